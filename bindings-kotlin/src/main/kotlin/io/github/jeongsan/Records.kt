// Written by jeongsan-bindings-generator from the wire's one description. Do not edit.
@file:UseSerializers(InstantSerializer::class, LocalDateSerializer::class)

package io.github.jeongsan

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/** [OrderTransfer] or [Errors]. */
@Serializable(with = OrderTransferOrErrorsSerializer::class)
public sealed interface OrderTransferOrErrors

internal object OrderTransferOrErrorsSerializer : UnionSerializer<OrderTransferOrErrors>(
    OrderTransferOrErrors::class,
    Choice(setOf("additionalFees", "amounts", "calculationVersion", "calculatorVersion", "calendar", "contract", "contractVersion", "currency", "discounts", "lines", "order", "partner", "settlementDate", "startDate", "type"), OrderTransfer.serializer()),
    Choice(setOf("errors"), Errors.serializer()),
)

/**
 * Where a partner is paid.
 *
 * @property bank Three-digit code, or the hosted product's word.
 * @property holder Account holder.
 * @property number Account number.
 * @property currency Currency; `KRW` when absent.
 */
@Serializable
public data class Account(
    val bank: String,
    val holder: String,
    val number: String,
    val currency: String? = null,
)

/**
 * @property digits How many digits it has.
 * @property masked Stars and the last four digits.
 */
@Serializable
public data class AccountNumberAnswer(
    val digits: Int,
    val masked: String,
)

/** @property number The number; hyphens and spaces are dropped. */
@Serializable
internal data class AccountNumberInput(
    val number: String,
)

/**
 * @property date The day to count from.
 * @property days How many; negative for earlier.
 * @property calendar The calendar; Korea's when absent.
 */
@Serializable
internal data class AddBusinessDaysInput(
    val date: LocalDate,
    val days: Int,
    val calendar: Calendar? = null,
)

/**
 * One version of an additional-fee policy.
 *
 * @property fee What it costs.
 * @property id Id of the policy.
 * @property name Name.
 * @property vatBearer `partner` or `merchant`.
 * @property archivedFrom First start date from which new orders are refused.
 * @property effectiveFrom First start date of this version; since ever when absent.
 * @property memo A note of at most 256 characters.
 */
@Serializable
public data class AdditionalFeePolicy(
    val fee: Fee,
    val id: String,
    val name: String,
    val vatBearer: Bearer,
    val archivedFrom: LocalDate? = null,
    val effectiveFrom: LocalDate? = null,
    val memo: String? = null,
)

/**
 * @property convention Which way it moves.
 * @property date The day.
 * @property calendar The calendar; Korea's when absent.
 */
@Serializable
internal data class AdjustInput(
    val convention: BusinessDayConvention,
    val date: LocalDate,
    val calendar: Calendar? = null,
)

/** @property parts One for each weight; they sum to the total. */
@Serializable
public data class AllocateAnswer(
    val parts: List<Long>,
)

/**
 * @property total What is split.
 * @property weights Zero or more each.
 * @property currency Currency; `KRW` when absent.
 */
@Serializable
internal data class AllocateInput(
    val total: Long,
    val weights: List<Long>,
    val currency: String? = null,
)

/**
 * The named amounts, in minor units; see `crate::trace::Component`.
 *
 * @property additionalFee See `additional_fee` of `Amounts`.
 * @property additionalFeeVat See `additional_fee_vat` of `Amounts`.
 * @property discount See `discount` of `Amounts`.
 * @property discountShare See `discount_share` of `Amounts`.
 * @property discountShareTaxFree See `discount_share_tax_free` of `Amounts`.
 * @property discountTaxFree See `discount_tax_free` of `Amounts`.
 * @property order See `order` of `Amounts`.
 * @property orderTaxFree See `order_tax_free` of `Amounts`.
 * @property payment See `payment` of `Amounts`.
 * @property paymentSupply See `payment_supply` of `Amounts`.
 * @property paymentTaxFree See `payment_tax_free` of `Amounts`.
 * @property paymentVat See `payment_vat` of `Amounts`.
 * @property paymentVatBurden See `payment_vat_burden` of `Amounts`.
 * @property platformFee See `platform_fee` of `Amounts`.
 * @property platformFeeVat See `platform_fee_vat` of `Amounts`.
 * @property settlement See `settlement` of `Amounts`.
 * @property settlementTaxFree See `settlement_tax_free` of `Amounts`.
 */
