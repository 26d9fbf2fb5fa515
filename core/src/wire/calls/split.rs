//! Splitting an order: the order and its parts in, an order for each part out.
//!
//! Computes nothing; see [`crate::order::Order::split`].

use crate::code::{Code, Error};
use crate::id::{ContractId, OrderId, PartnerId, ProductId};
use crate::order::{Order, SplitBy, SplitPart};
use crate::wire::records::call::{Answered, calls};
use crate::wire::text::fault::{Faults, missing};
use crate::wire::text::given::values;
use crate::wire::text::read::Gathered;
use crate::wire::text::record::record;

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
    faults.finish()?;
    let Some(order) = order else { return Err(missing("order").into()) };
    let (parts, shares): (Vec<SplitPart>, Vec<Share>) =
        parts.into_iter().map(|Shared(part, share)| (part, share)).unzip();
    Ok(SplitAnswer { orders: order.split(&parts, &split_by(shares)?)? })
}

calls! {
    /// An order taken apart among partners; the parts sum to it, amount by amount.
    split_order(SplitInput) -> SplitAnswer;
}
