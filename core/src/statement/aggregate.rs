//! Adding transfers up to statement lines by ledger, partner, currency, settlement date, contract and kind.
//!
//! The answer is the same for any order of the transfers and any way of cutting them into chunks: sums are wide, ids are sorted, and
//! faults are looked for at the end. Calculation §7.1. Does not know when a transfer is settled: the host chooses.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::canonical::{Canonical, sha256_hex};
use super::line::{StatementLine, total_out_of_range};
use super::status::LineStatus;
use crate::code::{Code, Error};
use crate::id::{ContractId, PartnerId, StatementLineId, TransferId};
use crate::money::Currency;
use crate::transfer::{Ledger, TransferKind, TransferSummary, WideAmounts};

/// What the transfers of one line have in common. Lines are ordered by it, and a line's id follows from it, so that the same transfers
/// make the same lines everywhere.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub struct LineKey {
    /// The ledger.
    pub ledger: Ledger,
    /// The partner.
    pub partner: PartnerId,
    /// The currency.
    pub currency: Currency,
    /// The day the money is due.
    pub settlement_date: NaiveDate,
    /// The contract; none for manual transfers.
    pub contract: Option<ContractId>,
    /// The kind of the transfers.
    pub kind: TransferKind,
}

impl LineKey {
    fn of_transfer(transfer: &TransferSummary, settlement_date: NaiveDate) -> Self {
        LineKey {
            ledger: transfer.ledger,
            partner: transfer.partner.clone(),
            currency: transfer.currency(),
            settlement_date,
            contract: transfer.contract.clone(),
            kind: transfer.kind,
        }
    }

    fn of_line(line: &StatementLine) -> Self {
        LineKey {
            ledger: line.ledger,
            partner: line.partner.clone(),
            currency: line.currency(),
            settlement_date: line.settlement_date,
            contract: line.contract.clone(),
            kind: line.kind,
        }
    }

    fn parts(&self) -> KeyParts<'_> {
        (self.ledger, &self.partner, self.currency, self.settlement_date, self.contract.as_ref(), self.kind)
    }

    /// The id of the first line of this key: the settlement date, `-`, and the first 32 hexadecimal digits of the SHA-256 of ledger,
    /// partner, contract (or nothing), kind, settlement date and currency, joined by tabs and ended by a line feed. The lines made
    /// after it, when it has left [`LineStatus::Prepared`], add `-2`, `-3` and so on.
    #[must_use]
    pub fn line_id(&self) -> String {
        let date = self.settlement_date.to_string();
        let contract = self.contract.as_ref().map_or("", ContractId::as_str);
        let mut text = Canonical::default();
        let (ledger, kind) = (self.ledger.as_str(), self.kind.as_str());
        text.row([ledger, self.partner.as_str(), contract, kind, &date, self.currency.code()]);
        let hash: String = sha256_hex(&text.into_text()).chars().take(32).collect();
        format!("{date}-{hash}")
    }
}

/// The transfers of one key.
#[derive(Clone, Debug)]
struct Sum {
    amounts: WideAmounts,
    start_dates: Option<(NaiveDate, NaiveDate)>,
    transfers: Vec<TransferId>,
}

impl Sum {
    fn zero(currency: Currency) -> Self {
        Sum { amounts: WideAmounts::zero(currency), start_dates: None, transfers: Vec::new() }
    }

    fn merge(&mut self, other: Sum) {
        self.amounts.merge(&other.amounts);
        self.start_dates = range(self.start_dates, other.start_dates);
        self.transfers.extend(other.transfers);
    }
}

/// The smallest range that holds both.
fn range(one: Option<(NaiveDate, NaiveDate)>, other: Option<(NaiveDate, NaiveDate)>) -> Option<(NaiveDate, NaiveDate)> {
    match (one, other) {
        (Some((a, b)), Some((c, d))) => Some((a.min(c), b.max(d))),
        (one, other) => one.or(other),
    }
}

