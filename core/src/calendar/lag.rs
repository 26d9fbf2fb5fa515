//! How many days after a date: calendar days or business days.
//!
//! Does not know what the days are counted from: the start of an order, or the close of a period.

use chrono::NaiveDate;

use super::business_days::{BusinessDayConvention, HolidayCalendar};
use crate::code::{Code, Error};
use crate::limits::LAG_DAYS_MAX;

/// How long after a date, the start of an order or the close of a period, the money may be due at the earliest (정산 보류일): 0 to 366
/// days.
///
/// It holds money back for returns and disputes. Business days can be counted in two ways, which differ only from a date that is no
/// business day: it is said here and not for a whole book, because a book may hold the terms of several payment gateways beside its own.
/// Calculation §5.9.
///
/// | Saturday 2017-09-23 and 6 business days | day 0 | due |
/// |---|---|---|
/// | [`BusinessDays`](Lag::BusinessDays) | the Saturday; Monday 25 is day 1 | 2017-10-10 |
/// | [`RolledBusinessDays`](Lag::RolledBusinessDays) | Monday 25 | 2017-10-11 |
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Lag {
    /// So many calendar days.
    CalendarDays(u16),
    /// So many business days after the date, whether or not that is one itself.
    BusinessDays(u16),
    /// So many business days after the first one on or after the date: what falls on a weekend is taken as of Monday.
    RolledBusinessDays(u16),
}

impl Lag {
    /// The number of days of either unit.
    #[must_use]
    pub const fn days(self) -> u16 {
        match self {
            Lag::CalendarDays(days) | Lag::BusinessDays(days) | Lag::RolledBusinessDays(days) => days,
        }
    }

    /// That it is at most a year and a day.
    pub(super) fn check(self) -> Result<(), Error> {
        if self.days() > LAG_DAYS_MAX {
            return Err(Error::new(Code::NumberOutOfRange)
                .with("value", i64::from(self.days()))
                .with("least", 0_i64)
                .with("most", i64::from(LAG_DAYS_MAX)));
        }
        Ok(())
    }

    /// The date that long after `date`.
    #[inline]
    pub(super) fn after(self, date: NaiveDate, calendar: &HolidayCalendar) -> Result<NaiveDate, Error> {
        match self {
            Lag::CalendarDays(days) => calendar.add_calendar_days(date, days),
            Lag::BusinessDays(days) => calendar.add_business_days(date, i32::from(days)),
            Lag::RolledBusinessDays(days) => {
                let day_zero = calendar.adjust(date, BusinessDayConvention::Following)?;
                calendar.add_business_days(day_zero, i32::from(days))
            }
        }
    }
}
