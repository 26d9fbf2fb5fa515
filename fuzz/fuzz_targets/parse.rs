//! Any text: it is read, checked as every kind of formula, coloured and completed, and what can be read is printed and read again.

#![no_main]

#[path = "../../tests/src/formulas/mod.rs"]
#[allow(dead_code, reason = "each target uses its part")]
mod formulas;

use formulas::laws;
use formulas::random::{KINDS, scope};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let length = text.chars().count();
    for (index, kind) in KINDS.iter().enumerate() {
        // The end of the text, and places spread over it.
        let at = length - length * index / KINDS.len();
        if let Err(sentence) = laws::of_text(&text, &scope(*kind), at) {
            panic!("{kind:?}: {sentence}");
        }
    }
});
