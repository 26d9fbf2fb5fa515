//! From a calculator as written to one that computes: every formula checked, the sequence fixed, every problem reported at once.
//!
//! A formula that is the default one is marked, so that settling can take the fixed path; it stays available as a formula, and
//! tests hold the two to the same answers.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::spec::{CalculatorSpec, Parameter, Rounding, check_key};
use crate::code::{Code, Error, Errors};
use crate::formula::{self, Formula, FormulaKind, Scope, Symbol, Variable, is_reserved};
use crate::limits::{NAME_CHARS_MAX, PARAMETERS_MAX, USER_FORMULAS_MAX};
use crate::money::RoundingMode;
use crate::text::bounded;

/// One formula, and whether it is the default one: then settling may take the fixed path, which tests hold to the same answers.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub formula: Formula,
    pub fixed: bool,
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
    pub key: std::sync::Arc<str>,
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
    /// What the platform fee and the additional fees look at when they are computed line by line.
    pub(crate) platform_fee_looks_at: LooksAt,
    pub(crate) additional_fee_looks_at: LooksAt,
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

/// What a formula, or a user formula it uses, looks at.
fn looks_at(formula: &Formula, user: &[UserPlan]) -> LooksAt {
    let mut found = LooksAt::default();
    for name in formula.names() {
        // User formulas refer only to earlier ones, so this ends.
        let seen = match formula::variable_named(name) {
            Some(variable) => of_variable(variable),
            None => match user.iter().find(|plan| *plan.key == *name) {
                Some(plan) => looks_at(&plan.formula, user),
                None => LooksAt::default(),
            },
        };
        found.discounts |= seen.discounts;
        found.tax_free |= seen.tax_free;
    }
    found
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
    /// The same calculator, computing every formula as written even where the fixed path gives the same answer. For checking the
    /// one against the other.
    #[must_use]
    pub fn through_formulas(mut self) -> Self {
        for plan in [
            &mut self.platform_fee,
            &mut self.discount_share,
            &mut self.additional_fee,
            &mut self.settlement,
            &mut self.settlement_tax_free,
        ] {
            plan.fixed = false;
        }
        self
    }

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

/// Keys that occur twice, and faulty parameters.
pub(crate) fn check_parameters(parameters: &[Parameter]) -> Vec<Error> {
    // Fields are open to hosts, so a parameter may not have come through its constructor.
    let check = |parameter: &Parameter| Parameter::new(&parameter.key, &parameter.name, parameter.default).err();
    let faults = parameters.iter().enumerate().filter_map(|(index, known)| Some(check(known)?.under_index(index)));
    let keys: Vec<Option<&str>> = parameters.iter().map(|parameter| Some(parameter.key.as_str())).collect();
    check_parameter_keys(&keys).into_iter().chain(faults).collect()
}

/// Too many parameters, and keys that occur twice; `None` where a key is not known.
pub(crate) fn check_parameter_keys(keys: &[Option<&str>]) -> Vec<Error> {
    let mut faults = Vec::new();
    if keys.len() > PARAMETERS_MAX {
        let error = Error::new(Code::TooMany).with("count", keys.len()).with("what", "parameters");
        faults.push(error.with("limit", PARAMETERS_MAX));
    }
    let mut seen = BTreeSet::new();
    for (index, key) in keys.iter().enumerate() {
        if let Some(key) = key.filter(|key| !seen.insert(*key)) {
            let error = Error::new(Code::FormulaDuplicateKey).with("kind", "parameters").with("key", key);
            faults.push(error.under("key").under_index(index));
        }
    }
    faults
}

impl CalculatorSpec {
    /// Checks everything and makes the calculator; nothing is kept when anything is wrong.
    ///
    /// # Errors
    /// Every problem of every formula, key and of the sequence at once, each with its place (`$.formulas.platformFee`,
    /// `$.userFormulas[2].formula`, `$.order[1]`); a formula's problems have line and column in their detail.
    pub fn compile(&self, parameters: &[Parameter]) -> Result<Calculator, Errors> {
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
        let mut symbols: Vec<Symbol> =
            parameters.iter().map(|parameter| Symbol::Parameter(parameter.key.clone())).collect();
        symbols.extend(self.user_formulas.iter().map(|formula| Symbol::Formula(formula.key.clone())));
        let check = |kind: FormulaKind, key: &str, text: &str| {
            let scope = Scope { kind, key: key.to_owned(), symbols: symbols.clone(), order: order.clone() };
            Formula::check(text, &scope).map_err(|errors| {
                let told = errors.into_vec().into_iter();
                told.filter(|error| ordered || error.code() != Code::FormulaNotYetComputed).collect::<Vec<Error>>()
            })
        };
        let mut reserved = |kind: FormulaKind, text: &str, default: &str| {
            let place = |error: Error| error.under(kind.key()).under("formulas");
            let formula = keep(check(kind, kind.key(), text), place, &mut faults)?;
            // The default may not be computable in this sequence; then it is not the one that was written either.
            let fixed = check(kind, kind.key(), default).is_ok_and(|default| default.node == formula.node);
            Some(Plan { formula, fixed })
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
        let sequence = order.iter().filter_map(|key| self.item(key)).collect();
        Errors::none_in(faults)?;
        match (platform_fee, discount_share, additional_fee, settlement, tax_free) {
            (Some(platform_fee), Some(discount_share), Some(additional_fee), Some(settlement), Some(tax_free)) => {
                Ok(Calculator {
                    platform_fee_looks_at: looks_at(&platform_fee.formula, &user),
                    additional_fee_looks_at: looks_at(&additional_fee.formula, &user),
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

    fn item(&self, key: &str) -> Option<Item> {
        match key {
            "discountShare" => Some(Item::DiscountShare),
            "platformFee" => Some(Item::PlatformFee),
            "additionalFee" => Some(Item::AdditionalFee),
            "settlement" => Some(Item::Settlement),
            "settlementTaxFree" => Some(Item::SettlementTaxFree),
            key => self.user_formulas.iter().position(|formula| formula.key == key).map(Item::User),
        }
    }

    fn check_keys(&self, parameters: &[Parameter], faults: &mut Vec<Error>) {
        let mut seen = BTreeSet::new();
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
            } else if parameters.iter().any(|parameter| parameter.key == key) {
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
        let mut sequence: Vec<String> = Vec::with_capacity(known.len());
        for (index, key) in self.order.iter().enumerate() {
            let code = if sequence.contains(key) {
                Some(Code::FormulaTwiceInOrder)
            } else if known.contains(&key.as_str()) {
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
            if !sequence.iter().any(|given| given == key) {
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

/// The defaults of the parameters, in their order.
pub(crate) fn defaults(parameters: &[Parameter]) -> Vec<Decimal> {
    parameters.iter().map(|parameter| parameter.default).collect()
}
