//! Payouts (지급): what is paid out of chosen statement lines, what is carried over or refused, and what may happen to it.
//!
//! Calculation §7. A payout is planned, frozen, and then moved by events; every move answers with commands the host performs and
//! records in the same commit. Does not know banks, clocks or stores: accounts, instants and open balances are told.

mod account_transfer;
mod attempt;
mod batch;
mod machine;
mod payout_state;
mod schedule;

pub use account_transfer::{AccountTransferEvent, AccountTransferState, AccountTransferStatus};
pub use attempt::{Attempt, AttemptOutcome};
pub use batch::{BatchEvent, BatchState, BatchStatus, StatusStats, Tally};
pub use machine::Command;
pub use payout_state::{PayoutEvent, PayoutMove, PayoutState, PayoutStatus};
pub use schedule::{MaintenanceWindow, Schedule};
