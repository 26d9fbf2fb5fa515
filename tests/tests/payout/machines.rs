//! Every cell of the three tables, legal and illegal, beside the moves that are documented, listed by hand. The table of lines is in
//! `statements.rs`.

use chrono::{DateTime, Utc};
use jeongsan::money::{Currency, Money};
use jeongsan::partner::{Account, AccountNumber, Bank};
use jeongsan::payout::{
    AccountTransferCommand, AccountTransferEvent, AccountTransferMove, AccountTransferState, AccountTransferStatus,
    Attempt, AttemptOutcome, BatchCommand, BatchEvent, BatchMove, BatchState, BatchStatus, PayoutCommand, PayoutEvent,
    PayoutMove, PayoutState, PayoutStatus, RemitAccount,
};
use jeongsan::statement::{LineEvent, LineNotice, LineStatus};
use jeongsan::{AttemptKey, CarryId, Code, Error, PayoutBatchId, PayoutId, StatementLineId};

pub fn instant(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000 + seconds, 0).expect("an instant")
}

pub fn key(number: usize) -> AttemptKey {
    AttemptKey::new(&format!("p-1-{number}")).expect("an id")
}

pub fn payout() -> PayoutState {
    let id = PayoutId::new("p-1").expect("an id");
    let lines = vec![StatementLineId::new("line-1").expect("an id")];
    let carries = vec![CarryId::new("carry-1").expect("an id")];
    let number = AccountNumber::new("110-123-456789").expect("a number");
    let account =
        Account::new(Bank::new("088").expect("a bank"), number, "Kim Hana", Currency::Krw).expect("an account");
    let amount = Money::new(77_100, Currency::Krw).expect("in range");
    let payout = PayoutState::new(id, amount, lines, carries).expect("a short id");
    payout.to_account(Some(RemitAccount::of(&account)))
}

/// A payout in each status, with attempts that fit.
fn payout_in(status: PayoutStatus) -> PayoutState {
    let outcome = match status {
        PayoutStatus::Processing => AttemptOutcome::Pending,
        PayoutStatus::Unknown => AttemptOutcome::Unknown,
        PayoutStatus::Succeeded => AttemptOutcome::Succeeded,
        _ => AttemptOutcome::Failed,
    };
    let attempts = match status {
        PayoutStatus::Confirmed | PayoutStatus::Scheduled => vec![],
        _ => vec![Attempt::new(key(1), instant(0), outcome)],
    };
    let hour = (status == PayoutStatus::Scheduled).then(|| instant(0));
    payout().restored(status, hour, attempts).expect("attempts fit")
}

/// The event with everything it needs.
fn told(event: PayoutEvent) -> PayoutMove {
    let told = PayoutMove::new(event);
    match event {
        PayoutEvent::Schedule | PayoutEvent::Start => told.at(instant(60)),
        PayoutEvent::LoseAnswer | PayoutEvent::Inquire => told.about(&key(1)),
        PayoutEvent::Succeed | PayoutEvent::Fail => told.at(instant(60)).about(&key(1)),
        _ => told,
    }
}

fn detail(error: &Error) -> (Code, String) {
    let texts: Vec<String> = error.detail().map(|(_, value)| value.to_string()).collect();
    (error.code(), texts.join(" "))
}

#[test]
fn every_cell_of_the_payout_table_is_what_the_machine_does() {
    for status in PayoutStatus::ALL {
        for event in PayoutEvent::ALL {
            match (status.after(*event), payout_in(*status).after(&told(*event))) {
                (Ok(to), Ok((moved, commands))) => {
                    assert_eq!(moved.status(), to);
                    assert_eq!((moved.lines(), moved.amount()), (payout().lines(), payout().amount()));
                    let (from, line) = (status.line_status(), to.line_status());
                    let notice = LineNotice::new(moved.lines().to_vec(), vec![from], line);
                    assert_eq!(
                        commands.contains(&PayoutCommand::NotifyLines(notice)),
                        from != line,
                        "{status:?} {event:?}"
                    );
                    let remits = commands.iter().any(|command| matches!(command, PayoutCommand::Remit { .. }));
                    assert_eq!(remits, *event == PayoutEvent::Start);
                    let inquires = commands.contains(&PayoutCommand::Inquire { key: key(1) });
                    assert_eq!(inquires, matches!(event, PayoutEvent::LoseAnswer | PayoutEvent::Inquire));
                    let reopened =
                        commands.contains(&PayoutCommand::ReopenCarries { carries: moved.carries().to_vec() });
                    assert_eq!(reopened, *event == PayoutEvent::Cancel);
                    let paid = commands.contains(&PayoutCommand::CarriesPaid { carries: moved.carries().to_vec() });
                    assert_eq!(paid, *event == PayoutEvent::Succeed);
                }
                (Err(refusal), Err(error)) => {
                    let expected = format!("payout {} {}", status.as_str(), event.as_str());
                    assert_eq!(detail(&error), (Code::IllegalTransition, expected));
                    assert_eq!(refusal, error);
                }
                (table, machine) => panic!("{status:?} {event:?}: {table:?}, {machine:?}"),
            }
        }
    }
}

