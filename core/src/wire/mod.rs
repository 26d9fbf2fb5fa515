#![doc = include_str!("../../docs/wire.md")]

// The one door for bindings (law 6 of `DESIGN.md`). Converts between JSON records and the engine's values, and holds every default.
// Computes nothing.

mod calls;
mod door;
pub(crate) mod records;
#[cfg(feature = "schema")]
mod schema;
pub(crate) mod text;

pub use calls::payouts::PayoutPlanInput;
pub use calls::split::{SplitInput, SplitPartRecord};
pub use calls::statements::StatementInput;
pub use door::{call, call_on_book, calls};
pub use records::account_transfer::AccountTransferInput;
pub use records::batch::{BatchStateInput, PayoutStatsRecord, TallyRecord};
pub use records::book::{BookRecord, book_from_json, books_from_json};
pub use records::cancel::{CancelExplanationRecord, cancel_explanation_record};
pub use records::cancellation::cancellation_from_json;
pub use records::command::CommandRecord;
pub use records::explanation::{ExplanationRecord, StepRecord, explanation_record};
pub use records::maintenance_window::MaintenanceWindowRecord;
pub use records::manual::{ManualRecord, manual_from_json, manual_transfer_record};
pub use records::memo_limit::MemoLimitRecord;
pub use records::order::{order_from_json, order_to_json};
pub use records::payout::{ClosedNetRecord, PaidAccountRecord, PayoutAmountsRecord, PayoutPlanRecord, PayoutRecord};
pub use records::payout_state::{PayoutAttemptInput, PayoutAttemptRecord, PayoutStateInput, PayoutStateRecord};
pub use records::payout_terms::{PayoutMinimumRecord, PayoutPartnerRecord, PayoutTermsRecord};
pub use records::statement::{
    PayoutEntryInput, PayoutEntryRecord, StatementBalanceRecord, StatementControlRecord, StatementRecord,
    StatementRowRecord,
};
pub use records::summary::TransferSummaryRecord;
pub use records::transfer::{cancel_record, transfer_record};
pub use records::withheld::{PayeeRecord, WithheldRecord};
pub use records::withholding::{RateRowInput, RateTableRecord, WithholdingRecord};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use text::given::Given;
pub use text::read::{Entries, Gathered, Ignored, Read, Record, Whole, from_json, from_stored};
pub use text::scalar::{DateText, InstantText, RateText};
pub use text::write::{Write, Written, to_json, to_stored};
