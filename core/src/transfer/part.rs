//! One part of an order, settled: a line, or the order with what belongs to no line.
//!
//! Calculation §2.3 and §2.5 to §2.12, in the sequence of the calculator, with every component rounded where it arises. A part
//! begins with the sum of what was settled before it: nothing for a line, the lines for the order. Does not know books or dates.

use rust_decimal::Decimal;

use super::amounts::Amounts;
use super::charge::{Charge, View};
use super::order_transfer::{Few, SettledDiscount, SettledFee};
use crate::calculator::{Calculator, Item};
use crate::code::{Code, Error};
use crate::contract::{Bearer, Contract, Fee};
use crate::formula::Formula;
use crate::id::AdditionalFeePolicyId;
use crate::money::{Currency, Money, Rate, RoundingMode, round_ratio};
use crate::order::{Discount, check_parts};
use crate::policy_book::Book;
use crate::trace::{Component, FormulaWork, Place, Recorder, Step, Working};
use crate::vat::vat_inside;

use super::charge::Facts;

/// What is the same for every part of an order: looked up once, before the first part.
pub(super) struct Terms<'a> {
    pub book: &'a Book,
    pub contract: &'a Contract,
    pub calculator: &'a Calculator,
    pub parameters: &'a [Decimal],
    pub facts: Facts<'a>,
    pub currency: Currency,
    /// Whether fixed fees are charged.
    pub fixed_fees: bool,
}

/// What a part is made of. A line brings its own amount and begins with nothing; the order brings no amount of its own when it has lines, and
/// begins with their sum, so that what is computed for it sees the whole order.
pub(super) struct Part<'a> {
    pub place: Place,
    /// What was settled before: the lines, for the order.
    pub sum: Amounts,
    /// The part's own order amount and its tax-free part: what it adds to the sum.
    pub order: i64,
    pub order_tax_free: i64,
    /// The platform fee, unless it falls on other parts.
    pub platform_fee: Option<Fee>,
    pub discounts: &'a [Discount],
    pub additional_fees: &'a [AdditionalFeePolicyId],
    pub product: &'a str,
    pub product_tag: &'a str,
    pub quantity: i64,
}

/// A settled part. `amounts` include the sum it began with, so the order's part holds the totals; what is its own is the difference.
pub(super) struct SettledPart {
    pub amounts: Amounts,
    pub discounts: Few<SettledDiscount>,
    pub additional_fees: Few<SettledFee>,
    /// Results of the user formulas, in the calculator's list.
    pub user: Vec<i64>,
}

/// Arithmetic that left `i64`. Inputs are within ±10^15, so this is the end of the range, told as such.
#[cold]
pub(super) fn overflow() -> Error {
    Error::new(Code::AmountOutOfRange).with("amount", "beyond 64 bits").with("limit", crate::limits::AMOUNT_MAX)
}

impl<'a> Terms<'a> {
    /// Settles one part.
    #[inline]
    pub(super) fn settle_part<R: Recorder>(&self, part: &Part<'a>, recorder: &mut R) -> Result<SettledPart, Error> {
        let mut amounts = part.sum;
        let mut work = Work { terms: self, part, recorder, user: Vec::new() };
        work.add_given(&mut amounts).ok_or_else(overflow)?;
        // The four checks come before anything is computed from amounts that do not fit.
        check(&amounts)?;
        let mut discounts = Few::new();
        let mut additional_fees = Few::new();
        for item in &self.calculator.sequence {
            match item {
                Item::DiscountShare => discounts = work.share_discounts(&mut amounts)?,
                Item::PlatformFee => work.charge_platform_fee(&mut amounts)?,
                Item::AdditionalFee => additional_fees = work.charge_additional_fees(&mut amounts)?,
                Item::Settlement => work.settle(&mut amounts)?,
                Item::SettlementTaxFree => work.settle_tax_free(&mut amounts)?,
                Item::User(index) => work.compute_user(*index, &amounts)?,
            }
        }
        Ok(SettledPart { amounts, discounts, additional_fees, user: work.user })
    }
}

