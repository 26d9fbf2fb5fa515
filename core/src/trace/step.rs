//! One step of a calculation, and who writes steps down.
//!
//! A step holds the numbers that went in; its exact value is computed from them on demand. `settle` runs with [`NoTrace`], which the
//! compiler removes, `explain` with a list: one code path, so they can never disagree.

use super::component::Component;
use crate::money::{Exact, Rate, RoundingMode};

/// Which part of the order a step is about. An order given by its amount has steps of the total only; one given by lines has steps of
/// each line, then of the order level, and last of the total: what is computed on sums (calculation §2.12).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Place {
    /// The whole transfer.
    Total,
    /// One line, counted from 0.
    Line(u32),
    /// What belongs to the order and to no line.
    OrderLevel,
}

/// How a value came about: the operation with its operands, in minor units.
///
/// | working | a trace prints |
/// |---|---|
/// | `Given` | `given` |
/// | `UnitTimesQuantity` | `5,000 × 5` |
/// | `Portion` | `25,000 × 3.3 %` |
/// | `Fixed` | `fixed` |
/// | `VatOnFee` | `1,567 × 10 %, partner`, or `included, merchant` |
/// | `VatInside` | `46,167 ÷ 11` |
/// | `Settlement` | `47,500 − 1,567 − 156 − 666` |
/// | `TaxFreeRatio` | `26,700 × 12,000 ÷ 30,000 − 500` |
/// | `Formula` | the formula, and the same with its values |
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Working {
    /// As the order says.
    Given {
        /// The amount.
        amount: i64,
    },
    /// Unit price × quantity.
    UnitTimesQuantity {
        /// Unit price.
        unit: i64,
        /// Quantity.
        quantity: u32,
    },
    /// Base × rate.
    Portion {
        /// The amount the rate applies to.
        base: i64,
        /// The rate.
        rate: Rate,
    },
    /// A fixed fee.
    Fixed {
        /// The fee.
        amount: i64,
    },
    /// 10 % on top of a fee when the partner bears its VAT, else nothing.
    VatOnFee {
        /// The rounded fee.
        fee: i64,
        /// Whether the partner bears it.
        partner_bears: bool,
    },
    /// The eleventh of a taxable amount.
    VatInside {
        /// The amount with VAT inside.
        taxable: i64,
        /// The result is at least this: the VAT of the whole is not below zero.
        least: i64,
        /// And at most this: the VAT of the whole is not above what is taxable.
        most: i64,
    },
    /// Order less the partner's deductions.
    Settlement {
        /// Order amount.
        order: i64,
        /// Payment VAT burden.
        payment_vat_burden: i64,
        /// Platform fee and its VAT.
        platform_fee: [i64; 2],
        /// Additional fee and its VAT.
        additional_fee: [i64; 2],
        /// Discount share.
        discount_share: i64,
    },
    /// (Settlement + discount share) × tax-free ÷ order − tax-free discount share.
    TaxFreeRatio {
        /// Settlement + discount share.
        before_share: i64,
        /// Tax-free part of the order.
        order_tax_free: i64,
        /// Order amount, not zero.
        order: i64,
        /// Tax-free part of the discount share.
        share_tax_free: i64,
    },
    /// A formula other than the default one.
    Formula(Box<FormulaWork>),
}

/// What a formula was, with what numbers, and its value.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct FormulaWork {
    /// As written, on one line.
    pub formula: String,
    /// With the values put in.
    pub values: String,
    /// The value before rounding.
    pub exact: Exact,
}

impl Working {
    /// The value before rounding.
    #[must_use]
    pub fn exact(&self) -> Exact {
        match *self {
            Working::Formula(ref work) => work.exact.clone(),
            Working::Given { amount } | Working::Fixed { amount } => Exact::from(amount),
            Working::UnitTimesQuantity { unit, quantity } => Exact::from(unit).times(&Exact::from(i64::from(quantity))),
            Working::Portion { base, rate } => Exact::from(base).times(&Exact::from(rate)),
            Working::VatOnFee { fee, partner_bears: true } => Exact::from(fee).times(&Exact::from(Rate::VAT)),
            Working::VatOnFee { partner_bears: false, .. } => Exact::ZERO,
            Working::VatInside { taxable, least, most } => {
                let eleventh = Exact::ratio(taxable, 11).unwrap_or(Exact::ZERO);
                eleventh.min(Exact::from(most).max(Exact::from(least))).max(Exact::from(least))
            }
            Working::Settlement { order, payment_vat_burden, platform_fee, additional_fee, discount_share } => {
                let deductions =
                    platform_fee.iter().chain(&additional_fee).chain([&payment_vat_burden, &discount_share]);
                deductions.fold(Exact::from(order), |rest, amount| rest.minus(&Exact::from(*amount)))
            }
            Working::TaxFreeRatio { before_share, order_tax_free, order, share_tax_free } => {
                let ratio = Exact::ratio(order_tax_free, order).unwrap_or(Exact::ZERO);
                Exact::from(before_share).times(&ratio).minus(&Exact::from(share_tax_free))
            }
        }
    }
}

/// One step of an explanation: which amount, of which part, how it came about, how it was rounded, and what it is.
///
/// What is sure: `result` is [`working.exact()`](Working::exact) rounded by `rounding`, or that very value where there is no
/// rounding. Hosts that print their own explanations need nothing else.
///
/// ```
/// use jeongsan::money::Exact;
/// # use jeongsan::wire;
/// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "3.3%"},
/// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
/// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]}"#)?;
/// let order = wire::order_from_json(r#"{"id": "o-1", "partner": "farm", "amount": 47500, "startDate": "2026-10-06"}"#)?;
/// for step in book.explain(&order)?.steps() {
///     match step.rounding {
///         Some(mode) => assert_eq!(step.working.exact().round_to_integer(mode)?, step.result),
///         None => assert_eq!(step.working.exact(), Exact::from(step.result)),
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Step {
    /// Which part of the order.
    pub place: Place,
    /// Which amount; `None` for a user formula.
    pub component: Option<Component>,
    /// For amounts made by a policy: its position in the list of discounts or fees of that place. For a user formula: its position
    /// in the calculator.
    pub item: Option<u32>,
    /// How it came about.
    pub working: Working,
    /// How it was rounded, where it could need it.
    pub rounding: Option<RoundingMode>,
    /// The amount, in minor units.
    pub result: i64,
}

/// Someone steps are told to. With one that takes no notes, telling costs nothing: `ON` is known when the code is compiled.
pub trait Recorder {
    /// Whether notes are taken at all; what only notes need is not computed otherwise.
    const ON: bool;

    /// Takes note of a step, or does not.
    fn record(&mut self, step: Step);
}

/// Takes no note; compiles to nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoTrace;

impl Recorder for NoTrace {
    const ON: bool = false;

    #[inline(always)]
    fn record(&mut self, _: Step) {}
}

impl Recorder for Vec<Step> {
    const ON: bool = true;

    fn record(&mut self, step: Step) {
        self.push(step);
    }
}
