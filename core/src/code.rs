//! Errors as data: one catalogue of stable codes, and the error value that carries a code, a place and the numbers concerned.
//!
//! A sentence is made from the code's template and the detail, last. This module does not know what any code is about; the
//! modules that find a fault fill in the detail. Law 4 of `DESIGN.md`.

use std::fmt;

use crate::limits::DETAIL_CHARS_MAX;

mod near;

pub(crate) use near::{NearIndex, NearNames};

macro_rules! catalogue {
    ($(
        #[doc = $about:literal]
        $family:ident $word:literal { $($(#[$doc:meta])* $variant:ident $code:literal $template:literal;)* }
    )*) => {
        /// What an error is about, in the large: every code is of one family, so that a host can treat a family as one.
        ///
        /// ```
        /// use jeongsan::{Code, Family};
        /// assert_eq!(Code::UnknownPartner.family(), Family::Book);
        /// assert_eq!(Family::Book.as_str(), "book");
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Family { $(#[doc = $about] $family),* }

        impl Family {
            /// Every family, in the order of the catalogue.
            pub const ALL: &'static [Family] = &[$(Family::$family),*];

            /// The family's word: lower snake case.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Family::$family => $word),* }
            }

            /// One sentence on it, as in the documentation.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self { $(Family::$family => $about.trim_ascii()),* }
            }
        }

        /// A stable error code. The text of [`Code::as_str`] never changes once released; new codes may be added.
        ///
        /// Each code has a family, a word, and a sentence whose `{names}` are filled from the error's detail. Every code has at
        /// least one vector, so that every language's hosts can see what it looks like.
        ///
        /// ```
        /// use jeongsan::Code;
        /// assert_eq!(Code::DiscountExceedsOrder.as_str(), "discount_exceeds_order");
        /// assert_eq!(Code::DiscountExceedsOrder.template(), "discount {discount} exceeds the order amount {order}");
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Code { $($($(#[$doc])* $variant,)*)* }

        impl Code {
            /// Every code, in the order of the catalogue.
            pub const ALL: &'static [Code] = &[$($(Code::$variant,)*)*];

            /// The code as it crosses every border: lower snake case.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($(Code::$variant => $code,)*)* }
            }

            /// The sentence with `{names}` where the detail goes.
            #[must_use]
            pub const fn template(self) -> &'static str {
                match self { $($(Code::$variant => $template,)*)* }
            }

            /// What it is about, in the large.
            #[must_use]
            pub const fn family(self) -> Family {
                match self { $($(Code::$variant => Family::$family,)*)* }
            }
        }
    };
}

catalogue! {
    /// The document a call was given: not JSON, or not of the call's form.
    Document "document" {
        /// The document is not JSON.
        MalformedJson "malformed_json" "not JSON at line {line}, column {column}: {reason}";
        /// A field that has no default is absent.
        MissingField "missing_field" "field `{field}` is missing";
        /// A field the record does not have.
        UnknownField "unknown_field" "unknown field `{field}`";
        /// A field given twice in one object.
        DuplicateField "duplicate_field" "field `{field}` is given twice";
        /// A value of another JSON type than the field's.
        WrongType "wrong_type" "expected {expected}, found {found}";
        /// A word that is not one of the field's words.
        UnknownWord "unknown_word" "`{word}` is not one of {words}";
        /// None or more than one of fields that exclude each other.
        ExactlyOneOf "exactly_one_of" "give exactly one of {fields}";
        /// A call the door does not offer.
        UnknownCall "unknown_call" "unknown call `{call}`";
    }
    /// A single value that cannot be: an amount, a rate, a date, an id, a list.
    InvalidValue "invalid_value" {
        /// Not a usable id.
        InvalidId "invalid_id" "`{id}` is not an id: {reason}";
        /// An amount with a fraction, an exponent, or other characters.
        NotAnInteger "not_an_integer" "`{value}` is not a whole number of minor units";
        /// Digits with a zero in front, as a telephone number or an id has, or a zero with a sign.
        LeadingZero "leading_zero" "`{value}` has a zero in front, as a telephone number or an id has; a number has none, and zero is written `0`";
        /// Text that is no decimal number.
        InvalidDecimal "invalid_decimal" "`{value}` is not a decimal number";
        /// An amount beyond the engine's range.
        AmountOutOfRange "amount_out_of_range" "amount {amount} is outside ±{limit}";
        /// A sum over a partner's transfers or lines that is beyond the engine's range.
        TotalOutOfRange "total_out_of_range" "the sum of `{component}` of partner `{partner}` in {currency} is {amount}, outside ±{limit}";
        /// An amount that must be zero or more.
        NegativeAmount "negative_amount" "amount {amount} may not be negative";
        /// A conversion that would drop digits.
        LosesDigits "loses_digits" "`{value}` cannot be held in {target} without losing digits";
        /// A division by zero.
        DivisionByZero "division_by_zero" "division of `{dividend}` by zero";
        /// Text that is not a rate.
        InvalidRate "invalid_rate" "`{rate}` is not a rate such as `3.3%` (at most three decimals) or an integer of hundred-thousandths";
        /// A rate below 0 % or above 100 %.
        RateOutOfRange "rate_out_of_range" "rate `{rate}` is outside 0 % to 100 %";
        /// Text that is not a date.
        InvalidDate "invalid_date" "`{date}` is not a date of the form YYYY-MM-DD";
        /// Text that is not an instant.
        InvalidInstant "invalid_instant" "`{instant}` is not an RFC 3339 instant such as `2026-10-31T15:00:00Z`";
        /// Text that is not a time of day.
        InvalidTime "invalid_time" "`{time}` is not a time of the form HH:MM";
        /// A quantity of zero, below, or above the bound.
        QuantityOutOfRange "quantity_out_of_range" "quantity {quantity} is outside 1 to {limit}";
        /// A number outside its field's range.
        NumberOutOfRange "number_out_of_range" "{value} is outside {least} to {most}";
        /// A currency the engine does not know.
        UnknownCurrency "unknown_currency" "unknown currency `{currency}`: known are the {known} codes of ISO 4217 that have a minor unit (list of {list})";
        /// Two currencies where one is needed.
        CurrencyMismatch "currency_mismatch" "{found} where {expected} is needed";
        /// A list longer than its bound.
        TooMany "too_many" "{count} {what}, at most {limit}";
        /// A list that needs at least one item.
        EmptyList "empty_list" "no {what}, at least one is needed";
        /// Text longer than its bound.
        TooLong "too_long" "{length} characters, at most {limit}";
        /// A field that may not be blank.
        Blank "blank" "this text may not be blank";
        /// Weights that share nothing: none, negative, or all zero.
        InvalidWeights "invalid_weights" "weights must be zero or more with a sum above zero: {reason}";
    }
    /// A date, calendar or day list that cannot be used.
    Calendar "calendar" {
        /// A date the calendar has no data for.
        DateOutsideCalendar "date_outside_calendar" "{date} is outside the calendar `{calendar}`, which covers {from} to {to}";
        /// A calendar whose range or host days do not fit.
        InvalidCalendar "invalid_calendar" "the calendar cannot be used: {reason}";
        /// A removal of a holiday that is none.
        NotAHoliday "not_a_holiday" "{date} is not a holiday of the calendar `{calendar}`";
        /// A day list that names no possible day.
        InvalidRecurrence "invalid_recurrence" "`{value}` is not a day of the recurrence: {reason}";
        /// Stages of a settlement whose shares cannot be.
        InvalidStages "invalid_stages" "the stages cannot be used: {reason}";
        /// An offset in the month or week of the close that can be before the close.
        OffsetBeforeClose "offset_before_close" "{due} of the {unit} of the close can be before the close, on {close}";
    }
    /// A number or address of the wrong form: registration, corporation, account, contact.
    Identifier "identifier" {
        /// A business registration number (사업자등록번호) that cannot exist.
        InvalidRegistrationNumber "invalid_registration_number" "`{number}` is not a business registration number: {reason}";
        /// A corporation number (법인등록번호) of the wrong form.
        InvalidCorporationNumber "invalid_corporation_number" "`{number}` is not a corporation number: {reason}";
        /// An account number of the wrong form. The number itself is not repeated.
        InvalidAccountNumber "invalid_account_number" "not an account number: {reason}";
        /// An e-mail address or phone number of the wrong form.
        InvalidContact "invalid_contact" "not {what}: {reason}";
    }
    /// Contracts, policies, partners and their versions.
    Book "book" {
        /// Two versions of one id that take effect on the same day.
        DuplicateVersion "duplicate_version" "{kind} `{id}` has two versions from {from}";
        /// No version in force on the start date.
        NotInForce "not_in_force" "{kind} `{id}` is not in force on {date}, its first version takes effect {from}";
        /// Archived on the start date, or when a change is asked for.
        Archived "archived" "{kind} `{id}` is archived from {from}";
        /// A restore of something that is not archived.
        NotArchived "not_archived" "{kind} `{id}` is not archived";
        /// A second scheduled change, or an archive while one is scheduled.
        ScheduleExists "schedule_exists" "{kind} `{id}` already has a change scheduled for {from}";
        /// No scheduled change to move or withdraw.
        NoSchedule "no_schedule" "{kind} `{id}` has no scheduled change";
        /// A change that would take effect before what is already in force, or a schedule that is not in the future.
        EffectiveDateTooEarly "effective_date_too_early" "a change of {kind} `{id}` may not take effect {date}, the earliest is {earliest}";
        /// A contract that is not in the book.
        UnknownContract "unknown_contract" "unknown contract `{id}`";
        /// A partner that is not in the book.
        UnknownPartner "unknown_partner" "unknown partner `{id}`";
        /// A discount-share policy that is not in the book.
        UnknownDiscountSharePolicy "unknown_discount_share_policy" "unknown discount-share policy `{id}`";
        /// An additional-fee policy that is not in the book.
        UnknownAdditionalFeePolicy "unknown_additional_fee_policy" "unknown additional-fee policy `{id}`";
    }
    /// An order, or amounts of an order that do not fit each other.
    Order "order" {
        /// One id for two orders of a batch, or for two transfers.
        DuplicateId "duplicate_id" "{kind} `{id}` is given twice";
        /// One product on two lines of an order.
        DuplicateProduct "duplicate_product" "product `{product}` is on two lines";
        /// A split that does not fit how the order was given.
        SplitDoesNotFit "split_does_not_fit" "an order given by its {given} cannot be split by {by}";
        /// A product of a split order that no part or more than one part takes.
        ProductNotSplitOnce "product_not_split_once" "product `{product}` is given to {count} parts, exactly one is needed";
        /// Check 1 of calculation §2.4.
        DiscountExceedsOrder "discount_exceeds_order" "discount {discount} exceeds the order amount {order}";
        /// Check 2 of calculation §2.4.
        DiscountTaxFreeExceedsDiscount "discount_tax_free_exceeds_discount" "tax-free discount {discountTaxFree} exceeds the discount {discount}";
        /// Check 3 of calculation §2.4.
        DiscountTaxFreeExceedsOrderTaxFree "discount_tax_free_exceeds_order_tax_free" "tax-free discount {discountTaxFree} exceeds the tax-free order amount {orderTaxFree}";
        /// Check 4 of calculation §2.4.
        PaymentTaxFreeExceedsPayment "payment_tax_free_exceeds_payment" "tax-free payment {paymentTaxFree} exceeds the payment {payment}";
        /// A fee that looks at payment or discounts line by line, on an order with discounts of its own.
        DiscountsNotOnLines "discounts_not_on_lines" "the {formula} formula looks at payment or discounts line by line, so discounts belong on the lines";
        /// A fee that looks at tax-free amounts line by line, on an order with a tax-free amount of its own.
        TaxFreeNotOnLines "tax_free_not_on_lines" "the {formula} formula looks at tax-free amounts line by line, so `unitTaxFree` belongs on the lines";
        /// A discount-share formula that gives the tax-free part more than the whole.
        DiscountShareTaxFreeExceedsShare "discount_share_tax_free_exceeds_share" "the tax-free discount share {shareTaxFree} exceeds the discount share {share}";
        /// Neither a start date nor a payment instant to take it from.
        StartDateMissing "start_date_missing" "give `startDate` or `paidAt`";
        /// A given settlement date before the start date.
        SettlementDateBeforeStart "settlement_date_before_start" "settlement date {settlementDate} is before the start date {startDate}";
    }
    /// A cancel that does not fit its order.
    Cancel "cancel" {
        /// A cancel that names nothing.
        EmptyCancel "empty_cancel" "a cancel of nothing";
        /// A cancel that names another cancel as its order.
        CancelOfACancel "cancel_of_a_cancel" "`{order}` is itself a cancel; name the order";
        /// A cancel that names another order than the one at hand.
        CancelOfAnotherOrder "cancel_of_another_order" "the cancel is of order `{order}`, not of `{expected}`";
        /// A cancel in another currency than its order's.
        CancelInAnotherCurrency "cancel_in_another_currency" "the cancel is in {found}, its order in {expected}";
        /// A cancel by amount of an order with lines, or by lines of an order without.
        CancelDoesNotFitOrder "cancel_does_not_fit_order" "the order was given by its {given}; cancel {allowed}";
        /// A cancel of an order of which nothing is left.
        NothingLeftToCancel "nothing_left_to_cancel" "nothing is left of order `{order}`";
        /// More cancelled than is left of the order or of its payment.
        CancellableAmountExceeded "cancellable_amount_exceeded" "{requested} of the {amountType} cannot be cancelled, {cancellable} is left";
        /// Less was paid for discounted goods than they are worth, and the discount that goes with them is not named.
        DiscountNotCancelled "discount_not_cancelled" "{requested} of the {amountType} cannot be cancelled, {cancellable} is left: take back at least {missing} of the discounts with it, such as the one under policy `{policy}`, or let discounts be apportioned";
        /// A cancel with a larger tax-free part than itself.
        CancelTaxFreeExceedsCancel "cancel_tax_free_exceeds_cancel" "tax-free part {taxFree} exceeds the cancelled amount {amount}";
        /// More units cancelled than are left.
        CancellableQuantityExceeded "cancellable_quantity_exceeded" "{requested} of product `{product}` cannot be cancelled, {cancellable} left";
        /// More of a discount cancelled than is left of it.
        CancellableDiscountExceeded "cancellable_discount_exceeded" "{requested} of the {amountType} under policy `{policy}` cannot be cancelled, {cancellable} is left";
        /// A cancel after which more would have been paid than before: more discount taken back than order.
        CancelRaisesPayment "cancel_raises_payment" "the cancel takes back more discount than order: the {amountType} would rise from {before} to {after}";
        /// A product the order does not have.
        UnknownProduct "unknown_product" "product `{product}` is not on the order";
        /// A discount the order or line does not have.
        UnknownDiscount "unknown_discount" "no discount under policy `{policy}` is there to cancel";
        /// One policy twice among the discounts of a cancel.
        DuplicateDiscount "duplicate_discount" "the discount under policy `{policy}` is named twice";
        /// A cancel with neither a start date nor an instant to take it from.
        CancelDateMissing "cancel_date_missing" "give `startDate` or `cancelledAt`";
        /// A given settlement date of a cancel before that of its order.
        CancelSettlesBeforeOrder "cancel_settles_before_order" "settlement date {settlementDate} of the cancel is before that of its order, {orderSettlementDate}";
        /// What the host's books say is left differs from what the book computes.
        RecordedDifferently "recorded_differently" "the `{component}` left is recorded as {recorded}, but comes to {computed}";
    }
    /// A formula, or a calculator made of formulas.
    Formula "formula" {
        /// A formula without anything in it.
        FormulaEmpty "formula_empty" "the formula is empty";
        /// A formula longer than its bound.
        FormulaTooLong "formula_too_long" "the formula has {length} characters, at most {limit}";
        /// A formula nested deeper than its bound.
        FormulaTooDeep "formula_too_deep" "the formula is nested deeper than {limit}";
        /// A character that is not part of the formula language.
        FormulaInvalidCharacter "formula_invalid_character" "`{text}` is not part of the formula language";
        /// Text or a comment that does not end.
        FormulaUnterminated "formula_unterminated" "the {what} that begins here does not end";
        /// Digits that are no number.
        FormulaInvalidNumber "formula_invalid_number" "`{text}` is not a number: {reason}";
        /// A comma that could group digits or separate arguments.
        FormulaAmbiguousComma "formula_ambiguous_comma" "`{text}` may be one number or several arguments: write `_` to group, or a space after the comma";
        /// A name that is neither variable, parameter nor formula.
        FormulaUnknownVariable "formula_unknown_variable" "unknown variable `{name}`";
        /// A known variable that this formula may not use.
        FormulaUnsupportedVariable "formula_unsupported_variable" "`{name}` is not available in the {formula} formula";
        /// A value that is computed later than this formula, or by it.
        FormulaNotYetComputed "formula_not_yet_computed" "`{name}` is not computed before `{formula}`; the order is {order}";
        /// A function the language does not have.
        FormulaUnknownFunction "formula_unknown_function" "unknown function `{name}`";
        /// An operator the language does not have.
        FormulaUnknownOperator "formula_unknown_operator" "unknown operator `{operator}`";
        /// Too few or too many arguments.
        FormulaWrongArgumentCount "formula_wrong_argument_count" "`{function}` takes {expected} argument{s:expected}, found {found}";
        /// A token that should be here.
        FormulaMissingToken "formula_missing_token" "expected `{token}` before {found}";
        /// An operator without what is left of it.
        FormulaMissingLeftOperand "formula_missing_left_operand" "nothing stands left of `{operator}`";
        /// An operator without what is right of it.
        FormulaMissingRightOperand "formula_missing_right_operand" "nothing stands right of `{operator}`";
        /// Two values side by side.
        FormulaMissingOperator "formula_missing_operator" "an operator is missing before `{token}`";
        /// A token that may not be here.
        FormulaUnexpectedToken "formula_unexpected_token" "unexpected `{token}`";
        /// Values of types that do not go together.
        FormulaTypeMismatch "formula_type_mismatch" "{found}: {reason}";
        /// Text in `date(…)` that is no date.
        FormulaInvalidDate "formula_invalid_date" "`{text}` is not a date of the form YYYY-MM-DD";
        /// Limits of `tier` or `band`, or places of a rounding, that do not fit.
        FormulaInvalidScale "formula_invalid_scale" "{reason}";
        /// A division by zero while a formula was evaluated.
        FormulaDivisionByZero "formula_division_by_zero" "the divisor of `{formula}` is zero here; guard it with `if`";
        /// A key that is not letters, digits and `_`.
        FormulaInvalidKey "formula_invalid_key" "`{key}` is not a key: {reason}";
        /// Two formulas with one key.
        FormulaDuplicateKey "formula_duplicate_key" "two {kind} have the key `{key}`";
        /// A key that is a word of the language.
        FormulaReservedKey "formula_reserved_key" "`{key}` is a word of the formula language";
        /// A formula with the key of a parameter.
        FormulaKeyClash "formula_key_clash" "`{key}` is both a formula and a parameter";
        /// An order that leaves a formula out.
        FormulaMissingInOrder "formula_missing_in_order" "the order leaves out `{key}`";
        /// An order that names what is no formula.
        FormulaUnknownInOrder "formula_unknown_in_order" "the order names `{key}`, which is no formula";
        /// An order that names a formula twice.
        FormulaTwiceInOrder "formula_twice_in_order" "the order names `{key}` twice";
        /// An order that names something given, which has no place in it.
        FormulaNotOrderable "formula_not_orderable" "`{key}` is given with the order and has no place in the sequence";
        /// A parameter that is not in the book.
        UnknownParameter "unknown_parameter" "unknown parameter `{key}`";
        /// A parameter value that is no decimal of at most five places.
        InvalidParameter "invalid_parameter" "`{value}` is not a decimal of at most five places within ±10^15";
    }
    /// Payouts, their batches and their remittance.
    Payout "payout" {
        /// An answer about another attempt than the one that waits for it.
        OtherAttempt "other_attempt" "attempt `{key}` is not the one that waits for an answer, `{current}` is";
        /// Attempts that cannot have led to the status.
        AttemptsDisagree "attempts_disagree" "a payout that is `{status}` cannot have these attempts: {reason}";
        /// A second batch while one is ongoing.
        BatchRunning "batch_running" "batch `{batch}` is still ongoing, one is paid at a time";
        /// A batch some of whose payouts are not at rest.
        BatchNotFinished "batch_not_finished" "{open} payouts of the batch are not at rest";
        /// A schedule that is not in the future.
        ScheduleNotInFuture "schedule_not_in_future" "{at} is not after {now}";
        /// An hour in which banks do not transfer.
        InMaintenanceWindow "in_maintenance_window" "{at} is in the maintenance window from {from} to {to} (bank: {bank})";
        /// A start before the hour it was scheduled for.
        BeforeScheduledHour "before_scheduled_hour" "{at} is before {scheduledAt}, the hour it is scheduled for";
        /// An answer before its attempt began, or an attempt before the last one ended.
        BeforeAttempt "before_attempt" "{at} is before {since}, when attempt `{key}` {did}";
        /// A chosen line that is not among the lines given.
        UnknownLine "unknown_line" "unknown statement line `{id}`";
        /// A chosen line that is excluded, or in a payout, or paid.
        LineNotPayable "line_not_payable" "statement line `{line}` is `{status}` and cannot be paid";
        /// A carried balance that a batch has settled already.
        CarrySettled "carry_settled" "carried balance `{carry}` was settled by batch `{batch}`: if its payout failed, name that in `replaces` or cancel it first";
        /// A chosen line whose payout failed and may be tried again.
        LineOfFailedPayout "line_of_failed_payout" "statement line `{line}` is of a payout that failed: name that payout in `replaces`, or cancel it first";
        /// A payout that a plan cannot replace: it did not fail, or the plan is not given all that it holds.
        PayoutNotReplaceable "payout_not_replaceable" "payout `{payout}` cannot be replaced: {reason}";
        /// A partner to whom less than nothing would be paid, where that is refused.
        NegativePayout "negative_payout" "the payout of partner `{partner}` would be {amount} {currency}";
        /// A partner whose tax takes all that is due, where that is refused.
        PayoutTakenByTax "payout_taken_by_tax" "the payout of partner `{partner}` would be {amount} {currency}: tax takes all of {beforeTax}";
        /// A line below zero of income that is exempt occasion by occasion, and no occasion it is of.
        ReversalWithoutOccasion "reversal_without_occasion" "statement line `{line}` of {amount} takes back an occasion: name it in `occasions` with the lines of that occasion, or by itself if it was paid before";
        /// A partner without an account.
        AccountMissing "account_missing" "partner `{partner}` has no account";
        /// An account whose holder the bank has not confirmed.
        AccountNotVerified "account_not_verified" "the account of partner `{partner}` is not verified: `{status}`";
    }
    /// Tax withheld, and its reports.
    Withholding "withholding" {
        /// A day of payment that no enacted row of the rate table covers.
        NoWithholdingRate "no_withholding_rate" "the table `{table}` has no rate for {kind} income paid on {paidOn}";
        /// A table of withholding rates that contradicts itself.
        InvalidRateTable "invalid_rate_table" "the table of rates cannot be used: {reason}";
        /// Taxes above what was paid.
        TaxExceedsGross "tax_exceeds_gross" "taxes {tax} exceed the gross {gross}";
        /// A resident or foreigner registration number of the wrong form. The number itself is not repeated.
        InvalidResidentNumber "invalid_resident_number" "not a resident registration number: {reason}";
        /// A code of business income that is not in the table.
        UnknownIncomeCode "unknown_income_code" "unknown code of business income `{code}`";
        /// A kind of income that goes on another form.
        IncomeKindNotReported "income_kind_not_reported" "{kind} income does not go on the simplified statement of business income";
        /// A code of business income that is not for this kind.
        IncomeCodeMismatch "income_code_mismatch" "code {code} is not for {kind} income";
        /// One payee given with two identities, or two payees with one.
        ConflictingPayee "conflicting_payee" "payee `{payee}` conflicts with an entry before: {reason}";
    }
    /// Transfers and statements: what is recorded, and what may be done with it.
    Transfer "transfer" {
        /// A negative manual transfer where the settings forbid it.
        NegativeManualForbidden "negative_manual_forbidden" "a manual settlement of {amount} is negative, which the settings forbid";
        /// A tax-free part with another sign than its settlement, or larger.
        TaxFreeExceedsSettlement "tax_free_exceeds_settlement" "tax-free part {taxFree} is no part of the settlement {settlement}";
        /// A transfer id that is recorded with something else.
        ExistsWithDifferent "exists_with_different" "transfer `{id}` exists with a different `{field}`: {recorded} is recorded, {given} is given";
        /// A transfer id that is recorded on the other ledger.
        OtherLedger "other_ledger" "transfer `{id}` is on the {recorded} ledger, not on the {given} one";
        /// A transfer that is too far on its way to be deleted.
        NotDeletable "not_deletable" "a transfer that is `{status}` cannot be deleted";
        /// A transfer that is too far on its way to be changed.
        NotEditable "not_editable" "a transfer that is `{status}` cannot be edited";
        /// An order with cancels, which reverse it as it is.
        HasCancels "has_cancels" "the order has cancels, which are undone first: {cancels}";
        /// Transfers of one payment above what was paid.
        PaymentExceeded "payment_exceeded" "`{amount}` of payment `{payment}`: {requested} on top of {registered} exceeds {allowed}";
        /// Cancels of one payment above what was refunded.
        PaymentCancelExceeded "payment_cancel_exceeded" "`{amount}` cancelled of payment `{payment}`: {requested} on top of {registered} exceeds {allowed}";
        /// Parts of a transfer in stages that do not add up to it.
        StagesDoNotAddUp "stages_do_not_add_up" "`{component}` of the stages adds up to {sum}, the transfer has {amount}";
        /// A transfer of another payment.
        OtherPayment "other_payment" "transfer `{id}` belongs to payment `{found}`, not to `{expected}`";
        /// Transfers of both ledgers where one is needed.
        MixedLedgers "mixed_ledgers" "`{live}` is on the live ledger, `{test}` on the test ledger";
        /// A transfer that is on a statement line already.
        AlreadyOnLine "already_on_line" "transfer `{id}` is on statement line `{line}` already";
        /// An event that the table of moves does not have.
        IllegalTransition "illegal_transition" "{what} that is `{from}` cannot take the event `{event}`";
        /// A line or payout of another partner, currency, ledger or period than the statement's.
        NotOfStatement "not_of_statement" "{what} `{id}` has {field} `{found}`, the statement `{expected}`";
        /// A period that ends before it starts.
        PeriodReversed "period_reversed" "the period ends {to}, before it starts {from}";
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One value of an error's detail: a number, or text. Numbers beyond 64 bits are text, so that none is cut.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Datum {
    /// A whole number.
    Integer(i64),
    /// Text: ids, dates, rates, numbers beyond `i64`.
    Text(String),
}

impl fmt::Display for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Datum::Integer(value) => write!(f, "{value}"),
            Datum::Text(value) => f.write_str(value),
        }
    }
}

impl From<i64> for Datum {
    fn from(value: i64) -> Self {
        Datum::Integer(value)
    }
}

impl From<usize> for Datum {
    fn from(value: usize) -> Self {
        i64::try_from(value).map_or_else(|_| Datum::Text(value.to_string()), Datum::Integer)
    }
}

impl From<i128> for Datum {
    fn from(value: i128) -> Self {
        i64::try_from(value).map_or_else(|_| Datum::Text(value.to_string()), Datum::Integer)
    }
}

impl From<&str> for Datum {
    fn from(value: &str) -> Self {
        Datum::Text(value.to_owned())
    }
}

impl From<String> for Datum {
    fn from(value: String) -> Self {
        Datum::Text(value)
    }
}

impl From<chrono::NaiveDate> for Datum {
    fn from(value: chrono::NaiveDate) -> Self {
        Datum::Text(value.to_string())
    }
}

/// A failure as data: what ([`Code`]), where (a JSONPath), and the numbers concerned.
///
/// Every fallible call of the engine answers one, or [`Errors`] where a document is checked as a whole. Hosts act on the code, show
/// the place, and use the numbers; the sentence is made from them last.
///
/// | part | what it is | stable |
/// |---|---|---|
/// | [`code`](Error::code) | one of [`Code::ALL`], a word in lower snake case | for ever |
/// | [`at`](Error::at) | the place: `$.lines[2].discounts[0].amount`, from the root of the document that was given | with the record |
/// | [`detail`](Error::detail) | named numbers and words, such as `discount` and `order` | names stay, more may come |
/// | [`message`](Error::message) | a sentence for people, in English | no |
///
/// A call on Rust values has places too: those of the wire's record of the same value. Of an order, `$.lines[0].quantity` is the
/// quantity of its first line whether it came as JSON or from [`Order::of_lines`](crate::order::Order::of_lines).
///
/// # What it can never be
///
/// - **A string.** What can be counted or named is in the detail, not only in the sentence.
/// - **A secret.** Account numbers, registration numbers of persons and memos are never repeated.
/// - **Different from run to run.** No time, no address, no order of a hash; the same input gives the same error, byte for byte.
/// - **A panic.** A panic of the engine is a bug.
/// - **Large.** It is one pointer wide, so a `Result` costs little on the way of millions of good answers.
///
/// # Example
///
/// ```
/// use jeongsan::{Code, Datum, Family, wire};
/// let error = wire::order_from_json(r#"{"id": "o-1", "partner": "farm", "lines": [{"productId": "apple", "unitPrice": 5000, "quantity": 0}]}"#)
///     .unwrap_err();
/// assert_eq!((error.code(), error.code().family()), (Code::QuantityOutOfRange, Family::InvalidValue));
/// assert_eq!(error.at(), "$.lines[0].quantity");
/// assert_eq!(error.detail().next(), Some(("quantity", &Datum::Integer(0))));
/// assert_eq!(error.to_string(), "quantity 0 is outside 1 to 1000000 at `$.lines[0].quantity`");
/// ```
///
/// A near name is suggested where one was mistyped, under `suggestion`:
///
/// ```
/// use jeongsan::money::Currency;
/// let error = "KWR".parse::<Currency>().unwrap_err();
/// assert!(error.message().ends_with(", did you mean `KRW`?"));
/// ```
///
/// # Making one
///
/// Hosts that check more than the engine can use the same form: a code, [`with`](Error::with) named values, and
/// [`under`](Error::under) from the inside out.
///
/// ```
/// use jeongsan::{Code, Error};
/// let error = Error::new(Code::NegativeAmount).with("amount", -5_i64).under("amount").under_index(2).under("lines");
/// assert_eq!(error.to_string(), "amount -5 may not be negative at `$.lines[2].amount`");
/// ```
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} at `{}`", self.message(), self.at())]
pub struct Error(Box<Body>);

#[derive(Clone, PartialEq, Eq)]
struct Body {
    code: Code,
    at: String,
    detail: Vec<(&'static str, Datum)>,
}

impl Error {
    /// An error at the root, without detail.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Error(Box::new(Body { code, at: String::new(), detail: Vec::new() }))
    }

    /// Adds one named value. Names are those of the code's template, or more. Text beyond [`DETAIL_CHARS_MAX`] characters is cut, and ends
    /// in `…` then: an error repeats enough of a text to find it, never a document.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Datum>) -> Self {
        self.0.detail.push((name, cut(value.into())));
        self
    }

    /// Adds the nearest known name to `given`, when one is near enough to be what was meant: at most three slips of the hand, and
    /// one for every three characters. Looks at every name, so it is for a few hundred of them.
    #[must_use]
    pub fn suggest<'a>(self, given: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        self.suggested(near::nearest(given, known))
    }

    /// Adds what an index has found, if anything.
    #[must_use]
    pub(crate) fn suggested(self, name: Option<&str>) -> Self {
        match name {
            Some(name) => self.with("suggestion", name),
            None => self,
        }
    }

    /// Moves the place one field outward: an error at `$.amount` under `lines` is at `$.lines.amount`. A key that is no plain name
    /// is quoted: `$.parameters['a b']` (RFC 9535).
    #[must_use]
    pub fn under(mut self, field: &str) -> Self {
        self.0.at = if is_plain(field) {
            format!(".{field}{}", self.0.at)
        } else {
            let quoted = field.replace('\\', "\\\\").replace('\'', "\\'");
            format!("['{quoted}']{}", self.0.at)
        };
        self
    }

    /// Moves the place one list item outward.
    #[must_use]
    pub fn under_index(mut self, index: usize) -> Self {
        self.0.at = format!("[{index}]{}", self.0.at);
        self
    }

    /// Forgets the place, for an error inside something the user did not write: the place goes into the detail instead.
    #[must_use]
    pub(crate) fn inside(mut self, name: &'static str) -> Self {
        let at = self.at();
        self.0.at.clear();
        self.with(name, at)
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// The place, as a JSONPath from the root `$` of the document concerned.
    #[must_use]
    pub fn at(&self) -> String {
        format!("${}", self.0.at)
    }

    /// The named values, in the order they were given.
    pub fn detail(&self) -> impl Iterator<Item = (&'static str, &Datum)> {
        self.0.detail.iter().map(|(name, value)| (*name, value))
    }

    /// The sentence: no capital, no full stop, the user's words in backticks, a suggestion where one is close.
    #[must_use]
    pub fn message(&self) -> String {
        let mut message = String::new();
        let mut rest = self.0.code.template();
        while let Some((before, after)) = rest.split_once('{') {
            message.push_str(before);
            let (name, tail) = after.split_once('}').unwrap_or((after, ""));
            // `{s:count}` is the plural of the word before, unless the count is one.
            let (plural, name) = name.strip_prefix("s:").map_or((false, name), |name| (true, name));
            let value = self.0.detail.iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_string());
            let value = value.unwrap_or_default();
            match (plural, value.as_str()) {
                (true, "1") => {}
                (true, _) => message.push('s'),
                (false, value) => message.push_str(value),
            }
            rest = tail;
        }
        message.push_str(rest);
        if let Some((_, value)) = self.0.detail.iter().find(|(key, _)| *key == "suggestion") {
            message.push_str(&format!(", did you mean `{value}`?"));
        }
        message
    }
}

