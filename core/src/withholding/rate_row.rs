//! One dated row of a rate table, and the arithmetic it alone decides: the base and the two taxes.
//!
//! Does not know other rows or which day it is asked for.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::kind::IncomeKind;
use super::tax::TaxReason;
use crate::code::{Code, Error};
use crate::money::{Currency, Money, Rate, RoundingMode};
use crate::words::worded;

worded! {
    /// Whether a row is law.
    RateStatus {
        /// Law: applied to payments of its days.
        Enacted "enacted";
        /// A bill or a plan: listed, never applied.
        Proposed "proposed";
    }
}

/// How one kind of income is taxed when it is paid within a span of days: one row of law.
///
/// `base = gross × (1 − expense)`, exempt up to `exempt_up_to`; `income tax = base × rate`, not collected below `collected_from`;
/// `local income tax = income tax × local_rate`. A change of law ends a row (`to`) and adds another; a host with a treaty adds a
/// row of its own to a table of its own.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct RateRow {
    /// The kind of income.
    pub kind: IncomeKind,
    /// First day of payment it is for.
    pub from: NaiveDate,
    /// Last day of payment it is for; none while no end is known.
    pub to: Option<NaiveDate>,
    /// Income tax, of the base.
    pub rate: Rate,
    /// Local income tax, of the income tax withheld.
    pub local_rate: Rate,
    /// Deemed expense (필요경비), of the gross. The base is the rest.
    pub expense: Rate,
    /// The base up to which one occasion is exempt (과세최저한), in KRW.
    pub exempt_up_to: Option<Money>,
    /// The income tax below which nothing is collected (소액부징수), in KRW.
    pub collected_from: Option<Money>,
    /// The articles of law.
    pub law: Cow<'static, str>,
    /// Whether it is law.
    pub status: RateStatus,
}

impl RateRow {
    /// An enacted row without expense, exemption or small-amount rule, with local income tax of 10 % (Local Tax Act, article 103-13 paragraph 1), until
    /// further notice.
    #[must_use]
    pub fn new(kind: IncomeKind, from: NaiveDate, rate: Rate, law: impl Into<Cow<'static, str>>) -> Self {
        RateRow {
            kind,
            from,
            to: None,
            rate,
            local_rate: Rate::LOCAL_INCOME_TAX,
            expense: Rate::ZERO,
            exempt_up_to: None,
            collected_from: None,
            law: law.into(),
            status: RateStatus::Enacted,
        }
    }

    /// Whether a payment of that day is taxed by it: the day is within its span, and it is law.
    #[must_use]
    pub fn applies_on(&self, paid_on: NaiveDate) -> bool {
        self.status == RateStatus::Enacted && self.from <= paid_on && self.to.is_none_or(|to| paid_on <= to)
    }

    /// Whether a day could be taxed by both.
    pub(super) fn overlaps(&self, other: &RateRow) -> bool {
        let begins_before_end = |a: &RateRow, b: &RateRow| b.to.is_none_or(|to| a.from <= to);
        self.kind == other.kind && begins_before_end(self, other) && begins_before_end(other, self)
    }

    /// # Errors
    /// [`Code::InvalidRateTable`] for a span that ends before it begins, taxes above the gross, a bound below zero, or no law;
    /// [`Code::CurrencyMismatch`].
    pub(super) fn check(&self) -> Result<(), Error> {
        let invalid =
            |reason: &str, field: &str| Err(Error::new(Code::InvalidRateTable).with("reason", reason).under(field));
        if self.to.is_some_and(|to| to < self.from) {
            return invalid("a span ends before it begins", "to");
        }
        let whole = u64::from(Rate::WHOLE);
        let taxes = u64::from(self.rate.millipercent())
            .saturating_mul(whole.saturating_add(u64::from(self.local_rate.millipercent())));
        if taxes > whole.saturating_mul(whole) {
            return invalid("both taxes together exceed the base", "rate");
        }
        for (field, bound) in [("exemptUpTo", self.exempt_up_to), ("collectedFrom", self.collected_from)] {
            let bound =
                bound.map_or(Ok(0), |bound| bound.expect_currency(Currency::Krw)).map_err(|e| e.under(field))?;
            if bound < 0 {
                return invalid("a bound is below zero", field);
            }
        }
        if self.law.trim().is_empty() {
            return invalid("a row names no law", "law");
        }
        Ok(())
    }

    /// What is left of the gross after the deemed expense, whole won: the income that is taxed. Nothing for a gross below zero.
    ///
    /// The share that is left is cut, not the expense: of 125,002 won at 60 % the base is 50,000 and exempt.
    ///
    /// ```
    /// use jeongsan::{calendar::parse_date, money::{Currency, Money}, withholding::{IncomeKind, WithholdingTable}};
    /// let (table, won) = (WithholdingTable::south_korea(), |minor| Money::new(minor, Currency::Krw));
    /// let row = table.row(IncomeKind::OtherSixtyPercentExpense, parse_date("2026-11-10")?)?;
    /// assert_eq!((row.base(won(125_002)?), row.base(won(125_003)?)), (won(50_000)?, won(50_001)?));
    /// assert!(row.is_exempt(won(50_000)?) && !row.is_exempt(won(50_001)?));
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    #[must_use]
    pub fn base(&self, gross: Money) -> Money {
        let rest = Rate::WHOLE.saturating_sub(self.expense.millipercent());
        let rest = Rate::from_millipercent(rest).unwrap_or_default();
        let base = rest.of(gross.minor().max(0), RoundingMode::Down).unwrap_or_default();
        Money::trusted(base, gross.currency())
    }

    /// Whether one occasion with that base is exempt.
    #[must_use]
    pub fn is_exempt(&self, base: Money) -> bool {
        self.exempt_up_to.is_some_and(|bound| base.minor() <= bound.minor())
    }

    /// Income tax and local income tax of a base, each cut to ten won by itself (Treasury Funds Act, article 47; Local Accounting
    /// Act, article 55): one cut of both
    /// rates together would take ten won more for every second amount.
    pub(super) fn taxes(&self, base: Money) -> (Money, Money, TaxReason) {
        let income_tax = cut_to_ten(base.minor(), self.rate);
        if self.collected_from.is_some_and(|bound| base.minor() > 0 && income_tax < bound.minor()) {
            let nothing = Money::zero(base.currency());
            return (nothing, nothing, TaxReason::BelowSmallAmount);
        }
        let local = cut_to_ten(income_tax, self.local_rate);
        let reason = if income_tax > 0 { TaxReason::Taxed } else { TaxReason::NothingToTax };
        (Money::trusted(income_tax, base.currency()), Money::trusted(local, base.currency()), reason)
    }
}

/// `amount × rate` without its ones digit.
fn cut_to_ten(amount: i64, rate: Rate) -> i64 {
    let whole = rate.of(amount, RoundingMode::Down).unwrap_or_default();
    whole.saturating_sub(whole % 10)
}
