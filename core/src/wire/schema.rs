//! JSON Schema of the wire records, generated from the types.
//!
//! Behind feature `schema`; changes no answer.

use schemars::SchemaGenerator;
use serde_json::Value;

use crate::code::{Code, Errors, Family};
use crate::order::Order;
use crate::passbook::MemoLimit;
use crate::payout::{BatchState, MaintenanceWindow, PayoutCommand};
use crate::statement::{Statement, StatementLine};
use crate::transfer::{
    CancelExplanation, Explanation, ManualRequest, ManualTransfer, OrderCancel, OrderTransfer, PaymentFacts,
};
use crate::wire::door::all;
use crate::wire::records::book::BookRecord;
use crate::wire::records::call::Call;
use crate::wire::records::cancellation::CancellationRecord;
use crate::wire::records::explanation::Explained;
use crate::wire::records::payout::Planned;
use crate::wire::records::summary::Summarised;
use crate::wire::text::form::Form;
use crate::withholding::{Payee, WithheldIncome, Withholding, WithholdingTable};

/// Schemas of the records, and for each of the [`calls`](super::calls) its description, input and answer; with shared definitions.
/// `families` are the error codes, in families.
/// `answers` of a record that is given names the records of answers that may be given in its place.
#[must_use]
pub fn schema() -> Value {
    let generator = &mut SchemaGenerator::default();
    let roots = [
        ("Book", BookRecord::given(generator)),
        ("Order", Order::given(generator)),
        ("OrderTransfer", OrderTransfer::answered(generator)),
        ("Manual", ManualRequest::given(generator)),
        ("ManualTransfer", ManualTransfer::answered(generator)),
        ("TransferSummary", Summarised::given(generator)),
        ("Payment", PaymentFacts::given(generator)),
        ("StatementLine", StatementLine::answered(generator)),
        ("Statement", Statement::answered(generator)),
        ("Explanation", Explained::<Explanation>::answered(generator)),
        ("Cancellation", CancellationRecord::given(generator)),
        ("OrderCancel", OrderCancel::answered(generator)),
        ("CancelExplanation", Explained::<CancelExplanation>::answered(generator)),
        ("Withholding", Withholding::answered(generator)),
        ("WithholdingTable", WithholdingTable::given(generator)),
        ("Payee", Payee::given(generator)),
        ("Withheld", WithheldIncome::given(generator)),
        ("MemoLimit", MemoLimit::given(generator)),
        ("PayoutPlan", Planned::answered(generator)),
        ("BatchState", BatchState::given(generator)),
        ("MaintenanceWindow", MaintenanceWindow::given(generator)),
        ("Command", PayoutCommand::given(generator)),
        ("Errors", Errors::answered(generator)),
    ];
    let calls = calls(generator);
    let roots: serde_json::Map<String, Value> =
        roots.into_iter().map(|(name, schema)| (name.to_owned(), schema.to_value())).collect();
    serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "jeongsan wire records",
        "properties": roots,
        "calls": calls,
        "families": families(),
        "$defs": Value::Object(generator.take_definitions(true)),
    })
}

/// The description, input and answer of every call, by name. The input of a call on a book is told without `book`.
fn calls(generator: &mut SchemaGenerator) -> Value {
    let describe = |call: &'static Call| {
        let doc = call.doc.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
        let [input, answer] = (call.forms)(generator);
        let on_book = call.run_on_book.is_some();
        let call_of = serde_json::json!({ "description": doc, "onBook": on_book, "input": input, "answer": answer });
        (call.name.to_owned(), call_of)
    };
    Value::Object(all().into_iter().map(describe).collect())
}

fn families() -> Value {
    let family = |family: &Family| {
        let codes = Code::ALL.iter().filter(|code| code.family() == *family);
        let codes: Vec<&str> = codes.map(|code| code.as_str()).collect();
        serde_json::json!({ "name": family.as_str(), "description": family.about(), "codes": codes })
    };
    Family::ALL.iter().map(family).collect()
}
