//! Orders that are refused one at a time, beside good ones, on books of any size.

use std::hint::black_box;

use jeongsan::order::Order;
use jeongsan::{OrderId, PartnerId, PolicyBook};

use crate::engine::{Engine, won};
use crate::job::{CONTRACTS, Job, partner_id};

/// Orders of each kind.
pub const ORDERS: u32 = 500;

/// Numbers of partners: up to as many as get suggestions.
pub const PARTNERS: [u32; 4] = [20, 1_000, 100_000, 200_000];

/// Ways to get an id wrong, and what each makes of it.
pub const SLIPS: [(&str, fn(&str) -> String); 7] = [
    ("a wrong character", |id| format!("{}x", &id[..id.len() - 1])),
    ("a missing character", |id| format!("{}{}", &id[..3], &id[4..])),
    ("a doubled character", |id| format!("{}{}", &id[..4], &id[3..])),
    ("neighbours swapped", |id| format!("{}ra{}", &id[..1], &id[3..])),
    ("case and separator", |id| id.to_uppercase().replace('-', "_")),
    ("without its prefix", |id| id["partner-".len()..].to_owned()),
    ("like no other", |id| id.chars().rev().collect()),
];

/// A book of so many partners.
#[must_use]
pub fn book(partners: u32) -> PolicyBook {
    Engine::new(&Job::new(CONTRACTS.min(partners), partners, 0)).book
}

/// Good orders of a book.
#[must_use]
pub fn good(partners: u32) -> Vec<Order> {
    orders(partners, str::to_owned)
}

/// Orders whose partner's id is wrong.
#[must_use]
pub fn orders(partners: u32, slip: fn(&str) -> String) -> Vec<Order> {
    let order = |number: u32| {
        let partner = PartnerId::new(&slip(&partner_id(number * 7_919 % partners))).expect("an id");
        let id = OrderId::new(&format!("order-{number:08}")).expect("an id");
        Order::of_amount(id, partner, won(10_000)).start_date(Job::day(number % 365)).build().expect("an order")
    };
    (0..ORDERS).map(order).collect()
}

/// Settles all, and says how many were refused.
#[must_use]
pub fn settle(book: &PolicyBook, orders: &[Order]) -> usize {
    orders.iter().filter(|order| black_box(book.settle(order)).is_err()).count()
}
