//! Cases after the order: statement lines, payments, payouts, moves and tax.

use serde_json::{Value, json};

use super::parts::{attempt, carry, date, partner, payee, payout, plan, rate_row, statement_line, transfer, withheld};
use super::{Cases, with};

pub(super) fn statements(cases: &mut Cases) {
    cases.list("statement_lines", json!({}), "/transfers", 100, transfer);
    cases.good("statement_lines", "transfers of one line", 100, |count| {
        let one = |n| {
            let mut transfer = transfer(n);
            transfer["partner"] = json!("partner-000001");
            transfer
        };
        json!({ "transfers": (0..count).map(one).collect::<Vec<_>>() })
    });
    cases.good("statement_lines", "transfers of a line each", 100, |count| {
        let one = |n| {
            let mut transfer = transfer(n);
            transfer["partner"] = json!(format!("partner-{n:06}"));
            transfer
        };
        json!({ "transfers": (0..count).map(one).collect::<Vec<_>>() })
    });
    cases.refused(
        "statement_lines",
        "transfers, the last as the first",
        100,
        |count| json!({ "transfers": (0..count).map(|n| transfer(n % (count - 1))).collect::<Vec<_>>() }),
    );
    cases.refused("statement_lines", "transfers, one of a rehearsal", 100, |count| {
        let mut document = json!({ "transfers": (0..count).map(transfer).collect::<Vec<_>>() });
        document["transfers"][count / 2]["ledger"] = json!("test");
        document
    });
    cases.list("statement_lines", json!({ "transfers": [] }), "/lines", 100, statement_line);
    cases.good("statement_lines", "existing lines of one key", 100, |count| {
        let one = |n| {
            let mut line = statement_line(n);
            line["partner"] = json!("partner-000000");
            line["status"] = json!("paid_out");
            line
        };
        json!({ "transfers": [transfer(9_999_999)], "lines": (0..count).map(one).collect::<Vec<_>>() })
    });
    let own = |n| {
        let mut line = statement_line(n);
        line["partner"] = json!("partner-000001");
        line
    };
    let month = json!({ "partner": "partner-000001", "from": "2026-10-01", "to": "2026-10-31", "lines": [] });
    cases.list("statement", month.clone(), "/lines", 100, own);
    cases.list(
        "statement",
        month.clone(),
        "/payouts",
        100,
        |n| json!({ "id": format!("payout-{n:06}"), "paidOn": "2026-10-10", "paid": 5 }),
    );
    let (many, foreign) = (month.clone(), month);
    cases.good("statement", "transfers of a line", 400, move |count| {
        let mut line = own(1);
        line["transfers"] = (0..count).map(|n| format!("order-{n:08}")).collect();
        with(&many, "/lines", vec![line])
    });
    cases.refused("statement", "lines of others", 100, move |count| {
        with(&foreign, "/lines", (0..count).map(statement_line).collect())
    });
    let requested = transfer(9_999_999);
    let facts = json!({ "id": "payment-1", "amount": 1_000_000_000_i64 });
    let registered = |n| {
        let mut transfer = transfer(n);
        transfer["payment"] = json!("payment-1");
        transfer
    };
    let payment = json!({ "payment": facts, "requested": requested });
    cases.list("check_payment", payment.clone(), "/registered", 100, registered);
    cases.list("check_payment", payment.clone(), "/payment/cancellations", 200, |_| json!({ "amount": 1 }));
    cases.refused("check_payment", "registered for another payment", 100, move |count| {
        let other = |n| {
            let mut transfer = transfer(n);
            transfer["payment"] = json!("payment-2");
            transfer
        };
        with(&payment, "/registered", (0..count).map(other).collect())
    });
}

