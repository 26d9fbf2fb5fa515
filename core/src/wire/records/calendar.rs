//! The calendar of business days as a record, and the offset of a platform's day.

use chrono::NaiveDate;

use crate::calendar::{HolidayCalendar, KOREAN_OFFSET_MINUTES};
use crate::code::{Code, Error};
use crate::limits::{HOST_DAYS_MAX, UTC_OFFSET_MINUTES_MAX};
use crate::wire::text::fault::{missing, unknown_word};
use crate::wire::text::record::record;
use crate::wire::text::scalar::bounded;

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

bounded! {
    /// An offset of a platform's day from UTC, within its bounds.
    OffsetMinutes(i32) "int32", UTC_OFFSET_MINUTES_MAX.saturating_neg(), UTC_OFFSET_MINUTES_MAX
}

impl OffsetMinutes {
    pub(crate) const KOREAN: Self = OffsetMinutes(KOREAN_OFFSET_MINUTES);
}
