//! Records that are versions of something: when each applies, and those of one id together.
//!
//! A list of a document has the versions of many objects, in any order.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::code::{Code, Error};
use crate::limits::VERSIONS_MAX;
use crate::versions::{Versioned, Versions, duplicate_version};
use crate::wire::text::fault::Faults;
use crate::wire::text::read::Gathered;

/// One version of something, and when it applies.
#[derive(Clone, Debug)]
pub(crate) struct Dated<T> {
    pub effective_from: Option<NaiveDate>,
    pub archived_from: Option<NaiveDate>,
    pub value: T,
}

/// The good records of a list, grouped into versions.
pub(crate) fn listed<T: Versioned>(
    records: Vec<Gathered<Dated<T>>>,
    list: &str,
    check: impl Fn(&T) -> Result<(), Error>,
    faults: &mut Faults,
) -> Vec<Versions<T>> {
    let mut values = Vec::with_capacity(records.len());
    for (index, record) in records.into_iter().enumerate() {
        let checked = record.0.and_then(|dated| check(&dated.value).map(|()| dated));
        let checked = checked.map_err(|error| error.under_index(index).under(list));
        values.extend(faults.take(checked).map(|dated| (index, dated)));
    }
    versions(values, list, faults)
}

/// Groups values by id, in the order of their first appearance.
pub(crate) fn versions<T: Versioned>(
    values: Vec<(usize, Dated<T>)>,
    list: &str,
    faults: &mut Faults,
) -> Vec<Versions<T>> {
    struct Group<T> {
        /// What the latest version says.
        archived: (Option<NaiveDate>, Option<NaiveDate>),
        values: Vec<(Option<NaiveDate>, T)>,
        dates: BTreeSet<Option<NaiveDate>>,
    }
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut groups: Vec<Group<T>> = Vec::new();
    for (index, Dated { effective_from, archived_from, value }) in values {
        let place = *places.entry(value.id().to_owned()).or_insert(groups.len());
        if place == groups.len() {
            groups.push(Group { archived: (None, None), values: Vec::new(), dates: BTreeSet::new() });
        }
        let Some(group) = groups.get_mut(place) else { continue };
        if group.dates.contains(&effective_from) {
            faults.push(duplicate_version(&value, effective_from).under_index(index).under(list));
            continue;
        }
        if group.values.len() >= VERSIONS_MAX {
            let error =
                Error::new(Code::TooMany).with("count", group.values.len().saturating_add(1)).with("what", "versions");
            faults.push(error.with("limit", VERSIONS_MAX).under_index(index).under(list));
            break;
        }
        if effective_from >= group.archived.0 {
            group.archived = (effective_from, archived_from);
        }
        group.dates.insert(effective_from);
        group.values.push((effective_from, value));
    }
    groups
        .into_iter()
        .filter_map(|group| {
            let versions = Versions::of(group.values, group.archived.1);
            faults.take(versions.map_err(|error| error.under(list)))
        })
        .collect()
}
