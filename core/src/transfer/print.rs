//! How an explanation prints amounts, exact values, columns and words.
//!
//! Knows numbers and widths of characters; does not know what is explained.

use std::fmt;

use crate::money::{Exact, RoundingMode, grouped};
use crate::trace::Language;

/// The text in the reader's language.
pub(super) fn pick<'s>(language: Language, english: &'s str, korean: &'s str) -> &'s str {
    match language {
        Language::English => english,
        Language::Korean => korean,
    }
}

/// An unrounded value as people read it: grouped, with its decimals, cut after two when they do not end.
pub(super) fn exact_shown(exact: &Exact) -> String {
    let (digits, more) = match exact.to_decimal() {
        Ok(decimal) => (decimal.normalize().to_string(), ""),
        Err(_) => (exact.round_to_places(2, RoundingMode::Down).to_string(), "…"),
    };
    let negative = digits.starts_with('-');
    let digits = digits.trim_start_matches('-');
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = whole.parse::<i64>().map_or_else(|_| whole.to_owned(), grouped);
    let sign = if negative { "−" } else { "" };
    let point = if fraction.is_empty() && more.is_empty() { "" } else { "." };
    // Two decimals in front of the dots, zeros too: `4,090.90…` is cut, `4,090.9` ends there.
    let places = if more.is_empty() { 0 } else { 2 };
    format!("{sign}{whole}{point}{fraction:0<places$}{more}")
}

/// Text padded to `width` columns; a Hangul syllable takes two.
pub(super) fn pad(f: &mut fmt::Formatter<'_>, text: &str, width: usize) -> fmt::Result {
    let columns: usize = text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum();
    write!(f, "{text}{}  ", " ".repeat(width.saturating_sub(columns)))
}

/// An amount as the trace prints it: in groups of three, with the minus sign of the workings.
pub(super) fn shown(minor: i64) -> String {
    grouped(minor).replace('-', "−")
}

/// Hangul, Han and full-width characters.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}')
}
