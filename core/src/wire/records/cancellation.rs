//! Cancellations as records: what is to be taken back of an order.
//!
//! The checks are the cancellation's own. Amounts are in the currency of the order, which only the caller knows.

use chrono::{DateTime, NaiveDate, Utc};

use crate::code::{Code, Error};
use crate::id::{DiscountSharePolicyId, OrderId, ProductId, TransferId};
use crate::money::{Currency, Money};
use crate::order::{CancelScope, Cancellation, CancellationBuilder, DiscountCancel, LineCancel};
use crate::wire::text::read::from_json;
use crate::wire::text::record::record;

record! {
    /// How much of a discount is taken back.
    DiscountCancelRecord of DiscountCancel {
        /// The policy that shares the discount.
        policy: DiscountSharePolicyId,
        /// How much of it.
        amount: i64,
        /// The tax-free part of that; when absent, all that is left of it if the whole discount is taken back, 0 otherwise.
        tax_free: Option<i64>,
    }
    read {
        let money = |minor| Money::trusted(minor, Currency::Krw);
        Ok(DiscountCancel { policy, amount: money(amount), tax_free: tax_free.map(money) })
    }

    /// What of a line is taken back: units, money, or units for an amount of money.
    LineCancelRecord of LineCancel {
        /// The product, as on the order.
        product_id: ProductId,
        /// Units, 1 to 1,000,000; absent when only money is given back.
        quantity: Option<u32>,
        /// How much of what the line comes to, above 0; unit price × `quantity` when absent.
        amount: Option<i64>,
        /// Tax-free part of what is taken back; that of the units when absent, and of an amount 0 unless only tax-free goods are left.
        tax_free: Option<i64>,
        /// Discounts of the line that go with them; the last units take all of them.
        discounts: Vec<DiscountCancel> = Vec::new(),
    }
    read {
        let money = |minor| Money::trusted(minor, Currency::Krw);
        let (amount, tax_free) = (amount.map(money), tax_free.map(money));
        Ok(LineCancel { product: product_id, quantity, amount, tax_free, discounts })
    }

    /// A cancellation of an order or of a part of it.
    #[derive(Clone, Debug)]
    pub(crate) struct CancellationRecord {
        /// Its id: one name space with orders and manual transfers.
        id: TransferId,
        /// The order it takes back from.
        order: OrderId,
        /// Currency; the order's when absent.
        currency: Option<Currency>,
        /// An amount of the order, discounts included, shared over its lines by what they come to; exactly one of `amount`, `lines` and `all`.
        amount: Option<i64>,
        /// Units or amounts of products; exactly one of `amount`, `lines` and `all`.
        lines: Option<Vec<LineCancel>>,
        /// `true` for everything that is left; exactly one of `amount`, `lines` and `all`.
        all: bool = false,
        /// Tax-free part of what is cancelled; overrides the lines. When absent, 0 for an amount unless only tax-free goods are left.
        tax_free: Option<i64>,
        /// Discounts on the order that are taken back.
        discounts: Vec<DiscountCancel> = Vec::new(),
        /// `true` to take back of every discount its part by the cancelled value, instead of naming any.
        apportion_discounts: bool = false,
        /// When it was cancelled.
        cancelled_at: Option<DateTime<Utc>>,
        /// First day of the cancel's cycle; the civil date of `cancelledAt` when absent.
        start_date: Option<NaiveDate>,
        /// Settlement date instead of the cycle's.
        settlement_date: Option<NaiveDate>,
        /// A note of at most 256 characters.
        memo: Option<String>,
    }
}

impl CancellationRecord {
    /// The cancellation, if all is well by itself.
    pub(crate) fn cancellation(mut self, of: Currency) -> Result<Cancellation, Error> {
        if let Some(found) = self.currency.filter(|currency| *currency != of) {
            let error = Error::new(Code::CancelInAnotherCurrency).with("found", found.code());
            return Err(error.with("expected", of.code()).under("currency"));
        }
        let money = |minor| Money::trusted(minor, of);
        for line in self.lines.iter_mut().flatten() {
            for amount in [&mut line.amount, &mut line.tax_free].into_iter().flatten() {
                *amount = money(amount.minor());
            }
        }
        let lines = self.lines.iter_mut().flatten().flat_map(|line| &mut line.discounts);
        for discount in self.discounts.iter_mut().chain(lines) {
            discount.amount = money(discount.amount.minor());
            discount.tax_free = discount.tax_free.map(|tax_free| money(tax_free.minor()));
        }
        let scope = match (self.amount, self.lines, self.all) {
            (Some(amount), None, false) => CancelScope::Amount(money(amount)),
            (None, Some(lines), false) => CancelScope::Lines(lines),
            (None, None, true) => CancelScope::All,
            _ => return Err(Error::new(Code::ExactlyOneOf).with("fields", "`amount`, `lines`, `all`")),
        };
        let CancellationRecord {
            id,
            order,
            discounts,
            apportion_discounts,
            cancelled_at,
            start_date,
            settlement_date,
            memo,
            ..
        } = self;
        let tax_free = self.tax_free.map(money);
        CancellationBuilder(Cancellation {
            id,
            order,
            scope,
            tax_free,
            discounts,
            apportion_discounts,
            cancelled_at,
            start_date,
            settlement_date,
            memo,
        })
        .build()
    }
}

/// Reads one cancellation of an order in the given currency, which is that of its amounts unless it names its own. What is left of the
/// order is not looked at; [`PolicyBook::cancel`](crate::PolicyBook::cancel) does.
///
/// # Errors
/// The first fault, with its place; see [`Code`].
pub fn cancellation_from_json(json: &str, currency: Currency) -> Result<Cancellation, Error> {
    from_json::<CancellationRecord>(json)?.cancellation(currency)
}
