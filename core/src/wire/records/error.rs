//! Errors as records: an error as it crosses every border.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

#[cfg(doc)]
use crate::code::Code;
use crate::code::{Datum, Error, Errors};

/// An error as it crosses every border.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorRecord {
    /// The stable code; see [`Code`].
    pub code: String,
    /// The sentence.
    pub message: String,
    /// The place: a JSONPath from the root of the document.
    pub at: String,
    /// The numbers concerned, by name: integers, or text.
    pub detail: BTreeMap<String, Value>,
}

impl From<&Error> for ErrorRecord {
    fn from(error: &Error) -> Self {
        let value = |value: &Datum| match value {
            Datum::Integer(number) => Value::from(*number),
            Datum::Text(text) => Value::from(text.as_str()),
        };
        ErrorRecord {
            code: error.code().as_str().to_owned(),
            message: error.message(),
            at: error.at(),
            detail: error.detail().map(|(name, datum)| (name.to_owned(), value(datum))).collect(),
        }
    }
}

/// All errors of one call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorsRecord {
    /// In the order of the document.
    pub errors: Vec<ErrorRecord>,
}

impl From<&Errors> for ErrorsRecord {
    fn from(errors: &Errors) -> Self {
        ErrorsRecord { errors: errors.as_slice().iter().map(ErrorRecord::from).collect() }
    }
}
