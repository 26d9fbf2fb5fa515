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

/// The lines of a text, for many places in it.
pub(crate) struct Positions {
    /// The first character of each line.
    starts: Vec<usize>,
    /// How many characters there are.
    end: usize,
}

impl Positions {
    pub(crate) fn of(text: &str) -> Self {
        let mut positions = Positions { starts: vec![0], end: 0 };
        for c in text.chars() {
            positions.end = positions.end.saturating_add(1);
            if c == '\n' {
                positions.starts.push(positions.end);
            }
        }
        positions
    }

    /// As [`Position::of`].
    pub(crate) fn at(&self, index: usize) -> Position {
        let index = index.min(self.end);
        let line = self.starts.partition_point(|start| *start <= index);
        let start = line.checked_sub(1).and_then(|before| self.starts.get(before)).copied().unwrap_or_default();
        Position { line, column: index.saturating_sub(start).saturating_add(1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_places_of_a_text_stand_where_each_stands_alone() {
        for text in ["", "\n", "a\n\n정산 b\r\nc", "one line"] {
            let positions = Positions::of(text);
            for index in 0..text.len() + 2 {
                assert_eq!(positions.at(index), Position::of(text, index), "{text:?} {index}");
            }
        }
    }
}
