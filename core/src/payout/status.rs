//! Where a payout stands, what may happen to it, and which moves there are.
//!
//! Moves are those of the field's leading product plus the unknown outcome (calculation §7.7). Does not know attempts or amounts.

use crate::machine::machine;
use crate::statement::LineStatus;

machine! {
    "payout";

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
        /// A plan pays its lines and its balances anew: it is given up, and the balances stay settled, by that plan.
        Replace "replace";
    }

    moves {
        Confirmed { Prepare => Prepared, Schedule => Scheduled, Cancel => Cancelled }
            refuses { Start, LoseAnswer, Inquire, Succeed, Fail, Stop, Retry, Replace }
        Scheduled { Start => Processing, Cancel => Cancelled }
            refuses { Prepare, Schedule, LoseAnswer, Inquire, Succeed, Fail, Stop, Retry, Replace }
        Prepared { Start => Processing, Stop => Stopped }
            refuses { Prepare, Schedule, LoseAnswer, Inquire, Succeed, Fail, Cancel, Retry, Replace }
        Processing { LoseAnswer => Unknown, Succeed => Succeeded, Fail => Failed }
            refuses { Prepare, Schedule, Start, Inquire, Stop, Cancel, Retry, Replace }
        Unknown { Inquire => Unknown, Succeed => Succeeded, Fail => Failed }
            refuses { Prepare, Schedule, Start, LoseAnswer, Stop, Cancel, Retry, Replace }
        Succeeded { }
            refuses { Prepare, Schedule, Start, LoseAnswer, Inquire, Succeed, Fail, Stop, Cancel, Retry, Replace }
        Failed { Cancel => Cancelled, Retry => Prepared, Replace => Cancelled }
            refuses { Prepare, Schedule, Start, LoseAnswer, Inquire, Succeed, Fail, Stop }
        Stopped { Cancel => Cancelled, Retry => Prepared }
            refuses { Prepare, Schedule, Start, LoseAnswer, Inquire, Succeed, Fail, Stop, Replace }
        Cancelled { }
            refuses { Prepare, Schedule, Start, LoseAnswer, Inquire, Succeed, Fail, Stop, Cancel, Retry, Replace }
    }
}

impl PayoutStatus {
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
