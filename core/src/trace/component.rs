//! The named amounts of a transfer, with their words on the wire, in English and in Korean.
//!
//! The order of the list is the order of every table and file. Calculation §2.

use crate::words::worded;

worded! {
    /// A language a trace is printed in. Codes, words and records are the same in both.
    #[derive(Default)]
    #[non_exhaustive]
    Language {
        /// English.
        #[default]
        English "en";
        /// Korean.
        Korean "ko";
    }
}

/// The seventeen amounts, named once: hands the list to a macro, which makes of it what it needs. Each has what it is, its field, its
/// variant, its name on the wire, in English and in Korean. One that is missing anywhere does not compile.
macro_rules! with_components {
    ($with:ident) => {
        $with! {
            /// Order amount, before discounts.
            order Order "order" "order" "주문금액";
            /// Tax-free part of the order amount.
            order_tax_free OrderTaxFree "orderTaxFree" "order tax-free" "주문 면세금액";
            /// Sum of discounts.
            discount Discount "discount" "discount" "할인금액";
            /// Tax-free part of the discounts.
            discount_tax_free DiscountTaxFree "discountTaxFree" "discount tax-free" "할인 면세금액";
            /// What the buyer paid: order − discount.
            payment Payment "payment" "payment" "결제금액";
            /// Tax-free part of the payment.
            payment_tax_free PaymentTaxFree "paymentTaxFree" "payment tax-free" "결제 면세금액";
            /// Supply value of the taxable part of the payment.
            payment_supply PaymentSupply "paymentSupply" "payment supply" "결제 공급가액";
            /// VAT of the taxable part of the payment.
            payment_vat PaymentVat "paymentVat" "payment VAT" "결제 부가세";
            /// Payment VAT that is deducted from the partner.
            payment_vat_burden PaymentVatBurden "paymentVatBurden" "payment VAT burden" "결제 부가세 부담금";
            /// The partner's share of the discounts.
            discount_share DiscountShare "discountShare" "discount share" "할인분담금";
            /// Tax-free part of that share.
            discount_share_tax_free DiscountShareTaxFree "discountShareTaxFree" "discount share tax-free" "면세 할인분담금";
            /// Platform (brokerage) fee.
            platform_fee PlatformFee "platformFee" "platform fee" "중개수수료";
            /// VAT on the platform fee, when the partner bears it.
            platform_fee_vat PlatformFeeVat "platformFeeVat" "platform fee VAT" "중개수수료 부가세";
            /// Additional fees.
            additional_fee AdditionalFee "additionalFee" "additional fee" "추가수수료";
            /// VAT on the additional fees, where the partner bears it.
            additional_fee_vat AdditionalFeeVat "additionalFeeVat" "additional fee VAT" "추가수수료 부가세";
            /// What the partner is owed.
            settlement Settlement "settlement" "settlement" "정산금";
            /// Tax-free part of what the partner is owed.
            settlement_tax_free SettlementTaxFree "settlementTaxFree" "settlement tax-free" "정산 면세금액";
        }
    };
}
pub(crate) use with_components;

macro_rules! components {
    ($(#[doc = $about:literal] $field:ident $variant:ident $wire:literal $english:literal $korean:literal;)*) => {
        /// One named amount of a transfer. Closed: calculation §2 names them all, and every table, file and record has them in this
        /// order.
        ///
        /// | amount | comes from | rounded by |
        /// |---|---|---|
        /// | `order`, `orderTaxFree` | the order: calculation §2.1 | |
        /// | `discount`, `discountTaxFree` | the order: calculation §2.2 | |
        /// | `payment`, `paymentTaxFree` | order less discount: calculation §2.3 | |
        /// | `paymentVat`, `paymentSupply` | an eleventh of what is taxable, and the rest: calculation §2.3 | `paymentVat` |
        /// | `paymentVatBurden` | the payment's VAT, if the contract subtracts it: calculation §2.9 | |
        /// | `discountShare`, `discountShareTaxFree` | a formula, once for each discount: calculation §2.5 | `discountShare` |
        /// | `platformFee` | a formula: calculation §2.6 | `platformFee` |
        /// | `platformFeeVat` | 10 % of the rounded fee, or nothing: calculation §2.7 | `vat` |
        /// | `additionalFee`, `additionalFeeVat` | a formula and its 10 %, once for each policy: calculation §2.8 | `additionalFee`, `vat` |
        /// | `settlement` | a formula: calculation §2.10 | `settlement` |
        /// | `settlementTaxFree` | a formula: calculation §2.10 | `settlementTaxFree` |
        ///
        /// What always holds among them is told at [`Amounts`](crate::transfer::Amounts).
        ///
        /// ```
        /// use jeongsan::trace::{Component, Language};
        /// assert_eq!(Component::ALL.len(), 17);
        /// let fee = Component::PlatformFee;
        /// assert_eq!((fee.as_str(), fee.name(Language::English), fee.name(Language::Korean)), ("platformFee", "platform fee", "중개수수료"));
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Component { $(#[doc = $about] $variant),* }

        impl Component {
            /// Every component, in the order of tables and files.
            pub const ALL: &'static [Component] = &[$(Component::$variant),*];

            /// The field name on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Component::$variant => $wire),* }
            }

            /// What it is, as in the documentation.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self { $(Component::$variant => $about.trim_ascii()),* }
            }

            /// The field's own word.
            #[must_use]
            pub const fn name(self, language: Language) -> &'static str {
                match language {
                    Language::English => match self { $(Component::$variant => $english),* },
                    Language::Korean => match self { $(Component::$variant => $korean),* },
                }
            }
        }
    };
}

with_components!(components);
