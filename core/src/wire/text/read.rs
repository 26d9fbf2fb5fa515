//! Reading JSON into records, with the faults of its structure as typed errors.
//!
//! The fast way reads once; only when it fails the document is read again with its path recorded. serde words structural faults in
//! sentences of its own traits (`missing field`, `unknown field`, `duplicate field`, `invalid type`); they are taken apart here and
//! nowhere else.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_path_to_error::{Path, Segment};

use crate::code::{Code, Error};
use crate::limits::AMOUNT_MAX;

/// Reads one record. A byte order mark, which some editors put first, is passed over.
pub(crate) fn read<T: DeserializeOwned>(json: &str) -> Result<T, Error> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    match serde_json::from_str::<Record<T>>(json) {
        Ok(Record(value)) => Ok(value),
        Err(error) => Err(explain::<Record<T>>(json, error)),
    }
}

/// A record that is an object and nothing else: derived readers would also take a list, by position.
#[derive(Clone, Debug)]
pub struct Record<T>(pub(crate) T);

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = Record<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Record<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Record)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Record<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor(PhantomData))
    }
}

#[cold]
fn explain<T: DeserializeOwned>(json: &str, error: serde_json::Error) -> Error {
    if error.to_string().starts_with("number out of range") {
        return beyond_numbers::<T>(json);
    }
    if !error.is_data() {
        let text = error.to_string();
        let reason = text.split(" at line ").next().unwrap_or_default();
        return Error::new(Code::MalformedJson)
            .with("line", error.line())
            .with("column", error.column())
            .with("reason", lower_first(reason));
    }
    let mut deserializer = serde_json::Deserializer::from_str(json);
    match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
        Ok(_) => structural(&error.to_string()),
        Err(located) => {
            let text = located.inner().to_string();
            place(structural(&text), located.path(), text.starts_with("unknown field"))
        }
    }
}

/// A number such as `1e999`: JSON, but beyond what any number here can be.
fn beyond_numbers<T: DeserializeOwned>(json: &str) -> Error {
    let error = Error::new(Code::AmountOutOfRange).with("amount", "beyond 64 bits").with("limit", AMOUNT_MAX);
    let mut deserializer = serde_json::Deserializer::from_str(json);
    match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
        Ok(_) => error,
        Err(located) => place(error, located.path(), false),
    }
}

fn lower_first(text: &str) -> String {
    if text.starts_with("EOF") {
        return text.replacen("EOF", "the text ends", 1);
    }
    text.to_owned()
}

/// Moves the error to its path. An unknown field is at the object that has it, as a missing one is.
fn place(error: Error, path: &Path, drop_last: bool) -> Error {
    let mut segments: Vec<&Segment> = path.iter().collect();
    if drop_last {
        segments.pop();
    }
    segments.iter().rev().fold(error, |error, segment| match segment {
        Segment::Seq { index } => error.under_index(*index),
        Segment::Map { key } => error.under(key),
        _ => error,
    })
}

fn structural(text: &str) -> Error {
    let text = text.split(" at line ").next().unwrap_or_default();
    let mut quoted = text.split('`').skip(1).step_by(2);
    if text.starts_with("missing field") {
        return Error::new(Code::MissingField).with("field", quoted.next().unwrap_or_default());
    }
    if text.starts_with("duplicate field") {
        return Error::new(Code::DuplicateField).with("field", quoted.next().unwrap_or_default());
    }
    if text.starts_with("unknown field") {
        let field = quoted.next().unwrap_or_default();
        return Error::new(Code::UnknownField).with("field", field).suggest(field, quoted);
    }
    if text.starts_with("unknown variant") {
        let word = quoted.next().unwrap_or_default();
        let words: Vec<&str> = quoted.collect();
        return unknown_word(word, &words);
    }
    let (found, expected) = text
        .strip_prefix("invalid type: ")
        .or_else(|| text.strip_prefix("invalid value: "))
        .and_then(|rest| rest.split_once(", expected "))
        .unwrap_or((text, "another value"));
    Error::new(Code::WrongType).with("expected", plain(expected)).with("found", plain(found))
}

/// The user's words for serde's.
fn plain(text: &str) -> String {
    match text {
        "map" | "a map" => return "an object".to_owned(),
        "a sequence" | "sequence" => return "a list".to_owned(),
        "a string" => return "text".to_owned(),
        "a boolean" => return "true or false".to_owned(),
        "i32" | "i64" | "u32" | "u64" | "usize" => return "a whole number".to_owned(),
        "unit value" => return "null".to_owned(),
        _ => {}
    }
    // Text is named, not repeated: it may be an account number in the wrong place.
    if text.starts_with("string ") {
        return "text".to_owned();
    }
    let text = text.replace('`', "").replace("floating point ", "number ");
    text.strip_prefix("boolean ").unwrap_or(&text).to_owned()
}

/// A word outside its list.
pub(crate) fn unknown_word(word: &str, words: &[&str]) -> Error {
    Error::new(Code::UnknownWord)
        .with("word", word.chars().take(60).collect::<String>())
        .with("words", words.join(", "))
        .suggest(word, words.iter().copied())
}

/// Values by key, each key once: of two values for one key neither is the right one.
#[derive(Clone, Debug)]
pub struct Entries<V>(pub(crate) BTreeMap<String, V>);

impl<V> Default for Entries<V> {
    fn default() -> Self {
        Entries(BTreeMap::new())
    }
}

struct EntriesVisitor<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for EntriesVisitor<V> {
    type Value = Entries<V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<V>, A::Error> {
        let mut entries = BTreeMap::new();
        while let Some((key, value)) = map.next_entry::<String, V>()? {
            if entries.contains_key(&key) {
                return Err(serde::de::Error::custom(format_args!("duplicate field `{key}`")));
            }
            entries.insert(key, value);
        }
        Ok(Entries(entries))
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Entries<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor(PhantomData))
    }
}

/// A record inside a document that keeps its own fault, so that all faults of a document are found in one reading.
#[derive(Clone, Debug)]
pub struct Gathered<T>(pub(crate) Result<T, Error>);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Gathered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        Ok(Gathered(read(raw.get())))
    }
}

/// A record inside a document, kept as text until it is wanted.
#[derive(Clone, Debug)]
pub(crate) struct Unread<T>(Box<RawValue>, PhantomData<T>);

impl<T: DeserializeOwned> Unread<T> {
    /// The record, or its fault with its place inside the record.
    pub(crate) fn read(&self) -> Result<T, Error> {
        read(self.0.get())
    }
}

impl<'de, T> Deserialize<'de> for Unread<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::deserialize(deserializer).map(|text| Unread(text, PhantomData))
    }
}

/// A field that is known and not needed: any value, not kept.
#[derive(Clone, Copy, Debug)]
pub struct Ignored;

impl<'de> Deserialize<'de> for Ignored {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Ignored)
    }
}
