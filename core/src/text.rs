//! Bounded text: names and memos of a known greatest length; and whether digits are written as a number is.
//!
//! Does not know what the text says.

use crate::code::{Code, Error};

/// Text with at least one visible character and at most `limit` characters.
pub(crate) fn non_blank(text: &str, limit: usize) -> Result<String, Error> {
    if text.trim().is_empty() {
        return Err(Error::new(Code::Blank));
    }
    let length = text.chars().count();
    if length > limit {
        return Err(Error::new(Code::TooLong).with("length", length).with("limit", limit));
    }
    Ok(text.to_owned())
}

/// [`non_blank`] text of the named field.
pub(crate) fn bounded(field: &'static str, text: &str, limit: usize) -> Result<String, Error> {
    non_blank(text, limit).map_err(|error| error.under(field))
}

/// Text of the named field of at most `limit` characters, possibly empty.
pub(crate) fn at_most(field: &'static str, text: &str, limit: usize) -> Result<String, Error> {
    if text.is_empty() { Ok(String::new()) } else { bounded(field, text, limit) }
}

/// Whether digits are written as a number is: without a zero in front, and zero without a sign. `01012345678` is a telephone number, and
/// as an amount it would be a billion. For text that is known to be digits with at most a sign before them and a point among them.
///
/// # Errors
/// [`Code::LeadingZero`].
pub(crate) fn no_leading_zero(text: &str) -> Result<(), Error> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let padded = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
    let signed_zero = digits.len() < text.len() && digits.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    if padded || signed_zero {
        return Err(Error::new(Code::LeadingZero).with("value", text.chars().take(60).collect::<String>()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_no_zero_in_front_and_zero_no_sign() {
        for number in ["0", "7", "70", "-7", "0.5", "-0.5", "10.05", "0.0"] {
            assert_eq!(no_leading_zero(number), Ok(()), "{number}");
        }
        for text in ["00", "007", "-07", "-0", "00.5", "01.5", "-0.0", "-00"] {
            assert_eq!(no_leading_zero(text).map_err(|error| error.code()), Err(Code::LeadingZero), "{text}");
        }
    }
}
