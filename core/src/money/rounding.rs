//! Rounding by name, symmetric in the sign: the magnitude is rounded and the sign put back.
//!
//! Words and meanings are those of `java.math.RoundingMode` and Python's `decimal`; `Ceiling` and `Floor` alone look at the sign.
//! Korean 절사 is `Down`, 반올림 is `HalfUp`, 올림 is `Up`. Does not know what is being rounded.

use crate::words::worded;

worded! {
    /// How a value between two whole minor units becomes one of them.
    ///
    /// Every rounding of the engine is named by one of these: the seven of `java.math.RoundingMode`, with its meanings. Korean 절사 is
    /// `Down`, 반올림 is `HalfUp`, 올림 is `Up`. Calculation §1.4.
    ///
    /// | value | `Down` | `Up` | `HalfUp` | `HalfDown` | `HalfEven` | `Ceiling` | `Floor` |
    /// |---:|---:|---:|---:|---:|---:|---:|---:|
    /// | 5.5 | 5 | 6 | 6 | 5 | 6 | 6 | 5 |
    /// | 2.5 | 2 | 3 | 3 | 2 | 2 | 3 | 2 |
    /// | 1.6 | 1 | 2 | 2 | 2 | 2 | 2 | 1 |
    /// | 1.1 | 1 | 2 | 1 | 1 | 1 | 2 | 1 |
    /// | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 |
    /// | −1.1 | −1 | −2 | −1 | −1 | −1 | −1 | −2 |
    /// | −1.6 | −1 | −2 | −2 | −2 | −2 | −1 | −2 |
    /// | −2.5 | −2 | −3 | −3 | −2 | −2 | −2 | −3 |
    /// | −5.5 | −5 | −6 | −6 | −5 | −6 | −5 | −6 |
    ///
    /// **Negative values.** Five of the modes round the magnitude and put the sign back, so that a refund is the mirror of its sale.
    /// `Ceiling` and `Floor` are about the number line instead: a refund of 1.1 is −1 by `Ceiling`, where the sale was 2. Use them only
    /// where a rule of the contract says so.
    ///
    /// **Halves.** `HalfEven` is what Python's `round` and many decimal libraries do unasked. It is not what 반올림 means: 2.5 is 3.
    ///
    /// # What it can never be
    ///
    /// A number of decimals, or a unit: ten won are reached by [`round_to_places`](crate::money::Exact::round_to_places) or by the
    /// formula function `round_down(…, -1)`. There is no default mode of its own either: each component has its mode in
    /// [`Rounding`](crate::calculator::Rounding).
    ///
    /// # Example
    ///
    /// ```
    /// use jeongsan::money::{Exact, RoundingMode};
    /// let rounded = |tenths: i64| -> Result<Vec<i64>, jeongsan::Error> {
    ///     let value = Exact::ratio(tenths, 10)?;
    ///     RoundingMode::ALL.iter().map(|mode| value.round_to_integer(*mode)).collect()
    /// };
    /// assert_eq!(rounded(25)?, [2, 3, 3, 2, 2, 3, 2]);
    /// assert_eq!(rounded(16)?, [1, 2, 2, 2, 2, 2, 1]);
    /// assert_eq!(rounded(-11)?, [-1, -2, -1, -1, -1, -1, -2]);
    /// assert_eq!(rounded(-25)?, [-2, -3, -3, -2, -2, -2, -3]);
    /// assert_eq!(rounded(-55)?, [-5, -6, -6, -5, -6, -5, -6]);
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Rounding itself has none; a result beyond the range of amounts is [`AmountOutOfRange`](crate::Code::AmountOutOfRange).
    RoundingMode {
        /// Toward zero (절사). The default of every component.
        Down "down";
        /// Away from zero (올림).
        Up "up";
        /// To the nearer; a half goes away from zero (반올림).
        HalfUp "half_up";
        /// To the nearer; a half goes toward zero.
        HalfDown "half_down";
        /// To the nearer; a half goes to the even neighbour.
        HalfEven "half_even";
        /// Toward positive infinity.
        Ceiling "ceiling";
        /// Toward negative infinity.
        Floor "floor";
    }
}

