//! Prints what a formula costs beside `zen-expression`, a general rules engine, in the same run.
//!
//! ```sh
//! cargo run --release --manifest-path benches/zen/Cargo.toml
//! ```
//! A workspace of its own: the rules engine brings sixty crates along, which nothing else needs. Target: a formula takes at most a
//! twentieth of what the rules engine takes for it.

mod calculator;
mod rules;

use std::hint::black_box;

use jeongsan::formula::Facts;
use jeongsan_benches::Job;
use jeongsan_benches::race::{Case, heading, race, ratio, verdict};

use crate::calculator::Calculator;
use crate::rules::{Peer, Rule, Values, assert_equal, rules, values};

/// Orders the caches hold.
const WINDOW: usize = 1_000;
/// How often the engine computes them in one round, and the rules engine. Either is at it for half a millisecond or so: one that took
/// longer would be interrupted more often, and look slower than it is.
const OURS: usize = 30;
const THEIRS: usize = 2;
const ROUNDS: usize = 301;

fn main() {
    heading();
    let (all, values) = (rules(), values(WINDOW));
    assert_equal(&all, &values);
    for rule in &all {
        compare(rule, &values);
    }
    default_calculator();
}

/// A run over all values, so many times.
fn repeated<'a, V>(name: &str, repeats: usize, values: &'a [V], mut each: impl FnMut(&V) + 'a) -> Case<'a> {
    Case::new(name, values.len() * repeats, move || {
        for value in std::iter::repeat_n(values, repeats).flatten() {
            each(black_box(value));
        }
    })
}

fn compare(rule: &Rule, values: &[Values]) {
    let facts = Facts::on(Job::first_day());
    let (mut peer, mut ready) = (Peer::new(), Peer::new());
    let contexts: Vec<_> = values.iter().map(|values| peer.context(values)).collect();
    let inputs: Vec<_> = values.iter().map(|values| values.inputs(&facts)).collect();
    let ours = |values: &Values| {
        black_box(rule.by_engine(&values.inputs(&facts)));
    };
    let [ours, ours_ready, theirs, theirs_ready] = race(
        &format!("one formula, {}", rule.name),
        ROUNDS,
        [
            repeated("jeongsan, values put in and rounded", OURS, values, ours),
            repeated("jeongsan, values ready, rounded", OURS, &inputs, |inputs| {
                black_box(rule.by_engine(inputs));
            }),
            repeated("zen-expression, values put in", THEIRS, values, |values| {
                let context = peer.context(values);
                black_box(rule.by_peer(&context, &mut peer));
            }),
            repeated("zen-expression, values ready", THEIRS, &contexts, |context| {
                black_box(rule.by_peer(context, &mut ready));
            }),
        ],
    );
    verdict("zen-expression against jeongsan", theirs / ours, "x as long", ">=", 20.0);
    ratio("the same with values ready", theirs_ready / ours_ready);
}

fn default_calculator() {
    let (calculator, values) = (Calculator::new(), calculator::values(WINDOW));
    calculator.assert_equal(&values);
    let (facts, mut peer) = (Facts::on(Job::first_day()), calculator::Peer::new());
    let [ours, theirs] = race(
        "the five formulas of the default calculator, results put in for the next",
        ROUNDS,
        [
            repeated("jeongsan, rounded", OURS / 5, &values, |values| {
                black_box(calculator.by_engine(values, &facts));
            }),
            repeated("zen-expression, rounded by its host", 1, &values, |values| {
                black_box(calculator.by_peer(values, &mut peer));
            }),
        ],
    );
    verdict("zen-expression against jeongsan", theirs / ours, "x as long", ">=", 20.0);
}
