//! Writes the example month of `examples/data`: an invented marketplace in September 2026.
//!
//! The same seed and number of orders give the same bytes. Nothing here uses the library, so the data stays an
//! independent input to it.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "a development tool over small constants that writes files; no money is settled here"
)]

#[path = "../make_month/book.rs"]
mod book;
#[path = "../make_month/cancels.rs"]
mod cancels;
#[path = "../make_month/catalog.rs"]
mod catalog;
#[path = "../make_month/clock.rs"]
mod clock;
#[path = "../make_month/contracts.rs"]
mod contracts;
#[path = "../make_month/discounts.rs"]
mod discounts;
#[path = "../make_month/left.rs"]
mod left;
#[path = "../make_month/manual.rs"]
mod manual;
#[path = "../make_month/names.rs"]
mod names;
#[path = "../make_month/orders.rs"]
mod orders;
#[path = "../make_month/output.rs"]
mod output;
#[path = "../make_month/partners.rs"]
mod partners;
#[path = "../make_month/records.rs"]
mod records;
#[path = "../make_month/rng.rs"]
mod rng;

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::PathBuf;

use clap::Parser;

use crate::cancels::Cancels;
use crate::orders::Orders;
use crate::output::OrdersCsv;
use crate::rng::{Rng, Stream};

/// Orders repeated as JSON in `orders-sample.jsonl`.
const SAMPLE: u64 = 200;

/// Write the example month.
#[derive(Parser)]
struct Arguments {
    /// Seed of the generator.
    #[arg(long, default_value_t = 2026)]
    seed: u64,
    /// How many orders to write.
    #[arg(long, default_value_t = 20_000)]
    orders: u64,
    /// Folder to write into; it is made when missing.
    #[arg(long, default_value = "examples/data")]
    out: PathBuf,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    fs::create_dir_all(&arguments.out)?;
    let create = |name: &str| File::create(arguments.out.join(name)).map(BufWriter::new);

    output::policies(create("policies.json")?)?;

    let partners = partners::all(&mut Rng::new(arguments.seed, Stream::Partners));
    output::partners(create("partners.json")?, &partners)?;

    let shelves = catalog::all(&mut Rng::new(arguments.seed, Stream::Catalog), &partners);
    let mut orders = Orders::new(Rng::new(arguments.seed, Stream::Orders), &partners, &shelves);
    let mut table = OrdersCsv::new(create("orders.csv")?)?;
    let mut sample = create("orders-sample.jsonl")?;
    let closing = partners::closing(&partners);
    let mut cancels = Cancels::new(Rng::new(arguments.seed, Stream::Cancels), closing);
    let mut cancelled = create("cancels.jsonl")?;
    for number in 1..=arguments.orders {
        let order = orders.next(number);
        table.write(&order)?;
        if number <= SAMPLE {
            output::line(&mut sample, &order)?;
        }
        cancels.of(&order).iter().try_for_each(|cancel| output::line(&mut cancelled, cancel))?;
    }
    sample.flush()?;
    cancelled.flush()?;
    table.finish()?;

    let mut items = create("manual.jsonl")?;
    let manual = manual::all(&mut Rng::new(arguments.seed, Stream::Manual), &partners, closing);
    manual.iter().try_for_each(|item| output::line(&mut items, item))?;
    items.flush()?;
    Ok(())
}
