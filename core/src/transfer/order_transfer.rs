//! An order transfer: the settled order with its parts.
//!
//! Totals are the sums of the parts: lines and order level. Does not know how the amounts were computed.

use std::sync::Arc;

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::amounts::Amounts;
use super::status::TransferStatus;
use crate::calendar::SettlementDate;
use crate::id::{AdditionalFeePolicyId, ContractId, DiscountSharePolicyId, OrderId, PartnerId, PaymentId, ProductId};
use crate::ledger::Ledger;
use crate::money::{Currency, Money};

/// A discount with the partner's share of it.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct SettledDiscount {
    /// The policy that shared it.
    pub policy: DiscountSharePolicyId,
    /// Which version of the policy.
    pub policy_version: u32,
    /// The discount.
    pub amount: Money,
    /// Its tax-free part.
    pub tax_free: Money,
    /// The partner's share.
    pub share: Money,
    /// The tax-free part of that share.
    pub share_tax_free: Money,
}

/// An additional fee as charged.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct SettledFee {
    /// The policy.
    pub policy: AdditionalFeePolicyId,
    /// Which version of the policy.
    pub policy_version: u32,
    /// The fee.
    pub amount: Money,
    /// Its VAT, when the partner bears it.
    pub vat: Money,
}

/// The result of one of the user's own formulas.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct UserResult {
    /// The formula's key.
    pub key: Arc<str>,
    /// Its rounded result.
    pub amount: Money,
}

/// One line of a settled order.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct LineTransfer {
    /// The product.
    pub product: ProductId,
    /// How many units.
    pub quantity: u32,
    /// The line's amounts. Discounts and fees of the order are not in them.
    pub amounts: Amounts,
    /// Results of the user's own formulas for the line.
    pub user: Vec<UserResult>,
    /// The line's discounts.
    pub discounts: Vec<SettledDiscount>,
    /// The line's additional fees.
    pub additional_fees: Vec<SettledFee>,
}

/// Most orders have at most one discount and one fee of their own: those need no allocation.
pub(crate) type Few<T> = SmallVec<[T; 1]>;

/// A settled order (주문 정산건).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OrderTransfer {
    pub(crate) order: OrderId,
    pub(crate) ledger: Ledger,
    pub(crate) partner: PartnerId,
    pub(crate) contract: ContractId,
    pub(crate) contract_version: u32,
    pub(crate) calculator_version: u32,
    pub(crate) payment: Option<PaymentId>,
    pub(crate) calendar: Arc<str>,
    pub(crate) dates: SettlementDate,
    pub(crate) date_given: bool,
    pub(crate) amounts: Amounts,
    pub(crate) user: Vec<UserResult>,
    pub(crate) discounts: Few<SettledDiscount>,
    pub(crate) additional_fees: Few<SettledFee>,
    pub(crate) lines: Vec<LineTransfer>,
}

impl OrderTransfer {
    /// The order.
    #[must_use]
    pub fn order(&self) -> &OrderId {
        &self.order
    }

    /// The ledger of the book that settled it.
    #[must_use]
    pub fn ledger(&self) -> Ledger {
        self.ledger
    }

    /// The partner who is owed.
    #[must_use]
    pub fn partner(&self) -> &PartnerId {
        &self.partner
    }

    /// The contract that applied, and which version of it.
    #[must_use]
    pub fn contract(&self) -> (&ContractId, u32) {
        (&self.contract, self.contract_version)
    }

    /// Which version of the calculator computed the amounts.
    #[must_use]
    pub fn calculator_version(&self) -> u32 {
        self.calculator_version
    }

    /// Results of the user's own formulas for the whole order.
    #[must_use]
    pub fn user_results(&self) -> &[UserResult] {
        &self.user
    }

    /// The payment.
    #[must_use]
    pub fn payment(&self) -> Option<&PaymentId> {
        self.payment.as_ref()
    }

    /// The calendar with its data version, as it decided the date.
    #[must_use]
    pub fn calendar(&self) -> &str {
        &self.calendar
    }

    /// The settlement currency.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.amounts.currency()
    }

    /// The first day of the cycle.
    #[must_use]
    pub fn start_date(&self) -> NaiveDate {
        self.dates.start
    }

    /// The day the money is due.
    #[must_use]
    pub fn settlement_date(&self) -> NaiveDate {
        self.dates.settlement
    }

    /// The totals.
    #[must_use]
    pub fn amounts(&self) -> &Amounts {
        &self.amounts
    }

    /// What the partner is owed.
    #[must_use]
    pub fn settlement(&self) -> Money {
        self.amounts.settlement()
    }

    /// The lines; empty for an order given by its amount.
    #[must_use]
    pub fn lines(&self) -> &[LineTransfer] {
        &self.lines
    }

    /// Discounts on the order.
    #[must_use]
    pub fn discounts(&self) -> &[SettledDiscount] {
        &self.discounts
    }

    /// Additional fees on the order.
    #[must_use]
    pub fn additional_fees(&self) -> &[SettledFee] {
        &self.additional_fees
    }

    /// What belongs to the order and to no line: the totals less the lines.
    #[must_use]
    pub fn order_level(&self) -> Amounts {
        // The lines were added up to the totals, so taking them away again stays in range.
        self.lines.iter().fold(self.amounts, |rest, line| rest.less(&line.amounts).unwrap_or(rest))
    }

    /// The status on a given day.
    #[must_use]
    pub fn status(&self, today: NaiveDate) -> TransferStatus {
        TransferStatus::on(today, Some(self.dates.start), self.dates.settlement)
    }
}
