//! Rows that are wrong: each is told with its place, nothing is written, or only what is good.

use crate::support::{Bench, HEADER};

const GOOD: &str = "good,p-001,,,card,,2026-09-10T01:00:00Z,,,,10000,,,,,,,,,,,,";

/// Settles a good order and these rows, the first of which is on line 3; nothing may be left. Gives the problems, short.
fn problems(rows: &[&str]) -> Vec<String> {
    let bench = Bench::new();
    bench.orders(&[&[GOOD], rows].concat());
    let ran = bench.settle(&[]);
    assert_eq!((ran.code, bench.list("out")), (1, Vec::new()), "{}", ran.stderr);
    assert!(ran.stderr.contains("nothing written") && ran.stdout.is_empty());
    ran.problems().iter().map(|problem| problem.trim_start_matches("orders.csv:").to_owned()).collect()
}

/// One order of one line with these cells.
fn line(price: &str, quantity: &str, discounts: &str, fees: &str) -> String {
    format!("o-1,p-001,,,card,,2026-09-10T01:00:00Z,,,,,,,,x,X,,{price},,{quantity},{discounts},{fees},")
}

#[test]
fn amounts_and_quantities_are_whole_numbers_within_their_bounds() {
    for (price, quantity, expected) in [
        ("1.5", "1", "3: unit_price: not_an_integer: `1.5` is not a whole number of minor units"),
        ("1e3", "1", "3: unit_price: not_an_integer: `1e3` is not a whole number of minor units"),
        ("\"1,000\"", "1", "3: unit_price: not_an_integer: `1,000` is not a whole number of minor units"),
        (
            "01000001234",
            "1",
            "3: unit_price: leading_zero: `01000001234` has a zero in front, as a telephone number or an id has; a number has none, and zero is written `0`",
        ),
        (
            "-0",
            "1",
            "3: unit_price: leading_zero: `-0` has a zero in front, as a telephone number or an id has; a number has none, and zero is written `0`",
        ),
        (
            "5",
            "05",
            "3: quantity: leading_zero: `05` has a zero in front, as a telephone number or an id has; a number has none, and zero is written `0`",
        ),
        ("-5", "1", "3: unit_price: negative_amount: amount -5 may not be negative"),
        (
            "10000000000000000000",
            "1",
            "3: unit_price: amount_out_of_range: amount 10000000000000000000 is outside ±1000000000000000",
        ),
        (
            "1000000000000000",
            "2",
            "3: unit_price: amount_out_of_range: amount 2000000000000000 is outside ±1000000000000000",
        ),
        ("5", "-1", "3: quantity: quantity_out_of_range: quantity -1 is outside 1 to 1000000"),
        ("5", "", "3: quantity: missing_field: field `quantity` is missing"),
    ] {
        assert_eq!(problems(&[&line(price, quantity, "", "")]), [expected]);
    }
}

#[test]
fn every_bad_cell_of_a_row_is_told_even_behind_others() {
    let told = problems(&["o-1,p-0O1,,,crad,,2026-09-10,KRW,,,,,nope=5,,x,X,,1.5,,0,seller,nofee;,"]);
    let starts = [
        "3: payment_method: unknown_word: `crad` is not one of",
        "3: paid_at: invalid_instant: `2026-09-10`",
        "3: unit_price: not_an_integer: `1.5`",
        "3: quantity: quantity_out_of_range: quantity 0",
        "3: line_discounts: wrong_type: expected `policy=amount` or `policy=amount/taxfree`",
        "3: line_fees: invalid_id: `` is not an id",
        "3: partner_id: unknown_partner: unknown partner `p-0O1`, did you mean `p-001`?",
        "3: order_discounts: unknown_discount_share_policy: unknown discount-share policy `nope`",
    ];
    assert_eq!(told.len(), starts.len(), "{told:#?}");
    assert!(told.iter().zip(starts).all(|(told, start)| told.starts_with(start)), "{told:#?}");
}

#[test]
fn what_the_engine_refuses_is_told_at_its_row_and_column() {
    let told = problems(&[
        "o-1,p-001,,,card,,2026-09-10T01:00:00Z,,,,,,nope=5,,x,X,,1000,,1,,,",
        "o-1,,,,,,,,,,,,,,y,Y,,1000,,2,seller=3000,,",
        "o-1,,,,,,,,,,,,,,x,Z,,1000,,1,,nofee,",
        "o-2,p-001,,,card,,2026-09-10T01:00:00Z,,,2026-09-09,10000,,,,,,,,,,,,",
        "o-3,p-001,,,card,,,,2099-01-01,,10000,,seller=10001,,,,,,,,,,",
    ]);
    assert_eq!(
        told,
        [
            "3: order_discounts: unknown_discount_share_policy: unknown discount-share policy `nope`",
            "4: line_discounts: discount_exceeds_order: discount 3000 exceeds the order amount 2000",
            "5: product_id: duplicate_product: product `x` is on two lines",
            "5: line_fees: unknown_additional_fee_policy: unknown additional-fee policy `nofee`",
            "6: settlement_date: settlement_date_before_start: settlement date 2026-09-09 is before the start date 2026-09-10",
            "7: order_discounts: discount_exceeds_order: discount 10001 exceeds the order amount 10000",
            "7: start_date: date_outside_calendar: 2099-01-01 is outside the calendar `kr`, which covers 2015-01-01 to 2030-12-31",
        ]
    );
}

