//! Text to tokens. Never fails: what it cannot read becomes a problem, and reading goes on, so that one pass finds the mistakes
//! behind it too.
//!
//! What people paste is met half way. The signs of print (`×`, `÷`, `−`, `≤`) are read as the operators they mean; operators of
//! other languages (`&&`, `!`, `=>`) and the quotes of a word processor are problems that say what to write, and are read as that.
//! A comma groups digits only before exactly three of them; whether it may stand there at all is the parser's question.
//!
//! Knows keywords, not variables or functions.

use rust_decimal::Decimal;

use super::problem::Problems;
use super::table::{Keyword, keyword};
use crate::code::{Code, Error};
use crate::span::Span;

#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Token {
    Number {
        value: Decimal,
        percent: bool,
        comma: bool,
    },
    Text(String),
    /// What is there but cannot be read; a problem says why.
    Unreadable,
    Name(String),
    Keyword(Keyword),
    Operator(Operator),
    Open,
    Close,
    Comma,
    Colon,
    End,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

pub(crate) struct Lexer<'p, 't> {
    chars: Vec<char>,
    at: usize,
    problems: &'p mut Problems<'t>,
    comments: Vec<Span>,
    unterminated: bool,
}

/// The tokens of a text.
pub(crate) struct Tokens {
    /// All tokens, `End` last.
    pub tokens: Vec<(Token, Span)>,
    /// Where the comments stand.
    pub comments: Vec<Span>,
    /// Whether a text or a comment does not end: what it took in may be what seems to be missing behind it.
    pub unterminated: bool,
}

/// All tokens of a text.
pub(crate) fn tokens<'t>(text: &'t str, problems: &mut Problems<'t>) -> Tokens {
    let (chars, comments) = (text.chars().collect(), Vec::new());
    let mut lexer = Lexer { chars, at: 0, problems, comments, unterminated: false };
    let mut tokens = Vec::new();
    while let Some(token) = lexer.next() {
        tokens.push(token);
    }
    tokens.push((Token::End, Span::new(lexer.chars.len(), lexer.chars.len())));
    Tokens { tokens, comments: lexer.comments, unterminated: lexer.unterminated }
}

