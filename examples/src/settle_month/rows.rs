//! Rows of a CSV file with their line numbers and original bytes, by RFC 4180 to the letter.
//!
//! A lenient reader lets one forgotten quote swallow the rest of the file into a single cell, and that many orders with it. Here
//! such a row is a fault of its own line and reading goes on with the next. Does not know what the cells mean.

use std::collections::VecDeque;
use std::io::{self, BufRead};
use std::mem;

use csv::StringRecord;

use crate::spreadsheet::BYTE_ORDER_MARK;

/// Longest row that may span several lines. No cell of an order comes near it, so an open quote ends here at the latest.
const QUOTED_BYTES_MAX: usize = 1 << 14;

/// Why a row cannot be taken apart into cells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// Bytes that are not UTF-8.
    Encoding,
    /// Quotes that do not pair, with the reason.
    Quoting(&'static str),
}

/// One row.
#[derive(Default, Debug)]
pub struct Row {
    /// The line it begins on, from 1.
    pub line: u64,
    /// Its bytes, line end included.
    pub raw: Vec<u8>,
    /// Its cells; of a faulty row only those in front of the fault.
    pub cells: StringRecord,
    /// What is wrong with it.
    pub fault: Option<Fault>,
}

/// Where a reader stands within a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    CellStart,
    Bare,
    Quoted,
    Closed,
}

impl State {
    fn after(self, byte: u8) -> Result<State, &'static str> {
        match (self, byte) {
            (State::CellStart | State::Closed, b'"') | (State::Quoted, 0..=33 | 35..) => Ok(State::Quoted),
            (State::Quoted, b'"') => Ok(State::Closed),
            (_, b',') => Ok(State::CellStart),
            (State::Bare, b'"') => Err("a quote within a cell that does not begin with one"),
            (State::Closed, _) => Err("text after a closing quote"),
            (State::CellStart | State::Bare, _) => Ok(State::Bare),
        }
    }
}

/// The rows of one file.
pub struct Rows<R> {
    file: R,
    /// Lines that were read ahead for a row that turned out to be broken.
    ahead: VecDeque<Vec<u8>>,
    line: u64,
}

impl<R: BufRead> Rows<R> {
    /// The rows of `file`, from its beginning.
    pub fn new(file: R) -> Self {
        Rows { file, ahead: VecDeque::new(), line: 0 }
    }

    /// Reads the next row that has a cell with something in it; false at the end of the file. Spreadsheets leave rows of bare
    /// commas behind their tables.
    pub fn next(&mut self, row: &mut Row) -> io::Result<bool> {
        row.cells.clear();
        row.fault = None;
        loop {
            row.raw.clear();
            if !self.next_line(&mut row.raw)? {
                return Ok(false);
            }
            if self.line == 1 && row.raw.starts_with(BYTE_ORDER_MARK) {
                row.raw.drain(..BYTE_ORDER_MARK.len());
            }
            if content(&row.raw).iter().any(|byte| *byte != b',') {
                break;
            }
        }
        row.line = self.line;
        if row.raw.contains(&b'"') {
            self.complete(row)?;
        }
        let Row { raw, cells, fault, .. } = row;
        match str::from_utf8(content(raw)) {
            Ok(text) if fault.is_some() => front(text.split('"').next().unwrap_or_default(), cells),
            Ok(text) => split(text, cells),
            Err(error) => {
                *fault = Some(Fault::Encoding);
                let valid = raw.get(..error.valid_up_to()).unwrap_or_default();
                front(str::from_utf8(valid).unwrap_or_default().split('"').next().unwrap_or_default(), cells);
            }
        }
        Ok(true)
    }

    /// Adds lines until every quote is closed. When that fails the row is its first line only and the others are put back.
    fn complete(&mut self, row: &mut Row) -> io::Result<()> {
        let first = row.raw.len();
        let mut ends = vec![first];
        let mut state = State::CellStart;
        let mut seen = 0;
        let reason = loop {
            let new = content(&row.raw).get(seen..).unwrap_or_default();
            match new.iter().try_fold(state, |state, byte| state.after(*byte)) {
                Ok(State::Quoted) if row.raw.len() > QUOTED_BYTES_MAX => break "a quote that is not closed",
                Ok(State::Quoted) => state = State::Quoted,
                Ok(_) => return Ok(()),
                Err(reason) => break reason,
            }
            seen = row.raw.len();
            if !self.next_line(&mut row.raw)? {
                break "a quote that is not closed";
            }
            ends.push(row.raw.len());
        };
        row.fault = Some(Fault::Quoting(if ends.len() > 1 { "a quote that is not closed" } else { reason }));
        for pair in ends.windows(2).rev() {
            if let &[start, end] = pair {
                self.ahead.push_front(row.raw.get(start..end).unwrap_or_default().to_vec());
                self.line -= 1;
            }
        }
        row.raw.truncate(first);
        Ok(())
    }

