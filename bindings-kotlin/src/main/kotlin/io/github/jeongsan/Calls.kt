// Written by jeongsan-bindings-generator from the wire's one description. Do not edit.
package io.github.jeongsan

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** Each call with how its input is written and its answer read. */
internal object Calls {
    val accountNumber = Call("account_number", AccountNumberInput.serializer(), AccountNumberAnswer.serializer())
    val addBusinessDays = Call("add_business_days", AddBusinessDaysInput.serializer(), DateAnswer.serializer())
    val adjust = Call("adjust", AdjustInput.serializer(), DateAnswer.serializer())
    val allocate = Call("allocate", AllocateInput.serializer(), AllocateAnswer.serializer())
    val bank = Call("bank", BankInput.serializer(), BankAnswer.serializer())
    val businessDay = Call("business_day", DayInput.serializer(), BusinessDayAnswer.serializer())
    val cancel = Call("cancel", CancelInput.serializer(), OrderCancel.serializer())
    val changeVersions = Call("change_versions", ChangeVersionsInput.serializer(), VersionsAnswer.serializer())
    val civilDate = Call("civil_date", CivilDateInput.serializer(), DateAnswer.serializer())
    val corporationNumber = Call("corporation_number", NumberInput.serializer(), CorporationNumberAnswer.serializer())
    val explain = Call("explain", ExplainInput.serializer(), Explanation.serializer())
    val explainCancel = Call("explain_cancel", CancelInput.serializer(), CancelExplanation.serializer())
    val money = Call("money", MoneyInput.serializer(), MoneyAnswer.serializer())
    val portion = Call("portion", PortionInput.serializer(), ExactAnswer.serializer())
    val registrationNumber = Call("registration_number", NumberInput.serializer(), RegistrationNumberAnswer.serializer())
    val round = Call("round", RoundInput.serializer(), ExactAnswer.serializer())
    val settle = Call("settle", SettleInput.serializer(), OrderTransfer.serializer())
    val settleMany = Call("settle_many", SettleManyInput.serializer(), SettleManyAnswer.serializer())
    val settlementDate = Call("settlement_date", SettlementDateInput.serializer(), SettlementDateAnswer.serializer())
    val status = Call("status", StatusInput.serializer(), StatusAnswer.serializer())
    val vatSplit = Call("vat_split", VatSplitInput.serializer(), VatSplitAnswer.serializer())

    val free: List<Call<*, *>> = listOf(
        accountNumber,
        addBusinessDays,
        adjust,
        allocate,
        bank,
        businessDay,
        changeVersions,
        civilDate,
        corporationNumber,
        money,
        portion,
        registrationNumber,
        round,
        settlementDate,
        status,
        vatSplit,
    )

    val onBook: List<Call<*, *>> = listOf(
        cancel,
        explain,
        explainCancel,
        settle,
        settleMany,
    )
}

/** The calls that need no book. */
public abstract class FreeCalls internal constructor() : Door() {
    /**
     * Checks an account number, and masks it.
     *
     * @param number The number; hyphens and spaces are dropped.
     */
    public fun accountNumber(number: String): AccountNumberAnswer =
        ask(Calls.accountNumber, AccountNumberInput(number = number))

    /**
     * The day that many business days later; earlier for a negative count.
     *
     * @param date The day to count from.
     * @param days How many; negative for earlier.
     * @param calendar The calendar; Korea's when absent.
     */
    public fun addBusinessDays(
        date: LocalDate,
        days: Int,
        calendar: Calendar? = null,
    ): DateAnswer =
        ask(Calls.addBusinessDays, AddBusinessDaysInput(date = date, days = days, calendar = calendar))

    /**
     * A date moved to a business day by a convention.
     *
     * @param convention Which way it moves.
     * @param date The day.
     * @param calendar The calendar; Korea's when absent.
     */
    public fun adjust(
        convention: BusinessDayConvention,
        date: LocalDate,
        calendar: Calendar? = null,
    ): DateAnswer =
        ask(Calls.adjust, AdjustInput(convention = convention, date = date, calendar = calendar))

