//! Calculators with random formulas, parameters and sequences: what was settled adds up, and each result is its formula's.

use std::cell::Cell;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use jeongsan::calculator::{CalculatorSpec, Parameter, UserFormula};
use jeongsan::formula::{Expr, ExprKind, FormulaKind, UnaryOperator, parse};
use jeongsan::money::RoundingMode;
use jeongsan::order::Order;
use jeongsan::span::Span;
use jeongsan::trace::Language;
use jeongsan::transfer::{Amounts, OrderTransfer, SettledDiscount, SettledFee, UserResult};
use jeongsan::{Code, PolicyBook, wire};
use jeongsan_tests::random::{Rng, book, order};
use num_bigint::BigInt;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::formulas::oracle::{World, number, whole};
use crate::formulas::random::{Choices, PARAMETERS, Typed};
use crate::{bytes, cases};

const MODES: &[(&str, RoundingMode)] = &[
    ("down", RoundingMode::Down),
    ("up", RoundingMode::Up),
    ("half_up", RoundingMode::HalfUp),
    ("half_down", RoundingMode::HalfDown),
    ("half_even", RoundingMode::HalfEven),
    ("ceiling", RoundingMode::Ceiling),
    ("floor", RoundingMode::Floor),
];

/// The formulas every calculator has, and what they are when nothing is written.
const RESERVED: &[(&str, FormulaKind, &str)] = &[
    ("discountShare", FormulaKind::DiscountShare, "DISCOUNT_AMOUNT * FIXED_RATE"),
    ("platformFee", FormulaKind::PlatformFee, "ORDER_AMOUNT * FIXED_RATE + FIXED_AMOUNT"),
    ("additionalFee", FormulaKind::AdditionalFee, "ORDER_AMOUNT * FIXED_RATE + FIXED_AMOUNT"),
    (
        "settlement",
        FormulaKind::Settlement,
        "ORDER_AMOUNT - PAYMENT_VAT_BURDEN_AMOUNT - PLATFORM_FEE_AMOUNT - PLATFORM_FEE_VAT - ADDITIONAL_FEE_AMOUNT \
         - ADDITIONAL_FEE_VAT - DISCOUNT_SHARE_AMOUNT",
    ),
    (
        "settlementTaxFree",
        FormulaKind::SettlementTaxFree,
        "(SETTLEMENT_AMOUNT + DISCOUNT_SHARE_AMOUNT) * ORDER_TAX_FREE_RATIO - DISCOUNT_SHARE_TAX_FREE_AMOUNT",
    ),
];

const USER: &[&str] = &["reward", "포인트", "_third"];

/// A calculator, and its formulas as trees.
struct Plan {
    sequence: Vec<&'static str>,
    formulas: BTreeMap<&'static str, (Expr, RoundingMode)>,
    record: Value,
}

/// The names that have no value before `key` was computed.
fn computed_by(key: &str) -> &'static [&'static str] {
    match key {
        "discountShare" => &["DISCOUNT_SHARE_AMOUNT", "DISCOUNT_SHARE_TAX_FREE_AMOUNT"],
        "platformFee" => &["PLATFORM_FEE_AMOUNT", "PLATFORM_FEE_VAT"],
        "additionalFee" => &["ADDITIONAL_FEE_AMOUNT", "ADDITIONAL_FEE_VAT"],
        "settlement" => &["SETTLEMENT_AMOUNT"],
        _ => &[],
    }
}

/// Whether `key` may come next: the default settlement needs what it subtracts.
fn may_follow(placed: &[&str], key: &str) -> bool {
    let needed: &[&str] = match key {
        "settlement" => &["discountShare", "platformFee", "additionalFee"],
        "settlementTaxFree" => &["discountShare", "settlement"],
        _ => &[],
    };
    needed.iter().all(|needed| placed.contains(needed))
}

