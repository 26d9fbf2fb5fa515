//! Statement lines and statements as records, and their calls.
//!
//! A line is read as it was written; its net, which follows from its amounts, is passed over. Computes nothing.

use std::fmt;

use chrono::NaiveDate;
use serde::de::{Deserializer, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::call::Answered;
use super::read::{Faults, Gathered, Record};
use super::scalar::{DateText, Given, optional};
use super::summary::{AmountsInput, Ignored, TransferSummaryRecord, values};
use super::transfer::{AmountsRecord, off_live};
use super::words::Named;
use crate::code::{Code, Error};
use crate::id::{ContractId, PartnerId, PayoutId, StatementLineId, TransferId};
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::statement::{
    Aggregation, Balance, LineEvent, LineStatus, PayoutEntry, Period, Statement, StatementLine, StatementRequest,
    StatementRow,
};
use crate::transfer::TransferKind;

/// A statement line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementLineRecord {
    /// Its id.
    pub id: String,
    /// `test`; absent on the live ledger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<String>,
    /// Whose it is.
    pub partner: String,
    /// The contract; none for manual transfers.
    pub contract: Option<String>,
    /// The kind of its transfers: `order`, `order_cancel`, `manual`.
    pub r#type: String,
    /// The settlement currency.
    pub currency: String,
    /// The day the money is due.
    pub settlement_date: DateText,
    /// First start date among its transfers; none for manual transfers.
    pub first_start_date: Option<DateText>,
    /// Last start date among its transfers; none for manual transfers.
    pub last_start_date: Option<DateText>,
    /// Sums of its transfers' amounts; magnitudes for cancels.
    pub amounts: AmountsRecord,
    /// What the partner is owed by it; negative for cancels.
    pub net: i64,
    /// The part of that without VAT.
    pub net_tax_free: i64,
    /// Its transfers.
    pub transfers: Vec<String>,
    /// Where it stands.
    pub status: String,
}

impl From<&StatementLine> for StatementLineRecord {
    fn from(line: &StatementLine) -> Self {
        StatementLineRecord {
            id: line.id.to_string(),
            ledger: off_live(line.ledger),
            partner: line.partner.to_string(),
            contract: line.contract.as_ref().map(ToString::to_string),
            r#type: line.kind.as_str().to_owned(),
            currency: line.currency().code().to_owned(),
            settlement_date: DateText(line.settlement_date),
            first_start_date: line.start_dates.map(|(first, _)| DateText(first)),
            last_start_date: line.start_dates.map(|(_, last)| DateText(last)),
            amounts: AmountsRecord::from(&line.amounts),
            net: line.net().minor(),
            net_tax_free: line.net_tax_free().minor(),
            transfers: line.transfers.iter().map(ToString::to_string).collect(),
            status: line.status.as_str().to_owned(),
        }
    }
}

/// A statement line as it is read: what [`StatementLineRecord`] writes.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("answers" = ["StatementLineRecord"])))]
pub struct StatementLineInput {
    /// Its id.
    pub id: Given<StatementLineId>,
    /// The ledger; `live` when absent.
    pub ledger: Option<Given<Named<Ledger>>>,
    /// Whose it is.
    pub partner: Given<PartnerId>,
    /// The contract; none for manual transfers.
    pub contract: Option<Given<ContractId>>,
    /// The kind of its transfers.
    pub r#type: Given<Named<TransferKind>>,
    /// The currency; `KRW` when absent.
    pub currency: Option<Given<Currency>>,
    /// The day the money is due.
    pub settlement_date: Given<NaiveDate>,
    /// First start date among its transfers.
    pub first_start_date: Option<Given<NaiveDate>>,
    /// Last start date among its transfers.
    pub last_start_date: Option<Given<NaiveDate>>,
    /// Sums of its transfers' amounts; magnitudes for cancels.
    pub amounts: Record<AmountsInput>,
    /// Follows from the amounts.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub net: Option<Ignored>,
    /// Follows from the amounts.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub net_tax_free: Option<Ignored>,
    /// Its transfers; none when absent.
    pub transfers: Option<Vec<Given<TransferId>>>,
    /// Where it stands; `prepared` when absent.
    pub status: Option<Given<Named<LineStatus>>>,
}

