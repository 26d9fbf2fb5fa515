//! Account transfers, payouts and their plans as records.
//!
//! Account numbers are masked on the wire; a store keeps them.

use chrono::{DateTime, NaiveDate, Utc};

use crate::code::{Code, Error};
use crate::id::{AttemptKey, CarryId, PartnerId, PayoutBatchId, PayoutId, StatementLineId};
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::partner::{Account, AccountNumber, Bank};
use crate::payout::{
    AccountTransferState, AccountTransferStatus, Attempt, AttemptOutcome, Carry, Closed, Payout, PayoutAmounts,
    PayoutPlan, PayoutState, PayoutStatus, PlanCommand, RemitAccount, StatusStats,
};
use crate::transfer::Note;
use crate::wire::text::fault::missing;
use crate::wire::text::read::Gathered;
use crate::wire::text::record::{Known, record};
use crate::withholding::Withholding;

record! {
    /// An attempt to remit.
    PayoutAttemptRecord of Attempt as attempt, one form {
        /// Its key.
        key: AttemptKey => attempt.key,
        /// When it began.
        started_at: DateTime<Utc> => attempt.started_at,
        /// What became of it.
        outcome: AttemptOutcome => attempt.outcome,
        /// When that was known.
        ended_at: Option<DateTime<Utc>> => attempt.ended_at,
        /// Why it failed.
        reason: Option<String> => attempt.reason,
    }
    read { Ok(Attempt { key, started_at, outcome, ended_at, reason }) }

    /// An account transfer as its state machine sees it.
    AccountTransferRecord of AccountTransferState as transfer, format 1 {
        /// The key the bank knows it by.
        key: AttemptKey => transfer.key,
        /// What is sent.
        amount: i64 => transfer.amount.minor(),
        /// The currency; `KRW` when absent.
        currency: Currency = Currency::Krw => transfer.amount.currency(),
        /// Where it stands.
        status: AccountTransferStatus => transfer.status,
        /// When it is to be sent, if it was scheduled; absent otherwise.
        scheduled_at: Option<DateTime<Utc>> => transfer.scheduled_at,
        /// Where it goes; absent when the host has not told.
        account: Option<RemitAccount> => transfer.account,
    }
    left out: scheduled_at, account;
    read {
        let transfer = AccountTransferState { key, amount: remitted(amount, currency)?, status, scheduled_at, account };
        transfer.check().map(|()| transfer)
    }

    /// The account a payout is sent to, frozen with it, with its number masked.
    RemitAccountRecord of RemitAccount as to, one form {
        /// The bank's code.
        bank: String => to.bank().code(),
        /// The account holder.
        holder: String => to.holder(),
        /// Stars and the last four digits.
        masked_number: Option<String> => to.masked_number(),
        /// The number.
        number: Option<AccountNumber> => to.number().cloned(),
    }
    left out: number;
    passed over: currency;
    kept only: number;
    read {
        let bank = Bank::new(&bank)?;
        match (number, masked_number) {
            (Some(number), _) => Ok(RemitAccount::of(&Account::new(bank, number, &holder, Currency::Krw)?)),
            (None, Some(masked)) => RemitAccount::masked(bank, &holder, &masked),
            (None, None) => Err(missing("maskedNumber")),
        }
    }
}

/// What is remitted, which is never below zero.
pub(crate) fn remitted(amount: i64, currency: Currency) -> Result<Money, Error> {
    if amount < 0 {
        return Err(Error::new(Code::NegativeAmount).with("amount", amount).under("amount"));
    }
    Money::new(amount, currency)
}

