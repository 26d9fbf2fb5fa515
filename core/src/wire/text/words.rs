//! The words of enumerations on the wire, and the hosted product's upper-case words for them.
//!
//! A word is lower snake case and the same in every language; the hosted product's own words are read too, so that its exports load
//! unchanged, and never written. A word that is none of a field's is refused with all that are.

use chrono::Weekday;

use crate::calendar::BusinessDayConvention;
use crate::code::Error;
use crate::contract::Bearer;
use crate::formula::FormulaKind;
use crate::ledger::Ledger;
use crate::money::RoundingMode;
use crate::order::{CancelBasis, PaymentMethod};
use crate::partner::TaxationType;
use crate::passbook::MemoChannel;
use crate::payout::{
    AccountStatus, AccountTransferEvent, AccountTransferStatus, AmountKind, AttemptOutcome, BatchEvent, BatchStatus,
    CarryReason, NegativePolicy, PayoutEvent, PayoutStatus, WithholdingBase,
};
use crate::statement::{LineEvent, LineStatus};
use crate::trace::Language;
use crate::transfer::{TransferKind, TransferMove, TransferStatus};
use crate::wire::text::fault::unknown_word;
use crate::wire::text::given::FromScalar;
use crate::wire::text::write::{Write, Writer};
use crate::withholding::{IncomeKind, RateStatus, TaxReason, WithholdingRole};

/// An enumeration with its words. The first word of a value is the one that is written.
#[cfg_attr(not(feature = "schema"), allow(dead_code, reason = "names and forms are the schema's"))]
pub trait Word: Copy + PartialEq + 'static {
    /// The name of the enumeration, for bindings that write it as one.
    const NAME: &'static str;
    /// What to expect, in the user's words.
    const EXPECTED: &'static str;
    /// Words, then aliases.
    const WORDS: &'static [(&'static str, Self)];
    /// How many of `WORDS` are words of our own.
    const OWN: usize;
    /// The value that may be left out of a record.
    const NOTHING: Option<Self> = None;

    /// The word of a value.
    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }
}

impl<T: Word> FromScalar for T {
    const EXPECTED: &'static str = <T as Word>::EXPECTED;
    const NAME: &'static str = <T as Word>::NAME;

    fn words() -> Vec<&'static str> {
        T::WORDS.iter().take(T::OWN).map(|(word, _)| *word).collect()
    }

    fn from_text(text: &str) -> Result<Self, Error> {
        let known = T::WORDS.iter().find(|(word, _)| *word == text);
        known.map(|(_, value)| *value).ok_or_else(|| unknown_word(text, &<T as FromScalar>::words()))
    }
}

macro_rules! words {
    ($type:ty, $expected:literal, [$($word:literal => $value:expr),* $(,)?], [$($alias:literal => $other:expr),* $(,)?] $(, nothing: $nothing:expr)?) => {
        impl Word for $type {
            const NAME: &'static str = stringify!($type);
            const EXPECTED: &'static str = $expected;
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, $value),)* $(($alias, $other),)*];
            const OWN: usize = [$($word),*].len();
            $(const NOTHING: Option<Self> = Some($nothing);)?
        }

        impl Write for $type {
            fn write(&self, to: &mut Writer) {
                to.quoted(self.word());
            }

            fn is_nothing(&self) -> bool {
                Self::NOTHING == Some(*self)
            }
        }
    };
}

words!(RoundingMode, "a rounding mode", [
    "down" => RoundingMode::Down, "up" => RoundingMode::Up, "half_up" => RoundingMode::HalfUp,
    "half_down" => RoundingMode::HalfDown, "half_even" => RoundingMode::HalfEven,
    "ceiling" => RoundingMode::Ceiling, "floor" => RoundingMode::Floor,
], ["DOWN" => RoundingMode::Down, "UP" => RoundingMode::Up, "OFF" => RoundingMode::HalfUp]);

words!(Bearer, "a bearer", ["partner" => Bearer::Partner, "merchant" => Bearer::Merchant],
    ["PARTNER" => Bearer::Partner, "MERCHANT" => Bearer::Merchant]);

words!(BusinessDayConvention, "a business-day convention", [
    "preceding" => BusinessDayConvention::Preceding, "following" => BusinessDayConvention::Following,
    "unadjusted" => BusinessDayConvention::Unadjusted,
], [
    "HOLIDAY_BEFORE" => BusinessDayConvention::Preceding, "HOLIDAY_AFTER" => BusinessDayConvention::Following,
    "CALENDAR_DAY" => BusinessDayConvention::Unadjusted,
]);

