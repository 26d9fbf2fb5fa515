//! Sales settled in stages, over random books and histories of cancels: parts add up, cancels take them back stage by stage, statement
//! lines count each won once, and all of it is what the oracle says.

use std::collections::BTreeMap;

use jeongsan::order::Cancellation;
use jeongsan::statement::statement_lines;
use jeongsan::trace::Component;
use jeongsan::transfer::{Amounts, StagePart};
use jeongsan::{money::Currency, wire};
use jeongsan_tests::cancels::Left;
use jeongsan_tests::oracle::stages::{less, parts};
use jeongsan_tests::random::{Rng, book, order};
use jeongsan_tests::terms::put_stages;
use serde_json::{Value, json};

const BOOKS: u64 = 500;
const ORDERS: u64 = 100;

/// A random order and some cancels of it, one after the other; sometimes all of it at last.
fn history(document: &Value, rng: &mut Rng, id: u64) -> (Value, Vec<Value>) {
    let question = order(document, rng, id);
    let mut left = Left::of(&question);
    let mut cancels: Vec<Value> =
        (0..rng.between(1, 4)).filter_map(|number| left.cancel(rng, &format!("cancel-{id}-{number}"))).collect();
    if rng.chance(50) {
        cancels.push(left.cancel_all(rng, &format!("cancel-{id}-all")));
    }
    for cancel in &mut cancels {
        cancel["startDate"] = json!(rng.pick(&["2016-03-02", "2020-08-31", "2026-03-02"]));
    }
    (question, cancels)
}

fn record(amounts: &Amounts) -> Value {
    amounts.iter().map(|(component, money)| (component.as_str().to_owned(), Value::from(money.minor()))).collect()
}

fn sum<'a>(parts: impl IntoIterator<Item = &'a Amounts>) -> BTreeMap<Component, i64> {
    let mut sum: BTreeMap<Component, i64> = Component::ALL.iter().map(|component| (*component, 0)).collect();
    for amounts in parts {
        amounts.iter().for_each(|(component, money)| *sum.entry(component).or_default() += money.minor());
    }
    sum
}

/// Every part is an order of its own as far as calculation §2.13 goes.
fn adds_up(part: &StagePart) -> bool {
    let a = &part.amounts;
    let (vat, tax_free) = (a.payment_vat().minor(), a.payment_tax_free().minor());
    a.order().minor() == a.payment().minor() + a.discount().minor()
        && a.payment().minor() == a.payment_supply().minor() + vat + tax_free
        && tax_free == a.order_tax_free().minor() - a.discount_tax_free().minor()
        && a.order().minor()
            == a.settlement().minor()
                + a.discount_share().minor()
                + a.payment_vat_burden().minor()
                + a.platform_fee().minor()
                + a.platform_fee_vat().minor()
                + a.additional_fee().minor()
                + a.additional_fee_vat().minor()
}

#[test]
fn parts_of_orders_and_cancels_are_those_of_the_oracle_and_each_won_is_counted_once() {
    let (mut staged, mut reversals) = (0, 0);
    for seed in 0..BOOKS {
        let mut document = book(seed);
        let terms = &mut Rng::new(seed ^ 0x7e335);
        for contract in document["contracts"].as_array_mut().expect("contracts") {
            if contract["stages"].is_null() && seed % 10 != 0 {
                put_stages(terms, contract);
            }
        }
        if seed % 3 == 0 {
            document["settings"]["cancelBasis"] = json!("cancelled");
        }
        let engine = wire::book_from_json(&document.to_string()).expect("a valid book");
        let rng = &mut Rng::new(seed ^ 0x57a9e5);
        for id in 0..ORDERS {
            let (question, history) = history(&document, rng, id);
            let order = wire::order_from_json(&question.to_string()).expect("a valid order");
            let transfer = engine.settle(&order).expect("settles");
            let contract = contract(&document, transfer.contract());
            if contract.get("stages").is_none() {
                assert!(transfer.stages().is_empty());
                continue;
            }
            staged += 1;
            let whole = record(transfer.amounts());
            let check = |found: &[StagePart], expected: &[Value], total: &Amounts| {
                let amounts: Vec<Value> = found.iter().map(|part| record(&part.amounts)).collect();
                assert_eq!(amounts, expected, "{question}");
                assert_eq!(sum(found.iter().map(|part| &part.amounts)), sum([total]), "{question}");
                assert!(found.iter().all(adds_up), "{question}");
            };
            check(transfer.stages(), &parts(contract, &whole, &whole), transfer.amounts());
            let mut summaries = vec![transfer.summary()];
            let mut left: Vec<Value> = transfer.stages().iter().map(|part| record(&part.amounts)).collect();
            let mut net = transfer.settlement().minor();
            let mut earlier: Vec<Cancellation> = Vec::new();
            for cancel in &history {
                let cancellation =
                    wire::cancellation_from_json(&cancel.to_string(), Currency::Krw).expect("a valid cancel");
                let back = engine.cancel(&order, &earlier, &cancellation).expect("cancels");
                let sides = [back.left_before(), back.left()].map(|side| parts(contract, &whole, &record(side)));
                let expected: Vec<Value> = sides[0].iter().zip(&sides[1]).map(|(was, is)| less(was, is)).collect();
                check(back.stages(), &expected, back.amounts());
                for (part, of_order) in back.stages().iter().zip(transfer.stages()) {
                    assert!(part.settlement_date >= of_order.settlement_date, "{question} {cancel}");
                }
                left = left.iter().zip(back.stages()).map(|(was, part)| less(was, &record(&part.amounts))).collect();
                // An order less its cancels is what is left, stage by stage.
                assert_eq!(left, sides[1], "{question} {cancel}");
                net -= back.settlement().minor();
                summaries.push(back.summary());
                earlier.push(cancellation);
                reversals += 1;
            }
            let lines = statement_lines(&summaries).expect("lines");
            assert_eq!(lines.iter().map(|line| line.net().minor()).sum::<i64>(), net, "{question}");
        }
    }
    assert!(staged * 10 >= BOOKS * ORDERS * 9 && reversals >= 2 * staged, "{staged} staged, {reversals} reversals");
}

/// The record of a version of a contract: the versions of an id, by their first day.
fn contract<'b>(document: &'b Value, (id, number): (&jeongsan::ContractId, u32)) -> &'b Value {
    let mut versions: Vec<&Value> = document["contracts"].as_array().expect("contracts").iter().collect();
    versions.retain(|record| record["id"] == id.as_str());
    versions.sort_by_key(|record| record["effectiveFrom"].as_str().unwrap_or("").to_owned());
    versions[usize::try_from(number).expect("few") - 1]
}
