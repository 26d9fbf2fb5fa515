//! Tables on a terminal, aligned for letters of any width.
//!
//! Does not know what the columns are about.

use crate::text::{visible, width};

/// Rows of cells under their headings. Texts stand left, numbers right.
pub struct Layout {
    /// Headings, and whether the column holds numbers.
    head: Vec<(&'static str, bool)>,
    rows: Vec<Vec<String>>,
}

impl Layout {
    /// A table with these headings.
    pub fn new(head: &[(&'static str, bool)]) -> Self {
        Layout { head: head.to_vec(), rows: Vec::new() }
    }

    /// Adds a row. Cells beyond the headings stand behind the table.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// Adds a rule above what follows.
    pub fn rule(&mut self) {
        self.rows.push(Vec::new());
    }

    /// The table as text.
    pub fn print(&self) -> String {
        let widths: Vec<usize> = (0..self.head.len()).map(|column| self.width_of(column)).collect();
        let total: usize = widths.iter().map(|width| width + 2).sum();
        let heads: Vec<String> = self.head.iter().map(|(name, _)| (*name).to_owned()).collect();
        let mut out = self.line(&heads, &widths);
        for row in &self.rows {
            match row.is_empty() {
                true => out.push_str(&format!("  {}\n", "─".repeat(total.saturating_sub(2)))),
                false => out.push_str(&self.line(row, &widths)),
            }
        }
        out
    }

    fn width_of(&self, column: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(column)).map(|cell| width(&visible(cell)));
        cells.chain(self.head.get(column).map(|(name, _)| width(name))).max().unwrap_or_default()
    }

    fn line(&self, cells: &[String], widths: &[usize]) -> String {
        let mut out = String::new();
        for (index, cell) in cells.iter().enumerate() {
            let cell = visible(cell);
            let space = " ".repeat(widths.get(index).map_or(0, |most| most.saturating_sub(width(&cell))));
            out.push_str("  ");
            match self.head.get(index) {
                Some((_, true)) => out.extend([space.as_str(), &cell]),
                _ => out.extend([&cell, space.as_str()]),
            }
        }
        format!("{}\n", out.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_under_hangul() {
        let mut table = Layout::new(&[("name", false), ("won", true)]);
        table.row(vec!["바른농산".to_owned(), "1".to_owned()]);
        table.rule();
        table.row(vec!["ab".to_owned(), "1,000".to_owned(), "note".to_owned()]);
        assert_eq!(table.print(), "  name        won\n  바른농산      1\n  ───────────────\n  ab        1,000  note\n");
    }
}
