//! Prints every figure of the benchmarks as one table: time per order, orders per second, and ratios to peers and targets.
//!
//! `cargo run --release -p jeongsan-benches --bin report`. Cases of one group take turns, round after round, so that a slow moment
//! of the machine falls on all of them; the median of the rounds counts. Quote ratios, not times.
//!
//! The comparison with a general rules engine is a program of its own, in `benches/zen`.

use std::hint::black_box;

use jeongsan::order::Order;
use jeongsan::trace::Language;
use jeongsan_benches::basket::{Extras, baskets};
use jeongsan_benches::engine::{book, contracts, partners};
use jeongsan_benches::job::{CONTRACTS, PARTNERS};
use jeongsan_benches::race::{Case, heading, race, ratio, verdict};
use jeongsan_benches::{Engine, Job, Naive, Rows, Variant, assert_all_equal};

/// Orders the caches hold, and how often they are settled in one round.
const WINDOW: usize = 1_000;
const REPEATS: usize = 20;
const ROUNDS: usize = 15;
const MILLION: usize = 1_000_000;
const BIG_BOOK: u32 = 100_000;

fn main() {
    book_memory();
    heading();
    compile();
    let settle = one_amount();
    five_lines();
    million(settle);
    growth();
}

/// Target: a book of 100,000 partners in at most 100 MB. Told only where the system tells.
#[expect(clippy::disallowed_methods, reason = "the system tells it in a file; nothing of it reaches an answer")]
fn book_memory() {
    let resident = || {
        let status = std::fs::read_to_string("/proc/self/status").ok()?;
        let line = status.lines().find(|line| line.starts_with("VmRSS"))?;
        line.split_whitespace().nth(1)?.parse::<f64>().ok()
    };
    let Some(before) = resident() else { return };
    let engine = Engine::new(&Job::new(CONTRACTS, BIG_BOOK, 0));
    let Some(after) = resident() else { return };
    println!("memory");
    verdict("book of 1,000 contracts, 100,000 partners", (after - before) * 1024.0 / 1e6, "MB", "<=", 100.0);
    println!();
    drop(engine);
}

fn compile() {
    let jobs = [0, PARTNERS, BIG_BOOK].map(|partners| Job::new(CONTRACTS, partners, 0));
    let records = jobs.each_ref().map(|job| (contracts(job), partners(job)));
    let case = |index: usize| {
        let (job, records) = (&jobs[index], &records[index]);
        let name = format!("{} contracts, {} partners", job.contracts.len(), job.partners.len());
        let elements = job.contracts.len() + job.partners.len();
        Case::prepared(name, elements, || records.clone(), |(contracts, partners)| book(job, contracts, partners))
    };
    let medians = race("compile a book, per record", ROUNDS, [case(0), case(1), case(2)]);
    let milliseconds = medians[2] * f64::from(CONTRACTS + BIG_BOOK) / 1e6;
    verdict("1,000 contracts, 100,000 partners", milliseconds, "ms", "<=", 50.0);
}

fn settle_all(engine: &Engine, orders: &[Order]) {
    for _ in 0..REPEATS {
        for order in orders {
            black_box(engine.book.settle(order).expect("it settles"));
        }
    }
}

fn explain_all(engine: &Engine, orders: &[Order]) {
    for _ in 0..REPEATS {
        for order in orders {
            black_box(engine.book.explain(order).expect("it settles"));
        }
    }
}

fn repeat<V: Variant>(variant: &V) -> Case<'_> {
    Case::new(V::NAME, WINDOW * REPEATS, || (0..REPEATS).for_each(|_| variant.settle(0..WINDOW)))
}

