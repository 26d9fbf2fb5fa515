//! The reversal of an order or of a part of it.
//!
//! Amounts are magnitudes; the kind of the transfer states their sign. One amount may still be negative: a fee that rises because
//! less is left, such as a higher step of a scale, comes back as less than nothing. Does not know how it was computed.

use chrono::NaiveDate;

use super::amounts::Amounts;
use super::keeping::Kept;
use super::note::Note;
use super::order_transfer::{LineTransfer, OrderTransfer, SettledDiscount, SettledFee, UsedParameter, UserResult};
use super::stages::StagePart;
use super::status::TransferStatus;
use super::summary::{TransferKind, TransferSummary};
use crate::code::{Code, Error};
use crate::id::{ContractId, OrderId, PartnerId, PaymentId, TransferId};
use crate::money::{Currency, Money};

/// A cancelled order, or the cancelled part of one (주문 취소 정산건): what the partner gives back, and when.
///
/// The answer of [`PolicyBook::cancel`](crate::PolicyBook::cancel). Contract, versions and payment are the order's, the dates its
/// own.
///
/// | part | is |
/// |---|---|
/// | [`amounts`](OrderCancel::amounts) | what is taken back, as magnitudes: `left_before − left`, name by name |
/// | [`left_before`](OrderCancel::left_before), [`left`](OrderCancel::left) | what the order and its cancels came to, before and now |
/// | [`lines`](OrderCancel::lines) | the lines that changed, with the units that came back |
///
/// # What it can never be
///
/// - **Unlike the rest of its order.** The order less all its cancels is the settlement of what is left, to the won
///   (calculation §3.1).
/// - **Signed.** Statements and payouts subtract it because of its kind. A single amount may be negative: a fee that rises because
///   less is left comes back as less than nothing.
/// - **Silent about a change of the past.** [`check_recorded`](OrderCancel::check_recorded) compares what the host has on record
///   with what the book computes.
///
/// # Example
///
/// ```
/// use jeongsan::order::Cancellation;
/// # use jeongsan::{Code, OrderId, TransferId, calendar::parse_date, money::{Currency, Money}, trace::Component, wire};
/// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
/// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
/// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]}"#)?;
///
/// let order = wire::order_from_json(r#"{"id": "o-1", "partner": "farm", "amount": 10000, "startDate": "2026-10-06"}"#)?;
/// let refund = Cancellation::of_amount(TransferId::new("c-1")?, OrderId::new("o-1")?, Money::new(2_500, Currency::Krw)?)
///     .start_date(parse_date("2026-10-12")?)
///     .build()?;
/// let cancel = book.cancel(&order, &[], &refund)?;
/// assert_eq!((cancel.settlement().minor(), cancel.left().settlement().minor()), (2_225, 6_675));
/// assert_eq!(cancel.summary().net().minor(), -2_225);
/// // What is on record before it is the order as it was settled; anything else is found out.
/// let recorded = *book.settle(&order)?.amounts();
/// cancel.check_recorded(&recorded)?;
/// let other = recorded.with(Component::PlatformFee, Money::new(999, Currency::Krw)?)?;
/// assert_eq!(cancel.check_recorded(&other).unwrap_err().code(), Code::RecordedDifferently);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OrderCancel {
    pub(crate) id: TransferId,
    /// The original's ids and versions, the cancel's dates, and the reversed amounts.
    pub(crate) reversal: OrderTransfer,
    pub(crate) left_before: Amounts,
    pub(crate) left: Amounts,
    pub(crate) kept: Vec<Kept>,
    pub(crate) memo: Option<String>,
}

impl OrderCancel {
    /// The id of the cancel.
    #[must_use]
    pub fn id(&self) -> &TransferId {
        &self.id
    }

    /// The order it takes back from.
    #[must_use]
    pub fn order(&self) -> &OrderId {
        &self.reversal.order
    }

    /// The partner who gives back.
    #[must_use]
    pub fn partner(&self) -> &PartnerId {
        &self.reversal.partner
    }

    /// The original contract and the number of its version, from 1.
    #[must_use]
    pub fn contract(&self) -> (&ContractId, u32) {
        self.reversal.contract()
    }

    /// The original payment.
    #[must_use]
    pub fn payment(&self) -> Option<&PaymentId> {
        self.reversal.payment()
    }

