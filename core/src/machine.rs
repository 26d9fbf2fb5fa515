//! The shape of every state machine: its words, its total table of moves, and the refusal of every other move.
//!
//! A machine is a status, an event, and a table with a row for each status. A row says where each event leads and which events are
//! refused; a pair that is in neither place does not compile, one that is in both is a warning the build denies. What is moved has
//! one method, `after(&self, &Move) → Result<(Self, Vec<Command>)>`: the move is the event with everything the rule looks at, told
//! by the host, and the answer is a new value with what the host is to do in the same commit (`docs/adr/0008`). Does not know what
//! is moved, a clock or a store.

use crate::code::{Code, Error};

/// A status and an event, each with its words, and the table of moves: what is moved as refusals name it, the two enumerations, and
/// a row for each status.
macro_rules! machine {
    (
        $what:literal;
        $(#[$status_doc:meta])* $Status:ident { $($statuses:tt)* }
        $(#[$event_doc:meta])* $Event:ident { $($events:tt)* }
        moves { $($from:ident { $($on:ident => $to:ident),* } refuses { $($refused:ident),* })* }
    ) => {
        $crate::words::worded! { $(#[$status_doc])* $Status { $($statuses)* } }
        $crate::words::worded! { $(#[$event_doc])* $Event { $($events)* } }

        impl $Status {
            // No row has a default, so what a new status or event leads to must be decided.
            const fn target(self, event: $Event) -> Option<$Status> {
                match self {
                    $($Status::$from => match event {
                        $($Event::$on => Some($Status::$to),)*
                        $($Event::$refused => None,)*
                    },)*
                }
            }

            /// The status after an event, by the table of moves:
            ///
            $(#[doc = concat!("- `", stringify!($from), "`: ", $("`", stringify!($on), "` → `", stringify!($to), "`, ",)* "nothing else")])*
            ///
            /// # Errors
            /// [`Code::IllegalTransition`](crate::Code::IllegalTransition) for every other event.
            pub fn after(self, event: $Event) -> Result<$Status, $crate::code::Error> {
                self.target(event).ok_or_else(|| $crate::machine::refused($what, self.as_str(), event.as_str()))
            }
        }
    };
}
pub(crate) use machine;

/// The refusal of a move.
pub(crate) fn refused(what: &'static str, from: &str, event: &str) -> Error {
    Error::new(Code::IllegalTransition).with("what", what).with("from", from).with("event", event).under("event")
}

/// The refusal of a move that needs `field`.
pub(crate) fn not_told(field: &'static str) -> Error {
    Error::new(Code::MissingField).with("field", field)
}

/// The refusal of a move that would read over `field`.
pub(crate) fn not_taken(field: &'static str) -> Error {
    Error::new(Code::UnknownField).with("field", field)
}

/// Refuses a move that lacks what its event needs, or brings what it has no use for.
pub(crate) fn exactly(field: &'static str, given: bool, needed: bool) -> Result<(), Error> {
    match (given, needed) {
        (false, true) => Err(not_told(field)),
        (true, false) => Err(not_taken(field)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use crate::code::Code;

    machine! {
        "door";

        /// How a door stands.
        Door {
            /// Open.
            Open "open";
            /// Shut.
            Shut "shut";
            /// Walled up.
            Gone "gone";
        }

        /// What is done to it.
        Deed {
            /// It is pushed.
            Push "push";
            /// It is walled up.
            WallUp "wall_up";
        }

        moves {
            Open { Push => Shut }
                refuses { WallUp }
            Shut { Push => Open, WallUp => Gone }
                refuses { }
            Gone { }
                refuses { Push, WallUp }
        }
    }

    #[test]
    fn a_move_leads_where_its_row_says_and_every_other_is_refused_in_words() {
        let table: Vec<Option<Door>> =
            Door::ALL.iter().flat_map(|door| Deed::ALL.iter().map(|deed| door.after(*deed).ok())).collect();
        assert_eq!(table, [Some(Door::Shut), None, Some(Door::Open), Some(Door::Gone), None, None]);
        let refusal = Door::Open.after(Deed::WallUp).unwrap_err();
        assert_eq!((refusal.code(), refusal.at().as_str()), (Code::IllegalTransition, "$.event"));
        assert_eq!(refusal.message(), "door that is `open` cannot take the event `wall_up`");
    }
}