@Serializable
public data class Amounts(
    val additionalFee: Long,
    val additionalFeeVat: Long,
    val discount: Long,
    val discountShare: Long,
    val discountShareTaxFree: Long,
    val discountTaxFree: Long,
    val order: Long,
    val orderTaxFree: Long,
    val payment: Long,
    val paymentSupply: Long,
    val paymentTaxFree: Long,
    val paymentVat: Long,
    val paymentVatBurden: Long,
    val platformFee: Long,
    val platformFeeVat: Long,
    val settlement: Long,
    val settlementTaxFree: Long,
)

/**
 * Named amounts as given, in minor units; an amount that is absent is 0.
 *
 * @property settlement What the partner is owed.
 * @property additionalFee See `additional_fee` of `Amounts`.
 * @property additionalFeeVat See `additional_fee_vat` of `Amounts`.
 * @property discount See `discount` of `Amounts`.
 * @property discountShare See `discount_share` of `Amounts`.
 * @property discountShareTaxFree See `discount_share_tax_free` of `Amounts`.
 * @property discountTaxFree See `discount_tax_free` of `Amounts`.
 * @property order See `order` of `Amounts`.
 * @property orderTaxFree See `order_tax_free` of `Amounts`.
 * @property payment See `payment` of `Amounts`.
 * @property paymentSupply See `payment_supply` of `Amounts`.
 * @property paymentTaxFree See `payment_tax_free` of `Amounts`.
 * @property paymentVat See `payment_vat` of `Amounts`.
 * @property paymentVatBurden See `payment_vat_burden` of `Amounts`.
 * @property platformFee See `platform_fee` of `Amounts`.
 * @property platformFeeVat See `platform_fee_vat` of `Amounts`.
 * @property settlementTaxFree See `settlement_tax_free` of `Amounts`.
 */
@Serializable
public data class AmountsInput(
    val settlement: Long,
    val additionalFee: Long? = null,
    val additionalFeeVat: Long? = null,
    val discount: Long? = null,
    val discountShare: Long? = null,
    val discountShareTaxFree: Long? = null,
    val discountTaxFree: Long? = null,
    val order: Long? = null,
    val orderTaxFree: Long? = null,
    val payment: Long? = null,
    val paymentSupply: Long? = null,
    val paymentTaxFree: Long? = null,
    val paymentVat: Long? = null,
    val paymentVatBurden: Long? = null,
    val platformFee: Long? = null,
    val platformFeeVat: Long? = null,
    val settlementTaxFree: Long? = null,
)

/**
 * @property code Three digits.
 * @property name Korean name.
 * @property word The word the hosted product uses.
 */
@Serializable
public data class BankAnswer(
    val code: String,
    val name: String? = null,
    val word: String? = null,
)

/** @property bank A code of three digits, or a word. */
@Serializable
internal data class BankInput(
    val bank: String,
)

/**
 * Everything in force.
 *
 * @property additionalFeePolicies Additional-fee policies, a record a version.
 * @property calculators The calculator, a record a version; the default formulas when absent.
 * @property calendar The calendar.
 * @property contracts Contracts, a record a version.
 * @property discountSharePolicies Discount-share policies, a record a version.
 * @property parameters Parameters of formulas.
 * @property partners Partners, a record a version.
 * @property settings Settings.
 */
@Serializable
public data class Book(
    val additionalFeePolicies: List<AdditionalFeePolicy>? = null,
    val calculators: List<Calculator>? = null,
    val calendar: Calendar? = null,
    val contracts: List<Contract>? = null,
    val discountSharePolicies: List<DiscountSharePolicy>? = null,
    val parameters: List<Parameter>? = null,
    val partners: List<Partner>? = null,
    val settings: Settings? = null,
)

/**
 * @property calendar The calendar with its data version.
 * @property forecast Whether the year is forecast from the rules, not yet announced.
 * @property isBusinessDay Whether banks are open.
 * @property holiday The holiday on this day.
 * @property next The business day after; null beyond the calendar.
 * @property previous The business day before; null beyond the calendar.
 */
@Serializable
public data class BusinessDayAnswer(
    val calendar: String,
    val forecast: Boolean,
    val isBusinessDay: Boolean,
    val holiday: Holiday? = null,
    val next: LocalDate? = null,
    val previous: LocalDate? = null,
)

/**
 * One version of the calculator.
 *
 * @property effectiveFrom First start date of this version; since ever when absent.
 * @property formulas The formulas every calculator has.
 * @property order Keys of all formulas in the sequence they are computed; the usual one when absent.
 * @property rounding Rounding modes.
 * @property userFormulas Formulas of the user's own, at most 64.
 */
