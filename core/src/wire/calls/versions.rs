//! Calls about versions: the timeline of whatever has them, and whole calculators, checked without being saved, changed from a date on,
//! and what changed when.
//!
//! The host keeps the records; nothing is saved here. Computes nothing itself.

use chrono::NaiveDate;

use crate::calculator::{CalculatorSpec, Change, Parameter, Setting};
use crate::code::{Code, Error, Errors};
use crate::versions::{Version, Versioned, Versions};
use crate::wire::records::calculator::{CalculatorVersion, Told, judge, judge_all};
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::dated::Dated;
use crate::wire::records::parameter::known_parameters;
use crate::wire::text::fault::{Faults, missing, unknown_word};
use crate::wire::text::read::Gathered;
use crate::wire::text::record::{Known, record};
use crate::wire::text::write::{Write, Writer};

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
        /// What it is about, for messages: an id, or the key of a parameter.
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

    /// What a change does to the timeline of a contract, policy, partner or parameter; the host keeps the values.
    pub(crate) answer VersionsAnswer {
        /// First days of the versions, in order; null for one in force since ever.
        versions: Vec<Option<NaiveDate>>,
        /// First day of the archive.
        archived_from: Option<NaiveDate>,
        /// The number of the scheduled version.
        scheduled: Option<u32>,
    }
}

/// A field that a change has or has not.
fn given<T>(value: Option<T>, field: &'static str, needed: bool) -> Result<Option<T>, Error> {
    match (value, needed) {
        (None, true) => Err(missing(field)),
        (Some(_), false) => Err(Error::new(Code::UnknownField).with("field", field)),
        (value, _) => Ok(value),
    }
}

/// Changes a timeline by one of the words, which may also be none.
fn changed<T: Versioned>(
    versions: &mut Versions<T>,
    change: Option<&str>,
    words: &[&str],
    new: Option<T>,
    (from, today): (Option<NaiveDate>, NaiveDate),
) -> Result<(), Error> {
    let from = given(from, "from", matches!(change, Some("schedule" | "reschedule")))?;
    let Some(change) = change else { return Ok(()) };
    match (change, new, from) {
        (change, ..) if !words.contains(&change) => Err(unknown_word(change, words).under("change")),
        ("update", Some(new), _) => versions.update(new, today),
        ("schedule", Some(new), Some(from)) => versions.schedule(new, from, today),
        ("reschedule", Some(new), Some(from)) => versions.reschedule(new, from, today),
        ("archive", ..) => versions.archive(today),
        ("restore", ..) => versions.restore(),
        _ => versions.unschedule(today).map(|_| ()),
    }
}

fn change_versions(input: ChangeVersionsInput) -> Answered<VersionsAnswer> {
    let subject = || Subject(input.id.clone());
    let values = input.versions.iter().map(|from| (*from, subject())).collect();
    let mut versions = Versions::of(values, input.archived_from).map_err(|error| error.under("versions"))?;
    let words = ["update", "schedule", "reschedule", "unschedule", "archive", "restore"];
    changed(&mut versions, Some(&input.change), &words, Some(subject()), (input.from, input.today))?;
    Ok(VersionsAnswer {
        versions: versions.all().iter().map(|version| version.effective_from).collect(),
        archived_from: versions.archived_from(),
        scheduled: versions.scheduled(input.today).map(|version| version.number),
    })
}

record! {
    pub(crate) struct CheckCalculatorInput {
        /// The calculator.
        calculator: Gathered<Told<CalculatorVersion>>,
        /// Parameters its formulas may name; none when absent.
        parameters: Vec<Gathered<Known<Dated<Parameter>>>> = Vec::new(),
    }
}

fn written(effective_from: Option<Option<NaiveDate>>, spec: CalculatorSpec) -> Told<CalculatorVersion> {
    Told { value: CalculatorVersion { effective_from, spec }, faults: Vec::new() }
}

fn check_calculator(input: CheckCalculatorInput) -> Answered<Told<CalculatorVersion>> {
    let mut faults = Faults::default();
    let parameters = known_parameters(input.parameters, &mut faults);
    let judged = judge(input.calculator, parameters.keys.as_deref(), |error| error.under("calculator"), &mut faults);
    Ok(written(None, faults.finish_with(judged)?.1))
}

record! {
    pub(crate) struct CalculatorVersionsInput {
        /// The versions that are kept; the default calculator since ever when absent.
        calculators: Vec<Gathered<Told<CalculatorVersion>>> = Vec::new(),
        /// Parameters their formulas may name; none when absent.
        parameters: Vec<Gathered<Known<Dated<Parameter>>>> = Vec::new(),
        /// Today.
        today: Gathered<NaiveDate>,
        /// `update`, `schedule`, `reschedule` or `unschedule`; nothing is changed when absent.
        change: Option<String>,
        /// The new calculator, without `effectiveFrom`; not of `unschedule`.
        calculator: Option<Gathered<Told<CalculatorVersion>>>,
        /// First start date of a scheduled change.
        from: Option<Gathered<NaiveDate>>,
    }

