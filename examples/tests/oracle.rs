//! The main job on its whole data set against the independent oracle: every transfer, field by field, and every total.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use jeongsan_tests::kit::differ;
use jeongsan_tests::oracle::Prepared;
use serde_json::{Map, Value, json};

fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(file)
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// `policy=amount/taxfree;policy=amount` as records.
fn discounts(cell: &str) -> Value {
    let one = |text: &str| {
        let (policy, amounts) = text.rsplit_once('=').expect("policy=amount");
        let (amount, tax_free) = amounts.split_once('/').unwrap_or((amounts, "0"));
        json!({ "policy": policy, "amount": number(amount), "taxFree": number(tax_free) })
    };
    cell.split(';').filter(|text| !text.is_empty()).map(one).collect()
}

fn fees(cell: &str) -> Value {
    cell.split(';').filter(|text| !text.is_empty()).map(|id| json!(id)).collect()
}

fn number(text: &str) -> i64 {
    text.parse().unwrap_or_else(|_| panic!("{text} is not a number"))
}

/// Orders of the CSV file as wire records, read without the engine.
fn orders() -> Vec<Value> {
    let mut reader = csv::Reader::from_path(data("orders.csv")).expect("the orders");
    let header: Vec<String> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let mut orders: Vec<Value> = Vec::new();
    for row in reader.records() {
        let row = row.expect("a row");
        let cell = |name: &str| row.get(header.iter().position(|known| known == name).expect(name)).unwrap_or_default();
        let optional = |name: &str| if cell(name).is_empty() { Value::Null } else { json!(cell(name)) };
        let amount = |name: &str| if cell(name).is_empty() { Value::Null } else { json!(number(cell(name))) };
        if orders.last().is_none_or(|order| order["id"] != cell("order_id")) {
            orders.push(json!({
                "id": cell("order_id"), "partner": cell("partner_id"), "contract": optional("contract_id"),
                "paymentId": optional("payment_id"), "paymentMethod": optional("payment_method"),
                "easyPayProvider": optional("easy_pay_provider"), "paidAt": optional("paid_at"),
                "currency": cell("currency"), "startDate": optional("start_date"),
                "settlementDate": optional("settlement_date"), "amount": amount("order_amount"),
                "taxFree": amount("tax_free"), "discounts": discounts(cell("order_discounts")),
                "additionalFees": fees(cell("order_fees")), "memo": optional("memo"),
            }));
        }
        if cell("product_id").is_empty() {
            continue;
        }
        let order = orders.last_mut().and_then(Value::as_object_mut).expect("an order");
        let line = json!({
            "productId": cell("product_id"), "unitPrice": number(cell("unit_price")),
            "unitTaxFree": amount("unit_tax_free").as_i64().unwrap_or(0), "quantity": number(cell("quantity")),
            "discounts": discounts(cell("line_discounts")), "additionalFees": fees(cell("line_fees")),
        });
        order.remove("amount");
        let lines = order.entry("lines").or_insert_with(|| json!([]));
        lines.as_array_mut().expect("lines").push(line);
    }
    orders
}

/// Policies and partners as one book document.
fn book() -> Value {
    let mut book: Map<String, Value> = serde_json::from_str(&read(&data("policies.json"))).expect("policies");
    let partners: Map<String, Value> = serde_json::from_str(&read(&data("partners.json"))).expect("partners");
    book.extend(partners);
    Value::Object(book)
}

#[test]
fn every_transfer_and_every_total_of_the_month_is_what_the_oracle_says() {
    let out = std::env::temp_dir().join(format!("jeongsan-oracle-{}", std::process::id()));
    let run = Command::new(env!("CARGO_BIN_EXE_settle-month")).args(["--quiet", "--out"]).arg(&out).output();
    let run = run.expect("the program runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));

    let oracle = Prepared::new(&book());
    let orders = orders();
    assert_eq!(orders.len(), 20_000);
    let transfers = read(&out.join("transfers.jsonl"));
    let mut written = transfers.lines();
    let mut totals: BTreeMap<(String, String), (i64, i64, i64)> = BTreeMap::new();
    for order in &orders {
        let found: Value = serde_json::from_str(written.next().expect("a transfer for every order")).expect("JSON");
        let expected = oracle.settle(order);
        if found != expected {
            let mut differences = Vec::new();
            differ("$", &expected, &found, &mut differences);
            panic!("{differences:?}\n{order}");
        }
        let text = |field: &str| expected[field].as_str().expect(field).to_owned();
        let amount = |field: &str| expected["amounts"][field].as_i64().expect(field);
        let total = totals.entry((text("partner"), text("settlementDate"))).or_default();
        *total = (total.0 + 1, total.1 + amount("order"), total.2 + amount("settlement"));
    }
    assert_eq!(written.next(), None, "more transfers than orders");

    let mut reader = csv::Reader::from_path(out.join("totals.csv")).expect("totals");
    let header: Vec<String> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let mut found = BTreeMap::new();
    for row in reader.records() {
        let row = row.expect("a row");
        let cell = |name: &str| row.get(header.iter().position(|known| known == name).expect(name)).unwrap_or_default();
        let key = (cell("partner_id").to_owned(), cell("settlement_date").to_owned());
        found.insert(key, (number(cell("count")), number(cell("order")), number(cell("settlement"))));
    }
    assert_eq!(found, totals);
    std::fs::remove_dir_all(&out).expect("the folder can be removed");
}
