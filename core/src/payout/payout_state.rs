//! The state machine of one payout, with its attempts.
//!
//! Moves are those of the field's leading product plus the unknown outcome (calculation §7.7). A payout that has succeeded stays so:
//! money that comes back is a manual transfer. Does not know amounts beyond the one to remit, nor the time.

use chrono::{DateTime, Utc};

use super::attempt::{Attempt, AttemptOutcome, check, key};
use super::command::PayoutCommand;
use super::remit_account::RemitAccount;
use super::schedule::not_before;
use super::status::{PayoutEvent, PayoutStatus};
use crate::code::{Code, Error};
use crate::id::{AttemptKey, CarryId, PayoutId, StatementLineId};
use crate::limits::{ATTEMPTS_MAX, MEMO_CHARS_MAX};
use crate::machine::{exactly, not_taken, not_told};
use crate::money::Money;
use crate::statement::LineNotice;
use crate::text::at_most;

use PayoutEvent as On;

/// An event with what is told of it.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
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
        exactly("at", self.at.is_some(), timed)?;
        exactly("key", self.key.is_some(), answer)?;
        if self.reason.is_some() && self.event != On::Fail {
            return Err(not_taken("reason"));
        }
        at_most("reason", self.reason.as_deref().unwrap_or_default(), MEMO_CHARS_MAX).map(|_| ())
    }
}

/// A payout as its state machine sees it: what is to be remitted, where that stands, and every attempt to do it.
///
/// It is made from a [`Payout`](super::Payout) of a plan, or by itself, and moved by [`PayoutState::after`]. A move answers with a new
/// state and with [`PayoutCommand`]s, which the host records with it in one commit. It performs them after: `Remit` and `Inquire` go to the bank,
/// `NotifyLines`, `ReopenCarries` and `CarriesPaid` are part of that commit. Whatever the bank answers is the next move. Calculation §7.7, reasons in
/// [the decisions](crate::adr).
///
/// # What it can never be
///
/// - **Sent twice.** Each attempt has a key of its own, made from the payout's id and its number. While one is `Pending` or `Unknown`, no move
///   begins another.
/// - **Failed because nobody answered.** A lost answer makes it [`Unknown`](PayoutStatus::Unknown): it is asked about by the same key until
///   the bank has said what became of it.
/// - **Paid beside its replacement.** A plan that pays its lines anew [replaces](super::PlanRequest::replaces) it: `Replace` gives it up, and
///   does not reopen the balances that the plan settles.
/// - **Unpaid again.** [`Succeeded`](PayoutStatus::Succeeded) is an end. Money that comes back is a manual transfer.
/// - **Of another amount, or into another account.** Amount, account, lines and carries are those of the plan, for ever; `Remit` tells the account.
/// - **Early.** It does not start before its scheduled hour, and no answer is older than its attempt.
/// - **In doubt.** Attempts that cannot have led to the stored status are refused when it is [restored](PayoutState::restored).
///
/// # Example
///
/// The bank refuses, the payout is tried again, and the second answer is lost and found:
///
/// ```
/// use jeongsan::calendar::parse_instant;
/// use jeongsan::money::{Currency, Money};
/// use jeongsan::payout::{AttemptOutcome, PayoutCommand, PayoutEvent, PayoutMove, PayoutState, PayoutStatus};
/// use jeongsan::statement::LineStatus;
/// use jeongsan::{AttemptKey, PayoutId, StatementLineId};
///
/// let (first, second) = (AttemptKey::new("oct-1-1")?, AttemptKey::new("oct-1-2")?);
/// let at = parse_instant("2026-11-10T01:00:00Z")?;
/// let history = [
///     PayoutMove::new(PayoutEvent::Prepare),
///     PayoutMove::new(PayoutEvent::Start).at(at),
///     PayoutMove::new(PayoutEvent::Fail).at(at).about(&first),
///     PayoutMove::new(PayoutEvent::Retry),
///     PayoutMove::new(PayoutEvent::Start).at(at),
///     PayoutMove::new(PayoutEvent::LoseAnswer).about(&second),
///     PayoutMove::new(PayoutEvent::Succeed).at(at).about(&second),
/// ];
/// let lines = vec![StatementLineId::new("line-1")?];
/// let mut payout = PayoutState::new(PayoutId::new("oct-1")?, Money::new(67_690, Currency::Krw)?, lines, vec![])?;
/// let (mut sent, mut moved) = (Vec::new(), Vec::new());
/// for told in &history {
///     let (after, commands) = payout.after(told)?;
///     for command in commands {
///         match command {
///             PayoutCommand::Remit { key, .. } => sent.push(key),
///             PayoutCommand::NotifyLines(notice) => moved.push(notice.to),
///             _ => {}
///         }
///     }
///     payout = after;
/// }
/// assert_eq!(payout.status(), PayoutStatus::Succeeded);
/// assert_eq!(sent, [first, second]);
/// assert_eq!(moved, [LineStatus::InPayout, LineStatus::Failed, LineStatus::InPayout, LineStatus::PaidOut]);
/// assert_eq!(payout.attempts()[0].outcome, AttemptOutcome::Failed);
/// # Ok::<(), jeongsan::Error>(())
/// ```
///
/// # Errors
///
/// A move that is refused changes nothing and commands nothing:
///
/// ```
/// # use jeongsan::calendar::parse_instant;
/// # use jeongsan::money::{Currency, Money};
/// # use jeongsan::payout::{PayoutEvent, PayoutMove, PayoutState};
/// # use jeongsan::{AttemptKey, Code, PayoutId};
/// let payout = PayoutState::new(PayoutId::new("oct-1")?, Money::new(67_690, Currency::Krw)?, vec![], vec![])?;
/// let refused = |payout: &PayoutState, told: PayoutMove| payout.after(&told).unwrap_err().code();
/// assert_eq!(refused(&payout, PayoutMove::new(PayoutEvent::Retry)), Code::IllegalTransition);
///
/// let at = parse_instant("2026-11-10T01:00:00Z")?;
/// let (payout, _) = payout.after(&PayoutMove::new(PayoutEvent::Prepare))?;
/// assert_eq!(refused(&payout, PayoutMove::new(PayoutEvent::Start)), Code::MissingField);             // when?
/// assert_eq!(refused(&payout, PayoutMove::new(PayoutEvent::Stop).at(at)), Code::UnknownField);       // `Stop` takes no instant
/// let (payout, _) = payout.after(&PayoutMove::new(PayoutEvent::Start).at(at))?;
/// let other = AttemptKey::new("oct-1-7")?;
/// assert_eq!(refused(&payout, PayoutMove::new(PayoutEvent::Succeed).at(at).about(&other)), Code::OtherAttempt);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PayoutState {
    id: PayoutId,
    amount: Money,
    account: Option<RemitAccount>,
    lines: Vec<StatementLineId>,
    carries: Vec<CarryId>,
    status: PayoutStatus,
    scheduled_at: Option<DateTime<Utc>>,
    attempts: Vec<Attempt>,
}

