//! What an editor needs: coloured tokens, the result's type, problems, and completions at a position.
//!
//! Plain data. Reads the table of names; computes no values.

use super::check::check;
use super::lexer::{Token, Tokens, tokens};
use super::parser;
use super::problem::Problems;
use super::scope::{Names, Scope, Slot, Symbol};
use super::table::{self, Function, Keyword, Type, Variable};
use crate::code::Error;
use crate::limits::FORMULA_CHARS_MAX;
use crate::span::Span;
use crate::words::worded;

worded! {
    /// What a token is.
    #[non_exhaustive]
    TokenKind {
        /// A number or percentage.
        Number "number";
        /// Text in quotes.
        Text "text";
        /// A variable of the language.
        Variable "variable";
        /// A parameter.
        Parameter "parameter";
        /// A user formula.
        Formula "formula";
        /// A function.
        Function "function";
        /// A word such as `and`.
        Keyword "keyword";
        /// An operator.
        Operator "operator";
        /// A parenthesis, comma or colon.
        Punctuation "punctuation";
        /// A comment.
        Comment "comment";
        /// A name nobody knows.
        Unknown "unknown";
    }
}

/// A token with its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct TokenInfo {
    /// What it is.
    pub kind: TokenKind,
    /// The type of its value, where it has one.
    pub value_type: Option<Type>,
    /// Where it stands, in characters.
    pub span: Span,
}

/// What an editor shows of a formula.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Analysis {
    /// Tokens and comments, in the order of the text.
    pub tokens: Vec<TokenInfo>,
    /// The type of the result, when nothing is wrong: an amount, or a plain number that counts as one.
    pub result: Option<Type>,
    /// Every problem, in the order of the text.
    pub problems: Vec<Error>,
}

fn describe(token: &Token, names: &Names<'_>) -> Option<(TokenKind, Option<Type>)> {
    Some(match token {
        Token::End => return None,
        Token::Number { percent, .. } => (TokenKind::Number, Some(if *percent { Type::Rate } else { Type::Number })),
        Token::Text(_) | Token::Unreadable => (TokenKind::Text, Some(Type::Text)),
        Token::Keyword(Keyword::True | Keyword::False) => (TokenKind::Keyword, Some(Type::Flag)),
        Token::Keyword(_) => (TokenKind::Keyword, None),
        Token::Operator(_) => (TokenKind::Operator, None),
        Token::Open | Token::Close | Token::Comma | Token::Colon => (TokenKind::Punctuation, None),
        Token::Name(name) => match (table::variable(name), table::function(name), names.slot(name)) {
            (Some(variable), _, _) => (TokenKind::Variable, Some(variable.value_type())),
            (_, Some(_), _) => (TokenKind::Function, None),
            (_, _, Some(Slot::Parameter(_))) => (TokenKind::Parameter, Some(Type::Number)),
            (_, _, Some(Slot::Formula(_))) => (TokenKind::Formula, Some(Type::Amount)),
            _ => (TokenKind::Unknown, None),
        },
    })
}