fn limited(expr: Expr, limit: i64) -> Expr {
    let plain = Expr::new;
    let most = plain(ExprKind::Number { value: Decimal::from(limit), percent: false });
    let least = plain(ExprKind::Unary(UnaryOperator::Minus, Box::new(most.clone())));
    let arguments = vec![expr, least, most];
    plain(ExprKind::Call { name: "clamp".to_owned(), name_span: Span::default(), arguments })
}

fn plan(choices: &mut Choices<'_>) -> Plan {
    let users = &USER[..choices.below(USER.len() + 1)];
    let mut left: Vec<&str> = RESERVED[..3].iter().map(|(key, _, _)| *key).collect();
    left.extend(users);
    left.extend(["settlement", "settlementTaxFree"]);
    let mut plan = Plan { sequence: Vec::new(), formulas: BTreeMap::new(), record: json!({}) };
    let (mut written, mut user_records, mut rounding) = (json!({}), BTreeMap::new(), json!({}));
    while !left.is_empty() {
        let ready: Vec<&str> = left.iter().copied().filter(|key| may_follow(&plan.sequence, key)).collect();
        let key = if choices.chance(8) { choices.pick(&ready) } else { ready[0] };
        let reserved = RESERVED.iter().find(|(known, _, _)| *known == key);
        let kind = reserved.map_or(FormulaKind::User, |(_, kind, _)| *kind);
        let (mode_word, mode) = choices.pick(MODES);
        let own = key != "settlement" && (reserved.is_none() || choices.chance(12));
        let tree = match reserved {
            Some((_, _, usual)) if !own => parse(usual).expect("a formula"),
            _ => {
                let hidden = left.iter().flat_map(|left| computed_by(left)).copied().collect();
                let formulas = users.iter().filter(|user| plan.sequence.contains(user));
                let formulas = formulas.map(|user| (*user).to_owned()).collect();
                let parameters = PARAMETERS.iter().map(|key| (*key).to_owned()).collect();
                let limit = choices.pick(&[1_000_000, 5_000, 1_000_000_000, 0]);
                let tree = Typed { choices, kind, parameters, formulas, hidden }.formula();
                if limit == 0 { tree } else { limited(tree, limit) }
            }
        };
        match reserved {
            Some(_) if own => written[key] = json!(tree.to_string()),
            Some(_) => {}
            None => {
                let record = json!({ "key": key, "name": key, "formula": tree.to_string(), "rounding": mode_word });
                user_records.insert(key, record);
            }
        }
        if reserved.is_some() {
            rounding[key] = json!(mode_word);
        }
        plan.formulas.insert(key, (tree, mode));
        plan.sequence.push(key);
        left.retain(|known| *known != key);
    }
    let users: Vec<&Value> = users.iter().map(|key| &user_records[key]).collect();
    plan.record = json!({ "formulas": written, "rounding": rounding, "userFormulas": users, "order": plan.sequence });
    plan
}

/// The version of a record that is in force on a day.
fn in_force<'d>(list: &'d Value, id: &str, day: NaiveDate) -> &'d Value {
    let from = |record: &Value| record["effectiveFrom"].as_str().map(str::to_owned);
    let records = list.as_array().expect("a list").iter().filter(|record| record["id"] == id);
    let begun = records.filter(|record| from(record).is_none_or(|from| from <= day.to_string()));
    begun.max_by_key(|record| from(record)).expect("in force")
}

/// A rate in hundred-thousandths.
fn rate_of(value: &Value) -> u32 {
    let text = value.as_str().map(|text| text.trim_end_matches('%').to_owned());
    let rate = text.map(|text| text.parse::<Decimal>().expect("a rate") * Decimal::ONE_THOUSAND);
    let rate = rate.unwrap_or_else(|| Decimal::from(value.as_i64().expect("a rate")));
    rate.try_into().expect("in range")
}

/// The rate and the fixed amount of a fee.
fn fee_of(fee: &Value) -> (u32, i64) {
    match (&fee["rate"], &fee["fixed"]) {
        (Value::Null, Value::String(fixed)) => (0, fixed.parse().expect("digits")),
        (Value::Null, fixed) => (0, fixed.as_i64().expect("an amount")),
        (rate, _) => (rate_of(rate), 0),
    }
}

