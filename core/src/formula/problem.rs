//! Problems of a formula: errors with a place in its text.
//!
//! Every problem of one text is collected; none hides another. Does not know what the problems mean.

use crate::code::{Code, Error};
use crate::span::{Position, Span};

/// Collects the problems of one text: at most one for each place, so that what follows from a mistake does not hide it.
pub(crate) struct Problems<'t> {
    text: &'t str,
    found: Vec<(Span, Error)>,
}

impl<'t> Problems<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Problems { text, found: Vec::new() }
    }

    pub(crate) fn add(&mut self, span: Span, error: Error) {
        // One problem a place: what follows from the first one helps nobody.
        if !self.found.iter().any(|(known, _)| *known == span) {
            self.found.push((span, error));
        }
    }

    pub(crate) fn code(&mut self, span: Span, code: Code) {
        self.add(span, Error::new(code));
    }

    /// Whether a problem was found inside a place; what follows from it there is not worth telling.
    pub(crate) fn touches(&self, place: Span) -> bool {
        self.found.iter().any(|(span, _)| span.start >= place.start && span.end <= place.end)
    }

    /// What stands at a place, as written.
    pub(crate) fn written(&self, span: Span) -> String {
        self.text.chars().skip(span.start).take(span.end.saturating_sub(span.start)).collect()
    }

    /// Whether a problem of this code was found.
    pub(crate) fn has(&self, code: Code) -> bool {
        self.found.iter().any(|(_, error)| error.code() == code)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The problems in the order of the text, with 1-based lines and columns in their detail.
    pub(crate) fn into_errors(mut self) -> Vec<Error> {
        self.found.sort_by_key(|(span, _)| *span);
        let text = self.text;
        self.found.into_iter().map(|(span, error)| placed(text, span, error)).collect()
    }
}

/// The error with its place in the text.
pub(crate) fn placed(text: &str, span: Span, error: Error) -> Error {
    let (start, end) = (Position::of(text, span.start), Position::of(text, span.end));
    error.with("line", start.line).with("column", start.column).with("endLine", end.line).with("endColumn", end.column)
}
