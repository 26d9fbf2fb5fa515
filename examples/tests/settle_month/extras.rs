//! Cancels and items set by hand: read, settled, told when they are bad, put aside, explained.

use serde_json::Value;

use crate::support::{Bench, example};

const GOOD: &str = "good,p-001,,,card,,2026-09-10T01:00:00Z,,,,10000,,,,,,,,,,,,";
const FILES: [&str; 4] = ["--cancels", "cancels.jsonl", "--manual", "manual.jsonl"];

fn bench(cancels: &[&str], manual: &[&str]) -> Bench {
    let bench = Bench::new();
    bench.orders(&[GOOD, &GOOD.replace("good", "o-2")]);
    bench.write("cancels.jsonl", cancels.join("\n"));
    bench.write("manual.jsonl", manual.join("\n"));
    bench
}

const PART: &str = r#"{"id":"c-1","order":"good","amount":4000,"startDate":"2026-09-12"}"#;
const REST: &str = r#"{"id":"c-2","order":"good","all":true,"cancelledAt":"2026-10-02T15:00:00Z","memo":"late"}"#;
const BONUS: &str = r#"{"id":"m-1","partner":"p-001","amount":"-500","taxFree":-200,"settlementDate":"2026-10-15"}"#;

#[test]
fn an_order_is_followed_by_its_cancels_and_items_come_last() {
    let bench = bench(&[PART, "", REST], &[BONUS]);
    let ran = bench.settle(&FILES);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let rows = bench.table("out/transfers.csv");
    let facts: Vec<String> = rows
        .iter()
        .map(|row| ["type", "transfer_id", "order_id", "start_date"].map(|name| row.get(name)).join(" "))
        .collect();
    assert_eq!(
        facts,
        [
            "order good good 2026-09-10",
            "order_cancel c-1 good 2026-09-12",
            "order_cancel c-2 good 2026-10-03",
            "order o-2 o-2 2026-09-10",
            "manual m-1  "
        ]
    );
    let amount = |row: usize, name: &str| rows[row].number(name);
    for name in ["order", "payment", "platform_fee", "platform_fee_vat", "settlement"] {
        assert_eq!(
            amount(0, name),
            amount(1, name) + amount(2, name),
            "{name}: what is cancelled in full comes back in full"
        );
    }
    assert_eq!((amount(1, "order"), amount(2, "order")), (4_000, 6_000));
    assert_eq!((amount(4, "settlement"), amount(4, "settlement_tax_free"), amount(4, "order")), (-500, -200, 0));

    let records: Vec<Value> =
        bench.text("out/transfers.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((records[1]["type"].as_str(), records[1]["id"].as_str()), (Some("order_cancel"), Some("c-1")));
    assert_eq!(records[2]["left"]["settlement"], 0);
    assert_eq!(records[4]["type"], "manual");

    let totals = bench.table("out/totals.csv");
    let sum = |name: &str| totals.iter().map(|row| row.number(name)).sum::<i128>();
    assert_eq!((sum("count"), sum("order"), sum("manual")), (5, 10_000, -500));
    assert_eq!(sum("settlement"), amount(3, "settlement") - 500, "cancels are subtracted");
    assert!(ran.stderr.contains("2 orders, 5 transfers"), "{}", ran.stderr);
}

#[test]
fn without_files_beside_the_orders_there_is_nothing_beside_them() {
    let bench = bench(&[PART], &[BONUS]);
    assert_eq!(bench.settle(&["--quiet"]).code, 0);
    assert_eq!(bench.table("out/transfers.csv").len(), 2);
    bench.write("cancels.jsonl", "");
    assert_eq!(bench.settle(&["--quiet", "--cancels", "cancels.jsonl"]).code, 0, "a month without cancels");
}

const BAD_CANCELS: [&str; 9] = [
    PART,
    r#"{"id":"c-2","order":"good","amount":7000,"startDate":"2026-09-13"}"#,
    r#"{"id":"c-3","order":"good","amount":1000,"startDate":"2026-09-14"}"#,
    r#"{"id":"c-4","order":"nowhere","all":true,"startDate":"2026-09-14"}"#,
    r#"{"id":"c-5","order":"c-1","all":true,"startDate":"2026-09-14"}"#,
    r#"{"id":"c-6","order":"o-2","amount":1.5,"startDate":"2026-09-14"}"#,
    r#"{"id":"c-7","amount":10,"startDate":"2026-09-14"}"#,
    r#"{"id":"c-8","order":"#,
    r#"{"id":"c-1","order":"o-2","amount":10,"startDate":"2026-09-14"}"#,
];

const BAD_MANUAL: [&str; 4] = [
    r#"{"id":"m-1","partner":"p-999","amount":1,"settlementDate":"2026-10-15"}"#,
    r#"{"id":"m-2","partner":"p-001","amount":-5,"taxFree":5,"settlementDate":"2026-10-15"}"#,
    r#"{"id":"m-3","partner":"p-001","amount":5,"settlementDate":"2026-13-15"}"#,
    r#"{"id":"o-2","partner":"p-001","amount":5,"settlementDate":"2026-10-15"}"#,
];

#[test]
fn every_bad_cancel_and_item_is_told_and_nothing_is_written() {
    let bench = bench(&BAD_CANCELS, &BAD_MANUAL[..3]);
    let ran = bench.settle(&FILES);
    assert_eq!((ran.code, bench.list("out")), (1, Vec::new()), "{}", ran.stderr);
    let starts = [
        "cancels.jsonl:2: $.amount: cancellable_amount_exceeded: 7000 of the order amount",
        "cancels.jsonl:6: $.amount: not_an_integer: ",
        "cancels.jsonl:9: $.id: duplicate_id: cancel `c-1` is given twice",
        "cancels.jsonl:4: $.order: unknown_order: there is no order `nowhere`",
        "cancels.jsonl:5: $.order: cancel_of_a_cancel: `c-1` is itself a cancel",
        "cancels.jsonl:7: $: missing_field: field `order` is missing",
        "cancels.jsonl:8: $: malformed_json: not JSON at column",
        "manual.jsonl:1: $.partner: unknown_partner: unknown partner `p-999`",
        "manual.jsonl:2: $.taxFree: tax_free_exceeds_settlement: ",
        "manual.jsonl:3: $.settlementDate: invalid_date: ",
    ];
    let told = ran.problems();
    assert_eq!(told.len(), starts.len(), "{told:#?}");
    assert!(told.iter().zip(starts).all(|(told, start)| told.starts_with(start)), "{told:#?}");
}

#[test]
fn what_is_bad_is_put_aside_with_all_that_waits_for_it() {
    let bench = bench(&BAD_CANCELS[..8], &BAD_MANUAL);
    let ran = bench.settle(&[&FILES[..], &["--skip-bad"]].concat());
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stderr.contains("1 order, 7 cancels, 4 manual items refused"), "{}", ran.stderr);
    let rejects: Vec<String> = bench
        .table("out/rejects.csv")
        .iter()
        .map(|row| ["file", "line", "id", "code"].map(|name| row.get(name)).join(" "))
        .collect();
    assert_eq!(
        rejects,
        [
            "cancels.jsonl 2 c-2 cancellable_amount_exceeded",
            "cancels.jsonl 3 c-3 waits_for_another",
            "orders.csv 3 o-2 duplicate_id",
            "cancels.jsonl 6 c-6 not_an_integer",
            "cancels.jsonl 4 c-4 unknown_order",
            "cancels.jsonl 5 c-5 cancel_of_a_cancel",
            "cancels.jsonl 7 c-7 missing_field",
            "cancels.jsonl 8  malformed_json",
            "manual.jsonl 1 m-1 unknown_partner",
            "manual.jsonl 2 m-2 tax_free_exceeds_settlement",
            "manual.jsonl 3 m-3 invalid_date",
            "manual.jsonl 4 o-2 duplicate_id",
        ]
    );
    let aside = bench.text("out/rejected-cancels.jsonl");
    assert!(aside.starts_with(BAD_CANCELS[1]) && aside.lines().count() == 7, "{aside}");
    assert_eq!(bench.text("out/rejected-manual.jsonl").lines().count(), 4);
    assert_eq!(bench.table("out/transfers.csv").len(), 2, "the good order and its first cancel");
}

