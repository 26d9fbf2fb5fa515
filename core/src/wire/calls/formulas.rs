//! Calls about one formula: its value, and what an editor needs.
//!
//! Positions are counted in characters from 0 in spans, and from 1 in lines and columns. Computes nothing itself.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::Value;

use crate::calculator::check_key;
use crate::code::{Code, Error};
use crate::formula::{
    Analysis, Completion, Formula, FormulaKind, Function, Scope, Source, Symbol, TokenInfo, Type, Variable, analyze,
    complete, number_from, reduced,
};
use crate::money::{Exact, Rate, RoundingMode};
use crate::span::Span;
use crate::wire::records::call::{Answered, calls};
use crate::wire::text::fault::{Faults, wrong_type};
use crate::wire::text::read::Gathered;
use crate::wire::text::record::record;
use crate::wire::text::scalar::{FromScalar, shown};
use crate::wire::text::write::{Write, Writer};

/// The document of a call about a formula, with fields after those that all have.
macro_rules! about_a_formula {
    ($name:ident $(, passed over $($passed:ident),+)?; $($more:tt)*) => {
        record! {
            pub(crate) struct $name $(, passed over $($passed),+)? {
                /// The text.
                formula: String,
                /// What it is a formula of.
                kind: FormulaKind,
                /// Values of parameters by key; none when absent.
                parameters: BTreeMap<String, Gathered<Decimal>> = BTreeMap::new(),
                /// Results by key of the user's own formulas that are computed before this one; none when absent.
                formulas: BTreeMap<String, Gathered<i64>> = BTreeMap::new(),
                $($more)*
            }
        }

        impl $name {
            fn scope(&self) -> Result<Scope, Error> {
                Ok(scope(self.kind, keys(&self.parameters, "parameters")?, keys(&self.formulas, "formulas")?))
            }
        }
    };
}

about_a_formula! {
    EvaluateFormulaInput;
    /// Values of variables by name: amounts, rates (the tax-free ratio, too), dates, text, and for tags a list of text; 0 or empty when absent.
    values: BTreeMap<String, Value> = BTreeMap::new(),
    /// How the result is rounded; `down` when absent.
    rounding: RoundingMode = RoundingMode::Down,
}

// An editor may send what it evaluates with also to the calls that need no values.
about_a_formula! { AnalyzeFormulaInput, passed over values, rounding; }

about_a_formula! {
    CompleteFormulaInput, passed over values, rounding;
    /// Where names are wanted, in characters from 0; the end of the text when absent.
    at: Option<usize>,
}

/// The keys that are given values. What a value is does not matter here, but that it can be one does.
fn keys<T>(by_key: &BTreeMap<String, Gathered<T>>, field: &str) -> Result<Vec<String>, Error> {
    let checked = |(key, value): (&String, &Gathered<T>)| {
        let typed = value.0.as_ref().err().filter(|error| error.code() == Code::WrongType);
        let checked = check_key(key).and(typed.map_or(Ok(()), |error| Err(error.clone())));
        checked.map(|()| key.clone()).map_err(|error| error.under(key).under(field))
    };
    by_key.iter().map(checked).collect()
}

/// The scope: named parameters, and named user formulas that are computed before this one.
fn scope(kind: FormulaKind, parameters: Vec<String>, formulas: Vec<String>) -> Scope {
    let mut scope = Scope::of(kind);
    let at = scope.order.iter().position(|key| *key == scope.key).unwrap_or(0);
    scope.order.splice(at..at, formulas.iter().cloned());
    let parameters = parameters.into_iter().map(Symbol::Parameter);
    scope.symbols = parameters.chain(formulas.into_iter().map(Symbol::Formula)).collect();
    scope
}

fn in_formula(error: Error) -> Error {
    error.under("formula")
}

record! {
    pub(crate) answer EvaluateFormulaAnswer {
        /// The formula as a trace prints it.
        formula: String,
        /// The same with its values put in.
        values: String,
        /// The value before rounding: a decimal, or a fraction such as `100/3`.
        exact: Exact,
        /// The rounded amount.
        amount: i64,
    }
}

