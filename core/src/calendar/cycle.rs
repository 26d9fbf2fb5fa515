//! The settlement cycle: from a start date to the day the money is due.
//!
//! `target = start + lag`; the first recurrence date on or after the target; then the business-day convention, and only if that
//! date is not a business day. `Preceding` may land on or before the start; then `Following` is used instead when the host's
//! setting says so (calculation §5.2). Does not know orders.

use chrono::NaiveDate;

use super::business_days::{BusinessDayConvention, HolidayCalendar};
use super::recurrence::Recurrence;
use crate::code::{Code, Error};
use crate::limits::LAG_DAYS_MAX;

/// How long after the start date the first recurrence date may be (정산 보류일): 0 to 366 days.
///
/// It holds money back for returns and disputes. Business days are counted after the start date, whether or not that is one itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Lag {
    /// So many calendar days.
    CalendarDays(u16),
    /// So many business days.
    BusinessDays(u16),
}

impl Lag {
    /// The number of days of either unit.
    #[must_use]
    pub const fn days(self) -> u16 {
        match self {
            Lag::CalendarDays(days) | Lag::BusinessDays(days) => days,
        }
    }
}

/// When a partner is settled (정산 주기): from the start date of an order to the day its money is due.
///
/// A cycle is a [`Lag`], a [`Recurrence`] and a [`BusinessDayConvention`]. `target` is the start date plus the lag; `unadjusted`
/// the first recurrence date on or after it; `settlement` that date, moved by the convention if banks are closed. Calculation §5.2.
///
/// # Worked dates
///
/// October 2026 in Korea: Monday 5 is a substitute holiday, Friday 9 is Hangeul Day, Saturday 31 is the month's end.
///
/// | start | lag | recurrence | convention | target | unadjusted | settlement |
/// |---|---|---|---|---|---|---|
/// | 2026-10-06 | 2 calendar days | month, 31 | `Preceding` | 2026-10-08 | 2026-10-31 | 2026-10-30 |
/// | 2026-10-06 | 2 calendar days | month, 31 | `Following` | 2026-10-08 | 2026-10-31 | 2026-11-02 |
/// | 2026-10-06 | 2 calendar days | month, 31 | `Unadjusted` | 2026-10-08 | 2026-10-31 | 2026-10-31 |
/// | 2026-10-07 | 2 calendar days | every day | `Following` | 2026-10-09 | 2026-10-09 | 2026-10-12 |
/// | 2026-10-07 | 2 business days | every day | `Following` | 2026-10-12 | 2026-10-12 | 2026-10-12 |
/// | 2026-10-03 | 1 business day | every day | `Following` | 2026-10-06 | 2026-10-06 | 2026-10-06 |
/// | 2026-10-06 | 0 | week, Fri | `Preceding` | 2026-10-06 | 2026-10-09 | 2026-10-08 |
/// | 2026-10-16 | 0 | month, 15 and 31 | `Following` | 2026-10-16 | 2026-10-31 | 2026-11-02 |
/// | 2026-10-15 | 0 | month, 15 and 31 | `Following` | 2026-10-15 | 2026-10-15 | 2026-10-15 |
/// | 2027-02-10 | 0 | month, 30 | `Preceding` | 2027-02-10 | 2027-02-28 | 2027-02-26 |
///
/// **Inclusive.** A target that is itself a recurrence date is taken (the row of 2026-10-15).
///
/// **Before the start.** `Preceding` can land on the start date or before it. With the book's setting `adjustIfNotAfterStart`, on
/// by default, the date is then recomputed with `Following`, and [`readjusted`](SettlementDate::readjusted) says so:
///
/// | start | lag | recurrence | setting | unadjusted | settlement |
/// |---|---|---|---|---|---|
/// | 2026-10-31 | 0 | month, 31 | on | 2026-10-31 | 2026-11-02 |
/// | 2026-10-31 | 0 | month, 31 | off | 2026-10-31 | 2026-10-30 |
///
/// # What it can never be
///
/// - **Without a date.** Every start date within the calendar has exactly one settlement date.
/// - **A guess.** A step that leaves the calendar's covered range is an error, however plausible the day.
/// - **Longer than a year and a day** in its lag ([`LAG_DAYS_MAX`]).
///
/// # Example
///
/// ```
/// use chrono::Weekday;
/// use jeongsan::calendar::BusinessDayConvention::{Following, Preceding, Unadjusted};
/// use jeongsan::calendar::{HolidayCalendar, Lag, Recurrence, SettlementCycle, parse_date};
/// let korea = HolidayCalendar::south_korea();
/// let half_months = Recurrence::monthly(&[15, 31])?;
/// for (start, lag, recurrence, convention, dates) in [
///     ("2026-10-06", Lag::CalendarDays(2), Recurrence::monthly(&[31])?, Preceding, ["2026-10-08", "2026-10-31", "2026-10-30"]),
///     ("2026-10-06", Lag::CalendarDays(2), Recurrence::monthly(&[31])?, Following, ["2026-10-08", "2026-10-31", "2026-11-02"]),
///     ("2026-10-06", Lag::CalendarDays(2), Recurrence::monthly(&[31])?, Unadjusted, ["2026-10-08", "2026-10-31", "2026-10-31"]),
///     ("2026-10-07", Lag::CalendarDays(2), Recurrence::daily(), Following, ["2026-10-09", "2026-10-09", "2026-10-12"]),
///     ("2026-10-07", Lag::BusinessDays(2), Recurrence::daily(), Following, ["2026-10-12", "2026-10-12", "2026-10-12"]),
///     ("2026-10-03", Lag::BusinessDays(1), Recurrence::daily(), Following, ["2026-10-06", "2026-10-06", "2026-10-06"]),
///     ("2026-10-06", Lag::CalendarDays(0), Recurrence::weekly(&[Weekday::Fri])?, Preceding, ["2026-10-06", "2026-10-09", "2026-10-08"]),
///     ("2026-10-16", Lag::CalendarDays(0), half_months.clone(), Following, ["2026-10-16", "2026-10-31", "2026-11-02"]),
///     ("2026-10-15", Lag::CalendarDays(0), half_months, Following, ["2026-10-15", "2026-10-15", "2026-10-15"]),
///     ("2027-02-10", Lag::CalendarDays(0), Recurrence::monthly(&[30])?, Preceding, ["2027-02-10", "2027-02-28", "2027-02-26"]),
/// ] {
///     let found = SettlementCycle::new(lag, recurrence, convention)?.settlement_date(&korea, parse_date(start)?, true)?;
///     assert_eq!([found.target, found.unadjusted, found.settlement].map(|date| date.to_string()), dates);
/// }
/// let month_end = SettlementCycle::new(Lag::CalendarDays(0), Recurrence::monthly(&[31])?, Preceding)?;
/// let saturday = parse_date("2026-10-31")?;
/// assert_eq!(month_end.settlement_date(&korea, saturday, true)?.settlement, parse_date("2026-11-02")?);
/// assert_eq!(month_end.settlement_date(&korea, saturday, false)?.settlement, parse_date("2026-10-30")?);
/// # Ok::<(), jeongsan::Error>(())
/// ```
///
/// # Errors
///
/// [`Code::NumberOutOfRange`] for a lag above 366 days, [`Code::InvalidRecurrence`] or [`Code::EmptyList`] for days that cannot be,
/// and [`Code::DateOutsideCalendar`] with the date, the calendar and what it covers.
///
/// ```
/// use jeongsan::Code;
/// use jeongsan::calendar::{BusinessDayConvention, HolidayCalendar, Lag, Recurrence, SettlementCycle, parse_date};
/// let yearly = SettlementCycle::new(Lag::CalendarDays(366), Recurrence::daily(), BusinessDayConvention::Following)?;
/// let error = yearly.settlement_date(&HolidayCalendar::south_korea(), parse_date("2030-06-01")?, true).unwrap_err();
/// assert_eq!(error.code(), Code::DateOutsideCalendar);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SettlementCycle {
    lag: Lag,
    recurrence: Recurrence,
    convention: BusinessDayConvention,
}

