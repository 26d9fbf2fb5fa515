// Every vector of the shared kit: as a document, and through the typed calls.

package io.github.jeongsan

import java.io.File
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Modifier
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

/** The vector kit, whole: as texts, on a book that was compiled, and through the typed records. */
class VectorsTest {
    private class Case(val name: String, fields: JsonObject) {
        val call = fields.getValue("call").jsonPrimitive.content
        val input = fields["input"]
        val text = input?.toString() ?: fields.getValue("inputText").jsonPrimitive.content
        val expected = fields.getValue("expected")
        val refused = (expected as? JsonObject)?.keys == setOf("errors")
    }

    private val cases = File("../tests/vectors").walk().filter { it.isFile && it.extension == "json" }.sorted()
        .map { Case(it.path, Json.parseToJsonElement(it.readText()).jsonObject) }.toList()

    private val typed: Map<String, Call<*, *>> = (Calls.free + Calls.onBook).associateBy { it.name }

    private val onBook = Calls.onBook.map { it.name }.toSet()

    @Test
    fun `as many files are read as Rust reads`() {
        assertTrue(cases.isNotEmpty())
        System.getenv("JEONGSAN_VECTORS")?.let { assertEquals(it.toInt(), cases.size) }
    }

    @Test
    fun `every answer is the one expected, as a text`() = nothingWrong(cases) { case ->
        differing(case.expected, Json.parseToJsonElement(Jeongsan.answer(case.call, case.text)))
    }

    /** Half of what a thread has by default. */
    @Test
    fun `no call needs much stack`() {
        var answered = 0
        val all = Runnable { answered = cases.count { Jeongsan.answer(it.call, it.text).isNotEmpty() } }
        Thread(null, all, "small", 512 * 1024).apply { start() }.join()
        assertEquals(cases.size, answered)
    }

    @Test
    fun `every book compiled before answers the same`() {
        val those = cases.filter { it.call in onBook && it.input != null && !it.refused }
        assertTrue(those.size > 100, "${those.size} cases")
        nothingWrong(those) { case ->
            val (book, rest) = taken(case)
            differing(case.expected, Json.parseToJsonElement(PolicyBook(book).use { it.answer(case.call, rest) }))
        }
    }

    @Test
    fun `every answer fits its type and nothing is lost in it`() {
        val those = cases.filter { it.call in typed && !it.refused }
        assertTrue(those.size > 300, "${those.size} cases")
        nothingWrong(those) { case -> differing(bare(case.expected), Json.parseToJsonElement(again(typed.getValue(case.call), case))) }
    }

    /** By the functions users call, with the values their input would be: the answer, or the errors. */
    @Test
    fun `what the types can hold gives the same answer through them`() {
        var held = 0
        var other = 0
        val those = cases.filter { it.call in typed && it.input is JsonObject && (it.call !in onBook || "book" in it.input) }
        nothingWrong(those) { case ->
            try {
                val (book, rest) = if (case.call in onBook) taken(case) else Pair(null, case.text)
                val answer = answered(case, typed.getValue(case.call), book?.let { wire.decodeFromString<Book>(it) }, rest)
                if (answer != null) held += 1
                if (answer == null) null else differing(bare(case.expected), Json.parseToJsonElement(answer))
            } catch (_: SerializationException) {
                // Words of the hosted product, and what is wrong on purpose.
                if (!case.refused) other += 1
                null
            }
        }
        println("vectors: ${cases.size}, $held answered through the types, $other with words of others")
        assertTrue(held > 1_000 && held > 20 * other, "$held cases that the types hold, $other that they do not")
    }

    private fun <I> answered(case: Case, call: Call<I, *>, book: Book?, rest: String): String? {
        val input = wire.decodeFromString(call.input, rest)
        val written = Json.parseToJsonElement(call.write(input)).jsonObject
        val whole = if (book == null) written else JsonObject(written + ("book" to wire.encodeToJsonElement(Book.serializer(), book)))
        // To kotlinx.serialization, "true" is true and 1e3 is 1,000: that is not the faulty document any more.
        if (case.refused && bare(whole) != bare(case.input!!)) return null
        if (book == null) return answered(Jeongsan, call, input)
        val compiled = try {
            PolicyBook(book)
        } catch (_: JeongsanException) {
            // Faults of the book have their places in the book, not in the call.
            return null
        }
        return compiled.use { answered(it, call, input) }
    }

    private fun answered(door: Door, call: Call<*, *>, input: Any?): String {
        val name = call.name.split('_').joinToString("") { word -> word.replaceFirstChar(Char::uppercase) }.replaceFirstChar(Char::lowercase)
        val fields = input!!.javaClass.declaredFields.count { !Modifier.isStatic(it.modifiers) }
        val arguments = List(fields) { input.javaClass.getMethod("component${it + 1}").invoke(input) }
        val function = door.javaClass.methods.single { it.name == name && it.parameterCount == fields }
        return try {
            written(call, function.invoke(door, *arguments.toTypedArray()))
        } catch (thrown: InvocationTargetException) {
            val fault = thrown.targetException as? JeongsanException ?: throw thrown.targetException
            wire.encodeToString(Errors.serializer(), Errors(fault.errors))
        }
    }

    @Suppress("UNCHECKED_CAST")
    private fun <A> written(call: Call<*, A>, answer: Any) = wire.encodeToString(call.answer, answer as A)

    private fun <I, A> again(call: Call<I, A>, case: Case) = wire.encodeToString(call.answer, call.read(case.expected.toString()))

    private fun taken(case: Case): Pair<String, String> {
        val input = case.input!!.jsonObject
        return Pair(input["book"].toString(), JsonObject(input - "book").toString())
    }

    /** Without fields that are null: absent and null are one. */
    private fun bare(element: JsonElement): JsonElement = when (element) {
        is JsonObject -> JsonObject(element.filterValues { it !is JsonNull }.mapValues { (_, value) -> bare(value) })
        is JsonArray -> JsonArray(element.map(::bare))
        else -> element
    }

    private fun differing(expected: JsonElement, found: JsonElement) =
        if (expected == found) null else "expected $expected, found $found"

    private fun nothingWrong(cases: List<Case>, fault: (Case) -> String?) {
        val faults = cases.mapNotNull { case ->
            val told = try {
                fault(case)
            } catch (thrown: Exception) {
                thrown.stackTraceToString().take(1000)
            }
            told?.let { "${case.name}: $it" }
        }
        assertTrue(faults.isEmpty(), "${faults.size} of ${cases.size}:\n" + faults.take(10).joinToString("\n"))
    }
}
