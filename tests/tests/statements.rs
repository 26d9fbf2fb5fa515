//! Statement lines, their moves and statements: the same for any chunks and order, nothing lost, every cell of every table.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use jeongsan::money::{Currency, Money};
use jeongsan::statement::{
    Aggregation, LineCommand, LineEvent, LineMove, LineStatus, PayoutEntry, Period, StatementLine, StatementRequest,
    statement_lines,
};
use jeongsan::trace::Component;
use jeongsan::transfer::{
    Amounts, Ledger, Recorded, TransferKind, TransferMove, TransferStatus, TransferSummary, check_move, recorded,
};
use jeongsan::{Code, ContractId, PartnerId, PayoutId, StatementLineId, TransferId, wire};
use jeongsan_tests::random::Rng;
use proptest::prelude::*;
use serde_json::{Value, json};

fn won(minor: i64) -> Money {
    Money::new(minor, Currency::Krw).expect("in range")
}

fn day(offset: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).expect("a date") + Days::new(u64::try_from(offset).expect("not before"))
}

/// Any transfer of a few partners, contracts, days and currencies; amounts up to the end of the range.
fn transfer(rng: &mut Rng, id: usize) -> TransferSummary {
    let kind = *rng.pick(TransferKind::ALL);
    let currency = if rng.chance(80) { Currency::Krw } else { Currency::Usd };
    let mut amounts = Amounts::zero(currency);
    for component in Component::ALL {
        let settlement = matches!(component, Component::Settlement | Component::SettlementTaxFree);
        if settlement || (kind != TransferKind::Manual && rng.chance(60)) {
            let most = *rng.pick(&[10, 1_000_000, jeongsan::limits::AMOUNT_MAX / 20]);
            let low = if settlement { -most } else { 0 };
            let amount = Money::new(rng.between(low, most), currency).expect("in range");
            amounts = amounts.with(*component, amount).expect("one currency");
        }
    }
    let of_order = kind != TransferKind::Manual;
    let contract = format!("contract-{}", rng.between(0, 1));
    let settlement = rng.between(5, 7);
    let id = TransferId::new(&format!("t{id}")).expect("an id");
    let partner = PartnerId::new(&format!("partner-{}", rng.between(0, 2))).expect("an id");
    let mut summary = TransferSummary::new(id, kind, partner, day(settlement), amounts);
    summary.contract = of_order.then(|| ContractId::new(&contract).expect("an id"));
    summary.start_date = of_order.then(|| day(rng.between(0, settlement)));
    summary
}

fn shuffle<T>(rng: &mut Rng, list: &mut [T]) {
    for last in (1..list.len()).rev() {
        let other = usize::try_from(rng.between(0, i64::try_from(last).expect("small"))).expect("small");
        list.swap(last, other);
    }
}

