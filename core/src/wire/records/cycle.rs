//! Settlement cycles as records.

use chrono::Weekday;

use crate::calendar::{BusinessDayConvention, CloseOffset, ClosingPeriod, Lag, MonthDay, Recurrence, SettlementCycle};
use crate::code::{Code, Error};
use crate::limits::{LAG_DAYS_MAX, OFFSET_MONTHS_MAX, OFFSET_WEEKS_MAX};
use crate::wire::text::fault::{missing, unknown_word, wrong_type};
use crate::wire::text::record::record;
use crate::wire::text::scalar::{FromScalar, bounded, shown};
use crate::wire::text::words::{Word, in_upper_case, words};
use crate::words::worded;

record! {
    /// On which days a cycle settles.
    RecurrenceRecord of Recurrence {
        /// `day`, `week`, `month` or `year`.
        every: String,
        /// Days of the week (`mon` … `sun`) or of the month (1 … 31).
        days: Option<Vec<serde_json::Value>>,
        /// Dates of the year, `MM-DD`.
        dates: Option<Vec<String>>,
    }
    read {
        match (every.as_str(), days, dates) {
            ("day", None, None) => Ok(Recurrence::daily()),
            ("week", days, None) => weekly(&days.ok_or_else(|| missing("days"))?),
            ("month", days, None) => monthly(&days.ok_or_else(|| missing("days"))?),
            ("year", None, dates) => yearly(&dates.ok_or_else(|| missing("dates"))?),
            ("day" | "year", Some(_), _) => Err(unknown("days")),
            ("day" | "week" | "month", _, Some(_)) => Err(unknown("dates")),
            (every, _, _) => Err(unknown_word(every, &["day", "week", "month", "year"]).under("every")),
        }
    }

    /// Periods whose sales are due on one day.
    ClosingPeriodRecord of ClosingPeriod {
        /// `day`, `week`, `ten_days`, `half_month`, `month` or `year`.
        every: String,
        /// The days of the week (`mon` … `sun`) or of the month (1 … 31) on which periods close; of a month its last day when absent.
        days: Option<Vec<serde_json::Value>>,
        /// The dates of the year, `MM-DD`, on which periods close.
        dates: Option<Vec<String>>,
    }
    read {
        match (every.as_str(), days, dates) {
            ("day", None, None) => Ok(ClosingPeriod::daily()),
            ("ten_days", None, None) => Ok(ClosingPeriod::ten_days()),
            ("half_month", None, None) => Ok(ClosingPeriod::half_months()),
            ("month", None, None) => Ok(ClosingPeriod::months()),
            ("week", days, None) => weekly(&days.ok_or_else(|| missing("days"))?).map(ClosingPeriod::closing),
            ("month", Some(days), None) => monthly(&days).map(ClosingPeriod::closing),
            ("year", None, dates) => yearly(&dates.ok_or_else(|| missing("dates"))?).map(ClosingPeriod::closing),
            ("day" | "ten_days" | "half_month" | "year", Some(_), _) => Err(unknown("days")),
            ("day" | "week" | "ten_days" | "half_month" | "month", _, Some(_)) => Err(unknown("dates")),
            (every, _, _) => {
                Err(unknown_word(every, &["day", "week", "ten_days", "half_month", "month", "year"]).under("every"))
            }
        }
    }

