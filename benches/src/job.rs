//! The data of the job: terms, partners and orders as plain numbers from a fixed seed, which every variant puts into its own shape.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Contracts of the reference job.
pub const CONTRACTS: u32 = 1_000;
/// Partners of the reference job.
pub const PARTNERS: u32 = 10_000;
/// Start dates of the reference job: every day of 2025, which has the longest run of holidays of the decade.
pub const DAYS: u32 = 365;
/// No settlement date of the job is later than so many days after the first: a month, a week of lag, a fortnight of holidays.
pub const HORIZON: u32 = DAYS + 64;

const POLICIES: u32 = 10;

const CYCLES: [Cycle; 12] = [
    Cycle { lag: 1, pays: Pays::Weekly(Weekday::Fri) },
    Cycle { lag: 2, pays: Pays::Monthly(&[31]) },
    Cycle { lag: 3, pays: Pays::Weekly(Weekday::Mon) },
    Cycle { lag: 7, pays: Pays::Monthly(&[15, 31]) },
    Cycle { lag: 0, pays: Pays::Weekly(Weekday::Wed) },
    Cycle { lag: 5, pays: Pays::Monthly(&[10]) },
    Cycle { lag: 2, pays: Pays::Weekly(Weekday::Thu) },
    Cycle { lag: 1, pays: Pays::Monthly(&[1, 11, 21]) },
    Cycle { lag: 4, pays: Pays::Weekly(Weekday::Tue) },
    Cycle { lag: 0, pays: Pays::Monthly(&[5, 20]) },
    Cycle { lag: 7, pays: Pays::Weekly(Weekday::Fri) },
    Cycle { lag: 3, pays: Pays::Monthly(&[25]) },
];

/// Days on which a cycle pays.
#[derive(Clone, Copy, Debug)]
pub enum Pays {
    /// One day of every week.
    Weekly(Weekday),
    /// Days of every month, ascending; one the month lacks is its last day.
    Monthly(&'static [u32]),
}

/// When a contract pays; always the previous business day if the day is closed.
#[derive(Clone, Copy, Debug)]
pub struct Cycle {
    /// Calendar days after the start.
    pub lag: u16,
    /// The days.
    pub pays: Pays,
}

impl Cycle {
    /// The settlement date of `start`, with the next business day instead when the previous one is not after the start.
    pub fn date(&self, start: NaiveDate, closed: impl Fn(NaiveDate) -> bool) -> NaiveDate {
        let target = start + Days::new(u64::from(self.lag));
        let unadjusted = match self.pays {
            Pays::Weekly(day) => {
                let ahead = (7 + day.num_days_from_monday() - target.weekday().num_days_from_monday()) % 7;
                target + Days::new(u64::from(ahead))
            }
            Pays::Monthly(days) => {
                let first = target.with_day(1).expect("every month has a first day");
                let length = u32::from(target.num_days_in_month());
                match days.iter().map(|day| (*day).min(length)).find(|day| *day >= target.day()) {
                    Some(day) => first + Days::new(u64::from(day - 1)),
                    None => {
                        let next = first + Days::new(u64::from(length));
                        next + Days::new(u64::from(days[0].min(u32::from(next.num_days_in_month())) - 1))
                    }
                }
            }
        };
        let mut date = unadjusted;
        while closed(date) {
            date = date - Days::new(1);
        }
        if date != unadjusted && date <= start {
            date = unadjusted;
            while closed(date) {
                date = date + Days::new(1);
            }
        }
        date
    }
}

/// Terms of a contract.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// Platform fee in hundred-thousandths of the order.
    pub rate: u32,
    /// Whether VAT comes on top of the fee.
    pub vat_on_top: bool,
    /// Which of [`Job::cycles`].
    pub cycle: u32,
}

/// An additional fee.
#[derive(Clone, Copy, Debug)]
pub struct FeeTerms {
    /// Hundred-thousandths of the order.
    pub rate: u32,
    /// Whether VAT comes on top.
    pub vat_on_top: bool,
}

/// An order with dense ids.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Who is owed.
    pub partner: u32,
    /// Start date, in days after [`Job::first_day`].
    pub start: u32,
    /// Which of [`Job::shares`].
    pub share: u32,
    /// Which of [`Job::fees`].
    pub fee: u32,
    /// Order amount in won.
    pub amount: i64,
    /// Discount in won, at most a fifth of the amount.
    pub discount: i64,
}

/// A whole job.
#[derive(Clone, Debug)]
pub struct Job {
    /// Contracts.
    pub contracts: Vec<Terms>,
    /// The contract of each partner.
    pub partners: Vec<u32>,
    /// Partner's share of a discount, in hundred-thousandths.
    pub shares: Vec<u32>,
    /// Additional fees.
    pub fees: Vec<FeeTerms>,
    /// Orders.
    pub orders: Vec<Row>,
}

impl Job {
    /// The reference job with so many orders.
    pub fn reference(orders: usize) -> Job {
        Job::new(CONTRACTS, PARTNERS, orders)
    }

    /// A job of any size. The same arguments always make the same job.
    pub fn new(contracts: u32, partners: u32, orders: usize) -> Job {
        let mut random = Random(7);
        Job {
            contracts: (0..contracts)
                .map(|n| Terms {
                    rate: 3_000 + n * 137 % 170 * 100,
                    vat_on_top: n % 3 != 0,
                    cycle: n % Job::cycles().len() as u32,
                })
                .collect(),
            partners: (0..partners).map(|n| n % contracts).collect(),
            shares: (0..POLICIES).map(|n| n * 11_111).collect(),
            fees: (0..POLICIES).map(|n| FeeTerms { rate: 900 + n * 310, vat_on_top: n % 2 == 0 }).collect(),
            orders: (0..orders)
                .map(|_| {
                    let amount = 1_000 + i64::from(random.below(499_000));
                    Row {
                        partner: random.below(partners),
                        start: random.below(DAYS),
                        share: random.below(POLICIES),
                        fee: random.below(POLICIES),
                        amount,
                        discount: 1 + amount / 5 * i64::from(random.below(1_000)) / 1_000,
                    }
                })
                .collect(),
        }
    }

    /// The settlement cycles contracts choose from.
    pub fn cycles() -> &'static [Cycle] {
        &CYCLES
    }

    /// Day zero.
    pub fn first_day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 1, 1).expect("1 January 2025 is a date")
    }

    /// The date so many days after day zero.
    pub fn day(offset: u32) -> NaiveDate {
        Job::first_day() + Days::new(u64::from(offset))
    }
}

/// Id of a contract, as text.
pub fn contract_id(number: u32) -> String {
    format!("contract-{number:05}")
}

/// Id of a partner, as text.
pub fn partner_id(number: u32) -> String {
    format!("partner-{number:06}")
}

/// Id of a discount-share policy, as text.
pub fn share_id(number: u32) -> String {
    format!("coupon-{number:02}")
}

/// Id of an additional-fee policy, as text.
pub fn fee_id(number: u32) -> String {
    format!("pg-{number:02}")
}

/// SplitMix64: the state is the seed.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % u64::from(bound)) as u32
    }
}
