//! Partners (파트너, 하위셀러): who is settled, how they are taxed, and where the money goes.
//!
//! Identifiers are checked for form, never looked up: that needs the tax office or the bank. Does not know orders.
//!
//! | of a partner | is | checked |
//! |---|---|---|
//! | [`RegistrationNumber`] | 사업자등록번호 | form and check digit; a wrong one is refused |
//! | [`CorporationNumber`] | 법인등록번호 | form; a check digit that does not fit is told |
//! | [`AccountNumber`] | 7 to 16 digits | form; masked in `Debug` |
//! | [`Bank`] | a code of three digits | nothing: the list is open |
//! | [`Contact`] | name, e-mail, phone | form; hidden in `Debug` |
//!
//! Calculation §10.

mod account;
mod bank;
mod bank_table;
mod identifiers;
mod profile;

pub use account::{Account, AccountNumber};
pub use bank::Bank;
pub use identifiers::{CorporationNumber, RegistrationNumber};
pub use profile::{Business, Contact, Partner, PartnerType, TaxationType};
