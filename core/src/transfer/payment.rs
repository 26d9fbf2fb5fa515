//! Transfers against the payment they came from: orders and cancels may not be of more than was paid and refunded.
//!
//! Calculation §6.4: payment, its part with VAT (supply + VAT) and its part without, each against the payment gateway's own
//! numbers, which the host supplies. A payment made elsewhere has no such numbers and nothing is checked. Amounts are added up over
//! all transfers of one payment, of all partners; cancels over all refunds of it. Does not know gateways.

use super::summary::{TransferKind, TransferSummary};
use crate::code::{Code, Error};
use crate::id::PaymentId;
use crate::money::{Currency, Money};

/// A payment, or a refund of it, as the payment gateway reports it: the whole amount, and the part of it without VAT.
///
/// Gateways ask for the tax-free part of a mixed basket and print VAT by it, so it is what the orders' own split is held against.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Paid {
    amount: Money,
    tax_free: Money,
}

impl Paid {
    /// An amount with its part without VAT.
    ///
    /// # Errors
    /// [`Code::NegativeAmount`], [`Code::CurrencyMismatch`], [`Code::PaymentTaxFreeExceedsPayment`].
    pub fn new(amount: Money, tax_free: Money) -> Result<Self, Error> {
        let free = tax_free.expect_currency(amount.currency()).map_err(|error| error.under("taxFree"))?;
        for (minor, field) in [(amount.minor(), "amount"), (free, "taxFree")] {
            if minor < 0 {
                return Err(Error::new(Code::NegativeAmount).with("amount", minor).under(field));
            }
        }
        if free > amount.minor() {
            let error = Error::new(Code::PaymentTaxFreeExceedsPayment).with("paymentTaxFree", free);
            return Err(error.with("payment", amount.minor()).under("taxFree"));
        }
        Ok(Paid { amount, tax_free })
    }

    /// The whole amount, zero or more.
    #[must_use]
    pub const fn amount(&self) -> Money {
        self.amount
    }

    /// The part without VAT, at most the amount.
    #[must_use]
    pub const fn tax_free(&self) -> Money {
        self.tax_free
    }
}

/// What the gateway says of one payment: the ceiling for the transfers that come of it.
///
/// One payment may be for orders of several partners, and refunds may come piece by piece. [`check`](PaymentFacts::check) holds all
/// transfers of the payment together against it, so that no partner is owed money nobody paid. Calculation §6.4.
///
/// | transfers | at most |
/// |---|---|
/// | orders less cancels | what was paid |
/// | cancels | what was refunded |
///
/// Each of three amounts by itself: the whole, supply and VAT together, and the part without VAT. A payment that was made elsewhere
/// has no facts; then [what can be checked](PaymentFacts::check_without) is not amounts.
///
/// ```
/// use jeongsan::transfer::{Paid, PaymentFacts};
/// use jeongsan::{Code, PaymentId};
/// # use jeongsan::{money::{Currency, Money}, wire};
/// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
/// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
/// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]}"#)?;
///
/// let won = |minor| Money::new(minor, Currency::Krw);
/// let facts = PaymentFacts::new(PaymentId::new("p-1")?, Paid::new(won(10_000)?, won(0)?)?);
/// let order = |id: &str, amount: i64| -> Result<_, jeongsan::Error> {
///     let order = format!(r#"{{"id": "{id}", "partner": "farm", "amount": {amount}, "paymentId": "p-1", "startDate": "2026-10-06"}}"#);
///     Ok(book.settle(&wire::order_from_json(&order)?)?.summary())
/// };
/// let first = order("o-1", 7_000)?;
/// let left = facts.check(&[], &first)?;
/// assert_eq!((left.orders.payment, left.cancels.payment), (3_000, 0));
/// let refused = facts.check(&[first], &order("o-2", 3_001)?).unwrap_err();
/// assert_eq!(refused.code(), Code::PaymentExceeded);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct PaymentFacts {
    /// The payment.
    pub id: PaymentId,
    /// What was paid.
    pub paid: Paid,
    /// What was refunded, refund by refund; in the currency of the payment.
    pub cancellations: Vec<Paid>,
}

impl PaymentFacts {
    /// A payment of which nothing was refunded; refunds can be added.
    #[must_use]
    pub fn new(id: PaymentId, paid: Paid) -> Self {
        PaymentFacts { id, paid, cancellations: Vec::new() }
    }
}

/// Amounts of one payment that are compared, in minor units: all of it, its part with VAT, its part without.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub struct PaymentAmounts {
    /// The whole payment.
    pub payment: i128,
    /// Supply value and VAT.
    pub supply_with_vat: i128,
    /// The part without VAT.
    pub tax_free: i128,
}

impl PaymentAmounts {
    fn of(paid: &Paid) -> Self {
        let (payment, tax_free) = (i128::from(paid.amount.minor()), i128::from(paid.tax_free.minor()));
        PaymentAmounts { payment, supply_with_vat: payment.saturating_sub(tax_free), tax_free }
    }

    fn of_transfer(transfer: &TransferSummary) -> Self {
        let amounts = &transfer.amounts;
        let supply = i128::from(amounts.payment_supply).saturating_add(i128::from(amounts.payment_vat));
        PaymentAmounts {
            payment: i128::from(amounts.payment),
            supply_with_vat: supply,
            tax_free: i128::from(amounts.payment_tax_free),
        }
    }

    fn plus(self, other: PaymentAmounts) -> Self {
        PaymentAmounts {
            payment: self.payment.saturating_add(other.payment),
            supply_with_vat: self.supply_with_vat.saturating_add(other.supply_with_vat),
            tax_free: self.tax_free.saturating_add(other.tax_free),
        }
    }

