// Written by jeongsan-bindings-generator from the wire's one description. Do not edit.
@file:UseSerializers(InstantSerializer::class, LocalDateSerializer::class)

package io.github.jeongsan

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import kotlinx.serialization.Required
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/** What the host is to do, by `command`. */
@Serializable(with = CommandSerializer::class)
public sealed interface Command {
    /** Which of them it is. */
    public val command: String
}

internal object CommandSerializer : ChoiceSerializer<Command>(
    Choice(RemitCommand::class, RemitCommand.serializer(), "command", "remit"),
    Choice(InquireCommand::class, InquireCommand.serializer(), "command", "inquire"),
    Choice(NotifyLinesCommand::class, NotifyLinesCommand.serializer(), "command", "notify_lines"),
    Choice(ReplacePayoutsCommand::class, ReplacePayoutsCommand.serializer(), "command", "replace_payouts"),
    Choice(ReopenCarriesCommand::class, ReopenCarriesCommand.serializer(), "command", "reopen_carries"),
    Choice(CarriesPaidCommand::class, CarriesPaidCommand.serializer(), "command", "carries_paid"),
    Choice(PreparePayoutsCommand::class, PreparePayoutsCommand.serializer(), "command", "prepare_payouts"),
    Choice(SchedulePayoutsCommand::class, SchedulePayoutsCommand.serializer(), "command", "schedule_payouts"),
    Choice(CancelPayoutsCommand::class, CancelPayoutsCommand.serializer(), "command", "cancel_payouts"),
    Choice(FollowUpCommand::class, FollowUpCommand.serializer(), "command", "follow_up"),
)

/** The answer to one order of a batch. */
@Serializable(with = SettledSerializer::class)
public sealed interface Settled

internal object SettledSerializer : ChoiceSerializer<Settled>(
    Choice(OrderTransfer::class, OrderTransfer.serializer()),
    Choice(Errors::class, Errors.serializer()),
)

/** [AccountTransferInput], or what was answered in its place. */
@Serializable(with = AccountTransferLikeSerializer::class)
public sealed interface AccountTransferLike

internal object AccountTransferLikeSerializer : ChoiceSerializer<AccountTransferLike>(
    Choice(AccountTransfer::class, AccountTransfer.serializer()),
    Choice(AccountTransferInput::class, AccountTransferInput.serializer()),
)

/** [AmountsInput], or what was answered in its place. */
@Serializable(with = AmountsLikeSerializer::class)
public sealed interface AmountsLike

internal object AmountsLikeSerializer : ChoiceSerializer<AmountsLike>(
    Choice(Amounts::class, Amounts.serializer()),
    Choice(AmountsInput::class, AmountsInput.serializer()),
)

/** [CarryInput], or what was answered in its place. */
@Serializable(with = CarryLikeSerializer::class)
public sealed interface CarryLike

internal object CarryLikeSerializer : ChoiceSerializer<CarryLike>(
    Choice(Carry::class, Carry.serializer()),
    Choice(CarryInput::class, CarryInput.serializer()),
)

/** [PayoutEntryInput], or what was answered in its place. */
@Serializable(with = PayoutEntryLikeSerializer::class)
public sealed interface PayoutEntryLike

internal object PayoutEntryLikeSerializer : ChoiceSerializer<PayoutEntryLike>(
    Choice(PayoutEntry::class, PayoutEntry.serializer()),
    Choice(PayoutEntryInput::class, PayoutEntryInput.serializer()),
)

/** [PayoutStateInput], or what was answered in its place. */
@Serializable(with = PayoutStateLikeSerializer::class)
public sealed interface PayoutStateLike

internal object PayoutStateLikeSerializer : ChoiceSerializer<PayoutStateLike>(
    Choice(PayoutState::class, PayoutState.serializer()),
    Choice(Payout::class, Payout.serializer()),
    Choice(PayoutStateInput::class, PayoutStateInput.serializer()),
)

/** [RateRowInput], or what was answered in its place. */
@Serializable(with = RateRowLikeSerializer::class)
public sealed interface RateRowLike

internal object RateRowLikeSerializer : ChoiceSerializer<RateRowLike>(
    Choice(RateRow::class, RateRow.serializer()),
    Choice(RateRowInput::class, RateRowInput.serializer()),
)

/** [StagePartInput], or what was answered in its place. */
@Serializable(with = StagePartLikeSerializer::class)
public sealed interface StagePartLike

internal object StagePartLikeSerializer : ChoiceSerializer<StagePartLike>(
    Choice(StagePart::class, StagePart.serializer()),
    Choice(StagePartInput::class, StagePartInput.serializer()),
)

/** [StatementLineInput], or what was answered in its place. */
@Serializable(with = StatementLineLikeSerializer::class)
public sealed interface StatementLineLike

internal object StatementLineLikeSerializer : ChoiceSerializer<StatementLineLike>(
    Choice(StatementLine::class, StatementLine.serializer()),
    Choice(StatementLineInput::class, StatementLineInput.serializer()),
)

/** [TransferSummary], or what was answered in its place. */
@Serializable(with = TransferSummaryLikeSerializer::class)
public sealed interface TransferSummaryLike

internal object TransferSummaryLikeSerializer : ChoiceSerializer<TransferSummaryLike>(
    Choice(OrderTransfer::class, OrderTransfer.serializer()),
    Choice(OrderCancel::class, OrderCancel.serializer()),
    Choice(ManualTransfer::class, ManualTransfer.serializer()),
    Choice(TransferSummary::class, TransferSummary.serializer()),
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
    public val bank: String,
    public val holder: String,
    public val number: String,
    public val currency: String? = null,
)

/**
 * The answer of `account_number`.
 *
 * @property digits How many digits it has.
 * @property masked Stars and the last four digits.
 */
@Serializable
public data class AccountNumberAnswer(
    public val digits: Int,
    public val masked: String,
)

/**
 * What is given to `account_number`.
 *
 * @property number The number; hyphens and spaces are dropped.
 */
@Serializable
internal data class AccountNumberInput(
    val number: String,
)

/**
 * An account transfer as its state machine sees it.
 *
 * @property amount What is sent.
 * @property currency The currency; `KRW` when absent.
 * @property key The key the bank knows it by.
 * @property status Where it stands.
 * @property account Where it goes; absent when the host has not told.
 * @property scheduledAt When it is to be sent, if it was scheduled; absent otherwise.
 */
@Serializable
public data class AccountTransfer(
    public val amount: Long,
    public val currency: String,
    public val key: String,
    public val status: AccountTransferStatus,
    public val account: RemitAccount? = null,
    public val scheduledAt: Instant? = null,
) : AccountTransferLike

/**
 * An account transfer as its state machine sees it.
 *
 * @property amount What is sent.
 * @property key The key the bank knows it by.
 * @property status Where it stands.
 * @property account Where it goes; absent when the host has not told.
 * @property currency The currency; `KRW` when absent.
 * @property scheduledAt When it is to be sent, if it was scheduled; absent otherwise.
 */
@Serializable
public data class AccountTransferInput(
    public val amount: Long,
    public val key: String,
    public val status: AccountTransferStatus,
    public val account: RemitAccount? = null,
    public val currency: String? = null,
    public val scheduledAt: Instant? = null,
) : AccountTransferLike

/**
 * What is given to `add_business_days`.
 *
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
 * @property feeReturn Whether it comes back with a cancel; always when absent.
 * @property memo A note of at most 256 characters.
 */
@Serializable
public data class AdditionalFeePolicy(
    public val fee: Fee,
    public val id: String,
    public val name: String,
    public val vatBearer: Bearer,
    public val archivedFrom: LocalDate? = null,
    public val effectiveFrom: LocalDate? = null,
    public val feeReturn: FeeReturn? = null,
    public val memo: String? = null,
)

/**
 * What is given to `adjust`.
 *
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

/**
 * The answer of `allocate`.
 *
 * @property parts One for each weight; they sum to the total.
 */
@Serializable
public data class AllocateAnswer(
    public val parts: List<Long>,
)

/**
 * What is given to `allocate`.
 *
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
 * The named amounts, in minor units; one that is absent is 0.
 *
 * @property additionalFee Additional fees.
 * @property additionalFeeVat VAT on the additional fees, where the partner bears it.
 * @property discount Sum of discounts.
 * @property discountShare The partner's share of the discounts.
 * @property discountShareTaxFree Tax-free part of that share.
 * @property discountTaxFree Tax-free part of the discounts.
 * @property order Order amount, before discounts.
 * @property orderTaxFree Tax-free part of the order amount.
 * @property payment What the buyer paid: order − discount.
 * @property paymentSupply Supply value of the taxable part of the payment.
 * @property paymentTaxFree Tax-free part of the payment.
 * @property paymentVat VAT of the taxable part of the payment.
 * @property paymentVatBurden Payment VAT that is deducted from the partner.
 * @property platformFee Platform (brokerage) fee.
 * @property platformFeeVat VAT on the platform fee, when the partner bears it.
 * @property settlement What the partner is owed.
 * @property settlementTaxFree Tax-free part of what the partner is owed.
 */
@Serializable
public data class Amounts(
    public val additionalFee: Long,
    public val additionalFeeVat: Long,
    public val discount: Long,
    public val discountShare: Long,
    public val discountShareTaxFree: Long,
    public val discountTaxFree: Long,
    public val order: Long,
    public val orderTaxFree: Long,
    public val payment: Long,
    public val paymentSupply: Long,
    public val paymentTaxFree: Long,
    public val paymentVat: Long,
    public val paymentVatBurden: Long,
    public val platformFee: Long,
    public val platformFeeVat: Long,
    public val settlement: Long,
    public val settlementTaxFree: Long,
) : AmountsLike

/**
 * The named amounts, in minor units; one that is absent is 0.
 *
 * @property settlement What the partner is owed.
 * @property additionalFee Additional fees.
 * @property additionalFeeVat VAT on the additional fees, where the partner bears it.
 * @property discount Sum of discounts.
 * @property discountShare The partner's share of the discounts.
 * @property discountShareTaxFree Tax-free part of that share.
 * @property discountTaxFree Tax-free part of the discounts.
 * @property order Order amount, before discounts.
 * @property orderTaxFree Tax-free part of the order amount.
 * @property payment What the buyer paid: order − discount.
 * @property paymentSupply Supply value of the taxable part of the payment.
 * @property paymentTaxFree Tax-free part of the payment.
 * @property paymentVat VAT of the taxable part of the payment.
 * @property paymentVatBurden Payment VAT that is deducted from the partner.
 * @property platformFee Platform (brokerage) fee.
 * @property platformFeeVat VAT on the platform fee, when the partner bears it.
 * @property settlementTaxFree Tax-free part of what the partner is owed.
 */
@Serializable
public data class AmountsInput(
    public val settlement: Long,
    public val additionalFee: Long? = null,
    public val additionalFeeVat: Long? = null,
    public val discount: Long? = null,
    public val discountShare: Long? = null,
    public val discountShareTaxFree: Long? = null,
    public val discountTaxFree: Long? = null,
    public val order: Long? = null,
    public val orderTaxFree: Long? = null,
    public val payment: Long? = null,
    public val paymentSupply: Long? = null,
    public val paymentTaxFree: Long? = null,
    public val paymentVat: Long? = null,
    public val paymentVatBurden: Long? = null,
    public val platformFee: Long? = null,
    public val platformFeeVat: Long? = null,
    public val settlementTaxFree: Long? = null,
) : AmountsLike

/**
 * The answer of `analyze_formula`.
 *
 * @property problems Everything that is wrong with the text.
 * @property tokens The pieces of the text, in order.
 * @property type The type of the result, as far as it is known.
 */
@Serializable
public data class AnalyzeFormulaAnswer(
    public val problems: List<Error>,
    public val tokens: List<FormulaToken>,
    public val type: String? = null,
)

/**
 * What is given to `analyze_formula`.
 *
 * @property formula The text.
 * @property kind What it is a formula of.
 * @property formulas Results by key of the user's own formulas that are computed before this one; none when absent.
 * @property parameters Values of parameters by key; none when absent.
 */
