//! Commands of the payout's state machines as records: what the host is to do.

use serde::Serialize;

use crate::payout::Command;
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

pub(crate) fn commands(commands: &[Command]) -> Vec<CommandRecord> {
    commands.iter().map(CommandRecord::from).collect()
}
