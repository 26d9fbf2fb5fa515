//! Which known name was meant by one that is not known: the nearest, by slips of the hand.
//!
//! A slip is a wrong, missing or additional character, or two neighbours swapped; letter case and the choice between `-`, `_` and a
//! space are none. Short lists are compared name by name, long ones through an index. Does not know what the names are of.
//!
//! | given | known | slips | suggested |
//! |---|---|---|---|
//! | `Partner_Hana` | `partner-hana` | 0 | yes: case and separators are alike |
//! | `partner-haan` | `partner-hana` | 1, swapped | yes |
//! | `prtnr-hana` | `partner-hana` | 2, missing | yes |
//! | `hana-0017` | `partner-hana-0017` | a prefix, before a number | yes |
//! | `a` | `ab` | 1 | no: anything resembles one letter |
//! | a name of 41 characters | itself less one | 1 | no: what is so long was not typed |
//!
//! A refusal must not cost more than the answer would have: at most [`NEAR_TRIED_MAX`] names are compared with the one that was given,
//! in words of fixed length on the stack, and no index is built before a name is first missed. The same names give the same suggestion
//! whatever their order, because of equally near ones the first in the order of the alphabet is taken.
//!
//! # Limits
//!
//! - [`NEAR_CHARS_MAX`]: the longest name that gets or is a suggestion.
//! - [`NEAR_SLIPS_MAX`]: the most slips; short names are allowed fewer.
//! - [`NEAR_FEW_MAX`]: how many names are compared one by one.
//! - [`NEAR_TRIED_MAX`]: how many of an index are compared.
//! - [`NEAR_INDEXED_MAX`]: how many names of one kind have an index.
//!
//! # What it can never be
//!
//! - **A correction.** The name that was given stays refused; the suggestion only tells what may have been meant.
//! - **A search.** What is far from every name is told without one.

use crate::limits::{NEAR_CHARS_MAX, NEAR_FEW_MAX, NEAR_INDEXED_MAX, NEAR_SLIPS_MAX, NEAR_TRIED_MAX};

/// A name with letter case and separators made alike, on the stack.
struct Folded([char; NEAR_CHARS_MAX], usize);

impl Folded {
    /// Nothing for a name of one character, which anything resembles, or of too many.
    fn of(name: &str) -> Option<Self> {
        let mut folded = Folded(['\0'; NEAR_CHARS_MAX], 0);
        if name.is_ascii() {
            if !(2..=NEAR_CHARS_MAX).contains(&name.len()) {
                return None;
            }
            for (slot, byte) in folded.0.iter_mut().zip(name.bytes()) {
                *slot = char::from(if matches!(byte, b'_' | b' ') { b'-' } else { byte.to_ascii_lowercase() });
            }
            folded.1 = name.len();
            return Some(folded);
        }
        for char in name.chars() {
            *folded.0.get_mut(folded.1)? = match char {
                '_' | ' ' => '-',
                _ if char.is_ascii() => char.to_ascii_lowercase(),
                _ => char.to_lowercase().next().unwrap_or(char),
            };
            folded.1 = folded.1.saturating_add(1);
        }
        (folded.1 > 1).then_some(folded)
    }

    fn chars(&self) -> &[char] {
        self.0.get(..self.1).unwrap_or_default()
    }

    /// How many slips it may be away: one in three characters, at least one.
    fn limit(&self) -> usize {
        (self.1 / 3).clamp(1, NEAR_SLIPS_MAX)
    }

    /// What follows the first separator, if it is a number long enough to stand for the whole.
    fn tail(&self) -> Option<&[char]> {
        let at = self.chars().iter().position(|char| *char == '-')?;
        self.chars().get(at.saturating_add(1)..).filter(|tail| tail.len() > 2 && tail.iter().any(char::is_ascii_digit))
    }
}

/// The name that was given, and where each character stands in it: what every comparison with it needs.
struct Given {
    name: Folded,
    /// For each character of ASCII a bit for each place where the name has it.
    places: [u64; 128],
}

