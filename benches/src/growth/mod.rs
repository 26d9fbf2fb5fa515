//! Jobs of every size for every call, good and refused, whose instructions are counted.
//!
//! Makes documents only. Who counts, and what may be spent, stands in the `exponents` binary.
#![allow(clippy::type_complexity, reason = "a case is a name and a closure")]
#![allow(clippy::disallowed_methods, reason = "the corpus is read from its files")]

pub mod cases;
pub mod inputs;
pub mod limits;
#[path = "../../../tests/src/mutations.rs"]
mod mutations;
mod parts;
mod paying;
pub mod refusals;
mod settling;
pub mod tables;
pub mod tasks;

use jeongsan::{PolicyBook, wire};
use serde_json::{Value, json};

/// A call with a document of any size.
pub struct Case {
    /// The call.
    pub call: &'static str,
    /// What grows, and what is wrong with it.
    pub name: String,
    /// Whether it is refused, in whole or in part.
    pub refused: bool,
    /// The smallest of three sizes; the others are four and sixteen times as large.
    pub size: usize,
    document: Box<dyn Fn(usize) -> Value>,
    /// Whether the size is that of white space in a document that has one size.
    padded: bool,
    /// What is done with the book and the document when it is no call.
    pub job: Option<Job>,
}

/// Something a host does without a call: made ready of a document, and done.
pub type Job = fn(&PolicyBook, &str) -> Box<dyn FnOnce() -> String>;

impl Case {
    /// The document of a size.
    #[must_use]
    pub fn document(&self, size: usize) -> String {
        let document = (self.document)(size).to_string();
        if self.padded { document.replacen('{', &format!("{{{:size$}", ""), 1) } else { document }
    }

    /// Whether the answer is what the case is about.
    #[must_use]
    pub fn fits(&self, answer: &str) -> bool {
        answer.contains("\"errors\":[{") == self.refused
    }
}

/// The cases of all calls.
#[derive(Default)]
pub struct Cases(Vec<Case>);

impl Cases {
    /// A good one.
    fn good(&mut self, call: &'static str, name: &str, size: usize, document: impl Fn(usize) -> Value + 'static) {
        self.0.push(Case {
            call,
            name: name.to_owned(),
            refused: false,
            size,
            document: Box::new(document),
            padded: false,
            job: None,
        });
    }

    /// A refused one.
    fn refused(&mut self, call: &'static str, name: &str, size: usize, document: impl Fn(usize) -> Value + 'static) {
        self.0.push(Case {
            call,
            name: name.to_owned(),
            refused: true,
            size,
            document: Box::new(document),
            padded: false,
            job: None,
        });
    }

    /// A list that grows, good, and with something wrong in each item: a field it does not have, or another type.
    fn list(
        &mut self,
        call: &'static str,
        rest: Value,
        at: &'static str,
        size: usize,
        item: impl Fn(usize) -> Value + Clone + 'static,
    ) {
        let (name, again, other) = (at.trim_start_matches('/').replace('/', " "), item.clone(), rest.clone());
        self.good(call, &name, size, move |count| with(&rest, at, (0..count).map(&item).collect()));
        self.refused(call, &format!("{name}, each misspelt"), size, move |count| {
            let spoilt = |place| match again(place) {
                Value::Object(mut fields) => {
                    fields.insert("amuont".to_owned(), json!(1));
                    Value::Object(fields)
                }
                _ => json!([true]),
            };
            with(&other, at, (0..count).map(spoilt).collect())
        });
    }
}

/// The document with a list put in, at a path whose parents exist.
fn with(document: &Value, at: &str, items: Vec<Value>) -> Value {
    let mut document = document.clone();
    let (parent, field) = at.rsplit_once('/').expect("a path");
    document.pointer_mut(parent).expect("a parent")[field] = Value::Array(items);
    document
}

/// The book of every case.
#[must_use]
pub fn book() -> PolicyBook {
    wire::book_from_json(&parts::book(64).to_string()).expect("a good book")
}