@Serializable
internal data class AnalyzeFormulaInput(
    val formula: String,
    val kind: FormulaKind,
    val formulas: Map<String, Long>? = null,
    val parameters: Map<String, @Serializable(with = DecimalSerializer::class) BigDecimal>? = null,
)

/**
 * The answer of `attribute_withholding`.
 *
 * @property lines One for each line; with those of the balances they sum to the payout's tax.
 * @property carries One for each balance; absent when there are none.
 */
@Serializable
public data class AttributeWithholdingAnswer(
    public val lines: List<TaxShare>,
    public val carries: List<TaxShare>? = null,
)

/**
 * What is given to `attribute_withholding`.
 *
 * @property incomeTax The payout's income tax.
 * @property lines What each line came to; lines of zero or less bear nothing.
 * @property localIncomeTax The payout's local income tax.
 * @property carries The untaxed income of each open balance the payout settled; none when absent.
 */
@Serializable
internal data class AttributeWithholdingInput(
    val incomeTax: Long,
    val lines: List<Long>,
    val localIncomeTax: Long,
    val carries: List<Long>? = null,
)

/**
 * The answer of `bank`.
 *
 * @property code Three digits.
 * @property name Korean name.
 * @property word The word the hosted product uses.
 */
@Serializable
public data class BankAnswer(
    public val code: String,
    public val name: String? = null,
    public val word: String? = null,
)

/**
 * What is given to `bank`.
 *
 * @property bank A code of three digits, or a word.
 */
@Serializable
internal data class BankInput(
    val bank: String,
)

/**
 * A batch as its state machine sees it.
 *
 * @property id Its id.
 * @property status Where it stands.
 * @property scheduledAt When it is to be paid, if it was scheduled.
 */
@Serializable
public data class BatchState(
    public val id: String,
    public val status: BatchStatus,
    public val scheduledAt: Instant? = null,
)

/**
 * The answer of `batch_stats`.
 *
 * @property stats Counts and amounts, one a currency.
 */
@Serializable
public data class BatchStatsAnswer(
    public val stats: List<PayoutStats>,
)

/**
 * What is given to `batch_stats`.
 *
 * @property payouts The payouts of the batch.
 */
@Serializable
internal data class BatchStatsInput(
    val payouts: List<PayoutStateLike>,
)

/**
 * Everything in force.
 *
 * @property additionalFeePolicies Additional-fee policies, a record a version.
 * @property calculators The calculator, a record a version; the default formulas when absent.
 * @property calendar The calendar.
 * @property contracts Contracts, a record a version.
 * @property discountSharePolicies Discount-share policies, a record a version.
 * @property parameters Parameters of formulas, a record a version.
 * @property partners Partners, a record a version.
 * @property settings Settings.
 */
@Serializable
public data class Book(
    public val additionalFeePolicies: List<AdditionalFeePolicy>? = null,
    public val calculators: List<Calculator>? = null,
    public val calendar: Calendar? = null,
    public val contracts: List<Contract>? = null,
    public val discountSharePolicies: List<DiscountSharePolicy>? = null,
    public val parameters: List<Parameter>? = null,
    public val partners: List<Partner>? = null,
    public val settings: Settings? = null,
)

/**
 * The answer of `business_day`.
 *
 * @property calendar The calendar with its data version.
 * @property forecast Whether the year is forecast from the rules, not yet announced.
 * @property isBusinessDay Whether banks are open.
 * @property holiday The holiday on this day.
 * @property next The business day after; null beyond the calendar.
 * @property previous The business day before; null beyond the calendar.
 */
@Serializable
public data class BusinessDayAnswer(
    public val calendar: String,
    public val forecast: Boolean,
    public val isBusinessDay: Boolean,
    public val holiday: Holiday? = null,
    public val next: LocalDate? = null,
    public val previous: LocalDate? = null,
)

/**
 * A code of business income.
 *
 * @property code Six digits.
 * @property name Its Korean name.
 */
@Serializable
public data class BusinessIncomeCode(
    public val code: Int,
    public val name: String,
)

/**
 * The answer of `business_income_codes`.
 *
 * @property codes Every code.
 */
@Serializable
public data class BusinessIncomeCodesAnswer(
    public val codes: List<BusinessIncomeCode>,
)

/** What is given to `business_income_codes`. */
@Serializable
internal class BusinessIncomeCodesInput

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
    public val effectiveFrom: LocalDate? = null,
    public val formulas: Formulas? = null,
    public val order: List<String>? = null,
    public val rounding: Rounding? = null,
    public val userFormulas: List<UserFormula>? = null,
)

/**
 * A setting that a version changed.
 *
 * @property after What it is: text, of `order` a list of keys; null for a formula that is gone.
 * @property before What it was: text, of `order` a list of keys; null for a new formula.
 * @property setting Which one: `formulas.platformFee`, `rounding.vat`, `userFormulas.reward.formula`, `order`.
 */
@Serializable
public data class CalculatorChange(
    public val after: @Serializable(with = AnySerializer::class) Any?,
    public val before: @Serializable(with = AnySerializer::class) Any?,
    public val setting: String,
)

/**
 * A version with what it changed.
 *
 * @property changes What it changed of the version before.
 * @property state On `today`: `past`, `in_force` or `scheduled`.
 * @property version Its number.
 * @property effectiveFrom The first start date it is for; null since ever.
 * @property effectiveTo The last start date it is for; null for ever.
 */
@Serializable
public data class CalculatorHistory(
    public val changes: List<CalculatorChange>,
    public val state: String,
    public val version: Int,
    public val effectiveFrom: LocalDate? = null,
    public val effectiveTo: LocalDate? = null,
)

/**
 * The answer of `calculator_versions`.
 *
 * @property calculators Complete records of all versions, to be kept and put in books.
 * @property history A row for each version.
 * @property scheduled The number of the version that is not in force yet.
 */
@Serializable
public data class CalculatorVersionsAnswer(
    public val calculators: List<Calculator>,
    public val history: List<CalculatorHistory>,
    public val scheduled: Int? = null,
)

/**
 * What is given to `calculator_versions`.
 *
 * @property today Today.
 * @property calculator The new calculator, without `effectiveFrom`; not of `unschedule`.
 * @property calculators The versions that are kept; the default calculator since ever when absent.
 * @property change `update`, `schedule`, `reschedule` or `unschedule`; nothing is changed when absent.
 * @property from First start date of a scheduled change.
 * @property parameters Parameters their formulas may name; none when absent.
 */
@Serializable
internal data class CalculatorVersionsInput(
    val today: LocalDate,
    val calculator: Calculator? = null,
    val calculators: List<Calculator>? = null,
    val change: String? = null,
    val from: LocalDate? = null,
    val parameters: List<Parameter>? = null,
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
    public val add: List<CalendarDay>? = null,
    public val base: String? = null,
    public val from: LocalDate? = null,
    public val remove: List<LocalDate>? = null,
    public val to: LocalDate? = null,
)

/**
 * A day the host adds to the calendar.
 *
 * @property date The day.
 * @property name Why it is closed.
 */
@Serializable
public data class CalendarDay(
    public val date: LocalDate,
    public val name: String,
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
    public val after: List<Step>,
    public val basis: String,
    public val before: List<Step>,
    public val text: List<String>,
    public val transfer: OrderCancel,
)

/**
 * What is given to `cancel`, `explain_cancel`.
 *
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
    val recordedLeft: AmountsLike? = null,
)

/** Cancel every payout of the batch. */
@Serializable
public class CancelPayoutsCommand : Command {
    @Required
    override val command: String = "cancel_payouts"

    override fun equals(other: Any?): Boolean = other is CancelPayoutsCommand

    override fun hashCode(): Int = command.hashCode()

    override fun toString(): String = "CancelPayoutsCommand()"
}

/**
 * A cancellation of an order or of a part of it.
 *
 * @property id Its id: one name space with orders and manual transfers.
 * @property order The order it takes back from.
 * @property all `true` for everything that is left; exactly one of `amount`, `lines` and `all`.
 * @property amount An amount of the order, discounts included, shared over its lines by what they come to; exactly one of `amount`, `lines` and `all`.
 * @property apportionDiscounts `true` to take back of every discount its part by the cancelled value, instead of naming any.
 * @property cancelledAt When it was cancelled.
 * @property currency Currency; the order's when absent.
 * @property discounts Discounts on the order that are taken back.
 * @property lines Units or amounts of products; exactly one of `amount`, `lines` and `all`.
 * @property memo A note of at most 256 characters.
 * @property settlementDate Settlement date instead of the cycle's.
 * @property startDate First day of the cancel's cycle; the civil date of `cancelledAt` when absent.
 * @property taxFree Tax-free part of what is cancelled; overrides the lines. When absent, 0 for an amount unless only tax-free goods are left.
 */
@Serializable
public data class Cancellation(
    public val id: String,
    public val order: String,
    public val all: Boolean? = null,
    public val amount: Long? = null,
    public val apportionDiscounts: Boolean? = null,
    public val cancelledAt: Instant? = null,
    public val currency: String? = null,
    public val discounts: List<DiscountCancel>? = null,
    public val lines: List<LineCancel>? = null,
    public val memo: String? = null,
    public val settlementDate: LocalDate? = null,
    public val startDate: LocalDate? = null,
    public val taxFree: Long? = null,
)

/**
 * Balances that are paid: complete the lines behind them.
 *
 * @property carries The balances.
 */
@Serializable
public data class CarriesPaidCommand(
    public val carries: List<String>,
) : Command {
    @Required
    override val command: String = "carries_paid"
}

/**
 * An open balance.
 *
 * @property amount The settlement amount, negative when the partner owes.
 * @property carriedOn The day it was made.
 * @property carries The carries it continues.
 * @property currency The currency; `KRW` when absent.
 * @property id Its id.
 * @property income The income in it that tax has not been withheld from; when absent, the amount if it is above zero, else nothing.
 * @property lines The lines it was made from.
 * @property partner Whose it is.
 * @property reason Why it was carried; `negative` or `below_minimum` when absent, by its sign.
 * @property runs How many runs have carried it; 1 when absent.
 * @property since The day its oldest part was first carried; `carriedOn` when absent.
 * @property taxFree Its tax-free part; 0 when absent.
 * @property batch The batch that made it.
 * @property ledger `live` or `test`; `live` when absent.
 * @property occasions The occasions in that income, where each may be exempt by itself; absent where all of it is one.
 * @property settledBy The batch that settled it: then it is refused.
 */
@Serializable
public data class Carry(
    public val amount: Long,
    public val carriedOn: LocalDate,
    public val carries: List<String>,
    public val currency: String,
    public val id: String,
    public val income: Long,
    public val lines: List<String>,
    public val partner: String,
    public val reason: CarryReason,
    public val runs: Int,
    public val since: LocalDate,
    public val taxFree: Long,
    public val batch: String? = null,
    public val ledger: Ledger? = null,
    public val occasions: List<Long>? = null,
    public val settledBy: String? = null,
) : CarryLike

/**
 * An open balance.
 *
 * @property amount The settlement amount, negative when the partner owes.
 * @property carriedOn The day it was made.
 * @property id Its id.
 * @property partner Whose it is.
 * @property batch The batch that made it.
 * @property carries The carries it continues.
 * @property currency The currency; `KRW` when absent.
 * @property income The income in it that tax has not been withheld from; when absent, the amount if it is above zero, else nothing.
 * @property ledger `live` or `test`; `live` when absent.
 * @property lines The lines it was made from.
 * @property occasions The occasions in that income, where each may be exempt by itself; absent where all of it is one.
 * @property reason Why it was carried; `negative` or `below_minimum` when absent, by its sign.
 * @property runs How many runs have carried it; 1 when absent.
 * @property settledBy The batch that settled it: then it is refused.
 * @property since The day its oldest part was first carried; `carriedOn` when absent.
 * @property taxFree Its tax-free part; 0 when absent.
 */
@Serializable
public data class CarryInput(
    public val amount: Long,
    public val carriedOn: LocalDate,
    public val id: String,
    public val partner: String,
    public val batch: String? = null,
    public val carries: List<String>? = null,
    public val currency: String? = null,
    public val income: Long? = null,
    public val ledger: Ledger? = null,
    public val lines: List<String>? = null,
    public val occasions: List<Long>? = null,
    public val reason: CarryReason? = null,
    public val runs: Int? = null,
    public val settledBy: String? = null,
    public val since: LocalDate? = null,
    public val taxFree: Long? = null,
) : CarryLike

