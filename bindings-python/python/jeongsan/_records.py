# Written by jeongsan-bindings-generator from the wire's one description. Do not edit.
"""The records of the wire as Python classes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, TypeAlias

from ._convert import (
    Record,
    anything,
    day,
    decimal,
    either,
    exact,
    flag,
    instant,
    many,
    maybe,
    named,
    plain,
    rate,
    rate_text,
    text,
    whole,
)

__all__ = [
    "Account",
    "AccountNumberAnswer",
    "AccountTransfer",
    "AccountTransferInput",
    "AdditionalFeePolicy",
    "AllocateAnswer",
    "Amounts",
    "AmountsInput",
    "AnalyzeFormulaAnswer",
    "AttributeWithholdingAnswer",
    "BankAnswer",
    "BatchState",
    "BatchStatsAnswer",
    "Book",
    "BusinessDayAnswer",
    "BusinessIncomeCode",
    "BusinessIncomeCodesAnswer",
    "Calculator",
    "CalculatorChange",
    "CalculatorHistory",
    "CalculatorVersionsAnswer",
    "Calendar",
    "CalendarDay",
    "CancelExplanation",
    "CancelPayoutsCommand",
    "Cancellation",
    "CarriesPaidCommand",
    "Carry",
    "CarryInput",
    "CheckPaymentAnswer",
    "CheckRecordedAnswer",
    "CheckScheduleAnswer",
    "CloseOffset",
    "ClosedNet",
    "ClosingPeriod",
    "CompleteFormulaAnswer",
    "Completion",
    "Contact",
    "Contract",
    "CorporationNumberAnswer",
    "Cycle",
    "DateAnswer",
    "Discount",
    "DiscountCancel",
    "DiscountSharePolicy",
    "Error",
    "Errors",
    "EvaluateFormulaAnswer",
    "ExactAnswer",
    "Explanation",
    "Fee",
    "FeeReturn",
    "FollowUpCommand",
    "FormulaFunction",
    "FormulaNamesAnswer",
    "FormulaToken",
    "FormulaVariable",
    "Formulas",
    "Holiday",
    "InquireCommand",
    "Kept",
    "Line",
    "LineCancel",
    "LineTransfer",
    "MaintenanceWindow",
    "Manual",
    "ManualAmounts",
    "ManualTransfer",
    "MemoLimit",
    "MoneyAnswer",
    "MoveAccountTransferAnswer",
    "MoveBatchAnswer",
    "MoveLineAnswer",
    "MovePayoutAnswer",
    "Note",
    "NotifyLinesCommand",
    "Order",
    "OrderCancel",
    "OrderTransfer",
    "Paid",
    "PaidAccount",
    "Parameter",
    "Partner",
    "PartnerType",
    "PassbookMemoAnswer",
    "Payee",
    "Payment",
    "PaymentAmounts",
    "PaymentLeft",
    "Payout",
    "PayoutAmounts",
    "PayoutAttempt",
    "PayoutEntry",
    "PayoutEntryInput",
    "PayoutMinimum",
    "PayoutPartner",
    "PayoutPlan",
    "PayoutState",
    "PayoutStateInput",
    "PayoutStats",
    "PayoutTerms",
    "PeriodDates",
    "PreparePayoutsCommand",
    "RateRow",
    "RateRowInput",
    "RecommendedWithdrawalAnswer",
    "Recurrence",
    "RefundCost",
    "RegistrationNumberAnswer",
    "RemitAccount",
    "RemitCommand",
    "ReopenCarriesCommand",
    "ReplacePayoutsCommand",
    "ResidentNumberAnswer",
    "Rounding",
    "SchedulePayoutsCommand",
    "Settings",
    "SettleManyAnswer",
    "SettledDiscount",
    "SettledFee",
    "SettlementDateAnswer",
    "SimplifiedStatementAnswer",
    "SimplifiedStatementEntry",
    "SimplifiedStatementFile",
    "SimplifiedStatementMonth",
    "SimplifiedStatementRow",
    "SplitAnswer",
    "SplitPart",
    "Stage",
    "StagePart",
    "StagePartInput",
    "Statement",
    "StatementBalance",
    "StatementControl",
    "StatementLine",
    "StatementLineInput",
    "StatementLinesAnswer",
    "StatementRow",
    "StatusAnswer",
    "Step",
    "Tally",
    "TaxShare",
    "TransferMoveAnswer",
    "TransferSummary",
    "UserFormula",
    "VatSplitAnswer",
    "VersionsAnswer",
    "Withheld",
    "WithheldPayment",
    "Withholding",
    "WithholdingDueAnswer",
    "WithholdingDueKind",
    "WithholdingDueMonth",
    "WithholdingRatesAnswer",
    "WithholdingTable",
    "Command",
    "Settled",
]


class Account(Record):
    """Where a partner is paid."""

    __slots__ = ()
    _names = ("bank", "holder", "number", "currency")
    _required = frozenset[str](("bank", "holder", "number"))

    def __init__(
        self,
        *,
        bank: str,
        holder: str,
        number: str,
        currency: str | None = None,
    ) -> None:
        self._set({
            "bank": plain(bank),
            "holder": plain(holder),
            "number": plain(number),
            "currency": plain(currency),
        })

    @property
    def bank(self) -> str:
        """Three-digit code, or the hosted product's word."""
        return text(self._wire["bank"])

    @property
    def holder(self) -> str:
        """Account holder."""
        return text(self._wire["holder"])

    @property
    def number(self) -> str:
        """Account number."""
        return text(self._wire["number"])

    @property
    def currency(self) -> str | None:
        """Currency; `KRW` when absent."""
        return maybe(text)(self._wire.get("currency"))


class AccountNumberAnswer(Record):
    """The answer of `account_number`."""

    __slots__ = ()
    _names = ("digits", "masked")
    _required = frozenset[str](("digits", "masked"))

    @property
    def digits(self) -> int:
        """How many digits it has."""
        return whole(self._wire["digits"])

    @property
    def masked(self) -> str:
        """Stars and the last four digits."""
        return text(self._wire["masked"])


class AccountTransfer(Record):
    """An account transfer as its state machine sees it."""

    __slots__ = ()
    _names = ("amount", "currency", "key", "status", "account", "scheduled_at")
    _required = frozenset[str](("amount", "currency", "key", "status"))

    @property
    def amount(self) -> int:
        """What is sent."""
        return whole(self._wire["amount"])

    @property
    def currency(self) -> str:
        """The currency; `KRW` when absent."""
        return text(self._wire["currency"])

    @property
    def key(self) -> str:
        """The key the bank knows it by."""
        return text(self._wire["key"])

    @property
    def status(self) -> str:
        """Where it stands."""
        return text(self._wire["status"])

    @property
    def account(self) -> RemitAccount | None:
        """Where it goes; absent when the host has not told."""
        return maybe(RemitAccount._view)(self._wire.get("account"))

    @property
    def scheduled_at(self) -> dt.datetime | None:
        """When it is to be sent, if it was scheduled; absent otherwise."""
        return maybe(instant)(self._wire.get("scheduledAt"))


class AccountTransferInput(Record):
    """An account transfer as its state machine sees it."""

    __slots__ = ()
    _names = ("amount", "key", "status", "account", "currency", "scheduled_at")
    _required = frozenset[str](("amount", "key", "status"))

    def __init__(
        self,
        *,
        amount: int,
        key: str,
        status: Literal["prepared", "scheduled", "processing", "async_processing", "unknown", "succeeded", "failed", "stopped", "cancelled"],
        account: RemitAccount | Mapping[str, Any] | None = None,
        currency: str | None = None,
        scheduled_at: dt.datetime | None = None,
    ) -> None:
        self._set({
            "amount": plain(amount),
            "key": plain(key),
            "status": plain(status),
            "account": plain(account),
            "currency": plain(currency),
            "scheduledAt": plain(scheduled_at),
        })

    @property
    def amount(self) -> int:
        """What is sent."""
        return whole(self._wire["amount"])

    @property
    def key(self) -> str:
        """The key the bank knows it by."""
        return text(self._wire["key"])

    @property
    def status(self) -> str:
        """Where it stands."""
        return text(self._wire["status"])

    @property
    def account(self) -> RemitAccount | None:
        """Where it goes; absent when the host has not told."""
        return maybe(RemitAccount._view)(self._wire.get("account"))

    @property
    def currency(self) -> str | None:
        """The currency; `KRW` when absent."""
        return maybe(text)(self._wire.get("currency"))

    @property
    def scheduled_at(self) -> dt.datetime | None:
        """When it is to be sent, if it was scheduled; absent otherwise."""
        return maybe(instant)(self._wire.get("scheduledAt"))


class AdditionalFeePolicy(Record):
    """One version of an additional-fee policy."""

    __slots__ = ()
    _names = ("fee", "id", "name", "vat_bearer", "archived_from", "effective_from", "fee_return", "memo")
    _required = frozenset[str](("fee", "id", "name", "vatBearer"))

    def __init__(
        self,
        *,
        fee: Fee | Mapping[str, Any],
        id: str,
        name: str,
        vat_bearer: Literal["partner", "merchant"],
        archived_from: dt.date | None = None,
        effective_from: dt.date | None = None,
        fee_return: FeeReturn | Mapping[str, Any] | None = None,
        memo: str | None = None,
    ) -> None:
        self._set({
            "fee": plain(fee),
            "id": plain(id),
            "name": plain(name),
            "vatBearer": plain(vat_bearer),
            "archivedFrom": plain(archived_from),
            "effectiveFrom": plain(effective_from),
            "feeReturn": plain(fee_return),
            "memo": plain(memo),
        })

    @property
    def fee(self) -> Fee:
        """What it costs."""
        return Fee._view(self._wire["fee"])

    @property
    def id(self) -> str:
        """Id of the policy."""
        return text(self._wire["id"])

    @property
    def name(self) -> str:
        """Name."""
        return text(self._wire["name"])

    @property
    def vat_bearer(self) -> str:
        """`partner` or `merchant`."""
        return text(self._wire["vatBearer"])

    @property
    def archived_from(self) -> dt.date | None:
        """First start date from which new orders are refused."""
        return maybe(day)(self._wire.get("archivedFrom"))

    @property
    def effective_from(self) -> dt.date | None:
        """First start date of this version; since ever when absent."""
        return maybe(day)(self._wire.get("effectiveFrom"))

    @property
    def fee_return(self) -> FeeReturn | None:
        """Whether it comes back with a cancel; always when absent."""
        return maybe(FeeReturn._view)(self._wire.get("feeReturn"))

    @property
    def memo(self) -> str | None:
        """A note of at most 256 characters."""
        return maybe(text)(self._wire.get("memo"))


class AllocateAnswer(Record):
    """The answer of `allocate`."""

    __slots__ = ()
    _names = ("parts",)
    _required = frozenset[str](("parts",))

    @property
    def parts(self) -> list[int]:
        """One for each weight; they sum to the total."""
        return many(whole)(self._wire["parts"])


class Amounts(Record):
    """The named amounts, in minor units; one that is absent is 0."""

    __slots__ = ()
    _names = ("additional_fee", "additional_fee_vat", "discount", "discount_share", "discount_share_tax_free", "discount_tax_free", "order", "order_tax_free", "payment", "payment_supply", "payment_tax_free", "payment_vat", "payment_vat_burden", "platform_fee", "platform_fee_vat", "settlement", "settlement_tax_free")
    _required = frozenset[str](("additionalFee", "additionalFeeVat", "discount", "discountShare", "discountShareTaxFree", "discountTaxFree", "order", "orderTaxFree", "payment", "paymentSupply", "paymentTaxFree", "paymentVat", "paymentVatBurden", "platformFee", "platformFeeVat", "settlement", "settlementTaxFree"))

    @property
    def additional_fee(self) -> int:
        """Additional fees."""
        return whole(self._wire["additionalFee"])

    @property
    def additional_fee_vat(self) -> int:
        """VAT on the additional fees, where the partner bears it."""
        return whole(self._wire["additionalFeeVat"])

    @property
    def discount(self) -> int:
        """Sum of discounts."""
        return whole(self._wire["discount"])

    @property
    def discount_share(self) -> int:
        """The partner's share of the discounts."""
        return whole(self._wire["discountShare"])

    @property
    def discount_share_tax_free(self) -> int:
        """Tax-free part of that share."""
        return whole(self._wire["discountShareTaxFree"])

    @property
    def discount_tax_free(self) -> int:
        """Tax-free part of the discounts."""
        return whole(self._wire["discountTaxFree"])

    @property
    def order(self) -> int:
        """Order amount, before discounts."""
        return whole(self._wire["order"])

    @property
    def order_tax_free(self) -> int:
        """Tax-free part of the order amount."""
        return whole(self._wire["orderTaxFree"])

    @property
    def payment(self) -> int:
        """What the buyer paid: order − discount."""
        return whole(self._wire["payment"])

    @property
    def payment_supply(self) -> int:
        """Supply value of the taxable part of the payment."""
        return whole(self._wire["paymentSupply"])

    @property
    def payment_tax_free(self) -> int:
        """Tax-free part of the payment."""
        return whole(self._wire["paymentTaxFree"])

    @property
    def payment_vat(self) -> int:
        """VAT of the taxable part of the payment."""
        return whole(self._wire["paymentVat"])

    @property
    def payment_vat_burden(self) -> int:
        """Payment VAT that is deducted from the partner."""
        return whole(self._wire["paymentVatBurden"])

    @property
    def platform_fee(self) -> int:
        """Platform (brokerage) fee."""
        return whole(self._wire["platformFee"])

    @property
    def platform_fee_vat(self) -> int:
        """VAT on the platform fee, when the partner bears it."""
        return whole(self._wire["platformFeeVat"])

    @property
    def settlement(self) -> int:
        """What the partner is owed."""
        return whole(self._wire["settlement"])

    @property
    def settlement_tax_free(self) -> int:
        """Tax-free part of what the partner is owed."""
        return whole(self._wire["settlementTaxFree"])


class AmountsInput(Record):
    """The named amounts, in minor units; one that is absent is 0."""

    __slots__ = ()
    _names = ("settlement", "additional_fee", "additional_fee_vat", "discount", "discount_share", "discount_share_tax_free", "discount_tax_free", "order", "order_tax_free", "payment", "payment_supply", "payment_tax_free", "payment_vat", "payment_vat_burden", "platform_fee", "platform_fee_vat", "settlement_tax_free")
    _required = frozenset[str](("settlement",))

    def __init__(
        self,
        *,
        settlement: int,
        additional_fee: int | None = None,
        additional_fee_vat: int | None = None,
        discount: int | None = None,
        discount_share: int | None = None,
        discount_share_tax_free: int | None = None,
        discount_tax_free: int | None = None,
        order: int | None = None,
        order_tax_free: int | None = None,
        payment: int | None = None,
        payment_supply: int | None = None,
        payment_tax_free: int | None = None,
        payment_vat: int | None = None,
        payment_vat_burden: int | None = None,
        platform_fee: int | None = None,
        platform_fee_vat: int | None = None,
        settlement_tax_free: int | None = None,
    ) -> None:
        self._set({
            "settlement": plain(settlement),
            "additionalFee": plain(additional_fee),
            "additionalFeeVat": plain(additional_fee_vat),
            "discount": plain(discount),
            "discountShare": plain(discount_share),
            "discountShareTaxFree": plain(discount_share_tax_free),
            "discountTaxFree": plain(discount_tax_free),
            "order": plain(order),
            "orderTaxFree": plain(order_tax_free),
            "payment": plain(payment),
            "paymentSupply": plain(payment_supply),
            "paymentTaxFree": plain(payment_tax_free),
            "paymentVat": plain(payment_vat),
            "paymentVatBurden": plain(payment_vat_burden),
            "platformFee": plain(platform_fee),
            "platformFeeVat": plain(platform_fee_vat),
            "settlementTaxFree": plain(settlement_tax_free),
        })

    @property
    def settlement(self) -> int:
        """What the partner is owed."""
        return whole(self._wire["settlement"])

    @property
    def additional_fee(self) -> int | None:
        """Additional fees."""
        return maybe(whole)(self._wire.get("additionalFee"))

    @property
    def additional_fee_vat(self) -> int | None:
        """VAT on the additional fees, where the partner bears it."""
        return maybe(whole)(self._wire.get("additionalFeeVat"))

    @property
    def discount(self) -> int | None:
        """Sum of discounts."""
        return maybe(whole)(self._wire.get("discount"))

    @property
    def discount_share(self) -> int | None:
        """The partner's share of the discounts."""
        return maybe(whole)(self._wire.get("discountShare"))

    @property
    def discount_share_tax_free(self) -> int | None:
        """Tax-free part of that share."""
        return maybe(whole)(self._wire.get("discountShareTaxFree"))

    @property
    def discount_tax_free(self) -> int | None:
        """Tax-free part of the discounts."""
        return maybe(whole)(self._wire.get("discountTaxFree"))

    @property
    def order(self) -> int | None:
        """Order amount, before discounts."""
        return maybe(whole)(self._wire.get("order"))

    @property
    def order_tax_free(self) -> int | None:
        """Tax-free part of the order amount."""
        return maybe(whole)(self._wire.get("orderTaxFree"))

    @property
    def payment(self) -> int | None:
        """What the buyer paid: order − discount."""
        return maybe(whole)(self._wire.get("payment"))

    @property
    def payment_supply(self) -> int | None:
        """Supply value of the taxable part of the payment."""
        return maybe(whole)(self._wire.get("paymentSupply"))

    @property
    def payment_tax_free(self) -> int | None:
        """Tax-free part of the payment."""
        return maybe(whole)(self._wire.get("paymentTaxFree"))

    @property
    def payment_vat(self) -> int | None:
        """VAT of the taxable part of the payment."""
        return maybe(whole)(self._wire.get("paymentVat"))

    @property
    def payment_vat_burden(self) -> int | None:
        """Payment VAT that is deducted from the partner."""
        return maybe(whole)(self._wire.get("paymentVatBurden"))

    @property
    def platform_fee(self) -> int | None:
        """Platform (brokerage) fee."""
        return maybe(whole)(self._wire.get("platformFee"))

    @property
    def platform_fee_vat(self) -> int | None:
        """VAT on the platform fee, when the partner bears it."""
        return maybe(whole)(self._wire.get("platformFeeVat"))

    @property
    def settlement_tax_free(self) -> int | None:
        """Tax-free part of what the partner is owed."""
        return maybe(whole)(self._wire.get("settlementTaxFree"))


class AnalyzeFormulaAnswer(Record):
    """The answer of `analyze_formula`."""

    __slots__ = ()
    _names = ("problems", "tokens", "type")
    _required = frozenset[str](("problems", "tokens"))

    @property
    def problems(self) -> list[Error]:
        """Everything that is wrong with the text."""
        return many(Error._view)(self._wire["problems"])

    @property
    def tokens(self) -> list[FormulaToken]:
        """The pieces of the text, in order."""
        return many(FormulaToken._view)(self._wire["tokens"])

    @property
    def type(self) -> str | None:
        """The type of the result, as far as it is known."""
        return maybe(text)(self._wire.get("type"))


class AttributeWithholdingAnswer(Record):
    """The answer of `attribute_withholding`."""

    __slots__ = ()
    _names = ("lines", "carries")
    _required = frozenset[str](("lines",))

    @property
    def lines(self) -> list[TaxShare]:
        """One for each line; with those of the balances they sum to the payout's tax."""
        return many(TaxShare._view)(self._wire["lines"])

    @property
    def carries(self) -> list[TaxShare] | None:
        """One for each balance; absent when there are none."""
        return maybe(many(TaxShare._view))(self._wire.get("carries"))


class BankAnswer(Record):
    """The answer of `bank`."""

    __slots__ = ()
    _names = ("code", "name", "word")
    _required = frozenset[str](("code",))

    @property
    def code(self) -> str:
        """Three digits."""
        return text(self._wire["code"])

    @property
    def name(self) -> str | None:
        """Korean name."""
        return maybe(text)(self._wire.get("name"))

    @property
    def word(self) -> str | None:
        """The word the hosted product uses."""
        return maybe(text)(self._wire.get("word"))


class BatchState(Record):
    """A batch as its state machine sees it."""

    __slots__ = ()
    _names = ("id", "status", "scheduled_at")
    _required = frozenset[str](("id", "status"))

    def __init__(
        self,
        *,
        id: str,
        status: Literal["preparing", "prepared", "ongoing", "post_process_pending", "completed", "cancelled"],
        scheduled_at: dt.datetime | None = None,
    ) -> None:
        self._set({
            "id": plain(id),
            "status": plain(status),
            "scheduledAt": plain(scheduled_at),
        })

    @property
    def id(self) -> str:
        """Its id."""
        return text(self._wire["id"])

    @property
    def status(self) -> str:
        """Where it stands."""
        return text(self._wire["status"])

    @property
    def scheduled_at(self) -> dt.datetime | None:
        """When it is to be paid, if it was scheduled."""
        return maybe(instant)(self._wire.get("scheduledAt"))


class BatchStatsAnswer(Record):
    """The answer of `batch_stats`."""

    __slots__ = ()
    _names = ("stats",)
    _required = frozenset[str](("stats",))

    @property
    def stats(self) -> list[PayoutStats]:
        """Counts and amounts, one a currency."""
        return many(PayoutStats._view)(self._wire["stats"])


class Book(Record):
    """Everything in force."""

    __slots__ = ()
    _names = ("additional_fee_policies", "calculators", "calendar", "contracts", "discount_share_policies", "parameters", "partners", "settings")
    _required = frozenset[str](())

    def __init__(
        self,
        *,
        additional_fee_policies: Sequence[AdditionalFeePolicy | Mapping[str, Any]] | None = None,
        calculators: Sequence[Calculator | Mapping[str, Any]] | None = None,
        calendar: Calendar | Mapping[str, Any] | None = None,
        contracts: Sequence[Contract | Mapping[str, Any]] | None = None,
        discount_share_policies: Sequence[DiscountSharePolicy | Mapping[str, Any]] | None = None,
        parameters: Sequence[Parameter | Mapping[str, Any]] | None = None,
        partners: Sequence[Partner | Mapping[str, Any]] | None = None,
        settings: Settings | Mapping[str, Any] | None = None,
    ) -> None:
        self._set({
            "additionalFeePolicies": plain(additional_fee_policies),
            "calculators": plain(calculators),
            "calendar": plain(calendar),
            "contracts": plain(contracts),
            "discountSharePolicies": plain(discount_share_policies),
            "parameters": plain(parameters),
            "partners": plain(partners),
            "settings": plain(settings),
        })

    @property
    def additional_fee_policies(self) -> list[AdditionalFeePolicy] | None:
        """Additional-fee policies, a record a version."""
        return maybe(many(AdditionalFeePolicy._view))(self._wire.get("additionalFeePolicies"))

    @property
    def calculators(self) -> list[Calculator] | None:
        """The calculator, a record a version; the default formulas when absent."""
        return maybe(many(Calculator._view))(self._wire.get("calculators"))

    @property
    def calendar(self) -> Calendar | None:
        """The calendar."""
        return maybe(Calendar._view)(self._wire.get("calendar"))

    @property
    def contracts(self) -> list[Contract] | None:
        """Contracts, a record a version."""
        return maybe(many(Contract._view))(self._wire.get("contracts"))

    @property
    def discount_share_policies(self) -> list[DiscountSharePolicy] | None:
        """Discount-share policies, a record a version."""
        return maybe(many(DiscountSharePolicy._view))(self._wire.get("discountSharePolicies"))

    @property
    def parameters(self) -> list[Parameter] | None:
        """Parameters of formulas, a record a version."""
        return maybe(many(Parameter._view))(self._wire.get("parameters"))

    @property
    def partners(self) -> list[Partner] | None:
        """Partners, a record a version."""
        return maybe(many(Partner._view))(self._wire.get("partners"))

    @property
    def settings(self) -> Settings | None:
        """Settings."""
        return maybe(Settings._view)(self._wire.get("settings"))


