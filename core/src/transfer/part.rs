//! One part of an order, settled: a line, what belongs to the order alone, or a whole order without lines.
//!
//! Steps 3 and 5 to 10 of calculation §2, with every component rounded where it arises. Does not know how parts add up.

use chrono::NaiveDate;

use super::amounts::Amounts;
use super::order_transfer::{SettledDiscount, SettledFee};
use crate::calculator::Rounding;
use crate::code::{Code, Error};
use crate::contract::{Bearer, Contract, Fee};
use crate::id::AdditionalFeePolicyId;
use crate::money::{Currency, Money, Rate, RoundingMode, round_ratio};
use crate::order::Discount;
use crate::policy_book::Book;
use crate::trace::{Component, Place, Recorder, Step, Working};
use crate::vat::vat_inside;

/// What is the same for every part of an order.
pub(super) struct Terms<'a> {
    pub book: &'a Book,
    pub contract: &'a Contract,
    pub rounding: &'a Rounding,
    pub start: NaiveDate,
    pub currency: Currency,
}

/// What a part is made of.
pub(super) struct Part<'a> {
    pub place: Place,
    /// The part's own order amount: zero for the order level of an order with lines.
    pub order: i64,
    pub order_tax_free: i64,
    /// What additional fees of this part are a rate of: the line, or the whole order.
    pub fee_base: i64,
    pub platform_fee: PlatformFee,
    pub discounts: &'a [Discount],
    pub additional_fees: &'a [AdditionalFeePolicyId],
}

/// How the platform fee falls on a part.
#[derive(Clone, Copy)]
pub(super) enum PlatformFee {
    /// The contract's rate of the part's order amount.
    Rate(Rate),
    /// The contract's fixed fee, once per transfer.
    Fixed(i64),
    /// It falls on other parts.
    Elsewhere,
}

/// A settled part.
pub(super) struct SettledPart {
    pub amounts: Amounts,
    pub discounts: Vec<SettledDiscount>,
    pub additional_fees: Vec<SettledFee>,
}

/// Arithmetic that left `i64`. Inputs are within ±10^15, so this is the end of the range, told as such.
#[cold]
pub(super) fn overflow() -> Error {
    Error::new(Code::AmountOutOfRange).with("amount", "beyond 64 bits").with("limit", crate::limits::AMOUNT_MAX)
}

/// The scribe of one part: hands steps to the recorder with their place.
struct Scribe<'r, R> {
    recorder: &'r mut R,
    place: Place,
}

impl<R: Recorder> Scribe<'_, R> {
    #[inline]
    fn note(&mut self, component: Component, working: Working, rounding: Option<RoundingMode>, result: i64) {
        self.recorder.record(Step { place: self.place, component, item: None, working, rounding, result });
    }

    #[inline]
    fn note_item(&mut self, component: Component, item: usize, working: Working, mode: RoundingMode, result: i64) {
        let item = u32::try_from(item).ok();
        self.recorder.record(Step { place: self.place, component, item, working, rounding: Some(mode), result });
    }
}