    /// A setting that a version changed.
    CalculatorChangeRecord of Change as change {
        /// Which one: `formulas.platformFee`, `rounding.vat`, `userFormulas.reward.formula`, `order`.
        setting: String => change.setting,
        /// What it was: text, of `order` a list of keys; null for a new formula.
        before: Option<Setting> => change.before,
        /// What it is: text, of `order` a list of keys; null for a formula that is gone.
        after: Option<Setting> => change.after,
    }

    /// A version with what it changed.
    pub(crate) answer CalculatorHistoryRecord {
        /// Its number.
        version: u32,
        /// On `today`: `past`, `in_force` or `scheduled`.
        state: &'static str,
        /// The first start date it is for; null since ever.
        effective_from: Option<NaiveDate>,
        /// The last start date it is for; null for ever.
        effective_to: Option<NaiveDate>,
        /// What it changed of the version before.
        changes: Vec<Change>,
    }

    pub(crate) answer CalculatorVersionsAnswer {
        /// Complete records of all versions, to be kept and put in books.
        calculators: Vec<Told<CalculatorVersion>>,
        /// A row for each version.
        history: Vec<CalculatorHistoryRecord>,
        /// The number of the version that is not in force yet.
        scheduled: Option<u32>,
    }
}

impl Write for Setting {
    fn write(&self, to: &mut Writer) {
        match self {
            Setting::Text(text) => text.write(to),
            Setting::Mode(mode) => mode.write(to),
            Setting::Keys(keys) => keys.write(to),
        }
    }
}

#[cfg(feature = "schema")]
impl crate::wire::text::form::Form for Setting {
    fn given(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        serde_json::Value::given(generator)
    }
}

/// The kept versions and the new calculator, or everything that is wrong with them.
fn versions_of(
    kept: Vec<Gathered<Told<CalculatorVersion>>>,
    new: Option<Gathered<Told<CalculatorVersion>>>,
    parameters: Option<&[String]>,
    mut faults: Faults,
) -> Result<(Versions<CalculatorSpec>, Option<CalculatorSpec>), Errors> {
    let kept = judge_all(kept, parameters, &mut faults);
    let place = |error: Error| error.under("calculator");
    let new = new.and_then(|record| judge(record, parameters, place, &mut faults));
    if let Some((Some(_), _)) = new {
        // When it takes effect is said by the change.
        let error = Error::new(Code::UnknownField).with("field", "effectiveFrom").with("suggestion", "from");
        faults.push(place(error));
    }
    faults.finish()?;
    let values: Vec<_> = kept.into_iter().map(|(_, version)| version).collect();
    let versions = match values.is_empty() {
        true => Versions::new(CalculatorSpec::default()),
        false => Versions::of(values, None).map_err(|error| error.under("calculators"))?,
    };
    Ok((versions, new.map(|(_, spec)| spec)))
}

fn calculator_versions(input: CalculatorVersionsInput) -> Answered<CalculatorVersionsAnswer> {
    let mut faults = Faults::default();
    let parameters = known_parameters(input.parameters, &mut faults);
    let today = faults.take(input.today.field("today"));
    let from = input.from.and_then(|from| faults.take(from.field("from")));
    let (mut versions, new) = versions_of(input.calculators, input.calculator, parameters.keys.as_deref(), faults)?;
    let today = today.ok_or_else(|| missing("today"))?;
    let change = input.change.as_deref();
    let new = given(new, "calculator", matches!(change, Some("update" | "schedule" | "reschedule")))?;
    changed(&mut versions, change, &["update", "schedule", "reschedule", "unschedule"], new, (from, today))?;
    let record = |version: &Version<CalculatorSpec>| written(Some(version.effective_from), version.value.clone());
    Ok(CalculatorVersionsAnswer {
        calculators: versions.all().iter().map(record).collect(),
        history: history(versions.all(), today),
        scheduled: versions.scheduled(today).map(|version| version.number),
    })
}

/// Each version with the first and the last start date it is for, and what it changed.
fn history(versions: &[Version<CalculatorSpec>], today: NaiveDate) -> Vec<CalculatorHistoryRecord> {
    let before = std::iter::once(None).chain(versions.iter().map(Some));
    let after = versions.iter().skip(1).map(Some).chain(std::iter::once(None));
    let rows = before.zip(versions).zip(after).map(|((before, version), after)| {
        let ends = after.and_then(|after| after.effective_from);
        let state = match (version.effective_from, ends) {
            (Some(from), _) if from > today => "scheduled",
            (_, Some(ends)) if ends <= today => "past",
            _ => "in_force",
        };
        CalculatorHistoryRecord {
            version: version.number,
            state,
            effective_from: version.effective_from,
            effective_to: ends.and_then(|ends| ends.pred_opt()),
            changes: before.map(|before| version.value.changes_since(&before.value)).unwrap_or_default(),
        }
    });
    rows.collect()
}

calls! {
    /// The versions of the calculator, after a change when one is asked for, and what changed when.
    calculator_versions(CalculatorVersionsInput) -> CalculatorVersionsAnswer;
    /// What a change does to the timeline of a contract, policy, partner or parameter.
    change_versions(ChangeVersionsInput) -> VersionsAnswer;
    /// Checks a calculator and writes out its defaults and its sequence; saves nothing.
    check_calculator(CheckCalculatorInput) -> Told<CalculatorVersion>;
}
