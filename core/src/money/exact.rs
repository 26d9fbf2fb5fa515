//! `Exact`: a rational number, the type of every amount that is not rounded yet.
//!
//! 100 ÷ 3 × 3 is 100. Two `i128` while they fit, arbitrary precision when they do not, so a result never depends on the size of
//! its intermediates. The only way to `Money` is [`Exact::round`]. Does not know units.

use std::cmp::Ordering;
use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

use crate::code::{Code, Error};
use crate::money::{Currency, Money, Rate, RoundingMode, checked_minor, round_ratio};

/// An exact rational number: what an amount is between its computation and its rounding.
///
/// VAT inside a price is an eleventh, the tax-free part of a settlement is a ratio of two amounts, a third has no end as a decimal.
/// An `Exact` is all of them without loss: ⅓ × 3 is 1. It has no unit; [`Exact::from`] of [`Money`] counts minor units, of a
/// [`Rate`] it is a fraction of one. Calculation §1.3.
///
/// # What it can never be
///
/// - **Approximate.** Two `i128` while numerator and denominator fit, numbers of any size when they do not. No result depends on
///   the size of what came in between.
/// - **Out of lowest terms.** 2/4 is kept as 1/2, so that equal numbers are equal values and have one hash.
/// - **Infinite or undefined.** A division by zero is an error.
/// - **Money.** Only [`round`](Exact::round) makes it that, by a named mode.
///
/// # Example
///
/// ```
/// use jeongsan::money::{Currency, Exact, RoundingMode};
/// let third = Exact::ratio(10_000, 3)?;
/// assert_eq!(third.to_string(), "10000/3");
/// assert_eq!(third.times(&Exact::from(3)), Exact::from(10_000));
/// assert_eq!(third.round(RoundingMode::Down, Currency::Krw)?.minor(), 3_333);
/// assert_eq!(third.minus(&Exact::from(3_333)).to_string(), "1/3");            // what the rounding dropped
/// # Ok::<(), jeongsan::Error>(())
/// ```
///
/// # Errors
///
/// [`Code::DivisionByZero`] of [`ratio`](Exact::ratio) and [`divided_by`](Exact::divided_by); [`Code::AmountOutOfRange`] when what
/// was rounded is no amount; [`Code::LosesDigits`] when [`to_decimal`](Exact::to_decimal) has no end within 28 places. Sums and
/// products cannot fail.
///
/// ```
/// use jeongsan::{Code, money::Exact};
/// assert_eq!(Exact::ratio(1, 0).unwrap_err().code(), Code::DivisionByZero);
/// assert_eq!(Exact::ratio(1, 3)?.to_decimal().unwrap_err().code(), Code::LosesDigits);
/// assert_eq!(Exact::ratio(1, 8)?.to_decimal()?.to_string(), "0.125");
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Exact(Repr);

// Canonical: in lowest terms with a positive denominator, and `Small` whenever both fit, so equality is structural.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Repr {
    Small { numerator: i128, denominator: i128 },
    Big(Box<BigRational>),
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
        return u128::from(narrow_gcd(a, b));
    }
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}

/// What nearly all are: a division of 64 bits is several times cheaper.
fn narrow_gcd(mut a: u64, mut b: u64) -> u64 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}

impl Exact {
    /// Zero.
    pub const ZERO: Exact = Exact(Repr::Small { numerator: 0, denominator: 1 });

    /// `numerator ÷ denominator`, in lowest terms; the sign may stand on either.
    ///
    /// # Errors
    /// [`Code::DivisionByZero`].
    pub fn ratio(numerator: i64, denominator: i64) -> Result<Self, Error> {
        Exact::from(numerator).divided_by(&Exact::from(denominator))
    }

    fn small(numerator: i128, denominator: i128) -> Option<Self> {
        let divisor = i128::try_from(gcd(numerator.unsigned_abs(), denominator.unsigned_abs())).ok()?;
        let divisor = if denominator < 0 { divisor.checked_neg()? } else { divisor };
        Some(Exact(Repr::Small {
            numerator: numerator.checked_div(divisor)?,
            denominator: denominator.checked_div(divisor)?,
        }))
    }

    fn big(&self) -> BigRational {
        match &self.0 {
            Repr::Small { numerator, denominator } => {
                BigRational::new_raw(BigInt::from(*numerator), BigInt::from(*denominator))
            }
            Repr::Big(value) => (**value).clone(),
        }
    }