fn evaluate_formula(input: EvaluateFormulaInput) -> Answered<EvaluateFormulaAnswer> {
    let (mut faults, mut values) = (Faults::default(), Values::default());
    let checked = Formula::check(&input.formula, &input.scope()?);
    let formula = faults.take_all(checked, |error| error.under("formula"));
    for (key, value) in input.parameters {
        let value = value.field(&key).map_err(|error| error.under("parameters"));
        values.parameters.extend(faults.take(value));
    }
    for (key, value) in input.formulas {
        let value = value.field(&key).map_err(|error| error.under("formulas"));
        values.formulas.extend(faults.take(value));
    }
    for (name, value) in &input.values {
        faults.take(values.put(name, value).map_err(|error| error.under(name).under("values")));
    }
    if [Variable::OrderTaxFreeRatio, Variable::OrderTaxFreeAmount].iter().all(|both| values.amounts.contains_key(both))
    {
        // One follows from the other.
        let fields = "`ORDER_TAX_FREE_RATIO` and `ORDER_TAX_FREE_AMOUNT`";
        faults.push(Error::new(Code::ExactlyOneOf).with("fields", fields).under("values"));
    }
    let formula = faults.finish_with(formula)?;
    let value = formula.value(&values).map_err(in_formula)?;
    let amount = value.rounded(input.rounding).map_err(in_formula)?;
    let (formula, values) = (formula.printed(), formula.values(&values));
    Ok(EvaluateFormulaAnswer { formula, values, exact: value.exact(), amount })
}

/// Values of variables; what is absent is 0 or empty.
#[derive(Default)]
struct Values {
    amounts: BTreeMap<Variable, i64>,
    texts: BTreeMap<Variable, String>,
    tags: Vec<String>,
    start: NaiveDate,
    parameters: Vec<Decimal>,
    formulas: Vec<i64>,
}

impl Values {
    fn put(&mut self, name: &str, value: &Value) -> Result<(), Error> {
        let Some(variable) = Variable::ALL.iter().find(|known| known.name() == name || known.korean() == name) else {
            let error = Error::new(Code::FormulaUnknownVariable).with("name", name);
            return Err(error.suggest(name, Variable::ALL.iter().map(|known| known.name())));
        };
        let text_of =
            |value: &Value| value.as_str().map(str::to_owned).ok_or_else(|| wrong_type("text", &shown(value)));
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        match (variable, variable.value_type()) {
            (_, Type::Text) => _ = self.texts.insert(*variable, text_of(value)?),
            (_, Type::Texts) => {
                let tags = value.as_array().ok_or_else(|| wrong_type("a list of texts", &shown(value)))?;
                let tag = |(index, tag)| text_of(tag).map_err(|error| error.under_index(index));
                self.tags = tags.iter().enumerate().map(tag).collect::<Result<_, _>>()?;
            }
            (_, Type::Date) => self.start = NaiveDate::from_text(&text)?,
            (_, Type::Rate) => {
                let whole = value.as_i64().map(i128::from);
                let rate = whole.map_or_else(|| Rate::from_text(&text), Rate::from_integer)?;
                self.amounts.insert(*variable, i64::from(rate.millipercent()));
            }
            _ => _ = self.amounts.insert(*variable, i64::from_text(&text)?),
        }
        Ok(())
    }
}

impl Source for Values {
    fn number(&self, variable: Variable) -> (i64, i64) {
        match self.amounts.get(&Variable::OrderTaxFreeRatio) {
            Some(given) if variable == Variable::OrderTaxFreeRatio => reduced(*given, i64::from(Rate::WHOLE)),
            _ => number_from(self, variable),
        }
    }

    fn amount(&self, variable: Variable) -> Option<i64> {
        variable.value_type().is_numeric().then(|| self.amounts.get(&variable).copied().unwrap_or(0))
    }

    fn text(&self, variable: Variable) -> &str {
        self.texts.get(&variable).map_or_else(
            || match variable {
                Variable::Currency => "KRW",
                Variable::Level => "order",
                _ => "",
            },
            String::as_str,
        )
    }

    fn tags(&self) -> &[String] {
        &self.tags
    }

    fn start_date(&self) -> NaiveDate {
        self.start
    }

