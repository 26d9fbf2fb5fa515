# Written by jeongsan-bindings-generator from the wire's one description. Do not edit.
"""The calls of the wire as functions, and those on a book as methods."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

from ._convert import Caller, anything, call, many, plain, rate_text
from ._records import (
    Account,
    AccountNumberAnswer,
    AccountTransfer,
    AccountTransferInput,
    AdditionalFeePolicy,
    AllocateAnswer,
    Amounts,
    AmountsInput,
    AnalyzeFormulaAnswer,
    AttributeWithholdingAnswer,
    BankAnswer,
    BatchState,
    BatchStatsAnswer,
    Book,
    BusinessDayAnswer,
    BusinessIncomeCode,
    BusinessIncomeCodesAnswer,
    Calculator,
    CalculatorChange,
    CalculatorHistory,
    CalculatorVersionsAnswer,
    Calendar,
    CalendarDay,
    CancelExplanation,
    CancelPayoutsCommand,
    Cancellation,
    CarriesPaidCommand,
    Carry,
    CarryInput,
    CheckPaymentAnswer,
    CheckRecordedAnswer,
    CheckScheduleAnswer,
    CloseOffset,
    ClosedNet,
    ClosingPeriod,
    CompleteFormulaAnswer,
    Completion,
    Contact,
    Contract,
    CorporationNumberAnswer,
    Cycle,
    DateAnswer,
    Discount,
    DiscountCancel,
    DiscountSharePolicy,
    Error,
    Errors,
    EvaluateFormulaAnswer,
    ExactAnswer,
    Explanation,
    Fee,
    FeeReturn,
    FollowUpCommand,
    FormulaFunction,
    FormulaNamesAnswer,
    FormulaToken,
    FormulaVariable,
    Formulas,
    Holiday,
    InquireCommand,
    Kept,
    Line,
    LineCancel,
    LineTransfer,
    MaintenanceWindow,
    Manual,
    ManualAmounts,
    ManualTransfer,
    MemoLimit,
    MoneyAnswer,
    MoveAccountTransferAnswer,
    MoveBatchAnswer,
    MoveLineAnswer,
    MovePayoutAnswer,
    Note,
    NotifyLinesCommand,
    Order,
    OrderCancel,
    OrderTransfer,
    Paid,
    PaidAccount,
    Parameter,
    Partner,
    PartnerType,
    PassbookMemoAnswer,
    Payee,
    Payment,
    PaymentAmounts,
    PaymentLeft,
    Payout,
    PayoutAmounts,
    PayoutAttempt,
    PayoutEntry,
    PayoutEntryInput,
    PayoutMinimum,
    PayoutPartner,
    PayoutPlan,
    PayoutState,
    PayoutStateInput,
    PayoutStats,
    PayoutTerms,
    PeriodDates,
    PreparePayoutsCommand,
    RateRow,
    RateRowInput,
    RecommendedWithdrawalAnswer,
    Recurrence,
    RefundCost,
    RegistrationNumberAnswer,
    RemitAccount,
    RemitCommand,
    ReopenCarriesCommand,
    ReplacePayoutsCommand,
    ResidentNumberAnswer,
    Rounding,
    SchedulePayoutsCommand,
    Settings,
    SettleManyAnswer,
    SettledDiscount,
    SettledFee,
    SettlementDateAnswer,
    SimplifiedStatementAnswer,
    SimplifiedStatementEntry,
    SimplifiedStatementFile,
    SimplifiedStatementMonth,
    SimplifiedStatementRow,
    SplitAnswer,
    SplitPart,
    Stage,
    StagePart,
    StagePartInput,
    Statement,
    StatementBalance,
    StatementControl,
    StatementLine,
    StatementLineInput,
    StatementLinesAnswer,
    StatementRow,
    StatusAnswer,
    Step,
    Tally,
    TaxShare,
    TransferMoveAnswer,
    TransferSummary,
    UserFormula,
    VatSplitAnswer,
    VersionsAnswer,
    Withheld,
    WithheldPayment,
    Withholding,
    WithholdingDueAnswer,
    WithholdingDueKind,
    WithholdingDueMonth,
    WithholdingRatesAnswer,
    WithholdingTable,
)

__all__ = [
    "BookCalls",
    "account_number",
    "add_business_days",
    "adjust",
    "allocate",
    "analyze_formula",
    "attribute_withholding",
    "bank",
    "batch_stats",
    "business_day",
    "business_income_codes",
    "calculator_versions",
    "change_versions",
    "check_calculator",
    "check_payment",
    "check_recorded",
    "check_schedule",
    "civil_date",
    "complete_formula",
    "complete_payouts",
    "corporation_number",
    "evaluate_formula",
    "formula_names",
    "money",
    "move_account_transfer",
    "move_batch",
    "move_line",
    "move_payout",
    "passbook_memo",
    "plan_payouts",
    "portion",
    "recommended_withdrawal",
    "registration_number",
    "resident_number",
    "round",
    "settlement_date",
    "simplified_statement",
    "split_order",
    "statement",
    "statement_lines",
    "status",
    "transfer_move",
    "vat_split",
    "withhold",
    "withholding_due",
    "withholding_rates",
]


def account_number(
    number: str,
) -> AccountNumberAnswer:
    """Checks an account number, and masks it.

    number: The number; hyphens and spaces are dropped.
    """
    return AccountNumberAnswer._view(call("account_number", {
        "number": plain(number),
    }))


def add_business_days(
    *,
    date: dt.date,
    days: int,
    calendar: Calendar | Mapping[str, Any] | None = None,
) -> DateAnswer:
    """The day that many business days later; earlier for a negative count.

    date: The day to count from.
    days: How many; negative for earlier.
    calendar: The calendar; Korea's when absent.
    """
    return DateAnswer._view(call("add_business_days", {
        "date": plain(date),
        "days": plain(days),
        "calendar": plain(calendar),
    }))


def adjust(
    *,
    convention: Literal["preceding", "following", "modified_following", "unadjusted"],
    date: dt.date,
    calendar: Calendar | Mapping[str, Any] | None = None,
) -> DateAnswer:
    """A date moved to a business day by a convention.

    convention: Which way it moves.
    date: The day.
    calendar: The calendar; Korea's when absent.
    """
    return DateAnswer._view(call("adjust", {
        "convention": plain(convention),
        "date": plain(date),
        "calendar": plain(calendar),
    }))


def allocate(
    *,
    total: int,
    weights: Sequence[int],
    currency: str | None = None,
) -> AllocateAnswer:
    """A total split by weights: largest remainder, ties to the earlier part, nothing lost.

    total: What is split.
    weights: Zero or more each.
    currency: Currency; `KRW` when absent.
    """
    return AllocateAnswer._view(call("allocate", {
        "total": plain(total),
        "weights": plain(weights),
        "currency": plain(currency),
    }))


def analyze_formula(
    *,
    formula: str,
    kind: Literal["platformFee", "discountShare", "additionalFee", "settlement", "settlementTaxFree", "user"],
    formulas: Mapping[str, int] | None = None,
    parameters: Mapping[str, Decimal | str] | None = None,
) -> AnalyzeFormulaAnswer:
    """Tokens, result type and problems of a formula, however unfinished the text is.

    formula: The text.
    kind: What it is a formula of.
    formulas: Results by key of the user's own formulas that are computed before this one; none when absent.
    parameters: Values of parameters by key; none when absent.
    """
    return AnalyzeFormulaAnswer._view(call("analyze_formula", {
        "formula": plain(formula),
        "kind": plain(kind),
        "formulas": plain(formulas),
        "parameters": plain(parameters),
    }))


def attribute_withholding(
    *,
    income_tax: int,
    lines: Sequence[int],
    local_income_tax: int,
    carries: Sequence[int] | None = None,
) -> AttributeWithholdingAnswer:
    """A payout's tax shown on its lines, for display only.

    income_tax: The payout's income tax.
    lines: What each line came to; lines of zero or less bear nothing.
    local_income_tax: The payout's local income tax.
    carries: The untaxed income of each open balance the payout settled; none when absent.
    """
    return AttributeWithholdingAnswer._view(call("attribute_withholding", {
        "incomeTax": plain(income_tax),
        "lines": plain(lines),
        "localIncomeTax": plain(local_income_tax),
        "carries": plain(carries),
    }))


def bank(
    bank: str,
) -> BankAnswer:
    """A bank by its code or word.

    bank: A code of three digits, or a word.
    """
    return BankAnswer._view(call("bank", {
        "bank": plain(bank),
    }))


def batch_stats(
    payouts: Sequence[PayoutStateInput | PayoutState | Payout | Mapping[str, Any]],
) -> BatchStatsAnswer:
    """Counts and amounts of the payouts of a batch, by currency and status.

    payouts: The payouts of the batch.
    """
    return BatchStatsAnswer._view(call("batch_stats", {
        "payouts": plain(payouts),
    }))


def business_day(
    date: dt.date,
    *,
    calendar: Calendar | Mapping[str, Any] | None = None,
) -> BusinessDayAnswer:
    """Whether banks are open on a day, and its neighbours.

    date: The day.
    calendar: The calendar; Korea's when absent.
    """
    return BusinessDayAnswer._view(call("business_day", {
        "date": plain(date),
        "calendar": plain(calendar),
    }))


def business_income_codes(
) -> BusinessIncomeCodesAnswer:
    """The codes of business income (업종코드) with their names."""
    return BusinessIncomeCodesAnswer._view(call("business_income_codes", {
    }))


def calculator_versions(
    today: dt.date,
    *,
    calculator: Calculator | Mapping[str, Any] | None = None,
    calculators: Sequence[Calculator | Mapping[str, Any]] | None = None,
    change: str | None = None,
    from_: dt.date | None = None,
    parameters: Sequence[Parameter | Mapping[str, Any]] | None = None,
) -> CalculatorVersionsAnswer:
    """The versions of the calculator, after a change when one is asked for, and what changed when.

    today: Today.
    calculator: The new calculator, without `effectiveFrom`; not of `unschedule`.
    calculators: The versions that are kept; the default calculator since ever when absent.
    change: `update`, `schedule`, `reschedule` or `unschedule`; nothing is changed when absent.
    from_: First start date of a scheduled change.
    parameters: Parameters their formulas may name; none when absent.
    """
    return CalculatorVersionsAnswer._view(call("calculator_versions", {
        "today": plain(today),
        "calculator": plain(calculator),
        "calculators": plain(calculators),
        "change": plain(change),
        "from": plain(from_),
        "parameters": plain(parameters),
    }))


def change_versions(
    *,
    change: str,
    id: str,
    today: dt.date,
    versions: Sequence[dt.date | None],
    archived_from: dt.date | None = None,
    from_: dt.date | None = None,
) -> VersionsAnswer:
    """What a change does to the timeline of a contract, policy, partner or parameter.

    change: `update`, `schedule`, `reschedule`, `unschedule`, `archive` or `restore`.
    id: What it is about, for messages: an id, or the key of a parameter.
    today: Today.
    versions: First days of its versions, null for one since ever.
    archived_from: First day of the archive.
    from_: First day of a scheduled change.
    """
    return VersionsAnswer._view(call("change_versions", {
        "change": plain(change),
        "id": plain(id),
        "today": plain(today),
        "versions": plain(versions),
        "archivedFrom": plain(archived_from),
        "from": plain(from_),
    }))


def check_calculator(
    calculator: Calculator | Mapping[str, Any],
    *,
    parameters: Sequence[Parameter | Mapping[str, Any]] | None = None,
) -> Calculator:
    """Checks a calculator and writes out its defaults and its sequence; saves nothing.

    calculator: The calculator.
    parameters: Parameters its formulas may name; none when absent.
    """
    return Calculator._view(call("check_calculator", {
        "calculator": plain(calculator),
        "parameters": plain(parameters),
    }))


def check_payment(
    requested: TransferSummary | OrderTransfer | OrderCancel | ManualTransfer | Mapping[str, Any],
    *,
    payment: Payment | Mapping[str, Any] | None = None,
    registered: Sequence[TransferSummary | OrderTransfer | OrderCancel | ManualTransfer | Mapping[str, Any]] | None = None,
) -> CheckPaymentAnswer:
    """Whether a transfer fits into its payment beside those recorded, and what is left then.

    requested: The transfer to record.
    payment: The payment; when absent it was made elsewhere and nothing is checked.
    registered: The transfers recorded of it; none when absent.
    """
    return CheckPaymentAnswer._view(call("check_payment", {
        "requested": plain(requested),
        "payment": plain(payment),
        "registered": plain(registered),
    }))


def check_recorded(
    new: TransferSummary | OrderTransfer | OrderCancel | ManualTransfer | Mapping[str, Any],
    *,
    existing: TransferSummary | OrderTransfer | OrderCancel | ManualTransfer | Mapping[str, Any] | None = None,
) -> CheckRecordedAnswer:
    """Whether a transfer is new, or the very same as the one recorded under its id.

    new: What is to be recorded.
    existing: What is recorded under the id, if anything is.
    """
    return CheckRecordedAnswer._view(call("check_recorded", {
        "new": plain(new),
        "existing": plain(existing),
    }))


def check_schedule(
    now: dt.datetime,
    *,
    at: dt.datetime | None = None,
    banks: Sequence[str] | None = None,
    scheduled: Sequence[str] | None = None,
    utc_offset_minutes: int | None = None,
    windows: Sequence[MaintenanceWindow | Mapping[str, Any]] | None = None,
) -> CheckScheduleAnswer:
    """Whether a batch may be paid at an instant: the hours banks keep, and the batches that wait.

    now: Now.
    at: When it is to be paid; now when absent.
    banks: The banks money leaves from and goes to, by code or word.
    scheduled: Ids of the batches that wait; none when absent, fewer than ten.
    utc_offset_minutes: Offset from UTC in minutes; 540 when absent.
    windows: Hours without transfers; every bank from 23:30 to 00:30 when absent.
    """
    return CheckScheduleAnswer._view(call("check_schedule", {
        "now": plain(now),
        "at": plain(at),
        "banks": plain(banks),
        "scheduled": plain(scheduled),
        "utcOffsetMinutes": plain(utc_offset_minutes),
        "windows": plain(windows),
    }))


def civil_date(
    instant: dt.datetime,
    *,
    utc_offset_minutes: int | None = None,
) -> DateAnswer:
    """The civil date of an instant.

    instant: The instant.
    utc_offset_minutes: Offset from UTC in minutes; 540 when absent.
    """
    return DateAnswer._view(call("civil_date", {
        "instant": plain(instant),
        "utcOffsetMinutes": plain(utc_offset_minutes),
    }))


def complete_formula(
    *,
    formula: str,
    kind: Literal["platformFee", "discountShare", "additionalFee", "settlement", "settlementTaxFree", "user"],
    at: int | None = None,
    formulas: Mapping[str, int] | None = None,
    parameters: Mapping[str, Decimal | str] | None = None,
) -> CompleteFormulaAnswer:
    """Names that fit at a position of a formula.

    formula: The text.
    kind: What it is a formula of.
    at: Where names are wanted, in characters from 0; the end of the text when absent.
    formulas: Results by key of the user's own formulas that are computed before this one; none when absent.
    parameters: Values of parameters by key; none when absent.
    """
    return CompleteFormulaAnswer._view(call("complete_formula", {
        "formula": plain(formula),
        "kind": plain(kind),
        "at": plain(at),
        "formulas": plain(formulas),
        "parameters": plain(parameters),
    }))


def complete_payouts(
    *,
    batch: str,
    lines: Sequence[StatementLineInput | StatementLine | Mapping[str, Any]],
    name: str,
    paid_on: dt.date,
    partners: Sequence[PayoutPartner | Mapping[str, Any]],
    calendar: Calendar | Mapping[str, Any] | None = None,
    carries: Sequence[CarryInput | Carry | Mapping[str, Any]] | None = None,
    choose: Sequence[str] | None = None,
    occasions: Sequence[Sequence[str]] | None = None,
    replaces: Sequence[PayoutStateInput | PayoutState | Payout | Mapping[str, Any]] | None = None,
    terms: PayoutTerms | Mapping[str, Any] | None = None,
) -> PayoutPlan:
    """Records a batch that was paid elsewhere and already; needs no accounts, takes any currency.

    batch: The batch to make.
    lines: Lines to choose from.
    name: Its name.
    paid_on: The day of payment.
    partners: Everybody concerned.
    calendar: The calendar that tells whether banks are open on the day of payment; Korea's when absent.
    carries: Balances that are open, and those that a replaced payout settled.
    choose: The lines that are meant; every prepared one when absent.
    occasions: Lines that are one occasion together, where `terms.occasion` is `line`; none when absent, then every line is one by itself.
    replaces: Failed payouts that are paid anew, with all of their lines and balances; none when absent.
    terms: The platform's terms.
    """
    return PayoutPlan._view(call("complete_payouts", {
        "batch": plain(batch),
        "lines": plain(lines),
        "name": plain(name),
        "paidOn": plain(paid_on),
        "partners": plain(partners),
        "calendar": plain(calendar),
        "carries": plain(carries),
        "choose": plain(choose),
        "occasions": plain(occasions),
        "replaces": plain(replaces),
        "terms": plain(terms),
    }))


def corporation_number(
    number: str,
) -> CorporationNumberAnswer:
    """Checks the form of a corporation number.

    number: The number, with or without hyphens.
    """
    return CorporationNumberAnswer._view(call("corporation_number", {
        "number": plain(number),
    }))


def evaluate_formula(
    *,
    formula: str,
    kind: Literal["platformFee", "discountShare", "additionalFee", "settlement", "settlementTaxFree", "user"],
    formulas: Mapping[str, int] | None = None,
    parameters: Mapping[str, Decimal | str] | None = None,
    rounding: Literal["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"] | None = None,
    values: Mapping[str, Any] | None = None,
) -> EvaluateFormulaAnswer:
    """A formula with given values: exact, rounded, and as it prints in a trace.

    formula: The text.
    kind: What it is a formula of.
    formulas: Results by key of the user's own formulas that are computed before this one; none when absent.
    parameters: Values of parameters by key; none when absent.
    rounding: How the result is rounded; `down` when absent.
    values: Values of variables by name: amounts, rates (the tax-free ratio, too), dates, text, and for tags a list of text; 0 or empty when absent.
    """
    return EvaluateFormulaAnswer._view(call("evaluate_formula", {
        "formula": plain(formula),
        "kind": plain(kind),
        "formulas": plain(formulas),
        "parameters": plain(parameters),
        "rounding": plain(rounding),
        "values": plain(values),
    }))


def formula_names(
) -> FormulaNamesAnswer:
    """The variables and functions of formulas, with Korean names, types and meaning."""
    return FormulaNamesAnswer._view(call("formula_names", {
    }))


def money(
    decimal: str,
    *,
    currency: str | None = None,
) -> MoneyAnswer:
    """A decimal in major units as an amount.

    decimal: Major units: digits with at most one point.
    currency: Currency; `KRW` when absent.
    """
    return MoneyAnswer._view(call("money", {
        "decimal": plain(decimal),
        "currency": plain(currency),
    }))


def move_account_transfer(
    *,
    event: Literal["schedule", "start", "accept", "lose_answer", "inquire", "succeed", "fail", "stop", "resume", "cancel"],
    transfer: AccountTransferInput | AccountTransfer | Mapping[str, Any],
    at: dt.datetime | None = None,
) -> MoveAccountTransferAnswer:
    """What an event does to a remittance, and what the host does then.

    event: What happens to it.
    transfer: The remittance.
    at: For when; of `schedule`. When; of `start`, needed when it was scheduled.
    """
    return MoveAccountTransferAnswer._view(call("move_account_transfer", {
        "event": plain(event),
        "transfer": plain(transfer),
        "at": plain(at),
    }))


def move_batch(
    *,
    batch: BatchState | Mapping[str, Any],
    event: Literal["prepare", "schedule", "start", "finish", "complete", "cancel"],
    at: dt.datetime | None = None,
    batches: Sequence[BatchState | Mapping[str, Any]] | None = None,
    payouts: Sequence[Literal["confirmed", "scheduled", "prepared", "processing", "unknown", "succeeded", "failed", "stopped", "cancelled"]] | None = None,
) -> MoveBatchAnswer:
    """What an event does to a batch, and what the host does then.

    batch: The batch.
    event: What happens to it.
    at: For when; of `schedule`. When; of `start`, needed when it was scheduled.
    batches: The other batches; of `start`.
    payouts: Where its payouts stand; of `finish`.
    """
    return MoveBatchAnswer._view(call("move_batch", {
        "batch": plain(batch),
        "event": plain(event),
        "at": plain(at),
        "batches": plain(batches),
        "payouts": plain(payouts),
    }))


def move_line(
    *,
    event: Literal["hold", "release", "exclude", "restore", "confirm", "schedule", "start", "succeed", "fail", "cancel", "retry", "complete", "carry_over"],
    status: Literal["prepared", "withheld", "excluded", "confirmed", "scheduled", "in_payout", "paid_out", "carried_over", "failed", "cancelled"],
) -> MoveLineAnswer:
    """What an event does to a statement line.

    event: What happens to it.
    status: Where the line stands.
    """
    return MoveLineAnswer._view(call("move_line", {
        "event": plain(event),
        "status": plain(status),
    }))


def move_payout(
    *,
    event: Literal["prepare", "schedule", "start", "lose_answer", "inquire", "succeed", "fail", "stop", "cancel", "retry", "replace"],
    payout: PayoutStateInput | PayoutState | Payout | Mapping[str, Any],
    at: dt.datetime | None = None,
    key: str | None = None,
    reason: str | None = None,
) -> MovePayoutAnswer:
    """What an event does to a payout, and what the host does then.

    event: What happens to it.
    payout: The payout, as planned or as moved.
    at: When; of `schedule`, `start`, `succeed` and `fail`.
    key: The key of the attempt that was answered, or was not; of `succeed`, `fail`, `lose_answer` and `inquire`.
    reason: Why it failed; of `fail`.
    """
    return MovePayoutAnswer._view(call("move_payout", {
        "event": plain(event),
        "payout": plain(payout),
        "at": plain(at),
        "key": plain(key),
        "reason": plain(reason),
    }))


def passbook_memo(
    text: str,
    *,
    channel: Literal["firm_banking", "open_banking", "shinhan_file"] | None = None,
    limit: MemoLimit | Mapping[str, Any] | None = None,
) -> PassbookMemoAnswer:
    """A memo as it prints in a bank book.

    text: What it is to say.
    channel: The channel, which has its limit; `firm_banking` when neither is given.
    limit: A limit of the host's own; not with `channel`.
    """
    return PassbookMemoAnswer._view(call("passbook_memo", {
        "text": plain(text),
        "channel": plain(channel),
        "limit": plain(limit),
    }))


def plan_payouts(
    *,
    batch: str,
    lines: Sequence[StatementLineInput | StatementLine | Mapping[str, Any]],
    name: str,
    paid_on: dt.date,
    partners: Sequence[PayoutPartner | Mapping[str, Any]],
    calendar: Calendar | Mapping[str, Any] | None = None,
    carries: Sequence[CarryInput | Carry | Mapping[str, Any]] | None = None,
    choose: Sequence[str] | None = None,
    occasions: Sequence[Sequence[str]] | None = None,
    replaces: Sequence[PayoutStateInput | PayoutState | Payout | Mapping[str, Any]] | None = None,
    terms: PayoutTerms | Mapping[str, Any] | None = None,
) -> PayoutPlan:
    """A batch of payouts from statement lines and open balances: who is paid what, and what is carried over.

    batch: The batch to make.
    lines: Lines to choose from.
    name: Its name.
    paid_on: The day of payment.
    partners: Everybody concerned.
    calendar: The calendar that tells whether banks are open on the day of payment; Korea's when absent.
    carries: Balances that are open, and those that a replaced payout settled.
    choose: The lines that are meant; every prepared one when absent.
    occasions: Lines that are one occasion together, where `terms.occasion` is `line`; none when absent, then every line is one by itself.
    replaces: Failed payouts that are paid anew, with all of their lines and balances; none when absent.
    terms: The platform's terms.
    """
    return PayoutPlan._view(call("plan_payouts", {
        "batch": plain(batch),
        "lines": plain(lines),
        "name": plain(name),
        "paidOn": plain(paid_on),
        "partners": plain(partners),
        "calendar": plain(calendar),
        "carries": plain(carries),
        "choose": plain(choose),
        "occasions": plain(occasions),
        "replaces": plain(replaces),
        "terms": plain(terms),
    }))


def portion(
    *,
    amount: int,
    rate: Decimal | str,
    currency: str | None = None,
    rounding: Literal["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"] | None = None,
) -> ExactAnswer:
    """A rate of an amount, exact and rounded.

    amount: The amount.
    rate: The rate of it.
    currency: Currency; `KRW` when absent.
    rounding: How the portion is rounded; `down` when absent.
    """
    return ExactAnswer._view(call("portion", {
        "amount": plain(amount),
        "rate": rate_text(rate),
        "currency": plain(currency),
        "rounding": plain(rounding),
    }))


def recommended_withdrawal(
    *,
    balance: int,
    paid_on: dt.date,
    carries: Sequence[CarryInput | Carry | Mapping[str, Any]] | None = None,
    currency: str | None = None,
    lines: Sequence[StatementLineInput | StatementLine | Mapping[str, Any]] | None = None,
    partners: Sequence[PayoutPartner | Mapping[str, Any]] | None = None,
    payouts: Sequence[PayoutStateInput | PayoutState | Payout | Mapping[str, Any]] | None = None,
    terms: PayoutTerms | Mapping[str, Any] | None = None,
) -> RecommendedWithdrawalAnswer:
    """What may be withdrawn from the payout account.

    balance: What the account has.
    paid_on: The day of payment, which decides the rates of tax.
    carries: Balances that are open; none when absent.
    currency: The currency; `KRW` when absent.
    lines: Lines; prepared and cancelled ones are expected to be paid. None when absent.
    partners: Everybody concerned.
    payouts: Payouts; all but succeeded and cancelled ones are expected to be paid. None when absent.
    terms: The platform's terms.
    """
    return RecommendedWithdrawalAnswer._view(call("recommended_withdrawal", {
        "balance": plain(balance),
        "paidOn": plain(paid_on),
        "carries": plain(carries),
        "currency": plain(currency),
        "lines": plain(lines),
        "partners": plain(partners),
        "payouts": plain(payouts),
        "terms": plain(terms),
    }))


def registration_number(
    number: str,
) -> RegistrationNumberAnswer:
    """Checks a business registration number.

    number: The number, with or without hyphens.
    """
    return RegistrationNumberAnswer._view(call("registration_number", {
        "number": plain(number),
    }))


def resident_number(
    number: str,
) -> ResidentNumberAnswer:
    """Checks a resident or foreigner registration number, and masks it.

    number: The number, with or without hyphen.
    """
    return ResidentNumberAnswer._view(call("resident_number", {
        "number": plain(number),
    }))


def round(
    *,
    denominator: int,
    numerator: int,
    rounding: Literal["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"],
) -> ExactAnswer:
    """A fraction rounded by a named mode.

    denominator: What it is divided by.
    numerator: What is divided.
    rounding: How it is rounded.
    """
    return ExactAnswer._view(call("round", {
        "denominator": plain(denominator),
        "numerator": plain(numerator),
        "rounding": plain(rounding),
    }))


def settlement_date(
    *,
    settlement_cycle: Cycle | Mapping[str, Any],
    start_date: dt.date,
    adjust_if_not_after_start: bool | None = None,
    calendar: Calendar | Mapping[str, Any] | None = None,
) -> SettlementDateAnswer:
    """The settlement date of a start date.

    settlement_cycle: The cycle of the contract.
    start_date: First day of the cycle.
    adjust_if_not_after_start: Recompute a date moved to or before the start, or the close of its period; true when absent.
    calendar: The calendar; Korea's when absent.
    """
    return SettlementDateAnswer._view(call("settlement_date", {
        "settlementCycle": plain(settlement_cycle),
        "startDate": plain(start_date),
        "adjustIfNotAfterStart": plain(adjust_if_not_after_start),
        "calendar": plain(calendar),
    }))


def simplified_statement(
    entries: Sequence[SimplifiedStatementEntry | Mapping[str, Any]],
    *,
    calendar: Calendar | Mapping[str, Any] | None = None,
) -> SimplifiedStatementAnswer:
    """The simplified statements (간이지급명세서) of all months, ready for the tax office.

    entries: The payments.
    calendar: The calendar; Korea's when absent.
    """
    return SimplifiedStatementAnswer._view(call("simplified_statement", {
        "entries": plain(entries),
        "calendar": plain(calendar),
    }))


def split_order(
    *,
    order: Order | Mapping[str, Any],
    parts: Sequence[SplitPart | Mapping[str, Any]],
) -> SplitAnswer:
    """An order taken apart among partners; the parts sum to it, amount by amount.

    order: The order.
    parts: Its parts.
    """
    return SplitAnswer._view(call("split_order", {
        "order": plain(order),
        "parts": plain(parts),
    }))


def statement(
    *,
    from_: dt.date,
    lines: Sequence[StatementLineInput | StatementLine | Mapping[str, Any]],
    partner: str,
    to: dt.date,
    currency: str | None = None,
    ledger: Literal["live", "test"] | None = None,
    opening: int | None = None,
    opening_held: int | None = None,
    payouts: Sequence[PayoutEntryInput | PayoutEntry | Mapping[str, Any]] | None = None,
) -> Statement:
    """The statement of a partner for a period.

    from_: The first day.
    lines: The lines of the period.
    partner: Whose statement it is.
    to: The last day.
    currency: The currency; `KRW` when absent.
    ledger: The ledger; `live` when absent.
    opening: The closing balance before; 0 when absent.
    opening_held: The part of it that is not to be paid now; 0 when absent.
    payouts: The payouts of the period; none when absent.
    """
    return Statement._view(call("statement", {
        "from": plain(from_),
        "lines": plain(lines),
        "partner": plain(partner),
        "to": plain(to),
        "currency": plain(currency),
        "ledger": plain(ledger),
        "opening": plain(opening),
        "openingHeld": plain(opening_held),
        "payouts": plain(payouts),
    }))


def statement_lines(
    transfers: Sequence[TransferSummary | OrderTransfer | OrderCancel | ManualTransfer | Mapping[str, Any]],
    *,
    lines: Sequence[StatementLineInput | StatementLine | Mapping[str, Any]] | None = None,
) -> StatementLinesAnswer:
    """Transfers gathered into statement lines.

    transfers: Transfers that are on no line yet.
    lines: Lines that exist; none when absent.
    """
    return StatementLinesAnswer._view(call("statement_lines", {
        "transfers": plain(transfers),
        "lines": plain(lines),
    }))


def status(
    *,
    as_of: dt.date,
    settlement_date: dt.date,
    start_date: dt.date | None = None,
) -> StatusAnswer:
    """The status of a transfer on a day.

    as_of: Today.
    settlement_date: The day the money is due.
    start_date: First day of the cycle; absent for manual transfers.
    """
    return StatusAnswer._view(call("status", {
        "asOf": plain(as_of),
        "settlementDate": plain(settlement_date),
        "startDate": plain(start_date),
    }))


def transfer_move(
    *,
    move: Literal["delete", "edit"],
    status: Literal["scheduled", "in_process", "settled", "payout_confirmed", "in_payout", "paid_out", "carried_over"],
    cancels: Sequence[str] | None = None,
) -> TransferMoveAnswer:
    """Whether a transfer may be deleted or edited.

    move: What is to be done with it.
    status: Where the transfer stands.
    cancels: Ids of the cancels of its order; none when absent.
    """
    return TransferMoveAnswer._view(call("transfer_move", {
        "move": plain(move),
        "status": plain(status),
        "cancels": plain(cancels),
    }))


def vat_split(
    amount: int,
    *,
    currency: str | None = None,
    rounding: Literal["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"] | None = None,
    tax_free: int | None = None,
) -> VatSplitAnswer:
    """An amount taken apart into supply, VAT and tax-free part.

    amount: The amount, VAT included.
    currency: Currency; `KRW` when absent.
    rounding: How the VAT is rounded; `half_up` when absent.
    tax_free: Its tax-free part; 0 when absent.
    """
    return VatSplitAnswer._view(call("vat_split", {
        "amount": plain(amount),
        "currency": plain(currency),
        "rounding": plain(rounding),
        "taxFree": plain(tax_free),
    }))


def withhold(
    *,
    kind: Literal["business", "business_other", "business_foreign_athlete", "service_charge", "other_sixty_percent_expense", "other_no_expense", "nonresident_personal_service", "nonresident_royalty"],
    paid_on: dt.date,
    currency: str | None = None,
    gross: int | None = None,
    occasions: Sequence[int] | None = None,
    table: WithholdingTable | Mapping[str, Any] | None = None,
) -> Withholding:
    """The tax of one payment to one payee of one kind of income.

    kind: The kind of income.
    paid_on: The day of payment.
    currency: Currency; `KRW`, and nothing else.
    gross: What is paid before tax; exactly one of `gross` and `occasions`.
    occasions: What is paid before tax, where each may be exempt by itself; exactly one of `gross` and `occasions`.
    table: Rates of the host's own; the built-in ones when absent.
    """
    return Withholding._view(call("withhold", {
        "kind": plain(kind),
        "paidOn": plain(paid_on),
        "currency": plain(currency),
        "gross": plain(gross),
        "occasions": plain(occasions),
        "table": plain(table),
    }))


def withholding_due(
    payments: Sequence[WithheldPayment | Mapping[str, Any]],
    *,
    calendar: Calendar | Mapping[str, Any] | None = None,
) -> WithholdingDueAnswer:
    """What is due to the tax offices, by month.

    payments: The payments.
    calendar: The calendar; Korea's when absent.
    """
    return WithholdingDueAnswer._view(call("withholding_due", {
        "payments": plain(payments),
        "calendar": plain(calendar),
    }))


def withholding_rates(
    *,
    kind: Literal["business", "business_other", "business_foreign_athlete", "service_charge", "other_sixty_percent_expense", "other_no_expense", "nonresident_personal_service", "nonresident_royalty"] | None = None,
    table: WithholdingTable | Mapping[str, Any] | None = None,
) -> WithholdingRatesAnswer:
    """The rows of a table of rates, proposals included.

    kind: Rows of this kind of income only.
    table: A table of the host's own; the built-in one when absent.
    """
    return WithholdingRatesAnswer._view(call("withholding_rates", {
        "kind": plain(kind),
        "table": plain(table),
    }))


class BookCalls(Caller):
    """The calls that need a book."""

    __slots__ = ()

    def cancel(
        self,
        *,
        cancellation: Cancellation | Mapping[str, Any],
        order: Order | Mapping[str, Any],
        earlier: Sequence[Cancellation | Mapping[str, Any]] | None = None,
        language: Literal["en", "ko"] | None = None,
        recorded_left: AmountsInput | Amounts | Mapping[str, Any] | None = None,
    ) -> OrderCancel:
        """The reversal of a cancel, after the earlier cancels of the same order.

        cancellation: What is cancelled now.
        order: The original order.
        earlier: Its earlier cancels, in the order they were made.
        language: Language of the printed form; `en` when absent. For `explain_cancel`.
        recorded_left: What the host has on record before the cancel: its order less the earlier cancels.
        """
        return OrderCancel._view(self._call("cancel", {
            "cancellation": plain(cancellation),
            "order": plain(order),
            "earlier": plain(earlier),
            "language": plain(language),
            "recordedLeft": plain(recorded_left),
        }))

    def explain(
        self,
        order: Order | Mapping[str, Any],
        *,
        language: Literal["en", "ko"] | None = None,
    ) -> Explanation:
        """The transfer of an order with every step of its calculation.

        order: The order.
        language: Language of the printed form; `en` when absent.
        """
        return Explanation._view(self._call("explain", {
            "order": plain(order),
            "language": plain(language),
        }))

    def explain_cancel(
        self,
        *,
        cancellation: Cancellation | Mapping[str, Any],
        order: Order | Mapping[str, Any],
        earlier: Sequence[Cancellation | Mapping[str, Any]] | None = None,
        language: Literal["en", "ko"] | None = None,
        recorded_left: AmountsInput | Amounts | Mapping[str, Any] | None = None,
    ) -> CancelExplanation:
        """The reversal of a cancel with what was left before and after.

        cancellation: What is cancelled now.
        order: The original order.
        earlier: Its earlier cancels, in the order they were made.
        language: Language of the printed form; `en` when absent. For `explain_cancel`.
        recorded_left: What the host has on record before the cancel: its order less the earlier cancels.
        """
        return CancelExplanation._view(self._call("explain_cancel", {
            "cancellation": plain(cancellation),
            "order": plain(order),
            "earlier": plain(earlier),
            "language": plain(language),
            "recordedLeft": plain(recorded_left),
        }))

    def manual_transfer(
        self,
        transfer: Manual | Mapping[str, Any],
    ) -> ManualTransfer:
        """A transfer set by hand, checked against the book.

        transfer: The transfer to make.
        """
        return ManualTransfer._view(self._call("manual_transfer", {
            "transfer": plain(transfer),
        }))

    def settle(
        self,
        order: Order | Mapping[str, Any],
    ) -> OrderTransfer:
        """What an order owes its partner, and on which day.

        order: The order.
        """
        return OrderTransfer._view(self._call("settle", {
            "order": plain(order),
        }))

    def settle_many(
        self,
        orders: Sequence[Order | Mapping[str, Any]],
    ) -> SettleManyAnswer:
        """Settles many orders; each has its own answer.

        orders: The orders, each id once.
        """
        return SettleManyAnswer._view(self._call("settle_many", {
            "orders": plain(orders),
        }))
