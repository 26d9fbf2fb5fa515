//! Tokens to tree: operator precedence by strength, with recovery, so that one pass finds every problem.
//!
//! Where something is missing, a node says so (`Missing`) and reading goes on as if it stood there: an operator between two values
//! side by side, a closing parenthesis before the end. What follows only from an earlier mistake is not told. Depth of nesting and
//! height of the tree are bounded before anything walks the tree.
//! Does not know types or which names exist.

use super::ast::{BinaryOperator, Expr, ExprKind, MINUS_STRENGTH, NOT_STRENGTH, UnaryOperator};
use super::lexer::{Operator, Token, Tokens, tokens};
use super::problem::Problems;
use super::table::{Function, Keyword, function};
use crate::code::{Code, Error, Errors};
use crate::limits::{FORMULA_CHARS_MAX, FORMULA_DEPTH_MAX, FORMULA_HEIGHT_MAX};
use crate::span::Span;

struct Parser<'p, 't> {
    tokens: Vec<(Token, Span)>,
    /// Numbers with commas that no list was blamed for, in the order of the text.
    grouped: Vec<Span>,
    at: usize,
    depth: usize,
    /// What is missing at the end was taken in by a text or comment that does not end, or was not read for its depth.
    lost: bool,
    problems: &'p mut Problems<'t>,
}

/// Reads a formula into its tree. What its names mean, and whether its types fit, is not looked at; [`Formula::check`](super::Formula::check)
/// does both.
///
/// # Errors
/// Every problem of the text at once; see [`Code`].
pub fn parse(text: &str) -> Result<Expr, Errors> {
    let mut problems = Problems::new(text);
    let expr = read(text, &mut problems);
    Errors::none_in(problems.into_errors())?;
    Ok(expr)
}

/// The tree as far as there is one; what is wrong is added to the problems.
pub(super) fn read<'t>(text: &'t str, problems: &mut Problems<'t>) -> Expr {
    let length = text.chars().count();
    if length > FORMULA_CHARS_MAX {
        let error = Error::new(Code::FormulaTooLong).with("length", length).with("limit", FORMULA_CHARS_MAX);
        problems.add(Span::new(FORMULA_CHARS_MAX, length), error);
        return missing(Span::new(0, length));
    }
    let Tokens { tokens, unterminated, .. } = tokens(text, problems);
    if tokens.len() == 1 {
        if problems.is_empty() {
            problems.code(Span::new(0, length), Code::FormulaEmpty);
        }
        return missing(Span::new(0, length));
    }
    let grouped = tokens.iter().filter(|(token, _)| matches!(token, Token::Number { comma: true, .. }));
    let grouped = grouped.map(|(_, span)| *span).collect();
    let mut parser = Parser { tokens, grouped, at: 0, depth: 0, lost: unterminated, problems };
    let mut expr = parser.expression(0, None);
    if height(&expr) > FORMULA_HEIGHT_MAX {
        if !parser.problems.has(Code::FormulaTooDeep) {
            let error = Error::new(Code::FormulaTooDeep).with("limit", FORMULA_HEIGHT_MAX);
            parser.problems.add(expr.span, error);
        }
        return missing(expr.span);
    }
    // What is left over belongs nowhere; read on, so that its own problems show too.
    while *parser.peek() != Token::End {
        let (_, span) = parser.take();
        parser.unexpected(span);
        if parser.begins_operand() {
            parser.expression(0, None);
        } else if let Some(operator) = parser.binary_here() {
            expr = parser.chain(expr, operator);
        }
    }
    expr
}

/// The longest way from the root to a leaf, found without recursion.
fn height(expr: &Expr) -> usize {
    let (mut tallest, mut open) = (0, vec![(expr, 1_usize)]);
    while let Some((expr, level)) = open.pop() {
        tallest = tallest.max(level);
        let below = level.saturating_add(1);
        open.extend(expr.children().into_iter().map(|child| (child, below)));
    }
    tallest
}

fn missing(span: Span) -> Expr {
    Expr { kind: ExprKind::Missing, span }
}

/// That a scale has no `else`.
pub(super) fn no_else(name: &str) -> Error {
    let reason = format!("`{name}` needs `else: rate` for what is above its last limit");
    Error::new(Code::FormulaInvalidScale).with("reason", reason)
}