@Serializable
public data class Calculator(
    val effectiveFrom: LocalDate? = null,
    val formulas: Formulas? = null,
    val order: List<String>? = null,
    val rounding: Rounding? = null,
    val userFormulas: List<UserFormula>? = null,
)

/**
 * The calendar of business days.
 *
 * @property add Days the host adds.
 * @property base `kr` (built in) or `weekends`; `kr` when absent.
 * @property from First covered day, for `weekends`.
 * @property remove Holidays the host takes away.
 * @property to Last covered day, for `weekends`.
 */
@Serializable
public data class Calendar(
    val add: List<CalendarDay>? = null,
    val base: String? = null,
    val from: LocalDate? = null,
    val remove: List<LocalDate>? = null,
    val to: LocalDate? = null,
)

/**
 * A day the host adds to the calendar.
 *
 * @property date The day.
 * @property name Why it is closed.
 */
@Serializable
public data class CalendarDay(
    val date: LocalDate,
    val name: String,
)

/**
 * A cancel with its explanation.
 *
 * @property after The steps of what is left after; with the basis `cancelled`, of what is cancelled after. Places count the lines that are
left (or cancelled), which are not all lines of the order.
 * @property basis What was settled: `remaining`, what is left, or `cancelled`, what is cancelled.
 * @property before The steps of what was left before; with the basis `cancelled`, of what was cancelled before.
 * @property text The printed form, a line an item.
 * @property transfer The cancel, as `cancel` answers it.
 */
@Serializable
public data class CancelExplanation(
    val after: List<Step>,
    val basis: String,
    val before: List<Step>,
    val text: List<String>,
    val transfer: OrderCancel,
)

/**
 * @property cancellation What is cancelled now.
 * @property order The original order.
 * @property earlier Its earlier cancels, in the order they were made.
 * @property language Language of the printed form; `en` when absent. For `explain_cancel`.
 * @property recordedLeft What the host has on record before the cancel: its order less the earlier cancels.
 */
@Serializable
internal data class CancelInput(
    val cancellation: Cancellation,
    val order: Order,
    val earlier: List<Cancellation>? = null,
    val language: Language? = null,
    val recordedLeft: AmountsInput? = null,
)

/**
 * A cancellation of an order or of a part of it.
 *
 * @property id Its id: one name space with orders and manual transfers.
 * @property order The order it takes back from.
 * @property all `true` for everything that is left; exactly one of `amount`, `lines` and `all`.
 * @property amount An amount of the order, discounts included; exactly one of `amount`, `lines` and `all`.
 * @property cancelledAt When it was cancelled.
 * @property currency Currency; the order's when absent.
 * @property discounts Discounts on the order that are taken back.
 * @property lines Units of products; exactly one of `amount`, `lines` and `all`.
 * @property memo A note of at most 256 characters.
 * @property settlementDate Settlement date instead of the cycle's.
 * @property startDate First day of the cancel's cycle; the civil date of `cancelledAt` when absent.
 * @property taxFree Tax-free part of what is cancelled; overrides the lines. 0 for an amount when absent.
 */
@Serializable
public data class Cancellation(
    val id: String,
    val order: String,
    val all: Boolean? = null,
    val amount: Long? = null,
    val cancelledAt: Instant? = null,
    val currency: String? = null,
    val discounts: List<DiscountCancel>? = null,
    val lines: List<LineCancel>? = null,
    val memo: String? = null,
    val settlementDate: LocalDate? = null,
    val startDate: LocalDate? = null,
    val taxFree: Long? = null,
)

/**
 * @property change `update`, `schedule`, `reschedule`, `unschedule`, `archive` or `restore`.
 * @property id What it is about, for messages.
 * @property today Today.
 * @property versions First days of its versions, null for one since ever.
 * @property archivedFrom First day of the archive.
 * @property from First day of a scheduled change.
 */
@Serializable
internal data class ChangeVersionsInput(
    val change: String,
    val id: String,
    val today: LocalDate,
    val versions: List<LocalDate?>,
    val archivedFrom: LocalDate? = null,
    val from: LocalDate? = null,
)

/**
 * @property instant The instant.
 * @property utcOffsetMinutes Offset from UTC in minutes; 540 when absent.
 */
@Serializable
internal data class CivilDateInput(
    val instant: Instant,
    val utcOffsetMinutes: Int? = null,
)

/**
 * The person to talk to.
 *
 * @property email E-mail address.
 * @property name Name.
 * @property phone Phone number.
 */
@Serializable
public data class Contact(
    val email: String,
    val name: String,
    val phone: String? = null,
)

