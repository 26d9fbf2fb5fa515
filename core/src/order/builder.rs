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

/// An order of one partner: the question that [`PolicyBook::settle`](crate::PolicyBook::settle) answers. Make one with
/// [`Order::of_amount`] or [`Order::of_lines`].
///
/// It says what was bought and for how much, which discounts were given, and which fees apply; all in one currency. Contract,
/// policies and partner are named by id and looked up when it is settled, in the versions of its start date.
///
/// | given by | has | fees and discounts |
/// |---|---|---|
/// | [`of_amount`](Order::of_amount) | one amount, and its tax-free part | of the order |
/// | [`of_lines`](Order::of_lines) | 1 to 1,000 products with price, tax-free part and quantity | of each line, and of the order |
///
/// # What it can never be
///
/// - **Of two partners.** A basket is [split](Order::split) first.
/// - **Without anything.** It has an amount, which may be zero, or at least one line.
/// - **Negative.** What comes back is a [`Cancellation`](super::Cancellation), what is set by hand a
///   [`ManualRequest`](crate::transfer::ManualRequest).
/// - **Of two currencies,** or with one product on two lines: a cancel names products.
/// - **Dependent on the book.** Building checks what an order can be by itself; whether its ids exist and its amounts fit
///   (calculation §2.4) is told when it is settled.
///
/// # Example
///
/// ```
/// use jeongsan::calendar::{parse_date, parse_instant};
/// use jeongsan::money::{Currency, Money};
/// use jeongsan::order::{Discount, Line, Order, PaymentMethod};
/// use jeongsan::{DiscountSharePolicyId, OrderId, PartnerId, PaymentId, ProductId};
/// let won = |minor| Money::new(minor, Currency::Krw);
/// let rice = Line::new(ProductId::new("rice")?, won(32_000)?, 1).with_unit_tax_free(won(32_000)?);
/// let order = Order::of_lines(OrderId::new("o-1")?, PartnerId::new("farm")?, vec![rice])
///     .payment(PaymentId::new("p-1")?)
///     .payment_method(PaymentMethod::Card)
///     .paid_at(parse_instant("2026-10-06T02:00:00Z")?)            // the start date is its day in Korea, unless one is given
///     .discount(Discount::new(DiscountSharePolicyId::new("coupon")?, won(5_000)?))
///     .build()?;
/// assert_eq!((order.lines().len(), order.currency()), (1, Currency::Krw));
/// # Ok::<(), jeongsan::Error>(())
/// ```
///
/// # Errors
///
/// [`build`](OrderBuilder::build) answers the first fault in document order, with its place.
///
/// ```
/// # use jeongsan::{Code, OrderId, PartnerId, ProductId, money::{Currency, Money}, order::{Line, Order}};
/// let apple = |quantity| -> Result<Line, jeongsan::Error> {
///     Ok(Line::new(ProductId::new("apple")?, Money::new(5_000, Currency::Krw)?, quantity))
/// };
/// let twice = Order::of_lines(OrderId::new("o-1")?, PartnerId::new("farm")?, vec![apple(1)?, apple(2)?]).build().unwrap_err();
/// assert_eq!((twice.code(), twice.at().as_str()), (Code::DuplicateProduct, "$.lines[1].productId"));
/// # Ok::<(), jeongsan::Error>(())
/// ```
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
    /// An order given by its amount, before discounts.
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

/// An order being written. [`OrderBuilder::build`] checks it. What is not written is absent: no discounts, no fees, no memo, the
/// partner's own contract.
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
    /// Another contract than the partner's default. It need not be a contract of that partner: contracts belong to the book.
    pub fn contract(mut self, contract: ContractId) -> Self {
        self.0.contract = Some(contract);
        self
    }

    /// The payment's id: under it transfers are held against what was paid (calculation §6.4).
    pub fn payment(mut self, payment: PaymentId) -> Self {
        self.0.payment = Some(payment);
        self
    }

    /// How it was paid; formulas see it as `PAYMENT_METHOD`, empty when it is not told.
    pub fn payment_method(mut self, method: PaymentMethod) -> Self {
        self.0.payment_method = Some(method);
        self
    }

    /// The provider of an easy payment, at most 256 characters; formulas see it as `EASY_PAY_PROVIDER`.
    pub fn easy_pay_provider(mut self, provider: &str) -> Self {
        self.0.easy_pay_provider = Some(provider.to_owned());
        self
    }

    /// When it was paid; its civil date at the book's offset is the start date unless one is given.
    pub fn paid_at(mut self, instant: DateTime<Utc>) -> Self {
        self.0.paid_at = Some(instant);
        self
    }

    /// The tax-free part of the whole order; takes the place of the sum of the lines, which keep their own (calculation §2.12).
    pub fn tax_free(mut self, amount: Money) -> Self {
        self.0.tax_free = Some(amount);
        self
    }

    /// One more discount on the order, at most 100. Two under one policy are two discounts, each rounded by itself.
    pub fn discount(mut self, discount: Discount) -> Self {
        self.0.discounts.push(discount);
        self
    }

    /// One more additional fee on the order, at most 100, by its policy; a policy named twice is charged twice.
    pub fn additional_fee(mut self, policy: AdditionalFeePolicyId) -> Self {
        self.0.additional_fees.push(policy);
        self
    }

    /// The first day of the cycle (정산 시작일): decides versions and the settlement date.
    pub fn start_date(mut self, date: NaiveDate) -> Self {
        self.0.start_date = Some(date);
        self
    }

    /// The settlement date, instead of the cycle's: any day from the start date on, business day or not.
    pub fn settlement_date(mut self, date: NaiveDate) -> Self {
        self.0.settlement_date = Some(date);
        self
    }

    /// The order's own value of a parameter, in place of the book's default; the last one given counts. At most five decimals, checked
    /// when the order is settled.
    pub fn parameter(mut self, key: &str, value: Decimal) -> Self {
        self.0.parameters.retain(|(known, _)| known != key);
        self.0.parameters.push((key.to_owned(), value));
        self
    }

    /// A note of at most 256 characters. It changes nothing.
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
