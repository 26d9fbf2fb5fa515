//! Every formula that passes the checks has the value a naive evaluator gives it, whichever way it is computed.

use jeongsan::Code;
use jeongsan::formula::{Expr, Formula, FormulaKind, Scope, Variable};
use jeongsan::limits::FORMULA_CHARS_MAX;
use proptest::prelude::*;

use crate::formulas::laws;
use crate::formulas::oracle::{Kind, NAMES, letter};
use crate::formulas::random::{Choices, KINDS, scope, typed, world};
use crate::formulas::spelling::{bare, spelled};
use crate::{bytes, cases};

fn checked(tree: &Expr, text: &str, kind: FormulaKind) -> Result<Formula, TestCaseError> {
    let formula =
        Formula::check(text, &scope(kind)).map_err(|errors| TestCaseError::fail(format!("{text}\n{errors}")))?;
    prop_assert_eq!(&bare(formula.expr()), tree, "{}", text);
    Ok(formula)
}

fn agree(formula: &Formula, values: &[u8]) -> Result<(), TestCaseError> {
    let world = world(&mut Choices::new(values));
    laws::of_value(formula, &world).and_then(|()| laws::of_rounding(formula, &world)).map_err(TestCaseError::fail)
}

proptest! {
    #![proptest_config(cases(60_000))]

    #[test]
    fn a_formula_has_the_value_the_naive_evaluator_gives(
        bytes in bytes(120), values in bytes(160), kind in proptest::sample::select(KINDS),
    ) {
        let tree = typed(&mut Choices::new(&bytes), kind);
        let text = tree.to_string();
        prop_assume!(text.chars().count() <= FORMULA_CHARS_MAX);
        let formula = checked(&tree, &text, kind)?;
        agree(&formula, &values)?;
    }

    #[test]
    fn a_spelling_changes_no_value(
        bytes in bytes(60), style in bytes(60), values in bytes(160), kind in proptest::sample::select(KINDS),
    ) {
        let tree = typed(&mut Choices::new(&bytes), kind);
        let text = spelled(&tree, &mut Choices::new(&style));
        prop_assume!(text.chars().count() <= FORMULA_CHARS_MAX);
        let formula = checked(&tree, &text, kind)?;
        agree(&formula, &values)?;
    }
}

#[test]
fn the_variables_are_those_of_the_guide_and_each_formula_may_use_its_own() {
    assert_eq!(Variable::ALL.len(), NAMES.len());
    let mut refusals = Vec::new();
    for known in NAMES {
        let text = match known.kind {
            Kind::Amount | Kind::Number => known.english.to_owned(),
            Kind::Rate => format!("{} * DISCOUNT_AMOUNT", known.english),
            Kind::Text => format!("if({} == \"\", 1, 2)", known.english),
            Kind::Tags => format!("if(\"a\" in {}, 1, 2)", known.english),
            Kind::Date => format!("if({} > date(\"2026-01-01\"), 1, 2)", known.english),
        };
        for kind in KINDS {
            let allowed = known.formulas.contains(letter(*kind));
            for text in [text.clone(), text.replace(known.english, known.korean), text.to_lowercase()] {
                let found = Formula::check(&text, &Scope::of(*kind)).err().map(|errors| errors.as_slice()[0].code());
                assert_eq!(found.is_none(), allowed, "{text} in {kind:?}: {found:?}");
                refusals.extend(found);
            }
        }
    }
    let later = refusals.iter().filter(|code| **code == Code::FormulaNotYetComputed).count();
    // Only the settlement, in a user formula, is known but not there yet.
    assert_eq!(later, 3);
    assert!(refusals.iter().all(|code| [Code::FormulaUnsupportedVariable, Code::FormulaNotYetComputed].contains(code)));
}
