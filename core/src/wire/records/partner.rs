//! Partners as records.
//!
//! One record is one version. Account numbers are read and never written back.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::code::{Code, Error};
use crate::id::{ContractId, PartnerId};
use crate::money::Currency;
use crate::partner::{
    Account, AccountNumber, Bank, Business, Contact, CorporationNumber, Partner, PartnerType, RegistrationNumber,
    TaxationType,
};
use crate::wire::records::dated::Dated;
use crate::wire::text::fault::{missing, unknown_word};
use crate::wire::text::record::record;

record! {
    /// What a partner is for the tax law: `kind` says which of the other fields apply.
    PartnerTypeRecord of PartnerType {
        /// `business`, `withholding` or `non_withholding`.
        kind: String,
        /// Business: trade name, required.
        company_name: Option<String>,
        /// Business: taxation type; `normal` when absent.
        taxation: Option<TaxationType>,
        /// Business: registration number, required.
        registration_number: Option<String>,
        /// Business: representative, required.
        representative: Option<String>,
        /// Business: corporation number.
        corporation_number: Option<String>,
        /// Business: address.
        address: Option<String>,
        /// Business: type of business.
        business_type: Option<String>,
        /// Business: class of business.
        business_class: Option<String>,
        /// Persons: birth date.
        birth_date: Option<NaiveDate>,
    }
    read {
        let person = match kind.as_str() {
            "business" | "BUSINESS" => None,
            "withholding" | "WHT_PAYER" => Some(PartnerType::WithholdingSubject { birth_date }),
            "non_withholding" | "NON_WHT_PAYER" => Some(PartnerType::NonWithholdingSubject { birth_date }),
            kind => return Err(unknown_word(kind, &["business", "withholding", "non_withholding"]).under("kind")),
        };
        let of_a_business = [
            ("companyName", company_name.is_some()),
            ("taxation", taxation.is_some()),
            ("registrationNumber", registration_number.is_some()),
            ("representative", representative.is_some()),
            ("corporationNumber", corporation_number.is_some()),
            ("address", address.is_some()),
            ("businessType", business_type.is_some()),
            ("businessClass", business_class.is_some()),
        ];
        let of_a_person = [("birthDate", birth_date.is_some())];
        let other: &[(&str, bool)] = if person.is_some() { &of_a_business } else { &of_a_person };
        if let Some((field, _)) = other.iter().find(|(_, given)| *given) {
            return Err(Error::new(Code::UnknownField).with("field", *field));
        }
        if let Some(person) = person {
            return Ok(person);
        }
        let number = registration_number.ok_or_else(|| missing("registrationNumber"))?;
        let mut business = Business::new(
            &company_name.ok_or_else(|| missing("companyName"))?,
            taxation.unwrap_or(TaxationType::Normal),
            RegistrationNumber::new(&number).map_err(|error| error.under("registrationNumber"))?,
            &representative.ok_or_else(|| missing("representative"))?,
        )?;
        let number = corporation_number.as_deref().map(CorporationNumber::new).transpose();
        business.corporation_number = number.map_err(|error| error.under("corporationNumber"))?;
        (business.address, business.business_type, business.business_class) = (address, business_type, business_class);
        Ok(PartnerType::Business(Box::new(business)))
    }

    /// The person to talk to.
    ContactRecord of Contact {
        /// Name.
        name: String,
        /// E-mail address.
        email: String,
        /// Phone number.
        phone: Option<String>,
    }
    read { Contact::new(&name, &email, phone.as_deref()) }

    /// Where a partner is paid.
    AccountRecord of Account {
        /// Three-digit code, or the hosted product's word.
        bank: String,
        /// Account number.
        number: AccountNumber,
        /// Account holder.
        holder: String,
        /// Currency; `KRW` when absent.
        currency: Currency = Currency::Krw,
    }
    read { Account::new(Bank::new(&bank)?, number, &holder, currency) }

    /// One version of a partner.
    PartnerRecord of Dated<Partner> {
        /// Id of the partner.
        id: PartnerId,
        /// First start date of this version; since ever when absent.
        effective_from: Option<NaiveDate>,
        /// First start date from which new orders are refused.
        archived_from: Option<NaiveDate>,
        /// Legal or personal name.
        name: String,
        /// The contract of an order that names none.
        default_contract: ContractId,
        /// What it is for the tax law.
        r#type: PartnerType,
        /// The person to talk to.
        contact: Option<Contact>,
        /// Where it is paid.
        account: Option<Account>,
        /// At most 10 tags.
        tags: Vec<String> = Vec::new(),
        /// A note of at most 256 characters.
        memo: Option<String>,
        /// At most 10 properties the platform defines.
        properties: BTreeMap<String, String> = BTreeMap::new(),
    }
    read {
        let partner = Partner::new(id, &name, r#type, default_contract)?;
        let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
        let mut value = Partner { contact, account, ..partner }.with_tags(&tags)?;
        if let Some(memo) = memo {
            value = value.with_memo(&memo)?;
        }
        Ok(Dated { effective_from, archived_from, value: value.with_properties(properties)? })
    }
}
