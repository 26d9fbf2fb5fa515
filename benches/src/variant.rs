//! What a variant of the job must be able to do, and the proof that all variants give the same answers.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

/// One settled order, for comparing variants.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Settled {
    /// Partner's share of the discount.
    pub share: i64,
    /// Platform fee and its VAT.
    pub platform: [i64; 2],
    /// Additional fee and its VAT.
    pub additional: [i64; 2],
    /// What the partner is owed.
    pub settlement: i64,
    /// When.
    pub date: NaiveDate,
}

/// Settlements by partner and settlement date, in the order of both.
pub type Totals = BTreeMap<(u32, NaiveDate), i64>;

/// Someone who does the job.
pub trait Variant {
    /// What it sums into while being measured.
    type Sums;

    /// Its name in tables.
    const NAME: &'static str;

    /// Settles the orders and throws the answers away: amounts and dates only.
    fn settle(&self, orders: Range<usize>);

    /// Settles all orders and sums them by partner and settlement date.
    fn sums(&self) -> Self::Sums;

    /// One answer, for comparison.
    fn settled(&self, order: usize) -> Settled;

    /// The sums, for comparison.
    fn totals(&self) -> Totals;

    /// How many orders it has.
    fn orders(&self) -> usize;

    /// A number that depends on every field of every answer.
    fn checksum(&self) -> u64 {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for order in 0..self.orders() {
            let Settled { share, platform, additional, settlement, date } = self.settled(order);
            let day = i64::from(date.num_days_from_ce());
            for value in [share, platform[0], platform[1], additional[0], additional[1], settlement, day] {
                hash = (hash ^ value.cast_unsigned()).wrapping_mul(0x0100_0000_01b3);
            }
        }
        hash
    }
}

/// Nothing is measured before this has passed: the three variants agree on every amount, every date and every sum.
///
/// # Panics
/// When they do not.
pub fn assert_all_equal(a: &impl Variant, b: &impl Variant, c: &impl Variant) {
    for order in 0..a.orders() {
        assert_eq!(a.settled(order), b.settled(order), "order {order}");
    }
    let checksum = a.checksum();
    assert_eq!([b.checksum(), c.checksum()], [checksum; 2], "checksums");
    let totals = a.totals();
    assert!(!totals.is_empty(), "there is something to sum");
    assert!(b.totals() == totals && c.totals() == totals, "sums by partner and settlement date");
}
