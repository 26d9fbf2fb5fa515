//! Contracts and policies as records.
//!
//! One record is one version; records with one id are its versions.

use chrono::NaiveDate;

use crate::calendar::SettlementCycle;
use crate::code::{Code, Error};
use crate::contract::{AdditionalFeePolicy, Bearer, Contract, DiscountSharePolicy, Fee};
use crate::id::{AdditionalFeePolicyId, ContractId, DiscountSharePolicyId};
use crate::money::{Currency, Money, Rate};
use crate::wire::records::dated::Dated;
use crate::wire::text::record::record;

record! {
    /// A fee: exactly one of `rate` and `fixed`.
    FeeRecord of Fee {
        /// A rate of the amount.
        rate: Option<Rate>,
        /// A fixed amount, zero or more.
        fixed: Option<i64>,
        /// The currency of the fixed amount; `KRW` when absent.
        currency: Option<Currency>,
    }
    read {
        match (rate, fixed, currency) {
            (Some(rate), None, None) => Ok(Fee::Rate(rate)),
            (None, Some(fixed), currency) => Money::new(fixed, currency.unwrap_or(Currency::Krw))
                .and_then(Fee::fixed)
                .map_err(|error| error.under("fixed")),
            // A rate has no currency.
            (Some(_), None, Some(_)) => Err(Error::new(Code::UnknownField).with("field", "currency")),
            _ => Err(Error::new(Code::ExactlyOneOf).with("fields", "`rate`, `fixed`")),
        }
    }

    /// One version of a contract.
    ContractRecord of Dated<Contract> {
        /// Id of the contract.
        id: ContractId,
        /// First start date of this version; since ever when absent.
        effective_from: Option<NaiveDate>,
        /// First start date from which new orders are refused.
        archived_from: Option<NaiveDate>,
        /// Name.
        name: String,
        /// A note of at most 256 characters.
        memo: Option<String>,
        /// The platform fee.
        platform_fee: Fee,
        /// `partner` or `merchant`.
        platform_fee_vat_bearer: Bearer,
        /// Deduct the VAT inside the payment; false when absent.
        subtract_payment_vat: bool = false,
        /// When the partner is settled.
        settlement_cycle: SettlementCycle,
    }
    known by: id;
    read {
        let mut value = Contract::new(id, &name, platform_fee, settlement_cycle)?
            .with_fee_vat_borne_by(platform_fee_vat_bearer)
            .with_payment_vat_subtracted(subtract_payment_vat);
        if let Some(memo) = memo {
            value = value.with_memo(&memo)?;
        }
        Ok(Dated { effective_from, archived_from, value })
    }

    /// One version of a discount-share policy.
    DiscountSharePolicyRecord of Dated<DiscountSharePolicy> {
        /// Id of the policy.
        id: DiscountSharePolicyId,
        /// First start date of this version; since ever when absent.
        effective_from: Option<NaiveDate>,
        /// First start date from which new orders are refused.
        archived_from: Option<NaiveDate>,
        /// Name.
        name: String,
        /// The partner's share of each discount.
        partner_share: Rate,
        /// A note of at most 256 characters.
        memo: Option<String>,
    }
    read {
        let mut value = DiscountSharePolicy::new(id, &name, partner_share)?;
        if let Some(memo) = memo {
            value = value.with_memo(&memo)?;
        }
        Ok(Dated { effective_from, archived_from, value })
    }

    /// One version of an additional-fee policy.
    AdditionalFeePolicyRecord of Dated<AdditionalFeePolicy> {
        /// Id of the policy.
        id: AdditionalFeePolicyId,
        /// First start date of this version; since ever when absent.
        effective_from: Option<NaiveDate>,
        /// First start date from which new orders are refused.
        archived_from: Option<NaiveDate>,
        /// Name.
        name: String,
        /// What it costs.
        fee: Fee,
        /// `partner` or `merchant`.
        vat_bearer: Bearer,
        /// A note of at most 256 characters.
        memo: Option<String>,
    }
    read {
        let mut value = AdditionalFeePolicy::new(id, &name, fee, vat_bearer)?;
        if let Some(memo) = memo {
            value = value.with_memo(&memo)?;
        }
        Ok(Dated { effective_from, archived_from, value })
    }
}
