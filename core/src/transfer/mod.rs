//! The answer: what an order owes its partner, on which day, and why.
//!
//! Amounts by calculation §2, manual transfers by §4, dates by §5, statuses by §6. Does not know payouts, cancels or tax on the
//! partner's income.

mod amounts;
mod charge;
mod explanation;
mod manual;
mod order_transfer;
mod part;
mod payment;
mod recorded;
mod rules;
mod settle;
mod status;
mod summary;

pub use amounts::Amounts;
pub(crate) use amounts::WideAmounts;
pub use explanation::{Explanation, Trace};
pub use manual::{ManualRequest, ManualTransfer};
pub use order_transfer::{LineTransfer, OrderTransfer, SettledDiscount, SettledFee, UserResult};
pub use payment::{Paid, PaymentAmounts, PaymentFacts, PaymentLeft};
pub use recorded::{Recorded, recorded};
pub use rules::{TransferMove, check_move};
pub use status::TransferStatus;
pub use summary::{TransferKind, TransferSummary};

pub use crate::ledger::Ledger;
