//! Payouts, batches, account transfers and their commands, as they are kept: with whole accounts in a store, masked on the wire.

use chrono::NaiveDate;
use jeongsan::money::{Currency, Money};
use jeongsan::partner::{Bank, Partner};
use jeongsan::payout::{
    AccountStatus, AccountTransferCommand, AccountTransferState, AccountTransferStatus, BatchCommand, BatchState,
    BatchStatus, Payout, PayoutCommand, PayoutPartner, PayoutPlan, PayoutState, PayoutStatus, PayoutTerms, PlanCommand,
    PlanRequest, RemitAccount,
};
use jeongsan::statement::{LineNotice, LineStatus, statement_lines};
use jeongsan::transfer::ManualRequest;
use jeongsan::withholding::{Payee, ResidentNumber};
use jeongsan::{AttemptKey, Code, PartnerId, PayoutBatchId, PayoutId, StatementLineId, TransferId, wire};
use jeongsan_tests::random::Rng;
use serde_json::{Value, json};

use super::{CASES, carry, currency, id, instant, keeps, many, maybe, money, survives, whole, withholding};

/// The fields of a payout as its state machine sees it, with attempts that can have led to its status.
fn state(rng: &mut Rng) -> Value {
    let (id, status) = (id(rng, "payout"), *rng.pick(PayoutStatus::ALL));
    let last = match status {
        PayoutStatus::Confirmed | PayoutStatus::Scheduled => None,
        PayoutStatus::Processing => Some("pending"),
        PayoutStatus::Unknown => Some("unknown"),
        PayoutStatus::Succeeded => maybe(rng, |_| "succeeded"),
        PayoutStatus::Failed => Some("failed"),
        PayoutStatus::Prepared | PayoutStatus::Stopped | PayoutStatus::Cancelled => maybe(rng, |_| "failed"),
    };
    let earlier = last.map_or(0, |_| rng.between(0, 3));
    let outcomes = (0..earlier).map(|_| "failed").chain(last);
    let mut clock = rng.between(0, 2_000_000_000);
    let mut later = |rng: &mut Rng| {
        clock += rng.between(0, 100_000);
        chrono::DateTime::from_timestamp(clock, 0)
            .expect("an instant")
            .to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
    };
    let scheduled_at = match status {
        PayoutStatus::Confirmed => None,
        PayoutStatus::Scheduled => Some(instant(rng)),
        _ => maybe(rng, &mut later),
    };
    let attempts: Vec<Value> = outcomes
        .enumerate()
        .map(|(index, outcome)| {
            json!({
                "key": format!("{id}-{}", index + 1), "startedAt": later(rng), "outcome": outcome,
                "endedAt": maybe(rng, &mut later), "reason": maybe(rng, |rng| self::id(rng, "reason")),
            })
        })
        .collect();
    let currency = currency(rng);
    json!({
        "id": id, "amount": money(rng, currency).minor().abs(), "currency": currency.code(),
        "lines": many(rng, |rng| self::id(rng, "line")), "carries": many(rng, |rng| self::id(rng, "carry")),
        "status": status.as_str(), "scheduledAt": scheduled_at, "attempts": attempts,
    })
}

/// An account whose number was masked on its way: what the wire has everything of.
fn told_account(rng: &mut Rng) -> RemitAccount {
    let digits =
        format!("***{}{:04}", "*".repeat(usize::try_from(rng.between(0, 9)).expect("few")), rng.between(0, 9_999));
    let bank = Bank::new(rng.pick::<&str>(&["004", "088", "새은행"])).expect("a bank");
    RemitAccount::masked(bank, &id(rng, "holder"), &digits).expect("an account")
}

fn payout_state(rng: &mut Rng) -> PayoutState {
    let mut record = state(rng);
    if let Some(account) = maybe(rng, told_account) {
        record["account"] = json!({
            "bank": account.bank().code(), "holder": account.holder(), "maskedNumber": account.masked_number(),
        });
    }
    wire::from_json(&record.to_string()).unwrap_or_else(|error| panic!("{error}\n{record}"))
}

fn number(rng: &mut Rng) -> String {
    let digits = usize::try_from(rng.between(7, 16)).expect("not negative");
    (0..digits).map(|_| rng.between(0, 9).to_string()).collect()
}

