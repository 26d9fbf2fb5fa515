//! Manual transfers as records: as they are asked for, and as they are answered.

use chrono::NaiveDate;

use crate::code::Error;
use crate::id::{PartnerId, TransferId};
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::transfer::{ManualRequest, ManualTransfer, Note, TransferKind};
use crate::wire::text::fault::unknown_word;
use crate::wire::text::read::from_json;
use crate::wire::text::record::record;

/// The amounts of a manual transfer, in minor units.
struct ManualAmounts {
    settlement: i64,
    tax_free: i64,
}

record! {
    /// A manual transfer as it is asked for.
    ManualRecord of ManualRequest {
        /// Its id.
        id: TransferId,
        /// Who is owed, or owes.
        partner: PartnerId,
        /// What the partner is owed; negative when the partner owes.
        amount: i64,
        /// The part of it without VAT; 0 when absent.
        tax_free: i64 = 0,
        /// The currency; `KRW` when absent.
        currency: Currency = Currency::Krw,
        /// The day it is due.
        settlement_date: NaiveDate,
        /// A note of at most 256 characters.
        memo: Option<String>,
    }
    read {
        let [settlement, tax_free] = [amount, tax_free].map(|minor| Money::trusted(minor, currency));
        Ok(ManualRequest { id, partner, settlement, tax_free, settlement_date, memo })
    }

    /// The amounts of a manual transfer, in minor units.
    ManualAmountsRecord of ManualAmounts as amounts {
        /// What the partner is owed.
        settlement: i64 => amounts.settlement,
        /// The part of it without VAT.
        settlement_tax_free: i64 => amounts.tax_free,
    }
    read { Ok(ManualAmounts { settlement, tax_free: settlement_tax_free }) }

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
        /// Notes about its days; only when there are any.
        notes: Vec<Note> = Vec::new() => transfer.notes,
    }
    left out: ledger, notes;
    read {
        if r#type != TransferKind::Manual {
            return Err(unknown_word(r#type.as_str(), &[TransferKind::Manual.as_str()]).under("type"));
        }
        let [settlement, tax_free] =
            [amounts.settlement, amounts.tax_free].map(|minor| Money::trusted(minor, currency));
        Ok(ManualTransfer { request: ManualRequest { id, partner, settlement, tax_free, settlement_date, memo }, ledger, notes })
    }
}

/// Reads one manual transfer as it is asked for.
///
/// # Errors
/// The first fault, with its place; see [`Code`](crate::Code).
pub fn manual_from_json(json: &str) -> Result<ManualRequest, Error> {
    from_json(json)
}
