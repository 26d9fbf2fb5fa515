//! The answer: what an order owes its partner, on which day, and why; and what a cancel takes back.
//!
//! Amounts by calculation §2, cancels by §3, dates by §5, statuses by §6. Does not know statements, payouts or tax on the partner's
//! income.

mod amounts;
mod cancel;
mod cancel_explanation;
mod charge;
mod date_reason;
mod difference;
mod explanation;
mod order_cancel;
mod order_transfer;
mod part;
mod settle;
mod status;
mod summary;

pub use amounts::Amounts;
pub use cancel_explanation::{CancelExplanation, CancelTrace};
pub use explanation::{Explanation, Trace};
pub use order_cancel::OrderCancel;
pub use order_transfer::{LineTransfer, OrderTransfer, SettledDiscount, SettledFee, UserResult};
pub use status::TransferStatus;
pub use summary::{Ledger, TransferKind, TransferSummary};
