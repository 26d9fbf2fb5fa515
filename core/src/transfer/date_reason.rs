//! Why a transfer is due on its day: the cycle, the holiday that moved it, the calendar; and how that is printed.
//!
//! Explains dates that were computed elsewhere; computes none. Calculation §5.

use std::fmt;
use std::sync::Arc;

use chrono::Weekday;

use super::print::{pad, pick};
use crate::calendar::{Lag, Recurrence, SettlementCycle, SettlementDate};
use crate::contract::Contract;
use crate::policy_book::Book;
use crate::trace::Language;

/// What led to a settlement date: for a trace, and for what an explanation is asked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct DateReason {
    pub dates: SettlementDate,
    pub given: bool,
    pub cycle: SettlementCycle,
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
            closed,
            calendar: Arc::clone(&book.calendar_label),
        }
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
        write!(f, "{} + {} = {}", dates.start, lag(self.cycle.lag(), language), dates.target)?;
        write!(f, ", {} → {}", recurrence(self.cycle.recurrence(), language), dates.unadjusted)?;
        if dates.settlement != dates.unadjusted {
            let reason = self.closed.as_deref().unwrap_or(pick("weekend", "주말"));
            let how = if dates.readjusted {
                pick(
                    "following, because preceding is not after the start",
                    "이전 영업일이 시작일 이후가 아니어서 다음 영업일",
                )
            } else if dates.settlement > dates.unadjusted {
                pick("following business day", "다음 영업일")
            } else {
                pick("preceding business day", "이전 영업일")
            };
            write!(f, " ({reason}), {how} → {}", dates.settlement)?;
        }
        writeln!(f, "  [{}]", self.calendar)
    }
}

fn lag(lag: Lag, language: Language) -> String {
    let days = lag.days();
    let plural = if days == 1 { "" } else { "s" };
    match (language, lag) {
        (Language::English, Lag::CalendarDays(_)) => format!("{days} day{plural}"),
        (Language::English, Lag::BusinessDays(_)) => format!("{days} business day{plural}"),
        (Language::Korean, Lag::CalendarDays(_)) => format!("{days}일"),
        (Language::Korean, Lag::BusinessDays(_)) => format!("{days}영업일"),
    }
}

fn recurrence(recurrence: &Recurrence, language: Language) -> String {
    if language == Language::English {
        return recurrence.describe();
    }
    let (weekdays, days, dates) = (recurrence.weekdays(), recurrence.days_of_month(), recurrence.dates_of_year());
    if !weekdays.is_empty() {
        let names = ["월", "화", "수", "목", "금", "토", "일"];
        let name = |day: &Weekday| {
            let at = usize::try_from(day.num_days_from_monday()).ok()?;
            names.get(at).copied()
        };
        return format!("매주 {}", weekdays.iter().filter_map(name).collect::<Vec<_>>().join("·"));
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
