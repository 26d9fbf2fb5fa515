// Kotlin's answers to the questions of `cross-check FOLDER` (tests/src/bin/cross-check.rs), through the typed calls.

package io.github.jeongsan

import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** Random orders through the typed calls: `JEONGSAN_CROSS_CHECK=FOLDER`, as the program `cross-check` wrote it. */
class CrossCheckTest {
    @Test
    fun `the same bytes as Rust`() {
        val folder = File(System.getenv("JEONGSAN_CROSS_CHECK") ?: return)
        val books = folder.listFiles().orEmpty().filter { it.name.startsWith("book-") }.sorted()
        val same = books.map { file ->
            val ending = file.nameWithoutExtension.removePrefix("book")
            val book = PolicyBook(file.readText())
            val lines = folder.resolve("orders$ending.jsonl").readLines().mapIndexed { index, line -> answered(book, index, line) + "\n" }
            folder.resolve("kotlin$ending.jsonl").writeText(lines.joinToString(""))
            folder.resolve("rust$ending.jsonl").readText() == lines.joinToString("")
        }
        assertEquals(List(10) { true }, same)
    }

    private fun answered(book: PolicyBook, index: Int, line: String): String {
        val order = wire.decodeFromString<Order>(line)
        return try {
            if (index % 10 == 0) {
                written(Explanation.serializer(), book.explain(order, Language.KO))
            } else {
                written(OrderTransfer.serializer(), book.settle(order))
            }
        } catch (fault: JeongsanException) {
            written(Errors.serializer(), Errors(fault.errors))
        }
    }

    private fun <T> written(serializer: KSerializer<T>, answer: T) = sorted(wire.encodeToJsonElement(serializer, answer)).toString()

    private fun sorted(element: JsonElement): JsonElement = when (element) {
        is JsonObject -> JsonObject(element.mapValues { (_, value) -> sorted(value) }.toSortedMap())
        is JsonArray -> JsonArray(element.map(::sorted))
        else -> element
    }
}