struct Work<'w, 'a, R> {
    terms: &'w Terms<'a>,
    part: &'w Part<'a>,
    recorder: &'w mut R,
    user: Vec<i64>,
}

/// One result to be noted.
struct Note {
    component: Component,
    item: Option<usize>,
    mode: Option<RoundingMode>,
    result: i64,
}

impl<R: Recorder> Work<'_, '_, R> {
    #[inline]
    fn note(&mut self, note: Note, working: impl FnOnce() -> Working) {
        if R::ON {
            let Note { component, item, mode, result } = note;
            let place = match component {
                Component::Settlement | Component::SettlementTaxFree => self.whole(),
                _ => self.part.place,
            };
            let item = item.and_then(|item| u32::try_from(item).ok());
            let component = Some(component);
            self.recorder.record(Step { place, component, item, working: working(), rounding: mode, result });
        }
    }

    /// Where a result of the whole part belongs: on the order, that is the total.
    fn whole(&self) -> Place {
        if self.part.place == Place::OrderLevel { Place::Total } else { self.part.place }
    }

    fn view<'v>(&'v self, amounts: &'v Amounts, charge: Charge) -> View<'v> {
        View {
            amounts,
            charge,
            facts: &self.terms.facts,
            product: self.part.product,
            product_tag: self.part.product_tag,
            quantity: self.part.quantity,
            on_line: matches!(self.part.place, Place::Line(_)),
            parameters: self.terms.parameters,
            user: &self.user,
        }
    }

    /// A formula's result for this part, rounded; and its working when notes are taken. Without notes the exact value is never made.
    fn compute(
        &self,
        formula: &Formula,
        amounts: &Amounts,
        charge: Charge,
        mode: RoundingMode,
    ) -> Result<(i64, Option<Box<FormulaWork>>), Error> {
        let view = self.view(amounts, charge);
        let result = formula.rounded(&view, mode)?;
        if !R::ON {
            return Ok((result, None));
        }
        let exact = formula.exact(&view)?;
        let work = FormulaWork { formula: formula.printed(), values: formula.values(&view), exact };
        Ok((result, Some(Box::new(work))))
    }

    /// Order amount, discounts, payment and its split (calculation §2.1 to §2.3), and what of its VAT the partner bears
    /// (calculation §2.9).
    #[inline]
    fn add_given(&mut self, amounts: &mut Amounts) -> Option<()> {
        let mode = self.terms.calculator.rounding.payment_vat;
        let (mut discount, mut discount_tax_free) = (0_i64, 0_i64);
        for given in self.part.discounts {
            discount = discount.checked_add(given.amount.minor())?;
            discount_tax_free = discount_tax_free.checked_add(given.tax_free.minor())?;
        }
        let payment = self.part.order.checked_sub(discount)?;
        let tax_free = self.part.order_tax_free.checked_sub(discount_tax_free)?;
        let taxable = payment.checked_sub(tax_free)?;
        // On the order, sums of roundings could leave what a VAT can be: from nothing to all that is taxable.
        let whole = self.part.sum.payment_supply.checked_add(self.part.sum.payment_vat)?.checked_add(taxable)?;
        let before = self.part.sum.payment_vat;
        let vat = before.checked_add(vat_inside(taxable, mode)?)?.min(whole.max(0)).max(0).checked_sub(before)?;
        for (amount, own) in [
            (&mut amounts.order, self.part.order),
            (&mut amounts.order_tax_free, self.part.order_tax_free),
            (&mut amounts.discount, discount),
            (&mut amounts.discount_tax_free, discount_tax_free),
            (&mut amounts.payment, payment),
            (&mut amounts.payment_tax_free, tax_free),
            (&mut amounts.payment_vat, vat),
            (&mut amounts.payment_supply, taxable.checked_sub(vat)?),
            (&mut amounts.payment_vat_burden, if self.terms.contract.subtract_payment_vat { vat } else { 0 }),
        ] {
            *amount = amount.checked_add(own)?;
        }
        if taxable != 0 {
            let note = Note { component: Component::PaymentVat, item: None, mode: Some(mode), result: vat };
            self.note(note, || Working::VatInside {
                taxable,
                least: before.saturating_neg(),
                most: whole.saturating_sub(before),
            });
        }
        Some(())
    }

