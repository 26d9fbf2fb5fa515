//! Cases of orders: settled, split, cancelled, by the batch, and on books that come with the call.

use jeongsan::money::Currency;
use jeongsan::order::Cancellation;
use jeongsan::{PolicyBook, wire};
use serde_json::{Value, json};

use super::parts::{basket, book, cancellation, contract, date, discount, line, order, partner};
use super::{Cases, with};

pub(super) fn orders(cases: &mut Cases) {
    let of_lines = |count: usize| json!({ "order": basket(count) });
    for call in ["settle", "explain"] {
        cases.good(call, "lines", 60, of_lines);
        cases.refused(call, "lines, the last as the first", 60, move |count| {
            let mut document = of_lines(count);
            document["order"]["lines"][count - 1]["productId"] = json!("product-000000");
            document
        });
        cases.refused(call, "lines, the last with an unknown discount", 60, move |count| {
            let mut document = of_lines(count);
            document["order"]["lines"][count - 1]["discounts"] = json!([{ "policy": "shara-0001", "amount": 1 }]);
            document
        });
        cases.good(call, "lines with ten discounts each", 16, |count| {
            let line = |n| with(&line(n), "/discounts", (0..10).map(discount).collect());
            json!({ "order": with(&basket(0), "/lines", (0..count).map(line).collect()) })
        });
        cases.good(
            call,
            "discounts",
            6,
            |count| json!({ "order": with(&order(1), "/discounts", (0..count).map(discount).collect()) }),
        );
        cases.good(
            call,
            "discounts of one policy",
            6,
            |count| json!({ "order": with(&order(1), "/discounts", (0..count).map(|_| discount(1)).collect()) }),
        );
        cases.good(call, "additional fees", 6, |count| {
            let fees = (0..count).map(|n| json!(format!("fee-{:04}", n % 64))).collect();
            json!({ "order": with(&order(1), "/additionalFees", fees) })
        });
        cases.good(call, "parameters", 4, |count| json!({ "order": parametered(count, "parameter") }));
        cases.refused(call, "parameters, unknown", 4, |count| json!({ "order": parametered(count, "paramater") }));
    }
    let parts = |count: usize, products: fn(usize) -> Value| {
        let part = |n| json!({ "id": format!("part-{n}"), "partner": format!("partner-{:06}", n % 64), "products": products(n) });
        json!({ "order": basket(count * 2), "parts": (0..count).map(part).collect::<Vec<_>>() })
    };
    let own = |n: usize| json!([format!("product-{:06}", 2 * n), format!("product-{:06}", 2 * n + 1)]);
    cases.good("split_order", "parts and lines", 30, move |count| parts(count, own));
    cases.refused("split_order", "parts, the last takes a line twice", 30, move |count| {
        let mut document = parts(count, own);
        document["parts"][count - 1]["products"] = json!(["product-000000"]);
        document
    });
    cases.refused("split_order", "parts, the last takes an unknown line", 30, move |count| {
        let mut document = parts(count, own);
        document["parts"][count - 1]["products"] = json!(["produkt-000000"]);
        document
    });
    let share =
        |n: usize| json!({ "id": format!("part-{n}"), "partner": format!("partner-{:06}", n % 64), "weight": n + 1 });
    cases.list(
        "split_order",
        json!({ "order": { "id": "o", "partner": "mall", "amount": 1_000_000, "startDate": "2026-10-01" } }),
        "/parts",
        60,
        share,
    );
}

fn parametered(count: usize, name: &str) -> Value {
    let mut order = order(1);
    let values = (0..count).map(|n| (format!("{name}{n}"), json!("0.02"))).collect::<serde_json::Map<_, _>>();
    order["parameters"] = Value::Object(values);
    order
}

