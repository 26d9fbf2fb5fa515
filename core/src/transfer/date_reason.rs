//! Why a transfer is due on its day: the cycle, the holiday that moved it, the calendar; and how that is printed.
//!
//! Explains dates that were computed elsewhere; computes none. Calculation §5.

use std::fmt;
use std::sync::Arc;

use chrono::{NaiveDate, Weekday};

use super::print::{pad, pick};
use crate::calendar::{
    BusinessDayConvention, CloseOffset, CycleTerms, Lag, OffsetUnit, Recurrence, SettlementCycle, SettlementDate,
};
use crate::code::Error;
use crate::contract::Contract;
use crate::policy_book::Book;
use crate::trace::Language;

/// What led to a settlement date: for a trace, and for what an explanation is asked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct DateReason {
    pub dates: SettlementDate,
    pub given: bool,
    pub cycle: SettlementCycle,
    /// The settlement date of the order, where the cancel waited for it.
    pub waited_for: Option<NaiveDate>,
    /// The holiday the recurrence date fell on.
    pub closed: Option<String>,
    pub calendar: Arc<str>,
}

impl DateReason {
    pub(super) fn new(book: &Book, contract: &Contract, dates: SettlementDate, given: bool) -> Self {
        let closed = book.calendar.holiday(dates.unadjusted).ok().flatten().map(|day| day.name.clone());
        DateReason {
            dates,
            given,
            cycle: contract.settlement_cycle.clone(),
            waited_for: None,
            closed,
            calendar: Arc::clone(&book.calendar_label),
        }
    }

    /// The same of a cancel: where it waits for its order, the date of the cycle and the date of the order are told apart.
    pub(super) fn of_cancel(mut self, book: &Book) -> Result<Self, Error> {
        if !self.given {
            let settled = self.dates.settlement;
            let adjust = book.adjust_if_not_after_start;
            self.dates = self.cycle.settlement_date(&book.calendar, self.dates.start, adjust)?;
            self.waited_for = Some(settled).filter(|settled| *settled != self.dates.settlement);
        }
        Ok(self)
    }

    /// One line of a trace.
    pub(super) fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pick = |english, korean| pick(language, english, korean);
        let dates = self.dates;
        write!(f, "  ")?;
        pad(f, pick("settlement date", "정산일"), 28)?;
        if self.given {
            return writeln!(f, "{} → {}", pick("given", "입력값"), dates.settlement);
        }
        match self.cycle.terms() {
            CycleTerms::AfterStart { lag, recurrence } => {
                write!(f, "{} + {} = {}", dates.start, days(*lag, language), dates.target)?;
                write!(f, ", {} → {}", on_days(recurrence, language), dates.unadjusted)?;
            }
            CycleTerms::AfterClose { offset, .. } => self.after_close(offset, language, f)?,
        }
        if dates.settlement != dates.unadjusted {
            let reason = self.closed.as_deref().unwrap_or(pick("weekend", "주말"));
            write!(f, " ({reason}), {} → {}", self.moved(language), dates.settlement)?;
        }
        if let Some(date) = self.waited_for {
            write!(f, ", {} → {date}", pick("not before its order", "원주문 정산일보다 이르지 않게"))?;
        }
        writeln!(f, "  [{}]", self.calendar)
    }

    /// The period the start fell into, the day it closed, and the way from there.
    fn after_close(&self, offset: &CloseOffset, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pick = |english, korean| pick(language, english, korean);
        let dates = self.dates;
        let Some(closed) = dates.period else { return Ok(()) };
        match language {
            Language::English => write!(f, "{} is in {} to {}", dates.start, closed.first, closed.last)?,
            Language::Korean => write!(f, "{}, 정산 기간 {}~{}", dates.start, closed.first, closed.last)?,
        }
        write!(f, ", {} {}", pick("closed", "마감"), closed.last)?;
        match offset.unit() {
            OffsetUnit::Days { lag, recurrence } => {
                write!(f, " + {}", days(lag, language))?;
                if !recurrence.is_daily() {
                    write!(f, " = {}, {}", dates.target, on_days(recurrence, language))?;
                }
            }
            OffsetUnit::Weeks { weeks, weekday } => {
                let day = names_of(&[weekday], language);
                match (language, weeks) {
                    (Language::English, _) => write!(f, ", {day} of {}", later(weeks, "week"))?,
                    (Language::Korean, 0) => write!(f, ", 같은 주 {day}요일")?,
                    (Language::Korean, 1) => write!(f, ", 차주 {day}요일")?,
                    (Language::Korean, 2) => write!(f, ", 차차주 {day}요일")?,
                    (Language::Korean, _) => write!(f, ", {weeks}주 뒤 {day}요일")?,
                }
            }
            OffsetUnit::Months { months, day } => {
                let last = if day == 31 { "말일".to_owned() } else { format!("{day}일") };
                match (language, months) {
                    (Language::English, _) => write!(f, ", day {day} of {}", later(months, "month"))?,
                    (Language::Korean, 0) => write!(f, ", 당월 {last}")?,
                    (Language::Korean, 1) => write!(f, ", 익월 {last}")?,
                    (Language::Korean, 2) => write!(f, ", 익익월 {last}")?,
                    (Language::Korean, _) => write!(f, ", {months}개월 뒤 {last}")?,
                }
            }
        }
        write!(f, " → {}", dates.unadjusted)
    }

    /// Which business day the convention took, and why not the one it names.
    fn moved(&self, language: Language) -> &'static str {
        let pick = |english, korean| pick(language, english, korean);
        let dates = self.dates;
        match (dates.readjusted, dates.period) {
            (true, None) => pick(
                "following, because preceding is not after the start",
                "이전 영업일이 시작일 이후가 아니어서 다음 영업일",
            ),
            (true, Some(_)) => pick(
                "following, because preceding is not after the close",
                "이전 영업일이 마감일 이후가 아니어서 다음 영업일",
            ),
            (false, _) if dates.settlement > dates.unadjusted => pick("following business day", "다음 영업일"),
            (false, _) if self.cycle.convention() == BusinessDayConvention::ModifiedFollowing => pick(
                "preceding business day, because following is in the next month",
                "다음 영업일이 다음 달이어서 이전 영업일",
            ),
            (false, _) => pick("preceding business day", "이전 영업일"),
        }
    }
}

