//! From a calculator as written to one that computes: every formula checked, the sequence fixed, every problem reported at once.
//!
//! A formula that is the default one is marked: it is worked out by numbers with names, which a person can follow without knowing
//! the language. Tests hold it to the answers of the same formula written another way.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::spec::{CalculatorSpec, Parameter, Rounding, check_key};
use crate::code::{Code, Error, Errors};
use crate::formula::{Formula, FormulaKind, Names, Slot, Symbol, Variable, is_reserved};
use crate::limits::{NAME_CHARS_MAX, PARAMETERS_MAX, USER_FORMULAS_MAX};
use crate::money::RoundingMode;
use crate::text::bounded;

/// One formula, and whether it says what the default one says: then it is worked out by numbers with names.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub formula: Formula,
    pub usual: bool,
    pub looks_at: LooksAt,
}

/// One step of the sequence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Item {
    DiscountShare,
    PlatformFee,
    AdditionalFee,
    Settlement,
    SettlementTaxFree,
    User(usize),
}

/// A user formula, ready.
#[derive(Clone, Debug)]
pub(crate) struct UserPlan {
    pub key: Arc<str>,
    pub formula: Formula,
    pub rounding: RoundingMode,
}

/// A checked calculator: its formulas ready to be computed, in their sequence. Made by [`CalculatorSpec::compile`], or by a book for each
/// version of its calculator.
#[derive(Clone, Debug)]
pub struct Calculator {
    pub(crate) rounding: Rounding,
    pub(crate) platform_fee: Plan,
    pub(crate) discount_share: Plan,
    pub(crate) additional_fee: Plan,
    pub(crate) settlement: Plan,
    pub(crate) settlement_tax_free: Plan,
    pub(crate) user: Vec<UserPlan>,
    pub(crate) sequence: Vec<Item>,
    /// Parameters its formulas name, in the order of their keys.
    pub(crate) parameters: Vec<NamedParameter>,
}

/// A parameter that formulas name, and which of them: an order without discounts has no share to compute, and one without additional fees
/// none of those.
#[derive(Clone, Debug)]
pub(crate) struct NamedParameter {
    pub key: Arc<str>,
    /// Its place among the parameters of the book.
    pub at: usize,
    by_discount_share: bool,
    by_additional_fee: bool,
    by_others: bool,
}

impl NamedParameter {
    /// Whether a formula that is computed for such an order names it.
    pub(crate) const fn concerns(&self, has_discounts: bool, has_additional_fees: bool) -> bool {
        self.by_others || (has_discounts && self.by_discount_share) || (has_additional_fees && self.by_additional_fee)
    }
}

/// Amounts an order can have of its own, which its lines do not know: a fee that looks at them line by line is refused for an order that
/// has them (calculation §2.12).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct LooksAt {
    /// Payment or discounts.
    pub discounts: bool,
    /// Tax-free amounts, or what is split by them.
    pub tax_free: bool,
}

impl LooksAt {
    fn and(self, other: LooksAt) -> LooksAt {
        LooksAt { discounts: self.discounts || other.discounts, tax_free: self.tax_free || other.tax_free }
    }

    /// What a formula looks at, by itself or through the user formulas it names, for which it is known.
    fn of(formula: &Formula, known: &[LooksAt]) -> LooksAt {
        let variables = formula.uses.variables.iter().map(|variable| of_variable(*variable));
        let formulas = formula.uses.symbols.values().filter_map(|slot| match slot {
            Slot::Formula(at) => known.get(*at).copied(),
            Slot::Parameter(_) => None,
        });
        variables.chain(formulas).fold(LooksAt::default(), LooksAt::and)
    }
}

/// What each user formula looks at. A formula names only those before it in the sequence, so each is asked once.
fn looks_at(user: &[UserPlan], sequence: &[Item]) -> Vec<LooksAt> {
    let mut known = vec![LooksAt::default(); user.len()];
    for item in sequence {
        let Item::User(at) = *item else { continue };
        let seen = user.get(at).map(|plan| LooksAt::of(&plan.formula, &known));
        if let (Some(slot), Some(seen)) = (known.get_mut(at), seen) {
            *slot = seen;
        }
    }
    known
}