class BusinessDayAnswer(Record):
    """The answer of `business_day`."""

    __slots__ = ()
    _names = ("calendar", "forecast", "is_business_day", "holiday", "next", "previous")
    _required = frozenset[str](("calendar", "forecast", "isBusinessDay"))

    @property
    def calendar(self) -> str:
        """The calendar with its data version."""
        return text(self._wire["calendar"])

    @property
    def forecast(self) -> bool:
        """Whether the year is forecast from the rules, not yet announced."""
        return flag(self._wire["forecast"])

    @property
    def is_business_day(self) -> bool:
        """Whether banks are open."""
        return flag(self._wire["isBusinessDay"])

    @property
    def holiday(self) -> Holiday | None:
        """The holiday on this day."""
        return maybe(Holiday._view)(self._wire.get("holiday"))

    @property
    def next(self) -> dt.date | None:
        """The business day after; null beyond the calendar."""
        return maybe(day)(self._wire.get("next"))

    @property
    def previous(self) -> dt.date | None:
        """The business day before; null beyond the calendar."""
        return maybe(day)(self._wire.get("previous"))


class BusinessIncomeCode(Record):
    """A code of business income."""

    __slots__ = ()
    _names = ("code", "name")
    _required = frozenset[str](("code", "name"))

    @property
    def code(self) -> int:
        """Six digits."""
        return whole(self._wire["code"])

    @property
    def name(self) -> str:
        """Its Korean name."""
        return text(self._wire["name"])


class BusinessIncomeCodesAnswer(Record):
    """The answer of `business_income_codes`."""

    __slots__ = ()
    _names = ("codes",)
    _required = frozenset[str](("codes",))

    @property
    def codes(self) -> list[BusinessIncomeCode]:
        """Every code."""
        return many(BusinessIncomeCode._view)(self._wire["codes"])


class Calculator(Record):
    """One version of the calculator."""

    __slots__ = ()
    _names = ("effective_from", "formulas", "order", "rounding", "user_formulas")
    _required = frozenset[str](())

    def __init__(
        self,
        *,
        effective_from: dt.date | None = None,
        formulas: Formulas | Mapping[str, Any] | None = None,
        order: Sequence[str] | None = None,
        rounding: Rounding | Mapping[str, Any] | None = None,
        user_formulas: Sequence[UserFormula | Mapping[str, Any]] | None = None,
    ) -> None:
        self._set({
            "effectiveFrom": plain(effective_from),
            "formulas": plain(formulas),
            "order": plain(order),
            "rounding": plain(rounding),
            "userFormulas": plain(user_formulas),
        })

    @property
    def effective_from(self) -> dt.date | None:
        """First start date of this version; since ever when absent."""
        return maybe(day)(self._wire.get("effectiveFrom"))

    @property
    def formulas(self) -> Formulas | None:
        """The formulas every calculator has."""
        return maybe(Formulas._view)(self._wire.get("formulas"))

    @property
    def order(self) -> list[str] | None:
        """Keys of all formulas in the sequence they are computed; the usual one when absent."""
        return maybe(many(text))(self._wire.get("order"))

    @property
    def rounding(self) -> Rounding | None:
        """Rounding modes."""
        return maybe(Rounding._view)(self._wire.get("rounding"))

    @property
    def user_formulas(self) -> list[UserFormula] | None:
        """Formulas of the user's own, at most 64."""
        return maybe(many(UserFormula._view))(self._wire.get("userFormulas"))


class CalculatorChange(Record):
    """A setting that a version changed."""

    __slots__ = ()
    _names = ("after", "before", "setting")
    _required = frozenset[str](("after", "before", "setting"))

    @property
    def after(self) -> Any:
        """What it is: text, of `order` a list of keys; null for a formula that is gone."""
        return maybe(anything)(self._wire["after"])

    @property
    def before(self) -> Any:
        """What it was: text, of `order` a list of keys; null for a new formula."""
        return maybe(anything)(self._wire["before"])

    @property
    def setting(self) -> str:
        """Which one: `formulas.platformFee`, `rounding.vat`, `userFormulas.reward.formula`, `order`."""
        return text(self._wire["setting"])


class CalculatorHistory(Record):
    """A version with what it changed."""

    __slots__ = ()
    _names = ("changes", "state", "version", "effective_from", "effective_to")
    _required = frozenset[str](("changes", "state", "version"))

    @property
    def changes(self) -> list[CalculatorChange]:
        """What it changed of the version before."""
        return many(CalculatorChange._view)(self._wire["changes"])

    @property
    def state(self) -> str:
        """On `today`: `past`, `in_force` or `scheduled`."""
        return text(self._wire["state"])

    @property
    def version(self) -> int:
        """Its number."""
        return whole(self._wire["version"])

    @property
    def effective_from(self) -> dt.date | None:
        """The first start date it is for; null since ever."""
        return maybe(day)(self._wire.get("effectiveFrom"))

    @property
    def effective_to(self) -> dt.date | None:
        """The last start date it is for; null for ever."""
        return maybe(day)(self._wire.get("effectiveTo"))


class CalculatorVersionsAnswer(Record):
    """The answer of `calculator_versions`."""

    __slots__ = ()
    _names = ("calculators", "history", "scheduled")
    _required = frozenset[str](("calculators", "history"))

    @property
    def calculators(self) -> list[Calculator]:
        """Complete records of all versions, to be kept and put in books."""
        return many(Calculator._view)(self._wire["calculators"])

    @property
    def history(self) -> list[CalculatorHistory]:
        """A row for each version."""
        return many(CalculatorHistory._view)(self._wire["history"])

    @property
    def scheduled(self) -> int | None:
        """The number of the version that is not in force yet."""
        return maybe(whole)(self._wire.get("scheduled"))


class Calendar(Record):
    """The calendar of business days."""

    __slots__ = ()
    _names = ("add", "base", "from_", "remove", "to")
    _required = frozenset[str](())

    def __init__(
        self,
        *,
        add: Sequence[CalendarDay | Mapping[str, Any]] | None = None,
        base: str | None = None,
        from_: dt.date | None = None,
        remove: Sequence[dt.date] | None = None,
        to: dt.date | None = None,
    ) -> None:
        self._set({
            "add": plain(add),
            "base": plain(base),
            "from": plain(from_),
            "remove": plain(remove),
            "to": plain(to),
        })

    @property
    def add(self) -> list[CalendarDay] | None:
        """Days the host adds."""
        return maybe(many(CalendarDay._view))(self._wire.get("add"))

    @property
    def base(self) -> str | None:
        """`kr` (built in) or `weekends`; `kr` when absent."""
        return maybe(text)(self._wire.get("base"))

    @property
    def from_(self) -> dt.date | None:
        """First covered day, for `weekends`."""
        return maybe(day)(self._wire.get("from"))

    @property
    def remove(self) -> list[dt.date] | None:
        """Holidays the host takes away."""
        return maybe(many(day))(self._wire.get("remove"))

    @property
    def to(self) -> dt.date | None:
        """Last covered day, for `weekends`."""
        return maybe(day)(self._wire.get("to"))


class CalendarDay(Record):
    """A day the host adds to the calendar."""

    __slots__ = ()
    _names = ("date", "name")
    _required = frozenset[str](("date", "name"))

    def __init__(
        self,
        *,
        date: dt.date,
        name: str,
    ) -> None:
        self._set({
            "date": plain(date),
            "name": plain(name),
        })

    @property
    def date(self) -> dt.date:
        """The day."""
        return day(self._wire["date"])

    @property
    def name(self) -> str:
        """Why it is closed."""
        return text(self._wire["name"])


class CancelExplanation(Record):
    """A cancel with its explanation."""

    __slots__ = ()
    _names = ("after", "basis", "before", "text", "transfer")
    _required = frozenset[str](("after", "basis", "before", "text", "transfer"))

    @property
    def after(self) -> list[Step]:
        """The steps of what is left after; with the basis `cancelled`, of what is cancelled after. Places count the lines that are
left (or cancelled), which are not all lines of the order."""
        return many(Step._view)(self._wire["after"])

    @property
    def basis(self) -> str:
        """What was settled: `remaining`, what is left, or `cancelled`, what is cancelled."""
        return text(self._wire["basis"])

    @property
    def before(self) -> list[Step]:
        """The steps of what was left before; with the basis `cancelled`, of what was cancelled before."""
        return many(Step._view)(self._wire["before"])

    @property
    def text(self) -> list[str]:
        """The printed form, a line an item."""
        return many(text)(self._wire["text"])

    @property
    def transfer(self) -> OrderCancel:
        """The cancel, as `cancel` answers it."""
        return OrderCancel._view(self._wire["transfer"])


class CancelPayoutsCommand(Record):
    """Cancel every payout of the batch."""

    __slots__ = ()
    _names = ("command",)
    _required = frozenset[str](("command",))
    _word = ("command", "cancel_payouts")

    @property
    def command(self) -> str:
        """"""
        return text(self._wire["command"])


class Cancellation(Record):
    """A cancellation of an order or of a part of it."""

    __slots__ = ()
    _names = ("id", "order", "all", "amount", "apportion_discounts", "cancelled_at", "currency", "discounts", "lines", "memo", "settlement_date", "start_date", "tax_free")
    _required = frozenset[str](("id", "order"))

    def __init__(
        self,
        *,
        id: str,
        order: str,
        all: bool | None = None,
        amount: int | None = None,
        apportion_discounts: bool | None = None,
        cancelled_at: dt.datetime | None = None,
        currency: str | None = None,
        discounts: Sequence[DiscountCancel | Mapping[str, Any]] | None = None,
        lines: Sequence[LineCancel | Mapping[str, Any]] | None = None,
        memo: str | None = None,
        settlement_date: dt.date | None = None,
        start_date: dt.date | None = None,
        tax_free: int | None = None,
    ) -> None:
        self._set({
            "id": plain(id),
            "order": plain(order),
            "all": plain(all),
            "amount": plain(amount),
            "apportionDiscounts": plain(apportion_discounts),
            "cancelledAt": plain(cancelled_at),
            "currency": plain(currency),
            "discounts": plain(discounts),
            "lines": plain(lines),
            "memo": plain(memo),
            "settlementDate": plain(settlement_date),
            "startDate": plain(start_date),
            "taxFree": plain(tax_free),
        })

    @property
    def id(self) -> str:
        """Its id: one name space with orders and manual transfers."""
        return text(self._wire["id"])

    @property
    def order(self) -> str:
        """The order it takes back from."""
        return text(self._wire["order"])

    @property
    def all(self) -> bool | None:
        """`true` for everything that is left; exactly one of `amount`, `lines` and `all`."""
        return maybe(flag)(self._wire.get("all"))

    @property
    def amount(self) -> int | None:
        """An amount of the order, discounts included, shared over its lines by what they come to; exactly one of `amount`, `lines` and `all`."""
        return maybe(whole)(self._wire.get("amount"))

    @property
    def apportion_discounts(self) -> bool | None:
        """`true` to take back of every discount its part by the cancelled value, instead of naming any."""
        return maybe(flag)(self._wire.get("apportionDiscounts"))

    @property
    def cancelled_at(self) -> dt.datetime | None:
        """When it was cancelled."""
        return maybe(instant)(self._wire.get("cancelledAt"))

    @property
    def currency(self) -> str | None:
        """Currency; the order's when absent."""
        return maybe(text)(self._wire.get("currency"))

    @property
    def discounts(self) -> list[DiscountCancel] | None:
        """Discounts on the order that are taken back."""
        return maybe(many(DiscountCancel._view))(self._wire.get("discounts"))

    @property
    def lines(self) -> list[LineCancel] | None:
        """Units or amounts of products; exactly one of `amount`, `lines` and `all`."""
        return maybe(many(LineCancel._view))(self._wire.get("lines"))

    @property
    def memo(self) -> str | None:
        """A note of at most 256 characters."""
        return maybe(text)(self._wire.get("memo"))

    @property
    def settlement_date(self) -> dt.date | None:
        """Settlement date instead of the cycle's."""
        return maybe(day)(self._wire.get("settlementDate"))

    @property
    def start_date(self) -> dt.date | None:
        """First day of the cancel's cycle; the civil date of `cancelledAt` when absent."""
        return maybe(day)(self._wire.get("startDate"))

    @property
    def tax_free(self) -> int | None:
        """Tax-free part of what is cancelled; overrides the lines. When absent, 0 for an amount unless only tax-free goods are left."""
        return maybe(whole)(self._wire.get("taxFree"))


class CarriesPaidCommand(Record):
    """Balances that are paid: complete the lines behind them."""

    __slots__ = ()
    _names = ("carries", "command")
    _required = frozenset[str](("carries", "command"))
    _word = ("command", "carries_paid")

    @property
    def carries(self) -> list[str]:
        """The balances."""
        return many(text)(self._wire["carries"])

    @property
    def command(self) -> str:
        """"""
        return text(self._wire["command"])


class Carry(Record):
    """An open balance."""

    __slots__ = ()
    _names = ("amount", "carried_on", "carries", "currency", "id", "income", "lines", "partner", "reason", "runs", "since", "tax_free", "batch", "ledger", "occasions", "settled_by")
    _required = frozenset[str](("amount", "carriedOn", "carries", "currency", "id", "income", "lines", "partner", "reason", "runs", "since", "taxFree"))

    @property
    def amount(self) -> int:
        """The settlement amount, negative when the partner owes."""
        return whole(self._wire["amount"])

    @property
    def carried_on(self) -> dt.date:
        """The day it was made."""
        return day(self._wire["carriedOn"])

    @property
    def carries(self) -> list[str]:
        """The carries it continues."""
        return many(text)(self._wire["carries"])

    @property
    def currency(self) -> str:
        """The currency; `KRW` when absent."""
        return text(self._wire["currency"])

    @property
    def id(self) -> str:
        """Its id."""
        return text(self._wire["id"])

    @property
    def income(self) -> int:
        """The income in it that tax has not been withheld from; when absent, the amount if it is above zero, else nothing."""
        return whole(self._wire["income"])

    @property
    def lines(self) -> list[str]:
        """The lines it was made from."""
        return many(text)(self._wire["lines"])

    @property
    def partner(self) -> str:
        """Whose it is."""
        return text(self._wire["partner"])

    @property
    def reason(self) -> str:
        """Why it was carried; `negative` or `below_minimum` when absent, by its sign."""
        return text(self._wire["reason"])

    @property
    def runs(self) -> int:
        """How many runs have carried it; 1 when absent."""
        return whole(self._wire["runs"])

    @property
    def since(self) -> dt.date:
        """The day its oldest part was first carried; `carriedOn` when absent."""
        return day(self._wire["since"])

    @property
    def tax_free(self) -> int:
        """Its tax-free part; 0 when absent."""
        return whole(self._wire["taxFree"])

    @property
    def batch(self) -> str | None:
        """The batch that made it."""
        return maybe(text)(self._wire.get("batch"))

    @property
    def ledger(self) -> str | None:
        """`live` or `test`; `live` when absent."""
        return maybe(text)(self._wire.get("ledger"))

    @property
    def occasions(self) -> list[int] | None:
        """The occasions in that income, where each may be exempt by itself; absent where all of it is one."""
        return maybe(many(whole))(self._wire.get("occasions"))

    @property
    def settled_by(self) -> str | None:
        """The batch that settled it: then it is refused."""
        return maybe(text)(self._wire.get("settledBy"))


class CarryInput(Record):
    """An open balance."""

    __slots__ = ()
    _names = ("amount", "carried_on", "id", "partner", "batch", "carries", "currency", "income", "ledger", "lines", "occasions", "reason", "runs", "settled_by", "since", "tax_free")
    _required = frozenset[str](("amount", "carriedOn", "id", "partner"))

    def __init__(
        self,
        *,
        amount: int,
        carried_on: dt.date,
        id: str,
        partner: str,
        batch: str | None = None,
        carries: Sequence[str] | None = None,
        currency: str | None = None,
        income: int | None = None,
        ledger: Literal["live", "test"] | None = None,
        lines: Sequence[str] | None = None,
        occasions: Sequence[int] | None = None,
        reason: Literal["negative", "taken_by_tax", "below_minimum", "partner_held"] | None = None,
        runs: int | None = None,
        settled_by: str | None = None,
        since: dt.date | None = None,
        tax_free: int | None = None,
    ) -> None:
        self._set({
            "amount": plain(amount),
            "carriedOn": plain(carried_on),
            "id": plain(id),
            "partner": plain(partner),
            "batch": plain(batch),
            "carries": plain(carries),
            "currency": plain(currency),
            "income": plain(income),
            "ledger": plain(ledger),
            "lines": plain(lines),
            "occasions": plain(occasions),
            "reason": plain(reason),
            "runs": plain(runs),
            "settledBy": plain(settled_by),
            "since": plain(since),
            "taxFree": plain(tax_free),
        })

    @property
    def amount(self) -> int:
        """The settlement amount, negative when the partner owes."""
        return whole(self._wire["amount"])

    @property
    def carried_on(self) -> dt.date:
        """The day it was made."""
        return day(self._wire["carriedOn"])

    @property
    def id(self) -> str:
        """Its id."""
        return text(self._wire["id"])

    @property
    def partner(self) -> str:
        """Whose it is."""
        return text(self._wire["partner"])

    @property
    def batch(self) -> str | None:
        """The batch that made it."""
        return maybe(text)(self._wire.get("batch"))

    @property
    def carries(self) -> list[str] | None:
        """The carries it continues."""
        return maybe(many(text))(self._wire.get("carries"))

    @property
    def currency(self) -> str | None:
        """The currency; `KRW` when absent."""
        return maybe(text)(self._wire.get("currency"))

    @property
    def income(self) -> int | None:
        """The income in it that tax has not been withheld from; when absent, the amount if it is above zero, else nothing."""
        return maybe(whole)(self._wire.get("income"))

    @property
    def ledger(self) -> str | None:
        """`live` or `test`; `live` when absent."""
        return maybe(text)(self._wire.get("ledger"))

    @property
    def lines(self) -> list[str] | None:
        """The lines it was made from."""
        return maybe(many(text))(self._wire.get("lines"))

    @property
    def occasions(self) -> list[int] | None:
        """The occasions in that income, where each may be exempt by itself; absent where all of it is one."""
        return maybe(many(whole))(self._wire.get("occasions"))

    @property
    def reason(self) -> str | None:
        """Why it was carried; `negative` or `below_minimum` when absent, by its sign."""
        return maybe(text)(self._wire.get("reason"))

    @property
    def runs(self) -> int | None:
        """How many runs have carried it; 1 when absent."""
        return maybe(whole)(self._wire.get("runs"))

    @property
    def settled_by(self) -> str | None:
        """The batch that settled it: then it is refused."""
        return maybe(text)(self._wire.get("settledBy"))

    @property
    def since(self) -> dt.date | None:
        """The day its oldest part was first carried; `carriedOn` when absent."""
        return maybe(day)(self._wire.get("since"))

    @property
    def tax_free(self) -> int | None:
        """Its tax-free part; 0 when absent."""
        return maybe(whole)(self._wire.get("taxFree"))


class CheckPaymentAnswer(Record):
    """The answer of `check_payment`."""

    __slots__ = ()
    _names = ("checked", "left", "not_checked")
    _required = frozenset[str](("checked",))

    @property
    def checked(self) -> bool:
        """Whether there was a payment to check against."""
        return flag(self._wire["checked"])

    @property
    def left(self) -> PaymentLeft | None:
        """What is left of it; only when it was checked."""
        return maybe(PaymentLeft._view)(self._wire.get("left"))

    @property
    def not_checked(self) -> list[str] | None:
        """What was not checked, because there was no payment: the amounts that would be held against it. Only then."""
        return maybe(many(text))(self._wire.get("notChecked"))


class CheckRecordedAnswer(Record):
    """The answer of `check_recorded`."""

    __slots__ = ()
    _names = ("recorded",)
    _required = frozenset[str](("recorded",))

    @property
    def recorded(self) -> str:
        """`new`: record it; `exists`: the very same is recorded, there is nothing to do."""
        return text(self._wire["recorded"])


class CheckScheduleAnswer(Record):
    """The answer of `check_schedule`."""

    __slots__ = ()
    _names = ("local",)
    _required = frozenset[str](("local",))

    @property
    def local(self) -> str:
        """The local time of payment, `YYYY-MM-DDTHH:MM:SS`."""
        return text(self._wire["local"])


class CloseOffset(Record):
    """How long after the close of its period money is due: exactly one of `months`, `weeks` and `days`."""

    __slots__ = ()
    _names = ("day", "day_zero", "days", "months", "recurrence", "unit", "weekday", "weeks")
    _required = frozenset[str](())

    def __init__(
        self,
        *,
        day: int | None = None,
        day_zero: Literal["count", "roll_first"] | None = None,
        days: int | None = None,
        months: int | None = None,
        recurrence: Recurrence | Mapping[str, Any] | None = None,
        unit: Literal["calendar", "business"] | None = None,
        weekday: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"] | None = None,
        weeks: int | None = None,
    ) -> None:
        self._set({
            "day": plain(day),
            "dayZero": plain(day_zero),
            "days": plain(days),
            "months": plain(months),
            "recurrence": plain(recurrence),
            "unit": plain(unit),
            "weekday": plain(weekday),
            "weeks": plain(weeks),
        })

    @property
    def day(self) -> int | None:
        """The day of that month, 1 to 31; its last day where it has none of that number."""
        return maybe(whole)(self._wire.get("day"))

    @property
    def day_zero(self) -> str | None:
        """Day 0 of business days after a close on a day that is none: `count`, that day, or `roll_first`, the business day after; `count`
when absent."""
        return maybe(text)(self._wire.get("dayZero"))

    @property
    def days(self) -> int | None:
        """Days after the close, 0 to 366."""
        return maybe(whole)(self._wire.get("days"))

    @property
    def months(self) -> int | None:
        """Months after the month of the close, 0 to 12; with `day`."""
        return maybe(whole)(self._wire.get("months"))

    @property
    def recurrence(self) -> Recurrence | None:
        """The first of these days from there on; every day when absent."""
        return maybe(Recurrence._view)(self._wire.get("recurrence"))

    @property
    def unit(self) -> str | None:
        """`calendar` or `business` days; `calendar` when absent."""
        return maybe(text)(self._wire.get("unit"))

    @property
    def weekday(self) -> str | None:
        """The day of that week."""
        return maybe(text)(self._wire.get("weekday"))

    @property
    def weeks(self) -> int | None:
        """Weeks, Monday to Sunday, after the week of the close, 0 to 52; with `weekday`."""
        return maybe(whole)(self._wire.get("weeks"))


