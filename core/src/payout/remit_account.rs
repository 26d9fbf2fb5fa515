//! Where the money of a payout goes: the account as it was frozen with the plan.
//!
//! The wire tells an account by bank, holder and the last digits, a store keeps all of it. Does not know whether the account exists.

use crate::code::{Code, Error};
use crate::limits::NAME_CHARS_MAX;
use crate::partner::{Account, AccountNumber, Bank};
use crate::text::bounded;

/// The account a payout is sent to, frozen with it: what the partner's account becomes later does not move the money.
///
/// A plan freezes the whole account. A payout that was read from the wire knows its number by the last four digits only, which is enough to
/// see that the account a host is about to use is another one.
///
/// ```
/// use jeongsan::money::Currency;
/// use jeongsan::partner::{Account, AccountNumber, Bank};
/// use jeongsan::payout::RemitAccount;
/// let account = Account::new(Bank::new("088")?, AccountNumber::new("110-123-456789")?, "Kim Hana", Currency::Krw)?;
/// let frozen = RemitAccount::of(&account);
/// let told = RemitAccount::masked(Bank::new("088")?, "Kim Hana", "********6789")?;
/// assert!(frozen.fits(&account) && told.fits(&account));
/// assert_eq!((frozen.number().map(AccountNumber::reveal), told.number()), (Some("110123456789"), None));
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RemitAccount {
    bank: Bank,
    holder: String,
    number: Number,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Number {
    Whole(AccountNumber),
    Masked(String),
}

impl RemitAccount {
    /// The whole of an account.
    #[must_use]
    pub fn of(account: &Account) -> Self {
        let number = Number::Whole(account.number.clone());
        RemitAccount { bank: account.bank.clone(), holder: account.holder.clone(), number }
    }

    /// An account whose number was masked on its way.
    ///
    /// # Errors
    /// [`Code::Blank`] or [`Code::TooLong`] for the holder; [`Code::InvalidAccountNumber`] for anything but stars and the last four digits.
    pub fn masked(bank: Bank, holder: &str, masked_number: &str) -> Result<Self, Error> {
        let holder = bounded("holder", holder, NAME_CHARS_MAX)?;
        let characters = masked_number.chars().count();
        let hidden = masked_number.chars().take(characters.saturating_sub(4)).all(|c| c == '*');
        let told = masked_number.chars().skip(characters.saturating_sub(4)).all(|c| c.is_ascii_digit());
        if !((7..=16).contains(&characters) && hidden && told) {
            let error =
                Error::new(Code::InvalidAccountNumber).with("reason", "it is not stars and the last four digits");
            return Err(error.under("maskedNumber"));
        }
        Ok(RemitAccount { bank, holder, number: Number::Masked(masked_number.to_owned()) })
    }

    /// The bank.
    #[must_use]
    pub const fn bank(&self) -> &Bank {
        &self.bank
    }

    /// The account holder.
    #[must_use]
    pub fn holder(&self) -> &str {
        &self.holder
    }

    /// Stars and the last four digits.
    #[must_use]
    pub fn masked_number(&self) -> String {
        match &self.number {
            Number::Whole(number) => number.masked(),
            Number::Masked(masked) => masked.clone(),
        }
    }

    /// The whole number, if it is known.
    #[must_use]
    pub const fn number(&self) -> Option<&AccountNumber> {
        match &self.number {
            Number::Whole(number) => Some(number),
            Number::Masked(_) => None,
        }
    }

    /// Whether an account can be the one that was frozen: as far as it is known, bank, holder and number are the same.
    #[must_use]
    pub fn fits(&self, account: &Account) -> bool {
        let number = match &self.number {
            Number::Whole(number) => *number == account.number,
            Number::Masked(masked) => *masked == account.number.masked(),
        };
        number && self.bank == account.bank && self.holder == account.holder
    }
}
