//! Any call with any text: the answer is a JSON object, and asking again gives the same one.
//!
//! The first line names the call and the rest is its document. A line that names none chooses one by its first byte.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut parts = data.splitn(2, |byte| *byte == b'\n');
    let (line, rest) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let names: Vec<&str> = jeongsan::wire::calls().collect();
    let chosen = usize::from(line.first().copied().unwrap_or_default()) % names.len();
    let name = names.iter().find(|name| name.as_bytes() == line).unwrap_or(&names[chosen]);
    let text = String::from_utf8_lossy(rest);
    let answer = jeongsan::wire::call(name, &text);
    match serde_json::from_str::<serde_json::Value>(&answer) {
        Ok(value) if value.is_object() => {}
        other => panic!("{name} answers {other:?} to {text:?}"),
    }
    assert_eq!(jeongsan::wire::call(name, &text), answer, "{name} of {text:?}");
});
