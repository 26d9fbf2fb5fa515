//! Partners as they are on a day, whether or not they still take orders: what they are owed outlives their contract.
//!
//! Does not settle.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jeongsan::partner::Partner;
use jeongsan::versions::Versions;
use jeongsan::{PartnerId, PolicyBook};

/// The versions of every partner, by id.
pub struct Partners<'b>(BTreeMap<&'b PartnerId, &'b Versions<Partner>>);

impl<'b> Partners<'b> {
    /// All partners of a book.
    pub fn of(book: &'b PolicyBook) -> Self {
        let first =
            |versions: &'b Versions<Partner>| versions.all().first().map(|version| (version.value.id(), versions));
        Partners(book.partners().filter_map(first).collect())
    }

    /// A partner on a day: the last version that had begun, or the first one.
    pub fn on(&self, id: &PartnerId, day: NaiveDate) -> Option<&'b Partner> {
        let all = self.0.get(id)?.all();
        let begun = all.iter().rfind(|version| version.effective_from.is_none_or(|from| from <= day));
        begun.or(all.first()).map(|version| &version.value)
    }

    /// Its name on that day.
    pub fn name(&self, id: &PartnerId, day: NaiveDate) -> &'b str {
        self.on(id, day).map_or("", Partner::name)
    }
}