pub(super) fn payouts(cases: &mut Cases) {
    for call in ["plan_payouts", "complete_payouts"] {
        let whole = |count: usize, change: fn(usize, &mut Value)| {
            let line = |number| {
                let mut line = statement_line(number);
                change(number, &mut line);
                line
            };
            let mut plan = plan();
            plan["lines"] = (0..count).map(line).collect();
            plan["partners"] = (0..count).map(payee).collect();
            plan
        };
        cases.good(call, "lines of a partner each", 50, move |count| whole(count, |_, _| ()));
        cases.good(call, "lines of one partner", 50, move |count| {
            whole(count, |_, line| line["partner"] = json!("partner-000001"))
        });
        cases.refused(call, "lines of unknown partners", 50, move |count| {
            whole(count, |n, line| line["partner"] = json!(format!("partner_O{n:05}")))
        });
        cases.refused(call, "lines of one id", 50, move |count| whole(count, |_, line| line["id"] = json!("line")));
        cases.refused(call, "lines that are paid", 50, move |count| {
            whole(count, |_, line| line["status"] = json!("paid_out"))
        });
        cases.refused(call, "lines, each misspelt", 50, move |count| whole(count, |_, line| line["amuont"] = json!(1)));
        if call == "plan_payouts" {
            cases.refused(call, "lines in dollars", 50, move |count| {
                whole(count, |_, line| line["currency"] = json!("USD"))
            });
            cases.refused(call, "partners without an account", 50, move |count| {
                let mut plan = whole(count, |_, _| ());
                plan["partners"] = (0..count).map(|n| json!({ "partner": partner(n) })).collect();
                plan
            });
        }
        cases.good(call, "chosen lines", 50, move |count| {
            let mut plan = whole(count, |_, _| ());
            plan["choose"] = (0..count).map(|n| json!(format!("line-{n:06}"))).collect();
            plan
        });
        cases.refused(call, "chosen lines that are unknown", 50, move |count| {
            let mut plan = whole(count, |_, _| ());
            plan["choose"] = (0..count).map(|n| json!(format!("line-O{n:05}"))).collect();
            plan
        });
        cases.good(call, "open balances", 50, move |count| {
            let mut plan = whole(count, |_, _| ());
            plan["carries"] = (0..count).map(carry).collect();
            plan
        });
        cases.refused(call, "open balances of one id", 50, move |count| {
            let mut plan = whole(count, |_, _| ());
            plan["carries"] = (0..count).map(|_| carry(1)).collect();
            plan
        });
        cases.good(call, "rows of the table", 25, move |count| {
            let mut plan = whole(50, |_, _| ());
            let mut rows: Vec<Value> = (0..count).map(rate_row).collect();
            rows.push(json!({ "kind": "business", "from": "2026-01-01", "rate": "3%", "law": "Income Tax Act 129" }));
            plan["terms"] = json!({ "table": { "name": "own", "rows": rows } });
            plan
        });
    }
    let withdrawal = |count: usize| {
        json!({ "balance": 1_000_000_000_i64, "paidOn": "2026-11-10", "lines": (0..count).map(statement_line).collect::<Vec<_>>(),
            "partners": (0..count).map(payee).collect::<Vec<_>>(), "carries": (0..count).map(carry).collect::<Vec<_>>(),
            "payouts": (0..count).map(payout).collect::<Vec<_>>() })
    };
    cases.good("recommended_withdrawal", "lines, partners, balances, payouts", 50, withdrawal);
    cases.refused("recommended_withdrawal", "lines of unknown partners", 50, move |count| {
        let mut document = withdrawal(count);
        document["partners"] = (0..count).map(|n| payee(n + 500_000)).collect();
        document
    });
    cases.refused("recommended_withdrawal", "payouts of one id, misspelt", 50, move |count| {
        let mut document = withdrawal(count);
        document["payouts"] = (0..count).map(|_| json!({ "id": "payout", "amuont": 1 })).collect();
        document
    });
}

pub(super) fn moves(cases: &mut Cases) {
    cases.list("batch_stats", json!({}), "/payouts", 100, payout);
    let windows =
        |n: usize| json!({ "bank": "088", "from": format!("{:02}:{:02}", n / 60 % 20 + 2, n % 60), "to": "23:00" });
    cases.list("check_schedule", json!({ "now": "2026-11-10T15:30:00Z" }), "/windows", 60, windows);
    cases.refused("check_schedule", "windows, all of them hit", 60, |count| {
        let window = |_| json!({ "from": "00:00", "to": "23:59" });
        json!({ "now": "2026-11-10T01:00:00Z", "windows": (0..count).map(window).collect::<Vec<_>>() })
    });
    cases.good(
        "check_schedule",
        "banks",
        100,
        |count| json!({ "now": "2026-11-10T01:00:00Z", "banks": vec!["088"; count] }),
    );
    cases.refused("check_schedule", "batches that wait", 100, |count| {
        let waiting: Vec<String> = (0..count).map(|n| format!("batch-{n}")).collect();
        json!({ "now": "2026-11-10T01:00:00Z", "at": "2026-11-11T01:00:00Z", "scheduled": waiting })
    });
    let batch = json!({ "batch": { "id": "batch", "status": "prepared" }, "event": "start" });
    cases.list(
        "move_batch",
        batch.clone(),
        "/batches",
        100,
        |n| json!({ "id": format!("batch-{n}"), "status": "completed" }),
    );
    cases.refused("move_batch", "batches, the last is ongoing", 100, move |count| {
        let other =
            |n| json!({ "id": format!("batch-{n}"), "status": if n + 1 == count { "ongoing" } else { "completed" } });
        with(&batch, "/batches", (0..count).map(other).collect())
    });
    let finish = json!({ "batch": { "id": "batch", "status": "ongoing" }, "event": "finish" });
    cases.list("move_batch", finish, "/payouts", 100, |_| json!("succeeded"));
    let mut failed = payout(1);
    failed["status"] = json!("failed");
    failed["id"] = json!("payout-1");
    let document = json!({ "payout": failed, "event": "retry" });
    cases.list("move_payout", document.clone(), "/payout/attempts", 60, attempt);
    cases.good("move_payout", "lines", 100, move |count| {
        let lines = (0..count).map(|n| json!(format!("line-{n:06}"))).collect();
        with(&with(&document, "/payout/lines", lines), "/payout/attempts", vec![attempt(0)])
    });
}

