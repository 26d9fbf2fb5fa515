//! Agreements: what a platform and its partners agreed about fees, discounts and days.
//!
//! Values only, each valid by construction. Does not know orders, versions or partners. Facts: the hosted product's contract,
//! discount-share policy and additional-fee policy.

mod fee;
mod policy;
mod terms;

pub use fee::{Bearer, Fee};
pub use policy::{AdditionalFeePolicy, DiscountSharePolicy};
pub use terms::Contract;
