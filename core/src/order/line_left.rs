//! What is left of one line of an order, units and money apart, and what a cancel takes of it.
//!
//! Both are counted, because money may come back without units and units for less than their price. Does not know the other lines.
//! Rules: calculation §3.

use super::cancellation::{DiscountCancel, LineCancel};
use super::item::Line;
use super::level::{Cut, Level, Split};
use crate::code::{Code, Error};
use crate::money::Money;

/// What is left of a line.
#[derive(Clone, Debug)]
pub(super) struct LineLeft<'o> {
    pub line: &'o Line,
    pub quantity: u32,
    /// What the line comes to.
    pub value: Split,
    pub discounts: Level<'o>,
}

impl LineLeft<'_> {
    /// What is left of the payment for the line.
    pub(super) fn payment(&self) -> Split {
        self.value.minus(self.discounts.total())
    }
}

/// What of a line a cancel changes.
#[derive(Debug)]
pub(super) struct LineChange {
    pub at: usize,
    pub quantity: u32,
    pub value: Split,
    pub discounts: Cut,
}

/// Units at their price.
pub(super) fn units(line: &Line, quantity: u32) -> Split {
    let times = |unit: Money| unit.minor().saturating_mul(i64::from(quantity));
    Split::of(times(line.unit_price), times(line.unit_tax_free))
}

/// What a whole line comes to.
pub(super) fn whole_line(line: &Line) -> Split {
    line.given
        .map_or_else(|| units(line, line.quantity), |[amount, tax_free]| Split::of(amount.minor(), tax_free.minor()))
}

/// What is taken of a line: goods, the discounts that go with them, what the line becomes, and whether anything of it is left.
pub(super) struct LineTaken {
    pub goods: Split,
    pub discounts: Split,
    pub change: LineChange,
    pub closed: bool,
}

/// What is taken of lines.
#[derive(Default)]
pub(super) struct Taken {
    pub goods: Split,
    pub discounts: Split,
    pub lines: Vec<LineChange>,
    pub closed: usize,
}

impl Taken {
    pub(super) fn add(&mut self, line: LineTaken) {
        self.goods = self.goods.plus(line.goods);
        self.discounts = self.discounts.plus(line.discounts);
        self.closed = self.closed.saturating_add(usize::from(line.closed));
        self.lines.push(line.change);
    }
}

impl LineLeft<'_> {
    /// What a cancel takes of what the line comes to, when so many units stay.
    pub(super) fn goods(&self, cancel: &LineCancel, quantity: u32) -> Result<Split, Error> {
        let back = units(self.line, cancel.quantity.unwrap_or_default());
        let (amount, unnamed, field) = match cancel.amount {
            Some(amount) => (amount.minor(), self.value.unnamed(amount.minor()), "amount"),
            // The last units take whatever the line still comes to.
            None if quantity == 0 => (self.value.total(), self.value.tax_free, "quantity"),
            None => (back.total(), back.tax_free, "quantity"),
        };
        let goods = Split::of(amount, cancel.tax_free.map_or(unnamed, Money::minor));
        let field = if cancel.tax_free.is_some() { "taxFree" } else { field };
        if goods.tax_free > amount {
            let error = Error::new(Code::CancelTaxFreeExceedsCancel).with("taxFree", goods.tax_free);
            return Err(error.with("amount", amount).under(field));
        }
        for (requested, cancellable, amount_type, field) in [
            (amount, self.value.total(), "line amount", if cancel.amount.is_some() { "amount" } else { "quantity" }),
            (goods.tax_free, self.value.tax_free, "tax-free line amount", field),
            (goods.taxable, self.value.taxable, "taxable line amount", field),
        ] {
            if requested > cancellable {
                let error = exceeded(requested, cancellable, amount_type);
                return Err(error.with("product", cancel.product.as_str()).under(field));
            }
        }
        Ok(goods)
    }

    /// The line, which stands at a place, without goods and the discounts named; so many units stay.
    pub(super) fn without(
        &mut self,
        at: usize,
        (goods, quantity): (Split, u32),
        back: DiscountsBack<'_>,
    ) -> Result<LineTaken, Error> {
        let (value, before) = (self.value.minus(goods), self.payment());
        let named = back.cut(&mut self.discounts, goods, self.value)?;
        // A line that comes to nothing any more is gone with its units and discounts; what costs nothing goes with its last unit.
        let closed = value.total() == 0 && (quantity == 0 || self.value.total() > 0);
        let (quantity, left) = if closed { (0, self.discounts.nothing()) } else { (quantity, named) };
        let taken = self.discounts.total().minus(left.total);
        check_payment(before, before.minus(goods).plus(taken), (&self.discounts, &left))
            .map_err(|error| error.with("product", self.line.product.as_str()))?;
        Ok(LineTaken { goods, discounts: taken, change: LineChange { at, quantity, value, discounts: left }, closed })
    }
}

/// How discounts of a level come back: by name, or by the cancelled value.
#[derive(Clone, Copy)]
pub(super) enum DiscountsBack<'c> {
    Named(&'c [DiscountCancel]),
    Apportioned,
}

impl<'c> DiscountsBack<'c> {
    pub(super) fn new(apportioned: bool, named: &'c [DiscountCancel]) -> Self {
        if apportioned { DiscountsBack::Apportioned } else { DiscountsBack::Named(named) }
    }

    /// What is left of a level after goods of those that are there went.
    pub(super) fn cut(self, level: &mut Level<'_>, goods: Split, there: Split) -> Result<Cut, Error> {
        match self {
            DiscountsBack::Named(named) => level.cut(named),
            DiscountsBack::Apportioned => level.apportion(goods, there),
        }
    }
}

/// A payment may fall to nothing, neither below nor rise, in either part. Where it would fall below and there are discounts that did not
/// go with it, that is what is told: less was paid for the goods than they are worth.
pub(super) fn check_payment(before: Split, after: Split, (level, left): (&Level<'_>, &Cut)) -> Result<(), Error> {
    for (before, after, amount_type) in
        [(before.taxable, after.taxable, "taxable payment"), (before.tax_free, after.tax_free, "tax-free payment")]
    {
        return Err(if after < 0 {
            let error = exceeded(before.saturating_sub(after), before, amount_type);
            let of = |split: Split| if amount_type == "taxable payment" { split.taxable } else { split.tax_free };
            match level.largest(left, of) {
                None => error,
                Some((policy, _)) => Error::new(Code::DiscountNotCancelled)
                    .with("requested", before.saturating_sub(after))
                    .with("amountType", amount_type)
                    .with("cancellable", before)
                    .with("missing", after.saturating_neg())
                    .with("policy", policy.as_str()),
            }
        } else if after > before {
            Error::new(Code::CancelRaisesPayment)
                .with("amountType", amount_type)
                .with("before", before)
                .with("after", after)
        } else {
            continue;
        });
    }
    Ok(())
}

pub(super) fn exceeded(requested: i64, cancellable: i64, amount_type: &'static str) -> Error {
    Error::new(Code::CancellableAmountExceeded)
        .with("requested", requested)
        .with("cancellable", cancellable)
        .with("amountType", amount_type)
}
