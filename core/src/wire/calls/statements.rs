//! Calls about statement lines and statements.
//!
//! Computes nothing itself.

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::Deserializer;

use crate::code::{Code, Error};
use crate::id::PartnerId;
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::statement::{Aggregation, LineEvent, LineStatus, Period, StatementLine, StatementRequest};
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::statement::{PayoutEntryInput, StatementRecord};
use crate::wire::records::summary::TransferSummaryRecord;
use crate::wire::text::fault::{Faults, Outcome};
use crate::wire::text::given::{Given, optional, values};
use crate::wire::text::read::{Gathered, Read, Reading, list};
use crate::wire::text::record::record;
use crate::wire::text::words::Named;
use crate::wire::text::write::Written;

/// Transfers, each added up as soon as it is read: a list takes the memory of its lines. Keeps the faults of all.
#[derive(Default)]
struct AddedUp {
    sums: Aggregation,
    faults: Vec<Error>,
    read: usize,
}

impl Extend<Gathered<TransferSummaryRecord>> for AddedUp {
    fn extend<I: IntoIterator<Item = Gathered<TransferSummaryRecord>>>(&mut self, records: I) {
        for Gathered(record) in records {
            match record.and_then(TransferSummaryRecord::summary) {
                Ok((transfer, _)) => self.sums.add(&transfer),
                Err(error) => self.faults.push(error.under_index(self.read).under("transfers")),
            }
            self.read = self.read.saturating_add(1);
        }
    }
}

impl Read for AddedUp {
    fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        list::<Gathered<TransferSummaryRecord>, _, _>(json, reading)
    }
}

record! {
    pub(crate) struct StatementLinesInput {
        /// Transfers that are on no line yet.
        #[cfg_attr(feature = "schema", schemars(with = "Vec<Gathered<TransferSummaryRecord>>"))]
        transfers: AddedUp,
        /// Lines that exist; none when absent.
        lines: Option<Vec<Gathered<StatementLine>>>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct StatementLinesAnswer {
    /// The lines that exist with the transfers added, and new ones.
    lines: Vec<Written<StatementLine>>,
}

fn statement_lines(input: StatementLinesInput) -> Answered<StatementLinesAnswer> {
    let mut faults = Faults::default();
    input.transfers.faults.into_iter().for_each(|fault| faults.push(fault));
    let existing = values(input.lines.unwrap_or_default(), "lines", Ok, &mut faults);
    faults.finish()?;
    let lines = input.transfers.sums.lines(existing)?;
    Ok(StatementLinesAnswer { lines: lines.into_iter().map(Written).collect() })
}

record! {
    pub(crate) struct MoveLineInput {
        /// Where the line stands.
        status: Given<Named<LineStatus>>,
        /// What happens to it.
        event: Given<Named<LineEvent>>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct MoveLineAnswer {
    /// Where the line stands then.
    status: String,
    /// The status of its transfers.
    transfer_status: String,
    /// Whether the line may be deleted.
    deletable: bool,
}

fn move_line(input: MoveLineInput) -> Answered<MoveLineAnswer> {
    let status = input.status.field("status")?.0;
    let status = status.after(input.event.field("event")?.0)?;
    Ok(MoveLineAnswer {
        status: status.as_str().to_owned(),
        transfer_status: status.transfer_status().as_str().to_owned(),
        deletable: status.is_deletable(),
    })
}

record! {
    /// What a statement is made of.
    #[derive(Clone, Debug)]
    pub struct StatementInput {
        /// The ledger; `live` when absent.
        pub ledger: Option<Given<Named<Ledger>>>,
        /// Whose statement it is.
        pub partner: Given<PartnerId>,
        /// The currency; `KRW` when absent.
        pub currency: Option<Given<Currency>>,
        /// The first day.
        pub from: Given<NaiveDate>,
        /// The last day.
        pub to: Given<NaiveDate>,
        /// The closing balance before; 0 when absent.
        pub opening: Option<Given<i64>>,
        /// The part of it that is not to be paid now; 0 when absent.
        pub opening_held: Option<Given<i64>>,
        /// The lines of the period.
        pub lines: Vec<Gathered<StatementLine>>,
        /// The payouts of the period; none when absent.
        pub payouts: Option<Vec<Gathered<PayoutEntryInput>>>,
    }
}

impl StatementInput {
    fn request(self, faults: &mut Faults) -> Result<StatementRequest, Error> {
        let currency = optional(self.currency, "currency")?.unwrap_or(Currency::Krw);
        let lines = values(self.lines, "lines", Ok, faults);
        let entry = |record: PayoutEntryInput| record.entry(currency);
        let payouts = values(self.payouts.unwrap_or_default(), "payouts", entry, faults);
        Ok(StatementRequest {
            ledger: optional(self.ledger, "ledger")?.map_or(Ledger::Live, |named| named.0),
            partner: self.partner.field("partner")?,
            period: Period::new(self.from.field("from")?, self.to.field("to")?)?,
            opening: Money::trusted(optional(self.opening, "opening")?.unwrap_or(0), currency),
            opening_held: Money::trusted(optional(self.opening_held, "openingHeld")?.unwrap_or(0), currency),
            lines,
            payouts,
        })
    }
}

fn statement(input: StatementInput) -> Answered<StatementRecord> {
    let mut faults = Faults::default();
    let request = input.request(&mut faults);
    let request = faults.take(request);
    faults.finish()?;
    let Some(request) = request else { return Err(Error::new(Code::MissingField).with("field", "partner").into()) };
    Ok(StatementRecord::from(&request.statement()?))
}

calls! {
    /// What an event does to a statement line.
    move_line(MoveLineInput) -> MoveLineAnswer;
    /// The statement of a partner for a period.
    statement(StatementInput) -> StatementRecord;
    /// Transfers gathered into statement lines.
    statement_lines(StatementLinesInput) -> StatementLinesAnswer;
}
