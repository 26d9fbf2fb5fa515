//! Contracts and policies as records.
//!
//! One record is one version; records with one id are its versions.

use chrono::NaiveDate;

use crate::calendar::SettlementCycle;
use crate::code::{Code, Error};
use crate::contract::{
    AdditionalFeePolicy, Bearer, Contract, DiscountSharePolicy, Fee, FeeReturn, FeeReturned, RefundCost, StageReturn,
    Stages,
};
use crate::id::{AdditionalFeePolicyId, ContractId, DiscountSharePolicyId};
use crate::limits::RETURN_DAYS_MAX;
use crate::money::{Currency, Money, Rate};
use crate::wire::records::dated::Dated;
use crate::wire::text::fault::missing;
use crate::wire::text::record::record;
use crate::wire::text::scalar::bounded;

bounded! {
    /// Days after the start date of an order.
    ReturnDays(u16) "uint32", 0_u16, RETURN_DAYS_MAX
}

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

    /// Whether a fee comes back with a cancel.
    FeeReturnRecord of FeeReturn {
        /// `always`, `never`, `proportional` or `until`.
        returned: FeeReturned,
        /// With `until`, and only then: how many calendar days after the start date of the order, 0 to 3,660.
        days: Option<ReturnDays>,
    }
    read {
        match (returned, days) {
            (FeeReturned::Always, None) => Ok(FeeReturn::Always),
            (FeeReturned::Never, None) => Ok(FeeReturn::Never),
            (FeeReturned::Proportional, None) => Ok(FeeReturn::Proportional),
            (FeeReturned::Until, Some(ReturnDays(days))) => Ok(FeeReturn::Until(days)),
            (FeeReturned::Until, None) => Err(Error::new(Code::MissingField).with("field", "days")),
            (_, Some(_)) => Err(Error::new(Code::UnknownField).with("field", "days")),
        }
    }

    /// What every cancel costs.
    RefundCostRecord of RefundCost {
        /// What it costs: a rate of the payment given back, or a fixed amount for each cancel; VAT inside.
        fee: Fee,
        /// `partner`: charged on the order; `merchant`: told, and in no amount.
        bearer: Bearer,
    }
    read { Ok(RefundCost { fee, bearer }) }

    /// A stage of a settlement.
    pub(crate) struct StageRecord {
        /// Its share of the settlement; every stage but the last has one.
        share: Option<Rate>,
        /// When it is settled.
        settlement_cycle: SettlementCycle,
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
        /// Whether the platform fee comes back with a cancel; always when absent.
        platform_fee_return: FeeReturn = FeeReturn::Always,
        /// What every cancel costs; nothing when absent.
        refund_cost: Option<RefundCost>,
        /// Deduct the VAT inside the payment; false when absent.
        subtract_payment_vat: bool = false,
        /// When the partner is settled; exactly one of this and `stages`.
        settlement_cycle: Option<SettlementCycle>,
        /// In which stages a sale is settled, 2 to 12.
        stages: Option<Vec<StageRecord>>,
        /// From which stages a cancel takes back: `later_first` or `proportional`; `later_first` when absent.
        stage_return: Option<StageReturn>,
    }
    known by: id;
    read {
        let (cycle, stages) = match (settlement_cycle, stages, stage_return) {
            (Some(cycle), None, None) => (cycle, None),
            (None, Some(stages), taken_back) => {
                let stages = read_stages(stages, taken_back.unwrap_or(StageReturn::LaterFirst))?;
                let first = stages.cycles().first().cloned().ok_or_else(|| missing("stages"))?;
                (first, Some(stages))
            }
            (Some(_), Some(_), _) => {
                return Err(Error::new(Code::ExactlyOneOf).with("fields", "`settlementCycle`, `stages`"));
            }
            (Some(_), None, Some(_)) => return Err(Error::new(Code::UnknownField).with("field", "stageReturn")),
            (None, None, _) => return Err(missing("settlementCycle")),
        };
        let mut value = Contract::new(id, &name, platform_fee, cycle)?
            .with_fee_vat_borne_by(platform_fee_vat_bearer)
            .with_payment_vat_subtracted(subtract_payment_vat)
            .with_platform_fee_return(platform_fee_return);
        if let Some(cost) = refund_cost {
            value = value.with_refund_cost(cost);
        }
        if let Some(stages) = stages {
            value = value.with_stages(stages);
        }
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
        /// Whether it comes back with a cancel; always when absent.
        fee_return: FeeReturn = FeeReturn::Always,
        /// A note of at most 256 characters.
        memo: Option<String>,
    }
    read {
        let mut value = AdditionalFeePolicy::new(id, &name, fee, vat_bearer)?.with_fee_return(fee_return);
        if let Some(memo) = memo {
            value = value.with_memo(&memo)?;
        }
        Ok(Dated { effective_from, archived_from, value })
    }
}

/// Stages from first to last: all but the last have a share.
fn read_stages(stages: Vec<StageRecord>, taken_back: StageReturn) -> Result<Stages, Error> {
    let last = stages.len().saturating_sub(1);
    let (mut shared, mut rest) = (Vec::with_capacity(last), None);
    for (index, stage) in stages.into_iter().enumerate() {
        match (stage.share, index == last) {
            (Some(share), false) => shared.push((share, stage.settlement_cycle)),
            (None, true) => rest = Some(stage.settlement_cycle),
            (Some(_), true) => {
                let reason = "the last stage has the rest, and no share of its own";
                let error = Error::new(Code::InvalidStages).with("reason", reason);
                return Err(error.under("share").under_index(index).under("stages"));
            }
            (None, false) => return Err(missing("share").under_index(index).under("stages")),
        }
    }
    let rest = rest.ok_or_else(|| Error::new(Code::EmptyList).with("what", "stages").under("stages"))?;
    Stages::new(&shared, rest, taken_back).map_err(|error| error.under("stages"))
}
