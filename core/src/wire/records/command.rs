//! Commands of state machines and plans as records: what the host is to do. The one list of all of them.

use serde::Serialize;

use crate::id::AttemptKey;
use crate::money::Money;
use crate::payout::{AccountTransferCommand, BatchCommand, PayoutCommand, PlanCommand};
use crate::statement::LineNotice;
use crate::wire::text::given::texts;
use crate::wire::text::scalar::InstantText;

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

fn remit(key: &AttemptKey, amount: Money) -> CommandRecord {
    let currency = amount.currency().code().to_owned();
    CommandRecord::Remit { key: key.to_string(), amount: amount.minor(), currency }
}

fn notify(notice: &LineNotice) -> CommandRecord {
    CommandRecord::NotifyLines {
        lines: texts(&notice.lines),
        from: notice.from.iter().map(|status| status.as_str().to_owned()).collect(),
        to: notice.to.as_str().to_owned(),
    }
}

impl From<&PayoutCommand> for CommandRecord {
    fn from(command: &PayoutCommand) -> Self {
        match command {
            PayoutCommand::Remit { key, amount } => remit(key, *amount),
            PayoutCommand::Inquire { key } => CommandRecord::Inquire { key: key.to_string() },
            PayoutCommand::NotifyLines(notice) => notify(notice),
            PayoutCommand::ReopenCarries { carries } => CommandRecord::ReopenCarries { carries: texts(carries) },
        }
    }
}

impl From<&BatchCommand> for CommandRecord {
    fn from(command: &BatchCommand) -> Self {
        match command {
            BatchCommand::PreparePayouts => CommandRecord::PreparePayouts,
            BatchCommand::SchedulePayouts { at } => CommandRecord::SchedulePayouts { at: InstantText(*at) },
            BatchCommand::CancelPayouts => CommandRecord::CancelPayouts,
            BatchCommand::FollowUp => CommandRecord::FollowUp,
        }
    }
}

impl From<&AccountTransferCommand> for CommandRecord {
    fn from(command: &AccountTransferCommand) -> Self {
        match command {
            AccountTransferCommand::Remit { key, amount } => remit(key, *amount),
            AccountTransferCommand::Inquire { key } => CommandRecord::Inquire { key: key.to_string() },
        }
    }
}

impl From<&PlanCommand> for CommandRecord {
    fn from(command: &PlanCommand) -> Self {
        match command {
            PlanCommand::CancelPayoutsOf { lines } => CommandRecord::CancelPayoutsOf { lines: texts(lines) },
            PlanCommand::NotifyLines(notice) => notify(notice),
        }
    }
}

pub(crate) fn commands<'c, C>(commands: &'c [C]) -> Vec<CommandRecord>
where
    CommandRecord: From<&'c C>,
{
    commands.iter().map(CommandRecord::from).collect()
}
