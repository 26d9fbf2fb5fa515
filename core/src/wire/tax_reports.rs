//! What goes to the tax office, on the wire: the simplified statement, what is due, and the identifiers they need.
//!
//! Computes nothing itself.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};

use super::book::CalendarRecord;
use super::call::Answer;
use super::read::{Record, read};
use super::scalar::{Given, optional};
use super::small_calls::calendar_of;
use super::words::Named;
use crate::code::Error;
use crate::id::PartnerId;
use crate::limits::NAME_CHARS_MAX;
use crate::money::{Currency, Money, Rate};
use crate::text::bounded;
use crate::withholding::{
    BusinessIncomeCode, Cell, Deadline, IncomeKind, Payee, ResidentNumber, STATEMENT_COLUMNS, StatementEntry,
    StatementRow, WithheldIncome, WithholdingTable, remittances, simplified_statements,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NumberInput {
    number: Given<ResidentNumber>,
}

pub(super) fn resident_number(input: &str) -> Answer {
    let number = read::<NumberInput>(input)?.number.field("number")?;
    Ok(json!({ "masked": number.masked(), "foreigner": number.is_foreigner(), "check": number.check().as_str() }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodesInput {}

pub(super) fn business_income_codes(input: &str) -> Answer {
    read::<CodesInput>(input)?;
    let codes = BusinessIncomeCode::all().map(|code| json!({ "code": code.number(), "name": code.korean_name() }));
    Ok(json!({ "codes": codes.collect::<Vec<_>>() }))
}

/// A payment as it was taxed, from the answer of `withhold`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WithheldRecord {
    /// The kind of income.
    pub kind: Given<Named<IncomeKind>>,
    /// The day of payment.
    pub paid_on: Given<NaiveDate>,
    /// The rate of income tax; default that of the built-in table on the day of payment.
    pub rate: Option<Given<Rate>>,
    /// What was paid before tax.
    pub gross: Given<i64>,
    /// Income tax.
    pub income_tax: Given<i64>,
    /// Local income tax.
    pub local_income_tax: Given<i64>,
}

impl WithheldRecord {
    fn withheld(self) -> Result<WithheldIncome, Error> {
        let (kind, paid_on) = (self.kind.field("kind")?.0, self.paid_on.field("paidOn")?);
        let row = |paid_on| {
            let table = WithholdingTable::south_korea();
            table.row(kind, paid_on).map(|row| row.rate).map_err(|error| error.under("paidOn"))
        };
        let won = |given: Given<i64>, field| Money::new(given.field(field)?, Currency::Krw);
        Ok(WithheldIncome {
            kind,
            paid_on,
            rate: optional(self.rate, "rate")?.map_or_else(|| row(paid_on), Ok)?,
            gross: won(self.gross, "gross")?,
            income_tax: won(self.income_tax, "incomeTax")?,
            local_income_tax: won(self.local_income_tax, "localIncomeTax")?,
        })
    }
}

/// Who was paid.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayeeRecord {
    /// The host's key: one person, one key.
    pub id: Given<PartnerId>,
    /// Name, as registered.
    pub name: String,
    /// Resident or foreigner registration number, with or without hyphen.
    pub resident_number: Given<ResidentNumber>,
}

impl PayeeRecord {
    fn payee(self) -> Result<Payee, Error> {
        Ok(Payee {
            id: self.id.field("id")?,
            name: bounded("name", &self.name, NAME_CHARS_MAX)?,
            resident_number: self.resident_number.field("residentNumber")?,
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EntryRecord {
    payee: Record<PayeeRecord>,
    income_code: Given<BusinessIncomeCode>,
    withheld: Record<WithheldRecord>,
}

impl EntryRecord {
    fn entry(self) -> Result<StatementEntry, Error> {
        Ok(StatementEntry {
            payee: self.payee.0.payee().map_err(|error| error.under("payee"))?,
            income_code: self.income_code.field("incomeCode")?,
            withheld: self.withheld.0.withheld().map_err(|error| error.under("withheld"))?,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatementInput {
    entries: Vec<Record<EntryRecord>>,
    calendar: Option<Record<CalendarRecord>>,
}

fn month(first: NaiveDate) -> String {
    first.format("%Y-%m").to_string()
}

fn row_of(row: &StatementRow) -> Value {
    let cells = row.cells().map(|cell| match cell {
        Cell::Number(number) => Value::from(number),
        Cell::Text(text) => Value::from(text),
    });
    let check = row.payee.resident_number.check().as_str();
    json!({ "payee": row.payee.id.as_str(), "kind": row.kind.as_str(), "numberCheck": check, "cells": cells })
}

/// The simplified statements of all months.
pub(super) fn simplified_statement(input: &str) -> Answer {
    let input: StatementInput = read(input)?;
    let calendar = calendar_of(input.calendar)?;
    let entry = |(index, Record(record)): (usize, Record<EntryRecord>)| {
        record.entry().map_err(|error| error.under_index(index).under("entries"))
    };
    let entries = input.entries.into_iter().enumerate().map(entry).collect::<Result<Vec<_>, _>>()?;
    let statements = simplified_statements(&entries, &calendar).map_err(|error| error.under("entries"))?;
    let statements = statements.iter().map(|statement| {
        let Deadline { nominal, due_on } = statement.deadline;
        let files = statement.files.iter().map(|file| json!({ "rows": file.iter().map(row_of).collect::<Vec<_>>() }));
        json!({ "month": month(statement.month), "nominal": nominal.to_string(), "dueOn": due_on.to_string(),
            "files": files.collect::<Vec<_>>() })
    });
    Ok(json!({ "calendar": calendar.label(), "columns": STATEMENT_COLUMNS, "months": statements.collect::<Vec<_>>() }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PaymentRecord {
    payee: Given<PartnerId>,
    withheld: Record<WithheldRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DueInput {
    payments: Vec<Record<PaymentRecord>>,
    calendar: Option<Record<CalendarRecord>>,
}

/// What is due to the tax offices, by month.
pub(super) fn withholding_due(input: &str) -> Answer {
    let input: DueInput = read(input)?;
    let calendar = calendar_of(input.calendar)?;
    let payment = |(index, Record(record)): (usize, Record<PaymentRecord>)| {
        let payment = record.payee.field("payee").and_then(|payee| {
            record.withheld.0.withheld().map(|income| (payee, income)).map_err(|error| error.under("withheld"))
        });
        payment.map_err(|error| error.under_index(index).under("payments"))
    };
    let payments = input.payments.into_iter().enumerate().map(payment).collect::<Result<Vec<_>, _>>()?;
    let due = remittances(&payments, &calendar).map_err(|error| error.under("payments"))?;
    let months = due.iter().map(|due| {
        let kinds = due.kinds.iter().map(|sum| {
            json!({ "kind": sum.kind.as_str(), "payees": sum.payees, "gross": sum.gross.minor(),
                "incomeTax": sum.income_tax.minor(), "localIncomeTax": sum.local_income_tax.minor() })
        });
        json!({ "month": month(due.month), "nominal": due.deadline.nominal.to_string(),
            "dueOn": due.deadline.due_on.to_string(), "incomeTax": due.income_tax.minor(),
            "localIncomeTax": due.local_income_tax.minor(), "kinds": kinds.collect::<Vec<_>>() })
    });
    Ok(json!({ "calendar": calendar.label(), "months": months.collect::<Vec<_>>() }))
}
