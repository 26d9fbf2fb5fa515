// Written by jeongsan-bindings-generator from the wire's one description. Do not edit.
package io.github.jeongsan

/** The document a call was given: not JSON, or not of the call's form. */
public class DocumentException internal constructor(errors: List<Error>) : JeongsanException(errors)

/** A single value that cannot be: an amount, a rate, a date, an id, a list. */
public class InvalidValueException internal constructor(errors: List<Error>) : JeongsanException(errors)

/** A date, calendar or day list that cannot be used. */
public class CalendarException internal constructor(errors: List<Error>) : JeongsanException(errors)

/** A number or address of the wrong form: registration, corporation, account, contact. */
public class IdentifierException internal constructor(errors: List<Error>) : JeongsanException(errors)

/** Contracts, policies, partners and their versions. */
public class BookException internal constructor(errors: List<Error>) : JeongsanException(errors)

/** An order, or amounts of an order that do not fit each other. */
public class OrderException internal constructor(errors: List<Error>) : JeongsanException(errors)

/** A cancel that does not fit its order. */
public class CancelException internal constructor(errors: List<Error>) : JeongsanException(errors)

/** A formula, or a calculator made of formulas. */
public class FormulaException internal constructor(errors: List<Error>) : JeongsanException(errors)

/** Payouts, their batches and their remittance. */
public class PayoutException internal constructor(errors: List<Error>) : JeongsanException(errors)

/** Tax withheld, and its reports. */
public class WithholdingException internal constructor(errors: List<Error>) : JeongsanException(errors)

/** Transfers and statements: what is recorded, and what may be done with it. */
public class TransferException internal constructor(errors: List<Error>) : JeongsanException(errors)

/** The exception of the first error, by its code. */
internal fun exception(errors: List<Error>): JeongsanException = when (errors.first().code) {
    "malformed_json",
    "missing_field",
    "unknown_field",
    "duplicate_field",
    "wrong_type",
    "unknown_word",
    "exactly_one_of",
    "unknown_call" -> DocumentException(errors)
    "invalid_id",
    "not_an_integer",
    "leading_zero",
    "invalid_decimal",
    "amount_out_of_range",
    "total_out_of_range",
    "negative_amount",
    "loses_digits",
    "division_by_zero",
    "invalid_rate",
    "rate_out_of_range",
    "invalid_date",
    "invalid_instant",
    "invalid_time",
    "quantity_out_of_range",
    "number_out_of_range",
    "unknown_currency",
    "currency_mismatch",
    "too_many",
    "empty_list",
    "too_long",
    "blank",
    "invalid_weights" -> InvalidValueException(errors)
    "date_outside_calendar",
    "invalid_calendar",
    "not_a_holiday",
    "invalid_recurrence",
    "invalid_stages",
    "offset_before_close" -> CalendarException(errors)
    "invalid_registration_number",
    "invalid_corporation_number",
    "invalid_account_number",
    "invalid_contact" -> IdentifierException(errors)
    "duplicate_version",
    "not_in_force",
    "archived",
    "not_archived",
    "schedule_exists",
    "no_schedule",
    "effective_date_too_early",
    "unknown_contract",
    "unknown_partner",
    "unknown_discount_share_policy",
    "unknown_additional_fee_policy" -> BookException(errors)
    "duplicate_id",
    "duplicate_product",
    "split_does_not_fit",
    "product_not_split_once",
    "discount_exceeds_order",
    "discount_tax_free_exceeds_discount",
    "discount_tax_free_exceeds_order_tax_free",
    "payment_tax_free_exceeds_payment",
    "discounts_not_on_lines",
    "tax_free_not_on_lines",
    "discount_share_tax_free_exceeds_share",
    "start_date_missing",
    "settlement_date_before_start" -> OrderException(errors)
    "empty_cancel",
    "cancel_of_a_cancel",
    "cancel_of_another_order",
    "cancel_in_another_currency",
    "cancel_does_not_fit_order",
    "nothing_left_to_cancel",
    "cancellable_amount_exceeded",
    "discount_not_cancelled",
    "cancel_tax_free_exceeds_cancel",
    "cancellable_quantity_exceeded",
    "cancellable_discount_exceeded",
    "cancel_raises_payment",
    "unknown_product",
    "unknown_discount",
    "duplicate_discount",
    "cancel_date_missing",
    "cancel_settles_before_order",
    "recorded_differently" -> CancelException(errors)
    "formula_empty",
    "formula_too_long",
    "formula_too_deep",
    "formula_invalid_character",
    "formula_unterminated",
    "formula_invalid_number",
    "formula_ambiguous_comma",
    "formula_unknown_variable",
    "formula_unsupported_variable",
    "formula_not_yet_computed",
    "formula_unknown_function",
    "formula_unknown_operator",
    "formula_wrong_argument_count",
    "formula_missing_token",
    "formula_missing_left_operand",
    "formula_missing_right_operand",
    "formula_missing_operator",
    "formula_unexpected_token",
    "formula_type_mismatch",
    "formula_invalid_date",
    "formula_invalid_scale",
    "formula_division_by_zero",
    "formula_invalid_key",
    "formula_duplicate_key",
    "formula_reserved_key",
    "formula_key_clash",
    "formula_missing_in_order",
    "formula_unknown_in_order",
    "formula_twice_in_order",
    "formula_not_orderable",
    "unknown_parameter",
    "invalid_parameter" -> FormulaException(errors)
    "other_attempt",
    "attempts_disagree",
    "batch_running",
    "batch_not_finished",
    "schedule_not_in_future",
    "in_maintenance_window",
    "before_scheduled_hour",
    "before_attempt",
    "unknown_line",
    "line_not_payable",
    "carry_settled",
    "line_of_failed_payout",
    "payout_not_replaceable",
    "negative_payout",
    "payout_taken_by_tax",
    "reversal_without_occasion",
    "account_missing",
    "account_not_verified" -> PayoutException(errors)
    "no_withholding_rate",
    "invalid_rate_table",
    "tax_exceeds_gross",
    "invalid_resident_number",
    "unknown_income_code",
    "income_kind_not_reported",
    "income_code_mismatch",
    "conflicting_payee" -> WithholdingException(errors)
    "negative_manual_forbidden",
    "tax_free_exceeds_settlement",
    "exists_with_different",
    "other_ledger",
    "not_deletable",
    "not_editable",
    "has_cancels",
    "payment_exceeded",
    "payment_cancel_exceeded",
    "stages_do_not_add_up",
    "other_payment",
    "mixed_ledgers",
    "already_on_line",
    "illegal_transition",
    "not_of_statement",
    "period_reversed" -> TransferException(errors)
    else -> JeongsanException(errors)
}
