//! A rate between 0 % and 100 %, in hundred-thousandths, so that five decimals of a fraction are exact.
//!
//! The unit is the one of the field's leading API (10 % = 10,000). Does not know what it is a rate of.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use crate::code::{Code, Error};
use crate::money::{RoundingMode, round_ratio};
use crate::text::no_leading_zero;

/// A rate: from 0 % to 100 % in steps of a thousandth of a percent.
///
/// A fee, a partner's share, VAT, a tax. Inside it is a whole number of hundred-thousandths, so 3.3 % is 3,300 and exact. As text
/// it has a percent sign, because 5 alone was once written for 5 % where it meant 0.005 %. Calculation §1.2.
///
/// # What it can never be
///
/// - **Negative, or above 100 %.** No fee is more than what it is taken of. A formula may compute such an amount; a rate cannot say
///   it.
/// - **Finer than 0.001 %.** More decimals are refused, never cut.
/// - **A rate of something.** It does not know its base: of the order, of the fee, of the payment.
///
/// # Example
///
/// ```
/// use jeongsan::money::{Currency, Exact, Money, Rate};
/// let rate: Rate = "3.3%".parse()?;
/// assert_eq!((rate.millipercent(), rate.to_string().as_str()), (3_300, "3.3%"));
/// assert_eq!(Exact::from(rate), Exact::ratio(33, 1_000)?);
/// assert_eq!(Money::new(10_000, Currency::Krw)?.portion(rate).to_string(), "330");
/// # Ok::<(), jeongsan::Error>(())
/// ```
///
/// # Errors
///
/// [`Code::RateOutOfRange`] below 0 % or above 100 %; [`Code::InvalidRate`] for text without a percent sign, with an exponent, or
/// with more than three decimals; [`Code::LeadingZero`] for `03%`.
///
/// ```
/// use jeongsan::{Code, money::Rate};
/// assert_eq!("3.3".parse::<Rate>().unwrap_err().code(), Code::InvalidRate);
/// assert_eq!("0.0005%".parse::<Rate>().unwrap_err().code(), Code::InvalidRate);
/// assert_eq!("100.001%".parse::<Rate>().unwrap_err().code(), Code::RateOutOfRange);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rate(u32);

impl Rate {
    /// Hundred-thousandths in one whole.
    pub const WHOLE: u32 = 100_000;
    /// 0 %.
    pub const ZERO: Rate = Rate(0);
    /// 10 %, the rate of Korean value-added tax (Value-Added Tax Act, article 30).
    pub const VAT: Rate = Rate(10_000);
    /// 10 %, the rate of local income tax on the income tax withheld (Local Tax Act, article
    /// 103-13 paragraph 1).
    pub const LOCAL_INCOME_TAX: Rate = Rate(10_000);

    /// From hundred-thousandths, the unit of the field's leading API: 10,000 is 10 %, 5 is 0.005 %.
    ///
    /// # Errors
    /// [`Code::RateOutOfRange`] above 100 %.
    #[inline]
    pub fn from_millipercent(hundred_thousandths: u32) -> Result<Self, Error> {
        if hundred_thousandths <= Self::WHOLE {
            Ok(Rate(hundred_thousandths))
        } else {
            Err(above_whole(hundred_thousandths))
        }
    }

    /// From a percentage: `3.3` is 3.3 %.
    ///
    /// # Errors
    /// [`Code::RateOutOfRange`] outside 0 to 100; [`Code::InvalidRate`] with more than three decimals, which would lose digits.
    pub fn from_percent(percent: Decimal) -> Result<Self, Error> {
        let shown = || format!("{}%", percent.normalize());
        if percent.is_sign_negative() && !percent.is_zero() || percent > Decimal::ONE_HUNDRED {
            return Err(Error::new(Code::RateOutOfRange).with("rate", shown()));
        }
        percent
            .checked_mul(Decimal::ONE_THOUSAND)
            .filter(|scaled| scaled.fract().is_zero())
            .and_then(|scaled| u32::try_from(scaled).ok())
            .map(Rate)
            .ok_or_else(|| Error::new(Code::InvalidRate).with("rate", shown()))
    }

    /// Hundred-thousandths: 3,300 for 3.3 %.
    #[must_use]
    pub const fn millipercent(self) -> u32 {
        self.0
    }

    /// The percentage, without trailing zeros: 3.3 for 3.3 %, 10 for 10 %.
    #[must_use]
    pub fn percent(self) -> Decimal {
        Decimal::new(i64::from(self.0), 3).normalize()
    }

    /// `amount × rate`, rounded: the kernel of every fee.
    #[inline]
    pub(crate) fn of(self, amount: i64, mode: RoundingMode) -> Option<i64> {
        // 64 bits hold the product of any amount below 92 trillion; the rest takes the wide way.
        match amount.checked_mul(i64::from(self.0)) {
            Some(product) if mode == RoundingMode::Down => product.checked_div(i64::from(Self::WHOLE)),
            Some(product) => round_ratio(i128::from(product), i128::from(Self::WHOLE), mode),
            None => round_ratio(i128::from(amount).checked_mul(i128::from(self.0))?, i128::from(Self::WHOLE), mode),
        }
    }
}

#[cold]
fn above_whole(hundred_thousandths: u32) -> Error {
    let shown = Decimal::from(hundred_thousandths).checked_div(Decimal::ONE_THOUSAND).unwrap_or_default();
    Error::new(Code::RateOutOfRange).with("rate", format!("{}%", shown.normalize()))
}

impl FromStr for Rate {
    type Err = Error;

    /// Reads `10%` or `3.3 %`.
    ///
    /// # Errors
    /// [`Code::InvalidRate`], [`Code::LeadingZero`], or [`Code::RateOutOfRange`].
    fn from_str(text: &str) -> Result<Self, Error> {
        let invalid = || Error::new(Code::InvalidRate).with("rate", text.chars().take(60).collect::<String>());
        let digits = text.strip_suffix('%').ok_or_else(invalid)?.trim_end();
        let plain = digits.strip_prefix('-').unwrap_or(digits);
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, "0"));
        if [whole, fraction].iter().any(|part| part.is_empty() || !part.chars().all(|c| c.is_ascii_digit())) {
            return Err(invalid());
        }
        no_leading_zero(digits)?;
        Rate::from_percent(Decimal::from_str_exact(digits).map_err(|_| invalid())?)
    }
}

impl fmt::Display for Rate {
    /// `3.3%`: the form the wire reads and writes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.percent())
    }
}

impl fmt::Debug for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rate({self})")
    }
}
