//! Banks by their three-digit code. The table is open: an unknown code is kept, not lost.
//!
//! Does not know account numbers.

use std::fmt;

use super::bank_table::BANKS;
use crate::code::Error;

/// A bank code with what is known about it.
///
/// Codes are text of three digits: `004` is not `4`. The hosted product's words are read as the code they mean. A code that is not
/// in the table is kept as it came, because codes are added without notice and some gateways have their own; only its name is
/// unknown.
/// ```
/// use jeongsan::partner::Bank;
/// assert_eq!(Bank::new("004")?.korean_name(), Some("국민은행"));
/// assert_eq!(Bank::new("KOOKMIN")?.code(), "004");          // the hosted product's word
/// assert_eq!(Bank::new("999")?.korean_name(), None);          // kept, though unknown
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bank(String);

impl Bank {
    /// A bank by its code or by the hosted product's word for it.
    ///
    /// # Errors
    /// [`Blank`](crate::Code::Blank), [`TooLong`](crate::Code::TooLong) above 64 characters.
    pub fn new(text: &str) -> Result<Self, Error> {
        let text = crate::text::bounded("bank", text.trim(), 64)?;
        let known = BANKS.iter().find(|(_, word, _)| *word == text);
        Ok(Bank(known.map_or(text, |(code, _, _)| (*code).to_owned())))
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.0
    }

    /// The Korean name, when the code is known.
    #[must_use]
    pub fn korean_name(&self) -> Option<&'static str> {
        self.row().map(|(_, _, name)| *name)
    }

    /// The hosted product's word, when the code is known.
    #[must_use]
    pub fn word(&self) -> Option<&'static str> {
        self.row().map(|(_, word, _)| *word)
    }

    fn row(&self) -> Option<&'static (&'static str, &'static str, &'static str)> {
        BANKS.iter().find(|(code, _, _)| *code == self.0)
    }

    /// Codes of all known banks, ascending.
    pub fn known() -> impl Iterator<Item = &'static str> {
        BANKS.iter().map(|(code, _, _)| *code)
    }
}

impl fmt::Debug for Bank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bank({})", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_its_codes_have_three_digits() {
        assert!(BANKS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(BANKS.iter().all(|(code, _, _)| code.len() == 3 && code.chars().all(|c| c.is_ascii_digit())));
        assert_eq!(Bank::new(" ").unwrap_err().code(), crate::Code::Blank);
    }
}
