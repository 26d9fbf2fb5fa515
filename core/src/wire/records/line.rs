//! Statement lines as records.
//!
//! A line is read as it was written; its net, which follows from its amounts, is passed over.

use chrono::NaiveDate;
use serde::Serialize;

use crate::code::Error;
use crate::id::{ContractId, PartnerId, StatementLineId, TransferId};
use crate::ledger::Ledger;
use crate::money::Currency;
use crate::statement::{LineStatus, StatementLine};
use crate::transfer::TransferKind;
use crate::wire::records::amounts::{AmountsInput, AmountsRecord};
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::Ignored;
use crate::wire::text::record::{Record, record};
use crate::wire::text::scalar::{DateText, off_live};
use crate::wire::text::words::Named;

/// A statement line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementLineRecord {
    /// Its id.
    pub id: String,
    /// `test`; absent on the live ledger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<String>,
    /// Whose it is.
    pub partner: String,
    /// The contract; none for manual transfers.
    pub contract: Option<String>,
    /// The kind of its transfers: `order`, `order_cancel`, `manual`.
    pub r#type: String,
    /// The settlement currency.
    pub currency: String,
    /// The day the money is due.
    pub settlement_date: DateText,
    /// First start date among its transfers; none for manual transfers.
    pub first_start_date: Option<DateText>,
    /// Last start date among its transfers; none for manual transfers.
    pub last_start_date: Option<DateText>,
    /// Sums of its transfers' amounts; magnitudes for cancels.
    pub amounts: AmountsRecord,
    /// What the partner is owed by it; negative for cancels.
    pub net: i64,
    /// The part of that without VAT.
    pub net_tax_free: i64,
    /// Its transfers.
    pub transfers: Vec<String>,
    /// Where it stands.
    pub status: String,
}

impl From<&StatementLine> for StatementLineRecord {
    fn from(line: &StatementLine) -> Self {
        StatementLineRecord {
            id: line.id.to_string(),
            ledger: off_live(line.ledger),
            partner: line.partner.to_string(),
            contract: line.contract.as_ref().map(ToString::to_string),
            r#type: line.kind.as_str().to_owned(),
            currency: line.currency().code().to_owned(),
            settlement_date: DateText(line.settlement_date),
            first_start_date: line.start_dates.map(|(first, _)| DateText(first)),
            last_start_date: line.start_dates.map(|(_, last)| DateText(last)),
            amounts: AmountsRecord::from(&line.amounts),
            net: line.net().minor(),
            net_tax_free: line.net_tax_free().minor(),
            transfers: line.transfers.iter().map(ToString::to_string).collect(),
            status: line.status.as_str().to_owned(),
        }
    }
}

record! {
    /// A statement line as it is read: what [`StatementLineRecord`] writes.
    #[derive(Clone, Debug)]
    #[cfg_attr(feature = "schema", schemars(extend("answers" = ["StatementLineRecord"])))]
    pub struct StatementLineInput {
        /// Its id.
        pub id: Given<StatementLineId>,
        /// The ledger; `live` when absent.
        pub ledger: Option<Given<Named<Ledger>>>,
        /// Whose it is.
        pub partner: Given<PartnerId>,
        /// The contract; none for manual transfers.
        pub contract: Option<Given<ContractId>>,
        /// The kind of its transfers.
        pub r#type: Given<Named<TransferKind>>,
        /// The currency; `KRW` when absent.
        pub currency: Option<Given<Currency>>,
        /// The day the money is due.
        pub settlement_date: Given<NaiveDate>,
        /// First start date among its transfers.
        pub first_start_date: Option<Given<NaiveDate>>,
        /// Last start date among its transfers.
        pub last_start_date: Option<Given<NaiveDate>>,
        /// Sums of its transfers' amounts; magnitudes for cancels.
        pub amounts: Record<AmountsInput>,
        /// Follows from the amounts.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub net: Option<Ignored>,
        /// Follows from the amounts.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub net_tax_free: Option<Ignored>,
        /// Its transfers; none when absent.
        pub transfers: Option<Vec<Given<TransferId>>>,
        /// Where it stands; `prepared` when absent.
        pub status: Option<Given<Named<LineStatus>>>,
    }
}

impl StatementLineInput {
    /// The line.
    pub(crate) fn line(self) -> Result<StatementLine, Error> {
        let currency = optional(self.currency, "currency")?.unwrap_or(Currency::Krw);
        let transfer =
            |(index, id): (usize, Given<TransferId>)| id.0.map_err(|error| error.under_index(index).under("transfers"));
        let first = optional(self.first_start_date, "firstStartDate")?;
        let last = optional(self.last_start_date, "lastStartDate")?;
        Ok(StatementLine {
            id: self.id.field("id")?,
            ledger: optional(self.ledger, "ledger")?.map_or(Ledger::Live, |named| named.0),
            partner: self.partner.field("partner")?,
            contract: optional(self.contract, "contract")?,
            kind: self.r#type.field("type")?.0,
            settlement_date: self.settlement_date.field("settlementDate")?,
            start_dates: first.or(last).zip(last.or(first)),
            amounts: self.amounts.0.amounts(currency).map_err(|error| error.under("amounts"))?,
            transfers: self
                .transfers
                .unwrap_or_default()
                .into_iter()
                .enumerate()
                .map(transfer)
                .collect::<Result<_, _>>()?,
            status: optional(self.status, "status")?.map_or(LineStatus::Prepared, |named| named.0),
        })
    }
}
