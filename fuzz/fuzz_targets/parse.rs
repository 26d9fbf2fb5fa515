//! Any text: it is read, checked as every kind of formula, coloured and completed, and what can be read is printed and read again.

#![no_main]

#[path = "../../tests/src/formulas/mod.rs"]
#[allow(dead_code, reason = "each target uses its part")]
mod formulas;

use std::sync::LazyLock;

use formulas::laws;
use formulas::random::{KINDS, scope};
use jeongsan::formula::{Scope, parse};
use libfuzzer_sys::fuzz_target;

static SCOPES: LazyLock<Vec<Scope>> = LazyLock::new(|| KINDS.iter().map(|kind| scope(*kind)).collect());

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    // Which names a formula may use matters to a text that can be read; for any other, one kind is as good as all.
    let chosen = data.len() % SCOPES.len();
    let readable = parse(&text).is_ok();
    let looked = SCOPES.iter().enumerate().filter(|(index, _)| readable || *index == chosen);
    let fault = looked.map(|(_, scope)| laws::of_text(&text, scope)).find(Result::is_err).unwrap_or(Ok(()));
    // A place that the text's last byte chooses, the end of the text among them.
    let at = usize::from(data.last().copied().unwrap_or_default()) % (text.chars().count() + 1);
    if let Err(sentence) = fault.and_then(|()| laws::of_completion(&text, &SCOPES[chosen], at)) {
        panic!("{sentence}");
    }
});
