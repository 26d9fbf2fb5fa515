//! Calls about recorded transfers: set by hand, recorded twice, deleted or edited, and held against their payment.
//!
//! Reads records, asks the engine, writes its answer. Computes nothing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::call::Answered;
use super::on_book::OnBook;
use super::read::{Faults, Gathered, read};
use super::scalar::{DateText, Given, optional};
use super::summary::{TransferSummaryRecord, values};
use super::transfer::off_live;
use super::words::Named;
use crate::code::{Code, Error};
use crate::id::{PartnerId, PaymentId, TransferId};
use crate::money::{Currency, Money};
use crate::transfer::{
    ManualRequest, ManualTransfer, Paid, PaymentAmounts, PaymentFacts, TransferMove, TransferStatus, TransferSummary,
    check_move, recorded,
};

/// A manual transfer as it is asked for.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ManualRecord {
    /// Its id.
    pub id: Given<TransferId>,
    /// Who is owed, or owes.
    pub partner: Given<PartnerId>,
    /// What the partner is owed; negative when the partner owes.
    pub amount: Given<i64>,
    /// The part of it without VAT; 0 when absent.
    pub tax_free: Option<Given<i64>>,
    /// The currency; `KRW` when absent.
    pub currency: Option<Given<Currency>>,
    /// The day it is due.
    pub settlement_date: Given<NaiveDate>,
    /// A note of at most 256 characters.
    pub memo: Option<String>,
}

impl ManualRecord {
    fn request(self) -> Result<ManualRequest, Error> {
        let currency = optional(self.currency, "currency")?.unwrap_or(Currency::Krw);
        Ok(ManualRequest {
            id: self.id.field("id")?,
            partner: self.partner.field("partner")?,
            settlement: Money::trusted(self.amount.field("amount")?, currency),
            tax_free: Money::trusted(optional(self.tax_free, "taxFree")?.unwrap_or(0), currency),
            settlement_date: self.settlement_date.field("settlementDate")?,
            memo: self.memo,
        })
    }
}

/// Reads one manual transfer as it is asked for.
///
/// # Errors
/// The first fault, with its place; see [`Code`].
pub fn manual_from_json(json: &str) -> Result<ManualRequest, Error> {
    read::<ManualRecord>(json)?.request()
}

/// The amounts of a manual transfer, in minor units.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ManualAmountsRecord {
    /// What the partner is owed.
    pub settlement: i64,
    /// The part of it without VAT.
    pub settlement_tax_free: i64,
}

/// A manual transfer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ManualTransferRecord {
    /// Always `manual`.
    pub r#type: String,
    /// `test`; absent on the live ledger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<String>,
    /// Its id.
    pub id: String,
    /// Who is owed, or owes.
    pub partner: String,
    /// The settlement currency.
    pub currency: String,
    /// The day it is due.
    pub settlement_date: DateText,
    /// Its amounts.
    pub amounts: ManualAmountsRecord,
    /// The note.
    pub memo: Option<String>,
}

