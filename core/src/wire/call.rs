//! The one door: a call by name, a JSON document in, a JSON document out.
//!
//! Bindings that hold a compiled book use the typed functions beside this one; files of vectors use this. An answer is the result
//! record, or `{"errors": [...]}`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::book::BookRecord;
use super::calculator_calls as calculators;
use super::explanation::explanation_record;
use super::formula_calls as formulas;
use super::order::OrderRecord;
use super::read::{Faults, Gathered, read};
use super::scalar::{Given, optional};
use super::small_calls as small;
use super::transfer::transfer_record;
use super::words::Named;
use crate::code::{Code, Datum, Error, Errors};
use crate::id::OrderId;
use crate::order::Order;
use crate::policy_book::PolicyBook;
use crate::trace::Language;

/// An error as it crosses every border.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorRecord {
    /// The stable code; see [`Code`].
    pub code: String,
    /// The sentence.
    pub message: String,
    /// The place: a JSONPath from the root of the document.
    pub at: String,
    /// The numbers concerned, by name: integers, or text.
    pub detail: BTreeMap<String, Value>,
}

impl From<&Error> for ErrorRecord {
    fn from(error: &Error) -> Self {
        let value = |value: &Datum| match value {
            Datum::Integer(number) => Value::from(*number),
            Datum::Text(text) => Value::from(text.as_str()),
        };
        ErrorRecord {
            code: error.code().as_str().to_owned(),
            message: error.message(),
            at: error.at(),
            detail: error.detail().map(|(name, datum)| (name.to_owned(), value(datum))).collect(),
        }
    }
}

/// All errors of one call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorsRecord {
    /// In the order of the document.
    pub errors: Vec<ErrorRecord>,
}

impl From<&Errors> for ErrorsRecord {
    fn from(errors: &Errors) -> Self {
        ErrorsRecord { errors: errors.as_slice().iter().map(ErrorRecord::from).collect() }
    }
}

pub(super) type Answer = Result<Value, Errors>;

type Function = fn(&str) -> Answer;

const CALLS: &[(&str, Function)] = &[
    ("account_number", small::account_number),
    ("add_business_days", small::add_business_days),
    ("adjust", small::adjust),
    ("allocate", small::allocate),
    ("analyze_formula", formulas::analyze_formula_call),
    ("bank", small::bank),
    ("business_day", small::business_day),
    ("calculator_versions", calculators::calculator_versions),
    ("change_versions", small::change_versions),
    ("check_calculator", calculators::check_calculator),
    ("civil_date", small::civil_date),
    ("complete_formula", formulas::complete_formula_call),
    ("corporation_number", small::corporation_number),
    ("evaluate_formula", formulas::evaluate_formula),
    ("explain", explain),
    ("formula_names", formulas::formula_names),
    ("money", small::money),
    ("portion", small::portion),
    ("registration_number", small::registration_number),
    ("round", small::round),
    ("settle", settle),
    ("settle_many", settle_many),
    ("settlement_date", small::settlement_date),
    ("status", small::status),
    ("vat_split", small::vat_split),
];

/// The names [`call`] knows, in order.
pub fn calls() -> impl Iterator<Item = &'static str> {
    CALLS.iter().map(|(name, _)| *name)
}

/// Answers one call. Never fails: an error is an answer of the form [`ErrorsRecord`].
///
/// ```
/// let answer = jeongsan::wire::call("vat_split", r#"{"amount": 20800}"#);
/// assert_eq!(answer, r#"{"supply":18909,"taxFree":0,"vat":1891}"#);
/// let answer = jeongsan::wire::call("vat_split", r#"{"amuont": 20800}"#);
/// assert!(answer.contains("did you mean `amount`?"));
/// ```
#[must_use]
pub fn call(name: &str, input: &str) -> String {
    let answer = match CALLS.iter().find(|(known, _)| *known == name) {
        Some((_, function)) => function(input),
        None => Err(Error::new(Code::UnknownCall).with("call", name).suggest(name, calls()).into()),
    };
    match answer {
        Ok(value) => ordered(&value),
        Err(errors) => ordered(&to_value(&ErrorsRecord::from(&errors))),
    }
}

