//! Fees that do not come back with a cancel: which those of an order are, and what is charged of them on what is left.
//!
//! A kept fee is part of the one function cancels are differences of: of what is left, and of what it was before. Does not know how a part
//! is settled, nor ids of cancels. Calculation §3.9.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::carried::{Carried, Replaced, own_platform_fee, with_gone};
use super::instead::{FeeInstead, FeesInstead, Instead};
use super::order_transfer::{LineTransfer, OrderTransfer, SettledFee};
use super::part::overflow;
use super::settle::settle;
use crate::code::Error;
use crate::contract::{Bearer, Contract, Fee, FeeReturn};
use crate::id::{AdditionalFeePolicyId, ProductId};
use crate::money::Money;
use crate::order::{CancelBasis, Order, Remaining};
use crate::policy_book::Book;
use crate::trace::{NoTrace, Working};
use crate::words::worded;

worded! {
    /// Which charge a [`Kept`] amount is of.
    KeptFee {
        /// The platform fee.
        PlatformFee "platform_fee";
        /// An additional fee.
        AdditionalFee "additional_fee";
        /// What refunds cost the partner.
        RefundCost "refund_cost";
        /// What refunds cost the merchant: told, and in no amount.
        MerchantRefundCost "merchant_refund_cost";
    }
}

/// A charge that did not come back with the cancels of an order so far.
///
/// What is left after a cancel is the settlement of what is left, and beside it these: `amount` and `vat` are more than would be charged on
/// what is left by itself, less where a fee would have risen. Calculation §3.9.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Kept {
    /// Which charge.
    pub fee: KeptFee,
    /// The policy of an additional fee.
    pub policy: Option<AdditionalFeePolicyId>,
    /// The line it stands on; none of the order's own.
    pub product: Option<ProductId>,
    /// How much of it is kept.
    pub amount: Money,
    /// The VAT on that.
    pub vat: Money,
}

/// When and how often an order was cancelled.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Moment {
    /// The latest start date of its cancels.
    pub day: Option<NaiveDate>,
    /// How many there are.
    pub count: i64,
}

impl Moment {
    /// With one more. What came back late stays late: a day before is as good as the last one.
    pub(super) fn next(self, day: Option<NaiveDate>) -> Moment {
        Moment { day: self.day.max(day), count: self.count.saturating_add(1) }
    }
}

/// The fees of one order, of which not all come back.
#[derive(Debug)]
pub(super) struct Keeping<'a> {
    book: &'a Book,
    contract: &'a Contract,
    order: &'a Order,
    start: NaiveDate,
    additional: BTreeMap<&'a AdditionalFeePolicyId, FeeReturn>,
}

impl<'a> Keeping<'a> {
    /// Nothing where every fee comes back and refunds cost nothing: then cancels are as they were.
    pub(super) fn of(book: &'a Book, order: &'a Order, contract: &'a Contract, start: NaiveDate) -> Option<Self> {
        if !book.keeps_fees {
            return None;
        }
        let mut additional = BTreeMap::new();
        for id in order.lines.iter().flat_map(|line| &line.additional_fees).chain(&order.additional_fees) {
            let of_policy =
                || book.additional_fee_policy(id, start).map_or(FeeReturn::Always, |it| it.value.fee_return);
            additional.entry(id).or_insert_with(of_policy);
        }
        let keeps = contract.keeps_fees() || additional.values().any(|how| *how != FeeReturn::Always);
        keeps.then_some(Keeping { book, contract, order, start, additional })
    }