/**
 * What is given to `change_versions`.
 *
 * @property change `update`, `schedule`, `reschedule`, `unschedule`, `archive` or `restore`.
 * @property id What it is about, for messages: an id, or the key of a parameter.
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
 * What is given to `check_calculator`.
 *
 * @property calculator The calculator.
 * @property parameters Parameters its formulas may name; none when absent.
 */
@Serializable
internal data class CheckCalculatorInput(
    val calculator: Calculator,
    val parameters: List<Parameter>? = null,
)

/**
 * The answer of `check_payment`.
 *
 * @property checked Whether there was a payment to check against.
 * @property left What is left of it; only when it was checked.
 * @property notChecked What was not checked, because there was no payment: the amounts that would be held against it. Only then.
 */
@Serializable
public data class CheckPaymentAnswer(
    public val checked: Boolean,
    public val left: PaymentLeft? = null,
    public val notChecked: List<String>? = null,
)

/**
 * What is given to `check_payment`.
 *
 * @property requested The transfer to record.
 * @property payment The payment; when absent it was made elsewhere and nothing is checked.
 * @property registered The transfers recorded of it; none when absent.
 */
@Serializable
internal data class CheckPaymentInput(
    val requested: TransferSummaryLike,
    val payment: Payment? = null,
    val registered: List<TransferSummaryLike>? = null,
)

/**
 * The answer of `check_recorded`.
 *
 * @property recorded `new`: record it; `exists`: the very same is recorded, there is nothing to do.
 */
@Serializable
public data class CheckRecordedAnswer(
    public val recorded: String,
)

/**
 * What is given to `check_recorded`.
 *
 * @property new What is to be recorded.
 * @property existing What is recorded under the id, if anything is.
 */
@Serializable
internal data class CheckRecordedInput(
    val new: TransferSummaryLike,
    val existing: TransferSummaryLike? = null,
)

/**
 * The answer of `check_schedule`.
 *
 * @property local The local time of payment, `YYYY-MM-DDTHH:MM:SS`.
 */
@Serializable
public data class CheckScheduleAnswer(
    public val local: String,
)

/**
 * What is given to `check_schedule`.
 *
 * @property now Now.
 * @property at When it is to be paid; now when absent.
 * @property banks The banks money leaves from and goes to, by code or word.
 * @property scheduled Ids of the batches that wait; none when absent, fewer than ten.
 * @property utcOffsetMinutes Offset from UTC in minutes; 540 when absent.
 * @property windows Hours without transfers; every bank from 23:30 to 00:30 when absent.
 */
@Serializable
internal data class CheckScheduleInput(
    val now: Instant,
    val at: Instant? = null,
    val banks: List<String>? = null,
    val scheduled: List<String>? = null,
    val utcOffsetMinutes: Int? = null,
    val windows: List<MaintenanceWindow>? = null,
)

/**
 * What is given to `civil_date`.
 *
 * @property instant The instant.
 * @property utcOffsetMinutes Offset from UTC in minutes; 540 when absent.
 */
@Serializable
internal data class CivilDateInput(
    val instant: Instant,
    val utcOffsetMinutes: Int? = null,
)

/**
 * How long after the close of its period money is due: exactly one of `months`, `weeks` and `days`.
 *
 * @property day The day of that month, 1 to 31; its last day where it has none of that number.
 * @property dayZero Day 0 of business days after a close on a day that is none: `count`, that day, or `roll_first`, the business day after; `count`
when absent.
 * @property days Days after the close, 0 to 366.
 * @property months Months after the month of the close, 0 to 12; with `day`.
 * @property recurrence The first of these days from there on; every day when absent.
 * @property unit `calendar` or `business` days; `calendar` when absent.
 * @property weekday The day of that week.
 * @property weeks Weeks, Monday to Sunday, after the week of the close, 0 to 52; with `weekday`.
 */
@Serializable
public data class CloseOffset(
    public val day: Int? = null,
    public val dayZero: DayZero? = null,
    public val days: Int? = null,
    public val months: Int? = null,
    public val recurrence: Recurrence? = null,
    public val unit: LagUnit? = null,
    public val weekday: Weekday? = null,
    public val weeks: Int? = null,
)

/**
 * A net of zero.
 *
 * @property amounts The amounts: parts that add up to zero.
 * @property carries The open balances that were part of it.
 * @property currency The currency.
 * @property lines The lines.
 * @property partner Whose.
 */
@Serializable
public data class ClosedNet(
    public val amounts: PayoutAmounts,
    public val carries: List<String>,
    public val currency: String,
    public val lines: List<String>,
    public val partner: String,
)

/**
 * Periods whose sales are due on one day.
 *
 * @property every `day`, `week`, `ten_days`, `half_month`, `month` or `year`.
 * @property dates The dates of the year, `MM-DD`, on which periods close.
 * @property days The days of the week (`mon` … `sun`) or of the month (1 … 31) on which periods close; of a month its last day when absent.
 */
@Serializable
public data class ClosingPeriod(
    public val every: String,
    public val dates: List<String>? = null,
    public val days: List<@Serializable(with = AnySerializer::class) Any?>? = null,
)

/**
 * The answer of `complete_formula`.
 *
 * @property completions Names that fit.
 */
@Serializable
public data class CompleteFormulaAnswer(
    public val completions: List<Completion>,
)

/**
 * What is given to `complete_formula`.
 *
 * @property formula The text.
 * @property kind What it is a formula of.
 * @property at Where names are wanted, in characters from 0; the end of the text when absent.
 * @property formulas Results by key of the user's own formulas that are computed before this one; none when absent.
 * @property parameters Values of parameters by key; none when absent.
 */
@Serializable
internal data class CompleteFormulaInput(
    val formula: String,
    val kind: FormulaKind,
    val at: Int? = null,
    val formulas: Map<String, Long>? = null,
    val parameters: Map<String, @Serializable(with = DecimalSerializer::class) BigDecimal>? = null,
)

/**
 * A name that fits.
 *
 * @property detail Its type or signature.
 * @property doc What it means.
 * @property kind What it is: `variable`, `function` and so on.
 * @property replaces What it replaces: the first character, and the one after the last.
 * @property text What to put in.
 */
@Serializable
public data class Completion(
    public val detail: String,
    public val doc: String,
    public val kind: String,
    public val replaces: List<Int>,
    public val text: String,
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
    public val email: String,
    public val name: String,
    public val phone: String? = null,
)

/**
 * One version of a contract.
 *
 * @property id Id of the contract.
 * @property name Name.
 * @property platformFee The platform fee.
 * @property platformFeeVatBearer `partner` or `merchant`.
 * @property archivedFrom First start date from which new orders are refused.
 * @property effectiveFrom First start date of this version; since ever when absent.
 * @property memo A note of at most 256 characters.
 * @property platformFeeReturn Whether the platform fee comes back with a cancel; always when absent.
 * @property refundCost What every cancel costs; nothing when absent.
 * @property settlementCycle When the partner is settled; exactly one of this and `stages`.
 * @property stageReturn From which stages a cancel takes back: `later_first` or `proportional`; `later_first` when absent.
 * @property stages In which stages a sale is settled, 2 to 12.
 * @property subtractPaymentVat Deduct the VAT inside the payment; false when absent.
 */
@Serializable
public data class Contract(
    public val id: String,
    public val name: String,
    public val platformFee: Fee,
    public val platformFeeVatBearer: Bearer,
    public val archivedFrom: LocalDate? = null,
    public val effectiveFrom: LocalDate? = null,
    public val memo: String? = null,
    public val platformFeeReturn: FeeReturn? = null,
    public val refundCost: RefundCost? = null,
    public val settlementCycle: Cycle? = null,
    public val stageReturn: StageReturn? = null,
    public val stages: List<Stage>? = null,
    public val subtractPaymentVat: Boolean? = null,
)

/**
 * The answer of `corporation_number`.
 *
 * @property checkDigitFits Whether the check digit fits; numbers issued since 2025 may have none.
 * @property number Thirteen digits.
 * @property text With a hyphen, as people write it.
 */
@Serializable
public data class CorporationNumberAnswer(
    public val checkDigitFits: Boolean,
    public val number: String,
    public val text: String,
)

/**
 * A settlement cycle: after the start of each sale, by `lagDays` and `recurrence`, or after the close of its period, by `period` and
 * `offset`.
 *
 * @property convention `preceding`, `following`, `modified_following` or `unadjusted`.
 * @property lagDayZero Day 0 of business days from a start that is none: `count`, the start, or `roll_first`, the business day after; `count` when
absent.
 * @property lagDays Days after the start date, 0 to 366.
 * @property lagUnit `calendar` or `business` days; `calendar` when absent.
 * @property offset How long after the close of its period a sale is due.
 * @property period The periods whose sales are due on one day.
 * @property recurrence On which days.
 */
@Serializable
public data class Cycle(
    public val convention: BusinessDayConvention,
    public val lagDayZero: DayZero? = null,
    public val lagDays: Int? = null,
    public val lagUnit: LagUnit? = null,
    public val offset: CloseOffset? = null,
    public val period: ClosingPeriod? = null,
    public val recurrence: Recurrence? = null,
)

/**
 * The answer of `add_business_days`, `adjust`, `civil_date`.
 *
 * @property date The date.
 */
@Serializable
public data class DateAnswer(
    public val date: LocalDate,
)

/**
 * What is given to `business_day`.
 *
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
    public val amount: Long,
    public val policy: String,
    public val taxFree: Long? = null,
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
    public val amount: Long,
    public val policy: String,
    public val taxFree: Long? = null,
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
    public val id: String,
    public val name: String,
    public val partnerShare: @Serializable(with = RateSerializer::class) BigDecimal,
    public val archivedFrom: LocalDate? = null,
    public val effectiveFrom: LocalDate? = null,
    public val memo: String? = null,
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
    public val at: String,
    public val code: String,
    public val detail: Map<String, @Serializable(with = AnySerializer::class) Any>,
    public val message: String,
)

/**
 * All errors of one call.
 *
 * @property errors In the order of the document.
 */
@Serializable
public data class Errors(
    public val errors: List<Error>,
) : Settled

/**
 * The answer of `evaluate_formula`.
 *
 * @property amount The rounded amount.
 * @property exact The value before rounding: a decimal, or a fraction such as `100/3`.
 * @property formula The formula as a trace prints it.
 * @property values The same with its values put in.
 */
@Serializable
public data class EvaluateFormulaAnswer(
    public val amount: Long,
    public val exact: Exact,
    public val formula: String,
    public val values: String,
)

/**
 * What is given to `evaluate_formula`.
 *
 * @property formula The text.
 * @property kind What it is a formula of.
 * @property formulas Results by key of the user's own formulas that are computed before this one; none when absent.
 * @property parameters Values of parameters by key; none when absent.
 * @property rounding How the result is rounded; `down` when absent.
 * @property values Values of variables by name: amounts, rates (the tax-free ratio, too), dates, text, and for tags a list of text; 0 or empty when absent.
 */
@Serializable
internal data class EvaluateFormulaInput(
    val formula: String,
    val kind: FormulaKind,
    val formulas: Map<String, Long>? = null,
    val parameters: Map<String, @Serializable(with = DecimalSerializer::class) BigDecimal>? = null,
    val rounding: RoundingMode? = null,
    val values: Map<String, @Serializable(with = AnySerializer::class) Any>? = null,
)

/**
 * The answer of `portion`, `round`.
 *
 * @property amount The rounded amount.
 * @property exact The value before rounding: a decimal, or a fraction such as `100/3`.
 */
@Serializable
public data class ExactAnswer(
    public val amount: Long,
    public val exact: Exact,
)

/**
 * What is given to `explain`.
 *
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
    public val steps: List<Step>,
    public val text: List<String>,
    public val transfer: OrderTransfer,
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
    public val currency: String? = null,
    public val fixed: Long? = null,
    public val rate: @Serializable(with = RateSerializer::class) BigDecimal? = null,
)

/**
 * Whether a fee comes back with a cancel.
 *
 * @property returned `always`, `never`, `proportional` or `until`.
 * @property days With `until`, and only then: how many calendar days after the start date of the order, 0 to 3,660.
 */
