//! Statements, withheld tax, payouts and open balances as files.
//!
//! Amounts are whole minor units. Account numbers stand in `payouts.csv` only, where the bank needs them; keep that file as you keep
//! bank data. Does not add anything up.

use std::fs::File;
use std::io::{self, BufWriter, Write};

use jeongsan::PolicyBook;
use jeongsan::money::Money;
use jeongsan::payout::{Carry, Payout, PayoutBatch};
use jeongsan::statement::{Statement, StatementRow};
use jeongsan::trace::Component;
use jeongsan::wire::StatementRecord;

use crate::closing::Closing;
use crate::folder::Folder;
use crate::partners::Partners;
use crate::spreadsheet::{guarded, table};
use crate::transfers::snake_case;

/// One table being written.
struct Sheet(csv::Writer<BufWriter<File>>);

impl Sheet {
    fn create(folder: &mut Folder, name: &str, mark: bool, head: &[&str]) -> io::Result<Sheet> {
        let mut sheet = table(folder.create(name)?, mark)?;
        sheet.write_record(head)?;
        Ok(Sheet(sheet))
    }

    /// Texts are guarded, numbers are not: see [`guarded`].
    fn row(&mut self, texts: &[&str], rest: impl IntoIterator<Item = String>) -> io::Result<()> {
        for text in texts {
            self.0.write_field(guarded(text).as_bytes())?;
        }
        for cell in rest {
            self.0.write_field(cell)?;
        }
        Ok(self.0.write_record(None::<&[u8]>)?)
    }
}

fn won(money: Money) -> String {
    money.minor().to_string()
}

/// Writes all files of a closed month.
pub fn write(folder: &mut Folder, closing: &Closing, book: &PolicyBook, mark: bool) -> io::Result<()> {
    let partners = Partners::of(book);
    statements_json(folder, &closing.statements)?;
    statements(folder, closing, &partners, mark)?;
    lines(folder, closing, &partners, mark)?;
    withholding(folder, closing, &partners, mark)?;
    payouts(folder, closing, &partners, mark)?;
    carries(folder, closing, &partners, mark)
}

fn statements_json(folder: &mut Folder, statements: &[Statement]) -> io::Result<()> {
    let mut list = folder.create("statements.json")?;
    list.write_all(b"[")?;
    for (index, statement) in statements.iter().enumerate() {
        list.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut list, &StatementRecord::from(statement))?;
    }
    list.write_all(b"\n]\n")?;
    list.flush()
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

fn statements(folder: &mut Folder, closing: &Closing, partners: &Partners<'_>, mark: bool) -> io::Result<()> {
    let mut sheet = Sheet::create(folder, "statements.csv", mark, &STATEMENTS)?;
    for statement in &closing.statements {
        let Statement { partner, period, balance, totals, control, .. } = statement;
        let texts = [partner.as_str(), partners.name(partner, period.to()), balance.closing.currency().code()];
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
        let days = [period.from().to_string(), period.to().to_string()];
        let hash = [statement.hash()];
        sheet.row(&texts, days.into_iter().chain(amounts.map(won)).chain(counts).chain(hash))?;
    }
    sheet.0.flush()
}

fn lines(folder: &mut Folder, closing: &Closing, partners: &Partners<'_>, mark: bool) -> io::Result<()> {
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
    let mut sheet = Sheet::create(folder, "statement-lines.csv", mark, &head)?;
    for row in closing.statements.iter().flat_map(|statement| &statement.rows) {
        let StatementRow { line, amounts } = row;
        let contract = line.contract.as_ref().map_or("", |contract| contract.as_str());
        let (kind, status) = (line.kind.as_str(), line.status.as_str());
        let name = partners.name(&line.partner, line.settlement_date);
        let texts = [line.id.as_str(), line.partner.as_str(), name, contract, line.currency().code(), kind, status];
        let (first, last) =
            line.start_dates.map_or_else(Default::default, |(first, last)| (first.to_string(), last.to_string()));
        let rest = [line.settlement_date.to_string(), first, last, line.transfers.len().to_string()];
        let amounts = Component::ALL.iter().map(|component| won(amounts.get(*component)));
        sheet.row(&texts, rest.into_iter().chain(amounts).chain([row.other_deductions().to_string()]))?;
    }
    sheet.0.flush()
}

