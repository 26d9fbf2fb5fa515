//! The settlement cycle: from a start date to the day the money is due.
//!
//! `target = start + lag`; the first recurrence date on or after the target; then the business-day convention, and only if that
//! date is not a business day. `Preceding` may land on or before the start; then `Following` is used instead when the host's
//! setting says so (calculation §5). Does not know orders.

use chrono::NaiveDate;

use super::business_days::{BusinessDayConvention, HolidayCalendar};
use super::recurrence::Recurrence;
use crate::code::{Code, Error};
use crate::limits::LAG_DAYS_MAX;

/// How long after the start date the first recurrence date may be (정산 보류일).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Lag {
    /// So many calendar days.
    CalendarDays(u16),
    /// So many business days.
    BusinessDays(u16),
}

impl Lag {
    /// The number of days of either unit.
    #[must_use]
    pub const fn days(self) -> u16 {
        match self {
            Lag::CalendarDays(days) | Lag::BusinessDays(days) => days,
        }
    }
}

/// When a partner is settled (정산 주기).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SettlementCycle {
    lag: Lag,
    recurrence: Recurrence,
    convention: BusinessDayConvention,
}

/// A settlement date and the steps that led to it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct SettlementDate {
    /// The start date.
    pub start: NaiveDate,
    /// Start date plus lag.
    pub target: NaiveDate,
    /// The first recurrence date on or after the target.
    pub unadjusted: NaiveDate,
    /// The day the money is due.
    pub settlement: NaiveDate,
    /// Whether `Following` replaced `Preceding` because the latter was not after the start.
    pub readjusted: bool,
}

impl SettlementCycle {
    /// A cycle.
    ///
    /// # Errors
    /// [`Code::NumberOutOfRange`] for a lag above 366 days.
    pub fn new(lag: Lag, recurrence: Recurrence, convention: BusinessDayConvention) -> Result<Self, Error> {
        if lag.days() > LAG_DAYS_MAX {
            return Err(Error::new(Code::NumberOutOfRange)
                .with("value", i64::from(lag.days()))
                .with("least", 0_i64)
                .with("most", i64::from(LAG_DAYS_MAX)));
        }
        Ok(SettlementCycle { lag, recurrence, convention })
    }

    /// The lag.
    #[must_use]
    pub fn lag(&self) -> Lag {
        self.lag
    }

    /// The recurrence.
    #[must_use]
    pub fn recurrence(&self) -> &Recurrence {
        &self.recurrence
    }

    /// The convention for a date that is not a business day.
    #[must_use]
    pub fn convention(&self) -> BusinessDayConvention {
        self.convention
    }

    /// The settlement date of `start`. With `adjust_if_not_after_start`, a date that `Preceding` moved to or before the start is
    /// recomputed with `Following`.
    ///
    /// # Errors
    /// [`Code::DateOutsideCalendar`] when a step leaves the covered range.
    #[inline]
    pub fn settlement_date(
        &self,
        calendar: &HolidayCalendar,
        start: NaiveDate,
        adjust_if_not_after_start: bool,
    ) -> Result<SettlementDate, Error> {
        let target = match self.lag {
            Lag::CalendarDays(days) => calendar.add_calendar_days(start, days)?,
            Lag::BusinessDays(days) => calendar.add_business_days(start, i32::from(days))?,
        };
        // Past the end of time is past the end of every calendar.
        let unadjusted = self.recurrence.on_or_after(target).unwrap_or(NaiveDate::MAX);
        let settlement = calendar.adjust(unadjusted, self.convention)?;
        let readjusted = adjust_if_not_after_start
            && settlement <= start
            && self.convention == BusinessDayConvention::Preceding
            && settlement != unadjusted;
        let settlement =
            if readjusted { calendar.adjust(unadjusted, BusinessDayConvention::Following)? } else { settlement };
        Ok(SettlementDate { start, target, unadjusted, settlement, readjusted })
    }
}
