//! The calendar of business days as a record, and the offset of a platform's day.

use chrono::NaiveDate;

use crate::calendar::{HolidayCalendar, KOREAN_OFFSET_MINUTES};
use crate::code::{Code, Error};
use crate::limits::{HOST_DAYS_MAX, UTC_OFFSET_MINUTES_MAX};
use crate::wire::text::fault::{missing, unknown_word, wrong_type};
use crate::wire::text::given::FromScalar;
use crate::wire::text::record::record;

record! {
    /// A day the host adds to the calendar.
    pub(crate) struct CalendarDayRecord {
        /// The day.
        date: NaiveDate,
        /// Why it is closed.
        name: String,
    }

    /// The calendar of business days.
    CalendarRecord of HolidayCalendar {
        /// `kr` (built in) or `weekends`; `kr` when absent.
        base: Option<String>,
        /// First covered day, for `weekends`.
        from: Option<NaiveDate>,
        /// Last covered day, for `weekends`.
        to: Option<NaiveDate>,
        /// Days the host adds.
        add: Option<Vec<CalendarDayRecord>>,
        /// Holidays the host takes away.
        remove: Option<Vec<NaiveDate>>,
    }
    read {
        let mut calendar = match (base.as_deref().unwrap_or("kr"), from, to) {
            ("kr", None, None) => HolidayCalendar::south_korea(),
            ("kr", ..) => {
                let reason = "the range of `kr` is fixed; `from` and `to` belong to `weekends`";
                return Err(Error::new(Code::InvalidCalendar).with("reason", reason));
            }
            ("weekends", Some(from), Some(to)) => HolidayCalendar::weekends("weekends", from, to)?,
            ("weekends", from, _) => return Err(missing(if from.is_none() { "from" } else { "to" })),
            (base, ..) => return Err(unknown_word(base, &["kr", "weekends"]).under("base")),
        };
        let (add, remove) = (add.unwrap_or_default(), remove.unwrap_or_default());
        if let Some((field, count)) =
            [("add", add.len()), ("remove", remove.len())].into_iter().find(|(_, count)| *count > HOST_DAYS_MAX)
        {
            let error = Error::new(Code::TooMany).with("count", count).with("what", "days");
            return Err(error.with("limit", HOST_DAYS_MAX).under(field));
        }
        for (index, day) in add.iter().enumerate() {
            let added = calendar.with_holiday(day.date, &day.name);
            calendar = added.map_err(|error| error.under_index(index).under("add"))?;
        }
        for (index, date) in remove.into_iter().enumerate() {
            let removed = calendar.without_holiday(date);
            calendar = removed.map_err(|error| error.under_index(index).under("remove"))?;
        }
        Ok(calendar)
    }
}

/// An offset of a platform's day from UTC, within its bounds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OffsetMinutes(pub(crate) i32);

impl OffsetMinutes {
    pub(crate) const KOREAN: Self = OffsetMinutes(KOREAN_OFFSET_MINUTES);
}

impl FromScalar for OffsetMinutes {
    const EXPECTED: &'static str = "a whole number";
    const FORMAT: &'static str = "int32";
    const JSON_TYPES: &'static [&'static str] = &["integer"];

    fn from_text(_: &str) -> Result<Self, Error> {
        Err(wrong_type(Self::EXPECTED, "text"))
    }

    fn from_integer(given: i128) -> Result<Self, Error> {
        let Ok(given) = i64::try_from(given) else {
            return Err(wrong_type(Self::EXPECTED, &format!("integer {given}")));
        };
        let most = i64::from(UTC_OFFSET_MINUTES_MAX);
        let minutes = i32::try_from(given).ok().filter(|minutes| i64::from(minutes.unsigned_abs()) <= most);
        minutes.map(OffsetMinutes).ok_or_else(|| {
            let error = Error::new(Code::NumberOutOfRange).with("value", given);
            error.with("least", most.saturating_neg()).with("most", most)
        })
    }
}
