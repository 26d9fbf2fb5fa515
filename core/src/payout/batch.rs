//! The state machine of a batch of payouts (일괄 지급), and its counts and amounts by status.
//!
//! A batch that waits for its hour stays prepared with an instant; one batch at a time is ongoing (calculation §7.7). Does not know
//! maintenance windows, nor what a payout is made of.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::machine::{Command, illegal, next, worded};
use super::payout_state::PayoutStatus;
use crate::code::{Code, Error};
use crate::id::PayoutBatchId;
use crate::money::{Currency, Money};

worded! {
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
}

worded! {
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
}

use BatchEvent as On;
use BatchStatus as Is;

const MOVES: &[(BatchStatus, BatchEvent, BatchStatus)] = &[
    (Is::Preparing, On::Prepare, Is::Prepared),
    (Is::Preparing, On::Cancel, Is::Cancelled),
    (Is::Prepared, On::Schedule, Is::Prepared),
    (Is::Prepared, On::Start, Is::Ongoing),
    (Is::Prepared, On::Cancel, Is::Cancelled),
    (Is::Ongoing, On::Finish, Is::PostProcessPending),
    (Is::PostProcessPending, On::Complete, Is::Completed),
];

impl BatchStatus {
    /// Where an event leads from here; nothing when it is not possible.
    #[must_use]
    pub fn after(self, event: BatchEvent) -> Option<BatchStatus> {
        next(MOVES, self, event)
    }
}

/// A batch as its state machine sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BatchState {
    /// Its id.
    pub id: PayoutBatchId,
    /// Where it stands.
    pub status: BatchStatus,
    /// When it is to be paid, if it was scheduled.
    pub scheduled_at: Option<DateTime<Utc>>,
}

impl BatchState {
    /// The batch after an event, and what the host is to do in the same commit. `at` is told with `Schedule` and with nothing else;
    /// `payouts` are where the batch's own payouts stand, `others` the other batches of the same ledger.
    ///
    /// # Errors
    /// [`Code::IllegalTransition`], also for a second schedule; [`Code::MissingField`], [`Code::UnknownField`];
    /// [`Code::BatchRunning`] when another batch is ongoing; [`Code::BatchNotFinished`] when payouts are not at rest.
    pub fn after(
        &self,
        event: BatchEvent,
        at: Option<DateTime<Utc>>,
        payouts: &[PayoutStatus],
        others: &[BatchState],
    ) -> Result<(BatchState, Vec<Command>), Error> {
        let to = self.status.after(event);
        let status = to.ok_or_else(|| illegal("batch", self.status.as_str(), event.as_str()))?;
        let mut batch = BatchState { status, ..self.clone() };
        match (event, at) {
            (On::Schedule, None) => return Err(Error::new(Code::MissingField).with("field", "at")),
            (On::Schedule, Some(_)) if self.scheduled_at.is_some() => {
                return Err(illegal("batch", PayoutStatus::Scheduled.as_str(), event.as_str()));
            }
            (On::Schedule, at) => batch.scheduled_at = at,
            (_, Some(_)) => return Err(Error::new(Code::UnknownField).with("field", "at")),
            (_, None) => {}
        }
        let commands = match event {
            On::Prepare => Vec::new(),
            On::Schedule => at.map(|at| Command::SchedulePayouts { at }).into_iter().collect(),
            On::Start => {
                may_start(&self.id, others)?;
                vec![Command::PreparePayouts]
            }
            On::Finish => {
                all_at_rest(payouts)?;
                vec![Command::FollowUp]
            }
            On::Complete => Vec::new(),
            On::Cancel => vec![Command::CancelPayouts],
        };
        Ok((batch, commands))
    }
}

/// One batch at a time: refuses while another is ongoing.
fn may_start(id: &PayoutBatchId, others: &[BatchState]) -> Result<(), Error> {
    match others.iter().find(|other| other.status == Is::Ongoing && other.id != *id) {
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

/// Counts and amounts of the payouts of one currency, by status.
#[derive(Clone, PartialEq, Eq, Debug)]
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
