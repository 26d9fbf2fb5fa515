//! Moves of payouts, batches and account transfers on the wire, their commands, counts, and the hours banks keep.
//!
//! Computes nothing itself.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::book::offset_minutes;
use super::call::Answered;
use super::payout_input::{records, scalars, texts};
use super::read::Record;
use super::scalar::{Given, InstantText, optional};
use super::summary::Ignored;
use super::words::Named;
use crate::calendar::KOREAN_OFFSET_MINUTES;
use crate::code::{Code, Error};
use crate::id::{AttemptKey, CarryId, PayoutBatchId, PayoutId, StatementLineId};
use crate::limits::WINDOWS_MAX;
use crate::money::{Currency, Money};
use crate::partner::Bank;
use crate::payout::{
    AccountTransferEvent, AccountTransferState, AccountTransferStatus, Attempt, AttemptOutcome, BatchEvent, BatchState,
    BatchStatus, Command, MaintenanceWindow, PayoutEvent, PayoutMove, PayoutState, PayoutStatus, Schedule, StatusStats,
    Tally,
};

/// What the host is to do, by `command`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "command", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum CommandRecord {
    /// Send money, once, under this key.
    Remit {
        /// The key.
        key: String,
        /// How much.
        amount: i64,
        /// Of what.
        currency: String,
    },
    /// Ask what became of what was sent under this key.
    Inquire {
        /// The key.
        key: String,
    },
    /// Move lines, each of which must stand where it is expected.
    NotifyLines {
        /// The lines.
        lines: Vec<String>,
        /// Where each must stand, one of these.
        from: Vec<String>,
        /// Where they go.
        to: String,
    },
    /// Cancel first the failed payouts that hold these lines.
    CancelPayoutsOf {
        /// The lines.
        lines: Vec<String>,
    },
    /// Balances that are open again.
    ReopenCarries {
        /// The balances.
        carries: Vec<String>,
    },
    /// Queue every confirmed payout of the batch.
    PreparePayouts,
    /// Schedule every confirmed payout of the batch.
    SchedulePayouts {
        /// For when.
        at: InstantText,
    },
    /// Cancel every payout of the batch.
    CancelPayouts,
    /// Send statements, invoices and whatever else follows.
    FollowUp,
}

impl From<&Command> for CommandRecord {
    fn from(command: &Command) -> Self {
        match command {
            Command::Remit { key, amount } => CommandRecord::Remit {
                key: key.to_string(),
                amount: amount.minor(),
                currency: amount.currency().code().to_owned(),
            },
            Command::Inquire { key } => CommandRecord::Inquire { key: key.to_string() },
            Command::NotifyLines { lines, from, to } => CommandRecord::NotifyLines {
                lines: texts(lines),
                from: from.iter().map(|status| status.as_str().to_owned()).collect(),
                to: to.as_str().to_owned(),
            },
            Command::CancelPayoutsOf { lines } => CommandRecord::CancelPayoutsOf { lines: texts(lines) },
            Command::ReopenCarries { carries } => CommandRecord::ReopenCarries { carries: texts(carries) },
            Command::PreparePayouts => CommandRecord::PreparePayouts,
            Command::SchedulePayouts { at } => CommandRecord::SchedulePayouts { at: InstantText(*at) },
            Command::CancelPayouts => CommandRecord::CancelPayouts,
            Command::FollowUp => CommandRecord::FollowUp,
        }
    }
}

fn commands(commands: &[Command]) -> Vec<CommandRecord> {
    commands.iter().map(CommandRecord::from).collect()
}

/// An attempt to remit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PayoutAttemptRecord {
    /// Its key.
    pub key: String,
    /// When it began.
    pub started_at: InstantText,
    /// `pending`, `unknown`, `succeeded` or `failed`.
    pub outcome: String,
    /// When that was known.
    pub ended_at: Option<InstantText>,
    /// Why it failed.
    pub reason: Option<String>,
}

