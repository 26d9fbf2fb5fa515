//! Calls about bank-book memos.
//!
//! Computes nothing itself.

use crate::code::{Code, Error};
use crate::passbook::{Memo, MemoChannel, MemoLimit};
use crate::wire::records::call::{Answered, calls};
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

    pub(crate) struct PassbookMemoInput {
        /// What it is to say.
        text: String,
        /// The channel, which has its limit; `firm_banking` when neither is given.
        channel: Option<MemoChannel>,
        /// A limit of the host's own; not with `channel`.
        limit: Option<MemoLimit>,
    }

    pub(crate) answer PassbookMemoAnswer {
        /// The memo as it prints.
        memo: String,
        /// Its length in bytes of CP949.
        bytes: usize,
        /// Whether a character was replaced, put together or left out.
        replaced: bool,
        /// Whether something was cut off the end.
        cut: bool,
        /// The limit that applied.
        limit: MemoLimit,
    }
}

fn passbook_memo(input: PassbookMemoInput) -> Answered<PassbookMemoAnswer> {
    let limit = match (input.channel, input.limit) {
        (Some(_), Some(_)) => return Err(Error::new(Code::ExactlyOneOf).with("fields", "`channel`, `limit`").into()),
        (None, Some(limit)) => limit,
        (channel, None) => channel.unwrap_or_default().limit(),
    };
    let Memo { text: memo, bytes, replaced, cut } = Memo::new(&input.text, limit)?;
    Ok(PassbookMemoAnswer { memo, bytes, replaced, cut, limit })
}

calls! {
    /// A memo as it prints in a bank book.
    passbook_memo(PassbookMemoInput) -> PassbookMemoAnswer;
}
