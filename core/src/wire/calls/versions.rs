//! Calls about the timeline of whatever has versions.
//!
//! Computes nothing itself.

use chrono::NaiveDate;

use crate::code::{Code, Error};
use crate::versions::{Versioned, Versions};
use crate::wire::records::call::{Answered, calls};
use crate::wire::text::fault::{missing, unknown_word};
use crate::wire::text::record::record;

/// Something that has versions, when only its timeline matters.
struct Subject(String);

impl Versioned for Subject {
    const KIND: &'static str = "record";

    fn id(&self) -> &str {
        &self.0
    }
}

record! {
    pub(crate) struct ChangeVersionsInput {
        /// What it is about, for messages.
        id: String,
        /// First days of its versions, null for one since ever.
        versions: Vec<Option<NaiveDate>>,
        /// First day of the archive.
        archived_from: Option<NaiveDate>,
        /// Today.
        today: NaiveDate,
        /// `update`, `schedule`, `reschedule`, `unschedule`, `archive` or `restore`.
        change: String,
        /// First day of a scheduled change.
        from: Option<NaiveDate>,
    }

    /// What a change does to the timeline of a contract, policy or partner; the host keeps the values.
    pub(crate) answer VersionsAnswer {
        /// First days of the versions, in order; null for one in force since ever.
        versions: Vec<Option<NaiveDate>>,
        /// First day of the archive.
        archived_from: Option<NaiveDate>,
        /// The number of the scheduled version.
        scheduled: Option<u32>,
    }
}

fn change_versions(input: ChangeVersionsInput) -> Answered<VersionsAnswer> {
    let subject = || Subject(input.id.clone());
    let values = input.versions.into_iter().map(|from| (from, subject())).collect();
    let mut versions = Versions::of(values, input.archived_from).map_err(|error| error.under("versions"))?;
    let today = input.today;
    if input.from.is_some() && !matches!(input.change.as_str(), "schedule" | "reschedule") {
        return Err(Error::new(Code::UnknownField).with("field", "from").into());
    }
    let from = input.from.ok_or_else(|| missing("from"));
    match input.change.as_str() {
        "update" => versions.update(subject(), today)?,
        "schedule" => versions.schedule(subject(), from?, today)?,
        "reschedule" => versions.reschedule(subject(), from?, today)?,
        "unschedule" => versions.unschedule(today).map(|_| ())?,
        "archive" => versions.archive(today)?,
        "restore" => versions.restore()?,
        other => {
            let words = ["update", "schedule", "reschedule", "unschedule", "archive", "restore"];
            return Err(unknown_word(other, &words).under("change").into());
        }
    }
    Ok(VersionsAnswer {
        versions: versions.all().iter().map(|version| version.effective_from).collect(),
        archived_from: versions.archived_from(),
        scheduled: versions.scheduled(today).map(|version| version.number),
    })
}

calls! {
    /// What a change does to the timeline of a contract, policy or partner.
    change_versions(ChangeVersionsInput) -> VersionsAnswer;
}
