//! The contracts: three cycles, rates from 3.3 % to 25 %, fixed fees, second versions from 15 September.

use crate::catalog::Category;
use crate::records::{Contract, Cycle, Fee, Recurrence};

/// First start date of the second versions.
const SECOND: &str = "2026-09-15";

#[derive(Clone, Copy)]
enum Pays {
    Daily,
    Weekly,
    Monthly,
}

use Fee::{Fixed, Rate};
use Pays::{Daily, Monthly, Weekly};

const PARTNER: &str = "partner";
const MERCHANT: &str = "merchant";

/// Number, name, fee, who bears its VAT, whether payment VAT is deducted, when it pays.
type Row = (u32, &'static str, Fee, &'static str, bool, Pays);

const FIRST_VERSIONS: [Row; 27] = [
    (1, "표준 10%", Rate("10%"), PARTNER, false, Monthly),
    (2, "표준 12%", Rate("12%"), PARTNER, false, Weekly),
    (3, "표준 15% 빠른정산", Rate("15%"), PARTNER, false, Daily),
    (4, "신선식품 빠른정산", Rate("6%"), PARTNER, false, Daily),
    (5, "신선식품 주정산", Rate("7.5%"), MERCHANT, false, Weekly),
    (6, "신선식품 월2회", Rate("8%"), PARTNER, false, Monthly),
    (7, "산지직송 빠른정산", Rate("3.3%"), PARTNER, false, Daily),
    (8, "산지직송 주정산", Rate("4.5%"), PARTNER, false, Weekly),
    (9, "가공식품 월2회", Rate("9%"), PARTNER, false, Monthly),
    (10, "가공식품 주정산", Rate("11%"), MERCHANT, false, Weekly),
    (11, "선물세트 월2회", Rate("10.5%"), PARTNER, false, Monthly),
    (12, "선물세트 주정산", Rate("13%"), PARTNER, false, Weekly),
    (13, "공예 월2회", Rate("14%"), MERCHANT, false, Monthly),
    (14, "공예 주정산", Rate("16.5%"), PARTNER, false, Weekly),
    (15, "패션 월2회", Rate("20%"), PARTNER, false, Monthly),
    (16, "패션 주정산", Rate("25%"), MERCHANT, false, Weekly),
    (17, "패션 빠른정산", Rate("22.225%"), MERCHANT, false, Daily),
    (18, "생활 빠른정산", Rate("12.5%"), PARTNER, false, Daily),
    (19, "생활 월2회", Rate("11.111%"), MERCHANT, false, Monthly),
    (20, "도서 월2회", Rate("8.5%"), PARTNER, false, Monthly),
    (21, "도서 건당 500원", Fixed(500), PARTNER, false, Weekly),
    (22, "디지털 월2회 (부가세 차감)", Rate("18%"), PARTNER, true, Monthly),
    (23, "디지털 빠른정산 (부가세 차감)", Rate("15.75%"), PARTNER, true, Daily),
    (24, "클래스 주정산 (부가세 차감)", Rate("17.6%"), MERCHANT, true, Weekly),
    (25, "건당 1,000원 월2회", Fixed(1000), MERCHANT, false, Monthly),
    (26, "건당 700원 빠른정산", Fixed(700), PARTNER, false, Daily),
    (27, "구 표준 9.9% (종료)", Rate("9.9%"), PARTNER, false, Monthly),
];

const SECOND_VERSIONS: [Row; 6] = [
    (4, "신선식품 빠른정산 추석 프로모션", Rate("5%"), PARTNER, false, Daily),
    (9, "가공식품 월2회 인상", Rate("9.9%"), PARTNER, false, Monthly),
    (11, "선물세트 월2회 추석 프로모션", Rate("8.8%"), PARTNER, false, Monthly),
    (14, "공예 주정산 인하", Rate("15.4%"), MERCHANT, false, Weekly),
    (18, "생활 빠른정산 인상", Rate("13.5%"), PARTNER, false, Daily),
    (26, "건당 900원 빠른정산", Fixed(900), PARTNER, false, Daily),
];

/// Refuses new orders from 1 September, so nobody sells under it.
const ENDED: u32 = 27;

/// The contracts partners of a category have.
pub fn pool(category: Category) -> &'static [u32] {
    match category {
        Category::Fresh => &[4, 5, 6, 7, 8, 26],
        Category::Processed => &[1, 9, 10, 3],
        Category::GiftSet => &[11, 12, 2],
        Category::Craft => &[13, 14, 25],
        Category::Fashion => &[15, 16, 17],
        Category::Living => &[18, 19, 1, 2],
        Category::Book => &[20, 21],
        Category::Digital => &[22, 23, 24],
    }
}

/// The id of a contract.
pub fn id(number: u32) -> String {
    format!("c-{number:02}")
}

/// Contracts that take orders.
pub fn open() -> Vec<u32> {
    FIRST_VERSIONS.iter().map(|row| row.0).filter(|number| *number != ENDED).collect()
}

/// Every version of every contract.
pub fn all() -> Vec<Contract> {
    let mut contracts = Vec::new();
    for row in FIRST_VERSIONS {
        let mut first = record(row);
        if row.0 % 3 == 0 {
            first.effective_from = Some("2025-01-01");
        }
        if row.0 == ENDED {
            first.archived_from = Some("2026-09-01");
        }
        contracts.push(first);
        for row in SECOND_VERSIONS.into_iter().filter(|second| second.0 == row.0) {
            contracts.push(Contract { effective_from: Some(SECOND), ..record(row) });
        }
    }
    contracts
}

fn record((number, name, fee, bearer, subtract, pays): Row) -> Contract {
    Contract {
        id: id(number),
        effective_from: None,
        archived_from: None,
        name: name.into(),
        platform_fee: fee,
        platform_fee_vat_bearer: bearer,
        subtract_payment_vat: subtract,
        settlement_cycle: cycle(pays),
    }
}

fn cycle(pays: Pays) -> Cycle {
    match pays {
        Daily => Cycle { lag_days: 2, lag_unit: "business", recurrence: Recurrence::Day, convention: "following" },
        Weekly => Cycle {
            lag_days: 3,
            lag_unit: "calendar",
            recurrence: Recurrence::Week { days: vec!["fri"] },
            convention: "preceding",
        },
        Monthly => Cycle {
            lag_days: 5,
            lag_unit: "calendar",
            recurrence: Recurrence::Month { days: vec![15, 31] },
            convention: "preceding",
        },
    }
}
