//! The book document: settings, calendar, contracts, policies and partners, and building a policy book from it.
//!
//! Every fault of every record is reported, each at its place in the document.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::calculator::{CalculatorSpec, Parameter};
use crate::calendar::HolidayCalendar;
use crate::code::{Code, Error, Errors, NearIndex};
use crate::ledger::Ledger;
use crate::limits::VERSIONS_MAX;
use crate::order::CancelBasis;
use crate::partner::Partner;
use crate::policy_book::{PolicyBook, PolicyBookBuilder};
use crate::versions::{Versioned, Versions, duplicate_version};
use crate::wire::records::calculator::{CalculatorRecord, judge};
use crate::wire::records::calendar::OffsetMinutes;
use crate::wire::records::contract::{AdditionalFeePolicyRecord, ContractRecord, DiscountSharePolicyRecord, Validity};
use crate::wire::records::parameter::{ParameterRecord, known_parameters};
use crate::wire::records::partner::PartnerRecord;
use crate::wire::text::fault::Faults;
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::{Gathered, read};
use crate::wire::text::record::record;
use crate::wire::text::words::Named;

record! {
    /// Settings of the platform.
    #[derive(Clone, Debug, Default)]
    pub(crate) struct SettingsRecord {
        /// Offset from UTC in minutes, −1080 to 1080; 540 when absent.
        pub(crate) utc_offset_minutes: Option<OffsetMinutes>,
        /// Recompute a date moved to or before the start; true when absent.
        pub adjust_if_not_after_start: Option<bool>,
        /// Which settlement the reversal of a partial cancel is taken from; `remaining` when absent.
        pub cancel_basis: Option<Given<Named<CancelBasis>>>,
        /// Real money or a rehearsal; `live` when absent.
        pub ledger: Option<Given<Named<Ledger>>>,
        /// Whether a manual transfer may be negative; true when absent.
        pub allow_negative_manual: Option<bool>,
    }
}

record! {
    /// Everything in force.
    #[derive(Clone, Debug)]
    pub struct BookRecord {
        /// Settings.
        pub(crate) settings: Option<Gathered<SettingsRecord>>,
        /// The calendar.
        pub(crate) calendar: Option<Gathered<HolidayCalendar>>,
        /// The calculator, a record a version; the default formulas when absent.
        pub(crate) calculators: Option<Vec<Gathered<CalculatorRecord>>>,
        /// Parameters of formulas.
        pub(crate) parameters: Option<Vec<Gathered<ParameterRecord>>>,
        /// Contracts, a record a version.
        pub(crate) contracts: Option<Vec<Gathered<ContractRecord>>>,
        /// Discount-share policies, a record a version.
        pub(crate) discount_share_policies: Option<Vec<Gathered<DiscountSharePolicyRecord>>>,
        /// Additional-fee policies, a record a version.
        pub(crate) additional_fee_policies: Option<Vec<Gathered<AdditionalFeePolicyRecord>>>,
        /// Partners, a record a version.
        pub(crate) partners: Option<Vec<Gathered<PartnerRecord>>>,
    }
}

impl BookRecord {
    /// Reads one document as far as its form: its lists and the fields of its records, each record keeping its own fault.
    ///
    /// # Errors
    /// A fault of the document itself: no JSON, a field that is unknown, missing or given twice.
    pub fn from_json(json: &str) -> Result<Self, Error> {
        read(json)
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
        join(&mut self.calculators, other.calculators);
        join(&mut self.parameters, other.parameters);
        join(&mut self.contracts, other.contracts);
        join(&mut self.discount_share_policies, other.discount_share_policies);
        join(&mut self.additional_fee_policies, other.additional_fee_policies);
        join(&mut self.partners, other.partners);
    }

    /// Checks every record and compiles the book.
    pub(crate) fn book(self) -> Result<PolicyBook, Errors> {
        self.builder()?.build()
    }

