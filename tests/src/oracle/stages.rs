//! Stages of a settlement: what is left is poured into one stage after the other, and every other amount follows the settlement.
//!
//! From `calculation.md` §5.10. Works on the amounts of an answer, whatever made them.

use serde_json::{Map, Value, json};

use super::amounts::NAMES;

const DEDUCTIONS: [&str; 6] =
    ["paymentVatBurden", "discountShare", "platformFee", "platformFeeVat", "additionalFee", "additionalFeeVat"];

/// The amounts of each stage of a contract, of what is `left` of a transfer that was `whole`.
pub fn parts(contract: &Value, whole: &Value, left: &Value) -> Vec<Value> {
    let stages = contract["stages"].as_array().unwrap();
    let shares: Vec<i128> = stages.iter().map(|stage| stage.get("share").map_or(0, share)).collect();
    let proportional = contract["stageReturn"] == "proportional";
    let (all, settlement) = (get(whole, "settlement"), get(left, "settlement"));
    let (mut poured, mut promised_before, mut share_before) = (0, 0, 0);
    let mut parts = Vec::new();
    let mut before = zero();
    for share in &shares[..shares.len() - 1] {
        let share_upto = share_before + share;
        let promised = cut(all * share_upto, 100_000) - promised_before;
        let rest = settlement - poured;
        let taken = if proportional {
            cut(settlement * share_upto, 100_000) - poured
        } else if all < 0 {
            promised.max(rest)
        } else {
            promised.min(rest)
        };
        poured += taken;
        let upto = first_stages(left, poured, share_upto);
        parts.push(less(&upto, &before));
        before = upto;
        promised_before += promised;
        share_before = share_upto;
    }
    parts.push(less(left, &before));
    parts
}

/// What the first stages have together, when so much of the settlement is theirs.
fn first_stages(left: &Value, poured: i128, share: i128) -> Value {
    let settlement = get(left, "settlement");
    let of = |amount: i128| match settlement {
        0 => cut(amount * share, 100_000),
        _ => cut(amount * poured, settlement),
    };
    let mut sum: Map<String, Value> = NAMES.iter().map(|name| ((*name).to_owned(), put(of(get(left, name))))).collect();
    let mut set = |name: &str, amount: i128| {
        sum.insert(name.to_owned(), put(amount));
    };
    let deducted: i128 = DEDUCTIONS.iter().map(|name| get(left, name)).sum();
    let other = get(left, "order") - settlement - deducted;
    let order = poured + DEDUCTIONS.iter().map(|name| of(get(left, name))).sum::<i128>() + of(other);
    let discount = if get(left, "payment") == 0 { order } else { of(get(left, "discount")) };
    let payment = order - discount;
    let all_tax_free = get(left, "payment") == get(left, "paymentTaxFree");
    let tax_free = if all_tax_free { payment } else { of(get(left, "paymentTaxFree")) };
    set("settlement", poured);
    set("order", order);
    set("discount", discount);
    set("payment", payment);
    set("paymentTaxFree", tax_free);
    set("paymentSupply", payment - tax_free - of(get(left, "paymentVat")));
    set("orderTaxFree", tax_free + of(get(left, "discountTaxFree")));
    Value::Object(sum)
}

/// Thousandths of a percent of a rate as it is written.
fn share(rate: &Value) -> i128 {
    match rate.as_str() {
        None => rate.as_i64().unwrap().into(),
        Some(text) => {
            let (whole, decimals) =
                text.trim_end_matches('%').split_once('.').unwrap_or((text.trim_end_matches('%'), ""));
            format!("{whole}{decimals:0<3}").parse().unwrap()
        }
    }
}

/// A quotient without its fraction.
fn cut(dividend: i128, divisor: i128) -> i128 {
    dividend / divisor
}

fn get(amounts: &Value, name: &str) -> i128 {
    amounts[name].as_i64().unwrap().into()
}

fn put(amount: i128) -> Value {
    json!(i64::try_from(amount).unwrap())
}

fn zero() -> Value {
    NAMES.iter().map(|name| ((*name).to_owned(), json!(0))).collect::<Map<String, Value>>().into()
}

/// Name by name.
pub fn less(amounts: &Value, others: &Value) -> Value {
    let names = NAMES.iter().map(|name| ((*name).to_owned(), put(get(amounts, name) - get(others, name))));
    names.collect::<Map<String, Value>>().into()
}