/// Transfers being added up to statement lines. Chunks can be added up apart, on any number of machines, and merged in any
/// sequence: sums on the way are wider than any amount, ids are sorted at the end, and faults are looked for when everything is in.
/// Memory grows with the number of transfers by an id each.
#[derive(Clone, Debug, Default)]
pub struct Aggregation(BTreeMap<LineKey, Sum>);

impl Aggregation {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one transfer; where it is settled in stages, each part on the line of its own day ([`TransferSummary::parts`]).
    pub fn add(&mut self, transfer: &TransferSummary) {
        for (id, date, amounts) in transfer.parts() {
            let key = LineKey::of_transfer(transfer, date);
            let sum = self.0.entry(key).or_insert_with(|| Sum::zero(transfer.currency()));
            sum.amounts.add(amounts);
            sum.start_dates = range(sum.start_dates, transfer.start_date.map(|date| (date, date)));
            sum.transfers.push(id.clone());
        }
    }

    /// Adds what another one has added up, so that chunks can be counted side by side. Which is merged into which makes no
    /// difference.
    ///
    /// ```
    /// use jeongsan::statement::{Aggregation, statement_lines};
    /// # use jeongsan::{PartnerId, TransferId, calendar::parse_date, transfer::ManualRequest, wire};
    /// # use jeongsan::money::{Currency, Money};
    /// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
    /// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
    /// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]}"#)?;
    /// # let by_hand = |id: &str, won| -> Result<_, jeongsan::Error> {
    /// #     let (partner, day) = (PartnerId::new("farm")?, parse_date("2026-10-30")?);
    /// #     Ok(book.manual(ManualRequest::new(TransferId::new(id)?, partner, Money::new(won, Currency::Krw)?, day))?.summary())
    /// # };
    /// let all = [by_hand("m-1", 700)?, by_hand("m-2", -200)?, by_hand("m-3", 50)?];
    /// let (mut one, mut other) = (Aggregation::new(), Aggregation::new());
    /// all[..1].iter().for_each(|transfer| one.add(transfer));
    /// all[1..].iter().for_each(|transfer| other.add(transfer));
    /// other.merge(one);
    /// assert_eq!(other.lines(Vec::new())?, statement_lines(&all)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn merge(&mut self, other: Aggregation) {
        for (key, sum) in other.0 {
            match self.0.get_mut(&key) {
                Some(known) => known.merge(sum),
                None => {
                    self.0.insert(key, sum);
                }
            }
        }
    }

    /// The lines: those that exist, with the new transfers of their key added while they are [`LineStatus::Prepared`], and a new line
    /// for every key that has no such line. In the order of their keys, then of their making. Give every line that was made of the
    /// keys concerned: a new line counts on from them.
    ///
    /// ```
    /// use jeongsan::calendar::parse_date;
    /// use jeongsan::money::{Currency, Money};
    /// use jeongsan::statement::{Aggregation, LineEvent};
    /// use jeongsan::trace::Component;
    /// use jeongsan::transfer::{Amounts, TransferKind, TransferSummary};
    /// use jeongsan::{PartnerId, TransferId};
    /// let by_hand = |id: &str, won: i64| -> Result<TransferSummary, jeongsan::Error> {
    ///     let amounts = Amounts::zero(Currency::Krw).with(Component::Settlement, Money::new(won, Currency::Krw)?)?;
    ///     let (id, partner) = (TransferId::new(id)?, PartnerId::new("hana")?);
    ///     Ok(TransferSummary::new(id, TransferKind::Manual, partner, parse_date("2026-10-31")?, amounts))
    /// };
    /// let mut first = Aggregation::new();
    /// first.add(&by_hand("a", 700)?);
    /// first.add(&by_hand("b", -200)?);
    /// let mut lines = first.lines(Vec::new())?;
    /// assert_eq!(lines[0].net().minor(), 500);
    /// lines[0].status = lines[0].status.after(LineEvent::Hold)?;
    /// let mut late = Aggregation::new();
    /// late.add(&by_hand("c", 50)?);
    /// let lines = late.lines(lines)?;
    /// assert_eq!(lines[1].id.as_str(), format!("{}-2", lines[0].id));
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    ///
    /// # Errors
    /// Under `transfers`, or under `lines` when it is the existing lines that do not fit: [`Code::MixedLedgers`];
    /// [`Code::DuplicateId`] for a transfer or a line given twice; [`Code::AlreadyOnLine`] for a transfer of an existing line;
    /// [`Code::TotalOutOfRange`] with the partner, the currency, the line and the amount.
    pub fn lines(self, existing: Vec<StatementLine>) -> Result<Vec<StatementLine>, Error> {
        self.check_ledgers(&existing)?;
        self.check_ids(&existing)?;
        let numbered = |line: StatementLine| (number_of(&LineKey::of_line(&line).line_id(), line.id.as_str()), line);
        let mut lines: Vec<(u64, StatementLine)> = existing.into_iter().map(numbered).collect();
        lines.sort_by(in_sequence);
        let mut new = Vec::with_capacity(self.0.len());
        for (key, sum) in self.0 {
            let start = lines.partition_point(|(_, line)| key_of(line) < key.parts());
            let count = lines.get(start..).unwrap_or_default().partition_point(|(_, line)| key_of(line) == key.parts());
            let known = lines.get_mut(start..start.saturating_add(count)).unwrap_or_default();
            match known.iter_mut().find(|(_, line)| line.status == LineStatus::Prepared) {
                Some((_, line)) => join(line, sum)?,
                None => {
                    let numbers = known.iter().map(|(number, _)| *number).filter(|number| *number < u64::MAX);
                    let number = numbers.max().unwrap_or(0).saturating_add(1);
                    new.push((number, made(&key, number, sum)?));
                }
            }
        }
        lines.append(&mut new);
        lines.sort_by(in_sequence);
        Ok(lines.into_iter().map(|(_, line)| line).collect())
    }

    /// Real money and rehearsals never meet. Names the first transfer of each, in the order of ids.
    fn check_ledgers(&self, existing: &[StatementLine]) -> Result<(), Error> {
        let first = |ledger: Ledger| {
            let new = self.0.iter().filter(|(key, _)| key.ledger == ledger).flat_map(|(_, sum)| &sum.transfers);
            let old = existing.iter().filter(|line| line.ledger == ledger).flat_map(|line| &line.transfers);
            new.chain(old).min()
        };
        match (first(Ledger::Live), first(Ledger::Test)) {
            (Some(live), Some(test)) => {
                let error = Error::new(Code::MixedLedgers).with("live", live.as_str());
                Err(error.with("test", test.as_str()).under("transfers"))
            }
            _ => Ok(()),
        }
    }

    /// No transfer and no line twice. Names the first in the order of ids, so that the fault is the same for any order of input.
    fn check_ids(&self, existing: &[StatementLine]) -> Result<(), Error> {
        let duplicate = |kind: &str, id: &str| Error::new(Code::DuplicateId).with("kind", kind).with("id", id);
        let mut lines: Vec<&StatementLineId> = existing.iter().map(|line| &line.id).collect();
        lines.sort_unstable();
        if let Some(id) = twice(&lines) {
            return Err(duplicate("statement line", id.as_str()).under("lines"));
        }
        let mut new: Vec<&TransferId> = self.0.values().flat_map(|sum| &sum.transfers).collect();
        new.sort_unstable();
        if let Some(id) = twice(&new) {
            return Err(duplicate("transfer", id.as_str()).under("transfers"));
        }
        let mut old: Vec<(&TransferId, &StatementLineId)> =
            existing.iter().flat_map(|line| line.transfers.iter().map(move |transfer| (transfer, &line.id))).collect();
        old.sort_unstable();
        let on_two =
            old.iter().zip(old.iter().skip(1)).find(|((a, _), (b, _))| a == b).map(|(first, _)| (first, "lines"));
        let again = old.iter().find(|(transfer, _)| new.binary_search(transfer).is_ok()).map(|row| (row, "transfers"));
        match on_two.or(again) {
            None => Ok(()),
            Some(((transfer, line), place)) => Err(Error::new(Code::AlreadyOnLine)
                .with("id", transfer.as_str())
                .with("line", line.as_str())
                .under(place)),
        }
    }
}

