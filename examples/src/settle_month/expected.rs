//! What should have stood where an error was found, in the words of somebody who fills in a table.
//!
//! One answer a code. Does not know the place of the error.

use jeongsan::Code;

/// What would have been right.
pub fn expected(code: Code) -> &'static str {
    match code {
        Code::MalformedJson => "one JSON document",
        Code::MissingField => "a value",
        Code::UnknownField => "only the names of the format",
        Code::DuplicateField => "each name once",
        Code::WrongType => "a value of the field's own kind",
        Code::UnknownWord => "one of these words",
        Code::ExactlyOneOf => "one of the two, and not both",
        Code::InvalidId => "1 to 128 characters, none of them a control character, no space at either end",
        Code::NotAnInteger => "digits only, in minor units, such as `12500`",
        Code::LeadingZero => "digits without a zero in front: is this a telephone number or an id?",
        Code::AmountOutOfRange => "at most 1000000000000000, the product of price and quantity too",
        Code::NegativeAmount => "zero or more",
        Code::InvalidRate | Code::RateOutOfRange => "a rate from `0%` to `100%`",
        Code::InvalidDate => "a date of the calendar such as `2026-09-30`",
        Code::InvalidInstant => "an instant with its offset such as `2026-09-30T15:00:00Z`",
        Code::QuantityOutOfRange => "a whole number from 1 to 1000000",
        Code::UnknownCurrency => "an ISO 4217 code such as `KRW`",
        Code::CurrencyMismatch => "a fixed fee in the currency of the order",
        Code::TooMany => "at most that many, or several orders",
        Code::EmptyList => "at least one",
        Code::TooLong => "a shorter text",
        Code::Blank => "a text, or an empty cell",
        Code::DateOutsideCalendar => "a date the calendar covers",
        Code::DuplicateVersion => "one version a day",
        Code::NotInForce => "a start date on or after its first version",
        Code::Archived => "a start date before it was archived, or another one",
        Code::UnknownContract => "the id of a contract of the book",
        Code::UnknownPartner => "the id of a partner of the book",
        Code::UnknownDiscountSharePolicy => "the id of a discount share policy of the book",
        Code::UnknownAdditionalFeePolicy => "the id of an additional fee policy of the book",
        Code::DuplicateId => "an id of its own",
        Code::DuplicateProduct => "one row a product, with the sum of the quantities",
        Code::DiscountExceedsOrder => "discounts of at most the amount they are taken from",
        Code::DiscountTaxFreeExceedsDiscount => "a tax-free part of at most the discount",
        Code::DiscountTaxFreeExceedsOrderTaxFree => "a tax-free discount of at most the tax-free amount",
        Code::PaymentTaxFreeExceedsPayment => "a tax-free amount of at most what was paid",
        Code::StartDateMissing => "a start date, or the instant of payment",
        Code::SettlementDateBeforeStart => "the start date or a later day",
        Code::UnknownParameter => "the key of a parameter of the book",
        Code::InvalidDecimal | Code::InvalidParameter => "a decimal of at most five places such as `0.015`",
        Code::EmptyCancel => "an amount of at least 1, or none",
        Code::CancelOfACancel => "the id of an order",
        Code::CancelInAnotherCurrency => "the currency of the order, or none",
        Code::CancelDoesNotFitOrder => "a cancel that is given as its order was",
        Code::NothingLeftToCancel => "a cancel of an order of which something is left",
        Code::CancellableAmountExceeded
        | Code::CancellableQuantityExceeded
        | Code::CancellableDiscountExceeded
        | Code::CancelRaisesPayment => "at most what is left after the earlier cancels",
        Code::CancelDateMissing => "`startDate`, or the instant of the cancel",
        Code::UnknownProduct => "a product of the order",
        Code::UnknownDiscount => "a policy whose discount the order has on that level",
        Code::DuplicateDiscount => "each policy once",
        Code::NegativeManualForbidden => "zero or more, by the settings of the book",
        Code::TaxFreeExceedsSettlement => "a tax-free part of the same sign, of at most the amount",
        Code::FormulaDivisionByZero => "amounts this formula can divide by",
        other if other.as_str().starts_with("formula_") => "a formula as `jeongsan::formula` describes it",
        _ => "a value within the bounds of `core/docs/wire.md`",
    }
}
