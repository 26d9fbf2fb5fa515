//! A formula and values: the exact value is a naive evaluator's, and the fast value is the exact one rounded, in every mode.
//!
//! The input is the formula's text, a zero byte, and bytes that choose the kind of formula and the values. A text that does not
//! pass the checks is taken as choices for a formula that does, so that every input evaluates something.

#![no_main]

#[path = "../../tests/src/formulas/mod.rs"]
#[allow(dead_code, reason = "each target uses its part")]
mod formulas;

use std::sync::LazyLock;

use formulas::laws;
use formulas::random::{Choices, KINDS, scope, typed, world};
use jeongsan::formula::{Formula, Scope};
use libfuzzer_sys::fuzz_target;

static SCOPES: LazyLock<Vec<Scope>> = LazyLock::new(|| KINDS.iter().map(|kind| scope(*kind)).collect());

fuzz_target!(|data: &[u8]| {
    let mut parts = data.splitn(2, |byte| *byte == 0);
    let (text, values) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let mut choices = Choices::new(values);
    let index = choices.below(KINDS.len());
    let (kind, scope) = (KINDS[index], &SCOPES[index]);
    let world = world(&mut choices);
    let written = std::str::from_utf8(text).ok().and_then(|text| Formula::check(text, scope).ok());
    let formula = written.unwrap_or_else(|| {
        let chosen = typed(&mut Choices::new(text), kind).to_string();
        let fits = chosen.chars().count() <= jeongsan::limits::FORMULA_CHARS_MAX;
        let chosen = if fits { chosen } else { "0".to_owned() };
        Formula::check(&chosen, scope).unwrap_or_else(|errors| panic!("{chosen}: {errors}"))
    });
    // The naive evaluator takes most of the time, so that it is asked about one input in four.
    let naive = if data.len() % 4 == 0 { laws::of_value(&formula, &world) } else { Ok(()) };
    if let Err(sentence) = naive.and_then(|()| laws::of_rounding(&formula, &world)) {
        panic!("{kind:?}: {sentence}\n{world:?}");
    }
});
