//! Canonical text and its SHA-256, for ids and hashes that are the same on every machine.
//!
//! Fields are joined by tabs and rows by line feeds; ids have no control characters (see [`crate::id`]), so no two records have one
//! text. Does not know what the text is about. Standard: FIPS 180-4.

use sha2::{Digest, Sha256};

/// Rows of text fields.
#[derive(Default)]
pub(super) struct Canonical(String);

impl Canonical {
    pub(super) fn row<'f>(&mut self, fields: impl IntoIterator<Item = &'f str>) {
        for (index, field) in fields.into_iter().enumerate() {
            if index > 0 {
                self.0.push('\t');
            }
            self.0.push_str(field);
        }
        self.0.push('\n');
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// The SHA-256 of a text as 64 lower-case hexadecimal digits.
pub(super) fn sha256_hex(text: &str) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    Sha256::digest(text.as_bytes()).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0x0f)]).collect()
}