impl Given {
    fn of(name: &str) -> Option<Self> {
        let mut given = Given { name: Folded::of(name)?, places: [0; 128] };
        for (at, char) in (0..).zip(given.name.chars()) {
            if let Some(places) = usize::try_from(u32::from(*char)).ok().and_then(|char| given.places.get_mut(char)) {
                *places |= 1_u64.wrapping_shl(at);
            }
        }
        Some(given)
    }

    fn places(&self, char: char) -> u64 {
        let ascii = usize::try_from(u32::from(char)).ok().and_then(|char| self.places.get(char)).copied();
        ascii.unwrap_or_else(|| {
            let here = |(at, own): (u32, &char)| if *own == char { 1_u64.wrapping_shl(at) } else { 0 };
            (0..).zip(self.name.chars()).map(here).fold(0, |places, place| places | place)
        })
    }

    /// The slips between the two names, if they are at most `limit`. A prefix left out or put before a number, up to its separator,
    /// counts as many as are allowed.
    fn slips(&self, known: &Folded, limit: usize) -> Option<usize> {
        let (a, b) = (self.name.chars(), known.chars());
        let near = a.len().abs_diff(b.len()) <= limit;
        let counted = near.then(|| self.apart(b)).filter(|slips| *slips <= limit);
        // A prefix left out or put before leaves the ends alike.
        let prefixed = || {
            limit >= self.name.limit()
                && a.last() == b.last()
                && (known.tail() == Some(a) || self.name.tail() == Some(b))
        };
        counted.or_else(|| prefixed().then_some(limit))
    }

    /// The edit distance with neighbours swapped (optimal string alignment).
    ///
    /// A column of the table of distances at a time, in bits: where a distance is one more or one less than the one above it. Source:
    /// H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10, 2003.
    fn apart(&self, known: &[char]) -> usize {
        // What the two have in common at their ends is no slip.
        let alike = self.name.chars().iter().zip(known).take_while(|(a, b)| a == b).count();
        let (own, known) = (self.name.chars().get(alike..), known.get(alike..));
        let (own, known) = (own.unwrap_or_default(), known.unwrap_or_default());
        let ends_alike = own.iter().rev().zip(known.iter().rev()).take_while(|(a, b)| a == b).count();
        let mut distance = own.len().saturating_sub(ends_alike);
        let Some(last) = distance.checked_sub(1) else { return known.len().saturating_sub(ends_alike) };
        let [alike, last] = [alike, last].map(|bits| u32::try_from(bits).unwrap_or_default());
        let last = 1_u64.wrapping_shl(last);
        let (mut more, mut less, mut same, mut before) = (u64::MAX, 0_u64, 0_u64, 0);
        for char in known.iter().take(known.len().saturating_sub(ends_alike)) {
            let here = self.places(*char).wrapping_shr(alike);
            let swapped = ((!same & here) << 1) & before;
            same = ((here & more).wrapping_add(more) ^ more) | here | less | swapped;
            let (right_more, right_less) = (less | !(same | more), same & more);
            distance = distance.saturating_add(usize::from(right_more & last != 0));
            distance = distance.saturating_sub(usize::from(right_less & last != 0));
            let right_more = (right_more << 1) | 1;
            more = (right_less << 1) | !(same | right_more);
            less = right_more & same;
            before = here;
        }
        distance
    }
}

/// The best name so far, and how far it is.
struct Search<'a> {
    given: Given,
    best: Option<(usize, &'a str)>,
}

impl<'a> Search<'a> {
    fn for_name(given: &str) -> Option<Self> {
        Given::of(given).map(|given| Search { given, best: None })
    }

    /// Takes the name if it is nearer, or as near and first by the alphabet. What cannot be taken is not compared to its end.
    fn consider(&mut self, name: &'a str) {
        let limit = match self.best {
            None => self.given.name.limit(),
            Some((far, best)) if name < best => far,
            Some((0, _)) => return,
            Some((far, _)) => far.saturating_sub(1),
        };
        let Some(known) = Folded::of(name) else { return };
        let found = self.given.slips(&known, limit).map(|far| (far, name));
        if found.is_some_and(|found| self.best.is_none_or(|best| found < best)) {
            self.best = found;
        }
    }

    fn result(self) -> Option<&'a str> {
        self.best.map(|(_, name)| name)
    }
}

