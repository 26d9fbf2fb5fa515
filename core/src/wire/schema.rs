//! JSON Schema of the wire records, generated from the types.
//!
//! Behind feature `schema`; changes no answer.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value;
use std::borrow::Cow;

use super::book::BookRecord;
use super::calculator::{CalculatorOut, CalculatorRecord, ParameterValue};
use super::call::{ErrorsRecord, describe};
use super::cancel::{CancelExplanationRecord, CancelRecord, CancellationRecord};
use super::explanation::ExplanationRecord;
use super::order::OrderRecord;
use super::passbook::MemoLimitRecord;
use super::payout::PayoutPlanRecord;
use super::payout_moves::{BatchStateInput, CommandRecord, MaintenanceWindowRecord};
use super::read::{Entries, Gathered, Record, Unread};
use super::scalar::{DateText, FromScalar, Given, InstantText, RateText};
use super::statement::{StatementLineRecord, StatementRecord};
use super::summary::TransferSummaryRecord;
use super::tax_reports::{PayeeRecord, WithheldRecord};
use super::transfer::TransferRecord;
use super::transfer_calls::{ManualRecord, ManualTransferRecord, PaymentFactsRecord};
use super::withholding::{RateTableRecord, WithholdingRecord};
use crate::code::{Code, Family};

/// Schemas of the records, and for each of the [`calls`](super::calls) its description, input and answer; with shared definitions.
/// `families` are the error codes, in families.
/// `answers` of a record that is given names the records of answers that may be given in its place.
#[must_use]
pub fn schema() -> Value {
    let mut generator = SchemaGenerator::default();
    let roots = [
        ("Book", generator.subschema_for::<BookRecord>()),
        ("Order", generator.subschema_for::<OrderRecord>()),
        ("OrderTransfer", generator.subschema_for::<TransferRecord>()),
        ("Manual", generator.subschema_for::<ManualRecord>()),
        ("ManualTransfer", generator.subschema_for::<ManualTransferRecord>()),
        ("TransferSummary", generator.subschema_for::<TransferSummaryRecord>()),
        ("Payment", generator.subschema_for::<PaymentFactsRecord>()),
        ("StatementLine", generator.subschema_for::<StatementLineRecord>()),
        ("Statement", generator.subschema_for::<StatementRecord>()),
        ("Explanation", generator.subschema_for::<ExplanationRecord>()),
        ("Cancellation", generator.subschema_for::<CancellationRecord>()),
        ("OrderCancel", generator.subschema_for::<CancelRecord>()),
        ("CancelExplanation", generator.subschema_for::<CancelExplanationRecord>()),
        ("Withholding", generator.subschema_for::<WithholdingRecord>()),
        ("WithholdingTable", generator.subschema_for::<RateTableRecord>()),
        ("Payee", generator.subschema_for::<PayeeRecord>()),
        ("Withheld", generator.subschema_for::<WithheldRecord>()),
        ("MemoLimit", generator.subschema_for::<MemoLimitRecord>()),
        ("PayoutPlan", generator.subschema_for::<PayoutPlanRecord>()),
        ("BatchState", generator.subschema_for::<BatchStateInput>()),
        ("MaintenanceWindow", generator.subschema_for::<MaintenanceWindowRecord>()),
        ("Command", generator.subschema_for::<CommandRecord>()),
        ("Errors", generator.subschema_for::<ErrorsRecord>()),
    ];
    let calls = describe(&mut generator);
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

fn families() -> Value {
    let family = |family: &Family| {
        let codes = Code::ALL.iter().filter(|code| code.family() == *family);
        let codes: Vec<&str> = codes.map(|code| code.as_str()).collect();
        serde_json::json!({ "name": family.as_str(), "description": family.about(), "codes": codes })
    };
    Family::ALL.iter().map(family).collect()
}

impl<T: JsonSchema> JsonSchema for Gathered<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

impl<T: JsonSchema> JsonSchema for Unread<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

impl<T: JsonSchema> JsonSchema for Record<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

impl<V: JsonSchema> JsonSchema for Entries<V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Owned(format!("Entries_of_{}", V::schema_name()))
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<V>() })
    }
}

impl<T: FromScalar> JsonSchema for Given<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed(T::EXPECTED)
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words = T::words();
        match (words.is_empty(), T::FORMAT) {
            (false, _) => json_schema!({ "title": T::NAME, "enum": words, "description": T::EXPECTED }),
            (true, "") => json_schema!({ "type": T::JSON_TYPES, "description": T::EXPECTED }),
            (true, format) => json_schema!({ "type": T::JSON_TYPES, "format": format, "description": T::EXPECTED }),
        }
    }
}

impl JsonSchema for DateText {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Date")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

impl JsonSchema for InstantText {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Instant")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date-time" })
    }
}

impl JsonSchema for RateText {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Rate")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "rate", "pattern": "^[0-9]+(\\.[0-9]{1,3})?%$" })
    }
}

impl JsonSchema for CalculatorOut {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        CalculatorRecord::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<CalculatorRecord>()
    }
}

impl JsonSchema for ParameterValue {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("ParameterValue")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let description = "a decimal of at most five places";
        json_schema!({ "type": ["string", "integer", "object"], "format": "decimal", "description": description })
    }
}
