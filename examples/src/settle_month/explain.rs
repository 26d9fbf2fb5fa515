//! One order in detail: looks it up in the order files and prints how its settlement came about.
//!
//! Writes no files. Does not mind what is wrong with other orders.

use std::io;
use std::ops::ControlFlow;

use jeongsan::trace::Language;
use jeongsan::{Code, Error, PolicyBook};

use crate::intake::{Incoming, Input, Sink, read_all};
use crate::probe::Prober;
use crate::problem::{Problem, all};

/// What came of it.
pub enum Found {
    /// The printed trace.
    Trace(String),
    /// What is wrong with the order, or with files that were read on the way.
    Problems(Vec<Problem>),
    /// No such order, said in a sentence, after what is wrong with the files.
    Nowhere(Vec<Problem>, String),
}

struct Search<'a> {
    book: &'a PolicyBook,
    id: &'a str,
    language: Language,
    found: Option<Result<String, Vec<Problem>>>,
    others: Vec<String>,
    faults: Vec<Problem>,
}

/// Looks for the order and explains it.
pub fn explain(book: &PolicyBook, inputs: &[Input], id: &str, language: Language) -> io::Result<Found> {
    let mut search = Search { book, id, language, found: None, others: Vec::new(), faults: Vec::new() };
    read_all(inputs, &mut search)?;
    Ok(match search.found {
        Some(Ok(trace)) => Found::Trace(trace),
        Some(Err(problems)) => Found::Problems(problems),
        None => {
            let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
            let near = Error::new(Code::UnknownWord).suggest(id, search.others.iter().map(String::as_str));
            let near = near.detail().find(|(name, _)| *name == "suggestion").map(|(_, near)| near.to_string());
            let hint = near.map(|near| format!(", did you mean `{near}`?")).unwrap_or_default();
            Found::Nowhere(search.faults, format!("there is no order `{id}` in {}{hint}", names.join(", ")))
        }
    })
}

impl Sink for Search<'_> {
    fn order(&mut self, incoming: &mut dyn Incoming) -> io::Result<ControlFlow<()>> {
        if incoming.id() != self.id {
            self.others.push(incoming.id().to_owned());
            return Ok(ControlFlow::Continue(()));
        }
        let explained = incoming.read().and_then(|order| {
            let explanation = self.book.explain(&order).map_err(|error| vec![incoming.refused(&error)])?;
            Ok(explanation.trace(self.language).to_string())
        });
        self.found = Some(explained.map_err(|problems| all(problems, incoming.further(&Prober::new(self.book)))));
        Ok(ControlFlow::Break(()))
    }

    fn fault(&mut self, problem: Problem) -> io::Result<()> {
        self.faults.push(problem);
        Ok(())
    }
}
