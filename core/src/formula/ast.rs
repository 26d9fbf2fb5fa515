//! The tree of a formula, with a span on every node.
//!
//! Names are as written; what they mean is the checker's business.

use rust_decimal::Decimal;

use crate::span::Span;

/// A node of the tree. Equality looks at the kind only, not at where it stands, so two formulas that say the same in other words of
/// space and parentheses are equal. `Display` prints it as text that reads back to the same tree.
///
/// ```
/// use jeongsan::formula::parse;
/// assert_eq!(parse("(ORDER_AMOUNT*FIXED_RATE)+FIXED_AMOUNT")?, parse("ORDER_AMOUNT * FIXED_RATE + FIXED_AMOUNT // usual")?);
/// assert_eq!(parse("a - (b - c)")?.to_string(), "a - (b - c)");
/// # Ok::<(), jeongsan::Errors>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands.
    pub span: Span,
}

impl Expr {
    /// The whole number that is written there, with its sign.
    pub(super) fn whole_number(&self) -> Option<i32> {
        let (inner, sign) = match &self.kind {
            ExprKind::Unary(UnaryOperator::Minus, inner) => (&inner.kind, -1),
            kind => (kind, 1),
        };
        match inner {
            ExprKind::Number { value, percent: false } if value.fract().is_zero() => {
                i32::try_from(*value).ok().and_then(|number| number.checked_mul(sign))
            }
            _ => None,
        }
    }

    /// A node that stands nowhere: one that was not read from a text.
    #[must_use]
    pub fn new(kind: ExprKind) -> Self {
        Expr { kind, span: Span::default() }
    }

    /// The nodes right below this one.
    #[must_use]
    pub fn children(&self) -> Vec<&Expr> {
        match &self.kind {
            ExprKind::Unary(_, inner) => vec![inner],
            ExprKind::Binary(_, left, right) => vec![left, right],
            ExprKind::In(item, items) => std::iter::once(&**item).chain(items).collect(),
            ExprKind::Call { arguments, .. } => arguments.iter().collect(),
            ExprKind::Scale { value, steps, otherwise, .. } => {
                let steps = steps.iter().flat_map(|(limit, rate)| [limit, rate]);
                std::iter::once(&**value).chain(steps).chain(otherwise.as_deref()).collect()
            }
            _ => Vec::new(),
        }
    }
}

impl PartialEq for Expr {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

/// A negation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnaryOperator {
    /// `-x`
    Minus,
    /// `not x`
    Not,
}

/// What stands between two values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BinaryOperator {
    /// `or`
    Or,
    /// `and`
    And,
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
}

impl BinaryOperator {
    /// How it is written.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            BinaryOperator::Or => "or",
            BinaryOperator::And => "and",
            BinaryOperator::Equal => "==",
            BinaryOperator::NotEqual => "!=",
            BinaryOperator::Less => "<",
            BinaryOperator::LessOrEqual => "<=",
            BinaryOperator::Greater => ">",
            BinaryOperator::GreaterOrEqual => ">=",
            BinaryOperator::Add => "+",
            BinaryOperator::Subtract => "-",
            BinaryOperator::Multiply => "*",
            BinaryOperator::Divide => "/",
        }
    }

    /// How tightly it binds: `or` least.
    pub(crate) const fn strength(self) -> u8 {
        match self {
            BinaryOperator::Or => 1,
            BinaryOperator::And => 2,
            BinaryOperator::Add | BinaryOperator::Subtract => 5,
            BinaryOperator::Multiply | BinaryOperator::Divide => 6,
            _ => 4,
        }
    }
}

/// How tightly `not` and unary minus bind.
pub(crate) const NOT_STRENGTH: u8 = 3;
pub(crate) const MINUS_STRENGTH: u8 = 7;

impl PartialEq for ExprKind {
    // Where a name stands is no part of what a formula says.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (ExprKind::Number { value: a, percent: x }, ExprKind::Number { value: b, percent: y }) => a == b && x == y,
            (ExprKind::Text(a), ExprKind::Text(b)) | (ExprKind::Name(a), ExprKind::Name(b)) => a == b,
            (ExprKind::Flag(a), ExprKind::Flag(b)) => a == b,
            (ExprKind::Unary(a, x), ExprKind::Unary(b, y)) => a == b && x == y,
            (ExprKind::Binary(a, x, l), ExprKind::Binary(b, y, r)) => a == b && x == y && l == r,
            (ExprKind::In(a, x), ExprKind::In(b, y)) => a == b && x == y,
            (ExprKind::Call { name: a, arguments: x, .. }, ExprKind::Call { name: b, arguments: y, .. }) => {
                a == b && x == y
            }
            (
                ExprKind::Scale { name: a, value: v, steps: x, otherwise: l, .. },
                ExprKind::Scale { name: b, value: w, steps: y, otherwise: r, .. },
            ) => a == b && v == w && x == y && l == r,
            (ExprKind::Missing, ExprKind::Missing) => true,
            _ => false,
        }
    }
}

/// The kinds of nodes.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ExprKind {
    /// A number; `percent` when written with `%`. The value is as written: 3.3 for `3.3%`.
    Number {
        /// The digits.
        value: Decimal,
        /// Whether `%` follows.
        percent: bool,
    },
    /// Text in quotes.
    Text(String),
    /// `true` or `false`.
    Flag(bool),
    /// A variable, parameter or formula.
    Name(String),
    /// `-x` or `not x`.
    Unary(UnaryOperator, Box<Expr>),
    /// `a + b` and the like.
    Binary(BinaryOperator, Box<Expr>, Box<Expr>),
    /// `x in (a, b)` or `x in LIST`.
    In(Box<Expr>, Vec<Expr>),
    /// `name(a, b)`.
    Call {
        /// The function's name.
        name: String,
        /// Where the name stands.
        name_span: Span,
        /// The arguments.
        arguments: Vec<Expr>,
    },
    /// `tier(x, upto: rate, …, else: rate)` and `band(…)`.
    Scale {
        /// The function's name.
        name: String,
        /// Where the name stands.
        name_span: Span,
        /// What is scaled.
        value: Box<Expr>,
        /// Limits with their rates, in order.
        steps: Vec<(Expr, Expr)>,
        /// The rate above the last limit.
        otherwise: Option<Box<Expr>>,
    },
    /// Something is missing here; a problem says what.
    Missing,
}
