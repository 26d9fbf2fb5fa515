//! Memo text as it prints in a bank book (통장 표시 문구): only characters the bank can print, cut to its limit.
//!
//! Banks count bytes of CP949 (windows-949): an ASCII character is one, any other two, and a Hangul syllable cut in half ruins the
//! line. Text outside CP949 is replaced first, then cut between characters. Does not know what the text says or who reads it.

use encoding_rs::{EUC_KR, EncoderResult};

use crate::code::{Code, Error};
use crate::limits::{MEMO_CHARS_MAX, PASSBOOK_LIMIT_MAX};
use crate::words::worded;

/// How long a memo may be. Banks count either way, and a limit of one is not a limit of the other: seven Hangul syllables are fourteen
/// bytes, seven letters seven.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum MemoLimit {
    /// Bytes of CP949.
    Bytes(usize),
    /// Characters, whatever their width.
    Characters(usize),
}

worded! {
    /// Where a memo is sent, with the limit known for it. Any other bank's limit is given as a [`MemoLimit`].
    #[derive(Default)]
    #[non_exhaustive]
    MemoChannel {
        /// Firm banking (펌뱅킹), field 입금계좌인자내용 of 14 bytes: the shortest in common use, and so the default.
        #[default]
        FirmBanking "firm_banking";
        /// Open banking of the clearing institute (금융결제원 오픈뱅킹), field `print_content` of 20 bytes.
        OpenBanking "open_banking";
        /// The bulk file of Shinhan Bank (신한은행 대량이체), 7 characters. Seen in one public program, not confirmed by the bank.
        ShinhanFile "shinhan_file";
    }
}

impl MemoChannel {
    /// Its limit.
    #[must_use]
    pub const fn limit(self) -> MemoLimit {
        match self {
            MemoChannel::FirmBanking => MemoLimit::Bytes(14),
            MemoChannel::OpenBanking => MemoLimit::Bytes(20),
            MemoChannel::ShinhanFile => MemoLimit::Characters(7),
        }
    }
}

/// A memo that prints: within its limit, and of characters the bank has.
///
/// `replaced` and `cut` say that it differs from what was asked for, so that a host can ask for a shorter one rather than surprise
/// a partner.
///
/// ```
/// use jeongsan::passbook::{Memo, MemoLimit};
/// let memo = Memo::new("6월 정산 😀", MemoLimit::Bytes(14))?;
/// assert_eq!((memo.text.as_str(), memo.bytes, memo.replaced, memo.cut), ("6월 정산 ?", 10, true, false));
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Memo {
    /// The text.
    pub text: String,
    /// Its length in bytes of CP949.
    pub bytes: usize,
    /// Whether a character was replaced, put together or left out.
    pub replaced: bool,
    /// Whether something was cut off the end.
    pub cut: bool,
}

impl Memo {
    /// The text as it prints within a limit.
    ///
    /// ```
    /// use jeongsan::passbook::{Memo, MemoChannel};
    /// let memo = Memo::new("플랫폼정산대금2026", MemoChannel::FirmBanking.limit())?;
    /// assert_eq!((memo.text.as_str(), memo.bytes, memo.cut), ("플랫폼정산대금", 14, true));
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TooLong`] above 256 characters; [`Code::NumberOutOfRange`] for a limit of 0 or above 256.
    pub fn new(text: &str, limit: MemoLimit) -> Result<Self, Error> {
        let (MemoLimit::Bytes(most) | MemoLimit::Characters(most)) = limit;
        if !(1..=PASSBOOK_LIMIT_MAX).contains(&most) {
            let error = Error::new(Code::NumberOutOfRange).with("value", most);
            return Err(error.with("least", 1_usize).with("most", PASSBOOK_LIMIT_MAX).under("limit"));
        }
        let length = text.chars().count();
        if length > MEMO_CHARS_MAX {
            return Err(Error::new(Code::TooLong).with("length", length).with("limit", MEMO_CHARS_MAX).under("text"));
        }
        let whole = printable(text);
        let mut memo = Memo { text: String::new(), bytes: 0, replaced: whole != text, cut: false };
        for (count, character) in whole.chars().enumerate() {
            let bytes = memo.bytes.saturating_add(width(character).unwrap_or(1));
            let fits = match limit {
                MemoLimit::Bytes(most) => bytes <= most,
                MemoLimit::Characters(most) => count < most,
            };
            if !fits {
                memo.cut = true;
                break;
            }
            memo.text.push(character);
            memo.bytes = bytes;
        }
        Ok(memo)
    }
}

/// The text with every character in CP949: Hangul spelt in single letters is put together, controls and unknown spaces become a
/// space, invisible characters are left out, and anything else the bank cannot print becomes `?`.
#[must_use]
pub fn printable(text: &str) -> String {
    let mut printed = String::with_capacity(text.len());
    for character in text.chars() {
        if let Some(syllable) = printed.chars().next_back().and_then(|before| joined(before, character)) {
            printed.pop();
            printed.push(syllable);
        } else if !is_invisible(character) {
            printed.push(character);
        }
    }
    let kept = |character: char| match width(character) {
        _ if character.is_control() => ' ',
        Some(_) => character,
        None if character.is_whitespace() => ' ',
        None => '?',
    };
    printed.chars().map(kept).collect()
}

/// Bytes of a character in CP949; none when it has none.
fn width(character: char) -> Option<usize> {
    let mut utf8 = [0; 4];
    let mut bytes = [0; 8];
    let text = character.encode_utf8(&mut utf8);
    match EUC_KR.new_encoder().encode_from_utf8_without_replacement(text, &mut bytes, true) {
        (EncoderResult::InputEmpty, _, written) => Some(written),
        _ => None,
    }
}

/// Joiners, direction marks, variation selectors, the byte order mark.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The syllable that a letter makes with what stands before it (Unicode Standard, section 3.12): an initial and a vowel, or an open syllable and a
/// final. Some systems spell file names so.
fn joined(before: char, letter: char) -> Option<char> {
    let (before, letter) = (u32::from(before), u32::from(letter));
    let code = match (before, letter) {
        (0x1100..=0x1112, 0x1161..=0x1175) => {
            let vowel = letter.checked_sub(0x1161)?.checked_mul(28)?;
            before.checked_sub(0x1100)?.checked_mul(588)?.checked_add(vowel)?.checked_add(0xac00)?
        }
        (0xac00..=0xd7a3, 0x11a8..=0x11c2) if before.checked_sub(0xac00)?.is_multiple_of(28) => {
            before.checked_add(letter.checked_sub(0x11a7)?)?
        }
        _ => return None,
    };
    char::from_u32(code)
}
