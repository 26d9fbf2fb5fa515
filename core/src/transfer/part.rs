//! One part of an order, computed: a line, or the order with what belongs to no line.
//!
//! Calculation §2.3 and §2.5 to §2.12, in the sequence of the calculator, with every component rounded where it arises. A part
//! begins with the sum of what was settled before it: nothing for a line, the lines for the order. Computes amounts of amounts:
//! policies are resolved before, ids are put to the results after. Does not know books or dates.

use rust_decimal::Decimal;

use super::amounts::Amounts;
use super::charge::{Charge, Facts, View};
use super::instead::{FeeInstead, FeesInstead, Instead};
use super::order_transfer::Few;
use crate::calculator::{Calculator, Item, Plan};
use crate::code::{Code, Error};
use crate::contract::{AdditionalFeePolicy, Bearer, Contract, DiscountSharePolicy, Fee};
use crate::formula::Formula;
use crate::money::{Currency, Rate, RoundingMode};
use crate::order::{Discount, check_parts};
use crate::trace::{Component, FormulaWork, Place, Recorder, Step, Working};
use crate::versions::Version;

/// What is the same for every part of an order: looked up once, before the first part.
pub(super) struct Terms<'a> {
    pub contract: &'a Contract,
    pub calculator: &'a Calculator,
    pub parameters: &'a [Decimal],
    pub facts: Facts<'a>,
    pub currency: Currency,
    /// Whether fixed fees are charged.
    pub fixed_fees: bool,
    /// What is charged in place of what formulas say.
    pub instead: Option<&'a Instead>,
}

/// A discount as it is computed.
pub(super) trait Reduction {
    /// The discount, and its tax-free part.
    fn minor(&self) -> [i64; 2];
}

impl Reduction for Discount {
    #[inline]
    fn minor(&self) -> [i64; 2] {
        [self.amount.minor(), self.tax_free.minor()]
    }
}

/// What a part is made of. A line brings its own amount and begins with nothing; the order brings no amount of its own when it has
/// lines, and begins with their sum, so that what is computed for it sees the whole order.
pub(super) struct Part<'a, D> {
    pub place: Place,
    /// What was settled before: the lines, for the order.
    pub sum: Amounts,
    /// The part's own order amount and its tax-free part: what it adds to the sum.
    pub order: i64,
    pub order_tax_free: i64,
    /// The platform fee, unless it falls on other parts.
    pub platform_fee: Option<Fee>,
    /// Discounts, and the policy of each.
    pub discounts: &'a [D],
    pub shared_by: &'a [&'a Version<DiscountSharePolicy>],
    pub additional_fees: &'a [&'a Version<AdditionalFeePolicy>],
    pub product: &'a str,
    pub product_tag: &'a str,
    pub quantity: i64,
    /// What is charged in place of what formulas say.
    pub instead: Option<&'a FeesInstead>,
    /// What refunds cost the partner.
    pub refund_cost: i64,
}

/// A computed part. `amounts` include the sum it began with.
pub(super) struct Computed {
    pub amounts: Amounts,
    /// The share of each discount, and of its tax-free part.
    pub shares: Few<[i64; 2]>,
    /// Each additional fee, and its VAT.
    pub fees: Few<[i64; 2]>,
    /// Results of the user formulas, in the calculator's list.
    pub user: Vec<i64>,
}

/// Arithmetic that left `i64`. Inputs are within ±10^15, so this is the end of the range, told as such.
#[cold]
pub(super) fn overflow() -> Error {
    Error::new(Code::AmountOutOfRange).with("amount", "beyond 64 bits").with("limit", crate::limits::AMOUNT_MAX)
}

impl Terms<'_> {
    /// Computes one part.
    #[inline]
    pub(super) fn compute<D: Reduction, R: Recorder>(
        &self,
        part: &Part<'_, D>,
        recorder: &mut R,
    ) -> Result<Computed, Error> {
        let mut amounts = part.sum;
        let mut work = Work { terms: self, part, recorder, user: Vec::new() };
        work.add_given(&mut amounts).ok_or_else(overflow)?;
        // The four checks come before anything is computed from amounts that do not fit.
        check(&amounts)?;
        let (mut shares, mut fees) = (Few::new(), Few::new());
        for item in &self.calculator.sequence {
            match item {
                Item::DiscountShare => shares = work.share_discounts(&mut amounts)?,
                Item::PlatformFee => work.charge_platform_fee(&mut amounts)?,
                Item::AdditionalFee => fees = work.charge_additional_fees(&mut amounts)?,
                Item::Settlement => work.settle(&mut amounts)?,
                Item::SettlementTaxFree => work.settle_tax_free(&mut amounts)?,
                Item::User(index) => work.compute_user(*index, &amounts)?,
            }
        }
        Ok(Computed { amounts, shares, fees, user: work.user })
    }
}

