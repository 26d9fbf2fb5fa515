//! Balances carried to a later payout (이월), each consumed exactly once.
//!
//! A carry keeps what a later payout needs to come out as if nothing had been carried: the amount, its tax-free part, and the
//! income in it that tax has not been withheld from. Does not know which payout will settle it.

use chrono::NaiveDate;

use crate::id::{CarryId, PartnerId, PayoutBatchId, StatementLineId};
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::words::worded;

worded! {
    /// Why nothing was paid.
    CarryReason {
        /// There would be less than nothing to pay.
        Negative "negative";
        /// There is something to pay, and nothing once tax is withheld.
        TakenByTax "taken_by_tax";
        /// There would be less to pay than the minimum.
        BelowMinimum "below_minimum";
        /// The partner is held.
        PartnerHeld "partner_held";
    }
}

/// A balance carried to a later payout (이월): what was due and was not paid, for a reason.
///
/// A plan makes it; the next plan that is given it settles it, and whatever is left then is a new carry that names this one. Lines
/// whose amount lives on in a carry are [carried over](crate::statement::LineStatus::CarriedOver), not paid: the carry is what is owed
/// now. They are paid when a payout that settles it, or a carry that continues it, has succeeded. Calculation §7.6.
///
/// | `reason` | the net was | it ends when |
/// |---|---|---|
/// | `Negative` | zero or below | later sales outweigh it |
/// | `TakenByTax` | above zero, and nothing once tax is withheld | later sales outweigh the tax |
/// | `BelowMinimum` | above zero and too little to send | more comes together |
/// | `PartnerHeld` | above zero, of a held partner | the hold is lifted |
///
/// **Three amounts, not one.** `amount` is what is owed, `tax_free` the part of it without VAT, `income` the part that tax has not
/// been withheld from, with its `occasions` apart where each may be exempt. With all of them a payout of several runs comes out as if everything had been paid at once.
///
/// # What it can never be
///
/// - **Settled twice.** `settled_by` names the batch that settled it, and a plan refuses it from then on
///   ([`CarrySettled`](crate::Code::CarrySettled)).
/// - **Without origin.** It names the lines and carries it was made from, the run that made it, the day its oldest part was carried
///   (`since`), and how many runs in a row have carried it.
/// - **Changed by waiting.** Without new lines an open balance that cannot be paid is left as it is: no new carry, no older age.
/// - **Chosen among.** A plan takes all open carries it is given, so a debt is never left behind.
///
/// # Example
///
/// A debt of September is settled first out of October.
///
/// ```
/// use jeongsan::payout::CarryReason;
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
/// let september = due("a", -55_900, "2026-09-30")?;
/// let run = PlanRequest::new(PayoutBatchId::new("sep")?, "September", day("2026-09-30")?, &september, &payees, &terms).plan()?;
/// let debt = &run.carries[0];
/// assert_eq!((debt.id.as_str(), debt.reason, debt.runs), ("sep-carry-1", CarryReason::Negative, 1));
///
/// let october = due("b", 133_000, "2026-10-30")?;
/// let mut request = PlanRequest::new(PayoutBatchId::new("oct")?, "October", day("2026-10-30")?, &october, &payees, &terms);
/// request.carries = &run.carries;
/// let run = request.plan()?;
/// let payout = run.batch.payouts[0].amounts;
/// assert_eq!((payout.amount.minor(), payout.carried_in.minor()), (77_100, -55_900));
/// assert_eq!(run.settled_carries, [debt.id.clone()]);               // record the batch with it, as `settled_by`
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Of a plan it is given to: [`CarrySettled`](crate::Code::CarrySettled) for one that is not open, [`DuplicateId`](crate::Code::DuplicateId),
/// [`MixedLedgers`](crate::Code::MixedLedgers), [`UnknownPartner`](crate::Code::UnknownPartner).
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Carry {
    /// Its id.
    pub id: CarryId,
    /// Which ledger it is on.
    pub ledger: Ledger,
    /// Whose it is.
    pub partner: PartnerId,
    /// The settlement amount: negative when the partner owes.
    pub amount: Money,
    /// The tax-free part of the amount.
    pub tax_free: Money,
    /// The income in the amount that tax has not been withheld from.
    pub income: Money,
    /// The occasions in that income, above zero, where each may be exempt by itself; none where all of it is one.
    pub occasions: Vec<Money>,
    /// Why nothing was paid.
    pub reason: CarryReason,
    /// The statement lines it was made from, in the run that made it.
    pub lines: Vec<StatementLineId>,
    /// The carries it continues.
    pub carries: Vec<CarryId>,
    /// The run that made it; none for a balance brought from elsewhere.
    pub batch: Option<PayoutBatchId>,
    /// The day of that run.
    pub carried_on: NaiveDate,
    /// The day the oldest part of it was first carried.
    pub since: NaiveDate,
    /// How many runs in a row have carried it.
    pub runs: u32,
    /// The run that settled it; it is settled once.
    pub settled_by: Option<PayoutBatchId>,
}

impl Carry {
    /// The currency.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.amount.currency()
    }

    /// Its age in days: how long the oldest part has been open.
    #[must_use]
    pub fn age_days(&self, on: NaiveDate) -> i64 {
        on.signed_duration_since(self.since).num_days()
    }
}

/// Since when, and in how many runs, a balance has been open that is made from these carries on a day: only those of its own sign
/// are part of it, the others have been used up.
pub(super) fn age(amount: Money, carries: &[&Carry], on: NaiveDate) -> (NaiveDate, u32) {
    let same = |carry: &&&Carry| carry.amount.minor().signum() == amount.minor().signum();
    let since = carries.iter().filter(same).map(|carry| carry.since).min().unwrap_or(on);
    let runs = carries.iter().filter(same).map(|carry| carry.runs).max().unwrap_or_default();
    (since.min(on), runs.saturating_add(1))
}
