//! The refund algebra against the independent oracle: an order and its cancels are the settlement of what is left.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use jeongsan::money::Currency;
use jeongsan::order::Cancellation;
use jeongsan::{Code, PolicyBook, limits, wire};
use jeongsan_tests::cancels::Left;
use jeongsan_tests::keeping::{Keeping, with_terms};
use jeongsan_tests::later::later;
use jeongsan_tests::oracle::Prepared;
use jeongsan_tests::random::{Rng, book, order};
use serde_json::{Value, json};

const BOOKS: u64 = 40;
/// Cancels of each book; together 100,000.
const CANCELS: u64 = 2_500;

type Amounts = BTreeMap<String, i64>;

fn amounts(value: &Value) -> Amounts {
    let fields = value.as_object().expect("amounts").iter();
    fields.map(|(name, amount)| (name.clone(), amount.as_i64().expect("an integer"))).collect()
}

fn minus(a: &Amounts, b: &Amounts) -> Amounts {
    a.iter().map(|(name, amount)| (name.clone(), amount - b[name])).collect()
}

fn plus(a: &Amounts, b: &Amounts) -> Amounts {
    a.iter().map(|(name, amount)| (name.clone(), amount + b[name])).collect()
}

fn zero(like: &Amounts) -> Amounts {
    like.keys().map(|name| (name.clone(), 0)).collect()
}

/// The settlement of an order by the oracle: totals, and amounts by product.
fn settled(oracle: &Prepared, order: Option<&Value>, zero: &Amounts) -> (Amounts, BTreeMap<String, Amounts>) {
    let Some(order) = order else { return (zero.clone(), BTreeMap::new()) };
    let transfer = oracle.settle(order);
    let lines = transfer["lines"].as_array().expect("lines").iter();
    let lines = lines.map(|line| (line["productId"].as_str().expect("an id").to_owned(), amounts(&line["amounts"])));
    (amounts(&transfer["amounts"]), lines.collect())
}

fn parsed(cancel: &Value) -> Cancellation {
    wire::cancellation_from_json(&cancel.to_string(), Currency::Krw).unwrap_or_else(|e| panic!("{e}\n{cancel}"))
}

/// A random order with some cancels of parts of it, and what each leaves; the last one cancels all.
fn history(document: &Value, rng: &mut Rng, id: u64) -> (Value, Vec<(Value, Left)>) {
    let question = order(document, rng, id);
    let mut left = Left::of(&question);
    let mut cancels = Vec::new();
    for number in 0..rng.between(1, 4) {
        if let Some(mut cancel) = left.cancel(rng, &format!("cancel-{id}-{number}")) {
            cancel["startDate"] = json!("2026-03-02");
            cancels.push((cancel, left.clone()));
        }
    }
    let mut all = left.cancel_all(rng, &format!("cancel-{id}-all"));
    all["cancelledAt"] = json!("2026-03-02T05:00:00Z");
    cancels.push((all, left));
    (question, cancels)
}

