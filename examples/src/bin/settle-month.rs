//! Settles a month: policies, partners and orders from files, transfers and totals to files.
//!
//! Reads the example month unless it is told of other files. What it can do is in `--help`. Settling is the engine's part; this
//! program reads, reports and writes.

#![allow(
    clippy::disallowed_methods,
    reason = "a program for the command line: it opens files and times itself, the engine does neither"
)]

#[path = "../settle_month/arguments.rs"]
mod arguments;
#[path = "../settle_month/books.rs"]
mod books;
#[path = "../settle_month/cells.rs"]
mod cells;
#[path = "../settle_month/closing.rs"]
mod closing;
#[path = "../settle_month/closing_out.rs"]
mod closing_out;
#[path = "../settle_month/closing_summary.rs"]
mod closing_summary;
#[path = "../settle_month/columns.rs"]
mod columns;
#[path = "../settle_month/console.rs"]
mod console;
#[path = "../settle_month/csv_order.rs"]
mod csv_order;
#[path = "../settle_month/expected.rs"]
mod expected;
#[path = "../settle_month/explain.rs"]
mod explain;
#[path = "../settle_month/extras.rs"]
mod extras;
#[path = "../settle_month/folder.rs"]
mod folder;
#[path = "../settle_month/gathering.rs"]
mod gathering;
#[path = "../settle_month/head.rs"]
mod head;
#[path = "../settle_month/intake.rs"]
mod intake;
#[path = "../settle_month/json_lines.rs"]
mod json_lines;
#[path = "../settle_month/json_order.rs"]
mod json_order;
#[path = "../settle_month/layout.rs"]
mod layout;
#[path = "../settle_month/partners.rs"]
mod partners;
#[path = "../settle_month/payouts.rs"]
mod payouts;
#[path = "../settle_month/payouts_out.rs"]
mod payouts_out;
#[path = "../settle_month/places.rs"]
mod places;
#[path = "../settle_month/probe.rs"]
mod probe;
#[path = "../settle_month/problem.rs"]
mod problem;
#[path = "../settle_month/rejects.rs"]
mod rejects;
#[path = "../settle_month/reversals.rs"]
mod reversals;
#[path = "../settle_month/rows.rs"]
mod rows;
#[path = "../settle_month/run.rs"]
mod run;
#[path = "../settle_month/seen.rs"]
mod seen;
#[path = "../settle_month/spreadsheet.rs"]
mod spreadsheet;
#[path = "../settle_month/summary.rs"]
mod summary;
#[path = "../settle_month/tally.rs"]
mod tally;
#[path = "../settle_month/text.rs"]
mod text;
#[path = "../settle_month/totals.rs"]
mod totals;
#[path = "../settle_month/totals_out.rs"]
mod totals_out;
#[path = "../settle_month/transfer.rs"]
mod transfer;
#[path = "../settle_month/transfers.rs"]
mod transfers;

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;

use crate::arguments::Arguments;
use crate::console::Console;
use crate::explain::Found;
use crate::folder::Folder;
use crate::intake::{Holds, Input};
use crate::problem::Problem;
use crate::run::Run;
use crate::text::{counted, grouped};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut console = Console::new(arguments.quiet);
    let done = match &arguments.explain {
        Some(id) => explain_order(&arguments, id, &mut console),
        None => settle_month(&arguments, &mut console),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            console.line(&format!("error: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// The whole job. False when something was wrong and nothing was written.
fn settle_month(arguments: &Arguments, console: &mut Console) -> io::Result<bool> {
    let begin = Instant::now();
    let inputs = arguments.inputs();
    arguments.refuse_to_overwrite(&inputs)?;
    let book = books::read(&arguments.book_files());
    let mut run = Run::new(&inputs, book.as_ref().ok(), console);
    match &book {
        Ok(book) => {
            if arguments.skip_bad {
                run.skip_bad(seen::given_twice(&inputs)?);
            }
            run.write_to(Folder::open(&arguments.out)?, book, arguments.bom)?;
        }
        Err(problems) => problems.iter().for_each(|problem| run.tell(problem)),
    }
    // What cannot be read is a problem like any other; only writing fails as such.
    run.read_extras();
    let written = intake::read_orders(&inputs, &mut run)
        .and_then(|()| run.finish_extras())
        .and_then(|()| run.finish(arguments.payout_options()));
    let written = written.map_err(|error| folder::named(&error, "cannot write into", &arguments.out))?;
    let Run { tally, totals, orders, refused, lacks_file, refusal, .. } = run;

    if tally.problems > 0 {
        console.line(&tally.to_string());
    }
    let Some((paths, closing)) = written else {
        if let Some(refusal) = &refusal {
            console.line(&format!("error: {refusal}"));
        }
        console.line(if refusal.is_some() {
            "nothing written: the orders are settled, but cannot be paid out like that"
        } else if book.is_err() {
            "nothing written: orders were read but not settled, because there is no book to settle them by"
        } else if lacks_file && arguments.skip_bad {
            "nothing written: --skip-bad skips bad rows, not files that cannot be used"
        } else if lacks_file {
            "nothing written: a file cannot be used"
        } else {
            "nothing written: mend the rows, or skip their orders with --skip-bad"
        });
        return Ok(false);
    };
    let kinds = refused.into_iter().zip([Holds::Orders, Holds::Cancels, Holds::Manual]).filter(|(count, _)| *count > 0);
    let kinds: Vec<String> = kinds.map(|(count, kind)| counted(count, kind.one())).collect();
    if !kinds.is_empty() {
        console.line(&format!("{} refused, see `rejects.csv`", kinds.join(", ")));
    }
    if !arguments.quiet {
        print(&summary::print(&totals, arguments.top))?;
        if let Ok(book) = &book {
            print(&closing_summary::print(&closing, book, arguments.top))?;
        }
    }
    for path in paths {
        console.note(&format!("wrote {}", path.display()));
    }
    let seconds = begin.elapsed().as_secs_f64();
    console.note(&speed(orders, totals.count(), seconds));
    Ok(true)
}

fn speed(orders: u64, transfers: u64, seconds: f64) -> String {
    // Only shown: no money is counted in floating point.
    let rate = (orders as f64 / seconds.max(1e-9)) as i128;
    let (orders, transfers) = (counted(orders, "order"), counted(transfers, "transfer"));
    format!("{orders}, {transfers}, {seconds:.2} s, {} orders/s", grouped(rate, 0))
}

/// Prints how one order was settled. False when there is no such order, or it is bad.
fn explain_order(arguments: &Arguments, id: &str, console: &mut Console) -> io::Result<bool> {
    let inputs: Vec<Input> = arguments.inputs();
    let tell = |console: &mut Console, problems: &[Problem]| {
        problems.iter().for_each(|problem| console.problem(problem));
    };
    let book = match books::read(&arguments.book_files()) {
        Ok(book) => book,
        Err(problems) => {
            tell(console, &problems);
            return Ok(false);
        }
    };
    match explain::explain(&book, &inputs, id, arguments.language.into())? {
        Found::Trace(trace) => print(&trace).map(|()| true),
        Found::Problems(problems) => {
            tell(console, &problems);
            Ok(false)
        }
        Found::Nowhere(faults, sentence) => {
            tell(console, &faults);
            console.line(&sentence);
            Ok(false)
        }
    }
}

/// Prints to standard output. Whoever reads it may stop early, as `head` does; that is no error.
fn print(text: &str) -> io::Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        _ => Ok(()),
    }
}
