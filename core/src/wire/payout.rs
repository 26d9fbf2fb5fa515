//! Payouts on the wire: plans, completion elsewhere, and withdrawals.
//!
//! Account numbers are read and written back masked only. Computes nothing itself.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::call::Answered;
use super::payout_input::{CarryInput, CarryRecord, PayoutPartnerRecord, PayoutTermsRecord, records, scalars, texts};
use super::payout_moves::{CommandRecord, PayoutStateInput, PayoutStateRecord, PayoutStatsRecord};
use super::read::Record;
use super::scalar::{DateText, Given, optional};
use super::statement::StatementLineInput;
use super::transfer::off_live;
use super::withholding::WithholdingRecord;
use crate::code::{Error, Errors};
use crate::id::{PayoutBatchId, StatementLineId};
use crate::money::{Currency, Money};
use crate::partner::Account;
use crate::payout::{Closed, Payout, PayoutAmounts, PayoutPlan, PlanRequest, Withdrawal};

/// The amounts of a payout, in minor units.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayoutAmountsRecord {
    /// Net settlement: lines and open balances.
    pub settlement: i64,
    /// Its tax-free part.
    pub settlement_tax_free: i64,
    /// What of it are open balances.
    pub carried_in: i64,
    /// Supply value.
    pub supply: i64,
    /// VAT.
    pub vat: i64,
    /// What has no VAT.
    pub tax_free: i64,
    /// Income tax withheld.
    pub income_tax: i64,
    /// Local income tax withheld.
    pub local_income_tax: i64,
    /// What is remitted.
    pub amount: i64,
}

impl From<&PayoutAmounts> for PayoutAmountsRecord {
    fn from(amounts: &PayoutAmounts) -> Self {
        PayoutAmountsRecord {
            settlement: amounts.settlement.minor(),
            settlement_tax_free: amounts.settlement_tax_free.minor(),
            carried_in: amounts.carried_in.minor(),
            supply: amounts.supply.minor(),
            vat: amounts.vat.minor(),
            tax_free: amounts.tax_free.minor(),
            income_tax: amounts.income_tax.minor(),
            local_income_tax: amounts.local_income_tax.minor(),
            amount: amounts.amount.minor(),
        }
    }
}

/// Where a payout goes, with its number masked.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaidAccountRecord {
    /// The bank's code.
    pub bank: String,
    /// The account holder.
    pub holder: String,
    /// Stars and the last four digits.
    pub masked_number: String,
}

impl From<&Account> for PaidAccountRecord {
    fn from(account: &Account) -> Self {
        PaidAccountRecord {
            bank: account.bank.code().to_owned(),
            holder: account.holder.clone(),
            masked_number: account.number.masked(),
        }
    }
}

/// One payout.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayoutRecord {
    /// Who is paid.
    pub partner: String,
    /// Where to; nothing when it was paid elsewhere.
    pub account: Option<PaidAccountRecord>,
    /// The amounts.
    pub amounts: PayoutAmountsRecord,
    /// How tax was withheld; nothing for those it is not withheld from.
    pub withholding: Option<WithholdingRecord>,
    /// Id, lines, status and attempts.
    #[serde(flatten)]
    pub state: PayoutStateRecord,
}

impl From<&Payout> for PayoutRecord {
    fn from(payout: &Payout) -> Self {
        PayoutRecord {
            partner: payout.partner.to_string(),
            account: payout.account.as_ref().map(PaidAccountRecord::from),
            amounts: PayoutAmountsRecord::from(&payout.amounts),
            withholding: payout.withholding.as_ref().map(WithholdingRecord::from),
            state: PayoutStateRecord::from(&payout.state),
        }
    }
}

/// A net of zero.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClosedNetRecord {
    /// Whose.
    pub partner: String,
    /// The currency.
    pub currency: String,
    /// The amounts: parts that add up to zero.
    pub amounts: PayoutAmountsRecord,
    /// The lines.
    pub lines: Vec<String>,
    /// The open balances that were part of it.
    pub carries: Vec<String>,
}

impl From<&Closed> for ClosedNetRecord {
    fn from(closed: &Closed) -> Self {
        ClosedNetRecord {
            partner: closed.partner.to_string(),
            currency: closed.amounts.amount.currency().code().to_owned(),
            amounts: PayoutAmountsRecord::from(&closed.amounts),
            lines: texts(&closed.lines),
            carries: texts(&closed.carries),
        }
    }
}

/// What a batch comes to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayoutPlanRecord {
    /// The batch.
    pub batch: String,
    /// Its name.
    pub name: String,
    /// `test`; absent on the live ledger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<String>,
    /// `agency` or `direct`.
    pub method: String,
    /// Where the batch stands.
    pub status: String,
    /// The day of payment.
    pub paid_on: DateText,
    /// How many payouts.
    pub payout_count: usize,
    /// How many lines they settle, those carried over or closed at zero included.
    pub line_count: usize,
    /// Counts and amounts by currency and status.
    pub stats: Vec<PayoutStatsRecord>,
    /// The payouts, by partner and currency.
    pub payouts: Vec<PayoutRecord>,
    /// New open balances.
    pub carries: Vec<CarryRecord>,
    /// Nets of zero.
    pub closed: Vec<ClosedNetRecord>,
    /// Open balances that this batch settles.
    pub settled_carries: Vec<String>,
    /// Lines that were not chosen.
    pub left_out: Vec<String>,
    /// What the host does in the same commit.
    pub commands: Vec<CommandRecord>,
}

