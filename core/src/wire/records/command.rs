//! Commands of state machines and plans as records: what the host is to do. The one list of all of them.

use chrono::{DateTime, Utc};
use serde::Deserializer;

use crate::id::{AttemptKey, CarryId, PayoutId, StatementLineId};
use crate::money::{Currency, Money};
use crate::payout::{AccountTransferCommand, BatchCommand, PayoutCommand, PlanCommand, RemitAccount};
use crate::statement::{LineNotice, LineStatus};
use crate::wire::text::fault::{Fault, Outcome, missing, unknown, unknown_word};
use crate::wire::text::read::{Read, Reading};
use crate::wire::text::record::record;
use crate::wire::text::write::{Write, Writer};

/// Every command: its word, what the host is to do, and the fields it has: all of them, but for those with a question mark.
const COMMANDS: &[(&str, &str, &[&str])] = &[
    ("remit", "Send money, once, under this key.", &["key", "amount", "currency", "account?"]),
    ("inquire", "Ask what became of what was sent under this key.", &["key"]),
    ("notify_lines", "Move lines, each of which must stand where it is expected.", &["lines", "from", "to"]),
    ("replace_payouts", "Give up these failed payouts first, by the event `replace`.", &["payouts"]),
    ("reopen_carries", "Balances that are open again.", &["carries"]),
    ("carries_paid", "Balances that are paid: complete the lines behind them.", &["carries"]),
    ("prepare_payouts", "Queue every confirmed payout of the batch.", &[]),
    ("schedule_payouts", "Schedule every confirmed payout of the batch.", &["at"]),
    ("cancel_payouts", "Cancel every payout of the batch.", &[]),
    ("follow_up", "Send statements, invoices and whatever else follows.", &[]),
];

/// Which command it is, and what it has of all that commands may have.
#[derive(Default)]
struct Command {
    command: String,
    key: Option<AttemptKey>,
    amount: Option<Money>,
    account: Option<RemitAccount>,
    notice: Option<LineNotice>,
    payouts: Option<Vec<PayoutId>>,
    carries: Option<Vec<CarryId>>,
    at: Option<DateTime<Utc>>,
}

record! {
    /// What the host is to do, by `command`.
    CommandRecord of Command as it, format 1 {
        /// Which.
        command: String => it.command,
        /// The key.
        key: Option<AttemptKey> => it.key,
        /// How much.
        amount: Option<i64> => it.amount.map(Money::minor),
        /// Of what.
        currency: Option<Currency> => it.amount.map(Money::currency),
        /// Where to: the account that was frozen with the payout.
        account: Option<RemitAccount> => it.account,
        /// The lines.
        lines: Option<Vec<StatementLineId>> => it.notice.as_ref().map(|notice| &notice.lines),
        /// Where each must stand, one of these.
        from: Option<Vec<LineStatus>> => it.notice.as_ref().map(|notice| &notice.from),
        /// Where they go.
        to: Option<LineStatus> => it.notice.as_ref().map(|notice| notice.to),
        /// The payouts.
        payouts: Option<Vec<PayoutId>> => it.payouts,
        /// The balances.
        carries: Option<Vec<CarryId>> => it.carries,
        /// For when.
        at: Option<DateTime<Utc>> => it.at,
    }
    left out: key, amount, currency, account, lines, from, to, payouts, carries, at;
    read {
        let given = [
            ("key", key.is_some()), ("amount", amount.is_some()), ("currency", currency.is_some()), ("account", account.is_some()), ("lines", lines.is_some()),
            ("from", from.is_some()), ("to", to.is_some()), ("payouts", payouts.is_some()), ("carries", carries.is_some()), ("at", at.is_some()),
        ];
        for (_, _, has) in COMMANDS.iter().filter(|(word, ..)| *word == command) {
            let wrong = |field: &str, given: bool| {
                let mut its = has.iter().filter(|its| its.trim_end_matches('?') == field);
                its.next().map_or(given, |its| !given && !its.ends_with('?'))
            };
            match given.iter().find(|(field, given)| wrong(field, *given)) {
                Some((field, true)) => return Err(unknown(field, has.iter().map(|its| its.trim_end_matches('?')))),
                Some((field, false)) => return Err(missing(field)),
                None => {}
            }
        }
        let amount = amount.zip(currency).map(|(amount, currency)| Money::trusted(amount, currency));
        let notice = lines.zip(from).zip(to).map(|((lines, from), to)| LineNotice::new(lines, from, to));
        Ok(Command { command, key, amount, account, notice, payouts, carries, at })
    }
}

/// Each command with its word and what it has; behind the semicolon what it may have.
macro_rules! commands {
    ($($of:ident {
        $($word:literal: $variant:ident $({ $($field:ident),+ $(; $may:ident)? })? $(($notice:ident))?,)+
    })+) => {$(
        impl Write for $of {
            fn write(&self, to: &mut Writer) {
                let command = match self {
                    $($of::$variant $({ $($field),+ $(, $may)? })? $(($notice))? => Command {
                        command: $word.to_owned(),
                        $($($field: Some($field.clone()),)+ $($may: $may.clone(),)?)?
                        $($notice: Some($notice.clone()),)?
                        ..Command::default()
                    },)+
                };
                command.write(to);
            }
        }

        impl Read for $of {
            fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error> {
                let command = |told: Command| match told.command.as_str() {
                    $($word => Ok($of::$variant
                        $({ $($field: told.$field.ok_or_else(|| missing(stringify!($field)))?,)+ $($may: told.$may)? })?
                        $((told.$notice.ok_or_else(|| missing(stringify!($notice)))?))?
                    ),)+
                    word => Err(unknown_word(word, &[$($word),+]).under("command")),
                };
                Ok(Command::read(json, reading)?.and_then(|told| command(told).map_err(Fault::value)))
            }
        }

        #[cfg(feature = "schema")]
        impl crate::wire::text::form::Form for $of {
            fn given(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                use crate::wire::text::form;
                form::named(generator, "CommandRecord", |generator| form::one_of::<Command>(generator, COMMANDS))
            }
        }
    )+};
}

commands! {
    PayoutCommand {
        "remit": Remit { key, amount; account },
        "inquire": Inquire { key },
        "notify_lines": NotifyLines(notice),
        "reopen_carries": ReopenCarries { carries },
        "carries_paid": CarriesPaid { carries },
    }
    BatchCommand {
        "prepare_payouts": PreparePayouts,
        "schedule_payouts": SchedulePayouts { at },
        "cancel_payouts": CancelPayouts,
        "follow_up": FollowUp,
    }
    AccountTransferCommand {
        "remit": Remit { key, amount; account },
        "inquire": Inquire { key },
    }
    PlanCommand {
        "replace_payouts": ReplacePayouts { payouts },
        "reopen_carries": ReopenCarries { carries },
        "notify_lines": NotifyLines(notice),
        "carries_paid": CarriesPaid { carries },
    }
}
