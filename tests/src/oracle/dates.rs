//! Settlement dates, day by day: walk until a day is a recurrence date by definition, then walk to a business day, from
//! `calculation.md` §5.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use serde_json::Value;

/// A date written `YYYY-MM-DD`.
pub fn date(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

/// Neither a Saturday, nor a Sunday, nor a holiday.
pub fn is_business_day(day: NaiveDate, holidays: &BTreeSet<NaiveDate>) -> bool {
    day.weekday() != Weekday::Sat && day.weekday() != Weekday::Sun && !holidays.contains(&day)
}

/// The day a `settlementCycle` settles what starts on `start`.
pub fn settlement_date(cycle: &Value, holidays: &BTreeSet<NaiveDate>, start: NaiveDate, adjust: bool) -> NaiveDate {
    let mut recurrence_date = target(cycle, holidays, start);
    while !is_recurrence_date(&cycle["recurrence"], recurrence_date) {
        recurrence_date = next(recurrence_date);
    }
    match cycle["convention"].as_str().unwrap() {
        "unadjusted" => recurrence_date,
        "following" => following(recurrence_date, holidays),
        "preceding" => {
            let moved = preceding(recurrence_date, holidays);
            if moved <= start && adjust { following(recurrence_date, holidays) } else { moved }
        }
        other => panic!("unknown convention `{other}`"),
    }
}

/// The start date and the lag: so many days later, or the so-many-th business day after it.
fn target(cycle: &Value, holidays: &BTreeSet<NaiveDate>, start: NaiveDate) -> NaiveDate {
    let lag_days = cycle["lagDays"].as_u64().unwrap();
    let mut day = start;
    for _ in 0..lag_days {
        day = next(day);
        match cycle["lagUnit"].as_str() {
            None | Some("calendar") => {}
            Some("business") => day = following(day, holidays),
            Some(other) => panic!("unknown lag unit `{other}`"),
        }
    }
    day
}

/// Whether the rule names this very day.
fn is_recurrence_date(recurrence: &Value, day: NaiveDate) -> bool {
    let listed = |name: &str| recurrence[name].as_array().unwrap().iter();
    match recurrence["every"].as_str().unwrap() {
        "day" => true,
        "week" => listed("days").any(|name| name.as_str().unwrap() == weekday_name(day.weekday())),
        "month" => listed("days").any(|number| {
            let number = u32::try_from(number.as_u64().unwrap()).unwrap();
            day.day() == number.min(last_day_of_month(day))
        }),
        "year" => listed("dates").any(|text| {
            let (month, number) = text.as_str().unwrap().split_once('-').unwrap();
            let (month, number): (u32, u32) = (month.parse().unwrap(), number.parse().unwrap());
            day.month() == month && day.day() == number.min(last_day_of_month(day))
        }),
        other => panic!("unknown recurrence `{other}`"),
    }
}

fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "mon",
        Weekday::Tue => "tue",
        Weekday::Wed => "wed",
        Weekday::Thu => "thu",
        Weekday::Fri => "fri",
        Weekday::Sat => "sat",
        Weekday::Sun => "sun",
    }
}

/// The number of the last day of the month this day is in.
fn last_day_of_month(day: NaiveDate) -> u32 {
    let exists = |number: &u32| NaiveDate::from_ymd_opt(day.year(), day.month(), *number).is_some();
    (28..=31).rev().find(exists).unwrap()
}

/// The day itself if it is a business day, else the first one after it.
fn following(mut day: NaiveDate, holidays: &BTreeSet<NaiveDate>) -> NaiveDate {
    while !is_business_day(day, holidays) {
        day = next(day);
    }
    day
}

/// The day itself if it is a business day, else the last one before it.
fn preceding(mut day: NaiveDate, holidays: &BTreeSet<NaiveDate>) -> NaiveDate {
    while !is_business_day(day, holidays) {
        day = day.pred_opt().unwrap();
    }
    day
}

fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap()
}
