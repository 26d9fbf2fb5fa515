//! What the fuzz targets do with their bytes; a test runs the same on a stable compiler. Each panics with a sentence when something
//! does not hold.

use std::sync::LazyLock;

use jeongsan::formula::{Formula, Scope};
use jeongsan::limits::FORMULA_CHARS_MAX;
use serde_json::Value;

use super::laws;
use super::random::{Choices, KINDS, scope, typed, world};

static SCOPES: LazyLock<Vec<Scope>> = LazyLock::new(|| KINDS.iter().map(|kind| scope(*kind)).collect());

/// Any text: it is read, checked, coloured and completed, and what can be read is printed and read again.
///
/// # Panics
/// When a law does not hold.
pub fn parse(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    // Every length is another kind of formula: one of them for each input is enough where inputs come by the million.
    let scope = &SCOPES[data.len() % SCOPES.len()];
    // A place that the text's last byte chooses, the end of the text among them.
    let at = usize::from(data.last().copied().unwrap_or_default()) % (text.chars().count() + 1);
    if let Err(sentence) = laws::of_text(&text, scope).and_then(|()| laws::of_completion(&text, scope, at)) {
        panic!("{sentence}");
    }
}

/// The formula of an input as it is written, and its kind; `None` when it does not pass the checks.
pub fn written(data: &[u8]) -> Option<Formula> {
    let (text, values) = parts(data, 0);
    let scope = &SCOPES[Choices::new(values).below(KINDS.len())];
    std::str::from_utf8(text).ok().and_then(|text| Formula::check(text, scope).ok())
}

fn parts(data: &[u8], end: u8) -> (&[u8], &[u8]) {
    let mut parts = data.splitn(2, |byte| *byte == end);
    (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
}

/// A formula and values: the exact value is a naive evaluator's, and the fast value is the exact one rounded, in every mode.
///
/// The input is the formula's text, a zero byte, and bytes that choose the kind of formula and the values. A text that does not
/// pass the checks is taken as choices for a formula that does, so that every input evaluates something.
///
/// # Panics
/// When a law does not hold.
pub fn evaluate(data: &[u8]) {
    let (text, values) = parts(data, 0);
    let mut choices = Choices::new(values);
    let index = choices.below(KINDS.len());
    let (kind, scope) = (KINDS[index], &SCOPES[index]);
    let world = world(&mut choices);
    let formula = written(data).unwrap_or_else(|| {
        let chosen = typed(&mut Choices::new(text), kind).to_string();
        let fits = chosen.chars().count() <= FORMULA_CHARS_MAX;
        let chosen = if fits { chosen } else { "0".to_owned() };
        Formula::check(&chosen, scope).unwrap_or_else(|errors| panic!("{chosen}: {errors}"))
    });
    // The naive evaluator takes most of the time, so that it is asked about one input in four.
    let naive = if data.len().is_multiple_of(4) { laws::of_value(&formula, &world) } else { Ok(()) };
    if let Err(sentence) = naive.and_then(|()| laws::of_rounding(&formula, &world)) {
        panic!("{kind:?}: {sentence}\n{world:?}");
    }
}

/// Any call with any text: the answer is a JSON object, and asking again gives the same one.
///
/// The first line names the call and the rest is its document. A line that names none chooses one by its first byte.
///
/// # Panics
/// When the answer is none.
pub fn wire(data: &[u8]) {
    let (line, rest) = parts(data, b'\n');
    let names: Vec<&str> = jeongsan::wire::calls().collect();
    let chosen = usize::from(line.first().copied().unwrap_or_default()) % names.len();
    let name = names.iter().find(|name| name.as_bytes() == line).unwrap_or(&names[chosen]);
    let text = String::from_utf8_lossy(rest);
    let answer = jeongsan::wire::call(name, &text);
    match serde_json::from_str::<Value>(&answer) {
        Ok(value) if value.is_object() => {}
        other => panic!("{name} answers {other:?} to {text:?}"),
    }
    assert_eq!(jeongsan::wire::call(name, &text), answer, "{name} of {text:?}");
}