/**
 * One version of a contract.
 *
 * @property id Id of the contract.
 * @property name Name.
 * @property platformFee The platform fee.
 * @property platformFeeVatBearer `partner` or `merchant`.
 * @property settlementCycle When the partner is settled.
 * @property archivedFrom First start date from which new orders are refused.
 * @property effectiveFrom First start date of this version; since ever when absent.
 * @property memo A note of at most 256 characters.
 * @property subtractPaymentVat Deduct the VAT inside the payment; false when absent.
 */
@Serializable
public data class Contract(
    val id: String,
    val name: String,
    val platformFee: Fee,
    val platformFeeVatBearer: Bearer,
    val settlementCycle: Cycle,
    val archivedFrom: LocalDate? = null,
    val effectiveFrom: LocalDate? = null,
    val memo: String? = null,
    val subtractPaymentVat: Boolean? = null,
)

/**
 * @property checkDigitFits Whether the check digit fits; numbers issued since 2025 may have none.
 * @property number Thirteen digits.
 * @property text With a hyphen, as people write it.
 */
@Serializable
public data class CorporationNumberAnswer(
    val checkDigitFits: Boolean,
    val number: String,
    val text: String,
)

/**
 * A settlement cycle.
 *
 * @property convention `preceding`, `following` or `unadjusted`.
 * @property lagDays Days after the start date, 0 to 366.
 * @property recurrence On which days.
 * @property lagUnit `calendar` or `business` days; `calendar` when absent.
 */
@Serializable
public data class Cycle(
    val convention: BusinessDayConvention,
    val lagDays: Long,
    val recurrence: Recurrence,
    val lagUnit: LagUnit? = null,
)

/** @property date The date. */
@Serializable
public data class DateAnswer(
    val date: LocalDate,
)

/**
 * @property date The day.
 * @property calendar The calendar; Korea's when absent.
 */
@Serializable
internal data class DayInput(
    val date: LocalDate,
    val calendar: Calendar? = null,
)

/**
 * A discount of a line or of the order.
 *
 * @property amount The discount, a total for its line or order.
 * @property policy The policy that shares it.
 * @property taxFree Its tax-free part; 0 when absent.
 */
@Serializable
public data class Discount(
    val amount: Long,
    val policy: String,
    val taxFree: Long? = null,
)

/**
 * How much of a discount is taken back.
 *
 * @property amount How much of it.
 * @property policy The policy that shares the discount.
 * @property taxFree The tax-free part of that; when absent, all that is left of it if the whole discount is taken back, 0 otherwise.
 */
@Serializable
public data class DiscountCancel(
    val amount: Long,
    val policy: String,
    val taxFree: Long? = null,
)

/**
 * One version of a discount-share policy.
 *
 * @property id Id of the policy.
 * @property name Name.
 * @property partnerShare The partner's share of each discount.
 * @property archivedFrom First start date from which new orders are refused.
 * @property effectiveFrom First start date of this version; since ever when absent.
 * @property memo A note of at most 256 characters.
 */
@Serializable
public data class DiscountSharePolicy(
    val id: String,
    val name: String,
    val partnerShare: @Serializable(with = RateSerializer::class) BigDecimal,
    val archivedFrom: LocalDate? = null,
    val effectiveFrom: LocalDate? = null,
    val memo: String? = null,
)

/**
 * An error as it crosses every border.
 *
 * @property at The place: a JSONPath from the root of the document.
 * @property code The stable code; see `Code`.
 * @property detail The numbers concerned, by name: integers, or text.
 * @property message The sentence.
 */
@Serializable
public data class Error(
    val at: String,
    val code: String,
    val detail: Map<String, @Serializable(with = AnySerializer::class) Any>,
    val message: String,
)

/**
 * All errors of one call.
 *
 * @property errors In the order of the document.
 */
@Serializable
public data class Errors(
    val errors: List<Error>,
) : OrderTransferOrErrors

/**
 * @property amount The rounded amount.
 * @property exact The value before rounding: a decimal, or a fraction such as `100/3`.
 */
@Serializable
public data class ExactAnswer(
    val amount: Long,
    val exact: Exact,
)

/**
 * @property order The order.
 * @property language Language of the printed form; `en` when absent.
 */
@Serializable
internal data class ExplainInput(
    val order: Order,
    val language: Language? = null,
)

/**
 * A transfer with its explanation.
 *
 * @property steps The steps, in the order of the calculation.
 * @property text The printed form, a line an item.
 * @property transfer The transfer, as `settle` answers it.
 */
@Serializable
public data class Explanation(
    val steps: List<Step>,
    val text: List<String>,
    val transfer: OrderTransfer,
)

