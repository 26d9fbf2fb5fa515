//! The formula language against laws that hold for every text, tree and value, and against a naive evaluator.

#[path = "formula/calculators.rs"]
mod calculators;
#[path = "formula/chains.rs"]
mod chains;
#[path = "../src/formulas/mod.rs"]
mod formulas;
#[path = "formula/stack.rs"]
mod stack;
#[path = "formula/texts.rs"]
mod texts;
#[path = "formula/trees.rs"]
mod trees;
#[path = "formula/values.rs"]
mod values;

use proptest::prelude::*;

/// Bytes that [`formulas::random::Choices`] reads.
fn bytes(most: usize) -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 0..most)
}

/// So many cases. A failure is told with its smallest case, which belongs in a test by name, so no file of seeds is kept.
fn cases(count: u32) -> ProptestConfig {
    ProptestConfig { cases: count, failure_persistence: None, ..ProptestConfig::default() }
}
