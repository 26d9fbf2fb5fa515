//! Partners as records.
//!
//! One record is one version. Account numbers are read and never written back.

use chrono::NaiveDate;

use crate::code::{Code, Error};
use crate::id::{ContractId, PartnerId};
use crate::money::Currency;
use crate::partner::{
    Account, AccountNumber, Bank, Business, Contact, CorporationNumber, Partner, PartnerType, RegistrationNumber,
    TaxationType,
};
use crate::wire::records::contract::{Validity, validity};
use crate::wire::text::fault::unknown_word;
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::{Entries, Record};
use crate::wire::text::record::record;
use crate::wire::text::words::Named;

record! {
    /// What a partner is for the tax law: `kind` says which of the other fields apply.
    #[derive(Clone)]
    pub struct PartnerTypeRecord {
        /// `business`, `withholding` or `non_withholding`.
        pub kind: String,
        /// Business: trade name, required.
        pub company_name: Option<String>,
        /// Business: taxation type; `normal` when absent.
        pub taxation: Option<Given<Named<TaxationType>>>,
        /// Business: registration number, required.
        pub registration_number: Option<String>,
        /// Business: representative, required.
        pub representative: Option<String>,
        /// Business: corporation number.
        pub corporation_number: Option<String>,
        /// Business: address.
        pub address: Option<String>,
        /// Business: type of business.
        pub business_type: Option<String>,
        /// Business: class of business.
        pub business_class: Option<String>,
        /// Persons: birth date.
        pub birth_date: Option<Given<NaiveDate>>,
    }
}

impl PartnerTypeRecord {
    pub(crate) fn partner_type(self) -> Result<PartnerType, Error> {
        match self.kind.as_str() {
            "business" | "BUSINESS" => self.business().map(|business| PartnerType::Business(Box::new(business))),
            "withholding" | "WHT_PAYER" => {
                self.person().map(|birth_date| PartnerType::WithholdingSubject { birth_date })
            }
            "non_withholding" | "NON_WHT_PAYER" => {
                self.person().map(|birth_date| PartnerType::NonWithholdingSubject { birth_date })
            }
            kind => Err(unknown_word(kind, &["business", "withholding", "non_withholding"]).under("kind")),
        }
    }

    pub(crate) fn person(self) -> Result<Option<NaiveDate>, Error> {
        let business_only = [
            ("companyName", self.company_name.is_some()),
            ("taxation", self.taxation.is_some()),
            ("registrationNumber", self.registration_number.is_some()),
            ("representative", self.representative.is_some()),
            ("corporationNumber", self.corporation_number.is_some()),
            ("address", self.address.is_some()),
            ("businessType", self.business_type.is_some()),
            ("businessClass", self.business_class.is_some()),
        ];
        match business_only.iter().find(|(_, given)| *given) {
            Some((field, _)) => Err(Error::new(Code::UnknownField).with("field", *field)),
            None => optional(self.birth_date, "birthDate"),
        }
    }

    pub(crate) fn business(self) -> Result<Business, Error> {
        if self.birth_date.is_some() {
            return Err(Error::new(Code::UnknownField).with("field", "birthDate"));
        }
        let missing = |field: &str| Error::new(Code::MissingField).with("field", field);
        let number = self.registration_number.ok_or_else(|| missing("registrationNumber"))?;
        let number = RegistrationNumber::new(&number).map_err(|error| error.under("registrationNumber"))?;
        let mut business = Business::new(
            &self.company_name.ok_or_else(|| missing("companyName"))?,
            optional(self.taxation, "taxation")?.map_or(TaxationType::Normal, |named| named.0),
            number,
            &self.representative.ok_or_else(|| missing("representative"))?,
        )?;
        if let Some(number) = &self.corporation_number {
            let number = CorporationNumber::new(number).map_err(|error| error.under("corporationNumber"))?;
            business.corporation_number = Some(number);
        }
        business.address = self.address;
        business.business_type = self.business_type;
        business.business_class = self.business_class;
        Ok(business)
    }
}

record! {
    /// The person to talk to.
    #[derive(Clone)]
    pub struct ContactRecord {
        /// Name.
        pub name: String,
        /// E-mail address.
        pub email: String,
        /// Phone number.
        pub phone: Option<String>,
    }
}

record! {
    /// Where a partner is paid.
    #[derive(Clone)]
    pub struct AccountRecord {
        /// Three-digit code, or the hosted product's word.
        pub bank: String,
        /// Account number.
        pub number: Given<AccountNumber>,
        /// Account holder.
        pub holder: String,
        /// Currency; `KRW` when absent.
        pub currency: Option<Given<Currency>>,
    }
}

impl std::fmt::Debug for PartnerTypeRecord {
    // Numbers and birth dates stay out of logs even before they have been checked.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PartnerTypeRecord").field("kind", &self.kind).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for ContactRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContactRecord").field("name", &self.name).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for AccountRecord {
    // The number stays out of logs even before it has been checked.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccountRecord").field("bank", &self.bank).field("holder", &self.holder).finish_non_exhaustive()
    }
}

impl AccountRecord {
    pub(crate) fn account(self) -> Result<Account, Error> {
        let bank = Bank::new(&self.bank)?;
        let number = self.number.field("number")?;
        let currency = optional(self.currency, "currency")?.unwrap_or(Currency::Krw);
        Account::new(bank, number, &self.holder, currency)
    }
}

record! {
    /// One version of a partner.
    #[derive(Clone, Debug)]
    pub struct PartnerRecord {
        /// Id of the partner.
        pub id: Given<PartnerId>,
        /// First start date of this version; since ever when absent.
        pub effective_from: Option<Given<NaiveDate>>,
        /// First start date from which new orders are refused.
        pub archived_from: Option<Given<NaiveDate>>,
        /// Legal or personal name.
        pub name: String,
        /// The contract of an order that names none.
        pub default_contract: Given<ContractId>,
        /// What it is for the tax law.
        pub r#type: Record<PartnerTypeRecord>,
        /// The person to talk to.
        pub contact: Option<Record<ContactRecord>>,
        /// Where it is paid.
        pub account: Option<Record<AccountRecord>>,
        /// At most 10 tags.
        pub tags: Option<Vec<String>>,
        /// A note of at most 256 characters.
        pub memo: Option<String>,
        /// At most 10 properties the platform defines.
        pub properties: Option<Entries<String>>,
    }
}

impl PartnerRecord {
    pub(crate) fn partner(self) -> Result<(Validity, Partner), Error> {
        let validity = validity(self.effective_from, self.archived_from)?;
        let id = self.id.field("id")?;
        let partner_type = self.r#type.0.partner_type().map_err(|error| error.under("type"))?;
        let contract = self.default_contract.field("defaultContract")?;
        let mut partner = Partner::new(id, &self.name, partner_type, contract)?;
        if let Some(Record(contact)) = self.contact {
            let contact = Contact::new(&contact.name, &contact.email, contact.phone.as_deref());
            partner.contact = Some(contact.map_err(|error| error.under("contact"))?);
        }
        if let Some(Record(account)) = self.account {
            partner.account = Some(account.account().map_err(|error| error.under("account"))?);
        }
        if let Some(tags) = &self.tags {
            let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
            partner = partner.with_tags(&tags)?;
        }
        if let Some(memo) = &self.memo {
            partner = partner.with_memo(memo)?;
        }
        match self.properties {
            Some(properties) => partner.with_properties(properties.0).map(|partner| (validity, partner)),
            None => Ok((validity, partner)),
        }
    }
}
