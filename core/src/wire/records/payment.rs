//! Payments as their gateway tells them, and what is left of them, as records.

use serde::Serialize;

use crate::code::Error;
use crate::id::PaymentId;
use crate::money::{Currency, Money};
use crate::transfer::{Paid, PaymentAmounts, PaymentFacts};
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::Gathered;
use crate::wire::text::record::record;

record! {
    /// A payment or a refund of it.
    #[derive(Clone, Debug)]
    pub struct PaidRecord {
        /// The whole amount.
        pub amount: Given<i64>,
        /// The part without VAT; 0 when absent.
        pub tax_free: Option<Given<i64>>,
    }
}

impl PaidRecord {
    pub(crate) fn paid(self, currency: Currency) -> Result<Paid, Error> {
        let amount = Money::trusted(self.amount.field("amount")?, currency);
        Paid::new(amount, Money::trusted(optional(self.tax_free, "taxFree")?.unwrap_or(0), currency))
    }
}

record! {
    /// What the payment gateway says of one payment.
    #[derive(Clone, Debug)]
    pub struct PaymentFactsRecord {
        /// The payment.
        pub id: Given<PaymentId>,
        /// The currency; `KRW` when absent.
        pub currency: Option<Given<Currency>>,
        /// What was paid.
        pub amount: Given<i64>,
        /// The part of it without VAT; 0 when absent.
        pub tax_free: Option<Given<i64>>,
        /// What was refunded, refund by refund.
        pub cancellations: Option<Vec<Gathered<PaidRecord>>>,
    }
}

impl PaymentFactsRecord {
    pub(crate) fn facts(self) -> Result<PaymentFacts, Error> {
        let currency = optional(self.currency, "currency")?.unwrap_or(Currency::Krw);
        let id = self.id.field("id")?;
        let paid = PaidRecord { amount: self.amount, tax_free: self.tax_free }.paid(currency)?;
        let refund = |(index, record): (usize, Gathered<PaidRecord>)| {
            let paid = record.0.and_then(|record| record.paid(currency));
            paid.map_err(|error| error.under_index(index).under("cancellations"))
        };
        let records = self.cancellations.unwrap_or_default().into_iter().enumerate();
        Ok(PaymentFacts { id, paid, cancellations: records.map(refund).collect::<Result<_, _>>()? })
    }
}

/// What can still be registered of a payment, in minor units.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaymentAmountsRecord {
    /// Of the whole payment.
    pub payment: i64,
    /// Of its supply value and VAT.
    pub supply_with_vat: i64,
    /// Of its part without VAT.
    pub tax_free: i64,
}

impl From<&PaymentAmounts> for PaymentAmountsRecord {
    fn from(amounts: &PaymentAmounts) -> Self {
        let minor = |amount: i128| i64::try_from(amount).unwrap_or(i64::MAX);
        PaymentAmountsRecord {
            payment: minor(amounts.payment),
            supply_with_vat: minor(amounts.supply_with_vat),
            tax_free: minor(amounts.tax_free),
        }
    }
}
