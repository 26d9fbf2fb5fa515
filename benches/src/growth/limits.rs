//! A document that reaches each limit of the engine, and the limits that are values.

use jeongsan::limits as max;
use serde_json::{Value, json};

use super::parts::{
    attempt, basket, cancellation, carry, cycle, date, discount, least, order, parameter, payee, payout, plan,
    rate_row, statement_line, user_formula, withheld,
};
use super::{Case, Cases, with};

/// The names of all limits, as they are declared.
pub fn names() -> impl Iterator<Item = &'static str> {
    let lines = include_str!("../../../core/src/limits.rs").lines();
    lines.filter_map(|line| line.strip_prefix("pub const ")?.split(':').next())
}

/// Limits on one value or a short text: reaching them takes no longer than any other value.
pub const OF_VALUES: &[&str] = &[
    "AMOUNT_MAX",
    "QUANTITY_MAX",
    "ID_CHARS_MAX",
    "MEMO_CHARS_MAX",
    "NAME_CHARS_MAX",
    "UTC_OFFSET_MINUTES_MAX",
    "PARAMETER_SCALE_MAX",
    "PLACES_MAX",
    "PASSBOOK_LIMIT_MAX",
    "RETURN_DAYS_MAX",
    "OFFSET_WEEKS_MAX",
    "OFFSET_MONTHS_MAX",
    "DETAIL_CHARS_MAX",
    // Inside one suggestion; `NEAR_INDEXED_MAX` is reached with them.
    "NEAR_CHARS_MAX",
    "NEAR_SLIPS_MAX",
    "NEAR_TRIED_MAX",
    "NEAR_FEW_MAX",
];

/// A case for each other limit: its name is the limit's, its size the limit.
///
/// # Panics
/// When a limit has neither a case nor is one of a value.
#[must_use]
pub fn all() -> Vec<Case> {
    let mut cases = Cases::default();
    of_orders(&mut cases);
    of_books(&mut cases);
    of_formulas(&mut cases);
    of_payouts(&mut cases);
    let covered =
        |name: &&str| OF_VALUES.contains(name) || cases.0.iter().any(|case| case.name.split(' ').next() == Some(name));
    // The index of suggestions is reached without a document: see the table of refusals.
    let missing: Vec<&str> = names().filter(|name| *name != "NEAR_INDEXED_MAX").filter(|name| !covered(name)).collect();
    assert!(missing.is_empty(), "neither reached nor of a value: {missing:?}");
    cases.0
}

fn of_orders(cases: &mut Cases) {
    cases.good("explain", "LINES_MAX", max::LINES_MAX, |count| json!({ "order": basket(count) }));
    cases.good("settle", "ITEMS_PER_LEVEL_MAX on each of LINES_MAX lines", max::ITEMS_PER_LEVEL_MAX, |count| {
        let line = |n| {
            let mut line = super::parts::line(n);
            line["unitPrice"] = json!(100_000);
            line["additionalFees"] = (0..count).map(|n| format!("fee-{:04}", n % 64)).collect();
            with(&line, "/discounts", (0..count).map(discount).collect())
        };
        json!({ "order": with(&basket(0), "/lines", (0..max::LINES_MAX).map(line).collect()) })
    });
    cases.good("cancel", "CANCELS_MAX", max::CANCELS_MAX, |count| {
        let order = json!({ "id": "basket", "partner": "partner-000001", "amount": 1_000_000, "startDate": "2026-10-01" });
        json!({ "order": order, "cancellation": cancellation(count), "earlier": (0..count - 1).map(cancellation).collect::<Vec<_>>() })
    });
    let line_by_line = |count: usize| {
        let cancel = |n: usize| {
            json!({ "id": format!("cancel-{n:06}"), "order": "basket", "startDate": "2026-10-02",
                "lines": [{ "productId": format!("product-{n:06}"), "quantity": 1 }] })
        };
        json!({ "order": basket(count), "cancellation": cancel(count - 1), "earlier": (0..count - 1).map(cancel).collect::<Vec<_>>() })
    };
    cases.good("cancel", "LINES_MAX taken back one by one", max::LINES_MAX, line_by_line);
    cases.good("cancel", "LINES_MAX taken back one by one, whose fees stay", max::LINES_MAX, move |count| {
        let (mut document, mut contract) = (line_by_line(count), super::parts::contract(1));
        contract["platformFeeReturn"] = json!({ "returned": "never" });
        document["book"] = json!({ "contracts": [contract], "partners": [super::parts::partner(1)] });
        document
    });
    cases.good("split_order", "LINES_MAX in as many parts", max::LINES_MAX, |count| {
        let part = |n| json!({ "id": format!("part-{n}"), "partner": "partner-000001", "products": [format!("product-{n:06}")] });
        json!({ "order": basket(count), "parts": (0..count).map(part).collect::<Vec<_>>() })
    });
    cases.good(
        "allocate",
        "ALLOCATE_PARTS_MAX",
        max::ALLOCATE_PARTS_MAX,
        |count| json!({ "total": max::AMOUNT_MAX, "weights": (0..count).map(|n| n + 1).collect::<Vec<_>>() }),
    );
}

