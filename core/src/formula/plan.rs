//! The form of a formula that is evaluated first: the same tree, its sums multiplied out and flattened.
//!
//! What is chosen between is put over one denominator. Does not know how a sum is kept or computed.

use super::sum::{Part, Sum};
use super::table::{Type, Variable};
use super::typed::{Flag, Node, Scale};
use crate::money::Rate;

/// Most terms of a sum: multiplying out must not make a formula longer than it is.
const TERMS_MAX: usize = 16;
/// Most variables of a term.
const FACTORS_MAX: usize = 2;

/// The same formula with its sums flattened.
pub(crate) fn flattened(node: &Node) -> Node {
    let inner = |node: &Node| Box::new(flattened(node));
    let all = |nodes: &[Node]| {
        let mut nodes: Vec<Node> = nodes.iter().map(flattened).collect();
        Sum::align(nodes.iter_mut().filter_map(as_sum));
        nodes
    };
    if let Some(sum) = summed(node) {
        return Node::Sum(Box::new(sum), Box::new(node.clone()));
    }
    match node {
        Node::Minus(operand) => Node::Minus(inner(operand)),
        Node::Add(left, right) => Node::Add(inner(left), inner(right)),
        Node::Subtract(left, right) => Node::Subtract(inner(left), inner(right)),
        Node::Multiply(left, right) => Node::Multiply(inner(left), inner(right)),
        Node::Divide(left, right, span) => Node::Divide(inner(left), inner(right), *span),
        Node::If(condition, then, otherwise) => {
            Node::If(Box::new(flattened_flag(condition)), inner(then), inner(otherwise))
        }
        Node::Least(nodes) => Node::Least(all(nodes)),
        Node::Most(nodes) => Node::Most(all(nodes)),
        Node::Abs(operand) => Node::Abs(inner(operand)),
        Node::Clamp(nodes) => {
            let mut nodes = nodes.each_ref().map(flattened);
            Sum::align(nodes.iter_mut().filter_map(as_sum));
            Node::Clamp(Box::new(nodes))
        }
        Node::Round(operand, mode, places) => Node::Round(inner(operand), *mode, *places),
        Node::Scale(scale) => Node::Scale(Box::new(Scale {
            value: flattened(&scale.value),
            steps: scale.steps.iter().map(|(limit, rate)| (limit.clone(), flattened(rate))).collect(),
            otherwise: flattened(&scale.otherwise),
            marginal: scale.marginal,
        })),
        Node::Constant(_) | Node::Variable(_) | Node::Parameter(_) | Node::Formula(_) | Node::Sum(..) => node.clone(),
    }
}

fn as_sum(node: &mut Node) -> Option<&mut Sum> {
    if let Node::Sum(sum, _) = node { Some(sum) } else { None }
}

/// Conditions: only what numbers are compared, which is where sums stand.
fn flattened_flag(flag: &Flag) -> Flag {
    let inner = |flag: &Flag| Box::new(flattened_flag(flag));
    match flag {
        Flag::Not(operand) => Flag::Not(inner(operand)),
        Flag::And(left, right) => Flag::And(inner(left), inner(right)),
        Flag::Or(left, right) => Flag::Or(inner(left), inner(right)),
        Flag::Numbers(comparison, left, right) => Flag::Numbers(*comparison, flattened(left), flattened(right)),
        other => other.clone(),
    }
}

/// The node as a sum, when it is one.
pub(super) fn summed(node: &Node) -> Option<Sum> {
    Sum::of(&parts(node)?)
}

fn parts(node: &Node) -> Option<Vec<Part>> {
    let one = Part { numerator: 1, denominator: 1, factors: Vec::new(), shared: false };
    let joined = |left: &Node, right: Vec<Part>| {
        let mut all = parts(left)?;
        all.extend(right);
        Some(all).filter(|all| all.len() <= TERMS_MAX)
    };
    match node {
        Node::Constant(constant) => {
            let narrow = constant.narrow?;
            Some(vec![Part { numerator: narrow.numerator, denominator: narrow.denominator, ..one }])
        }
        Node::Variable(Variable::OrderTaxFreeRatio) => Some(vec![Part { shared: true, ..one }]),
        Node::Variable(variable) => {
            let denominator = if variable.value_type() == Type::Rate { i64::from(Rate::WHOLE) } else { 1 };
            Some(vec![Part { denominator, factors: vec![*variable], ..one }])
        }
        Node::Minus(inner) => negated(parts(inner)?),
        Node::Add(left, right) => joined(left, parts(right)?),
        Node::Subtract(left, right) => joined(left, negated(parts(right)?)?),
        Node::Multiply(left, right) => multiplied(&parts(left)?, &parts(right)?),
        _ => None,
    }
}

fn negated(parts: Vec<Part>) -> Option<Vec<Part>> {
    parts.into_iter().map(|part| Some(Part { numerator: part.numerator.checked_neg()?, ..part })).collect()
}

fn multiplied(left: &[Part], right: &[Part]) -> Option<Vec<Part>> {
    let pairs = left.iter().flat_map(|left| right.iter().map(move |right| (left, right)));
    let products = pairs.take(TERMS_MAX.saturating_add(1)).map(|(left, right)| {
        let numerator = left.numerator.checked_mul(right.numerator)?;
        let denominator = left.denominator.checked_mul(right.denominator)?;
        let factors = [left.factors.as_slice(), &right.factors].concat();
        let part = Part { numerator, denominator, factors, shared: left.shared || right.shared };
        Some(part).filter(|part| part.factors.len() <= FACTORS_MAX && !(left.shared && right.shared))
    });
    products.collect::<Option<Vec<Part>>>().filter(|parts| parts.len() <= TERMS_MAX)
}
