// How a call crosses the border: a record becomes a document, the answer a record, a fault an exception. Knows no call by name.

package io.github.jeongsan

import io.github.jeongsan.ffi.call as nativeCall
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject

/** What is not given is not written: the engine alone knows defaults. */
internal val wire: Json = Json { explicitNulls = false }

/** A call by its wire name, with how its input is written and its answer read. */
internal class Call<I, A>(val name: String, val input: KSerializer<I>, val answer: KSerializer<A>) {
    internal fun write(value: I): String = wire.encodeToString(input, value)

    internal fun read(text: String): A = wire.decodeFromString(answer, text)
}

/** Something calls go through: the engine by itself, or a book that was compiled. */
public abstract class Door internal constructor() {
    /** Answers a document whatever becomes of the call: errors are an answer too. */
    internal abstract fun answer(name: String, document: String): String

    /**
     * A call by its wire name, a JSON document in and one out.
     *
     * @throws JeongsanException with the errors of the call.
     */
    public fun call(name: String, document: String): String =
        answer(wellFormed(name), wellFormed(document)).also(::raiseErrors)

    internal fun <I, A> ask(call: Call<I, A>, input: I): A = call.read(call(call.name, call.write(input)))
}

/** The calls that need no book; the others are those of a [PolicyBook]. */
public object Jeongsan : FreeCalls() {
    override fun answer(name: String, document: String): String = nativeCall(name, document)
}

internal fun raiseErrors(text: String) {
    // Nothing else is in a document of errors.
    if (!text.startsWith("{\"errors\":")) return
    val document = wire.decodeFromString(JsonObject.serializer(), text)
    if (document.size == 1) throw exception(wire.decodeFromJsonElement(Errors.serializer(), document).errors)
}

/** Half a character is no text that could cross: as JSON spells it, the engine says where it stands. */
internal fun wellFormed(text: String): String {
    val half = { index: Int ->
        val char = text[index]
        when {
            char.isHighSurrogate() -> index + 1 == text.length || !text[index + 1].isLowSurrogate()
            char.isLowSurrogate() -> index == 0 || !text[index - 1].isHighSurrogate()
            else -> false
        }
    }
    if (text.indices.none(half)) return text
    return buildString {
        for (index in text.indices) {
            if (half(index)) append("\\u").append(text[index].code.toString(16)) else append(text[index])
        }
    }
}
