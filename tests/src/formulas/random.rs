//! Random formulas from a string of bytes: well-typed ones, trees of any shape, their spellings, and values for their names.
//!
//! Bytes decide, so that a property test can shrink a formula and a fuzzer can mutate one; when they run out, the simplest choice
//! is taken. Takes its names from the guide's list in `oracle`, not from the engine's table. Evaluates nothing.

use chrono::{Days, NaiveDate};
use jeongsan::formula::{BinaryOperator, Expr, ExprKind, FormulaKind, Scope, Symbol, UnaryOperator};
use jeongsan::span::Span;
use rust_decimal::Decimal;

use super::oracle::{FUNCTIONS, Kind, NAMES, Name, World, letter, words};

/// Choices read from bytes.
pub struct Choices<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Choices<'b> {
    /// The choices these bytes make.
    pub fn new(bytes: &'b [u8]) -> Self {
        Choices { bytes, at: 0 }
    }

    fn byte(&mut self) -> u8 {
        let byte = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte
    }

    /// A number below `count`, which is 256 at most.
    pub fn below(&mut self, count: usize) -> usize {
        usize::from(self.byte()) % count
    }

    /// One of these.
    pub fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }

    /// True so many times in sixteen; false when the bytes have run out.
    pub fn chance(&mut self, sixteenths: usize) -> bool {
        self.below(16) >= 16 - sixteenths
    }

    fn word(&mut self, length: usize) -> u64 {
        (0..length).fold(0, |word, _| (word << 8) | u64::from(self.byte()))
    }

    /// An amount of 0 or more: often tiny or round, seldom at the end of the range.
    fn amount(&mut self) -> i64 {
        let amount = match self.below(8) {
            0..=2 => self.word(1) % 5,
            3..=4 => self.word(1) * 500,
            5 => self.word(2),
            6 => self.word(4),
            _ => self.word(7) % 1_000_000_000_000_001,
        };
        i64::try_from(amount).expect("at most 10^15")
    }

    fn signed(&mut self) -> i64 {
        let negative = self.chance(4);
        let amount = self.amount();
        if negative { -amount } else { amount }
    }

    fn decimal(&mut self, most: u32) -> Decimal {
        let scale = u32::try_from(self.below(8)).expect("small");
        Decimal::new(self.amount(), if scale > most { 0 } else { scale })
    }
}

/// A name that is no word of the language.
pub const PARAMETERS: &[&str] = &["rewardRate", "할증률"];
/// Keys of user formulas.
pub const FORMULAS: &[&str] = &["reward", "포인트적립"];
const TEXTS: &[&str] = &["card", "", "easy_pay", "it's", "say \"x\"", "신선 식품", "a - b, (c) // d /* e"];
const DATES: &[&str] = &["2026-11-23", "2026-11-24", "2024-02-29", "0001-01-01", "9999-12-31"];

