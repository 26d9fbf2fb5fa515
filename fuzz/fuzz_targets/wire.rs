//! Any call with any text: the answer is a JSON object, and asking again gives the same one.
//!
//! The first byte chooses the call, the rest is its document.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let names: Vec<&str> = jeongsan::wire::calls().collect();
    let name = names[usize::from(*first) % names.len()];
    let text = String::from_utf8_lossy(rest);
    let answer = jeongsan::wire::call(name, &text);
    match serde_json::from_str::<serde_json::Value>(&answer) {
        Ok(value) if value.is_object() => {}
        other => panic!("{name} answers {other:?} to {text:?}"),
    }
    assert_eq!(jeongsan::wire::call(name, &text), answer, "{name} of {text:?}");
});
