//! The state machine of one payout, with its attempts.
//!
//! Moves are those of the field's leading product plus the unknown outcome (calculation §7.7). A payout that has succeeded stays so:
//! money that comes back is a manual transfer. Does not know amounts beyond the one to remit, nor the time.

use chrono::{DateTime, Utc};

use super::attempt::{Attempt, AttemptOutcome, check, key};
use super::machine::{Command, illegal, next, worded};
use crate::code::{Code, Error};
use crate::id::{AttemptKey, CarryId, PayoutId, StatementLineId};
use crate::limits::{ATTEMPTS_MAX, MEMO_CHARS_MAX};
use crate::money::Money;
use crate::statement::LineStatus;
use crate::text::at_most;

worded! {
    /// Where a payout stands. Closed: the table of moves is total.
    PayoutStatus {
        /// Amounts are frozen (확정).
        Confirmed "confirmed";
        /// Waits for its hour (예약).
        Scheduled "scheduled";
        /// Waits for its turn (대기).
        Prepared "prepared";
        /// Sent to the bank, no answer yet (처리 중).
        Processing "processing";
        /// The bank's answer was lost: money may have moved (결과 미확인).
        Unknown "unknown";
        /// Paid (성공).
        Succeeded "succeeded";
        /// Definitely not paid (실패).
        Failed "failed";
        /// Taken out of the queue before it was sent (중단).
        Stopped "stopped";
        /// Given up; its lines may be chosen again (취소).
        Cancelled "cancelled";
    }
}

worded! {
    /// What may happen to a payout. Closed: the table of moves is total.
    PayoutEvent {
        /// It is queued.
        Prepare "prepare";
        /// It is to be paid at an instant.
        Schedule "schedule";
        /// It is sent to the bank.
        Start "start";
        /// The bank's answer was lost.
        LoseAnswer "lose_answer";
        /// The bank is asked again.
        Inquire "inquire";
        /// The bank has paid.
        Succeed "succeed";
        /// The bank has definitely not paid.
        Fail "fail";
        /// It is taken out of the queue.
        Stop "stop";
        /// It is given up.
        Cancel "cancel";
        /// It is queued again.
        Retry "retry";
    }
}

use PayoutEvent as On;
use PayoutStatus as Is;

const MOVES: &[(PayoutStatus, PayoutEvent, PayoutStatus)] = &[
    (Is::Confirmed, On::Prepare, Is::Prepared),
    (Is::Confirmed, On::Schedule, Is::Scheduled),
    (Is::Confirmed, On::Cancel, Is::Cancelled),
    (Is::Scheduled, On::Start, Is::Processing),
    (Is::Scheduled, On::Cancel, Is::Cancelled),
    (Is::Prepared, On::Start, Is::Processing),
    (Is::Prepared, On::Stop, Is::Stopped),
    (Is::Processing, On::Succeed, Is::Succeeded),
    (Is::Processing, On::Fail, Is::Failed),
    (Is::Processing, On::LoseAnswer, Is::Unknown),
    (Is::Unknown, On::Inquire, Is::Unknown),
    (Is::Unknown, On::Succeed, Is::Succeeded),
    (Is::Unknown, On::Fail, Is::Failed),
    (Is::Failed, On::Retry, Is::Prepared),
    (Is::Failed, On::Cancel, Is::Cancelled),
    (Is::Stopped, On::Retry, Is::Prepared),
    (Is::Stopped, On::Cancel, Is::Cancelled),
];

impl PayoutStatus {
    /// Where an event leads from here; nothing when it is not possible.
    #[must_use]
    pub fn after(self, event: PayoutEvent) -> Option<PayoutStatus> {
        next(MOVES, self, event)
    }

    /// Where the payout's statement lines stand meanwhile. A stopped payout keeps its lines until it is cancelled.
    #[must_use]
    pub const fn line_status(self) -> LineStatus {
        match self {
            PayoutStatus::Confirmed => LineStatus::Confirmed,
            PayoutStatus::Scheduled => LineStatus::Scheduled,
            PayoutStatus::Prepared | PayoutStatus::Processing | PayoutStatus::Unknown | PayoutStatus::Stopped => {
                LineStatus::InPayout
            }
            PayoutStatus::Succeeded => LineStatus::PaidOut,
            PayoutStatus::Failed => LineStatus::Failed,
            PayoutStatus::Cancelled => LineStatus::Cancelled,
        }
    }

