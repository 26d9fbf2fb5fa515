//! Names and types: from the tree to the checked form, with every problem reported.
//!
//! Money is not multiplied by money, and a rate is not added to an amount. Does not compute values.

use std::collections::{BTreeMap, BTreeSet};

use super::ast::{BinaryOperator, Expr, ExprKind, UnaryOperator};
use super::parser;
use super::problem::Problems;
use super::scope::{Slot, View};
use super::table::{self, Function, Type, Variable};
use super::typed::{Comparison, Date, Flag, Node, Scale, Text};
use crate::calendar::parse_date;
use crate::code::{Code, Error};
use crate::limits::PLACES_MAX;
use crate::money::{Constant, RoundingMode};
use crate::span::Span;

/// What a formula names, each once.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Uses {
    pub variables: BTreeSet<Variable>,
    /// Parameters and user formulas, as written.
    pub symbols: BTreeMap<Box<str>, Slot>,
}

/// A whole formula, checked.
pub(crate) struct Checked {
    /// The type of its result.
    pub kind: Type,
    pub node: Node,
    pub uses: Uses,
}

/// The checked form of a whole formula.
pub(crate) fn check(expr: &Expr, names: View<'_>, problems: &mut Problems<'_>) -> Option<Checked> {
    let mut checker = Checker { names, problems, uses: Uses::default() };
    match checker.value(expr)? {
        Value::Number(kind @ (Type::Amount | Type::Number), node) => Some(Checked { kind, node, uses: checker.uses }),
        other => {
            let found = format!("the formula results in {}", other.kind().described());
            let reason = match other.kind() {
                Type::Rate => "multiply it by an amount",
                _ => "an amount is needed",
            };
            checker.mismatch(expr.span, found, reason);
            None
        }
    }
}

enum Value {
    Number(Type, Node),
    Flag(Flag),
    Text(Text),
    Date(Date),
    PartnerTags,
}

impl Value {
    fn kind(&self) -> Type {
        match self {
            Value::Number(kind, _) => *kind,
            Value::Flag(_) => Type::Flag,
            Value::Text(_) => Type::Text,
            Value::Date(_) => Type::Date,
            Value::PartnerTags => Type::Texts,
        }
    }
}

/// The common type of numbers that are compared or chosen between.
fn common(left: Type, right: Type) -> Option<Type> {
    match (left, right) {
        (Type::Number, other) | (other, Type::Number) => Some(other),
        (left, right) if left == right => Some(left),
        _ => None,
    }
}

struct Checker<'n, 'p, 't> {
    names: View<'n>,
    problems: &'p mut Problems<'t>,
    uses: Uses,
}

