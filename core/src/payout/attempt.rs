//! Attempts to remit: every one is kept, with its own key and what became of it.
//!
//! The law of the unknown outcome: a lost answer is asked about by the same key and never sent again; only a definite failure lets
//! the next attempt begin, with a new key. Does not know the bank.

use chrono::{DateTime, Utc};

use super::schedule::instant;
use super::status::PayoutStatus;
use crate::code::{Code, Error};
use crate::id::{AttemptKey, PayoutId};
use crate::words::worded;

worded! {
    /// What became of an attempt. Closed: whether money may have moved depends on knowing them all.
    AttemptOutcome {
        /// Sent, no answer yet.
        Pending "pending";
        /// The answer was lost: money may have moved.
        Unknown "unknown";
        /// Money has moved.
        Succeeded "succeeded";
        /// Money has definitely not moved.
        Failed "failed";
    }
}

/// One attempt to remit a payout: its key, when it began, and what became of it.
///
/// Keys are the payout's id with the number of the attempt (`bp-1-1-2`), recorded before the bank is asked. All attempts but the
/// last have definitely failed; only the last may be pending, unknown or paid. None ends before it began.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Attempt {
    /// Its key, of no other attempt.
    pub key: AttemptKey,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// What became of it.
    pub outcome: AttemptOutcome,
    /// When that was known.
    pub ended_at: Option<DateTime<Utc>>,
    /// Why it failed.
    pub reason: Option<String>,
}

impl Attempt {
    /// An attempt that has not ended and of which no reason is told; both can be set.
    #[must_use]
    pub const fn new(key: AttemptKey, started_at: DateTime<Utc>, outcome: AttemptOutcome) -> Self {
        Attempt { key, started_at, outcome, ended_at: None, reason: None }
    }

    /// Refuses an answer that is older than the attempt.
    pub(super) fn may_end(&self, at: Option<DateTime<Utc>>) -> Result<(), Error> {
        at.map_or(Ok(()), |at| self.not_before(at, self.started_at, "began"))
    }

    /// Refuses a next attempt that is older than the end of this one.
    pub(super) fn may_follow(&self, at: DateTime<Utc>) -> Result<(), Error> {
        self.not_before(at, self.ended_at.unwrap_or(self.started_at), "ended")
    }

    fn not_before(&self, at: DateTime<Utc>, since: DateTime<Utc>, did: &str) -> Result<(), Error> {
        if at >= since {
            return Ok(());
        }
        let error = Error::new(Code::BeforeAttempt).with("at", instant(at)).with("since", instant(since));
        Err(error.with("key", self.key.as_str()).with("did", did).under("at"))
    }
}

/// The key of the attempt with this number, from 1.
pub(super) fn key(payout: &PayoutId, number: usize) -> Result<AttemptKey, Error> {
    AttemptKey::new(&format!("{payout}-{number}")).map_err(|error| error.under("id"))
}

/// Whether attempts can have led to a status: all but the last have failed, the last is what the status says, and each has the key
/// of its number; and whether their times can be: none before the scheduled hour, or after its own end. That one began a little before the
/// one before it ended may be two clocks of a host, and locks no payout.
pub(super) fn check(
    id: &PayoutId,
    status: PayoutStatus,
    scheduled_at: Option<DateTime<Utc>>,
    attempts: &[Attempt],
) -> Result<(), Error> {
    let disagree = |reason: &str| {
        Err(Error::new(Code::AttemptsDisagree).with("status", status.as_str()).with("reason", reason).under("attempts"))
    };
    for (index, attempt) in attempts.iter().enumerate() {
        if attempt.key != key(id, index.saturating_add(1))? {
            return disagree("a key is not that of its attempt");
        }
        if attempt.ended_at.is_some_and(|ended| ended < attempt.started_at) {
            return disagree("one ended before it began");
        }
        if scheduled_at.is_some_and(|hour| attempt.started_at < hour) {
            return disagree("one began before the scheduled hour");
        }
    }
    let Some((last, earlier)) = attempts.split_last() else {
        return match status {
            PayoutStatus::Processing | PayoutStatus::Unknown | PayoutStatus::Failed => disagree("there is none"),
            _ => Ok(()),
        };
    };
    if earlier.iter().any(|attempt| attempt.outcome != AttemptOutcome::Failed) {
        return disagree("one before the last has not failed");
    }
    let expected = match status {
        PayoutStatus::Processing => AttemptOutcome::Pending,
        PayoutStatus::Unknown => AttemptOutcome::Unknown,
        PayoutStatus::Succeeded => AttemptOutcome::Succeeded,
        PayoutStatus::Confirmed | PayoutStatus::Scheduled => return disagree("it has not begun"),
        PayoutStatus::Prepared | PayoutStatus::Failed | PayoutStatus::Stopped | PayoutStatus::Cancelled => {
            AttemptOutcome::Failed
        }
    };
    if last.outcome == expected { Ok(()) } else { disagree("the last one says otherwise") }
}
