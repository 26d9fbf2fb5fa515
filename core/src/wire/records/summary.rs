//! Transfers as statements read them: the record of any kind of transfer, of which only a part is needed.
//!
//! Reads what `settle`, `cancel` and `manual_transfer` answer as it is. What those have besides is passed over; a misspelt field is
//! still refused.

use chrono::NaiveDate;

use crate::code::{Code, Error};
use crate::id::{ContractId, PartnerId, PaymentId, TransferId};
use crate::ledger::Ledger;
use crate::money::Currency;
use crate::transfer::{Amounts, ManualTransfer, OrderCancel, OrderTransfer, StagePart, TransferKind, TransferSummary};
use crate::wire::text::fault::missing;
use crate::wire::text::record::record;

/// A transfer, and the payment it names.
pub(crate) struct Summarised {
    pub(crate) transfer: TransferSummary,
    pub(crate) payment: Option<PaymentId>,
}

record! {
    /// A transfer of any kind, as `settle`, `cancel` and `manual_transfer` answer it or as a host keeps it.
    TransferSummaryRecord of Summarised {
        /// The kind.
        r#type: TransferKind,
        /// Its id; an order transfer may give `order` instead.
        id: Option<TransferId>,
        /// The order of an order transfer, which is its id. Not needed of a cancel.
        order: Option<TransferId>,
        /// The ledger; `live` when absent.
        ledger: Ledger = Ledger::Live,
        /// The partner.
        partner: PartnerId,
        /// The contract; not of a manual transfer.
        contract: Option<ContractId>,
        /// The payment.
        payment: Option<PaymentId>,
        /// The currency; `KRW` when absent.
        currency: Currency = Currency::Krw,
        /// First day of its cycle; not of a manual transfer.
        start_date: Option<NaiveDate>,
        /// The day it is due.
        settlement_date: NaiveDate,
        /// Its amounts; magnitudes for a cancel.
        amounts: Amounts,
        /// A note.
        memo: Option<String>,
        /// Its parts, where it is settled in stages.
        stages: Vec<StagePart> = Vec::new(),
    }
    given as: OrderTransfer, OrderCancel, ManualTransfer;
    read {
        let kind = r#type;
        let id = match (kind, id, order) {
            (TransferKind::Order, Some(_), Some(_)) => {
                return Err(Error::new(Code::ExactlyOneOf).with("fields", "`id`, `order`"));
            }
            (TransferKind::Order, None, Some(order)) => order,
            (_, id, _) => id.ok_or_else(|| missing("id"))?,
        };
        for (field, given) in [("contract", contract.is_some()), ("startDate", start_date.is_some())] {
            match (kind, given) {
                (TransferKind::Manual, true) => return Err(Error::new(Code::UnknownField).with("field", field)),
                (TransferKind::Order | TransferKind::OrderCancel, false) => return Err(missing(field)),
                _ => {}
            }
        }
        let amounts = Amounts { currency, ..amounts };
        let stages = add_up(stages, &amounts)?;
        let transfer =
            TransferSummary { id, kind, ledger, partner, contract, start_date, settlement_date, amounts, memo, stages };
        Ok(Summarised { transfer, payment })
    }
}

/// The parts in the currency of the transfer, if they add up to it.
fn add_up(mut parts: Vec<StagePart>, whole: &Amounts) -> Result<Vec<StagePart>, Error> {
    let mut sum = Amounts::zero(whole.currency);
    for part in &mut parts {
        part.amounts.currency = whole.currency;
        // Amounts are within ±10^15 and parts are few: only a list of nonsense leaves the range.
        sum = sum.plus(&part.amounts).unwrap_or(sum);
    }
    let differs = sum.iter().zip(whole.iter()).find(|((_, sum), (_, amount))| sum != amount);
    match differs.filter(|_| !parts.is_empty()) {
        None => Ok(parts),
        Some(((component, sum), (_, amount))) => Err(Error::new(Code::StagesDoNotAddUp)
            .with("component", component.as_str())
            .with("sum", sum.minor())
            .with("amount", amount.minor())
            .under("stages")),
    }
}
