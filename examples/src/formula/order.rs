//! An order settled by the formulas of a book, with every step.
//!
//! Reads the two files and prints what the engine explains.

use std::fs;
use std::path::Path;

use jeongsan::Error;
use jeongsan::trace::Language;
use jeongsan::wire;
use serde_json::Value;

use crate::answer::{Answer, Problem};

/// The printed trace of the order, or the problems of either file.
pub fn settle(order: &Path, book: &Path, language: Language) -> Answer {
    match explained(order, book, language) {
        Ok(trace) => Answer::Good(trace),
        Err(problems) => Answer::Bad(problems),
    }
}

fn explained(order: &Path, book: &Path, language: Language) -> Result<String, String> {
    let (order_text, book_text) = (read(order)?, read(book)?);
    let engine = wire::book_from_json(&book_text).map_err(|errors| told(errors.as_slice(), book, &book_text))?;
    let question = wire::order_from_json(&order_text).map_err(|error| told(&[error], order, &order_text))?;
    let explanation = engine.explain(&question).map_err(|error| told(&[error], order, &order_text))?;
    Ok(explanation.trace(language).to_string())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}\n", path.display()))
}

/// The problems of a file, each with its place; those of a formula with a mark under it.
fn told(errors: &[Error], path: &Path, text: &str) -> String {
    let document: Value = serde_json::from_str(text).unwrap_or_default();
    let print = |error: &Error| {
        let problem = Problem::of_error(error);
        let formula = document.pointer(&pointer(&problem.at)).and_then(Value::as_str);
        problem.print(&format!("{}: {}", path.display(), problem.at), formula)
    };
    errors.iter().map(print).collect()
}

/// `$.calculators[0].formulas.platformFee` as a JSON pointer, `/calculators/0/formulas/platformFee`.
fn pointer(at: &str) -> String {
    at.trim_start_matches('$').replace('[', "/").replace(']', "").replace('.', "/")
}