    /// How long after the close of its period money is due: exactly one of `months`, `weeks` and `days`.
    CloseOffsetRecord of CloseOffset {
        /// Months after the month of the close, 0 to 12; with `day`.
        months: Option<OffsetMonths>,
        /// The day of that month, 1 to 31; its last day where it has none of that number.
        day: Option<DayOfMonth>,
        /// Weeks, Monday to Sunday, after the week of the close, 0 to 52; with `weekday`.
        weeks: Option<OffsetWeeks>,
        /// The day of that week.
        weekday: Option<Weekday>,
        /// Days after the close, 0 to 366.
        days: Option<LagDays>,
        /// `calendar` or `business` days; `calendar` when absent.
        unit: Option<LagUnit>,
        /// Day 0 of business days after a close on a day that is none: `count`, that day, or `roll_first`, the business day after; `count`
        /// when absent.
        day_zero: Option<DayZero>,
        /// The first of these days from there on; every day when absent.
        recurrence: Option<Recurrence>,
    }
    read {
        let given = [months.is_some(), weeks.is_some(), days.is_some()];
        if given.into_iter().filter(|given| *given).count() != 1 {
            return Err(Error::new(Code::ExactlyOneOf).with("fields", "`months`, `weeks`, `days`"));
        }
        let belongs = [
            ("day", day.is_some(), months.is_some()),
            ("weekday", weekday.is_some(), weeks.is_some()),
            ("unit", unit.is_some(), days.is_some()),
            ("dayZero", day_zero.is_some(), days.is_some()),
            ("recurrence", recurrence.is_some(), days.is_some()),
        ];
        if let Some((field, ..)) = belongs.into_iter().find(|(_, given, fits)| *given && !fits) {
            return Err(unknown(field));
        }
        match (months, weeks) {
            (Some(months), _) => CloseOffset::months(months.0, day.ok_or_else(|| missing("day"))?.0),
            (None, Some(weeks)) => CloseOffset::weeks(weeks.0, weekday.ok_or_else(|| missing("weekday"))?),
            (None, None) => {
                let lag = lag(days.map_or(0, |days| days.0), unit, ("dayZero", day_zero))?;
                Ok(CloseOffset::next(lag, recurrence.unwrap_or(Recurrence::daily())))
            }
        }
    }
}

fn unknown(field: &str) -> Error {
    Error::new(Code::UnknownField).with("field", field)
}

fn weekly(days: &[serde_json::Value]) -> Result<Recurrence, Error> {
    let days = each(days, "days", weekday)?;
    Recurrence::weekly(&days).map_err(|error| error.under("days"))
}

fn monthly(days: &[serde_json::Value]) -> Result<Recurrence, Error> {
    let days = each(days, "days", |day| {
        let number = day.as_u64().and_then(|day| u32::try_from(day).ok());
        number.filter(|day| (1..=31).contains(day)).ok_or_else(|| {
            let reason = "days of the month are 1 to 31";
            Error::new(Code::InvalidRecurrence).with("value", day.to_string()).with("reason", reason)
        })
    })?;
    Recurrence::monthly(&days).map_err(|error| error.under("days"))
}

fn yearly(dates: &[String]) -> Result<Recurrence, Error> {
    let dates = each(dates, "dates", |text| month_day(text))?;
    Recurrence::yearly(&dates).map_err(|error| error.under("dates"))
}

fn each<I, O>(items: &[I], field: &str, read: impl Fn(&I) -> Result<O, Error>) -> Result<Vec<O>, Error> {
    let read = |(index, item)| read(item).map_err(|error| error.under_index(index).under(field));
    items.iter().enumerate().map(read).collect()
}

fn weekday(value: &serde_json::Value) -> Result<Weekday, Error> {
    let text = value.as_str().ok_or_else(|| wrong_type(<Weekday as Word>::EXPECTED, &shown(value)))?;
    Weekday::from_text(text)
}

impl Word for Weekday {
    const NAME: &'static str = "Weekday";
    const EXPECTED: &'static str = "a day of the week";
    const ALL: &'static [Self] =
        &[Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

    fn word(self) -> &'static str {
        match self {
            Weekday::Mon => "mon",
            Weekday::Tue => "tue",
            Weekday::Wed => "wed",
            Weekday::Thu => "thu",
            Weekday::Fri => "fri",
            Weekday::Sat => "sat",
            Weekday::Sun => "sun",
        }
    }

    fn hosted(text: &str) -> Option<Self> {
        in_upper_case(text)
    }
}

