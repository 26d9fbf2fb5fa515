//! Calls about whole calculators: check one without saving it, change the one in force from a date on, and see what changed when.
//!
//! The host keeps the records; nothing is saved here. Computes nothing itself.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use crate::calculator::{CalculatorSpec, Change, Parameter, Setting};
use crate::code::{Code, Error, Errors};
use crate::versions::{Version, Versions};
use crate::wire::records::calculator::{CalculatorOut, CalculatorRecord, CalculatorVersionOut, judge};
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::parameter::known_parameters;
use crate::wire::text::fault::{Faults, unknown_word};
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::Gathered;
use crate::wire::text::record::{Known, record};
use crate::wire::text::scalar::DateText;
use crate::wire::text::words::Word;

record! {
    pub(crate) struct CheckCalculatorInput {
        /// The calculator.
        calculator: Gathered<CalculatorRecord>,
        /// Parameters its formulas may name; none when absent.
        parameters: Option<Vec<Gathered<Known<Parameter>>>>,
    }
}

fn check_calculator(input: CheckCalculatorInput) -> Answered<CalculatorOut> {
    let mut faults = Faults::default();
    let parameters = known_parameters(input.parameters.unwrap_or_default(), &mut faults);
    let judged = judge(input.calculator, parameters.as_deref());
    judged.faults.into_iter().for_each(|error| faults.push(error.under("calculator")));
    faults.finish()?;
    let spec = judged.spec.ok_or_else(|| Error::new(Code::MissingField).with("field", "calculator"))?;
    Ok(CalculatorOut::from(&spec.1))
}

record! {
    pub(crate) struct CalculatorVersionsInput {
        /// The versions that are kept; the default calculator since ever when absent.
        calculators: Option<Vec<Gathered<CalculatorRecord>>>,
        /// Parameters their formulas may name; none when absent.
        parameters: Option<Vec<Gathered<Known<Parameter>>>>,
        /// Today.
        today: Given<NaiveDate>,
        /// `update`, `schedule`, `reschedule` or `unschedule`; nothing is changed when absent.
        change: Option<String>,
        /// The new calculator, without `effectiveFrom`; not of `unschedule`.
        calculator: Option<Gathered<CalculatorRecord>>,
        /// First start date of a scheduled change.
        from: Option<Given<NaiveDate>>,
    }
}

/// A setting that a version changed.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct CalculatorChangeRecord {
    /// Which one: `formulas.platformFee`, `rounding.vat`, `userFormulas.reward.formula`, `order`.
    setting: String,
    /// What it was: text, of `order` a list of keys; null for a new formula.
    before: Value,
    /// What it is: text, of `order` a list of keys; null for a formula that is gone.
    after: Value,
}

/// A version with what it changed.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct CalculatorHistoryRecord {
    /// Its number.
    version: u32,
    /// On `today`: `past`, `in_force` or `scheduled`.
    state: String,
    /// The first start date it is for; null since ever.
    effective_from: Option<DateText>,
    /// The last start date it is for; null for ever.
    effective_to: Option<DateText>,
    /// What it changed of the version before.
    changes: Vec<CalculatorChangeRecord>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct CalculatorVersionsAnswer {
    /// Complete records of all versions, to be kept and put in books.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<CalculatorRecord>"))]
    calculators: Vec<CalculatorVersionOut>,
    /// A row for each version.
    history: Vec<CalculatorHistoryRecord>,
    /// The number of the version that is not in force yet.
    scheduled: Option<u32>,
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

fn calculator_versions(input: CalculatorVersionsInput) -> Answered<CalculatorVersionsAnswer> {
    let mut faults = Faults::default();
    let parameters = known_parameters(input.parameters.unwrap_or_default(), &mut faults);
    let today = faults.take(input.today.field("today"));
    let from = faults.take(optional(input.from, "from")).flatten();
    let kept = input.calculators.unwrap_or_default();
    let (mut versions, new) = versions_of(kept, input.calculator, parameters.as_deref(), faults)?;
    let Some(today) = today else { return Err(Error::new(Code::MissingField).with("field", "today").into()) };
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
    let record = |version: &Version<CalculatorSpec>| CalculatorVersionOut {
        effective_from: version.effective_from.map(DateText),
        calculator: CalculatorOut::from(&version.value),
    };
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
        let changes = before.map(|before| version.value.changes_since(&before.value)).unwrap_or_default();
        CalculatorHistoryRecord {
            version: version.number,
            state: state.to_owned(),
            effective_from: version.effective_from.map(DateText),
            effective_to: ends.and_then(|ends| ends.pred_opt()).map(DateText),
            changes: changes.into_iter().map(change_out).collect(),
        }
    });
    rows.collect()
}

fn change_out(change: Change) -> CalculatorChangeRecord {
    let value = |setting: &Option<Setting>| match setting {
        None => Value::Null,
        Some(Setting::Text(text)) => Value::from(text.as_str()),
        Some(Setting::Mode(mode)) => Value::from(mode.word()),
        Some(Setting::Keys(keys)) => Value::from(keys.as_slice()),
    };
    let (before, after) = (value(&change.before), value(&change.after));
    CalculatorChangeRecord { setting: change.setting, before, after }
}

calls! {
    /// The versions of the calculator, after a change when one is asked for, and what changed when.
    calculator_versions(CalculatorVersionsInput) -> CalculatorVersionsAnswer;
    /// Checks a calculator and writes out its defaults and its sequence; saves nothing.
    check_calculator(CheckCalculatorInput) -> CalculatorOut;
}
