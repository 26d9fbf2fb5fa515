//! The moves of a statement line: one total table of status and event.
//!
//! Calculation §7.2. A payout moves its lines; whether the payout itself may move is not known here.

use super::line::{LineStatus, StatementLine};
use crate::code::{Code, Error};
use crate::transfer::TransferStatus;

/// What happens to a line. Closed: the table of moves is total.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LineEvent {
    /// It is held back (지급 보류).
    Hold,
    /// It is no longer held back.
    Release,
    /// It is taken out of payouts (지급 제외).
    Exclude,
    /// It is to be paid again, after an exclusion, a cancelled or a failed payout.
    Restore,
    /// A payout with it is confirmed (지급 확정).
    Confirm,
    /// Its payout is scheduled for later (지급 예약).
    Schedule,
    /// Its payout is being paid (지급 중).
    Start,
    /// Its payout was paid (지급 완료).
    Succeed,
    /// Its payout failed (지급 실패).
    Fail,
    /// Its payout was cancelled (지급 취소).
    Cancel,
    /// Its failed payout is tried again.
    Retry,
    /// It was paid outside, or there was nothing to pay.
    Complete,
}

impl LineEvent {
    /// Every event, in the order of tables and files.
    pub const ALL: [LineEvent; 12] = [
        LineEvent::Hold,
        LineEvent::Release,
        LineEvent::Exclude,
        LineEvent::Restore,
        LineEvent::Confirm,
        LineEvent::Schedule,
        LineEvent::Start,
        LineEvent::Succeed,
        LineEvent::Fail,
        LineEvent::Cancel,
        LineEvent::Retry,
        LineEvent::Complete,
    ];

    /// The word as it crosses every border.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            LineEvent::Hold => "hold",
            LineEvent::Release => "release",
            LineEvent::Exclude => "exclude",
            LineEvent::Restore => "restore",
            LineEvent::Confirm => "confirm",
            LineEvent::Schedule => "schedule",
            LineEvent::Start => "start",
            LineEvent::Succeed => "succeed",
            LineEvent::Fail => "fail",
            LineEvent::Cancel => "cancel",
            LineEvent::Retry => "retry",
            LineEvent::Complete => "complete",
        }
    }

    /// The table, a row for each event: where a line of each status goes. No row has a default, so a new status must be decided.
    const fn target(self, from: LineStatus) -> Option<LineStatus> {
        use LineStatus::{Cancelled, Confirmed, Excluded, Failed, InPayout, PaidOut, Prepared, Scheduled, Withheld};
        match self {
            LineEvent::Hold => match from {
                Prepared | Excluded | Cancelled => Some(Withheld),
                Withheld | Confirmed | Scheduled | InPayout | PaidOut | Failed => None,
            },
            LineEvent::Release => match from {
                Withheld => Some(Prepared),
                Prepared | Excluded | Confirmed | Scheduled | InPayout | PaidOut | Failed | Cancelled => None,
            },
            LineEvent::Exclude => match from {
                Prepared | Withheld | Cancelled => Some(Excluded),
                Excluded | Confirmed | Scheduled | InPayout | PaidOut | Failed => None,
            },
            LineEvent::Restore => match from {
                Excluded | Failed | Cancelled => Some(Prepared),
                Prepared | Withheld | Confirmed | Scheduled | InPayout | PaidOut => None,
            },
            LineEvent::Confirm => match from {
                Prepared | Withheld | Failed | Cancelled => Some(Confirmed),
                Excluded | Confirmed | Scheduled | InPayout | PaidOut => None,
            },
            LineEvent::Schedule => match from {
                Confirmed => Some(Scheduled),
                Prepared | Withheld | Excluded | Scheduled | InPayout | PaidOut | Failed | Cancelled => None,
            },
            LineEvent::Start => match from {
                Confirmed | Scheduled => Some(InPayout),
                Prepared | Withheld | Excluded | InPayout | PaidOut | Failed | Cancelled => None,
            },
            // The reference draws a scheduled line straight to its end, too.
            LineEvent::Succeed => match from {
                Scheduled | InPayout => Some(PaidOut),
                Prepared | Withheld | Excluded | Confirmed | PaidOut | Failed | Cancelled => None,
            },
            LineEvent::Fail => match from {
                Scheduled | InPayout => Some(Failed),
                Prepared | Withheld | Excluded | Confirmed | PaidOut | Failed | Cancelled => None,
            },
            // From `InPayout`: its payout was stopped before money went out. The payout's own table guards that.
            LineEvent::Cancel => match from {
                Confirmed | Scheduled | InPayout | Failed => Some(Cancelled),
                Prepared | Withheld | Excluded | PaidOut | Cancelled => None,
            },
            LineEvent::Retry => match from {
                Failed => Some(InPayout),
                Prepared | Withheld | Excluded | Confirmed | Scheduled | InPayout | PaidOut | Cancelled => None,
            },
            LineEvent::Complete => match from {
                Prepared | Withheld | Failed | Cancelled => Some(PaidOut),
                Excluded | Confirmed | Scheduled | InPayout | PaidOut => None,
            },
        }
    }
}

impl LineStatus {
    /// The status after an event.
    ///
    /// ```
    /// use jeongsan::statement::{LineEvent, LineStatus};
    /// assert_eq!(LineStatus::Prepared.after(LineEvent::Hold)?, LineStatus::Withheld);
    /// let error = LineStatus::PaidOut.after(LineEvent::Hold).unwrap_err();
    /// assert_eq!(error.message(), "statement line that is `paid_out` cannot take the event `hold`");
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IllegalTransition`] when the table of moves has no such move.
    pub fn after(self, event: LineEvent) -> Result<LineStatus, Error> {
        event.target(self).ok_or_else(|| {
            Error::new(Code::IllegalTransition)
                .with("what", "statement line")
                .with("from", self.as_str())
                .with("event", event.as_str())
        })
    }

    /// Whether the line may be deleted with its transfers: it is in no payout.
    #[must_use]
    pub const fn is_deletable(self) -> bool {
        match self {
            LineStatus::Prepared | LineStatus::Withheld | LineStatus::Excluded | LineStatus::Cancelled => true,
            LineStatus::Confirmed
            | LineStatus::Scheduled
            | LineStatus::InPayout
            | LineStatus::PaidOut
            | LineStatus::Failed => false,
        }
    }

    /// The status of the line's transfers.
    #[must_use]
    pub const fn transfer_status(self) -> TransferStatus {
        match self {
            LineStatus::Prepared
            | LineStatus::Withheld
            | LineStatus::Excluded
            | LineStatus::Failed
            | LineStatus::Cancelled => TransferStatus::Settled,
            LineStatus::Confirmed => TransferStatus::PayoutConfirmed,
            LineStatus::Scheduled | LineStatus::InPayout => TransferStatus::InPayout,
            LineStatus::PaidOut => TransferStatus::PaidOut,
        }
    }
}

impl StatementLine {
    /// The line after an event.
    ///
    /// # Errors
    /// As [`LineStatus::after`].
    pub fn after(self, event: LineEvent) -> Result<StatementLine, Error> {
        let status = self.status.after(event)?;
        Ok(StatementLine { status, ..self })
    }
}
