//! Calculators and parameters as records.
//!
//! One calculator record is one version. What a record leaves out is the default formula or mode.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::read::{Faults, Gathered, Record};
use super::scalar::{DateText, Given, optional};
use super::words::{Named, Word};
use crate::calculator::{
    CalculatorSpec, Parameter, Rounding, UserFormula, check_key, check_parameter_keys, parameter_value,
};
use crate::code::{Code, Error};
use crate::limits::PARAMETER_SCALE_MAX;
use crate::money::RoundingMode;

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

/// Rounding modes; each has its default when absent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoundingRecord {
    /// Platform fee; `down`.
    pub platform_fee: Option<Given<Named<RoundingMode>>>,
    /// Discount share; `down`.
    pub discount_share: Option<Given<Named<RoundingMode>>>,
    /// Additional fees; `down`.
    pub additional_fee: Option<Given<Named<RoundingMode>>>,
    /// Settlement; `down`.
    pub settlement: Option<Given<Named<RoundingMode>>>,
    /// Tax-free part of the settlement; `down`.
    pub settlement_tax_free: Option<Given<Named<RoundingMode>>>,
    /// VAT on fees; `down`.
    pub vat: Option<Given<Named<RoundingMode>>>,
    /// VAT inside the payment; `half_up`.
    pub payment_vat: Option<Given<Named<RoundingMode>>>,
}

impl RoundingRecord {
    /// The modes; what is faulty is told and keeps its default.
    fn rounding(self, faults: &mut Faults) -> Rounding {
        let mut rounding = Rounding::default();
        for (name, given, mode) in [
            ("platformFee", self.platform_fee, &mut rounding.platform_fee),
            ("discountShare", self.discount_share, &mut rounding.discount_share),
            ("additionalFee", self.additional_fee, &mut rounding.additional_fee),
            ("settlement", self.settlement, &mut rounding.settlement),
            ("settlementTaxFree", self.settlement_tax_free, &mut rounding.settlement_tax_free),
            ("vat", self.vat, &mut rounding.vat),
            ("paymentVat", self.payment_vat, &mut rounding.payment_vat),
        ] {
            let given = optional(given, name).map_err(|error| error.under("rounding"));
            if let Some(Named(given)) = faults.take(given).flatten() {
                *mode = given;
            }
        }
        rounding
    }
}

/// The formulas every calculator has; each has its default when absent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FormulasRecord {
    /// Platform fee.
    pub platform_fee: Option<String>,
    /// The partner's share of one discount.
    pub discount_share: Option<String>,
    /// An additional fee.
    pub additional_fee: Option<String>,
    /// Settlement.
    pub settlement: Option<String>,
    /// Tax-free part of the settlement.
    pub settlement_tax_free: Option<String>,
}

/// A formula of the user's own.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UserFormulaRecord {
    /// Letters, digits and `_`.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// The text.
    pub formula: String,
    /// How its result is rounded; `down` when absent.
    pub rounding: Option<Given<Named<RoundingMode>>>,
}

/// One version of the calculator.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CalculatorRecord {
    /// First start date of this version; since ever when absent.
    pub effective_from: Option<Given<NaiveDate>>,
    /// The formulas every calculator has.
    pub formulas: Option<Record<FormulasRecord>>,
    /// Rounding modes.
    pub rounding: Option<Record<RoundingRecord>>,
    /// Formulas of the user's own, at most 64.
    pub user_formulas: Option<Vec<Record<UserFormulaRecord>>>,
    /// Keys of all formulas in the sequence they are computed; the usual one when absent.
    pub order: Option<Vec<String>>,
}

