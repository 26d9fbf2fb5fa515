//! Calls about one formula: its value, and what an editor needs.
//!
//! Positions are counted in characters from 0 in spans, and from 1 in lines and columns. Computes nothing itself.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::{Value, json};

use super::calculator::ParameterValue;
use super::call::{Answer, ErrorRecord, to_value};
use super::read::{Entries, Faults, read};
use super::scalar::{FromScalar, Given, found, optional, wrong_type};
use super::words::Named;
use crate::calculator::check_key;
use crate::code::{Code, Error, Errors};
use crate::formula::{
    Formula, FormulaKind, Function, Inputs, Scope, Symbol, Type, Variable, analyze as analyze_formula,
    complete as complete_formula,
};
use crate::money::{Rate, RoundingMode};
use crate::span::Span;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FormulaInput {
    formula: String,
    kind: Given<Named<FormulaKind>>,
    #[serde(default)]
    parameters: Entries<ParameterValue>,
    #[serde(default)]
    formulas: Entries<Given<i64>>,
    #[serde(default)]
    values: Entries<Value>,
    at: Option<usize>,
    rounding: Option<Given<Named<RoundingMode>>>,
}

impl FormulaInput {
    /// A position has a meaning where names are completed, and nowhere else.
    fn without_position(self) -> Result<Self, Error> {
        match self.at {
            Some(_) => Err(Error::new(Code::UnknownField).with("field", "at")),
            None => Ok(self),
        }
    }

    /// The scope: named parameters, and named user formulas that are computed before this one.
    fn scope(&self) -> Result<Scope, Error> {
        for (keys, field) in [
            (self.parameters.0.keys().collect::<Vec<_>>(), "parameters"),
            (self.formulas.0.keys().collect::<Vec<_>>(), "formulas"),
        ] {
            for key in keys {
                check_key(key).map_err(|error| error.under(key).under(field))?;
            }
        }
        let kind = self.kind.clone().field("kind")?.0;
        let mut scope = Scope::of(kind);
        scope.symbols = self.parameters.0.keys().cloned().map(Symbol::Parameter).collect();
        scope.symbols.extend(self.formulas.0.keys().cloned().map(Symbol::Formula));
        let before = self.formulas.0.keys().cloned();
        let at = scope.order.iter().position(|key| *key == scope.key).unwrap_or(0);
        scope.order.splice(at..at, before);
        Ok(scope)
    }
}

fn in_formula(errors: Errors) -> Errors {
    let mut faults = Faults::default();
    errors.into_vec().into_iter().for_each(|error| faults.push(error.under("formula")));
    match faults.finish() {
        Ok(()) => Error::new(Code::FormulaEmpty).into(),
        Err(errors) => errors,
    }
}

