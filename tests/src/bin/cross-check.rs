//! Questions for every language, and Rust's answers: `cross-check FOLDER`.
//!
//! Writes ten random books (`book-0.json` …), 2,000 orders for each (`orders-0.jsonl` …), one in twenty of them spoilt, and what
//! the engine makes of each order (`rust-0.jsonl` …). The other languages write theirs beside it through their typed calls, and the
//! files must be the same bytes. A line is JSON without blanks and nulls, its fields sorted: that is what is left of a language's
//! own way of writing JSON. Every tenth order is explained, the others settled.

use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs, io};

use jeongsan::wire;
use jeongsan_tests::random::{Rng, book, order};
use serde_json::{Value, json};

const BOOKS: u64 = 10;
const ORDERS_PER_BOOK: u64 = 2_000;

fn main() -> io::Result<()> {
    let folder = env::args().nth(1).map_or_else(|| PathBuf::from("target/cross-check"), PathBuf::from);
    fs::create_dir_all(&folder)?;
    for seed in 0..BOOKS {
        let (document, mut rng) = (book(seed), Rng::new(seed ^ 0xC0DE));
        let compiled = wire::book_from_json(&document.to_string()).map_err(io::Error::other)?;
        let (mut orders, mut answers) = (String::new(), String::new());
        for id in 0..ORDERS_PER_BOOK {
            let mut order = order(&document, &mut rng, id);
            spoil(&mut order, &mut rng);
            let (call, question) = if id % 10 == 0 {
                ("explain", json!({ "order": order, "language": "ko" }))
            } else {
                ("settle", json!({ "order": order }))
            };
            let answer = wire::call_on_book(&compiled, call, &question.to_string());
            let answer: Value = serde_json::from_str(&answer)?;
            let _ = writeln!(orders, "{order}");
            let _ = writeln!(answers, "{}", without_nulls(answer));
        }
        fs::write(folder.join(format!("book-{seed}.json")), document.to_string())?;
        fs::write(folder.join(format!("orders-{seed}.jsonl")), orders)?;
        fs::write(folder.join(format!("rust-{seed}.jsonl")), answers)?;
    }
    println!("{} orders", BOOKS * ORDERS_PER_BOOK);
    Ok(())
}

/// One order in twenty is made one that is refused.
fn spoil(order: &mut Value, rng: &mut Rng) {
    match rng.between(0, 99) {
        0 => order["partner"] = json!("nobody"),
        1 => order["discounts"] = json!([{ "policy": "discount-share-0", "amount": 1_000_000_000_000_000_i64 }]),
        2 => order["startDate"] = json!("2031-01-01"),
        3 => order["settlementDate"] = json!("2015-01-01"),
        4 => order["taxFree"] = json!(-1),
        _ => {}
    }
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.into_iter().filter(|(_, value)| !value.is_null());
            kept.map(|(name, value)| (name, without_nulls(value))).collect()
        }
        Value::Array(items) => items.into_iter().map(without_nulls).collect(),
        other => other,
    }
}
