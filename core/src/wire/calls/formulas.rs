//! Calls about one formula: its value, and what an editor needs.
//!
//! Positions are counted in characters from 0 in spans, and from 1 in lines and columns. Computes nothing itself.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use crate::calculator::check_key;
use crate::code::{Code, Error, Errors};
use crate::formula::{Facts, Formula, FormulaKind, Function, Inputs, Scope, Symbol, Type, Variable, analyze, complete};
use crate::money::{Rate, RoundingMode};
use crate::span::Span;
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::parameter::ParameterValue;
use crate::wire::text::fault::{Faults, wrong_type};
use crate::wire::text::given::{FromScalar, Given, optional, shown};
use crate::wire::text::read::{Entries, Ignored};
use crate::wire::text::record::record;
use crate::wire::text::words::Named;
use crate::wire::text::write::Written;

// An editor may send what it evaluates with also to the calls that need no values.
record! {
    pub(crate) struct EvaluateFormulaInput {
        /// The text.
        formula: String,
        /// What it is a formula of.
        kind: Given<Named<FormulaKind>>,
        /// Values of parameters by key; none when absent.
        parameters: Option<Entries<ParameterValue>>,
        /// Results by key of the user's own formulas that are computed before this one; none when absent.
        formulas: Option<Entries<Given<i64>>>,
        /// Values of variables by name: amounts, rates, dates, text, and for tags a list of text; 0 or empty when absent.
        values: Option<Entries<Value>>,
        /// How the result is rounded; `down` when absent.
        rounding: Option<Given<Named<RoundingMode>>>,
    }

    pub(crate) struct AnalyzeFormulaInput {
        /// The text.
        formula: String,
        /// What it is a formula of.
        kind: Given<Named<FormulaKind>>,
        /// Values of parameters by key; none when absent.
        parameters: Option<Entries<ParameterValue>>,
        /// Results by key of the user's own formulas that are computed before this one; none when absent.
        formulas: Option<Entries<Given<i64>>>,
        #[cfg_attr(feature = "schema", schemars(skip))]
        _values: Option<Ignored>,
        #[cfg_attr(feature = "schema", schemars(skip))]
        _rounding: Option<Ignored>,
    }

    pub(crate) struct CompleteFormulaInput {
        /// The text.
        formula: String,
        /// What it is a formula of.
        kind: Given<Named<FormulaKind>>,
        /// Values of parameters by key; none when absent.
        parameters: Option<Entries<ParameterValue>>,
        /// Results by key of the user's own formulas that are computed before this one; none when absent.
        formulas: Option<Entries<Given<i64>>>,
        #[cfg_attr(feature = "schema", schemars(skip))]
        _values: Option<Ignored>,
        #[cfg_attr(feature = "schema", schemars(skip))]
        _rounding: Option<Ignored>,
        /// Where names are wanted, in characters from 0; the end of the text when absent.
        at: Option<usize>,
    }
}

/// The scope: named parameters, and named user formulas that are computed before this one.
fn scope_of(
    kind: &Given<Named<FormulaKind>>,
    parameters: Option<&Entries<ParameterValue>>,
    formulas: Option<&Entries<Given<i64>>>,
) -> Result<Scope, Error> {
    let parameters: Vec<&String> = parameters.iter().flat_map(|entries| entries.0.keys()).collect();
    let formulas: Vec<&String> = formulas.iter().flat_map(|entries| entries.0.keys()).collect();
    for (keys, field) in [(&parameters, "parameters"), (&formulas, "formulas")] {
        for key in keys {
            check_key(key).map_err(|error| error.under(key).under(field))?;
        }
    }
    let mut scope = Scope::of(kind.clone().field("kind")?.0);
    scope.symbols = parameters.iter().copied().cloned().map(Symbol::Parameter).collect();
    scope.symbols.extend(formulas.iter().copied().cloned().map(Symbol::Formula));
    let before = formulas.iter().copied().cloned();
    let at = scope.order.iter().position(|key| *key == scope.key).unwrap_or(0);
    scope.order.splice(at..at, before);
    Ok(scope)
}

