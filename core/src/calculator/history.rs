//! What changed from one version of a calculator to the next, setting by setting.
//!
//! Compares what was written. Does not know dates, or what a change does to amounts.

use std::collections::BTreeMap;

use super::spec::{CalculatorSpec, UserFormula};
use crate::formula::FormulaKind;
use crate::money::RoundingMode;

/// The value of a setting.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Setting {
    /// A formula or a name.
    Text(String),
    /// A rounding mode.
    Mode(RoundingMode),
    /// The keys of all formulas, in their sequence.
    Keys(Vec<String>),
}

/// A setting that differs between two versions of a calculator, as a history shows it to people.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Change {
    /// Which one: `formulas.platformFee`, `rounding.vat`, `userFormulas.reward.formula`, `order`.
    pub setting: String,
    /// What it was; `None` for a new formula.
    pub before: Option<Setting>,
    /// What it is; `None` for a formula that is gone.
    pub after: Option<Setting>,
}

type Settings = Vec<(String, Setting)>;

/// Of two settings with one name the first counts.
fn by_name(settings: &Settings) -> BTreeMap<&str, &Setting> {
    settings.iter().rev().map(|(name, value)| (name.as_str(), value)).collect()
}

impl CalculatorSpec {
    /// What differs from the version `before`, in the order of the record: formulas, rounding, user formulas, sequence. Formulas
    /// are compared as they are written.
    ///
    /// ```
    /// use jeongsan::calculator::CalculatorSpec;
    /// let before = CalculatorSpec::default();
    /// let after = before.clone().with_platform_fee("min(ORDER_AMOUNT * FIXED_RATE, 5_000)");
    /// let changes = after.changes_since(&before);
    /// assert_eq!(changes.len(), 1);
    /// assert_eq!(changes[0].setting, "formulas.platformFee");
    /// ```
    #[must_use]
    pub fn changes_since(&self, before: &CalculatorSpec) -> Vec<Change> {
        let (old, new) = (before.settings(), self.settings());
        let (was, is) = (by_name(&old), by_name(&new));
        let mut changes: Vec<Change> = Vec::new();
        let gone = old.iter().filter(|(setting, _)| !is.contains_key(setting.as_str()));
        let (order, rest): (Vec<_>, Vec<_>) = new.iter().partition(|(setting, _)| setting == "order");
        for (setting, _) in rest.into_iter().chain(gone).chain(order) {
            let [before, after] = [&was, &is].map(|settings| settings.get(setting.as_str()).copied());
            if before != after {
                let (before, after) = (before.cloned(), after.cloned());
                changes.push(Change { setting: setting.clone(), before, after });
            }
        }
        changes
    }

    /// Every setting by its name.
    fn settings(&self) -> Settings {
        let formulas = [
            (FormulaKind::PlatformFee, &self.platform_fee, self.rounding.platform_fee),
            (FormulaKind::DiscountShare, &self.discount_share, self.rounding.discount_share),
            (FormulaKind::AdditionalFee, &self.additional_fee, self.rounding.additional_fee),
            (FormulaKind::Settlement, &self.settlement, self.rounding.settlement),
            (FormulaKind::SettlementTaxFree, &self.settlement_tax_free, self.rounding.settlement_tax_free),
        ];
        let texts =
            formulas.iter().map(|(kind, text, _)| (format!("formulas.{}", kind.key()), Setting::Text((*text).clone())));
        let modes = formulas.iter().map(|(kind, _, mode)| (kind.key(), *mode));
        let modes = modes.chain([("vat", self.rounding.vat), ("paymentVat", self.rounding.payment_vat)]);
        let modes = modes.map(|(key, mode)| (format!("rounding.{key}"), Setting::Mode(mode)));
        let of_user = |user: &UserFormula| {
            let name = |field: &str| format!("userFormulas.{}.{field}", user.key);
            [
                (name("name"), Setting::Text(user.name.clone())),
                (name("formula"), Setting::Text(user.formula.clone())),
                (name("rounding"), Setting::Mode(user.rounding)),
            ]
        };
        let order = ("order".to_owned(), Setting::Keys(self.keys_in_sequence()));
        texts.chain(modes).chain(self.user_formulas.iter().flat_map(of_user)).chain([order]).collect()
    }
}
