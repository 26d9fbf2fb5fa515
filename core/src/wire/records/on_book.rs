//! Input of a call that needs a book: the book as a record among the other fields, or one that was compiled before.
//!
//! Takes the field `book` out of the document and leaves the rest to the call's own record. Does not know any call.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, StringDeserializer};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, Visitor};

use crate::code::{Code, Error, Errors};
use crate::order::Order;
use crate::policy_book::PolicyBook;
use crate::wire::records::book::BookRecord;
use crate::wire::records::order::OrderRecord;
use crate::wire::text::fault::Faults;
use crate::wire::text::read::Gathered;

/// The book and the order of a call, or the faults of both.
pub(crate) fn question(
    book: BookInput,
    order: Gathered<OrderRecord>,
    mut faults: Faults,
) -> Result<(PolicyBook, Order), Errors> {
    let book = book.book(&mut faults);
    let order = order.0.and_then(OrderRecord::order).map_err(|error| error.under("order"));
    let order = faults.take(order);
    faults.finish()?;
    match (book, order) {
        (Some(book), Some(order)) => Ok((book, order)),
        _ => Err(Error::new(Code::MissingField).with("field", "order").into()),
    }
}

/// A book as it came.
pub(crate) enum BookInput {
    /// In the document, to be compiled.
    Given(Box<Gathered<BookRecord>>),
    /// Compiled before.
    Prepared(PolicyBook),
}

impl BookInput {
    /// The book, or its faults under `book`.
    pub(crate) fn book(self, faults: &mut Faults) -> Option<PolicyBook> {
        let record = match self {
            BookInput::Prepared(book) => return Some(book),
            BookInput::Given(record) => record,
        };
        match record.0.map_err(Errors::from).and_then(BookRecord::book) {
            Ok(book) => Some(book),
            Err(errors) => {
                errors.into_vec().into_iter().for_each(|error| faults.push(error.under("book")));
                None
            }
        }
    }
}

/// The input of a call with its book.
pub(crate) struct OnBook<T> {
    pub book: BookInput,
    pub rest: T,
}

impl<T> OnBook<T> {
    /// The input of a call by a book that was compiled before.
    pub(crate) fn prepared(book: &PolicyBook, rest: T) -> Self {
        OnBook { book: BookInput::Prepared(book.clone()), rest }
    }
}

/// Fields of an object without `book`, which is put aside.
struct WithoutBook<'b, M> {
    fields: M,
    book: &'b mut Option<Gathered<BookRecord>>,
}

impl<'de, M: MapAccess<'de>> MapAccess<'de> for WithoutBook<'_, M> {
    type Error = M::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, M::Error> {
        while let Some(key) = self.fields.next_key::<String>()? {
            if key != "book" {
                let key: StringDeserializer<M::Error> = key.into_deserializer();
                return seed.deserialize(key).map(Some);
            }
            if self.book.is_some() {
                return Err(M::Error::duplicate_field("book"));
            }
            *self.book = Some(self.fields.next_value()?);
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, M::Error> {
        self.fields.next_value_seed(seed)
    }
}

struct OnBookVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OnBookVisitor<T> {
    type Value = OnBook<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, fields: M) -> Result<OnBook<T>, M::Error> {
        let mut book = None;
        let rest = T::deserialize(MapAccessDeserializer::new(WithoutBook { fields, book: &mut book }));
        let book = match book {
            Some(book) => BookInput::Given(Box::new(book)),
            // A fault of the rest comes first, as it stands in the document.
            None => return Err(rest.err().unwrap_or_else(|| M::Error::missing_field("book"))),
        };
        rest.map(|rest| OnBook { book, rest })
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OnBook<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OnBookVisitor(PhantomData))
    }
}