impl RoundingMode {
    /// The name as printed in a trace.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            RoundingMode::Down => "Down",
            RoundingMode::Up => "Up",
            RoundingMode::HalfUp => "HalfUp",
            RoundingMode::HalfDown => "HalfDown",
            RoundingMode::HalfEven => "HalfEven",
            RoundingMode::Ceiling => "Ceiling",
            RoundingMode::Floor => "Floor",
        }
    }

    /// Whether the magnitude goes up, given how the dropped part compares with a half.
    pub(crate) fn goes_up(self, negative: bool, odd: bool, inexact: bool, half: std::cmp::Ordering) -> bool {
        use std::cmp::Ordering::{Equal, Greater};
        inexact
            && match self {
                RoundingMode::Down => false,
                RoundingMode::Up => true,
                RoundingMode::HalfUp => half != std::cmp::Ordering::Less,
                RoundingMode::HalfDown => half == Greater,
                RoundingMode::HalfEven => half == Greater || (half == Equal && odd),
                RoundingMode::Ceiling => !negative,
                RoundingMode::Floor => negative,
            }
    }
}

/// `numerator ÷ denominator`, rounded. `None` when the denominator is not positive or the result leaves `i64`.
#[inline]
pub(crate) fn round_ratio(numerator: i128, denominator: i128, mode: RoundingMode) -> Option<i64> {
    if denominator <= 0 {
        return None;
    }
    // The common case fits 64 bits, where division is several times cheaper.
    if let (Ok(n), Ok(d)) = (i64::try_from(numerator), i64::try_from(denominator)) {
        let (quotient, remainder) = (n.checked_div(d)?, n.checked_rem(d)?);
        if remainder == 0 || mode == RoundingMode::Down {
            return Some(quotient);
        }
        let size = remainder.unsigned_abs();
        let half = size.cmp(&d.unsigned_abs().checked_sub(size)?);
        let up = mode.goes_up(n < 0, quotient.checked_rem(2)? != 0, true, half);
        return if up { quotient.checked_add(n.signum()) } else { Some(quotient) };
    }
    let (quotient, remainder) = (numerator.checked_div(denominator)?, numerator.checked_rem(denominator)?);
    let size = remainder.unsigned_abs();
    let half = size.cmp(&denominator.unsigned_abs().checked_sub(size)?);
    let up = mode.goes_up(numerator < 0, quotient.checked_rem(2)? != 0, remainder != 0, half);
    let rounded = if up { quotient.checked_add(numerator.signum())? } else { quotient };
    i64::try_from(rounded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modes_agree_with_the_table_of_the_java_documentation() {
        use RoundingMode::{Ceiling, Down, Floor, HalfDown, HalfEven, HalfUp, Up};
        // Tenths, and the result of each mode.
        let table: &[(i128, [i64; 7])] = &[
            (55, [6, 5, 6, 5, 6, 5, 6]),
            (25, [3, 2, 3, 2, 3, 2, 2]),
            (16, [2, 1, 2, 1, 2, 2, 2]),
            (11, [2, 1, 2, 1, 1, 1, 1]),
            (10, [1, 1, 1, 1, 1, 1, 1]),
            (-10, [-1, -1, -1, -1, -1, -1, -1]),
            (-11, [-2, -1, -1, -2, -1, -1, -1]),
            (-16, [-2, -1, -1, -2, -2, -2, -2]),
            (-25, [-3, -2, -2, -3, -3, -2, -2]),
            (-55, [-6, -5, -5, -6, -6, -5, -6]),
        ];
        for (tenths, results) in table {
            for (mode, result) in [Up, Down, Ceiling, Floor, HalfUp, HalfDown, HalfEven].into_iter().zip(results) {
                assert_eq!(round_ratio(*tenths, 10, mode), Some(*result), "{tenths} {mode:?}");
                let wide = i128::from(i64::MAX) * 4;
                assert_eq!(round_ratio(tenths * wide, 10 * wide, mode), Some(*result), "{tenths} {mode:?} wide");
            }
        }
    }
}
