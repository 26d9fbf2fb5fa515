//! A fee: a rate of an amount, or a fixed amount; and who bears its VAT.
//!
//! Does not know what it is charged on.

use crate::code::{Code, Error};
use crate::money::{Currency, Money, Rate};
use crate::words::worded;

/// What a contract or a policy charges: a rate, or a fixed amount.
///
/// In formulas the rate is `FIXED_RATE` and the amount `FIXED_AMOUNT`; the one that is not given is zero. By the default formula a
/// rate is of the **order** amount, before discounts, and a fixed amount is charged once. With lines, a rate falls on each of them
/// and is rounded there; a fixed platform fee stays on the order. Calculation §2.6.
///
/// | fee | order of 10,000 in two lines | charged |
/// |---|---|---|
/// | `Rate(3.3 %)` | 165 + 165 | on the lines |
/// | `Fixed(300)` | 300 | on the order |
///
/// # What it can never be
///
/// Negative, or both at once. A fixed fee in another currency than an order's is refused for that order
/// ([`CurrencyMismatch`](crate::Code::CurrencyMismatch)), never converted.
///
/// ```
/// use jeongsan::{Code, contract::Fee, money::{Currency, Money}};
/// assert!(Fee::fixed(Money::new(300, Currency::Krw)?).is_ok());
/// assert_eq!(Fee::fixed(Money::new(-1, Currency::Krw)?).unwrap_err().code(), Code::NegativeAmount);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fee {
    /// A rate of the order or line amount (정률).
    Rate(Rate),
    /// A fixed amount (정액), charged once.
    Fixed(Money),
}

impl Fee {
    /// A fixed fee.
    ///
    /// # Errors
    /// [`Code::NegativeAmount`].
    pub fn fixed(amount: Money) -> Result<Self, Error> {
        if amount.minor() < 0 {
            return Err(Error::new(Code::NegativeAmount).with("amount", amount.minor()));
        }
        Ok(Fee::Fixed(amount))
    }

    /// The fixed part in `currency`, zero for a rate.
    ///
    /// # Errors
    /// [`Code::CurrencyMismatch`] when the fee is fixed in another currency.
    #[inline]
    pub(crate) fn fixed_in(self, currency: Currency) -> Result<Option<i64>, Error> {
        match self {
            Fee::Rate(_) => Ok(None),
            Fee::Fixed(amount) => amount.expect_currency(currency).map(Some),
        }
    }
}

worded! {
    /// Who bears the VAT of a fee (부담 주체; in ISO 20022, the charge bearer). Calculation §2.7.
    ///
    /// | bearer | of a fee of 1,000 | the partner is charged |
    /// |---|---|---:|
    /// | `Partner` | VAT of 100 comes on top | 1,100 |
    /// | `Merchant` | VAT of 90 or 91 is inside, and stays the platform's business | 1,000 |
    Bearer {
        /// The partner: VAT comes on top of the fee and is deducted from the settlement.
        Partner "partner";
        /// The platform: VAT is inside the fee, the partner's amount does not change.
        Merchant "merchant";
    }
}
