//! Single values on the wire: amounts, rates, dates, instants, ids, quantities, how they are read and how they print.
//!
//! A value that is refused tells its own typed error. Floats are refused. Does not know any record.

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc};
use rust_decimal::Decimal;
use serde::de::Deserializer;

use super::fault::{Fault, Outcome, wrong_type};
use super::read::{Found, Read, Reading, found};
use super::write::{Write, Writer};
use crate::calendar::{parse_date, parse_instant};
use crate::code::{Code, Error};
use crate::limits::{AMOUNT_MAX, QUANTITY_MAX};
use crate::money::{Currency, Exact, Rate, checked_minor};
use crate::order::quantity_out_of_range;
use crate::partner::AccountNumber;
use crate::text::no_leading_zero;
use crate::withholding::{BusinessIncomeCode, ResidentNumber};

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
        no_leading_zero(text)?;
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

/// Hours and minutes.
impl FromScalar for NaiveTime {
    const EXPECTED: &'static str = "a time such as `23:30`";

    fn from_text(text: &str) -> Result<Self, Error> {
        let invalid = || Error::new(Code::InvalidTime).with("time", text.chars().take(40).collect::<String>());
        // chrono's own reader would take `9:5`, space and signs.
        let [h1, h2, b':', m1, m2] = text.as_bytes() else { return Err(invalid()) };
        if ![h1, h2, m1, m2].into_iter().all(u8::is_ascii_digit) {
            return Err(invalid());
        }
        NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| invalid())
    }
}

/// A quantity of units.
impl FromScalar for u32 {
    const EXPECTED: &'static str = "a whole number";
    const FORMAT: &'static str = "uint32";
    const JSON_TYPES: &'static [&'static str] = &["integer", "string"];

    fn from_text(text: &str) -> Result<Self, Error> {
        let shown = || text.chars().take(60).collect::<String>();
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(wrong_type(Self::EXPECTED, &format!("`{}`", shown())));
        }
        no_leading_zero(text)?;
        text.parse::<i128>().map_or_else(
            |_| {
                Err(Error::new(Code::QuantityOutOfRange)
                    .with("quantity", shown())
                    .with("limit", i64::from(QUANTITY_MAX)))
            },
            Self::from_integer,
        )
    }

    fn from_integer(value: i128) -> Result<Self, Error> {
        u32::try_from(value)
            .ok()
            .filter(|quantity| (1..=QUANTITY_MAX).contains(quantity))
            .ok_or_else(|| quantity_out_of_range(value))
    }
}

/// A quantity that may be nothing: of a line of which money is left and no unit, or of which money came back and no unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Units(pub(crate) u32);

impl FromScalar for Units {
    const EXPECTED: &'static str = u32::EXPECTED;
    const FORMAT: &'static str = u32::FORMAT;
    const JSON_TYPES: &'static [&'static str] = u32::JSON_TYPES;

    fn from_text(text: &str) -> Result<Self, Error> {
        if text == "0" { Ok(Units(0)) } else { u32::from_text(text).map(Units) }
    }

    fn from_integer(value: i128) -> Result<Self, Error> {
        if value == 0 { Ok(Units(0)) } else { u32::from_integer(value).map(Units) }
    }
}

/// Numbers that are secrets: read from text, and never repeated.
macro_rules! secret_numbers {
    ($($type:ident $expected:literal),*) => {$(
        impl Write for $type {
            fn write(&self, to: &mut Writer) {
                to.secret(&self.masked(), &self.reveal());
            }
        }

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

/// Values that print as text.
macro_rules! written {
    ($($type:ty, |$value:ident| $text:expr;)+) => {$(
        impl Write for $type {
            fn write(&self, to: &mut Writer) {
                let $value = self;
                to.quoted($text);
            }
        }
    )+};
}

written! {
    Rate, |rate| &rate.to_string();
    Exact, |value| &value.to_string();
    Decimal, |value| &value.normalize().to_string();
}

/// Values that are text: what to expect, the format, how they are read, and how they print.
macro_rules! texts {
    ($($type:ty: $expected:literal $format:literal, $read:expr, |$value:ident| $text:expr;)+) => {$(
        written! { $type, |$value| $text; }

        impl FromScalar for $type {
            const EXPECTED: &'static str = $expected;
            const FORMAT: &'static str = $format;

            fn from_text(text: &str) -> Result<Self, Error> {
                $read(text)
            }
        }
    )+};
}

texts! {
    NaiveDate: "a date such as `2026-11-23`" "date", parse_date, |date| &date.to_string();
    DateTime<Utc>: "an instant such as `2026-10-31T15:00:00Z`" "date-time", parse_instant,
        |instant| &instant.to_rfc3339_opts(SecondsFormat::AutoSi, true);
    Currency: "a currency code such as `KRW`" "", str::parse, |currency| currency.code();
}

macro_rules! ids {
    ($($id:ident)+) => {
        texts! { $(crate::id::$id: "an id" "", crate::id::$id::new, |id| id.as_str();)+ }
    };
}

ids! {
    AdditionalFeePolicyId AttemptKey CarryId ContractId DiscountSharePolicyId OrderId PartnerId PaymentId PayoutBatchId PayoutId ProductId
    StatementLineId TransferId
}

/// A whole number with bounds of its own.
macro_rules! bounded {
    ($(#[$doc:meta])* $name:ident($type:ty) $format:literal, $least:expr, $most:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub(crate) struct $name(pub(crate) $type);

        impl $crate::wire::text::scalar::FromScalar for $name {
            const EXPECTED: &'static str = "a whole number";
            const FORMAT: &'static str = $format;
            const JSON_TYPES: &'static [&'static str] = &["integer"];

            fn from_text(_: &str) -> Result<Self, $crate::code::Error> {
                Err($crate::wire::text::fault::wrong_type(Self::EXPECTED, "text"))
            }

            fn from_integer(given: i128) -> Result<Self, $crate::code::Error> {
                use $crate::wire::text::fault::{within, wrong_type};
                let whole = i64::try_from(given).map_err(|_| wrong_type(Self::EXPECTED, &format!("integer {given}")))?;
                within(whole, i64::from($least), i64::from($most)).map($name)
            }
        }
    };
}
pub(crate) use bounded;
