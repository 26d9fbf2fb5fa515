//! The book document: settings, calendar, contracts, policies and partners, and building a policy book from it.
//!
//! Every fault of every record is reported, each at its place in the document.

use std::cell::OnceCell;

use crate::calculator::Parameter;
use crate::calendar::HolidayCalendar;
use crate::code::{Code, Error, Errors, NearIndex};
use crate::contract::{AdditionalFeePolicy, Contract, DiscountSharePolicy};
use crate::ledger::Ledger;
use crate::order::CancelBasis;
use crate::partner::Partner;
use crate::policy_book::{PolicyBook, PolicyBookBuilder};
use crate::wire::records::calculator::{CalculatorVersion, Told, judge_all};
use crate::wire::records::calendar::OffsetMinutes;
use crate::wire::records::dated::{Dated, listed, versions};
use crate::wire::records::parameter::known_parameters;
use crate::wire::text::fault::Faults;
use crate::wire::text::read::{Gathered, from_json};
use crate::wire::text::record::{Known, record};

record! {
    /// Settings of the platform.
    SettingsRecord of PolicyBookBuilder {
        /// Offset from UTC in minutes, −1080 to 1080; 540 when absent.
        utc_offset_minutes: OffsetMinutes = OffsetMinutes::KOREAN,
        /// Recompute a date moved to or before the start, or the close of its period; true when absent.
        adjust_if_not_after_start: bool = true,
        /// Settle a cancel no earlier than its order; true when absent.
        cancel_not_before_order: bool = true,
        /// Which settlement the reversal of a partial cancel is taken from; `remaining` when absent.
        cancel_basis: CancelBasis = CancelBasis::Remaining,
        /// Real money or a rehearsal; `live` when absent.
        ledger: Ledger = Ledger::Live,
        /// Whether a manual transfer may be negative; true when absent.
        allow_negative_manual: bool = true,
    }
    read {
        Ok(PolicyBook::builder()
            .utc_offset_minutes(utc_offset_minutes.0)
            .adjust_if_not_after_start(adjust_if_not_after_start)
            .cancel_not_before_order(cancel_not_before_order)
            .cancel_basis(cancel_basis)
            .ledger(ledger)
            .allow_negative_manual(allow_negative_manual))
    }

    /// Everything in force.
    #[derive(Clone, Debug)]
    pub struct BookRecord {
        /// Settings.
        settings: Option<Gathered<PolicyBookBuilder>>,
        /// The calendar.
        calendar: Option<Gathered<HolidayCalendar>>,
        /// The calculator, a record a version; the default formulas when absent.
        calculators: Vec<Gathered<Told<CalculatorVersion>>> = Vec::new(),
        /// Parameters of formulas, a record a version.
        parameters: Vec<Gathered<Known<Dated<Parameter>>>> = Vec::new(),
        /// Contracts, a record a version.
        contracts: Vec<Gathered<Known<Dated<Contract>>>> = Vec::new(),
        /// Discount-share policies, a record a version.
        discount_share_policies: Vec<Gathered<Dated<DiscountSharePolicy>>> = Vec::new(),
        /// Additional-fee policies, a record a version.
        additional_fee_policies: Vec<Gathered<Dated<AdditionalFeePolicy>>> = Vec::new(),
        /// Partners, a record a version.
        partners: Vec<Gathered<Dated<Partner>>> = Vec::new(),
    }
}

impl BookRecord {
    /// Reads one document as far as its form: its lists and the fields of its records, each record keeping its own fault.
    ///
    /// # Errors
    /// A fault of the document itself: no JSON, a field that is unknown, missing or given twice.
    pub fn from_json(json: &str) -> Result<Self, Error> {
        from_json(json)
    }

