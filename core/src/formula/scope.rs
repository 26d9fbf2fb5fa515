//! What a formula may name: variables by what it computes, parameters, and formulas computed before it.
//!
//! Names are found by key, so a formula costs what it is long however many names there are. Does not know types or values.

use std::collections::BTreeMap;

use super::table::{Availability, Variable};
use crate::code::{Code, Error};
use crate::words::worded;

worded! {
    /// What a formula computes, which decides the names it may use.
    ///
    /// | kind | may use, besides what is given with the order |
    /// |---|---|
    /// | `DiscountShare` | the discount at hand, its policy's rate |
    /// | `PlatformFee` | the contract's rate and fixed amount; the discount share, once computed |
    /// | `AdditionalFee` | the policy's rate and fixed amount; discount share and platform fee, once computed |
    /// | `Settlement` | shares and fees with their VAT |
    /// | `SettlementTaxFree` | the same, and the settlement |
    /// | `User` | whatever comes before it in the sequence |
    ///
    /// Which variable is available where is listed at [`Variable`](super::Variable).
    FormulaKind {
        /// The platform fee.
        PlatformFee "platformFee";
        /// The partner's share of one discount.
        DiscountShare "discountShare";
        /// An additional fee.
        AdditionalFee "additionalFee";
        /// The settlement.
        Settlement "settlement";
        /// The tax-free part of the settlement.
        SettlementTaxFree "settlementTaxFree";
        /// A formula of the user's own.
        User "user";
    }
}

impl FormulaKind {
    /// The five that every calculator has.
    pub const RESERVED: &'static [FormulaKind] = &[
        FormulaKind::DiscountShare,
        FormulaKind::PlatformFee,
        FormulaKind::AdditionalFee,
        FormulaKind::Settlement,
        FormulaKind::SettlementTaxFree,
    ];

    /// The key in an order of formulas; `user` for a user formula.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.as_str()
    }
}

/// A name besides the variables of the language: letters, digits and `_`, told from variables and words by its book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Symbol {
    /// A parameter, by its position in the list of parameters.
    Parameter(String),
    /// A user formula, by its position in the list of formulas.
    Formula(String),
}

impl Symbol {
    pub(crate) fn key(&self) -> &str {
        match self {
            Symbol::Parameter(key) | Symbol::Formula(key) => key,
        }
    }
}

/// The names a formula may use, and the sequence that decides which of them are computed before it.
///
/// A name that exists and comes too late is told apart from one that does not exist: the one needs another sequence, the other
/// another spelling.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Scope {
    /// What the formula computes.
    pub kind: FormulaKind,
    /// The formula's own key, for messages.
    pub key: String,
    /// Parameters and user formulas, each list in its own order.
    pub symbols: Vec<Symbol>,
    /// Keys of all formulas, in the order they are computed.
    pub order: Vec<String>,
}

impl Scope {
    /// The scope of a reserved formula, or of one user formula after all the fees, without parameters.
    #[must_use]
    pub fn of(kind: FormulaKind) -> Self {
        let keys = ["discountShare", "platformFee", "additionalFee"];
        let mut order: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        if kind == FormulaKind::User {
            order.push("user".to_owned());
        }
        order.extend(["settlement".to_owned(), "settlementTaxFree".to_owned()]);
        Scope { kind, key: kind.key().to_owned(), symbols: Vec::new(), order }
    }
}

/// Where the value of a parameter or user formula stands in its list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Slot {
    Parameter(usize),
    Formula(usize),
}

/// The names of a scope by key, made once for all formulas of a calculator.
pub(crate) struct Names<'s> {
    symbols: &'s [Symbol],
    order: &'s [String],
    slots: BTreeMap<&'s str, Slot>,
    /// Places in the sequence.
    places: BTreeMap<&'s str, usize>,
}

