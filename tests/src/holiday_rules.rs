//! Korean public holidays derived from the law, to check the table the engine carries.
//!
//! Nothing here is read from that table. The inputs are: the fixed days of the Public Holidays Act and the year each
//! became one, the solar dates of three lunar feasts, the terms of office that decide election days, and the holidays
//! the government declared by itself. Substitutes and election days are computed.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Year and three dates as month and day.
type LunarYear = (i32, (u32, u32), (u32, u32), (u32, u32));

/// Solar month and day of 1/1 (Seollal), 4/8 (Buddha's Birthday) and 8/15 (Chuseok) of the Korean lunar calendar.
///
/// Printed by `icu_calendar` (`Date::try_new_korean_traditional`); `korean_lunar_calendar`, which carries the tables of
/// the national astronomy institute, prints the same.
#[rustfmt::skip]
const LUNAR: [LunarYear; 16] = [
    (2015, (2, 19), (5, 25), (9, 27)),
    (2016, (2, 8), (5, 14), (9, 15)),
    (2017, (1, 28), (5, 3), (10, 4)),
    (2018, (2, 16), (5, 22), (9, 24)),
    (2019, (2, 5), (5, 12), (9, 13)),
    (2020, (1, 25), (4, 30), (10, 1)),
    (2021, (2, 12), (5, 19), (9, 21)),
    (2022, (2, 1), (5, 8), (9, 10)),
    (2023, (1, 22), (5, 27), (9, 29)),
    (2024, (2, 10), (5, 15), (9, 17)),
    (2025, (1, 29), (5, 5), (10, 6)),
    (2026, (2, 17), (5, 24), (9, 25)),
    (2027, (2, 7), (5, 13), (9, 15)),
    (2028, (1, 27), (5, 2), (10, 3)),
    (2029, (2, 13), (5, 20), (9, 22)),
    (2030, (2, 3), (5, 9), (9, 12)),
];

/// Month, day, name, first year as a public holiday (0: before 2015), first year with a substitute.
///
/// The substitute rule of August 2021 was too late for 1 March of that year. New Year's Day and Memorial Day never had
/// one.
const FIXED: [(u32, u32, &str, i32, Option<i32>); 10] = [
    (1, 1, "1월 1일", 0, None),
    (3, 1, "3·1절", 0, Some(2022)),
    (5, 1, "노동절", 2026, Some(2026)),
    (5, 5, "어린이날", 0, Some(2014)),
    (6, 6, "현충일", 0, None),
    (7, 17, "제헌절", 2026, Some(2026)),
    (8, 15, "광복절", 0, Some(2021)),
    (10, 3, "개천절", 0, Some(2021)),
    (10, 9, "한글날", 0, Some(2021)),
    (12, 25, "기독탄신일", 0, Some(2023)),
];

/// First year in which Buddha's Birthday has a substitute.
const BUDDHA_SUBSTITUTE_FROM: i32 = 2023;

/// Until the year before, 1 May closed banks without being a public holiday.
const LABOUR_DAY_PUBLIC_FROM: i32 = 2026;

/// Declared by the government, each by its own decision. Both presidential elections were held after a vacancy: article
/// 34 sets no date for those, and their days became holidays only by decision.
const DECLARED: [(i32, u32, u32, &str); 9] = [
    (2015, 8, 14, "임시공휴일(광복 70주년)"),
    (2016, 5, 6, "임시공휴일"),
    (2017, 5, 9, "임시공휴일(제19대 대통령선거)"),
    (2017, 10, 2, "임시공휴일"),
    (2020, 8, 17, "임시공휴일"),
    (2023, 10, 2, "임시공휴일"),
    (2024, 10, 1, "임시공휴일(국군의 날)"),
    (2025, 1, 27, "임시공휴일"),
    (2025, 6, 3, "임시공휴일(제21대 대통령선거)"),
];

/// Last days of presidential terms that ran, or are expected to run, to their end.
const PRESIDENT_TERM_ENDS: [(i32, u32, u32); 2] = [(2022, 5, 9), (2030, 6, 3)];

