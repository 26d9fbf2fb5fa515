//! Random cases: valid books and valid orders from a seed, the same on every machine.
//!
//! Every order keeps the checks of `calculation.md` §2.4 by construction: discounts are drawn from two pools, what is
//! left of the tax-free part and what is left of the taxable part, first per line and then for the whole order.
//! Does not know what an order settles to.

use chrono::{NaiveDate, TimeDelta};
use serde_json::{Map, Value, json};

use crate::terms::{cycle, put_stages};

/// SplitMix64 (Steele, Lea, Flood 2014): a small generator whose whole state is its seed.
pub struct Rng(u64);

impl Rng {
    /// A generator that always gives the same numbers for the same seed.
    pub fn new(seed: u64) -> Rng {
        Rng(seed)
    }

    /// The next 64 bits.
    pub fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        assert!(low <= high, "empty range {low} to {high}");
        let width = i128::from(high) - i128::from(low) + 1;
        let offset = i128::from(self.next_u64()) % width;
        i64::try_from(i128::from(low) + offset).unwrap()
    }

    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.index(choices.len())]
    }

    fn index(&mut self, length: usize) -> usize {
        let last = i64::try_from(length).unwrap() - 1;
        usize::try_from(self.between(0, last)).unwrap()
    }

    /// One of these words.
    pub(crate) fn word<'a>(&mut self, words: &'a str) -> &'a str {
        let words: Vec<&str> = words.split(' ').collect();
        words[self.index(words.len())]
    }

    /// So many different ones of these words, in random order.
    pub(crate) fn words(&mut self, words: &str, count: i64) -> Vec<Value> {
        let words: Vec<Value> = words.split(' ').map(Value::from).collect();
        self.pick_distinct(&words, count)
    }

    /// So many different ones of these, in random order.
    pub(crate) fn pick_distinct<T: Clone>(&mut self, choices: &[T], count: i64) -> Vec<T> {
        let mut left = choices.to_vec();
        let mut picked = Vec::new();
        for _ in 0..count {
            picked.push(left.swap_remove(self.index(left.len())));
        }
        picked
    }
}

/// The parameters that formulas of a book may have, and the formula of each: the usual one with a factor in it.
pub const FACTORS: [(&str, &str, &str); 3] = [
    ("platformFee", "platformFactor", "(ORDER_AMOUNT * FIXED_RATE * platformFactor) + FIXED_AMOUNT"),
    ("discountShare", "shareFactor", "DISCOUNT_AMOUNT * FIXED_RATE * shareFactor"),
    ("additionalFee", "additionalFactor", "(ORDER_AMOUNT * FIXED_RATE * additionalFactor) + FIXED_AMOUNT"),
];

/// A valid book: six contracts, four discount policies, five fee policies, six partners; several with versions. Half of them have
/// parameters with versions, and formulas that name them.
pub fn book(seed: u64) -> Value {
    let rng = &mut Rng::new(seed);
    let mut contracts: Vec<Value> =
        (0..6).flat_map(|index| versions(rng, index % 3, |rng| contract(rng, index))).collect();
    contracts.rotate_left(usize::try_from(rng.between(0, 5)).unwrap());
    let discount_shares: Vec<Value> =
        (0..4).flat_map(|index| versions(rng, index % 2, |rng| discount_policy(rng, index))).collect();
    let fees: Vec<Value> = (0..5).flat_map(|index| versions(rng, index % 2, |rng| fee_policy(rng, index))).collect();
    let partners: Vec<Value> = (0..6).flat_map(|index| versions(rng, index % 2, |rng| partner(rng, index))).collect();
    let mut book = json!({
        "contracts": contracts,
        "discountSharePolicies": discount_shares,
        "additionalFeePolicies": fees,
        "partners": partners,
    });
    if rng.chance(90) {
        book["calculators"] = json!([{ "rounding": rounding(rng) }]);
        book["settings"] = settings(rng);
    }
    let korean = json!({ "base": "kr" });
    let weekends = json!({ "base": "weekends", "from": "2015-01-01", "to": "2030-12-31" });
    match rng.between(0, 9) {
        0..=3 => {}
        4..=5 => book["calendar"] = korean,
        6..=8 => book["calendar"] = host_days(rng, korean, true),
        _ => book["calendar"] = host_days(rng, weekends, false),
    }
    if rng.chance(50) {
        put_parameters(rng, &mut book);
    }
    book
}

/// Parameters, named by formulas or not.
fn put_parameters(rng: &mut Rng, book: &mut Value) {
    let mut parameters = Vec::new();
    if book["calculators"].is_null() {
        book["calculators"] = json!([{}]);
    }
    for (index, (formula, key, text)) in FACTORS.into_iter().enumerate() {
        parameters.extend(versions(rng, index, |rng| parameter(rng, key)));
        if rng.chance(70) {
            book["calculators"][0]["formulas"][formula] = json!(text);
        }
    }
    book["parameters"] = json!(parameters);
}

