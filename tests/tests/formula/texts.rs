//! Any text at all: problems instead of panics, each with its place, and the same view of it for checking, colouring and completing.

use jeongsan::formula::{Analysis, Formula, FormulaKind, analyze, complete, parse};
use jeongsan::span::Span;
use jeongsan::{Code, Datum, Error};
use proptest::prelude::*;

use crate::cases;
use crate::formulas::oracle::{FUNCTIONS, NAMES, WORDS};
use crate::formulas::random::{KINDS, scope};

fn detail(error: &Error, name: &str) -> Option<usize> {
    error.detail().find(|(key, _)| *key == name).and_then(|(_, datum)| match datum {
        Datum::Integer(value) => usize::try_from(*value).ok(),
        _ => None,
    })
}

/// The place is inside the text, or just behind a line of it; the end is not before the beginning.
fn has_a_place(text: &str, error: &Error) -> bool {
    let lines: Vec<usize> = text.split('\n').map(|line| line.chars().count()).collect();
    let place = |line, column| Some((detail(error, line)?, detail(error, column)?));
    let inside = |(line, column): (usize, usize)| {
        column >= 1 && line.checked_sub(1).and_then(|line| lines.get(line)).is_some_and(|length| column <= length + 1)
    };
    match (place("line", "column"), place("endLine", "endColumn")) {
        (Some(start), Some(end)) => inside(start) && inside(end) && start <= end,
        _ => false,
    }
}

fn tokens_are_in_order(analysis: &Analysis, length: usize) -> bool {
    let spans: Vec<Span> = analysis.tokens.iter().map(|token| token.span).collect();
    spans.iter().all(|span| span.start < span.end && span.end <= length)
        && spans.windows(2).all(|pair| pair[0].end <= pair[1].start)
}

/// Everything that may be asked about a text gives an answer, and the answers agree.
fn look_at(text: &str, kind: FormulaKind, at: usize) -> Result<(), TestCaseError> {
    let scope = scope(kind);
    let analysis = analyze(text, &scope);
    let length = text.chars().count();
    prop_assert!(tokens_are_in_order(&analysis, length), "{:?}: {:?}", text, analysis.tokens);
    match Formula::check(text, &scope) {
        Ok(formula) => {
            prop_assert!(analysis.result.is_some() && analysis.problems.is_empty(), "{:?}", text);
            let printed = formula.expr().to_string();
            let again = Formula::check(&printed, &scope);
            prop_assert!(printed.chars().count() > jeongsan::limits::FORMULA_CHARS_MAX || again.is_ok(), "{:?} {:?}", text, again);
        }
        Err(errors) => {
            prop_assert_eq!(analysis.result, None, "{:?}", text);
            for error in errors.as_slice() {
                prop_assert!(has_a_place(text, error), "{:?}: {:?} {:?}", text, error, error.detail().collect::<Vec<_>>());
                prop_assert!(!error.message().contains('{') || text.contains('{'), "{}", error.message());
            }
            prop_assert_eq!(errors.into_vec(), analysis.problems, "{:?}", text);
        }
    }
    if let Ok(tree) = parse(text) {
        let printed = tree.to_string();
        let again = parse(&printed).map_err(|errors| TestCaseError::fail(format!("{text:?}, {printed:?}: {errors}")))?;
        prop_assert_eq!(again.to_string(), printed, "{:?}", text);
    }
    for found in complete(text, at, &scope) {
        prop_assert!(found.replaces.start <= found.replaces.end && found.replaces.end <= at.min(length), "{:?}", text);
        let typed: String = text.chars().take(found.replaces.end).skip(found.replaces.start).collect();
        prop_assert!(found.text.to_lowercase().starts_with(&typed.to_lowercase()), "{:?} {:?}", typed, found.text);
    }
    Ok(())
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
