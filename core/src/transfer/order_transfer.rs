//! An order transfer: the settled order with its parts.
//!
//! Totals are the sums of the parts: lines and order level. Does not know how the amounts were computed.

use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use smallvec::SmallVec;

use super::amounts::Amounts;
use super::note::Note;
use super::stages::StagePart;
use super::status::TransferStatus;
use crate::calendar::SettlementDate;
use crate::id::{AdditionalFeePolicyId, ContractId, DiscountSharePolicyId, OrderId, PartnerId, PaymentId, ProductId};
use crate::ledger::Ledger;
use crate::money::{Currency, Money};

/// A discount with the partner's share of it, and the version of the policy that shared it (calculation §2.5).
///
/// Of a cancel: what came back under the policy, all its discounts of the level together.
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
    /// The partner's share: deducted from the settlement.
    pub share: Money,
    /// The tax-free part of that share.
    pub share_tax_free: Money,
}

/// An additional fee as charged, with the version of the policy that charged it (calculation §2.8).
///
/// Of a cancel: what came back under the policy, all its fees of the level together.
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

/// The result of one of the user's own formulas, for a line or for the whole order. Results of lines do not add up to the order's:
/// a formula need not be linear (calculation §2.11).
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct UserResult {
    /// The formula's key.
    pub key: Arc<str>,
    /// Its rounded result.
    pub amount: Money,
}

/// A parameter that a formula of an order names, with the value it had there: the order's own, or the default in force on its start date
/// (calculation §2.11).
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct UsedParameter {
    /// The parameter's key.
    pub key: Arc<str>,
    /// Its value, at most five decimals.
    pub value: Decimal,
}

/// One line of a settled order, in the order's own sequence. Its amounts keep the identities of [`Amounts`] by themselves; the order's
/// own discounts, additional fees and a fixed platform fee are not in them.
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

/// A settled order (주문 정산건): what it owes its partner, on which day, and by which agreements.
///
/// The answer of [`PolicyBook::settle`](crate::PolicyBook::settle). Nothing in it is computed again later: it names the versions
/// that decided it, and the calendar with its edition, and is kept as it is.
///
/// | part | is |
/// |---|---|
/// | [`amounts`](OrderTransfer::amounts) | the totals |
/// | [`lines`](OrderTransfer::lines) | each line's amounts, discounts and fees |
/// | [`order_level`](OrderTransfer::order_level) | what belongs to no line: totals less lines |
/// | [`discounts`](OrderTransfer::discounts), [`additional_fees`](OrderTransfer::additional_fees) | the order's own, each with its policy and version |
/// | [`contract`](OrderTransfer::contract), [`calculator_version`](OrderTransfer::calculator_version), [`parameters`](OrderTransfer::parameters), [`calendar`](OrderTransfer::calendar) | what decided |
/// | [`start_date`](OrderTransfer::start_date), [`settlement_date`](OrderTransfer::settlement_date) | from when, and when |
///
/// # What it can never be
///
/// - **Different on another machine,** or on another day: it depends on the book and the order alone.
/// - **Paid.** It becomes part of a [`StatementLine`](crate::statement::StatementLine), and that of a
///   [`Payout`](crate::payout::Payout).
/// - **A cancel.** What comes back is an [`OrderCancel`](super::OrderCancel) of its own; the transfer stays.
///
/// # Example
///
/// ```
/// # use jeongsan::wire;
/// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
/// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
/// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]}"#)?;
///
/// let order = wire::order_from_json(r#"{"id": "o-1", "partner": "farm", "amount": 10000, "startDate": "2026-10-06"}"#)?;
/// let transfer = book.settle(&order)?;
/// assert_eq!((transfer.settlement().minor(), transfer.settlement_date().to_string().as_str()), (8_900, "2026-10-08"));
/// assert_eq!((transfer.contract().0.as_str(), transfer.contract().1, transfer.calculator_version()), ("standard", 1, 1));
/// assert_eq!(transfer.calendar(), "kr 2026.11");
/// assert_eq!(transfer.summary().net(), transfer.settlement());            // what statements read
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
    pub(crate) parameters: Vec<UsedParameter>,
    pub(crate) discounts: Few<SettledDiscount>,
    pub(crate) additional_fees: Few<SettledFee>,
    pub(crate) lines: Vec<LineTransfer>,
    pub(crate) notes: Vec<Note>,
    pub(crate) stages: Vec<StagePart>,
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

    /// The contract that applied, and which version of it, counted from 1 in the order of first start dates.
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

    /// Parameters that formulas computed for the order name, with the values they had, in the order of their keys; those of `discountShare`
    /// only when there are discounts, those of `additionalFee` only when there are additional fees.
    #[must_use]
    pub fn parameters(&self) -> &[UsedParameter] {
        &self.parameters
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

    /// What is said beside the amounts.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// What belongs to the order and to no line: the totals less the lines.
    #[must_use]
    pub fn order_level(&self) -> Amounts {
        // The lines were added up to the totals, so taking them away again stays in range.
        self.lines.iter().fold(self.amounts, |rest, line| rest.less(&line.amounts).unwrap_or(rest))
    }

    /// The parts of a transfer that is settled in stages, first to last; none where it is settled at once.
    #[must_use]
    pub fn stages(&self) -> &[StagePart] {
        &self.stages
    }

    /// The status on a given day, as far as dates decide it; see [`TransferStatus::on`]. In stages it is settled when the last one is.
    #[must_use]
    pub fn status(&self, today: NaiveDate) -> TransferStatus {
        let last = self.stages.iter().map(|part| part.settlement_date).max();
        TransferStatus::on(today, Some(self.dates.start), last.unwrap_or(self.dates.settlement))
    }
}
