//! The files of a job, and orders as a stream, whatever their format.
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
    /// The id as written; empty when there is none to be read.
    fn id(&self) -> &str;
    /// Where it stands.
    fn place(&self) -> Place;
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

/// Where a record stands: which input, counted from 0, and the line it begins on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Place {
    pub input: usize,
    pub line: u64,
}

/// What a file holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    /// Orders.
    Orders,
    /// Cancels of orders.
    Cancels,
    /// Items set by hand.
    Manual,
}

impl Holds {
    /// One of them, in words.
    pub fn one(self) -> &'static str {
        match self {
            Holds::Orders => "order",
            Holds::Cancels => "cancel",
            Holds::Manual => "manual item",
        }
    }
}

/// How orders are written down.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// One row a line.
    Csv,
    /// One record a line.
    JsonLines,
}

/// A file that is read.
#[derive(Debug)]
pub struct Input {
    /// Where it is.
    pub path: PathBuf,
    /// What it is called in messages.
    pub name: String,
    /// By its extension; none when that says nothing.
    pub format: Option<Format>,
    /// What it holds.
    pub holds: Holds,
}

impl Input {
    /// The file at `path`.
    pub fn new(path: &Path, holds: Holds) -> Self {
        let format = match path.extension().and_then(|extension| extension.to_str()) {
            Some("csv" | "CSV") => Some(Format::Csv),
            Some("jsonl" | "ndjson") => Some(Format::JsonLines),
            _ => None,
        };
        Input { path: path.to_owned(), name: path.display().to_string(), format, holds }
    }
}

/// Reads the orders of all inputs that hold some, one after the other.
pub fn read_orders(inputs: &[Input], sink: &mut dyn Sink) -> io::Result<()> {
    for (number, input) in inputs.iter().enumerate().filter(|(_, input)| input.holds == Holds::Orders) {
        let Some(format) = input.format else {
            sink.fault(unknown_type(&input.name, "`.csv` or `.jsonl`"))?;
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

/// A file whose name does not say how it is written.
pub fn unknown_type(name: &str, expected: &str) -> Problem {
    let message = "the name of this file does not say that it is one of records".to_owned();
    Problem::of_file(name, "unknown_file_type", message, expected)
}

/// A file the system does not let us read.
pub fn unreadable(name: &str, error: &io::Error) -> Problem {
    Problem::of_file(name, "unreadable_file", error.to_string(), "a file that exists and may be read")
}

/// A file with nothing in it.
pub fn empty(name: &str, expected: &str) -> Problem {
    Problem::of_file(name, "empty_file", "there is nothing in this file".to_owned(), expected)
}
