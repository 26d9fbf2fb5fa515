//! Order files as a stream of orders, whatever their format.
//!
//! Opens the files and hands each order on with its place. Does not settle, and keeps nothing of an order that went by.

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jeongsan::Error;
use jeongsan::order::Order;

use crate::probe::Prober;
use crate::problem::Problem;
use crate::{csv_order, json_order};

/// One order as it stands in a file.
pub trait Incoming {
    /// Which input, counted from 0.
    fn input(&self) -> usize;
    /// The id as written; empty when there is none to be read.
    fn id(&self) -> &str;
    /// The line it begins on.
    fn line(&self) -> u64;
    /// The place of the id, as an error names it.
    fn id_field(&self) -> &'static str;
    /// The order, or everything that is wrong with its cells. Called once.
    fn read(&mut self) -> Result<Order, Vec<Problem>>;
    /// A fault the engine found in the order, at its place in the file.
    fn refused(&self, error: &Error) -> Problem;
    /// Faults behind the first one, as far as they can be told one by one.
    fn further(&self, prober: &Prober<'_>) -> Vec<Problem>;
    /// The original bytes with a line end.
    fn raw(&self, out: &mut dyn Write) -> io::Result<()>;
}

/// Who takes the orders.
pub trait Sink {
    /// One order. `Break` ends the reading.
    fn order(&mut self, incoming: &mut dyn Incoming) -> io::Result<ControlFlow<()>>;
    /// A fault of a file as a whole, or of its header.
    fn fault(&mut self, problem: Problem) -> io::Result<()>;
}

/// How orders are written down.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// One row a line.
    Csv,
    /// One record a line.
    JsonLines,
}

/// An order file.
#[derive(Debug)]
pub struct Input {
    /// Where it is.
    pub path: PathBuf,
    /// What it is called in messages.
    pub name: String,
    /// By its extension; none when that says nothing.
    pub format: Option<Format>,
}

impl Input {
    /// The file at `path`.
    pub fn new(path: &Path) -> Self {
        let format = match path.extension().and_then(|extension| extension.to_str()) {
            Some("csv" | "CSV") => Some(Format::Csv),
            Some("jsonl" | "ndjson") => Some(Format::JsonLines),
            _ => None,
        };
        Input { path: path.to_owned(), name: path.display().to_string(), format }
    }
}

/// Reads all inputs, one after the other.
pub fn read_all(inputs: &[Input], sink: &mut dyn Sink) -> io::Result<()> {
    for (number, input) in inputs.iter().enumerate() {
        let Some(format) = input.format else {
            let message = "this is neither a CSV nor a JSON Lines file".to_owned();
            sink.fault(Problem::of_file(&input.name, "unknown_file_type", message, "`.csv` or `.jsonl`"))?;
            continue;
        };
        let file = match File::open(&input.path) {
            Ok(file) => BufReader::with_capacity(1 << 16, file),
            Err(error) => {
                sink.fault(unreadable(&input.name, &error))?;
                continue;
            }
        };
        let flow = match format {
            Format::Csv => csv_order::read(number, &input.name, file, sink)?,
            Format::JsonLines => json_order::read(number, &input.name, file, sink)?,
        };
        if flow.is_break() {
            break;
        }
    }
    Ok(())
}

/// A file the system does not let us read.
pub fn unreadable(name: &str, error: &io::Error) -> Problem {
    Problem::of_file(name, "unreadable_file", error.to_string(), "a file that exists and may be read")
}

/// A file with nothing in it.
pub fn empty(name: &str, expected: &str) -> Problem {
    Problem::of_file(name, "empty_file", "there is nothing in this file".to_owned(), expected)
}