struct Case<'c> {
    document: &'c Value,
    plan: &'c Plan,
    start: NaiveDate,
}

/// A line, or the whole order, with what belongs to it.
struct Settled<'s> {
    amounts: &'s Amounts,
    discounts: &'s [SettledDiscount],
    fees: &'s [SettledFee],
    user: &'s [UserResult],
    platform_fee: Option<&'s Value>,
    /// Whether the fees and discounts are all there are in the amounts.
    whole: bool,
}

impl Case<'_> {
    /// What a formula gives, rounded by its mode.
    fn result(&self, key: &str, world: &World) -> Result<i64, TestCaseError> {
        let (tree, mode) = &self.plan.formulas[key];
        let value = number(tree, world).map_err(|fault| TestCaseError::fail(format!("{key}: {fault:?}: {tree}")))?;
        i64::try_from(whole(&value, *mode)).map_err(|_| TestCaseError::fail(format!("{key} is out of range: {tree}")))
    }

    fn part(&self, mut world: World, part: &Settled<'_>) -> Result<(), TestCaseError> {
        let amounts = part.amounts;
        let deducted: BigInt = [
            amounts.settlement(),
            amounts.discount_share(),
            amounts.payment_vat_burden(),
            amounts.platform_fee(),
            amounts.platform_fee_vat(),
            amounts.additional_fee(),
            amounts.additional_fee_vat(),
        ]
        .iter()
        .map(|amount| BigInt::from(amount.minor()))
        .sum();
        prop_assert_eq!(BigInt::from(amounts.order().minor()), deducted);
        world.amounts.extend(given(amounts));
        // Every name a formula may use has its final value by then: that is what the checks of the sequence are for.
        world.formula_keys = part.user.iter().map(|result| result.key.to_string()).collect();
        world.formulas = part.user.iter().map(|result| result.amount.minor()).collect();
        let charged =
            |policies: &str, id: &str, field: &str| in_force(&self.document[policies], id, self.start)[field].clone();
        for discount in part.discounts {
            let rate = rate_of(&charged("discountSharePolicies", discount.policy.as_str(), "partnerShare"));
            let of = |amount: i64, tax_free: i64| {
                let mut world = World { rate, ..world.clone() };
                world.amounts.extend([("DISCOUNT_AMOUNT", amount), ("DISCOUNT_TAX_FREE_AMOUNT", tax_free)]);
                self.result("discountShare", &world)
            };
            let (amount, tax_free) = (discount.amount.minor(), discount.tax_free.minor());
            prop_assert_eq!(discount.share.minor(), of(amount, tax_free)?);
            prop_assert_eq!(discount.share_tax_free.minor(), if tax_free == 0 { 0 } else { of(tax_free, tax_free)? });
        }
        world.amounts.extend([
            ("DISCOUNT_SHARE_AMOUNT", amounts.discount_share().minor()),
            ("DISCOUNT_SHARE_TAX_FREE_AMOUNT", amounts.discount_share_tax_free().minor()),
        ]);
        if part.whole {
            let shares: i64 = part.discounts.iter().map(|discount| discount.share.minor()).sum();
            prop_assert_eq!(amounts.discount_share().minor(), shares);
            let fees: i64 = part.fees.iter().map(|fee| fee.amount.minor()).sum();
            prop_assert_eq!(amounts.additional_fee().minor(), fees);
        }
        let charge = |fee: &Value| {
            let (rate, fixed) = fee_of(fee);
            let mut world = World { rate, ..world.clone() };
            world.amounts.insert("FIXED_AMOUNT", fixed);
            world
        };
        if let Some(fee) = part.platform_fee {
            prop_assert_eq!(amounts.platform_fee().minor(), self.result("platformFee", &charge(fee))?);
        }
        for fee in part.fees {
            let mut world = charge(&charged("additionalFeePolicies", fee.policy.as_str(), "fee"));
            world.amounts.insert("PLATFORM_FEE_AMOUNT", amounts.platform_fee().minor());
            world.amounts.insert("PLATFORM_FEE_VAT", amounts.platform_fee_vat().minor());
            prop_assert_eq!(fee.amount.minor(), self.result("additionalFee", &world)?);
        }
        world.amounts.extend([
            ("PLATFORM_FEE_AMOUNT", amounts.platform_fee().minor()),
            ("PLATFORM_FEE_VAT", amounts.platform_fee_vat().minor()),
            ("ADDITIONAL_FEE_AMOUNT", amounts.additional_fee().minor()),
            ("ADDITIONAL_FEE_VAT", amounts.additional_fee_vat().minor()),
        ]);
        prop_assert_eq!(part.user.len(), self.plan.formulas.len() - RESERVED.len());
        for result in part.user {
            prop_assert_eq!(result.amount.minor(), self.result(&result.key, &world)?, "{}", result.key);
        }
        world.amounts.insert("SETTLEMENT_AMOUNT", amounts.settlement().minor());
        prop_assert_eq!(amounts.settlement().minor(), self.result("settlement", &world)?);
        prop_assert_eq!(amounts.settlement_tax_free().minor(), self.result("settlementTaxFree", &world)?);
        Ok(())
    }
}

