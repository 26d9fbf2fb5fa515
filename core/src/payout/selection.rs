//! Which lines and open balances a payout is made of: chosen, checked, and grouped by partner and currency.
//!
//! Prepared lines are taken unless lines are named; withheld and cancelled ones only when they are named, failed ones with the payout that
//! holds them (calculation §7.4).
//! Does not know amounts of payouts, partners' tax or accounts.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::amounts::Net;
use super::carry::Carry;
use super::faults::duplicate;
use super::payout_state::PayoutState;
use super::replaced::Replaced;
use super::terms::PayoutPartner;
use crate::code::{Code, Error, NearNames};
use crate::id::{PartnerId, StatementLineId};
use crate::ledger::Ledger;
use crate::limits::{PAYOUT_DATES_MAX, PAYOUT_LINES_MAX};
use crate::money::Currency;
use crate::statement::{LineStatus, StatementLine};

/// Where a line may stand to be paid: prepared ones are taken by default, the other two only by name, because a person has held them
/// back or a payout of theirs was given up. A failed one is not among them: its payout may be tried again, and holds it until it is
/// given up.
pub(super) const PAYABLE: [LineStatus; 3] = [LineStatus::Prepared, LineStatus::Withheld, LineStatus::Cancelled];

/// What is due to one partner in one currency: the lines that were chosen, in the order given, and every open balance. Its net is one
/// payout, one carry, or nothing.
#[derive(Default)]
pub(super) struct Group<'a> {
    pub(super) lines: Vec<&'a StatementLine>,
    /// Their places among those given.
    pub(super) places: Vec<usize>,
    pub(super) carries: Vec<&'a Carry>,
}

impl Group<'_> {
    pub(super) fn net(&self, currency: Currency) -> Net {
        let mut net = Net::nothing(currency);
        for line in &self.lines {
            net.lines = net.lines.saturating_add(i128::from(line.net().minor()));
            net.tax_free = net.tax_free.saturating_add(i128::from(line.net_tax_free().minor()));
        }
        net.income = net.lines;
        for carry in &self.carries {
            net.carried = net.carried.saturating_add(i128::from(carry.amount.minor()));
            net.tax_free = net.tax_free.saturating_add(i128::from(carry.tax_free.minor()));
            net.income = net.income.saturating_add(i128::from(carry.income.minor()));
        }
        net
    }

    pub(super) fn line_ids(&self) -> Vec<StatementLineId> {
        self.lines.iter().map(|line| line.id.clone()).collect()
    }
}

pub(super) type Groups<'a> = BTreeMap<(PartnerId, Currency), Group<'a>>;

/// Whose lines and balances are not all there; none when it may be anybody.
type InDoubt<'a> = Option<BTreeSet<(&'a PartnerId, Currency)>>;

fn doubt<'a>(in_doubt: &mut InDoubt<'a>, partner: &'a PartnerId, currency: Currency) {
    if let Some(doubted) = in_doubt {
        doubted.insert((partner, currency));
    }
}

/// What was chosen.
pub(super) struct Selection<'a> {
    pub(super) ledger: Ledger,
    pub(super) groups: Groups<'a>,
    pub(super) left_out: Vec<StatementLineId>,
    /// Everything that is wrong, in the order of the document.
    pub(super) faults: Vec<Error>,
    /// Whose lines and balances are not all there, because one of them is at fault; nobody is named when it may be anybody.
    in_doubt: InDoubt<'a>,
}

impl Selection<'_> {
    /// Whether nothing of what is due to somebody was at fault.
    pub(super) fn is_whole(&self, partner: &PartnerId, currency: Currency) -> bool {
        self.in_doubt.as_ref().is_some_and(|doubted| !doubted.contains(&(partner, currency)))
    }
}

