//! Statement lines as records.

use chrono::NaiveDate;

use crate::id::{ContractId, PartnerId, StatementLineId, TransferId};
use crate::ledger::Ledger;
use crate::money::Currency;
use crate::statement::{LineStatus, StatementLine};
use crate::transfer::{Amounts, TransferKind};
use crate::wire::text::record::record;

record! {
    /// A statement line.
    StatementLineRecord of StatementLine as line, format 1 {
        /// Its id.
        id: StatementLineId => line.id,
        /// The ledger; `live` when absent.
        ledger: Ledger = Ledger::Live => line.ledger,
        /// Whose it is.
        partner: PartnerId => line.partner,
        /// The contract; none for manual transfers.
        contract: Option<ContractId> => line.contract,
        /// The kind of its transfers.
        r#type: TransferKind => line.kind,
        /// The currency; `KRW` when absent.
        currency: Currency = Currency::Krw => line.currency(),
        /// The day the money is due.
        settlement_date: NaiveDate => line.settlement_date,
        /// First start date among its transfers; none for manual transfers.
        first_start_date: Option<NaiveDate> => line.start_dates.map(|(first, _)| first),
        /// Last start date among its transfers; none for manual transfers.
        last_start_date: Option<NaiveDate> => line.start_dates.map(|(_, last)| last),
        /// Sums of its transfers' amounts; magnitudes for cancels.
        amounts: Amounts => line.amounts,
        /// What the partner is owed by it; negative for cancels.
        net: i64 = 0 => line.net().minor(),
        /// The part of that without VAT.
        net_tax_free: i64 = 0 => line.net_tax_free().minor(),
        /// Its transfers; none when absent.
        transfers: Vec<TransferId> = Vec::new() => line.transfers,
        /// Where it stands; `prepared` when absent.
        status: LineStatus = LineStatus::Prepared => line.status,
    }
    left out: ledger;
    passed over: net, net_tax_free;
    read {
        let (first, last) = (first_start_date, last_start_date);
        let (start_dates, amounts) = (first.or(last).zip(last.or(first)), Amounts { currency, ..amounts });
        Ok(StatementLine {
            id, ledger, partner, contract, kind: r#type, settlement_date, start_dates, amounts, transfers, status,
        })
    }
}
