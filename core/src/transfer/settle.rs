//! Settling one order against a book: what it names is resolved, its parts are computed, and the ids are put to the results.
//!
//! The one code path of `settle` and `explain`. Rounds nothing itself. Calculation §2 and §5.
//!
//! The sequence is that of the errors: start date, partner, contract, calculator, parameters, currency of the fee; then the parts,
//! each with its checks before anything is computed; the range of the totals; the date last. So a fault is the same whichever of
//! the two asked.

use std::sync::Arc;

use chrono::NaiveDate;

use super::amounts::Amounts;
use super::charge::Facts;
use super::date_reason::DateReason;
use super::explanation::Explanation;
use super::instead::Instead;
use super::note::{Note, NoteCode};
use super::order_transfer::{Few, LineTransfer, OrderTransfer, SettledDiscount, SettledFee, UserResult};
use super::part::{Computed, Part, Terms, overflow};
use super::resolve::{Policies, Resolved, resolve};
use super::stages;
use crate::calculator::Calculator;
use crate::calendar::{SettlementCycle, SettlementDate};
use crate::code::{Code, Error};
use crate::contract::{Contract, Fee, Stages};
use crate::id::{AdditionalFeePolicyId, TransferId};
use crate::money::{Currency, Money};
use crate::order::{Discount, Line, Order};
use crate::policy_book::{Book, PolicyBook};
use crate::trace::{Component, NoTrace, Place, Recorder, Step, Working};

impl PolicyBook {
    /// What the order owes its partner, and on which day.
    ///
    /// # Errors
    /// One typed error with its place in the order: unknown or not in force references, the four consistency checks, currencies,
    /// formulas that divide by zero, dates outside the calendar, amounts out of range.
    #[inline]
    pub fn settle(&self, order: &Order) -> Result<OrderTransfer, Error> {
        settle(&self.0, order, Charged::EVERYTHING, &mut NoTrace)
    }

    /// The same answer as [`PolicyBook::settle`], by the same code, with every step written down.
    ///
    /// # Errors
    /// As [`PolicyBook::settle`].
    pub fn explain(&self, order: &Order) -> Result<Explanation, Error> {
        explain(&self.0, order, Charged::EVERYTHING)
    }
}

/// Which fees are charged: all for an order, and without fixed ones for a part that is cancelled by itself, which says nothing about them
/// (calculation §3.4).
#[derive(Clone, Copy)]
pub(super) struct Charged<'a> {
    /// Whether fixed fees are charged.
    fixed: bool,
    /// What is charged in place of what formulas say, of a part after cancels whose fees do not all come back.
    instead: Option<&'a Instead>,
}

impl<'a> Charged<'a> {
    /// All of them.
    pub(super) const EVERYTHING: Charged<'static> = Charged { fixed: true, instead: None };
    /// Fixed fees are left out: a part of an order that is cancelled by itself does not bring them back.
    pub(super) const RATES_ONLY: Charged<'static> = Charged { fixed: false, instead: None };

    pub(super) const fn with(self, instead: &'a Instead) -> Self {
        Charged { instead: Some(instead), ..self }
    }
}

pub(super) fn explain(book: &Book, order: &Order, charged: Charged<'_>) -> Result<Explanation, Error> {
    let mut steps: Vec<Step> = Vec::with_capacity(16);
    let transfer = settle(book, order, charged, &mut steps)?;
    let contract = book.contract(&transfer.contract, transfer.start_date())?;
    let date = DateReason::new(book, &contract.value, transfer.dates, transfer.date_given);
    let (calculator, _) = book.calculator(transfer.start_date())?;
    let formulas = calculator.user.iter().map(|plan| plan.key.clone()).collect();
    Ok(Explanation::new(transfer, steps, date, formulas))
}

/// What was settled of an order's lines before: of a whole order nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settled {
    sum: Amounts,
    quantity: i64,
    /// Lines with additional fees.
    with_fees: usize,
}

impl Settled {
    #[inline]
    pub(super) const fn nothing(currency: Currency) -> Self {
        Settled { sum: Amounts::zero(currency), quantity: 0, with_fees: 0 }
    }

    /// The amounts of the lines.
    pub(super) const fn sum(&self) -> &Amounts {
        &self.sum
    }

