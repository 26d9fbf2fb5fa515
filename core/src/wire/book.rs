//! The book document: settings, calendar, contracts, policies and partners, and building a policy book from it.
//!
//! Every fault of every record is reported, each at its place in the document.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::calculator::{CalculatorRecord, ParameterRecord};
use super::partner::PartnerRecord;
use super::policies::{AdditionalFeePolicyRecord, ContractRecord, DiscountSharePolicyRecord, Validity};
use super::read::{Faults, Gathered, read, unknown_word};
use super::scalar::{Given, optional};
use crate::calculator::CalculatorSpec;
use crate::calendar::HolidayCalendar;
use crate::code::{Code, Error, Errors};
use crate::policy_book::{PolicyBook, PolicyBookBuilder};
use crate::versions::{Versioned, Versions};

/// Settings of the platform.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SettingsRecord {
    /// Offset from UTC in minutes, −1080 to 1080; 540 when absent.
    pub utc_offset_minutes: Option<i32>,
    /// Recompute a date moved to or before the start; true when absent.
    pub adjust_if_not_after_start: Option<bool>,
}

/// A day the host adds to the calendar.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CalendarDayRecord {
    /// The day.
    pub date: Given<NaiveDate>,
    /// Why it is closed.
    pub name: String,
}

/// The calendar of business days.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CalendarRecord {
    /// `kr` (built in) or `weekends`; `kr` when absent.
    pub base: Option<String>,
    /// First covered day, for `weekends`.
    pub from: Option<Given<NaiveDate>>,
    /// Last covered day, for `weekends`.
    pub to: Option<Given<NaiveDate>>,
    /// Days the host adds.
    pub add: Option<Vec<CalendarDayRecord>>,
    /// Holidays the host takes away.
    pub remove: Option<Vec<Given<NaiveDate>>>,
}

impl CalendarRecord {
    pub(crate) fn calendar(self) -> Result<HolidayCalendar, Error> {
        let range = (optional(self.from, "from")?, optional(self.to, "to")?);
        let mut calendar = match (self.base.as_deref().unwrap_or("kr"), range) {
            ("kr", (None, None)) => HolidayCalendar::south_korea(),
            ("kr", _) => {
                let reason = "the range of `kr` is fixed; `from` and `to` belong to `weekends`";
                return Err(Error::new(Code::InvalidCalendar).with("reason", reason));
            }
            ("weekends", (Some(from), Some(to))) => HolidayCalendar::weekends("weekends", from, to)?,
            ("weekends", (from, _)) => {
                let field = if from.is_none() { "from" } else { "to" };
                return Err(Error::new(Code::MissingField).with("field", field));
            }
            (base, _) => return Err(unknown_word(base, &["kr", "weekends"]).under("base")),
        };
        for (index, day) in self.add.unwrap_or_default().into_iter().enumerate() {
            let place = |error: Error| error.under_index(index).under("add");
            let date = day.date.field("date").map_err(place)?;
            calendar = calendar.with_holiday(date, &day.name).map_err(place)?;
        }
        for (index, date) in self.remove.unwrap_or_default().into_iter().enumerate() {
            let removed = date.0.and_then(|date| calendar.without_holiday(date));
            calendar = removed.map_err(|error| error.under_index(index).under("remove"))?;
        }
        Ok(calendar)
    }
}

/// Everything in force.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BookRecord {
    /// Settings.
    pub settings: Option<Gathered<SettingsRecord>>,
    /// The calendar.
    pub calendar: Option<Gathered<CalendarRecord>>,
    /// The calculator, a record a version; the default formulas when absent.
    #[serde(default)]
    pub calculators: Vec<Gathered<CalculatorRecord>>,
    /// Parameters of formulas.
    #[serde(default)]
    pub parameters: Vec<Gathered<ParameterRecord>>,
    /// Contracts, a record a version.
    #[serde(default)]
    pub contracts: Vec<Gathered<ContractRecord>>,
    /// Discount-share policies, a record a version.
    #[serde(default)]
    pub discount_share_policies: Vec<Gathered<DiscountSharePolicyRecord>>,
    /// Additional-fee policies, a record a version.
    #[serde(default)]
    pub additional_fee_policies: Vec<Gathered<AdditionalFeePolicyRecord>>,
    /// Partners, a record a version.
    #[serde(default)]
    pub partners: Vec<Gathered<PartnerRecord>>,
}

impl BookRecord {
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

