//! The plan of a batch: what is paid to whom, what is carried over, what is closed at zero, and what the host records with it.
//!
//! Per partner and currency exactly one of three things becomes of the net: a payout, a carry, or nothing because it is zero. Lines
//! whose amount lives on in a carry are carried over, not paid: the carry is what is owed now. Does not know banks, the time, or stores.

use chrono::NaiveDate;

use super::amounts::{Net, PayoutAmounts, assess, by_occasion};
use super::batch::{BatchState, BatchStatus, StatusStats};
use super::carry::{Carry, CarryReason, age};
use super::command::PlanCommand;
use super::faults::{Faults, at_payee};
use super::occasions::{Occasions, astray};
use super::payout_state::PayoutState;
use super::remit_account::RemitAccount;
use super::selection::{Group, PAYABLE, Payees, Selection, select};
use super::terms::{
    AccountStatus, MinimumBasis, NegativePolicy, PayoutMethod, PayoutPartner, PayoutTerms, WithholdingOccasion,
};
use crate::code::{Code, Error, Errors};
use crate::id::{CarryId, PartnerId, PayoutBatchId, PayoutId, StatementLineId};
use crate::ledger::Ledger;
use crate::limits::{ATTEMPTS_MAX, ID_CHARS_MAX, NAME_CHARS_MAX, PAYOUT_LINES_MAX};
use crate::machine::not_taken;
use crate::money::{Currency, Money};
use crate::partner::Account;
use crate::statement::{LineNotice, LineStatus, StatementLine};
use crate::text::bounded;
use crate::withholding::Withholding;

/// What a plan is made from: lines, open balances, and who is paid by which terms, on which day. It borrows, so that a plan of a hundred
/// thousand lines copies none.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PlanRequest<'a> {
    /// The batch to make. Payouts are numbered after it.
    pub batch: PayoutBatchId,
    /// Its name.
    pub name: &'a str,
    /// The day of payment: decides the rates of tax, and dates carries.
    pub paid_on: NaiveDate,
    /// Lines to choose from.
    pub lines: &'a [StatementLine],
    /// The lines that are meant; every prepared one when absent.
    pub choose: Option<&'a [StatementLineId]>,
    /// Balances that are open, and those that a replaced payout settled.
    pub carries: &'a [Carry],
    /// Failed payouts whose lines and balances are paid anew: all of their lines are chosen, all of their balances are netted again, and they
    /// are given up. A line of a failed payout that is not named here is refused, because that payout may be tried again.
    pub replaces: &'a [PayoutState],
    /// Lines that are one occasion together, where the terms take lines for [occasions](super::WithholdingOccasion); every other line is one by
    /// itself. A line that takes back what an earlier payment was for is named alone.
    pub occasions: &'a [Vec<StatementLineId>],
    /// Everybody concerned.
    pub payees: &'a [PayoutPartner],
    /// The platform's terms.
    pub terms: &'a PayoutTerms,
}

impl<'a> PlanRequest<'a> {
    /// A plan of every prepared line, without open balances, that replaces no payout; all three can be set.
    #[must_use]
    pub fn new(
        batch: PayoutBatchId,
        name: &'a str,
        paid_on: NaiveDate,
        lines: &'a [StatementLine],
        payees: &'a [PayoutPartner],
        terms: &'a PayoutTerms,
    ) -> Self {
        PlanRequest {
            batch,
            name,
            paid_on,
            lines,
            choose: None,
            carries: &[],
            replaces: &[],
            occasions: &[],
            payees,
            terms,
        }
    }
}

/// One payout (지급): frozen amounts, and where it stands. Only [`state`](Payout::state) moves from here on; account, amounts and withheld
/// tax are those of the plan, whatever becomes of partner, terms or rates.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Payout {
    /// Who is paid.
    pub partner: PartnerId,
    /// Where to; none when it was paid elsewhere. Its number is masked in `Debug`.
    pub account: Option<Account>,
    /// The amounts.
    pub amounts: PayoutAmounts,
    /// How tax was withheld, for those it is withheld from.
    pub withholding: Option<Withholding>,
    /// Id, lines, status and attempts.
    pub state: PayoutState,
}

