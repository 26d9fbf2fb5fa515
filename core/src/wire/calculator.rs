//! Calculators and parameters as records.
//!
//! One calculator record is one version. What a record leaves out is the default formula or mode.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::read::Record;
use super::scalar::{Given, optional};
use super::words::{Named, Word};
use crate::calculator::{CalculatorSpec, Parameter, Rounding, UserFormula, parameter_value};
use crate::code::{Code, Error};
use crate::limits::PARAMETER_SCALE_MAX;
use crate::money::RoundingMode;

/// A decimal of at most five places: text (`"0.85"`), a whole number, or the hosted product's `{"decimal": 85, "decimalScale": 2}`.
#[derive(Clone, Debug)]
pub struct ParameterValue(pub(crate) Result<Decimal, Error>);

fn invalid(value: &str) -> Error {
    Error::new(Code::InvalidParameter).with("value", value.chars().take(60).collect::<String>())
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
        let (mut decimal, mut scale) = (None, 0_i64);
        while let Some((key, value)) = map.next_entry::<String, i64>()? {
            match key.as_str() {
                "decimal" if decimal.is_some() => return Err(serde::de::Error::duplicate_field("decimal")),
                "decimal" => decimal = Some(value),
                "decimalScale" => scale = value,
                other => return Err(serde::de::Error::unknown_field(other, &["decimal", "decimalScale"])),
            }
        }
        let decimal = decimal.ok_or_else(|| serde::de::Error::missing_field("decimal"))?;
        let scale = u32::try_from(scale).ok().filter(|scale| *scale <= PARAMETER_SCALE_MAX);
        let value = scale.and_then(|scale| Decimal::try_from_i128_with_scale(i128::from(decimal), scale).ok());
        Ok(ParameterValue(value.ok_or_else(|| invalid(&decimal.to_string())).and_then(parameter_value)))
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
    fn rounding(self) -> Result<Rounding, Error> {
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
            if let Some(Named(given)) = optional(given, name).map_err(|error| error.under("rounding"))? {
                *mode = given;
            }
        }
        Ok(rounding)
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
    pub(crate) fn spec(self) -> Result<(Option<NaiveDate>, CalculatorSpec), Error> {
        let from = optional(self.effective_from, "effectiveFrom")?;
        let usual = CalculatorSpec::default();
        let written = self.formulas.map_or_else(FormulasRecord::default, |record| record.0);
        let records = self.user_formulas.unwrap_or_default();
        let mut user_formulas = Vec::with_capacity(records.len());
        for (index, Record(formula)) in records.into_iter().enumerate() {
            let rounding = optional(formula.rounding, "rounding")
                .map_err(|error| error.under_index(index).under("userFormulas"))?;
            let rounding = rounding.map_or(RoundingMode::Down, |named| named.0);
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
            rounding: self.rounding.map_or_else(RoundingRecord::default, |record| record.0).rounding()?,
            user_formulas,
            order: self.order.unwrap_or_default(),
        };
        Ok((from, spec))
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FormulasOut<'a> {
    platform_fee: &'a str,
    discount_share: &'a str,
    additional_fee: &'a str,
    settlement: &'a str,
    settlement_tax_free: &'a str,
}

/// The calculator as it is in force, defaults written out.
pub(crate) fn calculator_out(spec: &CalculatorSpec, order: &[String]) -> serde_json::Value {
    let formulas = FormulasOut {
        platform_fee: &spec.platform_fee,
        discount_share: &spec.discount_share,
        additional_fee: &spec.additional_fee,
        settlement: &spec.settlement,
        settlement_tax_free: &spec.settlement_tax_free,
    };
    let user = spec.user_formulas.iter().map(|formula| {
        serde_json::json!({ "key": formula.key, "name": formula.name, "formula": formula.formula,
            "rounding": formula.rounding.word() })
    });
    serde_json::json!({ "formulas": super::call::to_value(&formulas), "userFormulas": user.collect::<Vec<_>>(),
        "order": order })
}