fn of_variable(variable: Variable) -> LooksAt {
    match variable {
        Variable::DiscountAmount | Variable::DiscountShareAmount | Variable::PaymentAmount => {
            LooksAt { discounts: true, tax_free: false }
        }
        Variable::OrderTaxFreeAmount | Variable::OrderTaxFreeRatio => LooksAt { discounts: false, tax_free: true },
        Variable::DiscountTaxFreeAmount
        | Variable::DiscountShareTaxFreeAmount
        | Variable::PaymentTaxFreeAmount
        | Variable::PaymentSupplyAmount
        | Variable::PaymentVatAmount
        | Variable::PaymentVatBurdenAmount => LooksAt { discounts: true, tax_free: true },
        _ => LooksAt::default(),
    }
}

impl Calculator {
    /// Keys of the formulas, in the sequence they are computed.
    pub fn order(&self) -> impl Iterator<Item = &str> {
        self.sequence.iter().map(|item| match item {
            Item::DiscountShare => FormulaKind::DiscountShare.key(),
            Item::PlatformFee => FormulaKind::PlatformFee.key(),
            Item::AdditionalFee => FormulaKind::AdditionalFee.key(),
            Item::Settlement => FormulaKind::Settlement.key(),
            Item::SettlementTaxFree => FormulaKind::SettlementTaxFree.key(),
            Item::User(index) => self.user.get(*index).map_or("", |plan| &*plan.key),
        })
    }
}

/// More parameters than a book takes; versions of one are not counted.
pub(crate) fn too_many_parameters(count: usize) -> Option<Error> {
    (count > PARAMETERS_MAX).then(|| {
        Error::new(Code::TooMany).with("count", count).with("what", "parameters").with("limit", PARAMETERS_MAX)
    })
}

impl CalculatorSpec {
    /// Checks everything and makes the calculator; nothing is kept when anything is wrong. Of the parameters only the keys count: which
    /// version of one applies is decided by an order's start date.
    ///
    /// # Errors
    /// Every problem of every formula, key and of the sequence at once, each with its place (`$.formulas.platformFee`,
    /// `$.userFormulas[2].formula`, `$.order[1]`); a formula's problems have line and column in their detail.
    pub fn compile(&self, parameters: &[Parameter]) -> Result<Calculator, Errors> {
        let keys: Vec<&str> = parameters.iter().map(|parameter| parameter.key.as_str()).collect();
        self.compile_among(&keys)
    }

