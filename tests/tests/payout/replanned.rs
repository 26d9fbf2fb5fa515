//! Payouts that fail and are planned again, by a host that does what it is told: at every step, what was paid and what may still be paid
//! is what is owed, which is the lines and the balances brought from elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use jeongsan::money::{Currency, Money};
use jeongsan::partner::{Account, AccountNumber, Bank, Partner, PartnerType};
use jeongsan::payout::{
    AccountStatus, Carry, PayoutCommand, PayoutEvent, PayoutMove, PayoutPartner, PayoutPlan, PayoutState, PayoutStatus,
    PayoutTerms, PlanCommand, PlanRequest,
};
use jeongsan::statement::{LineEvent, LineMove, LineNotice, LineStatus, StatementLine};
use jeongsan::trace::Component;
use jeongsan::transfer::{Amounts, TransferKind};
use jeongsan::{CarryId, Code, ContractId, PartnerId, PayoutBatchId, PayoutId, StatementLineId, wire};
use jeongsan_tests::random::Rng;
use proptest::prelude::*;
use serde_json::json;

use super::machines::instant;

const PARTNERS: [&str; 2] = ["partner-A", "partner-B"];

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 10).expect("a date")
}

/// Without VAT and tax, so that what is owed is a sum.
fn payee(id: &str, held: bool) -> PayoutPartner {
    let (id, contract) = (PartnerId::new(id).expect("an id"), ContractId::new("contract-A").expect("an id"));
    let subject = PartnerType::NonWithholdingSubject { birth_date: None };
    let number = AccountNumber::new("00123456789012").expect("a number");
    let account = Account::new(Bank::new("004").expect("a bank"), number, "Kim Hana", Currency::Krw);
    let partner = Partner::new(id, "Hana Farm", subject, contract).expect("a partner");
    let mut payee = PayoutPartner::new(partner.with_account(account.expect("an account")));
    payee.account_status = AccountStatus::Verified;
    payee.held = held;
    payee
}

fn minor(money: Money) -> i128 {
    i128::from(money.minor())
}

/// A host: what it has stored, and what it has paid to each partner.
#[derive(Clone, Default)]
struct Host {
    lines: BTreeMap<StatementLineId, StatementLine>,
    carries: BTreeMap<CarryId, Carry>,
    payouts: BTreeMap<PayoutId, (PartnerId, PayoutState)>,
    paid: BTreeMap<PartnerId, i128>,
    owed: BTreeMap<PartnerId, i128>,
    batches: usize,
}

/// Why a plan was not taken on: one of the locks.
type Refused = &'static str;

impl Host {
    fn new_line(&mut self, rng: &mut Rng) {
        let id = StatementLineId::new(&format!("line-{}", self.lines.len())).expect("an id");
        let partner = PartnerId::new(rng.pick::<&str>(&PARTNERS)).expect("an id");
        let kind = *rng.pick(&[TransferKind::Order, TransferKind::Order, TransferKind::OrderCancel]);
        let settlement = Money::new(rng.between(1, 1_000), Currency::Krw).expect("in range");
        let amounts = Amounts::zero(Currency::Krw).with(Component::Settlement, settlement).expect("one currency");
        let line = StatementLine::new(id.clone(), partner.clone(), kind, day(), amounts);
        *self.owed.entry(partner).or_default() += minor(line.net());
        self.lines.insert(id, line);
    }

    fn new_carry(&mut self, rng: &mut Rng) {
        let record = json!({
            "id": format!("brought-{}", self.carries.len()), "partner": rng.pick(&PARTNERS),
            "amount": rng.between(-600, 600), "carriedOn": "2026-10-10",
        });
        let carry: Carry = wire::from_json(&record.to_string()).expect("a carry");
        *self.owed.entry(carry.partner.clone()).or_default() += minor(carry.amount);
        self.carries.insert(carry.id.clone(), carry);
    }

    fn in_status(&self, wanted: &[PayoutStatus]) -> Vec<PayoutState> {
        let payouts = self.payouts.values().map(|(_, payout)| payout);
        payouts.filter(|payout| wanted.contains(&payout.status())).cloned().collect()
    }

