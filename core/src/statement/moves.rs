//! The moves of a statement line, what follows from one, and the notice by which others move lines.
//!
//! A payout moves its lines by notice; whether the payout itself may move is not known here.

use super::line::StatementLine;
use super::status::{LineEvent, LineStatus};
use crate::code::Error;
use crate::id::{StatementLineId, TransferId};
use crate::transfer::TransferStatus;

/// An event: where the line stands is all its rules look at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct LineMove {
    /// What happens.
    pub event: LineEvent,
}

impl LineMove {
    /// An event.
    #[must_use]
    pub const fn new(event: LineEvent) -> Self {
        LineMove { event }
    }
}

/// What follows from a move of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum LineCommand {
    /// Give the line's transfers their status, in the same commit.
    MoveTransfers {
        /// The transfers.
        transfers: Vec<TransferId>,
        /// The status they have then.
        to: TransferStatus,
    },
}

/// Lines that are to move, in the same commit, if each stands where it is expected; if one does not, the whole move is refused. A
/// line's status is the lock that keeps it out of two payouts.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct LineNotice {
    /// The lines.
    pub lines: Vec<StatementLineId>,
    /// Where each must stand, one of these.
    pub from: Vec<LineStatus>,
    /// Where they go.
    pub to: LineStatus,
}

impl LineNotice {
    /// These lines, each from one of these statuses, to a status.
    #[must_use]
    pub const fn new(lines: Vec<StatementLineId>, from: Vec<LineStatus>, to: LineStatus) -> Self {
        LineNotice { lines, from, to }
    }
}

impl StatementLine {
    /// The line after a move, and what the host is to do in the same commit.
    ///
    /// # Errors
    /// [`Code::IllegalTransition`](crate::Code::IllegalTransition).
    pub fn after(&self, told: &LineMove) -> Result<(StatementLine, Vec<LineCommand>), Error> {
        let status = self.status.after(told.event)?;
        let (before, to) = (self.status.transfer_status(), status.transfer_status());
        let line = StatementLine { status, ..self.clone() };
        let moved = (before != to).then(|| LineCommand::MoveTransfers { transfers: line.transfers.clone(), to });
        Ok((line, moved.into_iter().collect()))
    }
}