fn engine(document: &Value) -> PolicyBook {
    wire::book_from_json(&document.to_string()).unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn an_order_and_its_cancels_are_the_settlement_of_what_is_left() {
    let mut compared = 0;
    for seed in 0..BOOKS {
        let document = book(seed);
        let (oracle, engine) = (Prepared::new(&document), engine(&document));
        let mut rng = Rng::new(seed ^ 0xcace1);
        let mut cancels = 0;
        while cancels < CANCELS {
            let (question, history) = history(&document, &mut rng, cancels);
            let order = wire::order_from_json(&question.to_string()).expect("a valid order");
            let nothing = zero(&amounts(&oracle.settle(&question)["amounts"]));
            let (whole, mut lines_before) = settled(&oracle, Some(&question), &nothing);
            let (mut before, mut reversed) = (whole.clone(), nothing.clone());
            let mut earlier = Vec::new();
            let mut carried = engine.cancels(&order).expect("a valid order");
            for (cancel, left) in &history {
                let context = || {
                    format!(
                        "book {seed}\n{question}\n{history:#?}",
                        history = history.iter().map(|h| h.0.to_string()).collect::<Vec<_>>()
                    )
                };
                let cancellation = parsed(cancel);
                let reversal =
                    engine.cancel(&order, &earlier, &cancellation).unwrap_or_else(|e| panic!("{e}\n{}", context()));
                assert_eq!(carried.cancel(&cancellation).as_ref(), Ok(&reversal), "{}", context());
                let record: Value = serde_json::from_str(&wire::to_json(&reversal)).expect("a record");
                let (after, lines_after) = settled(&oracle, left.order().as_ref(), &nothing);
                assert_eq!(amounts(&record["leftBefore"]), before, "{}", context());
                assert_eq!(amounts(&record["left"]), after, "{}", context());
                assert_eq!(amounts(&record["amounts"]), minus(&before, &after), "{}", context());
                let found = record["lines"].as_array().expect("lines").iter();
                let found: BTreeMap<&str, Amounts> =
                    found.map(|line| (line["productId"].as_str().expect("an id"), amounts(&line["amounts"]))).collect();
                for (product, was) in &lines_before {
                    let expected = minus(was, lines_after.get(product).unwrap_or(&nothing));
                    assert_eq!(found.get(product.as_str()).unwrap_or(&nothing), &expected, "{product} {}", context());
                }
                reversed = plus(&reversed, &amounts(&record["amounts"]));
                (before, lines_before) = (after, lines_after);
                earlier.push(cancellation);
                cancels += 1;
            }
            assert_eq!(before, nothing, "nothing left leaves zero in every amount");
            assert_eq!(reversed, whole, "the reversals of a full cancel sum to the order");
        }
        compared += cancels;
    }
    assert!(compared >= 100_000);
}

/// Sums of what an answer says is kept: of platform fees, of additional fees with the cost of refunds, each with its VAT; and the merchant's
/// cost of refunds.
fn kept(record: &Value) -> BTreeMap<String, i64> {
    let mut sums = BTreeMap::new();
    for kept in record["kept"].as_array().into_iter().flatten() {
        let (name, vat) = match kept["fee"].as_str().expect("a word") {
            "platform_fee" => ("platformFee", "platformFeeVat"),
            "additional_fee" | "refund_cost" => ("additionalFee", "additionalFeeVat"),
            _ => ("merchant", "merchant"),
        };
        *sums.entry(name.to_owned()).or_insert(0) += kept["amount"].as_i64().expect("an amount");
        *sums.entry(vat.to_owned()).or_insert(0) += kept["vat"].as_i64().expect("an amount");
    }
    sums
}

#[test]
fn an_order_and_its_cancels_are_the_settlement_of_what_is_left_and_what_is_kept() {
    let (mut compared, mut keeping_something) = (0, 0);
    for seed in 0..BOOKS {
        let mut rng = Rng::new(seed ^ 0x4ee9);
        let document = with_terms(&book(seed), &mut rng);
        let (oracle, engine) = (Prepared::new(&document), engine(&document));
        let mut cancels = 0;
        while cancels < CANCELS {
            let (question, mut history) = history(&document, &mut rng, cancels);
            let order = wire::order_from_json(&question.to_string()).expect("a valid order");
            let transfer = oracle.settle(&question);
            let whole = amounts(&transfer["amounts"]);
            let nothing = zero(&whole);
            let keeping = Keeping::of(&document, &question, &transfer);
            let start: NaiveDate = transfer["startDate"].as_str().expect("a day").parse().expect("a day");
            let mut day = 0;
            for (cancel, _) in &mut history {
                day += u64::try_from(rng.between(0, 8)).expect("positive");
                cancel["startDate"] = json!((start + Days::new(day)).to_string());
            }
            let (mut before, mut lines_before) = settled(&oracle, Some(&question), &nothing);
            let (mut earlier, mut reversed) = (Vec::new(), nothing.clone());
            let mut carried = engine.cancels(&order).expect("a valid order");
            for (number, (cancel, left)) in history.iter().enumerate() {
                let context = || {
                    let all: Vec<String> = history.iter().map(|(cancel, _)| cancel.to_string()).collect();
                    format!("book {seed}\n{question}\n{all:#?}\n{number}")
                };
                let cancellation = parsed(cancel);
                let reversal =
                    engine.cancel(&order, &earlier, &cancellation).unwrap_or_else(|e| panic!("{e}\n{}", context()));
                assert_eq!(carried.cancel(&cancellation).as_ref(), Ok(&reversal), "{}", context());
                let why = engine.explain_cancel(&order, &earlier, &cancellation).expect("explained");
                assert_eq!(why.cancel(), &reversal, "{}", context());
                let record: Value = serde_json::from_str(&wire::to_json(&reversal)).expect("a record");
                let late = |days: i64| {
                    let last = (start + Days::new(u64::try_from(days).expect("positive"))).to_string();
                    let is_late =
                        |(cancel, _): &(Value, Left)| cancel["startDate"].as_str().expect("a day") > last.as_str();
                    let first = history[..=number].iter().position(is_late)?;
                    let then = match first.checked_sub(1) {
                        None => Some(question.clone()),
                        Some(before) => history[before].1.order(),
                    };
                    Some(then.map_or(Value::Null, |then| oracle.settle(&then)))
                };
                let pure = settled(&oracle, left.order().as_ref(), &nothing).0;
                let counts = (i64::try_from(number).expect("few") + 1, whole["payment"] - pure["payment"]);
                let with_kept = keeping.left(&oracle, left.order().as_ref(), &late, counts);
                let (after, lines_after) = settled(&oracle, Some(&with_kept), &nothing);
                assert_eq!(amounts(&record["leftBefore"]), before, "{}", context());
                assert_eq!(amounts(&record["left"]), after, "{}\n{with_kept}", context());
                assert_eq!(amounts(&record["amounts"]), minus(&before, &after), "{}", context());
                for line in record["lines"].as_array().expect("lines") {
                    let product = line["productId"].as_str().expect("an id");
                    let expected = minus(&lines_before[product], lines_after.get(product).unwrap_or(&nothing));
                    assert_eq!(amounts(&line["amounts"]), expected, "{product} {}", context());
                }
                let kept = kept(&record);
                for name in ["platformFee", "platformFeeVat", "additionalFee", "additionalFeeVat"] {
                    assert_eq!(kept.get(name).copied().unwrap_or(0), after[name] - pure[name], "{name} {}", context());
                }
                keeping_something += usize::from(!kept.is_empty());
                reversed = plus(&reversed, &amounts(&record["amounts"]));
                (before, lines_before) = (after, lines_after);
                earlier.push(cancellation);
                cancels += 1;
            }
            assert_eq!(plus(&reversed, &before), whole, "the order is what came back and what is kept");
        }
        compared += cancels;
    }
    assert!(compared >= 100_000 && keeping_something >= 50_000, "{compared}, {keeping_something} keep something");
}

/// What an answer says it was decided by.
fn decided_by(record: &Value) -> Value {
    let names = ["contract", "contractVersion", "calculatorVersion", "parameters"];
    names.iter().map(|name| ((*name).to_owned(), record[*name].clone())).collect()
}

#[test]
fn whatever_is_changed_later_a_cancel_takes_back_what_was_settled() {
    let (mut compared, mut with_parameters) = (0, 0);
    for seed in 0..BOOKS {
        let mut document = book(seed);
        if seed % 5 == 4 {
            document["settings"]["cancelBasis"] = json!("cancelled");
        }
        let mut rng = Rng::new(seed ^ 0x1a7e);
        let day = "2026-03-02".parse().expect("a day");
        let (before, after) = (engine(&document), engine(&later(&document, &mut rng, day)));
        let mut cancels = 0;
        while cancels < CANCELS {
            let (mut question, history) = history(&document, &mut rng, cancels);
            question["startDate"] = json!("2026-03-02");
            question["settlementDate"] = Value::Null;
            let order = wire::order_from_json(&question.to_string()).expect("a valid order");
            let settled = serde_json::from_str::<Value>(&wire::to_json(&before.settle(&order).expect("settled")))
                .expect("a record");
            let whole = amounts(&settled["amounts"]);
            let (mut given_back, mut earlier) = (zero(&whole), Vec::new());
            for (cancel, _) in &history {
                let mut cancel = cancel.clone();
                cancel["startDate"] = json!("2026-12-01");
                let cancellation = parsed(&cancel);
                let changed = after.cancel(&order, &earlier, &cancellation);
                let unchanged = before.cancel(&order, &earlier, &cancellation);
                assert_eq!(changed, unchanged, "book {seed}\n{question}\n{cancel}");
                let record = changed.unwrap_or_else(|e| panic!("{e}\n{question}"));
                let record = serde_json::from_str::<Value>(&wire::to_json(&record)).expect("a record");
                assert_eq!(decided_by(&record), decided_by(&settled), "book {seed}\n{question}\n{cancel}");
                given_back = plus(&given_back, &amounts(&record["amounts"]));
                earlier.push(cancellation);
                cancels += 1;
            }
            assert_eq!(given_back, whole, "book {seed}\n{question}");
            with_parameters += usize::from(settled["parameters"].is_object());
        }
        compared += cancels;
    }
    assert!(compared >= 100_000 && with_parameters >= 10_000, "{compared}, {with_parameters} with parameters");
}

/// Whether what a cancel takes follows from what went before: an amount shared over the lines, apportioned discounts, and what the last units
/// still come to where units came back for an amount of money, or where a tax-free amount stands by itself.
fn by_sequence(question: &Value, history: &[(Value, Left)]) -> bool {
    let cancels = || history.iter().map(|(cancel, _)| cancel);
    let lines = || cancels().flat_map(|cancel| cancel["lines"].as_array().into_iter().flatten());
    let by_money = |line: &Value| line["amount"].is_number();
    let by_both = |line: &Value| by_money(line) && line["quantity"].is_number();
    let tax_free_given = !question["taxFree"].is_null() || cancels().any(|cancel| cancel["taxFree"].is_number());
    let shared = question["lines"].is_array() && cancels().any(|cancel| cancel["amount"].is_number());
    let apportioned = cancels().any(|cancel| cancel["apportionDiscounts"] == json!(true));
    shared || apportioned || lines().any(by_both) || (tax_free_given && lines().any(by_money))
}

#[test]
fn the_order_of_cancels_does_not_matter() {
    let (mut compared, mut seen) = (0, 0);
    for seed in 0..BOOKS {
        let document = book(seed);
        let engine = engine(&document);
        let mut rng = Rng::new(seed ^ 0x0de5);
        let mut drawn = 0;
        while drawn < CANCELS {
            let (question, mut history) = history(&document, &mut rng, drawn);
            history.pop();
            if by_sequence(&question, &history) {
                continue;
            }
            let order = wire::order_from_json(&question.to_string()).expect("a valid order");
            let cancellations: Vec<Cancellation> = history.iter().map(|(cancel, _)| parsed(cancel)).collect();
            (seen, drawn) = (seen + 1, drawn + 1);
            let left = |cancellations: &[Cancellation]| {
                let (last, earlier) = cancellations.split_last()?;
                engine.cancel(&order, earlier, last).ok().map(|cancel| *cancel.left())
            };
            let straight = left(&cancellations);
            let reversed: Vec<Cancellation> = cancellations.iter().rev().cloned().collect();
            // In another order one of them may take more than is left just then; what is refused takes nothing.
            if let Some(other) = left(&reversed) {
                assert_eq!(
                    Some(other),
                    straight,
                    "{question}\n{history:?}",
                    history = history.iter().map(|h| h.0.to_string()).collect::<Vec<_>>()
                );
                compared += usize::from(cancellations.len() > 1);
            }
        }
    }
    assert!(seen >= 100_000 && compared >= 20_000, "{compared} of {seen}");
}

/// A cancel that may well be refused: of what is not there, of more than is left, or one made before.
fn doubtful(cancel: &Value, rng: &mut Rng) -> Value {
    let mut cancel = cancel.clone();
    match rng.between(0, 6) {
        0 => cancel["id"] = cancel["order"].clone(),
        1 => cancel["order"] = json!("another"),
        2 => cancel["discounts"] = json!([{ "policy": "unknown", "amount": 1 }]),
        3 => cancel["settlementDate"] = json!("2020-01-01"),
        4 => cancel["taxFree"] = json!(1_000_000_000),
        5 => {
            cancel["id"] = json!(format!("{}-again", cancel["id"].as_str().expect("an id")));
        }
        _ => {}
    }
    cancel
}

#[test]
fn what_is_carried_from_cancel_to_cancel_answers_as_if_all_were_counted_again() {
    let (mut made, mut refused) = (0, 0);
    for seed in 0..BOOKS {
        let mut document = book(seed);
        if seed % 2 == 1 {
            document["settings"]["cancelBasis"] = json!("cancelled");
        }
        let engine = engine(&document);
        let mut rng = Rng::new(seed ^ 0xca881);
        for id in 0..CANCELS / 10 {
            let (question, history) = history(&document, &mut rng, id);
            let order = wire::order_from_json(&question.to_string()).expect("a valid order");
            let mut carried = engine.cancels(&order).expect("a valid order");
            let mut earlier: Vec<Cancellation> = Vec::new();
            for (cancel, _) in &history {
                // The refused ones between must leave no trace.
                for cancel in [doubtful(cancel, &mut rng), cancel.clone(), doubtful(cancel, &mut rng)] {
                    let Ok(cancellation) = wire::cancellation_from_json(&cancel.to_string(), Currency::Krw) else {
                        continue;
                    };
                    let counted = engine.cancel(&order, &earlier, &cancellation);
                    assert_eq!(carried.cancel(&cancellation), counted, "book {seed}\n{question}\n{cancel}");
                    match counted {
                        Ok(_) => {
                            made += 1;
                            earlier.push(cancellation);
                        }
                        Err(_) => refused += 1,
                    }
                }
            }
        }
    }
    assert!(made >= 20_000 && refused >= 20_000, "{made} made, {refused} refused");
}

/// The same book without fixed fees: a part cancelled by itself does not bring them back.
fn without_fixed_fees(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), if name == "fixed" { json!(0) } else { without_fixed_fees(value) }))
            .collect(),
        Value::Array(items) => items.iter().map(without_fixed_fees).collect(),
        other => other.clone(),
    }
}