/// The nearest of a few names, the first by the alphabet among equals.
pub(super) fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut search = Search::for_name(given)?;
    known.into_iter().take(NEAR_INDEXED_MAX).for_each(|name| search.consider(name));
    search.result()
}

/// An index of names, in which a near one is found without looking at many others.
///
/// Two names that are one slip apart are alike once a character is left out of one or of both. So each name is listed by the hash of
/// itself, of itself without each of its characters, of what follows its prefix and of its two halves: more slips are found when they
/// are all in one half. What shares a hash is compared, up to a bound. Few names are compared one by one, and no slip escapes.
#[derive(Clone, Debug)]
pub(crate) struct NearIndex {
    /// How many names there are, when they are few.
    few: usize,
    /// Hashes with the place of the name, sorted.
    rows: Vec<(u32, u32)>,
    /// Where the rows begin that have the same upper bits, some four to eight of them.
    starts: Vec<usize>,
    /// How many lower bits those leave out.
    shift: u32,
}

impl NearIndex {
    /// The index of names by their place in the list. Names beyond [`NEAR_INDEXED_MAX`] are not suggested.
    pub(crate) fn of<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> Self {
        let mut index = NearIndex { few: 0, rows: Vec::new(), starts: Vec::new(), shift: 0 };
        if names.len() <= NEAR_FEW_MAX {
            index.few = names.len();
            return index;
        }
        for (place, name) in (0_u32..).zip(names.take(NEAR_INDEXED_MAX)) {
            let Some(name) = Folded::of(name) else { continue };
            let mut list = |hash: u32| index.rows.push((hash, place));
            one_left_out(name.chars(), &mut list);
            list(hash(name.chars()));
            name.tail().map(hash).into_iter().for_each(&mut list);
            halves(name.chars(), name.1.div_ceil(2)).into_iter().for_each(&mut list);
        }
        index.rows.sort_unstable();
        index.shift = u32::BITS.saturating_sub(index.rows.len().checked_ilog2().unwrap_or(0).saturating_sub(2));
        for (at, (hash, _)) in index.rows.iter().enumerate() {
            let starts = upper_bits(*hash, index.shift).saturating_add(1);
            index.starts.resize(starts.max(index.starts.len()), at);
        }
        index
    }

    /// The nearest name, the first by the alphabet among equals that were compared.
    pub(crate) fn nearest<'a>(&self, given: &str, name_at: impl Fn(usize) -> Option<&'a str>) -> Option<&'a str> {
        let mut search = Search::for_name(given)?;
        (0..self.few).filter_map(&name_at).for_each(|name| search.consider(name));
        if self.rows.is_empty() {
            return search.result();
        }
        let mut hashes = vec![hash(search.given.name.chars())];
        hashes.extend(search.given.name.tail().map(hash));
        one_left_out(search.given.name.chars(), |hash| hashes.push(hash));
        self.compare(&hashes, &mut search, &name_at);
        if search.best.is_none_or(|(far, _)| far > 1) {
            let (length, limit) = (search.given.name.1, search.given.name.limit());
            let shortest = length.saturating_sub(limit).div_ceil(2);
            let longest = length.saturating_add(limit).div_ceil(2).min(length);
            hashes.clear();
            hashes.extend((shortest..=longest).flat_map(|half| halves(search.given.name.chars(), half)));
            self.compare(&hashes, &mut search, &name_at);
        }
        search.result()
    }

    /// Compares what is listed by the hashes, up to a bound.
    fn compare<'a>(&self, hashes: &[u32], search: &mut Search<'a>, name_at: &impl Fn(usize) -> Option<&'a str>) {
        let places = hashes.iter().flat_map(|hash| self.places(*hash)).take(NEAR_TRIED_MAX);
        places.filter_map(name_at).for_each(|name| search.consider(name));
    }

    /// The places of names listed by a hash, in their order.
    fn places(&self, hash: u32) -> impl Iterator<Item = usize> {
        let start = self.starts.get(upper_bits(hash, self.shift)).copied().unwrap_or(self.rows.len());
        let rows = self.rows.get(start..).unwrap_or_default().iter().skip_while(move |(listed, _)| *listed < hash);
        rows.take_while(move |(listed, _)| *listed == hash).filter_map(|(_, place)| usize::try_from(*place).ok())
    }
}

