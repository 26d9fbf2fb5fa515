//! The named amounts as a host keeps them.
//!
//! Reads; compares nothing.

use serde::Deserialize;

use super::scalar::{Given, optional};
use crate::code::Error;
use crate::money::Currency;
use crate::transfer::Amounts;

macro_rules! amounts_input {
    ($($field:ident $name:literal)*) => {
        /// Named amounts as given, in minor units; an amount that is absent is 0.
        #[derive(Clone, Debug, Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct AmountsInput {
            $(#[doc = concat!("See `", stringify!($field), "` of [`Amounts`].")] pub $field: Option<Given<i64>>,)*
            /// What the partner is owed.
            pub settlement: Given<i64>,
        }

        impl AmountsInput {
            pub(super) fn amounts(self, currency: Currency) -> Result<Amounts, Error> {
                let mut amounts = Amounts::zero(currency);
                $(amounts.$field = optional(self.$field, $name)?.unwrap_or(0);)*
                amounts.settlement = self.settlement.field("settlement")?;
                Ok(amounts)
            }
        }
    };
}

amounts_input! {
    order "order" order_tax_free "orderTaxFree" discount "discount" discount_tax_free "discountTaxFree" payment "payment"
    payment_tax_free "paymentTaxFree" payment_supply "paymentSupply" payment_vat "paymentVat"
    payment_vat_burden "paymentVatBurden" discount_share "discountShare" discount_share_tax_free "discountShareTaxFree"
    platform_fee "platformFee" platform_fee_vat "platformFeeVat" additional_fee "additionalFee"
    additional_fee_vat "additionalFeeVat" settlement_tax_free "settlementTaxFree"
}
