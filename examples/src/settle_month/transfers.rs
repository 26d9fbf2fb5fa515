//! The transfers as files: a table for spreadsheets and the engine's own records as JSON Lines, written as they come.
//!
//! Amounts are whole minor units; those of a cancel are magnitudes, and its type says that they are taken back. Each file has a thread of its own, since writing takes longer than settling; batches wait in short
//! queues, so that memory stays the same however many orders there are. Does not add anything up.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::mem;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use jeongsan::PolicyBook;
use jeongsan::trace::Component;
use jeongsan::wire::to_json;

use crate::folder::Folder;
use crate::spreadsheet::{digits, guarded, table};
use crate::transfer::{Source, Transfer, partner_name};

/// Transfers that are handed over at once.
const BATCH: usize = 512;
/// Batches that may wait for a file.
const WAITING: usize = 4;

/// What stands in front of the seventeen amounts.
const FACTS: [&str; 11] = [
    "type",
    "transfer_id",
    "order_id",
    "partner_id",
    "partner_name",
    "contract_id",
    "contract_version",
    "payment_id",
    "currency",
    "start_date",
    "settlement_date",
];

type Batch = Arc<Vec<Transfer>>;

/// The two files.
pub struct Transfers {
    batch: Vec<Transfer>,
    writers: [Writer; 2],
}

impl Transfers {
    /// Begins both files. Partners' names are looked up in `book`.
    pub fn create(folder: &mut Folder, book: &PolicyBook, byte_order_mark: bool) -> io::Result<Self> {
        let book = book.clone();
        let mut rows = table(folder.create("transfers.csv")?, byte_order_mark)?;
        let mut records = folder.create("transfers.jsonl")?;
        let writers = [
            Writer::start(move |batches| {
                write_header(&mut rows)?;
                for batch in batches {
                    batch.iter().try_for_each(|transfer| write_row(&mut rows, &book, transfer))?;
                }
                rows.flush()
            }),
            Writer::start(move |batches| {
                let mut text = String::new();
                for batch in batches {
                    text.clear();
                    for transfer in batch.iter() {
                        text.push_str(&match &transfer.source {
                            Source::Order(order) => to_json(order),
                            Source::Cancel(cancel) => to_json(cancel.as_ref()),
                            Source::Manual(manual) => to_json(manual),
                        });
                        text.push('\n');
                    }
                    records.write_all(text.as_bytes())?;
                }
                records.flush()
            }),
        ];
        Ok(Transfers { batch: Vec::with_capacity(BATCH), writers })
    }

    /// Adds one transfer to both.
    pub fn write(&mut self, transfer: Transfer) -> io::Result<()> {
        self.batch.push(transfer);
        if self.batch.len() < BATCH { Ok(()) } else { self.hand_over() }
    }

    fn hand_over(&mut self) -> io::Result<()> {
        let batch = Arc::new(mem::replace(&mut self.batch, Vec::with_capacity(BATCH)));
        self.writers.iter_mut().try_for_each(|writer| writer.send(&batch))
    }

    /// Waits until everything is written.
    pub fn finish(mut self) -> io::Result<()> {
        self.hand_over()?;
        self.writers.iter_mut().try_for_each(Writer::join)
    }
}

/// A thread that writes one file. It ends when its queue is closed.
struct Writer {
    queue: Option<SyncSender<Batch>>,
    thread: Option<JoinHandle<io::Result<()>>>,
}

impl Writer {
    fn start(write: impl FnOnce(Receiver<Batch>) -> io::Result<()> + Send + 'static) -> Self {
        let (queue, batches) = sync_channel(WAITING);
        Writer { queue: Some(queue), thread: Some(thread::spawn(move || write(batches))) }
    }

    /// Queues a batch. A thread that is gone has failed, and tells why when it is joined.
    fn send(&mut self, batch: &Batch) -> io::Result<()> {
        let queued = self.queue.as_ref().is_some_and(|queue| queue.send(Arc::clone(batch)).is_ok());
        if queued { Ok(()) } else { self.join() }
    }

    fn join(&mut self) -> io::Result<()> {
        self.queue = None;
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(written)) => written,
            _ => Err(io::Error::other("a writing thread ended too early")),
        }
    }
}

impl Drop for Writer {
    /// The file must be closed before its folder is tidied up. Whether it was written well matters to nobody any more.
    fn drop(&mut self) {
        if self.thread.is_some() {
            let _ = self.join();
        }
    }
}

fn write_header(table: &mut csv::Writer<BufWriter<File>>) -> io::Result<()> {
    for name in FACTS {
        table.write_field(name)?;
    }
    for component in Component::ALL {
        table.write_field(snake_case(component.as_str()))?;
    }
    Ok(table.write_record(None::<&[u8]>)?)
}

fn write_row(table: &mut csv::Writer<BufWriter<File>>, book: &PolicyBook, transfer: &Transfer) -> io::Result<()> {
    let Transfer { summary, source } = transfer;
    let mut number = [0; 20];
    table.write_field(summary.kind.as_str())?;
    table.write_field(guarded(summary.id.as_str()).as_bytes())?;
    table.write_field(guarded(order_of(source)).as_bytes())?;
    table.write_field(guarded(summary.partner.as_str()).as_bytes())?;
    table.write_field(guarded(partner_name(book, summary)).as_bytes())?;
    table.write_field(guarded(summary.contract.as_ref().map_or("", |contract| contract.as_str())).as_bytes())?;
    table.write_field(version_of(source).map_or(&[][..], |version| digits(i64::from(version), &mut number)))?;
    table.write_field(guarded(payment_of(source)).as_bytes())?;
    table.write_field(summary.currency().code())?;
    table.write_field(summary.start_date.map(|date| date.to_string()).unwrap_or_default())?;
    table.write_field(summary.settlement_date.to_string())?;
    for component in Component::ALL {
        table.write_field(digits(summary.amounts.get(*component).minor(), &mut number))?;
    }
    Ok(table.write_record(None::<&[u8]>)?)
}

fn order_of(source: &Source) -> &str {
    match source {
        Source::Order(order) => order.order().as_str(),
        Source::Cancel(cancel) => cancel.order().as_str(),
        Source::Manual(_) => "",
    }
}

fn payment_of(source: &Source) -> &str {
    let payment = match source {
        Source::Order(order) => order.payment(),
        Source::Cancel(cancel) => cancel.payment(),
        Source::Manual(_) => None,
    };
    payment.map_or("", |payment| payment.as_str())
}

fn version_of(source: &Source) -> Option<u32> {
    match source {
        Source::Order(order) => Some(order.contract().1),
        Source::Cancel(cancel) => Some(cancel.contract().1),
        Source::Manual(_) => None,
    }
}

/// `discountShareTaxFree` as `discount_share_tax_free`.
pub fn snake_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}
