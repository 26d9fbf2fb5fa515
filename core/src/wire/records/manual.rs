//! Manual transfers as records: as they are asked for, and as they are answered.

use chrono::NaiveDate;
use serde::Serialize;

use crate::code::Error;
use crate::id::{PartnerId, TransferId};
use crate::money::{Currency, Money};
use crate::transfer::{ManualRequest, ManualTransfer};
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::read;
use crate::wire::text::record::record;
use crate::wire::text::scalar::{DateText, off_live};

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
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ManualAmountsRecord {
    /// What the partner is owed.
    pub settlement: i64,
    /// The part of it without VAT.
    pub settlement_tax_free: i64,
}

/// A manual transfer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ManualTransferRecord {
    /// Always `manual`.
    pub r#type: String,
    /// `test`; absent on the live ledger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<String>,
    /// Its id.
    pub id: String,
    /// Who is owed, or owes.
    pub partner: String,
    /// The settlement currency.
    pub currency: String,
    /// The day it is due.
    pub settlement_date: DateText,
    /// Its amounts.
    pub amounts: ManualAmountsRecord,
    /// The note.
    pub memo: Option<String>,
}

/// The record of a manual transfer.
#[must_use]
pub fn manual_transfer_record(transfer: &ManualTransfer) -> ManualTransferRecord {
    ManualTransferRecord {
        r#type: "manual".to_owned(),
        ledger: off_live(transfer.ledger()),
        id: transfer.id().to_string(),
        partner: transfer.partner().to_string(),
        currency: transfer.currency().code().to_owned(),
        settlement_date: DateText(transfer.settlement_date()),
        amounts: ManualAmountsRecord {
            settlement: transfer.settlement().minor(),
            settlement_tax_free: transfer.settlement_tax_free().minor(),
        },
        memo: transfer.memo().map(str::to_owned),
    }
}
