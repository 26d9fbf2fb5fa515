//! What is sold: categories, their goods and prices, and the shelf of each partner.

use crate::partners::Seller;
use crate::rng::Rng;

/// A kind of goods.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Category {
    Fresh,
    Processed,
    GiftSet,
    Craft,
    Fashion,
    Living,
    Book,
    Digital,
}

/// Every category with its number of partners.
pub const CATEGORIES: [(Category, usize); 8] = [
    (Category::Fresh, 60),
    (Category::Processed, 35),
    (Category::GiftSet, 25),
    (Category::Craft, 30),
    (Category::Fashion, 25),
    (Category::Living, 20),
    (Category::Book, 10),
    (Category::Digital, 15),
];

/// Which part of a price is free of tax.
#[derive(Clone, Copy)]
enum Tax {
    Taxed,
    Free,
    Mixed,
}

use Tax::{Free, Mixed, Taxed};

/// A product name without its size, the price in hundreds of won from and to, its tax.
type Goods = (&'static str, i64, i64, Tax);

/// One product on a partner's shelf.
pub struct Product {
    pub id: String,
    pub name: String,
    pub tag: &'static str,
    pub price: i64,
    pub tax_free: i64,
}

impl Category {
    /// The `productTag` of its goods.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fresh => "신선식품",
            Self::Processed => "가공식품",
            Self::GiftSet => "선물세트",
            Self::Craft => "공예",
            Self::Fashion => "패션",
            Self::Living => "생활",
            Self::Book => "도서",
            Self::Digital => "디지털",
        }
    }

    /// True for what people eat.
    pub fn is_food(self) -> bool {
        matches!(self, Self::Fresh | Self::Processed | Self::GiftSet)
    }

    fn goods(self) -> &'static [Goods] {
        match self {
            Self::Fresh => &[
                ("햇사과", 120, 490, Free),
                ("신고배", 150, 520, Free),
                ("샤인머스캣", 140, 390, Free),
                ("꿀고구마", 80, 290, Free),
                ("햅쌀", 180, 690, Free),
                ("무항생제 달걀", 60, 140, Free),
                ("한우 불고기", 220, 790, Free),
                ("손질 오징어", 90, 260, Free),
                ("표고버섯", 70, 240, Free),
                ("쌈채소 꾸러미", 50, 190, Free),
                ("과일·요거트 꾸러미", 150, 350, Mixed),
            ],
            Self::Processed => &[
                ("들기름", 120, 290, Taxed),
                ("한우 육포", 90, 250, Taxed),
                ("수제 딸기잼", 70, 160, Taxed),
                ("사과즙", 150, 390, Taxed),
                ("김부각", 60, 150, Taxed),
                ("전통 된장", 90, 320, Taxed),
                ("포기김치", 140, 450, Free),
                ("두부·소스 밀키트", 80, 220, Mixed),
            ],
            Self::GiftSet => &[
                ("과일·한과 선물세트", 390, 1290, Mixed),
                ("한우·와인 선물세트", 890, 2900, Mixed),
                ("참치·햄 선물세트", 190, 590, Taxed),
                ("홍삼 선물세트", 450, 1890, Taxed),
                ("굴비·소금 선물세트", 590, 1990, Mixed),
                ("배 선물세트", 350, 890, Free),
            ],
            Self::Craft => &[
                ("백자 머그컵", 180, 490, Taxed),
                ("자개 손거울", 150, 390, Taxed),
                ("원목 도마", 250, 890, Taxed),
                ("라탄 바구니", 190, 690, Taxed),
                ("천연 염색 스카프", 290, 990, Taxed),
                ("은 귀걸이", 220, 790, Taxed),
            ],
            Self::Fashion => &[
                ("리넨 셔츠", 290, 690, Taxed),
                ("니트 가디건", 390, 990, Taxed),
                ("데님 팬츠", 350, 890, Taxed),
                ("면 양말 5족", 90, 190, Taxed),
                ("캔버스 가방", 190, 590, Taxed),
                ("생활한복 저고리", 590, 1590, Taxed),
            ],
            Self::Living => &[
                ("소이 캔들", 120, 350, Taxed),
                ("주방 세제", 45, 130, Taxed),
                ("면 행주", 35, 120, Taxed),
                ("극세사 이불", 490, 1490, Taxed),
                ("디퓨저", 150, 450, Taxed),
                ("대나무 칫솔", 25, 95, Taxed),
            ],
            Self::Book => &[
                ("동네 산책 에세이", 120, 190, Free),
                ("한 그릇 요리책", 150, 280, Free),
                ("그림책", 110, 180, Free),
                ("시집", 90, 140, Free),
                ("책·에코백 묶음", 190, 390, Mixed),
            ],
            Self::Digital => &[
                ("손글씨 글꼴", 90, 490, Taxed),
                ("가계부 서식", 19, 99, Taxed),
                ("이모티콘 꾸러미", 25, 59, Taxed),
                ("온라인 자수 클래스", 290, 1290, Taxed),
                ("사진 보정 프리셋", 99, 390, Taxed),
            ],
        }
    }

    /// From the cheapest.
    fn sizes(self) -> &'static [&'static str] {
        match self {
            Self::Fresh => &["소", "1kg", "2kg", "3kg", "대", "5kg"],
            Self::Processed => &["300g", "500g", "2입", "1kg", "10입"],
            Self::GiftSet => &["1호", "2호", "3호", "특호"],
            Self::Craft => &["소", "중", "대", "한 쌍"],
            Self::Fashion => &["S", "M", "L", "FREE"],
            Self::Living => &["리필", "1개", "2개", "대용량"],
            Self::Book => &["초판", "개정판", "2권", "큰글자"],
            Self::Digital => &["기본", "확장", "개인용", "1년권"],
        }
    }
}

