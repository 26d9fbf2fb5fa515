//! One closed day and why it is closed.
//!
//! Does not know any country's days.

use chrono::NaiveDate;

/// Why a day is closed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum HolidayKind {
    /// The same day every year.
    Fixed,
    /// A day of the lunar calendar.
    Lunar,
    /// A substitute for a holiday that fell on another closed day (대체공휴일).
    Substitute,
    /// An election day.
    Election,
    /// Declared once (임시공휴일).
    Temporary,
    /// Banks are closed although the day is not a public holiday: 1 May before 2026.
    BankOnly,
    /// Added by the host.
    Host,
}

impl HolidayKind {
    /// The word as it crosses every border.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            HolidayKind::Fixed => "fixed",
            HolidayKind::Lunar => "lunar",
            HolidayKind::Substitute => "substitute",
            HolidayKind::Election => "election",
            HolidayKind::Temporary => "temporary",
            HolidayKind::BankOnly => "bank_only",
            HolidayKind::Host => "host",
        }
    }
}

/// A closed day with its reason.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// Its name, in the language of the calendar.
    pub name: String,
    /// Why it is closed.
    pub kind: HolidayKind,
}
