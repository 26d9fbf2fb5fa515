//! The partner: identity, tax type, default contract, contact, account, tags and properties.
//!
//! Does not know whether the tax office knows the business, nor any balance.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;

use super::account::Account;
use super::identifiers::{CorporationNumber, RegistrationNumber};
use crate::code::{Code, Error};
use crate::id::{ContractId, PartnerId};
use crate::limits::{MEMO_CHARS_MAX, NAME_CHARS_MAX, PROPERTIES_MAX, TAGS_MAX};
use crate::text::{at_most, bounded, non_blank};
use crate::versions::Versioned;
use crate::words::worded;

worded! {
    /// How a business is taxed for VAT (과세 유형). It decides whether a payout tells VAT apart (calculation §7.5).
    ///
    /// | type | issues tax invoices | VAT in a payout |
    /// |---|---|---|
    /// | `Normal` | yes | inside or on top, by the terms |
    /// | `SimpleTaxInvoiceIssuer` | yes | the same |
    /// | `Simple` | no, receipts only (Value-Added Tax Act, article 36 paragraph 1 item 2) | none |
    /// | `TaxFree` | no | none |
    #[derive(Default)]
    #[non_exhaustive]
    TaxationType {
        /// General taxpayer (일반과세).
        #[default]
        Normal "normal";
        /// Simplified taxpayer that issues tax invoices (간이과세, 세금계산서 발행).
        SimpleTaxInvoiceIssuer "simple_tax_invoice_issuer";
        /// Simplified taxpayer that does not (간이과세).
        Simple "simple";
        /// Exempt (면세).
        TaxFree "tax_free";
    }
}

/// A registered business (사업자): what its invoices and the platform's need to say of it.
///
/// Only the registration number is checked for more than its form ([`RegistrationNumber`]); whether the tax office knows the business,
/// and whether it is still open, is asked elsewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Business {
    /// Trade name (상호).
    pub company_name: String,
    /// How it is taxed.
    pub taxation: TaxationType,
    /// Its registration number.
    pub registration_number: RegistrationNumber,
    /// Representative (대표자).
    pub representative: String,
    /// Corporation number, for corporations.
    pub corporation_number: Option<CorporationNumber>,
    /// Address (사업장 주소).
    pub address: Option<String>,
    /// Type of business (업태).
    pub business_type: Option<String>,
    /// Class of business (업종).
    pub business_class: Option<String>,
}

impl Business {
    /// A business without the optional facts.
    ///
    /// # Errors
    /// [`Code::Blank`] or [`Code::TooLong`] for the names.
    pub fn new(
        company_name: &str,
        taxation: TaxationType,
        registration_number: RegistrationNumber,
        representative: &str,
    ) -> Result<Self, Error> {
        Ok(Business {
            company_name: bounded("companyName", company_name, NAME_CHARS_MAX)?,
            taxation,
            registration_number,
            representative: bounded("representative", representative, NAME_CHARS_MAX)?,
            corporation_number: None,
            address: None,
            business_type: None,
            business_class: None,
        })
    }
}

/// What a partner is for the tax law. Explicit, never derived: a person with a registration number may still be withheld from.
///
/// | type | is | a payout |
/// |---|---|---|
/// | `Business` | a business that invoices | tells VAT apart, by its [`TaxationType`]; nothing is withheld |
/// | `WithholdingSubject` | a person whose income is taxed at the source | withholds income tax and local income tax (calculation §7.8) |
/// | `NonWithholdingSubject` | anybody else | pays the net as it is |
///
/// `Debug` of a person shows the word alone: birth dates stay out of logs.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PartnerType {
    /// A registered business (사업자), which gets and issues invoices.
    Business(Box<Business>),
    /// A person from whom income tax is withheld (원천징수 대상자).
    WithholdingSubject {
        /// Birth date, which banks ask for.
        birth_date: Option<NaiveDate>,
    },
    /// Someone from whom nothing is withheld (원천징수 비대상자).
    NonWithholdingSubject {
        /// Birth date, which banks ask for.
        birth_date: Option<NaiveDate>,
    },
}