fn of_books(cases: &mut Cases) {
    let in_book = |field: &'static str, value: Value| {
        let mut partner = super::parts::partner(1);
        partner[field] = value;
        json!({ "book": { "contracts": [super::parts::contract(1)], "partners": [partner] }, "order": order(1) })
    };
    cases.good("settle", "TAGS_MAX", max::TAGS_MAX, move |count| {
        in_book("tags", (0..count).map(|n| format!("tag{n}")).collect())
    });
    cases.good("settle", "PROPERTIES_MAX", max::PROPERTIES_MAX, move |count| {
        let map = (0..count).map(|n| (format!("property{n}"), json!("value"))).collect();
        in_book("properties", Value::Object(map))
    });
    cases.good("settle", "STAGES_MAX", max::STAGES_MAX, |count| {
        let mut contract = super::parts::contract(1);
        contract.as_object_mut().into_iter().for_each(|contract| _ = contract.remove("settlementCycle"));
        let mut stages = vec![json!({ "share": "8%", "settlementCycle": cycle() }); count - 1];
        stages.push(json!({ "settlementCycle": cycle() }));
        contract["stages"] = json!(stages);
        json!({ "book": { "contracts": [contract], "partners": [super::parts::partner(1)] }, "order": order(1) })
    });
    cases.good("settlement_date", "LAG_DAYS_MAX", usize::from(max::LAG_DAYS_MAX), |count| {
        let mut cycle = cycle();
        cycle["lagDays"] = json!(count);
        cycle["lagUnit"] = json!("business");
        json!({ "settlementCycle": cycle, "startDate": "2026-01-05" })
    });
    cases.good("settlement_date", "YEAR_DATES_MAX", max::YEAR_DATES_MAX, |count| {
        let dates: Vec<String> = (0..count).map(|day| date(day)[5..].to_owned()).collect();
        json!({ "settlementCycle": { "lagDays": 2, "recurrence": { "every": "year", "dates": dates }, "convention": "preceding" },
            "startDate": "2026-10-01" })
    });
    cases.refused(
        "business_day",
        "CLOSED_RUN_MAX",
        61,
        |count| json!({ "date": date(0), "calendar": super::parts::calendar(count) }),
    );
    cases.0.last_mut().into_iter().for_each(|case| case.refused = false);
    cases.good("business_day", "HOST_DAYS_MAX in the longest range", max::HOST_DAYS_MAX, |count| {
        let mut calendar = super::parts::calendar(count);
        calendar["from"] = json!("1900-01-01");
        calendar["to"] = json!("2099-12-31");
        calendar["remove"] = (0..count).map(date).collect();
        json!({ "date": date(1_000), "calendar": calendar })
    });
    cases.good("change_versions", "VERSIONS_MAX", max::VERSIONS_MAX - 1, |count| {
        let dates: Vec<String> = (0..count).map(date).collect();
        json!({ "id": "coupon", "versions": dates, "today": "2026-11-23", "change": "update" })
    });
    cases.good("calculator_versions", "VERSIONS_MAX of a calculator", max::VERSIONS_MAX, |count| {
        let version = |n| json!({ "effectiveFrom": date(n), "formulas": { "platformFee": format!("ORDER_AMOUNT * {n} * 0.001%") } });
        json!({ "today": "2026-11-23", "calculators": (0..count).map(version).collect::<Vec<_>>() })
    });
    cases.good(
        "withholding_rates",
        "RATE_ROWS_MAX",
        max::RATE_ROWS_MAX,
        |count| json!({ "table": { "name": "own", "rows": (0..count).map(rate_row).collect::<Vec<_>>() } }),
    );
    cases.good("withholding_due", "STATEMENT_ROWS_MAX", max::STATEMENT_ROWS_MAX, |count| {
        let payment = |n| json!({ "payee": format!("payee-{n:06}"), "withheld": withheld() });
        json!({ "payments": (0..count).map(payment).collect::<Vec<_>>() })
    });
}

