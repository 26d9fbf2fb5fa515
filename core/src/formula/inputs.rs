//! What a formula is computed with: the values of its variables.
//!
//! Amounts stand in one row, so that a formula reads one by its place; facts, which few formulas ask for, are referred to, so that
//! the values of an order are quickly put together. Does not know formulas.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::table::Variable;
use crate::money::Rate;

/// Where the values of variables come from: [`Inputs`], or the order that is being settled.
pub(crate) trait Source {
    /// An amount, the quantity, or the rate in hundred-thousandths; `None` for a variable that is none of them.
    fn amount(&self, variable: Variable) -> Option<i64>;
    fn text(&self, variable: Variable) -> &str;
    fn tags(&self) -> &[String];
    fn start_date(&self) -> NaiveDate;
    fn parameter(&self, at: usize) -> Decimal;
    fn formula(&self, at: usize) -> i64;

    /// A number as a fraction: numerator and a denominator above zero.
    #[inline]
    fn number(&self, variable: Variable) -> (i64, i64) {
        number_from(self, variable)
    }
}

/// A number made of the amounts of a source.
#[inline]
pub(crate) fn number_from(source: &(impl Source + ?Sized), variable: Variable) -> (i64, i64) {
    let amount = |variable| source.amount(variable).unwrap_or_default();
    match variable {
        Variable::FixedRate => (amount(variable), i64::from(Rate::WHOLE)),
        Variable::OrderTaxFreeRatio => match amount(Variable::OrderAmount) {
            order if order > 0 => (amount(Variable::OrderTaxFreeAmount), order),
            _ => (0, 1),
        },
        _ => (amount(variable), 1),
    }
}

/// The facts of an order, by the names of their variables. A text is empty where there is no such fact.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Facts<'a> {
    /// `PAYMENT_METHOD`: the word of a [`PaymentMethod`](crate::order::PaymentMethod).
    pub payment_method: &'a str,
    /// `EASY_PAY_PROVIDER`: as the order gives it.
    pub easy_pay_provider: &'a str,
    /// `CURRENCY`: the ISO 4217 code.
    pub currency: &'a str,
    /// `PRODUCT_ID`: of the line at hand.
    pub product_id: &'a str,
    /// `PRODUCT_TAG`: of the line at hand.
    pub product_tag: &'a str,
    /// `LEVEL`: `line` or `order`.
    pub level: &'a str,
    /// `PARTNER_TYPE`: the word of a [`PartnerType`](crate::partner::PartnerType).
    pub partner_type: &'a str,
    /// `TAXATION_TYPE`: the word of a [`TaxationType`](crate::partner::TaxationType).
    pub taxation_type: &'a str,
    /// `PARTNER_TAGS`: of the partner's version in force.
    pub partner_tags: &'a [String],
    /// `START_DATE`: of the order.
    pub start_date: NaiveDate,
}

macro_rules! with_facts {
    ($($field:ident $with:ident;)*) => {
        impl<'a> Facts<'a> {
            $(
                #[doc = concat!("The same facts with another `", stringify!($field), "`, the variable of that name.")]
                #[must_use]
                pub const fn $with(mut self, $field: &'a str) -> Self {
                    self.$field = $field;
                    self
                }
            )*

            /// The same facts on another `start_date`.
            #[must_use]
            pub const fn with_start_date(mut self, start_date: NaiveDate) -> Self {
                self.start_date = start_date;
                self
            }

            /// The same facts with other `partner_tags`.
            #[must_use]
            pub const fn with_partner_tags(mut self, partner_tags: &'a [String]) -> Self {
                self.partner_tags = partner_tags;
                self
            }
        }
    };
}

with_facts! {
    payment_method with_payment_method;
    easy_pay_provider with_easy_pay_provider;
    currency with_currency;
    product_id with_product_id;
    product_tag with_product_tag;
    level with_level;
    partner_type with_partner_type;
    taxation_type with_taxation_type;
}

impl Facts<'_> {
    /// A start date, won, the order as a whole, and otherwise empty texts.
    #[must_use]
    pub const fn on(start_date: NaiveDate) -> Self {
        Facts {
            payment_method: "",
            easy_pay_provider: "",
            currency: "KRW",
            product_id: "",
            product_tag: "",
            level: "order",
            partner_type: "",
            taxation_type: "",
            partner_tags: &[],
            start_date,
        }
    }
}

/// The values of the variables: amounts in minor units, facts of the order, and the values of parameters and earlier formulas.
///
/// ```
/// use jeongsan::calendar::parse_date;
/// use jeongsan::formula::{Facts, Formula, FormulaKind, Inputs, Scope};
/// use jeongsan::money::RoundingMode;
/// let facts = Facts::on(parse_date("2026-11-23")?).with_payment_method("card");
/// let order = Inputs::of(&facts).payment_amount(45_000);
/// let fee = r#"PAYMENT_AMOUNT * if(PAYMENT_METHOD == "card", 2.9%, 3.3%)"#;
/// let fee = Formula::check(fee, &Scope::of(FormulaKind::AdditionalFee))?;
/// assert_eq!(fee.evaluate_rounded(&order, RoundingMode::Down)?, 1_305);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    amounts: [i64; SLOTS],
    facts: &'a Facts<'a>,
    parameters: &'a [Decimal],
    formulas: &'a [i64],
}