impl fmt::Debug for PartnerType {
    // Birth dates stay out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PartnerType::Business(business) => business.fmt(f),
            person => f.write_str(person.as_str()),
        }
    }
}

impl PartnerType {
    /// The word as it crosses every border.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            PartnerType::Business(_) => "business",
            PartnerType::WithholdingSubject { .. } => "withholding",
            PartnerType::NonWithholdingSubject { .. } => "non_withholding",
        }
    }

    /// How a business is taxed; nothing for persons.
    #[must_use]
    pub fn taxation(&self) -> Option<TaxationType> {
        match self {
            PartnerType::Business(business) => Some(business.taxation),
            PartnerType::WithholdingSubject { .. } | PartnerType::NonWithholdingSubject { .. } => None,
        }
    }
}

/// The person to talk to. `Debug` shows the name alone: addresses and phone numbers stay out of logs.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contact {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Phone number, digits only.
    pub phone: Option<String>,
}

impl fmt::Debug for Contact {
    // Addresses and phone numbers stay out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contact").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Contact {
    /// A contact. An e-mail address has one `@`, no space and at most 100 characters; a phone number has 8 to 15 digits.
    ///
    /// # Errors
    /// [`Code::Blank`], [`Code::TooLong`], [`Code::InvalidContact`].
    pub fn new(name: &str, email: &str, phone: Option<&str>) -> Result<Self, Error> {
        let invalid = |what: &str, reason: &str, field: &str| {
            Err(Error::new(Code::InvalidContact).with("what", what).with("reason", reason).under(field))
        };
        let name = bounded("name", name, NAME_CHARS_MAX)?;
        let parts: Vec<&str> = email.split('@').collect();
        if parts.len() != 2 || parts.iter().any(|part| part.is_empty()) || email.chars().any(char::is_whitespace) {
            return invalid("an e-mail address", "it needs one `@` between two parts and no space", "email");
        }
        let email = at_most("email", email, 100)?;
        let phone = match phone {
            None => None,
            Some(text) => {
                let digits: String = text.chars().filter(|c| !matches!(c, '-' | ' ' | '+')).collect();
                if !(8..=15).contains(&digits.len()) || !digits.chars().all(|c| c.is_ascii_digit()) {
                    return invalid("a phone number", "it needs 8 to 15 digits", "phone");
                }
                Some(digits)
            }
        };
        Ok(Contact { name, email, phone })
    }
}

/// A partner (파트너): who sells on the platform and is paid by it.
///
/// One version of it; a book holds all versions of an id by their first start dates. For settling only the default contract counts,
/// and what formulas may ask: type, taxation, tags. The rest is for payouts and for people.
///
/// # What it can never be
///
/// - **A balance.** What a partner is owed follows from transfers, never from a field.
/// - **Open about its secrets.** `Debug` masks account number, contact and birth date.
/// - **Derived.** Nothing is guessed from a registration number.
///
/// # Example
///
/// ```
/// use jeongsan::{ContractId, PartnerId};
/// use jeongsan::partner::{Business, Partner, PartnerType, RegistrationNumber, TaxationType};
/// let number = RegistrationNumber::new("116-82-00276")?;
/// let business = Business::new("하나농장", TaxationType::Normal, number, "김하나")?;
/// let farm = Partner::new(PartnerId::new("farm")?, "하나농장", PartnerType::Business(Box::new(business)), ContractId::new("standard")?)?
///     .with_tags(&["fresh", "jeju"])?;
/// assert_eq!((farm.partner_type().as_str(), farm.partner_type().taxation()), ("business", Some(TaxationType::Normal)));
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Partner {
    /// Its id.
    pub(crate) id: PartnerId,
    /// Legal or personal name.
    pub(crate) name: String,
    /// What it is for the tax law. A change of it is a new version from a start date.
    pub(crate) partner_type: PartnerType,
    /// The contract of an order that names none.
    pub(crate) default_contract: ContractId,
    /// The person to talk to.
    pub(crate) contact: Option<Contact>,
    /// Where it is paid.
    pub(crate) account: Option<Account>,
    /// At most 10 tags.
    pub(crate) tags: Vec<String>,
    /// A note of at most 256 characters.
    pub(crate) memo: Option<String>,
    /// At most 10 properties the platform defines.
    pub(crate) properties: BTreeMap<String, String>,
}