impl Terms<'_> {
    /// Settles one part.
    #[inline]
    pub(super) fn settle_part<R: Recorder>(&self, part: &Part<'_>, recorder: &mut R) -> Result<SettledPart, Error> {
        let mut scribe = Scribe { recorder, place: part.place };
        let mut amounts = Amounts::zero(self.currency);
        amounts.order = part.order;
        amounts.order_tax_free = part.order_tax_free;
        let discounts = self.share_discounts(part.discounts, &mut amounts, &mut scribe)?;
        self.split_payment(&mut amounts, &mut scribe).ok_or_else(overflow)?;
        self.charge_platform_fee(part, &mut amounts, &mut scribe).ok_or_else(overflow)?;
        let additional_fees = self.charge_additional_fees(part, &mut amounts, &mut scribe)?;
        settle(&mut amounts, &mut scribe).ok_or_else(overflow)?;
        Ok(SettledPart { amounts, discounts, additional_fees })
    }

    /// §2.5: the partner's share of each discount, and of its tax-free part.
    #[inline]
    fn share_discounts<R: Recorder>(
        &self,
        discounts: &[Discount],
        amounts: &mut Amounts,
        scribe: &mut Scribe<'_, R>,
    ) -> Result<Vec<SettledDiscount>, Error> {
        let mut settled = Vec::with_capacity(discounts.len());
        let mode = self.rounding.discount_share;
        for (index, discount) in discounts.iter().enumerate() {
            let policy = self
                .book
                .discount_share_policy(&discount.policy, self.start)
                .map_err(|error| error.under("policy").under_index(index).under("discounts"))?;
            let rate = policy.value.partner_share;
            let (amount, tax_free) = (discount.amount.minor(), discount.tax_free.minor());
            let share = rate.of(amount, mode).ok_or_else(overflow)?;
            let share_tax_free = rate.of(tax_free, mode).ok_or_else(overflow)?;
            let working = Working::Portion { base: amount, rate };
            scribe.note_item(Component::DiscountShare, index, working, mode, share);
            if tax_free != 0 {
                let working = Working::Portion { base: tax_free, rate };
                scribe.note_item(Component::DiscountShareTaxFree, index, working, mode, share_tax_free);
            }
            amounts.discount = amounts.discount.checked_add(amount).ok_or_else(overflow)?;
            amounts.discount_tax_free = amounts.discount_tax_free.checked_add(tax_free).ok_or_else(overflow)?;
            amounts.discount_share = amounts.discount_share.checked_add(share).ok_or_else(overflow)?;
            amounts.discount_share_tax_free =
                amounts.discount_share_tax_free.checked_add(share_tax_free).ok_or_else(overflow)?;
            settled.push(SettledDiscount {
                policy: discount.policy.clone(),
                policy_version: policy.number,
                amount: discount.amount,
                tax_free: discount.tax_free,
                share: Money::trusted(share, self.currency),
                share_tax_free: Money::trusted(share_tax_free, self.currency),
            });
        }
        Ok(settled)
    }

    /// §2.3 and §2.9: payment, its split, and what of its VAT the partner bears.
    #[inline]
    fn split_payment<R: Recorder>(&self, amounts: &mut Amounts, scribe: &mut Scribe<'_, R>) -> Option<()> {
        let mode = self.rounding.payment_vat;
        amounts.payment = amounts.order.checked_sub(amounts.discount)?;
        amounts.payment_tax_free = amounts.order_tax_free.checked_sub(amounts.discount_tax_free)?;
        let taxable = amounts.payment.checked_sub(amounts.payment_tax_free)?;
        amounts.payment_vat = vat_inside(taxable, mode)?;
        amounts.payment_supply = taxable.checked_sub(amounts.payment_vat)?;
        if taxable != 0 {
            let working = Working::VatInside { taxable };
            scribe.note(Component::PaymentVat, working, Some(mode), amounts.payment_vat);
        }
        if self.contract.subtract_payment_vat {
            amounts.payment_vat_burden = amounts.payment_vat;
        }
        Some(())
    }

    /// §2.6 and §2.7.
    #[inline]
    fn charge_platform_fee<R: Recorder>(
        &self,
        part: &Part<'_>,
        amounts: &mut Amounts,
        scribe: &mut Scribe<'_, R>,
    ) -> Option<()> {
        match part.platform_fee {
            PlatformFee::Elsewhere => return Some(()),
            PlatformFee::Fixed(amount) => {
                amounts.platform_fee = amount;
                scribe.note(Component::PlatformFee, Working::Fixed { amount }, None, amount);
            }
            PlatformFee::Rate(rate) => {
                let mode = self.rounding.platform_fee;
                amounts.platform_fee = rate.of(part.order, mode)?;
                let working = Working::Portion { base: part.order, rate };
                scribe.note(Component::PlatformFee, working, Some(mode), amounts.platform_fee);
            }
        }
        let bearer = self.contract.platform_fee_vat_bearer;
        amounts.platform_fee_vat = self.fee_vat(amounts.platform_fee, bearer)?;
        let working = vat_working(amounts.platform_fee, bearer);
        scribe.note(Component::PlatformFeeVat, working, Some(self.rounding.vat), amounts.platform_fee_vat);
        Some(())
    }

    /// 10 % of a rounded fee when the partner bears it.
    #[inline]
    fn fee_vat(&self, fee: i64, bearer: Bearer) -> Option<i64> {
        match bearer {
            Bearer::Partner => Rate::VAT.of(fee, self.rounding.vat),
            Bearer::Merchant => Some(0),
        }
    }

    /// §2.8: one fee and one VAT per policy.
    #[inline]
    fn charge_additional_fees<R: Recorder>(
        &self,
        part: &Part<'_>,
        amounts: &mut Amounts,
        scribe: &mut Scribe<'_, R>,
    ) -> Result<Vec<SettledFee>, Error> {
        let mut settled = Vec::with_capacity(part.additional_fees.len());
        for (index, id) in part.additional_fees.iter().enumerate() {
            let place = |error: Error| error.under_index(index).under("additionalFees");
            let policy = self.book.additional_fee_policy(id, self.start).map_err(place)?;
            let mode = self.rounding.additional_fee;
            let fixed = policy.value.fee.fixed_in(self.currency).map_err(place)?;
            let (fee, working) = match (policy.value.fee, fixed) {
                (Fee::Rate(rate), _) => {
                    let working = Working::Portion { base: part.fee_base, rate };
                    (rate.of(part.fee_base, mode).ok_or_else(overflow)?, working)
                }
                (Fee::Fixed(_), fixed) => {
                    let amount = fixed.unwrap_or_default();
                    (amount, Working::Fixed { amount })
                }
            };
            let vat = self.fee_vat(fee, policy.value.vat_bearer).ok_or_else(overflow)?;
            scribe.note_item(Component::AdditionalFee, index, working, mode, fee);
            let working = vat_working(fee, policy.value.vat_bearer);
            scribe.note_item(Component::AdditionalFeeVat, index, working, self.rounding.vat, vat);
            amounts.additional_fee = amounts.additional_fee.checked_add(fee).ok_or_else(overflow)?;
            amounts.additional_fee_vat = amounts.additional_fee_vat.checked_add(vat).ok_or_else(overflow)?;
            settled.push(SettledFee {
                policy: id.clone(),
                policy_version: policy.number,
                amount: Money::trusted(fee, self.currency),
                vat: Money::trusted(vat, self.currency),
            });
        }
        Ok(settled)
    }
}

