//! Cancellations and their reversals as records, and the calls about them.
//!
//! Reads and writes; the checks are the cancellation's own.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::call::{Answered, question};
use super::explanation::{StepRecord, step_records};
use super::on_book::OnBook;
use super::order::OrderRecord;
use super::read::{Faults, Gathered, Record, read};
use super::scalar::{Given, optional};
use super::summary::AmountsInput;
use super::transfer::{AmountsRecord, TransferRecord, transfer_record};
use super::words::{Named, Word};
use crate::code::{Code, Error, Errors};
use crate::id::{DiscountSharePolicyId, OrderId, ProductId, TransferId};
use crate::money::{Currency, Money};
use crate::order::{CancelScope, Cancellation, CancellationBuilder, DiscountCancel, LineCancel, Order};
use crate::policy_book::PolicyBook;
use crate::trace::Language;
use crate::transfer::{Amounts, CancelExplanation, OrderCancel};

/// How much of a discount is taken back.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DiscountCancelRecord {
    /// The policy that shares the discount.
    pub policy: Given<DiscountSharePolicyId>,
    /// How much of it.
    pub amount: Given<i64>,
    /// The tax-free part of that; when absent, all that is left of it if the whole discount is taken back, 0 otherwise.
    pub tax_free: Option<Given<i64>>,
}

impl DiscountCancelRecord {
    fn cancel(self, currency: Currency) -> Result<DiscountCancel, Error> {
        let money = |minor| Money::trusted(minor, currency);
        Ok(DiscountCancel {
            policy: self.policy.field("policy")?,
            amount: money(self.amount.field("amount")?),
            tax_free: optional(self.tax_free, "taxFree")?.map(money),
        })
    }
}

fn discounts(
    records: Option<Vec<Record<DiscountCancelRecord>>>,
    currency: Currency,
) -> Result<Vec<DiscountCancel>, Error> {
    let read = |(index, Record(record)): (usize, Record<DiscountCancelRecord>)| {
        record.cancel(currency).map_err(|error| error.under_index(index).under("discounts"))
    };
    records.unwrap_or_default().into_iter().enumerate().map(read).collect()
}

/// How many units of a product are taken back.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LineCancelRecord {
    /// The product, as on the order.
    pub product_id: Given<ProductId>,
    /// Units, 1 to 1,000,000.
    pub quantity: Given<u32>,
    /// Discounts of the line that go with them; the last units take all of them.
    pub discounts: Option<Vec<Record<DiscountCancelRecord>>>,
}

impl LineCancelRecord {
    fn cancel(self, currency: Currency) -> Result<LineCancel, Error> {
        Ok(LineCancel {
            product: self.product_id.field("productId")?,
            quantity: self.quantity.field("quantity")?,
            discounts: discounts(self.discounts, currency)?,
        })
    }
}

/// A cancellation of an order or of a part of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CancellationRecord {
    /// Its id: one name space with orders and manual transfers.
    pub id: Given<TransferId>,
    /// The order it takes back from.
    pub order: Given<OrderId>,
    /// Currency; the order's when absent.
    pub currency: Option<Given<Currency>>,
    /// An amount of the order, discounts included; exactly one of `amount`, `lines` and `all`.
    pub amount: Option<Given<i64>>,
    /// Units of products; exactly one of `amount`, `lines` and `all`.
    pub lines: Option<Vec<Record<LineCancelRecord>>>,
    /// `true` for everything that is left; exactly one of `amount`, `lines` and `all`.
    pub all: Option<bool>,
    /// Tax-free part of what is cancelled; overrides the lines. 0 for an amount when absent.
    pub tax_free: Option<Given<i64>>,
    /// Discounts on the order that are taken back.
    pub discounts: Option<Vec<Record<DiscountCancelRecord>>>,
    /// When it was cancelled.
    pub cancelled_at: Option<Given<DateTime<Utc>>>,
    /// First day of the cancel's cycle; the civil date of `cancelledAt` when absent.
    pub start_date: Option<Given<NaiveDate>>,
    /// Settlement date instead of the cycle's.
    pub settlement_date: Option<Given<NaiveDate>>,
    /// A note of at most 256 characters.
    pub memo: Option<String>,
}