/// A batch of payouts (일괄 지급).
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct PayoutBatch {
    /// Id, status and hour.
    pub state: BatchState,
    /// Its name.
    pub name: String,
    /// Which ledger it is on.
    pub ledger: Ledger,
    /// Who pays.
    pub method: PayoutMethod,
    /// The day of payment.
    pub paid_on: NaiveDate,
    /// Its payouts, by partner and currency.
    pub payouts: Vec<Payout>,
}

impl PayoutBatch {
    /// Counts and amounts by currency and status.
    ///
    /// # Errors
    /// As [`StatusStats::of`].
    pub fn stats(&self) -> Result<Vec<StatusStats>, Error> {
        StatusStats::of(self.payouts.iter().map(|payout| (payout.state.status(), payout.state.amount())))
    }
}

/// A net of zero: nothing is paid and nothing is left, such as a sale and its refund on one day. Its lines are settled, so that they do not
/// come up again.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Closed {
    /// Whose.
    pub partner: PartnerId,
    /// The amounts: parts that add up to zero.
    pub amounts: PayoutAmounts,
    /// The lines.
    pub lines: Vec<StatementLineId>,
    /// The open balances that were part of it.
    pub carries: Vec<CarryId>,
}

/// What a batch comes to: who is paid how much, what is carried over, what is closed at zero, and what the host records with it.
///
/// For each partner and currency there is one net of the chosen lines and all open carries, and exactly one thing becomes of it
/// (calculation §7.6). The host takes a plan on in one commit: the batch, the carries, `settled_by` of those it settles, and its
/// commands. Then it is frozen; only the states of its payouts move.
///
/// | part | the host |
/// |---|---|
/// | `batch` | keeps it, and moves it by [`BatchState`] and [`PayoutState`] |
/// | `carries` | keeps them open |
/// | `closed` | needs nothing: the lines are settled by a command |
/// | `settled_carries` | records the batch with each, also in place of the batch of a replaced payout |
/// | `open_carries`, `left_out` | leaves them where they are |
/// | `commands` | performs them in the same commit, the first one first |
///
/// # What it can never be
///
/// - **Partial.** Everything that is wrong is told, and then nothing is planned.
/// - **Of what may still be paid otherwise.** A failed payout holds its lines and balances until it is cancelled or
///   [replaced](PlanRequest::replaces).
/// - **Of rehearsals and real money.** One ledger.
/// - **Below zero, or into an unknown account.** Every payout is above zero, and its account's holder is confirmed; a plan of
///   payouts that were made elsewhere has no accounts.
/// - **Different the next time.** Ids follow from the batch's: payouts `oct-1`, `oct-2`, carries `oct-carry-1`. The same input
///   gives the same plan.
///
/// # Example
///
/// ```
/// # use jeongsan::{PartnerId, PayoutBatchId, TransferId, calendar::parse_date as day, transfer::ManualRequest, wire};
/// # use jeongsan::money::{Currency, Money};
/// # use jeongsan::payout::{AccountStatus, PayoutPartner, PayoutTerms, PlanRequest};
/// # use jeongsan::statement::{StatementLine, statement_lines};
/// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
/// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
/// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"},
/// #     "account": {"bank": "004", "number": "00123456789012", "holder": "Kim Hana"}}]}"#)?;
/// # let farm = PartnerId::new("farm")?;
/// # let mut payee = PayoutPartner::new(book.partner(&farm, day("2026-10-01")?)?.value.clone());
/// # payee.account_status = AccountStatus::Verified;
/// # let (payees, terms) = ([payee], PayoutTerms::default());
/// # let due = |id: &str, minor, date| -> Result<Vec<StatementLine>, jeongsan::Error> {
/// #     let request = ManualRequest::new(TransferId::new(id)?, farm.clone(), Money::new(minor, Currency::Krw)?, day(date)?);
/// #     statement_lines(&[book.manual(request)?.summary()])
/// # };
///
/// let lines = due("a", 82_000, "2026-10-30")?;
/// let plan = PlanRequest::new(PayoutBatchId::new("oct")?, "October", day("2026-10-30")?, &lines, &payees, &terms).plan()?;
/// let payout = &plan.batch.payouts[0];
/// assert_eq!((payout.state.id().as_str(), payout.amounts.amount.minor()), ("oct-1", 82_000));
/// assert!(plan.carries.is_empty() && plan.closed.is_empty() && plan.left_out.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Those of [`PlanRequest::plan`] and [`PlanRequest::complete`], all at once, each with its place; then there is no plan.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct PayoutPlan {
    /// The batch with its payouts.
    pub batch: PayoutBatch,
    /// New open balances.
    pub carries: Vec<Carry>,
    /// Nets of zero.
    pub closed: Vec<Closed>,
    /// Open balances that are settled by this batch: record its id with each.
    pub settled_carries: Vec<CarryId>,
    /// Open balances that stay as they are, by partner and currency: without a line beside them there is nothing to pay, or nothing that may
    /// be paid, or the host's bank does not pay their currency.
    pub open_carries: Vec<CarryId>,
    /// Lines that were not chosen, in the order given.
    pub left_out: Vec<StatementLineId>,
    /// What the host does in the same commit.
    pub commands: Vec<PlanCommand>,
}