    fn notify(&mut self, notice: &LineNotice) -> Result<(), Refused> {
        for id in &notice.lines {
            let line = self.lines.get_mut(id).expect("a known line");
            if !notice.from.contains(&line.status) {
                return Err("a line stands elsewhere");
            }
            // Every notice is a move that lines have.
            let leads = LineEvent::ALL.iter().any(|event| line.status.after(*event) == Ok(notice.to));
            assert!(leads, "{:?} to {:?}", line.status, notice.to);
            line.status = notice.to;
        }
        Ok(())
    }

    /// Completes the lines behind balances that are paid.
    fn carries_paid(&mut self, carries: &[CarryId]) {
        let mut open: Vec<CarryId> = carries.to_vec();
        while let Some(id) = open.pop() {
            let carry = self.carries.get(&id).expect("a known carry").clone();
            for line in &carry.lines {
                let line = self.lines.get_mut(line).expect("a known line");
                line.status = line.status.after(LineEvent::Complete).expect("carried over until now");
            }
            open.extend(carry.carries);
        }
    }

    fn move_payout(&mut self, id: &PayoutId, told: &PayoutMove) -> Result<(), Refused> {
        let (partner, payout) = self.payouts.get(id).expect("a known payout").clone();
        let (moved, commands) = payout.after(told).map_err(|_| "a payout stands elsewhere")?;
        for command in commands {
            match command {
                PayoutCommand::NotifyLines(notice) => self.notify(&notice)?,
                PayoutCommand::ReopenCarries { carries } => self.reopen(&carries),
                PayoutCommand::CarriesPaid { carries } => self.carries_paid(&carries),
                _ => {}
            }
        }
        if told.event == PayoutEvent::Succeed {
            *self.paid.entry(partner.clone()).or_default() += minor(moved.amount());
        }
        self.payouts.insert(id.clone(), (partner, moved));
        Ok(())
    }

    fn reopen(&mut self, carries: &[CarryId]) {
        for id in carries {
            self.carries.get_mut(id).expect("a known carry").settled_by = None;
        }
    }

    /// Takes a plan on in one commit, or not at all.
    fn take_on(&mut self, plan: &PayoutPlan) -> Result<(), Refused> {
        let mut after = self.clone();
        let mut replaced = BTreeSet::new();
        for command in &plan.commands {
            match command {
                PlanCommand::ReplacePayouts { payouts } => {
                    for id in payouts {
                        after.move_payout(id, &PayoutMove::new(PayoutEvent::Replace))?;
                        replaced.extend(after.payouts.get(id).expect("a known payout").1.carries().to_vec());
                    }
                }
                PlanCommand::ReopenCarries { carries } => after.reopen(carries),
                PlanCommand::NotifyLines(notice) => after.notify(notice)?,
                _ => {}
            }
        }
        for id in &plan.settled_carries {
            let carry = after.carries.get_mut(id).expect("a known carry");
            if carry.settled_by.is_some() && !replaced.contains(id) {
                return Err("a balance is settled");
            }
            carry.settled_by = Some(plan.batch.state.id.clone());
        }
        after.carries.extend(plan.carries.iter().map(|carry| (carry.id.clone(), carry.clone())));
        for payout in &plan.batch.payouts {
            if payout.state.status() == PayoutStatus::Succeeded {
                *after.paid.entry(payout.partner.clone()).or_default() += minor(payout.state.amount());
            }
            after.payouts.insert(payout.state.id().clone(), (payout.partner.clone(), payout.state.clone()));
        }
        for command in &plan.commands {
            if let PlanCommand::CarriesPaid { carries } = command {
                after.carries_paid(carries);
            }
        }
        *self = after;
        Ok(())
    }

