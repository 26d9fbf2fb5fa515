//! Notes about days: what is not wrong, and still not what one expects.
//!
//! A note refuses nothing. Does not know what is paid or settled.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::business_days::HolidayCalendar;
use crate::words::worded;

worded! {
    /// What a note is about.
    #[non_exhaustive]
    DayNoteCode {
        /// A given settlement date is no business day.
        SettlementDateClosed "settlement_date_closed";
        /// The day of payment is no business day.
        PayDayClosed "pay_day_closed";
        /// What is paid is due after the day of payment.
        PaidBeforeDue "paid_before_due";
    }
}

/// A note about a day (알림): a code, a place and the days concerned, as an [`Error`](crate::Error) has them, beside a good answer.
///
/// A host gives settlement dates and pay days for reasons of its own, so a closed day or an early payment is not refused. That it was
/// meant is another question, which a person can answer when the note is shown.
///
/// | code | place | detail |
/// |---|---|---|
/// | [`SettlementDateClosed`](DayNoteCode::SettlementDateClosed) | `$.settlementDate` | `date`, `closed`: `weekend` or the holiday |
/// | [`PayDayClosed`](DayNoteCode::PayDayClosed) | `$.paidOn` | the same |
/// | [`PaidBeforeDue`](DayNoteCode::PaidBeforeDue) | `$.paidOn` | `paidOn`, `settlementDate`, `lines`: how many are due that day |
///
/// A date outside the calendar has no note: nobody knows what day it is.
///
/// ```
/// # use jeongsan::{calendar::DayNoteCode, wire};
/// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
/// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
/// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]}"#)?;
/// let order = r#"{"id": "o-1", "partner": "farm", "amount": 10000, "startDate": "2026-10-01", "settlementDate": "2026-10-09"}"#;
/// let transfer = book.settle(&wire::order_from_json(order)?)?;
/// let [note] = transfer.notes() else { return Err("one note".into()) };
/// assert_eq!(note.code(), DayNoteCode::SettlementDateClosed);
/// assert_eq!(note.message(), "settlement date 2026-10-09 is no business day: 한글날");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DayNote {
    code: DayNoteCode,
    at: String,
    detail: BTreeMap<String, String>,
}

impl DayNote {
    /// A note of these parts.
    pub(crate) fn new(code: DayNoteCode, at: &str, detail: BTreeMap<String, String>) -> Self {
        DayNote { code, at: at.to_owned(), detail }
    }

    /// A note at a field if banks are closed on its day.
    pub(crate) fn if_closed(
        code: DayNoteCode,
        field: &str,
        date: NaiveDate,
        calendar: &HolidayCalendar,
    ) -> Option<Self> {
        if calendar.is_business_day(date).unwrap_or(true) {
            return None;
        }
        let holiday = calendar.holiday(date).ok().flatten();
        let closed = holiday.map_or_else(|| "weekend".to_owned(), |holiday| holiday.name.clone());
        let detail = [("date", date.to_string()), ("closed", closed)];
        Some(DayNote::new(code, &format!("$.{field}"), named(detail)))
    }

    /// A note that so many lines are due after the day they are paid on.
    pub(crate) fn paid_before_due(paid_on: NaiveDate, due: NaiveDate, lines: usize) -> Self {
        let detail =
            [("paidOn", paid_on.to_string()), ("settlementDate", due.to_string()), ("lines", lines.to_string())];
        DayNote::new(DayNoteCode::PaidBeforeDue, "$.paidOn", named(detail))
    }

    /// What it is about.
    #[must_use]
    pub fn code(&self) -> DayNoteCode {
        self.code
    }

    /// The place, as a JSONPath from the record that was given.
    #[must_use]
    pub fn at(&self) -> &str {
        &self.at
    }

    /// The days and numbers concerned, by name.
    #[must_use]
    pub fn detail(&self) -> &BTreeMap<String, String> {
        &self.detail
    }

    /// A sentence for people, in English.
    #[must_use]
    pub fn message(&self) -> String {
        let named = |name| self.detail.get(name).map_or("", String::as_str);
        match self.code {
            DayNoteCode::SettlementDateClosed => {
                format!("settlement date {} is no business day: {}", named("date"), named("closed"))
            }
            DayNoteCode::PayDayClosed => {
                format!("pay day {} is no business day: {}", named("date"), named("closed"))
            }
            DayNoteCode::PaidBeforeDue => {
                let (lines, due) = (named("lines"), named("settlementDate"));
                let are = if lines == "1" { "line is" } else { "lines are" };
                format!("{lines} {are} due on {due}, after the pay day {}", named("paidOn"))
            }
        }
    }
}

fn named<const N: usize>(detail: [(&str, String); N]) -> BTreeMap<String, String> {
    detail.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