/// Every payout with the day it is paid.
fn all(closing: &Closing) -> impl Iterator<Item = (&PayoutBatch, &Payout)> {
    closing.paid.batches.iter().flat_map(|batch| batch.payouts.iter().map(move |payout| (batch, payout)))
}

fn withholding(folder: &mut Folder, closing: &Closing, partners: &Partners<'_>, mark: bool) -> io::Result<()> {
    let head = [
        "payout_id",
        "partner_id",
        "partner_name",
        "income_kind",
        "reason",
        "law",
        "paid_on",
        "gross",
        "base",
        "rate",
        "income_tax",
        "local_income_tax",
        "net",
    ];
    let mut sheet = Sheet::create(folder, "withholding.csv", mark, &head)?;
    for (batch, payout) in all(closing) {
        let Some(tax) = &payout.withholding else { continue };
        let name = partners.name(&payout.partner, batch.paid_on);
        let texts = [
            payout.state.id().as_str(),
            payout.partner.as_str(),
            name,
            tax.kind.as_str(),
            tax.reason.as_str(),
            &tax.law,
        ];
        let facts = [tax.paid_on.to_string(), won(tax.gross), won(tax.base), tax.rate.to_string()];
        sheet.row(&texts, facts.into_iter().chain([tax.income_tax, tax.local_income_tax, tax.net()].map(won)))?;
    }
    sheet.0.flush()
}

fn payouts(folder: &mut Folder, closing: &Closing, partners: &Partners<'_>, mark: bool) -> io::Result<()> {
    let head = [
        "payout_id",
        "batch_id",
        "partner_id",
        "partner_name",
        "bank",
        "bank_name",
        "account_number",
        "account_holder",
        "currency",
        "paid_on",
        "amount",
        "settlement",
        "settlement_tax_free",
        "carried_in",
        "supply",
        "vat",
        "tax_free",
        "income_tax",
        "local_income_tax",
        "lines",
        "carries",
    ];
    let mut sheet = Sheet::create(folder, "payouts.csv", mark, &head)?;
    for (batch, payout) in all(closing) {
        let account = payout.account.as_ref();
        let texts = [
            payout.state.id().as_str(),
            batch.state.id.as_str(),
            payout.partner.as_str(),
            partners.name(&payout.partner, batch.paid_on),
            account.map_or("", |account| account.bank.code()),
            account.and_then(|account| account.bank.korean_name()).unwrap_or_default(),
            account.map_or("", |account| account.number.reveal()),
            account.map_or("", |account| &account.holder),
            payout.amounts.amount.currency().code(),
        ];
        let its = &payout.amounts;
        let amounts = [
            its.amount,
            its.settlement,
            its.settlement_tax_free,
            its.carried_in,
            its.supply,
            its.vat,
            its.tax_free,
            its.income_tax,
            its.local_income_tax,
        ];
        let counts = [payout.state.lines().len(), payout.state.carries().len()].map(|count| count.to_string());
        sheet.row(&texts, [batch.paid_on.to_string()].into_iter().chain(amounts.map(won)).chain(counts))?;
    }
    sheet.0.flush()
}

fn carries(folder: &mut Folder, closing: &Closing, partners: &Partners<'_>, mark: bool) -> io::Result<()> {
    let head = [
        "carry_id",
        "partner_id",
        "partner_name",
        "currency",
        "reason",
        "amount",
        "tax_free",
        "income",
        "carried_on",
        "since",
        "runs",
        "lines",
        "continues",
    ];
    let mut sheet = Sheet::create(folder, "carries.csv", mark, &head)?;
    for carry in &closing.paid.carries {
        let Carry { id, partner, reason, .. } = carry;
        let name = partners.name(partner, carry.carried_on);
        let texts = [id.as_str(), partner.as_str(), name, carry.currency().code(), reason.as_str()];
        let facts = [
            carry.carried_on.to_string(),
            carry.since.to_string(),
            carry.runs.to_string(),
            carry.lines.len().to_string(),
            carry.carries.len().to_string(),
        ];
        sheet.row(&texts, [carry.amount, carry.tax_free, carry.income].map(won).into_iter().chain(facts))?;
    }
    sheet.0.flush()
}