    /// A plan of what there is: lines by default or by name, every open balance, and some failed payouts replaced.
    fn plan(&mut self, rng: &mut Rng, direct: bool) -> Result<Option<PayoutPlan>, TestCaseError> {
        self.batches += 1;
        let batch = PayoutBatchId::new(&format!("batch-{}", self.batches)).expect("an id");
        let lines: Vec<StatementLine> = self.lines.values().cloned().collect();
        let failed = self.in_status(&[PayoutStatus::Failed]);
        let replaces: Vec<PayoutState> = failed.into_iter().filter(|_| rng.chance(70)).collect();
        let again: BTreeSet<&CarryId> = replaces.iter().flat_map(|payout| payout.carries()).collect();
        let given = |carry: &&Carry| carry.settled_by.is_none() || again.contains(&carry.id);
        let carries: Vec<Carry> = self.carries.values().filter(given).cloned().collect();
        let payable = [LineStatus::Prepared, LineStatus::Withheld, LineStatus::Cancelled];
        let named = lines.iter().filter(|line| payable.contains(&line.status) && rng.chance(60));
        let mut named: Vec<StatementLineId> = named.map(|line| line.id.clone()).collect();
        // Somebody picks a line whose payout failed, by itself.
        let held: BTreeSet<&StatementLineId> = replaces.iter().flat_map(|payout| payout.lines()).collect();
        let stray = lines.iter().find(|line| line.status == LineStatus::Failed && !held.contains(&line.id));
        let stray = stray.filter(|_| rng.chance(30)).map(|line| line.id.clone());
        named.extend(stray.clone());
        let payees = PARTNERS.map(|id| payee(id, rng.chance(15)));
        let mut terms = PayoutTerms::default();
        terms.minimums.push(Money::new(*rng.pick(&[0, 300]), Currency::Krw).expect("in range"));
        let mut request = PlanRequest::new(batch, "run", day(), &lines, &payees, &terms);
        (request.carries, request.replaces) = (&carries, &replaces);
        request.choose = (stray.is_some() || rng.chance(50)).then_some(&named);
        let planned = if direct { request.complete() } else { request.plan() };
        let expected: &[Code] = match direct {
            true => &[Code::EmptyList, Code::NegativePayout, Code::LineOfFailedPayout],
            false => &[Code::EmptyList, Code::LineOfFailedPayout],
        };
        match planned {
            Ok(plan) => {
                prop_assert!(stray.is_none(), "a line of a failed payout was planned");
                Ok(Some(plan))
            }
            Err(errors) => {
                prop_assert!(errors.as_slice().iter().all(|error| expected.contains(&error.code())), "{}", errors);
                let told = errors.as_slice().iter().any(|error| error.code() == Code::LineOfFailedPayout);
                prop_assert_eq!(told, stray.is_some(), "{}", errors);
                Ok(None)
            }
        }
    }

    fn person(&mut self, rng: &mut Rng) {
        let ids: Vec<StatementLineId> = self.lines.keys().cloned().collect();
        if ids.is_empty() {
            return;
        }
        let line = self.lines.get_mut(rng.pick(&ids)).expect("a known line");
        let event = *rng.pick(&[LineEvent::Hold, LineEvent::Release, LineEvent::Exclude, LineEvent::Restore]);
        if let Ok((moved, _)) = line.after(&LineMove::new(event)) {
            *line = moved;
        }
    }

    fn bank(&mut self, rng: &mut Rng) {
        let ids: Vec<PayoutId> = self.payouts.keys().cloned().collect();
        if ids.is_empty() {
            return;
        }
        let id = rng.pick(&ids).clone();
        // On its way to failure more often than a walk would be.
        let path = [PayoutEvent::Prepare, PayoutEvent::Start, PayoutEvent::Fail];
        let any = rng.chance(40);
        let events = if any { vec![*rng.pick(PayoutEvent::ALL)] } else { path.to_vec() };
        for event in events.into_iter().filter(|event| *event != PayoutEvent::Replace) {
            let payout = &self.payouts.get(&id).expect("a known payout").1;
            let mut told = PayoutMove::new(event);
            if matches!(event, PayoutEvent::Schedule | PayoutEvent::Start | PayoutEvent::Succeed | PayoutEvent::Fail) {
                told = told.at(instant(60));
            }
            let answer = matches!(
                event,
                PayoutEvent::LoseAnswer | PayoutEvent::Inquire | PayoutEvent::Succeed | PayoutEvent::Fail
            );
            if let Some(attempt) = payout.attempts().last().filter(|_| answer) {
                told = told.about(&attempt.key.clone());
            }
            let mut after = self.clone();
            if after.move_payout(&id, &told).is_ok() {
                *self = after;
            }
        }
    }

