//! One formula: its value, or the names that fit at a place of it.
//!
//! Builds the document of a call and prints the answer.

use jeongsan::formula::{Type, Variable};
use jeongsan::wire;
use serde_json::{Map, Value, json};

use crate::answer::{Answer, Problem, columns};
use crate::arguments::{Arguments, Words};
use crate::text::{grouped, visible};

/// The document of a call, or the name that was given twice.
fn document(arguments: &Arguments, formula: &str) -> Result<Value, String> {
    let mut values = Map::new();
    for (name, value) in &arguments.values {
        let same = |known: &&Variable| known.name().eq_ignore_ascii_case(name) || known.korean() == name;
        let variable = Variable::ALL.iter().find(same);
        let value = match variable.map(|known| known.value_type()) {
            Some(Type::Texts) => value.split(',').map(str::trim).filter(|tag| !tag.is_empty()).collect(),
            _ => json!(value),
        };
        // By one name, so that English and Korean are not two; an unknown one is the engine's to refuse.
        let name = variable.map_or(name.as_str(), |known| known.name());
        if values.insert(name.to_owned(), value).is_some() {
            return Err(format!("`{name}` is set twice"));
        }
    }
    let mut document =
        json!({ "formula": formula, "kind": arguments.kind, "rounding": arguments.rounding, "values": values });
    for (field, pairs) in [("parameters", &arguments.parameters), ("formulas", &arguments.results)] {
        let mut object = Map::new();
        for (key, value) in pairs {
            if object.insert(key.clone(), json!(value)).is_some() {
                return Err(format!("`{key}` is given twice"));
            }
        }
        document[field] = Value::Object(object);
    }
    Ok(document)
}

/// The answer of a call, or its problems with a mark under each.
fn ask(name: &str, arguments: &Arguments, formula: &str, at: Option<usize>) -> Result<Value, String> {
    let mut document = document(arguments, formula).map_err(|sentence| format!("{}\n", visible(&sentence)))?;
    if let Some(at) = at {
        document["at"] = json!(at);
    }
    let answer = wire::call(name, &document.to_string());
    let answer: Value = serde_json::from_str(&answer).map_err(|error| format!("{error}\n"))?;
    let Some(errors) = answer["errors"].as_array() else { return Ok(answer) };
    let print = |error: &Value| {
        let problem = Problem::of(error);
        let what = if problem.at == "$.formula" { "formula" } else { problem.at.trim_start_matches("$.") };
        problem.print(&visible(what), Some(formula))
    };
    Err(errors.iter().map(print).collect())
}

/// The formula, the formula with its values, the exact value, and what it is rounded to.
pub fn evaluate(arguments: &Arguments, formula: &str) -> Answer {
    let answer = match ask("evaluate_formula", arguments, formula, None) {
        Ok(answer) => answer,
        Err(problems) => return Answer::Bad(problems),
    };
    let names = match arguments.language {
        Words::En => ["formula", "values", "exact", "rounded"],
        Words::Ko => ["수식", "값 대입", "정확한 값", "끝수 처리"],
    };
    let amount = answer["amount"].as_i64().unwrap_or_default();
    let shown = |name: &str| visible(answer[name].as_str().unwrap_or_default()).into_owned();
    let rounded = format!("{} ({})", grouped(i128::from(amount), 0), arguments.rounding);
    let shown = [shown("formula"), shown("values"), shown("exact"), rounded];
    Answer::Good(columns(&names.map(str::to_owned).into_iter().zip(shown).collect::<Vec<_>>()))
}

/// Names that fit at a place: what to put in, its type or how it is written, and what it means.
pub fn complete(arguments: &Arguments, formula: &str, at: usize) -> Answer {
    let answer = match ask("complete_formula", arguments, formula, Some(at)) {
        Ok(answer) => answer,
        Err(problems) => return Answer::Bad(problems),
    };
    let rows = answer["completions"].as_array().into_iter().flatten().map(|found| {
        let field = |name: &str| found[name].as_str().unwrap_or_default();
        let meaning = [field("detail"), field("doc")].join("  ");
        (field("text").to_owned(), meaning.trim_end().to_owned())
    });
    let rows: Vec<(String, String)> = rows.collect();
    if rows.is_empty() {
        return Answer::Bad(format!("no name fits at {at}\n"));
    }
    Answer::Good(columns(&rows))
}
