//! Transfers as records.
//!
//! Output only; field order is the order of the files.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::calculator::CALCULATION_VERSION;
use crate::transfer::{Amounts, LineTransfer, OrderTransfer, SettledDiscount, SettledFee, UserResult};
use crate::wire::text::scalar::{DateText, off_live};
use crate::wire::text::write::Written;

/// A discount as shared.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SettledDiscountRecord {
    /// The policy.
    pub policy: String,
    /// Which version of the policy.
    pub policy_version: u32,
    /// The discount.
    pub amount: i64,
    /// Its tax-free part.
    pub tax_free: i64,
    /// The partner's share.
    pub share: i64,
    /// The tax-free part of that share.
    pub share_tax_free: i64,
}

impl From<&SettledDiscount> for SettledDiscountRecord {
    fn from(discount: &SettledDiscount) -> Self {
        SettledDiscountRecord {
            policy: discount.policy.to_string(),
            policy_version: discount.policy_version,
            amount: discount.amount.minor(),
            tax_free: discount.tax_free.minor(),
            share: discount.share.minor(),
            share_tax_free: discount.share_tax_free.minor(),
        }
    }
}

/// An additional fee as charged.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SettledFeeRecord {
    /// The policy.
    pub policy: String,
    /// Which version of the policy.
    pub policy_version: u32,
    /// The fee.
    pub amount: i64,
    /// Its VAT, when the partner bears it.
    pub vat: i64,
}

impl From<&SettledFee> for SettledFeeRecord {
    fn from(fee: &SettledFee) -> Self {
        SettledFeeRecord {
            policy: fee.policy.to_string(),
            policy_version: fee.policy_version,
            amount: fee.amount.minor(),
            vat: fee.vat.minor(),
        }
    }
}

/// A line as settled.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LineTransferRecord {
    /// The product.
    pub product_id: String,
    /// Units.
    pub quantity: u32,
    /// The line's amounts.
    pub amounts: Written<Amounts>,
    /// Results of the user's own formulas, by key; only when there are any.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub user_formulas: BTreeMap<String, i64>,
    /// The line's discounts.
    pub discounts: Vec<SettledDiscountRecord>,
    /// The line's additional fees.
    pub additional_fees: Vec<SettledFeeRecord>,
}

impl From<&LineTransfer> for LineTransferRecord {
    fn from(line: &LineTransfer) -> Self {
        LineTransferRecord {
            product_id: line.product.to_string(),
            quantity: line.quantity,
            amounts: Written(line.amounts),
            user_formulas: user_formulas(&line.user),
            discounts: line.discounts.iter().map(SettledDiscountRecord::from).collect(),
            additional_fees: line.additional_fees.iter().map(SettledFeeRecord::from).collect(),
        }
    }
}

/// A settled order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TransferRecord {
    /// `order`; `order_cancel` in the record of a cancel.
    pub r#type: String,
    /// The version of the answers.
    pub calculation_version: u32,
    /// The calendar with its data version.
    pub calendar: String,
    /// `test`; absent on the live ledger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<String>,
    /// The order.
    pub order: String,
    /// The partner who is owed.
    pub partner: String,
    /// The contract that applied.
    pub contract: String,
    /// Which version of it.
    pub contract_version: u32,
    /// Which version of the calculator computed the amounts.
    pub calculator_version: u32,
    /// The payment.
    pub payment: Option<String>,
    /// The settlement currency.
    pub currency: String,
    /// First day of the cycle.
    pub start_date: DateText,
    /// The day the money is due.
    pub settlement_date: DateText,
    /// The totals.
    pub amounts: Written<Amounts>,
    /// Results of the user's own formulas, by key; only when there are any.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub user_formulas: BTreeMap<String, i64>,
    /// Discounts on the order.
    pub discounts: Vec<SettledDiscountRecord>,
    /// Additional fees on the order.
    pub additional_fees: Vec<SettledFeeRecord>,
    /// The lines.
    pub lines: Vec<LineTransferRecord>,
    /// What belongs to no line; only when there are lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_level: Option<Written<Amounts>>,
}

fn user_formulas(results: &[UserResult]) -> BTreeMap<String, i64> {
    results.iter().map(|result| (result.key.to_string(), result.amount.minor())).collect()
}

/// The record of a transfer.
#[must_use]
pub fn transfer_record(transfer: &OrderTransfer) -> TransferRecord {
    TransferRecord {
        r#type: "order".to_owned(),
        calculation_version: CALCULATION_VERSION,
        calendar: transfer.calendar.to_string(),
        ledger: off_live(transfer.ledger),
        order: transfer.order.to_string(),
        partner: transfer.partner.to_string(),
        contract: transfer.contract.to_string(),
        contract_version: transfer.contract_version,
        calculator_version: transfer.calculator_version,
        payment: transfer.payment.as_ref().map(ToString::to_string),
        currency: transfer.currency().code().to_owned(),
        start_date: DateText(transfer.start_date()),
        settlement_date: DateText(transfer.settlement_date()),
        amounts: Written(transfer.amounts),
        user_formulas: user_formulas(&transfer.user),
        discounts: transfer.discounts.iter().map(SettledDiscountRecord::from).collect(),
        additional_fees: transfer.additional_fees.iter().map(SettledFeeRecord::from).collect(),
        lines: transfer.lines.iter().map(LineTransferRecord::from).collect(),
        order_level: if transfer.lines.is_empty() { None } else { Some(Written(transfer.order_level())) },
    }
}