words!(Weekday, "a day of the week", [
    "mon" => Weekday::Mon, "tue" => Weekday::Tue, "wed" => Weekday::Wed, "thu" => Weekday::Thu, "fri" => Weekday::Fri,
    "sat" => Weekday::Sat, "sun" => Weekday::Sun,
], [
    "MON" => Weekday::Mon, "TUE" => Weekday::Tue, "WED" => Weekday::Wed, "THU" => Weekday::Thu, "FRI" => Weekday::Fri,
    "SAT" => Weekday::Sat, "SUN" => Weekday::Sun,
]);

words!(TaxationType, "a taxation type", [
    "normal" => TaxationType::Normal, "simple_tax_invoice_issuer" => TaxationType::SimpleTaxInvoiceIssuer,
    "simple" => TaxationType::Simple, "tax_free" => TaxationType::TaxFree,
], [
    "NORMAL" => TaxationType::Normal, "SIMPLE_TAX_INVOICE_ISSUER" => TaxationType::SimpleTaxInvoiceIssuer,
    "SIMPLE" => TaxationType::Simple, "TAX_FREE" => TaxationType::TaxFree,
]);

words!(PaymentMethod, "a payment method", [
    "card" => PaymentMethod::Card, "transfer" => PaymentMethod::Transfer,
    "virtual_account" => PaymentMethod::VirtualAccount, "gift_certificate" => PaymentMethod::GiftCertificate,
    "mobile" => PaymentMethod::Mobile, "easy_pay" => PaymentMethod::EasyPay,
    "convenience_store" => PaymentMethod::ConvenienceStore, "crypto" => PaymentMethod::Crypto,
], [
    "CARD" => PaymentMethod::Card, "TRANSFER" => PaymentMethod::Transfer,
    "VIRTUAL_ACCOUNT" => PaymentMethod::VirtualAccount, "GIFT_CERTIFICATE" => PaymentMethod::GiftCertificate,
    "MOBILE" => PaymentMethod::Mobile, "EASY_PAY" => PaymentMethod::EasyPay,
    "CONVENIENCE_STORE" => PaymentMethod::ConvenienceStore, "CRYPTO" => PaymentMethod::Crypto,
]);

words!(CancelBasis, "a basis of cancels", [
    "remaining" => CancelBasis::Remaining, "cancelled" => CancelBasis::Cancelled,
], []);

words!(Language, "a language", ["en" => Language::English, "ko" => Language::Korean], []);

/// The unit of a lag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LagUnit {
    /// Calendar days.
    Calendar,
    /// Business days.
    Business,
}

words!(LagUnit, "a unit of days", ["calendar" => LagUnit::Calendar, "business" => LagUnit::Business], []);

words!(FormulaKind, "a kind of formula", [
    "platformFee" => FormulaKind::PlatformFee, "discountShare" => FormulaKind::DiscountShare,
    "additionalFee" => FormulaKind::AdditionalFee, "settlement" => FormulaKind::Settlement,
    "settlementTaxFree" => FormulaKind::SettlementTaxFree, "user" => FormulaKind::User,
], []);

/// Enumerations that say their words themselves.
macro_rules! own_words {
    ($type:ty, $expected:literal, [$($value:ident),* $(,)?] $(, [$($alias:literal => $other:ident),* $(,)?])?) => {
        impl Word for $type {
            const NAME: &'static str = stringify!($type);
            const EXPECTED: &'static str = $expected;
            const WORDS: &'static [(&'static str, Self)] =
                &[$((<$type>::$value.as_str(), <$type>::$value),)* $($(($alias, <$type>::$other),)*)?];
            const OWN: usize = [$(<$type>::$value),*].len();
        }

        impl Write for $type {
            fn write(&self, to: &mut Writer) {
                to.quoted(self.word());
            }

            fn is_nothing(&self) -> bool {
                Self::NOTHING == Some(*self)
            }
        }
    };
}

own_words!(
    IncomeKind,
    "a kind of income",
    [
        Business,
        BusinessOther,
        BusinessForeignAthlete,
        ServiceCharge,
        OtherSixtyPercentExpense,
        OtherNoExpense,
        NonresidentPersonalService,
        NonresidentRoyalty,
    ]
);
own_words!(RateStatus, "a status of law", [Enacted, Proposed]);
own_words!(TaxReason, "a reason of a tax", [Taxed, BelowSmallAmount, ExemptPerOccasion, NothingToTax]);
own_words!(MemoChannel, "a channel of bank transfers", [FirmBanking, OpenBanking, ShinhanFile]);

