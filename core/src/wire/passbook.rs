//! Bank-book memos on the wire.
//!
//! Computes nothing itself.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::call::Answer;
use super::read::{Record, read};
use super::scalar::{Given, optional};
use super::words::Named;
use crate::code::{Code, Error};
use crate::passbook::{Memo, MemoChannel, MemoLimit};

/// How long a memo may be: exactly one of the two.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MemoLimitRecord {
    /// Bytes of CP949, 1 to 256.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<usize>,
    /// Characters, 1 to 256.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub characters: Option<usize>,
}

impl MemoLimitRecord {
    fn limit(self) -> Result<MemoLimit, Error> {
        match (self.bytes, self.characters) {
            (Some(bytes), None) => Ok(MemoLimit::Bytes(bytes)),
            (None, Some(characters)) => Ok(MemoLimit::Characters(characters)),
            _ => Err(Error::new(Code::ExactlyOneOf).with("fields", "`bytes`, `characters`").under("limit")),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MemoInput {
    text: String,
    channel: Option<Given<Named<MemoChannel>>>,
    limit: Option<Record<MemoLimitRecord>>,
}

/// A memo as it prints.
pub(super) fn passbook_memo(input: &str) -> Answer {
    let input: MemoInput = read(input)?;
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
    Ok(json!({ "memo": memo.text, "bytes": memo.bytes, "replaced": memo.replaced, "cut": memo.cut, "limit": limit }))
}
