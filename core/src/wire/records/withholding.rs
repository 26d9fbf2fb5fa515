//! Rows of rates, tables of them, and what was withheld, as records.

use chrono::NaiveDate;
use serde::Serialize;

use crate::code::Error;
use crate::money::{Currency, Money, Rate};
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::Record;
use crate::wire::text::record::record;
use crate::wire::text::scalar::{DateText, RateText};
use crate::wire::text::words::Named;
use crate::withholding::{IncomeKind, RateRow, RateStatus, Withholding, WithholdingTable};

record! {
    /// A row of a table of rates of the host's own.
    #[derive(Clone, Debug)]
    #[cfg_attr(feature = "schema", schemars(extend("answers" = ["RateRowRecord"])))]
    pub struct RateRowInput {
        /// The kind of income.
        pub kind: Given<Named<IncomeKind>>,
        /// First day of payment.
        pub from: Given<NaiveDate>,
        /// Last day of payment; default none.
        pub to: Option<Given<NaiveDate>>,
        /// Income tax, of the base.
        pub rate: Given<Rate>,
        /// Local income tax, of the income tax; default 10 %.
        pub local_rate: Option<Given<Rate>>,
        /// Deemed expense, of the gross; default 0 %.
        pub expense: Option<Given<Rate>>,
        /// Base up to which an occasion is exempt; default none.
        pub exempt_up_to: Option<Given<i64>>,
        /// Income tax below which nothing is collected; default none.
        pub collected_from: Option<Given<i64>>,
        /// The articles of law.
        pub law: String,
        /// Default `enacted`.
        pub status: Option<Given<Named<RateStatus>>>,
    }
}

impl RateRowInput {
    pub(crate) fn row(self) -> Result<RateRow, Error> {
        let (kind, from) = (self.kind.field("kind")?.0, self.from.field("from")?);
        let mut row = RateRow::new(kind, from, self.rate.field("rate")?, self.law);
        let won = |minor: i64| Money::new(minor, Currency::Krw);
        row.to = optional(self.to, "to")?;
        row.local_rate = optional(self.local_rate, "localRate")?.unwrap_or(row.local_rate);
        row.expense = optional(self.expense, "expense")?.unwrap_or(row.expense);
        row.exempt_up_to = optional(self.exempt_up_to, "exemptUpTo")?.map(won).transpose()?;
        row.collected_from = optional(self.collected_from, "collectedFrom")?.map(won).transpose()?;
        row.status = optional(self.status, "status")?.map_or(row.status, |named| named.0);
        Ok(row)
    }
}

record! {
    /// A table of rates of the host's own, in place of the built-in one.
    #[derive(Clone, Debug)]
    pub struct RateTableRecord {
        /// Its name, which every answer repeats.
        pub name: String,
        /// Its rows.
        pub rows: Vec<Record<RateRowInput>>,
    }
}

impl RateTableRecord {
    pub(crate) fn table(self) -> Result<WithholdingTable, Error> {
        let mut table = WithholdingTable::builder(&self.name);
        for (index, Record(row)) in self.rows.into_iter().enumerate() {
            table = table.row(row.row().map_err(|error| error.under_index(index).under("rows"))?);
        }
        table.build()
    }
}

pub(crate) fn table_of(record: Option<Record<RateTableRecord>>) -> Result<WithholdingTable, Error> {
    match record {
        Some(Record(record)) => record.table().map_err(|error| error.under("table")),
        None => Ok(WithholdingTable::south_korea()),
    }
}

/// What is withheld from one payment.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WithholdingRecord {
    /// The kind of income.
    pub kind: String,
    /// The day of payment.
    pub paid_on: DateText,
    /// What is paid before tax.
    pub gross: i64,
    /// What is taxed.
    pub base: i64,
    /// Income tax, of the base.
    pub rate: RateText,
    /// Local income tax, of the income tax.
    pub local_rate: RateText,
    /// Income tax.
    pub income_tax: i64,
    /// Local income tax.
    pub local_income_tax: i64,
    /// Both.
    pub total: i64,
    /// What the payee gets.
    pub net: i64,
    /// Why: `taxed`, `below_small_amount`, `exempt_per_occasion`, `nothing_to_tax`.
    pub reason: String,
    /// The articles of law.
    pub law: String,
    /// The table with its version.
    pub table: String,
}

impl From<&Withholding> for WithholdingRecord {
    fn from(tax: &Withholding) -> Self {
        WithholdingRecord {
            kind: tax.kind.as_str().to_owned(),
            paid_on: DateText(tax.paid_on),
            gross: tax.gross.minor(),
            base: tax.base.minor(),
            rate: RateText(tax.rate),
            local_rate: RateText(tax.local_rate),
            income_tax: tax.income_tax.minor(),
            local_income_tax: tax.local_income_tax.minor(),
            total: tax.total().minor(),
            net: tax.net().minor(),
            reason: tax.reason.as_str().to_owned(),
            law: tax.law.clone().into_owned(),
            table: tax.table.to_string(),
        }
    }
}

/// A row of a table of rates, with its defaults written out.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct RateRowRecord {
    /// The kind of income.
    kind: String,
    /// First day of payment.
    from: DateText,
    /// Last day of payment, if there is one.
    to: Option<DateText>,
    /// Income tax, of the base.
    rate: RateText,
    /// Local income tax, of the income tax.
    local_rate: RateText,
    /// Deemed expense, of the gross.
    expense: RateText,
    /// Base up to which an occasion is exempt, if there is one.
    exempt_up_to: Option<i64>,
    /// Income tax below which nothing is collected, if there is one.
    collected_from: Option<i64>,
    /// The articles of law.
    law: String,
    /// `enacted`, or `proposed`: listed and never applied.
    status: String,
}

impl From<&RateRow> for RateRowRecord {
    fn from(row: &RateRow) -> Self {
        RateRowRecord {
            kind: row.kind.as_str().to_owned(),
            from: DateText(row.from),
            to: row.to.map(DateText),
            rate: RateText(row.rate),
            local_rate: RateText(row.local_rate),
            expense: RateText(row.expense),
            exempt_up_to: row.exempt_up_to.map(Money::minor),
            collected_from: row.collected_from.map(Money::minor),
            law: row.law.clone().into_owned(),
            status: row.status.as_str().to_owned(),
        }
    }
}