/// The record of a manual transfer.
#[must_use]
pub fn manual_transfer_record(transfer: &ManualTransfer) -> ManualTransferRecord {
    ManualTransferRecord {
        r#type: "manual".to_owned(),
        ledger: off_live(transfer.ledger()),
        id: transfer.id().to_string(),
        partner: transfer.partner().to_string(),
        currency: transfer.currency().code().to_owned(),
        settlement_date: DateText(transfer.settlement_date()),
        amounts: ManualAmountsRecord {
            settlement: transfer.settlement().minor(),
            settlement_tax_free: transfer.settlement_tax_free().minor(),
        },
        memo: transfer.memo().map(str::to_owned),
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ManualTransferInput {
    /// The transfer to make.
    transfer: Gathered<ManualRecord>,
}

pub(super) fn manual_transfer(OnBook { book, rest }: OnBook<ManualTransferInput>) -> Answered<ManualTransferRecord> {
    let mut faults = Faults::default();
    let book = book.book(&mut faults);
    let place = |error: Error| error.under("transfer");
    let request = faults.take(rest.transfer.0.and_then(ManualRecord::request).map_err(place));
    faults.finish()?;
    let (Some(book), Some(request)) = (book, request) else {
        return Err(Error::new(Code::MissingField).with("field", "transfer").into());
    };
    Ok(manual_transfer_record(&book.manual(request).map_err(place)?))
}

fn summary(
    record: Gathered<TransferSummaryRecord>,
    field: &str,
) -> Result<(TransferSummary, Option<PaymentId>), Error> {
    record.0.and_then(TransferSummaryRecord::summary).map_err(|error| error.under(field))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CheckRecordedInput {
    /// What is recorded under the id, if anything is.
    existing: Option<Gathered<TransferSummaryRecord>>,
    /// What is to be recorded.
    new: Gathered<TransferSummaryRecord>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CheckRecordedAnswer {
    /// `new`: record it; `exists`: the very same is recorded, there is nothing to do.
    recorded: String,
}

pub(super) fn check_recorded(input: CheckRecordedInput) -> Answered<CheckRecordedAnswer> {
    let mut faults = Faults::default();
    let existing = input.existing.and_then(|record| faults.take(summary(record, "existing")));
    let new = faults.take(summary(input.new, "new"));
    faults.finish()?;
    let Some((new, _)) = new else { return Err(Error::new(Code::MissingField).with("field", "new").into()) };
    let recorded = recorded(existing.as_ref().map(|(existing, _)| existing), &new);
    Ok(CheckRecordedAnswer { recorded: recorded.map_err(|error| error.under("new"))?.as_str().to_owned() })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct TransferMoveInput {
    /// Where the transfer stands.
    status: Given<Named<TransferStatus>>,
    /// What is to be done with it.
    r#move: Given<Named<TransferMove>>,
    /// Ids of the cancels of its order; none when absent.
    cancels: Option<Vec<Given<TransferId>>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct TransferMoveAnswer {
    /// Always true: what is not allowed is an error.
    allowed: bool,
}

pub(super) fn transfer_move(input: TransferMoveInput) -> Answered<TransferMoveAnswer> {
    let status = input.status.field("status")?.0;
    let movement = input.r#move.field("move")?.0;
    let id = |(index, id): (usize, Given<TransferId>)| id.0.map_err(|error| error.under_index(index).under("cancels"));
    let cancels = input.cancels.unwrap_or_default().into_iter().enumerate().map(id).collect::<Result<Vec<_>, _>>()?;
    let place =
        |error: Error| if error.code() == Code::HasCancels { error.under("cancels") } else { error.under("status") };
    check_move(status, movement, &cancels).map_err(place)?;
    Ok(TransferMoveAnswer { allowed: true })
}

/// A payment or a refund of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaidRecord {
    /// The whole amount.
    pub amount: Given<i64>,
    /// The part without VAT; 0 when absent.
    pub tax_free: Option<Given<i64>>,
}

impl PaidRecord {
    fn paid(self, currency: Currency) -> Result<Paid, Error> {
        let amount = Money::trusted(self.amount.field("amount")?, currency);
        Paid::new(amount, Money::trusted(optional(self.tax_free, "taxFree")?.unwrap_or(0), currency))
    }
}

/// What the payment gateway says of one payment.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaymentFactsRecord {
    /// The payment.
    pub id: Given<PaymentId>,
    /// The currency; `KRW` when absent.
    pub currency: Option<Given<Currency>>,
    /// What was paid.
    pub amount: Given<i64>,
    /// The part of it without VAT; 0 when absent.
    pub tax_free: Option<Given<i64>>,
    /// What was refunded, refund by refund.
    pub cancellations: Option<Vec<Gathered<PaidRecord>>>,
}

impl PaymentFactsRecord {
    fn facts(self) -> Result<PaymentFacts, Error> {
        let currency = optional(self.currency, "currency")?.unwrap_or(Currency::Krw);
        let id = self.id.field("id")?;
        let paid = PaidRecord { amount: self.amount, tax_free: self.tax_free }.paid(currency)?;
        let refund = |(index, record): (usize, Gathered<PaidRecord>)| {
            let paid = record.0.and_then(|record| record.paid(currency));
            paid.map_err(|error| error.under_index(index).under("cancellations"))
        };
        let records = self.cancellations.unwrap_or_default().into_iter().enumerate();
        Ok(PaymentFacts { id, paid, cancellations: records.map(refund).collect::<Result<_, _>>()? })
    }
}

/// What can still be registered of a payment, in minor units.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaymentAmountsRecord {
    /// Of the whole payment.
    pub payment: i64,
    /// Of its supply value and VAT.
    pub supply_with_vat: i64,
    /// Of its part without VAT.
    pub tax_free: i64,
}

impl From<&PaymentAmounts> for PaymentAmountsRecord {
    fn from(amounts: &PaymentAmounts) -> Self {
        let minor = |amount: i128| i64::try_from(amount).unwrap_or(i64::MAX);
        PaymentAmountsRecord {
            payment: minor(amounts.payment),
            supply_with_vat: minor(amounts.supply_with_vat),
            tax_free: minor(amounts.tax_free),
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CheckPaymentInput {
    /// The payment; when absent it was made elsewhere and nothing is checked.
    payment: Option<Gathered<PaymentFactsRecord>>,
    /// The transfers recorded of it; none when absent.
    registered: Option<Vec<Gathered<TransferSummaryRecord>>>,
    /// The transfer to record.
    requested: Gathered<TransferSummaryRecord>,
}

/// What can still be registered of a payment after the requested transfer.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct PaymentLeftRecord {
    /// For orders.
    orders: PaymentAmountsRecord,
    /// For cancels.
    cancels: PaymentAmountsRecord,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CheckPaymentAnswer {
    /// Whether there was a payment to check against.
    checked: bool,
    /// What is left of it; only when it was checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<PaymentLeftRecord>,
}

/// A transfer of this payment: one that names none is taken at the host's word.
fn of_payment(transfer: &TransferSummary, named: Option<PaymentId>, payment: &PaymentFacts) -> Result<(), Error> {
    match named.filter(|named| *named != payment.id) {
        None => Ok(()),
        Some(found) => Err(Error::new(Code::OtherPayment)
            .with("id", transfer.id.as_str())
            .with("found", found.as_str())
            .with("expected", payment.id.as_str())
            .under("payment")),
    }
}

/// Without facts the payment was made elsewhere, and there is nothing to check against.
pub(super) fn check_payment(input: CheckPaymentInput) -> Answered<CheckPaymentAnswer> {
    let mut faults = Faults::default();
    let facts = input.payment.map(|record| record.0.and_then(PaymentFactsRecord::facts));
    let facts = facts.and_then(|facts| faults.take(facts.map_err(|error| error.under("payment"))));
    let belongs = |(transfer, named): (TransferSummary, Option<PaymentId>)| {
        facts.as_ref().map_or(Ok(()), |facts| of_payment(&transfer, named, facts)).map(|()| transfer)
    };
    let read_one = |record: TransferSummaryRecord| record.summary().and_then(belongs);
    let registered = values(input.registered.unwrap_or_default(), "registered", read_one, &mut faults);
    let requested = faults.take(input.requested.0.and_then(read_one).map_err(|error| error.under("requested")));
    faults.finish()?;
    let Some(requested) = requested else {
        return Err(Error::new(Code::MissingField).with("field", "requested").into());
    };
    let Some(facts) = facts else { return Ok(CheckPaymentAnswer { checked: false, left: None }) };
    let left = facts.check(&registered, &requested)?;
    let [orders, cancels] = [left.orders, left.cancels].map(|left| PaymentAmountsRecord::from(&left));
    Ok(CheckPaymentAnswer { checked: true, left: Some(PaymentLeftRecord { orders, cancels }) })
}