    fn from_big(value: BigRational) -> Self {
        match (value.numer().to_i128(), value.denom().to_i128()) {
            (Some(numerator), Some(denominator)) => Exact(Repr::Small { numerator, denominator }),
            _ => Exact(Repr::Big(Box::new(value))),
        }
    }

    /// The sum, exact; it cannot overflow.
    #[must_use]
    pub fn plus(&self, other: &Exact) -> Exact {
        if let (Repr::Small { numerator: a, denominator: b }, Repr::Small { numerator: c, denominator: d }) =
            (&self.0, &other.0)
        {
            let sum = (|| {
                let numerator = a.checked_mul(*d)?.checked_add(c.checked_mul(*b)?)?;
                Exact::small(numerator, b.checked_mul(*d)?)
            })();
            if let Some(sum) = sum {
                return sum;
            }
        }
        Exact::from_big(self.big() + other.big())
    }

    /// The difference, exact; it cannot overflow.
    #[must_use]
    pub fn minus(&self, other: &Exact) -> Exact {
        self.plus(&other.negated())
    }

    /// The product, exact; it cannot overflow.
    #[must_use]
    pub fn times(&self, other: &Exact) -> Exact {
        if let (Repr::Small { numerator: a, denominator: b }, Repr::Small { numerator: c, denominator: d }) =
            (&self.0, &other.0)
        {
            let product = (|| Exact::small(a.checked_mul(*c)?, b.checked_mul(*d)?))();
            if let Some(product) = product {
                return product;
            }
        }
        Exact::from_big(self.big() * other.big())
    }

    /// The quotient.
    ///
    /// # Errors
    /// [`Code::DivisionByZero`].
    pub fn divided_by(&self, other: &Exact) -> Result<Exact, Error> {
        if other.is_zero() {
            return Err(Error::new(Code::DivisionByZero).with("dividend", self.to_string()));
        }
        if let (Repr::Small { numerator: a, denominator: b }, Repr::Small { numerator: c, denominator: d }) =
            (&self.0, &other.0)
        {
            let quotient = (|| Exact::small(a.checked_mul(*d)?, b.checked_mul(*c)?))();
            if let Some(quotient) = quotient {
                return Ok(quotient);
            }
        }
        Ok(Exact::from_big(self.big() / other.big()))
    }

    /// The number with the other sign.
    #[must_use]
    pub fn negated(&self) -> Exact {
        match &self.0 {
            Repr::Small { numerator, denominator } if *numerator != i128::MIN => {
                Exact(Repr::Small { numerator: numerator.saturating_neg(), denominator: *denominator })
            }
            _ => Exact::from_big(-self.big()),
        }
    }

