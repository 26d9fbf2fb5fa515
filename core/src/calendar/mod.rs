//! Days: which are business days, and on which day a settlement falls.
//!
//! Calendars are versioned data with a covered range; outside it there is an error, never a guess. Dates are civil dates
//! (`chrono::NaiveDate`); nothing here knows the time of day or what today is. Calculation §5.
//!
//! ```
//! use jeongsan::calendar::{BusinessDayConvention, HolidayCalendar, Lag, Recurrence, SettlementCycle, parse_date};
//! let cycle = SettlementCycle::new(Lag::CalendarDays(2), Recurrence::monthly(&[31])?, BusinessDayConvention::Preceding)?;
//! let calendar = HolidayCalendar::south_korea();
//! // 30 September 2023 is a Saturday inside Chuseok: the last business day before it is the 27th.
//! let date = cycle.settlement_date(&calendar, parse_date("2023-09-01")?, true)?;
//! assert_eq!(date.settlement.to_string(), "2023-09-27");
//! # Ok::<(), jeongsan::Error>(())
//! ```

mod business_days;
mod closing;
mod cycle;
mod date;
mod holiday;
mod korea;
mod lag;
mod recurrence;

pub use business_days::{BusinessDayConvention, HolidayCalendar};
pub use closing::{CloseOffset, ClosingPeriod, OffsetUnit, PeriodDates};
pub use cycle::{CycleTerms, SettlementCycle, SettlementDate};
pub use date::{KOREAN_OFFSET_MINUTES, civil_date, parse_date, parse_instant};
pub use holiday::{Holiday, HolidayKind};
pub use lag::Lag;
pub use recurrence::{MonthDay, Recurrence};
