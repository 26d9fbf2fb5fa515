//! Which ledger an amount stands on: real money, or a rehearsal.
//!
//! A rehearsal is a whole second world (calculation §6.5). Does not know what is on either ledger.

use crate::words::worded;

worded! {
    /// Real money or a rehearsal. The two never meet in one line, statement, payment check or payout.
    ///
    /// A setting of the book. Every transfer a book settles says which ledger it is on, and so do the lines, carries and payouts made
    /// of them. A rehearsal runs the whole way with the same code and the same rules, so that what it shows is what would be paid.
    #[derive(Default)]
    Ledger {
        /// Real money.
        #[default]
        Live "live";
        /// A rehearsal.
        Test "test";
    }
}
