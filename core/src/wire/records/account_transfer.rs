//! Account transfers as records: one remittance under one key.

use serde::Serialize;

use crate::id::AttemptKey;
use crate::money::Currency;
use crate::payout::AccountTransferStatus;
use crate::wire::text::given::Given;
use crate::wire::text::record::record;
use crate::wire::text::words::Named;

record! {
    /// An account transfer as its state machine sees it.
    #[derive(Clone, Debug)]
    #[cfg_attr(feature = "schema", schemars(extend("answers" = ["AccountTransferRecord"])))]
    pub struct AccountTransferInput {
        /// The key the bank knows it by.
        pub key: Given<AttemptKey>,
        /// What is sent.
        pub amount: Given<i64>,
        /// The currency; `KRW` when absent.
        pub currency: Option<Given<Currency>>,
        /// Where it stands.
        pub status: Given<Named<AccountTransferStatus>>,
    }
}

/// One remittance under one key.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct AccountTransferRecord {
    /// The key the bank knows it by.
    pub(crate) key: String,
    /// What is sent.
    pub(crate) amount: i64,
    /// The currency.
    pub(crate) currency: String,
    /// Where it stands.
    pub(crate) status: String,
}
