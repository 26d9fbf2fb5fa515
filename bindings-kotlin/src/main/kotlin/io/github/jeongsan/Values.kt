// Single values between Kotlin and wire documents: dates, instants, decimals, exact values, any JSON, one of several records. Knows no record.

package io.github.jeongsan

import java.math.BigDecimal
import java.math.BigInteger
import java.time.Instant
import java.time.LocalDate
import java.time.OffsetDateTime
import kotlin.reflect.KClass
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.longOrNull

/**
 * A value before it is rounded: a decimal such as `666.5` where it ends, else a fraction such as `100/3`.
 *
 * @property text As the wire writes it.
 */
@JvmInline
@Serializable
public value class Exact(public val text: String) {
    /** The numerator of the fraction in lowest terms. */
    public val numerator: BigInteger get() = terms().first

    /** The denominator of the fraction in lowest terms, above zero. */
    public val denominator: BigInteger get() = terms().second

    /** The value, or null when its decimals do not end. */
    public fun toBigDecimalOrNull(): BigDecimal? = if ('/' in text) null else BigDecimal(text)

    override fun toString(): String = text

    private fun terms(): Pair<BigInteger, BigInteger> {
        val parts = text.split('/')
        val decimal = BigDecimal(parts[0])
        val below = parts.getOrNull(1)?.let(::BigInteger) ?: BigInteger.TEN.pow(maxOf(decimal.scale(), 0))
        val above = if (parts.size == 2) decimal.toBigIntegerExact() else (decimal * BigDecimal(below)).toBigIntegerExact()
        val common = above.gcd(below)
        return Pair(above / common, below / common)
    }
}

/** A value that stands as text on the wire. */
internal abstract class TextSerializer<T>(name: String, private val write: (T) -> String, private val read: (String) -> T) :
    KSerializer<T> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("jeongsan.$name", PrimitiveKind.STRING)

    override fun serialize(encoder: Encoder, value: T): Unit = encoder.encodeString(write(value))

    override fun deserialize(decoder: Decoder): T = parsed(decoder.decodeString())

    protected fun parsed(text: String): T =
        try {
            read(text)
        } catch (fault: RuntimeException) {
            throw SerializationException("`$text` is no value of this kind", fault)
        }
}

internal object LocalDateSerializer : TextSerializer<LocalDate>("LocalDate", LocalDate::toString, LocalDate::parse)

internal object InstantSerializer : TextSerializer<Instant>("Instant", Instant::toString, { OffsetDateTime.parse(it).toInstant() })

/** A whole number may stand bare, as the engine takes it from anyone. */
internal object DecimalSerializer : TextSerializer<BigDecimal>("Decimal", BigDecimal::toPlainString, ::BigDecimal) {
    override fun deserialize(decoder: Decoder): BigDecimal {
        val value = (decoder as? JsonDecoder)?.decodeJsonElement() ?: return super.deserialize(decoder)
        val text = (value as? JsonPrimitive)?.takeIf { it.isString || it.longOrNull != null }
        return parsed(text?.content ?: throw SerializationException("`$value` is no decimal"))
    }
}

/** A rate as the part of one that it is: `3.3%` is 0.033. */
internal object RateSerializer : TextSerializer<BigDecimal>(
    "Rate",
    { rate -> "${rate.movePointRight(2).stripTrailingZeros().toPlainString()}%" },
    { text -> BigDecimal(text.also { require(it.endsWith('%')) }.dropLast(1)).movePointLeft(2) },
)

/** Any JSON value in the language's own types: text, numbers, true and false, lists and maps. */
internal object AnySerializer : KSerializer<Any> {
    override val descriptor: SerialDescriptor = JsonElement.serializer().descriptor

    override fun serialize(encoder: Encoder, value: Any): Unit = (encoder as JsonEncoder).encodeJsonElement(element(value))

    override fun deserialize(decoder: Decoder): Any =
        value((decoder as JsonDecoder).decodeJsonElement()) ?: throw SerializationException("null where a value is needed")

    private fun element(value: Any?): JsonElement = when (value) {
        null -> JsonNull
        is JsonElement -> value
        is Boolean -> JsonPrimitive(value)
        is Double, is Float -> if ((value as Number).toDouble().isFinite()) JsonPrimitive(value) else alien("$value")
        is Number -> JsonPrimitive(value)
        is Iterable<*> -> JsonArray(value.map(::element))
        is Map<*, *> -> JsonObject(value.entries.associate { (name, item) -> name.toString() to element(item) })
        is CharSequence, is LocalDate, is Instant, is Exact -> JsonPrimitive(value.toString())
        else -> alien(value.javaClass.simpleName)
    }

    /** What stands for a value JSON has none for: nothing of the wire has such a form, so it is refused wherever it is, by this name. */
    private fun alien(name: String) = JsonObject(mapOf("<$name>" to JsonPrimitive(true)))

    private fun value(element: JsonElement): Any? = when (element) {
        is JsonNull -> null
        is JsonArray -> element.map(::value)
        is JsonObject -> element.mapValues { (_, item) -> value(item) }
        is JsonPrimitive -> if (element.isString) element.content else number(element.jsonPrimitive)
    }

    private fun number(element: JsonPrimitive): Any =
        element.booleanOrNull ?: element.longOrNull ?: BigDecimal(element.content)
}

/** One of several records: by its class when written, by its word or its fields when read. */
internal class Choice<T : Any>(val of: KClass<T>, val serializer: KSerializer<T>, val field: String? = null, val word: String? = null)

/** Writes any of several records; reads the first one that fits, else the last, which then says what is wrong. */
internal abstract class ChoiceSerializer<T : Any>(private vararg val choices: Choice<out T>) : KSerializer<T> {
    override val descriptor: SerialDescriptor = JsonElement.serializer().descriptor

    override fun serialize(encoder: Encoder, value: T): Unit = write(encoder, choices.first { it.of.isInstance(value) }, value)

    @Suppress("UNCHECKED_CAST")
    private fun <C : T> write(encoder: Encoder, choice: Choice<C>, value: T) = choice.serializer.serialize(encoder, value as C)

    override fun deserialize(decoder: Decoder): T {
        val element = (decoder as JsonDecoder).decodeJsonElement()
        val choice = (element as? JsonObject)?.let { fields -> choices.firstOrNull { fits(it, fields) } } ?: choices.last()
        return decoder.json.decodeFromJsonElement(choice.serializer, element)
    }

    private fun fits(choice: Choice<*>, fields: JsonObject): Boolean {
        if (choice.field != null) return (fields[choice.field] as? JsonPrimitive)?.content == choice.word
        val known = choice.serializer.descriptor
        val missing = List(known.elementsCount) { it }.any { !known.isElementOptional(it) && known.getElementName(it) !in fields }
        return !missing && fields.keys.all { known.getElementIndex(it) >= 0 }
    }
}