class ClosedNet(Record):
    """A net of zero."""

    __slots__ = ()
    _names = ("amounts", "carries", "currency", "lines", "partner")
    _required = frozenset[str](("amounts", "carries", "currency", "lines", "partner"))

    @property
    def amounts(self) -> PayoutAmounts:
        """The amounts: parts that add up to zero."""
        return PayoutAmounts._view(self._wire["amounts"])

    @property
    def carries(self) -> list[str]:
        """The open balances that were part of it."""
        return many(text)(self._wire["carries"])

    @property
    def currency(self) -> str:
        """The currency."""
        return text(self._wire["currency"])

    @property
    def lines(self) -> list[str]:
        """The lines."""
        return many(text)(self._wire["lines"])

    @property
    def partner(self) -> str:
        """Whose."""
        return text(self._wire["partner"])


class ClosingPeriod(Record):
    """Periods whose sales are due on one day."""

    __slots__ = ()
    _names = ("every", "dates", "days")
    _required = frozenset[str](("every",))

    def __init__(
        self,
        *,
        every: str,
        dates: Sequence[str] | None = None,
        days: Sequence[Any] | None = None,
    ) -> None:
        self._set({
            "every": plain(every),
            "dates": plain(dates),
            "days": plain(days),
        })

    @property
    def every(self) -> str:
        """`day`, `week`, `ten_days`, `half_month`, `month` or `year`."""
        return text(self._wire["every"])

    @property
    def dates(self) -> list[str] | None:
        """The dates of the year, `MM-DD`, on which periods close."""
        return maybe(many(text))(self._wire.get("dates"))

    @property
    def days(self) -> list[Any] | None:
        """The days of the week (`mon` … `sun`) or of the month (1 … 31) on which periods close; of a month its last day when absent."""
        return maybe(many(maybe(anything)))(self._wire.get("days"))


class CompleteFormulaAnswer(Record):
    """The answer of `complete_formula`."""

    __slots__ = ()
    _names = ("completions",)
    _required = frozenset[str](("completions",))

    @property
    def completions(self) -> list[Completion]:
        """Names that fit."""
        return many(Completion._view)(self._wire["completions"])


class Completion(Record):
    """A name that fits."""

    __slots__ = ()
    _names = ("detail", "doc", "kind", "replaces", "text")
    _required = frozenset[str](("detail", "doc", "kind", "replaces", "text"))

    @property
    def detail(self) -> str:
        """Its type or signature."""
        return text(self._wire["detail"])

    @property
    def doc(self) -> str:
        """What it means."""
        return text(self._wire["doc"])

    @property
    def kind(self) -> str:
        """What it is: `variable`, `function` and so on."""
        return text(self._wire["kind"])

    @property
    def replaces(self) -> list[int]:
        """What it replaces: the first character, and the one after the last."""
        return many(whole)(self._wire["replaces"])

    @property
    def text(self) -> str:
        """What to put in."""
        return text(self._wire["text"])


class Contact(Record):
    """The person to talk to."""

    __slots__ = ()
    _names = ("email", "name", "phone")
    _required = frozenset[str](("email", "name"))

    def __init__(
        self,
        *,
        email: str,
        name: str,
        phone: str | None = None,
    ) -> None:
        self._set({
            "email": plain(email),
            "name": plain(name),
            "phone": plain(phone),
        })

    @property
    def email(self) -> str:
        """E-mail address."""
        return text(self._wire["email"])

    @property
    def name(self) -> str:
        """Name."""
        return text(self._wire["name"])

    @property
    def phone(self) -> str | None:
        """Phone number."""
        return maybe(text)(self._wire.get("phone"))


class Contract(Record):
    """One version of a contract."""

    __slots__ = ()
    _names = ("id", "name", "platform_fee", "platform_fee_vat_bearer", "archived_from", "effective_from", "memo", "platform_fee_return", "refund_cost", "settlement_cycle", "stage_return", "stages", "subtract_payment_vat")
    _required = frozenset[str](("id", "name", "platformFee", "platformFeeVatBearer"))

    def __init__(
        self,
        *,
        id: str,
        name: str,
        platform_fee: Fee | Mapping[str, Any],
        platform_fee_vat_bearer: Literal["partner", "merchant"],
        archived_from: dt.date | None = None,
        effective_from: dt.date | None = None,
        memo: str | None = None,
        platform_fee_return: FeeReturn | Mapping[str, Any] | None = None,
        refund_cost: RefundCost | Mapping[str, Any] | None = None,
        settlement_cycle: Cycle | Mapping[str, Any] | None = None,
        stage_return: Literal["later_first", "proportional"] | None = None,
        stages: Sequence[Stage | Mapping[str, Any]] | None = None,
        subtract_payment_vat: bool | None = None,
    ) -> None:
        self._set({
            "id": plain(id),
            "name": plain(name),
            "platformFee": plain(platform_fee),
            "platformFeeVatBearer": plain(platform_fee_vat_bearer),
            "archivedFrom": plain(archived_from),
            "effectiveFrom": plain(effective_from),
            "memo": plain(memo),
            "platformFeeReturn": plain(platform_fee_return),
            "refundCost": plain(refund_cost),
            "settlementCycle": plain(settlement_cycle),
            "stageReturn": plain(stage_return),
            "stages": plain(stages),
            "subtractPaymentVat": plain(subtract_payment_vat),
        })

    @property
    def id(self) -> str:
        """Id of the contract."""
        return text(self._wire["id"])

    @property
    def name(self) -> str:
        """Name."""
        return text(self._wire["name"])

    @property
    def platform_fee(self) -> Fee:
        """The platform fee."""
        return Fee._view(self._wire["platformFee"])

    @property
    def platform_fee_vat_bearer(self) -> str:
        """`partner` or `merchant`."""
        return text(self._wire["platformFeeVatBearer"])

    @property
    def archived_from(self) -> dt.date | None:
        """First start date from which new orders are refused."""
        return maybe(day)(self._wire.get("archivedFrom"))

    @property
    def effective_from(self) -> dt.date | None:
        """First start date of this version; since ever when absent."""
        return maybe(day)(self._wire.get("effectiveFrom"))

    @property
    def memo(self) -> str | None:
        """A note of at most 256 characters."""
        return maybe(text)(self._wire.get("memo"))

    @property
    def platform_fee_return(self) -> FeeReturn | None:
        """Whether the platform fee comes back with a cancel; always when absent."""
        return maybe(FeeReturn._view)(self._wire.get("platformFeeReturn"))

    @property
    def refund_cost(self) -> RefundCost | None:
        """What every cancel costs; nothing when absent."""
        return maybe(RefundCost._view)(self._wire.get("refundCost"))

    @property
    def settlement_cycle(self) -> Cycle | None:
        """When the partner is settled; exactly one of this and `stages`."""
        return maybe(Cycle._view)(self._wire.get("settlementCycle"))

    @property
    def stage_return(self) -> str | None:
        """From which stages a cancel takes back: `later_first` or `proportional`; `later_first` when absent."""
        return maybe(text)(self._wire.get("stageReturn"))

    @property
    def stages(self) -> list[Stage] | None:
        """In which stages a sale is settled, 2 to 12."""
        return maybe(many(Stage._view))(self._wire.get("stages"))

    @property
    def subtract_payment_vat(self) -> bool | None:
        """Deduct the VAT inside the payment; false when absent."""
        return maybe(flag)(self._wire.get("subtractPaymentVat"))


class CorporationNumberAnswer(Record):
    """The answer of `corporation_number`."""

    __slots__ = ()
    _names = ("check_digit_fits", "number", "text")
    _required = frozenset[str](("checkDigitFits", "number", "text"))

    @property
    def check_digit_fits(self) -> bool:
        """Whether the check digit fits; numbers issued since 2025 may have none."""
        return flag(self._wire["checkDigitFits"])

    @property
    def number(self) -> str:
        """Thirteen digits."""
        return text(self._wire["number"])

    @property
    def text(self) -> str:
        """With a hyphen, as people write it."""
        return text(self._wire["text"])


class Cycle(Record):
    """A settlement cycle: after the start of each sale, by `lagDays` and `recurrence`, or after the close of its period, by `period` and
`offset`."""

    __slots__ = ()
    _names = ("convention", "lag_day_zero", "lag_days", "lag_unit", "offset", "period", "recurrence")
    _required = frozenset[str](("convention",))

    def __init__(
        self,
        *,
        convention: Literal["preceding", "following", "modified_following", "unadjusted"],
        lag_day_zero: Literal["count", "roll_first"] | None = None,
        lag_days: int | None = None,
        lag_unit: Literal["calendar", "business"] | None = None,
        offset: CloseOffset | Mapping[str, Any] | None = None,
        period: ClosingPeriod | Mapping[str, Any] | None = None,
        recurrence: Recurrence | Mapping[str, Any] | None = None,
    ) -> None:
        self._set({
            "convention": plain(convention),
            "lagDayZero": plain(lag_day_zero),
            "lagDays": plain(lag_days),
            "lagUnit": plain(lag_unit),
            "offset": plain(offset),
            "period": plain(period),
            "recurrence": plain(recurrence),
        })

    @property
    def convention(self) -> str:
        """`preceding`, `following`, `modified_following` or `unadjusted`."""
        return text(self._wire["convention"])

    @property
    def lag_day_zero(self) -> str | None:
        """Day 0 of business days from a start that is none: `count`, the start, or `roll_first`, the business day after; `count` when
absent."""
        return maybe(text)(self._wire.get("lagDayZero"))

    @property
    def lag_days(self) -> int | None:
        """Days after the start date, 0 to 366."""
        return maybe(whole)(self._wire.get("lagDays"))

    @property
    def lag_unit(self) -> str | None:
        """`calendar` or `business` days; `calendar` when absent."""
        return maybe(text)(self._wire.get("lagUnit"))

    @property
    def offset(self) -> CloseOffset | None:
        """How long after the close of its period a sale is due."""
        return maybe(CloseOffset._view)(self._wire.get("offset"))

    @property
    def period(self) -> ClosingPeriod | None:
        """The periods whose sales are due on one day."""
        return maybe(ClosingPeriod._view)(self._wire.get("period"))

    @property
    def recurrence(self) -> Recurrence | None:
        """On which days."""
        return maybe(Recurrence._view)(self._wire.get("recurrence"))


class DateAnswer(Record):
    """The answer of `add_business_days`, `adjust`, `civil_date`."""

    __slots__ = ()
    _names = ("date",)
    _required = frozenset[str](("date",))

    @property
    def date(self) -> dt.date:
        """The date."""
        return day(self._wire["date"])


class Discount(Record):
    """A discount of a line or of the order."""

    __slots__ = ()
    _names = ("amount", "policy", "tax_free")
    _required = frozenset[str](("amount", "policy"))

    def __init__(
        self,
        *,
        amount: int,
        policy: str,
        tax_free: int | None = None,
    ) -> None:
        self._set({
            "amount": plain(amount),
            "policy": plain(policy),
            "taxFree": plain(tax_free),
        })

    @property
    def amount(self) -> int:
        """The discount, a total for its line or order."""
        return whole(self._wire["amount"])

    @property
    def policy(self) -> str:
        """The policy that shares it."""
        return text(self._wire["policy"])

    @property
    def tax_free(self) -> int | None:
        """Its tax-free part; 0 when absent."""
        return maybe(whole)(self._wire.get("taxFree"))


class DiscountCancel(Record):
    """How much of a discount is taken back."""

    __slots__ = ()
    _names = ("amount", "policy", "tax_free")
    _required = frozenset[str](("amount", "policy"))

    def __init__(
        self,
        *,
        amount: int,
        policy: str,
        tax_free: int | None = None,
    ) -> None:
        self._set({
            "amount": plain(amount),
            "policy": plain(policy),
            "taxFree": plain(tax_free),
        })

    @property
    def amount(self) -> int:
        """How much of it."""
        return whole(self._wire["amount"])

    @property
    def policy(self) -> str:
        """The policy that shares the discount."""
        return text(self._wire["policy"])

    @property
    def tax_free(self) -> int | None:
        """The tax-free part of that; when absent, all that is left of it if the whole discount is taken back, 0 otherwise."""
        return maybe(whole)(self._wire.get("taxFree"))


class DiscountSharePolicy(Record):
    """One version of a discount-share policy."""

    __slots__ = ()
    _names = ("id", "name", "partner_share", "archived_from", "effective_from", "memo")
    _required = frozenset[str](("id", "name", "partnerShare"))

    def __init__(
        self,
        *,
        id: str,
        name: str,
        partner_share: Decimal | str,
        archived_from: dt.date | None = None,
        effective_from: dt.date | None = None,
        memo: str | None = None,
    ) -> None:
        self._set({
            "id": plain(id),
            "name": plain(name),
            "partnerShare": rate_text(partner_share),
            "archivedFrom": plain(archived_from),
            "effectiveFrom": plain(effective_from),
            "memo": plain(memo),
        })

    @property
    def id(self) -> str:
        """Id of the policy."""
        return text(self._wire["id"])

    @property
    def name(self) -> str:
        """Name."""
        return text(self._wire["name"])

    @property
    def partner_share(self) -> Decimal:
        """The partner's share of each discount."""
        return rate(self._wire["partnerShare"])

    @property
    def archived_from(self) -> dt.date | None:
        """First start date from which new orders are refused."""
        return maybe(day)(self._wire.get("archivedFrom"))

    @property
    def effective_from(self) -> dt.date | None:
        """First start date of this version; since ever when absent."""
        return maybe(day)(self._wire.get("effectiveFrom"))

    @property
    def memo(self) -> str | None:
        """A note of at most 256 characters."""
        return maybe(text)(self._wire.get("memo"))


class Error(Record):
    """An error as it crosses every border."""

    __slots__ = ()
    _names = ("at", "code", "detail", "message")
    _required = frozenset[str](("at", "code", "detail", "message"))

    @property
    def at(self) -> str:
        """The place: a JSONPath from the root of the document."""
        return text(self._wire["at"])

    @property
    def code(self) -> str:
        """The stable code; see `Code`."""
        return text(self._wire["code"])

    @property
    def detail(self) -> dict[str, Any]:
        """The numbers concerned, by name: integers, or text."""
        return named(anything)(self._wire["detail"])

    @property
    def message(self) -> str:
        """The sentence."""
        return text(self._wire["message"])


class Errors(Record):
    """All errors of one call."""

    __slots__ = ()
    _names = ("errors",)
    _required = frozenset[str](("errors",))

    @property
    def errors(self) -> list[Error]:
        """In the order of the document."""
        return many(Error._view)(self._wire["errors"])


class EvaluateFormulaAnswer(Record):
    """The answer of `evaluate_formula`."""

    __slots__ = ()
    _names = ("amount", "exact", "formula", "values")
    _required = frozenset[str](("amount", "exact", "formula", "values"))

    @property
    def amount(self) -> int:
        """The rounded amount."""
        return whole(self._wire["amount"])

    @property
    def exact(self) -> Decimal | Fraction:
        """The value before rounding: a decimal, or a fraction such as `100/3`."""
        return exact(self._wire["exact"])

    @property
    def formula(self) -> str:
        """The formula as a trace prints it."""
        return text(self._wire["formula"])

    @property
    def values(self) -> str:
        """The same with its values put in."""
        return text(self._wire["values"])


class ExactAnswer(Record):
    """The answer of `portion`, `round`."""

    __slots__ = ()
    _names = ("amount", "exact")
    _required = frozenset[str](("amount", "exact"))

    @property
    def amount(self) -> int:
        """The rounded amount."""
        return whole(self._wire["amount"])

    @property
    def exact(self) -> Decimal | Fraction:
        """The value before rounding: a decimal, or a fraction such as `100/3`."""
        return exact(self._wire["exact"])


class Explanation(Record):
    """A transfer with its explanation."""

    __slots__ = ()
    _names = ("steps", "text", "transfer")
    _required = frozenset[str](("steps", "text", "transfer"))

    @property
    def steps(self) -> list[Step]:
        """The steps, in the order of the calculation."""
        return many(Step._view)(self._wire["steps"])

    @property
    def text(self) -> list[str]:
        """The printed form, a line an item."""
        return many(text)(self._wire["text"])

    @property
    def transfer(self) -> OrderTransfer:
        """The transfer, as `settle` answers it."""
        return OrderTransfer._view(self._wire["transfer"])


class Fee(Record):
    """A fee: exactly one of `rate` and `fixed`."""

    __slots__ = ()
    _names = ("currency", "fixed", "rate")
    _required = frozenset[str](())

    def __init__(
        self,
        *,
        currency: str | None = None,
        fixed: int | None = None,
        rate: Decimal | str | None = None,
    ) -> None:
        self._set({
            "currency": plain(currency),
            "fixed": plain(fixed),
            "rate": rate_text(rate),
        })

    @property
    def currency(self) -> str | None:
        """The currency of the fixed amount; `KRW` when absent."""
        return maybe(text)(self._wire.get("currency"))

    @property
    def fixed(self) -> int | None:
        """A fixed amount, zero or more."""
        return maybe(whole)(self._wire.get("fixed"))

    @property
    def rate(self) -> Decimal | None:
        """A rate of the amount."""
        return maybe(rate)(self._wire.get("rate"))


class FeeReturn(Record):
    """Whether a fee comes back with a cancel."""

    __slots__ = ()
    _names = ("returned", "days")
    _required = frozenset[str](("returned",))

    def __init__(
        self,
        *,
        returned: Literal["always", "never", "proportional", "until"],
        days: int | None = None,
    ) -> None:
        self._set({
            "returned": plain(returned),
            "days": plain(days),
        })

    @property
    def returned(self) -> str:
        """`always`, `never`, `proportional` or `until`."""
        return text(self._wire["returned"])

    @property
    def days(self) -> int | None:
        """With `until`, and only then: how many calendar days after the start date of the order, 0 to 3,660."""
        return maybe(whole)(self._wire.get("days"))


class FollowUpCommand(Record):
    """Send statements, invoices and whatever else follows."""

    __slots__ = ()
    _names = ("command",)
    _required = frozenset[str](("command",))
    _word = ("command", "follow_up")

    @property
    def command(self) -> str:
        """"""
        return text(self._wire["command"])


class FormulaFunction(Record):
    """A function of formulas."""

    __slots__ = ()
    _names = ("doc", "korean", "name", "signature")
    _required = frozenset[str](("doc", "korean", "name", "signature"))

    @property
    def doc(self) -> str:
        """What it means."""
        return text(self._wire["doc"])

    @property
    def korean(self) -> str:
        """Its Korean name, which is as good."""
        return text(self._wire["korean"])

    @property
    def name(self) -> str:
        """Its name."""
        return text(self._wire["name"])

    @property
    def signature(self) -> str:
        """What it takes and gives."""
        return text(self._wire["signature"])


class FormulaNamesAnswer(Record):
    """The answer of `formula_names`."""

    __slots__ = ()
    _names = ("functions", "variables")
    _required = frozenset[str](("functions", "variables"))

    @property
    def functions(self) -> list[FormulaFunction]:
        """Every function."""
        return many(FormulaFunction._view)(self._wire["functions"])

    @property
    def variables(self) -> list[FormulaVariable]:
        """Every variable."""
        return many(FormulaVariable._view)(self._wire["variables"])


class FormulaToken(Record):
    """A piece of a formula's text."""

    __slots__ = ()
    _names = ("kind", "span", "type")
    _required = frozenset[str](("kind", "span"))

    @property
    def kind(self) -> str:
        """What it is: `variable`, `number`, `operator` and so on."""
        return text(self._wire["kind"])

    @property
    def span(self) -> list[int]:
        """Its first character, and the one after its last."""
        return many(whole)(self._wire["span"])

    @property
    def type(self) -> str | None:
        """The type of its value, if it has one."""
        return maybe(text)(self._wire.get("type"))


class FormulaVariable(Record):
    """A variable of formulas."""

    __slots__ = ()
    _names = ("doc", "korean", "name", "type")
    _required = frozenset[str](("doc", "korean", "name", "type"))

    @property
    def doc(self) -> str:
        """What it means."""
        return text(self._wire["doc"])

    @property
    def korean(self) -> str:
        """Its Korean name, which is as good."""
        return text(self._wire["korean"])

    @property
    def name(self) -> str:
        """Its name."""
        return text(self._wire["name"])

    @property
    def type(self) -> str:
        """Its type."""
        return text(self._wire["type"])


class Formulas(Record):
    """The formulas every calculator has; each has its default when absent."""

    __slots__ = ()
    _names = ("additional_fee", "discount_share", "platform_fee", "settlement", "settlement_tax_free")
    _required = frozenset[str](())

    def __init__(
        self,
        *,
        additional_fee: str | None = None,
        discount_share: str | None = None,
        platform_fee: str | None = None,
        settlement: str | None = None,
        settlement_tax_free: str | None = None,
    ) -> None:
        self._set({
            "additionalFee": plain(additional_fee),
            "discountShare": plain(discount_share),
            "platformFee": plain(platform_fee),
            "settlement": plain(settlement),
            "settlementTaxFree": plain(settlement_tax_free),
        })

    @property
    def additional_fee(self) -> str | None:
        """An additional fee."""
        return maybe(text)(self._wire.get("additionalFee"))

    @property
    def discount_share(self) -> str | None:
        """The partner's share of one discount."""
        return maybe(text)(self._wire.get("discountShare"))

    @property
    def platform_fee(self) -> str | None:
        """Platform fee."""
        return maybe(text)(self._wire.get("platformFee"))

    @property
    def settlement(self) -> str | None:
        """Settlement."""
        return maybe(text)(self._wire.get("settlement"))

    @property
    def settlement_tax_free(self) -> str | None:
        """Tax-free part of the settlement."""
        return maybe(text)(self._wire.get("settlementTaxFree"))


class Holiday(Record):
    """A holiday."""

    __slots__ = ()
    _names = ("kind", "name")
    _required = frozenset[str](("kind", "name"))

    @property
    def kind(self) -> str:
        """Why banks are closed."""
        return text(self._wire["kind"])

    @property
    def name(self) -> str:
        """Its Korean name."""
        return text(self._wire["name"])


class InquireCommand(Record):
    """Ask what became of what was sent under this key."""

    __slots__ = ()
    _names = ("command", "key")
    _required = frozenset[str](("command", "key"))
    _word = ("command", "inquire")

    @property
    def command(self) -> str:
        """"""
        return text(self._wire["command"])

    @property
    def key(self) -> str:
        """The key."""
        return text(self._wire["key"])