    fn returns(&self) -> impl Iterator<Item = FeeReturn> + '_ {
        self.additional.values().copied().chain([self.contract.platform_fee_return])
    }

    /// Whether a fee comes back until a day: then every cancel needs a date.
    pub(super) fn asks_for_days(&self) -> bool {
        self.returns().any(|how| matches!(how, FeeReturn::Until(_)))
    }

    /// Whether a fee that came back with the cancels so far does not with the next one.
    pub(super) fn turns(&self, before: Moment, next: Moment) -> bool {
        self.returns().any(|how| self.is_late(how, next) && !self.is_late(how, before))
    }

    fn is_late(&self, how: FeeReturn, at: Moment) -> bool {
        let FeeReturn::Until(days) = how else { return false };
        let last = self.start.checked_add_days(Days::new(u64::from(days)));
        at.day.zip(last).is_some_and(|(day, last)| day > last)
    }

    /// What is charged of a fee: `fee` of the whole order and of the part before, `amounts` of the part and of the whole it stands on.
    fn fee(
        &self,
        how: FeeReturn,
        at: Moment,
        [whole, before]: [i64; 2],
        amounts: [i64; 2],
        gone: bool,
    ) -> Option<FeeInstead> {
        let [left, all] = amounts;
        match how {
            FeeReturn::Never => Some(FeeInstead::Kept(before)),
            FeeReturn::Until(_) if self.is_late(how, at) => Some(FeeInstead::Kept(before)),
            _ if gone => Some(FeeInstead::Nothing),
            FeeReturn::Proportional if all > 0 => Some(FeeInstead::Part { fee: whole, left, whole: all }),
            _ => None,
        }
    }

    /// The additional fees of a level.
    fn additional(
        &self,
        at: Moment,
        [whole, before]: [&[SettledFee]; 2],
        amounts: [i64; 2],
        gone: bool,
    ) -> Vec<Option<FeeInstead>> {
        let fee = |(index, fee): (usize, &SettledFee)| {
            let how = self.additional.get(&fee.policy).copied().unwrap_or_default();
            let before = before.get(index).map_or(0, |fee| fee.amount.minor());
            self.fee(how, at, [fee.amount.minor(), before], amounts, gone)
        };
        whole.iter().enumerate().map(fee).collect()
    }

    /// What there is after cancels that changed the lines at these places: lines that are gone stay in the part with what is kept on them.
    ///
    /// # Errors
    /// Those of settling the part, with their place in it.
    pub(super) fn next(
        &self,
        before: &Carried,
        whole: &OrderTransfer,
        (remaining, at): (&Remaining<'_>, Moment),
        places: &[usize],
    ) -> Result<Carried, Error> {
        let book = self.book;
        let Some((part, charged)) = with_gone(book, remaining, Some(places)) else {
            return Ok(before.end(false, whole));
        };
        let instead = self.instead(before, whole, (remaining, at), &part, places)?;
        if let Some(next) = before.settled(book, whole, &part, charged.with(&instead), places) {
            return Ok(next);
        }
        let all: Vec<usize> = (0..whole.lines.len()).collect();
        let Some((part, charged)) = with_gone(book, remaining, None) else { return Err(overflow()) };
        let instead = self.instead(before, whole, (remaining, at), &part, &all)?;
        let settled = settle(book, &part, charged.with(&instead), &mut NoTrace);
        Carried::of(settled.map_err(|error| error.inside("partAt"))?, whole)
    }

    /// What is charged on a part, of which these lines are known by their places, in place of what formulas say.
    pub(super) fn instead(
        &self,
        before: &Carried,
        whole: &OrderTransfer,
        (remaining, at): (&Remaining<'_>, Moment),
        part: &Order,
        places: &[usize],
    ) -> Result<Instead, Error> {
        let is_left = self.book.cancel_basis == CancelBasis::Remaining;
        let on_lines = matches!(self.contract.platform_fee, Fee::Rate(_)) && self.order.amount.is_none();
        let how = self.contract.platform_fee_return;
        let mut places = places.iter().filter_map(|at| whole.lines.get(*at).map(|line| (*at, line)));
        let mut lines = Vec::with_capacity(part.lines.len());
        for line in &part.lines {
            let Some((place, whole_line)) = places.find(|(_, whole)| whole.product == line.product) else { break };
            let was = before.line(whole, place);
            let amounts = [line.minor().ok_or_else(overflow)?[0], whole_line.amounts.order];
            let gone = is_left && line.quantity == 0 && amounts[0] == 0;
            let fees = [whole_line.amounts.platform_fee, was.map_or(0, |line| line.amounts.platform_fee)];
            let platform = if on_lines { self.fee(how, at, fees, amounts, gone) } else { None };
            let was_fees = was.map_or(&[][..], |line| &line.additional_fees);
            let additional = self.additional(at, [&whole_line.additional_fees, was_fees], amounts, gone);
            lines.push(FeesInstead { platform, additional });
        }
        let [left, _] = remaining.totals();
        let all = whole.amounts.order;
        let amounts = [if is_left { left } else { all.saturating_sub(left) }, all];
        let gone = is_left && remaining.is_empty();
        let fees = [own_platform_fee(whole)[0], before.own_platform_fee(whole)[0]];
        let platform = if on_lines { None } else { self.fee(how, at, fees, amounts, gone) };
        let was = before.own(whole).map_or(&[][..], |own| &own.additional_fees[..]);
        let additional = self.additional(at, [&whole.additional_fees[..], was], amounts, gone);
        let cost = self.cost(Bearer::Partner, whole, remaining, at)?;
        let refund_cost = if is_left { cost } else { cost.saturating_neg() };
        Ok(Instead { order: FeesInstead { platform, additional }, lines, refund_cost })
    }

    /// What all refunds so far cost, if that is its bearer: a fixed amount for each, or a rate of all that was given back.
    fn cost(&self, bearer: Bearer, whole: &OrderTransfer, remaining: &Remaining<'_>, at: Moment) -> Result<i64, Error> {
        let Some(cost) = self.contract.refund_cost.filter(|cost| cost.bearer == bearer) else { return Ok(0) };
        match cost.fee {
            Fee::Rate(rate) => {
                let [_, payment] = remaining.totals();
                let base = whole.amounts.payment.saturating_sub(payment);
                let (calculator, _) = self.book.calculator(self.start)?;
                Working::Portion { base, rate }.rounded(calculator.rounding.additional_fee).ok_or_else(overflow)
            }
            Fee::Fixed(_) => {
                let one = cost.fee.fixed_in(whole.currency())?.unwrap_or_default();
                one.checked_mul(at.count).ok_or_else(overflow)
            }
        }
    }

    /// What is kept: more than a part would be charged if everything came back.
    pub(super) fn kept(
        &self,
        [with, without]: [Replaced<'_>; 2],
        whole: &OrderTransfer,
        (remaining, at): (&Remaining<'_>, Moment),
    ) -> Result<Vec<Kept>, Error> {
        // What is kept of what is left did not come back with what is cancelled.
        let sides = match self.book.cancel_basis {
            CancelBasis::Remaining => [with, without],
            CancelBasis::Cancelled => [without, with],
        };
        let money = |minor| Money::trusted(minor, whole.currency());
        let mut kept = Vec::new();
        let mut add = |fee, policy, product, [[more, more_vat], [less, less_vat]]: [[i64; 2]; 2]| {
            let (amount, vat) = (more.saturating_sub(less), more_vat.saturating_sub(less_vat));
            if (amount, vat) != (0, 0) {
                kept.push(Kept { fee, policy, product, amount: money(amount), vat: money(vat) });
            }
        };
        for (place, line) in whole.lines.iter().enumerate() {
            let lines = sides.map(|side| side.line(whole, place));
            let product = || Some(line.product.clone());
            add(KeptFee::PlatformFee, None, product(), lines.map(line_platform_fee));
            for (index, fee) in line.additional_fees.iter().enumerate() {
                let fees = lines.map(|line| one(line.map_or(&[][..], |line| &line.additional_fees), index));
                add(KeptFee::AdditionalFee, Some(fee.policy.clone()), product(), fees);
            }
        }
        add(KeptFee::PlatformFee, None, None, sides.map(|side| side.after.own_platform_fee(whole)));
        for (index, fee) in whole.additional_fees.iter().enumerate() {
            let fees =
                sides.map(|side| one(side.after.own(whole).map_or(&[][..], |own| &own.additional_fees[..]), index));
            add(KeptFee::AdditionalFee, Some(fee.policy.clone()), None, fees);
        }
        for (fee, bearer) in [(KeptFee::RefundCost, Bearer::Partner), (KeptFee::MerchantRefundCost, Bearer::Merchant)] {
            add(fee, None, None, [[self.cost(bearer, whole, remaining, at)?, 0], [0, 0]]);
        }
        Ok(kept)
    }
}

fn line_platform_fee(line: Option<&LineTransfer>) -> [i64; 2] {
    line.map_or([0, 0], |line| [line.amounts.platform_fee, line.amounts.platform_fee_vat])
}

fn one(fees: &[SettledFee], index: usize) -> [i64; 2] {
    fees.get(index).map_or([0, 0], |fee| [fee.amount.minor(), fee.vat.minor()])
}
