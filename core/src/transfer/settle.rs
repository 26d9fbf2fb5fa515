//! Settling one order against a book: versions by start date, parts, checks, totals, and the date.
//!
//! The one code path of `settle` and `explain`. Rounds nothing itself. Calculation §2 and §5.

use chrono::NaiveDate;

use super::amounts::Amounts;
use super::explanation::Explanation;
use super::order_transfer::{LineTransfer, OrderTransfer};
use super::part::{Part, PlatformFee, SettledPart, Terms, overflow, settlement_tax_free};
use crate::calendar::{SettlementDate, civil_date};
use crate::code::{Code, Error};
use crate::contract::{Contract, Fee};
use crate::money::Money;
use crate::order::{Line, Order};
use crate::policy_book::{Book, PolicyBook};
use crate::trace::{Component, NoTrace, Place, Recorder, Step, Working};

impl PolicyBook {
    /// What the order owes its partner, and on which day.
    ///
    /// # Errors
    /// One typed error with its place in the order: unknown or not in force references, the four consistency checks, currencies,
    /// dates outside the calendar, amounts out of range.
    #[inline]
    pub fn settle(&self, order: &Order) -> Result<OrderTransfer, Error> {
        settle(&self.0, order, &mut NoTrace)
    }

    /// The same answer as [`PolicyBook::settle`], by the same code, with every step written down.
    ///
    /// # Errors
    /// As [`PolicyBook::settle`].
    pub fn explain(&self, order: &Order) -> Result<Explanation, Error> {
        let mut steps: Vec<Step> = Vec::with_capacity(16);
        let transfer = settle(&self.0, order, &mut steps)?;
        let contract = self.0.contract(&transfer.contract, transfer.start_date())?;
        let cycle = contract.value.settlement_cycle.clone();
        let closed = self.0.calendar.holiday(transfer.dates.unadjusted).ok().flatten().map(|day| day.name.clone());
        Ok(Explanation::new(transfer, steps, cycle, closed))
    }
}

fn settle<R: Recorder>(book: &Book, order: &Order, recorder: &mut R) -> Result<OrderTransfer, Error> {
    let start = start_date(book, order)?;
    let (contract, contract_version) = contract_of(book, order, start)?;
    let currency = order.currency;
    let terms = Terms { book, contract, rounding: &book.rounding, start, currency };
    let fixed = contract
        .platform_fee
        .fixed_in(currency)
        .map_err(|error| error.with("contract", contract.id.as_str()).under("currency"))?;

    let transfer = match order.amount {
        Some(amount) => settle_amount(&terms, order, amount.minor(), fixed, recorder)?,
        None => settle_lines(&terms, order, fixed, recorder)?,
    };
    transfer.amounts.check_range()?;
    let (dates, date_given) = settlement_date(book, contract, order, start)?;
    Ok(OrderTransfer {
        order: order.id.clone(),
        partner: order.partner.clone(),
        contract: contract.id.clone(),
        contract_version,
        payment: order.payment.clone(),
        calendar: book.calendar_label.clone(),
        dates,
        date_given,
        amounts: transfer.amounts,
        discounts: transfer.order_level.discounts,
        additional_fees: transfer.order_level.additional_fees,
        lines: transfer.lines,
    })
}

/// The totals, what belongs to no line, and the lines.
struct Parts {
    amounts: Amounts,
    order_level: SettledPart,
    lines: Vec<LineTransfer>,
}

fn start_date(book: &Book, order: &Order) -> Result<NaiveDate, Error> {
    match (order.start_date, order.paid_at) {
        (Some(date), _) => Ok(date),
        (None, Some(instant)) => civil_date(instant, book.utc_offset_minutes).map_err(|error| error.under("paidAt")),
        (None, None) => Err(Error::new(Code::StartDateMissing)),
    }
}

/// The partner must be in force even when the order names another contract than its default.
fn contract_of<'b>(book: &'b Book, order: &Order, start: NaiveDate) -> Result<(&'b Contract, u32), Error> {
    let partner = book.partner(&order.partner, start).map_err(|error| error.under("partner"))?;
    let contract = match &order.contract {
        Some(id) => book.contract(id, start).map_err(|error| error.under("contract"))?,
        None => book.default_contract(partner, start).map_err(|error| error.under("partner"))?,
    };
    Ok((&contract.value, contract.number))
}

fn settlement_date(
    book: &Book,
    contract: &Contract,
    order: &Order,
    start: NaiveDate,
) -> Result<(SettlementDate, bool), Error> {
    let field = if order.start_date.is_some() { "startDate" } else { "paidAt" };
    match order.settlement_date {
        None => {
            let adjust = book.adjust_if_not_after_start;
            let dates = contract.settlement_cycle.settlement_date(&book.calendar, start, adjust);
            dates.map(|dates| (dates, false)).map_err(|error| error.under(field))
        }
        Some(given) if given < start => Err(Error::new(Code::SettlementDateBeforeStart)
            .with("settlementDate", given)
            .with("startDate", start)
            .under("settlementDate")),
        Some(given) => {
            Ok((SettlementDate { start, target: given, unadjusted: given, settlement: given, readjusted: false }, true))
        }
    }
}

