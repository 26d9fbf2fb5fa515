//! The end of the job: lines are paid out, and every partner gets a statement.
//!
//! Checks that nothing was lost on the way: what all statements leave open is what was carried over and what is not yet due. Does not
//! write files.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jeongsan::money::{Currency, Money};
use jeongsan::statement::{LineStatus, PayoutEntry, Period, Statement, StatementLine, StatementRequest};
use jeongsan::transfer::Ledger;
use jeongsan::{Error, PartnerId, PolicyBook};

use crate::gathering::{Gathering, Ids};
use crate::payouts::{Options, Paid, pay};

/// Why a month cannot be closed, in a sentence.
pub type Refusal = String;

/// What one statement is made of.
struct Part {
    ledger: Ledger,
    /// Without their transfers.
    lines: Vec<StatementLine>,
    payouts: Vec<PayoutEntry>,
}

/// What the month came to.
pub struct Closing {
    parts: BTreeMap<(PartnerId, Currency), Part>,
    ids: Ids,
    /// The payout runs.
    pub paid: Paid,
    /// The first and the last day of every statement; none when there is nothing.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// The balances of all statements, by currency.
    pub sums: BTreeMap<Currency, Sum>,
}

/// The balances of all statements in one currency, added up.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Sum {
    pub statements: u64,
    pub lines: u64,
    pub transfers: u64,
    pub opening: i128,
    /// Orders less cancels.
    pub sales: i128,
    pub by_hand: i128,
    pub paid: i128,
    pub income_tax: i128,
    pub local_income_tax: i128,
    pub closing: i128,
    /// What of the closing balance was carried over by a run.
    pub carried: i128,
    /// What of the closing balance stands on lines that no run has paid.
    pub open: i128,
}

/// Adds the transfers up, pays out what is due, and draws up the statements.
pub fn close(transfers: Gathering, book: &PolicyBook, options: Options) -> Result<Closing, Refusal> {
    let (mut lines, ids) = transfers.finish().map_err(|error| told(&error))?;
    let paid = pay(&mut lines, book, options).map_err(|errors| {
        let told: Vec<String> = errors.as_slice().iter().map(told).collect();
        told.join("; ")
    })?;
    let days = days(&lines, &paid);
    let parts = parts(lines, &paid).map_err(|error| told(&error))?;
    let mut closing = Closing { parts, ids, paid, days, sums: BTreeMap::new() };
    closing.add_up().map_err(|error| told(&error))?;
    closing.check()?;
    Ok(closing)
}

fn told(error: &Error) -> String {
    format!("{} ({})", error.message(), error.code().as_str())
}

fn days(lines: &[StatementLine], paid: &Paid) -> Option<(NaiveDate, NaiveDate)> {
    let due = lines.iter().map(|line| line.settlement_date);
    let days = due.chain(paid.batches.iter().map(|batch| batch.paid_on));
    days.fold(None, |range: Option<(NaiveDate, NaiveDate)>, day| {
        Some(range.map_or((day, day), |(from, to)| (from.min(day), to.max(day))))
    })
}

fn parts(lines: Vec<StatementLine>, paid: &Paid) -> Result<BTreeMap<(PartnerId, Currency), Part>, Error> {
    let mut parts: BTreeMap<(PartnerId, Currency), Part> = BTreeMap::new();
    for line in lines {
        let part = parts.entry((line.partner.clone(), line.currency()));
        let new = || Part { ledger: line.ledger, lines: Vec::new(), payouts: Vec::new() };
        part.or_insert_with(new).lines.push(line);
    }
    for (batch, payout) in paid.payouts() {
        let key = (payout.partner.clone(), payout.amounts.amount.currency());
        let Some(part) = parts.get_mut(&key) else { continue };
        // A planned payout counts as made on its day.
        let amounts = &payout.amounts;
        let mut entry = PayoutEntry::new(payout.state.id().clone(), batch.paid_on, amounts.amount);
        entry.vat_on_top = amounts.before_tax()?.checked_sub(amounts.settlement)?;
        (entry.income_tax, entry.local_income_tax) = (amounts.income_tax, amounts.local_income_tax);
        part.payouts.push(entry);
    }
    Ok(parts)
}

impl Closing {
    /// Every statement, one at a time, so that never more than the transfers of one are in memory.
    pub fn statements(&self) -> impl Iterator<Item = Result<Statement, Error>> {
        self.drawn_up(|line| self.ids.fill(line))
    }

    fn drawn_up(
        &self,
        line: impl Fn(&StatementLine) -> Result<StatementLine, Error>,
    ) -> impl Iterator<Item = Result<Statement, Error>> {
        self.parts.iter().map(move |((partner, currency), part)| {
            let (from, to) = self.days.unwrap_or_default();
            let mut request = StatementRequest::new(partner.clone(), Period::new(from, to)?, Money::zero(*currency));
            request.ledger = part.ledger;
            request.lines = part.lines.iter().map(&line).collect::<Result<_, _>>()?;
            request.payouts = part.payouts.clone();
            request.statement()
        })
    }

    fn add_up(&mut self) -> Result<(), Error> {
        let wide = |money: Money| i128::from(money.minor());
        let mut sums: BTreeMap<Currency, Sum> = BTreeMap::new();
        for statement in self.drawn_up(|line| Ok(line.clone())) {
            let statement = statement?;
            let balance = &statement.balance;
            let sum = sums.entry(balance.closing.currency()).or_default();
            sum.statements += 1;
            sum.lines += u64::try_from(statement.control.lines).unwrap_or(u64::MAX);
            sum.transfers += statement.rows.iter().map(|row| self.ids.count(&row.line)).sum::<u64>();
            sum.opening += wide(balance.opening);
            sum.sales += wide(balance.lines);
            sum.by_hand += wide(balance.adjustments);
            sum.paid += wide(balance.payouts);
            sum.income_tax += wide(statement.income_tax);
            sum.local_income_tax += wide(statement.local_income_tax);
            sum.closing += wide(balance.closing);
            let open = statement.rows.iter().filter(|row| row.line.status == LineStatus::Prepared);
            sum.open += open.map(|row| wide(row.line.net())).sum::<i128>();
        }
        for carry in &self.paid.carries {
            sums.entry(carry.currency()).or_default().carried += wide(carry.amount);
        }
        self.sums = sums;
        Ok(())
    }

    /// What came in is what went out and what is left, seen from both ends.
    fn check(&self) -> Result<(), Refusal> {
        for (currency, sum) in &self.sums {
            let left = sum.opening + sum.sales + sum.by_hand - sum.paid - sum.income_tax - sum.local_income_tax;
            if left != sum.closing || sum.carried + sum.open != sum.closing {
                return Err(format!("the statements in {currency} do not add up: {sum:?}"));
            }
        }
        Ok(())
    }
}