/// A version of a parameter: from nothing to all of what it is a factor of.
pub(crate) fn parameter(rng: &mut Rng, key: &str) -> Value {
    json!({ "key": key, "name": "Factor", "default": factor(rng) })
}

fn factor(rng: &mut Rng) -> Value {
    match rng.between(0, 4) {
        0 => json!(rng.between(0, 1)),
        1 => json!(rng.word("0.5 0.10 1.00000 0.33333")),
        _ => json!(format!("0.{:05}", rng.between(0, 99_999))),
    }
}

/// One to three versions of a record: the first since ever, listed in any order.
fn versions(rng: &mut Rng, more: usize, mut record: impl FnMut(&mut Rng) -> Value) -> Vec<Value> {
    let mut records = vec![record(rng)];
    for version in 1..=i32::try_from(more).unwrap() {
        let mut next = record(rng);
        let days = i64::from(version - 1) * 2_300 + rng.between(0, 2_200);
        let from = date("2015-07-01") + TimeDelta::days(days);
        next["effectiveFrom"] = json!(from.to_string());
        records.push(next);
    }
    if rng.chance(50) {
        records.reverse();
    }
    records
}

pub(crate) fn rounding(rng: &mut Rng) -> Value {
    let mut rounding = Map::new();
    let components = "platformFee discountShare additionalFee settlementTaxFree vat paymentVat";
    for component in components.split(' ') {
        if rng.chance(80) {
            let mode = rng.word("down up half_up half_down half_even ceiling floor");
            rounding.insert(component.to_owned(), json!(mode));
        }
    }
    Value::Object(rounding)
}

fn settings(rng: &mut Rng) -> Value {
    let mut settings = json!({});
    if rng.chance(60) {
        settings["utcOffsetMinutes"] = json!(rng.pick(&[540, 0, -210, 345, -1080, 1080, 1]));
    }
    if rng.chance(60) {
        settings["adjustIfNotAfterStart"] = json!(rng.chance(50));
    }
    settings
}

/// Adds ordinary weekdays to a calendar and, when it has any, takes holidays away.
fn host_days(rng: &mut Rng, mut calendar: Value, has_holidays: bool) -> Value {
    let count = rng.between(0, 4);
    let weekdays = "2016-11-24 2019-04-10 2021-07-06 2023-08-31 2026-12-24 2028-03-29";
    let added = rng.words(weekdays, count).into_iter();
    let named = added.map(|date| json!({ "date": date, "name": "임시공휴일" }));
    calendar["add"] = named.collect();
    if has_holidays {
        let count = rng.between(0, 4);
        let removed = rng.words("2018-10-09 2020-08-17 2023-10-02 2025-01-27", count);
        calendar["remove"] = json!(removed);
    }
    calendar
}

fn rate(rng: &mut Rng) -> Value {
    match rng.between(0, 5) {
        0 => json!(rng.word("0% 100% 3.333% 0.001% 99.999%")),
        1 => json!(rng.between(0, 100_000)),
        2..=3 => {
            let (whole, decimals) = (rng.between(0, 30), rng.between(0, 999));
            json!(format!("{whole}.{decimals:03}%"))
        }
        _ => json!(rng.word("10% 3.3% 8.8% 12.5% 15% 20%")),
    }
}

fn fee(rng: &mut Rng, fixed: bool) -> Value {
    match (fixed, rng.chance(50)) {
        (false, _) => json!({ "rate": rate(rng) }),
        (true, true) => json!({ "fixed": rng.between(0, 5_000) }),
        (true, false) => json!({ "fixed": rng.between(0, 5_000).to_string(), "currency": "KRW" }),
    }
}

fn bearer(rng: &mut Rng) -> &'static str {
    rng.word("partner merchant")
}

pub(crate) fn contract(rng: &mut Rng, index: usize) -> Value {
    let platform_fee = match index {
        0 => json!({ "rate": "3.333%" }),
        1 => json!({ "rate": rng.word("0% 100%") }),
        2 => fee(rng, true),
        _ => {
            let fixed = rng.chance(30);
            fee(rng, fixed)
        }
    };
    let mut contract = json!({
        "id": format!("contract-{index}"),
        "name": format!("Contract {index}"),
        "platformFee": platform_fee,
        "platformFeeVatBearer": bearer(rng),
        "settlementCycle": cycle(rng),
    });
    if rng.chance(70) {
        contract["subtractPaymentVat"] = json!(rng.chance(60));
    }
    if rng.chance(25) {
        put_stages(rng, &mut contract);
    }
    contract
}

