//! What an order names, found in its book: from here on nothing is looked up by an id.
//!
//! Everything is the version of the order's start date. Computes no amounts. Calculation §2.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use smallvec::SmallVec;

use super::order_transfer::UsedParameter;
use crate::calculator::{Calculator, NamedParameter, parameter_value};
use crate::calendar::civil_date;
use crate::code::{Code, Error};
use crate::contract::{AdditionalFeePolicy, Contract, DiscountSharePolicy};
use crate::id::{AdditionalFeePolicyId, DiscountSharePolicyId};
use crate::order::{Discount, Order};
use crate::partner::Partner;
use crate::policy_book::Book;
use crate::versions::{Version, Versions};

/// Most orders name few policies: those need no allocation.
type Found<'b, T> = SmallVec<[&'b Version<T>; 4]>;

/// An order's places in a book.
pub(super) struct Resolved<'b> {
    pub start: NaiveDate,
    /// The field of the order the start date is from.
    pub start_field: &'static str,
    pub partner: &'b Versions<Partner>,
    pub contract: &'b Version<Contract>,
    pub calculator: &'b Calculator,
    pub calculator_version: u32,
    pub parameters: Parameters,
    /// Policies of the discounts and of the additional fees: those of each line, then those of the order.
    shared_by: Found<'b, DiscountSharePolicy>,
    additional_fees: Found<'b, AdditionalFeePolicy>,
}

/// Values of the parameters that the formulas of an order name.
#[derive(Default)]
pub(super) struct Parameters {
    /// By their places in the book: formulas find them there. Nothing when no formula names one.
    pub values: Vec<Decimal>,
    /// Those that are named, in the order of their keys.
    pub used: Vec<UsedParameter>,
}

/// Policies that were found, handed out level by level.
pub(super) struct Policies<'r> {
    shared_by: &'r [&'r Version<DiscountSharePolicy>],
    additional_fees: &'r [&'r Version<AdditionalFeePolicy>],
}

impl<'r> Policies<'r> {
    /// Those of the next level, which has so many discounts and fees.
    #[inline]
    pub(super) fn level(&mut self, discounts: usize, fees: usize) -> Policies<'r> {
        Policies {
            shared_by: first(&mut self.shared_by, discounts),
            additional_fees: first(&mut self.additional_fees, fees),
        }
    }

    #[inline]
    pub(super) const fn shared_by(&self) -> &'r [&'r Version<DiscountSharePolicy>] {
        self.shared_by
    }

    #[inline]
    pub(super) const fn additional_fees(&self) -> &'r [&'r Version<AdditionalFeePolicy>] {
        self.additional_fees
    }
}

#[inline]
fn first<'r, T>(all: &mut &'r [T], count: usize) -> &'r [T] {
    let (first, rest) = all.split_at_checked(count).unwrap_or((all, &[]));
    *all = rest;
    first
}

impl Resolved<'_> {
    #[inline]
    pub(super) fn policies(&self) -> Policies<'_> {
        Policies { shared_by: &self.shared_by, additional_fees: &self.additional_fees }
    }
}

