//! A batch of orders, each settled when its answer is written.
//!
//! The orders are kept as text and one transfer is held at a time, so a batch takes the memory of its texts. Does not know how one
//! order is settled.

use std::collections::BTreeSet;

use crate::code::{Code, Error, Errors};
use crate::id::OrderId;
use crate::order::Order;
use crate::policy_book::PolicyBook;
use crate::transfer::OrderTransfer;
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::on_book::OnBook;
use crate::wire::text::fault::Faults;
#[cfg(feature = "schema")]
use crate::wire::text::form::{Form, named};
use crate::wire::text::read::Unread;
use crate::wire::text::record::record;
use crate::wire::text::write::{Write, Writer};

record! {
    pub(crate) struct SettleManyInput {
        /// The orders, each id once.
        orders: Vec<Unread<Order>>,
    }

    pub(crate) answer SettleManyAnswer {
        /// One for each order, in order: its transfer, or its errors.
        results: Batch,
    }
}

struct Batch {
    book: PolicyBook,
    orders: Vec<Unread<Order>>,
}

impl Write for Batch {
    fn write(&self, to: &mut Writer) {
        let mut seen = BTreeSet::new();
        to.list(self.orders.iter().enumerate().map(|(index, order)| {
            settle(&self.book, order, &mut seen).map_err(|error| Errors::from(error.under_index(index).under("orders")))
        }));
    }
}

#[cfg(feature = "schema")]
impl Form for Batch {
    fn given(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let one = named(generator, "SettledRecord", |generator| {
            let either = [OrderTransfer::answered(generator), Errors::answered(generator)];
            schemars::json_schema!({ "description": "The answer to one order of a batch.", "anyOf": either })
        });
        schemars::json_schema!({ "type": "array", "items": one })
    }
}

fn settle(book: &PolicyBook, order: &Unread<Order>, seen: &mut BTreeSet<OrderId>) -> Result<OrderTransfer, Error> {
    let order = order.read()?;
    if !seen.insert(order.id.clone()) {
        return Err(Error::new(Code::DuplicateId).with("kind", "order").with("id", order.id.as_str()).under("id"));
    }
    book.settle(&order)
}

/// A book with faults answers no order.
fn settle_many(OnBook { book, rest }: OnBook<SettleManyInput>) -> Answered<SettleManyAnswer> {
    let mut faults = Faults::default();
    let book = book.book(&mut faults);
    Ok(SettleManyAnswer { results: Batch { book: faults.finish_with(book)?, orders: rest.orders } })
}

calls! {
    on a book:
    /// Settles many orders; each has its own answer.
    settle_many(SettleManyInput) -> SettleManyAnswer;
}
