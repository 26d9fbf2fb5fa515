//! Laws that hold for every input: conservation, symmetry, dates, and errors instead of panics.

use chrono::{Days, NaiveDate, Weekday};
use jeongsan::calendar::{BusinessDayConvention, HolidayCalendar, Lag, MonthDay, Recurrence, SettlementCycle};
use jeongsan::money::{Currency, Exact, Money, Rate, RoundingMode};
use jeongsan::partner::RegistrationNumber;
use jeongsan::trace::Language;
use jeongsan::wire;
use jeongsan_tests::random::{Rng, book, order};
use num_bigint::BigInt;
use num_rational::Ratio;
use proptest::prelude::*;

const AMOUNT_MAX: i64 = jeongsan::limits::AMOUNT_MAX;

fn mode() -> impl Strategy<Value = RoundingMode> {
    proptest::sample::select(RoundingMode::ALL)
}

fn amount() -> impl Strategy<Value = i64> {
    prop_oneof![-20_i64..20, -1_000_000_i64..1_000_000, -AMOUNT_MAX..=AMOUNT_MAX]
}

fn won(minor: i64) -> Money {
    Money::new(minor, Currency::Krw).expect("in range")
}

fn big(numerator: i64, denominator: i64) -> Ratio<BigInt> {
    Ratio::new(BigInt::from(numerator), BigInt::from(denominator))
}

/// Rounding written from the words of `java.math.RoundingMode`, on big rationals.
fn slow_round(value: &Ratio<BigInt>, mode: RoundingMode) -> BigInt {
    let (floor, ceiling) = (value.floor().to_integer(), value.ceil().to_integer());
    if floor == ceiling {
        return floor;
    }
    let positive = *value > big(0, 1);
    let (down, up) = if positive { (&floor, &ceiling) } else { (&ceiling, &floor) };
    let middle = Ratio::new(&floor + &ceiling, BigInt::from(2));
    let nearest = if *value > middle { &ceiling } else { &floor };
    let even = if (&floor % 2_i32) == BigInt::from(0) { &floor } else { &ceiling };
    match mode {
        RoundingMode::Down => down.clone(),
        RoundingMode::Up => up.clone(),
        RoundingMode::Ceiling => ceiling,
        RoundingMode::Floor => floor,
        RoundingMode::HalfUp if *value == middle => up.clone(),
        RoundingMode::HalfDown if *value == middle => down.clone(),
        RoundingMode::HalfEven if *value == middle => even.clone(),
        RoundingMode::HalfUp | RoundingMode::HalfDown | RoundingMode::HalfEven => nearest.clone(),
    }
}

