//! The oracle's order level, versions and calendar names against cases worked out by hand. Checks the paragraph on parts at
//! the end of `wire.md` and `calculation.md` §5.

use serde_json::{Value, json};

use super::{label, settle};

/// A fixed platform fee of 999, a share of a third, and two versions of everything from 2024.
fn book() -> Value {
    let contract = |rate_or_fixed: Value| {
        json!({
            "id": "contract-A", "name": "A", "platformFee": rate_or_fixed, "platformFeeVatBearer": "partner", "subtractPaymentVat": true,
            "settlementCycle": { "lagDays": 0, "recurrence": { "every": "day" }, "convention": "unadjusted" },
        })
    };
    let dated = |mut record: Value| {
        record["effectiveFrom"] = json!("2024-01-01");
        record
    };
    let other = json!({ "id": "contract-B", "name": "B", "platformFee": { "rate": "100%" }, "platformFeeVatBearer": "merchant",
        "settlementCycle": { "lagDays": 0, "recurrence": { "every": "day" }, "convention": "unadjusted" } });
    json!({
        "contracts": [dated(contract(json!({ "rate": "20%" }))), contract(json!({ "fixed": 999 })), other],
        "discountSharePolicies": [
            { "id": "third", "name": "Third", "partnerShare": "33.333%" },
            dated(json!({ "id": "third", "name": "Third", "partnerShare": "40%" })),
        ],
        "additionalFeePolicies": [
            { "id": "odd", "name": "Odd", "fee": { "rate": "3.3%" }, "vatBearer": "merchant" },
            { "id": "flat", "name": "Flat", "fee": { "fixed": 105 }, "vatBearer": "partner" },
        ],
        "partners": [
            { "id": "p", "name": "P", "type": { "kind": "withholding" }, "defaultContract": "contract-A" },
            { "id": "p", "name": "P", "type": { "kind": "withholding" }, "defaultContract": "contract-B", "effectiveFrom": "2025-01-01" },
        ],
    })
}

/// Two lines of 1,001 and 2 × 500, of which 301 and 2 × 100 are tax-free, and 700 tax-free given for the whole order.
fn order(start: &str) -> Value {
    json!({
        "id": "o", "partner": "p", "paymentId": "pay", "startDate": start, "taxFree": 700,
        "lines": [
            { "productId": "a", "unitPrice": 1001, "unitTaxFree": 301, "quantity": 1,
              "discounts": [{ "policy": "third", "amount": 100, "taxFree": 50 }], "additionalFees": ["odd", "flat"] },
            { "productId": "b", "unitPrice": 500, "unitTaxFree": 100, "quantity": 2 },
        ],
        "discounts": [{ "policy": "third", "amount": 201, "taxFree": 31 }], "additionalFees": ["odd", "flat"],
    })
}

#[test]
fn the_order_level_carries_the_fixed_fee_and_the_given_tax_free_part() {
    let answer = settle(&book(), &order("2023-12-31"));
    // 901 − 251 = 650 taxable, ÷ 11 = 59.09; 1,001 × 3.3 % = 33.03; share 33.333 and 16.6665;
    // 1,001 − 59 − 138 − 10 − 33 = 761; (761 + 33) × 301 / 1,001 − 16 = 222.76.
    assert_eq!(
        answer["lines"][0]["amounts"],
        json!({
            "order": 1001, "orderTaxFree": 301, "discount": 100, "discountTaxFree": 50, "payment": 901, "paymentTaxFree": 251,
            "paymentSupply": 591, "paymentVat": 59, "paymentVatBurden": 59, "discountShare": 33, "discountShareTaxFree": 16,
            "platformFee": 0, "platformFeeVat": 0, "additionalFee": 138, "additionalFeeVat": 10,
            "settlement": 761, "settlementTaxFree": 222,
        })
    );
    // 800 ÷ 11 = 72.73; 1,000 − 73 = 927; 927 × 200 / 1,000 = 185.4.
    assert_eq!(
        answer["lines"][1]["amounts"],
        json!({
            "order": 1000, "orderTaxFree": 200, "discount": 0, "discountTaxFree": 0, "payment": 1000, "paymentTaxFree": 200,
            "paymentSupply": 727, "paymentVat": 73, "paymentVatBurden": 73, "discountShare": 0, "discountShareTaxFree": 0,
            "platformFee": 0, "platformFeeVat": 0, "additionalFee": 0, "additionalFeeVat": 0,
            "settlement": 927, "settlementTaxFree": 185,
        })
    );
    // 700 − 501 = 199 tax-free; −201 − (199 − 31) = −369 taxable, ÷ 11 = −33.55; 2,001 × 3.3 % = 66.033;
    // shares 66.99933 and 10.33323; 0 + 34 − 999 − 99 − 171 − 10 − 66 = −1,311; total 377, so
    // (377 + 99) × 700 / 2,001 − 26 = 140.517 in all and 140 − 222 − 185 here.
    assert_eq!(
        answer["orderLevel"],
        json!({
            "order": 0, "orderTaxFree": 199, "discount": 201, "discountTaxFree": 31, "payment": -201, "paymentTaxFree": 168,
            "paymentSupply": -335, "paymentVat": -34, "paymentVatBurden": -34, "discountShare": 66, "discountShareTaxFree": 10,
            "platformFee": 999, "platformFeeVat": 99, "additionalFee": 171, "additionalFeeVat": 10,
            "settlement": -1311, "settlementTaxFree": -267,
        })
    );
    assert_eq!(
        answer["amounts"],
        json!({
            "order": 2001, "orderTaxFree": 700, "discount": 301, "discountTaxFree": 81, "payment": 1700, "paymentTaxFree": 619,
            "paymentSupply": 983, "paymentVat": 98, "paymentVatBurden": 98, "discountShare": 99, "discountShareTaxFree": 26,
            "platformFee": 999, "platformFeeVat": 99, "additionalFee": 309, "additionalFeeVat": 20,
            "settlement": 377, "settlementTaxFree": 140,
        })
    );
}