    /// Calculation §2.5: the partner's share of each discount, and of its tax-free part.
    #[inline]
    fn share_discounts(&mut self, amounts: &mut Amounts) -> Result<Few<SettledDiscount>, Error> {
        let discounts = self.part.discounts;
        let mut settled = Few::with_capacity(discounts.len());
        let currency = self.terms.currency;
        for (index, discount) in discounts.iter().enumerate() {
            let place = |error: Error| error.under_index(index).under("discounts");
            let policy = self
                .terms
                .book
                .discount_share_policy(&discount.policy, self.terms.facts.start)
                .map_err(|error| place(error.under("policy")))?;
            let rate = policy.value.partner_share;
            let (amount, tax_free) = (discount.amount.minor(), discount.tax_free.minor());
            let component = Component::DiscountShare;
            let share = self.share(amounts, rate, [amount, tax_free], component, index).map_err(place)?;
            let component = Component::DiscountShareTaxFree;
            let share_tax_free = match tax_free {
                0 => 0,
                part => self.share(amounts, rate, [part, part], component, index).map_err(place)?,
            };
            if share_tax_free.unsigned_abs() > share.unsigned_abs() {
                let error = Error::new(Code::DiscountShareTaxFreeExceedsShare).with("shareTaxFree", share_tax_free);
                return Err(place(error.with("share", share)));
            }
            amounts.discount_share = amounts.discount_share.checked_add(share).ok_or_else(overflow)?;
            amounts.discount_share_tax_free =
                amounts.discount_share_tax_free.checked_add(share_tax_free).ok_or_else(overflow)?;
            settled.push(SettledDiscount {
                policy: discount.policy.clone(),
                policy_version: policy.number,
                amount: discount.amount,
                tax_free: discount.tax_free,
                share: Money::trusted(share, currency),
                share_tax_free: Money::trusted(share_tax_free, currency),
            });
        }
        Ok(settled)
    }

    #[inline]
    fn share(
        &mut self,
        amounts: &Amounts,
        rate: Rate,
        discount: [i64; 2],
        component: Component,
        item: usize,
    ) -> Result<i64, Error> {
        let mode = self.terms.calculator.rounding.discount_share;
        let plan = &self.terms.calculator.discount_share;
        let [base, _] = discount;
        let (result, work) = if plan.fixed {
            (rate.of(base, mode).ok_or_else(overflow)?, None)
        } else {
            let charge = Charge { rate, fixed: 0, discount: Some(discount) };
            self.compute(&plan.formula, amounts, charge, mode)
                .map_err(|error| error.with("formulaKey", "discountShare"))?
        };
        let note = Note { component, item: Some(item), mode: Some(mode), result };
        self.note(note, || work.map_or(Working::Portion { base, rate }, Working::Formula));
        Ok(result)
    }

    /// A platform fee or an additional fee, by its formula.
    #[inline]
    fn fee(
        &mut self,
        amounts: &Amounts,
        fee: Fee,
        (component, item): (Component, Option<usize>),
    ) -> Result<i64, Error> {
        let calculator = self.terms.calculator;
        let (plan, mode, key) = match component {
            Component::PlatformFee => (&calculator.platform_fee, calculator.rounding.platform_fee, "platformFee"),
            _ => (&calculator.additional_fee, calculator.rounding.additional_fee, "additionalFee"),
        };
        let (rate, fixed) = match fee {
            Fee::Rate(rate) => (rate, 0),
            Fee::Fixed(_) if !self.terms.fixed_fees => (Rate::ZERO, 0),
            Fee::Fixed(_) => (Rate::ZERO, fee.fixed_in(self.terms.currency)?.unwrap_or_default()),
        };
        let (result, work) = match fee {
            Fee::Rate(_) if plan.fixed => (rate.of(amounts.order, mode).ok_or_else(overflow)?, None),
            Fee::Fixed(_) if plan.fixed => (fixed, None),
            _ => self
                .compute(&plan.formula, amounts, Charge { rate, fixed, discount: None }, mode)
                .map_err(|error| error.with("formulaKey", key))?,
        };
        let rounded = matches!(fee, Fee::Rate(_)) || work.is_some();
        let base = amounts.order;
        self.note(Note { component, item, mode: rounded.then_some(mode), result }, || match (work, fee) {
            (Some(work), _) => Working::Formula(work),
            (None, Fee::Rate(rate)) => Working::Portion { base, rate },
            (None, Fee::Fixed(_)) => Working::Fixed { amount: fixed },
        });
        Ok(result)
    }

