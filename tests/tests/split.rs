//! Splitting an order: nothing is lost, every part settles, and an order splits if and only if it settles.

use jeongsan::calendar::{BusinessDayConvention, Lag, Recurrence, SettlementCycle, parse_date};
use jeongsan::contract::{AdditionalFeePolicy, Bearer, Contract, DiscountSharePolicy, Fee};
use jeongsan::money::{Currency, Money, Rate};
use jeongsan::order::{Discount, Line, Order, OrderBuilder, SplitBy, SplitPart};
use jeongsan::partner::{Partner, PartnerType};
use jeongsan::transfer::Amounts;
use jeongsan::{
    AdditionalFeePolicyId, Code, ContractId, DiscountSharePolicyId, Error, OrderId, PartnerId, PolicyBook, ProductId,
};
use jeongsan_tests::random::Rng;
use proptest::prelude::*;

fn won(minor: i64) -> Money {
    Money::new(minor, Currency::Krw).expect("in range")
}

fn id<T>(text: &str, new: impl FnOnce(&str) -> Result<T, Error>) -> T {
    new(text).expect("an id")
}

fn book() -> PolicyBook {
    let rate = |millipercent| Rate::from_millipercent(millipercent).expect("a rate");
    let cycle = SettlementCycle::new(Lag::CalendarDays(2), Recurrence::daily(), BusinessDayConvention::Following);
    let cycle = cycle.expect("a cycle");
    let mut book = PolicyBook::builder();
    for index in 0..4 {
        let fee = if index == 3 { Fee::Fixed(won(500)) } else { Fee::Rate(rate(3_333 * (index + 1))) };
        let contract = Contract::new(id(&format!("c{index}"), ContractId::new), "Contract", fee, cycle.clone())
            .expect("a contract");
        let kind = PartnerType::NonWithholdingSubject { birth_date: None };
        let partner = Partner::new(id(&format!("p{index}"), PartnerId::new), "Partner", kind, contract.id().clone())
            .expect("a partner");
        book = book.contract(contract).partner(partner);
    }
    for (name, share) in [("all", 100_000), ("third", 33_333)] {
        let policy = DiscountSharePolicy::new(id(name, DiscountSharePolicyId::new), "Share", rate(share));
        book = book.discount_share_policy(policy.expect("a policy"));
    }
    let fee = AdditionalFeePolicy::new(
        id("card", AdditionalFeePolicyId::new),
        "Card",
        Fee::Rate(rate(2_900)),
        Bearer::Partner,
    )
    .expect("a policy");
    book.additional_fee_policy(fee).build().expect("a book")
}

/// Discounts that usually fit what is left, and sometimes do not.
fn discounts(rng: &mut Rng, left: &mut (i64, i64), most: i64) -> Vec<Discount> {
    let mut discounts = Vec::new();
    for _ in 0..rng.between(0, most) {
        let too_much = i64::from(rng.chance(1));
        let tax_free = rng.between(0, left.0.max(0)) + too_much * rng.between(0, 1);
        let taxable = rng.between(0, left.1.max(0)) + too_much * rng.between(0, 2);
        *left = (left.0 - tax_free, left.1 - taxable);
        let policy = DiscountSharePolicyId::new(if rng.chance(50) { "all" } else { "third" }).expect("an id");
        discounts.push(Discount::new(policy, won(tax_free + taxable)).with_tax_free(won(tax_free)));
    }
    discounts
}

fn amount(rng: &mut Rng) -> i64 {
    let most = *rng.pick(&[3, 20, 50_000, 1_000_000_000]);
    rng.between(0, most)
}

fn order(rng: &mut Rng, lines: usize) -> Result<Order, Error> {
    let (id, partner) = (OrderId::new("whole")?, PartnerId::new("p0")?);
    let mut left = (0, 0);
    let mut builder: OrderBuilder = if lines == 0 {
        let total = amount(rng);
        let free = if rng.chance(50) { rng.between(0, total) } else { 0 };
        left = (free, total - free);
        let builder = Order::of_amount(id, partner, won(total));
        if free > 0 || rng.chance(20) { builder.tax_free(won(free)) } else { builder }
    } else {
        let mut list = Vec::new();
        let mut tax_free = 0;
        for index in 0..lines {
            let (unit, quantity) = (amount(rng), rng.between(1, 4));
            let free = if rng.chance(40) { rng.between(0, unit) } else { 0 };
            let mut rest = (free * quantity, (unit - free) * quantity);
            let product = ProductId::new(&format!("product-{index}"))?;
            let mut line = Line::new(product, won(unit), u32::try_from(quantity).expect("small"));
            line = line.with_unit_tax_free(won(free));
            line = discounts(rng, &mut rest, 1).into_iter().fold(line, Line::with_discount);
            tax_free += free * quantity;
            left = (left.0 + rest.0, left.1 + rest.1);
            list.push(line);
        }
        let builder = Order::of_lines(id, partner, list);
        if rng.chance(30) {
            let moved = rng.between(-left.0.max(0), left.1.max(0)) + i64::from(rng.chance(2));
            left = (left.0 + moved, left.1 - moved);
            builder.tax_free(won((tax_free + moved).max(0)))
        } else {
            builder
        }
    };
    for discount in discounts(rng, &mut left, 3) {
        builder = builder.discount(discount);
    }
    if rng.chance(20) {
        builder = builder.additional_fee(AdditionalFeePolicyId::new("card")?);
    }
    builder.start_date(parse_date("2026-10-01")?).build()
}