pub(crate) fn discount_policy(rng: &mut Rng, index: usize) -> Value {
    let partner_share = match index {
        0 => json!("0%"),
        1 => json!("100%"),
        2 => json!("50%"),
        _ => rate(rng),
    };
    json!({
        "id": format!("share-{index}"), "name": format!("Share {index}"),
        "partnerShare": partner_share,
    })
}

pub(crate) fn fee_policy(rng: &mut Rng, index: usize) -> Value {
    json!({
        "id": format!("fee-{index}"), "name": format!("Fee {index}"),
        "fee": fee(rng, index >= 3), "vatBearer": bearer(rng),
    })
}

pub(crate) fn partner(rng: &mut Rng, index: usize) -> Value {
    let kind = match index % 3 {
        0 => json!({
            "kind": "business", "companyName": "Hana Farm", "taxation": "normal",
            "registrationNumber": "1168200276", "representative": "Kim Hana",
        }),
        1 => json!({ "kind": "withholding" }),
        _ => json!({ "kind": "non_withholding" }),
    };
    json!({
        "id": format!("partner-{index}"), "name": format!("Partner {index}"), "type": kind,
        "defaultContract": format!("contract-{}", rng.between(0, 5)),
    })
}

/// A valid order for a book made by [`book`].
pub fn order(book: &Value, rng: &mut Rng, id: u64) -> Value {
    let mut order = json!({ "id": format!("order-{id}"), "paymentId": format!("payment-{id}") });
    order["partner"] = json!(rng.pick(&ids(book, "partners")));
    if rng.chance(50) {
        order["contract"] = json!(rng.pick(&ids(book, "contracts")));
    }
    if rng.chance(50) {
        order["currency"] = json!("KRW");
    }
    put_dates(book, rng, &mut order);

    // What is left to be discounted of the tax-free and of the taxable part of the whole order.
    let mut left = Pools::new(0, 0);
    let line_count = if rng.chance(40) { 0 } else { rng.between(1, 6) };
    if line_count == 0 {
        let amount = any_amount(rng);
        let tax_free = often_nothing(rng, amount);
        left = Pools::new(tax_free, amount - tax_free);
        order["amount"] = written(rng, amount);
        if tax_free > 0 || rng.chance(30) {
            order["taxFree"] = written(rng, tax_free);
        }
    } else {
        let mut lines = Vec::new();
        for number in 0..line_count {
            let (line, rest) = line(book, rng, number);
            lines.push(line);
            left.tax_free += rest.tax_free;
            left.taxable += rest.taxable;
        }
        order["lines"] = json!(lines);
        if rng.chance(25) {
            let moved = rng.between(-left.tax_free, left.taxable);
            order["taxFree"] = written(rng, lines.iter().map(tax_free).sum::<i64>() + moved);
            left.tax_free += moved;
            left.taxable -= moved;
        }
    }
    put_charges(book, rng, &mut order, &mut left);
    let parameters = book["parameters"].as_array().into_iter().flatten();
    let mut known: Vec<&str> = parameters.filter_map(|parameter| parameter["key"].as_str()).collect();
    known.retain(|key| FACTORS.iter().any(|(_, factor, _)| factor == key));
    known.dedup();
    for key in known {
        if rng.chance(20) {
            order["parameters"][key] = factor(rng);
        }
    }
    order
}

/// Amounts that discounts may still take.
struct Pools {
    tax_free: i64,
    taxable: i64,
}

impl Pools {
    fn new(tax_free: i64, taxable: i64) -> Pools {
        Pools { tax_free, taxable }
    }
}

fn line(book: &Value, rng: &mut Rng, number: i64) -> (Value, Pools) {
    let unit_price = any_amount(rng);
    let most = if unit_price > 1_000_000_000 { 3 } else { 20 };
    let quantity = rng.between(1, most);
    let unit_tax_free = often_nothing(rng, unit_price);
    let mut line = json!({
        "productId": format!("product-{number}"),
        "unitPrice": written(rng, unit_price),
        "quantity": quantity,
    });
    if unit_tax_free > 0 || rng.chance(30) {
        line["unitTaxFree"] = written(rng, unit_tax_free);
    }
    let unit_taxable = unit_price - unit_tax_free;
    let mut left = Pools::new(unit_tax_free * quantity, unit_taxable * quantity);
    put_charges(book, rng, &mut line, &mut left);
    (line, left)
}

