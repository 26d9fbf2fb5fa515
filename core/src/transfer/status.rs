//! The status of a transfer: a function of dates until it is settled, then of its statement line; never of a clock.
//!
//! The start date itself counts as begun and the settlement date itself as settled (calculation §6.1). Does not know statement
//! lines; they know which status theirs gives a transfer.

use chrono::NaiveDate;

use crate::words::worded;

worded! {
    /// Where a transfer stands on a given day.
    ///
    /// | day | status | amounts |
    /// |---|---|---|
    /// | before the start date | `Scheduled` | provisional |
    /// | from the start date on | `InProcess` | fixed |
    /// | from the settlement date on | `Settled` | fixed, on a statement line |
    /// | | `PayoutConfirmed`, `InPayout`, `PaidOut`, `CarriedOver` | as its line stands: [`LineStatus::transfer_status`](crate::statement::LineStatus::transfer_status) |
    ///
    /// Which of them allow a deletion or a change is told at [`check_move`](super::check_move). Calculation §6.1.
    ///
    /// ```
    /// use jeongsan::calendar::parse_date as day;
    /// use jeongsan::transfer::TransferStatus::{self, InProcess, Scheduled, Settled};
    /// let (start, due) = (Some(day("2026-10-06")?), day("2026-10-08")?);
    /// let on = |today| Ok::<_, jeongsan::Error>(TransferStatus::on(day(today)?, start, due));
    /// assert_eq!([on("2026-10-05")?, on("2026-10-06")?, on("2026-10-07")?, on("2026-10-08")?], [Scheduled, InProcess, InProcess, Settled]);
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    #[non_exhaustive]
    TransferStatus {
        /// Before the start date: amounts and date are provisional (정산 예정).
        Scheduled "scheduled";
        /// From the start date on: amounts are fixed (정산 중).
        InProcess "in_process";
        /// From the settlement date on (정산 확정).
        Settled "settled";
        /// In a confirmed payout (지급 확정).
        PayoutConfirmed "payout_confirmed";
        /// In a payout that is scheduled or being paid (지급 중).
        InPayout "in_payout";
        /// Paid (지급 완료).
        PaidOut "paid_out";
        /// Not paid: carried to a later payout (이월).
        CarriedOver "carried_over";
    }
}

impl TransferStatus {
    /// The status on `today`, as far as dates decide it. A manual transfer has no start date.
    #[must_use]
    pub fn on(today: NaiveDate, start: Option<NaiveDate>, settlement: NaiveDate) -> Self {
        if start.is_some_and(|start| start > today) {
            TransferStatus::Scheduled
        } else if settlement > today {
            TransferStatus::InProcess
        } else {
            TransferStatus::Settled
        }
    }
}
