//! The state machine of one account transfer (이체): a single remittance under a single key.
//!
//! A failed transfer is not sent again: the next attempt is another transfer with another key. The hosted product documents the
//! statuses and no moves; these follow from the words and the law of the unknown outcome. Does not know the bank or the time.

use super::command::AccountTransferCommand;
use crate::code::Error;
use crate::id::AttemptKey;
use crate::machine::machine;
use crate::money::Money;

machine! {
    "account transfer";

    /// Where an account transfer stands. Closed: the table of moves is total.
    AccountTransferStatus {
        /// Waits for its turn (대기).
        Prepared "prepared";
        /// Waits for its hour (예약).
        Scheduled "scheduled";
        /// Sent, no answer yet (처리 중).
        Processing "processing";
        /// Taken by the bank, which answers later (비동기 처리 중).
        AsyncProcessing "async_processing";
        /// The bank's answer was lost: money may have moved.
        Unknown "unknown";
        /// Money has moved (성공).
        Succeeded "succeeded";
        /// Money has definitely not moved (실패).
        Failed "failed";
        /// Taken out of the queue before it was sent (중단).
        Stopped "stopped";
        /// Given up before it was sent (취소).
        Cancelled "cancelled";
    }

    /// What may happen to an account transfer. Closed: the table of moves is total.
    AccountTransferEvent {
        /// It is to be sent at a later hour.
        Schedule "schedule";
        /// It is sent.
        Start "start";
        /// The bank has taken it and will answer later.
        Accept "accept";
        /// The bank's answer was lost.
        LoseAnswer "lose_answer";
        /// The bank is asked what became of it.
        Inquire "inquire";
        /// The bank has moved the money.
        Succeed "succeed";
        /// The bank has definitely not moved the money.
        Fail "fail";
        /// It is taken out of the queue.
        Stop "stop";
        /// It is queued again after a stop.
        Resume "resume";
        /// It is given up.
        Cancel "cancel";
    }

    moves {
        Prepared { Schedule => Scheduled, Start => Processing, Stop => Stopped, Cancel => Cancelled }
            refuses { Accept, LoseAnswer, Inquire, Succeed, Fail, Resume }
        Scheduled { Start => Processing, Stop => Stopped, Cancel => Cancelled }
            refuses { Schedule, Accept, LoseAnswer, Inquire, Succeed, Fail, Resume }
        Processing { Accept => AsyncProcessing, LoseAnswer => Unknown, Succeed => Succeeded, Fail => Failed }
            refuses { Schedule, Start, Inquire, Stop, Resume, Cancel }
        AsyncProcessing { LoseAnswer => Unknown, Inquire => AsyncProcessing, Succeed => Succeeded, Fail => Failed }
            refuses { Schedule, Start, Accept, Stop, Resume, Cancel }
        Unknown { Accept => AsyncProcessing, Inquire => Unknown, Succeed => Succeeded, Fail => Failed }
            refuses { Schedule, Start, LoseAnswer, Stop, Resume, Cancel }
        Succeeded { }
            refuses { Schedule, Start, Accept, LoseAnswer, Inquire, Succeed, Fail, Stop, Resume, Cancel }
        Failed { }
            refuses { Schedule, Start, Accept, LoseAnswer, Inquire, Succeed, Fail, Stop, Resume, Cancel }
        Stopped { Resume => Prepared, Cancel => Cancelled }
            refuses { Schedule, Start, Accept, LoseAnswer, Inquire, Succeed, Fail, Stop }
        Cancelled { }
            refuses { Schedule, Start, Accept, LoseAnswer, Inquire, Succeed, Fail, Stop, Resume, Cancel }
    }
}

use AccountTransferEvent as On;

/// An event: the transfer's own key and amount are all its rules look at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct AccountTransferMove {
    /// What happens.
    pub event: AccountTransferEvent,
}

impl AccountTransferMove {
    /// An event.
    #[must_use]
    pub const fn new(event: AccountTransferEvent) -> Self {
        AccountTransferMove { event }
    }
}

/// An account transfer (이체) as its state machine sees it: a single remittance under a single key.
///
/// A payout keeps attempts of its own; this machine is for money that leaves by itself, such as a refund to a buyer, or for a host
/// that keeps remittances apart from payouts. The same law holds: a lost answer is asked about under the same key, and what has
/// failed is not sent again.
///
/// | status | may become |
/// |---|---|
/// | `Prepared` | `Scheduled`, `Processing`, `Stopped`, `Cancelled` |
/// | `Scheduled` | `Processing`, `Stopped`, `Cancelled` |
/// | `Processing` | `AsyncProcessing`, `Unknown`, `Succeeded`, `Failed` |
/// | `AsyncProcessing` | `Unknown`, `Succeeded`, `Failed` |
/// | `Unknown` | `AsyncProcessing`, `Succeeded`, `Failed` |
/// | `Stopped` | `Prepared`, `Cancelled` |
/// | `Succeeded`, `Failed`, `Cancelled` | nothing |
///
/// ```
/// use jeongsan::AttemptKey;
/// use jeongsan::money::{Currency, Money};
/// use jeongsan::payout::{AccountTransferCommand, AccountTransferEvent, AccountTransferMove, AccountTransferState, AccountTransferStatus};
/// let (key, amount) = (AttemptKey::new("refund-7-1")?, Money::new(32_000, Currency::Krw)?);
/// let transfer = AccountTransferState { key: key.clone(), amount, status: AccountTransferStatus::Prepared };
/// let (transfer, sent) = transfer.after(&AccountTransferMove::new(AccountTransferEvent::Start))?;
/// assert_eq!(sent, [AccountTransferCommand::Remit { key: key.clone(), amount }]);
/// let (transfer, asked) = transfer.after(&AccountTransferMove::new(AccountTransferEvent::LoseAnswer))?;
/// assert_eq!(asked, [AccountTransferCommand::Inquire { key }]);
/// assert!(transfer.after(&AccountTransferMove::new(AccountTransferEvent::Start)).is_err());     // never sent again
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AccountTransferState {
    /// The key the bank knows it by.
    pub key: AttemptKey,
    /// What is sent.
    pub amount: Money,
    /// Where it stands.
    pub status: AccountTransferStatus,
}

impl AccountTransferState {
    /// The transfer after a move, and what the host is to do in the same commit.
    ///
    /// # Errors
    /// [`Code::IllegalTransition`](crate::Code::IllegalTransition).
    pub fn after(
        &self,
        told: &AccountTransferMove,
    ) -> Result<(AccountTransferState, Vec<AccountTransferCommand>), Error> {
        let status = self.status.after(told.event)?;
        let key = || self.key.clone();
        let commands = match told.event {
            On::Start => vec![AccountTransferCommand::Remit { key: key(), amount: self.amount }],
            On::LoseAnswer | On::Inquire => vec![AccountTransferCommand::Inquire { key: key() }],
            On::Schedule | On::Accept | On::Succeed | On::Fail | On::Stop | On::Resume | On::Cancel => Vec::new(),
        };
        Ok((AccountTransferState { status, ..self.clone() }, commands))
    }
}
