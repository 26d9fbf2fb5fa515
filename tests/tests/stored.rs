//! What is written is read again, byte for byte: for the wire, and for a store with its format.

use chrono::{Days, NaiveDate};
use jeongsan::money::{Currency, Money};
use jeongsan::payout::{Carry, CarryReason};
use jeongsan::statement::{LineStatus, StatementLine};
use jeongsan::trace::Component;
use jeongsan::transfer::{Amounts, Ledger, TransferKind};
use jeongsan::{CarryId, Code, ContractId, PartnerId, PayoutBatchId, StatementLineId, TransferId, wire};
use jeongsan_tests::random::Rng;

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
    Carry {
        id: CarryId::new(&id(rng, "carry")).expect("an id"),
        ledger: ledger(rng),
        partner: PartnerId::new(&id(rng, "partner")).expect("an id"),
        amount: money(rng, currency),
        tax_free: money(rng, currency),
        income: money(rng, currency),
        reason: *rng.pick(&[CarryReason::Negative, CarryReason::BelowMinimum, CarryReason::PartnerHeld]),
        lines: many(rng, |rng| StatementLineId::new(&id(rng, "line")).expect("an id")),
        carries: many(rng, |rng| CarryId::new(&id(rng, "carry")).expect("an id")),
        batch: maybe(rng, |rng| PayoutBatchId::new(&id(rng, "batch")).expect("an id")),
        carried_on: day(rng),
        since: day(rng),
        runs: u32::try_from(rng.between(1, 500)).expect("small"),
        settled_by: maybe(rng, |rng| PayoutBatchId::new(&id(rng, "batch")).expect("an id")),
    }
}

fn line(rng: &mut Rng) -> StatementLine {
    let currency = currency(rng);
    StatementLine {
        id: StatementLineId::new(&id(rng, "line")).expect("an id"),
        ledger: ledger(rng),
        partner: PartnerId::new(&id(rng, "partner")).expect("an id"),
        contract: maybe(rng, |rng| ContractId::new(&id(rng, "contract")).expect("an id")),
        kind: *rng.pick(&TransferKind::ALL),
        settlement_date: day(rng),
        start_dates: maybe(rng, |rng| (day(rng), day(rng))),
        amounts: amounts(rng, currency),
        transfers: many(rng, |rng| TransferId::new(&id(rng, "transfer")).expect("an id")),
        status: *rng.pick(&LineStatus::ALL),
    }
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
