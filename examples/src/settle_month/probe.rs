//! The faults behind the first one.
//!
//! The engine answers an order with one error. Whoever mends a file wants them all, so each reference and each line of a refused
//! order is settled once more on its own, in an order that holds nothing else. Only refused orders come here. Does not know files.

use chrono::NaiveDate;
use jeongsan::money::{Currency, Money};
use jeongsan::order::{Discount, Line, Order, OrderBuilder};
use jeongsan::{AdditionalFeePolicyId, Code, Error, OrderId, PartnerId, PolicyBook};

use crate::columns::Column;
use crate::head::Head;
use crate::places::place;

/// A fault, the row of the line it is about if it is about one, and its column.
pub type Found = (Option<usize>, Column, Error);

/// A book, and an order that it settles.
pub struct Prober<'a> {
    book: &'a PolicyBook,
    /// Stands in for the head of an order whose own partner or dates are wrong, so that its policies can be looked up all the same.
    stand_in: Option<Head<'static>>,
}

impl<'a> Prober<'a> {
    /// Looks for a partner of the book who can have orders.
    pub fn new(book: &'a PolicyBook) -> Self {
        let day = NaiveDate::from_ymd_opt(2026, 1, 1);
        let heads = book.partners().flat_map(|versions| versions.all()).flat_map(|version| {
            let dates = [version.effective_from, day].into_iter().flatten();
            dates.map(|date| stand_in(version.value.id().clone(), date))
        });
        let settles = |head: &Head<'_>| head.empty().is_some_and(|order| lookup_fault(book, order).is_none());
        let stand_in = heads.into_iter().find(settles);
        Prober { book, stand_in }
    }

    /// Settles the parts of an order one by one. Lines come with their row.
    pub fn probe(&self, head: &Head<'_>, lines: &[(usize, Line)]) -> Vec<Found> {
        let mut found = Vec::new();
        if head.is_whole {
            match head.empty().and_then(|order| lookup_fault(self.book, order)) {
                None => {
                    self.parts(head, head, lines, |_| true, &mut found);
                    return found;
                }
                Some(error) => found.push((None, place(&error).1, error)),
            }
        }
        found.extend(self.unknown(head));
        if let Some(basis) = &self.stand_in {
            self.parts(basis, head, lines, holds_anywhere, &mut found);
        }
        found
    }

    /// Partner and contract that are in no version of the book.
    fn unknown(&self, head: &Head<'_>) -> Vec<Found> {
        let partner = head.partner.as_ref().and_then(|id| self.book.partner(id, NaiveDate::MIN).err());
        let contract = head.contract.as_ref().and_then(|id| self.book.contract(id, NaiveDate::MIN).err());
        let places = [(Column::PartnerId, partner), (Column::ContractId, contract)];
        let faults = places.into_iter().filter_map(|(column, error)| Some((None, column, error?)));
        faults.filter(|(_, _, error)| holds_anywhere(error)).collect()
    }

    /// Settles what `head` and `lines` name, as if it were ordered from `basis`.
    fn parts(
        &self,
        basis: &Head<'_>,
        head: &Head<'_>,
        lines: &[(usize, Line)],
        keep: fn(&Error) -> bool,
        found: &mut Vec<Found>,
    ) {
        for error in self.references(basis, &head.discounts, &head.fees).into_iter().filter(keep) {
            found.push((None, place(&error).1, error));
        }
        for (row, line) in lines {
            for error in self.references(basis, line.discounts(), line.additional_fees()).into_iter().filter(keep) {
                let column = match place(&error).1 {
                    Column::OrderFees => Column::LineFees,
                    _ => Column::LineDiscounts,
                };
                found.push((Some(*row), column, error));
            }
            let (Some(id), Some(partner)) = (&basis.id, &basis.partner) else { continue };
            let alone = Order::of_lines(id.clone(), partner.clone(), vec![line.clone()]);
            if let Some(error) = fault(self.book, basis.dated(alone)).filter(keep)
                && let (Some(_), column) = place(&error)
            {
                found.push((Some(*row), column, error));
            }
        }
    }

    /// Looks up every policy a level names, with discounts of zero so that no check on amounts gets in the way.
    fn references(&self, basis: &Head<'_>, discounts: &[Discount], fees: &[AdditionalFeePolicyId]) -> Vec<Error> {
        let shares = discounts.iter().filter_map(|discount| {
            let nothing = Discount::new(discount.policy().clone(), Money::zero(basis.currency));
            lookup_fault(self.book, basis.empty()?.discount(nothing))
        });
        let fees = fees.iter().filter_map(|fee| lookup_fault(self.book, basis.empty()?.additional_fee(fee.clone())));
        shares.chain(fees).collect()
    }
}

/// Whether an error holds for every partner and on every day.
fn holds_anywhere(error: &Error) -> bool {
    !matches!(
        error.code(),
        Code::NotInForce | Code::Archived | Code::CurrencyMismatch | Code::DateOutsideCalendar | Code::NumberOutOfRange
    ) && !is_of_formula(error)
}

fn is_of_formula(error: &Error) -> bool {
    error.code().as_str().starts_with("formula_")
}

/// A head whose settlement date is given, so that it needs no calendar.
fn stand_in(partner: PartnerId, date: NaiveDate) -> Head<'static> {
    Head {
        is_whole: true,
        id: OrderId::new("stand-in").ok(),
        partner: Some(partner),
        contract: None,
        payment: None,
        method: None,
        provider: None,
        paid_at: None,
        start_date: Some(date),
        settlement_date: Some(date),
        currency: Currency::Krw,
        amount: None,
        tax_free: None,
        discounts: Vec::new(),
        fees: Vec::new(),
        memo: None,
    }
}

/// The fault of an order that was made up to look something up. Its amounts are nobody's, so it is no matter if a formula cannot
/// do with them.
fn lookup_fault(book: &PolicyBook, order: OrderBuilder) -> Option<Error> {
    fault(book, order).filter(|error| !is_of_formula(error))
}

fn fault(book: &PolicyBook, order: OrderBuilder) -> Option<Error> {
    order.build().and_then(|order| book.settle(&order)).err()
}