class Kept(Record):
    """A charge that did not come back with the cancels of an order so far."""

    __slots__ = ()
    _names = ("amount", "fee", "vat", "policy", "product_id")
    _required = frozenset[str](("amount", "fee", "vat"))

    @property
    def amount(self) -> int:
        """How much of it is kept."""
        return whole(self._wire["amount"])

    @property
    def fee(self) -> str:
        """Which charge."""
        return text(self._wire["fee"])

    @property
    def vat(self) -> int:
        """The VAT on that."""
        return whole(self._wire["vat"])

    @property
    def policy(self) -> str | None:
        """The policy of an additional fee."""
        return maybe(text)(self._wire.get("policy"))

    @property
    def product_id(self) -> str | None:
        """The line it stands on; absent of the order's own."""
        return maybe(text)(self._wire.get("productId"))


class Line(Record):
    """A line of an order."""

    __slots__ = ()
    _names = ("product_id", "quantity", "unit_price", "additional_fees", "amount", "discounts", "product_name", "product_tag", "tax_free", "unit_tax_free")
    _required = frozenset[str](("productId", "quantity", "unitPrice"))

    def __init__(
        self,
        *,
        product_id: str,
        quantity: int,
        unit_price: int,
        additional_fees: Sequence[str] | None = None,
        amount: int | None = None,
        discounts: Sequence[Discount | Mapping[str, Any]] | None = None,
        product_name: str | None = None,
        product_tag: str | None = None,
        tax_free: int | None = None,
        unit_tax_free: int | None = None,
    ) -> None:
        self._set({
            "productId": plain(product_id),
            "quantity": plain(quantity),
            "unitPrice": plain(unit_price),
            "additionalFees": plain(additional_fees),
            "amount": plain(amount),
            "discounts": plain(discounts),
            "productName": plain(product_name),
            "productTag": plain(product_tag),
            "taxFree": plain(tax_free),
            "unitTaxFree": plain(unit_tax_free),
        })

    @property
    def product_id(self) -> str:
        """The product, unique in its order."""
        return text(self._wire["productId"])

    @property
    def quantity(self) -> int:
        """Units, 1 to 1,000,000; 0 only with `amount`."""
        return whole(self._wire["quantity"])

    @property
    def unit_price(self) -> int:
        """Price of one unit."""
        return whole(self._wire["unitPrice"])

    @property
    def additional_fees(self) -> list[str] | None:
        """Ids of additional-fee policies on the line."""
        return maybe(many(text))(self._wire.get("additionalFees"))

    @property
    def amount(self) -> int | None:
        """What the line comes to, when that is not `unitPrice` × `quantity`: what is left after money was given back."""
        return maybe(whole)(self._wire.get("amount"))

    @property
    def discounts(self) -> list[Discount] | None:
        """Discounts on the line."""
        return maybe(many(Discount._view))(self._wire.get("discounts"))

    @property
    def product_name(self) -> str | None:
        """Its name."""
        return maybe(text)(self._wire.get("productName"))

    @property
    def product_tag(self) -> str | None:
        """Its tag, a category."""
        return maybe(text)(self._wire.get("productTag"))

    @property
    def tax_free(self) -> int | None:
        """The tax-free part of `amount`; 0 when absent."""
        return maybe(whole)(self._wire.get("taxFree"))

    @property
    def unit_tax_free(self) -> int | None:
        """Tax-free part of that price; 0 when absent."""
        return maybe(whole)(self._wire.get("unitTaxFree"))


class LineCancel(Record):
    """What of a line is taken back: units, money, or units for an amount of money."""

    __slots__ = ()
    _names = ("product_id", "amount", "discounts", "quantity", "tax_free")
    _required = frozenset[str](("productId",))

    def __init__(
        self,
        *,
        product_id: str,
        amount: int | None = None,
        discounts: Sequence[DiscountCancel | Mapping[str, Any]] | None = None,
        quantity: int | None = None,
        tax_free: int | None = None,
    ) -> None:
        self._set({
            "productId": plain(product_id),
            "amount": plain(amount),
            "discounts": plain(discounts),
            "quantity": plain(quantity),
            "taxFree": plain(tax_free),
        })

    @property
    def product_id(self) -> str:
        """The product, as on the order."""
        return text(self._wire["productId"])

    @property
    def amount(self) -> int | None:
        """How much of what the line comes to, above 0; unit price × `quantity` when absent."""
        return maybe(whole)(self._wire.get("amount"))

    @property
    def discounts(self) -> list[DiscountCancel] | None:
        """Discounts of the line that go with them; the last units take all of them."""
        return maybe(many(DiscountCancel._view))(self._wire.get("discounts"))

    @property
    def quantity(self) -> int | None:
        """Units, 1 to 1,000,000; absent when only money is given back."""
        return maybe(whole)(self._wire.get("quantity"))

    @property
    def tax_free(self) -> int | None:
        """Tax-free part of what is taken back; that of the units when absent, and of an amount 0 unless only tax-free goods are left."""
        return maybe(whole)(self._wire.get("taxFree"))


class LineTransfer(Record):
    """A line as settled."""

    __slots__ = ()
    _names = ("additional_fees", "amounts", "discounts", "product_id", "quantity", "other_deductions", "user_formulas")
    _required = frozenset[str](("additionalFees", "amounts", "discounts", "productId", "quantity"))

    @property
    def additional_fees(self) -> list[SettledFee]:
        """The line's additional fees."""
        return many(SettledFee._view)(self._wire["additionalFees"])

    @property
    def amounts(self) -> Amounts:
        """The line's amounts."""
        return Amounts._view(self._wire["amounts"])

    @property
    def discounts(self) -> list[SettledDiscount]:
        """The line's discounts."""
        return many(SettledDiscount._view)(self._wire["discounts"])

    @property
    def product_id(self) -> str:
        """The product."""
        return text(self._wire["productId"])

    @property
    def quantity(self) -> int:
        """Units; 0 where only money is left or came back."""
        return whole(self._wire["quantity"])

    @property
    def other_deductions(self) -> int | None:
        """What a settlement formula of the user's own deducts from this line beyond the amounts named; only when it is not zero."""
        return maybe(whole)(self._wire.get("otherDeductions"))

    @property
    def user_formulas(self) -> dict[str, int] | None:
        """Results of the user's own formulas on this line alone, by key; they do not add up to the order's. Only when there are any."""
        return maybe(named(whole))(self._wire.get("userFormulas"))


class MaintenanceWindow(Record):
    """Hours in which banks do not transfer, in local time."""

    __slots__ = ()
    _names = ("from_", "to", "bank", "first_day", "last_day")
    _required = frozenset[str](("from", "to"))

    def __init__(
        self,
        *,
        from_: str,
        to: str,
        bank: str | None = None,
        first_day: dt.date | None = None,
        last_day: dt.date | None = None,
    ) -> None:
        self._set({
            "from": plain(from_),
            "to": plain(to),
            "bank": plain(bank),
            "firstDay": plain(first_day),
            "lastDay": plain(last_day),
        })

    @property
    def from_(self) -> str:
        """First blocked minute of a day."""
        return text(self._wire["from"])

    @property
    def to(self) -> str:
        """First minute after it that is not blocked, on the next day unless later than `from`; the same: a whole day."""
        return text(self._wire["to"])

    @property
    def bank(self) -> str | None:
        """Which bank; every bank when absent."""
        return maybe(text)(self._wire.get("bank"))

    @property
    def first_day(self) -> dt.date | None:
        """First day on which it begins; always when absent."""
        return maybe(day)(self._wire.get("firstDay"))

    @property
    def last_day(self) -> dt.date | None:
        """Last day on which it begins; for ever when absent."""
        return maybe(day)(self._wire.get("lastDay"))


class Manual(Record):
    """A manual transfer as it is asked for."""

    __slots__ = ()
    _names = ("amount", "id", "partner", "settlement_date", "currency", "memo", "tax_free")
    _required = frozenset[str](("amount", "id", "partner", "settlementDate"))

    def __init__(
        self,
        *,
        amount: int,
        id: str,
        partner: str,
        settlement_date: dt.date,
        currency: str | None = None,
        memo: str | None = None,
        tax_free: int | None = None,
    ) -> None:
        self._set({
            "amount": plain(amount),
            "id": plain(id),
            "partner": plain(partner),
            "settlementDate": plain(settlement_date),
            "currency": plain(currency),
            "memo": plain(memo),
            "taxFree": plain(tax_free),
        })

    @property
    def amount(self) -> int:
        """What the partner is owed; negative when the partner owes."""
        return whole(self._wire["amount"])

    @property
    def id(self) -> str:
        """Its id."""
        return text(self._wire["id"])

    @property
    def partner(self) -> str:
        """Who is owed, or owes."""
        return text(self._wire["partner"])

    @property
    def settlement_date(self) -> dt.date:
        """The day it is due."""
        return day(self._wire["settlementDate"])

    @property
    def currency(self) -> str | None:
        """The currency; `KRW` when absent."""
        return maybe(text)(self._wire.get("currency"))

    @property
    def memo(self) -> str | None:
        """A note of at most 256 characters."""
        return maybe(text)(self._wire.get("memo"))

    @property
    def tax_free(self) -> int | None:
        """The part of it without VAT; 0 when absent."""
        return maybe(whole)(self._wire.get("taxFree"))


class ManualAmounts(Record):
    """The amounts of a manual transfer, in minor units."""

    __slots__ = ()
    _names = ("settlement", "settlement_tax_free")
    _required = frozenset[str](("settlement", "settlementTaxFree"))

    @property
    def settlement(self) -> int:
        """What the partner is owed."""
        return whole(self._wire["settlement"])

    @property
    def settlement_tax_free(self) -> int:
        """The part of it without VAT."""
        return whole(self._wire["settlementTaxFree"])


class ManualTransfer(Record):
    """A manual transfer."""

    __slots__ = ()
    _names = ("amounts", "currency", "id", "partner", "settlement_date", "type", "ledger", "memo", "notes")
    _required = frozenset[str](("amounts", "currency", "id", "partner", "settlementDate", "type"))

    @property
    def amounts(self) -> ManualAmounts:
        """Its amounts."""
        return ManualAmounts._view(self._wire["amounts"])

    @property
    def currency(self) -> str:
        """The settlement currency."""
        return text(self._wire["currency"])

    @property
    def id(self) -> str:
        """Its id."""
        return text(self._wire["id"])

    @property
    def partner(self) -> str:
        """Who is owed, or owes."""
        return text(self._wire["partner"])

    @property
    def settlement_date(self) -> dt.date:
        """The day it is due."""
        return day(self._wire["settlementDate"])

    @property
    def type(self) -> str:
        """Always `manual`."""
        return text(self._wire["type"])

    @property
    def ledger(self) -> str | None:
        """`test`; absent on the live ledger."""
        return maybe(text)(self._wire.get("ledger"))

    @property
    def memo(self) -> str | None:
        """The note."""
        return maybe(text)(self._wire.get("memo"))

    @property
    def notes(self) -> list[Note] | None:
        """Notes about its days; only when there are any."""
        return maybe(many(Note._view))(self._wire.get("notes"))


class MemoLimit(Record):
    """How long a memo may be: exactly one of the two."""

    __slots__ = ()
    _names = ("bytes", "characters")
    _required = frozenset[str](())

    def __init__(
        self,
        *,
        bytes: int | None = None,
        characters: int | None = None,
    ) -> None:
        self._set({
            "bytes": plain(bytes),
            "characters": plain(characters),
        })

    @property
    def bytes(self) -> int | None:
        """Bytes of CP949, 1 to 256."""
        return maybe(whole)(self._wire.get("bytes"))

    @property
    def characters(self) -> int | None:
        """Characters, 1 to 256."""
        return maybe(whole)(self._wire.get("characters"))


class MoneyAnswer(Record):
    """A decimal in major units as an amount."""

    __slots__ = ()
    _names = ("amount", "currency", "text")
    _required = frozenset[str](("amount", "currency", "text"))

    @property
    def amount(self) -> int:
        """Minor units."""
        return whole(self._wire["amount"])

    @property
    def currency(self) -> str:
        """Currency."""
        return text(self._wire["currency"])

    @property
    def text(self) -> str:
        """As it prints."""
        return text(self._wire["text"])


class MoveAccountTransferAnswer(Record):
    """The answer of `move_account_transfer`."""

    __slots__ = ()
    _names = ("commands", "transfer")
    _required = frozenset[str](("commands", "transfer"))

    @property
    def commands(self) -> list[RemitCommand | InquireCommand | NotifyLinesCommand | ReplacePayoutsCommand | ReopenCarriesCommand | CarriesPaidCommand | PreparePayoutsCommand | SchedulePayoutsCommand | CancelPayoutsCommand | FollowUpCommand]:
        """What the host does in the same commit."""
        return many(either(RemitCommand, InquireCommand, NotifyLinesCommand, ReplacePayoutsCommand, ReopenCarriesCommand, CarriesPaidCommand, PreparePayoutsCommand, SchedulePayoutsCommand, CancelPayoutsCommand, FollowUpCommand))(self._wire["commands"])

    @property
    def transfer(self) -> AccountTransfer:
        """The remittance as it is then."""
        return AccountTransfer._view(self._wire["transfer"])


class MoveBatchAnswer(Record):
    """The answer of `move_batch`."""

    __slots__ = ()
    _names = ("batch", "commands")
    _required = frozenset[str](("batch", "commands"))

    @property
    def batch(self) -> BatchState:
        """The batch as it is then."""
        return BatchState._view(self._wire["batch"])

    @property
    def commands(self) -> list[RemitCommand | InquireCommand | NotifyLinesCommand | ReplacePayoutsCommand | ReopenCarriesCommand | CarriesPaidCommand | PreparePayoutsCommand | SchedulePayoutsCommand | CancelPayoutsCommand | FollowUpCommand]:
        """What the host does in the same commit."""
        return many(either(RemitCommand, InquireCommand, NotifyLinesCommand, ReplacePayoutsCommand, ReopenCarriesCommand, CarriesPaidCommand, PreparePayoutsCommand, SchedulePayoutsCommand, CancelPayoutsCommand, FollowUpCommand))(self._wire["commands"])


class MoveLineAnswer(Record):
    """The answer of `move_line`."""

    __slots__ = ()
    _names = ("deletable", "status", "transfer_status")
    _required = frozenset[str](("deletable", "status", "transferStatus"))

    @property
    def deletable(self) -> bool:
        """Whether the line may be deleted."""
        return flag(self._wire["deletable"])

    @property
    def status(self) -> str:
        """Where the line stands then."""
        return text(self._wire["status"])

    @property
    def transfer_status(self) -> str:
        """The status of its transfers."""
        return text(self._wire["transferStatus"])


class MovePayoutAnswer(Record):
    """The answer of `move_payout`."""

    __slots__ = ()
    _names = ("commands", "payout")
    _required = frozenset[str](("commands", "payout"))

    @property
    def commands(self) -> list[RemitCommand | InquireCommand | NotifyLinesCommand | ReplacePayoutsCommand | ReopenCarriesCommand | CarriesPaidCommand | PreparePayoutsCommand | SchedulePayoutsCommand | CancelPayoutsCommand | FollowUpCommand]:
        """What the host does in the same commit."""
        return many(either(RemitCommand, InquireCommand, NotifyLinesCommand, ReplacePayoutsCommand, ReopenCarriesCommand, CarriesPaidCommand, PreparePayoutsCommand, SchedulePayoutsCommand, CancelPayoutsCommand, FollowUpCommand))(self._wire["commands"])

    @property
    def payout(self) -> PayoutState:
        """The payout as it is then."""
        return PayoutState._view(self._wire["payout"])


class Note(Record):
    """Something an answer says beside its amounts."""

    __slots__ = ()
    _names = ("at", "code", "detail", "message")
    _required = frozenset[str](("at", "code", "detail"))

    @property
    def at(self) -> str:
        """The place in the question: a JSONPath."""
        return text(self._wire["at"])

    @property
    def code(self) -> str:
        """What it is about."""
        return text(self._wire["code"])

    @property
    def detail(self) -> dict[str, str]:
        """What it is about, by name, as text."""
        return named(text)(self._wire["detail"])

    @property
    def message(self) -> str | None:
        """The sentence."""
        return maybe(text)(self._wire.get("message"))


class NotifyLinesCommand(Record):
    """Move lines, each of which must stand where it is expected."""

    __slots__ = ()
    _names = ("command", "from_", "lines", "to")
    _required = frozenset[str](("command", "from", "lines", "to"))
    _word = ("command", "notify_lines")

    @property
    def command(self) -> str:
        """"""
        return text(self._wire["command"])

    @property
    def from_(self) -> list[str]:
        """Where each must stand, one of these."""
        return many(text)(self._wire["from"])

    @property
    def lines(self) -> list[str]:
        """The lines."""
        return many(text)(self._wire["lines"])

    @property
    def to(self) -> str:
        """Where they go."""
        return text(self._wire["to"])


class Order(Record):
    """An order."""

    __slots__ = ()
    _names = ("id", "partner", "additional_fees", "amount", "contract", "currency", "discounts", "easy_pay_provider", "lines", "memo", "paid_at", "parameters", "payment_id", "payment_method", "settlement_date", "start_date", "tax_free")
    _required = frozenset[str](("id", "partner"))

    def __init__(
        self,
        *,
        id: str,
        partner: str,
        additional_fees: Sequence[str] | None = None,
        amount: int | None = None,
        contract: str | None = None,
        currency: str | None = None,
        discounts: Sequence[Discount | Mapping[str, Any]] | None = None,
        easy_pay_provider: str | None = None,
        lines: Sequence[Line | Mapping[str, Any]] | None = None,
        memo: str | None = None,
        paid_at: dt.datetime | None = None,
        parameters: Mapping[str, Decimal | str] | None = None,
        payment_id: str | None = None,
        payment_method: Literal["card", "transfer", "virtual_account", "gift_certificate", "mobile", "easy_pay", "convenience_store", "crypto"] | None = None,
        settlement_date: dt.date | None = None,
        start_date: dt.date | None = None,
        tax_free: int | None = None,
    ) -> None:
        self._set({
            "id": plain(id),
            "partner": plain(partner),
            "additionalFees": plain(additional_fees),
            "amount": plain(amount),
            "contract": plain(contract),
            "currency": plain(currency),
            "discounts": plain(discounts),
            "easyPayProvider": plain(easy_pay_provider),
            "lines": plain(lines),
            "memo": plain(memo),
            "paidAt": plain(paid_at),
            "parameters": plain(parameters),
            "paymentId": plain(payment_id),
            "paymentMethod": plain(payment_method),
            "settlementDate": plain(settlement_date),
            "startDate": plain(start_date),
            "taxFree": plain(tax_free),
        })

    @property
    def id(self) -> str:
        """Its id."""
        return text(self._wire["id"])

    @property
    def partner(self) -> str:
        """The partner it is settled with."""
        return text(self._wire["partner"])

    @property
    def additional_fees(self) -> list[str] | None:
        """Ids of additional-fee policies on the order."""
        return maybe(many(text))(self._wire.get("additionalFees"))

    @property
    def amount(self) -> int | None:
        """Order amount; exactly one of `amount` and `lines`."""
        return maybe(whole)(self._wire.get("amount"))

    @property
    def contract(self) -> str | None:
        """Another contract than the partner's default."""
        return maybe(text)(self._wire.get("contract"))

    @property
    def currency(self) -> str | None:
        """Currency; `KRW` when absent."""
        return maybe(text)(self._wire.get("currency"))

    @property
    def discounts(self) -> list[Discount] | None:
        """Discounts on the order."""
        return maybe(many(Discount._view))(self._wire.get("discounts"))

    @property
    def easy_pay_provider(self) -> str | None:
        """The provider of an easy payment."""
        return maybe(text)(self._wire.get("easyPayProvider"))

    @property
    def lines(self) -> list[Line] | None:
        """Lines; exactly one of `amount` and `lines`."""
        return maybe(many(Line._view))(self._wire.get("lines"))

    @property
    def memo(self) -> str | None:
        """A note of at most 256 characters."""
        return maybe(text)(self._wire.get("memo"))

    @property
    def paid_at(self) -> dt.datetime | None:
        """When it was paid."""
        return maybe(instant)(self._wire.get("paidAt"))

    @property
    def parameters(self) -> dict[str, Decimal] | None:
        """The order's own values of parameters, by key."""
        return maybe(named(decimal))(self._wire.get("parameters"))

    @property
    def payment_id(self) -> str | None:
        """The payment's id."""
        return maybe(text)(self._wire.get("paymentId"))

    @property
    def payment_method(self) -> str | None:
        """How it was paid."""
        return maybe(text)(self._wire.get("paymentMethod"))

    @property
    def settlement_date(self) -> dt.date | None:
        """Settlement date instead of the cycle's."""
        return maybe(day)(self._wire.get("settlementDate"))

    @property
    def start_date(self) -> dt.date | None:
        """First day of the cycle; the civil date of `paidAt` when absent."""
        return maybe(day)(self._wire.get("startDate"))

    @property
    def tax_free(self) -> int | None:
        """Tax-free part of the whole order."""
        return maybe(whole)(self._wire.get("taxFree"))


