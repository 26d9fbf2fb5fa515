//! The failed payouts that a plan replaces, and whether it is given all that they hold.
//!
//! A payout that failed still holds its lines and the balances it settled, because it may be tried again. Whoever pays one of its lines
//! anew takes all of them, nets its balances again, and gives it up in the same commit (calculation §7.4). Does not know what is paid.

use std::collections::BTreeMap;

use super::carry::Carry;
use super::faults::duplicate;
use super::payout_state::PayoutState;
use super::status::PayoutStatus;
use crate::code::{Code, Error};
use crate::id::{CarryId, PartnerId, PayoutBatchId, PayoutId, StatementLineId};
use crate::money::Currency;
use crate::statement::{LineStatus, StatementLine};

/// What replaced payouts hold and has not been met yet, with the places of the payouts.
pub(super) struct Replaced<'a> {
    payouts: &'a [PayoutState],
    lines: BTreeMap<&'a StatementLineId, usize>,
    carries: BTreeMap<&'a CarryId, usize>,
    owners: BTreeMap<usize, (&'a PartnerId, Currency)>,
    /// One a payout: the first.
    faults: BTreeMap<usize, Error>,
}

impl<'a> Replaced<'a> {
    pub(super) fn of(payouts: &'a [PayoutState]) -> Self {
        let (lines, carries) = (BTreeMap::new(), BTreeMap::new());
        let mut replaced = Replaced { payouts, lines, carries, owners: BTreeMap::new(), faults: BTreeMap::new() };
        let mut known = BTreeMap::new();
        for (place, payout) in payouts.iter().enumerate() {
            if known.insert(payout.id(), place).is_some() {
                replaced.faults.insert(place, duplicate("payout", payout.id().as_str()));
                continue;
            }
            if payout.status() != PayoutStatus::Failed {
                replaced.refuse(place, "status", &format!("it is `{}`, not `failed`", payout.status().as_str()));
            } else if payout.lines().is_empty() && payout.carries().is_empty() {
                replaced.refuse(place, "lines", "it holds no lines and no carried balances");
            }
            for line in payout.lines() {
                if replaced.lines.insert(line, place).is_some() {
                    replaced.refuse(place, "lines", &format!("its statement line `{line}` is held twice"));
                }
            }
            for carry in payout.carries() {
                if replaced.carries.insert(carry, place).is_some() {
                    replaced.refuse(place, "carries", &format!("its carried balance `{carry}` is settled twice"));
                }
            }
        }
        replaced
    }

    /// Whether one of the payouts holds the line: then it is paid anew.
    pub(super) fn holds(&mut self, line: &'a StatementLine) -> bool {
        let Some(place) = self.lines.remove(&line.id) else { return false };
        if line.status != LineStatus::Failed {
            let reason = format!("its statement line `{}` is `{}`, not `failed`", line.id, line.status.as_str());
            self.refuse(place, "lines", &reason);
        }
        self.owned(place, &line.partner, line.currency());
        true
    }

    /// Whether one of the payouts settled the balance: then it is netted again.
    pub(super) fn settled(&mut self, carry: &'a Carry) -> bool {
        let Some(place) = self.carries.remove(&carry.id) else { return false };
        // A payout that was given up after it was read has let its balances go, and another run may have settled them.
        let payout = self.payouts.get(place).map(PayoutState::id);
        if let Some(batch) = carry.settled_by.as_ref().filter(|batch| !payout.is_some_and(|id| made_by(id, batch))) {
            let reason = format!("its carried balance `{}` was settled by batch `{batch}`", carry.id);
            self.refuse(place, "carries", &reason);
        }
        self.owned(place, &carry.partner, carry.currency());
        true
    }

    /// One fault for each payout that cannot be replaced, in their order.
    pub(super) fn faults(mut self) -> Vec<Error> {
        for (place, payout) in self.payouts.iter().enumerate() {
            if let Some(line) = payout.lines().iter().find(|line| self.lines.get(line) == Some(&place)) {
                self.refuse(place, "lines", &format!("its statement line `{line}` is not among the lines given"));
            }
            if let Some(carry) = payout.carries().iter().find(|carry| self.carries.get(carry) == Some(&place)) {
                self.refuse(place, "carries", &format!("its carried balance `{carry}` is not among the carries given"));
            }
        }
        let placed = self.faults.into_iter().map(|(place, error)| error.under_index(place).under("replaces"));
        placed.collect()
    }

    fn owned(&mut self, place: usize, partner: &'a PartnerId, currency: Currency) {
        if *self.owners.entry(place).or_insert((partner, currency)) != (partner, currency) {
            self.refuse(place, "lines", "its lines and carried balances are of two partners or currencies");
        } else if self.payouts.get(place).is_some_and(|payout| payout.amount().currency() != currency) {
            self.refuse(place, "currency", &format!("its lines and carried balances are in {}", currency.code()));
        }
    }

    fn refuse(&mut self, place: usize, field: &str, reason: &str) {
        if let Some(payout) = self.payouts.get(place) {
            let error = Error::new(Code::PayoutNotReplaceable).with("payout", payout.id().as_str());
            self.faults.entry(place).or_insert_with(|| error.with("reason", reason).under(field));
        }
    }
}

/// Whether a batch made a payout: payouts are numbered after their batch.
fn made_by(payout: &PayoutId, batch: &PayoutBatchId) -> bool {
    let number = payout.as_str().strip_prefix(batch.as_str()).and_then(|rest| rest.strip_prefix('-'));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit()))
}