/// Values for every name, amounts of 0 and of one another's size among them.
pub fn world(choices: &mut Choices<'_>) -> World {
    let mut world = World::on(NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date"));
    world.start = world.start + Days::new(u64::from(choices.byte() % 3));
    for known in NAMES {
        match known.kind {
            Kind::Amount if known.english == "ORDER_AMOUNT" => {
                world.amounts.insert(known.english, choices.amount());
            }
            Kind::Amount => {
                world.amounts.insert(known.english, choices.signed());
            }
            Kind::Text => {
                let known_words = words(known.english);
                let text = choices.pick(if known_words.is_empty() { TEXTS } else { known_words });
                world.texts.insert(known.english, text.to_owned());
            }
            _ => {}
        }
    }
    world.amounts.insert("QUANTITY", i64::from(choices.byte()));
    world.rate = u32::try_from(choices.word(3) % 100_001).expect("small");
    world.tags = TEXTS.iter().filter(|_| choices.chance(4)).map(|tag| (*tag).to_owned()).collect();
    for key in PARAMETERS {
        world.parameter_keys.push((*key).to_owned());
        let value = choices.decimal(5);
        world.parameters.push(if choices.chance(4) { -value } else { value });
    }
    for key in FORMULAS {
        world.formula_keys.push((*key).to_owned());
        world.formulas.push(choices.signed());
    }
    world
}

/// The scope in which [`typed`] formulas stand: two parameters, and two user formulas computed before.
pub fn scope(kind: FormulaKind) -> Scope {
    let mut scope = Scope::of(kind);
    let owned = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<String>>();
    scope.symbols = owned(PARAMETERS).into_iter().map(Symbol::Parameter).collect();
    scope.symbols.extend(owned(FORMULAS).into_iter().map(Symbol::Formula));
    scope.order.splice(0..0, owned(FORMULAS));
    scope
}

/// The six kinds of formulas.
pub const KINDS: &[FormulaKind] = &[
    FormulaKind::PlatformFee,
    FormulaKind::DiscountShare,
    FormulaKind::AdditionalFee,
    FormulaKind::User,
    FormulaKind::Settlement,
    FormulaKind::SettlementTaxFree,
];

fn expr(kind: ExprKind) -> Expr {
    Expr::new(kind)
}

fn boxed(kind: ExprKind) -> Box<Expr> {
    Box::new(expr(kind))
}

fn call(name: &str, arguments: Vec<Expr>) -> Expr {
    expr(ExprKind::Call { name: name.to_owned(), name_span: Span::default(), arguments })
}

/// Either name of a function, in any letter case.
fn function_name(choices: &mut Choices<'_>, english: &str) -> String {
    let (english, korean) = FUNCTIONS.iter().find(|known| known.0 == english).expect("a function");
    cased(choices, english, korean)
}

fn cased(choices: &mut Choices<'_>, english: &str, korean: &str) -> String {
    match choices.below(8) {
        5 => english.to_uppercase(),
        6 => english.to_lowercase(),
        7 => korean.to_owned(),
        _ => english.to_owned(),
    }
}

const SUM: &[BinaryOperator] = &[BinaryOperator::Add, BinaryOperator::Subtract];
const EQUAL: &[BinaryOperator] = &[BinaryOperator::Equal, BinaryOperator::NotEqual];
const ORDERED: &[BinaryOperator] = &[
    BinaryOperator::Less,
    BinaryOperator::LessOrEqual,
    BinaryOperator::Greater,
    BinaryOperator::GreaterOrEqual,
    BinaryOperator::Equal,
    BinaryOperator::NotEqual,
];

/// Makes formulas whose types are right, for one kind of formula.
pub struct Typed<'c, 'b> {
    pub choices: &'c mut Choices<'b>,
    pub kind: FormulaKind,
    /// Names besides the variables: parameters are numbers, formulas are amounts.
    pub parameters: Vec<String>,
    pub formulas: Vec<String>,
    /// Variables that have no value yet.
    pub hidden: Vec<&'static str>,
}

/// A well-typed formula in [`scope`].
pub fn typed(choices: &mut Choices<'_>, kind: FormulaKind) -> Expr {
    let owned = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect();
    Typed { choices, kind, parameters: owned(PARAMETERS), formulas: owned(FORMULAS), hidden: Vec::new() }.formula()
}

impl Typed<'_, '_> {
    /// A formula: an amount, or a number.
    pub fn formula(&mut self) -> Expr {
        let kind = self.choices.pick(&[Kind::Amount, Kind::Amount, Kind::Amount, Kind::Number]);
        self.numeric(kind, 6)
    }

    fn name(&mut self, kind: Kind) -> Option<Expr> {
        let own = letter(self.kind);
        let usable =
            |name: &&Name| name.kind == kind && name.formulas.contains(own) && !self.hidden.contains(&name.english);
        let known: Vec<&Name> = NAMES.iter().filter(usable).collect();
        let others = match kind {
            Kind::Amount => self.formulas.clone(),
            Kind::Number => self.parameters.clone(),
            _ => Vec::new(),
        };
        let count = known.len() + others.len();
        if count == 0 {
            return None;
        }
        let at = self.choices.below(count);
        let written = match known.get(at) {
            Some(name) => cased(self.choices, name.english, name.korean),
            None => others[at - known.len()].clone(),
        };
        Some(expr(ExprKind::Name(written)))
    }

    fn literal(&mut self, percent: bool) -> Expr {
        let value = if percent { Decimal::from(self.choices.below(130)) } else { self.choices.decimal(7) };
        expr(ExprKind::Number { value, percent })
    }

    /// What goes with `kind` where one type is needed: itself, or a plain number.
    fn alike(&mut self, kind: Kind, depth: usize) -> Expr {
        let kind = if self.choices.chance(4) { Kind::Number } else { kind };
        self.numeric(kind, depth)
    }

    fn factor(&mut self, depth: usize) -> Expr {
        let kind = self.choices.pick(&[Kind::Rate, Kind::Number]);
        self.numeric(kind, depth)
    }

    fn pair(&mut self, operators: &[BinaryOperator], left: Expr, right: Expr) -> Expr {
        let operator = self.choices.pick(operators);
        expr(ExprKind::Binary(operator, Box::new(left), Box::new(right)))
    }

    fn numeric(&mut self, kind: Kind, depth: usize) -> Expr {
        let Some(below) = depth.checked_sub(1) else { return self.leaf(kind) };
        match self.choices.below(18) {
            0..=2 => self.leaf(kind),
            3..=5 => {
                // One side has the type; which one does not matter.
                let (own, other) = (self.numeric(kind, below), self.alike(kind, below));
                if self.choices.chance(8) { self.pair(SUM, own, other) } else { self.pair(SUM, other, own) }
            }
            6..=7 => self.product(kind, below),
            8..=9 => self.quotient(kind, below),
            10 => {
                let inner = Box::new(self.numeric(kind, below));
                expr(ExprKind::Unary(UnaryOperator::Minus, inner))
            }
            11..=12 => {
                let (condition, then, otherwise) =
                    (self.flag(below), self.numeric(kind, below), self.alike(kind, below));
                let name = function_name(self.choices, "if");
                call(&name, vec![condition, then, otherwise])
            }
            13 => {
                let mut arguments = vec![self.numeric(kind, below), self.alike(kind, below)];
                let name = self.choices.pick(&["min", "max", "clamp", "abs"]);
                match name {
                    "clamp" => arguments.push(self.alike(kind, below)),
                    "abs" => arguments.truncate(1),
                    _ if self.choices.chance(4) => arguments.insert(0, self.alike(kind, below)),
                    _ => {}
                }
                let name = function_name(self.choices, name);
                call(&name, arguments)
            }
            14..=15 => self.rounding(kind, below),
            _ if kind == Kind::Amount => self.scale(below),
            _ => self.leaf(kind),
        }
    }

    fn leaf(&mut self, kind: Kind) -> Expr {
        let named = if self.choices.chance(8) { None } else { self.name(kind) };
        match (named, kind) {
            (Some(name), _) => name,
            (None, Kind::Amount) => {
                // An amount written out needs something that makes it one: a scale gives amounts whatever it is of.
                let (value, otherwise) = (
                    Box::new(self.literal(false)),
                    Some(boxed(ExprKind::Number { value: Decimal::ONE, percent: false })),
                );
                expr(ExprKind::Scale {
                    name: "tier".to_owned(),
                    name_span: Span::default(),
                    value,
                    steps: Vec::new(),
                    otherwise,
                })
            }
            (None, kind) => self.literal(kind == Kind::Rate),
        }
    }

    fn product(&mut self, kind: Kind, depth: usize) -> Expr {
        let (own, other) = match kind {
            Kind::Number => (self.numeric(Kind::Number, depth), self.numeric(Kind::Number, depth)),
            _ => (self.numeric(kind, depth), self.factor(depth)),
        };
        let (left, right) = if self.choices.chance(8) { (other, own) } else { (own, other) };
        self.pair(&[BinaryOperator::Multiply], left, right)
    }

    fn quotient(&mut self, kind: Kind, depth: usize) -> Expr {
        let (left, right) = match (kind, self.choices.below(4)) {
            (Kind::Amount, _) => (self.numeric(Kind::Amount, depth), self.factor(depth)),
            (Kind::Rate, _) => (self.numeric(Kind::Rate, depth), self.numeric(Kind::Number, depth)),
            (_, 0) => (self.numeric(Kind::Amount, depth), self.numeric(Kind::Amount, depth)),
            (_, 1) => (self.numeric(Kind::Rate, depth), self.numeric(Kind::Rate, depth)),
            (_, 2) => (self.numeric(Kind::Number, depth), self.numeric(Kind::Amount, depth)),
            _ => (self.numeric(Kind::Number, depth), self.numeric(Kind::Number, depth)),
        };
        self.pair(&[BinaryOperator::Divide], left, right)
    }

    fn rounding(&mut self, kind: Kind, depth: usize) -> Expr {
        let mut arguments = vec![self.numeric(kind, depth)];
        let places = i64::try_from(self.choices.below(31)).expect("small") - 15;
        let written = boxed(ExprKind::Number { value: Decimal::from(places.abs()), percent: false });
        match places {
            _ if self.choices.chance(6) => {}
            ..0 => arguments.push(expr(ExprKind::Unary(UnaryOperator::Minus, written))),
            _ => arguments.push(*written),
        }
        let name = self.choices.pick(&["round", "round_up", "round_down", "floor", "ceil"]);
        let name = function_name(self.choices, name);
        call(&name, arguments)
    }

    fn scale(&mut self, depth: usize) -> Expr {
        let value = Box::new(self.alike(Kind::Amount, depth));
        let mut steps = Vec::new();
        let mut limit = Decimal::ZERO;
        for index in 0..self.choices.below(4) {
            // Limits ascend, and the first may be 0.
            let step = self.choices.decimal(2);
            limit += if step.is_zero() && index > 0 { Decimal::ONE } else { step };
            steps.push((expr(ExprKind::Number { value: limit, percent: false }), self.factor(depth)));
        }
        let otherwise = Some(Box::new(self.factor(depth)));
        let name = self.choices.pick(&["tier", "band"]);
        let name = function_name(self.choices, name);
        expr(ExprKind::Scale { name, name_span: Span::default(), value, steps, otherwise })
    }

    fn flag(&mut self, depth: usize) -> Expr {
        let kinds = &[Kind::Amount, Kind::Rate, Kind::Number];
        let Some(below) = depth.checked_sub(1) else { return expr(ExprKind::Flag(self.choices.chance(8))) };
        match self.choices.below(12) {
            0 => expr(ExprKind::Flag(self.choices.chance(8))),
            1..=3 => {
                let kind = self.choices.pick(kinds);
                let (left, right) = (self.numeric(kind, below), self.alike(kind, below));
                self.pair(ORDERED, left, right)
            }
            4 => {
                let mut texts = self.texts(2).into_iter();
                let (left, right) = (texts.next().expect("two"), texts.next().expect("two"));
                self.pair(EQUAL, left, right)
            }
            5 => {
                let (left, right) = (self.date(), self.date());
                self.pair(ORDERED, left, right)
            }
            6 => {
                let (left, right) = (self.flag(below), self.flag(below));
                self.pair(EQUAL, left, right)
            }
            7 => {
                let inner = Box::new(self.flag(below));
                expr(ExprKind::Unary(UnaryOperator::Not, inner))
            }
            8..=9 => {
                let (left, right) = (self.flag(below), self.flag(below));
                self.pair(&[BinaryOperator::And, BinaryOperator::Or], left, right)
            }
            10 => {
                let kind = self.choices.pick(kinds);
                let of_dates = self.choices.chance(5);
                let mut one = |first| match (of_dates, first) {
                    (true, _) => self.date(),
                    (false, true) => self.numeric(kind, below),
                    (false, false) => self.alike(kind, below),
                };
                let arguments = vec![one(true), one(false), one(false)];
                let name = function_name(self.choices, "between");
                call(&name, arguments)
            }
            _ => self.list_test(below),
        }
    }

    fn list_test(&mut self, depth: usize) -> Expr {
        let count = self.choices.below(3) + 1;
        let (item, items) = match self.choices.below(4) {
            0 => {
                let mut texts = self.texts(count + 1);
                (texts.remove(0), texts)
            }
            1 => (self.texts(1).remove(0), self.name(Kind::Tags).into_iter().collect()),
            2 => (self.date(), (0..count).map(|_| self.date()).collect()),
            _ => {
                let kind = self.choices.pick(&[Kind::Amount, Kind::Rate, Kind::Number]);
                (self.numeric(kind, depth), (0..count).map(|_| self.alike(kind, depth)).collect())
            }
        };
        expr(ExprKind::In(Box::new(item), items))
    }

    /// Texts that may be compared: what has a list of words is not compared with a word outside of it.
    fn texts(&mut self, count: usize) -> Vec<Expr> {
        let texts: Vec<&Name> = NAMES.iter().filter(|name| name.kind == Kind::Text).collect();
        let (open, listed): (Vec<&Name>, Vec<&Name>) =
            texts.into_iter().partition(|name| words(name.english).is_empty());
        let (names, constants) = if self.choices.chance(8) {
            let one = self.choices.pick(&listed);
            (open.into_iter().chain([one, one, one]).collect(), words(one.english))
        } else {
            (open, TEXTS)
        };
        let mut text = || match self.choices.below(2) {
            0 => {
                let name = self.choices.pick(&names);
                expr(ExprKind::Name(cased(self.choices, name.english, name.korean)))
            }
            _ => expr(ExprKind::Text(self.choices.pick(constants).to_owned())),
        };
        (0..count).map(|_| text()).collect()
    }

    fn date(&mut self) -> Expr {
        let named = if self.choices.chance(8) { None } else { self.name(Kind::Date) };
        named.unwrap_or_else(|| {
            let text = expr(ExprKind::Text(self.choices.pick(DATES).to_owned()));
            let name = function_name(self.choices, "date");
            call(&name, vec![text])
        })
    }
}

const ANY_NAMES: &[&str] = &[
    "ORDER_AMOUNT",
    "주문금액",
    "x",
    "_",
    "if",
    "Tiers",
    "중앙",
    "ab1_2",
    "정률",
    "é",
    "ㄱ",
    "nothing",
    "ßtr",
    "京都",
];

/// A tree of any shape that a text can have, whatever its types.
pub fn shape(choices: &mut Choices<'_>, depth: usize) -> Expr {
    use BinaryOperator::{
        Add, And, Divide, Equal, Greater, GreaterOrEqual, Less, LessOrEqual, Multiply, NotEqual, Or, Subtract,
    };
    let Some(below) = depth.checked_sub(1) else { return tip(choices) };
    match choices.below(10) {
        0..=1 => tip(choices),
        2..=4 => {
            let operators =
                [Add, And, Divide, Equal, Greater, GreaterOrEqual, Less, LessOrEqual, Multiply, NotEqual, Or, Subtract];
            let operator = choices.pick(&operators);
            expr(ExprKind::Binary(operator, Box::new(shape(choices, below)), Box::new(shape(choices, below))))
        }
        5..=6 => {
            let operator = choices.pick(&[UnaryOperator::Minus, UnaryOperator::Not]);
            expr(ExprKind::Unary(operator, Box::new(shape(choices, below))))
        }
        7 => {
            let item = Box::new(shape(choices, below));
            let count = choices.below(3) + 1;
            expr(ExprKind::In(item, (0..count).map(|_| shape(choices, below)).collect()))
        }
        8 => {
            let count = choices.below(4);
            let arguments = (0..count).map(|_| shape(choices, below)).collect();
            call(choices.pick(ANY_NAMES), arguments)
        }
        _ => {
            let name = choices.pick(&["tier", "band", "누진", "구간", "TIER", "Band"]).to_owned();
            let value = Box::new(shape(choices, below));
            let count = choices.below(3);
            let steps = (0..count).map(|_| (shape(choices, below), shape(choices, below))).collect();
            let otherwise = choices.chance(10).then(|| Box::new(shape(choices, below)));
            expr(ExprKind::Scale { name, name_span: Span::default(), value, steps, otherwise })
        }
    }
}

fn tip(choices: &mut Choices<'_>) -> Expr {
    expr(match choices.below(6) {
        0..=1 => ExprKind::Name(choices.pick(ANY_NAMES).to_owned()),
        2 => ExprKind::Text(choices.pick(TEXTS).to_owned()),
        3 => ExprKind::Flag(choices.chance(8)),
        _ => {
            let value = if choices.chance(1) { Decimal::MAX } else { choices.decimal(7) };
            ExprKind::Number { value, percent: choices.chance(5) }
        }
    })
}
