//! The status of a transfer as a function of dates, never of a clock.
//!
//! The start date itself counts as begun and the settlement date itself as settled (calculation §6). Payout events, which move a
//! settled transfer on, are not known here.

use chrono::NaiveDate;

/// Where a transfer stands on a given day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum TransferStatus {
    /// Before the start date: amounts and date are provisional (정산 예정).
    Scheduled,
    /// From the start date on: amounts are fixed (정산 중).
    InProcess,
    /// From the settlement date on (정산 확정).
    Settled,
}

impl TransferStatus {
    /// The status on `today`. A manual transfer has no start date.
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

    /// The word as it crosses every border.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            TransferStatus::Scheduled => "scheduled",
            TransferStatus::InProcess => "in_process",
            TransferStatus::Settled => "settled",
        }
    }
}
