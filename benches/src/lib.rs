//! One settlement job, done by the engine and by two hand-written peers, for the benchmarks to measure side by side.
//!
//! The job: order amount, one discount with a partner share, platform fee by the contract's rate with its VAT, one additional fee
//! with its VAT, settlement, settlement date (lag, weekly or monthly day, previous business day by the Korean calendar), then
//! settlements summed by (partner, settlement date). 1,000 contracts, 10,000 partners, 365 days unless a benchmark says otherwise.
//!
//! Times move by a third from run to run on a shared machine, so a figure means something only as a ratio to a peer of the same
//! run. Instruction counts do not move: see the `instructions` binary. The `report` binary prints the whole table.

#![deny(missing_docs)]

pub mod basket;
pub mod engine;
pub mod growth;
pub mod job;
pub mod naive;
pub mod race;
pub mod rows;
pub mod variant;

pub use engine::Engine;
pub use job::Job;
pub use naive::Naive;
pub use rows::Rows;
pub use variant::{Settled, Totals, Variant, assert_all_equal};
