//! Exact, explainable partner settlement (정산) for Korean marketplaces.
//!
//! A platform that sells for many partners gives the engine its contracts, policies, partners and orders, and gets back what each
//! order owes each partner, on which business day, and why: exact to the won, with every step on record. The engine is a pure
//! function of what it is told: no clock, no network, no files, no randomness.
//!
//! # In ten lines
//!
//! ```
//! use jeongsan::{trace::Language, wire};
//! let book = wire::book_from_json(r#"{
//!   "contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"}, "platformFeeVatBearer": "partner",
//!     "settlementCycle": {"lagDays": 2, "recurrence": {"every": "month", "days": [31]}, "convention": "preceding"}}],
//!   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]
//! }"#)?;
//! let order = wire::order_from_json(r#"{"id": "o-1", "partner": "farm", "amount": 10000, "startDate": "2026-10-06"}"#)?;
//! let transfer = book.settle(&order)?;
//! assert_eq!((transfer.settlement().to_string(), transfer.settlement_date().to_string()), ("8,900 KRW".into(), "2026-10-30".into()));
//! assert!(book.explain(&order)?.trace(Language::Korean).to_string().contains("10,000 − 1,000 − 100"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The way of a won
//!
//! | step | with | becomes |
//! |---|---|---|
//! | what was agreed | [`contract`], [`partner`], [`calculator`], [`calendar`] | a [`PolicyBook`] |
//! | what was sold | an [`Order`](order::Order) | a transfer: [`PolicyBook::settle`] |
//! | what came back | a [`Cancellation`](order::Cancellation) | a transfer: [`PolicyBook::cancel`] |
//! | what was set by hand | a [`ManualRequest`](transfer::ManualRequest) | a transfer: [`PolicyBook::manual`] |
//! | what is due on a day | transfers | [`statement`] lines |
//! | what is paid | lines, open balances, terms | a [`payout`] with its tax ([`withholding`]), or a balance carried over |
//! | what a partner is told | lines and payouts of a period | a [`Statement`](statement::Statement) |
//!
//! Every step is a pure function of what it is given, so each can be run again, in any language ([`wire`]), with the same answer to
//! the byte.
//!
//! # Where to read
//!
//! Start at [`PolicyBook`]. The rules are in [`calculation`], the words in [`glossary`], how the house is built in [`design`], and why it
//! is built so in [`adr`].

#![cfg_attr(docsrs, feature(doc_cfg))]

mod code;
mod id;
mod ledger;
pub mod limits;
mod machine;
pub mod span;
mod text;
mod words;

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

#[doc = include_str!("../docs/calculation.md")]
pub mod calculation {}

/// Decisions with their reasons, one page each, numbered in the order they were taken.
pub mod adr {
    #[doc = include_str!("../docs/adr/0001-foundations.md")]
    pub mod adr_0001_foundations {}
    #[doc = include_str!("../docs/adr/0002-parts-and-totals.md")]
    pub mod adr_0002_parts_and_totals {}
    #[doc = include_str!("../docs/adr/0003-wire.md")]
    pub mod adr_0003_wire {}
    #[doc = include_str!("../docs/adr/0004-korean-calendar.md")]
    pub mod adr_0004_korean_calendar {}
    #[doc = include_str!("../docs/adr/0005-formulas.md")]
    pub mod adr_0005_formulas {}
    #[doc = include_str!("../docs/adr/0006-cancels.md")]
    pub mod adr_0006_cancels {}
    #[doc = include_str!("../docs/adr/0007-bindings.md")]
    pub mod adr_0007_bindings {}
    #[doc = include_str!("../docs/adr/0008-machines.md")]
    pub mod adr_0008_machines {}
    #[doc = include_str!("../docs/adr/0009-payouts.md")]
    pub mod adr_0009_payouts {}
    #[doc = include_str!("../docs/adr/0010-statements.md")]
    pub mod adr_0010_statements {}
    #[doc = include_str!("../docs/adr/0011-withholding.md")]
    pub mod adr_0011_withholding {}
    #[doc = include_str!("../docs/adr/0012-settlement-terms.md")]
    pub mod adr_0012_settlement_terms {}
}

// The README's example is compiled and run like any other.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
