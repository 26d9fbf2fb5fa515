//! The oracle against numbers worked out by hand or printed in documents: the leading API's samples and the Korean
//! practice cases. Checks `calculation.md` §2.

use serde_json::{Value, json};

use super::settle;

/// One contract, one partner and these policies; month-end cycle with a lag of two days.
fn book(platform_fee: Value, bearer: &str) -> Value {
    json!({
        "contracts": [{
            "id": "contract-A", "name": "A", "platformFee": platform_fee, "platformFeeVatBearer": bearer,
            "settlementCycle": { "lagDays": 2, "recurrence": { "every": "month", "days": [31] }, "convention": "preceding" },
        }],
        "discountSharePolicies": [
            { "id": "half", "name": "Half", "partnerShare": "50%" },
            { "id": "platform", "name": "Platform pays", "partnerShare": 0 },
        ],
        "additionalFeePolicies": [
            { "id": "five", "name": "Five", "fee": { "rate": "5%" }, "vatBearer": "partner" },
            { "id": "flat", "name": "Flat", "fee": { "fixed": 500 }, "vatBearer": "partner" },
        ],
        "partners": [{ "id": "partner-A", "name": "A", "type": { "kind": "non_withholding" }, "defaultContract": "contract-A" }],
    })
}

fn ten_percent() -> Value {
    book(json!({ "rate": "10%" }), "partner")
}

/// Completes an order with what every case shares.
fn order(mut rest: Value) -> Value {
    rest["id"] = json!("order-1");
    rest["partner"] = json!("partner-A");
    rest["paymentId"] = json!("payment-1");
    if rest["startDate"].is_null() {
        rest["paidAt"] = json!("2023-08-11T08:21:01.241Z");
    }
    rest
}

/// Every amount named must agree; the rest is not looked at.
fn assert_amounts(actual: &Value, expected: Value) {
    for (name, amount) in expected.as_object().unwrap() {
        assert_eq!(&actual[name], amount, "{name} of {actual:#}");
    }
}

#[test]
fn order_basic() {
    let answer = settle(&ten_percent(), &order(json!({ "amount": "10000" })));
    assert_amounts(
        &answer["amounts"],
        json!({
            "order": 10000, "payment": 10000, "discount": 0, "discountShare": 0, "platformFee": 1000, "platformFeeVat": 100,
            "additionalFee": 0, "additionalFeeVat": 0, "settlement": 8900,
        }),
    );
    assert_eq!(answer["startDate"], "2023-08-11");
    assert_eq!(answer["settlementDate"], "2023-08-31");
    assert_eq!(
        (&answer["lines"], &answer["discounts"], &answer["additionalFees"]),
        (&json!([]), &json!([]), &json!([]))
    );
    assert!(answer.get("orderLevel").is_none());
}

#[test]
fn order_lines() {
    let lines = json!([
        { "productId": "product_A", "unitPrice": 2000, "quantity": 5, "discounts": [], "additionalFees": [] },
        { "productId": "product_B", "unitPrice": 4000, "quantity": 1 },
    ]);
    let answer = settle(&ten_percent(), &order(json!({ "lines": lines })));
    assert_amounts(
        &answer["amounts"],
        json!({
            "order": 14000, "payment": 14000, "platformFee": 1400, "platformFeeVat": 140, "settlement": 12460,
        }),
    );
    let first =
        json!({ "order": 10000, "payment": 10000, "platformFee": 1000, "platformFeeVat": 100, "settlement": 8900 });
    assert_amounts(&answer["lines"][0]["amounts"], first);
    let second =
        json!({ "order": 4000, "payment": 4000, "platformFee": 400, "platformFeeVat": 40, "settlement": 3560 });
    assert_amounts(&answer["lines"][1]["amounts"], second);
    assert!(answer["orderLevel"].as_object().unwrap().values().all(|amount| amount == 0));
}

#[test]
fn order_discount() {
    let discounts = json!([{ "policy": "half", "amount": 2000 }]);
    let answer = settle(&ten_percent(), &order(json!({ "amount": 10000, "discounts": discounts })));
    assert_amounts(
        &answer["amounts"],
        json!({
            "order": 10000, "payment": 8000, "discount": 2000, "discountShare": 1000,
            "platformFee": 1000, "platformFeeVat": 100, "settlement": 7900,
        }),
    );
    assert_amounts(&answer["discounts"][0], json!({ "policy": "half", "amount": 2000, "share": 1000 }));
}

