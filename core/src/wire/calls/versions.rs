//! Calls about the timeline of whatever has versions.
//!
//! Computes nothing itself.

use chrono::NaiveDate;
use serde::Serialize;

use crate::code::{Code, Error};
use crate::versions::{Versioned, Versions};
use crate::wire::records::call::{Answered, calls};
use crate::wire::text::fault::unknown_word;
use crate::wire::text::given::{Given, optional};
use crate::wire::text::record::record;
use crate::wire::text::scalar::DateText;

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
        versions: Vec<Option<Given<NaiveDate>>>,
        /// First day of the archive.
        archived_from: Option<Given<NaiveDate>>,
        /// Today.
        today: Given<NaiveDate>,
        /// `update`, `schedule`, `reschedule`, `unschedule`, `archive` or `restore`.
        change: String,
        /// First day of a scheduled change.
        from: Option<Given<NaiveDate>>,
    }
}

/// What a change does to the timeline of a contract, policy or partner; the host keeps the values.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct VersionsAnswer {
    /// First days of the versions, in order; null for one in force since ever.
    versions: Vec<Option<DateText>>,
    /// First day of the archive.
    archived_from: Option<DateText>,
    /// The number of the scheduled version.
    scheduled: Option<u32>,
}

fn change_versions(input: ChangeVersionsInput) -> Answered<VersionsAnswer> {
    let subject = || Subject(input.id.clone());
    let date = |(index, given): (usize, Option<Given<NaiveDate>>)| {
        let date = given.map(|given| given.0).transpose();
        date.map(|date| (date, subject())).map_err(|error| error.under_index(index).under("versions"))
    };
    let values = input.versions.into_iter().enumerate().map(date).collect::<Result<Vec<_>, _>>()?;
    let archived_from = optional(input.archived_from, "archivedFrom")?;
    let mut versions = Versions::of(values, archived_from).map_err(|error| error.under("versions"))?;
    let today = input.today.field("today")?;
    let scheduling = matches!(input.change.as_str(), "schedule" | "reschedule");
    if input.from.is_some() && !scheduling {
        return Err(Error::new(Code::UnknownField).with("field", "from").into());
    }
    let from = optional(input.from, "from")?.ok_or_else(|| Error::new(Code::MissingField).with("field", "from"));
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
        versions: versions.all().iter().map(|version| version.effective_from.map(DateText)).collect(),
        archived_from: versions.archived_from().map(DateText),
        scheduled: versions.scheduled(today).map(|version| version.number),
    })
}

calls! {
    /// What a change does to the timeline of a contract, policy or partner.
    change_versions(ChangeVersionsInput) -> VersionsAnswer;
}
