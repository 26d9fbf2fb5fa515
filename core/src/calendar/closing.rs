//! Periods that close, and how long after their close money is due: the terms that count from the end of a month, not from a sale.
//!
//! A period is known by the days on which periods close; each begins the day after the one before it closed. Does not know holidays.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::lag::Lag;
use super::recurrence::{MonthDay, Recurrence, clamped};
use crate::code::{Code, Error};
use crate::limits::{OFFSET_MONTHS_MAX, OFFSET_WEEKS_MAX};

/// Periods whose sales are settled together (정산 기간): each closes on its last day (마감일).
///
/// | made by | closes |
/// |---|---|
/// | [`daily`](ClosingPeriod::daily) | every day |
/// | [`weekly`](ClosingPeriod::weekly) | on days of the week: Sunday for Monday to Sunday |
/// | [`ten_days`](ClosingPeriod::ten_days) | on the 10th, the 20th and the month's end |
/// | [`half_months`](ClosingPeriod::half_months) | on the 15th and the month's end |
/// | [`months`](ClosingPeriod::months) | at the month's end |
/// | [`closing_on`](ClosingPeriod::closing_on) | on given days of the month: 25 for the 26th to the 25th |
/// | [`yearly`](ClosingPeriod::yearly) | on given month-days: quarters, half years |
///
/// A day a month lacks is its last day. Periods that close on the same days are equal, however they were made. Calculation §5.8.
///
/// ```
/// use jeongsan::calendar::{ClosingPeriod, parse_date};
/// let half_months = ClosingPeriod::half_months();
/// let period = half_months.around(parse_date("2026-02-16")?).ok_or("no period")?;
/// assert_eq!([period.first, period.last].map(|day| day.to_string()), ["2026-02-16", "2026-02-28"]);
/// assert_eq!(half_months, ClosingPeriod::closing_on(&[31, 15])?);
/// let card_months = ClosingPeriod::closing_on(&[25])?.around(parse_date("2026-10-26")?).ok_or("no period")?;
/// assert_eq!([card_months.first, card_months.last].map(|day| day.to_string()), ["2026-10-26", "2026-11-25"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ClosingPeriod(Recurrence);

/// One period: its first day, and its last, on which it closes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub struct PeriodDates {
    /// The day after the period before it closed.
    pub first: NaiveDate,
    /// The day it closes, which is the period's own.
    pub last: NaiveDate,
}

impl ClosingPeriod {
    /// Each day by itself.
    #[must_use]
    pub const fn daily() -> Self {
        ClosingPeriod(Recurrence::daily())
    }

    /// Weeks that close on the given day; parts of weeks for several days.
    ///
    /// # Errors
    /// [`Code::EmptyList`].
    pub fn weekly(last_days: &[Weekday]) -> Result<Self, Error> {
        Recurrence::weekly(last_days).map(ClosingPeriod)
    }

    /// The 1st to the 10th, the 11th to the 20th, the 21st to the end.
    #[must_use]
    pub const fn ten_days() -> Self {
        ClosingPeriod(Recurrence::on_days(&[10, 20, 31]))
    }

    /// The 1st to the 15th, the 16th to the end.
    #[must_use]
    pub const fn half_months() -> Self {
        ClosingPeriod(Recurrence::on_days(&[15, 31]))
    }

    /// Calendar months.
    #[must_use]
    pub const fn months() -> Self {
        ClosingPeriod(Recurrence::on_days(&[31]))
    }

    /// Periods that close on the given days of every month, 1 to 31; a day that a month lacks is its last day there.
    ///
    /// # Errors
    /// As [`Recurrence::monthly`].
    pub fn closing_on(days: &[u32]) -> Result<Self, Error> {
        Recurrence::monthly(days).map(ClosingPeriod)
    }

    /// Periods that close on the given month-days of every year.
    ///
    /// # Errors
    /// As [`Recurrence::yearly`].
    pub fn yearly(dates: &[MonthDay]) -> Result<Self, Error> {
        Recurrence::yearly(dates).map(ClosingPeriod)
    }

    /// Periods that close on the days of a recurrence.
    pub(crate) const fn closing(on: Recurrence) -> Self {
        ClosingPeriod(on)
    }

    /// The days on which periods close.
    #[must_use]
    pub fn closes(&self) -> &Recurrence {
        &self.0
    }

    /// The day on which the period of `date` closes; `None` past the end of representable time.
    #[inline]
    pub(crate) fn close_of(&self, date: NaiveDate) -> Option<NaiveDate> {
        self.0.on_or_after(date)
    }

    /// The period that `date` is in; `None` at the ends of representable time.
    #[must_use]
    pub fn around(&self, date: NaiveDate) -> Option<PeriodDates> {
        let last = self.close_of(date)?;
        let first = self.0.last_before(last)?.succ_opt()?;
        Some(PeriodDates { first, last })
    }

    /// The latest day of a month on which a period may close.
    fn latest_day_of_month(&self) -> u32 {
        let days = self.0.days_of_month().into_iter().chain(self.0.dates_of_year().iter().map(|date| date.day()));
        days.max().unwrap_or(31)
    }

    /// The latest day of a week on which a period may close.
    fn latest_weekday(&self) -> Weekday {
        self.0.weekdays().last().copied().unwrap_or(Weekday::Sun)
    }
}

