//! What payouts are planned from, as records: open balances, payees and terms. Statement lines
//! are read as statements write them.
//!
//! Reads and writes; the checks are the payout's own.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::partner::PartnerRecord;
use super::read::Record;
use super::scalar::{DateText, FromScalar, Given, optional};
use super::transfer::off_live;
use super::withholding::{RateTableRecord, table_of};
use super::words::{Named, Word};
use crate::code::{Code, Error};
use crate::id::{CarryId, PartnerId, PayoutBatchId, StatementLineId};
use crate::ledger::Ledger;
use crate::money::{Currency, Money, RoundingMode};
use crate::payout::{
    AccountStatus, AmountKind, Carry, CarryReason, NegativePolicy, PayoutPartner, PayoutTerms, WithholdingBase,
};
use crate::withholding::{IncomeKind, WithholdingRole};

/// The word of an optional field, or its default.
pub(super) fn word_or<T: Word>(given: Option<Given<Named<T>>>, field: &str, default: T) -> Result<T, Error> {
    Ok(optional(given, field)?.map_or(default, |named| named.0))
}

/// A list of scalars, each with its place.
pub(super) fn scalars<T: FromScalar>(given: Option<Vec<Given<T>>>, field: &str) -> Result<Vec<T>, Error> {
    let read = |(index, given): (usize, Given<T>)| given.0.map_err(|error| error.under_index(index).under(field));
    given.unwrap_or_default().into_iter().enumerate().map(read).collect()
}

/// A list of records, each with its place.
pub(super) fn records<R, T>(
    given: Option<Vec<Record<R>>>,
    field: &str,
    read: impl Fn(R) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let read = |(index, Record(record)): (usize, Record<R>)| {
        read(record).map_err(|error| error.under_index(index).under(field))
    };
    given.unwrap_or_default().into_iter().enumerate().map(read).collect()
}

/// An open balance.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("answers" = ["CarryRecord"])))]
pub struct CarryInput {
    /// Its id.
    pub id: Given<CarryId>,
    /// `live` or `test`; `live` when absent.
    pub ledger: Option<Given<Named<Ledger>>>,
    /// Whose it is.
    pub partner: Given<PartnerId>,
    /// The currency; `KRW` when absent.
    pub currency: Option<Given<Currency>>,
    /// The settlement amount, negative when the partner owes.
    pub amount: Given<i64>,
    /// Its tax-free part; 0 when absent.
    pub tax_free: Option<Given<i64>>,
    /// The income in it that tax has not been withheld from; when absent, the amount if it is above zero, else nothing.
    pub income: Option<Given<i64>>,
    /// Why it was carried; `negative` or `below_minimum` when absent, by its sign.
    pub reason: Option<Given<Named<CarryReason>>>,
    /// The lines it was made from.
    pub lines: Option<Vec<Given<StatementLineId>>>,
    /// The carries it continues.
    pub carries: Option<Vec<Given<CarryId>>>,
    /// The batch that made it.
    pub batch: Option<Given<PayoutBatchId>>,
    /// The day it was made.
    pub carried_on: Given<NaiveDate>,
    /// The day its oldest part was first carried; `carriedOn` when absent.
    pub since: Option<Given<NaiveDate>>,
    /// How many runs have carried it; 1 when absent.
    pub runs: Option<Given<u32>>,
    /// The batch that settled it: then it is refused.
    pub settled_by: Option<Given<PayoutBatchId>>,
}

impl CarryInput {
    pub(super) fn carry(self) -> Result<Carry, Error> {
        let currency = optional(self.currency, "currency")?.unwrap_or(Currency::Krw);
        let money = |minor: i64| Money::new(minor, currency);
        let amount = self.amount.field("amount")?;
        let by_sign = if amount < 0 { CarryReason::Negative } else { CarryReason::BelowMinimum };
        let carried_on = self.carried_on.field("carriedOn")?;
        Ok(Carry {
            id: self.id.field("id")?,
            ledger: word_or(self.ledger, "ledger", Ledger::Live)?,
            partner: self.partner.field("partner")?,
            amount: money(amount)?,
            tax_free: money(optional(self.tax_free, "taxFree")?.unwrap_or(0))?,
            income: money(optional(self.income, "income")?.unwrap_or(amount.max(0)))?,
            reason: word_or(self.reason, "reason", by_sign)?,
            lines: scalars(self.lines, "lines")?,
            carries: scalars(self.carries, "carries")?,
            batch: optional(self.batch, "batch")?,
            carried_on,
            since: optional(self.since, "since")?.unwrap_or(carried_on),
            runs: optional(self.runs, "runs")?.unwrap_or(1),
            settled_by: optional(self.settled_by, "settledBy")?,
        })
    }
}

/// An open balance as it is made.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CarryRecord {
    /// Its id.
    pub id: String,
    /// `test`; absent on the live ledger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<String>,
    /// Whose it is.
    pub partner: String,
    /// The currency.
    pub currency: String,
    /// The settlement amount, negative when the partner owes.
    pub amount: i64,
    /// Its tax-free part.
    pub tax_free: i64,
    /// The income in it that tax has not been withheld from.
    pub income: i64,
    /// Why nothing was paid.
    pub reason: String,
    /// The lines it was made from.
    pub lines: Vec<String>,
    /// The carries it continues.
    pub carries: Vec<String>,
    /// The batch that made it.
    pub batch: Option<String>,
    /// The day it was made.
    pub carried_on: DateText,
    /// The day its oldest part was first carried.
    pub since: DateText,
    /// How many runs have carried it.
    pub runs: u32,
}