/// An order given by its amount: one part, which is everything.
fn settle_amount<R: Recorder>(
    terms: &Terms<'_>,
    order: &Order,
    amount: i64,
    fixed: Option<i64>,
    recorder: &mut R,
) -> Result<Parts, Error> {
    let part = Part {
        place: Place::Total,
        order: amount,
        order_tax_free: order.tax_free.map_or(0, Money::minor),
        fee_base: amount,
        platform_fee: match (fixed, terms.contract.platform_fee) {
            (Some(fixed), _) => PlatformFee::Fixed(fixed),
            (None, Fee::Rate(rate)) => PlatformFee::Rate(rate),
            (None, Fee::Fixed(_)) => PlatformFee::Elsewhere,
        },
        discounts: &order.discounts,
        additional_fees: &order.additional_fees,
    };
    recorder.record(Step {
        place: Place::Total,
        component: Component::Order,
        item: None,
        working: Working::Given { amount },
        rounding: None,
        result: amount,
    });
    let mut whole = terms.settle_part(&part, recorder)?;
    check(&whole.amounts)?;
    whole.amounts.settlement_tax_free =
        settlement_tax_free(&whole.amounts, terms.rounding.settlement_tax_free, Place::Total, recorder)?;
    Ok(Parts { amounts: whole.amounts, order_level: whole, lines: Vec::new() })
}

/// An order given by its lines: a part for each, and one for what belongs to the order alone.
fn settle_lines<R: Recorder>(
    terms: &Terms<'_>,
    order: &Order,
    fixed: Option<i64>,
    recorder: &mut R,
) -> Result<Parts, Error> {
    let rate = match (fixed, terms.contract.platform_fee) {
        (None, Fee::Rate(rate)) => PlatformFee::Rate(rate),
        _ => PlatformFee::Elsewhere,
    };
    let mut sum = Amounts::zero(terms.currency);
    let mut lines = Vec::with_capacity(order.lines.len());
    for (index, line) in order.lines.iter().enumerate() {
        let line =
            settle_line(terms, line, index, rate, recorder).map_err(|error| error.under_index(index).under("lines"))?;
        sum = sum.plus(&line.amounts).ok_or_else(overflow)?;
        lines.push(line);
    }
    let given = order.tax_free.map_or(sum.order_tax_free, Money::minor);
    let part = Part {
        place: Place::OrderLevel,
        order: 0,
        order_tax_free: given.checked_sub(sum.order_tax_free).ok_or_else(overflow)?,
        fee_base: sum.order,
        platform_fee: fixed.map_or(PlatformFee::Elsewhere, PlatformFee::Fixed),
        discounts: &order.discounts,
        additional_fees: &order.additional_fees,
    };
    let order_level = terms.settle_part(&part, recorder)?;
    let mut amounts = sum.plus(&order_level.amounts).ok_or_else(overflow)?;
    check(&amounts)?;
    recorder.record(Step {
        place: Place::Total,
        component: Component::Settlement,
        item: None,
        working: Working::SumOfParts { lines: sum.settlement, order_level: order_level.amounts.settlement },
        rounding: None,
        result: amounts.settlement,
    });
    // A ratio of parts is not the ratio of the whole, so this one is computed on the totals; the order level takes the rest.
    amounts.settlement_tax_free =
        settlement_tax_free(&amounts, terms.rounding.settlement_tax_free, Place::Total, recorder)?;
    Ok(Parts { amounts, order_level, lines })
}

fn settle_line<R: Recorder>(
    terms: &Terms<'_>,
    line: &Line,
    index: usize,
    platform_fee: PlatformFee,
    recorder: &mut R,
) -> Result<LineTransfer, Error> {
    let place = Place::Line(u32::try_from(index).unwrap_or(u32::MAX));
    let quantity = i64::from(line.quantity);
    let order = line.unit_price.minor().checked_mul(quantity).ok_or_else(overflow)?;
    let order_tax_free = line.unit_tax_free.minor().checked_mul(quantity).ok_or_else(overflow)?;
    let part = Part {
        place,
        order,
        order_tax_free,
        fee_base: order,
        platform_fee,
        discounts: &line.discounts,
        additional_fees: &line.additional_fees,
    };
    recorder.record(Step {
        place,
        component: Component::Order,
        item: None,
        working: Working::UnitTimesQuantity { unit: line.unit_price.minor(), quantity: line.quantity },
        rounding: None,
        result: order,
    });
    let SettledPart { mut amounts, discounts, additional_fees } = terms.settle_part(&part, recorder)?;
    check(&amounts)?;
    amounts.settlement_tax_free = settlement_tax_free(&amounts, terms.rounding.settlement_tax_free, place, recorder)?;
    Ok(LineTransfer { product: line.product.clone(), quantity: line.quantity, amounts, discounts, additional_fees })
}

/// The four checks of calculation §2.4, for a line or for the whole order.
#[inline]
fn check(amounts: &Amounts) -> Result<(), Error> {
    let fits = amounts.discount <= amounts.order
        && amounts.discount_tax_free <= amounts.discount
        && amounts.discount_tax_free <= amounts.order_tax_free
        && amounts.payment_tax_free <= amounts.payment;
    if fits { Ok(()) } else { Err(unfit(amounts)) }
}

#[cold]
fn unfit(amounts: &Amounts) -> Error {
    if amounts.discount > amounts.order {
        Error::new(Code::DiscountExceedsOrder).with("discount", amounts.discount).with("order", amounts.order)
    } else if amounts.discount_tax_free > amounts.discount {
        Error::new(Code::DiscountTaxFreeExceedsDiscount)
            .with("discountTaxFree", amounts.discount_tax_free)
            .with("discount", amounts.discount)
    } else if amounts.discount_tax_free > amounts.order_tax_free {
        Error::new(Code::DiscountTaxFreeExceedsOrderTaxFree)
            .with("discountTaxFree", amounts.discount_tax_free)
            .with("orderTaxFree", amounts.order_tax_free)
    } else {
        Error::new(Code::PaymentTaxFreeExceedsPayment)
            .with("paymentTaxFree", amounts.payment_tax_free)
            .with("payment", amounts.payment)
    }
}
