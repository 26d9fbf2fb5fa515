//! The rate table: rows by kind and day of payment, and the tax of a payment by them.
//!
//! Holds law as data; a change of law is a new row. Does not know payees.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::kind::IncomeKind;
use super::korea;
use super::rate_row::{RateRow, RateStatus};
use super::tax::{TaxReason, Withholding};
use crate::code::{Code, Error};
use crate::limits::{NAME_CHARS_MAX, RATE_ROWS_MAX};
use crate::money::{Currency, Money};
use crate::text::bounded;

/// Rates of withholding by kind of income and day of payment: law as data. No two enacted rows of a kind share a day, and a day without
/// a row is an error, for the engine does not guess what the law was or will be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WithholdingTable {
    label: Arc<str>,
    /// By kind, first day and status.
    rows: Vec<RateRow>,
}

impl WithholdingTable {
    /// The built-in table of South Korea, for payments from 2019-01-01, when the deemed expense of other income became 60 %.
    #[must_use]
    pub fn south_korea() -> Self {
        WithholdingTable { label: Arc::from(korea::LABEL), rows: korea::rows() }
    }

    /// A table of one's own.
    ///
    /// ```
    /// use jeongsan::calendar::parse_date;
    /// use jeongsan::money::Rate;
    /// use jeongsan::withholding::{IncomeKind, RateRow, WithholdingTable};
    /// let from = parse_date("2026-01-01")?;
    /// let treaty = RateRow::new(IncomeKind::NonresidentRoyalty, from, Rate::from_millipercent(15_000)?, "a tax treaty, article 12");
    /// let table = WithholdingTable::builder("treaty").row(treaty).build()?;
    /// assert_eq!(table.row(IncomeKind::NonresidentRoyalty, from)?.rate.to_string(), "15%");
    /// assert!(table.row(IncomeKind::Business, from).is_err());
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    #[must_use]
    pub fn builder(name: &str) -> WithholdingTableBuilder {
        WithholdingTableBuilder { name: name.to_owned(), rows: Vec::new() }
    }

    /// `kr 2026.11`, or the host's name. Stored in every answer.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Every row, proposals included, by kind and first day: for a screen that shows what applies from when, and by which article.
    #[must_use]
    pub fn rows(&self) -> &[RateRow] {
        &self.rows
    }

    /// The row that taxes a kind of income paid on a day. The day of payment decides, not that of the work: income tax is withheld when it is
    /// paid.
    ///
    /// # Errors
    /// [`Code::NoWithholdingRate`] when no enacted row covers the day: the engine does not guess what the law was or will be.
    pub fn row(&self, kind: IncomeKind, paid_on: NaiveDate) -> Result<&RateRow, Error> {
        let begun = self.rows.partition_point(|row| (row.kind, row.from) <= (kind, paid_on));
        let begun = self.rows.get(..begun).unwrap_or_default();
        // Enacted rows of a kind share no day: if the last that began has ended, none covers the day.
        let last = begun.iter().rev().take_while(|row| row.kind == kind).find(|row| row.status == RateStatus::Enacted);
        last.filter(|row| row.applies_on(paid_on)).ok_or_else(|| {
            Error::new(Code::NoWithholdingRate)
                .with("kind", kind.as_str())
                .with("paidOn", paid_on)
                .with("table", &*self.label)
        })
    }

    /// The tax of one payment, as one occasion. A gross of zero or less is not taxed and is no error: refunds can outweigh sales.
    ///
    /// ```
    /// use jeongsan::{Code, calendar::parse_date, money::{Currency, Money}, withholding::{IncomeKind, WithholdingTable}};
    /// let (table, won) = (WithholdingTable::south_korea(), |minor| Money::new(minor, Currency::Krw));
    /// let paid = parse_date("2026-11-10")?;
    /// assert_eq!(table.withhold(IncomeKind::Business, won(3_102_370)?, paid)?.net(), won(3_000_000)?);     // 93,070 and 9,300 withheld
    /// assert_eq!(table.withhold(IncomeKind::Business, won(-5_000)?, paid)?.total(), won(0)?);
    /// let before = table.withhold(IncomeKind::Business, won(1)?, parse_date("2018-12-31")?).unwrap_err();
    /// assert_eq!(before.code(), Code::NoWithholdingRate);
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    /// # Errors
    /// [`Code::CurrencyMismatch`] for another currency than KRW; [`Code::NoWithholdingRate`].
    pub fn withhold(&self, kind: IncomeKind, gross: Money, paid_on: NaiveDate) -> Result<Withholding, Error> {
        gross.expect_currency(Currency::Krw)?;
        let row = self.row(kind, paid_on)?;
        let base = row.base(gross);
        let base = if row.is_exempt(base) { Money::zero(Currency::Krw) } else { base };
        Ok(self.taxed(row, gross, base, paid_on))
    }

