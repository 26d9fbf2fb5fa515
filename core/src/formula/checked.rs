//! A formula as it is kept: its text, its tree, and what is computed.
//!
//! Does not know how a formula is checked or computed.

use std::sync::Arc;

use super::ast::Expr;
use super::check::{Checked, Uses, check};
use super::parser;
use super::plan::flattened;
use super::problem::Problems;
use super::scope::{Names, Scope, View};
use super::typed::Node;
use crate::code::{Code, Error, Errors};

/// A checked formula, ready to be evaluated any number of times.
///
/// Checking reads the text, resolves its names in a [`Scope`], and holds every operation to its types. What passed can fail in two
/// ways only: a division by zero, told with its place, and a result beyond the range of amounts.
///
/// | left | operator | right | gives |
/// |---|---|---|---|
/// | amount | `+` `-` | amount or number | amount |
/// | rate | `+` `-` | rate or number | rate |
/// | amount | `*` | rate or number | amount |
/// | rate | `*` | rate or number | rate |
/// | amount | `/` | amount | number |
/// | amount | `/` | rate or number | amount |
/// | rate | `/` | rate | number |
/// | amount | `+` `*` | rate, amount | refused: money plus a rate, money times money |
///
/// # What it can never be
///
/// - **Approximate.** Numbers are fractions; [`evaluate`](Formula::evaluate) answers an [`Exact`](crate::money::Exact).
/// - **Of a rate, a text or a flag.** A formula results in an amount.
/// - **Slow.** There are no loops; the work is at most one step for each node, and a text has at most 4,096 characters.
///
/// # Example
/// ```
/// use jeongsan::calendar::parse_date;
/// use jeongsan::formula::{Facts, Formula, FormulaKind, Inputs, Scope};
/// let fee = Formula::check("round_down(ORDER_AMOUNT * 12% + 300, -1)", &Scope::of(FormulaKind::PlatformFee))?;
/// let facts = Facts::on(parse_date("2026-11-23")?);
/// let inputs = Inputs::of(&facts).order_amount(47_550);
/// assert_eq!(fee.evaluate(&inputs)?.to_string(), "6000");
/// let wrong = Formula::check("ORDER_AMOUNT + FIXED_RATE", &Scope::of(FormulaKind::PlatformFee)).unwrap_err();
/// assert!(wrong.to_string().contains("amount + rate"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Debug)]
pub struct Formula {
    pub(crate) text: Arc<str>,
    pub(crate) expr: Expr,
    pub(crate) node: Node,
    /// The same with its sums flattened.
    pub(crate) plan: Node,
    pub(crate) uses: Uses,
}

impl Formula {
    /// Reads and checks a formula.
    ///
    /// # Errors
    /// Every problem at once, each with `line` and `column` (1-based, in characters) in its detail.
    pub fn check(text: &str, scope: &Scope) -> Result<Self, Errors> {
        let names = Names::new(&scope.symbols, &scope.order);
        Formula::check_in(text, names.seen_by(scope.kind, &scope.key))
    }

    /// The same among names that were found before.
    pub(crate) fn check_in(text: &str, names: View<'_>) -> Result<Self, Errors> {
        let mut problems = Problems::new(text);
        let expr = parser::read(text, &mut problems);
        let checked = check(&expr, names, &mut problems);
        Errors::none_in(problems.into_errors())?;
        let Checked { node, uses, .. } = checked.ok_or_else(|| Error::new(Code::FormulaEmpty))?;
        let plan = flattened(&node);
        Ok(Formula { text: Arc::from(text), expr, node, plan, uses })
    }

    /// The text as written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The tree.
    #[must_use]
    pub fn expr(&self) -> &Expr {
        &self.expr
    }
}
