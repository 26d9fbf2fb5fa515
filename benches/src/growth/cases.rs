//! The cases of every call, and the calls whose input has one size.

use std::fs;
use std::path::Path;

use jeongsan::wire;
use serde_json::{Value, json};

use super::parts::{calendar, cycle, date, least, line, parameter, transfer, user_formula};
use super::{Case, Cases, paying, settling};

/// Calls without a list, a map or a formula in their input. What they are given too much of is still read.
pub const OF_ONE_SIZE: &[&str] = &[
    "account_number",
    "bank",
    "business_income_codes",
    "check_recorded",
    "civil_date",
    "corporation_number",
    "formula_names",
    "manual_transfer",
    "money",
    "move_account_transfer",
    "move_line",
    "passbook_memo",
    "portion",
    "registration_number",
    "resident_number",
    "round",
    "status",
    "vat_split",
];

/// Every case, by call.
///
/// # Panics
/// When a call has neither a case nor one size.
#[must_use]
pub fn all() -> Vec<Case> {
    let mut cases = Cases::default();
    small_calls(&mut cases);
    formulas(&mut cases);
    calculators(&mut cases);
    settling::orders(&mut cases);
    settling::cancels(&mut cases);
    settling::batches(&mut cases);
    settling::books(&mut cases);
    paying::statements(&mut cases);
    paying::payouts(&mut cases);
    paying::moves(&mut cases);
    paying::withholding(&mut cases);
    let covered = |call: &&str| OF_ONE_SIZE.contains(call) || cases.0.iter().any(|case| case.call == *call);
    let missing: Vec<&str> = wire::calls().filter(|call| !covered(call)).collect();
    assert!(missing.is_empty(), "neither with a case nor of one size: {missing:?}");
    unknown_to_all(&mut cases);
    as_in_vectors(&mut cases);
    for refused in [false, true] {
        let has = |call: &&str| cases.0.iter().any(|case| case.call == *call && case.refused == refused);
        let missing: Vec<&str> = wire::calls().filter(|call| !has(call)).collect();
        assert!(missing.is_empty(), "without a case that is {}: {missing:?}", if refused { "refused" } else { "good" });
    }
    cases.0.sort_by_key(|case| case.call);
    cases.0
}