fn of_formulas(cases: &mut Cases) {
    let shapes: [(&str, fn(usize) -> String); 5] = [
        ("of sums", |count| least(count / 17, |_| "ORDER_AMOUNT+1".to_owned())),
        ("of unknown names", |count| least(count / 5, |_| "aa".to_owned())),
        ("of unknown functions", |count| least(count / 7, |_| "aa()".to_owned())),
        ("of wrong characters", |count| "§".repeat(count)),
        ("of stray numbers", |count| "1 ".repeat(count / 2)),
    ];
    for (name, text) in shapes {
        for call in ["analyze_formula", "complete_formula"] {
            cases.good(
                call,
                &format!("FORMULA_CHARS_MAX {name}"),
                max::FORMULA_CHARS_MAX,
                move |count| json!({ "formula": text(count), "kind": "platformFee" }),
            );
        }
    }
    cases.good("evaluate_formula", "FORMULA_DEPTH_MAX", max::FORMULA_DEPTH_MAX - 2, |count| {
        json!({ "formula": format!("{}ORDER_AMOUNT{}", "max(1, ".repeat(count), ")".repeat(count)), "kind": "platformFee" })
    });
    cases.good("evaluate_formula", "FORMULA_DEPTH_MAX of choices", 50, |count| {
        let text = (0..count)
            .fold("ORDER_AMOUNT".to_owned(), |text, step| format!("if(ORDER_AMOUNT > {step}, ORDER_AMOUNT, {text})"));
        json!({ "formula": text, "kind": "platformFee" })
    });
    cases.good("evaluate_formula", "FORMULA_HEIGHT_MAX", max::FORMULA_HEIGHT_MAX - 2, |count| {
        json!({ "formula": format!("ORDER_AMOUNT{}", " + ORDER_AMOUNT * 1%".repeat(count)), "kind": "platformFee" })
    });
    cases.good(
        "check_calculator",
        "USER_FORMULAS_MAX",
        max::USER_FORMULAS_MAX,
        |count| json!({ "calculator": { "userFormulas": (0..count).map(user_formula).collect::<Vec<_>>() } }),
    );
    cases.good(
        "check_calculator",
        "USER_FORMULAS_MAX that name the one before twice",
        max::USER_FORMULAS_MAX,
        |count| {
            let formula = |n: usize| {
                let text = if n == 0 {
                    "ORDER_AMOUNT * 1%".to_owned()
                } else {
                    format!("max(reward{0}, reward{0} * 50%)", n - 1)
                };
                json!({ "key": format!("reward{n}"), "name": "Reward", "formula": text })
            };
            let fee = json!({ "platformFee": format!("ORDER_AMOUNT * 1% + reward{}", count - 1) });
            let order: Vec<String> = (0..count).map(|n| format!("reward{n}")).collect();
            let rest =
                ["discountShare", "platformFee", "additionalFee", "settlement", "settlementTaxFree"].map(str::to_owned);
            json!({ "calculator": { "userFormulas": (0..count).map(formula).collect::<Vec<_>>(), "formulas": fee,
            "order": order.into_iter().chain(rest).collect::<Vec<_>>() } })
        },
    );
    cases.good(
        "check_calculator",
        "PARAMETERS_MAX",
        max::PARAMETERS_MAX,
        |count| json!({ "calculator": {}, "parameters": (0..count).map(parameter).collect::<Vec<_>>() }),
    );
}

fn of_payouts(cases: &mut Cases) {
    cases.good("plan_payouts", "PAYOUT_LINES_MAX of two thousand partners", max::PAYOUT_LINES_MAX, |count| {
        let mut plan = plan();
        let line = |number: usize| {
            let mut line = statement_line(number);
            line["partner"] = json!(format!("partner-{:06}", number % 2_000));
            line
        };
        plan["lines"] = (0..count).map(line).collect();
        plan["partners"] = (0..2_000).map(payee).collect();
        plan
    });
    cases.good("plan_payouts", "PAYOUT_LINES_MAX open balances", max::PAYOUT_LINES_MAX, |count| {
        let mut plan = plan();
        let one = |number: usize| {
            let mut carry = carry(number);
            carry["partner"] = json!(format!("partner-{:06}", number % 2_000));
            carry["amount"] = json!(500);
            carry
        };
        plan["carries"] = (0..count).map(one).collect();
        plan["partners"] = (0..2_000).map(payee).collect();
        plan
    });
    cases.good("plan_payouts", "PAYOUT_DATES_MAX", max::PAYOUT_DATES_MAX, |count| {
        let mut plan = plan();
        let line = |number: usize| {
            let mut line = statement_line(number);
            line["settlementDate"] = json!(date(2_480 + number));
            line
        };
        plan["lines"] = (0..count).map(line).collect();
        plan["partners"] = (0..count).map(payee).collect();
        plan
    });
    cases.good("check_schedule", "SCHEDULED_BATCHES_MAX", max::SCHEDULED_BATCHES_MAX - 1, |count| {
        let waiting: Vec<String> = (0..count).map(|n| format!("batch-{n}")).collect();
        json!({ "now": "2026-11-10T01:00:00Z", "at": "2026-11-11T01:00:00Z", "scheduled": waiting })
    });
    cases.good("check_schedule", "WINDOWS_MAX", max::WINDOWS_MAX, |count| {
        let window =
            |n: usize| json!({ "bank": "088", "from": format!("{:02}:{:02}", n / 60 % 20 + 2, n % 60), "to": "23:00" });
        json!({ "now": "2026-11-10T15:30:00Z", "windows": (0..count).map(window).collect::<Vec<_>>() })
    });
    cases.good("move_payout", "ATTEMPTS_MAX", max::ATTEMPTS_MAX - 1, |count| {
        let mut failed = payout(1);
        failed["status"] = json!("failed");
        failed["id"] = json!("payout-1");
        with(&json!({ "payout": failed, "event": "retry" }), "/payout/attempts", (0..count).map(attempt).collect())
    });
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_limit_is_reached_by_a_case_or_is_one_of_a_value() {
        assert!(!super::all().is_empty());
    }
}
