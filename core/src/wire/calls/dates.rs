//! Calls about dates: business days, settlement dates, the status on a day.
//!
//! Computes nothing itself.

use chrono::{DateTime, NaiveDate, Utc};

use crate::calendar::{
    BusinessDayConvention, Holiday, HolidayCalendar, PeriodDates, SettlementCycle, civil_date as civil_date_of,
};
use crate::code::Error;
use crate::transfer::TransferStatus;
use crate::wire::records::calendar::OffsetMinutes;
use crate::wire::records::call::{Answered, calls};
use crate::wire::text::record::record;

record! {
    pub(crate) struct SettlementDateInput {
        /// The calendar; Korea's when absent.
        calendar: HolidayCalendar = HolidayCalendar::south_korea(),
        /// The cycle of the contract.
        settlement_cycle: SettlementCycle,
        /// First day of the cycle.
        start_date: NaiveDate,
        /// Recompute a date moved to or before the start, or the close of its period; true when absent.
        adjust_if_not_after_start: bool = true,
    }

    /// A period whose sales are due on one day.
    PeriodDatesRecord of PeriodDates as period {
        /// Its first day.
        from: NaiveDate => period.first,
        /// Its last day, on which it closes.
        to: NaiveDate => period.last,
    }

    pub(crate) answer SettlementDateAnswer, left out period {
        /// The period the start fell into; only for a cycle that counts from a close.
        period: Option<PeriodDates>,
        /// Start date and lag, or close and offset.
        target: NaiveDate,
        /// The recurrence date on or after the target.
        unadjusted: NaiveDate,
        /// That date moved to a business day.
        settlement_date: NaiveDate,
        /// Whether the convention gave way to `following`, because it was not after the start or the close.
        readjusted: bool,
    }
}

fn settlement_date(input: SettlementDateInput) -> Answered<SettlementDateAnswer> {
    let date = input
        .settlement_cycle
        .settlement_date(&input.calendar, input.start_date, input.adjust_if_not_after_start)
        .map_err(|error| error.under("startDate"))?;
    Ok(SettlementDateAnswer {
        period: date.period,
        target: date.target,
        unadjusted: date.unadjusted,
        settlement_date: date.settlement,
        readjusted: date.readjusted,
    })
}

record! {
    pub(crate) struct DayInput {
        /// The calendar; Korea's when absent.
        calendar: HolidayCalendar = HolidayCalendar::south_korea(),
        /// The day.
        date: NaiveDate,
    }

    /// A holiday.
    HolidayRecord of Holiday as day {
        /// Its Korean name.
        name: String => day.name,
        /// Why banks are closed.
        kind: &'static str => day.kind.as_str(),
    }

    pub(crate) answer BusinessDayAnswer {
        /// Whether banks are open.
        is_business_day: bool,
        /// The holiday on this day.
        holiday: Option<Holiday>,
        /// Whether the year is forecast from the rules, not yet announced.
        forecast: bool,
        /// The business day before; null beyond the calendar.
        previous: Option<NaiveDate>,
        /// The business day after; null beyond the calendar.
        next: Option<NaiveDate>,
        /// The calendar with its data version.
        calendar: String,
    }
}

fn business_day(DayInput { calendar, date }: DayInput) -> Answered<BusinessDayAnswer> {
    let place = |error: Error| error.under("date");
    Ok(BusinessDayAnswer {
        is_business_day: calendar.is_business_day(date).map_err(place)?,
        holiday: calendar.holiday(date).map_err(place)?.cloned(),
        forecast: calendar.is_forecast(date).map_err(place)?,
        // The neighbours of the first and the last covered day are not known.
        previous: calendar.previous_business_day(date).ok(),
        next: calendar.next_business_day(date).ok(),
        calendar: calendar.label(),
    })
}

record! {
    pub(crate) struct AddBusinessDaysInput {
        /// The calendar; Korea's when absent.
        calendar: HolidayCalendar = HolidayCalendar::south_korea(),
        /// The day to count from.
        date: NaiveDate,
        /// How many; negative for earlier.
        days: i32,
    }

    pub(crate) answer DateAnswer {
        /// The date.
        date: NaiveDate,
    }
}

fn add_business_days(input: AddBusinessDaysInput) -> Answered<DateAnswer> {
    let date = input.calendar.add_business_days(input.date, input.days).map_err(|error| error.under("date"))?;
    Ok(DateAnswer { date })
}

record! {
    pub(crate) struct AdjustInput {
        /// The calendar; Korea's when absent.
        calendar: HolidayCalendar = HolidayCalendar::south_korea(),
        /// The day.
        date: NaiveDate,
        /// Which way it moves.
        convention: BusinessDayConvention,
    }
}

fn adjust(input: AdjustInput) -> Answered<DateAnswer> {
    let date = input.calendar.adjust(input.date, input.convention).map_err(|error| error.under("date"))?;
    Ok(DateAnswer { date })
}

record! {
    pub(crate) struct CivilDateInput {
        /// The instant.
        instant: DateTime<Utc>,
        /// Offset from UTC in minutes; 540 when absent.
        utc_offset_minutes: OffsetMinutes = OffsetMinutes::KOREAN,
    }
}

fn civil_date(input: CivilDateInput) -> Answered<DateAnswer> {
    let date = civil_date_of(input.instant, input.utc_offset_minutes.0).map_err(|error| error.under("instant"))?;
    Ok(DateAnswer { date })
}

record! {
    pub(crate) struct StatusInput {
        /// First day of the cycle; absent for manual transfers.
        start_date: Option<NaiveDate>,
        /// The day the money is due.
        settlement_date: NaiveDate,
        /// Today.
        as_of: NaiveDate,
    }

    pub(crate) answer StatusAnswer {
        /// `scheduled`, `in_process` or `settled`.
        status: &'static str,
    }
}

fn status(input: StatusInput) -> Answered<StatusAnswer> {
    let status = TransferStatus::on(input.as_of, input.start_date, input.settlement_date);
    Ok(StatusAnswer { status: status.as_str() })
}

calls! {
    /// The day that many business days later; earlier for a negative count.
    add_business_days(AddBusinessDaysInput) -> DateAnswer;
    /// A date moved to a business day by a convention.
    adjust(AdjustInput) -> DateAnswer;
    /// Whether banks are open on a day, and its neighbours.
    business_day(DayInput) -> BusinessDayAnswer;
    /// The civil date of an instant.
    civil_date(CivilDateInput) -> DateAnswer;
    /// The settlement date of a start date.
    settlement_date(SettlementDateInput) -> SettlementDateAnswer;
    /// The status of a transfer on a day.
    status(StatusInput) -> StatusAnswer;
}
