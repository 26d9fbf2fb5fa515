//! Eleven short programs on the public API, one file each: `cargo run -p jeongsan-examples --bin tour -- cancel`; all of them without a name.
//!
//! Each file ends with what it prints, and the tests hold it to that.

mod cancel;
mod cycle;
mod explain;
mod formula;
mod lost_answer;
mod offer;
mod payout_plan;
mod settle;
mod split;
mod statement;
mod withholding;

/// What an example answers: nothing, or why it could not go on.
type Outcome = Result<(), Box<dyn std::error::Error>>;

/// An example's name, and the example.
type Example = (&'static str, fn() -> Outcome);

const EXAMPLES: [Example; 11] = [
    ("settle", settle::main),
    ("explain", explain::main),
    ("offer", offer::main),
    ("cancel", cancel::main),
    ("split", split::main),
    ("formula", formula::main),
    ("cycle", cycle::main),
    ("statement", statement::main),
    ("withholding", withholding::main),
    ("payout_plan", payout_plan::main),
    ("lost_answer", lost_answer::main),
];

fn main() -> Outcome {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = wanted.iter().find(|name| !EXAMPLES.iter().any(|(known, _)| known == name)) {
        let known: Vec<&str> = EXAMPLES.iter().map(|(name, _)| *name).collect();
        return Err(format!("no example `{unknown}`; there are {}", known.join(", ")).into());
    }
    for (name, run) in EXAMPLES {
        if wanted.is_empty() {
            println!("== {name}");
        }
        if wanted.is_empty() || wanted.iter().any(|known| known == name) {
            run()?;
        }
    }
    Ok(())
}
