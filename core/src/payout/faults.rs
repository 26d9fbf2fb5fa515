//! What is wrong with a plan, gathered, each fault once and at its place.
//!
//! Does not know what a plan is made of.

use crate::code::{Code, Error, Errors};

/// Faults in the order in which they were found.
#[derive(Default)]
pub(super) struct Faults {
    all: Vec<Error>,
    /// Those of everybody: days without a rate, one a kind of income.
    shared: Vec<Error>,
}

impl Faults {
    /// Keeps a fault; the same one, such as a day without a rate, once for all whom it concerns.
    pub(super) fn push(&mut self, error: Error) {
        if error.code() == Code::NoWithholdingRate {
            if self.shared.contains(&error) {
                return;
            }
            self.shared.push(error.clone());
        }
        self.all.push(error);
    }

    pub(super) fn extend(&mut self, errors: impl IntoIterator<Item = Error>) {
        self.all.extend(errors);
    }

    pub(super) fn take<T>(&mut self, result: Result<T, Error>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub(super) fn finish(self) -> Result<(), Errors> {
        Errors::none_in(self.all)
    }
}

/// The place of a fault of what somebody is paid: the payee, but for what lies in the day of payment.
pub(super) fn at_payee(error: Error, index: usize) -> Error {
    match error.code() {
        Code::NoWithholdingRate => error.under("paidOn"),
        _ => error.under_index(index).under("partners"),
    }
}

/// The second of two records with one id.
pub(super) fn duplicate(kind: &str, id: &str) -> Error {
    Error::new(Code::DuplicateId).with("kind", kind).with("id", id).under("id")
}