    fn less(self, other: PaymentAmounts) -> Self {
        PaymentAmounts {
            payment: self.payment.saturating_sub(other.payment),
            supply_with_vat: self.supply_with_vat.saturating_sub(other.supply_with_vat),
            tax_free: self.tax_free.saturating_sub(other.tax_free),
        }
    }

    fn named(self) -> [(&'static str, i128); 3] {
        let [payment, supply_with_vat, tax_free] = PaymentFacts::AMOUNTS;
        [(payment, self.payment), (supply_with_vat, self.supply_with_vat), (tax_free, self.tax_free)]
    }
}

/// What orders and cancels of a payment can still be registered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct PaymentLeft {
    /// For orders.
    pub orders: PaymentAmounts,
    /// For cancels.
    pub cancels: PaymentAmounts,
}

impl PaymentFacts {
    /// What is left of the payment after the requested transfer joins the registered ones, which are all of this payment.
    ///
    /// An order is measured by orders less cancels against what was paid, a cancel by cancels against what was refunded. Manual
    /// transfers come from no payment and count nothing.
    ///
    /// # Errors
    /// [`Code::PaymentExceeded`] or [`Code::PaymentCancelExceeded`] with the first amount that is too large, of `payment`,
    /// `supplyWithVat`, `taxFree`, and what is registered, requested and allowed of it; [`Code::CurrencyMismatch`];
    /// [`Code::MixedLedgers`]; [`Code::DuplicateId`] when the requested transfer is registered.
    pub fn check(&self, registered: &[TransferSummary], requested: &TransferSummary) -> Result<PaymentLeft, Error> {
        let currency = self.paid.amount.currency();
        for (index, refund) in self.cancellations.iter().enumerate() {
            let place = |error: Error| error.under_index(index).under("cancellations").under("payment");
            refund.amount.expect_currency(currency).map_err(place)?;
        }
        check_all(registered, requested, currency)?;
        let sum = |kind: TransferKind| {
            let of_kind = registered.iter().filter(|transfer| transfer.kind == kind);
            of_kind.map(PaymentAmounts::of_transfer).fold(PaymentAmounts::default(), PaymentAmounts::plus)
        };
        let (orders, cancels) = (sum(TransferKind::Order), sum(TransferKind::OrderCancel));
        let refunded =
            self.cancellations.iter().map(PaymentAmounts::of).fold(PaymentAmounts::default(), PaymentAmounts::plus);
        let mut left = PaymentLeft {
            orders: PaymentAmounts::of(&self.paid).less(orders.less(cancels)),
            cancels: refunded.less(cancels),
        };
        let asked = PaymentAmounts::of_transfer(requested);
        match requested.kind {
            TransferKind::Manual => {}
            TransferKind::Order => {
                self.fits(Code::PaymentExceeded, orders.less(cancels), asked, PaymentAmounts::of(&self.paid))?;
                left.orders = left.orders.less(asked);
            }
            TransferKind::OrderCancel => {
                self.fits(Code::PaymentCancelExceeded, cancels, asked, refunded)?;
                left.orders = left.orders.plus(asked);
                left.cancels = left.cancels.less(asked);
            }
        }
        Ok(left)
    }

    /// What can be checked of the transfers of a payment that was made elsewhere, of which there are no facts: that they are of one
    /// currency and ledger, and that the requested one is new. Its amounts, [`PaymentFacts::AMOUNTS`], are not checked.
    ///
    /// # Errors
    /// [`Code::CurrencyMismatch`], [`Code::MixedLedgers`], [`Code::DuplicateId`].
    pub fn check_without(registered: &[TransferSummary], requested: &TransferSummary) -> Result<(), Error> {
        check_all(registered, requested, requested.amounts.settlement().currency())
    }

    /// The amounts that are held against a payment, as errors and answers name them.
    pub const AMOUNTS: [&'static str; 3] = ["payment", "supplyWithVat", "taxFree"];

    fn fits(
        &self,
        code: Code,
        registered: PaymentAmounts,
        requested: PaymentAmounts,
        allowed: PaymentAmounts,
    ) -> Result<(), Error> {
        let rows = registered.named().into_iter().zip(requested.named()).zip(allowed.named());
        for (((amount, registered), (_, requested)), (_, allowed)) in rows {
            if registered.saturating_add(requested) > allowed {
                let error = Error::new(code).with("amount", amount).with("payment", self.id.as_str());
                let error = error.with("registered", registered).with("requested", requested);
                return Err(error.with("allowed", allowed).under("requested"));
            }
        }
        Ok(())
    }
}

fn check_all(registered: &[TransferSummary], requested: &TransferSummary, currency: Currency) -> Result<(), Error> {
    for (index, transfer) in registered.iter().enumerate() {
        let place = |error: Error| error.under_index(index).under("registered");
        check_one(transfer, requested, currency).map_err(place)?;
        if transfer.id == requested.id {
            let error = Error::new(Code::DuplicateId).with("kind", "transfer").with("id", requested.id.as_str());
            return Err(place(error));
        }
    }
    check_one(requested, requested, currency).map_err(|error| error.under("requested"))
}

/// One currency and one ledger for all of them.
fn check_one(transfer: &TransferSummary, requested: &TransferSummary, currency: Currency) -> Result<(), Error> {
    transfer.amounts.settlement().expect_currency(currency).map_err(|error| error.under("currency"))?;
    if transfer.ledger == requested.ledger {
        return Ok(());
    }
    let (live, test) =
        if transfer.ledger == crate::ledger::Ledger::Live { (transfer, requested) } else { (requested, transfer) };
    let error = Error::new(Code::MixedLedgers).with("live", live.id.as_str());
    Err(error.with("test", test.id.as_str()).under("ledger"))
}
