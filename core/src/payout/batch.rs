//! The state machine of a batch of payouts (일괄 지급), and its counts and amounts by status.
//!
//! A batch that waits for its hour stays prepared with an instant; one batch at a time is ongoing (calculation §7.7). Does not know
//! maintenance windows, nor what a payout is made of.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::command::BatchCommand;
use super::schedule::not_before;
use super::status::PayoutStatus;
use crate::code::{Code, Error};
use crate::id::PayoutBatchId;
use crate::machine::{exactly, machine, not_taken, not_told, refused};
use crate::money::{Currency, Money};

machine! {
    "batch";

    /// Where a batch stands. Closed: the table of moves is total.
    BatchStatus {
        /// Its payouts are being made.
        Preparing "preparing";
        /// Its payouts are confirmed.
        Prepared "prepared";
        /// Its payouts are being paid.
        Ongoing "ongoing";
        /// Its payouts are at rest; statements and invoices follow.
        PostProcessPending "post_process_pending";
        /// Done.
        Completed "completed";
        /// Given up before it was paid.
        Cancelled "cancelled";
    }

    /// What may happen to a batch. Closed: the table of moves is total.
    BatchEvent {
        /// Its payouts have been made.
        Prepare "prepare";
        /// It is to be paid at an instant.
        Schedule "schedule";
        /// It is paid now.
        Start "start";
        /// All its payouts are at rest.
        Finish "finish";
        /// Everything that follows is done.
        Complete "complete";
        /// It is given up.
        Cancel "cancel";
    }

    moves {
        Preparing { Prepare => Prepared, Cancel => Cancelled }
            refuses { Schedule, Start, Finish, Complete }
        Prepared { Schedule => Prepared, Start => Ongoing, Cancel => Cancelled }
            refuses { Prepare, Finish, Complete }
        Ongoing { Finish => PostProcessPending }
            refuses { Prepare, Schedule, Start, Complete, Cancel }
        PostProcessPending { Complete => Completed }
            refuses { Prepare, Schedule, Start, Finish, Cancel }
        Completed { }
            refuses { Prepare, Schedule, Start, Finish, Complete, Cancel }
        Cancelled { }
            refuses { Prepare, Schedule, Start, Finish, Complete, Cancel }
    }
}

use BatchEvent as On;

/// An event with what its rule looks at.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct BatchMove {
    /// What happens.
    pub event: BatchEvent,
    /// For when it is scheduled, or when it starts: needed by `Schedule` and by the `Start` of a batch that was scheduled, taken by every
    /// `Start`, refused with every other event.
    pub at: Option<DateTime<Utc>>,
    /// Where the batch's own payouts stand: needed by `Finish`, read over otherwise. A list that was forgotten is not one without
    /// payouts.
    pub payouts: Option<Vec<PayoutStatus>>,
    /// The other batches of the same ledger: needed by `Start`, read over otherwise.
    pub batches: Option<Vec<BatchState>>,
}

impl BatchMove {
    /// An event of which nothing more is told.
    #[must_use]
    pub const fn new(event: BatchEvent) -> Self {
        BatchMove { event, at: None, payouts: None, batches: None }
    }

    /// The same, for an instant.
    #[must_use]
    pub const fn at(mut self, at: DateTime<Utc>) -> Self {
        self.at = Some(at);
        self
    }

    /// The same, with where the batch's payouts stand.
    #[must_use]
    pub fn with_payouts(mut self, payouts: Vec<PayoutStatus>) -> Self {
        self.payouts = Some(payouts);
        self
    }

    /// The same, with the other batches of the ledger.
    #[must_use]
    pub fn with_batches(mut self, batches: Vec<BatchState>) -> Self {
        self.batches = Some(batches);
        self
    }
}

/// A batch (일괄 지급) as its state machine sees it: payouts that are paid in one run.
///
/// The batch itself moves no money. Its moves answer with commands that move its payouts, and it is finished when all of them are
/// at rest. One batch of a ledger is ongoing at a time, so that what an account has to hold can be told.
///
/// | status | event | becomes | command |
/// |---|---|---|---|
/// | `Preparing` | `Prepare` | `Prepared` | |
/// | `Prepared` | `Schedule`, once | `Prepared`, with an instant | [`SchedulePayouts`](BatchCommand::SchedulePayouts) |
/// | `Prepared` | `Start`, not before that instant | `Ongoing` | [`PreparePayouts`](BatchCommand::PreparePayouts) |
/// | `Preparing`, `Prepared` | `Cancel` | `Cancelled` | [`CancelPayouts`](BatchCommand::CancelPayouts) |
/// | `Ongoing` | `Finish` | `PostProcessPending` | [`FollowUp`](BatchCommand::FollowUp) |
/// | `PostProcessPending` | `Complete` | `Completed` | |
///
/// ```
/// use jeongsan::{Code, PayoutBatchId};
/// use jeongsan::payout::{BatchEvent, BatchMove, BatchState, BatchStatus, PayoutStatus};
/// let batch = BatchState::new(PayoutBatchId::new("bp-1")?);
/// let (batch, _) = batch.after(&BatchMove::new(BatchEvent::Start).with_batches(vec![]))?;
/// let finish = |payouts| BatchMove::new(BatchEvent::Finish).with_payouts(payouts);
/// let open = batch.after(&finish(vec![PayoutStatus::Succeeded, PayoutStatus::Unknown])).unwrap_err();
/// assert_eq!(open.code(), Code::BatchNotFinished);                    // an answer is still awaited
/// let (batch, _) = batch.after(&finish(vec![PayoutStatus::Succeeded, PayoutStatus::Failed]))?;
/// assert_eq!(batch.status, BatchStatus::PostProcessPending);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct BatchState {
    /// Its id.
    pub id: PayoutBatchId,
    /// Where it stands.
    pub status: BatchStatus,
    /// When it is to be paid, if it was scheduled.
    pub scheduled_at: Option<DateTime<Utc>>,
}

