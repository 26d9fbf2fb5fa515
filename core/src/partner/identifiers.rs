//! Korean registration numbers, checked for form and checksum.
//!
//! A checksum says a number can exist, not that it does. Only the business registration number may be refused for its checksum
//! alone; a corporation number whose check digit does not fit is a warning, because newer numbers may not carry one.
//! Does not look anything up.

use std::fmt;

use crate::code::{Code, Error};

/// The ten or thirteen digits of a number written with or without hyphens; `None` for any other character, also full-width digits
/// and a trailing newline.
fn digits(text: &str) -> Option<Vec<u32>> {
    text.chars().filter(|c| *c != '-').map(|c| if c.is_ascii() { c.to_digit(10) } else { None }).collect()
}

/// The text for an error. From the eleventh digit on it may be a resident number in the wrong field: then only its first six digits.
fn shown(text: &str) -> String {
    if text.chars().filter(char::is_ascii_digit).count() > 10 {
        return text.chars().filter(char::is_ascii_digit).take(6).chain("-*******".chars()).collect();
    }
    text.chars().filter(|c| !c.is_control()).take(20).collect()
}

fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit.saturating_mul(*weight)).sum()
}

/// The digit that brings `sum` to a multiple of ten.
fn complement(sum: u32) -> u32 {
    10_u32.saturating_sub(sum % 10) % 10
}

fn text_of(digits: &[u32]) -> String {
    digits.iter().filter_map(|digit| char::from_digit(*digit, 10)).collect()
}

/// A business registration number (사업자등록번호): ten digits with a check digit, shown `3-2-5`.
///
/// ```
/// use jeongsan::partner::RegistrationNumber;
/// assert_eq!(RegistrationNumber::new("116-82-00276")?.to_string(), "116-82-00276");
/// assert!(RegistrationNumber::new("116-82-00277").is_err());
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegistrationNumber(String);

impl RegistrationNumber {
    /// Reads ten digits, hyphens allowed, and checks structure (tax office from 101, type not 00, serial not 0000) and check digit
    /// (weights 1 3 7 1 3 7 1 3 5, and the tens of five times the ninth digit).
    ///
    /// # Errors
    /// [`Code::InvalidRegistrationNumber`] with the reason.
    pub fn new(text: &str) -> Result<Self, Error> {
        let invalid = |reason: &str| {
            Err(Error::new(Code::InvalidRegistrationNumber).with("number", shown(text)).with("reason", reason))
        };
        let Some(digits) = digits(text) else {
            return invalid("it has other characters than digits and hyphens");
        };
        let [a, b, c, d, e, f, g, h, i, check] = digits.as_slice() else {
            return invalid("it does not have 10 digits");
        };
        if (a, b, c) < (&1, &0, &1) {
            return invalid("tax offices are numbered from 101");
        }
        if (d, e) == (&0, &0) {
            return invalid("the type of business may not be 00");
        }
        if (f, g, h, i) == (&0, &0, &0, &0) {
            return invalid("the serial number may not be 0000");
        }
        let carry = i.saturating_mul(5) / 10;
        let sum = weighted(&digits, &[1, 3, 7, 1, 3, 7, 1, 3, 5]).saturating_add(carry);
        if complement(sum) != *check {
            return invalid("the check digit does not fit");
        }
        Ok(RegistrationNumber(text_of(&digits)))
    }

    /// The ten digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn hyphenated(f: &mut fmt::Formatter<'_>, digits: &str, groups: &[usize]) -> fmt::Result {
    let mut rest = digits.chars();
    for (index, size) in groups.iter().enumerate() {
        let group: String = rest.by_ref().take(*size).collect();
        write!(f, "{}{group}", if index == 0 { "" } else { "-" })?;
    }
    Ok(())
}

impl fmt::Display for RegistrationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hyphenated(f, &self.0, &[3, 2, 5])
    }
}

impl fmt::Debug for RegistrationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// A corporation number (법인등록번호): thirteen digits, shown `6-7`.
///
/// ```
/// use jeongsan::partner::CorporationNumber;
/// let number = CorporationNumber::new("1301110006246")?;
/// assert_eq!((number.to_string().as_str(), number.check_digit_fits()), ("130111-0006246", true));
/// assert!(!CorporationNumber::new("130111-0006247")?.check_digit_fits());      // a warning, not an error
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CorporationNumber {
    digits: String,
    checks: bool,
}

impl CorporationNumber {
    /// Reads thirteen digits, hyphens allowed.
    ///
    /// # Errors
    /// [`Code::InvalidCorporationNumber`] for another form. A check digit that does not fit is no error:
    /// see [`CorporationNumber::check_digit_fits`].
    pub fn new(text: &str) -> Result<Self, Error> {
        let invalid = |reason: &str| {
            Err(Error::new(Code::InvalidCorporationNumber).with("number", shown(text)).with("reason", reason))
        };
        let Some(digits) = digits(text) else {
            return invalid("it has other characters than digits and hyphens");
        };
        let [.., check] = digits.as_slice() else { return invalid("it does not have 13 digits") };
        if digits.len() != 13 {
            return invalid("it does not have 13 digits");
        }
        let sum = weighted(&digits, &[1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
        Ok(CorporationNumber { checks: complement(sum) == *check, digits: text_of(&digits) })
    }

    /// Whether the last digit is the check digit (weights 1 2 1 2 …). When not, warn: the number may be one of the newer ones.
    #[must_use]
    pub fn check_digit_fits(&self) -> bool {
        self.checks
    }

    /// The thirteen digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.digits
    }
}

impl fmt::Display for CorporationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hyphenated(f, &self.digits, &[6, 7])
    }
}

impl fmt::Debug for CorporationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
