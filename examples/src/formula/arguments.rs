//! The command line: one formula with its values, or an order with its book.

use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::{Parser, ValueEnum};
use jeongsan::trace::Language;

/// Try a fee formula, or settle an order by the formulas of a book and see every step.
#[derive(Parser)]
#[command(version, after_help = AFTER)]
pub struct Arguments {
    /// The formula, such as `ORDER_AMOUNT * 10%`.
    #[arg(required_unless_present = "order", conflicts_with = "order", allow_hyphen_values = true)]
    formula: Option<String>,

    /// What the formula computes, which decides the names it may use.
    #[arg(long, default_value = "platformFee", value_parser = PossibleValuesParser::new(KINDS))]
    pub kind: String,

    /// The value of a variable, `ORDER_AMOUNT=47500` or `정률=12%`; tags with commas between. What is not set is 0 or empty.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = pair)]
    pub values: Vec<(String, String)>,

    /// A parameter with its value, `rewardRate=0.85`.
    #[arg(long = "param", value_name = "KEY=VALUE", value_parser = pair)]
    pub parameters: Vec<(String, String)>,

    /// A user formula that is computed before, with its result, `reward=300`.
    #[arg(long = "result", value_name = "KEY=AMOUNT", value_parser = pair)]
    pub results: Vec<(String, String)>,

    /// How the value becomes a whole amount.
    #[arg(long, default_value = "down", value_parser = PossibleValuesParser::new(MODES))]
    pub rounding: String,

    /// Show the names that fit behind so many characters of the formula instead of its value.
    #[arg(long, value_name = "AT", conflicts_with = "order")]
    complete: Option<usize>,

    /// An order (JSON) to settle.
    #[arg(long, value_name = "FILE", requires = "book")]
    order: Option<PathBuf>,

    /// The book (JSON) to settle it by.
    #[arg(long, value_name = "FILE", requires = "order")]
    book: Option<PathBuf>,

    /// Language of what is printed; mistakes are told in English.
    #[arg(long, value_enum, default_value_t = Words::En)]
    pub language: Words,
}

const KINDS: [&str; 6] = ["platformFee", "discountShare", "additionalFee", "settlement", "settlementTaxFree", "user"];
const MODES: [&str; 7] = ["down", "up", "half_up", "half_down", "half_even", "ceiling", "floor"];

const AFTER: &str = "Amounts are minor units: 47500 is 47,500 won, and 475.00 dollars.\n\
    Exit codes: 0 printed, 1 the formula or a file has mistakes, 2 the command line is wrong.";

/// A language on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Words {
    /// English
    En,
    /// Korean
    Ko,
}

impl From<Words> for Language {
    fn from(words: Words) -> Self {
        match words {
            Words::En => Language::English,
            Words::Ko => Language::Korean,
        }
    }
}

/// What is asked for.
pub enum Task<'a> {
    /// The value of a formula.
    Evaluate(&'a str),
    /// Names that fit at a place of it.
    Complete(&'a str, usize),
    /// An order, settled.
    Settle { order: &'a Path, book: &'a Path },
}

impl Arguments {
    /// What is asked for. The command line was accepted, so there is a formula, or both files.
    pub fn task(&self) -> Task<'_> {
        let formula = self.formula.as_deref().unwrap_or_default();
        match (&self.order, &self.book, self.complete) {
            (Some(order), Some(book), _) => Task::Settle { order, book },
            (_, _, Some(at)) => Task::Complete(formula, at),
            _ => Task::Evaluate(formula),
        }
    }
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("write NAME=VALUE")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}
