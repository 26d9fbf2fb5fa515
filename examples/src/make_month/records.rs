//! The records of `core/docs/wire.md`, as far as the example month uses them, in their written order.

use std::collections::BTreeMap;

use serde::Serialize;

/// A fee: a rate or a fixed amount.
#[derive(Serialize, Clone, Copy)]
#[serde(rename_all = "camelCase")]
pub enum Fee {
    /// Percent text.
    Rate(&'static str),
    /// Won.
    Fixed(i64),
}

/// When a contract pays out.
#[derive(Serialize, Clone)]
#[serde(rename_all = "camelCase")]
pub struct Cycle {
    pub lag_days: u32,
    pub lag_unit: &'static str,
    pub recurrence: Recurrence,
    pub convention: &'static str,
}

/// The days a cycle pays out on.
#[derive(Serialize, Clone)]
#[serde(tag = "every", rename_all = "lowercase")]
pub enum Recurrence {
    Day,
    Week { days: Vec<&'static str> },
    Month { days: Vec<u32> },
}

/// One version of a contract.
#[derive(Serialize, Clone)]
#[serde(rename_all = "camelCase")]
pub struct Contract {
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_from: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived_from: Option<&'static str>,
    pub name: String,
    pub platform_fee: Fee,
    pub platform_fee_vat_bearer: &'static str,
    pub subtract_payment_vat: bool,
    pub settlement_cycle: Cycle,
}

/// One version of a discount share policy.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SharePolicy {
    pub id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_from: Option<&'static str>,
    pub name: &'static str,
    pub partner_share: &'static str,
}

/// One version of an additional fee policy.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FeePolicy {
    pub id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_from: Option<&'static str>,
    pub name: &'static str,
    pub fee: Fee,
    pub vat_bearer: &'static str,
}

/// What a partner is for tax.
#[derive(Serialize, Clone)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    #[serde(rename_all = "camelCase")]
    Business {
        company_name: String,
        taxation: &'static str,
        registration_number: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        corporation_number: Option<String>,
        representative: String,
        address: String,
        business_type: &'static str,
        business_class: &'static str,
    },
    #[serde(rename_all = "camelCase")]
    Withholding {
        #[serde(skip_serializing_if = "Option::is_none")]
        birth_date: Option<String>,
    },
    #[serde(rename_all = "camelCase")]
    NonWithholding {
        #[serde(skip_serializing_if = "Option::is_none")]
        birth_date: Option<String>,
    },
}

/// Whom to write to.
#[derive(Serialize, Clone)]
pub struct Contact {
    pub name: String,
    pub email: String,
    pub phone: String,
}

/// Where the money goes.
#[derive(Serialize, Clone)]
pub struct Account {
    pub bank: &'static str,
    pub number: String,
    pub holder: String,
    pub currency: &'static str,
}

/// One version of a partner.
#[derive(Serialize, Clone)]
#[serde(rename_all = "camelCase")]
pub struct Partner {
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_from: Option<&'static str>,
    pub name: String,
    pub default_contract: String,
    #[serde(rename = "type")]
    pub kind: Kind,
    pub contact: Contact,
    pub account: Account,
    pub tags: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memo: Option<&'static str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub properties: BTreeMap<&'static str, &'static str>,
}

/// One discount of a line or an order.
#[derive(Serialize, Clone)]
#[serde(rename_all = "camelCase")]
pub struct Discount {
    pub policy: &'static str,
    pub amount: i64,
    #[serde(skip_serializing_if = "is_zero")]
    pub tax_free: i64,
}

/// One line of an order.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    pub product_id: String,
    pub product_name: String,
    pub product_tag: &'static str,
    pub unit_price: i64,
    #[serde(skip_serializing_if = "is_zero")]
    pub unit_tax_free: i64,
    pub quantity: i64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub discounts: Vec<Discount>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub additional_fees: Vec<&'static str>,
}

/// One order.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Order {
    pub id: String,
    pub partner: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract: Option<String>,
    pub currency: &'static str,
    pub payment_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_method: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub easy_pay_provider: Option<&'static str>,
    pub paid_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_free: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub discounts: Vec<Discount>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub additional_fees: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settlement_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memo: Option<&'static str>,
}

/// Units of a product that come back.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LineCancel {
    pub product_id: String,
    pub quantity: i64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub discounts: Vec<Discount>,
}

/// One cancellation: of an amount, of lines, or of everything that is left.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub struct Cancel {
    pub id: String,
    pub order: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineCancel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_free: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub discounts: Vec<Discount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settlement_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memo: Option<&'static str>,
}

/// One item set by hand.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Manual {
    pub id: String,
    pub partner: String,
    pub amount: i64,
    #[serde(skip_serializing_if = "is_zero")]
    pub tax_free: i64,
    pub settlement_date: &'static str,
    pub memo: &'static str,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_zero(amount: &i64) -> bool {
    *amount == 0
}
