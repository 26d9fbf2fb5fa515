//! Fees that stay with cancels, by the letter of calculation §3.9: what is charged on what is left, as an order the oracle can settle.
//!
//! Works on plain JSON with the settlements of the oracle. Shares nothing with the engine.

use serde_json::{Value, json};

use crate::oracle::Prepared;
use crate::random::Rng;

/// A book whose fees come back in all the ways there are, the same for all versions of an id, and whose refunds may cost something.
pub fn with_terms(document: &Value, rng: &mut Rng) -> Value {
    let mut document = document.clone();
    for (list, field) in [("contracts", "platformFeeReturn"), ("additionalFeePolicies", "feeReturn")] {
        let mut of_ids: Vec<(Value, Value, Value)> = Vec::new();
        for record in document[list].as_array_mut().unwrap() {
            let known = of_ids.iter().find(|(id, _, _)| *id == record["id"]).cloned();
            let (_, how, cost) = known.unwrap_or_else(|| {
                let how = match rng.between(0, 3) {
                    0 => json!({ "returned": "always" }),
                    1 => json!({ "returned": "never" }),
                    2 => json!({ "returned": "proportional" }),
                    _ => json!({ "returned": "until", "days": rng.between(0, 12) }),
                };
                let fee = if rng.chance(50) {
                    json!({ "fixed": rng.between(0, 2_000) })
                } else {
                    json!({ "rate": rng.between(0, 5_000) })
                };
                let bearer = if rng.chance(70) { "partner" } else { "merchant" };
                let cost = if rng.chance(50) { json!({ "fee": fee, "bearer": bearer }) } else { Value::Null };
                (record["id"].clone(), how, cost)
            });
            of_ids.push((record["id"].clone(), how.clone(), cost.clone()));
            record[field] = how;
            if list == "contracts" {
                record["refundCost"] = cost;
            }
        }
    }
    document
}

/// The terms of one order, and its fees as they were charged.
pub struct Keeping<'a> {
    document: &'a Value,
    question: &'a Value,
    whole: Value,
    contract: &'a Value,
}

fn by_id<'a>(document: &'a Value, list: &str, id: &Value) -> &'a Value {
    document[list].as_array().unwrap().iter().find(|record| record["id"] == *id).unwrap()
}

fn line<'a>(transfer: &'a Value, product: &Value) -> Option<&'a Value> {
    transfer["lines"].as_array()?.iter().find(|line| line["productId"] == *product)
}

impl<'a> Keeping<'a> {
    /// Of a settled order.
    pub fn of(document: &'a Value, question: &'a Value, whole: &Value) -> Self {
        let records = document["contracts"].as_array().unwrap().iter();
        let mut versions: Vec<&Value> = records.filter(|record| record["id"] == whole["contract"]).collect();
        versions.sort_by_key(|version| version["effectiveFrom"].as_str().unwrap_or_default());
        let version = usize::try_from(whole["contractVersion"].as_u64().unwrap()).unwrap();
        let contract = versions[version - 1];
        Keeping { document, question, whole: whole.clone(), contract }
    }

