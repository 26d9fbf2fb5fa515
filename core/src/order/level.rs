//! The discounts of one level, a line or the whole order, and what is left of each after cancels.
//!
//! Amounts are counted in two buckets, taxable and tax-free. Discounts are found by their policy, so a cut costs what it names. Does
//! not know units or amounts of the order. Rules: calculation §3.

use std::collections::{BTreeMap, BTreeSet};

use super::cancellation::DiscountCancel;
use super::item::Discount;
use crate::code::{Code, Error};
use crate::id::DiscountSharePolicyId;
use crate::money::{Currency, Money};

/// A taxable and a tax-free amount, kept apart so that neither can be paid for with the other: what is left of both is what an order
/// needs to pass the four checks of calculation §2.4.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Split {
    pub taxable: i64,
    pub tax_free: i64,
}

impl Split {
    pub(super) fn of(total: i64, tax_free: i64) -> Split {
        Split { taxable: total.saturating_sub(tax_free), tax_free }
    }

    fn of_discount(discount: &Discount) -> Split {
        Split::of(discount.amount.minor(), discount.tax_free.minor())
    }

    // Amounts are within ±10^15 and lists within a thousand, so sums stay inside `i64`.
    pub(super) fn total(self) -> i64 {
        self.taxable.saturating_add(self.tax_free)
    }

    pub(super) fn plus(self, other: Split) -> Split {
        let (taxable, tax_free) =
            (self.taxable.saturating_add(other.taxable), self.tax_free.saturating_add(other.tax_free));
        Split { taxable, tax_free }
    }

    pub(super) fn minus(self, other: Split) -> Split {
        let (taxable, tax_free) =
            (self.taxable.saturating_sub(other.taxable), self.tax_free.saturating_sub(other.tax_free));
        Split { taxable, tax_free }
    }

    /// The tax-free part of an amount for which none is given: all of it of the last amount, and of an amount of which only one kind is
    /// left, that kind; otherwise goods are taxable. Calculation §3.3.
    pub(super) fn unnamed(self, amount: i64) -> i64 {
        if amount == self.total() {
            self.tax_free
        } else if self.taxable == 0 {
            amount
        } else {
            0
        }
    }

    /// As much of `wanted` as is here, taken out; the rest of `wanted`.
    fn give(&mut self, wanted: Split) -> Split {
        let given = Split { taxable: self.taxable.min(wanted.taxable), tax_free: self.tax_free.min(wanted.tax_free) };
        *self = self.minus(given);
        wanted.minus(given)
    }
}

/// A total by weights, by largest remainder; nothing of nothing.
pub(super) fn shares(total: i64, weights: &[i64]) -> Result<Vec<i64>, Error> {
    if total == 0 {
        return Ok(vec![0; weights.len()]);
    }
    let shares = Money::trusted(total, Currency::Krw).allocate(weights)?;
    Ok(shares.into_iter().map(Money::minor).collect())
}

/// The discounts of a level, and what is left of each.
#[derive(Clone, Debug)]
pub(super) struct Level<'o> {
    discounts: &'o [Discount],
    left: Vec<Split>,
    /// The sum of what is left.
    total: Split,
    /// Where the discounts of a policy stand; made when one is looked for.
    places: Option<BTreeMap<&'o str, Vec<usize>>>,
}

/// What a level becomes: its sum, and the discounts that change. Exchanged with the level it can be exchanged back.
#[derive(Debug, Default)]
pub(super) struct Cut {
    pub total: Split,
    left: Vec<(usize, Split)>,
}

impl<'o> Level<'o> {
    pub(super) fn of(discounts: &'o [Discount]) -> Self {
        let left: Vec<Split> = discounts.iter().map(Split::of_discount).collect();
        let total = left.iter().fold(Split::default(), |sum, split| sum.plus(*split));
        Level { discounts, left, total, places: None }
    }

    pub(super) const fn total(&self) -> Split {
        self.total
    }

    /// What is left when all of it is taken.
    pub(super) fn nothing(&self) -> Cut {
        Cut { total: Split::default(), left: (0..self.left.len()).map(|at| (at, Split::default())).collect() }
    }

    /// What is left after cuts, each of a policy of its own. Takes nothing yet.
    pub(super) fn cut(&mut self, cuts: &[DiscountCancel]) -> Result<Cut, Error> {
        let mut after = Cut { total: self.total, left: Vec::with_capacity(cuts.len()) };
        for (index, cut) in cuts.iter().enumerate() {
            self.cut_one(cut, &mut after).map_err(|error| error.under_index(index).under("discounts"))?;
        }
        Ok(after)
    }

