//! The one door: a call by name, a JSON document in, a JSON document out.
//!
//! Bindings that hold a compiled book use the typed functions beside this one; files of vectors use this. An answer is the result
//! record, or `{"errors": [...]}`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::calculator_calls as calculators;
use super::cancel;
use super::explanation::{ExplanationRecord, explanation_record};
use super::formula_calls as formulas;
use super::on_book::{BookInput, OnBook};
use super::order::OrderRecord;
use super::read::{Faults, Gathered, read};
use super::scalar::{Given, optional};
use super::small_calls as small;
use super::transfer::{TransferRecord, transfer_record};
use super::transfer_calls as transfers;
use super::words::Named;
use super::{passbook, payout, payout_moves, settle_many, split, statement, tax_reports, withholding};
use crate::code::{Code, Datum, Error, Errors};
use crate::order::Order;
use crate::policy_book::PolicyBook;
use crate::trace::Language;

/// An error as it crosses every border.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorRecord {
    /// The stable code; see [`Code`].
    pub code: String,
    /// The sentence.
    pub message: String,
    /// The place: a JSONPath from the root of the document.
    pub at: String,
    /// The numbers concerned, by name: integers, or text.
    pub detail: BTreeMap<String, Value>,
}

impl From<&Error> for ErrorRecord {
    fn from(error: &Error) -> Self {
        let value = |value: &Datum| match value {
            Datum::Integer(number) => Value::from(*number),
            Datum::Text(text) => Value::from(text.as_str()),
        };
        ErrorRecord {
            code: error.code().as_str().to_owned(),
            message: error.message(),
            at: error.at(),
            detail: error.detail().map(|(name, datum)| (name.to_owned(), value(datum))).collect(),
        }
    }
}

/// All errors of one call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorsRecord {
    /// In the order of the document.
    pub errors: Vec<ErrorRecord>,
}

impl From<&Errors> for ErrorsRecord {
    fn from(errors: &Errors) -> Self {
        ErrorsRecord { errors: errors.as_slice().iter().map(ErrorRecord::from).collect() }
    }
}

type Answer = Result<String, Errors>;

pub(super) type Answered<T> = Result<T, Errors>;

type Call = fn(&str) -> Answer;
type CallOnBook = fn(&PolicyBook, &str) -> Answer;

