//! What the rows of a table say about an order and its lines, as the parts an order is built of.
//!
//! Does not know the book, nor how rows are grouped into orders.

use chrono::{DateTime, NaiveDate, Utc};
use jeongsan::calendar::{parse_date, parse_instant};
use jeongsan::money::{Currency, Money};
use jeongsan::order::{Discount, Line, Order, OrderBuilder, PaymentMethod};
use jeongsan::{AdditionalFeePolicyId, Code, ContractId, Error, OrderId, PartnerId, PaymentId, ProductId};

use crate::cells::{Cells, discount, money, payment_method, quantity};
use crate::columns::Column;

/// The order's own cells.
#[derive(Clone)]
pub struct Head<'a> {
    /// Whether every cell was good.
    pub is_whole: bool,
    pub id: Option<OrderId>,
    pub partner: Option<PartnerId>,
    pub contract: Option<ContractId>,
    pub payment: Option<PaymentId>,
    pub method: Option<PaymentMethod>,
    pub provider: Option<&'a str>,
    pub paid_at: Option<DateTime<Utc>>,
    pub start_date: Option<NaiveDate>,
    pub settlement_date: Option<NaiveDate>,
    pub currency: Currency,
    pub amount: Option<Money>,
    pub tax_free: Option<Money>,
    pub discounts: Vec<Discount>,
    pub fees: Vec<AdditionalFeePolicyId>,
    pub memo: Option<&'a str>,
}

impl<'a> Head<'a> {
    /// Reads every cell of the order. Bad ones are left out.
    pub fn read(cells: &mut Cells<'a, '_>) -> Head<'a> {
        let before = cells.problems.len();
        let currency = cells.read(Column::Currency, str::parse::<Currency>).unwrap_or(Currency::Krw);
        let amount = |text: &str| money(text, currency);
        let id = cells.needed(Column::OrderId, OrderId::new);
        let partner = cells.needed(Column::PartnerId, PartnerId::new);
        let contract = cells.read(Column::ContractId, ContractId::new);
        let payment = cells.read(Column::PaymentId, PaymentId::new);
        let method = cells.read(Column::PaymentMethod, payment_method);
        let paid_at = cells.read(Column::PaidAt, parse_instant);
        let start_date = cells.read(Column::StartDate, parse_date);
        if cells.text(Column::PaidAt).is_none() && cells.text(Column::StartDate).is_none() {
            cells.take::<()>(Column::PaidAt, Err(Error::new(Code::StartDateMissing)));
        }
        let settlement_date = cells.read(Column::SettlementDate, parse_date);
        let order_amount = cells.read(Column::OrderAmount, amount);
        let tax_free = cells.read(Column::TaxFree, amount);
        let discounts = cells.list(Column::OrderDiscounts, |text| discount(text, currency));
        let fees = cells.list(Column::OrderFees, AdditionalFeePolicyId::new);
        Head {
            is_whole: cells.problems.len() == before,
            id,
            partner,
            contract,
            payment,
            method,
            provider: cells.text(Column::EasyPayProvider),
            paid_at,
            start_date,
            settlement_date,
            currency,
            amount: order_amount,
            tax_free,
            discounts,
            fees,
            memo: cells.text(Column::Memo),
        }
    }

    /// An order of this partner on these dates, without anything of its own yet.
    pub fn dated(&self, builder: OrderBuilder) -> OrderBuilder {
        let builder = match &self.contract {
            Some(contract) => builder.contract(contract.clone()),
            None => builder,
        };
        let builder = self.paid_at.into_iter().fold(builder, OrderBuilder::paid_at);
        let builder = self.start_date.into_iter().fold(builder, OrderBuilder::start_date);
        self.settlement_date.into_iter().fold(builder, OrderBuilder::settlement_date)
    }

    /// An order of nothing: it fails when its partner, contract or dates do.
    pub fn empty(&self) -> Option<OrderBuilder> {
        Some(self.dated(Order::of_amount(self.id.clone()?, self.partner.clone()?, Money::zero(self.currency))))
    }

    /// The order, by the engine's own builder and with its checks.
    pub fn order(self, lines: Vec<Line>) -> Result<Order, Error> {
        let missing = |column: Column| Error::new(Code::MissingField).with("field", column.name());
        let id = self.id.clone().ok_or_else(|| missing(Column::OrderId))?;
        let partner = self.partner.clone().ok_or_else(|| missing(Column::PartnerId))?;
        let builder = match self.amount {
            Some(amount) => Order::of_amount(id, partner, amount),
            None => Order::of_lines(id, partner, lines),
        };
        let builder = self.dated(builder);
        let builder = self.payment.into_iter().fold(builder, OrderBuilder::payment);
        let builder = self.method.into_iter().fold(builder, OrderBuilder::payment_method);
        let builder = self.provider.into_iter().fold(builder, OrderBuilder::easy_pay_provider);
        let builder = self.tax_free.into_iter().fold(builder, OrderBuilder::tax_free);
        let builder = self.discounts.into_iter().fold(builder, OrderBuilder::discount);
        let builder = self.fees.into_iter().fold(builder, OrderBuilder::additional_fee);
        self.memo.into_iter().fold(builder, OrderBuilder::memo).build()
    }
}

/// Reads the line of a row; none when one of its cells is bad.
pub fn line(cells: &mut Cells<'_, '_>, currency: Currency) -> Option<Line> {
    let before = cells.problems.len();
    let amount = |text: &str| money(text, currency);
    let product = cells.needed(Column::ProductId, ProductId::new);
    let unit_price = cells.needed(Column::UnitPrice, amount);
    let unit_tax_free = cells.read(Column::UnitTaxFree, amount);
    let quantity = cells.needed(Column::Quantity, quantity);
    let discounts = cells.list(Column::LineDiscounts, |text| discount(text, currency));
    let additional_fees = cells.list(Column::LineFees, AdditionalFeePolicyId::new);
    if cells.problems.len() > before {
        return None;
    }
    let mut line = Line::new(product?, unit_price?, quantity?);
    if let Some(name) = cells.text(Column::ProductName) {
        line = line.with_product_name(name);
    }
    if let Some(tag) = cells.text(Column::ProductTag) {
        line = line.with_product_tag(tag);
    }
    if let Some(tax_free) = unit_tax_free {
        line = line.with_unit_tax_free(tax_free);
    }
    line = discounts.into_iter().fold(line, Line::with_discount);
    Some(additional_fees.into_iter().fold(line, Line::with_additional_fee))
}
