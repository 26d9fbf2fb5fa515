//! Policies and partners: several JSON documents read as one book, with every fault at its own file.
//!
//! The engine counts places through all documents together; here they are counted back to the file they stand in.

use std::fs;
use std::path::PathBuf;

use jeongsan::wire::{BookRecord, book_from_json, books_from_json};
use jeongsan::{Code, Error, PolicyBook};

use crate::columns::UTF8_EXPECTED;
use crate::intake::unreadable;
use crate::problem::Problem;
use crate::spreadsheet::BYTE_ORDER_MARK;

/// A document that could be read as far as its outer form.
struct Document {
    file: String,
    text: String,
    /// How many records it has of each field.
    counts: [(&'static str, usize); 8],
}

impl Document {
    fn count(&self, field: &str) -> usize {
        self.counts.iter().find(|(name, _)| *name == field).map_or(0, |(_, count)| *count)
    }
}

/// Reads all documents and compiles the book, or tells everything that is wrong with them.
pub fn read(files: &[PathBuf]) -> Result<PolicyBook, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut documents = Vec::new();
    for file in files {
        match document(&file.display().to_string(), fs::read(file)) {
            Ok(document) => documents.push(document),
            Err(found) => problems.extend(found),
        }
    }
    let texts: Vec<&str> = documents.iter().map(|document| document.text.as_str()).collect();
    match books_from_json(&texts) {
        Ok(book) if problems.is_empty() => Ok(book),
        Ok(_) => Err(problems),
        Err(errors) => {
            // A contract that seems unknown may well stand in the document that could not be read.
            let partial = !problems.is_empty();
            let told = |error: &&Error| !(partial && error.code() == Code::UnknownContract);
            problems.extend(errors.as_slice().iter().filter(told).map(|error| placed(error, &documents)));
            Err(problems)
        }
    }
}

fn document(file: &str, read: std::io::Result<Vec<u8>>) -> Result<Document, Vec<Problem>> {
    let bytes = read.map_err(|error| vec![unreadable(file, &error)])?;
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
    let Ok(text) = str::from_utf8(bytes) else {
        return Err(vec![Problem::of_file(file, "not_utf8", "this file is not UTF-8".to_owned(), UTF8_EXPECTED)]);
    };
    let record: BookRecord = BookRecord::from_json(text).map_err(|_| {
        let errors = book_from_json(text).err().map_or_else(Vec::new, jeongsan::Errors::into_vec);
        errors.iter().map(|error| Problem::of(file, None, &error.at(), error)).collect::<Vec<_>>()
    })?;
    Ok(Document { file: file.to_owned(), text: text.to_owned(), counts: record.counts() })
}

/// The fault at its place in its own file.
fn placed(error: &Error, documents: &[Document]) -> Problem {
    let at = error.at();
    let name = |file: &Document| file.file.clone();
    let place = at.strip_prefix("$.").and_then(|at| at.split_once('['));
    let place =
        place.and_then(|(list, rest)| rest.split_once(']').map(|(index, rest)| (list, index.parse::<usize>(), rest)));
    if let Some((list, Ok(mut index), rest)) = place {
        for document in documents {
            let count = document.count(list);
            if index < count {
                return Problem::of(&document.file, None, &format!("$.{list}[{index}]{rest}"), error);
            }
            index -= count;
        }
    }
    let detail = error.detail().find(|(name, _)| *name == "field").map(|(_, field)| field.to_string());
    let about = |field: &str| at.starts_with(&format!("$.{field}")) || detail.as_deref() == Some(field);
    // Of two documents that both give settings the second one is too many.
    let has = |document: &&Document, field| document.count(field) > 0 && about(field);
    let owner = documents.iter().rfind(|document| has(document, "settings") || has(document, "calendar"));
    let file = owner.or(documents.first()).map(name).unwrap_or_default();
    Problem::of(&file, None, &at, error)
}
