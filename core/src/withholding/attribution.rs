//! A payout's tax shown on its lines, by the largest remainder.
//!
//! For display only: the tax is computed on the payout and belongs to it (calculation §7.10); the tax of a line alone would be another
//! number. Does not know what the lines are.

use crate::code::Error;
use crate::money::Money;

/// A line's share of both taxes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct TaxShare {
    /// Of the income tax.
    pub income_tax: Money,
    /// Of the local income tax.
    pub local_income_tax: Money,
}

impl TaxShare {
    /// Splits both taxes over lines in proportion to their amounts; each tax adds up exactly, ties go to the earlier line.
    ///
    /// A line of zero or less bears nothing: it lowered the tax of the whole, and a negative share would read as a refund. Give only
    /// lines that were taxed, so without exempt occasions. Shares are whole won, not tens.
    ///
    /// ```
    /// use jeongsan::money::{Currency, Money};
    /// use jeongsan::withholding::TaxShare;
    /// let won = |minor| Money::new(minor, Currency::Krw);
    /// let shares = TaxShare::of_lines(won(2_090)?, won(200)?, &[won(50_000)?, won(24_992)?, won(-4_999)?])?;
    /// assert_eq!(shares.iter().map(|share| share.income_tax.minor()).collect::<Vec<_>>(), [1_393, 697, 0]);
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::InvalidWeights`](crate::Code::InvalidWeights) when there is tax and no line above zero;
    /// [`Code::TooMany`](crate::Code::TooMany) above 10,000 lines; [`Code::CurrencyMismatch`](crate::Code::CurrencyMismatch).
    pub fn of_lines(income_tax: Money, local_income_tax: Money, lines: &[Money]) -> Result<Vec<TaxShare>, Error> {
        let weight = |(index, line): (usize, &Money)| {
            let minor = line.expect_currency(income_tax.currency()).map_err(|error| error.under_index(index))?;
            Ok(minor.max(0))
        };
        let weights = lines.iter().enumerate().map(weight).collect::<Result<Vec<_>, Error>>()?;
        let split = |tax: Money| {
            if tax.minor() == 0 { Ok(vec![tax; weights.len()]) } else { tax.allocate(&weights) }
        };
        local_income_tax.expect_currency(income_tax.currency())?;
        let shares = split(income_tax)?.into_iter().zip(split(local_income_tax)?);
        Ok(shares.map(|(income_tax, local_income_tax)| TaxShare { income_tax, local_income_tax }).collect())
    }
}