/// An attempt to remit.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "PayoutAttemptRecord"))]
pub struct PayoutAttemptInput {
    /// Its key.
    pub key: Given<AttemptKey>,
    /// When it began.
    pub started_at: Given<DateTime<Utc>>,
    /// What became of it.
    pub outcome: Given<Named<AttemptOutcome>>,
    /// When that was known.
    pub ended_at: Option<Given<DateTime<Utc>>>,
    /// Why it failed.
    pub reason: Option<String>,
}

impl PayoutAttemptInput {
    fn attempt(self) -> Result<Attempt, Error> {
        Ok(Attempt {
            key: self.key.field("key")?,
            started_at: self.started_at.field("startedAt")?,
            outcome: self.outcome.field("outcome")?.0,
            ended_at: optional(self.ended_at, "endedAt")?,
            reason: self.reason,
        })
    }
}

/// A payout as its state machine sees it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayoutStateRecord {
    /// Its id.
    pub id: String,
    /// What is remitted.
    pub amount: i64,
    /// The currency.
    pub currency: String,
    /// The lines it settles.
    pub lines: Vec<String>,
    /// The open balances it settles.
    pub carries: Vec<String>,
    /// Where it stands.
    pub status: String,
    /// When it is to be paid, if it was scheduled.
    pub scheduled_at: Option<InstantText>,
    /// Every attempt, the first one first.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<PayoutAttemptInput>"))]
    pub attempts: Vec<PayoutAttemptRecord>,
}

impl From<&PayoutState> for PayoutStateRecord {
    fn from(payout: &PayoutState) -> Self {
        let attempt = |attempt: &Attempt| PayoutAttemptRecord {
            key: attempt.key.to_string(),
            started_at: InstantText(attempt.started_at),
            outcome: attempt.outcome.as_str().to_owned(),
            ended_at: attempt.ended_at.map(InstantText),
            reason: attempt.reason.clone(),
        };
        PayoutStateRecord {
            id: payout.id().to_string(),
            amount: payout.amount().minor(),
            currency: payout.amount().currency().code().to_owned(),
            lines: texts(payout.lines()),
            carries: texts(payout.carries()),
            status: payout.status().as_str().to_owned(),
            scheduled_at: payout.scheduled_at().map(InstantText),
            attempts: payout.attempts().iter().map(attempt).collect(),
        }
    }
}

/// A payout as it was stored. The payouts of `plan_payouts` may be given as they are.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("answers" = ["PayoutStateRecord", "PayoutRecord"])))]
pub struct PayoutStateInput {
    /// Its id.
    pub id: Given<PayoutId>,
    /// What is remitted.
    pub amount: Given<i64>,
    /// The currency; `KRW` when absent.
    pub currency: Option<Given<Currency>>,
    /// The lines it settles.
    pub lines: Option<Vec<Given<StatementLineId>>>,
    /// The open balances it settles.
    pub carries: Option<Vec<Given<CarryId>>>,
    /// Where it stands.
    pub status: Given<Named<PayoutStatus>>,
    /// When it is to be paid, if it was scheduled.
    pub scheduled_at: Option<Given<DateTime<Utc>>>,
    /// Every attempt, the first one first.
    pub attempts: Option<Vec<Record<PayoutAttemptInput>>>,
    /// Read over.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub partner: Option<Ignored>,
    /// Read over.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub account: Option<Ignored>,
    /// Read over.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub amounts: Option<Ignored>,
    /// Read over.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub withholding: Option<Ignored>,
}

impl PayoutStateInput {
    fn money(amount: Given<i64>, currency: Option<Given<Currency>>) -> Result<Money, Error> {
        let amount = amount.field("amount")?;
        if amount < 0 {
            return Err(Error::new(Code::NegativeAmount).with("amount", amount).under("amount"));
        }
        Money::new(amount, optional(currency, "currency")?.unwrap_or(Currency::Krw))
    }

    pub(super) fn tally(self) -> Result<(PayoutStatus, Money), Error> {
        Ok((self.status.field("status")?.0, Self::money(self.amount, self.currency)?))
    }

