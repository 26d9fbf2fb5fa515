//! One statement line, the smallest thing that can be chosen for a payout.
//!
//! Does not know how it was added up, nor how it is moved.

use chrono::NaiveDate;

use super::status::LineStatus;
use crate::code::{Code, Error};
use crate::id::{ContractId, PartnerId, StatementLineId, TransferId};
use crate::money::{Currency, Money};
use crate::transfer::{Amounts, Ledger, TransferKind};

/// That a sum is out of range, with whose it is: an amount alone does not tell which of thousands of partners it is of.
#[cold]
pub(super) fn total_out_of_range(error: &Error, component: &str, partner: &PartnerId, currency: Currency) -> Error {
    let value = |name: &str| error.detail().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
    let mut total = Error::new(Code::TotalOutOfRange);
    for name in ["amount", "limit"] {
        total = value(name).into_iter().fold(total, |total, value| total.with(name, value));
    }
    let component = value("component").unwrap_or_else(|| component.into());
    total.with("component", component).with("partner", partner.as_str()).with("currency", currency.code())
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
