//! Contracts and policies as records.
//!
//! One record is one version; records with one id are its versions.

use chrono::{NaiveDate, Weekday};
use serde::Deserialize;

use super::read::Record;
use super::scalar::{Given, found, optional, wrong_type};
use super::words::{LagUnit, Named};
use crate::calendar::{BusinessDayConvention, Lag, MonthDay, Recurrence, SettlementCycle};
use crate::code::{Code, Error};
use crate::contract::{AdditionalFeePolicy, Bearer, Contract, DiscountSharePolicy, Fee};
use crate::id::{AdditionalFeePolicyId, ContractId, DiscountSharePolicyId};
use crate::limits::LAG_DAYS_MAX;
use crate::money::{Currency, Money, Rate};

/// When a version applies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Validity {
    pub from: Option<NaiveDate>,
    pub archived_from: Option<NaiveDate>,
}

pub(crate) fn validity(
    from: Option<Given<NaiveDate>>,
    archived_from: Option<Given<NaiveDate>>,
) -> Result<Validity, Error> {
    Ok(Validity { from: optional(from, "effectiveFrom")?, archived_from: optional(archived_from, "archivedFrom")? })
}

/// A fee: exactly one of `rate` and `fixed`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FeeRecord {
    /// A rate of the amount.
    pub rate: Option<Given<Rate>>,
    /// A fixed amount, zero or more.
    pub fixed: Option<Given<i64>>,
    /// The currency of the fixed amount; `KRW` when absent.
    pub currency: Option<Given<Currency>>,
}

impl FeeRecord {
    fn fee(self) -> Result<Fee, Error> {
        let currency = optional(self.currency, "currency")?;
        match (optional(self.rate, "rate")?, optional(self.fixed, "fixed")?, currency) {
            (Some(rate), None, None) => Ok(Fee::Rate(rate)),
            (None, Some(fixed), currency) => Money::new(fixed, currency.unwrap_or(Currency::Krw))
                .and_then(Fee::fixed)
                .map_err(|error| error.under("fixed")),
            // A rate has no currency.
            (Some(_), None, Some(_)) => Err(Error::new(Code::UnknownField).with("field", "currency")),
            _ => Err(Error::new(Code::ExactlyOneOf).with("fields", "`rate`, `fixed`")),
        }
    }
}

/// On which days a cycle settles.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecurrenceRecord {
    /// `day`, `week`, `month` or `year`.
    pub every: String,
    /// Days of the week (`mon` … `sun`) or of the month (1 … 31).
    pub days: Option<Vec<serde_json::Value>>,
    /// Dates of the year, `MM-DD`.
    pub dates: Option<Vec<String>>,
}

impl RecurrenceRecord {
    fn recurrence(self) -> Result<Recurrence, Error> {
        let missing = |field: &str| Error::new(Code::MissingField).with("field", field);
        let unknown = |field: &str| Err(Error::new(Code::UnknownField).with("field", field));
        match (self.every.as_str(), self.days, self.dates) {
            ("day", None, None) => Ok(Recurrence::daily()),
            ("week", days, None) => {
                let days = days.ok_or_else(|| missing("days"))?;
                let days = each(&days, "days", word_of::<Weekday>)?;
                Recurrence::weekly(&days).map_err(|error| error.under("days"))
            }
            ("month", days, None) => {
                let days = days.ok_or_else(|| missing("days"))?;
                let days = each(&days, "days", |day| {
                    let number = day.as_u64().and_then(|day| u32::try_from(day).ok());
                    number.filter(|day| (1..=31).contains(day)).ok_or_else(|| {
                        let reason = "days of the month are 1 to 31";
                        Error::new(Code::InvalidRecurrence).with("value", day.to_string()).with("reason", reason)
                    })
                })?;
                Recurrence::monthly(&days).map_err(|error| error.under("days"))
            }
            ("year", None, dates) => {
                let dates = dates.ok_or_else(|| missing("dates"))?;
                let dates = each(&dates, "dates", |text| month_day(text))?;
                Recurrence::yearly(&dates).map_err(|error| error.under("dates"))
            }
            ("day", Some(_), _) | ("year", Some(_), _) => unknown("days"),
            ("day" | "week" | "month", _, Some(_)) => unknown("dates"),
            (every, _, _) => Err(super::read::unknown_word(every, &["day", "week", "month", "year"]).under("every")),
        }
    }
}

fn each<I, O>(items: &[I], field: &str, read: impl Fn(&I) -> Result<O, Error>) -> Result<Vec<O>, Error> {
    let read = |(index, item)| read(item).map_err(|error| error.under_index(index).under(field));
    items.iter().enumerate().map(read).collect()
}

fn word_of<T: super::words::Word>(value: &serde_json::Value) -> Result<T, Error> {
    use super::scalar::FromScalar;
    match value.as_str() {
        Some(text) => Named::<T>::from_text(text).map(|named| named.0),
        None => Err(wrong_type(T::EXPECTED, &found(value))),
    }
}

fn month_day(text: &str) -> Result<MonthDay, Error> {
    let parsed = match text.as_bytes() {
        [_, _, b'-', _, _] => {
            text.split_once('-').and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)))
        }
        _ => None,
    };
    match parsed {
        Some((month, day)) => MonthDay::new(month, day),
        None => Err(Error::new(Code::InvalidRecurrence).with("value", text).with("reason", "dates are MM-DD")),
    }
}