/// A value of a detail, no longer than is told.
fn cut(value: Datum) -> Datum {
    match value {
        // No text of fewer bytes has more characters.
        Datum::Text(mut text) if text.len() > DETAIL_CHARS_MAX => {
            if let Some((end, _)) = text.char_indices().nth(DETAIL_CHARS_MAX) {
                text.truncate(end);
                text.push('…');
            }
            Datum::Text(text)
        }
        whole => whole,
    }
}

/// Whether a key may stand behind a point: letters, digits and `_`, no digit first.
fn is_plain(field: &str) -> bool {
    let letter = |c: char| c.is_alphabetic() || c == '_' || !c.is_ascii() && !c.is_whitespace() && !c.is_control();
    field.starts_with(letter) && field.chars().all(|c| letter(c) || c.is_ascii_digit())
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("code", &self.0.code)
            .field("at", &self.at())
            .field("message", &self.message())
            .finish()
    }
}

/// Everything that is wrong with one document, in the order of the document. Never empty.
///
/// A book or a plan is read by people, who want to mend it once: every fault is told, each with its place. An order of a batch has
/// its own answer, so there one fault is enough and an [`Error`] does.
///
/// ```
/// use jeongsan::{Code, wire};
/// let errors = wire::book_from_json(r#"{
///   "contracts": [{"id": "", "name": "Standard", "platformFee": {"rate": "10%"}, "platformFeeVatBearer": "partner",
///     "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
///   "partners": [{"id": "farm", "name": " ", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]
/// }"#).unwrap_err();
/// let found: Vec<_> = errors.as_slice().iter().map(|error| (error.code(), error.at())).collect();
/// let expected = [(Code::InvalidId, "$.contracts[0].id"), (Code::Blank, "$.partners[0].name")];
/// assert_eq!(found, expected.map(|(code, at)| (code, at.to_owned())));
/// ```
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{}", self.0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct Errors(Vec<Error>);

