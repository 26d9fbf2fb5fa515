//! Agreements: what a platform and its partners agreed about fees, discounts and days.
//!
//! Values only, each valid by construction. Does not know orders, versions or partners. Facts: the hosted product's contract,
//! discount-share policy and additional-fee policy.
//!
//! | agreement | says | named by |
//! |---|---|---|
//! | [`Contract`] | platform fee, who bears its VAT, when the partner is paid | the partner, or an order |
//! | [`DiscountSharePolicy`] | how much of a discount the partner bears | a discount |
//! | [`AdditionalFeePolicy`] | a further fee, and who bears its VAT | an order, or a line |
//!
//! All three come in [`Versions`](crate::versions::Versions); the start date of an order picks one.

mod fee;
mod fee_return;
mod policy;
mod stages;
mod terms;

pub use fee::{Bearer, Fee};
pub use fee_return::{FeeReturn, FeeReturned, RefundCost};
pub use policy::{AdditionalFeePolicy, DiscountSharePolicy};
pub use stages::{StageReturn, Stages};
pub use terms::Contract;
