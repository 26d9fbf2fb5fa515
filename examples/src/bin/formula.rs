//! Tries a formula at the terminal: its value with the numbers put in, its mistakes with a mark under each, or the names that fit
//! at a place. Settles an order by a book's formulas, too, and prints every step.
//!
//! All of it is asked through `jeongsan::wire`, as a form in another language would. Computes nothing itself.

#[path = "../formula/answer.rs"]
mod answer;
#[path = "../formula/arguments.rs"]
mod arguments;
#[path = "../formula/one.rs"]
mod one;
#[path = "../formula/order.rs"]
mod order;
#[path = "../settle_month/text.rs"]
#[allow(dead_code, reason = "shared with `settle-month`, which uses the rest of it")]
mod text;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::answer::Answer;
use crate::arguments::{Arguments, Task};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let answer = match arguments.task() {
        Task::Evaluate(formula) => one::evaluate(&arguments, formula),
        Task::Complete(formula, at) => one::complete(&arguments, formula, at),
        Task::Settle { order, book } => order::settle(order, book, arguments.language.into()),
    };
    let written = match &answer {
        Answer::Good(text) => io::stdout().write_all(text.as_bytes()),
        Answer::Bad(text) => io::stderr().write_all(text.as_bytes()),
    };
    match (answer, written) {
        // Whoever reads the output may stop early, as `head` does.
        (Answer::Good(_), Err(error)) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        (Answer::Good(_), _) => ExitCode::SUCCESS,
        (Answer::Bad(_), _) => ExitCode::FAILURE,
    }
}
