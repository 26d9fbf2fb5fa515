//! The named amounts of a transfer as records.

use serde::Serialize;

use crate::code::Error;
use crate::money::Currency;
use crate::trace::Component;
use crate::transfer::Amounts;
use crate::wire::text::given::{Given, optional};
use crate::wire::text::record::record;

macro_rules! amounts_input {
    ($($field:ident $component:ident;)*) => {
        record! {
            /// Named amounts as given, in minor units; an amount that is absent is 0.
            #[derive(Clone, Debug)]
            #[cfg_attr(feature = "schema", schemars(extend("answers" = ["AmountsRecord"])))]
            pub struct AmountsInput {
                $(
                    #[doc = concat!("See [`Component::", stringify!($component), "`].")]
                    #[cfg_attr(feature = "schema", schemars(extend("description" = Component::$component.about())))]
                    pub $field: Option<Given<i64>>,
                )*
                /// What the partner is owed.
                pub settlement: Given<i64>,
            }
        }

        impl AmountsInput {
            pub(crate) fn amounts(self, currency: Currency) -> Result<Amounts, Error> {
                let mut amounts = Amounts::zero(currency);
                $(amounts.$field = optional(self.$field, Component::$component.as_str())?.unwrap_or(0);)*
                amounts.settlement = self.settlement.field("settlement")?;
                Ok(amounts)
            }
        }
    };
}

amounts_input! {
    order Order;
    order_tax_free OrderTaxFree;
    discount Discount;
    discount_tax_free DiscountTaxFree;
    payment Payment;
    payment_tax_free PaymentTaxFree;
    payment_supply PaymentSupply;
    payment_vat PaymentVat;
    payment_vat_burden PaymentVatBurden;
    discount_share DiscountShare;
    discount_share_tax_free DiscountShareTaxFree;
    platform_fee PlatformFee;
    platform_fee_vat PlatformFeeVat;
    additional_fee AdditionalFee;
    additional_fee_vat AdditionalFeeVat;
    settlement_tax_free SettlementTaxFree;
}

macro_rules! amounts_record {
    ($($field:ident $component:ident;)*) => {
        /// The named amounts, in minor units.
        #[derive(Clone, PartialEq, Eq, Debug, Serialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct AmountsRecord {
            $(
                #[doc = concat!("See [`Component::", stringify!($component), "`](crate::trace::Component).")]
                #[cfg_attr(feature = "schema", schemars(extend("description" = crate::trace::Component::$component.about())))]
                pub $field: i64,
            )*
        }

        impl From<&Amounts> for AmountsRecord {
            fn from(amounts: &Amounts) -> Self {
                AmountsRecord { $($field: amounts.$field,)* }
            }
        }
    };
}

amounts_record! {
    order Order;
    order_tax_free OrderTaxFree;
    discount Discount;
    discount_tax_free DiscountTaxFree;
    payment Payment;
    payment_tax_free PaymentTaxFree;
    payment_supply PaymentSupply;
    payment_vat PaymentVat;
    payment_vat_burden PaymentVatBurden;
    discount_share DiscountShare;
    discount_share_tax_free DiscountShareTaxFree;
    platform_fee PlatformFee;
    platform_fee_vat PlatformFeeVat;
    additional_fee AdditionalFee;
    additional_fee_vat AdditionalFeeVat;
    settlement Settlement;
    settlement_tax_free SettlementTaxFree;
}
