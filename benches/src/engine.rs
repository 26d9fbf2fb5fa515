//! The job done by `jeongsan`, through its public interface, with its default settings.

use std::hint::black_box;
use std::ops::Range;

use chrono::NaiveDate;
use jeongsan::calculator::CalculatorSpec;
use jeongsan::calendar::{BusinessDayConvention, Lag, Recurrence, SettlementCycle};
use jeongsan::contract::{AdditionalFeePolicy, Bearer, Contract, DiscountSharePolicy, Fee};
use jeongsan::money::{Currency, Money, Rate};
use jeongsan::order::{Discount, Order};
use jeongsan::partner::{Contact, Partner, PartnerType};
use jeongsan::transfer::OrderTransfer;
use jeongsan::{
    AdditionalFeePolicyId, ContractId, DiscountSharePolicyId, OrderId, PartnerId, PolicyBook, PolicyBookBuilder,
};
use rustc_hash::FxHashMap;

use crate::job::{Job, Pays, Row, contract_id, fee_id, partner_id, share_id};
use crate::variant::{Settled, Totals, Variant};

/// A compiled book and the orders to settle against it.
#[derive(Debug)]
pub struct Engine {
    /// The book.
    pub book: PolicyBook,
    /// The orders, each with ids of its own, as a reader would make them.
    pub orders: Vec<Order>,
}

impl Engine {
    /// The job in the engine's shape.
    pub fn new(job: &Job) -> Engine {
        let orders = job.orders.iter().enumerate().map(|(number, row)| order(number, row)).collect();
        Engine { book: book(job, contracts(job), partners(job)), orders }
    }

    /// The same job with every formula written another way round: the same answers, but none known as a default one.
    pub fn through_formulas(job: &Job) -> Engine {
        let fee = "FIXED_AMOUNT + ORDER_AMOUNT * FIXED_RATE";
        let settlement = "ORDER_AMOUNT - DISCOUNT_SHARE_AMOUNT - PAYMENT_VAT_BURDEN_AMOUNT - PLATFORM_FEE_AMOUNT \
             - PLATFORM_FEE_VAT - ADDITIONAL_FEE_AMOUNT - ADDITIONAL_FEE_VAT";
        let tax_free =
            "ORDER_TAX_FREE_RATIO * (SETTLEMENT_AMOUNT + DISCOUNT_SHARE_AMOUNT) - DISCOUNT_SHARE_TAX_FREE_AMOUNT";
        let calculator = CalculatorSpec::default()
            .with_platform_fee(fee)
            .with_discount_share("FIXED_RATE * DISCOUNT_AMOUNT")
            .with_additional_fee(fee)
            .with_settlement(settlement)
            .with_settlement_tax_free(tax_free);
        let Engine { orders, .. } = Engine::new(job);
        let book = builder(job, contracts(job), partners(job)).calculator(calculator).build();
        Engine { book: book.expect("a valid book"), orders }
    }

    fn transfer(&self, order: &Order) -> OrderTransfer {
        self.book.settle(order).expect("every order of the job settles")
    }
}

impl Variant for Engine {
    type Sums = FxHashMap<(PartnerId, NaiveDate), i64>;

    const NAME: &'static str = "jeongsan";

    fn settle(&self, orders: Range<usize>) {
        for order in &self.orders[orders] {
            black_box(self.transfer(order));
        }
    }

    fn sums(&self) -> Self::Sums {
        let mut sums = FxHashMap::default();
        for order in &self.orders {
            let transfer = self.transfer(order);
            let key = (transfer.partner().clone(), transfer.settlement_date());
            *sums.entry(key).or_insert(0) += transfer.settlement().minor();
        }
        sums
    }

    fn settled(&self, order: usize) -> Settled {
        let transfer = self.transfer(&self.orders[order]);
        let amounts = transfer.amounts();
        Settled {
            share: amounts.discount_share().minor(),
            platform: [amounts.platform_fee().minor(), amounts.platform_fee_vat().minor()],
            additional: [amounts.additional_fee().minor(), amounts.additional_fee_vat().minor()],
            settlement: amounts.settlement().minor(),
            date: transfer.settlement_date(),
        }
    }

    fn totals(&self) -> Totals {
        let number = |id: &PartnerId| id.as_str().rsplit('-').next().and_then(|number| number.parse().ok());
        let sums = self.sums().into_iter();
        sums.map(|((id, date), sum)| ((number(&id).expect("ids end in their number"), date), sum)).collect()
    }

