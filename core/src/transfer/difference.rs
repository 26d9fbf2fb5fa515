//! The difference of two settlements of one order: part by part, line by line, policy by policy.
//!
//! Items of one policy are added up on both sides before they are compared, because a part of an order may have fewer of them than
//! the whole: what came back is told for the policy. Lines are found by their product; a part has its lines in the order's own
//! sequence.
//!
//! Subtracts; knows no rule of cancels.

use super::amounts::Amounts;
use super::order_transfer::{Few, LineTransfer, OrderTransfer, SettledDiscount, SettledFee, UserResult};
use crate::money::{Currency, Money};

/// What orders and lines have in common.
#[derive(Clone, Copy)]
struct Side<'t> {
    amounts: Amounts,
    user: &'t [UserResult],
    discounts: &'t [SettledDiscount],
    fees: &'t [SettledFee],
}

impl<'t> Side<'t> {
    fn nothing(currency: Currency) -> Self {
        Side { amounts: Amounts::zero(currency), user: &[], discounts: &[], fees: &[] }
    }

    fn order(order: &'t OrderTransfer) -> Self {
        let OrderTransfer { amounts, user, discounts, additional_fees, .. } = order;
        Side { amounts: *amounts, user, discounts, fees: additional_fees }
    }

    fn line(line: &'t LineTransfer) -> Self {
        let LineTransfer { amounts, user, discounts, additional_fees, .. } = line;
        Side { amounts: *amounts, user, discounts, fees: additional_fees }
    }
}

/// `minuend − subtrahend` in the shape of the whole order, of which both are parts; an absent part is nothing. Lines and policies
/// that do not differ are left out. `None` beyond `i64`.
pub(super) fn difference(
    whole: &OrderTransfer,
    minuend: Option<&OrderTransfer>,
    subtrahend: Option<&OrderTransfer>,
) -> Option<OrderTransfer> {
    let parts = [minuend, subtrahend];
    let nothing = Side::nothing(whole.currency());
    let sides = parts.map(|part| part.map_or(nothing, Side::order));
    // The lines of a part are a subsequence of the whole order's.
    let [mut plus, mut minus] = parts.map(|part| part.map_or(&[][..], |part| part.lines.as_slice()).iter().peekable());
    let mut lines = Vec::new();
    for line in &whole.lines {
        let plus = plus.next_if(|found| found.product == line.product);
        let minus = minus.next_if(|found| found.product == line.product);
        let quantity = |part: Option<&LineTransfer>| part.map_or(0, |line| line.quantity);
        let sides = [plus, minus].map(|part| part.map_or(nothing, Side::line));
        let changed = LineTransfer {
            product: line.product.clone(),
            quantity: quantity(plus).checked_sub(quantity(minus))?,
            amounts: less(sides)?,
            user: user(&line.user, sides)?,
            discounts: discounts(&line.discounts, sides)?,
            additional_fees: fees(&line.additional_fees, sides)?,
        };
        if changed.quantity != 0 || changed.amounts != nothing.amounts {
            lines.push(changed);
        }
    }
    Some(OrderTransfer {
        amounts: less(sides)?,
        user: user(&whole.user, sides)?,
        discounts: Few::from_vec(discounts(&whole.discounts, sides)?),
        additional_fees: Few::from_vec(fees(&whole.additional_fees, sides)?),
        lines,
        ..whole.clone()
    })
}

fn less([plus, minus]: [Side<'_>; 2]) -> Option<Amounts> {
    plus.amounts.less(&minus.amounts)
}

/// Results stand in the calculator's order; a part that is nothing has none.
fn user(whole: &[UserResult], sides: [Side<'_>; 2]) -> Option<Vec<UserResult>> {
    let result = |(at, result): (usize, &UserResult)| {
        let [plus, minus] = sides.map(|side| side.user.get(at).map_or(0, |result| result.amount.minor()));
        let amount = Money::trusted(plus.checked_sub(minus)?, result.amount.currency());
        Some(UserResult { key: result.key.clone(), amount })
    };
    whole.iter().enumerate().map(result).collect()
}

/// The sum of one amount over the items of a policy: plus less minus.
fn total<'t, T>([plus, minus]: [&'t [T]; 2], amount: impl Fn(&'t T) -> Option<Money>) -> Option<i64> {
    let sum =
        |items: &'t [T]| items.iter().filter_map(&amount).try_fold(0_i64, |sum, own| sum.checked_add(own.minor()));
    sum(plus)?.checked_sub(sum(minus)?)
}

fn discounts(whole: &[SettledDiscount], sides: [Side<'_>; 2]) -> Option<Vec<SettledDiscount>> {
    let mut changed: Vec<SettledDiscount> = Vec::new();
    for (at, discount) in whole.iter().enumerate() {
        if whole.iter().take(at).any(|earlier| earlier.policy == discount.policy) {
            continue;
        }
        let of = |amount: fn(&SettledDiscount) -> Money| {
            let own = |item: &SettledDiscount| (item.policy == discount.policy).then(|| amount(item));
            total(sides.map(|side| side.discounts), own).map(|minor| Money::trusted(minor, discount.amount.currency()))
        };
        let item = SettledDiscount {
            policy: discount.policy.clone(),
            policy_version: discount.policy_version,
            amount: of(|item| item.amount)?,
            tax_free: of(|item| item.tax_free)?,
            share: of(|item| item.share)?,
            share_tax_free: of(|item| item.share_tax_free)?,
        };
        if [item.amount, item.tax_free, item.share, item.share_tax_free].iter().any(|amount| amount.minor() != 0) {
            changed.push(item);
        }
    }
    Some(changed)
}

fn fees(whole: &[SettledFee], sides: [Side<'_>; 2]) -> Option<Vec<SettledFee>> {
    let mut changed: Vec<SettledFee> = Vec::new();
    for (at, fee) in whole.iter().enumerate() {
        if whole.iter().take(at).any(|earlier| earlier.policy == fee.policy) {
            continue;
        }
        let of = |amount: fn(&SettledFee) -> Money| {
            let own = |item: &SettledFee| (item.policy == fee.policy).then(|| amount(item));
            total(sides.map(|side| side.fees), own).map(|minor| Money::trusted(minor, fee.amount.currency()))
        };
        let item = SettledFee {
            policy: fee.policy.clone(),
            policy_version: fee.policy_version,
            amount: of(|item| item.amount)?,
            vat: of(|item| item.vat)?,
        };
        if item.amount.minor() != 0 || item.vat.minor() != 0 {
            changed.push(item);
        }
    }
    Some(changed)
}