    /// What was paid, what payouts may still pay, what is open, and what is in no payout, is what is owed.
    fn balances(&self) -> Result<(), TestCaseError> {
        let free = [LineStatus::Prepared, LineStatus::Withheld, LineStatus::Excluded, LineStatus::Cancelled];
        for id in PARTNERS.map(|id| PartnerId::new(id).expect("an id")) {
            let paid = self.paid.get(&id).copied().unwrap_or_default();
            let live = self.payouts.values().filter(|(partner, payout)| {
                *partner == id && !matches!(payout.status(), PayoutStatus::Succeeded | PayoutStatus::Cancelled)
            });
            let live: i128 = live.map(|(_, payout)| minor(payout.amount())).sum();
            let open = self.carries.values().filter(|carry| carry.partner == id && carry.settled_by.is_none());
            let open: i128 = open.map(|carry| minor(carry.amount)).sum();
            let lines = self.lines.values().filter(|line| line.partner == id && free.contains(&line.status));
            let lines: i128 = lines.map(|line| minor(line.net())).sum();
            let owed = self.owed.get(&id).copied().unwrap_or_default();
            prop_assert_eq!(paid + live + open + lines, owed, "{}: {} {} {} {}", id, paid, live, open, lines);
        }
        for (_, payout) in self.payouts.values().filter(|(_, payout)| payout.status() != PayoutStatus::Cancelled) {
            for line in payout.lines() {
                prop_assert_eq!(self.lines[line].status, payout.status().line_status(), "{} of {}", line, payout.id());
            }
        }
        Ok(())
    }
}

fn history(seed: u64, steps: u32) -> Result<(), TestCaseError> {
    let (mut rng, mut host) = (Rng::new(seed), Host::default());
    let rng = &mut rng;
    let mut waiting: Option<PayoutPlan> = None;
    host.new_line(rng);
    for _ in 0..steps {
        match rng.between(0, 12) {
            0 | 1 => host.new_line(rng),
            2 => host.new_carry(rng),
            3..=5 => {
                if let Some(plan) = host.plan(rng, false)? {
                    host.take_on(&plan).map_err(TestCaseError::fail)?;
                }
            }
            6 => {
                if let Some(plan) = host.plan(rng, true)? {
                    host.take_on(&plan).map_err(TestCaseError::fail)?;
                }
            }
            7 => host.person(rng),
            // A plan that is taken on late, when other things have happened: one of the locks may refuse it.
            8 => waiting = host.plan(rng, false)?,
            9 => {
                if let Some(plan) = waiting.take() {
                    let _refused = host.take_on(&plan);
                }
            }
            _ => host.bank(rng),
        }
        host.balances()?;
    }
    Ok(())
}

#[test]
fn a_debt_that_a_failed_payout_settled_is_settled_by_the_one_that_replaces_it() {
    let won = |minor| Money::new(minor, Currency::Krw).expect("in range");
    let mut host = Host::default();
    let line = StatementLineId::new("line-1").expect("an id");
    let amounts = Amounts::zero(Currency::Krw).with(Component::Settlement, won(1_000)).expect("one currency");
    let partner = PartnerId::new("partner-A").expect("an id");
    host.lines.insert(line.clone(), StatementLine::new(line, partner.clone(), TransferKind::Order, day(), amounts));
    let debt = r#"{"id": "k", "partner": "partner-A", "amount": -300, "carriedOn": "2026-10-10"}"#;
    let debt: Carry = wire::from_json(debt).expect("a carry");
    host.carries.insert(debt.id.clone(), debt);
    host.owed.insert(partner, 700);
    let (payees, terms) = ([payee("partner-A", false)], PayoutTerms::default());
    for run in 1..4 {
        let lines: Vec<StatementLine> = host.lines.values().cloned().collect();
        let carries: Vec<Carry> = host.carries.values().cloned().collect();
        let replaces = host.in_status(&[PayoutStatus::Failed]);
        let batch = PayoutBatchId::new(&format!("batch-{run}")).expect("an id");
        let mut request = PlanRequest::new(batch, "run", day(), &lines, &payees, &terms);
        (request.carries, request.replaces) = (&carries, &replaces);
        let plan = request.plan().expect("a plan");
        assert_eq!(plan.batch.payouts[0].state.amount(), won(700));
        host.take_on(&plan).expect("taken on");
        let payout = plan.batch.payouts[0].state.clone();
        let key = jeongsan::AttemptKey::new(&format!("{}-1", payout.id())).expect("a key");
        for told in [
            PayoutMove::new(PayoutEvent::Prepare),
            PayoutMove::new(PayoutEvent::Start).at(instant(0)),
            PayoutMove::new(PayoutEvent::Fail).at(instant(1)).about(&key),
        ] {
            host.move_payout(payout.id(), &told).expect("moves");
        }
        host.balances().expect("balances");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn nothing_is_paid_beside_what_is_owed_however_often_it_fails(seed in any::<u64>(), steps in 4_u32..40) {
        history(seed, steps)?;
    }
}
