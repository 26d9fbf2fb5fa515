//! The language from the outside: values, types, and every kind of problem with its place.

use chrono::NaiveDate;

use super::*;
use crate::code::Code;

const FACTS: Facts<'static> =
    Facts { payment_method: "card", ..Facts::on(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()) };

fn inputs() -> Inputs<'static> {
    let rate = crate::money::Rate::from_millipercent(12_000).unwrap();
    Inputs::of(&FACTS).order_amount(47_500).payment_amount(45_000).discount_amount(2_500).fixed_rate(rate).quantity(3)
}

fn value(text: &str) -> String {
    let formula =
        Formula::check(text, &Scope::of(FormulaKind::PlatformFee)).unwrap_or_else(|errors| panic!("{text}: {errors}"));
    let exact = formula.evaluate(&inputs()).unwrap();
    if let Ok(rounded) = exact.round_to_integer(crate::money::RoundingMode::Down) {
        assert_eq!(formula.evaluate_rounded(&inputs(), crate::money::RoundingMode::Down).unwrap(), rounded, "{text}");
    }
    assert_eq!(parse(&formula.expr().to_string()).unwrap(), *formula.expr(), "{text}");
    exact.to_string()
}

fn problems(text: &str) -> Vec<(Code, i64, i64)> {
    let errors = Formula::check(text, &Scope::of(FormulaKind::PlatformFee)).expect_err(text).into_vec();
    let number = |error: &crate::Error, name: &str| {
        let datum = error.detail().find(|(key, _)| *key == name).map(|(_, datum)| datum.clone());
        match datum {
            Some(crate::Datum::Integer(number)) => number,
            other => panic!("{text}: {name} is {other:?}"),
        }
    };
    errors.iter().map(|error| (error.code(), number(error, "line"), number(error, "column"))).collect()
}

#[test]
fn values_are_exact_and_precedence_is_that_of_school() {
    for (text, expected) in [
        ("1 + 2 * 3", "7"),
        ("(1 + 2) * 3", "9"),
        ("100 / 3 * 3", "100"),
        ("-2 * -3 - -1", "7"),
        ("ORDER_AMOUNT * 12%", "5700"),
        ("주문금액 × 정률", "5700"),
        ("3.3% * ORDER_AMOUNT", "1567.5"),
        ("1,000,000 + 1_000", "1001000"),
        ("min(ORDER_AMOUNT, 100, 200)", "100"),
        ("최대(1, 2, 3) + abs(-4)", "7"),
        ("clamp(ORDER_AMOUNT * 12%, 6_000, 9_000)", "6000"),
        ("round(1234.5)", "1235"),
        ("round_down(1239.9, -1)", "1230"),
        ("round_up(1231, -1)", "1240"),
        ("floor(-1.5) + ceil(-1.5)", "-3"),
        ("반올림(2.345, 2)", "2.35"),
        ("if(PAYMENT_METHOD == \"card\", 300, 0)", "300"),
        ("if(not (PAYMENT_METHOD in (\"card\", \"easy_pay\")), 1, 2)", "2"),
        ("if(between(ORDER_AMOUNT, 1, 47500) and QUANTITY >= 3, 1, 2)", "1"),
        ("if(START_DATE < date(\"2026-12-01\") or false, 1, 2)", "1"),
        ("if(ORDER_AMOUNT = 0, 0, 100 / ORDER_AMOUNT * ORDER_AMOUNT)", "100"),
        ("tier(ORDER_AMOUNT, 10_000: 10%, 40_000: 5%, else: 1%)", "2575"),
        ("band(ORDER_AMOUNT, 10_000: 10%, 40_000: 5%, else: 1%)", "475"),
        ("누진(10_000, 10_000: 10%, 그외: 5%)", "1000"),
        ("1 // a comment\n + /* two\nlines */ 2", "3"),
        ("if(PAYMENT_METHOD not in (\"transfer\", \"mobile\"), 1, 2)", "1"),
        ("if((PAYMENT_METHOD 아님 중 (\"card\")) == false, 1, 2)", "1"),
    ] {
        assert_eq!(value(text), expected, "{text}");
    }
}

#[test]
fn a_value_too_large_for_the_fast_way_is_still_exact() {
    let factor = "999999999999999";
    let text = format!("{factor} * {factor} * {factor} * {factor} / {factor} / {factor} / {factor}");
    assert_eq!(value(&text), factor);
}

