//! Transfers on their way to statement lines, in chunks, so that memory stays small however many there are.
//!
//! The engine adds up chunks as it adds up the whole. The ids of a line, which a statement lists, wait as one text. Does not pay.

use std::collections::BTreeMap;
use std::mem;

use jeongsan::statement::{Aggregation, StatementLine};
use jeongsan::transfer::TransferSummary;
use jeongsan::{Error, StatementLineId, TransferId};

/// Transfers of one chunk.
const CHUNK: usize = 1 << 15;

/// The ids of the transfers of each line. No id has a line feed in it.
#[derive(Default)]
pub struct Ids(BTreeMap<StatementLineId, String>);

impl Ids {
    /// How many transfers a line has.
    pub fn count(&self, line: &StatementLine) -> u64 {
        let count = self.0.get(&line.id).map_or(0, |ids| ids.lines().count());
        u64::try_from(count).unwrap_or(u64::MAX)
    }

    /// The line with its transfers.
    pub fn fill(&self, line: &StatementLine) -> Result<StatementLine, Error> {
        let ids = self.0.get(&line.id).map_or("", String::as_str);
        let mut filled = line.clone();
        filled.transfers = ids.lines().map(TransferId::new).collect::<Result<_, _>>()?;
        Ok(filled)
    }
}

/// Transfers being added up.
#[derive(Default)]
pub struct Gathering {
    chunk: Aggregation,
    count: usize,
    lines: Vec<StatementLine>,
    ids: Ids,
    fault: Option<Error>,
}

impl Gathering {
    /// Adds one transfer.
    pub fn add(&mut self, transfer: &TransferSummary) {
        self.chunk.add(transfer);
        self.count += 1;
        if self.count == CHUNK {
            self.fold();
        }
    }

    fn fold(&mut self) {
        self.count = 0;
        let known = mem::take(&mut self.lines);
        match mem::take(&mut self.chunk).lines(known) {
            Ok(lines) => self.lines = lines,
            Err(error) => {
                self.fault.get_or_insert(error);
            }
        }
        for line in &mut self.lines {
            if line.transfers.is_empty() {
                continue;
            }
            let ids = self.ids.0.entry(line.id.clone()).or_default();
            for id in mem::take(&mut line.transfers) {
                ids.push_str(id.as_str());
                ids.push('\n');
            }
        }
    }

    /// The lines without their transfers, and these apart.
    pub fn finish(mut self) -> Result<(Vec<StatementLine>, Ids), Error> {
        self.fold();
        match self.fault {
            Some(fault) => Err(fault),
            None => Ok((self.lines, self.ids)),
        }
    }
}
