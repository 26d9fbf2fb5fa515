//! Places in a text: spans of characters, and lines and columns for people.
//!
//! Counts characters (Unicode scalar values), not bytes: editors and bindings convert to their own units. Does not know languages.

/// A range of characters, from `start` up to but without `end`, counted from 0: where a token, a node or a mistake stands in a formula.
/// An empty one stands between two characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[non_exhaustive]
pub struct Span {
    /// First character.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
}

impl Span {
    /// A span.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Span { start, end }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A line and a column, both counted from 1, as editors show them. Columns are characters: a Hangul syllable is one, though it
/// takes two places on a screen.
///
/// ```
/// use jeongsan::span::Position;
/// let position = Position::of("주문금액 *\n정률", 8);
/// assert_eq!((position.line, position.column), (2, 2));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column, in characters.
    pub column: usize,
}

impl Position {
    /// Where the `index`-th character of `text` stands.
    #[must_use]
    pub fn of(text: &str, index: usize) -> Self {
        Lines::of(text).position(index)
    }
}

/// Where the lines of a text begin, to find many places in it without reading it for each.
pub(crate) struct Lines {
    /// The first character of each line after the first.
    starts: Vec<usize>,
    length: usize,
}

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        let mut lines = Lines { starts: Vec::new(), length: 0 };
        for c in text.chars() {
            lines.length = lines.length.saturating_add(1);
            if c == '\n' {
                lines.starts.push(lines.length);
            }
        }
        lines
    }

    /// Where the `index`-th character stands; beyond the end, where the end does.
    pub(crate) fn position(&self, index: usize) -> Position {
        let index = index.min(self.length);
        let before = self.starts.partition_point(|start| *start <= index);
        let start = before.checked_sub(1).and_then(|last| self.starts.get(last)).copied().unwrap_or_default();
        Position { line: before.saturating_add(1), column: index.saturating_sub(start).saturating_add(1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_characters_line_by_line() {
        let text = "가나\n다\n\nx";
        let places = (0..9).map(|index| Position::of(text, index)).map(|at| (at.line, at.column));
        assert!(places.eq([(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (3, 1), (4, 1), (4, 2), (4, 2)]));
    }
}
