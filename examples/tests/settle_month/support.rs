//! Running `settle-month` in a folder of its own, and reading what it wrote.
//!
//! Does not check anything.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// The header of the example data.
pub const HEADER: &str = "order_id,partner_id,contract_id,payment_id,payment_method,easy_pay_provider,paid_at,currency,start_date,settlement_date,order_amount,tax_free,order_discounts,order_fees,product_id,product_name,product_tag,unit_price,unit_tax_free,quantity,line_discounts,line_fees,memo";

/// A folder that is removed when the test ends.
pub struct Bench(PathBuf);

/// What a run left behind.
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Bench {
    /// A new empty folder.
    pub fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("settle-month-{}-{number}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Bench(folder)
    }

    /// A file of the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Writes an input.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    /// Writes orders under the header of the example data.
    pub fn orders(&self, rows: &[&str]) {
        self.write("orders.csv", format!("{HEADER}\n{}\n", rows.join("\n")));
    }

    /// Runs the program within the folder.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_settle-month"));
        let output = command.args(arguments).current_dir(&self.0).output().unwrap();
        Ran {
            code: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Settles `orders.csv` of the folder with further arguments.
    pub fn settle(&self, arguments: &[&str]) -> Ran {
        self.run(&[&["--orders", "orders.csv"], arguments].concat())
    }

    /// A text file.
    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The rows of a table, each by the names of its columns.
    pub fn table(&self, name: &str) -> Vec<Row> {
        let bytes = fs::read(self.path(name)).unwrap();
        let mut reader = csv::Reader::from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes));
        let names = reader.headers().unwrap().clone();
        reader.records().map(|row| Row { names: names.clone(), cells: row.unwrap() }).collect()
    }

    /// Names of the files in a folder, sorted; none when there is no such folder.
    pub fn list(&self, folder: &str) -> Vec<String> {
        let Ok(files) = fs::read_dir(self.path(folder)) else { return Vec::new() };
        let mut names: Vec<String> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// One row of a table.
pub struct Row {
    pub names: csv::StringRecord,
    cells: csv::StringRecord,
}

impl Row {
    /// A cell.
    pub fn get(&self, name: &str) -> &str {
        &self.cells[self.names.iter().position(|column| column == name).unwrap()]
    }

    /// A cell with a number.
    pub fn number(&self, name: &str) -> i128 {
        self.get(name).parse().unwrap()
    }
}

impl Ran {
    /// The reported problems, without what was expected.
    pub fn problems(&self) -> Vec<&str> {
        let reports = self.stderr.lines().filter(|line| line.contains(" (expected "));
        reports.map(|line| line.split(" (expected ").next().unwrap()).collect()
    }
}

/// A file of the example month.
pub fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}