    /// 10 % of a rounded fee when the partner bears it.
    #[inline]
    fn fee_vat(
        &mut self,
        fee: i64,
        bearer: Bearer,
        (component, item): (Component, Option<usize>),
    ) -> Result<i64, Error> {
        let mode = self.terms.calculator.rounding.vat;
        let partner_bears = bearer == Bearer::Partner;
        let vat = if partner_bears { Rate::VAT.of(fee, mode).ok_or_else(overflow)? } else { 0 };
        let note = Note { component, item, mode: Some(mode), result: vat };
        self.note(note, || Working::VatOnFee { fee, partner_bears });
        Ok(vat)
    }

    /// Calculation §2.6 and §2.7.
    #[inline]
    fn charge_platform_fee(&mut self, amounts: &mut Amounts) -> Result<(), Error> {
        let Some(fee) = self.part.platform_fee else { return Ok(()) };
        let fee = self.fee(amounts, fee, (Component::PlatformFee, None))?;
        let bearer = self.terms.contract.platform_fee_vat_bearer;
        let vat = self.fee_vat(fee, bearer, (Component::PlatformFeeVat, None))?;
        amounts.platform_fee = amounts.platform_fee.checked_add(fee).ok_or_else(overflow)?;
        amounts.platform_fee_vat = amounts.platform_fee_vat.checked_add(vat).ok_or_else(overflow)?;
        Ok(())
    }

    /// Calculation §2.8: one fee and one VAT per policy.
    #[inline]
    fn charge_additional_fees(&mut self, amounts: &mut Amounts) -> Result<Few<SettledFee>, Error> {
        let mut settled = Few::with_capacity(self.part.additional_fees.len());
        // Every policy sees the fees as they were before, so the order they are named in does not matter.
        let before = *amounts;
        for (index, id) in self.part.additional_fees.iter().enumerate() {
            let place = |error: Error| error.under_index(index).under("additionalFees");
            let policy = self.terms.book.additional_fee_policy(id, self.terms.facts.start).map_err(place)?;
            let fee = self.fee(&before, policy.value.fee, (Component::AdditionalFee, Some(index))).map_err(place)?;
            let vat = self.fee_vat(fee, policy.value.vat_bearer, (Component::AdditionalFeeVat, Some(index)))?;
            amounts.additional_fee = amounts.additional_fee.checked_add(fee).ok_or_else(overflow)?;
            amounts.additional_fee_vat = amounts.additional_fee_vat.checked_add(vat).ok_or_else(overflow)?;
            settled.push(SettledFee {
                policy: id.clone(),
                policy_version: policy.number,
                amount: Money::trusted(fee, self.terms.currency),
                vat: Money::trusted(vat, self.terms.currency),
            });
        }
        Ok(settled)
    }

    /// Calculation §2.10: the settlement.
    #[inline]
    fn settle(&mut self, amounts: &mut Amounts) -> Result<(), Error> {
        let plan = &self.terms.calculator.settlement;
        if !plan.fixed {
            let mode = self.terms.calculator.rounding.settlement;
            let (result, work) = self
                .compute(&plan.formula, amounts, Charge::NONE, mode)
                .map_err(|error| error.with("formulaKey", "settlement"))?;
            amounts.settlement = result;
            if let Some(work) = work {
                let note = Note { component: Component::Settlement, item: None, mode: Some(mode), result };
                self.note(note, || Working::Formula(work));
            }
            return Ok(());
        }
        amounts.settlement = default_settlement(amounts).ok_or_else(overflow)?;
        let note = Note { component: Component::Settlement, item: None, mode: None, result: amounts.settlement };
        self.note(note, || Working::Settlement {
            order: amounts.order,
            payment_vat_burden: amounts.payment_vat_burden,
            platform_fee: [amounts.platform_fee, amounts.platform_fee_vat],
            additional_fee: [amounts.additional_fee, amounts.additional_fee_vat],
            discount_share: amounts.discount_share,
        });
        Ok(())
    }