#[test]
fn what_is_cancelled_is_settled_by_itself_on_the_other_basis() {
    let mut compared = 0;
    for seed in 0..BOOKS {
        let mut document = book(seed);
        document["settings"]["cancelBasis"] = json!("cancelled");
        let (oracle, engine) = (Prepared::new(&document), engine(&document));
        let rates_only = Prepared::new(&without_fixed_fees(&document));
        let mut rng = Rng::new(seed ^ 0xba515);
        let mut cancels = 0;
        while cancels < CANCELS {
            let (question, history) = history(&document, &mut rng, cancels);
            let order = wire::order_from_json(&question.to_string()).expect("a valid order");
            let whole = amounts(&oracle.settle(&question)["amounts"]);
            let nothing = zero(&whole);
            let mut before = nothing.clone();
            let mut earlier = Vec::new();
            for (cancel, left) in &history {
                let cancellation = parsed(cancel);
                let reversal =
                    engine.cancel(&order, &earlier, &cancellation).unwrap_or_else(|e| panic!("{e}\n{question}"));
                let record: Value = serde_json::from_str(&wire::to_json(&reversal)).expect("a record");
                let after = if left.empty {
                    whole.clone()
                } else {
                    settled(&rates_only, left.cancelled().as_ref(), &nothing).0
                };
                assert_eq!(amounts(&record["amounts"]), minus(&after, &before), "book {seed}\n{question}\n{cancel}");
                assert_eq!(amounts(&record["left"]), minus(&whole, &after), "book {seed}\n{question}\n{cancel}");
                before = after;
                earlier.push(cancellation);
                cancels += 1;
            }
        }
        compared += cancels;
    }
    assert!(compared >= 100_000);
}

