//! Splitting an amount that has VAT inside into supply value, VAT and tax-free part (공급가액/부가세/면세).
//!
//! Korean VAT is 10 % of the supply, so 1/11 of the taxable amount (Value-Added Tax Act, article 29 paragraph 7 and article 30). Practice differs on the rounding of the
//! eleventh: the mode is an argument, the other side is always the remainder. `SUPPLY_FLOOR` of some statements is `Up` here.
//! Does not know which goods are tax-free.

use crate::code::{Code, Error};
use crate::money::{Money, RoundingMode, round_ratio};

/// The parts of an amount; they always sum to it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct VatSplit {
    /// Supply value of the taxable part.
    pub supply: Money,
    /// VAT of the taxable part.
    pub vat: Money,
    /// The part without VAT.
    pub tax_free: Money,
}

/// The VAT inside a taxable amount: a rounded eleventh.
#[inline]
pub(crate) fn vat_inside(taxable: i64, mode: RoundingMode) -> Option<i64> {
    round_ratio(i128::from(taxable), 11, mode)
}

impl VatSplit {
    /// Splits `gross`, of which `tax_free` has no VAT, rounding the eleventh of the rest by `mode`.
    ///
    /// ```
    /// use jeongsan::money::{Currency, Money, RoundingMode};
    /// use jeongsan::vat::VatSplit;
    /// let won = |minor| Money::new(minor, Currency::Krw);
    /// let split = VatSplit::of(won(20_800)?, won(0)?, RoundingMode::HalfUp)?;
    /// assert_eq!((split.supply, split.vat), (won(18_909)?, won(1_891)?));
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CurrencyMismatch`]; [`Code::PaymentTaxFreeExceedsPayment`] when `tax_free` is larger than `gross`, and
    /// [`Code::NegativeAmount`] when it is negative.
    pub fn of(gross: Money, tax_free: Money, mode: RoundingMode) -> Result<Self, Error> {
        let currency = gross.currency();
        let free = tax_free.expect_currency(currency).map_err(|error| error.under("taxFree"))?;
        // A refund splits as its sale does, so the parts have the sign of the whole.
        if free < 0 && gross.minor() >= 0 {
            return Err(Error::new(Code::NegativeAmount).with("amount", free).under("taxFree"));
        }
        let same_sign = free == 0 || free.signum() == gross.minor().signum();
        if !same_sign || free.unsigned_abs() > gross.minor().unsigned_abs() {
            return Err(Error::new(Code::PaymentTaxFreeExceedsPayment)
                .with("paymentTaxFree", free)
                .with("payment", gross.minor())
                .under("taxFree"));
        }
        let taxable = gross.checked_sub(tax_free)?;
        let vat = Money::trusted(vat_inside(taxable.minor(), mode).unwrap_or_default(), currency);
        Ok(VatSplit { supply: taxable.checked_sub(vat)?, vat, tax_free })
    }
}