fn binary(token: &Token) -> Option<BinaryOperator> {
    Some(match token {
        Token::Keyword(Keyword::Or) => BinaryOperator::Or,
        Token::Keyword(Keyword::And) => BinaryOperator::And,
        Token::Operator(operator) => match operator {
            Operator::Add => BinaryOperator::Add,
            Operator::Subtract => BinaryOperator::Subtract,
            Operator::Multiply => BinaryOperator::Multiply,
            Operator::Divide => BinaryOperator::Divide,
            Operator::Equal => BinaryOperator::Equal,
            Operator::NotEqual => BinaryOperator::NotEqual,
            Operator::Less => BinaryOperator::Less,
            Operator::LessOrEqual => BinaryOperator::LessOrEqual,
            Operator::Greater => BinaryOperator::Greater,
            Operator::GreaterOrEqual => BinaryOperator::GreaterOrEqual,
        },
        _ => return None,
    })
}

/// Comparisons do not chain: `a < b < c` is a mistake in every language that allows it.
const COMPARISON: u8 = 4;

impl Parser<'_, '_> {
    fn peek(&self) -> &Token {
        self.tokens.get(self.at).map_or(&Token::End, |(token, _)| token)
    }

    fn span(&self) -> Span {
        self.tokens.get(self.at).or(self.tokens.last()).map_or(Span::default(), |(_, span)| *span)
    }

    fn take(&mut self) -> (Token, Span) {
        let taken = self.tokens.get(self.at).cloned().unwrap_or((Token::End, self.span()));
        if taken.0 != Token::End {
            self.at = self.at.saturating_add(1);
        }
        taken
    }

    fn takes(&mut self, token: &Token) -> bool {
        let found = self.peek() == token;
        if found {
            self.take();
        }
        found
    }

    fn binary_here(&self) -> Option<BinaryOperator> {
        binary(self.peek())
    }

    fn peek_second(&self) -> &Token {
        self.tokens.get(self.at.saturating_add(1)).map_or(&Token::End, |(token, _)| token)
    }

    fn begins_operand(&self) -> bool {
        matches!(
            self.peek(),
            Token::Number { .. }
                | Token::Text(_)
                | Token::Unreadable
                | Token::Name(_)
                | Token::Open
                | Token::Keyword(Keyword::Not | Keyword::True | Keyword::False)
        )
    }

    fn unexpected(&mut self, span: Span) {
        let token = self.problems.written(span);
        self.problems.add(span, Error::new(Code::FormulaUnexpectedToken).with("token", token));
    }

    /// That `token` is missing here, unless it was lost with what could not be read.
    fn lacks(&mut self, token: &str) {
        let (span, end) = (self.span(), *self.peek() == Token::End);
        if end && self.lost {
            return;
        }
        let found = if end { "the end".to_owned() } else { format!("`{}`", self.problems.written(span)) };
        self.problems.add(span, Error::new(Code::FormulaMissingToken).with("token", token).with("found", found));
    }

    fn expect(&mut self, token: &Token, text: &str) {
        if !self.takes(token) {
            self.lacks(text);
        }
    }

    /// Reads nothing more: the rest of the text is not worth the stack.
    fn too_deep(&mut self, span: Span, limit: usize) {
        self.problems.add(span, Error::new(Code::FormulaTooDeep).with("limit", limit));
        self.at = self.tokens.len().saturating_sub(1);
        self.lost = true;
    }

    /// An expression whose operators bind at least as tightly as `least`. `after` is the operator it stands right of.
    fn expression(&mut self, least: u8, after: Option<Span>) -> Expr {
        self.depth = self.depth.saturating_add(1);
        let expr = if self.depth > FORMULA_DEPTH_MAX {
            self.too_deep(self.span(), FORMULA_DEPTH_MAX);
            missing(self.span())
        } else {
            let left = self.operand(after);
            self.operators(left, least)
        };
        self.depth = self.depth.saturating_sub(1);
        expr
    }

    fn operators(&mut self, mut left: Expr, least: u8) -> Expr {
        for _ in 0..FORMULA_HEIGHT_MAX {
            left = match self.operator(left, least) {
                Ok(longer) => longer,
                Err(whole) => return whole,
            };
        }
        self.operator(left, least).map_or_else(
            |whole| whole,
            |longer| {
                self.too_deep(longer.span, FORMULA_HEIGHT_MAX);
                longer
            },
        )
    }

