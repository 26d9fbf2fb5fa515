//! Withholding on the wire: the tax of a payment, the rates, and a tax shown on lines.
//!
//! Computes nothing itself.

use chrono::NaiveDate;
use serde::Serialize;

use crate::code::{Code, Error};
use crate::money::{Currency, Money};
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::withholding::{RateRowRecord, RateTableRecord, WithholdingRecord, table_of};
use crate::wire::text::given::{Given, currency_of, optional};
use crate::wire::text::read::Record;
use crate::wire::text::record::record;
use crate::wire::text::words::Named;
use crate::withholding::{IncomeKind, TaxShare};

record! {
    pub(crate) struct WithholdInput {
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
}

fn amounts(list: Vec<Given<i64>>, currency: Currency, field: &str) -> Result<Vec<Money>, Error> {
    let amount = |(index, given): (usize, Given<i64>)| {
        given.0.and_then(|minor| Money::new(minor, currency)).map_err(|error| error.under_index(index).under(field))
    };
    list.into_iter().enumerate().map(amount).collect()
}

fn withhold(input: WithholdInput) -> Answered<WithholdingRecord> {
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

record! {
    pub(crate) struct WithholdingRatesInput {
        /// Rows of this kind of income only.
        kind: Option<Given<Named<IncomeKind>>>,
        /// A table of the host's own; the built-in one when absent.
        table: Option<Record<RateTableRecord>>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct WithholdingRatesAnswer {
    /// The table with its data version.
    table: String,
    /// Its rows, proposals included.
    rows: Vec<RateRowRecord>,
}

fn withholding_rates(input: WithholdingRatesInput) -> Answered<WithholdingRatesAnswer> {
    let table = table_of(input.table)?;
    let kind = optional(input.kind, "kind")?.map(|named| named.0);
    let rows = table.rows().iter().filter(|row| kind.is_none_or(|kind| row.kind == kind));
    Ok(WithholdingRatesAnswer { table: table.label().to_owned(), rows: rows.map(RateRowRecord::from).collect() })
}

record! {
    pub(crate) struct AttributeWithholdingInput {
        /// The payout's income tax.
        income_tax: Given<i64>,
        /// The payout's local income tax.
        local_income_tax: Given<i64>,
        /// What each line came to; lines of zero or less bear nothing.
        lines: Vec<Given<i64>>,
    }
}

/// The tax shown on a line.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct TaxShareRecord {
    /// Income tax.
    income_tax: i64,
    /// Local income tax.
    local_income_tax: i64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct AttributeWithholdingAnswer {
    /// One for each line; they sum to the payout's tax.
    lines: Vec<TaxShareRecord>,
}

fn attribute_withholding(input: AttributeWithholdingInput) -> Answered<AttributeWithholdingAnswer> {
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

calls! {
    /// A payout's tax shown on its lines, for display only.
    attribute_withholding(AttributeWithholdingInput) -> AttributeWithholdingAnswer;
    /// The tax of one payment to one payee of one kind of income.
    withhold(WithholdInput) -> WithholdingRecord;
    /// The rows of a table of rates, proposals included.
    withholding_rates(WithholdingRatesInput) -> WithholdingRatesAnswer;
}