    pub(crate) fn builder(self) -> Result<PolicyBookBuilder, Errors> {
        let mut faults = Faults::default();
        let mut builder = PolicyBook::builder();
        if let Some(settings) = self.settings {
            let applied = settings.0.and_then(|settings| apply(settings, builder.clone()));
            builder = faults.take(applied.map_err(|error| error.under("settings"))).unwrap_or(builder);
        }
        if let Some(calendar) = self.calendar {
            if let Some(calendar) = faults.take(calendar.0.map_err(|error| error.under("calendar"))) {
                builder = builder.calendar(calendar);
            }
        }
        let parameters = known_parameters(self.parameters.unwrap_or_default(), &mut faults);
        if let Some(calculators) = calculators(self.calculators, parameters.as_deref(), &mut faults) {
            builder = builder.calculator_versions(calculators);
        }
        for parameter in parameters.into_iter().flatten() {
            builder = builder.parameter(parameter);
        }
        let known = KnownContracts::of(self.contracts.as_deref().unwrap_or_default());
        let list = values(self.contracts, "contracts", ContractRecord::contract, &mut faults);
        for contract in versions(list, "contracts", &mut faults) {
            builder = builder.contract_versions(contract);
        }
        let name = "discountSharePolicies";
        let list = values(self.discount_share_policies, name, DiscountSharePolicyRecord::policy, &mut faults);
        for policy in versions(list, name, &mut faults) {
            builder = builder.discount_share_policy_versions(policy);
        }
        let name = "additionalFeePolicies";
        let list = values(self.additional_fee_policies, name, AdditionalFeePolicyRecord::policy, &mut faults);
        for policy in versions(list, name, &mut faults) {
            builder = builder.additional_fee_policy_versions(policy);
        }
        let convert = |record: PartnerRecord| {
            let (validity, partner) = record.partner()?;
            known.check(&partner).map(|()| (validity, partner))
        };
        let list = values(self.partners, "partners", convert, &mut faults);
        for partner in versions(list, "partners", &mut faults) {
            builder = builder.partner_versions(partner);
        }
        faults.finish()?;
        Ok(builder)
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
    fn of(records: &[Gathered<ContractRecord>]) -> Self {
        let id = |record: &Gathered<ContractRecord>| {
            let record = record.0.as_ref().ok()?;
            record.id.0.as_ref().ok().map(ToString::to_string)
        };
        let mut ids: Vec<String> = records.iter().filter_map(id).collect();
        let all_readable = ids.len() == records.len();
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

fn join<T>(list: &mut Option<Vec<T>>, other: Option<Vec<T>>) {
    list.get_or_insert_default().extend(other.unwrap_or_default());
}

/// The versions of the calculator; `None` when the document gives none, or a faulty one.
fn calculators(
    records: Option<Vec<Gathered<CalculatorRecord>>>,
    parameters: Option<&[Parameter]>,
    faults: &mut Faults,
) -> Option<Versions<CalculatorSpec>> {
    let mut values = Vec::new();
    for (index, record) in records.unwrap_or_default().into_iter().enumerate() {
        // Checked here, where the place in the document is known; building the book checks again and finds nothing new.
        let judged = judge(record, parameters);
        let place = |error: Error| error.under_index(index).under("calculators");
        judged.faults.into_iter().for_each(|error| faults.push(place(error)));
        values.extend(judged.spec.map(|(from, spec)| (index, Validity { from, archived_from: None }, spec)));
    }
    versions(values, "calculators", faults).into_iter().next()
}

fn apply(settings: SettingsRecord, mut builder: PolicyBookBuilder) -> Result<PolicyBookBuilder, Error> {
    if let Some(OffsetMinutes(given)) = settings.utc_offset_minutes {
        builder = builder.utc_offset_minutes(given);
    }
    if let Some(adjust) = settings.adjust_if_not_after_start {
        builder = builder.adjust_if_not_after_start(adjust);
    }
    if let Some(basis) = optional(settings.cancel_basis, "cancelBasis")? {
        builder = builder.cancel_basis(basis.0);
    }
    if let Some(ledger) = optional(settings.ledger, "ledger")? {
        builder = builder.ledger(ledger.0);
    }
    if let Some(allow) = settings.allow_negative_manual {
        builder = builder.allow_negative_manual(allow);
    }
    Ok(builder)
}

/// The good values of a list with their index in the document.
fn values<R, T>(
    records: Option<Vec<Gathered<R>>>,
    list: &str,
    convert: impl Fn(R) -> Result<(Validity, T), Error>,
    faults: &mut Faults,
) -> Vec<(usize, Validity, T)> {
    let records = records.unwrap_or_default();
    let mut values = Vec::with_capacity(records.len());
    for (index, record) in records.into_iter().enumerate() {
        let value = record.0.and_then(&convert).map_err(|error| error.under_index(index).under(list));
        if let Some((validity, value)) = faults.take(value) {
            values.push((index, validity, value));
        }
    }
    values
}

/// Groups values by id, in the order of their first appearance.
fn versions<T: Versioned>(values: Vec<(usize, Validity, T)>, list: &str, faults: &mut Faults) -> Vec<Versions<T>> {
    struct Group<T> {
        /// What the latest version says.
        archived: (Option<NaiveDate>, Option<NaiveDate>),
        values: Vec<(Option<NaiveDate>, T)>,
        dates: BTreeSet<Option<NaiveDate>>,
    }
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut groups: Vec<Group<T>> = Vec::new();
    for (index, validity, value) in values {
        let place = *places.entry(value.id().to_owned()).or_insert(groups.len());
        if place == groups.len() {
            groups.push(Group { archived: (None, None), values: Vec::new(), dates: BTreeSet::new() });
        }
        let Some(group) = groups.get_mut(place) else { continue };
        if group.dates.contains(&validity.from) {
            faults.push(duplicate_version(&value, validity.from).under_index(index).under(list));
            continue;
        }
        if group.values.len() >= VERSIONS_MAX {
            let error =
                Error::new(Code::TooMany).with("count", group.values.len().saturating_add(1)).with("what", "versions");
            faults.push(error.with("limit", VERSIONS_MAX).under_index(index).under(list));
            break;
        }
        if validity.from >= group.archived.0 {
            group.archived = (validity.from, validity.archived_from);
        }
        group.dates.insert(validity.from);
        group.values.push((validity.from, value));
    }
    groups
        .into_iter()
        .filter_map(|group| {
            let versions = Versions::of(group.values, group.archived.1);
            faults.take(versions.map_err(|error| error.under(list)))
        })
        .collect()
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
    let mut whole = read::<BookRecord>("{}")?;
    for json in documents {
        if let Some(record) = faults.take(read::<BookRecord>(json)) {
            whole.merge(record, &mut faults);
        }
    }
    faults.finish()?;
    whole.book()
}
