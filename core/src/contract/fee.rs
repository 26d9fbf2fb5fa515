//! A fee: a rate of an amount, or a fixed amount; and who bears its VAT.
//!
//! Does not know what it is charged on.

use crate::code::{Code, Error};
use crate::money::{Currency, Money, Rate};

/// A fee.
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

/// Who bears a VAT (부담 주체; ISO 20022 charge bearer).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Bearer {
    /// The partner: VAT comes on top of the fee and is deducted from the settlement.
    Partner,
    /// The platform: VAT is inside the fee, the partner's amount does not change.
    Merchant,
}