impl PlanRequest<'_> {
    /// Plans a batch that the host pays through its bank, in KRW.
    ///
    /// # Errors
    /// Everything that is wrong, in the order batch, name, lines, carries, replaced payouts, partners: [`Code::InvalidId`] for a batch whose id
    /// leaves no room for the numbers of its payouts, [`Code::TooLong`] for the name, [`Code::EmptyList`] when nothing is chosen,
    /// [`Code::DuplicateId`], [`Code::UnknownLine`], [`Code::LineNotPayable`], [`Code::LineOfFailedPayout`], [`Code::CarrySettled`],
    /// [`Code::PayoutNotReplaceable`], [`Code::MixedLedgers`], [`Code::TooMany`], [`Code::UnknownPartner`], [`Code::NegativePayout`] or [`Code::PayoutTakenByTax`] for each
    /// such partner when those are refused,
    /// [`Code::AccountMissing`], [`Code::AccountNotVerified`], [`Code::CurrencyMismatch`] for an account or a line in another currency
    /// than KRW, [`Code::NoWithholdingRate`] for the day of payment, once a kind of income,
    /// [`Code::AmountOutOfRange`]. Of a partner of whom a line or balance is at fault nothing else is judged.
    pub fn plan(&self) -> Result<PayoutPlan, Errors> {
        Planner::new(self, PayoutMethod::Agency).run()
    }

    /// Records payouts that were made elsewhere: in any currency, without an account, already paid. A negative net cannot have been
    /// paid, so it is refused; minimums and holds are past.
    ///
    /// # Errors
    /// As [`PlanRequest::plan`], without those on accounts.
    pub fn complete(&self) -> Result<PayoutPlan, Errors> {
        Planner::new(self, PayoutMethod::Direct).run()
    }
}

struct Planner<'a> {
    request: &'a PlanRequest<'a>,
    /// The id of the batch, as payouts and carries are numbered after it.
    numbered: &'a str,
    payees: Payees<'a>,
    occasions: Occasions<'a>,
    selection: Selection<'a>,
    faults: Faults,
    plan: PayoutPlan,
    /// Lines by what becomes of them.
    paid: Vec<StatementLineId>,
    carried: Vec<StatementLineId>,
    closed: Vec<StatementLineId>,
    /// Balances of replaced payouts that are left as they are.
    reopened: Vec<CarryId>,
}

enum Outcome {
    Leave,
    Pay,
    Close,
    Carry(CarryReason),
}

