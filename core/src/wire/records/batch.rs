//! Batches of payouts as their state machine sees them, and what they come to, as records.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::id::PayoutBatchId;
use crate::money::Currency;
use crate::payout::{BatchState, BatchStatus, StatusStats, Tally};
use crate::wire::text::record::record;

record! {
    /// A batch as its state machine sees it.
    BatchStateInput of BatchState as batch, format 1, one form {
        /// Its id.
        id: PayoutBatchId => batch.id,
        /// Where it stands.
        status: BatchStatus => batch.status,
        /// When it is to be paid, if it was scheduled.
        scheduled_at: Option<DateTime<Utc>> => batch.scheduled_at,
    }
    read { Ok(BatchState { id, status, scheduled_at }) }

    /// How many payouts, and how much.
    TallyRecord of Tally as tally {
        /// How many.
        count: usize => tally.count,
        /// How much in all.
        amount: i64 => tally.amount.minor(),
    }

    /// Counts and amounts of the payouts of one currency.
    PayoutStatsRecord of StatusStats as stats {
        /// The currency.
        currency: Currency => stats.currency,
        /// Every status with its tally.
        by_status: BTreeMap<String, Tally> =>
            stats.by_status.iter().map(|(status, tally)| (status.as_str().to_owned(), *tally)).collect::<BTreeMap<_, _>>(),
        /// Over all statuses.
        total: Tally => stats.total,
    }
}