own_words!(AmountKind, "a kind of settlement amount", [Gross, Net], ["GROSS" => Gross, "NET" => Net]);
own_words!(NegativePolicy, "a policy on negative nets", [CarryOver, Refuse]);
own_words!(WithholdingBase, "a base of withholding", [BeforeCarry, AfterCarry]);
own_words!(WithholdingRole, "a role in withholding", [Payer, Agent, None]);
own_words!(CarryReason, "a reason of a carry", [Negative, BelowMinimum, PartnerHeld]);
own_words!(AttemptOutcome, "an outcome of an attempt", [Pending, Unknown, Succeeded, Failed]);
own_words!(
    AccountStatus,
    "a status of an account",
    [Verified, VerifyFailed, NotVerified, VerifyError, Unknown],
    [
        "VERIFIED" => Verified, "VERIFY_FAILED" => VerifyFailed, "NOT_VERIFIED" => NotVerified,
        "VERIFY_ERROR" => VerifyError, "UNKNOWN" => Unknown,
    ]
);
own_words!(
    PayoutStatus,
    "a status of a payout",
    [Confirmed, Scheduled, Prepared, Processing, Unknown, Succeeded, Failed, Stopped, Cancelled],
    [
        "CONFIRMED" => Confirmed, "SCHEDULED" => Scheduled, "PREPARED" => Prepared, "PROCESSING" => Processing,
        "SUCCEEDED" => Succeeded, "FAILED" => Failed, "STOPPED" => Stopped, "CANCELLED" => Cancelled,
    ]
);
own_words!(
    PayoutEvent,
    "an event of a payout",
    [Prepare, Schedule, Start, LoseAnswer, Inquire, Succeed, Fail, Stop, Cancel, Retry]
);
own_words!(
    BatchStatus,
    "a status of a batch",
    [Preparing, Prepared, Ongoing, PostProcessPending, Completed, Cancelled],
    [
        "PREPARING" => Preparing, "PREPARED" => Prepared, "ONGOING" => Ongoing,
        "POST_PROCESS_PENDING" => PostProcessPending, "COMPLETED" => Completed, "CANCELLED" => Cancelled,
    ]
);
own_words!(BatchEvent, "an event of a batch", [Prepare, Schedule, Start, Finish, Complete, Cancel]);
own_words!(
    AccountTransferStatus,
    "a status of an account transfer",
    [Prepared, Scheduled, Processing, AsyncProcessing, Unknown, Succeeded, Failed, Stopped, Cancelled],
    [
        "PREPARED" => Prepared, "SCHEDULED" => Scheduled, "PROCESSING" => Processing,
        "ASYNC_PROCESSING" => AsyncProcessing, "SUCCEEDED" => Succeeded, "FAILED" => Failed, "STOPPED" => Stopped,
        "CANCELLED" => Cancelled,
    ]
);
own_words!(
    AccountTransferEvent,
    "an event of an account transfer",
    [Schedule, Start, Accept, LoseAnswer, Inquire, Succeed, Fail, Stop, Resume, Cancel]
);

words!(Ledger, "a ledger", ["live" => Ledger::Live, "test" => Ledger::Test], [], nothing: Ledger::Live);

words!(TransferKind, "a kind of transfer", [
    "order" => TransferKind::Order, "order_cancel" => TransferKind::OrderCancel, "manual" => TransferKind::Manual,
], [
    "ORDER" => TransferKind::Order, "ORDER_CANCEL" => TransferKind::OrderCancel, "MANUAL" => TransferKind::Manual,
]);

words!(TransferStatus, "a status of a transfer", [
    "scheduled" => TransferStatus::Scheduled, "in_process" => TransferStatus::InProcess,
    "settled" => TransferStatus::Settled, "payout_confirmed" => TransferStatus::PayoutConfirmed,
    "in_payout" => TransferStatus::InPayout, "paid_out" => TransferStatus::PaidOut,
], [
    "SCHEDULED" => TransferStatus::Scheduled, "IN_PROCESS" => TransferStatus::InProcess,
    "SETTLED" => TransferStatus::Settled, "PAYOUT_CONFIRMED" => TransferStatus::PayoutConfirmed,
    "IN_PAYOUT" => TransferStatus::InPayout, "PAID_OUT" => TransferStatus::PaidOut,
]);

words!(TransferMove, "a move of a transfer", ["delete" => TransferMove::Delete, "edit" => TransferMove::Edit], []);

own_words!(
    LineStatus,
    "a status of a statement line",
    [Prepared, Withheld, Excluded, Confirmed, Scheduled, InPayout, PaidOut, Failed, Cancelled],
    [
        "PAYOUT_PREPARED" => Prepared, "PAYOUT_WITHHELD" => Withheld, "PAYOUT_EXCLUDED" => Excluded,
        "CONFIRMED" => Confirmed, "PAYOUT_SCHEDULED" => Scheduled, "IN_PAYOUT" => InPayout, "PAID_OUT" => PaidOut,
        "PAYOUT_FAILED" => Failed, "CANCELLED" => Cancelled,
    ]
);
own_words!(
    LineEvent,
    "an event of a statement line",
    [Hold, Release, Exclude, Restore, Confirm, Schedule, Start, Succeed, Fail, Cancel, Retry, Complete]
);
