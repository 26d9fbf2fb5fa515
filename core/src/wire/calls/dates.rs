//! Calls about dates: business days, settlement dates, the status on a day.
//!
//! Computes nothing itself.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::calendar::{BusinessDayConvention, KOREAN_OFFSET_MINUTES, civil_date as civil_date_of};
use crate::code::Error;
use crate::transfer::TransferStatus;
use crate::wire::records::calendar::{CalendarRecord, calendar_of, offset_minutes};
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::cycle::CycleRecord;
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::{Record, Whole};
use crate::wire::text::record::record;
use crate::wire::text::scalar::DateText;
use crate::wire::text::words::Named;

record! {
    pub(crate) struct SettlementDateInput {
        /// The calendar; Korea's when absent.
        calendar: Option<Record<CalendarRecord>>,
        /// The cycle of the contract.
        settlement_cycle: Record<CycleRecord>,
        /// First day of the cycle.
        start_date: Given<NaiveDate>,
        /// Recompute a date moved to or before the start; true when absent.
        adjust_if_not_after_start: Option<bool>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct SettlementDateAnswer {
    /// Start date and lag.
    target: DateText,
    /// The recurrence date on or after the target.
    unadjusted: DateText,
    /// That date moved to a business day.
    settlement_date: DateText,
    /// Whether `preceding` gave way to `following`.
    readjusted: bool,
}

fn settlement_date(input: SettlementDateInput) -> Answered<SettlementDateAnswer> {
    let calendar = calendar_of(input.calendar)?;
    let cycle = input.settlement_cycle.0.cycle().map_err(|error| error.under("settlementCycle"))?;
    let start = input.start_date.field("startDate")?;
    let date = cycle
        .settlement_date(&calendar, start, input.adjust_if_not_after_start.unwrap_or(true))
        .map_err(|error| error.under("startDate"))?;
    let [target, unadjusted, settlement_date] = [date.target, date.unadjusted, date.settlement].map(DateText);
    Ok(SettlementDateAnswer { target, unadjusted, settlement_date, readjusted: date.readjusted })
}

record! {
    pub(crate) struct DayInput {
        /// The calendar; Korea's when absent.
        calendar: Option<Record<CalendarRecord>>,
        /// The day.
        date: Given<NaiveDate>,
    }
}

/// A holiday.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct HolidayRecord {
    /// Its Korean name.
    name: String,
    /// Why banks are closed.
    kind: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct BusinessDayAnswer {
    /// Whether banks are open.
    is_business_day: bool,
    /// The holiday on this day.
    holiday: Option<HolidayRecord>,
    /// Whether the year is forecast from the rules, not yet announced.
    forecast: bool,
    /// The business day before; null beyond the calendar.
    previous: Option<DateText>,
    /// The business day after; null beyond the calendar.
    next: Option<DateText>,
    /// The calendar with its data version.
    calendar: String,
}

fn business_day(input: DayInput) -> Answered<BusinessDayAnswer> {
    let calendar = calendar_of(input.calendar)?;
    let date = input.date.field("date")?;
    let place = |error: Error| error.under("date");
    let holiday = calendar.holiday(date).map_err(place)?;
    // The neighbours of the first and the last covered day are not known.
    let neighbour = |day: Result<NaiveDate, Error>| day.ok().map(DateText);
    Ok(BusinessDayAnswer {
        is_business_day: calendar.is_business_day(date).map_err(place)?,
        holiday: holiday.map(|day| HolidayRecord { name: day.name.clone(), kind: day.kind.as_str().to_owned() }),
        forecast: calendar.is_forecast(date).map_err(place)?,
        previous: neighbour(calendar.previous_business_day(date)),
        next: neighbour(calendar.next_business_day(date)),
        calendar: calendar.label(),
    })
}

record! {
    pub(crate) struct AddBusinessDaysInput {
        /// The calendar; Korea's when absent.
        calendar: Option<Record<CalendarRecord>>,
        /// The day to count from.
        date: Given<NaiveDate>,
        /// How many; negative for earlier.
        days: i32,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct DateAnswer {
    /// The date.
    date: DateText,
}

fn add_business_days(input: AddBusinessDaysInput) -> Answered<DateAnswer> {
    let calendar = calendar_of(input.calendar)?;
    let result = calendar.add_business_days(input.date.field("date")?, input.days);
    Ok(DateAnswer { date: DateText(result.map_err(|error| error.under("date"))?) })
}

record! {
    pub(crate) struct AdjustInput {
        /// The calendar; Korea's when absent.
        calendar: Option<Record<CalendarRecord>>,
        /// The day.
        date: Given<NaiveDate>,
        /// Which way it moves.
        convention: Given<Named<BusinessDayConvention>>,
    }
}

fn adjust(input: AdjustInput) -> Answered<DateAnswer> {
    let calendar = calendar_of(input.calendar)?;
    let date = input.date.field("date")?;
    let result = calendar.adjust(date, input.convention.field("convention")?.0);
    Ok(DateAnswer { date: DateText(result.map_err(|error| error.under("date"))?) })
}

record! {
    pub(crate) struct CivilDateInput {
        /// The instant.
        instant: Given<DateTime<Utc>>,
        /// Offset from UTC in minutes; 540 when absent.
        #[cfg_attr(feature = "schema", schemars(with = "Option<i32>"))]
        utc_offset_minutes: Option<Whole>,
    }
}

fn civil_date(input: CivilDateInput) -> Answered<DateAnswer> {
    let offset = input.utc_offset_minutes.map_or(Ok(KOREAN_OFFSET_MINUTES), |minutes| offset_minutes(minutes.0))?;
    let date = civil_date_of(input.instant.field("instant")?, offset).map_err(|error| error.under("instant"))?;
    Ok(DateAnswer { date: DateText(date) })
}

record! {
    pub(crate) struct StatusInput {
        /// First day of the cycle; absent for manual transfers.
        start_date: Option<Given<NaiveDate>>,
        /// The day the money is due.
        settlement_date: Given<NaiveDate>,
        /// Today.
        as_of: Given<NaiveDate>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct StatusAnswer {
    /// `scheduled`, `in_process` or `settled`.
    status: String,
}

fn status(input: StatusInput) -> Answered<StatusAnswer> {
    let start = optional(input.start_date, "startDate")?;
    let settlement = input.settlement_date.field("settlementDate")?;
    let status = TransferStatus::on(input.as_of.field("asOf")?, start, settlement);
    Ok(StatusAnswer { status: status.as_str().to_owned() })
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
