//! Hours in which banks do not transfer, as records.

use chrono::{NaiveDate, NaiveTime};

use crate::code::Error;
use crate::partner::Bank;
use crate::payout::MaintenanceWindow;
use crate::wire::text::given::{Given, optional};
use crate::wire::text::record::record;

record! {
    /// Hours in which banks do not transfer, in local time.
    #[derive(Clone, Debug)]
    pub struct MaintenanceWindowRecord {
        /// Which bank; every bank when absent.
        pub bank: Option<String>,
        /// First blocked minute of a day.
        pub from: Given<NaiveTime>,
        /// First minute after it that is not blocked, on the next day unless later than `from`; the same: a whole day.
        pub to: Given<NaiveTime>,
        /// First day on which it begins; always when absent.
        pub first_day: Option<Given<NaiveDate>>,
        /// Last day on which it begins; for ever when absent.
        pub last_day: Option<Given<NaiveDate>>,
    }
}

impl MaintenanceWindowRecord {
    pub(crate) fn window(self) -> Result<MaintenanceWindow, Error> {
        Ok(MaintenanceWindow {
            bank: self.bank.map(|bank| Bank::new(&bank)).transpose()?,
            from: self.from.field("from")?,
            to: self.to.field("to")?,
            first_day: optional(self.first_day, "firstDay")?,
            last_day: optional(self.last_day, "lastDay")?,
        })
    }
}
