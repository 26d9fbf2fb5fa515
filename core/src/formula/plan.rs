//! The form of a formula that is evaluated first: the same tree, its sums flattened.
//!
//! What is chosen between is put over one denominator. Does not know what a sum is made of.

use super::sum::Sum;
use super::typed::{Flag, Node, Scale};

/// The same formula with its sums flattened.
pub(crate) fn flattened(node: &Node) -> Node {
    let inner = |node: &Node| Box::new(flattened(node));
    let all = |nodes: &[Node]| {
        let mut nodes: Vec<Node> = nodes.iter().map(flattened).collect();
        Sum::align(nodes.iter_mut().filter_map(as_sum));
        nodes
    };
    if let Some(sum) = Sum::of(node) {
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
