//! A payment as it was taxed and recorded: what reports to the tax office read.
//!
//! Amounts are those of the day, never recomputed: a report tells what was withheld. Does not know the payee.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::kind::IncomeKind;
use super::tax::Withholding;
use crate::calendar::{BusinessDayConvention, HolidayCalendar};
use crate::code::{Code, Error};
use crate::money::{Currency, Money, Rate};

/// One taxed payment as it is on record. Amounts are KRW, zero or more; both taxes together are at most the gross.
///
/// It is what remains of a [`Withholding`] for the reports: they tell what was withheld on the day, not what would be today.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct WithheldIncome {
    /// The kind of income.
    pub kind: IncomeKind,
    /// The day of payment: its month is the month that is reported.
    pub paid_on: NaiveDate,
    /// The rate of income tax.
    pub rate: Rate,
    /// What was paid before tax.
    pub gross: Money,
    /// Income tax withheld.
    pub income_tax: Money,
    /// Local income tax withheld.
    pub local_income_tax: Money,
}

impl From<&Withholding> for WithheldIncome {
    fn from(tax: &Withholding) -> Self {
        WithheldIncome {
            kind: tax.kind,
            paid_on: tax.paid_on,
            rate: tax.rate,
            gross: tax.gross,
            income_tax: tax.income_tax,
            local_income_tax: tax.local_income_tax,
        }
    }
}

impl WithheldIncome {
    /// # Errors
    /// [`Code::CurrencyMismatch`], [`Code::NegativeAmount`], [`Code::TaxExceedsGross`].
    pub(super) fn check(&self) -> Result<(), Error> {
        let amounts =
            [("gross", self.gross), ("incomeTax", self.income_tax), ("localIncomeTax", self.local_income_tax)];
        for (field, amount) in amounts {
            let minor = amount.expect_currency(Currency::Krw).map_err(|error| error.under(field))?;
            if minor < 0 {
                return Err(Error::new(Code::NegativeAmount).with("amount", minor).under(field));
            }
        }
        let tax = self.income_tax.minor().saturating_add(self.local_income_tax.minor());
        if tax > self.gross.minor() {
            return Err(Error::new(Code::TaxExceedsGross).with("tax", tax).with("gross", self.gross.minor()));
        }
        Ok(())
    }

    /// First day of the month of payment.
    pub(super) fn month(&self) -> NaiveDate {
        self.paid_on.with_day(1).unwrap_or(self.paid_on)
    }
}

/// A day of law, and the business day it moves to (Framework Act on National Taxes, article 5 paragraph 1). Both are told, because
/// forms name the one and calendars the other: tax withheld in September 2026 is due on Saturday 10 October, and so on Monday 12
/// October.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Deadline {
    /// The day the law names.
    pub nominal: NaiveDate,
    /// That day, or the next business day when it is none.
    pub due_on: NaiveDate,
}

impl Deadline {
    /// A day `days` after the first of the month after the one that begins on `first`; months later with `months`.
    fn after(first: NaiveDate, months: u32, days: u64, calendar: &HolidayCalendar) -> Result<Self, Error> {
        // A month at the end of time is outside every calendar, which is what the caller hears.
        let nominal = first.checked_add_months(Months::new(months));
        let nominal = nominal.and_then(|day| day.checked_add_days(Days::new(days))).unwrap_or(NaiveDate::MAX);
        let due_on = calendar.adjust(nominal, BusinessDayConvention::Following)?;
        Ok(Deadline { nominal, due_on })
    }

    /// The tenth of the month after: the tax is paid over (Income Tax Act, article 128).
    pub(super) fn tenth(first: NaiveDate, calendar: &HolidayCalendar) -> Result<Self, Error> {
        Deadline::after(first, 1, 9, calendar)
    }

    /// The last day of the month after: the simplified statement is handed in (Income Tax Act, article 164-3).
    pub(super) fn month_end(first: NaiveDate, calendar: &HolidayCalendar) -> Result<Self, Error> {
        let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
        let days = u64::from(next.num_days_in_month()).saturating_sub(1);
        Deadline::after(first, 1, days, calendar)
    }
}