/// The first that stands twice in a sorted list.
fn twice<'a, T: PartialEq>(sorted: &[&'a T]) -> Option<&'a T> {
    sorted.iter().zip(sorted.iter().skip(1)).find(|(a, b)| a == b).map(|(a, _)| *a)
}

/// The parts of a line's key, borrowed.
type KeyParts<'a> = (Ledger, &'a PartnerId, Currency, NaiveDate, Option<&'a ContractId>, TransferKind);

fn key_of(line: &StatementLine) -> KeyParts<'_> {
    let (ledger, date, kind) = (line.ledger, line.settlement_date, line.kind);
    (ledger, &line.partner, line.currency(), date, line.contract.as_ref(), kind)
}

/// Lines by key, then by number and id.
fn in_sequence((a, x): &(u64, StatementLine), (b, y): &(u64, StatementLine)) -> Ordering {
    (key_of(x), a, &x.id).cmp(&(key_of(y), b, &y.id))
}

/// Which line of its key a line is: 1 for the first; last of all when its id is the host's own.
fn number_of(base: &str, id: &str) -> u64 {
    match id.strip_prefix(base) {
        Some("") => 1,
        Some(rest) => {
            let number = rest.strip_prefix('-').and_then(|number| Some((number, number.parse::<u64>().ok()?)));
            // As it was written, so without a sign and a zero in front.
            number.filter(|(text, number)| **text == *number.to_string()).map_or(u64::MAX, |(_, number)| number)
        }
        None => u64::MAX,
    }
}

