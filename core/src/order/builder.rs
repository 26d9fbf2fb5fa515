//! Building an order: what was bought, from whom, when, and what is already decided about its dates.
//!
//! Checks all that can be checked without a book: counts, signs, currencies, ranges. Does not know policies.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;

use super::item::{Discount, Line, amount, level};
use super::payment::PaymentMethod;
use crate::code::{Code, Error};
use crate::id::{AdditionalFeePolicyId, ContractId, OrderId, PartnerId, PaymentId};
use crate::limits::{LINES_MAX, MEMO_CHARS_MAX, NAME_CHARS_MAX};
use crate::money::{Currency, Money};
use crate::text::at_most;

/// An order of one partner. Make one with [`Order::of_amount`] or [`Order::of_lines`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Order {
    pub(crate) id: OrderId,
    pub(crate) partner: PartnerId,
    pub(crate) contract: Option<ContractId>,
    pub(crate) currency: Currency,
    pub(crate) payment: Option<PaymentId>,
    pub(crate) payment_method: Option<PaymentMethod>,
    pub(crate) easy_pay_provider: Option<String>,
    pub(crate) paid_at: Option<DateTime<Utc>>,
    pub(crate) amount: Option<Money>,
    pub(crate) lines: Vec<Line>,
    pub(crate) tax_free: Option<Money>,
    pub(crate) discounts: Vec<Discount>,
    pub(crate) additional_fees: Vec<AdditionalFeePolicyId>,
    pub(crate) start_date: Option<NaiveDate>,
    pub(crate) settlement_date: Option<NaiveDate>,
    pub(crate) memo: Option<String>,
    pub(crate) parameters: Vec<(String, Decimal)>,
}

impl Order {
    /// An order given by its amount.
    pub fn of_amount(id: OrderId, partner: PartnerId, amount: Money) -> OrderBuilder {
        OrderBuilder(Order::empty(id, partner, amount.currency(), Some(amount)))
    }

    /// An order given by its lines. The currency is that of the first line.
    pub fn of_lines(id: OrderId, partner: PartnerId, lines: Vec<Line>) -> OrderBuilder {
        let currency = lines.first().map_or(Currency::Krw, |line| line.unit_price.currency());
        let mut order = Order::empty(id, partner, currency, None);
        order.lines = lines;
        OrderBuilder(order)
    }

    fn empty(id: OrderId, partner: PartnerId, currency: Currency, amount: Option<Money>) -> Order {
        Order {
            id,
            partner,
            contract: None,
            currency,
            payment: None,
            payment_method: None,
            easy_pay_provider: None,
            paid_at: None,
            amount,
            lines: Vec::new(),
            tax_free: None,
            discounts: Vec::new(),
            additional_fees: Vec::new(),
            start_date: None,
            settlement_date: None,
            memo: None,
            parameters: Vec::new(),
        }
    }

    /// The same order without its amounts, lines and discounts.
    pub(super) fn without_parts(&self) -> Order {
        Order {
            id: self.id.clone(),
            partner: self.partner.clone(),
            contract: self.contract.clone(),
            currency: self.currency,
            payment: self.payment.clone(),
            payment_method: self.payment_method,
            easy_pay_provider: self.easy_pay_provider.clone(),
            paid_at: self.paid_at,
            amount: None,
            lines: Vec::new(),
            tax_free: None,
            discounts: Vec::new(),
            additional_fees: self.additional_fees.clone(),
            start_date: self.start_date,
            settlement_date: self.settlement_date,
            memo: self.memo.clone(),
            parameters: self.parameters.clone(),
        }
    }

    /// The order's id.
    #[must_use]
    pub fn id(&self) -> &OrderId {
        &self.id
    }

    /// The partner the order is settled with.
    #[must_use]
    pub fn partner(&self) -> &PartnerId {
        &self.partner
    }

    /// The currency of the payment, and so of the settlement.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// How it was paid, if that is known.
    #[must_use]
    pub fn payment_method(&self) -> Option<PaymentMethod> {
        self.payment_method
    }

    /// The provider of an easy payment, if that is known.
    #[must_use]
    pub fn easy_pay_provider(&self) -> Option<&str> {
        self.easy_pay_provider.as_deref()
    }

    /// The lines; empty for an order given by its amount.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The note.
    #[must_use]
    pub fn memo(&self) -> Option<&str> {
        self.memo.as_deref()
    }
}

