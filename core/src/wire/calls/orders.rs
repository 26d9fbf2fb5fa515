//! Calls about one order: settle it, explain it.
//!
//! Computes nothing itself.

use crate::order::Order;
use crate::trace::Language;
use crate::transfer::{Explanation, OrderTransfer};
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::explanation::Explained;
use crate::wire::records::on_book::{OnBook, question};
use crate::wire::text::fault::Faults;
use crate::wire::text::read::Gathered;
use crate::wire::text::record::record;

record! {
    pub(crate) struct SettleInput {
        /// The order.
        order: Gathered<Order>,
    }

    pub(crate) struct ExplainInput {
        /// The order.
        order: Gathered<Order>,
        /// Language of the printed form; `en` when absent.
        language: Gathered<Language> = Gathered(Ok(Language::English)),
    }
}

fn settle(OnBook { book, rest }: OnBook<SettleInput>) -> Answered<OrderTransfer> {
    let (book, order) = question(book, rest.order, Faults::default())?;
    Ok(book.settle(&order).map_err(|error| error.under("order"))?)
}

fn explain(OnBook { book, rest }: OnBook<ExplainInput>) -> Answered<Explained<Explanation>> {
    let mut faults = Faults::default();
    let language = faults.take(rest.language.field("language")).unwrap_or(Language::English);
    let (book, order) = question(book, rest.order, faults)?;
    let explanation = book.explain(&order).map_err(|error| error.under("order"))?;
    Ok(Explained { explanation, language })
}

calls! {
    on a book:
    /// The transfer of an order with every step of its calculation.
    explain(ExplainInput) -> Explained<Explanation>;
    /// What an order owes its partner, and on which day.
    settle(SettleInput) -> OrderTransfer;
}