fn mirrored(mode: RoundingMode) -> RoundingMode {
    match mode {
        RoundingMode::Ceiling => RoundingMode::Floor,
        RoundingMode::Floor => RoundingMode::Ceiling,
        same => same,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn rounding_is_symmetric_and_as_its_words_say(n in amount(), d in 1_i64..2_000_000, mode in mode()) {
        let exact = Exact::ratio(n, d).expect("not zero");
        if let Ok(rounded) = exact.round_to_integer(mode) {
            prop_assert_eq!(BigInt::from(rounded), slow_round(&big(n, d), mode));
            let mirror = exact.negated().round_to_integer(mirrored(mode)).expect("the range is symmetric");
            prop_assert_eq!(mirror, -rounded);
        }
    }

    #[test]
    fn exact_arithmetic_is_that_of_big_rationals(
        a in any::<i64>(), b in 1_i64..i64::MAX, c in any::<i64>(), d in 1_i64..i64::MAX,
    ) {
        let (x, y) = (Exact::ratio(a, b).expect("not zero"), Exact::ratio(c, d).expect("not zero"));
        let (p, q) = (big(a, b), big(c, d));
        // Twice, so that the small form overflows into the big one.
        let (x2, p2) = (x.times(&y).times(&x).plus(&y), &p * &q * &p + &q);
        prop_assert_eq!(x2.cmp(&x), p2.cmp(&p));
        prop_assert_eq!(x2.minus(&y), x.times(&x).times(&y));
        if c != 0 {
            prop_assert_eq!(x2.divided_by(&y).expect("not zero").times(&y), x2);
        }
    }

    #[test]
    fn a_portion_of_an_amount_is_the_rate_of_it(minor in amount(), rate in 0_u32..=100_000, mode in mode()) {
        let rate = Rate::from_millipercent(rate).expect("in range");
        let rounded = won(minor).portion(rate).round(mode, Currency::Krw).expect("in range");
        let slow = slow_round(&(big(minor, 1) * big(i64::from(rate.millipercent()), 100_000)), mode);
        prop_assert_eq!(BigInt::from(rounded.minor()), slow);
        prop_assert_eq!(rate.to_string().parse::<Rate>().expect("prints what it reads"), rate);
    }

    #[test]
    fn allocation_loses_nothing(total in amount(), weights in proptest::collection::vec(0_i64..1_000_000_000, 1..40)) {
        match won(total).allocate(&weights) {
            Err(_) => prop_assert!(weights.iter().all(|weight| *weight == 0)),
            Ok(parts) => {
                let sum: i64 = weights.iter().sum();
                prop_assert_eq!(parts.iter().map(|part| part.minor()).sum::<i64>(), total);
                for (part, weight) in parts.iter().zip(&weights) {
                    let share = big(total, 1) * big(*weight, sum);
                    let off = Ratio::from_integer(BigInt::from(part.minor())) - share;
                    prop_assert!(off < big(1, 1) && off > big(-1, 1));
                    prop_assert!(*weight != 0 || part.minor() == 0);
                }
            }
        }
    }

    #[test]
    fn decimals_come_back_as_they_went(minor in amount(), currency in proptest::sample::select(Currency::ALL)) {
        let money = Money::new(minor, currency).expect("in range");
        prop_assert_eq!(Money::from_decimal(money.to_decimal(), currency).expect("no digit lost"), money);
    }

    #[test]
    fn every_single_wrong_digit_of_a_registration_number_is_found(body in 101_000_001_u64..999_999_999, at in 0_usize..10, by in 1_u32..10) {
        let digits: Vec<u32> = format!("{body:09}0").chars().filter_map(|c| c.to_digit(10)).collect();
        let number = (0..10).map(|last| {
            let mut digits = digits.clone();
            digits[9] = last;
            digits
        }).find(|digits| RegistrationNumber::new(&digits.iter().map(ToString::to_string).collect::<String>()).is_ok());
        if let Some(mut number) = number {
            number[at] = (number[at] + by) % 10;
            let text: String = number.iter().map(ToString::to_string).collect();
            prop_assert!(RegistrationNumber::new(&text).is_err());
        }
    }
}

fn recurrence() -> impl Strategy<Value = Recurrence> {
    let weekdays =
        vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    let dates = proptest::collection::vec((1_u32..=12, 1_u32..=29), 1..6);
    prop_oneof![
        Just(Recurrence::daily()),
        proptest::sample::subsequence(weekdays, 1..=7).prop_map(|days| Recurrence::weekly(&days).expect("not empty")),
        proptest::collection::vec(1_u32..=31, 1..5).prop_map(|days| Recurrence::monthly(&days).expect("not empty")),
        dates.prop_map(|dates| {
            let dates: Vec<MonthDay> = dates.into_iter().filter_map(|(m, d)| MonthDay::new(m, d).ok()).collect();
            Recurrence::yearly(&dates).expect("not empty")
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn settlement_dates_keep_their_laws(
        recurrence in recurrence(),
        lag in 0_u16..=60,
        business in any::<bool>(),
        convention in proptest::sample::select(BusinessDayConvention::ALL),
        offset in 0_u64..4_700,
        adjust in any::<bool>(),
    ) {
        let calendar = HolidayCalendar::south_korea();
        let start = NaiveDate::from_ymd_opt(2015, 3, 1).expect("a date") + Days::new(offset);
        let lag = if business { Lag::BusinessDays(lag) } else { Lag::CalendarDays(lag) };
        let cycle = SettlementCycle::new(lag, recurrence.clone(), convention).expect("in range");
        let date = cycle.settlement_date(&calendar, start, adjust).expect("covered");
        // Start + lag is never after the unshifted date, which is the first recurrence date from there on.
        prop_assert!(start <= date.target && date.target <= date.unadjusted);
        prop_assert!(recurrence.falls_on(date.unadjusted));
        let mut day = date.target;
        while day < date.unadjusted {
            prop_assert!(!recurrence.falls_on(day));
            day = day.succ_opt().expect("a day");
        }
        match convention {
            BusinessDayConvention::Unadjusted => prop_assert_eq!(date.settlement, date.unadjusted),
            BusinessDayConvention::Following => prop_assert!(date.settlement >= date.unadjusted),
            BusinessDayConvention::ModifiedFollowing => prop_assert!(
                date.readjusted
                    || date.settlement.format("%Y-%m").to_string() == date.unadjusted.format("%Y-%m").to_string()
                    || calendar.adjust(date.unadjusted, BusinessDayConvention::Preceding).expect("covered") == date.settlement
            ),
            BusinessDayConvention::Preceding => {
                prop_assert!(date.readjusted || date.settlement <= date.unadjusted);
                prop_assert!(!adjust || date.settlement > start || date.unadjusted == start);
            }
        }
        if convention != BusinessDayConvention::Unadjusted {
            prop_assert!(calendar.is_business_day(date.settlement).expect("covered"));
        }
        // Each start date lands in exactly one cycle date, and a later start never in an earlier one.
        let next = cycle.settlement_date(&calendar, start.succ_opt().expect("a day"), adjust).expect("covered");
        prop_assert!(next.unadjusted >= date.unadjusted && next.settlement >= date.settlement);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn every_order_is_its_settlement_and_its_deductions(seed in 0_u64..400, id in any::<u64>()) {
        let document = book(seed);
        let book = wire::book_from_json(&document.to_string()).expect("a valid book");
        let question = order(&document, &mut Rng::new(id), id);
        let order = wire::order_from_json(&question.to_string()).expect("a valid order");
        let transfer = book.settle(&order).expect("settles");
        let parts = transfer.lines().iter().map(|line| line.amounts).chain([transfer.order_level(), *transfer.amounts()]);
        for amounts in parts {
            let deducted: i64 = [
                amounts.settlement(), amounts.discount_share(), amounts.payment_vat_burden(), amounts.platform_fee(),
                amounts.platform_fee_vat(), amounts.additional_fee(), amounts.additional_fee_vat(),
            ].iter().map(|amount| amount.minor()).sum();
            prop_assert_eq!(amounts.order().minor(), deducted);
            prop_assert_eq!(amounts.order().minor(), amounts.payment().minor() + amounts.discount().minor());
            let split = amounts.payment_supply().minor() + amounts.payment_vat().minor() + amounts.payment_tax_free().minor();
            prop_assert_eq!(amounts.payment().minor(), split);
        }
        // The explanation is the same answer, and each of its steps is its exact value rounded as it says.
        let explanation = book.explain(&order).expect("explains");
        prop_assert_eq!(explanation.transfer(), &transfer);
        for step in explanation.steps() {
            let rounded = step.working.exact().round_to_integer(step.rounding.unwrap_or(RoundingMode::Down)).expect("in range");
            prop_assert_eq!(rounded, step.result, "{:?}", step);
        }
        // What is written is read back.
        let again = wire::order_from_json(&wire::order_to_json(&order)).expect("reads what it writes");
        prop_assert_eq!(again, order);
    }

    #[test]
    fn with_any_settlement_formula_what_is_left_has_a_name(seed in 0_u64..400, id in any::<u64>()) {
        const SETTLEMENTS: [&str; 5] = [
            "max(0, ORDER_AMOUNT - PLATFORM_FEE_AMOUNT - PLATFORM_FEE_VAT)",
            "ORDER_AMOUNT * 93.7% - DISCOUNT_SHARE_AMOUNT",
            "round_down(ORDER_AMOUNT - ADDITIONAL_FEE_AMOUNT - 1234, -1)",
            "0 - PLATFORM_FEE_AMOUNT",
            "1_000",
        ];
        let rng = &mut Rng::new(id);
        let mut document = book(seed);
        if document["calculators"].is_null() {
            document["calculators"] = serde_json::json!([{}]);
        }
        document["calculators"][0]["formulas"]["settlement"] = serde_json::json!(rng.pick(&SETTLEMENTS));
        let book = wire::book_from_json(&document.to_string()).expect("a valid book");
        let question = order(&document, rng, id);
        let order = wire::order_from_json(&question.to_string()).expect("a valid order");
        // Some refuse an order: their settlement falls below the tax-free part it is to have, or a fee formula cannot be computed by line.
        let Ok(transfer) = book.settle(&order) else { return Ok(()) };
        let left = |record: &serde_json::Value| {
            let of = |name: &str| record["amounts"][name].as_i64().expect("an amount");
            let named = ["settlement", "discountShare", "paymentVatBurden", "platformFee", "platformFeeVat", "additionalFee", "additionalFeeVat"];
            of("order") - named.into_iter().map(of).sum::<i64>()
        };
        let record: serde_json::Value = serde_json::from_str(&wire::to_json(&transfer)).expect("JSON");
        let other = transfer.amounts().other_deductions();
        prop_assert_eq!(other, left(&record));
        prop_assert_eq!(record["otherDeductions"].as_i64().unwrap_or(0), other);
        prop_assert_eq!(record.get("otherDeductions").is_some(), other != 0);
        // The parts add up to it, the order's with what the lines do not show, and each line tells its own.
        let of_parts: i64 = transfer.lines().iter().map(|line| line.amounts.other_deductions()).sum();
        prop_assert_eq!(of_parts + transfer.order_level().other_deductions(), other);
        for (line, record) in transfer.lines().iter().zip(record["lines"].as_array().expect("lines")) {
            prop_assert_eq!(record["otherDeductions"].as_i64().unwrap_or(0), line.amounts.other_deductions());
        }
        let text = book.explain(&order).expect("explains").trace(Language::English).to_string();
        prop_assert_eq!(text.contains("other deductions"), other != 0, "{}", text);
        // Cancels, too, whatever of the fees is kept.
        let all = serde_json::json!({ "id": "c-1", "order": question["id"], "all": true, "startDate": "2026-03-02" });
        let cancel = wire::cancellation_from_json(&all.to_string(), order.currency()).expect("a cancel");
        if let Ok(cancel) = book.cancel(&order, &[], &cancel) {
            let record: serde_json::Value = serde_json::from_str(&wire::to_json(&cancel)).expect("JSON");
            prop_assert_eq!(cancel.amounts().other_deductions(), left(&record));
            prop_assert_eq!(record["otherDeductions"].as_i64().unwrap_or(0), left(&record));
        }
        // So does a row of a statement, of an order that is settled in one.
        if !transfer.stages().is_empty() { return Ok(()) }
        let line = &jeongsan::statement::statement_lines(&[transfer.summary()]).expect("in range")[0];
        prop_assert_eq!(line.amounts.other_deductions(), other);
    }

    #[test]
    fn no_text_makes_a_call_panic(name in proptest::sample::select(wire::calls().collect::<Vec<_>>()), cut in 0_usize..4_000, put in "[\\[\\]{}\",:0-9a-z\\-]{0,3}", seed in 0_u64..20) {
        let document = book(seed);
        let order = order(&document, &mut Rng::new(seed), seed);
        let mut text = serde_json::json!({ "book": document, "order": order, "number": "1168200276", "date": "2026-01-01" }).to_string();
        let at = (0..=cut.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.insert_str(at, &put);
        let answer: serde_json::Value = serde_json::from_str(&wire::call(name, &text)).expect("an answer is JSON");
        prop_assert!(answer.is_object());
    }
}
