//! Payouts (지급): what is paid out of chosen statement lines, what is carried over or refused, and what may happen to it.
//!
//! Calculation §7. A payout is planned, frozen, and then moved by events; every move answers with commands the host performs and
//! records in the same commit. Does not know banks, clocks or stores: accounts, instants and open balances are told.

mod account_transfer;
mod amounts;
mod attempt;
mod batch;
mod carry;
mod machine;
mod payout_state;
mod plan;
mod schedule;
mod selection;
mod terms;
mod withdrawal;

pub use account_transfer::{AccountTransferEvent, AccountTransferState, AccountTransferStatus};
pub use amounts::PayoutAmounts;
pub use attempt::{Attempt, AttemptOutcome};
pub use batch::{BatchEvent, BatchState, BatchStatus, StatusStats, Tally};
pub use carry::{Carry, CarryReason};
pub use machine::Command;
pub use payout_state::{PayoutEvent, PayoutMove, PayoutState, PayoutStatus};
pub use plan::{Closed, Payout, PayoutBatch, PayoutPlan, PlanRequest, complete, plan};
pub use schedule::{MaintenanceWindow, Schedule};
pub use terms::{AccountStatus, AmountKind, NegativePolicy, PayoutMethod, PayoutPartner, PayoutTerms, WithholdingBase};
pub use withdrawal::{Withdrawal, recommended_withdrawal};