impl<'a> Planner<'a> {
    fn new(request: &'a PlanRequest<'a>, method: PayoutMethod) -> Self {
        let mut faults = Faults::default();
        // Another id stands in for one without room, so that what else is wrong is found.
        let numbered =
            if faults.take(room_for_numbers(&request.batch)).is_some() { request.batch.as_str() } else { "batch" };
        let name = faults.take(bounded("name", request.name, NAME_CHARS_MAX)).unwrap_or_default();
        let mut selection = select(request.lines, request.choose, request.carries, request.replaces);
        faults.extend(std::mem::take(&mut selection.faults));
        let (occasions, astray) = Occasions::of(request.occasions, request.lines);
        faults.extend(astray);
        if !request.occasions.is_empty() && request.terms.occasion == WithholdingOccasion::Payment {
            faults.push(not_taken("occasions"));
        }
        let (payees, twice) = Payees::of(request.payees);
        faults.extend(twice);
        let state = BatchState::new(request.batch.clone());
        let (paid_on, payouts) = (request.paid_on, Vec::new());
        let batch = PayoutBatch { state, name, ledger: selection.ledger, method, paid_on, payouts };
        let plan = PayoutPlan {
            batch,
            carries: Vec::new(),
            closed: Vec::new(),
            settled_carries: Vec::new(),
            open_carries: Vec::new(),
            left_out: Vec::new(),
            commands: Vec::new(),
        };
        let (paid, carried, closed, reopened) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Planner { request, numbered, payees, occasions, selection, faults, plan, paid, carried, closed, reopened }
    }

    fn run(mut self) -> Result<PayoutPlan, Errors> {
        for ((partner, currency), group) in std::mem::take(&mut self.selection.groups) {
            // What is due to somebody of whom something is at fault is not known, and what is not known is not judged.
            if self.selection.is_whole(&partner, currency) {
                let settled = self.settle(&partner, currency, &group);
                self.faults.take(settled);
            }
        }
        let lines = [&self.paid, &self.carried, &self.closed];
        let nothing = lines.iter().all(|lines| lines.is_empty()) && self.plan.settled_carries.is_empty();
        if nothing && self.faults.is_empty() {
            self.faults.push(Error::new(Code::EmptyList).with("what", "payable lines").under("lines"));
        }
        std::mem::take(&mut self.faults).finish()?;
        self.plan.left_out = std::mem::take(&mut self.selection.left_out);
        self.command();
        Ok(self.plan)
    }

    fn settle(&mut self, partner: &PartnerId, currency: Currency, group: &Group<'a>) -> Result<(), Error> {
        let (index, payee) = self.payees.find(partner)?;
        let place = |error: Error| at_payee(error, index);
        if self.plan.batch.method == PayoutMethod::Agency && currency != Currency::Krw {
            return match group.places.first() {
                None => self.leave(group),
                Some(line) => Err(not_in_won(currency, *line)),
            };
        }
        let mut net = group.net(currency);
        if by_occasion(payee, self.request.terms, self.request.paid_on) {
            let found = self.occasions.found(group);
            if let Some(place) = found.astray
                && let Some(line) = self.request.lines.get(place)
            {
                return Err(astray(line, place));
            }
            net.occasions = Some(found.above);
        }
        let (amounts, withholding) = assess(&net, payee, self.request.terms, self.request.paid_on).map_err(place)?;
        // A balance that stays open is left as it is: nothing has happened to it.
        let untouched = group.lines.is_empty() && amounts.amount.minor() < 0;
        match if untouched { Outcome::Leave } else { self.outcome(payee, &amounts).map_err(place)? } {
            Outcome::Leave => return self.leave(group),
            Outcome::Carry(_) if group.lines.is_empty() => return self.leave(group),
            Outcome::Carry(reason) => self.carry(partner, &net, reason, group).map_err(place)?,
            Outcome::Close => self.close(partner, amounts, group),
            Outcome::Pay => self.pay(payee, amounts, withholding, group).map_err(place)?,
        }
        self.plan.settled_carries.extend(group.carries.iter().map(|carry| carry.id.clone()));
        Ok(())
    }

