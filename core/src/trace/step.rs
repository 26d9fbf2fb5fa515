//! One step of a calculation, and who writes steps down.
//!
//! A step holds the numbers that went in; its exact value is computed from them on demand. `settle` runs with [`NoTrace`], which the
//! compiler removes, `explain` with a list: one code path, so they can never disagree.

use super::component::Component;
use crate::money::{Exact, Narrow, Number, Rate, RoundingMode};

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
/// | `UnitsAt` | `5,000 × 5 − 1,000` |
/// | `Portion` | `25,000 × 3.3 %` |
/// | `Fixed` | `fixed` |
/// | `Kept` | `kept` |
/// | `Proportion` | `300 × 5,000 ÷ 10,000` |
/// | `RefundCost` | `cost of refunds` |
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
    /// A line at an amount of its own: what it differs from unit price × quantity.
    UnitsAt {
        /// Unit price.
        unit: i64,
        /// Quantity.
        quantity: u32,
        /// What the line comes to.
        amount: i64,
    },
    /// A fee that does not come back.
    Kept {
        /// The fee.
        amount: i64,
    },
    /// A fee that comes back by the cancelled value: what of it is left.
    Proportion {
        /// The whole fee.
        fee: i64,
        /// What is left of the amount it stands on.
        left: i64,
        /// The whole of that.
        whole: i64,
    },
    /// What refunds cost the partner so far.
    RefundCost {
        /// The cost.
        amount: i64,
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
        match self {
            Working::Formula(work) => work.exact.clone(),
            known => known.number().unwrap_or(Exact::ZERO),
        }
    }

    /// The same value, rounded; `None` beyond 64 bits.
    #[inline(always)]
    pub(crate) fn rounded(&self, mode: RoundingMode) -> Option<i64> {
        match self.number::<Narrow>().and_then(|value| value.whole(mode)) {
            Some(amount) => Some(amount),
            None => self.exact().round_to_bits(mode),
        }
    }

    /// The value in numbers of one kind, unless they cannot hold it. What is rounded and what is printed are computed here.
    #[inline(always)]
    fn number<N: Number>(&self) -> Option<N> {
        let portion =
            |base, rate: Rate| N::of(base, 1).times(&N::of(i64::from(rate.millipercent()), i64::from(Rate::WHOLE)));
        match *self {
            // It has its value.
            Working::Formula(_) => None,
            Working::Given { amount }
            | Working::Fixed { amount }
            | Working::UnitsAt { amount, .. }
            | Working::Kept { amount }
            | Working::RefundCost { amount } => Some(N::of(amount, 1)),
            Working::Proportion { fee, left, whole } => N::of(fee, 1).times(&N::of(left, whole.max(1))),
            Working::UnitTimesQuantity { unit, quantity } => N::of(unit, 1).times(&N::of(i64::from(quantity), 1)),
            Working::Portion { base, rate } => portion(base, rate),
            Working::VatOnFee { fee, partner_bears: true } => portion(fee, Rate::VAT),
            Working::VatOnFee { partner_bears: false, .. } => Some(N::of(0, 1)),
            Working::VatInside { taxable, least, most } => {
                let (eleventh, least, most) = (N::of(taxable, 11), N::of(least, 1), N::of(most.max(least), 1));
                let below = if eleventh.order(&most)?.is_gt() { most } else { eleventh };
                Some(if below.order(&least)?.is_lt() { least } else { below })
            }
            Working::Settlement { order, payment_vat_burden, platform_fee, additional_fee, discount_share } => {
                let [fee, fee_vat] = platform_fee;
                let [additional, additional_vat] = additional_fee;
                N::of(order, 1)
                    .minus(&N::of(payment_vat_burden, 1))?
                    .minus(&N::of(fee, 1))?
                    .minus(&N::of(fee_vat, 1))?
                    .minus(&N::of(additional, 1))?
                    .minus(&N::of(additional_vat, 1))?
                    .minus(&N::of(discount_share, 1))
            }
            Working::TaxFreeRatio { before_share, order_tax_free, order, share_tax_free } => {
                N::of(before_share, 1).times(&N::of(order_tax_free, order))?.minus(&N::of(share_tax_free, 1))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_rounded_is_what_is_printed_whether_it_fits_64_bits_or_not() {
        let most = crate::limits::AMOUNT_MAX;
        let amounts = [0, 1, -1, 5, 15, -25, 47_550, most, -most, most - 1];
        let mut workings = Vec::new();
        for a in amounts {
            workings.extend([Working::Given { amount: a }, Working::UnitTimesQuantity { unit: a, quantity: 1 }]);
            workings.extend([true, false].map(|partner_bears| Working::VatOnFee { fee: a, partner_bears }));
            for b in amounts {
                let rate = Rate::from_millipercent(u32::try_from(b.rem_euclid(100_001)).unwrap()).unwrap();
                workings.push(Working::Portion { base: a, rate });
                workings.push(Working::VatInside { taxable: a, least: b.min(0), most: b.max(0) });
                let (platform_fee, additional_fee) = ([b, -b], [1, a]);
                workings.push(Working::Settlement {
                    order: a,
                    payment_vat_burden: b,
                    platform_fee,
                    additional_fee,
                    discount_share: -b,
                });
                if a > 0 {
                    let order_tax_free = b.clamp(0, a);
                    workings.push(Working::TaxFreeRatio {
                        before_share: b,
                        order_tax_free,
                        order: a,
                        share_tax_free: 7,
                    });
                }
            }
        }
        for (working, mode) in
            workings.iter().flat_map(|working| RoundingMode::ALL.iter().map(move |mode| (working, mode)))
        {
            assert_eq!(working.rounded(*mode), working.exact().round_to_bits(*mode), "{working:?} {mode:?}");
        }
    }
}
