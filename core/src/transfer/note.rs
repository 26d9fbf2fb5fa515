//! Notes: what an answer says beside its amounts, because a person may have meant something else.
//!
//! Data as errors are: a stable word, a place, what it is about; the sentence last. A note changes no amount.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;

use super::print::pick;
use crate::calendar::HolidayCalendar;
use crate::trace::Language;
use crate::words::worded;

worded! {
    /// What a note is about. More may come.
    #[non_exhaustive]
    NoteCode {
        /// A cancel took goods and left a discount of theirs, which stays with what is left. `policy`, and `left` of it.
        DiscountStays "discount_stays";
        /// A given settlement date is no business day. `date`, and why it is `closed`: `weekend` or the holiday.
        SettlementDateClosed "settlement_date_closed";
        /// The day of payment is no business day. `date` and `closed` as above.
        PayDayClosed "pay_day_closed";
        /// What is paid is due after the day of payment. `paidOn`, `settlementDate`, and how many `lines` are due on it.
        PaidBeforeDue "paid_before_due";
    }
}

impl NoteCode {
    /// The sentence with `{names}` where the detail goes.
    const fn template(self, language: Language) -> &'static str {
        match (self, language) {
            (NoteCode::DiscountStays, Language::English) => {
                "{left} of the discount under `{policy}` stay with what is left: name what of it goes with the cancel, or let discounts be apportioned"
            }
            (NoteCode::DiscountStays, Language::Korean) => {
                "`{policy}` 할인 {left}이 남은 주문에 그대로 남습니다. 함께 취소할 금액을 적거나 안분을 요청하세요"
            }
            (NoteCode::SettlementDateClosed, Language::English) => {
                "settlement date {date} is no business day: {closed}"
            }
            (NoteCode::SettlementDateClosed, Language::Korean) => "정산일 {date}은 영업일이 아닙니다: {closed}",
            (NoteCode::PayDayClosed, Language::English) => "pay day {date} is no business day: {closed}",
            (NoteCode::PayDayClosed, Language::Korean) => "지급일 {date}은 영업일이 아닙니다: {closed}",
            (NoteCode::PaidBeforeDue, Language::English) => {
                "lines paid on {paidOn}, before they are due on {settlementDate}: {lines}"
            }
            (NoteCode::PaidBeforeDue, Language::Korean) => {
                "정산일이 {settlementDate}인 정산내역 {lines}건을 그 전인 {paidOn}에 지급합니다"
            }
        }
    }
}

/// Something an answer says beside its amounts: nothing is wrong, and a person may have meant something else.
///
/// ```
/// use jeongsan::order::Cancellation;
/// use jeongsan::transfer::NoteCode;
/// # use jeongsan::{OrderId, TransferId, calendar::parse_date, money::{Currency, Money}, wire};
/// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
/// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
/// #   "discountSharePolicies": [{"id": "half", "name": "Half", "partnerShare": "50%"}],
/// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]}"#)?;
/// let order = wire::order_from_json(r#"{"id": "o-1", "partner": "farm", "amount": 10000, "startDate": "2026-10-06",
///   "discounts": [{"policy": "half", "amount": 1000}]}"#)?;
/// let refund = Cancellation::of_amount(TransferId::new("c-1")?, OrderId::new("o-1")?, Money::new(2_500, Currency::Krw)?);
/// let refund = refund.start_date(parse_date("2026-10-12")?).build()?;
/// let cancel = book.cancel(&order, &[], &refund)?;
/// let note = cancel.notes().first().ok_or("no note")?;
/// assert_eq!((note.code, note.at.as_str()), (NoteCode::DiscountStays, "$.order.discounts[0]"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Note {
    /// What it is about.
    pub code: NoteCode,
    /// The place in the question: a JSONPath.
    pub at: String,
    /// What it is about, by name, as text.
    pub detail: BTreeMap<String, String>,
}

impl Note {
    pub(crate) fn new(code: NoteCode, at: String, detail: &[(&str, &dyn fmt::Display)]) -> Self {
        let detail = detail.iter().map(|(name, value)| ((*name).to_owned(), value.to_string())).collect();
        Note { code, at, detail }
    }

    pub(crate) fn read(code: NoteCode, at: String, detail: BTreeMap<String, String>) -> Self {
        Note { code, at, detail }
    }

    /// A note if banks are closed on a day. A day outside the calendar has none: nobody knows what it is.
    pub(crate) fn if_closed(code: NoteCode, at: &str, date: NaiveDate, calendar: &HolidayCalendar) -> Option<Self> {
        if calendar.is_business_day(date).unwrap_or(true) {
            return None;
        }
        let holiday = calendar.holiday(date).ok().flatten();
        let closed = holiday.map_or("weekend", |holiday| &holiday.name);
        Some(Note::new(code, at.to_owned(), &[("date", &date), ("closed", &closed)]))
    }

    /// The sentence.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let template = self.code.template(language).to_owned();
        self.detail.iter().fold(template, |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }

    /// A line of a printed form.
    pub(super) fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}  {}", pick(language, "note", "참고"), self.message(language))
    }
}