    fn next_line(&mut self, buffer: &mut Vec<u8>) -> io::Result<bool> {
        let before = buffer.len();
        match self.ahead.pop_front() {
            Some(mut line) if buffer.is_empty() => mem::swap(buffer, &mut line),
            Some(line) => buffer.extend(line),
            None => {
                self.file.read_until(b'\n', buffer)?;
            }
        }
        let more = buffer.len() > before;
        self.line += u64::from(more);
        Ok(more)
    }
}

/// A line without its line end.
fn content(raw: &[u8]) -> &[u8] {
    let raw = raw.strip_suffix(b"\n").unwrap_or(raw);
    raw.strip_suffix(b"\r").unwrap_or(raw)
}

/// The cells in front of a fault. The last one may be damaged, so it is left out.
fn front(text: &str, cells: &mut StringRecord) {
    if let Some((whole, _)) = text.rsplit_once(',') {
        whole.split(',').for_each(|cell| cells.push_field(cell));
    }
}

/// The cells of a row whose quotes are in order.
fn split(text: &str, cells: &mut StringRecord) {
    if !text.contains('"') {
        text.split(',').for_each(|cell| cells.push_field(cell));
        return;
    }
    let mut rest = text;
    loop {
        rest = match rest.strip_prefix('"') {
            Some(inside) => quoted(inside, cells),
            None => {
                let (cell, _) = rest.split_once(',').unwrap_or((rest, ""));
                cells.push_field(cell);
                rest.get(cell.len()..).unwrap_or_default()
            }
        };
        match rest.strip_prefix(',') {
            Some(next) => rest = next,
            None => return,
        }
    }
}

/// Reads a quoted cell from behind its opening quote and gives what follows its closing one.
fn quoted<'a>(mut inside: &'a str, cells: &mut StringRecord) -> &'a str {
    let mut cell = String::new();
    while let Some((text, after)) = inside.split_once('"') {
        cell.push_str(text);
        inside = after;
        match inside.strip_prefix('"') {
            Some(after) => inside = after,
            None => break,
        }
        cell.push('"');
    }
    cells.push_field(&cell);
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Line, cells and fault of every row.
    fn rows(file: &[u8]) -> Vec<(u64, Vec<String>, Option<Fault>)> {
        let mut rows = Rows::new(file);
        let mut row = Row::default();
        let mut all = Vec::new();
        while rows.next(&mut row).unwrap() {
            all.push((row.line, row.cells.iter().map(str::to_owned).collect(), row.fault));
        }
        all
    }

    fn cells(line: u64, cells: &[&str]) -> (u64, Vec<String>, Option<Fault>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect(), None)
    }

    #[test]
    fn cells_are_split_as_rfc_4180_says() {
        let file = b"\xef\xbb\xbfa,b\r\n\r\n1,\"x, \"\"y\"\"\"\n\"two\nlines\",\"\"\n,\n,z";
        let expected =
            [cells(1, &["a", "b"]), cells(3, &["1", "x, \"y\""]), cells(4, &["two\nlines", ""]), cells(7, &["", "z"])];
        assert_eq!(rows(file), expected);
    }

    #[test]
    fn a_forgotten_quote_costs_one_row() {
        let open = Some(Fault::Quoting("a quote that is not closed"));
        let all = rows(b"1,2,\"x\n3,4\n5,\"y\"\n");
        assert_eq!(
            all,
            [(1, vec!["1".to_owned(), "2".to_owned()], open), cells(2, &["3", "4"]), cells(3, &["5", "y"])]
        );

        let long = format!("1,\"x\n{}", "2,3\n".repeat(10_000));
        let all = rows(long.as_bytes());
        assert_eq!((all.len(), all[0].2, all[10_000].0), (10_001, open, 10_001));
    }

    #[test]
    fn misplaced_quotes_and_foreign_encodings_are_faults_of_their_row() {
        let all = rows(b"1,a\"b\n2,\"a\"b\n3,\xc1\xa4\xbb\xea,x\n4,c\n");
        assert!(matches!(all[0].2, Some(Fault::Quoting(_))));
        assert!(matches!(all[1].2, Some(Fault::Quoting(_))));
        assert_eq!(all[2], (3, vec!["3".to_owned()], Some(Fault::Encoding)));
        assert_eq!(all[3], cells(4, &["4", "c"]));
    }
}
