//! The settlement cycle: from a start date to the day the money is due.
//!
//! Two kinds. After the start: `target = start + lag`, then the first recurrence date on or after it. After the close: the period of the
//! start closes, and the offset counts from there. Then, for both, the business-day convention, and only if that date is not a business
//! day. A convention may move back to the start (or the close) or before; then `Following` is used instead when the host's setting says
//! so (calculation §5.2). Does not know orders.

use chrono::NaiveDate;

use super::business_days::{BusinessDayConvention, HolidayCalendar};
use super::closing::{CloseOffset, ClosingPeriod, Counted, PeriodDates, in_month, in_week};
use super::lag::Lag;
use super::recurrence::Recurrence;
use crate::code::Error;

/// When a partner is settled (정산 주기): from the start date of an order to the day its money is due.
///
/// There are two kinds, told by [`terms`](SettlementCycle::terms), each with a [`BusinessDayConvention`]:
///
/// - **after the start**, [`new`](SettlementCycle::new): a [`Lag`] and a [`Recurrence`]. `target` is the start date plus the lag,
///   `unadjusted` the first recurrence date on or after it. Calculation §5.2.
/// - **after the close**, [`after_close`](SettlementCycle::after_close): a [`ClosingPeriod`] and a [`CloseOffset`]. All that starts in a
///   period is due on one day, which is counted from the day the period closes. Calculation §5.8.
///
/// `settlement` is that date, moved by the convention if banks are closed.
///
/// # Which kind
///
/// Where the terms say *how long after the sale*, it is the first; where they say *the sales of a month (week, half month)*, the second.
/// Day 31 is the month's end.
///
/// | terms | kind | written | start | settlement |
/// |---|---|---|---|---|
/// | D+7 | start | 7 days, every day | 2026-10-01 | 2026-10-08 |
/// | 2영업일 뒤 | start | 2 business days, every day | 2026-10-08 | 2026-10-13 |
/// | 7일 보류, 매주 금요일 | start | 7 days, week Fri | 2026-10-06 | 2026-10-16 |
/// | 2일 보류, 매월 15일·말일 | start | 2 days, month 15 and 31 | 2026-10-14 | 2026-11-02 |
/// | 익월 10일 | close | months, 1 month day 10 | 2026-09-30 | 2026-10-12 |
/// | 익월 말일 | close | months, 1 month day 31 | 2026-08-01 | 2026-09-30 |
/// | 익익월 1일 | close | months, 2 months day 1 | 2026-08-31 | 2026-10-01 |
/// | 1–15일은 말일, 16–말일은 익월 15일 | close | half months, the next 15 or 31 after 1 day | 2026-10-16 | 2026-11-16 |
/// | 월–일 판매분, 15영업일 뒤 | close | weeks to Sun, 15 business days | 2026-09-14 | 2026-10-15 |
/// | 월 마감 후 5영업일 | close | months, 5 business days | 2026-09-30 | 2026-10-08 |
/// | 전월 판매분 매월 20일, 휴일이면 전 영업일 | close | months, 1 month day 20, `Preceding` | 2026-08-10 | 2026-09-18 |
///
/// (`Following` but in the last.) No lag can say 익월 말일: 2026-08-01 and 2026-08-31 are both due 2026-09-30, and whichever lag takes
/// the first there takes some other sale a month early or late.
///
/// # Worked dates after the start
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
/// **Before the start.** `Preceding`, and `ModifiedFollowing` at a month's end, can land on the start date or before it. With the book's
/// setting `adjustIfNotAfterStart`, on by default, the date is then recomputed with `Following`, and
/// [`readjusted`](SettlementDate::readjusted) says so. After a close the same holds of the close: money is not due on the day a period
/// closes, or before, because the convention moved it there, so that all sales of a period are due on one day.
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
/// - **Longer than a year and a day** in its lag ([`LAG_DAYS_MAX`](crate::limits::LAG_DAYS_MAX)), a year in its weeks or months.
/// - **Due before the close** by its offset: the 10th of the month that closes at its end is refused.
/// - **Unfair to a later sale.** Of two starts the later is never due earlier.
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
/// After a close:
///
/// ```
/// use chrono::Weekday;
/// use jeongsan::calendar::BusinessDayConvention::{Following, ModifiedFollowing, Preceding};
/// use jeongsan::calendar::{CloseOffset, ClosingPeriod, HolidayCalendar, Lag, Recurrence, SettlementCycle, parse_date};
/// let korea = HolidayCalendar::south_korea();
/// let next_half = CloseOffset::next(Lag::CalendarDays(1), Recurrence::monthly(&[15, 31])?);
/// let (months, weeks) = (ClosingPeriod::months(), ClosingPeriod::weekly(&[Weekday::Sun])?);
/// for (start, period, offset, convention, dates) in [
///     ("2026-09-30", months.clone(), CloseOffset::months(1, 10)?, Following, ["2026-09-30", "2026-10-12"]),
///     ("2026-08-01", months.clone(), CloseOffset::months(1, 31)?, Following, ["2026-08-31", "2026-09-30"]),
///     ("2026-08-31", months.clone(), CloseOffset::months(1, 31)?, Following, ["2026-08-31", "2026-09-30"]),
///     ("2026-09-10", months.clone(), CloseOffset::months(1, 31)?, ModifiedFollowing, ["2026-09-30", "2026-10-30"]),
///     ("2026-08-31", months.clone(), CloseOffset::months(2, 1)?, Following, ["2026-08-31", "2026-10-01"]),
///     ("2026-10-15", ClosingPeriod::half_months(), next_half.clone(), Following, ["2026-10-15", "2026-11-02"]),
///     ("2026-10-16", ClosingPeriod::half_months(), next_half, Following, ["2026-10-31", "2026-11-16"]),
///     ("2026-09-14", weeks.clone(), CloseOffset::days(Lag::BusinessDays(15)), Following, ["2026-09-20", "2026-10-15"]),
///     ("2026-10-12", weeks, CloseOffset::weeks(1, Weekday::Wed)?, Following, ["2026-10-18", "2026-10-21"]),
///     ("2026-09-30", months.clone(), CloseOffset::days(Lag::BusinessDays(5)), Following, ["2026-09-30", "2026-10-08"]),
///     ("2026-08-10", months, CloseOffset::months(1, 20)?, Preceding, ["2026-08-31", "2026-09-18"]),
/// ] {
///     let found = SettlementCycle::after_close(period, offset, convention)?.settlement_date(&korea, parse_date(start)?, true)?;
///     let closed = found.period.ok_or("not after a close")?.last;
///     assert_eq!([closed, found.settlement].map(|date| date.to_string()), dates, "{start}");
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`Code::NumberOutOfRange`] for a lag above 366 days, [`Code::InvalidRecurrence`] or [`Code::EmptyList`] for days that cannot be,
/// [`Code::OffsetBeforeClose`] for an offset that could be before the close, and [`Code::DateOutsideCalendar`] with the date, the
/// calendar and what it covers.
///
/// ```
/// use jeongsan::Code;
/// use jeongsan::calendar::{BusinessDayConvention, HolidayCalendar, Lag, Recurrence, SettlementCycle, parse_date};
/// let yearly = SettlementCycle::new(Lag::CalendarDays(366), Recurrence::daily(), BusinessDayConvention::Following)?;
/// let error = yearly.settlement_date(&HolidayCalendar::south_korea(), parse_date("2030-06-01")?, true).unwrap_err();
/// assert_eq!(error.code(), Code::DateOutsideCalendar);
/// # Ok::<(), jeongsan::Error>(())
/// ```
///
/// [`Code::NumberOutOfRange`]: crate::Code::NumberOutOfRange
/// [`Code::InvalidRecurrence`]: crate::Code::InvalidRecurrence
/// [`Code::EmptyList`]: crate::Code::EmptyList
/// [`Code::OffsetBeforeClose`]: crate::Code::OffsetBeforeClose
/// [`Code::DateOutsideCalendar`]: crate::Code::DateOutsideCalendar
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SettlementCycle {
    terms: CycleTerms,
    convention: BusinessDayConvention,
}

