//! Typed ids: a contract id is not a partner id, and every id is short, printable and cheap to clone.
//!
//! Ids are the host's own text, compared byte for byte: no letter case is folded, no number is parsed. They may be anything a key
//! of a database can be, in any script. What they may not be is what breaks files and logs: empty, longer than 128 characters, with
//! control characters (tabs separate the fields that are hashed), or with space at an end, which nobody sees.
//!
//! Does not know which ids exist; a book does.

use std::fmt;
use std::sync::Arc;

use crate::code::{Code, Error};
use crate::limits::ID_CHARS_MAX;

fn checked(text: &str) -> Result<Arc<str>, Error> {
    let reason = if text.is_empty() {
        "it is empty"
    } else if text.chars().count() > ID_CHARS_MAX {
        "it has more than 128 characters"
    } else if text.trim() != text {
        "it begins or ends with space"
    } else if text.chars().any(char::is_control) {
        "it has a control character"
    } else {
        return Ok(Arc::from(text));
    };
    let shown: String = text.chars().filter(|c| !c.is_control()).take(ID_CHARS_MAX).collect();
    Err(Error::new(Code::InvalidId).with("id", shown).with("reason", reason))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// 1 to 128 characters, no control character, no space at either end. Cloning shares the text. Ordered and compared as text,
        /// byte for byte.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Checks and keeps the text as it is: nothing is trimmed or folded.
            ///
            /// # Errors
            /// [`Code::InvalidId`] with the reason.
            pub fn new(text: &str) -> Result<Self, Error> {
                checked(text).map($name)
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &*self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

ids! {
    /// Id of a [`Contract`](crate::contract::Contract).
    ContractId;
    /// Id of a [`DiscountSharePolicy`](crate::contract::DiscountSharePolicy).
    DiscountSharePolicyId;
    /// Id of an [`AdditionalFeePolicy`](crate::contract::AdditionalFeePolicy).
    AdditionalFeePolicyId;
    /// Id of a [`Partner`](crate::partner::Partner).
    PartnerId;
    /// Id of an [`Order`](crate::order::Order).
    OrderId;
    /// Id of the payment an order was paid by.
    PaymentId;
    /// Id of a product on an order line.
    ProductId;
    /// Id of a [`Transfer`](crate::transfer::TransferSummary): an order's, a cancel's or a manual one's. An order transfer has the
    /// id of its order.
    TransferId;
    /// Id of a statement line (정산내역).
    StatementLineId;
    /// Id of a payout (지급).
    PayoutId;
    /// Id of a batch of payouts (일괄 지급).
    PayoutBatchId;
    /// Id of a balance carried to a later payout (이월).
    CarryId;
    /// Idempotency key of one attempt to remit: known to the bank, never used for a second attempt.
    AttemptKey;
}

impl From<&OrderId> for TransferId {
    fn from(id: &OrderId) -> Self {
        TransferId(Arc::clone(&id.0))
    }
}
