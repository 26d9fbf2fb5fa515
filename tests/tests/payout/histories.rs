//! Twenty-four months of one partner against an oracle on `i128`, written from the rules: opening + lines + VAT on top − payouts −
//! tax = closing, no won is carried twice, and nothing is paid below zero.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use jeongsan::money::{Currency, Money};
use jeongsan::partner::{
    Account, AccountNumber, Bank, Business, Partner, PartnerType, RegistrationNumber, TaxationType,
};
use jeongsan::payout::{
    AccountStatus, AmountKind, Carry, CarryReason, MinimumBasis, PayoutPartner, PayoutPlan, PayoutStatus, PayoutTerms,
    PlanRequest, StatusStats, WithholdingBase, WithholdingOccasion,
};
use jeongsan::statement::StatementLine;
use jeongsan::trace::Component;
use jeongsan::transfer::{Amounts, TransferKind};
use jeongsan::withholding::IncomeKind;
use jeongsan::{Code, ContractId, PartnerId, PayoutBatchId, StatementLineId};
use jeongsan_tests::random::Rng;
use proptest::prelude::*;

fn won(minor: i64) -> Money {
    Money::new(minor, Currency::Krw).expect("in range")
}

fn partner(kind: i64) -> PayoutPartner {
    let business = |taxation| {
        let number = RegistrationNumber::new("1168200276").expect("a number");
        PartnerType::Business(Box::new(Business::new("Hana Farm", taxation, number, "Kim Hana").expect("names")))
    };
    let partner_type = match kind {
        0 => business(TaxationType::Normal),
        1 => business(TaxationType::SimpleTaxInvoiceIssuer),
        2 => business(TaxationType::Simple),
        3 => business(TaxationType::TaxFree),
        4 => PartnerType::NonWithholdingSubject { birth_date: None },
        _ => PartnerType::WithholdingSubject { birth_date: None },
    };
    let contract = ContractId::new("contract-A").expect("an id");
    let partner = Partner::new(PartnerId::new("partner-A").expect("an id"), "Hana Farm", partner_type, contract)
        .expect("a partner");
    let number = AccountNumber::new("00123456789012").expect("a number");
    let bank = Bank::new("004").expect("a bank");
    let account = Account::new(bank, number, "Kim Hana", Currency::Krw).expect("an account");
    let mut partner = PayoutPartner::new(partner.with_account(account));
    partner.account_status = AccountStatus::Verified;
    partner
}

fn line(rng: &mut Rng, id: &str, date: NaiveDate) -> StatementLine {
    let kind = *rng.pick(TransferKind::ALL);
    let most = *rng.pick(&[30, 2_000, 3_000_000]);
    // Magnitudes for orders and cancels, mostly; a settlement may be negative.
    let low = if kind == TransferKind::Manual || rng.chance(5) { -most } else { 0 };
    let settlement = rng.between(low, most);
    let tax_free = if rng.chance(60) { 0 } else { rng.between(-most / 10, most) };
    let amounts = Amounts::zero(Currency::Krw)
        .with(Component::Settlement, won(settlement))
        .and_then(|amounts| amounts.with(Component::SettlementTaxFree, won(tax_free)))
        .expect("one currency");
    let (id, partner) = (StatementLineId::new(id).expect("an id"), PartnerId::new("partner-A").expect("an id"));
    StatementLine::new(id, partner, kind, date, amounts)
}

/// Half up by magnitude.
fn eleventh(taxable: i128) -> i128 {
    taxable.signum() * ((taxable.abs() * 2 + 11) / 22)
}

/// Both taxes of business income at 3 %, each cut to ten won; since July 2024 no amount is too small.
fn tax(income: i128) -> i128 {
    let income_tax = if income > 0 { income * 3 / 100 / 10 * 10 } else { 0 };
    income_tax + income_tax / 100 * 10
}

/// What is open between months: amount, tax-free part, income not yet taxed.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
struct Open {
    amount: i128,
    tax_free: i128,
    income: i128,
}

