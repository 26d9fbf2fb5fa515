//! Orders: who buys what from whom, how it is paid, with which coupons and fees.

use crate::catalog::{self, CATEGORIES, Category, Product};
use crate::clock::{self, Moment};
use crate::contracts;
use crate::discounts::{self, Occasion, Rest};
use crate::partners::Seller;
use crate::records::{Line, Order};
use crate::rng::Rng;

/// A way to pay: method, easy pay provider, PG fee.
type Method = (&'static str, Option<&'static str>, &'static str);

const METHODS: [(Method, u64); 6] = [
    (("card", None, "pg-card"), 46),
    (("easy_pay", Some("naverpay"), "pg-naverpay"), 18),
    (("easy_pay", Some("kakaopay"), "pg-kakaopay"), 17),
    (("transfer", None, "pg-transfer"), 8),
    (("virtual_account", None, "pg-virtual-account"), 6),
    (("mobile", None, "pg-mobile"), 5),
];

/// One payment, which may cover the carts of several partners.
#[derive(Clone)]
struct Payment {
    id: String,
    moment: Moment,
    method: Method,
}

/// Draws one order after the other.
pub struct Orders<'a> {
    rng: Rng,
    sellers: &'a [Seller],
    shelves: &'a [Vec<Product>],
    last: Option<(Payment, usize)>,
}

impl<'a> Orders<'a> {
    /// Orders of these partners from their shelves.
    pub fn new(rng: Rng, sellers: &'a [Seller], shelves: &'a [Vec<Product>]) -> Self {
        Self { rng, sellers, shelves, last: None }
    }

    /// The order of that number.
    pub fn next(&mut self, number: u64) -> Order {
        let (payment, position) = self.payment(number);
        let seller = &self.sellers[position];
        let occasion = Occasion {
            chuseok: seller.category.is_food() && payment.moment.is_before_chuseok(),
            card: matches!(payment.method.0, "card" | "easy_pay"),
        };
        let lines = if self.rng.permille(850) { self.lines(position, occasion) } else { Vec::new() };
        let amount = if lines.is_empty() { Some(catalog::price(&mut self.rng, 60, 1800)) } else { None };
        let (tax_free, mut rest) = self.tax_free(amount, &lines, seller);
        let mut discounts = discounts::of_order(&mut self.rng, &mut rest, occasion);
        if rest.total() < 60_000 && self.rng.permille(2) {
            // A coupon for all of it: nothing is left to pay, so there is no method and no PG fee.
            discounts.extend(rest.take("platform", rest.total(), false));
        }
        let paid = rest.total() > 0;
        let mut additional_fees = self.fees(seller.category, !lines.is_empty());
        if paid {
            additional_fees.insert(0, payment.method.2);
        }
        let (start_date, settlement_date) = self.dates(payment.moment);
        Order {
            id: format!("o-{number:05}"),
            partner: seller.versions[0].id.clone(),
            contract: self.rng.permille(10).then(|| contracts::id(self.rng.pick(&contracts::open()))),
            currency: "KRW",
            payment_id: payment.id,
            payment_method: paid.then_some(payment.method.0),
            easy_pay_provider: payment.method.1.filter(|_| paid),
            paid_at: payment.moment.utc(),
            amount,
            lines,
            tax_free,
            discounts,
            additional_fees,
            start_date,
            settlement_date,
            memo: self.memo(),
        }
    }

    /// A new payment, or now and then the one before for another partner.
    fn payment(&mut self, number: u64) -> (Payment, usize) {
        let again = self.last.clone().filter(|_| self.rng.permille(70));
        let payment = again.as_ref().map_or_else(
            || Payment {
                id: format!("pay-{number:05}"),
                moment: Moment::draw(&mut self.rng),
                method: self.rng.pick_weighted(&METHODS),
            },
            |(payment, _)| payment.clone(),
        );
        let mut position = self.seller(payment.moment);
        while again.as_ref().is_some_and(|(_, before)| *before == position) {
            position = self.seller(payment.moment);
        }
        self.last = Some((payment.clone(), position));
        (payment, position)
    }

    fn seller(&mut self, moment: Moment) -> usize {
        let demand: Vec<(Category, u64)> = CATEGORIES.map(|(category, _)| (category, moment.demand(category))).into();
        let category = self.rng.pick_weighted(&demand);
        let weights: Vec<u64> =
            self.sellers.iter().map(|seller| if seller.category == category { seller.weight } else { 0 }).collect();
        self.rng.weighted(&weights)
    }