fn in_formula(errors: Errors) -> Errors {
    let mut faults = Faults::default();
    errors.into_vec().into_iter().for_each(|error| faults.push(error.under("formula")));
    match faults.finish() {
        Ok(()) => Error::new(Code::FormulaEmpty).into(),
        Err(errors) => errors,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct EvaluateFormulaAnswer {
    /// The formula as a trace prints it.
    formula: String,
    /// The same with its values put in.
    values: String,
    /// The value before rounding: a decimal, or a fraction such as `100/3`.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "exact")))]
    exact: String,
    /// The rounded amount.
    amount: i64,
}

fn evaluate_formula(input: EvaluateFormulaInput) -> Answered<EvaluateFormulaAnswer> {
    let formula =
        Formula::check(&input.formula, &scope_of(&input.kind, input.parameters.as_ref(), input.formulas.as_ref())?)
            .map_err(in_formula)?;
    let mode = optional(input.rounding, "rounding")?.map_or(RoundingMode::Down, |named| named.0);
    let mut parameters: Vec<Decimal> = Vec::new();
    for (key, value) in input.parameters.unwrap_or_default().0 {
        parameters.push(value.0.map_err(|error| error.under(&key).under("parameters"))?);
    }
    let mut formulas: Vec<i64> = Vec::new();
    for (key, value) in input.formulas.unwrap_or_default().0 {
        formulas.push(value.0.map_err(|error| error.under(&key).under("formulas"))?);
    }
    let values = Values::read(&input.values.unwrap_or_default().0)?;
    let facts = values.facts();
    let inputs = values.inputs(&facts).parameters(&parameters).formulas(&formulas);
    let exact = formula.evaluate(&inputs).map_err(|error| error.under("formula"))?;
    let amount = formula.evaluate_rounded(&inputs, mode).map_err(|error| error.under("formula"))?;
    let (formula, values) = (formula.printed(), formula.with_values(&inputs));
    Ok(EvaluateFormulaAnswer { formula, values, exact: exact.to_string(), amount })
}

/// Values of variables by their English names; what is absent is 0 or empty.
struct Values {
    amounts: BTreeMap<&'static str, i64>,
    texts: BTreeMap<&'static str, String>,
    tags: Vec<String>,
    rate: Rate,
    start: NaiveDate,
}

impl Values {
    fn read(given: &BTreeMap<String, Value>) -> Result<Self, Error> {
        let mut values = Values {
            amounts: BTreeMap::new(),
            texts: BTreeMap::new(),
            tags: Vec::new(),
            rate: Rate::ZERO,
            start: NaiveDate::default(),
        };
        for (name, value) in given {
            values.put(name, value).map_err(|error| error.under(name).under("values"))?;
        }
        Ok(values)
    }

    fn put(&mut self, name: &str, value: &Value) -> Result<(), Error> {
        let Some(variable) = Variable::ALL.iter().find(|known| known.name() == name || known.korean() == name) else {
            let error = Error::new(Code::FormulaUnknownVariable).with("name", name);
            return Err(error.suggest(name, Variable::ALL.iter().map(|known| known.name())));
        };
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        if *variable == Variable::OrderTaxFreeRatio {
            // It follows from the two amounts.
            return Err(Error::new(Code::UnknownField).with("field", name).with("suggestion", "ORDER_TAX_FREE_AMOUNT"));
        }
        match variable.value_type() {
            Type::Text => {
                let text = value.as_str().ok_or_else(|| wrong_type("text", &shown(value)))?;
                self.texts.insert(variable.name(), text.to_owned());
            }
            Type::Texts => {
                let tags = value.as_array().ok_or_else(|| wrong_type("a list of texts", &shown(value)))?;
                let tag = |(index, tag): (usize, &Value)| {
                    let text = tag.as_str().ok_or_else(|| wrong_type("text", &shown(tag)).under_index(index));
                    text.map(str::to_owned)
                };
                self.tags = tags.iter().enumerate().map(tag).collect::<Result<_, _>>()?;
            }
            Type::Date => self.start = NaiveDate::from_text(&text)?,
            Type::Rate => {
                self.rate = match value.as_i64() {
                    Some(number) => Rate::from_integer(i128::from(number))?,
                    None => Rate::from_text(&text)?,
                }
            }
            _ => {
                self.amounts.insert(variable.name(), i64::from_text(&text)?);
            }
        }
        Ok(())
    }

    fn amount(&self, variable: Variable) -> i64 {
        self.amounts.get(variable.name()).copied().unwrap_or(0)
    }

    fn text(&self, variable: Variable) -> &str {
        self.texts.get(variable.name()).map_or("", String::as_str)
    }

    fn facts(&self) -> Facts<'_> {
        Facts {
            payment_method: self.text(Variable::PaymentMethod),
            easy_pay_provider: self.text(Variable::EasyPayProvider),
            currency: self.texts.get("CURRENCY").map_or("KRW", String::as_str),
            product_id: self.text(Variable::ProductId),
            product_tag: self.text(Variable::ProductTag),
            level: self.texts.get("LEVEL").map_or("order", String::as_str),
            partner_type: self.text(Variable::PartnerType),
            taxation_type: self.text(Variable::TaxationType),
            partner_tags: &self.tags,
            start_date: self.start,
        }
    }

    fn inputs<'a>(&self, facts: &'a Facts<'a>) -> Inputs<'a> {
        Inputs::of(facts)
            .order_amount(self.amount(Variable::OrderAmount))
            .order_tax_free_amount(self.amount(Variable::OrderTaxFreeAmount))
            .payment_amount(self.amount(Variable::PaymentAmount))
            .payment_tax_free_amount(self.amount(Variable::PaymentTaxFreeAmount))
            .payment_supply_amount(self.amount(Variable::PaymentSupplyAmount))
            .payment_vat_amount(self.amount(Variable::PaymentVatAmount))
            .payment_vat_burden_amount(self.amount(Variable::PaymentVatBurdenAmount))
            .discount_amount(self.amount(Variable::DiscountAmount))
            .discount_tax_free_amount(self.amount(Variable::DiscountTaxFreeAmount))
            .discount_share_amount(self.amount(Variable::DiscountShareAmount))
            .discount_share_tax_free_amount(self.amount(Variable::DiscountShareTaxFreeAmount))
            .platform_fee_amount(self.amount(Variable::PlatformFeeAmount))
            .platform_fee_vat(self.amount(Variable::PlatformFeeVat))
            .additional_fee_amount(self.amount(Variable::AdditionalFeeAmount))
            .additional_fee_vat(self.amount(Variable::AdditionalFeeVat))
            .settlement_amount(self.amount(Variable::SettlementAmount))
            .fixed_amount(self.amount(Variable::FixedAmount))
            .quantity(self.amount(Variable::Quantity))
            .fixed_rate(self.rate)
    }
}

/// A piece of a formula's text.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct FormulaTokenRecord {
    /// What it is: `variable`, `number`, `operator` and so on.
    kind: String,
    /// The type of its value, if it has one.
    r#type: Option<String>,
    /// Its first character, and the one after its last.
    span: [usize; 2],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct AnalyzeFormulaAnswer {
    /// The pieces of the text, in order.
    tokens: Vec<FormulaTokenRecord>,
    /// The type of the result, as far as it is known.
    r#type: Option<String>,
    /// Everything that is wrong with the text.
    problems: Vec<Written<Error>>,
}

fn span(span: Span) -> [usize; 2] {
    [span.start, span.end]
}

fn analyze_formula(input: AnalyzeFormulaInput) -> Answered<AnalyzeFormulaAnswer> {
    let analysis = analyze(&input.formula, &scope_of(&input.kind, input.parameters.as_ref(), input.formulas.as_ref())?);
    let name = |of: Option<Type>| of.map(|of| of.name().to_owned());
    let tokens = analysis.tokens.iter().map(|token| FormulaTokenRecord {
        kind: token.kind.as_str().to_owned(),
        r#type: name(token.value_type),
        span: span(token.span),
    });
    let problems = analysis.problems.into_iter().map(|error| Written(error.under("formula")));
    Ok(AnalyzeFormulaAnswer { tokens: tokens.collect(), r#type: name(analysis.result), problems: problems.collect() })
}

/// A name that fits.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct CompletionRecord {
    /// What to put in.
    text: String,
    /// What it is: `variable`, `function` and so on.
    kind: String,
    /// Its type or signature.
    detail: String,
    /// What it means.
    doc: String,
    /// What it replaces: the first character, and the one after the last.
    replaces: [usize; 2],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct CompleteFormulaAnswer {
    /// Names that fit.
    completions: Vec<CompletionRecord>,
}

fn complete_formula(input: CompleteFormulaInput) -> Answered<CompleteFormulaAnswer> {
    let at = input.at.unwrap_or_else(|| input.formula.chars().count());
    let completions =
        complete(&input.formula, at, &scope_of(&input.kind, input.parameters.as_ref(), input.formulas.as_ref())?)
            .into_iter()
            .map(|item| CompletionRecord {
                text: item.text,
                kind: item.kind.as_str().to_owned(),
                detail: item.detail,
                doc: item.doc,
                replaces: span(item.replaces),
            });
    Ok(CompleteFormulaAnswer { completions: completions.collect() })
}

record! {
    pub(crate) struct FormulaNamesInput {}
}

/// A variable of formulas.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct FormulaVariableRecord {
    /// Its name.
    name: String,
    /// Its Korean name, which is as good.
    korean: String,
    /// Its type.
    r#type: String,
    /// What it means.
    doc: String,
}

/// A function of formulas.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct FormulaFunctionRecord {
    /// Its name.
    name: String,
    /// Its Korean name, which is as good.
    korean: String,
    /// What it takes and gives.
    signature: String,
    /// What it means.
    doc: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct FormulaNamesAnswer {
    /// Every variable.
    variables: Vec<FormulaVariableRecord>,
    /// Every function.
    functions: Vec<FormulaFunctionRecord>,
}

fn formula_names(_: FormulaNamesInput) -> Answered<FormulaNamesAnswer> {
    let variables = Variable::ALL.iter().map(|known| FormulaVariableRecord {
        name: known.name().to_owned(),
        korean: known.korean().to_owned(),
        r#type: known.value_type().name().to_owned(),
        doc: known.doc().to_owned(),
    });
    let functions = Function::ALL.iter().map(|known| FormulaFunctionRecord {
        name: known.name().to_owned(),
        korean: known.korean().to_owned(),
        signature: known.signature().to_owned(),
        doc: known.doc().to_owned(),
    });
    Ok(FormulaNamesAnswer { variables: variables.collect(), functions: functions.collect() })
}

calls! {
    /// Tokens, result type and problems of a formula, however unfinished the text is.
    analyze_formula(AnalyzeFormulaInput) -> AnalyzeFormulaAnswer;
    /// Names that fit at a position of a formula.
    complete_formula(CompleteFormulaInput) -> CompleteFormulaAnswer;
    /// A formula with given values: exact, rounded, and as it prints in a trace.
    evaluate_formula(EvaluateFormulaInput) -> EvaluateFormulaAnswer;
    /// The variables and functions of formulas, with Korean names, types and meaning.
    formula_names(FormulaNamesInput) -> FormulaNamesAnswer;
}