/// An order being written. [`OrderBuilder::build`] checks it.
///
/// ```
/// use jeongsan::{OrderId, PartnerId, ProductId};
/// use jeongsan::calendar::parse_date;
/// use jeongsan::money::{Currency, Money};
/// use jeongsan::order::{Line, Order};
/// let apples = Line::new(ProductId::new("apple")?, Money::new(5_000, Currency::Krw)?, 5);
/// let order = Order::of_lines(OrderId::new("order-17")?, PartnerId::new("partner-A")?, vec![apples])
///     .start_date(parse_date("2023-08-11")?)
///     .build()?;
/// assert_eq!(order.lines().len(), 1);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct OrderBuilder(pub(crate) Order);

impl OrderBuilder {
    /// Another contract than the partner's default.
    pub fn contract(mut self, contract: ContractId) -> Self {
        self.0.contract = Some(contract);
        self
    }

    /// The payment's id.
    pub fn payment(mut self, payment: PaymentId) -> Self {
        self.0.payment = Some(payment);
        self
    }

    /// How it was paid.
    pub fn payment_method(mut self, method: PaymentMethod) -> Self {
        self.0.payment_method = Some(method);
        self
    }

    /// The provider of an easy payment.
    pub fn easy_pay_provider(mut self, provider: &str) -> Self {
        self.0.easy_pay_provider = Some(provider.to_owned());
        self
    }

    /// When it was paid; its civil date is the start date unless one is given.
    pub fn paid_at(mut self, instant: DateTime<Utc>) -> Self {
        self.0.paid_at = Some(instant);
        self
    }

    /// The tax-free part of the whole order; overrides the lines.
    pub fn tax_free(mut self, amount: Money) -> Self {
        self.0.tax_free = Some(amount);
        self
    }

    /// One more discount on the order.
    pub fn discount(mut self, discount: Discount) -> Self {
        self.0.discounts.push(discount);
        self
    }

    /// One more additional fee on the order.
    pub fn additional_fee(mut self, policy: AdditionalFeePolicyId) -> Self {
        self.0.additional_fees.push(policy);
        self
    }

    /// The first day of the cycle (정산 시작일): decides versions and the settlement date.
    pub fn start_date(mut self, date: NaiveDate) -> Self {
        self.0.start_date = Some(date);
        self
    }

    /// The settlement date, instead of the cycle's.
    pub fn settlement_date(mut self, date: NaiveDate) -> Self {
        self.0.settlement_date = Some(date);
        self
    }

    /// The order's own value of a parameter; the last one given counts.
    pub fn parameter(mut self, key: &str, value: Decimal) -> Self {
        self.0.parameters.retain(|(known, _)| known != key);
        self.0.parameters.push((key.to_owned(), value));
        self
    }

    /// A note.
    pub fn memo(mut self, memo: &str) -> Self {
        self.0.memo = Some(memo.to_owned());
        self
    }

    /// The order, if all is well.
    ///
    /// # Errors
    /// The first fault in document order: [`Code::EmptyList`], [`Code::TooMany`], [`Code::DuplicateProduct`],
    /// [`Code::NegativeAmount`], [`Code::CurrencyMismatch`], [`Code::QuantityOutOfRange`], [`Code::AmountOutOfRange`],
    /// [`Code::DiscountTaxFreeExceedsDiscount`], [`Code::TooLong`].
    pub fn build(self) -> Result<Order, Error> {
        let order = self.0;
        if let Some(provider) = &order.easy_pay_provider {
            at_most("easyPayProvider", provider, NAME_CHARS_MAX)?;
        }
        match order.amount {
            Some(given) => amount(given, order.currency, "amount")?,
            None => order.check_lines()?,
        }
        if let Some(tax_free) = order.tax_free {
            amount(tax_free, order.currency, "taxFree")?;
        }
        level(&order.discounts, &order.additional_fees, order.currency)?;
        if let Some(memo) = &order.memo {
            at_most("memo", memo, MEMO_CHARS_MAX)?;
        }
        Ok(order)
    }
}

impl Order {
    fn check_lines(&self) -> Result<(), Error> {
        if self.lines.is_empty() {
            return Err(Error::new(Code::EmptyList).with("what", "lines").under("lines"));
        }
        if self.lines.len() > LINES_MAX {
            return Err(Error::new(Code::TooMany)
                .with("count", self.lines.len())
                .with("what", "lines")
                .with("limit", LINES_MAX)
                .under("lines"));
        }
        let mut products = BTreeSet::new();
        for (index, line) in self.lines.iter().enumerate() {
            line.check(self.currency)
                .and_then(|()| match products.insert(line.product.as_str()) {
                    true => Ok(()),
                    false => Err(Error::new(Code::DuplicateProduct)
                        .with("product", line.product.as_str())
                        .under("productId")),
                })
                .map_err(|error| error.under_index(index).under("lines"))?;
        }
        Ok(())
    }
}
