//! Whether the cost of an order grows: with the number of orders, and with the number of contracts.
//!
//! Target: constant. Different orders leave the caches above some ten thousand, so reading them costs more there whatever the
//! engine does; the same thousand orders over and over show the engine alone.

use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use jeongsan_benches::job::PARTNERS;
use jeongsan_benches::{Engine, Job, Variant};

const WINDOW: usize = 1_000;

fn orders(c: &mut Criterion) {
    let engine = Engine::new(&Job::reference(1_000_000));
    let mut group = c.benchmark_group("growth/orders");
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    for count in [1_000, 10_000, 100_000, 1_000_000] {
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::new("different", count), |b| b.iter(|| engine.settle(0..count)));
        group.bench_function(BenchmarkId::new("the same thousand", count), |b| {
            b.iter(|| (0..count / WINDOW).for_each(|_| engine.settle(0..WINDOW)));
        });
    }
    group.finish();
}

fn contracts(c: &mut Criterion) {
    let mut group = c.benchmark_group("growth/contracts");
    group.throughput(Throughput::Elements(WINDOW as u64));
    for count in [10, 1_000, 10_000] {
        let engine = Engine::new(&Job::new(count, PARTNERS, WINDOW));
        group.bench_function(BenchmarkId::from_parameter(count), |b| b.iter(|| engine.settle(0..WINDOW)));
    }
    group.finish();
}

criterion_group!(benches, orders, contracts);
criterion_main!(benches);
