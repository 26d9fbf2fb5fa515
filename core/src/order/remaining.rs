//! What is left of an order after its cancels: amounts, units, discounts, each with its tax-free part.
//!
//! Counts; settles nothing. Every amount is kept as a taxable and a tax-free bucket, so what is left is always an order that passes
//! the checks of calculation §2. Does not know fees, policies or dates. Rules: calculation §3.

use super::builder::Order;
use super::cancellation::{CancelScope, Cancellation, DiscountCancel, LineCancel};
use super::item::{Discount, Line};
use crate::code::{Code, Error};
use crate::money::Money;

/// A taxable and a tax-free amount, kept apart so that neither can be paid for with the other: what is left of both is what an order
/// needs to pass the four checks of calculation §2.4.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Split {
    taxable: i64,
    tax_free: i64,
}

impl Split {
    fn of(total: i64, tax_free: i64) -> Split {
        Split { taxable: total.saturating_sub(tax_free), tax_free }
    }

    // Amounts are within ±10^15 and lists within a thousand, so sums stay inside `i64`.
    fn total(self) -> i64 {
        self.taxable.saturating_add(self.tax_free)
    }

    fn plus(self, other: Split) -> Split {
        let (taxable, tax_free) =
            (self.taxable.saturating_add(other.taxable), self.tax_free.saturating_add(other.tax_free));
        Split { taxable, tax_free }
    }

    fn minus(self, other: Split) -> Split {
        let (taxable, tax_free) =
            (self.taxable.saturating_sub(other.taxable), self.tax_free.saturating_sub(other.tax_free));
        Split { taxable, tax_free }
    }

    /// As much of `wanted` as is here, taken out; the rest of `wanted`.
    fn give(&mut self, wanted: Split) -> Split {
        let given = Split { taxable: self.taxable.min(wanted.taxable), tax_free: self.tax_free.min(wanted.tax_free) };
        *self = self.minus(given);
        wanted.minus(given)
    }
}

fn sum(splits: &[Split]) -> Split {
    splits.iter().fold(Split::default(), |sum, split| sum.plus(*split))
}

fn splits(discounts: &[Discount]) -> Vec<Split> {
    discounts.iter().map(|discount| Split::of(discount.amount.minor(), discount.tax_free.minor())).collect()
}

/// What is left of one order after its cancels: amounts, units and discounts. [`Remaining::take`] takes a cancel out of it.
///
/// Hosts use it to show what can still be cancelled, and to refuse a refund before money moves. It counts and settles nothing; fees
/// and shares follow when [`left`](Remaining::left) is settled. Every amount is kept as a taxable and a tax-free one, neither below
/// zero, so what is left is always an order that could have been placed. Calculation §3.2.
///
/// ```
/// use jeongsan::order::{Cancellation, LineCancel, Remaining};
/// use jeongsan::{Code, OrderId, ProductId, TransferId, wire};
/// let order = wire::order_from_json(r#"{
///   "id": "o-1", "partner": "farm", "startDate": "2026-10-06",
///   "lines": [{"productId": "apple", "unitPrice": 5000, "quantity": 5}, {"productId": "pear", "unitPrice": 7000, "quantity": 1}]
/// }"#)?;
/// let apples = |id: &str, quantity| -> Result<Cancellation, jeongsan::Error> {
///     let line = LineCancel::new(ProductId::new("apple")?, quantity);
///     Cancellation::of_lines(TransferId::new(id)?, OrderId::new("o-1")?, vec![line]).build()
/// };
/// let mut left = Remaining::of(&order);
/// left.take(&apples("c-1", 3)?)?;
/// let refused = left.take(&apples("c-2", 3)?).unwrap_err();
/// assert_eq!((refused.code(), refused.at().as_str()), (Code::CancellableQuantityExceeded, "$.lines[0].quantity"));
/// let units: Vec<u32> = left.left().iter().flat_map(|order| order.lines()).map(|line| line.quantity()).collect();
/// assert_eq!(units, [2, 1]);
/// assert!(!left.is_empty());
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Remaining<'o> {
    order: &'o Order,
    /// Of the whole order, before discounts.
    amount: Split,
    /// Whether the tax-free amount stands by itself instead of following from the lines.
    tax_free_given: bool,
    quantities: Vec<u32>,
    line_discounts: Vec<Vec<Split>>,
    discounts: Vec<Split>,
    taken: bool,
    empty: bool,
}

