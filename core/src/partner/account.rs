//! A payout account. The number is text (it may begin with zeros) and is masked wherever it could be printed by accident.
//!
//! Does not know whether the account exists or whose it is.

use std::fmt;

use super::bank::Bank;
use crate::code::{Code, Error};
use crate::limits::NAME_CHARS_MAX;
use crate::money::Currency;
use crate::text::bounded;

/// An account number: 7 to 16 digits, kept as text, because it may begin with zeros and a spreadsheet would turn it into 1.1E+11.
///
/// ```
/// use jeongsan::partner::AccountNumber;
/// let number = AccountNumber::new("001-2345-678901")?;
/// assert_eq!((number.reveal(), number.masked().as_str()), ("0012345678901", "*********8901"));
/// assert_eq!(format!("{number:?}"), number.masked());
/// # Ok::<(), jeongsan::Error>(())
/// ```
/// `Debug` shows only the last four digits; [`AccountNumber::reveal`] is the one way to the whole number.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountNumber(String);

impl AccountNumber {
    /// Reads a number, dropping hyphens and spaces. Patterns of single banks are not enforced: they change, and virtual accounts
    /// have their own.
    ///
    /// # Errors
    /// [`Code::InvalidAccountNumber`]; the error never repeats the number.
    pub fn new(text: &str) -> Result<Self, Error> {
        let invalid = |reason: &str| Err(Error::new(Code::InvalidAccountNumber).with("reason", reason));
        let digits: String = text.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
        if !digits.chars().all(|c| c.is_ascii_digit()) {
            return invalid("it has other characters than digits, hyphens and spaces");
        }
        if !(7..=16).contains(&digits.len()) {
            return invalid("it does not have 7 to 16 digits");
        }
        Ok(AccountNumber(digits))
    }

    /// The whole number. Do not log it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Stars and the last four digits.
    #[must_use]
    pub fn masked(&self) -> String {
        let hidden = self.0.len().saturating_sub(4);
        let shown: String = self.0.chars().skip(hidden).collect();
        format!("{}{shown}", "*".repeat(hidden))
    }
}

impl fmt::Debug for AccountNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

/// Where a partner is paid (정산 계좌). A payout needs one in its own currency whose holder the bank has confirmed; see
/// [`AccountStatus`](crate::payout::AccountStatus).
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Account {
    /// The bank.
    pub bank: Bank,
    /// The number, masked in `Debug`.
    pub number: AccountNumber,
    /// The account holder (예금주).
    pub holder: String,
    /// The currency of the account.
    pub currency: Currency,
}

impl Account {
    /// An account.
    ///
    /// # Errors
    /// [`Code::Blank`] or [`Code::TooLong`] for the holder.
    pub fn new(bank: Bank, number: AccountNumber, holder: &str, currency: Currency) -> Result<Self, Error> {
        Ok(Account { bank, number, holder: bounded("holder", holder, NAME_CHARS_MAX)?, currency })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_never_shows_the_number() {
        let account = Account::new(
            Bank::new("088").unwrap(),
            AccountNumber::new("001-2345 678901").unwrap(),
            "김하나",
            Currency::Krw,
        )
        .unwrap();
        let shown = format!("{account:?}");
        assert!(shown.contains("*********8901") && !shown.contains("0012345"), "{shown}");
        assert_eq!(account.number.reveal(), "0012345678901");
        let error = AccountNumber::new("123456").unwrap_err();
        assert!(!format!("{error:?}").contains("123456"));
    }
}