#[test]
fn order_additional_fee() {
    let answer = settle(&ten_percent(), &order(json!({ "amount": 10000, "additionalFees": ["five"] })));
    assert_amounts(&answer["amounts"], json!({ "additionalFee": 500, "additionalFeeVat": 50, "settlement": 8350 }));
}

#[test]
fn legacy_lines_weekly() {
    let mut book = book(json!({ "rate": 10_000 }), "merchant");
    book["contracts"][0]["settlementCycle"] =
        json!({ "lagDays": 2, "recurrence": { "every": "week", "days": ["fri"] }, "convention": "unadjusted" });
    let discounts = json!([{ "policy": "half", "amount": 2500 }]);
    let line = json!({ "productId": "1", "unitPrice": 5000, "quantity": 5, "discounts": discounts, "additionalFees": ["five"] });
    let answer = settle(&book, &order(json!({ "lines": [line], "discounts": discounts, "additionalFees": ["five"] })));
    assert_amounts(
        &answer["amounts"],
        json!({
            "settlement": 17250, "payment": 20000, "order": 25000, "platformFee": 2500, "platformFeeVat": 0,
            "additionalFee": 2500, "additionalFeeVat": 250, "discount": 5000, "discountShare": 2500,
        }),
    );
    assert_amounts(
        &answer["lines"][0]["amounts"],
        json!({
            "settlement": 19875, "payment": 22500, "order": 25000, "platformFee": 2500, "platformFeeVat": 0,
            "additionalFee": 1250, "additionalFeeVat": 125, "discount": 2500, "discountShare": 1250,
        }),
    );
    assert_eq!(answer["settlementDate"], "2023-08-18");
}

#[test]
fn subtract_payment_vat() {
    let mut book = ten_percent();
    book["contracts"][0]["subtractPaymentVat"] = json!(true);
    let answer = settle(&book, &order(json!({ "amount": 11000, "taxFree": 0 })));
    assert_amounts(
        &answer["amounts"],
        json!({
            "order": 11000, "payment": 11000, "paymentTaxFree": 0, "paymentVat": 1000, "paymentSupply": 10000,
            "paymentVatBurden": 1000, "platformFee": 1100, "platformFeeVat": 110, "settlement": 8790,
        }),
    );
}

#[test]
fn s01_a_normal_taxpayer() {
    let answer = settle(&ten_percent(), &order(json!({ "amount": 110_000, "taxFree": 0, "startDate": "2026-10-01" })));
    assert_amounts(
        &answer["amounts"],
        json!({
            "platformFee": 11000, "platformFeeVat": 1100, "paymentSupply": 100_000, "paymentVat": 10000, "settlement": 97900,
        }),
    );
}

#[test]
fn s04_a_basket_of_taxable_and_tax_free_goods() {
    let discounts = json!([{ "policy": "half", "amount": 5000, "taxFree": 1333 }]);
    let basket = order(json!({ "amount": 45000, "taxFree": 12000, "discounts": discounts, "startDate": "2026-10-01" }));
    let answer = settle(&ten_percent(), &basket);
    assert_amounts(
        &answer["amounts"],
        json!({
            "payment": 40000, "paymentTaxFree": 10667, "paymentVat": 2667, "paymentSupply": 26666,
            "discountShare": 2500, "discountTaxFree": 1333, "discountShareTaxFree": 666,
            "platformFee": 4500, "platformFeeVat": 450, "settlement": 37550, "settlementTaxFree": 10014,
        }),
    );
}

#[test]
fn s10_the_orders_of_a_month() {
    let book = book(json!({ "rate": "8.8%" }), "partner");
    let rows = [
        (59900, 0, 59900, 5271, 527, 53552),
        (123_450, 10000, 113_450, 10863, 1086, 110_951),
        (7770, 0, 7770, 683, 68, 6469),
        (88800, 8880, 79920, 7814, 781, 79655),
        (31990, 0, 31990, 2815, 281, 28344),
    ];
    for (amount, discount, payment, fee, vat, settlement) in rows {
        let discounts = json!([{ "policy": "platform", "amount": discount }]);
        let case = order(
            json!({ "amount": amount, "discounts": discounts, "additionalFees": ["flat"], "startDate": "2026-10-01" }),
        );
        assert_amounts(
            &settle(&book, &case)["amounts"],
            json!({
                "order": amount, "discount": discount, "discountShare": 0, "payment": payment, "platformFee": fee,
                "platformFeeVat": vat, "additionalFee": 500, "additionalFeeVat": 50, "settlement": settlement,
            }),
        );
    }
}
