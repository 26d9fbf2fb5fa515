//! What a formula sees of the order that is being settled: amounts so far, the fee it is asked about, and facts.
//!
//! Reads in place; nothing is copied per formula. Computes nothing.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::amounts::Amounts;
use crate::formula::{Source, Variable};
use crate::money::Rate;

/// The fee or share a formula is asked about.
#[derive(Clone, Copy)]
pub(super) struct Charge {
    pub rate: Rate,
    pub fixed: i64,
    /// The one discount `discountShare` is about, and its tax-free part.
    pub discount: Option<[i64; 2]>,
}

impl Charge {
    pub(super) const NONE: Charge = Charge { rate: Rate::ZERO, fixed: 0, discount: None };
}

/// Facts that hold for the whole order.
pub(super) struct Facts<'a> {
    pub start: NaiveDate,
    pub currency: &'a str,
    pub payment_method: &'a str,
    pub easy_pay_provider: &'a str,
    pub partner_type: &'a str,
    pub taxation_type: &'a str,
    pub partner_tags: &'a [String],
}

/// The order through a formula's eyes.
pub(super) struct View<'a> {
    pub amounts: &'a Amounts,
    pub charge: Charge,
    pub facts: &'a Facts<'a>,
    pub product: &'a str,
    pub product_tag: &'a str,
    pub quantity: i64,
    pub on_line: bool,
    pub parameters: &'a [Decimal],
    pub user: &'a [i64],
}

impl Source for View<'_> {
    #[inline]
    fn number(&self, variable: Variable) -> (i64, i64) {
        let amounts = self.amounts;
        let amount = match variable {
            Variable::OrderAmount => amounts.order,
            Variable::PaymentAmount => amounts.payment,
            Variable::DiscountAmount => self.charge.discount.map_or(amounts.discount, |[amount, _]| amount),
            Variable::DiscountTaxFreeAmount => self.charge.discount.map_or(amounts.discount_tax_free, |[_, free]| free),
            Variable::FixedAmount => self.charge.fixed,
            Variable::FixedRate => return (i64::from(self.charge.rate.millipercent()), i64::from(Rate::WHOLE)),
            Variable::OrderTaxFreeAmount => amounts.order_tax_free,
            Variable::OrderTaxFreeRatio if amounts.order > 0 => return (amounts.order_tax_free, amounts.order),
            Variable::PaymentTaxFreeAmount => amounts.payment_tax_free,
            Variable::PaymentSupplyAmount => amounts.payment_supply,
            Variable::PaymentVatAmount => amounts.payment_vat,
            Variable::PaymentVatBurdenAmount => amounts.payment_vat_burden,
            Variable::DiscountShareAmount => amounts.discount_share,
            Variable::DiscountShareTaxFreeAmount => amounts.discount_share_tax_free,
            Variable::PlatformFeeAmount => amounts.platform_fee,
            Variable::PlatformFeeVat => amounts.platform_fee_vat,
            Variable::AdditionalFeeAmount => amounts.additional_fee,
            Variable::AdditionalFeeVat => amounts.additional_fee_vat,
            Variable::SettlementAmount => amounts.settlement,
            Variable::Quantity => self.quantity,
            _ => 0,
        };
        (amount, 1)
    }

    fn text(&self, variable: Variable) -> &str {
        match variable {
            Variable::PaymentMethod => self.facts.payment_method,
            Variable::EasyPayProvider => self.facts.easy_pay_provider,
            Variable::Currency => self.facts.currency,
            Variable::ProductId => self.product,
            Variable::ProductTag => self.product_tag,
            Variable::Level if self.on_line => "line",
            Variable::Level => "order",
            Variable::PartnerType => self.facts.partner_type,
            Variable::TaxationType => self.facts.taxation_type,
            _ => "",
        }
    }

    fn tags(&self) -> &[String] {
        self.facts.partner_tags
    }

    fn start_date(&self) -> NaiveDate {
        self.facts.start
    }

    fn parameter(&self, at: usize) -> Decimal {
        self.parameters.get(at).copied().unwrap_or_default()
    }

    fn formula(&self, at: usize) -> i64 {
        self.user.get(at).copied().unwrap_or_default()
    }
}
