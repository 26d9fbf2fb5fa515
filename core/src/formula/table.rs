//! The one table of names: variables, functions and keywords, in English and Korean, with types and meaning.
//!
//! Lexer, parser, checker, documentation and completion all read it; nothing else names them. Facts: the hosted product's variables
//! and their availability by formula.

use crate::code::Error;
use crate::money::Currency;

/// The type of a value. Types keep money from being multiplied by money and rates from being added to it; they say nothing of the
/// size of a value.
///
/// | type | written | for instance |
/// |---|---|---|
/// | `Amount` | variables of money, results of formulas | `ORDER_AMOUNT`, `reward` |
/// | `Rate` | numbers with `%`, and two variables | `3.3%`, `FIXED_RATE`, `ORDER_TAX_FREE_RATIO` |
/// | `Number` | digits, parameters, the quantity | `5_000`, `rewardRate`, `QUANTITY` |
/// | `Flag` | comparisons, `true`, `false` | `QUANTITY > 3` |
/// | `Text` | quotes, and the facts of an order | `"card"`, `PAYMENT_METHOD` |
/// | `Date` | `date("…")`, and one variable | `START_DATE` |
/// | `Texts` | one variable | `PARTNER_TAGS` |
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Type {
    /// An amount of money, in minor units.
    Amount,
    /// A rate or ratio of amounts.
    Rate,
    /// A plain number; it goes with amounts and with rates.
    Number,
    /// Yes or no.
    Flag,
    /// Text.
    Text,
    /// A date.
    Date,
    /// A list of texts.
    Texts,
}

impl Type {
    /// The word in messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Type::Amount => "amount",
            Type::Rate => "rate",
            Type::Number => "number",
            Type::Flag => "flag",
            Type::Text => "text",
            Type::Date => "date",
            Type::Texts => "list of texts",
        }
    }

    /// The word with its article.
    #[must_use]
    pub const fn described(self) -> &'static str {
        match self {
            Type::Amount => "an amount",
            Type::Rate => "a rate",
            Type::Number => "a number",
            Type::Flag => "a flag",
            Type::Text => "a text",
            Type::Date => "a date",
            Type::Texts => "a list of texts",
        }
    }

    /// Whether values of the type are numbers.
    #[must_use]
    pub const fn is_numeric(self) -> bool {
        matches!(self, Type::Amount | Type::Rate | Type::Number)
    }
}

/// From where on a variable has its value: what is given with the order is there for all formulas, what a formula computes is there for
/// those after it in the sequence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Availability {
    /// Given with the order: every formula.
    Always,
    /// Amounts of the order or line: every formula but `discountShare`, which sees one discount.
    Amounts,
    /// The discount itself in `discountShare`, the sum of discounts elsewhere.
    Discounts,
    /// The rate of the contract or policy: `platformFee`, `discountShare`, `additionalFee`.
    FixedRate,
    /// The fixed amount of the contract or policy: `platformFee`, `additionalFee`.
    FixedAmount,
    /// After `discountShare`.
    DiscountShare,
    /// After `platformFee`.
    PlatformFee,
    /// After `additionalFee`.
    AdditionalFee,
    /// After `settlement`.
    Settlement,
}

macro_rules! variables {
    ($($variant:ident $name:literal $korean:literal $type:ident $availability:ident $doc:literal;)*) => {
        /// A variable of the language.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Variable { $(#[doc = $doc] $variant),* }

        impl Variable {
            /// Every variable.
            pub const ALL: &'static [Variable] = &[$(Variable::$variant),*];

            /// The English name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Variable::$variant => $name),* }
            }

            /// The Korean name.
            #[must_use]
            pub const fn korean(self) -> &'static str {
                match self { $(Variable::$variant => $korean),* }
            }

            /// The type of its values.
            #[must_use]
            pub const fn value_type(self) -> Type {
                match self { $(Variable::$variant => Type::$type),* }
            }

            /// From where on it has a value.
            #[must_use]
            pub const fn availability(self) -> Availability {
                match self { $(Variable::$variant => Availability::$availability),* }
            }

            /// What it is.
            #[must_use]
            pub const fn doc(self) -> &'static str {
                match self { $(Variable::$variant => $doc),* }
            }
        }
    };
}

