//! What is wrong with a plan, in the words of the catalogue.
//!
//! Does not know what a plan is made of.

use crate::code::{Code, Error};

/// The second of two records with one id.
pub(super) fn duplicate(kind: &str, id: &str) -> Error {
    Error::new(Code::DuplicateId).with("kind", kind).with("id", id).under("id")
}