impl Errors {
    /// `Ok(())` when nothing was found, else all that was.
    ///
    /// # Errors
    /// The given errors, if there are any.
    pub fn none_in(errors: Vec<Error>) -> Result<(), Errors> {
        if errors.is_empty() { Ok(()) } else { Err(Errors(errors)) }
    }

    /// The errors, in the order of the document.
    #[must_use]
    pub fn as_slice(&self) -> &[Error] {
        &self.0
    }

    /// The errors by value.
    #[must_use]
    pub fn into_vec(self) -> Vec<Error> {
        self.0
    }
}

impl From<Error> for Errors {
    fn from(error: Error) -> Self {
        Errors(vec![error])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_are_unique_and_lower_snake_case() {
        let names: BTreeSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_')));
    }

    #[test]
    fn text_of_a_detail_is_cut_where_it_is_no_longer_read() {
        let told = |text: &str| {
            let error = Error::new(Code::InvalidId).with("id", text);
            error.detail().next().map(|(_, value)| value.to_string()).unwrap_or_default()
        };
        let longest = "가".repeat(DETAIL_CHARS_MAX);
        assert_eq!(told(&longest), longest);
        assert_eq!(told(&format!("{longest}나")), format!("{longest}…"));
        assert_eq!(told(&"x".repeat(1_000_000)).chars().count(), DETAIL_CHARS_MAX + 1);
    }

    #[test]
    fn messages_have_no_capital_and_no_full_stop() {
        for code in Code::ALL {
            let text = code.template();
            assert!(!text.ends_with('.'), "{code}");
            assert!(text.starts_with("not JSON") || !text.starts_with(char::is_uppercase), "{code}");
        }
    }
}
