//! Partners (파트너, 하위셀러): who is settled, how they are taxed, and where the money goes.
//!
//! Identifiers are checked for form, never looked up: that needs the tax office or the bank. Does not know orders.

mod account;
mod bank;
mod bank_table;
mod identifiers;
mod profile;

pub use account::{Account, AccountNumber};
pub use bank::Bank;
pub use identifiers::{CorporationNumber, RegistrationNumber};
pub use profile::{Business, Contact, Partner, PartnerType, TaxationType};
