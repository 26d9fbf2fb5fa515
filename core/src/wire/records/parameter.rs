//! Parameters of formulas and their values as records.

use std::collections::BTreeMap;
use std::fmt;

use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::calculator::{Parameter, check_key, check_parameter_keys, parameter_value};
use crate::code::{Code, Error};
use crate::limits::PARAMETER_SCALE_MAX;
use crate::wire::text::fault::Faults;
use crate::wire::text::read::Gathered;

/// A decimal of at most five places: text (`"0.85"`), a whole number, or the hosted product's `{"decimal": 85, "decimalScale": 2}`.
#[derive(Clone, Debug)]
pub struct ParameterValue(pub(crate) Result<Decimal, Error>);

fn invalid(value: &str) -> Error {
    Error::new(Code::InvalidParameter).with("value", value.chars().take(60).collect::<String>())
}

/// The hosted product's decimal: `{"decimal": 85, "decimalScale": 2}` is 0.85.
fn scaled(decimal: Option<i64>, scale: i64) -> Result<Decimal, Error> {
    let decimal = decimal.ok_or_else(|| Error::new(Code::MissingField).with("field", "decimal"))?;
    let places = u32::try_from(scale).ok().filter(|places| *places <= PARAMETER_SCALE_MAX).ok_or_else(|| {
        let error = Error::new(Code::NumberOutOfRange).with("value", scale).with("least", 0_i64);
        error.with("most", i64::from(PARAMETER_SCALE_MAX)).under("decimalScale")
    })?;
    let value = Decimal::try_from_i128_with_scale(i128::from(decimal), places);
    value.map_err(|_| invalid(&decimal.to_string())).and_then(parameter_value)
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = ParameterValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal as text, such as `\"0.85\"`")
    }

    fn visit_str<E>(self, text: &str) -> Result<ParameterValue, E> {
        let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
        let value = Decimal::from_str_exact(text).ok().filter(|_| plain);
        Ok(ParameterValue(value.ok_or_else(|| invalid(text)).and_then(parameter_value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<ParameterValue, E> {
        Ok(ParameterValue(parameter_value(Decimal::from(value))))
    }

    fn visit_u64<E>(self, value: u64) -> Result<ParameterValue, E> {
        Ok(ParameterValue(parameter_value(Decimal::from(value))))
    }

    fn visit_f64<E>(self, value: f64) -> Result<ParameterValue, E> {
        Ok(ParameterValue(Err(invalid(&value.to_string()))))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ParameterValue, A::Error> {
        let (mut decimal, mut scale, mut fault) = (None, None, None);
        while let Some(key) = map.next_key::<String>()? {
            let field = match key.as_str() {
                "decimal" => &mut decimal,
                "decimalScale" => &mut scale,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                    let error = Error::new(Code::UnknownField).with("field", key.as_str());
                    fault.get_or_insert(error.suggest(&key, ["decimal", "decimalScale"]));
                    continue;
                }
            };
            if field.replace(map.next_value::<i64>()?).is_some() {
                fault.get_or_insert(Error::new(Code::DuplicateField).with("field", key));
            }
        }
        Ok(ParameterValue(fault.map_or_else(|| scaled(decimal, scale.unwrap_or(0)), Err)))
    }
}

impl<'de> Deserialize<'de> for ParameterValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

/// A parameter of formulas.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ParameterRecord {
    /// Letters, digits and `_`.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// The value of an order that gives none.
    pub default: ParameterValue,
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