#[test]
fn rows_that_are_no_rows_do_not_end_the_reading() {
    let told = problems(&[
        "o-1,p-001,,,card",
        "o-2,p-001,,,card,,2026-09-10T01:00:00Z,,,,,,,,x,\"open,,1000,,1,,,",
        "o-3,p-001,,,card,,2026-09-10T01:00:00Z,,,,,,,,x,a\"b,,1000,,1,,,",
        "o-4,p-001,,,card,,2026-09-10T01:00:00Z,,,,0.5,,,,,,,,,,,,",
    ]);
    assert_eq!(
        told,
        [
            "3: row: wrong_cell_count: this row has 5 cells",
            "4: row: broken_quoting: a quote that is not closed",
            "5: row: broken_quoting: a quote within a cell that does not begin with one",
            "6: order_amount: not_an_integer: `0.5` is not a whole number of minor units",
        ]
    );
}

#[test]
fn an_order_is_in_one_piece_and_says_one_thing() {
    let first = "o-1,p-001,,,card,,2026-09-10T01:00:00Z,,,,,,,,x,X,,1000,,1,,,";
    let same = "o-1,p-001,,,card,,,,,,,,,,y,Y,,1000,,1,,,";
    let bench = Bench::new();
    bench.orders(&[first, same]);
    assert_eq!(bench.settle(&["--quiet"]).code, 0, "later rows may repeat the order's cells");

    assert_eq!(
        problems(&[first, "o-1,p-002,,,,,,,,,,,,,y,Y,,1000,,1,,,a note"]),
        [
            "4: partner_id: conflicting_value: `p-002` differs from `p-001` on line 3, the order's first row",
            "4: memo: conflicting_value: `a note` differs from `` on line 3, the order's first row",
        ]
    );
    assert_eq!(
        problems(&[first, "o-2,p-001,,,,,,,2026-09-10,,500,,,,,,,,,,,,", same]),
        [
            "5: order_id: duplicate_id: order `o-1` is given twice",
            "5: paid_at: start_date_missing: give `startDate` or `paidAt`"
        ]
    );
    assert_eq!(problems(&[first, same, same]), ["5: row: repeated_row: this row repeats line 4"]);
    let alone = "o-1,p-001,,,,,,,2026-09-10,,500,,,,,,,,,,,,";
    assert_eq!(
        problems(&[alone, alone, alone]),
        ["4: row: repeated_row: this row repeats line 3", "5: row: repeated_row: this row repeats line 3"]
    );
    assert_eq!(
        problems(&[alone, &alone.replace("500", "700")]),
        ["4: order_id: duplicate_id: order `o-1` is given twice"]
    );
    assert_eq!(
        problems(&["o-1,p-001,,,,,,,2026-09-10,,500,,,,x,X,,1000,,1,,,"]),
        ["3: order_amount: exactly_one_of: give exactly one of `order_amount` and lines with `product_id`"]
    );
}

#[test]
fn a_basket_has_at_most_a_thousand_lines() {
    let mut rows: Vec<String> = (1..=1_001).map(|n| format!("o-1,,,,,,,,,,,,,,x-{n},X,,1000,,1,,,")).collect();
    rows[0] = "o-1,p-001,,,card,,2026-09-10T01:00:00Z,,,,,,,,x-1,X,,1000,,1,,,".to_owned();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    assert_eq!(problems(&rows), ["1003: product_id: too_many: 1001 lines, at most 1000"]);
}

#[test]
fn problems_and_their_rows_are_counted() {
    let bench = Bench::new();
    bench.orders(&[GOOD, &line("x", "y", "", ""), "o-2,p-999,,,,,,,2026-09-10,,500,,,,,,,,,,,,"]);
    let ran = bench.settle(&[]);
    assert!(ran.stderr.contains("3 problems in 2 rows\n"), "{}", ran.stderr);
}

