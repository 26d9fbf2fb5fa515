//! The Node door: texts in, texts out; long work on the pool of libuv, while JavaScript goes on.
//!
//! Types, names, amounts and errors are the business of the JavaScript package around it. A panic would be a bug of the engine;
//! should there be one, it becomes an ordinary exception (`catch_unwind`).

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError, Weak};

use std::sync::Arc;

use jeongsan::wire;
use jeongsan::{Errors, PolicyBook};
use napi::bindgen_prelude::{AsyncTask, Either, Env, Error, Result, Task};
use napi_derive::napi;

/// Answers a call that needs no book.
#[napi(catch_unwind)]
pub fn call(name: String, document: String) -> String {
    wire::call(&name, &document)
}

/// As [`call`], off the main thread.
#[napi(catch_unwind)]
pub fn call_async(name: String, document: String) -> AsyncTask<Pending> {
    AsyncTask::new(Pending { book: None, name, document })
}

/// A compiled book, or its errors as a document.
#[napi(catch_unwind)]
pub fn compile(document: String) -> Either<CompiledBook, String> {
    match wire::book_from_json(&document) {
        Ok(book) => Either::A(CompiledBook(Arc::new(book))),
        Err(errors) => Either::B(text(&errors)),
    }
}

fn text(errors: &Errors) -> String {
    wire::to_json(errors)
}

/// A book compiled once.
#[napi]
pub struct CompiledBook(Arc<PolicyBook>);

#[napi]
impl CompiledBook {
    /// Answers a call on this book.
    #[napi(catch_unwind)]
    pub fn call(&self, name: String, document: String) -> String {
        wire::call_on_book(&self.0, &name, &document)
    }

    /// As `call`, off the main thread.
    #[napi(catch_unwind)]
    pub fn call_async(&self, name: String, document: String) -> AsyncTask<Pending> {
        AsyncTask::new(Pending { book: Some(Arc::clone(&self.0)), name, document })
    }

    /// The number by which other threads of this process find the book.
    #[napi(catch_unwind)]
    pub fn share(&self) -> u32 {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        let weak = Arc::downgrade(&self.0);
        let index = shared.iter().position(|known| known.ptr_eq(&weak)).unwrap_or(shared.len());
        if index == shared.len() {
            shared.push(weak);
        }
        u32::try_from(index).unwrap_or(u32::MAX)
    }
}

/// Books that were shared, by their number. They live as long as a thread holds them, not by standing here.
static SHARED: Mutex<Vec<Weak<PolicyBook>>> = Mutex::new(Vec::new());

/// The book another thread shares, if a thread still holds it.
#[napi(catch_unwind)]
pub fn shared(number: u32) -> Option<CompiledBook> {
    let shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    shared.get(usize::try_from(number).ok()?)?.upgrade().map(CompiledBook)
}

/// A call that waits for a thread of the pool.
pub struct Pending {
    book: Option<Arc<PolicyBook>>,
    name: String,
    document: String,
}

#[napi]
impl Task for Pending {
    type Output = String;
    type JsValue = String;

    fn compute(&mut self) -> Result<String> {
        let answer = || match &self.book {
            Some(book) => wire::call_on_book(book, &self.name, &self.document),
            None => wire::call(&self.name, &self.document),
        };
        catch_unwind(AssertUnwindSafe(answer))
            .map_err(|_| Error::from_reason("the engine failed; this is a bug of jeongsan"))
    }

    fn resolve(&mut self, _: Env, answer: String) -> Result<String> {
        Ok(answer)
    }
}