@Serializable
public data class FeeReturn(
    public val returned: FeeReturned,
    public val days: Int? = null,
)

/** Send statements, invoices and whatever else follows. */
@Serializable
public class FollowUpCommand : Command {
    @Required
    override val command: String = "follow_up"

    override fun equals(other: Any?): Boolean = other is FollowUpCommand

    override fun hashCode(): Int = command.hashCode()

    override fun toString(): String = "FollowUpCommand()"
}

/**
 * A function of formulas.
 *
 * @property doc What it means.
 * @property korean Its Korean name, which is as good.
 * @property name Its name.
 * @property signature What it takes and gives.
 */
@Serializable
public data class FormulaFunction(
    public val doc: String,
    public val korean: String,
    public val name: String,
    public val signature: String,
)

/**
 * The answer of `formula_names`.
 *
 * @property functions Every function.
 * @property variables Every variable.
 */
@Serializable
public data class FormulaNamesAnswer(
    public val functions: List<FormulaFunction>,
    public val variables: List<FormulaVariable>,
)

/** What is given to `formula_names`. */
@Serializable
internal class FormulaNamesInput

/**
 * A piece of a formula's text.
 *
 * @property kind What it is: `variable`, `number`, `operator` and so on.
 * @property span Its first character, and the one after its last.
 * @property type The type of its value, if it has one.
 */
@Serializable
public data class FormulaToken(
    public val kind: String,
    public val span: List<Int>,
    public val type: String? = null,
)

/**
 * A variable of formulas.
 *
 * @property doc What it means.
 * @property korean Its Korean name, which is as good.
 * @property name Its name.
 * @property type Its type.
 */
@Serializable
public data class FormulaVariable(
    public val doc: String,
    public val korean: String,
    public val name: String,
    public val type: String,
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
    public val additionalFee: String? = null,
    public val discountShare: String? = null,
    public val platformFee: String? = null,
    public val settlement: String? = null,
    public val settlementTaxFree: String? = null,
)

/**
 * A holiday.
 *
 * @property kind Why banks are closed.
 * @property name Its Korean name.
 */
@Serializable
public data class Holiday(
    public val kind: String,
    public val name: String,
)

/**
 * Ask what became of what was sent under this key.
 *
 * @property key The key.
 */
@Serializable
public data class InquireCommand(
    public val key: String,
) : Command {
    @Required
    override val command: String = "inquire"
}

/**
 * A charge that did not come back with the cancels of an order so far.
 *
 * @property amount How much of it is kept.
 * @property fee Which charge.
 * @property vat The VAT on that.
 * @property policy The policy of an additional fee.
 * @property productId The line it stands on; absent of the order's own.
 */
@Serializable
public data class Kept(
    public val amount: Long,
    public val fee: KeptFee,
    public val vat: Long,
    public val policy: String? = null,
    public val productId: String? = null,
)

/**
 * A line of an order.
 *
 * @property productId The product, unique in its order.
 * @property quantity Units, 1 to 1,000,000; 0 only with `amount`.
 * @property unitPrice Price of one unit.
 * @property additionalFees Ids of additional-fee policies on the line.
 * @property amount What the line comes to, when that is not `unitPrice` × `quantity`: what is left after money was given back.
 * @property discounts Discounts on the line.
 * @property productName Its name.
 * @property productTag Its tag, a category.
 * @property taxFree The tax-free part of `amount`; 0 when absent.
 * @property unitTaxFree Tax-free part of that price; 0 when absent.
 */
@Serializable
public data class Line(
    public val productId: String,
    public val quantity: Int,
    public val unitPrice: Long,
    public val additionalFees: List<String>? = null,
    public val amount: Long? = null,
    public val discounts: List<Discount>? = null,
    public val productName: String? = null,
    public val productTag: String? = null,
    public val taxFree: Long? = null,
    public val unitTaxFree: Long? = null,
)

/**
 * What of a line is taken back: units, money, or units for an amount of money.
 *
 * @property productId The product, as on the order.
 * @property amount How much of what the line comes to, above 0; unit price × `quantity` when absent.
 * @property discounts Discounts of the line that go with them; the last units take all of them.
 * @property quantity Units, 1 to 1,000,000; absent when only money is given back.
 * @property taxFree Tax-free part of what is taken back; that of the units when absent, and of an amount 0 unless only tax-free goods are left.
 */
@Serializable
public data class LineCancel(
    public val productId: String,
    public val amount: Long? = null,
    public val discounts: List<DiscountCancel>? = null,
    public val quantity: Int? = null,
    public val taxFree: Long? = null,
)

/**
 * A line as settled.
 *
 * @property additionalFees The line's additional fees.
 * @property amounts The line's amounts.
 * @property discounts The line's discounts.
 * @property productId The product.
 * @property quantity Units; 0 where only money is left or came back.
 * @property otherDeductions What a settlement formula of the user's own deducts from this line beyond the amounts named; only when it is not zero.
 * @property userFormulas Results of the user's own formulas on this line alone, by key; they do not add up to the order's. Only when there are any.
 */
@Serializable
public data class LineTransfer(
    public val additionalFees: List<SettledFee>,
    public val amounts: Amounts,
    public val discounts: List<SettledDiscount>,
    public val productId: String,
    public val quantity: Int,
    public val otherDeductions: Long? = null,
    public val userFormulas: Map<String, Long>? = null,
)

/**
 * Hours in which banks do not transfer, in local time.
 *
 * @property from First blocked minute of a day.
 * @property to First minute after it that is not blocked, on the next day unless later than `from`; the same: a whole day.
 * @property bank Which bank; every bank when absent.
 * @property firstDay First day on which it begins; always when absent.
 * @property lastDay Last day on which it begins; for ever when absent.
 */
@Serializable
public data class MaintenanceWindow(
    public val from: String,
    public val to: String,
    public val bank: String? = null,
    public val firstDay: LocalDate? = null,
    public val lastDay: LocalDate? = null,
)

/**
 * A manual transfer as it is asked for.
 *
 * @property amount What the partner is owed; negative when the partner owes.
 * @property id Its id.
 * @property partner Who is owed, or owes.
 * @property settlementDate The day it is due.
 * @property currency The currency; `KRW` when absent.
 * @property memo A note of at most 256 characters.
 * @property taxFree The part of it without VAT; 0 when absent.
 */
@Serializable
public data class Manual(
    public val amount: Long,
    public val id: String,
    public val partner: String,
    public val settlementDate: LocalDate,
    public val currency: String? = null,
    public val memo: String? = null,
    public val taxFree: Long? = null,
)

/**
 * The amounts of a manual transfer, in minor units.
 *
 * @property settlement What the partner is owed.
 * @property settlementTaxFree The part of it without VAT.
 */
@Serializable
public data class ManualAmounts(
    public val settlement: Long,
    public val settlementTaxFree: Long,
)

/**
 * A manual transfer.
 *
 * @property amounts Its amounts.
 * @property currency The settlement currency.
 * @property id Its id.
 * @property partner Who is owed, or owes.
 * @property settlementDate The day it is due.
 * @property type Always `manual`.
 * @property ledger `test`; absent on the live ledger.
 * @property memo The note.
 * @property notes Notes about its days; only when there are any.
 */
@Serializable
public data class ManualTransfer(
    public val amounts: ManualAmounts,
    public val currency: String,
    public val id: String,
    public val partner: String,
    public val settlementDate: LocalDate,
    public val type: TransferKind,
    public val ledger: Ledger? = null,
    public val memo: String? = null,
    public val notes: List<Note>? = null,
) : TransferSummaryLike

/**
 * What is given to `manual_transfer`.
 *
 * @property transfer The transfer to make.
 */
@Serializable
internal data class ManualTransferInput(
    val transfer: Manual,
)

/**
 * How long a memo may be: exactly one of the two.
 *
 * @property bytes Bytes of CP949, 1 to 256.
 * @property characters Characters, 1 to 256.
 */
@Serializable
public data class MemoLimit(
    public val bytes: Int? = null,
    public val characters: Int? = null,
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
    public val amount: Long,
    public val currency: String,
    public val text: String,
)

/**
 * What is given to `money`.
 *
 * @property decimal Major units: digits with at most one point.
 * @property currency Currency; `KRW` when absent.
 */
@Serializable
internal data class MoneyInput(
    val decimal: String,
    val currency: String? = null,
)

/**
 * The answer of `move_account_transfer`.
 *
 * @property commands What the host does in the same commit.
 * @property transfer The remittance as it is then.
 */
@Serializable
public data class MoveAccountTransferAnswer(
    public val commands: List<Command>,
    public val transfer: AccountTransfer,
)

/**
 * What is given to `move_account_transfer`.
 *
 * @property event What happens to it.
 * @property transfer The remittance.
 * @property at For when; of `schedule`. When; of `start`, needed when it was scheduled.
 */
@Serializable
internal data class MoveAccountTransferInput(
    val event: AccountTransferEvent,
    val transfer: AccountTransferLike,
    val at: Instant? = null,
)

/**
 * The answer of `move_batch`.
 *
 * @property batch The batch as it is then.
 * @property commands What the host does in the same commit.
 */
@Serializable
public data class MoveBatchAnswer(
    public val batch: BatchState,
    public val commands: List<Command>,
)

/**
 * What is given to `move_batch`.
 *
 * @property batch The batch.
 * @property event What happens to it.
 * @property at For when; of `schedule`. When; of `start`, needed when it was scheduled.
 * @property batches The other batches; of `start`.
 * @property payouts Where its payouts stand; of `finish`.
 */
@Serializable
internal data class MoveBatchInput(
    val batch: BatchState,
    val event: BatchEvent,
    val at: Instant? = null,
    val batches: List<BatchState>? = null,
    val payouts: List<PayoutStatus>? = null,
)

/**
 * The answer of `move_line`.
 *
 * @property deletable Whether the line may be deleted.
 * @property status Where the line stands then.
 * @property transferStatus The status of its transfers.
 */
@Serializable
public data class MoveLineAnswer(
    public val deletable: Boolean,
    public val status: String,
    public val transferStatus: String,
)

/**
 * What is given to `move_line`.
 *
 * @property event What happens to it.
 * @property status Where the line stands.
 */
@Serializable
internal data class MoveLineInput(
    val event: LineEvent,
    val status: LineStatus,
)

/**
 * The answer of `move_payout`.
 *
 * @property commands What the host does in the same commit.
 * @property payout The payout as it is then.
 */
@Serializable
public data class MovePayoutAnswer(
    public val commands: List<Command>,
    public val payout: PayoutState,
)

/**
 * What is given to `move_payout`.
 *
 * @property event What happens to it.
 * @property payout The payout, as planned or as moved.
 * @property at When; of `schedule`, `start`, `succeed` and `fail`.
 * @property key The key of the attempt that was answered, or was not; of `succeed`, `fail`, `lose_answer` and `inquire`.
 * @property reason Why it failed; of `fail`.
 */
@Serializable
internal data class MovePayoutInput(
    val event: PayoutEvent,
    val payout: PayoutStateLike,
    val at: Instant? = null,
    val key: String? = null,
    val reason: String? = null,
)

/**
 * Something an answer says beside its amounts.
 *
 * @property at The place in the question: a JSONPath.
 * @property code What it is about.
 * @property detail What it is about, by name, as text.
 * @property message The sentence.
 */
@Serializable
public data class Note(
    public val at: String,
    public val code: NoteCode,
    public val detail: Map<String, String>,
    public val message: String? = null,
)

/**
 * Move lines, each of which must stand where it is expected.
 *
 * @property from Where each must stand, one of these.
 * @property lines The lines.
 * @property to Where they go.
 */
@Serializable
public data class NotifyLinesCommand(
    public val from: List<LineStatus>,
    public val lines: List<String>,
    public val to: LineStatus,
) : Command {
    @Required
    override val command: String = "notify_lines"
}

