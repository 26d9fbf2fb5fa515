//! Orders from JSON Lines: one Order record a line.
//!
//! The record is the engine's own; see `core/docs/wire.md`. Does not know the book.

use std::io::{self, BufRead, Write};
use std::ops::ControlFlow;

use jeongsan::order::Order;
use jeongsan::wire::order_from_json;
use jeongsan::{Code, Error};
use serde::Deserialize;

use crate::columns::UTF8_EXPECTED;
use crate::intake::{Incoming, Sink, empty, unreadable};
use crate::probe::Prober;
use crate::problem::Problem;
use crate::spreadsheet::BYTE_ORDER_MARK;

/// Reads the orders of one file.
pub fn read(input: usize, file: &str, mut bytes: impl BufRead, sink: &mut dyn Sink) -> io::Result<ControlFlow<()>> {
    let mut raw = Vec::new();
    let mut orders = false;
    for line in 1.. {
        raw.clear();
        match bytes.read_until(b'\n', &mut raw) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => {
                sink.fault(unreadable(file, &error))?;
                return Ok(ControlFlow::Continue(()));
            }
        }
        if line == 1 && raw.starts_with(BYTE_ORDER_MARK) {
            raw.drain(..BYTE_ORDER_MARK.len());
        }
        if raw.trim_ascii().is_empty() {
            continue;
        }
        orders = true;
        if sink.order(&mut JsonOrder::new(input, file, line, &raw))?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    if !orders {
        sink.fault(empty(file, "an order record a line"))?;
    }
    Ok(ControlFlow::Continue(()))
}

/// The id of a record that is otherwise not to be read.
#[derive(Deserialize)]
struct OnlyId {
    id: String,
}

/// One record of a file.
struct JsonOrder<'a> {
    input: usize,
    file: &'a str,
    line: u64,
    raw: &'a [u8],
    id: String,
    /// Taken by the one who reads it.
    order: Option<Result<Order, Vec<Problem>>>,
}

impl<'a> JsonOrder<'a> {
    fn new(input: usize, file: &'a str, line: u64, raw: &'a [u8]) -> Self {
        let order = parse(file, line, raw);
        let id = match &order {
            Ok(order) => order.id().as_str().to_owned(),
            Err(_) => serde_json::from_slice::<OnlyId>(raw).map(|only| only.id).unwrap_or_default(),
        };
        JsonOrder { input, file, line, raw, id, order: Some(order) }
    }
}

fn parse(file: &str, line: u64, raw: &[u8]) -> Result<Order, Vec<Problem>> {
    match str::from_utf8(raw) {
        Ok(text) => order_from_json(text.trim()).map_err(|error| vec![problem(file, line, &error)]),
        Err(_) => {
            let problem = Problem::of_file(file, "not_utf8", "this line is not UTF-8".to_owned(), UTF8_EXPECTED);
            Err(vec![Problem { line: Some(line), field: "$".to_owned(), ..problem }])
        }
    }
}

fn problem(file: &str, line: u64, error: &Error) -> Problem {
    let mut problem = Problem::of(file, Some(line), &error.at(), error);
    if error.code() == Code::MalformedJson {
        // The engine counts lines within the record, which is one line; only its column tells something.
        let value = |name| error.detail().find(|(key, _)| *key == name).map(|(_, value)| value.to_string());
        let (column, reason) = (value("column").unwrap_or_default(), value("reason").unwrap_or_default());
        problem.message = format!("not JSON at column {column}: {reason}");
        problem.expected = "one order record on a line".to_owned();
    }
    problem
}

impl Incoming for JsonOrder<'_> {
    fn input(&self) -> usize {
        self.input
    }

    fn id(&self) -> &str {
        &self.id
    }

    fn line(&self) -> u64 {
        self.line
    }

    fn id_field(&self) -> &'static str {
        "$.id"
    }

    fn read(&mut self) -> Result<Order, Vec<Problem>> {
        self.order.take().unwrap_or_else(|| parse(self.file, self.line, self.raw))
    }

    fn refused(&self, error: &Error) -> Problem {
        problem(self.file, self.line, error)
    }

    fn further(&self, _: &Prober<'_>) -> Vec<Problem> {
        Vec::new()
    }

    fn raw(&self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(self.raw)?;
        if self.raw.ends_with(b"\n") { Ok(()) } else { out.write_all(b"\n") }
    }
}
