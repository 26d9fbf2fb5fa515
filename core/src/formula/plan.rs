//! The form of a formula that is evaluated: the checked tree, its sums multiplied out and flattened.
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
pub(crate) fn flattened(node: Node) -> Node {
    Flat::of(node).node()
}

/// A node made flat, from below, so that each is looked at once.
enum Flat {
    /// A sum, to which the node above it may add.
    Sum(Draft),
    /// Something else, its sums flattened.
    Tree(Node),
}

impl Flat {
    fn node(self) -> Node {
        match self {
            Flat::Sum(draft) => Node::Sum(Box::new(draft.sum)),
            Flat::Tree(node) => node,
        }
    }

    // Chains are deep in what adds and multiplies: that way down takes little of the stack.
    fn of(node: Node) -> Flat {
        match node {
            Node::Add(left, right) => joined([left, right], Draft::plus, Node::Add),
            Node::Subtract(left, right) => joined([left, right], Draft::minus, Node::Subtract),
            Node::Multiply(left, right) => joined([left, right], Draft::times, Node::Multiply),
            Node::Minus(operand) => turned(*operand),
            Node::Constant(_) | Node::Variable(_) => leaf(node),
            other => Flat::Tree(below(other)),
        }
    }
}

#[inline(never)]
fn leaf(node: Node) -> Flat {
    Draft::leaf(&node).map_or_else(|| Flat::Tree(node), Flat::Sum)
}

#[inline(never)]
fn turned(operand: Node) -> Flat {
    let operand = Flat::of(operand);
    if let Flat::Sum(draft) = &operand
        && let Some(negated) = draft.negated()
    {
        return Flat::Sum(negated);
    }
    Flat::Tree(Node::Minus(Box::new(operand.node())))
}

/// A node that is no sum, with what is below it flattened.
#[inline(never)]
fn below(node: Node) -> Node {
    let inner = |node: Box<Node>| Box::new(flattened(*node));
    match node {
        Node::Divide(left, right, span) => Node::Divide(inner(left), inner(right), span),
        Node::If(condition, then, otherwise) => {
            Node::If(Box::new(flattened_flag(*condition)), inner(then), inner(otherwise))
        }
        Node::Least(nodes) => Node::Least(aligned(nodes)),
        Node::Most(nodes) => Node::Most(aligned(nodes)),
        Node::Abs(operand) => Node::Abs(inner(operand)),
        Node::Clamp(nodes) => {
            let mut nodes = nodes.map(flattened);
            Sum::align(nodes.iter_mut().filter_map(as_sum));
            Node::Clamp(Box::new(nodes))
        }
        Node::Round(operand, mode, places) => Node::Round(inner(operand), mode, places),
        Node::Scale(scale) => Node::Scale(Box::new(Scale {
            value: flattened(scale.value),
            steps: scale.steps.into_iter().map(|(limit, rate)| (limit, flattened(rate))).collect(),
            otherwise: flattened(scale.otherwise),
            marginal: scale.marginal,
        })),
        other => other,
    }
}

/// Two operands: one sum where both are sums that can be joined, else a tree of both.
fn joined(
    operands: [Box<Node>; 2],
    sum: fn(&Draft, &Draft) -> Option<Draft>,
    tree: fn(Box<Node>, Box<Node>) -> Node,
) -> Flat {
    let flat = operands.map(|operand| Flat::of(*operand));
    if let [Flat::Sum(left), Flat::Sum(right)] = &flat
        && let Some(both) = sum(left, right)
    {
        return Flat::Sum(both);
    }
    let [left, right] = flat.map(|flat| Box::new(flat.node()));
    Flat::Tree(tree(left, right))
}

fn aligned(nodes: Vec<Node>) -> Vec<Node> {
    let mut nodes: Vec<Node> = nodes.into_iter().map(flattened).collect();
    Sum::align(nodes.iter_mut().filter_map(as_sum));
    nodes
}

fn as_sum(node: &mut Node) -> Option<&mut Sum> {
    if let Node::Sum(sum) = node { Some(sum) } else { None }
}

/// Conditions: only what numbers are compared, which is where sums stand.
fn flattened_flag(flag: Flag) -> Flag {
    let inner = |flag: Box<Flag>| Box::new(flattened_flag(*flag));
    match flag {
        Flag::Not(operand) => Flag::Not(inner(operand)),
        Flag::And(left, right) => Flag::And(inner(left), inner(right)),
        Flag::Or(left, right) => Flag::Or(inner(left), inner(right)),
        Flag::Numbers(comparison, left, right) => Flag::Numbers(comparison, flattened(left), flattened(right)),
        other => other,
    }
}

/// A sum that may become a part of a larger one.
struct Draft {
    parts: Vec<Part>,
    pub sum: Sum,
}

impl Draft {
    fn new(parts: Vec<Part>) -> Option<Draft> {
        if parts.len() > TERMS_MAX {
            return None;
        }
        Sum::of(&parts).map(|sum| Draft { parts, sum })
    }

    /// A constant or a variable.
    fn leaf(node: &Node) -> Option<Draft> {
        let one = Part { numerator: 1, denominator: 1, factors: Vec::new(), shared: false };
        let part = match node {
            Node::Constant(constant) => {
                let narrow = constant.narrow?;
                Part { numerator: narrow.numerator, denominator: narrow.denominator, ..one }
            }
            Node::Variable(Variable::OrderTaxFreeRatio) => Part { shared: true, ..one },
            Node::Variable(variable) => {
                let denominator = if variable.value_type() == Type::Rate { i64::from(Rate::WHOLE) } else { 1 };
                Part { denominator, factors: vec![*variable], ..one }
            }
            _ => return None,
        };
        Draft::new(vec![part])
    }

    fn negated(&self) -> Option<Draft> {
        let negated = |part: &Part| Some(Part { numerator: part.numerator.checked_neg()?, ..part.clone() });
        Draft::new(self.parts.iter().map(negated).collect::<Option<_>>()?)
    }

    fn plus(&self, other: &Draft) -> Option<Draft> {
        Draft::new([self.parts.as_slice(), &other.parts].concat())
    }

    fn minus(&self, other: &Draft) -> Option<Draft> {
        self.plus(&other.negated()?)
    }

    fn times(&self, other: &Draft) -> Option<Draft> {
        let pairs = self.parts.iter().flat_map(|left| other.parts.iter().map(move |right| (left, right)));
        let products = pairs.take(TERMS_MAX.saturating_add(1)).map(|(left, right)| {
            let numerator = left.numerator.checked_mul(right.numerator)?;
            let denominator = left.denominator.checked_mul(right.denominator)?;
            let factors = [left.factors.as_slice(), &right.factors].concat();
            let part = Part { numerator, denominator, factors, shared: left.shared || right.shared };
            Some(part).filter(|part| part.factors.len() <= FACTORS_MAX && !(left.shared && right.shared))
        });
        Draft::new(products.collect::<Option<_>>()?)
    }
}
