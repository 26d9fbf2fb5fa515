//! The calendar of business days as a record, and the offset of a platform's day.

use chrono::NaiveDate;

use crate::calendar::HolidayCalendar;
use crate::code::{Code, Error};
use crate::limits::{HOST_DAYS_MAX, UTC_OFFSET_MINUTES_MAX};
use crate::wire::text::fault::unknown_word;
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::Record;
use crate::wire::text::record::record;

record! {
    /// A day the host adds to the calendar.
    #[derive(Clone, Debug)]
    pub struct CalendarDayRecord {
        /// The day.
        pub date: Given<NaiveDate>,
        /// Why it is closed.
        pub name: String,
    }
}

record! {
    /// The calendar of business days.
    #[derive(Clone, Debug, Default)]
    pub struct CalendarRecord {
        /// `kr` (built in) or `weekends`; `kr` when absent.
        pub base: Option<String>,
        /// First covered day, for `weekends`.
        pub from: Option<Given<NaiveDate>>,
        /// Last covered day, for `weekends`.
        pub to: Option<Given<NaiveDate>>,
        /// Days the host adds.
        pub add: Option<Vec<Record<CalendarDayRecord>>>,
        /// Holidays the host takes away.
        pub remove: Option<Vec<Given<NaiveDate>>>,
    }
}

impl CalendarRecord {
    pub(crate) fn calendar(self) -> Result<HolidayCalendar, Error> {
        let range = (optional(self.from, "from")?, optional(self.to, "to")?);
        let mut calendar = match (self.base.as_deref().unwrap_or("kr"), range) {
            ("kr", (None, None)) => HolidayCalendar::south_korea(),
            ("kr", _) => {
                let reason = "the range of `kr` is fixed; `from` and `to` belong to `weekends`";
                return Err(Error::new(Code::InvalidCalendar).with("reason", reason));
            }
            ("weekends", (Some(from), Some(to))) => HolidayCalendar::weekends("weekends", from, to)?,
            ("weekends", (from, _)) => {
                let field = if from.is_none() { "from" } else { "to" };
                return Err(Error::new(Code::MissingField).with("field", field));
            }
            (base, _) => return Err(unknown_word(base, &["kr", "weekends"]).under("base")),
        };
        let counts =
            [("add", self.add.as_ref().map_or(0, Vec::len)), ("remove", self.remove.as_ref().map_or(0, Vec::len))];
        if let Some((field, count)) = counts.into_iter().find(|(_, count)| *count > HOST_DAYS_MAX) {
            let error = Error::new(Code::TooMany).with("count", count).with("what", "days");
            return Err(error.with("limit", HOST_DAYS_MAX).under(field));
        }
        for (index, Record(day)) in self.add.unwrap_or_default().into_iter().enumerate() {
            let place = |error: Error| error.under_index(index).under("add");
            let date = day.date.field("date").map_err(place)?;
            calendar = calendar.with_holiday(date, &day.name).map_err(place)?;
        }
        for (index, date) in self.remove.unwrap_or_default().into_iter().enumerate() {
            let removed = date.0.and_then(|date| calendar.without_holiday(date));
            calendar = removed.map_err(|error| error.under_index(index).under("remove"))?;
        }
        Ok(calendar)
    }
}

/// An offset from UTC within its bounds.
pub(crate) fn offset_minutes(given: i64) -> Result<i32, Error> {
    let most = i64::from(UTC_OFFSET_MINUTES_MAX);
    let minutes = i32::try_from(given).ok().filter(|minutes| i64::from(minutes.unsigned_abs()) <= most);
    minutes.ok_or_else(|| {
        let error = Error::new(Code::NumberOutOfRange).with("value", given).with("least", most.saturating_neg());
        error.with("most", most).under("utcOffsetMinutes")
    })
}

pub(crate) fn calendar_of(record: Option<Record<CalendarRecord>>) -> Result<HolidayCalendar, Error> {
    record.map_or_else(CalendarRecord::default, |record| record.0).calendar().map_err(|error| error.under("calendar"))
}