impl CancellationRecord {
    /// The cancellation, if all is well by itself.
    fn cancellation(self, of: Currency) -> Result<Cancellation, Error> {
        let (id, order) = (self.id.field("id")?, self.order.field("order")?);
        let currency = optional(self.currency, "currency")?.unwrap_or(of);
        if currency != of {
            return Err(Error::new(Code::CancelInAnotherCurrency)
                .with("found", currency.code())
                .with("expected", of.code())
                .under("currency"));
        }
        let scope = match (optional(self.amount, "amount")?, self.lines, self.all.unwrap_or_default()) {
            (Some(amount), None, false) => CancelScope::Amount(Money::trusted(amount, currency)),
            (None, Some(records), false) => {
                let read = |(index, Record(record)): (usize, Record<LineCancelRecord>)| {
                    record.cancel(currency).map_err(|error| error.under_index(index).under("lines"))
                };
                CancelScope::Lines(records.into_iter().enumerate().map(read).collect::<Result<_, _>>()?)
            }
            (None, None, true) => CancelScope::All,
            _ => return Err(Error::new(Code::ExactlyOneOf).with("fields", "`amount`, `lines`, `all`")),
        };
        let cancellation = Cancellation {
            id,
            order,
            scope,
            tax_free: optional(self.tax_free, "taxFree")?.map(|minor| Money::trusted(minor, currency)),
            discounts: discounts(self.discounts, currency)?,
            cancelled_at: optional(self.cancelled_at, "cancelledAt")?,
            start_date: optional(self.start_date, "startDate")?,
            settlement_date: optional(self.settlement_date, "settlementDate")?,
            memo: self.memo,
        };
        CancellationBuilder(cancellation).build()
    }
}

/// Reads one cancellation of an order in the given currency.
///
/// # Errors
/// The first fault, with its place; see [`Code`].
pub fn cancellation_from_json(json: &str, currency: Currency) -> Result<Cancellation, Error> {
    read::<CancellationRecord>(json)?.cancellation(currency)
}

/// A cancelled order, or the cancelled part of one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CancelRecord {
    /// Its id.
    pub id: String,
    /// The original's ids and versions, the cancel's dates, and what came back: magnitudes. `type` is `order_cancel`.
    #[serde(flatten)]
    pub reversal: TransferRecord,
    /// What the order and its earlier cancels came to.
    pub left_before: AmountsRecord,
    /// What the order and all its cancels come to now.
    pub left: AmountsRecord,
    /// The note.
    pub memo: Option<String>,
}

/// The record of a cancel.
#[must_use]
pub fn cancel_record(cancel: &OrderCancel) -> CancelRecord {
    CancelRecord {
        id: cancel.id.to_string(),
        reversal: TransferRecord { r#type: "order_cancel".to_owned(), ..transfer_record(&cancel.reversal) },
        left_before: AmountsRecord::from(&cancel.left_before),
        left: AmountsRecord::from(&cancel.left),
        memo: cancel.memo.clone(),
    }
}

/// A cancel with its explanation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CancelExplanationRecord {
    /// The cancel, as `cancel` answers it.
    pub transfer: CancelRecord,
    /// What was settled: `remaining`, what is left, or `cancelled`, what is cancelled.
    pub basis: String,
    /// The steps of what was left before; with the basis `cancelled`, of what was cancelled before.
    pub before: Vec<StepRecord>,
    /// The steps of what is left after; with the basis `cancelled`, of what is cancelled after. Places count the lines that are
    /// left (or cancelled), which are not all lines of the order.
    pub after: Vec<StepRecord>,
    /// The printed form, a line an item.
    pub text: Vec<String>,
}

