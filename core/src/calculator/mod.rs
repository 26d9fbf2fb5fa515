//! How amounts are rounded: one named mode for each component that can be between two minor units.
//!
//! The formulas themselves are the defaults of calculation §2. Does not know orders.

use crate::money::RoundingMode;

/// The version of the answers. It changes when the same input gives another amount, date or trace (architecture law 5).
pub const CALCULATION_VERSION: u32 = 1;

/// The rounding mode of each component. The default is `Down`, and `HalfUp` for the VAT inside a payment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rounding {
    /// Platform fee.
    pub platform_fee: RoundingMode,
    /// Discount share and its tax-free part.
    pub discount_share: RoundingMode,
    /// Additional fees.
    pub additional_fee: RoundingMode,
    /// Tax-free part of the settlement.
    pub settlement_tax_free: RoundingMode,
    /// VAT on fees.
    pub vat: RoundingMode,
    /// VAT inside the payment.
    pub payment_vat: RoundingMode,
}

impl Default for Rounding {
    fn default() -> Self {
        Rounding {
            platform_fee: RoundingMode::Down,
            discount_share: RoundingMode::Down,
            additional_fee: RoundingMode::Down,
            settlement_tax_free: RoundingMode::Down,
            vat: RoundingMode::Down,
            payment_vat: RoundingMode::HalfUp,
        }
    }
}
