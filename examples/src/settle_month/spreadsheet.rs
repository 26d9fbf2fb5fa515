//! CSV that a spreadsheet opens without running it: guarded text cells, `\r\n` line ends, a byte order mark on request.
//!
//! The one place where text cells are guarded. Does not know the tables.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufWriter, Write};

use csv::{Terminator, Writer, WriterBuilder};
use jeongsan::money::Money;

/// The mark that tells Excel the file is UTF-8 and not the code page of the machine.
pub const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A text cell that no spreadsheet takes for a formula.
///
/// OWASP names the characters a formula, or a cell that is split before one, can begin with; Excel in Korean and Japanese also
/// reads the full-width ones. Only texts go through here: a negative amount is a number and stays bare.
pub fn guarded(text: &str) -> Cow<'_, str> {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠') => {
            Cow::Owned(format!("'{text}"))
        }
        _ => Cow::Borrowed(text),
    }
}

/// A CSV file for spreadsheets.
pub fn table<W: Write>(mut file: W, byte_order_mark: bool) -> io::Result<Writer<W>> {
    if byte_order_mark {
        file.write_all(BYTE_ORDER_MARK)?;
    }
    Ok(WriterBuilder::new().terminator(Terminator::CRLF).buffer_capacity(1 << 16).from_writer(file))
}

/// One table being written.
pub struct Sheet(Writer<BufWriter<File>>);

impl Sheet {
    /// Begins the table under its head.
    pub fn create(file: BufWriter<File>, byte_order_mark: bool, head: &[&str]) -> io::Result<Sheet> {
        let mut sheet = table(file, byte_order_mark)?;
        sheet.write_record(head)?;
        Ok(Sheet(sheet))
    }

    /// Adds a row: texts, which are guarded, then numbers, dates and words of the engine, which are not.
    pub fn row(&mut self, texts: &[&str], rest: impl IntoIterator<Item = String>) -> io::Result<()> {
        for text in texts {
            self.0.write_field(guarded(text).as_bytes())?;
        }
        for cell in rest {
            self.0.write_field(cell)?;
        }
        Ok(self.0.write_record(None::<&[u8]>)?)
    }

    /// Writes what is still buffered.
    pub fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// An amount in minor units as cells write it.
pub fn minor(money: Money) -> String {
    money.minor().to_string()
}

/// A whole number as cells write it. Formatting by hand keeps the largest part of writing a row cheap.
pub fn digits(value: i64, buffer: &mut [u8; 20]) -> &[u8] {
    let mut rest = value.unsigned_abs();
    let mut start = buffer.len();
    loop {
        start -= 1;
        buffer[start] = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        start -= 1;
        buffer[start] = b'-';
    }
    &buffer[start..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text_and_text_stays_as_it_is() {
        for formula in ["=1+1", "+82", "-특가-", "@home", "\tx", "\rx", "\nx", "＝SUM(A1)"] {
            assert_eq!(guarded(formula), format!("'{formula}"));
        }
        for text in ["", "바른농산", "007", "a=b", "'=1+1", " =1"] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn numbers_are_written_as_they_print() {
        for value in [0, 7, -7, 10, 1_234_567_890, i64::MAX, i64::MIN] {
            assert_eq!(digits(value, &mut [0; 20]), value.to_string().as_bytes());
        }
    }

    #[test]
    fn quotes_line_ends_and_the_mark_are_as_spreadsheets_want_them() {
        let mut table = table(Vec::new(), true).unwrap();
        table.write_record(["a,b", "c\"d", "e"]).unwrap();
        assert_eq!(table.into_inner().unwrap(), b"\xef\xbb\xbf\"a,b\",\"c\"\"d\",e\r\n");
    }
}
