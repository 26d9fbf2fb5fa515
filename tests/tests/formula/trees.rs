//! Trees are written and read back: by the engine's printer, and in every spelling the grammar allows.

use jeongsan::formula::{Expr, ExprKind, UnaryOperator, parse};
use proptest::prelude::*;

use crate::formulas::random::{Choices, KINDS, shape, typed};
use crate::formulas::spelling::{bare, spelled};
use crate::{bytes, cases};

/// A text that is short enough to be read at all.
fn fits(text: &str) -> bool {
    text.chars().count() <= jeongsan::limits::FORMULA_CHARS_MAX
}

fn read(text: &str) -> Result<Expr, TestCaseError> {
    parse(text).map_err(|errors| TestCaseError::fail(format!("{text}\n{errors}")))
}

proptest! {
    #![proptest_config(cases(30_000))]

    #[test]
    fn a_printed_tree_is_read_back(bytes in bytes(160)) {
        let tree = shape(&mut Choices::new(&bytes), 8);
        let text = tree.to_string();
        prop_assume!(fits(&text));
        let again = read(&text)?;
        prop_assert_eq!(bare(&again), tree, "{}", text);
        prop_assert_eq!(again.to_string(), text);
    }

    #[test]
    fn a_tree_is_read_in_every_spelling(bytes in bytes(160), style in bytes(160)) {
        let tree = shape(&mut Choices::new(&bytes), 8);
        let text = spelled(&tree, &mut Choices::new(&style));
        prop_assume!(fits(&text));
        let again = read(&text)?;
        prop_assert_eq!(bare(&again), tree, "{}", text);
        // Where things stand in the text is no part of what they are.
        let printed = again.to_string();
        prop_assume!(fits(&printed));
        prop_assert_eq!(read(&printed)?, again, "{}", text);
    }

    #[test]
    fn every_part_of_a_tree_knows_its_place(bytes in bytes(120), style in bytes(120), kind in proptest::sample::select(KINDS)) {
        let text = spelled(&typed(&mut Choices::new(&bytes), kind), &mut Choices::new(&style));
        prop_assume!(fits(&text));
        let tree = read(&text)?;
        let chars: Vec<char> = text.chars().collect();
        let mut parts = vec![&tree];
        while let Some(part) = parts.pop() {
            let written: String = chars[part.span.start..part.span.end].iter().collect();
            let (found, part_alone) = (bare(&read(&written)?), bare(part));
            // `x not in (…)` is the contrary of a test that stands in the same place.
            let contrary = matches!(&found.kind, ExprKind::Unary(UnaryOperator::Not, test) if **test == part_alone);
            prop_assert!(contrary || found == part_alone, "`{}` in {}", written, text);
            parts.extend(children(part));
        }
    }
}

fn children(expr: &Expr) -> Vec<&Expr> {
    use jeongsan::formula::ExprKind::{Binary, Call, In, Scale, Unary};
    match &expr.kind {
        Unary(_, inner) => vec![inner],
        Binary(_, left, right) => vec![left, right],
        In(item, items) => std::iter::once(&**item).chain(items).collect(),
        Call { arguments, .. } => arguments.iter().collect(),
        Scale { value, steps, otherwise, .. } => {
            let steps = steps.iter().flat_map(|(limit, rate)| [limit, rate]);
            std::iter::once(&**value).chain(steps).chain(otherwise.as_deref()).collect()
        }
        _ => Vec::new(),
    }
}
