//! Formulas evaluated the naive way: on big rationals, from the words of the guide to the language.
//!
//! Reads the engine's public tree and nothing else of it: names, types, rounding and scales are written out again here, so that a
//! mistake in the engine's table or arithmetic shows as a difference. Slow, and meant to be.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jeongsan::formula::{BinaryOperator, Expr, ExprKind, Facts, FormulaKind, Inputs, UnaryOperator};
use jeongsan::money::{Rate, RoundingMode};
use jeongsan::span::Span;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use rust_decimal::Decimal;

/// What a name stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Amount,
    Rate,
    Number,
    Text,
    Date,
    Tags,
}

/// A variable as the guide lists it. `formulas` names the formulas that may use it, in the usual sequence: `D`iscountShare,
/// `P`latformFee, `A`dditionalFee, `U`ser, `S`ettlement, settlement`T`axFree.
pub struct Name {
    pub english: &'static str,
    pub korean: &'static str,
    pub kind: Kind,
    pub formulas: &'static str,
}

const fn name(english: &'static str, korean: &'static str, kind: Kind, formulas: &'static str) -> Name {
    Name { english, korean, kind, formulas }
}

/// Every variable.
pub const NAMES: &[Name] = &[
    name("ORDER_AMOUNT", "주문금액", Kind::Amount, "PAUST"),
    name("PAYMENT_AMOUNT", "결제금액", Kind::Amount, "PAUST"),
    name("DISCOUNT_AMOUNT", "할인금액", Kind::Amount, "DPAUST"),
    name("FIXED_RATE", "정률", Kind::Rate, "DPA"),
    name("FIXED_AMOUNT", "정액", Kind::Amount, "PA"),
    name("ORDER_TAX_FREE_AMOUNT", "주문면세금액", Kind::Amount, "PAUST"),
    name("ORDER_TAX_FREE_RATIO", "주문면세비율", Kind::Rate, "PAUST"),
    name("PAYMENT_TAX_FREE_AMOUNT", "결제면세금액", Kind::Amount, "PAUST"),
    name("PAYMENT_SUPPLY_AMOUNT", "결제공급가액", Kind::Amount, "PAUST"),
    name("PAYMENT_VAT_AMOUNT", "결제금액부가세", Kind::Amount, "PAUST"),
    name("PAYMENT_VAT_BURDEN_AMOUNT", "결제금액부가세부담금", Kind::Amount, "PAUST"),
    name("DISCOUNT_TAX_FREE_AMOUNT", "할인면세금액", Kind::Amount, "DPAUST"),
    name("DISCOUNT_SHARE_AMOUNT", "할인분담금", Kind::Amount, "PAUST"),
    name("DISCOUNT_SHARE_TAX_FREE_AMOUNT", "면세할인분담금", Kind::Amount, "PAUST"),
    name("PLATFORM_FEE_AMOUNT", "플랫폼중개수수료액", Kind::Amount, "AUST"),
    name("PLATFORM_FEE_VAT", "플랫폼중개수수료부가세", Kind::Amount, "AUST"),
    name("ADDITIONAL_FEE_AMOUNT", "추가수수료액", Kind::Amount, "UST"),
    name("ADDITIONAL_FEE_VAT", "추가수수료부가세", Kind::Amount, "UST"),
    name("SETTLEMENT_AMOUNT", "정산금", Kind::Amount, "T"),
    name("QUANTITY", "수량", Kind::Number, "DPAUST"),
    name("PAYMENT_METHOD", "결제수단", Kind::Text, "DPAUST"),
    name("EASY_PAY_PROVIDER", "간편결제사", Kind::Text, "DPAUST"),
    name("CURRENCY", "통화", Kind::Text, "DPAUST"),
    name("PRODUCT_ID", "상품아이디", Kind::Text, "DPAUST"),
    name("PRODUCT_TAG", "상품태그", Kind::Text, "DPAUST"),
    name("LEVEL", "단위", Kind::Text, "DPAUST"),
    name("PARTNER_TYPE", "파트너유형", Kind::Text, "DPAUST"),
    name("TAXATION_TYPE", "과세유형", Kind::Text, "DPAUST"),
    name("PARTNER_TAGS", "파트너태그", Kind::Tags, "DPAUST"),
    name("START_DATE", "정산시작일", Kind::Date, "DPAUST"),
];

