//! Where a payout stands, what may happen to it, and which moves there are.
//!
//! Moves are those of the field's leading product plus the unknown outcome (calculation §7.7). Does not know attempts or amounts.

use super::machine::{next, worded};
use crate::statement::LineStatus;

worded! {
    /// Where a payout stands. Closed: the table of moves is total.
    PayoutStatus {
        /// Amounts are frozen (확정).
        Confirmed "confirmed";
        /// Waits for its hour (예약).
        Scheduled "scheduled";
        /// Waits for its turn (대기).
        Prepared "prepared";
        /// Sent to the bank, no answer yet (처리 중).
        Processing "processing";
        /// The bank's answer was lost: money may have moved (결과 미확인).
        Unknown "unknown";
        /// Paid (성공).
        Succeeded "succeeded";
        /// Definitely not paid (실패).
        Failed "failed";
        /// Taken out of the queue before it was sent (중단).
        Stopped "stopped";
        /// Given up; its lines may be chosen again (취소).
        Cancelled "cancelled";
    }
}

worded! {
    /// What may happen to a payout. Closed: the table of moves is total.
    PayoutEvent {
        /// It is queued.
        Prepare "prepare";
        /// It is to be paid at an instant.
        Schedule "schedule";
        /// It is sent to the bank.
        Start "start";
        /// The bank's answer was lost.
        LoseAnswer "lose_answer";
        /// The bank is asked again.
        Inquire "inquire";
        /// The bank has paid.
        Succeed "succeed";
        /// The bank has definitely not paid.
        Fail "fail";
        /// It is taken out of the queue.
        Stop "stop";
        /// It is given up.
        Cancel "cancel";
        /// It is queued again.
        Retry "retry";
    }
}

use PayoutEvent as On;
use PayoutStatus as Is;

const MOVES: &[(PayoutStatus, PayoutEvent, PayoutStatus)] = &[
    (Is::Confirmed, On::Prepare, Is::Prepared),
    (Is::Confirmed, On::Schedule, Is::Scheduled),
    (Is::Confirmed, On::Cancel, Is::Cancelled),
    (Is::Scheduled, On::Start, Is::Processing),
    (Is::Scheduled, On::Cancel, Is::Cancelled),
    (Is::Prepared, On::Start, Is::Processing),
    (Is::Prepared, On::Stop, Is::Stopped),
    (Is::Processing, On::Succeed, Is::Succeeded),
    (Is::Processing, On::Fail, Is::Failed),
    (Is::Processing, On::LoseAnswer, Is::Unknown),
    (Is::Unknown, On::Inquire, Is::Unknown),
    (Is::Unknown, On::Succeed, Is::Succeeded),
    (Is::Unknown, On::Fail, Is::Failed),
    (Is::Failed, On::Retry, Is::Prepared),
    (Is::Failed, On::Cancel, Is::Cancelled),
    (Is::Stopped, On::Retry, Is::Prepared),
    (Is::Stopped, On::Cancel, Is::Cancelled),
];

impl PayoutStatus {
    /// Where an event leads from here; nothing when it is not possible.
    #[must_use]
    pub fn after(self, event: PayoutEvent) -> Option<PayoutStatus> {
        next(MOVES, self, event)
    }

    /// Where the payout's statement lines stand meanwhile. A stopped payout keeps its lines until it is cancelled.
    #[must_use]
    pub const fn line_status(self) -> LineStatus {
        match self {
            PayoutStatus::Confirmed => LineStatus::Confirmed,
            PayoutStatus::Scheduled => LineStatus::Scheduled,
            PayoutStatus::Prepared | PayoutStatus::Processing | PayoutStatus::Unknown | PayoutStatus::Stopped => {
                LineStatus::InPayout
            }
            PayoutStatus::Succeeded => LineStatus::PaidOut,
            PayoutStatus::Failed => LineStatus::Failed,
            PayoutStatus::Cancelled => LineStatus::Cancelled,
        }
    }

    /// Whether something is still going to happen by itself: not at rest in success, failure, a stop or a cancel.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(
            self,
            PayoutStatus::Succeeded | PayoutStatus::Failed | PayoutStatus::Stopped | PayoutStatus::Cancelled
        )
    }
}
