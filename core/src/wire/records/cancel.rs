//! Cancels as records: what came back, and why.

use serde::Serialize;

use crate::trace::Language;
use crate::transfer::{CancelExplanation, OrderCancel};
use crate::wire::records::explanation::{StepRecord, step_records};
use crate::wire::text::words::Word;
use crate::wire::text::write::Written;

/// A cancel with its explanation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CancelExplanationRecord {
    /// The cancel, as `cancel` answers it.
    pub transfer: Written<OrderCancel>,
    /// What was settled: `remaining`, what is left, or `cancelled`, what is cancelled.
    pub basis: String,
    /// The steps of what was left before; with the basis `cancelled`, of what was cancelled before.
    pub before: Vec<StepRecord>,
    /// The steps of what is left after; with the basis `cancelled`, of what is cancelled after. Places count the lines that are
    /// left (or cancelled), which are not all lines of the order.
    pub after: Vec<StepRecord>,
    /// The printed form, a line an item.
    pub text: Vec<String>,
}

/// The record of a cancel's explanation, printed in a language.
#[must_use]
pub fn cancel_explanation_record(explanation: &CancelExplanation, language: Language) -> CancelExplanationRecord {
    CancelExplanationRecord {
        transfer: Written(explanation.cancel().clone()),
        basis: explanation.basis().word().to_owned(),
        before: explanation.before().map(step_records).unwrap_or_default(),
        after: explanation.after().map(step_records).unwrap_or_default(),
        text: explanation.trace(language).to_string().lines().map(str::to_owned).collect(),
    }
}
