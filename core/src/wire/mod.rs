#![doc = include_str!("../../docs/wire.md")]

// The one door for bindings (law 6 of `DESIGN.md`). Converts between JSON records and the engine's values, and holds every default.
// Computes nothing.

mod book;
mod calculator;
mod calculator_calls;
mod call;
mod cancel;
mod explanation;
mod formula_calls;
mod on_book;
mod order;
mod partner;
mod passbook;
mod payout;
mod payout_input;
mod payout_moves;
mod policies;
mod read;
mod scalar;
#[cfg(feature = "schema")]
mod schema;
mod settle_many;
mod small_calls;
mod split;
mod statement;
mod summary;
mod tax_reports;
mod transfer;
mod transfer_calls;
mod withholding;
mod words;

pub use book::{
    BookRecord, CalendarDayRecord, CalendarRecord, SettingsRecord, book_from_json, book_through_formulas,
    books_from_json,
};
pub use calculator::{
    CalculatorRecord, FormulasRecord, ParameterRecord, ParameterValue, RoundingRecord, UserFormulaRecord,
};
pub use call::{ErrorRecord, ErrorsRecord, call, call_on_book, calls};
pub use cancel::{
    CancelExplanationRecord, CancelRecord, CancellationRecord, DiscountCancelRecord, LineCancelRecord,
    cancel_explanation_record, cancel_record, cancellation_from_json,
};
pub use explanation::{ExplanationRecord, StepRecord, explanation_record};
pub use order::{DiscountRecord, LineRecord, OrderRecord, order_from_json, order_to_json};
pub use partner::{AccountRecord, ContactRecord, PartnerRecord, PartnerTypeRecord};
pub use passbook::MemoLimitRecord;
pub use payout::{
    ClosedNetRecord, PaidAccountRecord, PayoutAmountsRecord, PayoutPlanInput, PayoutPlanRecord, PayoutRecord,
};
pub use payout_input::{CarryInput, CarryRecord, PayoutMinimumRecord, PayoutPartnerRecord, PayoutTermsRecord};
pub use payout_moves::{
    AccountTransferInput, BatchStateInput, CommandRecord, MaintenanceWindowRecord, PayoutAttemptInput,
    PayoutAttemptRecord, PayoutStateInput, PayoutStateRecord, PayoutStatsRecord, TallyRecord,
};
pub use policies::{
    AdditionalFeePolicyRecord, ContractRecord, CycleRecord, DiscountSharePolicyRecord, FeeRecord, RecurrenceRecord,
};
pub use read::{Entries, Gathered, Record};
pub use scalar::{DateText, Given, InstantText, RateText};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use split::{SplitInput, SplitPartRecord};
pub use statement::{
    PayoutEntryInput, PayoutEntryRecord, StatementBalanceRecord, StatementControlRecord, StatementInput,
    StatementLineInput, StatementLineRecord, StatementRecord, StatementRowRecord,
};
pub use summary::{AmountsInput, Ignored, TransferSummaryRecord};
pub use tax_reports::{PayeeRecord, WithheldRecord};
pub use transfer::{
    AmountsRecord, LineTransferRecord, SettledDiscountRecord, SettledFeeRecord, TransferRecord, transfer_record,
};
pub use transfer_calls::{
    ManualAmountsRecord, ManualRecord, ManualTransferRecord, PaidRecord, PaymentAmountsRecord, PaymentFactsRecord,
    manual_from_json, manual_transfer_record,
};
pub use withholding::{RateRowInput, RateTableRecord, WithholdingRecord};
