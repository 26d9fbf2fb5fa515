//! Recording a transfer twice: the same again is no error, something else under the same id is.
//!
//! A lost answer makes a host ask again; the second request must neither double the transfer nor hide that it says something
//! else. Works for orders, cancels and manual transfers alike, on what statements need of them. Calculation §6.3. Does not know
//! where transfers are kept: the host looks the id up.

use super::summary::TransferSummary;
use crate::code::{Code, Datum, Error};
use crate::words::worded;

worded! {
    /// What became of a request to record a transfer.
    Recorded {
        /// Nothing is recorded under the id: record it.
        New "new";
        /// The very same is recorded: nothing to do.
        Exists "exists";
    }
}

/// Compares a transfer with what is recorded under its id, if anything is.
///
/// One code for every difference, with the first field that differs in its detail: hosts act on "this id means something else", and
/// the list of fields can grow without breaking them. The memo is the only free text, so its words are not repeated.
///
/// ```
/// use jeongsan::calendar::parse_date;
/// use jeongsan::money::{Currency, Money};
/// use jeongsan::trace::Component;
/// use jeongsan::transfer::{Amounts, Recorded, TransferKind, TransferSummary, recorded};
/// use jeongsan::{PartnerId, TransferId};
/// let transfer = |won: i64| -> Result<TransferSummary, jeongsan::Error> {
///     let amounts = Amounts::zero(Currency::Krw).with(Component::Settlement, Money::new(won, Currency::Krw)?)?;
///     let (id, partner) = (TransferId::new("m-1")?, PartnerId::new("farm")?);
///     Ok(TransferSummary::new(id, TransferKind::Manual, partner, parse_date("2026-10-30")?, amounts))
/// };
/// assert_eq!(recorded(None, &transfer(700)?)?, Recorded::New);
/// assert_eq!(recorded(Some(&transfer(700)?), &transfer(700)?)?, Recorded::Exists);
/// let other = recorded(Some(&transfer(700)?), &transfer(800)?).unwrap_err();
/// assert_eq!(other.message(), "transfer `m-1` exists with a different `settlement`: 700 is recorded, 800 is given");
/// # Ok::<(), jeongsan::Error>(())
/// ```
/// # Errors
/// [`Code::OtherLedger`] when the id is recorded on the other ledger, which is another book; [`Code::ExistsWithDifferent`] with
/// `field`, `recorded` and `given`.
pub fn recorded(existing: Option<&TransferSummary>, new: &TransferSummary) -> Result<Recorded, Error> {
    let Some(existing) = existing.filter(|existing| existing.id == new.id) else { return Ok(Recorded::New) };
    if existing.ledger != new.ledger {
        return Err(Error::new(Code::OtherLedger)
            .with("id", new.id.as_str())
            .with("recorded", existing.ledger.as_str())
            .with("given", new.ledger.as_str()));
    }
    let different = facts(existing).into_iter().zip(facts(new)).find(|(recorded, given)| recorded != given);
    let different = different.map(|((field, recorded), (_, given))| (field, recorded, given));
    match different.or_else(|| other_memo(existing.memo.as_deref(), new.memo.as_deref())) {
        None => Ok(Recorded::Exists),
        Some((field, recorded, given)) => Err(Error::new(Code::ExistsWithDifferent)
            .with("id", new.id.as_str())
            .with("field", field)
            .with("recorded", recorded)
            .with("given", given)),
    }
}

/// What must be the same, in the order it is looked at.
fn facts(transfer: &TransferSummary) -> Vec<(&'static str, Datum)> {
    let date = |date: Option<chrono::NaiveDate>| date.map_or_else(|| Datum::from("none"), Datum::from);
    let contract = transfer.contract.as_ref().map_or("none", |id| id.as_str());
    let mut facts = vec![
        ("type", Datum::from(transfer.kind.as_str())),
        ("partner", Datum::from(transfer.partner.as_str())),
        ("contract", Datum::from(contract)),
        ("currency", Datum::from(transfer.currency().code())),
        ("startDate", date(transfer.start_date)),
        ("settlementDate", date(Some(transfer.settlement_date))),
    ];
    // Parts follow from the amounts and their days.
    let days: Vec<String> = transfer.stages.iter().map(|part| part.settlement_date.to_string()).collect();
    facts.push(("stages", if days.is_empty() { Datum::from("none") } else { Datum::from(days.join(", ")) }));
    facts.extend(transfer.amounts.iter().map(|(component, amount)| (component.as_str(), Datum::from(amount.minor()))));
    facts
}

/// A memo that differs, without its words.
fn other_memo(existing: Option<&str>, new: Option<&str>) -> Option<(&'static str, Datum, Datum)> {
    let (recorded, given) = match (existing, new) {
        (Some(existing), Some(new)) if existing != new => ("a text", "another text"),
        (Some(_), None) => ("a text", "none"),
        (None, Some(_)) => ("none", "a text"),
        _ => return None,
    };
    Some(("memo", recorded.into(), given.into()))
}
