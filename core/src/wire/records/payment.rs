//! Payments as their gateway tells them, and what is left of them, as records.

use crate::id::PaymentId;
use crate::money::{Currency, Money};
use crate::transfer::{Paid, PaymentAmounts, PaymentFacts};
use crate::wire::text::record::record;

record! {
    /// A payment or a refund of it.
    PaidRecord of Paid {
        /// The whole amount.
        amount: i64,
        /// The part without VAT; 0 when absent.
        tax_free: i64 = 0,
    }
    read { Paid::new(Money::trusted(amount, Currency::Krw), Money::trusted(tax_free, Currency::Krw)) }

    /// What the payment gateway says of one payment.
    PaymentFactsRecord of PaymentFacts {
        /// The payment.
        id: PaymentId,
        /// The currency; `KRW` when absent.
        currency: Currency = Currency::Krw,
        /// What was paid.
        amount: i64,
        /// The part of it without VAT; 0 when absent.
        tax_free: i64 = 0,
        /// What was refunded, refund by refund.
        cancellations: Vec<Paid> = Vec::new(),
    }
    read {
        let paid = |amount, tax_free| Paid::new(Money::trusted(amount, currency), Money::trusted(tax_free, currency));
        // A refund has no currency of its own.
        let refunds = cancellations.iter().map(|refund| paid(refund.amount().minor(), refund.tax_free().minor()));
        Ok(PaymentFacts { id, paid: paid(amount, tax_free)?, cancellations: refunds.collect::<Result<_, _>>()? })
    }

    /// What can still be registered of a payment, in minor units.
    PaymentAmountsRecord of PaymentAmounts as amounts {
        /// Of the whole payment.
        payment: i64 => minor(amounts.payment),
        /// Of its supply value and VAT.
        supply_with_vat: i64 => minor(amounts.supply_with_vat),
        /// Of its part without VAT.
        tax_free: i64 => minor(amounts.tax_free),
    }
}

fn minor(amount: i128) -> i64 {
    i64::try_from(amount).unwrap_or(i64::MAX)
}
