//! Parameters of formulas and their values as records.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::de::{Deserializer, MapAccess};

use crate::calculator::{Parameter, check_key, check_parameter_keys, parameter_value};
use crate::code::{Code, Error};
use crate::limits::PARAMETER_SCALE_MAX;
use crate::wire::text::fault::{Fault, Faults, Outcome, wrong_type};
use crate::wire::text::read::{Found, Gathered, Read, Reading, Take, Whole, take};
use crate::wire::text::record::{object, record};

/// A decimal of at most five places: text (`"0.85"`), a whole number, or the hosted product's `{"decimal": 85, "decimalScale": 2}`.
#[derive(Clone, Debug)]
pub struct ParameterValue(pub(crate) Result<Decimal, Error>);

fn invalid(value: &str) -> Error {
    Error::new(Code::InvalidParameter).with("value", value.chars().take(60).collect::<String>())
}

/// The hosted product's decimal: `{"decimal": 85, "decimalScale": 2}` is 0.85.
fn scaled(decimal: i64, scale: i64) -> Result<Decimal, Error> {
    let places = u32::try_from(scale).ok().filter(|places| *places <= PARAMETER_SCALE_MAX).ok_or_else(|| {
        let error = Error::new(Code::NumberOutOfRange).with("value", scale).with("least", 0_i64);
        error.with("most", i64::from(PARAMETER_SCALE_MAX)).under("decimalScale")
    })?;
    let value = Decimal::try_from_i128_with_scale(i128::from(decimal), places);
    value.map_err(|_| invalid(&decimal.to_string())).and_then(parameter_value)
}

struct Value<'r>(&'r mut Reading);

impl<'de> Take<'de> for Value<'_> {
    type Value = Outcome<ParameterValue>;

    fn scalar(self, found: Found<'de>) -> Self::Value {
        let value = match found {
            Found::Text(text) => {
                let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
                let value = Decimal::from_str_exact(&text).ok().filter(|_| plain);
                value.ok_or_else(|| invalid(&text)).and_then(parameter_value)
            }
            Found::Whole(value) => Decimal::try_from_i128_with_scale(value, 0)
                .map_err(|_| invalid(&value.to_string()))
                .and_then(parameter_value),
            Found::Other(value) => Err(invalid(&value.to_string())),
            Found::Digits(number) => Err(invalid(&number)),
            other => return Err(Fault::structural(wrong_type("a decimal as text, such as \"0.85\"", &other.told()))),
        };
        Ok(ParameterValue(value))
    }

    fn object<A: MapAccess<'de>>(self, fields: A) -> Result<Self::Value, A::Error> {
        let outcome = object::<Scaled, A>(fields, self.0, |_, _, _| Ok(None))?;
        Ok(match outcome {
            Ok(value) => Ok(ParameterValue(scaled(value.decimal.0, value.decimal_scale.map_or(0, |scale| scale.0)))),
            // A wrong type ends the record around it; a field that should not be there is a fault of the value.
            Err(fault) if fault.error.code() == Code::WrongType => Err(fault),
            Err(fault) => Ok(ParameterValue(Err(fault.error))),
        })
    }
}

impl Read for ParameterValue {
    fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        take(json, Value(reading))
    }
}

record! {
    /// The hosted product's decimal.
    struct Scaled {
        decimal: Whole,
        decimal_scale: Option<Whole>,
    }
}

record! {
    /// A parameter of formulas.
    #[derive(Clone, Debug)]
    pub struct ParameterRecord {
        /// Letters, digits and `_`.
        pub key: String,
        /// What people call it.
        pub name: String,
        /// The value of an order that gives none.
        pub default: ParameterValue,
    }
}

impl ParameterRecord {
    pub(crate) fn parameter(self) -> Result<Parameter, Error> {
        let default = self.default.0.map_err(|error| error.under("default"))?;
        Parameter::new(&self.key, &self.name, default)
    }
}

/// The parameters of a document. One with a faulty name or default is still known by its key; the answer is `None` when one has no
/// key that could be read, and formulas that may name it cannot be judged.
pub(crate) fn known_parameters(records: Vec<Gathered<ParameterRecord>>, faults: &mut Faults) -> Option<Vec<Parameter>> {
    let (mut known, mut keys) = (Vec::with_capacity(records.len()), Vec::with_capacity(records.len()));
    for (index, record) in records.into_iter().enumerate() {
        keys.push(record.0.as_ref().ok().map(|record| record.key.clone()));
        let parameter = record.0.and_then(ParameterRecord::parameter);
        known.push(faults.take(parameter.map_err(|error| error.under_index(index).under("parameters"))));
    }
    let seen: Vec<Option<&str>> = keys.iter().map(Option::as_deref).collect();
    check_parameter_keys(&seen).into_iter().for_each(|error| faults.push(error.under("parameters")));
    let named = |(known, key): (Option<Parameter>, Option<String>)| {
        known.map(Some).unwrap_or_else(|| {
            let key = key.filter(|key| check_key(key).is_ok())?;
            Some(Parameter { name: key.clone(), key, default: Decimal::ZERO })
        })
    };
    known.into_iter().zip(keys).map(named).collect()
}

/// Values of an order's parameters, by key.
pub(crate) fn parameters(given: BTreeMap<String, ParameterValue>) -> Result<Vec<(String, Decimal)>, Error> {
    let value = |(key, value): (String, ParameterValue)| match value.0 {
        Ok(value) => Ok((key, value)),
        Err(error) => Err(error.under(&key).under("parameters")),
    };
    given.into_iter().map(value).collect()
}