    /// With one more line; `None` beyond `i64`.
    #[inline]
    pub(super) fn plus(&self, line: &LineTransfer) -> Option<Self> {
        Some(Settled {
            sum: self.sum.plus(&line.amounts)?,
            quantity: self.quantity.checked_add(i64::from(line.quantity))?,
            with_fees: self.with_fees.checked_add(usize::from(!line.additional_fees.is_empty()))?,
        })
    }

    /// Without a line that is in it; `None` beyond `i64`.
    pub(super) fn less(&self, line: &LineTransfer) -> Option<Self> {
        Some(Settled {
            sum: self.sum.less(&line.amounts)?,
            quantity: self.quantity.checked_sub(i64::from(line.quantity))?,
            with_fees: self.with_fees.checked_sub(usize::from(!line.additional_fees.is_empty()))?,
        })
    }
}

#[inline(always)]
pub(super) fn settle<R: Recorder>(
    book: &Book,
    order: &Order,
    charged: Charged<'_>,
    recorder: &mut R,
) -> Result<OrderTransfer, Error> {
    settle_after(book, order, charged, Settled::nothing(order.currency), recorder)
}

/// The same after lines that were settled before: they are in the totals, and not in the lines of the transfer.
#[inline(always)]
pub(super) fn settle_after<R: Recorder>(
    book: &Book,
    order: &Order,
    charged: Charged<'_>,
    before: Settled,
    recorder: &mut R,
) -> Result<OrderTransfer, Error> {
    let resolved = resolve(book, order)?;
    let Resolved { start, start_field, partner, contract, calculator, calculator_version, .. } = resolved;
    let currency = order.currency;
    let terms = Terms {
        contract: &contract.value,
        calculator,
        parameters: &resolved.parameters.values,
        facts: Facts {
            start,
            partner,
            payment_method: order.payment_method,
            easy_pay_provider: order.easy_pay_provider.as_deref(),
            currency,
        },
        currency,
        fixed_fees: charged.fixed,
        instead: charged.instead,
    };
    let mut policies = resolved.policies();
    let (computed, lines) = match order.amount {
        Some(amount) => (compute_amount(&terms, order, amount.minor(), &policies, recorder)?, Vec::new()),
        None => compute_lines(&terms, order, before, &mut policies, recorder)?,
    };
    computed.amounts.check_range()?;
    let (dates, date_given) = settlement_date(book, &contract.value, (start, start_field), order.settlement_date)?;
    let stages = match contract.value.stages() {
        None => Vec::new(),
        Some(stages) => {
            let days = stage_days(book, stages, (start, start_field), order.settlement_date)?;
            let amounts = stages::parts(stages, &computed.amounts, &computed.amounts).ok_or_else(overflow)?;
            stages::on_days(&TransferId::from(&order.id), amounts, &days).map_err(|error| error.under("id"))?
        }
    };
    Ok(OrderTransfer {
        order: order.id.clone(),
        ledger: book.ledger,
        partner: order.partner.clone(),
        contract: contract.value.id.clone(),
        contract_version: contract.number,
        calculator_version,
        payment: order.payment.clone(),
        calendar: book.calendar_label.clone(),
        dates,
        date_given,
        amounts: computed.amounts,
        user: user_results(calculator, &computed.user, currency),
        parameters: resolved.parameters.used.clone(),
        discounts: few(shared(&order.discounts, &policies, &computed)),
        additional_fees: few(charged_fees(&order.additional_fees, &policies, &computed)),
        lines,
        notes: closed_day(book, "$.order.settlementDate", dates, date_given).into_iter().collect(),
        stages,
    })
}