impl StatementLineInput {
    /// The line.
    pub(super) fn line(self) -> Result<StatementLine, Error> {
        let currency = optional(self.currency, "currency")?.unwrap_or(Currency::Krw);
        let transfer =
            |(index, id): (usize, Given<TransferId>)| id.0.map_err(|error| error.under_index(index).under("transfers"));
        let first = optional(self.first_start_date, "firstStartDate")?;
        let last = optional(self.last_start_date, "lastStartDate")?;
        Ok(StatementLine {
            id: self.id.field("id")?,
            ledger: optional(self.ledger, "ledger")?.map_or(Ledger::Live, |named| named.0),
            partner: self.partner.field("partner")?,
            contract: optional(self.contract, "contract")?,
            kind: self.r#type.field("type")?.0,
            settlement_date: self.settlement_date.field("settlementDate")?,
            start_dates: first.or(last).zip(last.or(first)),
            amounts: self.amounts.0.amounts(currency).map_err(|error| error.under("amounts"))?,
            transfers: self
                .transfers
                .unwrap_or_default()
                .into_iter()
                .enumerate()
                .map(transfer)
                .collect::<Result<_, _>>()?,
            status: optional(self.status, "status")?.map_or(LineStatus::Prepared, |named| named.0),
        })
    }
}

/// Transfers, each added up as soon as it is read: a list takes the memory of its lines. Keeps the faults of all.
struct AddedUp(Aggregation, Vec<Error>);

struct AddingUp;

impl<'de> Visitor<'de> for AddingUp {
    type Value = AddedUp;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<AddedUp, A::Error> {
        let (mut aggregation, mut faults, mut index) = (Aggregation::new(), Vec::new(), 0_usize);
        while let Some(Gathered(record)) = list.next_element::<Gathered<TransferSummaryRecord>>()? {
            match record.and_then(TransferSummaryRecord::summary) {
                Ok((transfer, _)) => aggregation.add(&transfer),
                Err(error) => faults.push(error.under_index(index).under("transfers")),
            }
            index = index.saturating_add(1);
        }
        Ok(AddedUp(aggregation, faults))
    }
}

impl<'de> Deserialize<'de> for AddedUp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(AddingUp)
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct StatementLinesInput {
    /// Transfers that are on no line yet.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Gathered<TransferSummaryRecord>>"))]
    transfers: AddedUp,
    /// Lines that exist; none when absent.
    lines: Option<Vec<Gathered<StatementLineInput>>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct StatementLinesAnswer {
    /// The lines that exist with the transfers added, and new ones.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<StatementLineRecord>"))]
    lines: Lines,
}

/// Lines, each made a record when it is written.
struct Lines(Vec<StatementLine>);

impl Serialize for Lines {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(StatementLineRecord::from))
    }
}