/// Evaluates one formula with given values: exact, rounded, and as it prints in a trace.
pub(super) fn evaluate_formula(input: &str) -> Answer {
    let input = read::<FormulaInput>(input)?.without_position()?;
    let formula = Formula::check(&input.formula, &input.scope()?).map_err(in_formula)?;
    let mode = optional(input.rounding, "rounding")?.map_or(RoundingMode::Down, |named| named.0);
    let mut parameters: Vec<Decimal> = Vec::new();
    for (key, value) in input.parameters.0 {
        parameters.push(value.0.map_err(|error| error.under(&key).under("parameters"))?);
    }
    let mut formulas: Vec<i64> = Vec::new();
    for (key, value) in input.formulas.0 {
        formulas.push(value.0.map_err(|error| error.under(&key).under("formulas"))?);
    }
    let values = Values::read(&input.values.0)?;
    let inputs = Inputs { parameters: &parameters, formulas: &formulas, ..values.inputs() };
    let exact = formula.evaluate(&inputs).map_err(|error| error.under("formula"))?;
    let amount = formula.evaluate_rounded(&inputs, mode).map_err(|error| error.under("formula"))?;
    Ok(json!({ "formula": formula.printed(), "values": formula.with_values(&inputs), "exact": exact.to_string(),
        "amount": amount }))
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
                self.texts.insert(variable.name(), text);
            }
            Type::Texts => {
                let tags = value.as_array().ok_or_else(|| wrong_type("a list of texts", &found(value)))?;
                self.tags = tags.iter().filter_map(Value::as_str).map(str::to_owned).collect();
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

    fn inputs(&self) -> Inputs<'_> {
        Inputs {
            order_amount: self.amount(Variable::OrderAmount),
            order_tax_free_amount: self.amount(Variable::OrderTaxFreeAmount),
            payment_amount: self.amount(Variable::PaymentAmount),
            payment_tax_free_amount: self.amount(Variable::PaymentTaxFreeAmount),
            payment_supply_amount: self.amount(Variable::PaymentSupplyAmount),
            payment_vat_amount: self.amount(Variable::PaymentVatAmount),
            payment_vat_burden_amount: self.amount(Variable::PaymentVatBurdenAmount),
            discount_amount: self.amount(Variable::DiscountAmount),
            discount_tax_free_amount: self.amount(Variable::DiscountTaxFreeAmount),
            discount_share_amount: self.amount(Variable::DiscountShareAmount),
            discount_share_tax_free_amount: self.amount(Variable::DiscountShareTaxFreeAmount),
            platform_fee_amount: self.amount(Variable::PlatformFeeAmount),
            platform_fee_vat: self.amount(Variable::PlatformFeeVat),
            additional_fee_amount: self.amount(Variable::AdditionalFeeAmount),
            additional_fee_vat: self.amount(Variable::AdditionalFeeVat),
            settlement_amount: self.amount(Variable::SettlementAmount),
            fixed_amount: self.amount(Variable::FixedAmount),
            quantity: self.amount(Variable::Quantity),
            fixed_rate: self.rate,
            payment_method: self.text(Variable::PaymentMethod),
            easy_pay_provider: self.text(Variable::EasyPayProvider),
            currency: self.texts.get("CURRENCY").map_or("KRW", String::as_str),
            product_id: self.text(Variable::ProductId),
            product_tag: self.text(Variable::ProductTag),
            level: self.texts.get("LEVEL").map_or("order", String::as_str),
            partner_type: self.text(Variable::PartnerType),
            taxation_type: self.text(Variable::TaxationType),
            partner_tags: &self.tags,
            ..Inputs::on(self.start)
        }
    }
}

fn span(span: Span) -> Value {
    json!([span.start, span.end])
}

/// Tokens, result type and problems, however unfinished the text is.
pub(super) fn analyze_formula_call(input: &str) -> Answer {
    let input = read::<FormulaInput>(input)?.without_position()?;
    let analysis = analyze_formula(&input.formula, &input.scope()?);
    let tokens: Vec<Value> = analysis
        .tokens
        .iter()
        .map(|token| {
            json!({ "kind": token.kind.as_str(), "type": token.value_type.map(Type::name), "span": span(token.span) })
        })
        .collect();
    let problems: Vec<Value> =
        analysis.problems.into_iter().map(|error| to_value(&ErrorRecord::from(&error.under("formula")))).collect();
    Ok(json!({ "tokens": tokens, "type": analysis.result.map(Type::name), "problems": problems }))
}

/// Names that fit at a position, the end of the text unless `at` is given.
pub(super) fn complete_formula_call(input: &str) -> Answer {
    let input: FormulaInput = read(input)?;
    let at = input.at.unwrap_or_else(|| input.formula.chars().count());
    let found = complete_formula(&input.formula, at, &input.scope()?);
    let found: Vec<Value> = found
        .into_iter()
        .map(|item| {
            json!({ "text": item.text, "kind": item.kind.as_str(), "detail": item.detail, "doc": item.doc,
                "replaces": span(item.replaces) })
        })
        .collect();
    Ok(json!({ "completions": found }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NamesInput {}

/// The table of names: every variable and function with its Korean name, type or signature, and meaning.
pub(super) fn formula_names(input: &str) -> Answer {
    read::<NamesInput>(input)?;
    let variables: Vec<Value> = Variable::ALL
        .iter()
        .map(|known| {
            json!({ "name": known.name(), "korean": known.korean(), "type": known.value_type().name(),
                "doc": known.doc() })
        })
        .collect();
    let functions: Vec<Value> = Function::ALL
        .iter()
        .map(|known| {
            json!({ "name": known.name(), "korean": known.korean(), "signature": known.signature(),
                "doc": known.doc() })
        })
        .collect();
    Ok(json!({ "variables": variables, "functions": functions }))
}
