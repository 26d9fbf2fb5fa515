//! On which days a cycle settles: every day, days of the week, days of the month, or listed month-days of every year.
//!
//! A day a month lacks means its last day, so 31 is month end and 29 February clamps. Does not know holidays.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::code::{Code, Error};
use crate::limits::YEAR_DATES_MAX;

/// A month and a day of every year. 29 February is 28 February in a common year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct MonthDay {
    month: u32,
    day: u32,
}

impl MonthDay {
    /// A possible month and day.
    ///
    /// # Errors
    /// [`Code::InvalidRecurrence`] for a day no year has, such as 31 April.
    pub fn new(month: u32, day: u32) -> Result<Self, Error> {
        // 2024 is a leap year: whatever it lacks, every year lacks.
        match NaiveDate::from_ymd_opt(2024, month, day) {
            Some(_) => Ok(MonthDay { month, day }),
            None => Err(invalid(&format!("{month:02}-{day:02}"), "no year has that day")),
        }
    }

    /// 1 to 12.
    #[must_use]
    pub const fn month(self) -> u32 {
        self.month
    }

    /// 1 to the longest length of that month (29 for February).
    #[must_use]
    pub const fn day(self) -> u32 {
        self.day
    }

    fn in_year(self, year: i32) -> Option<NaiveDate> {
        clamped(year, self.month, self.day)
    }
}

/// On which days a cycle settles.
///
/// | made by | settles | trace |
/// |---|---|---|
/// | [`daily`](Recurrence::daily) | every day | `every day` |
/// | [`weekly`](Recurrence::weekly) | on days of the week | `mon, fri` |
/// | [`monthly`](Recurrence::monthly) | on days of the month, 1 to 31 | `day 15, 31` |
/// | [`yearly`](Recurrence::yearly) | on listed month-days of every year | `03-31, 09-30` |
///
/// **A day the month lacks is its last day.** 31 is month end in every month, 29 to 31 are 28 February in a common year, and two
/// days that fall together there are one date. Calculation §5.3.
///
/// # What it can never be
///
/// Empty, or on a day that no year has (31 April, the 32nd). Whether banks are open on a date is the calendar's business, not this
/// one's.
///
/// # Example
///
/// ```
/// use jeongsan::Code;
/// use jeongsan::calendar::{MonthDay, Recurrence, parse_date};
/// let month_end = Recurrence::monthly(&[31])?;
/// assert!(month_end.falls_on(parse_date("2026-02-28")?) && !month_end.falls_on(parse_date("2028-02-28")?));
/// assert!(month_end.falls_on(parse_date("2028-02-29")?));
/// let half_years = Recurrence::yearly(&[MonthDay::new(9, 30)?, MonthDay::new(3, 31)?])?;
/// assert_eq!(half_years.describe(), "03-31, 09-30");
/// assert_eq!(Recurrence::monthly(&[32]).unwrap_err().code(), Code::InvalidRecurrence);
/// assert_eq!(Recurrence::weekly(&[]).unwrap_err().code(), Code::EmptyList);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Recurrence(Pattern);

// Days as bits, so that finding the next one is a shift and a count.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
enum Pattern {
    Daily,
    /// Bit 0 is Monday.
    Weekly(u8),
    /// Bit 1 is the 1st.
    Monthly(u32),
    /// Sorted, without repetition.
    Yearly(Vec<MonthDay>),
}

fn invalid(value: &str, reason: &str) -> Error {
    Error::new(Code::InvalidRecurrence).with("value", value).with("reason", reason)
}

fn empty(what: &str) -> Error {
    Error::new(Code::EmptyList).with("what", what)
}

/// The day of a month, or its last day where it has none of that number.
#[inline]
pub(super) fn clamped(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day).or_else(|| NaiveDate::from_ymd_opt(year, month, last_day(year, month)))
}

fn last_day(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if NaiveDate::from_ymd_opt(year, 2, 29).is_some() => 29,
        2 => 28,
        _ => 31,
    }
}

