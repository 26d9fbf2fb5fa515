# Written by jeongsan-bindings-generator from the wire's one description. Do not edit.
"""The families of errors, each a class of its own."""

from __future__ import annotations

from ._errors import JeongsanError

__all__ = [
    "BookError",
    "CalendarError",
    "CancelError",
    "DocumentError",
    "FormulaError",
    "IdentifierError",
    "InvalidValueError",
    "OrderError",
    "PayoutError",
    "TransferError",
    "WithholdingError",
]


class DocumentError(JeongsanError):
    """The document a call was given: not JSON, or not of the call's form."""


class InvalidValueError(JeongsanError):
    """A single value that cannot be: an amount, a rate, a date, an id, a list."""


class CalendarError(JeongsanError):
    """A date, calendar or day list that cannot be used."""


class IdentifierError(JeongsanError):
    """A number or address of the wrong form: registration, corporation, account, contact."""


class BookError(JeongsanError):
    """Contracts, policies, partners and their versions."""


class OrderError(JeongsanError):
    """An order, or amounts of an order that do not fit each other."""


class CancelError(JeongsanError):
    """A cancel that does not fit its order."""


class FormulaError(JeongsanError):
    """A formula, or a calculator made of formulas."""


class PayoutError(JeongsanError):
    """Payouts, their batches and their remittance."""


class WithholdingError(JeongsanError):
    """Tax withheld, and its reports."""


class TransferError(JeongsanError):
    """Transfers and statements: what is recorded, and what may be done with it."""


