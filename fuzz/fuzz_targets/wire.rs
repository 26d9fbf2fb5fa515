//! Any call with any text answers JSON: see `targets::wire`.

#![no_main]

#[path = "../../tests/src/formulas/mod.rs"]
#[allow(dead_code, reason = "each target uses its part")]
mod formulas;

libfuzzer_sys::fuzz_target!(|data: &[u8]| formulas::targets::wire(data));
