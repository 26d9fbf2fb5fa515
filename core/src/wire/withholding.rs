//! Withholding on the wire: the tax of a payment, the rates, and a tax shown on lines.
//!
//! Computes nothing itself.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::call::Answered;
use super::read::Record;
use super::scalar::{DateText, Given, RateText, optional};
use super::small_calls::currency_of;
use super::words::Named;
use crate::code::{Code, Error};
use crate::money::{Currency, Money, Rate};
use crate::withholding::{IncomeKind, RateRow, RateStatus, TaxShare, Withholding, WithholdingTable};

/// A row of a table of rates of the host's own.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("answers" = ["RateRowRecord"])))]
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

impl RateRowInput {
    fn row(self) -> Result<RateRow, Error> {
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

/// A table of rates of the host's own, in place of the built-in one.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RateTableRecord {
    /// Its name, which every answer repeats.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Record<RateRowInput>>,
}

impl RateTableRecord {
    fn table(self) -> Result<WithholdingTable, Error> {
        let mut table = WithholdingTable::builder(&self.name);
        for (index, Record(row)) in self.rows.into_iter().enumerate() {
            table = table.row(row.row().map_err(|error| error.under_index(index).under("rows"))?);
        }
        table.build()
    }
}

pub(super) fn table_of(record: Option<Record<RateTableRecord>>) -> Result<WithholdingTable, Error> {
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

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WithholdInput {
    /// The kind of income.
    kind: Given<Named<IncomeKind>>,
    /// The day of payment.
    paid_on: Given<NaiveDate>,
    /// What is paid before tax; exactly one of `gross` and `occasions`.
    gross: Option<Given<i64>>,
    /// What is paid before tax, where each may be exempt by itself; exactly one of `gross` and `occasions`.
    occasions: Option<Vec<Given<i64>>>,
    /// Currency; `KRW`, and nothing else.
    currency: Option<Given<Currency>>,
    /// Rates of the host's own; the built-in ones when absent.
    table: Option<Record<RateTableRecord>>,
}

fn amounts(list: Vec<Given<i64>>, currency: Currency, field: &str) -> Result<Vec<Money>, Error> {
    let amount = |(index, given): (usize, Given<i64>)| {
        given.0.and_then(|minor| Money::new(minor, currency)).map_err(|error| error.under_index(index).under(field))
    };
    list.into_iter().enumerate().map(amount).collect()
}

pub(super) fn withhold(input: WithholdInput) -> Answered<WithholdingRecord> {
    let table = table_of(input.table)?;
    let (kind, paid_on) = (input.kind.field("kind")?.0, input.paid_on.field("paidOn")?);
    let currency = currency_of(input.currency)?;
    let place = |error: Error, field: &str| match error.code() {
        Code::NoWithholdingRate => error.under("paidOn"),
        _ => error.under(field),
    };
    let tax = match (input.gross, input.occasions) {
        (Some(gross), None) => {
            let gross = Money::new(gross.field("gross")?, currency)?;
            table.withhold(kind, gross, paid_on).map_err(|error| place(error, "gross"))?
        }
        (None, Some(occasions)) => {
            let occasions = amounts(occasions, currency, "occasions")?;
            table.withhold_occasions(kind, &occasions, paid_on).map_err(|error| place(error, "occasions"))?
        }
        _ => return Err(Error::new(Code::ExactlyOneOf).with("fields", "`gross`, `occasions`").into()),
    };
    Ok(WithholdingRecord::from(&tax))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WithholdingRatesInput {
    /// Rows of this kind of income only.
    kind: Option<Given<Named<IncomeKind>>>,
    /// A table of the host's own; the built-in one when absent.
    table: Option<Record<RateTableRecord>>,
}

/// A row of a table of rates, with its defaults written out.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct RateRowRecord {
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

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WithholdingRatesAnswer {
    /// The table with its data version.
    table: String,
    /// Its rows, proposals included.
    rows: Vec<RateRowRecord>,
}

pub(super) fn withholding_rates(input: WithholdingRatesInput) -> Answered<WithholdingRatesAnswer> {
    let table = table_of(input.table)?;
    let kind = optional(input.kind, "kind")?.map(|named| named.0);
    let rows = table.rows().iter().filter(|row| kind.is_none_or(|kind| row.kind == kind));
    Ok(WithholdingRatesAnswer { table: table.label().to_owned(), rows: rows.map(RateRowRecord::from).collect() })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct AttributeWithholdingInput {
    /// The payout's income tax.
    income_tax: Given<i64>,
    /// The payout's local income tax.
    local_income_tax: Given<i64>,
    /// What each line came to; lines of zero or less bear nothing.
    lines: Vec<Given<i64>>,
}

/// The tax shown on a line.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct TaxShareRecord {
    /// Income tax.
    income_tax: i64,
    /// Local income tax.
    local_income_tax: i64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct AttributeWithholdingAnswer {
    /// One for each line; they sum to the payout's tax.
    lines: Vec<TaxShareRecord>,
}

pub(super) fn attribute_withholding(input: AttributeWithholdingInput) -> Answered<AttributeWithholdingAnswer> {
    let tax = |given: Given<i64>, field: &str| Money::new(given.field(field)?, Currency::Krw);
    let (income, local) = (tax(input.income_tax, "incomeTax")?, tax(input.local_income_tax, "localIncomeTax")?);
    let lines = amounts(input.lines, Currency::Krw, "lines")?;
    let shares = TaxShare::of_lines(income, local, &lines).map_err(|error| error.under("lines"))?;
    let line = |share: &TaxShare| TaxShareRecord {
        income_tax: share.income_tax.minor(),
        local_income_tax: share.local_income_tax.minor(),
    };
    Ok(AttributeWithholdingAnswer { lines: shares.iter().map(line).collect() })
}
