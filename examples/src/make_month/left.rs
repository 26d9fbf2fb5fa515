//! What is left of an order, so that cancels are drawn that fit it.
//!
//! Counts in two parts, taxed and tax-free. A payment, line by line and as a whole, falls to nothing at most and never rises: what
//! would not fit is not drawn. Knows no dates.

use crate::records::{Cancel, Discount, LineCancel, Order};
use crate::rng::Rng;

/// Taxed and tax-free.
type Parts = [i64; 2];

fn minus(a: Parts, b: Parts) -> Parts {
    [a[0] - b[0], a[1] - b[1]]
}

fn parts(total: i64, tax_free: i64) -> Parts {
    [total - tax_free, tax_free]
}

/// A discount and what is left of it.
#[derive(Clone)]
struct Held {
    policy: &'static str,
    left: Parts,
}

#[derive(Clone)]
struct Line {
    product: String,
    unit: Parts,
    quantity: i64,
    discounts: Vec<Held>,
}

impl Line {
    fn amount(&self, quantity: i64) -> Parts {
        [self.unit[0] * quantity, self.unit[1] * quantity]
    }
}

/// What is left of an order.
#[derive(Clone)]
pub struct Left {
    amount: Parts,
    tax_free_given: bool,
    lines: Vec<Line>,
    discounts: Vec<Held>,
    /// Whether nothing is left.
    pub empty: bool,
}

fn held(discounts: &[Discount]) -> Vec<Held> {
    let hold = |discount: &Discount| Held { policy: discount.policy, left: parts(discount.amount, discount.tax_free) };
    discounts.iter().map(hold).collect()
}

fn total(discounts: &[Held]) -> Parts {
    discounts.iter().fold([0, 0], |sum, held| [sum[0] + held.left[0], sum[1] + held.left[1]])
}

impl Left {
    /// All of it.
    pub fn of(order: &Order) -> Self {
        let lines = order.lines.iter().map(|line| Line {
            product: line.product_id.clone(),
            unit: parts(line.unit_price, line.unit_tax_free),
            quantity: line.quantity,
            discounts: held(&line.discounts),
        });
        let lines: Vec<Line> = lines.collect();
        let sum = lines.iter().map(|line| line.amount(line.quantity)).fold([0, 0], |a, b| [a[0] + b[0], a[1] + b[1]]);
        let whole = order.amount.unwrap_or(sum[0] + sum[1]);
        Left {
            amount: parts(whole, order.tax_free.unwrap_or(sum[1])),
            tax_free_given: order.tax_free.is_some(),
            lines,
            discounts: held(&order.discounts),
            empty: false,
        }
    }

    /// Takes all that is left.
    pub fn take_all(&mut self, cancel: &mut Cancel) {
        self.empty = true;
        cancel.all = Some(true);
    }

    /// Takes a part, or says that what was drawn is no part that fits.
    pub fn take_part(&mut self, rng: &mut Rng, cancel: &mut Cancel) -> Option<()> {
        let mut after = self.clone();
        let taken = if self.lines.is_empty() { after.take_amount(rng)? } else { after.take_lines(rng, cancel)? };
        let on_lines =
            |left: &Left| total(&left.lines.iter().flat_map(|line| line.discounts.clone()).collect::<Vec<_>>());
        let rest = minus(taken, minus(on_lines(self), on_lines(&after)));
        let payment = minus(minus(self.amount, total(&self.discounts)), on_lines(self));
        after.amount = minus(self.amount, taken);
        cancel.discounts = take_back(&mut after.discounts, rest, payment, self.amount)?;
        if self.lines.is_empty() {
            cancel.amount = Some(taken[0] + taken[1]);
        }
        if (self.lines.is_empty() && taken[1] > 0) || self.tax_free_given {
            cancel.tax_free = Some(taken[1]);
        }
        *self = after;
        Some(())
    }

    /// A part of an order that has an amount and no lines.
    fn take_amount(&mut self, rng: &mut Rng) -> Option<Parts> {
        let percent = rng.between(10, 90);
        let taken = self.amount.map(|left| left * percent / 100 / 10 * 10);
        if taken == [0, 0] { None } else { Some(taken) }
    }

    /// Units of one line or more, but not of all.
    fn take_lines(&mut self, rng: &mut Rng, cancel: &mut Cancel) -> Option<Parts> {
        let mut taken = [0, 0];
        for line in self.lines.iter_mut().filter(|line| line.quantity > 0) {
            if rng.permille(450) {
                continue;
            }
            let quantity = if rng.permille(600) { line.quantity } else { rng.between(1, line.quantity) };
            let (amount, whole) = (line.amount(quantity), line.amount(line.quantity));
            let payment = minus(whole, total(&line.discounts));
            line.quantity -= quantity;
            let discounts = if line.quantity == 0 {
                // The last units take what is left of the line's discounts with them.
                line.discounts.iter_mut().for_each(|held| held.left = [0, 0]);
                Vec::new()
            } else {
                take_back(&mut line.discounts, amount, payment, whole)?
            };
            taken = [taken[0] + amount[0], taken[1] + amount[1]];
            cancel.lines.push(LineCancel { product_id: line.product.clone(), quantity, discounts });
        }
        if cancel.lines.is_empty() || self.lines.iter().all(|line| line.quantity == 0) {
            return None;
        }
        // A tax-free amount the order gives for itself may be less or more than its lines say.
        let whole = taken[0] + taken[1];
        let tax_free = taken[1].min(self.amount[1]).max(whole - self.amount[0]);
        if (0..=self.amount[1]).contains(&tax_free) { Some(parts(whole, tax_free)) } else { None }
    }
}

/// Takes back of each policy's discounts about the share of what is cancelled, so that the payment neither rises nor goes below
/// nothing.
fn take_back(discounts: &mut [Held], cancelled: Parts, payment: Parts, before: Parts) -> Option<Vec<Discount>> {
    let there = total(discounts);
    let mut wanted = [0, 0];
    for part in 0..2 {
        let (least, most) = ((cancelled[part] - payment[part]).max(0), there[part].min(cancelled[part]));
        if least > most {
            return None;
        }
        let share = if before[part] == 0 { 0 } else { there[part] * cancelled[part] / before[part] };
        wanted[part] = share.clamp(least, most);
    }
    let mut taken: Vec<Discount> = Vec::new();
    for held in discounts {
        let own = [held.left[0].min(wanted[0]), held.left[1].min(wanted[1])];
        if own == [0, 0] {
            continue;
        }
        held.left = minus(held.left, own);
        wanted = minus(wanted, own);
        match taken.iter_mut().find(|discount| discount.policy == held.policy) {
            Some(discount) => {
                discount.amount += own[0] + own[1];
                discount.tax_free += own[1];
            }
            None => taken.push(Discount { policy: held.policy, amount: own[0] + own[1], tax_free: own[1] }),
        }
    }
    Some(taken)
}