fn month_day(text: &str) -> Result<MonthDay, Error> {
    let parsed = match text.as_bytes() {
        // Digits only: the parser of numbers would take `+1-+5`.
        [m1, m2, b'-', d1, d2] if [m1, m2, d1, d2].into_iter().all(u8::is_ascii_digit) => {
            text.split_once('-').and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)))
        }
        _ => None,
    };
    match parsed {
        Some((month, day)) => MonthDay::new(month, day),
        None => Err(Error::new(Code::InvalidRecurrence).with("value", text).with("reason", "dates are MM-DD")),
    }
}

bounded! {
    /// Days after a start date or a close, within their bounds.
    LagDays(u16) "uint32", 0_u16, LAG_DAYS_MAX
}

bounded! {
    /// Weeks after the week of a close, within their bounds.
    OffsetWeeks(u16) "uint32", 0_u16, OFFSET_WEEKS_MAX
}

bounded! {
    /// Months after the month of a close, within their bounds.
    OffsetMonths(u16) "uint32", 0_u16, OFFSET_MONTHS_MAX
}

bounded! {
    /// A day of a month.
    DayOfMonth(u32) "uint32", 1_u32, 31_u32
}

worded! {
    /// The unit of a lag.
    LagUnit {
        /// Calendar days.
        Calendar "calendar";
        /// Business days.
        Business "business";
    }
}

worded! {
    /// What day 0 of a lag in business days is, when it is counted from a day that is none.
    DayZero {
        /// That day itself: the first business day after it is day 1.
        Count "count";
        /// The first business day after it.
        RollFirst "roll_first";
    }
}

words! {
    DayZero "a day 0";
    LagUnit "a unit of days";
}

/// Calendar days have no day 0 to choose.
fn lag(days: u16, unit: Option<LagUnit>, day_zero: (&str, Option<DayZero>)) -> Result<Lag, Error> {
    match (unit, day_zero) {
        (Some(LagUnit::Business), (_, Some(DayZero::RollFirst))) => Ok(Lag::RolledBusinessDays(days)),
        (Some(LagUnit::Business), _) => Ok(Lag::BusinessDays(days)),
        (Some(LagUnit::Calendar) | None, (_, None)) => Ok(Lag::CalendarDays(days)),
        (Some(LagUnit::Calendar) | None, (field, Some(_))) => Err(unknown(field)),
    }
}

record! {
    /// A settlement cycle: after the start of each sale, by `lagDays` and `recurrence`, or after the close of its period, by `period` and
    /// `offset`.
    CycleRecord of SettlementCycle {
        /// Days after the start date, 0 to 366.
        lag_days: Option<LagDays>,
        /// `calendar` or `business` days; `calendar` when absent.
        lag_unit: Option<LagUnit>,
        /// Day 0 of business days from a start that is none: `count`, the start, or `roll_first`, the business day after; `count` when
        /// absent.
        lag_day_zero: Option<DayZero>,
        /// On which days.
        recurrence: Option<Recurrence>,
        /// The periods whose sales are due on one day.
        period: Option<ClosingPeriod>,
        /// How long after the close of its period a sale is due.
        offset: Option<CloseOffset>,
        /// `preceding`, `following`, `modified_following` or `unadjusted`.
        convention: BusinessDayConvention,
    }
    read {
        let after_close = period.is_some() || offset.is_some();
        if after_close {
            if lag_days.is_some() {
                return Err(Error::new(Code::ExactlyOneOf).with("fields", "`lagDays`, `period`"));
            }
            let other = [
                ("lagUnit", lag_unit.is_some()),
                ("lagDayZero", lag_day_zero.is_some()),
                ("recurrence", recurrence.is_some()),
            ];
            if let Some((field, _)) = other.into_iter().find(|(_, given)| *given) {
                return Err(unknown(field));
            }
            let (period, offset) = (period.ok_or_else(|| missing("period"))?, offset.ok_or_else(|| missing("offset"))?);
            return SettlementCycle::after_close(period, offset, convention).map_err(|error| error.under("offset"));
        }
        let days = lag_days.ok_or_else(|| missing("lagDays"))?;
        let lag = lag(days.0, lag_unit, ("lagDayZero", lag_day_zero))?;
        SettlementCycle::new(lag, recurrence.ok_or_else(|| missing("recurrence"))?, convention)
    }
}
