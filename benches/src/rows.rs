//! The job written by hand for speed: `i64` rows, dense ids, arrays, and a table of settlement dates per cycle.
//!
//! A limit rather than a rival: it knows no ids, no versions, no checks and no currencies, and answers nothing but these numbers.
//! Target: the engine takes at most 4 times as long.

use std::hint::black_box;
use std::ops::Range;

use jeongsan::calendar::HolidayCalendar;

use crate::job::{DAYS, FeeTerms, HORIZON, Job, Row, Terms};
use crate::variant::{Settled, Totals, Variant};

#[derive(Clone, Copy)]
struct Answer {
    share: i64,
    platform: [i64; 2],
    additional: [i64; 2],
    settlement: i64,
    day: u32,
}

/// The hand-written peer.
pub struct Rows {
    contracts: Vec<Terms>,
    partners: Vec<u32>,
    shares: Vec<u32>,
    fees: Vec<FeeTerms>,
    /// Settlement day by cycle, then by start day.
    dates: Vec<u32>,
    orders: Vec<Row>,
}

impl Rows {
    /// The job in the shape of this peer.
    pub fn new(job: &Job) -> Rows {
        let calendar = HolidayCalendar::south_korea();
        let offset = |cycle: &crate::job::Cycle, start| {
            let date = cycle.date(Job::day(start), |day| calendar.is_business_day(day) == Ok(false));
            u32::try_from((date - Job::first_day()).num_days()).expect("no date is before the first")
        };
        Rows {
            contracts: job.contracts.clone(),
            partners: job.partners.clone(),
            shares: job.shares.clone(),
            fees: job.fees.clone(),
            dates: Job::cycles().iter().flat_map(|cycle| (0..DAYS).map(|start| offset(cycle, start))).collect(),
            orders: job.orders.clone(),
        }
    }

    #[inline]
    fn answer(&self, row: &Row) -> Answer {
        let portion = |amount: i64, rate: u32| amount * i64::from(rate) / 100_000;
        let vat = |fee: i64, on_top: bool| if on_top { fee / 10 } else { 0 };
        let contract = self.contracts[self.partners[row.partner as usize] as usize];
        let fee = self.fees[row.fee as usize];

        let share = portion(row.discount, self.shares[row.share as usize]);
        let platform_fee = portion(row.amount, contract.rate);
        let platform_vat = vat(platform_fee, contract.vat_on_top);
        let additional_fee = portion(row.amount, fee.rate);
        let additional_vat = vat(additional_fee, fee.vat_on_top);
        Answer {
            share,
            platform: [platform_fee, platform_vat],
            additional: [additional_fee, additional_vat],
            settlement: row.amount - share - platform_fee - platform_vat - additional_fee - additional_vat,
            day: self.dates[(contract.cycle * DAYS + row.start) as usize],
        }
    }
}

impl Variant for Rows {
    /// By partner, then by settlement day.
    type Sums = Vec<i64>;

    const NAME: &'static str = "i64 rows, dense ids";

    fn settle(&self, orders: Range<usize>) {
        for row in &self.orders[orders] {
            black_box(self.answer(row));
        }
    }

    fn sums(&self) -> Vec<i64> {
        let mut sums = vec![0; self.partners.len() * HORIZON as usize];
        for row in &self.orders {
            let answer = self.answer(row);
            sums[row.partner as usize * HORIZON as usize + answer.day as usize] += answer.settlement;
        }
        sums
    }

    fn settled(&self, order: usize) -> Settled {
        let Answer { share, platform, additional, settlement, day } = self.answer(&self.orders[order]);
        Settled { share, platform, additional, settlement, date: Job::day(day) }
    }

    fn totals(&self) -> Totals {
        let by_partner = (0..).zip(self.sums().chunks(HORIZON as usize).map(<[i64]>::to_vec)).collect::<Vec<_>>();
        let cells = by_partner
            .into_iter()
            .flat_map(|(partner, sums)| (0..HORIZON).zip(sums).map(move |(day, sum)| ((partner, Job::day(day)), sum)));
        // Every order of the job settles to more than nothing, so an empty cell is one without orders.
        cells.filter(|(_, sum)| *sum != 0).collect()
    }

    fn orders(&self) -> usize {
        self.orders.len()
    }
}
