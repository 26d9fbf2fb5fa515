//! Moves of payouts, batches and account transfers on the wire, their commands, counts, and the hours banks keep.
//!
//! Computes nothing itself.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::book::offset_minutes;
use super::call::{Answer, to_value};
use super::payout_input::{records, scalars, texts};
use super::read::{Record, read};
use super::scalar::{Given, InstantText, optional};
use super::summary::Ignored;
use super::words::Named;
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

fn commands(commands: &[Command]) -> Value {
    to_value(&commands.iter().map(CommandRecord::from).collect::<Vec<_>>())
}

/// An attempt to remit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttemptRecord {
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

/// An attempt as it was stored.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttemptInput {
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

impl AttemptInput {
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
    pub attempts: Vec<AttemptRecord>,
}

impl From<&PayoutState> for PayoutStateRecord {
    fn from(payout: &PayoutState) -> Self {
        let attempt = |attempt: &Attempt| AttemptRecord {
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    pub attempts: Option<Vec<Record<AttemptInput>>>,
    /// Read over.
    pub partner: Option<Ignored>,
    /// Read over.
    pub account: Option<Ignored>,
    /// Read over.
    pub amounts: Option<Ignored>,
    /// Read over.
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
        let attempts = records(self.attempts, "attempts", AttemptInput::attempt)?;
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
#[serde(deny_unknown_fields)]
struct MovePayoutInput {
    payout: Record<PayoutStateInput>,
    event: Given<Named<PayoutEvent>>,
    at: Option<Given<DateTime<Utc>>>,
    key: Option<Given<AttemptKey>>,
    reason: Option<String>,
}

pub(super) fn move_payout(input: &str) -> Answer {
    let input: MovePayoutInput = read(input)?;
    let payout = input.payout.0.state().map_err(|error| error.under("payout"))?;
    let told = PayoutMove {
        event: input.event.field("event")?.0,
        at: optional(input.at, "at")?,
        key: optional(input.key, "key")?,
        reason: input.reason,
    };
    let (payout, told) = payout.after(&told)?;
    Ok(json!({ "payout": to_value(&PayoutStateRecord::from(&payout)), "commands": commands(&told) }))
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MoveBatchInput {
    batch: Record<BatchStateInput>,
    event: Given<Named<BatchEvent>>,
    at: Option<Given<DateTime<Utc>>>,
    payouts: Option<Vec<Given<Named<PayoutStatus>>>>,
    batches: Option<Vec<Record<BatchStateInput>>>,
}

pub(super) fn move_batch(input: &str) -> Answer {
    let input: MoveBatchInput = read(input)?;
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
    let scheduled_at = batch.scheduled_at.map(InstantText);
    Ok(json!({
        "batch": { "id": batch.id.as_str(), "status": batch.status.as_str(), "scheduledAt": to_value(&scheduled_at) },
        "commands": commands(&told),
    }))
}

/// An account transfer as its state machine sees it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[serde(deny_unknown_fields)]
struct MoveAccountTransferInput {
    transfer: Record<AccountTransferInput>,
    event: Given<Named<AccountTransferEvent>>,
}

pub(super) fn move_account_transfer(input: &str) -> Answer {
    let input: MoveAccountTransferInput = read(input)?;
    let Record(transfer) = input.transfer;
    let state = || {
        let key = transfer.key.field("key")?;
        let amount = PayoutStateInput::money(transfer.amount, transfer.currency)?;
        Ok(AccountTransferState { key, amount, status: transfer.status.field("status")?.0 })
    };
    let state = state().map_err(|error: Error| error.under("transfer"))?;
    let (state, told) = state.after(input.event.field("event")?.0)?;
    Ok(json!({
        "transfer": {
            "key": state.key.as_str(), "amount": state.amount.minor(), "currency": state.amount.currency().code(),
            "status": state.status.as_str(),
        },
        "commands": commands(&told),
    }))
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
pub struct StatsRecord {
    /// The currency.
    pub currency: String,
    /// Every status with its tally.
    pub by_status: std::collections::BTreeMap<String, TallyRecord>,
    /// Over all statuses.
    pub total: TallyRecord,
}

impl From<&StatusStats> for StatsRecord {
    fn from(stats: &StatusStats) -> Self {
        let tally = |(status, tally): &(PayoutStatus, Tally)| (status.as_str().to_owned(), TallyRecord::from(tally));
        StatsRecord {
            currency: stats.currency.code().to_owned(),
            by_status: stats.by_status.iter().map(tally).collect(),
            total: TallyRecord::from(&stats.total),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatsInput {
    payouts: Vec<Record<PayoutStateInput>>,
}

pub(super) fn batch_stats(input: &str) -> Answer {
    let payouts = records(Some(read::<StatsInput>(input)?.payouts), "payouts", PayoutStateInput::tally)?;
    let stats = StatusStats::of(payouts).map_err(|error| error.under("payouts"))?;
    Ok(json!({ "stats": stats.iter().map(|stats| to_value(&StatsRecord::from(stats))).collect::<Vec<_>>() }))
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
struct CheckScheduleInput {
    now: Given<DateTime<Utc>>,
    at: Option<Given<DateTime<Utc>>>,
    scheduled: Option<Vec<Given<PayoutBatchId>>>,
    banks: Option<Vec<String>>,
    windows: Option<Vec<Record<MaintenanceWindowRecord>>>,
    utc_offset_minutes: Option<i64>,
}

pub(super) fn check_schedule(input: &str) -> Answer {
    let input: CheckScheduleInput = read(input)?;
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
        utc_offset_minutes: input.utc_offset_minutes.map_or(Ok(540), offset_minutes)?,
    };
    Ok(json!({ "local": schedule.check()?.format("%Y-%m-%dT%H:%M:%S").to_string() }))
}