macro_rules! amounts {
    ($(#[doc = $doc:literal] $field:ident;)+) => {
        record! {
            /// The amounts of a payout, in minor units.
            PayoutAmountsRecord of PayoutAmounts as amounts {
                $(#[doc = $doc] $field: i64 => amounts.$field.minor(),)+
            }
            read {
                $(let $field = Money::trusted($field, Currency::Krw);)+
                Ok(PayoutAmounts { $($field),+ })
            }
        }

        /// The record around amounts says their currency.
        fn in_currency(amounts: PayoutAmounts, currency: Currency) -> PayoutAmounts {
            PayoutAmounts { $($field: Money::trusted(amounts.$field.minor(), currency)),+ }
        }
    };
}

amounts! {
    /// Net settlement: lines and open balances.
    settlement;
    /// Its tax-free part.
    settlement_tax_free;
    /// What of it are open balances.
    carried_in;
    /// Supply value.
    supply;
    /// VAT.
    vat;
    /// What VAT is not told apart in: the tax-free part, or all of it for those who issue no tax invoice.
    without_vat;
    /// Income tax withheld.
    income_tax;
    /// Local income tax withheld.
    local_income_tax;
    /// What is remitted.
    amount;
}

/// The account of a payout, which is told less of than that of a partner.
struct PaidAccount(Account);

record! {
    /// Where a payout goes, with its number masked.
    PaidAccountRecord of PaidAccount as paid {
        /// The bank's code.
        bank: String => paid.0.bank.code(),
        /// The account holder.
        holder: String => paid.0.holder,
        /// Stars and the last four digits.
        masked_number: String = String::new() => paid.0.number.masked(),
        /// The number.
        number: AccountNumber => paid.0.number,
        /// The currency of the account.
        currency: Currency => paid.0.currency,
    }
    passed over: masked_number;
    kept only: number, currency;
    read { Account::new(Bank::new(&bank)?, number, &holder, currency).map(PaidAccount) }
}

/// The record of a payout: as its state machine sees it, and the whole of it, with fields before.
macro_rules! payout {
    (
        $(#[doc = $doc:literal])+ $name:ident of $of:ty as $it:ident: $state:expr;
        first { $($first:tt)* } [$($clauses:tt)*] read |$kept:ident| $build:expr
    ) => {
        record! {
            $(#[doc = $doc])+
            $name of $of as $it, format 1 {
                $($first)*
                /// Its id.
                id: PayoutId => $state.id(),
                /// What is remitted.
                amount: i64 => $state.amount().minor(),
                /// The currency; `KRW` when absent.
                currency: Currency = Currency::Krw => $state.amount().currency(),
                /// The lines it settles.
                lines: Vec<StatementLineId> = Vec::new() => $state.lines(),
                /// The open balances it settles.
                carries: Vec<CarryId> = Vec::new() => $state.carries(),
                /// Where it stands.
                status: PayoutStatus => $state.status(),
                /// When it is to be paid, if it was scheduled.
                scheduled_at: Option<DateTime<Utc>> => $state.scheduled_at(),
                /// Every attempt, the first one first.
                attempts: Vec<Attempt> = Vec::new() => $state.attempts(),
            }
            $($clauses)*
            read {
                let planned = PayoutState::new(id, remitted(amount, currency)?, lines, carries)?;
                let $kept = planned.restored(status, scheduled_at, attempts)?;
                Ok($build)
            }
        }
    };
}

payout! {
    /// A payout as its state machine sees it. The payouts of `plan_payouts` may be given as they are.
    PayoutStateRecord of PayoutState as state: state;
    first {
        /// Where it goes, as it was frozen; absent when it was made without an account.
        account: Option<RemitAccount> => state.account().cloned(),
    }
    [left out: account; given as: Payout;]
    read |state| state.to_account(account)
}

payout! {
    /// One payout.
    PayoutRecord of Payout as payout: payout.state;
    first {
        /// Who is paid.
        partner: PartnerId => payout.partner,
        /// Where to; nothing when it was paid elsewhere.
        account: Option<PaidAccount> => payout.account.clone().map(PaidAccount),
        /// The amounts.
        amounts: PayoutAmounts => payout.amounts,
        /// How tax was withheld; nothing for those it is not withheld from.
        withholding: Option<Withholding> => payout.withholding,
    }
    []
    read |state| {
        let (account, amounts) = (account.map(|paid| paid.0), in_currency(amounts, state.amount().currency()));
        let state = state.to_account(account.as_ref().map(RemitAccount::of));
        Payout { partner, account, amounts, withholding, state }
    }
}

/// A payout that is only counted: nobody judges the values of its other fields, nor asks whether its attempts can have led to its status.
pub(crate) struct Counted {
    pub(crate) status: PayoutStatus,
    pub(crate) amount: Money,
}

const _: () = {
    record! { @lists [] [] [] [] }
    record! {
        @read Counted [] {
            id: Gathered<PayoutId>, amount: i64, currency: Currency = Currency::Krw,
            lines: Vec<Gathered<StatementLineId>> = Vec::new(), carries: Vec<Gathered<CarryId>> = Vec::new(), status: PayoutStatus,
            scheduled_at: Option<Gathered<DateTime<Utc>>>, attempts: Vec<Known<Attempt>> = Vec::new(),
        }
        [] [Payout]
        {
            let _ = (id, lines, carries, scheduled_at, attempts);
            Ok(Counted { status, amount: remitted(amount, currency)? })
        }
    }
};

#[cfg(feature = "schema")]
impl crate::wire::text::form::Form for Counted {
    fn given(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        PayoutState::given(generator)
    }
}

/// A plan, with counts of its payouts.
pub(crate) struct Planned {
    pub(crate) plan: PayoutPlan,
    pub(crate) stats: Vec<StatusStats>,
    pub(crate) notes: Vec<Note>,
}

record! {
    /// A net of zero.
    ClosedNetRecord of Closed as closed {
        /// Whose.
        partner: PartnerId => closed.partner,
        /// The currency.
        currency: Currency => closed.amounts.amount.currency(),
        /// The amounts: parts that add up to zero.
        amounts: PayoutAmounts => closed.amounts,
        /// The lines.
        lines: Vec<StatementLineId> => closed.lines,
        /// The open balances that were part of it.
        carries: Vec<CarryId> => closed.carries,
    }

    /// What a batch comes to.
    PayoutPlanRecord of Planned as it, left out ledger, open_carries, notes {
        /// The batch.
        batch: PayoutBatchId => it.plan.batch.state.id,
        /// Its name.
        name: String => it.plan.batch.name,
        /// `test`; absent on the live ledger.
        ledger: Ledger => it.plan.batch.ledger,
        /// `agency` or `direct`.
        method: &'static str => it.plan.batch.method.as_str(),
        /// Where the batch stands.
        status: &'static str => it.plan.batch.state.status.as_str(),
        /// The day of payment.
        paid_on: NaiveDate => it.plan.batch.paid_on,
        /// How many payouts.
        payout_count: usize => it.plan.batch.payouts.len(),
        /// How many lines they settle, those carried over or closed at zero included.
        line_count: usize => line_count(&it.plan),
        /// Counts and amounts by currency and status.
        stats: Vec<StatusStats> => it.stats,
        /// The payouts, by partner and currency.
        payouts: Vec<Payout> => it.plan.batch.payouts,
        /// New open balances.
        carries: Vec<Carry> => it.plan.carries,
        /// Nets of zero.
        closed: Vec<Closed> => it.plan.closed,
        /// Open balances that this batch settles.
        settled_carries: Vec<CarryId> => it.plan.settled_carries,
        /// Open balances that stay as they are; absent when there are none.
        open_carries: Vec<CarryId> => it.plan.open_carries,
        /// Lines that were not chosen.
        left_out: Vec<StatementLineId> => it.plan.left_out,
        /// What the host does in the same commit.
        commands: Vec<PlanCommand> => it.plan.commands,
        /// Notes about its days; only when there are any.
        notes: Vec<Note> => it.notes,
    }
}

fn line_count(plan: &PayoutPlan) -> usize {
    let lines = plan.batch.payouts.iter().map(|payout| payout.state.lines().len());
    let lines = lines.chain(plan.carries.iter().map(|carry| carry.lines.len()));
    lines.chain(plan.closed.iter().map(|closed| closed.lines.len())).fold(0, usize::saturating_add)
}