/// A settlement cycle.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CycleRecord {
    /// Days after the start date, 0 to 366.
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub lag_days: i64,
    /// `calendar` or `business` days; `calendar` when absent.
    pub lag_unit: Option<Given<Named<LagUnit>>>,
    /// On which days.
    pub recurrence: Record<RecurrenceRecord>,
    /// `preceding`, `following` or `unadjusted`.
    pub convention: Given<Named<BusinessDayConvention>>,
}

impl CycleRecord {
    pub(crate) fn cycle(self) -> Result<SettlementCycle, Error> {
        let days = u16::try_from(self.lag_days).ok().filter(|days| *days <= LAG_DAYS_MAX).ok_or_else(|| {
            let error = Error::new(Code::NumberOutOfRange).with("value", self.lag_days).with("least", 0_i64);
            error.with("most", i64::from(LAG_DAYS_MAX)).under("lagDays")
        })?;
        let lag = match optional(self.lag_unit, "lagUnit")? {
            Some(Named(LagUnit::Business)) => Lag::BusinessDays(days),
            Some(Named(LagUnit::Calendar)) | None => Lag::CalendarDays(days),
        };
        let recurrence = self.recurrence.0.recurrence().map_err(|error| error.under("recurrence"))?;
        SettlementCycle::new(lag, recurrence, self.convention.field("convention")?.0)
    }
}

/// One version of a contract.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContractRecord {
    /// Id of the contract.
    pub id: Given<ContractId>,
    /// First start date of this version; since ever when absent.
    pub effective_from: Option<Given<NaiveDate>>,
    /// First start date from which new orders are refused.
    pub archived_from: Option<Given<NaiveDate>>,
    /// Name.
    pub name: String,
    /// A note of at most 256 characters.
    pub memo: Option<String>,
    /// The platform fee.
    pub platform_fee: Record<FeeRecord>,
    /// `partner` or `merchant`.
    pub platform_fee_vat_bearer: Given<Named<Bearer>>,
    /// Deduct the VAT inside the payment; false when absent.
    pub subtract_payment_vat: Option<bool>,
    /// When the partner is settled.
    pub settlement_cycle: Record<CycleRecord>,
}

impl ContractRecord {
    pub(crate) fn contract(self) -> Result<(Validity, Contract), Error> {
        let validity = validity(self.effective_from, self.archived_from)?;
        let id = self.id.field("id")?;
        let fee = self.platform_fee.0.fee().map_err(|error| error.under("platformFee"))?;
        let bearer = self.platform_fee_vat_bearer.field("platformFeeVatBearer")?.0;
        let cycle = self.settlement_cycle.0.cycle().map_err(|error| error.under("settlementCycle"))?;
        let mut contract = Contract::new(id, &self.name, fee, cycle)?
            .with_fee_vat_borne_by(bearer)
            .with_payment_vat_subtracted(self.subtract_payment_vat.unwrap_or(false));
        if let Some(memo) = &self.memo {
            contract = contract.with_memo(memo)?;
        }
        Ok((validity, contract))
    }
}

/// One version of a discount-share policy.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DiscountSharePolicyRecord {
    /// Id of the policy.
    pub id: Given<DiscountSharePolicyId>,
    /// First start date of this version; since ever when absent.
    pub effective_from: Option<Given<NaiveDate>>,
    /// First start date from which new orders are refused.
    pub archived_from: Option<Given<NaiveDate>>,
    /// Name.
    pub name: String,
    /// The partner's share of each discount.
    pub partner_share: Given<Rate>,
    /// A note of at most 256 characters.
    pub memo: Option<String>,
}

impl DiscountSharePolicyRecord {
    pub(crate) fn policy(self) -> Result<(Validity, DiscountSharePolicy), Error> {
        let validity = validity(self.effective_from, self.archived_from)?;
        let id = self.id.field("id")?;
        let mut policy = DiscountSharePolicy::new(id, &self.name, self.partner_share.field("partnerShare")?)?;
        if let Some(memo) = &self.memo {
            policy = policy.with_memo(memo)?;
        }
        Ok((validity, policy))
    }
}

/// One version of an additional-fee policy.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AdditionalFeePolicyRecord {
    /// Id of the policy.
    pub id: Given<AdditionalFeePolicyId>,
    /// First start date of this version; since ever when absent.
    pub effective_from: Option<Given<NaiveDate>>,
    /// First start date from which new orders are refused.
    pub archived_from: Option<Given<NaiveDate>>,
    /// Name.
    pub name: String,
    /// What it costs.
    pub fee: Record<FeeRecord>,
    /// `partner` or `merchant`.
    pub vat_bearer: Given<Named<Bearer>>,
    /// A note of at most 256 characters.
    pub memo: Option<String>,
}

impl AdditionalFeePolicyRecord {
    pub(crate) fn policy(self) -> Result<(Validity, AdditionalFeePolicy), Error> {
        let validity = validity(self.effective_from, self.archived_from)?;
        let id = self.id.field("id")?;
        let fee = self.fee.0.fee().map_err(|error| error.under("fee"))?;
        let bearer = self.vat_bearer.field("vatBearer")?.0;
        let mut policy = AdditionalFeePolicy::new(id, &self.name, fee, bearer)?;
        if let Some(memo) = &self.memo {
            policy = policy.with_memo(memo)?;
        }
        Ok((validity, policy))
    }
}