#[test]
fn good_orders_are_written_and_bad_ones_set_aside() {
    let bench = Bench::new();
    let bad = "b-1,p-999,,,card,,2026-09-10T01:00:00Z,,,,,,,,x,\"a, \"\"b\"\"\",,1000,,1,,,=cmd";
    let more = "b-1,,,,,,,,,,,,,,y,Y,,1000,,0,,,";
    bench.orders(&[
        GOOD,
        bad,
        more,
        &GOOD.replace("good", "twice"),
        &GOOD.replace("good", "fine"),
        &GOOD.replace("good", "twice"),
    ]);
    let ran = bench.settle(&["--skip-bad"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stderr.contains("4 problems in 4 rows") && ran.stderr.contains("3 orders refused"), "{}", ran.stderr);

    let ids: Vec<String> = bench.table("out/transfers.csv").iter().map(|row| row.get("order_id").to_owned()).collect();
    assert_eq!(ids, ["good", "fine"], "of an order in two pieces neither is settled");
    let rejects: Vec<String> = bench
        .table("out/rejects.csv")
        .iter()
        .map(|row| ["file", "line", "id", "field", "code"].map(|name| row.get(name)).join(" "))
        .collect();
    assert_eq!(
        rejects,
        [
            "orders.csv 3 b-1 partner_id unknown_partner",
            "orders.csv 4 b-1 quantity quantity_out_of_range",
            "orders.csv 5 twice order_id duplicate_id",
            "orders.csv 7 twice order_id duplicate_id",
        ]
    );
    let aside = bench.text("out/rejected-orders.csv");
    assert!(aside.starts_with("order_id,") && aside.contains(&format!("\n{bad}\n{more}\n")), "{aside}");

    let mended = aside.replace("p-999", "p-001").replace(",0,,,\n", ",1,,,\n");
    let (kept, _) = mended.split_once("twice").unwrap();
    bench.write("mended.csv", kept);
    assert_eq!(bench.run(&["--orders", "mended.csv", "--out", "second", "--quiet"]).code, 0);
    assert_eq!(bench.table("second/transfers.csv")[0].number("order"), 2_000);
}

#[test]
fn a_row_that_does_not_say_whose_it_is_counts_for_both_its_neighbours() {
    let bench = Bench::new();
    let orders = ["a", "b", "c"].map(|id| GOOD.replace("good", id));
    bench.orders(&[&orders[0], &orders[1], ",,,,,,,,,,,,,,y,Y,,1000,,1,,,", &orders[2], GOOD]);
    assert_eq!(bench.settle(&["--skip-bad"]).code, 0);
    let ids: Vec<String> = bench.table("out/transfers.csv").iter().map(|row| row.get("order_id").to_owned()).collect();
    assert_eq!(ids, ["a", "good"]);
}

#[test]
fn without_bad_rows_the_files_of_rejects_are_empty() {
    let bench = Bench::new();
    bench.orders(&[GOOD, &line("x", "1", "", "")]);
    assert_eq!(bench.settle(&["--skip-bad", "--quiet"]).code, 0);
    bench.orders(&[GOOD]);
    assert_eq!(bench.settle(&["--skip-bad", "--quiet"]).code, 0);
    assert!(bench.table("out/rejects.csv").is_empty());
    assert_eq!(bench.text("out/rejected-orders.csv"), format!("{HEADER}\n"), "what an earlier run left is gone");
}

#[test]
fn records_are_told_by_line_and_path() {
    let bench = Bench::new();
    let good = r#"{"id":"a","partner":"p-001","startDate":"2026-09-10","amount":1000}"#;
    let records = [
        good,
        "",
        &good.replace(r#""a""#, r#""b""#).replace("1000", "1000.5"),
        r#"{"id":"c","partner":"p-001","startDate":"2026-09-10","lines":[{"productId":"x","unitPrice":5,"quantity":0}]}"#,
        r#"{"id":"d","partner":"p-001""#,
        &good.replace(r#""a""#, r#""e""#).replace("p-001", "p-999"),
        &good.replace("amount", "amuont"),
        good,
    ];
    bench.write("orders.jsonl", records.join("\n"));
    let ran = bench.run(&["--orders", "orders.jsonl", "--skip-bad"]);
    let starts = [
        "orders.jsonl:3: $.amount: not_an_integer: `1000.5`",
        "orders.jsonl:4: $.lines[0].quantity: quantity_out_of_range: quantity 0",
        "orders.jsonl:5: $: malformed_json: not JSON at column",
        "orders.jsonl:6: $.partner: unknown_partner: unknown partner `p-999`",
        "orders.jsonl:7: $.id: duplicate_id: order `a` is given twice",
        "orders.jsonl:7: $: unknown_field: unknown field `amuont`, did you mean `amount`?",
        "orders.jsonl:8: $.id: duplicate_id: order `a` is given twice",
    ];
    let told: Vec<&str> = ran.problems().into_iter().filter(|told| !told.starts_with("orders.jsonl:1:")).collect();
    assert_eq!(told.len(), starts.len(), "{told:#?}");
    assert!(told.iter().zip(starts).all(|(told, start)| told.starts_with(start)), "{told:#?}");
    assert_eq!(ran.code, 0);
    assert_eq!(bench.text("out/rejected-orders.jsonl").lines().count(), 7);
    assert_eq!(bench.text("out/transfers.jsonl"), "");
}

#[test]
fn a_line_with_a_wrong_id_is_not_lost_to_its_order() {
    let bench = Bench::new();
    let first = "o-1,p-001,,,card,,2026-09-10T01:00:00Z,,,,,,,,x,X,,1000,,1,,,";
    bench.orders(&[GOOD, first, "o-11,,,,,,,,,,,,,,y,Y,,1000,,1,,,", "o-1,,,,,,,,,,,,,,z,Z,,1000,,1,,,"]);
    let ran = bench.settle(&["--skip-bad"]);
    assert_eq!(ran.problems(), ["orders.csv:4: order_id: conflicting_value: order `o-11` does not begin on this row"]);
    assert_eq!(bench.table("out/transfers.csv").len(), 1);
}