    /**
     * A total split by weights: largest remainder, ties to the earlier part, nothing lost.
     *
     * @param total What is split.
     * @param weights Zero or more each.
     * @param currency Currency; `KRW` when absent.
     */
    public fun allocate(
        total: Long,
        weights: List<Long>,
        currency: String? = null,
    ): AllocateAnswer =
        ask(Calls.allocate, AllocateInput(total = total, weights = weights, currency = currency))

    /**
     * A bank by its code or word.
     *
     * @param bank A code of three digits, or a word.
     */
    public fun bank(bank: String): BankAnswer =
        ask(Calls.bank, BankInput(bank = bank))

    /**
     * Whether banks are open on a day, and its neighbours.
     *
     * @param date The day.
     * @param calendar The calendar; Korea's when absent.
     */
    public fun businessDay(
        date: LocalDate,
        calendar: Calendar? = null,
    ): BusinessDayAnswer =
        ask(Calls.businessDay, DayInput(date = date, calendar = calendar))

    /**
     * What a change does to the timeline of a contract, policy or partner.
     *
     * @param change `update`, `schedule`, `reschedule`, `unschedule`, `archive` or `restore`.
     * @param id What it is about, for messages.
     * @param today Today.
     * @param versions First days of its versions, null for one since ever.
     * @param archivedFrom First day of the archive.
     * @param from First day of a scheduled change.
     */
    public fun changeVersions(
        change: String,
        id: String,
        today: LocalDate,
        versions: List<LocalDate?>,
        archivedFrom: LocalDate? = null,
        from: LocalDate? = null,
    ): VersionsAnswer =
        ask(Calls.changeVersions, ChangeVersionsInput(change = change, id = id, today = today, versions = versions, archivedFrom = archivedFrom, from = from))

    /**
     * The civil date of an instant.
     *
     * @param instant The instant.
     * @param utcOffsetMinutes Offset from UTC in minutes; 540 when absent.
     */
    public fun civilDate(
        instant: Instant,
        utcOffsetMinutes: Int? = null,
    ): DateAnswer =
        ask(Calls.civilDate, CivilDateInput(instant = instant, utcOffsetMinutes = utcOffsetMinutes))

    /**
     * Checks the form of a corporation number.
     *
     * @param number The number, with or without hyphens.
     */
    public fun corporationNumber(number: String): CorporationNumberAnswer =
        ask(Calls.corporationNumber, NumberInput(number = number))

    /**
     * A decimal in major units as an amount.
     *
     * @param decimal Major units: digits with at most one point.
     * @param currency Currency; `KRW` when absent.
     */
    public fun money(
        decimal: String,
        currency: String? = null,
    ): MoneyAnswer =
        ask(Calls.money, MoneyInput(decimal = decimal, currency = currency))

    /**
     * A rate of an amount, exact and rounded.
     *
     * @param amount The amount.
     * @param rate The rate of it.
     * @param currency Currency; `KRW` when absent.
     * @param rounding How the portion is rounded; `down` when absent.
     */
    public fun portion(
        amount: Long,
        rate: BigDecimal,
        currency: String? = null,
        rounding: RoundingMode? = null,
    ): ExactAnswer =
        ask(Calls.portion, PortionInput(amount = amount, rate = rate, currency = currency, rounding = rounding))

    /**
     * Checks a business registration number.
     *
     * @param number The number, with or without hyphens.
     */
    public fun registrationNumber(number: String): RegistrationNumberAnswer =
        ask(Calls.registrationNumber, NumberInput(number = number))

    /**
     * A fraction rounded by a named mode.
     *
     * @param denominator What it is divided by.
     * @param numerator What is divided.
     * @param rounding How it is rounded.
     */
    public fun round(
        denominator: Long,
        numerator: Long,
        rounding: RoundingMode,
    ): ExactAnswer =
        ask(Calls.round, RoundInput(denominator = denominator, numerator = numerator, rounding = rounding))

