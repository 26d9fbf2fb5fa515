//! The inputs of the fuzz targets as calls: the seeds, and mutations of them.

use jeongsan::wire;
use serde_json::json;

use super::mutations::{Numbers, mutated, seeds, words};

/// Mutations of the seeds of each target.
const MUTATIONS: usize = 60;

/// An input of a fuzz target, as the call it comes to.
pub struct Input {
    /// The target and its seed or mutation.
    pub name: String,
    /// The call.
    pub call: String,
    /// Its document.
    pub document: String,
}

/// The inputs of all targets.
#[must_use]
pub fn all() -> Vec<Input> {
    let mut inputs = Vec::new();
    for (target, dictionary) in [("parse", "formula.dict"), ("evaluate", "formula.dict"), ("wire", "wire.dict")] {
        let (seeds, words, mut numbers) = (seeds(target), words(dictionary), Numbers(20_261_128));
        let mutations =
            (0..MUTATIONS).map(|number| (format!("mutation {number}"), mutated(&seeds, &words, &mut numbers)));
        for (name, bytes) in mutations.collect::<Vec<_>>().into_iter().chain(seeds) {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            inputs.extend(calls(target, &text).into_iter().map(|(call, document)| {
                let name = format!("{target:8}  {call:18}  {name}");
                Input { name, call, document }
            }));
        }
    }
    inputs
}

fn calls(target: &str, text: &str) -> Vec<(String, String)> {
    let formula =
        |call: &str, text: &str| (call.to_owned(), json!({ "formula": text, "kind": "platformFee" }).to_string());
    match target {
        "parse" => vec![formula("analyze_formula", text), formula("complete_formula", text)],
        "evaluate" => vec![formula("evaluate_formula", text.split('\0').next().unwrap_or_default())],
        _ => {
            let (call, document) = text.split_once('\n').unwrap_or((text, ""));
            let known = wire::calls().find(|known| *known == call).unwrap_or("settle");
            vec![(known.to_owned(), document.to_owned())]
        }
    }
}
