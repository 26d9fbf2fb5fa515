//! The question: an order of one partner, with what it cost, its discounts, and the fees it names.
//!
//! An [`Order`] is valid by construction as far as it can be without a book. Does not know contracts or policies, only their ids.

mod builder;
mod item;
mod payment;

pub use builder::{Order, OrderBuilder};
pub(crate) use item::quantity_out_of_range;
pub use item::{Discount, Line};
pub use payment::PaymentMethod;
