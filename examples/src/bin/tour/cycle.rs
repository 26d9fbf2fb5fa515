//! From a start date to the day the money is due, over a long weekend; and a holiday the government declared yesterday.

use chrono::Weekday;
use jeongsan::calendar::{BusinessDayConvention, HolidayCalendar, Lag, Recurrence, SettlementCycle, parse_date};

pub fn main() -> crate::Outcome {
    let korea = HolidayCalendar::south_korea();
    let every_friday = Recurrence::weekly(&[Weekday::Fri])?;
    let cycle = SettlementCycle::new(Lag::BusinessDays(3), every_friday, BusinessDayConvention::Preceding)?;
    for start in ["2026-09-22", "2026-09-30", "2026-10-06"] {
        let date = cycle.settlement_date(&korea, parse_date(start)?, true)?;
        let closed = korea.holiday(date.unadjusted)?.map_or(String::new(), |holiday| format!(" ({})", holiday.name));
        let (target, friday, settlement) = (date.target, date.unadjusted, date.settlement);
        println!("{start} + 3 business days = {target}, Friday {friday}{closed} → {settlement}");
    }
    let declared = korea.clone().with_holiday(parse_date("2026-10-08")?, "임시공휴일")?;
    let date = cycle.settlement_date(&declared, parse_date("2026-09-30")?, true)?;
    println!("with one more holiday, {}: {}", declared.label(), date.settlement);
    println!("{}", korea.is_business_day(parse_date("2031-01-02")?).unwrap_err().message());
    Ok(())
}

// Prints:
// 2026-09-22 + 3 business days = 2026-09-29, Friday 2026-10-02 → 2026-10-02
// 2026-09-30 + 3 business days = 2026-10-06, Friday 2026-10-09 (한글날) → 2026-10-08
// 2026-10-06 + 3 business days = 2026-10-12, Friday 2026-10-16 → 2026-10-16
// with one more holiday, kr 2026.11 +1 -0: 2026-10-07
// 2031-01-02 is outside the calendar `kr`, which covers 2015-01-01 to 2030-12-31
