//! A value as it was given: read, or refused with its own typed error, kept until its record is converted.
//!
//! A code and its numbers are never turned into a sentence on the way. Floats are refused. Does not know any record.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::code::{Code, Error};
use crate::money::Currency;
use crate::wire::text::read::Record;

/// A list of scalars, each with its place.
pub(crate) fn scalars<T: FromScalar>(given: Option<Vec<Given<T>>>, field: &str) -> Result<Vec<T>, Error> {
    let read = |(index, given): (usize, Given<T>)| given.0.map_err(|error| error.under_index(index).under(field));
    given.unwrap_or_default().into_iter().enumerate().map(read).collect()
}

/// A list of records, each with its place.
pub(crate) fn records<R, T>(
    given: Option<Vec<Record<R>>>,
    field: &str,
    read: impl Fn(R) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let read = |(index, Record(record)): (usize, Record<R>)| {
        read(record).map_err(|error| error.under_index(index).under(field))
    };
    given.unwrap_or_default().into_iter().enumerate().map(read).collect()
}

pub(crate) fn texts<T: ToString>(ids: &[T]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

/// A scalar that can be read from JSON text or a JSON integer.
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
pub(crate) fn found(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Number(number) if number.is_f64() => format!("number {number}"),
        serde_json::Value::Number(number) => format!("integer {number}"),
        serde_json::Value::String(_) => "text".to_owned(),
        serde_json::Value::Array(_) => "a list".to_owned(),
        serde_json::Value::Object(_) => "an object".to_owned(),
        other => other.to_string(),
    }
}

pub(crate) fn wrong_type(expected: &str, found: &str) -> Error {
    Error::new(Code::WrongType).with("expected", expected).with("found", found)
}

/// A value as given: read, or refused with its error.
#[derive(Clone, Debug)]
pub struct Given<T>(pub(crate) Result<T, Error>);

impl<T> Given<T> {
    /// The value, with the field's name in the place of its error.
    pub(crate) fn field(self, name: &str) -> Result<T, Error> {
        self.0.map_err(|error| error.under(name))
    }
}

/// The value of an optional field.
pub(crate) fn optional<T>(given: Option<Given<T>>, name: &str) -> Result<Option<T>, Error> {
    given.map(|given| given.field(name)).transpose()
}

struct ScalarVisitor<T>(PhantomData<T>);

impl<'de, T: FromScalar> Visitor<'de> for ScalarVisitor<T> {
    type Value = Given<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E>(self, text: &str) -> Result<Given<T>, E> {
        Ok(Given(T::from_text(text)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Given<T>, E> {
        Ok(Given(T::from_integer(i128::from(value))))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Given<T>, E> {
        Ok(Given(T::from_integer(i128::from(value))))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Given<T>, E> {
        Ok(Given(T::from_integer(value)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Given<T>, E> {
        // `-0` comes as a float; it is nothing but zero.
        if value == 0.0 && value.is_sign_negative() {
            return Ok(Given(T::from_integer(0)));
        }
        // As it is nearest to how it was written: `1000.0`, `1e20`.
        Ok(Given(Err(T::from_other_number(&format!("{value:?}")))))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Given<T>, E> {
        Ok(Given(Err(wrong_type(T::EXPECTED, &value.to_string()))))
    }

    fn visit_unit<E>(self) -> Result<Given<T>, E> {
        Ok(Given(Err(wrong_type(T::EXPECTED, "null"))))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Given<T>, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Given(Err(wrong_type(T::EXPECTED, "a list"))))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Given<T>, A::Error> {
        let mut found = "an object".to_owned();
        // A host may have switched on serde_json's `arbitrary_precision`; then a number comes as an object of this one key.
        if let Some(key) = map.next_key::<String>()? {
            if key == "$serde_json::private::Number" {
                let number: String = map.next_value()?;
                return Ok(Given(match number.parse::<i128>() {
                    Ok(whole) => T::from_integer(whole),
                    Err(_) => Err(T::from_other_number(&number)),
                }));
            }
            map.next_value::<IgnoredAny>()?;
            // A host's value that JSON has no form for, by the name its binding gives it: `{"<NaN>": true}`.
            if let Some(name) = key.strip_prefix('<').and_then(|key| key.strip_suffix('>')) {
                found = name.chars().take(60).collect();
            }
        }
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Given(Err(wrong_type(T::EXPECTED, &found))))
    }
}

impl<'de, T: FromScalar> Deserialize<'de> for Given<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor(PhantomData))
    }
}

pub(crate) fn currency_of(given: Option<Given<Currency>>) -> Result<Currency, Error> {
    Ok(optional(given, "currency")?.unwrap_or(Currency::Krw))
}
