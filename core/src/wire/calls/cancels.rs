//! Calls about cancels: what comes back, and why.
//!
//! Computes nothing itself.

use crate::code::{Error, Errors};
use crate::order::{Cancellation, Order};
use crate::policy_book::PolicyBook;
use crate::trace::Language;
use crate::transfer::{Amounts, CancelExplanation, OrderCancel};
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::cancellation::CancellationRecord;
use crate::wire::records::explanation::Explained;
use crate::wire::records::on_book::{OnBook, question};
use crate::wire::text::fault::{Faults, missing};
use crate::wire::text::read::Gathered;
use crate::wire::text::record::record;

record! {
    pub(crate) struct CancelInput {
        /// The original order.
        order: Gathered<Order>,
        /// Its earlier cancels, in the order they were made.
        earlier: Vec<Gathered<CancellationRecord>> = Vec::new(),
        /// What is cancelled now.
        cancellation: Gathered<CancellationRecord>,
        /// What the host has on record before the cancel: its order less the earlier cancels.
        recorded_left: Option<Gathered<Amounts>>,
        /// Language of the printed form; `en` when absent. For `explain_cancel`.
        language: Gathered<Language> = Gathered(Ok(Language::English)),
    }
}

struct CancelQuestion {
    book: PolicyBook,
    order: Order,
    earlier: Vec<Cancellation>,
    cancellation: Cancellation,
    recorded_left: Option<Amounts>,
    language: Language,
}

impl CancelQuestion {
    /// Whether the host's records agree with what the book computes, when the host tells them.
    fn check(&self, cancel: &OrderCancel) -> Result<(), Error> {
        let recorded = self.recorded_left.as_ref();
        recorded.map_or(Ok(()), |recorded| cancel.check_recorded(recorded)).map_err(|error| error.under("recordedLeft"))
    }
}

fn cancel_question(OnBook { book, rest }: OnBook<CancelInput>) -> Result<CancelQuestion, Errors> {
    let mut faults = Faults::default();
    let language = faults.take(rest.language.field("language")).unwrap_or(Language::English);
    let (book, order) = question(book, rest.order, faults)?;
    let mut faults = Faults::default();
    let mut read = |record: Gathered<CancellationRecord>, place: &dyn Fn(Error) -> Error| {
        faults.take(record.0.and_then(|record| record.cancellation(order.currency())).map_err(place))
    };
    let mut earlier = Vec::new();
    for (index, record) in rest.earlier.into_iter().enumerate() {
        earlier.extend(read(record, &|error| error.under_index(index).under("earlier")));
    }
    let cancellation = read(rest.cancellation, &|error| error.under("cancellation"));
    let recorded_left = rest.recorded_left.and_then(|record| {
        let amounts = record.0.map(|amounts| Amounts { currency: order.currency(), ..amounts });
        faults.take(amounts.map_err(|error| error.under("recordedLeft")))
    });
    faults.finish()?;
    let cancellation = cancellation.ok_or_else(|| missing("cancellation"))?;
    Ok(CancelQuestion { book, order, earlier, cancellation, recorded_left, language })
}

fn cancel(input: OnBook<CancelInput>) -> Answered<OrderCancel> {
    let question = cancel_question(input)?;
    let CancelQuestion { book, order, earlier, cancellation, .. } = &question;
    let cancel = book.cancel(order, earlier, cancellation)?;
    question.check(&cancel)?;
    Ok(cancel)
}

fn explain_cancel(input: OnBook<CancelInput>) -> Answered<Explained<CancelExplanation>> {
    let question = cancel_question(input)?;
    let CancelQuestion { book, order, earlier, cancellation, language, .. } = &question;
    let explanation = book.explain_cancel(order, earlier, cancellation)?;
    question.check(explanation.cancel())?;
    Ok(Explained { explanation, language: *language })
}

calls! {
    on a book:
    /// The reversal of a cancel, after the earlier cancels of the same order.
    cancel(CancelInput) -> OrderCancel;
    /// The reversal of a cancel with what was left before and after.
    explain_cancel(CancelInput) -> Explained<CancelExplanation>;
}
