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
use crate::wire::text::fault::Faults;
use crate::wire::text::read::{Gathered, values};
use crate::wire::text::record::record;

record! {
    /// What a batch is planned from.
    pub(crate) struct PayoutPlanInput {
        /// The batch to make.
        batch: Gathered<PayoutBatchId>,
        /// Its name.
        name: String,
        /// The day of payment.
        paid_on: Gathered<NaiveDate>,
        /// Lines to choose from.
        lines: Vec<Gathered<StatementLine>>,
        /// The lines that are meant; every prepared one when absent.
        choose: Option<Vec<Gathered<StatementLineId>>>,
        /// Balances that are open, and those that a replaced payout settled.
        carries: Vec<Gathered<Carry>> = Vec::new(),
        /// Failed payouts that are paid anew, with all of their lines and balances; none when absent.
        replaces: Vec<Gathered<PayoutState>> = Vec::new(),
        /// Lines that are one occasion together, where `terms.occasion` is `line`; none when absent, then every line is one by itself.
        occasions: Vec<Gathered<Vec<StatementLineId>>> = Vec::new(),
        /// Everybody concerned.
        partners: Vec<Gathered<PayoutPartner>>,
        /// The platform's terms.
        terms: Gathered<PayoutTerms> = Gathered(Ok(PayoutTerms::default())),
        /// The calendar that tells whether banks are open on the day of payment; Korea's when absent.
        calendar: Gathered<HolidayCalendar> = Gathered(Ok(HolidayCalendar::south_korea())),
    }
}

fn planned(input: PayoutPlanInput, plan: fn(&PlanRequest<'_>) -> Result<PayoutPlan, Errors>) -> Answered<Planned> {
    let mut faults = Faults::default();
    let batch = faults.take(input.batch.field("batch"));
    let paid_on = faults.take(input.paid_on.field("paidOn"));
    let lines = values(input.lines, "lines", Ok, &mut faults);
    let choose = input.choose.map(|choose| values(choose, "choose", Ok, &mut faults));
    let carries = values(input.carries, "carries", Ok, &mut faults);
    let replaces = values(input.replaces, "replaces", Ok, &mut faults);
    let occasions = values(input.occasions, "occasions", Ok, &mut faults);
    let partners = values(input.partners, "partners", Ok, &mut faults);
    let terms = faults.take(input.terms.field("terms"));
    let calendar = faults.take(input.calendar.field("calendar"));
    let ((batch, paid_on), (terms, calendar)) = faults.finish_with(batch.zip(paid_on).zip(terms.zip(calendar)))?;
    let plan = plan(&PlanRequest {
        batch,
        name: &input.name,
        paid_on,
        lines: &lines,
        choose: choose.as_deref(),
        carries: &carries,
        replaces: &replaces,
        occasions: &occasions,
        payees: &partners,
        terms: &terms,
    })?;
    let stats = plan.batch.stats()?;
    let notes = plan.day_notes(&lines, &calendar);
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
        balance: Gathered<i64>,
        /// The currency; `KRW` when absent.
        currency: Gathered<Currency> = Gathered(Ok(Currency::Krw)),
        /// The day of payment, which decides the rates of tax.
        paid_on: Gathered<NaiveDate>,
        /// Lines; prepared and cancelled ones are expected to be paid. None when absent.
        lines: Vec<Gathered<StatementLine>> = Vec::new(),
        /// Balances that are open; none when absent.
        carries: Vec<Gathered<Carry>> = Vec::new(),
        /// Everybody concerned.
        partners: Vec<Gathered<PayoutPartner>> = Vec::new(),
        /// The platform's terms.
        terms: Gathered<PayoutTerms> = Gathered(Ok(PayoutTerms::default())),
        /// Payouts; all but succeeded and cancelled ones are expected to be paid. None when absent.
        payouts: Vec<Gathered<Counted>> = Vec::new(),
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
    let mut faults = Faults::default();
    let balance = faults.take(input.balance.field("balance"));
    let currency = faults.take(input.currency.field("currency"));
    let paid_on = faults.take(input.paid_on.field("paidOn"));
    let lines = values(input.lines, "lines", Ok, &mut faults);
    let carries = values(input.carries, "carries", Ok, &mut faults);
    let partners = values(input.partners, "partners", Ok, &mut faults);
    let terms = faults.take(input.terms.field("terms"));
    let payouts = values(input.payouts, "payouts", Ok, &mut faults);
    let balance = balance.zip(currency).map(|(minor, currency)| Money::trusted(minor, currency));
    let (balance, paid_on, terms) = faults.finish_with(balance.zip(paid_on).zip(terms).map(|((b, p), t)| (b, p, t)))?;
    let payouts = payouts.into_iter().map(|payout| (payout.status, payout.amount));
    let reckoned = Withdrawal::recommended(balance, &lines, &carries, &partners, &terms, paid_on, payouts)?;
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
