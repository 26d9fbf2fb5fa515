//! Payout runs: what is due is paid out, and what cannot be paid is carried into the next run.
//!
//! One run on every settlement date, or a single one on a day of the user's. Does what the engine's plan tells a host to do with its
//! lines; sends nothing to a bank. Only amounts in won are paid; others are settled elsewhere and stay open here.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use jeongsan::money::{Currency, Money};
use jeongsan::payout::{
    AccountStatus, Carry, Payout, PayoutBatch, PayoutPartner, PayoutTerms, PlanCommand, PlanRequest,
};
use jeongsan::statement::{LineStatus, StatementLine};
use jeongsan::{Errors, PartnerId, PayoutBatchId, PolicyBook, StatementLineId};

use crate::partners::Partners;

/// How the month is paid out.
#[derive(Clone, Copy, Default)]
pub struct Options {
    /// The day of the one run; a run on every settlement date when absent.
    pub paid_on: Option<NaiveDate>,
    /// The least worth paying, in won.
    pub minimum: Option<i64>,
}

/// What came of all runs.
#[derive(Default)]
pub struct Paid {
    /// One for each run.
    pub batches: Vec<PayoutBatch>,
    /// Balances that are open after the last run.
    pub carries: Vec<Carry>,
    /// Partners without an account in won.
    pub without_account: BTreeSet<PartnerId>,
}

impl Paid {
    /// Every payout with the batch it is of.
    pub fn payouts(&self) -> impl Iterator<Item = (&PayoutBatch, &Payout)> {
        self.batches.iter().flat_map(|batch| batch.payouts.iter().map(move |payout| (batch, payout)))
    }
}

/// Pays out what is due. Lines are moved as the plans say.
pub fn pay(lines: &mut [StatementLine], book: &PolicyBook, options: Options) -> Result<Paid, Errors> {
    let partners = Partners::of(book);
    let minimums = options.minimum.map(|minor| Money::new(minor, Currency::Krw)).transpose()?;
    let mut terms = PayoutTerms::default();
    terms.minimums = Vec::from_iter(minimums);
    let mut paid = Paid::default();
    for (day, due) in runs(lines, options) {
        let chosen: Vec<StatementLine> = due.iter().filter_map(|index| lines.get(*index).cloned()).collect();
        let concerned = chosen.iter().map(|line| &line.partner).chain(paid.carries.iter().map(|carry| &carry.partner));
        let concerned: BTreeSet<PartnerId> = concerned.cloned().collect();
        let payees = concerned.iter().filter_map(|id| partners.on(id, day)).map(|partner| payee(partner.clone()));
        let payees: Vec<PayoutPartner> = payees.collect();
        let lacking = payees.iter().filter(|payee| payee.held).map(|payee| payee.partner.id().clone());
        paid.without_account.extend(lacking);
        let batch = PayoutBatchId::new(&format!("payout-{day}"))?;
        let name = format!("{day}");
        let mut request = PlanRequest::new(batch, &name, day, &chosen, &payees, &terms);
        request.carries = &paid.carries;
        let done = request.plan()?;
        paid.carries.retain(|carry| !done.settled_carries.contains(&carry.id));
        paid.carries.extend(done.carries);
        move_lines(lines, &due, &done.commands);
        paid.batches.push(done.batch);
    }
    Ok(paid)
}

/// The days of the runs, and the lines that are due on each, by their place.
fn runs(lines: &[StatementLine], options: Options) -> BTreeMap<NaiveDate, Vec<usize>> {
    let mut runs: BTreeMap<NaiveDate, Vec<usize>> = BTreeMap::new();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.currency() == Currency::Krw) {
        let day = options.paid_on.unwrap_or(line.settlement_date);
        if line.settlement_date <= day {
            runs.entry(day).or_default().push(index);
        }
    }
    runs
}

/// Accounts are taken as confirmed by the bank, which a real host asks. Who has none in won is not paid until there is one.
fn payee(partner: jeongsan::partner::Partner) -> PayoutPartner {
    let mut payee = PayoutPartner::new(partner);
    payee.held = payee.partner.account().is_none_or(|account| account.currency != Currency::Krw);
    payee.account_status = AccountStatus::Verified;
    payee
}

fn move_lines(lines: &mut [StatementLine], due: &[usize], commands: &[PlanCommand]) {
    let mut moves: BTreeMap<&StatementLineId, LineStatus> = BTreeMap::new();
    for command in commands {
        if let PlanCommand::NotifyLines(notice) = command {
            moves.extend(notice.lines.iter().map(|line| (line, notice.to)));
        }
    }
    for index in due {
        if let Some(line) = lines.get_mut(*index)
            && let Some(to) = moves.get(&line.id)
        {
            line.status = *to;
        }
    }
}
