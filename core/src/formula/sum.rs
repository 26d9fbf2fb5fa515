//! Sums of products of variables and constants, as flat lists with one denominator: most fees, and all five defaults.
//!
//! Where a sum does not fit 64 bits the same terms are added up in wider numbers. Does not know what else a formula may hold.

use super::inputs::Source;
use super::table::Variable;
use crate::money::Number;

/// `(plain + shared × ORDER_TAX_FREE_RATIO) ÷ denominator`. The ratio's own denominator is an amount of the order.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Sum {
    plain: Terms,
    shared: Option<Terms>,
    denominator: i64,
}

/// `constant + terms`.
#[derive(Clone, PartialEq, Default, Debug)]
struct Terms {
    constant: i64,
    terms: Vec<Term>,
}

/// `coefficient × first × second`, in units of the sum's denominator.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Term {
    coefficient: i64,
    first: Variable,
    second: Option<Variable>,
}

/// A term on the way: `numerator ÷ denominator × factors`, and `× ORDER_TAX_FREE_RATIO` when it is shared.
#[derive(Clone)]
pub(super) struct Part {
    pub numerator: i64,
    pub denominator: i64,
    pub factors: Vec<Variable>,
    pub shared: bool,
}

impl Terms {
    #[inline]
    fn value(&self, source: &impl Source) -> Option<i64> {
        let mut sum = self.constant;
        for term in &self.terms {
            let mut product = term.coefficient.checked_mul(source.amount(term.first)?)?;
            if let Some(second) = term.second {
                product = product.checked_mul(source.amount(second)?)?;
            }
            sum = sum.checked_add(product)?;
        }
        Some(sum)
    }

    fn number<N: Number>(&self, source: &impl Source) -> Option<N> {
        self.terms.iter().try_fold(N::of(self.constant, 1), |sum, term| {
            let amount = |variable| source.amount(variable).map(|amount| N::of(amount, 1));
            let product = N::of(term.coefficient, 1).times(&amount(term.first)?)?;
            sum.plus(&term.second.map_or(Some(product.clone()), |second| product.times(&amount(second)?))?)
        })
    }

    /// In units so many times smaller.
    fn enlarge(&mut self, times: i64) -> Option<()> {
        self.constant = self.constant.checked_mul(times)?;
        self.terms.iter_mut().try_for_each(|term| {
            term.coefficient = term.coefficient.checked_mul(times)?;
            Some(())
        })
    }

    fn add(&mut self, coefficient: i64, factors: &[Variable]) -> Option<()> {
        match factors {
            [] => self.constant = self.constant.checked_add(coefficient)?,
            [first] => self.terms.push(Term { coefficient, first: *first, second: None }),
            [first, second] => self.terms.push(Term { coefficient, first: *first, second: Some(*second) }),
            _ => return None,
        }
        Some(())
    }
}

impl Sum {
    /// Numerator and denominator, which is above zero; `None` beyond 64 bits.
    #[inline]
    pub(crate) fn value(&self, source: &impl Source) -> Option<(i64, i64)> {
        let plain = self.plain.value(source)?;
        match &self.shared {
            None => Some((plain, self.denominator)),
            Some(shared) => self.with_shared(plain, shared, source),
        }
    }

    #[inline(never)]
    fn with_shared(&self, plain: i64, shared: &Terms, source: &impl Source) -> Option<(i64, i64)> {
        let (part, whole) = source.number(Variable::OrderTaxFreeRatio);
        // Most orders: nothing of them is tax-free.
        if part == 0 {
            return Some((plain, self.denominator));
        }
        let shared = shared.value(source)?.checked_mul(part)?;
        Some((plain.checked_mul(whole)?.checked_add(shared)?, self.denominator.checked_mul(whole)?))
    }

    /// The same value in numbers of any kind.
    pub(crate) fn number<N: Number>(&self, source: &impl Source) -> Option<N> {
        if let Some((numerator, denominator)) = self.value(source) {
            return Some(N::of(numerator, denominator));
        }
        let plain = self.plain.number::<N>(source)?;
        let (part, whole) = source.number(Variable::OrderTaxFreeRatio);
        let sum = match &self.shared {
            None => plain,
            Some(shared) => plain.plus(&shared.number::<N>(source)?.times(&N::of(part, whole))?)?,
        };
        sum.over(&N::of(self.denominator, 1))
    }

    /// The sum of these; `None` beyond 64 bits.
    pub(super) fn of(parts: &[Part]) -> Option<Sum> {
        let denominator = common_denominator(parts.iter().map(|part| part.denominator))?;
        let (mut plain, mut shared) = (Terms::default(), None);
        for part in parts {
            let coefficient = part.numerator.checked_mul(denominator.checked_div(part.denominator)?)?;
            let terms = if part.shared { shared.get_or_insert_default() } else { &mut plain };
            terms.add(coefficient, &part.factors)?;
        }
        Some(Sum { plain, shared, denominator })
    }

    /// Sums over one denominator, for to compare them is then to compare integers. One that would get too large stays as it is.
    pub(super) fn align<'s>(sums: impl IntoIterator<Item = &'s mut Sum>) {
        let mut sums: Vec<&mut Sum> = sums.into_iter().collect();
        let Some(denominator) = common_denominator(sums.iter().map(|sum| sum.denominator)) else { return };
        for sum in &mut sums {
            if let Some(aligned) = sum.clone().over(denominator) {
                **sum = aligned;
            }
        }
    }

    /// The same value over a multiple of its denominator.
    fn over(mut self, denominator: i64) -> Option<Sum> {
        let times = denominator.checked_div(self.denominator)?;
        self.plain.enlarge(times)?;
        self.shared.as_mut().map_or(Some(()), |shared| shared.enlarge(times))?;
        Some(Sum { denominator, ..self })
    }
}

