//! Prints what a formula costs beside `zen-expression`, a general rules engine, in the same run.
//!
//! ```sh
//! cargo run --release --manifest-path benches/zen/Cargo.toml
//! ```
//! A workspace of its own: the rules engine brings sixty crates along, which nothing else needs. Target: a formula takes at most a
//! twentieth of what the rules engine takes for it.

mod rules;

use std::hint::black_box;

use jeongsan_benches::Job;
use jeongsan_benches::race::{Case, heading, race, ratio, verdict};

use crate::rules::{Peer, Rule, Values, assert_equal, rules, values};

/// Orders the caches hold, and how often each is computed in one round.
const WINDOW: usize = 1_000;
const REPEATS: usize = 20;
const ROUNDS: usize = 31;

fn main() {
    heading();
    let (all, values) = (rules(), values(WINDOW));
    assert_equal(&all, &values);
    for rule in &all {
        compare(rule, &values);
    }
}

fn compare(rule: &Rule, values: &[Values]) {
    let (start, elements) = (Job::first_day(), WINDOW * REPEATS);
    let (mut peer, mut ready) = (Peer::new(), Peer::new());
    let contexts: Vec<_> = values.iter().map(|values| peer.context(values)).collect();
    let ours = || {
        for values in std::iter::repeat_n(values, REPEATS).flatten() {
            black_box(rule.by_engine(black_box(values), start));
        }
    };
    let theirs = || {
        for values in std::iter::repeat_n(values, REPEATS).flatten() {
            let context = peer.context(black_box(values));
            black_box(rule.by_peer(&context, &mut peer));
        }
    };
    let theirs_ready = || {
        for context in std::iter::repeat_n(&contexts, REPEATS).flatten() {
            black_box(rule.by_peer(black_box(context), &mut ready));
        }
    };
    let [ours, theirs, theirs_ready] = race(
        &format!("one formula, {}", rule.name),
        ROUNDS,
        [
            Case::new("jeongsan, values put in and rounded", elements, ours),
            Case::new("zen-expression, values put in", elements, theirs),
            Case::new("zen-expression, values ready", elements, theirs_ready),
        ],
    );
    verdict("zen-expression against jeongsan", theirs / ours, "x as long", ">=", 20.0);
    ratio("zen-expression with values ready, against jeongsan", theirs_ready / ours);
}
