//! Orders from a CSV table: rows that stand together under one id are an order.
//!
//! Cells of the order stand on its first row; later rows leave them blank or repeat them. Does not know the book; the faults an
//! engine finds are given their row and column here.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};
use std::mem;
use std::ops::ControlFlow;

use jeongsan::money::Currency;
use jeongsan::order::{Line, Order};
use jeongsan::{Code, Error};

use crate::cells::Cells;
use crate::columns::{Column, Columns, UTF8_EXPECTED};
use crate::head::{self, Head};
use crate::intake::{Incoming, Place, Sink, empty, unreadable};
use crate::places::place;
use crate::probe::Prober;
use crate::problem::Problem;
use crate::rows::{Fault, Row, Rows};

/// Reads the orders of one file.
pub fn read(input: usize, file: &str, bytes: impl BufRead, sink: &mut dyn Sink) -> io::Result<ControlFlow<()>> {
    let mut rows = Rows::new(bytes);
    let mut row = Row::default();
    let columns = match rows.next(&mut row) {
        Ok(true) => Columns::of(&row, file),
        Ok(false) => Err(vec![empty(file, "a header with the names of the columns")]),
        Err(error) => Err(vec![unreadable(file, &error)]),
    };
    let columns = match columns {
        Ok(columns) => columns,
        Err(problems) => {
            problems.into_iter().try_for_each(|problem| sink.fault(problem))?;
            return Ok(ControlFlow::Continue(()));
        }
    };
    let mut block = Block::default();
    loop {
        let read = rows.next(&mut row);
        let more = matches!(read, Ok(true));
        if block.used > 0 && !(more && block.continues(&row, &columns)) {
            let rows = block.rows.get(..block.used).unwrap_or_default();
            let mut order = CsvOrder { input, file, columns: &columns, rows, doubt: block.doubt };
            if sink.order(&mut order)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
            block.finish(&columns);
        }
        if let Err(error) = read {
            sink.fault(unreadable(file, &error))?;
        }
        if !more {
            return Ok(ControlFlow::Continue(()));
        }
        block.push(&mut row);
    }
}

fn is_whole(row: &Row, columns: &Columns) -> bool {
    row.fault.is_none() && row.cells.len() == columns.count
}

/// Whether the id of a row says which order it belongs to. Later cells of a row that lacks one stand in the wrong columns.
fn has_id(row: &Row, columns: &Columns) -> bool {
    !columns.cell(row, Column::OrderId).is_empty() && (is_whole(row, columns) || columns.id_is_first())
}

/// Whether a row can be the first of an order. One without any cell of an order is a line that has lost its order, most likely by
/// an error in its id. Of a broken row only the first cells can be trusted, so there the partner has to do.
fn begins_an_order(row: &Row, columns: &Columns) -> bool {
    let says = |column: &Column| !columns.cell(row, *column).is_empty();
    let says_something =
        if is_whole(row, columns) { columns.of_order.iter().any(says) } else { says(&Column::PartnerId) };
    has_id(row, columns) && says_something
}

/// The rows of the order that is being read. Their memory is used again for the next one.
#[derive(Default)]
struct Block {
    rows: Vec<Row>,
    used: usize,
    /// A row in front of this order that may be a part of it.
    doubt: Option<u64>,
}

impl Block {
    /// Whether the row goes on with the order. One that does not say whose it is counts as a part of both its neighbours, because
    /// an order without one of its lines would settle for too little.
    fn continues(&self, row: &Row, columns: &Columns) -> bool {
        !begins_an_order(row, columns) || self.owns(row, columns)
    }

    /// Whether the row has the id of the order.
    fn owns(&self, row: &Row, columns: &Columns) -> bool {
        let id = |row| columns.cell(row, Column::OrderId);
        has_id(row, columns) && self.rows.first().is_some_and(|first| id(first) == id(row))
    }

    fn push(&mut self, row: &mut Row) {
        match self.rows.get_mut(self.used) {
            Some(old) => mem::swap(old, row),
            None => self.rows.push(mem::take(row)),
        }
        self.used += 1;
    }

    fn finish(&mut self, columns: &Columns) {
        let last = self.used.checked_sub(1).and_then(|last| self.rows.get(last));
        self.doubt = last.filter(|row| !self.owns(row, columns)).map(|row| row.line);
        self.used = 0;
        self.rows.truncate(64);
    }
}