/// How long after the close of its period money is due.
///
/// | made by | due | field's words |
/// |---|---|---|
/// | [`months`](CloseOffset::months) | so many months after the month of the close, on a day of it | 익월 10일, 익월 말일, 익익월 1일 |
/// | [`weeks`](CloseOffset::weeks) | so many weeks after the week (Monday to Sunday) of the close, on a weekday | 차주 수요일 |
/// | [`days`](CloseOffset::days) | so many calendar or business days after the close | 마감 후 5영업일 |
/// | [`next`](CloseOffset::next) | the first of given days, from so many days after the close on | 마감 후 첫 15일·말일 |
///
/// Calculation §5.8.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CloseOffset(pub(super) Counted);

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum Counted {
    Days(Lag, Recurrence),
    /// Days from Monday of the weekday.
    Weeks(u16, u8),
    Months(u16, u32),
}

/// What a [`CloseOffset`] counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum OffsetUnit<'a> {
    /// Days, and then the first date of a recurrence on or after.
    Days {
        /// So many of them, of which unit.
        lag: Lag,
        /// The days that are settled on; every day unless given.
        recurrence: &'a Recurrence,
    },
    /// Weeks after the one of the close.
    Weeks {
        /// 0 is the week of the close.
        weeks: u16,
        /// The day of that week.
        weekday: Weekday,
    },
    /// Months after the one of the close.
    Months {
        /// 0 is the month of the close.
        months: u16,
        /// The day of that month; its last day where it has none of that number.
        day: u32,
    },
}

impl CloseOffset {
    /// So many calendar or business days after the close; the day of the close itself for none.
    #[must_use]
    pub const fn days(lag: Lag) -> Self {
        CloseOffset(Counted::Days(lag, Recurrence::daily()))
    }

    /// The first date of `recurrence` on or after `lag` past the close. With a lag of one calendar day, the first one after it.
    #[must_use]
    pub const fn next(lag: Lag, recurrence: Recurrence) -> Self {
        CloseOffset(Counted::Days(lag, recurrence))
    }

    /// A weekday of the week so many weeks after that of the close; weeks are Monday to Sunday.
    ///
    /// # Errors
    /// [`Code::NumberOutOfRange`] above 52 weeks.
    pub fn weeks(weeks: u16, weekday: Weekday) -> Result<Self, Error> {
        within(i64::from(weeks), 0, i64::from(OFFSET_WEEKS_MAX))?;
        let from_monday = u8::try_from(weekday.num_days_from_monday()).unwrap_or_default();
        Ok(CloseOffset(Counted::Weeks(weeks, from_monday)))
    }

    /// A day, 1 to 31, of the month so many months after that of the close; its last day where the month has none of that number.
    ///
    /// # Errors
    /// [`Code::NumberOutOfRange`] above 12 months and for a day outside 1 to 31.
    pub fn months(months: u16, day: u32) -> Result<Self, Error> {
        within(i64::from(months), 0, i64::from(OFFSET_MONTHS_MAX)).map_err(|error| error.under("months"))?;
        within(i64::from(day), 1, 31).map_err(|error| error.under("day"))?;
        Ok(CloseOffset(Counted::Months(months, day)))
    }

    /// What is counted, and how many of it.
    #[must_use]
    pub fn unit(&self) -> OffsetUnit<'_> {
        match &self.0 {
            Counted::Days(lag, recurrence) => OffsetUnit::Days { lag: *lag, recurrence },
            Counted::Weeks(weeks, weekday) => {
                OffsetUnit::Weeks { weeks: *weeks, weekday: Weekday::try_from(*weekday).unwrap_or(Weekday::Mon) }
            }
            Counted::Months(months, day) => OffsetUnit::Months { months: *months, day: *day },
        }
    }

    /// That no date can be before the close: in the month or week of the close itself, the day is the latest closing day or later.
    pub(super) fn check(&self, period: &ClosingPeriod) -> Result<(), Error> {
        let (unit, due, close) = match self.unit() {
            OffsetUnit::Days { lag, .. } => return lag.check(),
            OffsetUnit::Months { months: 0, day } if day < period.latest_day_of_month() => {
                ("month", format!("day {day}"), format!("day {}", period.latest_day_of_month()))
            }
            OffsetUnit::Weeks { weeks: 0, weekday }
                if weekday.num_days_from_monday() < period.latest_weekday().num_days_from_monday() =>
            {
                ("week", weekday.to_string().to_lowercase(), period.latest_weekday().to_string().to_lowercase())
            }
            OffsetUnit::Months { .. } | OffsetUnit::Weeks { .. } => return Ok(()),
        };
        Err(Error::new(Code::OffsetBeforeClose).with("due", due).with("unit", unit).with("close", close))
    }
}

fn within(value: i64, least: i64, most: i64) -> Result<(), Error> {
    if (least..=most).contains(&value) {
        return Ok(());
    }
    Err(Error::new(Code::NumberOutOfRange).with("value", value).with("least", least).with("most", most))
}

/// The weekday, counted from Monday, of the week so many weeks after that of `close`.
#[inline]
pub(super) fn in_week(close: NaiveDate, weeks: u16, weekday: u8) -> Option<NaiveDate> {
    let monday = close.checked_sub_days(Days::new(u64::from(close.weekday().num_days_from_monday())))?;
    let days = u64::from(weeks).checked_mul(7)?.checked_add(u64::from(weekday))?;
    monday.checked_add_days(Days::new(days))
}

/// The day of the month so many months after that of `close`.
#[inline]
pub(super) fn in_month(close: NaiveDate, months: u16, day: u32) -> Option<NaiveDate> {
    let month = close.month0().checked_add(u32::from(months))?;
    let year = close.year().checked_add(i32::try_from(month / 12).ok()?)?;
    clamped(year, (month % 12).checked_add(1)?, day)
}