fn vat_working(fee: i64, bearer: Bearer) -> Working {
    Working::VatOnFee { fee, partner_bears: bearer == Bearer::Partner }
}

/// §2.10: the settlement by the default formula.
#[inline]
fn settle<R: Recorder>(amounts: &mut Amounts, scribe: &mut Scribe<'_, R>) -> Option<()> {
    amounts.settlement = amounts
        .order
        .checked_sub(amounts.payment_vat_burden)?
        .checked_sub(amounts.platform_fee)?
        .checked_sub(amounts.platform_fee_vat)?
        .checked_sub(amounts.additional_fee)?
        .checked_sub(amounts.additional_fee_vat)?
        .checked_sub(amounts.discount_share)?;
    scribe.note(Component::Settlement, settlement_working(amounts), None, amounts.settlement);
    Some(())
}

fn settlement_working(amounts: &Amounts) -> Working {
    Working::Settlement {
        order: amounts.order,
        payment_vat_burden: amounts.payment_vat_burden,
        platform_fee: [amounts.platform_fee, amounts.platform_fee_vat],
        additional_fee: [amounts.additional_fee, amounts.additional_fee_vat],
        discount_share: amounts.discount_share,
    }
}

/// §2.10: the tax-free part of the settlement, by the ratio of the amounts given; zero when the order is zero.
#[inline]
pub(super) fn settlement_tax_free<R: Recorder>(
    amounts: &Amounts,
    mode: RoundingMode,
    place: Place,
    recorder: &mut R,
) -> Result<i64, Error> {
    if amounts.order == 0 || (amounts.order_tax_free == 0 && amounts.discount_share_tax_free == 0) {
        return Ok(0);
    }
    let compute = || {
        let before_share = amounts.settlement.checked_add(amounts.discount_share)?;
        let product = i128::from(before_share).checked_mul(i128::from(amounts.order_tax_free))?;
        let share = i128::from(amounts.discount_share_tax_free).checked_mul(i128::from(amounts.order))?;
        let result = round_ratio(product.checked_sub(share)?, i128::from(amounts.order), mode)?;
        Some((before_share, result))
    };
    let (before_share, result) = compute().ok_or_else(overflow)?;
    let working = Working::TaxFreeRatio {
        before_share,
        order_tax_free: amounts.order_tax_free,
        order: amounts.order,
        share_tax_free: amounts.discount_share_tax_free,
    };
    recorder.record(Step {
        place,
        component: Component::SettlementTaxFree,
        item: None,
        working,
        rounding: Some(mode),
        result,
    });
    Ok(result)
}
