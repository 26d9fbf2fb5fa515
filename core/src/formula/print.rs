//! The tree as text again. Reading what is printed gives the same tree: parentheses stand where the strengths of the operators need
//! them, and nowhere else.
//! With values put in for the names, it is the middle part of a trace line.

use std::fmt;

use super::ast::{BinaryOperator, Expr, ExprKind, MINUS_STRENGTH, NOT_STRENGTH, UnaryOperator};
use super::table::{self, Type};

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&written(self, false, &|_| None))
    }
}

/// What stands in the place of a name.
pub(crate) struct Put {
    pub text: String,
    /// A fraction, which as a divisor needs parentheses.
    pub fraction: bool,
}

/// The text of a tree, with `value` in the place of each name it answers.
pub(crate) fn written(expr: &Expr, signs: bool, value: &dyn Fn(&str) -> Option<Put>) -> String {
    let mut writer = Writer { signs, value, text: String::new() };
    writer.write(expr, 0);
    writer.text
}

/// Whether a name is a list by itself.
fn is_list(expr: &Expr) -> bool {
    let ExprKind::Name(name) = &expr.kind else { return false };
    table::variable(name).is_some_and(|variable| variable.value_type() == Type::Texts)
}

fn strength(expr: &Expr) -> u8 {
    match &expr.kind {
        ExprKind::Binary(operator, _, _) => operator.strength(),
        ExprKind::In(..) => BinaryOperator::Equal.strength(),
        ExprKind::Unary(UnaryOperator::Not, inner) if matches!(inner.kind, ExprKind::In(..)) => strength(inner),
        ExprKind::Unary(UnaryOperator::Not, _) => NOT_STRENGTH,
        ExprKind::Unary(UnaryOperator::Minus, _) => MINUS_STRENGTH,
        _ => u8::MAX,
    }
}

struct Writer<'v> {
    /// `×`, `÷` and `−` for the eye instead of what the language reads.
    signs: bool,
    value: &'v dyn Fn(&str) -> Option<Put>,
    text: String,
}

impl Writer<'_> {
    fn list(&mut self, items: &[Expr]) {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.text.push_str(", ");
            }
            self.write(item, 0);
        }
    }

    fn list_test(&mut self, item: &Expr, word: &str, items: &[Expr]) {
        self.write(item, BinaryOperator::Equal.strength().saturating_add(1));
        self.text.push_str(word);
        match items {
            [list] if is_list(list) => self.write(list, 0),
            items => {
                self.text.push('(');
                self.list(items);
                self.text.push(')');
            }
        }
    }

    fn operator(&mut self, operator: BinaryOperator) {
        let sign = match operator {
            BinaryOperator::Multiply if self.signs => "×",
            BinaryOperator::Divide if self.signs => "÷",
            BinaryOperator::Subtract if self.signs => "−",
            other => other.text(),
        };
        self.text.push(' ');
        self.text.push_str(sign);
        self.text.push(' ');
    }

    /// Writes `expr` where operators weaker than `least` need parentheses.
    fn write(&mut self, expr: &Expr, least: u8) {
        let parenthesised = strength(expr) < least;
        if parenthesised {
            self.text.push('(');
        }
        match &expr.kind {
            ExprKind::Number { value, percent } => {
                self.text.push_str(&value.to_string());
                self.text.push_str(if *percent { "%" } else { "" });
            }
            ExprKind::Text(content) => {
                let quote = if content.contains('"') { '\'' } else { '"' };
                self.text.push(quote);
                self.text.push_str(content);
                self.text.push(quote);
            }
            ExprKind::Flag(flag) => self.text.push_str(if *flag { "true" } else { "false" }),
            ExprKind::Name(name) => match (self.value)(name) {
                Some(put) => self.text.push_str(&put.text),
                None => self.text.push_str(name),
            },
            ExprKind::Unary(UnaryOperator::Minus, inner) => {
                self.text.push('-');
                self.write(inner, MINUS_STRENGTH);
            }
            ExprKind::Unary(UnaryOperator::Not, inner) => match &inner.kind {
                ExprKind::In(item, items) => self.list_test(item, " not in ", items),
                _ => {
                    self.text.push_str("not ");
                    self.write(inner, NOT_STRENGTH);
                }
            },
            ExprKind::Binary(operator, left, right) => {
                let own = operator.strength();
                // Comparisons do not chain, so a comparison on the left needs parentheses too.
                let left_least = if own == BinaryOperator::Equal.strength() { own.saturating_add(1) } else { own };
                self.write(left, left_least);
                self.operator(*operator);
                let fraction = |name: &str| (self.value)(name).is_some_and(|put| put.fraction);
                match &right.kind {
                    ExprKind::Name(name) if *operator == BinaryOperator::Divide && fraction(name) => {
                        self.text.push('(');
                        self.write(right, 0);
                        self.text.push(')');
                    }
                    _ => self.write(right, own.saturating_add(1)),
                }
            }
            ExprKind::In(item, items) => self.list_test(item, " in ", items),
            ExprKind::Call { name, arguments, .. } => {
                self.text.push_str(name);
                self.text.push('(');
                self.list(arguments);
                self.text.push(')');
            }
            ExprKind::Scale { name, value: scaled, steps, otherwise, .. } => {
                self.text.push_str(name);
                self.text.push('(');
                self.write(scaled, 0);
                for (limit, rate) in steps {
                    self.text.push_str(", ");
                    self.write(limit, 0);
                    self.text.push_str(": ");
                    self.write(rate, 0);
                }
                if let Some(rate) = otherwise {
                    self.text.push_str(", else: ");
                    self.write(rate, 0);
                }
                self.text.push(')');
            }
            ExprKind::Missing => self.text.push('?'),
        }
        if parenthesised {
            self.text.push(')');
        }
    }
}
