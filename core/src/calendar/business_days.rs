//! Business days: a calendar of closed days with a name, a data version and a covered range.
//!
//! Saturdays, Sundays and holidays are closed. Asking about a day outside the covered range is an error. Does not know cycles.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::holiday::{Holiday, HolidayKind};
use super::korea;
use crate::code::{Code, Error};
use crate::limits::{CLOSED_RUN_MAX, NAME_CHARS_MAX};
use crate::words::worded;

worded! {
    /// What to do with a date that is not a business day. The words are those of ISDA and FpML. A date that is one never moves.
    ///
    /// | convention | hosted product | Saturday 2026-10-31 becomes |
    /// |---|---|---|
    /// | `Preceding` | `HOLIDAY_BEFORE` | Friday 2026-10-30 |
    /// | `Following` | `HOLIDAY_AFTER` | Monday 2026-11-02, also into the next month |
    /// | `ModifiedFollowing` | | Friday 2026-10-30, because the Monday is in the next month |
    /// | `Unadjusted` | `CALENDAR_DAY` | stays |
    BusinessDayConvention {
        /// The nearest business day before (hosted product: `HOLIDAY_BEFORE`).
        Preceding "preceding";
        /// The nearest business day after (`HOLIDAY_AFTER`).
        Following "following";
        /// The nearest business day after, unless that is in the next month: then the nearest before.
        ModifiedFollowing "modified_following";
        /// Leave it (`CALENDAR_DAY`).
        Unadjusted "unadjusted";
    }
}

/// Closed days of a place over a covered range: what decides whether a day is a business day.
///
/// A business day is one on which banks are open: no Saturday, no Sunday, no holiday listed here. The built-in calendar of South
/// Korea knows 2015 to 2030; where it comes from and what it does not know is told in decision
/// [0004](crate::adr::adr_0004_korean_calendar). A host adds what was declared since
/// ([`with_holiday`](HolidayCalendar::with_holiday)), takes away what does not hold for it
/// ([`without_holiday`](HolidayCalendar::without_holiday)), or brings days of its own on top of
/// [`weekends`](HolidayCalendar::weekends). Calculation §5.6.
///
/// # What it can never be
///
/// - **Silent outside its range.** Every question about a day before the first or after the last covered one is an error, and so is
///   a step that would cross them.
/// - **Anonymous.** Its [`label`](HolidayCalendar::label), with the edition of the data and the count of the host's changes, is in
///   every answer that used it.
/// - **Of the time of day.** Cut-off times and the hours of banks are the host's; see [`Schedule`](crate::payout::Schedule).
///
/// # Example
/// ```
/// use jeongsan::calendar::{HolidayCalendar, parse_date};
/// let korea = HolidayCalendar::south_korea();
/// let constitution_day = parse_date("2026-07-17")?;
/// assert!(!korea.is_business_day(constitution_day)?);       // a public holiday again since 2026
/// assert_eq!(korea.holiday(constitution_day)?.unwrap().name, "제헌절");
/// assert!(korea.is_business_day(parse_date("2031-01-02")?).is_err());
///
/// // Three business days after 23 September 2026: over Chuseok and a weekend.
/// assert_eq!(korea.add_business_days(parse_date("2026-09-23")?, 3)?, parse_date("2026-09-30")?);
/// let declared = korea.with_holiday(parse_date("2026-09-28")?, "임시공휴일")?;
/// assert_eq!(declared.add_business_days(parse_date("2026-09-23")?, 3)?, parse_date("2026-10-01")?);
/// assert_eq!(declared.label(), "kr 2026.11 +1 -0");
/// # Ok::<(), jeongsan::Error>(())
/// ```
///
/// # Errors
///
/// [`Code::DateOutsideCalendar`] with the date and the covered range; [`Code::NotAHoliday`] for a removal of what is none;
/// [`Code::InvalidCalendar`] for a range that cannot be, or 60 closed days in a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HolidayCalendar {
    name: String,
    version: String,
    from: NaiveDate,
    to: NaiveDate,
    forecast_from: Option<NaiveDate>,
    holidays: BTreeMap<NaiveDate, Holiday>,
    /// One bit a day from `from`: set when closed, weekends included. The hot path reads only this.
    closed: Vec<u64>,
    added: usize,
    removed: usize,
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

