//! Payouts (지급): what is paid out of chosen statement lines, what is carried over or refused, and what may happen to it.
//!
//! Calculation §7.4 to §7.7. A payout is planned, frozen, and then moved by events; every move answers with commands the host performs and
//! records in the same commit. Does not know banks, clocks or stores: accounts, instants and open balances are told.
//!
//! ```
//! use jeongsan::calendar::parse_instant;
//! use jeongsan::money::{Currency, Money};
//! use jeongsan::payout::{PayoutCommand, PayoutEvent, PayoutMove, PayoutState, PayoutStatus};
//! use jeongsan::{AttemptKey, Code, PayoutId};
//!
//! let payout = PayoutState::new(PayoutId::new("bp-1-1")?, Money::new(77_100, Currency::Krw)?, vec![], vec![])?;
//! let (payout, _) = payout.after(&PayoutMove::new(PayoutEvent::Prepare))?;
//! let at = parse_instant("2026-10-30T01:00:00Z")?;
//! let (payout, commands) = payout.after(&PayoutMove::new(PayoutEvent::Start).at(at))?;
//! let key = AttemptKey::new("bp-1-1-1")?;
//! assert_eq!(commands, [PayoutCommand::Remit { key: key.clone(), amount: payout.amount(), account: None }]);
//!
//! // The bank's answer is lost: it is asked about by the same key, and nothing is sent again.
//! let (payout, commands) = payout.after(&PayoutMove::new(PayoutEvent::LoseAnswer).about(&key))?;
//! assert_eq!((payout.status(), commands), (PayoutStatus::Unknown, vec![PayoutCommand::Inquire { key }]));
//! assert_eq!(payout.after(&PayoutMove::new(PayoutEvent::Retry)).unwrap_err().code(), Code::IllegalTransition);
//! # Ok::<(), jeongsan::Error>(())
//! ```

mod account_transfer;
mod amounts;
mod attempt;
mod batch;
mod carry;
mod command;
mod faults;
mod notes;
mod occasions;
mod payout_state;
mod plan;
mod remit_account;
mod replaced;
mod schedule;
mod selection;
mod status;
mod terms;
mod withdrawal;

pub use account_transfer::{AccountTransferEvent, AccountTransferMove, AccountTransferState, AccountTransferStatus};
pub use amounts::PayoutAmounts;
pub use attempt::{Attempt, AttemptOutcome};
pub use batch::{BatchEvent, BatchMove, BatchState, BatchStatus, StatusStats, Tally};
pub use carry::{Carry, CarryReason};
pub use command::{AccountTransferCommand, BatchCommand, PayoutCommand, PlanCommand};
pub use payout_state::{PayoutMove, PayoutState};
pub use plan::{Closed, Payout, PayoutBatch, PayoutPlan, PlanRequest};
pub use remit_account::RemitAccount;
pub use schedule::{MaintenanceWindow, Schedule};
pub use status::{PayoutEvent, PayoutStatus};
pub use terms::{
    AccountStatus, AmountKind, MinimumBasis, NegativePolicy, PayoutMethod, PayoutPartner, PayoutTerms, WithholdingBase,
    WithholdingOccasion,
};
pub use withdrawal::Withdrawal;
