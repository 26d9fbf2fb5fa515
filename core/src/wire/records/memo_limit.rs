//! How long a bank-book memo may be, as a record.

use crate::code::{Code, Error};
use crate::passbook::MemoLimit;
use crate::wire::text::record::record;

record! {
    /// How long a memo may be: exactly one of the two.
    MemoLimitRecord of MemoLimit as limit, one form {
        /// Bytes of CP949, 1 to 256.
        bytes: Option<usize> => if let MemoLimit::Bytes(bytes) = limit { Some(*bytes) } else { None },
        /// Characters, 1 to 256.
        characters: Option<usize> => if let MemoLimit::Characters(characters) = limit { Some(*characters) } else { None },
    }
    left out: bytes, characters;
    read {
        match (bytes, characters) {
            (Some(bytes), None) => Ok(MemoLimit::Bytes(bytes)),
            (None, Some(characters)) => Ok(MemoLimit::Characters(characters)),
            _ => Err(Error::new(Code::ExactlyOneOf).with("fields", "`bytes`, `characters`")),
        }
    }
}
