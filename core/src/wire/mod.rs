#![doc = include_str!("../../docs/wire.md")]

// The one door for bindings (architecture law 6). Converts between JSON records and the engine's values, and holds every default.
// Computes nothing.

mod book;
mod calculator;
mod calculator_calls;
mod call;
mod explanation;
mod formula_calls;
mod order;
mod partner;
mod policies;
mod read;
mod scalar;
#[cfg(feature = "schema")]
mod schema;
mod small_calls;
mod transfer;
mod words;

pub use book::{
    BookRecord, CalendarDayRecord, CalendarRecord, SettingsRecord, book_from_json, book_through_formulas,
    books_from_json,
};
pub use calculator::{
    CalculatorRecord, FormulasRecord, ParameterRecord, ParameterValue, RoundingRecord, UserFormulaRecord,
};
pub use call::{ErrorRecord, ErrorsRecord, call, calls};
pub use explanation::{ExplanationRecord, StepRecord, explanation_record};
pub use order::{DiscountRecord, LineRecord, OrderRecord, order_from_json, order_to_json};
pub use partner::{AccountRecord, ContactRecord, PartnerRecord, PartnerTypeRecord};
pub use policies::{
    AdditionalFeePolicyRecord, ContractRecord, CycleRecord, DiscountSharePolicyRecord, FeeRecord, RecurrenceRecord,
};
pub use read::{Entries, Gathered, Record};
pub use scalar::{DateText, Given, RateText};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use transfer::{
    AmountsRecord, LineTransferRecord, SettledDiscountRecord, SettledFeeRecord, TransferRecord, transfer_record,
};
