//! The form of a formula that is evaluated first: the same tree, its sums flattened.
//!
//! What is chosen between is put over one denominator. Does not know what a sum is made of.

use super::sum::{Draft, Sum};
use super::typed::{Flag, Node, Scale};

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
