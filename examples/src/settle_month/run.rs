//! The job itself: every order is settled, written and added up with its cancels, or refused with its reasons.
//!
//! Without `--skip-bad` one problem is enough for nothing to be written, but reading goes on so that all problems are told.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;

use jeongsan::order::Order;
use jeongsan::transfer::OrderTransfer;
use jeongsan::{Code, Error, PolicyBook};

use crate::closing::{Closing, close};
use crate::closing_out;
use crate::console::Console;
use crate::extras::Extras;
use crate::folder::Folder;
use crate::gathering::Gathering;
use crate::intake::{Holds, Incoming, Input, Place, Sink};
use crate::payouts::Options;
use crate::payouts_out;
use crate::probe::Prober;
use crate::problem::{Problem, all};
use crate::rejects::Rejects;
use crate::seen::Seen;
use crate::tally::Tally;
use crate::totals::Totals;
use crate::totals_out;
use crate::transfer::{Transfer, partner_name};
use crate::transfers::Transfers;

/// The files being written.
struct Output {
    transfers: Transfers,
    rejects: Option<Rejects>,
    /// Last, because it tidies up what the others wrote when they are dropped.
    folder: Folder,
    byte_order_mark: bool,
}

/// An order and its transfer.
struct Settled<'a> {
    book: &'a PolicyBook,
    order: Order,
    transfer: OrderTransfer,
}

/// One run over all orders.
pub struct Run<'a> {
    pub inputs: &'a [Input],
    /// None when the book itself is broken: then cells are checked and nothing is settled.
    pub book: Option<&'a PolicyBook>,
    prober: Option<Prober<'a>>,
    pub skip_bad: bool,
    /// Ids known beforehand to be given more than once.
    twice: BTreeSet<String>,
    pub seen: Seen,
    /// Cancels and items that have not had their turn.
    pub extras: Extras,
    /// None when nothing will be written.
    output: Option<Output>,
    console: &'a mut Console,
    pub tally: Tally,
    pub totals: Totals,
    /// Every transfer that was written, by statement line.
    gathering: Gathering,
    /// Why the month could not be closed.
    pub refusal: Option<String>,
    pub orders: u64,
    /// What was refused: orders, cancels, manual items.
    pub refused: [u64; 3],
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
            extras: Extras::default(),
            output: None,
            console,
            tally: Tally::default(),
            totals: Totals::default(),
            gathering: Gathering::default(),
            refusal: None,
            orders: 0,
            refused: [0; 3],
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

    /// Closes the month, writes what it came to and gives all files their names; none when nothing was to be written.
    pub fn finish(&mut self, options: Options) -> io::Result<Option<(Vec<PathBuf>, Closing)>> {
        self.console.clear();
        let (Some(mut output), Some(book)) = (self.output.take(), self.book) else { return Ok(None) };
        output.transfers.finish()?;
        if let Some(rejects) = output.rejects {
            rejects.finish()?;
        }
        self.totals.check().map_err(io::Error::other)?;
        totals_out::write(&mut output.folder, &self.totals, output.byte_order_mark)?;
        match close(std::mem::take(&mut self.gathering), book, options) {
            Ok(closing) => {
                closing_out::write(&mut output.folder, &closing, book, output.byte_order_mark)?;
                payouts_out::write(&mut output.folder, &closing, book, output.byte_order_mark)?;
                Ok(Some((output.folder.commit()?, closing)))
            }
            Err(refusal) => {
                self.refusal = Some(refusal);
                Ok(None)
            }
        }
    }

    /// The transfer of an order, or everything that is wrong with it. Nothing of both when there is no book.
    fn settle(&mut self, incoming: &mut dyn Incoming) -> Result<Option<Settled<'a>>, Vec<Problem>> {
        let before = self.seen.note(incoming.id(), incoming.place());
        let given_before = self.given_twice(incoming.id(), incoming.place(), before, incoming.id_field());
        let mut problems: Vec<Problem> = given_before.into_iter().collect();
        match (incoming.read(), self.book) {
            (Ok(order), Some(book)) => match book.settle(&order) {
                Ok(transfer) if problems.is_empty() => return Ok(Some(Settled { book, order, transfer })),
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

    /// Whether an id belongs to another record too: to one that stands `before` it, or to one further on.
    pub fn given_twice(&self, id: &str, place: Place, before: Option<Place>, field: &str) -> Option<Problem> {
        if before.is_none() && !self.twice.contains(id) {
            return None;
        }
        let holds = |place: Place| self.inputs.get(place.input).map_or(Holds::Orders, |input| input.holds);
        let other = match before {
            Some(before) => format!("at {}:{}", self.name(before), before.line),
            None => "further on".to_owned(),
        };
        let of_one_order = holds(place) == Holds::Orders && before.is_none_or(|before| holds(before) == Holds::Orders);
        let expected = match of_one_order {
            true => format!("each order once, its rows next to each other; others stand {other}"),
            false => format!("an id of its own; it stands {other} too"),
        };
        let error = Error::new(Code::DuplicateId).with("kind", holds(place).one()).with("id", id);
        Some(Problem { expected, ..Problem::of(self.name(place), Some(place.line), field, &error) })
    }

    /// The name of the file a record stands in.
    pub fn name(&self, place: Place) -> &'a str {
        self.inputs.get(place.input).map_or("", |input| &input.name)
    }

    /// Writes a transfer and adds it up.
    pub fn record(&mut self, book: &PolicyBook, transfer: Transfer) -> io::Result<()> {
        let Some(output) = &mut self.output else { return Ok(()) };
        self.totals.add(&transfer.summary, partner_name(book, &transfer.summary));
        self.gathering.add(&transfer.summary);
        output.transfers.write(transfer)
    }

    /// Tells why a record is refused, and puts it aside or gives up writing.
    pub fn refuse(
        &mut self,
        id: &str,
        place: Place,
        problems: &[Problem],
        raw: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let refused = match self.inputs.get(place.input).map(|input| input.holds) {
            Some(Holds::Cancels) => 1,
            Some(Holds::Manual) => 2,
            Some(Holds::Orders) | None => 0,
        };
        self.refused[refused] += 1;
        problems.iter().for_each(|problem| self.tell(problem));
        match &mut self.output {
            Some(Output { rejects: Some(rejects), .. }) => rejects.add(id, place.input, problems, raw),
            _ => {
                self.output = None;
                Ok(())
            }
        }
    }

    /// Tells of a file that cannot be used. That is no bad row: what is missing then is not known.
    pub fn lack(&mut self, problem: &Problem) {
        self.lacks_file = true;
        self.output = None;
        self.tell(problem);
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
        let settled = self.settle(incoming);
        let cancels = self.extras.cancels.take(incoming.id());
        match settled {
            Ok(Some(Settled { book, order, transfer })) => {
                self.record(book, transfer.into())?;
                self.cancel(Some((book, &order)), cancels)?;
            }
            Ok(None) => self.cancel(None, cancels)?,
            Err(problems) => {
                self.refuse(incoming.id(), incoming.place(), &problems, |out| incoming.raw(out))?;
                self.cancel(None, cancels)?;
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn fault(&mut self, problem: Problem) -> io::Result<()> {
        self.lack(&problem);
        Ok(())
    }
}