/// What a month should come to.
#[derive(PartialEq, Debug)]
enum Expected {
    Nothing,
    Paid { amount: i128, vat: i128, tax: i128 },
    Closed { vat: i128 },
    Carried { open: Open, reason: CarryReason },
}

struct Oracle {
    taxable: bool,
    subject: bool,
    net: bool,
    after_carry: bool,
    minimum: i128,
    before_tax: bool,
}

impl Oracle {
    fn month(&self, open: Option<Open>, lines: &[StatementLine], held: bool) -> Expected {
        let sum = |component: Component| {
            let signed = |line: &StatementLine| {
                let sign = if line.kind == TransferKind::OrderCancel { -1 } else { 1 };
                sign * i128::from(line.amounts.get(component).minor())
            };
            lines.iter().map(signed).sum::<i128>()
        };
        let carried = open.unwrap_or_default();
        let settlement = sum(Component::Settlement) + carried.amount;
        let tax_free = sum(Component::SettlementTaxFree) + carried.tax_free;
        let income = sum(Component::Settlement) + carried.income;
        let vat = match (self.taxable, self.net) {
            (false, _) => 0,
            (true, false) => eleventh(settlement - tax_free),
            (true, true) => (settlement - tax_free) / 10,
        };
        let on_top = if self.net { vat } else { 0 };
        let tax = if self.subject { tax(income) } else { 0 };
        let amount = settlement + on_top - tax;
        let left = if self.after_carry { income } else { income.max(0) };
        let carry = |reason| Expected::Carried { open: Open { amount: settlement, tax_free, income: left }, reason };
        let expected = match amount {
            0 if tax == 0 => Expected::Closed { vat: on_top },
            ..=0 if settlement + on_top > 0 => carry(CarryReason::TakenByTax),
            ..=0 => carry(CarryReason::Negative),
            _ if held => carry(CarryReason::PartnerHeld),
            amount if (if self.before_tax { amount + tax } else { amount }) < self.minimum => {
                carry(CarryReason::BelowMinimum)
            }
            amount => Expected::Paid { amount, vat: on_top, tax },
        };
        match expected {
            // Without lines a balance that stays open is left alone; without anything there is nothing to do.
            Expected::Carried { .. } if lines.is_empty() => Expected::Nothing,
            Expected::Closed { .. } if lines.is_empty() && open.is_none() => Expected::Nothing,
            expected => expected,
        }
    }
}

fn minor(money: Money) -> i128 {
    i128::from(money.minor())
}

fn open_of(carry: &Carry) -> Open {
    Open { amount: minor(carry.amount), tax_free: minor(carry.tax_free), income: minor(carry.income) }
}

fn found(plan: &PayoutPlan, net: bool) -> Expected {
    if let Some(payout) = plan.batch.payouts.first() {
        let amounts = payout.amounts;
        let vat = if net { minor(amounts.vat) } else { 0 };
        let tax = minor(amounts.income_tax) + minor(amounts.local_income_tax);
        assert_eq!(
            minor(amounts.supply) + minor(amounts.vat) + minor(amounts.without_vat) - tax,
            minor(amounts.amount)
        );
        assert_eq!(payout.state.amount(), amounts.amount);
        return Expected::Paid { amount: minor(amounts.amount), vat, tax };
    }
    if let Some(carry) = plan.carries.first() {
        return Expected::Carried { open: open_of(carry), reason: carry.reason };
    }
    match plan.closed.first() {
        Some(closed) => Expected::Closed { vat: if net { minor(closed.amounts.vat) } else { 0 } },
        None => Expected::Nothing,
    }
}

