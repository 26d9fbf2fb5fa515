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

fn records(file: &str) -> Vec<Value> {
    read(&data(file)).lines().map(|line| serde_json::from_str(line).expect("a record")).collect()
}

fn integer(value: &Value) -> i64 {
    value.as_i64().unwrap_or(0)
}

/// Takes discounts back: those of one policy in their order, taxed and tax-free part apart.
fn cut(discounts: &mut Value, cuts: &Value) {
    let Some(discounts) = discounts.as_array_mut() else { return };
    for cut in cuts.as_array().into_iter().flatten() {
        let ours = || |discount: &&Value| discount["policy"] == cut["policy"];
        let there: i64 = discounts.iter().filter(ours()).map(|discount| integer(&discount["amount"])).sum();
        let free: i64 = discounts.iter().filter(ours()).map(|discount| integer(&discount["taxFree"])).sum();
        let amount = integer(&cut["amount"]);
        let named = cut["taxFree"].as_i64().unwrap_or(if amount == there { free } else { 0 });
        let mut wanted = [amount - named, named];
        for discount in discounts.iter_mut().filter(|discount| discount["policy"] == cut["policy"]) {
            let (whole, free) = (integer(&discount["amount"]), integer(&discount["taxFree"]));
            let taken = [wanted[0].min(whole - free), wanted[1].min(free)];
            wanted = [wanted[0] - taken[0], wanted[1] - taken[1]];
            discount["amount"] = json!(whole - taken[0] - taken[1]);
            discount["taxFree"] = json!(free - taken[1]);
        }
        assert_eq!(wanted, [0, 0], "{cut}");
    }
    discounts.retain(|discount| discount["amount"] != 0);
}

/// What a cancel leaves of an order; nothing when that is nothing.
fn left(order: &Value, cancel: &Value) -> Option<Value> {
    let mut left = order.clone();
    let mut tax_free = 0;
    if cancel["all"] == true {
        return None;
    }
    if cancel["lines"].is_array() {
        for taken in cancel["lines"].as_array().expect("lines") {
            let lines = left["lines"].as_array_mut().expect("lines");
            let line = lines.iter_mut().find(|line| line["productId"] == taken["productId"]).expect("the product");
            let quantity = integer(&taken["quantity"]);
            line["quantity"] = json!(integer(&line["quantity"]) - quantity);
            tax_free += quantity * integer(&line["unitTaxFree"]);
            cut(&mut line["discounts"], &taken["discounts"]);
            lines.retain(|line| line["quantity"] != 0);
            if lines.is_empty() {
                return None;
            }
        }
        tax_free = tax_free.min(order["taxFree"].as_i64().unwrap_or(tax_free));
    } else {
        left["amount"] = json!(integer(&order["amount"]) - integer(&cancel["amount"]));
    }
    cut(&mut left["discounts"], &cancel["discounts"]);
    if !order["taxFree"].is_null() {
        left["taxFree"] = json!(integer(&order["taxFree"]) - cancel["taxFree"].as_i64().unwrap_or(tax_free));
    }
    Some(left)
}

/// The day a cancel begins, in Korea.
fn start_of(cancel: &Value) -> Value {
    if !cancel["startDate"].is_null() {
        return cancel["startDate"].clone();
    }
    let instant: chrono::DateTime<chrono::Utc> =
        cancel["cancelledAt"].as_str().expect("an instant").parse().expect("one");
    json!((instant + chrono::TimeDelta::hours(9)).date_naive().to_string())
}

/// The amounts of an order by the oracle; zero of everything when there is none.
fn amounts(oracle: &Prepared, order: Option<&Value>, like: &Value) -> Map<String, Value> {
    match order {
        Some(order) => oracle.settle(order)["amounts"].as_object().expect("amounts").clone(),
        None => like["amounts"].as_object().expect("amounts").keys().map(|name| (name.clone(), json!(0))).collect(),
    }
}

/// Compares a cancel with the difference between what was left before and is left after. Gives what is left.
fn check_cancel(oracle: &Prepared, original: &Value, before: &Value, cancel: &Value, found: &Value) -> Option<Value> {
    let after = left(before, cancel);
    let (was, is) = (amounts(oracle, Some(before), original), amounts(oracle, after.as_ref(), original));
    let back: Map<String, Value> =
        was.iter().map(|(name, was)| (name.clone(), json!(integer(was) - integer(&is[name])))).collect();
    let start = start_of(cancel);
    let dated = json!({
        "id": "dated", "partner": original["partner"], "contract": original["contract"], "amount": 1, "startDate": start,
        "settlementDate": cancel["settlementDate"],
    });
    let expected = json!({
        "type": "order_cancel", "id": cancel["id"], "order": original["order"], "partner": original["partner"],
        "contract": original["contract"], "contractVersion": original["contractVersion"], "payment": original["payment"],
        "currency": original["currency"], "startDate": start, "settlementDate": oracle.settle(&dated)["settlementDate"],
        "amounts": back, "leftBefore": was, "left": is, "memo": cancel["memo"],
    });
    for (field, value) in expected.as_object().expect("fields") {
        assert_eq!(&found[field], value, "{field} of {cancel}\n{before}");
    }
    after
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
    let mut cancels: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for cancel in records("cancels.jsonl") {
        cancels.entry(cancel["order"].as_str().expect("an order").to_owned()).or_default().push(cancel);
    }
    let transfers = read(&out.join("transfers.jsonl"));
    let mut written = transfers.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let mut totals: BTreeMap<(String, String), (i64, i64, i64)> = BTreeMap::new();
    let mut add = |transfer: &Value, sign: i64| {
        let text = |field: &str| transfer[field].as_str().expect(field).to_owned();
        let amount = |field: &str| sign * integer(&transfer["amounts"][field]);
        let total = totals.entry((text("partner"), text("settlementDate"))).or_default();
        *total = (total.0 + 1, total.1 + amount("order"), total.2 + amount("settlement"));
    };
    for order in &orders {
        let found = written.next().expect("a transfer for every order");
        let expected = oracle.settle(order);
        if found != expected {
            let mut differences = Vec::new();
            differ("$", &expected, &found, &mut differences);
            panic!("{differences:?}\n{order}");
        }
        add(&expected, 1);
        let mut left = Some(order.clone());
        for cancel in cancels.remove(order["id"].as_str().expect("an id")).unwrap_or_default() {
            let before = left.expect("something is left to cancel");
            let found = written.next().expect("the cancels of an order behind it");
            left = check_cancel(&oracle, &expected, &before, &cancel, &found);
            add(&found, -1);
        }
    }
    assert_eq!(cancels.len(), 0);
    for item in records("manual.jsonl") {
        let found = written.next().expect("the items set by hand behind all orders");
        let expected = json!({
            "type": "manual", "id": item["id"], "partner": item["partner"], "currency": "KRW",
            "settlementDate": item["settlementDate"], "memo": item["memo"],
            "amounts": { "settlement": item["amount"], "settlementTaxFree": integer(&item["taxFree"]) },
        });
        assert_eq!(found, expected);
        add(&expected, 1);
    }
    assert_eq!(written.next(), None, "more transfers than that");

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
