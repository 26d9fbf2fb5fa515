//! The amounts of one payout: net, supply, VAT, tax-free part, withheld tax, and what is remitted.
//!
//! Computed once per payout, never per line (calculation §7.5). VAT belongs to businesses that issue tax invoices,
//! withheld tax to withholding subjects, so no payout has both. Does not know lines, accounts or minimums.

use chrono::NaiveDate;

use super::terms::{AmountKind, PayoutPartner, PayoutTerms, WithholdingBase, WithholdingOccasion};
use crate::code::Error;
use crate::money::{Currency, Money, Rate, RoundingMode, checked_minor};
use crate::vat::VatSplit;
use crate::withholding::Withholding;

/// What lines and open balances add up to, before VAT and tax.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Net {
    pub(super) currency: Currency,
    /// Lines: orders − cancels + manual.
    pub(super) lines: i128,
    /// Open balances.
    pub(super) carried: i128,
    /// The tax-free part of both.
    pub(super) tax_free: i128,
    /// Lines, and the income in open balances.
    pub(super) income: i128,
    /// The occasions of the income, where each may be exempt by itself; none where all of it is one.
    pub(super) occasions: Option<Vec<i128>>,
}

impl Net {
    pub(super) const fn nothing(currency: Currency) -> Self {
        Net { currency, lines: 0, carried: 0, tax_free: 0, income: 0, occasions: None }
    }

    pub(super) fn money(&self, minor: i128) -> Result<Money, Error> {
        checked_minor(minor).map(|minor| Money::trusted(minor, self.currency))
    }

    /// The occasions, as money.
    pub(super) fn occasions(&self) -> Result<Vec<Money>, Error> {
        self.occasions.iter().flatten().map(|occasion| self.money(*occasion)).collect()
    }

    /// The income left for a later payout when nothing is paid now.
    pub(super) fn income_left(&self, terms: &PayoutTerms) -> Result<Money, Error> {
        self.money(match terms.withholding_base {
            WithholdingBase::BeforeCarry => self.income.max(0),
            WithholdingBase::AfterCarry => self.income,
        })
    }
}

/// The amounts of one payout. `supply + vat + without_vat − income_tax − local_income_tax = amount`. Calculation §7.5.
///
/// Of a net settlement of 110,000, of which 10,000 are tax-free:
///
/// | payee | supply | VAT | without VAT | taxes | amount |
/// |---|---:|---:|---:|---:|---:|
/// | general taxpayer, `Gross` | 90,909 | 9,091 | 10,000 | | 110,000 |
/// | general taxpayer, `Net` | 100,000 | 10,000 | 10,000 | | 120,000 |
/// | exempt or simplified taxpayer without invoices | | | 110,000 | | 110,000 |
/// | withholding subject, business income | | | 110,000 | 3,300 + 330 | 106,370 |
///
/// Computed once on the net, never line by line, and frozen with the payout.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct PayoutAmounts {
    /// Net settlement: lines and open balances.
    pub settlement: Money,
    /// Its tax-free part.
    pub settlement_tax_free: Money,
    /// What of it are open balances.
    pub carried_in: Money,
    /// Supply value; nothing for those without VAT.
    pub supply: Money,
    /// VAT, inside a gross settlement or on top of a net one.
    pub vat: Money,
    /// What VAT is not told apart in: the tax-free part, or all of it for those who issue no tax invoice. That is not to say that it is
    /// free of tax.
    pub without_vat: Money,
    /// Income tax withheld.
    pub income_tax: Money,
    /// Local income tax withheld.
    pub local_income_tax: Money,
    /// What is remitted.
    pub amount: Money,
}

impl PayoutAmounts {
    /// What is owed before tax: settlement, and VAT on top when it is net.
    ///
    /// # Errors
    /// [`AmountOutOfRange`](crate::Code::AmountOutOfRange).
    pub fn before_tax(&self) -> Result<Money, Error> {
        self.supply.checked_add(self.vat)?.checked_add(self.without_vat)
    }
}

/// Amounts and tax of a net, whether or not it can be paid.
pub(super) fn assess(
    net: &Net,
    payee: &PayoutPartner,
    terms: &PayoutTerms,
    paid_on: NaiveDate,
) -> Result<(PayoutAmounts, Option<Withholding>), Error> {
    let settlement = net.money(net.lines.saturating_add(net.carried))?;
    let settlement_tax_free = net.money(net.tax_free)?;
    let split = split(settlement, settlement_tax_free, payee, terms)?;
    let withholding = withhold(net, payee, terms, paid_on)?;
    let nothing = Money::zero(net.currency);
    let (income_tax, local_income_tax) =
        withholding.as_ref().map_or((nothing, nothing), |tax| (tax.income_tax, tax.local_income_tax));
    let mut amounts = PayoutAmounts {
        settlement,
        settlement_tax_free,
        carried_in: net.money(net.carried)?,
        supply: split.supply,
        vat: split.vat,
        without_vat: split.tax_free,
        income_tax,
        local_income_tax,
        amount: nothing,
    };
    amounts.amount = amounts.before_tax()?.checked_sub(income_tax)?.checked_sub(local_income_tax)?;
    Ok((amounts, withholding))
}

/// Fees and refunds can make the tax-free part negative or larger than the whole; the taxable rest then has the other sign and its
/// VAT too, so that the parts always add up.
fn split(settlement: Money, tax_free: Money, payee: &PayoutPartner, terms: &PayoutTerms) -> Result<VatSplit, Error> {
    let nothing = Money::zero(settlement.currency());
    if !payee.has_vat() {
        return Ok(VatSplit { supply: nothing, vat: nothing, tax_free: settlement });
    }
    let taxable = settlement.checked_sub(tax_free)?;
    match terms.amount_kind {
        AmountKind::Gross => {
            let split = VatSplit::of(taxable, nothing, terms.vat_rounding.unwrap_or(RoundingMode::HalfUp))?;
            Ok(VatSplit { tax_free, ..split })
        }
        AmountKind::Net => {
            let mode = terms.vat_rounding.unwrap_or(RoundingMode::Down);
            let vat = taxable.portion(Rate::VAT).round(mode, settlement.currency())?;
            Ok(VatSplit { supply: taxable, vat, tax_free })
        }
    }
}

/// Whether the income of a payee is exempt occasion by occasion, and its occasions are its lines.
pub(super) fn by_occasion(payee: &PayoutPartner, terms: &PayoutTerms, paid_on: NaiveDate) -> bool {
    let exempt = || terms.table.row(payee.income_kind, paid_on).is_ok_and(|row| row.exempt_up_to.is_some());
    terms.occasion == WithholdingOccasion::Line && terms.deduct_withholding && payee.is_withheld_from() && exempt()
}

fn withhold(
    net: &Net,
    payee: &PayoutPartner,
    terms: &PayoutTerms,
    paid_on: NaiveDate,
) -> Result<Option<Withholding>, Error> {
    if !terms.deduct_withholding || !payee.is_withheld_from() {
        return Ok(None);
    }
    let occasions = net.occasions()?;
    if !occasions.is_empty() {
        return terms.table.withhold_occasions(payee.income_kind, &occasions, paid_on).map(Some);
    }
    // Without an occasion above zero there is no income, whatever takes back earlier ones.
    let income = net.money(if net.occasions.is_some() { net.income.min(0) } else { net.income })?;
    terms.table.withhold(payee.income_kind, income, paid_on).map(Some)
}
