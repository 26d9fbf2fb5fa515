//! Balances carried to a later payout (이월), each consumed exactly once.
//!
//! A carry keeps what a later payout needs to come out as if nothing had been carried: the amount, its tax-free part, and the
//! income in it that tax has not been withheld from. Does not know which payout will settle it.

use chrono::NaiveDate;

use crate::id::{CarryId, PartnerId, PayoutBatchId, StatementLineId};
use crate::ledger::Ledger;
use crate::machine::worded;
use crate::money::{Currency, Money};

worded! {
    /// Why nothing was paid.
    CarryReason {
        /// There would be less than nothing to pay, or nothing once tax is withheld.
        Negative "negative";
        /// There would be less to pay than the minimum.
        BelowMinimum "below_minimum";
        /// The partner is held.
        PartnerHeld "partner_held";
    }
}

/// A balance carried to a later payout.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Carry {
    /// Its id.
    pub id: CarryId,
    /// Which ledger it is on.
    pub ledger: Ledger,
    /// Whose it is.
    pub partner: PartnerId,
    /// The settlement amount: negative when the partner owes.
    pub amount: Money,
    /// The tax-free part of the amount.
    pub tax_free: Money,
    /// The income in the amount that tax has not been withheld from.
    pub income: Money,
    /// Why nothing was paid.
    pub reason: CarryReason,
    /// The statement lines it was made from, in the run that made it.
    pub lines: Vec<StatementLineId>,
    /// The carries it continues.
    pub carries: Vec<CarryId>,
    /// The run that made it; none for a balance brought from elsewhere.
    pub batch: Option<PayoutBatchId>,
    /// The day of that run.
    pub carried_on: NaiveDate,
    /// The day the oldest part of it was first carried.
    pub since: NaiveDate,
    /// How many runs in a row have carried it.
    pub runs: u32,
    /// The run that settled it; it is settled once.
    pub settled_by: Option<PayoutBatchId>,
}

impl Carry {
    /// The currency.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.amount.currency()
    }

    /// Its age in days: how long the oldest part has been open.
    #[must_use]
    pub fn age_days(&self, on: NaiveDate) -> i64 {
        on.signed_duration_since(self.since).num_days()
    }
}

/// Since when, and in how many runs, a balance has been open that is made from these carries on a day: only those of its own sign
/// are part of it, the others have been used up.
pub(super) fn age(amount: Money, carries: &[&Carry], on: NaiveDate) -> (NaiveDate, u32) {
    let same = |carry: &&&Carry| carry.amount.minor().signum() == amount.minor().signum();
    let since = carries.iter().filter(same).map(|carry| carry.since).min().unwrap_or(on);
    let runs = carries.iter().filter(same).map(|carry| carry.runs).max().unwrap_or_default();
    (since.min(on), runs.saturating_add(1))
}
