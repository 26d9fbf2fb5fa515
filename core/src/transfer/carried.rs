//! What is left of an order, or what is cancelled of it, settled and carried from one cancel to the next.
//!
//! A line is settled by itself (calculation §2.12), so a cancel leaves the lines it does not name as they were: only those it names are
//! settled again, then the order's own part of the new sum. What cannot be done so, and every fault, is done on the whole part, as an
//! order of its own. Does not know ids or dates of cancels. Calculation §3.

use std::collections::BTreeMap;

use super::order_transfer::{LineTransfer, OrderTransfer};
use super::part::overflow;
use super::settle::{Charged, Settled, settle, settle_after};
use crate::code::Error;
use crate::order::{CancelBasis, Order, Remaining};
use crate::policy_book::Book;
use crate::trace::NoTrace;

/// A part of an order, as an order.
pub(super) enum Portion {
    Nothing,
    /// The order itself: it is not settled twice, and fixed fees are in it.
    Whole,
    Some(Box<Order>, Charged<'static>),
}

impl Portion {
    /// What is left, or what is cancelled, as the book's basis says; of the lines at some places or of all of them.
    pub(super) fn of(book: &Book, remaining: &Remaining<'_>, places: Option<&[usize]>) -> Portion {
        let (part, charged) = match book.cancel_basis {
            CancelBasis::Remaining if remaining.is_whole() => return Portion::Whole,
            CancelBasis::Cancelled if remaining.is_empty() => return Portion::Whole,
            CancelBasis::Remaining => (remaining.left_of(places), Charged::EVERYTHING),
            CancelBasis::Cancelled => (remaining.cancelled_of(places), Charged::RATES_ONLY),
        };
        part.map_or(Portion::Nothing, |part| Portion::Some(Box::new(part), charged))
    }
}

/// A part of an order, settled.
#[derive(Debug)]
pub(super) struct Carried {
    /// What there is beside the lines, which are kept apart. None of the whole order, and of nothing of it.
    own: Option<OrderTransfer>,
    lines: Lines,
}

/// The lines of a part, by their place in the order.
#[derive(Debug)]
struct Lines {
    /// Whether a line that is not named below is in the part as it is in the order, or not at all.
    all: bool,
    changed: BTreeMap<usize, Option<LineTransfer>>,
    sum: Settled,
    /// Whether every amount of every line is in range. Then no sum of them on the way can leave `i64`, in whatever sequence.
    in_range: bool,
}

impl Carried {
    /// The part before the first cancel.
    pub(super) fn at_first(book: &Book, whole: &OrderTransfer) -> Result<Self, Error> {
        let nothing = Settled::nothing(whole.currency());
        let (all, sum) = match book.cancel_basis {
            CancelBasis::Cancelled => (false, nothing),
            CancelBasis::Remaining => {
                let sum = whole.lines.iter().try_fold(nothing, |sum, line| sum.plus(line));
                (true, sum.ok_or_else(overflow)?)
            }
        };
        let in_range = whole.lines.iter().all(is_in_range);
        Ok(Carried { own: None, lines: Lines { all, changed: BTreeMap::new(), sum, in_range } })
    }

    /// The part after cancels that changed the lines at these places, in ascending order. Of this one it needs what is not changed; the
    /// lines that are can be read in it by their place.
    ///
    /// # Errors
    /// Those of settling the part, with their place in it: its lines are not the lines the user wrote.
    pub(super) fn next(
        &self,
        book: &Book,
        whole: &OrderTransfer,
        remaining: &Remaining<'_>,
        places: &[usize],
    ) -> Result<Self, Error> {
        let (part, charged) = match Portion::of(book, remaining, Some(places)) {
            Portion::Some(part, charged) => (part, charged),
            Portion::Nothing => return Ok(self.end(false, whole)),
            Portion::Whole => return Ok(self.end(true, whole)),
        };
        if let Some(next) = self.settled(book, whole, &part, charged, places) {
            return Ok(next);
        }
        let Portion::Some(part, charged) = Portion::of(book, remaining, None) else { return Err(overflow()) };
        let settled = settle(book, &part, charged, &mut NoTrace).map_err(|error| error.inside("partAt"))?;
        Carried::of(settled, whole)
    }

    /// The platform fee of the part that stands on no line, and its VAT.
    pub(super) fn own_platform_fee(&self, whole: &OrderTransfer) -> [i64; 2] {
        let Some(own) = &self.own else { return if self.lines.all { own_platform_fee(whole) } else { [0, 0] } };
        let lines = self.lines.sum.sum();
        [
            own.amounts.platform_fee.saturating_sub(lines.platform_fee),
            own.amounts.platform_fee_vat.saturating_sub(lines.platform_fee_vat),
        ]
    }

