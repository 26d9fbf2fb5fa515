//! A bank that loses answers: whatever the sequence of events, no payout is sent twice without a definite failure in between.

use std::collections::BTreeMap;

use jeongsan::payout::{AttemptOutcome, PayoutCommand, PayoutEvent, PayoutMove, PayoutState, PayoutStatus};
use jeongsan::{AttemptKey, Code};
use proptest::prelude::*;

use super::machines::{instant, key, payout};

/// What the bank has been told, by key; `true` once it has definitely not paid.
type Sent = BTreeMap<AttemptKey, bool>;

fn step(state: &PayoutState, sent: &mut Sent, told: &PayoutMove) -> Result<PayoutState, TestCaseError> {
    let (moved, commands) = match state.after(told) {
        Ok(moved) => moved,
        Err(error) => {
            let known = [
                Code::IllegalTransition,
                Code::OtherAttempt,
                Code::MissingField,
                Code::UnknownField,
                Code::BeforeScheduledHour,
                Code::BeforeAttempt,
            ];
            prop_assert!(known.contains(&error.code()), "{error}");
            return Ok(state.clone());
        }
    };
    if told.event == PayoutEvent::Fail {
        let failed = told.key.as_ref().and_then(|key| sent.get_mut(key));
        *failed.ok_or_else(|| TestCaseError::fail("a failure of what was never sent"))? = true;
    }
    if let (PayoutEvent::Start, Some(at), Some(hour)) = (told.event, told.at, state.scheduled_at()) {
        prop_assert!(at >= hour, "it started before its hour");
    }
    for attempt in moved.attempts() {
        prop_assert!(attempt.ended_at.is_none_or(|ended| ended >= attempt.started_at), "it ended before it began");
    }
    for command in commands {
        match command {
            PayoutCommand::Remit { key, amount, account } => {
                prop_assert_eq!(account.as_ref(), state.account());
                prop_assert_eq!(amount, payout().amount());
                prop_assert!(sent.values().all(|failed| *failed), "sent again while {:?} is open", sent);
                prop_assert_eq!(sent.insert(key, false), None, "one key for two attempts");
            }
            PayoutCommand::Inquire { key } => {
                prop_assert_eq!(sent.get(&key), Some(&false), "asked about another attempt")
            }
            _ => {}
        }
    }
    let outcomes = moved.attempts().iter().map(|attempt| (attempt.key.clone(), attempt.outcome));
    let failed: Sent = outcomes.map(|(key, outcome)| (key, outcome == AttemptOutcome::Failed)).collect();
    prop_assert_eq!(&failed, &*sent, "every attempt is kept");
    // What is stored can be read back.
    let again = payout().restored(moved.status(), moved.scheduled_at(), moved.attempts().to_vec());
    prop_assert_eq!(again.as_ref(), Ok(&moved));
    let waits = matches!(moved.status(), PayoutStatus::Processing | PayoutStatus::Unknown);
    let open = sent.values().any(|failed| !failed);
    prop_assert_eq!(open, waits || moved.status() == PayoutStatus::Succeeded);
    Ok(moved)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn no_payout_is_sent_twice_without_a_definite_failure(
        events in proptest::collection::vec((0..PayoutEvent::ALL.len(), 0_usize..4, 0_u8..10), 1..30),
    ) {
        let (mut state, mut sent) = (payout(), Sent::new());
        for (time, (event, number, sane)) in events.into_iter().enumerate() {
            let event = PayoutEvent::ALL[event];
            let timed = matches!(
                event, PayoutEvent::Schedule | PayoutEvent::Start | PayoutEvent::Succeed | PayoutEvent::Fail
            );
            let answer = matches!(
                event, PayoutEvent::LoseAnswer | PayoutEvent::Inquire | PayoutEvent::Succeed | PayoutEvent::Fail
            );
            let mut told = PayoutMove::new(event);
            // Mostly what a host would tell; sometimes a field too few or too many, or an old key.
            if timed != (sane == 0) {
                // Sometimes by a clock that goes wrong.
                let off = if sane == 2 { -7 } else { 0 };
                told = told.at(instant(i64::try_from(time).expect("few") + off));
            }
            if answer != (sane == 1) {
                let current = state.attempts().last().map(|attempt| attempt.key.clone());
                told = told.about(&if sane > 3 { current.unwrap_or_else(|| key(1)) } else { key(number) });
            }
            state = step(&state, &mut sent, &told)?;
        }
    }
}