/**
 * A fee: exactly one of `rate` and `fixed`.
 *
 * @property currency The currency of the fixed amount; `KRW` when absent.
 * @property fixed A fixed amount, zero or more.
 * @property rate A rate of the amount.
 */
@Serializable
public data class Fee(
    val currency: String? = null,
    val fixed: Long? = null,
    val rate: @Serializable(with = RateSerializer::class) BigDecimal? = null,
)

/**
 * The formulas every calculator has; each has its default when absent.
 *
 * @property additionalFee An additional fee.
 * @property discountShare The partner's share of one discount.
 * @property platformFee Platform fee.
 * @property settlement Settlement.
 * @property settlementTaxFree Tax-free part of the settlement.
 */
@Serializable
public data class Formulas(
    val additionalFee: String? = null,
    val discountShare: String? = null,
    val platformFee: String? = null,
    val settlement: String? = null,
    val settlementTaxFree: String? = null,
)

/**
 * @property kind Why banks are closed.
 * @property name Its Korean name.
 */
@Serializable
public data class Holiday(
    val kind: String,
    val name: String,
)

/**
 * A line of an order.
 *
 * @property productId The product, unique in its order.
 * @property quantity Units, 1 to 1,000,000.
 * @property unitPrice Price of one unit.
 * @property additionalFees Ids of additional-fee policies on the line.
 * @property discounts Discounts on the line.
 * @property productName Its name.
 * @property productTag Its tag, a category.
 * @property unitTaxFree Tax-free part of that price; 0 when absent.
 */
@Serializable
public data class Line(
    val productId: String,
    val quantity: Int,
    val unitPrice: Long,
    val additionalFees: List<String>? = null,
    val discounts: List<Discount>? = null,
    val productName: String? = null,
    val productTag: String? = null,
    val unitTaxFree: Long? = null,
)

/**
 * How many units of a product are taken back.
 *
 * @property productId The product, as on the order.
 * @property quantity Units, 1 to 1,000,000.
 * @property discounts Discounts of the line that go with them; the last units take all of them.
 */
@Serializable
public data class LineCancel(
    val productId: String,
    val quantity: Int,
    val discounts: List<DiscountCancel>? = null,
)

/**
 * A line as settled.
 *
 * @property additionalFees The line's additional fees.
 * @property amounts The line's amounts.
 * @property discounts The line's discounts.
 * @property productId The product.
 * @property quantity Units.
 * @property userFormulas Results of the user's own formulas, by key; only when there are any.
 */
@Serializable
public data class LineTransfer(
    val additionalFees: List<SettledFee>,
    val amounts: Amounts,
    val discounts: List<SettledDiscount>,
    val productId: String,
    val quantity: Int,
    val userFormulas: Map<String, Long>? = null,
)

/**
 * A decimal in major units as an amount.
 *
 * @property amount Minor units.
 * @property currency Currency.
 * @property text As it prints.
 */
@Serializable
public data class MoneyAnswer(
    val amount: Long,
    val currency: String,
    val text: String,
)

/**
 * @property decimal Major units: digits with at most one point.
 * @property currency Currency; `KRW` when absent.
 */
@Serializable
internal data class MoneyInput(
    val decimal: String,
    val currency: String? = null,
)

/** @property number The number, with or without hyphens. */
@Serializable
internal data class NumberInput(
    val number: String,
)

/**
 * An order.
 *
 * @property id Its id.
 * @property partner The partner it is settled with.
 * @property additionalFees Ids of additional-fee policies on the order.
 * @property amount Order amount; exactly one of `amount` and `lines`.
 * @property contract Another contract than the partner's default.
 * @property currency Currency; `KRW` when absent.
 * @property discounts Discounts on the order.
 * @property easyPayProvider The provider of an easy payment.
 * @property lines Lines; exactly one of `amount` and `lines`.
 * @property memo A note of at most 256 characters.
 * @property paidAt When it was paid.
 * @property parameters The order's own values of parameters, by key.
 * @property paymentId The payment's id.
 * @property paymentMethod How it was paid.
 * @property settlementDate Settlement date instead of the cycle's.
 * @property startDate First day of the cycle; the civil date of `paidAt` when absent.
 * @property taxFree Tax-free part of the whole order.
 */
