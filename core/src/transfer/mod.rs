//! The answer: what an order owes its partner, on which day, and why.
//!
//! Amounts by calculation §2, dates by §5, statuses by §6. Does not know payouts, cancels or tax on the partner's income.

mod amounts;
mod charge;
mod explanation;
mod order_transfer;
mod part;
mod settle;
mod status;
mod summary;

pub use amounts::Amounts;
pub use explanation::{Explanation, Trace};
pub use order_transfer::{LineTransfer, OrderTransfer, SettledDiscount, SettledFee, UserResult};
pub use status::TransferStatus;
pub use summary::{Ledger, TransferKind, TransferSummary};