impl Checker<'_, '_, '_> {
    fn mismatch(&mut self, span: Span, found: String, reason: &str) {
        self.problems.add(span, Error::new(Code::FormulaTypeMismatch).with("found", found).with("reason", reason));
    }

    /// `None` when a problem was reported, here or below.
    fn value(&mut self, expr: &Expr) -> Option<Value> {
        match &expr.kind {
            ExprKind::Missing => None,
            ExprKind::Number { value, percent } => {
                let kind = if *percent { Type::Rate } else { Type::Number };
                Some(Value::Number(kind, Node::Constant(Box::new(Constant::new(*value, *percent)))))
            }
            ExprKind::Text(text) => Some(Value::Text(Text::Constant(text.as_str().into()))),
            ExprKind::Flag(flag) => Some(Value::Flag(Flag::Constant(*flag))),
            ExprKind::Name(name) => self.name(name, expr.span),
            ExprKind::Unary(operator, inner) => self.unary(*operator, inner),
            ExprKind::Binary(operator, left, right) => self.binary(*operator, left, right, expr.span),
            ExprKind::In(item, items) => self.list_test(item, items, expr.span),
            ExprKind::Call { name, name_span, arguments } => self.call(name, *name_span, arguments, expr.span),
            ExprKind::Scale { name, value, steps, otherwise, .. } => {
                self.scale(name, value, steps, otherwise.as_deref(), expr.span)
            }
        }
    }

    fn name(&mut self, name: &str, span: Span) -> Option<Value> {
        let Some(variable) = table::variable(name) else {
            let error = match self.names.symbol(name) {
                Some(Ok(slot)) => {
                    self.uses.symbols.insert(name.into(), slot);
                    return Some(symbol(slot));
                }
                Some(Err(error)) => error,
                None => self.names.unknown(name),
            };
            self.problems.add(span, error);
            return None;
        };
        if let Err(error) = self.names.allows(variable) {
            self.problems.add(span, error);
            return None;
        }
        self.uses.variables.insert(variable);
        Some(match variable.value_type() {
            Type::Text => Value::Text(Text::Variable(variable)),
            Type::Date => Value::Date(Date::Start),
            Type::Texts => Value::PartnerTags,
            kind => Value::Number(kind, Node::Variable(variable)),
        })
    }

    fn number(&mut self, expr: &Expr) -> Option<(Type, Node)> {
        match self.value(expr)? {
            Value::Number(kind, node) => Some((kind, node)),
            other => {
                self.stands_here(expr.span, other.kind(), "an amount, a rate or a number is needed");
                None
            }
        }
    }

    #[cold]
    fn stands_here(&mut self, span: Span, kind: Type, reason: &str) {
        self.mismatch(span, format!("{} stands here", kind.described()), reason);
    }

    fn flag(&mut self, expr: &Expr) -> Option<Flag> {
        match self.value(expr)? {
            Value::Flag(flag) => Some(flag),
            other => {
                self.stands_here(expr.span, other.kind(), "a condition is needed, such as a comparison");
                None
            }
        }
    }

    fn unary(&mut self, operator: UnaryOperator, inner: &Expr) -> Option<Value> {
        match operator {
            UnaryOperator::Not => self.flag(inner).map(|flag| Value::Flag(Flag::Not(Box::new(flag)))),
            UnaryOperator::Minus => {
                self.number(inner).map(|(kind, node)| Value::Number(kind, Node::Minus(Box::new(node))))
            }
        }
    }

    fn binary(&mut self, operator: BinaryOperator, left: &Expr, right: &Expr, span: Span) -> Option<Value> {
        let comparison = match operator {
            BinaryOperator::Or | BinaryOperator::And => return self.joined(operator, left, right),
            BinaryOperator::Equal => Comparison::Equal,
            BinaryOperator::NotEqual => Comparison::NotEqual,
            BinaryOperator::Less => Comparison::Less,
            BinaryOperator::LessOrEqual => Comparison::LessOrEqual,
            BinaryOperator::Greater => Comparison::Greater,
            BinaryOperator::GreaterOrEqual => Comparison::GreaterOrEqual,
            arithmetic => {
                let (left, right) = self.numbers_of(left, right)?;
                return self.arithmetic(arithmetic, left, right, span);
            }
        };
        let values = self.values_of(left, right)?;
        self.comparison(comparison, operator.text(), values, [left.span, right.span], span)
    }

    // Chains are as deep as a formula is long, so what goes down them keeps little on the stack: the operands first, by these, and what is
    // made of them in functions that go no further.

    fn numbers_of(&mut self, left: &Expr, right: &Expr) -> Option<((Type, Node), (Type, Node))> {
        let (left, right) = (self.number(left), self.number(right));
        Some((left?, right?))
    }

    fn values_of(&mut self, left: &Expr, right: &Expr) -> Option<(Value, Value)> {
        let (left, right) = (self.value(left), self.value(right));
        Some((left?, right?))
    }

    fn joined(&mut self, operator: BinaryOperator, left: &Expr, right: &Expr) -> Option<Value> {
        let (left, right) = (self.flag(left), self.flag(right));
        let (left, right) = (Box::new(left?), Box::new(right?));
        let or = operator == BinaryOperator::Or;
        Some(Value::Flag(if or { Flag::Or(left, right) } else { Flag::And(left, right) }))
    }

    fn comparison(
        &mut self,
        comparison: Comparison,
        text: &str,
        (left, right): (Value, Value),
        [left_span, right_span]: [Span; 2],
        span: Span,
    ) -> Option<Value> {
        if let (Value::Text(left), Value::Text(right)) = (&left, &right) {
            self.word(left, right, right_span);
            self.word(right, left, left_span);
        }
        let ordered = !matches!(comparison, Comparison::Equal | Comparison::NotEqual);
        let found = format!("{} {text} {}", left.kind().name(), right.kind().name());
        let flag = match (left, right) {
            (Value::Number(a, left), Value::Number(b, right)) if common(a, b).is_some() => {
                Flag::Numbers(comparison, left, right)
            }
            (Value::Date(left), Value::Date(right)) => Flag::Dates(comparison, left, right),
            (Value::Text(left), Value::Text(right)) if !ordered => Flag::Texts(comparison, left, right),
            (Value::Flag(left), Value::Flag(right)) if !ordered => {
                Flag::Flags(comparison, Box::new(left), Box::new(right))
            }
            _ => {
                self.mismatch(span, found, "these cannot be compared");
                return None;
            }
        };
        Some(Value::Flag(flag))
    }

    /// A word compared with a variable that can never have it: the condition would silently always fail.
    fn word(&mut self, variable: &Text, text: &Text, span: Span) {
        let (Text::Variable(variable), Text::Constant(word)) = (variable, text) else { return };
        let words = variable.words();
        let known = words.is_empty() || word.is_empty() || words.contains(&&**word);
        if !known && !self.problems.touches(span) {
            let error = Error::new(Code::UnknownWord).with("word", &**word).with("words", words.join(", "));
            self.problems.add(span, error.suggest(word, words));
        }
    }

    fn arithmetic(
        &mut self,
        operator: BinaryOperator,
        (a, left): (Type, Node),
        (b, right): (Type, Node),
        span: Span,
    ) -> Option<Value> {
        use Type::{Amount, Number, Rate};
        let (left, right) = (Box::new(left), Box::new(right));
        let found = format!("{} {} {}", a.name(), operator.text(), b.name());
        let (result, reason) = match operator {
            BinaryOperator::Add | BinaryOperator::Subtract => {
                let reason = "an amount and a rate do not add up; `x * (1 + rate)` raises an amount by a rate";
                (common(a, b), reason)
            }
            BinaryOperator::Multiply => {
                let result = match (a, b) {
                    (Amount, Amount) => None,
                    (Amount, _) | (_, Amount) => Some(Amount),
                    (Number, Number) => Some(Number),
                    _ => Some(Rate),
                };
                (result, "money times money is nothing; one side must be a rate or a number")
            }
            _ => {
                let result = match (a, b) {
                    (Rate, Amount) => None,
                    (Amount, Amount) | (Rate, Rate) | (Number, _) => Some(Number),
                    (other, _) => Some(other),
                };
                (result, "a rate divided by an amount is nothing")
            }
        };
        let Some(result) = result else {
            self.mismatch(span, found, reason);
            return None;
        };
        let node = match operator {
            BinaryOperator::Add => Node::Add(left, right),
            BinaryOperator::Subtract => Node::Subtract(left, right),
            BinaryOperator::Multiply => Node::Multiply(left, right),
            _ => Node::Divide(left, right, span),
        };
        Some(Value::Number(result, node))
    }

    fn list_test(&mut self, item: &Expr, items: &[Expr], span: Span) -> Option<Value> {
        let item_span = item.span;
        let item = self.value(item);
        let values = self.values(items);
        self.listed((item?, item_span), values?, items, span)
    }

    /// All values, when every one has a value.
    fn values(&mut self, items: &[Expr]) -> Option<Vec<Value>> {
        let values: Vec<Option<Value>> = items.iter().map(|item| self.value(item)).collect();
        values.into_iter().collect()
    }

    fn listed(
        &mut self,
        (item, item_span): (Value, Span),
        values: Vec<Value>,
        items: &[Expr],
        span: Span,
    ) -> Option<Value> {
        for (value, expr) in values.iter().zip(items) {
            if let (Value::Text(item), Value::Text(text)) = (&item, value) {
                self.word(item, text, expr.span);
                self.word(text, item, item_span);
            }
        }
        let kinds: Vec<&str> = values.iter().map(|value| value.kind().name()).collect();
        let found = format!("{} in ({})", item.kind().name(), kinds.join(", "));
        let flag = match (item, values.as_slice()) {
            (Value::Text(text), [Value::PartnerTags]) => Some(Flag::InPartnerTags(text)),
            (Value::Text(text), _) => {
                let texts =
                    values.into_iter().map(|value| if let Value::Text(text) = value { Some(text) } else { None });
                texts.collect::<Option<Vec<Text>>>().map(|texts| Flag::TextIn(text, texts))
            }
            (Value::Date(date), _) => {
                let dates =
                    values.into_iter().map(|value| if let Value::Date(date) = value { Some(date) } else { None });
                dates.collect::<Option<Vec<Date>>>().map(|dates| Flag::DateIn(date, dates))
            }
            (Value::Number(kind, node), _) => {
                let nodes = values.into_iter().map(|value| match value {
                    Value::Number(other, node) if common(kind, other).is_some() => Some(node),
                    _ => None,
                });
                nodes.collect::<Option<Vec<Node>>>().map(|nodes| Flag::NumberIn(node, nodes))
            }
            _ => None,
        };
        if flag.is_none() {
            self.mismatch(span, found, "the list must hold what is looked for");
        }
        flag.map(Value::Flag)
    }

    fn call(&mut self, name: &str, name_span: Span, arguments: &[Expr], span: Span) -> Option<Value> {
        let Some(function) = table::function(name) else {
            let error = Error::new(Code::FormulaUnknownFunction).with("name", name);
            self.problems.add(name_span, table::suggest_function(error, name));
            arguments.iter().for_each(|argument| {
                self.value(argument);
            });
            return None;
        };
        let (least, most) = function.arity();
        if !(least..=most).contains(&arguments.len()) {
            if !self.problems.touches(span) {
                self.problems.add(name_span, parser::wrong_count(function, arguments.len()));
            }
            arguments.iter().for_each(|argument| {
                self.value(argument);
            });
            return None;
        }
        match function {
            Function::Date => self.date(arguments),
            Function::Between => self.between(arguments, span),
            Function::If => self.condition(arguments, span),
            Function::Round => self.rounding(arguments, RoundingMode::HalfUp),
            Function::RoundUp => self.rounding(arguments, RoundingMode::Up),
            Function::RoundDown => self.rounding(arguments, RoundingMode::Down),
            Function::Floor => self.rounding(arguments, RoundingMode::Floor),
            Function::Ceil => self.rounding(arguments, RoundingMode::Ceiling),
            Function::Min | Function::Max | Function::Abs | Function::Clamp => {
                let (kind, nodes) = self.numbers(arguments, function.name(), span)?;
                numeric(function, kind, nodes)
            }
            Function::Tier | Function::Band => None,
        }
    }

    /// Numbers of one common type.
    fn numbers(&mut self, arguments: &[Expr], what: &str, span: Span) -> Option<(Type, Vec<Node>)> {
        let values: Vec<Option<(Type, Node)>> = arguments.iter().map(|argument| self.number(argument)).collect();
        let values = values.into_iter().collect::<Option<Vec<_>>>()?;
        let mut kind = Type::Number;
        for (other, _) in &values {
            let Some(both) = common(kind, *other) else {
                let found = format!("{what} of {} and {}", kind.name(), other.name());
                self.mismatch(span, found, "an amount and a rate cannot be compared");
                return None;
            };
            kind = both;
        }
        Some((kind, values.into_iter().map(|(_, node)| node).collect()))
    }

    fn condition(&mut self, arguments: &[Expr], span: Span) -> Option<Value> {
        let [condition, branches @ ..] = arguments else { return None };
        let condition = self.flag(condition);
        let (kind, branches) = self.numbers(branches, "if", span)?;
        let [then, otherwise] = <[Node; 2]>::try_from(branches).ok()?;
        Some(Value::Number(kind, Node::If(Box::new(condition?), Box::new(then), Box::new(otherwise))))
    }

    fn between(&mut self, arguments: &[Expr], span: Span) -> Option<Value> {
        let [value, least, most] = arguments else { return None };
        if let Some(Value::Date(value)) = self.peek_date(value) {
            let (least, most) = (self.value(least), self.value(most));
            let (Value::Date(least), Value::Date(most)) = (least?, most?) else {
                self.mismatch(span, "between of a date and something else".to_owned(), "all three must be dates");
                return None;
            };
            return Some(Value::Flag(Flag::DateBetween([value, least, most])));
        }
        let (_, nodes) = self.numbers(arguments, "between", span)?;
        Some(Value::Flag(Flag::NumberBetween(Box::new(<[Node; 3]>::try_from(nodes).ok()?))))
    }

    /// The value of an expression that is a date, without reporting when it is not.
    fn peek_date(&mut self, expr: &Expr) -> Option<Value> {
        let is_date = match &expr.kind {
            ExprKind::Name(name) => table::variable(name) == Some(Variable::StartDate),
            ExprKind::Call { name, .. } => table::function(name) == Some(Function::Date),
            _ => false,
        };
        if is_date { self.value(expr) } else { None }
    }

    fn date(&mut self, arguments: &[Expr]) -> Option<Value> {
        let [argument] = arguments else { return None };
        let ExprKind::Text(text) = &argument.kind else {
            let found = "`date` takes text in quotes".to_owned();
            self.mismatch(argument.span, found, "write `date(\"2026-12-31\")`");
            return None;
        };
        match parse_date(text) {
            Ok(date) => Some(Value::Date(Date::Constant(date))),
            Err(_) => {
                let error = Error::new(Code::FormulaInvalidDate).with("text", text.as_str());
                self.problems.add(argument.span, error);
                None
            }
        }
    }

    fn rounding(&mut self, arguments: &[Expr], mode: RoundingMode) -> Option<Value> {
        let (value, places) = match arguments {
            [value] => (value, Some(0)),
            [value, places] => (value, self.places(places)),
            _ => return None,
        };
        let (kind, node) = self.number(value)?;
        Some(Value::Number(kind, Node::Round(Box::new(node), mode, places?)))
    }

    fn places(&mut self, expr: &Expr) -> Option<i32> {
        let places = expr.whole_number().filter(|places| places.abs() <= PLACES_MAX);
        if places.is_none() {
            let reason = format!("places are a whole number from -{PLACES_MAX} to {PLACES_MAX}");
            self.problems.add(expr.span, Error::new(Code::FormulaInvalidScale).with("reason", reason));
        }
        places
    }

    fn scale(
        &mut self,
        name: &str,
        written: &Expr,
        steps: &[(Expr, Expr)],
        otherwise: Option<&Expr>,
        span: Span,
    ) -> Option<Value> {
        let marginal = table::function(name) == Some(Function::Tier);
        let value = self.number(written);
        if let Some((Type::Rate, _)) = value {
            self.mismatch(span, format!("{name} of a rate"), "an amount is needed");
        }
        let mut checked = Vec::with_capacity(steps.len());
        // A step or value that could not be read was told; what follows from it is not.
        let unread = |expr: &Expr| matches!(expr.kind, ExprKind::Missing);
        let lost = unread(written) || steps.iter().any(|(_, rate)| unread(rate));
        for (limit, rate) in steps.iter().filter(|(_, rate)| !unread(rate)) {
            let (limit, rate) = (self.limit(limit, checked.last().map(|(limit, _)| limit)), self.scale_rate(rate));
            if let (Some(limit), Some(rate)) = (limit, rate) {
                checked.push((limit, rate));
            }
        }
        let Some(otherwise) = otherwise else {
            if !lost {
                self.problems.add(span, parser::no_else(name));
            }
            return None;
        };
        let otherwise = self.scale_rate(otherwise);
        let (_, value) = value?;
        if checked.len() != steps.len() {
            return None;
        }
        let scale = Scale { value, steps: checked, otherwise: otherwise?, marginal };
        Some(Value::Number(Type::Amount, Node::Scale(Box::new(scale))))
    }

    /// A limit: a number written out, zero or more and above the one before.
    fn limit(&mut self, expr: &Expr, before: Option<&Constant>) -> Option<Constant> {
        let ExprKind::Number { value, percent: false } = &expr.kind else {
            let reason = "a limit is a number written out".to_owned();
            self.problems.add(expr.span, Error::new(Code::FormulaInvalidScale).with("reason", reason));
            return None;
        };
        let limit = Constant::new(*value, false);
        if before.is_some_and(|before| before.exact >= limit.exact) {
            let reason = format!("limits ascend, and {value} does not");
            self.problems.add(expr.span, Error::new(Code::FormulaInvalidScale).with("reason", reason));
            return None;
        }
        Some(limit)
    }

    fn scale_rate(&mut self, expr: &Expr) -> Option<Node> {
        match self.number(expr)? {
            (Type::Rate | Type::Number, node) => Some(node),
            (kind, _) => {
                self.stands_here(expr.span, kind, "a rate is needed");
                None
            }
        }
    }
}

/// User formulas give amounts; parameters are plain numbers.
fn symbol(slot: Slot) -> Value {
    match slot {
        Slot::Parameter(at) => Value::Number(Type::Number, Node::Parameter(at)),
        Slot::Formula(at) => Value::Number(Type::Amount, Node::Formula(at)),
    }
}

fn numeric(function: Function, kind: Type, nodes: Vec<Node>) -> Option<Value> {
    let node = match function {
        Function::Min => Node::Least(nodes),
        Function::Max => Node::Most(nodes),
        Function::Clamp => Node::Clamp(Box::new(<[Node; 3]>::try_from(nodes).ok()?)),
        _ => Node::Abs(Box::new(nodes.into_iter().next()?)),
    };
    Some(Value::Number(kind, node))
}
