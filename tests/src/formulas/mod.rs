//! Formulas from the outside: random ones, their spellings, and a slow evaluator of their own.
//!
//! Shared by the property tests and the fuzz targets, whose bodies are here too. Needs nothing of the engine but what is public.

pub mod laws;
pub mod oracle;
pub mod random;
pub mod spelling;
#[allow(dead_code, reason = "for the fuzz targets and the test that runs them on seeds")]
pub mod targets;
