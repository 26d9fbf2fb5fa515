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
    /// A payout may tax income of open balances beside that of its lines: then see [`TaxShare::of_payout`].
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

    /// The same over the lines of a payout and the open balances it settled, of each of which the untaxed income is told
    /// ([`Carry::income`](crate::payout::Carry::income)). Whatever is taxed is above zero in one of the two lists, so that every payout's tax can be
    /// shown: that of a refund beside an older sale, and that of a balance without any line.
    ///
    /// ```
    /// use jeongsan::money::{Currency, Money};
    /// use jeongsan::withholding::TaxShare;
    /// let won = |minor| Money::new(minor, Currency::Krw);
    /// // A refund of 5,000 beside a carried 55,000: business income of 50,000.
    /// let (lines, carries) = TaxShare::of_payout(won(1_500)?, won(150)?, &[won(-5_000)?], &[won(55_000)?])?;
    /// assert_eq!((lines[0].income_tax.minor(), carries[0].income_tax.minor()), (0, 1_500));
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`TaxShare::of_lines`], of both lists together.
    pub fn of_payout(
        income_tax: Money,
        local_income_tax: Money,
        lines: &[Money],
        carries: &[Money],
    ) -> Result<(Vec<TaxShare>, Vec<TaxShare>), Error> {
        let all: Vec<Money> = lines.iter().chain(carries).copied().collect();
        let mut of_lines = TaxShare::of_lines(income_tax, local_income_tax, &all)?;
        let of_carries = of_lines.split_off(lines.len());
        Ok((of_lines, of_carries))
    }
}