impl BatchState {
    /// A prepared batch without an hour; both can be set.
    #[must_use]
    pub const fn new(id: PayoutBatchId) -> Self {
        BatchState { id, status: BatchStatus::Prepared, scheduled_at: None }
    }

    /// Whether it can stand so: it is scheduled once it is prepared. Asked of every batch that is read or moved.
    ///
    /// # Errors
    /// [`Code::UnknownField`] for the hour of a batch that is still preparing.
    pub fn check(&self) -> Result<(), Error> {
        match (self.status, self.scheduled_at) {
            (BatchStatus::Preparing, Some(_)) => Err(not_taken("scheduledAt")),
            _ => Ok(()),
        }
    }

    /// The batch after a move, and what the host is to do in the same commit.
    ///
    /// # Errors
    /// [`Code::IllegalTransition`], also for a second schedule; [`Code::MissingField`] or [`Code::UnknownField`] for what the event
    /// needs or does not take; those of [`check`](BatchState::check); [`Code::BeforeScheduledHour`]; [`Code::BatchRunning`] when another batch is ongoing; [`Code::BatchNotFinished`] when payouts are not
    /// at rest.
    pub fn after(&self, told: &BatchMove) -> Result<(BatchState, Vec<BatchCommand>), Error> {
        self.check()?;
        let mut batch = BatchState { status: self.status.after(told.event)?, ..self.clone() };
        if told.event != On::Start || self.scheduled_at.is_some() {
            exactly("at", told.at.is_some(), matches!(told.event, On::Schedule | On::Start))?;
        }
        let commands = match told.event {
            On::Prepare | On::Complete => Vec::new(),
            On::Schedule => {
                if self.scheduled_at.is_some() {
                    return Err(refused("batch", PayoutStatus::Scheduled.as_str(), told.event.as_str()));
                }
                batch.scheduled_at = told.at;
                told.at.map(|at| BatchCommand::SchedulePayouts { at }).into_iter().collect()
            }
            On::Start => {
                told.at.map_or(Ok(()), |at| not_before(at, self.scheduled_at))?;
                may_start(&self.id, told.batches.as_deref().ok_or_else(|| not_told("batches"))?)?;
                vec![BatchCommand::PreparePayouts]
            }
            On::Finish => {
                all_at_rest(told.payouts.as_deref().ok_or_else(|| not_told("payouts"))?)?;
                vec![BatchCommand::FollowUp]
            }
            On::Cancel => vec![BatchCommand::CancelPayouts],
        };
        Ok((batch, commands))
    }
}

/// One batch at a time: refuses while another is ongoing.
fn may_start(id: &PayoutBatchId, others: &[BatchState]) -> Result<(), Error> {
    match others.iter().find(|other| other.status == BatchStatus::Ongoing && other.id != *id) {
        Some(other) => Err(Error::new(Code::BatchRunning).with("batch", other.id.as_str()).under("event")),
        None => Ok(()),
    }
}

fn all_at_rest(payouts: &[PayoutStatus]) -> Result<(), Error> {
    match payouts.iter().filter(|status| status.is_open()).count() {
        0 => Ok(()),
        open => Err(Error::new(Code::BatchNotFinished).with("open", open).under("event")),
    }
}

/// How many payouts, and how much.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Tally {
    /// How many.
    pub count: usize,
    /// How much in all.
    pub amount: Money,
}

impl Tally {
    fn add(&mut self, amount: Money) -> Result<(), Error> {
        self.count = self.count.saturating_add(1);
        self.amount = self.amount.checked_add(amount)?;
        Ok(())
    }
}

/// Counts and amounts of the payouts of one currency, by status: what a screen of a batch shows, and what is held against the bank's
/// own list.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct StatusStats {
    /// The currency.
    pub currency: Currency,
    /// Every status in the order of tables and files, with nothing where there is nothing.
    pub by_status: Vec<(PayoutStatus, Tally)>,
    /// Over all statuses.
    pub total: Tally,
}

impl StatusStats {
    /// Counts payouts by currency and status.
    ///
    /// # Errors
    /// [`Code::AmountOutOfRange`] for a sum beyond the range of amounts.
    pub fn of(payouts: impl IntoIterator<Item = (PayoutStatus, Money)>) -> Result<Vec<StatusStats>, Error> {
        let mut stats: BTreeMap<Currency, StatusStats> = BTreeMap::new();
        for (status, amount) in payouts {
            let currency = amount.currency();
            let stats = stats.entry(currency).or_insert_with(|| StatusStats::none(currency));
            stats.total.add(amount)?;
            for (of, tally) in &mut stats.by_status {
                if *of == status {
                    tally.add(amount)?;
                }
            }
        }
        Ok(stats.into_values().collect())
    }

    fn none(currency: Currency) -> Self {
        let nothing = Tally { count: 0, amount: Money::zero(currency) };
        let by_status = PayoutStatus::ALL.iter().map(|status| (*status, nothing)).collect();
        StatusStats { currency, by_status, total: nothing }
    }
}