    /// Whether it is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        *self == Exact::ZERO
    }

    /// Rounds to whole minor units of `currency`: the only way from `Exact` to [`Money`].
    ///
    /// # Errors
    /// [`Code::AmountOutOfRange`] beyond ±10^15.
    pub fn round(&self, mode: RoundingMode, currency: Currency) -> Result<Money, Error> {
        self.round_to_integer(mode).and_then(|minor| Money::new(minor, currency))
    }

    /// Rounds to a whole number.
    ///
    /// # Errors
    /// [`Code::AmountOutOfRange`] beyond ±10^15.
    pub fn round_to_integer(&self, mode: RoundingMode) -> Result<i64, Error> {
        match &self.0 {
            Repr::Small { numerator, denominator } => match round_ratio(*numerator, *denominator, mode) {
                Some(whole) => checked_minor(whole),
                None => self.out_of_range(),
            },
            Repr::Big(_) => match self.whole(mode).to_i128() {
                Some(signed) => checked_minor(signed),
                None => self.out_of_range(),
            },
        }
    }

    /// Rounded to 64 bits, which is more than the range of amounts.
    pub(crate) fn round_to_bits(&self, mode: RoundingMode) -> Option<i64> {
        match &self.0 {
            Repr::Small { numerator, denominator } => round_ratio(*numerator, *denominator, mode),
            Repr::Big(_) => self.whole(mode).to_i64(),
        }
    }

    fn out_of_range(&self) -> Result<i64, Error> {
        Err(Error::new(Code::AmountOutOfRange)
            .with("amount", self.to_string())
            .with("limit", crate::limits::AMOUNT_MAX))
    }

    /// Rounded to so many decimal places; negative places round left of the point, −1 to tens.
    ///
    /// ```
    /// use jeongsan::money::{Exact, RoundingMode};
    /// let value = Exact::ratio(23_456, 10)?;
    /// assert_eq!(value.round_to_places(0, RoundingMode::HalfUp).to_string(), "2346");
    /// assert_eq!(value.round_to_places(-1, RoundingMode::Down).to_string(), "2340");      // 십원 미만 절사
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    #[must_use]
    pub fn round_to_places(&self, places: i32, mode: RoundingMode) -> Exact {
        let ten = |power: u32| {
            Exact::from_big(BigRational::from_integer(num_traits::pow(
                BigInt::from(10),
                usize::try_from(power).unwrap_or(0),
            )))
        };
        let unit = ten(places.unsigned_abs());
        let (scaled, back) = if places >= 0 {
            (self.times(&unit), BigRational::new_raw(BigInt::from(1), BigInt::from(1)) / unit.big())
        } else {
            (Exact::from_big(self.big() / unit.big()), unit.big())
        };
        Exact::from_big(BigRational::from_integer(scaled.whole(mode)) * back)
    }

    /// The nearest whole number by the mode, of any size.
    fn whole(&self, mode: RoundingMode) -> BigInt {
        let value = self.big();
        let magnitude = value.abs();
        let whole = magnitude.trunc().to_integer();
        let dropped = &magnitude - BigRational::from_integer(whole.clone());
        let half = dropped.cmp(&BigRational::new_raw(BigInt::from(1), BigInt::from(2)));
        let up = mode.goes_up(value.is_negative(), whole.bit(0), !dropped.is_zero(), half);
        let whole = if up { whole + 1 } else { whole };
        if value.is_negative() { -whole } else { whole }
    }

    /// As a decimal, if it has one of at most 28 decimals that fits.
    ///
    /// # Errors
    /// [`Code::LosesDigits`] for a repeating or too long decimal: ⅓ is not 0.333.
    pub fn to_decimal(&self) -> Result<Decimal, Error> {
        self.terminating().ok_or_else(|| {
            Error::new(Code::LosesDigits).with("value", self.to_string()).with("target", "a decimal of 28 places")
        })
    }

    fn terminating(&self) -> Option<Decimal> {
        let Repr::Small { numerator, denominator } = &self.0 else { return None };
        // The smallest power of ten that the denominator divides.
        let mut power: i128 = 1;
        for scale in 0..=28_u32 {
            if power.checked_rem(*denominator)? == 0 {
                let mantissa = numerator.checked_mul(power.checked_div(*denominator)?)?;
                return Decimal::try_from_i128_with_scale(mantissa, scale).ok();
            }
            power = power.checked_mul(10)?;
        }
        None
    }
}

impl From<i64> for Exact {
    fn from(value: i64) -> Self {
        Exact(Repr::Small { numerator: i128::from(value), denominator: 1 })
    }
}

impl From<Money> for Exact {
    /// In minor units.
    fn from(value: Money) -> Self {
        Exact::from(value.minor())
    }
}

impl Money {
    /// `self × rate`, exact, in minor units; round it with [`Exact::round`].
    ///
    /// ```
    /// use jeongsan::money::{Currency, Money, Rate, RoundingMode};
    /// let tax = Money::new(1_305, Currency::Krw)?.portion(Rate::VAT);
    /// assert_eq!(tax.to_string(), "130.5");
    /// assert_eq!(tax.round(RoundingMode::HalfUp, Currency::Krw)?.minor(), 131);
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    #[must_use]
    pub fn portion(self, rate: Rate) -> Exact {
        Exact::from(self).times(&Exact::from(rate))
    }
}

impl From<Rate> for Exact {
    /// As a fraction: 10 % is 1/10.
    fn from(value: Rate) -> Self {
        Exact::small(i128::from(value.millipercent()), i128::from(Rate::WHOLE)).unwrap_or(Exact::ZERO)
    }
}

impl From<Decimal> for Exact {
    fn from(value: Decimal) -> Self {
        let power = 10_i128.checked_pow(value.scale()).unwrap_or(1);
        Exact::small(value.mantissa(), power).unwrap_or(Exact::ZERO)
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Repr::Small { numerator: a, denominator: b }, Repr::Small { numerator: c, denominator: d }) =
            (&self.0, &other.0)
        {
            // Denominators are above zero.
            if let (Some(left), Some(right)) = (a.checked_mul(*d), c.checked_mul(*b)) {
                return left.cmp(&right);
            }
        }
        self.big().cmp(&other.big())
    }
}