/**
 * What is given to `corporation_number`, `registration_number`.
 *
 * @property number The number, with or without hyphens.
 */
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
    public val id: String,
    public val partner: String,
    public val additionalFees: List<String>? = null,
    public val amount: Long? = null,
    public val contract: String? = null,
    public val currency: String? = null,
    public val discounts: List<Discount>? = null,
    public val easyPayProvider: String? = null,
    public val lines: List<Line>? = null,
    public val memo: String? = null,
    public val paidAt: Instant? = null,
    public val parameters: Map<String, @Serializable(with = DecimalSerializer::class) BigDecimal>? = null,
    public val paymentId: String? = null,
    public val paymentMethod: PaymentMethod? = null,
    public val settlementDate: LocalDate? = null,
    public val startDate: LocalDate? = null,
    public val taxFree: Long? = null,
)

/**
 * A cancelled order, or the cancelled part of one: magnitudes, with the original's ids and versions and the cancel's dates.
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
 * @property type `order`, or `order_cancel` for what came back of one.
 * @property kept The charges that did not come back with the cancels so far: they are in `left` beside the settlement of what is left; only when
there are any.
 * @property ledger `test`; absent on the live ledger.
 * @property memo The note.
 * @property notes What is said beside the amounts; only when there is something to say.
 * @property orderLevel What belongs to no line; only when there are lines.
 * @property otherDeductions What a settlement formula of the user's own deducts beyond share, VAT burden, fees and their VAT; only when it is not zero.
 * @property parameters Values, by key, of the parameters that formulas of the order name; only when there are any.
 * @property payment The payment.
 * @property stages Its parts, where it is settled in stages; `settlementDate` is that of the first.
 * @property userFormulas Results of the user's own formulas on the whole order, by key, and not the sum of those of the lines; only when there are any.
 */
@Serializable
public data class OrderCancel(
    public val additionalFees: List<SettledFee>,
    public val amounts: Amounts,
    public val calculationVersion: Int,
    public val calculatorVersion: Int,
    public val calendar: String,
    public val contract: String,
    public val contractVersion: Int,
    public val currency: String,
    public val discounts: List<SettledDiscount>,
    public val id: String,
    public val left: Amounts,
    public val leftBefore: Amounts,
    public val lines: List<LineTransfer>,
    public val order: String,
    public val partner: String,
    public val settlementDate: LocalDate,
    public val startDate: LocalDate,
    public val type: TransferKind,
    public val kept: List<Kept>? = null,
    public val ledger: Ledger? = null,
    public val memo: String? = null,
    public val notes: List<Note>? = null,
    public val orderLevel: Amounts? = null,
    public val otherDeductions: Long? = null,
    public val parameters: Map<String, @Serializable(with = DecimalSerializer::class) BigDecimal>? = null,
    public val payment: String? = null,
    public val stages: List<StagePart>? = null,
    public val userFormulas: Map<String, Long>? = null,
) : TransferSummaryLike

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
 * @property type `order`, or `order_cancel` for what came back of one.
 * @property ledger `test`; absent on the live ledger.
 * @property notes What is said beside the amounts; only when there is something to say.
 * @property orderLevel What belongs to no line; only when there are lines.
 * @property otherDeductions What a settlement formula of the user's own deducts beyond share, VAT burden, fees and their VAT; only when it is not zero.
 * @property parameters Values, by key, of the parameters that formulas of the order name; only when there are any.
 * @property payment The payment.
 * @property stages Its parts, where it is settled in stages; `settlementDate` is that of the first.
 * @property userFormulas Results of the user's own formulas on the whole order, by key, and not the sum of those of the lines; only when there are any.
 */
@Serializable
public data class OrderTransfer(
    public val additionalFees: List<SettledFee>,
    public val amounts: Amounts,
    public val calculationVersion: Int,
    public val calculatorVersion: Int,
    public val calendar: String,
    public val contract: String,
    public val contractVersion: Int,
    public val currency: String,
    public val discounts: List<SettledDiscount>,
    public val lines: List<LineTransfer>,
    public val order: String,
    public val partner: String,
    public val settlementDate: LocalDate,
    public val startDate: LocalDate,
    public val type: TransferKind,
    public val ledger: Ledger? = null,
    public val notes: List<Note>? = null,
    public val orderLevel: Amounts? = null,
    public val otherDeductions: Long? = null,
    public val parameters: Map<String, @Serializable(with = DecimalSerializer::class) BigDecimal>? = null,
    public val payment: String? = null,
    public val stages: List<StagePart>? = null,
    public val userFormulas: Map<String, Long>? = null,
) : Settled, TransferSummaryLike

/**
 * A payment or a refund of it.
 *
 * @property amount The whole amount.
 * @property taxFree The part without VAT; 0 when absent.
 */
@Serializable
public data class Paid(
    public val amount: Long,
    public val taxFree: Long? = null,
)

/**
 * Where a payout goes, with its number masked.
 *
 * @property bank The bank's code.
 * @property holder The account holder.
 * @property maskedNumber Stars and the last four digits.
 */
@Serializable
public data class PaidAccount(
    public val bank: String,
    public val holder: String,
    public val maskedNumber: String,
)

/**
 * One version of a parameter of formulas.
 *
 * @property default The value of an order that gives none.
 * @property key Letters, digits and `_`; the same in all its versions.
 * @property name What people call it.
 * @property archivedFrom First start date from which new orders that need it are refused.
 * @property effectiveFrom First start date of this version; since ever when absent.
 */
@Serializable
public data class Parameter(
    public val default: @Serializable(with = DecimalSerializer::class) BigDecimal,
    public val key: String,
    public val name: String,
    public val archivedFrom: LocalDate? = null,
    public val effectiveFrom: LocalDate? = null,
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
    public val defaultContract: String,
    public val id: String,
    public val name: String,
    public val type: PartnerType,
    public val account: Account? = null,
    public val archivedFrom: LocalDate? = null,
    public val contact: Contact? = null,
    public val effectiveFrom: LocalDate? = null,
    public val memo: String? = null,
    public val properties: Map<String, String>? = null,
    public val tags: List<String>? = null,
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
    public val kind: String,
    public val address: String? = null,
    public val birthDate: LocalDate? = null,
    public val businessClass: String? = null,
    public val businessType: String? = null,
    public val companyName: String? = null,
    public val corporationNumber: String? = null,
    public val registrationNumber: String? = null,
    public val representative: String? = null,
    public val taxation: TaxationType? = null,
)

/**
 * The answer of `passbook_memo`.
 *
 * @property bytes Its length in bytes of CP949.
 * @property cut Whether something was cut off the end.
 * @property limit The limit that applied.
 * @property memo The memo as it prints.
 * @property replaced Whether a character was replaced, put together or left out.
 */
@Serializable
public data class PassbookMemoAnswer(
    public val bytes: Int,
    public val cut: Boolean,
    public val limit: MemoLimit,
    public val memo: String,
    public val replaced: Boolean,
)

/**
 * What is given to `passbook_memo`.
 *
 * @property text What it is to say.
 * @property channel The channel, which has its limit; `firm_banking` when neither is given.
 * @property limit A limit of the host's own; not with `channel`.
 */
@Serializable
internal data class PassbookMemoInput(
    val text: String,
    val channel: MemoChannel? = null,
    val limit: MemoLimit? = null,
)

/**
 * Who was paid.
 *
 * @property id The host's key: one person, one key.
 * @property name Name, as registered.
 * @property residentNumber Resident or foreigner registration number, with or without hyphen.
 */
@Serializable
public data class Payee(
    public val id: String,
    public val name: String,
    public val residentNumber: String,
)

/**
 * What the payment gateway says of one payment.
 *
 * @property amount What was paid.
 * @property id The payment.
 * @property cancellations What was refunded, refund by refund.
 * @property currency The currency; `KRW` when absent.
 * @property taxFree The part of it without VAT; 0 when absent.
 */
@Serializable
public data class Payment(
    public val amount: Long,
    public val id: String,
    public val cancellations: List<Paid>? = null,
    public val currency: String? = null,
    public val taxFree: Long? = null,
)

/**
 * What can still be registered of a payment, in minor units.
 *
 * @property payment Of the whole payment.
 * @property supplyWithVat Of its supply value and VAT.
 * @property taxFree Of its part without VAT.
 */
@Serializable
public data class PaymentAmounts(
    public val payment: Long,
    public val supplyWithVat: Long,
    public val taxFree: Long,
)

/**
 * What can still be registered of a payment after the requested transfer.
 *
 * @property cancels For cancels.
 * @property orders For orders.
 */
@Serializable
public data class PaymentLeft(
    public val cancels: PaymentAmounts,
    public val orders: PaymentAmounts,
)

/**
 * One payout.
 *
 * @property amount What is remitted.
 * @property amounts The amounts.
 * @property attempts Every attempt, the first one first.
 * @property carries The open balances it settles.
 * @property currency The currency; `KRW` when absent.
 * @property id Its id.
 * @property lines The lines it settles.
 * @property partner Who is paid.
 * @property status Where it stands.
 * @property account Where to; nothing when it was paid elsewhere.
 * @property scheduledAt When it is to be paid, if it was scheduled.
 * @property withholding How tax was withheld; nothing for those it is not withheld from.
 */
@Serializable
public data class Payout(
    public val amount: Long,
    public val amounts: PayoutAmounts,
    public val attempts: List<PayoutAttempt>,
    public val carries: List<String>,
    public val currency: String,
    public val id: String,
    public val lines: List<String>,
    public val partner: String,
    public val status: PayoutStatus,
    public val account: PaidAccount? = null,
    public val scheduledAt: Instant? = null,
    public val withholding: Withholding? = null,
) : PayoutStateLike

/**
 * The amounts of a payout, in minor units.
 *
 * @property amount What is remitted.
 * @property carriedIn What of it are open balances.
 * @property incomeTax Income tax withheld.
 * @property localIncomeTax Local income tax withheld.
 * @property settlement Net settlement: lines and open balances.
 * @property settlementTaxFree Its tax-free part.
 * @property supply Supply value.
 * @property vat VAT.
 * @property withoutVat What VAT is not told apart in: the tax-free part, or all of it for those who issue no tax invoice.
 */
@Serializable
public data class PayoutAmounts(
    public val amount: Long,
    public val carriedIn: Long,
    public val incomeTax: Long,
    public val localIncomeTax: Long,
    public val settlement: Long,
    public val settlementTaxFree: Long,
    public val supply: Long,
    public val vat: Long,
    public val withoutVat: Long,
)

/**
 * An attempt to remit.
 *
 * @property key Its key.
 * @property outcome What became of it.
 * @property startedAt When it began.
 * @property endedAt When that was known.
 * @property reason Why it failed.
 */
@Serializable
public data class PayoutAttempt(
    public val key: String,
    public val outcome: AttemptOutcome,
    public val startedAt: Instant,
    public val endedAt: Instant? = null,
    public val reason: String? = null,
)

/**
 * A payout of the period, in minor units.
 *
 * @property id The payout.
 * @property incomeTax Income tax withheld; 0 when absent.
 * @property localIncomeTax Local income tax withheld; 0 when absent.
 * @property paid What went to the bank.
 * @property paidOn The day it was paid.
 * @property vatOnTop VAT paid on top of the balance; 0 when absent.
 */
@Serializable
public data class PayoutEntry(
    public val id: String,
    public val incomeTax: Long,
    public val localIncomeTax: Long,
    public val paid: Long,
    public val paidOn: LocalDate,
    public val vatOnTop: Long,
) : PayoutEntryLike

/**
 * A payout of the period, in minor units.
 *
 * @property id The payout.
 * @property paid What went to the bank.
 * @property paidOn The day it was paid.
 * @property incomeTax Income tax withheld; 0 when absent.
 * @property localIncomeTax Local income tax withheld; 0 when absent.
 * @property vatOnTop VAT paid on top of the balance; 0 when absent.
 */
@Serializable
public data class PayoutEntryInput(
    public val id: String,
    public val paid: Long,
    public val paidOn: LocalDate,
    public val incomeTax: Long? = null,
    public val localIncomeTax: Long? = null,
    public val vatOnTop: Long? = null,
) : PayoutEntryLike

/**
 * A least amount.
 *
 * @property amount The least amount worth paying.
 * @property currency The currency; `KRW` when absent.
 */
@Serializable
public data class PayoutMinimum(
    public val amount: Long,
    public val currency: String? = null,
)

