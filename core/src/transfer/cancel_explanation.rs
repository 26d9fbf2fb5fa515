//! The explanation of a cancel: what there was before, what there is after, and the difference, amount by amount.
//!
//! Prints settlements that were explained elsewhere; computes nothing new.

use std::fmt;

use super::amounts::Amounts;
use super::date_reason::DateReason;
use super::explanation::{Explanation, write_stages};
use super::keeping::{Kept, KeptFee};
use super::order_cancel::OrderCancel;
use super::print::{pad, pick, shown};
use crate::calculator::CALCULATION_VERSION;
use crate::order::CancelBasis;
use crate::trace::{Component, Language};

/// A cancel together with the two settlements it is the difference of: why so much comes back, and no more.
///
/// The answer of [`PolicyBook::explain_cancel`](crate::PolicyBook::explain_cancel). By the default basis they are the order as it
/// was left before and as it is left now, each explained like any order; the printed form ends with the difference, amount by
/// amount.
///
/// ```
/// use jeongsan::order::Cancellation;
/// use jeongsan::trace::Language;
/// # use jeongsan::{OrderId, TransferId, calendar::parse_date, money::{Currency, Money}, wire};
/// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
/// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
/// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]}"#)?;
/// let order = wire::order_from_json(r#"{"id": "o-1", "partner": "farm", "amount": 10000, "startDate": "2026-10-06"}"#)?;
/// let refund = Cancellation::of_amount(TransferId::new("c-1")?, OrderId::new("o-1")?, Money::new(2_500, Currency::Krw)?)
///     .start_date(parse_date("2026-10-12")?)
///     .build()?;
/// let why = book.explain_cancel(&order, &[], &refund)?;
/// assert_eq!(*why.cancel(), book.cancel(&order, &[], &refund)?);
/// let left = [why.before(), why.after()].map(|part| part.map(|part| part.transfer().settlement().minor()));
/// assert_eq!(left, [Some(8_900), Some(6_675)]);
/// assert!(why.trace(Language::English).to_string().contains("7,500 × 10 %"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CancelExplanation {
    cancel: OrderCancel,
    basis: CancelBasis,
    before: Option<Explanation>,
    after: Option<Explanation>,
    date: DateReason,
}

impl CancelExplanation {
    pub(super) fn new(
        cancel: OrderCancel,
        basis: CancelBasis,
        (before, after): (Option<Explanation>, Option<Explanation>),
        date: DateReason,
    ) -> Self {
        CancelExplanation { cancel, basis, before, after, date }
    }

    /// The cancel, equal to what [`PolicyBook::cancel`](crate::PolicyBook::cancel) answers.
    #[must_use]
    pub fn cancel(&self) -> &OrderCancel {
        &self.cancel
    }

    /// Whether what is left was settled, or what is cancelled.
    #[must_use]
    pub fn basis(&self) -> CancelBasis {
        self.basis
    }

    /// The settlement of what was left before (or of what was cancelled before, by [`CancelBasis::Cancelled`]); none when that is
    /// nothing.
    #[must_use]
    pub fn before(&self) -> Option<&Explanation> {
        self.before.as_ref()
    }

    /// The settlement of what is left after (or of what is cancelled after it); none when that is nothing.
    #[must_use]
    pub fn after(&self) -> Option<&Explanation> {
        self.after.as_ref()
    }

    /// The printed form; `Display` of the result writes it.
    #[must_use]
    pub fn trace(&self, language: Language) -> CancelTrace<'_> {
        CancelTrace { explanation: self, language }
    }
}

/// The printed form of a cancel's explanation.
#[derive(Clone, Copy, Debug)]
pub struct CancelTrace<'a> {
    explanation: &'a CancelExplanation,
    language: Language,
}

