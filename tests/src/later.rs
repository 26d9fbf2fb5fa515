//! What a platform changes after orders were settled: a later version of everything a random book has.
//!
//! Contracts, policies, partners, parameters and the calculator, all other than before, and some archived. None begins, and nothing is
//! archived, on or before a given day: an order of that day is settled as if nothing had been changed.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use serde_json::{Value, json};

use crate::random::{FACTORS, Rng, contract, discount_policy, fee_policy, parameter, partner, rounding};

/// The same book with one more version of everything, which begins after `day` and after every version there is.
pub fn later(book: &Value, rng: &mut Rng, day: NaiveDate) -> Value {
    let mut book = book.clone();
    for (list, known_by) in [
        ("contracts", "id"),
        ("discountSharePolicies", "id"),
        ("additionalFeePolicies", "id"),
        ("partners", "id"),
        ("parameters", "key"),
    ] {
        let mut records = book[list].as_array().cloned().unwrap_or_default();
        for (id, last) in last_dates(&records, known_by) {
            let from = day.max(last) + TimeDelta::days(rng.between(1, 30));
            let mut record = changed(rng, list, &id);
            record["effectiveFrom"] = json!(from.to_string());
            if rng.chance(20) {
                record["archivedFrom"] = json!((from + TimeDelta::days(rng.between(0, 30))).to_string());
            }
            let at = usize::try_from(rng.between(0, i64::try_from(records.len()).unwrap())).unwrap();
            records.insert(at, record);
        }
        book[list] = json!(records);
    }
    let mut calculators = book["calculators"].as_array().cloned().unwrap_or_else(|| vec![json!({})]);
    let mut calculator = json!({ "effectiveFrom": (day + TimeDelta::days(1)).to_string(), "rounding": rounding(rng) });
    let mut parameters = book["parameters"].as_array().cloned().unwrap_or_default();
    for (formula, key, text) in FACTORS {
        if rng.chance(50) {
            calculator["formulas"][formula] = json!(text);
            if !parameters.iter().any(|parameter| parameter["key"] == key) {
                let mut new = parameter(rng, key);
                new["effectiveFrom"] = json!((day + TimeDelta::days(1)).to_string());
                parameters.push(new);
            }
        }
    }
    calculators.push(calculator);
    (book["calculators"], book["parameters"]) = (json!(calculators), json!(parameters));
    book
}

/// The last first day of the versions of each record.
fn last_dates(records: &[Value], known_by: &str) -> BTreeMap<String, NaiveDate> {
    let mut last = BTreeMap::new();
    for record in records {
        let from = record["effectiveFrom"].as_str().map_or(NaiveDate::MIN, |from| from.parse().unwrap());
        let known = last.entry(record[known_by].as_str().unwrap().to_owned()).or_insert(from);
        *known = from.max(*known);
    }
    last
}

/// A new version of a record of a list.
fn changed(rng: &mut Rng, list: &str, id: &str) -> Value {
    let index = || id.rsplit_once('-').unwrap().1.parse().unwrap();
    match list {
        "contracts" => contract(rng, index()),
        "discountSharePolicies" => discount_policy(rng, index()),
        "additionalFeePolicies" => fee_policy(rng, index()),
        "partners" => partner(rng, index()),
        _ => parameter(rng, id),
    }
}
