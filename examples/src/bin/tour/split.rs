//! A basket of two partners becomes two orders that add up to it, coupon and all.

use jeongsan::order::{Order, SplitBy, SplitPart};
use jeongsan::{OrderId, PartnerId, ProductId, wire};

const BASKET: &str = r#"{
  "id": "basket", "partner": "mall", "startDate": "2026-10-06",
  "lines": [
    { "productId": "rice", "unitPrice": 32000, "unitTaxFree": 32000, "quantity": 1 },
    { "productId": "pan", "unitPrice": 19900, "quantity": 2 },
    { "productId": "spoon", "unitPrice": 3300, "quantity": 1 }
  ],
  "discounts": [{ "policy": "coupon", "amount": 5000, "taxFree": 2000 }]
}"#;

pub fn main() -> crate::Outcome {
    let basket = wire::order_from_json(BASKET)?;
    let part = |name: &str| -> Result<SplitPart, jeongsan::Error> {
        Ok(SplitPart::new(OrderId::new(&format!("basket-{name}"))?, PartnerId::new(name)?))
    };
    let [rice, pan, spoon] = ["rice", "pan", "spoon"].map(ProductId::new);
    let by = SplitBy::Lines(vec![vec![rice?, spoon?], vec![pan?]]);
    let orders: Vec<Order> = basket.split(&[part("farm")?, part("smith")?], &by)?;
    for order in &orders {
        let products: Vec<&str> = order.lines().iter().map(|line| line.product().as_str()).collect();
        println!("{} of {}: {}", order.id(), order.partner(), products.join(", "));
        for discount in order.discounts() {
            println!("  {} {}, of it tax-free {}", discount.policy(), discount.amount(), discount.tax_free());
        }
    }
    Ok(())
}

// Prints:
// basket-farm of farm: rice, spoon
//   coupon 2,230 KRW, of it tax-free 2,000 KRW
// basket-smith of smith: pan
//   coupon 2,770 KRW, of it tax-free 0 KRW
