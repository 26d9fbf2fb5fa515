//! Cancelling: the reversal is what was left before less what is left after, amount by amount.
//!
//! What is left (or what is cancelled) is settled as an order of its own by the same code as any order, with the original start date and
//! so the original versions; what of it a cancel does not change is carried (`carried`). Because reversals are differences of one function, they add up whatever the steps and their order.
//! Does not know payments or statements. Calculation §3.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::amounts::Amounts;
use super::cancel_explanation::CancelExplanation;
use super::carried::{Carried, Portion, Replaced, with_gone};
use super::date_reason::DateReason;
use super::difference::difference;
use super::explanation::Explanation;
use super::keeping::{Keeping, Moment};
use super::note::{Note, NoteCode};
use super::order_cancel::OrderCancel;
use super::order_transfer::OrderTransfer;
use super::part::overflow;
use super::settle::{Charged, closed_day, explain, settle, settlement_date, stage_days};
use super::stages::{self, StagePart};
use crate::calendar::civil_date;
use crate::code::{Code, Error};
use crate::contract::{Contract, Stages};
use crate::id::{DiscountSharePolicyId, OrderId, TransferId};
use crate::limits::CANCELS_MAX;
use crate::order::{CancelBasis, Cancellation, Order, Remaining};
use crate::policy_book::{Book, PolicyBook};
use crate::trace::NoTrace;

impl PolicyBook {
    /// The reversal of a cancel of `order`, after its `earlier` cancels in the order they were made.
    ///
    /// # Errors
    /// One typed error with its place in `order`, `earlier` or `cancellation`: those of [`Remaining::take`] and of
    /// [`PolicyBook::settle`], [`Code::DuplicateId`], [`Code::CancelOfACancel`], [`Code::CancelDateMissing`],
    /// [`Code::SettlementDateBeforeStart`], [`Code::CancelSettlesBeforeOrder`], [`Code::TooMany`]. What cannot be settled of a part of the order is told at the cancel that
    /// made the part, with the place in the part as `partAt`.
    ///
    /// ```
    /// # use jeongsan::{OrderId, TransferId, wire};
    /// # use jeongsan::money::{Currency, Money};
    /// # use jeongsan::order::Cancellation;
    /// # use jeongsan::calendar::parse_date;
    /// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
    /// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "month", "days": [31]},
    /// #   "convention": "preceding"}}], "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard",
    /// #   "type": {"kind": "non_withholding"}}]}"#)?;
    /// let order = wire::order_from_json(r#"{"id": "order-1", "partner": "farm", "amount": 10000, "startDate": "2023-08-11"}"#)?;
    /// let half = Money::new(5_000, Currency::Krw)?;
    /// let first = Cancellation::of_amount(TransferId::new("cancel-1")?, OrderId::new("order-1")?, half)
    ///     .start_date(parse_date("2023-08-12")?)
    ///     .build()?;
    /// let reversal = book.cancel(&order, &[], &first)?;
    /// assert_eq!(reversal.settlement().minor(), 4_450);
    /// assert_eq!(reversal.left().settlement().minor(), 4_450);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cancel(
        &self,
        order: &Order,
        earlier: &[Cancellation],
        cancellation: &Cancellation,
    ) -> Result<OrderCancel, Error> {
        Ids::of(order, earlier)?.check(cancellation).map_err(|error| error.under("cancellation"))?;
        Chain::after(&self.0, order, earlier)?.cancel(cancellation)
    }

    /// The cancels of an order one after the other: what is left is carried from each to the next instead of counted anew.
    ///
    /// # Errors
    /// Those of [`PolicyBook::settle`], with their place in `order`.
    ///
    /// ```
    /// # use jeongsan::{OrderId, TransferId, wire};
    /// # use jeongsan::money::{Currency, Money};
    /// # use jeongsan::order::Cancellation;
    /// # use jeongsan::calendar::parse_date;
    /// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
    /// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "month", "days": [31]},
    /// #   "convention": "preceding"}}], "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard",
    /// #   "type": {"kind": "non_withholding"}}]}"#)?;
    /// let order = wire::order_from_json(r#"{"id": "order-1", "partner": "farm", "amount": 10000, "startDate": "2023-08-11"}"#)?;
    /// let mut cancels = book.cancels(&order)?;
    /// for number in 1..=4 {
    ///     let quarter = Money::new(2_500, Currency::Krw)?;
    ///     let id = TransferId::new(&format!("cancel-{number}"))?;
    ///     let cancellation = Cancellation::of_amount(id, order.id().clone(), quarter).start_date(parse_date("2023-08-12")?);
    ///     assert_eq!(cancels.cancel(&cancellation.build()?)?.settlement().minor(), 2_225);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cancels<'a>(&'a self, order: &'a Order) -> Result<Cancels<'a>, Error> {
        Ok(Cancels { ids: Ids::of(order, &[])?, chain: Chain::after(&self.0, order, &[])? })
    }

    /// The same answer as [`PolicyBook::cancel`], with what was left before and after explained.
    ///
    /// # Errors
    /// As [`PolicyBook::cancel`].
    pub fn explain_cancel(
        &self,
        order: &Order,
        earlier: &[Cancellation],
        cancellation: &Cancellation,
    ) -> Result<CancelExplanation, Error> {
        Ids::of(order, earlier)?.check(cancellation).map_err(|error| error.under("cancellation"))?;
        let book = &*self.0;
        let mut chain = Chain::after(book, order, earlier)?;
        let kept_before = chain.explain_keeping();
        let before = Portion::of(book, &chain.remaining, None);
        let cancel = chain.cancel(cancellation)?;
        let kept_after = chain.explain_keeping();
        let after = Portion::of(book, &chain.remaining, None);
        let date = DateReason::new(book, chain.contract, cancel.reversal.dates, cancel.reversal.date_given);
        let date = date.of_cancel(book)?;
        let explained = |portion| match portion {
            Portion::Nothing => Ok(None),
            Portion::Whole => explain(book, order, Charged::EVERYTHING).map(Some),
            Portion::Some(part, charged) => explain(book, &part, charged).map(Some),
        };
        let [before, after] = [(kept_before, before), (kept_after, after)]
            .map(|(kept, portion)| kept.map_or_else(|| explained(portion), |kept| kept.map(Some)));
        Ok(CancelExplanation::new(cancel, book.cancel_basis, (before?, after?), date))
    }
}

