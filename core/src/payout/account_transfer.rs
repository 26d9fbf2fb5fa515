//! The state machine of one account transfer (이체): a single remittance under a single key.
//!
//! A failed transfer is not sent again: the next attempt is another transfer with another key. The hosted product documents the
//! statuses and no moves; these follow from the words and the law of the unknown outcome. Does not know the bank or the time.

use super::machine::{Command, illegal, next, worded};
use crate::code::Error;
use crate::id::AttemptKey;
use crate::money::Money;

worded! {
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
}

worded! {
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
}

use AccountTransferEvent as On;
use AccountTransferStatus as Is;

const MOVES: &[(AccountTransferStatus, AccountTransferEvent, AccountTransferStatus)] = &[
    (Is::Prepared, On::Schedule, Is::Scheduled),
    (Is::Prepared, On::Start, Is::Processing),
    (Is::Prepared, On::Stop, Is::Stopped),
    (Is::Prepared, On::Cancel, Is::Cancelled),
    (Is::Scheduled, On::Start, Is::Processing),
    (Is::Scheduled, On::Stop, Is::Stopped),
    (Is::Scheduled, On::Cancel, Is::Cancelled),
    (Is::Processing, On::Accept, Is::AsyncProcessing),
    (Is::Processing, On::LoseAnswer, Is::Unknown),
    (Is::Processing, On::Succeed, Is::Succeeded),
    (Is::Processing, On::Fail, Is::Failed),
    (Is::AsyncProcessing, On::Inquire, Is::AsyncProcessing),
    (Is::AsyncProcessing, On::LoseAnswer, Is::Unknown),
    (Is::AsyncProcessing, On::Succeed, Is::Succeeded),
    (Is::AsyncProcessing, On::Fail, Is::Failed),
    (Is::Unknown, On::Inquire, Is::Unknown),
    (Is::Unknown, On::Accept, Is::AsyncProcessing),
    (Is::Unknown, On::Succeed, Is::Succeeded),
    (Is::Unknown, On::Fail, Is::Failed),
    (Is::Stopped, On::Resume, Is::Prepared),
    (Is::Stopped, On::Cancel, Is::Cancelled),
];

impl AccountTransferStatus {
    /// Where an event leads from here; nothing when it is not possible.
    #[must_use]
    pub fn after(self, event: AccountTransferEvent) -> Option<AccountTransferStatus> {
        next(MOVES, self, event)
    }
}

/// An account transfer as its state machine sees it.
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
    /// The transfer after an event, and what the host is to do in the same commit.
    ///
    /// # Errors
    /// [`Code::IllegalTransition`](crate::Code::IllegalTransition).
    pub fn after(&self, event: AccountTransferEvent) -> Result<(AccountTransferState, Vec<Command>), Error> {
        let to = self.status.after(event);
        let status = to.ok_or_else(|| illegal("account transfer", self.status.as_str(), event.as_str()))?;
        let key = || self.key.clone();
        let commands = match event {
            On::Start => vec![Command::Remit { key: key(), amount: self.amount }],
            On::LoseAnswer | On::Inquire => vec![Command::Inquire { key: key() }],
            _ => Vec::new(),
        };
        Ok((AccountTransferState { status, ..self.clone() }, commands))
    }
}
