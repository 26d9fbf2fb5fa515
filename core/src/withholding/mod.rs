//! Tax withheld from a partner's income (원천징수): how much, by which article of law, on which day's rules.
//!
//! Computed per payee, kind of income and payout, never per order: the cut to ten won of a sum is not the sum of cuts. Rates are
//! dated data ([`WithholdingTable`]), looked up by the day of payment. Calculation §7.8 and §7.9; statutes in
//! calculation §11. Does not know statements, payouts or banks, nor whether a partner's type is the right one.
//! Not tax advice.
//!
//! | to | use |
//! |---|---|
//! | know the tax of a payment | [`WithholdingTable::withhold`], or [`withhold_occasions`](WithholdingTable::withhold_occasions) where each may be exempt |
//! | see the rates and their articles | [`WithholdingTable::rows`] |
//! | apply rates of one's own, such as a treaty's | [`WithholdingTable::builder`] |
//! | show a payout's tax on its lines | [`TaxShare::of_lines`] |
//! | pay over what was withheld | [`Remittance::of_months`] |
//! | report what was paid | [`SimplifiedStatement::of_months`] |
//!
//! ```
//! use jeongsan::calendar::parse_date;
//! use jeongsan::money::{Currency, Money};
//! use jeongsan::withholding::{IncomeKind, WithholdingTable};
//!
//! let table = WithholdingTable::south_korea();
//! let payout = Money::new(69_993, Currency::Krw)?;
//! let tax = table.withhold(IncomeKind::Business, payout, parse_date("2026-11-10")?)?;
//! assert_eq!((tax.income_tax.minor(), tax.local_income_tax.minor(), tax.net().minor()), (2_090, 200, 67_703));
//! # Ok::<(), jeongsan::Error>(())
//! ```

mod attribution;
mod income_code;
mod kind;
mod korea;
mod rate_row;
mod remittance;
mod resident_number;
mod simplified_statement;
mod table;
mod tax;
mod withheld;

pub use attribution::TaxShare;
pub use income_code::BusinessIncomeCode;
pub use kind::{IncomeKind, WithholdingRole};
pub use rate_row::{RateRow, RateStatus};
pub use remittance::{KindRemittance, Remittance};
pub use resident_number::{NumberCheck, ResidentNumber};
pub use simplified_statement::{Cell, Payee, STATEMENT_COLUMNS, SimplifiedStatement, StatementEntry, StatementRow};
pub use table::{WithholdingTable, WithholdingTableBuilder};
pub use tax::{TaxReason, Withholding};
pub use withheld::{Deadline, WithheldIncome};
