//! As many user formulas as a calculator takes, each naming the one before it more than once. Whoever followed a name each time it
//! stands there would never come to an end.

use jeongsan::limits::FORMULA_HEIGHT_MAX;
use jeongsan::wire;
use serde_json::{Value, json};

const FORMULAS: usize = jeongsan::limits::USER_FORMULAS_MAX;

/// Ways to name the formula before, here `F`. Each leaves its value as it is.
const SHAPES: &[&str] = &[
    "F + F - F",
    "if(F > 5_000, F, F + 0)",
    "max(min(F, F), clamp(F, F, F))",
    "if(between(F, F, F) and F in (F, F), F, 0)",
    "tier(F, 100: 100%, else: 100%) + (F - F) / 3",
];

fn calculator(shape: &str, backwards: bool) -> Value {
    let formula = |at: usize| match at {
        0 => "PAYMENT_AMOUNT + ORDER_TAX_FREE_AMOUNT".to_owned(),
        at => shape.replace('F', &format!("f{}", at - 1)),
    };
    let mut formulas: Vec<Value> = (0..FORMULAS)
        .map(|at| json!({ "key": format!("f{at}"), "name": "one of many", "formula": formula(at) }))
        .collect();
    let mut order: Vec<String> = (0..FORMULAS).map(|at| format!("f{at}")).collect();
    order.extend(
        ["discountShare", "platformFee", "additionalFee", "settlement", "settlementTaxFree"].map(str::to_owned),
    );
    if backwards {
        formulas.reverse();
    }
    let last = FORMULAS - 1;
    let fee = format!("if(f{last} > 1, f{last}, f{last} + 1) * FIXED_RATE + FIXED_AMOUNT");
    json!({ "formulas": { "platformFee": fee, "additionalFee": fee }, "userFormulas": formulas, "order": order })
}

fn document(calculator: Value) -> Value {
    json!({
        "calculators": [calculator],
        "contracts": [{ "id": "standard", "name": "Standard", "platformFee": { "rate": "10%" }, "platformFeeVatBearer": "merchant",
            "settlementCycle": { "lagDays": 1, "recurrence": { "every": "day" }, "convention": "unadjusted" } }],
        "partners": [{ "id": "farm", "name": "Farm", "defaultContract": "standard", "type": { "kind": "non_withholding" } }],
    })
}

fn order() -> Value {
    json!({ "id": "order", "partner": "farm", "startDate": "2026-03-02",
        "lines": [{ "productId": "apple", "unitPrice": 10_000, "quantity": 1 }, { "productId": "pear", "unitPrice": 500, "quantity": 3 }] })
}

fn answered(call: &str, input: &Value) -> Value {
    let answer: Value = serde_json::from_str(&wire::call(call, &input.to_string())).expect("JSON");
    assert!(answer.get("errors").is_none(), "{call}: {answer}");
    answer
}

#[test]
fn a_chain_of_formulas_is_followed_once_for_each_formula() {
    for shape in SHAPES {
        for backwards in [false, true] {
            let calculator = calculator(shape, backwards);
            answered("check_calculator", &json!({ "calculator": calculator }));
            answered("calculator_versions", &json!({ "calculators": [calculator], "today": "2026-03-02" }));
            let book = wire::book_from_json(&document(calculator).to_string()).expect("a book");
            let transfer =
                book.settle(&wire::order_from_json(&order().to_string()).expect("an order")).expect("settled");
            for (line, paid) in transfer.lines().iter().zip([10_000, 1_500]) {
                assert!(line.user.len() == FORMULAS && line.user.iter().all(|result| result.amount.minor() == paid));
                assert_eq!(line.amounts.platform_fee().minor(), paid / 10);
            }
        }
    }
}

#[test]
fn what_fees_look_at_is_known_through_the_chain_and_explained_step_by_step() {
    let book = document(calculator(SHAPES[1], false));
    let explained = answered("explain", &json!({ "book": book, "order": order() }));
    let steps = explained["steps"].as_array().expect("steps").iter();
    let user = steps.filter(|step| step["component"].as_str().is_some_and(|name| name.starts_with("userFormulas.")));
    // For each line, and once for the whole order.
    assert_eq!(user.count(), 3 * FORMULAS);

    // The first formula looks at the payment, which no line knows the order's own discounts of.
    let mut document = document(calculator(SHAPES[1], false));
    document["discountSharePolicies"] = json!([{ "id": "half", "name": "Half", "partnerShare": "50%" }]);
    let book = wire::book_from_json(&document.to_string()).expect("a book");
    for (field, value, code) in [
        ("discounts", json!([{ "policy": "half", "amount": 100 }]), "discounts_not_on_lines"),
        ("taxFree", json!(100), "tax_free_not_on_lines"),
    ] {
        let mut order = order();
        order[field] = value;
        let error = book.settle(&wire::order_from_json(&order.to_string()).expect("an order")).expect_err("refused");
        assert_eq!(error.code().as_str(), code);
    }
}

#[test]
fn the_deepest_formulas_are_read_checked_and_computed_once_a_node() {
    let chain = |piece: &str, count: usize| vec![piece; count].join(" + ");
    let nested = |open: &str, leaf: &str, close: &str| format!("{}{leaf}{}", open.repeat(20), close.repeat(20));
    for formula in [
        chain("ORDER_AMOUNT", FORMULA_HEIGHT_MAX - 1),
        chain("ORDER_AMOUNT / 7", FORMULA_HEIGHT_MAX - 2),
        format!("ORDER_AMOUNT / 7 + {}", chain("ORDER_AMOUNT * 3.3%", FORMULA_HEIGHT_MAX - 20)),
        nested("-(0 - ", "ORDER_AMOUNT / 3", ")"),
        nested("2 * (1 + ", "ORDER_AMOUNT", ")"),
        nested("min(9, ", "ORDER_AMOUNT", ", ORDER_AMOUNT)"),
        nested("if(ORDER_AMOUNT > 0, ", "ORDER_AMOUNT", ", ORDER_AMOUNT + 1)"),
        nested("if(between(", "ORDER_AMOUNT", ", 1, 2), 3, 4)"),
    ] {
        let input = json!({ "formula": formula, "kind": "platformFee", "values": { "ORDER_AMOUNT": 10_000 } });
        for call in ["evaluate_formula", "analyze_formula", "complete_formula"] {
            answered(call, &input);
        }
    }
}
