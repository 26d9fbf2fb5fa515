//! Exact, explainable partner settlement (정산) for Korean marketplaces.
//!
//! A platform that sells for many partners gives the engine its contracts, policies, partners and orders, and gets back what each
//! order owes each partner, on which business day, and why: exact to the won, with every step on record. The engine is a pure
//! function of what it is told: no clock, no network, no files, no randomness.
//!
//! Start at [`PolicyBook`]; the words are in [`glossary`], the reasons in [`design`].

mod code;
mod id;
mod ledger;
pub mod limits;
mod machine;
pub mod span;
mod text;

pub mod calendar;
pub mod money;

pub mod trace;
pub mod vat;
pub mod versions;

pub mod formula;

pub mod contract;
pub mod partner;

pub mod calculator;
pub mod order;

mod policy_book;
pub mod transfer;

pub mod passbook;
pub mod statement;
pub mod withholding;

pub mod payout;

pub mod wire;

pub use code::{Code, Datum, Error, Errors, Family};
pub use id::{
    AdditionalFeePolicyId, AttemptKey, CarryId, ContractId, DiscountSharePolicyId, OrderId, PartnerId, PaymentId,
    PayoutBatchId, PayoutId, ProductId, StatementLineId, TransferId,
};
pub use policy_book::{PolicyBook, PolicyBookBuilder};

#[doc = include_str!("../DESIGN.md")]
pub mod design {}

#[doc = include_str!("../GLOSSARY.md")]
pub mod glossary {}

// The README's example is compiled and run like any other.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
