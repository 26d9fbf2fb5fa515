//! What an explanation costs: `settle` and `explain` side by side, and the explanation printed as text on its own.
//!
//! Targets: `explain` at most 80 ns above `settle` for one amount; text is made only when asked for, so it has no target but is
//! kept in sight. The recorder of `settle` compiles to nothing: compare the instruction counts for that, not the times.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jeongsan::order::Order;
use jeongsan::trace::Language;
use jeongsan::transfer::Explanation;
use jeongsan_benches::basket::{Extras, baskets};
use jeongsan_benches::{Engine, Job};

const WINDOW: u32 = 1_000;

fn explain(c: &mut Criterion) {
    let engine = Engine::new(&Job::reference(WINDOW as usize));
    shape(c, "explain/one amount", &engine, &engine.orders);
    shape(c, "explain/five lines, two discounts, two fees", &engine, &baskets(WINDOW, Extras::OnOrder));
}

fn shape(c: &mut Criterion, name: &str, engine: &Engine, orders: &[Order]) {
    let mut group = c.benchmark_group(name);
    group.throughput(Throughput::Elements(u64::from(WINDOW)));
    group.bench_function("settle", |b| {
        b.iter(|| {
            for order in orders {
                black_box(engine.book.settle(order).expect("it settles"));
            }
        });
    });
    group.bench_function("explain", |b| {
        b.iter(|| {
            for order in orders {
                black_box(engine.book.explain(order).expect("it settles"));
            }
        });
    });
    let told: Vec<Explanation> = orders.iter().map(|order| engine.book.explain(order).expect("it settles")).collect();
    for language in [Language::English, Language::Korean] {
        group.bench_function(format!("print, {language:?}"), |b| {
            b.iter(|| {
                for explanation in &told {
                    black_box(explanation.trace(language).to_string());
                }
            });
        });
    }
    group.finish();
}

criterion_group!(benches, explain);
criterion_main!(benches);
