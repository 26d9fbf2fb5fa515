//! What is written is read again, byte for byte: for the wire, and for a store with its format.

use chrono::{Days, NaiveDate};
use jeongsan::money::{Currency, Money};
use jeongsan::payout::Carry;
use jeongsan::statement::{LineStatus, StatementLine};
use jeongsan::trace::Component;
use jeongsan::transfer::{Amounts, Ledger, OrderCancel, OrderTransfer, TransferKind};
use jeongsan::{Code, wire};
use jeongsan_tests::random::{Rng, book, order};
use serde_json::{Value, json};

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
        "reason": maybe(rng, |rng| *rng.pick(&["negative", "below_minimum", "partner_held"])),
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
        "contract": maybe(rng, |rng| id(rng, "contract")), "type": rng.pick(&TransferKind::ALL).as_str(),
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

macro_rules! survives {
    ($test:ident, $of:ty, $any:ident) => {
        #[test]
        fn $test() {
            for seed in 0..CASES {
                let value = $any(&mut Rng::new(seed));
                let text = wire::to_json(&value);
                let read: $of = wire::from_json(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
                assert_eq!(read, value);
                assert_eq!(wire::to_json(&read), text);
                let kept = wire::to_stored(&value);
                assert!(kept.starts_with("{\"format\":1,"), "{kept}");
                let read: $of = wire::from_stored(&kept).unwrap_or_else(|error| panic!("{error}\n{kept}"));
                assert_eq!(wire::to_stored(&read), kept);
                let later = kept.replacen("{\"format\":1,", "{\"format\":2,", 1);
                let error = wire::from_stored::<$of>(&later).expect_err("kept by a later version");
                assert_eq!((error.code(), error.at().as_str()), (Code::NumberOutOfRange, "$.format"));
                assert_eq!(wire::from_json::<$of>(&kept).expect_err("not of the wire").code(), Code::UnknownField);
            }
        }
    };
}

survives!(a_carry_survives, Carry, carry);
survives!(a_line_survives, StatementLine, line);
