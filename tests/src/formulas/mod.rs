//! Formulas from the outside: random ones, their spellings, and a slow evaluator of their own.
//!
//! Shared by the property tests and the fuzz targets. Needs nothing of the engine but its public tree.

pub mod laws;
pub mod oracle;
pub mod random;
pub mod spelling;
