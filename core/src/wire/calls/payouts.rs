//! Calls about plans of payouts, completion elsewhere, and withdrawals.
//!
//! Computes nothing itself.

use chrono::NaiveDate;
use serde::Serialize;

use crate::code::Errors;
use crate::id::{PayoutBatchId, StatementLineId};
use crate::money::{Currency, Money};
use crate::payout::{Carry, PayoutPlan, PlanRequest, Withdrawal};
use crate::statement::StatementLine;
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::payout::{PayoutPlanRecord, plan_record};
use crate::wire::records::payout_state::PayoutStateInput;
use crate::wire::records::payout_terms::{PayoutPartnerRecord, PayoutTermsRecord};
use crate::wire::text::given::{Given, optional, records, scalars};
use crate::wire::text::read::Record;
use crate::wire::text::record::record;

record! {
    /// What a batch is planned from.
    #[derive(Clone, Debug)]
    pub struct PayoutPlanInput {
        /// The batch to make.
        pub batch: Given<PayoutBatchId>,
        /// Its name.
        pub name: String,
        /// The day of payment.
        pub paid_on: Given<NaiveDate>,
        /// Lines to choose from.
        pub lines: Vec<StatementLine>,
        /// The lines that are meant; every prepared one when absent.
        pub choose: Option<Vec<Given<StatementLineId>>>,
        /// Balances that are open.
        pub carries: Option<Vec<Carry>>,
        /// Everybody concerned.
        pub partners: Vec<Record<PayoutPartnerRecord>>,
        /// The platform's terms.
        pub terms: Option<Record<PayoutTermsRecord>>,
    }
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
        lines: &input.lines,
        choose: choose.as_deref(),
        carries: &input.carries.unwrap_or_default(),
        payees: &records(Some(input.partners), "partners", PayoutPartnerRecord::payee)?,
        terms: &terms,
    };
    Ok(plan_record(&plan(&request)?)?)
}

fn plan_payouts(input: PayoutPlanInput) -> Answered<PayoutPlanRecord> {
    planned(input, |request| request.plan())
}

fn complete_payouts(input: PayoutPlanInput) -> Answered<PayoutPlanRecord> {
    planned(input, |request| request.complete())
}

record! {
    pub(crate) struct RecommendedWithdrawalInput {
        /// What the account has.
        balance: Given<i64>,
        /// The currency; `KRW` when absent.
        currency: Option<Given<Currency>>,
        /// The day of payment, which decides the rates of tax.
        paid_on: Given<NaiveDate>,
        /// Lines; prepared and cancelled ones are expected to be paid. None when absent.
        lines: Option<Vec<StatementLine>>,
        /// Balances that are open; none when absent.
        carries: Option<Vec<Carry>>,
        /// Everybody concerned.
        partners: Option<Vec<Record<PayoutPartnerRecord>>>,
        /// The platform's terms.
        terms: Option<Record<PayoutTermsRecord>>,
        /// Payouts; all but succeeded and cancelled ones are expected to be paid. None when absent.
        payouts: Option<Vec<Record<PayoutStateInput>>>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct RecommendedWithdrawalAnswer {
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

fn recommended_withdrawal(input: RecommendedWithdrawalInput) -> Answered<RecommendedWithdrawalAnswer> {
    let currency = optional(input.currency, "currency")?.unwrap_or(Currency::Krw);
    let terms = input.terms.map_or_else(PayoutTermsRecord::default, |record| record.0);
    let reckoned = Withdrawal::recommended(
        Money::new(input.balance.field("balance")?, currency)?,
        &input.lines.unwrap_or_default(),
        &input.carries.unwrap_or_default(),
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

calls! {
    /// Records a batch that was paid elsewhere and already; needs no accounts, takes any currency.
    complete_payouts(PayoutPlanInput) -> PayoutPlanRecord;
    /// A batch of payouts from statement lines and open balances: who is paid what, and what is carried over.
    plan_payouts(PayoutPlanInput) -> PayoutPlanRecord;
    /// What may be withdrawn from the payout account.
    recommended_withdrawal(RecommendedWithdrawalInput) -> RecommendedWithdrawalAnswer;
}
