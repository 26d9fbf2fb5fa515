//! Calls about single amounts and rates.
//!
//! Computes nothing itself.

use rust_decimal::Decimal;

use crate::code::{Code, Error};
use crate::money::{Currency, Exact, Money, Rate, RoundingMode};
use crate::text::no_leading_zero;
use crate::vat::VatSplit;
use crate::wire::records::call::{Answered, calls};
use crate::wire::text::record::record;

record! {
    pub(crate) struct VatSplitInput {
        /// The amount, VAT included.
        amount: i64,
        /// Its tax-free part; 0 when absent.
        tax_free: i64 = 0,
        /// How the VAT is rounded; `half_up` when absent.
        rounding: RoundingMode = RoundingMode::HalfUp,
        /// Currency; `KRW` when absent.
        currency: Currency = Currency::Krw,
    }

    VatSplitAnswer of VatSplit as split {
        /// Supply (공급가액).
        supply: i64 => split.supply.minor(),
        /// VAT (부가세).
        vat: i64 => split.vat.minor(),
        /// Tax-free part (면세).
        tax_free: i64 => split.tax_free.minor(),
    }
}

fn vat_split(input: VatSplitInput) -> Answered<VatSplit> {
    let VatSplitInput { amount, tax_free, rounding, currency } = input;
    Ok(VatSplit::of(Money::new(amount, currency)?, Money::new(tax_free, currency)?, rounding)?)
}

record! {
    pub(crate) struct PortionInput {
        /// The amount.
        amount: i64,
        /// The rate of it.
        rate: Rate,
        /// How the portion is rounded; `down` when absent.
        rounding: RoundingMode = RoundingMode::Down,
        /// Currency; `KRW` when absent.
        currency: Currency = Currency::Krw,
    }

    pub(crate) answer ExactAnswer {
        /// The value before rounding: a decimal, or a fraction such as `100/3`.
        exact: Exact,
        /// The rounded amount.
        amount: i64,
    }
}

fn portion(PortionInput { amount, rate, rounding, currency }: PortionInput) -> Answered<ExactAnswer> {
    let exact = Money::new(amount, currency)?.portion(rate);
    Ok(ExactAnswer { amount: exact.round(rounding, currency)?.minor(), exact })
}

record! {
    pub(crate) struct RoundInput {
        /// What is divided.
        numerator: i64,
        /// What it is divided by.
        denominator: i64,
        /// How it is rounded.
        rounding: RoundingMode,
    }
}

fn round(RoundInput { numerator, denominator, rounding }: RoundInput) -> Answered<ExactAnswer> {
    let exact = Exact::ratio(numerator, denominator).map_err(|error| error.under("denominator"))?;
    Ok(ExactAnswer { amount: exact.round_to_integer(rounding)?, exact })
}

record! {
    pub(crate) struct AllocateInput {
        /// What is split.
        total: i64,
        /// Zero or more each.
        weights: Vec<i64>,
        /// Currency; `KRW` when absent.
        currency: Currency = Currency::Krw,
    }

    pub(crate) answer AllocateAnswer {
        /// One for each weight; they sum to the total.
        parts: Vec<i64>,
    }
}

fn allocate(AllocateInput { total, weights, currency }: AllocateInput) -> Answered<AllocateAnswer> {
    let parts = Money::new(total, currency)?.allocate(&weights).map_err(|error| error.under("weights"))?;
    Ok(AllocateAnswer { parts: parts.iter().map(|part| part.minor()).collect() })
}

record! {
    pub(crate) struct MoneyInput {
        /// Major units: digits with at most one point.
        decimal: String,
        /// Currency; `KRW` when absent.
        currency: Currency = Currency::Krw,
    }

    /// A decimal in major units as an amount.
    pub(crate) answer MoneyAnswer {
        /// Minor units.
        amount: i64,
        /// Currency.
        currency: Currency,
        /// As it prints.
        text: String,
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
    no_leading_zero(text)?;
    Decimal::from_str_exact(text).map_err(|_| match fraction {
        Some(_) => Error::new(Code::LosesDigits).with("value", shown).with("target", currency.code()),
        None => Error::new(Code::AmountOutOfRange).with("amount", shown).with("limit", crate::limits::AMOUNT_MAX),
    })
}

fn money(MoneyInput { decimal, currency }: MoneyInput) -> Answered<MoneyAnswer> {
    let money = decimal_of(&decimal, currency).and_then(|decimal| Money::from_decimal(decimal, currency));
    let money = money.map_err(|error| error.under("decimal"))?;
    Ok(MoneyAnswer { amount: money.minor(), currency, text: money.to_string() })
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
    vat_split(VatSplitInput) -> VatSplit;
}
