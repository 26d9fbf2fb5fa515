//! Orders as records.
//!
//! Reads and writes; the checks are the order's own.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Serialize, Serializer};

use crate::code::{Code, Error};
use crate::id::{AdditionalFeePolicyId, ContractId, DiscountSharePolicyId, OrderId, PartnerId, PaymentId, ProductId};
use crate::money::{Currency, Money};
use crate::order::{Discount, Line, Order, OrderBuilder, PaymentMethod};
use crate::wire::records::parameter::{ParameterValue, parameters};
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::{Entries, Record, read};
use crate::wire::text::record::record;
use crate::wire::text::scalar::DateText;
use crate::wire::text::words::{Named, Word};

record! {
    /// A discount of a line or of the order.
    #[derive(Clone, Debug)]
    pub struct DiscountRecord {
        /// The policy that shares it.
        pub policy: Given<DiscountSharePolicyId>,
        /// The discount, a total for its line or order.
        pub amount: Given<i64>,
        /// Its tax-free part; 0 when absent.
        pub tax_free: Option<Given<i64>>,
    }
}

impl DiscountRecord {
    pub(crate) fn discount(self, currency: Currency) -> Result<Discount, Error> {
        let policy = self.policy.field("policy")?;
        let amount = self.amount.field("amount")?;
        let tax_free = optional(self.tax_free, "taxFree")?.unwrap_or(0);
        Ok(Discount::new(policy, Money::trusted(amount, currency)).with_tax_free(Money::trusted(tax_free, currency)))
    }
}

record! {
    /// A line of an order.
    #[derive(Clone, Debug)]
    pub struct LineRecord {
        /// The product, unique in its order.
        pub product_id: Given<ProductId>,
        /// Its name.
        pub product_name: Option<String>,
        /// Its tag, a category.
        pub product_tag: Option<String>,
        /// Price of one unit.
        pub unit_price: Given<i64>,
        /// Tax-free part of that price; 0 when absent.
        pub unit_tax_free: Option<Given<i64>>,
        /// Units, 1 to 1,000,000.
        pub quantity: Given<u32>,
        /// Discounts on the line.
        pub discounts: Option<Vec<Record<DiscountRecord>>>,
        /// Ids of additional-fee policies on the line.
        pub additional_fees: Option<Vec<Given<AdditionalFeePolicyId>>>,
    }
}

impl LineRecord {
    pub(crate) fn line(self, currency: Currency) -> Result<Line, Error> {
        let price = Money::trusted(self.unit_price.field("unitPrice")?, currency);
        let tax_free = optional(self.unit_tax_free, "unitTaxFree")?.unwrap_or(0);
        let mut line = Line::new(self.product_id.field("productId")?, price, self.quantity.field("quantity")?);
        line.unit_tax_free = Money::trusted(tax_free, currency);
        line.product_name = self.product_name;
        line.product_tag = self.product_tag;
        line.discounts = discounts(self.discounts, currency)?;
        line.additional_fees = fees(self.additional_fees)?;
        Ok(line)
    }
}

fn discounts(records: Option<Vec<Record<DiscountRecord>>>, currency: Currency) -> Result<Vec<Discount>, Error> {
    let read = |(index, Record(record)): (usize, Record<DiscountRecord>)| {
        record.discount(currency).map_err(|error| error.under_index(index).under("discounts"))
    };
    records.unwrap_or_default().into_iter().enumerate().map(read).collect()
}

fn fees(ids: Option<Vec<Given<AdditionalFeePolicyId>>>) -> Result<Vec<AdditionalFeePolicyId>, Error> {
    let read = |(index, id): (usize, Given<AdditionalFeePolicyId>)| {
        id.0.map_err(|error| error.under_index(index).under("additionalFees"))
    };
    ids.unwrap_or_default().into_iter().enumerate().map(read).collect()
}