fn payout(rng: &mut Rng) -> Payout {
    let mut record = state(rng);
    let currency = if record["currency"] == "USD" { Currency::Usd } else { Currency::Krw };
    let names = [
        "settlement",
        "settlementTaxFree",
        "carriedIn",
        "supply",
        "vat",
        "withoutVat",
        "incomeTax",
        "localIncomeTax",
        "amount",
    ];
    record["amounts"] =
        names.iter().map(|name| ((*name).to_owned(), Value::from(money(rng, currency).minor()))).collect();
    record["partner"] = id(rng, "partner").into();
    record["account"] = json!(maybe(rng, |rng| json!({
        "bank": *rng.pick(&["004", "088", "새은행"]), "number": number(rng), "holder": id(rng, "holder"), "currency": self::currency(rng).code(),
    })));
    let tax = maybe(rng, withholding);
    record["withholding"] = tax.map_or(Value::Null, |tax| serde_json::from_str(&wire::to_stored(&tax)).expect("JSON"));
    wire::from_stored(&record.to_string()).unwrap_or_else(|error| panic!("{error}\n{record}"))
}

#[test]
fn payouts_survive() {
    survives(payout_state, whole);
    survives(payout, |payout| payout.account.is_none());
}

#[test]
fn a_payout_is_read_as_what_its_state_machine_sees_of_it() {
    for seed in 0..CASES {
        let payout = payout(&mut Rng::new(seed));
        // The wire tells the last digits of the account, a store all of it.
        let told = wire::from_json::<PayoutState>(&wire::to_json(&payout)).expect("a state");
        assert_eq!(wire::to_json(&told), wire::to_json(&payout.state));
        let fits = |told: &RemitAccount| payout.account.as_ref().is_some_and(|account| told.fits(account));
        assert!(told.account().is_none_or(|told| fits(told) && told.number().is_none()));
        assert_eq!(told.account().is_some(), payout.account.is_some());
        assert_eq!(wire::from_stored::<PayoutState>(&wire::to_stored(&payout)).expect("a state"), payout.state);
    }
}

#[test]
fn a_number_is_kept_and_never_told() {
    for seed in 0..CASES {
        let payout = payout(&mut Rng::new(seed));
        let Some(account) = &payout.account else { continue };
        let whole = format!("\"number\":\"{}\"", account.number.reveal());
        assert!(wire::to_stored(&payout).contains(&whole) && !wire::to_json(&payout).contains(account.number.reveal()));
        let error = wire::from_json::<Payout>(&wire::to_json(&payout)).expect_err("its number is not told");
        assert_eq!((error.code(), error.at().as_str()), (Code::MissingField, "$.account"));
        let payee = Payee::new(payout.partner.clone(), "Kim", ResidentNumber::new("900101-1234568").expect("a number"));
        assert!(wire::to_stored(&payee).contains("9001011234568") && !wire::to_json(&payee).contains("1234568"));
    }
}

/// A plan of payouts to three partners, or of what was paid to them already.
fn plan(seed: u64) -> PayoutPlan {
    let rng = &mut Rng::new(seed);
    let account = json!({ "bank": "004", "number": "00123456789012", "holder": "Kim" });
    let kinds = [
        json!({ "kind": "business", "companyName": "Farm", "registrationNumber": "1168200276", "representative": "Kim" }),
        json!({ "kind": "withholding" }),
        json!({ "kind": "non_withholding" }),
    ];
    let partners: Vec<Value> = (0_usize..)
        .zip(kinds)
        .map(|(index, kind)| {
            json!({ "id": format!("p{index}"), "name": "Kim", "defaultContract": "c", "type": kind, "account": account })
        })
        .collect();
    let contract = json!({
        "id": "c", "name": "Standard", "platformFee": { "rate": "10%" }, "platformFeeVatBearer": "partner",
        "settlementCycle": { "lagDays": 2, "recurrence": { "every": "day" }, "convention": "following" },
    });
    let book =
        wire::book_from_json(&json!({ "contracts": [contract], "partners": partners }).to_string()).expect("a book");
    let paid_on = NaiveDate::from_ymd_opt(2026, 10, 30).expect("a date");
    let ids: Vec<PartnerId> = (0..3).map(|index| PartnerId::new(&format!("p{index}")).expect("an id")).collect();
    let transfers = (0..rng.between(3, 12)).map(|index| {
        let (id, least) =
            (TransferId::new(&format!("m{index}")).expect("an id"), if seed.is_multiple_of(2) { -9_000 } else { 1 });
        let amount = Money::new(rng.between(least, 90_000), Currency::Krw).expect("in range");
        let request = ManualRequest::new(id, rng.pick(&ids).clone(), amount, paid_on);
        book.manual(request).expect("a manual transfer").summary()
    });
    let lines = statement_lines(&transfers.collect::<Vec<_>>()).expect("lines");
    let payee = |id: &PartnerId| {
        let partner: Partner = book.partner(id, paid_on).expect("a partner").value.clone();
        let mut payee = PayoutPartner::new(partner);
        payee.account_status = AccountStatus::Verified;
        payee
    };
    let (payees, terms) = (ids.iter().map(payee).collect::<Vec<_>>(), PayoutTerms::default());
    let batch = PayoutBatchId::new("oct").expect("an id");
    let request = PlanRequest::new(batch, "October", paid_on, &lines, &payees, &terms);
    if seed.is_multiple_of(2) { request.plan().expect("a plan") } else { request.complete().expect("a plan") }
}

