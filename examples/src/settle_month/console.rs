//! What goes to the terminal while the job runs: problems, notes and one line of progress.
//!
//! Everything here goes to standard error, so that standard output is the summary alone. Progress is shown to people only, and
//! counted in orders, never in time.

use std::io::{self, IsTerminal, Write};

use crate::problem::Problem;
use crate::text::grouped;

/// Orders between two lines of progress.
const EVERY: u64 = 5_000;

/// Standard error.
pub struct Console {
    live: bool,
    /// Whether a line of progress stands there that the next text has to replace.
    dirty: bool,
    quiet: bool,
}

impl Console {
    /// Quiet leaves out everything but problems.
    pub fn new(quiet: bool) -> Self {
        Console { live: !quiet && io::stderr().is_terminal(), dirty: false, quiet }
    }

    /// Shows how many orders were read, now and then.
    #[inline]
    pub fn progress(&mut self, orders: u64) {
        if self.live && orders.is_multiple_of(EVERY) {
            self.dirty = true;
            let _ = write!(io::stderr(), "\r{} orders", grouped(i128::from(orders), 0));
        }
    }

    /// Tells one problem.
    pub fn problem(&mut self, problem: &Problem) {
        self.line(&problem.to_string());
    }

    /// Tells something that is no problem.
    pub fn note(&mut self, text: &str) {
        if !self.quiet {
            self.line(text);
        }
    }

    /// A line that is always told. When standard error is closed there is nobody to tell.
    pub fn line(&mut self, text: &str) {
        self.clear();
        let _ = writeln!(io::stderr(), "{text}");
    }

    /// Takes the line of progress away.
    pub fn clear(&mut self) {
        if self.dirty {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
            self.dirty = false;
        }
    }
}