    /// The tax of one payment for several occasions (건별): each is exempt or not by itself, the tax is cut once, on the sum of the
    /// bases of those that are not.
    ///
    /// The exemption of other income is granted per occasion (Income Tax Act, article 84), while tax is withheld per payment: ten lectures of
    /// 100,000 won paid together are ten exempt occasions, not one taxed million. Kinds without exemption are taxed on the sum of
    /// the occasions, reversals included. Where there is one, a reversal belongs to its occasion and is refused here, because only
    /// the host knows which one it is: net it first.
    ///
    /// # Errors
    /// As [`WithholdingTable::withhold`]; [`Code::EmptyList`]; [`Code::NegativeAmount`] at an occasion below zero of a kind with an
    /// exemption; [`Code::AmountOutOfRange`] for the sum.
    pub fn withhold_occasions(
        &self,
        kind: IncomeKind,
        occasions: &[Money],
        paid_on: NaiveDate,
    ) -> Result<Withholding, Error> {
        if occasions.is_empty() {
            return Err(Error::new(Code::EmptyList).with("what", "occasions"));
        }
        let row = self.row(kind, paid_on)?;
        let mut gross = Money::zero(Currency::Krw);
        let mut base = Money::zero(Currency::Krw);
        for (index, occasion) in occasions.iter().enumerate() {
            let place = |error: Error| error.under_index(index);
            gross = gross.checked_add(*occasion).map_err(place)?;
            if row.exempt_up_to.is_some() {
                if occasion.minor() < 0 {
                    return Err(place(Error::new(Code::NegativeAmount).with("amount", occasion.minor())));
                }
                let part = row.base(*occasion);
                base = if row.is_exempt(part) { base } else { base.checked_add(part)? };
            }
        }
        if row.exempt_up_to.is_none() {
            base = row.base(gross);
        }
        Ok(self.taxed(row, gross, base, paid_on))
    }

    fn taxed(&self, row: &RateRow, gross: Money, base: Money, paid_on: NaiveDate) -> Withholding {
        let (income_tax, local_income_tax, reason) = row.taxes(base);
        let exempt = row.exempt_up_to.is_some() && base.minor() == 0 && gross.minor() > 0;
        Withholding {
            kind: row.kind,
            paid_on,
            gross,
            base,
            rate: row.rate,
            local_rate: row.local_rate,
            income_tax,
            local_income_tax,
            reason: if exempt { TaxReason::ExemptPerOccasion } else { reason },
            law: row.law.clone(),
            table: Arc::clone(&self.label),
        }
    }
}

/// Collects the rows of a table of one's own: built-in rows with some of one's own in place of others, or rows of a treaty alone.
#[derive(Clone, Debug)]
pub struct WithholdingTableBuilder {
    name: String,
    rows: Vec<RateRow>,
}

impl WithholdingTableBuilder {
    /// Adds a row.
    #[must_use]
    pub fn row(mut self, row: RateRow) -> Self {
        self.rows.push(row);
        self
    }