/// The cancels of one order, made one after the other. Made by [`PolicyBook::cancels`].
///
/// Each answers what [`PolicyBook::cancel`] answers with those before it as `earlier`. That call counts them all again, so a host that
/// has many cancels of an order at hand makes them here: a line that a cancel does not name is not settled again, and an order of a
/// thousand lines taken back line by line costs a few settlements of it.
///
/// ```
/// use jeongsan::order::{Cancellation, LineCancel};
/// use jeongsan::{Code, OrderId, ProductId, TransferId, calendar::parse_date};
/// # use jeongsan::wire;
/// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
/// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
/// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]}"#)?;
/// let order = wire::order_from_json(r#"{
///   "id": "o-1", "partner": "farm", "startDate": "2026-10-06",
///   "lines": [{"productId": "apple", "unitPrice": 5000, "quantity": 2}, {"productId": "pear", "unitPrice": 7000, "quantity": 1}]
/// }"#)?;
/// let back = |id: &str, product: &str, quantity| -> Result<Cancellation, jeongsan::Error> {
///     let line = LineCancel::new(ProductId::new(product)?, quantity);
///     let cancel = Cancellation::of_lines(TransferId::new(id)?, OrderId::new("o-1")?, vec![line]);
///     cancel.start_date(parse_date("2026-10-12")?).build()
/// };
/// let mut cancels = book.cancels(&order)?;
/// assert_eq!(cancels.cancel(&back("c-1", "apple", 1)?)?.settlement().minor(), 4_450);       // 5,000 − 500 − 50
/// // Refused, so that nothing has changed, not even which ids are taken.
/// let refused = cancels.cancel(&back("c-2", "apple", 2)?).unwrap_err();
/// assert_eq!(refused.code(), Code::CancellableQuantityExceeded);
/// let pear = cancels.cancel(&back("c-2", "pear", 1)?)?;
/// assert_eq!((pear.settlement().minor(), pear.left().settlement().minor()), (6_230, 4_450));
/// assert_eq!(pear.lines().len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Cancels<'a> {
    ids: Ids<'a>,
    chain: Chain<'a>,
}

impl Cancels<'_> {
    /// The reversal of the next cancel. A cancel that is refused changes nothing: another may be made in its place.
    ///
    /// # Errors
    /// As [`PolicyBook::cancel`], with its place in `cancellation`; [`Code::TooMany`] with its place in `earlier`.
    pub fn cancel(&mut self, cancellation: &Cancellation) -> Result<OrderCancel, Error> {
        too_many(self.ids.count())?;
        self.ids.check(cancellation).map_err(|error| error.under("cancellation"))?;
        let cancel = self.chain.cancel(cancellation)?;
        self.ids.cancels.insert(cancel.id.clone());
        Ok(cancel)
    }
}