/// The day of each stage: by its own cycle, or the one that was given.
pub(super) fn stage_days(
    book: &Book,
    stages: &Stages,
    (start, field): (NaiveDate, &'static str),
    given: Option<NaiveDate>,
) -> Result<Vec<NaiveDate>, Error> {
    let day = |cycle: &SettlementCycle| match given {
        Some(given) => Ok(given),
        None => {
            let dates = cycle.settlement_date(&book.calendar, start, book.adjust_if_not_after_start);
            dates.map(|dates| dates.settlement).map_err(|error| error.under(field))
        }
    };
    stages.cycles().iter().map(day).collect()
}

/// A note if the settlement date was given and banks are closed.
#[inline]
pub(super) fn closed_day(book: &Book, at: &str, dates: SettlementDate, given: bool) -> Option<Note> {
    if !given {
        return None;
    }
    Note::if_closed(NoteCode::SettlementDateClosed, at, dates.settlement, &book.calendar)
}

/// The dates of a transfer, and whether the settlement date was given. `field` is where the start date came from.
#[inline(always)]
pub(super) fn settlement_date(
    book: &Book,
    contract: &Contract,
    (start, field): (NaiveDate, &'static str),
    given: Option<NaiveDate>,
) -> Result<(SettlementDate, bool), Error> {
    match given {
        None => {
            let adjust = book.adjust_if_not_after_start;
            let dates = contract.settlement_cycle.settlement_date(&book.calendar, start, adjust);
            dates.map(|dates| (dates, false)).map_err(|error| error.under(field))
        }
        Some(given) if given < start => Err(Error::new(Code::SettlementDateBeforeStart)
            .with("settlementDate", given)
            .with("startDate", start)
            .under("settlementDate")),
        Some(given) => Ok((SettlementDate::given(start, given), true)),
    }
}

#[inline]
fn user_results(calculator: &Calculator, results: &[i64], currency: Currency) -> Vec<UserResult> {
    let result = |(plan, amount): (&crate::calculator::UserPlan, &i64)| UserResult {
        key: Arc::clone(&plan.key),
        amount: Money::trusted(*amount, currency),
    };
    if calculator.user.is_empty() {
        return Vec::new();
    }
    calculator.user.iter().zip(results).map(result).collect()
}

fn note_order<R: Recorder>(place: Place, working: Working, amount: i64, recorder: &mut R) {
    let component = Some(Component::Order);
    recorder.record(Step { place, component, item: None, working, rounding: None, result: amount });
}

/// Most often one: `collect` asks first how many there are.
#[inline(always)]
fn few<T>(items: impl Iterator<Item = T>) -> Few<T> {
    let mut few = Few::new();
    items.for_each(|item| few.push(item));
    few
}

/// Discounts with what was computed of them.
#[inline]
fn shared<'a>(
    discounts: &'a [Discount],
    policies: &Policies<'a>,
    computed: &'a Computed,
) -> impl Iterator<Item = SettledDiscount> + 'a {
    let currency = computed.amounts.currency;
    let found = discounts.iter().zip(policies.shared_by()).zip(&computed.shares);
    found.map(move |((discount, policy), [share, share_tax_free])| SettledDiscount {
        policy: discount.policy.clone(),
        policy_version: policy.number,
        amount: discount.amount,
        tax_free: discount.tax_free,
        share: Money::trusted(*share, currency),
        share_tax_free: Money::trusted(*share_tax_free, currency),
    })
}

/// Additional fees with what was computed of them.
#[inline]
fn charged_fees<'a>(
    fees: &'a [AdditionalFeePolicyId],
    policies: &Policies<'a>,
    computed: &'a Computed,
) -> impl Iterator<Item = SettledFee> + 'a {
    let currency = computed.amounts.currency;
    let found = fees.iter().zip(policies.additional_fees()).zip(&computed.fees);
    found.map(move |((id, policy), [amount, vat])| SettledFee {
        policy: id.clone(),
        policy_version: policy.number,
        amount: Money::trusted(*amount, currency),
        vat: Money::trusted(*vat, currency),
    })
}

/// An order given by its amount: one part, which is everything.
#[inline(always)]
fn compute_amount<R: Recorder>(
    terms: &Terms<'_>,
    order: &Order,
    amount: i64,
    policies: &Policies<'_>,
    recorder: &mut R,
) -> Result<Computed, Error> {
    let part = Part {
        place: Place::Total,
        sum: Amounts::zero(terms.currency),
        order: amount,
        order_tax_free: order.tax_free.map_or(0, Money::minor),
        platform_fee: Some(terms.contract.platform_fee),
        discounts: &order.discounts,
        shared_by: policies.shared_by(),
        additional_fees: policies.additional_fees(),
        product: "",
        product_tag: "",
        quantity: 0,
        instead: terms.instead.map(|instead| &instead.order),
        refund_cost: terms.instead.map_or(0, |instead| instead.refund_cost),
    };
    note_order(Place::Total, Working::Given { amount }, amount, recorder);
    terms.compute(&part, recorder)
}

