//! The calendar: the days that are no business days besides Saturdays and Sundays, and the calendar's name in an answer,
//! from `calculation.md` §5 and the `calendar` rows of `wire.md`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::Value;

use super::dates::date;

/// The built-in Korean list, as `date,name,kind`; every row is a day without banks.
const KOREAN_HOLIDAYS: &str = include_str!("../../data/holidays-kr.csv");
const KOREAN_NAME: &str = "kr 2026.11";
const WEEKENDS_NAME: &str = "weekends";

/// The holidays of a book: those of the base, with the host's days added and taken away.
pub fn holidays(book: &Value) -> BTreeSet<NaiveDate> {
    names(book).into_keys().collect()
}

/// The same with their names.
pub fn names(book: &Value) -> BTreeMap<NaiveDate, String> {
    let calendar = &book["calendar"];
    let mut days = if is_korean(calendar) { korean() } else { BTreeMap::new() };
    for added in entries(calendar, "add") {
        days.insert(date(added["date"].as_str().unwrap()), added["name"].as_str().unwrap().to_owned());
    }
    for removed in entries(calendar, "remove") {
        days.remove(&date(removed.as_str().unwrap()));
    }
    days
}

/// The calendar's name in an answer: the base, and how many days the host added and took away if it did either.
pub fn label(book: &Value) -> String {
    let calendar = &book["calendar"];
    let base = if is_korean(calendar) { KOREAN_NAME } else { WEEKENDS_NAME };
    let (added, removed) = (entries(calendar, "add").len(), entries(calendar, "remove").len());
    if added + removed == 0 { base.to_owned() } else { format!("{base} +{added} -{removed}") }
}

fn is_korean(calendar: &Value) -> bool {
    match calendar["base"].as_str() {
        None | Some("kr") => true,
        Some("weekends") => false,
        Some(other) => panic!("unknown calendar `{other}`"),
    }
}

fn entries<'a>(calendar: &'a Value, name: &str) -> &'a [Value] {
    calendar[name].as_array().map_or(&[], |list| list.as_slice())
}

fn korean() -> BTreeMap<NaiveDate, String> {
    let rows = KOREAN_HOLIDAYS.lines().skip(1).filter(|row| !row.is_empty() && !row.starts_with('#'));
    let named = rows.map(|row| {
        let mut cells = row.split(',');
        (date(cells.next().unwrap()), cells.next().unwrap().to_owned())
    });
    named.collect()
}
