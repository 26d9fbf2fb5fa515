//! Orders as records.
//!
//! Reads and writes; the checks are the order's own. Lines and discounts have no currency of their own: the order around them says it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;

use crate::code::{Code, Error};
use crate::id::{AdditionalFeePolicyId, ContractId, DiscountSharePolicyId, OrderId, PartnerId, PaymentId, ProductId};
use crate::money::{Currency, Money};
use crate::order::{Discount, Line, Order, OrderBuilder, PaymentMethod};
use crate::wire::text::read::from_json;
use crate::wire::text::record::record;
use crate::wire::text::scalar::Units;
use crate::wire::text::write::to_json;

record! {
    /// A discount of a line or of the order.
    DiscountRecord of Discount as discount, one form {
        /// The policy that shares it.
        policy: DiscountSharePolicyId => discount.policy,
        /// The discount, a total for its line or order.
        amount: i64 => discount.amount.minor(),
        /// Its tax-free part; 0 when absent.
        tax_free: i64 = 0 => discount.tax_free.minor(),
    }
    read {
        let money = |minor| Money::trusted(minor, Currency::Krw);
        Ok(Discount { policy, amount: money(amount), tax_free: money(tax_free) })
    }

    /// A line of an order.
    LineRecord of Line as line, one form {
        /// The product, unique in its order.
        product_id: ProductId => line.product,
        /// Its name.
        product_name: Option<String> => line.product_name,
        /// Its tag, a category.
        product_tag: Option<String> => line.product_tag,
        /// Price of one unit.
        unit_price: i64 => line.unit_price.minor(),
        /// Tax-free part of that price; 0 when absent.
        unit_tax_free: i64 = 0 => line.unit_tax_free.minor(),
        /// Units, 1 to 1,000,000; 0 only with `amount`.
        quantity: Units => line.quantity,
        /// What the line comes to, when that is not `unitPrice` × `quantity`: what is left after money was given back.
        amount: Option<i64> => line.given.map(|[amount, _]| amount.minor()),
        /// The tax-free part of `amount`; 0 when absent.
        tax_free: Option<i64> => line.given.map(|[_, tax_free]| tax_free.minor()),
        /// Discounts on the line.
        discounts: Vec<Discount> = Vec::new() => line.discounts,
        /// Ids of additional-fee policies on the line.
        additional_fees: Vec<AdditionalFeePolicyId> = Vec::new() => line.additional_fees,
    }
    left out: product_name, product_tag, amount, tax_free;
    read {
        let money = |minor| Money::trusted(minor, Currency::Krw);
        let (product, unit_price, unit_tax_free) = (product_id, money(unit_price), money(unit_tax_free));
        if amount.is_none() && tax_free.is_some() {
            return Err(Error::new(Code::MissingField).with("field", "amount"));
        }
        let given = amount.map(|amount| [amount, tax_free.unwrap_or(0)].map(money));
        Ok(Line { product, product_name, product_tag, unit_price, unit_tax_free, quantity: quantity.0, given, discounts, additional_fees })
    }

    /// An order.
    OrderRecord of Order as order, format 1, one form {
        /// Its id.
        id: OrderId => order.id,
        /// The partner it is settled with.
        partner: PartnerId => order.partner,
        /// Another contract than the partner's default.
        contract: Option<ContractId> => order.contract,
        /// Currency; `KRW` when absent.
        currency: Currency = Currency::Krw => order.currency,
        /// The payment's id.
        payment_id: Option<PaymentId> => order.payment,
        /// How it was paid.
        payment_method: Option<PaymentMethod> => order.payment_method,
        /// The provider of an easy payment.
        easy_pay_provider: Option<String> => order.easy_pay_provider,
        /// When it was paid.
        paid_at: Option<DateTime<Utc>> => order.paid_at,
        /// Order amount; exactly one of `amount` and `lines`.
        amount: Option<i64> => order.amount.map(Money::minor),
        /// Lines; exactly one of `amount` and `lines`.
        lines: Option<Vec<Line>> => order.amount.is_none().then_some(&order.lines),
        /// Tax-free part of the whole order.
        tax_free: Option<i64> => order.tax_free.map(Money::minor),
        /// Discounts on the order.
        discounts: Vec<Discount> = Vec::new() => order.discounts,
        /// Ids of additional-fee policies on the order.
        additional_fees: Vec<AdditionalFeePolicyId> = Vec::new() => order.additional_fees,
        /// First day of the cycle; the civil date of `paidAt` when absent.
        start_date: Option<NaiveDate> => order.start_date,
        /// Settlement date instead of the cycle's.
        settlement_date: Option<NaiveDate> => order.settlement_date,
        /// A note of at most 256 characters.
        memo: Option<String> => order.memo,
        /// The order's own values of parameters, by key.
        parameters: BTreeMap<String, Decimal> = BTreeMap::new() => order.parameters.iter().cloned().collect::<BTreeMap<_, _>>(),
    }
    left out: amount, lines, parameters;
    read {
        if amount.is_some() == lines.is_some() {
            return Err(Error::new(Code::ExactlyOneOf).with("fields", "`amount`, `lines`"));
        }
        let (mut lines, mut discounts) = (lines.unwrap_or_default(), discounts);
        let set = |money: &mut Money| *money = Money::trusted(money.minor(), currency);
        for line in &mut lines {
            [&mut line.unit_price, &mut line.unit_tax_free].into_iter().chain(line.given.iter_mut().flatten()).for_each(set);
        }
        for discount in discounts.iter_mut().chain(lines.iter_mut().flat_map(|line| &mut line.discounts)) {
            [&mut discount.amount, &mut discount.tax_free].into_iter().for_each(set);
        }
        let money = |minor| Money::trusted(minor, currency);
        let (payment, amount, tax_free) = (payment_id, amount.map(money), tax_free.map(money));
        let parameters = parameters.into_iter().collect();
        OrderBuilder(Order {
            id, partner, contract, currency, payment, payment_method, easy_pay_provider, paid_at, amount, lines, tax_free, discounts,
            additional_fees, start_date, settlement_date, memo, parameters,
        })
        .build()
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
    from_json(json)
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
    to_json(order)
}
