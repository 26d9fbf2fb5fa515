//! Calls about recorded transfers: set by hand, recorded twice, deleted or edited, and held against their payment.
//!
//! Reads records, asks the engine, writes its answer. Computes nothing.

use crate::code::{Code, Error};
use crate::id::TransferId;
use crate::transfer::{
    ManualRequest, ManualTransfer, PaymentAmounts, PaymentFacts, TransferMove, TransferStatus, TransferSummary,
    check_move, recorded,
};
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::on_book::OnBook;
use crate::wire::records::summary::Summarised;
use crate::wire::text::fault::{Faults, missing};
use crate::wire::text::read::{Gathered, values};
use crate::wire::text::record::record;

record! {
    pub(crate) struct ManualTransferInput {
        /// The transfer to make.
        transfer: Gathered<ManualRequest>,
    }
}

fn manual_transfer(OnBook { book, rest }: OnBook<ManualTransferInput>) -> Answered<ManualTransfer> {
    let mut faults = Faults::default();
    let book = book.book(&mut faults);
    let request = faults.take(rest.transfer.field("transfer"));
    faults.finish()?;
    let (Some(book), Some(request)) = (book, request) else { return Err(missing("transfer").into()) };
    Ok(book.manual(request).map_err(|error| error.under("transfer"))?)
}

record! {
    pub(crate) struct CheckRecordedInput {
        /// What is recorded under the id, if anything is.
        existing: Option<Gathered<Summarised>>,
        /// What is to be recorded.
        new: Gathered<Summarised>,
    }

    pub(crate) answer CheckRecordedAnswer {
        /// `new`: record it; `exists`: the very same is recorded, there is nothing to do.
        recorded: &'static str,
    }
}

fn check_recorded(input: CheckRecordedInput) -> Answered<CheckRecordedAnswer> {
    let mut faults = Faults::default();
    let existing = input.existing.and_then(|existing| faults.take(existing.field("existing")));
    let new = faults.take(input.new.field("new"));
    faults.finish()?;
    let Some(new) = new else { return Err(missing("new").into()) };
    let recorded = recorded(existing.as_ref().map(|existing| &existing.transfer), &new.transfer);
    Ok(CheckRecordedAnswer { recorded: recorded.map_err(|error| error.under("new"))?.as_str() })
}

record! {
    pub(crate) struct TransferMoveInput {
        /// Where the transfer stands.
        status: TransferStatus,
        /// What is to be done with it.
        r#move: TransferMove,
        /// Ids of the cancels of its order; none when absent.
        cancels: Vec<TransferId> = Vec::new(),
    }

    pub(crate) answer TransferMoveAnswer {
        /// Always true: what is not allowed is an error.
        allowed: bool,
    }
}

fn transfer_move(input: TransferMoveInput) -> Answered<TransferMoveAnswer> {
    let place = |error: Error| {
        let field = if error.code() == Code::HasCancels { "cancels" } else { "status" };
        error.under(field)
    };
    check_move(input.status, input.r#move, &input.cancels).map_err(place)?;
    Ok(TransferMoveAnswer { allowed: true })
}

record! {
    pub(crate) struct CheckPaymentInput {
        /// The payment; when absent it was made elsewhere and nothing is checked.
        payment: Option<Gathered<PaymentFacts>>,
        /// The transfers recorded of it; none when absent.
        registered: Vec<Gathered<Summarised>> = Vec::new(),
        /// The transfer to record.
        requested: Gathered<Summarised>,
    }

    /// What can still be registered of a payment after the requested transfer.
    answer PaymentLeftRecord {
        /// For orders.
        orders: PaymentAmounts,
        /// For cancels.
        cancels: PaymentAmounts,
    }

    pub(crate) answer CheckPaymentAnswer, left out left, not_checked {
        /// Whether there was a payment to check against.
        checked: bool,
        /// What is left of it; only when it was checked.
        left: Option<PaymentLeftRecord>,
        /// What was not checked, because there was no payment: the amounts that would be held against it. Only then.
        not_checked: Vec<&'static str>,
    }
}

/// A transfer of this payment: one that names none is taken at the host's word.
fn of_payment(summarised: Summarised, facts: Option<&PaymentFacts>) -> Result<TransferSummary, Error> {
    let Summarised { transfer, payment } = summarised;
    match payment.zip(facts).filter(|(named, facts)| *named != facts.id) {
        None => Ok(transfer),
        Some((found, facts)) => Err(Error::new(Code::OtherPayment)
            .with("id", transfer.id.as_str())
            .with("found", found.as_str())
            .with("expected", facts.id.as_str())
            .under("payment")),
    }
}

/// Without facts the payment was made elsewhere, and there is nothing to hold amounts against.
fn check_payment(input: CheckPaymentInput) -> Answered<CheckPaymentAnswer> {
    let mut faults = Faults::default();
    let facts = input.payment.and_then(|facts| faults.take(facts.field("payment")));
    let transfer = |summarised| of_payment(summarised, facts.as_ref());
    let registered = values(input.registered, "registered", transfer, &mut faults);
    let requested = faults.take(input.requested.0.and_then(transfer).map_err(|error| error.under("requested")));
    faults.finish()?;
    let Some(requested) = requested else { return Err(missing("requested").into()) };
    let Some(facts) = facts else {
        PaymentFacts::check_without(&registered, &requested)?;
        let not_checked = PaymentFacts::AMOUNTS.to_vec();
        return Ok(CheckPaymentAnswer { checked: false, left: None, not_checked });
    };
    let left = facts.check(&registered, &requested)?;
    let left = PaymentLeftRecord { orders: left.orders, cancels: left.cancels };
    Ok(CheckPaymentAnswer { checked: true, left: Some(left), not_checked: Vec::new() })
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
    manual_transfer(ManualTransferInput) -> ManualTransfer;
}
