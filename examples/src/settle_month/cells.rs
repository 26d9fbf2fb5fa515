//! Cells as values: strict, one at a time, with an engine error for each that is not what its column holds.
//!
//! An empty cell is an absent field. Does not know which columns an order needs.

use jeongsan::limits::{AMOUNT_MAX, QUANTITY_MAX};
use jeongsan::money::{Currency, Money};
use jeongsan::order::{Discount, PaymentMethod};
use jeongsan::{Code, DiscountSharePolicyId, Error};

use crate::columns::{Column, Columns};
use crate::problem::Problem;
use crate::rows::Row;

/// The cells of one row, and where their faults go.
pub struct Cells<'r, 'p> {
    pub file: &'r str,
    pub columns: &'r Columns,
    pub row: &'r Row,
    pub problems: &'p mut Vec<Problem>,
}

impl<'r> Cells<'r, '_> {
    /// The text of a cell; none when it is empty.
    #[inline]
    pub fn text(&self, column: Column) -> Option<&'r str> {
        let cell = self.columns.cell(self.row, column);
        if cell.is_empty() { None } else { Some(cell) }
    }

    /// The value of a cell that may be empty.
    #[inline]
    pub fn read<T>(&mut self, column: Column, read: impl Fn(&str) -> Result<T, Error>) -> Option<T> {
        let text = self.text(column)?;
        self.take(column, read(text))
    }

    /// The value of a cell that may not be empty.
    #[inline]
    pub fn needed<T>(&mut self, column: Column, read: impl Fn(&str) -> Result<T, Error>) -> Option<T> {
        let read = match self.text(column) {
            Some(text) => read(text),
            None => Err(Error::new(Code::MissingField).with("field", column.name())),
        };
        self.take(column, read)
    }

    /// The values of a cell that joins several by `;`.
    pub fn list<T>(&mut self, column: Column, read: impl Fn(&str) -> Result<T, Error>) -> Vec<T> {
        let text = self.text(column);
        text.into_iter().flat_map(|text| text.split(';')).filter_map(|part| self.take(column, read(part))).collect()
    }

    /// Keeps the fault of a value.
    #[inline]
    pub fn take<T>(&mut self, column: Column, value: Result<T, Error>) -> Option<T> {
        match value {
            Ok(value) => Some(value),
            Err(error) => {
                self.problems.push(Problem::of(self.file, Some(self.row.line), column.name(), &error));
                None
            }
        }
    }
}

/// As much of the user's text as an error repeats.
fn shown(text: &str) -> String {
    text.chars().take(60).collect()
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Refuses digits with a zero in front: a telephone number in the column of amounts is no billion, and `-0` is no amount.
fn as_a_number(text: &str) -> Result<(), Error> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.starts_with('0') && text != "0" {
        return Err(Error::new(Code::LeadingZero).with("value", shown(text)));
    }
    Ok(())
}

/// An amount: digits only, so no sign of thousands, no fraction, no exponent, no space and no zero in front; zero or more.
pub fn money(text: &str, currency: Currency) -> Result<Money, Error> {
    let number = text.strip_prefix('-').unwrap_or(text);
    if !all_digits(number) {
        return Err(Error::new(Code::NotAnInteger).with("value", shown(text)));
    }
    as_a_number(text)?;
    match text.parse::<i64>() {
        Ok(minor) if minor < 0 => Err(Error::new(Code::NegativeAmount).with("amount", minor)),
        Ok(minor) => Money::new(minor, currency),
        Err(_) => Err(Error::new(Code::AmountOutOfRange).with("amount", shown(text)).with("limit", AMOUNT_MAX)),
    }
}

/// A quantity: a whole number from 1 to the engine's bound.
pub fn quantity(text: &str) -> Result<u32, Error> {
    if !all_digits(text.strip_prefix('-').unwrap_or(text)) {
        let found = format!("`{}`", shown(text));
        return Err(Error::new(Code::WrongType).with("expected", "a whole number").with("found", found));
    }
    as_a_number(text)?;
    let quantity = text.parse::<u32>().ok().filter(|quantity| (1..=QUANTITY_MAX).contains(quantity));
    quantity.ok_or_else(|| {
        Error::new(Code::QuantityOutOfRange).with("quantity", shown(text)).with("limit", i64::from(QUANTITY_MAX))
    })
}

