//! 220 partners of every kind, with invented numbers that pass their check digits.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{CATEGORIES, Category};
use crate::records::{Account, Contact, Kind, Partner};
use crate::rng::Rng;
use crate::{contracts, names};

/// First start date of the second versions.
const SECOND: &str = "2026-09-16";

const BANKS: [&str; 6] = ["004", "011", "020", "081", "088", "090"];

/// A partner with what the generator needs to know about it.
pub struct Seller {
    pub number: usize,
    pub category: Category,
    /// How much it sells compared with the others of its category.
    pub weight: u64,
    /// Its record, and the next version if there is one.
    pub versions: Vec<Partner>,
}

impl Seller {
    /// True for a 면세사업자, who may sell nothing that is taxed.
    pub fn is_tax_free(&self) -> bool {
        matches!(self.versions[0].kind, Kind::Business { taxation: "tax_free", .. })
    }
}

/// The shop that closes in October and takes everything back: the smallest of those whose income is taxed at the source.
pub fn closing(sellers: &[Seller]) -> &str {
    let taxed = |seller: &&Seller| matches!(seller.versions[0].kind, Kind::Withholding { .. });
    let smallest = sellers.iter().filter(taxed).min_by_key(|seller| (seller.weight, seller.number));
    smallest.map_or("", |seller| &seller.versions[0].id)
}

/// Tax kinds of partners: two of individuals, then four of businesses.
#[derive(Clone, Copy)]
enum Tax {
    Withholding,
    NonWithholding,
    Normal,
    SimpleIssuer,
    Simple,
    Exempt,
}

fn tax_kinds(category: Category) -> &'static [(Tax, u64)] {
    use Tax::{Exempt, NonWithholding, Normal, Simple, SimpleIssuer, Withholding};
    match category {
        Category::Fresh => &[(Exempt, 60), (Normal, 20), (Simple, 5), (NonWithholding, 15)],
        Category::Processed => &[(Normal, 65), (SimpleIssuer, 20), (Simple, 15)],
        Category::GiftSet => &[(Normal, 85), (SimpleIssuer, 15)],
        Category::Craft => &[(Normal, 20), (SimpleIssuer, 25), (Simple, 30), (Withholding, 25)],
        Category::Fashion => &[(Normal, 75), (SimpleIssuer, 25)],
        Category::Living => &[(Normal, 80), (Simple, 20)],
        Category::Book => &[(Exempt, 70), (Normal, 30)],
        Category::Digital => &[(Withholding, 60), (NonWithholding, 20), (Normal, 20)],
    }
}

/// Every partner, numbered from 1.
pub fn all(rng: &mut Rng) -> Vec<Seller> {
    let mut seats: Vec<(Category, usize)> = Vec::new();
    for (category, count) in CATEGORIES {
        seats.extend((0..count).map(|seat| (category, seat)));
    }
    rng.shuffle(&mut seats);
    let mut taken = BTreeSet::new();
    let mut sellers = Vec::new();
    for (position, (category, seat)) in seats.into_iter().enumerate() {
        let awkward = if seat == 2 { names::awkward(category) } else { None };
        let mut name = awkward.map_or_else(|| names::shop(rng, category), Into::into);
        while !taken.insert(name.clone()) {
            name = names::shop(rng, category);
        }
        sellers.push(seller(rng, position + 1, category, seat, name));
    }
    sellers
}

