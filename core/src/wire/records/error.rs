//! Errors as records: an error as it crosses every border.

use std::collections::BTreeMap;

use crate::code::{Datum, Error, Errors};
use crate::wire::text::record::record;
use crate::wire::text::write::{Write, Writer};

record! {
    /// An error as it crosses every border.
    ErrorRecord of Error as error {
        /// The stable code; see [`Code`].
        code: &'static str => error.code().as_str(),
        /// The sentence.
        message: String => error.message(),
        /// The place: a JSONPath from the root of the document.
        at: String => error.at(),
        /// The numbers concerned, by name: integers, or text.
        detail: BTreeMap<String, Datum> => error.detail().map(|(name, datum)| (name.to_owned(), datum)).collect::<BTreeMap<_, _>>(),
    }

    /// All errors of one call.
    ErrorsRecord of Errors as errors {
        /// In the order of the document.
        errors: Vec<Error> => errors.as_slice(),
    }
}

impl Write for Datum {
    fn write(&self, to: &mut Writer) {
        match self {
            Datum::Integer(number) => to.plain(number),
            Datum::Text(text) => to.quoted(text),
        }
    }
}

#[cfg(feature = "schema")]
impl crate::wire::text::form::Form for Datum {
    fn given(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        serde_json::Value::given(generator)
    }
}
