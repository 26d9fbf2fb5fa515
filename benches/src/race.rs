//! Cases that take turns, round after round, so that a slow moment of the machine falls on all of them; the median counts.
//!
//! Measures and prints. Does not know what is measured.

#![expect(
    clippy::disallowed_methods,
    reason = "measuring is what these programs are for; nothing of it reaches an answer"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

/// One thing to measure, so many elements a run.
pub struct Case<'a> {
    name: String,
    elements: usize,
    run: Box<dyn FnMut() -> Duration + 'a>,
}

impl<'a> Case<'a> {
    /// The answer is dropped after the clock has stopped.
    pub fn new<T>(name: impl Into<String>, elements: usize, mut run: impl FnMut() -> T + 'a) -> Self {
        Case::prepared(name, elements, || (), move |()| run())
    }

    /// What `prepare` makes is not measured.
    pub fn prepared<I, T>(
        name: impl Into<String>,
        elements: usize,
        mut prepare: impl FnMut() -> I + 'a,
        mut run: impl FnMut(I) -> T + 'a,
    ) -> Self {
        let run = move || {
            let input = prepare();
            let clock = Instant::now();
            let answer = black_box(run(input));
            let taken = clock.elapsed();
            drop(answer);
            taken
        };
        Case { name: name.into(), elements, run: Box::new(run) }
    }

    /// The same under another name.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        Case { name: name.to_owned(), ..self }
    }
}

/// The head of the table.
pub fn heading() {
    println!("{:<46}{:>12}{:>12}{:>12}", "", "ns each", "best", "M/s");
}

/// Runs the cases in turns, prints a line for each, and gives their medians in nanoseconds per element.
pub fn race<const N: usize>(title: &str, rounds: usize, mut cases: [Case<'_>; N]) -> [f64; N] {
    let mut samples: [Vec<f64>; N] = std::array::from_fn(|_| Vec::new());
    // The first round warms up.
    for round in 0..=rounds {
        for (case, samples) in cases.iter_mut().zip(&mut samples) {
            let nanoseconds = (case.run)().as_secs_f64() * 1e9 / case.elements as f64;
            if round > 0 {
                samples.push(nanoseconds);
            }
        }
    }
    println!("\n{title}");
    let mut medians = [0.0; N];
    for ((case, samples), slot) in cases.iter().zip(&mut samples).zip(&mut medians) {
        samples.sort_by(f64::total_cmp);
        let median = samples[samples.len() / 2];
        println!("  {:<44}{median:>12.1}{:>12.1}{:>12.2}", case.name, samples[0], 1e3 / median);
        *slot = median;
    }
    medians
}

/// A figure beside its target.
pub fn verdict(what: &str, figure: f64, unit: &str, relation: &str, target: f64) {
    let met = if relation == ">=" { figure >= target } else { figure <= target };
    let mark = if met { "met" } else { "MISSED" };
    println!("    {what:<46}{figure:>8.1} {unit:<10} target {relation} {target} {unit}: {mark}");
}

/// Two figures of one round, compared.
pub fn ratio(what: &str, figure: f64) {
    println!("    {what:<46}{figure:>8.2} times as long");
}
