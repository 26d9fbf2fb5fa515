//! The explanation of a transfer, and its printed form in English and Korean.
//!
//! Reads so that an accountant can say each line aloud. Prints what was recorded; computes nothing new.

use std::fmt;
use std::sync::Arc;

use super::date_reason::DateReason;
use super::order_transfer::{OrderTransfer, SettledDiscount, SettledFee};
use super::print::{exact_shown, pad, pick, shown};
use super::stages::StagePart;
use crate::calculator::CALCULATION_VERSION;
use crate::calendar::SettlementCycle;
use crate::money::Currency;
use crate::trace::{Component, Language, Place, Step, Working};

/// A transfer together with the steps that led to it: why this amount, on this day.
///
/// The answer of [`PolicyBook::explain`](crate::PolicyBook::explain). It is made by the code that settles, told each step as it is
/// computed, so it cannot say anything but what was done. [`trace`](Explanation::trace) prints it for people, in English or Korean;
/// [`steps`](Explanation::steps) are the same as data.
///
/// ```
/// use jeongsan::trace::{Component, Language};
/// # use jeongsan::wire;
/// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
/// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
/// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]}"#)?;
///
/// let order = wire::order_from_json(r#"{"id": "o-1", "partner": "farm", "amount": 10001, "startDate": "2026-10-06"}"#)?;
/// let explanation = book.explain(&order)?;
/// assert_eq!(*explanation.transfer(), book.settle(&order)?);
/// let fee = explanation.steps().iter().find(|step| step.component == Some(Component::PlatformFee)).ok_or("no step")?;
/// assert_eq!((fee.working.exact().to_string().as_str(), fee.result), ("1000.1", 1_000));
/// let korean = explanation.trace(Language::Korean).to_string();
/// assert!(korean.contains("10,001 × 10 %") && korean.contains("= 1,000.1  Down → 1,000"), "{korean}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explanation {
    transfer: OrderTransfer,
    steps: Vec<Step>,
    date: DateReason,
    formulas: Vec<Arc<str>>,
}

impl Explanation {
    pub(super) fn new(transfer: OrderTransfer, steps: Vec<Step>, date: DateReason, formulas: Vec<Arc<str>>) -> Self {
        Explanation { transfer, steps, date, formulas }
    }

    /// The transfer, equal to what [`PolicyBook::settle`](crate::PolicyBook::settle) answers.
    #[must_use]
    pub fn transfer(&self) -> &OrderTransfer {
        &self.transfer
    }

    /// The steps, in the order of the calculation.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The cycle that gave the date.
    #[must_use]
    pub fn cycle(&self) -> &SettlementCycle {
        &self.date.cycle
    }

    /// The holiday the recurrence date fell on, by its name in the calendar; nothing on a weekend or a business day.
    #[must_use]
    pub fn closed_because(&self) -> Option<&str> {
        self.date.closed.as_deref()
    }

    /// The printed form; `Display` prints it in English.
    #[must_use]
    pub fn trace(&self, language: Language) -> Trace<'_> {
        Trace { explanation: self, language }
    }

    /// Which policy a step with an item is about.
    #[must_use]
    pub fn policy_of(&self, step: &Step) -> Option<&str> {
        let (discounts, fees): (&[SettledDiscount], &[SettledFee]) = match step.place {
            Place::Line(line) => {
                let line = usize::try_from(line).ok().and_then(|line| self.transfer.lines.get(line))?;
                (&line.discounts, &line.additional_fees)
            }
            Place::Total | Place::OrderLevel => (&self.transfer.discounts, &self.transfer.additional_fees),
        };
        let item = usize::try_from(step.item?).ok()?;
        match step.component {
            Some(Component::DiscountShare | Component::DiscountShareTaxFree) => {
                discounts.get(item).map(|discount| discount.policy.as_str())
            }
            Some(_) => fees.get(item).map(|fee| fee.policy.as_str()),
            None => None,
        }
    }

    /// The key of the user formula a step is about.
    #[must_use]
    pub fn formula_of(&self, step: &Step) -> Option<&str> {
        let item = step.item.filter(|_| step.component.is_none())?;
        self.formulas.get(usize::try_from(item).ok()?).map(|key| &**key)
    }
}

