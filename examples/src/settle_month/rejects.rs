//! What was refused: a table of the reasons, and the original rows in files of their own to be mended and read again.
//!
//! Does not decide what is refused.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write};

use crate::folder::Folder;
use crate::intake::{Format, Holds, Input};
use crate::problem::Problem;
use crate::rows::{Row, Rows};
use crate::spreadsheet::{BYTE_ORDER_MARK, guarded, table};

/// The files of a run that skips bad rows.
pub struct Rejects {
    reasons: csv::Writer<BufWriter<File>>,
    /// A file for each input, since columns may stand in another order in each.
    rows: Vec<BufWriter<File>>,
}

impl Rejects {
    /// Begins all files. They are there even when nothing is refused, so that old ones never pass for those of this run.
    pub fn create(folder: &mut Folder, inputs: &[Input], byte_order_mark: bool) -> io::Result<Self> {
        let mut reasons = table(folder.create("rejects.csv")?, byte_order_mark)?;
        reasons.write_record(["file", "line", "id", "field", "code", "message"])?;
        let mut rows: Vec<BufWriter<File>> = Vec::with_capacity(inputs.len());
        for (index, input) in inputs.iter().enumerate() {
            let before = inputs.iter().take(index).filter(|other| other.holds == input.holds).count();
            let suffix = if before == 0 { String::new() } else { format!("-{}", before + 1) };
            let what = match input.holds {
                Holds::Orders => "orders",
                Holds::Cancels => "cancels",
                Holds::Manual => "manual",
            };
            if input.holds != Holds::Orders || input.format == Some(Format::JsonLines) {
                rows.push(folder.create(&format!("rejected-{what}{suffix}.jsonl"))?);
                continue;
            }
            let mut file = folder.create(&format!("rejected-{what}{suffix}.csv"))?;
            if byte_order_mark {
                file.write_all(BYTE_ORDER_MARK)?;
            }
            file.write_all(&header(input))?;
            rows.push(file);
        }
        Ok(Rejects { reasons, rows })
    }

    /// Adds a record that was refused, with the reasons; `raw` writes it as it was.
    pub fn add(
        &mut self,
        id: &str,
        input: usize,
        problems: &[Problem],
        raw: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        for problem in problems {
            self.reasons.write_record([
                guarded(&problem.file).as_bytes(),
                problem.line.map(|line| line.to_string()).unwrap_or_default().as_bytes(),
                guarded(id).as_bytes(),
                guarded(&problem.field).as_bytes(),
                problem.code.as_bytes(),
                guarded(&problem.sentence()).as_bytes(),
            ])?;
        }
        // Rows stay as they were, formulas included: a guard would be read back as a part of the value.
        self.rows.get_mut(input).map_or(Ok(()), |rows| raw(rows))
    }

    /// Writes what is still buffered.
    pub fn finish(mut self) -> io::Result<()> {
        self.reasons.flush()?;
        self.rows.iter_mut().try_for_each(Write::flush)
    }
}

/// The header of a table as it stands there. A file without one is told by its reader, and then nothing is written.
fn header(input: &Input) -> Vec<u8> {
    let mut row = Row::default();
    let read = File::open(&input.path).and_then(|file| Rows::new(BufReader::new(file)).next(&mut row));
    match read {
        Ok(true) if row.raw.ends_with(b"\n") => row.raw,
        Ok(true) => [row.raw.as_slice(), b"\n"].concat(),
        _ => Vec::new(),
    }
}
