//! Calls about single amounts and rates.
//!
//! Computes nothing itself.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::code::{Code, Error};
use crate::money::{Currency, Exact, Money, Rate, RoundingMode};
use crate::vat::VatSplit;
use crate::wire::records::call::{Answered, calls};
use crate::wire::text::given::{Given, currency_of, optional};
use crate::wire::text::record::record;
use crate::wire::text::words::Named;

fn mode_of(given: Option<Given<Named<RoundingMode>>>, default: RoundingMode) -> Result<RoundingMode, Error> {
    Ok(optional(given, "rounding")?.map_or(default, |named| named.0))
}

record! {
    pub(crate) struct VatSplitInput {
        /// The amount, VAT included.
        amount: Given<i64>,
        /// Its tax-free part; 0 when absent.
        tax_free: Option<Given<i64>>,
        /// How the VAT is rounded; `half_up` when absent.
        rounding: Option<Given<Named<RoundingMode>>>,
        /// Currency; `KRW` when absent.
        currency: Option<Given<Currency>>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct VatSplitAnswer {
    /// Supply (공급가액).
    supply: i64,
    /// VAT (부가세).
    vat: i64,
    /// Tax-free part (면세).
    tax_free: i64,
}

fn vat_split(input: VatSplitInput) -> Answered<VatSplitAnswer> {
    let currency = currency_of(input.currency)?;
    let amount = Money::new(input.amount.field("amount")?, currency)?;
    let tax_free = Money::new(optional(input.tax_free, "taxFree")?.unwrap_or(0), currency)?;
    let split = VatSplit::of(amount, tax_free, mode_of(input.rounding, RoundingMode::HalfUp)?)?;
    Ok(VatSplitAnswer { supply: split.supply.minor(), vat: split.vat.minor(), tax_free: split.tax_free.minor() })
}

record! {
    pub(crate) struct PortionInput {
        /// The amount.
        amount: Given<i64>,
        /// The rate of it.
        rate: Given<Rate>,
        /// How the portion is rounded; `down` when absent.
        rounding: Option<Given<Named<RoundingMode>>>,
        /// Currency; `KRW` when absent.
        currency: Option<Given<Currency>>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct ExactAnswer {
    /// The value before rounding: a decimal, or a fraction such as `100/3`.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "exact")))]
    exact: String,
    /// The rounded amount.
    amount: i64,
}

fn portion(input: PortionInput) -> Answered<ExactAnswer> {
    let currency = currency_of(input.currency)?;
    let rate = input.rate.field("rate")?;
    let exact = Money::new(input.amount.field("amount")?, currency)?.portion(rate);
    let rounded = exact.round(mode_of(input.rounding, RoundingMode::Down)?, currency)?;
    Ok(ExactAnswer { exact: exact.to_string(), amount: rounded.minor() })
}

record! {
    pub(crate) struct RoundInput {
        /// What is divided.
        numerator: Given<i64>,
        /// What it is divided by.
        denominator: Given<i64>,
        /// How it is rounded.
        rounding: Given<Named<RoundingMode>>,
    }
}

fn round(input: RoundInput) -> Answered<ExactAnswer> {
    let exact = Exact::ratio(input.numerator.field("numerator")?, input.denominator.field("denominator")?)
        .map_err(|error| error.under("denominator"))?;
    let rounded = exact.round_to_integer(input.rounding.field("rounding")?.0)?;
    Ok(ExactAnswer { exact: exact.to_string(), amount: rounded })
}

record! {
    pub(crate) struct AllocateInput {
        /// What is split.
        total: Given<i64>,
        /// Zero or more each.
        weights: Vec<Given<i64>>,
        /// Currency; `KRW` when absent.
        currency: Option<Given<Currency>>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct AllocateAnswer {
    /// One for each weight; they sum to the total.
    parts: Vec<i64>,
}

fn allocate(input: AllocateInput) -> Answered<AllocateAnswer> {
    let total = Money::new(input.total.field("total")?, currency_of(input.currency)?)?;
    let weight =
        |(index, given): (usize, Given<i64>)| given.0.map_err(|error| error.under_index(index).under("weights"));
    let weights = input.weights.into_iter().enumerate().map(weight).collect::<Result<Vec<_>, _>>()?;
    let parts = total.allocate(&weights).map_err(|error| error.under("weights"))?;
    Ok(AllocateAnswer { parts: parts.iter().map(|part| part.minor()).collect() })
}

record! {
    pub(crate) struct MoneyInput {
        /// Major units: digits with at most one point.
        decimal: String,
        /// Currency; `KRW` when absent.
        currency: Option<Given<Currency>>,
    }
}

/// Digits with at most one point between them.
fn decimal_of(text: &str, currency: Currency) -> Result<Decimal, Error> {
    let shown: String = text.chars().take(60).collect();
    let plain = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = plain.split_once('.').map_or((plain, None), |(whole, fraction)| (whole, Some(fraction)));
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    if !digits(whole) || !fraction.is_none_or(digits) {
        return Err(Error::new(Code::InvalidDecimal).with("value", shown));
    }
    Decimal::from_str_exact(text).map_err(|_| match fraction {
        Some(_) => Error::new(Code::LosesDigits).with("value", shown).with("target", currency.code()),
        None => Error::new(Code::AmountOutOfRange).with("amount", shown).with("limit", crate::limits::AMOUNT_MAX),
    })
}

/// A decimal in major units as an amount.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct MoneyAnswer {
    /// Minor units.
    amount: i64,
    /// Currency.
    currency: String,
    /// As it prints.
    text: String,
}

fn money(input: MoneyInput) -> Answered<MoneyAnswer> {
    let currency = currency_of(input.currency)?;
    let decimal = decimal_of(&input.decimal, currency).map_err(|error| error.under("decimal"))?;
    let money = Money::from_decimal(decimal, currency).map_err(|error| error.under("decimal"))?;
    let (currency, text) = (currency.code().to_owned(), money.to_string());
    Ok(MoneyAnswer { amount: money.minor(), currency, text })
}

calls! {
    /// A total split by weights: largest remainder, ties to the earlier part, nothing lost.
    allocate(AllocateInput) -> AllocateAnswer;
    /// A decimal in major units as an amount.
    money(MoneyInput) -> MoneyAnswer;
    /// A rate of an amount, exact and rounded.
    portion(PortionInput) -> ExactAnswer;
    /// A fraction rounded by a named mode.
    round(RoundInput) -> ExactAnswer;
    /// An amount taken apart into supply, VAT and tax-free part.
    vat_split(VatSplitInput) -> VatSplitAnswer;
}