    fn orders(&self) -> usize {
        self.orders.len()
    }
}

/// Won.
pub fn won(minor: i64) -> Money {
    Money::new(minor, Currency::Krw).expect("amounts of the job are in range")
}

fn rate(hundred_thousandths: u32) -> Rate {
    Rate::from_millipercent(hundred_thousandths).expect("rates of the job are at most 100 %")
}

fn bearer(vat_on_top: bool) -> Bearer {
    if vat_on_top { Bearer::Partner } else { Bearer::Merchant }
}

fn order(number: usize, row: &Row) -> Order {
    let id = OrderId::new(&format!("order-{number:08}")).expect("a valid id");
    let partner = PartnerId::new(&partner_id(row.partner)).expect("a valid id");
    let discount = Discount::new(share_policy(row.share), won(row.discount));
    Order::of_amount(id, partner, won(row.amount))
        .discount(discount)
        .additional_fee(fee_policy(row.fee))
        .start_date(Job::day(row.start))
        .build()
        .expect("a valid order")
}

/// Id of a discount-share policy of the job.
pub fn share_policy(number: u32) -> DiscountSharePolicyId {
    DiscountSharePolicyId::new(&share_id(number)).expect("a valid id")
}

/// Id of an additional-fee policy of the job.
pub fn fee_policy(number: u32) -> AdditionalFeePolicyId {
    AdditionalFeePolicyId::new(&fee_id(number)).expect("a valid id")
}

/// The contracts of the job.
pub fn contracts(job: &Job) -> Vec<Contract> {
    let contract = |(number, terms): (u32, &crate::job::Terms)| {
        let cycle = Job::cycles()[terms.cycle as usize];
        let recurrence = match cycle.pays {
            Pays::Weekly(day) => Recurrence::weekly(&[day]),
            Pays::Monthly(days) => Recurrence::monthly(days),
        };
        let cycle = SettlementCycle::new(
            Lag::CalendarDays(cycle.lag),
            recurrence.expect("a valid recurrence"),
            BusinessDayConvention::Preceding,
        );
        let id = contract_id(number);
        Contract::new(
            ContractId::new(&id).expect("a valid id"),
            &id,
            Fee::Rate(rate(terms.rate)),
            cycle.expect("a valid cycle"),
        )
        .expect("a valid contract")
        .with_fee_vat_borne_by(bearer(terms.vat_on_top))
    };
    (0..).zip(&job.contracts).map(contract).collect()
}

/// The partners of the job, each with a contact.
pub fn partners(job: &Job) -> Vec<Partner> {
    let partner = |(number, contract): (u32, &u32)| {
        let contract = ContractId::new(&contract_id(*contract)).expect("a valid id");
        let tax = PartnerType::WithholdingSubject { birth_date: None };
        let contact = Contact::new("Kim Hana", "hana@example.com", Some("01012345678")).expect("a valid contact");
        let id = PartnerId::new(&partner_id(number)).expect("a valid id");
        Partner::new(id, "Hana Farm", tax, contract).expect("a valid partner").with_contact(contact)
    };
    (0..).zip(&job.partners).map(partner).collect()
}

/// Compiles a book of these contracts and partners, with the policies of the job.
pub fn book(job: &Job, contracts: Vec<Contract>, partners: Vec<Partner>) -> PolicyBook {
    builder(job, contracts, partners).build().expect("a valid book")
}

fn builder(job: &Job, contracts: Vec<Contract>, partners: Vec<Partner>) -> PolicyBookBuilder {
    let mut builder = PolicyBook::builder();
    for (number, share) in (0..).zip(&job.shares) {
        let id = DiscountSharePolicyId::new(&share_id(number)).expect("a valid id");
        let policy = DiscountSharePolicy::new(id, "Coupon", rate(*share)).expect("a valid policy");
        builder = builder.discount_share_policy(policy);
    }
    for (number, fee) in (0..).zip(&job.fees) {
        let (terms, vat) = (Fee::Rate(rate(fee.rate)), bearer(fee.vat_on_top));
        let id = AdditionalFeePolicyId::new(&fee_id(number)).expect("a valid id");
        let policy = AdditionalFeePolicy::new(id, "Card", terms, vat).expect("a valid policy");
        builder = builder.additional_fee_policy(policy);
    }
    for contract in contracts {
        builder = builder.contract(contract);
    }
    for partner in partners {
        builder = builder.partner(partner);
    }
    builder
}
