//! Which orders went by already, so that none is settled twice.
//!
//! Keeps 32 bytes of every order, a fingerprint of its id and its place: the only memory of the job that grows with their number.
//! Two ids with one fingerprint of 128 bits do not happen by chance; if they did, an order would be refused, never lost.

#![allow(clippy::disallowed_types, reason = "only looked up, never walked through: its order reaches no answer")]

use std::collections::{BTreeSet, HashMap};
use std::hash::{BuildHasherDefault, DefaultHasher, Hasher};
use std::io;
use std::ops::ControlFlow;

use crate::intake::{Incoming, Input, Sink, read_all};
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

/// The first place of every id: which input, and which line.
#[derive(Default)]
pub struct Seen(HashMap<u128, (u32, u64), BuildHasherDefault<AsItIs>>);

impl Seen {
    /// Notes an order. Gives the place where its id stood before, if it did.
    pub fn note(&mut self, order: &dyn Incoming) -> Option<(usize, u64)> {
        if order.id().is_empty() {
            return None;
        }
        let place = (u32::try_from(order.input()).unwrap_or(u32::MAX), order.line());
        let first = *self.0.entry(fingerprint(order.id())).or_insert(place);
        if first == place { None } else { Some((usize::try_from(first.0).unwrap_or_default(), first.1)) }
    }
}

/// The ids that are given more than once.
///
/// A run that skips bad orders has to know them before it settles the first one: of an order in two pieces neither may go through.
pub fn given_twice(inputs: &[Input]) -> io::Result<BTreeSet<String>> {
    let mut search = Search::default();
    read_all(inputs, &mut search)?;
    Ok(search.twice)
}

#[derive(Default)]
struct Search {
    seen: Seen,
    twice: BTreeSet<String>,
}

impl Sink for Search {
    fn order(&mut self, incoming: &mut dyn Incoming) -> io::Result<ControlFlow<()>> {
        if self.seen.note(incoming).is_some() {
            self.twice.insert(incoming.id().to_owned());
        }
        Ok(ControlFlow::Continue(()))
    }

    fn fault(&mut self, _: Problem) -> io::Result<()> {
        // The run itself meets it again and tells it.
        Ok(())
    }
}