/// The calls, each with its input and its answer. Bindings and their documentation are generated from what stands here.
macro_rules! calls {
    (
        $($(#[doc = $doc:literal])+ $name:ident($input:ty) -> $answer:ty = $function:path;)*
        on a book:
        $($(#[doc = $book_doc:literal])+ $book_name:ident($rest:ty) -> $book_answer:ty = $on_book:path;)*
    ) => {
        const CALLS: &[(&str, Call)] = &[
            $((stringify!($name), |input| answer(read::<$input>(input)?, $function)),)*
            $((stringify!($book_name), |input| answer(read::<OnBook<$rest>>(input)?, $on_book)),)*
        ];

        const CALLS_ON_BOOK: &[(&str, CallOnBook)] = &[$((stringify!($book_name), |book, input| {
            answer(OnBook { book: BookInput::Prepared(book.clone()), rest: read::<$rest>(input)? }, $on_book)
        })),*];

        /// The description, input and answer of every call, by name. The input of a call on a book is told without `book`.
        #[cfg(feature = "schema")]
        pub(super) fn describe(generator: &mut schemars::SchemaGenerator) -> Value {
            let mut calls = serde_json::Map::new();
            let mut add = |name: &str, doc: &[&str], on_book: bool, input: schemars::Schema, answer: schemars::Schema| {
                let doc = doc.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
                let call = serde_json::json!({ "description": doc, "onBook": on_book, "input": input, "answer": answer });
                calls.insert(name.to_owned(), call);
            };
            $(
                let (input, answer) = (generator.subschema_for::<$input>(), generator.subschema_for::<$answer>());
                add(stringify!($name), &[$($doc),+], false, input, answer);
            )*
            $(
                let (input, answer) = (generator.subschema_for::<$rest>(), generator.subschema_for::<$book_answer>());
                add(stringify!($book_name), &[$($book_doc),+], true, input, answer);
            )*
            Value::Object(calls)
        }
    };
}

fn answer<I, A: Serialize>(input: I, function: fn(I) -> Answered<A>) -> Answer {
    function(input).map(|answer| written(&answer))
}

calls! {
    /// Checks an account number, and masks it.
    account_number(small::AccountNumberInput) -> small::AccountNumberAnswer = small::account_number;
    /// The day that many business days later; earlier for a negative count.
    add_business_days(small::AddBusinessDaysInput) -> small::DateAnswer = small::add_business_days;
    /// A date moved to a business day by a convention.
    adjust(small::AdjustInput) -> small::DateAnswer = small::adjust;
    /// A total split by weights: largest remainder, ties to the earlier part, nothing lost.
    allocate(small::AllocateInput) -> small::AllocateAnswer = small::allocate;
    /// Tokens, result type and problems of a formula, however unfinished the text is.
    analyze_formula(formulas::AnalyzeFormulaInput) -> formulas::AnalyzeFormulaAnswer = formulas::analyze_formula;
    /// A payout's tax shown on its lines, for display only.
    attribute_withholding(withholding::AttributeWithholdingInput) -> withholding::AttributeWithholdingAnswer = withholding::attribute_withholding;
    /// A bank by its code or word.
    bank(small::BankInput) -> small::BankAnswer = small::bank;
    /// Counts and amounts of the payouts of a batch, by currency and status.
    batch_stats(payout_moves::BatchStatsInput) -> payout_moves::BatchStatsAnswer = payout_moves::batch_stats;
    /// Whether banks are open on a day, and its neighbours.
    business_day(small::DayInput) -> small::BusinessDayAnswer = small::business_day;
    /// The codes of business income (업종코드) with their names.
    business_income_codes(tax_reports::BusinessIncomeCodesInput) -> tax_reports::BusinessIncomeCodesAnswer = tax_reports::business_income_codes;
    /// The versions of the calculator, after a change when one is asked for, and what changed when.
    calculator_versions(calculators::CalculatorVersionsInput) -> calculators::CalculatorVersionsAnswer = calculators::calculator_versions;
    /// What a change does to the timeline of a contract, policy or partner.
    change_versions(small::ChangeVersionsInput) -> small::VersionsAnswer = small::change_versions;
    /// Checks a calculator and writes out its defaults and its sequence; saves nothing.
    check_calculator(calculators::CheckCalculatorInput) -> super::calculator::CalculatorOut = calculators::check_calculator;
    /// Whether a transfer fits into its payment beside those recorded, and what is left then.
    check_payment(transfers::CheckPaymentInput) -> transfers::CheckPaymentAnswer = transfers::check_payment;
    /// Whether a transfer is new, or the very same as the one recorded under its id.
    check_recorded(transfers::CheckRecordedInput) -> transfers::CheckRecordedAnswer = transfers::check_recorded;
    /// Whether a batch may be paid at an instant: the hours banks keep, and the batches that wait.
    check_schedule(payout_moves::CheckScheduleInput) -> payout_moves::CheckScheduleAnswer = payout_moves::check_schedule;
    /// The civil date of an instant.
    civil_date(small::CivilDateInput) -> small::DateAnswer = small::civil_date;
    /// Names that fit at a position of a formula.
    complete_formula(formulas::CompleteFormulaInput) -> formulas::CompleteFormulaAnswer = formulas::complete_formula;
    /// Records a batch that was paid elsewhere and already; needs no accounts, takes any currency.
    complete_payouts(payout::PayoutPlanInput) -> payout::PayoutPlanRecord = payout::complete_payouts;
    /// Checks the form of a corporation number.
    corporation_number(small::NumberInput) -> small::CorporationNumberAnswer = small::corporation_number;
    /// A formula with given values: exact, rounded, and as it prints in a trace.
    evaluate_formula(formulas::EvaluateFormulaInput) -> formulas::EvaluateFormulaAnswer = formulas::evaluate_formula;
    /// The variables and functions of formulas, with Korean names, types and meaning.
    formula_names(formulas::FormulaNamesInput) -> formulas::FormulaNamesAnswer = formulas::formula_names;
    /// A decimal in major units as an amount.
    money(small::MoneyInput) -> small::MoneyAnswer = small::money;
    /// What an event does to a remittance, and what the host does then.
    move_account_transfer(payout_moves::MoveAccountTransferInput) -> payout_moves::MoveAccountTransferAnswer = payout_moves::move_account_transfer;
    /// What an event does to a batch, and what the host does then.
    move_batch(payout_moves::MoveBatchInput) -> payout_moves::MoveBatchAnswer = payout_moves::move_batch;
    /// What an event does to a statement line.
    move_line(statement::MoveLineInput) -> statement::MoveLineAnswer = statement::move_line;
    /// What an event does to a payout, and what the host does then.
    move_payout(payout_moves::MovePayoutInput) -> payout_moves::MovePayoutAnswer = payout_moves::move_payout;
    /// A memo as it prints in a bank book.
    passbook_memo(passbook::PassbookMemoInput) -> passbook::PassbookMemoAnswer = passbook::passbook_memo;
    /// A batch of payouts from statement lines and open balances: who is paid what, and what is carried over.
    plan_payouts(payout::PayoutPlanInput) -> payout::PayoutPlanRecord = payout::plan_payouts;
    /// A rate of an amount, exact and rounded.
    portion(small::PortionInput) -> small::ExactAnswer = small::portion;
    /// What may be withdrawn from the payout account.
    recommended_withdrawal(payout::RecommendedWithdrawalInput) -> payout::RecommendedWithdrawalAnswer = payout::recommended_withdrawal;
    /// Checks a business registration number.
    registration_number(small::NumberInput) -> small::RegistrationNumberAnswer = small::registration_number;
    /// Checks a resident or foreigner registration number, and masks it.
    resident_number(tax_reports::ResidentNumberInput) -> tax_reports::ResidentNumberAnswer = tax_reports::resident_number;
    /// A fraction rounded by a named mode.
    round(small::RoundInput) -> small::ExactAnswer = small::round;
    /// The settlement date of a start date.
    settlement_date(small::SettlementDateInput) -> small::SettlementDateAnswer = small::settlement_date;
    /// The simplified statements (간이지급명세서) of all months, ready for the tax office.
    simplified_statement(tax_reports::SimplifiedStatementInput) -> tax_reports::SimplifiedStatementAnswer = tax_reports::simplified_statement;
    /// An order taken apart among partners; the parts sum to it, amount by amount.
    split_order(split::SplitInput) -> split::SplitAnswer = split::split_order;
    /// The statement of a partner for a period.
    statement(statement::StatementInput) -> statement::StatementRecord = statement::statement;
    /// Transfers gathered into statement lines.
    statement_lines(statement::StatementLinesInput) -> statement::StatementLinesAnswer = statement::statement_lines;
    /// The status of a transfer on a day.
    status(small::StatusInput) -> small::StatusAnswer = small::status;
    /// Whether a transfer may be deleted or edited.
    transfer_move(transfers::TransferMoveInput) -> transfers::TransferMoveAnswer = transfers::transfer_move;
    /// An amount taken apart into supply, VAT and tax-free part.
    vat_split(small::VatSplitInput) -> small::VatSplitAnswer = small::vat_split;
    /// The tax of one payment to one payee of one kind of income.
    withhold(withholding::WithholdInput) -> withholding::WithholdingRecord = withholding::withhold;
    /// What is due to the tax offices, by month.
    withholding_due(tax_reports::WithholdingDueInput) -> tax_reports::WithholdingDueAnswer = tax_reports::withholding_due;
    /// The rows of a table of rates, proposals included.
    withholding_rates(withholding::WithholdingRatesInput) -> withholding::WithholdingRatesAnswer = withholding::withholding_rates;

    on a book:
    /// The reversal of a cancel, after the earlier cancels of the same order.
    cancel(cancel::CancelInput) -> cancel::CancelRecord = cancel::cancel;
    /// The transfer of an order with every step of its calculation.
    explain(ExplainInput) -> ExplanationRecord = explain;
    /// The reversal of a cancel with what was left before and after.
    explain_cancel(cancel::CancelInput) -> cancel::CancelExplanationRecord = cancel::explain_cancel;
    /// A transfer set by hand, checked against the book.
    manual_transfer(transfers::ManualTransferInput) -> transfers::ManualTransferRecord = transfers::manual_transfer;
    /// What an order owes its partner, and on which day.
    settle(SettleInput) -> TransferRecord = settle;
    /// Settles many orders; each has its own answer.
    settle_many(settle_many::SettleManyInput) -> settle_many::SettleManyAnswer = settle_many::settle_many;
}

/// The names [`call`] knows, in order.
pub fn calls() -> impl Iterator<Item = &'static str> {
    let mut names: Vec<&str> = CALLS.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    names.into_iter()
}

/// Answers one call. Never fails: an error is an answer of the form [`ErrorsRecord`].
///
/// ```
/// let answer = jeongsan::wire::call("vat_split", r#"{"amount": 20800}"#);
/// assert_eq!(answer, r#"{"supply":18909,"vat":1891,"taxFree":0}"#);
/// let answer = jeongsan::wire::call("vat_split", r#"{"amuont": 20800}"#);
/// assert!(answer.contains("did you mean `amount`?"));
/// ```
#[must_use]
pub fn call(name: &str, input: &str) -> String {
    let call = CALLS.iter().find(|(known, _)| *known == name);
    finish(call.map_or_else(|| Err(unknown(name, calls()).into()), |(_, call)| call(input)))
}

/// Answers a call that needs a book by one that was compiled before; the input leaves `book` out.
///
/// ```
/// use jeongsan::wire;
/// let book = wire::book_from_json(r#"{"contracts": [], "partners": []}"#)?;
/// let order = r#"{"order": {"id": "o", "partner": "farm", "amount": 1000, "startDate": "2026-11-23"}}"#;
/// assert!(wire::call_on_book(&book, "settle", order).contains("unknown_partner"));
/// # Ok::<(), jeongsan::Errors>(())
/// ```
#[must_use]
pub fn call_on_book(book: &PolicyBook, name: &str, input: &str) -> String {
    let call = CALLS_ON_BOOK.iter().find(|(known, _)| *known == name);
    let names = CALLS_ON_BOOK.iter().map(|(known, _)| *known);
    finish(call.map_or_else(|| Err(unknown(name, names).into()), |(_, call)| call(book, input)))
}

#[cold]
fn unknown(name: &str, known: impl Iterator<Item = &'static str>) -> Error {
    Error::new(Code::UnknownCall).with("call", name).suggest(name, known)
}

fn finish(answer: Answer) -> String {
    answer.unwrap_or_else(|errors| written(&ErrorsRecord::from(&errors)))
}

/// The record as text, its fields in the order of its declaration. Records of text, integers, lists and maps with text keys always
/// serialise.
fn written(record: &impl Serialize) -> String {
    serde_json::to_string(record).unwrap_or_default()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct SettleInput {
    /// The order.
    order: Gathered<OrderRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ExplainInput {
    /// The order.
    order: Gathered<OrderRecord>,
    /// Language of the printed form; `en` when absent.
    language: Option<Given<Named<Language>>>,
}

/// The book and the order of a call, or the faults of both.
pub(super) fn question(
    book: BookInput,
    order: Gathered<OrderRecord>,
    mut faults: Faults,
) -> Result<(PolicyBook, Order), Errors> {
    let book = book.book(&mut faults);
    let order = order.0.and_then(OrderRecord::order).map_err(|error| error.under("order"));
    let order = faults.take(order);
    faults.finish()?;
    match (book, order) {
        (Some(book), Some(order)) => Ok((book, order)),
        _ => Err(Error::new(Code::MissingField).with("field", "order").into()),
    }
}

fn settle(OnBook { book, rest }: OnBook<SettleInput>) -> Answered<TransferRecord> {
    let (book, order) = question(book, rest.order, Faults::default())?;
    let transfer = book.settle(&order).map_err(|error| error.under("order"))?;
    Ok(transfer_record(&transfer))
}

fn explain(OnBook { book, rest }: OnBook<ExplainInput>) -> Answered<ExplanationRecord> {
    let mut faults = Faults::default();
    let language = faults.take(optional(rest.language, "language")).flatten();
    let (book, order) = question(book, rest.order, faults)?;
    let explanation = book.explain(&order).map_err(|error| error.under("order"))?;
    Ok(explanation_record(&explanation, language.map_or(Language::English, |named| named.0)))
}
