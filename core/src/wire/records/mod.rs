//! Records, a file a noun: what each reads and writes. They know text and the engine's values, and no call but by its form.

pub(crate) mod amounts;
pub(crate) mod batch;
pub(crate) mod book;
pub(crate) mod calculator;
pub(crate) mod calendar;
pub(crate) mod call;
pub(crate) mod cancellation;
pub(crate) mod carry;
pub(crate) mod command;
pub(crate) mod contract;
pub(crate) mod cycle;
pub(crate) mod error;
pub(crate) mod explanation;
pub(crate) mod line;
pub(crate) mod manual;
pub(crate) mod on_book;
pub(crate) mod order;
pub(crate) mod parameter;
pub(crate) mod partner;
pub(crate) mod payment;
pub(crate) mod payout;
pub(crate) mod payout_terms;
pub(crate) mod statement;
pub(crate) mod summary;
pub(crate) mod transfer;
pub(crate) mod withholding;
