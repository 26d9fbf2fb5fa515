//! How amounts are computed and rounded: five formulas that every calculator has, formulas of the user's own, their sequence, and a
//! named rounding for each result.
//!
//! The defaults of calculation §2 are formulas like any other. Does not know orders.

mod compile;
mod history;
mod spec;

pub use compile::Calculator;
pub(crate) use compile::{Item, UserPlan, check_parameter_keys, check_parameters, defaults};
pub use history::{Change, Setting};
pub use spec::{CalculatorSpec, Parameter, Rounding, UserFormula};
pub(crate) use spec::{check_key, parameter_value};

/// The version of the answers. It changes when the same input gives another amount, date or trace (law 5 of `DESIGN.md`).
pub const CALCULATION_VERSION: u32 = 1;