class OrderCancel(Record):
    """A cancelled order, or the cancelled part of one: magnitudes, with the original's ids and versions and the cancel's dates."""

    __slots__ = ()
    _names = ("additional_fees", "amounts", "calculation_version", "calculator_version", "calendar", "contract", "contract_version", "currency", "discounts", "id", "left", "left_before", "lines", "order", "partner", "settlement_date", "start_date", "type", "kept", "ledger", "memo", "notes", "order_level", "other_deductions", "parameters", "payment", "stages", "user_formulas")
    _required = frozenset[str](("additionalFees", "amounts", "calculationVersion", "calculatorVersion", "calendar", "contract", "contractVersion", "currency", "discounts", "id", "left", "leftBefore", "lines", "order", "partner", "settlementDate", "startDate", "type"))

    @property
    def additional_fees(self) -> list[SettledFee]:
        """Additional fees on the order."""
        return many(SettledFee._view)(self._wire["additionalFees"])

    @property
    def amounts(self) -> Amounts:
        """The totals."""
        return Amounts._view(self._wire["amounts"])

    @property
    def calculation_version(self) -> int:
        """The version of the answers."""
        return whole(self._wire["calculationVersion"])

    @property
    def calculator_version(self) -> int:
        """Which version of the calculator computed the amounts."""
        return whole(self._wire["calculatorVersion"])

    @property
    def calendar(self) -> str:
        """The calendar with its data version."""
        return text(self._wire["calendar"])

    @property
    def contract(self) -> str:
        """The contract that applied."""
        return text(self._wire["contract"])

    @property
    def contract_version(self) -> int:
        """Which version of it."""
        return whole(self._wire["contractVersion"])

    @property
    def currency(self) -> str:
        """The settlement currency."""
        return text(self._wire["currency"])

    @property
    def discounts(self) -> list[SettledDiscount]:
        """Discounts on the order."""
        return many(SettledDiscount._view)(self._wire["discounts"])

    @property
    def id(self) -> str:
        """Its id."""
        return text(self._wire["id"])

    @property
    def left(self) -> Amounts:
        """What the order and all its cancels come to now."""
        return Amounts._view(self._wire["left"])

    @property
    def left_before(self) -> Amounts:
        """What the order and its earlier cancels came to."""
        return Amounts._view(self._wire["leftBefore"])

    @property
    def lines(self) -> list[LineTransfer]:
        """The lines."""
        return many(LineTransfer._view)(self._wire["lines"])

    @property
    def order(self) -> str:
        """The order."""
        return text(self._wire["order"])

    @property
    def partner(self) -> str:
        """The partner who is owed."""
        return text(self._wire["partner"])

    @property
    def settlement_date(self) -> dt.date:
        """The day the money is due."""
        return day(self._wire["settlementDate"])

    @property
    def start_date(self) -> dt.date:
        """First day of the cycle."""
        return day(self._wire["startDate"])

    @property
    def type(self) -> str:
        """`order`, or `order_cancel` for what came back of one."""
        return text(self._wire["type"])

    @property
    def kept(self) -> list[Kept] | None:
        """The charges that did not come back with the cancels so far: they are in `left` beside the settlement of what is left; only when
there are any."""
        return maybe(many(Kept._view))(self._wire.get("kept"))

    @property
    def ledger(self) -> str | None:
        """`test`; absent on the live ledger."""
        return maybe(text)(self._wire.get("ledger"))

    @property
    def memo(self) -> str | None:
        """The note."""
        return maybe(text)(self._wire.get("memo"))

    @property
    def notes(self) -> list[Note] | None:
        """What is said beside the amounts; only when there is something to say."""
        return maybe(many(Note._view))(self._wire.get("notes"))

    @property
    def order_level(self) -> Amounts | None:
        """What belongs to no line; only when there are lines."""
        return maybe(Amounts._view)(self._wire.get("orderLevel"))

    @property
    def other_deductions(self) -> int | None:
        """What a settlement formula of the user's own deducts beyond share, VAT burden, fees and their VAT; only when it is not zero."""
        return maybe(whole)(self._wire.get("otherDeductions"))

    @property
    def parameters(self) -> dict[str, Decimal] | None:
        """Values, by key, of the parameters that formulas of the order name; only when there are any."""
        return maybe(named(decimal))(self._wire.get("parameters"))

    @property
    def payment(self) -> str | None:
        """The payment."""
        return maybe(text)(self._wire.get("payment"))

    @property
    def stages(self) -> list[StagePart] | None:
        """Its parts, where it is settled in stages; `settlementDate` is that of the first."""
        return maybe(many(StagePart._view))(self._wire.get("stages"))

    @property
    def user_formulas(self) -> dict[str, int] | None:
        """Results of the user's own formulas on the whole order, by key, and not the sum of those of the lines; only when there are any."""
        return maybe(named(whole))(self._wire.get("userFormulas"))


class OrderTransfer(Record):
    """A settled order."""

    __slots__ = ()
    _names = ("additional_fees", "amounts", "calculation_version", "calculator_version", "calendar", "contract", "contract_version", "currency", "discounts", "lines", "order", "partner", "settlement_date", "start_date", "type", "ledger", "notes", "order_level", "other_deductions", "parameters", "payment", "stages", "user_formulas")
    _required = frozenset[str](("additionalFees", "amounts", "calculationVersion", "calculatorVersion", "calendar", "contract", "contractVersion", "currency", "discounts", "lines", "order", "partner", "settlementDate", "startDate", "type"))

    @property
    def additional_fees(self) -> list[SettledFee]:
        """Additional fees on the order."""
        return many(SettledFee._view)(self._wire["additionalFees"])

    @property
    def amounts(self) -> Amounts:
        """The totals."""
        return Amounts._view(self._wire["amounts"])

    @property
    def calculation_version(self) -> int:
        """The version of the answers."""
        return whole(self._wire["calculationVersion"])

    @property
    def calculator_version(self) -> int:
        """Which version of the calculator computed the amounts."""
        return whole(self._wire["calculatorVersion"])

    @property
    def calendar(self) -> str:
        """The calendar with its data version."""
        return text(self._wire["calendar"])

    @property
    def contract(self) -> str:
        """The contract that applied."""
        return text(self._wire["contract"])

    @property
    def contract_version(self) -> int:
        """Which version of it."""
        return whole(self._wire["contractVersion"])

    @property
    def currency(self) -> str:
        """The settlement currency."""
        return text(self._wire["currency"])

    @property
    def discounts(self) -> list[SettledDiscount]:
        """Discounts on the order."""
        return many(SettledDiscount._view)(self._wire["discounts"])

    @property
    def lines(self) -> list[LineTransfer]:
        """The lines."""
        return many(LineTransfer._view)(self._wire["lines"])

    @property
    def order(self) -> str:
        """The order."""
        return text(self._wire["order"])

    @property
    def partner(self) -> str:
        """The partner who is owed."""
        return text(self._wire["partner"])

    @property
    def settlement_date(self) -> dt.date:
        """The day the money is due."""
        return day(self._wire["settlementDate"])

    @property
    def start_date(self) -> dt.date:
        """First day of the cycle."""
        return day(self._wire["startDate"])

    @property
    def type(self) -> str:
        """`order`, or `order_cancel` for what came back of one."""
        return text(self._wire["type"])

    @property
    def ledger(self) -> str | None:
        """`test`; absent on the live ledger."""
        return maybe(text)(self._wire.get("ledger"))

    @property
    def notes(self) -> list[Note] | None:
        """What is said beside the amounts; only when there is something to say."""
        return maybe(many(Note._view))(self._wire.get("notes"))

    @property
    def order_level(self) -> Amounts | None:
        """What belongs to no line; only when there are lines."""
        return maybe(Amounts._view)(self._wire.get("orderLevel"))

    @property
    def other_deductions(self) -> int | None:
        """What a settlement formula of the user's own deducts beyond share, VAT burden, fees and their VAT; only when it is not zero."""
        return maybe(whole)(self._wire.get("otherDeductions"))

    @property
    def parameters(self) -> dict[str, Decimal] | None:
        """Values, by key, of the parameters that formulas of the order name; only when there are any."""
        return maybe(named(decimal))(self._wire.get("parameters"))

    @property
    def payment(self) -> str | None:
        """The payment."""
        return maybe(text)(self._wire.get("payment"))

    @property
    def stages(self) -> list[StagePart] | None:
        """Its parts, where it is settled in stages; `settlementDate` is that of the first."""
        return maybe(many(StagePart._view))(self._wire.get("stages"))

    @property
    def user_formulas(self) -> dict[str, int] | None:
        """Results of the user's own formulas on the whole order, by key, and not the sum of those of the lines; only when there are any."""
        return maybe(named(whole))(self._wire.get("userFormulas"))


class Paid(Record):
    """A payment or a refund of it."""

    __slots__ = ()
    _names = ("amount", "tax_free")
    _required = frozenset[str](("amount",))

    def __init__(
        self,
        *,
        amount: int,
        tax_free: int | None = None,
    ) -> None:
        self._set({
            "amount": plain(amount),
            "taxFree": plain(tax_free),
        })

    @property
    def amount(self) -> int:
        """The whole amount."""
        return whole(self._wire["amount"])

    @property
    def tax_free(self) -> int | None:
        """The part without VAT; 0 when absent."""
        return maybe(whole)(self._wire.get("taxFree"))


class PaidAccount(Record):
    """Where a payout goes, with its number masked."""

    __slots__ = ()
    _names = ("bank", "holder", "masked_number")
    _required = frozenset[str](("bank", "holder", "maskedNumber"))

    @property
    def bank(self) -> str:
        """The bank's code."""
        return text(self._wire["bank"])

    @property
    def holder(self) -> str:
        """The account holder."""
        return text(self._wire["holder"])

    @property
    def masked_number(self) -> str:
        """Stars and the last four digits."""
        return text(self._wire["maskedNumber"])


class Parameter(Record):
    """One version of a parameter of formulas."""

    __slots__ = ()
    _names = ("default", "key", "name", "archived_from", "effective_from")
    _required = frozenset[str](("default", "key", "name"))

    def __init__(
        self,
        *,
        default: Decimal | str,
        key: str,
        name: str,
        archived_from: dt.date | None = None,
        effective_from: dt.date | None = None,
    ) -> None:
        self._set({
            "default": plain(default),
            "key": plain(key),
            "name": plain(name),
            "archivedFrom": plain(archived_from),
            "effectiveFrom": plain(effective_from),
        })

    @property
    def default(self) -> Decimal:
        """The value of an order that gives none."""
        return decimal(self._wire["default"])

    @property
    def key(self) -> str:
        """Letters, digits and `_`; the same in all its versions."""
        return text(self._wire["key"])

    @property
    def name(self) -> str:
        """What people call it."""
        return text(self._wire["name"])

    @property
    def archived_from(self) -> dt.date | None:
        """First start date from which new orders that need it are refused."""
        return maybe(day)(self._wire.get("archivedFrom"))

    @property
    def effective_from(self) -> dt.date | None:
        """First start date of this version; since ever when absent."""
        return maybe(day)(self._wire.get("effectiveFrom"))


class Partner(Record):
    """One version of a partner."""

    __slots__ = ()
    _names = ("default_contract", "id", "name", "type", "account", "archived_from", "contact", "effective_from", "memo", "properties", "tags")
    _required = frozenset[str](("defaultContract", "id", "name", "type"))

    def __init__(
        self,
        *,
        default_contract: str,
        id: str,
        name: str,
        type: PartnerType | Mapping[str, Any],
        account: Account | Mapping[str, Any] | None = None,
        archived_from: dt.date | None = None,
        contact: Contact | Mapping[str, Any] | None = None,
        effective_from: dt.date | None = None,
        memo: str | None = None,
        properties: Mapping[str, str] | None = None,
        tags: Sequence[str] | None = None,
    ) -> None:
        self._set({
            "defaultContract": plain(default_contract),
            "id": plain(id),
            "name": plain(name),
            "type": plain(type),
            "account": plain(account),
            "archivedFrom": plain(archived_from),
            "contact": plain(contact),
            "effectiveFrom": plain(effective_from),
            "memo": plain(memo),
            "properties": plain(properties),
            "tags": plain(tags),
        })

    @property
    def default_contract(self) -> str:
        """The contract of an order that names none."""
        return text(self._wire["defaultContract"])

    @property
    def id(self) -> str:
        """Id of the partner."""
        return text(self._wire["id"])

    @property
    def name(self) -> str:
        """Legal or personal name."""
        return text(self._wire["name"])

    @property
    def type(self) -> PartnerType:
        """What it is for the tax law."""
        return PartnerType._view(self._wire["type"])

    @property
    def account(self) -> Account | None:
        """Where it is paid."""
        return maybe(Account._view)(self._wire.get("account"))

    @property
    def archived_from(self) -> dt.date | None:
        """First start date from which new orders are refused."""
        return maybe(day)(self._wire.get("archivedFrom"))

    @property
    def contact(self) -> Contact | None:
        """The person to talk to."""
        return maybe(Contact._view)(self._wire.get("contact"))

    @property
    def effective_from(self) -> dt.date | None:
        """First start date of this version; since ever when absent."""
        return maybe(day)(self._wire.get("effectiveFrom"))

    @property
    def memo(self) -> str | None:
        """A note of at most 256 characters."""
        return maybe(text)(self._wire.get("memo"))

    @property
    def properties(self) -> dict[str, str] | None:
        """At most 10 properties the platform defines."""
        return maybe(named(text))(self._wire.get("properties"))

    @property
    def tags(self) -> list[str] | None:
        """At most 10 tags."""
        return maybe(many(text))(self._wire.get("tags"))


class PartnerType(Record):
    """What a partner is for the tax law: `kind` says which of the other fields apply."""

    __slots__ = ()
    _names = ("kind", "address", "birth_date", "business_class", "business_type", "company_name", "corporation_number", "registration_number", "representative", "taxation")
    _required = frozenset[str](("kind",))

    def __init__(
        self,
        *,
        kind: str,
        address: str | None = None,
        birth_date: dt.date | None = None,
        business_class: str | None = None,
        business_type: str | None = None,
        company_name: str | None = None,
        corporation_number: str | None = None,
        registration_number: str | None = None,
        representative: str | None = None,
        taxation: Literal["normal", "simple_tax_invoice_issuer", "simple", "tax_free"] | None = None,
    ) -> None:
        self._set({
            "kind": plain(kind),
            "address": plain(address),
            "birthDate": plain(birth_date),
            "businessClass": plain(business_class),
            "businessType": plain(business_type),
            "companyName": plain(company_name),
            "corporationNumber": plain(corporation_number),
            "registrationNumber": plain(registration_number),
            "representative": plain(representative),
            "taxation": plain(taxation),
        })

    @property
    def kind(self) -> str:
        """`business`, `withholding` or `non_withholding`."""
        return text(self._wire["kind"])

    @property
    def address(self) -> str | None:
        """Business: address."""
        return maybe(text)(self._wire.get("address"))

    @property
    def birth_date(self) -> dt.date | None:
        """Persons: birth date."""
        return maybe(day)(self._wire.get("birthDate"))

    @property
    def business_class(self) -> str | None:
        """Business: class of business."""
        return maybe(text)(self._wire.get("businessClass"))

    @property
    def business_type(self) -> str | None:
        """Business: type of business."""
        return maybe(text)(self._wire.get("businessType"))

    @property
    def company_name(self) -> str | None:
        """Business: trade name, required."""
        return maybe(text)(self._wire.get("companyName"))

    @property
    def corporation_number(self) -> str | None:
        """Business: corporation number."""
        return maybe(text)(self._wire.get("corporationNumber"))

    @property
    def registration_number(self) -> str | None:
        """Business: registration number, required."""
        return maybe(text)(self._wire.get("registrationNumber"))

    @property
    def representative(self) -> str | None:
        """Business: representative, required."""
        return maybe(text)(self._wire.get("representative"))

    @property
    def taxation(self) -> str | None:
        """Business: taxation type; `normal` when absent."""
        return maybe(text)(self._wire.get("taxation"))


class PassbookMemoAnswer(Record):
    """The answer of `passbook_memo`."""

    __slots__ = ()
    _names = ("bytes", "cut", "limit", "memo", "replaced")
    _required = frozenset[str](("bytes", "cut", "limit", "memo", "replaced"))

    @property
    def bytes(self) -> int:
        """Its length in bytes of CP949."""
        return whole(self._wire["bytes"])

    @property
    def cut(self) -> bool:
        """Whether something was cut off the end."""
        return flag(self._wire["cut"])

    @property
    def limit(self) -> MemoLimit:
        """The limit that applied."""
        return MemoLimit._view(self._wire["limit"])

    @property
    def memo(self) -> str:
        """The memo as it prints."""
        return text(self._wire["memo"])

    @property
    def replaced(self) -> bool:
        """Whether a character was replaced, put together or left out."""
        return flag(self._wire["replaced"])


class Payee(Record):
    """Who was paid."""

    __slots__ = ()
    _names = ("id", "name", "resident_number")
    _required = frozenset[str](("id", "name", "residentNumber"))

    def __init__(
        self,
        *,
        id: str,
        name: str,
        resident_number: str,
    ) -> None:
        self._set({
            "id": plain(id),
            "name": plain(name),
            "residentNumber": plain(resident_number),
        })

    @property
    def id(self) -> str:
        """The host's key: one person, one key."""
        return text(self._wire["id"])

    @property
    def name(self) -> str:
        """Name, as registered."""
        return text(self._wire["name"])

    @property
    def resident_number(self) -> str:
        """Resident or foreigner registration number, with or without hyphen."""
        return text(self._wire["residentNumber"])


class Payment(Record):
    """What the payment gateway says of one payment."""

    __slots__ = ()
    _names = ("amount", "id", "cancellations", "currency", "tax_free")
    _required = frozenset[str](("amount", "id"))

    def __init__(
        self,
        *,
        amount: int,
        id: str,
        cancellations: Sequence[Paid | Mapping[str, Any]] | None = None,
        currency: str | None = None,
        tax_free: int | None = None,
    ) -> None:
        self._set({
            "amount": plain(amount),
            "id": plain(id),
            "cancellations": plain(cancellations),
            "currency": plain(currency),
            "taxFree": plain(tax_free),
        })

    @property
    def amount(self) -> int:
        """What was paid."""
        return whole(self._wire["amount"])

    @property
    def id(self) -> str:
        """The payment."""
        return text(self._wire["id"])

    @property
    def cancellations(self) -> list[Paid] | None:
        """What was refunded, refund by refund."""
        return maybe(many(Paid._view))(self._wire.get("cancellations"))

    @property
    def currency(self) -> str | None:
        """The currency; `KRW` when absent."""
        return maybe(text)(self._wire.get("currency"))

    @property
    def tax_free(self) -> int | None:
        """The part of it without VAT; 0 when absent."""
        return maybe(whole)(self._wire.get("taxFree"))


class PaymentAmounts(Record):
    """What can still be registered of a payment, in minor units."""

    __slots__ = ()
    _names = ("payment", "supply_with_vat", "tax_free")
    _required = frozenset[str](("payment", "supplyWithVat", "taxFree"))

    @property
    def payment(self) -> int:
        """Of the whole payment."""
        return whole(self._wire["payment"])

    @property
    def supply_with_vat(self) -> int:
        """Of its supply value and VAT."""
        return whole(self._wire["supplyWithVat"])

    @property
    def tax_free(self) -> int:
        """Of its part without VAT."""
        return whole(self._wire["taxFree"])


class PaymentLeft(Record):
    """What can still be registered of a payment after the requested transfer."""

    __slots__ = ()
    _names = ("cancels", "orders")
    _required = frozenset[str](("cancels", "orders"))

    @property
    def cancels(self) -> PaymentAmounts:
        """For cancels."""
        return PaymentAmounts._view(self._wire["cancels"])

    @property
    def orders(self) -> PaymentAmounts:
        """For orders."""
        return PaymentAmounts._view(self._wire["orders"])


class Payout(Record):
    """One payout."""

    __slots__ = ()
    _names = ("amount", "amounts", "attempts", "carries", "currency", "id", "lines", "partner", "status", "account", "scheduled_at", "withholding")
    _required = frozenset[str](("amount", "amounts", "attempts", "carries", "currency", "id", "lines", "partner", "status"))

    @property
    def amount(self) -> int:
        """What is remitted."""
        return whole(self._wire["amount"])

    @property
    def amounts(self) -> PayoutAmounts:
        """The amounts."""
        return PayoutAmounts._view(self._wire["amounts"])

    @property
    def attempts(self) -> list[PayoutAttempt]:
        """Every attempt, the first one first."""
        return many(PayoutAttempt._view)(self._wire["attempts"])

    @property
    def carries(self) -> list[str]:
        """The open balances it settles."""
        return many(text)(self._wire["carries"])

    @property
    def currency(self) -> str:
        """The currency; `KRW` when absent."""
        return text(self._wire["currency"])

    @property
    def id(self) -> str:
        """Its id."""
        return text(self._wire["id"])

    @property
    def lines(self) -> list[str]:
        """The lines it settles."""
        return many(text)(self._wire["lines"])

    @property
    def partner(self) -> str:
        """Who is paid."""
        return text(self._wire["partner"])

    @property
    def status(self) -> str:
        """Where it stands."""
        return text(self._wire["status"])

    @property
    def account(self) -> PaidAccount | None:
        """Where to; nothing when it was paid elsewhere."""
        return maybe(PaidAccount._view)(self._wire.get("account"))

    @property
    def scheduled_at(self) -> dt.datetime | None:
        """When it is to be paid, if it was scheduled."""
        return maybe(instant)(self._wire.get("scheduledAt"))

    @property
    def withholding(self) -> Withholding | None:
        """How tax was withheld; nothing for those it is not withheld from."""
        return maybe(Withholding._view)(self._wire.get("withholding"))


class PayoutAmounts(Record):
    """The amounts of a payout, in minor units."""

    __slots__ = ()
    _names = ("amount", "carried_in", "income_tax", "local_income_tax", "settlement", "settlement_tax_free", "supply", "vat", "without_vat")
    _required = frozenset[str](("amount", "carriedIn", "incomeTax", "localIncomeTax", "settlement", "settlementTaxFree", "supply", "vat", "withoutVat"))

    @property
    def amount(self) -> int:
        """What is remitted."""
        return whole(self._wire["amount"])

    @property
    def carried_in(self) -> int:
        """What of it are open balances."""
        return whole(self._wire["carriedIn"])

    @property
    def income_tax(self) -> int:
        """Income tax withheld."""
        return whole(self._wire["incomeTax"])

    @property
    def local_income_tax(self) -> int:
        """Local income tax withheld."""
        return whole(self._wire["localIncomeTax"])

    @property
    def settlement(self) -> int:
        """Net settlement: lines and open balances."""
        return whole(self._wire["settlement"])

    @property
    def settlement_tax_free(self) -> int:
        """Its tax-free part."""
        return whole(self._wire["settlementTaxFree"])

    @property
    def supply(self) -> int:
        """Supply value."""
        return whole(self._wire["supply"])

    @property
    def vat(self) -> int:
        """VAT."""
        return whole(self._wire["vat"])

    @property
    def without_vat(self) -> int:
        """What VAT is not told apart in: the tax-free part, or all of it for those who issue no tax invoice."""
        return whole(self._wire["withoutVat"])


class PayoutAttempt(Record):
    """An attempt to remit."""

    __slots__ = ()
    _names = ("key", "outcome", "started_at", "ended_at", "reason")
    _required = frozenset[str](("key", "outcome", "startedAt"))

    def __init__(
        self,
        *,
        key: str,
        outcome: Literal["pending", "unknown", "succeeded", "failed"],
        started_at: dt.datetime,
        ended_at: dt.datetime | None = None,
        reason: str | None = None,
    ) -> None:
        self._set({
            "key": plain(key),
            "outcome": plain(outcome),
            "startedAt": plain(started_at),
            "endedAt": plain(ended_at),
            "reason": plain(reason),
        })

    @property
    def key(self) -> str:
        """Its key."""
        return text(self._wire["key"])

    @property
    def outcome(self) -> str:
        """What became of it."""
        return text(self._wire["outcome"])

    @property
    def started_at(self) -> dt.datetime:
        """When it began."""
        return instant(self._wire["startedAt"])

    @property
    def ended_at(self) -> dt.datetime | None:
        """When that was known."""
        return maybe(instant)(self._wire.get("endedAt"))

    @property
    def reason(self) -> str | None:
        """Why it failed."""
        return maybe(text)(self._wire.get("reason"))


