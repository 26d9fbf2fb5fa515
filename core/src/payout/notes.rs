//! Notes about the days of a plan: a pay day on which banks are closed, and lines that are paid before they are due.
//!
//! Neither is refused: a host that pays early has agreed to it. Does not know how a plan is made.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use chrono::NaiveDate;

use super::plan::PayoutPlan;
use crate::calendar::HolidayCalendar;
use crate::statement::StatementLine;
use crate::transfer::{Note, NoteCode};

impl PayoutPlan {
    /// What is unusual about the pay day: that banks are closed by this calendar, and how many of the lines it was planned from are paid
    /// before each settlement date. Lines that are carried over are not paid.
    #[must_use]
    pub fn day_notes(&self, lines: &[StatementLine], calendar: &HolidayCalendar) -> Vec<Note> {
        let paid_on = self.batch.paid_on;
        let closed = Note::if_closed(NoteCode::PayDayClosed, "$.paidOn", paid_on, calendar);
        let early = |line: &&StatementLine| line.settlement_date > paid_on;
        let mut due: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        if lines.iter().any(|line| early(&line)) {
            let paid: BTreeSet<_> = self.batch.payouts.iter().flat_map(|payout| payout.state.lines()).collect();
            for line in lines.iter().filter(early).filter(|line| paid.contains(&line.id)) {
                let count = due.entry(line.settlement_date).or_default();
                *count = count.saturating_add(1);
            }
        }
        let early = due.into_iter().map(|(date, count)| {
            let detail: [(&str, &dyn Display); 3] =
                [("paidOn", &paid_on), ("settlementDate", &date), ("lines", &count)];
            Note::new(NoteCode::PaidBeforeDue, "$.paidOn".to_owned(), &detail)
        });
        closed.into_iter().chain(early).collect()
    }
}
