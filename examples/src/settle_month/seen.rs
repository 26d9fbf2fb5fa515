//! Which records went by already, so that none is settled twice. Orders, cancels and manual items share one name space of ids.
//!
//! Keeps 32 bytes of every record, a fingerprint of its id and its place.
//! Two ids with one fingerprint of 128 bits do not happen by chance; if they did, an order would be refused, never lost.

#![allow(clippy::disallowed_types, reason = "only looked up, never walked through: its order reaches no answer")]

use std::collections::{BTreeSet, HashMap};
use std::hash::{BuildHasherDefault, DefaultHasher, Hasher};
use std::io;
use std::ops::ControlFlow;

use crate::extras::Extras;
use crate::intake::{Incoming, Input, Place, Sink, read_orders};
use crate::problem::Problem;

/// Takes the lower half of a fingerprint as its hash: it is one already.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.first_chunk().map_or(0, |half| u64::from_le_bytes(*half));
    }
}

fn fingerprint(id: &str) -> u128 {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        hasher.write_u8(salt);
        hasher.write(id.as_bytes());
        u128::from(hasher.finish())
    };
    (half(1) << 64) | half(2)
}

/// The first place of every id.
#[derive(Default)]
pub struct Seen(HashMap<u128, (u32, u64), BuildHasherDefault<AsItIs>>);

impl Seen {
    /// Notes a record. Gives the place where its id stood before, if it did.
    pub fn note(&mut self, id: &str, place: Place) -> Option<Place> {
        if id.is_empty() {
            return None;
        }
        let short = (u32::try_from(place.input).unwrap_or(u32::MAX), place.line);
        let first = *self.0.entry(fingerprint(id)).or_insert(short);
        if first == short { None } else { Some(long(first)) }
    }

    /// Where an id stands.
    pub fn find(&self, id: &str) -> Option<Place> {
        self.0.get(&fingerprint(id)).copied().map(long)
    }
}

fn long((input, line): (u32, u64)) -> Place {
    Place { input: usize::try_from(input).unwrap_or_default(), line }
}

/// The ids that are given more than once.
///
/// A run that skips bad records has to know them before it settles the first one: of an order in two pieces neither may go through.
pub fn given_twice(inputs: &[Input]) -> io::Result<BTreeSet<String>> {
    let mut search = Search::default();
    Extras::read(inputs, |id, place| search.note(id, place));
    read_orders(inputs, &mut search)?;
    Ok(search.twice)
}

#[derive(Default)]
struct Search {
    seen: Seen,
    twice: BTreeSet<String>,
}

impl Search {
    fn note(&mut self, id: &str, place: Place) -> Option<Place> {
        let before = self.seen.note(id, place)?;
        self.twice.insert(id.to_owned());
        Some(before)
    }
}

impl Sink for Search {
    fn order(&mut self, incoming: &mut dyn Incoming) -> io::Result<ControlFlow<()>> {
        self.note(incoming.id(), incoming.place());
        Ok(ControlFlow::Continue(()))
    }

    fn fault(&mut self, _: Problem) -> io::Result<()> {
        // The run itself meets it again and tells it.
        Ok(())
    }
}
