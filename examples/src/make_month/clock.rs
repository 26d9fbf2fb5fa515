//! When people buy: days of September 2026 in Korea, the hours of a day, and the same in UTC.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Weekday};

use crate::catalog::Category;
use crate::rng::Rng;

/// Seconds Korea is ahead of UTC.
const KOREA: i64 = 9 * 3600;

const HOURS: [u64; 24] =
    [50, 36, 20, 11, 8, 10, 18, 30, 45, 60, 78, 80, 74, 66, 64, 66, 70, 72, 74, 84, 96, 108, 104, 78];

/// A moment of sale in Korean time.
#[derive(Clone, Copy)]
pub struct Moment(NaiveDateTime);

impl Moment {
    /// A moment of the month.
    pub fn draw(rng: &mut Rng) -> Self {
        let weights: Vec<u64> = (1..=30).map(busyness).collect();
        let day = rng.weighted(&weights) as u32 + 1;
        let seconds = match rng.below(1000) {
            0 => 0,
            1 => 24 * 3600 - 1,
            _ => rng.weighted(&HOURS) as i64 * 3600 + rng.between(0, 3599),
        };
        Self(midnight(day) + TimeDelta::seconds(seconds))
    }

    /// The day in Korea.
    pub fn date(self) -> NaiveDate {
        self.0.date()
    }

    /// RFC 3339 in UTC; before nine in the morning it is the day before.
    pub fn utc(self) -> String {
        (self.0 - TimeDelta::seconds(KOREA)).format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// How much of a category is bought on that day, compared with the others.
    pub fn demand(self, category: Category) -> u64 {
        let (usual, before, holiday) = match category {
            Category::Fresh => (28, 40, 8),
            Category::Processed => (16, 20, 6),
            Category::GiftSet => (5, 34, 1),
            Category::Craft => (11, 8, 8),
            Category::Fashion => (14, 10, 12),
            Category::Living => (14, 9, 8),
            Category::Book => (6, 4, 6),
            Category::Digital => (7, 5, 12),
        };
        match self.date().day() {
            8..=21 => before,
            24..=27 => holiday,
            _ => usual,
        }
    }

    /// True while the shop sells for Chuseok.
    pub fn is_before_chuseok(self) -> bool {
        (8..=23).contains(&self.date().day())
    }
}

/// The date some days later.
pub fn later(date: NaiveDate, days: i64) -> NaiveDate {
    date.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(date)
}

fn midnight(day: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 9, day).and_then(|date| date.and_hms_opt(0, 0, 0)).unwrap_or_default()
}

fn busyness(day: u32) -> u64 {
    let usual = match midnight(day).date().weekday() {
        Weekday::Mon => 110,
        Weekday::Tue | Weekday::Sun => 104,
        Weekday::Wed | Weekday::Thu => 100,
        Weekday::Fri => 94,
        Weekday::Sat => 82,
    };
    let season = match day {
        8..=13 => 125,
        14..=19 => 160,
        20..=21 => 135,
        22..=23 => 75,
        24..=26 => 35,
        27 => 70,
        _ => 100,
    };
    usual * season
}
