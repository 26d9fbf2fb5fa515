//! The named amounts of a transfer as records.
//!
//! They have no currency of their own: the record around them says it.

use crate::money::Currency;
use crate::trace::with_components;
use crate::transfer::Amounts;
use crate::wire::text::record::record;

macro_rules! amounts {
    ($(#[doc = $about:literal] $field:ident $component:ident $($name:literal)+;)*) => {
        record! {
            /// The named amounts, in minor units; one that is absent is 0.
            AmountsRecord of Amounts as amounts {
                $(#[doc = $about] $field: i64 = 0 => amounts.$field,)*
            }
            needed: settlement;
            read { Ok(Amounts { currency: Currency::Krw, $($field),* }) }
        }
    };
}

with_components!(amounts);