/// When a holiday earns a substitute.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Substitute {
    Never,
    /// On a Sunday or on another holiday.
    Sunday,
    /// On a Saturday, a Sunday or on another holiday.
    Weekend,
}

struct Feast {
    date: NaiveDate,
    name: String,
    /// Name of the feast a day belongs to: the eve of Chuseok is replaced as Chuseok.
    of: &'static str,
    rule: Substitute,
}

/// Every day of `year` on which Korean banks are closed apart from weekends, with its names.
///
/// That is every public holiday and, before 2026, 1 May. Empty outside 2015 to 2030. Two holidays on one date give two
/// names, the fixed one first.
pub fn holidays(year: i32) -> BTreeMap<NaiveDate, Vec<String>> {
    derive(year).unwrap_or_default()
}

fn derive(year: i32) -> Option<BTreeMap<NaiveDate, Vec<String>>> {
    let feasts = feasts(year)?;
    let mut days: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
    for feast in &feasts {
        days.entry(feast.date).or_default().push(feast.name.clone());
    }
    let taken: Vec<NaiveDate> = days.keys().copied().collect();

    for (date, name) in elections(year, &taken)? {
        days.entry(date).or_default().push(name.to_owned());
    }
    for (y, month, day, name) in DECLARED {
        if y == year {
            let date = NaiveDate::from_ymd_opt(y, month, day)?;
            days.entry(date).or_default().push(name.to_owned());
        }
    }

    // In order of date, so that a substitute already given pushes the next one on.
    for date in taken {
        if let Some(of) = owed(&feasts, date) {
            let mut free = date.succ_opt()?;
            while is_weekend(free) || days.contains_key(&free) {
                free = free.succ_opt()?;
            }
            days.insert(free, vec![format!("대체공휴일({of})")]);
        }
    }

    if year < LABOUR_DAY_PUBLIC_FROM {
        let date = NaiveDate::from_ymd_opt(year, 5, 1)?;
        days.entry(date).or_default().push("근로자의 날".to_owned());
    }
    Some(days)
}

/// Fixed days first, then lunar ones.
fn feasts(year: i32) -> Option<Vec<Feast>> {
    let (_, seollal, buddha, chuseok) = LUNAR.into_iter().find(|row| row.0 == year)?;
    let date = |(month, day): (u32, u32)| NaiveDate::from_ymd_opt(year, month, day);
    let since = |first: Option<i32>| match first {
        Some(first) if year >= first => Substitute::Weekend,
        _ => Substitute::Never,
    };

    let mut feasts = Vec::new();
    for (month, day, name, public_from, substitute_from) in FIXED {
        if year >= public_from {
            feasts.push(Feast {
                date: date((month, day))?,
                name: name.to_owned(),
                of: name,
                rule: since(substitute_from),
            });
        }
    }
    for (of, middle) in [("설날", date(seollal)?), ("추석", date(chuseok)?)] {
        let three = [
            (middle.pred_opt()?, format!("{of} 전날")),
            (middle, of.to_owned()),
            (middle.succ_opt()?, format!("{of} 다음 날")),
        ];
        feasts.extend(three.map(|(date, name)| Feast { date, name, of, rule: Substitute::Sunday }));
    }
    let of = "부처님 오신 날";
    feasts.push(Feast { date: date(buddha)?, name: of.to_owned(), of, rule: since(Some(BUDDHA_SUBSTITUTE_FROM)) });
    Some(feasts)
}

/// The feast to replace if `date` earns a substitute. However many holidays meet on a date, it earns one, named
/// after the lunar feast as the almanac does.
fn owed(feasts: &[Feast], date: NaiveDate) -> Option<&'static str> {
    let here: Vec<&Feast> = feasts.iter().filter(|feast| feast.date == date).collect();
    let shared = here.len() > 1;
    let earns = |feast: &&&Feast| match feast.rule {
        Substitute::Never => false,
        Substitute::Sunday => shared || date.weekday() == Weekday::Sun,
        Substitute::Weekend => shared || is_weekend(date),
    };
    here.iter().rev().find(earns).map(|feast| feast.of)
}