pub(super) fn withholding(cases: &mut Cases) {
    let entry = |n: usize| {
        // Seven digits that end in a check digit, from birthdays that pass.
        json!({ "payee": { "id": format!("payee-{n:06}"), "name": "Kim Hana", "residentNumber": resident(n) }, "incomeCode": "940909",
            "withheld": withheld() })
    };
    cases.list("simplified_statement", json!({}), "/entries", 100, entry);
    cases.good(
        "simplified_statement",
        "entries of one payee",
        100,
        move |count| json!({ "entries": vec![entry(1); count] }),
    );
    cases.refused("simplified_statement", "entries, the last with the number of the first", 100, move |count| {
        let mut document = json!({ "entries": (0..count).map(entry).collect::<Vec<_>>() });
        document["entries"][count - 1]["payee"]["residentNumber"] = json!(resident(0));
        document
    });
    let payment = |n: usize| json!({ "payee": format!("payee-{n:06}"), "withheld": withheld() });
    cases.list("withholding_due", json!({}), "/payments", 100, payment);
    cases.good("withholding_due", "payments of a month each", 40, |count| {
        let payment = |n: usize| {
            let mut withheld = withheld();
            withheld["paidOn"] = json!(format!("{}-{:02}-10", 2019 + n / 12 % 11, n % 12 + 1));
            json!({ "payee": format!("payee-{n:06}"), "withheld": withheld })
        };
        json!({ "payments": (0..count).map(payment).collect::<Vec<_>>() })
    });
    let paid = json!({ "kind": "other_sixty_percent_expense", "paidOn": "2026-11-10" });
    cases.list("withhold", paid, "/occasions", 400, |n| json!(100_000 + n));
    let rows = |count: usize| json!({ "name": "own", "rows": (0..count).map(rate_row).collect::<Vec<_>>() });
    cases.good(
        "withhold",
        "rows of a table",
        60,
        move |count| json!({ "kind": "business", "gross": 10_000, "paidOn": date(count - 1), "table": rows(count) }),
    );
    cases.refused(
        "withhold",
        "rows of a table, none for the day",
        60,
        move |count| json!({ "kind": "business", "gross": 10_000, "paidOn": date(5_000), "table": rows(count) }),
    );
    cases.list("withholding_rates", json!({ "table": { "name": "own" } }), "/table/rows", 60, rate_row);
    cases.refused("withholding_rates", "rows, the last on the day of the first", 60, move |count| {
        let mut table = rows(count);
        table["rows"][count - 1]["from"] = json!(date(0));
        table["rows"][count - 1]["to"] = json!(date(0));
        json!({ "table": table })
    });
    cases.list("attribute_withholding", json!({ "incomeTax": 3_000, "localIncomeTax": 300 }), "/lines", 400, |n| {
        json!(1_000 + n)
    });
}

/// A resident number that passes its checks: the last digit follows from the others.
fn resident(number: usize) -> String {
    let head = format!("900101-1{number:05}");
    let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    let digits = head.chars().filter_map(|c| c.to_digit(10));
    let sum: u32 = digits.zip(weights).map(|(digit, weight)| digit * weight).sum();
    format!("{head}{}", (11 - sum % 11) % 10)
}
