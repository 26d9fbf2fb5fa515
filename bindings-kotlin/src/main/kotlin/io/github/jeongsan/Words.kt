// Written by jeongsan-bindings-generator from the wire's one description. Do not edit.
package io.github.jeongsan

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class Bearer(public val word: String) {
    @SerialName("partner")
    PARTNER("partner"),
    @SerialName("merchant")
    MERCHANT("merchant"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class BusinessDayConvention(public val word: String) {
    @SerialName("preceding")
    PRECEDING("preceding"),
    @SerialName("following")
    FOLLOWING("following"),
    @SerialName("unadjusted")
    UNADJUSTED("unadjusted"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class CancelBasis(public val word: String) {
    @SerialName("remaining")
    REMAINING("remaining"),
    @SerialName("cancelled")
    CANCELLED("cancelled"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class LagUnit(public val word: String) {
    @SerialName("calendar")
    CALENDAR("calendar"),
    @SerialName("business")
    BUSINESS("business"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class Language(public val word: String) {
    @SerialName("en")
    EN("en"),
    @SerialName("ko")
    KO("ko"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class Ledger(public val word: String) {
    @SerialName("live")
    LIVE("live"),
    @SerialName("test")
    TEST("test"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class PaymentMethod(public val word: String) {
    @SerialName("card")
    CARD("card"),
    @SerialName("transfer")
    TRANSFER("transfer"),
    @SerialName("virtual_account")
    VIRTUAL_ACCOUNT("virtual_account"),
    @SerialName("gift_certificate")
    GIFT_CERTIFICATE("gift_certificate"),
    @SerialName("mobile")
    MOBILE("mobile"),
    @SerialName("easy_pay")
    EASY_PAY("easy_pay"),
    @SerialName("convenience_store")
    CONVENIENCE_STORE("convenience_store"),
    @SerialName("crypto")
    CRYPTO("crypto"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class RoundingMode(public val word: String) {
    @SerialName("down")
    DOWN("down"),
    @SerialName("up")
    UP("up"),
    @SerialName("half_up")
    HALF_UP("half_up"),
    @SerialName("half_down")
    HALF_DOWN("half_down"),
    @SerialName("half_even")
    HALF_EVEN("half_even"),
    @SerialName("ceiling")
    CEILING("ceiling"),
    @SerialName("floor")
    FLOOR("floor"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class TaxationType(public val word: String) {
    @SerialName("normal")
    NORMAL("normal"),
    @SerialName("simple_tax_invoice_issuer")
    SIMPLE_TAX_INVOICE_ISSUER("simple_tax_invoice_issuer"),
    @SerialName("simple")
    SIMPLE("simple"),
    @SerialName("tax_free")
    TAX_FREE("tax_free"),
}