/// One partner's terms, and the oracle for them.
fn terms(rng: &mut Rng, kind: i64) -> (PayoutTerms, Oracle) {
    let minimum = *rng.pick(&[0, 0, 1_000, 50_000]);
    let mut terms = PayoutTerms::default();
    terms.amount_kind = if rng.chance(50) { AmountKind::Gross } else { AmountKind::Net };
    terms.deduct_withholding = rng.chance(85);
    terms.withholding_base = *rng.pick(&[WithholdingBase::BeforeCarry, WithholdingBase::AfterCarry]);
    terms.minimum_basis = *rng.pick(MinimumBasis::ALL);
    terms.minimums = if minimum > 0 { vec![won(minimum)] } else { vec![] };
    let taxable = kind < 2;
    let oracle = Oracle {
        taxable,
        subject: kind > 4 && terms.deduct_withholding,
        net: taxable && terms.amount_kind == AmountKind::Net,
        after_carry: terms.withholding_base == WithholdingBase::AfterCarry,
        minimum: i128::from(minimum),
        before_tax: terms.minimum_basis == MinimumBasis::BeforeTax,
    };
    (terms, oracle)
}

/// One month's plan against the oracle; gives the open balance after it.
fn month(
    request: &PlanRequest<'_>,
    oracle: &Oracle,
    seen: &mut BTreeSet<String>,
) -> Result<Option<Carry>, TestCaseError> {
    let (open, held) = (request.carries.first(), request.payees[0].held);
    let before = open.map(open_of);
    let expected = oracle.month(before, request.lines, held);
    let plan = match request.plan() {
        Ok(plan) => plan,
        Err(errors) => {
            prop_assert_eq!(errors.as_slice()[0].code(), Code::EmptyList);
            prop_assert_eq!(expected, Expected::Nothing);
            return Ok(open.cloned());
        }
    };
    let found = found(&plan, oracle.net);
    prop_assert_eq!(&found, &expected);
    prop_assert_eq!(plan.batch.payouts.len() + plan.carries.len() + plan.closed.len(), 1);
    // No won is carried twice: what was open is settled by this run, and what it leaves has a new id.
    prop_assert_eq!(plan.settled_carries, open.map(|carry| carry.id.clone()).into_iter().collect::<Vec<_>>());
    for carry in &plan.carries {
        prop_assert!(seen.insert(carry.id.to_string()), "one id twice");
        let continues = open.filter(|old| old.amount.minor().signum() == carry.amount.minor().signum());
        prop_assert_eq!(carry.runs, continues.map_or(0, |old| old.runs) + 1);
        prop_assert_eq!(carry.since, continues.map_or(request.paid_on, |old| old.since));
    }
    let opening = before.map_or(0, |open| open.amount);
    let closing: i128 = plan.carries.iter().map(|carry| minor(carry.amount)).sum();
    let lines: i128 = request.lines.iter().map(|line| minor(line.net())).sum();
    let (paid, vat, tax) = match found {
        Expected::Paid { amount, vat, tax } => (amount, vat, tax),
        Expected::Closed { vat } => (0, vat, 0),
        _ => (0, 0, 0),
    };
    prop_assert_eq!(opening + lines + vat - paid - tax, closing);
    prop_assert!(plan.batch.payouts.iter().all(|payout| payout.amounts.amount.minor() > 0));
    Ok(plan.carries.into_iter().next())
}

