//! One statement line, the smallest thing that can be chosen for a payout.
//!
//! Does not know how it was added up, nor which status may follow which.

use chrono::NaiveDate;

use crate::id::{ContractId, PartnerId, StatementLineId, TransferId};
use crate::money::{Currency, Money};
use crate::transfer::{Amounts, Ledger, TransferKind};

/// Where a line stands on its way to the bank. Closed: the table of moves is total (calculation §7.2).
///
/// | status | in a payout | may be chosen for one | deletable |
/// |---|---|---|---|
/// | `Prepared` | no | yes, by default | yes |
/// | `Withheld` | no | by name | yes |
/// | `Excluded` | no | no, until restored | yes |
/// | `Confirmed`, `Scheduled`, `InPayout` | yes | no | no |
/// | `PaidOut` | it was | no | no |
/// | `Failed` | it was, in vain | by name | no |
/// | `Cancelled` | it was, given up | by name | yes |
///
/// The status is the lock that keeps a line out of two payouts: a host moves it in the commit of the payout, and only from where
/// the payout expects it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LineStatus {
    /// To be paid (지급 예정).
    Prepared,
    /// Held back (지급 보류).
    Withheld,
    /// Taken out of payouts for good until restored (지급 제외).
    Excluded,
    /// In a confirmed payout (지급 확정).
    Confirmed,
    /// In a payout scheduled for later (지급 예약).
    Scheduled,
    /// In a payout that is being paid (지급 중).
    InPayout,
    /// Paid (지급 완료).
    PaidOut,
    /// Its payout failed (지급 실패).
    Failed,
    /// Its payout was cancelled (지급 취소).
    Cancelled,
}

impl LineStatus {
    /// Every status, in the order of tables and files.
    pub const ALL: [LineStatus; 9] = [
        LineStatus::Prepared,
        LineStatus::Withheld,
        LineStatus::Excluded,
        LineStatus::Confirmed,
        LineStatus::Scheduled,
        LineStatus::InPayout,
        LineStatus::PaidOut,
        LineStatus::Failed,
        LineStatus::Cancelled,
    ];

    /// The word as it crosses every border.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            LineStatus::Prepared => "prepared",
            LineStatus::Withheld => "withheld",
            LineStatus::Excluded => "excluded",
            LineStatus::Confirmed => "confirmed",
            LineStatus::Scheduled => "scheduled",
            LineStatus::InPayout => "in_payout",
            LineStatus::PaidOut => "paid_out",
            LineStatus::Failed => "failed",
            LineStatus::Cancelled => "cancelled",
        }
    }
}

/// A statement line (정산내역): transfers of one ledger, partner, currency, settlement date, contract and kind, added up. The smallest
/// thing that can be chosen for a payout.
///
/// Made by [`statement_lines`](super::statement_lines) or an [`Aggregation`](super::Aggregation), whose answer does not depend on
/// the order of the transfers or on how they were cut into chunks. While it is `Prepared`, new transfers of its key join it; once
/// it has moved on, they make another.
///
/// # What it can never be
///
/// - **Of mixed kinds.** Orders, cancels and manual transfers are lines of their own, so that sales and refunds can be told apart.
/// - **Signed.** Amounts of a line of cancels are magnitudes; [`net`](StatementLine::net) has the sign.
/// - **Without its origin.** It names every transfer it was made from, and no transfer is on two lines.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct StatementLine {
    /// Its id.
    pub id: StatementLineId,
    /// Which ledger it is on.
    pub ledger: Ledger,
    /// Whose it is.
    pub partner: PartnerId,
    /// The contract; none for manual transfers.
    pub contract: Option<ContractId>,
    /// The kind of its transfers.
    pub kind: TransferKind,
    /// The day the money is due.
    pub settlement_date: NaiveDate,
    /// First and last start date among its transfers: the days of sales that it pays for. None for manual transfers.
    pub start_dates: Option<(NaiveDate, NaiveDate)>,
    /// Sums of its transfers' amounts: magnitudes for cancels.
    pub amounts: Amounts,
    /// Its transfers, in the order of their ids.
    pub transfers: Vec<TransferId>,
    /// Where it stands.
    pub status: LineStatus,
}

impl StatementLine {
    /// A prepared line of the live ledger without contract, start dates and transfers, all of which can be set.
    #[must_use]
    pub fn new(
        id: StatementLineId,
        partner: PartnerId,
        kind: TransferKind,
        settlement_date: NaiveDate,
        amounts: Amounts,
    ) -> Self {
        StatementLine {
            id,
            ledger: Ledger::Live,
            partner,
            contract: None,
            kind,
            settlement_date,
            start_dates: None,
            amounts,
            transfers: Vec::new(),
            status: LineStatus::Prepared,
        }
    }

    /// The settlement currency.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.amounts.currency()
    }

    /// What the partner is owed by it: negative for cancels.
    #[must_use]
    pub fn net(&self) -> Money {
        let minor = self.amounts.settlement().minor().saturating_mul(self.kind.sign());
        Money::trusted(minor, self.currency())
    }

    /// The tax-free part of [`StatementLine::net`].
    #[must_use]
    pub fn net_tax_free(&self) -> Money {
        let minor = self.amounts.settlement_tax_free().minor().saturating_mul(self.kind.sign());
        Money::trusted(minor, self.currency())
    }
}
