//! Exact money: amounts, currencies, rates, rationals, rounding by name, and splitting a total into parts that add up.
//!
//! | type | is | becomes |
//! |---|---|---|
//! | [`Money`] | whole minor units of a [`Currency`] | an `Exact`, by [`Money::portion`] |
//! | [`Rate`] | 0 % to 100 %, to a thousandth of a percent | an `Exact`, by `From` |
//! | [`Exact`] | a rational of any size | `Money`, by [`Exact::round`] with a [`RoundingMode`] |
//!
//! Computes with numbers only; does not know what an amount is for. Calculation §1.
//!
//! ```
//! use jeongsan::money::{Currency, Money, Rate, RoundingMode};
//! let price = Money::new(20_800, Currency::Krw)?;
//! let fee = price.portion(Rate::from_millipercent(3_300)?);          // 686.4, not yet rounded
//! assert_eq!(fee.round(RoundingMode::Down, Currency::Krw)?.to_string(), "686 KRW");
//! # Ok::<(), jeongsan::Error>(())
//! ```

mod allocate;
mod amount;
mod currency;
mod exact;
mod number;
mod rate;
mod rounding;

pub use amount::Money;
pub(crate) use amount::{checked_minor, grouped};
pub use currency::Currency;
pub use exact::Exact;
pub(crate) use number::{Constant, Narrow, Number, Value};
pub use rate::Rate;
pub use rounding::RoundingMode;
pub(crate) use rounding::round_ratio;