/// Cancels of an order as a host makes them: one after the other, without a call.
fn carried(book: &PolicyBook, document: &str) -> Box<dyn FnOnce() -> String> {
    let document: Value = serde_json::from_str(document).expect("a document");
    let order = wire::order_from_json(&document["order"].to_string()).expect("an order");
    let cancel = |cancel: &Value| wire::cancellation_from_json(&cancel.to_string(), Currency::Krw).expect("a cancel");
    let cancels: Vec<Cancellation> = document["cancels"].as_array().expect("cancels").iter().map(cancel).collect();
    let book = book.clone();
    Box::new(move || {
        let mut carried = book.cancels(&order).expect("a good order");
        let refused = cancels.iter().filter(|cancel| carried.cancel(cancel).is_err()).count();
        if refused == 0 { "all made".to_owned() } else { format!("\"errors\":[{{{refused}}}]") }
    })
}

fn carried_cancels(cases: &mut Cases) {
    let cancel = |n: usize| {
        json!({ "id": format!("cancel-{n:06}"), "order": "basket", "startDate": "2026-10-02",
            "lines": [{ "productId": format!("product-{n:06}"), "quantity": 1 }] })
    };
    let line_by_line =
        move |count: usize| json!({ "order": basket(count), "cancels": (0..count).map(cancel).collect::<Vec<_>>() });
    cases.good("PolicyBook::cancels", "lines taken back one by one", 30, line_by_line);
    cases.refused("PolicyBook::cancels", "lines taken back one by one, each misspelt", 30, move |count| {
        let mut document = line_by_line(count);
        for cancel in document["cancels"].as_array_mut().expect("a list") {
            cancel["lines"][0]["productId"] = json!("produkt-000001");
        }
        document
    });
    cases.refused("PolicyBook::cancels", "lines taken back one by one, each too early to pay", 30, move |count| {
        let mut document = line_by_line(count);
        for cancel in document["cancels"].as_array_mut().expect("a list") {
            cancel["settlementDate"] = json!("2020-01-01");
        }
        document
    });
    cases.good("PolicyBook::cancels", "amounts taken back one by one", 60, move |count| {
        let order =
            json!({ "id": "basket", "partner": "partner-000001", "amount": 1_000_000, "startDate": "2026-10-01" });
        json!({ "order": order, "cancels": (0..count).map(cancellation).collect::<Vec<_>>() })
    });
    cases.0.iter_mut().filter(|case| case.call == "PolicyBook::cancels").for_each(|case| case.job = Some(carried));
}

pub(super) fn cancels(cases: &mut Cases) {
    carried_cancels(cases);
    for call in ["cancel", "explain_cancel"] {
        let whole =
            json!({ "id": "basket", "partner": "partner-000001", "amount": 10_000_000, "startDate": "2026-10-01" });
        let earlier = move |count: usize| json!({ "order": whole, "cancellation": cancellation(count), "earlier": (0..count).map(cancellation).collect::<Vec<_>>() });
        let twice = earlier.clone();
        cases.good(call, "earlier cancels", 60, earlier);
        cases.refused(call, "earlier cancels, the last as the first", 60, move |count| {
            let mut document = twice(count);
            document["earlier"][count - 1]["id"] = json!("cancel-000000");
            document
        });
        let line_by_line = |count: usize| {
            let cancel = |n: usize| {
                json!({ "id": format!("cancel-{n:06}"), "order": "basket", "startDate": "2026-10-02",
                    "lines": [{ "productId": format!("product-{n:06}"), "quantity": 1 }] })
            };
            json!({ "order": basket(count), "cancellation": cancel(count - 1), "earlier": (0..count - 1).map(cancel).collect::<Vec<_>>() })
        };
        cases.good(call, "lines taken back one by one", 30, line_by_line);
        let at_once = |count: usize| {
            let lines: Vec<Value> =
                (0..count).map(|n| json!({ "productId": format!("product-{n:06}"), "quantity": 1 })).collect();
            json!({ "order": basket(count), "cancellation": { "id": "c", "order": "basket", "startDate": "2026-10-02", "lines": lines } })
        };
        cases.good(call, "lines taken back at once", 60, at_once);
        cases.refused(call, "lines taken back at once, the last unknown", 60, move |count| {
            let mut document = at_once(count);
            document["cancellation"]["lines"][count - 1]["productId"] = json!("produkt-000001");
            document
        });
        cases.good(call, "discounts taken back", 6, |count| {
            let order = json!({ "id": "basket", "partner": "partner-000001", "amount": 1_000_000, "startDate": "2026-10-01",
                "discounts": (0..count.min(64)).map(discount).collect::<Vec<_>>() });
            let cuts: Vec<Value> = (0..count.min(64)).map(|n| json!({ "policy": format!("share-{n:04}"), "amount": 1 })).collect();
            json!({ "order": order, "cancellation": { "id": "c", "order": "basket", "startDate": "2026-10-02", "amount": 1_000,
                "discounts": cuts } })
        });
    }
}