CLASSES: dict[str, type[JeongsanError]] = {
    "malformed_json": DocumentError,
    "missing_field": DocumentError,
    "unknown_field": DocumentError,
    "duplicate_field": DocumentError,
    "wrong_type": DocumentError,
    "unknown_word": DocumentError,
    "exactly_one_of": DocumentError,
    "unknown_call": DocumentError,
    "invalid_id": InvalidValueError,
    "not_an_integer": InvalidValueError,
    "leading_zero": InvalidValueError,
    "invalid_decimal": InvalidValueError,
    "amount_out_of_range": InvalidValueError,
    "total_out_of_range": InvalidValueError,
    "negative_amount": InvalidValueError,
    "loses_digits": InvalidValueError,
    "division_by_zero": InvalidValueError,
    "invalid_rate": InvalidValueError,
    "rate_out_of_range": InvalidValueError,
    "invalid_date": InvalidValueError,
    "invalid_instant": InvalidValueError,
    "invalid_time": InvalidValueError,
    "quantity_out_of_range": InvalidValueError,
    "number_out_of_range": InvalidValueError,
    "unknown_currency": InvalidValueError,
    "currency_mismatch": InvalidValueError,
    "too_many": InvalidValueError,
    "empty_list": InvalidValueError,
    "too_long": InvalidValueError,
    "blank": InvalidValueError,
    "invalid_weights": InvalidValueError,
    "date_outside_calendar": CalendarError,
    "invalid_calendar": CalendarError,
    "not_a_holiday": CalendarError,
    "invalid_recurrence": CalendarError,
    "invalid_stages": CalendarError,
    "offset_before_close": CalendarError,
    "invalid_registration_number": IdentifierError,
    "invalid_corporation_number": IdentifierError,
    "invalid_account_number": IdentifierError,
    "invalid_contact": IdentifierError,
    "duplicate_version": BookError,
    "not_in_force": BookError,
    "archived": BookError,
    "not_archived": BookError,
    "schedule_exists": BookError,
    "no_schedule": BookError,
    "effective_date_too_early": BookError,
    "unknown_contract": BookError,
    "unknown_partner": BookError,
    "unknown_discount_share_policy": BookError,
    "unknown_additional_fee_policy": BookError,
    "duplicate_id": OrderError,
    "duplicate_product": OrderError,
    "split_does_not_fit": OrderError,
    "product_not_split_once": OrderError,
    "discount_exceeds_order": OrderError,
    "discount_tax_free_exceeds_discount": OrderError,
    "discount_tax_free_exceeds_order_tax_free": OrderError,
    "payment_tax_free_exceeds_payment": OrderError,
    "discounts_not_on_lines": OrderError,
    "tax_free_not_on_lines": OrderError,
    "discount_share_tax_free_exceeds_share": OrderError,
    "start_date_missing": OrderError,
    "settlement_date_before_start": OrderError,
    "empty_cancel": CancelError,
    "cancel_of_a_cancel": CancelError,
    "cancel_of_another_order": CancelError,
    "cancel_in_another_currency": CancelError,
    "cancel_does_not_fit_order": CancelError,
    "nothing_left_to_cancel": CancelError,
    "cancellable_amount_exceeded": CancelError,
    "discount_not_cancelled": CancelError,
    "cancel_tax_free_exceeds_cancel": CancelError,
    "cancellable_quantity_exceeded": CancelError,
    "cancellable_discount_exceeded": CancelError,
    "cancel_raises_payment": CancelError,
    "unknown_product": CancelError,
    "unknown_discount": CancelError,
    "duplicate_discount": CancelError,
    "cancel_date_missing": CancelError,
    "cancel_settles_before_order": CancelError,
    "recorded_differently": CancelError,
    "formula_empty": FormulaError,
    "formula_too_long": FormulaError,
    "formula_too_deep": FormulaError,
    "formula_invalid_character": FormulaError,
    "formula_unterminated": FormulaError,
    "formula_invalid_number": FormulaError,
    "formula_ambiguous_comma": FormulaError,
    "formula_unknown_variable": FormulaError,
    "formula_unsupported_variable": FormulaError,
    "formula_not_yet_computed": FormulaError,
    "formula_unknown_function": FormulaError,
    "formula_unknown_operator": FormulaError,
    "formula_wrong_argument_count": FormulaError,
    "formula_missing_token": FormulaError,
    "formula_missing_left_operand": FormulaError,
    "formula_missing_right_operand": FormulaError,
    "formula_missing_operator": FormulaError,
    "formula_unexpected_token": FormulaError,
    "formula_type_mismatch": FormulaError,
    "formula_invalid_date": FormulaError,
    "formula_invalid_scale": FormulaError,
    "formula_division_by_zero": FormulaError,
    "formula_invalid_key": FormulaError,
    "formula_duplicate_key": FormulaError,
    "formula_reserved_key": FormulaError,
    "formula_key_clash": FormulaError,
    "formula_missing_in_order": FormulaError,
    "formula_unknown_in_order": FormulaError,
    "formula_twice_in_order": FormulaError,
    "formula_not_orderable": FormulaError,
    "unknown_parameter": FormulaError,
    "invalid_parameter": FormulaError,
    "other_attempt": PayoutError,
    "attempts_disagree": PayoutError,
    "batch_running": PayoutError,
    "batch_not_finished": PayoutError,
    "schedule_not_in_future": PayoutError,
    "in_maintenance_window": PayoutError,
    "before_scheduled_hour": PayoutError,
    "before_attempt": PayoutError,
    "unknown_line": PayoutError,
    "line_not_payable": PayoutError,
    "carry_settled": PayoutError,
    "line_of_failed_payout": PayoutError,
    "payout_not_replaceable": PayoutError,
    "negative_payout": PayoutError,
    "payout_taken_by_tax": PayoutError,
    "reversal_without_occasion": PayoutError,
    "account_missing": PayoutError,
    "account_not_verified": PayoutError,
    "no_withholding_rate": WithholdingError,
    "invalid_rate_table": WithholdingError,
    "tax_exceeds_gross": WithholdingError,
    "invalid_resident_number": WithholdingError,
    "unknown_income_code": WithholdingError,
    "income_kind_not_reported": WithholdingError,
    "income_code_mismatch": WithholdingError,
    "conflicting_payee": WithholdingError,
    "negative_manual_forbidden": TransferError,
    "tax_free_exceeds_settlement": TransferError,
    "exists_with_different": TransferError,
    "other_ledger": TransferError,
    "not_deletable": TransferError,
    "not_editable": TransferError,
    "has_cancels": TransferError,
    "payment_exceeded": TransferError,
    "payment_cancel_exceeded": TransferError,
    "stages_do_not_add_up": TransferError,
    "other_payment": TransferError,
    "mixed_ledgers": TransferError,
    "already_on_line": TransferError,
    "illegal_transition": TransferError,
    "not_of_statement": TransferError,
    "period_reversed": TransferError,
}
"""The class of each code."""
