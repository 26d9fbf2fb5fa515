//! How long a bank-book memo may be, as a record.

use serde::Serialize;

use crate::code::{Code, Error};
use crate::passbook::MemoLimit;
use crate::wire::text::record::record;

record! {
    /// How long a memo may be: exactly one of the two.
    #[derive(Clone, Debug, Default, Serialize)]
    pub struct MemoLimitRecord {
        /// Bytes of CP949, 1 to 256.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bytes: Option<usize>,
        /// Characters, 1 to 256.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub characters: Option<usize>,
    }
}

impl MemoLimitRecord {
    pub(crate) fn limit(self) -> Result<MemoLimit, Error> {
        match (self.bytes, self.characters) {
            (Some(bytes), None) => Ok(MemoLimit::Bytes(bytes)),
            (None, Some(characters)) => Ok(MemoLimit::Characters(characters)),
            _ => Err(Error::new(Code::ExactlyOneOf).with("fields", "`bytes`, `characters`").under("limit")),
        }
    }
}
