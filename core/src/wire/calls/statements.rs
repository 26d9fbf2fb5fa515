//! Calls about statement lines and statements.
//!
//! Computes nothing itself.

use chrono::NaiveDate;
use serde::de::Deserializer;

use crate::code::{Code, Error};
use crate::id::PartnerId;
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::statement::{
    Aggregation, LineEvent, LineStatus, PayoutEntry, Period, Statement, StatementLine, StatementRequest,
};
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::statement::in_currency;
use crate::wire::records::summary::Summarised;
use crate::wire::text::fault::{Faults, Outcome};
use crate::wire::text::read::{Gathered, Read, Reading, list, values};
use crate::wire::text::record::record;

/// Transfers, each added up as soon as it is read: a list takes the memory of its lines. Keeps the faults of all.
#[derive(Default)]
struct AddedUp {
    sums: Aggregation,
    faults: Vec<Error>,
    read: usize,
}

impl Extend<Gathered<Summarised>> for AddedUp {
    fn extend<I: IntoIterator<Item = Gathered<Summarised>>>(&mut self, records: I) {
        for Gathered(record) in records {
            match record {
                Ok(summarised) => self.sums.add(&summarised.transfer),
                Err(error) => self.faults.push(error.under_index(self.read).under("transfers")),
            }
            self.read = self.read.saturating_add(1);
        }
    }
}

impl Read for AddedUp {
    fn read<'de, D: Deserializer<'de>>(json: D, reading: &mut Reading) -> Result<Outcome<Self>, D::Error> {
        list::<Gathered<Summarised>, _, _>(json, reading)
    }
}

#[cfg(feature = "schema")]
impl crate::wire::text::form::Form for AddedUp {
    fn given(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<Gathered<Summarised>>::given(generator)
    }
}

record! {
    pub(crate) struct StatementLinesInput {
        /// Transfers that are on no line yet.
        transfers: AddedUp,
        /// Lines that exist; none when absent.
        lines: Vec<Gathered<StatementLine>> = Vec::new(),
    }

    pub(crate) answer StatementLinesAnswer {
        /// The lines that exist with the transfers added, and new ones.
        lines: Vec<StatementLine>,
    }
}

fn statement_lines(input: StatementLinesInput) -> Answered<StatementLinesAnswer> {
    let mut faults = Faults::default();
    input.transfers.faults.into_iter().for_each(|fault| faults.push(fault));
    let existing = values(input.lines, "lines", Ok, &mut faults);
    faults.finish()?;
    Ok(StatementLinesAnswer { lines: input.transfers.sums.lines(existing)? })
}

record! {
    pub(crate) struct MoveLineInput {
        /// Where the line stands.
        status: LineStatus,
        /// What happens to it.
        event: LineEvent,
    }

    pub(crate) answer MoveLineAnswer {
        /// Where the line stands then.
        status: &'static str,
        /// The status of its transfers.
        transfer_status: &'static str,
        /// Whether the line may be deleted.
        deletable: bool,
    }
}

fn move_line(input: MoveLineInput) -> Answered<MoveLineAnswer> {
    let status = input.status.after(input.event)?;
    let transfer_status = status.transfer_status().as_str();
    Ok(MoveLineAnswer { status: status.as_str(), transfer_status, deletable: status.is_deletable() })
}

record! {
    /// What a statement is made of.
    pub(crate) struct StatementInput {
        /// The ledger; `live` when absent.
        ledger: Gathered<Ledger> = Gathered(Ok(Ledger::Live)),
        /// Whose statement it is.
        partner: Gathered<PartnerId>,
        /// The currency; `KRW` when absent.
        currency: Gathered<Currency> = Gathered(Ok(Currency::Krw)),
        /// The first day.
        from: Gathered<NaiveDate>,
        /// The last day.
        to: Gathered<NaiveDate>,
        /// The closing balance before; 0 when absent.
        opening: Gathered<i64> = Gathered(Ok(0)),
        /// The part of it that is not to be paid now; 0 when absent.
        opening_held: Gathered<i64> = Gathered(Ok(0)),
        /// The lines of the period.
        lines: Vec<Gathered<StatementLine>>,
        /// The payouts of the period; none when absent.
        payouts: Vec<Gathered<PayoutEntry>> = Vec::new(),
    }
}

impl StatementInput {
    fn request(self, faults: &mut Faults) -> Result<StatementRequest, Error> {
        let currency = self.currency.field("currency")?;
        let lines = values(self.lines, "lines", Ok, faults);
        let payouts = values(self.payouts, "payouts", |payout| Ok(in_currency(payout, currency)), faults);
        Ok(StatementRequest {
            ledger: self.ledger.field("ledger")?,
            partner: self.partner.field("partner")?,
            period: Period::new(self.from.field("from")?, self.to.field("to")?)?,
            opening: Money::trusted(self.opening.field("opening")?, currency),
            opening_held: Money::trusted(self.opening_held.field("openingHeld")?, currency),
            lines,
            payouts,
        })
    }
}

fn statement(input: StatementInput) -> Answered<Statement> {
    let mut faults = Faults::default();
    let request = input.request(&mut faults);
    let request = faults.take(request);
    faults.finish()?;
    let Some(request) = request else { return Err(Error::new(Code::MissingField).with("field", "partner").into()) };
    Ok(request.statement()?)
}

calls! {
    /// What an event does to a statement line.
    move_line(MoveLineInput) -> MoveLineAnswer;
    /// The statement of a partner for a period.
    statement(StatementInput) -> Statement;
    /// Transfers gathered into statement lines.
    statement_lines(StatementLinesInput) -> StatementLinesAnswer;
}