impl HolidayCalendar {
    /// The built-in calendar of South Korea, 2015–2030. Days of the later years are forecasts ([`HolidayCalendar::is_forecast`]).
    #[must_use]
    pub fn south_korea() -> Self {
        let date = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        let mut calendar = HolidayCalendar {
            name: "kr".to_owned(),
            version: korea::VERSION.to_owned(),
            from: date(korea::FROM),
            to: date(korea::TO),
            forecast_from: Some(date(korea::FORECAST_FROM)),
            holidays: BTreeMap::new(),
            closed: Vec::new(),
            added: 0,
            removed: 0,
        };
        for (number, kind, name) in korea::HOLIDAYS {
            let year = i32::try_from(number / 10_000).unwrap_or_default();
            let day = date((year, number / 100 % 100, number % 100));
            calendar.holidays.insert(day, Holiday { date: day, name: (*name).to_owned(), kind: *kind });
        }
        calendar.index();
        calendar
    }

    /// A calendar without holidays: only Saturdays and Sundays are closed. A host adds its own days.
    ///
    /// ```
    /// use jeongsan::calendar::{HolidayCalendar, parse_date};
    /// let office = HolidayCalendar::weekends("office", parse_date("2026-01-01")?, parse_date("2026-12-31")?)?
    ///     .with_holiday(parse_date("2026-12-24")?, "Company day")?;
    /// assert!(!office.is_business_day(parse_date("2026-12-24")?)? && office.is_business_day(parse_date("2026-12-25")?)?);
    /// assert_eq!(office.label(), "office +1 -0");
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    /// # Errors
    /// [`Code::InvalidCalendar`] when the range is empty or longer than 200 years; [`Code::Blank`] or [`Code::TooLong`] for the name.
    pub fn weekends(name: &str, from: NaiveDate, to: NaiveDate) -> Result<Self, Error> {
        let name = crate::text::bounded("name", name, NAME_CHARS_MAX)?;
        let days = to.signed_duration_since(from).num_days();
        if !(0..=73_050).contains(&days) {
            let reason = format!("the range {from} to {to} is empty or longer than 200 years");
            return Err(Error::new(Code::InvalidCalendar).with("reason", reason));
        }
        let mut calendar = HolidayCalendar {
            name,
            version: String::new(),
            from,
            to,
            forecast_from: None,
            holidays: BTreeMap::new(),
            closed: Vec::new(),
            added: 0,
            removed: 0,
        };
        calendar.index();
        Ok(calendar)
    }

    /// The same calendar with a day the host adds: a temporary holiday, a bank's own closing day.
    ///
    /// # Errors
    /// [`Code::DateOutsideCalendar`]; [`Code::TooLong`] and [`Code::Blank`] for the name.
    pub fn with_holiday(mut self, date: NaiveDate, name: &str) -> Result<Self, Error> {
        let offset = self.offset(date).map_err(|error| error.under("date"))?;
        let name = crate::text::bounded("name", name, NAME_CHARS_MAX)?;
        self.holidays.insert(date, Holiday { date, name, kind: HolidayKind::Host });
        self.added = self.added.saturating_add(1);
        self.set_closed(offset, true);
        Ok(self)
    }

    /// The same calendar without a holiday the host takes away: a day on which its bank works all the same. A weekend day stays
    /// closed.
    ///
    /// ```
    /// use jeongsan::{Code, calendar::{HolidayCalendar, parse_date}};
    /// let constitution_day = parse_date("2026-07-17")?;
    /// let open = HolidayCalendar::south_korea().without_holiday(constitution_day)?;
    /// assert!(open.is_business_day(constitution_day)?);
    /// assert_eq!(open.without_holiday(constitution_day).unwrap_err().code(), Code::NotAHoliday);
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    /// # Errors
    /// [`Code::NotAHoliday`], [`Code::DateOutsideCalendar`].
    pub fn without_holiday(mut self, date: NaiveDate) -> Result<Self, Error> {
        let offset = self.offset(date)?;
        if self.holidays.remove(&date).is_none() {
            return Err(Error::new(Code::NotAHoliday).with("date", date).with("calendar", self.name.as_str()));
        }
        self.removed = self.removed.saturating_add(1);
        self.set_closed(offset, is_weekend(date));
        Ok(self)
    }