fn line_amount(line: &Line, quantity: u32) -> Split {
    let times = |unit: Money| unit.minor().saturating_mul(i64::from(quantity));
    Split::of(times(line.unit_price), times(line.unit_tax_free))
}

impl<'o> Remaining<'o> {
    /// The whole order.
    #[must_use]
    pub fn of(order: &'o Order) -> Self {
        let lines = order.lines.iter().fold(Split::default(), |sum, line| sum.plus(line_amount(line, line.quantity)));
        let total = order.amount.map_or(lines.total(), Money::minor);
        Remaining {
            order,
            amount: Split::of(total, order.tax_free.map_or(lines.tax_free, Money::minor)),
            tax_free_given: order.tax_free.is_some(),
            quantities: order.lines.iter().map(|line| line.quantity()).collect(),
            line_discounts: order.lines.iter().map(|line| splits(&line.discounts)).collect(),
            discounts: splits(&order.discounts),
            taken: false,
            empty: false,
        }
    }

    /// Whether everything has been cancelled.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.empty
    }

    /// Takes a cancel out of what is left. On an error nothing is taken.
    ///
    /// # Errors
    /// [`Code::CancelOfAnotherOrder`], [`Code::CancelInAnotherCurrency`], [`Code::NothingLeftToCancel`],
    /// [`Code::CancelDoesNotFitOrder`], [`Code::UnknownProduct`], [`Code::UnknownDiscount`],
    /// [`Code::CancelTaxFreeExceedsCancel`], and what is still cancellable:
    /// [`Code::CancellableAmountExceeded`], [`Code::CancellableQuantityExceeded`], [`Code::CancellableDiscountExceeded`],
    /// [`Code::CancelRaisesPayment`].
    pub fn take(&mut self, cancellation: &Cancellation) -> Result<(), Error> {
        let order = self.order;
        if cancellation.order != order.id {
            return Err(Error::new(Code::CancelOfAnotherOrder)
                .with("order", cancellation.order.as_str())
                .with("expected", order.id.as_str())
                .under("order"));
        }
        check_currency(order, cancellation)?;
        if self.empty {
            return Err(Error::new(Code::NothingLeftToCancel).with("order", order.id.as_str()));
        }
        let mut after = self.clone();
        after.taken = true;
        match &cancellation.scope {
            CancelScope::All => after.empty = true,
            CancelScope::Amount(amount) => after.take_amount(amount.minor(), cancellation)?,
            CancelScope::Lines(lines) => after.take_lines(lines, cancellation)?,
        }
        if after.empty {
            after.amount = Split::default();
            after.quantities.fill(0);
            after.discounts.fill(Split::default());
            after.line_discounts.iter_mut().for_each(|discounts| discounts.fill(Split::default()));
        }
        check_payment(self.payment(), after.payment(), None)?;
        *self = after;
        Ok(())
    }

    fn take_amount(&mut self, amount: i64, cancellation: &Cancellation) -> Result<(), Error> {
        if self.order.amount.is_none() {
            return Err(does_not_fit("lines", "lines or everything", "amount"));
        }
        cut(&self.order.discounts, &mut self.discounts, &cancellation.discounts)?;
        let left = self.amount.total();
        if amount > left {
            return Err(exceeded(amount, left, "order amount").under("amount"));
        }
        self.empty = amount == left;
        let unnamed = if self.empty { self.amount.tax_free } else { 0 };
        let field = if cancellation.tax_free.is_some() { "taxFree" } else { "amount" };
        self.take_split(amount, cancellation.tax_free, unnamed).map_err(|error| error.under(field))
    }

    /// Takes an amount with its tax-free part out of the whole order.
    fn take_split(&mut self, amount: i64, given: Option<Money>, unnamed: i64) -> Result<(), Error> {
        let tax_free = given.map_or(unnamed, Money::minor);
        if tax_free > amount {
            return Err(Error::new(Code::CancelTaxFreeExceedsCancel).with("taxFree", tax_free).with("amount", amount));
        }
        if tax_free > self.amount.tax_free {
            return Err(exceeded(tax_free, self.amount.tax_free, "tax-free order amount"));
        }
        let wanted = Split::of(amount, tax_free);
        if wanted.taxable > self.amount.taxable {
            return Err(exceeded(wanted.taxable, self.amount.taxable, "taxable order amount"));
        }
        self.tax_free_given |= given.is_some();
        self.amount = self.amount.minus(wanted);
        Ok(())
    }

    fn take_lines(&mut self, lines: &[LineCancel], cancellation: &Cancellation) -> Result<(), Error> {
        if self.order.amount.is_some() {
            return Err(does_not_fit("amount", "an amount or everything", "lines"));
        }
        let mut taken = Split::default();
        for (index, cancel) in lines.iter().enumerate() {
            let place = |error: Error| error.under_index(index).under("lines");
            taken = taken.plus(self.take_line(cancel).map_err(place)?);
        }
        cut(&self.order.discounts, &mut self.discounts, &cancellation.discounts)?;
        self.empty = self.quantities.iter().all(|quantity| *quantity == 0);
        let unnamed = match (self.empty, self.tax_free_given) {
            // The last units take whatever tax-free amount is left.
            (true, _) => self.amount.tax_free,
            // An amount of the whole order that stands by itself need not cover what the lines say.
            (false, true) => taken.tax_free.min(self.amount.tax_free),
            (false, false) => taken.tax_free,
        };
        self.take_split(taken.total(), cancellation.tax_free, unnamed).map_err(|error| error.under("taxFree"))
    }

    fn take_line(&mut self, cancel: &LineCancel) -> Result<Split, Error> {
        let unknown = || {
            let known = self.order.lines.iter().map(|line| line.product.as_str());
            let error = Error::new(Code::UnknownProduct).with("product", cancel.product.as_str());
            error.suggest(cancel.product.as_str(), known).under("productId")
        };
        let at = self.order.lines.iter().position(|line| line.product == cancel.product).ok_or_else(unknown)?;
        let (Some(line), Some(left), Some(discounts)) =
            (self.order.lines.get(at), self.quantities.get_mut(at), self.line_discounts.get_mut(at))
        else {
            return Ok(Split::default());
        };
        let before = line_amount(line, *left).minus(sum(discounts));
        *left = left.checked_sub(cancel.quantity).ok_or_else(|| {
            Error::new(Code::CancellableQuantityExceeded)
                .with("requested", i64::from(cancel.quantity))
                .with("product", cancel.product.as_str())
                .with("cancellable", i64::from(*left))
                .under("quantity")
        })?;
        cut(&line.discounts, discounts, &cancel.discounts)?;
        if *left == 0 {
            discounts.fill(Split::default());
        }
        check_payment(before, line_amount(line, *left).minus(sum(discounts)), Some(cancel.product.as_str()))?;
        Ok(line_amount(line, cancel.quantity))
    }

    /// What is left of the payment.
    fn payment(&self) -> Split {
        let on_lines = self.line_discounts.iter().fold(Split::default(), |total, line| total.plus(sum(line)));
        self.amount.minus(sum(&self.discounts)).minus(on_lines)
    }

    /// What is left, as an order; nothing when everything is cancelled.
    ///
    /// Lines of which no unit is left are not in it, nor discounts of which nothing is left. Id, dates, fees and parameters are the
    /// order's own, so it is settled by the same versions.
    #[must_use]
    pub fn left(&self) -> Option<Order> {
        if self.empty {
            return None;
        }
        Some(self.part(|_, left| left, |_, left| left))
    }

    /// What is cancelled, as an order; nothing when nothing is, the order itself when everything is.
    #[must_use]
    pub fn cancelled(&self) -> Option<Order> {
        match (self.taken, self.empty) {
            (false, _) => None,
            (true, true) => Some(self.order.clone()),
            (true, false) => Some(self.part(Split::minus, u32::saturating_sub)),
        }
    }

    /// The order with each amount and quantity made of the original and what is left of it. A discount of which nothing is in the
    /// part is not in it, unless it was nothing from the beginning.
    fn part(&self, amount: impl Fn(Split, Split) -> Split, quantity: impl Fn(u32, u32) -> u32) -> Order {
        let mut order = self.order.clone();
        let whole = Remaining::of(self.order);
        let total = amount(whole.amount, self.amount);
        let currency = order.currency;
        order.amount = order.amount.map(|_| Money::trusted(total.total(), currency));
        order.tax_free = self.tax_free_given.then(|| Money::trusted(total.tax_free, currency));
        let discounts = |all: &mut Vec<Discount>, whole: &[Split], left: &[Split]| {
            let mut splits = whole.iter().zip(left).map(|(whole, left)| (*whole, amount(*whole, *left)));
            all.retain_mut(|discount| {
                let Some((whole, part)) = splits.next() else { return true };
                discount.amount = Money::trusted(part.total(), currency);
                discount.tax_free = Money::trusted(part.tax_free, currency);
                whole.total() == 0 || part.total() != 0
            });
        };
        discounts(&mut order.discounts, &whole.discounts, &self.discounts);
        for (at, line) in order.lines.iter_mut().enumerate() {
            let left = self.quantities.get(at).copied().unwrap_or_default();
            line.quantity = quantity(line.quantity, left);
            if let (Some(whole), Some(left)) = (whole.line_discounts.get(at), self.line_discounts.get(at)) {
                discounts(&mut line.discounts, whole, left);
            }
        }
        order.lines.retain(|line| line.quantity > 0);
        order
    }
}