    fn builder(self) -> Result<PolicyBookBuilder, Errors> {
        let mut faults = Faults::default();
        let mut builder = PolicyBook::builder();
        if let Some(settings) = self.settings
            && let Some(settings) = faults.take(settings.0.map_err(|error| error.under("settings")))
        {
            builder = apply(&settings, builder);
        }
        if let Some(calendar) = self.calendar {
            let calendar = calendar.0.and_then(CalendarRecord::calendar);
            if let Some(calendar) = faults.take(calendar.map_err(|error| error.under("calendar"))) {
                builder = builder.calendar(calendar);
            }
        }
        for (index, record) in self.parameters.into_iter().enumerate() {
            let parameter = record.0.and_then(ParameterRecord::parameter);
            let parameter = parameter.map_err(|error| error.under_index(index).under("parameters"));
            if let Some(parameter) = faults.take(parameter) {
                builder = builder.parameter(parameter);
            }
        }
        if let Some(calculators) = calculators(self.calculators, &mut faults) {
            builder = builder.calculator_versions(calculators);
        }
        let contracts = values(self.contracts, "contracts", ContractRecord::contract, &mut faults);
        let partners = values(self.partners, "partners", PartnerRecord::partner, &mut faults);
        let list = "discountSharePolicies";
        let shares = values(self.discount_share_policies, list, DiscountSharePolicyRecord::policy, &mut faults);
        let list = "additionalFeePolicies";
        let fees = values(self.additional_fee_policies, list, AdditionalFeePolicyRecord::policy, &mut faults);
        for (index, _, partner) in &partners {
            let id = partner.default_contract.as_str();
            if !contracts.iter().any(|(_, _, contract)| contract.id.as_str() == id) {
                let known = contracts.iter().map(|(_, _, contract)| contract.id.as_str());
                let error = Error::new(Code::UnknownContract).with("id", id).suggest(id, known);
                faults.push(error.under("defaultContract").under_index(*index).under("partners"));
            }
        }
        for contract in versions(contracts, "contracts", &mut faults) {
            builder = builder.contract_versions(contract);
        }
        for policy in versions(shares, "discountSharePolicies", &mut faults) {
            builder = builder.discount_share_policy_versions(policy);
        }
        for policy in versions(fees, "additionalFeePolicies", &mut faults) {
            builder = builder.additional_fee_policy_versions(policy);
        }
        for partner in versions(partners, "partners", &mut faults) {
            builder = builder.partner_versions(partner);
        }
        faults.finish()?;
        Ok(builder)
    }
}

/// The versions of the calculator; `None` when the document gives none, or a faulty one.
fn calculators(records: Vec<Gathered<CalculatorRecord>>, faults: &mut Faults) -> Option<Versions<CalculatorSpec>> {
    let convert = |record| {
        let (from, spec) = CalculatorRecord::spec(record)?;
        Ok((Validity { from, archived_from: None }, spec))
    };
    let values = values(records, "calculators", convert, faults);
    versions(values, "calculators", faults).into_iter().next()
}

fn apply(settings: &SettingsRecord, mut builder: PolicyBookBuilder) -> PolicyBookBuilder {
    if let Some(minutes) = settings.utc_offset_minutes {
        builder = builder.utc_offset_minutes(minutes);
    }
    if let Some(adjust) = settings.adjust_if_not_after_start {
        builder = builder.adjust_if_not_after_start(adjust);
    }
    builder
}

/// The good values of a list with their index in the document.
fn values<R, T>(
    records: Vec<Gathered<R>>,
    list: &str,
    convert: impl Fn(R) -> Result<(Validity, T), Error>,
    faults: &mut Faults,
) -> Vec<(usize, Validity, T)> {
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
        index: usize,
        archived_from: Option<NaiveDate>,
        values: Vec<(Option<NaiveDate>, T)>,
    }
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut groups: Vec<Group<T>> = Vec::new();
    for (index, validity, value) in values {
        let place = *places.entry(value.id().to_owned()).or_insert(groups.len());
        if place == groups.len() {
            groups.push(Group { index, archived_from: None, values: Vec::new() });
        }
        if let Some(group) = groups.get_mut(place) {
            group.index = index;
            group.archived_from = [group.archived_from, validity.archived_from].into_iter().flatten().min();
            group.values.push((validity.from, value));
        }
    }
    groups
        .into_iter()
        .filter_map(|group| {
            let versions = Versions::of(group.values, group.archived_from);
            faults.take(versions.map_err(|error| error.under_index(group.index).under(list)))
        })
        .collect()
}

/// Reads one book document and compiles it.
///
/// # Errors
/// Every fault of every record, each with its place; see [`Code`].
pub fn book_from_json(json: &str) -> Result<PolicyBook, Errors> {
    books_from_json(&[json])
}

/// Reads several documents as one book: each list is the concatenation, in the order of the documents. Places count through the
/// whole list.
///
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

/// Reads one book document and compiles it without fixed paths; see [`PolicyBookBuilder::through_formulas`].
///
/// # Errors
/// As [`book_from_json`].
pub fn book_through_formulas(json: &str) -> Result<PolicyBook, Errors> {
    read::<BookRecord>(json)?.builder()?.through_formulas().build()
}
