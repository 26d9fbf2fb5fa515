//! Orders with lines, for what the reference job does not have.

use jeongsan::order::{Discount, Line, Order};
use jeongsan::{OrderId, PartnerId, ProductId};

use crate::engine::{fee_policy, share_policy, won};
use crate::job::{DAYS, Job, PARTNERS, partner_id};

/// Where the two discounts and the two additional fees of an order stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Extras {
    /// On the order.
    OnOrder,
    /// On each of its lines.
    OnEachLine,
}

/// So many orders of five lines with two discounts and two additional fees, over the partners and days of the reference job.
pub fn baskets(count: u32, extras: Extras) -> Vec<Order> {
    (0..count).map(|number| basket(number, extras)).collect()
}

fn basket(number: u32, extras: Extras) -> Order {
    let discounts = |scale: i64| {
        [Discount::new(share_policy(number % 10), won(700 * scale)), Discount::new(share_policy(5), won(350 * scale))]
    };
    let fees = || [fee_policy(number % 10), fee_policy(3)];
    let line = |index: u32| {
        let product = ProductId::new(&format!("product-{index}")).expect("a valid id");
        let line = Line::new(product, won(5_000 + i64::from(number * 31 % 997)), 1 + index);
        if extras == Extras::OnOrder {
            return line;
        }
        let line = discounts(1).into_iter().fold(line, Line::with_discount);
        fees().into_iter().fold(line, Line::with_additional_fee)
    };
    let id = OrderId::new(&format!("order-{number:08}")).expect("a valid id");
    let partner = PartnerId::new(&partner_id(number * 7_919 % PARTNERS)).expect("a valid id");
    let mut order = Order::of_lines(id, partner, (0..5).map(line).collect()).start_date(Job::day(number % DAYS));
    if extras == Extras::OnOrder {
        order = discounts(5).into_iter().fold(order, jeongsan::order::OrderBuilder::discount);
        order = fees().into_iter().fold(order, jeongsan::order::OrderBuilder::additional_fee);
    }
    order.build().expect("a valid order")
}
