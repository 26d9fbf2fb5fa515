//! What is written is read again, byte for byte: for the wire, and for a store with its format.

use std::fmt::Debug;

use chrono::{Days, NaiveDate};
use jeongsan::money::{Currency, Money, Rate};
use jeongsan::payout::Carry;
use jeongsan::statement::{LineStatus, PayoutEntry, Period, Statement, StatementLine, StatementRequest};
use jeongsan::trace::Component;
use jeongsan::transfer::{Amounts, Ledger, OrderCancel, OrderTransfer, TransferKind};
use jeongsan::withholding::{
    IncomeKind, Payee, RateRow, ResidentNumber, WithheldIncome, Withholding, WithholdingTable,
};
use jeongsan::{Code, PartnerId, PayoutId, StatementLineId, TransferId, wire};
use jeongsan_tests::random::{Rng, book, order};
use serde_json::{Value, json};

#[path = "stored/payouts.rs"]
mod payouts;

const CASES: u64 = 2_000;

fn day(rng: &mut Rng) -> NaiveDate {
    let days = u64::try_from(rng.between(0, 4_000)).expect("not negative");
    NaiveDate::from_ymd_opt(2015, 1, 1).expect("a date") + Days::new(days)
}

/// Any id, with characters that JSON escapes.
fn id(rng: &mut Rng, kind: &str) -> String {
    let end = *rng.pick(&["", "\"", "\\", "가나", "/", "é"]);
    format!("{kind}-{}{end}", rng.between(0, 1_000_000))
}

fn many<T>(rng: &mut Rng, mut one: impl FnMut(&mut Rng) -> T) -> Vec<T> {
    (0..rng.between(0, 3)).map(|_| one(rng)).collect()
}

fn maybe<T>(rng: &mut Rng, one: impl FnOnce(&mut Rng) -> T) -> Option<T> {
    if rng.chance(50) { Some(one(rng)) } else { None }
}

fn currency(rng: &mut Rng) -> Currency {
    *rng.pick(&[Currency::Krw, Currency::Usd])
}

fn ledger(rng: &mut Rng) -> Ledger {
    *rng.pick(&[Ledger::Live, Ledger::Test])
}

fn money(rng: &mut Rng, currency: Currency) -> Money {
    let most = *rng.pick(&[0, 9, 1_000_000, jeongsan::limits::AMOUNT_MAX]);
    Money::new(rng.between(-most, most), currency).expect("in range")
}

fn amounts(rng: &mut Rng, currency: Currency) -> Amounts {
    Component::ALL.iter().fold(Amounts::zero(currency), |amounts, component| {
        amounts.with(*component, money(rng, currency)).expect("one currency")
    })
}

fn carry(rng: &mut Rng) -> Carry {
    let currency = currency(rng);
    let minor = |rng: &mut Rng| money(rng, currency).minor();
    let record = json!({
        "id": id(rng, "carry"), "ledger": ledger(rng).as_str(), "partner": id(rng, "partner"), "currency": currency.code(),
        "amount": minor(rng), "taxFree": maybe(rng, minor), "income": maybe(rng, minor),
        "occasions": many(rng, |rng| minor(rng).abs()),
        "reason": maybe(rng, |rng| *rng.pick(&["negative", "taken_by_tax", "below_minimum", "partner_held"])),
        "lines": many(rng, |rng| id(rng, "line")), "carries": many(rng, |rng| id(rng, "carry")),
        "batch": maybe(rng, |rng| id(rng, "batch")), "carriedOn": day(rng).to_string(),
        "since": maybe(rng, |rng| day(rng).to_string()), "runs": maybe(rng, |rng| rng.between(1, 500)),
        "settledBy": maybe(rng, |rng| id(rng, "batch")),
    });
    wire::from_json(&record.to_string()).unwrap_or_else(|error| panic!("{error}\n{record}"))
}

fn line(rng: &mut Rng) -> StatementLine {
    let currency = currency(rng);
    let amounts: Value = serde_json::from_str(&wire::to_json(&amounts(rng, currency))).expect("JSON");
    let record = json!({
        "id": id(rng, "line"), "ledger": ledger(rng).as_str(), "partner": id(rng, "partner"),
        "contract": maybe(rng, |rng| id(rng, "contract")), "type": rng.pick(TransferKind::ALL).as_str(),
        "currency": currency.code(), "settlementDate": day(rng).to_string(), "amounts": amounts,
        "firstStartDate": maybe(rng, |rng| day(rng).to_string()), "lastStartDate": maybe(rng, |rng| day(rng).to_string()),
        "transfers": many(rng, |rng| id(rng, "transfer")), "status": rng.pick(LineStatus::ALL).as_str(),
    });
    wire::from_json(&record.to_string()).unwrap_or_else(|error| panic!("{error}\n{record}"))
}