#[test]
fn the_documented_moves_of_payouts_are_legal_and_no_others_but_the_unknown_ones() {
    use PayoutStatus::*;
    let documented = [
        (Confirmed, Prepared),
        (Confirmed, Scheduled),
        (Prepared, Processing),
        (Scheduled, Processing),
        (Processing, Succeeded),
        (Processing, Failed),
        (Prepared, Stopped),
        (Confirmed, Cancelled),
        (Stopped, Cancelled),
        (Failed, Cancelled),
        (Scheduled, Cancelled),
        (Stopped, Prepared),
        (Failed, Prepared),
    ];
    let unknown = [(Processing, Unknown), (Unknown, Unknown), (Unknown, Succeeded), (Unknown, Failed)];
    // A plan that pays its lines anew gives it up, beside the cancel.
    let replaced = [(Failed, Cancelled)];
    let mut listed: Vec<_> = documented.into_iter().chain(unknown).chain(replaced).collect();
    let mut table = Vec::new();
    for from in PayoutStatus::ALL {
        table.extend(PayoutEvent::ALL.iter().filter_map(|event| Some((*from, from.after(*event).ok()?))));
    }
    listed.sort();
    table.sort();
    assert_eq!(table, listed);
}

#[test]
fn what_a_payout_tells_its_lines_is_a_move_lines_have() {
    let leads = |from: LineStatus, to: LineStatus| LineEvent::ALL.iter().any(|event| from.after(*event) == Ok(to));
    for from in PayoutStatus::ALL {
        for to in PayoutEvent::ALL.iter().filter_map(|event| from.after(*event).ok()) {
            let (from, to) = (from.line_status(), to.line_status());
            assert!(from == to || leads(from, to), "{from:?} to {to:?}");
        }
    }
    // A plan confirms payable lines, carries them over, or settles them at once.
    for from in [LineStatus::Prepared, LineStatus::Withheld, LineStatus::Cancelled] {
        assert!(leads(from, LineStatus::Confirmed) && leads(from, LineStatus::PaidOut), "{from:?}");
        assert!(leads(from, LineStatus::CarriedOver), "{from:?}");
    }
}

fn batch(id: &str, status: BatchStatus) -> BatchState {
    let mut batch = BatchState::new(PayoutBatchId::new(id).expect("an id"));
    batch.status = status;
    batch
}

#[test]
fn every_cell_of_the_batch_table_is_what_the_machine_does() {
    for status in BatchStatus::ALL {
        for event in BatchEvent::ALL {
            let at = (*event == BatchEvent::Schedule).then(|| instant(0));
            let told = BatchMove::new(*event).with_payouts(vec![PayoutStatus::Succeeded]).with_batches(vec![]);
            let told = at.map_or(told.clone(), |at| told.at(at));
            match (status.after(*event), batch("b", *status).after(&told)) {
                (Ok(to), Ok((moved, commands))) => {
                    assert_eq!((moved.status, moved.scheduled_at), (to, at));
                    let expected = match event {
                        BatchEvent::Prepare | BatchEvent::Complete => vec![],
                        BatchEvent::Schedule => vec![BatchCommand::SchedulePayouts { at: instant(0) }],
                        BatchEvent::Start => vec![BatchCommand::PreparePayouts],
                        BatchEvent::Finish => vec![BatchCommand::FollowUp],
                        BatchEvent::Cancel => vec![BatchCommand::CancelPayouts],
                    };
                    assert_eq!(commands, expected);
                }
                (Err(refusal), Err(error)) => {
                    let expected = format!("batch {} {}", status.as_str(), event.as_str());
                    assert_eq!(detail(&error), (Code::IllegalTransition, expected));
                    assert_eq!(refusal, error);
                }
                (table, machine) => panic!("{status:?} {event:?}: {table:?}, {machine:?}"),
            }
        }
    }
}