    /// What is left, with what is charged of each fee. `timely(days)` is the settlement of what was left when the last cancel within so many
    /// days was made, `count` the number of cancels, `refunded` what was given back.
    pub fn left(
        &self,
        oracle: &Prepared,
        left: Option<&Value>,
        late: &dyn Fn(i64) -> Option<Value>,
        (count, refunded): (i64, i64),
    ) -> Value {
        let by_lines = self.question["lines"].is_array();
        let mut order = left.cloned().unwrap_or_else(|| {
            let mut nothing = self.question.clone();
            nothing["discounts"] = json!([]);
            nothing.as_object_mut().unwrap().remove("taxFree");
            if by_lines {
                nothing["lines"] = json!([]);
            } else {
                nothing["amount"] = json!(0);
            }
            nothing
        });
        let rate_on_lines = by_lines && !self.contract["platformFee"]["rate"].is_null();
        let sums = oracle.settle(left.unwrap_or(self.question));
        let amount_left = if left.is_some() { sums["amounts"]["order"].as_i64().unwrap() } else { 0 };
        let amounts = [amount_left, self.whole["amounts"]["order"].as_i64().unwrap()];
        let mut lines = Vec::new();
        for original in self.question["lines"].as_array().into_iter().flatten() {
            let there = left.and_then(|left| line(left, &original["productId"]));
            let mut written = there.cloned().unwrap_or_else(|| {
                let mut gone = original.clone();
                for (name, value) in
                    [("quantity", json!(0)), ("amount", json!(0)), ("taxFree", json!(0)), ("discounts", json!([]))]
                {
                    gone[name] = value;
                }
                gone
            });
            let was = line(&self.whole, &original["productId"]).unwrap();
            let line_left =
                there.map_or(0, |_| line(&sums, &original["productId"]).unwrap()["amounts"]["order"].as_i64().unwrap());
            let of = [line_left, was["amounts"]["order"].as_i64().unwrap()];
            let late = |days| {
                let then = late(days)?;
                Some(line(&then, &original["productId"]).cloned().unwrap_or(Value::Null))
            };
            let platform = if rate_on_lines { was["amounts"]["platformFee"].as_i64() } else { None };
            written["kept"] = self.kept(oracle, platform, was, &late, of, there.is_none());
            lines.push(written);
        }
        let lines_fee: i64 = if rate_on_lines { 0 } else { self.whole["amounts"]["platformFee"].as_i64().unwrap() };
        let platform = (!rate_on_lines).then_some(lines_fee);
        order["kept"] = self.kept(oracle, platform, &self.whole, late, amounts, left.is_none());
        if by_lines {
            order["lines"] = json!(lines);
        }
        let cost = &self.contract["refundCost"];
        if cost["bearer"] == json!("partner") {
            order["kept"]["refundCost"] = json!(self.cost(oracle, count, refunded));
        }
        order
    }

    /// What refunds cost, whoever bears it.
    pub fn cost(&self, oracle: &Prepared, count: i64, refunded: i64) -> i64 {
        let fee = &self.contract["refundCost"]["fee"];
        match fee["fixed"].as_i64() {
            Some(fixed) => fixed * count,
            None => oracle.portion("additionalFee", refunded, Prepared::rate(&fee["rate"]), 100_000),
        }
    }

    /// What is charged of the fees of a line or of the order, whatever they would come to; null where they are as they would be.
    fn kept(
        &self,
        oracle: &Prepared,
        platform: Option<i64>,
        whole: &Value,
        late: &dyn Fn(i64) -> Option<Value>,
        [left, all]: [i64; 2],
        gone: bool,
    ) -> Value {
        let charged = |how: &Value, component: &str, fee: i64, then: &dyn Fn(&Value) -> i64| match how["returned"]
            .as_str()
            .unwrap()
        {
            "never" => json!(fee),
            "until" => match late(how["days"].as_i64().unwrap()) {
                Some(part) => json!(then(&part)),
                None if gone => json!(0),
                None => Value::Null,
            },
            _ if gone => json!(0),
            "proportional" if all > 0 => json!(oracle.portion(component, fee, left, all)),
            _ => Value::Null,
        };
        let fees = whole["additionalFees"].as_array().unwrap().iter().enumerate().map(|(index, fee)| {
            let how = &by_id(self.document, "additionalFeePolicies", &fee["policy"])["feeReturn"];
            let then = |part: &Value| part["additionalFees"][index]["amount"].as_i64().unwrap_or(0);
            charged(how, "additionalFee", fee["amount"].as_i64().unwrap(), &then)
        });
        let fees: Vec<Value> = fees.collect();
        let how = &self.contract["platformFeeReturn"];
        let then = |part: &Value| part["amounts"]["platformFee"].as_i64().unwrap_or(0);
        let platform = platform.map_or(Value::Null, |fee| charged(how, "platformFee", fee, &then));
        json!({ "platformFee": platform, "additionalFees": fees })
    }
}