/// The least common multiple.
fn common_denominator(mut denominators: impl Iterator<Item = i64>) -> Option<i64> {
    denominators.try_fold(1_i64, |common, denominator| {
        common.checked_mul(denominator.checked_div(common_divisor(common, denominator)?)?)
    })
}

/// A fraction in its lowest terms; its denominator is above zero, its numerator not below.
pub(crate) fn reduced(numerator: i64, denominator: i64) -> (i64, i64) {
    let by = |value: i64| value.checked_div(common_divisor(numerator, denominator)?);
    by(numerator).zip(by(denominator)).unwrap_or((numerator, denominator))
}

/// Both are not below zero, one is above.
fn common_divisor(mut a: i64, mut b: i64) -> Option<i64> {
    while b != 0 {
        (a, b) = (b, a.checked_rem(b)?);
    }
    Some(a)
}

#[cfg(test)]
mod tests {
    use super::super::typed::Node;
    use super::super::{Facts, Formula, FormulaKind, Inputs, Scope};
    use super::*;
    use crate::money::Exact;

    fn sum(text: &str) -> Option<Sum> {
        match Formula::check(text, &Scope::of(FormulaKind::PlatformFee)).unwrap().node {
            Node::Sum(sum) => Some(*sum),
            _ => None,
        }
    }

    #[test]
    fn what_is_a_sum_has_one_denominator() {
        let usual = sum("(ORDER_AMOUNT * FIXED_RATE) + FIXED_AMOUNT").unwrap();
        assert_eq!((usual.plain.terms.len(), usual.plain.constant, usual.denominator), (2, 0, 100_000));
        let fee = sum("-(ORDER_AMOUNT - DISCOUNT_AMOUNT) * 3.3% + 300 * 0.5").unwrap();
        assert_eq!((fee.plain.constant, fee.denominator), (150_000, 1_000));
        assert_eq!(fee.plain.terms.iter().map(|term| term.coefficient).collect::<Vec<_>>(), [-33, 33]);
    }

    #[test]
    fn what_goes_by_the_tax_free_ratio_stands_apart() {
        let Sum { plain, shared, denominator } =
            sum("(ORDER_AMOUNT + DISCOUNT_AMOUNT) * ORDER_TAX_FREE_RATIO - 0.5").unwrap();
        assert_eq!((plain.constant, plain.terms.len(), denominator), (-5, 0, 10));
        assert_eq!(shared.unwrap().terms.iter().map(|term| term.coefficient).collect::<Vec<_>>(), [10, 10]);
    }

    #[test]
    fn aligned_sums_have_one_denominator_where_they_fit() {
        let texts = ["ORDER_AMOUNT * 3.3%", "5_000", "9_000_000_000_000_000_000"];
        let mut sums = texts.map(|text| sum(text).unwrap());
        Sum::align(&mut sums);
        assert_eq!(sums.each_ref().map(|sum| sum.denominator), [1_000, 1_000, 1]);
        assert_eq!((sums[0].plain.terms[0].coefficient, sums[1].plain.constant), (33, 5_000_000));
    }

    #[test]
    fn beyond_64_bits_the_same_terms_are_added_up_exactly() {
        let facts = Facts::on(crate::calendar::parse_date("2026-11-23").unwrap());
        let inputs = Inputs::of(&facts).order_amount(1_000_000_000_000_000).order_tax_free_amount(250_000_000_000_000);
        let large = Exact::from(1_000_000_000_000_000).times(&Exact::from(9_000_000_000_000_000));
        for (text, expected) in [
            ("ORDER_AMOUNT * 9_000_000_000_000_000 - 0.5", large.minus(&Exact::ratio(1, 2).unwrap())),
            ("ORDER_AMOUNT * 9_000_000_000_000_000 * ORDER_TAX_FREE_RATIO", large.times(&Exact::ratio(1, 4).unwrap())),
            ("ORDER_TAX_FREE_RATIO * (ORDER_AMOUNT - 1) * 4 + 1", Exact::from(1_000_000_000_000_000)),
        ] {
            let formula = Formula::check(text, &Scope::of(FormulaKind::PlatformFee)).unwrap();
            assert!(matches!(formula.node, Node::Sum(_)), "{text}");
            assert_eq!(formula.evaluate(&inputs).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_none_stays_a_tree() {
        for text in [
            "ORDER_AMOUNT * ORDER_TAX_FREE_RATIO * ORDER_TAX_FREE_RATIO",
            "ORDER_AMOUNT / 3",
            "min(ORDER_AMOUNT, 3)",
            "ORDER_AMOUNT * FIXED_RATE * FIXED_RATE",
            "79228162514264337593543950335 + ORDER_AMOUNT",
        ] {
            assert_eq!(sum(text), None, "{text}");
        }
        let many = (0..20).map(|_| "ORDER_AMOUNT").collect::<Vec<_>>().join(" + ");
        assert_eq!(sum(&many), None);
        let five = "(QUANTITY + QUANTITY + QUANTITY + QUANTITY + QUANTITY)";
        assert_eq!(sum(&format!("{five} * {five}")), None);
    }
}
