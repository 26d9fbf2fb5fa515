//! Versions: which record of an id is in force on a start date, and its number, from `calculation.md` §5.7 and
//! the `effectiveFrom` row of `wire.md`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::Value;

use super::dates::date;

/// The records of one list of the book: by id, each id's versions in the order of `effectiveFrom`.
pub struct Versions(BTreeMap<String, Vec<(NaiveDate, Value)>>);

impl Versions {
    /// Reads one list of the book; an absent list is empty.
    pub fn new(list: &Value) -> Versions {
        Versions::known_by("id", list)
    }

    /// The same of a list whose records are told apart by another field.
    pub fn known_by(field: &str, list: &Value) -> Versions {
        let mut by_id: BTreeMap<String, Vec<(NaiveDate, Value)>> = BTreeMap::new();
        for record in list.as_array().into_iter().flatten() {
            let from = record["effectiveFrom"].as_str().map_or(NaiveDate::MIN, date);
            let id = record[field].as_str().unwrap().to_owned();
            by_id.entry(id).or_default().push((from, record.clone()));
        }
        for versions in by_id.values_mut() {
            versions.sort_by_key(|(from, _)| *from);
        }
        Versions(by_id)
    }

    /// The version in force on the start date, with its number counted from 1.
    pub fn in_force(&self, id: &str, start: NaiveDate) -> (usize, &Value) {
        let versions = self.0.get(id).unwrap_or_else(|| panic!("unknown id `{id}`"));
        let begun = versions.iter().filter(|(from, _)| *from <= start).count();
        assert!(begun > 0, "no version of `{id}` is in force on {start}");
        (begun, &versions[begun - 1].1)
    }
}
