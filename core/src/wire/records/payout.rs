//! Payouts and their plans as records.
//!
//! Account numbers are written masked only.

use serde::Serialize;

use crate::code::Error;
use crate::partner::Account;
use crate::payout::{Carry, Closed, Payout, PayoutAmounts, PayoutPlan};
use crate::wire::records::batch::PayoutStatsRecord;
use crate::wire::records::command::CommandRecord;
use crate::wire::records::payout_state::PayoutStateRecord;
use crate::wire::records::withholding::WithholdingRecord;
use crate::wire::text::given::texts;
use crate::wire::text::scalar::{DateText, off_live};
use crate::wire::text::write::Written;

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
    pub carries: Vec<Written<Carry>>,
    /// Nets of zero.
    pub closed: Vec<ClosedNetRecord>,
    /// Open balances that this batch settles.
    pub settled_carries: Vec<String>,
    /// Lines that were not chosen.
    pub left_out: Vec<String>,
    /// What the host does in the same commit.
    pub commands: Vec<CommandRecord>,
}

pub(crate) fn plan_record(plan: &PayoutPlan) -> Result<PayoutPlanRecord, Error> {
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
        carries: plan.carries.iter().cloned().map(Written).collect(),
        closed: plan.closed.iter().map(ClosedNetRecord::from).collect(),
        settled_carries: texts(&plan.settled_carries),
        left_out: texts(&plan.left_out),
        commands: plan.commands.iter().map(CommandRecord::from).collect(),
    })
}
