//! How much went wrong: problems, the rows they stand in, and the files that could not be used.
//!
//! Does not keep the problems.

use std::fmt;

use crate::problem::Problem;
use crate::text::counted;

/// The count so far. Problems of a row come one after the other.
#[derive(Default)]
pub struct Tally {
    pub problems: u64,
    rows: u64,
    files: u64,
    last: Option<(String, Option<u64>)>,
}

impl Tally {
    /// Counts one problem.
    pub fn count(&mut self, problem: &Problem) {
        self.problems += 1;
        let place = (problem.file.clone(), problem.line);
        if self.last.as_ref() != Some(&place) {
            match place {
                (_, Some(_)) => self.rows += 1,
                (_, None) => self.files += 1,
            }
            self.last = Some(place);
        }
    }
}

impl fmt::Display for Tally {
    /// `17 problems in 12 rows`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} in ", counted(self.problems, "problem"))?;
        match (self.rows, self.files) {
            (rows, 0) => f.write_str(&counted(rows, "row")),
            (0, files) => f.write_str(&counted(files, "file")),
            (rows, files) => write!(f, "{} and {}", counted(rows, "row"), counted(files, "file")),
        }
    }
}
