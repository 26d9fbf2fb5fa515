//! What every kind of transfer has in common: whose it is, when it is due, and its named amounts.
//!
//! Statements read this and nothing else of a transfer. Does not know lines, discounts or how an amount came about.

use chrono::NaiveDate;

use super::amounts::Amounts;
use super::order_transfer::OrderTransfer;
use super::stages::StagePart;
use crate::id::{ContractId, PartnerId, TransferId};
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::words::worded;

worded! {
    /// The three kinds of transfer (정산건). Closed: the sign of an amount depends on knowing them all.
    ///
    /// | kind | made by | contract | start date | counts |
    /// |---|---|---|---|---|
    /// | `Order` | [`settle`](crate::PolicyBook::settle) | yes | yes | + |
    /// | `OrderCancel` | [`cancel`](crate::PolicyBook::cancel) | the order's | its own | − |
    /// | `Manual` | [`manual`](crate::PolicyBook::manual) | none | none | + |
    TransferKind {
        /// A settled order (주문).
        Order "order";
        /// The reversal of an order or of a part of it (주문 취소). Its amounts are magnitudes; statements subtract them.
        OrderCancel "order_cancel";
        /// An amount set by hand (수기).
        Manual "manual";
    }
}

impl TransferKind {
    /// +1, or −1 for a cancel.
    #[must_use]
    pub const fn sign(self) -> i64 {
        match self {
            TransferKind::Order | TransferKind::Manual => 1,
            TransferKind::OrderCancel => -1,
        }
    }
}

/// What statements, payment checks and recording need of a transfer of any kind.
///
/// Every transfer gives one with its method `summary`; a host that stores transfers elsewhere makes one of its own. The id is of
/// one name space over all kinds: an order transfer has its order's.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct TransferSummary {
    /// Its id, one name space for all kinds.
    pub id: TransferId,
    /// What it is.
    pub kind: TransferKind,
    /// Real money or a rehearsal.
    pub ledger: Ledger,
    /// The partner who is owed.
    pub partner: PartnerId,
    /// The contract that applied; none for a manual transfer.
    pub contract: Option<ContractId>,
    /// First day of its cycle; none for a manual transfer.
    pub start_date: Option<NaiveDate>,
    /// The day the money is due.
    pub settlement_date: NaiveDate,
    /// Its amounts: magnitudes for a cancel; for a manual transfer the settlement and its tax-free part only.
    pub amounts: Amounts,
    /// A note.
    pub memo: Option<String>,
    /// Its parts, where it is settled in stages; they add up to the amounts.
    pub stages: Vec<StagePart>,
}

impl TransferSummary {
    /// A transfer of the live ledger without contract, start date and note, all of which can be set. Only a manual transfer goes
    /// without the first two.
    #[must_use]
    pub fn new(
        id: TransferId,
        kind: TransferKind,
        partner: PartnerId,
        settlement_date: NaiveDate,
        amounts: Amounts,
    ) -> Self {
        TransferSummary {
            id,
            kind,
            ledger: Ledger::Live,
            partner,
            contract: None,
            start_date: None,
            settlement_date,
            amounts,
            memo: None,
            stages: Vec::new(),
        }
    }

    /// The settlement currency.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.amounts.currency()
    }

    /// What of it is due when: its parts with their ids and days, or the whole where it is settled at once. A part of nothing is left out;
    /// of a transfer of nothing the first stays. Statement lines are made of these.
    pub fn parts(&self) -> impl Iterator<Item = (&TransferId, NaiveDate, &Amounts)> {
        let whole = self.stages.is_empty().then_some((&self.id, self.settlement_date, &self.amounts));
        let nothing = Amounts::zero(self.currency());
        let all_nothing = self.stages.iter().all(|part| part.amounts == nothing);
        let there = move |(index, part): &(usize, &StagePart)| part.amounts != nothing || (all_nothing && *index == 0);
        let parts = self.stages.iter().enumerate().filter(there);
        whole.into_iter().chain(parts.map(|(_, part)| (&part.id, part.settlement_date, &part.amounts)))
    }

    /// What the partner is owed by it: negative for a cancel of a positive settlement.
    #[must_use]
    pub fn net(&self) -> Money {
        // Within ±10^15, so the product stays in range.
        let minor = self.amounts.settlement().minor().saturating_mul(self.kind.sign());
        Money::trusted(minor, self.currency())
    }
}

impl OrderTransfer {
    /// What statements need of it.
    #[must_use]
    pub fn summary(&self) -> TransferSummary {
        TransferSummary {
            id: TransferId::from(&self.order),
            kind: TransferKind::Order,
            ledger: self.ledger,
            partner: self.partner.clone(),
            contract: Some(self.contract.clone()),
            start_date: Some(self.start_date()),
            settlement_date: self.settlement_date(),
            amounts: self.amounts,
            memo: None,
            stages: self.stages.clone(),
        }
    }
}
