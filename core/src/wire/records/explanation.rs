//! Explanations as records: the steps as data, and the printed form.
//!
//! Output only.

use std::collections::BTreeMap;
use std::fmt::Display;

use crate::money::{Exact, RoundingMode};
use crate::trace::{Language, Place, Step, Working};
use crate::transfer::{CancelExplanation, Explanation, OrderCancel, OrderTransfer};
use crate::wire::text::record::record;

/// An explanation, printed in a language.
pub(crate) struct Explained<E> {
    pub(crate) explanation: E,
    pub(crate) language: Language,
}

/// A step of an explanation.
struct Told<'e> {
    of: &'e Explanation,
    step: &'e Step,
}

fn steps(of: &Explanation) -> Vec<Told<'_>> {
    of.steps().iter().map(|step| Told { of, step }).collect()
}

fn lines(trace: &impl Display) -> Vec<String> {
    trace.to_string().lines().map(str::to_owned).collect()
}

record! {
    /// One step of a calculation.
    StepRecord of Told<'_> as told {
        /// Which part of the transfer record: `amounts`, `orderLevel`, `lines[0].amounts`.
        place: String => match told.step.place {
            Place::Total => "amounts".to_owned(),
            Place::OrderLevel => "orderLevel".to_owned(),
            Place::Line(index) => format!("lines[{index}].amounts"),
        },
        /// The amount's name, or `userFormulas.` and the key.
        component: String => match told.step.component {
            Some(component) => component.as_str().to_owned(),
            None => format!("userFormulas.{}", told.of.formula_of(told.step).unwrap_or_default()),
        },
        /// The policy, for amounts made by one.
        policy: Option<String> => told.of.policy_of(told.step),
        /// What was done: `given`, `times`, `portion`, `fixed`, `vat_on_fee`, `vat_inside`, `settlement`, `tax_free_ratio`, `formula`.
        operation: String => work(&told.step.working).0,
        /// The numbers that went in, by name; a rate is percent text, an amount an integer as text.
        operands: BTreeMap<String, String> => work(&told.step.working).1,
        /// The value before rounding: a decimal, or a fraction such as `100/3`.
        exact: Exact => told.step.working.exact(),
        /// The rounding mode, where rounding applies.
        rounding: Option<String> => told.step.rounding.map(RoundingMode::as_str),
        /// The amount.
        result: i64 => told.step.result,
    }

    /// A transfer with its explanation.
    ExplanationRecord of Explained<Explanation> as explained {
        /// The transfer, as `settle` answers it.
        transfer: OrderTransfer => explained.explanation.transfer(),
        /// The steps, in the order of the calculation.
        steps: Vec<Told<'_>> => steps(&explained.explanation),
        /// The printed form, a line an item.
        text: Vec<String> => lines(&explained.explanation.trace(explained.language)),
    }

    /// A cancel with its explanation.
    CancelExplanationRecord of Explained<CancelExplanation> as explained {
        /// The cancel, as `cancel` answers it.
        transfer: OrderCancel => explained.explanation.cancel(),
        /// What was settled: `remaining`, what is left, or `cancelled`, what is cancelled.
        basis: String => explained.explanation.basis().as_str(),
        /// The steps of what was left before; with the basis `cancelled`, of what was cancelled before.
        before: Vec<Told<'_>> => explained.explanation.before().map(steps).unwrap_or_default(),
        /// The steps of what is left after; with the basis `cancelled`, of what is cancelled after. Places count the lines that are
        /// left (or cancelled), which are not all lines of the order.
        after: Vec<Told<'_>> => explained.explanation.after().map(steps).unwrap_or_default(),
        /// The printed form, a line an item.
        text: Vec<String> => lines(&explained.explanation.trace(explained.language)),
    }
}

/// What was done, and with which numbers.
fn work(working: &Working) -> (&'static str, BTreeMap<String, String>) {
    let told = |operation, operands: &[(&str, &dyn Display)]| {
        (operation, operands.iter().map(|(name, value)| ((*name).to_owned(), value.to_string())).collect())
    };
    match working {
        Working::Given { amount } => told("given", &[("amount", amount)]),
        Working::Fixed { amount } => told("fixed", &[("amount", amount)]),
        Working::UnitTimesQuantity { unit, quantity } => told("times", &[("unit", unit), ("quantity", quantity)]),
        Working::UnitsAt { unit, quantity, amount } => {
            told("units_at", &[("unit", unit), ("quantity", quantity), ("amount", amount)])
        }
        Working::Kept { amount } => told("kept", &[("amount", amount)]),
        Working::Proportion { fee, left, whole } => {
            told("proportion", &[("fee", fee), ("left", left), ("whole", whole)])
        }
        Working::RefundCost { amount } => told("refund_cost", &[("amount", amount)]),
        Working::Portion { base, rate } => told("portion", &[("base", base), ("rate", rate)]),
        Working::VatOnFee { fee, partner_bears } => {
            let bearer = if *partner_bears { "partner" } else { "merchant" };
            told("vat_on_fee", &[("fee", fee), ("bearer", &bearer)])
        }
        Working::VatInside { taxable, .. } => told("vat_inside", &[("taxable", taxable)]),
        Working::Settlement { order, payment_vat_burden, platform_fee, additional_fee, discount_share } => {
            let ([fee, fee_vat], [additional, additional_vat]) = (platform_fee, additional_fee);
            told(
                "settlement",
                &[
                    ("order", order),
                    ("paymentVatBurden", payment_vat_burden),
                    ("platformFee", fee),
                    ("platformFeeVat", fee_vat),
                    ("additionalFee", additional),
                    ("additionalFeeVat", additional_vat),
                    ("discountShare", discount_share),
                ],
            )
        }
        Working::TaxFreeRatio { before_share, order_tax_free, order, share_tax_free } => told(
            "tax_free_ratio",
            &[
                ("settlementAndShare", before_share),
                ("orderTaxFree", order_tax_free),
                ("order", order),
                ("discountShareTaxFree", share_tax_free),
            ],
        ),
        Working::Formula(work) => told("formula", &[("formula", &work.formula), ("values", &work.values)]),
    }
}