impl fmt::Display for Exact {
    /// A decimal when it has one (`686.4`), else a fraction (`100/3`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.terminating(), &self.0) {
            (Some(decimal), _) => write!(f, "{}", decimal.normalize()),
            (None, Repr::Small { numerator, denominator }) => write!(f, "{numerator}/{denominator}"),
            (None, Repr::Big(value)) => write!(f, "{value}"),
        }
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Exact({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_three_times_is_the_whole() {
        let third = Exact::ratio(100, 3).unwrap();
        assert_eq!(third.to_string(), "100/3");
        assert_eq!(third.times(&Exact::from(3)), Exact::from(100));
        assert_eq!(third.to_decimal().unwrap_err().code(), Code::LosesDigits);
        assert_eq!(Exact::ratio(1, 0).unwrap_err().code(), Code::DivisionByZero);
    }

    #[test]
    fn a_value_beyond_i128_comes_back_exactly() {
        let huge = Exact::from(i64::MAX);
        let mut value = Exact::from(7);
        for _ in 0..6 {
            value = value.times(&huge);
        }
        assert!(matches!(value.0, Repr::Big(_)));
        assert_eq!(value.round_to_integer(RoundingMode::Down).unwrap_err().code(), Code::AmountOutOfRange);
        let mut quotient = value.plus(&Exact::ratio(1, 2).unwrap());
        assert!(quotient > value);
        quotient = quotient.minus(&value);
        assert_eq!(quotient.round_to_integer(RoundingMode::HalfUp).unwrap(), 1);
        for _ in 0..6 {
            value = value.divided_by(&huge).unwrap();
        }
        assert_eq!(value, Exact::from(7));
    }

    /// The same number in its large form, which no computation leaves it in.
    fn enlarged(small: &Exact) -> Exact {
        Exact(Repr::Big(Box::new(small.big())))
    }

    #[test]
    fn big_and_small_round_alike() {
        for mode in RoundingMode::ALL {
            for (numerator, denominator) in [
                (-25, 10),
                (-15, 10),
                (-11, 10),
                (-5, 10),
                (5, 10),
                (11, 10),
                (15, 10),
                (25, 10),
                (-7, 3),
                (8, 3),
                (4, 1),
            ] {
                let small = Exact::ratio(numerator, denominator).unwrap();
                let big = enlarged(&small);
                assert_eq!(
                    big.round_to_integer(*mode).unwrap(),
                    small.round_to_integer(*mode).unwrap(),
                    "{small} {mode:?}"
                );
                for places in [-1, 0, 1, 2] {
                    assert_eq!(
                        big.round_to_places(places, *mode),
                        small.round_to_places(places, *mode),
                        "{small} {mode:?}"
                    );
                }
            }
        }
        let tiny = Exact::ratio(1, i64::MAX).unwrap();
        let tiny = tiny.times(&tiny).times(&tiny);
        let just_above_half = Exact::ratio(1, 2).unwrap().plus(&tiny);
        assert!(matches!(just_above_half.0, Repr::Big(_)));
        assert_eq!(just_above_half.round_to_integer(RoundingMode::HalfDown).unwrap(), 1);
        assert_eq!(just_above_half.negated().round_to_integer(RoundingMode::HalfDown).unwrap(), -1);
        assert_eq!(just_above_half.negated().round_to_integer(RoundingMode::Down).unwrap(), 0);
    }

    #[test]
    fn big_and_small_compute_and_compare_alike() {
        let values =
            [(1, 3), (-1, 3), (2, 7), (i64::MAX, 1), (i64::MIN, 1), (i64::MAX, i64::MIN), (1, i64::MIN), (6, 4)];
        let values = values.map(|(numerator, denominator)| Exact::ratio(numerator, denominator).unwrap());
        for a in &values {
            for b in &values {
                let (x, y) = (enlarged(a), enlarged(b));
                assert_eq!(a.divided_by(b).unwrap(), x.divided_by(&y).unwrap(), "{a} ÷ {b}");
                assert_eq!(a.times(b), x.times(&y), "{a} × {b}");
                assert_eq!(a.plus(b), x.plus(&y), "{a} + {b}");
                assert_eq!(a.cmp(b), x.cmp(&y), "{a} and {b}");
                assert_eq!(a.cmp(b), a.minus(b).cmp(&Exact::ZERO), "{a} and {b}");
            }
        }
        // Products beyond 128 bits are compared and divided all the same.
        let [less, more] = [i64::MAX, i64::MAX - 2].map(|above| {
            let above_one = Exact::ratio(above, above - 1).unwrap();
            above_one.times(&above_one)
        });
        assert!(matches!((&less.0, &more.0), (Repr::Small { .. }, Repr::Small { .. })));
        assert!(less < more);
        assert_eq!(less.divided_by(&more).unwrap().times(&more), less);
    }
}