fn history(seed: u64, months: u32) -> Result<(), TestCaseError> {
    let mut rng = Rng::new(seed);
    let kind = rng.between(0, 6);
    let (terms, oracle) = terms(&mut rng, kind);
    let mut partner = partner(kind);
    let (mut open, mut seen): (Option<Carry>, BTreeSet<String>) = (None, BTreeSet::new());
    let first = NaiveDate::from_ymd_opt(2024, 8, 10).expect("a date");
    for number in 0..months {
        let date = first + Months::new(number);
        let lines: Vec<StatementLine> =
            (0..rng.between(0, 3)).map(|index| line(&mut rng, &format!("line-{number}-{index}"), date)).collect();
        partner.held = rng.chance(15);
        let batch = PayoutBatchId::new(&format!("batch-{number}")).expect("an id");
        let mut request = PlanRequest::new(batch, "monthly", date, &lines, std::slice::from_ref(&partner), &terms);
        request.carries = open.as_slice();
        let after = month(&request, &oracle, &mut seen)?;
        // What is settled cannot be settled again.
        if let Some(mut old) = open.clone().filter(|old| after.as_ref().is_none_or(|after| after.id != old.id)) {
            old.settled_by = Some(request.batch.clone());
            request.carries = std::slice::from_ref(&old);
            prop_assert_eq!(request.plan().expect_err("settled").as_slice()[0].code(), Code::CarrySettled);
        }
        open = after;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn months_of_a_partner_conserve_every_won(
        seed in any::<u64>(), months in prop_oneof![7 => 1_u32..6, 3 => Just(24_u32)],
    ) {
        history(seed, months)?;
    }

    #[test]
    fn occasions_are_exempt_by_themselves_at_once_and_through_carries(
        settlements in proptest::collection::vec(prop_oneof![1_i64..400_000, 124_990_i64..125_010], 1..8), held in 0_usize..8,
    ) {
        let mut payee = partner(5);
        payee.income_kind = IncomeKind::OtherSixtyPercentExpense;
        let mut terms = PayoutTerms::default();
        terms.occasion = WithholdingOccasion::Line;
        let date = NaiveDate::from_ymd_opt(2026, 11, 10).expect("a date");
        let lines: Vec<StatementLine> = settlements.iter().enumerate().map(|(index, minor)| {
            let id = StatementLineId::new(&format!("line-{index}")).expect("an id");
            let amounts = Amounts::zero(Currency::Krw).with(Component::Settlement, won(*minor)).expect("one currency");
            StatementLine::new(id, payee.partner.id().clone(), TransferKind::Order, date, amounts)
        }).collect();
        let (first, rest) = lines.split_at(held.min(lines.len() - 1));
        let plan = |batch: &str, lines: &[StatementLine], carries: &[Carry], held: bool| {
            let mut payee = payee.clone();
            payee.held = held;
            let payees = [payee];
            let batch = PayoutBatchId::new(batch).expect("an id");
            let mut request = PlanRequest::new(batch, "run", date, lines, &payees, &terms);
            request.carries = carries;
            request.plan()
        };
        let at_once = plan("once", &lines, &[], false).expect("a plan");
        let carries = if first.is_empty() { vec![] } else { plan("held", first, &[], true).expect("a plan").carries };
        let later = plan("later", rest, &carries, false).expect("a plan");
        prop_assert_eq!(later.batch.payouts[0].amounts.amount, at_once.batch.payouts[0].amounts.amount);
        // Each is exempt or not by itself; tax is cut once, on the sum of the others.
        let bases = settlements.iter().map(|minor| i128::from(*minor) * 2 / 5).filter(|base| *base > 50_000);
        let income_tax = bases.sum::<i128>() / 5 / 10 * 10;
        let tax = if income_tax < 1_000 { 0 } else { income_tax + income_tax / 100 * 10 };
        let all: i128 = settlements.iter().map(|minor| i128::from(*minor)).sum();
        prop_assert_eq!(minor(at_once.batch.payouts[0].amounts.amount), all - tax);
    }

    #[test]
    fn stats_of_a_batch_add_up(
        payouts in proptest::collection::vec((0..PayoutStatus::ALL.len(), 0_i64..1_000_000, any::<bool>()), 0..20),
    ) {
        let money = |minor, won| Money::new(minor, if won { Currency::Krw } else { Currency::Usd }).expect("in range");
        let given = payouts.iter().map(|(status, minor, won)| (PayoutStatus::ALL[*status], money(*minor, *won)));
        let given: Vec<_> = given.collect();
        let stats = StatusStats::of(given.iter().copied()).expect("in range");
        prop_assert_eq!(stats.iter().map(|stats| stats.total.count).sum::<usize>(), given.len());
        for stats in stats {
            prop_assert_eq!(stats.by_status.iter().map(|(_, tally)| tally.count).sum::<usize>(), stats.total.count);
            let sum: i64 = stats.by_status.iter().map(|(_, tally)| tally.amount.minor()).sum();
            let of_currency = given.iter().filter(|(_, money)| money.currency() == stats.currency);
            prop_assert_eq!(sum, of_currency.map(|(_, money)| money.minor()).sum::<i64>());
            prop_assert_eq!(sum, stats.total.amount.minor());
        }
    }
}