pub(super) fn batches(cases: &mut Cases) {
    cases.list("settle_many", json!({}), "/orders", 100, order);
    let wrong = |change: fn(usize, &mut Value)| {
        move |count: usize| {
            let order = |number| {
                let mut order = order(number);
                change(number, &mut order);
                order
            };
            json!({ "orders": (0..count).map(order).collect::<Vec<_>>() })
        }
    };
    cases.refused(
        "settle_many",
        "orders of unknown partners",
        100,
        wrong(|n, order| order["partner"] = json!(format!("partner_O{n:05}"))),
    );
    cases.refused("settle_many", "orders of one id", 100, wrong(|_, order| order["id"] = json!("order")));
    cases.refused(
        "settle_many",
        "orders of unknown contracts",
        100,
        wrong(|n, order| order["contract"] = json!(format!("contract-{n:05}"))),
    );
}

/// Books that come with the call.
pub(super) fn books(cases: &mut Cases) {
    let document = |book: Value| json!({ "book": book, "order": order(1) });
    cases.good("settle", "a book", 40, move |count| document(book_of(count, |_, _| ())));
    cases.refused("settle", "a book whose partners misspell one contract", 40, move |count| {
        document(book_of(count, |_, partner| partner["defaultContract"] = json!("contract_00001")))
    });
    cases.refused("settle", "a book whose partners misspell their contracts", 40, move |count| {
        document(book_of(count, |n, partner| partner["defaultContract"] = json!(format!("contrakt-{n:06}"))))
    });
    cases.refused("settle", "a book whose partners have one id", 40, move |count| {
        document(book_of(count, |_, partner| partner["id"] = json!("partner-000001")))
    });
    cases.refused("settle", "a book whose partners misspell a field", 40, move |count| {
        document(book_of(count, |_, partner| partner["nmae"] = json!("Hana")))
    });
    let versions = |count: usize, day: fn(usize) -> usize| {
        let mut book = book(64);
        let version = |n| {
            let mut version = contract(1);
            version["effectiveFrom"] = json!(date(day(n)));
            version
        };
        let rest: Vec<Value> = (0..64).filter(|n| *n != 1).map(contract).collect();
        book["contracts"] = (0..count).map(version).chain(rest).collect();
        book
    };
    cases.good("settle", "a book with versions of a contract", 60, move |count| document(versions(count, |n| n)));
    cases.refused("settle", "a book with versions of one day", 60, move |count| document(versions(count, |_| 1)));
}

fn book_of(count: usize, change: fn(usize, &mut Value)) -> Value {
    let partner = |number| {
        let mut partner = partner(number);
        partner["defaultContract"] = json!(format!("contract-{number:06}"));
        change(number, &mut partner);
        partner
    };
    json!({ "contracts": (0..count).map(contract).collect::<Vec<_>>(), "partners": (0..count).map(partner).collect::<Vec<_>>() })
}
