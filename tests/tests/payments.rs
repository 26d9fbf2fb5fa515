//! Transfers against their payment: what is accepted never passes what was paid and refunded, and nothing that fits is refused.

use jeongsan::money::{Currency, Money};
use jeongsan::trace::Component;
use jeongsan::transfer::{Amounts, Paid, PaymentFacts, TransferKind, TransferSummary};
use jeongsan::{Code, ContractId, PartnerId, PaymentId, TransferId};
use jeongsan_tests::random::Rng;
use proptest::prelude::*;

fn won(minor: i64) -> Money {
    Money::new(minor, Currency::Krw).expect("in range")
}

fn transfer(id: usize, kind: TransferKind, taxed: i64, tax_free: i64) -> TransferSummary {
    let vat = taxed / 11;
    let named = [
        (Component::Payment, taxed + tax_free),
        (Component::PaymentTaxFree, tax_free),
        (Component::PaymentSupply, taxed - vat),
        (Component::PaymentVat, vat),
    ];
    let amounts = named
        .into_iter()
        .try_fold(Amounts::zero(Currency::Krw), |amounts, (name, minor)| amounts.with(name, won(minor)));
    let date = "2026-10-01".parse().expect("a date");
    let (id, partner) = (TransferId::new(&format!("t{id}")).expect("an id"), PartnerId::new("p").expect("an id"));
    let mut summary = TransferSummary::new(id, kind, partner, date, amounts.expect("won"));
    summary.contract = Some(ContractId::new("c").expect("an id"));
    summary.start_date = Some(date);
    summary
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn transfers_stay_within_their_payment(seed in any::<u64>()) {
        let rng = &mut Rng::new(seed);
        let (taxed, free) = (rng.between(0, 1_000), rng.between(0, 1_000));
        let refunds: Vec<(i64, i64)> = (0..rng.between(0, 2)).map(|_| (rng.between(0, 400), rng.between(0, 400))).collect();
        let paid = |(taxed, free): (i64, i64)| Paid::new(won(taxed + free), won(free)).expect("a part of it");
        let mut facts = PaymentFacts::new(PaymentId::new("payment").expect("an id"), paid((taxed, free)));
        facts.cancellations = refunds.iter().copied().map(paid).collect();
        let refunded = refunds.iter().fold((0, 0), |sum, refund| (sum.0 + refund.0, sum.1 + refund.1));
        // With VAT and without, of orders and of cancels.
        let (mut orders, mut cancels) = ((0, 0), (0, 0));
        let mut registered = Vec::new();
        for id in 0..6 {
            let of_order = rng.chance(60);
            let asked = (rng.between(0, 500), rng.between(0, 500));
            let (kind, code, before, most) = if of_order {
                (TransferKind::Order, Code::PaymentExceeded, (orders.0 - cancels.0, orders.1 - cancels.1), (taxed, free))
            } else {
                (TransferKind::OrderCancel, Code::PaymentCancelExceeded, cancels, refunded)
            };
            let fits = before.0 + asked.0 <= most.0 && before.1 + asked.1 <= most.1;
            let requested = transfer(id, kind, asked.0, asked.1);
            match facts.check(&registered, &requested) {
                Err(error) => {
                    prop_assert!(!fits, "{}", error);
                    prop_assert_eq!(error.code(), code);
                }
                Ok(left) => {
                    prop_assert!(fits);
                    let sum = if of_order { &mut orders } else { &mut cancels };
                    *sum = (sum.0 + asked.0, sum.1 + asked.1);
                    registered.push(requested);
                    let expected = (taxed - orders.0 + cancels.0, free - orders.1 + cancels.1);
                    prop_assert_eq!((left.orders.supply_with_vat, left.orders.tax_free), (i128::from(expected.0), i128::from(expected.1)));
                    prop_assert_eq!(left.orders.payment, i128::from(expected.0 + expected.1));
                    let expected = (refunded.0 - cancels.0, refunded.1 - cancels.1);
                    prop_assert_eq!((left.cancels.supply_with_vat, left.cancels.tax_free), (i128::from(expected.0), i128::from(expected.1)));
                }
            }
        }
    }
}