    /// Whether something is still going to happen by itself: not at rest in success, failure, a stop or a cancel.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(
            self,
            PayoutStatus::Succeeded | PayoutStatus::Failed | PayoutStatus::Stopped | PayoutStatus::Cancelled
        )
    }
}

/// An event with what is told of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PayoutMove {
    /// What happens.
    pub event: PayoutEvent,
    /// When: for `Schedule` the instant it is scheduled for; also needed by `Start`, `Succeed` and `Fail`.
    pub at: Option<DateTime<Utc>>,
    /// Which attempt an answer or an inquiry is about: needed by `LoseAnswer`, `Inquire`, `Succeed` and `Fail`.
    pub key: Option<AttemptKey>,
    /// Why it failed, at most 256 characters; only with `Fail`.
    pub reason: Option<String>,
}

impl PayoutMove {
    /// An event of which nothing more is told.
    #[must_use]
    pub const fn new(event: PayoutEvent) -> Self {
        PayoutMove { event, at: None, key: None, reason: None }
    }

    /// The same, at an instant.
    #[must_use]
    pub const fn at(mut self, at: DateTime<Utc>) -> Self {
        self.at = Some(at);
        self
    }

    /// The same, about an attempt.
    #[must_use]
    pub fn about(mut self, key: &AttemptKey) -> Self {
        self.key = Some(key.clone());
        self
    }

    /// Refuses what is missing, and what would be ignored.
    fn check(&self) -> Result<(), Error> {
        let answer = matches!(self.event, On::LoseAnswer | On::Inquire | On::Succeed | On::Fail);
        let timed = matches!(self.event, On::Schedule | On::Start | On::Succeed | On::Fail);
        let fields = [("at", self.at.is_some(), timed), ("key", self.key.is_some(), answer)];
        for (field, given, needed) in fields {
            if given != needed {
                let code = if needed { Code::MissingField } else { Code::UnknownField };
                return Err(Error::new(code).with("field", field));
            }
        }
        if self.reason.is_some() && self.event != On::Fail {
            return Err(Error::new(Code::UnknownField).with("field", "reason"));
        }
        at_most("reason", self.reason.as_deref().unwrap_or_default(), MEMO_CHARS_MAX).map(|_| ())
    }
}

/// A payout as its state machine sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PayoutState {
    id: PayoutId,
    amount: Money,
    lines: Vec<StatementLineId>,
    carries: Vec<CarryId>,
    status: PayoutStatus,
    scheduled_at: Option<DateTime<Utc>>,
    attempts: Vec<Attempt>,
}

impl PayoutState {
    /// A confirmed payout that settles these lines and open balances.
    ///
    /// # Errors
    /// [`Code::InvalidId`] when the id leaves no room for the number of an attempt.
    pub fn new(id: PayoutId, amount: Money, lines: Vec<StatementLineId>, carries: Vec<CarryId>) -> Result<Self, Error> {
        key(&id, ATTEMPTS_MAX)?;
        let (status, attempts) = (PayoutStatus::Confirmed, Vec::new());
        Ok(PayoutState { id, amount, lines, carries, status, scheduled_at: None, attempts })
    }

    /// The same payout as it was stored.
    ///
    /// # Errors
    /// [`Code::AttemptsDisagree`] when these attempts cannot have led to this status: a payout whose past is in doubt is not moved.
    pub fn restored(
        mut self,
        status: PayoutStatus,
        scheduled_at: Option<DateTime<Utc>>,
        attempts: Vec<Attempt>,
    ) -> Result<Self, Error> {
        check(&self.id, status, &attempts)?;
        (self.status, self.scheduled_at, self.attempts) = (status, scheduled_at, attempts);
        Ok(self)
    }

