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
    AccountTransferState,
    AdditionalFeePolicy,
    AllocateAnswer,
    Amounts,
    AmountsInput,
    Attempt,
    AttemptInput,
    Balance,
    BankAnswer,
    BatchState,
    Book,
    BusinessDayAnswer,
    Calculator,
    Calendar,
    CalendarDay,
    CancelExplanation,
    Cancellation,
    Carry,
    CarryInput,
    Closed,
    Contact,
    Contract,
    Control,
    CorporationNumberAnswer,
    Cycle,
    DateAnswer,
    Discount,
    DiscountCancel,
    DiscountSharePolicy,
    Error,
    Errors,
    ExactAnswer,
    Explanation,
    Fee,
    Formulas,
    Holiday,
    Line,
    LineCancel,
    LineTransfer,
    MaintenanceWindow,
    Manual,
    ManualAmounts,
    ManualTransfer,
    MemoLimit,
    Minimum,
    MoneyAnswer,
    Order,
    OrderCancel,
    OrderTransfer,
    Paid,
    PaidAccount,
    Parameter,
    Partner,
    PartnerType,
    Payee,
    Payment,
    Payout,
    PayoutAmounts,
    PayoutEntry,
    PayoutEntryInput,
    PayoutPartner,
    PayoutPlan,
    PayoutQuestion,
    PayoutState,
    PayoutTerms,
    RateRow,
    Recurrence,
    RegistrationNumberAnswer,
    Rounding,
    Settings,
    SettleManyAnswer,
    SettledDiscount,
    SettledFee,
    SettlementDateAnswer,
    Split,
    SplitPart,
    Statement,
    StatementLine,
    StatementLineInput,
    StatementRequest,
    StatementRow,
    Stats,
    StatusAnswer,
    Step,
    Tally,
    TransferSummary,
    UserFormula,
    VatSplitAnswer,
    VersionsAnswer,
    Withheld,
    Withholding,
    WithholdingTable,
)

__all__ = [
    "BookCalls",
    "account_number",
    "add_business_days",
    "adjust",
    "allocate",
    "bank",
    "business_day",
    "change_versions",
    "civil_date",
    "corporation_number",
    "money",
    "portion",
    "registration_number",
    "round",
    "settlement_date",
    "status",
    "vat_split",
]


