//! What a platform writes down: formulas, rounding modes, user formulas, their sequence, and parameters.
//!
//! Texts are not checked here; compiling does that. Facts: the hosted product's calculator and settlement parameters.

use rust_decimal::Decimal;

use crate::code::{Code, Error};
use crate::limits::{AMOUNT_MAX, NAME_CHARS_MAX, PARAMETER_SCALE_MAX};
use crate::money::RoundingMode;
use crate::text::bounded;
use crate::versions::Versioned;

/// The rounding mode of each component. The default is `Down`, and `HalfUp` for the VAT inside a payment.
///
/// Every mode is of one place in the calculation, where its component arises; nothing is rounded twice (calculation §1.4). Changing
/// one is a new version of the calculator.
///
/// | mode | rounds | unless said |
/// |---|---|---|
/// | `platform_fee` | the platform fee, of each line or of the order | `Down` |
/// | `discount_share` | the share of each discount, and of its tax-free part | `Down` |
/// | `additional_fee` | each additional fee | `Down` |
/// | `vat` | the VAT of each fee | `Down` |
/// | `payment_vat` | the VAT inside the payment, of each line and of the order's part | `HalfUp` |
/// | `settlement` | the settlement; the default formula needs none | `Down` |
/// | `settlement_tax_free` | its tax-free part | `Down` |
///
/// ```
/// use jeongsan::calculator::{CalculatorSpec, Rounding};
/// use jeongsan::money::RoundingMode;
/// let mut calculator = CalculatorSpec::default();
/// assert_eq!(calculator.rounding, Rounding::default());
/// calculator.rounding.platform_fee = RoundingMode::HalfUp;
/// assert!(calculator.compile(&[]).is_ok());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Rounding {
    /// Platform fee.
    pub platform_fee: RoundingMode,
    /// Discount share and its tax-free part.
    pub discount_share: RoundingMode,
    /// Additional fees.
    pub additional_fee: RoundingMode,
    /// The settlement, when its formula can be between two minor units.
    pub settlement: RoundingMode,
    /// Tax-free part of the settlement.
    pub settlement_tax_free: RoundingMode,
    /// VAT on fees.
    pub vat: RoundingMode,
    /// VAT inside the payment.
    pub payment_vat: RoundingMode,
}

impl Default for Rounding {
    fn default() -> Self {
        Rounding {
            platform_fee: RoundingMode::Down,
            discount_share: RoundingMode::Down,
            additional_fee: RoundingMode::Down,
            settlement: RoundingMode::Down,
            settlement_tax_free: RoundingMode::Down,
            vat: RoundingMode::Down,
            payment_vat: RoundingMode::HalfUp,
        }
    }
}

/// A formula of the user's own, whose result later formulas can use by its key.
///
/// For what the seventeen amounts do not name: a reward, a guarantee kept back, a fee scale that two other formulas share. Its
/// results stand in the transfer and in each line under its key; they count in a settlement only if the settlement's formula says
/// so. Calculation §2.11.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct UserFormula {
    /// Letters, digits and `_`, not beginning with a digit, no word of the language.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// The text.
    pub formula: String,
    /// How its result is rounded.
    pub rounding: RoundingMode,
}

impl UserFormula {
    /// A formula whose result is rounded down. Compiling the calculator checks key and text.
    #[must_use]
    pub fn new(key: &str, name: &str, formula: &str) -> Self {
        let rounding = RoundingMode::Down;
        UserFormula { key: key.to_owned(), name: name.to_owned(), formula: formula.to_owned(), rounding }
    }
}

/// A number formulas can use by its key; an order may give its own value.
///
/// A reward rate, a cap, an exchange rate agreed for a month: what changes more often than the formula does. At most five decimals,
/// within ±10^15; a plain number, which goes with amounts and with rates.
///
/// Its default comes in [versions](crate::versions::Versions), as everything in a book does: the **start date** of an order picks one, for
/// the order and for all its cancels, so a default that is changed later changes nothing that was settled (calculation §5.7). What was used
/// stands in the transfer ([`UsedParameter`](crate::transfer::UsedParameter)).
///
/// ```
/// use jeongsan::calculator::{CalculatorSpec, Parameter, UserFormula};
/// let reward_rate = Parameter::new("rewardRate", "Reward rate", "0.01".parse()?)?;
/// let reward = UserFormula::new("reward", "Reward", "PAYMENT_AMOUNT * rewardRate");
/// let settlement = format!("{} + reward", CalculatorSpec::SETTLEMENT);
/// let spec = CalculatorSpec::default().with_user_formula(reward).with_settlement(&settlement);
/// assert!(spec.compile(&[reward_rate]).is_ok());
/// assert!(spec.compile(&[]).is_err());                        // without the parameter its name means nothing
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parameter {
    /// Letters, digits and `_`, not beginning with a digit, no word of the language.
    pub(crate) key: String,
    /// What people call it.
    pub(crate) name: String,
    /// The value of an order that gives none.
    pub(crate) default: Decimal,
}

