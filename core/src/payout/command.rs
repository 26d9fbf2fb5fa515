//! What the host is to do after a move of a payout, a batch or an account transfer, and after a plan: one list for each.
//!
//! Commands are data. The host records them in the commit of the state that caused them, and performs what goes outward after
//! (`DESIGN.md`, Paying). Does not know when they arise.

use chrono::{DateTime, Utc};

use super::remit_account::RemitAccount;
use crate::id::{AttemptKey, CarryId, PayoutId};
use crate::money::Money;
use crate::statement::LineNotice;

/// What follows from a move of a payout. `Remit` and `Inquire` go to the bank after the commit; `NotifyLines`, `ReopenCarries` and
/// `CarriesPaid` are part of it, and if a line does not stand where it should, the whole move is refused.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum PayoutCommand {
    /// Send money, once, under this key. Record the key before the call; a lost answer is never sent again.
    Remit {
        /// The key the bank is to know it by.
        key: AttemptKey,
        /// How much.
        amount: Money,
        /// Where to: the account that was frozen with the payout, whatever the partner's account is now. None for a payout that was
        /// made without one.
        account: Option<RemitAccount>,
    },
    /// Ask what became of what was sent under this key.
    Inquire {
        /// The key.
        key: AttemptKey,
    },
    /// Move the payout's statement lines in the same commit.
    NotifyLines(LineNotice),
    /// Balances that a cancelled payout had settled are open again.
    ReopenCarries {
        /// The balances.
        carries: Vec<CarryId>,
    },
    /// Balances that the payout settled are paid, and so are the lines that were carried over in them: those of these balances, of the
    /// balances they continue ([`Carry::carries`](super::Carry::carries)), and so on. Each is `CarriedOver` and takes the event
    /// [`Complete`](crate::statement::LineEvent::Complete).
    CarriesPaid {
        /// The balances.
        carries: Vec<CarryId>,
    },
}

/// What follows from a move of a batch: moves of its payouts, each by its own machine, and what comes after all of them.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum BatchCommand {
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

/// What follows from a move of an account transfer.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum AccountTransferCommand {
    /// Send the money, once, under this key.
    Remit {
        /// The key the bank is to know it by.
        key: AttemptKey,
        /// How much.
        amount: Money,
        /// Where to: the account the transfer was made with. None when the host has not told one.
        account: Option<RemitAccount>,
    },
    /// Ask what became of what was sent under this key.
    Inquire {
        /// The key.
        key: AttemptKey,
    },
}

/// What follows from a plan that is taken on.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum PlanCommand {
    /// Give up these failed payouts, in the same commit and before anything else: each takes the event
    /// [`Replace`](super::PayoutEvent::Replace), by which its lines are free for the plan and its balances stay settled.
    ReplacePayouts {
        /// The payouts.
        payouts: Vec<PayoutId>,
    },
    /// Balances of a replaced payout that this plan leaves as they are: they are open again.
    ReopenCarries {
        /// The balances.
        carries: Vec<CarryId>,
    },
    /// Move the chosen statement lines in the same commit.
    NotifyLines(LineNotice),
    /// Balances that are paid with this plan: closed at zero, or part of payouts that were made elsewhere. What becomes of the lines
    /// behind them is told at [`PayoutCommand::CarriesPaid`].
    CarriesPaid {
        /// The balances.
        carries: Vec<CarryId>,
    },
}
