//! Settlement cycles as records.

use chrono::Weekday;

use crate::calendar::{BusinessDayConvention, Lag, MonthDay, Recurrence, SettlementCycle};
use crate::code::{Code, Error};
use crate::limits::LAG_DAYS_MAX;
use crate::wire::text::fault::{unknown_word, wrong_type};
use crate::wire::text::given::{FromScalar, Given, optional, shown};
use crate::wire::text::read::{Record, Whole};
use crate::wire::text::record::record;
use crate::wire::text::words::{LagUnit, Named, Word};

record! {
    /// On which days a cycle settles.
    #[derive(Clone, Debug)]
    pub struct RecurrenceRecord {
        /// `day`, `week`, `month` or `year`.
        pub every: String,
        /// Days of the week (`mon` … `sun`) or of the month (1 … 31).
        pub days: Option<Vec<serde_json::Value>>,
        /// Dates of the year, `MM-DD`.
        pub dates: Option<Vec<String>>,
    }
}

impl RecurrenceRecord {
    pub(crate) fn recurrence(self) -> Result<Recurrence, Error> {
        let missing = |field: &str| Error::new(Code::MissingField).with("field", field);
        let unknown = |field: &str| Err(Error::new(Code::UnknownField).with("field", field));
        match (self.every.as_str(), self.days, self.dates) {
            ("day", None, None) => Ok(Recurrence::daily()),
            ("week", days, None) => {
                let days = days.ok_or_else(|| missing("days"))?;
                let days = each(&days, "days", word_of::<Weekday>)?;
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

fn word_of<T: Word>(value: &serde_json::Value) -> Result<T, Error> {
    use FromScalar;
    match value.as_str() {
        Some(text) => Named::<T>::from_text(text).map(|named| named.0),
        None => Err(wrong_type(T::EXPECTED, &shown(value))),
    }
}

fn month_day(text: &str) -> Result<MonthDay, Error> {
    let parsed = match text.as_bytes() {
        [_, _, b'-', _, _] => {
            text.split_once('-').and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)))
        }
        _ => None,
    };
    match parsed {
        Some((month, day)) => MonthDay::new(month, day),
        None => Err(Error::new(Code::InvalidRecurrence).with("value", text).with("reason", "dates are MM-DD")),
    }
}

record! {
    /// A settlement cycle.
    #[derive(Clone, Debug)]
    pub struct CycleRecord {
        /// Days after the start date, 0 to 366.
        #[cfg_attr(feature = "schema", schemars(with = "u32"))]
        pub lag_days: Whole,
        /// `calendar` or `business` days; `calendar` when absent.
        pub lag_unit: Option<Given<Named<LagUnit>>>,
        /// On which days.
        pub recurrence: Record<RecurrenceRecord>,
        /// `preceding`, `following` or `unadjusted`.
        pub convention: Given<Named<BusinessDayConvention>>,
    }
}

impl CycleRecord {
    pub(crate) fn cycle(self) -> Result<SettlementCycle, Error> {
        let days = u16::try_from(self.lag_days.0).ok().filter(|days| *days <= LAG_DAYS_MAX).ok_or_else(|| {
            let error = Error::new(Code::NumberOutOfRange).with("value", self.lag_days.0).with("least", 0_i64);
            error.with("most", i64::from(LAG_DAYS_MAX)).under("lagDays")
        })?;
        let lag = match optional(self.lag_unit, "lagUnit")? {
            Some(Named(LagUnit::Business)) => Lag::BusinessDays(days),
            Some(Named(LagUnit::Calendar)) | None => Lag::CalendarDays(days),
        };
        let recurrence = self.recurrence.0.recurrence().map_err(|error| error.under("recurrence"))?;
        SettlementCycle::new(lag, recurrence, self.convention.field("convention")?.0)
    }
}
