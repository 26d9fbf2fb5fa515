//! Calls about bank-book memos.
//!
//! Computes nothing itself.

use serde::Serialize;

use crate::code::{Code, Error};
use crate::passbook::{Memo, MemoChannel, MemoLimit};
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::memo_limit::MemoLimitRecord;
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::Record;
use crate::wire::text::record::record;
use crate::wire::text::words::Named;

record! {
    pub(crate) struct PassbookMemoInput {
        /// What it is to say.
        text: String,
        /// The channel, which has its limit; `firm_banking` when neither is given.
        channel: Option<Given<Named<MemoChannel>>>,
        /// A limit of the host's own; not with `channel`.
        limit: Option<Record<MemoLimitRecord>>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct PassbookMemoAnswer {
    /// The memo as it prints.
    memo: String,
    /// Its length in bytes of CP949.
    bytes: usize,
    /// Whether a character was replaced, put together or left out.
    replaced: bool,
    /// Whether something was cut off the end.
    cut: bool,
    /// The limit that applied.
    limit: MemoLimitRecord,
}

fn passbook_memo(input: PassbookMemoInput) -> Answered<PassbookMemoAnswer> {
    let channel = optional(input.channel, "channel")?.map(|named| named.0);
    let limit = match (channel, input.limit) {
        (Some(_), Some(_)) => return Err(Error::new(Code::ExactlyOneOf).with("fields", "`channel`, `limit`").into()),
        (None, Some(Record(limit))) => limit.limit()?,
        (channel, None) => channel.unwrap_or_default().limit(),
    };
    let memo = Memo::new(&input.text, limit)?;
    let limit = match limit {
        MemoLimit::Bytes(bytes) => MemoLimitRecord { bytes: Some(bytes), characters: None },
        MemoLimit::Characters(characters) => MemoLimitRecord { bytes: None, characters: Some(characters) },
    };
    let Memo { text: memo, bytes, replaced, cut } = memo;
    Ok(PassbookMemoAnswer { memo, bytes, replaced, cut, limit })
}

calls! {
    /// A memo as it prints in a bank book.
    passbook_memo(PassbookMemoInput) -> PassbookMemoAnswer;
}
