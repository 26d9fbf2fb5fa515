//! Reading JSON into records, in one pass, with faults as typed errors in their places.
//!
//! serde_json takes the text apart; what a value may be, which fields a record has and what is said of a fault is decided here and
//! in `record`. Only text that is no JSON is told in serde_json's words. Does not know any record.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::fault::{Fault, Faults, Outcome, duplicate, wrong_type};
use crate::code::{Code, Error, Errors};
use crate::limits::AMOUNT_MAX;

/// What is known while a document is read.
#[derive(Debug, Default)]
pub struct Reading {
    /// Whether the text was written for a store: a record that has a format says it.
    pub(super) stored: bool,
    /// Records that keep their own faults are read from a text of their own, so that one that is no JSON for us (a number beyond
    /// all numbers, half a character) spoils no other. Slower, and needed only once the whole document could not be read.
    apart: bool,
    /// The fault that ends the document, when what follows it is no JSON.
    pending: Option<Error>,
    /// Where the text ended to be JSON, from the inside out.
    trail: Vec<Step>,
    /// How many objects are open.
    pub(super) depth: usize,
    /// The fields of the outermost object whose values are none.
    pub(super) faults: Vec<Error>,
}

#[derive(Debug)]
enum Step {
    Field(Cow<'static, str>),
    Item(usize),
}

impl Reading {
    /// Leaves a field by an error of the text.
    pub(crate) fn left_field<E>(&mut self, field: impl Into<Cow<'static, str>>, error: E) -> E {
        self.trail.push(Step::Field(field.into()));
        error
    }

    /// Passes over the rest of a list or an object that has a fault.
    pub(crate) fn rest<T, E>(&mut self, fault: Fault, rest: impl FnOnce() -> Result<(), E>) -> Result<Outcome<T>, E> {
        match rest() {
            Ok(()) => Ok(Err(fault)),
            Err(error) => {
                self.pending.get_or_insert(fault.error);
                Err(error)
            }
        }
    }
}

/// A value that can be read from JSON.
pub trait Read: Sized {
    /// From the value that comes next. The error is of the text, the fault inside of what it says.
    fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error>;

    /// What it is when its field is absent; none when the field has to be there.
    fn absent() -> Option<Self> {
        None
    }
}

/// Reads a value from the JSON of the wire; see [`to_json`](super::write::to_json). A byte order mark, which some editors put first, is
/// passed over.
///
/// # Errors
/// The first fault of its structure, else of a field, else of the whole, with its place.
pub fn from_json<T: Read>(json: &str) -> Result<T, Error> {
    read_as(json, false)
}

/// Reads a value that was written by [`to_stored`](super::write::to_stored).
///
/// # Errors
/// As [`from_json`]; [`Code::NumberOutOfRange`] when it was kept in a format this version does not know.
pub fn from_stored<T: Read>(json: &str) -> Result<T, Error> {
    read_as(json, true)
}

/// Reads the document of a call: every field whose value is none is told, not the first alone.
///
/// # Errors
/// The first fault of its structure, else one for each field at fault, else of the whole, with their places.
pub(crate) fn document<T: Read>(json: &str) -> Result<T, Errors> {
    let (outcome, faults) = outcome_of(json, false)?;
    outcome.map_err(|fault: Fault| {
        let told = if fault.structural { Ok(()) } else { Errors::none_in(faults) };
        told.err().unwrap_or_else(|| fault.error.into())
    })
}

fn read_as<T: Read>(json: &str, stored: bool) -> Result<T, Error> {
    outcome_of(json, stored)?.0.map_err(|fault: Fault| fault.error)
}

/// What was read, and the faults of its fields.
fn outcome_of<T: Read>(json: &str, stored: bool) -> Result<(Outcome<T>, Vec<Error>), Error> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let mut reading = Reading { stored, ..Reading::default() };
    if let Ok(outcome) = whole(json, &mut reading) {
        return Ok((outcome, reading.faults));
    }
    let mut reading = Reading { stored, apart: true, ..Reading::default() };
    match whole(json, &mut reading) {
        Ok(outcome) => Ok((outcome, reading.faults)),
        Err(error) => Err(no_json(&error, reading)),
    }
}

fn whole<T: Read>(json: &str, reading: &mut Reading) -> Result<Outcome<T>, serde_json::Error> {
    let mut text = serde_json::Deserializer::from_str(json);
    let outcome = T::read(&mut text, reading)?;
    if outcome.is_ok() {
        text.end()?;
    }
    Ok(outcome)
}

