//! Settles a fixed number of orders of each shape in a function of its own, for counting instructions.
//!
//! Counts repeat to within a few in a thousand where times move by a third, so they are what a change is judged by:
//!
//! ```text
//! cargo build --release -p jeongsan-benches --bin instructions
//! valgrind --tool=callgrind --toggle-collect=instructions::settle_one_amount target/release/instructions
//! ```
//! prints `Collected`: instructions for 10,000 orders of that shape. `callgrind_annotate` tells where they went.

use std::hint::black_box;

use jeongsan::order::Order;
use jeongsan::trace::Language;
use jeongsan::wire;
use jeongsan_benches::basket::{Extras, baskets};
use jeongsan_benches::{Engine, Job, Naive, Rows, Variant};

/// Different orders of each shape.
const WINDOW: u32 = 1_000;
/// How often they are settled.
const ROUNDS: u32 = 10;

/// Every shape looks at a field of its own: two functions with one body would become one.
struct Shapes {
    engine: Engine,
    formulas: Engine,
    on_order: Vec<Order>,
    on_each_line: Vec<Order>,
    documents: Vec<String>,
    naive: Naive,
    rows: Rows,
}

fn main() {
    let job = Job::reference(WINDOW as usize);
    let engine = Engine::new(&job);
    let document = |order| format!("{{\"order\":{}}}", wire::order_to_json(order));
    let shapes = Shapes {
        documents: engine.orders.iter().map(document).collect(),
        engine,
        formulas: Engine::through_formulas(&job),
        on_order: baskets(WINDOW, Extras::OnOrder),
        on_each_line: baskets(WINDOW, Extras::OnEachLine),
        naive: Naive::new(&job),
        rows: Rows::new(&job),
    };
    for _ in 0..ROUNDS {
        settle_one_amount(&shapes);
        settle_through_formulas(&shapes);
        settle_five_lines(&shapes);
        settle_five_full_lines(&shapes);
        explain_one_amount(&shapes);
        explain_five_lines(&shapes);
        explain_and_print_one_amount(&shapes);
        answer_one_amount_as_json(&shapes);
        peer_rust_decimal(&shapes);
        peer_rows(&shapes);
    }
}

#[inline(never)]
fn settle_one_amount(shapes: &Shapes) {
    for order in &shapes.engine.orders {
        let _ = black_box(shapes.engine.book.settle(order));
    }
}

#[inline(never)]
fn settle_through_formulas(shapes: &Shapes) {
    for order in &shapes.formulas.orders {
        let _ = black_box(shapes.formulas.book.settle(order));
    }
}

#[inline(never)]
fn settle_five_lines(shapes: &Shapes) {
    for order in &shapes.on_order {
        let _ = black_box(shapes.engine.book.settle(order));
    }
}

#[inline(never)]
fn settle_five_full_lines(shapes: &Shapes) {
    for order in &shapes.on_each_line {
        let _ = black_box(shapes.engine.book.settle(order));
    }
}

#[inline(never)]
fn explain_one_amount(shapes: &Shapes) {
    for order in &shapes.engine.orders {
        let _ = black_box(shapes.engine.book.explain(order));
    }
}

#[inline(never)]
fn explain_five_lines(shapes: &Shapes) {
    for order in &shapes.on_order {
        let _ = black_box(shapes.engine.book.explain(order));
    }
}

#[inline(never)]
fn explain_and_print_one_amount(shapes: &Shapes) {
    for order in &shapes.engine.orders {
        let _ = black_box(shapes.engine.book.explain(order).map(|told| told.trace(Language::English).to_string()));
    }
}

#[inline(never)]
fn answer_one_amount_as_json(shapes: &Shapes) {
    for document in &shapes.documents {
        black_box(wire::call_on_book(&shapes.engine.book, "settle", document));
    }
}

#[inline(never)]
fn peer_rust_decimal(shapes: &Shapes) {
    shapes.naive.settle(0..WINDOW as usize);
}

#[inline(never)]
fn peer_rows(shapes: &Shapes) {
    shapes.rows.settle(0..WINDOW as usize);
}
