//! One closed day and why it is closed.
//!
//! Does not know any country's days.

use chrono::NaiveDate;

use crate::words::worded;

worded! {
    /// Why a day is closed. Where two holidays fall on one date, the fixed one says the kind and the name has both.
    #[non_exhaustive]
    HolidayKind {
        /// The same day every year: New Year, 1 March, 17 July since 2026, Christmas.
        Fixed "fixed";
        /// A day of the lunar calendar: Seollal and Chuseok with the days around them, Buddha's Birthday.
        Lunar "lunar";
        /// A substitute for a holiday that fell on another closed day (대체공휴일).
        Substitute "substitute";
        /// An election day at the end of a term; one after a vacancy is declared like a temporary holiday.
        Election "election";
        /// Declared once by the government (임시공휴일), a few weeks ahead.
        Temporary "temporary";
        /// Banks are closed although the day is not a public holiday: 1 May before 2026.
        BankOnly "bank_only";
        /// Added by the host.
        Host "host";
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
