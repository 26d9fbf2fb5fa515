//! Single values on the wire: amounts, rates, dates, instants, ids, quantities.
//!
//! A value of the wrong form keeps its typed error until its record is converted, so a code and its numbers are never turned into
//! a sentence on the way. Floats are refused.

use std::fmt;
use std::marker::PhantomData;

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Serialize, Serializer};

use crate::calendar::{parse_date, parse_instant};
use crate::code::{Code, Error};
use crate::limits::{AMOUNT_MAX, QUANTITY_MAX};
use crate::money::{Currency, Rate, checked_minor};
use crate::order::quantity_out_of_range;
use crate::partner::AccountNumber;
use crate::withholding::{BusinessIncomeCode, ResidentNumber};
use rust_decimal::Decimal;

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

/// An amount in minor units.
impl FromScalar for i64 {
    const EXPECTED: &'static str = "an amount in whole minor units";
    const FORMAT: &'static str = "int64";
    const JSON_TYPES: &'static [&'static str] = &["integer", "string"];

    fn from_text(text: &str) -> Result<Self, Error> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
            return Err(Error::new(Code::NotAnInteger).with("value", text.chars().take(60).collect::<String>()));
        }
        text.parse::<i128>().map_or_else(|_| Err(out_of_range(text)), checked_minor)
    }

    fn from_integer(value: i128) -> Result<Self, Error> {
        checked_minor(value)
    }

    fn from_other_number(text: &str) -> Error {
        // A whole number beyond 64 bits is out of range; anything shorter was written with a fraction or an exponent.
        let beyond = text.split_once('e').and_then(|(_, exponent)| exponent.parse::<i32>().ok());
        if beyond.is_some_and(|exponent| exponent >= 19) {
            return out_of_range(text);
        }
        Error::new(Code::NotAnInteger).with("value", text)
    }
}

fn out_of_range(text: &str) -> Error {
    Error::new(Code::AmountOutOfRange)
        .with("amount", text.chars().take(60).collect::<String>())
        .with("limit", AMOUNT_MAX)
}

impl FromScalar for Rate {
    const EXPECTED: &'static str = "a rate such as `3.3%`";
    const FORMAT: &'static str = "rate";
    const JSON_TYPES: &'static [&'static str] = &["integer", "string"];

    fn from_text(text: &str) -> Result<Self, Error> {
        text.parse()
    }

    fn from_integer(value: i128) -> Result<Self, Error> {
        match u32::try_from(value) {
            Ok(value) => Rate::from_millipercent(value),
            Err(_) => {
                let percent = Decimal::try_from_i128_with_scale(value, 3).map(|percent| percent.normalize());
                let shown = percent.map_or_else(|_| value.to_string(), |percent| format!("{percent}%"));
                Err(Error::new(Code::RateOutOfRange).with("rate", shown))
            }
        }
    }

    fn from_other_number(text: &str) -> Error {
        Error::new(Code::InvalidRate).with("rate", text)
    }
}

impl FromScalar for NaiveDate {
    const EXPECTED: &'static str = "a date such as `2026-11-23`";
    const FORMAT: &'static str = "date";

    fn from_text(text: &str) -> Result<Self, Error> {
        parse_date(text)
    }
}

impl FromScalar for DateTime<Utc> {
    const EXPECTED: &'static str = "an instant such as `2026-10-31T15:00:00Z`";
    const FORMAT: &'static str = "date-time";

    fn from_text(text: &str) -> Result<Self, Error> {
        parse_instant(text)
    }
}

/// Hours and minutes.
impl FromScalar for NaiveTime {
    const EXPECTED: &'static str = "a time such as `23:30`";

    fn from_text(text: &str) -> Result<Self, Error> {
        let invalid = || Error::new(Code::InvalidTime).with("time", text.chars().take(40).collect::<String>());
        // chrono's own reader would take `9:5` and space.
        if text.len() != 5 {
            return Err(invalid());
        }
        NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| invalid())
    }
}

impl FromScalar for Currency {
    const EXPECTED: &'static str = "a currency code such as `KRW`";

    fn from_text(text: &str) -> Result<Self, Error> {
        text.parse()
    }
}

/// A quantity of units.
impl FromScalar for u32 {
    const EXPECTED: &'static str = "a whole number";
    const FORMAT: &'static str = "uint32";
    const JSON_TYPES: &'static [&'static str] = &["integer", "string"];

    fn from_text(text: &str) -> Result<Self, Error> {
        match text.parse::<i128>() {
            Ok(value) if !text.starts_with('+') => Self::from_integer(value),
            _ => Err(wrong_type(Self::EXPECTED, "other text")),
        }
    }

    fn from_integer(value: i128) -> Result<Self, Error> {
        u32::try_from(value)
            .ok()
            .filter(|quantity| (1..=QUANTITY_MAX).contains(quantity))
            .ok_or_else(|| quantity_out_of_range(value))
    }
}

/// Numbers that are secrets: read from text, and never repeated.
macro_rules! secret_numbers {
    ($($type:ident $expected:literal),*) => {$(
        impl FromScalar for $type {
            const EXPECTED: &'static str = $expected;

            fn from_text(text: &str) -> Result<Self, Error> {
                $type::new(text)
            }

            fn from_integer(_: i128) -> Result<Self, Error> {
                Err(wrong_type(Self::EXPECTED, "a number"))
            }

            fn from_other_number(_: &str) -> Error {
                wrong_type(Self::EXPECTED, "a number")
            }
        }
    )*};
}

secret_numbers!(
    AccountNumber "an account number as text",
    ResidentNumber "a resident registration number as text"
);

impl FromScalar for BusinessIncomeCode {
    const EXPECTED: &'static str = "a code of business income";
    const JSON_TYPES: &'static [&'static str] = &["integer", "string"];

    fn from_text(text: &str) -> Result<Self, Error> {
        BusinessIncomeCode::new(text)
    }

    fn from_integer(value: i128) -> Result<Self, Error> {
        BusinessIncomeCode::new(&value.to_string())
    }
}

macro_rules! ids_from_text {
    ($($id:ident),*) => {$(
        impl FromScalar for crate::id::$id {
            const EXPECTED: &'static str = "an id";

            fn from_text(text: &str) -> Result<Self, Error> {
                crate::id::$id::new(text)
            }
        }
    )*};
}

ids_from_text!(
    AdditionalFeePolicyId,
    AttemptKey,
    CarryId,
    ContractId,
    DiscountSharePolicyId,
    OrderId,
    PartnerId,
    PaymentId,
    PayoutBatchId,
    PayoutId,
    ProductId,
    StatementLineId,
    TransferId
);

/// A date that prints as `YYYY-MM-DD`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DateText(pub NaiveDate);

impl Serialize for DateText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// An instant that prints as `2026-10-31T15:00:00Z`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InstantText(pub DateTime<Utc>);

impl Serialize for InstantText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

/// A rate that prints as `3.3%`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RateText(pub Rate);

impl Serialize for RateText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}
