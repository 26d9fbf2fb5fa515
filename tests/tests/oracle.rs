//! The engine against the independent oracle: every field of every transfer, on random orders.

use jeongsan::wire;
use jeongsan_tests::kit::differ;
use jeongsan_tests::oracle::Prepared;
use jeongsan_tests::random::{Rng, book, order};

const BOOKS: u64 = 50;
const ORDERS_PER_BOOK: u64 = 2_000;

#[test]
fn one_hundred_thousand_random_orders_settle_as_the_oracle_says() {
    let mut compared = 0;
    for seed in 0..BOOKS {
        let document = book(seed);
        let oracle = Prepared::new(&document);
        let engine =
            wire::book_from_json(&document.to_string()).unwrap_or_else(|errors| panic!("book {seed}: {errors}"));
        // The same formulas computed as written, where the engine otherwise finds its fixed path.
        let through_formulas = wire::book_through_formulas(&document.to_string()).expect("the same book");
        let mut rng = Rng::new(seed ^ 0x5eed);
        for id in 0..ORDERS_PER_BOOK {
            let question = order(&document, &mut rng, id);
            let parsed = wire::order_from_json(&question.to_string()).unwrap_or_else(|e| panic!("{e}\n{question}"));
            let transfer = engine.settle(&parsed).unwrap_or_else(|error| panic!("{error}\n{question}\n{document}"));
            let found = serde_json::to_value(wire::transfer_record(&transfer)).expect("a record serialises");
            assert_eq!(through_formulas.settle(&parsed).as_ref(), Ok(&transfer), "book {seed}, order {id}\n{question}");
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