impl Parameter {
    /// A parameter.
    ///
    /// # Errors
    /// [`Code::FormulaInvalidKey`], [`Code::FormulaReservedKey`], [`Code::InvalidParameter`], [`Code::Blank`], [`Code::TooLong`].
    pub fn new(key: &str, name: &str, default: Decimal) -> Result<Self, Error> {
        check_key(key).map_err(|error| error.under("key"))?;
        let name = bounded("name", name, NAME_CHARS_MAX)?;
        Ok(Parameter { key: key.to_owned(), name, default: parameter_value(default).map_err(|e| e.under("default"))? })
    }

    /// The word by which formulas use it.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// What people call it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value of an order that gives none.
    #[must_use]
    pub fn default_value(&self) -> Decimal {
        self.default
    }
}

/// A value a parameter may have: at most five decimals, within ±10^15.
///
/// # Errors
/// [`Code::InvalidParameter`].
pub(crate) fn parameter_value(value: Decimal) -> Result<Decimal, Error> {
    let value = value.normalize();
    if value.scale() > PARAMETER_SCALE_MAX || value.abs() > Decimal::from(AMOUNT_MAX) {
        return Err(Error::new(Code::InvalidParameter).with("value", value.to_string()));
    }
    Ok(value)
}

/// A key that formulas can use.
///
/// # Errors
/// [`Code::FormulaInvalidKey`], [`Code::FormulaReservedKey`].
pub(crate) fn check_key(key: &str) -> Result<(), Error> {
    let invalid = |reason: &str| {
        let shown: String = key.chars().take(60).collect();
        Err(Error::new(Code::FormulaInvalidKey).with("key", shown).with("reason", reason))
    };
    if key.is_empty() || key.chars().count() > 64 {
        return invalid("it needs 1 to 64 characters");
    }
    if !key.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return invalid("only letters, digits and `_`");
    }
    if key.starts_with(|c: char| c.is_numeric()) {
        return invalid("it begins with a digit");
    }
    if crate::formula::is_reserved(key) {
        return Err(Error::new(Code::FormulaReservedKey).with("key", key));
    }
    Ok(())
}

/// A calculator as written: how every order of its versions is computed and rounded.
///
/// Five formulas that each calculator has, formulas of the user's own, their sequence, and a rounding for each result. What is not
/// written is the default, and the defaults are formulas of the same language: the constants of this type. The language is taught
/// in [`formula`](crate::formula).
///
/// | formula | computed | unless written |
/// |---|---|---|
/// | `discountShare` | for each discount, and again for its tax-free part | [`DISCOUNT_SHARE`](Self::DISCOUNT_SHARE) |
/// | `platformFee` | on each line for a rate, once on the order for a fixed fee | [`PLATFORM_FEE`](Self::PLATFORM_FEE) |
/// | `additionalFee` | for each policy, on its line or on the order | [`ADDITIONAL_FEE`](Self::ADDITIONAL_FEE) |
/// | the user's own | on each line and on the order | |
/// | `settlement` | on each line and on the order | [`SETTLEMENT`](Self::SETTLEMENT) |
/// | `settlementTaxFree` | on each line and on the order | [`SETTLEMENT_TAX_FREE`](Self::SETTLEMENT_TAX_FREE) |
///
/// # What it can never be
///
/// - **Wrong when it meets money.** [`compile`](CalculatorSpec::compile) checks types, names, sequence and scales, and reports
///   every mistake with line and column. What is left to fail on an order is a division by zero and the range of amounts.
/// - **Circular.** A formula uses what comes before it in the sequence.
/// - **Endless.** There are no loops; length, depth and number of formulas are bounded.
///
/// # Example
/// ```
/// use jeongsan::calculator::CalculatorSpec;
/// let capped = CalculatorSpec::default().with_platform_fee("min(ORDER_AMOUNT * FIXED_RATE, 5_000)");
/// assert!(capped.compile(&[]).is_ok());
/// let wrong = capped.with_platform_fee("ORDER_AMOUNT * ");
/// assert_eq!(wrong.compile(&[]).unwrap_err().as_slice()[0].at(), "$.formulas.platformFee");
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct CalculatorSpec {
    /// The platform fee: on each line when the contract's fee is a rate, once on the whole order when it is fixed.
    pub platform_fee: String,
    /// The partner's share of one discount, and of its tax-free part.
    pub discount_share: String,
    /// An additional fee: on a line for the line's policies, on the whole order for the order's.
    pub additional_fee: String,
    /// The settlement.
    pub settlement: String,
    /// The tax-free part of the settlement.
    pub settlement_tax_free: String,
    /// Rounding modes.
    pub rounding: Rounding,
    /// Formulas of the user's own, at most 64, each with a key of its own.
    pub user_formulas: Vec<UserFormula>,
    /// The keys of all formulas in the sequence they are computed; empty for the usual one: discount share, platform fee, additional
    /// fee, the user's own as they are written, settlement, its tax-free part. A written one names every formula once.
    pub order: Vec<String>,
}

