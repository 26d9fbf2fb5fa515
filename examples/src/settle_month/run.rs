//! The job itself: every order is settled, written and added up, or refused with its reasons.
//!
//! Without `--skip-bad` one problem is enough for nothing to be written, but reading goes on so that all problems are told.

use std::collections::BTreeSet;
use std::io;
use std::ops::ControlFlow;
use std::path::PathBuf;

use jeongsan::transfer::OrderTransfer;
use jeongsan::{Code, Error, PolicyBook};

use crate::console::Console;
use crate::folder::Folder;
use crate::intake::{Incoming, Input, Sink};
use crate::probe::Prober;
use crate::problem::{Problem, all};
use crate::rejects::Rejects;
use crate::seen::Seen;
use crate::tally::Tally;
use crate::totals::Totals;
use crate::totals_out;
use crate::transfers::{Transfers, partner_name};

/// The files being written.
struct Output {
    transfers: Transfers,
    rejects: Option<Rejects>,
    /// Last, because it tidies up what the others wrote when they are dropped.
    folder: Folder,
    byte_order_mark: bool,
}

/// One run over all orders.
pub struct Run<'a> {
    inputs: &'a [Input],
    /// None when the book itself is broken: then cells are checked and nothing is settled.
    book: Option<&'a PolicyBook>,
    prober: Option<Prober<'a>>,
    skip_bad: bool,
    /// Ids known beforehand to be given more than once.
    twice: BTreeSet<String>,
    seen: Seen,
    /// None when nothing will be written.
    output: Option<Output>,
    console: &'a mut Console,
    pub tally: Tally,
    pub totals: Totals,
    pub orders: u64,
    pub refused: u64,
    /// Whether a file as a whole could not be used.
    pub lacks_file: bool,
}

impl<'a> Run<'a> {
    /// A run that writes nothing yet; see [`Run::write_to`].
    pub fn new(inputs: &'a [Input], book: Option<&'a PolicyBook>, console: &'a mut Console) -> Self {
        Run {
            inputs,
            book,
            prober: book.map(Prober::new),
            skip_bad: false,
            twice: BTreeSet::new(),
            seen: Seen::default(),
            output: None,
            console,
            tally: Tally::default(),
            totals: Totals::default(),
            orders: 0,
            refused: 0,
            lacks_file: false,
        }
    }

    /// Skips bad orders instead of writing nothing. `twice` are the ids that are given more than once.
    pub fn skip_bad(&mut self, twice: BTreeSet<String>) {
        self.skip_bad = true;
        self.twice = twice;
    }

    /// Begins the output files.
    pub fn write_to(&mut self, mut folder: Folder, book: &PolicyBook, byte_order_mark: bool) -> io::Result<()> {
        let transfers = Transfers::create(&mut folder, book, byte_order_mark)?;
        let rejects = self.skip_bad.then(|| Rejects::create(&mut folder, self.inputs, byte_order_mark)).transpose()?;
        self.output = Some(Output { folder, transfers, rejects, byte_order_mark });
        Ok(())
    }

    /// Writes the totals and gives all files their names; none when nothing was to be written.
    pub fn finish(&mut self) -> io::Result<Option<Vec<PathBuf>>> {
        self.console.clear();
        let Some(mut output) = self.output.take() else { return Ok(None) };
        output.transfers.finish()?;
        if let Some(rejects) = output.rejects {
            rejects.finish()?;
        }
        self.totals.check().map_err(io::Error::other)?;
        totals_out::write(&mut output.folder, &self.totals, output.byte_order_mark)?;
        output.folder.commit().map(Some)
    }

    /// The transfer of an order, or everything that is wrong with it. Nothing of both when there is no book.
    fn settle(&mut self, incoming: &mut dyn Incoming) -> Result<Option<(&'a PolicyBook, OrderTransfer)>, Vec<Problem>> {
        let mut problems: Vec<Problem> = self.given_before(incoming).into_iter().collect();
        match (incoming.read(), self.book) {
            (Ok(order), Some(book)) => match book.settle(&order) {
                Ok(transfer) if problems.is_empty() => return Ok(Some((book, transfer))),
                Ok(_) => {}
                Err(error) => problems.push(incoming.refused(&error)),
            },
            (Ok(_), None) if problems.is_empty() => return Ok(None),
            (Ok(_), None) => {}
            (Err(found), _) => problems.extend(found),
        }
        let further = self.prober.as_ref().map(|prober| incoming.further(prober)).unwrap_or_default();
        Err(all(problems, further))
    }

    /// Whether the id belongs to another order too.
    fn given_before(&mut self, incoming: &dyn Incoming) -> Option<Problem> {
        let expected = match self.seen.note(incoming) {
            Some((input, line)) => {
                let name = self.inputs.get(input).map_or("", |input| &input.name);
                format!("the rows of an order next to each other; others stand at {name}:{line}")
            }
            None if self.twice.contains(incoming.id()) => {
                "the rows of an order next to each other; others stand further on".to_owned()
            }
            None => return None,
        };
        let error = Error::new(Code::DuplicateId).with("kind", "order").with("id", incoming.id());
        let file = self.inputs.get(incoming.input()).map_or("", |input| &input.name);
        Some(Problem { expected, ..Problem::of(file, Some(incoming.line()), incoming.id_field(), &error) })
    }

    fn record(&mut self, book: &PolicyBook, transfer: OrderTransfer) -> io::Result<()> {
        let Some(output) = &mut self.output else { return Ok(()) };
        self.totals.add(&transfer, partner_name(book, &transfer));
        output.transfers.write(transfer)
    }

    fn refuse(&mut self, incoming: &dyn Incoming, problems: &[Problem]) -> io::Result<()> {
        self.refused += 1;
        problems.iter().for_each(|problem| self.tell(problem));
        match &mut self.output {
            Some(Output { rejects: Some(rejects), .. }) => rejects.add(incoming, problems),
            _ => {
                self.output = None;
                Ok(())
            }
        }
    }

    /// Counts a problem and tells it.
    pub fn tell(&mut self, problem: &Problem) {
        self.tally.count(problem);
        self.console.problem(problem);
    }
}

impl Sink for Run<'_> {
    fn order(&mut self, incoming: &mut dyn Incoming) -> io::Result<ControlFlow<()>> {
        self.orders += 1;
        self.console.progress(self.orders);
        match self.settle(incoming) {
            Ok(Some((book, transfer))) => self.record(book, transfer)?,
            Ok(None) => {}
            Err(problems) => self.refuse(incoming, &problems)?,
        }
        Ok(ControlFlow::Continue(()))
    }

    fn fault(&mut self, problem: Problem) -> io::Result<()> {
        // A file that cannot be used is no bad row: what is missing then is not known.
        self.lacks_file = true;
        self.output = None;
        self.tell(&problem);
        Ok(())
    }
}
