//! Calls about identifiers: registration numbers, accounts, banks, codes.
//!
//! Computes nothing itself.

use crate::partner::{AccountNumber, Bank, CorporationNumber, RegistrationNumber};
use crate::wire::records::call::{Answered, calls};
use crate::wire::text::record::record;
use crate::withholding::{BusinessIncomeCode, ResidentNumber};

record! {
    pub(crate) struct NumberInput {
        /// The number, with or without hyphens.
        number: String,
    }

    RegistrationNumberAnswer of RegistrationNumber as number {
        /// Ten digits.
        number: String => number.as_str(),
        /// With hyphens, as people write it.
        text: String => number.to_string(),
    }

    CorporationNumberAnswer of CorporationNumber as number {
        /// Thirteen digits.
        number: String => number.as_str(),
        /// With a hyphen, as people write it.
        text: String => number.to_string(),
        /// Whether the check digit fits; numbers issued since 2025 may have none.
        check_digit_fits: bool => number.check_digit_fits(),
    }
}

fn registration_number(NumberInput { number }: NumberInput) -> Answered<RegistrationNumber> {
    Ok(RegistrationNumber::new(&number).map_err(|error| error.under("number"))?)
}

fn corporation_number(NumberInput { number }: NumberInput) -> Answered<CorporationNumber> {
    Ok(CorporationNumber::new(&number).map_err(|error| error.under("number"))?)
}

record! {
    pub(crate) struct AccountNumberInput {
        /// The number; hyphens and spaces are dropped.
        number: AccountNumber,
    }

    pub(crate) answer AccountNumberAnswer {
        /// Stars and the last four digits.
        masked: String,
        /// How many digits it has.
        digits: usize,
    }
}

fn account_number(AccountNumberInput { number }: AccountNumberInput) -> Answered<AccountNumberAnswer> {
    Ok(AccountNumberAnswer { masked: number.masked(), digits: number.reveal().len() })
}

record! {
    pub(crate) struct BankInput {
        /// A code of three digits, or a word.
        bank: String,
    }

    BankAnswer of Bank as bank {
        /// Three digits.
        code: String => bank.code(),
        /// The word the hosted product uses.
        word: Option<String> => bank.word(),
        /// Korean name.
        name: Option<String> => bank.korean_name(),
    }
}

fn bank(BankInput { bank }: BankInput) -> Answered<Bank> {
    Ok(Bank::new(&bank)?)
}

record! {
    pub(crate) struct ResidentNumberInput {
        /// The number, with or without hyphen.
        number: ResidentNumber,
    }

    pub(crate) answer ResidentNumberAnswer {
        /// Day of birth and the seventh digit; the rest is stars.
        masked: String,
        /// Whether it is a foreigner's.
        foreigner: bool,
        /// `ok`, or `unknown` when the check digit does not fit, as with numbers given since October 2020.
        check: &'static str,
    }
}

fn resident_number(ResidentNumberInput { number }: ResidentNumberInput) -> Answered<ResidentNumberAnswer> {
    let (masked, foreigner, check) = (number.masked(), number.is_foreigner(), number.check().as_str());
    Ok(ResidentNumberAnswer { masked, foreigner, check })
}

record! {
    pub(crate) struct BusinessIncomeCodesInput {}

    /// A code of business income.
    answer BusinessIncomeCodeRecord {
        /// Six digits.
        code: u32,
        /// Its Korean name.
        name: &'static str,
    }

    pub(crate) answer BusinessIncomeCodesAnswer {
        /// Every code.
        codes: Vec<BusinessIncomeCodeRecord>,
    }
}

fn business_income_codes(_: BusinessIncomeCodesInput) -> Answered<BusinessIncomeCodesAnswer> {
    let named = |code: BusinessIncomeCode| BusinessIncomeCodeRecord { code: code.number(), name: code.korean_name() };
    Ok(BusinessIncomeCodesAnswer { codes: BusinessIncomeCode::all().map(named).collect() })
}

calls! {
    /// Checks an account number, and masks it.
    account_number(AccountNumberInput) -> AccountNumberAnswer;
    /// A bank by its code or word.
    bank(BankInput) -> Bank;
    /// The codes of business income (업종코드) with their names.
    business_income_codes(BusinessIncomeCodesInput) -> BusinessIncomeCodesAnswer;
    /// Checks the form of a corporation number.
    corporation_number(NumberInput) -> CorporationNumber;
    /// Checks a business registration number.
    registration_number(NumberInput) -> RegistrationNumber;
    /// Checks a resident or foreigner registration number, and masks it.
    resident_number(ResidentNumberInput) -> ResidentNumberAnswer;
}
