//! Tokens to tree: operator precedence by strength, with recovery, so that one pass finds every problem.
//!
//! Does not know types or which names exist.

use super::ast::{BinaryOperator, Expr, ExprKind, MINUS_STRENGTH, NOT_STRENGTH, UnaryOperator};
use super::lexer::{Operator, Token, tokens};
use super::problem::Problems;
use super::table::{Function, Keyword, function};
use crate::code::{Code, Error};
use crate::limits::{FORMULA_CHARS_MAX, FORMULA_DEPTH_MAX, FORMULA_HEIGHT_MAX};
use crate::span::Span;

struct Parser<'p, 't> {
    tokens: Vec<(Token, Span)>,
    at: usize,
    depth: usize,
    problems: &'p mut Problems<'t>,
}

pub(crate) fn parse<'t>(text: &'t str, problems: &mut Problems<'t>) -> Expr {
    let length = text.chars().count();
    if length > FORMULA_CHARS_MAX {
        let error = Error::new(Code::FormulaTooLong).with("length", length).with("limit", FORMULA_CHARS_MAX);
        problems.add(Span::new(FORMULA_CHARS_MAX, length), error);
        return missing(Span::new(0, length));
    }
    let (tokens, _) = tokens(text, problems);
    if tokens.len() == 1 {
        if problems.is_empty() {
            problems.code(Span::new(0, length), Code::FormulaEmpty);
        }
        return missing(Span::new(0, length));
    }
    let mut parser = Parser { tokens, at: 0, depth: 0, problems };
    let mut expr = parser.expression(0, None);
    if height(&expr) > FORMULA_HEIGHT_MAX {
        let error = Error::new(Code::FormulaTooDeep).with("limit", FORMULA_HEIGHT_MAX);
        parser.problems.add(expr.span, error);
        return missing(expr.span);
    }
    // What is left over belongs nowhere; read on, so that its own problems show too.
    while *parser.peek() != Token::End {
        let (token, span) = parser.take();
        parser.unexpected(&token, span);
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

fn text_of(token: &Token) -> String {
    match token {
        Token::Number { value, percent, .. } => format!("{value}{}", if *percent { "%" } else { "" }),
        Token::Text(text) => format!("\"{text}\""),
        Token::Name(name) => name.clone(),
        Token::Keyword(word) => word.name().to_owned(),
        Token::Operator(operator) => operator.text().to_owned(),
        Token::Open => "(".to_owned(),
        Token::Close => ")".to_owned(),
        Token::Comma => ",".to_owned(),
        Token::Colon => ":".to_owned(),
        Token::End => "the end".to_owned(),
    }
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

    fn begins_operand(&self) -> bool {
        matches!(
            self.peek(),
            Token::Number { .. }
                | Token::Text(_)
                | Token::Name(_)
                | Token::Open
                | Token::Keyword(Keyword::Not | Keyword::True | Keyword::False)
        )
    }

    fn unexpected(&mut self, token: &Token, span: Span) {
        self.problems.add(span, Error::new(Code::FormulaUnexpectedToken).with("token", text_of(token)));
    }

    fn expect(&mut self, token: &Token) {
        if !self.takes(token) {
            let found = match self.peek() {
                Token::End => "the end".to_owned(),
                other => format!("`{}`", text_of(other)),
            };
            let error = Error::new(Code::FormulaMissingToken).with("token", text_of(token)).with("found", found);
            self.problems.add(self.span(), error);
        }
    }

    /// An expression whose operators bind at least as tightly as `least`. `after` is the operator it stands right of.
    fn expression(&mut self, least: u8, after: Option<(&str, Span)>) -> Expr {
        self.depth = self.depth.saturating_add(1);
        let expr = if self.depth > FORMULA_DEPTH_MAX {
            let error = Error::new(Code::FormulaTooDeep).with("limit", FORMULA_DEPTH_MAX);
            self.problems.add(self.span(), error);
            // Nothing below is read: the rest of the text is not worth the stack.
            self.at = self.tokens.len().saturating_sub(1);
            missing(self.span())
        } else {
            let left = self.operand(after);
            self.operators(left, least)
        };
        self.depth = self.depth.saturating_sub(1);
        expr
    }

    fn operators(&mut self, mut left: Expr, least: u8) -> Expr {
        let mut chained = 0_usize;
        loop {
            if chained >= FORMULA_HEIGHT_MAX {
                let error = Error::new(Code::FormulaTooDeep).with("limit", FORMULA_HEIGHT_MAX);
                self.problems.add(self.span(), error);
                self.at = self.tokens.len().saturating_sub(1);
                return left;
            }
            if let Some(operator) = self.binary_here() {
                if operator.strength() < least {
                    return left;
                }
                left = self.chain(left, operator);
            } else if *self.peek() == Token::Keyword(Keyword::In) && COMPARISON >= least {
                left = self.list_test(left);
            } else if self.begins_operand() && least <= COMPARISON {
                // Two values side by side: say so once, and read the second as if an operator stood there.
                let token = text_of(self.peek());
                let error = Error::new(Code::FormulaMissingOperator).with("token", token);
                self.problems.add(self.span(), error);
                self.expression(COMPARISON.saturating_add(1), None);
            } else {
                return left;
            }
            chained = chained.saturating_add(1);
        }
    }

    /// `left operator …`, the operator being next.
    fn chain(&mut self, left: Expr, operator: BinaryOperator) -> Expr {
        let (_, span) = self.take();
        let strength = operator.strength();
        let right = self.expression(strength.saturating_add(1), Some((operator.text(), span)));
        if strength == COMPARISON
            && let Some(again) = self.binary_here().filter(|next| next.strength() == COMPARISON)
        {
            let error = Error::new(Code::FormulaUnexpectedToken).with("token", again.text());
            self.problems.add(self.span(), error.with("suggestion", "between"));
        }
        let whole = left.span.to(right.span);
        Expr { kind: ExprKind::Binary(operator, Box::new(left), Box::new(right)), span: whole }
    }

    fn list_test(&mut self, left: Expr) -> Expr {
        self.take();
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
            self.expect(&Token::Close);
            end
        } else {
            items.push(self.operand(Some(("in", start))));
            items.last().map_or(start, |list| list.span)
        };
        let span = left.span.to(end);
        Expr { kind: ExprKind::In(Box::new(left), items), span }
    }

    fn operand(&mut self, after: Option<(&str, Span)>) -> Expr {
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
                self.expect(&Token::Close);
                inner.span = span.to(end);
                inner
            }
            Token::Keyword(Keyword::Not) => self.unary(UnaryOperator::Not, NOT_STRENGTH, "not"),
            Token::Operator(Operator::Subtract) => self.unary(UnaryOperator::Minus, MINUS_STRENGTH, "-"),
            token => self.no_operand(&token, span, after),
        }
    }

    fn unary(&mut self, operator: UnaryOperator, strength: u8, text: &str) -> Expr {
        let (_, span) = self.take();
        let inner = self.expression(strength, Some((text, span)));
        let whole = span.to(inner.span);
        Expr { kind: ExprKind::Unary(operator, Box::new(inner)), span: whole }
    }

    /// Where a value should stand and none does.
    fn no_operand(&mut self, token: &Token, span: Span, after: Option<(&str, Span)>) -> Expr {
        if let Some((operator, place)) = after {
            let error = Error::new(Code::FormulaMissingRightOperand).with("operator", operator);
            self.problems.add(place, error);
        } else if binary(token).is_some() || *token == Token::Keyword(Keyword::In) {
            let error = Error::new(Code::FormulaMissingLeftOperand).with("operator", text_of(token));
            self.problems.add(span, error);
        } else if matches!(token, Token::End | Token::Close | Token::Comma) {
            let found = if *token == Token::End { "the end".to_owned() } else { format!("`{}`", text_of(token)) };
            let error = Error::new(Code::FormulaMissingToken).with("token", "a value").with("found", found);
            self.problems.add(span, error);
        } else {
            self.take();
            self.unexpected(token, span);
            if self.begins_operand() {
                return self.operand(after);
            }
        }
        missing(span)
    }

    /// `1,000` inside an argument list could be one number or two arguments, so neither is assumed.
    fn check_commas(&mut self, open: Span, close: Span) {
        let grouped: Vec<(Span, String)> = self
            .tokens
            .iter()
            .filter(|(token, span)| {
                matches!(token, Token::Number { comma: true, .. }) && span.start >= open.start && span.end <= close.end
            })
            .map(|(token, span)| (*span, text_of(token)))
            .collect();
        for (span, text) in grouped {
            self.problems.add(span, Error::new(Code::FormulaAmbiguousComma).with("text", text));
        }
    }

    fn call(&mut self, name: String, name_span: Span) -> Expr {
        let open = self.span();
        self.take();
        let scaled = matches!(function(&name), Some(Function::Tier | Function::Band));
        let (mut arguments, mut steps, mut otherwise) = (Vec::new(), Vec::new(), None);
        while *self.peek() != Token::Close && *self.peek() != Token::End {
            if otherwise.is_some() {
                // Nothing comes after `else`.
                let (token, span) = (self.peek().clone(), self.span());
                self.unexpected(&token, span);
            }
            if scaled && *self.peek() == Token::Keyword(Keyword::Else) {
                self.take();
                self.expect(&Token::Colon);
                otherwise = Some(Box::new(self.expression(0, None)));
            } else {
                let argument = self.expression(0, None);
                if scaled && !arguments.is_empty() {
                    self.expect(&Token::Colon);
                    steps.push((argument, self.expression(0, None)));
                } else {
                    arguments.push(argument);
                }
            }
            if !self.takes(&Token::Comma) {
                break;
            }
            if *self.peek() == Token::Close {
                self.unexpected(
                    &Token::Comma,
                    self.tokens.get(self.at.saturating_sub(1)).map_or(open, |(_, span)| *span),
                );
            }
        }
        let end = self.span();
        self.check_commas(open, end);
        self.expect(&Token::Close);
        let span = name_span.to(end);
        if !scaled {
            return Expr { kind: ExprKind::Call { name, name_span, arguments }, span };
        }
        if arguments.is_empty() {
            let error = Error::new(Code::FormulaMissingToken).with("token", "a value").with("found", "`else`");
            self.problems.add(open, error);
        }
        let value = Box::new(arguments.into_iter().next().unwrap_or_else(|| missing(end)));
        Expr { kind: ExprKind::Scale { name, name_span, value, steps, otherwise }, span }
    }
}
