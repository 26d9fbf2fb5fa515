//! Calls about plans of payouts, completion elsewhere, and withdrawals.
//!
//! Computes nothing itself.

use chrono::NaiveDate;

use crate::calendar::HolidayCalendar;
use crate::code::Errors;
use crate::id::{PayoutBatchId, StatementLineId};
use crate::money::{Currency, Money};
use crate::payout::{Carry, PayoutPartner, PayoutPlan, PayoutState, PayoutTerms, PlanRequest, Withdrawal};
use crate::statement::StatementLine;
use crate::wire::records::call::{Answered, calls};
use crate::wire::records::payout::{Counted, Planned};
use crate::wire::text::record::record;

record! {
    /// What a batch is planned from.
    pub(crate) struct PayoutPlanInput {
        /// The batch to make.
        batch: PayoutBatchId,
        /// Its name.
        name: String,
        /// The day of payment.
        paid_on: NaiveDate,
        /// Lines to choose from.
        lines: Vec<StatementLine>,
        /// The lines that are meant; every prepared one when absent.
        choose: Option<Vec<StatementLineId>>,
        /// Balances that are open, and those that a replaced payout settled.
        carries: Vec<Carry> = Vec::new(),
        /// Failed payouts that are paid anew, with all of their lines and balances; none when absent.
        replaces: Vec<PayoutState> = Vec::new(),
        /// Everybody concerned.
        partners: Vec<PayoutPartner>,
        /// The platform's terms.
        terms: PayoutTerms = PayoutTerms::default(),
        /// The calendar that tells whether banks are open on the day of payment; Korea's when absent.
        calendar: HolidayCalendar = HolidayCalendar::south_korea(),
    }
}

fn planned(input: PayoutPlanInput, plan: fn(&PlanRequest<'_>) -> Result<PayoutPlan, Errors>) -> Answered<Planned> {
    let plan = plan(&PlanRequest {
        batch: input.batch,
        name: &input.name,
        paid_on: input.paid_on,
        lines: &input.lines,
        choose: input.choose.as_deref(),
        carries: &input.carries,
        replaces: &input.replaces,
        payees: &input.partners,
        terms: &input.terms,
    })?;
    let stats = plan.batch.stats()?;
    let notes = plan.day_notes(&input.lines, &input.calendar);
    Ok(Planned { plan, stats, notes })
}

fn plan_payouts(input: PayoutPlanInput) -> Answered<Planned> {
    planned(input, |request| request.plan())
}

fn complete_payouts(input: PayoutPlanInput) -> Answered<Planned> {
    planned(input, |request| request.complete())
}

record! {
    pub(crate) struct RecommendedWithdrawalInput {
        /// What the account has.
        balance: i64,
        /// The currency; `KRW` when absent.
        currency: Currency = Currency::Krw,
        /// The day of payment, which decides the rates of tax.
        paid_on: NaiveDate,
        /// Lines; prepared and cancelled ones are expected to be paid. None when absent.
        lines: Vec<StatementLine> = Vec::new(),
        /// Balances that are open; none when absent.
        carries: Vec<Carry> = Vec::new(),
        /// Everybody concerned.
        partners: Vec<PayoutPartner> = Vec::new(),
        /// The platform's terms.
        terms: PayoutTerms = PayoutTerms::default(),
        /// Payouts; all but succeeded and cancelled ones are expected to be paid. None when absent.
        payouts: Vec<Counted> = Vec::new(),
    }

    RecommendedWithdrawalAnswer of Withdrawal as reckoned {
        /// What the account has.
        balance: i64 => reckoned.balance.minor(),
        /// The currency of all amounts.
        currency: Currency => reckoned.balance.currency(),
        /// What lines will take.
        expected_lines: i64 => reckoned.expected_lines.minor(),
        /// What payouts on their way will take.
        expected_payouts: i64 => reckoned.expected_payouts.minor(),
        /// What may be withdrawn.
        recommended: i64 => reckoned.recommended.minor(),
        /// What the account lacks for everything that is expected.
        shortage: i64 => reckoned.shortage.minor(),
    }
}

fn recommended_withdrawal(input: RecommendedWithdrawalInput) -> Answered<Withdrawal> {
    let reckoned = Withdrawal::recommended(
        Money::trusted(input.balance, input.currency),
        &input.lines,
        &input.carries,
        &input.partners,
        &input.terms,
        input.paid_on,
        input.payouts.into_iter().map(|payout| (payout.status, payout.amount)),
    )?;
    Ok(reckoned)
}

calls! {
    /// Records a batch that was paid elsewhere and already; needs no accounts, takes any currency.
    complete_payouts(PayoutPlanInput) -> Planned;
    /// A batch of payouts from statement lines and open balances: who is paid what, and what is carried over.
    plan_payouts(PayoutPlanInput) -> Planned;
    /// What may be withdrawn from the payout account.
    recommended_withdrawal(RecommendedWithdrawalInput) -> Withdrawal;
}
