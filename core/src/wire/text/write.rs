//! Writing records as JSON, their fields in the order of declaration.
//!
//! There are two writers. The one of the wire masks secrets (account numbers, resident numbers); the one for a store keeps them, and
//! says of each record by `format` in which form it was kept. Which one is used is told here and nowhere beside a value.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A value that can be written as JSON.
pub trait Write {
    /// Writes it.
    fn write(&self, to: &mut Writer);

    /// Whether it says nothing, so that a record may leave it out.
    fn is_nothing(&self) -> bool {
        false
    }
}

/// JSON that is being written.
#[derive(Debug)]
pub struct Writer {
    text: String,
    keeps: bool,
}

impl Writer {
    /// For the wire: secrets are masked.
    pub(crate) fn masked() -> Self {
        Writer { text: String::new(), keeps: false }
    }

    /// For a store: secrets are kept, and every record says its format.
    pub(crate) fn stored() -> Self {
        Writer { text: String::new(), keeps: true }
    }

    /// The text of a value.
    pub(crate) fn text_of(mut self, value: &impl Write) -> String {
        value.write(&mut self);
        self.text
    }

    /// Something that is not to be told: what stands for it on the wire, and what it is.
    pub(crate) fn secret(&mut self, masked: &str, revealed: &str) {
        self.quoted(if self.keeps { revealed } else { masked });
    }

    /// Whether it writes for a store.
    pub(crate) fn keeps(&self) -> bool {
        self.keeps
    }

    pub(crate) fn quoted(&mut self, text: &str) {
        if text.bytes().all(|b| b >= b' ' && b != b'"' && b != b'\\') {
            self.text.push('"');
            self.text.push_str(text);
            self.text.push('"');
        } else {
            // Text always serialises.
            self.text.push_str(&serde_json::to_string(text).unwrap_or_default());
        }
    }

    /// What prints as JSON does: a number, a truth.
    pub(crate) fn plain(&mut self, value: impl std::fmt::Display) {
        // A `String` takes every text.
        _ = write!(self.text, "{value}");
    }

    fn comma(&mut self) {
        if !self.text.ends_with(['{', '[']) {
            self.text.push(',');
        }
    }

    pub(crate) fn object(&mut self, format: Option<u32>, fields: impl FnOnce(&mut Self)) {
        self.text.push('{');
        if let Some(format) = format.filter(|_| self.keeps) {
            self.plain(format_args!("\"format\":{format}"));
        }
        fields(self);
        self.text.push('}');
    }

    /// A field by its name on the wire.
    pub(crate) fn field(&mut self, name: &str, value: &impl Write) {
        self.comma();
        self.text.push('"');
        self.text.push_str(name);
        self.text.push_str("\":");
        value.write(self);
    }

    pub(crate) fn list(&mut self, items: impl IntoIterator<Item = impl Write>) {
        self.text.push('[');
        for item in items {
            self.comma();
            item.write(self);
        }
        self.text.push(']');
    }
}

/// A value as the JSON of the wire, on one line: what the calls answer of it. Secrets are masked.
///
/// ```
/// # use jeongsan::{wire, trace::Component, money::{Currency, Money}, transfer::Amounts};
/// let amounts = Amounts::zero(Currency::Krw).with(Component::Settlement, Money::new(8_900, Currency::Krw)?)?;
/// let text = wire::to_json(&amounts);
/// assert!(text.ends_with(r#""settlement":8900,"settlementTaxFree":0}"#));
/// assert_eq!(wire::from_json::<Amounts>(&text)?, amounts);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[must_use]
pub fn to_json<T: Write>(value: &T) -> String {
    Writer::masked().text_of(value)
}

/// A value as a store keeps it: with its secrets, and with the format in which it was written. Keep it as you keep the secrets; what goes
/// to people or to another system goes by [`to_json`]. Read back by [`from_stored`](super::read::from_stored).
#[must_use]
pub fn to_stored<T: Write>(value: &T) -> String {
    Writer::stored().text_of(value)
}

macro_rules! plain {
    ($($type:ty),*) => {$(
        impl Write for $type {
            fn write(&self, to: &mut Writer) {
                to.plain(self);
            }
        }
    )*};
}

plain!(bool, i32, i64, u32, usize);

impl Write for str {
    fn write(&self, to: &mut Writer) {
        to.quoted(self);
    }
}

impl Write for String {
    fn write(&self, to: &mut Writer) {
        to.quoted(self);
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, to: &mut Writer) {
        match self {
            Some(value) => value.write(to),
            None => to.plain("null"),
        }
    }

    fn is_nothing(&self) -> bool {
        self.is_none()
    }
}

impl<T: Write, E: Write> Write for Result<T, E> {
    fn write(&self, to: &mut Writer) {
        match self {
            Ok(value) => value.write(to),
            Err(error) => error.write(to),
        }
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self, to: &mut Writer) {
        to.list(self);
    }

    fn is_nothing(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Write> Write for [T] {
    fn write(&self, to: &mut Writer) {
        to.list(self);
    }
}

impl<T: Write + ?Sized> Write for &T {
    fn write(&self, to: &mut Writer) {
        (**self).write(to);
    }

    fn is_nothing(&self) -> bool {
        (**self).is_nothing()
    }
}

impl<T: Write> Write for BTreeMap<String, T> {
    fn write(&self, to: &mut Writer) {
        to.object(None, |to| {
            for (key, value) in self {
                to.comma();
                to.quoted(key);
                to.text.push(':');
                value.write(to);
            }
        });
    }

    fn is_nothing(&self) -> bool {
        self.is_empty()
    }
}
