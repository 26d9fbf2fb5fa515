//! Calls about what goes to the tax office: the simplified statement, and what is due.
//!
//! Computes nothing itself.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use crate::calendar::HolidayCalendar;
use crate::code::Error;
use crate::id::PartnerId;
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::withheld::{PayeeRecord, WithheldRecord};
use crate::wire::text::given::Given;
use crate::wire::text::read::Record;
use crate::wire::text::record::record;
use crate::wire::text::scalar::DateText;
use crate::withholding::{
    BusinessIncomeCode, Cell, Deadline, Remittance, STATEMENT_COLUMNS, SimplifiedStatement, StatementEntry,
    StatementRow,
};

record! {
    /// One payment of a simplified statement.
    pub(crate) struct SimplifiedStatementEntryRecord {
        /// Who was paid.
        payee: Record<PayeeRecord>,
        /// The code of business income, six digits.
        income_code: Given<BusinessIncomeCode>,
        /// The payment as it was taxed.
        withheld: Record<WithheldRecord>,
    }
}

impl SimplifiedStatementEntryRecord {
    fn entry(self) -> Result<StatementEntry, Error> {
        Ok(StatementEntry {
            payee: self.payee.0.payee().map_err(|error| error.under("payee"))?,
            income_code: self.income_code.field("incomeCode")?,
            withheld: self.withheld.0.withheld().map_err(|error| error.under("withheld"))?,
        })
    }
}

record! {
    pub(crate) struct SimplifiedStatementInput {
        /// The payments.
        entries: Vec<Record<SimplifiedStatementEntryRecord>>,
        /// The calendar; Korea's when absent.
        calendar: HolidayCalendar = HolidayCalendar::south_korea(),
    }
}

/// One row of a file: one payee, code, kind and rate of a month.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct SimplifiedStatementRowRecord {
    /// Who was paid.
    payee: String,
    /// The kind of income.
    kind: String,
    /// `ok`, or `unknown` when the check digit of the registration number does not fit.
    number_check: String,
    /// The columns A to K, numbers and text, with the whole registration number: keep it as you keep the number.
    cells: Vec<Value>,
}

/// A file for the tax office.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct SimplifiedStatementFileRecord {
    /// At most 1,000, numbered from 1.
    rows: Vec<SimplifiedStatementRowRecord>,
}

/// The statement of a month.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct SimplifiedStatementMonthRecord {
    /// `YYYY-MM`.
    month: String,
    /// The last day by law.
    nominal: DateText,
    /// That day moved to a business day.
    due_on: DateText,
    /// Its files.
    files: Vec<SimplifiedStatementFileRecord>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct SimplifiedStatementAnswer {
    /// The calendar with its data version.
    calendar: String,
    /// The names of the columns, A to K.
    columns: Vec<String>,
    /// The months, in order.
    months: Vec<SimplifiedStatementMonthRecord>,
}

fn month(first: NaiveDate) -> String {
    first.format("%Y-%m").to_string()
}

fn row_of(row: &StatementRow) -> SimplifiedStatementRowRecord {
    let cells = row.cells().map(|cell| match cell {
        Cell::Number(number) => Value::from(number),
        Cell::Text(text) => Value::from(text),
    });
    SimplifiedStatementRowRecord {
        payee: row.payee.id.to_string(),
        kind: row.kind.as_str().to_owned(),
        number_check: row.payee.resident_number.check().as_str().to_owned(),
        cells: cells.into(),
    }
}

fn month_of(statement: &SimplifiedStatement) -> SimplifiedStatementMonthRecord {
    let Deadline { nominal, due_on } = statement.deadline;
    let file = |rows: &Vec<StatementRow>| SimplifiedStatementFileRecord { rows: rows.iter().map(row_of).collect() };
    SimplifiedStatementMonthRecord {
        month: month(statement.month),
        nominal: DateText(nominal),
        due_on: DateText(due_on),
        files: statement.files.iter().map(file).collect(),
    }
}

