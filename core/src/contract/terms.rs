//! The contract between the platform and a partner: fee, VAT bearer, and settlement cycle.
//!
//! Does not know the partner; partners name their default contract.

use super::fee::{Bearer, Fee};
use super::fee_return::{FeeReturn, RefundCost};
use super::stages::Stages;
use crate::calendar::SettlementCycle;
use crate::code::Error;
use crate::id::ContractId;
use crate::limits::{MEMO_CHARS_MAX, NAME_CHARS_MAX};
use crate::text::{at_most, bounded};
use crate::versions::Versioned;

/// A contract (계약): what the platform charges a partner, and when it pays.
///
/// One version of it; a book holds all versions of an id and picks the one in force on an order's start date. A partner has a
/// default contract, an order may name another.
///
/// # What it can never be
///
/// - **About discounts or additional fees.** Those are policies of their own, named by orders, because one campaign runs over many
///   contracts.
/// - **About tax on the partner's income,** minimum payouts or holds: those are terms of a payout.
/// - **Retroactive.** A change is a version from a later start date.
///
/// # Example
///
/// ```
/// use jeongsan::calendar::{BusinessDayConvention, Lag, Recurrence, SettlementCycle};
/// use jeongsan::ContractId;
/// use jeongsan::contract::{Bearer, Contract, Fee};
/// let weekly = SettlementCycle::new(Lag::BusinessDays(2), Recurrence::weekly(&[chrono::Weekday::Fri])?, BusinessDayConvention::Following)?;
/// let contract = Contract::new(ContractId::new("fresh-food")?, "Fresh food", Fee::Rate("8.5%".parse()?), weekly)?
///     .with_fee_vat_borne_by(Bearer::Merchant)
///     .with_payment_vat_subtracted(false)
///     .with_memo("Negotiated in March")?;
/// assert_eq!(contract.id().as_str(), "fresh-food");
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contract {
    /// Its id.
    pub(crate) id: ContractId,
    /// Its name.
    pub(crate) name: String,
    /// The platform (brokerage) fee (중개수수료).
    pub(crate) platform_fee: Fee,
    /// Who bears the VAT on it.
    pub(crate) platform_fee_vat_bearer: Bearer,
    /// Whether the platform fee comes back with a cancel.
    pub(crate) platform_fee_return: FeeReturn,
    /// What every cancel costs, if anything.
    pub(crate) refund_cost: Option<RefundCost>,
    /// Whether the VAT inside the payment is deducted from the settlement: where the platform, not the partner, pays it to the tax
    /// office. Calculation §2.9.
    pub(crate) subtract_payment_vat: bool,
    /// When the partner is settled.
    pub(crate) settlement_cycle: SettlementCycle,
    /// In which stages, if in several; the first has the cycle.
    pub(crate) stages: Option<Box<Stages>>,
    /// A note.
    pub(crate) memo: Option<String>,
}

impl Contract {
    /// A contract whose fee VAT the partner bears, which leaves the payment VAT alone, and has no memo.
    ///
    /// # Errors
    /// [`Code::Blank`](crate::Code::Blank), [`Code::TooLong`](crate::Code::TooLong), both of the name.
    pub fn new(
        id: ContractId,
        name: &str,
        platform_fee: Fee,
        settlement_cycle: SettlementCycle,
    ) -> Result<Self, Error> {
        Ok(Contract {
            id,
            name: bounded("name", name, NAME_CHARS_MAX)?,
            platform_fee,
            platform_fee_vat_bearer: Bearer::Partner,
            platform_fee_return: FeeReturn::Always,
            refund_cost: None,
            subtract_payment_vat: false,
            settlement_cycle,
            stages: None,
            memo: None,
        })
    }

    /// The same contract with another bearer of the fee's VAT.
    #[must_use]
    pub fn with_fee_vat_borne_by(mut self, bearer: Bearer) -> Self {
        self.platform_fee_vat_bearer = bearer;
        self
    }

