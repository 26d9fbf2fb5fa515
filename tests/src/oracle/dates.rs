//! Settlement dates, day by day: walk until a day is a recurrence date by definition, or until the period closes and its offset is over,
//! then walk to a business day, from `calculation.md` §5.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use serde_json::{Value, json};

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
    let (counted_from, due) = match cycle.get("period") {
        Some(period) => {
            let close = closing_day(period, start);
            (close, after_close(&cycle["offset"], holidays, close))
        }
        None => {
            let from = day_zero(cycle["lagDayZero"].as_str(), holidays, start);
            let target = target(cycle["lagDays"].as_u64(), cycle["lagUnit"].as_str(), holidays, from);
            (start, first_of(&cycle["recurrence"], target))
        }
    };
    let moved = match cycle["convention"].as_str().unwrap() {
        "unadjusted" => due,
        "following" => following(due, holidays),
        "preceding" => preceding(due, holidays),
        "modified_following" => {
            let later = following(due, holidays);
            if later.month() == due.month() { later } else { preceding(due, holidays) }
        }
        other => panic!("unknown convention `{other}`"),
    };
    if moved < due && moved <= counted_from && adjust { following(due, holidays) } else { moved }
}

/// The day the period of `start` closes: the first closing day from there on.
fn closing_day(period: &Value, start: NaiveDate) -> NaiveDate {
    let month = |days: &[u32]| json!({ "every": "month", "days": days });
    let closes = match (period["every"].as_str().unwrap(), period.get("days")) {
        ("ten_days", _) => month(&[10, 20, 31]),
        ("half_month", _) => month(&[15, 31]),
        ("month", None) => month(&[31]),
        _ => period.clone(),
    };
    first_of(&closes, start)
}

/// The day that `offset` says, walking on from the close.
fn after_close(offset: &Value, holidays: &BTreeSet<NaiveDate>, close: NaiveDate) -> NaiveDate {
    if offset["days"].is_u64() {
        let from = day_zero(offset["dayZero"].as_str(), holidays, close);
        let target = target(offset["days"].as_u64(), offset["unit"].as_str(), holidays, from);
        return match offset.get("recurrence") {
            Some(recurrence) => first_of(recurrence, target),
            None => target,
        };
    }
    // Months begin on a 1st, weeks on a Monday: so many of them have to begin after the close.
    let mut begun = 0;
    let mut day = close;
    loop {
        let there = match offset["months"].as_u64() {
            Some(months) => {
                let number = u32::try_from(offset["day"].as_u64().unwrap()).unwrap();
                begun == months && day.day() == number.min(last_day_of_month(day))
            }
            None => {
                begun == offset["weeks"].as_u64().unwrap()
                    && weekday_name(day.weekday()) == offset["weekday"].as_str().unwrap()
            }
        };
        if there {
            return day;
        }
        day = next(day);
        let begins = if offset["months"].is_u64() { day.day() == 1 } else { day.weekday() == Weekday::Mon };
        begun += u64::from(begins);
    }
}

/// The first recurrence date from `day` on.
fn first_of(recurrence: &Value, mut day: NaiveDate) -> NaiveDate {
    while !is_recurrence_date(recurrence, day) {
        day = next(day);
    }
    day
}

/// Where the counting of business days begins.
fn day_zero(setting: Option<&str>, holidays: &BTreeSet<NaiveDate>, day: NaiveDate) -> NaiveDate {
    match setting {
        None | Some("count") => day,
        Some("roll_first") => following(day, holidays),
        Some(other) => panic!("unknown day zero `{other}`"),
    }
}

/// A date and a lag: so many days later, or the so-many-th business day after it.
fn target(days: Option<u64>, unit: Option<&str>, holidays: &BTreeSet<NaiveDate>, start: NaiveDate) -> NaiveDate {
    let mut day = start;
    for _ in 0..days.unwrap() {
        day = next(day);
        match unit {
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