fn sums(amounts: &[Amounts]) -> [i64; 6] {
    let sum = |get: fn(&Amounts) -> Money| amounts.iter().map(|amounts| get(amounts).minor()).sum();
    [
        sum(Amounts::order),
        sum(Amounts::order_tax_free),
        sum(Amounts::discount),
        sum(Amounts::discount_tax_free),
        sum(Amounts::payment),
        sum(Amounts::payment_tax_free),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn parts_add_up_to_the_order_and_settle(seed in any::<u64>()) {
        thread_local!(static BOOK: PolicyBook = book());
        let book = BOOK.with(Clone::clone);
        let rng = &mut Rng::new(seed);
        let lines = usize::try_from(rng.between(0, 5)).expect("small");
        let Ok(order) = order(rng, lines) else { return Ok(()) };
        let most = if lines == 0 { 4 } else { i64::try_from(lines.min(4)).expect("small") };
        let count = usize::try_from(rng.between(1, most)).expect("small");
        let part = |index: usize| SplitPart::new(id(&format!("part-{index}"), OrderId::new), id(&format!("p{index}"), PartnerId::new));
        let parts: Vec<SplitPart> = (0..count).map(part).collect();
        let by = if lines == 0 {
            let mut weights: Vec<i64> = (0..count).map(|_| rng.between(0, 5)).collect();
            weights[0] += 1;
            SplitBy::Weights(weights)
        } else {
            let mut products: Vec<Vec<ProductId>> = vec![Vec::new(); count];
            for (index, line) in order.lines().iter().enumerate() {
                let to = if index < count { index } else { usize::try_from(rng.between(0, i64::try_from(count - 1).expect("small"))).expect("small") };
                products[to].push(line.product().clone());
            }
            SplitBy::Lines(products)
        };
        let whole = book.settle(&order);
        match order.split(&parts, &by) {
            Err(error) => {
                let refused = whole.expect_err("what does not split does not settle");
                prop_assert_eq!(error.code(), refused.code());
            }
            Ok(orders) => {
                let whole = whole.expect("what splits settles");
                let settled: Vec<Amounts> = orders.iter().map(|part| *book.settle(part).expect("every part settles").amounts()).collect();
                prop_assert_eq!(sums(&settled), sums(&[*whole.amounts()]));
                // Each discount adds up to itself, with its tax-free part.
                for policy in ["all", "third"] {
                    let of = |order: &Order| -> (i64, i64) {
                        let named = order.discounts().iter().filter(|discount| discount.policy().as_str() == policy);
                        named.fold((0, 0), |sum, discount| (sum.0 + discount.amount().minor(), sum.1 + discount.tax_free().minor()))
                    };
                    let parts = orders.iter().map(of).fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
                    prop_assert_eq!(parts, of(&order));
                }
                prop_assert_eq!(orders.iter().map(|part| part.lines().len()).sum::<usize>(), lines);
                if let SplitBy::Weights(weights) = &by {
                    let all: i64 = weights.iter().sum();
                    for (part, weight) in orders.iter().zip(weights) {
                        let (part, whole) = (part.amount().expect("an amount").minor(), order.amount().expect("an amount").minor());
                        let off = i128::from(part) * i128::from(all) - i128::from(whole) * i128::from(*weight);
                        prop_assert!(off.abs() < i128::from(all));
                    }
                }
            }
        }
    }
}

#[test]
fn a_whole_split_to_one_part_is_itself() {
    let rng = &mut Rng::new(7);
    let book = book();
    let mut seen = 0;
    for _ in 0..200 {
        let Ok(order) = order(rng, 0) else { continue };
        let part = SplitPart::new(order.id().clone(), order.partner().clone());
        match order.split(&[part], &SplitBy::Weights(vec![3])) {
            Ok(parts) => {
                assert_eq!(
                    book.settle(&parts[0]).expect("settles").amounts(),
                    book.settle(&order).expect("settles").amounts()
                );
                seen += 1;
            }
            Err(error) => assert_ne!(error.code(), Code::InvalidWeights),
        }
    }
    assert!(seen > 100, "{seen}");
}
