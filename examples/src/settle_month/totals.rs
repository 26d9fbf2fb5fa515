//! Sums by partner, settlement date and currency. Cancels are subtracted.
//!
//! Sums are 128 bits wide, so no number of transfers overflows them. Every sum is kept twice, by group and as a whole, and both must
//! agree in the end. Does not know how transfers came about.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jeongsan::money::{Currency, Money};
use jeongsan::trace::Component;
use jeongsan::transfer::{Amounts, TransferKind, TransferSummary};
use jeongsan::{PartnerId, TransferId};

use crate::transfer::day_of;

/// The components that are added up, in the order of the files.
pub const SUMMED: [Component; 11] = [
    Component::Order,
    Component::Discount,
    Component::Payment,
    Component::DiscountShare,
    Component::PlatformFee,
    Component::PlatformFeeVat,
    Component::AdditionalFee,
    Component::AdditionalFeeVat,
    Component::PaymentVatBurden,
    Component::Settlement,
    Component::SettlementTaxFree,
];

/// Sums over some transfers.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Sums {
    /// How many transfers.
    pub count: u64,
    /// The sums, in the order of [`SUMMED`].
    pub amounts: [i128; SUMMED.len()],
    /// What of the settlement was set by hand.
    pub manual: i128,
}

impl Sums {
    /// One of the sums; zero for a component that is not added up.
    pub fn get(&self, component: Component) -> i128 {
        SUMMED.iter().zip(self.amounts).find(|(summed, _)| **summed == component).map_or(0, |(_, sum)| sum)
    }

    /// Platform fee and additional fees with their VAT.
    pub fn fees(&self) -> i128 {
        let fees =
            [Component::PlatformFee, Component::PlatformFeeVat, Component::AdditionalFee, Component::AdditionalFeeVat];
        fees.into_iter().map(|fee| self.get(fee)).sum()
    }

    fn add_part(&mut self, kind: TransferKind, amounts: &Amounts) {
        self.count += 1;
        let sign = i128::from(kind.sign());
        for (sum, component) in self.amounts.iter_mut().zip(SUMMED) {
            *sum += sign * i128::from(amounts.get(component).minor());
        }
        if kind == TransferKind::Manual {
            self.manual += i128::from(amounts.settlement().minor());
        }
    }

    /// Adds other sums to these.
    pub fn add(&mut self, other: &Sums) {
        self.count += other.count;
        for (sum, more) in self.amounts.iter_mut().zip(other.amounts) {
            *sum += more;
        }
        self.manual += other.manual;
    }
}

/// Whose money, when, in which currency.
pub type Key = (PartnerId, NaiveDate, Currency);

/// One line of the totals.
#[derive(Clone, Debug)]
pub struct Total {
    /// The partner's name on the latest day of these transfers: a name may change within a month.
    pub name: String,
    named_on: NaiveDate,
    /// The sums.
    pub sums: Sums,
}

/// All totals.
#[derive(Default)]
pub struct Totals {
    /// By partner, settlement date and currency.
    pub groups: BTreeMap<Key, Total>,
    /// Of everything, by currency.
    pub all: BTreeMap<Currency, Sums>,
    /// How many transfers there are of each kind.
    pub kinds: BTreeMap<TransferKind, u64>,
    /// How many orders leave the partner owing the platform.
    pub negative: u64,
    /// The first of them: order, partner, settlement.
    pub negatives: Vec<(TransferId, PartnerId, Money)>,
}

/// Negative orders that are kept to be shown one by one.
const NEGATIVES_SHOWN: usize = 5;

impl Totals {
    /// Adds one transfer; where it is settled in stages, each part on its own day, as statement lines have it.
    pub fn add(&mut self, transfer: &TransferSummary, partner_name: &str) {
        let (start, currency) = (day_of(transfer), transfer.currency());
        for (_, due, amounts) in transfer.parts() {
            let key = (transfer.partner.clone(), due, currency);
            let total = self.groups.entry(key).or_insert_with(|| Total {
                name: partner_name.to_owned(),
                named_on: start,
                sums: Sums::default(),
            });
            if start > total.named_on {
                total.named_on = start;
                if total.name != partner_name {
                    total.name = partner_name.to_owned();
                }
            }
            total.sums.add_part(transfer.kind, amounts);
            self.all.entry(currency).or_default().add_part(transfer.kind, amounts);
        }
        *self.kinds.entry(transfer.kind).or_default() += 1;
        if transfer.kind == TransferKind::Order && transfer.net().minor() < 0 {
            self.negative += 1;
            if self.negatives.len() < NEGATIVES_SHOWN {
                self.negatives.push((transfer.id.clone(), transfer.partner.clone(), transfer.net()));
            }
        }
    }

    /// How many transfers were added.
    pub fn count(&self) -> u64 {
        self.all.values().map(|sums| sums.count).sum()
    }

    /// Checks that no money was lost or made: what was added up by group is what was added up as a whole.
    pub fn check(&self) -> Result<(), String> {
        let mut again: BTreeMap<Currency, Sums> = BTreeMap::new();
        for ((_, _, currency), total) in &self.groups {
            again.entry(*currency).or_default().add(&total.sums);
        }
        if again != self.all {
            return Err(format!("the totals do not add up to the transfers: {again:?} against {:?}", self.all));
        }
        Ok(())
    }
}