/**
 * Who is paid.
 *
 * @property partner The partner, in the version in force.
 * @property accountStatus What the bank said about its account; `not_verified` when absent.
 * @property held Whether nothing is paid to it for now; false when absent.
 * @property incomeKind A withholding subject's kind of income; `business` when absent.
 * @property withholdingRole Who withholds from a withholding subject; `payer` when absent.
 */
@Serializable
public data class PayoutPartner(
    public val partner: Partner,
    public val accountStatus: AccountStatus? = null,
    public val held: Boolean? = null,
    public val incomeKind: IncomeKind? = null,
    public val withholdingRole: WithholdingRole? = null,
)

/**
 * What a batch comes to.
 *
 * @property batch The batch.
 * @property carries New open balances.
 * @property closed Nets of zero.
 * @property commands What the host does in the same commit.
 * @property leftOut Lines that were not chosen.
 * @property lineCount How many lines they settle, those carried over or closed at zero included.
 * @property method `agency` or `direct`.
 * @property name Its name.
 * @property paidOn The day of payment.
 * @property payoutCount How many payouts.
 * @property payouts The payouts, by partner and currency.
 * @property settledCarries Open balances that this batch settles.
 * @property stats Counts and amounts by currency and status.
 * @property status Where the batch stands.
 * @property ledger `test`; absent on the live ledger.
 * @property notes Notes about its days; only when there are any.
 * @property openCarries Open balances that stay as they are; absent when there are none.
 */
@Serializable
public data class PayoutPlan(
    public val batch: String,
    public val carries: List<Carry>,
    public val closed: List<ClosedNet>,
    public val commands: List<Command>,
    public val leftOut: List<String>,
    public val lineCount: Int,
    public val method: String,
    public val name: String,
    public val paidOn: LocalDate,
    public val payoutCount: Int,
    public val payouts: List<Payout>,
    public val settledCarries: List<String>,
    public val stats: List<PayoutStats>,
    public val status: String,
    public val ledger: Ledger? = null,
    public val notes: List<Note>? = null,
    public val openCarries: List<String>? = null,
)

/**
 * What a batch is planned from.
 *
 * @property batch The batch to make.
 * @property lines Lines to choose from.
 * @property name Its name.
 * @property paidOn The day of payment.
 * @property partners Everybody concerned.
 * @property calendar The calendar that tells whether banks are open on the day of payment; Korea's when absent.
 * @property carries Balances that are open, and those that a replaced payout settled.
 * @property choose The lines that are meant; every prepared one when absent.
 * @property occasions Lines that are one occasion together, where `terms.occasion` is `line`; none when absent, then every line is one by itself.
 * @property replaces Failed payouts that are paid anew, with all of their lines and balances; none when absent.
 * @property terms The platform's terms.
 */
@Serializable
internal data class PayoutPlanInput(
    val batch: String,
    val lines: List<StatementLineLike>,
    val name: String,
    val paidOn: LocalDate,
    val partners: List<PayoutPartner>,
    val calendar: Calendar? = null,
    val carries: List<CarryLike>? = null,
    val choose: List<String>? = null,
    val occasions: List<List<String>>? = null,
    val replaces: List<PayoutStateLike>? = null,
    val terms: PayoutTerms? = null,
)

/**
 * A payout as its state machine sees it. The payouts of `plan_payouts` may be given as they are.
 *
 * @property amount What is remitted.
 * @property attempts Every attempt, the first one first.
 * @property carries The open balances it settles.
 * @property currency The currency; `KRW` when absent.
 * @property id Its id.
 * @property lines The lines it settles.
 * @property status Where it stands.
 * @property account Where it goes, as it was frozen; absent when it was made without an account.
 * @property scheduledAt When it is to be paid, if it was scheduled.
 */
@Serializable
public data class PayoutState(
    public val amount: Long,
    public val attempts: List<PayoutAttempt>,
    public val carries: List<String>,
    public val currency: String,
    public val id: String,
    public val lines: List<String>,
    public val status: PayoutStatus,
    public val account: RemitAccount? = null,
    public val scheduledAt: Instant? = null,
) : PayoutStateLike

/**
 * A payout as its state machine sees it. The payouts of `plan_payouts` may be given as they are.
 *
 * @property amount What is remitted.
 * @property id Its id.
 * @property status Where it stands.
 * @property account Where it goes, as it was frozen; absent when it was made without an account.
 * @property attempts Every attempt, the first one first.
 * @property carries The open balances it settles.
 * @property currency The currency; `KRW` when absent.
 * @property lines The lines it settles.
 * @property scheduledAt When it is to be paid, if it was scheduled.
 */
@Serializable
public data class PayoutStateInput(
    public val amount: Long,
    public val id: String,
    public val status: PayoutStatus,
    public val account: RemitAccount? = null,
    public val attempts: List<PayoutAttempt>? = null,
    public val carries: List<String>? = null,
    public val currency: String? = null,
    public val lines: List<String>? = null,
    public val scheduledAt: Instant? = null,
) : PayoutStateLike

/**
 * Counts and amounts of the payouts of one currency.
 *
 * @property byStatus Every status with its tally.
 * @property currency The currency.
 * @property total Over all statuses.
 */
@Serializable
public data class PayoutStats(
    public val byStatus: Map<String, Tally>,
    public val currency: String,
    public val total: Tally,
)

/**
 * The platform's terms of payout.
 *
 * @property amountKind What settlement amounts are to a taxable business; `gross` when absent.
 * @property deductWithholding Whether withheld tax is deducted; true when absent.
 * @property minimumBasis What is held against them; `after_tax` when absent.
 * @property minimums Least amounts, one a currency.
 * @property negative What becomes of negative nets; `carry_over` when absent.
 * @property occasion What is exempt by itself, of income that is exempt by occasion: the `payment` (when absent), or each `line`.
 * @property table A table of rates in place of the built-in one.
 * @property vatRounding Rounding of VAT; `half_up` inside and `down` on top when absent.
 * @property withholdingBase Whether older negative balances lessen the income; `before_carry` (they do not) when absent.
 */
@Serializable
public data class PayoutTerms(
    public val amountKind: AmountKind? = null,
    public val deductWithholding: Boolean? = null,
    public val minimumBasis: MinimumBasis? = null,
    public val minimums: List<PayoutMinimum>? = null,
    public val negative: NegativePolicy? = null,
    public val occasion: WithholdingOccasion? = null,
    public val table: WithholdingTable? = null,
    public val vatRounding: RoundingMode? = null,
    public val withholdingBase: WithholdingBase? = null,
)

/**
 * A period whose sales are due on one day.
 *
 * @property from Its first day.
 * @property to Its last day, on which it closes.
 */
@Serializable
public data class PeriodDates(
    public val from: LocalDate,
    public val to: LocalDate,
)

/**
 * What is given to `portion`.
 *
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

/** Queue every confirmed payout of the batch. */
@Serializable
public class PreparePayoutsCommand : Command {
    @Required
    override val command: String = "prepare_payouts"

    override fun equals(other: Any?): Boolean = other is PreparePayoutsCommand

    override fun hashCode(): Int = command.hashCode()

    override fun toString(): String = "PreparePayoutsCommand()"
}

/**
 * A row of a table of rates.
 *
 * @property expense Deemed expense, of the gross; 0 % when absent.
 * @property from First day of payment.
 * @property kind The kind of income.
 * @property law The articles of law.
 * @property localRate Local income tax, of the income tax; 10 % when absent.
 * @property rate Income tax, of the base.
 * @property status `enacted`, or `proposed`: listed and never applied; `enacted` when absent.
 * @property collectedFrom Income tax below which nothing is collected; none when absent.
 * @property exemptUpTo Base up to which an occasion is exempt; none when absent.
 * @property to Last day of payment; none when absent.
 */
@Serializable
public data class RateRow(
    public val expense: @Serializable(with = RateSerializer::class) BigDecimal,
    public val from: LocalDate,
    public val kind: IncomeKind,
    public val law: String,
    public val localRate: @Serializable(with = RateSerializer::class) BigDecimal,
    public val rate: @Serializable(with = RateSerializer::class) BigDecimal,
    public val status: RateStatus,
    public val collectedFrom: Long? = null,
    public val exemptUpTo: Long? = null,
    public val to: LocalDate? = null,
) : RateRowLike

/**
 * A row of a table of rates.
 *
 * @property from First day of payment.
 * @property kind The kind of income.
 * @property law The articles of law.
 * @property rate Income tax, of the base.
 * @property collectedFrom Income tax below which nothing is collected; none when absent.
 * @property exemptUpTo Base up to which an occasion is exempt; none when absent.
 * @property expense Deemed expense, of the gross; 0 % when absent.
 * @property localRate Local income tax, of the income tax; 10 % when absent.
 * @property status `enacted`, or `proposed`: listed and never applied; `enacted` when absent.
 * @property to Last day of payment; none when absent.
 */
@Serializable
public data class RateRowInput(
    public val from: LocalDate,
    public val kind: IncomeKind,
    public val law: String,
    public val rate: @Serializable(with = RateSerializer::class) BigDecimal,
    public val collectedFrom: Long? = null,
    public val exemptUpTo: Long? = null,
    public val expense: @Serializable(with = RateSerializer::class) BigDecimal? = null,
    public val localRate: @Serializable(with = RateSerializer::class) BigDecimal? = null,
    public val status: RateStatus? = null,
    public val to: LocalDate? = null,
) : RateRowLike

/**
 * The answer of `recommended_withdrawal`.
 *
 * @property balance What the account has.
 * @property currency The currency of all amounts.
 * @property expectedLines What lines will take.
 * @property expectedPayouts What payouts on their way will take.
 * @property recommended What may be withdrawn.
 * @property shortage What the account lacks for everything that is expected.
 */
@Serializable
public data class RecommendedWithdrawalAnswer(
    public val balance: Long,
    public val currency: String,
    public val expectedLines: Long,
    public val expectedPayouts: Long,
    public val recommended: Long,
    public val shortage: Long,
)

/**
 * What is given to `recommended_withdrawal`.
 *
 * @property balance What the account has.
 * @property paidOn The day of payment, which decides the rates of tax.
 * @property carries Balances that are open; none when absent.
 * @property currency The currency; `KRW` when absent.
 * @property lines Lines; prepared and cancelled ones are expected to be paid. None when absent.
 * @property partners Everybody concerned.
 * @property payouts Payouts; all but succeeded and cancelled ones are expected to be paid. None when absent.
 * @property terms The platform's terms.
 */
@Serializable
internal data class RecommendedWithdrawalInput(
    val balance: Long,
    val paidOn: LocalDate,
    val carries: List<CarryLike>? = null,
    val currency: String? = null,
    val lines: List<StatementLineLike>? = null,
    val partners: List<PayoutPartner>? = null,
    val payouts: List<PayoutStateLike>? = null,
    val terms: PayoutTerms? = null,
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
    public val every: String,
    public val dates: List<String>? = null,
    public val days: List<@Serializable(with = AnySerializer::class) Any?>? = null,
)

/**
 * What every cancel costs.
 *
 * @property bearer `partner`: charged on the order; `merchant`: told, and in no amount.
 * @property fee What it costs: a rate of the payment given back, or a fixed amount for each cancel; VAT inside.
 */
@Serializable
public data class RefundCost(
    public val bearer: Bearer,
    public val fee: Fee,
)

/**
 * The answer of `registration_number`.
 *
 * @property number Ten digits.
 * @property text With hyphens, as people write it.
 */
@Serializable
public data class RegistrationNumberAnswer(
    public val number: String,
    public val text: String,
)

/**
 * The account a payout is sent to, frozen with it, with its number masked.
 *
 * @property bank The bank's code.
 * @property holder The account holder.
 * @property maskedNumber Stars and the last four digits.
 */
@Serializable
public data class RemitAccount(
    public val bank: String,
    public val holder: String,
    public val maskedNumber: String? = null,
)

/**
 * Send money, once, under this key.
 *
 * @property amount How much.
 * @property currency Of what.
 * @property key The key.
 * @property account Where to: the account that was frozen with the payout.
 */
@Serializable
public data class RemitCommand(
    public val amount: Long,
    public val currency: String,
    public val key: String,
    public val account: RemitAccount? = null,
) : Command {
    @Required
    override val command: String = "remit"
}