    fn outcome(&self, payee: &PayoutPartner, amounts: &PayoutAmounts) -> Result<Outcome, Error> {
        let direct = self.plan.batch.method == PayoutMethod::Direct;
        let taxed = amounts.income_tax.minor() > 0;
        let amount = amounts.amount.minor();
        if amount == 0 && !taxed {
            return Ok(Outcome::Close);
        }
        // Nothing paid, nothing withheld: tax that would take all of it waits with the income it is on.
        if amount <= 0 {
            let before = amounts.before_tax()?.minor();
            if !direct && self.request.terms.negative == NegativePolicy::CarryOver {
                let reason = if before > 0 { CarryReason::TakenByTax } else { CarryReason::Negative };
                return Ok(Outcome::Carry(reason));
            }
            let code = if before > 0 { Code::PayoutTakenByTax } else { Code::NegativePayout };
            let error = Error::new(code).with("partner", payee.partner.id.as_str()).with("amount", amount);
            let error = error.with("currency", amounts.amount.currency().code());
            return Err(if before > 0 { error.with("beforeTax", before) } else { error });
        }
        if payee.held && !direct {
            return Ok(Outcome::Carry(CarryReason::PartnerHeld));
        }
        let currency = amounts.amount.currency();
        let minimum = self.request.terms.minimums.iter().find(|minimum| minimum.currency() == currency);
        let compared = match self.request.terms.minimum_basis {
            MinimumBasis::AfterTax => amount,
            MinimumBasis::BeforeTax => amounts.before_tax()?.minor(),
        };
        if !direct && minimum.is_some_and(|minimum| compared < minimum.minor()) {
            return Ok(Outcome::Carry(CarryReason::BelowMinimum));
        }
        Ok(Outcome::Pay)
    }

    fn pay(
        &mut self,
        payee: &PayoutPartner,
        amounts: PayoutAmounts,
        withholding: Option<Withholding>,
        group: &Group<'a>,
    ) -> Result<(), Error> {
        let account = match self.plan.batch.method {
            PayoutMethod::Agency => Some(account(payee, amounts.amount.currency())?),
            PayoutMethod::Direct => None,
        };
        let number = self.plan.batch.payouts.len().saturating_add(1);
        let id = PayoutId::new(&format!("{}-{number}", self.numbered))?;
        let carries = group.carries.iter().map(|carry| carry.id.clone()).collect();
        let state = PayoutState::new(id, amounts.amount, group.line_ids(), carries)?;
        let state = state.to_account(account.as_ref().map(RemitAccount::of));
        let state = if account.is_none() { state.completed() } else { state };
        self.paid.extend(group.line_ids());
        let partner = payee.partner.id.clone();
        self.plan.batch.payouts.push(Payout { partner, account, amounts, withholding, state });
        Ok(())
    }

    /// What a replaced payout had settled is open again, everything else is as it was.
    fn leave(&mut self, group: &Group<'a>) -> Result<(), Error> {
        self.plan.open_carries.extend(group.carries.iter().map(|carry| carry.id.clone()));
        let settled = group.carries.iter().filter(|carry| carry.settled_by.is_some());
        self.reopened.extend(settled.map(|carry| carry.id.clone()));
        Ok(())
    }

    fn close(&mut self, partner: &PartnerId, amounts: PayoutAmounts, group: &Group<'a>) {
        self.closed.extend(group.line_ids());
        let carries = group.carries.iter().map(|carry| carry.id.clone()).collect();
        self.plan.closed.push(Closed { partner: partner.clone(), amounts, lines: group.line_ids(), carries });
    }