impl CalculatorSpec {
    /// `platformFee` unless written otherwise.
    pub const PLATFORM_FEE: &'static str = "(ORDER_AMOUNT * FIXED_RATE) + FIXED_AMOUNT";
    /// `discountShare` unless written otherwise.
    pub const DISCOUNT_SHARE: &'static str = "DISCOUNT_AMOUNT * FIXED_RATE";
    /// `additionalFee` unless written otherwise.
    pub const ADDITIONAL_FEE: &'static str = "(ORDER_AMOUNT * FIXED_RATE) + FIXED_AMOUNT";
    /// `settlement` unless written otherwise.
    pub const SETTLEMENT: &'static str = "ORDER_AMOUNT - PAYMENT_VAT_BURDEN_AMOUNT - PLATFORM_FEE_AMOUNT - PLATFORM_FEE_VAT \
         - ADDITIONAL_FEE_AMOUNT - ADDITIONAL_FEE_VAT - DISCOUNT_SHARE_AMOUNT";
    /// `settlementTaxFree` unless written otherwise.
    pub const SETTLEMENT_TAX_FREE: &'static str =
        "(SETTLEMENT_AMOUNT + DISCOUNT_SHARE_AMOUNT) * ORDER_TAX_FREE_RATIO - DISCOUNT_SHARE_TAX_FREE_AMOUNT";
}

macro_rules! with_formulas {
    ($($field:ident $with:ident;)*) => {
        impl CalculatorSpec {
            $(
                #[doc = concat!("The same calculator with another `", stringify!($field), "`. Compiling checks the text.")]
                #[must_use]
                pub fn $with(mut self, formula: &str) -> Self {
                    self.$field = formula.to_owned();
                    self
                }
            )*

            /// The same calculator with one more formula of the user's own.
            #[must_use]
            pub fn with_user_formula(mut self, formula: UserFormula) -> Self {
                self.user_formulas.push(formula);
                self
            }
        }
    };
}

with_formulas! {
    platform_fee with_platform_fee;
    discount_share with_discount_share;
    additional_fee with_additional_fee;
    settlement with_settlement;
    settlement_tax_free with_settlement_tax_free;
}

impl Default for CalculatorSpec {
    fn default() -> Self {
        CalculatorSpec {
            platform_fee: Self::PLATFORM_FEE.to_owned(),
            discount_share: Self::DISCOUNT_SHARE.to_owned(),
            additional_fee: Self::ADDITIONAL_FEE.to_owned(),
            settlement: Self::SETTLEMENT.to_owned(),
            settlement_tax_free: Self::SETTLEMENT_TAX_FREE.to_owned(),
            rounding: Rounding::default(),
            user_formulas: Vec::new(),
            order: Vec::new(),
        }
    }
}

impl Versioned for Parameter {
    const KIND: &'static str = "parameter";

    fn id(&self) -> &str {
        &self.key
    }
}

impl Versioned for CalculatorSpec {
    const KIND: &'static str = "calculator";

    fn id(&self) -> &str {
        "calculator"
    }
}
