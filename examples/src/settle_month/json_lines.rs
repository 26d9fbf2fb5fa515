//! JSON Lines: one record a line, with its line number and original bytes.
//!
//! Blank lines are passed over. Does not know what the records are about.

use std::io::{self, BufRead};
use std::ops::ControlFlow;

use jeongsan::{Code, Error};

use crate::columns::UTF8_EXPECTED;
use crate::problem::Problem;
use crate::spreadsheet::BYTE_ORDER_MARK;

/// What there was in a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ended {
    /// All records were read.
    Whole,
    /// There was none.
    Empty,
    /// Whoever takes the records has enough.
    Early,
}

/// Hands every line with something on it to `each`, with its number from 1.
pub fn read(
    mut bytes: impl BufRead,
    mut each: impl FnMut(u64, &[u8]) -> io::Result<ControlFlow<()>>,
) -> Result<Ended, Stopped> {
    let mut raw = Vec::new();
    let mut ended = Ended::Empty;
    for line in 1.. {
        raw.clear();
        if bytes.read_until(b'\n', &mut raw).map_err(Stopped::Reading)? == 0 {
            break;
        }
        if line == 1 && raw.starts_with(BYTE_ORDER_MARK) {
            raw.drain(..BYTE_ORDER_MARK.len());
        }
        if raw.trim_ascii().is_empty() {
            continue;
        }
        ended = Ended::Whole;
        if each(line, &raw).map_err(Stopped::Taking)?.is_break() {
            return Ok(Ended::Early);
        }
    }
    Ok(ended)
}

/// Why reading stopped.
pub enum Stopped {
    /// The file cannot be read on.
    Reading(io::Error),
    /// The record could not be dealt with.
    Taking(io::Error),
}

/// The text of a line, or that it is none.
pub fn text<'r>(file: &str, line: u64, raw: &'r [u8]) -> Result<&'r str, Box<Problem>> {
    str::from_utf8(raw).map(str::trim).map_err(|_| {
        let problem = Problem::of_file(file, "not_utf8", "this line is not UTF-8".to_owned(), UTF8_EXPECTED);
        Box::new(Problem { line: Some(line), field: "$".to_owned(), ..problem })
    })
}

/// A fault the engine found in the record of a line.
pub fn problem(file: &str, line: u64, error: &Error) -> Problem {
    let mut problem = Problem::of(file, Some(line), &error.at(), error);
    if error.code() == Code::MalformedJson {
        // The engine counts lines within the record, which is one line; only its column tells something.
        let value = |name| error.detail().find(|(key, _)| *key == name).map(|(_, value)| value.to_string());
        let (column, reason) = (value("column").unwrap_or_default(), value("reason").unwrap_or_default());
        problem.message = format!("not JSON at column {column}: {reason}");
        problem.expected = "one record on a line".to_owned();
    }
    problem
}