fn plan_record(plan: &PayoutPlan) -> Result<PayoutPlanRecord, Error> {
    let batch = &plan.batch;
    let lines = batch.payouts.iter().map(|payout| payout.state.lines().len());
    let lines = lines.chain(plan.carries.iter().map(|carry| carry.lines.len()));
    let lines = lines.chain(plan.closed.iter().map(|closed| closed.lines.len()));
    Ok(PayoutPlanRecord {
        batch: batch.state.id.to_string(),
        name: batch.name.clone(),
        ledger: off_live(batch.ledger),
        method: batch.method.as_str().to_owned(),
        status: batch.state.status.as_str().to_owned(),
        paid_on: DateText(batch.paid_on),
        payout_count: batch.payouts.len(),
        line_count: lines.fold(0, usize::saturating_add),
        stats: batch.stats()?.iter().map(PayoutStatsRecord::from).collect(),
        payouts: batch.payouts.iter().map(PayoutRecord::from).collect(),
        carries: plan.carries.iter().map(CarryRecord::from).collect(),
        closed: plan.closed.iter().map(ClosedNetRecord::from).collect(),
        settled_carries: texts(&plan.settled_carries),
        left_out: texts(&plan.left_out),
        commands: plan.commands.iter().map(CommandRecord::from).collect(),
    })
}

/// What a batch is planned from.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayoutPlanInput {
    /// The batch to make.
    pub batch: Given<PayoutBatchId>,
    /// Its name.
    pub name: String,
    /// The day of payment.
    pub paid_on: Given<NaiveDate>,
    /// Lines to choose from.
    pub lines: Vec<Record<StatementLineInput>>,
    /// The lines that are meant; every prepared one when absent.
    pub choose: Option<Vec<Given<StatementLineId>>>,
    /// Balances that are open.
    pub carries: Option<Vec<Record<CarryInput>>>,
    /// Everybody concerned.
    pub partners: Vec<Record<PayoutPartnerRecord>>,
    /// The platform's terms.
    pub terms: Option<Record<PayoutTermsRecord>>,
}

fn planned(
    input: PayoutPlanInput,
    plan: fn(&PlanRequest<'_>) -> Result<PayoutPlan, Errors>,
) -> Answered<PayoutPlanRecord> {
    let terms = input.terms.map_or_else(PayoutTermsRecord::default, |record| record.0);
    let terms = terms.terms().map_err(|error| error.under("terms"))?;
    let choose = input.choose.map(|ids| scalars(Some(ids), "choose")).transpose()?;
    let request = PlanRequest {
        batch: input.batch.field("batch")?,
        name: &input.name,
        paid_on: input.paid_on.field("paidOn")?,
        lines: &records(Some(input.lines), "lines", StatementLineInput::line)?,
        choose: choose.as_deref(),
        carries: &records(input.carries, "carries", CarryInput::carry)?,
        payees: &records(Some(input.partners), "partners", PayoutPartnerRecord::payee)?,
        terms: &terms,
    };
    Ok(plan_record(&plan(&request)?)?)
}

pub(super) fn plan_payouts(input: PayoutPlanInput) -> Answered<PayoutPlanRecord> {
    planned(input, |request| request.plan())
}

pub(super) fn complete_payouts(input: PayoutPlanInput) -> Answered<PayoutPlanRecord> {
    planned(input, |request| request.complete())
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct RecommendedWithdrawalInput {
    /// What the account has.
    balance: Given<i64>,
    /// The currency; `KRW` when absent.
    currency: Option<Given<Currency>>,
    /// The day of payment, which decides the rates of tax.
    paid_on: Given<NaiveDate>,
    /// Lines; prepared and cancelled ones are expected to be paid. None when absent.
    lines: Option<Vec<Record<StatementLineInput>>>,
    /// Balances that are open; none when absent.
    carries: Option<Vec<Record<CarryInput>>>,
    /// Everybody concerned.
    partners: Option<Vec<Record<PayoutPartnerRecord>>>,
    /// The platform's terms.
    terms: Option<Record<PayoutTermsRecord>>,
    /// Payouts; all but succeeded and cancelled ones are expected to be paid. None when absent.
    payouts: Option<Vec<Record<PayoutStateInput>>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct RecommendedWithdrawalAnswer {
    /// What the account has.
    balance: i64,
    /// The currency of all amounts.
    currency: String,
    /// What lines will take.
    expected_lines: i64,
    /// What payouts on their way will take.
    expected_payouts: i64,
    /// What may be withdrawn.
    recommended: i64,
    /// What the account lacks for everything that is expected.
    shortage: i64,
}

pub(super) fn recommended_withdrawal(input: RecommendedWithdrawalInput) -> Answered<RecommendedWithdrawalAnswer> {
    let currency = optional(input.currency, "currency")?.unwrap_or(Currency::Krw);
    let terms = input.terms.map_or_else(PayoutTermsRecord::default, |record| record.0);
    let reckoned = Withdrawal::recommended(
        Money::new(input.balance.field("balance")?, currency)?,
        &records(input.lines, "lines", StatementLineInput::line)?,
        &records(input.carries, "carries", CarryInput::carry)?,
        &records(input.partners, "partners", PayoutPartnerRecord::payee)?,
        &terms.terms().map_err(|error| error.under("terms"))?,
        input.paid_on.field("paidOn")?,
        records(input.payouts, "payouts", PayoutStateInput::tally)?,
    )?;
    Ok(RecommendedWithdrawalAnswer {
        balance: reckoned.balance.minor(),
        currency: currency.code().to_owned(),
        expected_lines: reckoned.expected_lines.minor(),
        expected_payouts: reckoned.expected_payouts.minor(),
        recommended: reckoned.recommended.minor(),
        shortage: reckoned.shortage.minor(),
    })
}
