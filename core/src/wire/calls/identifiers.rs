//! Calls about identifiers: registration numbers, accounts, banks, codes.
//!
//! Computes nothing itself.

use serde::Serialize;

use crate::partner::{AccountNumber, Bank, CorporationNumber, RegistrationNumber};
use crate::wire::records::call::{Answered, calls};
use crate::wire::text::given::Given;
use crate::wire::text::record::record;
use crate::withholding::{BusinessIncomeCode, ResidentNumber};

record! {
    pub(crate) struct NumberInput {
        /// The number, with or without hyphens.
        number: String,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct RegistrationNumberAnswer {
    /// Ten digits.
    number: String,
    /// With hyphens, as people write it.
    text: String,
}

fn registration_number(input: NumberInput) -> Answered<RegistrationNumberAnswer> {
    let number = RegistrationNumber::new(&input.number).map_err(|error| error.under("number"))?;
    Ok(RegistrationNumberAnswer { number: number.as_str().to_owned(), text: number.to_string() })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct CorporationNumberAnswer {
    /// Thirteen digits.
    number: String,
    /// With a hyphen, as people write it.
    text: String,
    /// Whether the check digit fits; numbers issued since 2025 may have none.
    check_digit_fits: bool,
}

fn corporation_number(input: NumberInput) -> Answered<CorporationNumberAnswer> {
    let number = CorporationNumber::new(&input.number).map_err(|error| error.under("number"))?;
    let (text, check_digit_fits) = (number.to_string(), number.check_digit_fits());
    Ok(CorporationNumberAnswer { number: number.as_str().to_owned(), text, check_digit_fits })
}

record! {
    pub(crate) struct AccountNumberInput {
        /// The number; hyphens and spaces are dropped.
        number: Given<AccountNumber>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct AccountNumberAnswer {
    /// Stars and the last four digits.
    masked: String,
    /// How many digits it has.
    digits: usize,
}

fn account_number(input: AccountNumberInput) -> Answered<AccountNumberAnswer> {
    let number = input.number.field("number")?;
    Ok(AccountNumberAnswer { masked: number.masked(), digits: number.reveal().len() })
}

record! {
    pub(crate) struct BankInput {
        /// A code of three digits, or a word.
        bank: String,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct BankAnswer {
    /// Three digits.
    code: String,
    /// The word the hosted product uses.
    word: Option<String>,
    /// Korean name.
    name: Option<String>,
}

fn bank(input: BankInput) -> Answered<BankAnswer> {
    let bank = Bank::new(&input.bank)?;
    Ok(BankAnswer {
        code: bank.code().to_owned(),
        word: bank.word().map(str::to_owned),
        name: bank.korean_name().map(str::to_owned),
    })
}

record! {
    pub(crate) struct ResidentNumberInput {
        /// The number, with or without hyphen.
        number: Given<ResidentNumber>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct ResidentNumberAnswer {
    /// Day of birth and the seventh digit; the rest is stars.
    masked: String,
    /// Whether it is a foreigner's.
    foreigner: bool,
    /// `ok`, or `unknown` when the check digit does not fit, as with numbers given since October 2020.
    check: String,
}

fn resident_number(input: ResidentNumberInput) -> Answered<ResidentNumberAnswer> {
    let number = input.number.field("number")?;
    let check = number.check().as_str().to_owned();
    Ok(ResidentNumberAnswer { masked: number.masked(), foreigner: number.is_foreigner(), check })
}

record! {
    pub(crate) struct BusinessIncomeCodesInput {}
}

/// A code of business income.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct BusinessIncomeCodeRecord {
    /// Six digits.
    code: u32,
    /// Its Korean name.
    name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct BusinessIncomeCodesAnswer {
    /// Every code.
    codes: Vec<BusinessIncomeCodeRecord>,
}

fn business_income_codes(_: BusinessIncomeCodesInput) -> Answered<BusinessIncomeCodesAnswer> {
    let record = |code: BusinessIncomeCode| BusinessIncomeCodeRecord {
        code: code.number(),
        name: code.korean_name().to_owned(),
    };
    Ok(BusinessIncomeCodesAnswer { codes: BusinessIncomeCode::all().map(record).collect() })
}

calls! {
    /// Checks an account number, and masks it.
    account_number(AccountNumberInput) -> AccountNumberAnswer;
    /// A bank by its code or word.
    bank(BankInput) -> BankAnswer;
    /// The codes of business income (업종코드) with their names.
    business_income_codes(BusinessIncomeCodesInput) -> BusinessIncomeCodesAnswer;
    /// Checks the form of a corporation number.
    corporation_number(NumberInput) -> CorporationNumberAnswer;
    /// Checks a business registration number.
    registration_number(NumberInput) -> RegistrationNumberAnswer;
    /// Checks a resident or foreigner registration number, and masks it.
    resident_number(ResidentNumberInput) -> ResidentNumberAnswer;
}
