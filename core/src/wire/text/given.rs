//! Single values as they are given: read, or refused with their own typed errors.
//!
//! Floats are refused. Does not know any record.

use serde::de::Deserializer;

use super::fault::{Fault, Faults, Outcome, wrong_type};
use super::read::{Found, Gathered, Read, Reading, found};
use crate::code::Error;

/// A scalar that can be read from JSON text or a JSON integer.
#[cfg_attr(not(feature = "schema"), allow(dead_code, reason = "names and forms are the schema's"))]
pub trait FromScalar: Sized {
    /// What to expect, in the user's words.
    const EXPECTED: &'static str;
    /// JSON types it may be written as, for the schema.
    const JSON_TYPES: &'static [&'static str] = &["string"];
    /// What the JSON value stands for, for the schema: bindings choose their type by it. Empty for plain text.
    const FORMAT: &'static str = "";
    /// The name of the enumeration it is, for the schema. Empty for the others.
    const NAME: &'static str = "";
    /// The words it may be, for the schema; none when it is not an enumeration.
    fn words() -> Vec<&'static str> {
        Vec::new()
    }

    /// From text.
    ///
    /// # Errors
    /// The value's own error.
    fn from_text(text: &str) -> Result<Self, Error>;

    /// From a whole number.
    ///
    /// # Errors
    /// [`Code::WrongType`] unless the value may be written as a number.
    fn from_integer(value: i128) -> Result<Self, Error> {
        Err(wrong_type(Self::EXPECTED, &format!("integer {value}")))
    }

    /// From a number with a fraction or an exponent, or one beyond 64 bits, as it prints.
    ///
    /// # Errors
    /// Always.
    fn from_other_number(text: &str) -> Error {
        wrong_type(Self::EXPECTED, &format!("number {text}"))
    }
}

/// A value in the user's words.
pub(crate) fn shown(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Number(number) if number.is_f64() => format!("number {number}"),
        serde_json::Value::Number(number) => format!("integer {number}"),
        serde_json::Value::String(_) => "text".to_owned(),
        serde_json::Value::Array(_) => "a list".to_owned(),
        serde_json::Value::Object(_) => "an object".to_owned(),
        other => other.to_string(),
    }
}

/// What a scalar is made of.
fn made<T: FromScalar>(found: Found<'_>) -> Result<T, Error> {
    match found {
        Found::Text(text) => T::from_text(&text),
        Found::Whole(value) => T::from_integer(value),
        // `-0` comes as a float; it is nothing but zero.
        Found::Other(value) if value == 0.0 && value.is_sign_negative() => T::from_integer(0),
        // As it is nearest to how it was written: `1000.0`, `1e20`.
        Found::Other(value) => Err(T::from_other_number(&format!("{value:?}"))),
        Found::Digits(number) => Err(T::from_other_number(&number)),
        Found::Object(Some(name)) => Err(wrong_type(T::EXPECTED, &name)),
        other => Err(wrong_type(T::EXPECTED, &other.told())),
    }
}

impl<T: FromScalar> Read for T {
    fn read<'de, D: Deserializer<'de>>(json: D, _: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        Ok(made(found(json)?).map_err(Fault::value))
    }
}

/// The good values of a list; faults go to `faults` with their place.
pub(crate) fn values<R, T>(
    records: Vec<Gathered<R>>,
    list: &str,
    convert: impl Fn(R) -> Result<T, Error>,
    faults: &mut Faults,
) -> Vec<T> {
    let convert = |(index, record): (usize, Gathered<R>)| {
        faults.take(record.0.and_then(&convert).map_err(|error| error.under_index(index).under(list)))
    };
    records.into_iter().enumerate().filter_map(convert).collect()
}
