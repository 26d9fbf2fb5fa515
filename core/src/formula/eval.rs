//! Evaluating a checked formula: in 64 bits, and again exactly where those do not hold it.
//!
//! Fractions of two `i64` first, which nearly every fee of nearly every order fits; exact numbers of any size where those overflow.
//! Either way one value comes out: the result is that value rounded, and what an explanation prints is that value. Only a division
//! by zero is an error. There are no loops and no calls back, so the steps are bounded by the nodes.

use chrono::NaiveDate;

use super::ast::Expr;
use super::checked::Formula;
use super::inputs::{Inputs, Source};
use super::parser::parse;
use super::print::{Put, written};
use super::problem::placed;
use super::scope::Slot;
use super::table::{self, Type, Variable};
use super::typed::{Comparison, Date, Flag, Node, Scale, Text};
use crate::code::{Code, Error};
use crate::limits::AMOUNT_MAX;
use crate::money::{Exact, Narrow, Number, Rate, RoundingMode, Value, grouped};
use crate::span::{Lines, Span};

/// A number as a trace shows it: one below zero stands in parentheses, so that its sign is no operator.
fn signed(number: &str) -> String {
    number.strip_prefix('-').map_or_else(|| number.to_owned(), |positive| format!("(−{positive})"))
}

/// A variable as a person writes it.
fn shown(source: &impl Source, variable: Variable) -> Put {
    let plain = |text| Put { text, fraction: false };
    plain(match variable.value_type() {
        Type::Text => format!("\"{}\"", source.text(variable)),
        Type::Texts => {
            let tags: Vec<String> = source.tags().iter().map(|tag| format!("\"{tag}\"")).collect();
            format!("({})", tags.join(", "))
        }
        Type::Date => source.start_date().to_string(),
        kind => match (kind, source.number(variable)) {
            (Type::Rate, (rate, _)) if variable == Variable::FixedRate => {
                let rate = u32::try_from(rate).ok().and_then(|rate| Rate::from_millipercent(rate).ok());
                format!("{} %", rate.unwrap_or_default().percent())
            }
            (_, (amount, 1)) => signed(&grouped(amount)),
            (_, (numerator, denominator)) => {
                let text = format!("{}/{}", grouped(numerator), grouped(denominator));
                return Put { fraction: numerator >= 0, text: signed(&text) };
            }
        },
    })
}

enum Fault {
    Overflow,
    DivisionByZero(Span),
}

impl Formula {
    /// The exact value.
    ///
    /// # Errors
    /// [`Code::FormulaDivisionByZero`] with the place of the division.
    pub fn evaluate(&self, inputs: &Inputs<'_>) -> Result<Exact, Error> {
        self.value(inputs).map(Value::exact)
    }

    /// The value rounded to whole minor units.
    ///
    /// # Errors
    /// [`Code::FormulaDivisionByZero`]; [`Code::AmountOutOfRange`] beyond ±10^15.
    pub fn evaluate_rounded(&self, inputs: &Inputs<'_>, mode: RoundingMode) -> Result<i64, Error> {
        self.value(inputs)?.rounded(mode)
    }

    /// The formula with the values put in: `(47,500 + 300) × 12 %`.
    #[must_use]
    pub fn with_values(&self, inputs: &Inputs<'_>) -> String {
        self.values(inputs)
    }

    /// The value, to be rounded and to be printed.
    #[inline]
    pub(crate) fn value(&self, source: &impl Source) -> Result<Value, Error> {
        let narrow = match &self.node {
            Node::Sum(sum) => sum.value(source).map(|(numerator, denominator)| Narrow { numerator, denominator }),
            node => branch::<Narrow, _>(node, source).ok(),
        };
        narrow.map_or_else(|| self.exact(source), |value| Ok(Value::Narrow(value)))
    }

    #[inline(never)]
    fn exact(&self, source: &impl Source) -> Result<Value, Error> {
        number::<Exact, _>(&self.node, source).map(Value::Exact).map_err(|fault| self.fault(&fault))
    }

    #[cold]
    fn fault(&self, fault: &Fault) -> Error {
        match fault {
            Fault::Overflow => {
                Error::new(Code::AmountOutOfRange).with("amount", "beyond bounds").with("limit", AMOUNT_MAX)
            }
            Fault::DivisionByZero(span) => {
                let divided = self.text.chars().skip(span.start).take(span.end.saturating_sub(span.start));
                let error = Error::new(Code::FormulaDivisionByZero).with("formula", divided.collect::<String>());
                placed(&Lines::of(&self.text), *span, error)
            }
        }
    }

    pub(crate) fn values(&self, source: &impl Source) -> String {
        let value = |name: &str| match table::variable(name) {
            Some(variable) => Some(shown(source, variable)),
            None => self.uses.symbols.get(name).map(|slot| {
                let number = match slot {
                    Slot::Parameter(at) => source.parameter(*at).normalize().to_string(),
                    Slot::Formula(at) => grouped(source.formula(*at)),
                };
                Put { text: signed(&number), fraction: false }
            }),
        };
        written(&self.expr, true, &value)
    }

