//! The second half of the summary: statements as a whole, payouts, withheld tax, what is carried over, and the equation that holds
//! them together.
//!
//! Account numbers are masked. Prints what was added up; computes nothing of its own.

use std::cmp::Reverse;

use jeongsan::PolicyBook;
use jeongsan::money::{Currency, Money};
use jeongsan::partner::Account;
use jeongsan::payout::{Carry, Payout, PayoutBatch};

use crate::closing::{Closing, Sum};
use crate::layout::Layout;
use crate::partners::Partners;
use crate::text::{counted, cut, grouped};

/// Columns a partner's name may take.
const NAME_COLUMNS: usize = 24;

/// Everything, with at most `top` rows a table.
pub fn print(closing: &Closing, book: &PolicyBook, top: usize) -> String {
    let partners = Partners::of(book);
    let mut out = String::new();
    for (&currency, sum) in &closing.sums {
        out.push_str(&balance(closing, currency, sum));
        out.push('\n');
        if currency == Currency::Krw {
            out.push_str(&payouts(closing, &partners, top));
            out.push('\n');
            out.push_str(&taxes(closing, sum));
            out.push_str(&carries(closing, &partners, top));
            out.push('\n');
        }
        out.push_str(&equation(currency, sum));
    }
    let lacking = closing.paid.without_account.len();
    if lacking > 0 {
        let partners = counted(u64::try_from(lacking).unwrap_or(u64::MAX), "partner");
        out.push_str(&format!("{partners} without an account in won: the balance waits\n"));
    }
    out
}

fn balance(closing: &Closing, currency: Currency, sum: &Sum) -> String {
    let days = closing.days.map(|(from, to)| format!(", {from} to {to}")).unwrap_or_default();
    let counts = [(sum.statements, "statement"), (sum.lines, "line"), (sum.transfers, "transfer")];
    let counts = counts.map(|(count, one)| counted(count, one)).join(", ");
    let mut table = Layout::new(&[("statements", false), ("amount", true)]);
    let mut row = |name: &str, amount| table.row(vec![name.to_owned(), grouped(amount, currency.exponent())]);
    row("opening", sum.opening);
    row("orders less cancels", sum.sales);
    row("by hand", sum.by_hand);
    row("paid out", -sum.paid);
    row("income tax", -sum.income_tax);
    row("local income tax", -sum.local_income_tax);
    table.rule();
    table.row(vec![format!("closing {currency}"), grouped(sum.closing, currency.exponent())]);
    format!("{counts}{days}\n{}", table.print())
}

fn payouts(closing: &Closing, partners: &Partners<'_>, top: usize) -> String {
    let mut all: Vec<(&PayoutBatch, &Payout)> = closing.paid.payouts().collect();
    all.sort_by_key(|(_, payout)| (Reverse(payout.amounts.amount.minor()), payout.state.id()));
    let mut table = Layout::new(&[
        ("payout", false),
        ("paid on", false),
        ("partner", false),
        ("name", false),
        ("account", false),
        ("carried in", true),
        ("tax withheld", true),
        ("paid", true),
    ]);
    let shown = if all.len() <= top.saturating_add(1) { all.len() } else { top };
    let (mut others, mut total) = (Row::default(), Row::default());
    for (index, (batch, payout)) in all.iter().enumerate() {
        let row = Row::of(payout);
        total.add(row);
        if index >= shown {
            others.add(row);
            continue;
        }
        let name = cut(partners.name(&payout.partner, batch.paid_on), NAME_COLUMNS);
        let texts = [
            payout.state.id().to_string(),
            batch.paid_on.to_string(),
            payout.partner.to_string(),
            name,
            payout.account.as_ref().map(masked).unwrap_or_default(),
        ];
        table.row(texts.into_iter().chain(row.cells()).collect());
    }
    let rest =
        |name: String, row: Row| [name].into_iter().chain([const { String::new() }; 4]).chain(row.cells()).collect();
    if all.len() > shown {
        table.row(rest(format!("{} more payouts", grouped_count(all.len() - shown)), others));
    }
    table.rule();
    table.row(rest(format!("{} payouts", grouped_count(all.len())), total));
    table.print()
}

