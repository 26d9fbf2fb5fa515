//! What holds for every text and for every formula that passes the checks. Told as a sentence when it does not.
//!
//! Asks the engine and the naive evaluator; computes nothing itself.

use jeongsan::formula::{Analysis, Formula, Scope, analyze, complete, parse};
use jeongsan::limits::{AMOUNT_MAX, FORMULA_CHARS_MAX};
use jeongsan::money::RoundingMode;
use jeongsan::span::{Position, Span};
use jeongsan::{Code, Datum, Error};
use num_bigint::BigInt;

use super::oracle::{Fault, World, number, rational, whole};
use super::spelling::bare;

/// `Ok` when it holds, else the sentence.
fn holds(holds: bool, sentence: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(sentence()) }
}

fn detail(error: &Error, name: &str) -> Option<usize> {
    error.detail().find(|(key, _)| *key == name).and_then(|(_, datum)| match datum {
        Datum::Integer(value) => usize::try_from(*value).ok(),
        _ => None,
    })
}

/// Beginning and end of the place an error tells, as lines and columns.
pub fn place(error: &Error) -> Option<[(usize, usize); 2]> {
    let of = |line, column| Some((detail(error, line)?, detail(error, column)?));
    Some([of("line", "column")?, of("endLine", "endColumn")?])
}

/// The place is inside the text, or just behind a line of it; the end is not before the beginning.
pub fn has_a_place(text: &str, error: &Error) -> bool {
    let lines: Vec<usize> = text.split('\n').map(|line| line.chars().count()).collect();
    let inside = |(line, column): (usize, usize)| {
        column >= 1 && line.checked_sub(1).and_then(|line| lines.get(line)).is_some_and(|length| column <= length + 1)
    };
    place(error).is_some_and(|[start, end]| inside(start) && inside(end) && start <= end)
}

fn tokens_are_in_order(analysis: &Analysis, length: usize) -> bool {
    let spans: Vec<Span> = analysis.tokens.iter().map(|token| token.span).collect();
    spans.iter().all(|span| span.start < span.end && span.end <= length)
        && spans.windows(2).all(|pair| pair[0].end <= pair[1].start)
}

/// A tree that could be read can be written, and is read again as the same tree.
fn reads_what_it_prints(text: &str) -> Result<(), String> {
    let Ok(tree) = parse(text) else { return Ok(()) };
    let printed = tree.to_string();
    if printed.chars().count() > FORMULA_CHARS_MAX {
        return Ok(());
    }
    let again = parse(&printed).map_err(|errors| format!("{text:?} is printed as {printed:?}: {errors}"))?;
    holds(bare(&again) == bare(&tree), || format!("{text:?} is printed as {printed:?}, which is another tree"))?;
    holds(again.to_string() == printed, || format!("{text:?} is printed as {printed:?}, then as {again}"))
}

/// Checking and colouring give answers to any text, and the answers agree.
///
/// # Errors
/// What did not hold.
pub fn of_text(text: &str, scope: &Scope) -> Result<(), String> {
    let analysis = analyze(text, scope);
    let length = text.chars().count();
    holds(tokens_are_in_order(&analysis, length), || format!("{text:?}: tokens {:?}", analysis.tokens))?;
    match Formula::check(text, scope) {
        Ok(formula) => {
            let clean = analysis.result.is_some() && analysis.problems.is_empty();
            holds(clean, || format!("{text:?} passes, yet {:?}", analysis.problems))?;
            let printed = formula.expr().to_string();
            let again = Formula::check(&printed, scope);
            let fits = printed.chars().count() <= FORMULA_CHARS_MAX;
            holds(!fits || again.is_ok(), || format!("{text:?} passes, but {printed:?} does not"))?;
        }
        Err(errors) => {
            holds(analysis.result.is_none(), || format!("{text:?} does not pass, yet has a type"))?;
            for error in errors.as_slice() {
                holds(has_a_place(text, error), || {
                    format!("{text:?}: {error:?} has no place in it: {:?}", error.detail().collect::<Vec<_>>())
                })?;
                holds(!error.message().is_empty(), || format!("{text:?}: {error:?} says nothing"))?;
            }
            holds(errors.as_slice() == analysis.problems, || format!("{text:?}: {errors}; {:?}", analysis.problems))?;
        }
    }
    reads_what_it_prints(text)
}