/// The words a text variable can be, where there is a list of them.
pub fn words(english: &str) -> &'static [&'static str] {
    match english {
        "PAYMENT_METHOD" => &[
            "card",
            "transfer",
            "virtual_account",
            "gift_certificate",
            "mobile",
            "easy_pay",
            "convenience_store",
            "crypto",
        ],
        "LEVEL" => &["line", "order"],
        "PARTNER_TYPE" => &["business", "withholding", "non_withholding"],
        "TAXATION_TYPE" => &["normal", "simple_tax_invoice_issuer", "simple", "tax_free"],
        "CURRENCY" => &["KRW", "USD"],
        _ => &[],
    }
}

/// The letter of a formula in [`Name::formulas`].
pub fn letter(kind: FormulaKind) -> char {
    match kind {
        FormulaKind::DiscountShare => 'D',
        FormulaKind::PlatformFee => 'P',
        FormulaKind::AdditionalFee => 'A',
        FormulaKind::User => 'U',
        FormulaKind::Settlement => 'S',
        FormulaKind::SettlementTaxFree => 'T',
    }
}

/// Functions in English and Korean.
pub const FUNCTIONS: &[(&str, &str)] = &[
    ("if", "만약"),
    ("min", "최소"),
    ("max", "최대"),
    ("abs", "절댓값"),
    ("clamp", "범위제한"),
    ("round", "반올림"),
    ("round_up", "올림"),
    ("round_down", "내림"),
    ("floor", "바닥"),
    ("ceil", "천장"),
    ("between", "사이"),
    ("tier", "누진"),
    ("band", "구간"),
    ("date", "날짜"),
];

/// Words in English and Korean.
pub const WORDS: &[(&str, &str)] = &[
    ("and", "그리고"),
    ("or", "또는"),
    ("not", "아님"),
    ("in", "중"),
    ("else", "그외"),
    ("true", "참"),
    ("false", "거짓"),
];

/// The English name of a function written in either language, in any letter case.
fn function(written: &str) -> Option<&'static str> {
    let same = |known: &&(&str, &str)| known.0.eq_ignore_ascii_case(written) || known.1 == written;
    FUNCTIONS.iter().find(same).map(|(english, _)| *english)
}

/// A value.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    Number(BigRational),
    Flag(bool),
    Text(String),
    Date(NaiveDate),
    Tags(Vec<String>),
}

/// Why there is none.
#[derive(Clone, PartialEq, Debug)]
pub enum Fault {
    /// The division at this place of the tree.
    DivisionByZero(Span),
    /// The tree is not one that the language allows.
    Nonsense(String),
}

fn nonsense<T>(what: impl Into<String>) -> Result<T, Fault> {
    Err(Fault::Nonsense(what.into()))
}

/// The values of all names.
#[derive(Clone, Debug)]
pub struct World {
    /// Amounts and the quantity; what is absent is 0.
    pub amounts: BTreeMap<&'static str, i64>,
    /// `FIXED_RATE` in hundred-thousandths.
    pub rate: u32,
    /// Texts; what is absent is empty.
    pub texts: BTreeMap<&'static str, String>,
    pub tags: Vec<String>,
    pub start: NaiveDate,
    pub parameter_keys: Vec<String>,
    pub parameters: Vec<Decimal>,
    pub formula_keys: Vec<String>,
    pub formulas: Vec<i64>,
}

impl World {
    /// Nothing but a start date.
    pub fn on(start: NaiveDate) -> World {
        World {
            amounts: BTreeMap::new(),
            rate: 0,
            texts: BTreeMap::new(),
            tags: Vec::new(),
            start,
            parameter_keys: Vec::new(),
            parameters: Vec::new(),
            formula_keys: Vec::new(),
            formulas: Vec::new(),
        }
    }

    fn amount(&self, name: &str) -> i64 {
        self.amounts.get(name).copied().unwrap_or(0)
    }

    fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// The same facts for the engine.
    pub fn facts(&self) -> Facts<'_> {
        Facts::on(self.start)
            .with_payment_method(self.text("PAYMENT_METHOD"))
            .with_easy_pay_provider(self.text("EASY_PAY_PROVIDER"))
            .with_currency(self.text("CURRENCY"))
            .with_product_id(self.text("PRODUCT_ID"))
            .with_product_tag(self.text("PRODUCT_TAG"))
            .with_level(self.text("LEVEL"))
            .with_partner_type(self.text("PARTNER_TYPE"))
            .with_taxation_type(self.text("TAXATION_TYPE"))
            .with_partner_tags(&self.tags)
    }

    /// The same values for the engine, with its facts.
    pub fn inputs<'a>(&'a self, facts: &'a Facts<'a>) -> Inputs<'a> {
        Inputs::of(facts)
            .order_amount(self.amount("ORDER_AMOUNT"))
            .order_tax_free_amount(self.amount("ORDER_TAX_FREE_AMOUNT"))
            .payment_amount(self.amount("PAYMENT_AMOUNT"))
            .payment_tax_free_amount(self.amount("PAYMENT_TAX_FREE_AMOUNT"))
            .payment_supply_amount(self.amount("PAYMENT_SUPPLY_AMOUNT"))
            .payment_vat_amount(self.amount("PAYMENT_VAT_AMOUNT"))
            .payment_vat_burden_amount(self.amount("PAYMENT_VAT_BURDEN_AMOUNT"))
            .discount_amount(self.amount("DISCOUNT_AMOUNT"))
            .discount_tax_free_amount(self.amount("DISCOUNT_TAX_FREE_AMOUNT"))
            .discount_share_amount(self.amount("DISCOUNT_SHARE_AMOUNT"))
            .discount_share_tax_free_amount(self.amount("DISCOUNT_SHARE_TAX_FREE_AMOUNT"))
            .platform_fee_amount(self.amount("PLATFORM_FEE_AMOUNT"))
            .platform_fee_vat(self.amount("PLATFORM_FEE_VAT"))
            .additional_fee_amount(self.amount("ADDITIONAL_FEE_AMOUNT"))
            .additional_fee_vat(self.amount("ADDITIONAL_FEE_VAT"))
            .settlement_amount(self.amount("SETTLEMENT_AMOUNT"))
            .fixed_rate(Rate::from_millipercent(self.rate).unwrap_or_default())
            .fixed_amount(self.amount("FIXED_AMOUNT"))
            .quantity(self.amount("QUANTITY"))
            .parameters(&self.parameters)
            .formulas(&self.formulas)
    }

    fn value(&self, written: &str) -> Result<Value, Fault> {
        let same = |known: &&Name| known.english.eq_ignore_ascii_case(written) || known.korean == written;
        if let Some(known) = NAMES.iter().find(same) {
            return Ok(match known.kind {
                Kind::Amount => Value::Number(integer(self.amount(known.english))),
                Kind::Number => Value::Number(integer(self.amount("QUANTITY"))),
                Kind::Rate if known.english == "FIXED_RATE" => {
                    Value::Number(integer(i64::from(self.rate)) / integer(100_000))
                }
                Kind::Rate => Value::Number(match self.amount("ORDER_AMOUNT") {
                    0 => integer(0),
                    order => integer(self.amount("ORDER_TAX_FREE_AMOUNT")) / integer(order),
                }),
                Kind::Text => Value::Text(self.text(known.english).to_owned()),
                Kind::Date => Value::Date(self.start),
                Kind::Tags => Value::Tags(self.tags.clone()),
            });
        }
        let place = |keys: &[String]| keys.iter().position(|key| key == written);
        match (place(&self.parameter_keys), place(&self.formula_keys)) {
            (Some(at), _) => Ok(Value::Number(decimal(self.parameters[at]))),
            (_, Some(at)) => Ok(Value::Number(integer(self.formulas[at]))),
            _ => nonsense(format!("no name {written}")),
        }
    }
}

fn integer(value: i64) -> BigRational {
    BigRational::from_integer(BigInt::from(value))
}

fn ten_to(power: usize) -> BigRational {
    BigRational::from_integer(num_traits::pow(BigInt::from(10), power))
}

/// Read from its digits, so that nothing of the decimal type is relied on but how it prints.
fn decimal(value: Decimal) -> BigRational {
    rational(&value.to_string()).expect("a decimal prints digits")
}

