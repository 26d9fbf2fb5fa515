//! The tree as text again. Reading what is printed gives the same tree.
//!
//! With values put in for the names, it is the middle part of a trace line.

use super::ast::{BinaryOperator, Expr, ExprKind, MINUS_STRENGTH, NOT_STRENGTH, UnaryOperator};
use std::fmt;

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&written(self, &|_| None))
    }
}

/// The text of a tree, with `value` in the place of each name it answers.
pub(crate) fn written(expr: &Expr, value: &dyn Fn(&str) -> Option<String>) -> String {
    let mut text = String::new();
    write(expr, 0, value, &mut text);
    text
}

fn list(items: &[Expr], value: &dyn Fn(&str) -> Option<String>, text: &mut String) {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        write(item, 0, value, text);
    }
}

fn strength(expr: &Expr) -> u8 {
    match &expr.kind {
        ExprKind::Binary(operator, _, _) => operator.strength(),
        ExprKind::In(..) => BinaryOperator::Equal.strength(),
        ExprKind::Unary(UnaryOperator::Not, _) => NOT_STRENGTH,
        ExprKind::Unary(UnaryOperator::Minus, _) => MINUS_STRENGTH,
        _ => u8::MAX,
    }
}

/// Writes `expr` where operators weaker than `least` need parentheses.
fn write(expr: &Expr, least: u8, value: &dyn Fn(&str) -> Option<String>, text: &mut String) {
    let parenthesised = strength(expr) < least;
    if parenthesised {
        text.push('(');
    }
    match &expr.kind {
        ExprKind::Number { value, percent } => {
            text.push_str(&value.to_string());
            text.push_str(if *percent { "%" } else { "" });
        }
        ExprKind::Text(content) => {
            let quote = if content.contains('"') { '\'' } else { '"' };
            text.push(quote);
            text.push_str(content);
            text.push(quote);
        }
        ExprKind::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
        ExprKind::Name(name) => text.push_str(&value(name).unwrap_or_else(|| name.clone())),
        ExprKind::Unary(UnaryOperator::Minus, inner) => {
            text.push('-');
            write(inner, MINUS_STRENGTH, value, text);
        }
        ExprKind::Unary(UnaryOperator::Not, inner) => {
            text.push_str("not ");
            write(inner, NOT_STRENGTH, value, text);
        }
        ExprKind::Binary(operator, left, right) => {
            let own = operator.strength();
            // Comparisons do not chain, so a comparison on the left needs parentheses too.
            let left_least = if own == BinaryOperator::Equal.strength() { own.saturating_add(1) } else { own };
            write(left, left_least, value, text);
            text.push(' ');
            text.push_str(operator.text());
            text.push(' ');
            write(right, own.saturating_add(1), value, text);
        }
        ExprKind::In(item, items) => {
            write(item, BinaryOperator::Equal.strength().saturating_add(1), value, text);
            text.push_str(" in (");
            list(items, value, text);
            text.push(')');
        }
        ExprKind::Call { name, arguments, .. } => {
            text.push_str(name);
            text.push('(');
            list(arguments, value, text);
            text.push(')');
        }
        ExprKind::Scale { name, value: scaled, steps, otherwise, .. } => {
            text.push_str(name);
            text.push('(');
            write(scaled, 0, value, text);
            for (limit, rate) in steps {
                text.push_str(", ");
                write(limit, 0, value, text);
                text.push_str(": ");
                write(rate, 0, value, text);
            }
            if let Some(rate) = otherwise {
                text.push_str(", else: ");
                write(rate, 0, value, text);
            }
            text.push(')');
        }
        ExprKind::Missing => text.push('?'),
    }
    if parenthesised {
        text.push(')');
    }
}
