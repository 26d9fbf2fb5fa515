//! The program `formula` as its users meet it: a formula in, its value or its mistakes out.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_formula")).args(arguments).output().unwrap()
}

/// What a good run prints.
fn printed(arguments: &[&str]) -> String {
    let output = run(arguments);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && stderr.is_empty(), "{arguments:?}: {stderr}");
    String::from_utf8(output.stdout).unwrap()
}

/// What a bad run tells.
fn told(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_formula_is_shown_with_its_values_its_exact_value_and_its_rounding() {
    let text = printed(&[
        "if(PAYMENT_METHOD == \"card\", ORDER_AMOUNT * 3.333%, 0)",
        "--set",
        "ORDER_AMOUNT=47500",
        "--set",
        "PAYMENT_METHOD=card",
        "--rounding",
        "half_up",
    ]);
    assert_eq!(
        text,
        "formula  if(PAYMENT_METHOD == \"card\", ORDER_AMOUNT × 3.333%, 0)\n\
         values   if(\"card\" == \"card\", 47,500 × 3.333%, 0)\n\
         exact    1583.175\n\
         rounded  1,583 (half_up)\n"
    );
    let korean = printed(&[
        "(주문금액 - 할인분담금) * 정률",
        "--set",
        "주문금액=47500",
        "--set",
        "정률=12%",
        "--language",
        "ko",
    ]);
    assert_eq!(korean.lines().last(), Some("끝수 처리  5,700 (down)"));
    assert!(korean.contains("값 대입    (47,500 − 0) × 12 %"), "{korean}");
}

#[test]
fn parameters_earlier_results_and_tags_have_their_values() {
    let formula = "if(\"vip\" in PARTNER_TAGS, reward * rewardRate, 0) + order_amount";
    let values = [
        "--set",
        "PARTNER_TAGS=new, vip",
        "--set",
        "order_amount=-5",
        "--param",
        "rewardRate=0.85",
        "--result",
        "reward=100",
    ];
    let text = printed(&[&[formula, "--kind", "user"], values.as_slice()].concat());
    assert!(text.contains("exact    80\n"), "{text}");
    assert_eq!(printed(&["-3 + 10 / 4"]).lines().nth(2), Some("exact    -0.5"));
}

#[test]
fn every_mistake_has_a_mark_under_its_place() {
    let text = told(&["주문금엑 * 10% +\n  rond(수량) @ 2"]);
    assert_eq!(
        text,
        "formula:1:1: unknown variable `주문금엑`, did you mean `주문금액`? (formula_unknown_variable)\n\
         \x20 1 | 주문금엑 * 10% +\n\
         \x20   | ^^^^^^^^\n\
         formula:2:3: unknown function `rond`, did you mean `round`? (formula_unknown_function)\n\
         \x20 2 |   rond(수량) @ 2\n\
         \x20   |   ^^^^\n\
         formula:2:12: `@` is not part of the formula language (formula_invalid_character)\n\
         \x20 2 |   rond(수량) @ 2\n\
         \x20   |              ^\n\
         formula:2:14: an operator is missing before `2` (formula_missing_operator)\n\
         \x20 2 |   rond(수량) @ 2\n\
         \x20   |                ^\n"
    );
    let zero = told(&["100 / (QUANTITY - 3)", "--set", "QUANTITY=3"]);
    assert!(zero.contains("\n  1 | 100 / (QUANTITY - 3)\n    | ^^^^^^^^^^^^^^^^^^^^\n"), "{zero}");
    assert!(
        told(&["PLATFORM_FEE_AMOUNT"]).contains("`PLATFORM_FEE_AMOUNT` is not available in the platformFee formula")
    );
}

#[test]
fn wrong_values_are_told_with_their_name() {
    assert!(told(&["1", "--set", "ORDER_AMOUT=1"]).starts_with("values.ORDER_AMOUT: unknown variable `ORDER_AMOUT`"));
    assert!(told(&["1", "--set", "QUANTITY=many"]).starts_with("values.QUANTITY: "));
    assert!(told(&["k", "--param", "k=0.123456"]).starts_with("parameters.k: "));
    assert_eq!(told(&["1", "--set", "수량=1", "--set", "QUANTITY=2"]), "`QUANTITY` is set twice\n");
}

#[test]
fn names_that_fit_are_listed() {
    let text = printed(&["1 + order_tax", "--complete", "13"]);
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(text.starts_with("ORDER_TAX_FREE_AMOUNT  amount  tax-free part of the order amount\n"), "{text}");
    assert!(printed(&["내", "--complete", "1"]).starts_with("내림  round_down(x, places)  toward zero\n"));
    assert_eq!(told(&["zzz", "--complete", "3"]), "no name fits at 3\n");
}

#[test]
fn the_command_line_says_what_it_needs() {
    for wrong in
        [&[][..], &["--order", "o.json"], &["1", "--kind", "fee"], &["1", "--set", "ORDER_AMOUNT"], &["1", "2"]]
    {
        assert_eq!(run(wrong).status.code(), Some(2), "{wrong:?}");
    }
}

/// A folder that is removed when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("formula-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.0.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const ORDER: &str = r#"{ "id": "o-1", "partner": "hana", "amount": 47500, "startDate": "2026-11-23", "parameters": { "rewardRate": "0.02" } }"#;

fn book(fee: &str) -> String {
    format!(
        r#"{{ "contracts": [{{ "id": "c", "name": "C", "platformFee": {{ "rate": "12%" }}, "platformFeeVatBearer": "partner",
          "settlementCycle": {{ "lagDays": 2, "recurrence": {{ "every": "month", "days": [31] }}, "convention": "preceding" }} }}],
        "partners": [{{ "id": "hana", "name": "Hana", "defaultContract": "c", "type": {{ "kind": "non_withholding" }} }}],
        "parameters": [{{ "key": "rewardRate", "name": "R", "default": "0.01" }}],
        "calculators": [{{ "formulas": {{ "platformFee": "{fee}" }},
          "userFormulas": [{{ "key": "reward", "name": "적립금", "formula": "PAYMENT_AMOUNT * rewardRate" }}] }}] }}"#
    )
}

