//! The explanation of an answer as data: which component, where, from what numbers, rounded how, with what result.
//!
//! Steps are small copies of numbers, made only when asked for. Holds no time, no address and no text but the field's words in
//! English and Korean. Does not compute amounts.
//!
//! A [`Step`] says which [`Component`] of which [`Place`] came about by which [`Working`], and how it was rounded. The printed form
//! is made of nothing else: [`Explanation::trace`](crate::transfer::Explanation::trace).

mod component;
mod step;

pub(crate) use component::with_components;
pub use component::{Component, Language};
pub use step::{FormulaWork, NoTrace, Place, Recorder, Step, Working};
