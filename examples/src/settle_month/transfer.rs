//! A transfer of any kind, with what totals and statements need of it.
//!
//! Does not know files.

use chrono::NaiveDate;
use jeongsan::PolicyBook;
use jeongsan::transfer::{ManualTransfer, OrderCancel, OrderTransfer, TransferSummary};

/// What a transfer came from.
#[allow(clippy::large_enum_variant, reason = "nearly every transfer is an order, and a box would cost each of them")]
pub enum Source {
    Order(OrderTransfer),
    Cancel(Box<OrderCancel>),
    Manual(ManualTransfer),
}

/// One transfer.
pub struct Transfer {
    pub summary: TransferSummary,
    pub source: Source,
}

impl From<OrderTransfer> for Transfer {
    fn from(transfer: OrderTransfer) -> Self {
        Transfer { summary: transfer.summary(), source: Source::Order(transfer) }
    }
}

impl From<OrderCancel> for Transfer {
    fn from(cancel: OrderCancel) -> Self {
        Transfer { summary: cancel.summary(), source: Source::Cancel(Box::new(cancel)) }
    }
}

impl From<ManualTransfer> for Transfer {
    fn from(manual: ManualTransfer) -> Self {
        Transfer { summary: manual.summary(), source: Source::Manual(manual) }
    }
}

/// The day that decides which version of the partner is meant: the start date, or the settlement date of what has none.
pub fn day_of(summary: &TransferSummary) -> NaiveDate {
    summary.start_date.unwrap_or(summary.settlement_date)
}

/// The partner's name on that day.
pub fn partner_name<'b>(book: &'b PolicyBook, summary: &TransferSummary) -> &'b str {
    let partner = book.partner(&summary.partner, day_of(summary));
    partner.map_or("", |partner| partner.value.name())
}
