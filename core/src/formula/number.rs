//! The number types a formula is evaluated with: fractions of two `i64`, of two `i128` where those overflow, and [`Exact`] where
//! those overflow too.
//!
//! All compute the same values; a fraction says when it cannot, and then the formula is computed again with the next wider one,
//! from the beginning: there is no mixing, so no value depends on where in a formula it grew large. Fractions are not reduced on
//! the way, because a common divisor costs more than it saves before the one rounding at the end. Does not know formulas.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::money::{Exact, RoundingMode, round_ratio, round_wide};

/// A literal, ready for each: what is written once is not converted for every order.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Constant {
    pub narrow: Option<Narrow>,
    pub wide: Wide,
    pub exact: Exact,
}

impl Constant {
    pub(crate) fn new(value: Decimal, percent: bool) -> Self {
        let value = value.normalize();
        let hundred = if percent { 100 } else { 1 };
        let denominator = 10_i128.checked_pow(value.scale()).and_then(|power| power.checked_mul(hundred)).unwrap_or(1);
        let whole = Exact::from(if percent { Decimal::ONE_HUNDRED } else { Decimal::ONE });
        let wide = Wide { numerator: value.mantissa(), denominator };
        Constant {
            narrow: wide.narrow(),
            wide,
            // The divisor is 1 or 100.
            exact: Exact::from(value).divided_by(&whole).unwrap_or(Exact::ZERO),
        }
    }
}

/// What evaluation needs of a number. `None` says that the type cannot hold the result.
pub(crate) trait Number: Clone {
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

macro_rules! fraction {
    ($(#[$doc:meta])* $name:ident $int:ty, $constant:expr, $of_decimal:expr, $round:expr) => {
        $(#[$doc])*
        /// It is not reduced; `denominator` is above zero.
        #[derive(Clone, Copy, PartialEq, Debug)]
        pub(crate) struct $name {
            pub numerator: $int,
            pub denominator: $int,
        }

        impl $name {
            const ZERO: $name = $name { numerator: 0, denominator: 1 };
        }

        impl Number for $name {
            #[inline]
            fn of(numerator: i64, denominator: i64) -> Self {
                $name { numerator: <$int>::from(numerator), denominator: <$int>::from(denominator) }
            }

            fn of_decimal(value: Decimal) -> Option<Self> {
                $of_decimal(Wide { numerator: value.mantissa(), denominator: 10_i128.checked_pow(value.scale())? })
            }

            #[inline]
            fn constant(constant: &Constant) -> Option<Self> {
                $constant(constant)
            }

            #[inline]
            fn plus(&self, other: &Self) -> Option<Self> {
                if self.denominator == other.denominator {
                    let numerator = self.numerator.checked_add(other.numerator)?;
                    return Some($name { numerator, denominator: self.denominator });
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
                Some($name { numerator: left.checked_add(right)?, denominator })
            }

            #[inline]
            fn minus(&self, other: &Self) -> Option<Self> {
                self.plus(&other.negated()?)
            }

            #[inline]
            fn times(&self, other: &Self) -> Option<Self> {
                if self.numerator == 0 || other.numerator == 0 {
                    return Some($name::ZERO);
                }
                let numerator = self.numerator.checked_mul(other.numerator)?;
                let denominator = self.denominator.checked_mul(other.denominator)?;
                Some($name { numerator, denominator })
            }

            fn over(&self, other: &Self) -> Option<Self> {
                let numerator = self.numerator.checked_mul(other.denominator)?;
                let denominator = self.denominator.checked_mul(other.numerator)?;
                if denominator > 0 {
                    return Some($name { numerator, denominator });
                }
                Some($name { numerator: numerator.checked_neg()?, denominator: denominator.checked_neg()? })
            }

            #[inline]
            fn negated(&self) -> Option<Self> {
                Some($name { numerator: self.numerator.checked_neg()?, denominator: self.denominator })
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
                let ten: $int = 10;
                let unit = ten.checked_pow(places.unsigned_abs())?;
                if places >= 0 {
                    let numerator = $round(self.numerator.checked_mul(unit)?, self.denominator, mode)?;
                    return Some($name { numerator, denominator: unit });
                }
                let units = $round(self.numerator, self.denominator.checked_mul(unit)?, mode)?;
                Some($name { numerator: units.checked_mul(unit)?, denominator: 1 })
            }
        }
    };
}

fn round_narrow(numerator: i64, denominator: i64, mode: RoundingMode) -> Option<i64> {
    round_ratio(i128::from(numerator), i128::from(denominator), mode)
}

fraction!(
    /// A fraction of two `i64`: what nearly every fee of nearly every order needs.
    Narrow i64, |constant: &Constant| constant.narrow, |wide: Wide| wide.narrow(), round_narrow
);
fraction!(
    /// A fraction of two `i128`.
    Wide i128, |constant: &Constant| Some(constant.wide), Some, round_wide
);

impl Wide {
    fn narrow(self) -> Option<Narrow> {
        let (numerator, denominator) = (i64::try_from(self.numerator).ok()?, i64::try_from(self.denominator).ok()?);
        Some(Narrow { numerator, denominator })
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