/// Finds what the order names.
#[inline]
pub(super) fn resolve<'b>(book: &'b Book, order: &Order) -> Result<Resolved<'b>, Error> {
    let (start, start_field) = start_date(book, order)?;
    let (partner, default) =
        book.partner_and_contract(&order.partner, start).map_err(|error| error.under("partner"))?;
    let contract = match (&order.contract, default) {
        (Some(id), _) => book.contract(id, start).map_err(|error| error.under("contract"))?,
        (None, Some(versions)) => versions.as_of(start).map_err(|error| error.under("partner"))?,
        (None, None) => {
            let partner = partner.as_of(start).map_err(|error| error.under("partner"))?;
            book.contract(&partner.value.default_contract, start).map_err(|error| error.under("partner"))?
        }
    };
    let (calculator, calculator_version) = book.calculator(start)?;
    let parameters = parameters_of(book, order, calculator, start).map_err(|error| error.under("parameters"))?;
    let fixed = contract.value.platform_fee.fixed_in(order.currency);
    fixed.map_err(|error| error.with("contract", contract.value.id.as_str()).under("currency"))?;
    let mut resolved = Resolved {
        start,
        start_field,
        partner,
        contract,
        calculator,
        calculator_version,
        parameters,
        shared_by: Found::new(),
        additional_fees: Found::new(),
    };
    for (index, line) in order.lines.iter().enumerate() {
        resolved
            .add_level(book, &line.discounts, &line.additional_fees)
            .map_err(|error| error.under_index(index).under("lines"))?;
    }
    resolved.add_level(book, &order.discounts, &order.additional_fees)?;
    Ok(resolved)
}

impl<'b> Resolved<'b> {
    /// The policies of a level. Lines often name one again and again: then it is not looked up again.
    #[inline]
    fn add_level(
        &mut self,
        book: &'b Book,
        discounts: &[Discount],
        fees: &[AdditionalFeePolicyId],
    ) -> Result<(), Error> {
        for (index, discount) in discounts.iter().enumerate() {
            let id: &DiscountSharePolicyId = &discount.policy;
            let policy = match self.shared_by.last() {
                Some(last) if last.value.id == *id => last,
                _ => book
                    .discount_share_policy(id, self.start)
                    .map_err(|error| error.under("policy").under_index(index).under("discounts"))?,
            };
            self.shared_by.push(policy);
        }
        for (index, id) in fees.iter().enumerate() {
            let policy = match self.additional_fees.last() {
                Some(last) if last.value.id == *id => last,
                _ => book
                    .additional_fee_policy(id, self.start)
                    .map_err(|error| error.under_index(index).under("additionalFees"))?,
            };
            self.additional_fees.push(policy);
        }
        Ok(())
    }
}

/// The start date, and the field it is from.
#[inline]
fn start_date(book: &Book, order: &Order) -> Result<(NaiveDate, &'static str), Error> {
    match (order.start_date, order.paid_at) {
        (Some(date), _) => Ok((date, "startDate")),
        (None, Some(instant)) => civil_date(instant, book.utc_offset_minutes)
            .map(|date| (date, "paidAt"))
            .map_err(|error| error.under("paidAt")),
        (None, None) => Err(Error::new(Code::StartDateMissing)),
    }
}

/// The order's values of the parameters its formulas name, or the defaults of the order's start date. What the order gives has to be a
/// parameter in force, whether or not a formula names it.
#[inline]
fn parameters_of(book: &Book, order: &Order, calculator: &Calculator, start: NaiveDate) -> Result<Parameters, Error> {
    let mut parameters = Parameters::default();
    for (key, value) in &order.parameters {
        let found = book.parameter(key, start).and_then(|_| parameter_value(*value));
        found.map_err(|error| error.under(key))?;
    }
    if calculator.parameters.is_empty() {
        return Ok(parameters);
    }
    let has_discounts = !order.discounts.is_empty() || order.lines.iter().any(|line| !line.discounts.is_empty());
    let has_fees = !order.additional_fees.is_empty() || order.lines.iter().any(|line| !line.additional_fees.is_empty());
    parameters.values.resize(book.parameter_count(), Decimal::ZERO);
    for named in calculator.parameters.iter().filter(|named| named.concerns(has_discounts, has_fees)) {
        let NamedParameter { key, at, .. } = named;
        let value = match order.parameters.iter().find(|(own, _)| **own == **key) {
            Some((_, own)) => own.normalize(),
            None => book.parameter_at(*at, start)?.value.default,
        };
        if let Some(slot) = parameters.values.get_mut(*at) {
            *slot = value;
        }
        parameters.used.push(UsedParameter { key: key.clone(), value });
    }
    Ok(parameters)
}
