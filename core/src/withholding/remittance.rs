//! What the platform owes the tax office for the tax it withheld, month by month (원천세 납부).
//!
//! Due on the tenth of the next month (Income Tax Act, article 128), or the next business day. Income tax goes to the national tax office,
//! local income tax to the municipality. Does not know half-yearly payers, refunds brought forward, or other taxes of the form.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::kind::IncomeKind;
use super::withheld::{Deadline, WithheldIncome};
use crate::calendar::HolidayCalendar;
use crate::code::Error;
use crate::id::PartnerId;
use crate::money::{Currency, Money};

/// The sums of one kind of income in one month.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct KindRemittance {
    /// The kind of income.
    pub kind: IncomeKind,
    /// How many payees (인원).
    pub payees: usize,
    /// What they were paid before tax (총지급액).
    pub gross: Money,
    /// Income tax.
    pub income_tax: Money,
    /// Local income tax.
    pub local_income_tax: Money,
}

/// What is due for one month of payments.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Remittance {
    /// First day of the month of payment.
    pub month: NaiveDate,
    /// When it is due.
    pub deadline: Deadline,
    /// Income tax, to the national tax office.
    pub income_tax: Money,
    /// Local income tax, to the municipality.
    pub local_income_tax: Money,
    /// The same by kind of income, in the order of [`IncomeKind::ALL`].
    pub kinds: Vec<KindRemittance>,
}

impl Remittance {
    /// What is due for the months the payments were made in, earliest first. Payments without tax count as payments. Calculation §7.10.
    ///
    /// ```
    /// use jeongsan::PartnerId;
    /// use jeongsan::calendar::{HolidayCalendar, parse_date};
    /// use jeongsan::money::{Currency, Money};
    /// use jeongsan::withholding::{IncomeKind, WithheldIncome, Remittance, WithholdingTable};
    /// let table = WithholdingTable::south_korea();
    /// let paid = |payee: &str, won: i64, day: &str| -> Result<(PartnerId, WithheldIncome), jeongsan::Error> {
    ///     let tax = table.withhold(IncomeKind::Business, Money::new(won, Currency::Krw)?, parse_date(day)?)?;
    ///     Ok((PartnerId::new(payee)?, WithheldIncome::from(&tax)))
    /// };
    /// let payments = [paid("hong", 1_000_000, "2026-09-10")?, paid("hong", 500_000, "2026-09-25")?, paid("kim", 200_000, "2026-09-25")?];
    /// let due = Remittance::of_months(&payments, &HolidayCalendar::south_korea())?;
    /// assert_eq!((due[0].income_tax.minor(), due[0].local_income_tax.minor(), due[0].kinds[0].payees), (51_000, 5_100, 2));
    /// // The tenth of October 2026 is a Saturday.
    /// assert_eq!((due[0].deadline.nominal, due[0].deadline.due_on), (parse_date("2026-10-10")?, parse_date("2026-10-12")?));
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    /// # Errors
    /// At the payment: [`Code::NegativeAmount`](crate::Code::NegativeAmount), [`Code::TaxExceedsGross`](crate::Code::TaxExceedsGross),
    /// [`Code::CurrencyMismatch`](crate::Code::CurrencyMismatch); [`Code::AmountOutOfRange`](crate::Code::AmountOutOfRange) for a sum;
    /// [`Code::DateOutsideCalendar`](crate::Code::DateOutsideCalendar) for a deadline.
    pub fn of_months(
        payments: &[(PartnerId, WithheldIncome)],
        calendar: &HolidayCalendar,
    ) -> Result<Vec<Remittance>, Error> {
        let mut sums: BTreeMap<(NaiveDate, IncomeKind), (KindRemittance, BTreeSet<&PartnerId>)> = BTreeMap::new();
        for (index, (payee, income)) in payments.iter().enumerate() {
            let place = |error: Error| error.under_index(index);
            income.check().map_err(|error| place(error.under("withheld")))?;
            let zero = Money::zero(Currency::Krw);
            let (sum, payees) = sums.entry((income.month(), income.kind)).or_insert_with(|| {
                let kind = income.kind;
                let empty = KindRemittance { kind, payees: 0, gross: zero, income_tax: zero, local_income_tax: zero };
                (empty, BTreeSet::new())
            });
            payees.insert(payee);
            sum.payees = payees.len();
            sum.gross = sum.gross.checked_add(income.gross).map_err(place)?;
            sum.income_tax = sum.income_tax.checked_add(income.income_tax).map_err(place)?;
            sum.local_income_tax = sum.local_income_tax.checked_add(income.local_income_tax).map_err(place)?;
        }
        let mut months: Vec<Remittance> = Vec::new();
        for ((month, _), (sum, _)) in sums {
            if let Some(last) = months.last_mut().filter(|last| last.month == month) {
                last.income_tax = last.income_tax.checked_add(sum.income_tax)?;
                last.local_income_tax = last.local_income_tax.checked_add(sum.local_income_tax)?;
                last.kinds.push(sum);
                continue;
            }
            months.push(Remittance {
                month,
                deadline: Deadline::tenth(month, calendar)?,
                income_tax: sum.income_tax,
                local_income_tax: sum.local_income_tax,
                kinds: vec![sum],
            });
        }
        Ok(months)
    }
}
