//! The program `settle-month` as its users meet it: files in, files and messages out.

#![allow(clippy::disallowed_methods, reason = "tests of a program that reads and writes files")]

#[path = "settle_month/bad_files.rs"]
mod bad_files;
#[path = "settle_month/bad_rows.rs"]
mod bad_rows;
#[path = "settle_month/extras.rs"]
mod extras;
#[path = "settle_month/month.rs"]
mod month;
#[path = "settle_month/support.rs"]
mod support;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::{Bench, HEADER, example};

const FILES: [&str; 10] = [
    "carries.csv",
    "payouts.csv",
    "statement-lines.csv",
    "statements.csv",
    "statements.json",
    "totals.csv",
    "totals.json",
    "transfers.csv",
    "transfers.jsonl",
    "withholding.csv",
];

const SUMMED: [(&str, &str); 11] = [
    ("order", "order"),
    ("discount", "discount"),
    ("payment", "payment"),
    ("discount_share", "discountShare"),
    ("platform_fee", "platformFee"),
    ("platform_fee_vat", "platformFeeVat"),
    ("additional_fee", "additionalFee"),
    ("additional_fee_vat", "additionalFeeVat"),
    ("payment_vat_burden", "paymentVatBurden"),
    ("settlement", "settlement"),
    ("settlement_tax_free", "settlementTaxFree"),
];

#[test]
fn the_example_month_is_settled_without_any_argument() {
    let bench = Bench::new();
    let ran = bench.run(&[]);
    assert_eq!((ran.code, bench.list("out")), (0, FILES.map(str::to_owned).to_vec()), "{}", ran.stderr);

    let transfers = bench.table("out/transfers.csv");
    assert_eq!(transfers.len(), 20_758, "20,000 orders, 686 cancels, 72 items set by hand");
    assert_eq!(transfers[0].names.len(), 28);
    assert_eq!(bench.text("out/transfers.jsonl").lines().count(), 20_758);
    assert!(bench.text("out/transfers.csv").lines().count() == 20_759);

    let mut sums: BTreeMap<[&str; 3], (i128, [i128; 11])> = BTreeMap::new();
    for transfer in &transfers {
        let key = ["partner_id", "settlement_date", "currency"].map(|name| transfer.get(name));
        let (count, amounts) = sums.entry(key).or_default();
        *count += 1;
        let sign = if transfer.get("type") == "order_cancel" { -1 } else { 1 };
        for (sum, (column, _)) in amounts.iter_mut().zip(SUMMED) {
            *sum += sign * transfer.number(column);
        }
    }
    let totals = bench.table("out/totals.csv");
    let again: BTreeMap<_, _> = totals
        .iter()
        .map(|row| {
            let key = ["partner_id", "settlement_date", "currency"].map(|name| row.get(name));
            (key, (row.number("count"), SUMMED.map(|(column, _)| row.number(column))))
        })
        .collect();
    assert_eq!(again, sums);

    let list: Vec<Value> = serde_json::from_str(&bench.text("out/totals.json")).unwrap();
    assert_eq!(list.len(), totals.len());
    for (record, row) in list.iter().zip(&totals) {
        assert_eq!(record["partnerId"], row.get("partner_id"));
        assert_eq!(record["settlementDate"], row.get("settlement_date"));
        assert!(SUMMED.iter().all(|(column, name)| record[name].as_i64().map(i128::from) == Some(row.number(column))));
    }

    let orders = transfers.iter().filter(|transfer| transfer.get("type") == "order");
    assert_eq!(orders.map(|transfer| transfer.number("settlement")).sum::<i128>(), 2_227_210_032);
    assert!(ran.stderr.contains("20,000 orders, 20,758 transfers"), "{}", ran.stderr);
    assert!(!ran.stderr.contains('\r'), "progress is for terminals only");
}

#[test]
fn json_lines_settle_as_the_table_does() {
    let bench = Bench::new();
    let sample = example("orders-sample.jsonl");
    let ran = bench.run(&["--orders", sample.to_str().unwrap(), "--out", "json", "--quiet"]);
    assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (0, "", ""));
    let table = example("orders.csv");
    assert_eq!(bench.run(&["--orders", table.to_str().unwrap(), "--out", "csv", "--quiet"]).code, 0);
    for name in ["transfers.csv", "transfers.jsonl"] {
        let (json, csv) = (bench.text(&format!("json/{name}")), bench.text(&format!("csv/{name}")));
        assert!(csv.starts_with(&json), "{name}");
        assert_eq!(json.lines().count(), 200 + usize::from(name.ends_with("csv")));
    }
}

#[test]
fn records_are_the_engines_own() {
    let bench = Bench::new();
    bench.orders(&["o-1,p-001,,pay-7,card,,2026-09-10T01:00:00Z,,,,10000,,,pg-card,,,,,,,,,"]);
    assert_eq!(bench.settle(&["--quiet"]).code, 0);
    let record: Value = serde_json::from_str(&bench.text("out/transfers.jsonl")).unwrap();
    let rows = bench.table("out/transfers.csv");
    assert_eq!((record["order"].as_str(), record["payment"].as_str()), (Some("o-1"), Some("pay-7")));
    assert_eq!(record["amounts"]["settlement"].to_string(), rows[0].get("settlement"));
    assert_eq!(record["settlementDate"], rows[0].get("settlement_date"));
    assert_eq!(rows[0].get("partner_name"), "바른농산");
}

