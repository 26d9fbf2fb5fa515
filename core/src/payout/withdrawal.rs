//! How much may be withdrawn from the account that partners are paid from (과출금 방지).
//!
//! The balance less what partners are still to be paid from it: lines that are prepared or whose payout was cancelled, reckoned as
//! they would be paid, and payouts that are not at rest in success or a cancel (calculation §7.12). Does not know the bank.

use chrono::NaiveDate;

use super::amounts::{assess, by_occasion};
use super::carry::Carry;
use super::faults::{Faults, at_payee};
use super::occasions::Occasions;
use super::selection::{Payees, select};
use super::status::PayoutStatus;
use super::terms::{PayoutPartner, PayoutTerms};
use crate::code::Errors;
use crate::id::StatementLineId;
use crate::money::{Money, checked_minor};
use crate::statement::{LineStatus, StatementLine};

/// What may be withdrawn from the account that partners are paid from, and why: `recommended = max(0, balance − expected_lines −
/// expected_payouts)`, and `shortage` is what it lacks instead. One of the two is zero. Calculation §7.12.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Withdrawal {
    /// What the account has.
    pub balance: Money,
    /// What lines will take.
    pub expected_lines: Money,
    /// What payouts on their way will take; failed, stopped and unknown ones too, because they may be sent again or have been.
    pub expected_payouts: Money,
    /// What may be withdrawn.
    pub recommended: Money,
    /// What the account lacks for everything that is expected.
    pub shortage: Money,
}

impl Withdrawal {
    /// Reckons a withdrawal in the currency of the balance; lines, carries and payouts in others are passed over. A partner who owes
    /// does not lessen what the others get, and holds and minimums only delay what they get.
    ///
    /// # Errors
    /// [`Code::UnknownPartner`](crate::Code::UnknownPartner) for a line or carry; those of lists, of adding and of tax, all of them, as
    /// [`PlanRequest::plan`](super::PlanRequest::plan).
    pub fn recommended(
        balance: Money,
        lines: &[StatementLine],
        carries: &[Carry],
        payees: &[PayoutPartner],
        terms: &PayoutTerms,
        paid_on: NaiveDate,
        payouts: impl IntoIterator<Item = (PayoutStatus, Money)>,
    ) -> Result<Withdrawal, Errors> {
        let currency = balance.currency();
        let expected = |line: &&StatementLine| {
            line.currency() == currency && matches!(line.status, LineStatus::Prepared | LineStatus::Cancelled)
        };
        let chosen: Vec<StatementLineId> = lines.iter().filter(expected).map(|line| line.id.clone()).collect();
        let (known, twice) = Payees::of(payees);
        let (mut from_lines, mut from_payouts) = (0_i128, 0_i128);
        let mut selection = select(lines, Some(&chosen), carries, &[]);
        let mut faults = Faults::default();
        faults.extend(std::mem::take(&mut selection.faults));
        faults.extend(twice);
        for ((partner, of), group) in &selection.groups {
            if *of != currency {
                continue;
            }
            let amount = known.find(partner).and_then(|(index, payee)| {
                let place = |error| at_payee(error, index);
                let mut net = group.net(*of);
                if by_occasion(payee, terms, paid_on) {
                    net.occasions = Some(Occasions::default().found(group).above);
                }
                assess(&net, payee, terms, paid_on).map_err(place)
            });
            match amount {
                Ok((amounts, _)) => from_lines = from_lines.saturating_add(i128::from(amounts.amount.minor().max(0))),
                Err(error) => faults.push(error),
            }
        }
        faults.finish()?;
        for (status, amount) in payouts {
            if amount.currency() == currency && !matches!(status, PayoutStatus::Succeeded | PayoutStatus::Cancelled) {
                from_payouts = from_payouts.saturating_add(i128::from(amount.minor()));
            }
        }
        let money = |minor: i128| checked_minor(minor).map(|minor| Money::trusted(minor, currency));
        let rest = i128::from(balance.minor()).saturating_sub(from_lines).saturating_sub(from_payouts);
        Ok(Withdrawal {
            balance,
            expected_lines: money(from_lines)?,
            expected_payouts: money(from_payouts)?,
            recommended: money(rest.max(0))?,
            shortage: money(rest.min(0).saturating_neg())?,
        })
    }
}
