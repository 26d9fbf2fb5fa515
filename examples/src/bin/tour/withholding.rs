//! Tax withheld from three payments, each by the law of its day; and why it is computed on the payment and not on each order.

use jeongsan::calendar::parse_date;
use jeongsan::money::{Currency, Money};
use jeongsan::withholding::{IncomeKind, WithholdingTable};

pub fn main() -> crate::Outcome {
    let table = WithholdingTable::south_korea();
    let won = |minor| Money::new(minor, Currency::Krw);
    for (kind, gross, day) in [
        (IncomeKind::Business, 33_333, "2024-06-30"),
        (IncomeKind::Business, 33_333, "2024-07-01"),
        (IncomeKind::OtherSixtyPercentExpense, 125_000, "2026-11-10"),
        (IncomeKind::OtherSixtyPercentExpense, 300_000, "2026-11-10"),
    ] {
        let tax = table.withhold(kind, won(gross)?, parse_date(day)?)?;
        let (income, local) = (tax.income_tax.minor(), tax.local_income_tax.minor());
        println!("{day} {:<27} {gross}: {income} + {local}, {}", kind.as_str(), tax.reason.as_str());
    }
    let day = parse_date("2026-11-10")?;
    let orders = [23_331, 23_331, 23_331];
    let whole = table.withhold(IncomeKind::Business, won(orders.iter().sum())?, day)?.total();
    let mut apart = Money::zero(Currency::Krw);
    for order in orders {
        apart = apart.checked_add(table.withhold(IncomeKind::Business, won(order)?, day)?.total())?;
    }
    println!("on the payment {whole}, order by order {apart}");
    println!("{}", table.withhold(IncomeKind::Business, won(1)?, parse_date("2018-12-31")?).unwrap_err());
    Ok(())
}

// Prints:
// 2024-06-30 business                    33333: 0 + 0, below_small_amount
// 2024-07-01 business                    33333: 990 + 90, taxed
// 2026-11-10 other_sixty_percent_expense 125000: 0 + 0, exempt_per_occasion
// 2026-11-10 other_sixty_percent_expense 300000: 24000 + 2400, taxed
// on the payment 2,290 KRW, order by order 2,250 KRW
// the table `kr 2026.11` has no rate for business income paid on 2018-12-31 at `$`