impl CalculatorRecord {
    /// From when on it is in force, and the calculator. What is faulty is told and left at its default, so that the formulas can be
    /// judged too.
    pub(crate) fn spec(self, faults: &mut Faults) -> (Option<NaiveDate>, CalculatorSpec) {
        let from = faults.take(optional(self.effective_from, "effectiveFrom")).flatten();
        let usual = CalculatorSpec::default();
        let written = self.formulas.map_or_else(FormulasRecord::default, |record| record.0);
        let records = self.user_formulas.unwrap_or_default();
        let mut user_formulas = Vec::with_capacity(records.len());
        for (index, Record(formula)) in records.into_iter().enumerate() {
            let rounding = optional(formula.rounding, "rounding");
            let rounding = faults.take(rounding.map_err(|error| error.under_index(index).under("userFormulas")));
            let rounding = rounding.flatten().map_or(RoundingMode::Down, |named| named.0);
            user_formulas.push(UserFormula {
                key: formula.key,
                name: formula.name,
                formula: formula.formula,
                rounding,
            });
        }
        let spec = CalculatorSpec {
            platform_fee: written.platform_fee.unwrap_or(usual.platform_fee),
            discount_share: written.discount_share.unwrap_or(usual.discount_share),
            additional_fee: written.additional_fee.unwrap_or(usual.additional_fee),
            settlement: written.settlement.unwrap_or(usual.settlement),
            settlement_tax_free: written.settlement_tax_free.unwrap_or(usual.settlement_tax_free),
            rounding: self.rounding.map_or_else(RoundingRecord::default, |record| record.0).rounding(faults),
            user_formulas,
            order: self.order.unwrap_or_default(),
        };
        (from, spec)
    }
}

/// A calculator as it was found.
pub(crate) struct Judged {
    /// From when on it is in force, and the calculator; `None` when the record itself is faulty.
    pub spec: Option<(Option<NaiveDate>, CalculatorSpec)>,
    /// All that is wrong with it.
    pub faults: Vec<Error>,
}

/// Reads and checks a calculator. Formulas cannot be judged while a parameter they may name is not known.
pub(crate) fn judge(record: Gathered<CalculatorRecord>, parameters: Option<&[Parameter]>) -> Judged {
    let mut faults = Faults::default();
    let written = faults.take(record.0).map(|record| record.spec(&mut faults));
    let mut faults = faults.into_errors();
    let good = faults.is_empty();
    let compiled = written.as_ref().zip(parameters).map(|((_, spec), parameters)| spec.compile(parameters));
    if let Some(Err(errors)) = compiled {
        faults.extend(errors.into_vec());
    }
    Judged { spec: written.filter(|_| good), faults }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FormulasOut {
    platform_fee: String,
    discount_share: String,
    additional_fee: String,
    settlement: String,
    settlement_tax_free: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RoundingOut {
    platform_fee: &'static str,
    discount_share: &'static str,
    additional_fee: &'static str,
    settlement: &'static str,
    settlement_tax_free: &'static str,
    vat: &'static str,
    payment_vat: &'static str,
}

#[derive(Serialize)]
struct UserFormulaOut {
    key: String,
    name: String,
    formula: String,
    rounding: &'static str,
}

/// A calculator with its defaults written out, as [`CalculatorRecord`] reads it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CalculatorOut {
    formulas: FormulasOut,
    rounding: RoundingOut,
    user_formulas: Vec<UserFormulaOut>,
    order: Vec<String>,
}

/// A version of it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CalculatorVersionOut {
    pub(super) effective_from: Option<DateText>,
    #[serde(flatten)]
    pub(super) calculator: CalculatorOut,
}

impl From<&CalculatorSpec> for CalculatorOut {
    fn from(spec: &CalculatorSpec) -> Self {
        let user = |formula: &UserFormula| UserFormulaOut {
            key: formula.key.clone(),
            name: formula.name.clone(),
            formula: formula.formula.clone(),
            rounding: formula.rounding.word(),
        };
        CalculatorOut {
            formulas: FormulasOut {
                platform_fee: spec.platform_fee.clone(),
                discount_share: spec.discount_share.clone(),
                additional_fee: spec.additional_fee.clone(),
                settlement: spec.settlement.clone(),
                settlement_tax_free: spec.settlement_tax_free.clone(),
            },
            rounding: RoundingOut {
                platform_fee: spec.rounding.platform_fee.word(),
                discount_share: spec.rounding.discount_share.word(),
                additional_fee: spec.rounding.additional_fee.word(),
                settlement: spec.rounding.settlement.word(),
                settlement_tax_free: spec.rounding.settlement_tax_free.word(),
                vat: spec.rounding.vat.word(),
                payment_vat: spec.rounding.payment_vat.word(),
            },
            user_formulas: spec.user_formulas.iter().map(user).collect(),
            order: spec.keys_in_sequence(),
        }
    }
}
