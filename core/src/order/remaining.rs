//! What is left of an order after its cancels: amounts, units, discounts, each with its tax-free part.
//!
//! Counts; settles nothing. Every amount is kept as a taxable and a tax-free bucket, so what is left is always an order that passes
//! the checks of calculation §2. Units of a line and what it comes to are counted apart, because money may come back without units.
//! Sums are carried along and lines are found by product, so a cancel costs what it names. Does not know fees, policies or dates.
//! Rules: calculation §3.

use std::collections::BTreeMap;

use super::builder::Order;
use super::cancellation::{CancelScope, Cancellation, DiscountCancel, LineCancel};
use super::item::Line;
use super::level::{Cut, Level, Split, shares};
use super::line_left::{
    DiscountsBack, LineChange, LineLeft, LineTaken, Taken, check_payment, exceeded, units, whole_line,
};
use crate::code::{Code, Error, NearNames};
use crate::id::{DiscountSharePolicyId, ProductId};
use crate::money::Money;

/// What is left of one order after its cancels: amounts, units and discounts. [`Remaining::take`] takes a cancel out of it, at
/// the cost of what the cancel names.
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
    /// The order amount from the beginning.
    whole: Split,
    sums: Sums,
    lines: Vec<LineLeft<'o>>,
    discounts: Level<'o>,
    /// Where the line of a product stands; made when one is looked for.
    places: Option<BTreeMap<&'o str, usize>>,
    /// The products of the lines, for suggestions; made when one is first missed.
    near: Option<NearNames<'o>>,
}

/// What is left of the order as a whole.
#[derive(Clone, Copy, Debug)]
struct Sums {
    /// Before discounts.
    amount: Split,
    /// After discounts, those of the lines too.
    payment: Split,
    /// Whether the tax-free amount stands by itself instead of following from the lines.
    tax_free_given: bool,
    /// Lines of which units or money are left.
    open: usize,
    taken: bool,
    empty: bool,
}

/// What a cancel changes. Exchanged with what is left it is the way back.
#[derive(Debug)]
pub(crate) struct Change {
    sums: Sums,
    discounts: Option<Cut>,
    lines: Vec<LineChange>,
}

impl Change {
    /// The places of the lines that change.
    pub(crate) fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.lines.iter().map(|line| line.at)
    }
}

impl<'o> Remaining<'o> {
    /// The whole order.
    #[must_use]
    pub fn of(order: &'o Order) -> Self {
        let left = |line: &'o Line| LineLeft {
            line,
            quantity: line.quantity,
            value: whole_line(line),
            discounts: Level::of(&line.discounts),
        };
        let lines: Vec<LineLeft<'o>> = order.lines.iter().map(left).collect();
        let discounts = Level::of(&order.discounts);
        let sum = |of: fn(&LineLeft<'o>) -> Split| lines.iter().fold(Split::default(), |sum, line| sum.plus(of(line)));
        let goods = sum(|left| left.value);
        let total = order.amount.map_or(goods.total(), Money::minor);
        let whole = Split::of(total, order.tax_free.map_or(goods.tax_free, Money::minor));
        let sums = Sums {
            amount: whole,
            payment: whole.minus(discounts.total()).minus(sum(|left| left.discounts.total())),
            tax_free_given: order.tax_free.is_some(),
            open: lines.len(),
            taken: false,
            empty: false,
        };
        Remaining { order, whole, sums, lines, discounts, places: None, near: None }
    }

