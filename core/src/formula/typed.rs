//! The checked form of a formula: names resolved, types right, constants ready.
//!
//! Small trees of numbers, flags, texts and dates, one type each, so that what was checked cannot be put together wrongly
//! afterwards: there is no node that multiplies a text. Does not know the text they came from, but for where a division stands.

use chrono::NaiveDate;

use super::sum::Sum;
use super::table::Variable;
use crate::money::{Constant, RoundingMode};
use crate::span::Span;

/// A number.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Node {
    /// Boxed, because trees are walked by recursion and a node should be small on the stack.
    Constant(Box<Constant>),
    Variable(Variable),
    Parameter(usize),
    Formula(usize),
    Minus(Box<Node>),
    Add(Box<Node>, Box<Node>),
    Subtract(Box<Node>, Box<Node>),
    Multiply(Box<Node>, Box<Node>),
    Divide(Box<Node>, Box<Node>, Span),
    If(Box<Flag>, Box<Node>, Box<Node>),
    Least(Vec<Node>),
    Most(Vec<Node>),
    Abs(Box<Node>),
    Clamp(Box<[Node; 3]>),
    Round(Box<Node>, RoundingMode, i32),
    Scale(Box<Scale>),
    /// A sum of products.
    Sum(Box<Sum>),
}

/// A marginal (`tier`) or whole-amount (`band`) scale. Of 150 with `100: 10%, else: 20%`, a tier takes 10 of the first hundred and 10 of
/// the rest; a band takes 30 of all of it. A limit belongs to the step it ends.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Scale {
    pub value: Node,
    /// Limits, ascending, with their rates.
    pub steps: Vec<(Constant, Node)>,
    pub otherwise: Node,
    pub marginal: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Comparison {
    pub(crate) fn holds(self, ordering: std::cmp::Ordering) -> bool {
        match self {
            Comparison::Equal => ordering.is_eq(),
            Comparison::NotEqual => ordering.is_ne(),
            Comparison::Less => ordering.is_lt(),
            Comparison::LessOrEqual => ordering.is_le(),
            Comparison::Greater => ordering.is_gt(),
            Comparison::GreaterOrEqual => ordering.is_ge(),
        }
    }
}

/// Yes or no.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Flag {
    Constant(bool),
    Not(Box<Flag>),
    And(Box<Flag>, Box<Flag>),
    Or(Box<Flag>, Box<Flag>),
    Numbers(Comparison, Node, Node),
    Texts(Comparison, Text, Text),
    Dates(Comparison, Date, Date),
    Flags(Comparison, Box<Flag>, Box<Flag>),
    NumberBetween(Box<[Node; 3]>),
    DateBetween([Date; 3]),
    NumberIn(Node, Vec<Node>),
    TextIn(Text, Vec<Text>),
    DateIn(Date, Vec<Date>),
    InPartnerTags(Text),
}

/// Text.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Text {
    Constant(Box<str>),
    Variable(Variable),
}

/// A date.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Date {
    Constant(NaiveDate),
    Start,
}
