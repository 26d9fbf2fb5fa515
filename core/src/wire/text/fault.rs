//! Faults of a document: of its structure, and of single values; gathered so that one reading tells them all.
//!
//! The words for what was expected and what was found stand here. Does not know where JSON comes from.

use crate::code::{Code, Error, Errors};

/// Why a value could not be read. A structural fault (another type than the record has, a field missing, unknown or given twice)
/// ends its record; a value of the right type that is not what it should be is told only if the structure is sound.
#[derive(Clone, Debug)]
pub struct Fault {
    pub(crate) error: Error,
    pub(crate) structural: bool,
}

/// What was read, or why not.
pub type Outcome<T> = Result<T, Fault>;

impl Fault {
    pub(crate) fn structural(error: Error) -> Self {
        Fault { error, structural: true }
    }

    pub(crate) fn value(error: Error) -> Self {
        Fault { error, structural: false }
    }

    pub(crate) fn under(self, field: &str) -> Self {
        Fault { error: self.error.under(field), ..self }
    }

    pub(crate) fn under_index(self, index: usize) -> Self {
        Fault { error: self.error.under_index(index), ..self }
    }
}

pub(crate) fn wrong_type(expected: &str, found: &str) -> Error {
    Error::new(Code::WrongType).with("expected", expected).with("found", found)
}

pub(crate) fn missing(field: &str) -> Error {
    Error::new(Code::MissingField).with("field", field)
}

pub(crate) fn duplicate(field: &str) -> Error {
    Error::new(Code::DuplicateField).with("field", field)
}

pub(crate) fn unknown<'f>(field: &str, known: impl Iterator<Item = &'f str>) -> Error {
    Error::new(Code::UnknownField).with("field", field).suggest(field, known)
}

/// A number within its bounds.
pub(crate) fn within<N: TryFrom<i64>>(value: i64, least: i64, most: i64) -> Result<N, Error> {
    let known = Some(value).filter(|value| (least..=most).contains(value)).and_then(|value| N::try_from(value).ok());
    known.ok_or_else(|| Error::new(Code::NumberOutOfRange).with("value", value).with("least", least).with("most", most))
}

/// A word outside its list.
pub(crate) fn unknown_word(word: &str, words: &[&str]) -> Error {
    Error::new(Code::UnknownWord)
        .with("word", word.chars().take(60).collect::<String>())
        .with("words", words.join(", "))
        .suggest(word, words.iter().copied())
}

/// Collects faults, and gives the good values.
#[derive(Default)]
pub(crate) struct Faults(Vec<Error>);

impl Faults {
    pub(crate) fn take<T>(&mut self, result: Result<T, Error>) -> Option<T> {
        result.map_err(|error| self.0.push(error)).ok()
    }

    pub(crate) fn push(&mut self, error: Error) {
        self.0.push(error);
    }

    pub(crate) fn into_errors(self) -> Vec<Error> {
        self.0
    }

    /// Takes the faults of a whole, each put in its place.
    pub(crate) fn take_all<T>(&mut self, result: Result<T, Errors>, place: impl Fn(Error) -> Error) -> Option<T> {
        result.map_err(|errors| self.0.extend(errors.into_vec().into_iter().map(place))).ok()
    }

    pub(crate) fn finish(self) -> Result<(), Errors> {
        Errors::none_in(self.0)
    }

    /// The value, which is there when there are no faults.
    pub(crate) fn finish_with<T>(self, value: Option<T>) -> Result<T, Errors> {
        self.finish()?;
        value.ok_or_else(|| missing("value").into())
    }
}
