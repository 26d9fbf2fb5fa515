//! What one order costs as JSON text, in and out of a prepared book, and where it goes: reading, settling, writing.
//!
//! The peer is the reference job from JSON to JSON in hand-written Rust with records a quarter of the size: 1.0 to 1.3 µs.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jeongsan::wire;
use jeongsan_benches::{Engine, Job};

const WINDOW: u32 = 1_000;

fn one_order(c: &mut Criterion) {
    let engine = Engine::new(&Job::reference(WINDOW as usize));
    let orders: Vec<String> = engine.orders.iter().map(wire::order_to_json).collect();
    let inputs: Vec<String> = orders.iter().map(|order| format!("{{\"order\":{order}}}")).collect();
    let many = format!("{{\"orders\":[{}]}}", orders.join(","));
    let transfers: Vec<_> = engine.orders.iter().map(|order| engine.book.settle(order).expect("it settles")).collect();
    let mut group = c.benchmark_group("wire/one amount");
    group.throughput(Throughput::Elements(u64::from(WINDOW)));
    group.bench_function("read", |b| {
        b.iter(|| {
            for order in &orders {
                black_box(wire::order_from_json(order).expect("it reads"));
            }
        });
    });
    group.bench_function("settle", |b| {
        b.iter(|| {
            for order in &engine.orders {
                black_box(engine.book.settle(order).expect("it settles"));
            }
        });
    });
    group.bench_function("write", |b| {
        b.iter(|| {
            for transfer in &transfers {
                black_box(wire::to_json(transfer));
            }
        });
    });
    group.bench_function("call", |b| {
        b.iter(|| {
            for input in &inputs {
                black_box(wire::call_on_book(&engine.book, "settle", input));
            }
        });
    });
    group.bench_function("call for many", |b| {
        b.iter(|| black_box(wire::call_on_book(&engine.book, "settle_many", &many)));
    });
    group.finish();
}

criterion_group!(benches, one_order);
criterion_main!(benches);