fn given(amounts: &Amounts) -> [(&'static str, i64); 9] {
    [
        ("ORDER_AMOUNT", amounts.order()),
        ("ORDER_TAX_FREE_AMOUNT", amounts.order_tax_free()),
        ("PAYMENT_AMOUNT", amounts.payment()),
        ("PAYMENT_TAX_FREE_AMOUNT", amounts.payment_tax_free()),
        ("PAYMENT_SUPPLY_AMOUNT", amounts.payment_supply()),
        ("PAYMENT_VAT_AMOUNT", amounts.payment_vat()),
        ("PAYMENT_VAT_BURDEN_AMOUNT", amounts.payment_vat_burden()),
        ("DISCOUNT_AMOUNT", amounts.discount()),
        ("DISCOUNT_TAX_FREE_AMOUNT", amounts.discount_tax_free()),
    ]
    .map(|(name, amount)| (name, amount.minor()))
}

/// What formulas know of an order besides its amounts.
fn facts(document: &Value, question: &Value, start: NaiveDate, parameters: &[Decimal]) -> World {
    let partner = in_force(&document["partners"], question["partner"].as_str().expect("an id"), start);
    let mut world = World::on(start);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    for (name, value) in [
        ("CURRENCY", "KRW".to_owned()),
        ("PAYMENT_METHOD", text(&question["paymentMethod"])),
        ("EASY_PAY_PROVIDER", text(&question["easyPayProvider"])),
        ("PARTNER_TYPE", text(&partner["type"]["kind"])),
        ("TAXATION_TYPE", text(&partner["type"]["taxation"])),
        ("LEVEL", "order".to_owned()),
    ] {
        world.texts.insert(name, value);
    }
    world.tags = partner["tags"].as_array().expect("tags").iter().map(text).collect();
    world.parameter_keys = PARAMETERS.iter().map(|key| (*key).to_owned()).collect();
    world.parameters = parameters.to_vec();
    world
}

fn check(
    case: &Case<'_>,
    question: &Value,
    parameters: &[Decimal],
    transfer: &OrderTransfer,
) -> Result<(), TestCaseError> {
    let world = facts(case.document, question, case.start, parameters);
    let contract = in_force(&case.document["contracts"], transfer.contract().0.as_str(), case.start);
    let fee = &contract["platformFee"];
    let on_lines = fee["fixed"].is_null() && !transfer.lines().is_empty();
    let mut quantity = 0;
    for (line, asked) in transfer.lines().iter().zip(question["lines"].as_array().into_iter().flatten()) {
        let mut world = world.clone();
        world.amounts.insert("QUANTITY", i64::from(line.quantity));
        quantity += i64::from(line.quantity);
        world.texts.insert("LEVEL", "line".to_owned());
        world.texts.insert("PRODUCT_ID", line.product.to_string());
        world.texts.insert("PRODUCT_TAG", asked["productTag"].as_str().unwrap_or_default().to_owned());
        let (amounts, platform_fee) = (&line.amounts, on_lines.then_some(fee));
        let (discounts, fees, user) = (&line.discounts, &line.additional_fees, &line.user);
        case.part(world, &Settled { amounts, discounts, fees, user, platform_fee, whole: true })?;
    }
    let mut world = world;
    world.amounts.insert("QUANTITY", quantity);
    let (amounts, platform_fee) = (transfer.amounts(), (!on_lines).then_some(fee));
    let (discounts, fees, user) = (transfer.discounts(), transfer.additional_fees(), transfer.user_results());
    let whole = transfer.lines().is_empty();
    case.part(world, &Settled { amounts, discounts, fees, user, platform_fee, whole })
}

/// An order with a few more facts than the random ones have, and the values of its parameters.
fn question(document: &Value, choices: &mut Choices<'_>, seed: u64) -> (Value, Vec<Decimal>) {
    let mut question = order(document, &mut Rng::new(seed), seed);
    question["paymentMethod"] = json!(choices.pick(&["card", "easy_pay", "transfer"]));
    if choices.chance(8) {
        question["easyPayProvider"] = json!("신선 식품");
    }
    for line in question["lines"].as_array_mut().into_iter().flatten() {
        if choices.chance(8) {
            line["productTag"] = json!(choices.pick(&["card", "신선 식품", "it's"]));
        }
    }
    let mut values = vec![Decimal::new(85, 2), Decimal::from(-3)];
    for (key, value) in PARAMETERS.iter().zip(&mut values) {
        if choices.chance(8) {
            *value = Decimal::new(i64::try_from(choices.below(256)).expect("small"), 3);
            question["parameters"][key] = json!(value.to_string());
        }
    }
    (question, values)
}

fn settled(engine: &PolicyBook, order: &Order) -> Result<Option<OrderTransfer>, TestCaseError> {
    let explained = engine.explain(order);
    match engine.settle(order) {
        Ok(transfer) => {
            let explanation = explained.map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(explanation.transfer(), &transfer);
            for step in explanation.steps() {
                let mode = step.rounding.unwrap_or(RoundingMode::Down);
                prop_assert_eq!(step.working.exact().round_to_integer(mode), Ok(step.result), "{:?}", step);
            }
            for language in [Language::English, Language::Korean] {
                let trace = explanation.trace(language).to_string();
                prop_assert!(trace.lines().count() > explanation.steps().len());
            }
            Ok(Some(transfer))
        }
        Err(error) => {
            prop_assert_eq!(explained.map(|_| ()), Err(error.clone()));
            let codes = [
                Code::FormulaDivisionByZero,
                Code::AmountOutOfRange,
                Code::DiscountShareTaxFreeExceedsShare,
                Code::DiscountsNotOnLines,
                Code::TaxFreeNotOnLines,
            ];
            prop_assert!(codes.contains(&error.code()), "{}", error);
            Ok(None)
        }
    }
}

#[test]
fn orders_settle_by_the_formulas_of_the_calculator_and_add_up() {
    let (done, refused) = (Cell::new(0_u32), Cell::new(0_u32));
    let strategy = (bytes(300), bytes(40), 0_u64..300, any::<u64>());
    let laws = |(formulas, facts, seed, id): (Vec<u8>, Vec<u8>, u64, u64)| {
        let mut document = book(seed);
        let plan = plan(&mut Choices::new(&formulas));
        document["calculators"] = json!([plan.record]);
        document["parameters"] = json!([
            { "key": PARAMETERS[0], "name": "a", "default": "0.85" }, { "key": PARAMETERS[1], "name": "b", "default": -3 },
        ]);
        for partner in document["partners"].as_array_mut().expect("a list") {
            partner["tags"] = json!(["card", "it's"]);
        }
        let engine = wire::book_from_json(&document.to_string())
            .map_err(|errors| TestCaseError::fail(format!("{errors}\n{}", plan.record)))?;
        let choices = &mut Choices::new(&facts);
        for number in 0..3 {
            let (question, parameters) = question(&document, choices, id.wrapping_add(number));
            let order = wire::order_from_json(&question.to_string())
                .map_err(|error| TestCaseError::fail(format!("{error}\n{question}")))?;
            let Some(transfer) = settled(&engine, &order)? else {
                refused.set(refused.get() + 1);
                continue;
            };
            done.set(done.get() + 1);
            let case = Case { document: &document, plan: &plan, start: transfer.start_date() };
            check(&case, &question, &parameters, &transfer)?;
        }
        Ok(())
    };
    let mut runner = TestRunner::new(cases(10_000));
    if let Err(error) = runner.run(&strategy, laws) {
        panic!("{error}");
    }
    assert!(done.get() > refused.get(), "{} settled, {} refused", done.get(), refused.get());
}

/// Where each of the keys stands; formulas refer to one another by key.
fn compiles(choices: &mut Choices<'_>) -> Result<(), TestCaseError> {
    let mut sequence: Vec<&str> = RESERVED.iter().map(|(key, _, _)| *key).chain(USER.iter().copied()).collect();
    for at in (1..sequence.len()).rev() {
        sequence.swap(at, choices.below(at + 1));
    }
    let place = |key: &str| sequence.iter().position(|known| *known == key);
    let shares = ["discountShare", "platformFee", "additionalFee", "settlement"];
    let mut spec = CalculatorSpec::default();
    spec.order = sequence.iter().map(|key| (*key).to_owned()).collect();
    let mut expected = Vec::new();
    for key in RESERVED.iter().map(|(key, _, _)| *key).chain(USER.iter().copied()) {
        let allowed = match key {
            "discountShare" => 0,
            "platformFee" => 1,
            "additionalFee" => 2,
            "settlement" => 3,
            _ => 4,
        };
        let mut text = "0".to_owned();
        let at = USER
            .iter()
            .position(|user| *user == key)
            .map_or_else(|| format!("$.formulas.{key}"), |index| format!("$.userFormulas[{index}].formula"));
        for _ in 0..choices.below(4) {
            let other = choices.below(shares.len() + USER.len());
            match shares.get(other) {
                Some(by) => {
                    text.push_str(&format!(" + {}", choices.pick(computed_by(by))));
                    if other >= allowed {
                        expected.push((at.clone(), Code::FormulaUnsupportedVariable));
                    } else if place(by) > place(key) {
                        expected.push((at.clone(), Code::FormulaNotYetComputed));
                    }
                }
                None => {
                    let by = USER[other - shares.len()];
                    text.push_str(&format!(" + {by}"));
                    if place(by) >= place(key) {
                        expected.push((at.clone(), Code::FormulaNotYetComputed));
                    }
                }
            }
        }
        match key {
            "discountShare" => spec.discount_share = text,
            "platformFee" => spec.platform_fee = text,
            "additionalFee" => spec.additional_fee = text,
            "settlement" => spec.settlement = text,
            "settlementTaxFree" => spec.settlement_tax_free = text,
            _ => spec.user_formulas.push(UserFormula::new(key, key, &text)),
        }
    }
    let parameter = Parameter::new("rewardRate", "Reward rate", Decimal::ONE).expect("a parameter");
    match spec.compile(&[parameter]) {
        Ok(calculator) => {
            prop_assert_eq!(expected, []);
            prop_assert_eq!(calculator.order().collect::<Vec<_>>(), sequence);
        }
        Err(errors) => {
            let mut found: Vec<_> = errors.as_slice().iter().map(|error| (error.at(), error.code())).collect();
            found.sort();
            expected.sort();
            prop_assert_eq!(found, expected, "{:?}", spec);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(20_000))]

    #[test]
    fn a_formula_uses_what_is_computed_before_it_and_nothing_else(bytes in bytes(60)) {
        compiles(&mut Choices::new(&bytes))?;
    }
}
