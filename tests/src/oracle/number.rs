//! Numbers: amounts, rates and the only way from an exact rational to a whole won, from `calculation.md` §1 and the
//! conventions of `wire.md`.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::Ratio;
use num_traits::Signed;
use serde_json::Value;

/// A rational of unlimited size.
pub type Exact = Ratio<BigInt>;

/// An amount in minor units: a JSON integer or a string of digits.
pub fn amount(value: &Value) -> BigInt {
    match value {
        Value::Number(number) => BigInt::from(number.as_i64().unwrap()),
        Value::String(digits) => digits.parse().unwrap(),
        other => panic!("not an amount: {other}"),
    }
}

/// An amount, or `None` when the field is absent or null.
pub fn optional_amount(value: &Value) -> Option<BigInt> {
    if value.is_null() { None } else { Some(amount(value)) }
}

/// A rate as a fraction of one: `"3.3%"` is 33/1000, the integer 3300 (hundred-thousandths) is the same.
pub fn rate(value: &Value) -> Exact {
    match value {
        Value::Number(number) => Ratio::new(BigInt::from(number.as_i64().unwrap()), BigInt::from(100_000)),
        Value::String(text) => {
            let percent = text.strip_suffix('%').unwrap();
            let (whole, decimals) = percent.split_once('.').unwrap_or((percent, ""));
            let digits: BigInt = format!("{whole}{decimals}").parse().unwrap();
            let scale = BigInt::from(10).pow(u32::try_from(decimals.len()).unwrap());
            Ratio::new(digits, scale * 100)
        }
        other => panic!("not a rate: {other}"),
    }
}

/// An exact whole number.
pub fn whole(amount: &BigInt) -> Exact {
    Ratio::from_integer(amount.clone())
}

/// Rounds to a whole number: of the two neighbours, the one the mode names.
pub fn round(exact: &Exact, mode: &str) -> BigInt {
    let below = exact.floor().to_integer();
    let above = exact.ceil().to_integer();
    if below == above {
        return below;
    }
    let (toward_zero, away_from_zero) = if exact.is_negative() { (&above, &below) } else { (&below, &above) };
    let even = if below.is_even() { &below } else { &above };
    let half = Ratio::new(BigInt::from(1), BigInt::from(2));
    let nearer_or = |tie: &BigInt| match (exact - whole(&below)).cmp(&half) {
        Ordering::Less => below.clone(),
        Ordering::Greater => above.clone(),
        Ordering::Equal => tie.clone(),
    };
    match mode {
        "down" => toward_zero.clone(),
        "up" => away_from_zero.clone(),
        "floor" => below,
        "ceiling" => above,
        "half_up" => nearer_or(away_from_zero),
        "half_down" => nearer_or(toward_zero),
        "half_even" => nearer_or(even),
        other => panic!("not a rounding mode: {other}"),
    }
}

/// The rounding mode of each component.
pub struct Rounding {
    pub platform_fee: String,
    pub discount_share: String,
    pub additional_fee: String,
    pub settlement_tax_free: String,
    pub vat: String,
    pub payment_vat: String,
}

impl Rounding {
    /// Reads `settings.rounding`; what is absent is `down`, the payment's VAT `half_up`.
    pub fn new(rounding: &Value) -> Rounding {
        let mode = |name: &str, default: &str| rounding[name].as_str().unwrap_or(default).to_owned();
        Rounding {
            platform_fee: mode("platformFee", "down"),
            discount_share: mode("discountShare", "down"),
            additional_fee: mode("additionalFee", "down"),
            settlement_tax_free: mode("settlementTaxFree", "down"),
            vat: mode("vat", "down"),
            payment_vat: mode("paymentVat", "half_up"),
        }
    }
}

#[cfg(test)]
mod checks {
    use super::*;

    fn rounded(numerator: i64, denominator: i64, mode: &str) -> i64 {
        i64::try_from(round(&Ratio::new(numerator.into(), denominator.into()), mode)).unwrap()
    }

    /// The table in the documentation of `java.math.RoundingMode`.
    #[test]
    fn rounding_agrees_with_the_java_table() {
        let inputs = [55, 25, 16, 11, 10, -10, -11, -16, -25, -55];
        let table = [
            ("up", [6, 3, 2, 2, 1, -1, -2, -2, -3, -6]),
            ("down", [5, 2, 1, 1, 1, -1, -1, -1, -2, -5]),
            ("ceiling", [6, 3, 2, 2, 1, -1, -1, -1, -2, -5]),
            ("floor", [5, 2, 1, 1, 1, -1, -2, -2, -3, -6]),
            ("half_up", [6, 3, 2, 1, 1, -1, -1, -2, -3, -6]),
            ("half_down", [5, 2, 2, 1, 1, -1, -1, -2, -2, -5]),
            ("half_even", [6, 2, 2, 1, 1, -1, -1, -2, -2, -6]),
        ];
        for (mode, expected) in table {
            assert_eq!(inputs.map(|tenths| rounded(tenths, 10, mode)), expected, "{mode}");
        }
    }

    #[test]
    fn a_rate_is_the_same_in_percent_and_in_hundred_thousandths() {
        for (percent, parts) in
            [("10%", 10_000), ("3.3%", 3_300), ("3.333%", 3_333), ("0%", 0), ("100%", 100_000), ("0.001%", 1)]
        {
            assert_eq!(rate(&Value::from(percent)), rate(&Value::from(parts)), "{percent}");
        }
    }
}
