//! The ground floor of the wire: JSON text, and single values in it. Knows no record and no call.

pub(crate) mod fault;
#[cfg(feature = "schema")]
pub(crate) mod form;
pub(crate) mod name;
pub(crate) mod read;
pub(crate) mod record;
pub(crate) mod scalar;
pub(crate) mod words;
pub(crate) mod write;
