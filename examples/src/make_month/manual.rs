//! Items set by hand: support, compensation, penalties, and what the shop that closes owes.

use crate::catalog::Category;
use crate::partners::Seller;
use crate::records::Manual;
use crate::rng::Rng;

const DATES: [&str; 4] = ["2026-09-15", "2026-09-30", "2026-10-15", "2026-10-30"];

/// What it is for, hundreds of won from and to, and how often.
const REASONS: [((&str, i64, i64), u64); 6] = [
    (("추석 기획전 지원금", 300, 2_000), 30),
    (("신규 입점 지원금", 500, 1_000), 20),
    (("분실 보상", 100, 900), 15),
    (("배송 지연 위약금", -500, -50), 20),
    (("반품 배송비", -120, -30), 10),
    (("광고비, \"첫 화면\"", -3_000, -1_000), 5),
];

/// Items of about a quarter of the partners, numbered from 1.
pub fn all(rng: &mut Rng, sellers: &[Seller], closing: &str) -> Vec<Manual> {
    let mut items = Vec::new();
    for seller in sellers {
        let partner = &seller.versions[0].id;
        if partner == closing {
            items.push(item(partner, -150_000, 0, "2026-10-30", "폐업 위약금"));
            continue;
        }
        while rng.permille(220) {
            let (memo, low, high) = rng.pick_weighted(&REASONS);
            let amount = rng.between(low, high) * 100 + if rng.permille(200) { rng.between(0, 99) } else { 0 };
            let tax_free = match seller.category {
                _ if seller.is_tax_free() => amount,
                Category::Fresh => amount * rng.between(0, 10) / 10,
                _ => 0,
            };
            items.push(item(partner, amount, tax_free, rng.pick(&DATES), memo));
        }
    }
    for (position, item) in items.iter_mut().enumerate() {
        item.id = format!("m-{:03}", position + 1);
    }
    items
}

fn item(partner: &str, amount: i64, tax_free: i64, settlement_date: &'static str, memo: &'static str) -> Manual {
    Manual { id: String::new(), partner: partner.to_owned(), amount, tax_free, settlement_date, memo }
}
