//! The schema says of answers what they are: every answer of the vectors fits the schema of its call.
//!
//! Bindings read answers by it. Types, required fields and words are checked, and that no answer has a field the schema lacks.

use std::path::Path;

use jeongsan_tests::kit;
use serde_json::Value;

fn one_of<'s>(forms: &'s Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    let fits = |form: &&'s Value| {
        let mut faults = Vec::new();
        check(form, schema, value, at, &mut faults);
        faults.is_empty()
    };
    if !forms.as_array().expect("a list").iter().any(|form| fits(&form)) {
        faults.push(format!("{at}: none of the forms"));
    }
}

fn check(of: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    if let Some(path) = of["$ref"].as_str() {
        return check(&schema["$defs"][path.trim_start_matches("#/$defs/")], schema, value, at, faults);
    }
    if let Some(forms) = of.get("anyOf").or_else(|| of.get("oneOf")) {
        return one_of(forms, schema, value, at, faults);
    }
    if of.get("const").is_some_and(|word| word != value)
        || of["enum"].as_array().is_some_and(|words| !words.contains(value))
    {
        faults.push(format!("{at}: another word"));
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let known = match &of["type"] {
        Value::String(one) => one == kind,
        Value::Array(several) => several.iter().any(|one| one == kind),
        _ => true,
    };
    if !known {
        faults.push(format!("{at}: {kind}, where the schema has {}", of["type"]));
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        check(&of["items"], schema, item, &format!("{at}[{index}]"), faults);
    }
    for field in of["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if value.get(field).is_none() {
            faults.push(format!("{at}.{field}: missing"));
        }
    }
    for (name, item) in value.as_object().into_iter().flatten() {
        let at = format!("{at}.{name}");
        match (of["properties"].get(name), of.get("additionalProperties")) {
            (Some(field), _) => check(field, schema, item, &at, faults),
            (None, Some(any)) if any != false => check(any, schema, item, &at, faults),
            _ => faults.push(format!("{at}: not in the schema")),
        }
    }
}

#[test]
fn every_answer_fits_the_schema_of_its_call() {
    let schema = jeongsan::wire::schema();
    let (mut faults, mut checked) = (Vec::new(), 0);
    for path in kit::files(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/vectors"))).expect("the folder is there") {
        let case: Value = serde_json::from_str(&std::fs::read_to_string(&path).expect("readable")).expect("JSON");
        let call = &schema["calls"][case["call"].as_str().unwrap_or_default()];
        if call.is_null() || case["expected"].get("errors").is_some() {
            continue;
        }
        checked += 1;
        check(&call["answer"], &schema, &case["expected"], &path.display().to_string(), &mut faults);
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(checked > 1_000, "only {checked} answers");
}
