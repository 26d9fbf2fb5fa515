//! What a formula sees of the order that is being settled: amounts so far, the fee it is asked about, and facts.
//!
//! Reads in place; nothing is copied per formula. Computes nothing.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::amounts::Amounts;
use crate::formula::{Source, Variable};
use crate::money::{Currency, Rate};
use crate::order::PaymentMethod;
use crate::partner::{Partner, TaxationType};
use crate::versions::Versions;

/// The fee or share a formula is asked about: what `FIXED_RATE`, `FIXED_AMOUNT` and the discount's variables mean in it.
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
    pub partner: &'a Versions<Partner>,
    pub payment_method: Option<PaymentMethod>,
    pub easy_pay_provider: Option<&'a str>,
    pub currency: Currency,
}

/// The order through a formula's eyes: the amounts of the part at hand as they are so far, and the facts of the order. A name that the
/// formula may not use was refused when it was checked, so what it asks for is there.
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

impl View<'_> {
    // Looked up only when a formula asks: most never do. That the partner is in force was checked before.
    fn partner(&self) -> Option<&Partner> {
        self.facts.partner.as_of(self.facts.start).ok().map(|version| &version.value)
    }
}

impl Source for View<'_> {
    #[inline]
    fn amount(&self, variable: Variable) -> Option<i64> {
        let amounts = self.amounts;
        let amount = match variable {
            Variable::OrderAmount => amounts.order,
            Variable::PaymentAmount => amounts.payment,
            Variable::DiscountAmount => self.charge.discount.map_or(amounts.discount, |[amount, _]| amount),
            Variable::DiscountTaxFreeAmount => self.charge.discount.map_or(amounts.discount_tax_free, |[_, free]| free),
            Variable::FixedAmount => self.charge.fixed,
            Variable::FixedRate => i64::from(self.charge.rate.millipercent()),
            Variable::OrderTaxFreeAmount => amounts.order_tax_free,
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
            _ => return None,
        };
        Some(amount)
    }

    fn text(&self, variable: Variable) -> &str {
        match variable {
            Variable::PaymentMethod => self.facts.payment_method.map_or("", PaymentMethod::as_str),
            Variable::EasyPayProvider => self.facts.easy_pay_provider.unwrap_or(""),
            Variable::Currency => self.facts.currency.code(),
            Variable::ProductId => self.product,
            Variable::ProductTag => self.product_tag,
            Variable::Level if self.on_line => "line",
            Variable::Level => "order",
            Variable::PartnerType => self.partner().map_or("", |partner| partner.partner_type.as_str()),
            Variable::TaxationType => {
                self.partner().and_then(|partner| partner.partner_type.taxation()).map_or("", TaxationType::as_str)
            }
            _ => "",
        }
    }

    fn tags(&self) -> &[String] {
        self.partner().map_or(&[], |partner| &partner.tags)
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
