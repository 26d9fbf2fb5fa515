//! The seventeen named amounts of a transfer or of a part of it.
//!
//! Adding and subtracting goes name by name. Does not know how an amount came about.

use std::fmt;

use crate::code::Error;
use crate::limits::AMOUNT_MAX;
use crate::money::{Currency, Money, checked_minor};
use crate::trace::Component;

macro_rules! amounts {
    ($($field:ident $component:ident;)*) => {
        /// The named amounts, all in one currency.
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub struct Amounts {
            pub(crate) currency: Currency,
            $(pub(crate) $field: i64,)*
        }

        impl Amounts {
            /// Nothing of anything.
            #[must_use]
            pub const fn zero(currency: Currency) -> Self {
                Amounts { currency, $($field: 0,)* }
            }

            $(
                #[doc = concat!("See [`Component::", stringify!($component), "`].")]
                #[must_use]
                pub const fn $field(&self) -> Money {
                    Money::trusted(self.$field, self.currency)
                }
            )*

            /// One amount by its name.
            #[must_use]
            pub const fn get(&self, component: Component) -> Money {
                let minor = match component { $(Component::$component => self.$field,)* };
                Money::trusted(minor, self.currency)
            }

            /// The same amounts with one of them set.
            ///
            /// # Errors
            /// [`CurrencyMismatch`](crate::Code::CurrencyMismatch).
            pub fn with(mut self, component: Component, amount: Money) -> Result<Self, Error> {
                let minor = amount.expect_currency(self.currency)?;
                match component { $(Component::$component => self.$field = minor,)* }
                Ok(self)
            }

            /// Name by name: `self + other`; `None` beyond `i64`.
            #[inline]
            pub(crate) fn plus(&self, other: &Amounts) -> Option<Amounts> {
                Some(Amounts { currency: self.currency, $($field: self.$field.checked_add(other.$field)?,)* })
            }

            /// Name by name: `self − other`; `None` beyond `i64`.
            #[inline]
            pub(crate) fn less(&self, other: &Amounts) -> Option<Amounts> {
                Some(Amounts { currency: self.currency, $($field: self.$field.checked_sub(other.$field)?,)* })
            }

            /// Whether every amount is within the engine's range.
            ///
            /// # Errors
            /// [`AmountOutOfRange`](crate::Code::AmountOutOfRange) at the first that is not.
            #[inline]
            pub(crate) fn check_range(&self) -> Result<(), Error> {
                // One pass without branches; which amount it was is looked for only when there is one.
                let most = AMOUNT_MAX.unsigned_abs();
                let beyond = [$(self.$field.unsigned_abs()),*].into_iter().fold(0_u64, u64::max) > most;
                if beyond { self.out_of_range() } else { Ok(()) }
            }

            /// The amounts times +1 or −1.
            #[must_use]
            pub(crate) fn signed(&self, sign: i64) -> Amounts {
                // Within ±10^15, so the products stay in range.
                Amounts { currency: self.currency, $($field: self.$field.saturating_mul(sign),)* }
            }

            #[cold]
            fn out_of_range(&self) -> Result<(), Error> {
                $(
                    if let Err(error) = checked_minor(self.$field) {
                        return Err(error.with("component", Component::$component.as_str()));
                    }
                )*
                Ok(())
            }
        }

        /// Sums of amounts, wide enough to take any number of them in any order: only the end counts, never a sum on the way.
        #[derive(Clone, Debug)]
        pub(crate) struct WideAmounts {
            currency: Currency,
            $($field: i128,)*
        }

        impl WideAmounts {
            pub(crate) fn zero(currency: Currency) -> Self {
                WideAmounts { currency, $($field: 0,)* }
            }

            pub(crate) fn add(&mut self, other: &Amounts) {
                $(self.$field = self.$field.saturating_add(i128::from(other.$field));)*
            }

            pub(crate) fn merge(&mut self, other: &WideAmounts) {
                $(self.$field = self.$field.saturating_add(other.$field);)*
            }

            /// The sums as amounts.
            ///
            /// # Errors
            /// [`AmountOutOfRange`](crate::Code::AmountOutOfRange) at the first that is out of range.
            pub(crate) fn narrow(&self) -> Result<Amounts, Error> {
                let named = |error: Error, component: Component| error.with("component", component.as_str());
                Ok(Amounts {
                    currency: self.currency,
                    $($field: checked_minor(self.$field).map_err(|error| named(error, Component::$component))?,)*
                })
            }
        }
    };
}

amounts! {
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

impl Amounts {
    /// The currency of all of them.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// All amounts with their names, in the order of tables and files.
    pub fn iter(&self) -> impl Iterator<Item = (Component, Money)> + '_ {
        Component::ALL.iter().map(|component| (*component, self.get(*component)))
    }
}

impl fmt::Debug for Amounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter().map(|(component, money)| (component.as_str(), money.minor()))).finish()
    }
}