impl<'a> Inputs<'a> {
    /// Zero amounts, no parameters and no formulas.
    #[inline]
    #[must_use]
    pub const fn of(facts: &'a Facts<'a>) -> Self {
        Inputs { amounts: [0; SLOTS], facts, parameters: &[], formulas: &[] }
    }

    /// The same with other facts.
    #[inline]
    #[must_use]
    pub const fn facts(self, facts: &'a Facts<'a>) -> Self {
        Inputs { facts, ..self }
    }

    /// The same with the rate of the contract or policy, `FIXED_RATE`; zero unless given.
    #[inline]
    #[must_use]
    pub fn fixed_rate(self, rate: Rate) -> Self {
        self.put(Variable::FixedRate, i64::from(rate.millipercent()))
    }

    /// The same with values of the parameters, in the order of the scope's parameters.
    #[inline]
    #[must_use]
    pub const fn parameters(self, parameters: &'a [Decimal]) -> Self {
        Inputs { parameters, ..self }
    }

    /// The same with results of the user formulas, in the order of the scope's formulas.
    #[inline]
    #[must_use]
    pub const fn formulas(self, formulas: &'a [i64]) -> Self {
        Inputs { formulas, ..self }
    }

    #[inline]
    fn put(mut self, variable: Variable, amount: i64) -> Self {
        if let Some(slot) = self.amounts.get_mut(slot(variable)) {
            *slot = amount;
        }
        self
    }
}

/// Places of the row of amounts.
const SLOTS: usize = 20;

macro_rules! amounts {
    ($($place:literal $variable:ident $($name:ident)?;)*) => {
        /// The place of a variable in the row; none for what is no number. In the order of the table: then it is not looked up.
        #[inline]
        const fn slot(variable: Variable) -> usize {
            match variable {
                $(Variable::$variable => $place,)*
                _ => SLOTS,
            }
        }

        impl Inputs<'_> {
            $($(
                #[doc = concat!("The same with a value of [`Variable::", stringify!($variable), "`].")]
                #[inline]
                #[must_use]
                pub fn $name(self, amount: i64) -> Self {
                    self.put(Variable::$variable, amount)
                }
            )?)*
        }
    };
}

amounts! {
    0 OrderAmount order_amount;
    1 PaymentAmount payment_amount;
    2 DiscountAmount discount_amount;
    3 FixedRate;
    4 FixedAmount fixed_amount;
    5 OrderTaxFreeAmount order_tax_free_amount;
    // Nothing stands there: it follows from two others.
    6 OrderTaxFreeRatio;
    7 PaymentTaxFreeAmount payment_tax_free_amount;
    8 PaymentSupplyAmount payment_supply_amount;
    9 PaymentVatAmount payment_vat_amount;
    10 PaymentVatBurdenAmount payment_vat_burden_amount;
    11 DiscountTaxFreeAmount discount_tax_free_amount;
    12 DiscountShareAmount discount_share_amount;
    13 DiscountShareTaxFreeAmount discount_share_tax_free_amount;
    14 PlatformFeeAmount platform_fee_amount;
    15 PlatformFeeVat platform_fee_vat;
    16 AdditionalFeeAmount additional_fee_amount;
    17 AdditionalFeeVat additional_fee_vat;
    18 SettlementAmount settlement_amount;
    19 Quantity quantity;
}

impl Source for Inputs<'_> {
    #[inline]
    fn amount(&self, variable: Variable) -> Option<i64> {
        self.amounts.get(slot(variable)).copied()
    }

    fn text(&self, variable: Variable) -> &str {
        let facts = self.facts;
        match variable {
            Variable::PaymentMethod => facts.payment_method,
            Variable::EasyPayProvider => facts.easy_pay_provider,
            Variable::Currency => facts.currency,
            Variable::ProductId => facts.product_id,
            Variable::ProductTag => facts.product_tag,
            Variable::Level => facts.level,
            Variable::PartnerType => facts.partner_type,
            Variable::TaxationType => facts.taxation_type,
            _ => "",
        }
    }

    fn tags(&self) -> &[String] {
        self.facts.partner_tags
    }

    fn start_date(&self) -> NaiveDate {
        self.facts.start_date
    }

    fn parameter(&self, at: usize) -> Decimal {
        self.parameters.get(at).copied().unwrap_or_default()
    }

    fn formula(&self, at: usize) -> i64 {
        self.formulas.get(at).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_a_place_of_its_own_in_the_order_of_the_table() {
        let numbers = Variable::ALL.iter().filter(|variable| variable.value_type().is_numeric());
        assert!(numbers.map(|variable| slot(*variable)).eq(0..SLOTS));
    }
}