    /// The same with the keys of the parameters.
    pub(crate) fn compile_among(&self, parameters: &[&str]) -> Result<Calculator, Errors> {
        let mut faults = Vec::new();
        for (count, what, limit, field) in [
            (self.user_formulas.len(), "user formulas", USER_FORMULAS_MAX, "userFormulas"),
            (self.order.len(), "keys", 2 * USER_FORMULAS_MAX, "order"),
        ] {
            if count > limit {
                let error = Error::new(Code::TooMany).with("count", count).with("what", what).with("limit", limit);
                return Err(error.under(field).into());
            }
        }
        self.check_keys(parameters, &mut faults);
        let before = faults.len();
        let order = self.sequence(&mut faults);
        // While the sequence itself is wrong, what comes too late in it says nothing new.
        let ordered = faults.len() == before;
        let mut symbols: Vec<Symbol> = parameters.iter().map(|key| Symbol::Parameter((*key).to_owned())).collect();
        symbols.extend(self.user_formulas.iter().map(|formula| Symbol::Formula(formula.key.clone())));
        let names = Names::new(&symbols, &order);
        let check = |kind: FormulaKind, key: &str, text: &str| {
            Formula::check_in(text, names.seen_by(kind, key)).map_err(|errors| {
                let told = errors.into_vec().into_iter();
                told.filter(|error| ordered || error.code() != Code::FormulaNotYetComputed).collect::<Vec<Error>>()
            })
        };
        let mut reserved = |kind: FormulaKind, text: &str, default: &str| {
            let place = |error: Error| error.under(kind.key()).under("formulas");
            let formula = keep(check(kind, kind.key(), text), place, &mut faults)?;
            let usual = formula.says(default);
            Some(Plan { formula, usual, looks_at: LooksAt::default() })
        };
        let platform_fee = reserved(FormulaKind::PlatformFee, &self.platform_fee, Self::PLATFORM_FEE);
        let discount_share = reserved(FormulaKind::DiscountShare, &self.discount_share, Self::DISCOUNT_SHARE);
        let additional_fee = reserved(FormulaKind::AdditionalFee, &self.additional_fee, Self::ADDITIONAL_FEE);
        let settlement = reserved(FormulaKind::Settlement, &self.settlement, Self::SETTLEMENT);
        let tax_free = reserved(FormulaKind::SettlementTaxFree, &self.settlement_tax_free, Self::SETTLEMENT_TAX_FREE);
        let mut user = Vec::with_capacity(self.user_formulas.len());
        for (index, written) in self.user_formulas.iter().enumerate() {
            let place = |error: Error| error.under("formula").under_index(index).under("userFormulas");
            if let Some(formula) = keep(check(FormulaKind::User, &written.key, &written.formula), place, &mut faults) {
                let (key, rounding) = (written.key.as_str().into(), written.rounding);
                user.push(UserPlan { key, formula, rounding });
            }
        }
        let sequence: Vec<Item> = self.items(&order);
        Errors::none_in(faults)?;
        let known = looks_at(&user, &sequence);
        let plan = |plan: Option<Plan>| plan.map(|plan| Plan { looks_at: LooksAt::of(&plan.formula, &known), ..plan });
        let (platform_fee, additional_fee) = (plan(platform_fee), plan(additional_fee));
        match (platform_fee, discount_share, additional_fee, settlement, tax_free) {
            (Some(platform_fee), Some(discount_share), Some(additional_fee), Some(settlement), Some(tax_free)) => {
                let reserved = [&platform_fee, &discount_share, &additional_fee, &settlement, &tax_free];
                Ok(Calculator {
                    parameters: named_parameters(reserved.map(|plan| &plan.formula), &user),
                    rounding: self.rounding,
                    platform_fee,
                    discount_share,
                    additional_fee,
                    settlement,
                    settlement_tax_free: tax_free,
                    user,
                    sequence,
                })
            }
            // A formula is missing only when its faults were reported above.
            _ => Err(Error::new(Code::FormulaEmpty).into()),
        }
    }

    /// What the keys of a sequence stand for.
    fn items(&self, order: &[String]) -> Vec<Item> {
        let formulas = self.user_formulas.iter().enumerate();
        let mut items: BTreeMap<&str, Item> =
            formulas.rev().map(|(at, formula)| (formula.key.as_str(), Item::User(at))).collect();
        items.extend([
            (FormulaKind::DiscountShare.key(), Item::DiscountShare),
            (FormulaKind::PlatformFee.key(), Item::PlatformFee),
            (FormulaKind::AdditionalFee.key(), Item::AdditionalFee),
            (FormulaKind::Settlement.key(), Item::Settlement),
            (FormulaKind::SettlementTaxFree.key(), Item::SettlementTaxFree),
        ]);
        order.iter().filter_map(|key| items.get(key.as_str()).copied()).collect()
    }

    fn check_keys(&self, parameters: &[&str], faults: &mut Vec<Error>) {
        let mut seen = BTreeSet::new();
        let parameters: BTreeSet<&str> = parameters.iter().copied().collect();
        for (index, formula) in self.user_formulas.iter().enumerate() {
            let key = formula.key.as_str();
            if let Err(error) = bounded("name", &formula.name, NAME_CHARS_MAX) {
                faults.push(error.under_index(index).under("userFormulas"));
            }
            let mut fault = |error: Error| faults.push(error.under("key").under_index(index).under("userFormulas"));
            if let Err(error) = check_key(key) {
                fault(error);
            } else if FormulaKind::RESERVED.iter().any(|kind| kind.key() == key) {
                fault(Error::new(Code::FormulaReservedKey).with("key", key));
            } else if !seen.insert(key) {
                fault(Error::new(Code::FormulaDuplicateKey).with("kind", "formulas").with("key", key));
            } else if parameters.contains(key) {
                fault(Error::new(Code::FormulaKeyClash).with("key", key));
            }
        }
    }