class PayoutEntry(Record):
    """A payout of the period, in minor units."""

    __slots__ = ()
    _names = ("id", "income_tax", "local_income_tax", "paid", "paid_on", "vat_on_top")
    _required = frozenset[str](("id", "incomeTax", "localIncomeTax", "paid", "paidOn", "vatOnTop"))

    @property
    def id(self) -> str:
        """The payout."""
        return text(self._wire["id"])

    @property
    def income_tax(self) -> int:
        """Income tax withheld; 0 when absent."""
        return whole(self._wire["incomeTax"])

    @property
    def local_income_tax(self) -> int:
        """Local income tax withheld; 0 when absent."""
        return whole(self._wire["localIncomeTax"])

    @property
    def paid(self) -> int:
        """What went to the bank."""
        return whole(self._wire["paid"])

    @property
    def paid_on(self) -> dt.date:
        """The day it was paid."""
        return day(self._wire["paidOn"])

    @property
    def vat_on_top(self) -> int:
        """VAT paid on top of the balance; 0 when absent."""
        return whole(self._wire["vatOnTop"])


class PayoutEntryInput(Record):
    """A payout of the period, in minor units."""

    __slots__ = ()
    _names = ("id", "paid", "paid_on", "income_tax", "local_income_tax", "vat_on_top")
    _required = frozenset[str](("id", "paid", "paidOn"))

    def __init__(
        self,
        *,
        id: str,
        paid: int,
        paid_on: dt.date,
        income_tax: int | None = None,
        local_income_tax: int | None = None,
        vat_on_top: int | None = None,
    ) -> None:
        self._set({
            "id": plain(id),
            "paid": plain(paid),
            "paidOn": plain(paid_on),
            "incomeTax": plain(income_tax),
            "localIncomeTax": plain(local_income_tax),
            "vatOnTop": plain(vat_on_top),
        })

    @property
    def id(self) -> str:
        """The payout."""
        return text(self._wire["id"])

    @property
    def paid(self) -> int:
        """What went to the bank."""
        return whole(self._wire["paid"])

    @property
    def paid_on(self) -> dt.date:
        """The day it was paid."""
        return day(self._wire["paidOn"])

    @property
    def income_tax(self) -> int | None:
        """Income tax withheld; 0 when absent."""
        return maybe(whole)(self._wire.get("incomeTax"))

    @property
    def local_income_tax(self) -> int | None:
        """Local income tax withheld; 0 when absent."""
        return maybe(whole)(self._wire.get("localIncomeTax"))

    @property
    def vat_on_top(self) -> int | None:
        """VAT paid on top of the balance; 0 when absent."""
        return maybe(whole)(self._wire.get("vatOnTop"))


class PayoutMinimum(Record):
    """A least amount."""

    __slots__ = ()
    _names = ("amount", "currency")
    _required = frozenset[str](("amount",))

    def __init__(
        self,
        *,
        amount: int,
        currency: str | None = None,
    ) -> None:
        self._set({
            "amount": plain(amount),
            "currency": plain(currency),
        })

    @property
    def amount(self) -> int:
        """The least amount worth paying."""
        return whole(self._wire["amount"])

    @property
    def currency(self) -> str | None:
        """The currency; `KRW` when absent."""
        return maybe(text)(self._wire.get("currency"))


class PayoutPartner(Record):
    """Who is paid."""

    __slots__ = ()
    _names = ("partner", "account_status", "held", "income_kind", "withholding_role")
    _required = frozenset[str](("partner",))

    def __init__(
        self,
        *,
        partner: Partner | Mapping[str, Any],
        account_status: Literal["verified", "verify_failed", "not_verified", "verify_error", "unknown"] | None = None,
        held: bool | None = None,
        income_kind: Literal["business", "business_other", "business_foreign_athlete", "service_charge", "other_sixty_percent_expense", "other_no_expense", "nonresident_personal_service", "nonresident_royalty"] | None = None,
        withholding_role: Literal["payer", "agent", "none"] | None = None,
    ) -> None:
        self._set({
            "partner": plain(partner),
            "accountStatus": plain(account_status),
            "held": plain(held),
            "incomeKind": plain(income_kind),
            "withholdingRole": plain(withholding_role),
        })

    @property
    def partner(self) -> Partner:
        """The partner, in the version in force."""
        return Partner._view(self._wire["partner"])

    @property
    def account_status(self) -> str | None:
        """What the bank said about its account; `not_verified` when absent."""
        return maybe(text)(self._wire.get("accountStatus"))

    @property
    def held(self) -> bool | None:
        """Whether nothing is paid to it for now; false when absent."""
        return maybe(flag)(self._wire.get("held"))

    @property
    def income_kind(self) -> str | None:
        """A withholding subject's kind of income; `business` when absent."""
        return maybe(text)(self._wire.get("incomeKind"))

    @property
    def withholding_role(self) -> str | None:
        """Who withholds from a withholding subject; `payer` when absent."""
        return maybe(text)(self._wire.get("withholdingRole"))


class PayoutPlan(Record):
    """What a batch comes to."""

    __slots__ = ()
    _names = ("batch", "carries", "closed", "commands", "left_out", "line_count", "method", "name", "paid_on", "payout_count", "payouts", "settled_carries", "stats", "status", "ledger", "notes", "open_carries")
    _required = frozenset[str](("batch", "carries", "closed", "commands", "leftOut", "lineCount", "method", "name", "paidOn", "payoutCount", "payouts", "settledCarries", "stats", "status"))

    @property
    def batch(self) -> str:
        """The batch."""
        return text(self._wire["batch"])

    @property
    def carries(self) -> list[Carry]:
        """New open balances."""
        return many(Carry._view)(self._wire["carries"])

    @property
    def closed(self) -> list[ClosedNet]:
        """Nets of zero."""
        return many(ClosedNet._view)(self._wire["closed"])

    @property
    def commands(self) -> list[RemitCommand | InquireCommand | NotifyLinesCommand | ReplacePayoutsCommand | ReopenCarriesCommand | CarriesPaidCommand | PreparePayoutsCommand | SchedulePayoutsCommand | CancelPayoutsCommand | FollowUpCommand]:
        """What the host does in the same commit."""
        return many(either(RemitCommand, InquireCommand, NotifyLinesCommand, ReplacePayoutsCommand, ReopenCarriesCommand, CarriesPaidCommand, PreparePayoutsCommand, SchedulePayoutsCommand, CancelPayoutsCommand, FollowUpCommand))(self._wire["commands"])

    @property
    def left_out(self) -> list[str]:
        """Lines that were not chosen."""
        return many(text)(self._wire["leftOut"])

    @property
    def line_count(self) -> int:
        """How many lines they settle, those carried over or closed at zero included."""
        return whole(self._wire["lineCount"])

    @property
    def method(self) -> str:
        """`agency` or `direct`."""
        return text(self._wire["method"])

    @property
    def name(self) -> str:
        """Its name."""
        return text(self._wire["name"])

    @property
    def paid_on(self) -> dt.date:
        """The day of payment."""
        return day(self._wire["paidOn"])

    @property
    def payout_count(self) -> int:
        """How many payouts."""
        return whole(self._wire["payoutCount"])

    @property
    def payouts(self) -> list[Payout]:
        """The payouts, by partner and currency."""
        return many(Payout._view)(self._wire["payouts"])

    @property
    def settled_carries(self) -> list[str]:
        """Open balances that this batch settles."""
        return many(text)(self._wire["settledCarries"])

    @property
    def stats(self) -> list[PayoutStats]:
        """Counts and amounts by currency and status."""
        return many(PayoutStats._view)(self._wire["stats"])

    @property
    def status(self) -> str:
        """Where the batch stands."""
        return text(self._wire["status"])

    @property
    def ledger(self) -> str | None:
        """`test`; absent on the live ledger."""
        return maybe(text)(self._wire.get("ledger"))

    @property
    def notes(self) -> list[Note] | None:
        """Notes about its days; only when there are any."""
        return maybe(many(Note._view))(self._wire.get("notes"))

    @property
    def open_carries(self) -> list[str] | None:
        """Open balances that stay as they are; absent when there are none."""
        return maybe(many(text))(self._wire.get("openCarries"))


class PayoutState(Record):
    """A payout as its state machine sees it. The payouts of `plan_payouts` may be given as they are."""

    __slots__ = ()
    _names = ("amount", "attempts", "carries", "currency", "id", "lines", "status", "account", "scheduled_at")
    _required = frozenset[str](("amount", "attempts", "carries", "currency", "id", "lines", "status"))

    @property
    def amount(self) -> int:
        """What is remitted."""
        return whole(self._wire["amount"])

    @property
    def attempts(self) -> list[PayoutAttempt]:
        """Every attempt, the first one first."""
        return many(PayoutAttempt._view)(self._wire["attempts"])

    @property
    def carries(self) -> list[str]:
        """The open balances it settles."""
        return many(text)(self._wire["carries"])

    @property
    def currency(self) -> str:
        """The currency; `KRW` when absent."""
        return text(self._wire["currency"])

    @property
    def id(self) -> str:
        """Its id."""
        return text(self._wire["id"])

    @property
    def lines(self) -> list[str]:
        """The lines it settles."""
        return many(text)(self._wire["lines"])

    @property
    def status(self) -> str:
        """Where it stands."""
        return text(self._wire["status"])

    @property
    def account(self) -> RemitAccount | None:
        """Where it goes, as it was frozen; absent when it was made without an account."""
        return maybe(RemitAccount._view)(self._wire.get("account"))

    @property
    def scheduled_at(self) -> dt.datetime | None:
        """When it is to be paid, if it was scheduled."""
        return maybe(instant)(self._wire.get("scheduledAt"))


class PayoutStateInput(Record):
    """A payout as its state machine sees it. The payouts of `plan_payouts` may be given as they are."""

    __slots__ = ()
    _names = ("amount", "id", "status", "account", "attempts", "carries", "currency", "lines", "scheduled_at")
    _required = frozenset[str](("amount", "id", "status"))

    def __init__(
        self,
        *,
        amount: int,
        id: str,
        status: Literal["confirmed", "scheduled", "prepared", "processing", "unknown", "succeeded", "failed", "stopped", "cancelled"],
        account: RemitAccount | Mapping[str, Any] | None = None,
        attempts: Sequence[PayoutAttempt | Mapping[str, Any]] | None = None,
        carries: Sequence[str] | None = None,
        currency: str | None = None,
        lines: Sequence[str] | None = None,
        scheduled_at: dt.datetime | None = None,
    ) -> None:
        self._set({
            "amount": plain(amount),
            "id": plain(id),
            "status": plain(status),
            "account": plain(account),
            "attempts": plain(attempts),
            "carries": plain(carries),
            "currency": plain(currency),
            "lines": plain(lines),
            "scheduledAt": plain(scheduled_at),
        })

    @property
    def amount(self) -> int:
        """What is remitted."""
        return whole(self._wire["amount"])

    @property
    def id(self) -> str:
        """Its id."""
        return text(self._wire["id"])

    @property
    def status(self) -> str:
        """Where it stands."""
        return text(self._wire["status"])

    @property
    def account(self) -> RemitAccount | None:
        """Where it goes, as it was frozen; absent when it was made without an account."""
        return maybe(RemitAccount._view)(self._wire.get("account"))

    @property
    def attempts(self) -> list[PayoutAttempt] | None:
        """Every attempt, the first one first."""
        return maybe(many(PayoutAttempt._view))(self._wire.get("attempts"))

    @property
    def carries(self) -> list[str] | None:
        """The open balances it settles."""
        return maybe(many(text))(self._wire.get("carries"))

    @property
    def currency(self) -> str | None:
        """The currency; `KRW` when absent."""
        return maybe(text)(self._wire.get("currency"))

    @property
    def lines(self) -> list[str] | None:
        """The lines it settles."""
        return maybe(many(text))(self._wire.get("lines"))

    @property
    def scheduled_at(self) -> dt.datetime | None:
        """When it is to be paid, if it was scheduled."""
        return maybe(instant)(self._wire.get("scheduledAt"))


class PayoutStats(Record):
    """Counts and amounts of the payouts of one currency."""

    __slots__ = ()
    _names = ("by_status", "currency", "total")
    _required = frozenset[str](("byStatus", "currency", "total"))

    @property
    def by_status(self) -> dict[str, Tally]:
        """Every status with its tally."""
        return named(Tally._view)(self._wire["byStatus"])

    @property
    def currency(self) -> str:
        """The currency."""
        return text(self._wire["currency"])

    @property
    def total(self) -> Tally:
        """Over all statuses."""
        return Tally._view(self._wire["total"])


class PayoutTerms(Record):
    """The platform's terms of payout."""

    __slots__ = ()
    _names = ("amount_kind", "deduct_withholding", "minimum_basis", "minimums", "negative", "occasion", "table", "vat_rounding", "withholding_base")
    _required = frozenset[str](())

    def __init__(
        self,
        *,
        amount_kind: Literal["gross", "net"] | None = None,
        deduct_withholding: bool | None = None,
        minimum_basis: Literal["after_tax", "before_tax"] | None = None,
        minimums: Sequence[PayoutMinimum | Mapping[str, Any]] | None = None,
        negative: Literal["carry_over", "refuse"] | None = None,
        occasion: Literal["payment", "line"] | None = None,
        table: WithholdingTable | Mapping[str, Any] | None = None,
        vat_rounding: Literal["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"] | None = None,
        withholding_base: Literal["before_carry", "after_carry"] | None = None,
    ) -> None:
        self._set({
            "amountKind": plain(amount_kind),
            "deductWithholding": plain(deduct_withholding),
            "minimumBasis": plain(minimum_basis),
            "minimums": plain(minimums),
            "negative": plain(negative),
            "occasion": plain(occasion),
            "table": plain(table),
            "vatRounding": plain(vat_rounding),
            "withholdingBase": plain(withholding_base),
        })

    @property
    def amount_kind(self) -> str | None:
        """What settlement amounts are to a taxable business; `gross` when absent."""
        return maybe(text)(self._wire.get("amountKind"))

    @property
    def deduct_withholding(self) -> bool | None:
        """Whether withheld tax is deducted; true when absent."""
        return maybe(flag)(self._wire.get("deductWithholding"))

    @property
    def minimum_basis(self) -> str | None:
        """What is held against them; `after_tax` when absent."""
        return maybe(text)(self._wire.get("minimumBasis"))

    @property
    def minimums(self) -> list[PayoutMinimum] | None:
        """Least amounts, one a currency."""
        return maybe(many(PayoutMinimum._view))(self._wire.get("minimums"))

    @property
    def negative(self) -> str | None:
        """What becomes of negative nets; `carry_over` when absent."""
        return maybe(text)(self._wire.get("negative"))

    @property
    def occasion(self) -> str | None:
        """What is exempt by itself, of income that is exempt by occasion: the `payment` (when absent), or each `line`."""
        return maybe(text)(self._wire.get("occasion"))

    @property
    def table(self) -> WithholdingTable | None:
        """A table of rates in place of the built-in one."""
        return maybe(WithholdingTable._view)(self._wire.get("table"))

    @property
    def vat_rounding(self) -> str | None:
        """Rounding of VAT; `half_up` inside and `down` on top when absent."""
        return maybe(text)(self._wire.get("vatRounding"))

    @property
    def withholding_base(self) -> str | None:
        """Whether older negative balances lessen the income; `before_carry` (they do not) when absent."""
        return maybe(text)(self._wire.get("withholdingBase"))


class PeriodDates(Record):
    """A period whose sales are due on one day."""

    __slots__ = ()
    _names = ("from_", "to")
    _required = frozenset[str](("from", "to"))

    @property
    def from_(self) -> dt.date:
        """Its first day."""
        return day(self._wire["from"])

    @property
    def to(self) -> dt.date:
        """Its last day, on which it closes."""
        return day(self._wire["to"])


class PreparePayoutsCommand(Record):
    """Queue every confirmed payout of the batch."""

    __slots__ = ()
    _names = ("command",)
    _required = frozenset[str](("command",))
    _word = ("command", "prepare_payouts")

    @property
    def command(self) -> str:
        """"""
        return text(self._wire["command"])


class RateRow(Record):
    """A row of a table of rates."""

    __slots__ = ()
    _names = ("expense", "from_", "kind", "law", "local_rate", "rate", "status", "collected_from", "exempt_up_to", "to")
    _required = frozenset[str](("expense", "from", "kind", "law", "localRate", "rate", "status"))

    @property
    def expense(self) -> Decimal:
        """Deemed expense, of the gross; 0 % when absent."""
        return rate(self._wire["expense"])

    @property
    def from_(self) -> dt.date:
        """First day of payment."""
        return day(self._wire["from"])

    @property
    def kind(self) -> str:
        """The kind of income."""
        return text(self._wire["kind"])

    @property
    def law(self) -> str:
        """The articles of law."""
        return text(self._wire["law"])

    @property
    def local_rate(self) -> Decimal:
        """Local income tax, of the income tax; 10 % when absent."""
        return rate(self._wire["localRate"])

    @property
    def rate(self) -> Decimal:
        """Income tax, of the base."""
        return rate(self._wire["rate"])

    @property
    def status(self) -> str:
        """`enacted`, or `proposed`: listed and never applied; `enacted` when absent."""
        return text(self._wire["status"])

    @property
    def collected_from(self) -> int | None:
        """Income tax below which nothing is collected; none when absent."""
        return maybe(whole)(self._wire.get("collectedFrom"))

    @property
    def exempt_up_to(self) -> int | None:
        """Base up to which an occasion is exempt; none when absent."""
        return maybe(whole)(self._wire.get("exemptUpTo"))

    @property
    def to(self) -> dt.date | None:
        """Last day of payment; none when absent."""
        return maybe(day)(self._wire.get("to"))


class RateRowInput(Record):
    """A row of a table of rates."""

    __slots__ = ()
    _names = ("from_", "kind", "law", "rate", "collected_from", "exempt_up_to", "expense", "local_rate", "status", "to")
    _required = frozenset[str](("from", "kind", "law", "rate"))

    def __init__(
        self,
        *,
        from_: dt.date,
        kind: Literal["business", "business_other", "business_foreign_athlete", "service_charge", "other_sixty_percent_expense", "other_no_expense", "nonresident_personal_service", "nonresident_royalty"],
        law: str,
        rate: Decimal | str,
        collected_from: int | None = None,
        exempt_up_to: int | None = None,
        expense: Decimal | str | None = None,
        local_rate: Decimal | str | None = None,
        status: Literal["enacted", "proposed"] | None = None,
        to: dt.date | None = None,
    ) -> None:
        self._set({
            "from": plain(from_),
            "kind": plain(kind),
            "law": plain(law),
            "rate": rate_text(rate),
            "collectedFrom": plain(collected_from),
            "exemptUpTo": plain(exempt_up_to),
            "expense": rate_text(expense),
            "localRate": rate_text(local_rate),
            "status": plain(status),
            "to": plain(to),
        })

    @property
    def from_(self) -> dt.date:
        """First day of payment."""
        return day(self._wire["from"])

    @property
    def kind(self) -> str:
        """The kind of income."""
        return text(self._wire["kind"])

    @property
    def law(self) -> str:
        """The articles of law."""
        return text(self._wire["law"])

    @property
    def rate(self) -> Decimal:
        """Income tax, of the base."""
        return rate(self._wire["rate"])

    @property
    def collected_from(self) -> int | None:
        """Income tax below which nothing is collected; none when absent."""
        return maybe(whole)(self._wire.get("collectedFrom"))

    @property
    def exempt_up_to(self) -> int | None:
        """Base up to which an occasion is exempt; none when absent."""
        return maybe(whole)(self._wire.get("exemptUpTo"))

    @property
    def expense(self) -> Decimal | None:
        """Deemed expense, of the gross; 0 % when absent."""
        return maybe(rate)(self._wire.get("expense"))

    @property
    def local_rate(self) -> Decimal | None:
        """Local income tax, of the income tax; 10 % when absent."""
        return maybe(rate)(self._wire.get("localRate"))

    @property
    def status(self) -> str | None:
        """`enacted`, or `proposed`: listed and never applied; `enacted` when absent."""
        return maybe(text)(self._wire.get("status"))

    @property
    def to(self) -> dt.date | None:
        """Last day of payment; none when absent."""
        return maybe(day)(self._wire.get("to"))


class RecommendedWithdrawalAnswer(Record):
    """The answer of `recommended_withdrawal`."""

    __slots__ = ()
    _names = ("balance", "currency", "expected_lines", "expected_payouts", "recommended", "shortage")
    _required = frozenset[str](("balance", "currency", "expectedLines", "expectedPayouts", "recommended", "shortage"))

    @property
    def balance(self) -> int:
        """What the account has."""
        return whole(self._wire["balance"])

    @property
    def currency(self) -> str:
        """The currency of all amounts."""
        return text(self._wire["currency"])

    @property
    def expected_lines(self) -> int:
        """What lines will take."""
        return whole(self._wire["expectedLines"])

    @property
    def expected_payouts(self) -> int:
        """What payouts on their way will take."""
        return whole(self._wire["expectedPayouts"])

    @property
    def recommended(self) -> int:
        """What may be withdrawn."""
        return whole(self._wire["recommended"])

    @property
    def shortage(self) -> int:
        """What the account lacks for everything that is expected."""
        return whole(self._wire["shortage"])


class Recurrence(Record):
    """On which days a cycle settles."""

    __slots__ = ()
    _names = ("every", "dates", "days")
    _required = frozenset[str](("every",))

    def __init__(
        self,
        *,
        every: str,
        dates: Sequence[str] | None = None,
        days: Sequence[Any] | None = None,
    ) -> None:
        self._set({
            "every": plain(every),
            "dates": plain(dates),
            "days": plain(days),
        })

    @property
    def every(self) -> str:
        """`day`, `week`, `month` or `year`."""
        return text(self._wire["every"])

    @property
    def dates(self) -> list[str] | None:
        """Dates of the year, `MM-DD`."""
        return maybe(many(text))(self._wire.get("dates"))

    @property
    def days(self) -> list[Any] | None:
        """Days of the week (`mon` … `sun`) or of the month (1 … 31)."""
        return maybe(many(maybe(anything)))(self._wire.get("days"))


class RefundCost(Record):
    """What every cancel costs."""

    __slots__ = ()
    _names = ("bearer", "fee")
    _required = frozenset[str](("bearer", "fee"))

    def __init__(
        self,
        *,
        bearer: Literal["partner", "merchant"],
        fee: Fee | Mapping[str, Any],
    ) -> None:
        self._set({
            "bearer": plain(bearer),
            "fee": plain(fee),
        })

    @property
    def bearer(self) -> str:
        """`partner`: charged on the order; `merchant`: told, and in no amount."""
        return text(self._wire["bearer"])

    @property
    def fee(self) -> Fee:
        """What it costs: a rate of the payment given back, or a fixed amount for each cancel; VAT inside."""
        return Fee._view(self._wire["fee"])


