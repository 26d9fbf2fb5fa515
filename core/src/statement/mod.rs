//! Statement lines (정산내역): transfers of one partner, contract, kind, settlement date and currency, added up.
//!
//! Calculation §7. Does not know tax on the partner's income, payouts or banks.

mod line;

pub use line::{LineStatus, StatementLine};
