//! Open balances as records.
//!
//! Reads and writes; the checks are the payout's own.

use chrono::NaiveDate;
use serde::Serialize;

use crate::code::Error;
use crate::id::{CarryId, PartnerId, PayoutBatchId, StatementLineId};
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::payout::{Carry, CarryReason};
use crate::wire::text::given::{Given, optional, scalars, texts};
use crate::wire::text::record::record;
use crate::wire::text::scalar::{DateText, off_live};
use crate::wire::text::words::{Named, word_or};

record! {
    /// An open balance.
    #[derive(Clone, Debug)]
    #[cfg_attr(feature = "schema", schemars(extend("answers" = ["CarryRecord"])))]
    pub struct CarryInput {
        /// Its id.
        pub id: Given<CarryId>,
        /// `live` or `test`; `live` when absent.
        pub ledger: Option<Given<Named<Ledger>>>,
        /// Whose it is.
        pub partner: Given<PartnerId>,
        /// The currency; `KRW` when absent.
        pub currency: Option<Given<Currency>>,
        /// The settlement amount, negative when the partner owes.
        pub amount: Given<i64>,
        /// Its tax-free part; 0 when absent.
        pub tax_free: Option<Given<i64>>,
        /// The income in it that tax has not been withheld from; when absent, the amount if it is above zero, else nothing.
        pub income: Option<Given<i64>>,
        /// Why it was carried; `negative` or `below_minimum` when absent, by its sign.
        pub reason: Option<Given<Named<CarryReason>>>,
        /// The lines it was made from.
        pub lines: Option<Vec<Given<StatementLineId>>>,
        /// The carries it continues.
        pub carries: Option<Vec<Given<CarryId>>>,
        /// The batch that made it.
        pub batch: Option<Given<PayoutBatchId>>,
        /// The day it was made.
        pub carried_on: Given<NaiveDate>,
        /// The day its oldest part was first carried; `carriedOn` when absent.
        pub since: Option<Given<NaiveDate>>,
        /// How many runs have carried it; 1 when absent.
        pub runs: Option<Given<u32>>,
        /// The batch that settled it: then it is refused.
        pub settled_by: Option<Given<PayoutBatchId>>,
    }
}

impl CarryInput {
    pub(crate) fn carry(self) -> Result<Carry, Error> {
        let currency = optional(self.currency, "currency")?.unwrap_or(Currency::Krw);
        let money = |minor: i64| Money::new(minor, currency);
        let amount = self.amount.field("amount")?;
        let by_sign = if amount < 0 { CarryReason::Negative } else { CarryReason::BelowMinimum };
        let carried_on = self.carried_on.field("carriedOn")?;
        Ok(Carry {
            id: self.id.field("id")?,
            ledger: word_or(self.ledger, "ledger", Ledger::Live)?,
            partner: self.partner.field("partner")?,
            amount: money(amount)?,
            tax_free: money(optional(self.tax_free, "taxFree")?.unwrap_or(0))?,
            income: money(optional(self.income, "income")?.unwrap_or(amount.max(0)))?,
            reason: word_or(self.reason, "reason", by_sign)?,
            lines: scalars(self.lines, "lines")?,
            carries: scalars(self.carries, "carries")?,
            batch: optional(self.batch, "batch")?,
            carried_on,
            since: optional(self.since, "since")?.unwrap_or(carried_on),
            runs: optional(self.runs, "runs")?.unwrap_or(1),
            settled_by: optional(self.settled_by, "settledBy")?,
        })
    }
}

/// An open balance as it is made.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CarryRecord {
    /// Its id.
    pub id: String,
    /// `test`; absent on the live ledger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<String>,
    /// Whose it is.
    pub partner: String,
    /// The currency.
    pub currency: String,
    /// The settlement amount, negative when the partner owes.
    pub amount: i64,
    /// Its tax-free part.
    pub tax_free: i64,
    /// The income in it that tax has not been withheld from.
    pub income: i64,
    /// Why nothing was paid.
    pub reason: String,
    /// The lines it was made from.
    pub lines: Vec<String>,
    /// The carries it continues.
    pub carries: Vec<String>,
    /// The batch that made it.
    pub batch: Option<String>,
    /// The day it was made.
    pub carried_on: DateText,
    /// The day its oldest part was first carried.
    pub since: DateText,
    /// How many runs have carried it.
    pub runs: u32,
}

impl From<&Carry> for CarryRecord {
    fn from(carry: &Carry) -> Self {
        CarryRecord {
            id: carry.id.to_string(),
            ledger: off_live(carry.ledger),
            partner: carry.partner.to_string(),
            currency: carry.currency().code().to_owned(),
            amount: carry.amount.minor(),
            tax_free: carry.tax_free.minor(),
            income: carry.income.minor(),
            reason: carry.reason.as_str().to_owned(),
            lines: texts(&carry.lines),
            carries: texts(&carry.carries),
            batch: carry.batch.as_ref().map(ToString::to_string),
            carried_on: DateText(carry.carried_on),
            since: DateText(carry.since),
            runs: carry.runs,
        }
    }
}
