//! What is charged to a part besides its order amount: the partner's shares of discounts, the platform fee's rate or fixed
//! amount, additional fees, and 10 % VAT on fees, from `calculation.md` §2.5 to §2.8.

use chrono::NaiveDate;
use num_bigint::BigInt;
use num_rational::Ratio;
use num_traits::Zero;
use serde_json::{Value, json};

use super::amounts::number;
use super::number::{Exact, Rounding, amount, optional_amount, rate, round, whole};
use super::versions::Versions;

/// One discount and the part of it the partner bears.
pub struct Discount {
    policy: String,
    policy_version: usize,
    pub amount: BigInt,
    pub tax_free: BigInt,
    pub share: BigInt,
    pub share_tax_free: BigInt,
}

impl Discount {
    /// Reads one discount of an order or of a line; each share is rounded for itself.
    pub fn new(
        discount: &Value,
        policies: &Versions,
        start: NaiveDate,
        rounding: &Rounding,
        factor: &Exact,
    ) -> Discount {
        let id = discount["policy"].as_str().unwrap();
        let (policy_version, policy) = policies.in_force(id, start);
        let partner_share = rate(&policy["partnerShare"]) * factor;
        let share_of = |part: &BigInt| round(&(whole(part) * &partner_share), &rounding.discount_share);
        let total = amount(&discount["amount"]);
        let tax_free = optional_amount(&discount["taxFree"]).unwrap_or_default();
        Discount {
            policy: id.to_owned(),
            policy_version,
            share: share_of(&total),
            share_tax_free: share_of(&tax_free),
            amount: total,
            tax_free,
        }
    }

    /// The record of the answer.
    pub fn to_json(&self) -> Value {
        json!({
            "policy": self.policy,
            "policyVersion": self.policy_version,
            "amount": number(&self.amount),
            "taxFree": number(&self.tax_free),
            "share": number(&self.share),
            "shareTaxFree": number(&self.share_tax_free),
        })
    }
}

/// One additional fee and its VAT.
pub struct AdditionalFee {
    policy: String,
    policy_version: usize,
    pub amount: BigInt,
    pub vat: BigInt,
}

impl AdditionalFee {
    /// Charges the policy of this id on an order amount: the line's for a line, the whole order's for an order; or what is kept of it.
    pub fn new(
        (id, kept): (&str, Option<BigInt>),
        order: &BigInt,
        policies: &Versions,
        start: NaiveDate,
        rounding: &Rounding,
        factor: &Exact,
    ) -> AdditionalFee {
        let (policy_version, policy) = policies.in_force(id, start);
        let by_fee = || rate_part(&policy["fee"], order, factor, &rounding.additional_fee) + fixed_part(&policy["fee"]);
        let amount = kept.unwrap_or_else(by_fee);
        let vat = fee_vat(&amount, &policy["vatBearer"], rounding);
        AdditionalFee { policy: id.to_owned(), policy_version, amount, vat }
    }

    /// The record of the answer.
    pub fn to_json(&self) -> Value {
        json!({
            "policy": self.policy,
            "policyVersion": self.policy_version,
            "amount": number(&self.amount),
            "vat": number(&self.vat),
        })
    }
}

/// The part of a fee that grows with the order amount: zero for a fixed fee.
pub fn rate_part(fee: &Value, order: &BigInt, factor: &Exact, mode: &str) -> BigInt {
    if fee["rate"].is_null() { BigInt::zero() } else { round(&(whole(order) * rate(&fee["rate"]) * factor), mode) }
}

/// The part of a fee that does not: zero for a rate.
pub fn fixed_part(fee: &Value) -> BigInt {
    optional_amount(&fee["fixed"]).unwrap_or_default()
}

/// 10 % of the rounded fee when the partner bears the VAT, else nothing.
pub fn fee_vat(fee: &BigInt, bearer: &Value, rounding: &Rounding) -> BigInt {
    match bearer.as_str().unwrap() {
        "partner" => round(&Ratio::new(fee.clone(), BigInt::from(10)), &rounding.vat),
        "merchant" => BigInt::zero(),
        other => panic!("unknown bearer `{other}`"),
    }
}
