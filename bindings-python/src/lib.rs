//! The Python door: texts in, texts out, with the lock of the interpreter given back while the engine works.
//!
//! Types, names and errors are the business of the Python package around it. A panic would be a bug of the engine; should there be
//! one, it becomes an ordinary exception.

use std::panic::{AssertUnwindSafe, catch_unwind};

use jeongsan::wire;
use jeongsan::{Errors, PolicyBook};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

fn guarded<T: Send>(py: Python<'_>, work: impl FnOnce() -> T + Send) -> PyResult<T> {
    py.detach(|| catch_unwind(AssertUnwindSafe(work)))
        .map_err(|_| PyRuntimeError::new_err("the engine failed; this is a bug of jeongsan"))
}

/// A book compiled once.
#[pyclass(frozen)]
struct CompiledBook(PolicyBook);

#[pymethods]
impl CompiledBook {
    fn call(&self, py: Python<'_>, name: &str, document: &str) -> PyResult<String> {
        guarded(py, || wire::call_on_book(&self.0, name, document))
    }
}

/// A compiled book, or its errors as a document.
#[derive(IntoPyObject)]
enum Compiled {
    Book(Py<CompiledBook>),
    Errors(String),
}

#[pyfunction]
fn compile(py: Python<'_>, document: &str) -> PyResult<Compiled> {
    Ok(match guarded(py, || wire::book_from_json(document))? {
        Ok(book) => Compiled::Book(Py::new(py, CompiledBook(book))?),
        Err(errors) => Compiled::Errors(text(&errors)),
    })
}

fn text(errors: &Errors) -> String {
    wire::to_json(errors)
}

#[pyfunction]
fn call(py: Python<'_>, name: &str, document: &str) -> PyResult<String> {
    guarded(py, || wire::call(name, document))
}

#[pymodule]
mod _native {
    #[pymodule_export]
    use super::{CompiledBook, call, compile};
}
