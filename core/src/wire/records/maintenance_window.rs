//! Hours in which banks do not transfer, as records.

use chrono::{NaiveDate, NaiveTime};

use crate::partner::Bank;
use crate::payout::MaintenanceWindow;
use crate::wire::text::record::record;

record! {
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
