//! The oracle and the random cases against each other: what must hold for every valid order, whatever its amounts. Checks
//! the identities of `calculation.md` §2.13, the sums of `wire.md`, and that the random orders are valid.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Prepared;
use super::amounts::NAMES;
use super::dates::date;
use crate::random::{Rng, book, order};

const BOOKS: u64 = 40;
const ORDERS_PER_BOOK: u64 = 50;

/// Every random order of this test with its answer.
fn for_each_case(mut check: impl FnMut(&Value, &Value)) {
    for seed in 0..BOOKS {
        let book = book(seed);
        let prepared = Prepared::new(&book);
        let rng = &mut Rng::new(seed);
        for id in 0..ORDERS_PER_BOOK {
            let order = order(&book, rng, id);
            check(&order, &prepared.settle(&order));
        }
    }
}

fn get(amounts: &Value, name: &str) -> i64 {
    amounts[name].as_i64().unwrap()
}

fn parts(answer: &Value) -> Vec<&Value> {
    let lines = answer["lines"].as_array().unwrap().iter().map(|line| &line["amounts"]);
    lines.chain(answer.get("orderLevel")).collect()
}

#[test]
fn an_order_is_its_settlement_and_everything_deducted_from_it() {
    for_each_case(|order, answer| {
        for amounts in parts(answer).into_iter().chain([&answer["amounts"]]) {
            let deducted = [
                "discountShare",
                "paymentVatBurden",
                "platformFee",
                "platformFeeVat",
                "additionalFee",
                "additionalFeeVat",
            ];
            let deducted: i64 = deducted.iter().map(|name| get(amounts, name)).sum();
            assert_eq!(get(amounts, "order"), get(amounts, "settlement") + deducted, "{order:#}");
            let split = get(amounts, "paymentSupply") + get(amounts, "paymentVat") + get(amounts, "paymentTaxFree");
            assert_eq!(get(amounts, "payment"), split, "{order:#}");
        }
    });
}

#[test]
fn a_total_is_the_sum_of_its_parts() {
    for_each_case(|order, answer| {
        let parts = parts(answer);
        for name in NAMES {
            let sum: i64 = parts.iter().map(|part| get(part, name)).sum();
            assert!(parts.is_empty() || get(&answer["amounts"], name) == sum, "{name} of {order:#}");
        }
    });
}

#[test]
fn a_random_order_is_valid() {
    for_each_case(|order, answer| {
        let lines = answer["lines"].as_array().unwrap().iter().map(|line| &line["amounts"]);
        for amounts in lines.chain([&answer["amounts"]]) {
            for (smaller, larger) in [
                ("discount", "order"),
                ("discountTaxFree", "discount"),
                ("discountTaxFree", "orderTaxFree"),
                ("orderTaxFree", "order"),
                ("paymentTaxFree", "payment"),
            ] {
                assert!(
                    0 <= get(amounts, smaller) && get(amounts, smaller) <= get(amounts, larger),
                    "{smaller} of {order:#}"
                );
            }
            assert!(NAMES.iter().all(|name| get(amounts, name).abs() < 1_000_000_000_000_000), "{order:#}");
        }
        let start = date(answer["startDate"].as_str().unwrap());
        assert!(date("2015-06-01") <= start && start <= date("2028-12-31"), "{order:#}");
        let settles = date(answer["settlementDate"].as_str().unwrap());
        assert!(date("2015-01-01") <= settles && settles <= date("2030-12-31"), "{order:#}");
        assert!(order["settlementDate"].is_null() || start <= settles, "{order:#}");
    });
}

#[test]
fn the_random_cases_reach_every_corner() {
    let mut seen = BTreeSet::new();
    for_each_case(|order, answer| {
        let mut note = |corner: &'static str, reached: bool| {
            if reached {
                seen.insert(corner);
            }
        };
        let lines = answer["lines"].as_array().unwrap();
        let amounts = &answer["amounts"];
        note("one amount", lines.is_empty());
        note("six lines", lines.len() == 6);
        note("zero order", get(amounts, "order") == 0);
        note("huge order", get(amounts, "order") > 1_000_000_000_000);
        note("all discounted", get(amounts, "order") > 0 && get(amounts, "payment") == 0);
        note("negative settlement", get(amounts, "settlement") < 0);
        note("negative tax-free settlement", get(amounts, "settlementTaxFree") < 0);
        note("payment VAT deducted", get(amounts, "paymentVatBurden") > 0);
        note("third version", answer["contractVersion"] == 3);
        note("tax-free part given", !lines.is_empty() && !order["taxFree"].is_null());
        if let Some(level) = answer.get("orderLevel") {
            note("negative VAT", get(level, "paymentVat") < 0);
            note("positive VAT at order level", get(level, "paymentVat") > 0);
            note("fixed platform fee", get(level, "platformFee") > 0);
            note("discount and fee at order level", get(level, "discount") > 0 && get(level, "additionalFee") > 0);
        }
        note("settlement date given", !order["settlementDate"].is_null());
        note(
            "paid on another day",
            order["startDate"].is_null()
                && !order["paidAt"].as_str().unwrap().starts_with(answer["startDate"].as_str().unwrap()),
        );
        note("changed calendar", answer["calendar"].as_str().unwrap().contains('+'));
        note("weekends only", answer["calendar"].as_str().unwrap().starts_with("weekends"));
    });
    assert_eq!(seen.len(), 18, "{seen:#?}");
}

#[test]
fn the_same_seed_gives_the_same_cases() {
    assert_eq!(book(7), book(7));
    assert_ne!(book(7), book(8));
    let book = book(7);
    assert_eq!(order(&book, &mut Rng::new(1), 1), order(&book, &mut Rng::new(1), 1));
    // The first numbers of the published generator for the seed 1234567.
    let rng = &mut Rng::new(1_234_567);
    assert_eq!([rng.next_u64(), rng.next_u64()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
}
