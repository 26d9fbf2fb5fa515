// The one exception; `Families.kt` has a subclass for each family of faults.

package io.github.jeongsan

/**
 * A fault the engine found: the first one of a call, which knows the others. Its class is the family of its code.
 *
 * @property errors All faults of the call, in the order of its document.
 */
public open class JeongsanException internal constructor(public val errors: List<Error>) : RuntimeException() {
    private val first: Error get() = errors.first()

    /** The stable code. */
    public val code: String get() = first.code

    /** The sentence. */
    override val message: String get() = first.message

    /** The place: a JSONPath from the root of the document. */
    public val at: String get() = first.at

    /** The numbers concerned, by name: whole numbers, or text. */
    public val detail: Map<String, Any> get() = first.detail

    override fun toString(): String = "${javaClass.simpleName}: $code: $message at `$at`"
}