    /// Whether it says the same as another text, whichever names of the variables either uses.
    pub(crate) fn says(&self, text: &str) -> bool {
        let plain = |expr: &Expr| {
            let name =
                |name: &str| table::variable(name).map(|known| Put { text: known.name().to_owned(), fraction: false });
            written(expr, false, &name)
        };
        parse(text).is_ok_and(|other| plain(&other) == plain(&self.expr))
    }

    /// The formula as written, on one line and with the signs of print: `ORDER_AMOUNT × 12 %`.
    #[must_use]
    pub fn printed(&self) -> String {
        written(&self.expr, true, &|_| None)
    }
}

/// The value of a node: of a sum without a call, of others by their branches.
#[inline]
fn number<N: Number, S: Source>(node: &Node, inputs: &S) -> Result<N, Fault> {
    match node {
        Node::Sum(sum) => sum.number(inputs).ok_or(Fault::Overflow),
        tree => branch(tree, inputs),
    }
}

#[inline(never)]
fn branch<N: Number, S: Source>(node: &Node, inputs: &S) -> Result<N, Fault> {
    let value = match node {
        Node::Sum(sum) => sum.number(inputs),
        Node::Constant(constant) => N::constant(constant),
        Node::Variable(variable) => {
            let (numerator, denominator) = inputs.number(*variable);
            Some(N::of(numerator, denominator))
        }
        Node::Parameter(at) => N::of_decimal(inputs.parameter(*at)),
        Node::Formula(at) => Some(N::of(inputs.formula(*at), 1)),
        Node::Minus(inner) => return one(inner, inputs, N::negated),
        Node::Add(left, right) => return both(left, right, inputs, |left: &N, right: &N| Ok(left.plus(right))),
        Node::Subtract(left, right) => return both(left, right, inputs, |left: &N, right: &N| Ok(left.minus(right))),
        Node::Multiply(left, right) => return both(left, right, inputs, |left: &N, right: &N| Ok(left.times(right))),
        Node::Divide(left, right, span) => {
            return both(left, right, inputs, |left: &N, right: &N| {
                if right.is_zero() { Err(Fault::DivisionByZero(*span)) } else { Ok(left.over(right)) }
            });
        }
        Node::If(condition, then, otherwise) => {
            return number(if flag::<N, S>(condition, inputs)? { then } else { otherwise }, inputs);
        }
        Node::Least(nodes) => return extreme(nodes, inputs, std::cmp::Ordering::Less),
        Node::Most(nodes) => return extreme(nodes, inputs, std::cmp::Ordering::Greater),
        Node::Abs(inner) => {
            return one(
                inner,
                inputs,
                |value: &N| if value.is_negative() { value.negated() } else { Some(value.clone()) },
            );
        }
        Node::Clamp(nodes) => return clamped(nodes, inputs),
        Node::Round(inner, mode, places) => return one(inner, inputs, |value: &N| value.rounded(*mode, *places)),
        Node::Scale(scale) => return scaled(scale, inputs),
    };
    value.ok_or(Fault::Overflow)
}

// What goes down the tree is apart from what is made of the values, so that a level takes little of the stack, in a build that optimises
// nothing too. An optimised one puts them together again.

#[inline]
fn one<N: Number, S: Source>(node: &Node, inputs: &S, made: impl Fn(&N) -> Option<N>) -> Result<N, Fault> {
    let value = number::<N, S>(node, inputs)?;
    made(&value).ok_or(Fault::Overflow)
}

#[inline]
fn both<N: Number, S: Source>(
    left: &Node,
    right: &Node,
    inputs: &S,
    made: impl Fn(&N, &N) -> Result<Option<N>, Fault>,
) -> Result<N, Fault> {
    let (left, right) = (number::<N, S>(left, inputs)?, number::<N, S>(right, inputs)?);
    made(&left, &right)?.ok_or(Fault::Overflow)
}

fn clamped<N: Number, S: Source>(nodes: &[Node; 3], inputs: &S) -> Result<N, Fault> {
    let [value, least, most] = nodes;
    let (value, least, most) =
        (number::<N, S>(value, inputs)?, number::<N, S>(least, inputs)?, number::<N, S>(most, inputs)?);
    let order = |a: &N, b: &N| a.order(b).ok_or(Fault::Overflow);
    // The lower bound wins when the bounds cross, as it does in `max(least, min(x, most))`.
    let below = if order(&value, &most)?.is_gt() { most } else { value };
    Ok(if order(&below, &least)?.is_lt() { least } else { below })
}

