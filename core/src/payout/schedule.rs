//! When a batch may be paid: outside the maintenance windows of banks, in the future, and not too many at once.
//!
//! Banks stop their transfer systems around midnight, each at hours of its own, and announce longer work for single days; windows
//! are dated data by bank (calculation §7.11). Both the sending and the receiving banks count. Does not know the time.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeDelta, Utc};

use crate::calendar::KOREAN_OFFSET_MINUTES;
use crate::code::{Code, Error};
use crate::limits::SCHEDULED_BATCHES_MAX;
use crate::partner::Bank;

/// Hours in which banks do not transfer, in local time: one bank's or every bank's, on all days or on some.
///
/// A window begins on a day and may end on the next: from 23:30 to 00:30 is an hour around midnight, and `first_day` and `last_day`
/// are the days on which it begins. Work that is announced for a single night is one more window of one day.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct MaintenanceWindow {
    /// Which bank; every bank when absent.
    pub bank: Option<Bank>,
    /// First blocked moment of a day.
    pub from: NaiveTime,
    /// First moment after it that is not blocked: on the next day unless later than `from`. The same as `from`: a whole day.
    pub to: NaiveTime,
    /// First day on which it begins; always when absent.
    pub first_day: Option<NaiveDate>,
    /// Last day on which it begins; for ever when absent.
    pub last_day: Option<NaiveDate>,
}

impl MaintenanceWindow {
    /// Hours in which no bank transfers, on every day; bank and days can be set.
    #[must_use]
    pub const fn new(from: NaiveTime, to: NaiveTime) -> Self {
        MaintenanceWindow { bank: None, from, to, first_day: None, last_day: None }
    }

    /// The default: every bank, every day, 23:30 to 00:30. The published windows of single banks lie between 23:50 and 00:30.
    #[must_use]
    pub fn around_midnight() -> Self {
        let time = |hour| NaiveTime::from_hms_opt(hour, 30, 0).unwrap_or(NaiveTime::MIN);
        MaintenanceWindow::new(time(23), time(0))
    }

    /// Start and end of the window `at` lies in, local time.
    fn around(&self, at: NaiveDateTime) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let today = at.date();
        [today.pred_opt(), Some(today)].into_iter().flatten().find_map(|day| {
            if self.first_day.is_some_and(|first| day < first) || self.last_day.is_some_and(|last| day > last) {
                return None;
            }
            let end_day = if self.to > self.from { day } else { day.succ_opt()? };
            let (start, end) = (day.and_time(self.from), end_day.and_time(self.to));
            (start <= at && at < end).then_some((start, end))
        })
    }
}

/// What a schedule is checked against: the present, the hour that is wanted, the other batches that wait, and the windows of the
/// banks. Nothing of it is known to the engine; the host tells all. Calculation §7.11.
///
/// ```
/// use jeongsan::Code;
/// use jeongsan::calendar::parse_instant;
/// use jeongsan::partner::Bank;
/// use jeongsan::payout::{MaintenanceWindow, Schedule};
/// let (banks, windows) = ([Bank::new("004")?], [MaintenanceWindow::around_midnight()]);
/// let at = |instant| -> Result<Schedule<'_>, jeongsan::Error> {
///     let now = parse_instant("2026-10-30T00:00:00Z")?;
///     let mut schedule = Schedule::new(now, &banks, &windows);
///     schedule.at = Some(parse_instant(instant)?);
///     Ok(schedule)
/// };
/// assert_eq!(at("2026-10-30T01:00:00Z")?.check()?.to_string(), "2026-10-30 10:00:00");
/// let refused = at("2026-10-30T15:00:00Z")?.check().unwrap_err();          // midnight in Korea
/// assert_eq!(refused.code(), Code::InMaintenanceWindow);
/// assert_eq!(at("2026-10-29T01:00:00Z")?.check().unwrap_err().code(), Code::ScheduleNotInFuture);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Schedule<'a> {
    /// The present, as the host tells it.
    pub now: DateTime<Utc>,
    /// When the batch is to be paid; now when absent.
    pub at: Option<DateTime<Utc>>,
    /// How many other batches wait for their hour.
    pub scheduled: usize,
    /// The banks money leaves from and goes to.
    pub banks: &'a [Bank],
    /// The windows in force.
    pub windows: &'a [MaintenanceWindow],
    /// Offset of local time from UTC, in minutes.
    pub utc_offset_minutes: i32,
}

impl<'a> Schedule<'a> {
    /// A payment now, in Korean time (UTC+9), while no other batch waits; hour, offset and number of others can be set.
    #[must_use]
    pub const fn new(now: DateTime<Utc>, banks: &'a [Bank], windows: &'a [MaintenanceWindow]) -> Self {
        Schedule { now, at: None, scheduled: 0, banks, windows, utc_offset_minutes: KOREAN_OFFSET_MINUTES }
    }
}

impl Schedule<'_> {
    /// The local time at which the batch will be paid.
    ///
    /// # Errors
    /// [`Code::ScheduleNotInFuture`]; [`Code::TooMany`] scheduled batches; [`Code::InMaintenanceWindow`] with the window and its
    /// end, the latest end when several overlap; [`Code::InvalidInstant`] at the end of representable time.
    pub fn check(&self) -> Result<NaiveDateTime, Error> {
        if let Some(at) = self.at {
            if at <= self.now {
                let error = Error::new(Code::ScheduleNotInFuture).with("at", text(at.naive_utc()));
                return Err(error.with("now", text(self.now.naive_utc())).under("at"));
            }
            let count = self.scheduled.saturating_add(1);
            if count > SCHEDULED_BATCHES_MAX {
                let error = Error::new(Code::TooMany).with("count", count).with("what", "scheduled batches");
                return Err(error.with("limit", SCHEDULED_BATCHES_MAX).under("scheduled"));
            }
        }
        let (field, instant) = self.at.map_or(("now", self.now), |at| ("at", at));
        let local = instant.naive_utc().checked_add_signed(TimeDelta::minutes(i64::from(self.utc_offset_minutes)));
        let local = local
            .ok_or_else(|| Error::new(Code::InvalidInstant).with("instant", text(instant.naive_utc())).under(field))?;
        let concerned = |window: &&MaintenanceWindow| window.bank.as_ref().is_none_or(|bank| self.banks.contains(bank));
        let hit = self.windows.iter().filter(concerned).filter_map(|window| Some((window.around(local)?, window)));
        match hit.max_by_key(|((_, end), _)| *end) {
            None => Ok(local),
            Some(((start, end), window)) => Err(Error::new(Code::InMaintenanceWindow)
                .with("at", text(local))
                .with("from", text(start))
                .with("to", text(end))
                .with("bank", window.bank.as_ref().map_or("all", Bank::code))
                .under(field)),
        }
    }
}

/// Refuses what is to start before the hour it was scheduled for.
pub(super) fn not_before(at: DateTime<Utc>, hour: Option<DateTime<Utc>>) -> Result<(), Error> {
    match hour.filter(|hour| at < *hour) {
        Some(hour) => {
            let error = Error::new(Code::BeforeScheduledHour).with("at", instant(at));
            Err(error.with("scheduledAt", instant(hour)).under("at"))
        }
        None => Ok(()),
    }
}

/// An instant as it crosses every border.
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

fn text(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}
