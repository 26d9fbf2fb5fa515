//! Notes about the days of a plan: a pay day on which banks are closed, and lines that are paid before they are due.
//!
//! Neither is refused: a host that pays early has agreed to it. Does not know how a plan is made.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::plan::PayoutPlan;
use crate::calendar::{DayNote, DayNoteCode, HolidayCalendar};
use crate::statement::StatementLine;

impl PayoutPlan {
    /// What is unusual about the pay day: that banks are closed by this calendar, and how many of the lines it was planned from are paid
    /// before each settlement date. Lines that are carried over are not paid.
    #[must_use]
    pub fn day_notes(&self, lines: &[StatementLine], calendar: &HolidayCalendar) -> Vec<DayNote> {
        let paid_on = self.batch.paid_on;
        let closed = DayNote::if_closed(DayNoteCode::PayDayClosed, "paidOn", paid_on, calendar);
        let early = |line: &&StatementLine| line.settlement_date > paid_on;
        let mut due: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        if lines.iter().any(|line| early(&line)) {
            let paid: BTreeSet<_> = self.batch.payouts.iter().flat_map(|payout| payout.state.lines()).collect();
            for line in lines.iter().filter(early).filter(|line| paid.contains(&line.id)) {
                let count = due.entry(line.settlement_date).or_default();
                *count = count.saturating_add(1);
            }
        }
        let early = due.into_iter().map(|(date, count)| DayNote::paid_before_due(paid_on, date, count));
        closed.into_iter().chain(early).collect()
    }
}