    /**
     * The settlement date of a start date.
     *
     * @param settlementCycle The cycle of the contract.
     * @param startDate First day of the cycle.
     * @param adjustIfNotAfterStart Recompute a date moved to or before the start; true when absent.
     * @param calendar The calendar; Korea's when absent.
     */
    public fun settlementDate(
        settlementCycle: Cycle,
        startDate: LocalDate,
        adjustIfNotAfterStart: Boolean? = null,
        calendar: Calendar? = null,
    ): SettlementDateAnswer =
        ask(Calls.settlementDate, SettlementDateInput(settlementCycle = settlementCycle, startDate = startDate, adjustIfNotAfterStart = adjustIfNotAfterStart, calendar = calendar))

    /**
     * The status of a transfer on a day.
     *
     * @param asOf Today.
     * @param settlementDate The day the money is due.
     * @param startDate First day of the cycle; absent for manual transfers.
     */
    public fun status(
        asOf: LocalDate,
        settlementDate: LocalDate,
        startDate: LocalDate? = null,
    ): StatusAnswer =
        ask(Calls.status, StatusInput(asOf = asOf, settlementDate = settlementDate, startDate = startDate))

    /**
     * An amount taken apart into supply, VAT and tax-free part.
     *
     * @param amount The amount, VAT included.
     * @param currency Currency; `KRW` when absent.
     * @param rounding How the VAT is rounded; `half_up` when absent.
     * @param taxFree Its tax-free part; 0 when absent.
     */
    public fun vatSplit(
        amount: Long,
        currency: String? = null,
        rounding: RoundingMode? = null,
        taxFree: Long? = null,
    ): VatSplitAnswer =
        ask(Calls.vatSplit, VatSplitInput(amount = amount, currency = currency, rounding = rounding, taxFree = taxFree))
}

/** The calls on a book. */
public abstract class BookCalls internal constructor() : Door() {
    /**
     * The reversal of a cancel, after the earlier cancels of the same order.
     *
     * @param cancellation What is cancelled now.
     * @param order The original order.
     * @param earlier Its earlier cancels, in the order they were made.
     * @param language Language of the printed form; `en` when absent. For `explain_cancel`.
     * @param recordedLeft What the host has on record before the cancel: its order less the earlier cancels.
     */
    public fun cancel(
        cancellation: Cancellation,
        order: Order,
        earlier: List<Cancellation>? = null,
        language: Language? = null,
        recordedLeft: AmountsInput? = null,
    ): OrderCancel =
        ask(Calls.cancel, CancelInput(cancellation = cancellation, order = order, earlier = earlier, language = language, recordedLeft = recordedLeft))

    /**
     * The transfer of an order with every step of its calculation.
     *
     * @param order The order.
     * @param language Language of the printed form; `en` when absent.
     */
    public fun explain(
        order: Order,
        language: Language? = null,
    ): Explanation =
        ask(Calls.explain, ExplainInput(order = order, language = language))

    /**
     * The reversal of a cancel with what was left before and after.
     *
     * @param cancellation What is cancelled now.
     * @param order The original order.
     * @param earlier Its earlier cancels, in the order they were made.
     * @param language Language of the printed form; `en` when absent. For `explain_cancel`.
     * @param recordedLeft What the host has on record before the cancel: its order less the earlier cancels.
     */
    public fun explainCancel(
        cancellation: Cancellation,
        order: Order,
        earlier: List<Cancellation>? = null,
        language: Language? = null,
        recordedLeft: AmountsInput? = null,
    ): CancelExplanation =
        ask(Calls.explainCancel, CancelInput(cancellation = cancellation, order = order, earlier = earlier, language = language, recordedLeft = recordedLeft))

    /**
     * What an order owes its partner, and on which day.
     *
     * @param order The order.
     */
    public fun settle(order: Order): OrderTransfer =
        ask(Calls.settle, SettleInput(order = order))

    /**
     * Settles many orders; each has its own answer.
     *
     * @param orders The orders, each id once.
     */
    public fun settleMany(orders: List<Order>): SettleManyAnswer =
        ask(Calls.settleMany, SettleManyInput(orders = orders))

    /**
     * Off the caller's thread: Settles many orders; each has its own answer.
     *
     * @param orders The orders, each id once.
     */
    public suspend fun awaitSettleMany(orders: List<Order>): SettleManyAnswer =
        withContext(Dispatchers.Default) { settleMany(orders = orders) }
}