impl From<&Carry> for CarryRecord {
    fn from(carry: &Carry) -> Self {
        CarryRecord {
            id: carry.id.to_string(),
            ledger: off_live(carry.ledger),
            partner: carry.partner.to_string(),
            currency: carry.currency().code().to_owned(),
            amount: carry.amount.minor(),
            tax_free: carry.tax_free.minor(),
            income: carry.income.minor(),
            reason: carry.reason.as_str().to_owned(),
            lines: texts(&carry.lines),
            carries: texts(&carry.carries),
            batch: carry.batch.as_ref().map(ToString::to_string),
            carried_on: DateText(carry.carried_on),
            since: DateText(carry.since),
            runs: carry.runs,
        }
    }
}

pub(super) fn texts<T: ToString>(ids: &[T]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

/// Who is paid.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayoutPartnerRecord {
    /// The partner, in the version in force.
    pub partner: Record<PartnerRecord>,
    /// What the bank said about its account; `not_verified` when absent.
    pub account_status: Option<Given<Named<AccountStatus>>>,
    /// A withholding subject's kind of income; `business` when absent.
    pub income_kind: Option<Given<Named<IncomeKind>>>,
    /// Who withholds from a withholding subject; `payer` when absent.
    pub withholding_role: Option<Given<Named<WithholdingRole>>>,
    /// Whether nothing is paid to it for now; false when absent.
    pub held: Option<bool>,
}

impl PayoutPartnerRecord {
    pub(super) fn payee(self) -> Result<PayoutPartner, Error> {
        let (_, partner) = self.partner.0.partner().map_err(|error| error.under("partner"))?;
        let mut payee = PayoutPartner::new(partner);
        payee.account_status = word_or(self.account_status, "accountStatus", payee.account_status)?;
        payee.income_kind = word_or(self.income_kind, "incomeKind", payee.income_kind)?;
        payee.role = word_or(self.withholding_role, "withholdingRole", payee.role)?;
        payee.held = self.held.unwrap_or(payee.held);
        Ok(payee)
    }
}

/// A least amount.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayoutMinimumRecord {
    /// The currency; `KRW` when absent.
    pub currency: Option<Given<Currency>>,
    /// The least amount worth paying.
    pub amount: Given<i64>,
}

/// The platform's terms of payout.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayoutTermsRecord {
    /// What settlement amounts are to a taxable business; `gross` when absent.
    pub amount_kind: Option<Given<Named<AmountKind>>>,
    /// Rounding of VAT; `half_up` inside and `down` on top when absent.
    pub vat_rounding: Option<Given<Named<RoundingMode>>>,
    /// Whether withheld tax is deducted; true when absent.
    pub deduct_withholding: Option<bool>,
    /// Whether older negative balances lessen the income; `before_carry` (they do not) when absent.
    pub withholding_base: Option<Given<Named<WithholdingBase>>>,
    /// What becomes of negative nets; `carry_over` when absent.
    pub negative: Option<Given<Named<NegativePolicy>>>,
    /// Least amounts, one a currency.
    pub minimums: Option<Vec<Record<PayoutMinimumRecord>>>,
    /// A table of rates in place of the built-in one.
    pub table: Option<Record<RateTableRecord>>,
}

impl PayoutTermsRecord {
    pub(super) fn terms(self) -> Result<PayoutTerms, Error> {
        let default = PayoutTerms::default();
        Ok(PayoutTerms {
            amount_kind: word_or(self.amount_kind, "amountKind", default.amount_kind)?,
            vat_rounding: optional(self.vat_rounding, "vatRounding")?.map(|named| named.0),
            deduct_withholding: self.deduct_withholding.unwrap_or(default.deduct_withholding),
            withholding_base: word_or(self.withholding_base, "withholdingBase", default.withholding_base)?,
            negative: word_or(self.negative, "negative", default.negative)?,
            minimums: minimums(self.minimums)?,
            table: table_of(self.table)?,
        })
    }
}

fn minimums(given: Option<Vec<Record<PayoutMinimumRecord>>>) -> Result<Vec<Money>, Error> {
    let minimums = records(given, "minimums", |record: PayoutMinimumRecord| {
        let currency = optional(record.currency, "currency")?.unwrap_or(Currency::Krw);
        let amount = record.amount.field("amount")?;
        if amount < 0 {
            return Err(Error::new(Code::NegativeAmount).with("amount", amount).under("amount"));
        }
        Money::new(amount, currency)
    })?;
    for (index, minimum) in minimums.iter().enumerate() {
        if minimums.iter().take(index).any(|other| other.currency() == minimum.currency()) {
            let error = Error::new(Code::DuplicateId).with("kind", "minimum").with("id", minimum.currency().code());
            return Err(error.under("currency").under_index(index).under("minimums"));
        }
    }
    Ok(minimums)
}
