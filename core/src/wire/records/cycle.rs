//! Settlement cycles as records.

use chrono::Weekday;

use crate::calendar::{BusinessDayConvention, Lag, MonthDay, Recurrence, SettlementCycle};
use crate::code::{Code, Error};
use crate::limits::LAG_DAYS_MAX;
use crate::wire::text::fault::{missing, unknown_word, wrong_type};
use crate::wire::text::record::record;
use crate::wire::text::scalar::{bounded, shown};
use crate::wire::text::words::words;
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
        let unknown = |field: &str| Err(Error::new(Code::UnknownField).with("field", field));
        match (every.as_str(), days, dates) {
            ("day", None, None) => Ok(Recurrence::daily()),
            ("week", days, None) => {
                let days = days.ok_or_else(|| missing("days"))?;
                let days = each(&days, "days", weekday)?;
                Recurrence::weekly(&days).map_err(|error| error.under("days"))
            }
            ("month", days, None) => {
                let days = days.ok_or_else(|| missing("days"))?;
                let days = each(&days, "days", |day| {
                    let number = day.as_u64().and_then(|day| u32::try_from(day).ok());
                    number.filter(|day| (1..=31).contains(day)).ok_or_else(|| {
                        let reason = "days of the month are 1 to 31";
                        Error::new(Code::InvalidRecurrence).with("value", day.to_string()).with("reason", reason)
                    })
                })?;
                Recurrence::monthly(&days).map_err(|error| error.under("days"))
            }
            ("year", None, dates) => {
                let dates = dates.ok_or_else(|| missing("dates"))?;
                let dates = each(&dates, "dates", |text| month_day(text))?;
                Recurrence::yearly(&dates).map_err(|error| error.under("dates"))
            }
            ("day", Some(_), _) | ("year", Some(_), _) => unknown("days"),
            ("day" | "week" | "month", _, Some(_)) => unknown("dates"),
            (every, _, _) => Err(unknown_word(every, &["day", "week", "month", "year"]).under("every")),
        }
    }
}

fn each<I, O>(items: &[I], field: &str, read: impl Fn(&I) -> Result<O, Error>) -> Result<Vec<O>, Error> {
    let read = |(index, item)| read(item).map_err(|error| error.under_index(index).under(field));
    items.iter().enumerate().map(read).collect()
}

fn weekday(value: &serde_json::Value) -> Result<Weekday, Error> {
    const WORDS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let text = value.as_str().ok_or_else(|| wrong_type("a day of the week", &shown(value)))?;
    let at = WORDS.iter().position(|word| *word == text || word.to_ascii_uppercase() == text);
    let day = at.and_then(|at| u8::try_from(at).ok()).and_then(|at| Weekday::try_from(at).ok());
    day.ok_or_else(|| unknown_word(text, WORDS))
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
    /// Days after a start date, within their bounds.
    LagDays(u16) "uint32", 0_u16, LAG_DAYS_MAX
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

words! {
    LagUnit "a unit of days";
}

record! {
    /// A settlement cycle.
    CycleRecord of SettlementCycle {
        /// Days after the start date, 0 to 366.
        lag_days: LagDays,
        /// `calendar` or `business` days; `calendar` when absent.
        lag_unit: Option<LagUnit>,
        /// On which days.
        recurrence: Recurrence,
        /// `preceding`, `following` or `unadjusted`.
        convention: BusinessDayConvention,
    }
    read {
        let lag = match lag_unit {
            Some(LagUnit::Business) => Lag::BusinessDays(lag_days.0),
            Some(LagUnit::Calendar) | None => Lag::CalendarDays(lag_days.0),
        };
        SettlementCycle::new(lag, recurrence, convention)
    }
}