/// What a settlement cycle counts from, and how far.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum CycleTerms {
    /// From the start date of each sale.
    #[non_exhaustive]
    AfterStart {
        /// How long after it the money may be due at the earliest.
        lag: Lag,
        /// On which days it is.
        recurrence: Recurrence,
    },
    /// From the day the period of the sale closes.
    #[non_exhaustive]
    AfterClose {
        /// The periods.
        period: ClosingPeriod,
        /// How long after the close.
        offset: CloseOffset,
    },
}

/// A settlement date and the steps that led to it, as a trace prints them: `2026-10-06 + 2 days = 2026-10-08, day 31 → 2026-10-31
/// (weekend), preceding business day → 2026-10-30`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct SettlementDate {
    /// The start date.
    pub start: NaiveDate,
    /// The period the start fell into and the day it closed; none of a cycle that counts from the start.
    pub period: Option<PeriodDates>,
    /// The start date plus the lag, or the close plus the offset: the first day on which the money could be due. It need not be a
    /// business day.
    pub target: NaiveDate,
    /// The first recurrence date on or after the target, before the convention has moved it.
    pub unadjusted: NaiveDate,
    /// The day the money is due: `unadjusted`, or where the convention moved it.
    pub settlement: NaiveDate,
    /// Whether `Following` replaced the convention because that was not after the start, or not after the close.
    pub readjusted: bool,
}