variables! {
    OrderAmount "ORDER_AMOUNT" "주문금액" Amount Amounts "order amount, before discounts";
    PaymentAmount "PAYMENT_AMOUNT" "결제금액" Amount Amounts "what the buyer paid: order less discounts";
    DiscountAmount "DISCOUNT_AMOUNT" "할인금액" Amount Discounts "the discount (in `discountShare`), or the sum of discounts";
    FixedRate "FIXED_RATE" "정률" Rate FixedRate "rate of the contract or policy; 0 when its fee is fixed";
    FixedAmount "FIXED_AMOUNT" "정액" Amount FixedAmount "fixed fee of the contract or policy; 0 when its fee is a rate";
    OrderTaxFreeAmount "ORDER_TAX_FREE_AMOUNT" "주문면세금액" Amount Amounts "tax-free part of the order amount";
    OrderTaxFreeRatio "ORDER_TAX_FREE_RATIO" "주문면세비율" Rate Amounts "tax-free part ÷ order amount; 0 for an order of 0";
    PaymentTaxFreeAmount "PAYMENT_TAX_FREE_AMOUNT" "결제면세금액" Amount Amounts "tax-free part of the payment";
    PaymentSupplyAmount "PAYMENT_SUPPLY_AMOUNT" "결제공급가액" Amount Amounts "supply value of the taxable part of the payment";
    PaymentVatAmount "PAYMENT_VAT_AMOUNT" "결제금액부가세" Amount Amounts "VAT inside the payment";
    PaymentVatBurdenAmount "PAYMENT_VAT_BURDEN_AMOUNT" "결제금액부가세부담금" Amount Amounts "payment VAT the partner bears";
    DiscountTaxFreeAmount "DISCOUNT_TAX_FREE_AMOUNT" "할인면세금액" Amount Discounts "tax-free part of the discount";
    DiscountShareAmount "DISCOUNT_SHARE_AMOUNT" "할인분담금" Amount DiscountShare "the partner's share of the discounts";
    DiscountShareTaxFreeAmount "DISCOUNT_SHARE_TAX_FREE_AMOUNT" "면세할인분담금" Amount DiscountShare "tax-free part of that share";
    PlatformFeeAmount "PLATFORM_FEE_AMOUNT" "플랫폼중개수수료액" Amount PlatformFee "the platform fee";
    PlatformFeeVat "PLATFORM_FEE_VAT" "플랫폼중개수수료부가세" Amount PlatformFee "VAT on the platform fee the partner bears";
    AdditionalFeeAmount "ADDITIONAL_FEE_AMOUNT" "추가수수료액" Amount AdditionalFee "the additional fees";
    AdditionalFeeVat "ADDITIONAL_FEE_VAT" "추가수수료부가세" Amount AdditionalFee "VAT on the additional fees the partner bears";
    SettlementAmount "SETTLEMENT_AMOUNT" "정산금" Amount Settlement "what the partner is owed";
    Quantity "QUANTITY" "수량" Number Always "units of the line; units of all lines for an order; 0 without lines";
    PaymentMethod "PAYMENT_METHOD" "결제수단" Text Always "`card`, `transfer`, `virtual_account`, `gift_certificate`, `mobile`, `easy_pay`, `convenience_store`, `crypto`; empty when unknown";
    EasyPayProvider "EASY_PAY_PROVIDER" "간편결제사" Text Always "provider of an easy payment, as given; else empty";
    Currency "CURRENCY" "통화" Text Always "ISO 4217 code";
    ProductId "PRODUCT_ID" "상품아이디" Text Always "product of the line; empty for an order";
    ProductTag "PRODUCT_TAG" "상품태그" Text Always "tag of the line's product; empty for an order";
    Level "LEVEL" "단위" Text Always "`line`, or `order` for what is computed on the whole order";
    PartnerType "PARTNER_TYPE" "파트너유형" Text Always "`business`, `withholding`, `non_withholding`";
    TaxationType "TAXATION_TYPE" "과세유형" Text Always "`normal`, `simple_tax_invoice_issuer`, `simple`, `tax_free`; empty for persons";
    PartnerTags "PARTNER_TAGS" "파트너태그" Texts Always "tags of the partner";
    StartDate "START_DATE" "정산시작일" Date Always "start date of the order";
}

impl Variable {
    /// The words a text variable can be, when there is a list of them.
    #[must_use]
    pub fn words(self) -> Vec<&'static str> {
        match self {
            Variable::PaymentMethod => vec![
                "card",
                "transfer",
                "virtual_account",
                "gift_certificate",
                "mobile",
                "easy_pay",
                "convenience_store",
                "crypto",
            ],
            Variable::Level => vec!["line", "order"],
            Variable::PartnerType => vec!["business", "withholding", "non_withholding"],
            Variable::TaxationType => vec!["normal", "simple_tax_invoice_issuer", "simple", "tax_free"],
            Variable::Currency => Currency::ALL.iter().map(|currency| currency.code()).collect(),
            _ => Vec::new(),
        }
    }
}

