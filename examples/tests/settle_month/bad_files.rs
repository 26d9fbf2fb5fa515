//! Files that cannot be used at all: they are told, everything else is still checked, and nothing is written.

use crate::support::{Bench, HEADER, example};

const GOOD: &str = "good,p-001,,,card,,2026-09-10T01:00:00Z,,,,10000,,,,,,,,,,,,";
const BAD: &str = "bad,p-001,,,card,,2026-09-10T01:00:00Z,,,,1.5,,,,,,,,,,,,";

/// Runs with these arguments; nothing may be left, even when bad rows are skipped. Gives the problems.
fn problems(bench: &Bench, arguments: &[&str]) -> Vec<String> {
    let ran = bench.run(&[arguments, &["--skip-bad"]].concat());
    assert_eq!((ran.code, bench.list("out")), (1, Vec::new()), "{}", ran.stderr);
    assert!(ran.stderr.contains("nothing written"), "{}", ran.stderr);
    ran.problems().iter().map(|problem| (*problem).to_owned()).collect()
}

#[test]
fn an_empty_a_missing_and_a_strange_file_are_told_together() {
    let bench = Bench::new();
    bench.write("empty.csv", "");
    bench.write("empty.jsonl", "\n\n");
    bench.write("orders.xlsx", "PK");
    bench.orders(&[GOOD, BAD]);
    let files = ["empty.csv", "empty.jsonl", "missing.csv", "orders.xlsx", "orders.csv"];
    let arguments: Vec<&str> = files.iter().flat_map(|file| ["--orders", file]).collect();
    let told = problems(&bench, &arguments);
    let starts = [
        "empty.csv: file: empty_file: there is nothing in this file",
        "empty.jsonl: file: empty_file: there is nothing in this file",
        "missing.csv: file: unreadable_file: ",
        "orders.xlsx: file: unknown_file_type: ",
        "orders.csv:3: order_amount: not_an_integer: `1.5` is not a whole number of minor units",
    ];
    assert_eq!(told.len(), starts.len(), "{told:#?}");
    assert!(told.iter().zip(starts).all(|(told, start)| told.starts_with(start)), "{told:#?}");
}

#[test]
fn a_header_with_strange_or_without_needed_columns_is_refused() {
    let bench = Bench::new();
    bench.write("orders.csv", "order_id,partner,start_date,order_amount,order_discount\na,p-001,2026-09-10,5,\n");
    let told = problems(&bench, &["--orders", "orders.csv"]);
    assert_eq!(
        told,
        [
            "orders.csv:1: header: unknown_field: unknown field `partner`",
            "orders.csv:1: header: unknown_field: unknown field `order_discount`, did you mean `order_discounts`?",
            "orders.csv:1: header: missing_field: field `partner_id` is missing",
        ]
    );
    bench.write("orders.csv", format!("{}\n", HEADER.replace(',', ";")));
    assert_eq!(
        problems(&bench, &["--orders", "orders.csv"]),
        ["orders.csv:1: header: wrong_separator: the header has one cell"]
    );
}

#[test]
fn a_table_in_the_code_page_of_korean_windows_is_told_as_such() {
    let bench = Bench::new();
    let mut file = format!("{HEADER}\n").into_bytes();
    file.extend(b"a,p-001,,,card,,2026-09-10T01:00:00Z,,,,,,,,x,\xb9\xd9\xb8\xa5,,1000,,1,,,\n");
    bench.write("orders.csv", file);
    let ran = bench.settle(&[]);
    assert_eq!(ran.problems(), ["orders.csv:2: row: not_utf8: this row is not UTF-8"]);
    assert!(ran.stderr.contains("in Excel save as `CSV UTF-8`"));
}

