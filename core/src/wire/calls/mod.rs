//! Calls, a file an area, each ending with the table of its calls. No area knows another; what two of them need stands in records.

pub(super) mod dates;
pub(super) mod formulas;
pub(super) mod identifiers;
pub(super) mod numbers;
pub(super) mod orders;
pub(super) mod passbook;
pub(super) mod payout_moves;
pub(super) mod payouts;
pub(super) mod statements;
pub(super) mod tax_reports;
pub(super) mod transfers;
pub(super) mod versions;
pub(super) mod withholding;