/// An order after some cancels, ready for the next.
#[derive(Debug)]
struct Chain<'a> {
    book: &'a Book,
    contract: &'a Contract,
    original: OrderTransfer,
    remaining: Remaining<'a>,
    /// What is left of the order, settled; or what is cancelled of it, as the basis says.
    part: Carried,
    /// The same with what is kept, where not all fees come back.
    kept: Option<(Keeping<'a>, Carried)>,
    /// When it was cancelled, and how often.
    at: Moment,
}

impl<'a> Chain<'a> {
    fn after(book: &'a Book, order: &'a Order, earlier: &[Cancellation]) -> Result<Self, Error> {
        let in_order = |error: Error| error.under("order");
        // First: what is left is counted of an order that fits.
        let original = settle(book, order, Charged::EVERYTHING, &mut NoTrace).map_err(in_order)?;
        let contract = &book.contract(&original.contract, original.start_date()).map_err(in_order)?.value;
        let part = Carried::at_first(book, &original).map_err(in_order)?;
        let keeping = Keeping::of(book, order, contract, original.start_date());
        let kept = match keeping {
            None => None,
            Some(keeping) => Some((keeping, Carried::at_first(book, &original).map_err(in_order)?)),
        };
        let (remaining, at) = (Remaining::of(order), Moment::default());
        let mut chain = Chain { book, contract, original, remaining, part, kept, at };
        let place = |index: usize| move |error: Error| error.under_index(index).under("earlier");
        let (mut places, mut since) = (BTreeSet::new(), BTreeSet::new());
        for (index, cancel) in earlier.iter().enumerate() {
            let next = chain.at.next(chain.day(cancel).map_err(place(index))?);
            // From here on a fee stays as it was charged before this one.
            if chain.kept.as_ref().is_some_and(|(keeping, _)| keeping.turns(chain.at, next)) && index > 0 {
                chain.keep(&since).map_err(place(index.saturating_sub(1)))?;
                since.clear();
            }
            chain.at = next;
            let change = chain.remaining.take_for_now(cancel).map_err(place(index))?;
            places.extend(change.places());
            since.extend(change.places());
        }
        if let Some(last) = earlier.len().checked_sub(1) {
            // Errors are placed at the cancel that made the part.
            chain.keep(&since).map_err(place(last))?;
            let places: Vec<usize> = places.into_iter().collect();
            let part = chain.part.next(book, &chain.original, &chain.remaining, &places).map_err(place(last))?;
            part.replace(&mut chain.part);
        }
        Ok(chain)
    }

    /// The day that decides what comes back; none where none does.
    fn day(&self, cancellation: &Cancellation) -> Result<Option<NaiveDate>, Error> {
        match &self.kept {
            Some((keeping, _)) if keeping.asks_for_days() => {
                start_date(self.book, cancellation).map(|(day, _)| Some(day))
            }
            _ => Ok(None),
        }
    }

    /// What is kept after cancels that changed the lines at these places.
    fn keep(&mut self, places: &BTreeSet<usize>) -> Result<(), Error> {
        let Some((keeping, carried)) = &mut self.kept else { return Ok(()) };
        let places: Vec<usize> = match self.remaining.is_empty() {
            true => (0..self.original.lines.len()).collect(),
            false => places.iter().copied().collect(),
        };
        let next = keeping.next(carried, &self.original, (&self.remaining, self.at), &places)?;
        next.replace(carried);
        Ok(())
    }

    /// What there is with what is kept, explained; none where everything comes back, or nothing was cancelled.
    fn explain_keeping(&self) -> Option<Result<Explanation, Error>> {
        let (keeping, carried) = self.kept.as_ref().filter(|_| self.at.count > 0)?;
        let (part, charged) = with_gone(self.book, &self.remaining, None)?;
        let all: Vec<usize> = (0..self.original.lines.len()).collect();
        let instead = keeping.instead(carried, &self.original, (&self.remaining, self.at), &part, &all);
        Some(instead.and_then(|instead| explain(self.book, &part, charged.with(&instead))))
    }