impl PayoutState {
    /// A confirmed payout that settles these lines and open balances; its account can be set.
    ///
    /// # Errors
    /// [`Code::InvalidId`] when the id leaves no room for the number of an attempt.
    pub fn new(id: PayoutId, amount: Money, lines: Vec<StatementLineId>, carries: Vec<CarryId>) -> Result<Self, Error> {
        key(&id, ATTEMPTS_MAX)?;
        let (status, attempts) = (PayoutStatus::Confirmed, Vec::new());
        Ok(PayoutState { id, amount, account: None, lines, carries, status, scheduled_at: None, attempts })
    }

    /// The same, to be sent to this account; none for a payout that was made elsewhere.
    #[must_use]
    pub fn to_account(mut self, account: Option<RemitAccount>) -> Self {
        self.account = account;
        self
    }

    /// The same payout as it was stored.
    ///
    /// # Errors
    /// [`Code::AttemptsDisagree`] when these attempts cannot have led to this status, or one ended before it began: a payout whose past is in
    /// doubt is not moved. [`Code::MissingField`] for a scheduled one without its hour, [`Code::UnknownField`] for a confirmed one with one.
    pub fn restored(
        mut self,
        status: PayoutStatus,
        scheduled_at: Option<DateTime<Utc>>,
        attempts: Vec<Attempt>,
    ) -> Result<Self, Error> {
        if status == PayoutStatus::Scheduled && scheduled_at.is_none() {
            return Err(not_told("scheduledAt"));
        }
        if status == PayoutStatus::Confirmed && scheduled_at.is_some() {
            return Err(not_taken("scheduledAt"));
        }
        check(&self.id, status, scheduled_at, &attempts)?;
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

    /// Where it is sent; none when it was made without an account, or elsewhere.
    #[must_use]
    pub const fn account(&self) -> Option<&RemitAccount> {
        self.account.as_ref()
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

    /// The payout after a move, and what the host is to do in the same commit.
    ///
    /// # Errors
    /// [`Code::IllegalTransition`]; [`Code::MissingField`] or [`Code::UnknownField`] for what the event needs or does not take;
    /// [`Code::OtherAttempt`] for an answer about an earlier attempt, which needs a person, not a retry; [`Code::BeforeScheduledHour`] for a start
    /// before the hour it was scheduled for; [`Code::BeforeAttempt`] for an answer before its attempt began, or an attempt before the last one
    /// ended; [`Code::TooMany`] attempts.
    pub fn after(&self, told: &PayoutMove) -> Result<(PayoutState, Vec<PayoutCommand>), Error> {
        let to = self.status.after(told.event)?;
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
                commands.push(PayoutCommand::Inquire { key: attempt.key.clone() });
            }
            (On::Inquire, _) => {
                commands.push(PayoutCommand::Inquire { key: payout.waiting(told.key.as_ref())?.key.clone() })
            }
            (On::Succeed, at) => {
                let attempt = payout.waiting(told.key.as_ref())?;
                attempt.may_end(at)?;
                (attempt.outcome, attempt.ended_at) = (AttemptOutcome::Succeeded, at);
                if !payout.carries.is_empty() {
                    commands.push(PayoutCommand::CarriesPaid { carries: payout.carries.clone() });
                }
            }
            (On::Fail, at) => {
                let attempt = payout.waiting(told.key.as_ref())?;
                attempt.may_end(at)?;
                (attempt.outcome, attempt.ended_at) = (AttemptOutcome::Failed, at);
                attempt.reason.clone_from(&told.reason);
            }
            (On::Cancel, _) if !payout.carries.is_empty() => {
                commands.push(PayoutCommand::ReopenCarries { carries: payout.carries.clone() });
            }
            (On::Prepare | On::Start | On::Stop | On::Cancel | On::Retry | On::Replace, _) => {}
        }
        Ok((payout, commands))
    }