/// What is taken from an order beside what is shared out by name.
const DEDUCTED: [Component; 7] = [
    Component::Settlement,
    Component::PaymentVatBurden,
    Component::PlatformFee,
    Component::PlatformFeeVat,
    Component::AdditionalFee,
    Component::AdditionalFeeVat,
    Component::DiscountShare,
];

/// The printed form of an explanation. `Display` writes it: a heading with the versions that applied, a row for each step (what it is,
/// how it came about, its value and how it was rounded), and the way from the start date to the settlement date.
///
/// Amounts that were not rounded are shown with their decimals; those without end are cut after two, with `…`.
#[derive(Clone, Copy, Debug)]
pub struct Trace<'a> {
    explanation: &'a Explanation,
    language: Language,
}

impl fmt::Display for Trace<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let transfer = &self.explanation.transfer;
        let contract = format!("{}@{}", transfer.contract, transfer.contract_version);
        match self.language {
            Language::English => writeln!(
                f,
                "settle  {}  {}  {contract}  calculator {}  calculation version {CALCULATION_VERSION}",
                transfer.order, transfer.partner, transfer.calculator_version
            )?,
            Language::Korean => {
                writeln!(
                    f,
                    "정산  {}  {}  {contract}  계산기 {}  계산 버전 {CALCULATION_VERSION}",
                    transfer.order, transfer.partner, transfer.calculator_version
                )?;
            }
        }
        let mut place = Place::Total;
        for step in &self.explanation.steps {
            if step.place != place {
                place = step.place;
                self.heading(place, f)?;
            }
            self.step(step, f)?;
        }
        self.other_deductions(place, f)?;
        self.explanation.date.write(self.language, f)?;
        write_stages(&transfer.stages, transfer.currency(), self.language, f)?;
        transfer.notes.iter().try_for_each(|note| note.write(self.language, f))
    }
}

/// A row for each stage: its day, and what of the settlement is due on it.
pub(super) fn write_stages(
    stages: &[StagePart],
    currency: Currency,
    language: Language,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    for (index, part) in stages.iter().enumerate() {
        let number = index.saturating_add(1);
        write!(f, "  ")?;
        match language {
            Language::English => pad(f, &format!("stage {number}"), 28)?,
            Language::Korean => pad(f, &format!("{number}차 정산분"), 28)?,
        }
        pad(f, &part.settlement_date.to_string(), 40)?;
        writeln!(f, "→ {} {currency}", shown(part.amounts.settlement))?;
    }
    Ok(())
}