fn made(key: &LineKey, number: u64, mut sum: Sum) -> Result<StatementLine, Error> {
    let base = key.line_id();
    let id = if number == 1 { base } else { format!("{base}-{number}") };
    sum.transfers.sort_unstable();
    Ok(StatementLine {
        amounts: sum.amounts.narrow().map_err(|error| {
            let error = total_out_of_range(&error, "settlement", &key.partner, key.currency);
            error.with("line", id.as_str()).under("transfers")
        })?,
        id: StatementLineId::new(&id)?,
        ledger: key.ledger,
        partner: key.partner.clone(),
        contract: key.contract.clone(),
        kind: key.kind,
        settlement_date: key.settlement_date,
        start_dates: sum.start_dates,
        transfers: sum.transfers,
        status: LineStatus::Prepared,
    })
}

fn join(line: &mut StatementLine, mut sum: Sum) -> Result<(), Error> {
    sum.amounts.add(&line.amounts);
    line.amounts = sum.amounts.narrow().map_err(|error| {
        let error = total_out_of_range(&error, "settlement", &line.partner, line.currency());
        error.with("line", line.id.as_str()).under("transfers")
    })?;
    line.start_dates = range(line.start_dates, sum.start_dates);
    line.transfers.append(&mut sum.transfers);
    line.transfers.sort_unstable();
    Ok(())
}

/// The lines of some transfers, where no line exists yet. See [`Aggregation`] for chunks and existing lines: with them, give every line
/// that was ever made of the keys concerned, so that ids are counted on and no transfer stands on two.
///
/// # Errors
/// As [`Aggregation::lines`].
pub fn statement_lines<'t>(
    transfers: impl IntoIterator<Item = &'t TransferSummary>,
) -> Result<Vec<StatementLine>, Error> {
    let mut aggregation = Aggregation::new();
    transfers.into_iter().for_each(|transfer| aggregation.add(transfer));
    aggregation.lines(Vec::new())
}
