//! Parameters of formulas: the factor in the formulas of a random book, from `calculation.md` §2.11 and §5.7.
//!
//! Knows the formulas of [`FACTORS`](crate::random::FACTORS) by their text, and none besides.

use chrono::NaiveDate;
use num_bigint::BigInt;
use num_rational::Ratio;
use num_traits::One;
use serde_json::{Map, Value, json};

use super::number::Exact;
use super::versions::Versions;
use crate::random::FACTORS;

/// The factor of each formula that has one, with the parameter it is the value of.
pub struct Factors(Vec<(&'static str, &'static str, Exact)>);

impl Factors {
    /// The values an order gives, or the defaults in force on its start date.
    pub fn new(formulas: &Value, parameters: &Versions, order: &Value, start: NaiveDate) -> Factors {
        let mut factors = Vec::new();
        for (formula, key, text) in FACTORS {
            match formulas[formula].as_str() {
                None => continue,
                Some(written) => assert_eq!(written, text, "a formula this oracle does not know"),
            }
            let own = &order["parameters"][key];
            let value = if own.is_null() { &parameters.in_force(key, start).1["default"] } else { own };
            factors.push((formula, key, decimal(value)));
        }
        Factors(factors)
    }

    /// The factor in this formula, one when it has none.
    pub fn of(&self, formula: &str) -> Exact {
        self.0.iter().find(|(of, ..)| *of == formula).map_or_else(Exact::one, |(_, _, value)| value.clone())
    }

    /// The field `parameters` of the answer: those of formulas that were computed; nothing when there are none.
    pub fn to_json(&self, has_discounts: bool, has_fees: bool) -> Option<Value> {
        let computed = self.0.iter().filter(|(formula, ..)| match *formula {
            "discountShare" => has_discounts,
            "additionalFee" => has_fees,
            _ => true,
        });
        let values: Map<String, Value> =
            computed.map(|(_, key, value)| ((*key).to_owned(), json!(written(value)))).collect();
        (!values.is_empty()).then_some(Value::Object(values))
    }
}

/// A decimal of at most five places, as text or a whole number.
fn decimal(value: &Value) -> Exact {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let digits: BigInt = format!("{whole}{decimals}").parse().unwrap();
    Ratio::new(digits, BigInt::from(10).pow(u32::try_from(decimals.len()).unwrap()))
}

/// Without zeros at the end. Values here are not negative.
fn written(value: &Exact) -> String {
    let digits = (value * BigInt::from(100_000)).to_integer().to_string();
    let digits = format!("{digits:0>6}");
    let (whole, decimals) = digits.split_at(digits.len() - 5);
    match decimals.trim_end_matches('0') {
        "" => whole.to_owned(),
        decimals => format!("{whole}.{decimals}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_written_without_zeros_at_the_end() {
        for (given, expected) in [
            (json!("0.10"), "0.1"),
            (json!(0), "0"),
            (json!("1.00000"), "1"),
            (json!("0.33333"), "0.33333"),
            (json!(12), "12"),
        ] {
            assert_eq!(written(&decimal(&given)), expected);
        }
    }
}