/// Discounts within the pools, which they make smaller, and additional fees, each policy at most once.
fn put_charges(book: &Value, rng: &mut Rng, owner: &mut Value, left: &mut Pools) {
    let mut discounts = Vec::new();
    let count = if rng.chance(50) { 0 } else { rng.between(1, 3) };
    for _ in 0..count {
        let tax_free = often_nothing(rng, left.tax_free);
        let taxable = up_to(rng, left.taxable);
        left.tax_free -= tax_free;
        left.taxable -= taxable;
        let policy = json!(rng.pick(&ids(book, "discountSharePolicies")));
        let mut discount = json!({ "policy": policy, "amount": written(rng, tax_free + taxable) });
        if tax_free > 0 || rng.chance(30) {
            discount["taxFree"] = written(rng, tax_free);
        }
        discounts.push(discount);
    }
    if count > 0 || rng.chance(30) {
        owner["discounts"] = json!(discounts);
    }
    if rng.chance(50) {
        let count = rng.between(0, 3);
        let policies = rng.pick_distinct(&ids(book, "additionalFeePolicies"), count);
        owner["additionalFees"] = json!(policies);
    }
}

/// A start date, a payment time, or both; sometimes a settlement date on or after either.
fn put_dates(book: &Value, rng: &mut Rng, order: &mut Value) {
    let start = any_start(book, rng);
    let given = rng.chance(60);
    if given {
        order["startDate"] = json!(start.to_string());
    }
    if !given || rng.chance(50) {
        // The offsets of the payment and of the book move the date by two days at most.
        let margin = TimeDelta::days(3);
        let paid_on = start.clamp(first_start() + margin, last_start() - margin);
        let clock = rng.word("00:00:00 14:59:59 15:00:00.000 23:59:59.999999 08:21:01.241");
        let zone = rng.word("Z Z +09:00 -03:30 +14:00 -12:00");
        order["paidAt"] = json!(format!("{paid_on}T{clock}{zone}"));
    }
    if rng.chance(15) {
        let earliest = if given { 0 } else { 6 };
        let settles = start + TimeDelta::days(rng.between(earliest, 400));
        order["settlementDate"] = json!(settles.to_string());
    }
}

/// Any day; often one where a version of the book begins or the day before, or one near a long holiday or a month's end.
fn any_start(book: &Value, rng: &mut Rng) -> NaiveDate {
    let lists = "contracts partners discountSharePolicies additionalFeePolicies";
    let records = lists.split(' ').flat_map(|list| book[list].as_array().unwrap());
    let begins: Vec<&str> = records.filter_map(|r| r["effectiveFrom"].as_str()).collect();
    let rests = "2017-10-04 2020-02-28 2023-09-29 2024-02-29 2024-09-17 2025-01-28 2026-02-17 2027-12-31";
    match rng.between(0, 4) {
        0 => date(begins[rng.index(begins.len())]) - TimeDelta::days(rng.between(0, 1)),
        1 => date(rng.word(rests)) + TimeDelta::days(rng.between(-9, 5)),
        _ => {
            let days = (last_start() - first_start()).num_days();
            first_start() + TimeDelta::days(rng.between(0, days))
        }
    }
}

fn first_start() -> NaiveDate {
    date("2015-06-01")
}

fn last_start() -> NaiveDate {
    date("2028-12-31")
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Tiny, ordinary or huge.
fn any_amount(rng: &mut Rng) -> i64 {
    match rng.between(0, 9) {
        0..=1 => rng.between(0, 20),
        2..=4 => rng.between(1, 300) * 1_000,
        5..=7 => rng.between(21, 1_000_000),
        8 => rng.between(1_000_001, 1_000_000_000),
        _ => rng.between(1_000_000_001, 1_000_000_000_000),
    }
}

/// Some of it, often little, sometimes all.
fn up_to(rng: &mut Rng, most: i64) -> i64 {
    match rng.between(0, 9) {
        0 => most,
        1..=5 => rng.between(0, most / 4),
        _ => rng.between(0, most),
    }
}

/// Nothing half of the time.
fn often_nothing(rng: &mut Rng, most: i64) -> i64 {
    if rng.chance(50) { 0 } else { up_to(rng, most) }
}

/// An amount as an integer, sometimes as digits.
fn written(rng: &mut Rng, amount: i64) -> Value {
    if rng.chance(10) { json!(amount.to_string()) } else { json!(amount) }
}

/// The tax-free part of a line, discounted or not.
fn tax_free(line: &Value) -> i64 {
    let unit = &line["unitTaxFree"];
    let unit = match unit.as_str() {
        Some(digits) => digits.parse().unwrap(),
        None => unit.as_i64().unwrap_or(0),
    };
    unit * line["quantity"].as_i64().unwrap()
}

/// The different ids of one list of the book.
fn ids(book: &Value, list: &str) -> Vec<String> {
    let records = book[list].as_array().unwrap().iter();
    let mut ids: Vec<String> = records.map(|r| r["id"].as_str().unwrap().to_owned()).collect();
    ids.sort();
    ids.dedup();
    ids
}
