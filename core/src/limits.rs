//! Every bound the engine keeps, in one place, each with its reason (law 8 of `DESIGN.md`).
//!
//! Holds numbers only. Does not know who checks them.

/// Largest magnitude of an amount, in minor units: 10^15. A thousand trillion won is above any marketplace, stays below 2^53 so
/// that a JavaScript number carries it exactly, and lets a thousand of them be added in an `i64`.
pub const AMOUNT_MAX: i64 = 1_000_000_000_000_000;

/// Most lines of one order. A larger basket is several orders.
pub const LINES_MAX: usize = 1_000;

/// Most discounts, and most additional fees, on one level (a line or the order).
pub const ITEMS_PER_LEVEL_MAX: usize = 100;

/// Largest quantity of one line. With the amount bound it keeps unit price × quantity inside `i128` with room to spare.
pub const QUANTITY_MAX: u32 = 1_000_000;

/// Most earlier cancels of one order: ten for every line of the largest order.
pub const CANCELS_MAX: usize = 10_000;

/// Longest id, in characters. Long enough for a UUID with a prefix, short enough for a database key.
pub const ID_CHARS_MAX: usize = 128;

/// Longest memo, in characters. The field's leading product keeps 256.
pub const MEMO_CHARS_MAX: usize = 256;

/// Longest name of a contract, policy, partner or holiday, in characters.
pub const NAME_CHARS_MAX: usize = 256;

/// Most tags of a partner.
pub const TAGS_MAX: usize = 10;

/// Most user-defined properties of a partner.
pub const PROPERTIES_MAX: usize = 10;

/// Longest lag of a settlement cycle, in days. A year and a day: longer is a typing error.
pub const LAG_DAYS_MAX: u16 = 366;

/// Most days after the start date of an order until which a fee comes back. Ten years: longer is for ever.
pub const RETURN_DAYS_MAX: u16 = 3_660;

/// Most weeks between the close of a period and the week its money is due in: a year.
pub const OFFSET_WEEKS_MAX: u16 = 52;

/// Most months between the close of a period and the month its money is due in: a year.
pub const OFFSET_MONTHS_MAX: u16 = 12;

/// Most stages a sale is settled in: one for each month of a year.
pub const STAGES_MAX: usize = 12;

/// Most listed month-days of a yearly recurrence: every day of a year.
pub const YEAR_DATES_MAX: usize = 366;

/// Longest run of closed days that is searched through for a business day. No country closes its banks for longer.
pub const CLOSED_RUN_MAX: u32 = 60;

/// Most days a host adds to a calendar, and most it takes away: a year and a half of working days.
pub const HOST_DAYS_MAX: usize = 400;

/// Longest name that gets or is a suggestion, in characters. What is longer was not typed.
pub const NEAR_CHARS_MAX: usize = 40;

/// Most slips between a name and its suggestion: with more it would be a guess.
pub const NEAR_SLIPS_MAX: usize = 3;

/// Most names compared with an unknown one, twice: an error should not cost more than the answer.
pub const NEAR_TRIED_MAX: usize = 12;

/// Most known names that are compared one by one with an unknown one; above, an index says which.
pub const NEAR_FEW_MAX: usize = 16;

/// Longest text in the detail of an error, in characters; what is longer is cut there and ends in `…`. An id fits twice over, a list of words
/// whole.
pub const DETAIL_CHARS_MAX: usize = 1_000;

/// Most names of one kind that are suggested. Their index takes about eight bytes for each of their characters.
pub const NEAR_INDEXED_MAX: usize = 200_000;

/// Most versions of one contract, policy or partner.
pub const VERSIONS_MAX: usize = 1_000;

/// Offset from UTC, in minutes either way: ±18 hours covers every civil time.
pub const UTC_OFFSET_MINUTES_MAX: i32 = 1_080;

/// Most parts `allocate` splits a total into.
pub const ALLOCATE_PARTS_MAX: usize = 10_000;

/// Longest formula, in characters: a page of text. A formula has fewer nodes than characters and no loops, so an evaluation takes
/// fewer than 10,000 steps.
pub const FORMULA_CHARS_MAX: usize = 4_096;

/// Deepest nesting of a formula. Nobody reads deeper, and recursion stays far from any stack's end.
pub const FORMULA_DEPTH_MAX: usize = 64;

/// Tallest tree of a formula. Chains (`a + b + c …`) nest the tree without nesting the text. Whatever is at this bound and at that of
/// nesting is checked, computed and explained on a thread of one megabyte (the main thread of Windows, a thread of the JVM) with a third of
/// it to spare, in a build without any optimisation too; an optimised one takes a fraction of that.
pub const FORMULA_HEIGHT_MAX: usize = 128;

/// Most user formulas of a calculator.
pub const USER_FORMULAS_MAX: usize = 64;

/// Most parameters of a book.
pub const PARAMETERS_MAX: usize = 64;

/// Most decimals of a parameter.
pub const PARAMETER_SCALE_MAX: u32 = 5;

/// Furthest decimal place a rounding function goes, either way: 10^15 is the largest amount, ten decimals are beyond any rate.
pub const PLACES_MAX: i32 = 15;

/// Most statement lines of one payout plan, and most open carries: a year of daily lines of three hundred partners.
pub const PAYOUT_LINES_MAX: usize = 100_000;

/// Most settlement dates of one payout plan, as the field's leading product has it: a longer list is a forgotten filter.
pub const PAYOUT_DATES_MAX: usize = 10;

/// Most batches waiting for their hour, as the field's leading product has it.
pub const SCHEDULED_BATCHES_MAX: usize = 10;

/// Most attempts of one payout. Who failed so often has another problem than the bank's answer.
pub const ATTEMPTS_MAX: usize = 999;

/// Most maintenance windows: several for each bank of the country.
pub const WINDOWS_MAX: usize = 1_000;

/// Most rows of a table of withholding rates: ten kinds of income with a hundred changes of law each.
pub const RATE_ROWS_MAX: usize = 1_000;

/// Most rows of one file of the simplified statement: the tax office takes no more.
pub const STATEMENT_ROWS_MAX: usize = 1_000;

/// Longest limit of a bank book's memo, in bytes or characters: no bank prints as much.
pub const PASSBOOK_LIMIT_MAX: usize = 256;