    fn parameter(&self, at: usize) -> Decimal {
        self.parameters.get(at).copied().unwrap_or_default()
    }

    fn formula(&self, at: usize) -> i64 {
        self.formulas.get(at).copied().unwrap_or_default()
    }
}

/// The first character, and the one after the last.
impl Write for Span {
    fn write(&self, to: &mut Writer) {
        to.list([self.start, self.end]);
    }
}

#[cfg(feature = "schema")]
impl crate::wire::text::form::Form for Span {
    fn given(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "array", "items": usize::given(generator), "minItems": 2, "maxItems": 2 })
    }
}

record! {
    /// A piece of a formula's text.
    FormulaTokenRecord of TokenInfo as token {
        /// What it is: `variable`, `number`, `operator` and so on.
        kind: String => token.kind.as_str(),
        /// The type of its value, if it has one.
        r#type: Option<String> => token.value_type.map(Type::name),
        /// Its first character, and the one after its last.
        span: Span => token.span,
    }

    AnalyzeFormulaAnswer of Analysis as analysis {
        /// The pieces of the text, in order.
        tokens: Vec<TokenInfo> => analysis.tokens,
        /// The type of the result, as far as it is known.
        r#type: Option<String> => analysis.result.map(Type::name),
        /// Everything that is wrong with the text.
        problems: Vec<Error> => analysis.problems.iter().cloned().map(in_formula).collect::<Vec<_>>(),
    }

    /// A name that fits.
    CompletionRecord of Completion as name {
        /// What to put in.
        text: String => name.text,
        /// What it is: `variable`, `function` and so on.
        kind: String => name.kind.as_str(),
        /// Its type or signature.
        detail: String => name.detail,
        /// What it means.
        doc: String => name.doc,
        /// What it replaces: the first character, and the one after the last.
        replaces: Span => name.replaces,
    }

    pub(crate) answer CompleteFormulaAnswer {
        /// Names that fit.
        completions: Vec<Completion>,
    }

    pub(crate) struct FormulaNamesInput {}

    /// A variable of formulas.
    FormulaVariableRecord of Variable as known {
        /// Its name.
        name: String => known.name(),
        /// Its Korean name, which is as good.
        korean: String => known.korean(),
        /// Its type.
        r#type: String => known.value_type().name(),
        /// What it means.
        doc: String => known.doc(),
    }

    /// A function of formulas.
    FormulaFunctionRecord of Function as known {
        /// Its name.
        name: String => known.name(),
        /// Its Korean name, which is as good.
        korean: String => known.korean(),
        /// What it takes and gives.
        signature: String => known.signature(),
        /// What it means.
        doc: String => known.doc(),
    }

    pub(crate) answer FormulaNamesAnswer {
        /// Every variable.
        variables: Vec<Variable>,
        /// Every function.
        functions: Vec<Function>,
    }
}

fn analyze_formula(input: AnalyzeFormulaInput) -> Answered<Analysis> {
    Ok(analyze(&input.formula, &input.scope()?))
}

fn complete_formula(input: CompleteFormulaInput) -> Answered<CompleteFormulaAnswer> {
    let at = input.at.unwrap_or_else(|| input.formula.chars().count());
    Ok(CompleteFormulaAnswer { completions: complete(&input.formula, at, &input.scope()?) })
}

fn formula_names(_: FormulaNamesInput) -> Answered<FormulaNamesAnswer> {
    Ok(FormulaNamesAnswer { variables: Variable::ALL.to_vec(), functions: Function::ALL.to_vec() })
}

calls! {
    /// Tokens, result type and problems of a formula, however unfinished the text is.
    analyze_formula(AnalyzeFormulaInput) -> Analysis;
    /// Names that fit at a position of a formula.
    complete_formula(CompleteFormulaInput) -> CompleteFormulaAnswer;
    /// A formula with given values: exact, rounded, and as it prints in a trace.
    evaluate_formula(EvaluateFormulaInput) -> EvaluateFormulaAnswer;
    /// The variables and functions of formulas, with Korean names, types and meaning.
    formula_names(FormulaNamesInput) -> FormulaNamesAnswer;
}