/// What is left of a hash without so many lower bits.
fn upper_bits(hash: u32, shift: u32) -> usize {
    usize::try_from(hash.checked_shr(shift).unwrap_or_default()).unwrap_or_default()
}

/// Names and their index, for a list that lives no longer than a call.
#[derive(Clone, Debug)]
pub(crate) struct NearNames<'a> {
    names: Vec<&'a str>,
    index: NearIndex,
}

impl<'a> NearNames<'a> {
    pub(crate) fn of(names: impl Iterator<Item = &'a str>) -> Self {
        let names: Vec<&str> = names.collect();
        NearNames { index: NearIndex::of(names.iter().copied()), names }
    }

    pub(crate) fn nearest(&self, given: &str) -> Option<&'a str> {
        self.index.nearest(given, |place| self.names.get(place).copied())
    }
}

/// An odd number with many bits: a polynomial of characters at it tells texts apart, and one without a character is made of its ends.
const POINT: u64 = 0x9e37_79b9_7f4a_7c15;

fn grown(sum: u64, char: char) -> u64 {
    sum.wrapping_mul(POINT).wrapping_add(u64::from(u32::from(char)))
}

/// The upper bits, which depend on every character.
fn upper(sum: u64) -> u32 {
    u32::try_from(sum.wrapping_mul(POINT) >> 32).unwrap_or_default()
}

fn hash(chars: &[char]) -> u32 {
    upper(chars.iter().fold(0, |sum, char| grown(sum, *char)))
}

/// The hash of the text without each of its characters; once for neighbours that are equal.
fn one_left_out(chars: &[char], mut tell: impl FnMut(u32)) {
    let whole = chars.iter().fold(0, |sum, char| grown(sum, *char));
    // From the end: `after` is the sum of what follows, `power` what a character there is multiplied by.
    let (mut after, mut power, mut next) = (0_u64, 1_u64, None);
    for char in chars.iter().rev() {
        let here = u64::from(u32::from(*char)).wrapping_mul(power);
        if next != Some(char) {
            // What precedes, which was multiplied once more than it is without this character.
            let before = whole.wrapping_sub(here).wrapping_sub(after).wrapping_mul(POINT_INVERSE);
            tell(upper(before.wrapping_add(after)));
        }
        after = after.wrapping_add(here);
        power = power.wrapping_mul(POINT);
        next = Some(char);
    }
}

/// [`POINT`] times this is one, in 64 bits.
const POINT_INVERSE: u64 = inverse(POINT);

/// The inverse of an odd number by Newton's method: each round doubles the bits that are right.
const fn inverse(odd: u64) -> u64 {
    let (mut inverse, mut bits) = (odd, 3_u32);
    while bits < 64 {
        inverse = inverse.wrapping_mul(2_u64.wrapping_sub(odd.wrapping_mul(inverse)));
        bits = bits.saturating_mul(2);
    }
    inverse
}

/// The hashes of a beginning of that many characters and of as long an end, each unlike that of a whole name.
fn halves(chars: &[char], length: usize) -> [u32; 2] {
    let end = chars.len().saturating_sub(length);
    [(chars.get(..length), 1), (chars.get(end..), 2)].map(|(part, mark)| hash(part.unwrap_or(chars)) ^ mark)
}

#[cfg(test)]
#[allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::string_slice,
    reason = "the slow oracle and its words are plain on purpose"
)]
mod tests {
    use super::*;

    /// What is found among a few, after looking for it among many too: there slips in both halves may escape.
    fn found(given: &str, known: &[&str]) -> Option<String> {
        let by_list = nearest(given, known.iter().copied()).map(str::to_owned);
        let by_index = among_many(given, known);
        assert!(by_index.is_none() || by_index == by_list, "{given}: {by_index:?}");
        by_list
    }

    fn among_many(given: &str, known: &[&str]) -> Option<String> {
        let others: Vec<String> = (0..NEAR_FEW_MAX).map(|number| format!("{number:#>39}")).collect();
        let names: Vec<&str> = known.iter().copied().chain(others.iter().map(String::as_str)).collect();
        NearNames::of(names.into_iter()).nearest(given).map(str::to_owned)
    }

