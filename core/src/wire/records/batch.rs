//! Batches of payouts as their state machine sees them, what they come to, and the hours in which they are not paid, as records.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::id::PayoutBatchId;
use crate::money::Currency;
use crate::partner::Bank;
use crate::payout::{BatchState, BatchStatus, MaintenanceWindow, StatusStats, Tally};
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
    read {
        let batch = BatchState { id, status, scheduled_at };
        batch.check().map(|()| batch)
    }

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

    /// Hours in which banks do not transfer, in local time.
    MaintenanceWindowRecord of MaintenanceWindow {
        /// Which bank; every bank when absent.
        bank: Option<String>,
        /// First blocked minute of a day.
        from: NaiveTime,
        /// First minute after it that is not blocked, on the next day unless later than `from`; the same: a whole day.
        to: NaiveTime,
        /// First day on which it begins; always when absent.
        first_day: Option<NaiveDate>,
        /// Last day on which it begins; for ever when absent.
        last_day: Option<NaiveDate>,
    }
    read {
        let bank = bank.map(|bank| Bank::new(&bank)).transpose()?;
        Ok(MaintenanceWindow { bank, from, to, first_day, last_day })
    }
}
