//! `Money`: a whole number of minor units of one currency, within ±10^15.
//!
//! There are no arithmetic operators, because they could overflow or mix currencies without saying so. Does not know exchange rates.

use std::fmt;

use rust_decimal::Decimal;

use crate::code::{Code, Error};
use crate::limits::AMOUNT_MAX;
use crate::money::Currency;

/// An amount: a whole number of minor units, and the currency they are of.
///
/// KRW 10,000 is 10000, USD 1.00 is 100, KWD 0.999 is 999: the [exponent](Currency::exponent) of a currency says how many decimals
/// its minor unit stands for. A cancel's amounts, a fee, a payout, a tax are all `Money`. Calculation §1.1.
///
/// # What it can never be
///
/// - **Between two minor units.** What is not rounded yet is an [`Exact`](crate::money::Exact); the way back names a
///   [`RoundingMode`](crate::money::RoundingMode).
/// - **Beyond ±10^15** ([`AMOUNT_MAX`]). A JavaScript number carries every amount exactly, and a thousand of them fit an `i64`.
/// - **Without a currency.** Zero won and zero dollars are two values.
/// - **A float.** There is no conversion from one or to one.
///
/// # Arithmetic
///
/// There are no operators, because `+` cannot answer an error:
///
/// | to | use | answer |
/// |---|---|---|
/// | add, subtract | [`checked_add`](Money::checked_add), [`checked_sub`](Money::checked_sub) | `Money`, or why not |
/// | take so many times | [`times`](Money::times) | `Money`, or why not |
/// | take a rate of | [`portion`](Money::portion) | [`Exact`](crate::money::Exact), to be rounded by name |
/// | share out | [`allocate`](Money::allocate) | parts that add up |
/// | turn the sign | [`negated`](Money::negated) | `Money`, always |
/// | compare | `==`, and [`minor`](Money::minor) within one currency | amounts of two currencies have no order |
///
/// # Example
///
/// ```
/// use jeongsan::money::{Currency, Money, Rate, RoundingMode};
/// let price = Money::new(47_500, Currency::Krw)?;
/// let basket = price.times(3)?;
/// let fee = basket.portion(Rate::from_millipercent(3_300)?).round(RoundingMode::Down, Currency::Krw)?;    // of 4,702.5
/// assert_eq!(basket.checked_sub(fee)?.to_string(), "137,798 KRW");
/// assert_eq!(fee.negated().minor(), -4_702);
/// # Ok::<(), jeongsan::Error>(())
/// ```
///
/// # Errors
///
/// [`Code::AmountOutOfRange`] with the amount and the bound, [`Code::CurrencyMismatch`] with both currencies, and
/// [`Code::LosesDigits`] for a decimal that has more decimals than the currency. Nothing wraps, saturates or panics.
///
/// ```
/// use jeongsan::Code;
/// use jeongsan::money::{Currency, Money};
/// let (won, dollar) = (Money::new(1, Currency::Krw)?, Money::new(1, Currency::Usd)?);
/// assert_eq!(won.checked_add(dollar).unwrap_err().code(), Code::CurrencyMismatch);
/// assert_eq!(Money::new(1_000_000_000_000_001, Currency::Krw).unwrap_err().code(), Code::AmountOutOfRange);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

/// `minor` when it is within the range of amounts.
///
/// # Errors
/// [`Code::AmountOutOfRange`].
pub(crate) fn checked_minor(minor: impl Into<i128>) -> Result<i64, Error> {
    let minor: i128 = minor.into();
    i64::try_from(minor)
        .ok()
        .filter(|value| value.unsigned_abs() <= AMOUNT_MAX.unsigned_abs())
        .ok_or_else(|| Error::new(Code::AmountOutOfRange).with("amount", minor).with("limit", AMOUNT_MAX))
}

impl Money {
    /// An amount of `minor` minor units: won, cents, fils.
    /// # Errors
    /// [`Code::AmountOutOfRange`] beyond ±10^15.
    pub fn new(minor: i64, currency: Currency) -> Result<Self, Error> {
        checked_minor(minor).map(|minor| Money { minor, currency })
    }