macro_rules! functions {
    ($($variant:ident $name:literal $korean:literal $least:literal $most:expr, $signature:literal $doc:literal;)*) => {
        /// A function of the language.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Function { $(#[doc = $doc] $variant),* }

        impl Function {
            /// Every function.
            pub const ALL: &'static [Function] = &[$(Function::$variant),*];

            /// The English name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Function::$variant => $name),* }
            }

            /// The Korean name.
            #[must_use]
            pub const fn korean(self) -> &'static str {
                match self { $(Function::$variant => $korean),* }
            }

            /// Fewest and most arguments.
            #[must_use]
            pub const fn arity(self) -> (usize, usize) {
                match self { $(Function::$variant => ($least, $most)),* }
            }

            /// How it is written.
            #[must_use]
            pub const fn signature(self) -> &'static str {
                match self { $(Function::$variant => $signature),* }
            }

            /// What it does.
            #[must_use]
            pub const fn doc(self) -> &'static str {
                match self { $(Function::$variant => $doc),* }
            }
        }
    };
}

const MANY: usize = 64;

functions! {
    If "if" "만약" 3 3, "if(condition, then, else)" "`then` when the condition holds, else `else`; only one of them is computed";
    Min "min" "최소" 2 MANY, "min(a, b, …)" "the smallest";
    Max "max" "최대" 2 MANY, "max(a, b, …)" "the largest";
    Abs "abs" "절댓값" 1 1, "abs(x)" "x without its sign";
    Clamp "clamp" "범위제한" 3 3, "clamp(x, least, most)" "x, but at least `least` and at most `most`";
    Round "round" "반올림" 1 2, "round(x, places)" "nearest, a half away from zero; places default to 0, −1 cuts to ten won";
    RoundUp "round_up" "올림" 1 2, "round_up(x, places)" "away from zero";
    RoundDown "round_down" "내림" 1 2, "round_down(x, places)" "toward zero";
    Floor "floor" "바닥" 1 2, "floor(x, places)" "toward negative infinity";
    Ceil "ceil" "천장" 1 2, "ceil(x, places)" "toward positive infinity";
    Between "between" "사이" 3 3, "between(x, least, most)" "whether x is from `least` to `most`, both included";
    Tier "tier" "누진" 2 MANY, "tier(x, upto: rate, …, else: rate)" "each part of x times the rate of its tier (marginal scale)";
    Band "band" "구간" 2 MANY, "band(x, upto: rate, …, else: rate)" "all of x times the rate of the band x falls in (whole-amount scale)";
    Date "date" "날짜" 1 1, "date(\"2026-12-31\")" "a date, to compare with START_DATE";
}

macro_rules! keywords {
    ($($variant:ident $name:literal $korean:literal;)*) => {
        /// A word with a meaning of its own.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub(crate) enum Keyword { $($variant),* }

        impl Keyword {
            pub(crate) const ALL: &'static [Keyword] = &[$(Keyword::$variant),*];

            pub(crate) const fn name(self) -> &'static str {
                match self { $(Keyword::$variant => $name),* }
            }

            pub(crate) const fn korean(self) -> &'static str {
                match self { $(Keyword::$variant => $korean),* }
            }
        }
    };
}

keywords! {
    And "and" "그리고";
    Or "or" "또는";
    Not "not" "아님";
    In "in" "중";
    Else "else" "그외";
    True "true" "참";
    False "false" "거짓";
}

/// Short Korean names that help pages of the hosted product use. They are read, but not offered.
const ALIASES: &[(&str, Variable)] = &[
    ("플랫폼중개수수료", Variable::PlatformFeeAmount),
    ("추가수수료", Variable::AdditionalFeeAmount),
    ("할인부담금", Variable::DiscountShareAmount),
];

pub(crate) fn variable(name: &str) -> Option<Variable> {
    let named = |known: &Variable| known.name().eq_ignore_ascii_case(name) || known.korean() == name;
    let alias = || ALIASES.iter().find(|(alias, _)| *alias == name).map(|(_, variable)| *variable);
    Variable::ALL.iter().copied().find(named).or_else(alias)
}

pub(crate) fn function(name: &str) -> Option<Function> {
    Function::ALL.iter().copied().find(|known| known.name().eq_ignore_ascii_case(name) || known.korean() == name)
}

pub(crate) fn keyword(name: &str) -> Option<Keyword> {
    Keyword::ALL.iter().copied().find(|known| known.name().eq_ignore_ascii_case(name) || known.korean() == name)
}

/// Whether a name belongs to the language.
#[must_use]
pub fn is_reserved(name: &str) -> bool {
    variable(name).is_some() || function(name).is_some() || keyword(name).is_some()
}

/// Adds the nearest function to an error.
pub(crate) fn suggest_function(error: Error, name: &str) -> Error {
    error.suggest(name, Function::ALL.iter().flat_map(|known| [known.name(), known.korean()]))
}
