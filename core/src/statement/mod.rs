//! Statement lines (정산내역): transfers of one partner, contract, kind, settlement date and currency, added up; the moves of a line
//! on its way to the bank; and the statement (정산내역서) of a partner over a period.
//!
//! | to | use |
//! |---|---|
//! | add transfers up | [`statement_lines`], or [`Aggregation`] for chunks and for lines that exist |
//! | hold a line back, release it, follow its payout | [`LineStatus::after`] with a [`LineEvent`] |
//! | tell a partner what a period came to | [`StatementRequest::statement`] |
//!
//! Calculation §7.1 to §7.3. Does not know how tax on the partner's income is computed, payouts or banks: of them it takes plain amounts.

mod aggregate;
mod balance;
mod canonical;
mod line;
mod moves;
mod status;

pub use aggregate::{Aggregation, LineKey, statement_lines};
pub use balance::{Balance, Control, PayoutEntry, Period, Statement, StatementRequest, StatementRow};
pub use line::StatementLine;
pub use moves::{LineCommand, LineMove, LineNotice};
pub use status::{LineEvent, LineStatus};