record! {
    /// An order.
    #[derive(Clone, Debug)]
    pub struct OrderRecord {
        /// Its id.
        pub id: Given<OrderId>,
        /// The partner it is settled with.
        pub partner: Given<PartnerId>,
        /// Another contract than the partner's default.
        pub contract: Option<Given<ContractId>>,
        /// Currency; `KRW` when absent.
        pub currency: Option<Given<Currency>>,
        /// The payment's id.
        pub payment_id: Option<Given<PaymentId>>,
        /// How it was paid.
        pub payment_method: Option<Given<Named<PaymentMethod>>>,
        /// The provider of an easy payment.
        pub easy_pay_provider: Option<String>,
        /// When it was paid.
        pub paid_at: Option<Given<DateTime<Utc>>>,
        /// Order amount; exactly one of `amount` and `lines`.
        pub amount: Option<Given<i64>>,
        /// Lines; exactly one of `amount` and `lines`.
        pub lines: Option<Vec<Record<LineRecord>>>,
        /// Tax-free part of the whole order.
        pub tax_free: Option<Given<i64>>,
        /// Discounts on the order.
        pub discounts: Option<Vec<Record<DiscountRecord>>>,
        /// Ids of additional-fee policies on the order.
        pub additional_fees: Option<Vec<Given<AdditionalFeePolicyId>>>,
        /// First day of the cycle; the civil date of `paidAt` when absent.
        pub start_date: Option<Given<NaiveDate>>,
        /// Settlement date instead of the cycle's.
        pub settlement_date: Option<Given<NaiveDate>>,
        /// A note of at most 256 characters.
        pub memo: Option<String>,
        /// The order's own values of parameters, by key.
        pub parameters: Option<Entries<ParameterValue>>,
    }
}

impl OrderRecord {
    /// The order, if all is well.
    pub(crate) fn order(self) -> Result<Order, Error> {
        let id = self.id.field("id")?;
        let partner = self.partner.field("partner")?;
        let currency = optional(self.currency, "currency")?.unwrap_or(Currency::Krw);
        let OrderBuilder(mut order) = match (optional(self.amount, "amount")?, self.lines) {
            (Some(amount), None) => Order::of_amount(id, partner, Money::trusted(amount, currency)),
            (None, Some(records)) => {
                let read = |(index, Record(record)): (usize, Record<LineRecord>)| {
                    record.line(currency).map_err(|error| error.under_index(index).under("lines"))
                };
                let lines = records.into_iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?;
                Order::of_lines(id, partner, lines)
            }
            _ => return Err(Error::new(Code::ExactlyOneOf).with("fields", "`amount`, `lines`")),
        };
        order.currency = currency;
        order.contract = optional(self.contract, "contract")?;
        order.payment = optional(self.payment_id, "paymentId")?;
        order.payment_method = optional(self.payment_method, "paymentMethod")?.map(|named| named.0);
        order.easy_pay_provider = self.easy_pay_provider;
        order.paid_at = optional(self.paid_at, "paidAt")?;
        order.tax_free = optional(self.tax_free, "taxFree")?.map(|minor| Money::trusted(minor, currency));
        order.discounts = discounts(self.discounts, currency)?;
        order.additional_fees = fees(self.additional_fees)?;
        order.start_date = optional(self.start_date, "startDate")?;
        order.settlement_date = optional(self.settlement_date, "settlementDate")?;
        order.memo = self.memo;
        order.parameters = parameters(self.parameters.unwrap_or_default().0)?;
        OrderBuilder(order).build()
    }
}