    fn carry(&mut self, partner: &PartnerId, net: &Net, reason: CarryReason, group: &Group<'a>) -> Result<(), Error> {
        let number = self.plan.carries.len().saturating_add(1);
        let amount = net.money(net.lines.saturating_add(net.carried))?;
        let (since, runs) = age(amount, &group.carries, self.request.paid_on);
        self.carried.extend(group.line_ids());
        self.plan.carries.push(Carry {
            id: CarryId::new(&format!("{}-carry-{number}", self.numbered))?,
            ledger: self.plan.batch.ledger,
            partner: partner.clone(),
            amount,
            tax_free: net.money(net.tax_free)?,
            income: net.income_left(self.request.terms)?,
            occasions: net.occasions()?,
            reason,
            lines: group.line_ids(),
            carries: group.carries.iter().map(|carry| carry.id.clone()).collect(),
            batch: Some(self.request.batch.clone()),
            carried_on: self.request.paid_on,
            since,
            runs,
            settled_by: None,
        });
        Ok(())
    }

    fn command(&mut self) {
        let payouts: Vec<PayoutId> = self.request.replaces.iter().map(|payout| payout.id().clone()).collect();
        if !payouts.is_empty() {
            self.plan.commands.push(PlanCommand::ReplacePayouts { payouts });
        }
        let carries = std::mem::take(&mut self.reopened);
        if !carries.is_empty() {
            self.plan.commands.push(PlanCommand::ReopenCarries { carries });
        }
        let paid_to = match self.plan.batch.method {
            PayoutMethod::Agency => LineStatus::Confirmed,
            PayoutMethod::Direct => LineStatus::PaidOut,
        };
        let carried = (&mut self.carried, LineStatus::CarriedOver);
        for (lines, to) in [(&mut self.paid, paid_to), carried, (&mut self.closed, LineStatus::PaidOut)] {
            let lines = std::mem::take(lines);
            if !lines.is_empty() {
                self.plan.commands.push(PlanCommand::NotifyLines(LineNotice::new(lines, PAYABLE.to_vec(), to)));
            }
        }
        let direct = self.plan.batch.method == PayoutMethod::Direct;
        let paid = self.plan.batch.payouts.iter().filter(|_| direct).flat_map(|payout| payout.state.carries());
        let carries = paid.chain(self.plan.closed.iter().flat_map(|closed| &closed.carries)).cloned();
        let carries: Vec<CarryId> = carries.collect();
        if !carries.is_empty() {
            self.plan.commands.push(PlanCommand::CarriesPaid { carries });
        }
        if direct {
            self.plan.batch.state.status = BatchStatus::Completed;
        }
    }
}

/// Payouts, carries and attempts are numbered after their batch: the longest of these ids has to be one.
fn room_for_numbers(batch: &PayoutBatchId) -> Result<(), Error> {
    let longest = format!("-{PAYOUT_LINES_MAX}-{ATTEMPTS_MAX}").len().max(format!("-carry-{PAYOUT_LINES_MAX}").len());
    let most = ID_CHARS_MAX.saturating_sub(longest);
    if batch.as_str().chars().count() <= most {
        return Ok(());
    }
    let reason = format!("it leaves no room for the numbers of payouts and attempts, at most {most} characters do");
    let error = Error::new(Code::InvalidId).with("id", batch.as_str()).with("reason", reason);
    Err(error.under("batch"))
}

/// The host's bank pays in won; other currencies are paid elsewhere.
fn not_in_won(currency: Currency, line: usize) -> Error {
    let error = Error::new(Code::CurrencyMismatch).with("found", currency.code());
    error.with("expected", Currency::Krw.code()).under("currency").under_index(line).under("lines")
}

/// The account of a payee, if the bank has confirmed whose it is.
fn account(payee: &PayoutPartner, currency: Currency) -> Result<Account, Error> {
    let partner = payee.partner.id.as_str();
    let place = |error: Error| error.under("account").under("partner");
    let account = payee.partner.account.as_ref();
    let account = account.ok_or_else(|| place(Error::new(Code::AccountMissing).with("partner", partner)))?;
    let mismatch = Money::zero(account.currency).expect_currency(currency);
    mismatch.map_err(|error| place(error.under("currency")))?;
    if payee.account_status != AccountStatus::Verified {
        let error = Error::new(Code::AccountNotVerified).with("partner", partner);
        return Err(error.with("status", payee.account_status.as_str()).under("accountStatus"));
    }
    Ok(account.clone())
}
