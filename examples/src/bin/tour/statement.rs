//! A month of one partner: an order, its partial cancel and an amount by hand become lines, and the lines a statement that adds up.

use jeongsan::calendar::parse_date as day;
use jeongsan::money::{Currency, Money};
use jeongsan::order::Cancellation;
use jeongsan::statement::{PayoutEntry, Period, StatementRequest, statement_lines};
use jeongsan::transfer::ManualRequest;
use jeongsan::{OrderId, PartnerId, PayoutId, TransferId, wire};

const BOOK: &str = r#"{
  "contracts": [{ "id": "standard", "name": "Standard", "platformFee": { "rate": "10%" }, "platformFeeVatBearer": "partner",
    "settlementCycle": { "lagDays": 2, "recurrence": { "every": "day" }, "convention": "following" } }],
  "partners": [{ "id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": { "kind": "non_withholding" } }]
}"#;
const ORDER: &str = r#"{ "id": "o-1", "partner": "farm", "amount": 100000, "startDate": "2026-10-06" }"#;

pub fn main() -> crate::Outcome {
    let won = |minor| Money::new(minor, Currency::Krw);
    let (book, order, partner) = (wire::book_from_json(BOOK)?, wire::order_from_json(ORDER)?, PartnerId::new("farm")?);
    let refund = Cancellation::of_amount(TransferId::new("c-1")?, OrderId::new("o-1")?, won(30_000)?);
    let refund = book.cancel(&order, &[], &refund.start_date(day("2026-10-12")?).build()?)?;
    let postage = ManualRequest::new(TransferId::new("m-1")?, partner.clone(), won(-3_000)?, day("2026-10-30")?);
    let transfers = [book.settle(&order)?.summary(), refund.summary(), book.manual(postage)?.summary()];
    let lines = statement_lines(&transfers)?;
    lines.iter().for_each(|line| println!("{} {}: {}", line.settlement_date, line.kind.as_str(), line.net()));
    let month = Period::new(day("2026-10-01")?, day("2026-10-31")?)?;
    let mut request = StatementRequest::new(partner, month, won(1_200)?);
    request.lines = lines;
    request.payouts.push(PayoutEntry::new(PayoutId::new("bp-1-1")?, day("2026-10-20")?, won(50_000)?));
    let b = request.statement()?.balance;
    println!("{} + {} + ({}) − {} − {} = {}", b.opening, b.lines, b.adjustments, b.payouts, b.tax, b.closing);
    Ok(())
}

// Prints:
// 2026-10-08 order: 89,000 KRW
// 2026-10-14 order_cancel: -26,700 KRW
// 2026-10-30 manual: -3,000 KRW
// 1,200 KRW + 62,300 KRW + (-3,000 KRW) − 50,000 KRW − 0 KRW = 10,500 KRW
