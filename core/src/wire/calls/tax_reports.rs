//! Calls about what goes to the tax office: the simplified statement, and what is due.
//!
//! Computes nothing itself.

use chrono::NaiveDate;
use serde_json::Value;

use crate::calendar::HolidayCalendar;
use crate::id::PartnerId;
use crate::wire::records::call::{Answered, calls};
use crate::wire::text::record::record;
use crate::wire::text::write::{Write, Writer};
use crate::withholding::{
    BusinessIncomeCode, Cell, KindRemittance, Payee, Remittance, STATEMENT_COLUMNS, SimplifiedStatement,
    StatementEntry, StatementRow, WithheldIncome,
};

record! {
    /// One payment of a simplified statement.
    SimplifiedStatementEntryRecord of StatementEntry {
        /// Who was paid.
        payee: Payee,
        /// The code of business income, six digits.
        income_code: BusinessIncomeCode,
        /// The payment as it was taxed.
        withheld: WithheldIncome,
    }
    read { Ok(StatementEntry { payee, income_code, withheld }) }

    pub(crate) struct SimplifiedStatementInput {
        /// The payments.
        entries: Vec<StatementEntry>,
        /// The calendar; Korea's when absent.
        calendar: HolidayCalendar = HolidayCalendar::south_korea(),
    }

    /// One row of a file: one payee, code, kind and rate of a month.
    SimplifiedStatementRowRecord of StatementRow as row {
        /// Who was paid.
        payee: PartnerId => row.payee.id,
        /// The kind of income.
        kind: &'static str => row.kind.as_str(),
        /// `ok`, or `unknown` when the check digit of the registration number does not fit.
        number_check: &'static str => row.payee.resident_number.check().as_str(),
        /// The columns A to K, numbers and text, with the whole registration number: keep it as you keep the number.
        cells: Vec<Value> => Vec::from(row.cells()),
    }

    /// A file for the tax office.
    pub(crate) answer SimplifiedStatementFileRecord {
        /// At most 1,000, numbered from 1.
        rows: Vec<StatementRow>,
    }

    /// The statement of a month.
    pub(crate) answer SimplifiedStatementMonthRecord {
        /// `YYYY-MM`.
        month: String,
        /// The last day by law.
        nominal: NaiveDate,
        /// That day moved to a business day.
        due_on: NaiveDate,
        /// Its files.
        files: Vec<SimplifiedStatementFileRecord>,
    }

    pub(crate) answer SimplifiedStatementAnswer {
        /// The calendar with its data version.
        calendar: String,
        /// The names of the columns, A to K.
        columns: Vec<&'static str>,
        /// The months, in order.
        months: Vec<SimplifiedStatementMonthRecord>,
    }
}

impl Write for Cell {
    fn write(&self, to: &mut Writer) {
        match self {
            Cell::Number(number) => number.write(to),
            Cell::Text(text) => text.write(to),
        }
    }
}

fn month(first: NaiveDate) -> String {
    first.format("%Y-%m").to_string()
}

fn simplified_statement(input: SimplifiedStatementInput) -> Answered<SimplifiedStatementAnswer> {
    let statements = SimplifiedStatement::of_months(&input.entries, &input.calendar);
    let of_month = |statement: SimplifiedStatement| SimplifiedStatementMonthRecord {
        month: month(statement.month),
        nominal: statement.deadline.nominal,
        due_on: statement.deadline.due_on,
        files: statement.files.into_iter().map(|rows| SimplifiedStatementFileRecord { rows }).collect(),
    };
    Ok(SimplifiedStatementAnswer {
        calendar: input.calendar.label(),
        columns: STATEMENT_COLUMNS.into(),
        months: statements.map_err(|error| error.under("entries"))?.into_iter().map(of_month).collect(),
    })
}

record! {
    /// A payment that tax was withheld from.
    pub(crate) struct WithheldPaymentRecord {
        /// Who was paid.
        payee: PartnerId,
        /// The payment as it was taxed.
        withheld: WithheldIncome,
    }

    pub(crate) struct WithholdingDueInput {
        /// The payments.
        payments: Vec<WithheldPaymentRecord>,
        /// The calendar; Korea's when absent.
        calendar: HolidayCalendar = HolidayCalendar::south_korea(),
    }

    /// What is due of one kind of income.
    WithholdingDueKindRecord of KindRemittance as sum {
        /// The kind of income.
        kind: &'static str => sum.kind.as_str(),
        /// How many were paid.
        payees: usize => sum.payees,
        /// What they were paid before tax.
        gross: i64 => sum.gross.minor(),
        /// Income tax.
        income_tax: i64 => sum.income_tax.minor(),
        /// Local income tax.
        local_income_tax: i64 => sum.local_income_tax.minor(),
    }

    /// What is due for a month.
    WithholdingDueMonthRecord of Remittance as due {
        /// `YYYY-MM`.
        month: String => month(due.month),
        /// The tenth of the next month.
        nominal: NaiveDate => due.deadline.nominal,
        /// That day moved to a business day.
        due_on: NaiveDate => due.deadline.due_on,
        /// Income tax, to the national tax office.
        income_tax: i64 => due.income_tax.minor(),
        /// Local income tax, to the municipality.
        local_income_tax: i64 => due.local_income_tax.minor(),
        /// By kind of income.
        kinds: Vec<KindRemittance> => due.kinds,
    }

    pub(crate) answer WithholdingDueAnswer {
        /// The calendar with its data version.
        calendar: String,
        /// The months, in order.
        months: Vec<Remittance>,
    }
}

fn withholding_due(input: WithholdingDueInput) -> Answered<WithholdingDueAnswer> {
    let payments: Vec<_> = input.payments.into_iter().map(|payment| (payment.payee, payment.withheld)).collect();
    let months = Remittance::of_months(&payments, &input.calendar).map_err(|error| error.under("payments"))?;
    Ok(WithholdingDueAnswer { calendar: input.calendar.label(), months })
}

calls! {
    /// The simplified statements (간이지급명세서) of all months, ready for the tax office.
    simplified_statement(SimplifiedStatementInput) -> SimplifiedStatementAnswer;
    /// What is due to the tax offices, by month.
    withholding_due(WithholdingDueInput) -> WithholdingDueAnswer;
}