impl Recurrence {
    /// Every day.
    #[must_use]
    pub const fn daily() -> Self {
        Recurrence(Pattern::Daily)
    }

    /// On the given days of every week. Repetitions do no harm, and the order does not matter: two cycles that settle on the same days are
    /// equal.
    ///
    /// # Errors
    /// [`Code::EmptyList`].
    pub fn weekly(days: &[Weekday]) -> Result<Self, Error> {
        let bits =
            days.iter().fold(0_u8, |bits, day| bits | 1_u8.checked_shl(day.num_days_from_monday()).unwrap_or_default());
        if bits == 0 { Err(empty("days of the week")) } else { Ok(Recurrence(Pattern::Weekly(bits))) }
    }

    /// On the given days of every month, 1 to 31; a day that a month lacks is its last day there.
    ///
    /// # Errors
    /// [`Code::EmptyList`]; [`Code::InvalidRecurrence`] for a day outside 1 to 31.
    pub fn monthly(days: &[u32]) -> Result<Self, Error> {
        let mut bits = 0_u32;
        for day in days {
            if !(1..=31).contains(day) {
                return Err(invalid(&day.to_string(), "days of the month are 1 to 31"));
            }
            bits |= 1_u32.checked_shl(*day).unwrap_or_default();
        }
        if bits == 0 { Err(empty("days of the month")) } else { Ok(Recurrence(Pattern::Monthly(bits))) }
    }

    /// On days of every month that are known to be some.
    pub(super) const fn on_days(days: &[u32]) -> Self {
        let (mut bits, mut rest) = (0_u32, days);
        while let [day, others @ ..] = rest {
            bits |= match 1_u32.checked_shl(*day) {
                Some(bit) => bit,
                None => 0,
            };
            rest = others;
        }
        Recurrence(Pattern::Monthly(bits))
    }

    /// On the given month-days of every year, in any order; 29 February is 28 February in a common year.
    ///
    /// # Errors
    /// [`Code::EmptyList`]; [`Code::TooMany`] above 366 dates.
    pub fn yearly(dates: &[MonthDay]) -> Result<Self, Error> {
        if dates.is_empty() {
            return Err(empty("dates of the year"));
        }
        if dates.len() > YEAR_DATES_MAX {
            return Err(Error::new(Code::TooMany)
                .with("count", dates.len())
                .with("what", "dates of the year")
                .with("limit", YEAR_DATES_MAX));
        }
        let mut dates = dates.to_vec();
        dates.sort_unstable();
        dates.dedup();
        Ok(Recurrence(Pattern::Yearly(dates)))
    }

    /// The first recurrence date on or after `target`; `None` past the end of representable time.
    #[inline]
    pub(crate) fn on_or_after(&self, target: NaiveDate) -> Option<NaiveDate> {
        match &self.0 {
            Pattern::Daily => Some(target),
            Pattern::Weekly(bits) => {
                let today = target.weekday().num_days_from_monday();
                // Two weeks side by side: the first set bit from today on is at most six days away.
                let two_weeks = u32::from(*bits) | u32::from(*bits).checked_shl(7)?;
                let ahead = two_weeks.checked_shr(today)?.trailing_zeros();
                target.checked_add_days(Days::new(u64::from(ahead)))
            }
            Pattern::Monthly(bits) => {
                let (year, month) = (target.year(), target.month());
                match first_of_month(*bits, year, month, target.day()) {
                    Some(date) => Some(date),
                    None if month == 12 => first_of_month(*bits, year.checked_add(1)?, 1, 1),
                    None => first_of_month(*bits, year, month.checked_add(1)?, 1),
                }
            }
            Pattern::Yearly(dates) => {
                let in_year = |year| dates.iter().filter_map(|day| day.in_year(year)).find(|date| *date >= target);
                in_year(target.year()).or_else(|| in_year(target.year().checked_add(1)?))
            }
        }
    }

