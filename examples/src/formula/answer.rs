//! What goes to the terminal: a text, or problems with a mark under the place of each.
//!
//! Counts columns, not characters, so that a mark stands under Hangul where it should. Does not know formulas.

use jeongsan::wire::to_json;
use serde_json::Value;

use crate::text::{visible, width};

/// What is printed, and whether it is what was asked for.
pub enum Answer {
    /// For standard output.
    Good(String),
    /// For standard error.
    Bad(String),
}

/// One problem.
pub struct Problem {
    code: String,
    message: String,
    /// Where in the document.
    pub at: String,
    /// Where in the formula: line and column of its beginning and of its end, counted from 1.
    place: Option<[usize; 4]>,
}

impl Problem {
    /// A problem as a call answers it.
    pub fn of(record: &Value) -> Self {
        let text = |name: &str| record[name].as_str().unwrap_or_default().to_owned();
        let number = |name: &str| record["detail"][name].as_u64().and_then(|number| usize::try_from(number).ok());
        let place = || Some([number("line")?, number("column")?, number("endLine")?, number("endColumn")?]);
        Problem { code: text("code"), message: text("message"), at: text("at"), place: place() }
    }

    /// A problem as the typed functions tell it.
    pub fn of_error(error: &jeongsan::Error) -> Self {
        Problem::of(&serde_json::from_str(&to_json(error)).unwrap_or_default())
    }

    /// `what: message (code)`, and the line of the formula with a mark under the place when both are known.
    pub fn print(&self, what: &str, formula: Option<&str>) -> String {
        let Problem { code, message, place, .. } = self;
        let message = visible(message);
        match (place, formula) {
            (Some(place), Some(formula)) => {
                let [line, column, ..] = place;
                format!("{what}:{line}:{column}: {message} ({code})\n{}", mark(formula, *place))
            }
            _ => format!("{what}: {message} ({code})\n"),
        }
    }
}

/// The line a place begins on, and a line of marks under it; a place that goes on over the end of the line is marked up to there.
fn mark(formula: &str, [line, column, end_line, end_column]: [usize; 4]) -> String {
    let shown = formula.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    let up_to = |column: usize| width(&visible(&shown.chars().take(column.saturating_sub(1)).collect::<String>()));
    let end = if end_line > line { width(&visible(shown)) } else { up_to(end_column) };
    let start = up_to(column);
    let number = line.to_string();
    let margin = " ".repeat(number.len());
    // What is missing has a place without any width.
    let marks = "^".repeat(end.saturating_sub(start).max(1));
    format!("  {number} | {}\n  {margin} | {}{marks}\n", visible(shown), " ".repeat(start))
}

/// Lines of two columns, the second ones under one another.
pub fn columns(rows: &[(String, String)]) -> String {
    let widest = rows.iter().map(|(name, _)| width(name)).max().unwrap_or_default();
    let line = |(name, value): &(String, String)| format!("{name}{}  {value}\n", " ".repeat(widest - width(name)));
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_under_their_place_in_columns_of_a_terminal() {
        assert_eq!(mark("a + 주문금엑 + b", [1, 5, 1, 9]), "  1 | a + 주문금엑 + b\n    |     ^^^^^^^^\n");
        assert_eq!(mark("주문금액 *", [1, 6, 1, 7]), "  1 | 주문금액 *\n    |          ^\n");
        assert_eq!(mark("(1", [1, 3, 1, 3]), "  1 | (1\n    |   ^\n");
        assert_eq!(mark("1 +\n  수량 가", [2, 6, 2, 7]), "  2 |   수량 가\n    |        ^^\n");
        assert_eq!(mark("1 + (2\n+ 3) x", [1, 5, 2, 5]), "  1 | 1 + (2\n    |     ^^\n");
        assert_eq!(mark("\t@", [1, 2, 1, 3]), "  1 | \\t@\n    |   ^\n");
        assert_eq!(mark("", [1, 1, 1, 1]), "  1 | \n    | ^\n");
    }
}