/// Reads one order. Whether its ids are in a book and its amounts fit is told when it is settled.
///
/// ```
/// use jeongsan::{Code, wire};
/// let order = wire::order_from_json(r#"{"id": "o-1", "partner": "farm", "amount": 10000, "startDate": "2026-10-06"}"#)?;
/// assert_eq!(order.id().as_str(), "o-1");
/// // One of `amount` and `lines`: neither is a fault, and so are both.
/// let neither = wire::order_from_json(r#"{"id": "o-1", "partner": "farm", "startDate": "2026-10-06"}"#).unwrap_err();
/// assert_eq!(neither.code(), Code::ExactlyOneOf);
/// # Ok::<(), jeongsan::Error>(())
/// ```
/// # Errors
/// The first fault, with its place; see [`Code`].
pub fn order_from_json(json: &str) -> Result<Order, Error> {
    read::<OrderRecord>(json)?.order()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DiscountOut<'a> {
    policy: &'a str,
    amount: i64,
    tax_free: i64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LineOut<'a> {
    product_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    product_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    product_tag: Option<&'a str>,
    unit_price: i64,
    unit_tax_free: i64,
    quantity: u32,
    discounts: Vec<DiscountOut<'a>>,
    additional_fees: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OrderOut<'a> {
    id: &'a str,
    partner: &'a str,
    contract: Option<&'a str>,
    currency: &'a str,
    payment_id: Option<&'a str>,
    payment_method: Option<&'a str>,
    easy_pay_provider: Option<&'a str>,
    paid_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lines: Option<Vec<LineOut<'a>>>,
    tax_free: Option<i64>,
    discounts: Vec<DiscountOut<'a>>,
    additional_fees: Vec<&'a str>,
    start_date: Option<DateText>,
    settlement_date: Option<DateText>,
    memo: Option<&'a str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    parameters: BTreeMap<&'a str, String>,
}

fn discounts_out<'a>(discounts: &'a [Discount]) -> Vec<DiscountOut<'a>> {
    let out = |discount: &'a Discount| {
        let Discount { policy, amount, tax_free } = discount;
        DiscountOut { policy: policy.as_str(), amount: amount.minor(), tax_free: tax_free.minor() }
    };
    discounts.iter().map(out).collect()
}

fn line_out(line: &Line) -> LineOut<'_> {
    LineOut {
        product_id: line.product.as_str(),
        product_name: line.product_name.as_deref(),
        product_tag: line.product_tag.as_deref(),
        unit_price: line.unit_price.minor(),
        unit_tax_free: line.unit_tax_free.minor(),
        quantity: line.quantity,
        discounts: discounts_out(&line.discounts),
        additional_fees: line.additional_fees.iter().map(AdditionalFeePolicyId::as_str).collect(),
    }
}

fn order_out(order: &Order) -> OrderOut<'_> {
    OrderOut {
        id: order.id.as_str(),
        partner: order.partner.as_str(),
        contract: order.contract.as_ref().map(ContractId::as_str),
        currency: order.currency.code(),
        payment_id: order.payment.as_ref().map(PaymentId::as_str),
        payment_method: order.payment_method.map(Word::word),
        easy_pay_provider: order.easy_pay_provider.as_deref(),
        paid_at: order.paid_at.map(|instant| instant.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)),
        amount: order.amount.map(Money::minor),
        lines: if order.amount.is_some() { None } else { Some(order.lines.iter().map(line_out).collect()) },
        tax_free: order.tax_free.map(Money::minor),
        discounts: discounts_out(&order.discounts),
        additional_fees: order.additional_fees.iter().map(AdditionalFeePolicyId::as_str).collect(),
        start_date: order.start_date.map(DateText),
        settlement_date: order.settlement_date.map(DateText),
        memo: order.memo.as_deref(),
        parameters: order.parameters.iter().map(|(key, value)| (key.as_str(), value.normalize().to_string())).collect(),
    }
}

/// Writes an order as the record [`order_from_json`] reads, on one line. What was not given is not written.
///
/// ```
/// use jeongsan::wire;
/// let order = wire::order_from_json(r#"{"partner": "farm", "id": "o-1", "amount": "10000", "memo": null, "startDate": "2026-10-06"}"#)?;
/// let text = wire::order_to_json(&order);
/// assert_eq!(wire::order_from_json(&text)?, order);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[must_use]
pub fn order_to_json(order: &Order) -> String {
    // Records of text, integers and lists always serialise.
    serde_json::to_string(&order_out(order)).unwrap_or_default()
}

/// An order as part of an answer: the record that [`OrderRecord`] reads.
pub(crate) struct OrderWritten(pub(crate) Order);

impl Serialize for OrderWritten {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        order_out(&self.0).serialize(serializer)
    }
}