/// The record of a cancel's explanation, printed in a language.
#[must_use]
pub fn cancel_explanation_record(explanation: &CancelExplanation, language: Language) -> CancelExplanationRecord {
    CancelExplanationRecord {
        transfer: cancel_record(explanation.cancel()),
        basis: explanation.basis().word().to_owned(),
        before: explanation.before().map(step_records).unwrap_or_default(),
        after: explanation.after().map(step_records).unwrap_or_default(),
        text: explanation.trace(language).to_string().lines().map(str::to_owned).collect(),
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CancelInput {
    /// The original order.
    order: Gathered<OrderRecord>,
    /// Its earlier cancels, in the order they were made.
    earlier: Option<Vec<Gathered<CancellationRecord>>>,
    /// What is cancelled now.
    cancellation: Gathered<CancellationRecord>,
    /// What the host has on record before the cancel: its order less the earlier cancels.
    recorded_left: Option<Gathered<AmountsInput>>,
    /// Language of the printed form; `en` when absent. For `explain_cancel`.
    language: Option<Given<Named<Language>>>,
}

struct CancelQuestion {
    book: PolicyBook,
    order: Order,
    earlier: Vec<Cancellation>,
    cancellation: Cancellation,
    recorded_left: Option<Amounts>,
    language: Language,
}

impl CancelQuestion {
    /// Whether the host's records agree with what the book computes, when the host tells them.
    fn check(&self, cancel: &OrderCancel) -> Result<(), Error> {
        let recorded = self.recorded_left.as_ref();
        recorded.map_or(Ok(()), |recorded| cancel.check_recorded(recorded)).map_err(|error| error.under("recordedLeft"))
    }
}

fn cancel_question(OnBook { book, rest }: OnBook<CancelInput>) -> Result<CancelQuestion, Errors> {
    let mut faults = Faults::default();
    let language = faults.take(optional(rest.language, "language")).flatten();
    let (book, order) = question(book, rest.order, faults)?;
    let mut faults = Faults::default();
    let mut read = |record: Gathered<CancellationRecord>, place: &dyn Fn(Error) -> Error| {
        faults.take(record.0.and_then(|record| record.cancellation(order.currency())).map_err(place))
    };
    let mut earlier = Vec::new();
    for (index, record) in rest.earlier.unwrap_or_default().into_iter().enumerate() {
        earlier.extend(read(record, &|error| error.under_index(index).under("earlier")));
    }
    let cancellation = read(rest.cancellation, &|error| error.under("cancellation"));
    let recorded_left = rest.recorded_left.and_then(|record| {
        let amounts = record.0.and_then(|record| record.amounts(order.currency()));
        faults.take(amounts.map_err(|error| error.under("recordedLeft")))
    });
    faults.finish()?;
    let missing = || Error::new(Code::MissingField).with("field", "cancellation");
    let cancellation = cancellation.ok_or_else(missing)?;
    let language = language.map_or(Language::English, |named| named.0);
    Ok(CancelQuestion { book, order, earlier, cancellation, recorded_left, language })
}

pub(super) fn cancel(input: OnBook<CancelInput>) -> Answered<CancelRecord> {
    let question = cancel_question(input)?;
    let CancelQuestion { book, order, earlier, cancellation, .. } = &question;
    let cancel = book.cancel(order, earlier, cancellation)?;
    question.check(&cancel)?;
    Ok(cancel_record(&cancel))
}

pub(super) fn explain_cancel(input: OnBook<CancelInput>) -> Answered<CancelExplanationRecord> {
    let question = cancel_question(input)?;
    let CancelQuestion { book, order, earlier, cancellation, language, .. } = &question;
    let explanation = book.explain_cancel(order, earlier, cancellation)?;
    question.check(explanation.cancel())?;
    Ok(cancel_explanation_record(&explanation, *language))
}