    /// Whether everything has been cancelled: by a cancel of all, by the last amount, or by the last units. After that no cancel fits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sums.empty
    }

    /// Whether nothing has been cancelled.
    pub(crate) fn is_whole(&self) -> bool {
        !self.sums.taken
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
        self.take_for_now(cancellation).map(|_| ())
    }

    /// The same, with the change to [`exchange`](Remaining::exchange) if the cancel is not made after all.
    pub(crate) fn take_for_now(&mut self, cancellation: &Cancellation) -> Result<Change, Error> {
        let order = self.order;
        if cancellation.order != order.id {
            return Err(Error::new(Code::CancelOfAnotherOrder)
                .with("order", cancellation.order.as_str())
                .with("expected", order.id.as_str())
                .under("order"));
        }
        check_currency(order, cancellation)?;
        if self.sums.empty {
            return Err(Error::new(Code::NothingLeftToCancel).with("order", order.id.as_str()));
        }
        let mut change = match &cancellation.scope {
            CancelScope::All => Change { sums: self.sums.nothing(), discounts: None, lines: Vec::new() },
            CancelScope::Amount(amount) => self.without_amount(amount.minor(), cancellation)?,
            CancelScope::Lines(lines) => self.without_lines(lines, cancellation)?,
        };
        let nothing = Cut::default();
        let left = change.discounts.as_ref().unwrap_or(&nothing);
        check_payment(self.sums.payment, change.sums.payment, (&self.discounts, left))?;
        self.exchange(&mut change);
        Ok(change)
    }

    /// Puts in what a change says, and takes out what was.
    pub(crate) fn exchange(&mut self, change: &mut Change) {
        std::mem::swap(&mut self.sums, &mut change.sums);
        if let Some(cut) = &mut change.discounts {
            self.discounts.exchange(cut);
        }
        for LineChange { at, quantity, value, discounts } in &mut change.lines {
            if let Some(line) = self.lines.get_mut(*at) {
                std::mem::swap(&mut line.quantity, quantity);
                std::mem::swap(&mut line.value, value);
                line.discounts.exchange(discounts);
            }
        }
    }

    fn without_amount(&mut self, amount: i64, cancellation: &Cancellation) -> Result<Change, Error> {
        let named = self.discounts.cut(&cancellation.discounts)?;
        let left = self.sums.amount.total();
        if amount > left {
            return Err(exceeded(amount, left, "order amount").under("amount"));
        }
        let unnamed = self.sums.amount.unnamed(amount);
        let field = if cancellation.tax_free.is_some() { "taxFree" } else { "amount" };
        let wanted = self.sums.wanted(amount, cancellation.tax_free, unnamed).map_err(|error| error.under(field))?;
        if amount == left {
            return Ok(Change { sums: self.sums.nothing(), discounts: None, lines: Vec::new() });
        }
        let line_discounts = DiscountsBack::new(cancellation.apportion_discounts, &[]);
        let taken = self.without_shares(wanted, line_discounts).map_err(|error| error.under("amount"))?;
        let discounts = self.order_discounts(cancellation, named, wanted.minus(taken.discounts))?;
        let cut = taken.discounts.plus(self.discounts.total().minus(discounts.total));
        let mut sums = self.sums.without(wanted, cut);
        sums.open = sums.open.saturating_sub(taken.closed);
        // Lines take their shares of both kinds, so what is tax-free still follows from them.
        sums.tax_free_given |= self.order.amount.is_some() && cancellation.tax_free.is_some();
        Ok(Change { sums, discounts: Some(discounts), lines: taken.lines })
    }

    /// An amount of the order shared over its lines by what they still come to, each kind by itself.
    fn without_shares(&mut self, wanted: Split, back: DiscountsBack<'_>) -> Result<Taken, Error> {
        let there = self.lines.iter().fold(Split::default(), |sum, line| sum.plus(line.value));
        let mut taken = Taken::default();
        if self.lines.is_empty() {
            return Ok(taken);
        }
        // A tax-free amount of the whole order that stands by itself need not be there on the lines: the other kind is taken then.
        let least = wanted.total().saturating_sub(there.taxable);
        let wanted = Split::of(wanted.total(), wanted.tax_free.max(least).min(there.tax_free));
        let kind = |of: fn(Split) -> i64| self.lines.iter().map(|line| of(line.value)).collect::<Vec<_>>();
        let taxable = shares(wanted.taxable, &kind(|value| value.taxable))?;
        let tax_free = shares(wanted.tax_free, &kind(|value| value.tax_free))?;
        for (at, (taxable, tax_free)) in taxable.into_iter().zip(tax_free).enumerate() {
            let goods = Split { taxable, tax_free };
            if let Some(line) = self.lines.get_mut(at).filter(|_| goods.total() > 0) {
                taken.add(line.without(at, (goods, line.quantity), back)?);
            }
        }
        Ok(taken)
    }

    /// What is left of the order's own discounts: as named, or their part by the goods that went, less the discounts of their lines.
    fn order_discounts(&self, cancellation: &Cancellation, named: Cut, paid: Split) -> Result<Cut, Error> {
        if !cancellation.apportion_discounts {
            return Ok(named);
        }
        self.discounts.apportion(paid, self.sums.payment.plus(self.discounts.total()))
    }

    fn without_lines(&mut self, cancels: &[LineCancel], cancellation: &Cancellation) -> Result<Change, Error> {
        if self.order.amount.is_some() {
            return Err(does_not_fit("amount", "an amount or everything", "lines"));
        }
        let mut taken = Taken::default();
        for (index, cancel) in cancels.iter().enumerate() {
            let back = DiscountsBack::new(cancellation.apportion_discounts, &cancel.discounts);
            let line = self.without_line(cancel, back).map_err(|error| error.under_index(index).under("lines"))?;
            taken.add(line);
        }
        let goods = taken.goods;
        let named = self.discounts.cut(&cancellation.discounts)?;
        let empty = taken.closed == self.sums.open;
        let unnamed = match (empty, self.sums.tax_free_given) {
            // The last units take whatever tax-free amount is left.
            (true, _) => self.sums.amount.tax_free,
            // An amount of the whole order that stands by itself need not cover what the lines say.
            (false, true) => goods.tax_free.min(self.sums.amount.tax_free),
            (false, false) => goods.tax_free,
        };
        let wanted = self.sums.wanted(goods.total(), cancellation.tax_free, unnamed);
        let wanted = wanted.map_err(|error| error.under("taxFree"))?;
        if empty {
            return Ok(Change { sums: self.sums.nothing(), discounts: None, lines: Vec::new() });
        }
        let discounts = self.order_discounts(cancellation, named, wanted.minus(taken.discounts))?;
        let cut = taken.discounts.plus(self.discounts.total().minus(discounts.total));
        let mut sums = self.sums.without(wanted, cut);
        sums.open = sums.open.saturating_sub(taken.closed);
        sums.tax_free_given |= cancellation.tax_free.is_some();
        Ok(Change { sums, discounts: Some(discounts), lines: taken.lines })
    }

    fn without_line(&mut self, cancel: &LineCancel, back: DiscountsBack<'_>) -> Result<LineTaken, Error> {
        let (order, product) = (self.order, cancel.product.as_str());
        let places = self.places.get_or_insert_with(|| by_product(order));
        let at = places.get(product).copied();
        let Some((at, line)) = at.and_then(|at| self.lines.get_mut(at).map(|line| (at, line))) else {
            let known = || NearNames::of(order.lines.iter().map(|line| line.product.as_str()));
            let error = Error::new(Code::UnknownProduct).with("product", product);
            return Err(error.suggested(self.near.get_or_insert_with(known).nearest(product)).under("productId"));
        };
        let units_back = cancel.quantity.unwrap_or_default();
        let quantity = line.quantity.checked_sub(units_back).ok_or_else(|| {
            Error::new(Code::CancellableQuantityExceeded)
                .with("requested", i64::from(units_back))
                .with("product", product)
                .with("cancellable", i64::from(line.quantity))
                .under("quantity")
        })?;
        let goods = line.goods(cancel, quantity)?;
        line.without(at, (goods, quantity), back)
    }

    /// The discounts that a cancel, which was taken and changed some lines, left as they were without a word: where they stand, their policy
    /// and what is left of each. Nothing when discounts were apportioned or nothing is left.
    pub(crate) fn discounts_that_stay(
        &self,
        cancellation: &Cancellation,
        places: &[usize],
    ) -> Vec<(Option<usize>, usize, &'o DiscountSharePolicyId, i64)> {
        if cancellation.apportion_discounts || self.sums.empty {
            return Vec::new();
        }
        let by_product: BTreeMap<&ProductId, &[DiscountCancel]> =
            cancellation.lines().iter().map(|cancel| (&cancel.product, &cancel.discounts[..])).collect();
        let named = |line: &LineLeft<'_>| by_product.get(&line.line.product).copied().unwrap_or_default();
        let lines =
            places.iter().filter_map(|at| self.lines.get(*at).map(|line| (Some(*at), &line.discounts, named(line))));
        let own = std::iter::once((None, &self.discounts, &cancellation.discounts[..]));
        let stay = own.chain(lines).flat_map(|(line, level, named)| {
            level.unnamed(named).map(move |(at, policy, left)| (line, at, policy, left.total()))
        });
        stay.collect()
    }

    /// What is left, as an order; nothing when everything is cancelled.
    ///
    /// Lines of which no unit is left are not in it, nor discounts of which nothing is left. Id, dates, fees and parameters are the
    /// order's own, so it is settled by the same versions.
    #[must_use]
    pub fn left(&self) -> Option<Order> {
        self.left_of(None)
    }

    /// The same with the lines at some places only, which are in ascending order.
    pub(crate) fn left_of(&self, places: Option<&[usize]>) -> Option<Order> {
        (!self.sums.empty).then(|| self.part(places, false, |_, left| left, |_, left| left))
    }

    /// What is cancelled, as an order; nothing when nothing is, the order itself when everything is.
    #[must_use]
    pub fn cancelled(&self) -> Option<Order> {
        self.cancelled_of(None)
    }

    /// The same with the lines at some places only, which are in ascending order.
    pub(crate) fn cancelled_of(&self, places: Option<&[usize]>) -> Option<Order> {
        match (self.sums.taken, self.sums.empty) {
            (false, _) => None,
            (true, true) => Some(self.order.clone()),
            (true, false) => Some(self.part(places, false, Split::minus, u32::saturating_sub)),
        }
    }

    /// What is left, with the lines that are gone as lines of nothing: fees that do not come back stand on them.
    pub(crate) fn left_with_gone(&self, places: Option<&[usize]>) -> Order {
        if self.sums.empty {
            self.part(places, true, |_, _| Split::default(), |_, _| 0)
        } else {
            self.part(places, true, |_, left| left, |_, left| left)
        }
    }

    /// What is left of the order amount, and of the payment.
    pub(crate) fn totals(&self) -> [i64; 2] {
        [self.sums.amount.total(), self.sums.payment.total()]
    }

    /// The order with each amount and quantity made of the original and what is left of it, with or without lines of nothing.
    fn part(
        &self,
        places: Option<&[usize]>,
        gone: bool,
        amount: impl Fn(Split, Split) -> Split,
        quantity: impl Fn(u32, u32) -> u32,
    ) -> Order {
        let (order, currency) = (self.order, self.order.currency);
        let total = amount(self.whole, self.sums.amount);
        let line = |LineLeft { line, quantity: left, value, discounts }: &LineLeft<'_>| {
            let (quantity, value) = (quantity(line.quantity, *left), amount(whole_line(line), *value));
            let money = |minor| Money::trusted(minor, currency);
            let there = quantity > 0 || value.total() > 0;
            (there || gone).then(|| Line {
                product: line.product.clone(),
                product_name: line.product_name.clone(),
                product_tag: line.product_tag.clone(),
                unit_price: line.unit_price,
                unit_tax_free: line.unit_tax_free,
                quantity,
                given: (!there || value != units(line, quantity)).then(|| [value.total(), value.tax_free].map(money)),
                discounts: if there { discounts.part(&amount, currency) } else { Vec::new() },
                additional_fees: line.additional_fees.clone(),
            })
        };
        let lines = match places {
            None => self.lines.iter().filter_map(line).collect(),
            Some(places) => places.iter().filter_map(|at| self.lines.get(*at)).filter_map(line).collect(),
        };
        Order {
            amount: order.amount.map(|_| Money::trusted(total.total(), currency)),
            tax_free: self.sums.tax_free_given.then(|| Money::trusted(total.tax_free, currency)),
            lines,
            discounts: if gone && self.sums.empty { Vec::new() } else { self.discounts.part(&amount, currency) },
            ..order.without_parts()
        }
    }
}