pub(super) fn statement_lines(input: StatementLinesInput) -> Answered<StatementLinesAnswer> {
    let mut faults = Faults::default();
    let AddedUp(aggregation, of_transfers) = input.transfers;
    of_transfers.into_iter().for_each(|fault| faults.push(fault));
    let existing = values(input.lines.unwrap_or_default(), "lines", StatementLineInput::line, &mut faults);
    faults.finish()?;
    Ok(StatementLinesAnswer { lines: Lines(aggregation.lines(existing)?) })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct MoveLineInput {
    /// Where the line stands.
    status: Given<Named<LineStatus>>,
    /// What happens to it.
    event: Given<Named<LineEvent>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct MoveLineAnswer {
    /// Where the line stands then.
    status: String,
    /// The status of its transfers.
    transfer_status: String,
    /// Whether the line may be deleted.
    deletable: bool,
}

pub(super) fn move_line(input: MoveLineInput) -> Answered<MoveLineAnswer> {
    let status = input.status.field("status")?.0;
    let status = status.after(input.event.field("event")?.0).map_err(|error| error.under("event"))?;
    Ok(MoveLineAnswer {
        status: status.as_str().to_owned(),
        transfer_status: status.transfer_status().as_str().to_owned(),
        deletable: status.is_deletable(),
    })
}

/// A payout of the period, in minor units; on input a VAT or tax that is absent is 0.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("answers" = ["PayoutEntryRecord"])))]
pub struct PayoutEntryInput {
    /// The payout.
    pub id: Given<PayoutId>,
    /// The day it was paid.
    pub paid_on: Given<NaiveDate>,
    /// What went to the bank.
    pub paid: Given<i64>,
    /// VAT paid on top of the balance.
    pub vat_on_top: Option<Given<i64>>,
    /// Income tax withheld.
    pub income_tax: Option<Given<i64>>,
    /// Local income tax withheld.
    pub local_income_tax: Option<Given<i64>>,
}

impl PayoutEntryInput {
    fn entry(self, currency: Currency) -> Result<PayoutEntry, Error> {
        let money = |given: Option<Given<i64>>, field: &str| {
            Ok::<_, Error>(Money::trusted(optional(given, field)?.unwrap_or(0), currency))
        };
        Ok(PayoutEntry {
            id: self.id.field("id")?,
            paid_on: self.paid_on.field("paidOn")?,
            paid: Money::trusted(self.paid.field("paid")?, currency),
            vat_on_top: money(self.vat_on_top, "vatOnTop")?,
            income_tax: money(self.income_tax, "incomeTax")?,
            local_income_tax: money(self.local_income_tax, "localIncomeTax")?,
        })
    }
}

/// What a statement is made of.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    pub lines: Vec<Gathered<StatementLineInput>>,
    /// The payouts of the period; none when absent.
    pub payouts: Option<Vec<Gathered<PayoutEntryInput>>>,
}

impl StatementInput {
    fn request(self, faults: &mut Faults) -> Result<StatementRequest, Error> {
        let currency = optional(self.currency, "currency")?.unwrap_or(Currency::Krw);
        let lines = values(self.lines, "lines", StatementLineInput::line, faults);
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

/// The balance of a period: opening + lines + adjustments − payouts − tax = closing, and payable + carried = closing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementBalanceRecord {
    /// Owed before.
    pub opening: i64,
    /// Orders less cancels.
    pub lines: i64,
    /// Manual lines.
    pub adjustments: i64,
    /// What the payouts settled: paid less VAT on top.
    pub payouts: i64,
    /// Tax withheld.
    pub tax: i64,
    /// Owed after.
    pub closing: i64,
    /// Held back or excluded, in this period and before.
    pub held: i64,
    /// What can be paid now.
    pub payable: i64,
    /// What stays.
    pub carried: i64,
}

impl From<&Balance> for StatementBalanceRecord {
    fn from(balance: &Balance) -> Self {
        StatementBalanceRecord {
            opening: balance.opening.minor(),
            lines: balance.lines.minor(),
            adjustments: balance.adjustments.minor(),
            payouts: balance.payouts.minor(),
            tax: balance.tax.minor(),
            closing: balance.closing.minor(),
            held: balance.held.minor(),
            payable: balance.payable.minor(),
            carried: balance.carried.minor(),
        }
    }
}

/// One line of a statement, with signs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementRowRecord {
    /// The line.
    pub line: String,
    /// The kind of its transfers.
    pub r#type: String,
    /// The contract.
    pub contract: Option<String>,
    /// The day the money is due.
    pub settlement_date: DateText,
    /// Where the line stands.
    pub status: String,
    /// Its transfers.
    pub transfers: Vec<String>,
    /// Its amounts; negative for cancels.
    pub amounts: AmountsRecord,
    /// What a formula of the user's own deducts beyond the amounts named.
    pub other_deductions: i64,
}

impl From<&StatementRow> for StatementRowRecord {
    fn from(row: &StatementRow) -> Self {
        StatementRowRecord {
            line: row.line.id.to_string(),
            r#type: row.line.kind.as_str().to_owned(),
            contract: row.line.contract.as_ref().map(ToString::to_string),
            settlement_date: DateText(row.line.settlement_date),
            status: row.line.status.as_str().to_owned(),
            transfers: row.line.transfers.iter().map(ToString::to_string).collect(),
            amounts: AmountsRecord::from(&row.amounts),
            other_deductions: row.other_deductions(),
        }
    }
}

/// A payout of a statement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayoutEntryRecord {
    /// The payout.
    pub id: String,
    /// The day it was paid.
    pub paid_on: DateText,
    /// What went to the bank.
    pub paid: i64,
    /// VAT paid on top of the balance.
    pub vat_on_top: i64,
    /// Income tax withheld.
    pub income_tax: i64,
    /// Local income tax withheld.
    pub local_income_tax: i64,
}