    /// Calculation §2.10: the tax-free part of the settlement.
    #[inline]
    fn settle_tax_free(&mut self, amounts: &mut Amounts) -> Result<(), Error> {
        let plan = &self.terms.calculator.settlement_tax_free;
        let mode = self.terms.calculator.rounding.settlement_tax_free;
        let (result, working) = if plan.fixed {
            let Some((before_share, result)) = default_tax_free(amounts, mode)? else {
                amounts.settlement_tax_free = 0;
                return Ok(());
            };
            let working = Working::TaxFreeRatio {
                before_share,
                order_tax_free: amounts.order_tax_free,
                order: amounts.order,
                share_tax_free: amounts.discount_share_tax_free,
            };
            (result, Some(working))
        } else {
            let (result, work) = self
                .compute(&plan.formula, amounts, Charge::NONE, mode)
                .map_err(|error| error.with("formulaKey", "settlementTaxFree"))?;
            (result, work.map(Working::Formula))
        };
        amounts.settlement_tax_free = result;
        if let Some(working) = working {
            let note = Note { component: Component::SettlementTaxFree, item: None, mode: Some(mode), result };
            self.note(note, || working);
        }
        Ok(())
    }

    /// Calculation §2.11: one of the user's own formulas.
    fn compute_user(&mut self, index: usize, amounts: &Amounts) -> Result<(), Error> {
        let Some(plan) = self.terms.calculator.user.get(index) else { return Ok(()) };
        if self.user.len() < self.terms.calculator.user.len() {
            self.user.resize(self.terms.calculator.user.len(), 0);
        }
        let (result, work) = self
            .compute(&plan.formula, amounts, Charge::NONE, plan.rounding)
            .map_err(|error| error.with("formulaKey", &*plan.key))?;
        if let Some(slot) = self.user.get_mut(index) {
            *slot = result;
        }
        if let Some(work) = work {
            let (item, place) = (u32::try_from(index).ok(), self.whole());
            let working = Working::Formula(work);
            self.recorder.record(Step { place, component: None, item, working, rounding: Some(plan.rounding), result });
        }
        Ok(())
    }
}

#[inline]
fn default_settlement(amounts: &Amounts) -> Option<i64> {
    amounts
        .order
        .checked_sub(amounts.payment_vat_burden)?
        .checked_sub(amounts.platform_fee)?
        .checked_sub(amounts.platform_fee_vat)?
        .checked_sub(amounts.additional_fee)?
        .checked_sub(amounts.additional_fee_vat)?
        .checked_sub(amounts.discount_share)
}

/// The sum before the ratio and the result; `None` when nothing is tax-free, or nothing was ordered.
#[inline]
fn default_tax_free(amounts: &Amounts, mode: RoundingMode) -> Result<Option<(i64, i64)>, Error> {
    if amounts.order == 0 || (amounts.order_tax_free == 0 && amounts.discount_share_tax_free == 0) {
        return Ok(None);
    }
    let compute = || {
        let before_share = amounts.settlement.checked_add(amounts.discount_share)?;
        let product = i128::from(before_share).checked_mul(i128::from(amounts.order_tax_free))?;
        let share = i128::from(amounts.discount_share_tax_free).checked_mul(i128::from(amounts.order))?;
        let result = round_ratio(product.checked_sub(share)?, i128::from(amounts.order), mode)?;
        Some((before_share, result))
    };
    compute().map(Some).ok_or_else(overflow)
}

/// The four checks of calculation §2.4, for a line or for the whole order.
#[inline]
fn check(amounts: &Amounts) -> Result<(), Error> {
    check_parts(amounts.order, amounts.order_tax_free, amounts.discount, amounts.discount_tax_free)
}
