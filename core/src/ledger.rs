//! Which ledger an amount stands on: real money, or a rehearsal.
//!
//! A rehearsal is a whole second world (calculation §6.5). Does not know what is on either ledger.

/// Real money or a rehearsal. The two never meet in one statement or payout.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Ledger {
    /// Real money.
    #[default]
    Live,
    /// A rehearsal.
    Test,
}

impl Ledger {
    /// The word as it crosses every border.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Ledger::Live => "live",
            Ledger::Test => "test",
        }
    }
}
