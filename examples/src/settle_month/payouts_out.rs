//! Payouts, withheld tax and open balances as files.
//!
//! Amounts are whole minor units. Account numbers stand in `payouts.csv` only, where the bank needs them; keep that file as you keep
//! bank data. Does not add anything up.

use std::io;

use jeongsan::PolicyBook;
use jeongsan::payout::Carry;

use crate::closing::Closing;
use crate::folder::Folder;
use crate::partners::Partners;
use crate::spreadsheet::{Sheet, minor};

/// Writes the three tables.
pub fn write(folder: &mut Folder, closing: &Closing, book: &PolicyBook, mark: bool) -> io::Result<()> {
    let partners = Partners::of(book);
    withholding(folder, closing, &partners, mark)?;
    payouts(folder, closing, &partners, mark)?;
    carries(folder, closing, &partners, mark)
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
    let mut sheet = Sheet::create(folder.create("withholding.csv")?, mark, &head)?;
    for (batch, payout) in closing.paid.payouts() {
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
        let facts = [tax.paid_on.to_string(), minor(tax.gross), minor(tax.base), tax.rate.to_string()];
        sheet.row(&texts, facts.into_iter().chain([tax.income_tax, tax.local_income_tax, tax.net()].map(minor)))?;
    }
    sheet.finish()
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
        "without_vat",
        "income_tax",
        "local_income_tax",
        "lines",
        "carries",
    ];
    let mut sheet = Sheet::create(folder.create("payouts.csv")?, mark, &head)?;
    for (batch, payout) in closing.paid.payouts() {
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
            its.without_vat,
            its.income_tax,
            its.local_income_tax,
        ];
        let counts = [payout.state.lines().len(), payout.state.carries().len()].map(|count| count.to_string());
        sheet.row(&texts, [batch.paid_on.to_string()].into_iter().chain(amounts.map(minor)).chain(counts))?;
    }
    sheet.finish()
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
    let mut sheet = Sheet::create(folder.create("carries.csv")?, mark, &head)?;
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
        sheet.row(&texts, [carry.amount, carry.tax_free, carry.income].map(minor).into_iter().chain(facts))?;
    }
    sheet.finish()
}