fn simplified_statement(input: SimplifiedStatementInput) -> Answered<SimplifiedStatementAnswer> {
    let calendar = input.calendar;
    let entry = |(index, Record(record)): (usize, Record<SimplifiedStatementEntryRecord>)| {
        record.entry().map_err(|error| error.under_index(index).under("entries"))
    };
    let entries = input.entries.into_iter().enumerate().map(entry).collect::<Result<Vec<_>, _>>()?;
    let statements = SimplifiedStatement::of_months(&entries, &calendar).map_err(|error| error.under("entries"))?;
    Ok(SimplifiedStatementAnswer {
        calendar: calendar.label(),
        columns: STATEMENT_COLUMNS.map(str::to_owned).into(),
        months: statements.iter().map(month_of).collect(),
    })
}

record! {
    /// A payment that tax was withheld from.
    pub(crate) struct WithheldPaymentRecord {
        /// Who was paid.
        payee: Given<PartnerId>,
        /// The payment as it was taxed.
        withheld: Record<WithheldRecord>,
    }
}

record! {
    pub(crate) struct WithholdingDueInput {
        /// The payments.
        payments: Vec<Record<WithheldPaymentRecord>>,
        /// The calendar; Korea's when absent.
        calendar: HolidayCalendar = HolidayCalendar::south_korea(),
    }
}

/// What is due of one kind of income.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct WithholdingDueKindRecord {
    /// The kind of income.
    kind: String,
    /// How many were paid.
    payees: usize,
    /// What they were paid before tax.
    gross: i64,
    /// Income tax.
    income_tax: i64,
    /// Local income tax.
    local_income_tax: i64,
}

/// What is due for a month.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct WithholdingDueMonthRecord {
    /// `YYYY-MM`.
    month: String,
    /// The tenth of the next month.
    nominal: DateText,
    /// That day moved to a business day.
    due_on: DateText,
    /// Income tax, to the national tax office.
    income_tax: i64,
    /// Local income tax, to the municipality.
    local_income_tax: i64,
    /// By kind of income.
    kinds: Vec<WithholdingDueKindRecord>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct WithholdingDueAnswer {
    /// The calendar with its data version.
    calendar: String,
    /// The months, in order.
    months: Vec<WithholdingDueMonthRecord>,
}

fn due_of(due: &Remittance) -> WithholdingDueMonthRecord {
    let kinds = due.kinds.iter().map(|sum| WithholdingDueKindRecord {
        kind: sum.kind.as_str().to_owned(),
        payees: sum.payees,
        gross: sum.gross.minor(),
        income_tax: sum.income_tax.minor(),
        local_income_tax: sum.local_income_tax.minor(),
    });
    WithholdingDueMonthRecord {
        month: month(due.month),
        nominal: DateText(due.deadline.nominal),
        due_on: DateText(due.deadline.due_on),
        income_tax: due.income_tax.minor(),
        local_income_tax: due.local_income_tax.minor(),
        kinds: kinds.collect(),
    }
}

fn withholding_due(input: WithholdingDueInput) -> Answered<WithholdingDueAnswer> {
    let calendar = input.calendar;
    let payment = |(index, Record(record)): (usize, Record<WithheldPaymentRecord>)| {
        let payment = record.payee.field("payee").and_then(|payee| {
            record.withheld.0.withheld().map(|income| (payee, income)).map_err(|error| error.under("withheld"))
        });
        payment.map_err(|error| error.under_index(index).under("payments"))
    };
    let payments = input.payments.into_iter().enumerate().map(payment).collect::<Result<Vec<_>, _>>()?;
    let due = Remittance::of_months(&payments, &calendar).map_err(|error| error.under("payments"))?;
    Ok(WithholdingDueAnswer { calendar: calendar.label(), months: due.iter().map(due_of).collect() })
}

calls! {
    /// The simplified statements (간이지급명세서) of all months, ready for the tax office.
    simplified_statement(SimplifiedStatementInput) -> SimplifiedStatementAnswer;
    /// What is due to the tax offices, by month.
    withholding_due(WithholdingDueInput) -> WithholdingDueAnswer;
}
