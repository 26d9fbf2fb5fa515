//! Any text at all: problems instead of panics, each with its place, and the same view of it for checking, colouring and completing.

use jeongsan::Code;
use jeongsan::formula::{Formula, FormulaKind, parse};
use proptest::prelude::*;

use crate::cases;
use crate::formulas::laws::{self, has_a_place};
use crate::formulas::oracle::{FUNCTIONS, NAMES, WORDS};
use crate::formulas::random::{KINDS, scope};

fn look_at(text: &str, kind: FormulaKind, at: usize) -> Result<(), TestCaseError> {
    let scope = scope(kind);
    laws::of_text(text, &scope).and_then(|()| laws::of_completion(text, &scope, at)).map_err(TestCaseError::fail)
}

/// Tokens that are right somewhere, and some that are right nowhere.
fn token() -> impl Strategy<Value = String> {
    let names = NAMES.iter().flat_map(|name| [name.english, name.korean]);
    let functions = FUNCTIONS.iter().chain(WORDS).flat_map(|(english, korean)| [*english, *korean]);
    let known: Vec<String> = names.chain(functions).map(str::to_owned).collect();
    let signs = "+ - * / ( ) , : < <= > >= = == != <> ≤ ≥ ≠ × ÷ − % 3.3% 10% 1_000 1,000 0 .5 1. 1..2 12ab \"card\" 'x' \" ' // /* */ \
         ^ ** && || ! ~ @ # 가 é rewardRate reward rat _ ORDER_AMOUT rond tier( band( if( min( date(\"2026-13-01\") else: 79228162514264337593543950336";
    let signs: Vec<String> = signs.split(' ').map(str::to_owned).collect();
    prop_oneof![
        2 => proptest::sample::select(known),
        5 => proptest::sample::select(signs),
        1 => Just("\n".to_owned()),
        1 => "[ -~가-힣]{0,4}",
    ]
}

proptest! {
    #![proptest_config(cases(40_000))]

    #[test]
    fn a_soup_of_tokens_gives_problems_with_their_places(
        tokens in proptest::collection::vec(token(), 0..30), glue in "[ ]?", kind in proptest::sample::select(KINDS), at in 0_usize..80,
    ) {
        look_at(&tokens.join(&glue), kind, at)?;
    }

    #[test]
    fn any_text_gives_problems_with_their_places(text in "\\PC{0,40}", kind in proptest::sample::select(KINDS), at in 0_usize..60) {
        look_at(&text, kind, at)?;
    }
}

#[test]
fn what_is_written_twice_or_not_at_all_is_a_problem_in_its_place() {
    for text in [
        "tier()",
        "band()",
        "tier(else: 1%)",
        "tier(ORDER_AMOUNT, else: 1%, else: 2%)",
        "tier(ORDER_AMOUNT, else: 1%, 10: 2%)",
        "if()",
        "min(1,)",
        "QUANTITY in ()",
    ] {
        let errors = Formula::check(text, &scope(FormulaKind::PlatformFee)).expect_err(text);
        for error in errors.as_slice() {
            assert!(has_a_place(text, error), "{text}: {error:?}");
            assert_ne!(error.code(), Code::FormulaEmpty, "{text}");
        }
        // What the tree cannot hold, reading must not let pass.
        if let Ok(tree) = parse(text) {
            assert!(parse(&tree.to_string()).is_ok(), "{text} is read as {tree}");
        }
    }
}
