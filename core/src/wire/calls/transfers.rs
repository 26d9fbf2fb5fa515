//! Calls about recorded transfers: set by hand, recorded twice, deleted or edited, and held against their payment.
//!
//! Reads records, asks the engine, writes its answer. Computes nothing.

use serde::Serialize;

use crate::code::{Code, Error};
use crate::id::{PaymentId, TransferId};
use crate::transfer::{
    ManualTransfer, PaymentAmounts, PaymentFacts, TransferMove, TransferStatus, TransferSummary, check_move, recorded,
};
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::manual::ManualRecord;
use crate::wire::records::on_book::OnBook;
use crate::wire::records::summary::TransferSummaryRecord;
use crate::wire::text::fault::Faults;
use crate::wire::text::given::{Given, values};
use crate::wire::text::read::Gathered;
use crate::wire::text::record::record;
use crate::wire::text::words::Named;
use crate::wire::text::write::Written;

record! {
    pub(crate) struct ManualTransferInput {
        /// The transfer to make.
        transfer: Gathered<ManualRecord>,
    }
}

fn manual_transfer(OnBook { book, rest }: OnBook<ManualTransferInput>) -> Answered<Written<ManualTransfer>> {
    let mut faults = Faults::default();
    let book = book.book(&mut faults);
    let place = |error: Error| error.under("transfer");
    let request = faults.take(rest.transfer.0.and_then(ManualRecord::request).map_err(place));
    faults.finish()?;
    let (Some(book), Some(request)) = (book, request) else {
        return Err(Error::new(Code::MissingField).with("field", "transfer").into());
    };
    Ok(Written(book.manual(request).map_err(place)?))
}

fn summary(
    record: Gathered<TransferSummaryRecord>,
    field: &str,
) -> Result<(TransferSummary, Option<PaymentId>), Error> {
    record.0.and_then(TransferSummaryRecord::summary).map_err(|error| error.under(field))
}

record! {
    pub(crate) struct CheckRecordedInput {
        /// What is recorded under the id, if anything is.
        existing: Option<Gathered<TransferSummaryRecord>>,
        /// What is to be recorded.
        new: Gathered<TransferSummaryRecord>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct CheckRecordedAnswer {
    /// `new`: record it; `exists`: the very same is recorded, there is nothing to do.
    recorded: String,
}

fn check_recorded(input: CheckRecordedInput) -> Answered<CheckRecordedAnswer> {
    let mut faults = Faults::default();
    let existing = input.existing.and_then(|record| faults.take(summary(record, "existing")));
    let new = faults.take(summary(input.new, "new"));
    faults.finish()?;
    let Some((new, _)) = new else { return Err(Error::new(Code::MissingField).with("field", "new").into()) };
    let recorded = recorded(existing.as_ref().map(|(existing, _)| existing), &new);
    Ok(CheckRecordedAnswer { recorded: recorded.map_err(|error| error.under("new"))?.as_str().to_owned() })
}

record! {
    pub(crate) struct TransferMoveInput {
        /// Where the transfer stands.
        status: Given<Named<TransferStatus>>,
        /// What is to be done with it.
        r#move: Given<Named<TransferMove>>,
        /// Ids of the cancels of its order; none when absent.
        cancels: Option<Vec<Given<TransferId>>>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct TransferMoveAnswer {
    /// Always true: what is not allowed is an error.
    allowed: bool,
}

fn transfer_move(input: TransferMoveInput) -> Answered<TransferMoveAnswer> {
    let status = input.status.field("status")?.0;
    let movement = input.r#move.field("move")?.0;
    let id = |(index, id): (usize, Given<TransferId>)| id.0.map_err(|error| error.under_index(index).under("cancels"));
    let cancels = input.cancels.unwrap_or_default().into_iter().enumerate().map(id).collect::<Result<Vec<_>, _>>()?;
    let place =
        |error: Error| if error.code() == Code::HasCancels { error.under("cancels") } else { error.under("status") };
    check_move(status, movement, &cancels).map_err(place)?;
    Ok(TransferMoveAnswer { allowed: true })
}

record! {
    pub(crate) struct CheckPaymentInput {
        /// The payment; when absent it was made elsewhere and nothing is checked.
        payment: Option<Gathered<PaymentFacts>>,
        /// The transfers recorded of it; none when absent.
        registered: Option<Vec<Gathered<TransferSummaryRecord>>>,
        /// The transfer to record.
        requested: Gathered<TransferSummaryRecord>,
    }
}

/// What can still be registered of a payment after the requested transfer.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct PaymentLeftRecord {
    /// For orders.
    orders: Written<PaymentAmounts>,
    /// For cancels.
    cancels: Written<PaymentAmounts>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct CheckPaymentAnswer {
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
fn check_payment(input: CheckPaymentInput) -> Answered<CheckPaymentAnswer> {
    let mut faults = Faults::default();
    let facts = input.payment.map(|facts| facts.field("payment"));
    let facts = facts.and_then(|facts| faults.take(facts));
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
    let [orders, cancels] = [left.orders, left.cancels].map(Written);
    Ok(CheckPaymentAnswer { checked: true, left: Some(PaymentLeftRecord { orders, cancels }) })
}

calls! {
    /// Whether a transfer fits into its payment beside those recorded, and what is left then.
    check_payment(CheckPaymentInput) -> CheckPaymentAnswer;
    /// Whether a transfer is new, or the very same as the one recorded under its id.
    check_recorded(CheckRecordedInput) -> CheckRecordedAnswer;
    /// Whether a transfer may be deleted or edited.
    transfer_move(TransferMoveInput) -> TransferMoveAnswer;
    on a book:
    /// A transfer set by hand, checked against the book.
    manual_transfer(ManualTransferInput) -> Written<ManualTransfer>;
}