/**
 * Balances that are open again.
 *
 * @property carries The balances.
 */
@Serializable
public data class ReopenCarriesCommand(
    public val carries: List<String>,
) : Command {
    @Required
    override val command: String = "reopen_carries"
}

/**
 * Give up these failed payouts first, by the event `replace`.
 *
 * @property payouts The payouts.
 */
@Serializable
public data class ReplacePayoutsCommand(
    public val payouts: List<String>,
) : Command {
    @Required
    override val command: String = "replace_payouts"
}

/**
 * The answer of `resident_number`.
 *
 * @property check `ok`, or `unknown` when the check digit does not fit, as with numbers given since October 2020.
 * @property foreigner Whether it is a foreigner's.
 * @property masked Day of birth and the seventh digit; the rest is stars.
 */
@Serializable
public data class ResidentNumberAnswer(
    public val check: String,
    public val foreigner: Boolean,
    public val masked: String,
)

/**
 * What is given to `resident_number`.
 *
 * @property number The number, with or without hyphen.
 */
@Serializable
internal data class ResidentNumberInput(
    val number: String,
)

/**
 * What is given to `round`.
 *
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
    public val additionalFee: RoundingMode? = null,
    public val discountShare: RoundingMode? = null,
    public val paymentVat: RoundingMode? = null,
    public val platformFee: RoundingMode? = null,
    public val settlement: RoundingMode? = null,
    public val settlementTaxFree: RoundingMode? = null,
    public val vat: RoundingMode? = null,
)

/**
 * Schedule every confirmed payout of the batch.
 *
 * @property at For when.
 */
@Serializable
public data class SchedulePayoutsCommand(
    public val at: Instant,
) : Command {
    @Required
    override val command: String = "schedule_payouts"
}

/**
 * Settings of the platform.
 *
 * @property adjustIfNotAfterStart Recompute a date moved to or before the start, or the close of its period; true when absent.
 * @property allowNegativeManual Whether a manual transfer may be negative; true when absent.
 * @property cancelBasis Which settlement the reversal of a partial cancel is taken from; `remaining` when absent.
 * @property cancelNotBeforeOrder Settle a cancel no earlier than its order; true when absent.
 * @property ledger Real money or a rehearsal; `live` when absent.
 * @property utcOffsetMinutes Offset from UTC in minutes, −1080 to 1080; 540 when absent.
 */
@Serializable
public data class Settings(
    public val adjustIfNotAfterStart: Boolean? = null,
    public val allowNegativeManual: Boolean? = null,
    public val cancelBasis: CancelBasis? = null,
    public val cancelNotBeforeOrder: Boolean? = null,
    public val ledger: Ledger? = null,
    public val utcOffsetMinutes: Int? = null,
)

/**
 * What is given to `settle`.
 *
 * @property order The order.
 */
@Serializable
internal data class SettleInput(
    val order: Order,
)

/**
 * The answer of `settle_many`.
 *
 * @property results One for each order, in order: its transfer, or its errors.
 */
@Serializable
public data class SettleManyAnswer(
    public val results: List<Settled>,
)

/**
 * What is given to `settle_many`.
 *
 * @property orders The orders, each id once.
 */
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
    public val amount: Long,
    public val policy: String,
    public val policyVersion: Int,
    public val share: Long,
    public val shareTaxFree: Long,
    public val taxFree: Long,
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
    public val amount: Long,
    public val policy: String,
    public val policyVersion: Int,
    public val vat: Long,
)

/**
 * The answer of `settlement_date`.
 *
 * @property readjusted Whether the convention gave way to `following`, because it was not after the start or the close.
 * @property settlementDate That date moved to a business day.
 * @property target Start date and lag, or close and offset.
 * @property unadjusted The recurrence date on or after the target.
 * @property period The period the start fell into; only for a cycle that counts from a close.
 */
@Serializable
public data class SettlementDateAnswer(
    public val readjusted: Boolean,
    public val settlementDate: LocalDate,
    public val target: LocalDate,
    public val unadjusted: LocalDate,
    public val period: PeriodDates? = null,
)

/**
 * What is given to `settlement_date`.
 *
 * @property settlementCycle The cycle of the contract.
 * @property startDate First day of the cycle.
 * @property adjustIfNotAfterStart Recompute a date moved to or before the start, or the close of its period; true when absent.
 * @property calendar The calendar; Korea's when absent.
 */
@Serializable
internal data class SettlementDateInput(
    val settlementCycle: Cycle,
    val startDate: LocalDate,
    val adjustIfNotAfterStart: Boolean? = null,
    val calendar: Calendar? = null,
)

/**
 * The answer of `simplified_statement`.
 *
 * @property calendar The calendar with its data version.
 * @property columns The names of the columns, A to K.
 * @property months The months, in order.
 */
@Serializable
public data class SimplifiedStatementAnswer(
    public val calendar: String,
    public val columns: List<String>,
    public val months: List<SimplifiedStatementMonth>,
)

/**
 * One payment of a simplified statement.
 *
 * @property incomeCode The code of business income, six digits.
 * @property payee Who was paid.
 * @property withheld The payment as it was taxed.
 */
@Serializable
public data class SimplifiedStatementEntry(
    public val incomeCode: Int,
    public val payee: Payee,
    public val withheld: Withheld,
)

/**
 * A file for the tax office.
 *
 * @property rows At most 1,000, numbered from 1.
 */
@Serializable
public data class SimplifiedStatementFile(
    public val rows: List<SimplifiedStatementRow>,
)

/**
 * What is given to `simplified_statement`.
 *
 * @property entries The payments.
 * @property calendar The calendar; Korea's when absent.
 */
@Serializable
internal data class SimplifiedStatementInput(
    val entries: List<SimplifiedStatementEntry>,
    val calendar: Calendar? = null,
)

/**
 * The statement of a month.
 *
 * @property dueOn That day moved to a business day.
 * @property files Its files.
 * @property month `YYYY-MM`.
 * @property nominal The last day by law.
 */
@Serializable
public data class SimplifiedStatementMonth(
    public val dueOn: LocalDate,
    public val files: List<SimplifiedStatementFile>,
    public val month: String,
    public val nominal: LocalDate,
)

/**
 * One row of a file: one payee, code, kind and rate of a month.
 *
 * @property cells The columns A to K, numbers and text, with the whole registration number: keep it as you keep the number.
 * @property kind The kind of income.
 * @property numberCheck `ok`, or `unknown` when the check digit of the registration number does not fit.
 * @property payee Who was paid.
 */
@Serializable
public data class SimplifiedStatementRow(
    public val cells: List<@Serializable(with = AnySerializer::class) Any?>,
    public val kind: String,
    public val numberCheck: String,
    public val payee: String,
)

/**
 * The answer of `split_order`.
 *
 * @property orders An order for each part, in the order of the parts.
 */
@Serializable
public data class SplitAnswer(
    public val orders: List<Order>,
)

/**
 * An order and its parts.
 *
 * @property order The order.
 * @property parts Its parts.
 */
@Serializable
internal data class SplitInput(
    val order: Order,
    val parts: List<SplitPart>,
)

/**
 * One part of a split order.
 *
 * @property id The id of the part's own order.
 * @property partner The partner it is settled with.
 * @property contract Another contract than that partner's default.
 * @property products The products it takes; exactly one of `products` and `weight`, the same in every part.
 * @property weight Its weight; exactly one of `products` and `weight`, the same in every part.
 */
@Serializable
public data class SplitPart(
    public val id: String,
    public val partner: String,
    public val contract: String? = null,
    public val products: List<String>? = null,
    public val weight: Long? = null,
)

/**
 * A stage of a settlement.
 *
 * @property settlementCycle When it is settled.
 * @property share Its share of the settlement; every stage but the last has one.
 */
@Serializable
public data class Stage(
    public val settlementCycle: Cycle,
    public val share: @Serializable(with = RateSerializer::class) BigDecimal? = null,
)

/**
 * A part of a transfer that is settled in stages.
 *
 * @property amounts Its amounts; the parts add up to the transfer.
 * @property id The id it has on statement lines: that of the transfer, with `/2`, `/3` and so on for later stages.
 * @property settlementDate The day it is due.
 */
@Serializable
public data class StagePart(
    public val amounts: Amounts,
    public val id: String,
    public val settlementDate: LocalDate,
) : StagePartLike

/**
 * A part of a transfer that is settled in stages.
 *
 * @property amounts Its amounts; the parts add up to the transfer.
 * @property id The id it has on statement lines: that of the transfer, with `/2`, `/3` and so on for later stages.
 * @property settlementDate The day it is due.
 */
@Serializable
public data class StagePartInput(
    public val amounts: AmountsLike,
    public val id: String,
    public val settlementDate: LocalDate,
) : StagePartLike

/**
 * The statement of a partner.
 *
 * @property balance The balance.
 * @property control Counts and sums.
 * @property currency The currency.
 * @property feeVat Their VAT.
 * @property fees Platform fee and additional fees.
 * @property from The first day.
 * @property hash SHA-256 of the canonical text: of what was owed and paid in the period, not of where its lines stand now.
 * @property incomeTax Income tax withheld.
 * @property localIncomeTax Local income tax withheld.
 * @property paid What went to the bank.
 * @property partner Whose it is.
 * @property payouts The payouts, by date and id.
 * @property rows The lines, by settlement date, contract, kind and id.
 * @property to The last day.
 * @property totals Orders less cancels, amount by amount.
 * @property vatOnTop VAT paid on top of the balance.
 * @property ledger `test`; absent on the live ledger.
 */
@Serializable
public data class Statement(
    public val balance: StatementBalance,
    public val control: StatementControl,
    public val currency: String,
    public val feeVat: Long,
    public val fees: Long,
    public val from: LocalDate,
    public val hash: String,
    public val incomeTax: Long,
    public val localIncomeTax: Long,
    public val paid: Long,
    public val partner: String,
    public val payouts: List<PayoutEntry>,
    public val rows: List<StatementRow>,
    public val to: LocalDate,
    public val totals: Amounts,
    public val vatOnTop: Long,
    public val ledger: Ledger? = null,
)

/**
 * The balance of a period: opening + lines + adjustments − payouts − tax = closing, and payable + carried = closing.
 *
 * @property adjustments Manual lines.
 * @property carried What stays.
 * @property closing Owed after.
 * @property held Held back or excluded, in this period and before.
 * @property lines Orders less cancels.
 * @property opening Owed before.
 * @property payable What can be paid now.
 * @property payouts What the payouts settled: paid less VAT on top.
 * @property tax Tax withheld.
 */
@Serializable
public data class StatementBalance(
    public val adjustments: Long,
    public val carried: Long,
    public val closing: Long,
    public val held: Long,
    public val lines: Long,
    public val opening: Long,
    public val payable: Long,
    public val payouts: Long,
    public val tax: Long,
)

/**
 * Counts and sums of a statement.
 *
 * @property lines How many lines.
 * @property payouts How many payouts.
 * @property total The sum of the settlements of all lines, with their signs.
 * @property transfers How many transfers on them.
 */
@Serializable
public data class StatementControl(
    public val lines: Int,
    public val payouts: Int,
    public val total: Long,
    public val transfers: Int,
)

/**
 * What a statement is made of.
 *
 * @property from The first day.
 * @property lines The lines of the period.
 * @property partner Whose statement it is.
 * @property to The last day.
 * @property currency The currency; `KRW` when absent.
 * @property ledger The ledger; `live` when absent.
 * @property opening The closing balance before; 0 when absent.
 * @property openingHeld The part of it that is not to be paid now; 0 when absent.
 * @property payouts The payouts of the period; none when absent.
 */
@Serializable
internal data class StatementInput(
    val from: LocalDate,
    val lines: List<StatementLineLike>,
    val partner: String,
    val to: LocalDate,
    val currency: String? = null,
    val ledger: Ledger? = null,
    val opening: Long? = null,
    val openingHeld: Long? = null,
    val payouts: List<PayoutEntryLike>? = null,
)