    fn notify_lines(&self, before: PayoutStatus) -> Vec<PayoutCommand> {
        let (from, to) = (before.line_status(), self.status.line_status());
        if from == to || self.lines.is_empty() {
            return Vec::new();
        }
        vec![PayoutCommand::NotifyLines(LineNotice::new(self.lines.clone(), vec![from], to))]
    }

    /// The next attempt, with a key of its own.
    fn begin(&mut self, at: DateTime<Utc>) -> Result<PayoutCommand, Error> {
        let number = self.attempts.len().saturating_add(1);
        if number > ATTEMPTS_MAX {
            let error = Error::new(Code::TooMany).with("count", number).with("what", "attempts");
            return Err(error.with("limit", ATTEMPTS_MAX).under("attempts"));
        }
        not_before(at, self.scheduled_at)?;
        self.attempts.last().map_or(Ok(()), |last| last.may_follow(at))?;
        let key = key(&self.id, number)?;
        let outcome = AttemptOutcome::Pending;
        self.attempts.push(Attempt::new(key.clone(), at, outcome));
        Ok(PayoutCommand::Remit { key, amount: self.amount, account: self.account.clone() })
    }

    /// The attempt that waits for an answer, if it is the one meant.
    fn waiting(&mut self, key: Option<&AttemptKey>) -> Result<&mut Attempt, Error> {
        let given = key.map(ToString::to_string).unwrap_or_default();
        let current = self.attempts.last().map(|attempt| attempt.key.to_string()).unwrap_or_default();
        let other = || Error::new(Code::OtherAttempt).with("key", given.as_str()).with("current", current).under("key");
        self.attempts.last_mut().filter(|attempt| attempt.key.as_str() == given).ok_or_else(other)
    }
}