class RegistrationNumberAnswer(Record):
    """The answer of `registration_number`."""

    __slots__ = ()
    _names = ("number", "text")
    _required = frozenset[str](("number", "text"))

    @property
    def number(self) -> str:
        """Ten digits."""
        return text(self._wire["number"])

    @property
    def text(self) -> str:
        """With hyphens, as people write it."""
        return text(self._wire["text"])


class RemitAccount(Record):
    """The account a payout is sent to, frozen with it, with its number masked."""

    __slots__ = ()
    _names = ("bank", "holder", "masked_number")
    _required = frozenset[str](("bank", "holder"))

    def __init__(
        self,
        *,
        bank: str,
        holder: str,
        masked_number: str | None = None,
    ) -> None:
        self._set({
            "bank": plain(bank),
            "holder": plain(holder),
            "maskedNumber": plain(masked_number),
        })

    @property
    def bank(self) -> str:
        """The bank's code."""
        return text(self._wire["bank"])

    @property
    def holder(self) -> str:
        """The account holder."""
        return text(self._wire["holder"])

    @property
    def masked_number(self) -> str | None:
        """Stars and the last four digits."""
        return maybe(text)(self._wire.get("maskedNumber"))


class RemitCommand(Record):
    """Send money, once, under this key."""

    __slots__ = ()
    _names = ("amount", "command", "currency", "key", "account")
    _required = frozenset[str](("amount", "command", "currency", "key"))
    _word = ("command", "remit")

    @property
    def amount(self) -> int:
        """How much."""
        return whole(self._wire["amount"])

    @property
    def command(self) -> str:
        """"""
        return text(self._wire["command"])

    @property
    def currency(self) -> str:
        """Of what."""
        return text(self._wire["currency"])

    @property
    def key(self) -> str:
        """The key."""
        return text(self._wire["key"])

    @property
    def account(self) -> RemitAccount | None:
        """Where to: the account that was frozen with the payout."""
        return maybe(RemitAccount._view)(self._wire.get("account"))


class ReopenCarriesCommand(Record):
    """Balances that are open again."""

    __slots__ = ()
    _names = ("carries", "command")
    _required = frozenset[str](("carries", "command"))
    _word = ("command", "reopen_carries")

    @property
    def carries(self) -> list[str]:
        """The balances."""
        return many(text)(self._wire["carries"])

    @property
    def command(self) -> str:
        """"""
        return text(self._wire["command"])


class ReplacePayoutsCommand(Record):
    """Give up these failed payouts first, by the event `replace`."""

    __slots__ = ()
    _names = ("command", "payouts")
    _required = frozenset[str](("command", "payouts"))
    _word = ("command", "replace_payouts")

    @property
    def command(self) -> str:
        """"""
        return text(self._wire["command"])

    @property
    def payouts(self) -> list[str]:
        """The payouts."""
        return many(text)(self._wire["payouts"])


class ResidentNumberAnswer(Record):
    """The answer of `resident_number`."""

    __slots__ = ()
    _names = ("check", "foreigner", "masked")
    _required = frozenset[str](("check", "foreigner", "masked"))

    @property
    def check(self) -> str:
        """`ok`, or `unknown` when the check digit does not fit, as with numbers given since October 2020."""
        return text(self._wire["check"])

    @property
    def foreigner(self) -> bool:
        """Whether it is a foreigner's."""
        return flag(self._wire["foreigner"])

    @property
    def masked(self) -> str:
        """Day of birth and the seventh digit; the rest is stars."""
        return text(self._wire["masked"])


class Rounding(Record):
    """Rounding modes; each has its default when absent."""

    __slots__ = ()
    _names = ("additional_fee", "discount_share", "payment_vat", "platform_fee", "settlement", "settlement_tax_free", "vat")
    _required = frozenset[str](())

    def __init__(
        self,
        *,
        additional_fee: Literal["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"] | None = None,
        discount_share: Literal["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"] | None = None,
        payment_vat: Literal["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"] | None = None,
        platform_fee: Literal["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"] | None = None,
        settlement: Literal["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"] | None = None,
        settlement_tax_free: Literal["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"] | None = None,
        vat: Literal["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"] | None = None,
    ) -> None:
        self._set({
            "additionalFee": plain(additional_fee),
            "discountShare": plain(discount_share),
            "paymentVat": plain(payment_vat),
            "platformFee": plain(platform_fee),
            "settlement": plain(settlement),
            "settlementTaxFree": plain(settlement_tax_free),
            "vat": plain(vat),
        })

    @property
    def additional_fee(self) -> str | None:
        """Additional fees; `down`."""
        return maybe(text)(self._wire.get("additionalFee"))

    @property
    def discount_share(self) -> str | None:
        """Discount share; `down`."""
        return maybe(text)(self._wire.get("discountShare"))

    @property
    def payment_vat(self) -> str | None:
        """VAT inside the payment; `half_up`."""
        return maybe(text)(self._wire.get("paymentVat"))

    @property
    def platform_fee(self) -> str | None:
        """Platform fee; `down`."""
        return maybe(text)(self._wire.get("platformFee"))

    @property
    def settlement(self) -> str | None:
        """Settlement; `down`."""
        return maybe(text)(self._wire.get("settlement"))

    @property
    def settlement_tax_free(self) -> str | None:
        """Tax-free part of the settlement; `down`."""
        return maybe(text)(self._wire.get("settlementTaxFree"))

    @property
    def vat(self) -> str | None:
        """VAT on fees; `down`."""
        return maybe(text)(self._wire.get("vat"))


class SchedulePayoutsCommand(Record):
    """Schedule every confirmed payout of the batch."""

    __slots__ = ()
    _names = ("at", "command")
    _required = frozenset[str](("at", "command"))
    _word = ("command", "schedule_payouts")

    @property
    def at(self) -> dt.datetime:
        """For when."""
        return instant(self._wire["at"])

    @property
    def command(self) -> str:
        """"""
        return text(self._wire["command"])


class Settings(Record):
    """Settings of the platform."""

    __slots__ = ()
    _names = ("adjust_if_not_after_start", "allow_negative_manual", "cancel_basis", "cancel_not_before_order", "ledger", "utc_offset_minutes")
    _required = frozenset[str](())

    def __init__(
        self,
        *,
        adjust_if_not_after_start: bool | None = None,
        allow_negative_manual: bool | None = None,
        cancel_basis: Literal["remaining", "cancelled"] | None = None,
        cancel_not_before_order: bool | None = None,
        ledger: Literal["live", "test"] | None = None,
        utc_offset_minutes: int | None = None,
    ) -> None:
        self._set({
            "adjustIfNotAfterStart": plain(adjust_if_not_after_start),
            "allowNegativeManual": plain(allow_negative_manual),
            "cancelBasis": plain(cancel_basis),
            "cancelNotBeforeOrder": plain(cancel_not_before_order),
            "ledger": plain(ledger),
            "utcOffsetMinutes": plain(utc_offset_minutes),
        })

    @property
    def adjust_if_not_after_start(self) -> bool | None:
        """Recompute a date moved to or before the start, or the close of its period; true when absent."""
        return maybe(flag)(self._wire.get("adjustIfNotAfterStart"))

    @property
    def allow_negative_manual(self) -> bool | None:
        """Whether a manual transfer may be negative; true when absent."""
        return maybe(flag)(self._wire.get("allowNegativeManual"))

    @property
    def cancel_basis(self) -> str | None:
        """Which settlement the reversal of a partial cancel is taken from; `remaining` when absent."""
        return maybe(text)(self._wire.get("cancelBasis"))

    @property
    def cancel_not_before_order(self) -> bool | None:
        """Settle a cancel no earlier than its order; true when absent."""
        return maybe(flag)(self._wire.get("cancelNotBeforeOrder"))

    @property
    def ledger(self) -> str | None:
        """Real money or a rehearsal; `live` when absent."""
        return maybe(text)(self._wire.get("ledger"))

    @property
    def utc_offset_minutes(self) -> int | None:
        """Offset from UTC in minutes, −1080 to 1080; 540 when absent."""
        return maybe(whole)(self._wire.get("utcOffsetMinutes"))


class SettleManyAnswer(Record):
    """The answer of `settle_many`."""

    __slots__ = ()
    _names = ("results",)
    _required = frozenset[str](("results",))

    @property
    def results(self) -> list[OrderTransfer | Errors]:
        """One for each order, in order: its transfer, or its errors."""
        return many(either(OrderTransfer, Errors))(self._wire["results"])


class SettledDiscount(Record):
    """A discount as shared."""

    __slots__ = ()
    _names = ("amount", "policy", "policy_version", "share", "share_tax_free", "tax_free")
    _required = frozenset[str](("amount", "policy", "policyVersion", "share", "shareTaxFree", "taxFree"))

    @property
    def amount(self) -> int:
        """The discount."""
        return whole(self._wire["amount"])

    @property
    def policy(self) -> str:
        """The policy."""
        return text(self._wire["policy"])

    @property
    def policy_version(self) -> int:
        """Which version of the policy."""
        return whole(self._wire["policyVersion"])

    @property
    def share(self) -> int:
        """The partner's share."""
        return whole(self._wire["share"])

    @property
    def share_tax_free(self) -> int:
        """The tax-free part of that share."""
        return whole(self._wire["shareTaxFree"])

    @property
    def tax_free(self) -> int:
        """Its tax-free part."""
        return whole(self._wire["taxFree"])


class SettledFee(Record):
    """An additional fee as charged."""

    __slots__ = ()
    _names = ("amount", "policy", "policy_version", "vat")
    _required = frozenset[str](("amount", "policy", "policyVersion", "vat"))

    @property
    def amount(self) -> int:
        """The fee."""
        return whole(self._wire["amount"])

    @property
    def policy(self) -> str:
        """The policy."""
        return text(self._wire["policy"])

    @property
    def policy_version(self) -> int:
        """Which version of the policy."""
        return whole(self._wire["policyVersion"])

    @property
    def vat(self) -> int:
        """Its VAT, when the partner bears it."""
        return whole(self._wire["vat"])


class SettlementDateAnswer(Record):
    """The answer of `settlement_date`."""

    __slots__ = ()
    _names = ("readjusted", "settlement_date", "target", "unadjusted", "period")
    _required = frozenset[str](("readjusted", "settlementDate", "target", "unadjusted"))

    @property
    def readjusted(self) -> bool:
        """Whether the convention gave way to `following`, because it was not after the start or the close."""
        return flag(self._wire["readjusted"])

    @property
    def settlement_date(self) -> dt.date:
        """That date moved to a business day."""
        return day(self._wire["settlementDate"])

    @property
    def target(self) -> dt.date:
        """Start date and lag, or close and offset."""
        return day(self._wire["target"])

    @property
    def unadjusted(self) -> dt.date:
        """The recurrence date on or after the target."""
        return day(self._wire["unadjusted"])

    @property
    def period(self) -> PeriodDates | None:
        """The period the start fell into; only for a cycle that counts from a close."""
        return maybe(PeriodDates._view)(self._wire.get("period"))


class SimplifiedStatementAnswer(Record):
    """The answer of `simplified_statement`."""

    __slots__ = ()
    _names = ("calendar", "columns", "months")
    _required = frozenset[str](("calendar", "columns", "months"))

    @property
    def calendar(self) -> str:
        """The calendar with its data version."""
        return text(self._wire["calendar"])

    @property
    def columns(self) -> list[str]:
        """The names of the columns, A to K."""
        return many(text)(self._wire["columns"])

    @property
    def months(self) -> list[SimplifiedStatementMonth]:
        """The months, in order."""
        return many(SimplifiedStatementMonth._view)(self._wire["months"])


class SimplifiedStatementEntry(Record):
    """One payment of a simplified statement."""

    __slots__ = ()
    _names = ("income_code", "payee", "withheld")
    _required = frozenset[str](("incomeCode", "payee", "withheld"))

    def __init__(
        self,
        *,
        income_code: int,
        payee: Payee | Mapping[str, Any],
        withheld: Withheld | Mapping[str, Any],
    ) -> None:
        self._set({
            "incomeCode": plain(income_code),
            "payee": plain(payee),
            "withheld": plain(withheld),
        })

    @property
    def income_code(self) -> int:
        """The code of business income, six digits."""
        return whole(self._wire["incomeCode"])

    @property
    def payee(self) -> Payee:
        """Who was paid."""
        return Payee._view(self._wire["payee"])

    @property
    def withheld(self) -> Withheld:
        """The payment as it was taxed."""
        return Withheld._view(self._wire["withheld"])


class SimplifiedStatementFile(Record):
    """A file for the tax office."""

    __slots__ = ()
    _names = ("rows",)
    _required = frozenset[str](("rows",))

    @property
    def rows(self) -> list[SimplifiedStatementRow]:
        """At most 1,000, numbered from 1."""
        return many(SimplifiedStatementRow._view)(self._wire["rows"])


class SimplifiedStatementMonth(Record):
    """The statement of a month."""

    __slots__ = ()
    _names = ("due_on", "files", "month", "nominal")
    _required = frozenset[str](("dueOn", "files", "month", "nominal"))

    @property
    def due_on(self) -> dt.date:
        """That day moved to a business day."""
        return day(self._wire["dueOn"])

    @property
    def files(self) -> list[SimplifiedStatementFile]:
        """Its files."""
        return many(SimplifiedStatementFile._view)(self._wire["files"])

    @property
    def month(self) -> str:
        """`YYYY-MM`."""
        return text(self._wire["month"])

    @property
    def nominal(self) -> dt.date:
        """The last day by law."""
        return day(self._wire["nominal"])


class SimplifiedStatementRow(Record):
    """One row of a file: one payee, code, kind and rate of a month."""

    __slots__ = ()
    _names = ("cells", "kind", "number_check", "payee")
    _required = frozenset[str](("cells", "kind", "numberCheck", "payee"))

    @property
    def cells(self) -> list[Any]:
        """The columns A to K, numbers and text, with the whole registration number: keep it as you keep the number."""
        return many(maybe(anything))(self._wire["cells"])

    @property
    def kind(self) -> str:
        """The kind of income."""
        return text(self._wire["kind"])

    @property
    def number_check(self) -> str:
        """`ok`, or `unknown` when the check digit of the registration number does not fit."""
        return text(self._wire["numberCheck"])

    @property
    def payee(self) -> str:
        """Who was paid."""
        return text(self._wire["payee"])


class SplitAnswer(Record):
    """The answer of `split_order`."""

    __slots__ = ()
    _names = ("orders",)
    _required = frozenset[str](("orders",))

    @property
    def orders(self) -> list[Order]:
        """An order for each part, in the order of the parts."""
        return many(Order._view)(self._wire["orders"])


class SplitPart(Record):
    """One part of a split order."""

    __slots__ = ()
    _names = ("id", "partner", "contract", "products", "weight")
    _required = frozenset[str](("id", "partner"))

    def __init__(
        self,
        *,
        id: str,
        partner: str,
        contract: str | None = None,
        products: Sequence[str] | None = None,
        weight: int | None = None,
    ) -> None:
        self._set({
            "id": plain(id),
            "partner": plain(partner),
            "contract": plain(contract),
            "products": plain(products),
            "weight": plain(weight),
        })

    @property
    def id(self) -> str:
        """The id of the part's own order."""
        return text(self._wire["id"])

    @property
    def partner(self) -> str:
        """The partner it is settled with."""
        return text(self._wire["partner"])

    @property
    def contract(self) -> str | None:
        """Another contract than that partner's default."""
        return maybe(text)(self._wire.get("contract"))

    @property
    def products(self) -> list[str] | None:
        """The products it takes; exactly one of `products` and `weight`, the same in every part."""
        return maybe(many(text))(self._wire.get("products"))

    @property
    def weight(self) -> int | None:
        """Its weight; exactly one of `products` and `weight`, the same in every part."""
        return maybe(whole)(self._wire.get("weight"))


class Stage(Record):
    """A stage of a settlement."""

    __slots__ = ()
    _names = ("settlement_cycle", "share")
    _required = frozenset[str](("settlementCycle",))

    def __init__(
        self,
        *,
        settlement_cycle: Cycle | Mapping[str, Any],
        share: Decimal | str | None = None,
    ) -> None:
        self._set({
            "settlementCycle": plain(settlement_cycle),
            "share": rate_text(share),
        })

    @property
    def settlement_cycle(self) -> Cycle:
        """When it is settled."""
        return Cycle._view(self._wire["settlementCycle"])

    @property
    def share(self) -> Decimal | None:
        """Its share of the settlement; every stage but the last has one."""
        return maybe(rate)(self._wire.get("share"))


class StagePart(Record):
    """A part of a transfer that is settled in stages."""

    __slots__ = ()
    _names = ("amounts", "id", "settlement_date")
    _required = frozenset[str](("amounts", "id", "settlementDate"))

    @property
    def amounts(self) -> Amounts:
        """Its amounts; the parts add up to the transfer."""
        return Amounts._view(self._wire["amounts"])

    @property
    def id(self) -> str:
        """The id it has on statement lines: that of the transfer, with `/2`, `/3` and so on for later stages."""
        return text(self._wire["id"])

    @property
    def settlement_date(self) -> dt.date:
        """The day it is due."""
        return day(self._wire["settlementDate"])


class StagePartInput(Record):
    """A part of a transfer that is settled in stages."""

    __slots__ = ()
    _names = ("amounts", "id", "settlement_date")
    _required = frozenset[str](("amounts", "id", "settlementDate"))

    def __init__(
        self,
        *,
        amounts: AmountsInput | Amounts | Mapping[str, Any],
        id: str,
        settlement_date: dt.date,
    ) -> None:
        self._set({
            "amounts": plain(amounts),
            "id": plain(id),
            "settlementDate": plain(settlement_date),
        })

    @property
    def amounts(self) -> AmountsInput:
        """Its amounts; the parts add up to the transfer."""
        return AmountsInput._view(self._wire["amounts"])

    @property
    def id(self) -> str:
        """The id it has on statement lines: that of the transfer, with `/2`, `/3` and so on for later stages."""
        return text(self._wire["id"])

    @property
    def settlement_date(self) -> dt.date:
        """The day it is due."""
        return day(self._wire["settlementDate"])


class Statement(Record):
    """The statement of a partner."""

    __slots__ = ()
    _names = ("balance", "control", "currency", "fee_vat", "fees", "from_", "hash", "income_tax", "local_income_tax", "paid", "partner", "payouts", "rows", "to", "totals", "vat_on_top", "ledger")
    _required = frozenset[str](("balance", "control", "currency", "feeVat", "fees", "from", "hash", "incomeTax", "localIncomeTax", "paid", "partner", "payouts", "rows", "to", "totals", "vatOnTop"))

    @property
    def balance(self) -> StatementBalance:
        """The balance."""
        return StatementBalance._view(self._wire["balance"])

    @property
    def control(self) -> StatementControl:
        """Counts and sums."""
        return StatementControl._view(self._wire["control"])

    @property
    def currency(self) -> str:
        """The currency."""
        return text(self._wire["currency"])

    @property
    def fee_vat(self) -> int:
        """Their VAT."""
        return whole(self._wire["feeVat"])

    @property
    def fees(self) -> int:
        """Platform fee and additional fees."""
        return whole(self._wire["fees"])

    @property
    def from_(self) -> dt.date:
        """The first day."""
        return day(self._wire["from"])

    @property
    def hash(self) -> str:
        """SHA-256 of the canonical text: of what was owed and paid in the period, not of where its lines stand now."""
        return text(self._wire["hash"])

    @property
    def income_tax(self) -> int:
        """Income tax withheld."""
        return whole(self._wire["incomeTax"])

    @property
    def local_income_tax(self) -> int:
        """Local income tax withheld."""
        return whole(self._wire["localIncomeTax"])

    @property
    def paid(self) -> int:
        """What went to the bank."""
        return whole(self._wire["paid"])

    @property
    def partner(self) -> str:
        """Whose it is."""
        return text(self._wire["partner"])

    @property
    def payouts(self) -> list[PayoutEntry]:
        """The payouts, by date and id."""
        return many(PayoutEntry._view)(self._wire["payouts"])

    @property
    def rows(self) -> list[StatementRow]:
        """The lines, by settlement date, contract, kind and id."""
        return many(StatementRow._view)(self._wire["rows"])

    @property
    def to(self) -> dt.date:
        """The last day."""
        return day(self._wire["to"])

    @property
    def totals(self) -> Amounts:
        """Orders less cancels, amount by amount."""
        return Amounts._view(self._wire["totals"])

    @property
    def vat_on_top(self) -> int:
        """VAT paid on top of the balance."""
        return whole(self._wire["vatOnTop"])

    @property
    def ledger(self) -> str | None:
        """`test`; absent on the live ledger."""
        return maybe(text)(self._wire.get("ledger"))


class StatementBalance(Record):
    """The balance of a period: opening + lines + adjustments − payouts − tax = closing, and payable + carried = closing."""

    __slots__ = ()
    _names = ("adjustments", "carried", "closing", "held", "lines", "opening", "payable", "payouts", "tax")
    _required = frozenset[str](("adjustments", "carried", "closing", "held", "lines", "opening", "payable", "payouts", "tax"))

    @property
    def adjustments(self) -> int:
        """Manual lines."""
        return whole(self._wire["adjustments"])

    @property
    def carried(self) -> int:
        """What stays."""
        return whole(self._wire["carried"])

    @property
    def closing(self) -> int:
        """Owed after."""
        return whole(self._wire["closing"])

    @property
    def held(self) -> int:
        """Held back or excluded, in this period and before."""
        return whole(self._wire["held"])

    @property
    def lines(self) -> int:
        """Orders less cancels."""
        return whole(self._wire["lines"])

    @property
    def opening(self) -> int:
        """Owed before."""
        return whole(self._wire["opening"])

    @property
    def payable(self) -> int:
        """What can be paid now."""
        return whole(self._wire["payable"])

    @property
    def payouts(self) -> int:
        """What the payouts settled: paid less VAT on top."""
        return whole(self._wire["payouts"])

    @property
    def tax(self) -> int:
        """Tax withheld."""
        return whole(self._wire["tax"])


class StatementControl(Record):
    """Counts and sums of a statement."""

    __slots__ = ()
    _names = ("lines", "payouts", "total", "transfers")
    _required = frozenset[str](("lines", "payouts", "total", "transfers"))

    @property
    def lines(self) -> int:
        """How many lines."""
        return whole(self._wire["lines"])

    @property
    def payouts(self) -> int:
        """How many payouts."""
        return whole(self._wire["payouts"])

    @property
    def total(self) -> int:
        """The sum of the settlements of all lines, with their signs."""
        return whole(self._wire["total"])

    @property
    def transfers(self) -> int:
        """How many transfers on them."""
        return whole(self._wire["transfers"])