/// Reads `686.4`, `-7` or `100/3`.
pub fn rational(text: &str) -> Option<BigRational> {
    if let Some((numerator, denominator)) = text.split_once('/') {
        return Some(rational(numerator)? / rational(denominator)?);
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits: BigInt = format!("{whole}{fraction}").parse().ok()?;
    Some(BigRational::from_integer(digits) / ten_to(fraction.len()))
}

/// The whole number a value is rounded to, from the words of `java.math.RoundingMode`.
pub fn whole(value: &BigRational, mode: RoundingMode) -> BigInt {
    let (below, above) = (value.floor().to_integer(), value.ceil().to_integer());
    let (toward_zero, away) = if value.is_negative() { (&above, &below) } else { (&below, &above) };
    // Twice the distance to the lower neighbour, against the distance between the neighbours.
    let twice = (value - BigRational::from_integer(below.clone())) * integer(2);
    let nearest = |tie: &BigInt| match twice.cmp(&integer(1)) {
        std::cmp::Ordering::Less => below.clone(),
        std::cmp::Ordering::Equal => tie.clone(),
        std::cmp::Ordering::Greater => above.clone(),
    };
    match mode {
        RoundingMode::Down => toward_zero.clone(),
        RoundingMode::Up => away.clone(),
        RoundingMode::Floor => below,
        RoundingMode::Ceiling => above,
        RoundingMode::HalfUp => nearest(away),
        RoundingMode::HalfDown => nearest(toward_zero),
        RoundingMode::HalfEven => nearest(if below.bit(0) { &above } else { &below }),
    }
}

/// The value of a tree.
///
/// # Errors
/// A division by zero, or a tree the language does not allow.
pub fn evaluate(expr: &Expr, world: &World) -> Result<Value, Fault> {
    match &expr.kind {
        ExprKind::Number { value, percent } => {
            let hundred = if *percent { 100 } else { 1 };
            Ok(Value::Number(decimal(*value) / integer(hundred)))
        }
        ExprKind::Text(text) => Ok(Value::Text(text.clone())),
        ExprKind::Flag(flag) => Ok(Value::Flag(*flag)),
        ExprKind::Name(name) => world.value(name),
        ExprKind::Unary(UnaryOperator::Minus, inner) => Ok(Value::Number(-number(inner, world)?)),
        ExprKind::Unary(UnaryOperator::Not, inner) => Ok(Value::Flag(!flag(inner, world)?)),
        ExprKind::Binary(operator, left, right) => binary(*operator, left, right, expr.span, world),
        ExprKind::In(item, items) => is_in(item, items, world).map(Value::Flag),
        ExprKind::Call { name, arguments, .. } => call(name, arguments, world),
        ExprKind::Scale { name, value, steps, otherwise, .. } => {
            let Some(otherwise) = otherwise else { return nonsense("a scale without else") };
            scale(function(name), value, steps, otherwise, world).map(Value::Number)
        }
        _ => nonsense("nothing stands here"),
    }
}

/// The value of a tree that is a number.
///
/// # Errors
/// As [`evaluate`].
pub fn number(expr: &Expr, world: &World) -> Result<BigRational, Fault> {
    match evaluate(expr, world)? {
        Value::Number(value) => Ok(value),
        other => nonsense(format!("{other:?} where a number is needed")),
    }
}

fn flag(expr: &Expr, world: &World) -> Result<bool, Fault> {
    match evaluate(expr, world)? {
        Value::Flag(value) => Ok(value),
        other => nonsense(format!("{other:?} where a condition is needed")),
    }
}

fn binary(operator: BinaryOperator, left: &Expr, right: &Expr, at: Span, world: &World) -> Result<Value, Fault> {
    match operator {
        // Whether the right side matters is known from the left one.
        BinaryOperator::And => return Ok(Value::Flag(flag(left, world)? && flag(right, world)?)),
        BinaryOperator::Or => return Ok(Value::Flag(flag(left, world)? || flag(right, world)?)),
        _ => {}
    }
    let (left, right) = (evaluate(left, world)?, evaluate(right, world)?);
    let ordering = match (&left, &right) {
        (Value::Number(a), Value::Number(b)) => a.cmp(b),
        (Value::Flag(a), Value::Flag(b)) => a.cmp(b),
        (Value::Text(a), Value::Text(b)) => a.cmp(b),
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        _ => return nonsense(format!("{left:?} {} {right:?}", operator.text())),
    };
    let holds = match operator {
        BinaryOperator::Equal => ordering.is_eq(),
        BinaryOperator::NotEqual => !ordering.is_eq(),
        BinaryOperator::Less => ordering.is_lt(),
        BinaryOperator::LessOrEqual => !ordering.is_gt(),
        BinaryOperator::Greater => ordering.is_gt(),
        BinaryOperator::GreaterOrEqual => !ordering.is_lt(),
        _ => {
            let (Value::Number(left), Value::Number(right)) = (left, right) else { return nonsense("arithmetic") };
            return Ok(Value::Number(match operator {
                BinaryOperator::Add => left + right,
                BinaryOperator::Subtract => left - right,
                BinaryOperator::Multiply => left * right,
                _ if right.is_zero() => return Err(Fault::DivisionByZero(at)),
                _ => left / right,
            }));
        }
    };
    Ok(Value::Flag(holds))
}

/// Equal to one of the list, which is read up to that one; or one of the partner's tags.
fn is_in(item: &Expr, items: &[Expr], world: &World) -> Result<bool, Fault> {
    let value = evaluate(item, world)?;
    for item in items {
        match evaluate(item, world)? {
            Value::Tags(tags) => return Ok(tags.iter().any(|tag| Value::Text(tag.clone()) == value)),
            other if other == value => return Ok(true),
            _ => {}
        }
    }
    Ok(false)
}

fn call(name: &str, arguments: &[Expr], world: &World) -> Result<Value, Fault> {
    let Some(function) = function(name) else { return nonsense(format!("no function {name}")) };
    if let ("date", [Expr { kind: ExprKind::Text(text), .. }]) = (function, arguments) {
        return text.parse().map(Value::Date).or_else(|_| nonsense(text.clone()));
    }
    match (function, arguments) {
        ("if", [condition, then, otherwise]) => {
            return evaluate(if flag(condition, world)? { then } else { otherwise }, world);
        }
        ("between", [value, least, most]) => {
            let at_least = binary(BinaryOperator::GreaterOrEqual, value, least, Span::default(), world)?;
            // A value below the lower bound is outside, whatever the upper one is.
            if at_least == Value::Flag(false) {
                return Ok(at_least);
            }
            return binary(BinaryOperator::LessOrEqual, value, most, Span::default(), world);
        }
        _ => {}
    }
    let places = match (function, arguments) {
        ("round" | "round_up" | "round_down" | "floor" | "ceil", [_, places]) => Some(number(places, world)?),
        _ => None,
    };
    let values = if places.is_some() { &arguments[..1] } else { arguments };
    let values = values.iter().map(|argument| number(argument, world)).collect::<Result<Vec<_>, _>>()?;
    let mode = match function {
        "round" => RoundingMode::HalfUp,
        "round_up" => RoundingMode::Up,
        "round_down" => RoundingMode::Down,
        "floor" => RoundingMode::Floor,
        "ceil" => RoundingMode::Ceiling,
        _ => {
            return Ok(Value::Number(match (function, values.as_slice()) {
                ("min", _) => values.into_iter().min().expect("at least two"),
                ("max", _) => values.into_iter().max().expect("at least two"),
                ("abs", [value]) => value.abs(),
                ("clamp", [value, least, most]) => value.min(most).max(least).clone(),
                _ => return nonsense(format!("{function} of {} arguments", values.len())),
            }));
        }
    };
    let places: i32 = match places {
        None => 0,
        Some(places) => places.to_integer().try_into().or_else(|_| nonsense("places"))?,
    };
    let power = ten_to(usize::try_from(places.unsigned_abs()).expect("small"));
    let unit = if places < 0 { power } else { power.recip() };
    Ok(Value::Number(BigRational::from_integer(whole(&(&values[0] / &unit), mode)) * unit))
}

/// `tier`: what of the value lies between two limits, times the rate between them. `band`: all of it times the rate of its place.
fn scale(
    function: Option<&str>,
    value: &Expr,
    steps: &[(Expr, Expr)],
    otherwise: &Expr,
    world: &World,
) -> Result<BigRational, Fault> {
    let value = number(value, world)?;
    let mut limits = Vec::new();
    for (limit, rate) in steps {
        limits.push((Some(number(limit, world)?), rate));
    }
    limits.push((None, otherwise));
    if function == Some("band") {
        let holds = |limit: &Option<BigRational>| limit.as_ref().is_none_or(|limit| value <= *limit);
        let (_, rate) = limits.iter().find(|(limit, _)| holds(limit)).expect("the last one has no limit");
        return Ok(value.clone() * number(rate, world)?);
    }
    let (mut total, mut lower) = (integer(0), None);
    for (limit, rate) in limits {
        if lower.as_ref().is_none_or(|lower| value > *lower) {
            let upto = limit.clone().map_or_else(|| value.clone(), |limit| limit.min(value.clone()));
            total += (upto - lower.unwrap_or_else(|| integer(0))) * number(rate, world)?;
        }
        lower = limit;
    }
    Ok(total)
}