/// A settlement date and the steps that led to it, as a trace prints them: `2026-10-06 + 2 days = 2026-10-08, day 31 → 2026-10-31
/// (weekend), preceding business day → 2026-10-30`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct SettlementDate {
    /// The start date.
    pub start: NaiveDate,
    /// Start date plus lag: the first day on which the money could be due. It need not be a business day.
    pub target: NaiveDate,
    /// The first recurrence date on or after the target, before the convention has moved it.
    pub unadjusted: NaiveDate,
    /// The day the money is due: `unadjusted`, or where the convention moved it.
    pub settlement: NaiveDate,
    /// Whether `Following` replaced `Preceding` because the latter was not after the start.
    pub readjusted: bool,
}

impl SettlementCycle {
    /// A cycle.
    ///
    /// # Errors
    /// [`Code::NumberOutOfRange`] for a lag above 366 days.
    pub fn new(lag: Lag, recurrence: Recurrence, convention: BusinessDayConvention) -> Result<Self, Error> {
        if lag.days() > LAG_DAYS_MAX {
            return Err(Error::new(Code::NumberOutOfRange)
                .with("value", i64::from(lag.days()))
                .with("least", 0_i64)
                .with("most", i64::from(LAG_DAYS_MAX)));
        }
        Ok(SettlementCycle { lag, recurrence, convention })
    }

    /// The lag.
    #[must_use]
    pub fn lag(&self) -> Lag {
        self.lag
    }

    /// The recurrence.
    #[must_use]
    pub fn recurrence(&self) -> &Recurrence {
        &self.recurrence
    }

    /// The convention for a date that is not a business day.
    #[must_use]
    pub fn convention(&self) -> BusinessDayConvention {
        self.convention
    }

    /// The settlement date of `start`. With `adjust_if_not_after_start`, a date that `Preceding` moved to or before the start is
    /// recomputed with `Following`.
    ///
    /// # Errors
    /// [`Code::DateOutsideCalendar`] when a step leaves the covered range.
    #[inline]
    pub fn settlement_date(
        &self,
        calendar: &HolidayCalendar,
        start: NaiveDate,
        adjust_if_not_after_start: bool,
    ) -> Result<SettlementDate, Error> {
        let target = match self.lag {
            Lag::CalendarDays(days) => calendar.add_calendar_days(start, days)?,
            Lag::BusinessDays(days) => calendar.add_business_days(start, i32::from(days))?,
        };
        // Past the end of time is past the end of every calendar.
        let unadjusted = self.recurrence.on_or_after(target).unwrap_or(NaiveDate::MAX);
        let settlement = calendar.adjust(unadjusted, self.convention)?;
        let readjusted = adjust_if_not_after_start
            && settlement <= start
            && self.convention == BusinessDayConvention::Preceding
            && settlement != unadjusted;
        let settlement =
            if readjusted { calendar.adjust(unadjusted, BusinessDayConvention::Following)? } else { settlement };
        Ok(SettlementDate { start, target, unadjusted, settlement, readjusted })
    }
}