#[test]
fn the_start_date_decides_which_version_applies() {
    let before = settle(&book(), &order("2023-12-31"));
    assert_eq!((&before["contract"], &before["contractVersion"]), (&json!("contract-A"), &json!(1)));
    assert_eq!((&before["discounts"][0]["policyVersion"], &before["discounts"][0]["share"]), (&json!(1), &json!(66)));

    // 200 and 200 for the lines' 20 % of 1,001 and 1,000; 40 % of 201 is 80.4.
    let on_the_day = settle(&book(), &order("2024-01-01"));
    assert_eq!((&on_the_day["contract"], &on_the_day["contractVersion"]), (&json!("contract-A"), &json!(2)));
    assert_eq!(
        (&on_the_day["discounts"][0]["policyVersion"], &on_the_day["discounts"][0]["share"]),
        (&json!(2), &json!(80))
    );
    assert_eq!(
        (&on_the_day["amounts"]["platformFee"], &on_the_day["orderLevel"]["platformFee"]),
        (&json!(400), &json!(0))
    );

    let moved_partner = settle(&book(), &order("2025-01-01"));
    assert_eq!((&moved_partner["contract"], &moved_partner["contractVersion"]), (&json!("contract-B"), &json!(1)));
}

#[test]
fn a_payment_becomes_a_civil_date_by_the_offset() {
    for (paid_at, offset, start) in [
        ("2026-10-31T14:59:59Z", Value::Null, "2026-10-31"),
        ("2026-10-31T15:00:00Z", Value::Null, "2026-11-01"),
        ("2026-12-31T15:30:00Z", Value::Null, "2027-01-01"),
        ("2026-12-31T15:30:00Z", json!(0), "2026-12-31"),
        ("2026-11-01T00:30:00+09:00", json!(-60), "2026-10-31"),
    ] {
        let mut book = book();
        book["settings"] = json!({ "utcOffsetMinutes": offset });
        let order = json!({ "id": "o", "partner": "p", "paymentId": "pay", "paidAt": paid_at, "amount": 1 });
        assert_eq!(settle(&book, &order)["startDate"], start, "{paid_at} at {offset}");
    }
}

#[test]
fn the_calendar_names_its_base_and_what_the_host_changed() {
    let eve = json!([{ "date": "2026-12-24", "name": "eve" }]);
    for (calendar, name) in [
        (Value::Null, "kr 2026.11"),
        (json!({ "base": "kr", "add": [], "remove": null }), "kr 2026.11"),
        (json!({ "add": eve, "remove": ["2026-07-17", "2026-06-03"] }), "kr 2026.11 +1 -2"),
        (json!({ "base": "weekends", "from": "2026-01-01", "to": "2026-12-31" }), "weekends"),
        (json!({ "base": "weekends", "from": "2026-01-01", "to": "2026-12-31", "add": eve }), "weekends +1 -0"),
    ] {
        assert_eq!(label(&json!({ "calendar": calendar })), name);
    }
}

#[test]
fn each_component_is_rounded_by_its_own_mode() {
    let order = json!({
        "id": "o", "partner": "p", "paymentId": "pay", "startDate": "2024-06-01", "amount": 1007, "taxFree": 301,
        "discounts": [{ "policy": "third", "amount": 101, "taxFree": 51 }], "additionalFees": ["odd"],
    });
    // 201.4 · 20.1 · 33.231 · 40.4 · (906 − 250) ÷ 11 = 59.64 · (653 + 40) × 301 / 1,007 − 20 = 187.14
    for (component, mode, name, by_default, by_mode) in [
        ("platformFee", "up", "platformFee", 201, 202),
        ("vat", "up", "platformFeeVat", 20, 21),
        ("additionalFee", "up", "additionalFee", 33, 34),
        ("discountShare", "up", "discountShare", 40, 41),
        ("paymentVat", "down", "paymentVat", 60, 59),
        ("settlementTaxFree", "up", "settlementTaxFree", 187, 188),
    ] {
        let mut book = book();
        assert_eq!(settle(&book, &order)["amounts"][name], by_default, "{name}");
        book["calculators"] = json!([{ "rounding": { component: mode } }]);
        assert_eq!(settle(&book, &order)["amounts"][name], by_mode, "{name}");
    }
}

#[test]
fn a_given_settlement_date_wins_and_the_setting_adjusts_the_cycle() {
    let mut book = book();
    for contract in book["contracts"].as_array_mut().unwrap() {
        contract["settlementCycle"]["convention"] = json!("preceding");
    }
    // 1 June 2024 is a Saturday.
    let mut order = order("2024-06-01");
    assert_eq!(settle(&book, &order)["settlementDate"], "2024-06-03");
    book["settings"] = json!({ "adjustIfNotAfterStart": false });
    assert_eq!(settle(&book, &order)["settlementDate"], "2024-05-31");
    order["settlementDate"] = json!("2024-07-07");
    assert_eq!(settle(&book, &order)["settlementDate"], "2024-07-07");
}