    /// One more operator with what is right of it, or the expression as it is when none follows.
    fn operator(&mut self, left: Expr, least: u8) -> Result<Expr, Expr> {
        if let Some(operator) = self.binary_here() {
            return if operator.strength() < least { Err(left) } else { Ok(self.chain(left, operator)) };
        }
        if COMPARISON < least {
            return Err(left);
        }
        if *self.peek() == Token::Keyword(Keyword::In) {
            return Ok(self.list_test(left));
        }
        if *self.peek() == Token::Keyword(Keyword::Not) && self.peek_second() == &Token::Keyword(Keyword::In) {
            self.take();
            let test = self.list_test(left);
            let span = test.span;
            return Ok(Expr { kind: ExprKind::Unary(UnaryOperator::Not, Box::new(test)), span });
        }
        if self.begins_operand() {
            // Two values side by side: say so once, and read the second as if an operator stood there.
            let span = self.span();
            let error = Error::new(Code::FormulaMissingOperator).with("token", self.problems.written(span));
            self.problems.add(span, error);
            self.expression(COMPARISON.saturating_add(1), None);
            return Ok(left);
        }
        Err(left)
    }

    /// `left operator …`, the operator being next.
    fn chain(&mut self, left: Expr, operator: BinaryOperator) -> Expr {
        let (_, span) = self.take();
        let strength = operator.strength();
        let right = self.expression(strength.saturating_add(1), Some(span));
        if strength == COMPARISON && self.binary_here().is_some_and(|next| next.strength() == COMPARISON) {
            let span = self.span();
            let error = Error::new(Code::FormulaUnexpectedToken).with("token", self.problems.written(span));
            self.problems.add(span, error.with("suggestion", "between"));
        }
        let whole = left.span.to(right.span);
        Expr { kind: ExprKind::Binary(operator, Box::new(left), Box::new(right)), span: whole }
    }

    fn list_test(&mut self, left: Expr) -> Expr {
        let (_, operator) = self.take();
        let mut items = Vec::new();
        let start = self.span();
        let end = if self.takes(&Token::Open) {
            loop {
                items.push(self.expression(0, None));
                if !self.takes(&Token::Comma) {
                    break;
                }
            }
            let end = self.span();
            self.check_commas(start, end);
            self.expect(&Token::Close, ")");
            end
        } else {
            items.push(self.operand(Some(operator)));
            items.last().map_or(start, |list| list.span)
        };
        let span = left.span.to(end);
        Expr { kind: ExprKind::In(Box::new(left), items), span }
    }

    fn operand(&mut self, after: Option<Span>) -> Expr {
        let span = self.span();
        let simple = |kind| Expr { kind, span };
        match self.peek().clone() {
            Token::Number { value, percent, .. } => {
                self.take();
                simple(ExprKind::Number { value, percent })
            }
            Token::Text(text) => {
                self.take();
                simple(ExprKind::Text(text))
            }
            Token::Unreadable => {
                self.take();
                missing(span)
            }
            Token::Keyword(Keyword::True) => {
                self.take();
                simple(ExprKind::Flag(true))
            }
            Token::Keyword(Keyword::False) => {
                self.take();
                simple(ExprKind::Flag(false))
            }
            Token::Name(name) => {
                self.take();
                if *self.peek() == Token::Open { self.call(name, span) } else { simple(ExprKind::Name(name)) }
            }
            Token::Open => {
                self.take();
                let mut inner = self.expression(0, None);
                let end = self.span();
                self.expect(&Token::Close, ")");
                inner.span = span.to(end);
                inner
            }
            Token::Keyword(Keyword::Not) => self.unary(UnaryOperator::Not, NOT_STRENGTH),
            Token::Operator(Operator::Subtract) => self.unary(UnaryOperator::Minus, MINUS_STRENGTH),
            token => self.no_operand(&token, span, after),
        }
    }

    fn unary(&mut self, operator: UnaryOperator, strength: u8) -> Expr {
        let (_, span) = self.take();
        let inner = self.expression(strength, Some(span));
        let whole = span.to(inner.span);
        Expr { kind: ExprKind::Unary(operator, Box::new(inner)), span: whole }
    }

    /// Where a value should stand and none does.
    fn no_operand(&mut self, token: &Token, span: Span, after: Option<Span>) -> Expr {
        let end = *token == Token::End;
        if end && self.lost {
            // What should stand here was lost.
        } else if let Some(place) = after {
            let operator = self.problems.written(place);
            self.problems.add(place, Error::new(Code::FormulaMissingRightOperand).with("operator", operator));
        } else if binary(token).is_some() || *token == Token::Keyword(Keyword::In) {
            let operator = self.problems.written(span);
            self.problems.add(span, Error::new(Code::FormulaMissingLeftOperand).with("operator", operator));
        } else if end || matches!(token, Token::Close | Token::Comma) {
            self.lacks("a value");
        } else {
            self.take();
            self.unexpected(span);
            if self.begins_operand() {
                return self.operand(after);
            }
        }
        missing(span)
    }