fn seller(rng: &mut Rng, number: usize, category: Category, seat: usize, name: String) -> Seller {
    let pool = contracts::pool(category);
    let person = names::person(rng);
    let (region, address) = names::place(rng);
    let kind = match rng.pick_weighted(tax_kinds(category)) {
        Tax::Withholding => Kind::Withholding { birth_date: birth_date(rng) },
        Tax::NonWithholding => Kind::NonWithholding { birth_date: birth_date(rng) },
        Tax::Normal => business(rng, "normal", 500, number, category, (&name, &person, address)),
        Tax::SimpleIssuer => business(rng, "simple_tax_invoice_issuer", 0, number, category, (&name, &person, address)),
        Tax::Simple => business(rng, "simple", 0, number, category, (&name, &person, address)),
        Tax::Exempt => business(rng, "tax_free", 250, number, category, (&name, &person, address)),
    };
    let holder = match &kind {
        Kind::Business { corporation_number: Some(_), company_name, .. } => company_name.clone(),
        _ => person.clone(),
    };
    let mut tags = vec![category.tag()];
    if rng.permille(150) {
        tags.push("신규");
    }
    if rng.permille(100) {
        tags.push("우수");
    }
    let mut properties = BTreeMap::from([("region", region)]);
    if rng.permille(200) {
        properties.insert("channel", rng.pick(&["app", "web", "live"]));
    }
    let first = Partner {
        id: format!("p-{number:03}"),
        effective_from: None,
        name,
        default_contract: contracts::id(pool[seat % pool.len()]),
        kind,
        contact: Contact {
            name: person,
            email: format!("p{number:03}@example.com"),
            phone: format!("0100000{:04}", 1000 + number),
        },
        account: account(rng, holder),
        tags,
        memo: if rng.permille(60) {
            Some("세금계산서는 월말 일괄 발행, \"공급받는자\" 확인")
        } else {
            None
        },
        properties,
    };
    let mut versions = vec![first.clone()];
    if rng.permille(90) {
        let default_contract = contracts::id(pool[(seat + 1) % pool.len()]);
        let memo = Some("9월 16일부터 계약 변경");
        versions.push(Partner { effective_from: Some(SECOND), default_contract, memo, ..first });
    }
    let size = 1 + rng.below(6);
    Seller { number, category, weight: size * size + 2, versions }
}

fn business(
    rng: &mut Rng,
    taxation: &'static str,
    company_permille: u64,
    number: usize,
    category: Category,
    (name, person, address): (&str, &str, String),
) -> Kind {
    let (business_type, business_class) = names::business(category);
    let company = rng.permille(company_permille);
    let group = match (company, taxation) {
        (true, _) => rng.pick(&[81, 86, 87, 88]),
        (false, "tax_free") => rng.between(90, 99),
        (false, _) => rng.between(1, 79),
    };
    Kind::Business {
        company_name: if company { format!("주식회사 {name}") } else { name.into() },
        taxation,
        registration_number: registration_number(group, number),
        corporation_number: company.then(|| corporation_number(number)),
        representative: person.into(),
        address,
        business_type,
        business_class,
    }
}

/// A 사업자등록번호 of tax office 999, which does not exist, with its check digit.
fn registration_number(group: i64, serial: usize) -> String {
    let digits = format!("999{group:02}{serial:04}");
    let weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
    let values: Vec<u32> = digits.bytes().map(|byte| u32::from(byte - b'0')).collect();
    let sum: u32 = values.iter().zip(weights).map(|(value, weight)| value * weight).sum();
    let sum = sum + values.last().map_or(0, |last| last * 5 / 10);
    format!("{digits}{}", (10 - sum % 10) % 10)
}

/// A 법인등록번호 of registry 9999, which does not exist, with its check digit.
fn corporation_number(serial: usize) -> String {
    let digits = format!("999911{serial:06}");
    let sum: u32 = digits.bytes().zip([1, 2].into_iter().cycle()).map(|(byte, w)| u32::from(byte - b'0') * w).sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

fn birth_date(rng: &mut Rng) -> Option<String> {
    let (year, month, day) = (rng.between(1960, 2002), rng.between(1, 12), rng.between(1, 28));
    if rng.permille(700) { Some(format!("{year}-{month:02}-{day:02}")) } else { None }
}

fn account(rng: &mut Rng, holder: String) -> Account {
    let length = rng.between(11, 14);
    let zeros = if rng.permille(400) { rng.between(1, 4) } else { 0 };
    let mut number = String::new();
    for place in 0..length {
        let digit = if place < zeros { 0 } else { rng.between(if place == zeros { 1 } else { 0 }, 9) };
        number.push_str(&digit.to_string());
    }
    Account { bank: rng.pick(&BANKS), number, holder, currency: "KRW" }
}
