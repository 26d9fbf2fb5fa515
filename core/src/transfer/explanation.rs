//! The explanation of a transfer, and its printed form in English and Korean.
//!
//! Reads so that an accountant can say each line aloud. Prints what was recorded; computes nothing new.

use std::fmt;
use std::sync::Arc;

use super::order_transfer::{OrderTransfer, SettledDiscount, SettledFee};
use crate::calculator::CALCULATION_VERSION;
use crate::calendar::{Lag, SettlementCycle};
use crate::money::grouped;
use crate::trace::{Component, Language, Place, Step, Working};

/// A transfer together with the steps that led to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explanation {
    transfer: OrderTransfer,
    steps: Vec<Step>,
    cycle: SettlementCycle,
    closed: Option<String>,
    formulas: Vec<Arc<str>>,
}

impl Explanation {
    pub(crate) fn new(
        transfer: OrderTransfer,
        steps: Vec<Step>,
        cycle: SettlementCycle,
        closed: Option<String>,
        formulas: Vec<Arc<str>>,
    ) -> Self {
        Explanation { transfer, steps, cycle, closed, formulas }
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
        &self.cycle
    }

    /// The holiday the recurrence date fell on, if the date had to move because of one.
    #[must_use]
    pub fn closed_because(&self) -> Option<&str> {
        self.closed.as_deref()
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

/// The printed form of an explanation. `Display` writes it.
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
        self.date(f)
    }
}

impl Trace<'_> {
    fn pick<'s>(&self, english: &'s str, korean: &'s str) -> &'s str {
        match self.language {
            Language::English => english,
            Language::Korean => korean,
        }
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
            Working::Given { .. } | Working::Fixed { .. } => format!("= {}", grouped(step.result)),
            Working::Settlement { .. } => {
                format!("→ {} {}", grouped(step.result), self.explanation.transfer.currency())
            }
            _ => match step.rounding {
                None => format!("= {}", grouped(step.result)),
                Some(mode) => format!("= {exact}  {} → {}", mode.name(), grouped(step.result)),
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
            Working::UnitTimesQuantity { unit, quantity } => format!("{} × {quantity}", grouped(unit)),
            Working::Portion { base, rate } => format!("{} × {} %", grouped(base), rate.percent()),
            Working::VatOnFee { fee, partner_bears: true } => {
                format!("{} × 10 %, {}", grouped(fee), self.pick("partner", "파트너 부담"))
            }
            Working::VatOnFee { fee, partner_bears: false } => {
                format!("{}, {}", grouped(fee), self.pick("inside, merchant", "수수료에 포함, 고객사 부담"))
            }
            Working::VatInside { taxable } => format!("{} ÷ 11", grouped(taxable)),
            Working::Settlement { order, payment_vat_burden, platform_fee, additional_fee, discount_share } => {
                let [fee, fee_vat] = platform_fee;
                let [additional, additional_vat] = additional_fee;
                let mut text = grouped(order);
                for amount in [payment_vat_burden, fee, fee_vat, additional, additional_vat, discount_share] {
                    if amount != 0 {
                        text.push_str(if amount < 0 { " + " } else { " − " });
                        text.push_str(grouped(amount).trim_start_matches('-'));
                    }
                }
                text
            }
            Working::TaxFreeRatio { before_share, order_tax_free, order, share_tax_free } => format!(
                "{} × {} ÷ {} − {}",
                grouped(before_share),
                grouped(order_tax_free),
                grouped(order),
                grouped(share_tax_free)
            ),
            Working::Formula(ref work) => format!("{} = {}", work.formula, work.values),
        }
    }

    fn date(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let transfer = &self.explanation.transfer;
        let dates = transfer.dates;
        let name = self.pick("settlement date", "정산일");
        write!(f, "  ")?;
        pad(f, name, 28)?;
        if transfer.date_given {
            return writeln!(f, "{} → {}", self.pick("given", "입력값"), dates.settlement);
        }
        let cycle = &self.explanation.cycle;
        let unit = match cycle.lag() {
            Lag::CalendarDays(_) => self.pick("days", "일"),
            Lag::BusinessDays(_) => self.pick("business days", "영업일"),
        };
        write!(f, "{} + {} {unit} = {}", dates.start, cycle.lag().days(), dates.target)?;
        write!(f, ", {} → {}", cycle.recurrence().describe(), dates.unadjusted)?;
        if dates.settlement != dates.unadjusted {
            let reason = self.explanation.closed.as_deref().unwrap_or(self.pick("weekend", "주말"));
            let how = if dates.readjusted {
                self.pick(
                    "following, because preceding is not after the start",
                    "이전 영업일이 시작일 이후가 아니어서 다음 영업일",
                )
            } else if dates.settlement > dates.unadjusted {
                self.pick("following business day", "다음 영업일")
            } else {
                self.pick("preceding business day", "이전 영업일")
            };
            write!(f, " ({reason}), {how} → {}", dates.settlement)?;
        }
        writeln!(f, "  [{}]", transfer.calendar)
    }
}

/// Text padded to `width` columns; a Hangul syllable takes two.
fn pad(f: &mut fmt::Formatter<'_>, text: &str, width: usize) -> fmt::Result {
    let columns: usize = text.chars().map(|c| if ('\u{1100}'..='\u{ffdc}').contains(&c) { 2 } else { 1 }).sum();
    write!(f, "{text}{}  ", " ".repeat(width.saturating_sub(columns)))
}
