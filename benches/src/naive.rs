//! The job as most hosts write it first: `rust_decimal` amounts, text ids, `HashMap` for everything.
//!
//! Fair where it can be: exact, no needless copies, dates computed without loops over days. Target: it
//! takes 8 times as long for the whole job as the engine's `settle` alone.

#![expect(
    clippy::disallowed_types,
    reason = "the standard maps are what this peer is about; it is never iterated for an answer"
)]

use std::collections::{HashMap, HashSet};
use std::hint::black_box;
use std::ops::Range;

use chrono::NaiveDate;
use jeongsan::calendar::HolidayCalendar;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::job::{Cycle, HORIZON, Job, contract_id, fee_id, partner_id, share_id};
use crate::variant::{Settled, Totals, Variant};

struct Contract {
    rate: Decimal,
    vat_on_top: bool,
    cycle: Cycle,
}

struct Fee {
    rate: Decimal,
    vat_on_top: bool,
}

struct Order {
    partner: String,
    start: NaiveDate,
    amount: Decimal,
    discount: Decimal,
    share_policy: String,
    fee_policy: String,
}

struct Answer {
    share: Decimal,
    platform: [Decimal; 2],
    additional: [Decimal; 2],
    settlement: Decimal,
    date: NaiveDate,
}

/// The naive peer.
pub struct Naive {
    contracts: HashMap<String, Contract>,
    partners: HashMap<String, String>,
    shares: HashMap<String, Decimal>,
    fees: HashMap<String, Fee>,
    closed: HashSet<NaiveDate>,
    vat: Decimal,
    orders: Vec<Order>,
}

impl Naive {
    /// The job in the shape of this peer.
    pub fn new(job: &Job) -> Naive {
        let rate = |hundred_thousandths: u32| Decimal::new(i64::from(hundred_thousandths), 5);
        let calendar = HolidayCalendar::south_korea();
        let closed = (0..HORIZON).map(Job::day).filter(|day| calendar.is_business_day(*day) == Ok(false)).collect();
        let contracts = (0..).zip(&job.contracts).map(|(number, terms)| {
            let cycle = Job::cycles()[terms.cycle as usize];
            (contract_id(number), Contract { rate: rate(terms.rate), vat_on_top: terms.vat_on_top, cycle })
        });
        let fees = (0..).zip(&job.fees);
        let orders = job.orders.iter().map(|row| Order {
            partner: partner_id(row.partner),
            start: Job::day(row.start),
            amount: Decimal::from(row.amount),
            discount: Decimal::from(row.discount),
            share_policy: share_id(row.share),
            fee_policy: fee_id(row.fee),
        });
        Naive {
            contracts: contracts.collect(),
            partners: (0..).zip(&job.partners).map(|(n, contract)| (partner_id(n), contract_id(*contract))).collect(),
            shares: (0..).zip(&job.shares).map(|(n, share)| (share_id(n), rate(*share))).collect(),
            fees: fees.map(|(n, fee)| (fee_id(n), Fee { rate: rate(fee.rate), vat_on_top: fee.vat_on_top })).collect(),
            closed,
            vat: Decimal::new(1, 1),
            orders: orders.collect(),
        }
    }

    fn answer(&self, order: &Order) -> Answer {
        let contract = &self.contracts[&self.partners[&order.partner]];
        let fee = &self.fees[&order.fee_policy];
        let vat = |amount: Decimal, on_top: bool| if on_top { (amount * self.vat).trunc() } else { Decimal::ZERO };

        let share = (order.discount * self.shares[&order.share_policy]).trunc();
        let platform_fee = (order.amount * contract.rate).trunc();
        let platform_vat = vat(platform_fee, contract.vat_on_top);
        let additional_fee = (order.amount * fee.rate).trunc();
        let additional_vat = vat(additional_fee, fee.vat_on_top);
        let settlement = order.amount - share - platform_fee - platform_vat - additional_fee - additional_vat;
        Answer {
            share,
            platform: [platform_fee, platform_vat],
            additional: [additional_fee, additional_vat],
            settlement,
            date: contract.cycle.date(order.start, |day| self.closed.contains(&day)),
        }
    }

    fn sums(&self) -> HashMap<(&str, NaiveDate), Decimal> {
        let mut sums = HashMap::new();
        for order in &self.orders {
            let answer = self.answer(order);
            *sums.entry((order.partner.as_str(), answer.date)).or_insert(Decimal::ZERO) += answer.settlement;
        }
        sums
    }
}

fn whole(amount: Decimal) -> i64 {
    amount.to_i64().expect("a whole number of won")
}

impl Variant for Naive {
    type Sums = usize;

    const NAME: &'static str = "rust_decimal + HashMap";

    fn settle(&self, orders: Range<usize>) {
        for order in &self.orders[orders] {
            black_box(self.answer(order));
        }
    }

    fn sums(&self) -> usize {
        black_box(Naive::sums(self)).len()
    }

    fn settled(&self, order: usize) -> Settled {
        let answer = self.answer(&self.orders[order]);
        Settled {
            share: whole(answer.share),
            platform: answer.platform.map(whole),
            additional: answer.additional.map(whole),
            settlement: whole(answer.settlement),
            date: answer.date,
        }
    }

    fn totals(&self) -> Totals {
        let number = |id: &str| id.rsplit('-').next().and_then(|number| number.parse().ok());
        let sums = Naive::sums(self).into_iter();
        sums.map(|((id, date), sum)| ((number(id).expect("ids end in their number"), date), whole(sum))).collect()
    }

    fn orders(&self) -> usize {
        self.orders.len()
    }
}
