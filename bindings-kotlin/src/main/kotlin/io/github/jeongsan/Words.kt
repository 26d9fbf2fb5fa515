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
public enum class AccountStatus(public val word: String) {
    /** `verified` on the wire. */
    @SerialName("verified")
    VERIFIED("verified"),
    /** `verify_failed` on the wire. */
    @SerialName("verify_failed")
    VERIFY_FAILED("verify_failed"),
    /** `not_verified` on the wire. */
    @SerialName("not_verified")
    NOT_VERIFIED("not_verified"),
    /** `verify_error` on the wire. */
    @SerialName("verify_error")
    VERIFY_ERROR("verify_error"),
    /** `unknown` on the wire. */
    @SerialName("unknown")
    UNKNOWN("unknown"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class AccountTransferEvent(public val word: String) {
    /** `schedule` on the wire. */
    @SerialName("schedule")
    SCHEDULE("schedule"),
    /** `start` on the wire. */
    @SerialName("start")
    START("start"),
    /** `accept` on the wire. */
    @SerialName("accept")
    ACCEPT("accept"),
    /** `lose_answer` on the wire. */
    @SerialName("lose_answer")
    LOSE_ANSWER("lose_answer"),
    /** `inquire` on the wire. */
    @SerialName("inquire")
    INQUIRE("inquire"),
    /** `succeed` on the wire. */
    @SerialName("succeed")
    SUCCEED("succeed"),
    /** `fail` on the wire. */
    @SerialName("fail")
    FAIL("fail"),
    /** `stop` on the wire. */
    @SerialName("stop")
    STOP("stop"),
    /** `resume` on the wire. */
    @SerialName("resume")
    RESUME("resume"),
    /** `cancel` on the wire. */
    @SerialName("cancel")
    CANCEL("cancel"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class AccountTransferStatus(public val word: String) {
    /** `prepared` on the wire. */
    @SerialName("prepared")
    PREPARED("prepared"),
    /** `scheduled` on the wire. */
    @SerialName("scheduled")
    SCHEDULED("scheduled"),
    /** `processing` on the wire. */
    @SerialName("processing")
    PROCESSING("processing"),
    /** `async_processing` on the wire. */
    @SerialName("async_processing")
    ASYNC_PROCESSING("async_processing"),
    /** `unknown` on the wire. */
    @SerialName("unknown")
    UNKNOWN("unknown"),
    /** `succeeded` on the wire. */
    @SerialName("succeeded")
    SUCCEEDED("succeeded"),
    /** `failed` on the wire. */
    @SerialName("failed")
    FAILED("failed"),
    /** `stopped` on the wire. */
    @SerialName("stopped")
    STOPPED("stopped"),
    /** `cancelled` on the wire. */
    @SerialName("cancelled")
    CANCELLED("cancelled"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class AmountKind(public val word: String) {
    /** `gross` on the wire. */
    @SerialName("gross")
    GROSS("gross"),
    /** `net` on the wire. */
    @SerialName("net")
    NET("net"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class AttemptOutcome(public val word: String) {
    /** `pending` on the wire. */
    @SerialName("pending")
    PENDING("pending"),
    /** `unknown` on the wire. */
    @SerialName("unknown")
    UNKNOWN("unknown"),
    /** `succeeded` on the wire. */
    @SerialName("succeeded")
    SUCCEEDED("succeeded"),
    /** `failed` on the wire. */
    @SerialName("failed")
    FAILED("failed"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class BatchEvent(public val word: String) {
    /** `prepare` on the wire. */
    @SerialName("prepare")
    PREPARE("prepare"),
    /** `schedule` on the wire. */
    @SerialName("schedule")
    SCHEDULE("schedule"),
    /** `start` on the wire. */
    @SerialName("start")
    START("start"),
    /** `finish` on the wire. */
    @SerialName("finish")
    FINISH("finish"),
    /** `complete` on the wire. */
    @SerialName("complete")
    COMPLETE("complete"),
    /** `cancel` on the wire. */
    @SerialName("cancel")
    CANCEL("cancel"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class BatchStatus(public val word: String) {
    /** `preparing` on the wire. */
    @SerialName("preparing")
    PREPARING("preparing"),
    /** `prepared` on the wire. */
    @SerialName("prepared")
    PREPARED("prepared"),
    /** `ongoing` on the wire. */
    @SerialName("ongoing")
    ONGOING("ongoing"),
    /** `post_process_pending` on the wire. */
    @SerialName("post_process_pending")
    POST_PROCESS_PENDING("post_process_pending"),
    /** `completed` on the wire. */
    @SerialName("completed")
    COMPLETED("completed"),
    /** `cancelled` on the wire. */
    @SerialName("cancelled")
    CANCELLED("cancelled"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class Bearer(public val word: String) {
    /** `partner` on the wire. */
    @SerialName("partner")
    PARTNER("partner"),
    /** `merchant` on the wire. */
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
    /** `preceding` on the wire. */
    @SerialName("preceding")
    PRECEDING("preceding"),
    /** `following` on the wire. */
    @SerialName("following")
    FOLLOWING("following"),
    /** `modified_following` on the wire. */
    @SerialName("modified_following")
    MODIFIED_FOLLOWING("modified_following"),
    /** `unadjusted` on the wire. */
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
    /** `remaining` on the wire. */
    @SerialName("remaining")
    REMAINING("remaining"),
    /** `cancelled` on the wire. */
    @SerialName("cancelled")
    CANCELLED("cancelled"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class CarryReason(public val word: String) {
    /** `negative` on the wire. */
    @SerialName("negative")
    NEGATIVE("negative"),
    /** `taken_by_tax` on the wire. */
    @SerialName("taken_by_tax")
    TAKEN_BY_TAX("taken_by_tax"),
    /** `below_minimum` on the wire. */
    @SerialName("below_minimum")
    BELOW_MINIMUM("below_minimum"),
    /** `partner_held` on the wire. */
    @SerialName("partner_held")
    PARTNER_HELD("partner_held"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class DayZero(public val word: String) {
    /** `count` on the wire. */
    @SerialName("count")
    COUNT("count"),
    /** `roll_first` on the wire. */
    @SerialName("roll_first")
    ROLL_FIRST("roll_first"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class FeeReturned(public val word: String) {
    /** `always` on the wire. */
    @SerialName("always")
    ALWAYS("always"),
    /** `never` on the wire. */
    @SerialName("never")
    NEVER("never"),
    /** `proportional` on the wire. */
    @SerialName("proportional")
    PROPORTIONAL("proportional"),
    /** `until` on the wire. */
    @SerialName("until")
    UNTIL("until"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class FormulaKind(public val word: String) {
    /** `platformFee` on the wire. */
    @SerialName("platformFee")
    PLATFORM_FEE("platformFee"),
    /** `discountShare` on the wire. */
    @SerialName("discountShare")
    DISCOUNT_SHARE("discountShare"),
    /** `additionalFee` on the wire. */
    @SerialName("additionalFee")
    ADDITIONAL_FEE("additionalFee"),
    /** `settlement` on the wire. */
    @SerialName("settlement")
    SETTLEMENT("settlement"),
    /** `settlementTaxFree` on the wire. */
    @SerialName("settlementTaxFree")
    SETTLEMENT_TAX_FREE("settlementTaxFree"),
    /** `user` on the wire. */
    @SerialName("user")
    USER("user"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class IncomeKind(public val word: String) {
    /** `business` on the wire. */
    @SerialName("business")
    BUSINESS("business"),
    /** `business_other` on the wire. */
    @SerialName("business_other")
    BUSINESS_OTHER("business_other"),
    /** `business_foreign_athlete` on the wire. */
    @SerialName("business_foreign_athlete")
    BUSINESS_FOREIGN_ATHLETE("business_foreign_athlete"),
    /** `service_charge` on the wire. */
    @SerialName("service_charge")
    SERVICE_CHARGE("service_charge"),
    /** `other_sixty_percent_expense` on the wire. */
    @SerialName("other_sixty_percent_expense")
    OTHER_SIXTY_PERCENT_EXPENSE("other_sixty_percent_expense"),
    /** `other_no_expense` on the wire. */
    @SerialName("other_no_expense")
    OTHER_NO_EXPENSE("other_no_expense"),
    /** `nonresident_personal_service` on the wire. */
    @SerialName("nonresident_personal_service")
    NONRESIDENT_PERSONAL_SERVICE("nonresident_personal_service"),
    /** `nonresident_royalty` on the wire. */
    @SerialName("nonresident_royalty")
    NONRESIDENT_ROYALTY("nonresident_royalty"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class KeptFee(public val word: String) {
    /** `platform_fee` on the wire. */
    @SerialName("platform_fee")
    PLATFORM_FEE("platform_fee"),
    /** `additional_fee` on the wire. */
    @SerialName("additional_fee")
    ADDITIONAL_FEE("additional_fee"),
    /** `refund_cost` on the wire. */
    @SerialName("refund_cost")
    REFUND_COST("refund_cost"),
    /** `merchant_refund_cost` on the wire. */
    @SerialName("merchant_refund_cost")
    MERCHANT_REFUND_COST("merchant_refund_cost"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class LagUnit(public val word: String) {
    /** `calendar` on the wire. */
    @SerialName("calendar")
    CALENDAR("calendar"),
    /** `business` on the wire. */
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
    /** `en` on the wire. */
    @SerialName("en")
    EN("en"),
    /** `ko` on the wire. */
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
    /** `live` on the wire. */
    @SerialName("live")
    LIVE("live"),
    /** `test` on the wire. */
    @SerialName("test")
    TEST("test"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class LineEvent(public val word: String) {
    /** `hold` on the wire. */
    @SerialName("hold")
    HOLD("hold"),
    /** `release` on the wire. */
    @SerialName("release")
    RELEASE("release"),
    /** `exclude` on the wire. */
    @SerialName("exclude")
    EXCLUDE("exclude"),
    /** `restore` on the wire. */
    @SerialName("restore")
    RESTORE("restore"),
    /** `confirm` on the wire. */
    @SerialName("confirm")
    CONFIRM("confirm"),
    /** `schedule` on the wire. */
    @SerialName("schedule")
    SCHEDULE("schedule"),
    /** `start` on the wire. */
    @SerialName("start")
    START("start"),
    /** `succeed` on the wire. */
    @SerialName("succeed")
    SUCCEED("succeed"),
    /** `fail` on the wire. */
    @SerialName("fail")
    FAIL("fail"),
    /** `cancel` on the wire. */
    @SerialName("cancel")
    CANCEL("cancel"),
    /** `retry` on the wire. */
    @SerialName("retry")
    RETRY("retry"),
    /** `complete` on the wire. */
    @SerialName("complete")
    COMPLETE("complete"),
    /** `carry_over` on the wire. */
    @SerialName("carry_over")
    CARRY_OVER("carry_over"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class LineStatus(public val word: String) {
    /** `prepared` on the wire. */
    @SerialName("prepared")
    PREPARED("prepared"),
    /** `withheld` on the wire. */
    @SerialName("withheld")
    WITHHELD("withheld"),
    /** `excluded` on the wire. */
    @SerialName("excluded")
    EXCLUDED("excluded"),
    /** `confirmed` on the wire. */
    @SerialName("confirmed")
    CONFIRMED("confirmed"),
    /** `scheduled` on the wire. */
    @SerialName("scheduled")
    SCHEDULED("scheduled"),
    /** `in_payout` on the wire. */
    @SerialName("in_payout")
    IN_PAYOUT("in_payout"),
    /** `paid_out` on the wire. */
    @SerialName("paid_out")
    PAID_OUT("paid_out"),
    /** `carried_over` on the wire. */
    @SerialName("carried_over")
    CARRIED_OVER("carried_over"),
    /** `failed` on the wire. */
    @SerialName("failed")
    FAILED("failed"),
    /** `cancelled` on the wire. */
    @SerialName("cancelled")
    CANCELLED("cancelled"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class MemoChannel(public val word: String) {
    /** `firm_banking` on the wire. */
    @SerialName("firm_banking")
    FIRM_BANKING("firm_banking"),
    /** `open_banking` on the wire. */
    @SerialName("open_banking")
    OPEN_BANKING("open_banking"),
    /** `shinhan_file` on the wire. */
    @SerialName("shinhan_file")
    SHINHAN_FILE("shinhan_file"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class MinimumBasis(public val word: String) {
    /** `after_tax` on the wire. */
    @SerialName("after_tax")
    AFTER_TAX("after_tax"),
    /** `before_tax` on the wire. */
    @SerialName("before_tax")
    BEFORE_TAX("before_tax"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class NegativePolicy(public val word: String) {
    /** `carry_over` on the wire. */
    @SerialName("carry_over")
    CARRY_OVER("carry_over"),
    /** `refuse` on the wire. */
    @SerialName("refuse")
    REFUSE("refuse"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class NoteCode(public val word: String) {
    /** `discount_stays` on the wire. */
    @SerialName("discount_stays")
    DISCOUNT_STAYS("discount_stays"),
    /** `settlement_date_closed` on the wire. */
    @SerialName("settlement_date_closed")
    SETTLEMENT_DATE_CLOSED("settlement_date_closed"),
    /** `pay_day_closed` on the wire. */
    @SerialName("pay_day_closed")
    PAY_DAY_CLOSED("pay_day_closed"),
    /** `paid_before_due` on the wire. */
    @SerialName("paid_before_due")
    PAID_BEFORE_DUE("paid_before_due"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class PaymentMethod(public val word: String) {
    /** `card` on the wire. */
    @SerialName("card")
    CARD("card"),
    /** `transfer` on the wire. */
    @SerialName("transfer")
    TRANSFER("transfer"),
    /** `virtual_account` on the wire. */
    @SerialName("virtual_account")
    VIRTUAL_ACCOUNT("virtual_account"),
    /** `gift_certificate` on the wire. */
    @SerialName("gift_certificate")
    GIFT_CERTIFICATE("gift_certificate"),
    /** `mobile` on the wire. */
    @SerialName("mobile")
    MOBILE("mobile"),
    /** `easy_pay` on the wire. */
    @SerialName("easy_pay")
    EASY_PAY("easy_pay"),
    /** `convenience_store` on the wire. */
    @SerialName("convenience_store")
    CONVENIENCE_STORE("convenience_store"),
    /** `crypto` on the wire. */
    @SerialName("crypto")
    CRYPTO("crypto"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class PayoutEvent(public val word: String) {
    /** `prepare` on the wire. */
    @SerialName("prepare")
    PREPARE("prepare"),
    /** `schedule` on the wire. */
    @SerialName("schedule")
    SCHEDULE("schedule"),
    /** `start` on the wire. */
    @SerialName("start")
    START("start"),
    /** `lose_answer` on the wire. */
    @SerialName("lose_answer")
    LOSE_ANSWER("lose_answer"),
    /** `inquire` on the wire. */
    @SerialName("inquire")
    INQUIRE("inquire"),
    /** `succeed` on the wire. */
    @SerialName("succeed")
    SUCCEED("succeed"),
    /** `fail` on the wire. */
    @SerialName("fail")
    FAIL("fail"),
    /** `stop` on the wire. */
    @SerialName("stop")
    STOP("stop"),
    /** `cancel` on the wire. */
    @SerialName("cancel")
    CANCEL("cancel"),
    /** `retry` on the wire. */
    @SerialName("retry")
    RETRY("retry"),
    /** `replace` on the wire. */
    @SerialName("replace")
    REPLACE("replace"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class PayoutStatus(public val word: String) {
    /** `confirmed` on the wire. */
    @SerialName("confirmed")
    CONFIRMED("confirmed"),
    /** `scheduled` on the wire. */
    @SerialName("scheduled")
    SCHEDULED("scheduled"),
    /** `prepared` on the wire. */
    @SerialName("prepared")
    PREPARED("prepared"),
    /** `processing` on the wire. */
    @SerialName("processing")
    PROCESSING("processing"),
    /** `unknown` on the wire. */
    @SerialName("unknown")
    UNKNOWN("unknown"),
    /** `succeeded` on the wire. */
    @SerialName("succeeded")
    SUCCEEDED("succeeded"),
    /** `failed` on the wire. */
    @SerialName("failed")
    FAILED("failed"),
    /** `stopped` on the wire. */
    @SerialName("stopped")
    STOPPED("stopped"),
    /** `cancelled` on the wire. */
    @SerialName("cancelled")
    CANCELLED("cancelled"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class RateStatus(public val word: String) {
    /** `enacted` on the wire. */
    @SerialName("enacted")
    ENACTED("enacted"),
    /** `proposed` on the wire. */
    @SerialName("proposed")
    PROPOSED("proposed"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class RoundingMode(public val word: String) {
    /** `down` on the wire. */
    @SerialName("down")
    DOWN("down"),
    /** `up` on the wire. */
    @SerialName("up")
    UP("up"),
    /** `half_up` on the wire. */
    @SerialName("half_up")
    HALF_UP("half_up"),
    /** `half_down` on the wire. */
    @SerialName("half_down")
    HALF_DOWN("half_down"),
    /** `half_even` on the wire. */
    @SerialName("half_even")
    HALF_EVEN("half_even"),
    /** `ceiling` on the wire. */
    @SerialName("ceiling")
    CEILING("ceiling"),
    /** `floor` on the wire. */
    @SerialName("floor")
    FLOOR("floor"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class StageReturn(public val word: String) {
    /** `later_first` on the wire. */
    @SerialName("later_first")
    LATER_FIRST("later_first"),
    /** `proportional` on the wire. */
    @SerialName("proportional")
    PROPORTIONAL("proportional"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class TaxReason(public val word: String) {
    /** `taxed` on the wire. */
    @SerialName("taxed")
    TAXED("taxed"),
    /** `below_small_amount` on the wire. */
    @SerialName("below_small_amount")
    BELOW_SMALL_AMOUNT("below_small_amount"),
    /** `exempt_per_occasion` on the wire. */
    @SerialName("exempt_per_occasion")
    EXEMPT_PER_OCCASION("exempt_per_occasion"),
    /** `nothing_to_tax` on the wire. */
    @SerialName("nothing_to_tax")
    NOTHING_TO_TAX("nothing_to_tax"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class TaxationType(public val word: String) {
    /** `normal` on the wire. */
    @SerialName("normal")
    NORMAL("normal"),
    /** `simple_tax_invoice_issuer` on the wire. */
    @SerialName("simple_tax_invoice_issuer")
    SIMPLE_TAX_INVOICE_ISSUER("simple_tax_invoice_issuer"),
    /** `simple` on the wire. */
    @SerialName("simple")
    SIMPLE("simple"),
    /** `tax_free` on the wire. */
    @SerialName("tax_free")
    TAX_FREE("tax_free"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class TransferKind(public val word: String) {
    /** `order` on the wire. */
    @SerialName("order")
    ORDER("order"),
    /** `order_cancel` on the wire. */
    @SerialName("order_cancel")
    ORDER_CANCEL("order_cancel"),
    /** `manual` on the wire. */
    @SerialName("manual")
    MANUAL("manual"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class TransferMove(public val word: String) {
    /** `delete` on the wire. */
    @SerialName("delete")
    DELETE("delete"),
    /** `edit` on the wire. */
    @SerialName("edit")
    EDIT("edit"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class TransferStatus(public val word: String) {
    /** `scheduled` on the wire. */
    @SerialName("scheduled")
    SCHEDULED("scheduled"),
    /** `in_process` on the wire. */
    @SerialName("in_process")
    IN_PROCESS("in_process"),
    /** `settled` on the wire. */
    @SerialName("settled")
    SETTLED("settled"),
    /** `payout_confirmed` on the wire. */
    @SerialName("payout_confirmed")
    PAYOUT_CONFIRMED("payout_confirmed"),
    /** `in_payout` on the wire. */
    @SerialName("in_payout")
    IN_PAYOUT("in_payout"),
    /** `paid_out` on the wire. */
    @SerialName("paid_out")
    PAID_OUT("paid_out"),
    /** `carried_over` on the wire. */
    @SerialName("carried_over")
    CARRIED_OVER("carried_over"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class Weekday(public val word: String) {
    /** `mon` on the wire. */
    @SerialName("mon")
    MON("mon"),
    /** `tue` on the wire. */
    @SerialName("tue")
    TUE("tue"),
    /** `wed` on the wire. */
    @SerialName("wed")
    WED("wed"),
    /** `thu` on the wire. */
    @SerialName("thu")
    THU("thu"),
    /** `fri` on the wire. */
    @SerialName("fri")
    FRI("fri"),
    /** `sat` on the wire. */
    @SerialName("sat")
    SAT("sat"),
    /** `sun` on the wire. */
    @SerialName("sun")
    SUN("sun"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class WithholdingBase(public val word: String) {
    /** `before_carry` on the wire. */
    @SerialName("before_carry")
    BEFORE_CARRY("before_carry"),
    /** `after_carry` on the wire. */
    @SerialName("after_carry")
    AFTER_CARRY("after_carry"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class WithholdingOccasion(public val word: String) {
    /** `payment` on the wire. */
    @SerialName("payment")
    PAYMENT("payment"),
    /** `line` on the wire. */
    @SerialName("line")
    LINE("line"),
}

/**
 * One of the words the engine knows for this.
 *
 * @property word As the wire writes it.
 */
@Serializable
public enum class WithholdingRole(public val word: String) {
    /** `payer` on the wire. */
    @SerialName("payer")
    PAYER("payer"),
    /** `agent` on the wire. */
    @SerialName("agent")
    AGENT("agent"),
    /** `none` on the wire. */
    @SerialName("none")
    NONE("none"),
}