@Serializable
public data class Order(
    val id: String,
    val partner: String,
    val additionalFees: List<String>? = null,
    val amount: Long? = null,
    val contract: String? = null,
    val currency: String? = null,
    val discounts: List<Discount>? = null,
    val easyPayProvider: String? = null,
    val lines: List<Line>? = null,
    val memo: String? = null,
    val paidAt: Instant? = null,
    val parameters: Map<String, @Serializable(with = DecimalSerializer::class) BigDecimal>? = null,
    val paymentId: String? = null,
    val paymentMethod: PaymentMethod? = null,
    val settlementDate: LocalDate? = null,
    val startDate: LocalDate? = null,
    val taxFree: Long? = null,
)

/**
 * A cancelled order, or the cancelled part of one.
 *
 * @property additionalFees Additional fees on the order.
 * @property amounts The totals.
 * @property calculationVersion The version of the answers.
 * @property calculatorVersion Which version of the calculator computed the amounts.
 * @property calendar The calendar with its data version.
 * @property contract The contract that applied.
 * @property contractVersion Which version of it.
 * @property currency The settlement currency.
 * @property discounts Discounts on the order.
 * @property id Its id.
 * @property left What the order and all its cancels come to now.
 * @property leftBefore What the order and its earlier cancels came to.
 * @property lines The lines.
 * @property order The order.
 * @property partner The partner who is owed.
 * @property settlementDate The day the money is due.
 * @property startDate First day of the cycle.
 * @property type `order`; `order_cancel` in the record of a cancel.
 * @property ledger `test`; absent on the live ledger.
 * @property memo The note.
 * @property orderLevel What belongs to no line; only when there are lines.
 * @property payment The payment.
 * @property userFormulas Results of the user's own formulas, by key; only when there are any.
 */
@Serializable
public data class OrderCancel(
    val additionalFees: List<SettledFee>,
    val amounts: Amounts,
    val calculationVersion: Int,
    val calculatorVersion: Int,
    val calendar: String,
    val contract: String,
    val contractVersion: Int,
    val currency: String,
    val discounts: List<SettledDiscount>,
    val id: String,
    val left: Amounts,
    val leftBefore: Amounts,
    val lines: List<LineTransfer>,
    val order: String,
    val partner: String,
    val settlementDate: LocalDate,
    val startDate: LocalDate,
    val type: String,
    val ledger: String? = null,
    val memo: String? = null,
    val orderLevel: Amounts? = null,
    val payment: String? = null,
    val userFormulas: Map<String, Long>? = null,
)

/**
 * A settled order.
 *
 * @property additionalFees Additional fees on the order.
 * @property amounts The totals.
 * @property calculationVersion The version of the answers.
 * @property calculatorVersion Which version of the calculator computed the amounts.
 * @property calendar The calendar with its data version.
 * @property contract The contract that applied.
 * @property contractVersion Which version of it.
 * @property currency The settlement currency.
 * @property discounts Discounts on the order.
 * @property lines The lines.
 * @property order The order.
 * @property partner The partner who is owed.
 * @property settlementDate The day the money is due.
 * @property startDate First day of the cycle.
 * @property type `order`; `order_cancel` in the record of a cancel.
 * @property ledger `test`; absent on the live ledger.
 * @property orderLevel What belongs to no line; only when there are lines.
 * @property payment The payment.
 * @property userFormulas Results of the user's own formulas, by key; only when there are any.
 */
@Serializable
public data class OrderTransfer(
    val additionalFees: List<SettledFee>,
    val amounts: Amounts,
    val calculationVersion: Int,
    val calculatorVersion: Int,
    val calendar: String,
    val contract: String,
    val contractVersion: Int,
    val currency: String,
    val discounts: List<SettledDiscount>,
    val lines: List<LineTransfer>,
    val order: String,
    val partner: String,
    val settlementDate: LocalDate,
    val startDate: LocalDate,
    val type: String,
    val ledger: String? = null,
    val orderLevel: Amounts? = null,
    val payment: String? = null,
    val userFormulas: Map<String, Long>? = null,
) : OrderTransferOrErrors

/**
 * A parameter of formulas.
 *
 * @property default The value of an order that gives none.
 * @property key Letters, digits and `_`.
 * @property name What people call it.
 */
@Serializable
public data class Parameter(
    val default: @Serializable(with = DecimalSerializer::class) BigDecimal,
    val key: String,
    val name: String,
)

/**
 * One version of a partner.
 *
 * @property defaultContract The contract of an order that names none.
 * @property id Id of the partner.
 * @property name Legal or personal name.
 * @property type What it is for the tax law.
 * @property account Where it is paid.
 * @property archivedFrom First start date from which new orders are refused.
 * @property contact The person to talk to.
 * @property effectiveFrom First start date of this version; since ever when absent.
 * @property memo A note of at most 256 characters.
 * @property properties At most 10 properties the platform defines.
 * @property tags At most 10 tags.
 */