#[cold]
fn no_json(error: &serde_json::Error, reading: Reading) -> Error {
    let said = error.to_string();
    let place = |error: Error| {
        reading.trail.iter().fold(error, |error, step| match step {
            Step::Field(field) => error.under(field),
            Step::Item(index) => error.under_index(*index),
        })
    };
    if let Some(fault) = reading.pending {
        return place(fault);
    }
    if said.starts_with("number out of range") {
        // A number such as `1e999`: JSON, but beyond what any number here can be.
        return place(Error::new(Code::AmountOutOfRange).with("amount", "beyond 64 bits").with("limit", AMOUNT_MAX));
    }
    let reason = said.split(" at line ").next().unwrap_or_default();
    let reason = if reason.starts_with("EOF") { reason.replacen("EOF", "the text ends", 1) } else { reason.to_owned() };
    Error::new(Code::MalformedJson).with("line", error.line()).with("column", error.column()).with("reason", reason)
}

/// A value of JSON without what is inside of it.
pub(crate) enum Found<'de> {
    Text(Cow<'de, str>),
    Whole(i128),
    Other(f64),
    /// A number that is kept as it was written: a host may have switched on serde_json's `arbitrary_precision`.
    Digits(String),
    Flag(bool),
    Null,
    List,
    /// An object; of a host's value that JSON has no form for the name its binding gives it: `{"<NaN>": true}`.
    Object(Option<String>),
}

impl Found<'_> {
    /// In the user's words. Text is named, not repeated: it may be an account number in the wrong place.
    pub(crate) fn told(&self) -> String {
        match self {
            Found::Text(_) => "text".to_owned(),
            Found::Whole(number) => format!("integer {number}"),
            Found::Other(number) => {
                let shown = number.to_string();
                if shown.contains('.') { format!("number {shown}") } else { format!("number {shown}.0") }
            }
            Found::Digits(number) => format!("number {number}"),
            Found::Flag(flag) => flag.to_string(),
            Found::Null => "null".to_owned(),
            Found::List => "a list".to_owned(),
            Found::Object(_) => "an object".to_owned(),
        }
    }
}

/// What is made of the value that comes next, whatever it is.
pub(crate) trait Take<'de>: Sized {
    type Value;

    fn scalar(self, found: Found<'de>) -> Self::Value;

    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        rest_of_list(&mut list)?;
        Ok(self.scalar(Found::List))
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        rest_of_object(&mut object)?;
        Ok(self.scalar(Found::Object(None)))
    }
}

pub(crate) fn take<'de, D: Deserializer<'de>, T: Take<'de>>(json: D, take: T) -> Result<T::Value, D::Error> {
    json.deserialize_any(Taking(take))
}

pub(crate) fn rest_of_list<'de, A: SeqAccess<'de>>(list: &mut A) -> Result<(), A::Error> {
    while list.next_element::<IgnoredAny>()?.is_some() {}
    Ok(())
}

pub(crate) fn rest_of_object<'de, A: MapAccess<'de>>(object: &mut A) -> Result<(), A::Error> {
    while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}

struct Taking<T>(T);