impl Trace<'_> {
    fn pick<'s>(&self, english: &'s str, korean: &'s str) -> &'s str {
        pick(self.language, english, korean)
    }

    /// What the settlement leaves of the order beside the amounts that have a name; nothing with the default formula.
    fn other_deductions(&self, last: Place, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let amounts = &self.explanation.transfer.amounts;
        let other = amounts.other_deductions();
        if other == 0 {
            return Ok(());
        }
        if last != Place::Total {
            self.heading(Place::Total, f)?;
        }
        let mut text = shown(amounts.order().minor());
        for component in DEDUCTED {
            let amount = amounts.get(component).minor();
            if amount != 0 {
                text.push_str(if amount < 0 { " + " } else { " − " });
                text.push_str(shown(amount).trim_start_matches('−'));
            }
        }
        write!(f, "  ")?;
        pad(f, self.pick("other deductions", "기타 공제"), 28)?;
        pad(f, &text, 40)?;
        writeln!(f, "= {}", shown(other))
    }

    fn heading(&self, place: Place, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match place {
            Place::Total => writeln!(f, "{}", self.pick("total", "합계")),
            Place::OrderLevel => writeln!(f, "{}", self.pick("order level", "주문 단위")),
            Place::Line(index) => {
                let number = index.saturating_add(1);
                let line = usize::try_from(index).ok().and_then(|index| self.explanation.transfer.lines.get(index));
                let product = line.map_or("", |line| line.product.as_str());
                writeln!(f, "{} {number}  {product}", self.pick("line", "항목"))
            }
        }
    }

    fn step(&self, step: &Step, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut name = match step.component {
            Some(component) => component.name(self.language).to_owned(),
            None => self.explanation.formula_of(step).unwrap_or_default().to_owned(),
        };
        if let Some(policy) = self.explanation.policy_of(step) {
            name = format!("{name} ({policy})");
        }
        let working = self.working(&step.working);
        let exact = step.working.exact();
        let result = match step.working {
            Working::Given { .. } | Working::Fixed { .. } => format!("= {}", shown(step.result)),
            Working::Settlement { .. } => {
                format!("→ {} {}", shown(step.result), self.explanation.transfer.currency())
            }
            _ => match step.rounding {
                None => format!("= {}", shown(step.result)),
                Some(mode) => format!("= {}  {} → {}", exact_shown(&exact), mode.name(), shown(step.result)),
            },
        };
        write!(f, "  ")?;
        pad(f, &name, 28)?;
        pad(f, &working, 40)?;
        writeln!(f, "{result}")
    }

    fn working(&self, working: &Working) -> String {
        match *working {
            Working::Given { .. } => self.pick("given", "입력값").to_owned(),
            Working::Fixed { .. } => self.pick("fixed", "정액").to_owned(),
            Working::UnitTimesQuantity { unit, quantity } => format!("{} × {quantity}", shown(unit)),
            // What the units come to, and what the line differs from it.
            Working::UnitsAt { unit, quantity, amount } => {
                let by = i128::from(amount).saturating_sub(i128::from(unit).saturating_mul(i128::from(quantity)));
                let sign = if by < 0 { '−' } else { '+' };
                format!(
                    "{} × {quantity} {sign} {}",
                    shown(unit),
                    shown(i64::try_from(by.unsigned_abs()).unwrap_or(i64::MAX))
                )
            }
            Working::Kept { .. } => self.pick("kept", "환급하지 않음").to_owned(),
            Working::Proportion { fee, left, whole } => {
                format!("{} × {} ÷ {}", shown(fee), shown(left), shown(whole))
            }
            Working::RefundCost { .. } => self.pick("cost of refunds", "환불 비용").to_owned(),
            Working::Portion { base, rate } => format!("{} × {} %", shown(base), rate.percent()),
            Working::VatOnFee { fee, partner_bears: true } => {
                format!("{} × 10 %, {}", shown(fee), self.pick("partner", "파트너 부담"))
            }
            Working::VatOnFee { partner_bears: false, .. } => {
                self.pick("included, merchant", "수수료에 포함, 고객사 부담").to_owned()
            }
            Working::VatInside { taxable, .. } => format!("{} ÷ 11", shown(taxable)),
            Working::Settlement { order, payment_vat_burden, platform_fee, additional_fee, discount_share } => {
                let [fee, fee_vat] = platform_fee;
                let [additional, additional_vat] = additional_fee;
                let mut text = shown(order);
                for amount in [payment_vat_burden, fee, fee_vat, additional, additional_vat, discount_share] {
                    if amount != 0 {
                        text.push_str(if amount < 0 { " + " } else { " − " });
                        text.push_str(shown(amount).trim_start_matches('−'));
                    }
                }
                text
            }
            Working::TaxFreeRatio { before_share, order_tax_free, order, share_tax_free } => format!(
                "{} × {} ÷ {} − {}",
                shown(before_share),
                shown(order_tax_free),
                shown(order),
                shown(share_tax_free)
            ),
            Working::Formula(ref work) => format!("{} = {}", work.formula, work.values),
        }
    }
}
