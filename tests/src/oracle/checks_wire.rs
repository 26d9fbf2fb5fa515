//! The oracle against the example of `wire.md`: the whole record, field by field.

use serde_json::json;

use super::settle;

#[test]
fn the_example_of_the_wire_document() {
    let book = json!({
        "contracts": [{
            "id": "contract-A", "effectiveFrom": "2023-01-01", "name": "Standard 10 %",
            "platformFee": { "rate": "10%" }, "platformFeeVatBearer": "partner", "subtractPaymentVat": false,
            "settlementCycle": {
                "lagDays": 2, "lagUnit": "calendar", "recurrence": { "every": "month", "days": [15, 31] }, "convention": "preceding",
            },
        }],
        "discountSharePolicies": [{ "id": "half", "name": "Half", "partnerShare": "50%" }],
        "additionalFeePolicies": [{ "id": "pg-card", "name": "PG card", "fee": { "rate": "2.9%" }, "vatBearer": "partner" }],
        "partners": [{ "id": "partner-A", "name": "Hana Farm", "type": { "kind": "non_withholding" }, "defaultContract": "contract-A" }],
    });
    let answer = settle(
        &book,
        &json!({
            "id": "order-17", "partner": "partner-A", "contract": null, "currency": "KRW",
            "paymentId": "payment-17", "paidAt": "2023-08-11T08:21:01Z", "amount": null,
            "lines": [{
                "productId": "apple", "unitPrice": 5000, "unitTaxFree": 0, "quantity": 5,
                "discounts": [{ "policy": "half", "amount": 2500, "taxFree": 0 }], "additionalFees": ["pg-card"],
            }],
            "taxFree": null, "discounts": [{ "policy": "half", "amount": 2500 }], "additionalFees": ["pg-card"],
            "startDate": null, "settlementDate": null,
        }),
    );
    let discount =
        json!({ "policy": "half", "policyVersion": 1, "amount": 2500, "taxFree": 0, "share": 1250, "shareTaxFree": 0 });
    let fee = json!({ "policy": "pg-card", "policyVersion": 1, "amount": 725, "vat": 72 });
    assert_eq!(
        answer,
        json!({
            "type": "order", "calculationVersion": 2, "calendar": "kr 2026.11",
            "order": "order-17", "partner": "partner-A", "contract": "contract-A", "contractVersion": 1, "calculatorVersion": 1,
            "payment": "payment-17", "currency": "KRW", "startDate": "2023-08-11", "settlementDate": "2023-08-14",
            "amounts": {
                "order": 25000, "orderTaxFree": 0, "discount": 5000, "discountTaxFree": 0,
                "payment": 20000, "paymentTaxFree": 0, "paymentSupply": 18182, "paymentVat": 1818, "paymentVatBurden": 0,
                "discountShare": 2500, "discountShareTaxFree": 0,
                "platformFee": 2500, "platformFeeVat": 250, "additionalFee": 1450, "additionalFeeVat": 144,
                "settlement": 18156, "settlementTaxFree": 0,
            },
            "discounts": [discount],
            "additionalFees": [fee],
            "lines": [{
                "productId": "apple", "quantity": 5,
                "amounts": {
                    "order": 25000, "orderTaxFree": 0, "discount": 2500, "discountTaxFree": 0,
                    "payment": 22500, "paymentTaxFree": 0, "paymentSupply": 20455, "paymentVat": 2045, "paymentVatBurden": 0,
                    "discountShare": 1250, "discountShareTaxFree": 0,
                    "platformFee": 2500, "platformFeeVat": 250, "additionalFee": 725, "additionalFeeVat": 72,
                    "settlement": 20203, "settlementTaxFree": 0,
                },
                "discounts": [discount],
                "additionalFees": [fee],
            }],
            "orderLevel": {
                "order": 0, "orderTaxFree": 0, "discount": 2500, "discountTaxFree": 0,
                "payment": -2500, "paymentTaxFree": 0, "paymentSupply": -2273, "paymentVat": -227, "paymentVatBurden": 0,
                "discountShare": 1250, "discountShareTaxFree": 0,
                "platformFee": 0, "platformFeeVat": 0, "additionalFee": 725, "additionalFeeVat": 72,
                "settlement": -2047, "settlementTaxFree": 0,
            },
        })
    );
}
