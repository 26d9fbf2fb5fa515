//! Checks of the engine from the outside: vectors, properties, and an independent oracle.

pub mod cancels;
pub mod holiday_rules;
pub mod keeping;
pub mod kit;
pub mod later;
pub mod oracle;
pub mod random;
pub mod terms;
