//! The words of enumerations on the wire, and the hosted product's upper-case words for them.
//!
//! A word is lower snake case, the same in every language, and stands beside its value; the hosted product's own words are read too, so
//! that its exports load unchanged, and never written. A word that is none of a field's is refused with all that are.

use crate::calendar::BusinessDayConvention;
use crate::code::Error;
use crate::contract::{Bearer, FeeReturned, StageReturn};
use crate::formula::FormulaKind;
use crate::ledger::Ledger;
use crate::money::RoundingMode;
use crate::order::{CancelBasis, PaymentMethod};
use crate::partner::TaxationType;
use crate::passbook::MemoChannel;
use crate::payout::{
    AccountStatus, AccountTransferEvent, AccountTransferStatus, AmountKind, AttemptOutcome, BatchEvent, BatchStatus,
    CarryReason, MinimumBasis, NegativePolicy, PayoutEvent, PayoutStatus, WithholdingBase, WithholdingOccasion,
};
use crate::statement::{LineEvent, LineStatus};
use crate::trace::Language;
use crate::transfer::{KeptFee, NoteCode, TransferKind, TransferMove, TransferStatus};
use crate::wire::text::fault::unknown_word;
use crate::wire::text::scalar::FromScalar;
use crate::withholding::{IncomeKind, RateStatus, TaxReason, WithholdingRole};

/// An enumeration with its words.
#[cfg_attr(not(feature = "schema"), allow(dead_code, reason = "names and forms are the schema's"))]
pub trait Word: Copy + PartialEq + 'static {
    /// The name of the enumeration, for bindings that write it as one.
    const NAME: &'static str;
    /// What to expect, in the user's words.
    const EXPECTED: &'static str;
    /// Every value.
    const ALL: &'static [Self];
    /// The value that may be left out of a record.
    const NOTHING: Option<Self> = None;

    /// The word of a value.
    fn word(self) -> &'static str;

    /// The value the hosted product has this word for.
    fn hosted(_: &str) -> Option<Self> {
        None
    }
}

impl<T: Word> FromScalar for T {
    const EXPECTED: &'static str = <T as Word>::EXPECTED;
    const NAME: &'static str = <T as Word>::NAME;

    fn words() -> Vec<&'static str> {
        T::ALL.iter().map(|value| value.word()).collect()
    }

    fn from_text(text: &str) -> Result<Self, Error> {
        let known = T::ALL.iter().copied().find(|value| value.word() == text).or_else(|| T::hosted(text));
        known.ok_or_else(|| unknown_word(text, &<T as FromScalar>::words()))
    }
}

/// The value whose word this is in upper case.
pub(crate) fn in_upper_case<T: Word>(text: &str) -> Option<T> {
    T::ALL.iter().copied().find(|value| value.word().to_ascii_uppercase() == text)
}

/// The words of the hosted product: our own in upper case, of all values `but` one or of none, or others.
macro_rules! hosted {
    ($text:ident, $type:ident upper $(but $own:ident)?) => {
        in_upper_case::<$type>($text)$(.filter(|value| *value != $type::$own))?
    };
    ($text:ident, $type:ident $($word:literal $value:ident),+) => {
        match $text {
            $($word => Some($type::$value),)+
            _ => None,
        }
    };
}

/// Enumerations that say their words themselves: what to expect, the hosted product's words, and the value that may be left out.
macro_rules! words {
    ($($type:ident $expected:literal $([$($hosted:tt)+])? $(nothing $nothing:ident)?;)+) => {$(
        impl $crate::wire::text::words::Word for $type {
            const NAME: &'static str = stringify!($type);
            const EXPECTED: &'static str = $expected;
            const ALL: &'static [Self] = $type::ALL;
            $(const NOTHING: Option<Self> = Some($type::$nothing);)?

            fn word(self) -> &'static str {
                self.as_str()
            }

            $(fn hosted(text: &str) -> Option<Self> {
                hosted!(text, $type $($hosted)+)
            })?
        }

        impl $crate::wire::text::write::Write for $type {
            fn write(&self, to: &mut $crate::wire::text::write::Writer) {
                to.quoted(self.as_str());
            }

            fn is_nothing(&self) -> bool {
                <Self as $crate::wire::text::words::Word>::NOTHING == Some(*self)
            }
        }
    )+};
}
pub(crate) use words;

words! {
    AccountStatus "a status of an account" [upper];
    AccountTransferEvent "an event of an account transfer";
    AccountTransferStatus "a status of an account transfer" [upper but Unknown];
    AmountKind "a kind of settlement amount" [upper];
    AttemptOutcome "an outcome of an attempt";
    BatchEvent "an event of a batch";
    BatchStatus "a status of a batch" [upper];
    Bearer "a bearer" [upper];
    BusinessDayConvention "a business-day convention"
        ["HOLIDAY_BEFORE" Preceding, "HOLIDAY_AFTER" Following, "CALENDAR_DAY" Unadjusted];
    CancelBasis "a basis of cancels";
    NoteCode "a note";
    FeeReturned "what becomes of a fee";
    KeptFee "a kept amount";
    CarryReason "a reason of a carry";
    FormulaKind "a kind of formula";
    IncomeKind "a kind of income";
    Language "a language";
    Ledger "a ledger" nothing Live;
    LineEvent "an event of a statement line";
    LineStatus "a status of a statement line" [
        "PAYOUT_PREPARED" Prepared, "PAYOUT_WITHHELD" Withheld, "PAYOUT_EXCLUDED" Excluded, "CONFIRMED" Confirmed,
        "PAYOUT_SCHEDULED" Scheduled, "IN_PAYOUT" InPayout, "PAID_OUT" PaidOut, "PAYOUT_FAILED" Failed, "CANCELLED" Cancelled
    ];
    MemoChannel "a channel of bank transfers";
    MinimumBasis "a basis of minimums";
    NegativePolicy "a policy on negative nets";
    PaymentMethod "a payment method" [upper];
    PayoutEvent "an event of a payout";
    PayoutStatus "a status of a payout" [upper but Unknown];
    RateStatus "a status of law";
    RoundingMode "a rounding mode" ["DOWN" Down, "UP" Up, "OFF" HalfUp];
    StageReturn "a return from stages";
    TaxReason "a reason of a tax";
    TaxationType "a taxation type" [upper];
    TransferKind "a kind of transfer" [upper];
    TransferMove "a move of a transfer";
    TransferStatus "a status of a transfer" [upper but CarriedOver];
    WithholdingOccasion "an occasion";
    WithholdingBase "a base of withholding";
    WithholdingRole "a role in withholding";
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_words_of_the_hosted_product_are_told_in_wire_md() {
        let page = include_str!("../../../docs/wire.md");
        let words = include_str!("words.rs")
            .split('"')
            .filter(|text| text.len() > 1 && text.chars().all(|c| c.is_ascii_uppercase() || c == '_') && *text != "_");
        for word in words {
            assert!(page.contains(&format!("`{word}`")), "{word}");
        }
    }
}