#[test]
fn columns_may_stand_in_any_order_and_files_may_come_from_windows() {
    let bench = Bench::new();
    bench.write(
        "orders.csv",
        "\u{feff}order_amount,start_date,order_id,partner_id\r\n5000,2026-09-10,007,p-002\r\n,,,\r\n",
    );
    assert_eq!(bench.settle(&["--quiet"]).code, 0);
    let rows = bench.table("out/transfers.csv");
    assert_eq!((rows.len(), rows[0].get("order_id"), rows[0].get("order")), (1, "007", "5000"));
}

#[test]
fn a_table_without_orders_is_a_month_without_sales() {
    let bench = Bench::new();
    bench.write("orders.csv", HEADER);
    assert_eq!(bench.settle(&[]).code, 0);
    assert_eq!(bench.text("out/totals.json"), "[\n]\n");
}

#[test]
fn currencies_are_never_added_up() {
    let bench = Bench::new();
    let order = |id: &str, currency: &str| format!("{id},p-003,c-01,,,,,{currency},2026-09-10,,150050,,,,,,,,,,,,");
    bench.orders(&[&order("o-1", "USD"), &order("o-2", "KRW")]);
    let ran = bench.settle(&[]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let totals = bench.table("out/totals.csv");
    assert_eq!(totals.iter().map(|row| row.get("currency")).collect::<Vec<_>>(), ["KRW", "USD"]);
    assert!(ran.stdout.contains("1,500.50") && ran.stdout.contains("150,050"), "{}", ran.stdout);
}

#[test]
fn a_spreadsheet_finds_no_formula_and_sees_hangul() {
    let bench = Bench::new();
    bench.orders(&["=1+1,p-001,,+82,card,,2026-09-10T01:00:00Z,,,,10000,,,,,,,,,,,,"]);
    let partners = std::fs::read_to_string(example("partners.json")).unwrap().replace("바른농산", "@바른농산");
    bench.write("partners.json", partners);
    let policies = example("policies.json");
    let arguments = ["--policies", policies.to_str().unwrap(), "--partners", "partners.json", "--bom", "--quiet"];
    assert_eq!(bench.settle(&arguments).code, 0);
    let rows = bench.table("out/transfers.csv");
    let texts = ["order_id", "payment_id", "partner_name"].map(|name| rows[0].get(name));
    assert_eq!(texts, ["'=1+1", "'+82", "'@바른농산"]);
    for name in ["out/transfers.csv", "out/totals.csv"] {
        assert!(bench.text(name).starts_with("\u{feff}") && bench.text(name).contains("\r\n"), "{name}");
    }
    let record: Value = serde_json::from_str(&bench.text("out/transfers.jsonl")).unwrap();
    assert_eq!(record["order"], "=1+1", "only tables are guarded");
}

#[test]
fn negative_amounts_stay_numbers() {
    let bench = Bench::new();
    bench.orders(&["o-1,p-001,c-26,,,,,,2026-09-10,,100,,,,,,,,,,,,"]);
    let ran = bench.settle(&[]);
    let rows = bench.table("out/transfers.csv");
    assert!(rows[0].number("settlement") < 0, "a fixed fee is more than this order");
    assert!(ran.stdout.contains("← negative") && ran.stdout.contains("1 order below zero"), "{}", ran.stdout);
}

#[test]
fn the_mark_is_left_out_unless_it_is_asked_for() {
    let bench = Bench::new();
    bench.orders(&["o-1,p-001,,,,,,,2026-09-10,,10000,,,,,,,,,,,,"]);
    assert_eq!(bench.settle(&["--quiet"]).code, 0);
    assert!(bench.text("out/transfers.csv").starts_with("type,transfer_id,order_id,"));
}

#[test]
fn an_order_is_explained_in_both_languages_and_nothing_is_written() {
    let bench = Bench::new();
    let english = bench.run(&["--explain", "o-00002"]);
    assert!(english.code == 0 && english.stdout.starts_with("settle  o-00002  p-003"), "{}", english.stdout);
    let korean = bench.run(&["--explain", "o-00002", "--language", "ko"]);
    assert!(korean.stdout.contains("정산금") && korean.stdout.contains("44,037 KRW"), "{}", korean.stdout);
    assert!(bench.list("").is_empty());
}

#[test]
fn an_order_that_is_not_there_or_bad_cannot_be_explained() {
    let bench = Bench::new();
    let ran = bench.run(&["--explain", "O-00002x"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("there is no `O-00002x`") && ran.stderr.contains("did you mean `o-00002`?"));

    bench.orders(&["o-1,p-001,,,,,,,2026-09-31,,10000,,,,,,,,,,,,"]);
    let ran = bench.settle(&["--explain", "o-1"]);
    assert_eq!(ran.code, 1);
    assert_eq!(
        ran.problems(),
        ["orders.csv:2: start_date: invalid_date: `2026-09-31` is not a date of the form YYYY-MM-DD"]
    );
}

#[test]
fn tables_of_the_summary_add_up_however_short_they_are() {
    let bench = Bench::new();
    let ran = bench.run(&["--top", "1"]);
    assert!(ran.stdout.contains("50 more dates") && ran.stdout.contains("more partners"), "{}", ran.stdout);
}

#[test]
fn a_wrong_command_line_is_not_a_bad_file() {
    let bench = Bench::new();
    assert_eq!(bench.run(&["--oders", "x.csv"]).code, 2);
    assert_eq!(bench.run(&["--language", "fr"]).code, 2);
    assert_eq!(bench.run(&["--help"]).code, 0);
}
