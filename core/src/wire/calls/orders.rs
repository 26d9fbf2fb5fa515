//! Calls about orders: settle them, explain them, take them back, split them.
//!
//! Orders of a batch are kept as text, and each is settled when its answer is written: a batch takes the memory of its texts. Computes
//! nothing itself.

use std::collections::BTreeSet;

use crate::code::{Code, Error, Errors};
use crate::id::{ContractId, OrderId, PartnerId, ProductId};
use crate::order::{Cancellation, Order, SplitBy, SplitPart};
use crate::policy_book::PolicyBook;
use crate::trace::Language;
use crate::transfer::{Amounts, CancelExplanation, Explanation, OrderCancel, OrderTransfer};
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::cancellation::CancellationRecord;
use crate::wire::records::explanation::Explained;
use crate::wire::records::on_book::{OnBook, question};
use crate::wire::text::fault::Faults;
#[cfg(feature = "schema")]
use crate::wire::text::form::{Form, named};
use crate::wire::text::read::{Gathered, Unread, values};
use crate::wire::text::record::record;
use crate::wire::text::write::{Write, Writer};

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
            settle_one(&self.book, order, &mut seen)
                .map_err(|error| Errors::from(error.under_index(index).under("orders")))
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

fn settle_one(book: &PolicyBook, order: &Unread<Order>, seen: &mut BTreeSet<OrderId>) -> Result<OrderTransfer, Error> {
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

/// What a cancel says, held against what the host has on record, and the language of its printed form.
fn asked<T>(
    OnBook { book, rest }: OnBook<CancelInput>,
    answer: fn(&PolicyBook, &Order, &[Cancellation], &Cancellation) -> Result<T, Error>,
    cancel: fn(&T) -> &OrderCancel,
) -> Answered<(T, Language)> {
    let mut faults = Faults::default();
    let language = faults.take(rest.language.field("language")).unwrap_or(Language::English);
    let (book, order) = question(book, rest.order, faults)?;
    let mut faults = Faults::default();
    let read = |record: CancellationRecord| record.cancellation(order.currency());
    let earlier = values(rest.earlier, "earlier", read, &mut faults);
    let cancellation = rest.cancellation.0.and_then(read).map_err(|error| error.under("cancellation"));
    let cancellation = faults.take(cancellation);
    let recorded = rest.recorded_left.and_then(|amounts| faults.take(amounts.field("recordedLeft")));
    let answer = answer(&book, &order, &earlier, &faults.finish_with(cancellation)?)?;
    if let Some(recorded) = recorded {
        let checked = cancel(&answer).check_recorded(&Amounts { currency: order.currency(), ..recorded });
        checked.map_err(|error| error.under("recordedLeft"))?;
    }
    Ok((answer, language))
}

fn cancel(input: OnBook<CancelInput>) -> Answered<OrderCancel> {
    Ok(asked(input, PolicyBook::cancel, |cancel| cancel)?.0)
}

fn explain_cancel(input: OnBook<CancelInput>) -> Answered<Explained<CancelExplanation>> {
    let (explanation, language) = asked(input, PolicyBook::explain_cancel, CancelExplanation::cancel)?;
    Ok(Explained { explanation, language })
}

/// A part, and what it takes.
struct Shared(SplitPart, Share);

enum Share {
    Products(Vec<ProductId>),
    Weight(i64),
}

fn exactly_one() -> Error {
    Error::new(Code::ExactlyOneOf).with("fields", "`products`, `weight`")
}

record! {
    /// One part of a split order.
    SplitPartRecord of Shared {
        /// The id of the part's own order.
        id: OrderId,
        /// The partner it is settled with.
        partner: PartnerId,
        /// Another contract than that partner's default.
        contract: Option<ContractId>,
        /// The products it takes; exactly one of `products` and `weight`, the same in every part.
        products: Option<Vec<ProductId>>,
        /// Its weight; exactly one of `products` and `weight`, the same in every part.
        weight: Option<i64>,
    }
    read {
        let share = match (products, weight) {
            (Some(products), None) => Share::Products(products),
            (None, Some(weight)) => Share::Weight(weight),
            _ => return Err(exactly_one()),
        };
        Ok(Shared(SplitPart { id, partner, contract }, share))
    }

    /// An order and its parts.
    pub(crate) struct SplitInput {
        /// The order.
        order: Gathered<Order>,
        /// Its parts.
        parts: Vec<Gathered<Shared>>,
    }

    pub(crate) answer SplitAnswer {
        /// An order for each part, in the order of the parts.
        orders: Vec<Order>,
    }
}

/// All shares of one kind.
fn split_by(shares: Vec<Share>) -> Result<SplitBy, Error> {
    let (mut products, mut weights) = (Vec::new(), Vec::new());
    for (index, share) in shares.into_iter().enumerate() {
        match share {
            Share::Products(part) if weights.is_empty() => products.push(part),
            Share::Weight(weight) if products.is_empty() => weights.push(weight),
            _ => return Err(exactly_one().under_index(index).under("parts")),
        }
    }
    Ok(if weights.is_empty() { SplitBy::Lines(products) } else { SplitBy::Weights(weights) })
}

fn split_order(input: SplitInput) -> Answered<SplitAnswer> {
    let mut faults = Faults::default();
    let order = faults.take(input.order.field("order"));
    let parts = values(input.parts, "parts", Ok, &mut faults);
    let order = faults.finish_with(order)?;
    let (parts, shares): (Vec<SplitPart>, Vec<Share>) =
        parts.into_iter().map(|Shared(part, share)| (part, share)).unzip();
    Ok(SplitAnswer { orders: order.split(&parts, &split_by(shares)?)? })
}

calls! {
    /// An order taken apart among partners; the parts sum to it, amount by amount.
    split_order(SplitInput) -> SplitAnswer;
    on a book:
    /// The reversal of a cancel, after the earlier cancels of the same order.
    cancel(CancelInput) -> OrderCancel;
    /// The transfer of an order with every step of its calculation.
    explain(ExplainInput) -> Explained<Explanation>;
    /// The reversal of a cancel with what was left before and after.
    explain_cancel(CancelInput) -> Explained<CancelExplanation>;
    /// What an order owes its partner, and on which day.
    settle(SettleInput) -> OrderTransfer;
    /// Settles many orders; each has its own answer.
    settle_many(SettleManyInput) -> SettleManyAnswer;
}
