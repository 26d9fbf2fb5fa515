//! A million orders, settled and summed by partner and settlement date, by the engine and by the two peers.
//!
//! Target: `settle` alone (see `settle`) takes an eighth of what `rust_decimal` with hash maps takes here, sums included. The
//! engine's sums are the caller's, a hash map by (partner id, date) as a host would keep it. All three give the same sums, checked
//! first.

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use jeongsan_benches::{Engine, Job, Naive, Rows, Variant, assert_all_equal};

const ORDERS: usize = 1_000_000;

fn million(c: &mut Criterion) {
    let job = Job::reference(ORDERS);
    let (engine, naive, rows) = (Engine::new(&job), Naive::new(&job), Rows::new(&job));
    assert_all_equal(&engine, &naive, &rows);

    let mut group = c.benchmark_group("a million orders with sums");
    group.throughput(Throughput::Elements(ORDERS as u64)).sampling_mode(SamplingMode::Flat).sample_size(10);
    measure(&mut group, &engine);
    measure(&mut group, &naive);
    measure(&mut group, &rows);
    group.finish();
}

fn measure<V: Variant>(group: &mut BenchmarkGroup<'_, WallTime>, variant: &V) {
    group.bench_function(V::NAME, |b| b.iter_with_large_drop(|| variant.sums()));
}

criterion_group!(benches, million);
criterion_main!(benches);
