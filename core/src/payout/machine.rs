//! What the three state machines share: enumerations with words, the look-up in a table of moves, and commands as data.
//!
//! A machine is a list of its legal moves; every other pair of status and event is refused, so the tables are total. Commands are
//! outward effects: the host records them in the commit of the state that caused them, and performs them after (`DESIGN.md`, Paying).

use chrono::{DateTime, Utc};

use crate::code::{Code, Error};
use crate::id::{AttemptKey, CarryId, StatementLineId};
use crate::money::Money;
use crate::statement::LineStatus;

/// An enumeration whose words cross every border as they stand.
macro_rules! worded {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $word:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$variant_doc])* $variant),* }

        impl $name {
            /// Every value, in the order of tables and files.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word as it crosses every border.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }
        }
    };
}
pub(super) use worded;

/// Where a table of legal moves leads; nothing when the move is not in it.
pub(super) fn next<S: Copy + PartialEq, E: Copy + PartialEq>(moves: &[(S, E, S)], from: S, event: E) -> Option<S> {
    moves.iter().find(|(status, on, _)| *status == from && *on == event).map(|(_, _, to)| *to)
}

/// The refusal of a move that is not in its table.
pub(super) fn illegal(what: &'static str, from: &str, event: &str) -> Error {
    Error::new(Code::IllegalTransition).with("what", what).with("from", from).with("event", event).under("event")
}

/// What the host is to do, as data.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Command {
    /// Send money, once, under this key. Record the key before the call; a lost answer is never sent again.
    Remit {
        /// The key the bank is to know it by.
        key: AttemptKey,
        /// How much.
        amount: Money,
    },
    /// Ask what became of what was sent under this key.
    Inquire {
        /// The key.
        key: AttemptKey,
    },
    /// Move statement lines, in the same commit, if each stands where it is expected; if one does not, refuse the whole move. A
    /// line's status is the lock that keeps it out of two payouts.
    NotifyLines {
        /// The lines.
        lines: Vec<StatementLineId>,
        /// Where each must stand, one of these.
        from: Vec<LineStatus>,
        /// Where they go.
        to: LineStatus,
    },
    /// Cancel, in the same commit and before anything else, the failed payouts that hold these lines: they are paid anew.
    CancelPayoutsOf {
        /// The lines.
        lines: Vec<StatementLineId>,
    },
    /// Balances that a cancelled payout had settled are open again.
    ReopenCarries {
        /// The balances.
        carries: Vec<CarryId>,
    },
    /// Queue every confirmed payout of the batch.
    PreparePayouts,
    /// Schedule every confirmed payout of the batch.
    SchedulePayouts {
        /// For when.
        at: DateTime<Utc>,
    },
    /// Cancel every payout of the batch.
    CancelPayouts,
    /// Send statements, invoices and whatever else follows a payout.
    FollowUp,
}
