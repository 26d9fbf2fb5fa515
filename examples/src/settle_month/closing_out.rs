//! Statements as files: balances and lines as tables, and whole statements as the records of the engine.
//!
//! Amounts are whole minor units. Draws up one statement at a time. Does not add anything up.

use std::fs::File;
use std::io::{self, BufWriter, Write};

use jeongsan::PolicyBook;
use jeongsan::statement::{Statement, StatementRow};
use jeongsan::trace::Component;
use jeongsan::wire;

use crate::closing::Closing;
use crate::folder::Folder;
use crate::partners::Partners;
use crate::spreadsheet::{Sheet, minor};
use crate::transfers::snake_case;

/// Writes the statements.
pub fn write(folder: &mut Folder, closing: &Closing, book: &PolicyBook, mark: bool) -> io::Result<()> {
    let partners = Partners::of(book);
    let mut records = Records::create(folder)?;
    let mut balances = Sheet::create(folder.create("statements.csv")?, mark, &STATEMENTS)?;
    let mut lines = line_sheet(folder, mark)?;
    for statement in closing.statements() {
        let statement = statement.map_err(|error| io::Error::other(error.message()))?;
        records.add(&statement)?;
        balance(&mut balances, &statement, &partners)?;
        statement.rows.iter().try_for_each(|row| line(&mut lines, row, &partners))?;
    }
    records.finish()?;
    balances.finish()?;
    lines.finish()
}

/// A JSON list with a statement a line.
struct Records {
    list: BufWriter<File>,
    empty: bool,
}

impl Records {
    fn create(folder: &mut Folder) -> io::Result<Records> {
        let mut list = folder.create("statements.json")?;
        list.write_all(b"[")?;
        Ok(Records { list, empty: true })
    }

    fn add(&mut self, statement: &Statement) -> io::Result<()> {
        self.list.write_all(if self.empty { b"\n" } else { b",\n" })?;
        self.empty = false;
        self.list.write_all(wire::to_json(statement).as_bytes())
    }

    fn finish(mut self) -> io::Result<()> {
        self.list.write_all(b"\n]\n")?;
        self.list.flush()
    }
}

const STATEMENTS: [&str; 25] = [
    "partner_id",
    "partner_name",
    "currency",
    "from",
    "to",
    "opening",
    "orders_less_cancels",
    "by_hand",
    "payouts",
    "tax",
    "closing",
    "payable",
    "carried",
    "order",
    "discount_share",
    "payment_vat_burden",
    "fees",
    "fee_vat",
    "paid",
    "income_tax",
    "local_income_tax",
    "lines",
    "transfers",
    "payout_count",
    "hash",
];

fn balance(sheet: &mut Sheet, statement: &Statement, partners: &Partners<'_>) -> io::Result<()> {
    let Statement { partner, period, balance, totals, control, .. } = statement;
    let texts = [partner.as_str(), partners.name(partner, period.last_day()), balance.closing.currency().code()];
    let amounts = [
        balance.opening,
        balance.lines,
        balance.adjustments,
        balance.payouts,
        balance.tax,
        balance.closing,
        balance.payable,
        balance.carried,
        totals.order(),
        totals.discount_share(),
        totals.payment_vat_burden(),
        statement.fees,
        statement.fee_vat,
        statement.paid,
        statement.income_tax,
        statement.local_income_tax,
    ];
    let counts = [control.lines, control.transfers, control.payouts].map(|count| count.to_string());
    let days = [period.first_day().to_string(), period.last_day().to_string()];
    let hash = [statement.hash()];
    sheet.row(&texts, days.into_iter().chain(amounts.map(minor)).chain(counts).chain(hash))
}

fn line_sheet(folder: &mut Folder, mark: bool) -> io::Result<Sheet> {
    let facts = [
        "line_id",
        "partner_id",
        "partner_name",
        "contract_id",
        "currency",
        "type",
        "status",
        "settlement_date",
        "first_start_date",
        "last_start_date",
        "transfers",
    ];
    let amounts: Vec<String> = Component::ALL.iter().map(|component| snake_case(component.as_str())).collect();
    let head: Vec<&str> =
        facts.into_iter().chain(amounts.iter().map(String::as_str)).chain(["other_deductions"]).collect();
    Sheet::create(folder.create("statement-lines.csv")?, mark, &head)
}

fn line(sheet: &mut Sheet, row: &StatementRow, partners: &Partners<'_>) -> io::Result<()> {
    let StatementRow { line, amounts, .. } = row;
    let contract = line.contract.as_ref().map_or("", |contract| contract.as_str());
    let (kind, status) = (line.kind.as_str(), line.status.as_str());
    let name = partners.name(&line.partner, line.settlement_date);
    let texts = [line.id.as_str(), line.partner.as_str(), name, contract, line.currency().code(), kind, status];
    let (first, last) =
        line.start_dates.map_or_else(Default::default, |(first, last)| (first.to_string(), last.to_string()));
    let rest = [line.settlement_date.to_string(), first, last, line.transfers.len().to_string()];
    let amounts = Component::ALL.iter().map(|component| minor(amounts.get(*component)));
    sheet.row(&texts, rest.into_iter().chain(amounts).chain([row.other_deductions().to_string()]))
}
