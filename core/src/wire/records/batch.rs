//! Batches of payouts as their state machine sees them, and what they come to, as records.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::code::Error;
use crate::id::PayoutBatchId;
use crate::payout::{BatchState, BatchStatus, PayoutStatus, StatusStats, Tally};
use crate::wire::text::given::{Given, optional};
use crate::wire::text::record::record;
use crate::wire::text::scalar::InstantText;
use crate::wire::text::words::Named;

record! {
    /// A batch as its state machine sees it.
    #[derive(Clone, Debug)]
    pub struct BatchStateInput {
        /// Its id.
        pub id: Given<PayoutBatchId>,
        /// Where it stands.
        pub status: Given<Named<BatchStatus>>,
        /// When it is to be paid, if it was scheduled.
        pub scheduled_at: Option<Given<DateTime<Utc>>>,
    }
}

impl BatchStateInput {
    pub(crate) fn state(self) -> Result<BatchState, Error> {
        Ok(BatchState {
            id: self.id.field("id")?,
            status: self.status.field("status")?.0,
            scheduled_at: optional(self.scheduled_at, "scheduledAt")?,
        })
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BatchStateRecord {
    pub(crate) id: String,
    pub(crate) status: String,
    pub(crate) scheduled_at: Option<InstantText>,
}

/// How many payouts, and how much.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TallyRecord {
    /// How many.
    pub count: usize,
    /// How much in all.
    pub amount: i64,
}

impl From<&Tally> for TallyRecord {
    fn from(tally: &Tally) -> Self {
        TallyRecord { count: tally.count, amount: tally.amount.minor() }
    }
}

/// Counts and amounts of the payouts of one currency.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayoutStatsRecord {
    /// The currency.
    pub currency: String,
    /// Every status with its tally.
    pub by_status: std::collections::BTreeMap<String, TallyRecord>,
    /// Over all statuses.
    pub total: TallyRecord,
}

impl From<&StatusStats> for PayoutStatsRecord {
    fn from(stats: &StatusStats) -> Self {
        let tally = |(status, tally): &(PayoutStatus, Tally)| (status.as_str().to_owned(), TallyRecord::from(tally));
        PayoutStatsRecord {
            currency: stats.currency.code().to_owned(),
            by_status: stats.by_status.iter().map(tally).collect(),
            total: TallyRecord::from(&stats.total),
        }
    }
}