    /// Everything, or nothing: after that no cancel fits.
    pub(super) fn end(&self, all: bool, whole: &OrderTransfer) -> Self {
        let sum = Settled::nothing(whole.currency());
        Carried { own: None, lines: Lines { all, changed: BTreeMap::new(), sum, in_range: self.lines.in_range } }
    }

    /// The part by its changed lines. Nothing when there is a fault, or may be one.
    pub(super) fn settled(
        &self,
        book: &Book,
        whole: &OrderTransfer,
        part: &Order,
        charged: Charged<'_>,
        places: &[usize],
    ) -> Option<Self> {
        let mut was = places.iter().filter_map(|at| self.line(whole, *at));
        let sum = was.try_fold(self.lines.sum, |sum, line| sum.less(line))?;
        let settled = settle_after(book, part, charged, sum, &mut NoTrace).ok()?;
        let next = Carried::by_places(settled, whole, places.iter().copied(), sum)?;
        (self.lines.in_range && next.lines.in_range).then_some(next)
    }

    /// The part by all its lines.
    pub(super) fn of(settled: OrderTransfer, whole: &OrderTransfer) -> Result<Self, Error> {
        let sum = Settled::nothing(whole.currency());
        Carried::by_places(settled, whole, 0..whole.lines.len(), sum).ok_or_else(overflow)
    }

    /// The lines of a part stand in the order's own sequence.
    fn by_places(
        mut settled: OrderTransfer,
        whole: &OrderTransfer,
        places: impl Iterator<Item = usize>,
        mut sum: Settled,
    ) -> Option<Self> {
        let mut lines = std::mem::take(&mut settled.lines).into_iter().peekable();
        let (mut changed, mut in_range) = (BTreeMap::new(), true);
        for at in places {
            let product = &whole.lines.get(at)?.product;
            let line = lines.next_if(|line| line.product == *product);
            if let Some(line) = &line {
                sum = sum.plus(line)?;
                in_range &= is_in_range(line);
            }
            changed.insert(at, line);
        }
        Some(Carried { own: Some(settled), lines: Lines { all: false, changed, sum, in_range } })
    }

    /// Takes the place of the part before it, whose other lines it keeps.
    pub(super) fn replace(self, before: &mut Carried) {
        let Carried { own, lines: Lines { all, changed, sum, in_range } } = self;
        if own.is_some() {
            before.lines.changed.extend(changed);
        } else {
            (before.lines.all, before.lines.changed) = (all, changed);
        }
        (before.own, before.lines.sum, before.lines.in_range) = (own, sum, in_range);
    }

    /// The part beside its lines; nothing of nothing.
    pub(super) fn own<'s>(&'s self, whole: &'s OrderTransfer) -> Option<&'s OrderTransfer> {
        self.own.as_ref().or(self.lines.all.then_some(whole))
    }

    /// The line at a place of the order, if some of it is in the part.
    pub(super) fn line<'s>(&'s self, whole: &'s OrderTransfer, at: usize) -> Option<&'s LineTransfer> {
        match self.lines.changed.get(&at) {
            Some(line) => line.as_ref(),
            None if self.lines.all => whole.lines.get(at),
            None => None,
        }
    }
}

/// A part after a cancel, whose lines that did not change are those of the part before.
#[derive(Clone, Copy)]
pub(super) struct Replaced<'c> {
    pub before: &'c Carried,
    pub after: &'c Carried,
}

impl<'c> Replaced<'c> {
    /// The line at a place of the order, if some of it is in the part.
    pub(super) fn line(self, whole: &'c OrderTransfer, at: usize) -> Option<&'c LineTransfer> {
        let Replaced { before, after } = self;
        let unchanged = after.own.is_some() && !after.lines.changed.contains_key(&at);
        if unchanged { before.line(whole, at) } else { after.line(whole, at) }
    }
}

/// What is left with the lines that are gone, or what is cancelled, as an order; none when nothing is cancelled.
pub(super) fn with_gone(
    book: &Book,
    remaining: &Remaining<'_>,
    places: Option<&[usize]>,
) -> Option<(Order, Charged<'static>)> {
    match book.cancel_basis {
        CancelBasis::Remaining => Some((remaining.left_with_gone(places), Charged::EVERYTHING)),
        CancelBasis::Cancelled => {
            let charged = if remaining.is_empty() { Charged::EVERYTHING } else { Charged::RATES_ONLY };
            remaining.cancelled_of(places).map(|part| (part, charged))
        }
    }
}

/// The platform fee that stands on no line, and its VAT.
pub(super) fn own_platform_fee(whole: &OrderTransfer) -> [i64; 2] {
    let level = whole.order_level();
    [level.platform_fee, level.platform_fee_vat]
}

fn is_in_range(line: &LineTransfer) -> bool {
    line.amounts.check_range().is_ok()
}
