//! Bounded text: names and memos of a known greatest length.
//!
//! Does not know what the text says.

use crate::code::{Code, Error};

/// Text with at least one visible character and at most `limit` characters.
pub(crate) fn non_blank(text: &str, limit: usize) -> Result<String, Error> {
    if text.trim().is_empty() {
        return Err(Error::new(Code::Blank));
    }
    let length = text.chars().count();
    if length > limit {
        return Err(Error::new(Code::TooLong).with("length", length).with("limit", limit));
    }
    Ok(text.to_owned())
}

/// [`non_blank`] text of the named field.
pub(crate) fn bounded(field: &'static str, text: &str, limit: usize) -> Result<String, Error> {
    non_blank(text, limit).map_err(|error| error.under(field))
}

/// Text of the named field of at most `limit` characters, possibly empty.
pub(crate) fn at_most(field: &'static str, text: &str, limit: usize) -> Result<String, Error> {
    if text.is_empty() { Ok(String::new()) } else { bounded(field, text, limit) }
}