/// One order of a table.
struct CsvOrder<'a> {
    input: usize,
    file: &'a str,
    columns: &'a Columns,
    rows: &'a [Row],
    doubt: Option<u64>,
}

/// What a row repeats, with the line where that stands.
enum Twice {
    Row(u64),
    Order(u64),
}

/// What could be read of an order.
struct Draft<'a> {
    head: Option<Head<'a>>,
    /// The good lines, with the index of their row.
    lines: Vec<(usize, Line)>,
    problems: Vec<Problem>,
}

impl<'a> CsvOrder<'a> {
    fn draft(&self) -> Draft<'a> {
        let mut draft = Draft { head: None, lines: Vec::new(), problems: Vec::new() };
        let Some(first) = self.rows.first() else { return draft };
        let has_line = |row: &Row| Column::OF_LINE.iter().any(|column| !self.columns.cell(row, *column).is_empty());
        let has_lines = self.rows.iter().any(has_line);
        let twice = self.twice(first, has_lines);
        let is_own = |row: &Row| self.is_usable(row) && !twice.contains_key(&row.line);
        self.structure(&twice, &mut draft.problems);
        if self.is_usable(first) {
            draft.head = Some(Head::read(&mut self.cells(first, &mut draft.problems)));
            let later = self.rows.iter().skip(1).filter(|row| is_own(row));
            self.conflicts(first, later, &mut draft.problems);
        }
        let currency = draft.head.as_ref().map_or(Currency::Krw, |head| head.currency);
        if self.is_usable(first) && has_lines != self.columns.cell(first, Column::OrderAmount).is_empty() {
            let error = Error::new(Code::ExactlyOneOf).with("fields", "`order_amount` and lines with `product_id`");
            draft.problems.push(self.problem(first, Column::OrderAmount, &error));
        }
        for (index, row) in self.rows.iter().enumerate().filter(|(_, row)| has_lines && is_own(row)) {
            let line = head::line(&mut self.cells(row, &mut draft.problems), currency);
            draft.lines.extend(line.map(|line| (index, line)));
        }
        draft
    }

    /// Whether the cells of a row mean what the header says, for this order.
    fn is_usable(&self, row: &Row) -> bool {
        is_whole(row, self.columns) && !self.columns.cell(row, Column::OrderId).is_empty()
    }

    fn cells<'p>(&self, row: &'a Row, problems: &'p mut Vec<Problem>) -> Cells<'a, 'p> {
        Cells { file: self.file, columns: self.columns, row, problems }
    }

    fn problem(&self, row: &Row, column: Column, error: &Error) -> Problem {
        Problem::of(self.file, Some(row.line), column.name(), error)
    }

    /// Rows that were given already, by their line: those that repeat another row, and, of an order without lines, all but the first.
    /// They are told as what they are, and what follows from reading them as lines is not.
    fn twice(&self, first: &Row, has_lines: bool) -> BTreeMap<u64, Twice> {
        let (mut known, mut twice) = (BTreeMap::new(), BTreeMap::new());
        if self.rows.len() < 2 {
            return twice;
        }
        for row in self.rows.iter().filter(|row| self.is_usable(row)) {
            let cells: Vec<&str> = row.cells.iter().collect();
            let before = *known.entry(cells).or_insert(row.line);
            if before != row.line {
                twice.insert(row.line, Twice::Row(before));
            } else if !has_lines && row.line != first.line && self.columns.cell(row, Column::OrderId) == self.id() {
                twice.insert(row.line, Twice::Order(first.line));
            }
        }
        twice
    }

    /// Rows that are no rows, rows that were given already, and rows that say nothing about whose they are.
    fn structure(&self, twice: &BTreeMap<u64, Twice>, problems: &mut Vec<Problem>) {
        if let (Some(line), Some(first)) = (self.doubt, self.rows.first()) {
            let message = format!("the row on line {line} may be a part of this order");
            problems.push(self.broken(first, "broken_neighbour", &message, "rows that say whose they are"));
        }
        for row in self.rows {
            let problem = match row.fault {
                Some(Fault::Encoding) => self.broken(row, "not_utf8", "this row is not UTF-8", UTF8_EXPECTED),
                Some(Fault::Quoting(reason)) => {
                    self.broken(row, "broken_quoting", reason, "quotes around the whole cell, those inside it doubled")
                }
                None if row.cells.len() != self.columns.count => {
                    let message = format!("this row has {} cells", row.cells.len());
                    self.broken(row, "wrong_cell_count", &message, &format!("{} as in the header", self.columns.count))
                }
                None if self.columns.cell(row, Column::OrderId).is_empty() => {
                    let missing = Error::new(Code::MissingField).with("field", Column::OrderId.name());
                    self.problem(row, Column::OrderId, &missing)
                }
                None if self.columns.cell(row, Column::OrderId) != self.id() => {
                    let message =
                        format!("order `{}` does not begin on this row", self.columns.cell(row, Column::OrderId));
                    let expected = format!("`{}` as above, or the cells of an order of its own", self.id());
                    let field = Column::OrderId.name().to_owned();
                    Problem { field, ..self.broken(row, "conflicting_value", &message, &expected) }
                }
                None => match twice.get(&row.line) {
                    None => continue,
                    Some(Twice::Row(line)) => {
                        let message = format!("this row repeats line {line}");
                        self.broken(row, "repeated_row", &message, "each row once")
                    }
                    Some(Twice::Order(line)) => {
                        let error = Error::new(Code::DuplicateId).with("kind", "order").with("id", self.id());
                        let expected = format!("each order once; it stands on line {line} too");
                        Problem { expected, ..self.problem(row, Column::OrderId, &error) }
                    }
                },
            };
            problems.push(problem);
        }
    }

    fn broken(&self, row: &Row, code: &'static str, message: &str, expected: &str) -> Problem {
        let (line, field) = (Some(row.line), "row".to_owned());
        Problem { line, field, ..Problem::of_file(self.file, code, message.to_owned(), expected) }
    }

    /// Later rows may leave the cells of the order blank or repeat them, and nothing else.
    fn conflicts<'r>(&self, first: &Row, later: impl Iterator<Item = &'r Row>, problems: &mut Vec<Problem>) {
        for row in later {
            for column in &self.columns.of_order {
                let (said, again) = (self.columns.cell(first, *column), self.columns.cell(row, *column));
                if !again.is_empty() && again != said {
                    let message =
                        format!("`{again}` differs from `{said}` on line {}, the order's first row", first.line);
                    let field = column.name().to_owned();
                    let expected = "the same value or an empty cell";
                    problems.push(Problem { field, ..self.broken(row, "conflicting_value", &message, expected) });
                }
            }
        }
    }
}