    /// The last recurrence date before `date`, never `date` itself; `None` before the beginning of representable time.
    pub(crate) fn last_before(&self, date: NaiveDate) -> Option<NaiveDate> {
        match &self.0 {
            Pattern::Daily => date.pred_opt(),
            Pattern::Weekly(bits) => {
                let back = (1..=7_u32).find(|back| {
                    let day = date.weekday().num_days_from_monday().saturating_add(7).saturating_sub(*back) % 7;
                    bits.checked_shr(day).unwrap_or_default() & 1 == 1
                })?;
                date.checked_sub_days(Days::new(u64::from(back)))
            }
            Pattern::Monthly(bits) => {
                let (year, month) = (date.year(), date.month());
                // Days below this one are all in the month.
                match highest(bits & !u32::MAX.checked_shl(date.day())?) {
                    Some(day) => NaiveDate::from_ymd_opt(year, month, day),
                    None if month == 1 => clamped(year.checked_sub(1)?, 12, highest(*bits)?),
                    None => clamped(year, month.checked_sub(1)?, highest(*bits)?),
                }
            }
            Pattern::Yearly(dates) => {
                let in_year = |year| dates.iter().rev().filter_map(|day| day.in_year(year)).find(|day| *day < date);
                in_year(date.year()).or_else(|| in_year(date.year().checked_sub(1)?))
            }
        }
    }

    /// Whether `date` is a recurrence date, banks open or not.
    #[must_use]
    pub fn falls_on(&self, date: NaiveDate) -> bool {
        self.on_or_after(date) == Some(date)
    }

    /// The words of the recurrence, for a trace: `every day`, `fri`, `day 15, 31`, `03-31`.
    #[must_use]
    pub fn describe(&self) -> String {
        match &self.0 {
            Pattern::Daily => "every day".to_owned(),
            Pattern::Weekly(_) => {
                let names = self.weekdays().iter().map(|day| day.to_string().to_lowercase()).collect::<Vec<_>>();
                names.join(", ")
            }
            Pattern::Monthly(_) => {
                let days = self.days_of_month().iter().map(ToString::to_string).collect::<Vec<_>>();
                format!("day {}", days.join(", "))
            }
            Pattern::Yearly(dates) => {
                let dates = dates.iter().map(|date| format!("{:02}-{:02}", date.month, date.day)).collect::<Vec<_>>();
                dates.join(", ")
            }
        }
    }

    /// Days of the week, Monday first; empty unless weekly.
    #[must_use]
    pub fn weekdays(&self) -> Vec<Weekday> {
        const WEEK: [Weekday; 7] =
            [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
        let Pattern::Weekly(bits) = self.0 else { return Vec::new() };
        WEEK.into_iter()
            .filter(|day| bits.checked_shr(day.num_days_from_monday()).unwrap_or_default() & 1 == 1)
            .collect()
    }

    /// Days of the month, ascending; empty unless monthly.
    #[must_use]
    pub fn days_of_month(&self) -> Vec<u32> {
        let Pattern::Monthly(bits) = self.0 else { return Vec::new() };
        (1..=31).filter(|day| bits.checked_shr(*day).unwrap_or_default() & 1 == 1).collect()
    }

    /// Dates of the year, ascending; empty unless yearly.
    #[must_use]
    pub fn dates_of_year(&self) -> &[MonthDay] {
        match &self.0 {
            Pattern::Yearly(dates) => dates,
            _ => &[],
        }
    }

    /// Whether every day is a recurrence date by definition.
    #[must_use]
    pub fn is_daily(&self) -> bool {
        self.0 == Pattern::Daily
    }
}

/// The first day of `bits` in that month on or after `from`, clamping days the month lacks to its last day.
fn first_of_month(bits: u32, year: i32, month: u32, from: u32) -> Option<NaiveDate> {
    let day = bits & u32::MAX.checked_shl(from)?;
    if day == 0 {
        return None;
    }
    NaiveDate::from_ymd_opt(year, month, day.trailing_zeros().min(last_day(year, month)))
}

/// The place of the highest bit.
fn highest(bits: u32) -> Option<u32> {
    bits.checked_ilog2()
}