#[test]
fn the_cancels_of_a_refused_order_wait_for_it() {
    let bench = bench(&[PART, REST], &[]);
    bench.orders(&[&GOOD.replace(",10000,", ",1.5,")]);
    let ran = bench.settle(&FILES[..2]);
    assert_eq!(ran.problems().len(), 1, "one fault is one problem: {}", ran.stderr);
    let ran = bench.settle(&["--cancels", "cancels.jsonl", "--skip-bad"]);
    assert!(ran.code == 0 && ran.stderr.contains("1 order, 2 cancels refused"), "{}", ran.stderr);
    assert_eq!(bench.table("out/rejects.csv")[1].get("code"), "waits_for_another");
}

#[test]
fn files_that_cannot_be_used_are_told() {
    let bench = bench(&[PART], &[]);
    let ran = bench.settle(&["--cancels", "cancels.csv", "--manual", "missing.jsonl"]);
    let told = ran.problems();
    assert!(told[0].starts_with("cancels.csv: file: unknown_file_type"), "{told:?}");
    assert!(told[1].starts_with("missing.jsonl: file: unreadable_file") && told.len() == 2, "{told:?}");
    assert_eq!((ran.code, bench.list("out")), (1, Vec::new()));
}

#[test]
fn a_cancel_is_read_in_the_currency_of_its_order() {
    let of_dollars = r#"{"id":"c-1","order":"usd","amount":5000,"startDate":"2026-09-12"}"#;
    let bench = bench(&[of_dollars], &[]);
    bench.orders(&["usd,p-003,c-01,,,,,USD,2026-09-10,,15005,,,,,,,,,,,,"]);
    assert_eq!(bench.settle(&["--quiet", "--cancels", "cancels.jsonl"]).code, 0);
    assert_eq!(bench.table("out/transfers.csv")[1].get("currency"), "USD");
    bench.write("cancels.jsonl", of_dollars.replace("5000", r#"5000,"currency":"KRW""#));
    let ran = bench.settle(&["--cancels", "cancels.jsonl"]);
    assert_eq!(
        ran.problems(),
        ["cancels.jsonl:1: $.currency: cancel_in_another_currency: the cancel is in KRW, its order in USD"]
    );
}

#[test]
fn cancels_and_items_are_explained() {
    let bench = Bench::new();
    let cancel = bench.run(&["--explain", "x-00109-2"]);
    assert!(cancel.code == 0 && cancel.stdout.starts_with("cancel  x-00109-2"), "{}{}", cancel.stdout, cancel.stderr);
    let korean = bench.run(&["--explain", "x-00109-1", "--language", "ko"]);
    assert!(korean.stdout.starts_with("취소  x-00109-1"), "{}", korean.stdout);
    let item = bench.run(&["--explain", "m-001"]);
    assert!(item.stdout.starts_with("manual  m-001  p-001  29,100 KRW on 2026-09-30"), "{}", item.stdout);
    let near = bench.run(&["--explain", "x-00109-9"]);
    assert!(near.code == 1 && near.stderr.contains("did you mean `x-00109-"), "{}", near.stderr);
    assert!(bench.list("").is_empty() && example("cancels.jsonl").exists());
}