/// The amounts of a row of payouts.
#[derive(Clone, Copy, Default)]
struct Row {
    carried_in: i128,
    tax: i128,
    paid: i128,
}

impl Row {
    fn of(payout: &Payout) -> Row {
        let wide = |money: Money| i128::from(money.minor());
        let its = &payout.amounts;
        Row {
            carried_in: wide(its.carried_in),
            tax: wide(its.income_tax) + wide(its.local_income_tax),
            paid: wide(its.amount),
        }
    }

    fn add(&mut self, other: Row) {
        self.carried_in += other.carried_in;
        self.tax += other.tax;
        self.paid += other.paid;
    }

    fn cells(self) -> [String; 3] {
        [self.carried_in, self.tax, self.paid].map(|amount| grouped(amount, 0))
    }
}

fn masked(account: &Account) -> String {
    format!("{} {}", account.bank.code(), account.number.masked())
}

fn grouped_count(count: usize) -> String {
    grouped(i128::try_from(count).unwrap_or_default(), 0)
}

fn taxes(closing: &Closing, sum: &Sum) -> String {
    let all = closing.paid.payouts().map(|(_, payout)| payout);
    let taxed: Vec<&Payout> = all.filter(|payout| payout.withholding.is_some()).collect();
    let mut payees: Vec<&str> = taxed.iter().map(|payout| payout.partner.as_str()).collect();
    payees.sort_unstable();
    payees.dedup();
    format!(
        "tax withheld from {} payees in {} payouts: income tax {}, local income tax {}\n",
        grouped_count(payees.len()),
        grouped_count(taxed.len()),
        grouped(sum.income_tax, 0),
        grouped(sum.local_income_tax, 0)
    )
}

fn carries(closing: &Closing, partners: &Partners<'_>, top: usize) -> String {
    let mut all: Vec<&Carry> = closing.paid.carries.iter().collect();
    if all.is_empty() {
        return "nothing is carried over\n".to_owned();
    }
    all.sort_by_key(|carry| (carry.amount.minor(), &carry.partner));
    let head = [("carried over", false), ("name", false), ("reason", false), ("since", false), ("runs", true)];
    let mut table = Layout::new(&[&head[..], &[("amount", true)]].concat());
    let shown = if all.len() <= top.saturating_add(1) { all.len() } else { top };
    for carry in all.iter().take(shown) {
        table.row(vec![
            carry.partner.to_string(),
            cut(partners.name(&carry.partner, carry.carried_on), NAME_COLUMNS),
            carry.reason.as_str().replace('_', " "),
            carry.since.to_string(),
            carry.runs.to_string(),
            grouped(i128::from(carry.amount.minor()), 0),
        ]);
    }
    let sum = |carries: &[&Carry]| grouped(carries.iter().map(|carry| i128::from(carry.amount.minor())).sum(), 0);
    let rest = |name: String, sum| [name].into_iter().chain([const { String::new() }; 4]).chain([sum]).collect();
    if all.len() > shown {
        let others = all.get(shown..).unwrap_or_default();
        table.row(rest(format!("{} more", grouped_count(others.len())), sum(others)));
    }
    table.rule();
    table.row(rest(format!("{} balances", grouped_count(all.len())), sum(&all)));
    table.print()
}

/// What came in is what went out and what is left.
fn equation(currency: Currency, sum: &Sum) -> String {
    let money = |amount: i128| grouped(amount, currency.exponent());
    format!(
        "control {currency}: {} + {} + {} − {} − {} = {} = {} carried over + {} open\n",
        money(sum.opening),
        money(sum.sales),
        money(sum.by_hand),
        money(sum.paid),
        money(sum.income_tax + sum.local_income_tax),
        money(sum.closing),
        money(sum.carried),
        money(sum.open)
    )
}
