//! Cancellations as records: what is to be taken back of an order.
//!
//! The checks are the cancellation's own.

use chrono::{DateTime, NaiveDate, Utc};

use crate::code::{Code, Error};
use crate::id::{DiscountSharePolicyId, OrderId, ProductId, TransferId};
use crate::money::{Currency, Money};
use crate::order::{CancelScope, Cancellation, CancellationBuilder, DiscountCancel, LineCancel};
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::{Record, read};
use crate::wire::text::record::record;

record! {
    /// How much of a discount is taken back.
    #[derive(Clone, Debug)]
    pub struct DiscountCancelRecord {
        /// The policy that shares the discount.
        pub policy: Given<DiscountSharePolicyId>,
        /// How much of it.
        pub amount: Given<i64>,
        /// The tax-free part of that; when absent, all that is left of it if the whole discount is taken back, 0 otherwise.
        pub tax_free: Option<Given<i64>>,
    }
}

impl DiscountCancelRecord {
    pub(crate) fn cancel(self, currency: Currency) -> Result<DiscountCancel, Error> {
        let money = |minor| Money::trusted(minor, currency);
        Ok(DiscountCancel {
            policy: self.policy.field("policy")?,
            amount: money(self.amount.field("amount")?),
            tax_free: optional(self.tax_free, "taxFree")?.map(money),
        })
    }
}

fn discounts(
    records: Option<Vec<Record<DiscountCancelRecord>>>,
    currency: Currency,
) -> Result<Vec<DiscountCancel>, Error> {
    let read = |(index, Record(record)): (usize, Record<DiscountCancelRecord>)| {
        record.cancel(currency).map_err(|error| error.under_index(index).under("discounts"))
    };
    records.unwrap_or_default().into_iter().enumerate().map(read).collect()
}

record! {
    /// How many units of a product are taken back.
    #[derive(Clone, Debug)]
    pub struct LineCancelRecord {
        /// The product, as on the order.
        pub product_id: Given<ProductId>,
        /// Units, 1 to 1,000,000.
        pub quantity: Given<u32>,
        /// Discounts of the line that go with them; the last units take all of them.
        pub discounts: Option<Vec<Record<DiscountCancelRecord>>>,
    }
}

impl LineCancelRecord {
    pub(crate) fn cancel(self, currency: Currency) -> Result<LineCancel, Error> {
        Ok(LineCancel {
            product: self.product_id.field("productId")?,
            quantity: self.quantity.field("quantity")?,
            discounts: discounts(self.discounts, currency)?,
        })
    }
}

record! {
    /// A cancellation of an order or of a part of it.
    #[derive(Clone, Debug)]
    pub struct CancellationRecord {
        /// Its id: one name space with orders and manual transfers.
        pub id: Given<TransferId>,
        /// The order it takes back from.
        pub order: Given<OrderId>,
        /// Currency; the order's when absent.
        pub currency: Option<Given<Currency>>,
        /// An amount of the order, discounts included; exactly one of `amount`, `lines` and `all`.
        pub amount: Option<Given<i64>>,
        /// Units of products; exactly one of `amount`, `lines` and `all`.
        pub lines: Option<Vec<Record<LineCancelRecord>>>,
        /// `true` for everything that is left; exactly one of `amount`, `lines` and `all`.
        pub all: Option<bool>,
        /// Tax-free part of what is cancelled; overrides the lines. 0 for an amount when absent.
        pub tax_free: Option<Given<i64>>,
        /// Discounts on the order that are taken back.
        pub discounts: Option<Vec<Record<DiscountCancelRecord>>>,
        /// When it was cancelled.
        pub cancelled_at: Option<Given<DateTime<Utc>>>,
        /// First day of the cancel's cycle; the civil date of `cancelledAt` when absent.
        pub start_date: Option<Given<NaiveDate>>,
        /// Settlement date instead of the cycle's.
        pub settlement_date: Option<Given<NaiveDate>>,
        /// A note of at most 256 characters.
        pub memo: Option<String>,
    }
}

impl CancellationRecord {
    /// The cancellation, if all is well by itself.
    pub(crate) fn cancellation(self, of: Currency) -> Result<Cancellation, Error> {
        let (id, order) = (self.id.field("id")?, self.order.field("order")?);
        let currency = optional(self.currency, "currency")?.unwrap_or(of);
        if currency != of {
            return Err(Error::new(Code::CancelInAnotherCurrency)
                .with("found", currency.code())
                .with("expected", of.code())
                .under("currency"));
        }
        let scope = match (optional(self.amount, "amount")?, self.lines, self.all.unwrap_or_default()) {
            (Some(amount), None, false) => CancelScope::Amount(Money::trusted(amount, currency)),
            (None, Some(records), false) => {
                let read = |(index, Record(record)): (usize, Record<LineCancelRecord>)| {
                    record.cancel(currency).map_err(|error| error.under_index(index).under("lines"))
                };
                CancelScope::Lines(records.into_iter().enumerate().map(read).collect::<Result<_, _>>()?)
            }
            (None, None, true) => CancelScope::All,
            _ => return Err(Error::new(Code::ExactlyOneOf).with("fields", "`amount`, `lines`, `all`")),
        };
        let cancellation = Cancellation {
            id,
            order,
            scope,
            tax_free: optional(self.tax_free, "taxFree")?.map(|minor| Money::trusted(minor, currency)),
            discounts: discounts(self.discounts, currency)?,
            cancelled_at: optional(self.cancelled_at, "cancelledAt")?,
            start_date: optional(self.start_date, "startDate")?,
            settlement_date: optional(self.settlement_date, "settlementDate")?,
            memo: self.memo,
        };
        CancellationBuilder(cancellation).build()
    }
}

/// Reads one cancellation of an order in the given currency, which is that of its amounts unless it names its own. What is left of the
/// order is not looked at; [`PolicyBook::cancel`](crate::PolicyBook::cancel) does.
///
/// # Errors
/// The first fault, with its place; see [`Code`].
pub fn cancellation_from_json(json: &str, currency: Currency) -> Result<Cancellation, Error> {
    read::<CancellationRecord>(json)?.cancellation(currency)
}