/// Tokens, type and problems of a text, however unfinished it is: what an editor shows while somebody types.
///
/// ```
/// use jeongsan::formula::{FormulaKind, Scope, TokenKind, analyze};
/// let analysis = analyze("min(ORDER_AMOUNT * 3.3%, ", &Scope::of(FormulaKind::PlatformFee));
/// let kinds: Vec<TokenKind> = analysis.tokens.iter().map(|token| token.kind).collect();
/// assert_eq!(kinds[..3], [TokenKind::Function, TokenKind::Punctuation, TokenKind::Variable]);
/// assert!(analysis.result.is_none() && !analysis.problems.is_empty());
/// ```
#[must_use]
pub fn analyze(text: &str, scope: &Scope) -> Analysis {
    if text.chars().count() > FORMULA_CHARS_MAX {
        let mut problems = Problems::new(text);
        parser::read(text, &mut problems);
        return Analysis { tokens: Vec::new(), result: None, problems: problems.into_errors() };
    }
    let names = Names::new(&scope.symbols, &scope.order);
    let mut unused = Problems::new(text);
    let Tokens { tokens: found, comments, .. } = tokens(text, &mut unused);
    let mut infos: Vec<TokenInfo> = found
        .iter()
        .filter_map(|(token, span)| {
            describe(token, &names).map(|(kind, value_type)| TokenInfo { kind, value_type, span: *span })
        })
        .chain(comments.into_iter().map(|span| TokenInfo { kind: TokenKind::Comment, value_type: None, span }))
        .collect();
    infos.sort_by_key(|info| info.span);
    let mut problems = Problems::new(text);
    let expr = parser::read(text, &mut problems);
    let checked = check(&expr, names.seen_by(scope.kind, &scope.key), &mut problems);
    let result = checked.map(|checked| checked.kind).filter(|_| problems.is_empty());
    Analysis { tokens: infos, result, problems: problems.into_errors() }
}

worded! {
    /// What a completion puts in.
    #[non_exhaustive]
    CompletionKind {
        /// A variable.
        Variable "variable";
        /// A parameter.
        Parameter "parameter";
        /// A user formula.
        Formula "formula";
        /// A function.
        Function "function";
        /// A word such as `and`.
        Keyword "keyword";
    }
}

/// A name that fits at a position.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Completion {
    /// What to put in.
    pub text: String,
    /// What it is.
    pub kind: CompletionKind,
    /// Type or signature.
    pub detail: String,
    /// What it means.
    pub doc: String,
    /// What it replaces.
    pub replaces: Span,
}

/// Names that begin like the word before the `at`-th character, in the order of the table: those of the formula's own scope only,
/// so that what is offered can be used. Letter case does not count; English and Korean names are both offered.
///
/// ```
/// use jeongsan::formula::{FormulaKind, Scope, complete};
/// let offered = complete("ORDER_AMOUNT * fix", 18, &Scope::of(FormulaKind::PlatformFee));
/// let names: Vec<&str> = offered.iter().map(|completion| completion.text.as_str()).collect();
/// assert_eq!(names, ["FIXED_RATE", "FIXED_AMOUNT"]);
/// ```
#[must_use]
pub fn complete(text: &str, at: usize, scope: &Scope) -> Vec<Completion> {
    let before: Vec<char> = text.chars().take(at).collect();
    let length = before.iter().rev().take_while(|c| c.is_alphanumeric() || **c == '_').count();
    let replaces = Span::new(before.len().saturating_sub(length), before.len());
    let word: String = before.iter().skip(replaces.start).collect::<String>().to_lowercase();
    let mut found = Vec::new();
    let mut offer = |name: &str, kind, detail: &str, doc: &str| {
        if name.to_lowercase().starts_with(&word) {
            let (text, detail, doc) = (name.to_owned(), detail.to_owned(), doc.to_owned());
            found.push(Completion { text, kind, detail, doc, replaces });
        }
    };
    let names = Names::new(&scope.symbols, &scope.order);
    let view = names.seen_by(scope.kind, &scope.key);
    for variable in Variable::ALL.iter().filter(|variable| view.allows(**variable).is_ok()) {
        for name in [variable.name(), variable.korean()] {
            offer(name, CompletionKind::Variable, variable.value_type().name(), variable.doc());
        }
    }
    for symbol in &scope.symbols {
        match symbol {
            Symbol::Parameter(key) => offer(key, CompletionKind::Parameter, "number", "parameter"),
            Symbol::Formula(key) => offer(key, CompletionKind::Formula, "amount", "user formula"),
        }
    }
    for function in Function::ALL {
        for name in [function.name(), function.korean()] {
            offer(name, CompletionKind::Function, function.signature(), function.doc());
        }
    }
    for keyword in Keyword::ALL {
        for name in [keyword.name(), keyword.korean()] {
            offer(name, CompletionKind::Keyword, "word", "");
        }
    }
    found
}