    /// How many records the document has of each field.
    #[must_use]
    pub fn counts(&self) -> [(&'static str, usize); 8] {
        [
            ("settings", usize::from(self.settings.is_some())),
            ("calendar", usize::from(self.calendar.is_some())),
            ("calculators", self.calculators.len()),
            ("parameters", self.parameters.len()),
            ("contracts", self.contracts.len()),
            ("discountSharePolicies", self.discount_share_policies.len()),
            ("additionalFeePolicies", self.additional_fee_policies.len()),
            ("partners", self.partners.len()),
        ]
    }

    /// Appends another document's lists. Settings and a calendar may be given by one document only.
    fn merge(&mut self, other: BookRecord, faults: &mut Faults) {
        for (field, twice) in [
            ("settings", self.settings.is_some() && other.settings.is_some()),
            ("calendar", self.calendar.is_some() && other.calendar.is_some()),
        ] {
            if twice {
                faults.push(Error::new(Code::DuplicateField).with("field", field));
            }
        }
        self.settings = self.settings.take().or(other.settings);
        self.calendar = self.calendar.take().or(other.calendar);
        self.calculators.extend(other.calculators);
        self.parameters.extend(other.parameters);
        self.contracts.extend(other.contracts);
        self.discount_share_policies.extend(other.discount_share_policies);
        self.additional_fee_policies.extend(other.additional_fee_policies);
        self.partners.extend(other.partners);
    }

    /// Checks every record and compiles the book.
    pub(crate) fn book(self) -> Result<PolicyBook, Errors> {
        self.builder()?.build()
    }

    pub(crate) fn builder(self) -> Result<PolicyBookBuilder, Errors> {
        let mut faults = Faults::default();
        let settings = self.settings.map(|settings| settings.0.map_err(|error| error.under("settings")));
        let mut builder = settings.and_then(|given| faults.take(given)).unwrap_or_else(PolicyBook::builder);
        let calendar = self.calendar.map(|calendar| calendar.0.map_err(|error| error.under("calendar")));
        if let Some(calendar) = calendar.and_then(|given| faults.take(given)) {
            builder = builder.calendar(calendar);
        }
        let parameters = known_parameters(self.parameters, &mut faults);
        // Checked here, where the place in the document is known; building the book checks again and finds nothing new.
        let calculators = judge_all(self.calculators, parameters.keys.as_deref(), &mut faults).into_iter();
        let dated = |(index, (effective_from, value))| (index, Dated { effective_from, archived_from: None, value });
        for calculators in versions(calculators.map(dated).collect(), "calculators", &mut faults) {
            builder = builder.calculator_versions(calculators);
        }
        for parameter in parameters.versions {
            builder = builder.parameter_versions(parameter);
        }
        let (ids, contracts): (Vec<_>, Vec<_>) =
            self.contracts.into_iter().map(Known::of).map(|known| (known.by, Gathered(known.record))).unzip();
        let known = KnownContracts::of(ids);
        for contract in listed(contracts, "contracts", |_| Ok(()), &mut faults) {
            builder = builder.contract_versions(contract);
        }
        for policy in listed(self.discount_share_policies, "discountSharePolicies", |_| Ok(()), &mut faults) {
            builder = builder.discount_share_policy_versions(policy);
        }
        for policy in listed(self.additional_fee_policies, "additionalFeePolicies", |_| Ok(()), &mut faults) {
            builder = builder.additional_fee_policy_versions(policy);
        }
        for partner in listed(self.partners, "partners", |partner| known.check(partner), &mut faults) {
            builder = builder.partner_versions(partner);
        }
        faults.finish().map(|()| builder)
    }
}

/// Ids of the contracts of a document, the faulty ones too: a partner who names one of those is not at fault.
struct KnownContracts {
    /// Sorted.
    ids: Vec<String>,
    all_readable: bool,
    near: OnceCell<NearIndex>,
}

impl KnownContracts {
    fn of(ids: Vec<Option<String>>) -> Self {
        let all_readable = ids.iter().all(Option::is_some);
        let mut ids: Vec<String> = ids.into_iter().flatten().collect();
        ids.sort_unstable();
        KnownContracts { ids, all_readable, near: OnceCell::new() }
    }

    fn check(&self, partner: &Partner) -> Result<(), Error> {
        let id = partner.default_contract.as_str();
        if !self.all_readable || self.ids.binary_search_by(|known| known.as_str().cmp(id)).is_ok() {
            return Ok(());
        }
        let near = self.near.get_or_init(|| NearIndex::of(self.ids.iter().map(String::as_str)));
        let suggestion = near.nearest(id, |place| self.ids.get(place).map(String::as_str));
        Err(Error::new(Code::UnknownContract).with("id", id).suggested(suggestion).under("defaultContract"))
    }
}

/// Reads one book document and compiles it. The document is described at [`wire`](crate::wire); lists that are absent are empty.
///
/// ```
/// use jeongsan::{Code, wire};
/// let book = wire::book_from_json(r#"{
///   "contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"}, "platformFeeVatBearer": "partner",
///     "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
///   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]
/// }"#)?;
/// assert_eq!(book.partners().count(), 1);
/// let faulty = wire::book_from_json(r#"{"contracts": [], "partners": [], "contract": []}"#).unwrap_err();
/// assert_eq!(faulty.as_slice()[0].code(), Code::UnknownField);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
/// # Errors
/// The first fault of every record, and every fault of every formula, each with its place; see [`Code`].
pub fn book_from_json(json: &str) -> Result<PolicyBook, Errors> {
    books_from_json(&[json])
}

/// Reads several documents as one book: each list is the concatenation, in the order of the documents. Places count through the
/// whole list.
///
/// Platforms keep partners in one file and policies in another; `settle-month` reads both so.
///
/// ```
/// use jeongsan::wire;
/// let policies = r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"}, "platformFeeVatBearer": "partner",
///   "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}]}"#;
/// let partners = r#"{"partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]}"#;
/// assert_eq!(wire::books_from_json(&[policies, partners])?.contracts().count(), 1);
/// # Ok::<(), jeongsan::Errors>(())
/// ```
/// # Errors
/// As [`book_from_json`]; [`Code::DuplicateField`] when two documents give settings or a calendar.
pub fn books_from_json(documents: &[&str]) -> Result<PolicyBook, Errors> {
    let mut faults = Faults::default();
    let mut whole = from_json::<BookRecord>("{}")?;
    for json in documents {
        if let Some(record) = faults.take(from_json::<BookRecord>(json)) {
            whole.merge(record, &mut faults);
        }
    }
    faults.finish()?;
    whole.book()
}