fn extreme<N: Number, S: Source>(nodes: &[Node], inputs: &S, wanted: std::cmp::Ordering) -> Result<N, Fault> {
    let (first, others) = nodes.split_first().ok_or(Fault::Overflow)?;
    let mut best = number::<N, S>(first, inputs)?;
    for node in others {
        let value = number::<N, S>(node, inputs)?;
        if value.order(&best).ok_or(Fault::Overflow)? == wanted {
            best = value;
        }
    }
    Ok(best)
}

fn scaled<N: Number, S: Source>(scale: &Scale, inputs: &S) -> Result<N, Fault> {
    let value = number::<N, S>(&scale.value, inputs)?;
    let mut sum = N::of(0, 1);
    let mut below = N::of(0, 1);
    for (limit, rate) in &scale.steps {
        let limit = N::constant(limit).ok_or(Fault::Overflow)?;
        let inside = value.order(&limit).ok_or(Fault::Overflow)?.is_le();
        if inside || scale.marginal {
            let rate = number::<N, S>(rate, inputs)?;
            let upto = if inside { &value } else { &limit };
            let portion = if scale.marginal { upto.minus(&below) } else { Some(value.clone()) };
            let part = portion.and_then(|portion| portion.times(&rate)).ok_or(Fault::Overflow)?;
            sum = sum.plus(&part).ok_or(Fault::Overflow)?;
        }
        if inside {
            return Ok(sum);
        }
        below = limit;
    }
    let rate = number::<N, S>(&scale.otherwise, inputs)?;
    let portion = if scale.marginal { value.minus(&below) } else { Some(value) };
    let part = portion.and_then(|portion| portion.times(&rate)).ok_or(Fault::Overflow)?;
    sum.plus(&part).ok_or(Fault::Overflow)
}

fn flag<N: Number, S: Source>(condition: &Flag, inputs: &S) -> Result<bool, Fault> {
    Ok(match condition {
        Flag::Constant(value) => *value,
        Flag::Not(inner) => !flag::<N, S>(inner, inputs)?,
        Flag::And(left, right) => flag::<N, S>(left, inputs)? && flag::<N, S>(right, inputs)?,
        Flag::Or(left, right) => flag::<N, S>(left, inputs)? || flag::<N, S>(right, inputs)?,
        Flag::Flags(comparison, left, right) => {
            comparison.holds(flag::<N, S>(left, inputs)?.cmp(&flag::<N, S>(right, inputs)?))
        }
        Flag::Numbers(comparison, left, right) => return compared::<N, S>(*comparison, left, right, inputs),
        Flag::Texts(comparison, left, right) => comparison.holds(text(left, inputs).cmp(text(right, inputs))),
        Flag::Dates(comparison, left, right) => comparison.holds(date(*left, inputs).cmp(&date(*right, inputs))),
        Flag::NumberBetween(nodes) => return between::<N, S>(nodes, inputs),
        Flag::DateBetween([value, least, most]) => {
            let value = date(*value, inputs);
            date(*least, inputs) <= value && value <= date(*most, inputs)
        }
        Flag::NumberIn(value, nodes) => return listed::<N, S>(value, nodes, inputs),
        Flag::TextIn(value, texts) => {
            let value = text(value, inputs);
            texts.iter().any(|item| text(item, inputs) == value)
        }
        Flag::DateIn(value, dates) => dates.iter().any(|item| date(*item, inputs) == date(*value, inputs)),
        Flag::InPartnerTags(value) => {
            let value = text(value, inputs);
            inputs.tags().iter().any(|tag| tag == value)
        }
    })
}

fn compared<N: Number, S: Source>(
    comparison: Comparison,
    left: &Node,
    right: &Node,
    inputs: &S,
) -> Result<bool, Fault> {
    let (left, right) = (number::<N, S>(left, inputs)?, number::<N, S>(right, inputs)?);
    Ok(comparison.holds(left.order(&right).ok_or(Fault::Overflow)?))
}

fn between<N: Number, S: Source>(nodes: &[Node; 3], inputs: &S) -> Result<bool, Fault> {
    let [value, least, most] = nodes;
    let value = number::<N, S>(value, inputs)?;
    let order =
        |bound: &Node| -> Result<_, Fault> { value.order(&number::<N, S>(bound, inputs)?).ok_or(Fault::Overflow) };
    Ok(order(least)?.is_ge() && order(most)?.is_le())
}

fn listed<N: Number, S: Source>(value: &Node, nodes: &[Node], inputs: &S) -> Result<bool, Fault> {
    let value = number::<N, S>(value, inputs)?;
    for node in nodes {
        if value.order(&number::<N, S>(node, inputs)?).ok_or(Fault::Overflow)?.is_eq() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn text<'i>(text: &'i Text, inputs: &'i impl Source) -> &'i str {
    match text {
        Text::Constant(text) => text,
        Text::Variable(variable) => inputs.text(*variable),
    }
}

fn date(date: Date, inputs: &impl Source) -> NaiveDate {
    match date {
        Date::Constant(date) => date,
        Date::Start => inputs.start_date(),
    }
}
