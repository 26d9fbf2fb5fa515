//! The command line: which files are read, where to, and what is shown.
//!
//! Without any file named, the example month is read.

use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Parser, ValueEnum};
use jeongsan::calendar::parse_date;
use jeongsan::trace::Language;

use crate::intake::{Holds, Input};
use crate::payouts::Options;

/// The example month, wherever the program is started from.
const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");

/// Settle a month of orders: what each partner is owed, on which business day, and why; what is paid out, withheld and carried over.
///
/// Without files of your own the example month is settled. Writes transfers, totals, statements, withheld tax, payouts and open
/// balances, all of them or none: if any row is bad nothing is written and every fault is reported with its file, line and field.
#[derive(Parser)]
#[command(version, after_help = AFTER)]
pub struct Arguments {
    /// Book document (JSON) with settings, calendar, contracts and policies; may be given several times.
    #[arg(long, value_name = "FILE")]
    policies: Vec<PathBuf>,

    /// Book document (JSON) with partners; may be given several times.
    #[arg(long, value_name = "FILE")]
    partners: Vec<PathBuf>,

    /// Orders as `.csv`, a row a line, or `.jsonl`, a record a line; may be given several times.
    #[arg(long, value_name = "FILE")]
    orders: Vec<PathBuf>,

    /// Cancels of the orders as `.jsonl`, a record a line; may be given several times.
    #[arg(long, value_name = "FILE")]
    cancels: Vec<PathBuf>,

    /// Items set by hand as `.jsonl`, a record a line; may be given several times.
    #[arg(long, value_name = "FILE")]
    manual: Vec<PathBuf>,

    /// Folder to write into; it is made when missing.
    #[arg(long, value_name = "DIR", default_value = "out")]
    pub out: PathBuf,

    /// Begin CSV files with a byte order mark, by which Excel sees that they are UTF-8.
    #[arg(long)]
    pub bom: bool,

    /// Settle what is good, and write what is bad to rejects.csv (why) and rejected-orders.csv and the like (the rows).
    #[arg(long)]
    pub skip_bad: bool,

    /// The day of payment: one payout run for everything due by then, of at most ten settlement dates. Without it there is a run on
    /// every settlement date.
    #[arg(long, value_name = "DATE", value_parser = date)]
    paid_on: Option<NaiveDate>,

    /// The least worth paying, in won; less is carried into the next run.
    #[arg(long, value_name = "WON")]
    minimum: Option<i64>,

    /// Print how this order, cancel or item is settled, step by step, and write nothing.
    #[arg(long, value_name = "ID")]
    pub explain: Option<String>,

    /// Language of the explanation.
    #[arg(long, value_enum, default_value_t = Words::En)]
    pub language: Words,

    /// Most rows of each table of the summary.
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub top: usize,

    /// Print problems only.
    #[arg(long)]
    pub quiet: bool,
}

/// How the names of the files begin that the job writes.
const OURS: [&str; 7] = ["transfers.", "totals.", "reject", "statement", "withholding.", "payouts.", "carries."];

const AFTER: &str = "Policies and partners are read as one book: name either and the example's are not read.\n\
    Exit codes: 0 the files were written (with --skip-bad even if orders were refused), 1 something is wrong and nothing \
    was written, 2 the command line is wrong.";

/// A language on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub enum Words {
    /// English
    En,
    /// Korean
    Ko,
}

impl From<Words> for Language {
    fn from(words: Words) -> Self {
        match words {
            Words::En => Language::English,
            Words::Ko => Language::Korean,
        }
    }
}

fn date(text: &str) -> Result<NaiveDate, String> {
    parse_date(text).map_err(|error| error.message())
}

impl Arguments {
    /// How the month is paid out.
    pub fn payout_options(&self) -> Options {
        Options { paid_on: self.paid_on, minimum: self.minimum }
    }

    /// The documents of the book.
    pub fn book_files(&self) -> Vec<PathBuf> {
        if self.policies.is_empty() && self.partners.is_empty() {
            return ["policies.json", "partners.json"].map(|name| Path::new(EXAMPLE).join(name)).to_vec();
        }
        self.policies.iter().chain(&self.partners).cloned().collect()
    }

    /// The files of orders, cancels and items. The example's cancels and items belong to its orders.
    pub fn inputs(&self) -> Vec<Input> {
        let example = self.orders.is_empty();
        let kinds = [
            (&self.orders, "orders.csv", Holds::Orders),
            (&self.cancels, "cancels.jsonl", Holds::Cancels),
            (&self.manual, "manual.jsonl", Holds::Manual),
        ];
        let mut inputs = Vec::new();
        for (paths, name, holds) in kinds {
            if example && paths.is_empty() {
                inputs.push(Input::new(&Path::new(EXAMPLE).join(name), holds));
            }
            inputs.extend(paths.iter().map(|path| Input::new(path, holds)));
        }
        inputs
    }

    /// Rejected rows are mended where they were written and read again from there; the same folder must not then take the output.
    pub fn refuse_to_overwrite(&self, inputs: &[Input]) -> io::Result<()> {
        let Ok(out) = self.out.canonicalize() else { return Ok(()) };
        for input in inputs {
            let path = input.path.canonicalize().unwrap_or_default();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let ours = OURS.iter().any(|start| name.starts_with(start));
            if ours && path.parent() == Some(out.as_path()) {
                let message = format!("`{}` is read and may be overwritten: give another --out", input.name);
                return Err(io::Error::other(message));
            }
        }
        Ok(())
    }
}
