//! Parameters of formulas and their values as records.

use rust_decimal::Decimal;
use serde::de::{Deserializer, MapAccess};

use crate::calculator::{Parameter, check_key, check_parameter_keys, parameter_value};
use crate::code::{Code, Error};
use crate::limits::PARAMETER_SCALE_MAX;
use crate::wire::text::fault::{Fault, Faults, Outcome, within, wrong_type};
use crate::wire::text::read::{Found, Gathered, Read, Reading, Take, Whole, take};
use crate::wire::text::record::{Known, object, record};

fn invalid(value: &str) -> Error {
    Error::new(Code::InvalidParameter).with("value", value.chars().take(60).collect::<String>())
}

/// The hosted product's decimal: `{"decimal": 85, "decimalScale": 2}` is 0.85.
fn scaled(Scaled { decimal, decimal_scale }: Scaled) -> Result<Decimal, Error> {
    let scale = decimal_scale.map_or(0, |scale| scale.0);
    let places: u32 = within(scale, 0, i64::from(PARAMETER_SCALE_MAX)).map_err(|error| error.under("decimalScale"))?;
    let value = Decimal::try_from_i128_with_scale(i128::from(decimal.0), places);
    value.map_err(|_| invalid(&decimal.0.to_string())).and_then(parameter_value)
}

struct Value<'r>(&'r mut Reading);

impl<'de> Take<'de> for Value<'_> {
    type Value = Outcome<Decimal>;

    fn scalar(self, found: Found<'de>) -> Self::Value {
        let value = match found {
            Found::Text(text) => {
                let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
                Decimal::from_str_exact(&text).ok().filter(|_| plain).ok_or_else(|| invalid(&text))
            }
            Found::Whole(value) => Decimal::try_from_i128_with_scale(value, 0).map_err(|_| invalid(&value.to_string())),
            Found::Other(value) => Err(invalid(&value.to_string())),
            Found::Digits(number) => Err(invalid(&number)),
            other => return Err(Fault::structural(wrong_type("a decimal as text, such as \"0.85\"", &other.told()))),
        };
        value.and_then(parameter_value).map_err(Fault::value)
    }

    fn object<A: MapAccess<'de>>(self, fields: A) -> Result<Self::Value, A::Error> {
        let outcome = object::<Scaled, A>(fields, self.0, |_, _, _| Ok(None))?;
        Ok(match outcome {
            Ok(value) => scaled(value).map_err(Fault::value),
            // A wrong type ends the record around it; a field that should not be there is a fault of the value.
            Err(fault) => Err(Fault { structural: fault.error.code() == Code::WrongType, ..fault }),
        })
    }
}

/// A decimal of at most five places: text (`"0.85"`), a whole number, or the hosted product's `{"decimal": 85, "decimalScale": 2}`.
impl Read for Decimal {
    fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        take(json, Value(reading))
    }
}

#[cfg(feature = "schema")]
impl crate::wire::text::form::Form for Decimal {
    fn given(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let description = "a decimal of at most five places";
        schemars::json_schema!({ "type": ["string", "integer", "object"], "format": "decimal", "description": description })
    }
}

record! {
    struct Scaled {
        /// The digits.
        decimal: Whole,
        /// How many of them are decimals; none when absent.
        decimal_scale: Option<Whole>,
    }

    /// A parameter of formulas.
    ParameterRecord of Parameter {
        /// Letters, digits and `_`.
        key: String,
        /// What people call it.
        name: String,
        /// The value of an order that gives none.
        default: Decimal,
    }
    known by: key;
    read { Parameter::new(&key, &name, default) }
}

/// The parameters of a document. One with a faulty name or default is still known by its key; the answer is `None` when one has no
/// key that could be read, and formulas that may name it cannot be judged.
pub(crate) fn known_parameters(
    records: Vec<Gathered<Known<Parameter>>>,
    faults: &mut Faults,
) -> Option<Vec<Parameter>> {
    let (mut known, mut keys) = (Vec::with_capacity(records.len()), Vec::with_capacity(records.len()));
    for (index, record) in records.into_iter().enumerate() {
        let Known { by, record } = Known::of(record);
        keys.push(by);
        known.push(faults.take(record.map_err(|error| error.under_index(index).under("parameters"))));
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