/// The products of every partner, in the partners' order.
pub fn all(rng: &mut Rng, sellers: &[Seller]) -> Vec<Vec<Product>> {
    sellers.iter().map(|seller| shelf(rng, seller)).collect()
}

fn shelf(rng: &mut Rng, seller: &Seller) -> Vec<Product> {
    let category = seller.category;
    let mut names: Vec<(Goods, usize)> = Vec::new();
    let sizes = category.sizes();
    for goods in category.goods().iter().filter(|goods| !seller.is_tax_free() || matches!(goods.3, Free)) {
        names.extend((0..sizes.len()).map(|size| (*goods, size)));
    }
    rng.shuffle(&mut names);
    names.truncate(rng.between(6, 12) as usize);
    let mut products = Vec::new();
    for (number, ((name, low, high, tax), size)) in names.into_iter().enumerate() {
        let step = |size: usize| low + (high - low) * size as i64 / sizes.len() as i64;
        let price = price(rng, step(size), step(size + 1));
        let tax_free = match tax {
            Taxed => 0,
            Free => price,
            Mixed => price * rng.between(30, 70) / 100 / 10 * 10,
        };
        products.push(Product {
            id: format!("g{}-{}", seller.number, number + 1),
            name: dressed(rng, format!("{name} {}", sizes[size])),
            tag: category.tag(),
            price,
            tax_free,
        });
    }
    products
}

/// A price between two numbers of hundreds: mostly round, now and then odd.
pub fn price(rng: &mut Rng, low: i64, high: i64) -> i64 {
    let hundreds = rng.between(low, high);
    match rng.below(100) {
        0..45 => (hundreds / 10 * 10).max(low) * 100,
        45..75 => hundreds * 100,
        75..90 => hundreds * 100 - 10,
        90..97 => hundreds * 100 + rng.between(1, 9) * 10,
        _ => hundreds * 100 + rng.between(1, 99),
    }
}

/// Now and then a name that a CSV reader or a spreadsheet stumbles over.
fn dressed(rng: &mut Rng, name: String) -> String {
    match rng.below(200) {
        0 => format!("{name}, \"가정용\""),
        1 => format!("-10% {name}"),
        2 => format!("@home {name}"),
        3 => format!("=1+1 {name}"),
        4 => format!("{name} (못난이, 실속)"),
        _ => name,
    }
}
