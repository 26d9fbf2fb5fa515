//! The bank's answer is lost. The payout is asked about under its key, never sent again, until the bank says what became of it.

use jeongsan::calendar::parse_instant;
use jeongsan::money::{Currency, Money};
use jeongsan::payout::{PayoutCommand, PayoutEvent, PayoutMove, PayoutState};
use jeongsan::{AttemptKey, PayoutId};

pub fn main() -> crate::Outcome {
    let at = parse_instant("2026-10-30T01:00:00Z")?;
    let (first, second) = (AttemptKey::new("bp-1-1-1")?, AttemptKey::new("bp-1-1-2")?);
    let mut payout = PayoutState::new(PayoutId::new("bp-1-1")?, Money::new(77_100, Currency::Krw)?, vec![], vec![])?;
    for (told, what) in [
        (PayoutMove::new(PayoutEvent::Prepare), "queued"),
        (PayoutMove::new(PayoutEvent::Start).at(at), "sent"),
        (PayoutMove::new(PayoutEvent::LoseAnswer).about(&first), "no answer"),
        (PayoutMove::new(PayoutEvent::Retry), "sent again?"),
        (PayoutMove::new(PayoutEvent::Inquire).about(&first), "asked again"),
        (PayoutMove::new(PayoutEvent::Fail).at(at).about(&first), "the bank: it was not paid"),
        (PayoutMove::new(PayoutEvent::Retry), "queued again"),
        (PayoutMove::new(PayoutEvent::Start).at(at), "sent with a new key"),
        (PayoutMove::new(PayoutEvent::Succeed).at(at).about(&second), "the bank: paid"),
    ] {
        match payout.after(&told) {
            Err(refused) => println!("{what:<26} refused: {}", refused.message()),
            Ok((moved, commands)) => {
                let told: Vec<String> = commands.iter().map(shown).collect();
                println!("{what:<26} {}{}", moved.status().as_str(), told.concat());
                payout = moved;
            }
        }
    }
    Ok(())
}

fn shown(command: &PayoutCommand) -> String {
    match command {
        PayoutCommand::Remit { key, amount, .. } => format!(": remit {amount} under {key}"),
        PayoutCommand::Inquire { key } => format!(": ask about {key}"),
        other => format!(": {other:?}"),
    }
}

// Prints:
// queued                     prepared
// sent                       processing: remit 77,100 KRW under bp-1-1-1
// no answer                  unknown: ask about bp-1-1-1
// sent again?                refused: payout that is `unknown` cannot take the event `retry`
// asked again                unknown: ask about bp-1-1-1
// the bank: it was not paid  failed
// queued again               prepared
// sent with a new key        processing: remit 77,100 KRW under bp-1-1-2
// the bank: paid             succeeded