fn starts_name(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

/// The quote to write for one of a word processor, and what ends the text it begins.
fn curly(c: char) -> Option<(&'static str, [char; 2])> {
    match c {
        '“' | '”' | '„' => Some(("\"", ['“', '”'])),
        '‘' | '’' | '‚' => Some(("'", ['‘', '’'])),
        _ => None,
    }
}

fn in_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

impl Lexer<'_, '_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at.saturating_add(ahead)).copied()
    }

    fn advance(&mut self, by: usize) {
        self.at = self.at.saturating_add(by);
    }

    fn while_true(&mut self, test: impl Fn(char) -> bool) -> String {
        let mut text = String::new();
        while let Some(c) = self.peek(0).filter(|c| test(*c)) {
            text.push(c);
            self.advance(1);
        }
        text
    }

    fn next(&mut self) -> Option<(Token, Span)> {
        loop {
            let start = self.at;
            let c = self.peek(0)?;
            let token = if c.is_whitespace() {
                self.advance(1);
                None
            } else if c == '/' && matches!(self.peek(1), Some('/' | '*')) {
                self.comment();
                None
            } else if c.is_ascii_digit() || (c == '.' && self.peek(1).is_some_and(|next| next.is_ascii_digit())) {
                self.number()
            } else if starts_name(c) {
                let name = self.while_true(in_name);
                Some(keyword(&name).map_or(Token::Name(name), Token::Keyword))
            } else if c == '"' || c == '\'' {
                self.text(c)
            } else if let Some((quote, ends)) = curly(c) {
                self.curly_text(quote, ends)
            } else {
                self.symbol(c)
            };
            if let Some(token) = token {
                return Some((token, Span::new(start, self.at)));
            }
        }
    }

    fn comment(&mut self) {
        let start = self.at;
        if self.peek(1) == Some('/') {
            self.while_true(|c| c != '\n');
        } else {
            self.advance(2);
            while self.at < self.chars.len() && (self.peek(0), self.peek(1)) != (Some('*'), Some('/')) {
                self.advance(1);
            }
            if self.at < self.chars.len() {
                self.advance(2);
            } else {
                self.unterminated("comment", Span::new(start, start.saturating_add(2)));
            }
        }
        self.comments.push(Span::new(start, self.at));
    }

    fn text(&mut self, quote: char) -> Option<Token> {
        let start = self.at;
        self.advance(1);
        let text = self.while_true(|c| c != quote && c != '\n');
        if self.peek(0) == Some(quote) {
            self.advance(1);
            return Some(Token::Text(text));
        }
        self.unterminated("text", Span::new(start, start.saturating_add(1)));
        Some(Token::Unreadable)
    }

    fn unterminated(&mut self, what: &str, span: Span) {
        self.unterminated = true;
        self.problems.add(span, Error::new(Code::FormulaUnterminated).with("what", what));
    }

    /// Text in the quotes of a word processor: a problem, told once and not again at its end.
    fn curly_text(&mut self, quote: &str, ends: [char; 2]) -> Option<Token> {
        let start = self.at;
        let written = self.peek(0).map(String::from).unwrap_or_default();
        let error = Error::new(Code::FormulaInvalidCharacter).with("text", written).with("suggestion", quote);
        self.problems.add(Span::new(start, start.saturating_add(1)), error);
        self.advance(1);
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let length = rest.iter().take_while(|c| **c != '\n').position(|c| ends.contains(c))?;
        let text = rest.iter().take(length).collect();
        self.advance(length.saturating_add(1));
        Some(Token::Text(text))
    }

    /// Digits, grouped by `_` or by commas in threes, with an optional fraction and `%`.
    fn number(&mut self) -> Option<Token> {
        let start = self.at;
        let (mut digits, mut comma, mut wrongly_grouped) = (String::new(), false, false);
        while let Some(c) = self.peek(0) {
            match c {
                '0'..='9' | '.' => digits.push(c),
                '_' if self.peek(1).is_some_and(|next| next.is_ascii_digit()) => {}
                ',' if self.groups_here() => {
                    wrongly_grouped |= digits.contains('.') || (!comma && digits.len() > 3);
                    comma = true;
                }
                _ => break,
            }
            self.advance(1);
        }
        let joined = self.while_true(in_name);
        let span = Span::new(start, self.at);
        let written: String = self.chars.get(start..self.at).unwrap_or_default().iter().collect();
        let percent = self.percent();
        let bad =
            |reason: &str| Error::new(Code::FormulaInvalidNumber).with("text", written.as_str()).with("reason", reason);
        let value = Decimal::from_str_exact(&digits);
        match value {
            _ if !joined.is_empty() => self.problems.add(span, bad("letters follow the digits")),
            _ if wrongly_grouped => self.problems.add(span, bad("commas group whole digits in threes")),
            _ if digits.matches('.').count() > 1 || digits.ends_with('.') => {
                self.problems.add(span, bad("a decimal point has digits on both sides, and stands once"));
            }
            Ok(value) => return Some(Token::Number { value, percent, comma }),
            Err(_) => self.problems.add(span, bad("at most 28 digits are exact")),
        }
        Some(Token::Number { value: Decimal::ZERO, percent, comma })
    }

    /// A comma groups when exactly three digits follow it.
    fn groups_here(&self) -> bool {
        let digit = |ahead| self.peek(ahead).is_some_and(|c: char| c.is_ascii_digit());
        digit(1) && digit(2) && digit(3) && !digit(4)
    }

    fn percent(&mut self) -> bool {
        let mut ahead = 0_usize;
        while self.peek(ahead) == Some(' ') {
            ahead = ahead.saturating_add(1);
        }
        if self.peek(ahead) == Some('%') {
            self.advance(ahead.saturating_add(1));
            return true;
        }
        false
    }

    fn symbol(&mut self, c: char) -> Option<Token> {
        let pair = (c, self.peek(1).unwrap_or(' '));
        let (token, length) = match pair {
            ('<', '=') => (Token::Operator(Operator::LessOrEqual), 2),
            ('>', '=') => (Token::Operator(Operator::GreaterOrEqual), 2),
            ('<', '>') | ('!', '=') => (Token::Operator(Operator::NotEqual), 2),
            ('=', '=') => (Token::Operator(Operator::Equal), 2),
            ('*', '*') | ('&', '&') | ('|', '|') | ('=', '<' | '>') => return self.unknown_operator(2),
            ('+', _) => (Token::Operator(Operator::Add), 1),
            ('-' | '−', _) => (Token::Operator(Operator::Subtract), 1),
            ('*' | '×', _) => (Token::Operator(Operator::Multiply), 1),
            ('/' | '÷', _) => (Token::Operator(Operator::Divide), 1),
            ('=', _) => (Token::Operator(Operator::Equal), 1),
            ('≠', _) => (Token::Operator(Operator::NotEqual), 1),
            ('<', _) => (Token::Operator(Operator::Less), 1),
            ('≤', _) => (Token::Operator(Operator::LessOrEqual), 1),
            ('>', _) => (Token::Operator(Operator::Greater), 1),
            ('≥', _) => (Token::Operator(Operator::GreaterOrEqual), 1),
            ('(', _) => (Token::Open, 1),
            (')', _) => (Token::Close, 1),
            (',', _) => (Token::Comma, 1),
            (':', _) => (Token::Colon, 1),
            ('^' | '%' | '&' | '|' | '!' | '~', _) => return self.unknown_operator(1),
            _ => {
                let error = Error::new(Code::FormulaInvalidCharacter).with("text", c.to_string());
                self.problems.add(Span::new(self.at, self.at.saturating_add(1)), error);
                self.advance(1);
                return None;
            }
        };
        self.advance(length);
        Some(token)
    }

    /// An operator of other languages: a problem, read as a product so that what follows is still checked.
    fn unknown_operator(&mut self, length: usize) -> Option<Token> {
        let end = self.at.saturating_add(length);
        let written: String = self.chars.get(self.at..end).unwrap_or_default().iter().collect();
        let known = match written.as_str() {
            "&&" | "&" => Some("and"),
            "||" | "|" => Some("or"),
            "!" | "~" => Some("not"),
            "=<" => Some("<="),
            "=>" => Some(">="),
            _ => None,
        };
        let mut error = Error::new(Code::FormulaUnknownOperator).with("operator", written);
        if let Some(known) = known {
            error = error.with("suggestion", known);
        }
        self.problems.add(Span::new(self.at, end), error);
        self.advance(length);
        match known {
            Some("and") => Some(Token::Keyword(Keyword::And)),
            Some("or") => Some(Token::Keyword(Keyword::Or)),
            Some("<=") => Some(Token::Operator(Operator::LessOrEqual)),
            Some(">=") => Some(Token::Operator(Operator::GreaterOrEqual)),
            Some(_) => Some(Token::Keyword(Keyword::Not)),
            None => Some(Token::Operator(Operator::Multiply)),
        }
    }
}
