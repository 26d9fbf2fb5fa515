//! An order of two products with a coupon is settled: what the partner is owed, and on which day.

use jeongsan::calendar::{BusinessDayConvention, Lag, Recurrence, SettlementCycle, parse_date};
use jeongsan::contract::{Contract, DiscountSharePolicy, Fee};
use jeongsan::money::{Currency, Money};
use jeongsan::order::{Discount, Line, Order};
use jeongsan::partner::{Partner, PartnerType};
use jeongsan::{ContractId, DiscountSharePolicyId, OrderId, PartnerId, PolicyBook, ProductId};

pub fn main() -> crate::Outcome {
    let won = |minor| Money::new(minor, Currency::Krw);
    let month_end =
        SettlementCycle::new(Lag::CalendarDays(2), Recurrence::monthly(&[31])?, BusinessDayConvention::Preceding)?;
    let contract = Contract::new(ContractId::new("standard")?, "Standard", Fee::Rate("10%".parse()?), month_end)?;
    let kind = PartnerType::NonWithholdingSubject { birth_date: None };
    let farm = Partner::new(PartnerId::new("farm")?, "Hana Farm", kind, contract.id().clone())?;
    let coupon = DiscountSharePolicy::new(DiscountSharePolicyId::new("coupon")?, "Autumn coupon", "50%".parse()?)?;
    let book = PolicyBook::builder().contract(contract).discount_share_policy(coupon).partner(farm).build()?;

    let rice = Line::new(ProductId::new("rice")?, won(32_000)?, 1).with_unit_tax_free(won(32_000)?);
    let pan = Line::new(ProductId::new("pan")?, won(19_900)?, 2);
    let order = Order::of_lines(OrderId::new("o-1")?, PartnerId::new("farm")?, vec![rice, pan])
        .discount(Discount::new(DiscountSharePolicyId::new("coupon")?, won(5_000)?))
        .start_date(parse_date("2026-10-06")?)
        .build()?;
    let transfer = book.settle(&order)?;
    for (component, amount) in transfer.amounts().iter().filter(|(_, amount)| amount.minor() != 0) {
        println!("{:<20} {amount}", component.as_str());
    }
    println!("due on {}", transfer.settlement_date());
    Ok(())
}

// Prints:
// order                71,800 KRW
// orderTaxFree         32,000 KRW
// discount             5,000 KRW
// payment              66,800 KRW
// paymentTaxFree       32,000 KRW
// paymentSupply        31,637 KRW
// paymentVat           3,163 KRW
// discountShare        2,500 KRW
// platformFee          7,180 KRW
// platformFeeVat       718 KRW
// settlement           61,402 KRW
// settlementTaxFree    28,480 KRW
// due on 2026-10-30
