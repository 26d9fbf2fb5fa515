//! Reading dates and instants strictly, and turning an instant into a civil date.
//!
//! Does not know the current time. Korea keeps UTC+9 all year, so an offset is enough (calculation §5.1).

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, SecondsFormat, TimeDelta, Utc};

use crate::code::{Code, Error};
use crate::limits::UTC_OFFSET_MINUTES_MAX;

/// Reads `YYYY-MM-DD`, exactly ten characters; chrono's own reader would take `2026-2-3` and leading space.
///
/// ```
/// use jeongsan::calendar::parse_date;
/// assert!(parse_date("2028-02-29").is_ok());
/// for wrong in ["2026-02-29", "2026-2-3", " 2026-02-03", "2026/02/03", "２０２６-02-03"] {
///     assert!(parse_date(wrong).is_err(), "{wrong}");
/// }
/// ```
/// # Errors
/// [`Code::InvalidDate`].
pub fn parse_date(text: &str) -> Result<NaiveDate, Error> {
    let invalid = || Error::new(Code::InvalidDate).with("date", text.chars().take(40).collect::<String>());
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return Err(invalid()) };
    let number = |digits: &[&u8]| {
        digits.iter().try_fold(0_u32, |value, digit| {
            let digit = char::from(**digit).to_digit(10)?;
            value.checked_mul(10)?.checked_add(digit)
        })
    };
    let date = || {
        let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
        NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
    };
    date().ok_or_else(invalid)
}

/// Reads an RFC 3339 instant, such as `2026-10-31T15:00:00Z` or `2026-11-01T00:00:00+09:00`: a date, a time and an offset, with `T` and
/// `Z` in capitals and at most nine digits of a second. A time without an offset is refused, because nobody can say which day it is on;
/// so is a leap second, which Python, Kotlin and JavaScript cannot hold.
///
/// ```
/// use jeongsan::calendar::parse_instant;
/// assert_eq!(parse_instant("2026-11-01T00:00:00.5+09:00")?, parse_instant("2026-10-31T15:00:00.500Z")?);
/// for wrong in ["2026-10-31T15:00:00", "2026-10-31 15:00:00Z", "2016-12-31T23:59:60Z", "2026-10-31T15:00:00\u{2212}09:00"] {
///     assert!(parse_instant(wrong).is_err(), "{wrong}");
/// }
/// # Ok::<(), jeongsan::Error>(())
/// ```
/// # Errors
/// [`Code::InvalidInstant`].
pub fn parse_instant(text: &str) -> Result<DateTime<Utc>, Error> {
    // chrono's own reader would take a space for `T`, U+2212 for a minus and a leap second.
    let instant = DateTime::<FixedOffset>::parse_from_rfc3339(text).ok().filter(|_| is_strict(text.as_bytes()));
    instant
        .map(|instant| instant.to_utc())
        .ok_or_else(|| Error::new(Code::InvalidInstant).with("instant", text.chars().take(60).collect::<String>()))
}

/// Whether the text has the shape of an instant, without a leap second.
fn is_strict(text: &[u8]) -> bool {
    let Some((local, rest)) = text.split_at_checked(19) else { return false };
    let fits = |(byte, like): (&u8, &u8)| if *like == b'0' { byte.is_ascii_digit() } else { byte == like };
    if !local.iter().zip(b"0000-00-00T00:00:00").all(fits) || local.ends_with(b":60") {
        return false;
    }
    let (fraction, offset) = match rest.strip_prefix(b".") {
        Some(rest) => rest.split_at(rest.iter().take_while(|byte| byte.is_ascii_digit()).count()),
        None => (&b"0"[..], rest),
    };
    (1..=9).contains(&fraction.len())
        && match offset {
            [b'+' | b'-', rest @ ..] => rest.len() == 5 && rest.iter().zip(b"00:00").all(fits),
            other => other == b"Z",
        }
}

/// Offset of Korean time (`Asia/Seoul`) from UTC, in minutes. Korea has had no daylight saving time since 1988.
pub const KOREAN_OFFSET_MINUTES: i32 = 540;

/// The civil date of an instant at a fixed offset from UTC. Calculation §5.1.
///
/// ```
/// use jeongsan::calendar::{civil_date, parse_instant};
/// let midnight_in_seoul = parse_instant("2026-10-31T15:00:00Z")?;
/// assert_eq!(civil_date(midnight_in_seoul, 540)?.to_string(), "2026-11-01");
/// assert_eq!(civil_date(midnight_in_seoul, 0)?.to_string(), "2026-10-31");
/// # Ok::<(), jeongsan::Error>(())
/// ```
/// # Errors
/// [`Code::NumberOutOfRange`] for an offset beyond ±18 hours; [`Code::InvalidInstant`] at the end of representable time.
pub fn civil_date(instant: DateTime<Utc>, utc_offset_minutes: i32) -> Result<NaiveDate, Error> {
    if utc_offset_minutes.unsigned_abs() > UTC_OFFSET_MINUTES_MAX.unsigned_abs() {
        return Err(Error::new(Code::NumberOutOfRange)
            .with("value", i64::from(utc_offset_minutes))
            .with("least", i64::from(UTC_OFFSET_MINUTES_MAX.saturating_neg()))
            .with("most", i64::from(UTC_OFFSET_MINUTES_MAX)));
    }
    instant
        .naive_utc()
        .checked_add_signed(TimeDelta::minutes(i64::from(utc_offset_minutes)))
        .map(|local| local.date())
        .filter(|date| (1..=9_999).contains(&date.year()))
        .ok_or_else(|| {
            Error::new(Code::InvalidInstant).with("instant", instant.to_rfc3339_opts(SecondsFormat::AutoSi, true))
        })
}
