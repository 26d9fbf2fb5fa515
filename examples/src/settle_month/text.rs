//! Text for people: nothing that moves the cursor, widths in columns of a terminal, digits in groups of three.
//!
//! Does not know what the text is about.

use std::borrow::Cow;

/// The text with control characters written out, so that a cell of a file can neither break a line nor steer a terminal.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(char::is_control) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() { out.extend(c.escape_default()) } else { out.push(c) }
    }
    Cow::Owned(out)
}

/// Columns a text takes on a terminal: Hangul and other wide letters take two, combining marks none.
pub fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

fn columns(c: char) -> usize {
    match u32::from(c) {
        0x0300..=0x036f | 0x200b..=0x200f | 0xfe00..=0xfe0f => 0,
        0x1100..=0x115f
        | 0x2e80..=0x303e
        | 0x3041..=0xa4cf
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f
        | 0xff00..=0xff60
        | 0xffe0..=0xffe6
        | 0x1f300..=0x1faff => 2,
        _ => 1,
    }
}

/// The text cut to at most `limit` columns, with a mark where it was cut.
pub fn cut(text: &str, limit: usize) -> String {
    if width(text) <= limit {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 1;
    for c in text.chars() {
        used += columns(c);
        if used > limit {
            break;
        }
        out.push(c);
    }
    out.push('…');
    out
}

/// Minor units as people write them: `-1,234,567`, with `decimals` digits after the point.
pub fn grouped(minor: i128, decimals: u32) -> String {
    let places = usize::try_from(decimals).unwrap_or_default();
    let digits = format!("{:0>1$}", minor.unsigned_abs(), places + 1);
    let (whole, rest) = digits.split_at(digits.len() - places);
    let mut out = String::from(if minor < 0 { "-" } else { "" });
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if places > 0 {
        out.push('.');
        out.push_str(rest);
    }
    out
}

/// `1 row`, `2 rows`.
pub fn counted(count: u64, one: &str) -> String {
    format!("{} {one}{}", grouped(i128::from(count), 0), if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_grouped_and_keeps_its_decimals() {
        assert_eq!(grouped(0, 0), "0");
        assert_eq!(grouped(-1_234_567, 0), "-1,234,567");
        assert_eq!(grouped(-5, 2), "-0.05");
        assert_eq!(grouped(123_456, 2), "1,234.56");
    }

    #[test]
    fn hangul_takes_two_columns_and_is_cut_between_letters() {
        assert_eq!(width("바른 농산 (주)"), 14);
        assert_eq!(cut("바른농산", 8), "바른농산");
        assert_eq!(cut("바른농산", 7), "바른농…");
        assert_eq!(cut("바른농산", 6), "바른…");
    }

    #[test]
    fn control_characters_are_written_out() {
        assert_eq!(visible("a\u{1b}[2J\n"), "a\\u{1b}[2J\\n");
        assert!(matches!(visible("정산"), Cow::Borrowed(_)));
    }
}
