#![doc = include_str!("../../docs/wire.md")]

// The one door for bindings (law 6 of `DESIGN.md`). Converts between JSON records and the engine's values, and holds every default.
// Computes nothing.

mod calls;
mod door;
pub(crate) mod records;
#[cfg(feature = "schema")]
mod schema;
pub(crate) mod text;

pub use door::{call, call_on_book, calls};
pub use records::book::{BookRecord, book_from_json, books_from_json};
pub use records::cancellation::cancellation_from_json;
pub use records::manual::manual_from_json;
pub use records::order::{order_from_json, order_to_json};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use text::read::{Read, from_json, from_stored};
pub use text::write::{Write, to_json, to_stored};