/// What is offered at a place replaces what was typed there, and begins like it.
///
/// # Errors
/// What did not hold.
pub fn of_completion(text: &str, scope: &Scope, at: usize) -> Result<(), String> {
    let length = text.chars().count();
    for found in complete(text, at, scope) {
        let Span { start, end, .. } = found.replaces;
        holds(start <= end && end <= at.min(length), || format!("{text:?}: {:?} at {at}", found.replaces))?;
        let typed: String = text.chars().take(end).skip(start).collect();
        let fits = found.text.to_lowercase().starts_with(&typed.to_lowercase());
        holds(fits, || format!("{text:?}: {} completes {typed:?}", found.text))?;
    }
    Ok(())
}

/// In every mode the rounded value, which is computed the fast way, is the exact one rounded; and both can be printed.
///
/// # Errors
/// What did not hold.
pub fn of_rounding(formula: &Formula, world: &World) -> Result<(), String> {
    let (text, facts) = (formula.text(), world.facts());
    let inputs = world.inputs(&facts);
    let exact = formula.evaluate(&inputs);
    for mode in RoundingMode::ALL {
        let rounded = formula.evaluate_rounded(&inputs, *mode);
        let expected = exact.clone().and_then(|exact| exact.round_to_integer(*mode));
        holds(expected == rounded, || format!("{exact:?} {mode:?} is not {rounded:?}: {text}"))?;
    }
    let printed = [formula.printed(), formula.with_values(&inputs)];
    holds(printed.iter().all(|line| !line.is_empty()), || format!("{text} is printed as {printed:?}"))
}

/// The exact value, or the division that has none, is the naive evaluator's.
///
/// # Errors
/// What did not hold.
pub fn of_value(formula: &Formula, world: &World) -> Result<(), String> {
    let (text, facts) = (formula.text(), world.facts());
    let inputs = world.inputs(&facts);
    let exact = formula.evaluate(&inputs);
    let expected = match number(formula.expr(), world) {
        Ok(value) => value,
        Err(Fault::Nonsense(what)) => return Err(format!("{what}: {text}")),
        Err(Fault::DivisionByZero(at)) => {
            let error = exact.err().ok_or_else(|| format!("divides by zero without saying so: {text}"))?;
            holds(error.code() == Code::FormulaDivisionByZero, || format!("{error}: {text}"))?;
            let expected = [at.start, at.end].map(|at| Position::of(text, at)).map(|at| (at.line, at.column));
            return holds(place(&error) == Some(expected), || format!("{error} is not at {expected:?}: {text}"));
        }
    };
    let exact = exact.map_err(|error| format!("{error}: {text}"))?;
    let shown = exact.to_string();
    holds(rational(&shown).as_ref() == Some(&expected), || format!("{shown} instead of {expected}: {text}"))?;
    for mode in RoundingMode::ALL {
        let naive = whole(&expected, *mode);
        let in_range = naive >= BigInt::from(-AMOUNT_MAX) && naive <= BigInt::from(AMOUNT_MAX);
        let rounded = formula.evaluate_rounded(&inputs, *mode);
        let agree = match &rounded {
            Ok(amount) => in_range && BigInt::from(*amount) == naive,
            Err(error) => !in_range && error.code() == Code::AmountOutOfRange,
        };
        holds(agree, || format!("{expected} {mode:?} is {naive}, not {rounded:?}: {text}"))?;
    }
    Ok(())
}