fn does_not_fit(given: &'static str, allowed: &'static str, field: &'static str) -> Error {
    Error::new(Code::CancelDoesNotFitOrder).with("given", given).with("allowed", allowed).under(field)
}

fn exceeded(requested: i64, cancellable: i64, amount_type: &'static str) -> Error {
    Error::new(Code::CancellableAmountExceeded)
        .with("requested", requested)
        .with("cancellable", cancellable)
        .with("amountType", amount_type)
}

fn check_currency(order: &Order, cancellation: &Cancellation) -> Result<(), Error> {
    let in_order_currency = |amount: Money| -> Result<(), Error> {
        if amount.currency() == order.currency {
            return Ok(());
        }
        Err(Error::new(Code::CancelInAnotherCurrency)
            .with("found", amount.currency().code())
            .with("expected", order.currency.code())
            .under("currency"))
    };
    let lines: &[LineCancel] = match &cancellation.scope {
        CancelScope::Amount(amount) => {
            in_order_currency(*amount)?;
            &[]
        }
        CancelScope::Lines(lines) => lines,
        CancelScope::All => &[],
    };
    cancellation.tax_free.map_or(Ok(()), in_order_currency)?;
    let discounts = cancellation.discounts.iter().chain(lines.iter().flat_map(|line| &line.discounts));
    discounts.flat_map(|discount| [Some(discount.amount), discount.tax_free]).flatten().try_for_each(in_order_currency)
}

