//! Cancelling: the reversal is what was left before less what is left after, amount by amount.
//!
//! Settles what is left (or what is cancelled) as an order of its own by the same code as any order, with the original start date and
//! so the original versions. Because reversals are differences of one function, they add up whatever the steps and their order.
//! Does not know payments or statements. Calculation §3.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::amounts::Amounts;
use super::cancel_explanation::CancelExplanation;
use super::date_reason::DateReason;
use super::difference::difference;
use super::explanation::Explanation;
use super::order_cancel::OrderCancel;
use super::order_transfer::OrderTransfer;
use super::part::overflow;
use super::settle::{Charged, explain, settle, settlement_date};
use crate::calendar::civil_date;
use crate::code::{Code, Error};
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
    /// [`Code::SettlementDateBeforeStart`], [`Code::TooMany`]. What cannot be settled of a part of the order is told at the cancel that
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
        let settle = |order: &Order, charged| settle(&self.0, order, charged, &mut NoTrace);
        let reversed = reverse(&self.0, (order, earlier, cancellation), settle, |transfer| transfer)?;
        finish(&self.0, cancellation, reversed.answer).map(|(cancel, _)| cancel)
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
        let explain = |order: &Order, charged| explain(&self.0, order, charged);
        let Reversed { before, after, answer } =
            reverse(&self.0, (order, earlier, cancellation), explain, Explanation::transfer)?;
        let (cancel, date) = finish(&self.0, cancellation, answer)?;
        Ok(CancelExplanation::new(cancel, self.0.cancel_basis, (before, after), date))
    }
}

/// The settlements a reversal is the difference of. `S` is a transfer, or an explanation of one.
struct Reversed<S> {
    /// What was left before, or cancelled before; nothing when that is nothing.
    before: Option<S>,
    /// What is left after, or cancelled after.
    after: Option<S>,
    answer: Answer,
}

/// The reversal, and what was left before and is left after it.
struct Answer {
    reversal: OrderTransfer,
    left_before: Amounts,
    left: Amounts,
}

type Question<'q> = (&'q Order, &'q [Cancellation], &'q Cancellation);

fn reverse<S: Clone>(
    book: &Book,
    (order, earlier, cancellation): Question<'_>,
    settle: impl Fn(&Order, Charged) -> Result<S, Error>,
    transfer: impl Fn(&S) -> &OrderTransfer,
) -> Result<Reversed<S>, Error> {
    let in_cancel = |error: Error| error.under("cancellation");
    check_ids(order, earlier, cancellation)?;
    // First: what is left is counted of an order that fits.
    let original = settle(order, Charged::Everything).map_err(|error| error.under("order"))?;
    let mut remaining = Remaining::of(order);
    for (index, cancel) in earlier.iter().enumerate() {
        remaining.take(cancel).map_err(|error| error.under_index(index).under("earlier"))?;
    }
    // Errors are placed at the cancel that made the part: the lines of a part are not the lines the user wrote.
    let part = |remaining: &Remaining<'_>| -> Result<Option<S>, Error> {
        let (part, charged) = match book.cancel_basis {
            CancelBasis::Remaining => (remaining.left(), Charged::Everything),
            CancelBasis::Cancelled => (remaining.cancelled(), Charged::RatesOnly),
        };
        match part {
            None => Ok(None),
            // The whole order: not settled twice, and fixed fees are in it.
            Some(part) if part == *order => Ok(Some(original.clone())),
            Some(part) => settle(&part, charged).map(Some).map_err(|error| error.inside("partAt")),
        }
    };
    let last = earlier.len().saturating_sub(1);
    let before = part(&remaining).map_err(|error| error.under_index(last).under("earlier"))?;
    remaining.take(cancellation).map_err(in_cancel)?;
    let after = part(&remaining).map_err(in_cancel)?;

    let whole = transfer(&original);
    let zero = Amounts::zero(whole.currency());
    let [at_first, at_last] = [&before, &after].map(|part| part.as_ref().map(&transfer));
    let [was, is] = [at_first, at_last].map(|part| part.map_or(zero, |part| part.amounts));
    let (minuend, subtrahend, left_before, left) = match book.cancel_basis {
        CancelBasis::Remaining => (at_first, at_last, Some(was), Some(is)),
        CancelBasis::Cancelled => (at_last, at_first, whole.amounts.less(&was), whole.amounts.less(&is)),
    };
    let reversal = difference(whole, minuend, subtrahend).ok_or_else(overflow)?;
    reversal.amounts.check_range().map_err(in_cancel)?;
    let (left_before, left) = (left_before.ok_or_else(overflow)?, left.ok_or_else(overflow)?);
    Ok(Reversed { before, after, answer: Answer { reversal, left_before, left } })
}

/// Every transfer has an id of its own, and what is cancelled is the order, not a cancel of it.
fn check_ids(order: &Order, earlier: &[Cancellation], cancellation: &Cancellation) -> Result<(), Error> {
    if earlier.len() > CANCELS_MAX {
        let error = Error::new(Code::TooMany).with("count", earlier.len()).with("what", "earlier cancels");
        return Err(error.with("limit", CANCELS_MAX).under("earlier"));
    }
    let mut known = BTreeSet::from([order.id.as_str()]);
    for (index, cancel) in earlier.iter().enumerate() {
        check_id(&mut known, order, cancel).map_err(|error| error.under_index(index).under("earlier"))?;
    }
    check_id(&mut known, order, cancellation).map_err(|error| error.under("cancellation"))
}

fn check_id<'c>(known: &mut BTreeSet<&'c str>, order: &Order, cancel: &'c Cancellation) -> Result<(), Error> {
    let (id, of) = (cancel.id.as_str(), cancel.order.as_str());
    let names_a_cancel = of != order.id.as_str() && known.contains(of);
    if !known.insert(id) {
        return Err(Error::new(Code::DuplicateId).with("kind", "transfer").with("id", id).under("id"));
    }
    if names_a_cancel {
        return Err(Error::new(Code::CancelOfACancel).with("order", of).under("order"));
    }
    Ok(())
}

/// The cancel with its own dates, by the cycle of the original contract.
fn finish(book: &Book, cancellation: &Cancellation, answer: Answer) -> Result<(OrderCancel, DateReason), Error> {
    let in_cancel = |error: Error| error.under("cancellation");
    let Answer { mut reversal, left_before, left } = answer;
    let contract = book.contract(&reversal.contract, reversal.start_date()).map_err(|error| error.under("order"))?;
    let start = start_date(book, cancellation).map_err(in_cancel)?;
    (reversal.dates, reversal.date_given) =
        settlement_date(book, &contract.value, start, cancellation.settlement_date).map_err(in_cancel)?;
    let date = DateReason::new(book, &contract.value, reversal.dates, reversal.date_given);
    let (id, memo) = (cancellation.id.clone(), cancellation.memo.clone());
    Ok((OrderCancel { id, reversal, left_before, left, memo }, date))
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