#[test]
fn what_is_kept_of_a_plan_survives() {
    for seed in 0..200 {
        let plan = plan(seed);
        for payout in &plan.batch.payouts {
            let kept = wire::to_stored(payout);
            assert_eq!(&wire::from_stored::<Payout>(&kept).expect("a payout"), payout);
        }
        plan.carries.iter().for_each(keeps);
        plan.commands.iter().for_each(keeps);
        keeps(&plan.batch.state);
    }
}

#[test]
fn states_survive() {
    let hour = |rng: &mut Rng| instant(rng).parse().expect("an instant");
    let batch = |rng: &mut Rng| {
        let status = *rng.pick(BatchStatus::ALL);
        let scheduled_at = if status == BatchStatus::Preparing { None } else { maybe(rng, hour) };
        let mut batch = BatchState::new(PayoutBatchId::new(&id(rng, "batch")).expect("an id"));
        (batch.status, batch.scheduled_at) = (status, scheduled_at);
        batch
    };
    let transfer = |rng: &mut Rng| {
        let currency = currency(rng);
        let amount = Money::new(money(rng, currency).minor().abs(), currency).expect("in range");
        let mut transfer = AccountTransferState::new(key(rng), amount);
        transfer.status = *rng.pick(AccountTransferStatus::ALL);
        transfer.scheduled_at = match transfer.status {
            AccountTransferStatus::Prepared => None,
            AccountTransferStatus::Scheduled => Some(hour(rng)),
            _ => maybe(rng, hour),
        };
        transfer.account = maybe(rng, told_account);
        transfer
    };
    survives(batch, whole);
    survives(transfer, whole);
}

fn key(rng: &mut Rng) -> AttemptKey {
    AttemptKey::new(&id(rng, "key")).expect("a key")
}

fn lines(rng: &mut Rng) -> Vec<StatementLineId> {
    many(rng, |rng| StatementLineId::new(&id(rng, "line")).expect("an id"))
}

fn notice(rng: &mut Rng) -> LineNotice {
    LineNotice::new(lines(rng), many(rng, |rng| *rng.pick(LineStatus::ALL)), *rng.pick(LineStatus::ALL))
}

#[test]
fn commands_survive() {
    let amount = |rng: &mut Rng| {
        let currency = currency(rng);
        money(rng, currency)
    };
    let of_payout = |rng: &mut Rng| match rng.between(0, 4) {
        0 => PayoutCommand::Remit { key: key(rng), amount: amount(rng), account: maybe(rng, told_account) },
        1 => PayoutCommand::Inquire { key: key(rng) },
        2 => PayoutCommand::NotifyLines(notice(rng)),
        3 => PayoutCommand::CarriesPaid { carries: vec![carry(rng).id] },
        _ => PayoutCommand::ReopenCarries { carries: vec![carry(rng).id] },
    };
    let of_batch = |rng: &mut Rng| match rng.between(0, 3) {
        0 => BatchCommand::PreparePayouts,
        1 => BatchCommand::SchedulePayouts { at: instant(rng).parse().expect("an instant") },
        2 => BatchCommand::CancelPayouts,
        _ => BatchCommand::FollowUp,
    };
    let of_transfer = |rng: &mut Rng| match rng.between(0, 1) {
        0 => AccountTransferCommand::Remit { key: key(rng), amount: amount(rng), account: maybe(rng, told_account) },
        _ => AccountTransferCommand::Inquire { key: key(rng) },
    };
    let of_plan = |rng: &mut Rng| match rng.between(0, 3) {
        0 => {
            PlanCommand::ReplacePayouts { payouts: many(rng, |rng| PayoutId::new(&id(rng, "payout")).expect("an id")) }
        }
        3 => PlanCommand::ReopenCarries { carries: vec![carry(rng).id] },
        1 => PlanCommand::CarriesPaid { carries: vec![carry(rng).id] },
        _ => PlanCommand::NotifyLines(notice(rng)),
    };
    survives(of_payout, whole);
    survives(of_batch, whole);
    survives(of_transfer, whole);
    survives(of_plan, whole);
    for (text, code, at) in [
        (r#"{"command":"follow_up"}"#, Code::UnknownWord, "$.command"),
        (r#"{"command":"inquire"}"#, Code::MissingField, "$"),
        (r#"{"command":"inquire","key":"a","at":"2026-10-30T00:00:00Z"}"#, Code::UnknownField, "$"),
    ] {
        let error = wire::from_json::<PayoutCommand>(text).expect_err("no command of a payout");
        assert_eq!((error.code(), error.at().as_str()), (code, at));
    }
}
