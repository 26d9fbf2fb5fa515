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
    val analyzeFormula = Call("analyze_formula", AnalyzeFormulaInput.serializer(), AnalyzeFormulaAnswer.serializer())
    val attributeWithholding = Call("attribute_withholding", AttributeWithholdingInput.serializer(), AttributeWithholdingAnswer.serializer())
    val bank = Call("bank", BankInput.serializer(), BankAnswer.serializer())
    val batchStats = Call("batch_stats", BatchStatsInput.serializer(), BatchStatsAnswer.serializer())
    val businessDay = Call("business_day", DayInput.serializer(), BusinessDayAnswer.serializer())
    val businessIncomeCodes = Call("business_income_codes", BusinessIncomeCodesInput.serializer(), BusinessIncomeCodesAnswer.serializer())
    val calculatorVersions = Call("calculator_versions", CalculatorVersionsInput.serializer(), CalculatorVersionsAnswer.serializer())
    val cancel = Call("cancel", CancelInput.serializer(), OrderCancel.serializer())
    val changeVersions = Call("change_versions", ChangeVersionsInput.serializer(), VersionsAnswer.serializer())
    val checkCalculator = Call("check_calculator", CheckCalculatorInput.serializer(), Calculator.serializer())
    val checkPayment = Call("check_payment", CheckPaymentInput.serializer(), CheckPaymentAnswer.serializer())
    val checkRecorded = Call("check_recorded", CheckRecordedInput.serializer(), CheckRecordedAnswer.serializer())
    val checkSchedule = Call("check_schedule", CheckScheduleInput.serializer(), CheckScheduleAnswer.serializer())
    val civilDate = Call("civil_date", CivilDateInput.serializer(), DateAnswer.serializer())
    val completeFormula = Call("complete_formula", CompleteFormulaInput.serializer(), CompleteFormulaAnswer.serializer())
    val completePayouts = Call("complete_payouts", PayoutPlanInput.serializer(), PayoutPlan.serializer())
    val corporationNumber = Call("corporation_number", NumberInput.serializer(), CorporationNumberAnswer.serializer())
    val evaluateFormula = Call("evaluate_formula", EvaluateFormulaInput.serializer(), EvaluateFormulaAnswer.serializer())
    val explain = Call("explain", ExplainInput.serializer(), Explanation.serializer())
    val explainCancel = Call("explain_cancel", CancelInput.serializer(), CancelExplanation.serializer())
    val formulaNames = Call("formula_names", FormulaNamesInput.serializer(), FormulaNamesAnswer.serializer())
    val manualTransfer = Call("manual_transfer", ManualTransferInput.serializer(), ManualTransfer.serializer())
    val money = Call("money", MoneyInput.serializer(), MoneyAnswer.serializer())
    val moveAccountTransfer = Call("move_account_transfer", MoveAccountTransferInput.serializer(), MoveAccountTransferAnswer.serializer())
    val moveBatch = Call("move_batch", MoveBatchInput.serializer(), MoveBatchAnswer.serializer())
    val moveLine = Call("move_line", MoveLineInput.serializer(), MoveLineAnswer.serializer())
    val movePayout = Call("move_payout", MovePayoutInput.serializer(), MovePayoutAnswer.serializer())
    val passbookMemo = Call("passbook_memo", PassbookMemoInput.serializer(), PassbookMemoAnswer.serializer())
    val planPayouts = Call("plan_payouts", PayoutPlanInput.serializer(), PayoutPlan.serializer())
    val portion = Call("portion", PortionInput.serializer(), ExactAnswer.serializer())
    val recommendedWithdrawal = Call("recommended_withdrawal", RecommendedWithdrawalInput.serializer(), RecommendedWithdrawalAnswer.serializer())
    val registrationNumber = Call("registration_number", NumberInput.serializer(), RegistrationNumberAnswer.serializer())
    val residentNumber = Call("resident_number", ResidentNumberInput.serializer(), ResidentNumberAnswer.serializer())
    val round = Call("round", RoundInput.serializer(), ExactAnswer.serializer())
    val settle = Call("settle", SettleInput.serializer(), OrderTransfer.serializer())
    val settleMany = Call("settle_many", SettleManyInput.serializer(), SettleManyAnswer.serializer())
    val settlementDate = Call("settlement_date", SettlementDateInput.serializer(), SettlementDateAnswer.serializer())
    val simplifiedStatement = Call("simplified_statement", SimplifiedStatementInput.serializer(), SimplifiedStatementAnswer.serializer())
    val splitOrder = Call("split_order", SplitInput.serializer(), SplitAnswer.serializer())
    val statement = Call("statement", StatementInput.serializer(), Statement.serializer())
    val statementLines = Call("statement_lines", StatementLinesInput.serializer(), StatementLinesAnswer.serializer())
    val status = Call("status", StatusInput.serializer(), StatusAnswer.serializer())
    val transferMove = Call("transfer_move", TransferMoveInput.serializer(), TransferMoveAnswer.serializer())
    val vatSplit = Call("vat_split", VatSplitInput.serializer(), VatSplitAnswer.serializer())
    val withhold = Call("withhold", WithholdInput.serializer(), Withholding.serializer())
    val withholdingDue = Call("withholding_due", WithholdingDueInput.serializer(), WithholdingDueAnswer.serializer())
    val withholdingRates = Call("withholding_rates", WithholdingRatesInput.serializer(), WithholdingRatesAnswer.serializer())

    val free: List<Call<*, *>> = listOf(
        accountNumber,
        addBusinessDays,
        adjust,
        allocate,
        analyzeFormula,
        attributeWithholding,
        bank,
        batchStats,
        businessDay,
        businessIncomeCodes,
        calculatorVersions,
        changeVersions,
        checkCalculator,
        checkPayment,
        checkRecorded,
        checkSchedule,
        civilDate,
        completeFormula,
        completePayouts,
        corporationNumber,
        evaluateFormula,
        formulaNames,
        money,
        moveAccountTransfer,
        moveBatch,
        moveLine,
        movePayout,
        passbookMemo,
        planPayouts,
        portion,
        recommendedWithdrawal,
        registrationNumber,
        residentNumber,
        round,
        settlementDate,
        simplifiedStatement,
        splitOrder,
        statement,
        statementLines,
        status,
        transferMove,
        vatSplit,
        withhold,
        withholdingDue,
        withholdingRates,
    )

    val onBook: List<Call<*, *>> = listOf(
        cancel,
        explain,
        explainCancel,
        manualTransfer,
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
     * Tokens, result type and problems of a formula, however unfinished the text is.
     *
     * @param formula The text.
     * @param kind What it is a formula of.
     * @param formulas Results by key of the user's own formulas that are computed before this one; none when absent.
     * @param parameters Values of parameters by key; none when absent.
     */
    public fun analyzeFormula(
        formula: String,
        kind: FormulaKind,
        formulas: Map<String, Long>? = null,
        parameters: Map<String, BigDecimal>? = null,
    ): AnalyzeFormulaAnswer =
        ask(Calls.analyzeFormula, AnalyzeFormulaInput(formula = formula, kind = kind, formulas = formulas, parameters = parameters))

    /**
     * A payout's tax shown on its lines, for display only.
     *
     * @param incomeTax The payout's income tax.
     * @param lines What each line came to; lines of zero or less bear nothing.
     * @param localIncomeTax The payout's local income tax.
     * @param carries The untaxed income of each open balance the payout settled; none when absent.
     */
    public fun attributeWithholding(
        incomeTax: Long,
        lines: List<Long>,
        localIncomeTax: Long,
        carries: List<Long>? = null,
    ): AttributeWithholdingAnswer =
        ask(Calls.attributeWithholding, AttributeWithholdingInput(incomeTax = incomeTax, lines = lines, localIncomeTax = localIncomeTax, carries = carries))

    /**
     * A bank by its code or word.
     *
     * @param bank A code of three digits, or a word.
     */
    public fun bank(bank: String): BankAnswer =
        ask(Calls.bank, BankInput(bank = bank))

    /**
     * Counts and amounts of the payouts of a batch, by currency and status.
     *
     * @param payouts The payouts of the batch.
     */
    public fun batchStats(payouts: List<PayoutStateLike>): BatchStatsAnswer =
        ask(Calls.batchStats, BatchStatsInput(payouts = payouts))

    /** As [batchStats], off the caller's thread. Once begun it runs to its end, whoever waits for it. */
    public suspend fun awaitBatchStats(payouts: List<PayoutStateLike>): BatchStatsAnswer =
        withContext(Dispatchers.Default) { batchStats(payouts = payouts) }

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

    /** The codes of business income (업종코드) with their names. */
    public fun businessIncomeCodes(): BusinessIncomeCodesAnswer =
        ask(Calls.businessIncomeCodes, BusinessIncomeCodesInput())

    /**
     * The versions of the calculator, after a change when one is asked for, and what changed when.
     *
     * @param today Today.
     * @param calculator The new calculator, without `effectiveFrom`; not of `unschedule`.
     * @param calculators The versions that are kept; the default calculator since ever when absent.
     * @param change `update`, `schedule`, `reschedule` or `unschedule`; nothing is changed when absent.
     * @param from First start date of a scheduled change.
     * @param parameters Parameters their formulas may name; none when absent.
     */
    public fun calculatorVersions(
        today: LocalDate,
        calculator: Calculator? = null,
        calculators: List<Calculator>? = null,
        change: String? = null,
        from: LocalDate? = null,
        parameters: List<Parameter>? = null,
    ): CalculatorVersionsAnswer =
        ask(Calls.calculatorVersions, CalculatorVersionsInput(today = today, calculator = calculator, calculators = calculators, change = change, from = from, parameters = parameters))

    /**
     * What a change does to the timeline of a contract, policy, partner or parameter.
     *
     * @param change `update`, `schedule`, `reschedule`, `unschedule`, `archive` or `restore`.
     * @param id What it is about, for messages: an id, or the key of a parameter.
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
     * Checks a calculator and writes out its defaults and its sequence; saves nothing.
     *
     * @param calculator The calculator.
     * @param parameters Parameters its formulas may name; none when absent.
     */
    public fun checkCalculator(
        calculator: Calculator,
        parameters: List<Parameter>? = null,
    ): Calculator =
        ask(Calls.checkCalculator, CheckCalculatorInput(calculator = calculator, parameters = parameters))

    /**
     * Whether a transfer fits into its payment beside those recorded, and what is left then.
     *
     * @param requested The transfer to record.
     * @param payment The payment; when absent it was made elsewhere and nothing is checked.
     * @param registered The transfers recorded of it; none when absent.
     */
    public fun checkPayment(
        requested: TransferSummaryLike,
        payment: Payment? = null,
        registered: List<TransferSummaryLike>? = null,
    ): CheckPaymentAnswer =
        ask(Calls.checkPayment, CheckPaymentInput(requested = requested, payment = payment, registered = registered))

    /**
     * Whether a transfer is new, or the very same as the one recorded under its id.
     *
     * @param new What is to be recorded.
     * @param existing What is recorded under the id, if anything is.
     */
    public fun checkRecorded(
        new: TransferSummaryLike,
        existing: TransferSummaryLike? = null,
    ): CheckRecordedAnswer =
        ask(Calls.checkRecorded, CheckRecordedInput(new = new, existing = existing))

    /**
     * Whether a batch may be paid at an instant: the hours banks keep, and the batches that wait.
     *
     * @param now Now.
     * @param at When it is to be paid; now when absent.
     * @param banks The banks money leaves from and goes to, by code or word.
     * @param scheduled Ids of the batches that wait; none when absent, fewer than ten.
     * @param utcOffsetMinutes Offset from UTC in minutes; 540 when absent.
     * @param windows Hours without transfers; every bank from 23:30 to 00:30 when absent.
     */
    public fun checkSchedule(
        now: Instant,
        at: Instant? = null,
        banks: List<String>? = null,
        scheduled: List<String>? = null,
        utcOffsetMinutes: Int? = null,
        windows: List<MaintenanceWindow>? = null,
    ): CheckScheduleAnswer =
        ask(Calls.checkSchedule, CheckScheduleInput(now = now, at = at, banks = banks, scheduled = scheduled, utcOffsetMinutes = utcOffsetMinutes, windows = windows))

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
     * Names that fit at a position of a formula.
     *
     * @param formula The text.
     * @param kind What it is a formula of.
     * @param at Where names are wanted, in characters from 0; the end of the text when absent.
     * @param formulas Results by key of the user's own formulas that are computed before this one; none when absent.
     * @param parameters Values of parameters by key; none when absent.
     */
    public fun completeFormula(
        formula: String,
        kind: FormulaKind,
        at: Int? = null,
        formulas: Map<String, Long>? = null,
        parameters: Map<String, BigDecimal>? = null,
    ): CompleteFormulaAnswer =
        ask(Calls.completeFormula, CompleteFormulaInput(formula = formula, kind = kind, at = at, formulas = formulas, parameters = parameters))

    /**
     * Records a batch that was paid elsewhere and already; needs no accounts, takes any currency.
     *
     * @param batch The batch to make.
     * @param lines Lines to choose from.
     * @param name Its name.
     * @param paidOn The day of payment.
     * @param partners Everybody concerned.
     * @param calendar The calendar that tells whether banks are open on the day of payment; Korea's when absent.
     * @param carries Balances that are open, and those that a replaced payout settled.
     * @param choose The lines that are meant; every prepared one when absent.
     * @param occasions Lines that are one occasion together, where `terms.occasion` is `line`; none when absent, then every line is one by itself.
     * @param replaces Failed payouts that are paid anew, with all of their lines and balances; none when absent.
     * @param terms The platform's terms.
     */
    public fun completePayouts(
        batch: String,
        lines: List<StatementLineLike>,
        name: String,
        paidOn: LocalDate,
        partners: List<PayoutPartner>,
        calendar: Calendar? = null,
        carries: List<CarryLike>? = null,
        choose: List<String>? = null,
        occasions: List<List<String>>? = null,
        replaces: List<PayoutStateLike>? = null,
        terms: PayoutTerms? = null,
    ): PayoutPlan =
        ask(Calls.completePayouts, PayoutPlanInput(batch = batch, lines = lines, name = name, paidOn = paidOn, partners = partners, calendar = calendar, carries = carries, choose = choose, occasions = occasions, replaces = replaces, terms = terms))

    /** As [completePayouts], off the caller's thread. Once begun it runs to its end, whoever waits for it. */
    public suspend fun awaitCompletePayouts(
        batch: String,
        lines: List<StatementLineLike>,
        name: String,
        paidOn: LocalDate,
        partners: List<PayoutPartner>,
        calendar: Calendar? = null,
        carries: List<CarryLike>? = null,
        choose: List<String>? = null,
        occasions: List<List<String>>? = null,
        replaces: List<PayoutStateLike>? = null,
        terms: PayoutTerms? = null,
    ): PayoutPlan =
        withContext(Dispatchers.Default) { completePayouts(batch = batch, lines = lines, name = name, paidOn = paidOn, partners = partners, calendar = calendar, carries = carries, choose = choose, occasions = occasions, replaces = replaces, terms = terms) }

    /**
     * Checks the form of a corporation number.
     *
     * @param number The number, with or without hyphens.
     */
    public fun corporationNumber(number: String): CorporationNumberAnswer =
        ask(Calls.corporationNumber, NumberInput(number = number))

    /**
     * A formula with given values: exact, rounded, and as it prints in a trace.
     *
     * @param formula The text.
     * @param kind What it is a formula of.
     * @param formulas Results by key of the user's own formulas that are computed before this one; none when absent.
     * @param parameters Values of parameters by key; none when absent.
     * @param rounding How the result is rounded; `down` when absent.
     * @param values Values of variables by name: amounts, rates (the tax-free ratio, too), dates, text, and for tags a list of text; 0 or empty when absent.
     */
    public fun evaluateFormula(
        formula: String,
        kind: FormulaKind,
        formulas: Map<String, Long>? = null,
        parameters: Map<String, BigDecimal>? = null,
        rounding: RoundingMode? = null,
        values: Map<String, Any>? = null,
    ): EvaluateFormulaAnswer =
        ask(Calls.evaluateFormula, EvaluateFormulaInput(formula = formula, kind = kind, formulas = formulas, parameters = parameters, rounding = rounding, values = values))

    /** The variables and functions of formulas, with Korean names, types and meaning. */
    public fun formulaNames(): FormulaNamesAnswer =
        ask(Calls.formulaNames, FormulaNamesInput())

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
     * What an event does to a remittance, and what the host does then.
     *
     * @param event What happens to it.
     * @param transfer The remittance.
     * @param at For when; of `schedule`. When; of `start`, needed when it was scheduled.
     */
    public fun moveAccountTransfer(
        event: AccountTransferEvent,
        transfer: AccountTransferLike,
        at: Instant? = null,
    ): MoveAccountTransferAnswer =
        ask(Calls.moveAccountTransfer, MoveAccountTransferInput(event = event, transfer = transfer, at = at))

    /**
     * What an event does to a batch, and what the host does then.
     *
     * @param batch The batch.
     * @param event What happens to it.
     * @param at For when; of `schedule`. When; of `start`, needed when it was scheduled.
     * @param batches The other batches; of `start`.
     * @param payouts Where its payouts stand; of `finish`.
     */
    public fun moveBatch(
        batch: BatchState,
        event: BatchEvent,
        at: Instant? = null,
        batches: List<BatchState>? = null,
        payouts: List<PayoutStatus>? = null,
    ): MoveBatchAnswer =
        ask(Calls.moveBatch, MoveBatchInput(batch = batch, event = event, at = at, batches = batches, payouts = payouts))

    /**
     * What an event does to a statement line.
     *
     * @param event What happens to it.
     * @param status Where the line stands.
     */
    public fun moveLine(
        event: LineEvent,
        status: LineStatus,
    ): MoveLineAnswer =
        ask(Calls.moveLine, MoveLineInput(event = event, status = status))

    /**
     * What an event does to a payout, and what the host does then.
     *
     * @param event What happens to it.
     * @param payout The payout, as planned or as moved.
     * @param at When; of `schedule`, `start`, `succeed` and `fail`.
     * @param key The key of the attempt that was answered, or was not; of `succeed`, `fail`, `lose_answer` and `inquire`.
     * @param reason Why it failed; of `fail`.
     */
    public fun movePayout(
        event: PayoutEvent,
        payout: PayoutStateLike,
        at: Instant? = null,
        key: String? = null,
        reason: String? = null,
    ): MovePayoutAnswer =
        ask(Calls.movePayout, MovePayoutInput(event = event, payout = payout, at = at, key = key, reason = reason))

    /**
     * A memo as it prints in a bank book.
     *
     * @param text What it is to say.
     * @param channel The channel, which has its limit; `firm_banking` when neither is given.
     * @param limit A limit of the host's own; not with `channel`.
     */
    public fun passbookMemo(
        text: String,
        channel: MemoChannel? = null,
        limit: MemoLimit? = null,
    ): PassbookMemoAnswer =
        ask(Calls.passbookMemo, PassbookMemoInput(text = text, channel = channel, limit = limit))

    /**
     * A batch of payouts from statement lines and open balances: who is paid what, and what is carried over.
     *
     * @param batch The batch to make.
     * @param lines Lines to choose from.
     * @param name Its name.
     * @param paidOn The day of payment.
     * @param partners Everybody concerned.
     * @param calendar The calendar that tells whether banks are open on the day of payment; Korea's when absent.
     * @param carries Balances that are open, and those that a replaced payout settled.
     * @param choose The lines that are meant; every prepared one when absent.
     * @param occasions Lines that are one occasion together, where `terms.occasion` is `line`; none when absent, then every line is one by itself.
     * @param replaces Failed payouts that are paid anew, with all of their lines and balances; none when absent.
     * @param terms The platform's terms.
     */
    public fun planPayouts(
        batch: String,
        lines: List<StatementLineLike>,
        name: String,
        paidOn: LocalDate,
        partners: List<PayoutPartner>,
        calendar: Calendar? = null,
        carries: List<CarryLike>? = null,
        choose: List<String>? = null,
        occasions: List<List<String>>? = null,
        replaces: List<PayoutStateLike>? = null,
        terms: PayoutTerms? = null,
    ): PayoutPlan =
        ask(Calls.planPayouts, PayoutPlanInput(batch = batch, lines = lines, name = name, paidOn = paidOn, partners = partners, calendar = calendar, carries = carries, choose = choose, occasions = occasions, replaces = replaces, terms = terms))

    /** As [planPayouts], off the caller's thread. Once begun it runs to its end, whoever waits for it. */
    public suspend fun awaitPlanPayouts(
        batch: String,
        lines: List<StatementLineLike>,
        name: String,
        paidOn: LocalDate,
        partners: List<PayoutPartner>,
        calendar: Calendar? = null,
        carries: List<CarryLike>? = null,
        choose: List<String>? = null,
        occasions: List<List<String>>? = null,
        replaces: List<PayoutStateLike>? = null,
        terms: PayoutTerms? = null,
    ): PayoutPlan =
        withContext(Dispatchers.Default) { planPayouts(batch = batch, lines = lines, name = name, paidOn = paidOn, partners = partners, calendar = calendar, carries = carries, choose = choose, occasions = occasions, replaces = replaces, terms = terms) }

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
     * What may be withdrawn from the payout account.
     *
     * @param balance What the account has.
     * @param paidOn The day of payment, which decides the rates of tax.
     * @param carries Balances that are open; none when absent.
     * @param currency The currency; `KRW` when absent.
     * @param lines Lines; prepared and cancelled ones are expected to be paid. None when absent.
     * @param partners Everybody concerned.
     * @param payouts Payouts; all but succeeded and cancelled ones are expected to be paid. None when absent.
     * @param terms The platform's terms.
     */
    public fun recommendedWithdrawal(
        balance: Long,
        paidOn: LocalDate,
        carries: List<CarryLike>? = null,
        currency: String? = null,
        lines: List<StatementLineLike>? = null,
        partners: List<PayoutPartner>? = null,
        payouts: List<PayoutStateLike>? = null,
        terms: PayoutTerms? = null,
    ): RecommendedWithdrawalAnswer =
        ask(Calls.recommendedWithdrawal, RecommendedWithdrawalInput(balance = balance, paidOn = paidOn, carries = carries, currency = currency, lines = lines, partners = partners, payouts = payouts, terms = terms))

    /**
     * Checks a business registration number.
     *
     * @param number The number, with or without hyphens.
     */
    public fun registrationNumber(number: String): RegistrationNumberAnswer =
        ask(Calls.registrationNumber, NumberInput(number = number))

    /**
     * Checks a resident or foreigner registration number, and masks it.
     *
     * @param number The number, with or without hyphen.
     */
    public fun residentNumber(number: String): ResidentNumberAnswer =
        ask(Calls.residentNumber, ResidentNumberInput(number = number))

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
     * @param adjustIfNotAfterStart Recompute a date moved to or before the start, or the close of its period; true when absent.
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
     * The simplified statements (간이지급명세서) of all months, ready for the tax office.
     *
     * @param entries The payments.
     * @param calendar The calendar; Korea's when absent.
     */
    public fun simplifiedStatement(
        entries: List<SimplifiedStatementEntry>,
        calendar: Calendar? = null,
    ): SimplifiedStatementAnswer =
        ask(Calls.simplifiedStatement, SimplifiedStatementInput(entries = entries, calendar = calendar))

    /** As [simplifiedStatement], off the caller's thread. Once begun it runs to its end, whoever waits for it. */
    public suspend fun awaitSimplifiedStatement(
        entries: List<SimplifiedStatementEntry>,
        calendar: Calendar? = null,
    ): SimplifiedStatementAnswer =
        withContext(Dispatchers.Default) { simplifiedStatement(entries = entries, calendar = calendar) }

    /**
     * An order taken apart among partners; the parts sum to it, amount by amount.
     *
     * @param order The order.
     * @param parts Its parts.
     */
    public fun splitOrder(
        order: Order,
        parts: List<SplitPart>,
    ): SplitAnswer =
        ask(Calls.splitOrder, SplitInput(order = order, parts = parts))

    /** As [splitOrder], off the caller's thread. Once begun it runs to its end, whoever waits for it. */
    public suspend fun awaitSplitOrder(
        order: Order,
        parts: List<SplitPart>,
    ): SplitAnswer =
        withContext(Dispatchers.Default) { splitOrder(order = order, parts = parts) }

    /**
     * The statement of a partner for a period.
     *
     * @param from The first day.
     * @param lines The lines of the period.
     * @param partner Whose statement it is.
     * @param to The last day.
     * @param currency The currency; `KRW` when absent.
     * @param ledger The ledger; `live` when absent.
     * @param opening The closing balance before; 0 when absent.
     * @param openingHeld The part of it that is not to be paid now; 0 when absent.
     * @param payouts The payouts of the period; none when absent.
     */
    public fun statement(
        from: LocalDate,
        lines: List<StatementLineLike>,
        partner: String,
        to: LocalDate,
        currency: String? = null,
        ledger: Ledger? = null,
        opening: Long? = null,
        openingHeld: Long? = null,
        payouts: List<PayoutEntryLike>? = null,
    ): Statement =
        ask(Calls.statement, StatementInput(from = from, lines = lines, partner = partner, to = to, currency = currency, ledger = ledger, opening = opening, openingHeld = openingHeld, payouts = payouts))

    /** As [statement], off the caller's thread. Once begun it runs to its end, whoever waits for it. */
    public suspend fun awaitStatement(
        from: LocalDate,
        lines: List<StatementLineLike>,
        partner: String,
        to: LocalDate,
        currency: String? = null,
        ledger: Ledger? = null,
        opening: Long? = null,
        openingHeld: Long? = null,
        payouts: List<PayoutEntryLike>? = null,
    ): Statement =
        withContext(Dispatchers.Default) { statement(from = from, lines = lines, partner = partner, to = to, currency = currency, ledger = ledger, opening = opening, openingHeld = openingHeld, payouts = payouts) }

    /**
     * Transfers gathered into statement lines.
     *
     * @param transfers Transfers that are on no line yet.
     * @param lines Lines that exist; none when absent.
     */
    public fun statementLines(
        transfers: List<TransferSummaryLike>,
        lines: List<StatementLineLike>? = null,
    ): StatementLinesAnswer =
        ask(Calls.statementLines, StatementLinesInput(transfers = transfers, lines = lines))

    /** As [statementLines], off the caller's thread. Once begun it runs to its end, whoever waits for it. */
    public suspend fun awaitStatementLines(
        transfers: List<TransferSummaryLike>,
        lines: List<StatementLineLike>? = null,
    ): StatementLinesAnswer =
        withContext(Dispatchers.Default) { statementLines(transfers = transfers, lines = lines) }

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
     * Whether a transfer may be deleted or edited.
     *
     * @param move What is to be done with it.
     * @param status Where the transfer stands.
     * @param cancels Ids of the cancels of its order; none when absent.
     */
    public fun transferMove(
        move: TransferMove,
        status: TransferStatus,
        cancels: List<String>? = null,
    ): TransferMoveAnswer =
        ask(Calls.transferMove, TransferMoveInput(move = move, status = status, cancels = cancels))

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

    /**
     * The tax of one payment to one payee of one kind of income.
     *
     * @param kind The kind of income.
     * @param paidOn The day of payment.
     * @param currency Currency; `KRW`, and nothing else.
     * @param gross What is paid before tax; exactly one of `gross` and `occasions`.
     * @param occasions What is paid before tax, where each may be exempt by itself; exactly one of `gross` and `occasions`.
     * @param table Rates of the host's own; the built-in ones when absent.
     */
    public fun withhold(
        kind: IncomeKind,
        paidOn: LocalDate,
        currency: String? = null,
        gross: Long? = null,
        occasions: List<Long>? = null,
        table: WithholdingTable? = null,
    ): Withholding =
        ask(Calls.withhold, WithholdInput(kind = kind, paidOn = paidOn, currency = currency, gross = gross, occasions = occasions, table = table))

    /**
     * What is due to the tax offices, by month.
     *
     * @param payments The payments.
     * @param calendar The calendar; Korea's when absent.
     */
    public fun withholdingDue(
        payments: List<WithheldPayment>,
        calendar: Calendar? = null,
    ): WithholdingDueAnswer =
        ask(Calls.withholdingDue, WithholdingDueInput(payments = payments, calendar = calendar))

    /** As [withholdingDue], off the caller's thread. Once begun it runs to its end, whoever waits for it. */
    public suspend fun awaitWithholdingDue(
        payments: List<WithheldPayment>,
        calendar: Calendar? = null,
    ): WithholdingDueAnswer =
        withContext(Dispatchers.Default) { withholdingDue(payments = payments, calendar = calendar) }

    /**
     * The rows of a table of rates, proposals included.
     *
     * @param kind Rows of this kind of income only.
     * @param table A table of the host's own; the built-in one when absent.
     */
    public fun withholdingRates(
        kind: IncomeKind? = null,
        table: WithholdingTable? = null,
    ): WithholdingRatesAnswer =
        ask(Calls.withholdingRates, WithholdingRatesInput(kind = kind, table = table))
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
        recordedLeft: AmountsLike? = null,
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
        recordedLeft: AmountsLike? = null,
    ): CancelExplanation =
        ask(Calls.explainCancel, CancelInput(cancellation = cancellation, order = order, earlier = earlier, language = language, recordedLeft = recordedLeft))

    /**
     * A transfer set by hand, checked against the book.
     *
     * @param transfer The transfer to make.
     */
    public fun manualTransfer(transfer: Manual): ManualTransfer =
        ask(Calls.manualTransfer, ManualTransferInput(transfer = transfer))

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

    /** As [settleMany], off the caller's thread. Once begun it runs to its end, whoever waits for it. */
    public suspend fun awaitSettleMany(orders: List<Order>): SettleManyAnswer =
        withContext(Dispatchers.Default) { settleMany(orders = orders) }
}