impl fmt::Display for CancelTrace<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let CancelExplanation { cancel, basis, before, after, date } = self.explanation;
        let pick = |english, korean| pick(self.language, english, korean);
        let of = &cancel.reversal;
        writeln!(
            f,
            "{}  {}  {} {}  {}  {}@{}  {} {CALCULATION_VERSION}",
            pick("cancel", "취소"),
            cancel.id,
            pick("of", "원주문"),
            of.order,
            of.partner,
            of.contract,
            of.contract_version,
            pick("calculation version", "계산 버전"),
        )?;
        let (was, is) = match basis {
            CancelBasis::Remaining => (pick("left before", "취소 전 잔여"), pick("left after", "취소 후 잔여")),
            CancelBasis::Cancelled => {
                (pick("cancelled before", "이전 취소 누계"), pick("cancelled with this one", "이번 취소 포함 누계"))
            }
        };
        self.side(was, before.as_ref(), f)?;
        self.side(is, after.as_ref(), f)?;
        writeln!(f, "{}", pick("difference", "차액"))?;
        // The two numbers are those of the two settlements above.
        let [was, is] = [before, after].map(|part| part.as_ref().map(|explanation| explanation.transfer().amounts()));
        let (minuend, subtrahend) = match basis {
            CancelBasis::Remaining => (was, is),
            CancelBasis::Cancelled => (is, was),
        };
        for (component, reversed) in cancel.amounts().iter() {
            let [from, less] =
                [minuend, subtrahend].map(|part| part.map_or(0, |amounts| amounts.get(component).minor()));
            if from == 0 && reversed.minor() == 0 {
                continue;
            }
            write!(f, "  ")?;
            pad(f, component.name(self.language), 28)?;
            let working = format!("{} − {}", shown(from), signed(less));
            pad(f, &working, 40)?;
            writeln!(f, "= {}", shown(reversed.minor()))?;
        }
        let [from, less] = [minuend, subtrahend].map(|part| part.map_or(0, Amounts::other_deductions));
        let other = cancel.amounts().other_deductions();
        if from != 0 || other != 0 {
            write!(f, "  ")?;
            pad(f, pick("other deductions", "기타 공제"), 28)?;
            pad(f, &format!("{} − {}", shown(from), signed(less)), 40)?;
            writeln!(f, "= {}", shown(other))?;
        }
        for kept in cancel.kept() {
            self.kept(kept, f)?;
        }
        date.write(self.language, f)?;
        write_stages(cancel.stages(), cancel.currency(), self.language, f)?;
        cancel.notes().iter().try_for_each(|note| note.write(self.language, f))
    }
}

/// A subtrahend: in parentheses when negative.
fn signed(minor: i64) -> String {
    if minor < 0 { format!("({})", shown(minor)) } else { shown(minor) }
}

impl CancelTrace<'_> {
    /// A charge that did not come back.
    fn kept(&self, kept: &Kept, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match kept.fee {
            KeptFee::PlatformFee => Component::PlatformFee.name(self.language),
            KeptFee::AdditionalFee => Component::AdditionalFee.name(self.language),
            KeptFee::RefundCost => pick(self.language, "cost of refunds", "환불 비용"),
            KeptFee::MerchantRefundCost => pick(self.language, "cost of refunds, merchant", "환불 비용, 고객사 부담"),
        };
        let mut name = name.to_owned();
        for of in [kept.policy.as_ref().map(|id| id.as_str()), kept.product.as_ref().map(|id| id.as_str())] {
            name.extend(of.into_iter().flat_map(|of| [" (", of, ")"]));
        }
        write!(f, "{}  ", pick(self.language, "kept", "미환급"))?;
        pad(f, &name, 28)?;
        writeln!(f, "{} + {}", shown(kept.amount.minor()), signed(kept.vat.minor()))
    }

    /// One of the two settlements, indented; without its own heading, date and notes.
    fn side(&self, name: &str, explanation: Option<&Explanation>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{name}")?;
        let Some(explanation) = explanation else {
            return writeln!(f, "  {}", pick(self.language, "nothing", "없음"));
        };
        let text = explanation.trace(self.language).to_string();
        let lines: Vec<&str> = text.lines().collect();
        let transfer = explanation.transfer();
        let at_the_end = transfer.stages.len().saturating_add(transfer.notes().len()).saturating_add(1);
        let inner = lines.len().saturating_sub(1).saturating_sub(at_the_end);
        lines.iter().skip(1).take(inner).try_for_each(|line| writeln!(f, "  {line}"))
    }
}
