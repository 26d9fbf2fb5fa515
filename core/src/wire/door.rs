//! The one door: a call by name, a JSON document in, a JSON document out.
//!
//! Bindings that hold a compiled book use the typed functions beside this one; files of vectors use this. An answer is the result
//! record, or `{"errors": [...]}`.
//!
//! A call has one of two forms: a document in and an answer out, by [`call`], and the same by a compiled book, by [`call_on_book`].
//! An operation that has to ask its host for records, or for money to be sent, will be a third: a handle that `start` gives out of a
//! document, and whose `resume` takes a reply and gives the next request, or the end. Its place is one more column of the
//! [`Call`] of an area's table, and one more function here that looks it up as [`call_on_book`] does.

#[cfg(doc)]
use crate::code::Errors;
use crate::code::{Code, Error};
use crate::policy_book::PolicyBook;
use crate::wire::calls::{
    dates, formulas, identifiers, numbers, orders, passbook, payout_moves, payouts, statements, tax_reports, transfers,
    versions, withholding,
};
use crate::wire::records::call::{Answer, Call};
use crate::wire::text::write::to_json;

/// The calls of every area.
const AREAS: &[&[Call]] = &[
    dates::CALLS,
    formulas::CALLS,
    identifiers::CALLS,
    numbers::CALLS,
    orders::CALLS,
    passbook::CALLS,
    payout_moves::CALLS,
    payouts::CALLS,
    statements::CALLS,
    tax_reports::CALLS,
    transfers::CALLS,
    versions::CALLS,
    withholding::CALLS,
];

/// Every call, by name.
pub(super) fn all() -> Vec<&'static Call> {
    let mut all: Vec<&Call> = AREAS.iter().copied().flatten().collect();
    all.sort_unstable_by_key(|call| call.name);
    all
}

fn of_name(name: &str) -> Option<&'static Call> {
    AREAS.iter().copied().flatten().find(|call| call.name == name)
}

/// The names [`call`] knows, in order.
///
/// ```
/// assert!(jeongsan::wire::calls().any(|name| name == "settle"));
/// ```
pub fn calls() -> impl Iterator<Item = &'static str> {
    all().into_iter().map(|call| call.name)
}

/// Answers one call. Never fails: errors are an answer, as [`to_json`] writes [`Errors`].
///
/// ```
/// let answer = jeongsan::wire::call("vat_split", r#"{"amount": 20800}"#);
/// assert_eq!(answer, r#"{"supply":18909,"vat":1891,"taxFree":0}"#);
/// let answer = jeongsan::wire::call("vat_split", r#"{"amuont": 20800}"#);
/// assert!(answer.contains("did you mean `amount`?"));
/// ```
#[must_use]
pub fn call(name: &str, input: &str) -> String {
    finish(of_name(name).map_or_else(|| Err(unknown(name, calls()).into()), |call| (call.run)(input)))
}

/// Answers a call that needs a book by one that was compiled before; the input leaves `book` out.
///
/// ```
/// use jeongsan::wire;
/// let book = wire::book_from_json(r#"{"contracts": [], "partners": []}"#)?;
/// let order = r#"{"order": {"id": "o", "partner": "farm", "amount": 1000, "startDate": "2026-11-23"}}"#;
/// assert!(wire::call_on_book(&book, "settle", order).contains("unknown_partner"));
/// # Ok::<(), jeongsan::Errors>(())
/// ```
#[must_use]
pub fn call_on_book(book: &PolicyBook, name: &str, input: &str) -> String {
    finish(match of_name(name).and_then(|call| call.run_on_book) {
        Some(run) => run(book, input),
        None => {
            let on_book = all().into_iter().filter(|call| call.run_on_book.is_some());
            Err(unknown(name, on_book.map(|call| call.name)).into())
        }
    })
}

#[cold]
fn unknown(name: &str, known: impl Iterator<Item = &'static str>) -> Error {
    Error::new(Code::UnknownCall).with("call", name).suggest(name, known)
}

fn finish(answer: Answer) -> String {
    answer.unwrap_or_else(|errors| to_json(&errors))
}
