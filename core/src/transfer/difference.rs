//! The difference of two settlements of one order: part by part, line by line, policy by policy.
//!
//! Items of one policy are added up on both sides before they are compared, because a part of an order may have fewer of them than
//! the whole: what came back is told for the policy.
//!
//! Subtracts; knows no rule of cancels.

use std::collections::BTreeMap;
use std::sync::Arc;

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

/// `minuend − subtrahend` in the shape of the whole order, of which both are parts; an absent part is nothing. Each line that may
/// differ comes with what there is of it in both. Lines and policies that do not differ are left out. `None` beyond `i64`.
pub(super) fn difference<'t>(
    whole: &OrderTransfer,
    parts: [Option<&OrderTransfer>; 2],
    of_lines: impl Iterator<Item = (&'t LineTransfer, [Option<&'t LineTransfer>; 2])>,
) -> Option<OrderTransfer> {
    let nothing = Side::nothing(whole.currency());
    let sides = parts.map(|part| part.map_or(nothing, Side::order));
    let mut lines = Vec::new();
    for (line, [plus, minus]) in of_lines {
        let quantity = |part: Option<&LineTransfer>| part.map_or(0, |line| line.quantity);
        let sides = [plus, minus].map(|part| part.map_or(nothing, Side::line));
        let (quantity, amounts) = (quantity(plus).checked_sub(quantity(minus))?, less(sides)?);
        if quantity == 0 && amounts == nothing.amounts {
            continue;
        }
        lines.push(LineTransfer {
            product: line.product.clone(),
            quantity,
            amounts,
            user: user(&line.user, sides)?,
            discounts: discounts(&line.discounts, sides)?,
            additional_fees: fees(&line.additional_fees, sides)?,
        });
    }
    Some(OrderTransfer {
        order: whole.order.clone(),
        ledger: whole.ledger,
        partner: whole.partner.clone(),
        contract: whole.contract.clone(),
        contract_version: whole.contract_version,
        calculator_version: whole.calculator_version,
        payment: whole.payment.clone(),
        calendar: Arc::clone(&whole.calendar),
        dates: whole.dates,
        date_given: whole.date_given,
        amounts: less(sides)?,
        user: user(&whole.user, sides)?,
        parameters: whole.parameters.clone(),
        discounts: Few::from_vec(discounts(&whole.discounts, sides)?),
        additional_fees: Few::from_vec(fees(&whole.additional_fees, sides)?),
        lines,
        notes: Vec::new(),
        stages: Vec::new(),
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

fn discounts(whole: &[SettledDiscount], sides: [Side<'_>; 2]) -> Option<Vec<SettledDiscount>> {
    let of = |item: &SettledDiscount| [item.amount, item.tax_free, item.share, item.share_tax_free];
    let changed = by_policy(whole, sides.map(|side| side.discounts), |item| item.policy.as_str(), of)?;
    let item = |(item, [amount, tax_free, share, share_tax_free]): (&SettledDiscount, [Money; 4])| {
        let (policy, policy_version) = (item.policy.clone(), item.policy_version);
        SettledDiscount { policy, policy_version, amount, tax_free, share, share_tax_free }
    };
    Some(changed.into_iter().map(item).collect())
}

fn fees(whole: &[SettledFee], sides: [Side<'_>; 2]) -> Option<Vec<SettledFee>> {
    let of = |item: &SettledFee| [item.amount, item.vat];
    let changed = by_policy(whole, sides.map(|side| side.fees), |item| item.policy.as_str(), of)?;
    let item = |(item, [amount, vat]): (&SettledFee, [Money; 2])| {
        let (policy, policy_version) = (item.policy.clone(), item.policy_version);
        SettledFee { policy, policy_version, amount, vat }
    };
    Some(changed.into_iter().map(item).collect())
}

/// Plus less minus for each policy that has an amount other than zero, with the policy's first item of the whole, in its order.
fn by_policy<'t, T, const N: usize>(
    whole: &'t [T],
    [plus, minus]: [&'t [T]; 2],
    policy: impl Fn(&'t T) -> &'t str,
    amounts: impl Fn(&T) -> [Money; N],
) -> Option<Vec<(&'t T, [Money; N])>> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut sums: Vec<(&T, [Money; N], [i64; N])> = Vec::with_capacity(whole.len());
    for item in whole {
        places.entry(policy(item)).or_insert_with(|| {
            sums.push((item, amounts(item), [0; N]));
            sums.len().saturating_sub(1)
        });
    }
    for (items, sign) in [(plus, 1_i64), (minus, -1)] {
        for item in items {
            let sum = places.get(policy(item)).and_then(|at| sums.get_mut(*at));
            let Some((_, _, sum)) = sum else { continue };
            for (sum, amount) in sum.iter_mut().zip(amounts(item)) {
                *sum = sum.checked_add(amount.minor().checked_mul(sign)?)?;
            }
        }
    }
    let changed = sums.into_iter().filter(|(_, _, sums)| sums.iter().any(|sum| *sum != 0));
    let with_currency = |(item, amounts, sums): (&'t T, [Money; N], [i64; N])| {
        let mut minors = sums.into_iter();
        (item, amounts.map(|own| Money::trusted(minors.next().unwrap_or_default(), own.currency())))
    };
    Some(changed.map(with_currency).collect())
}
