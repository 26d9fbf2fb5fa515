//! Manual transfers as records: as they are asked for, and as they are answered.

use chrono::NaiveDate;

use crate::code::Error;
use crate::id::{PartnerId, TransferId};
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::transfer::{ManualRequest, ManualTransfer, TransferKind};
use crate::wire::text::fault::unknown_word;
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::read;
use crate::wire::text::record::record;
use crate::wire::text::words::Word;
use crate::wire::text::write::Written;

record! {
    /// A manual transfer as it is asked for.
    #[derive(Clone, Debug)]
    pub struct ManualRecord {
        /// Its id.
        pub id: Given<TransferId>,
        /// Who is owed, or owes.
        pub partner: Given<PartnerId>,
        /// What the partner is owed; negative when the partner owes.
        pub amount: Given<i64>,
        /// The part of it without VAT; 0 when absent.
        pub tax_free: Option<Given<i64>>,
        /// The currency; `KRW` when absent.
        pub currency: Option<Given<Currency>>,
        /// The day it is due.
        pub settlement_date: Given<NaiveDate>,
        /// A note of at most 256 characters.
        pub memo: Option<String>,
    }
}

impl ManualRecord {
    pub(crate) fn request(self) -> Result<ManualRequest, Error> {
        let currency = optional(self.currency, "currency")?.unwrap_or(Currency::Krw);
        Ok(ManualRequest {
            id: self.id.field("id")?,
            partner: self.partner.field("partner")?,
            settlement: Money::trusted(self.amount.field("amount")?, currency),
            tax_free: Money::trusted(optional(self.tax_free, "taxFree")?.unwrap_or(0), currency),
            settlement_date: self.settlement_date.field("settlementDate")?,
            memo: self.memo,
        })
    }
}

/// Reads one manual transfer as it is asked for.
///
/// # Errors
/// The first fault, with its place; see [`Code`](crate::Code).
pub fn manual_from_json(json: &str) -> Result<ManualRequest, Error> {
    read::<ManualRecord>(json)?.request()
}

/// The amounts of a manual transfer, in minor units.
struct ManualAmounts {
    settlement: i64,
    tax_free: i64,
}

record! {
    /// The amounts of a manual transfer, in minor units.
    ManualAmountsRecord of ManualAmounts as amounts {
        /// What the partner is owed.
        settlement: i64 => amounts.settlement,
        /// The part of it without VAT.
        settlement_tax_free: i64 => amounts.tax_free,
    }
    read { Ok(ManualAmounts { settlement, tax_free: settlement_tax_free }) }
}

record! {
    /// A manual transfer.
    ManualTransferRecord of ManualTransfer as transfer, format 1 {
        /// Always `manual`.
        r#type: TransferKind => TransferKind::Manual,
        /// `test`; absent on the live ledger.
        ledger: Ledger = Ledger::Live => transfer.ledger,
        /// Its id.
        id: TransferId => transfer.request.id,
        /// Who is owed, or owes.
        partner: PartnerId => transfer.request.partner,
        /// The settlement currency.
        currency: Currency = Currency::Krw => transfer.currency(),
        /// The day it is due.
        settlement_date: NaiveDate => transfer.request.settlement_date,
        /// Its amounts.
        amounts: ManualAmounts => ManualAmounts {
            settlement: transfer.settlement().minor(),
            tax_free: transfer.settlement_tax_free().minor(),
        },
        /// The note.
        memo: Option<String> => transfer.request.memo,
    }
    left out: ledger;
    read {
        if r#type != TransferKind::Manual {
            return Err(unknown_word(r#type.word(), &[TransferKind::Manual.word()]).under("type"));
        }
        let [settlement, tax_free] =
            [amounts.settlement, amounts.tax_free].map(|minor| Money::trusted(minor, currency));
        Ok(ManualTransfer { request: ManualRequest { id, partner, settlement, tax_free, settlement_date, memo }, ledger })
    }
}

/// The record of a manual transfer, for serde.
#[must_use]
pub fn manual_transfer_record(transfer: &ManualTransfer) -> Written<&ManualTransfer> {
    Written(transfer)
}
