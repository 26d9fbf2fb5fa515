//! The public interface of the core against its snapshot, and what of its dependencies shows in it against a list with reasons.
//!
//! Reads what rustdoc writes as JSON (`tests/rustdoc`): `public-api JSON` compares, `public-api JSON --write` writes the snapshot anew. Knows
//! neither what a change breaks nor which version it asks for: that is for whoever reads the difference.

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

const SNAPSHOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../public-api.txt");

/// Types and traits of dependencies that hosts see, each with the reason. A breaking release of its crate is a breaking release of this one.
const FOREIGN: &[(&str, &str)] = &[
    ("chrono::datetime::DateTime", "instants: the type that hosts have already"),
    ("chrono::naive::date::NaiveDate", "dates, as hosts have them"),
    ("chrono::naive::datetime::NaiveDateTime", "the Korean wall clock, when a payout is scheduled"),
    ("chrono::naive::time::NaiveTime", "the hours of a bank's maintenance"),
    ("chrono::offset::utc::Utc", "instants are in UTC"),
    ("chrono::weekday::Weekday", "weekly settlement cycles"),
    ("rust_decimal::decimal::Decimal", "parameters of formulas, and rates as they are written"),
    ("serde_json::value::Value", "the detail of an error, and the schema: values of any form"),
];

/// The first names of paths that are no dependencies.
const OWN: &[&str] = &["Self", "alloc", "core", "jeongsan", "std"];

/// Whether a line belongs to a trait that no host can name: rustdoc lists what it gives to types of the prelude and of dependencies as if it
/// were theirs. Its module is private, and two of its methods show nothing of it in their line.
fn is_unnameable(line: &str) -> bool {
    line.contains("jeongsan::wire::text::") || line.contains("::is_nothing(") || line.contains("::absent() ->")
}

/// Paths of other crates in a line, such as `chrono::naive::date::NaiveDate`.
fn foreign(line: &str) -> impl Iterator<Item = &str> {
    let paths = line.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).map(|word| word.trim_matches(':'));
    paths.filter(|path| path.split_once("::").is_some_and(|(first, _)| !OWN.contains(&first)))
}

/// A line an item, sorted. Of derived traits only that they are there.
fn shown(json: &str) -> Result<Vec<String>, public_api::Error> {
    let builder = || public_api::Builder::from_rustdoc_json(json).omit_blanket_impls(true).omit_auto_trait_impls(true);
    let written = builder().omit_auto_derived_impls(true).build()?;
    let written: BTreeSet<String> = written.items().map(ToString::to_string).collect();
    let all = builder().build()?;
    let kept = |line: &String| {
        written.contains(line) || line.starts_with("impl") && !line.contains("marker::StructuralPartialEq")
    };
    Ok(all.items().map(ToString::to_string).filter(|line| kept(line) && !is_unnameable(line)).collect())
}

/// Tells what of dependencies shows without a reason, and reasons without a use. Says how many.
fn strangers(shown: &[String]) -> usize {
    let mut found = BTreeMap::new();
    for line in shown {
        foreign(line).for_each(|path| _ = found.entry(path).or_insert(line));
    }
    let unknown: Vec<_> = found.iter().filter(|(path, _)| FOREIGN.iter().all(|(known, _)| known != *path)).collect();
    for (path, line) in &unknown {
        eprintln!("{path} of a dependency shows in `{line}`: keep it in, or give its reason in {}", file!());
    }
    let gone: Vec<_> = FOREIGN.iter().filter(|(path, _)| !found.contains_key(path)).collect();
    for (path, _) in &gone {
        eprintln!("{path} shows nowhere any more: take it off the list in {}", file!());
    }
    unknown.len() + gone.len()
}

/// Tells the lines that only one of the two has, the first hundred of each. Says how many there are.
fn differences(kept: &str, shown: &[String]) -> usize {
    let (before, after): (BTreeSet<&str>, BTreeSet<&str>) =
        (kept.lines().collect(), shown.iter().map(String::as_str).collect());
    before.difference(&after).take(100).for_each(|line| eprintln!("-{line}"));
    after.difference(&before).take(100).for_each(|line| eprintln!("+{line}"));
    before.symmetric_difference(&after).count()
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(json), write) = (arguments.next(), arguments.next().is_some_and(|word| word == "--write")) else {
        eprintln!("public-api JSON [--write]");
        return ExitCode::FAILURE;
    };
    let shown = match shown(&json) {
        Ok(shown) => shown,
        Err(fault) => {
            eprintln!(
                "{json} cannot be read ({fault}): the crate public-api knows no such form, of an older or newer compiler."
            );
            eprintln!(
                "The public interface was NOT compared. CI, which has one compiler, fails here; elsewhere it is left to CI."
            );
            return if write || std::env::var_os("CI").is_some() { ExitCode::FAILURE } else { ExitCode::SUCCESS };
        }
    };
    let strangers = strangers(&shown);
    let mut differences = 0;
    if write {
        let text: String = shown.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
        std::fs::write(SNAPSHOT, text).unwrap_or_else(|error| panic!("{SNAPSHOT}: {error}"));
    } else {
        differences += self::differences(&std::fs::read_to_string(SNAPSHOT).unwrap_or_default(), &shown);
    }
    if differences > 0 {
        eprintln!(
            "The public interface changed in {differences} lines. If that is meant: `tests/step public-api-write`, and CHANGELOG.md."
        );
    }
    println!("{} public items, {} types and traits of dependencies", shown.len(), FOREIGN.len());
    if strangers + differences > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