    /// The settlement currency.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.reversal.currency()
    }

    /// First day of the cancel's own cycle.
    #[must_use]
    pub fn start_date(&self) -> NaiveDate {
        self.reversal.start_date()
    }

    /// The day it is taken off what the partner is paid: by the cycle, and by the book's setting not before the order's own settlement
    /// date. After that it falls into a later run.
    #[must_use]
    pub fn settlement_date(&self) -> NaiveDate {
        self.reversal.settlement_date()
    }

    /// What is taken back, amount by amount: what was left before, less what is left now.
    #[must_use]
    pub fn amounts(&self) -> &Amounts {
        &self.reversal.amounts
    }

    /// What the partner gives back.
    #[must_use]
    pub fn settlement(&self) -> Money {
        self.reversal.settlement()
    }

    /// What the order and its cancels before this one came to.
    #[must_use]
    pub fn left_before(&self) -> &Amounts {
        &self.left_before
    }

    /// What the order and all its cancels come to now; zero in every amount when nothing is left.
    #[must_use]
    pub fn left(&self) -> &Amounts {
        &self.left
    }

    /// The charges that did not come back with the cancels so far, which are in [`left`](OrderCancel::left) beside the settlement of what is
    /// left: order + cancels = settlement of what is left + what is kept. Calculation §3.9.
    #[must_use]
    pub fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// The lines that changed, with the units that came back.
    #[must_use]
    pub fn lines(&self) -> &[LineTransfer] {
        &self.reversal.lines
    }

    /// What came back of the discounts on the order, one for each policy.
    #[must_use]
    pub fn discounts(&self) -> &[SettledDiscount] {
        &self.reversal.discounts
    }

    /// What came back of the additional fees on the order, one for each policy.
    #[must_use]
    pub fn additional_fees(&self) -> &[SettledFee] {
        &self.reversal.additional_fees
    }

    /// What came back of the user's own formulas.
    #[must_use]
    pub fn user_results(&self) -> &[UserResult] {
        &self.reversal.user
    }

    /// Parameters of the order's formulas, with the values the order was settled with: a later default changes no cancel.
    #[must_use]
    pub fn parameters(&self) -> &[UsedParameter] {
        self.reversal.parameters()
    }

    /// What belongs to the order and to no line.
    #[must_use]
    pub fn order_level(&self) -> Amounts {
        self.reversal.order_level()
    }

    /// What is said beside the amounts, such as a discount that stays though goods of it went.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        self.reversal.notes()
    }

    /// The memo.
    #[must_use]
    pub fn memo(&self) -> Option<&str> {
        self.memo.as_deref()
    }

    /// What comes back of each stage, first to last; none where the order is settled at once.
    #[must_use]
    pub fn stages(&self) -> &[StagePart] {
        self.reversal.stages()
    }

    /// The status on a given day.
    #[must_use]
    pub fn status(&self, today: NaiveDate) -> TransferStatus {
        self.reversal.status(today)
    }

    /// Compares what the host has on record before this cancel, its order less the earlier cancels, with what the book computes. They
    /// differ when a policy was changed after the fact, or when a cancel is missing.
    ///
    /// # Errors
    /// [`Code::RecordedDifferently`] with the first amount that differs; [`Code::CurrencyMismatch`].
    pub fn check_recorded(&self, recorded: &Amounts) -> Result<(), Error> {
        if recorded.currency() != self.currency() {
            return Err(Error::new(Code::CurrencyMismatch)
                .with("found", recorded.currency().code())
                .with("expected", self.currency().code()));
        }
        let differs = recorded.iter().zip(self.left_before.iter()).find(|(recorded, computed)| recorded != computed);
        let Some(((component, recorded), (_, computed))) = differs else { return Ok(()) };
        Err(Error::new(Code::RecordedDifferently)
            .with("component", component.as_str())
            .with("recorded", recorded.minor())
            .with("computed", computed.minor()))
    }

    /// What statements need of it.
    #[must_use]
    pub fn summary(&self) -> TransferSummary {
        TransferSummary {
            id: self.id.clone(),
            kind: TransferKind::OrderCancel,
            memo: self.memo.clone(),
            ..self.reversal.summary()
        }
    }
}