    #[test]
    fn a_near_name_is_suggested_and_a_far_one_is_not() {
        assert_eq!(found("contract-a", &["contract-A", "contract-B"]).as_deref(), Some("contract-A"));
        assert_eq!(found("discont", &["amount", "discount"]).as_deref(), Some("discount"));
        assert_eq!(found("KWR", &["KRW", "KWD"]).as_deref(), Some("KRW"));
        assert_eq!(found("x", &["discount"]), None);
    }

    #[test]
    fn slips_of_the_hand_are_found_by_list_and_by_index() {
        let known = ["partner-hana-0017", "partner-dul-0018", "주문금액"];
        for slip in [
            "partner-hana-0O17",
            "partner-hana-017",
            "partner-hana-00017",
            "partner-hnaa-0017",
            "Partner-Hana-0017",
            "partner_hana_0017",
            "partner hana 0017",
            "hana-0017",
            "xpartner-hana-0017",
            "artner-hana-0017",
            "partner-hana-001",
            "partner-hana-00173",
            "prtnr-hana-0017",
            "partner-hana-0O7",
        ] {
            assert_eq!(found(slip, &known).as_deref(), Some("partner-hana-0017"), "{slip}");
            assert_eq!(among_many(slip, &known).as_deref(), Some("partner-hana-0017"), "{slip}");
        }
        // In both halves.
        assert_eq!(found("patrner-hnaa-0017", &known).as_deref(), Some("partner-hana-0017"));
        assert_eq!(found("주문금엑", &known).as_deref(), Some("주문금액"));
    }

    #[test]
    fn what_is_further_than_three_slips_or_longer_than_forty_characters_is_not_suggested() {
        assert_eq!(found("abcdefghijklmnop", &["abXdeXghXjkXmnop"]), None);
        assert_eq!(found("abcdefghijklmnop", &["abXdeXghXjklmnop"]).as_deref(), Some("abXdeXghXjklmnop"));
        let long = "x".repeat(41);
        assert_eq!(found(&long, &[&long[1..], &long]), None);
        assert_eq!(found(&long[2..], &[&long[1..]]).as_deref(), Some(&long[1..]));
    }

    #[test]
    fn a_name_of_one_letter_gets_and_is_no_suggestion() {
        assert_eq!(found("a", &["b", "ab", "A"]), None);
        assert_eq!(found("ab", &["a", "b"]), None);
        assert_eq!(found("ab", &["ac", "ad"]).as_deref(), Some("ac"));
    }

    #[test]
    fn slips_are_counted_as_a_full_table_counts_them() {
        let words: Vec<String> = (0..400_u32)
            .map(|seed| {
                let mut state = seed.wrapping_mul(2_654_435_761) | 1;
                let mut letter = || {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    ['a', 'b', '다'][(state >> 24) as usize % 3]
                };
                (0..seed % 7 + 2).map(|_| letter()).collect()
            })
            .collect();
        for (a, b) in words.iter().zip(words.iter().rev()).chain(words.iter().zip(words.iter().skip(7))) {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            let full = full_table(&a, &b);
            let (given, known): (String, String) = (a.iter().collect(), b.iter().collect());
            let (given, known) = (Given::of(&given).expect("a name"), Folded::of(&known).expect("a name"));
            assert_eq!(given.apart(known.chars()), full, "{a:?} {b:?}");
            for limit in 0..=3 {
                assert_eq!(given.slips(&known, limit), Some(full).filter(|full| *full <= limit), "{a:?} {b:?} {limit}");
            }
        }
    }

    fn full_table(a: &[char], b: &[char]) -> usize {
        let mut rows = vec![(0..=b.len()).collect::<Vec<_>>()];
        for i in 1..=a.len() {
            let mut row = vec![i];
            for j in 1..=b.len() {
                let wrong = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let mut least = wrong.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    least = least.min(rows[i - 2][j - 2] + 1);
                }
                row.push(least);
            }
            rows.push(row);
        }
        rows[a.len()][b.len()]
    }
}