    /// The next cancel. On an error nothing changes.
    fn cancel(&mut self, cancellation: &Cancellation) -> Result<OrderCancel, Error> {
        let in_cancel = |error: Error| error.under("cancellation");
        let mut change = self.remaining.take_for_now(cancellation).map_err(in_cancel)?;
        // The last cancel takes what is left of every line.
        let mut places: Vec<usize> = match self.remaining.is_empty() {
            true => (0..self.original.lines.len()).collect(),
            false => change.places().collect(),
        };
        places.sort_unstable();
        match self.made(&places, cancellation) {
            Ok((cancel, after, kept, at)) => {
                after.replace(&mut self.part);
                if let Some(((_, before), after)) = self.kept.as_mut().zip(kept) {
                    after.replace(before);
                }
                self.at = at;
                Ok(cancel)
            }
            Err(error) => {
                self.remaining.exchange(&mut change);
                Err(error)
            }
        }
    }

    /// The next cancel, and what there is after it.
    fn made(
        &self,
        places: &[usize],
        cancellation: &Cancellation,
    ) -> Result<(OrderCancel, Carried, Option<Carried>, Moment), Error> {
        let in_cancel = |error: Error| error.under("cancellation");
        let whole = &self.original;
        let after = self.part.next(self.book, whole, &self.remaining, places).map_err(in_cancel)?;
        let at = self.at.next(self.day(cancellation).map_err(in_cancel)?);
        let Some((keeping, before)) = &self.kept else {
            let cancel = self.reversal([&self.part, &after], places, cancellation)?;
            return Ok((cancel, after, None, at));
        };
        let now = (&self.remaining, at);
        let kept = keeping.next(before, whole, now, places).map_err(in_cancel)?;
        let mut cancel = self.reversal([before, &kept], places, cancellation)?;
        let with = Replaced { before, after: &kept };
        let without = Replaced { before: &self.part, after: &after };
        cancel.kept = keeping.kept([with, without], whole, now).map_err(in_cancel)?;
        Ok((cancel, after, Some(kept), at))
    }

    /// The cancel with its own dates, by the cycle of the original contract, and not before the order's: what was not paid yet cannot be
    /// taken back. Of two parts, before and after.
    fn reversal(
        &self,
        [before, after]: [&Carried; 2],
        places: &[usize],
        cancellation: &Cancellation,
    ) -> Result<OrderCancel, Error> {
        let in_cancel = |error: Error| error.under("cancellation");
        let (book, whole) = (self.book, &self.original);
        let zero = Amounts::zero(whole.currency());
        let [at_first, at_last] = [before, after].map(|part| part.own(whole));
        let [was, is] = [at_first, at_last].map(|part| part.map_or(zero, |part| part.amounts));
        let (sides, left_before, left) = match book.cancel_basis {
            CancelBasis::Remaining => ([before, after], Some(was), Some(is)),
            CancelBasis::Cancelled => ([after, before], whole.amounts.less(&was), whole.amounts.less(&is)),
        };
        let lines = places.iter().filter_map(|at| {
            let line = whole.lines.get(*at)?;
            Some((line, sides.map(|part| part.line(whole, *at))))
        });
        let parts = sides.map(|part| part.own(whole));
        let mut reversal = difference(whole, parts, lines).ok_or_else(overflow)?;
        reversal.amounts.check_range().map_err(in_cancel)?;
        let (left_before, left) = (left_before.ok_or_else(overflow)?, left.ok_or_else(overflow)?);
        let start = start_date(book, cancellation).map_err(in_cancel)?;
        (reversal.dates, reversal.date_given) =
            settlement_date(book, self.contract, start, cancellation.settlement_date).map_err(in_cancel)?;
        let (own, of_order) = (reversal.dates.settlement, whole.settlement_date());
        if book.cancel_not_before_order && own < of_order {
            if reversal.date_given {
                let error = Error::new(Code::CancelSettlesBeforeOrder).with("settlementDate", own);
                return Err(in_cancel(error.with("orderSettlementDate", of_order).under("settlementDate")));
            }
            reversal.dates.settlement = of_order;
        }
        reversal.notes = self.notes(cancellation, places);
        let given = "$.cancellation.settlementDate";
        reversal.notes.extend(closed_day(book, given, reversal.dates, reversal.date_given));
        if let Some(stages) = self.contract.stages() {
            let given = cancellation.settlement_date;
            let days = stage_days(book, stages, start, given).map_err(in_cancel)?;
            reversal.stages = self.stage_parts(stages, (&left_before, &left), (days, given), &cancellation.id)?;
            if let Some(first) = reversal.stages.first() {
                reversal.dates.settlement = first.settlement_date;
            }
        }
        let (id, memo) = (cancellation.id.clone(), cancellation.memo.clone());
        Ok(OrderCancel { id, reversal, left_before, left, kept: Vec::new(), memo })
    }