struct Work<'w, 'a, D, R> {
    terms: &'w Terms<'a>,
    part: &'w Part<'w, D>,
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

impl<D: Reduction, R: Recorder> Work<'_, '_, D, R> {
    #[inline]
    fn note(&mut self, note: Note, working: Option<Working>) {
        if !R::ON {
            return;
        }
        let Note { component, item, mode, result } = note;
        let place = match component {
            Component::Settlement | Component::SettlementTaxFree => self.whole(),
            _ => self.part.place,
        };
        let item = item.and_then(|item| u32::try_from(item).ok());
        if let Some(working) = working {
            let component = Some(component);
            self.recorder.record(Step { place, component, item, working, rounding: mode, result });
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

    /// A formula's result for this part, rounded; and how it came about when notes are taken: by the same value.
    fn by_formula(
        &self,
        formula: &Formula,
        amounts: &Amounts,
        charge: Charge,
        mode: RoundingMode,
    ) -> Result<(i64, Option<Working>), Error> {
        let view = self.view(amounts, charge);
        let value = formula.value(&view)?;
        let result = value.rounded(mode)?;
        if !R::ON {
            return Ok((result, None));
        }
        let (formula, values) = (formula.printed(), formula.values(&view));
        Ok((result, Some(Working::Formula(Box::new(FormulaWork { formula, values, exact: value.exact() })))))
    }

    /// The result of a formula that every calculator has: `usual` is how the default one works it out. Inlined, so that of a kind of
    /// working that is known nothing is left but its arithmetic.
    #[inline(always)]
    fn by_plan(
        &self,
        plan: &Plan,
        usual: Working,
        (amounts, charge): (&Amounts, Charge),
        mode: RoundingMode,
    ) -> Result<(i64, Option<Working>), Error> {
        if plan.usual {
            let result = usual.rounded(mode).ok_or_else(overflow)?;
            return Ok((result, R::ON.then_some(usual)));
        }
        self.by_formula(&plan.formula, amounts, charge, mode)
    }

    /// Order amount, discounts, payment and its split (calculation §2.1 to §2.3), and what of its VAT the partner bears
    /// (calculation §2.9).
    #[inline]
    fn add_given(&mut self, amounts: &mut Amounts) -> Option<()> {
        let mode = self.terms.calculator.rounding.payment_vat;
        let (mut discount, mut discount_tax_free) = (0_i64, 0_i64);
        for given in self.part.discounts {
            let [amount, tax_free] = given.minor();
            discount = discount.checked_add(amount)?;
            discount_tax_free = discount_tax_free.checked_add(tax_free)?;
        }
        let payment = self.part.order.checked_sub(discount)?;
        let tax_free = self.part.order_tax_free.checked_sub(discount_tax_free)?;
        let taxable = payment.checked_sub(tax_free)?;
        // On the order, sums of roundings could leave what a VAT can be: from nothing to all that is taxable.
        let whole = self.part.sum.payment_supply.checked_add(self.part.sum.payment_vat)?.checked_add(taxable)?;
        let before = self.part.sum.payment_vat;
        let (least, most) = (before.checked_neg()?, whole.checked_sub(before)?);
        let working = Working::VatInside { taxable, least, most };
        let vat = working.rounded(mode)?;
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
            self.note(note, Some(working));
        }
        Some(())
    }

    /// Calculation §2.5: the partner's share of each discount, and of its tax-free part.
    #[inline]
    fn share_discounts(&mut self, amounts: &mut Amounts) -> Result<Few<[i64; 2]>, Error> {
        let part = self.part;
        let mut shares = Few::with_capacity(part.discounts.len());
        for (index, (discount, policy)) in part.discounts.iter().zip(part.shared_by).enumerate() {
            let place = |error: Error| error.under_index(index).under("discounts");
            let rate = policy.value.partner_share;
            let [amount, tax_free] = discount.minor();
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
            shares.push([share, share_tax_free]);
        }
        Ok(shares)
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
        let [base, _] = discount;
        let charge = Charge { rate, fixed: 0, discount: Some(discount) };
        let (result, working) = self
            .by_plan(&self.terms.calculator.discount_share, Working::Portion { base, rate }, (amounts, charge), mode)
            .map_err(|error| error.with("formulaKey", "discountShare"))?;
        self.note(Note { component, item: Some(item), mode: Some(mode), result }, working);
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
        let (rate, fixed, usual) = match fee {
            Fee::Rate(rate) => (rate, 0, Working::Portion { base: amounts.order, rate }),
            Fee::Fixed(_) if !self.terms.fixed_fees => (Rate::ZERO, 0, Working::Fixed { amount: 0 }),
            Fee::Fixed(_) => {
                let amount = fee.fixed_in(self.terms.currency)?.unwrap_or_default();
                (Rate::ZERO, amount, Working::Fixed { amount })
            }
        };
        // A fixed fee by the default formula has nothing to round.
        let rounded = !plan.usual || matches!(fee, Fee::Rate(_));
        let (result, working) = self
            .by_plan(plan, usual, (amounts, Charge { rate, fixed, discount: None }), mode)
            .map_err(|error| error.with("formulaKey", key))?;
        self.note(Note { component, item, mode: rounded.then_some(mode), result }, working);
        Ok(result)
    }

    /// 10 % of a rounded fee when the partner bears it.
    #[inline(always)]
    fn fee_vat(
        &mut self,
        fee: i64,
        bearer: Bearer,
        (component, item): (Component, Option<usize>),
    ) -> Result<i64, Error> {
        let mode = self.terms.calculator.rounding.vat;
        let working = Working::VatOnFee { fee, partner_bears: bearer == Bearer::Partner };
        let result = working.rounded(mode).ok_or_else(overflow)?;
        self.note(Note { component, item, mode: Some(mode), result }, Some(working));
        Ok(result)
    }

    /// Calculation §2.6 and §2.7.
    #[inline]
    fn charge_platform_fee(&mut self, amounts: &mut Amounts) -> Result<(), Error> {
        let Some(fee) = self.part.platform_fee else { return Ok(()) };
        let instead = self.part.instead.and_then(|instead| instead.platform);
        let fee = match instead {
            Some(FeeInstead::Nothing) => return Ok(()),
            None => self.fee(amounts, fee, (Component::PlatformFee, None))?,
            Some(instead) => self.fee_instead(instead, (Component::PlatformFee, None))?,
        };
        let bearer = self.terms.contract.platform_fee_vat_bearer;
        let vat = self.fee_vat(fee, bearer, (Component::PlatformFeeVat, None))?;
        amounts.platform_fee = amounts.platform_fee.checked_add(fee).ok_or_else(overflow)?;
        amounts.platform_fee_vat = amounts.platform_fee_vat.checked_add(vat).ok_or_else(overflow)?;
        Ok(())
    }

    /// Calculation §2.8: one fee and one VAT per policy.
    #[inline]
    fn charge_additional_fees(&mut self, amounts: &mut Amounts) -> Result<Few<[i64; 2]>, Error> {
        let mut fees = Few::with_capacity(self.part.additional_fees.len());
        // Every policy sees the fees as they were before, so the order they are named in does not matter.
        let before = *amounts;
        for (index, policy) in self.part.additional_fees.iter().enumerate() {
            let place = |error: Error| error.under_index(index).under("additionalFees");
            let instead = self.part.instead.and_then(|instead| instead.additional.get(index).copied().flatten());
            let of = (Component::AdditionalFee, Some(index));
            let fee = match instead {
                Some(FeeInstead::Nothing) => {
                    fees.push([0, 0]);
                    continue;
                }
                None => self.fee(&before, policy.value.fee, of).map_err(place)?,
                Some(instead) => self.fee_instead(instead, of)?,
            };
            let vat = self.fee_vat(fee, policy.value.vat_bearer, (Component::AdditionalFeeVat, Some(index)))?;
            amounts.additional_fee = amounts.additional_fee.checked_add(fee).ok_or_else(overflow)?;
            amounts.additional_fee_vat = amounts.additional_fee_vat.checked_add(vat).ok_or_else(overflow)?;
            fees.push([fee, vat]);
        }
        if self.part.refund_cost != 0 {
            let result = self.part.refund_cost;
            amounts.additional_fee = amounts.additional_fee.checked_add(result).ok_or_else(overflow)?;
            let note = Note { component: Component::AdditionalFee, item: None, mode: None, result };
            self.note(note, Some(Working::RefundCost { amount: result }));
        }
        Ok(fees)
    }

    /// Calculation §3.9: a fee that does not come back, or not as its formula says.
    fn fee_instead(
        &mut self,
        instead: FeeInstead,
        (component, item): (Component, Option<usize>),
    ) -> Result<i64, Error> {
        let rounding = &self.terms.calculator.rounding;
        let mode = if component == Component::PlatformFee { rounding.platform_fee } else { rounding.additional_fee };
        let (working, mode) = match instead {
            FeeInstead::Nothing | FeeInstead::Kept(0) => return Ok(0),
            FeeInstead::Kept(amount) => (Working::Kept { amount }, None),
            FeeInstead::Part { fee, left, whole } => (Working::Proportion { fee, left, whole }, Some(mode)),
        };
        let result = working.rounded(mode.unwrap_or(RoundingMode::Down)).ok_or_else(overflow)?;
        self.note(Note { component, item, mode, result }, Some(working));
        Ok(result)
    }

    /// Calculation §2.10: the settlement.
    #[inline]
    fn settle(&mut self, amounts: &mut Amounts) -> Result<(), Error> {
        let calculator = self.terms.calculator;
        let (plan, mode) = (&calculator.settlement, calculator.rounding.settlement);
        let usual = Working::Settlement {
            order: amounts.order,
            payment_vat_burden: amounts.payment_vat_burden,
            platform_fee: [amounts.platform_fee, amounts.platform_fee_vat],
            additional_fee: [amounts.additional_fee, amounts.additional_fee_vat],
            discount_share: amounts.discount_share,
        };
        let (result, working) = self
            .by_plan(plan, usual, (amounts, Charge::NONE), mode)
            .map_err(|error| error.with("formulaKey", "settlement"))?;
        amounts.settlement = result;
        // Sums and differences of whole amounts have nothing to round.
        let mode = (!plan.usual).then_some(mode);
        self.note(Note { component: Component::Settlement, item: None, mode, result }, working);
        Ok(())
    }

    /// Calculation §2.10: the tax-free part of the settlement.
    #[inline]
    fn settle_tax_free(&mut self, amounts: &mut Amounts) -> Result<(), Error> {
        let calculator = self.terms.calculator;
        let (plan, mode) = (&calculator.settlement_tax_free, calculator.rounding.settlement_tax_free);
        let nothing = amounts.order == 0 || (amounts.order_tax_free == 0 && amounts.discount_share_tax_free == 0);
        if plan.usual && nothing {
            amounts.settlement_tax_free = 0;
            return Ok(());
        }
        let usual = Working::TaxFreeRatio {
            before_share: amounts.settlement.checked_add(amounts.discount_share).ok_or_else(overflow)?,
            order_tax_free: amounts.order_tax_free,
            order: amounts.order,
            share_tax_free: amounts.discount_share_tax_free,
        };
        let (result, working) = self
            .by_plan(plan, usual, (amounts, Charge::NONE), mode)
            .map_err(|error| error.with("formulaKey", "settlementTaxFree"))?;
        amounts.settlement_tax_free = result;
        self.note(Note { component: Component::SettlementTaxFree, item: None, mode: Some(mode), result }, working);
        Ok(())
    }

    /// Calculation §2.11: one of the user's own formulas.
    fn compute_user(&mut self, index: usize, amounts: &Amounts) -> Result<(), Error> {
        let Some(plan) = self.terms.calculator.user.get(index) else { return Ok(()) };
        if self.user.len() < self.terms.calculator.user.len() {
            self.user.resize(self.terms.calculator.user.len(), 0);
        }
        let (result, working) = self
            .by_formula(&plan.formula, amounts, Charge::NONE, plan.rounding)
            .map_err(|error| error.with("formulaKey", &*plan.key))?;
        if let Some(slot) = self.user.get_mut(index) {
            *slot = result;
        }
        if let Some(working) = working {
            let (item, place) = (u32::try_from(index).ok(), self.whole());
            self.recorder.record(Step { place, component: None, item, working, rounding: Some(plan.rounding), result });
        }
        Ok(())
    }
}

/// The four checks of calculation §2.4, for a line or for the whole order.
#[inline]
fn check(amounts: &Amounts) -> Result<(), Error> {
    check_parts(amounts.order, amounts.order_tax_free, amounts.discount, amounts.discount_tax_free)
}