/// A payment may fall to nothing, neither below nor rise, in either part.
fn check_payment(before: Split, after: Split, product: Option<&str>) -> Result<(), Error> {
    for (before, after, amount_type) in
        [(before.taxable, after.taxable, "taxable payment"), (before.tax_free, after.tax_free, "tax-free payment")]
    {
        let error = if after < 0 {
            exceeded(before.saturating_sub(after), before, amount_type)
        } else if after > before {
            Error::new(Code::CancelRaisesPayment)
                .with("amountType", amount_type)
                .with("before", before)
                .with("after", after)
        } else {
            continue;
        };
        return Err(match product {
            Some(product) => error.with("product", product),
            None => error,
        });
    }
    Ok(())
}

/// Takes discounts back. One policy may stand behind several discounts of a level: they are taken in their order.
fn cut(discounts: &[Discount], left: &mut [Split], cuts: &[DiscountCancel]) -> Result<(), Error> {
    for (index, cut) in cuts.iter().enumerate() {
        cut_one(discounts, left, cut).map_err(|error| error.under_index(index).under("discounts"))?;
    }
    Ok(())
}

fn cut_one(discounts: &[Discount], left: &mut [Split], cut: &DiscountCancel) -> Result<(), Error> {
    let is_it = |discount: &Discount| discount.policy == cut.policy;
    if !discounts.iter().any(is_it) {
        let known = discounts.iter().map(|discount| discount.policy.as_str());
        let error = Error::new(Code::UnknownDiscount).with("policy", cut.policy.as_str());
        return Err(error.suggest(cut.policy.as_str(), known).under("policy"));
    }
    let there = discounts.iter().zip(left.iter()).filter(|(discount, _)| is_it(discount));
    let there = there.fold(Split::default(), |sum, (_, split)| sum.plus(*split));
    let amount = cut.amount.minor();
    let unnamed = if amount == there.total() { there.tax_free } else { 0 };
    let wanted = Split::of(amount, cut.tax_free.map_or(unnamed, Money::minor));
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
    let ours = discounts.iter().zip(left).filter(|(discount, _)| is_it(discount));
    ours.fold(wanted, |wanted, (_, split)| split.give(wanted));
    Ok(())
}
