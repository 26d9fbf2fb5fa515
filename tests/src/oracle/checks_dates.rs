//! The oracle's settlement dates against printed and hand-made cases. Checks `calculation.md` §5.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::dates::date;
use super::{holidays, settlement_date};

fn days(list: &[&str]) -> BTreeSet<NaiveDate> {
    list.iter().map(|text| date(text)).collect()
}

fn korean() -> BTreeSet<NaiveDate> {
    holidays(&json!({}))
}

fn cycle(lag_days: u64, recurrence: Value, convention: &str) -> Value {
    json!({ "lagDays": lag_days, "recurrence": recurrence, "convention": convention })
}

fn month(days: &[u32]) -> Value {
    json!({ "every": "month", "days": days })
}

fn week(days: &[&str]) -> Value {
    json!({ "every": "week", "days": days })
}

fn every_day() -> Value {
    json!({ "every": "day" })
}

fn assert_settles(cycle: &Value, holidays: &BTreeSet<NaiveDate>, start: &str, adjust: bool, expected: &str) {
    let actual = settlement_date(cycle, holidays, date(start), adjust);
    assert_eq!(actual, date(expected), "{cycle} from {start}");
}

#[test]
fn the_documented_cycles() {
    let none = days(&[]);
    let fifteen_and_end = cycle(3, month(&[15, 31]), "preceding");
    assert_settles(&fifteen_and_end, &none, "2023-03-10", true, "2023-03-15");
    assert_settles(&fifteen_and_end, &days(&["2024-08-15"]), "2024-08-13", true, "2024-08-30");
    let tenth = cycle(10, month(&[10]), "unadjusted");
    assert_settles(&tenth, &none, "2025-06-30", true, "2025-07-10");
    assert_settles(&tenth, &none, "2025-06-01", true, "2025-07-10");
    assert_settles(&cycle(4, week(&["thu"]), "unadjusted"), &none, "2025-07-06", true, "2025-07-10");
    assert_settles(&cycle(2, month(&[31]), "unadjusted"), &none, "2024-02-05", true, "2024-02-29");
    assert_settles(&cycle(2, month(&[31]), "preceding"), &korean(), "2023-09-01", true, "2023-09-27");
}

#[test]
fn a_date_moved_to_or_before_the_start_follows_instead() {
    // Friday 13 September 2024 and the three days of Chuseok after the weekend.
    let chuseok = days(&["2024-09-16", "2024-09-17", "2024-09-18"]);
    let next_day = cycle(1, every_day(), "preceding");
    assert_settles(&next_day, &chuseok, "2024-09-13", false, "2024-09-13");
    assert_settles(&next_day, &chuseok, "2024-09-13", true, "2024-09-19");
    // The start itself, when it is a business day, is not a moved date.
    assert_settles(&cycle(0, every_day(), "preceding"), &chuseok, "2024-09-13", true, "2024-09-13");
    assert_settles(&cycle(0, every_day(), "preceding"), &chuseok, "2024-09-17", false, "2024-09-13");
    assert_settles(&cycle(0, every_day(), "preceding"), &chuseok, "2024-09-17", true, "2024-09-19");
    assert_settles(&cycle(0, every_day(), "unadjusted"), &chuseok, "2024-09-17", true, "2024-09-17");
}

#[test]
fn the_korean_business_day_cases() {
    for (start, lag_days, expected, by_calendar) in [
        ("2026-02-13", 1, "2026-02-19", "2026-02-14"),
        ("2026-04-30", 1, "2026-05-04", "2026-05-01"),
        ("2026-07-16", 1, "2026-07-20", "2026-07-17"),
        ("2026-09-23", 2, "2026-09-29", "2026-09-25"),
        ("2026-12-31", 1, "2027-01-04", "2027-01-01"),
        ("2026-02-14", 0, "2026-02-14", "2026-02-14"),
    ] {
        let mut cycle = cycle(lag_days, every_day(), "unadjusted");
        assert_settles(&cycle, &korean(), start, true, by_calendar);
        cycle["lagUnit"] = json!("business");
        assert_settles(&cycle, &korean(), start, true, expected);
    }
}

#[test]
fn the_korean_rolls() {
    for (day, preceding, following) in [
        ("2026-01-10", "2026-01-09", "2026-01-12"),
        ("2026-02-28", "2026-02-27", "2026-03-03"),
        ("2026-05-31", "2026-05-29", "2026-06-01"),
        ("2026-10-10", "2026-10-08", "2026-10-12"),
        ("2026-02-17", "2026-02-13", "2026-02-19"),
    ] {
        assert_settles(&cycle(0, every_day(), "preceding"), &korean(), day, false, preceding);
        assert_settles(&cycle(0, every_day(), "following"), &korean(), day, false, following);
        assert_settles(&cycle(0, every_day(), "unadjusted"), &korean(), day, false, day);
    }
}

#[test]
fn a_day_the_month_or_year_lacks_is_its_last_day() {
    let none = days(&[]);
    for (day, expected) in [(28, "2023-02-28"), (29, "2023-02-28"), (30, "2023-02-28"), (31, "2023-02-28")] {
        assert_settles(&cycle(0, month(&[day]), "unadjusted"), &none, "2023-02-01", true, expected);
    }
    assert_settles(&cycle(0, month(&[28]), "unadjusted"), &none, "2024-02-29", true, "2024-03-28");
    assert_settles(&cycle(0, month(&[30]), "unadjusted"), &none, "2024-02-01", true, "2024-02-29");
    let leap_day = json!({ "every": "year", "dates": ["02-29"] });
    assert_settles(&cycle(0, leap_day.clone(), "unadjusted"), &none, "2023-02-28", true, "2023-02-28");
    assert_settles(&cycle(1, leap_day.clone(), "unadjusted"), &none, "2023-02-28", true, "2024-02-29");
    assert_settles(&cycle(0, leap_day, "unadjusted"), &none, "2024-02-28", true, "2024-02-29");
    let quarters = json!({ "every": "year", "dates": ["12-31", "03-31"] });
    assert_settles(&cycle(0, quarters, "unadjusted"), &none, "2023-04-01", true, "2023-12-31");
}

#[test]
fn the_host_adds_and_removes_holidays_but_not_weekends() {
    let next_day = cycle(1, every_day(), "following");
    let added = holidays(&json!({ "calendar": { "add": [{ "date": "2026-12-24", "name": "eve" }] } }));
    assert_settles(&next_day, &added, "2026-12-23", true, "2026-12-28");
    let removed = holidays(&json!({ "calendar": { "base": "kr", "remove": ["2026-07-17"] } }));
    assert_settles(&next_day, &removed, "2026-07-16", true, "2026-07-17");
    let weekends = holidays(&json!({ "calendar": { "base": "weekends", "from": "2026-01-01", "to": "2026-12-31" } }));
    assert_settles(&next_day, &weekends, "2026-12-24", true, "2026-12-25");
    assert_settles(&next_day, &weekends, "2026-12-25", true, "2026-12-28");
}
