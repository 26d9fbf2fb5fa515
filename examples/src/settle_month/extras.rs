//! What stands beside the orders: cancels of orders and items set by hand, a record a line.
//!
//! These files are read whole before the first order, since a cancel may stand far from its order: the memory of the job grows with
//! their number. Does not settle.

#![allow(clippy::disallowed_types, reason = "only looked up; what is left over is sorted before it is told")]

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader, Write};
use std::ops::ControlFlow;

use jeongsan::money::Currency;
use jeongsan::order::{Cancellation, Order};
use jeongsan::transfer::ManualRequest;
use jeongsan::wire::{cancellation_from_json, manual_from_json};
use serde::Deserialize;

use crate::intake::{Format, Holds, Input, Place, unknown_type, unreadable};
use crate::json_lines::{self, Stopped, problem};
use crate::problem::Problem;

/// One record of such a file.
pub struct Entry<T> {
    pub place: Place,
    /// As written; empty when there is none to be read.
    pub id: String,
    /// The record, or what is wrong with it by itself.
    pub record: Result<T, Box<Problem>>,
    /// Where the same id stood before.
    pub before: Option<Place>,
    raw: Vec<u8>,
}

impl<T> Entry<T> {
    /// The original bytes with a line end.
    pub fn raw(&self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(&self.raw)?;
        if self.raw.ends_with(b"\n") { Ok(()) } else { out.write_all(b"\n") }
    }
}

impl Entry<Cancellation> {
    /// The cancellation in the currency of its order, which the record itself need not name.
    pub fn of(&self, order: &Order, file: &str) -> Result<Cancellation, Box<Problem>> {
        let read = self.record.clone()?;
        if order.currency() == Currency::Krw && !self.names_currency() {
            return Ok(read);
        }
        let text = json_lines::text(file, self.place.line, &self.raw)?;
        cancellation_from_json(text, order.currency()).map_err(|error| Box::new(problem(file, self.place.line, &error)))
    }

    fn names_currency(&self) -> bool {
        Outline::of(&self.raw).currency.is_some()
    }
}

/// The cancels, by the order they are of, in the order of the files.
#[derive(Default)]
pub struct Cancels(HashMap<String, Vec<Entry<Cancellation>>>);

impl Cancels {
    /// Takes the cancels of an order out.
    pub fn take(&mut self, order: &str) -> Vec<Entry<Cancellation>> {
        self.0.remove(order).unwrap_or_default()
    }

    /// The cancels of an order, which stay.
    pub fn of(&self, order: &str) -> &[Entry<Cancellation>] {
        self.0.get(order).map_or(&[], Vec::as_slice)
    }

    /// The order a cancel is of.
    pub fn order_of(&self, id: &str) -> Option<&str> {
        self.0.iter().find(|(_, entries)| entries.iter().any(|entry| entry.id == id)).map(|(order, _)| order.as_str())
    }

    /// Takes all that are left out, with the order they name, in the order of the files.
    pub fn take_rest(&mut self) -> Vec<(String, Entry<Cancellation>)> {
        let rest = std::mem::take(&mut self.0).into_iter();
        let mut rest: Vec<_> =
            rest.flat_map(|(order, entries)| entries.into_iter().map(move |entry| (order.clone(), entry))).collect();
        rest.sort_by_key(|(_, entry)| entry.place);
        rest
    }
}

/// Everything beside the orders.
#[derive(Default)]
pub struct Extras {
    pub cancels: Cancels,
    pub manual: Vec<Entry<ManualRequest>>,
    /// Files that cannot be used.
    pub faults: Vec<Problem>,
}

/// As much of a record as is needed to say whose it is, even when it is bad.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Outline {
    id: Option<serde_json::Value>,
    order: Option<serde_json::Value>,
    currency: Option<String>,
}

impl Outline {
    fn of(raw: &[u8]) -> Outline {
        serde_json::from_slice(raw).unwrap_or_default()
    }
}

fn word(value: Option<&serde_json::Value>) -> String {
    value.and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

impl Extras {
    /// Reads all inputs that hold no orders. `note` is told of every id and answers where it stood before.
    pub fn read(inputs: &[Input], mut note: impl FnMut(&str, Place) -> Option<Place>) -> Extras {
        let mut extras = Extras::default();
        for (number, input) in inputs.iter().enumerate().filter(|(_, input)| input.holds != Holds::Orders) {
            if input.format != Some(Format::JsonLines) {
                extras.faults.push(unknown_type(&input.name, "`.jsonl`"));
                continue;
            }
            let read = File::open(&input.path).map_err(Stopped::Reading).and_then(|file| {
                json_lines::read(BufReader::with_capacity(1 << 16, file), |line, raw| {
                    extras.line(input, Place { input: number, line }, raw, &mut note);
                    Ok(ControlFlow::Continue(()))
                })
            });
            // A month without cancels is an empty file; only one that cannot be read is a fault.
            if let Err(Stopped::Reading(error) | Stopped::Taking(error)) = read {
                extras.faults.push(unreadable(&input.name, &error));
            }
        }
        extras
    }

    fn line(&mut self, input: &Input, place: Place, raw: &[u8], note: &mut impl FnMut(&str, Place) -> Option<Place>) {
        let told = |error| Box::new(problem(&input.name, place.line, &error));
        let text = json_lines::text(&input.name, place.line, raw);
        let outline = Outline::of(raw);
        let id = word(outline.id.as_ref());
        let before = note(&id, place);
        if input.holds == Holds::Manual {
            let record = text.and_then(|text| manual_from_json(text).map_err(told));
            self.manual.push(Entry { place, id, record, before, raw: raw.to_vec() });
            return;
        }
        let currency = outline.currency.and_then(|code| code.parse().ok()).unwrap_or(Currency::Krw);
        let record = text.and_then(|text| cancellation_from_json(text, currency).map_err(told));
        let entry = Entry { place, id, record, before, raw: raw.to_vec() };
        self.cancels.0.entry(word(outline.order.as_ref())).or_default().push(entry);
    }
}
