//! What may still be done with a recorded transfer, by its status: one total table.
//!
//! Calculation §6.2: a settled transfer may be deleted, too. Amounts of a scheduled transfer are
//! provisional and may be changed; from the start date on they are fixed, and a change is a deletion and a new transfer, or a
//! manual one. Does not know where transfers are kept.

use super::status::TransferStatus;
use crate::code::{Code, Error};
use crate::id::TransferId;
use crate::words::worded;

worded! {
    /// A change to a recorded transfer. Closed: the table of rules is total.
    TransferMove {
        /// Taking it away.
        Delete "delete";
        /// Giving it other amounts or dates.
        Edit "edit";
    }
}

impl TransferStatus {
    /// Whether a transfer of this status may be moved so.
    #[must_use]
    pub const fn allows(self, movement: TransferMove) -> bool {
        use TransferMove::{Delete, Edit};
        match (self, movement) {
            (TransferStatus::Scheduled, Delete | Edit) => true,
            (TransferStatus::InProcess | TransferStatus::Settled, Delete) => true,
            (TransferStatus::InProcess | TransferStatus::Settled, Edit) => false,
            (
                TransferStatus::PayoutConfirmed
                | TransferStatus::InPayout
                | TransferStatus::PaidOut
                | TransferStatus::CarriedOver,
                Delete | Edit,
            ) => false,
        }
    }
}

/// Whether a transfer of this status, with these cancels, may be deleted or edited.
///
/// A cancel reverses its order as it is, so an order with cancels is neither deleted nor edited before they are deleted. The table
/// is in calculation §6.2.
///
/// ```
/// use jeongsan::{Code, TransferId};
/// use jeongsan::transfer::{TransferMove, TransferStatus, check_move};
/// assert!(check_move(TransferStatus::Scheduled, TransferMove::Edit, &[]).is_ok());
/// assert_eq!(check_move(TransferStatus::InProcess, TransferMove::Edit, &[]).unwrap_err().code(), Code::NotEditable);
/// let cancels = [TransferId::new("c-2")?, TransferId::new("c-1")?];
/// let refused = check_move(TransferStatus::Settled, TransferMove::Delete, &cancels).unwrap_err();
/// assert_eq!(refused.message(), "the order has cancels, which are undone first: c-1, c-2");
/// # Ok::<(), jeongsan::Error>(())
/// ```
/// # Errors
/// [`Code::NotDeletable`] or [`Code::NotEditable`] with the status; [`Code::HasCancels`] with the ids, in order.
pub fn check_move(status: TransferStatus, movement: TransferMove, cancels: &[TransferId]) -> Result<(), Error> {
    if !status.allows(movement) {
        let code = match movement {
            TransferMove::Delete => Code::NotDeletable,
            TransferMove::Edit => Code::NotEditable,
        };
        return Err(Error::new(code).with("status", status.as_str()));
    }
    if cancels.is_empty() {
        return Ok(());
    }
    let mut ids: Vec<&str> = cancels.iter().map(TransferId::as_str).collect();
    ids.sort_unstable();
    Err(Error::new(Code::HasCancels).with("cancels", ids.join(", ")))
}
