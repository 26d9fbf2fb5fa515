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
    flat(node).node(node)
}

/// A node made flat, from below, so that each is looked at once.
enum Flat {
    /// A sum, to which the node above it may add.
    Sum(Draft),
    /// Something else, its sums flattened.
    Tree(Node),
}

impl Flat {
    /// The node to evaluate for `tree`.
    fn node(self, tree: &Node) -> Node {
        match self {
            Flat::Sum(draft) => Node::Sum(Box::new(draft.sum), Box::new(tree.clone())),
            Flat::Tree(node) => node,
        }
    }
}

fn flat(node: &Node) -> Flat {
    let inner = |node: &Node| Box::new(flattened(node));
    let all = |nodes: &[Node]| {
        let mut nodes: Vec<Node> = nodes.iter().map(flattened).collect();
        Sum::align(nodes.iter_mut().filter_map(as_sum));
        nodes
    };
    Flat::Tree(match node {
        Node::Constant(_) | Node::Variable(_) => match Draft::leaf(node) {
            Some(draft) => return Flat::Sum(draft),
            None => node.clone(),
        },
        Node::Minus(operand) => {
            let operand_flat = flat(operand);
            if let Flat::Sum(draft) = &operand_flat
                && let Some(negated) = draft.negated()
            {
                return Flat::Sum(negated);
            }
            Node::Minus(Box::new(operand_flat.node(operand)))
        }
        Node::Add(left, right) => return joined([left, right], Draft::plus, Node::Add),
        Node::Subtract(left, right) => return joined([left, right], Draft::minus, Node::Subtract),
        Node::Multiply(left, right) => return joined([left, right], Draft::times, Node::Multiply),
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
        Node::Parameter(_) | Node::Formula(_) | Node::Sum(..) => node.clone(),
    })
}

/// Two operands: one sum where both are sums that can be joined, else a tree of both.
fn joined(
    [left, right]: [&Node; 2],
    sum: fn(&Draft, &Draft) -> Option<Draft>,
    tree: fn(Box<Node>, Box<Node>) -> Node,
) -> Flat {
    let flat = [left, right].map(flat);
    if let [Flat::Sum(left), Flat::Sum(right)] = &flat
        && let Some(both) = sum(left, right)
    {
        return Flat::Sum(both);
    }
    let [left_flat, right_flat] = flat;
    Flat::Tree(tree(Box::new(left_flat.node(left)), Box::new(right_flat.node(right))))
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
