//! An order comes back in three steps, and the steps add up to it, to the won.

use jeongsan::calendar::parse_date;
use jeongsan::money::{Currency, Money};
use jeongsan::order::Cancellation;
use jeongsan::{OrderId, TransferId, wire};

const BOOK: &str = r#"{
  "contracts": [{ "id": "standard", "name": "Standard", "platformFee": { "rate": "3.3%" }, "platformFeeVatBearer": "partner",
    "settlementCycle": { "lagDays": 2, "recurrence": { "every": "day" }, "convention": "following" } }],
  "partners": [{ "id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": { "kind": "non_withholding" } }]
}"#;
const ORDER: &str = r#"{ "id": "o-1", "partner": "farm", "amount": 10000, "startDate": "2026-10-06" }"#;

pub fn main() -> crate::Outcome {
    let (book, order) = (wire::book_from_json(BOOK)?, wire::order_from_json(ORDER)?);
    println!("order  {}", book.settle(&order)?.settlement());
    let (mut earlier, mut sum) = (Vec::new(), Money::zero(Currency::Krw));
    for (id, amount) in [("c-1", Some(3_333)), ("c-2", Some(3_333)), ("c-3", None), ("c-4", None)] {
        let (id, of) = (TransferId::new(id)?, OrderId::new("o-1")?);
        let cancellation = match amount {
            Some(won) => Cancellation::of_amount(id, of, Money::new(won, Currency::Krw)?),
            None => Cancellation::of_all(id, of),
        };
        let cancellation = cancellation.start_date(parse_date("2026-10-12")?).build()?;
        match book.cancel(&order, &earlier, &cancellation) {
            Ok(cancel) => {
                let (back, left) = (cancel.settlement(), cancel.left().settlement());
                println!("{}    {back}, due {}; left {left}", cancel.id(), cancel.settlement_date());
                sum = sum.checked_add(back)?;
            }
            Err(refused) => println!("refused: {refused}"),
        }
        earlier.push(cancellation);
    }
    println!("back   {sum}");
    Ok(())
}

// Prints:
// order  9,637 KRW
// c-1    3,212 KRW, due 2026-10-14; left 6,425 KRW
// c-2    3,212 KRW, due 2026-10-14; left 3,213 KRW
// c-3    3,213 KRW, due 2026-10-14; left 0 KRW
// refused: nothing is left of order `o-1` at `$.cancellation`
// back   9,637 KRW
