// The compiled book and its memory.

package io.github.jeongsan

import io.github.jeongsan.ffi.Compiled
import io.github.jeongsan.ffi.CompiledBook
import io.github.jeongsan.ffi.compile
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/**
 * Everything in force, checked and compiled once; then it settles millions, from any thread.
 *
 * Its memory is given back when nothing refers to it, or at once by [close]. Afterwards its calls are refused.
 */
public class PolicyBook private constructor(private val compiled: CompiledBook) : BookCalls(), AutoCloseable {
    /**
     * Compiles a book given as a JSON document of the wire.
     *
     * @throws JeongsanException with all faults of the book.
     */
    public constructor(document: String) : this(compiled(document))

    /**
     * Compiles a book.
     *
     * @throws JeongsanException with all faults of the book.
     */
    public constructor(book: Book) : this(wire.encodeToString(Book.serializer(), book))

    override fun answer(name: String, document: String): String = compiled.call(name, document)

    override fun close(): Unit = compiled.close()

    /** Off the caller's thread. */
    public companion object {
        /**
         * Compiles a book off the caller's thread.
         *
         * @throws JeongsanException with all faults of the book.
         */
        public suspend fun awaitCompiled(document: String): PolicyBook =
            withContext(Dispatchers.Default) { PolicyBook(document) }

        private fun compiled(document: String): CompiledBook = when (val compiled = compile(wellFormed(document))) {
            is Compiled.Done -> compiled.book
            is Compiled.Refused -> {
                raiseErrors(compiled.errors)
                error("a book that cannot be compiled has errors")
            }
        }
    }
}
