//! The built-in Korean calendar against the independent table and against the rules of the law, and settlement dates against the oracle,
//! day by day.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use jeongsan::calendar::{HolidayCalendar, SettlementCycle, SettlementDate};
use jeongsan::wire;
use jeongsan_tests::random::Rng;
use jeongsan_tests::{holiday_rules, oracle, terms};
use serde_json::{Value, json};

fn table() -> Vec<(NaiveDate, String, String)> {
    let text = include_str!("../data/holidays-kr.csv");
    let row = |line: &str| {
        let mut cells = line.split(',');
        let mut cell = || cells.next().expect("three cells").to_owned();
        (cell().parse().expect("a date"), cell(), cell())
    };
    text.lines().skip(1).map(row).collect()
}

#[test]
fn every_day_of_the_range_agrees_with_the_table() {
    let calendar = HolidayCalendar::south_korea();
    let table = table();
    let (from, to) = calendar.range();
    assert_eq!((from.year(), to.year()), (2015, 2030));
    for day in from.iter_days().take_while(|day| *day <= to) {
        let row = table.iter().find(|(date, _, _)| *date == day);
        let holiday = calendar.holiday(day).expect("covered");
        let found = holiday.map(|holiday| (holiday.name.clone(), holiday.kind.as_str().to_owned()));
        assert_eq!(found, row.map(|(_, name, kind)| (name.clone(), kind.clone())), "{day}");
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        assert_eq!(calendar.is_business_day(day).expect("covered"), row.is_none() && !weekend, "{day}");
    }
}

#[test]
fn every_holiday_follows_from_the_rules_of_the_law() {
    let calendar = HolidayCalendar::south_korea();
    for year in 2015..=2030 {
        let ruled: Vec<NaiveDate> = holiday_rules::holidays(year).into_keys().collect();
        let listed: Vec<NaiveDate> =
            calendar.holidays().map(|holiday| holiday.date).filter(|date| date.year() == year).collect();
        assert_eq!(listed, ruled, "{year}");
    }
}

#[test]
fn forecasts_are_marked_and_the_edges_are_errors() {
    let calendar = HolidayCalendar::south_korea();
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a date");
    assert!(!calendar.is_forecast(day(2027, 12, 31)).expect("covered"));
    assert!(calendar.is_forecast(day(2028, 1, 1)).expect("covered"));
    for outside in [day(2014, 12, 31), day(2031, 1, 1)] {
        let error = calendar.is_business_day(outside).expect_err("not covered");
        assert_eq!(error.code(), jeongsan::Code::DateOutsideCalendar);
    }
    // 31 December 2030 is a Tuesday; the search for the day after leaves the range and must not be answered.
    assert!(calendar.next_business_day(day(2030, 12, 31)).is_err());
}

/// Random cycles of either kind, each over a run of days in a row: the oracle walks from day to day, and knows no month arithmetic.
#[test]
fn every_settlement_date_is_the_one_that_walking_day_by_day_finds() {
    let (calendar, holidays) = (HolidayCalendar::south_korea(), oracle::holidays(&json!({})));
    for seed in 0..1_500 {
        let rng = &mut Rng::new(seed);
        let document = terms::cycle(rng);
        let cycle = cycle(&document);
        let adjust = rng.chance(70);
        let first =
            NaiveDate::from_ymd_opt(2015, 3, 1).expect("a date") + Days::new(rng.between(0, 5_000).unsigned_abs());
        let mut before: Option<SettlementDate> = None;
        for start in first.iter_days().take(20) {
            let found = cycle.settlement_date(&calendar, start, adjust).expect("covered");
            let walked = oracle::settlement_date(&document, &holidays, start, adjust);
            assert_eq!(found.settlement, walked, "{start} {adjust} {document}");
            if let Some(before) = before {
                assert!(
                    before.settlement <= found.settlement,
                    "a later start is due earlier: {start} {adjust} {document}"
                );
                if found.period.is_some() && before.period == found.period {
                    assert_eq!(before.settlement, found.settlement, "one period, one day: {start} {adjust} {document}");
                }
            }
            if let Some(period) = found.period {
                assert!(
                    period.first <= start && start <= period.last && period.last <= found.unadjusted,
                    "{start} {document}"
                );
                let ended = before.and_then(|before| before.period).filter(|before| before.last < start);
                assert!(ended.is_none_or(|ended| ended.last.succ_opt() == Some(period.first)), "{start} {document}");
            }
            before = Some(found);
        }
    }
}

/// The cycle of a record, by a book that has it.
fn cycle(record: &Value) -> SettlementCycle {
    let book = json!({
        "contracts": [{
            "id": "c", "name": "c", "platformFee": { "rate": "0%" }, "platformFeeVatBearer": "partner", "settlementCycle": record,
        }],
    });
    let book = wire::book_from_json(&book.to_string()).expect("a valid book");
    let contract = book.contracts().next().expect("one contract").all().first().expect("one version");
    contract.value.settlement_cycle().clone()
}
