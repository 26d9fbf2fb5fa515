//! Currencies by ISO 4217 code, with the number of decimals of their minor unit.
//!
//! Knows no exchange rates. Source: ISO 4217 list one, published 2026-01-01 by SIX, the maintenance agency (codes and minor units):
//! all of it that has a minor unit, units of account too. Left out are metals, bond units, special drawing rights and the codes for
//! tests and for no currency (`XAU`, `XAG`, `XPT`, `XPD`, `XBA` to `XBD`, `XDR`, `XSU`, `XUA`, `XTS`, `XXX`): the list gives them no
//! minor unit, so no amount of them can be counted.

use std::fmt;
use std::str::FromStr;

use crate::code::{Code, Error};

macro_rules! currencies {
    ($($variant:ident $code:literal $exponent:literal $name:literal;)*) => {
        /// A currency: a code of ISO 4217 that has a minor unit. More may be added, by a later list.
        ///
        /// An order, its transfer, its line and its payout are in one currency each; nothing is converted. Fixed fees, minimums and
        /// accounts are in a currency of their own and refused where it is another. Tax is withheld in KRW only.
        ///
        /// ```
        /// use jeongsan::money::Currency;
        /// let won: Currency = "KRW".parse()?;
        /// assert_eq!((won, won.exponent(), Currency::Kwd.exponent()), (Currency::Krw, 0, 3));
        /// assert_eq!((Currency::ALL.len(), Currency::LIST), (165, "2026-01-01"));
        /// assert!("krw".parse::<Currency>().is_err());            // codes are upper case
        /// assert!("XAU".parse::<Currency>().is_err());            // gold has no minor unit
        /// # Ok::<(), jeongsan::Error>(())
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Currency { $(#[doc = $name] $variant),* }

        impl Currency {
            /// The day ISO 4217's list one was published from which the table is.
            pub const LIST: &'static str = "2026-01-01";

            /// Every known currency, in the order of the codes.
            pub const ALL: &'static [Currency] = &[$(Currency::$variant),*];

            /// The three-letter ISO 4217 code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Currency::$variant => $code),* }
            }

            /// Decimals of the minor unit: 0 for KRW and JPY, 2 for USD, 3 for KWD, 4 for CLF. As ISO 4217 has them, and not as prices are
            /// commonly shown: 2 for IDR and HUF, where shops show none. Formulas and records count minor units in every currency.
            #[must_use]
            pub const fn exponent(self) -> u32 {
                match self { $(Currency::$variant => $exponent),* }
            }
        }
    };
}

currencies! {
    Aed "AED" 2 "UAE Dirham";
    Afn "AFN" 2 "Afghani";
    All "ALL" 2 "Lek";
    Amd "AMD" 2 "Armenian Dram";
    Aoa "AOA" 2 "Kwanza";
    Ars "ARS" 2 "Argentine Peso";
    Aud "AUD" 2 "Australian dollar";
    Awg "AWG" 2 "Aruban Florin";
    Azn "AZN" 2 "Azerbaijan Manat";
    Bam "BAM" 2 "Convertible Mark";
    Bbd "BBD" 2 "Barbados Dollar";
    Bdt "BDT" 2 "Taka";
    Bhd "BHD" 3 "Bahraini Dinar";
    Bif "BIF" 0 "Burundi Franc";
    Bmd "BMD" 2 "Bermudian Dollar";
    Bnd "BND" 2 "Brunei Dollar";
    Bob "BOB" 2 "Boliviano";
    Bov "BOV" 2 "Mvdol, a unit of account";
    Brl "BRL" 2 "Brazilian Real";
    Bsd "BSD" 2 "Bahamian Dollar";
    Btn "BTN" 2 "Ngultrum";
    Bwp "BWP" 2 "Pula";
    Byn "BYN" 2 "Belarusian Ruble";
    Bzd "BZD" 2 "Belize Dollar";
    Cad "CAD" 2 "Canadian dollar";
    Cdf "CDF" 2 "Congolese Franc";
    Che "CHE" 2 "WIR Euro, a unit of account";
    Chf "CHF" 2 "Swiss franc";
    Chw "CHW" 2 "WIR Franc, a unit of account";
    Clf "CLF" 4 "Unidad de Fomento, a unit of account";
    Clp "CLP" 0 "Chilean Peso";
    Cny "CNY" 2 "Chinese yuan";
    Cop "COP" 2 "Colombian Peso";
    Cou "COU" 2 "Unidad de Valor Real, a unit of account";
    Crc "CRC" 2 "Costa Rican Colon";
    Cup "CUP" 2 "Cuban Peso";
    Cve "CVE" 2 "Cabo Verde Escudo";
    Czk "CZK" 2 "Czech Koruna";
    Djf "DJF" 0 "Djibouti Franc";
    Dkk "DKK" 2 "Danish Krone";
    Dop "DOP" 2 "Dominican Peso";
    Dzd "DZD" 2 "Algerian Dinar";
    Egp "EGP" 2 "Egyptian Pound";
    Ern "ERN" 2 "Nakfa";
    Etb "ETB" 2 "Ethiopian Birr";
    Eur "EUR" 2 "Euro";
    Fjd "FJD" 2 "Fiji Dollar";
    Fkp "FKP" 2 "Falkland Islands Pound";
    Gbp "GBP" 2 "Pound sterling";
    Gel "GEL" 2 "Lari";
    Ghs "GHS" 2 "Ghana Cedi";
    Gip "GIP" 2 "Gibraltar Pound";
    Gmd "GMD" 2 "Dalasi";
    Gnf "GNF" 0 "Guinean Franc";
    Gtq "GTQ" 2 "Quetzal";
    Gyd "GYD" 2 "Guyana Dollar";
    Hkd "HKD" 2 "Hong Kong dollar";
    Hnl "HNL" 2 "Lempira";
    Htg "HTG" 2 "Gourde";
    Huf "HUF" 2 "Forint";
    Idr "IDR" 2 "Indonesian rupiah";
    Ils "ILS" 2 "New Israeli Sheqel";
    Inr "INR" 2 "Indian rupee";
    Iqd "IQD" 3 "Iraqi Dinar";
    Irr "IRR" 2 "Iranian Rial";
    Isk "ISK" 0 "Iceland Krona";
    Jmd "JMD" 2 "Jamaican Dollar";
    Jod "JOD" 3 "Jordanian Dinar";
    Jpy "JPY" 0 "Japanese yen";
    Kes "KES" 2 "Kenyan Shilling";
    Kgs "KGS" 2 "Som";
    Khr "KHR" 2 "Riel";
    Kmf "KMF" 0 "Comorian Franc";
    Kpw "KPW" 2 "North Korean Won";
    Krw "KRW" 0 "South Korean won";
    Kwd "KWD" 3 "Kuwaiti dinar";
    Kyd "KYD" 2 "Cayman Islands Dollar";
    Kzt "KZT" 2 "Tenge";
    Lak "LAK" 2 "Lao Kip";
    Lbp "LBP" 2 "Lebanese Pound";
    Lkr "LKR" 2 "Sri Lanka Rupee";
    Lrd "LRD" 2 "Liberian Dollar";
    Lsl "LSL" 2 "Loti";
    Lyd "LYD" 3 "Libyan Dinar";
    Mad "MAD" 2 "Moroccan Dirham";
    Mdl "MDL" 2 "Moldovan Leu";
    Mga "MGA" 2 "Malagasy Ariary";
    Mkd "MKD" 2 "Denar";
    Mmk "MMK" 2 "Kyat";
    Mnt "MNT" 2 "Tugrik";
    Mop "MOP" 2 "Pataca";
    Mru "MRU" 2 "Ouguiya";
    Mur "MUR" 2 "Mauritius Rupee";
    Mvr "MVR" 2 "Rufiyaa";
    Mwk "MWK" 2 "Malawi Kwacha";
    Mxn "MXN" 2 "Mexican Peso";
    Mxv "MXV" 2 "Mexican Unidad de Inversion (UDI), a unit of account";
    Myr "MYR" 2 "Malaysian ringgit";
    Mzn "MZN" 2 "Mozambique Metical";
    Nad "NAD" 2 "Namibia Dollar";
    Ngn "NGN" 2 "Naira";
    Nio "NIO" 2 "Cordoba Oro";
    Nok "NOK" 2 "Norwegian Krone";
    Npr "NPR" 2 "Nepalese Rupee";
    Nzd "NZD" 2 "New Zealand dollar";
    Omr "OMR" 3 "Rial Omani";
    Pab "PAB" 2 "Balboa";
    Pen "PEN" 2 "Sol";
    Pgk "PGK" 2 "Kina";
    Php "PHP" 2 "Philippine peso";
    Pkr "PKR" 2 "Pakistan Rupee";
    Pln "PLN" 2 "Zloty";
    Pyg "PYG" 0 "Guarani";
    Qar "QAR" 2 "Qatari Rial";
    Ron "RON" 2 "Romanian Leu";
    Rsd "RSD" 2 "Serbian Dinar";
    Rub "RUB" 2 "Russian Ruble";
    Rwf "RWF" 0 "Rwanda Franc";
    Sar "SAR" 2 "Saudi Riyal";
    Sbd "SBD" 2 "Solomon Islands Dollar";
    Scr "SCR" 2 "Seychelles Rupee";
    Sdg "SDG" 2 "Sudanese Pound";
    Sek "SEK" 2 "Swedish Krona";
    Sgd "SGD" 2 "Singapore dollar";
    Shp "SHP" 2 "Saint Helena Pound";
    Sle "SLE" 2 "Leone";
    Sos "SOS" 2 "Somali Shilling";
    Srd "SRD" 2 "Surinam Dollar";
    Ssp "SSP" 2 "South Sudanese Pound";
    Stn "STN" 2 "Dobra";
    Svc "SVC" 2 "El Salvador Colon";
    Syp "SYP" 2 "Syrian Pound";
    Szl "SZL" 2 "Lilangeni";
    Thb "THB" 2 "Thai baht";
    Tjs "TJS" 2 "Somoni";
    Tmt "TMT" 2 "Turkmenistan New Manat";
    Tnd "TND" 3 "Tunisian Dinar";
    Top "TOP" 2 "Pa'anga";
    Try "TRY" 2 "Turkish Lira";
    Ttd "TTD" 2 "Trinidad and Tobago Dollar";
    Twd "TWD" 2 "New Taiwan dollar";
    Tzs "TZS" 2 "Tanzanian Shilling";
    Uah "UAH" 2 "Hryvnia";
    Ugx "UGX" 0 "Uganda Shilling";
    Usd "USD" 2 "United States dollar";
    Usn "USN" 2 "US Dollar (Next day), a unit of account";
    Uyi "UYI" 0 "Uruguay Peso en Unidades Indexadas (UI), a unit of account";
    Uyu "UYU" 2 "Peso Uruguayo";
    Uyw "UYW" 4 "Unidad Previsional";
    Uzs "UZS" 2 "Uzbekistan Sum";
    Ved "VED" 2 "Bolívar (Venezuela, digital)";
    Ves "VES" 2 "Bolívar (Venezuela)";
    Vnd "VND" 0 "Vietnamese dong";
    Vuv "VUV" 0 "Vatu";
    Wst "WST" 2 "Tala";
    Xad "XAD" 2 "Arab Accounting Dinar";
    Xaf "XAF" 0 "CFA Franc BEAC";
    Xcd "XCD" 2 "East Caribbean Dollar";
    Xcg "XCG" 2 "Caribbean Guilder";
    Xof "XOF" 0 "CFA Franc BCEAO";
    Xpf "XPF" 0 "CFP Franc";
    Yer "YER" 2 "Yemeni Rial";
    Zar "ZAR" 2 "Rand";
    Zmw "ZMW" 2 "Zambian Kwacha";
    Zwg "ZWG" 2 "Zimbabwe Gold";
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// Those that a mistyped code is compared with: among all of them, three letters are near to something whatever they are.
const COMMON: &[Currency] = &[
    Currency::Krw,
    Currency::Usd,
    Currency::Jpy,
    Currency::Eur,
    Currency::Cny,
    Currency::Twd,
    Currency::Aud,
    Currency::Thb,
    Currency::Hkd,
    Currency::Gbp,
    Currency::Sgd,
    Currency::Cad,
    Currency::Chf,
    Currency::Nzd,
    Currency::Vnd,
    Currency::Php,
    Currency::Idr,
    Currency::Myr,
    Currency::Inr,
];

impl FromStr for Currency {
    type Err = Error;

    /// # Errors
    /// [`Code::UnknownCurrency`] for a code that is not in the table, with how many are and of which list. Codes are upper case.
    #[inline]
    fn from_str(text: &str) -> Result<Self, Error> {
        if text == "KRW" {
            return Ok(Currency::Krw);
        }
        let found = Currency::ALL.binary_search_by(|currency| currency.code().cmp(text));
        found.ok().and_then(|at| Currency::ALL.get(at).copied()).ok_or_else(|| unknown(text))
    }
}

#[cold]
fn unknown(text: &str) -> Error {
    let error = Error::new(Code::UnknownCurrency).with("currency", text).with("known", Currency::ALL.len());
    let error = error.with("list", Currency::LIST);
    match Currency::ALL.iter().find(|currency| currency.code().eq_ignore_ascii_case(text)) {
        Some(currency) => error.with("suggestion", currency.code()),
        None => error.suggest(text, COMMON.iter().map(|currency| currency.code())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_code_finds_itself() {
        assert!(Currency::ALL.is_sorted_by(|a, b| a.code() < b.code()));
        assert!(Currency::ALL.iter().all(|currency| currency.code().parse() == Ok(*currency)));
        assert_eq!(size_of::<Currency>(), 1);
    }

    #[test]
    fn what_has_no_minor_unit_is_unknown() {
        for code in
            ["XAU", "XAG", "XPT", "XPD", "XBA", "XBB", "XBC", "XBD", "XDR", "XSU", "XUA", "XTS", "XXX", "", "KRWX"]
        {
            assert_eq!(code.parse::<Currency>().map_err(|error| error.code()), Err(Code::UnknownCurrency), "{code}");
        }
    }
}