    fn state(self) -> Result<PayoutState, Error> {
        let attempts = records(self.attempts, "attempts", PayoutAttemptInput::attempt)?;
        let scheduled_at = optional(self.scheduled_at, "scheduledAt")?;
        let status = self.status.field("status")?.0;
        let (lines, carries) = (scalars(self.lines, "lines")?, scalars(self.carries, "carries")?);
        PayoutState::new(self.id.field("id")?, Self::money(self.amount, self.currency)?, lines, carries)?.restored(
            status,
            scheduled_at,
            attempts,
        )
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct MovePayoutInput {
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

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct MovePayoutAnswer {
    /// The payout as it is then.
    payout: PayoutStateRecord,
    /// What the host does in the same commit.
    commands: Vec<CommandRecord>,
}

pub(super) fn move_payout(input: MovePayoutInput) -> Answered<MovePayoutAnswer> {
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

/// A batch as its state machine sees it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BatchStateInput {
    /// Its id.
    pub id: Given<PayoutBatchId>,
    /// Where it stands.
    pub status: Given<Named<BatchStatus>>,
    /// When it is to be paid, if it was scheduled.
    pub scheduled_at: Option<Given<DateTime<Utc>>>,
}

impl BatchStateInput {
    fn state(self) -> Result<BatchState, Error> {
        Ok(BatchState {
            id: self.id.field("id")?,
            status: self.status.field("status")?.0,
            scheduled_at: optional(self.scheduled_at, "scheduledAt")?,
        })
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BatchStateRecord {
    id: String,
    status: String,
    scheduled_at: Option<InstantText>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct MoveBatchInput {
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

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct MoveBatchAnswer {
    /// The batch as it is then.
    #[cfg_attr(feature = "schema", schemars(with = "BatchStateInput"))]
    batch: BatchStateRecord,
    /// What the host does in the same commit.
    commands: Vec<CommandRecord>,
}

pub(super) fn move_batch(input: MoveBatchInput) -> Answered<MoveBatchAnswer> {
    let batch = input.batch.0.state().map_err(|error| error.under("batch"))?;
    let event = input.event.field("event")?.0;
    // What a rule looks at has to be told: a forgotten list would look like an empty one.
    let forgotten = match event {
        BatchEvent::Start if input.batches.is_none() => Some("batches"),
        BatchEvent::Finish if input.payouts.is_none() => Some("payouts"),
        _ => None,
    };
    if let Some(field) = forgotten {
        return Err(Error::new(Code::MissingField).with("field", field).into());
    }
    let payouts: Vec<PayoutStatus> = scalars(input.payouts, "payouts")?.into_iter().map(|named| named.0).collect();
    let others = records(input.batches, "batches", BatchStateInput::state)?;
    let (batch, told) = batch.after(event, optional(input.at, "at")?, &payouts, &others)?;
    let batch = BatchStateRecord {
        id: batch.id.to_string(),
        status: batch.status.as_str().to_owned(),
        scheduled_at: batch.scheduled_at.map(InstantText),
    };
    Ok(MoveBatchAnswer { batch, commands: commands(&told) })
}

/// An account transfer as its state machine sees it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("answers" = ["AccountTransferRecord"])))]
pub struct AccountTransferInput {
    /// The key the bank knows it by.
    pub key: Given<AttemptKey>,
    /// What is sent.
    pub amount: Given<i64>,
    /// The currency; `KRW` when absent.
    pub currency: Option<Given<Currency>>,
    /// Where it stands.
    pub status: Given<Named<AccountTransferStatus>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct MoveAccountTransferInput {
    /// The remittance.
    transfer: Record<AccountTransferInput>,
    /// What happens to it.
    event: Given<Named<AccountTransferEvent>>,
}

/// One remittance under one key.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct AccountTransferRecord {
    /// The key the bank knows it by.
    key: String,
    /// What is sent.
    amount: i64,
    /// The currency.
    currency: String,
    /// Where it stands.
    status: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct MoveAccountTransferAnswer {
    /// The remittance as it is then.
    transfer: AccountTransferRecord,
    /// What the host does in the same commit.
    commands: Vec<CommandRecord>,
}

pub(super) fn move_account_transfer(input: MoveAccountTransferInput) -> Answered<MoveAccountTransferAnswer> {
    let Record(transfer) = input.transfer;
    let state = || {
        let key = transfer.key.field("key")?;
        let amount = PayoutStateInput::money(transfer.amount, transfer.currency)?;
        Ok(AccountTransferState { key, amount, status: transfer.status.field("status")?.0 })
    };
    let state = state().map_err(|error: Error| error.under("transfer"))?;
    let (state, told) = state.after(input.event.field("event")?.0)?;
    let transfer = AccountTransferRecord {
        key: state.key.to_string(),
        amount: state.amount.minor(),
        currency: state.amount.currency().code().to_owned(),
        status: state.status.as_str().to_owned(),
    };
    Ok(MoveAccountTransferAnswer { transfer, commands: commands(&told) })
}

/// How many payouts, and how much.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TallyRecord {
    /// How many.
    pub count: usize,
    /// How much in all.
    pub amount: i64,
}

impl From<&Tally> for TallyRecord {
    fn from(tally: &Tally) -> Self {
        TallyRecord { count: tally.count, amount: tally.amount.minor() }
    }
}

/// Counts and amounts of the payouts of one currency.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayoutStatsRecord {
    /// The currency.
    pub currency: String,
    /// Every status with its tally.
    pub by_status: std::collections::BTreeMap<String, TallyRecord>,
    /// Over all statuses.
    pub total: TallyRecord,
}

impl From<&StatusStats> for PayoutStatsRecord {
    fn from(stats: &StatusStats) -> Self {
        let tally = |(status, tally): &(PayoutStatus, Tally)| (status.as_str().to_owned(), TallyRecord::from(tally));
        PayoutStatsRecord {
            currency: stats.currency.code().to_owned(),
            by_status: stats.by_status.iter().map(tally).collect(),
            total: TallyRecord::from(&stats.total),
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct BatchStatsInput {
    /// The payouts of the batch.
    payouts: Vec<Record<PayoutStateInput>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct BatchStatsAnswer {
    /// Counts and amounts, one a currency.
    stats: Vec<PayoutStatsRecord>,
}

pub(super) fn batch_stats(input: BatchStatsInput) -> Answered<BatchStatsAnswer> {
    let payouts = records(Some(input.payouts), "payouts", PayoutStateInput::tally)?;
    let stats = StatusStats::of(payouts).map_err(|error| error.under("payouts"))?;
    Ok(BatchStatsAnswer { stats: stats.iter().map(PayoutStatsRecord::from).collect() })
}

/// Hours in which banks do not transfer, in local time.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MaintenanceWindowRecord {
    /// Which bank; every bank when absent.
    pub bank: Option<String>,
    /// First blocked minute of a day.
    pub from: Given<NaiveTime>,
    /// First minute after it that is not blocked, on the next day unless later than `from`; the same: a whole day.
    pub to: Given<NaiveTime>,
    /// First day on which it begins; always when absent.
    pub first_day: Option<Given<NaiveDate>>,
    /// Last day on which it begins; for ever when absent.
    pub last_day: Option<Given<NaiveDate>>,
}

impl MaintenanceWindowRecord {
    fn window(self) -> Result<MaintenanceWindow, Error> {
        Ok(MaintenanceWindow {
            bank: self.bank.map(|bank| Bank::new(&bank)).transpose()?,
            from: self.from.field("from")?,
            to: self.to.field("to")?,
            first_day: optional(self.first_day, "firstDay")?,
            last_day: optional(self.last_day, "lastDay")?,
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CheckScheduleInput {
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
    #[cfg_attr(feature = "schema", schemars(with = "Option<i32>"))]
    utc_offset_minutes: Option<i64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CheckScheduleAnswer {
    /// The local time of payment, `YYYY-MM-DDTHH:MM:SS`.
    local: String,
}

pub(super) fn check_schedule(input: CheckScheduleInput) -> Answered<CheckScheduleAnswer> {
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
        utc_offset_minutes: input.utc_offset_minutes.map_or(Ok(KOREAN_OFFSET_MINUTES), offset_minutes)?,
    };
    Ok(CheckScheduleAnswer { local: schedule.check()?.format("%Y-%m-%dT%H:%M:%S").to_string() })
}