#[test]
fn the_documented_moves_of_batches_are_legal() {
    use BatchStatus::*;
    let documented = [
        (Preparing, BatchEvent::Prepare, Prepared),
        (Prepared, BatchEvent::Start, Ongoing),
        (Ongoing, BatchEvent::Finish, PostProcessPending),
        (PostProcessPending, BatchEvent::Complete, Completed),
        (Preparing, BatchEvent::Cancel, Cancelled),
        (Prepared, BatchEvent::Cancel, Cancelled),
    ];
    for (from, event, to) in documented {
        assert_eq!(from.after(event), Ok(to));
    }
    assert_eq!(Prepared.after(BatchEvent::Schedule), Ok(Prepared));
    let legal = |from: &BatchStatus| BatchEvent::ALL.iter().filter(|event| from.after(**event).is_ok()).count();
    assert_eq!(BatchStatus::ALL.iter().map(legal).sum::<usize>(), documented.len() + 1, "and a schedule, which stays");
}

#[test]
fn one_batch_runs_at_a_time_and_ends_when_its_payouts_are_at_rest() {
    let others = [batch("a", BatchStatus::Completed), batch("c", BatchStatus::Ongoing)];
    let start = |others: &[BatchState]| {
        batch("b", BatchStatus::Prepared).after(&BatchMove::new(BatchEvent::Start).with_batches(others.to_vec()))
    };
    assert_eq!(start(&others).expect_err("one runs").code(), Code::BatchRunning);
    assert!(start(&others[..1]).is_ok());
    for status in PayoutStatus::ALL {
        let finish = BatchMove::new(BatchEvent::Finish).with_payouts(vec![*status]);
        let ended = batch("b", BatchStatus::Ongoing).after(&finish);
        assert_eq!(ended.is_err(), status.is_open(), "{status:?}");
    }
}

#[test]
fn a_batch_is_told_exactly_what_its_event_needs() {
    let refused = |status, told: BatchMove| {
        let error = batch("b", status).after(&told).expect_err("something is missing, or too much");
        detail(&error)
    };
    let missing = |field: &str| (Code::MissingField, field.to_owned());
    assert_eq!(refused(BatchStatus::Prepared, BatchMove::new(BatchEvent::Start)), missing("batches"));
    assert_eq!(refused(BatchStatus::Ongoing, BatchMove::new(BatchEvent::Finish)), missing("payouts"));
    assert_eq!(refused(BatchStatus::Prepared, BatchMove::new(BatchEvent::Schedule)), missing("at"));
    let timed = BatchMove::new(BatchEvent::Cancel).at(instant(0));
    assert_eq!(refused(BatchStatus::Prepared, timed), (Code::UnknownField, "at".to_owned()));
    let mut waiting = batch("b", BatchStatus::Prepared);
    waiting.scheduled_at = Some(instant(0));
    let again = waiting.after(&BatchMove::new(BatchEvent::Schedule).at(instant(9))).expect_err("scheduled already");
    assert_eq!(detail(&again), (Code::IllegalTransition, "batch scheduled schedule".to_owned()));
}

/// The hosted product documents the words and no moves: these follow from the words and the law of the unknown outcome.
const ACCOUNT_TRANSFERS: &str = "\
    prepared schedule scheduled, prepared start processing, prepared stop stopped, prepared cancel cancelled, \
    scheduled start processing, scheduled stop stopped, scheduled cancel cancelled, \
    processing accept async_processing, processing lose_answer unknown, processing succeed succeeded, \
    processing fail failed, \
    async_processing lose_answer unknown, async_processing inquire async_processing, \
    async_processing succeed succeeded, async_processing fail failed, \
    unknown accept async_processing, unknown inquire unknown, unknown succeed succeeded, unknown fail failed, \
    stopped resume prepared, stopped cancel cancelled";

