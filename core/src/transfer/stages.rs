//! The parts of a transfer that is settled in stages: amounts and the day of each.
//!
//! Parts are a function of what is left, so those of a cancel are differences of them. Does not know how an amount came about.
//! Calculation §5.10.

use chrono::NaiveDate;

use super::amounts::Amounts;
use crate::code::Error;
use crate::contract::{StageReturn, Stages};
use crate::id::TransferId;
use crate::money::Rate;

/// A part of a transfer that is settled in stages (분할 정산분): its amounts, and the day they are due.
///
/// Parts add up to the transfer, name by name. On statement lines a part is a transfer of its own: the first has the id of the transfer,
/// the others that id with `/2`, `/3` and so on, so that each is counted once.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct StagePart {
    /// The id it has on statement lines.
    pub id: TransferId,
    /// The day it is due.
    pub settlement_date: NaiveDate,
    /// Its amounts: magnitudes of a cancel, as the transfer's.
    pub amounts: Amounts,
}

/// Parts on their days, with their ids.
pub(super) fn on_days(id: &TransferId, amounts: Vec<Amounts>, days: &[NaiveDate]) -> Result<Vec<StagePart>, Error> {
    let part = |(index, (amounts, day)): (usize, (Amounts, &NaiveDate))| {
        Ok(StagePart { id: part_id(id, index)?, settlement_date: *day, amounts })
    };
    amounts.into_iter().zip(days).enumerate().map(part).collect()
}

/// The id of a part: the transfer's own for the first.
fn part_id(id: &TransferId, index: usize) -> Result<TransferId, Error> {
    match index {
        0 => Ok(id.clone()),
        _ => TransferId::new(&format!("{}/{}", id.as_str(), index.saturating_add(1))),
    }
}

/// The parts of what is `left` of a transfer that was `whole`; `None` beyond `i64`.
///
/// Each is the difference of two sums: of the stages up to it, and of those before it. So they add up, and a part is never further
/// from its share than one unit.
pub(super) fn parts(stages: &Stages, whole: &Amounts, left: &Amounts) -> Option<Vec<Amounts>> {
    let mut parts = Vec::with_capacity(stages.count());
    let mut before = Amounts::zero(left.currency);
    for sum in stages.sums() {
        let settlement = match stages.taken_back() {
            StageReturn::Proportional => portion(left.settlement, *sum)?,
            // The earlier stages keep what they were promised, as far as there is so much.
            StageReturn::LaterFirst => {
                let promised = portion(whole.settlement, *sum)?;
                if whole.settlement < 0 { promised.max(left.settlement) } else { promised.min(left.settlement) }
            }
        };
        let upto = up_to(left, settlement, *sum)?;
        parts.push(upto.less(&before)?);
        before = upto;
    }
    parts.push(left.less(&before)?);
    Some(parts)
}

/// So many thousandths of a percent of an amount, cut.
fn portion(amount: i64, share: u32) -> Option<i64> {
    scaled(amount, i64::from(share), i64::from(Rate::WHOLE))
}

fn scaled(amount: i64, times: i64, by: i64) -> Option<i64> {
    let exact = i128::from(amount).checked_mul(i128::from(times))?.checked_div(i128::from(by))?;
    i64::try_from(exact).ok()
}

/// The amounts of some first stages together, whose settlement is known: the others in its ratio to the settlement that is left, or by
/// the shares where that is nothing.
///
/// Every identity of calculation §2.13 holds of them: order and discount follow from settlement and deductions, and what is taxable from
/// the payment.
fn up_to(left: &Amounts, settlement: i64, share: u32) -> Option<Amounts> {
    let (times, by) = match left.settlement {
        0 => (i64::from(share), i64::from(Rate::WHOLE)),
        all => (settlement, all),
    };
    let part = |amount: i64| scaled(amount, times, by);
    let deductions = |of: &Amounts| {
        let all = [
            of.payment_vat_burden,
            of.discount_share,
            of.platform_fee,
            of.platform_fee_vat,
            of.additional_fee,
            of.additional_fee_vat,
        ];
        all.into_iter().try_fold(of.settlement, i64::checked_add)
    };
    let mut sum = Amounts::zero(left.currency);
    sum.settlement = settlement;
    sum.settlement_tax_free = part(left.settlement_tax_free)?;
    sum.payment_vat_burden = part(left.payment_vat_burden)?;
    sum.discount_share = part(left.discount_share)?;
    sum.discount_share_tax_free = part(left.discount_share_tax_free)?;
    sum.platform_fee = part(left.platform_fee)?;
    sum.platform_fee_vat = part(left.platform_fee_vat)?;
    sum.additional_fee = part(left.additional_fee)?;
    sum.additional_fee_vat = part(left.additional_fee_vat)?;
    // What a settlement formula of the user's own takes beyond: mostly nothing.
    let other = part(left.order.checked_sub(deductions(left)?)?)?;
    sum.order = deductions(&sum)?.checked_add(other)?;
    // Nothing was paid, so nothing of a stage was.
    sum.discount = if left.payment == 0 { sum.order } else { part(left.discount)? };
    sum.payment = sum.order.checked_sub(sum.discount)?;
    sum.discount_tax_free = part(left.discount_tax_free)?;
    sum.payment_vat = part(left.payment_vat)?;
    let taxable = left.payment.checked_sub(left.payment_tax_free)?;
    sum.payment_tax_free = if taxable == 0 { sum.payment } else { part(left.payment_tax_free)? };
    sum.payment_supply = sum.payment.checked_sub(sum.payment_vat)?.checked_sub(sum.payment_tax_free)?;
    sum.order_tax_free = sum.payment_tax_free.checked_add(sum.discount_tax_free)?;
    Some(sum)
}
