//! Single values on the wire: amounts, rates, dates, instants, ids, quantities, and how they print.

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc};
use rust_decimal::Decimal;

use crate::calendar::{parse_date, parse_instant};
use crate::code::{Code, Error};
use crate::limits::{AMOUNT_MAX, QUANTITY_MAX};
use crate::money::{Currency, Exact, Rate, checked_minor};
use crate::order::quantity_out_of_range;
use crate::partner::AccountNumber;
use crate::wire::text::fault::wrong_type;
use crate::wire::text::given::FromScalar;
use crate::wire::text::write::{Write, Writer};
use crate::withholding::{BusinessIncomeCode, ResidentNumber};

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

macro_rules! ids_from_text {
    ($($id:ident),*) => {$(
        impl Write for crate::id::$id {
            fn write(&self, to: &mut Writer) {
                to.quoted(self.as_str());
            }
        }

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

macro_rules! written {
    ($($type:ty, |$value:ident| $text:expr;)*) => {$(
        impl Write for $type {
            fn write(&self, to: &mut Writer) {
                let $value = self;
                to.quoted($text);
            }
        }
    )*};
}

written! {
    NaiveDate, |date| &date.to_string();
    DateTime<Utc>, |instant| &instant.to_rfc3339_opts(SecondsFormat::AutoSi, true);
    Rate, |rate| &rate.to_string();
    Currency, |currency| currency.code();
    Exact, |value| &value.to_string();
    Decimal, |value| &value.normalize().to_string();
}
