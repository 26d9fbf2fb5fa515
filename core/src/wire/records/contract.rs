//! Contracts and policies as records.
//!
//! One record is one version; records with one id are its versions.

use chrono::NaiveDate;

use crate::calendar::SettlementCycle;
use crate::code::{Code, Error};
use crate::contract::{AdditionalFeePolicy, Bearer, Contract, DiscountSharePolicy, Fee};
use crate::id::{AdditionalFeePolicyId, ContractId, DiscountSharePolicyId};
use crate::money::{Currency, Money, Rate};
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::Record;
use crate::wire::text::record::record;
use crate::wire::text::words::Named;

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

record! {
    /// A fee: exactly one of `rate` and `fixed`.
    #[derive(Clone, Debug)]
    pub struct FeeRecord {
        /// A rate of the amount.
        pub rate: Option<Given<Rate>>,
        /// A fixed amount, zero or more.
        pub fixed: Option<Given<i64>>,
        /// The currency of the fixed amount; `KRW` when absent.
        pub currency: Option<Given<Currency>>,
    }
}

impl FeeRecord {
    pub(crate) fn fee(self) -> Result<Fee, Error> {
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

record! {
    /// One version of a contract.
    #[derive(Clone, Debug)]
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
        pub settlement_cycle: SettlementCycle,
    }
}

impl ContractRecord {
    pub(crate) fn contract(self) -> Result<(Validity, Contract), Error> {
        let validity = validity(self.effective_from, self.archived_from)?;
        let id = self.id.field("id")?;
        let fee = self.platform_fee.0.fee().map_err(|error| error.under("platformFee"))?;
        let bearer = self.platform_fee_vat_bearer.field("platformFeeVatBearer")?.0;
        let cycle = self.settlement_cycle;
        let mut contract = Contract::new(id, &self.name, fee, cycle)?
            .with_fee_vat_borne_by(bearer)
            .with_payment_vat_subtracted(self.subtract_payment_vat.unwrap_or(false));
        if let Some(memo) = &self.memo {
            contract = contract.with_memo(memo)?;
        }
        Ok((validity, contract))
    }
}

record! {
    /// One version of a discount-share policy.
    #[derive(Clone, Debug)]
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

record! {
    /// One version of an additional-fee policy.
    #[derive(Clone, Debug)]
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