@Serializable
public data class Partner(
    val defaultContract: String,
    val id: String,
    val name: String,
    val type: PartnerType,
    val account: Account? = null,
    val archivedFrom: LocalDate? = null,
    val contact: Contact? = null,
    val effectiveFrom: LocalDate? = null,
    val memo: String? = null,
    val properties: Map<String, String>? = null,
    val tags: List<String>? = null,
)

/**
 * What a partner is for the tax law: `kind` says which of the other fields apply.
 *
 * @property kind `business`, `withholding` or `non_withholding`.
 * @property address Business: address.
 * @property birthDate Persons: birth date.
 * @property businessClass Business: class of business.
 * @property businessType Business: type of business.
 * @property companyName Business: trade name, required.
 * @property corporationNumber Business: corporation number.
 * @property registrationNumber Business: registration number, required.
 * @property representative Business: representative, required.
 * @property taxation Business: taxation type; `normal` when absent.
 */
@Serializable
public data class PartnerType(
    val kind: String,
    val address: String? = null,
    val birthDate: LocalDate? = null,
    val businessClass: String? = null,
    val businessType: String? = null,
    val companyName: String? = null,
    val corporationNumber: String? = null,
    val registrationNumber: String? = null,
    val representative: String? = null,
    val taxation: TaxationType? = null,
)

/**
 * @property amount The amount.
 * @property rate The rate of it.
 * @property currency Currency; `KRW` when absent.
 * @property rounding How the portion is rounded; `down` when absent.
 */
@Serializable
internal data class PortionInput(
    val amount: Long,
    val rate: @Serializable(with = RateSerializer::class) BigDecimal,
    val currency: String? = null,
    val rounding: RoundingMode? = null,
)

/**
 * On which days a cycle settles.
 *
 * @property every `day`, `week`, `month` or `year`.
 * @property dates Dates of the year, `MM-DD`.
 * @property days Days of the week (`mon` … `sun`) or of the month (1 … 31).
 */
@Serializable
public data class Recurrence(
    val every: String,
    val dates: List<String>? = null,
    val days: List<@Serializable(with = AnySerializer::class) Any?>? = null,
)

/**
 * @property number Ten digits.
 * @property text With hyphens, as people write it.
 */
@Serializable
public data class RegistrationNumberAnswer(
    val number: String,
    val text: String,
)

/**
 * @property denominator What it is divided by.
 * @property numerator What is divided.
 * @property rounding How it is rounded.
 */
@Serializable
internal data class RoundInput(
    val denominator: Long,
    val numerator: Long,
    val rounding: RoundingMode,
)

/**
 * Rounding modes; each has its default when absent.
 *
 * @property additionalFee Additional fees; `down`.
 * @property discountShare Discount share; `down`.
 * @property paymentVat VAT inside the payment; `half_up`.
 * @property platformFee Platform fee; `down`.
 * @property settlement Settlement; `down`.
 * @property settlementTaxFree Tax-free part of the settlement; `down`.
 * @property vat VAT on fees; `down`.
 */
@Serializable
public data class Rounding(
    val additionalFee: RoundingMode? = null,
    val discountShare: RoundingMode? = null,
    val paymentVat: RoundingMode? = null,
    val platformFee: RoundingMode? = null,
    val settlement: RoundingMode? = null,
    val settlementTaxFree: RoundingMode? = null,
    val vat: RoundingMode? = null,
)

/**
 * Settings of the platform.
 *
 * @property adjustIfNotAfterStart Recompute a date moved to or before the start; true when absent.
 * @property allowNegativeManual Whether a manual transfer may be negative; true when absent.
 * @property cancelBasis Which settlement the reversal of a partial cancel is taken from; `remaining` when absent.
 * @property ledger Real money or a rehearsal; `live` when absent.
 * @property utcOffsetMinutes Offset from UTC in minutes, −1080 to 1080; 540 when absent.
 */
@Serializable
public data class Settings(
    val adjustIfNotAfterStart: Boolean? = null,
    val allowNegativeManual: Boolean? = null,
    val cancelBasis: CancelBasis? = null,
    val ledger: Ledger? = null,
    val utcOffsetMinutes: Int? = null,
)

/** @property order The order. */
@Serializable
internal data class SettleInput(
    val order: Order,
)

/** @property results One for each order, in order: its transfer, or its errors. */
@Serializable
public data class SettleManyAnswer(
    val results: List<OrderTransferOrErrors>,
)

/** @property orders The orders, each id once. */
@Serializable
internal data class SettleManyInput(
    val orders: List<Order>,
)