/// Public Official Election Act, article 34: days of elections because a term ends.
fn elections(year: i32, taken: &[NaiveDate]) -> Option<Vec<(NaiveDate, &'static str)>> {
    let mut found = Vec::new();
    for (y, month, day) in PRESIDENT_TERM_ENDS {
        if y == year {
            let end = NaiveDate::from_ymd_opt(y, month, day)?;
            found.push((election_day(end, 70, taken)?, "대통령선거"));
        }
    }
    if year.rem_euclid(4) == 0 {
        let end = NaiveDate::from_ymd_opt(year, 5, 29)?;
        found.push((election_day(end, 50, taken)?, "국회의원선거"));
    }
    if year.rem_euclid(4) == 2 {
        let end = NaiveDate::from_ymd_opt(year, 6, 30)?;
        found.push((election_day(end, 30, taken)?, "전국동시지방선거"));
    }
    Some(found)
}

/// The first Wednesday from `before` days before the end of the term, a week later when that Wednesday or a day next to
/// it is a holiday.
fn election_day(term_end: NaiveDate, before: u64, taken: &[NaiveDate]) -> Option<NaiveDate> {
    let mut date = term_end.checked_sub_days(Days::new(before))?;
    while date.weekday() != Weekday::Wed {
        date = date.succ_opt()?;
    }
    let near = [date.pred_opt()?, date, date.succ_opt()?];
    if near.iter().any(|day| taken.contains(day)) {
        date = date.checked_add_days(Days::new(7))?;
    }
    Some(date)
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::error::Error;

    use super::*;

    const CSV: &str = include_str!("../data/holidays-kr.csv");

    type Row = (NaiveDate, &'static str, &'static str);

    fn rows() -> Result<Vec<Row>, Box<dyn Error>> {
        let mut rows = Vec::new();
        let mut lines = CSV.lines();
        assert_eq!(lines.next(), Some("date,name,kind"));
        for line in lines {
            let mut cells = line.split(',');
            match (cells.next(), cells.next(), cells.next(), cells.next()) {
                (Some(date), Some(name), Some(kind), None) => rows.push((date.parse()?, name, kind)),
                _ => return Err(format!("not three cells: {line}").into()),
            }
        }
        Ok(rows)
    }

    fn derived() -> BTreeMap<NaiveDate, Vec<String>> {
        (2015..=2030).flat_map(holidays).collect()
    }

    #[test]
    fn dates_equal_the_table() -> Result<(), Box<dyn Error>> {
        let table: BTreeSet<NaiveDate> = rows()?.into_iter().map(|row| row.0).collect();
        let rules: BTreeSet<NaiveDate> = derived().into_keys().collect();
        let missing: Vec<_> = table.difference(&rules).collect();
        let extra: Vec<_> = rules.difference(&table).collect();
        assert!(missing.is_empty() && extra.is_empty(), "rules lack {missing:?}, add {extra:?}");
        Ok(())
    }

    #[test]
    fn names_equal_the_table() -> Result<(), Box<dyn Error>> {
        let rules = derived();
        for (date, name, _) in rows()? {
            assert_eq!(rules.get(&date).map(|names| names.join(" · ")).as_deref(), Some(name), "{date}");
        }
        Ok(())
    }

    #[test]
    fn table_is_sorted_and_its_kinds_fit_its_names() -> Result<(), Box<dyn Error>> {
        let rows = rows()?;
        assert!(rows.iter().zip(rows.iter().skip(1)).all(|(a, b)| a.0 < b.0));
        for (date, name, kind) in rows {
            let fixed = FIXED.iter().any(|row| name.split(" · ").next() == Some(row.2));
            let expected = match name {
                _ if fixed => "fixed",
                "근로자의 날" => "bank_only",
                _ if name.starts_with("대체공휴일(") => "substitute",
                _ if name.starts_with("임시공휴일") => "temporary",
                _ if name.ends_with("선거") => "election",
                _ => "lunar",
            };
            assert_eq!(kind, expected, "{date} {name}");
        }
        Ok(())
    }

    #[test]
    fn years_without_lunar_dates_are_empty() {
        assert!(holidays(2014).is_empty() && holidays(2031).is_empty());
    }
}