    /// Paid elsewhere: succeeded without an attempt.
    #[must_use]
    pub(super) fn completed(mut self) -> Self {
        self.status = PayoutStatus::Succeeded;
        self
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> &PayoutId {
        &self.id
    }

    /// What is remitted.
    #[must_use]
    pub const fn amount(&self) -> Money {
        self.amount
    }

    /// The lines it settles.
    #[must_use]
    pub fn lines(&self) -> &[StatementLineId] {
        &self.lines
    }

    /// The open balances it settles.
    #[must_use]
    pub fn carries(&self) -> &[CarryId] {
        &self.carries
    }

    /// Where it stands.
    #[must_use]
    pub const fn status(&self) -> PayoutStatus {
        self.status
    }

    /// When it is to be paid, if it was scheduled.
    #[must_use]
    pub const fn scheduled_at(&self) -> Option<DateTime<Utc>> {
        self.scheduled_at
    }

    /// Every attempt, the first one first.
    #[must_use]
    pub fn attempts(&self) -> &[Attempt] {
        &self.attempts
    }

    /// The payout after an event, and what the host is to do in the same commit.
    ///
    /// # Errors
    /// [`Code::IllegalTransition`]; [`Code::MissingField`] or [`Code::UnknownField`] for what the event needs or does not take;
    /// [`Code::OtherAttempt`] for an answer about an earlier attempt, which needs a person, not a retry; [`Code::TooMany`] attempts.
    pub fn after(&self, told: &PayoutMove) -> Result<(PayoutState, Vec<Command>), Error> {
        let to = self.status.after(told.event);
        let to = to.ok_or_else(|| illegal("payout", self.status.as_str(), told.event.as_str()))?;
        told.check()?;
        let mut payout = self.clone();
        payout.status = to;
        let mut commands = payout.notify_lines(self.status);
        match (told.event, told.at) {
            (On::Schedule, at) => payout.scheduled_at = at,
            (On::Start, Some(at)) => commands.push(payout.begin(at)?),
            (On::LoseAnswer, _) => {
                let attempt = payout.waiting(told.key.as_ref())?;
                attempt.outcome = AttemptOutcome::Unknown;
                commands.push(Command::Inquire { key: attempt.key.clone() });
            }
            (On::Inquire, _) => commands.push(Command::Inquire { key: payout.waiting(told.key.as_ref())?.key.clone() }),
            (On::Succeed, at) => {
                let attempt = payout.waiting(told.key.as_ref())?;
                (attempt.outcome, attempt.ended_at) = (AttemptOutcome::Succeeded, at);
            }
            (On::Fail, at) => {
                let attempt = payout.waiting(told.key.as_ref())?;
                (attempt.outcome, attempt.ended_at) = (AttemptOutcome::Failed, at);
                attempt.reason.clone_from(&told.reason);
            }
            (On::Cancel, _) if !payout.carries.is_empty() => {
                commands.push(Command::ReopenCarries { carries: payout.carries.clone() });
            }
            _ => {}
        }
        Ok((payout, commands))
    }

    fn notify_lines(&self, before: PayoutStatus) -> Vec<Command> {
        let (from, to) = (before.line_status(), self.status.line_status());
        if from == to || self.lines.is_empty() {
            return Vec::new();
        }
        vec![Command::NotifyLines { lines: self.lines.clone(), from: vec![from], to }]
    }

    /// The next attempt, with a key of its own.
    fn begin(&mut self, at: DateTime<Utc>) -> Result<Command, Error> {
        let number = self.attempts.len().saturating_add(1);
        if number > ATTEMPTS_MAX {
            let error = Error::new(Code::TooMany).with("count", number).with("what", "attempts");
            return Err(error.with("limit", ATTEMPTS_MAX).under("attempts"));
        }
        let key = key(&self.id, number)?;
        let outcome = AttemptOutcome::Pending;
        self.attempts.push(Attempt { key: key.clone(), started_at: at, outcome, ended_at: None, reason: None });
        Ok(Command::Remit { key, amount: self.amount })
    }

    /// The attempt that waits for an answer, if it is the one meant.
    fn waiting(&mut self, key: Option<&AttemptKey>) -> Result<&mut Attempt, Error> {
        let given = key.map(ToString::to_string).unwrap_or_default();
        let current = self.attempts.last().map(|attempt| attempt.key.to_string()).unwrap_or_default();
        let other = || Error::new(Code::OtherAttempt).with("key", given.as_str()).with("current", current).under("key");
        self.attempts.last_mut().filter(|attempt| attempt.key.as_str() == given).ok_or_else(other)
    }
}
