//! The seventeen named amounts of a transfer or of a part of it.
//!
//! Adding and subtracting goes name by name, so what holds of two transfers holds of their sum and of their difference. Does not know
//! how an amount came about.

use std::fmt;

use crate::code::Error;
use crate::limits::AMOUNT_MAX;
use crate::money::{Currency, Money, checked_minor};
use crate::trace::{Component, with_components};

macro_rules! amounts {
    ($(#[doc = $about:literal] $field:ident $component:ident $($name:literal)+;)*) => {
        /// The seventeen named amounts of a transfer, of one of its parts, or of a sum of transfers; all in one currency.
        ///
        /// Each name is a [`Component`], told there with its words. A method for each answers [`Money`], [`get`](Amounts::get) one
        /// by its name, and [`iter`](Amounts::iter) all of them in the order of tables and files.
        ///
        /// # Identities
        ///
        /// With **every** formula, of each line, of the order's own part, and of the totals:
        ///
        /// ```text
        /// order            = discount + payment
        /// orderTaxFree     = discountTaxFree + paymentTaxFree
        /// payment          = paymentSupply + paymentVat + paymentTaxFree
        /// paymentVatBurden = paymentVat, or 0                       (by the contract)
        /// total            = lines + order part                     (name by name)
        /// order            = settlement + discountShare + paymentVatBurden + platformFee + platformFeeVat + additionalFee + additionalFeeVat
        ///                    + other deductions
        /// ```
        ///
        /// [Other deductions](Amounts::other_deductions) are what a settlement formula of the user's own takes beyond the amounts named,
        /// or, below zero, gives: zero with the **default settlement formula**, whatever the formulas of fees and shares.
        ///
        /// The tax-free part of the settlement is a ratio of totals: lines show their own, and only the total is `(settlement + discountShare) × orderTaxFree ÷ order −
        /// discountShareTaxFree`.
        ///
        /// The identities hold of sums, of cancels (differences of two transfers) and of statement lines, because every one of them
        /// is linear. Calculation §2.13.
        ///
        /// # What they can never be
        ///
        /// - **Of two currencies.** Adding amounts of another currency is not offered.
        /// - **Incomplete.** Every name has a value; what does not apply is zero.
        /// - **Signed by their kind.** Amounts of a cancel are magnitudes, and
        ///   [`TransferKind::sign`](crate::transfer::TransferKind::sign) says how they count. A single amount can be negative all
        ///   the same: the settlement of an order whose fees exceed it, the order's own payment (minus its discounts), a fee that a
        ///   cancel raises.
        ///
        /// # Example
        ///
        /// ```
        /// use jeongsan::trace::Component;
        /// use jeongsan::wire;
        /// # let book = wire::book_from_json(r#"{
        /// #   "contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"}, "platformFeeVatBearer": "partner",
        /// #     "subtractPaymentVat": true,
        /// #     "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
        /// #   "discountSharePolicies": [{"id": "half", "name": "Half", "partnerShare": "50%"}],
        /// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]
        /// # }"#)?;
        /// let order = wire::order_from_json(r#"{
        ///   "id": "o-1", "partner": "farm", "startDate": "2026-10-06", "discounts": [{"policy": "half", "amount": 1000}],
        ///   "lines": [{"productId": "rice", "unitPrice": 5000, "unitTaxFree": 5000, "quantity": 2}, {"productId": "pan", "unitPrice": 9900, "quantity": 1}]
        /// }"#)?;
        /// let transfer = book.settle(&order)?;
        /// let parts: Vec<_> = transfer.lines().iter().map(|line| line.amounts).chain([transfer.order_level()]).collect();
        /// for a in parts.iter().chain([transfer.amounts()]) {
        ///     let of = |component| a.get(component).minor();
        ///     assert_eq!(of(Component::Order), of(Component::Discount) + of(Component::Payment));
        ///     assert_eq!(of(Component::Payment), of(Component::PaymentSupply) + of(Component::PaymentVat) + of(Component::PaymentTaxFree));
        ///     let deducted = [
        ///         Component::DiscountShare, Component::PaymentVatBurden, Component::PlatformFee, Component::PlatformFeeVat,
        ///         Component::AdditionalFee, Component::AdditionalFeeVat,
        ///     ];
        ///     assert_eq!(of(Component::Order), of(Component::Settlement) + deducted.into_iter().map(of).sum::<i64>());
        /// }
        /// for (component, total) in transfer.amounts().iter() {
        ///     assert_eq!(parts.iter().map(|part| part.get(component).minor()).sum::<i64>(), total.minor(), "{component:?}");
        /// }
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        ///
        /// # Errors
        ///
        /// [`with`](Amounts::with) refuses an amount of another currency. A total beyond ±10^15 is refused where it is made, with
        /// the name of the amount as `component`.
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub struct Amounts {
            pub(crate) currency: Currency,
            $(pub(crate) $field: i64,)*
        }

        impl Amounts {
            /// Nothing of anything: what sums begin with, and what is left of an order that was cancelled whole.
            #[must_use]
            pub const fn zero(currency: Currency) -> Self {
                Amounts { currency, $($field: 0,)* }
            }

            $(
                #[doc = $about]
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

            /// The same amounts with one of them set, and nothing else changed: the identities are the caller's affair then.
            ///
            /// ```
            /// use jeongsan::{Code, money::{Currency, Money}, trace::Component, transfer::Amounts};
            /// let by_hand = Amounts::zero(Currency::Krw).with(Component::Settlement, Money::new(-5_000, Currency::Krw)?)?;
            /// assert_eq!((by_hand.settlement().minor(), by_hand.order().minor()), (-5_000, 0));
            /// let error = by_hand.with(Component::Order, Money::zero(Currency::Usd)).unwrap_err();
            /// assert_eq!(error.code(), Code::CurrencyMismatch);
            /// # Ok::<(), jeongsan::Error>(())
            /// ```
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

with_components!(amounts);

impl Amounts {
    /// What a settlement formula of the user's own deducts beyond share, VAT burden, fees and their VAT, in minor units; below zero what
    /// it gives in addition. Zero with the default formula. It follows from the others, and so may be beyond the range of one amount.
    /// Of amounts that are not of an order, as those set by hand, it says nothing. Calculation §2.13.
    ///
    /// ```
    /// # use jeongsan::wire;
    /// # let book = wire::book_from_json(r#"{
    /// #   "contracts": [{"id": "standard", "name": "Standard", "platformFee": {"fixed": 1000}, "platformFeeVatBearer": "partner",
    /// #     "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
    /// #   "calculators": [{"formulas": {"settlement": "max(0, ORDER_AMOUNT - PLATFORM_FEE_AMOUNT - PLATFORM_FEE_VAT)"}}],
    /// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]
    /// # }"#)?;
    /// // The book's settlement formula is `max(0, ORDER_AMOUNT - PLATFORM_FEE_AMOUNT - PLATFORM_FEE_VAT)`, its fee 1,000 won.
    /// let order = wire::order_from_json(r#"{"id": "o-1", "partner": "farm", "amount": 500, "startDate": "2026-10-06"}"#)?;
    /// let transfer = book.settle(&order)?;
    /// let a = transfer.amounts();
    /// assert_eq!((a.settlement().minor(), a.platform_fee().minor(), a.platform_fee_vat().minor()), (0, 1_000, 100));
    /// assert_eq!(a.other_deductions(), -600);                    // 500 = 0 + 1,000 + 100 − 600
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn other_deductions(&self) -> i64 {
        let named = [
            self.settlement,
            self.discount_share,
            self.payment_vat_burden,
            self.platform_fee,
            self.platform_fee_vat,
            self.additional_fee,
            self.additional_fee_vat,
        ];
        named.into_iter().fold(self.order, i64::saturating_sub)
    }

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