impl Partner {
    /// A partner without the optional facts.
    ///
    /// # Errors
    /// [`Code::Blank`], [`Code::TooLong`], both of the name.
    pub fn new(
        id: PartnerId,
        name: &str,
        partner_type: PartnerType,
        default_contract: ContractId,
    ) -> Result<Self, Error> {
        Ok(Partner {
            id,
            name: bounded("name", name, NAME_CHARS_MAX)?,
            partner_type,
            default_contract,
            contact: None,
            account: None,
            tags: Vec::new(),
            memo: None,
            properties: BTreeMap::new(),
        })
    }

    /// The same partner with a person to talk to.
    #[must_use]
    pub fn with_contact(mut self, contact: Contact) -> Self {
        self.contact = Some(contact);
        self
    }

    /// The same partner with an account to be paid to.
    #[must_use]
    pub fn with_account(mut self, account: Account) -> Self {
        self.account = Some(account);
        self
    }

    /// The same partner with tags.
    ///
    /// # Errors
    /// [`Code::TooMany`] above 10; [`Code::Blank`], [`Code::TooLong`].
    pub fn with_tags(mut self, tags: &[&str]) -> Result<Self, Error> {
        at_most_so_many(tags.len(), "tags", TAGS_MAX)?;
        self.tags = tags
            .iter()
            .enumerate()
            .map(|(index, tag)| non_blank(tag, NAME_CHARS_MAX).map_err(|error| error.under_index(index).under("tags")))
            .collect::<Result<_, _>>()?;
        Ok(self)
    }

    /// The same partner with a memo.
    ///
    /// # Errors
    /// [`Code::TooLong`] above 256 characters.
    pub fn with_memo(mut self, memo: &str) -> Result<Self, Error> {
        self.memo = Some(at_most("memo", memo, MEMO_CHARS_MAX)?);
        Ok(self)
    }

    /// The same partner with properties.
    ///
    /// # Errors
    /// [`Code::TooMany`] above 10; [`Code::TooLong`] for a value.
    pub fn with_properties(mut self, properties: BTreeMap<String, String>) -> Result<Self, Error> {
        at_most_so_many(properties.len(), "properties", PROPERTIES_MAX)?;
        for (key, value) in &properties {
            if !value.is_empty() {
                non_blank(value, MEMO_CHARS_MAX).map_err(|error| error.under(key).under("properties"))?;
            }
        }
        self.properties = properties;
        Ok(self)
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &PartnerId {
        &self.id
    }

    /// Legal or personal name, 1 to 256 characters.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it is for the tax law.
    #[must_use]
    pub fn partner_type(&self) -> &PartnerType {
        &self.partner_type
    }

    /// The contract of an order that names none.
    #[must_use]
    pub fn default_contract(&self) -> &ContractId {
        &self.default_contract
    }

    /// The person to talk to.
    #[must_use]
    pub fn contact(&self) -> Option<&Contact> {
        self.contact.as_ref()
    }

    /// Where it is paid.
    #[must_use]
    pub fn account(&self) -> Option<&Account> {
        self.account.as_ref()
    }

    /// Its tags, at most 10.
    #[must_use]
    pub fn tags(&self) -> &[String] {
        &self.tags
    }

    /// The note.
    #[must_use]
    pub fn memo(&self) -> Option<&str> {
        self.memo.as_deref()
    }

    /// What the platform defines, at most 10.
    #[must_use]
    pub fn properties(&self) -> &BTreeMap<String, String> {
        &self.properties
    }
}

fn at_most_so_many(count: usize, what: &'static str, limit: usize) -> Result<(), Error> {
    if count > limit {
        let error = Error::new(Code::TooMany).with("count", count).with("what", what).with("limit", limit);
        return Err(error.under(what));
    }
    Ok(())
}

impl Versioned for Partner {
    const KIND: &'static str = "partner";
    fn id(&self) -> &str {
        self.id.as_str()
    }
}
