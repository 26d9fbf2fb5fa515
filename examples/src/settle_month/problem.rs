//! One thing that is wrong with the input: where, what, and what was expected instead.
//!
//! Does not know how it was found, nor whom it is shown to.

use std::fmt;

use jeongsan::Error;

use crate::expected::expected;
use crate::text::visible;

/// One fault of one file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The file, as the user named it.
    pub file: String,
    /// The line it stands on; none when the whole file is meant.
    pub line: Option<u64>,
    /// The column of a CSV file, or the JSONPath in a JSON record.
    pub field: String,
    /// A stable code: the engine's, or one of the readers'.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What should have been there.
    pub expected: String,
}

impl Problem {
    /// A fault the engine found.
    pub fn of(file: &str, line: Option<u64>, field: &str, error: &Error) -> Self {
        Problem {
            file: file.to_owned(),
            line,
            field: field.to_owned(),
            code: error.code().as_str(),
            message: error.message(),
            expected: expected(error.code()).to_owned(),
        }
    }

    /// A fault of a file as a whole.
    pub fn of_file(file: &str, code: &'static str, message: String, expected: &str) -> Self {
        let (file, expected) = (file.to_owned(), expected.to_owned());
        Problem { file, line: None, field: "file".to_owned(), code, message, expected }
    }

    /// Message and expectation in one sentence.
    pub fn sentence(&self) -> String {
        format!("{} (expected {})", visible(&self.message), visible(&self.expected))
    }
}

/// All problems of an order, each once, in the order of its lines.
pub fn all(first: Vec<Problem>, further: Vec<Problem>) -> Vec<Problem> {
    let mut all: Vec<Problem> = Vec::with_capacity(first.len());
    for problem in first.into_iter().chain(further) {
        if !all.contains(&problem) {
            all.push(problem);
        }
    }
    all.sort_by_key(|problem| problem.line);
    all
}

impl fmt::Display for Problem {
    /// `orders.csv:123: unit_price: not_an_integer: … (expected …)`, always on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&visible(&self.file))?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}: {}: {}", visible(&self.field), self.code, self.sentence())
    }
}
