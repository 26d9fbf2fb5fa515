//! What a formula may name: variables by what it computes, parameters, and formulas computed before it.
//!
//! Does not know types or values.

use super::table::{Availability, Variable};
use super::typed::Node;
use crate::code::{Code, Error};

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
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FormulaKind {
    /// The platform fee.
    PlatformFee,
    /// The partner's share of one discount.
    DiscountShare,
    /// An additional fee.
    AdditionalFee,
    /// The settlement.
    Settlement,
    /// The tax-free part of the settlement.
    SettlementTaxFree,
    /// A formula of the user's own.
    User,
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
        match self {
            FormulaKind::PlatformFee => "platformFee",
            FormulaKind::DiscountShare => "discountShare",
            FormulaKind::AdditionalFee => "additionalFee",
            FormulaKind::Settlement => "settlement",
            FormulaKind::SettlementTaxFree => "settlementTaxFree",
            FormulaKind::User => "user",
        }
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

    fn is_before(&self, key: &str) -> bool {
        let place = |key: &str| self.order.iter().position(|known| known == key);
        match (place(key), place(&self.key)) {
            (Some(other), Some(own)) => other < own,
            _ => false,
        }
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
            return Err(error.with("formula", self.key.as_str()));
        }
        match computed_by {
            Some(key) if !self.is_before(key) => Err(self.not_yet(variable.name())),
            _ => Ok(()),
        }
    }

    fn not_yet(&self, name: &str) -> Error {
        Error::new(Code::FormulaNotYetComputed)
            .with("name", name)
            .with("formula", self.key.as_str())
            .with("order", self.order.join(", "))
    }

    /// The parameter or formula of that key: the node, or why not.
    pub(super) fn symbol(&self, name: &str) -> Option<Result<Node, Error>> {
        let mut counts = (0_usize, 0_usize);
        for symbol in &self.symbols {
            match symbol {
                Symbol::Parameter(key) => {
                    if key == name {
                        return Some(Ok(Node::Parameter(counts.0)));
                    }
                    counts.0 = counts.0.saturating_add(1);
                }
                Symbol::Formula(key) => {
                    if key == name {
                        let node = Node::Formula(counts.1);
                        return Some(if self.is_before(key) { Ok(node) } else { Err(self.not_yet(key)) });
                    }
                    counts.1 = counts.1.saturating_add(1);
                }
            }
        }
        None
    }

    pub(super) fn unknown(&self, name: &str) -> Error {
        let variables = Variable::ALL.iter().filter(|variable| self.allows(**variable).is_ok());
        let names = variables.flat_map(|variable| [variable.name(), variable.korean()]);
        let keys = self.symbols.iter().map(Symbol::key);
        Error::new(Code::FormulaUnknownVariable).with("name", name).suggest(name, names.chain(keys))
    }
}
