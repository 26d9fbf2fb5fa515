//! A platform writes its own fee: checked before it touches money, exact, and explained; a mistake is found where it stands.

use jeongsan::calculator::CalculatorSpec;
use jeongsan::calendar::{BusinessDayConvention, Lag, Recurrence, SettlementCycle, parse_date};
use jeongsan::contract::{Contract, Fee};
use jeongsan::money::{Currency, Money};
use jeongsan::order::{Order, PaymentMethod};
use jeongsan::partner::{Partner, PartnerType};
use jeongsan::{ContractId, OrderId, PartnerId, PolicyBook};

pub fn main() -> crate::Outcome {
    let fee = "if(PAYMENT_METHOD == \"card\", min(ORDER_AMOUNT * FIXED_RATE, 5_000), 300)";
    let calculator = CalculatorSpec::default().with_platform_fee(fee);
    let daily = SettlementCycle::new(Lag::BusinessDays(1), Recurrence::daily(), BusinessDayConvention::Following)?;
    let contract = Contract::new(ContractId::new("standard")?, "Standard", Fee::Rate("3.3%".parse()?), daily)?;
    let kind = PartnerType::NonWithholdingSubject { birth_date: None };
    let farm = Partner::new(PartnerId::new("farm")?, "Hana Farm", kind, contract.id().clone())?;
    let book = PolicyBook::builder().calculator(calculator.clone()).contract(contract).partner(farm).build()?;
    for (won, method) in
        [(100_000, PaymentMethod::Card), (200_000, PaymentMethod::Card), (200_000, PaymentMethod::Transfer)]
    {
        let order = Order::of_amount(OrderId::new("o-1")?, PartnerId::new("farm")?, Money::new(won, Currency::Krw)?)
            .payment_method(method)
            .start_date(parse_date("2026-10-06")?)
            .build()?;
        println!("{won} by {}: fee {}", method.as_str(), book.settle(&order)?.amounts().platform_fee());
    }
    let wrong = calculator.with_platform_fee("ORDER_AMOUNT * ORDER_AMUONT");
    for error in wrong.compile(&[]).unwrap_err().as_slice() {
        println!("{error}");
    }
    Ok(())
}

// Prints:
// 100000 by card: fee 3,300 KRW
// 200000 by card: fee 5,000 KRW
// 200000 by transfer: fee 300 KRW
// unknown variable `ORDER_AMUONT`, did you mean `ORDER_AMOUNT`? at `$.formulas.platformFee`
