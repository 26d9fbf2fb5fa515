//! The question: an order of one partner, with what it cost, its discounts, and the fees it names; and what is cancelled of it.
//!
//! An [`Order`] is valid by construction as far as it can be without a book. Does not know contracts or policies, only their ids.
//!
//! | to | use |
//! |---|---|
//! | write an order | [`Order::of_amount`], [`Order::of_lines`], with [`Line`] and [`Discount`] |
//! | split a basket of several partners | [`Order::split`] with [`SplitBy`] |
//! | write a cancel | [`Cancellation::of_amount`], [`Cancellation::of_lines`], [`Cancellation::of_all`] |
//! | know what can still be cancelled | [`Remaining`] |
//! | decide how partial cancels are reckoned | [`CancelBasis`], a setting of the book |
//!
//! What an order owes is answered by [`PolicyBook::settle`](crate::PolicyBook::settle), what a cancel takes back by
//! [`PolicyBook::cancel`](crate::PolicyBook::cancel).

mod builder;
mod cancellation;
mod item;
mod level;
mod line_left;
mod payment;
mod remaining;
mod split;

pub use builder::{Order, OrderBuilder};
pub use cancellation::{CancelBasis, CancelScope, Cancellation, CancellationBuilder, DiscountCancel, LineCancel};
pub use item::{Discount, Line};
pub(crate) use item::{check_parts, quantity_out_of_range};
pub use payment::PaymentMethod;
pub use remaining::Remaining;
pub use split::{SplitBy, SplitPart};
