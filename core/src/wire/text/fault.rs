//! Faults of a document, gathered so that one reading tells them all.

use crate::code::{Error, Errors};
use crate::wire::text::read::Gathered;

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

    pub(crate) fn finish(self) -> Result<(), Errors> {
        Errors::none_in(self.0)
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