/// What the lines must be, by plain addition over the words of the key.
type Oracle = BTreeMap<(String, String, String, String, String), (BTreeMap<&'static str, i128>, Vec<String>)>;

fn oracle(transfers: &[TransferSummary]) -> Oracle {
    let mut lines = Oracle::new();
    for transfer in transfers {
        let contract = transfer.contract.as_ref().map(ToString::to_string).unwrap_or_default();
        let key = (
            transfer.partner.to_string(),
            transfer.currency().to_string(),
            transfer.settlement_date.to_string(),
            contract,
            transfer.kind.as_str().to_owned(),
        );
        let (sums, ids) = lines.entry(key).or_default();
        for (component, amount) in transfer.amounts.iter() {
            *sums.entry(component.as_str()).or_default() += i128::from(amount.minor());
        }
        ids.push(transfer.id.to_string());
        ids.sort();
    }
    lines
}

fn as_oracle(lines: &[StatementLine]) -> Oracle {
    let row = |line: &StatementLine| {
        let contract = line.contract.as_ref().map(ToString::to_string).unwrap_or_default();
        let key = (
            line.partner.to_string(),
            line.currency().to_string(),
            line.settlement_date.to_string(),
            contract,
            line.kind.as_str().to_owned(),
        );
        let sums = line.amounts.iter().map(|(name, amount)| (name.as_str(), i128::from(amount.minor()))).collect();
        (key, (sums, line.transfers.iter().map(ToString::to_string).collect()))
    };
    lines.iter().map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn lines_are_the_same_for_any_chunks_and_order(seed in any::<u64>()) {
        let rng = &mut Rng::new(seed);
        let mut transfers: Vec<TransferSummary> = (0..rng.between(1, 9)).map(|id| transfer(rng, usize::try_from(id).expect("small"))).collect();
        let whole = statement_lines(&transfers).expect("in range");
        prop_assert_eq!(as_oracle(&whole), oracle(&transfers));
        prop_assert_eq!(whole.len(), oracle(&transfers).len());
        shuffle(rng, &mut transfers);
        // In chunks that are merged, and in chunks that are added to the lines of the chunk before.
        let cut = usize::try_from(rng.between(0, i64::try_from(transfers.len()).expect("small"))).expect("small");
        let (first, second) = transfers.split_at(cut);
        let mut chunks = [first, second].map(|chunk| {
            let mut aggregation = Aggregation::new();
            chunk.iter().for_each(|transfer| aggregation.add(transfer));
            aggregation
        });
        shuffle(rng, &mut chunks);
        let [one, other] = chunks;
        let mut merged = one.clone();
        merged.merge(other.clone());
        prop_assert_eq!(&merged.lines(Vec::new()).expect("in range"), &whole);
        let mut before = one.lines(Vec::new()).expect("in range");
        shuffle(rng, &mut before);
        prop_assert_eq!(&other.lines(before).expect("in range"), &whole);
    }

    #[test]
    fn balances_of_24_months_hang_together(seed in any::<u64>()) {
        let rng = &mut Rng::new(seed);
        let partner = PartnerId::new("partner-A").expect("an id");
        let (mut owed, mut opening, mut held) = (0_i128, won(0), 0_i128);
        for month in 0..24_u32 {
            let first = NaiveDate::from_ymd_opt(2025, 1, 1).expect("a date") + chrono::Months::new(month);
            let last = first + chrono::Months::new(1) - Days::new(1);
            let mut lines = Vec::new();
            for index in 0..rng.between(0, 2) {
                let kind = *rng.pick(TransferKind::ALL);
                let settlement = rng.between(-30_000, 1_000_000);
                let status = if rng.chance(15) { *rng.pick(&[LineStatus::Withheld, LineStatus::Excluded]) } else { LineStatus::Prepared };
                let net = i128::from(if kind == TransferKind::OrderCancel { -settlement } else { settlement });
                owed += net;
                held += if status == LineStatus::Prepared { 0 } else { net };
                let id = StatementLineId::new(if index == 0 { "a" } else { "b" }).expect("an id");
                let amounts = Amounts::zero(Currency::Krw).with(Component::Settlement, won(settlement)).expect("won");
                let mut line = StatementLine::new(id, partner.clone(), kind, first, amounts);
                line.status = status;
                lines.push(line);
            }
            let mut payouts = Vec::new();
            if rng.chance(60) {
                let (gross, tax) = (rng.between(1_000, 500_000), rng.between(0, 900));
                let vat = if rng.chance(30) { gross / 10 } else { 0 };
                owed -= i128::from(gross);
                let (id, local) = (PayoutId::new("p").expect("an id"), tax / 10);
                let mut payout = PayoutEntry::new(id, last, won(gross + vat - tax - local));
                (payout.vat_on_top, payout.income_tax, payout.local_income_tax) = (won(vat), won(tax), won(local));
                payouts.push(payout);
            }
            let here: i128 = lines.iter().filter(|line| line.status != LineStatus::Prepared).map(|line| i128::from(line.net().minor())).sum();
            let mut request = StatementRequest::new(partner.clone(), Period::new(first, last).expect("a month"), opening);
            request.opening_held = won(i64::try_from(held - here).expect("small"));
            (request.lines, request.payouts) = (lines, payouts);
            let statement = request.statement().expect("a statement");
            let balance = statement.balance;
            prop_assert_eq!(i128::from(balance.closing.minor()), owed);
            let minors = [balance.opening, balance.lines, balance.adjustments].map(|money| i128::from(money.minor()));
            prop_assert_eq!(minors.iter().sum::<i128>() - i128::from(balance.payouts.minor()) - i128::from(balance.tax.minor()), owed);
            prop_assert_eq!(i128::from(balance.held.minor()), held);
            prop_assert_eq!(i128::from(balance.payable.minor()), (owed - held).max(0));
            prop_assert_eq!(i128::from(balance.payable.minor()) + i128::from(balance.carried.minor()), owed);
            prop_assert_eq!(statement.control.total.minor(), balance.lines.minor() + balance.adjustments.minor());
            opening = balance.closing;
        }
    }
}

/// A statement of a few lines and payouts, as it is asked for.
fn closed_month(rng: &mut Rng) -> StatementRequest {
    let transfers: Vec<TransferSummary> = (0..rng.between(1, 6))
        .map(|id| transfer(rng, usize::try_from(id).expect("small")))
        .filter(|transfer| transfer.partner.as_str() == "partner-0" && transfer.currency() == Currency::Krw)
        .collect();
    let partner = PartnerId::new("partner-0").expect("an id");
    let period = Period::new(day(0), day(30)).expect("a month");
    let mut request = StatementRequest::new(partner, period, won(rng.between(-90_000, 90_000)));
    request.opening_held = won(rng.between(-9_000, 9_000));
    request.lines = statement_lines(&transfers).expect("in range");
    for index in 0..rng.between(0, 2) {
        let id = PayoutId::new(&format!("payout-{index}")).expect("an id");
        request.payouts.push(PayoutEntry::new(id, day(rng.between(0, 30)), won(rng.between(0, 90_000))));
    }
    request
}

fn hash(request: &StatementRequest) -> String {
    request.clone().statement().expect("a statement").hash()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_closed_month_keeps_its_hash_through_every_move_of_its_lines(seed in any::<u64>()) {
        let rng = &mut Rng::new(seed);
        let mut request = closed_month(rng);
        let closed = hash(&request);
        for _ in 0..rng.between(1, 12) {
            if request.lines.is_empty() { break; }
            let at = usize::try_from(rng.between(0, i64::try_from(request.lines.len() - 1).expect("few"))).expect("few");
            if let Ok((moved, _)) = request.lines[at].after(&LineMove::new(*rng.pick(LineEvent::ALL))) {
                request.lines[at] = moved;
            }
            request.opening_held = won(rng.between(-9_000, 9_000));
            prop_assert_eq!(&hash(&request), &closed);
        }
    }

    #[test]
    fn a_statement_with_another_amount_day_id_or_currency_has_another_hash(seed in any::<u64>()) {
        let rng = &mut Rng::new(seed);
        let request = closed_month(rng);
        let closed = hash(&request);
        for what in 0..15 {
            let mut other = request.clone();
            let line = other.lines.first_mut();
            match (what, line) {
                (0, _) => other.opening = won(other.opening.minor() + 1),
                (1, _) => other.period = Period::new(day(0), day(31)).expect("a month"),
                (2, _) => other.ledger = Ledger::Test,
                (3, Some(line)) => {
                    let component = *rng.pick(Component::ALL);
                    let amount = won(line.amounts.get(component).minor() / 2 + 1_000_001);
                    line.amounts = line.amounts.with(component, amount).expect("won");
                }
                (4, Some(line)) => line.settlement_date = day(9),
                (5, Some(line)) => line.start_dates = Some((day(0), day(31))),
                (6, Some(line)) => line.id = StatementLineId::new("another").expect("an id"),
                (7, Some(line)) => line.contract = Some(ContractId::new("another").expect("an id")),
                (8, Some(line)) => line.transfers.push(TransferId::new("another").expect("an id")),
                (9, Some(line)) => {
                    let kind = *rng.pick(TransferKind::ALL);
                    if kind == line.kind { continue }
                    line.kind = kind;
                }
                (10, Some(_)) => drop(other.lines.remove(0)),
                (11, None) if other.payouts.is_empty() => other.opening = Money::zero(Currency::Usd),
                (12, _) if !other.payouts.is_empty() => other.payouts[0].paid = won(other.payouts[0].paid.minor() + 1),
                (13, _) if !other.payouts.is_empty() => other.payouts[0].income_tax = won(1),
                (14, _) if !other.payouts.is_empty() => other.payouts[0].id = PayoutId::new("another").expect("an id"),
                _ => continue,
            }
            if what == 2 {
                other.lines.iter_mut().for_each(|line| line.ledger = Ledger::Test);
            }
            if what == 11 {
                other.opening_held = Money::zero(Currency::Usd);
            }
            prop_assert_ne!(hash(&other), closed.clone(), "change {}", what);
        }
    }
}

fn record(transfer: &TransferSummary) -> Value {
    let amounts: serde_json::Map<String, Value> =
        transfer.amounts.iter().map(|(name, amount)| (name.as_str().to_owned(), json!(amount.minor()))).collect();
    json!({
        "type": transfer.kind.as_str(), "id": transfer.id.as_str(), "partner": transfer.partner.as_str(),
        "contract": transfer.contract.as_ref().map(ContractId::as_str), "currency": transfer.currency().code(),
        "startDate": transfer.start_date.map(|date| date.to_string()),
        "settlementDate": transfer.settlement_date.to_string(), "amounts": amounts,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_call_gives_the_same_bytes_for_any_order(seed in any::<u64>()) {
        let rng = &mut Rng::new(seed);
        let transfers: Vec<TransferSummary> = (0..rng.between(1, 9)).map(|id| transfer(rng, usize::try_from(id).expect("small"))).collect();
        let mut records: Vec<Value> = transfers.iter().map(record).collect();
        let whole = wire::call("statement_lines", &json!({ "transfers": records }).to_string());
        shuffle(rng, &mut records);
        let late = records.split_off(records.len() / 2);
        let early = wire::call("statement_lines", &json!({ "transfers": records }).to_string());
        let early: Value = serde_json::from_str(&early).expect("JSON");
        let both = wire::call("statement_lines", &json!({ "transfers": late, "lines": early["lines"] }).to_string());
        prop_assert_eq!(&both, &whole);
        // A statement of the first partner does not see the order of its lines, either.
        let lines: Value = serde_json::from_str(&whole).expect("JSON");
        let of_first = |line: &&Value| line["partner"] == "partner-0" && line["currency"] == "KRW";
        let mut lines: Vec<Value> = lines["lines"].as_array().expect("a list").iter().filter(of_first).cloned().collect();
        let statement = |lines: &[Value]| {
            let request = json!({ "partner": "partner-0", "from": "2026-01-01", "to": "2026-01-31", "lines": lines });
            wire::call("statement", &request.to_string())
        };
        let sorted = statement(&lines);
        prop_assert!(sorted.contains("\"hash\""), "{}", sorted);
        shuffle(rng, &mut lines);
        prop_assert_eq!(statement(&lines), sorted);
    }
}

/// Moves of calculation §7.2, by hand: from, event, to.
const DOCUMENTED: &str = "
    prepared hold withheld        withheld release prepared
    prepared exclude excluded     withheld exclude excluded     cancelled exclude excluded
    excluded restore prepared     excluded hold withheld
    prepared confirm confirmed    withheld confirm confirmed    cancelled confirm confirmed
    confirmed schedule scheduled  confirmed start in_payout     scheduled start in_payout
    scheduled succeed paid_out    scheduled fail failed         in_payout succeed paid_out    in_payout fail failed
    confirmed cancel cancelled    scheduled cancel cancelled    failed cancel cancelled       in_payout cancel cancelled
    cancelled restore prepared    cancelled hold withheld       failed retry in_payout
    prepared complete paid_out    withheld complete paid_out    cancelled complete paid_out
    prepared carry_over carried_over    withheld carry_over carried_over    cancelled carry_over carried_over
    carried_over complete paid_out
";

/// One line, wherever it stands.
fn line(status: LineStatus) -> StatementLine {
    let mut lines = statement_lines(&[transfer(&mut Rng::new(1), 0)]).expect("one transfer");
    lines[0].status = status;
    lines.remove(0)
}

#[test]
fn every_documented_move_of_a_line_is_legal_and_no_other() {
    let words: Vec<&str> = DOCUMENTED.split_whitespace().collect();
    let moves: BTreeMap<(&str, &str), &str> = words.chunks(3).map(|cell| ((cell[0], cell[1]), cell[2])).collect();
    let mut legal = 0;
    for from in LineStatus::ALL.iter().copied() {
        for event in LineEvent::ALL.iter().copied() {
            let answer =
                wire::call("move_line", &json!({ "status": from.as_str(), "event": event.as_str() }).to_string());
            let answer: Value = serde_json::from_str(&answer).expect("JSON");
            match moves.get(&(from.as_str(), event.as_str())) {
                Some(to) => {
                    let after = from.after(event).unwrap_or_else(|error| panic!("{from:?} {event:?}: {error}"));
                    assert_eq!(after.as_str(), *to, "{from:?} {event:?}");
                    let (moved, commands) = line(from).after(&LineMove::new(event)).expect("legal");
                    assert_eq!(moved, line(after), "{from:?} {event:?}");
                    // Its transfers follow, when theirs is another status.
                    let status = after.transfer_status();
                    let follow = LineCommand::MoveTransfers { transfers: moved.transfers.clone(), to: status };
                    let expected = if status == from.transfer_status() { vec![] } else { vec![follow] };
                    assert_eq!(commands, expected, "{from:?} {event:?}");
                    assert_eq!(answer["status"], *to);
                    legal += 1;
                }
                None => {
                    let error = from.after(event).expect_err("illegal");
                    assert_eq!(error.code(), Code::IllegalTransition, "{from:?} {event:?}");
                    let detail: Vec<String> = error.detail().map(|(name, value)| format!("{name} {value}")).collect();
                    let expected = [
                        "what statement line".to_owned(),
                        format!("from {}", from.as_str()),
                        format!("event {}", event.as_str()),
                    ];
                    assert_eq!(detail, expected);
                    assert_eq!(answer["errors"][0]["code"], "illegal_transition");
                    assert_eq!(answer["errors"][0]["at"], error.at());
                    assert_eq!(line(from).after(&LineMove::new(event)), Err(error));
                }
            }
        }
    }
    assert_eq!((legal, moves.len()), (words.len() / 3, words.len() / 3));
}

#[test]
fn excluded_and_paid_lines_enter_no_payout() {
    let carried = LineEvent::ALL.iter().filter(|event| LineStatus::CarriedOver.after(**event).is_ok());
    assert_eq!(carried.collect::<Vec<_>>(), [&LineEvent::Complete]);
    for event in [LineEvent::Confirm, LineEvent::Schedule, LineEvent::Start, LineEvent::Complete, LineEvent::Retry] {
        assert!(LineStatus::Excluded.after(event).is_err());
    }
    // A failed line is its payout's until that is given up.
    let failed = LineEvent::ALL.iter().filter(|event| LineStatus::Failed.after(**event).is_ok());
    assert_eq!(failed.collect::<Vec<_>>(), [&LineEvent::Cancel, &LineEvent::Retry]);
    assert!(LineEvent::ALL.iter().all(|event| LineStatus::PaidOut.after(*event).is_err()));
    let deletable: Vec<&str> = LineStatus::ALL.iter().filter(|s| s.is_deletable()).map(|s| s.as_str()).collect();
    assert_eq!(deletable, ["prepared", "withheld", "excluded", "cancelled"]);
    // A line that may not be deleted has transfers that may not be, but for a failed payout, which is undone first.
    for status in LineStatus::ALL.iter().copied() {
        let transfers = status.transfer_status().allows(TransferMove::Delete);
        assert_eq!(transfers, status.is_deletable() || status == LineStatus::Failed, "{status:?}");
    }
}

#[test]
fn the_table_of_deleting_and_editing_is_as_written() {
    let table = [
        ("scheduled", true, true),
        ("in_process", true, false),
        ("settled", true, false),
        ("payout_confirmed", false, false),
        ("in_payout", false, false),
        ("paid_out", false, false),
        ("carried_over", false, false),
    ];
    assert_eq!(TransferStatus::ALL.len(), table.len());
    let cancel = [TransferId::new("c").expect("an id")];
    for (status, (word, delete, edit)) in TransferStatus::ALL.iter().zip(table) {
        assert_eq!(status.as_str(), word);
        for (movement, allowed, code) in
            [(TransferMove::Delete, delete, Code::NotDeletable), (TransferMove::Edit, edit, Code::NotEditable)]
        {
            assert_eq!(check_move(*status, movement, &[]).err().map(|error| error.code()), (!allowed).then_some(code));
            let with_cancel = if allowed { Code::HasCancels } else { code };
            assert_eq!(check_move(*status, movement, &cancel).map_err(|error| error.code()), Err(with_cancel));
        }
    }
}

#[test]
fn every_field_of_a_transfer_counts_when_it_is_recorded_twice() {
    let rng = &mut Rng::new(1);
    let known = loop {
        let transfer = transfer(rng, 1);
        if transfer.kind == TransferKind::Order && transfer.currency() == Currency::Krw {
            break transfer;
        }
    };
    let field = |change: &dyn Fn(&mut TransferSummary)| {
        let mut new = known.clone();
        change(&mut new);
        let error = recorded(Some(&known), &new).expect_err("different");
        let field = error.detail().find(|(name, _)| *name == "field").map(|(_, value)| value.to_string());
        (error.code(), field.unwrap_or_default())
    };
    assert_eq!(recorded(Some(&known), &known.clone()), Ok(Recorded::Exists));
    assert_eq!(recorded(None, &known), Ok(Recorded::New));
    let different = |name: &str| (Code::ExistsWithDifferent, name.to_owned());
    assert_eq!(field(&|new| new.kind = TransferKind::Manual), different("type"));
    assert_eq!(field(&|new| new.partner = PartnerId::new("other").expect("an id")), different("partner"));
    assert_eq!(field(&|new| new.contract = None), different("contract"));
    assert_eq!(field(&|new| new.amounts = Amounts::zero(Currency::Usd)), different("currency"));
    assert_eq!(field(&|new| new.start_date = None), different("startDate"));
    assert_eq!(field(&|new| new.settlement_date = day(30)), different("settlementDate"));
    assert_eq!(field(&|new| new.memo = Some("note".to_owned())), different("memo"));
    assert_eq!(field(&|new| new.ledger = Ledger::Test).0, Code::OtherLedger);
    for component in Component::ALL {
        let other = won(known.amounts.get(*component).minor() - 1);
        let changed = field(&|new| new.amounts = new.amounts.with(*component, other).expect("won"));
        assert_eq!(changed, different(component.as_str()));
    }
}