class StatementLine(Record):
    """A statement line."""

    __slots__ = ()
    _names = ("amounts", "currency", "id", "net", "net_tax_free", "partner", "settlement_date", "status", "transfers", "type", "contract", "first_start_date", "last_start_date", "ledger")
    _required = frozenset[str](("amounts", "currency", "id", "net", "netTaxFree", "partner", "settlementDate", "status", "transfers", "type"))

    @property
    def amounts(self) -> Amounts:
        """Sums of its transfers' amounts; magnitudes for cancels."""
        return Amounts._view(self._wire["amounts"])

    @property
    def currency(self) -> str:
        """The currency; `KRW` when absent."""
        return text(self._wire["currency"])

    @property
    def id(self) -> str:
        """Its id."""
        return text(self._wire["id"])

    @property
    def net(self) -> int:
        """What the partner is owed by it; negative for cancels."""
        return whole(self._wire["net"])

    @property
    def net_tax_free(self) -> int:
        """The part of that without VAT."""
        return whole(self._wire["netTaxFree"])

    @property
    def partner(self) -> str:
        """Whose it is."""
        return text(self._wire["partner"])

    @property
    def settlement_date(self) -> dt.date:
        """The day the money is due."""
        return day(self._wire["settlementDate"])

    @property
    def status(self) -> str:
        """Where it stands; `prepared` when absent."""
        return text(self._wire["status"])

    @property
    def transfers(self) -> list[str]:
        """Its transfers; none when absent."""
        return many(text)(self._wire["transfers"])

    @property
    def type(self) -> str:
        """The kind of its transfers."""
        return text(self._wire["type"])

    @property
    def contract(self) -> str | None:
        """The contract; none for manual transfers."""
        return maybe(text)(self._wire.get("contract"))

    @property
    def first_start_date(self) -> dt.date | None:
        """First start date among its transfers; none for manual transfers."""
        return maybe(day)(self._wire.get("firstStartDate"))

    @property
    def last_start_date(self) -> dt.date | None:
        """Last start date among its transfers; none for manual transfers."""
        return maybe(day)(self._wire.get("lastStartDate"))

    @property
    def ledger(self) -> str | None:
        """The ledger; `live` when absent."""
        return maybe(text)(self._wire.get("ledger"))


class StatementLineInput(Record):
    """A statement line."""

    __slots__ = ()
    _names = ("amounts", "id", "partner", "settlement_date", "type", "contract", "currency", "first_start_date", "last_start_date", "ledger", "status", "transfers")
    _required = frozenset[str](("amounts", "id", "partner", "settlementDate", "type"))

    def __init__(
        self,
        *,
        amounts: AmountsInput | Amounts | Mapping[str, Any],
        id: str,
        partner: str,
        settlement_date: dt.date,
        type: Literal["order", "order_cancel", "manual"],
        contract: str | None = None,
        currency: str | None = None,
        first_start_date: dt.date | None = None,
        last_start_date: dt.date | None = None,
        ledger: Literal["live", "test"] | None = None,
        status: Literal["prepared", "withheld", "excluded", "confirmed", "scheduled", "in_payout", "paid_out", "carried_over", "failed", "cancelled"] | None = None,
        transfers: Sequence[str] | None = None,
    ) -> None:
        self._set({
            "amounts": plain(amounts),
            "id": plain(id),
            "partner": plain(partner),
            "settlementDate": plain(settlement_date),
            "type": plain(type),
            "contract": plain(contract),
            "currency": plain(currency),
            "firstStartDate": plain(first_start_date),
            "lastStartDate": plain(last_start_date),
            "ledger": plain(ledger),
            "status": plain(status),
            "transfers": plain(transfers),
        })

    @property
    def amounts(self) -> AmountsInput:
        """Sums of its transfers' amounts; magnitudes for cancels."""
        return AmountsInput._view(self._wire["amounts"])

    @property
    def id(self) -> str:
        """Its id."""
        return text(self._wire["id"])

    @property
    def partner(self) -> str:
        """Whose it is."""
        return text(self._wire["partner"])

    @property
    def settlement_date(self) -> dt.date:
        """The day the money is due."""
        return day(self._wire["settlementDate"])

    @property
    def type(self) -> str:
        """The kind of its transfers."""
        return text(self._wire["type"])

    @property
    def contract(self) -> str | None:
        """The contract; none for manual transfers."""
        return maybe(text)(self._wire.get("contract"))

    @property
    def currency(self) -> str | None:
        """The currency; `KRW` when absent."""
        return maybe(text)(self._wire.get("currency"))

    @property
    def first_start_date(self) -> dt.date | None:
        """First start date among its transfers; none for manual transfers."""
        return maybe(day)(self._wire.get("firstStartDate"))

    @property
    def last_start_date(self) -> dt.date | None:
        """Last start date among its transfers; none for manual transfers."""
        return maybe(day)(self._wire.get("lastStartDate"))

    @property
    def ledger(self) -> str | None:
        """The ledger; `live` when absent."""
        return maybe(text)(self._wire.get("ledger"))

    @property
    def status(self) -> str | None:
        """Where it stands; `prepared` when absent."""
        return maybe(text)(self._wire.get("status"))

    @property
    def transfers(self) -> list[str] | None:
        """Its transfers; none when absent."""
        return maybe(many(text))(self._wire.get("transfers"))


class StatementLinesAnswer(Record):
    """The answer of `statement_lines`."""

    __slots__ = ()
    _names = ("lines",)
    _required = frozenset[str](("lines",))

    @property
    def lines(self) -> list[StatementLine]:
        """The lines that exist with the transfers added, and new ones."""
        return many(StatementLine._view)(self._wire["lines"])


class StatementRow(Record):
    """One line of a statement, with signs."""

    __slots__ = ()
    _names = ("amounts", "line", "other_deductions", "settlement_date", "status", "transfers", "type", "contract", "first_start_date", "last_start_date")
    _required = frozenset[str](("amounts", "line", "otherDeductions", "settlementDate", "status", "transfers", "type"))

    @property
    def amounts(self) -> Amounts:
        """Its amounts; negative for cancels."""
        return Amounts._view(self._wire["amounts"])

    @property
    def line(self) -> str:
        """The line."""
        return text(self._wire["line"])

    @property
    def other_deductions(self) -> int:
        """What a formula of the user's own deducts beyond the amounts named."""
        return whole(self._wire["otherDeductions"])

    @property
    def settlement_date(self) -> dt.date:
        """The day the money is due."""
        return day(self._wire["settlementDate"])

    @property
    def status(self) -> str:
        """Where the line stands now; not part of the hash."""
        return text(self._wire["status"])

    @property
    def transfers(self) -> list[str]:
        """Its transfers."""
        return many(text)(self._wire["transfers"])

    @property
    def type(self) -> str:
        """The kind of its transfers."""
        return text(self._wire["type"])

    @property
    def contract(self) -> str | None:
        """The contract."""
        return maybe(text)(self._wire.get("contract"))

    @property
    def first_start_date(self) -> dt.date | None:
        """First start date among its transfers; none for manual transfers."""
        return maybe(day)(self._wire.get("firstStartDate"))

    @property
    def last_start_date(self) -> dt.date | None:
        """Last start date among its transfers; none for manual transfers."""
        return maybe(day)(self._wire.get("lastStartDate"))


class StatusAnswer(Record):
    """The answer of `status`."""

    __slots__ = ()
    _names = ("status",)
    _required = frozenset[str](("status",))

    @property
    def status(self) -> str:
        """`scheduled`, `in_process` or `settled`."""
        return text(self._wire["status"])


class Step(Record):
    """One step of a calculation."""

    __slots__ = ()
    _names = ("component", "exact", "operands", "operation", "place", "result", "policy", "rounding")
    _required = frozenset[str](("component", "exact", "operands", "operation", "place", "result"))

    @property
    def component(self) -> str:
        """The amount's name, or `userFormulas.` and the key."""
        return text(self._wire["component"])

    @property
    def exact(self) -> Decimal | Fraction:
        """The value before rounding: a decimal, or a fraction such as `100/3`."""
        return exact(self._wire["exact"])

    @property
    def operands(self) -> dict[str, str]:
        """The numbers that went in, by name; a rate is percent text, an amount an integer as text."""
        return named(text)(self._wire["operands"])

    @property
    def operation(self) -> str:
        """What was done: `given`, `times`, `portion`, `fixed`, `vat_on_fee`, `vat_inside`, `settlement`, `tax_free_ratio`, `formula`."""
        return text(self._wire["operation"])

    @property
    def place(self) -> str:
        """Which part of the transfer record: `amounts`, `orderLevel`, `lines[0].amounts`."""
        return text(self._wire["place"])

    @property
    def result(self) -> int:
        """The amount."""
        return whole(self._wire["result"])

    @property
    def policy(self) -> str | None:
        """The policy, for amounts made by one."""
        return maybe(text)(self._wire.get("policy"))

    @property
    def rounding(self) -> str | None:
        """The rounding mode, where rounding applies."""
        return maybe(text)(self._wire.get("rounding"))


class Tally(Record):
    """How many payouts, and how much."""

    __slots__ = ()
    _names = ("amount", "count")
    _required = frozenset[str](("amount", "count"))

    @property
    def amount(self) -> int:
        """How much in all."""
        return whole(self._wire["amount"])

    @property
    def count(self) -> int:
        """How many."""
        return whole(self._wire["count"])


class TaxShare(Record):
    """The tax shown on a line."""

    __slots__ = ()
    _names = ("income_tax", "local_income_tax")
    _required = frozenset[str](("incomeTax", "localIncomeTax"))

    @property
    def income_tax(self) -> int:
        """Income tax."""
        return whole(self._wire["incomeTax"])

    @property
    def local_income_tax(self) -> int:
        """Local income tax."""
        return whole(self._wire["localIncomeTax"])


class TransferMoveAnswer(Record):
    """The answer of `transfer_move`."""

    __slots__ = ()
    _names = ("allowed",)
    _required = frozenset[str](("allowed",))

    @property
    def allowed(self) -> bool:
        """Always true: what is not allowed is an error."""
        return flag(self._wire["allowed"])


class TransferSummary(Record):
    """A transfer of any kind, as `settle`, `cancel` and `manual_transfer` answer it or as a host keeps it."""

    __slots__ = ()
    _names = ("amounts", "partner", "settlement_date", "type", "contract", "currency", "id", "ledger", "memo", "order", "payment", "stages", "start_date")
    _required = frozenset[str](("amounts", "partner", "settlementDate", "type"))

    def __init__(
        self,
        *,
        amounts: AmountsInput | Amounts | Mapping[str, Any],
        partner: str,
        settlement_date: dt.date,
        type: Literal["order", "order_cancel", "manual"],
        contract: str | None = None,
        currency: str | None = None,
        id: str | None = None,
        ledger: Literal["live", "test"] | None = None,
        memo: str | None = None,
        order: str | None = None,
        payment: str | None = None,
        stages: Sequence[StagePartInput | StagePart | Mapping[str, Any]] | None = None,
        start_date: dt.date | None = None,
    ) -> None:
        self._set({
            "amounts": plain(amounts),
            "partner": plain(partner),
            "settlementDate": plain(settlement_date),
            "type": plain(type),
            "contract": plain(contract),
            "currency": plain(currency),
            "id": plain(id),
            "ledger": plain(ledger),
            "memo": plain(memo),
            "order": plain(order),
            "payment": plain(payment),
            "stages": plain(stages),
            "startDate": plain(start_date),
        })

    @property
    def amounts(self) -> AmountsInput:
        """Its amounts; magnitudes for a cancel."""
        return AmountsInput._view(self._wire["amounts"])

    @property
    def partner(self) -> str:
        """The partner."""
        return text(self._wire["partner"])

    @property
    def settlement_date(self) -> dt.date:
        """The day it is due."""
        return day(self._wire["settlementDate"])

    @property
    def type(self) -> str:
        """The kind."""
        return text(self._wire["type"])

    @property
    def contract(self) -> str | None:
        """The contract; not of a manual transfer."""
        return maybe(text)(self._wire.get("contract"))

    @property
    def currency(self) -> str | None:
        """The currency; `KRW` when absent."""
        return maybe(text)(self._wire.get("currency"))

    @property
    def id(self) -> str | None:
        """Its id; an order transfer may give `order` instead."""
        return maybe(text)(self._wire.get("id"))

    @property
    def ledger(self) -> str | None:
        """The ledger; `live` when absent."""
        return maybe(text)(self._wire.get("ledger"))

    @property
    def memo(self) -> str | None:
        """A note."""
        return maybe(text)(self._wire.get("memo"))

    @property
    def order(self) -> str | None:
        """The order of an order transfer, which is its id. Not needed of a cancel."""
        return maybe(text)(self._wire.get("order"))

    @property
    def payment(self) -> str | None:
        """The payment."""
        return maybe(text)(self._wire.get("payment"))

    @property
    def stages(self) -> list[StagePartInput] | None:
        """Its parts, where it is settled in stages."""
        return maybe(many(StagePartInput._view))(self._wire.get("stages"))

    @property
    def start_date(self) -> dt.date | None:
        """First day of its cycle; not of a manual transfer."""
        return maybe(day)(self._wire.get("startDate"))


class UserFormula(Record):
    """A formula of the user's own."""

    __slots__ = ()
    _names = ("formula", "key", "name", "rounding")
    _required = frozenset[str](("formula", "key", "name"))

    def __init__(
        self,
        *,
        formula: str,
        key: str,
        name: str,
        rounding: Literal["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"] | None = None,
    ) -> None:
        self._set({
            "formula": plain(formula),
            "key": plain(key),
            "name": plain(name),
            "rounding": plain(rounding),
        })

    @property
    def formula(self) -> str:
        """The text."""
        return text(self._wire["formula"])

    @property
    def key(self) -> str:
        """Letters, digits and `_`."""
        return text(self._wire["key"])

    @property
    def name(self) -> str:
        """What people call it."""
        return text(self._wire["name"])

    @property
    def rounding(self) -> str | None:
        """How its result is rounded; `down` when absent."""
        return maybe(text)(self._wire.get("rounding"))


class VatSplitAnswer(Record):
    """The answer of `vat_split`."""

    __slots__ = ()
    _names = ("supply", "tax_free", "vat")
    _required = frozenset[str](("supply", "taxFree", "vat"))

    @property
    def supply(self) -> int:
        """Supply (공급가액)."""
        return whole(self._wire["supply"])

    @property
    def tax_free(self) -> int:
        """Tax-free part (면세)."""
        return whole(self._wire["taxFree"])

    @property
    def vat(self) -> int:
        """VAT (부가세)."""
        return whole(self._wire["vat"])


class VersionsAnswer(Record):
    """What a change does to the timeline of a contract, policy, partner or parameter; the host keeps the values."""

    __slots__ = ()
    _names = ("versions", "archived_from", "scheduled")
    _required = frozenset[str](("versions",))

    @property
    def versions(self) -> list[dt.date | None]:
        """First days of the versions, in order; null for one in force since ever."""
        return many(maybe(day))(self._wire["versions"])

    @property
    def archived_from(self) -> dt.date | None:
        """First day of the archive."""
        return maybe(day)(self._wire.get("archivedFrom"))

    @property
    def scheduled(self) -> int | None:
        """The number of the scheduled version."""
        return maybe(whole)(self._wire.get("scheduled"))


class Withheld(Record):
    """A payment as it was taxed, from the answer of `withhold`."""

    __slots__ = ()
    _names = ("gross", "income_tax", "kind", "local_income_tax", "paid_on", "rate")
    _required = frozenset[str](("gross", "incomeTax", "kind", "localIncomeTax", "paidOn"))

    def __init__(
        self,
        *,
        gross: int,
        income_tax: int,
        kind: Literal["business", "business_other", "business_foreign_athlete", "service_charge", "other_sixty_percent_expense", "other_no_expense", "nonresident_personal_service", "nonresident_royalty"],
        local_income_tax: int,
        paid_on: dt.date,
        rate: Decimal | str | None = None,
    ) -> None:
        self._set({
            "gross": plain(gross),
            "incomeTax": plain(income_tax),
            "kind": plain(kind),
            "localIncomeTax": plain(local_income_tax),
            "paidOn": plain(paid_on),
            "rate": rate_text(rate),
        })

    @property
    def gross(self) -> int:
        """What was paid before tax."""
        return whole(self._wire["gross"])

    @property
    def income_tax(self) -> int:
        """Income tax."""
        return whole(self._wire["incomeTax"])

    @property
    def kind(self) -> str:
        """The kind of income."""
        return text(self._wire["kind"])

    @property
    def local_income_tax(self) -> int:
        """Local income tax."""
        return whole(self._wire["localIncomeTax"])

    @property
    def paid_on(self) -> dt.date:
        """The day of payment."""
        return day(self._wire["paidOn"])

    @property
    def rate(self) -> Decimal | None:
        """The rate of income tax; default that of the built-in table on the day of payment."""
        return maybe(rate)(self._wire.get("rate"))


class WithheldPayment(Record):
    """A payment that tax was withheld from."""

    __slots__ = ()
    _names = ("payee", "withheld")
    _required = frozenset[str](("payee", "withheld"))

    def __init__(
        self,
        *,
        payee: str,
        withheld: Withheld | Mapping[str, Any],
    ) -> None:
        self._set({
            "payee": plain(payee),
            "withheld": plain(withheld),
        })

    @property
    def payee(self) -> str:
        """Who was paid."""
        return text(self._wire["payee"])

    @property
    def withheld(self) -> Withheld:
        """The payment as it was taxed."""
        return Withheld._view(self._wire["withheld"])


class Withholding(Record):
    """What is withheld from one payment."""

    __slots__ = ()
    _names = ("base", "gross", "income_tax", "kind", "law", "local_income_tax", "local_rate", "net", "paid_on", "rate", "reason", "table", "total")
    _required = frozenset[str](("base", "gross", "incomeTax", "kind", "law", "localIncomeTax", "localRate", "net", "paidOn", "rate", "reason", "table", "total"))

    @property
    def base(self) -> int:
        """What is taxed."""
        return whole(self._wire["base"])

    @property
    def gross(self) -> int:
        """What is paid before tax."""
        return whole(self._wire["gross"])

    @property
    def income_tax(self) -> int:
        """Income tax."""
        return whole(self._wire["incomeTax"])

    @property
    def kind(self) -> str:
        """The kind of income."""
        return text(self._wire["kind"])

    @property
    def law(self) -> str:
        """The articles of law."""
        return text(self._wire["law"])

    @property
    def local_income_tax(self) -> int:
        """Local income tax."""
        return whole(self._wire["localIncomeTax"])

    @property
    def local_rate(self) -> Decimal:
        """Local income tax, of the income tax."""
        return rate(self._wire["localRate"])

    @property
    def net(self) -> int:
        """What the payee gets."""
        return whole(self._wire["net"])

    @property
    def paid_on(self) -> dt.date:
        """The day of payment."""
        return day(self._wire["paidOn"])

    @property
    def rate(self) -> Decimal:
        """Income tax, of the base."""
        return rate(self._wire["rate"])

    @property
    def reason(self) -> str:
        """Why: `taxed`, `below_small_amount`, `exempt_per_occasion`, `nothing_to_tax`."""
        return text(self._wire["reason"])

    @property
    def table(self) -> str:
        """The table with its version."""
        return text(self._wire["table"])

    @property
    def total(self) -> int:
        """Both."""
        return whole(self._wire["total"])


class WithholdingDueAnswer(Record):
    """The answer of `withholding_due`."""

    __slots__ = ()
    _names = ("calendar", "months")
    _required = frozenset[str](("calendar", "months"))

    @property
    def calendar(self) -> str:
        """The calendar with its data version."""
        return text(self._wire["calendar"])

    @property
    def months(self) -> list[WithholdingDueMonth]:
        """The months, in order."""
        return many(WithholdingDueMonth._view)(self._wire["months"])


class WithholdingDueKind(Record):
    """What is due of one kind of income."""

    __slots__ = ()
    _names = ("gross", "income_tax", "kind", "local_income_tax", "payees")
    _required = frozenset[str](("gross", "incomeTax", "kind", "localIncomeTax", "payees"))

    @property
    def gross(self) -> int:
        """What they were paid before tax."""
        return whole(self._wire["gross"])

    @property
    def income_tax(self) -> int:
        """Income tax."""
        return whole(self._wire["incomeTax"])

    @property
    def kind(self) -> str:
        """The kind of income."""
        return text(self._wire["kind"])

    @property
    def local_income_tax(self) -> int:
        """Local income tax."""
        return whole(self._wire["localIncomeTax"])

    @property
    def payees(self) -> int:
        """How many were paid."""
        return whole(self._wire["payees"])


class WithholdingDueMonth(Record):
    """What is due for a month."""

    __slots__ = ()
    _names = ("due_on", "income_tax", "kinds", "local_income_tax", "month", "nominal")
    _required = frozenset[str](("dueOn", "incomeTax", "kinds", "localIncomeTax", "month", "nominal"))

    @property
    def due_on(self) -> dt.date:
        """That day moved to a business day."""
        return day(self._wire["dueOn"])

    @property
    def income_tax(self) -> int:
        """Income tax, to the national tax office."""
        return whole(self._wire["incomeTax"])

    @property
    def kinds(self) -> list[WithholdingDueKind]:
        """By kind of income."""
        return many(WithholdingDueKind._view)(self._wire["kinds"])

    @property
    def local_income_tax(self) -> int:
        """Local income tax, to the municipality."""
        return whole(self._wire["localIncomeTax"])

    @property
    def month(self) -> str:
        """`YYYY-MM`."""
        return text(self._wire["month"])

    @property
    def nominal(self) -> dt.date:
        """The tenth of the next month."""
        return day(self._wire["nominal"])


class WithholdingRatesAnswer(Record):
    """The answer of `withholding_rates`."""

    __slots__ = ()
    _names = ("rows", "table")
    _required = frozenset[str](("rows", "table"))

    @property
    def rows(self) -> list[RateRow]:
        """Its rows, proposals included."""
        return many(RateRow._view)(self._wire["rows"])

    @property
    def table(self) -> str:
        """The table with its data version."""
        return text(self._wire["table"])


class WithholdingTable(Record):
    """A table of rates of the host's own, in place of the built-in one."""

    __slots__ = ()
    _names = ("name", "rows")
    _required = frozenset[str](("name", "rows"))

    def __init__(
        self,
        *,
        name: str,
        rows: Sequence[RateRowInput | RateRow | Mapping[str, Any]],
    ) -> None:
        self._set({
            "name": plain(name),
            "rows": plain(rows),
        })

    @property
    def name(self) -> str:
        """Its name, which every answer repeats."""
        return text(self._wire["name"])

    @property
    def rows(self) -> list[RateRowInput]:
        """Its rows."""
        return many(RateRowInput._view)(self._wire["rows"])

Command: TypeAlias = RemitCommand | InquireCommand | NotifyLinesCommand | ReplacePayoutsCommand | ReopenCarriesCommand | CarriesPaidCommand | PreparePayoutsCommand | SchedulePayoutsCommand | CancelPayoutsCommand | FollowUpCommand
"""What the host is to do, by `command`."""

Settled: TypeAlias = OrderTransfer | Errors
"""The answer to one order of a batch."""