    fn index(&mut self) {
        self.closed.clear();
        let mut day = Some(self.from);
        let (mut word, mut bit) = (0_u64, 0_u32);
        while let Some(date) = day.filter(|date| *date <= self.to) {
            let closed = is_weekend(date) || self.holidays.contains_key(&date);
            word |= u64::from(closed).checked_shl(bit).unwrap_or_default();
            bit = bit.saturating_add(1);
            if bit == u64::BITS {
                self.closed.push(word);
                (word, bit) = (0, 0);
            }
            day = date.succ_opt();
        }
        self.closed.push(word);
    }

    fn set_closed(&mut self, offset: u32, closed: bool) {
        let mask = 1_u64.checked_shl(offset % u64::BITS).unwrap_or_default();
        let word = usize::try_from(offset / u64::BITS).ok().and_then(|index| self.closed.get_mut(index));
        word.into_iter().for_each(|word| *word = if closed { *word | mask } else { *word & !mask });
    }

    /// `kr`, or the host's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Name, data version and the number of days the host added and removed: `kr 2026.11 +1 -0`. Stored in every answer, so that a
    /// date that looks wrong years later can be told from one that was decided by other data.
    #[must_use]
    pub fn label(&self) -> String {
        let mut label = self.name.clone();
        if !self.version.is_empty() {
            label = format!("{label} {}", self.version);
        }
        if self.added > 0 || self.removed > 0 {
            label = format!("{label} +{} -{}", self.added, self.removed);
        }
        label
    }

    /// First and last covered day.
    #[must_use]
    pub fn range(&self) -> (NaiveDate, NaiveDate) {
        (self.from, self.to)
    }

    /// Whether the days around `date` are forecasts: the official almanac was not published when the data were made.
    ///
    /// # Errors
    /// [`Code::DateOutsideCalendar`].
    pub fn is_forecast(&self, date: NaiveDate) -> Result<bool, Error> {
        self.offset(date)?;
        Ok(self.forecast_from.is_some_and(|from| date >= from))
    }

    /// Every holiday with its reason, in the order of dates. Weekends are not listed.
    pub fn holidays(&self) -> impl Iterator<Item = &Holiday> {
        self.holidays.values()
    }

    /// The holiday on that day, if it is one.
    ///
    /// # Errors
    /// [`Code::DateOutsideCalendar`].
    pub fn holiday(&self, date: NaiveDate) -> Result<Option<&Holiday>, Error> {
        self.offset(date)?;
        Ok(self.holidays.get(&date))
    }

    #[inline]
    fn offset(&self, date: NaiveDate) -> Result<u32, Error> {
        if date < self.from || date > self.to {
            return Err(self.outside(date));
        }
        u32::try_from(date.num_days_from_ce().wrapping_sub(self.from.num_days_from_ce()))
            .map_err(|_| self.outside(date))
    }

    #[cold]
    fn outside(&self, date: NaiveDate) -> Error {
        Error::new(Code::DateOutsideCalendar)
            .with("date", date)
            .with("calendar", self.name.as_str())
            .with("from", self.from)
            .with("to", self.to)
    }

    #[inline]
    fn is_closed_at(&self, offset: u32) -> bool {
        let word = usize::try_from(offset / u64::BITS).ok().and_then(|index| self.closed.get(index));
        word.is_none_or(|word| word.checked_shr(offset % u64::BITS).unwrap_or_default() & 1 == 1)
    }

    /// Whether banks are open that day.
    ///
    /// # Errors
    /// [`Code::DateOutsideCalendar`].
    #[inline]
    pub fn is_business_day(&self, date: NaiveDate) -> Result<bool, Error> {
        Ok(!self.is_closed_at(self.offset(date)?))
    }