/// Chooses and groups what is good, and says everything that is wrong. Lines of a group are in the order given.
pub(super) fn select<'a>(
    lines: &'a [StatementLine],
    choose: Option<&[StatementLineId]>,
    carries: &'a [Carry],
    replaces: &'a [PayoutState],
) -> Selection<'a> {
    let counts = [("lines", lines.len()), ("carries", carries.len()), ("replaces", replaces.len())];
    let mut faults: Vec<Error> = counts.iter().filter_map(|(what, count)| at_most(*count, what).err()).collect();
    if !faults.is_empty() {
        let (ledger, groups, left_out) = (Ledger::Live, Groups::new(), Vec::new());
        return Selection { ledger, groups, left_out, faults, in_doubt: None };
    }
    let mut replaced = Replaced::of(replaces);
    let chosen = choose.map(|ids| named(ids, lines, &mut faults));
    let mut in_doubt: InDoubt<'a> = faults.is_empty().then(BTreeSet::new);
    let (mut groups, mut left_out, mut seen) = (Groups::new(), Vec::new(), BTreeSet::new());
    let mut ledgers = Ledgers::default();
    let mut dates = BTreeSet::new();
    for (index, line) in lines.iter().enumerate() {
        let place = |error: Error| error.under_index(index).under("lines");
        let before = faults.len();
        if !seen.insert(&line.id) {
            faults.push(place(duplicate("statement line", line.id.as_str())));
            doubt(&mut in_doubt, &line.partner, line.currency());
            continue;
        }
        let again = replaced.holds(line);
        let taken = match &chosen {
            _ if again => true,
            None => line.status == LineStatus::Prepared,
            Some(chosen) => chosen.contains(&line.id),
        };
        if !taken {
            left_out.push(line.id.clone());
            continue;
        }
        if line.status == LineStatus::Failed && !again {
            let error = Error::new(Code::LineOfFailedPayout).with("line", line.id.as_str());
            faults.push(place(error.under("status")));
        } else if !again && !PAYABLE.contains(&line.status) {
            let error = Error::new(Code::LineNotPayable).with("line", line.id.as_str());
            faults.push(place(error.with("status", line.status.as_str()).under("status")));
        }
        if faults.len() > before {
            doubt(&mut in_doubt, &line.partner, line.currency());
        }
        ledgers.note(line.ledger, line.id.as_str());
        dates.insert(line.settlement_date);
        let group = groups.entry((line.partner.clone(), line.currency())).or_default();
        group.lines.push(line);
        group.places.push(index);
    }
    let mut seen = BTreeSet::new();
    for (index, carry) in carries.iter().enumerate() {
        let place = |error: Error| error.under_index(index).under("carries");
        let before = faults.len();
        if !seen.insert(&carry.id) {
            faults.push(place(duplicate("carry", carry.id.as_str())));
        } else if !replaced.settled(carry)
            && let Some(batch) = &carry.settled_by
        {
            let error = Error::new(Code::CarrySettled).with("carry", carry.id.as_str());
            faults.push(place(error.with("batch", batch.as_str()).under("settledBy")));
        }
        if faults.len() > before {
            doubt(&mut in_doubt, &carry.partner, carry.currency());
        }
        ledgers.note(carry.ledger, carry.id.as_str());
        groups.entry((carry.partner.clone(), carry.currency())).or_default().carries.push(carry);
    }
    let replaced = replaced.faults();
    if !replaced.is_empty() {
        in_doubt = None;
    }
    faults.extend(replaced);
    let ledger = ledgers.one().map_err(|error| faults.push(error)).unwrap_or_default();
    if dates.len() > PAYOUT_DATES_MAX {
        let error = Error::new(Code::TooMany).with("count", dates.len()).with("what", "settlement dates");
        faults.push(error.with("limit", PAYOUT_DATES_MAX).under("lines"));
    }
    Selection { ledger, groups, left_out, faults, in_doubt }
}

fn at_most(count: usize, what: &'static str) -> Result<(), Error> {
    if count <= PAYOUT_LINES_MAX {
        return Ok(());
    }
    let error = Error::new(Code::TooMany).with("count", count).with("what", what).with("limit", PAYOUT_LINES_MAX);
    Err(error.under(what))
}

/// The named lines, each of which must be there, once.
fn named<'a>(
    ids: &'a [StatementLineId],
    lines: &[StatementLine],
    faults: &mut Vec<Error>,
) -> BTreeSet<&'a StatementLineId> {
    let known: BTreeSet<&StatementLineId> = lines.iter().map(|line| &line.id).collect();
    let (mut chosen, mut near) = (BTreeSet::new(), None);
    for (index, id) in ids.iter().enumerate() {
        let place = |error: Error| error.under_index(index).under("choose");
        if !known.contains(id) {
            let near = near.get_or_insert_with(|| NearNames::of(known.iter().map(|id| id.as_str())));
            let error = Error::new(Code::UnknownLine).with("id", id.as_str());
            faults.push(place(error.suggested(near.nearest(id.as_str()))));
        } else if !chosen.insert(id) {
            let error = Error::new(Code::DuplicateId).with("kind", "statement line").with("id", id.as_str());
            faults.push(place(error));
        }
    }
    chosen
}

/// An example of each ledger that was met.
#[derive(Default)]
struct Ledgers<'a> {
    live: Option<&'a str>,
    test: Option<&'a str>,
}

impl<'a> Ledgers<'a> {
    fn note(&mut self, ledger: Ledger, id: &'a str) {
        let example = match ledger {
            Ledger::Live => &mut self.live,
            Ledger::Test => &mut self.test,
        };
        example.get_or_insert(id);
    }

    fn one(&self) -> Result<Ledger, Error> {
        match (self.live, self.test) {
            (Some(live), Some(test)) => Err(Error::new(Code::MixedLedgers).with("live", live).with("test", test)),
            (None, Some(_)) => Ok(Ledger::Test),
            _ => Ok(Ledger::Live),
        }
    }
}

/// Payees by the id of their partner, with their places in the document.
pub(super) struct Payees<'a> {
    known: BTreeMap<&'a PartnerId, (usize, &'a PayoutPartner)>,
    near: OnceCell<NearNames<'a>>,
}

impl<'a> Payees<'a> {
    /// The payees, and which of them are given twice: then the last one counts.
    pub(super) fn of(payees: &'a [PayoutPartner]) -> (Self, Vec<Error>) {
        let (mut known, mut faults) = (BTreeMap::new(), Vec::new());
        for (index, payee) in payees.iter().enumerate() {
            if known.insert(&payee.partner.id, (index, payee)).is_some() {
                faults.push(duplicate("partner", payee.partner.id.as_str()).under_index(index).under("partners"));
            }
        }
        (Payees { known, near: OnceCell::new() }, faults)
    }

    pub(super) fn find(&self, partner: &PartnerId) -> Result<(usize, &'a PayoutPartner), Error> {
        self.known.get(partner).copied().ok_or_else(|| {
            let near = self.near.get_or_init(|| NearNames::of(self.known.keys().map(|id| id.as_str())));
            let error = Error::new(Code::UnknownPartner).with("id", partner.as_str());
            error.suggested(near.nearest(partner.as_str())).under("partners")
        })
    }
}