/// Counts and sums of a statement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementControlRecord {
    /// How many lines.
    pub lines: usize,
    /// How many transfers on them.
    pub transfers: usize,
    /// How many payouts.
    pub payouts: usize,
    /// The sum of the settlements of all lines, with their signs.
    pub total: i64,
}

/// The statement of a partner.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementRecord {
    /// `test`; absent on the live ledger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<String>,
    /// Whose it is.
    pub partner: String,
    /// The currency.
    pub currency: String,
    /// The first day.
    pub from: DateText,
    /// The last day.
    pub to: DateText,
    /// The balance.
    pub balance: StatementBalanceRecord,
    /// Orders less cancels, amount by amount.
    pub totals: AmountsRecord,
    /// Platform fee and additional fees.
    pub fees: i64,
    /// Their VAT.
    pub fee_vat: i64,
    /// What went to the bank.
    pub paid: i64,
    /// VAT paid on top of the balance.
    pub vat_on_top: i64,
    /// Income tax withheld.
    pub income_tax: i64,
    /// Local income tax withheld.
    pub local_income_tax: i64,
    /// The lines, by settlement date, contract, kind and id.
    pub rows: Vec<StatementRowRecord>,
    /// The payouts, by date and id.
    pub payouts: Vec<PayoutEntryRecord>,
    /// Counts and sums.
    pub control: StatementControlRecord,
    /// SHA-256 of the canonical text.
    pub hash: String,
}

impl From<&Statement> for StatementRecord {
    fn from(statement: &Statement) -> Self {
        let payout = |payout: &PayoutEntry| PayoutEntryRecord {
            id: payout.id.to_string(),
            paid_on: DateText(payout.paid_on),
            paid: payout.paid.minor(),
            vat_on_top: payout.vat_on_top.minor(),
            income_tax: payout.income_tax.minor(),
            local_income_tax: payout.local_income_tax.minor(),
        };
        let control = statement.control;
        StatementRecord {
            ledger: off_live(statement.ledger),
            partner: statement.partner.to_string(),
            currency: statement.totals.currency().code().to_owned(),
            from: DateText(statement.period.from()),
            to: DateText(statement.period.to()),
            balance: StatementBalanceRecord::from(&statement.balance),
            totals: AmountsRecord::from(&statement.totals),
            fees: statement.fees.minor(),
            fee_vat: statement.fee_vat.minor(),
            paid: statement.paid.minor(),
            vat_on_top: statement.vat_on_top.minor(),
            income_tax: statement.income_tax.minor(),
            local_income_tax: statement.local_income_tax.minor(),
            rows: statement.rows.iter().map(StatementRowRecord::from).collect(),
            payouts: statement.payouts.iter().map(payout).collect(),
            control: StatementControlRecord {
                lines: control.lines,
                transfers: control.transfers,
                payouts: control.payouts,
                total: control.total.minor(),
            },
            hash: statement.hash(),
        }
    }
}

pub(super) fn statement(input: StatementInput) -> Answered<StatementRecord> {
    let mut faults = Faults::default();
    let request = input.request(&mut faults);
    let request = faults.take(request);
    faults.finish()?;
    let Some(request) = request else { return Err(Error::new(Code::MissingField).with("field", "partner").into()) };
    Ok(StatementRecord::from(&request.statement()?))
}
