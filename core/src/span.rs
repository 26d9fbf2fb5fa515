//! Places in a text: spans of characters, and lines and columns for people.
//!
//! Counts characters (Unicode scalar values), not bytes: editors and bindings convert to their own units. Does not know languages.

/// A range of characters, from `start` up to but without `end`, counted from 0: where a token, a node or a mistake stands in a formula.
/// An empty one stands between two characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
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
/// assert_eq!(Position::of("주문금액 *\n정률", 8), Position { line: 2, column: 2 });
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
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
        let mut position = Position { line: 1, column: 1 };
        for c in text.chars().take(index) {
            if c == '\n' {
                position = Position { line: position.line.saturating_add(1), column: 1 };
            } else {
                position.column = position.column.saturating_add(1);
            }
        }
        position
    }
}