impl<'de, T: Take<'de>> Visitor<'de> for Taking<T> {
    type Value = T::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E>(self, text: &str) -> Result<T::Value, E> {
        Ok(self.0.scalar(Found::Text(Cow::Owned(text.to_owned()))))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<T::Value, E> {
        Ok(self.0.scalar(Found::Text(Cow::Borrowed(text))))
    }

    fn visit_i64<E>(self, value: i64) -> Result<T::Value, E> {
        Ok(self.0.scalar(Found::Whole(i128::from(value))))
    }

    fn visit_u64<E>(self, value: u64) -> Result<T::Value, E> {
        Ok(self.0.scalar(Found::Whole(i128::from(value))))
    }

    fn visit_f64<E>(self, value: f64) -> Result<T::Value, E> {
        Ok(self.0.scalar(Found::Other(value)))
    }

    fn visit_bool<E>(self, value: bool) -> Result<T::Value, E> {
        Ok(self.0.scalar(Found::Flag(value)))
    }

    fn visit_unit<E>(self) -> Result<T::Value, E> {
        Ok(self.0.scalar(Found::Null))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T::Value, A::Error> {
        self.0.list(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<T::Value, A::Error> {
        self.0.object(object)
    }
}

/// The value that comes next, without what is inside of it.
struct Scalar;

impl<'de> Take<'de> for Scalar {
    type Value = Found<'de>;

    fn scalar(self, found: Found<'de>) -> Found<'de> {
        found
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<Found<'de>, A::Error> {
        let Some(key) = object.next_key::<String>()? else { return Ok(Found::Object(None)) };
        if key == "$serde_json::private::Number" {
            let number: String = object.next_value()?;
            return Ok(number.parse().map_or(Found::Digits(number), Found::Whole));
        }
        object.next_value::<IgnoredAny>()?;
        rest_of_object(&mut object)?;
        let name = key.strip_prefix('<').and_then(|key| key.strip_suffix('>'));
        Ok(Found::Object(name.map(|name| name.chars().take(60).collect())))
    }
}

/// The value that comes next, of which a scalar is to be made.
pub(crate) fn found<'de, D: Deserializer<'de>>(json: D) -> Result<Found<'de>, D::Error> {
    take(json, Scalar)
}

/// Values whose type is part of the structure: expected in these words, made by this of what was found.
macro_rules! structural {
    ($($type:ty: $expected:literal, $pattern:pat => $value:expr;)*) => {$(
        impl Read for $type {
            fn read<'de, D: Deserializer<'de>>(json: D, _: &mut Reading) -> Result<Outcome<Self>, D::Error> {
                let found = found(json)?;
                let value = match &found { $pattern => $value, _ => None };
                Ok(value.ok_or_else(|| Fault::structural(wrong_type($expected, &found.told()))))
            }
        }
    )*};
}

/// A whole number that is no amount.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Whole(pub(crate) i64);

structural! {
    String: "text", Found::Text(text) => Some(text.clone().into_owned());
    bool: "true or false", Found::Flag(flag) => Some(*flag);
    Whole: "a whole number", Found::Whole(number) => i64::try_from(*number).ok().map(Whole);
    i32: "a whole number", Found::Whole(number) => i32::try_from(*number).ok();
    usize: "a whole number", Found::Whole(number) => usize::try_from(*number).ok();
}

/// A value as it is, whatever it is.
impl Read for serde_json::Value {
    fn read<'de, D: Deserializer<'de>>(json: D, _: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        Self::deserialize(json).map(Ok)
    }
}

struct Seed<'r, T>(&'r mut Reading, PhantomData<T>);

impl<'de, T: Read> DeserializeSeed<'de> for Seed<'_, T> {
    type Value = Outcome<T>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Outcome<T>, D::Error> {
        T::read(json, self.0)
    }
}

/// The value of an object's field.
pub(crate) fn value<'de, T: Read, A: MapAccess<'de>>(
    object: &mut A,
    reading: &mut Reading,
) -> Result<Outcome<T>, A::Error> {
    object.next_value_seed(Seed(reading, PhantomData))
}

struct Maybe<'r, T>(&'r mut Reading, PhantomData<T>);

impl<'de, T: Read> Visitor<'de> for Maybe<'_, T> {
    type Value = Outcome<Option<T>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Ok(None))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Ok(None))
    }

    fn visit_some<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        Ok(T::read(json, self.0)?.map(Some))
    }
}

impl<T: Read> Read for Option<T> {
    fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        json.deserialize_option(Maybe(reading, PhantomData))
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

struct Items<'r, T, C>(&'r mut Reading, PhantomData<(T, C)>);

impl<'de, T: Read, C: Default + Extend<T>> Take<'de> for Items<'_, T, C> {
    type Value = Outcome<C>;

    fn scalar(self, found: Found<'de>) -> Self::Value {
        Err(Fault::structural(wrong_type("a list", &found.told())))
    }

    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let (mut items, mut first) = (C::default(), None);
        for index in 0_usize.. {
            match list.next_element_seed(Seed(self.0, PhantomData)) {
                Ok(None) => break,
                Ok(Some(Ok(item))) => items.extend([item]),
                Ok(Some(Err(fault))) if fault.structural => {
                    return self.0.rest(fault.under_index(index), || rest_of_list(&mut list));
                }
                Ok(Some(Err(fault))) => _ = first.get_or_insert(fault.under_index(index)),
                Err(error) => {
                    self.0.trail.push(Step::Item(index));
                    return Err(error);
                }
            }
        }
        Ok(first.map_or(Ok(items), Err))
    }
}

/// A list, item by item into a collection.
pub(crate) fn list<'de, T: Read, C: Default + Extend<T>, D: Deserializer<'de>>(
    json: D,
    reading: &mut Reading,
) -> Result<Outcome<C>, D::Error> {
    take(json, Items::<T, C>(reading, PhantomData))
}

impl<T: Read> Read for Vec<T> {
    fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        list::<T, _, _>(json, reading)
    }
}