#[test]
fn every_cell_of_the_account_transfer_table_is_what_the_machine_does() {
    let amount = Money::new(1, Currency::Krw).expect("in range");
    let mut legal = Vec::new();
    for status in AccountTransferStatus::ALL {
        for event in AccountTransferEvent::ALL {
            let mut transfer = AccountTransferState::new(key(1), amount);
            transfer.status = *status;
            transfer.scheduled_at = (*status == AccountTransferStatus::Scheduled).then(|| instant(0));
            let told = AccountTransferMove::new(*event);
            let timed = matches!(event, AccountTransferEvent::Schedule | AccountTransferEvent::Start);
            let told = if timed { told.at(instant(60)) } else { told };
            match (status.after(*event), transfer.after(&told)) {
                (Ok(to), Ok((moved, commands))) => {
                    legal.push([status.as_str(), event.as_str(), to.as_str()].join(" "));
                    assert_eq!(moved.status, to);
                    let expected = match event {
                        AccountTransferEvent::Start => {
                            vec![AccountTransferCommand::Remit { key: key(1), amount, account: None }]
                        }
                        AccountTransferEvent::LoseAnswer | AccountTransferEvent::Inquire => {
                            vec![AccountTransferCommand::Inquire { key: key(1) }]
                        }
                        _ => vec![],
                    };
                    assert_eq!(commands, expected);
                }
                (Err(refusal), Err(error)) => {
                    let expected = format!("account transfer {} {}", status.as_str(), event.as_str());
                    assert_eq!(detail(&error), (Code::IllegalTransition, expected));
                    assert_eq!(refusal, error);
                }
                (table, machine) => panic!("{status:?} {event:?}: {table:?}, {machine:?}"),
            }
        }
    }
    assert_eq!(legal, ACCOUNT_TRANSFERS.split_terminator(", ").collect::<Vec<_>>());
    // Sent once: nothing leads back from where money may have moved.
    let sent = ["processing", "async_processing", "unknown", "succeeded", "failed"];
    for status in AccountTransferStatus::ALL.iter().filter(|status| sent.contains(&status.as_str())) {
        for to in AccountTransferEvent::ALL.iter().filter_map(|event| status.after(*event).ok()) {
            assert!(sent.contains(&to.as_str()), "{status:?} to {to:?}");
        }
    }
}

#[test]
fn nothing_starts_before_the_hour_it_is_scheduled_for() {
    let waiting = payout().restored(PayoutStatus::Scheduled, Some(instant(60)), vec![]).expect("a state");
    let start = |seconds| waiting.after(&PayoutMove::new(PayoutEvent::Start).at(instant(seconds)));
    let early = start(59).expect_err("early");
    assert_eq!((early.code(), early.at().as_str()), (Code::BeforeScheduledHour, "$.at"));
    assert!(start(60).is_ok());
    let mut waiting = batch("b", BatchStatus::Prepared);
    waiting.scheduled_at = Some(instant(60));
    let told = BatchMove::new(BatchEvent::Start).with_batches(vec![]);
    assert_eq!(waiting.after(&told).expect_err("when?").code(), Code::MissingField);
    assert_eq!(waiting.after(&told.clone().at(instant(59))).expect_err("early").code(), Code::BeforeScheduledHour);
    assert!(waiting.after(&told.at(instant(60))).is_ok());
    let transfer = AccountTransferState::new(key(1), payout().amount());
    let told = AccountTransferMove::new(AccountTransferEvent::Schedule);
    assert_eq!(transfer.after(&told).expect_err("for when?").code(), Code::MissingField);
    let (waiting, _) = transfer.after(&told.at(instant(60))).expect("scheduled");
    let told = AccountTransferMove::new(AccountTransferEvent::Start);
    assert_eq!(waiting.after(&told).expect_err("when?").code(), Code::MissingField);
    assert_eq!(waiting.after(&told.at(instant(59))).expect_err("early").code(), Code::BeforeScheduledHour);
    assert!(waiting.after(&told.at(instant(60))).is_ok());
    // A resumed one does not wait for its hour any more.
    let (stopped, _) = waiting.after(&AccountTransferMove::new(AccountTransferEvent::Stop)).expect("stopped");
    let (resumed, _) = stopped.after(&AccountTransferMove::new(AccountTransferEvent::Resume)).expect("resumed");
    assert!(resumed.scheduled_at.is_none() && resumed.after(&told).is_ok());
}