impl Sums {
    /// Of an order of which everything is cancelled.
    fn nothing(self) -> Sums {
        Sums { amount: Split::default(), payment: Split::default(), open: 0, taken: true, empty: true, ..self }
    }

    /// After a cancel of an amount, and of discounts that go with it.
    fn without(self, wanted: Split, discounts: Split) -> Sums {
        Sums {
            amount: self.amount.minus(wanted),
            payment: self.payment.minus(wanted).plus(discounts),
            taken: true,
            ..self
        }
    }

    /// An amount with its tax-free part, if so much is there of the whole order.
    fn wanted(self, amount: i64, given: Option<Money>, unnamed: i64) -> Result<Split, Error> {
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
        Ok(wanted)
    }
}

/// Each product once: that is checked when an order is built.
fn by_product(order: &Order) -> BTreeMap<&str, usize> {
    order.lines.iter().enumerate().map(|(at, line)| (line.product.as_str(), at)).collect()
}

fn does_not_fit(given: &'static str, allowed: &'static str, field: &'static str) -> Error {
    Error::new(Code::CancelDoesNotFitOrder).with("given", given).with("allowed", allowed).under(field)
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
    lines.iter().flat_map(|line| [line.amount, line.tax_free]).flatten().try_for_each(in_order_currency)?;
    let discounts = cancellation.discounts.iter().chain(lines.iter().flat_map(|line| &line.discounts));
    discounts.flat_map(|discount| [Some(discount.amount), discount.tax_free]).flatten().try_for_each(in_order_currency)
}
