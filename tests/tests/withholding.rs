//! Laws of withholding and bank-book memos for every input, against a slow oracle written from the rules (calculation §7.8).

use chrono::{Datelike, NaiveDate};
use jeongsan::PartnerId;
use jeongsan::calendar::HolidayCalendar;
use jeongsan::money::{Currency, Money, Rate};
use jeongsan::passbook::{Memo, MemoLimit, printable};
use jeongsan::withholding::{
    BusinessIncomeCode, Cell, IncomeKind, Payee, RateRow, Remittance, ResidentNumber, SimplifiedStatement,
    StatementEntry, TaxReason, TaxShare, WithheldIncome, WithholdingTable,
};
use num_bigint::BigInt;
use num_rational::Ratio;
use num_traits::ToPrimitive;
use proptest::prelude::*;

const AMOUNT_MAX: i64 = jeongsan::limits::AMOUNT_MAX;

fn won(minor: i64) -> Money {
    Money::new(minor, Currency::Krw).expect("in range")
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

fn amount() -> impl Strategy<Value = i64> {
    prop_oneof![-20_i64..200_000, 0_i64..50_000_000, -AMOUNT_MAX..=AMOUNT_MAX]
}

fn paid_on() -> impl Strategy<Value = NaiveDate> {
    let near = -3_i64..3;
    prop_oneof![
        (0_i64..4_300).prop_map(|days| day(2019, 1, 1) + chrono::Days::new(days.unsigned_abs())),
        near.prop_map(|days| day(2024, 7, 1) + chrono::TimeDelta::days(days)),
    ]
}

fn kind() -> impl Strategy<Value = IncomeKind> {
    proptest::sample::select(IncomeKind::ALL)
}

/// What the law says of a kind: percent of tax, percent that is income, exempt up to, collected from.
fn law(kind: IncomeKind, paid_on: NaiveDate) -> (i64, i64, Option<i64>, i64) {
    let personal = if paid_on < day(2024, 7, 1) { 1_000 } else { 0 };
    match kind {
        IncomeKind::Business => (3, 100, None, personal),
        IncomeKind::BusinessOther => (3, 100, None, 1_000),
        IncomeKind::BusinessForeignAthlete => (20, 100, None, personal),
        IncomeKind::ServiceCharge => (5, 100, None, 1_000),
        IncomeKind::OtherSixtyPercentExpense => (20, 40, Some(50_000), 1_000),
        IncomeKind::OtherNoExpense => (20, 100, Some(50_000), 1_000),
        IncomeKind::NonresidentPersonalService | IncomeKind::NonresidentRoyalty => (20, 100, None, 1_000),
        other => panic!("the oracle does not know {other:?}"),
    }
}

fn big(value: i64) -> BigInt {
    BigInt::from(value)
}

/// `value × numerator ÷ denominator` down to a multiple of `unit`, for values of zero or more.
fn cut(value: &BigInt, numerator: i64, denominator: i64, unit: i64) -> BigInt {
    let exact = Ratio::new(value * big(numerator), big(denominator) * big(unit));
    exact.floor().to_integer() * big(unit)
}

/// Income tax and local income tax of occasions.
fn oracle(kind: IncomeKind, occasions: &[i64], paid_on: NaiveDate) -> (BigInt, BigInt) {
    let (percent, income, exempt, smallest) = law(kind, paid_on);
    let base: BigInt = match exempt {
        Some(bound) => {
            let bases = occasions.iter().map(|gross| cut(&big((*gross).max(0)), income, 100, 1));
            bases.filter(|base| *base > big(bound)).sum()
        }
        None => {
            let gross: BigInt = occasions.iter().map(|gross| big(*gross)).sum();
            cut(&gross.max(big(0)), income, 100, 1)
        }
    };
    let tax = cut(&base, percent, 100, 10);
    let tax = if tax < big(smallest) { big(0) } else { tax };
    let local = cut(&tax, 10, 100, 10);
    (tax, local)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn the_tax_of_a_payment_is_that_of_the_rules(kind in kind(), gross in amount(), paid_on in paid_on()) {
        let tax = WithholdingTable::south_korea().withhold(kind, won(gross), paid_on).expect("a rate");
        let (income, local) = oracle(kind, &[gross], paid_on);
        prop_assert_eq!(big(tax.income_tax.minor()), income);
        prop_assert_eq!(big(tax.local_income_tax.minor()), local);
        prop_assert_eq!(tax.net().minor() + tax.income_tax.minor() + tax.local_income_tax.minor(), gross);
        prop_assert!(tax.base.minor() <= gross.max(0));
        prop_assert_eq!(tax.reason == TaxReason::Taxed, tax.income_tax.minor() > 0);
        prop_assert_eq!(tax.total() == won(0), tax.reason != TaxReason::Taxed);
    }

    #[test]
    fn the_tax_of_occasions_is_that_of_the_rules(
        kind in kind(), occasions in prop::collection::vec(prop_oneof![0_i64..300_000, -5_000_000_i64..5_000_000], 1..6),
        paid_on in paid_on(),
    ) {
        let list: Vec<Money> = occasions.iter().map(|gross| won(*gross)).collect();
        let answer = WithholdingTable::south_korea().withhold_occasions(kind, &list, paid_on);
        let refused = law(kind, paid_on).2.is_some() && occasions.iter().any(|gross| *gross < 0);
        prop_assert_eq!(answer.is_err(), refused);
        if let Ok(tax) = answer {
            let (income, local) = oracle(kind, &occasions, paid_on);
            prop_assert_eq!((big(tax.income_tax.minor()), big(tax.local_income_tax.minor())), (income, local));
            prop_assert_eq!(tax.net().minor() + tax.total().minor(), occasions.iter().sum::<i64>());
        }
    }

    #[test]
    fn a_row_of_any_rates_never_takes_more_than_the_gross(
        gross in amount(), rate in 0_u32..=100_000, local in 0_u32..=100_000, expense in 0_u32..=100_000,
    ) {
        let rate_of = |value| Rate::from_millipercent(value).expect("in range");
        let mut row = RateRow::new(IncomeKind::Business, day(2026, 1, 1), rate_of(rate), "own");
        (row.local_rate, row.expense) = (rate_of(local), rate_of(expense));
        let table = WithholdingTable::builder("own").row(row).build();
        let fits = u64::from(rate) * (100_000 + u64::from(local)) <= 10_000_000_000;
        prop_assert_eq!(table.is_ok(), fits);
        if let Ok(table) = table {
            let tax = table.withhold(IncomeKind::Business, won(gross), day(2026, 1, 1)).expect("a rate");
            let base = cut(&big(gross.max(0)), i64::from(100_000 - expense), 100_000, 1);
            let income = cut(&base, i64::from(rate), 100_000, 10);
            prop_assert_eq!(big(tax.local_income_tax.minor()), cut(&income, i64::from(local), 100_000, 10));
            prop_assert_eq!(big(tax.income_tax.minor()), income);
            prop_assert!((0..=gross.max(0)).contains(&tax.total().minor()));
        }
    }

    #[test]
    fn a_tax_shown_on_lines_adds_up(
        income in 0_i64..3_000_000, local in 0_i64..300_000,
        lines in prop::collection::vec(prop_oneof![-50_000_i64..1_000_000, 0_i64..3, -AMOUNT_MAX..=AMOUNT_MAX], 1..12),
    ) {
        let money: Vec<Money> = lines.iter().map(|line| won(*line)).collect();
        let positive: BigInt = lines.iter().map(|line| big((*line).max(0))).sum();
        let shares = TaxShare::of_lines(won(income), won(local), &money);
        prop_assert_eq!(shares.is_err(), positive == big(0) && income + local > 0);
        if let Ok(shares) = shares {
            prop_assert_eq!(shares.len(), lines.len());
            prop_assert_eq!(shares.iter().map(|share| share.income_tax.minor()).sum::<i64>(), income);
            prop_assert_eq!(shares.iter().map(|share| share.local_income_tax.minor()).sum::<i64>(), local);
            for (share, line) in shares.iter().zip(&lines) {
                prop_assert!(*line > 0 || share.income_tax.minor() + share.local_income_tax.minor() == 0);
                if positive > big(0) {
                    let floor = (big(income) * big((*line).max(0)) / &positive).to_i64().expect("small");
                    prop_assert!((floor..=floor + 1).contains(&share.income_tax.minor()));
                }
            }
        }
    }

    #[test]
    fn a_memo_is_a_prefix_that_fits(
        text in prop_oneof!["[가-힣A-Z0-9 ]{0,24}", "\\PC{0,16}", "[\u{1100}-\u{11ff}가-깋🎁\u{fe0f}\t\n]{0,16}"],
        most in 1_usize..30, characters in any::<bool>(),
    ) {
        let limit = if characters { MemoLimit::Characters(most) } else { MemoLimit::Bytes(most) };
        let memo = Memo::new(&text, limit).expect("short enough");
        let whole = printable(&text);
        let bytes = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
        let length = |text: &str| if characters { text.chars().count() } else { bytes(text) };
        prop_assert!(whole.starts_with(&memo.text));
        prop_assert!(length(&memo.text) <= most);
        prop_assert_eq!(memo.bytes, bytes(&memo.text));
        prop_assert_eq!(memo.cut, memo.text != whole);
        prop_assert_eq!(memo.replaced, whole != text);
        // Nothing is cut that would fit.
        if let Some(next) = whole.chars().nth(memo.text.chars().count()) {
            prop_assert!(length(&[memo.text.as_str(), &next.to_string()].concat()) > most);
        }
        let again = Memo::new(&memo.text, limit).expect("shorter");
        prop_assert_eq!((again.text, again.replaced, again.cut), (memo.text, false, false));
        prop_assert!(!whole.chars().any(char::is_control));
    }
}

fn payee(index: i64) -> Payee {
    let id = PartnerId::new(&format!("payee-{index:05}")).expect("an id");
    // Invented: 1 January 1990 and a running number.
    Payee::new(id, &format!("Payee {index}"), ResidentNumber::new(&format!("9001011{index:06}")).expect("a date"))
}

fn entry(index: i64, gross: i64, paid_on: NaiveDate) -> StatementEntry {
    let tax = WithholdingTable::south_korea().withhold(IncomeKind::Business, won(gross), paid_on).expect("a rate");
    StatementEntry::new(payee(index), BusinessIncomeCode::new("940909").expect("a code"), WithheldIncome::from(&tax))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn reports_lose_no_won(payments in prop::collection::vec((0_i64..6, 0_i64..5_000_000, 0_u64..200), 0..24)) {
        let calendar = HolidayCalendar::south_korea();
        let date = |days: u64| day(2026, 1, 1) + chrono::Days::new(days);
        let entries: Vec<StatementEntry> = payments.iter().map(|(who, gross, days)| entry(*who, *gross, date(*days))).collect();
        let paid: Vec<(PartnerId, WithheldIncome)> =
            entries.iter().map(|entry| (entry.payee.id.clone(), entry.withheld)).collect();
        let sum = |of: fn(&WithheldIncome) -> Money| entries.iter().map(|entry| of(&entry.withheld).minor()).sum::<i64>();
        let statements = SimplifiedStatement::of_months(&entries, &calendar).expect("consistent");
        let rows: Vec<_> = statements.iter().flat_map(|statement| statement.files.iter().flatten()).collect();
        prop_assert_eq!(rows.iter().map(|row| row.gross.minor()).sum::<i64>(), sum(|income| income.gross));
        prop_assert_eq!(rows.iter().map(|row| row.income_tax.minor()).sum::<i64>(), sum(|income| income.income_tax));
        let due = Remittance::of_months(&paid, &calendar).expect("consistent");
        prop_assert_eq!(due.iter().map(|due| due.income_tax.minor()).sum::<i64>(), sum(|income| income.income_tax));
        prop_assert_eq!(due.iter().map(|due| due.local_income_tax.minor()).sum::<i64>(), sum(|income| income.local_income_tax));
        // One row a payee and month, and the same months in both.
        let mut keys: Vec<_> = payments.iter().map(|(who, _, days)| (date(*days).month(), *who)).collect();
        keys.sort_unstable();
        keys.dedup();
        prop_assert_eq!(rows.len(), keys.len());
        prop_assert_eq!(due.iter().map(|due| due.month).collect::<Vec<_>>(), statements.iter().map(|one| one.month).collect::<Vec<_>>());
        for due in due {
            prop_assert!(calendar.is_business_day(due.deadline.due_on).expect("covered"));
            prop_assert!(due.deadline.due_on >= due.deadline.nominal && due.deadline.nominal.day() == 10);
        }
    }
}

#[test]
fn the_thousand_and_first_row_goes_into_a_second_file() {
    let entries: Vec<StatementEntry> = (0..1_001).map(|index| entry(index, 100_000, day(2026, 11, 10))).collect();
    let statements = SimplifiedStatement::of_months(&entries, &HolidayCalendar::south_korea()).expect("consistent");
    let files = &statements[0].files;
    assert_eq!(files.iter().map(Vec::len).collect::<Vec<_>>(), [1_000, 1]);
    assert_eq!(files[0][999].number, 1_000);
    assert!(files[1][0].cells()[0] == Cell::Number(1) && files[1][0].payee.id.as_str() == "payee-01000");
}

#[test]
fn a_resident_number_never_shows_itself() {
    let entry = entry(7, 100_000, day(2026, 11, 10));
    let text = format!("{entry:?}");
    assert!(text.contains("900101-1******") && !text.contains("000007"), "{text}");
    for bad in ["900230-1234567", "9001011234567x", "90010112345678"] {
        let error = format!("{:?}", ResidentNumber::new(bad).expect_err("refused"));
        assert!(!error.contains("1234567"), "{error}");
    }
}

/// Inputs of this area's vectors, as text.
fn documents() -> &'static [(String, String)] {
    static DOCUMENTS: std::sync::OnceLock<Vec<(String, String)>> = std::sync::OnceLock::new();
    DOCUMENTS.get_or_init(|| {
        let calls = [
            "attribute_withholding",
            "passbook_memo",
            "resident_number",
            "simplified_statement",
            "withhold",
            "withholding_due",
            "withholding_rates",
        ];
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
        let files = calls.iter().flat_map(|call| jeongsan_tests::kit::files(&folder.join(call)).expect("a folder"));
        let case = |path| -> serde_json::Value {
            serde_json::from_str(&std::fs::read_to_string(path).expect("readable")).expect("JSON")
        };
        files
            .map(case)
            .map(|case| (case["call"].as_str().expect("a call").to_owned(), case["input"].to_string()))
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn a_spoilt_document_is_answered(
        document in proptest::sample::select(documents()), at in any::<prop::sample::Index>(), gone in 0_usize..4,
        put in prop_oneof!["[0-9\\-\"]{0,3}", "[\\[\\]{}\",:a-z]{0,2}", Just("9".repeat(17)), Just("가".to_owned())],
    ) {
        let (call, text) = document;
        let mut characters: Vec<char> = text.chars().collect();
        let from = at.index(characters.len());
        let to = (from + gone).min(characters.len());
        characters.splice(from..to, put.chars());
        let answer = jeongsan::wire::call(&call, &characters.into_iter().collect::<String>());
        let answer: serde_json::Value = serde_json::from_str(&answer).expect("an answer is JSON");
        prop_assert!(answer.is_object());
    }
}