/// Values by key, each key once: of two values for one key neither is the right one.
struct Keyed<'r, V>(&'r mut Reading, PhantomData<V>);

impl<'de, V: Read> Take<'de> for Keyed<'_, V> {
    type Value = Outcome<BTreeMap<String, V>>;

    fn scalar(self, found: Found<'de>) -> Self::Value {
        Err(Fault::structural(wrong_type("an object", &found.told())))
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        let (mut entries, mut first) = (BTreeMap::new(), None);
        while let Some(key) = object.next_key::<String>()? {
            let fault = match value::<V, A>(&mut object, self.0) {
                Err(error) => return Err(self.0.left_field(key, error)),
                Ok(Ok(_)) if entries.contains_key(&key) => Fault::structural(duplicate(&key)),
                Ok(Ok(value)) => {
                    entries.insert(key, value);
                    continue;
                }
                Ok(Err(fault)) => fault.under(&key),
            };
            if fault.structural {
                return self.0.rest(fault, || rest_of_object(&mut object));
            }
            first.get_or_insert(fault);
        }
        Ok(first.map_or(Ok(entries), Err))
    }
}

impl<V: Read> Read for BTreeMap<String, V> {
    fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        take(json, Keyed(reading, PhantomData))
    }
}

/// A record inside a document that keeps its own fault, so that all faults of a document are found in one reading.
#[derive(Clone, Debug)]
pub(crate) struct Gathered<T>(pub(crate) Result<T, Error>);

impl<T> Gathered<T> {
    /// The value, with the field's name in the place of its error.
    pub(crate) fn field(self, name: &str) -> Result<T, Error> {
        self.0.map_err(|error| error.under(name))
    }
}

impl<T: Read> Read for Gathered<T> {
    fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        if reading.apart {
            let raw = <&RawValue>::deserialize(json)?;
            return Ok(Ok(Gathered(read_as(raw.get(), reading.stored))));
        }
        let outcome = T::read(json, reading)?;
        Ok(Ok(Gathered(outcome.map_err(|fault| fault.error))))
    }
}

/// The good values of a list; faults go to `faults` with their place.
pub(crate) fn values<R, T>(
    records: Vec<Gathered<R>>,
    list: &str,
    convert: impl Fn(R) -> Result<T, Error>,
    faults: &mut Faults,
) -> Vec<T> {
    let convert = |(index, record): (usize, Gathered<R>)| {
        faults.take(record.0.and_then(&convert).map_err(|error| error.under_index(index).under(list)))
    };
    records.into_iter().enumerate().filter_map(convert).collect()
}

/// A record inside a document, kept as text until it is wanted.
#[derive(Clone, Debug)]
pub(crate) struct Unread<T>(Box<RawValue>, PhantomData<T>);

impl<T: Read> Unread<T> {
    /// The record, or its fault with its place inside the record.
    pub(crate) fn read(&self) -> Result<T, Error> {
        from_json(self.0.get())
    }
}

impl<T> Read for Unread<T> {
    fn read<'de, D: Deserializer<'de>>(json: D, _: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        Ok(Ok(Unread(Box::deserialize(json)?, PhantomData)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Gathered, Whole, from_json};
    use crate::code::Code;

    #[test]
    fn the_sentence_of_serde_json_that_is_looked_at_is_this() {
        let error = serde_json::from_str::<f64>("1e999").expect_err("beyond all numbers");
        assert!(error.to_string().starts_with("number out of range"), "{error}");
    }

    #[test]
    fn a_number_beyond_all_numbers_spoils_no_other_record() {
        let text = r#"{"a b": [1, 1e999], "c": ["x"]}"#;
        let entries = from_json::<BTreeMap<String, Gathered<Vec<Whole>>>>(text).expect("faults are kept");
        let told = |key: &str| entries[key].0.as_ref().expect_err("a fault").clone();
        assert_eq!((told("a b").code(), told("a b").at().as_str()), (Code::AmountOutOfRange, "$[1]"));
        assert_eq!((told("c").code(), told("c").at().as_str()), (Code::WrongType, "$[0]"));
        let error = from_json::<BTreeMap<String, Vec<Whole>>>(text).expect_err("nothing keeps it");
        assert_eq!(error.at(), "$['a b'][1]");
    }

    #[test]
    fn the_first_fault_of_the_structure_comes_before_what_is_no_json_after_it() {
        let error = from_json::<BTreeMap<String, Whole>>(r#"{"a": "x", "b": "#).expect_err("two faults");
        assert_eq!((error.code(), error.at().as_str()), (Code::WrongType, "$.a"));
    }
}
