//! Records as documents: the parts the cases are made of.

use serde_json::{Value, json};

/// A date so many days after the first of 2020.
pub fn date(days: usize) -> String {
    let first = chrono::NaiveDate::from_ymd_opt(2020, 1, 1).expect("a date");
    (first + chrono::Days::new(days as u64)).to_string()
}

/// A book with so many partners, contracts and policies.
pub fn book(count: usize) -> Value {
    let list = |item: fn(usize) -> Value| (0..count).map(item).collect::<Vec<_>>();
    json!({
        "contracts": list(contract), "partners": list(partner), "discountSharePolicies": list(share_policy),
        "additionalFeePolicies": list(fee_policy), "parameters": list(parameter),
    })
}

/// A contract.
pub fn contract(number: usize) -> Value {
    json!({ "id": format!("contract-{number:06}"), "name": "Standard", "platformFee": { "rate": "10%" },
        "platformFeeVatBearer": "partner", "settlementCycle": cycle() })
}

/// A cycle that pays at the end of the month.
pub fn cycle() -> Value {
    json!({ "lagDays": 2, "recurrence": { "every": "month", "days": [31] }, "convention": "preceding" })
}

/// A discount-share policy.
pub fn share_policy(number: usize) -> Value {
    json!({ "id": format!("share-{number:04}"), "name": "Coupon", "partnerShare": "50%" })
}

/// An additional-fee policy.
pub fn fee_policy(number: usize) -> Value {
    json!({ "id": format!("fee-{number:04}"), "name": "Card", "fee": { "rate": "1%" }, "vatBearer": "partner" })
}

/// A parameter.
pub fn parameter(number: usize) -> Value {
    json!({ "key": format!("parameter{number}"), "name": "Points", "default": "0.01" })
}

/// A partner of the contract with its number.
pub fn partner(number: usize) -> Value {
    json!({ "id": format!("partner-{number:06}"), "name": "Hana Farm", "defaultContract": format!("contract-{:06}", number % 64),
        "type": { "kind": "withholding" } })
}

/// An order by its amount.
pub fn order(number: usize) -> Value {
    json!({ "id": format!("order-{number:08}"), "partner": format!("partner-{:06}", number % 64), "amount": 10_000 + number,
        "startDate": "2026-10-01" })
}

/// A line of an order.
pub fn line(number: usize) -> Value {
    json!({ "productId": format!("product-{number:06}"), "quantity": 2, "unitPrice": 1_000 })
}

/// An order of so many lines.
pub fn basket(lines: usize) -> Value {
    json!({ "id": "basket", "partner": "partner-000001", "startDate": "2026-10-01",
        "lines": (0..lines).map(line).collect::<Vec<_>>() })
}

/// A discount.
pub fn discount(number: usize) -> Value {
    json!({ "policy": format!("share-{:04}", number % 64), "amount": 10 })
}

/// A recorded transfer.
pub fn transfer(number: usize) -> Value {
    json!({ "type": "order", "id": format!("order-{number:08}"), "partner": format!("partner-{:06}", number / 16),
        "contract": "contract-000001", "startDate": "2026-10-01", "settlementDate": "2026-10-30",
        "amounts": { "order": 10_000, "payment": 10_000, "paymentSupply": 9_091, "paymentVat": 909, "platformFee": 1_000,
            "settlement": 9_000 } })
}

/// A statement line of the partner with its number.
pub fn statement_line(number: usize) -> Value {
    json!({ "id": format!("line-{number:06}"), "partner": format!("partner-{number:06}"), "contract": "contract-000001",
        "type": "order", "settlementDate": "2026-10-30", "amounts": { "settlement": 9_000, "settlementTaxFree": 100 },
        "transfers": [format!("order-{number:08}")] })
}

/// Somebody to be paid.
pub fn payee(number: usize) -> Value {
    let mut partner = partner(number);
    partner["account"] = json!({ "bank": "088", "number": "110-123-456789", "holder": "Kim Hana" });
    json!({ "partner": partner, "accountStatus": "verified" })
}

/// An open balance.
pub fn carry(number: usize) -> Value {
    json!({ "id": format!("carry-{number:06}"), "partner": format!("partner-{number:06}"), "amount": -500, "income": -500,
        "carriedOn": "2026-09-30" })
}

/// A payout that is prepared.
pub fn payout(number: usize) -> Value {
    json!({ "id": format!("payout-{number:06}"), "amount": 9_000, "lines": [format!("line-{number:06}")], "status": "prepared" })
}

/// An attempt that failed.
pub fn attempt(number: usize) -> Value {
    json!({ "key": format!("payout-1-{}", number + 1), "outcome": "failed", "startedAt": "2026-11-10T01:00:00Z",
        "endedAt": "2026-11-10T01:00:05Z", "reason": "refused" })
}

/// A plan of payouts without its lists.
pub fn plan() -> Value {
    json!({ "batch": "batch", "name": "November", "paidOn": "2026-11-10", "lines": [], "partners": [] })
}

/// A cancel of a won of an order.
pub fn cancellation(number: usize) -> Value {
    json!({ "id": format!("cancel-{number:06}"), "order": "basket", "amount": 1, "startDate": "2026-10-02" })
}

/// Tax withheld from a payment.
pub fn withheld() -> Value {
    json!({ "gross": 100_000, "incomeTax": 3_000, "localIncomeTax": 300, "kind": "business", "paidOn": "2026-11-10", "rate": "3%" })
}

/// A row of a table of rates that holds for a day.
pub fn rate_row(number: usize) -> Value {
    json!({ "kind": "business", "from": date(number), "to": date(number), "rate": "3%", "law": "Income Tax Act 129" })
}

/// A calendar of weekends and days the host adds, over three years.
pub fn calendar(days: usize) -> Value {
    let day = |number| json!({ "date": date(number), "name": "closed" });
    json!({ "base": "weekends", "from": date(0), "to": date(1_500), "add": (0..days).map(day).collect::<Vec<_>>() })
}

/// A user formula that uses the one before it.
pub fn user_formula(number: usize) -> Value {
    let formula =
        if number == 0 { "ORDER_AMOUNT * 1%".to_owned() } else { format!("reward{} + ORDER_AMOUNT * 1%", number - 1) };
    json!({ "key": format!("reward{number}"), "name": "Reward", "formula": formula })
}

/// A formula: the least of so many items, a few at a time because a function takes 64 of them.
pub fn least(count: usize, item: impl Fn(usize) -> String) -> String {
    let items: Vec<String> = (0..count).map(item).collect();
    let groups: Vec<String> = items.chunks(40).map(|group| format!("min(1, {})", group.join(", "))).collect();
    format!("min(1, {})", groups.join(", "))
}
