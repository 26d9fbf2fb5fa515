//! Account transfers as records: one remittance under one key.

use crate::code::{Code, Error};
use crate::id::AttemptKey;
use crate::money::{Currency, Money};
use crate::payout::{AccountTransferState, AccountTransferStatus};
use crate::wire::text::record::record;

record! {
    /// An account transfer as its state machine sees it.
    AccountTransferRecord of AccountTransferState as transfer, format 1 {
        /// The key the bank knows it by.
        key: AttemptKey => transfer.key,
        /// What is sent.
        amount: i64 => transfer.amount.minor(),
        /// The currency; `KRW` when absent.
        currency: Currency = Currency::Krw => transfer.amount.currency(),
        /// Where it stands.
        status: AccountTransferStatus => transfer.status,
    }
    read { Ok(AccountTransferState { key, amount: remitted(amount, currency)?, status }) }
}

/// What is remitted, which is never below zero.
pub(crate) fn remitted(amount: i64, currency: Currency) -> Result<Money, Error> {
    if amount < 0 {
        return Err(Error::new(Code::NegativeAmount).with("amount", amount).under("amount"));
    }
    Money::new(amount, currency)
}
