#![doc = include_str!("../../docs/formulas.md")]

// Stages: text → tokens → ast → checked, its sums flattened → evaluated. The language knows numbers, texts and dates by the names of `table`; it does
// not know orders, contracts or what a formula is for beyond which names it may use.

mod analyze;
mod ast;
mod check;
mod checked;
mod eval;
mod inputs;
mod lexer;
mod parser;
mod plan;
mod print;
mod problem;
mod scope;
mod sum;
mod table;
#[cfg(test)]
mod tests;
mod typed;

pub use analyze::{Analysis, Completion, CompletionKind, TokenInfo, TokenKind, analyze, complete};
pub use ast::{BinaryOperator, Expr, ExprKind, UnaryOperator};
pub use checked::Formula;
pub use inputs::{Facts, Inputs};
pub(crate) use inputs::{Source, number_from};
pub use parser::parse;
pub use scope::{FormulaKind, Scope, Symbol};
pub(crate) use scope::{Names, Slot};
pub(crate) use sum::reduced;
pub use table::{Availability, Function, Type, Variable, is_reserved};
