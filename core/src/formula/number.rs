//! The two number types a formula is evaluated with: a fast fraction of two `i128`, and [`Exact`] where that overflows.
//!
//! Both compute the same values; the fast one says when it cannot. Does not know formulas.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::money::{Exact, RoundingMode, round_wide};

/// A literal, ready for both.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Constant {
    pub fast: Fraction,
    pub exact: Exact,
}

impl Constant {
    pub(crate) fn new(value: Decimal, percent: bool) -> Self {
        let value = value.normalize();
        let hundred = if percent { 100 } else { 1 };
        let denominator = 10_i128.checked_pow(value.scale()).and_then(|power| power.checked_mul(hundred)).unwrap_or(1);
        let whole = Exact::from(if percent { Decimal::ONE_HUNDRED } else { Decimal::ONE });
        Constant {
            fast: Fraction { numerator: value.mantissa(), denominator },
            // The divisor is 1 or 100.
            exact: Exact::from(value).divided_by(&whole).unwrap_or(Exact::ZERO),
        }
    }
}

/// A fraction that is not reduced; `denominator` is above zero.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Fraction {
    pub numerator: i128,
    pub denominator: i128,
}

/// What evaluation needs of a number. `None` says that the type cannot hold the result.
pub(crate) trait Number: Clone {
    fn of(numerator: i64, denominator: i64) -> Self;
    fn of_decimal(value: Decimal) -> Self;
    fn constant(constant: &Constant) -> Self;
    fn plus(&self, other: &Self) -> Option<Self>;
    fn minus(&self, other: &Self) -> Option<Self>;
    fn times(&self, other: &Self) -> Option<Self>;
    /// The divisor is not zero.
    fn over(&self, other: &Self) -> Option<Self>;
    fn negated(&self) -> Option<Self>;
    fn order(&self, other: &Self) -> Option<Ordering>;
    fn is_zero(&self) -> bool;
    fn is_negative(&self) -> bool;
    fn rounded(&self, mode: RoundingMode, places: i32) -> Option<Self>;
}

impl Number for Fraction {
    #[inline]
    fn of(numerator: i64, denominator: i64) -> Self {
        Fraction { numerator: i128::from(numerator), denominator: i128::from(denominator) }
    }

    fn of_decimal(value: Decimal) -> Self {
        let denominator = 10_i128.checked_pow(value.scale()).unwrap_or(1);
        Fraction { numerator: value.mantissa(), denominator }
    }

    #[inline]
    fn constant(constant: &Constant) -> Self {
        constant.fast
    }

    #[inline]
    fn plus(&self, other: &Self) -> Option<Self> {
        if self.denominator == other.denominator {
            let numerator = self.numerator.checked_add(other.numerator)?;
            return Some(Fraction { numerator, denominator: self.denominator });
        }
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        let denominator = self.denominator.checked_mul(other.denominator)?;
        Some(Fraction { numerator: left.checked_add(right)?, denominator })
    }

    #[inline]
    fn minus(&self, other: &Self) -> Option<Self> {
        self.plus(&other.negated()?)
    }

    #[inline]
    fn times(&self, other: &Self) -> Option<Self> {
        let numerator = self.numerator.checked_mul(other.numerator)?;
        let denominator = self.denominator.checked_mul(other.denominator)?;
        Some(Fraction { numerator, denominator })
    }

    fn over(&self, other: &Self) -> Option<Self> {
        let numerator = self.numerator.checked_mul(other.denominator)?;
        let denominator = self.denominator.checked_mul(other.numerator)?;
        if denominator > 0 {
            return Some(Fraction { numerator, denominator });
        }
        Some(Fraction { numerator: numerator.checked_neg()?, denominator: denominator.checked_neg()? })
    }

    #[inline]
    fn negated(&self) -> Option<Self> {
        Some(Fraction { numerator: self.numerator.checked_neg()?, denominator: self.denominator })
    }

    #[inline]
    fn order(&self, other: &Self) -> Option<Ordering> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Some(left.cmp(&right))
    }

    #[inline]
    fn is_zero(&self) -> bool {
        self.numerator == 0
    }

    #[inline]
    fn is_negative(&self) -> bool {
        self.numerator < 0
    }

    fn rounded(&self, mode: RoundingMode, places: i32) -> Option<Self> {
        let unit = 10_i128.checked_pow(places.unsigned_abs())?;
        if places >= 0 {
            let numerator = round_wide(self.numerator.checked_mul(unit)?, self.denominator, mode)?;
            return Some(Fraction { numerator, denominator: unit });
        }
        let units = round_wide(self.numerator, self.denominator.checked_mul(unit)?, mode)?;
        Some(Fraction { numerator: units.checked_mul(unit)?, denominator: 1 })
    }
}

impl Number for Exact {
    fn of(numerator: i64, denominator: i64) -> Self {
        Exact::ratio(numerator, denominator).unwrap_or(Exact::ZERO)
    }

    fn of_decimal(value: Decimal) -> Self {
        Exact::from(value)
    }

    fn constant(constant: &Constant) -> Self {
        constant.exact.clone()
    }

    fn plus(&self, other: &Self) -> Option<Self> {
        Some(Exact::plus(self, other))
    }

    fn minus(&self, other: &Self) -> Option<Self> {
        Some(Exact::minus(self, other))
    }

    fn times(&self, other: &Self) -> Option<Self> {
        Some(Exact::times(self, other))
    }

    fn over(&self, other: &Self) -> Option<Self> {
        self.divided_by(other).ok()
    }

    fn negated(&self) -> Option<Self> {
        Some(Exact::negated(self))
    }

    fn order(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }

    fn is_zero(&self) -> bool {
        Exact::is_zero(self)
    }

    fn is_negative(&self) -> bool {
        *self < Exact::ZERO
    }

    fn rounded(&self, mode: RoundingMode, places: i32) -> Option<Self> {
        Some(self.round_to_places(places, mode))
    }
}