impl SettlementDate {
    /// A date that was given: no cycle led to it.
    pub(crate) const fn given(start: NaiveDate, date: NaiveDate) -> Self {
        SettlementDate { start, period: None, target: date, unadjusted: date, settlement: date, readjusted: false }
    }
}

impl SettlementCycle {
    /// A cycle that counts from the start date of each sale.
    ///
    /// # Errors
    /// [`Code::NumberOutOfRange`](crate::Code::NumberOutOfRange) for a lag above 366 days.
    pub fn new(lag: Lag, recurrence: Recurrence, convention: BusinessDayConvention) -> Result<Self, Error> {
        lag.check()?;
        Ok(SettlementCycle { terms: CycleTerms::AfterStart { lag, recurrence }, convention })
    }

    /// A cycle that counts from the close of the period a sale is in.
    ///
    /// # Errors
    /// [`Code::OffsetBeforeClose`](crate::Code::OffsetBeforeClose) for a day in the month or week of the close that can be before it;
    /// [`Code::NumberOutOfRange`](crate::Code::NumberOutOfRange) for more than 366 days.
    pub fn after_close(
        period: ClosingPeriod,
        offset: CloseOffset,
        convention: BusinessDayConvention,
    ) -> Result<Self, Error> {
        offset.check(&period)?;
        Ok(SettlementCycle { terms: CycleTerms::AfterClose { period, offset }, convention })
    }

    /// What it counts from, and how far.
    #[must_use]
    pub fn terms(&self) -> &CycleTerms {
        &self.terms
    }

    /// The convention for a date that is not a business day.
    #[must_use]
    pub fn convention(&self) -> BusinessDayConvention {
        self.convention
    }

    /// The settlement date of `start`. With `adjust_if_not_after_start`, a date that the convention moved back to or before the start,
    /// or the close, is recomputed with `Following`.
    ///
    /// # Errors
    /// [`Code::DateOutsideCalendar`](crate::Code::DateOutsideCalendar) when a step leaves the covered range.
    #[inline]
    pub fn settlement_date(
        &self,
        calendar: &HolidayCalendar,
        start: NaiveDate,
        adjust_if_not_after_start: bool,
    ) -> Result<SettlementDate, Error> {
        let (period, target, unadjusted) = match &self.terms {
            CycleTerms::AfterStart { lag, recurrence } => {
                let target = lag.after(start, calendar)?;
                (None, target, first(recurrence, target))
            }
            CycleTerms::AfterClose { period, offset } => after_close(period, offset, calendar, start)?,
        };
        let settlement = calendar.adjust(unadjusted, self.convention)?;
        let counted_from = period.map_or(start, |period| period.last);
        let readjusted = adjust_if_not_after_start && settlement < unadjusted && settlement <= counted_from;
        let settlement =
            if readjusted { calendar.adjust(unadjusted, BusinessDayConvention::Following)? } else { settlement };
        Ok(SettlementDate { start, period, target, unadjusted, settlement, readjusted })
    }
}

/// The first date of the recurrence. Past the end of time is past the end of every calendar.
#[inline]
fn first(recurrence: &Recurrence, target: NaiveDate) -> NaiveDate {
    recurrence.on_or_after(target).unwrap_or(NaiveDate::MAX)
}

/// The period of the start, the target and the unadjusted date.
fn after_close(
    period: &ClosingPeriod,
    offset: &CloseOffset,
    calendar: &HolidayCalendar,
    start: NaiveDate,
) -> Result<(Option<PeriodDates>, NaiveDate, NaiveDate), Error> {
    let beyond = NaiveDate::MAX;
    let dates = period.around(start).unwrap_or(PeriodDates { first: start, last: beyond });
    let (target, unadjusted) = match &offset.0 {
        Counted::Days(lag, recurrence) => {
            let target = lag.after(dates.last, calendar)?;
            (target, first(recurrence, target))
        }
        Counted::Weeks(weeks, weekday) => {
            let date = in_week(dates.last, *weeks, *weekday).unwrap_or(beyond);
            (date, date)
        }
        Counted::Months(months, day) => {
            let date = in_month(dates.last, *months, *day).unwrap_or(beyond);
            (date, date)
        }
    };
    Ok((Some(dates), target, unadjusted))
}