    fn lines(&mut self, position: usize, occasion: Occasion) -> Vec<Line> {
        let category = self.sellers[position].category;
        let mut shelf: Vec<&Product> = self.shelves[position].iter().collect();
        self.rng.shuffle(&mut shelf);
        shelf.truncate(1 + self.rng.weighted(&[42, 30, 16, 8, 4]));
        shelf.into_iter().map(|product| self.line(product, category, occasion)).collect()
    }

    fn line(&mut self, product: &Product, category: Category, occasion: Occasion) -> Line {
        let quantity = match self.rng.below(1000) {
            0..720 => 1,
            720..890 => 2,
            890..960 => 3,
            960..990 => self.rng.between(4, 6),
            _ if category == Category::GiftSet => self.rng.between(10, 50),
            _ => 10,
        };
        let tax_free = product.tax_free * quantity;
        let mut rest = Rest { taxed: product.price * quantity - tax_free, tax_free };
        let mut additional_fees = Vec::new();
        match category {
            Category::Processed | Category::GiftSet if self.rng.permille(500) => additional_fees.push("cat-food"),
            Category::Fresh if self.rng.permille(150) => additional_fees.push("pack-ice"),
            Category::Digital => additional_fees.push("cat-digital"),
            _ => {}
        }
        Line {
            product_id: product.id.clone(),
            product_name: product.name.clone(),
            product_tag: product.tag,
            unit_price: product.price,
            unit_tax_free: product.tax_free,
            quantity,
            discounts: discounts::of_line(&mut self.rng, &mut rest, occasion),
            additional_fees,
        }
    }

    /// The tax-free amount if the order gives it, and what is left to discount at the order level.
    fn tax_free(&mut self, amount: Option<i64>, lines: &[Line], seller: &Seller) -> (Option<i64>, Rest) {
        if let Some(amount) = amount {
            let given = match seller.category {
                Category::Fresh | Category::Book => Some(amount),
                Category::GiftSet if self.rng.permille(600) => Some(amount * self.rng.between(20, 60) / 100),
                _ => None,
            };
            let tax_free = given.unwrap_or(0);
            return (given, Rest { taxed: amount - tax_free, tax_free });
        }
        let total: i64 = lines.iter().map(|line| line.unit_price * line.quantity).sum();
        let tax_free: i64 = lines.iter().map(|line| line.unit_tax_free * line.quantity).sum();
        let taken = || lines.iter().flat_map(|line| &line.discounts);
        let taken_free: i64 = taken().map(|discount| discount.tax_free).sum();
        let taken_taxed: i64 = taken().map(|discount| discount.amount - discount.tax_free).sum();
        // A host that found a taxed part (a gift box) in tax-free goods, or the other way round.
        let corrected = match self.rng.below(1000) {
            0..15 if tax_free > 0 && !seller.is_tax_free() => Some(tax_free * 95 / 100),
            15..20 => Some(tax_free),
            20..25 => Some(tax_free + 1000),
            _ => None,
        };
        let given = corrected.map(|given| given.max(taken_free).min(total - taken_taxed));
        let tax_free = given.unwrap_or(tax_free);
        (given, Rest { taxed: total - tax_free - taken_taxed, tax_free: tax_free - taken_free })
    }

    fn fees(&mut self, category: Category, has_lines: bool) -> Vec<&'static str> {
        let mut fees = Vec::new();
        if category != Category::Digital && has_lines && self.rng.permille(80) {
            fees.push("pack-box");
        }
        if matches!(category, Category::Fresh | Category::Processed) && self.rng.permille(150) {
            fees.push("dawn-delivery");
        }
        fees
    }

    /// Now and then a start date (purchase confirmed a week after payment) and a settlement date agreed by hand.
    fn dates(&mut self, moment: Moment) -> (Option<String>, Option<String>) {
        let start = self.rng.permille(30).then(|| clock::later(moment.date(), 7));
        let from = start.unwrap_or_else(|| moment.date());
        let settlement = self.rng.permille(8).then(|| clock::later(from, self.rng.between(0, 14)));
        (start.map(|date| date.to_string()), settlement.map(|date| date.to_string()))
    }

    fn memo(&mut self) -> Option<&'static str> {
        self.rng.permille(10).then(|| {
            self.rng.pick(&[
                "선물 포장",
                "부재 시 문 앞",
                "빠른 배송 부탁드려요, 감사합니다",
                "메시지 카드: \"풍성한 한가위\"",
            ])
        })
    }
}