    /// The same contract with other terms for the platform fee of what is cancelled.
    #[must_use]
    pub fn with_platform_fee_return(mut self, fee_return: FeeReturn) -> Self {
        self.platform_fee_return = fee_return;
        self
    }

    /// The same contract with a cost of every cancel.
    #[must_use]
    pub fn with_refund_cost(mut self, cost: RefundCost) -> Self {
        self.refund_cost = Some(cost);
        self
    }

    /// Whether the platform fee comes back with a cancel.
    #[must_use]
    pub fn platform_fee_return(&self) -> FeeReturn {
        self.platform_fee_return
    }

    /// What every cancel costs.
    #[must_use]
    pub fn refund_cost(&self) -> Option<RefundCost> {
        self.refund_cost
    }

    /// Whether the platform fee may stay when an order is cancelled, or the refund costs something.
    pub(crate) fn keeps_fees(&self) -> bool {
        self.platform_fee_return != FeeReturn::Always || self.refund_cost.is_some()
    }

    /// The same contract, deducting the VAT inside the payment or not.
    #[must_use]
    pub fn with_payment_vat_subtracted(mut self, subtract: bool) -> Self {
        self.subtract_payment_vat = subtract;
        self
    }

    /// The same contract, settled in stages: the cycle is that of the first.
    ///
    /// ```
    /// use jeongsan::calendar::{BusinessDayConvention::Following, CloseOffset, ClosingPeriod, Lag, SettlementCycle};
    /// use jeongsan::contract::{Contract, Fee, StageReturn, Stages};
    /// use jeongsan::{ContractId, wire};
    /// let weeks = ClosingPeriod::weekly(&[chrono::Weekday::Sun])?;
    /// let first = SettlementCycle::after_close(weeks, CloseOffset::days(Lag::BusinessDays(15)), Following)?;
    /// let rest = SettlementCycle::after_close(ClosingPeriod::months(), CloseOffset::months(2, 1)?, Following)?;
    /// let stages = Stages::new(&[("70%".parse()?, first.clone())], rest, StageReturn::LaterFirst)?;
    /// let contract = Contract::new(ContractId::new("c")?, "70 / 30", Fee::Rate("10%".parse()?), first)?.with_stages(stages);
    /// assert_eq!(contract.stages().map(Stages::count), Some(2));
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    #[must_use]
    pub fn with_stages(mut self, stages: Stages) -> Self {
        if let Some((_, first)) = stages.iter().next() {
            self.settlement_cycle = first.clone();
        }
        self.stages = Some(Box::new(stages));
        self
    }

    /// The same contract with a memo.
    ///
    /// # Errors
    /// [`Code::TooLong`](crate::Code::TooLong).
    pub fn with_memo(mut self, memo: &str) -> Result<Self, Error> {
        self.memo = Some(at_most("memo", memo, MEMO_CHARS_MAX)?);
        Ok(self)
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &ContractId {
        &self.id
    }

    /// Its name, 1 to 256 characters.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The platform (brokerage) fee (중개수수료).
    #[must_use]
    pub fn platform_fee(&self) -> Fee {
        self.platform_fee
    }

    /// Who bears the VAT on the platform fee.
    #[must_use]
    pub fn platform_fee_vat_bearer(&self) -> Bearer {
        self.platform_fee_vat_bearer
    }

    /// Whether the VAT inside the payment is deducted from the settlement.
    #[must_use]
    pub fn subtracts_payment_vat(&self) -> bool {
        self.subtract_payment_vat
    }

    /// In which stages a sale is settled, if in several.
    #[must_use]
    pub fn stages(&self) -> Option<&Stages> {
        self.stages.as_deref()
    }

    /// When the partner is settled; by the first stage where there are several.
    #[must_use]
    pub fn settlement_cycle(&self) -> &SettlementCycle {
        &self.settlement_cycle
    }

    /// The note.
    #[must_use]
    pub fn memo(&self) -> Option<&str> {
        self.memo.as_deref()
    }
}

impl Versioned for Contract {
    const KIND: &'static str = "contract";
    fn id(&self) -> &str {
        self.id.as_str()
    }
}
