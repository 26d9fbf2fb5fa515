//! Every formula that passes the checks has the value a naive evaluator gives it, whichever way it is computed.

use jeongsan::formula::{Expr, Formula, FormulaKind, Scope, Variable};
use jeongsan::money::RoundingMode;
use jeongsan::span::Position;
use jeongsan::{Code, Datum, Error};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;

use crate::{bytes, cases};
use crate::formulas::oracle::{Fault, Kind, NAMES, World, letter, number, rational, whole};
use crate::formulas::random::{Choices, KINDS, scope, typed, world};
use crate::formulas::spelling::{bare, spelled};

fn detail(error: &Error, name: &str) -> Option<i64> {
    error.detail().find(|(key, _)| *key == name).and_then(|(_, datum)| match datum {
        Datum::Integer(value) => Some(*value),
        _ => None,
    })
}

fn position(text: &str, at: usize) -> (Option<i64>, Option<i64>) {
    let place = Position::of(text, at);
    (i64::try_from(place.line).ok(), i64::try_from(place.column).ok())
}

/// The exact value, and in every mode what it is rounded to.
fn compare(formula: &Formula, world: &World) -> Result<(), TestCaseError> {
    let (text, inputs) = (formula.text(), world.inputs());
    let exact = formula.evaluate(&inputs);
    let expected = match number(formula.expr(), world) {
        Ok(value) => value,
        Err(Fault::Nonsense(what)) => return Err(TestCaseError::fail(format!("{what}: {text}"))),
        Err(Fault::DivisionByZero(at)) => {
            let error = exact.expect_err(text);
            prop_assert_eq!(error.code(), Code::FormulaDivisionByZero, "{}", text);
            prop_assert_eq!((detail(&error, "line"), detail(&error, "column")), position(text, at.start), "{}", text);
            let end = (detail(&error, "endLine"), detail(&error, "endColumn"));
            prop_assert_eq!(end, position(text, at.end), "{}", text);
            prop_assert_eq!(formula.evaluate_rounded(&inputs, RoundingMode::Down).expect_err(text), error, "{}", text);
            return Ok(());
        }
    };
    let exact = exact.map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
    let found = rational(&exact.to_string());
    prop_assert_eq!(found.as_ref(), Some(&expected), "{}", text);
    let limit = BigRational::from_integer(BigInt::from(jeongsan::limits::AMOUNT_MAX));
    for mode in RoundingMode::ALL {
        let rounded = whole(&expected, *mode);
        let found = formula.evaluate_rounded(&inputs, *mode);
        if BigRational::from_integer(rounded.clone()) > limit || BigRational::from_integer(rounded.clone()) < -limit.clone() {
            prop_assert_eq!(found.map_err(|error| error.code()), Err(Code::AmountOutOfRange), "{}", text);
        } else {
            prop_assert_eq!(found.map(BigInt::from), Ok(rounded), "{:?} {}", mode, text);
            prop_assert_eq!(exact.round_to_integer(*mode), formula.evaluate_rounded(&inputs, *mode), "{:?} {}", mode, text);
        }
    }
    Ok(())
}

fn checked(tree: &Expr, text: &str, scope: &Scope) -> Result<Formula, TestCaseError> {
    let formula = Formula::check(text, scope).map_err(|errors| TestCaseError::fail(format!("{text}\n{errors}")))?;
    prop_assert_eq!(&bare(formula.expr()), tree, "{}", text);
    Ok(formula)
}

proptest! {
    #![proptest_config(cases(60_000))]

    #[test]
    fn a_formula_has_the_value_the_naive_evaluator_gives(
        bytes in bytes(120), values in bytes(160), kind in proptest::sample::select(KINDS),
    ) {
        let tree = typed(&mut Choices::new(&bytes), kind);
        let text = tree.to_string();
        prop_assume!(text.chars().count() <= jeongsan::limits::FORMULA_CHARS_MAX);
        let formula = checked(&tree, &text, &scope(kind))?;
        compare(&formula, &world(&mut Choices::new(&values)))?;
    }

    #[test]
    fn a_spelling_changes_no_value(
        bytes in bytes(60), style in bytes(60), values in bytes(160), kind in proptest::sample::select(KINDS),
    ) {
        let tree = typed(&mut Choices::new(&bytes), kind);
        let text = spelled(&tree, &mut Choices::new(&style));
        prop_assume!(text.chars().count() <= jeongsan::limits::FORMULA_CHARS_MAX);
        let formula = checked(&tree, &text, &scope(kind))?;
        let world = world(&mut Choices::new(&values));
        compare(&formula, &world)?;
        // The trace of any value can be printed.
        prop_assert!(!formula.printed().is_empty() && !formula.with_values(&world.inputs()).is_empty());
    }
}

#[test]
fn the_variables_are_those_of_the_guide_and_each_formula_may_use_its_own() {
    assert_eq!(Variable::ALL.len(), NAMES.len());
    let mut seen = Vec::new();
    for known in NAMES {
        let as_amount = match known.kind {
            Kind::Amount | Kind::Number => known.english.to_owned(),
            Kind::Rate => format!("{} * QUANTITY * FIXED_AMOUNT", known.english),
            Kind::Text => format!("if({} == \"\", 1, 2)", known.english),
            Kind::Tags => format!("if(\"a\" in {}, 1, 2)", known.english),
            Kind::Date => format!("if({} > date(\"2026-01-01\"), 1, 2)", known.english),
        };
        let as_amount = as_amount.replace(" * QUANTITY * FIXED_AMOUNT", " * DISCOUNT_AMOUNT");
        for kind in KINDS {
            let allowed = known.formulas.contains(letter(*kind));
            for text in [as_amount.clone(), as_amount.replace(known.english, known.korean), as_amount.to_lowercase()] {
                let found = Formula::check(&text, &Scope::of(*kind)).map(|_| ()).map_err(|errors| errors.as_slice()[0].code());
                let refusals = [Code::FormulaUnsupportedVariable, Code::FormulaNotYetComputed];
                match found {
                    Ok(()) => assert!(allowed, "{text} in {kind:?}"),
                    Err(code) => assert!(!allowed && refusals.contains(&code), "{text} in {kind:?}: {code}"),
                }
                seen.push((kind.key(), found.err()));
            }
        }
    }
    assert!(seen.contains(&("discountShare", Some(Code::FormulaUnsupportedVariable))));
    assert!(seen.contains(&("user", Some(Code::FormulaNotYetComputed))));
    assert_eq!(seen.len(), NAMES.len() * KINDS.len() * 3);
    assert!(KINDS.contains(&FormulaKind::User));
}