/// In English: the week or month of the close, or which one after it.
fn later(count: u16, unit: &str) -> String {
    match count {
        0 => format!("that {unit}"),
        1 => format!("the next {unit}"),
        _ => format!("the {unit} {count} {unit}s later"),
    }
}

fn days(lag: Lag, language: Language) -> String {
    let days = lag.days();
    let plural = if days == 1 { "" } else { "s" };
    match (language, lag) {
        (Language::English, Lag::CalendarDays(_)) => format!("{days} day{plural}"),
        (Language::English, Lag::BusinessDays(_)) => format!("{days} business day{plural}"),
        (Language::English, Lag::RolledBusinessDays(_)) => {
            format!("{days} business day{plural} from the first open day")
        }
        (Language::Korean, Lag::CalendarDays(_)) => format!("{days}일"),
        (Language::Korean, Lag::BusinessDays(_)) => format!("{days}영업일"),
        (Language::Korean, Lag::RolledBusinessDays(_)) => format!("첫 영업일부터 {days}영업일"),
    }
}

fn names_of(days: &[Weekday], language: Language) -> String {
    let names = match language {
        Language::English => ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
        Language::Korean => ["월", "화", "수", "목", "금", "토", "일"],
    };
    let name = |day: &Weekday| names.get(usize::try_from(day.num_days_from_monday()).ok()?).copied();
    days.iter().filter_map(name).collect::<Vec<_>>().join(if language == Language::English { ", " } else { "·" })
}

fn on_days(recurrence: &Recurrence, language: Language) -> String {
    if language == Language::English {
        return recurrence.describe();
    }
    let (weekdays, days, dates) = (recurrence.weekdays(), recurrence.days_of_month(), recurrence.dates_of_year());
    if !weekdays.is_empty() {
        return format!("매주 {}", names_of(&weekdays, language));
    }
    if !days.is_empty() {
        let names: Vec<String> = days.iter().map(|day| format!("{day}일")).collect();
        return format!("매월 {}", names.join("·"));
    }
    if !dates.is_empty() {
        let names: Vec<String> = dates.iter().map(|date| format!("{}월 {}일", date.month(), date.day())).collect();
        return format!("매년 {}", names.join("·"));
    }
    "매일".to_owned()
}
