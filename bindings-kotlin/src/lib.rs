//! The Kotlin door: texts in, texts out.
//!
//! Types, names and errors are the business of the Kotlin package around it. A panic would be a bug of the engine; should there be
//! one, uniffi turns it into an ordinary exception.

use std::sync::Arc;

use jeongsan::wire;
use jeongsan::{Errors, PolicyBook};

uniffi::setup_scaffolding!();

/// Answers a call that needs no compiled book.
#[uniffi::export]
fn call(name: &str, document: &str) -> String {
    wire::call(name, document)
}

/// A book compiled once.
#[derive(uniffi::Object)]
struct CompiledBook(PolicyBook);

#[uniffi::export]
impl CompiledBook {
    /// Answers a call on this book.
    fn call(&self, name: &str, document: &str) -> String {
        wire::call_on_book(&self.0, name, document)
    }
}

/// A compiled book, or its errors as a document.
#[derive(uniffi::Enum)]
enum Compiled {
    /// It has no faults.
    Done {
        /// The book.
        book: Arc<CompiledBook>,
    },
    /// It has some.
    Refused {
        /// A document of its errors.
        errors: String,
    },
}

/// Compiles a book.
#[uniffi::export]
fn compile(document: &str) -> Compiled {
    match wire::book_from_json(document) {
        Ok(book) => Compiled::Done { book: Arc::new(CompiledBook(book)) },
        Err(errors) => Compiled::Refused { errors: text(&errors) },
    }
}

fn text(errors: &Errors) -> String {
    wire::to_json(errors)
}
