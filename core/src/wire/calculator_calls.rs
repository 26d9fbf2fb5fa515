//! Calls about whole calculators: check one without saving it, change the one in force from a date on, and see what changed when.
//!
//! The host keeps the records; nothing is saved here. Computes nothing itself.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};

use super::calculator::{CalculatorRecord, ParameterRecord, calculator_out, judge, known_parameters};
use super::call::Answer;
use super::read::{Faults, Gathered, read, unknown_word};
use super::scalar::{Given, optional};
use super::words::Word;
use crate::calculator::{CalculatorSpec, Change, Parameter, Setting};
use crate::code::{Code, Error, Errors};
use crate::versions::{Version, Versions};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckInput {
    calculator: Gathered<CalculatorRecord>,
    #[serde(default)]
    parameters: Vec<Gathered<ParameterRecord>>,
}

/// Checks a calculator and shows it with its defaults written out and its sequence; saves nothing.
pub(super) fn check_calculator(input: &str) -> Answer {
    let input: CheckInput = read(input)?;
    let mut faults = Faults::default();
    let parameters = known_parameters(input.parameters, &mut faults);
    let judged = judge(input.calculator, parameters.as_deref());
    judged.faults.into_iter().for_each(|error| faults.push(error.under("calculator")));
    faults.finish()?;
    Ok(judged.spec.map_or(Value::Null, |(_, spec)| calculator_out(&spec)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VersionsInput {
    calculators: Option<Vec<Gathered<CalculatorRecord>>>,
    parameters: Option<Vec<Gathered<ParameterRecord>>>,
    today: Given<NaiveDate>,
    change: Option<String>,
    calculator: Option<Gathered<CalculatorRecord>>,
    from: Option<Given<NaiveDate>>,
}

/// The kept versions and the new calculator, or everything that is wrong with them.
fn versions_of(
    kept: Vec<Gathered<CalculatorRecord>>,
    new: Option<Gathered<CalculatorRecord>>,
    parameters: Option<&[Parameter]>,
    mut faults: Faults,
) -> Result<(Versions<CalculatorSpec>, Option<CalculatorSpec>), Errors> {
    let mut values = Vec::with_capacity(kept.len());
    for (index, record) in kept.into_iter().enumerate() {
        let judged = judge(record, parameters);
        judged.faults.into_iter().for_each(|error| faults.push(error.under_index(index).under("calculators")));
        values.extend(judged.spec);
    }
    let new = new.and_then(|record| {
        let judged = judge(record, parameters);
        judged.faults.into_iter().for_each(|error| faults.push(error.under("calculator")));
        judged.spec
    });
    if let Some((Some(_), _)) = new {
        // When it takes effect is said by the change.
        let error = Error::new(Code::UnknownField).with("field", "effectiveFrom").with("suggestion", "from");
        faults.push(error.under("calculator"));
    }
    faults.finish()?;
    let versions = if values.is_empty() {
        Versions::new(CalculatorSpec::default())
    } else {
        Versions::of(values, None).map_err(|error| error.under("calculators"))?
    };
    Ok((versions, new.map(|(_, spec)| spec)))
}

/// The fields a change has, each there or not.
fn given<T>(value: Option<T>, field: &'static str, needed: bool) -> Result<Option<T>, Error> {
    match (value, needed) {
        (None, true) => Err(Error::new(Code::MissingField).with("field", field)),
        (Some(_), false) => Err(Error::new(Code::UnknownField).with("field", field)),
        (value, _) => Ok(value),
    }
}

/// The versions of the calculator, after a change when one is asked for: complete records to keep, and what changed when.
pub(super) fn calculator_versions(input: &str) -> Answer {
    let input: VersionsInput = read(input)?;
    let mut faults = Faults::default();
    let parameters = known_parameters(input.parameters.unwrap_or_default(), &mut faults);
    let today = faults.take(input.today.field("today"));
    let from = faults.take(optional(input.from, "from")).flatten();
    let kept = input.calculators.unwrap_or_default();
    let (mut versions, new) = versions_of(kept, input.calculator, parameters.as_deref(), faults)?;
    let Some(today) = today else { return Ok(Value::Null) };
    let change = input.change.as_deref();
    let new = given(new, "calculator", matches!(change, Some("update" | "schedule" | "reschedule")))?;
    let from = given(from, "from", matches!(change, Some("schedule" | "reschedule")))?;
    match (change, new, from) {
        (None, ..) => {}
        (Some("update"), Some(new), _) => versions.update(new, today)?,
        (Some("schedule"), Some(new), Some(from)) => versions.schedule(new, from, today)?,
        (Some("reschedule"), Some(new), Some(from)) => versions.reschedule(new, from, today)?,
        (Some("unschedule"), ..) => versions.unschedule(today).map(|_| ())?,
        (Some(other), ..) => {
            return Err(unknown_word(other, &["update", "schedule", "reschedule", "unschedule"])
                .under("change")
                .into());
        }
    }
    let records = versions.all().iter().map(|version| {
        let mut record = calculator_out(&version.value);
        if let Some(fields) = record.as_object_mut() {
            fields.insert("effectiveFrom".to_owned(), date(version.effective_from));
        }
        record
    });
    Ok(json!({ "calculators": records.collect::<Vec<_>>(), "history": history(versions.all(), today),
        "scheduled": versions.scheduled(today).map(|version| version.number) }))
}

fn date(date: Option<NaiveDate>) -> Value {
    date.map_or(Value::Null, |date| date.to_string().into())
}

/// Each version with the first and the last start date it is for, and what it changed.
fn history(versions: &[Version<CalculatorSpec>], today: NaiveDate) -> Vec<Value> {
    let before = std::iter::once(None).chain(versions.iter().map(Some));
    let after = versions.iter().skip(1).map(Some).chain(std::iter::once(None));
    let rows = before.zip(versions).zip(after).map(|((before, version), after)| {
        let ends = after.and_then(|after| after.effective_from);
        let state = match (version.effective_from, ends) {
            (Some(from), _) if from > today => "scheduled",
            (_, Some(ends)) if ends <= today => "past",
            _ => "in_force",
        };
        let changes = before.map(|before| version.value.changes_since(&before.value)).unwrap_or_default();
        json!({ "version": version.number, "state": state, "effectiveFrom": date(version.effective_from),
            "effectiveTo": date(ends.and_then(|ends| ends.pred_opt())),
            "changes": changes.iter().map(change_out).collect::<Vec<_>>() })
    });
    rows.collect()
}

fn change_out(change: &Change) -> Value {
    let value = |setting: &Option<Setting>| match setting {
        None => Value::Null,
        Some(Setting::Text(text)) => Value::from(text.as_str()),
        Some(Setting::Mode(mode)) => Value::from(mode.word()),
        Some(Setting::Keys(keys)) => Value::from(keys.as_slice()),
    };
    json!({ "setting": change.setting, "before": value(&change.before), "after": value(&change.after) })
}
