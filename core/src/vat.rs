//! Splitting an amount that has VAT inside into supply value, VAT and tax-free part (공급가액/부가세/면세).
//!
//! Korean VAT is 10 % of the supply, so 1/11 of the taxable amount (Value-Added Tax Act, article 29 paragraph 7 and article 30). Practice differs on the rounding of the
//! eleventh: the mode is an argument, the other side is always the remainder. `SUPPLY_FLOOR` of some statements is `Up` here.
//! Does not know which goods are tax-free.

use crate::code::{Code, Error};
use crate::money::{Money, RoundingMode, round_ratio};

/// Supply value, VAT and tax-free part of an amount that has VAT inside (공급가액, 부가세, 면세). They always sum to it.
///
/// The tax-free part is told; of the rest VAT is a rounded eleventh and supply the remainder. Which rounding is right is practice,
/// not law, and statements of well-known malls differ:
///
/// | of | `HalfUp` (payments, by default) | `Down` | `Up` |
/// |---:|---:|---:|---:|
/// | 20,800 | 18,909 + 1,891 | 18,910 + 1,890 | 18,909 + 1,891 |
/// | 3,237,452 | 2,943,138 + 294,314 | 2,943,139 + 294,313 | 2,943,138 + 294,314 |
/// | −20,800 | −18,909 − 1,891 | −18,910 − 1,890 | −18,909 − 1,891 |
///
/// A half does not occur: an eleventh of a whole number never ends in exactly .5.
///
/// # What it can never be
///
/// - **More or less than the whole.** Only one side is computed; the other is what is left.
/// - **Of mixed signs.** A refund is negative in all its parts, as its sale is positive.
///
/// # Example
///
/// ```
/// use jeongsan::money::{Currency, Money, RoundingMode};
/// use jeongsan::vat::VatSplit;
/// let won = |minor| Money::new(minor, Currency::Krw);
/// for (gross, mode, supply, vat) in [
///     (20_800, RoundingMode::HalfUp, 18_909, 1_891),
///     (20_800, RoundingMode::Down, 18_910, 1_890),
///     (3_237_452, RoundingMode::Down, 2_943_139, 294_313),
///     (-20_800, RoundingMode::HalfUp, -18_909, -1_891),
/// ] {
///     let split = VatSplit::of(won(gross)?, won(0)?, mode)?;
///     assert_eq!((split.supply, split.vat, split.tax_free), (won(supply)?, won(vat)?, won(0)?));
/// }
/// // Of a mixed basket only the taxable part is split.
/// let mixed = VatSplit::of(won(27_000)?, won(11_000)?, RoundingMode::HalfUp)?;
/// assert_eq!((mixed.supply, mixed.vat, mixed.tax_free), (won(14_545)?, won(1_455)?, won(11_000)?));
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
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
