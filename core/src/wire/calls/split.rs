//! Splitting an order: the order and its parts in, an order for each part out.
//!
//! Computes nothing; see [`crate::order::Order::split`].

use serde::Serialize;

use crate::code::{Code, Error};
use crate::id::{ContractId, OrderId, PartnerId, ProductId};
use crate::order::{Order, SplitBy, SplitPart};
use crate::wire::records::call::{Answered, calls};
use crate::wire::text::fault::Faults;
use crate::wire::text::given::{Given, optional, values};
use crate::wire::text::read::Gathered;
use crate::wire::text::record::record;
use crate::wire::text::write::Written;

record! {
    /// One part of a split order.
    #[derive(Clone, Debug)]
    pub struct SplitPartRecord {
        /// The id of the part's own order.
        pub id: Given<OrderId>,
        /// The partner it is settled with.
        pub partner: Given<PartnerId>,
        /// Another contract than that partner's default.
        pub contract: Option<Given<ContractId>>,
        /// The products it takes; exactly one of `products` and `weight`, the same in every part.
        pub products: Option<Vec<Given<ProductId>>>,
        /// Its weight; exactly one of `products` and `weight`, the same in every part.
        pub weight: Option<Given<i64>>,
    }
}

/// What one part takes.
enum Share {
    Products(Vec<ProductId>),
    Weight(i64),
}

impl SplitPartRecord {
    fn part(self) -> Result<(SplitPart, Share), Error> {
        let part = SplitPart {
            id: self.id.field("id")?,
            partner: self.partner.field("partner")?,
            contract: optional(self.contract, "contract")?,
        };
        let share = match (self.products, optional(self.weight, "weight")?) {
            (Some(products), None) => {
                let id = |(index, id): (usize, Given<ProductId>)| {
                    id.0.map_err(|error| error.under_index(index).under("products"))
                };
                Share::Products(products.into_iter().enumerate().map(id).collect::<Result<_, _>>()?)
            }
            (None, Some(weight)) => Share::Weight(weight),
            _ => return Err(exactly_one()),
        };
        Ok((part, share))
    }
}

fn exactly_one() -> Error {
    Error::new(Code::ExactlyOneOf).with("fields", "`products`, `weight`")
}

record! {
    /// An order and its parts.
    #[derive(Clone, Debug)]
    pub struct SplitInput {
        /// The order.
        pub(crate) order: Gathered<Order>,
        /// Its parts.
        pub parts: Vec<Gathered<SplitPartRecord>>,
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

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct SplitAnswer {
    /// An order for each part, in the order of the parts.
    orders: Vec<Written<Order>>,
}

fn split_order(input: SplitInput) -> Answered<SplitAnswer> {
    let mut faults = Faults::default();
    let order = faults.take(input.order.field("order"));
    let parts = values(input.parts, "parts", SplitPartRecord::part, &mut faults);
    faults.finish()?;
    let Some(order) = order else { return Err(Error::new(Code::MissingField).with("field", "order").into()) };
    let (parts, shares): (Vec<SplitPart>, Vec<Share>) = parts.into_iter().unzip();
    let orders = order.split(&parts, &split_by(shares)?)?;
    Ok(SplitAnswer { orders: orders.into_iter().map(Written).collect() })
}

calls! {
    /// An order taken apart among partners; the parts sum to it, amount by amount.
    split_order(SplitInput) -> SplitAnswer;
}
