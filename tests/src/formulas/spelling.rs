//! The many ways to write one tree: signs and words of either language, spaces, comments, grouped digits, needless parentheses.
//!
//! Knows how tightly operators bind from the grammar's page. Does not use the engine's printer, which it is there to check.

use jeongsan::formula::{BinaryOperator, Expr, ExprKind, UnaryOperator};
use jeongsan::span::Span;

use super::oracle::WORDS;
use super::random::Choices;

/// The tree without its places.
pub fn bare(expr: &Expr) -> Expr {
    let all = |list: &[Expr]| list.iter().map(bare).collect::<Vec<Expr>>();
    let inner = |expr: &Expr| Box::new(bare(expr));
    let kind = match &expr.kind {
        ExprKind::Unary(operator, operand) => ExprKind::Unary(*operator, inner(operand)),
        ExprKind::Binary(operator, left, right) => ExprKind::Binary(*operator, inner(left), inner(right)),
        ExprKind::In(item, items) => ExprKind::In(inner(item), all(items)),
        ExprKind::Call { name, arguments, .. } => {
            ExprKind::Call { name: name.clone(), name_span: Span::default(), arguments: all(arguments) }
        }
        ExprKind::Scale { name, value, steps, otherwise, .. } => ExprKind::Scale {
            name: name.clone(),
            name_span: Span::default(),
            value: inner(value),
            steps: steps.iter().map(|(limit, rate)| (bare(limit), bare(rate))).collect(),
            otherwise: otherwise.as_deref().map(inner),
        },
        simple => simple.clone(),
    };
    Expr::new(kind)
}

/// One of the ways to write a tree.
pub fn spelled(expr: &Expr, choices: &mut Choices<'_>) -> String {
    let mut writer = Writer { choices, text: String::new(), lists: 0 };
    writer.gap("");
    writer.write(expr, 0);
    writer.gap("");
    writer.text
}

/// How tightly an expression holds together; what stands alone does so best.
fn strength(expr: &Expr) -> u8 {
    match &expr.kind {
        ExprKind::Binary(BinaryOperator::Or, _, _) => 1,
        ExprKind::Binary(BinaryOperator::And, _, _) => 2,
        ExprKind::Unary(UnaryOperator::Not, _) => 3,
        ExprKind::Binary(BinaryOperator::Add | BinaryOperator::Subtract, _, _) => 5,
        ExprKind::Binary(BinaryOperator::Multiply | BinaryOperator::Divide, _, _) => 6,
        ExprKind::Binary(..) | ExprKind::In(..) => 4,
        ExprKind::Unary(UnaryOperator::Minus, _) => 7,
        _ => 8,
    }
}

struct Writer<'c, 'b> {
    choices: &'c mut Choices<'b>,
    text: String,
    /// Lists of arguments this place is in, where a comma does not group digits.
    lists: usize,
}

impl Writer<'_, '_> {
    /// Something that separates, or `usual`.
    fn gap(&mut self, usual: &str) {
        let gap = match self.choices.below(12) {
            0..=8 => usual,
            9 => "  ",
            10 => "\n\t",
            _ => self.choices.pick(&[" /* 수수료 */ ", " // a \" comment\n", " /**/ ", "\u{3000}"]),
        };
        self.text.push_str(gap);
    }

