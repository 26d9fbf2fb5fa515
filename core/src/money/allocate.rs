//! Splitting a total by weights so that the parts always add up: the method of the largest remainder.
//!
//! Ties go to the lower index; a negative total splits as its magnitude does. Does not know what the parts are.

use crate::code::{Code, Error};
use crate::limits::ALLOCATE_PARTS_MAX;
use crate::money::Money;

impl Money {
    /// Splits the amount in proportion to `weights`. The parts sum to it, each within one minor unit of its exact share.
    ///
    /// Every part first gets the whole units of its share; the units that are left go one each to the largest remainders, the earlier
    /// part first among equals. A weight of zero gets nothing. Calculation §1.5.
    ///
    /// ```
    /// use jeongsan::money::{Currency, Money};
    /// let parts = Money::new(100, Currency::Krw)?.allocate(&[1, 1, 1])?;
    /// assert_eq!(parts.iter().map(|part| part.minor()).collect::<Vec<_>>(), [34, 33, 33]);
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::InvalidWeights`] when there are none, one is negative, or all are zero; [`Code::TooMany`] above 10,000 weights.
    pub fn allocate(self, weights: &[i64]) -> Result<Vec<Money>, Error> {
        let invalid = |reason: &str| Error::new(Code::InvalidWeights).with("reason", reason);
        if weights.len() > ALLOCATE_PARTS_MAX {
            return Err(Error::new(Code::TooMany)
                .with("count", weights.len())
                .with("what", "weights")
                .with("limit", ALLOCATE_PARTS_MAX));
        }
        let weights: Vec<u128> = weights
            .iter()
            .map(|weight| u128::try_from(*weight).map_err(|_| invalid("one is negative")))
            .collect::<Result<_, _>>()?;
        let sum: u128 = weights.iter().sum();
        let magnitude = u128::from(self.minor().unsigned_abs());
        // Floors and remainders of magnitude × weight ÷ sum; the products stay below 10^15 × 2^63.
        let mut parts = Vec::with_capacity(weights.len());
        for (index, weight) in weights.iter().enumerate() {
            let product = magnitude.checked_mul(*weight).ok_or_else(|| invalid("one is too large"))?;
            match (product.checked_div(sum), product.checked_rem(sum)) {
                (Some(whole), Some(rest)) => parts.push((index, whole, rest)),
                _ => return Err(invalid("all are zero")),
            }
        }
        if parts.is_empty() {
            return Err(invalid("there are none"));
        }
        let given: u128 = parts.iter().map(|(_, whole, _)| whole).sum();
        let missing = usize::try_from(magnitude.saturating_sub(given)).unwrap_or(usize::MAX);
        parts.sort_by_key(|(index, _, rest)| (std::cmp::Reverse(*rest), *index));
        for (_, whole, _) in parts.iter_mut().take(missing) {
            *whole = whole.saturating_add(1);
        }
        parts.sort_by_key(|(index, _, _)| *index);
        parts
            .into_iter()
            .map(|(_, whole, _)| {
                let part = i64::try_from(whole).map_err(|_| invalid("a part is out of range"))?;
                let part = Money::new(part, self.currency())?;
                Ok(if self.minor() < 0 { part.negated() } else { part })
            })
            .collect()
    }
}
