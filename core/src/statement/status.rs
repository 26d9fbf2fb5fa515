//! Where a statement line stands, what may happen to it, and which moves there are.
//!
//! Calculation §7.2. A payout moves its lines; whether the payout itself may move is not known here, nor what a line is.

use crate::machine::machine;
use crate::transfer::TransferStatus;

machine! {
    "statement line";

    /// Where a line stands on its way to the bank. Closed: the table of moves is total (calculation §7.2).
    ///
    /// | status | in a payout | may be chosen for one | deletable |
    /// |---|---|---|---|
    /// | `Prepared` | no | yes, by default | yes |
    /// | `Withheld` | no | by name | yes |
    /// | `Excluded` | no | no, until restored | yes |
    /// | `Confirmed`, `Scheduled`, `InPayout` | yes | no | no |
    /// | `PaidOut` | it was | no | no |
    /// | `CarriedOver` | no: its carry may be | no, its carry is | no |
    /// | `Failed` | yes, until that is tried again or given up | with its payout, which the plan replaces | no |
    /// | `Cancelled` | it was, given up | by name | yes |
    ///
    /// The status is the lock that keeps a line out of two payouts: a host moves it in the commit of the payout, and only from where
    /// the payout expects it.
    ///
    /// ```
    /// use jeongsan::statement::{LineEvent, LineStatus};
    /// assert_eq!(LineStatus::Prepared.after(LineEvent::Hold)?, LineStatus::Withheld);
    /// let error = LineStatus::PaidOut.after(LineEvent::Hold).unwrap_err();
    /// assert_eq!(error.message(), "statement line that is `paid_out` cannot take the event `hold`");
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    LineStatus {
        /// To be paid (지급 예정).
        Prepared "prepared";
        /// Held back (지급 보류).
        Withheld "withheld";
        /// Taken out of payouts for good until restored (지급 제외).
        Excluded "excluded";
        /// In a confirmed payout (지급 확정).
        Confirmed "confirmed";
        /// In a payout scheduled for later (지급 예약).
        Scheduled "scheduled";
        /// In a payout that is being paid (지급 중).
        InPayout "in_payout";
        /// Paid (지급 완료).
        PaidOut "paid_out";
        /// Not paid: its amount is part of an open balance, which is what is owed now (이월).
        CarriedOver "carried_over";
        /// Its payout failed (지급 실패).
        Failed "failed";
        /// Its payout was cancelled (지급 취소).
        Cancelled "cancelled";
    }

    /// What happens to a line. Closed: the table of moves is total, and every pair of status and event that it does not have is refused
    /// (calculation §7.2). The first four are a person's decisions; the others follow from the payout that holds the line.
    LineEvent {
        /// It is held back (지급 보류).
        Hold "hold";
        /// It is no longer held back.
        Release "release";
        /// It is taken out of payouts (지급 제외).
        Exclude "exclude";
        /// It is to be paid again, after an exclusion or a cancelled payout.
        Restore "restore";
        /// A payout with it is confirmed (지급 확정).
        Confirm "confirm";
        /// Its payout is scheduled for later (지급 예약).
        Schedule "schedule";
        /// Its payout is being paid (지급 중).
        Start "start";
        /// Its payout was paid (지급 완료).
        Succeed "succeed";
        /// Its payout failed (지급 실패).
        Fail "fail";
        /// Its payout was cancelled (지급 취소).
        Cancel "cancel";
        /// Its failed payout is tried again.
        Retry "retry";
        /// It was paid outside, there was nothing to pay, or the balance it was carried over in is paid.
        Complete "complete";
        /// It was not paid, and its amount is carried to a later payout (이월).
        CarryOver "carry_over";
    }

    moves {
        Prepared {
            Hold => Withheld, Exclude => Excluded, Confirm => Confirmed, Complete => PaidOut, CarryOver => CarriedOver
        }
            refuses { Release, Restore, Schedule, Start, Succeed, Fail, Cancel, Retry }
        Withheld {
            Release => Prepared, Exclude => Excluded, Confirm => Confirmed, Complete => PaidOut, CarryOver => CarriedOver
        }
            refuses { Hold, Restore, Schedule, Start, Succeed, Fail, Cancel, Retry }
        Excluded { Hold => Withheld, Restore => Prepared }
            refuses { Release, Exclude, Confirm, Schedule, Start, Succeed, Fail, Cancel, Retry, Complete, CarryOver }
        Confirmed { Schedule => Scheduled, Start => InPayout, Cancel => Cancelled }
            refuses { Hold, Release, Exclude, Restore, Confirm, Succeed, Fail, Retry, Complete, CarryOver }
        // The reference draws a scheduled line straight to its end, too.
        Scheduled { Start => InPayout, Succeed => PaidOut, Fail => Failed, Cancel => Cancelled }
            refuses { Hold, Release, Exclude, Restore, Confirm, Schedule, Retry, Complete, CarryOver }
        // Cancelled: its payout was stopped before money went out. The payout's own table guards that.
        InPayout { Succeed => PaidOut, Fail => Failed, Cancel => Cancelled }
            refuses { Hold, Release, Exclude, Restore, Confirm, Schedule, Start, Retry, Complete, CarryOver }
        PaidOut { }
            refuses {
                Hold, Release, Exclude, Restore, Confirm, Schedule, Start, Succeed, Fail, Cancel, Retry, Complete, CarryOver
            }
        // What is owed is in its carry, which alone may be paid; then the line is, too.
        CarriedOver { Complete => PaidOut }
            refuses {
                Hold, Release, Exclude, Restore, Confirm, Schedule, Start, Succeed, Fail, Cancel, Retry, CarryOver
            }
        // Its payout may be tried again, and the balances settled with it are gone until that is given up.
        Failed { Cancel => Cancelled, Retry => InPayout }
            refuses { Hold, Release, Exclude, Restore, Confirm, Schedule, Start, Succeed, Fail, Complete, CarryOver }
        Cancelled {
            Hold => Withheld, Exclude => Excluded, Restore => Prepared, Confirm => Confirmed, Complete => PaidOut, CarryOver => CarriedOver
        }
            refuses { Release, Schedule, Start, Succeed, Fail, Cancel, Retry }
    }
}

impl LineStatus {
    /// Whether the line may be deleted with its transfers: it is in no payout.
    #[must_use]
    pub const fn is_deletable(self) -> bool {
        match self {
            LineStatus::Prepared | LineStatus::Withheld | LineStatus::Excluded | LineStatus::Cancelled => true,
            LineStatus::Confirmed
            | LineStatus::Scheduled
            | LineStatus::InPayout
            | LineStatus::PaidOut
            | LineStatus::CarriedOver
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
            LineStatus::CarriedOver => TransferStatus::CarriedOver,
        }
    }
}