#[test]
fn an_order_is_settled_by_the_formulas_of_its_book() {
    let folder = Folder::new("settled");
    let (order, book) =
        (folder.write("order.json", ORDER), folder.write("book.json", &book("min(주문금액 * 정률, 5_000)")));
    let text = printed(&["--order", &order, "--book", &book]);
    assert!(text.contains("min(주문금액 × 정률, 5000) = min(47,500 × 12 %, 5000)"), "{text}");
    assert!(text.contains("PAYMENT_AMOUNT × rewardRate = 47,500 × 0.02"), "{text}");
    assert!(text.contains("→ 42,000 KRW"), "{text}");
    let korean = printed(&["--order", &order, "--book", &book, "--language", "ko"]);
    assert!(korean.starts_with("정산  o-1"), "{korean}");
}

#[test]
fn mistakes_of_a_file_are_told_with_the_file() {
    let folder = Folder::new("mistakes");
    let (order, good) = (folder.write("order.json", ORDER), folder.write("good.json", &book("1")));
    let bad = folder.write("bad.json", &book("주문금액 * 1 2"));
    let text = told(&["--order", &order, "--book", &bad]);
    assert!(text.contains("bad.json: $.calculators[0].formulas.platformFee:1:10: "), "{text}");
    assert!(text.ends_with("  1 | 주문금액 * 1 2\n    |              ^\n"), "{text}");
    let other = folder.write("other.json", &ORDER.replace("hana", "nobody"));
    assert!(told(&["--order", &other, "--book", &good]).contains("other.json: $.partner: unknown partner `nobody`"));
    assert!(told(&["--order", "nowhere.json", "--book", &good]).starts_with("nowhere.json: "));
    let no_json = folder.write("no.json", "{");
    assert!(told(&["--order", &no_json, "--book", &good]).contains("no.json: $: not JSON"));
}
