//! Moves of payouts, batches and account transfers on the wire, their commands, counts, and the hours banks keep.
//!
//! Computes nothing itself.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::code::{Code, Error};
use crate::id::{AttemptKey, PayoutBatchId};
use crate::limits::WINDOWS_MAX;
use crate::partner::Bank;
use crate::payout::{
    AccountTransferEvent, AccountTransferMove, AccountTransferState, BatchEvent, BatchMove, MaintenanceWindow,
    PayoutEvent, PayoutMove, PayoutStatus, Schedule, StatusStats,
};
use crate::wire::records::account_transfer::{AccountTransferInput, AccountTransferRecord};
use crate::wire::records::batch::{BatchStateInput, BatchStateRecord, PayoutStatsRecord};
use crate::wire::records::calendar::OffsetMinutes;
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::command::{CommandRecord, commands};
use crate::wire::records::maintenance_window::MaintenanceWindowRecord;
use crate::wire::records::payout_state::{PayoutStateInput, PayoutStateRecord};
use crate::wire::text::given::{Given, optional, records, scalars};
use crate::wire::text::read::Record;
use crate::wire::text::record::record;
use crate::wire::text::scalar::InstantText;
use crate::wire::text::words::Named;

record! {
    pub(crate) struct MovePayoutInput {
        /// The payout, as planned or as moved.
        payout: Record<PayoutStateInput>,
        /// What happens to it.
        event: Given<Named<PayoutEvent>>,
        /// When; of `schedule`, `start`, `succeed` and `fail`.
        at: Option<Given<DateTime<Utc>>>,
        /// The key of the attempt that was answered, or was not; of `succeed`, `fail`, `lose_answer` and `inquire`.
        key: Option<Given<AttemptKey>>,
        /// Why it failed; of `fail`.
        reason: Option<String>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct MovePayoutAnswer {
    /// The payout as it is then.
    payout: PayoutStateRecord,
    /// What the host does in the same commit.
    commands: Vec<CommandRecord>,
}

fn move_payout(input: MovePayoutInput) -> Answered<MovePayoutAnswer> {
    let payout = input.payout.0.state().map_err(|error| error.under("payout"))?;
    let told = PayoutMove {
        event: input.event.field("event")?.0,
        at: optional(input.at, "at")?,
        key: optional(input.key, "key")?,
        reason: input.reason,
    };
    let (payout, told) = payout.after(&told)?;
    Ok(MovePayoutAnswer { payout: PayoutStateRecord::from(&payout), commands: commands(&told) })
}

record! {
    pub(crate) struct MoveBatchInput {
        /// The batch.
        batch: Record<BatchStateInput>,
        /// What happens to it.
        event: Given<Named<BatchEvent>>,
        /// For when; of `schedule`.
        at: Option<Given<DateTime<Utc>>>,
        /// Where its payouts stand; of `finish`.
        payouts: Option<Vec<Given<Named<PayoutStatus>>>>,
        /// The other batches; of `start`.
        batches: Option<Vec<Record<BatchStateInput>>>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct MoveBatchAnswer {
    /// The batch as it is then.
    #[cfg_attr(feature = "schema", schemars(with = "BatchStateInput"))]
    batch: BatchStateRecord,
    /// What the host does in the same commit.
    commands: Vec<CommandRecord>,
}

fn move_batch(input: MoveBatchInput) -> Answered<MoveBatchAnswer> {
    let batch = input.batch.0.state().map_err(|error| error.under("batch"))?;
    let event = input.event.field("event")?.0;
    // A list that was not told stays so: the machine tells it from an empty one.
    let payouts = input.payouts.map(|given| scalars(Some(given), "payouts")).transpose()?;
    let payouts = payouts.map(|payouts| payouts.into_iter().map(|Named(status)| status).collect());
    let batches = input.batches.map(|given| records(Some(given), "batches", BatchStateInput::state)).transpose()?;
    let (batch, told) = batch.after(&BatchMove { event, at: optional(input.at, "at")?, payouts, batches })?;
    let batch = BatchStateRecord {
        id: batch.id.to_string(),
        status: batch.status.as_str().to_owned(),
        scheduled_at: batch.scheduled_at.map(InstantText),
    };
    Ok(MoveBatchAnswer { batch, commands: commands(&told) })
}

record! {
    pub(crate) struct MoveAccountTransferInput {
        /// The remittance.
        transfer: Record<AccountTransferInput>,
        /// What happens to it.
        event: Given<Named<AccountTransferEvent>>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct MoveAccountTransferAnswer {
    /// The remittance as it is then.
    transfer: AccountTransferRecord,
    /// What the host does in the same commit.
    commands: Vec<CommandRecord>,
}

fn move_account_transfer(input: MoveAccountTransferInput) -> Answered<MoveAccountTransferAnswer> {
    let Record(transfer) = input.transfer;
    let state = || {
        let key = transfer.key.field("key")?;
        let amount = PayoutStateInput::money(transfer.amount, transfer.currency)?;
        Ok(AccountTransferState { key, amount, status: transfer.status.field("status")?.0 })
    };
    let state = state().map_err(|error: Error| error.under("transfer"))?;
    let (state, told) = state.after(&AccountTransferMove::new(input.event.field("event")?.0))?;
    let transfer = AccountTransferRecord {
        key: state.key.to_string(),
        amount: state.amount.minor(),
        currency: state.amount.currency().code().to_owned(),
        status: state.status.as_str().to_owned(),
    };
    Ok(MoveAccountTransferAnswer { transfer, commands: commands(&told) })
}

record! {
    pub(crate) struct BatchStatsInput {
        /// The payouts of the batch.
        payouts: Vec<Record<PayoutStateInput>>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct BatchStatsAnswer {
    /// Counts and amounts, one a currency.
    stats: Vec<PayoutStatsRecord>,
}

fn batch_stats(input: BatchStatsInput) -> Answered<BatchStatsAnswer> {
    let payouts = records(Some(input.payouts), "payouts", PayoutStateInput::tally)?;
    let stats = StatusStats::of(payouts).map_err(|error| error.under("payouts"))?;
    Ok(BatchStatsAnswer { stats: stats.iter().map(PayoutStatsRecord::from).collect() })
}

record! {
    pub(crate) struct CheckScheduleInput {
        /// Now.
        now: Given<DateTime<Utc>>,
        /// When it is to be paid; now when absent.
        at: Option<Given<DateTime<Utc>>>,
        /// Ids of the batches that wait; none when absent, fewer than ten.
        scheduled: Option<Vec<Given<PayoutBatchId>>>,
        /// The banks money leaves from and goes to, by code or word.
        banks: Option<Vec<String>>,
        /// Hours without transfers; every bank from 23:30 to 00:30 when absent.
        windows: Option<Vec<Record<MaintenanceWindowRecord>>>,
        /// Offset from UTC in minutes; 540 when absent.
        utc_offset_minutes: OffsetMinutes = OffsetMinutes::KOREAN,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct CheckScheduleAnswer {
    /// The local time of payment, `YYYY-MM-DDTHH:MM:SS`.
    local: String,
}

fn check_schedule(input: CheckScheduleInput) -> Answered<CheckScheduleAnswer> {
    let bank = |(index, bank): (usize, String)| {
        // The error of a bank is at its field; here a bank is an item of a list.
        Bank::new(&bank).map_err(|_| Error::new(Code::Blank).under_index(index).under("banks"))
    };
    let banks = input.banks.unwrap_or_default().into_iter().enumerate().map(bank).collect::<Result<Vec<_>, _>>()?;
    let windows = match input.windows {
        None => vec![MaintenanceWindow::around_midnight()],
        Some(given) if given.len() > WINDOWS_MAX => {
            let error = Error::new(Code::TooMany).with("count", given.len()).with("what", "windows");
            return Err(error.with("limit", WINDOWS_MAX).under("windows").into());
        }
        given => records(given, "windows", MaintenanceWindowRecord::window)?,
    };
    let schedule = Schedule {
        now: input.now.field("now")?,
        at: optional(input.at, "at")?,
        scheduled: scalars(input.scheduled, "scheduled")?.len(),
        banks: &banks,
        windows: &windows,
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
