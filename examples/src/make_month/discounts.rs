//! Discounts that never exceed what they are taken from, neither its taxed nor its tax-free part.

use crate::records::Discount;
use crate::rng::Rng;

/// What is still to pay of a line or an order, in two parts.
#[derive(Clone, Copy)]
pub struct Rest {
    pub taxed: i64,
    pub tax_free: i64,
}

impl Rest {
    /// Both parts.
    pub fn total(self) -> i64 {
        self.taxed + self.tax_free
    }

    /// Takes a discount of at most `wanted` off, in proportion to the parts or, if it fits, off the taxed part only.
    pub fn take(&mut self, policy: &'static str, wanted: i64, taxed_only: bool) -> Option<Discount> {
        let amount = wanted.min(self.total());
        if amount <= 0 {
            return None;
        }
        let tax_free = if taxed_only && amount <= self.taxed {
            0
        } else {
            let share = amount * self.tax_free / self.total();
            share.clamp((amount - self.taxed).max(0), self.tax_free.min(amount))
        };
        self.taxed -= amount - tax_free;
        self.tax_free -= tax_free;
        Some(Discount { policy, amount, tax_free })
    }
}

/// What decides which policies are in use.
#[derive(Clone, Copy)]
pub struct Occasion {
    /// Food before Chuseok.
    pub chuseok: bool,
    /// Paid by card or easy pay.
    pub card: bool,
}

/// The discounts of a line: none, one or two.
pub fn of_line(rng: &mut Rng, rest: &mut Rest, occasion: Occasion) -> Vec<Discount> {
    let count = [0, 1, 2][rng.weighted(&[76, 21, 3])];
    let chuseok = if occasion.chuseok { 30 } else { 0 };
    let policies =
        [("seller", 35), ("half", 20), ("share-30", 15), ("third", 12), ("platform", 12), ("chuseok", chuseok)];
    some(rng, rest, &policies, count)
}

/// The discounts of a whole order: none, one or two.
pub fn of_order(rng: &mut Rng, rest: &mut Rest, occasion: Occasion) -> Vec<Discount> {
    let count = [0, 1, 2][rng.weighted(&[80, 17, 3])];
    let card = if occasion.card { 30 } else { 0 };
    let chuseok = if occasion.chuseok { 15 } else { 0 };
    let policies =
        [("platform", 40), ("card-promo", card), ("half", 15), ("seller", 8), ("third", 5), ("chuseok", chuseok)];
    some(rng, rest, &policies, count)
}

fn some(rng: &mut Rng, rest: &mut Rest, policies: &[(&'static str, u64)], count: usize) -> Vec<Discount> {
    let mut discounts = Vec::new();
    for _ in 0..count {
        let policy = rng.pick_weighted(policies);
        let wanted = size(rng, rest.total());
        let taxed_only = rng.permille(200);
        discounts.extend(rest.take(policy, wanted, taxed_only));
    }
    discounts
}

fn size(rng: &mut Rng, total: i64) -> i64 {
    if rng.permille(600) {
        let cut = total * rng.pick(&[3, 5, 5, 7, 10, 10, 10, 15, 20, 30]) / 100;
        if rng.permille(700) { cut / 10 * 10 } else { cut }
    } else {
        let fixed = rng.pick(&[500, 1000, 1000, 2000, 3000, 5000, 10_000]);
        // A coupon has a minimum order: only the rare one takes more than half.
        if fixed * 2 > total && !rng.permille(30) { total / 100 * 10 } else { fixed }
    }
}