/// A settled order of a random book, with what a cancel of it brought back.
fn settled(seed: u64) -> (OrderTransfer, OrderCancel) {
    let document = book(seed % 50);
    let book = wire::book_from_json(&document.to_string()).expect("a valid book");
    let question = order(&document, &mut Rng::new(seed), seed);
    let order = wire::order_from_json(&question.to_string()).expect("a valid order");
    let all = json!({ "id": format!("cancel-{seed}"), "order": order.id().as_str(), "all": true, "startDate": "2026-03-02", "memo": "all" });
    let cancellation = wire::cancellation_from_json(&all.to_string(), order.currency()).expect("a cancellation");
    let cancel = book.cancel(&order, &[], &cancellation).expect("cancels");
    (book.settle(&order).expect("settles"), cancel)
}

/// What is written is what is read and written again. How a settlement date came about is not part of the record.
fn keeps<T: wire::Read + wire::Write>(value: &T) {
    let text = wire::to_json(value);
    let read: T = wire::from_json(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(wire::to_json(&read), text);
    let kept = wire::to_stored(value);
    let read: T = wire::from_stored(&kept).unwrap_or_else(|error| panic!("{error}\n{kept}"));
    assert_eq!(wire::to_stored(&read), kept);
}

#[test]
fn cancels_by_money_and_what_they_leave_survive() {
    let book = wire::book_from_json(
        r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"}, "platformFeeVatBearer": "partner",
            "settlementCycle": {"lagDays": 1, "recurrence": {"every": "day"}, "convention": "following"}}],
            "discountSharePolicies": [{"id": "half", "name": "Half", "partnerShare": "50%"}],
            "additionalFeePolicies": [{"id": "va", "name": "Account", "fee": {"fixed": 300}, "vatBearer": "partner", "feeReturn": {"returned": "never"}}],
            "partners": [{"id": "farm", "name": "Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]}"#,
    )
    .expect("a book");
    let order = json!({ "id": "order", "partner": "farm", "startDate": "2026-03-02", "discounts": [{ "policy": "half", "amount": 1_000 }], "lines": [
        { "productId": "coat", "unitPrice": 20_000, "unitTaxFree": 5_000, "quantity": 1 },
        { "productId": "gift", "unitPrice": 1_000, "quantity": 1, "additionalFees": ["va"] }, { "productId": "cup", "unitPrice": 3_000, "quantity": 2 } ]});
    let order = wire::order_from_json(&order.to_string()).expect("an order");
    let cancel = json!({ "id": "cancel", "order": "order", "startDate": "2026-03-02", "lines": [
        { "productId": "coat", "quantity": 1, "amount": 17_000, "taxFree": 4_000 }, { "productId": "gift", "quantity": 1 }, { "productId": "cup", "amount": 500 } ]});
    let cancel = wire::cancellation_from_json(&cancel.to_string(), order.currency()).expect("a cancellation");
    let cancelled = book.cancel(&order, &[], &cancel).expect("cancels");
    assert_eq!((cancelled.notes().len(), cancelled.kept().len()), (1, 1));
    keeps(&cancelled);
    let mut left = jeongsan::order::Remaining::of(&order);
    left.take(&cancel).expect("fits");
    let left = left.left().expect("something is left");
    assert_eq!(left.lines().iter().map(|line| line.quantity()).collect::<Vec<_>>(), [0, 2]);
    keeps(&left);
    keeps(&book.settle(&left).expect("settles"));
}

#[test]
fn transfers_and_cancels_survive() {
    for seed in 0..200 {
        let (transfer, cancel) = settled(seed);
        keeps(&transfer);
        keeps(&cancel);
        let other = wire::from_json::<OrderTransfer>(&wire::to_json(&cancel)).expect_err("a cancel is no order");
        assert_eq!(other.code(), Code::UnknownField);
    }
}

#[test]
fn manual_transfers_survive() {
    let book = wire::book_from_json(&book(1).to_string()).expect("a valid book");
    let partner = book_partner();
    for seed in 0..CASES {
        let rng = &mut Rng::new(seed);
        let request = json!({
            "id": id(rng, "manual"), "partner": partner, "amount": rng.between(-9_999, 9_999), "settlementDate": "2026-03-02",
            "memo": maybe(rng, |rng| id(rng, "memo")),
        });
        let request = wire::manual_from_json(&request.to_string()).expect("a request");
        keeps(&book.manual(request).expect("a manual transfer"));
    }
}

/// A partner of the first random book.
fn book_partner() -> String {
    book(1)["partners"][0]["id"].as_str().expect("an id").to_owned()
}

/// What is written of any of these values is read and is written again, the same; by this version, and by no earlier one. What the
/// wire does not have everything of (`crosses`), cannot be read from it.
fn survives<T: wire::Read + wire::Write + PartialEq + Debug>(
    any: impl Fn(&mut Rng) -> T,
    crosses: impl Fn(&T) -> bool,
) {
    for seed in 0..CASES {
        let value = any(&mut Rng::new(seed));
        let text = wire::to_json(&value);
        match wire::from_json::<T>(&text) {
            Ok(read) => {
                assert!(crosses(&value), "{text}");
                assert_eq!(wire::to_json(&read), text);
                assert_eq!(read, value);
            }
            Err(error) => assert!(!crosses(&value), "{error}\n{text}"),
        }
        let kept = wire::to_stored(&value);
        assert!(kept.starts_with("{\"format\":1,"), "{kept}");
        let read: T = wire::from_stored(&kept).unwrap_or_else(|error| panic!("{error}\n{kept}"));
        assert_eq!(wire::to_stored(&read), kept);
        assert_eq!(read, value);
        let later = kept.replacen("{\"format\":1,", "{\"format\":2,", 1);
        let error = wire::from_stored::<T>(&later).expect_err("kept by a later version");
        assert_eq!((error.code(), error.at().as_str()), (Code::NumberOutOfRange, "$.format"));
        assert_eq!(wire::from_json::<T>(&kept).expect_err("not of the wire").code(), Code::UnknownField);
    }
}

fn whole<T>(_: &T) -> bool {
    true
}

#[test]
fn carries_and_lines_survive() {
    survives(carry, whole);
    survives(line, whole);
}

#[test]
fn orders_survive() {
    let book = book(1);
    survives(|rng| wire::order_from_json(&order(&book, rng, 1).to_string()).expect("an order"), whole);
}

fn instant(rng: &mut Rng) -> String {
    format!("{}T{:02}:{:02}:00Z", day(rng), rng.between(0, 23), rng.between(0, 59))
}

/// A statement of any lines and payouts, and whether it holds something back from before, which the wire does not tell.
fn statement(rng: &mut Rng) -> Statement {
    let (currency, first, held) = (currency(rng), day(rng), rng.chance(30));
    let period = Period::new(first, first + Days::new(30)).expect("a period");
    let date = |rng: &mut Rng| first + Days::new(u64::try_from(rng.between(0, 30)).expect("not negative"));
    let partner = PartnerId::new(&id(rng, "partner")).expect("an id");
    let mut request = StatementRequest::new(partner.clone(), period, small(rng, currency));
    request.ledger = ledger(rng);
    request.opening_held = if held { small(rng, currency) } else { Money::zero(currency) };
    for index in 0..rng.between(0, 5) {
        let mut line = line(rng);
        line.id = StatementLineId::new(&format!("{}-{index}", line.id)).expect("an id");
        (line.partner, line.ledger, line.settlement_date) = (partner.clone(), request.ledger, date(rng));
        line.amounts = Component::ALL.iter().fold(Amounts::zero(currency), |amounts, component| {
            amounts.with(*component, small(rng, currency)).expect("one currency")
        });
        line.transfers =
            (0..rng.between(0, 3)).map(|of| TransferId::new(&format!("t-{index}-{of}")).expect("an id")).collect();
        request.lines.push(line);
    }
    for index in 0..rng.between(0, 3) {
        let id = PayoutId::new(&format!("{}-{index}", id(rng, "payout"))).expect("an id");
        let amount = |rng: &mut Rng| Money::new(rng.between(0, 9_999), currency).expect("in range");
        let mut payout = PayoutEntry::new(id, date(rng), amount(rng));
        (payout.vat_on_top, payout.income_tax, payout.local_income_tax) = (amount(rng), amount(rng), amount(rng));
        request.payouts.push(payout);
    }
    request.statement().expect("a statement")
}

fn small(rng: &mut Rng, currency: Currency) -> Money {
    Money::new(rng.between(-9_999, 9_999), currency).expect("in range")
}

#[test]
fn statements_survive() {
    survives(statement, |_| true);
}

fn withholding(rng: &mut Rng) -> Withholding {
    let (kind, gross) = (*rng.pick(IncomeKind::ALL), Money::new(rng.between(-9_999, 9_999_999), Currency::Krw));
    let paid_on = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a date") + Days::new(rng.next_u64() % 300);
    WithholdingTable::south_korea().withhold(kind, gross.expect("in range"), paid_on).expect("a tax")
}

#[test]
fn what_was_withheld_survives() {
    let payee = |rng: &mut Rng| {
        let number = *rng.pick(&["900101-1234568", "0101014234567"]);
        let number = ResidentNumber::new(number).expect("a number");
        Payee::new(PartnerId::new(&id(rng, "payee")).expect("an id"), &id(rng, "Kim"), number)
    };
    let table = |rng: &mut Rng| {
        let from = day(rng);
        let rate =
            Rate::from_millipercent(u32::try_from(rng.between(0, 50_000)).expect("not negative")).expect("a rate");
        let mut row = RateRow::new(*rng.pick(IncomeKind::ALL), from, rate, id(rng, "law"));
        row.to = maybe(rng, |_| from);
        row.exempt_up_to = maybe(rng, |rng| Money::new(rng.between(0, 9_999), Currency::Krw).expect("in range"));
        row.collected_from = maybe(rng, |rng| Money::new(rng.between(0, 9_999), Currency::Krw).expect("in range"));
        WithholdingTable::builder(&id(rng, "table")).row(row).build().expect("a table")
    };
    survives(withholding, whole);
    survives(|rng| WithheldIncome::from(&withholding(rng)), whole);
    survives(payee, |_| false);
    survives(table, whole);
    keeps(&WithholdingTable::south_korea());
}
