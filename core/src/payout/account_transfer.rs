//! The state machine of one account transfer (이체): a single remittance under a single key.
//!
//! A failed transfer is not sent again: the next attempt is another transfer with another key. The hosted product documents the
//! statuses and no moves; these follow from the words and the law of the unknown outcome. Does not know the bank or the time.

use chrono::{DateTime, Utc};

use super::command::AccountTransferCommand;
use super::remit_account::RemitAccount;
use super::schedule::not_before;
use crate::code::{Code, Error};
use crate::id::AttemptKey;
use crate::machine::{exactly, machine, not_taken, not_told};
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

/// An event, with its instant where it has one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct AccountTransferMove {
    /// What happens.
    pub event: AccountTransferEvent,
    /// For when it is scheduled, or when it starts: needed by `Schedule` and by the `Start` of a scheduled one, taken by every `Start`,
    /// refused with every other event.
    pub at: Option<DateTime<Utc>>,
}

impl AccountTransferMove {
    /// An event of which nothing more is told.
    #[must_use]
    pub const fn new(event: AccountTransferEvent) -> Self {
        AccountTransferMove { event, at: None }
    }

    /// The same, at an instant.
    #[must_use]
    pub const fn at(mut self, at: DateTime<Utc>) -> Self {
        self.at = Some(at);
        self
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
/// use jeongsan::payout::{AccountTransferCommand, AccountTransferEvent, AccountTransferMove, AccountTransferState};
/// let (key, amount) = (AttemptKey::new("refund-7-1")?, Money::new(32_000, Currency::Krw)?);
/// let transfer = AccountTransferState::new(key.clone(), amount);
/// let (transfer, sent) = transfer.after(&AccountTransferMove::new(AccountTransferEvent::Start))?;
/// assert_eq!(sent, [AccountTransferCommand::Remit { key: key.clone(), amount, account: None }]);
/// let (transfer, asked) = transfer.after(&AccountTransferMove::new(AccountTransferEvent::LoseAnswer))?;
/// assert_eq!(asked, [AccountTransferCommand::Inquire { key }]);
/// assert!(transfer.after(&AccountTransferMove::new(AccountTransferEvent::Start)).is_err());     // never sent again
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct AccountTransferState {
    /// The key the bank knows it by.
    pub key: AttemptKey,
    /// What is sent.
    pub amount: Money,
    /// Where it stands.
    pub status: AccountTransferStatus,
    /// When it is to be sent, if it was scheduled; a resumed one is not any more.
    pub scheduled_at: Option<DateTime<Utc>>,
    /// Where it goes, as it was when the transfer was made; none when the host has not told.
    pub account: Option<RemitAccount>,
}

impl AccountTransferState {
    /// A transfer that waits for its turn.
    #[must_use]
    pub const fn new(key: AttemptKey, amount: Money) -> Self {
        AccountTransferState { key, amount, status: AccountTransferStatus::Prepared, scheduled_at: None, account: None }
    }

    /// The same, to be sent to this account.
    #[must_use]
    pub fn to_account(mut self, account: RemitAccount) -> Self {
        self.account = Some(account);
        self
    }

    /// Whether it can stand so. Asked of every transfer that is read or moved.
    ///
    /// # Errors
    /// [`Code::NegativeAmount`]; [`Code::MissingField`] for a scheduled one without its hour, [`Code::UnknownField`] for a prepared one
    /// with one.
    pub fn check(&self) -> Result<(), Error> {
        if self.amount.minor() < 0 {
            return Err(Error::new(Code::NegativeAmount).with("amount", self.amount.minor()).under("amount"));
        }
        match (self.status, self.scheduled_at) {
            (AccountTransferStatus::Scheduled, None) => Err(not_told("scheduledAt")),
            (AccountTransferStatus::Prepared, Some(_)) => Err(not_taken("scheduledAt")),
            _ => Ok(()),
        }
    }

    /// The transfer after a move, and what the host is to do in the same commit.
    ///
    /// # Errors
    /// [`Code::IllegalTransition`]; those of [`check`](AccountTransferState::check); [`Code::MissingField`] or [`Code::UnknownField`] for an
    /// instant the event needs or does not take; [`Code::BeforeScheduledHour`].
    pub fn after(
        &self,
        told: &AccountTransferMove,
    ) -> Result<(AccountTransferState, Vec<AccountTransferCommand>), Error> {
        self.check()?;
        let status = self.status.after(told.event)?;
        if told.event != On::Start || self.scheduled_at.is_some() {
            exactly("at", told.at.is_some(), matches!(told.event, On::Schedule | On::Start))?;
        }
        let scheduled_at = match told.event {
            On::Schedule => told.at,
            On::Resume => None,
            _ => self.scheduled_at,
        };
        if told.event == On::Start {
            told.at.map_or(Ok(()), |at| not_before(at, self.scheduled_at))?;
        }
        let key = || self.key.clone();
        let commands = match told.event {
            On::Start => {
                vec![AccountTransferCommand::Remit { key: key(), amount: self.amount, account: self.account.clone() }]
            }
            On::LoseAnswer | On::Inquire => vec![AccountTransferCommand::Inquire { key: key() }],
            On::Schedule | On::Accept | On::Succeed | On::Fail | On::Stop | On::Resume | On::Cancel => Vec::new(),
        };
        Ok((AccountTransferState { status, scheduled_at, ..self.clone() }, commands))
    }
}
