//! Payouts as their state machine sees them, with their attempts, as records.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::code::{Code, Error};
use crate::id::{AttemptKey, CarryId, PayoutId, StatementLineId};
use crate::money::{Currency, Money};
use crate::payout::{Attempt, AttemptOutcome, PayoutState, PayoutStatus};
use crate::wire::text::given::{Given, optional, records, scalars, texts};
use crate::wire::text::read::{Ignored, Record};
use crate::wire::text::record::record;
use crate::wire::text::scalar::InstantText;
use crate::wire::text::words::Named;

/// An attempt to remit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PayoutAttemptRecord {
    /// Its key.
    pub key: String,
    /// When it began.
    pub started_at: InstantText,
    /// `pending`, `unknown`, `succeeded` or `failed`.
    pub outcome: String,
    /// When that was known.
    pub ended_at: Option<InstantText>,
    /// Why it failed.
    pub reason: Option<String>,
}

record! {
    /// An attempt to remit.
    #[derive(Clone, Debug)]
    #[cfg_attr(feature = "schema", schemars(rename = "PayoutAttemptRecord"))]
    pub struct PayoutAttemptInput {
        /// Its key.
        pub key: Given<AttemptKey>,
        /// When it began.
        pub started_at: Given<DateTime<Utc>>,
        /// What became of it.
        pub outcome: Given<Named<AttemptOutcome>>,
        /// When that was known.
        pub ended_at: Option<Given<DateTime<Utc>>>,
        /// Why it failed.
        pub reason: Option<String>,
    }
}

impl PayoutAttemptInput {
    pub(crate) fn attempt(self) -> Result<Attempt, Error> {
        Ok(Attempt {
            key: self.key.field("key")?,
            started_at: self.started_at.field("startedAt")?,
            outcome: self.outcome.field("outcome")?.0,
            ended_at: optional(self.ended_at, "endedAt")?,
            reason: self.reason,
        })
    }
}

/// A payout as its state machine sees it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayoutStateRecord {
    /// Its id.
    pub id: String,
    /// What is remitted.
    pub amount: i64,
    /// The currency.
    pub currency: String,
    /// The lines it settles.
    pub lines: Vec<String>,
    /// The open balances it settles.
    pub carries: Vec<String>,
    /// Where it stands.
    pub status: String,
    /// When it is to be paid, if it was scheduled.
    pub scheduled_at: Option<InstantText>,
    /// Every attempt, the first one first.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<PayoutAttemptInput>"))]
    pub attempts: Vec<PayoutAttemptRecord>,
}

impl From<&PayoutState> for PayoutStateRecord {
    fn from(payout: &PayoutState) -> Self {
        let attempt = |attempt: &Attempt| PayoutAttemptRecord {
            key: attempt.key.to_string(),
            started_at: InstantText(attempt.started_at),
            outcome: attempt.outcome.as_str().to_owned(),
            ended_at: attempt.ended_at.map(InstantText),
            reason: attempt.reason.clone(),
        };
        PayoutStateRecord {
            id: payout.id().to_string(),
            amount: payout.amount().minor(),
            currency: payout.amount().currency().code().to_owned(),
            lines: texts(payout.lines()),
            carries: texts(payout.carries()),
            status: payout.status().as_str().to_owned(),
            scheduled_at: payout.scheduled_at().map(InstantText),
            attempts: payout.attempts().iter().map(attempt).collect(),
        }
    }
}

record! {
    /// A payout as it was stored. The payouts of `plan_payouts` may be given as they are.
    #[derive(Clone, Debug)]
    #[cfg_attr(feature = "schema", schemars(extend("answers" = ["PayoutStateRecord", "PayoutRecord"])))]
    pub struct PayoutStateInput {
        /// Its id.
        pub id: Given<PayoutId>,
        /// What is remitted.
        pub amount: Given<i64>,
        /// The currency; `KRW` when absent.
        pub currency: Option<Given<Currency>>,
        /// The lines it settles.
        pub lines: Option<Vec<Given<StatementLineId>>>,
        /// The open balances it settles.
        pub carries: Option<Vec<Given<CarryId>>>,
        /// Where it stands.
        pub status: Given<Named<PayoutStatus>>,
        /// When it is to be paid, if it was scheduled.
        pub scheduled_at: Option<Given<DateTime<Utc>>>,
        /// Every attempt, the first one first.
        pub attempts: Option<Vec<Record<PayoutAttemptInput>>>,
        /// Read over.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub partner: Option<Ignored>,
        /// Read over.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub account: Option<Ignored>,
        /// Read over.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub amounts: Option<Ignored>,
        /// Read over.
        #[cfg_attr(feature = "schema", schemars(skip))]
        pub withholding: Option<Ignored>,
    }
}

impl PayoutStateInput {
    pub(crate) fn money(amount: Given<i64>, currency: Option<Given<Currency>>) -> Result<Money, Error> {
        let amount = amount.field("amount")?;
        if amount < 0 {
            return Err(Error::new(Code::NegativeAmount).with("amount", amount).under("amount"));
        }
        Money::new(amount, optional(currency, "currency")?.unwrap_or(Currency::Krw))
    }

    pub(crate) fn tally(self) -> Result<(PayoutStatus, Money), Error> {
        Ok((self.status.field("status")?.0, Self::money(self.amount, self.currency)?))
    }

    pub(crate) fn state(self) -> Result<PayoutState, Error> {
        let attempts = records(self.attempts, "attempts", PayoutAttemptInput::attempt)?;
        let scheduled_at = optional(self.scheduled_at, "scheduledAt")?;
        let status = self.status.field("status")?.0;
        let (lines, carries) = (scalars(self.lines, "lines")?, scalars(self.carries, "carries")?);
        PayoutState::new(self.id.field("id")?, Self::money(self.amount, self.currency)?, lines, carries)?.restored(
            status,
            scheduled_at,
            attempts,
        )
    }
}