#[test]
fn every_fault_of_every_book_document_is_told_at_its_own_file() {
    let bench = Bench::new();
    bench.orders(&[GOOD, BAD]);
    let partner = |id: &str, contract: &str| {
        format!(r#"{{"id":"{id}","name":"n","defaultContract":"{contract}","type":{{"kind":"non_withholding"}}}}"#)
    };
    bench.write("one.json", format!(r#"{{"partners":[{},{}]}}"#, partner("a", "c-01"), partner("b", "c-1")));
    bench.write("two.json", format!(r#"{{"partners":[{},{}]}}"#, partner("d", "c-01"), partner("", "c-01")));
    let policies = example("policies.json");
    let files = ["--policies", policies.to_str().unwrap(), "--partners", "one.json", "--partners", "two.json"];
    let told = problems(&bench, &[&files[..], &["--orders", "orders.csv"]].concat());
    let starts = [
        "one.json: $.partners[1].defaultContract: unknown_contract: unknown contract `c-1`",
        "two.json: $.partners[1].id: invalid_id: `` is not an id",
        "orders.csv:3: order_amount: not_an_integer: `1.5` is not a whole number of minor units",
    ];
    assert_eq!(told.len(), starts.len(), "{told:#?}");
    assert!(told.iter().zip(starts).all(|(told, start)| told.starts_with(start)), "{told:#?}");
}

#[test]
fn a_document_that_is_no_json_does_not_hide_the_faults_of_another() {
    let bench = Bench::new();
    bench.orders(&[GOOD]);
    bench.write("policies.json", "{\"contracts\": [}");
    bench.write("partners.json", r#"{"partners":[{"id":"a","name":"n","defaultContract":"c-01"}]}"#);
    let files = ["--policies", "policies.json", "--partners", "partners.json", "--orders", "orders.csv"];
    let told = problems(&bench, &files);
    let starts = [
        "policies.json: $: malformed_json: not JSON at line 1, column 16",
        "partners.json: $.partners[0]: missing_field: field `type` is missing",
    ];
    assert_eq!(told.len(), starts.len(), "{told:#?}");
    assert!(told.iter().zip(starts).all(|(told, start)| told.starts_with(start)), "{told:#?}");
}

#[test]
fn a_missing_book_leaves_the_orders_checked() {
    let bench = Bench::new();
    bench.orders(&[GOOD, BAD]);
    let told = problems(&bench, &["--policies", "nowhere.json", "--orders", "orders.csv"]);
    assert!(told[0].starts_with("nowhere.json: file: unreadable_file: "), "{told:#?}");
    assert_eq!(told.len(), 2);
}

#[test]
fn earlier_results_survive_a_run_that_fails() {
    let bench = Bench::new();
    bench.orders(&[GOOD]);
    assert_eq!(bench.settle(&["--quiet"]).code, 0);
    let before = bench.text("out/transfers.csv");
    bench.orders(&[GOOD, BAD]);
    assert_eq!(bench.settle(&["--quiet"]).code, 1);
    assert_eq!((bench.text("out/transfers.csv"), bench.list("out").len()), (before, 10));
}

#[test]
fn orders_are_never_read_from_a_file_that_is_written() {
    let bench = Bench::new();
    bench.orders(&[GOOD, BAD]);
    assert_eq!(bench.settle(&["--skip-bad", "--quiet"]).code, 0);
    let ran = bench.run(&["--orders", "out/rejected-orders.csv", "--skip-bad"]);
    assert!(ran.code == 1 && ran.stderr.contains("give another --out"), "{}", ran.stderr);
    assert!(bench.text("out/rejected-orders.csv").contains("bad,p-001"));
}

#[test]
fn one_order_in_two_files_is_given_twice() {
    let bench = Bench::new();
    bench.orders(&[GOOD]);
    bench.write("more.csv", format!("{HEADER}\n{GOOD}\n"));
    let ran = bench.settle(&["--orders", "more.csv"]);
    assert_eq!(ran.problems(), ["more.csv:2: order_id: duplicate_id: order `good` is given twice"]);
    assert!(ran.stderr.contains("others stand at orders.csv:2"), "{}", ran.stderr);
}

#[test]
fn an_output_folder_that_cannot_be_made_is_an_error_with_its_name() {
    let bench = Bench::new();
    bench.orders(&[GOOD]);
    bench.write("file", "");
    let ran = bench.settle(&["--out", "file/out"]);
    assert!(ran.code == 1 && ran.stderr.contains("`file/out`"), "{}", ran.stderr);
}
