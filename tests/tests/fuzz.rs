//! The fuzz targets without a fuzzer: every seed of the corpus, and a fixed number of mutations of the seeds, the same in every run.
//!
//! `fuzz/README.md` says how to fuzz for longer.

#[path = "../src/formulas/mod.rs"]
#[allow(dead_code, reason = "the property tests use the rest of it")]
mod formulas;

#[path = "../src/mutations.rs"]
mod mutations;

use formulas::targets;
use mutations::{Numbers, mutated, seeds, words};

/// Runs a target on its seeds and on so many mutations of them, and says which input it stopped at.
fn run(name: &str, dictionary: &str, count: usize, target: fn(&[u8])) {
    let (seeds, words, mut numbers) = (seeds(name), words(dictionary), Numbers(20_261_123));
    let mutations = (0..count).map(|_| mutated(&seeds, &words, &mut numbers)).collect::<Vec<_>>();
    for bytes in seeds.iter().map(|(_, bytes)| bytes).chain(&mutations) {
        if let Err(panic) = std::panic::catch_unwind(|| target(bytes)) {
            eprintln!("{name} stopped at {:?}", String::from_utf8_lossy(bytes));
            std::panic::resume_unwind(panic);
        }
    }
}

#[test]
fn parse_on_seeds_and_mutations() {
    run("parse", "formula.dict", 20_000, targets::parse);
}

#[test]
fn evaluate_on_seeds_and_mutations() {
    run("evaluate", "formula.dict", 20_000, targets::evaluate);
}

#[test]
fn wire_on_seeds_and_mutations() {
    run("wire", "wire.dict", 2_000, targets::wire);
}

#[test]
fn seeds_are_what_they_are_meant_to_be() {
    for (name, bytes) in seeds("wire") {
        let text = String::from_utf8(bytes).expect("text");
        let (call, input) = text.split_once('\n').expect("the name of a call, then its document");
        assert!(jeongsan::wire::calls().any(|known| known == call), "{name}: no call `{call}`");
        let answer = jeongsan::wire::call(call, input);
        assert!(!answer.contains("\"errors\":"), "{name}: {answer}");
    }
    for (name, bytes) in seeds("evaluate") {
        assert_eq!(targets::written(&bytes).is_some(), name != "choices", "{name}");
    }
    for (name, bytes) in seeds("parse") {
        let text = String::from_utf8(bytes).expect("text");
        let readable = jeongsan::formula::parse(&text).is_ok();
        assert_eq!(readable, !["unfinished", "wrong"].contains(&name.as_str()), "{name}");
    }
}
