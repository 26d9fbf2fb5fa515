//! The numbers exact values are computed with: a fraction of two `i64`, which nearly every fee of nearly every order fits, and
//! [`Exact`] where it does not.
//!
//! Both compute the same values by the same code; a fraction says when it cannot, and then all is computed again exactly, from the
//! beginning: there is no mixing, so no value depends on where it grew large. Fractions are not reduced on the way, because a common
//! divisor costs more than it saves before the one rounding at the end. Does not know what is computed.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::code::Error;
use crate::limits::AMOUNT_MAX;
use crate::money::{Exact, RoundingMode, checked_minor, round_ratio};

/// What a computation needs of a number. `None` says that the type cannot hold the result.
pub(crate) trait Number: Clone {
    /// A fraction whose denominator is above zero.
    fn of(numerator: i64, denominator: i64) -> Self;
    fn of_decimal(value: Decimal) -> Option<Self>;
    fn constant(constant: &Constant) -> Option<Self>;
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

/// A literal, ready for each: what is written once is not converted for every order.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Constant {
    pub narrow: Option<Narrow>,
    pub exact: Exact,
}

impl Constant {
    pub(crate) fn new(value: Decimal, percent: bool) -> Self {
        let value = value.normalize();
        let hundred = if percent { 100 } else { 1 };
        let denominator = 10_i128.checked_pow(value.scale()).and_then(|power| power.checked_mul(hundred)).unwrap_or(1);
        let whole = Exact::from(if percent { Decimal::ONE_HUNDRED } else { Decimal::ONE });
        Constant {
            narrow: Narrow::new(value.mantissa(), denominator),
            // The divisor is 1 or 100.
            exact: Exact::from(value).divided_by(&whole).unwrap_or(Exact::ZERO),
        }
    }
}

/// A fraction of two `i64`. It is not reduced; `denominator` is above zero.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Narrow {
    pub numerator: i64,
    pub denominator: i64,
}

impl Narrow {
    const ZERO: Narrow = Narrow { numerator: 0, denominator: 1 };

    /// The number, if both sides fit.
    pub(crate) fn new(numerator: i128, denominator: i128) -> Option<Narrow> {
        let (numerator, denominator) = (i64::try_from(numerator).ok()?, i64::try_from(denominator).ok()?);
        Some(Narrow { numerator, denominator })
    }

    fn exact(self) -> Exact {
        Exact::ratio(self.numerator, self.denominator).unwrap_or(Exact::ZERO)
    }

    /// Rounded to a whole number; what is whole already, as sums of amounts are, is not divided.
    #[inline]
    pub(crate) fn whole(self, mode: RoundingMode) -> Option<i64> {
        if self.denominator == 1 {
            return Some(self.numerator);
        }
        round_ratio(i128::from(self.numerator), i128::from(self.denominator), mode)
    }
}

impl Number for Narrow {
    #[inline]
    fn of(numerator: i64, denominator: i64) -> Self {
        Narrow { numerator, denominator }
    }

    fn of_decimal(value: Decimal) -> Option<Self> {
        Narrow::new(value.mantissa(), 10_i128.checked_pow(value.scale())?)
    }

    #[inline]
    fn constant(constant: &Constant) -> Option<Self> {
        constant.narrow
    }

    #[inline]
    fn plus(&self, other: &Self) -> Option<Self> {
        if self.denominator == other.denominator {
            let numerator = self.numerator.checked_add(other.numerator)?;
            return Some(Narrow { numerator, denominator: self.denominator });
        }
        // Nothing added leaves the denominators small.
        if other.numerator == 0 {
            return Some(*self);
        }
        if self.numerator == 0 {
            return Some(*other);
        }
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        let denominator = self.denominator.checked_mul(other.denominator)?;
        Some(Narrow { numerator: left.checked_add(right)?, denominator })
    }

    #[inline]
    fn minus(&self, other: &Self) -> Option<Self> {
        if self.denominator == other.denominator {
            let numerator = self.numerator.checked_sub(other.numerator)?;
            return Some(Narrow { numerator, denominator: self.denominator });
        }
        self.plus(&other.negated()?)
    }

    #[inline]
    fn times(&self, other: &Self) -> Option<Self> {
        if self.numerator == 0 || other.numerator == 0 {
            return Some(Narrow::ZERO);
        }
        let numerator = self.numerator.checked_mul(other.numerator)?;
        let denominator = self.denominator.checked_mul(other.denominator)?;
        Some(Narrow { numerator, denominator })
    }

    fn over(&self, other: &Self) -> Option<Self> {
        let numerator = self.numerator.checked_mul(other.denominator)?;
        let denominator = self.denominator.checked_mul(other.numerator)?;
        if denominator > 0 {
            return Some(Narrow { numerator, denominator });
        }
        Some(Narrow { numerator: numerator.checked_neg()?, denominator: denominator.checked_neg()? })
    }

    #[inline]
    fn negated(&self) -> Option<Self> {
        Some(Narrow { numerator: self.numerator.checked_neg()?, denominator: self.denominator })
    }

    #[inline]
    fn order(&self, other: &Self) -> Option<Ordering> {
        if self.denominator == other.denominator {
            return Some(self.numerator.cmp(&other.numerator));
        }
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
        let unit = 10_i64.checked_pow(places.unsigned_abs())?;
        if places >= 0 {
            let scaled = Narrow { numerator: self.numerator.checked_mul(unit)?, denominator: self.denominator };
            return Some(Narrow { numerator: scaled.whole(mode)?, denominator: unit });
        }
        let scaled = Narrow { numerator: self.numerator, denominator: self.denominator.checked_mul(unit)? };
        Some(Narrow { numerator: scaled.whole(mode)?.checked_mul(unit)?, denominator: 1 })
    }
}

impl Number for Exact {
    fn of(numerator: i64, denominator: i64) -> Self {
        Exact::ratio(numerator, denominator).unwrap_or(Exact::ZERO)
    }

    fn of_decimal(value: Decimal) -> Option<Self> {
        Some(Exact::from(value))
    }

    fn constant(constant: &Constant) -> Option<Self> {
        Some(constant.exact.clone())
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

/// A value that was computed: what is rounded of it and what is printed of it are one number.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Narrow(Narrow),
    Exact(Exact),
}

impl Value {
    /// Rounded to whole minor units.
    ///
    /// # Errors
    /// [`AmountOutOfRange`](crate::Code::AmountOutOfRange) beyond ±10^15.
    #[inline]
    pub(crate) fn rounded(&self, mode: RoundingMode) -> Result<i64, Error> {
        match self {
            Value::Narrow(value) => match value.whole(mode) {
                Some(amount) if amount.unsigned_abs() <= AMOUNT_MAX.unsigned_abs() => Ok(amount),
                Some(amount) => checked_minor(amount),
                // Up from the last of 64 bits.
                None => value.exact().round_to_integer(mode),
            },
            Value::Exact(value) => value.round_to_integer(mode),
        }
    }

    pub(crate) fn exact(self) -> Exact {
        match self {
            Value::Narrow(value) => value.exact(),
            Value::Exact(value) => value,
        }
    }
}
