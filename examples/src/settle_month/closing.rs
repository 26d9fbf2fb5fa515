//! The end of the job: transfers become statement lines, lines are paid out, and every partner gets a statement.
//!
//! Checks that nothing was lost on the way: what all statements leave open is what was carried over and what is not yet due. Does not
//! write files.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jeongsan::money::{Currency, Money};
use jeongsan::payout::PayoutBatch;
use jeongsan::statement::{Aggregation, LineStatus, PayoutEntry, Period, Statement, StatementLine, StatementRequest};
use jeongsan::transfer::Ledger;
use jeongsan::{Error, PartnerId, PolicyBook};

use crate::payouts::{Options, Paid, pay};

/// What the month came to.
pub struct Closing {
    /// By partner and currency.
    pub statements: Vec<Statement>,
    /// The payout runs.
    pub paid: Paid,
    /// The first and the last day of every statement; none when there is nothing.
    pub days: Option<(NaiveDate, NaiveDate)>,
}

/// Why a month cannot be closed, in a sentence.
pub type Refusal = String;

/// Adds the transfers up, pays out what is due, and writes the statements.
pub fn close(transfers: Aggregation, book: &PolicyBook, options: Options) -> Result<Closing, Refusal> {
    let mut lines = transfers.lines(Vec::new()).map_err(|error| told(&error))?;
    let paid = pay(&mut lines, book, options).map_err(|errors| {
        let told: Vec<String> = errors.as_slice().iter().map(told).collect();
        told.join("; ")
    })?;
    let days = days(&lines, &paid);
    let statements = statements(lines, &paid, days).map_err(|error| told(&error))?;
    let closing = Closing { statements, paid, days };
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

fn statements(
    lines: Vec<StatementLine>,
    paid: &Paid,
    days: Option<(NaiveDate, NaiveDate)>,
) -> Result<Vec<Statement>, Error> {
    let Some((from, to)) = days else { return Ok(Vec::new()) };
    let period = Period::new(from, to)?;
    let mut entries = payout_entries(&paid.batches)?;
    let mut of: BTreeMap<(PartnerId, Currency), (Ledger, Vec<StatementLine>)> = BTreeMap::new();
    for line in lines {
        let key = (line.partner.clone(), line.currency());
        of.entry(key).or_insert_with(|| (line.ledger, Vec::new())).1.push(line);
    }
    let statement = |((partner, currency), (ledger, lines))| {
        let payouts = match currency {
            Currency::Krw => entries.remove(&partner).unwrap_or_default(),
            _ => Vec::new(),
        };
        let nothing = Money::zero(currency);
        let request =
            StatementRequest { ledger, partner, period, opening: nothing, opening_held: nothing, lines, payouts };
        request.statement()
    };
    of.into_iter().map(statement).collect()
}

/// Planned payouts by partner, as if they had been made on their day.
fn payout_entries(batches: &[PayoutBatch]) -> Result<BTreeMap<PartnerId, Vec<PayoutEntry>>, Error> {
    let mut entries: BTreeMap<PartnerId, Vec<PayoutEntry>> = BTreeMap::new();
    for batch in batches {
        for payout in &batch.payouts {
            entries.entry(payout.partner.clone()).or_default().push(PayoutEntry {
                id: payout.state.id().clone(),
                paid_on: batch.paid_on,
                paid: payout.amounts.amount,
                vat_on_top: payout.amounts.before_tax()?.checked_sub(payout.amounts.settlement)?,
                income_tax: payout.amounts.income_tax,
                local_income_tax: payout.amounts.local_income_tax,
            });
        }
    }
    Ok(entries)
}

/// The balances of all statements in one currency, added up.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Sum {
    pub statements: u64,
    pub lines: u64,
    pub transfers: u64,
    pub payouts: u64,
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

impl Closing {
    /// Sums by currency.
    pub fn sums(&self) -> BTreeMap<Currency, Sum> {
        let wide = |money: Money| i128::from(money.minor());
        let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let mut sums: BTreeMap<Currency, Sum> = BTreeMap::new();
        for statement in &self.statements {
            let balance = &statement.balance;
            let sum = sums.entry(balance.closing.currency()).or_default();
            sum.statements += 1;
            sum.lines += count(statement.control.lines);
            sum.transfers += count(statement.control.transfers);
            sum.payouts += count(statement.control.payouts);
            sum.opening += wide(balance.opening);
            sum.sales += wide(balance.lines);
            sum.by_hand += wide(balance.adjustments);
            sum.paid += wide(statement.paid) - wide(statement.vat_on_top);
            sum.income_tax += wide(statement.income_tax);
            sum.local_income_tax += wide(statement.local_income_tax);
            sum.closing += wide(balance.closing);
            let open = statement.rows.iter().filter(|row| row.line.status == LineStatus::Prepared);
            sum.open += open.map(|row| wide(row.line.net())).sum::<i128>();
        }
        for carry in &self.paid.carries {
            sums.entry(carry.currency()).or_default().carried += wide(carry.amount);
        }
        sums
    }

    /// What came in is what went out and what is left, seen from both ends.
    fn check(&self) -> Result<(), Refusal> {
        for (currency, sum) in self.sums() {
            let left = sum.opening + sum.sales + sum.by_hand - sum.paid - sum.income_tax - sum.local_income_tax;
            if left != sum.closing || sum.carried + sum.open != sum.closing {
                return Err(format!("the statements in {currency} do not add up: {sum:?}"));
            }
        }
        Ok(())
    }
}