def account_number(
    number: str,
) -> AccountNumberAnswer:
    """Checks an account number, and masks it.

    number: The number; hyphens and spaces are dropped.
    """
    return AccountNumberAnswer.from_dict(call("account_number", {
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
    return DateAnswer.from_dict(call("add_business_days", {
        "date": plain(date),
        "days": plain(days),
        "calendar": plain(calendar),
    }))


def adjust(
    *,
    convention: Literal["preceding", "following", "unadjusted"],
    date: dt.date,
    calendar: Calendar | Mapping[str, Any] | None = None,
) -> DateAnswer:
    """A date moved to a business day by a convention.

    convention: Which way it moves.
    date: The day.
    calendar: The calendar; Korea's when absent.
    """
    return DateAnswer.from_dict(call("adjust", {
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
    return AllocateAnswer.from_dict(call("allocate", {
        "total": plain(total),
        "weights": plain(weights),
        "currency": plain(currency),
    }))


def bank(
    bank: str,
) -> BankAnswer:
    """A bank by its code or word.

    bank: A code of three digits, or a word.
    """
    return BankAnswer.from_dict(call("bank", {
        "bank": plain(bank),
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
    return BusinessDayAnswer.from_dict(call("business_day", {
        "date": plain(date),
        "calendar": plain(calendar),
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
    """What a change does to the timeline of a contract, policy or partner.

    change: `update`, `schedule`, `reschedule`, `unschedule`, `archive` or `restore`.
    id: What it is about, for messages.
    today: Today.
    versions: First days of its versions, null for one since ever.
    archived_from: First day of the archive.
    from_: First day of a scheduled change.
    """
    return VersionsAnswer.from_dict(call("change_versions", {
        "change": plain(change),
        "id": plain(id),
        "today": plain(today),
        "versions": plain(versions),
        "archivedFrom": plain(archived_from),
        "from": plain(from_),
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
    return DateAnswer.from_dict(call("civil_date", {
        "instant": plain(instant),
        "utcOffsetMinutes": plain(utc_offset_minutes),
    }))


def corporation_number(
    number: str,
) -> CorporationNumberAnswer:
    """Checks the form of a corporation number.

    number: The number, with or without hyphens.
    """
    return CorporationNumberAnswer.from_dict(call("corporation_number", {
        "number": plain(number),
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
    return MoneyAnswer.from_dict(call("money", {
        "decimal": plain(decimal),
        "currency": plain(currency),
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
    return ExactAnswer.from_dict(call("portion", {
        "amount": plain(amount),
        "rate": rate_text(rate),
        "currency": plain(currency),
        "rounding": plain(rounding),
    }))


def registration_number(
    number: str,
) -> RegistrationNumberAnswer:
    """Checks a business registration number.

    number: The number, with or without hyphens.
    """
    return RegistrationNumberAnswer.from_dict(call("registration_number", {
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
    return ExactAnswer.from_dict(call("round", {
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
    adjust_if_not_after_start: Recompute a date moved to or before the start; true when absent.
    calendar: The calendar; Korea's when absent.
    """
    return SettlementDateAnswer.from_dict(call("settlement_date", {
        "settlementCycle": plain(settlement_cycle),
        "startDate": plain(start_date),
        "adjustIfNotAfterStart": plain(adjust_if_not_after_start),
        "calendar": plain(calendar),
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
    return StatusAnswer.from_dict(call("status", {
        "asOf": plain(as_of),
        "settlementDate": plain(settlement_date),
        "startDate": plain(start_date),
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
    return VatSplitAnswer.from_dict(call("vat_split", {
        "amount": plain(amount),
        "currency": plain(currency),
        "rounding": plain(rounding),
        "taxFree": plain(tax_free),
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
        recorded_left: AmountsInput | Mapping[str, Any] | None = None,
    ) -> OrderCancel:
        """The reversal of a cancel, after the earlier cancels of the same order.

        cancellation: What is cancelled now.
        order: The original order.
        earlier: Its earlier cancels, in the order they were made.
        language: Language of the printed form; `en` when absent. For `explain_cancel`.
        recorded_left: What the host has on record before the cancel: its order less the earlier cancels.
        """
        return OrderCancel.from_dict(self._call("cancel", {
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
        return Explanation.from_dict(self._call("explain", {
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
        recorded_left: AmountsInput | Mapping[str, Any] | None = None,
    ) -> CancelExplanation:
        """The reversal of a cancel with what was left before and after.

        cancellation: What is cancelled now.
        order: The original order.
        earlier: Its earlier cancels, in the order they were made.
        language: Language of the printed form; `en` when absent. For `explain_cancel`.
        recorded_left: What the host has on record before the cancel: its order less the earlier cancels.
        """
        return CancelExplanation.from_dict(self._call("explain_cancel", {
            "cancellation": plain(cancellation),
            "order": plain(order),
            "earlier": plain(earlier),
            "language": plain(language),
            "recordedLeft": plain(recorded_left),
        }))

    def settle(
        self,
        order: Order | Mapping[str, Any],
    ) -> OrderTransfer:
        """What an order owes its partner, and on which day.

        order: The order.
        """
        return OrderTransfer.from_dict(self._call("settle", {
            "order": plain(order),
        }))

    def settle_many(
        self,
        orders: Sequence[Order | Mapping[str, Any]],
    ) -> SettleManyAnswer:
        """Settles many orders; each has its own answer.

        orders: The orders, each id once.
        """
        return SettleManyAnswer.from_dict(self._call("settle_many", {
            "orders": plain(orders),
        }))
