//! Problems of a formula: errors with a place in its text.
//!
//! Every problem of one text is collected; none hides another. Does not know what the problems mean.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::code::{Code, Error};
use crate::span::{Lines, Span};

/// Collects the problems of one text: at most one for each place, so that what follows from a mistake does not hide it.
pub(crate) struct Problems<'t> {
    text: &'t str,
    /// Its characters, once one is asked for.
    chars: OnceCell<Vec<char>>,
    /// In the order of the text.
    found: BTreeMap<Span, Error>,
}

impl<'t> Problems<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Problems { text, chars: OnceCell::new(), found: BTreeMap::new() }
    }

    pub(crate) fn add(&mut self, span: Span, error: Error) {
        // One problem a place: what follows from the first one helps nobody.
        self.found.entry(span).or_insert(error);
    }

    pub(crate) fn code(&mut self, span: Span, code: Code) {
        self.add(span, Error::new(code));
    }

    /// Whether a problem was found inside a place; what follows from it there is not worth telling.
    pub(crate) fn touches(&self, place: Span) -> bool {
        let from = self.found.range(Span::new(place.start, 0)..).map(|(span, _)| *span);
        from.take_while(|span| span.start <= place.end).any(|span| span.end <= place.end)
    }

    /// What stands at a place, as written.
    pub(crate) fn written(&self, span: Span) -> String {
        let chars = self.chars.get_or_init(|| self.text.chars().collect());
        chars.iter().take(span.end).skip(span.start).collect()
    }

    /// Whether a problem of this code was found.
    pub(crate) fn has(&self, code: Code) -> bool {
        self.found.values().any(|error| error.code() == code)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The problems in the order of the text, with 1-based lines and columns in their detail.
    pub(crate) fn into_errors(self) -> Vec<Error> {
        if self.found.is_empty() {
            return Vec::new();
        }
        let lines = Lines::of(self.text);
        self.found.into_iter().map(|(span, error)| placed(&lines, span, error)).collect()
    }
}

/// The error with its place in the text.
pub(crate) fn placed(lines: &Lines, span: Span, error: Error) -> Error {
    let (start, end) = (lines.position(span.start), lines.position(span.end));
    error.with("line", start.line).with("column", start.column).with("endLine", end.line).with("endColumn", end.column)
}
