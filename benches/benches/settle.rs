//! Settling one order: by its amount, beside the two peers, and with five lines, two discounts and two additional fees; and refusing
//! one for a misspelt partner, which names the partner that was meant.
//!
//! By amount also through formulas: the same answers, but by formulas the engine does not know by heart.
//!
//! Targets: by amount at most 4 times as long as the `i64` rows, and an eighth of what `rust_decimal` with hash maps takes for the
//! whole job of `million` (100 ns on the machine of the target); five lines with two discounts and two fees 1.5 M orders/s;
//! formulas at most 1.5 times the default ones; a refusal at most ten good orders, on a book of any size.
//! A thousand different orders are settled in turn, which the caches hold; answers are dropped inside the measurement.

use std::hint::black_box;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use jeongsan_benches::basket::{Extras, baskets};
use jeongsan_benches::growth::refusals;
use jeongsan_benches::{Engine, Job, Naive, Rows, Variant, assert_all_equal};

const WINDOW: u32 = 1_000;

fn one_amount(c: &mut Criterion) {
    let job = Job::reference(WINDOW as usize);
    let (engine, naive, rows) = (Engine::new(&job), Naive::new(&job), Rows::new(&job));
    assert_all_equal(&engine, &naive, &rows);
    let formulas = Engine::through_formulas(&job);
    assert_all_equal(&formulas, &naive, &rows);

    let mut group = c.benchmark_group("settle/one amount");
    group.throughput(Throughput::Elements(u64::from(WINDOW)));
    measure(&mut group, &engine);
    group.bench_function("jeongsan, through formulas", |b| b.iter(|| formulas.settle(0..WINDOW as usize)));
    measure(&mut group, &naive);
    measure(&mut group, &rows);
    group.finish();
}

fn measure<V: Variant>(group: &mut BenchmarkGroup<'_, WallTime>, variant: &V) {
    group.bench_function(V::NAME, |b| b.iter(|| variant.settle(0..WINDOW as usize)));
}

fn five_lines(c: &mut Criterion) {
    let engine = Engine::new(&Job::reference(0));
    let mut group = c.benchmark_group("settle/five lines, two discounts, two fees");
    group.throughput(Throughput::Elements(u64::from(WINDOW)));
    for (name, extras) in [("on the order", Extras::OnOrder), ("on each line", Extras::OnEachLine)] {
        let orders = baskets(WINDOW, extras);
        group.bench_function(name, |b| {
            b.iter(|| {
                for order in &orders {
                    black_box(engine.book.settle(order).expect("it settles"));
                }
            });
        });
    }
    group.finish();
}

fn refused(c: &mut Criterion) {
    let mut group = c.benchmark_group("settle/a misspelt partner");
    group.throughput(Throughput::Elements(u64::from(refusals::ORDERS)));
    for partners in [1_000, 100_000] {
        let book = refusals::book(partners);
        let (good, bad) = (refusals::good(partners), refusals::orders(partners, refusals::SLIPS[0].1));
        assert_eq!((refusals::settle(&book, &good), refusals::settle(&book, &bad)), (0, bad.len()));
        group.bench_function(BenchmarkId::new("good", partners), |b| b.iter(|| refusals::settle(&book, &good)));
        group.bench_function(BenchmarkId::new("refused", partners), |b| b.iter(|| refusals::settle(&book, &bad)));
    }
    group.finish();
}

criterion_group!(benches, one_amount, five_lines, refused);
criterion_main!(benches);