/// A discount: `policy=amount` or `policy=amount/taxfree`. The id may itself hold a `=`, the amounts cannot.
pub fn discount(text: &str, currency: Currency) -> Result<Discount, Error> {
    let Some((policy, amounts)) = text.rsplit_once('=') else {
        let found = format!("`{}`", shown(text));
        let expected = "`policy=amount` or `policy=amount/taxfree`, several joined by `;`";
        return Err(Error::new(Code::WrongType).with("expected", expected).with("found", found));
    };
    let policy = DiscountSharePolicyId::new(policy)?;
    match amounts.split_once('/') {
        None => Ok(Discount::new(policy, money(amounts, currency)?)),
        Some((amount, tax_free)) => {
            Ok(Discount::new(policy, money(amount, currency)?).with_tax_free(money(tax_free, currency)?))
        }
    }
}

/// A payment method by its word; the upper-case words of the hosted product are the same words.
pub fn payment_method(text: &str) -> Result<PaymentMethod, Error> {
    let known = PaymentMethod::ALL.iter().copied().find(|method| {
        let word = method.as_str();
        word == text || (word.eq_ignore_ascii_case(text) && !text.bytes().any(|byte| byte.is_ascii_lowercase()))
    });
    known.ok_or_else(|| {
        let words: Vec<&str> = PaymentMethod::ALL.iter().map(|method| method.as_str()).collect();
        let error = Error::new(Code::UnknownWord).with("word", shown(text)).with("words", words.join(", "));
        error.suggest(text, words)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Code {
        money(text, Currency::Krw).unwrap_err().code()
    }

    #[test]
    fn amounts_are_digits_and_nothing_else() {
        assert_eq!(money("1000000000000000", Currency::Krw).unwrap().minor(), 1_000_000_000_000_000);
        for text in ["1.5", "1e3", "1,000", " 1", "1 ", "+1", "", "-", "₩1", "１", "0x1", "1_000"] {
            assert_eq!(code(text), Code::NotAnInteger, "{text}");
        }
        for text in ["007", "01012345678", "00", "-0", "-01"] {
            assert_eq!(code(text), Code::LeadingZero, "{text}");
        }
        assert_eq!(code("-1"), Code::NegativeAmount);
        assert_eq!(code("1000000000000001"), Code::AmountOutOfRange);
        assert_eq!(code("10000000000000000000"), Code::AmountOutOfRange);
    }

    #[test]
    fn quantities_are_counts() {
        assert_eq!(quantity("1000000").unwrap(), 1_000_000);
        for text in ["0", "-2", "1000001", "99999999999"] {
            assert_eq!(quantity(text).unwrap_err().code(), Code::QuantityOutOfRange, "{text}");
        }
        for text in ["00", "02", "-0"] {
            assert_eq!(quantity(text).unwrap_err().code(), Code::LeadingZero, "{text}");
        }
        for text in ["1.0", "two", " 1", "+1"] {
            assert_eq!(quantity(text).unwrap_err().code(), Code::WrongType, "{text}");
        }
    }

    #[test]
    fn discounts_are_split_at_the_last_equals_sign() {
        let read = discount("a=b=500/20", Currency::Krw).unwrap();
        assert_eq!((read.policy().as_str(), read.amount().minor(), read.tax_free().minor()), ("a=b", 500, 20));
        assert_eq!(discount("half", Currency::Krw).unwrap_err().code(), Code::WrongType);
        assert_eq!(discount("=5", Currency::Krw).unwrap_err().code(), Code::InvalidId);
        assert_eq!(discount("half=05", Currency::Krw).unwrap_err().code(), Code::LeadingZero);
        assert_eq!(discount("half=5/00", Currency::Krw).unwrap_err().code(), Code::LeadingZero);
        assert_eq!(discount("half=5/", Currency::Krw).unwrap_err().code(), Code::NotAnInteger);
    }

    #[test]
    fn payment_methods_are_known_by_both_their_words() {
        assert_eq!(payment_method("EASY_PAY").unwrap(), PaymentMethod::EasyPay);
        let error = payment_method("crad").unwrap_err();
        assert!(error.message().ends_with("did you mean `card`?"), "{error}");
    }
}
