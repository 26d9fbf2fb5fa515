//! Inputs of the fuzz targets: the seeds of the corpus, and mutations of them by the words of a dictionary, the same in every run.
//!
//! Read by the test of the targets and by the count of instructions. Does not know what a target does.

use std::fs;
use std::path::{Path, PathBuf};

/// Longest input a mutation makes.
const LONGEST: usize = 600;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz")
}

/// Names and bytes of the seeds of a target, in the order of the names.
pub fn seeds(target: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder().join("corpus").join(target)).expect("a folder of seeds");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a seed").path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{target} has no seeds");
    let name = |file: &Path| file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    files.iter().map(|file| (name(file), fs::read(file).expect("a seed"))).collect()
}

/// The words of a dictionary: a quoted word a line, with `\xHH`, `\"` and `\\`.
pub fn words(file: &str) -> Vec<Vec<u8>> {
    let text = fs::read_to_string(folder().join(file)).expect("a dictionary");
    let word = |line: &str| {
        let quoted = line.trim().strip_prefix('"')?.strip_suffix('"')?;
        let (mut bytes, mut rest) = (Vec::new(), quoted.as_bytes());
        while let [first, tail @ ..] = rest {
            (rest, _) = match (first, tail) {
                (b'\\', [b'x', high, low, tail @ ..]) => {
                    let digits = [*high, *low];
                    let digits = std::str::from_utf8(&digits).ok()?;
                    (tail, bytes.push(u8::from_str_radix(digits, 16).ok()?))
                }
                (b'\\', [escaped, tail @ ..]) => (tail, bytes.push(*escaped)),
                (byte, tail) => (tail, bytes.push(*byte)),
            };
        }
        Some(bytes)
    };
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|line| word(line).unwrap_or_else(|| panic!("{file}: {line}"))).collect()
}

/// SplitMix64: the same numbers on every machine.
pub struct Numbers(pub u64);

impl Numbers {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let count = u64::try_from(count.max(1)).expect("64 bits");
        usize::try_from((mixed ^ (mixed >> 31)) % count).expect("below a usize")
    }

    /// A range inside something so long.
    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        start..start + self.below((length - start).min(40) + 1)
    }
}

/// A seed with up to four changes: a bit, a byte, a word put in, a piece taken out, said twice, or taken from another seed.
pub fn mutated(seeds: &[(String, Vec<u8>)], words: &[Vec<u8>], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = seeds[numbers.below(seeds.len())].1.clone();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(bytes.len() + 1);
        match numbers.below(8) {
            0 if at < bytes.len() => bytes[at] ^= 1 << numbers.below(8),
            1 if at < bytes.len() => bytes[at] = u8::try_from(numbers.below(256)).expect("a byte"),
            2..=4 if !words.is_empty() => {
                let word = &words[numbers.below(words.len())];
                bytes.splice(at..at, word.iter().copied());
            }
            5 => drop(bytes.drain(numbers.range(bytes.len()))),
            6 => {
                let piece = bytes[numbers.range(bytes.len())].to_vec();
                bytes.splice(at..at, piece);
            }
            _ => {
                let other = &seeds[numbers.below(seeds.len())].1;
                let (piece, place) = (other[numbers.range(other.len())].to_vec(), numbers.range(bytes.len()));
                bytes.splice(place, piece);
            }
        }
    }
    bytes.truncate(LONGEST);
    bytes
}