    /// Nothing, in a currency: it adds to amounts of that currency only.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Money { minor: 0, currency }
    }

    /// An amount whose range the caller has already checked.
    pub(crate) const fn trusted(minor: i64, currency: Currency) -> Self {
        Money { minor, currency }
    }

    /// Whole minor units, within ±10^15: what is stored and compared.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The sum.
    ///
    /// # Errors
    /// [`Code::CurrencyMismatch`], [`Code::AmountOutOfRange`].
    pub fn checked_add(self, other: Money) -> Result<Money, Error> {
        let other = other.expect_currency(self.currency)?;
        Money::new(self.minor.saturating_add(other), self.currency)
    }

    /// The difference.
    ///
    /// # Errors
    /// [`Code::CurrencyMismatch`], [`Code::AmountOutOfRange`].
    pub fn checked_sub(self, other: Money) -> Result<Money, Error> {
        self.checked_add(other.negated())
    }

    /// The amount with the other sign.
    #[must_use]
    pub const fn negated(self) -> Money {
        // The range is symmetric, so the negative of an amount is one.
        Money { minor: self.minor.saturating_neg(), currency: self.currency }
    }

    /// The amount times a whole number, such as a unit price times a quantity.
    ///
    /// # Errors
    /// [`Code::AmountOutOfRange`].
    pub fn times(self, quantity: u32) -> Result<Money, Error> {
        let product = i128::from(self.minor).saturating_mul(i128::from(quantity));
        checked_minor(product).map(|minor| Money { minor, currency: self.currency })
    }

    /// The minor units, if the currency is the one expected.
    pub(crate) fn expect_currency(self, expected: Currency) -> Result<i64, Error> {
        if self.currency == expected {
            return Ok(self.minor);
        }
        Err(Error::new(Code::CurrencyMismatch).with("found", self.currency.code()).with("expected", expected.code()))
    }

    /// From major units: `1.5` USD is 150 minor units. Nothing is rounded: what does not fit is refused.
    ///
    /// ```
    /// use jeongsan::{Code, money::{Currency, Money}};
    /// use rust_decimal::Decimal;
    /// assert_eq!(Money::from_decimal(Decimal::new(15, 1), Currency::Usd)?.minor(), 150);
    /// assert_eq!(Money::from_decimal(Decimal::new(15, 1), Currency::Krw).unwrap_err().code(), Code::LosesDigits);
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::LosesDigits`] when the value has more decimals than the currency; [`Code::AmountOutOfRange`].
    pub fn from_decimal(major: Decimal, currency: Currency) -> Result<Self, Error> {
        let lost = || {
            Error::new(Code::LosesDigits).with("value", major.normalize().to_string()).with("target", currency.code())
        };
        let major = major.normalize();
        let up = currency.exponent().checked_sub(major.scale()).ok_or_else(lost)?;
        let minor = 10_i128.checked_pow(up).and_then(|power| major.mantissa().checked_mul(power)).ok_or_else(|| {
            Error::new(Code::AmountOutOfRange).with("amount", major.to_string()).with("limit", AMOUNT_MAX)
        })?;
        checked_minor(minor).map(|minor| Money { minor, currency })
    }

    /// In major units, with the decimals of the currency.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.minor, self.currency.exponent())
    }
}

/// Digits in groups of three, with a sign when negative: `-1,234`.
pub(crate) fn grouped(minor: i64) -> String {
    let digits = minor.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len().saturating_mul(2));
    if minor < 0 {
        text.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && digits.len().saturating_sub(index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

impl fmt::Display for Money {
    /// `7,900 KRW`, `-1,234.50 USD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let power = 10_i64.checked_pow(self.currency.exponent()).unwrap_or(1);
        let whole = self.minor.checked_div(power).unwrap_or_default();
        let rest = self.minor.checked_rem(power).unwrap_or_default().unsigned_abs();
        let sign = if self.minor < 0 && whole == 0 { "-" } else { "" };
        write!(f, "{sign}{}", grouped(whole))?;
        match usize::try_from(self.currency.exponent()) {
            Ok(0) | Err(_) => {}
            Ok(width) => write!(f, ".{rest:0width$}")?,
        }
        write!(f, " {}", self.currency)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Money({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_prints_as_an_accountant_writes_it() {
        let text = |minor, currency| Money::new(minor, currency).unwrap().to_string();
        assert_eq!(text(1_234_567, Currency::Krw), "1,234,567 KRW");
        assert_eq!(text(-123_450, Currency::Usd), "-1,234.50 USD");
        assert_eq!(text(-5, Currency::Usd), "-0.05 USD");
        assert_eq!(text(999, Currency::Kwd), "0.999 KWD");
        assert_eq!(text(0, Currency::Krw), "0 KRW");
    }

    #[test]
    fn decimals_convert_only_when_no_digit_is_lost() {
        let dollars = Money::from_decimal(Decimal::new(150, 2), Currency::Usd).unwrap();
        assert_eq!((dollars.minor(), dollars.to_decimal()), (150, Decimal::new(150, 2)));
        assert_eq!(Money::from_decimal(Decimal::new(10_000, 1), Currency::Krw).unwrap().minor(), 1_000);
        let lost = Money::from_decimal(Decimal::new(10_005, 1), Currency::Krw).unwrap_err();
        assert_eq!(lost.code(), Code::LosesDigits);
        let huge = Money::from_decimal(Decimal::MAX, Currency::Usd).unwrap_err();
        assert_eq!(huge.code(), Code::AmountOutOfRange);
    }

    #[test]
    fn sums_refuse_another_currency_and_the_end_of_the_range() {
        let won = Money::new(AMOUNT_MAX, Currency::Krw).unwrap();
        let dollar = Money::new(1, Currency::Usd).unwrap();
        assert_eq!(won.checked_add(dollar).unwrap_err().code(), Code::CurrencyMismatch);
        assert_eq!(won.checked_add(won).unwrap_err().code(), Code::AmountOutOfRange);
        assert_eq!(won.checked_sub(won).unwrap(), Money::zero(Currency::Krw));
        assert_eq!(won.times(2).unwrap_err().code(), Code::AmountOutOfRange);
    }
}
