//! The engine against the independent oracle: every field of every transfer, on random orders.

use jeongsan::wire;
use jeongsan_tests::kit::differ;
use jeongsan_tests::oracle::Prepared;
use jeongsan_tests::random::{Rng, book, order};
use serde_json::{Value, json};

const BOOKS: u64 = 50;
const ORDERS_PER_BOOK: u64 = 2_000;

/// The default formulas as sums, each written another way round.
const SUMS: [&str; 5] = [
    "FIXED_AMOUNT + ORDER_AMOUNT * FIXED_RATE",
    "FIXED_RATE * DISCOUNT_AMOUNT",
    "FIXED_AMOUNT + ORDER_AMOUNT * FIXED_RATE",
    "ORDER_AMOUNT - DISCOUNT_SHARE_AMOUNT - (PLATFORM_FEE_AMOUNT + PLATFORM_FEE_VAT + ADDITIONAL_FEE_AMOUNT + ADDITIONAL_FEE_VAT) \
     - PAYMENT_VAT_BURDEN_AMOUNT",
    "ORDER_TAX_FREE_RATIO * (SETTLEMENT_AMOUNT + DISCOUNT_SHARE_AMOUNT) - DISCOUNT_SHARE_TAX_FREE_AMOUNT",
];

/// The book with its formulas said otherwise, so that none is known as the default one: as sums, as trees that are no sums,
/// or as trees whose numbers are beyond 64 bits on the way.
fn rewritten(mut book: Value, seed: u64) -> Value {
    let rewritten = |sum: &str| match seed % 3 {
        0 => sum.to_owned(),
        1 => format!("max({sum}, {sum})"),
        _ => format!("({sum}) * 79_228_162_514_264_337_593 / 79_228_162_514_264_337_593"),
    };
    let keys = ["platformFee", "discountShare", "additionalFee", "settlement", "settlementTaxFree"];
    if book["calculators"].is_null() {
        book["calculators"] = json!([{}]);
    }
    for (key, sum) in keys.into_iter().zip(SUMS) {
        let formula = &mut book["calculators"][0]["formulas"][key];
        *formula = json!(rewritten(formula.as_str().unwrap_or(sum)));
    }
    book
}

#[test]
fn one_hundred_thousand_random_orders_settle_as_the_oracle_says() {
    let mut compared = 0;
    for seed in 0..BOOKS {
        let document = book(seed);
        let oracle = Prepared::new(&document);
        let engine =
            wire::book_from_json(&document.to_string()).unwrap_or_else(|errors| panic!("book {seed}: {errors}"));
        let rewritten = rewritten(document.clone(), seed).to_string();
        let rewritten = wire::book_from_json(&rewritten).unwrap_or_else(|errors| panic!("book {seed}: {errors}"));
        let mut rng = Rng::new(seed ^ 0x5eed);
        for id in 0..ORDERS_PER_BOOK {
            let question = order(&document, &mut rng, id);
            let parsed = wire::order_from_json(&question.to_string()).unwrap_or_else(|e| panic!("{e}\n{question}"));
            let transfer = engine.settle(&parsed).unwrap_or_else(|error| panic!("{error}\n{question}\n{document}"));
            let found: Value = serde_json::from_str(&wire::to_json(&transfer)).expect("a record");
            assert_eq!(rewritten.settle(&parsed).as_ref(), Ok(&transfer), "book {seed}, order {id}\n{question}");
            let expected = oracle.settle(&question);
            if found != expected {
                let mut differences = Vec::new();
                differ("$", &expected, &found, &mut differences);
                panic!("book {seed}, order {id}: {differences:?}\n{question}");
            }
            compared += 1;
        }
    }
    assert_eq!(compared, BOOKS * ORDERS_PER_BOOK);
}