    fn put(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn one_of(&mut self, texts: &[&str]) {
        let text = self.choices.pick(texts);
        self.put(text);
    }

    fn word(&mut self, english: &str) {
        let korean = WORDS.iter().find(|known| known.0 == english).map_or("", |known| known.1);
        match self.choices.below(8) {
            6 => self.put(&english.to_uppercase()),
            7 => self.put(korean),
            _ => self.put(english),
        }
    }

    fn operator(&mut self, operator: BinaryOperator) {
        self.gap(" ");
        self.put(" ");
        match operator {
            BinaryOperator::Or => self.word("or"),
            BinaryOperator::And => self.word("and"),
            BinaryOperator::Equal => self.one_of(&["==", "="]),
            BinaryOperator::NotEqual => self.one_of(&["!=", "<>", "≠"]),
            BinaryOperator::Less => self.put("<"),
            BinaryOperator::LessOrEqual => self.one_of(&["<=", "≤"]),
            BinaryOperator::Greater => self.put(">"),
            BinaryOperator::GreaterOrEqual => self.one_of(&[">=", "≥"]),
            BinaryOperator::Add => self.put("+"),
            BinaryOperator::Subtract => self.one_of(&["-", "−"]),
            BinaryOperator::Multiply => self.one_of(&["*", "×"]),
            BinaryOperator::Divide => self.one_of(&["/", "÷"]),
        }
        self.put(" ");
        self.gap("");
    }

    fn list(&mut self, items: &[Expr]) {
        self.put("(");
        self.lists += 1;
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.put(", ");
            }
            self.write(item, 0);
            self.gap("");
        }
        self.lists -= 1;
        self.put(")");
    }

    fn write(&mut self, expr: &Expr, least: u8) {
        if strength(expr) >= least && !self.choices.chance(1) {
            return self.plain(expr);
        }
        self.put("(");
        self.gap("");
        self.plain(expr);
        self.gap("");
        self.put(")");
    }

    fn plain(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Number { value, percent } => {
                self.number(&value.to_string());
                if *percent {
                    self.one_of(&["%", " %"]);
                }
            }
            ExprKind::Text(text) => {
                let quote = match (text.contains('"'), text.contains('\'')) {
                    (true, _) => "'",
                    (_, true) => "\"",
                    _ => self.choices.pick(&["\"", "'"]),
                };
                self.put(&format!("{quote}{text}{quote}"));
            }
            ExprKind::Flag(flag) => self.word(if *flag { "true" } else { "false" }),
            ExprKind::Name(name) => self.put(name),
            ExprKind::Unary(UnaryOperator::Minus, inner) => {
                self.one_of(&["-", "−"]);
                self.gap("");
                self.write(inner, 7);
            }
            ExprKind::Unary(UnaryOperator::Not, inner) => {
                if let ExprKind::In(item, items) = &inner.kind
                    && self.choices.chance(8)
                {
                    return self.list_test(item, true, items);
                }
                self.word("not");
                self.put(" ");
                self.write(inner, 3);
            }
            ExprKind::Binary(operator, left, right) => {
                let own = strength(expr);
                // Operators of one strength read from the left; comparisons do not chain at all.
                self.write(left, if own == 4 { 5 } else { own });
                self.operator(*operator);
                self.write(right, own + 1);
            }
            ExprKind::In(item, items) => self.list_test(item, false, items),
            ExprKind::Call { name, arguments, .. } => {
                self.put(name);
                self.gap("");
                self.list(arguments);
            }
            ExprKind::Scale { name, value, steps, otherwise, .. } => {
                self.scale(name, value, steps, otherwise.as_deref());
            }
            other => panic!("{other:?} cannot be written"),
        }
    }

    fn list_test(&mut self, item: &Expr, not: bool, items: &[Expr]) {
        self.write(item, 5);
        self.put(" ");
        if not {
            self.word("not");
            self.put(" ");
        }
        self.word("in");
        self.put(" ");
        match items {
            [Expr { kind: ExprKind::Name(name), .. }] if self.choices.chance(8) => self.put(name),
            items => self.list(items),
        }
    }

    fn scale(&mut self, name: &str, value: &Expr, steps: &[(Expr, Expr)], otherwise: Option<&Expr>) {
        self.put(name);
        self.put("(");
        self.lists += 1;
        self.write(value, 0);
        for (limit, rate) in steps {
            self.put(",");
            self.gap(" ");
            self.write(limit, 0);
            self.gap("");
            self.put(":");
            self.gap("");
            self.write(rate, 0);
        }
        if let Some(rate) = otherwise {
            self.put(", ");
            self.word("else");
            self.put(" :");
            self.write(rate, 0);
        }
        self.lists -= 1;
        self.put(")");
    }

    fn number(&mut self, digits: &str) {
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mark = match self.choices.below(6) {
            4 => "_",
            5 if self.lists == 0 => ",",
            _ => "",
        };
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                self.put(mark);
            }
            self.text.push(digit);
        }
        if !fraction.is_empty() {
            if whole == "0" && self.choices.chance(6) {
                self.text.pop();
            }
            self.text.push('.');
            self.put(fraction);
        }
    }
}
