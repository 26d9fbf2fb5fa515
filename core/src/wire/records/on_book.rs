//! Input of a call that needs a book: the book as a record among the other fields, or one that was compiled before.
//!
//! Takes the field `book` out of the document and leaves the rest to the call's own record. Does not know any call.

use std::marker::PhantomData;

use serde::de::{Deserializer, MapAccess};

use crate::code::Errors;
use crate::order::Order;
use crate::policy_book::PolicyBook;
use crate::wire::records::book::BookRecord;
use crate::wire::text::fault::{Fault, Faults, Outcome, missing, wrong_type};
use crate::wire::text::read::{Found, Gathered, Read, Reading, Take, take, value};
use crate::wire::text::record::{Fields, object, put};

/// The book and the order of a call, or the faults of both.
pub(crate) fn question(
    book: BookInput,
    order: Gathered<Order>,
    mut faults: Faults,
) -> Result<(PolicyBook, Order), Errors> {
    let book = book.book(&mut faults);
    let order = faults.take(order.field("order"));
    faults.finish_with(book.zip(order))
}

/// A book as it came, compiled.
pub(crate) struct BookInput(Result<PolicyBook, Errors>);

impl BookInput {
    /// The book, or its faults under `book`.
    pub(crate) fn book(self, faults: &mut Faults) -> Option<PolicyBook> {
        faults.take_all(self.0, |error| error.under("book"))
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
        OnBook { book: BookInput(Ok(book.clone())), rest }
    }
}

struct WithBook<'r, T>(&'r mut Reading, PhantomData<T>);

impl<'de, T: Fields> Take<'de> for WithBook<'_, T> {
    type Value = Outcome<OnBook<T>>;

    fn scalar(self, found: Found<'de>) -> Self::Value {
        Err(Fault::structural(wrong_type("an object", &found.told())))
    }

    fn object<A: MapAccess<'de>>(self, fields: A) -> Result<Self::Value, A::Error> {
        let mut book = None;
        let rest = object::<T, A>(fields, self.0, |field, object, reading| match field {
            "book" => put(&mut book, "book", object, reading, value).map(Some),
            _ => Ok(None),
        })?;
        // A fault of the rest comes first, as it stands in the document.
        Ok(rest.and_then(|rest| {
            let book: Gathered<BookRecord> = book.ok_or_else(|| Fault::structural(missing("book")))??;
            Ok(OnBook { book: BookInput(book.0.map_err(Errors::from).and_then(BookRecord::book)), rest })
        }))
    }
}

impl<T: Fields> Read for OnBook<T> {
    fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        take(json, WithBook(reading, PhantomData))
    }
}
