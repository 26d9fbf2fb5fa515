//! The occasions of what is due to a payee, for income that is exempt occasion by occasion.
//!
//! A line is an occasion, or the lines that are named together are one; a carry keeps those it was made from (calculation §7.8). Does not
//! know rates, nor what an occasion was.

use std::collections::{BTreeMap, BTreeSet};

use super::selection::Group;
use crate::code::{Code, Error};
use crate::id::StatementLineId;
use crate::money::Money;
use crate::statement::StatementLine;

/// Which lines are one occasion, by the number of the occasion.
#[derive(Default)]
pub(super) struct Occasions<'a>(BTreeMap<&'a StatementLineId, usize>);

/// The occasions of one payee.
#[derive(Default)]
pub(super) struct Found {
    /// What each came to, above zero.
    pub(super) above: Vec<i128>,
    /// The place of a line that takes back an occasion nobody has named.
    pub(super) astray: Option<usize>,
}

impl<'a> Occasions<'a> {
    /// Reads which lines were named together, and says what is wrong with it.
    pub(super) fn of(named: &'a [Vec<StatementLineId>], lines: &[StatementLine]) -> (Self, Vec<Error>) {
        let (mut of, mut faults) = (BTreeMap::new(), Vec::new());
        for (number, ids) in named.iter().enumerate() {
            for (index, id) in ids.iter().enumerate() {
                if of.insert(id, number).is_some() {
                    let error = Error::new(Code::DuplicateId).with("kind", "statement line").with("id", id.as_str());
                    faults.push(error.under_index(index).under_index(number).under("occasions"));
                }
            }
        }
        // Without any there is nothing to look up.
        let given = lines.iter().filter(|_| !named.is_empty());
        let known: BTreeSet<&StatementLineId> = given.map(|line| &line.id).collect();
        for (number, ids) in named.iter().enumerate() {
            for (index, id) in ids.iter().enumerate().filter(|(_, id)| !known.contains(id)) {
                let error = Error::new(Code::UnknownLine).with("id", id.as_str());
                faults.push(error.under_index(index).under_index(number).under("occasions"));
            }
        }
        (Occasions(of), faults)
    }

    /// The occasions of a payee. One that was named and comes to less than nothing takes back what an earlier payment was for: it is no
    /// occasion of this one, and lessens none. So does a balance below zero.
    pub(super) fn found(&self, group: &Group<'_>) -> Found {
        let mut found = Found::default();
        let mut named: BTreeMap<usize, i128> = BTreeMap::new();
        for (line, place) in group.lines.iter().zip(&group.places) {
            let net = i128::from(line.net().minor());
            match self.0.get(&line.id) {
                Some(number) => {
                    let sum = named.entry(*number).or_default();
                    *sum = sum.saturating_add(net);
                }
                None if net < 0 => found.astray = found.astray.or(Some(*place)),
                None => found.above.push(net),
            }
        }
        found.above.extend(named.into_values());
        for carry in &group.carries {
            match carry.occasions.as_slice() {
                [] => found.above.push(i128::from(carry.income.minor())),
                kept => found.above.extend(kept.iter().map(|occasion: &Money| i128::from(occasion.minor()))),
            }
        }
        found.above.retain(|occasion| *occasion > 0);
        found
    }
}

/// The refusal of a line that takes back an occasion nobody has named.
pub(super) fn astray(line: &StatementLine, place: usize) -> Error {
    let error = Error::new(Code::ReversalWithoutOccasion).with("line", line.id.as_str());
    error.with("amount", line.net().minor()).under_index(place).under("lines")
}