#[test]
fn ten_thousand_earlier_cancels_are_settled_and_one_more_is_refused_with_its_count() {
    let engine = engine(&json!({
        "contracts": [{ "id": "standard", "name": "Standard", "platformFee": { "rate": "10%" }, "platformFeeVatBearer": "partner",
            "settlementCycle": { "lagDays": 1, "recurrence": { "every": "day" }, "convention": "unadjusted" } }],
        "partners": [{ "id": "farm", "name": "Farm", "defaultContract": "standard", "type": { "kind": "non_withholding" } }],
    }));
    let order = json!({ "id": "order", "partner": "farm", "startDate": "2026-03-02", "amount": 20_000 });
    let order = wire::order_from_json(&order.to_string()).expect("a valid order");
    let cancel = |id: usize| {
        parsed(&json!({ "id": format!("cancel-{id}"), "order": "order", "amount": 1, "startDate": "2026-03-02" }))
    };
    let mut earlier: Vec<Cancellation> = (0..limits::CANCELS_MAX).map(cancel).collect();
    let reversal = engine.cancel(&order, &earlier, &cancel(limits::CANCELS_MAX)).expect("at the limit");
    assert_eq!(reversal.left().order().minor(), 9_999);
    earlier.push(cancel(limits::CANCELS_MAX));
    let error = engine.cancel(&order, &earlier, &cancel(limits::CANCELS_MAX + 1)).expect_err("too many");
    let mut carried = engine.cancels(&order).expect("a valid order");
    for (number, cancellation) in earlier.iter().enumerate() {
        let left = carried.cancel(cancellation).expect("within the limit").left().order().minor();
        assert_eq!(left, i64::try_from(19_999 - number).expect("small"));
    }
    assert_eq!(carried.cancel(&cancel(limits::CANCELS_MAX + 1)).as_ref(), Err(&error));
    assert_eq!((error.code(), error.at().as_str()), (Code::TooMany, "$.earlier"));
    assert_eq!(error.message(), "10001 earlier cancels, at most 10000");
}
