//! Payouts: every cell of every table of moves, the law of the unknown outcome, and twenty-four months in which no won is lost.

#[path = "payout/batches.rs"]
mod batches;
#[path = "payout/histories.rs"]
mod histories;
#[path = "payout/machines.rs"]
mod machines;
#[path = "payout/model.rs"]
mod model;
#[path = "payout/replanned.rs"]
mod replanned;