#[test]
fn every_problem_is_found_in_one_pass_with_its_place() {
    use Code::*;
    for (text, expected) in [
        ("", vec![(FormulaEmpty, 1, 1)]),
        ("ORDER_AMOUNT * ", vec![(FormulaMissingRightOperand, 1, 14)]),
        ("* ORDER_AMOUNT", vec![(FormulaMissingLeftOperand, 1, 1)]),
        ("ORDER_AMOUNT 10%", vec![(FormulaMissingOperator, 1, 14)]),
        ("(ORDER_AMOUNT * 10%", vec![(FormulaMissingToken, 1, 20)]),
        ("ORDER_AMOUNT * 10%)", vec![(FormulaUnexpectedToken, 1, 19)]),
        ("ORDER_AMOUT * 10%", vec![(FormulaUnknownVariable, 1, 1)]),
        ("rond(ORDER_AMOUNT)", vec![(FormulaUnknownFunction, 1, 1)]),
        ("abs(1, 2)", vec![(FormulaWrongArgumentCount, 1, 1)]),
        ("2 ^ 3", vec![(FormulaUnknownOperator, 1, 3)]),
        ("ORDER_AMOUNT @ 2", vec![(FormulaInvalidCharacter, 1, 14), (FormulaMissingOperator, 1, 16)]),
        ("if(PAYMENT_METHOD == \"card, 1, 2)", vec![(FormulaUnterminated, 1, 22)]),
        ("1.2.3", vec![(FormulaInvalidNumber, 1, 1)]),
        ("min(1,000, 2)", vec![(FormulaAmbiguousComma, 1, 5)]),
        ("ORDER_AMOUNT * ORDER_AMOUNT", vec![(FormulaTypeMismatch, 1, 1)]),
        ("ORDER_AMOUNT + FIXED_RATE", vec![(FormulaTypeMismatch, 1, 1)]),
        ("FIXED_RATE", vec![(FormulaTypeMismatch, 1, 1)]),
        ("if(ORDER_AMOUNT, 1, 2)", vec![(FormulaTypeMismatch, 1, 4)]),
        ("PLATFORM_FEE_AMOUNT", vec![(FormulaUnsupportedVariable, 1, 1)]),
        ("if(START_DATE < date(\"2026-13-01\"), 1, 2)", vec![(FormulaInvalidDate, 1, 22)]),
        ("tier(ORDER_AMOUNT, 10: 1%)", vec![(FormulaInvalidScale, 1, 1)]),
        ("tier(ORDER_AMOUNT, 10: 1%, 10: 2%, else: 0%)", vec![(FormulaInvalidScale, 1, 28)]),
        ("round(ORDER_AMOUNT, QUANTITY)", vec![(FormulaInvalidScale, 1, 21)]),
        ("1 < 2 < 3", vec![(FormulaTypeMismatch, 1, 1), (FormulaUnexpectedToken, 1, 7)]),
        (
            "ORDER_AMOUT +\n  rond(1) * \n  abs(1, 2) -",
            vec![
                (FormulaUnknownVariable, 1, 1),
                (FormulaUnknownFunction, 2, 3),
                (FormulaWrongArgumentCount, 3, 3),
                (FormulaMissingRightOperand, 3, 13),
            ],
        ),
    ] {
        assert_eq!(problems(text), expected, "{text}");
    }
}

#[test]
fn bounds_hold() {
    use Code::*;
    let deep = format!("{}1{}", "(".repeat(65), ")".repeat(65));
    assert_eq!(problems(&deep)[0].0, FormulaTooDeep);
    let minus = format!("{}1", "-".repeat(70));
    assert_eq!(problems(&minus)[0].0, FormulaTooDeep);
    let chain = vec!["1"; 300].join("+");
    assert_eq!(problems(&chain)[0].0, FormulaTooDeep);
    // Chains inside parentheses multiply the height of the tree.
    let tall = (0..7).fold("1".to_owned(), |inner, _| format!("({inner}{})", "+1".repeat(100)));
    std::thread::Builder::new()
        .stack_size(512 * 1024)
        .spawn(move || assert_eq!(problems(&tall)[0].0, FormulaTooDeep))
        .unwrap()
        .join()
        .unwrap();
    let long = format!("1{}", " ".repeat(4_096));
    assert_eq!(problems(&long)[0].0, FormulaTooLong);
    assert_eq!(value(&vec!["1"; 128].join("+")), "128");
    assert_eq!(problems(&vec!["1"; 129].join("+"))[0].0, FormulaTooDeep);
}

#[test]
fn a_division_by_zero_says_where() {
    let formula = Formula::check("1 +\n 10 / (QUANTITY - 3)", &Scope::of(FormulaKind::PlatformFee)).unwrap();
    let error = formula.evaluate(&inputs()).unwrap_err();
    assert_eq!(error.code(), Code::FormulaDivisionByZero);
    assert!(error.message().contains("`10 / (QUANTITY - 3)`"), "{}", error.message());
}

#[test]
fn values_are_put_in_for_the_trace() {
    let formula =
        Formula::check("(ORDER_AMOUNT - DISCOUNT_AMOUNT) * FIXED_RATE", &Scope::of(FormulaKind::PlatformFee)).unwrap();
    assert_eq!(formula.printed(), "(ORDER_AMOUNT − DISCOUNT_AMOUNT) × FIXED_RATE");
    assert_eq!(formula.with_values(&inputs()), "(47,500 − 2,500) × 12 %");
}

#[test]
fn an_editor_gets_tokens_types_and_completions_of_unfinished_text() {
    let scope = Scope::of(FormulaKind::PlatformFee);
    let analysis = analyze("max(ORDER_AMOUNT * 1", &scope);
    assert_eq!(analysis.tokens.first().map(|token| token.kind), Some(TokenKind::Function));
    assert_eq!((analysis.result, analysis.problems.len()), (None, 1));
    assert_eq!(analyze("ORDER_AMOUNT * 1%", &scope).result, Some(Type::Amount));
    let offered: Vec<String> = complete("1 + order_", 10, &scope).into_iter().map(|found| found.text).collect();
    assert_eq!(offered, ["ORDER_AMOUNT", "ORDER_TAX_FREE_AMOUNT", "ORDER_TAX_FREE_RATIO"]);
    assert!(complete("PLATFORM", 8, &scope).is_empty());
    assert_eq!(complete("내", 1, &scope).first().map(|found| found.detail.as_str()), Some("round_down(x, places)"));
}

#[test]
fn every_name_stands_once_in_the_table() {
    let mut names: Vec<String> =
        Variable::ALL.iter().flat_map(|known| [known.name(), known.korean()]).map(str::to_lowercase).collect();
    names.extend(Function::ALL.iter().flat_map(|known| [known.name(), known.korean()]).map(str::to_owned));
    names.extend(table::Keyword::ALL.iter().flat_map(|known| [known.name(), known.korean()]).map(str::to_owned));
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count);
}
