//! The answer: what an order owes its partner, on which day, and why; and what a cancel takes back.
//!
//! Calculation §2 for amounts, §3 for cancels, §5 for dates, §6 for statuses. Does not know statements, payouts or tax on the
//! partner's income.
//!
//! | of | answer | why |
//! |---|---|---|
//! | an order | [`OrderTransfer`], with a [`LineTransfer`] for each line | [`Explanation`] |
//! | a cancel | [`OrderCancel`] | [`CancelExplanation`] |
//! | an amount by hand | [`ManualTransfer`] | its memo |
//!
//! Each has its [`Amounts`], stands on a [`Ledger`], has a [`TransferStatus`] on any day, and gives a [`TransferSummary`], which is
//! what the rest of the engine reads. Before a transfer is recorded or changed, ask [`recorded`], [`check_move`] and
//! [`PaymentFacts::check`].

mod amounts;
mod cancel;
mod cancel_explanation;
mod carried;
mod charge;
mod date_reason;
mod difference;
mod explanation;
mod instead;
mod keeping;
mod manual;
mod note;
mod order_cancel;
mod order_transfer;
mod part;
mod payment;
mod print;
mod recorded;
mod resolve;
mod rules;
mod settle;
mod stages;
mod status;
mod summary;

pub use crate::ledger::Ledger;
pub use amounts::Amounts;
pub(crate) use amounts::WideAmounts;
pub use cancel::Cancels;
pub use cancel_explanation::{CancelExplanation, CancelTrace};
pub use explanation::{Explanation, Trace};
pub use keeping::{Kept, KeptFee};
pub use manual::{ManualRequest, ManualTransfer};
pub use note::{Note, NoteCode};
pub use order_cancel::OrderCancel;
pub use order_transfer::{LineTransfer, OrderTransfer, SettledDiscount, SettledFee, UsedParameter, UserResult};
pub use payment::{Paid, PaymentAmounts, PaymentFacts, PaymentLeft};
pub use recorded::{Recorded, recorded};
pub use rules::{TransferMove, check_move};
pub use stages::StagePart;
pub use status::TransferStatus;
pub use summary::{TransferKind, TransferSummary};