    /// The keys in the sequence they are computed when none is written: fees, user formulas, settlement.
    fn usual_sequence(&self) -> Vec<&str> {
        let known = ["discountShare", "platformFee", "additionalFee"].into_iter();
        let known = known.chain(self.user_formulas.iter().map(|formula| formula.key.as_str()));
        known.chain(["settlement", "settlementTaxFree"]).collect()
    }

    /// The keys in the sequence they are computed, as written or the usual one.
    ///
    /// ```
    /// use jeongsan::calculator::CalculatorSpec;
    /// let usual = ["discountShare", "platformFee", "additionalFee", "settlement", "settlementTaxFree"];
    /// assert_eq!(CalculatorSpec::default().keys_in_sequence(), usual);
    /// ```
    #[must_use]
    pub fn keys_in_sequence(&self) -> Vec<String> {
        if self.order.is_empty() {
            return self.usual_sequence().into_iter().map(str::to_owned).collect();
        }
        self.order.clone()
    }

    /// The keys in the sequence they are computed, and what is wrong with it.
    fn sequence(&self, faults: &mut Vec<Error>) -> Vec<String> {
        if self.order.is_empty() {
            return self.keys_in_sequence();
        }
        let known = self.usual_sequence();
        let names: BTreeSet<&str> = known.iter().copied().collect();
        let mut given: BTreeSet<&str> = BTreeSet::new();
        let mut sequence: Vec<String> = Vec::with_capacity(known.len());
        for (index, key) in self.order.iter().enumerate() {
            let code = if given.contains(key.as_str()) {
                Some(Code::FormulaTwiceInOrder)
            } else if names.contains(key.as_str()) {
                given.insert(key);
                sequence.push(key.clone());
                None
            } else if is_reserved(key) {
                Some(Code::FormulaNotOrderable)
            } else {
                Some(Code::FormulaUnknownInOrder)
            };
            if let Some(code) = code {
                let error = Error::new(code).with("key", key.as_str());
                let unknown = code != Code::FormulaTwiceInOrder;
                let error = if unknown { error.suggest(key, known.iter().copied()) } else { error };
                faults.push(error.under_index(index).under("order"));
            }
        }
        for key in known {
            if given.insert(key) {
                faults.push(Error::new(Code::FormulaMissingInOrder).with("key", key).under("order"));
                sequence.push(key.to_owned());
            }
        }
        sequence
    }
}

fn keep<T>(result: Result<T, Vec<Error>>, place: impl Fn(Error) -> Error, faults: &mut Vec<Error>) -> Option<T> {
    result.map_err(|errors| faults.extend(errors.into_iter().map(place))).ok()
}

/// The parameters that formulas name, in the order of their keys.
fn named_parameters(reserved: [&Formula; 5], user: &[UserPlan]) -> Vec<NamedParameter> {
    let [_, discount_share, additional_fee, ..] = reserved;
    let mut named: BTreeMap<&str, NamedParameter> = BTreeMap::new();
    for formula in reserved.into_iter().chain(user.iter().map(|plan| &plan.formula)) {
        for (key, slot) in &formula.uses.symbols {
            let Slot::Parameter(at) = *slot else { continue };
            let found = named.entry(key).or_insert_with(|| NamedParameter {
                key: Arc::from(&**key),
                at,
                by_discount_share: false,
                by_additional_fee: false,
                by_others: false,
            });
            if std::ptr::eq(formula, discount_share) {
                found.by_discount_share = true;
            } else if std::ptr::eq(formula, additional_fee) {
                found.by_additional_fee = true;
            } else {
                found.by_others = true;
            }
        }
    }
    named.into_values().collect()
}