#[test]
fn an_hour_belongs_to_what_is_scheduled() {
    let refused = |status, hour| payout().restored(status, hour, vec![]).expect_err("an hour too few or too many");
    assert_eq!(detail(&refused(PayoutStatus::Scheduled, None)), (Code::MissingField, "scheduledAt".to_owned()));
    assert_eq!(refused(PayoutStatus::Confirmed, Some(instant(0))).code(), Code::UnknownField);
    let mut preparing = batch("b", BatchStatus::Preparing);
    preparing.scheduled_at = Some(instant(0));
    let told = BatchMove::new(BatchEvent::Prepare);
    assert_eq!(preparing.after(&told).expect_err("an hour too many").code(), Code::UnknownField);
    let mut transfer = AccountTransferState::new(key(1), payout().amount());
    transfer.status = AccountTransferStatus::Scheduled;
    let told = AccountTransferMove::new(AccountTransferEvent::Cancel);
    assert_eq!(transfer.after(&told).expect_err("an hour too few").code(), Code::MissingField);
}

#[test]
fn time_does_not_go_back_over_attempts() {
    let start = |seconds| PayoutMove::new(PayoutEvent::Start).at(instant(seconds));
    let fail = |seconds, number| PayoutMove::new(PayoutEvent::Fail).at(instant(seconds)).about(&key(number));
    let moved = |payout: &PayoutState, told: &PayoutMove| payout.after(told).expect("legal").0;
    let payout = moved(&moved(&payout(), &PayoutMove::new(PayoutEvent::Prepare)), &start(60));
    let early = payout.after(&fail(59, 1)).expect_err("an answer before the question");
    assert_eq!((early.code(), early.at().as_str()), (Code::BeforeAttempt, "$.at"));
    let payout = moved(&moved(&payout, &fail(90, 1)), &PayoutMove::new(PayoutEvent::Retry));
    assert_eq!(payout.after(&start(89)).expect_err("before the failure").code(), Code::BeforeAttempt);
    let Some(PayoutCommand::Remit { account, .. }) = payout.after(&start(90)).expect("legal").1.pop() else {
        panic!("nothing is sent")
    };
    assert_eq!(account.as_ref(), payout.account());
}

#[test]
fn a_payout_whose_past_is_in_doubt_is_not_restored() {
    let attempt = |number, outcome| Attempt::new(key(number), instant(0), outcome);
    let refused = |status, attempts| {
        let error = payout().restored(status, None, attempts).expect_err("in doubt");
        assert_eq!((error.code(), error.at().as_str()), (Code::AttemptsDisagree, "$.attempts"));
    };
    refused(PayoutStatus::Prepared, vec![attempt(1, AttemptOutcome::Unknown)]);
    refused(PayoutStatus::Failed, vec![attempt(1, AttemptOutcome::Unknown)]);
    refused(PayoutStatus::Failed, vec![]);
    refused(PayoutStatus::Stopped, vec![attempt(1, AttemptOutcome::Pending)]);
    refused(PayoutStatus::Confirmed, vec![attempt(1, AttemptOutcome::Failed)]);
    refused(PayoutStatus::Processing, vec![attempt(2, AttemptOutcome::Pending)]);
    refused(PayoutStatus::Processing, vec![attempt(1, AttemptOutcome::Unknown), attempt(2, AttemptOutcome::Pending)]);
    let ended = |number, ended| {
        let mut attempt = attempt(number, AttemptOutcome::Failed);
        attempt.ended_at = Some(instant(ended));
        attempt
    };
    refused(PayoutStatus::Failed, vec![ended(1, -1)]);
    let before = payout().restored(PayoutStatus::Failed, Some(instant(1)), vec![ended(1, 2)]);
    assert_eq!(before.expect_err("before its hour").code(), Code::AttemptsDisagree);
    let past = vec![attempt(1, AttemptOutcome::Failed), attempt(2, AttemptOutcome::Pending)];
    assert!(payout().restored(PayoutStatus::Processing, None, past).is_ok());
}
