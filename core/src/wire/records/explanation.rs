//! Explanations as records: the steps as data, and the printed form.
//!
//! Output only.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::trace::{Language, Place, Step, Working};
use crate::transfer::{Explanation, OrderTransfer};
use crate::wire::text::words::Word;
use crate::wire::text::write::Written;

/// One step of a calculation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepRecord {
    /// Which part of the transfer record: `amounts`, `orderLevel`, `lines[0].amounts`.
    pub place: String,
    /// The amount's name, or `userFormulas.` and the key.
    pub component: String,
    /// The policy, for amounts made by one.
    pub policy: Option<String>,
    /// What was done: `given`, `times`, `portion`, `fixed`, `vat_on_fee`, `vat_inside`, `settlement`, `tax_free_ratio`, `formula`.
    pub operation: String,
    /// The numbers that went in, by name; a rate is percent text, an amount an integer as text.
    pub operands: BTreeMap<String, String>,
    /// The value before rounding: a decimal, or a fraction such as `100/3`.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "exact")))]
    pub exact: String,
    /// The rounding mode, where rounding applies.
    pub rounding: Option<String>,
    /// The amount.
    pub result: i64,
}

/// A transfer with its explanation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExplanationRecord {
    /// The transfer, as `settle` answers it.
    pub transfer: Written<OrderTransfer>,
    /// The steps, in the order of the calculation.
    pub steps: Vec<StepRecord>,
    /// The printed form, a line an item.
    pub text: Vec<String>,
}

/// The record of an explanation: the transfer, each step as data, and the printed form in a language, a line an item.
#[must_use]
pub fn explanation_record(explanation: &Explanation, language: Language) -> ExplanationRecord {
    ExplanationRecord {
        transfer: Written(explanation.transfer().clone()),
        steps: step_records(explanation),
        text: explanation.trace(language).to_string().lines().map(str::to_owned).collect(),
    }
}

pub(crate) fn step_records(explanation: &Explanation) -> Vec<StepRecord> {
    explanation.steps().iter().map(|step| step_record(explanation, step)).collect()
}

fn step_record(explanation: &Explanation, step: &Step) -> StepRecord {
    let (operation, operands) = operands(&step.working);
    StepRecord {
        place: match step.place {
            Place::Total => "amounts".to_owned(),
            Place::OrderLevel => "orderLevel".to_owned(),
            Place::Line(index) => format!("lines[{index}].amounts"),
        },
        component: match step.component {
            Some(component) => component.as_str().to_owned(),
            None => format!("userFormulas.{}", explanation.formula_of(step).unwrap_or_default()),
        },
        policy: explanation.policy_of(step).map(str::to_owned),
        operation: operation.to_owned(),
        operands: operands.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        exact: step.working.exact().to_string(),
        rounding: step.rounding.map(|mode| mode.word().to_owned()),
        result: step.result,
    }
}

fn operands(working: &Working) -> (&'static str, Vec<(&'static str, String)>) {
    match *working {
        Working::Given { amount } => ("given", vec![("amount", amount.to_string())]),
        Working::Fixed { amount } => ("fixed", vec![("amount", amount.to_string())]),
        Working::UnitTimesQuantity { unit, quantity } => {
            ("times", vec![("unit", unit.to_string()), ("quantity", quantity.to_string())])
        }
        Working::Portion { base, rate } => ("portion", vec![("base", base.to_string()), ("rate", rate.to_string())]),
        Working::VatOnFee { fee, partner_bears } => {
            let bearer = if partner_bears { "partner" } else { "merchant" };
            ("vat_on_fee", vec![("fee", fee.to_string()), ("bearer", bearer.to_owned())])
        }
        Working::VatInside { taxable, .. } => ("vat_inside", vec![("taxable", taxable.to_string())]),
        Working::Settlement { order, payment_vat_burden, platform_fee, additional_fee, discount_share } => {
            let ([fee, fee_vat], [additional, additional_vat]) = (platform_fee, additional_fee);
            let operands = vec![
                ("order", order.to_string()),
                ("paymentVatBurden", payment_vat_burden.to_string()),
                ("platformFee", fee.to_string()),
                ("platformFeeVat", fee_vat.to_string()),
                ("additionalFee", additional.to_string()),
                ("additionalFeeVat", additional_vat.to_string()),
                ("discountShare", discount_share.to_string()),
            ];
            ("settlement", operands)
        }
        Working::TaxFreeRatio { before_share, order_tax_free, order, share_tax_free } => {
            let operands = vec![
                ("settlementAndShare", before_share.to_string()),
                ("orderTaxFree", order_tax_free.to_string()),
                ("order", order.to_string()),
                ("discountShareTaxFree", share_tax_free.to_string()),
            ];
            ("tax_free_ratio", operands)
        }
        Working::Formula(ref work) => {
            ("formula", vec![("formula", work.formula.clone()), ("values", work.values.clone())])
        }
    }
}
