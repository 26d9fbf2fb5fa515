//! The tax withheld from one payment, with the reason.
//!
//! Does not know how the gross was added up.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::NaiveDate;

use super::kind::IncomeKind;
use crate::money::{Money, Rate};
use crate::words::worded;

worded! {
    /// Why the tax is what it is. One payment has one reason; of occasions together, the reason of the whole.
    ///
    /// | reason | base | tax | for instance, business income unless said |
    /// |---|---|---|---|
    /// | `Taxed` | above zero | above zero | 69,993 won: 2,090 + 200 |
    /// | `BelowSmallAmount` | above zero | none | 33,333 won of `BusinessOther`: 990 is below 1,000 |
    /// | `ExemptPerOccasion` | nothing left | none | 125,000 won of other income: a base of 50,000 |
    /// | `NothingToTax` | zero, or too little for ten won | none | 300 won: 9 is cut to nothing |
    #[non_exhaustive]
    TaxReason {
        /// Taxed at the rate.
        Taxed "taxed";
        /// The income tax is below the smallest that is collected (소액부징수; Income Tax Act, article 86).
        BelowSmallAmount "below_small_amount";
        /// Every occasion is exempt (과세최저한; Income Tax Act, article 84).
        ExemptPerOccasion "exempt_per_occasion";
        /// The gross is zero or less, or its tax is below ten won.
        NothingToTax "nothing_to_tax";
    }
}

/// What is withheld from one payment to one payee of one kind of income (원천징수). All amounts are KRW.
///
/// The answer of [`WithholdingTable::withhold`](super::WithholdingTable::withhold), with everything that decided it: the day, the
/// rates, the articles and the edition of the table. It is recorded and never computed again; reports to the tax office add up
/// records. Calculation §7.8.
///
/// # What it can never be
///
/// - **Of an order or a line.** A cut of a sum is not the sum of cuts; a tax shown on lines is [attributed](super::TaxShare::of_lines).
/// - **One tax of 3.3 %.** Two taxes, each cut to ten won by itself.
/// - **Above the gross, or below zero.** A gross of zero or less is not taxed.
/// - **By a law that is not one.** Plans are listed in the table and never applied.
///
/// # Example
///
/// ```
/// use jeongsan::calendar::parse_date;
/// use jeongsan::money::{Currency, Money};
/// use jeongsan::withholding::{IncomeKind, TaxReason, WithholdingTable};
/// let (table, day) = (WithholdingTable::south_korea(), parse_date("2026-11-10")?);
/// let lecture = table.withhold(IncomeKind::OtherSixtyPercentExpense, Money::new(300_000, Currency::Krw)?, day)?;
/// assert_eq!((lecture.base.minor(), lecture.income_tax.minor(), lecture.local_income_tax.minor()), (120_000, 24_000, 2_400));
/// assert_eq!((lecture.net().minor(), lecture.reason, lecture.table.as_ref()), (273_600, TaxReason::Taxed, "kr 2026.11"));
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Withholding {
    /// The kind of income.
    pub kind: IncomeKind,
    /// The day of payment, which decided the rate.
    pub paid_on: NaiveDate,
    /// What is paid before tax. May be zero or negative; then there is no tax.
    pub gross: Money,
    /// What is taxed: the gross less deemed expense, without exempt occasions.
    pub base: Money,
    /// Income tax of the base.
    pub rate: Rate,
    /// Local income tax of the income tax.
    pub local_rate: Rate,
    /// Income tax (소득세), a multiple of ten won.
    pub income_tax: Money,
    /// Local income tax (지방소득세), a multiple of ten won.
    pub local_income_tax: Money,
    /// Why.
    pub reason: TaxReason,
    /// The articles of law of the row that applied.
    pub law: Cow<'static, str>,
    /// The table with its version, as [`label`](super::WithholdingTable::label) says it.
    pub table: Arc<str>,
}

impl Withholding {
    /// Both taxes: at most the gross, zero or more.
    #[must_use]
    pub fn total(&self) -> Money {
        let total = self.income_tax.minor().saturating_add(self.local_income_tax.minor());
        Money::trusted(total, self.gross.currency())
    }

    /// What the payee gets: the gross less both taxes.
    #[must_use]
    pub fn net(&self) -> Money {
        // The taxes of a gross above zero are at most the gross, those of any other are zero.
        Money::trusted(self.gross.minor().saturating_sub(self.total().minor()), self.gross.currency())
    }
}
