//! Moves of payouts, batches and account transfers on the wire, their commands, counts, and the hours banks keep.
//!
//! Computes nothing itself.

use chrono::{DateTime, Utc};

use crate::code::{Code, Error};
use crate::id::{AttemptKey, PayoutBatchId};
use crate::limits::WINDOWS_MAX;
use crate::partner::Bank;
use crate::payout::{
    AccountTransferCommand, AccountTransferEvent, AccountTransferMove, AccountTransferState, BatchCommand, BatchEvent,
    BatchMove, BatchState, MaintenanceWindow, PayoutCommand, PayoutEvent, PayoutMove, PayoutState, PayoutStatus,
    Schedule, StatusStats,
};
use crate::wire::records::calendar::OffsetMinutes;
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::payout::Counted;
use crate::wire::text::fault::Faults;
use crate::wire::text::read::{Gathered, values};
use crate::wire::text::record::record;

record! {
    pub(crate) struct MovePayoutInput {
        /// The payout, as planned or as moved.
        payout: Gathered<PayoutState>,
        /// What happens to it.
        event: Gathered<PayoutEvent>,
        /// When; of `schedule`, `start`, `succeed` and `fail`.
        at: Option<Gathered<DateTime<Utc>>>,
        /// The key of the attempt that was answered, or was not; of `succeed`, `fail`, `lose_answer` and `inquire`.
        key: Option<Gathered<AttemptKey>>,
        /// Why it failed; of `fail`.
        reason: Option<String>,
    }

    pub(crate) answer MovePayoutAnswer {
        /// The payout as it is then.
        payout: PayoutState,
        /// What the host does in the same commit.
        commands: Vec<PayoutCommand>,
    }
}

fn move_payout(input: MovePayoutInput) -> Answered<MovePayoutAnswer> {
    let MovePayoutInput { payout, event, at, key, reason } = input;
    let mut faults = Faults::default();
    let (payout, event) = (faults.take(payout.field("payout")), faults.take(event.field("event")));
    let at = at.and_then(|at| faults.take(at.field("at")));
    let key = key.and_then(|key| faults.take(key.field("key")));
    let (payout, event) = faults.finish_with(payout.zip(event))?;
    let (payout, commands) = payout.after(&PayoutMove { event, at, key, reason })?;
    Ok(MovePayoutAnswer { payout, commands })
}

record! {
    pub(crate) struct MoveBatchInput {
        /// The batch.
        batch: Gathered<BatchState>,
        /// What happens to it.
        event: Gathered<BatchEvent>,
        /// For when; of `schedule`. When; of `start`, needed when it was scheduled.
        at: Option<Gathered<DateTime<Utc>>>,
        /// Where its payouts stand; of `finish`.
        payouts: Option<Vec<Gathered<PayoutStatus>>>,
        /// The other batches; of `start`.
        batches: Option<Vec<Gathered<BatchState>>>,
    }

    pub(crate) answer MoveBatchAnswer {
        /// The batch as it is then.
        batch: BatchState,
        /// What the host does in the same commit.
        commands: Vec<BatchCommand>,
    }
}

fn move_batch(input: MoveBatchInput) -> Answered<MoveBatchAnswer> {
    let MoveBatchInput { batch, event, at, payouts, batches } = input;
    let mut faults = Faults::default();
    let (batch, event) = (faults.take(batch.field("batch")), faults.take(event.field("event")));
    let at = at.and_then(|at| faults.take(at.field("at")));
    let payouts = payouts.map(|payouts| values(payouts, "payouts", Ok, &mut faults));
    let batches = batches.map(|batches| values(batches, "batches", Ok, &mut faults));
    let (batch, event) = faults.finish_with(batch.zip(event))?;
    let (batch, commands) = batch.after(&BatchMove { event, at, payouts, batches })?;
    Ok(MoveBatchAnswer { batch, commands })
}

record! {
    pub(crate) struct MoveAccountTransferInput {
        /// The remittance.
        transfer: Gathered<AccountTransferState>,
        /// What happens to it.
        event: Gathered<AccountTransferEvent>,
        /// For when; of `schedule`. When; of `start`, needed when it was scheduled.
        at: Option<Gathered<DateTime<Utc>>>,
    }

