//! Currencies by ISO 4217 code, with the number of decimals of their minor unit.
//!
//! Knows no exchange rates. Source: ISO 4217 list one (codes and minor units).

use std::fmt;
use std::str::FromStr;

use crate::code::{Code, Error};

macro_rules! currencies {
    ($($variant:ident $code:literal $exponent:literal $name:literal;)*) => {
        /// A currency the engine settles in. More may be added.
        ///
        /// An order, its transfer, its line and its payout are in one currency each; nothing is converted. Fixed fees, minimums and
        /// accounts are in a currency of their own and refused where it is another. Tax is withheld in KRW only.
        ///
        /// ```
        /// use jeongsan::money::Currency;
        /// let won: Currency = "KRW".parse()?;
        /// assert_eq!((won, won.exponent(), Currency::Kwd.exponent()), (Currency::Krw, 0, 3));
        /// assert!("krw".parse::<Currency>().is_err());            // codes are upper case
        /// # Ok::<(), jeongsan::Error>(())
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Currency { $(#[doc = $name] $variant),* }

        impl Currency {
            /// Every known currency.
            pub const ALL: &'static [Currency] = &[$(Currency::$variant),*];

            /// The three-letter ISO 4217 code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Currency::$variant => $code),* }
            }

            /// Decimals of the minor unit: 0 for KRW and JPY, 2 for USD, 3 for KWD. Formulas and records count minor units in every currency.
            #[must_use]
            pub const fn exponent(self) -> u32 {
                match self { $(Currency::$variant => $exponent),* }
            }
        }
    };
}

currencies! {
    Krw "KRW" 0 "South Korean won";
    Usd "USD" 2 "United States dollar";
    Jpy "JPY" 0 "Japanese yen";
    Eur "EUR" 2 "Euro";
    Cny "CNY" 2 "Chinese yuan";
    Twd "TWD" 2 "New Taiwan dollar";
    Aud "AUD" 2 "Australian dollar";
    Thb "THB" 2 "Thai baht";
    Hkd "HKD" 2 "Hong Kong dollar";
    Gbp "GBP" 2 "Pound sterling";
    Sgd "SGD" 2 "Singapore dollar";
    Cad "CAD" 2 "Canadian dollar";
    Chf "CHF" 2 "Swiss franc";
    Nzd "NZD" 2 "New Zealand dollar";
    Vnd "VND" 0 "Vietnamese dong";
    Php "PHP" 2 "Philippine peso";
    Idr "IDR" 2 "Indonesian rupiah";
    Myr "MYR" 2 "Malaysian ringgit";
    Inr "INR" 2 "Indian rupee";
    Kwd "KWD" 3 "Kuwaiti dinar";
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Currency {
    type Err = Error;

    /// # Errors
    /// [`Code::UnknownCurrency`] for a code that is not in the list. Codes are upper case.
    fn from_str(text: &str) -> Result<Self, Error> {
        Currency::ALL.iter().copied().find(|currency| currency.code() == text).ok_or_else(|| {
            Error::new(Code::UnknownCurrency)
                .with("currency", text)
                .suggest(text, Currency::ALL.iter().map(|currency| currency.code()))
        })
    }
}