    /// What is left after each kind gave its part by what is taken of the goods that are there: of the sum first, so that it is never more
    /// than what is taken nor leaves more than is left, then of each discount by what is left of it. Calculation §3.8.
    pub(super) fn apportion(&self, goods: Split, there: Split) -> Result<Cut, Error> {
        let kind = |of: fn(Split) -> i64| -> Result<Vec<i64>, Error> {
            let (there, total) = (of(there), of(self.total));
            let goods = of(goods).clamp(0, there.max(0));
            let taken = shares(total.min(there.max(0)), &[goods, there.saturating_sub(goods).max(0)])?;
            let each: Vec<i64> = self.left.iter().map(|left| of(*left)).collect();
            shares(taken.first().copied().unwrap_or_default(), &each)
        };
        let (taxable, tax_free) = (kind(|split| split.taxable)?, kind(|split| split.tax_free)?);
        let mut after = Cut { total: self.total, left: Vec::with_capacity(self.left.len()) };
        for (at, ((left, taxable), tax_free)) in self.left.iter().zip(taxable).zip(tax_free).enumerate() {
            let taken = Split { taxable, tax_free };
            after.total = after.total.minus(taken);
            after.left.push((at, left.minus(taken)));
        }
        Ok(after)
    }

    /// The discounts of which something is left and whose policy is not named: place, policy, and what is left.
    pub(super) fn unnamed<'l>(
        &'l self,
        named: &'l [DiscountCancel],
    ) -> impl Iterator<Item = (usize, &'o DiscountSharePolicyId, Split)> + 'l {
        let discounts = self.discounts.iter().zip(&self.left).enumerate();
        let discounts = discounts.map(|(at, (discount, left))| (at, &discount.policy, *left));
        let named: BTreeSet<&DiscountSharePolicyId> = named.iter().map(|named| &named.policy).collect();
        discounts.filter(move |(_, policy, left)| left.total() > 0 && !named.contains(policy))
    }

    /// The policy of the discount of which most of a kind would be left.
    pub(super) fn largest(&self, after: &Cut, of: impl Fn(Split) -> i64) -> Option<(&'o DiscountSharePolicyId, i64)> {
        let mut left = self.left.clone();
        for (at, split) in &after.left {
            left.get_mut(*at).into_iter().for_each(|left| *left = *split);
        }
        let each = self.discounts.iter().zip(left).map(|(discount, left)| (&discount.policy, of(left)));
        // The first of the largest.
        each.filter(|(_, left)| *left > 0).reduce(|most, next| if next.1 > most.1 { next } else { most })
    }

    /// One policy may stand behind several discounts of a level: they are taken in their order.
    fn cut_one(&mut self, cut: &DiscountCancel, after: &mut Cut) -> Result<(), Error> {
        let discounts = self.discounts;
        let places = self.places.get_or_insert_with(|| by_policy(discounts));
        let Some(ours) = places.get(cut.policy.as_str()) else {
            let known = discounts.iter().map(|discount| discount.policy.as_str());
            let error = Error::new(Code::UnknownDiscount).with("policy", cut.policy.as_str());
            return Err(error.suggest(cut.policy.as_str(), known).under("policy"));
        };
        let ours = ours.iter().filter_map(|at| self.left.get(*at).map(|left| (*at, *left)));
        let there = ours.clone().fold(Split::default(), |sum, (_, split)| sum.plus(split));
        let amount = cut.amount.minor();
        let unnamed = if amount == there.total() { there.tax_free } else { 0 };
        let mut wanted = Split::of(amount, cut.tax_free.map_or(unnamed, Money::minor));
        for (requested, cancellable, amount_type, field) in [
            (amount, there.total(), "discount", "amount"),
            (wanted.tax_free, there.tax_free, "tax-free discount", "taxFree"),
            (wanted.taxable, there.taxable, "taxable discount", "amount"),
        ] {
            if requested > cancellable {
                return Err(Error::new(Code::CancellableDiscountExceeded)
                    .with("requested", requested)
                    .with("amountType", amount_type)
                    .with("policy", cut.policy.as_str())
                    .with("cancellable", cancellable)
                    .under(field));
            }
        }
        after.total = after.total.minus(wanted);
        for (at, mut split) in ours {
            wanted = split.give(wanted);
            after.left.push((at, split));
        }
        Ok(())
    }

    /// Puts in what the level becomes, and takes out what it was.
    pub(super) fn exchange(&mut self, cut: &mut Cut) {
        std::mem::swap(&mut self.total, &mut cut.total);
        for (at, split) in &mut cut.left {
            if let Some(left) = self.left.get_mut(*at) {
                std::mem::swap(left, split);
            }
        }
    }

    /// The discounts with an amount made of the original and what is left of each. One of which nothing is in the part is not in it,
    /// unless it was nothing from the beginning.
    pub(super) fn part(&self, amount: impl Fn(Split, Split) -> Split, currency: Currency) -> Vec<Discount> {
        let parts = self.discounts.iter().zip(&self.left).filter_map(|(discount, left)| {
            let whole = Split::of_discount(discount);
            let part = amount(whole, *left);
            (whole.total() == 0 || part.total() != 0).then(|| Discount {
                policy: discount.policy.clone(),
                amount: Money::trusted(part.total(), currency),
                tax_free: Money::trusted(part.tax_free, currency),
            })
        });
        parts.collect()
    }
}

fn by_policy(discounts: &[Discount]) -> BTreeMap<&str, Vec<usize>> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, discount) in discounts.iter().enumerate() {
        places.entry(discount.policy.as_str()).or_default().push(at);
    }
    places
}