/**
 * A discount as shared.
 *
 * @property amount The discount.
 * @property policy The policy.
 * @property policyVersion Which version of the policy.
 * @property share The partner's share.
 * @property shareTaxFree The tax-free part of that share.
 * @property taxFree Its tax-free part.
 */
@Serializable
public data class SettledDiscount(
    val amount: Long,
    val policy: String,
    val policyVersion: Int,
    val share: Long,
    val shareTaxFree: Long,
    val taxFree: Long,
)

/**
 * An additional fee as charged.
 *
 * @property amount The fee.
 * @property policy The policy.
 * @property policyVersion Which version of the policy.
 * @property vat Its VAT, when the partner bears it.
 */
@Serializable
public data class SettledFee(
    val amount: Long,
    val policy: String,
    val policyVersion: Int,
    val vat: Long,
)

/**
 * @property readjusted Whether `preceding` gave way to `following`.
 * @property settlementDate That date moved to a business day.
 * @property target Start date and lag.
 * @property unadjusted The recurrence date on or after the target.
 */
@Serializable
public data class SettlementDateAnswer(
    val readjusted: Boolean,
    val settlementDate: LocalDate,
    val target: LocalDate,
    val unadjusted: LocalDate,
)

/**
 * @property settlementCycle The cycle of the contract.
 * @property startDate First day of the cycle.
 * @property adjustIfNotAfterStart Recompute a date moved to or before the start; true when absent.
 * @property calendar The calendar; Korea's when absent.
 */
@Serializable
internal data class SettlementDateInput(
    val settlementCycle: Cycle,
    val startDate: LocalDate,
    val adjustIfNotAfterStart: Boolean? = null,
    val calendar: Calendar? = null,
)

/** @property status `scheduled`, `in_process` or `settled`. */
@Serializable
public data class StatusAnswer(
    val status: String,
)

/**
 * @property asOf Today.
 * @property settlementDate The day the money is due.
 * @property startDate First day of the cycle; absent for manual transfers.
 */
@Serializable
internal data class StatusInput(
    val asOf: LocalDate,
    val settlementDate: LocalDate,
    val startDate: LocalDate? = null,
)

/**
 * One step of a calculation.
 *
 * @property component The amount's name, or `userFormulas.` and the key.
 * @property exact The value before rounding: a decimal, or a fraction such as `100/3`.
 * @property operands The numbers that went in, by name; a rate is percent text, an amount an integer as text.
 * @property operation What was done: `given`, `times`, `portion`, `fixed`, `vat_on_fee`, `vat_inside`, `settlement`, `tax_free_ratio`, `formula`.
 * @property place Which part of the transfer record: `amounts`, `orderLevel`, `lines[0].amounts`.
 * @property result The amount.
 * @property policy The policy, for amounts made by one.
 * @property rounding The rounding mode, where rounding applies.
 */
@Serializable
public data class Step(
    val component: String,
    val exact: Exact,
    val operands: Map<String, String>,
    val operation: String,
    val place: String,
    val result: Long,
    val policy: String? = null,
    val rounding: String? = null,
)

/**
 * A formula of the user's own.
 *
 * @property formula The text.
 * @property key Letters, digits and `_`.
 * @property name What people call it.
 * @property rounding How its result is rounded; `down` when absent.
 */
@Serializable
public data class UserFormula(
    val formula: String,
    val key: String,
    val name: String,
    val rounding: RoundingMode? = null,
)

/**
 * @property supply Supply (공급가액).
 * @property taxFree Tax-free part (면세).
 * @property vat VAT (부가세).
 */
@Serializable
public data class VatSplitAnswer(
    val supply: Long,
    val taxFree: Long,
    val vat: Long,
)

/**
 * @property amount The amount, VAT included.
 * @property currency Currency; `KRW` when absent.
 * @property rounding How the VAT is rounded; `half_up` when absent.
 * @property taxFree Its tax-free part; 0 when absent.
 */
@Serializable
internal data class VatSplitInput(
    val amount: Long,
    val currency: String? = null,
    val rounding: RoundingMode? = null,
    val taxFree: Long? = null,
)

/**
 * What a change does to the timeline of a contract, policy or partner; the host keeps the values.
 *
 * @property versions First days of the versions, in order; null for one in force since ever.
 * @property archivedFrom First day of the archive.
 * @property scheduled The number of the scheduled version.
 */
@Serializable
public data class VersionsAnswer(
    val versions: List<LocalDate?>,
    val archivedFrom: LocalDate? = null,
    val scheduled: Int? = null,
)