    /// What comes back of each stage: its part of what was left less its part of what is left, and not before the order's.
    fn stage_parts(
        &self,
        stages: &Stages,
        (before, after): (&Amounts, &Amounts),
        (mut days, given): (Vec<NaiveDate>, Option<NaiveDate>),
        id: &TransferId,
    ) -> Result<Vec<StagePart>, Error> {
        let whole = &self.original;
        let parts = |left| stages::parts(stages, &whole.amounts, left).ok_or_else(overflow);
        let back = parts(before)?.into_iter().zip(parts(after)?).map(|(was, is)| was.less(&is).ok_or_else(overflow));
        let back = back.collect::<Result<Vec<Amounts>, Error>>()?;
        let zero = Amounts::zero(whole.currency());
        if self.book.cancel_not_before_order {
            for ((day, amounts), part) in days.iter_mut().zip(&back).zip(&whole.stages) {
                let of_order = part.settlement_date;
                if given.is_some_and(|given| given < of_order) && *amounts != zero {
                    let error = Error::new(Code::CancelSettlesBeforeOrder).with("settlementDate", *day);
                    let error = error.with("orderSettlementDate", of_order).under("settlementDate");
                    return Err(error.under("cancellation"));
                }
                if given.is_none() {
                    *day = (*day).max(of_order);
                }
            }
        }
        stages::on_days(id, back, &days).map_err(|error| error.under("id").under("cancellation"))
    }

    /// Discounts that stay though goods of theirs went: it may be meant, or forgotten.
    fn notes(&self, cancellation: &Cancellation, places: &[usize]) -> Vec<Note> {
        let stay = self.remaining.discounts_that_stay(cancellation, places).into_iter();
        let note = |(line, at, policy, left): (Option<usize>, usize, &DiscountSharePolicyId, i64)| {
            let line = line.map_or_else(String::new, |line| format!(".lines[{line}]"));
            let at = format!("$.order{line}.discounts[{at}]");
            Note::new(NoteCode::DiscountStays, at, &[("policy", policy), ("left", &left)])
        };
        stay.map(note).collect()
    }
}

/// The ids of an order and its cancels. Every transfer has an id of its own, and what is cancelled is the order, not a cancel of it.
#[derive(Debug)]
struct Ids<'a> {
    order: &'a OrderId,
    cancels: BTreeSet<TransferId>,
}

impl<'a> Ids<'a> {
    fn of(order: &'a Order, earlier: &[Cancellation]) -> Result<Self, Error> {
        too_many(earlier.len())?;
        let mut ids = Ids { order: &order.id, cancels: BTreeSet::new() };
        for (index, cancel) in earlier.iter().enumerate() {
            ids.check(cancel).map_err(|error| error.under_index(index).under("earlier"))?;
            ids.cancels.insert(cancel.id.clone());
        }
        Ok(ids)
    }

    fn count(&self) -> usize {
        self.cancels.len()
    }

    fn check(&self, cancel: &Cancellation) -> Result<(), Error> {
        let (id, of) = (cancel.id.as_str(), cancel.order.as_str());
        if id == self.order.as_str() || self.cancels.contains(id) {
            return Err(Error::new(Code::DuplicateId).with("kind", "transfer").with("id", id).under("id"));
        }
        if of != self.order.as_str() && self.cancels.contains(of) {
            return Err(Error::new(Code::CancelOfACancel).with("order", of).under("order"));
        }
        Ok(())
    }
}

fn too_many(earlier: usize) -> Result<(), Error> {
    if earlier > CANCELS_MAX {
        let error = Error::new(Code::TooMany).with("count", earlier).with("what", "earlier cancels");
        return Err(error.with("limit", CANCELS_MAX).under("earlier"));
    }
    Ok(())
}

fn start_date(book: &Book, cancellation: &Cancellation) -> Result<(NaiveDate, &'static str), Error> {
    match (cancellation.start_date, cancellation.cancelled_at) {
        (Some(date), _) => Ok((date, "startDate")),
        (None, Some(instant)) => civil_date(instant, book.utc_offset_minutes)
            .map(|date| (date, "cancelledAt"))
            .map_err(|error| error.under("cancelledAt")),
        (None, None) => Err(Error::new(Code::CancelDateMissing)),
    }
}
