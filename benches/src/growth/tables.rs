//! The tables that are printed, beside the figures of the commit all this began with, and what in them is too much.
//!
//! Does not count.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::refusals;
use super::tasks::{Table, Task};

/// Steepest growth: the exponent between four and sixteen times the size. A sort of many is at 1.1.
pub const EXPONENT_MAX: f64 = 1.15;
/// Instructions of a second: one a cycle of a 3 GHz core. The engine takes more of them in a second, so a limit is reached sooner.
pub const SECOND: u64 = 3_000_000_000;
/// Good orders that a refusal may cost.
pub const REFUSAL_MAX: f64 = 10.0;
/// Instructions an input of the fuzz targets may take: some for every call, which may build the calendar, and some for each byte.
pub const INPUT_MAX: (u64, u64) = (1_000_000, 20_000);

/// Instructions of the tasks, by their number.
pub type Counts = BTreeMap<usize, u64>;

/// Figures of commit b433dad, before any of this was bounded: by row, what was counted of the largest size, and the exponent. Where it
/// did not end in a minute, or had no such call, the figure says so.
pub struct Before(BTreeMap<&'static str, (&'static str, &'static str)>);

impl Before {
    /// Reads the file that is kept beside this one.
    #[must_use]
    pub fn read() -> Self {
        let rows = include_str!("before.tsv").lines().filter_map(|line| {
            let (row, figures) = line.split_once('\t')?;
            Some((row, figures.split_once('\t')?))
        });
        Before(rows.collect())
    }

    fn of(&self, row: &str) -> (&'static str, &'static str) {
        self.0.get(row.trim_end()).copied().unwrap_or(("", ""))
    }
}

/// All tables of what was counted; what is too much is added to the faults.
pub fn all(tasks: &[Task], counts: &Counts, faults: &mut Vec<String>) -> String {
    let before = Before::read();
    let mut text = growth(tasks, counts, &before, faults);
    text.push_str(&limits(tasks, counts, &before, faults));
    text.push_str(&refused(tasks, counts, &before, faults));
    text.push_str(&inputs(tasks, counts, faults));
    text
}

/// Rows of a table in their order, with the counts of their columns.
fn rows<'t>(table: Table, tasks: &'t [Task], counts: &Counts) -> Vec<(&'t str, Vec<u64>)> {
    let mut rows: Vec<(&str, Vec<u64>)> = Vec::new();
    for (number, task) in tasks.iter().enumerate().filter(|(_, task)| task.table == table) {
        match rows.last_mut() {
            Some((row, columns)) if *row == task.row => columns.push(counts[&number]),
            _ => rows.push((&task.row, vec![counts[&number]])),
        }
    }
    rows
}

/// The exponent between four and sixteen times the size.
#[must_use]
pub fn exponent(n4: u64, n16: u64) -> f64 {
    (n16 as f64 / n4 as f64).ln() / 4_f64.ln()
}

fn growth(tasks: &[Task], counts: &Counts, before: &Before, faults: &mut Vec<String>) -> String {
    let mut text = format!(
        "{:24}  {:8}  {:50} {:>13} {:>13} {:>13}  exponent  {:>14}  exponent then\n",
        "call", "", "what grows", "n", "4 n", "16 n", "16 n then"
    );
    for (row, columns) in rows(Table::Growth, tasks, counts) {
        let [n, n4, n16] = columns[..] else { continue };
        let (exponent, (then, exponent_then)) = (exponent(n4, n16), before.of(row));
        let _ = writeln!(text, "{row:86} {n:>13} {n4:>13} {n16:>13}  {exponent:8.2}  {then:>14}  {exponent_then:>13}");
        if exponent > EXPONENT_MAX {
            faults.push(format!("{row}: exponent {exponent:.2}"));
        }
    }
    text
}

fn limits(tasks: &[Task], counts: &Counts, before: &Before, faults: &mut Vec<String>) -> String {
    let mut text =
        format!("\n{:60}  {:>7}  {:20} {:>13}  of a second  {:>14}\n", "limit", "size", "call", "instructions", "then");
    for (row, columns) in rows(Table::Limits, tasks, counts) {
        let (part, (then, _)) = (columns[0] as f64 / SECOND as f64, before.of(row));
        let _ = writeln!(text, "{row:91} {:>13}  {part:11.3}  {then:>14}", columns[0]);
        if part > 1.0 {
            faults.push(format!("{row}: {part:.2} seconds"));
        }
    }
    text
}

fn refused(tasks: &[Task], counts: &Counts, before: &Before, faults: &mut Vec<String>) -> String {
    let mut text = format!(
        "\n{:50} {:>13}  times a good order  {:>14}\n",
        "one order refused on a book of", "instructions", "times then"
    );
    let mut good = f64::INFINITY;
    for (number, task) in tasks.iter().enumerate().filter(|(_, task)| task.table == Table::Refusals) {
        let (row, count) = (&task.row, counts[&number] as f64);
        let (_, then) = before.of(row);
        if task.column == 1 {
            let _ = writeln!(text, "{row:50} {count:>13.0}  (makes the index, once)");
            continue;
        }
        let each = count / f64::from(refusals::ORDERS);
        good = if row.ends_with("a good order") { each } else { good };
        let _ = writeln!(text, "{row:50} {each:>13.0}  {:18.1}  {then:>14}", each / good);
        if each / good > REFUSAL_MAX {
            faults.push(format!("{row}: {:.1} good orders", each / good));
        }
    }
    text
}

/// The most expensive input of each target and call, by byte above what every call may take.
fn inputs(tasks: &[Task], counts: &Counts, faults: &mut Vec<String>) -> String {
    let mut text = format!(
        "\n{:60} {:>7} {:>13} {:>9}  of what it may take\n",
        "the most expensive of the fuzzed inputs", "bytes", "instructions", "a byte"
    );
    let mut worst: BTreeMap<&str, (f64, &Task, u64)> = BTreeMap::new();
    for (number, task) in tasks.iter().enumerate().filter(|(_, task)| task.table == Table::Inputs) {
        let (count, most) = (counts[&number], INPUT_MAX.0 + INPUT_MAX.1 * task.column as u64);
        let part = count as f64 / most as f64;
        if part > 1.0 {
            faults.push(format!("{}: {count} instructions for {} bytes", task.row, task.column));
        }
        let key = task.row.get(..28).unwrap_or(&task.row);
        let known = worst.entry(key).or_insert((part, task, count));
        if part > known.0 {
            *known = (part, task, count);
        }
    }
    for (part, task, count) in worst.into_values() {
        let each = count / task.column.max(1) as u64;
        let _ = writeln!(text, "{:60} {:>7} {count:>13} {each:>9}  {part:19.3}", task.row, task.column);
    }
    text
}
