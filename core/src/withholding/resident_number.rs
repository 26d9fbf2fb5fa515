//! Resident and foreigner registration numbers (주민등록번호, 외국인등록번호), which reports to the tax office must carry.
//!
//! A secret: masked wherever it could be printed by accident, and no error repeats it. Numbers given since 2020-10-05 have no check
//! digit, so one that does not fit proves nothing. Does not know whose a number is.

use std::fmt;

use chrono::NaiveDate;

use crate::code::{Code, Error};
use crate::words::worded;

worded! {
    /// What the check digit says.
    NumberCheck {
        /// It fits.
        Ok "ok";
        /// It does not: the number is mistyped, or a newer one without check digit.
        Unknown "unknown";
    }
}

/// A resident or foreigner registration number: thirteen digits that begin with a real date of birth.
///
/// ```
/// use jeongsan::withholding::{NumberCheck, ResidentNumber};
/// let number = ResidentNumber::new("900101-1234568")?;
/// assert_eq!(format!("{number:?}"), "900101-1******");
/// assert_eq!(number.check(), NumberCheck::Ok);
/// assert!(ResidentNumber::new("901301-1234568").is_err());
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResidentNumber([u8; 13]);

impl ResidentNumber {
    /// Reads thirteen digits, with or without the hyphen after the sixth. The seventh says the century: 9 and 0 the 1800s, 1 2 5 6
    /// the 1900s, 3 4 7 8 the 2000s.
    ///
    /// # Errors
    /// [`Code::InvalidResidentNumber`] for another form or a date that never was; the error never repeats the number.
    pub fn new(text: &str) -> Result<Self, Error> {
        let invalid = |reason: &str| Error::new(Code::InvalidResidentNumber).with("reason", reason);
        let plain = match text.split_once('-') {
            Some((front, back)) if front.len() == 6 => format!("{front}{back}"),
            _ => text.to_owned(),
        };
        if !plain.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(invalid("it has other characters than digits and one hyphen after the sixth"));
        }
        let digits: Vec<u8> = plain.bytes().map(|byte| byte.saturating_sub(b'0')).collect();
        let digits = <[u8; 13]>::try_from(digits).map_err(|_| invalid("it does not have 13 digits"))?;
        let [y1, y2, m1, m2, d1, d2, kind, ..] = digits;
        let two = |tens: u8, ones: u8| u32::from(tens).saturating_mul(10).saturating_add(u32::from(ones));
        let century = match kind {
            9 | 0 => 1_800_u32,
            1 | 2 | 5 | 6 => 1_900,
            _ => 2_000,
        };
        let year = i32::try_from(century.saturating_add(two(y1, y2))).unwrap_or_default();
        if NaiveDate::from_ymd_opt(year, two(m1, m2), two(d1, d2)).is_none() {
            return Err(invalid("its first six digits are no date"));
        }
        Ok(ResidentNumber(digits))
    }

    /// Whether its check digit fits: weights 2 to 9 and 2 to 5, modulo 11.
    #[must_use]
    pub fn check(&self) -> NumberCheck {
        let weights = [2_u32, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
        let sum: u32 = self.0.iter().zip(weights).map(|(digit, weight)| u32::from(*digit).saturating_mul(weight)).sum();
        let top = if self.is_foreigner() { 13_u32 } else { 11 };
        let digit = top.saturating_sub(sum % 11) % 10;
        let [.., last] = self.0;
        if digit == u32::from(last) { NumberCheck::Ok } else { NumberCheck::Unknown }
    }

    /// Whether it is a foreigner's: the seventh digit is 5 to 8.
    #[must_use]
    pub fn is_foreigner(&self) -> bool {
        let [_, _, _, _, _, _, kind, ..] = self.0;
        (5..=8).contains(&kind)
    }

    /// The thirteen digits, for the file that goes to the tax office. Do not log them.
    #[must_use]
    pub fn reveal(&self) -> String {
        self.0.iter().map(|digit| char::from(digit.saturating_add(b'0'))).collect()
    }

    /// Date of birth and century digit, the rest as stars: `900101-1******`.
    #[must_use]
    pub fn masked(&self) -> String {
        let shown: String = self.reveal().chars().take(7).collect();
        let (birth, kind) = shown.split_at_checked(6).unwrap_or((&shown, ""));
        format!("{birth}-{kind}******")
    }
}

impl fmt::Debug for ResidentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}
