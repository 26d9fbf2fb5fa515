//! Currencies against ISO 4217 list one as it was published; `tests/data/README.md` tells where it is from.

use std::collections::BTreeMap;

use jeongsan::money::Currency;

#[test]
fn the_currencies_are_the_codes_of_list_one_that_have_a_minor_unit() {
    let text = include_str!("../data/iso4217-2026-01-01.csv");
    let mut rows = text.lines();
    assert_eq!(rows.next(), Some("code,number,minor_unit"));
    let listed: BTreeMap<&str, u32> = rows
        .filter_map(|row| {
            let (code, minor_unit) = (row.split(',').next()?, row.rsplit(',').next()?);
            Some((code, minor_unit.parse().ok()?))
        })
        .collect();
    let known: BTreeMap<&str, u32> =
        Currency::ALL.iter().map(|currency| (currency.code(), currency.exponent())).collect();
    assert_eq!(known, listed);
    assert_eq!((text.lines().count() - 1, known.len()), (178, 165));
    assert!(include_str!("../data/README.md").contains(&format!("iso4217-{}.csv", Currency::LIST)));
}
