//! The vector kit, whole; and that it leaves no error code out.

use std::collections::BTreeSet;
use std::path::Path;

use jeongsan::Code;
use jeongsan_tests::kit;
use serde_json::Value;

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/vectors"))
}

#[test]
fn every_vector_passes() {
    let verdicts = kit::run(folder()).expect("the folder is there");
    assert!(!verdicts.is_empty(), "no case ran");
    let faults: Vec<String> = verdicts
        .iter()
        .filter(|verdict| !verdict.fault.is_empty())
        .map(|verdict| format!("{}: {}", verdict.name, verdict.fault))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_error_code_and_every_call_has_a_vector() {
    let (mut codes, mut calls) = (BTreeSet::new(), BTreeSet::new());
    for path in kit::files(folder()).expect("the folder is there") {
        let text = std::fs::read_to_string(&path).expect("readable");
        let case: Value = serde_json::from_str(&text).expect("JSON");
        collect_codes(&case["expected"], &mut codes);
        calls.insert(case["call"].as_str().unwrap_or_default().to_owned());
    }
    let missing: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).filter(|code| !codes.contains(*code)).collect();
    assert!(missing.is_empty(), "codes without a vector: {missing:?}");
    let missing: Vec<&str> = jeongsan::wire::calls().filter(|call| !calls.contains(*call)).collect();
    assert!(missing.is_empty(), "calls without a vector: {missing:?}");
}

fn collect_codes(value: &Value, codes: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let (Some(Value::String(code)), true) = (fields.get("code"), fields.contains_key("at")) {
                codes.insert(code.clone());
            }
            fields.values().for_each(|value| collect_codes(value, codes));
        }
        Value::Array(items) => items.iter().for_each(|value| collect_codes(value, codes)),
        _ => {}
    }
}

#[test]
fn an_order_of_1001_lines_is_refused_with_its_count() {
    let lines: Vec<Value> = (0..1_001)
        .map(|index| serde_json::json!({ "productId": format!("p{index}"), "unitPrice": 100, "quantity": 1 }))
        .collect();
    let order = serde_json::json!({ "id": "o", "partner": "p", "startDate": "2026-09-01", "lines": lines });
    let error = jeongsan::wire::order_from_json(&order.to_string()).expect_err("too many lines");
    assert_eq!((error.code(), error.at().as_str()), (Code::TooMany, "$.lines"));
    assert_eq!(error.message(), "1001 lines, at most 1000");
}

#[test]
fn the_schema_file_is_the_one_the_types_give() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/docs/wire.schema.json");
    let kept: Value = serde_json::from_str(&std::fs::read_to_string(file).expect("the schema file")).expect("JSON");
    assert_eq!(kept, jeongsan::wire::schema(), "run `cargo run -p jeongsan-tests --bin write-schema`");
}