/// Gives the time of `settle`.
fn one_amount() -> f64 {
    let job = Job::reference(WINDOW);
    let (engine, naive, rows) = (Engine::new(&job), Naive::new(&job), Rows::new(&job));
    assert_all_equal(&engine, &naive, &rows);
    let formulas = Engine::through_formulas(&job);
    assert_all_equal(&formulas, &naive, &rows);
    let told: Vec<_> = engine.orders.iter().map(|order| engine.book.explain(order).expect("it settles")).collect();
    let print = || told.iter().map(|told| told.trace(Language::English).to_string().len()).sum::<usize>();

    let [settle, naive, rows, formulas, explain, _] = race(
        "one order by its amount, in cache, amounts and date",
        ROUNDS,
        [
            repeat(&engine),
            repeat(&naive),
            repeat(&rows),
            repeat(&formulas).named("jeongsan, through formulas"),
            Case::new("jeongsan, explain", WINDOW * REPEATS, || explain_all(&engine, &engine.orders)),
            Case::new("jeongsan, print an explanation", WINDOW, print),
        ],
    );
    verdict("settle", settle, "ns", "<=", 100.0);
    verdict("settle against i64 rows", settle / rows, "x as long", "<=", 4.0);
    verdict("through formulas against the default ones", formulas / settle, "x as long", "<=", 1.5);
    verdict("explain on top of settle", explain - settle, "ns", "<=", 80.0);
    ratio("settle against rust_decimal + HashMap", settle / naive);
    ratio("explain against settle", explain / settle);
    settle
}

fn five_lines() {
    let engine = Engine::new(&Job::reference(0));
    let window = u32::try_from(WINDOW).unwrap_or(u32::MAX);
    let [on_order, on_each_line] = [Extras::OnOrder, Extras::OnEachLine].map(|extras| baskets(window, extras));
    let elements = WINDOW * REPEATS;
    let [settle, ..] = race(
        "five lines, two discounts, two additional fees",
        ROUNDS,
        [
            Case::new("on the order, settle", elements, || settle_all(&engine, &on_order)),
            Case::new("on the order, explain", elements, || explain_all(&engine, &on_order)),
            Case::new("on each line, settle", elements, || settle_all(&engine, &on_each_line)),
            Case::new("on each line, explain", elements, || explain_all(&engine, &on_each_line)),
        ],
    );
    verdict("on the order", 1e3 / settle, "M/s", ">=", 1.5);
}

/// The targets compare `settle` alone with the naive peer doing the whole job, sums included; like for like stands below.
fn million(settle_alone: f64) {
    fn case<V: Variant>(variant: &V) -> Case<'_> {
        Case::new(V::NAME, MILLION, || variant.sums())
    }
    let job = Job::reference(MILLION);
    let (engine, naive, rows) = (Engine::new(&job), Naive::new(&job), Rows::new(&job));
    assert_all_equal(&engine, &naive, &rows);
    let [settle, naive, rows, _] = race(
        "a million orders, summed by partner and settlement date",
        5,
        [
            case(&engine),
            case(&naive),
            case(&rows),
            Case::new("jeongsan, not summed", MILLION, || engine.settle(0..MILLION)),
        ],
    );
    verdict("settle alone against rust_decimal with sums", naive / settle_alone, "x faster", ">=", 8.0);
    ratio("with sums against rust_decimal with sums", settle / naive);
    ratio("with sums against i64 rows with sums", settle / rows);
}

fn growth() {
    let engine = Engine::new(&Job::reference(MILLION));
    let again = |count: usize| {
        let engine = &engine;
        Case::new(format!("{count} orders"), MILLION, move || {
            (0..MILLION / count).for_each(|_| engine.settle(0..count));
        })
    };
    let _ = race("growth in orders", 5, [again(1_000), again(10_000), again(100_000), again(MILLION)]);
    let engines = [10, 1_000, 10_000].map(|count| Engine::new(&Job::new(count, PARTNERS, WINDOW)));
    let case = |index: usize| {
        let engine: &Engine = &engines[index];
        let name = format!("{} contracts", engine.book.contracts().count());
        Case::new(name, WINDOW * REPEATS, move || (0..REPEATS).for_each(|_| engine.settle(0..WINDOW)))
    };
    let [few, _, many] = race("growth in contracts", ROUNDS, [case(0), case(1), case(2)]);
    verdict("10,000 contracts against 10", many / few, "x", "<=", 1.3);
}
