//! Orders from JSON Lines: one Order record a line.
//!
//! The record is the engine's own; see `core/docs/wire.md`. Does not know the book.

use std::io::{self, BufRead, Write};
use std::ops::ControlFlow;

use jeongsan::Error;
use jeongsan::order::Order;
use jeongsan::wire::order_from_json;
use serde::Deserialize;

use crate::intake::{Incoming, Place, Sink, empty, unreadable};
use crate::json_lines::{self, Ended, Stopped, problem};
use crate::probe::Prober;
use crate::problem::Problem;

/// Reads the orders of one file.
pub fn read(input: usize, file: &str, bytes: impl BufRead, sink: &mut dyn Sink) -> io::Result<ControlFlow<()>> {
    match json_lines::read(bytes, |line, raw| sink.order(&mut JsonOrder::new(input, file, line, raw))) {
        Ok(Ended::Whole) => {}
        Ok(Ended::Empty) => sink.fault(empty(file, "an order record a line"))?,
        Ok(Ended::Early) => return Ok(ControlFlow::Break(())),
        Err(Stopped::Reading(error)) => sink.fault(unreadable(file, &error))?,
        Err(Stopped::Taking(error)) => return Err(error),
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
    let text = json_lines::text(file, line, raw).map_err(|problem| vec![*problem])?;
    order_from_json(text).map_err(|error| vec![problem(file, line, &error)])
}

impl Incoming for JsonOrder<'_> {
    fn id(&self) -> &str {
        &self.id
    }

    fn place(&self) -> Place {
        Place { input: self.input, line: self.line }
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