impl Incoming for CsvOrder<'_> {
    fn id(&self) -> &str {
        self.rows.first().map_or("", |row| self.columns.cell(row, Column::OrderId))
    }

    fn place(&self) -> Place {
        Place { input: self.input, line: self.rows.first().map_or(0, |row| row.line) }
    }

    fn id_field(&self) -> &'static str {
        Column::OrderId.name()
    }

    fn read(&mut self) -> Result<Order, Vec<Problem>> {
        match self.draft() {
            Draft { head: Some(head), lines, problems } if problems.is_empty() => {
                let lines = lines.into_iter().map(|(_, line)| line).collect();
                head.order(lines).map_err(|error| vec![self.refused(&error)])
            }
            draft => Err(draft.problems),
        }
    }

    fn refused(&self, error: &Error) -> Problem {
        let (index, column) = place(error);
        let row = index.and_then(|index| self.rows.get(index)).or(self.rows.first());
        Problem::of(self.file, row.map(|row| row.line), column.name(), error)
    }

    fn further(&self, prober: &Prober<'_>) -> Vec<Problem> {
        let draft = self.draft();
        let Some(head) = draft.head else { return Vec::new() };
        let row = |index: Option<usize>| index.and_then(|index| self.rows.get(index)).or(self.rows.first());
        let found = prober.probe(&head, &draft.lines).into_iter();
        found.filter_map(|(index, column, error)| Some(self.problem(row(index)?, column, &error))).collect()
    }

    fn raw(&self, out: &mut dyn Write) -> io::Result<()> {
        for row in self.rows {
            out.write_all(&row.raw)?;
            if !row.raw.ends_with(b"\n") {
                out.write_all(b"\n")?;
            }
        }
        Ok(())
    }
}
