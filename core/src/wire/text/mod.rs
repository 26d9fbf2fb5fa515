//! The ground floor of the wire: JSON text, and single values in it. Knows no record and no call.

pub(crate) mod fault;
#[cfg(feature = "schema")]
mod form;
pub(crate) mod given;
pub(crate) mod read;
pub(crate) mod record;
pub(crate) mod scalar;
pub(crate) mod words;
