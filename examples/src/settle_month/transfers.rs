//! The transfers as files: a table for spreadsheets and the engine's own records as JSON Lines, written as they come.
//!
//! Amounts are whole minor units. Each file has a thread of its own, since writing takes longer than settling; batches wait in short
//! queues, so that memory stays the same however many orders there are. Does not add anything up.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::mem;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use jeongsan::PolicyBook;
use jeongsan::trace::Component;
use jeongsan::transfer::OrderTransfer;
use jeongsan::wire::transfer_record;

use crate::folder::Folder;
use crate::spreadsheet::{digits, guarded, table};

/// Transfers that are handed over at once.
const BATCH: usize = 512;
/// Batches that may wait for a file.
const WAITING: usize = 4;

/// What stands in front of the seventeen amounts.
const FACTS: [&str; 9] = [
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

type Batch = Arc<Vec<OrderTransfer>>;

/// The two files.
pub struct Transfers {
    batch: Vec<OrderTransfer>,
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
                let mut text = Vec::new();
                for batch in batches {
                    text.clear();
                    for transfer in batch.iter() {
                        serde_json::to_writer(&mut text, &transfer_record(transfer))?;
                        text.push(b'\n');
                    }
                    records.write_all(&text)?;
                }
                records.flush()
            }),
        ];
        Ok(Transfers { batch: Vec::with_capacity(BATCH), writers })
    }

    /// Adds one transfer to both.
    pub fn write(&mut self, transfer: OrderTransfer) -> io::Result<()> {
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

fn write_row(table: &mut csv::Writer<BufWriter<File>>, book: &PolicyBook, transfer: &OrderTransfer) -> io::Result<()> {
    let (contract, version) = transfer.contract();
    let mut number = [0; 20];
    table.write_field(guarded(transfer.order().as_str()).as_bytes())?;
    table.write_field(guarded(transfer.partner().as_str()).as_bytes())?;
    table.write_field(guarded(partner_name(book, transfer)).as_bytes())?;
    table.write_field(guarded(contract.as_str()).as_bytes())?;
    table.write_field(digits(i64::from(version), &mut number))?;
    table.write_field(guarded(transfer.payment().map_or("", |payment| payment.as_str())).as_bytes())?;
    table.write_field(transfer.currency().code())?;
    table.write_field(transfer.start_date().to_string())?;
    table.write_field(transfer.settlement_date().to_string())?;
    for component in Component::ALL {
        table.write_field(digits(transfer.amounts().get(*component).minor(), &mut number))?;
    }
    Ok(table.write_record(None::<&[u8]>)?)
}

/// The partner's name on the start date of the transfer.
pub fn partner_name<'b>(book: &'b PolicyBook, transfer: &OrderTransfer) -> &'b str {
    let partner = book.partner(transfer.partner(), transfer.start_date());
    partner.map_or("", |partner| partner.value.name.as_str())
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
