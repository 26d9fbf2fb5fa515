//! The part of the job beside the orders: cancels when their order went by, then items set by hand.
//!
//! Cancels of an order are made one after the other as they stand in the files, so when one is bad the later ones have to wait.

use std::io;

use jeongsan::order::{Cancellation, Order};
use jeongsan::transfer::{Cancels, OrderCancel};
use jeongsan::{Code, Error, PolicyBook};

use crate::extras::{Entry, Extras};
use crate::intake::Holds;
use crate::json_lines::problem;
use crate::problem::Problem;
use crate::run::Run;

impl Run<'_> {
    /// Reads the files beside the orders.
    pub fn read_extras(&mut self) {
        let seen = &mut self.seen;
        self.extras = Extras::read(self.inputs, |id, place| seen.note(id, place));
        for fault in std::mem::take(&mut self.extras.faults) {
            self.lack(&fault);
        }
    }

    /// Cancels what was ordered. Without an order, because it is refused or there is no book, cancels are only looked at.
    pub fn cancel(
        &mut self,
        order: Option<(&PolicyBook, &Order)>,
        entries: Vec<Entry<Cancellation>>,
    ) -> io::Result<()> {
        let mut made: Option<Cancels<'_>> = None;
        let mut waits = order.is_none().then_some("the order is refused");
        for entry in entries {
            let (file, line) = (self.name(entry.place), entry.place.line);
            let mut problems = Vec::from_iter(self.given_twice(&entry.id, entry.place, entry.before, "$.id"));
            let read = match order {
                Some((_, order)) => entry.of(order, file),
                None => entry.record.clone(),
            };
            match (read, order) {
                (Err(problem), _) => problems.push(*problem),
                (Ok(cancellation), Some((book, order))) if waits.is_none() && problems.is_empty() => {
                    match next(&mut made, book, order, &cancellation) {
                        Ok(cancel) => {
                            self.record(book, cancel.into())?;
                            continue;
                        }
                        Err(error) => problems.push(at_record(problem(file, line, &error))),
                    }
                }
                (Ok(_), _) => {}
            }
            if let Some(reason) = waits.filter(|_| problems.is_empty()) {
                // Mending the other record mends this one, so it is told only where every refused row has to have a reason.
                if !self.skip_bad || self.book.is_none() {
                    continue;
                }
                problems.push(waiting(file, line, reason));
            }
            waits = Some("an earlier cancel of the order is refused");
            self.refuse(&entry.id, entry.place, &problems, |out| entry.raw(out))?;
        }
        Ok(())
    }

    /// What is left when all orders went by: cancels of orders that are not there, and all items set by hand.
    pub fn finish_extras(&mut self) -> io::Result<()> {
        for (order, entry) in self.extras.cancels.take_rest() {
            let mut problems = Vec::from_iter(self.given_twice(&entry.id, entry.place, entry.before, "$.id"));
            match &entry.record {
                Err(problem) => problems.push(problem.as_ref().clone()),
                // Whether the order is there is not known when a file could not be read.
                Ok(_) if self.lacks_file => continue,
                Ok(_) => problems.push(self.no_order(&order, &entry)),
            }
            self.refuse(&entry.id, entry.place, &problems, |out| entry.raw(out))?;
        }
        for entry in std::mem::take(&mut self.extras.manual) {
            let mut problems = Vec::from_iter(self.given_twice(&entry.id, entry.place, entry.before, "$.id"));
            match (&entry.record, self.book) {
                (Err(problem), _) => problems.push(problem.as_ref().clone()),
                (Ok(request), Some(book)) => match book.manual(request.clone()) {
                    Ok(manual) if problems.is_empty() => self.record(book, manual.into())?,
                    Ok(_) => {}
                    Err(error) => problems.push(problem(self.name(entry.place), entry.place.line, &error)),
                },
                (Ok(_), None) => {}
            }
            if !problems.is_empty() {
                self.refuse(&entry.id, entry.place, &problems, |out| entry.raw(out))?;
            }
        }
        Ok(())
    }

    fn no_order(&self, order: &str, entry: &Entry<Cancellation>) -> Problem {
        let (file, line) = (self.name(entry.place), Some(entry.place.line));
        let found = self.seen.find(order).and_then(|place| self.inputs.get(place.input)).map(|input| input.holds);
        if found == Some(Holds::Cancels) {
            let error = Error::new(Code::CancelOfACancel).with("order", order);
            return Problem::of(file, line, "$.order", &error);
        }
        let message = format!("there is no order `{order}`");
        let field = "$.order".to_owned();
        Problem {
            line,
            field,
            ..Problem::of_file(file, "unknown_order", message, "the id of an order of the order files")
        }
    }
}

/// The next cancel of an order, after those that were made.
fn next<'a>(
    made: &mut Option<Cancels<'a>>,
    book: &'a PolicyBook,
    order: &'a Order,
    cancellation: &Cancellation,
) -> Result<OrderCancel, Error> {
    match made {
        Some(made) => made.cancel(cancellation),
        None => made.insert(book.cancels(order)?).cancel(cancellation),
    }
}

/// Counts the place of an error from the record instead of from the question it was put in.
fn at_record(problem: Problem) -> Problem {
    let field = problem.field.replacen("$.cancellation", "$", 1);
    Problem { field, ..problem }
}

fn waiting(file: &str, line: u64, reason: &str) -> Problem {
    let (line, field) = (Some(line), "$.order".to_owned());
    Problem {
        line,
        field,
        ..Problem::of_file(file, "waits_for_another", reason.to_owned(), "that record mended first")
    }
}