    pub(crate) answer MoveAccountTransferAnswer {
        /// The remittance as it is then.
        transfer: AccountTransferState,
        /// What the host does in the same commit.
        commands: Vec<AccountTransferCommand>,
    }
}

fn move_account_transfer(input: MoveAccountTransferInput) -> Answered<MoveAccountTransferAnswer> {
    let mut faults = Faults::default();
    let transfer = faults.take(input.transfer.field("transfer"));
    let event = faults.take(input.event.field("event"));
    let at = input.at.and_then(|at| faults.take(at.field("at")));
    let (transfer, event) = faults.finish_with(transfer.zip(event))?;
    let (transfer, commands) = transfer.after(&AccountTransferMove { event, at })?;
    Ok(MoveAccountTransferAnswer { transfer, commands })
}

record! {
    pub(crate) struct BatchStatsInput {
        /// The payouts of the batch.
        payouts: Vec<Gathered<Counted>>,
    }

    pub(crate) answer BatchStatsAnswer {
        /// Counts and amounts, one a currency.
        stats: Vec<StatusStats>,
    }
}

fn batch_stats(input: BatchStatsInput) -> Answered<BatchStatsAnswer> {
    let mut faults = Faults::default();
    let payouts = values(input.payouts, "payouts", Ok, &mut faults);
    faults.finish()?;
    let payouts = payouts.into_iter().map(|payout| (payout.status, payout.amount));
    Ok(BatchStatsAnswer { stats: StatusStats::of(payouts).map_err(|error| error.under("payouts"))? })
}

record! {
    pub(crate) struct CheckScheduleInput {
        /// Now.
        now: DateTime<Utc>,
        /// When it is to be paid; now when absent.
        at: Option<DateTime<Utc>>,
        /// Ids of the batches that wait; none when absent, fewer than ten.
        scheduled: Vec<PayoutBatchId> = Vec::new(),
        /// The banks money leaves from and goes to, by code or word.
        banks: Vec<String> = Vec::new(),
        /// Hours without transfers; every bank from 23:30 to 00:30 when absent.
        windows: Vec<MaintenanceWindow> = vec![MaintenanceWindow::around_midnight()],
        /// Offset from UTC in minutes; 540 when absent.
        utc_offset_minutes: OffsetMinutes = OffsetMinutes::KOREAN,
    }

    pub(crate) answer CheckScheduleAnswer {
        /// The local time of payment, `YYYY-MM-DDTHH:MM:SS`.
        local: String,
    }
}

fn check_schedule(input: CheckScheduleInput) -> Answered<CheckScheduleAnswer> {
    let bank = |(index, bank): (usize, &String)| {
        // The error of a bank is at its field; here a bank is an item of a list.
        Bank::new(bank).map_err(|_| Error::new(Code::Blank).under_index(index).under("banks"))
    };
    let banks = input.banks.iter().enumerate().map(bank).collect::<Result<Vec<_>, _>>()?;
    if input.windows.len() > WINDOWS_MAX {
        let error = Error::new(Code::TooMany).with("count", input.windows.len()).with("what", "windows");
        return Err(error.with("limit", WINDOWS_MAX).under("windows").into());
    }
    let schedule = Schedule {
        now: input.now,
        at: input.at,
        scheduled: input.scheduled.len(),
        banks: &banks,
        windows: &input.windows,
        utc_offset_minutes: input.utc_offset_minutes.0,
    };
    Ok(CheckScheduleAnswer { local: schedule.check()?.format("%Y-%m-%dT%H:%M:%S").to_string() })
}

calls! {
    /// Counts and amounts of the payouts of a batch, by currency and status.
    batch_stats(BatchStatsInput) -> BatchStatsAnswer;
    /// Whether a batch may be paid at an instant: the hours banks keep, and the batches that wait.
    check_schedule(CheckScheduleInput) -> CheckScheduleAnswer;
    /// What an event does to a remittance, and what the host does then.
    move_account_transfer(MoveAccountTransferInput) -> MoveAccountTransferAnswer;
    /// What an event does to a batch, and what the host does then.
    move_batch(MoveBatchInput) -> MoveBatchAnswer;
    /// What an event does to a payout, and what the host does then.
    move_payout(MovePayoutInput) -> MovePayoutAnswer;
}
