//! The parts of a transfer and their total: one part for an order without lines; one per line and one for the order level
//! with lines, from `calculation.md` §2 and the paragraph on parts at the end of `wire.md`.

use chrono::NaiveDate;
use num_bigint::BigInt;
use num_rational::Ratio;
use num_traits::Zero;
use serde_json::{Value, json};

use super::amounts::{Amounts, number};
use super::charges::{AdditionalFee, Discount, fee_vat, fixed_part, rate_part};
use super::number::{Rounding, amount, optional_amount, round, whole};
use super::parameters::Factors;
use super::versions::Versions;

/// Everything in force for one order.
pub struct Terms<'a> {
    pub contract: &'a Value,
    pub discount_share_policies: &'a Versions,
    pub additional_fee_policies: &'a Versions,
    pub rounding: &'a Rounding,
    pub factors: &'a Factors,
    pub start: NaiveDate,
}

/// The amounts of an order: the total, what the order itself names, and what its lines and its own level came to.
pub struct Parts {
    pub total: Amounts,
    pub discounts: Vec<Discount>,
    pub fees: Vec<AdditionalFee>,
    pub lines: Vec<Value>,
    pub order_level: Option<Amounts>,
}

impl Terms<'_> {
    /// An order given as one amount is a single part; the fixed platform fee is in it.
    pub fn without_lines(&self, order: &Value) -> Parts {
        let order_amount = amount(&order["amount"]);
        let tax_free = optional_amount(&order["taxFree"]).unwrap_or_default();
        let discounts = self.discounts(order);
        let fees = self.additional_fees(order, &order_amount);
        let platform_fee = kept(order, "platformFee")
            .unwrap_or_else(|| self.platform_fee_rate_part(&order_amount) + self.platform_fee_fixed_part());
        let mut total = self.part(order_amount, tax_free, platform_fee, &discounts, &fees);
        self.charge_refunds(order, &mut total);
        total.set("settlementTaxFree", self.settlement_tax_free(&total));
        Parts { total, discounts, fees, lines: Vec::new(), order_level: None }
    }

    /// An order given as lines: a part per line, and the order level with what the order itself names.
    pub fn with_lines(&self, order: &Value) -> Parts {
        let mut parts = Vec::new();
        let mut lines = Vec::new();
        for line in order["lines"].as_array().unwrap() {
            let quantity = amount(&line["quantity"]);
            let at_price = || amount(&line["unitPrice"]) * &quantity;
            let free_at_price = || optional_amount(&line["unitTaxFree"]).unwrap_or_default() * &quantity;
            // A line with an amount of its own comes to that, and so does its tax-free part.
            let (line_amount, tax_free) = match optional_amount(&line["amount"]) {
                Some(given) => (given, optional_amount(&line["taxFree"]).unwrap_or_default()),
                None => (at_price(), free_at_price()),
            };
            let discounts = self.discounts(line);
            let fees = self.additional_fees(line, &line_amount);
            let platform_fee = kept(line, "platformFee").unwrap_or_else(|| self.platform_fee_rate_part(&line_amount));
            let amounts = self.part(line_amount, tax_free, platform_fee, &discounts, &fees);
            lines.push(json!({
                "productId": line["productId"],
                "quantity": number(&quantity),
                "amounts": amounts.to_json(),
                "discounts": discounts.iter().map(|d| d.to_json()).collect::<Vec<_>>(),
                "additionalFees": fees.iter().map(|f| f.to_json()).collect::<Vec<_>>(),
            }));
            parts.push(amounts);
        }

        let of_lines = Amounts::sum(&parts);
        let lines_tax_free = of_lines.get("orderTaxFree");
        let tax_free = optional_amount(&order["taxFree"]).unwrap_or(lines_tax_free.clone());
        let discounts = self.discounts(order);
        let fees = self.additional_fees(order, of_lines.get("order"));
        let platform_fee = kept(order, "platformFee").unwrap_or_else(|| self.platform_fee_fixed_part());
        let mut order_level = self.part(BigInt::zero(), tax_free - lines_tax_free, platform_fee, &discounts, &fees);

        self.charge_refunds(order, &mut order_level);
        self.keep_vat_possible(&of_lines, &mut order_level);
        parts.push(order_level.clone());
        let mut total = Amounts::sum(&parts);
        total.set("settlementTaxFree", self.settlement_tax_free(&total));
        order_level.set("settlementTaxFree", total.get("settlementTaxFree") - of_lines.get("settlementTaxFree"));
        Parts { total, discounts, fees, lines, order_level: Some(order_level) }
    }

    /// The VAT of a whole payment is neither below nothing nor above what is taxable; the order level gives way.
    fn keep_vat_possible(&self, of_lines: &Amounts, order_level: &mut Amounts) {
        let of_both = |name: &str| of_lines.get(name) + order_level.get(name);
        let taxable = of_both("payment") - of_both("paymentTaxFree");
        let vat = of_both("paymentVat");
        let possible = if vat < BigInt::zero() {
            BigInt::zero()
        } else if vat > taxable {
            taxable
        } else {
            return;
        };
        let change = possible - vat;
        order_level.set("paymentVat", order_level.get("paymentVat") + &change);
        order_level.set("paymentSupply", order_level.get("paymentSupply") - &change);
        if self.contract["subtractPaymentVat"].as_bool().unwrap_or(false) {
            order_level.set("paymentVatBurden", order_level.get("paymentVatBurden") + &change);
            order_level.set("settlement", order_level.get("settlement") - &change);
        }
    }

    /// The 17 amounts of one part.
    fn part(
        &self,
        order: BigInt,
        order_tax_free: BigInt,
        platform_fee: BigInt,
        discounts: &[Discount],
        fees: &[AdditionalFee],
    ) -> Amounts {
        let discount: BigInt = discounts.iter().map(|d| &d.amount).sum();
        let discount_tax_free: BigInt = discounts.iter().map(|d| &d.tax_free).sum();
        let discount_share: BigInt = discounts.iter().map(|d| &d.share).sum();
        let discount_share_tax_free: BigInt = discounts.iter().map(|d| &d.share_tax_free).sum();

        // Rule 3: the taxable rest of the payment holds its VAT, one part in eleven.
        let payment = &order - &discount;
        let payment_tax_free = &order_tax_free - &discount_tax_free;
        let taxable = &payment - &payment_tax_free;
        let payment_vat = round(&Ratio::new(taxable.clone(), BigInt::from(11)), &self.rounding.payment_vat);
        let payment_supply = &taxable - &payment_vat;

        // Rule 9.
        let subtract = self.contract["subtractPaymentVat"].as_bool().unwrap_or(false);
        let payment_vat_burden = if subtract { payment_vat.clone() } else { BigInt::zero() };

        // Rules 7 and 8.
        let platform_fee_vat = fee_vat(&platform_fee, &self.contract["platformFeeVatBearer"], self.rounding);
        let additional_fee: BigInt = fees.iter().map(|f| &f.amount).sum();
        let additional_fee_vat: BigInt = fees.iter().map(|f| &f.vat).sum();

        // Rule 10.
        let settlement = &order
            - &payment_vat_burden
            - &platform_fee
            - &platform_fee_vat
            - &additional_fee
            - &additional_fee_vat
            - &discount_share;

        let mut amounts = Amounts::new([
            order,
            order_tax_free,
            discount,
            discount_tax_free,
            payment,
            payment_tax_free,
            payment_supply,
            payment_vat,
            payment_vat_burden,
            discount_share,
            discount_share_tax_free,
            platform_fee,
            platform_fee_vat,
            additional_fee,
            additional_fee_vat,
            settlement,
            BigInt::zero(),
        ]);
        amounts.set("settlementTaxFree", self.settlement_tax_free(&amounts));
        amounts
    }

    /// Rule 10: the settlement's tax-free part, by the order's tax-free ratio; nothing when the order is nothing.
    fn settlement_tax_free(&self, amounts: &Amounts) -> BigInt {
        if amounts.get("order").is_zero() {
            return BigInt::zero();
        }
        let before_share = whole(&(amounts.get("settlement") + amounts.get("discountShare")));
        let ratio = Ratio::new(amounts.get("orderTaxFree").clone(), amounts.get("order").clone());
        let exact = before_share * ratio - whole(amounts.get("discountShareTaxFree"));
        round(&exact, &self.rounding.settlement_tax_free)
    }

    /// Rule 6, a rate: on the order amount of the part.
    fn platform_fee_rate_part(&self, order: &BigInt) -> BigInt {
        let factor = self.factors.of("platformFee");
        rate_part(&self.contract["platformFee"], order, &factor, &self.rounding.platform_fee)
    }

    /// Rule 6, a fixed fee: once per transfer.
    fn platform_fee_fixed_part(&self) -> BigInt {
        fixed_part(&self.contract["platformFee"])
    }

    /// The discounts a line or the order names.
    fn discounts(&self, owner: &Value) -> Vec<Discount> {
        let named = owner["discounts"].as_array().into_iter().flatten();
        let factor = self.factors.of("discountShare");
        named.map(|d| Discount::new(d, self.discount_share_policies, self.start, self.rounding, &factor)).collect()
    }

    /// The additional fees a line or the order names, on that order amount.
    fn additional_fees(&self, owner: &Value, order: &BigInt) -> Vec<AdditionalFee> {
        let named = owner["additionalFees"].as_array().into_iter().flatten().map(|id| id.as_str().unwrap());
        let (policies, factor) = (self.additional_fee_policies, self.factors.of("additionalFee"));
        let charge = |(index, id): (usize, &str)| {
            let kept = optional_amount(&owner["kept"]["additionalFees"][index]);
            AdditionalFee::new((id, kept), order, policies, self.start, self.rounding, &factor)
        };
        named.enumerate().map(charge).collect()
    }

    /// What refunds cost the partner so far: an additional fee without VAT.
    fn charge_refunds(&self, order: &Value, amounts: &mut Amounts) {
        if let Some(cost) = kept(order, "refundCost") {
            amounts.set("additionalFee", amounts.get("additionalFee") + &cost);
            amounts.set("settlement", amounts.get("settlement") - &cost);
        }
    }
}

/// What is charged whatever a fee would come to: a fee that did not come back with cancels.
fn kept(owner: &Value, fee: &str) -> Option<BigInt> {
    optional_amount(&owner["kept"][fee])
}
