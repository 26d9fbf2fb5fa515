//! One order, cancel or item in detail: looks it up in the files and prints how its settlement came about.
//!
//! Writes no files. Does not mind what is wrong with other orders.

use std::io;
use std::ops::ControlFlow;

use jeongsan::order::{Cancellation, Order};
use jeongsan::trace::Language;
use jeongsan::transfer::ManualRequest;
use jeongsan::{Code, Error, PolicyBook};

use crate::extras::{Entry, Extras};
use crate::intake::{Incoming, Input, Sink, read_orders};
use crate::json_lines::problem;
use crate::probe::Prober;
use crate::problem::{Problem, all};
use crate::text::visible;

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
    inputs: &'a [Input],
    /// The order that is looked for: the one itself, or the one of the cancel.
    order: &'a str,
    /// The cancels up to the one that is looked for; none when an order is.
    cancels: &'a [Entry<Cancellation>],
    language: Language,
    found: Option<Result<String, Vec<Problem>>>,
    others: Vec<String>,
    faults: Vec<Problem>,
}

/// Looks for the record and explains it.
pub fn explain(book: &PolicyBook, inputs: &[Input], id: &str, language: Language) -> io::Result<Found> {
    let mut ids = Vec::new();
    let Extras { cancels, manual, faults } = Extras::read(inputs, |id, _| {
        ids.push(id.to_owned());
        None
    });
    if let Some(entry) = manual.iter().find(|entry| entry.id == id) {
        return Ok(by_hand(book, inputs, entry));
    }
    let order = cancels.order_of(id);
    let entries = order.map_or(&[][..], |order| cancels.of(order));
    let last = entries.iter().position(|entry| entry.id == id);
    let cancels = last.and_then(|last| entries.get(..=last)).unwrap_or_default();
    let order = order.unwrap_or(id);
    let mut search = Search { book, inputs, order, cancels, language, found: None, others: ids, faults };
    read_orders(inputs, &mut search)?;
    Ok(match search.found {
        Some(Ok(trace)) => Found::Trace(trace),
        Some(Err(problems)) => Found::Problems(problems),
        None => {
            let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
            let near = Error::new(Code::UnknownWord).suggest(order, search.others.iter().map(String::as_str));
            let near = near.detail().find(|(name, _)| *name == "suggestion").map(|(_, near)| near.to_string());
            let hint = near.map(|near| format!(", did you mean `{near}`?")).unwrap_or_default();
            Found::Nowhere(search.faults, format!("there is no `{order}` in {}{hint}", names.join(", ")))
        }
    })
}

/// An item set by hand explains itself.
fn by_hand(book: &PolicyBook, inputs: &[Input], entry: &Entry<ManualRequest>) -> Found {
    let file = inputs.get(entry.place.input).map_or("", |input| &input.name);
    let told = |error| Box::new(problem(file, entry.place.line, &error));
    let manual = entry.record.clone().and_then(|request| book.manual(request).map_err(told));
    match manual {
        Err(problem) => Found::Problems(vec![*problem]),
        Ok(manual) => Found::Trace(format!(
            "manual  {}  {}  {} on {}, {} of it tax-free  {}\n",
            manual.id(),
            manual.partner(),
            manual.settlement(),
            manual.settlement_date(),
            manual.settlement_tax_free(),
            visible(manual.memo().unwrap_or_default()),
        )),
    }
}

impl Search<'_> {
    fn trace(&self, incoming: &mut dyn Incoming) -> Result<String, Vec<Problem>> {
        let order = incoming.read()?;
        let Some((last, earlier)) = self.cancels.split_last() else {
            let explanation = self.book.explain(&order).map_err(|error| vec![incoming.refused(&error)])?;
            return Ok(explanation.trace(self.language).to_string());
        };
        let earlier: Vec<Cancellation> =
            earlier.iter().map(|entry| self.cancellation(entry, &order)).collect::<Result<_, _>>()?;
        let cancellation = self.cancellation(last, &order)?;
        let explanation = self.book.explain_cancel(&order, &earlier, &cancellation);
        let told = |error| vec![problem(self.file(last), last.place.line, &error)];
        Ok(explanation.map_err(told)?.trace(self.language).to_string())
    }

    fn cancellation(&self, entry: &Entry<Cancellation>, order: &Order) -> Result<Cancellation, Vec<Problem>> {
        entry.of(order, self.file(entry)).map_err(|problem| vec![*problem])
    }

    fn file(&self, entry: &Entry<Cancellation>) -> &str {
        self.inputs.get(entry.place.input).map_or("", |input| &input.name)
    }
}

impl Sink for Search<'_> {
    fn order(&mut self, incoming: &mut dyn Incoming) -> io::Result<ControlFlow<()>> {
        if incoming.id() != self.order {
            self.others.push(incoming.id().to_owned());
            return Ok(ControlFlow::Continue(()));
        }
        let explained = self.trace(incoming);
        self.found = Some(explained.map_err(|problems| all(problems, incoming.further(&Prober::new(self.book)))));
        Ok(ControlFlow::Break(()))
    }

    fn fault(&mut self, problem: Problem) -> io::Result<()> {
        self.faults.push(problem);
        Ok(())
    }
}
