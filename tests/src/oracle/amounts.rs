//! The 17 named amounts of a part or of a whole transfer, and their sum name by name, from `wire.md` (Order transfer).

use std::collections::BTreeMap;

use num_bigint::BigInt;
use serde_json::{Map, Value};

/// The names, in the order of the record.
pub const NAMES: [&str; 17] = [
    "order",
    "orderTaxFree",
    "discount",
    "discountTaxFree",
    "payment",
    "paymentTaxFree",
    "paymentSupply",
    "paymentVat",
    "paymentVatBurden",
    "discountShare",
    "discountShareTaxFree",
    "platformFee",
    "platformFeeVat",
    "additionalFee",
    "additionalFeeVat",
    "settlement",
    "settlementTaxFree",
];

/// One amount for each of the 17 names.
#[derive(Clone)]
pub struct Amounts(BTreeMap<&'static str, BigInt>);

impl Amounts {
    /// All seventeen, in the order of the record.
    pub fn new(values: [BigInt; 17]) -> Amounts {
        Amounts(NAMES.into_iter().zip(values).collect())
    }

    /// The sum of parts, name by name.
    pub fn sum(parts: &[Amounts]) -> Amounts {
        Amounts::new(NAMES.map(|name| parts.iter().map(|part| part.get(name)).sum()))
    }

    /// The amount of this name.
    pub fn get(&self, name: &str) -> &BigInt {
        &self.0[name]
    }

    /// Puts another amount under this name.
    pub fn set(&mut self, name: &'static str, amount: BigInt) {
        assert!(NAMES.contains(&name), "unknown amount `{name}`");
        self.0.insert(name, amount);
    }

    /// The record of the answer.
    pub fn to_json(&self) -> Value {
        let fields: Map<String, Value> =
            NAMES.iter().map(|name| ((*name).to_owned(), number(self.get(name)))).collect();
        Value::Object(fields)
    }
}

/// A whole amount as a JSON integer.
pub fn number(amount: &BigInt) -> Value {
    Value::from(i64::try_from(amount).unwrap())
}
