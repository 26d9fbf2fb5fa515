//! Parameters of formulas and their values as records.
//!
//! One record is one version; records with one key are its versions.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::de::{Deserializer, MapAccess};

use crate::calculator::{Parameter, check_key, parameter_value, too_many_parameters};
use crate::code::{Code, Error};
use crate::limits::PARAMETER_SCALE_MAX;
use crate::text::no_leading_zero;
use crate::versions::Versions;
use crate::wire::records::dated::{Dated, versions};
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
                let pointed = text.split('.').any(|part| matches!(part, "" | "-"));
                let value = Decimal::from_str_exact(&text).ok().filter(|_| plain && !pointed);
                value.ok_or_else(|| invalid(&text)).and_then(|value| no_leading_zero(&text).map(|()| value))
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

    /// One version of a parameter of formulas.
    ParameterRecord of Dated<Parameter> {
        /// Letters, digits and `_`; the same in all its versions.
        key: String,
        /// First start date of this version; since ever when absent.
        effective_from: Option<NaiveDate>,
        /// First start date from which new orders that need it are refused.
        archived_from: Option<NaiveDate>,
        /// What people call it.
        name: String,
        /// The value of an order that gives none.
        default: Decimal,
    }
    known by: key;
    read { Ok(Dated { effective_from, archived_from, value: Parameter::new(&key, &name, default)? }) }
}

/// The parameters of a document.
pub(crate) struct KnownParameters {
    /// Their keys, each once, in the order of their first versions: of faulty ones too, which formulas may name all the same. `None`
    /// when one has no key that could be read: formulas that may name it cannot be judged.
    pub keys: Option<Vec<String>>,
    /// The good ones with their versions.
    pub versions: Vec<Versions<Parameter>>,
}

/// Reads the parameters of a document and tells what is wrong with them.
pub(crate) fn known_parameters(
    records: Vec<Gathered<Known<Dated<Parameter>>>>,
    faults: &mut Faults,
) -> KnownParameters {
    let (mut good, mut seen, mut keys) = (Vec::with_capacity(records.len()), BTreeSet::new(), Some(Vec::new()));
    for (index, record) in records.into_iter().enumerate() {
        let Known { by, record } = Known::of(record);
        match by.filter(|key| check_key(key).is_ok()) {
            Some(key) if !seen.insert(key.clone()) => {}
            Some(key) => keys.iter_mut().for_each(|keys| keys.push(key.clone())),
            None => keys = None,
        }
        let record = record.map_err(|error| error.under_index(index).under("parameters"));
        good.extend(faults.take(record).map(|dated| (index, dated)));
    }
    too_many_parameters(seen.len()).into_iter().for_each(|error| faults.push(error.under("parameters")));
    KnownParameters { keys, versions: versions(good, "parameters", faults) }
}