/// An order given by its lines: a part for each, and one for the order with what belongs to no line, whose policies are left.
fn compute_lines<'r, R: Recorder>(
    terms: &Terms<'_>,
    order: &Order,
    mut settled: Settled,
    policies: &mut Policies<'r>,
    recorder: &mut R,
) -> Result<(Computed, Vec<LineTransfer>), Error> {
    // A rate falls on every line; a fixed fee is charged once, on the order.
    let fee = terms.contract.platform_fee;
    let (on_lines, on_order) = match fee {
        Fee::Rate(_) => (Some(fee), None),
        Fee::Fixed(_) => (None, Some(fee)),
    };
    check_line_formulas(terms, order, on_lines.is_some(), settled.with_fees > 0)?;
    let mut lines = Vec::with_capacity(order.lines.len());
    for (index, line) in order.lines.iter().enumerate() {
        let own = policies.level(line.discounts.len(), line.additional_fees.len());
        let line = settle_line(terms, (line, index), on_lines, &own, recorder)
            .map_err(|error| error.under_index(index).under("lines"))?;
        settled = settled.plus(&line).ok_or_else(overflow)?;
        lines.push(line);
    }
    let Settled { sum, quantity, .. } = settled;
    let given = order.tax_free.map_or(sum.order_tax_free, Money::minor);
    let part = Part {
        place: Place::OrderLevel,
        sum,
        order: 0,
        order_tax_free: given.checked_sub(sum.order_tax_free).ok_or_else(overflow)?,
        platform_fee: on_order,
        discounts: &order.discounts,
        shared_by: policies.shared_by(),
        additional_fees: policies.additional_fees(),
        product: "",
        product_tag: "",
        quantity,
        instead: terms.instead.map(|instead| &instead.order),
        refund_cost: terms.instead.map_or(0, |instead| instead.refund_cost),
    };
    Ok((terms.compute(&part, recorder)?, lines))
}

/// A line knows neither the order's own discounts nor its own tax-free amount, so a fee that looks at them line by line would be
/// taken of money nobody paid. Refused rather than guessed.
fn check_line_formulas(
    terms: &Terms<'_>,
    order: &Order,
    platform_fee_on_lines: bool,
    fees_before: bool,
) -> Result<(), Error> {
    let fees_on_lines = fees_before || order.lines.iter().any(|line| !line.additional_fees.is_empty());
    for (key, on_lines, looks_at) in [
        ("platformFee", platform_fee_on_lines, terms.calculator.platform_fee.looks_at),
        ("additionalFee", fees_on_lines, terms.calculator.additional_fee.looks_at),
    ] {
        if on_lines && looks_at.discounts && !order.discounts.is_empty() {
            return Err(Error::new(Code::DiscountsNotOnLines).with("formula", key).under("discounts"));
        }
        if on_lines && looks_at.tax_free && order.tax_free.is_some() {
            return Err(Error::new(Code::TaxFreeNotOnLines).with("formula", key).under("taxFree"));
        }
    }
    Ok(())
}

fn settle_line<R: Recorder>(
    terms: &Terms<'_>,
    (line, index): (&Line, usize),
    platform_fee: Option<Fee>,
    policies: &Policies<'_>,
    recorder: &mut R,
) -> Result<LineTransfer, Error> {
    let place = Place::Line(u32::try_from(index).unwrap_or(u32::MAX));
    let quantity = i64::from(line.quantity);
    let [order, order_tax_free] = line.minor().ok_or_else(overflow)?;
    let part = Part {
        place,
        sum: Amounts::zero(terms.currency),
        order,
        order_tax_free,
        platform_fee,
        discounts: &line.discounts,
        shared_by: policies.shared_by(),
        additional_fees: policies.additional_fees(),
        product: line.product.as_str(),
        product_tag: line.product_tag.as_deref().unwrap_or(""),
        quantity,
        instead: terms.instead.and_then(|instead| instead.lines.get(index)),
        refund_cost: 0,
    };
    let unit = line.unit_price.minor();
    let working = match line.given {
        None => Working::UnitTimesQuantity { unit, quantity: line.quantity },
        Some(_) => Working::UnitsAt { unit, quantity: line.quantity, amount: order },
    };
    note_order(place, working, order, recorder);
    let computed = terms.compute(&part, recorder)?;
    Ok(LineTransfer {
        product: line.product.clone(),
        quantity: line.quantity,
        amounts: computed.amounts,
        user: user_results(terms.calculator, &computed.user, terms.currency),
        discounts: shared(&line.discounts, policies, &computed).collect(),
        additional_fees: charged_fees(&line.additional_fees, policies, &computed).collect(),
    })
}
