//! Open balances as records.
//!
//! The checks are the payout's own.

use chrono::NaiveDate;

use crate::code::{Code, Error};
use crate::id::{CarryId, PartnerId, PayoutBatchId, StatementLineId};
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::payout::{Carry, CarryReason};
use crate::wire::text::record::record;

record! {
    /// An open balance.
    CarryRecord of Carry as carry, format 1 {
        /// Its id.
        id: CarryId => carry.id,
        /// `live` or `test`; `live` when absent.
        ledger: Ledger = Ledger::Live => carry.ledger,
        /// Whose it is.
        partner: PartnerId => carry.partner,
        /// The currency; `KRW` when absent.
        currency: Currency = Currency::Krw => carry.currency(),
        /// The settlement amount, negative when the partner owes.
        amount: i64 => carry.amount.minor(),
        /// Its tax-free part; 0 when absent.
        tax_free: i64 = 0 => carry.tax_free.minor(),
        /// The income in it that tax has not been withheld from; when absent, the amount if it is above zero, else nothing.
        income: i64 = amount.max(0) => carry.income.minor(),
        /// The occasions in that income, where each may be exempt by itself; absent where all of it is one.
        occasions: Vec<i64> = Vec::new() => carry.occasions.iter().map(|occasion| occasion.minor()).collect::<Vec<i64>>(),
        /// Why it was carried; `negative` or `below_minimum` when absent, by its sign.
        reason: CarryReason = by_sign(amount) => carry.reason,
        /// The lines it was made from.
        lines: Vec<StatementLineId> = Vec::new() => carry.lines,
        /// The carries it continues.
        carries: Vec<CarryId> = Vec::new() => carry.carries,
        /// The batch that made it.
        batch: Option<PayoutBatchId> => carry.batch,
        /// The day it was made.
        carried_on: NaiveDate => carry.carried_on,
        /// The day its oldest part was first carried; `carriedOn` when absent.
        since: NaiveDate = carried_on => carry.since,
        /// How many runs have carried it; 1 when absent.
        runs: u32 = 1 => carry.runs,
        /// The batch that settled it: then it is refused.
        settled_by: Option<PayoutBatchId> => carry.settled_by,
    }
    left out: ledger, occasions, settled_by;
    read {
        let money = |minor| Money::new(minor, currency);
        let (amount, tax_free, income) = (money(amount)?, money(tax_free)?, money(income)?);
        let occasion = |(index, minor): (usize, i64)| {
            let place = |error: Error| error.under_index(index).under("occasions");
            if minor < 0 {
                return Err(place(Error::new(Code::NegativeAmount).with("amount", minor)));
            }
            money(minor).map_err(place)
        };
        let occasions = occasions.into_iter().enumerate().map(occasion).collect::<Result<Vec<Money>, Error>>()?;
        Ok(Carry {
            id, ledger, partner, amount, tax_free, income, occasions, reason, lines, carries, batch, carried_on, since, runs,
            settled_by,
        })
    }
}

fn by_sign(amount: i64) -> CarryReason {
    if amount < 0 { CarryReason::Negative } else { CarryReason::BelowMinimum }
}