    /// Adds rows.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = RateRow>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// Checks the rows and sorts them.
    ///
    /// # Errors
    /// [`Code::InvalidRateTable`] for a row that cannot be, or two enacted rows of one kind for one day; [`Code::Blank`] or
    /// [`Code::TooLong`] for the name; [`Code::TooMany`] above 1,000 rows; [`Code::EmptyList`].
    pub fn build(self) -> Result<WithholdingTable, Error> {
        let name = bounded("name", &self.name, NAME_CHARS_MAX)?;
        let (count, place) = (self.rows.len(), |index, error: Error| error.under_index(index).under("rows"));
        if count == 0 {
            return Err(Error::new(Code::EmptyList).with("what", "rows").under("rows"));
        }
        if count > RATE_ROWS_MAX {
            let error =
                Error::new(Code::TooMany).with("count", count).with("what", "rows").with("limit", RATE_ROWS_MAX);
            return Err(error.under("rows"));
        }
        // The enacted spans so far by kind and first day. They share no day, so a row is compared with the one before and after it.
        let mut spans: BTreeMap<(IncomeKind, NaiveDate), &RateRow> = BTreeMap::new();
        for (index, row) in self.rows.iter().enumerate() {
            row.check().map_err(|error| place(index, error))?;
            if row.status != RateStatus::Enacted {
                continue;
            }
            let key = (row.kind, row.from);
            let around = [spans.range(..=key).next_back(), spans.range(key..).next()];
            if around.into_iter().flatten().any(|(_, earlier)| earlier.overlaps(row)) {
                let reason = "two enacted rows of one kind share a day";
                return Err(place(index, Error::new(Code::InvalidRateTable).with("reason", reason)));
            }
            spans.insert(key, row);
        }
        let mut rows = self.rows;
        rows.sort_by_key(|row| (row.kind, row.from, row.status));
        Ok(WithholdingTable { label: Arc::from(name), rows })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_date;
    use crate::money::Rate;

    fn won(minor: i64) -> Money {
        Money::new(minor, Currency::Krw).unwrap()
    }

    fn taxes(kind: IncomeKind, gross: i64, paid_on: &str) -> (i64, i64, TaxReason) {
        let date = parse_date(paid_on).unwrap();
        let tax = WithholdingTable::south_korea().withhold(kind, won(gross), date).unwrap();
        (tax.income_tax.minor(), tax.local_income_tax.minor(), tax.reason)
    }

    #[test]
    fn rows_are_by_kind_first_day_and_status() {
        let table = WithholdingTable::south_korea();
        let keys: Vec<_> = table.rows().iter().map(|row| (row.kind, row.from, row.status)).collect();
        assert!(keys.is_sorted(), "{keys:?}");
    }

    #[test]
    fn the_built_in_table_passes_its_own_checks() {
        let table = WithholdingTable::south_korea();
        let again = WithholdingTable::builder(table.label()).rows(table.rows().iter().cloned()).build().unwrap();
        assert_eq!(again, table);
        for kind in IncomeKind::ALL {
            assert!(table.row(*kind, parse_date("2026-11-23").unwrap()).is_ok(), "{kind:?}");
        }
    }

    #[test]
    fn a_proposal_is_listed_and_never_applied() {
        let table = WithholdingTable::south_korea();
        assert!(table.rows().iter().any(|row| row.status == RateStatus::Proposed));
        let row = table.row(IncomeKind::Business, parse_date("2027-06-01").unwrap()).unwrap();
        assert_eq!((row.rate.to_string().as_str(), row.status), ("3%", RateStatus::Enacted));
    }

    #[test]
    fn personal_services_left_the_small_amount_rule_in_july_2024() {
        use TaxReason::{BelowSmallAmount, Taxed};
        assert_eq!(taxes(IncomeKind::Business, 33_333, "2024-06-30"), (0, 0, BelowSmallAmount));
        assert_eq!(taxes(IncomeKind::Business, 33_333, "2024-07-01"), (990, 90, Taxed));
        assert_eq!(taxes(IncomeKind::BusinessOther, 33_333, "2026-11-10"), (0, 0, BelowSmallAmount));
        assert_eq!(taxes(IncomeKind::BusinessOther, 33_334, "2026-11-10"), (1_000, 100, Taxed));
    }

    #[test]
    fn other_income_is_exempt_by_occasion() {
        use TaxReason::{ExemptPerOccasion, Taxed};
        let kind = IncomeKind::OtherSixtyPercentExpense;
        assert_eq!(taxes(kind, 125_002, "2026-11-10"), (0, 0, ExemptPerOccasion));
        assert_eq!(taxes(kind, 125_003, "2026-11-10"), (10_000, 1_000, Taxed));
        let (table, date) = (WithholdingTable::south_korea(), parse_date("2026-11-10").unwrap());
        let ten = table.withhold_occasions(kind, &[won(100_000); 10], date).unwrap();
        assert_eq!((ten.gross, ten.total(), ten.reason), (won(1_000_000), won(0), ExemptPerOccasion));
        let one = table.withhold_occasions(kind, &[won(100_000), won(200_000)], date).unwrap();
        assert_eq!((one.base, one.income_tax, one.net()), (won(80_000), won(16_000), won(282_400)));
        let reversal = table.withhold_occasions(kind, &[won(200_000), won(-1)], date).unwrap_err();
        assert_eq!((reversal.code(), reversal.at().as_str()), (Code::NegativeAmount, "$[1]"));
    }

    #[test]
    fn nothing_is_taxed_at_zero_or_below() {
        assert_eq!(taxes(IncomeKind::Business, 0, "2026-11-10"), (0, 0, TaxReason::NothingToTax));
        assert_eq!(taxes(IncomeKind::OtherNoExpense, -70_000, "2026-11-10"), (0, 0, TaxReason::NothingToTax));
    }

    #[test]
    fn a_table_that_contradicts_itself_is_refused() {
        let row = |from: &str| {
            let rate = Rate::from_millipercent(3_000).unwrap();
            RateRow::new(IncomeKind::Business, parse_date(from).unwrap(), rate, "law")
        };
        let twice = WithholdingTable::builder("own").row(row("2026-01-01")).row(row("2027-01-01")).build().unwrap_err();
        assert_eq!((twice.code(), twice.at().as_str()), (Code::InvalidRateTable, "$.rows[1]"));
        let all = RateRow { rate: Rate::from_millipercent(95_000).unwrap(), ..row("2026-01-01") };
        let all = WithholdingTable::builder("own").row(all).build().unwrap_err();
        assert_eq!(all.at(), "$.rows[0].rate");
    }
}