    /// `1,000` inside an argument list could be one number or two arguments, so neither is assumed.
    fn check_commas(&mut self, open: Span, close: Span) {
        let from = self.grouped.partition_point(|span| span.start < open.start);
        let upto = self.grouped.partition_point(|span| span.end <= close.end);
        // Each is told once: a list around this one has nothing to add.
        for span in self.grouped.drain(from..upto.max(from)) {
            let text = self.problems.written(span);
            self.problems.add(span, Error::new(Code::FormulaAmbiguousComma).with("text", text));
        }
    }

    fn call(&mut self, name: String, name_span: Span) -> Expr {
        if let Some(scale @ (Function::Tier | Function::Band)) = function(&name) {
            return self.scale(scale, name, name_span);
        }
        let (_, open) = self.take();
        let mut arguments = Vec::new();
        while !matches!(self.peek(), Token::Close | Token::End) {
            arguments.push(self.expression(0, None));
            if !self.another() {
                break;
            }
        }
        let span = name_span.to(self.closed(open));
        Expr { kind: ExprKind::Call { name, name_span, arguments }, span }
    }

    /// Whether a comma leads to another argument.
    fn another(&mut self) -> bool {
        let comma = self.span();
        let taken = self.takes(&Token::Comma);
        if taken && *self.peek() == Token::Close {
            self.unexpected(comma);
        }
        taken
    }

    /// The end of an argument list.
    fn closed(&mut self, open: Span) -> Span {
        let end = self.span();
        self.check_commas(open, end);
        self.expect(&Token::Close, ")");
        end
    }

    /// `tier(…)` or `band(…)`.
    fn scale(&mut self, function: Function, name: String, name_span: Span) -> Expr {
        let (_, open) = self.take();
        let (mut value, mut steps, mut otherwise) = (None, Vec::new(), None);
        while !matches!(self.peek(), Token::Close | Token::End) {
            if otherwise.is_some() {
                // Nothing comes after `else`.
                self.unexpected(self.span());
            }
            if *self.peek() == Token::Keyword(Keyword::Else) {
                self.take();
                self.expect(&Token::Colon, ":");
                otherwise = Some(Box::new(self.expression(0, None)));
            } else if value.is_some() {
                steps.push(self.step(&name, name_span));
            } else {
                value = Some(self.expression(0, None));
                if *self.peek() == Token::Colon {
                    // A colon for the comma: told, and read as if it were one.
                    self.lacks(",");
                    self.take();
                    continue;
                }
            }
            if !self.another() {
                break;
            }
        }
        if value.is_none() && otherwise.is_some() {
            let error = Error::new(Code::FormulaMissingToken).with("token", "a value").with("found", "`else`");
            self.problems.add(open, error);
        } else if value.is_none() && *self.peek() == Token::Close {
            self.problems.add(name_span, wrong_count(function, 0));
        }
        let end = self.closed(open);
        let value = Box::new(value.unwrap_or_else(|| missing(end)));
        Expr { kind: ExprKind::Scale { name, name_span, value, steps, otherwise }, span: name_span.to(end) }
    }

    /// `limit: rate`.
    fn step(&mut self, name: &str, name_span: Span) -> (Expr, Expr) {
        let limit = self.expression(0, None);
        if self.takes(&Token::Colon) {
            return (limit, self.expression(0, None));
        }
        let here = self.span();
        if *self.peek() == Token::Close {
            // The last one is a rate without `else:`.
            self.problems.add(name_span.to(here), no_else(name));
        } else if !self.problems.touches(name_span.to(here)) {
            self.lacks(":");
        }
        (limit, missing(here))
    }
}

/// That a function takes another number of arguments.
pub(super) fn wrong_count(function: Function, found: usize) -> Error {
    let expected = match function.arity() {
        (least, most) if least == most => least.to_string(),
        (least, most) => format!("{least} to {most}"),
    };
    let error = Error::new(Code::FormulaWrongArgumentCount).with("function", function.name());
    error.with("expected", expected).with("found", found)
}