/// Every call with the document of its smallest good vector and more and more white space: what there is to grow in a call of one size.
fn as_in_vectors(cases: &mut Cases) {
    let mut vectors = Vec::new();
    read_vectors(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors"), &mut vectors);
    for call in wire::calls() {
        let good = |vector: &&Value| {
            vector["call"] == *call
                && vector["input"].is_object()
                && !vector["expected"].to_string().contains("\"errors\":[{")
        };
        let inputs = vectors.iter().filter(good);
        let Some(input) = inputs.map(|vector| vector["input"].clone()).min_by_key(|input| input.to_string()) else {
            continue;
        };
        cases.good(call, "white space", 400, move |_| input.clone());
        cases.0.last_mut().into_iter().for_each(|case| case.padded = true);
    }
}

fn read_vectors(folder: &Path, vectors: &mut Vec<Value>) {
    for file in fs::read_dir(folder).expect("vectors").map(|file| file.expect("a vector").path()) {
        if file.is_dir() {
            read_vectors(&file, vectors);
        } else if file.extension().is_some_and(|kind| kind == "json") {
            vectors.push(serde_json::from_str(&fs::read_to_string(&file).expect("a vector")).expect("a vector"));
        }
    }
}

/// What no call knows: a field with a long list, a long name, a text.
fn unknown_to_all(cases: &mut Cases) {
    for call in wire::calls() {
        cases.refused(call, "an unknown list", 400, |count| json!({ "unknown": vec![1; count] }));
        cases.refused(call, "a long unknown name", 400, |count| json!({ "x".repeat(count): 1 }));
        cases.refused(call, "text instead of a document", 400, |count| Value::from("[1,".repeat(count)));
    }
    for (call, field) in [
        ("account_number", "number"),
        ("bank", "bank"),
        ("corporation_number", "number"),
        ("money", "decimal"),
        ("registration_number", "number"),
        ("resident_number", "number"),
        ("civil_date", "instant"),
        ("status", "asOf"),
        ("passbook_memo", "channel"),
        ("round", "numerator"),
        ("portion", "rate"),
        ("vat_split", "amount"),
        ("move_line", "event"),
    ] {
        cases.refused(call, "a long text", 400, move |count| json!({ field: "7".repeat(count) }));
    }
    cases.good("passbook_memo", "text", 16, |count| json!({ "text": "정산".repeat(count / 2) }));
    cases.refused("manual_transfer", "a long text", 400, |count| {
        json!({ "transfer": { "id": "m".repeat(count), "partner": "partner-000001", "amount": 1, "settlementDate": "2026-10-01" } })
    });
    let new = |count: usize| {
        let mut new = transfer(1);
        new["lines"] = Value::Array((0..count).map(line).collect());
        json!({ "new": new })
    };
    cases.good("check_recorded", "lines that are not needed", 60, new);
}

fn small_calls(cases: &mut Cases) {
    let cycle = cycle();
    for (call, rest) in [
        ("adjust", json!({ "date": date(1_000), "convention": "following" })),
        ("business_day", json!({ "date": date(1_000) })),
        ("add_business_days", json!({ "date": date(1_000), "days": 1 })),
        ("settlement_date", json!({ "settlementCycle": cycle, "startDate": date(1_000) })),
        ("simplified_statement", json!({ "entries": [] })),
        ("withholding_due", json!({ "payments": [] })),
    ] {
        let (good, wrong) = (rest.clone(), rest);
        cases.good(call, "days of a calendar", 25, move |count| {
            let mut document = good.clone();
            document["calendar"] = calendar(count);
            document
        });
        cases.refused(call, "days to take away, the last is none", 25, move |count| {
            let mut document = wrong.clone();
            document["calendar"] = calendar(count);
            let away = (0..count).map(|day| if day + 1 == count { date(999) } else { date(day) });
            document["calendar"]["remove"] = away.collect();
            document
        });
    }
    let far = |count: usize| json!({ "calendar": { "base": "weekends", "from": date(0), "to": date(count * 8) } });
    cases.good("business_day", "a calendar's range", 500, move |count| {
        let mut document = far(count);
        document["date"] = json!(date(1));
        document
    });
    cases.good("add_business_days", "days", 250, |count| json!({ "date": "2015-01-05", "days": count / 4 * 3 }));
    cases.refused(
        "add_business_days",
        "days beyond the calendar",
        250,
        |count| json!({ "date": "2015-01-05", "days": count * 1_000 }),
    );
    cases.good("settlement_date", "dates of a year", 20, |count| {
        let dates: Vec<String> = (0..count).map(|day| date(day)[5..].to_owned()).collect();
        json!({ "settlementCycle": { "lagDays": 2, "recurrence": { "every": "year", "dates": dates }, "convention": "preceding" },
            "startDate": "2026-10-01" })
    });
    cases.list("allocate", json!({ "total": 1_000_003 }), "/weights", 600, |place| json!(place % 97 + 1));
    cases.refused("transfer_move", "cancels", 400, |count| {
        let cancels: Vec<String> = (0..count).map(|place| format!("cancel-{place}")).collect();
        json!({ "move": "delete", "status": "scheduled", "cancels": cancels })
    });
    let versions = |count: usize| {
        let dates: Vec<String> = (0..count).map(date).collect();
        json!({ "id": "coupon", "versions": dates, "today": "2026-11-23", "change": "update" })
    };
    cases.good("change_versions", "versions", 60, versions);
    cases.refused("change_versions", "versions, two of a day", 60, move |count| {
        let mut document = versions(count);
        document["versions"][0] = json!(date(count - 1));
        document
    });
}

/// Formulas as long as may be, in shapes that have been slow somewhere.
fn formulas(cases: &mut Cases) {
    let shapes: [(&str, bool, fn(usize) -> String); 9] = [
        ("amounts", false, |count| least(count / 15, |_| "ORDER_AMOUNT".to_owned())),
        ("rates", false, |count| format!("ORDER_AMOUNT * {}", least(count / 5 - 8, |_| "1%".to_owned()))),
        ("choices", false, |count| chain(count / 90)),
        ("unknown names", true, |count| least(count / 10, |n| format!("na{n:04}"))),
        ("unknown functions", true, |count| least(count / 12, |n| format!("f{n:04}(1)"))),
        ("wrong characters", true, |count| "§ ".repeat(count / 2)),
        ("missing operators", true, |count| "1 ".repeat(count / 2)),
        ("open brackets", true, |count| format!("{}1", "(".repeat(count - 1))),
        ("an open text", true, |count| format!("\"{}", "x".repeat(count - 1))),
    ];
    for (name, wrong, text) in shapes {
        let document = move |count: usize| json!({ "formula": text(count), "kind": "platformFee" });
        cases.good("analyze_formula", &format!("formula: {name}"), 256, document);
        cases.good("complete_formula", &format!("formula: {name}"), 256, document);
        if wrong {
            cases.refused("evaluate_formula", &format!("formula: {name}"), 256, document);
        } else {
            cases.good("evaluate_formula", &format!("formula: {name}"), 256, document);
        }
    }
    let parameters = |count: usize| {
        let map = (0..count).map(|n| (format!("parameter{n}"), json!("0.01"))).collect::<serde_json::Map<_, _>>();
        json!({ "formula": "ORDER_AMOUNT * parameter0", "kind": "platformFee", "parameters": map })
    };
    for call in ["analyze_formula", "complete_formula", "evaluate_formula"] {
        cases.good(call, "parameters", 4, parameters);
    }
    cases.refused("evaluate_formula", "values, each misspelt", 100, |count| {
        let map = (0..count).map(|n| (format!("ORDER_AMOUN{n}"), json!(1))).collect::<serde_json::Map<_, _>>();
        json!({ "formula": "ORDER_AMOUNT * 1%", "kind": "platformFee", "values": map })
    });
}

/// `if(ORDER_AMOUNT > 1, 1% * ORDER_AMOUNT, …)`, nested.
fn chain(depth: usize) -> String {
    let mut text = "ORDER_AMOUNT * 1%".to_owned();
    for step in 0..depth {
        text = format!("if(ORDER_AMOUNT + PAYMENT_AMOUNT + DISCOUNT_AMOUNT > {step}, ORDER_AMOUNT * 1%, {text})");
    }
    text
}

fn calculators(cases: &mut Cases) {
    let calculator = |count: usize| json!({ "userFormulas": (0..count).map(user_formula).collect::<Vec<_>>() });
    let misspelt = |count: usize| {
        let formula = |n| json!({ "key": format!("reward{n}"), "name": "Reward", "formula": "ORDER_AMOUT * 1%" });
        json!({ "userFormulas": (0..count).map(formula).collect::<Vec<_>>() })
    };
    cases.good("check_calculator", "user formulas", 4, move |count| json!({ "calculator": calculator(count) }));
    cases.refused(
        "check_calculator",
        "user formulas, each misspelt",
        4,
        move |count| json!({ "calculator": misspelt(count) }),
    );
    cases.refused("check_calculator", "a sequence, each misspelt", 4, move |count| {
        let mut calculator = calculator(count);
        calculator["order"] = (0..count).map(|n| format!("rewaard{n}")).collect();
        json!({ "calculator": calculator })
    });
    cases.good(
        "check_calculator",
        "parameters",
        4,
        |count| json!({ "calculator": {}, "parameters": (0..count).map(parameter).collect::<Vec<_>>() }),
    );
    let of_one = |count: usize, day: fn(usize) -> usize| {
        let version = |n| {
            let mut version = parameter(0);
            version["effectiveFrom"] = json!(date(day(n)));
            version
        };
        json!({ "calculator": {}, "parameters": (0..count).map(version).collect::<Vec<_>>() })
    };
    cases.good("check_calculator", "versions of a parameter", 60, move |count| of_one(count, |n| n));
    cases.refused("check_calculator", "versions of a parameter, two a day", 60, move |count| of_one(count, |n| n / 2));
    cases.refused("check_calculator", "parameters, each misspelt", 4, |count| {
        let wrong = |n| json!({ "key": format!("parameter {n}"), "name": "", "default": "0.01" });
        json!({ "calculator": {}, "parameters": (0..count).map(wrong).collect::<Vec<_>>() })
    });
    let versions = |count: usize, formula: &str| {
        let version =
            |n| json!({ "effectiveFrom": date(n), "formulas": { "platformFee": format!("{formula} * {n} * 0.001%") } });
        json!({ "today": "2026-11-23", "calculators": (0..count).map(version).collect::<Vec<_>>() })
    };
    cases.good("calculator_versions", "versions", 16, move |count| versions(count, "ORDER_AMOUNT"));
    cases.refused("calculator_versions", "versions, each misspelt", 16, move |count| versions(count, "ORDER_AMOUT"));
    cases.good("calculator_versions", "user formulas", 4, move |count| {
        let mut second = calculator(count);
        second["effectiveFrom"] = json!("2026-01-01");
        json!({ "today": "2026-11-23", "calculators": [calculator(count / 2), second] })
    });
}
