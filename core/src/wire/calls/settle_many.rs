//! A batch of orders, each settled when its answer is written.
//!
//! The orders are kept as text and one transfer is held at a time, so a batch takes the memory of its texts. Does not know how one
//! order is settled.

use std::collections::BTreeSet;

use serde::{Serialize, Serializer};

use crate::code::{Code, Error, Errors};
use crate::id::OrderId;
use crate::policy_book::PolicyBook;
use crate::transfer::OrderTransfer;
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::error::ErrorsRecord;
use crate::wire::records::on_book::OnBook;
use crate::wire::records::order::OrderRecord;
use crate::wire::text::fault::Faults;
use crate::wire::text::read::Unread;
use crate::wire::text::record::record;
use crate::wire::text::write::Written;

record! {
    pub(crate) struct SettleManyInput {
        /// The orders, each id once.
        orders: Vec<Unread<OrderRecord>>,
    }
}

/// The answer to one order of a batch.
#[derive(Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) enum SettledRecord {
    Settled(Box<Written<OrderTransfer>>),
    Refused(ErrorsRecord),
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct SettleManyAnswer {
    /// One for each order, in order: its transfer, or its errors.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<SettledRecord>"))]
    results: Batch,
}

struct Batch {
    book: PolicyBook,
    orders: Vec<Unread<OrderRecord>>,
}

impl Serialize for Batch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seen = BTreeSet::new();
        let mut result = |(index, order)| match settle(&self.book, order, &mut seen) {
            Ok(transfer) => SettledRecord::Settled(Box::new(transfer)),
            Err(error) => {
                let error = error.under_index(index).under("orders");
                SettledRecord::Refused(ErrorsRecord::from(&Errors::from(error)))
            }
        };
        serializer.collect_seq(self.orders.iter().enumerate().map(&mut result))
    }
}

fn settle(
    book: &PolicyBook,
    order: &Unread<OrderRecord>,
    seen: &mut BTreeSet<OrderId>,
) -> Result<Written<OrderTransfer>, Error> {
    let order = order.read().and_then(OrderRecord::order)?;
    if !seen.insert(order.id.clone()) {
        return Err(Error::new(Code::DuplicateId).with("kind", "order").with("id", order.id.as_str()).under("id"));
    }
    book.settle(&order).map(Written)
}

/// A book with faults answers no order.
fn settle_many(OnBook { book, rest }: OnBook<SettleManyInput>) -> Answered<SettleManyAnswer> {
    let mut faults = Faults::default();
    let book = book.book(&mut faults);
    faults.finish()?;
    let Some(book) = book else { return Err(Error::new(Code::MissingField).with("field", "book").into()) };
    Ok(SettleManyAnswer { results: Batch { book, orders: rest.orders } })
}

calls! {
    on a book:
    /// Settles many orders; each has its own answer.
    settle_many(SettleManyInput) -> SettleManyAnswer;
}
