//! Compiling a book from contracts, partners and policies already in memory.
//!
//! Target: 1,000 contracts with 100,000 partners in at most 50 ms. Making the records and dropping the book are not measured.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use jeongsan_benches::Job;
use jeongsan_benches::engine::{book, contracts, partners};
use jeongsan_benches::job::CONTRACTS;

fn compile(c: &mut Criterion) {
    let mut group = c.benchmark_group("book/1,000 contracts");
    group.sample_size(20);
    for (name, partner_count) in [("alone", 0), ("10,000 partners", 10_000), ("100,000 partners", 100_000)] {
        let job = Job::new(CONTRACTS, partner_count, 0);
        let records = (contracts(&job), partners(&job));
        group.throughput(Throughput::Elements(u64::from(CONTRACTS + partner_count)));
        group.bench_function(name, |b| {
            let again = || records.clone();
            b.iter_batched(again, |(contracts, partners)| book(&job, contracts, partners), BatchSize::PerIteration);
        });
    }
    group.finish();
}

criterion_group!(benches, compile);
criterion_main!(benches);