impl<'s> Names<'s> {
    /// Of two names with one key the first counts.
    pub(crate) fn new(symbols: &'s [Symbol], order: &'s [String]) -> Self {
        let (mut slots, mut places) = (BTreeMap::new(), BTreeMap::new());
        let (mut parameters, mut formulas) = (0_usize.., 0_usize..);
        for symbol in symbols {
            let slot = match symbol {
                Symbol::Parameter(_) => parameters.next().map(Slot::Parameter),
                Symbol::Formula(_) => formulas.next().map(Slot::Formula),
            };
            if let Some(slot) = slot {
                slots.entry(symbol.key()).or_insert(slot);
            }
        }
        for (place, key) in order.iter().enumerate() {
            places.entry(key.as_str()).or_insert(place);
        }
        Names { symbols, order, slots, places }
    }

    /// The names as the formula of that kind and key sees them.
    pub(crate) const fn seen_by<'n>(&'n self, kind: FormulaKind, key: &'n str) -> View<'n> {
        View { kind, key, names: self }
    }

    pub(super) fn slot(&self, name: &str) -> Option<Slot> {
        self.slots.get(name).copied()
    }
}

/// The names one formula may use.
#[derive(Clone, Copy)]
pub(crate) struct View<'n> {
    kind: FormulaKind,
    key: &'n str,
    names: &'n Names<'n>,
}

impl View<'_> {
    fn is_before(&self, key: &str) -> bool {
        let place = |key: &str| self.names.places.get(key);
        place(key).zip(place(self.key)).is_some_and(|(other, own)| other < own)
    }

    /// Whether a variable may be used here.
    pub(crate) fn allows(&self, variable: Variable) -> Result<(), Error> {
        use FormulaKind::{AdditionalFee, DiscountShare, PlatformFee, Settlement, SettlementTaxFree, User};
        let kind = self.kind;
        let (supported, computed_by) = match variable.availability() {
            Availability::Always | Availability::Discounts => (true, None),
            Availability::Amounts => (kind != DiscountShare, None),
            Availability::FixedRate => (matches!(kind, PlatformFee | DiscountShare | AdditionalFee), None),
            Availability::FixedAmount => (matches!(kind, PlatformFee | AdditionalFee), None),
            Availability::DiscountShare => (kind != DiscountShare, Some("discountShare")),
            Availability::PlatformFee => (!matches!(kind, DiscountShare | PlatformFee), Some("platformFee")),
            Availability::AdditionalFee => {
                (matches!(kind, Settlement | SettlementTaxFree | User), Some("additionalFee"))
            }
            Availability::Settlement => (matches!(kind, SettlementTaxFree | User), Some("settlement")),
        };
        if !supported {
            let error = Error::new(Code::FormulaUnsupportedVariable).with("name", variable.name());
            return Err(error.with("formula", self.key));
        }
        match computed_by {
            Some(key) if !self.is_before(key) => Err(self.not_yet(variable.name())),
            _ => Ok(()),
        }
    }

    fn not_yet(&self, name: &str) -> Error {
        Error::new(Code::FormulaNotYetComputed)
            .with("name", name)
            .with("formula", self.key)
            .with("order", self.names.order.join(", "))
    }

    /// The parameter or formula of that key: where its value stands, or why not.
    pub(super) fn symbol(&self, name: &str) -> Option<Result<Slot, Error>> {
        self.names.slot(name).map(|slot| match slot {
            Slot::Formula(_) if !self.is_before(name) => Err(self.not_yet(name)),
            slot => Ok(slot),
        })
    }

    pub(super) fn unknown(&self, name: &str) -> Error {
        let variables = Variable::ALL.iter().filter(|variable| self.allows(**variable).is_ok());
        let names = variables.flat_map(|variable| [variable.name(), variable.korean()]);
        let keys = self.names.symbols.iter().map(Symbol::key);
        Error::new(Code::FormulaUnknownVariable).with("name", name).suggest(name, names.chain(keys))
    }
}
