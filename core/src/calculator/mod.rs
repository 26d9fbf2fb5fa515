//! How amounts are computed and rounded: five formulas that every calculator has, formulas of the user's own, their sequence, and a
//! named rounding for each result.
//!
//! The defaults of calculation §2 are formulas like any other. Does not know orders.
//!
//! | to | use |
//! |---|---|
//! | write one | [`CalculatorSpec`], with [`Rounding`], [`UserFormula`] and [`Parameter`] |
//! | check it | [`CalculatorSpec::compile`]; a book does so for every version |
//! | see what a version changed | [`CalculatorSpec::changes_since`] |
//! | learn the language | [`formula`](crate::formula) |

mod compile;
mod history;
mod spec;

pub use compile::Calculator;
pub(crate) use compile::{Item, NamedParameter, Plan, UserPlan, too_many_parameters};
pub use history::{Change, Setting};
pub use spec::{CalculatorSpec, Parameter, Rounding, UserFormula};
pub(crate) use spec::{check_key, parameter_value};

/// The version of the answers. It changes when the same input gives another amount, date or trace (law 5 of
/// [`design`](crate::design)).
///
/// Every answer carries it, so that a stored answer can be told from one that would be computed differently today. A release that
/// fixes an amount raises it, and the changelog names the vectors that moved; a release that does not leaves it, whatever else
/// changed.
pub const CALCULATION_VERSION: u32 = 2;