/**
 * A statement line.
 *
 * @property amounts Sums of its transfers' amounts; magnitudes for cancels.
 * @property currency The currency; `KRW` when absent.
 * @property id Its id.
 * @property net What the partner is owed by it; negative for cancels.
 * @property netTaxFree The part of that without VAT.
 * @property partner Whose it is.
 * @property settlementDate The day the money is due.
 * @property status Where it stands; `prepared` when absent.
 * @property transfers Its transfers; none when absent.
 * @property type The kind of its transfers.
 * @property contract The contract; none for manual transfers.
 * @property firstStartDate First start date among its transfers; none for manual transfers.
 * @property lastStartDate Last start date among its transfers; none for manual transfers.
 * @property ledger The ledger; `live` when absent.
 */
@Serializable
public data class StatementLine(
    public val amounts: Amounts,
    public val currency: String,
    public val id: String,
    public val net: Long,
    public val netTaxFree: Long,
    public val partner: String,
    public val settlementDate: LocalDate,
    public val status: LineStatus,
    public val transfers: List<String>,
    public val type: TransferKind,
    public val contract: String? = null,
    public val firstStartDate: LocalDate? = null,
    public val lastStartDate: LocalDate? = null,
    public val ledger: Ledger? = null,
) : StatementLineLike

/**
 * A statement line.
 *
 * @property amounts Sums of its transfers' amounts; magnitudes for cancels.
 * @property id Its id.
 * @property partner Whose it is.
 * @property settlementDate The day the money is due.
 * @property type The kind of its transfers.
 * @property contract The contract; none for manual transfers.
 * @property currency The currency; `KRW` when absent.
 * @property firstStartDate First start date among its transfers; none for manual transfers.
 * @property lastStartDate Last start date among its transfers; none for manual transfers.
 * @property ledger The ledger; `live` when absent.
 * @property status Where it stands; `prepared` when absent.
 * @property transfers Its transfers; none when absent.
 */
@Serializable
public data class StatementLineInput(
    public val amounts: AmountsLike,
    public val id: String,
    public val partner: String,
    public val settlementDate: LocalDate,
    public val type: TransferKind,
    public val contract: String? = null,
    public val currency: String? = null,
    public val firstStartDate: LocalDate? = null,
    public val lastStartDate: LocalDate? = null,
    public val ledger: Ledger? = null,
    public val status: LineStatus? = null,
    public val transfers: List<String>? = null,
) : StatementLineLike

/**
 * The answer of `statement_lines`.
 *
 * @property lines The lines that exist with the transfers added, and new ones.
 */
@Serializable
public data class StatementLinesAnswer(
    public val lines: List<StatementLine>,
)

/**
 * What is given to `statement_lines`.
 *
 * @property transfers Transfers that are on no line yet.
 * @property lines Lines that exist; none when absent.
 */
@Serializable
internal data class StatementLinesInput(
    val transfers: List<TransferSummaryLike>,
    val lines: List<StatementLineLike>? = null,
)

/**
 * One line of a statement, with signs.
 *
 * @property amounts Its amounts; negative for cancels.
 * @property line The line.
 * @property otherDeductions What a formula of the user's own deducts beyond the amounts named.
 * @property settlementDate The day the money is due.
 * @property status Where the line stands now; not part of the hash.
 * @property transfers Its transfers.
 * @property type The kind of its transfers.
 * @property contract The contract.
 * @property firstStartDate First start date among its transfers; none for manual transfers.
 * @property lastStartDate Last start date among its transfers; none for manual transfers.
 */
@Serializable
public data class StatementRow(
    public val amounts: Amounts,
    public val line: String,
    public val otherDeductions: Long,
    public val settlementDate: LocalDate,
    public val status: LineStatus,
    public val transfers: List<String>,
    public val type: TransferKind,
    public val contract: String? = null,
    public val firstStartDate: LocalDate? = null,
    public val lastStartDate: LocalDate? = null,
)

/**
 * The answer of `status`.
 *
 * @property status `scheduled`, `in_process` or `settled`.
 */
@Serializable
public data class StatusAnswer(
    public val status: String,
)

/**
 * What is given to `status`.
 *
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
    public val component: String,
    public val exact: Exact,
    public val operands: Map<String, String>,
    public val operation: String,
    public val place: String,
    public val result: Long,
    public val policy: String? = null,
    public val rounding: String? = null,
)

/**
 * How many payouts, and how much.
 *
 * @property amount How much in all.
 * @property count How many.
 */
@Serializable
public data class Tally(
    public val amount: Long,
    public val count: Int,
)

/**
 * The tax shown on a line.
 *
 * @property incomeTax Income tax.
 * @property localIncomeTax Local income tax.
 */
@Serializable
public data class TaxShare(
    public val incomeTax: Long,
    public val localIncomeTax: Long,
)

/**
 * The answer of `transfer_move`.
 *
 * @property allowed Always true: what is not allowed is an error.
 */
@Serializable
public data class TransferMoveAnswer(
    public val allowed: Boolean,
)

/**
 * What is given to `transfer_move`.
 *
 * @property move What is to be done with it.
 * @property status Where the transfer stands.
 * @property cancels Ids of the cancels of its order; none when absent.
 */
@Serializable
internal data class TransferMoveInput(
    val move: TransferMove,
    val status: TransferStatus,
    val cancels: List<String>? = null,
)

/**
 * A transfer of any kind, as `settle`, `cancel` and `manual_transfer` answer it or as a host keeps it.
 *
 * @property amounts Its amounts; magnitudes for a cancel.
 * @property partner The partner.
 * @property settlementDate The day it is due.
 * @property type The kind.
 * @property contract The contract; not of a manual transfer.
 * @property currency The currency; `KRW` when absent.
 * @property id Its id; an order transfer may give `order` instead.
 * @property ledger The ledger; `live` when absent.
 * @property memo A note.
 * @property order The order of an order transfer, which is its id. Not needed of a cancel.
 * @property payment The payment.
 * @property stages Its parts, where it is settled in stages.
 * @property startDate First day of its cycle; not of a manual transfer.
 */
@Serializable
public data class TransferSummary(
    public val amounts: AmountsLike,
    public val partner: String,
    public val settlementDate: LocalDate,
    public val type: TransferKind,
    public val contract: String? = null,
    public val currency: String? = null,
    public val id: String? = null,
    public val ledger: Ledger? = null,
    public val memo: String? = null,
    public val order: String? = null,
    public val payment: String? = null,
    public val stages: List<StagePartLike>? = null,
    public val startDate: LocalDate? = null,
) : TransferSummaryLike

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
    public val formula: String,
    public val key: String,
    public val name: String,
    public val rounding: RoundingMode? = null,
)

/**
 * The answer of `vat_split`.
 *
 * @property supply Supply (공급가액).
 * @property taxFree Tax-free part (면세).
 * @property vat VAT (부가세).
 */
@Serializable
public data class VatSplitAnswer(
    public val supply: Long,
    public val taxFree: Long,
    public val vat: Long,
)

/**
 * What is given to `vat_split`.
 *
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
 * What a change does to the timeline of a contract, policy, partner or parameter; the host keeps the values.
 *
 * @property versions First days of the versions, in order; null for one in force since ever.
 * @property archivedFrom First day of the archive.
 * @property scheduled The number of the scheduled version.
 */
@Serializable
public data class VersionsAnswer(
    public val versions: List<LocalDate?>,
    public val archivedFrom: LocalDate? = null,
    public val scheduled: Int? = null,
)

/**
 * A payment as it was taxed, from the answer of `withhold`.
 *
 * @property gross What was paid before tax.
 * @property incomeTax Income tax.
 * @property kind The kind of income.
 * @property localIncomeTax Local income tax.
 * @property paidOn The day of payment.
 * @property rate The rate of income tax; default that of the built-in table on the day of payment.
 */
@Serializable
public data class Withheld(
    public val gross: Long,
    public val incomeTax: Long,
    public val kind: IncomeKind,
    public val localIncomeTax: Long,
    public val paidOn: LocalDate,
    public val rate: @Serializable(with = RateSerializer::class) BigDecimal? = null,
)

/**
 * A payment that tax was withheld from.
 *
 * @property payee Who was paid.
 * @property withheld The payment as it was taxed.
 */
@Serializable
public data class WithheldPayment(
    public val payee: String,
    public val withheld: Withheld,
)

/**
 * What is given to `withhold`.
 *
 * @property kind The kind of income.
 * @property paidOn The day of payment.
 * @property currency Currency; `KRW`, and nothing else.
 * @property gross What is paid before tax; exactly one of `gross` and `occasions`.
 * @property occasions What is paid before tax, where each may be exempt by itself; exactly one of `gross` and `occasions`.
 * @property table Rates of the host's own; the built-in ones when absent.
 */
@Serializable
internal data class WithholdInput(
    val kind: IncomeKind,
    val paidOn: LocalDate,
    val currency: String? = null,
    val gross: Long? = null,
    val occasions: List<Long>? = null,
    val table: WithholdingTable? = null,
)

/**
 * What is withheld from one payment.
 *
 * @property base What is taxed.
 * @property gross What is paid before tax.
 * @property incomeTax Income tax.
 * @property kind The kind of income.
 * @property law The articles of law.
 * @property localIncomeTax Local income tax.
 * @property localRate Local income tax, of the income tax.
 * @property net What the payee gets.
 * @property paidOn The day of payment.
 * @property rate Income tax, of the base.
 * @property reason Why: `taxed`, `below_small_amount`, `exempt_per_occasion`, `nothing_to_tax`.
 * @property table The table with its version.
 * @property total Both.
 */
@Serializable
public data class Withholding(
    public val base: Long,
    public val gross: Long,
    public val incomeTax: Long,
    public val kind: IncomeKind,
    public val law: String,
    public val localIncomeTax: Long,
    public val localRate: @Serializable(with = RateSerializer::class) BigDecimal,
    public val net: Long,
    public val paidOn: LocalDate,
    public val rate: @Serializable(with = RateSerializer::class) BigDecimal,
    public val reason: TaxReason,
    public val table: String,
    public val total: Long,
)

/**
 * The answer of `withholding_due`.
 *
 * @property calendar The calendar with its data version.
 * @property months The months, in order.
 */
@Serializable
public data class WithholdingDueAnswer(
    public val calendar: String,
    public val months: List<WithholdingDueMonth>,
)

/**
 * What is given to `withholding_due`.
 *
 * @property payments The payments.
 * @property calendar The calendar; Korea's when absent.
 */
@Serializable
internal data class WithholdingDueInput(
    val payments: List<WithheldPayment>,
    val calendar: Calendar? = null,
)

/**
 * What is due of one kind of income.
 *
 * @property gross What they were paid before tax.
 * @property incomeTax Income tax.
 * @property kind The kind of income.
 * @property localIncomeTax Local income tax.
 * @property payees How many were paid.
 */
@Serializable
public data class WithholdingDueKind(
    public val gross: Long,
    public val incomeTax: Long,
    public val kind: String,
    public val localIncomeTax: Long,
    public val payees: Int,
)

/**
 * What is due for a month.
 *
 * @property dueOn That day moved to a business day.
 * @property incomeTax Income tax, to the national tax office.
 * @property kinds By kind of income.
 * @property localIncomeTax Local income tax, to the municipality.
 * @property month `YYYY-MM`.
 * @property nominal The tenth of the next month.
 */
@Serializable
public data class WithholdingDueMonth(
    public val dueOn: LocalDate,
    public val incomeTax: Long,
    public val kinds: List<WithholdingDueKind>,
    public val localIncomeTax: Long,
    public val month: String,
    public val nominal: LocalDate,
)

/**
 * The answer of `withholding_rates`.
 *
 * @property rows Its rows, proposals included.
 * @property table The table with its data version.
 */
@Serializable
public data class WithholdingRatesAnswer(
    public val rows: List<RateRow>,
    public val table: String,
)

/**
 * What is given to `withholding_rates`.
 *
 * @property kind Rows of this kind of income only.
 * @property table A table of the host's own; the built-in one when absent.
 */
@Serializable
internal data class WithholdingRatesInput(
    val kind: IncomeKind? = null,
    val table: WithholdingTable? = null,
)

/**
 * A table of rates of the host's own, in place of the built-in one.
 *
 * @property name Its name, which every answer repeats.
 * @property rows Its rows.
 */
@Serializable
public data class WithholdingTable(
    public val name: String,
    public val rows: List<RateRowLike>,
)
