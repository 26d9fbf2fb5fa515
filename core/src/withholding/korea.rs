//! The rates of South Korea as data: law as promulgated on 2026-09-08, and one plan that is not law.
//!
//! A row is added, never edited, when the law changes. What came before 2019 is left out: other income then had other deemed
//! expenses. `2027`: the exemption of article 84 moves to another item of that article, with the same amount. Rates of non-residents are
//! those without a treaty.

use chrono::NaiveDate;

use super::kind::IncomeKind;
use super::rate_row::{RateRow, RateStatus};
use crate::money::{Currency, Money, Rate};

/// Name and version of the data.
pub(super) const LABEL: &str = "kr 2026.11";

/// Income tax below this is not collected (Income Tax Act, article 86 item 1, article 126 paragraph 4).
const SMALL_AMOUNT: Money = Money::trusted(1_000, Currency::Krw);

/// Other income up to this per occasion is exempt (Income Tax Act, article 84).
const EXEMPT: Money = Money::trusted(50_000, Currency::Krw);

pub(super) fn rows() -> Vec<RateRow> {
    use IncomeKind::{
        Business, BusinessForeignAthlete, BusinessOther, NonresidentPersonalService, NonresidentRoyalty,
        OtherNoExpense, OtherSixtyPercentExpense, ServiceCharge,
    };
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let (first, before, after) = (day(2019, 1, 1), day(2024, 6, 30), day(2024, 7, 1));
    let rate = |percent: u32| Rate::from_millipercent(percent.saturating_mul(1_000)).unwrap_or_default();
    let row = |kind, from, percent, law| RateRow::new(kind, from, rate(percent), law);
    let small = |row: RateRow| RateRow { collected_from: Some(SMALL_AMOUNT), ..row };
    let until = |to, row: RateRow| RateRow { to: Some(to), ..row };
    let occasion = |expense, row: RateRow| RateRow { expense: rate(expense), exempt_up_to: Some(EXEMPT), ..row };
    vec![
        until(before, small(row(Business, first, 3, "소득세법 §129①3, §86 1호; 지방세법 §103의13①"))),
        // Continuing and repeated personal services left the small-amount rule for payments from this day.
        row(Business, after, 3, "소득세법 §129①3, §86 1호, 시행령 §149의3; 지방세법 §103의13①"),
        // The rate while the plan stands; `to` would be the day before when it becomes law.
        RateRow {
            status: RateStatus::Proposed,
            ..row(Business, day(2027, 1, 1), 2, "2026-08-03 세제개편안 (인적용역 3% → 2%)")
        },
        small(row(BusinessOther, first, 3, "소득세법 §129①3, §86 1호; 지방세법 §103의13①")),
        // An athlete's income is from personal services too, so the same day counts.
        until(
            before,
            small(row(BusinessForeignAthlete, first, 20, "소득세법 §129①3 단서, §86 1호; 지방세법 §103의13①")),
        ),
        row(BusinessForeignAthlete, after, 20, "소득세법 §129①3 단서, §86 1호, 시행령 §149의3; 지방세법 §103의13①"),
        small(row(ServiceCharge, first, 5, "소득세법 §129①8, §86 1호; 지방세법 §103의13①")),
        small(occasion(
            60,
            row(
                OtherSixtyPercentExpense,
                first,
                20,
                "소득세법 §129①6라, §84, §86 1호, 시행령 §87 1호의2; 지방세법 §103의13①",
            ),
        )),
        small(occasion(0, row(OtherNoExpense, first, 20, "소득세법 §129①6라, §84, §86 1호; 지방세법 §103의13①"))),
        small(row(NonresidentPersonalService, first, 20, "소득세법 §156, §126④")),
        small(row(NonresidentRoyalty, first, 20, "소득세법 §156, §126④")),
    ]
}