    fn step(&self, date: NaiveDate, forward: bool) -> Result<NaiveDate, Error> {
        let mut day = date;
        for _ in 0..CLOSED_RUN_MAX {
            let next = if forward { day.succ_opt() } else { day.pred_opt() };
            day = next.ok_or_else(|| self.outside(day))?;
            if self.is_business_day(day)? {
                return Ok(day);
            }
        }
        let reason = format!("no business day within {CLOSED_RUN_MAX} days of {date}");
        Err(Error::new(Code::InvalidCalendar).with("reason", reason))
    }

    /// The first business day after `date`, never `date` itself.
    ///
    /// ```
    /// use jeongsan::calendar::{HolidayCalendar, parse_date};
    /// let korea = HolidayCalendar::south_korea();
    /// assert_eq!(korea.next_business_day(parse_date("2026-10-02")?)?, parse_date("2026-10-06")?);     // 3 is Saturday, 5 a substitute
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DateOutsideCalendar`] when the search leaves the covered range.
    pub fn next_business_day(&self, date: NaiveDate) -> Result<NaiveDate, Error> {
        self.offset(date)?;
        self.step(date, true)
    }

    /// The last business day before `date`, never `date` itself.
    ///
    /// # Errors
    /// [`Code::DateOutsideCalendar`] when the search leaves the covered range.
    pub fn previous_business_day(&self, date: NaiveDate) -> Result<NaiveDate, Error> {
        self.offset(date)?;
        self.step(date, false)
    }

    /// The `days`-th business day after `date`, or before it when negative; `date` itself for 0.
    ///
    /// # Errors
    /// [`Code::DateOutsideCalendar`] when the count leaves the covered range.
    pub fn add_business_days(&self, date: NaiveDate, days: i32) -> Result<NaiveDate, Error> {
        self.offset(date)?;
        let mut day = date;
        for _ in 0..days.unsigned_abs() {
            day = self.step(day, days > 0)?;
        }
        Ok(day)
    }

    /// `date` moved by the convention, and only if it is not a business day.
    ///
    /// # Errors
    /// [`Code::DateOutsideCalendar`] when `date` or the search leaves the covered range.
    #[inline]
    pub fn adjust(&self, date: NaiveDate, convention: BusinessDayConvention) -> Result<NaiveDate, Error> {
        if self.is_business_day(date)? {
            return Ok(date);
        }
        match convention {
            BusinessDayConvention::Unadjusted => Ok(date),
            BusinessDayConvention::Following => self.step(date, true),
            BusinessDayConvention::Preceding => self.step(date, false),
            BusinessDayConvention::ModifiedFollowing => match self.next_in_month(date)? {
                Some(next) => Ok(next),
                None => self.step(date, false),
            },
        }
    }

    /// The first business day after `date` in its month. Days of the next month are not asked about, so the calendar need not cover them.
    fn next_in_month(&self, date: NaiveDate) -> Result<Option<NaiveDate>, Error> {
        let later = date.iter_days().skip(1).take_while(|day| (day.year(), day.month()) == (date.year(), date.month()));
        for day in later {
            if self.is_business_day(day)? {
                return Ok(Some(day));
            }
        }
        Ok(None)
    }

    /// `date + days` calendar days, inside the covered range.
    #[inline]
    pub(crate) fn add_calendar_days(&self, date: NaiveDate, days: u16) -> Result<NaiveDate, Error> {
        let later = date.checked_add_days(Days::new(u64::from(days))).ok_or_else(|| self.outside(date))?;
        self.offset(later).map(|_| later)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_date;

    #[test]
    fn a_day_added_and_taken_away_leaves_the_days_as_they_were() {
        let korea = HolidayCalendar::south_korea();
        for day in ["2015-01-01", "2026-11-27", "2026-11-28", "2026-12-25", "2030-12-31"] {
            let date = parse_date(day).unwrap();
            let added = korea.clone().with_holiday(date, "closed").unwrap();
            assert!(!added.is_business_day(date).unwrap(), "{day}");
            let holidays: BTreeMap<_, _> = korea.holidays.iter().filter(|(known, _)| **known != date).collect();
            let taken = added.without_holiday(date).unwrap();
            assert_eq!(taken.holidays.iter().collect::<BTreeMap<_, _>>(), holidays, "{day}");
            let mut again = taken.clone();
            again.index();
            assert_eq!(taken.closed, again.closed, "{day}");
        }
    }
}