/// The value as text with its fields in alphabetical order, whatever order a host's features make serde_json keep.
fn ordered(value: &Value) -> String {
    struct Ordered<'v>(&'v Value);
    impl Serialize for Ordered<'_> {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self.0 {
                Value::Object(fields) => {
                    let sorted: BTreeMap<&str, Ordered<'_>> =
                        fields.iter().map(|(name, value)| (name.as_str(), Ordered(value))).collect();
                    sorted.serialize(serializer)
                }
                Value::Array(items) => serializer.collect_seq(items.iter().map(Ordered)),
                other => other.serialize(serializer),
            }
        }
    }
    serde_json::to_string(&Ordered(value)).unwrap_or_default()
}

/// Records of text, integers, lists and maps with text keys always serialise.
pub(super) fn to_value(record: &impl Serialize) -> Value {
    serde_json::to_value(record).unwrap_or(Value::Null)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SettleInput {
    book: Gathered<BookRecord>,
    order: Gathered<OrderRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExplainInput {
    book: Gathered<BookRecord>,
    order: Gathered<OrderRecord>,
    language: Option<Given<Named<Language>>>,
}

fn under(errors: Errors, field: &str) -> Vec<Error> {
    errors.into_vec().into_iter().map(|error| error.under(field)).collect()
}

fn book_of(record: Gathered<BookRecord>, faults: &mut Faults) -> Option<PolicyBook> {
    match record.0.map_err(Errors::from).and_then(BookRecord::book) {
        Ok(book) => Some(book),
        Err(errors) => {
            under(errors, "book").into_iter().for_each(|error| faults.push(error));
            None
        }
    }
}

/// The book and the order of a call, or the faults of both.
fn question(
    book: Gathered<BookRecord>,
    order: Gathered<OrderRecord>,
    mut faults: Faults,
) -> Result<(PolicyBook, Order), Errors> {
    let book = book_of(book, &mut faults);
    let order = order.0.and_then(OrderRecord::order).map_err(|error| error.under("order"));
    let order = faults.take(order);
    faults.finish()?;
    match (book, order) {
        (Some(book), Some(order)) => Ok((book, order)),
        _ => Err(Error::new(Code::MissingField).with("field", "order").into()),
    }
}

fn settle(input: &str) -> Answer {
    let input: SettleInput = read(input)?;
    let (book, order) = question(input.book, input.order, Faults::default())?;
    let transfer = book.settle(&order).map_err(|error| error.under("order"))?;
    Ok(to_value(&transfer_record(&transfer)))
}

fn explain(input: &str) -> Answer {
    let input: ExplainInput = read(input)?;
    let mut faults = Faults::default();
    let language = faults.take(optional(input.language, "language")).flatten();
    let (book, order) = question(input.book, input.order, faults)?;
    let explanation = book.explain(&order).map_err(|error| error.under("order"))?;
    Ok(to_value(&explanation_record(&explanation, language.map_or(Language::English, |named| named.0))))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SettleManyInput {
    book: Gathered<BookRecord>,
    orders: Vec<Gathered<OrderRecord>>,
}

/// Every order gets its own answer, in order; a book with faults answers none.
fn settle_many(input: &str) -> Answer {
    let input: SettleManyInput = read(input)?;
    let mut faults = Faults::default();
    let book = book_of(input.book, &mut faults);
    faults.finish()?;
    let Some(book) = book else { return Err(Error::new(Code::MissingField).with("field", "book").into()) };
    let mut seen = std::collections::BTreeSet::new();
    let mut settle = |record: Gathered<OrderRecord>| -> Result<Value, Error> {
        let order = record.0.and_then(OrderRecord::order)?;
        if !seen.insert(order.id.clone()) {
            return Err(duplicate_order(&order.id));
        }
        book.settle(&order).map(|transfer| to_value(&transfer_record(&transfer)))
    };
    let results: Vec<Value> = input
        .orders
        .into_iter()
        .enumerate()
        .map(|(index, record)| {
            settle(record).unwrap_or_else(|error| {
                let error = error.under_index(index).under("orders");
                to_value(&ErrorsRecord::from(&Errors::from(error)))
            })
        })
        .collect();
    Ok(serde_json::json!({ "results": results }))
}

/// One id for two orders of a batch.
fn duplicate_order(id: &OrderId) -> Error {
    Error::new(Code::DuplicateId).with("kind", "order").with("id", id.as_str()).under("id")
}
