//! Calculators and parameters as records.
//!
//! One calculator record is one version. What a record leaves out is the default formula or mode.

use chrono::NaiveDate;
use serde::Serialize;

use crate::calculator::{CalculatorSpec, Parameter, Rounding, UserFormula};
use crate::code::Error;
use crate::limits::PARAMETERS_MAX;
use crate::money::RoundingMode;
use crate::wire::text::fault::Faults;
use crate::wire::text::given::{Given, optional};
use crate::wire::text::read::{Gathered, Record};
use crate::wire::text::record::record;
use crate::wire::text::scalar::DateText;
use crate::wire::text::words::{Named, Word};

record! {
    /// Rounding modes; each has its default when absent.
    #[derive(Clone, Debug, Default)]
    pub struct RoundingRecord {
        /// Platform fee; `down`.
        pub platform_fee: Option<Given<Named<RoundingMode>>>,
        /// Discount share; `down`.
        pub discount_share: Option<Given<Named<RoundingMode>>>,
        /// Additional fees; `down`.
        pub additional_fee: Option<Given<Named<RoundingMode>>>,
        /// Settlement; `down`.
        pub settlement: Option<Given<Named<RoundingMode>>>,
        /// Tax-free part of the settlement; `down`.
        pub settlement_tax_free: Option<Given<Named<RoundingMode>>>,
        /// VAT on fees; `down`.
        pub vat: Option<Given<Named<RoundingMode>>>,
        /// VAT inside the payment; `half_up`.
        pub payment_vat: Option<Given<Named<RoundingMode>>>,
    }
}

impl RoundingRecord {
    /// The modes; what is faulty is told and keeps its default.
    pub(crate) fn rounding(self, faults: &mut Faults) -> Rounding {
        let mut rounding = Rounding::default();
        for (name, given, mode) in [
            ("platformFee", self.platform_fee, &mut rounding.platform_fee),
            ("discountShare", self.discount_share, &mut rounding.discount_share),
            ("additionalFee", self.additional_fee, &mut rounding.additional_fee),
            ("settlement", self.settlement, &mut rounding.settlement),
            ("settlementTaxFree", self.settlement_tax_free, &mut rounding.settlement_tax_free),
            ("vat", self.vat, &mut rounding.vat),
            ("paymentVat", self.payment_vat, &mut rounding.payment_vat),
        ] {
            let given = optional(given, name).map_err(|error| error.under("rounding"));
            if let Some(Named(given)) = faults.take(given).flatten() {
                *mode = given;
            }
        }
        rounding
    }
}

record! {
    /// The formulas every calculator has; each has its default when absent.
    #[derive(Clone, Debug, Default)]
    pub struct FormulasRecord {
        /// Platform fee.
        pub platform_fee: Option<String>,
        /// The partner's share of one discount.
        pub discount_share: Option<String>,
        /// An additional fee.
        pub additional_fee: Option<String>,
        /// Settlement.
        pub settlement: Option<String>,
        /// Tax-free part of the settlement.
        pub settlement_tax_free: Option<String>,
    }
}

record! {
    /// A formula of the user's own.
    #[derive(Clone, Debug)]
    pub struct UserFormulaRecord {
        /// Letters, digits and `_`.
        pub key: String,
        /// What people call it.
        pub name: String,
        /// The text.
        pub formula: String,
        /// How its result is rounded; `down` when absent.
        pub rounding: Option<Given<Named<RoundingMode>>>,
    }
}

record! {
    /// One version of the calculator.
    #[derive(Clone, Debug, Default)]
    pub struct CalculatorRecord {
        /// First start date of this version; since ever when absent.
        pub effective_from: Option<Given<NaiveDate>>,
        /// The formulas every calculator has.
        pub formulas: Option<Record<FormulasRecord>>,
        /// Rounding modes.
        pub rounding: Option<Record<RoundingRecord>>,
        /// Formulas of the user's own, at most 64.
        pub user_formulas: Option<Vec<Record<UserFormulaRecord>>>,
        /// Keys of all formulas in the sequence they are computed; the usual one when absent.
        pub order: Option<Vec<String>>,
    }
}

impl CalculatorRecord {
    /// From when on it is in force, and the calculator. What is faulty is told and left at its default, so that the formulas can be
    /// judged too.
    pub(crate) fn spec(self, faults: &mut Faults) -> (Option<NaiveDate>, CalculatorSpec) {
        let from = faults.take(optional(self.effective_from, "effectiveFrom")).flatten();
        let usual = CalculatorSpec::default();
        let written = self.formulas.map_or_else(FormulasRecord::default, |record| record.0);
        let records = self.user_formulas.unwrap_or_default();
        let mut user_formulas = Vec::with_capacity(records.len());
        for (index, Record(formula)) in records.into_iter().enumerate() {
            let rounding = optional(formula.rounding, "rounding");
            let rounding = faults.take(rounding.map_err(|error| error.under_index(index).under("userFormulas")));
            let rounding = rounding.flatten().map_or(RoundingMode::Down, |named| named.0);
            user_formulas.push(UserFormula {
                key: formula.key,
                name: formula.name,
                formula: formula.formula,
                rounding,
            });
        }
        let spec = CalculatorSpec {
            platform_fee: written.platform_fee.unwrap_or(usual.platform_fee),
            discount_share: written.discount_share.unwrap_or(usual.discount_share),
            additional_fee: written.additional_fee.unwrap_or(usual.additional_fee),
            settlement: written.settlement.unwrap_or(usual.settlement),
            settlement_tax_free: written.settlement_tax_free.unwrap_or(usual.settlement_tax_free),
            rounding: self.rounding.map_or_else(RoundingRecord::default, |record| record.0).rounding(faults),
            user_formulas,
            order: self.order.unwrap_or_default(),
        };
        (from, spec)
    }
}

/// A calculator as it was found.
pub(crate) struct Judged {
    /// From when on it is in force, and the calculator; `None` when the record itself is faulty.
    pub spec: Option<(Option<NaiveDate>, CalculatorSpec)>,
    /// All that is wrong with it.
    pub faults: Vec<Error>,
}

/// Reads and checks a calculator. Formulas cannot be judged while a parameter they may name is not known, and are not while there are
/// more parameters than a book takes.
pub(crate) fn judge(record: Gathered<CalculatorRecord>, parameters: Option<&[Parameter]>) -> Judged {
    let mut faults = Faults::default();
    let written = faults.take(record.0).map(|record| record.spec(&mut faults));
    let mut faults = faults.into_errors();
    let good = faults.is_empty();
    let parameters = parameters.filter(|parameters| parameters.len() <= PARAMETERS_MAX);
    let compiled = written.as_ref().zip(parameters).map(|((_, spec), parameters)| spec.compile(parameters));
    if let Some(Err(errors)) = compiled {
        faults.extend(errors.into_vec());
    }
    Judged { spec: written.filter(|_| good), faults }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FormulasOut {
    platform_fee: String,
    discount_share: String,
    additional_fee: String,
    settlement: String,
    settlement_tax_free: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RoundingOut {
    platform_fee: &'static str,
    discount_share: &'static str,
    additional_fee: &'static str,
    settlement: &'static str,
    settlement_tax_free: &'static str,
    vat: &'static str,
    payment_vat: &'static str,
}

#[derive(Serialize)]
struct UserFormulaOut {
    key: String,
    name: String,
    formula: String,
    rounding: &'static str,
}

/// A calculator with its defaults written out, as [`CalculatorRecord`] reads it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CalculatorOut {
    formulas: FormulasOut,
    rounding: RoundingOut,
    user_formulas: Vec<UserFormulaOut>,
    order: Vec<String>,
}

/// A version of it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CalculatorVersionOut {
    pub(crate) effective_from: Option<DateText>,
    #[serde(flatten)]
    pub(crate) calculator: CalculatorOut,
}

impl From<&CalculatorSpec> for CalculatorOut {
    fn from(spec: &CalculatorSpec) -> Self {
        let user = |formula: &UserFormula| UserFormulaOut {
            key: formula.key.clone(),
            name: formula.name.clone(),
            formula: formula.formula.clone(),
            rounding: formula.rounding.word(),
        };
        CalculatorOut {
            formulas: FormulasOut {
                platform_fee: spec.platform_fee.clone(),
                discount_share: spec.discount_share.clone(),
                additional_fee: spec.additional_fee.clone(),
                settlement: spec.settlement.clone(),
                settlement_tax_free: spec.settlement_tax_free.clone(),
            },
            rounding: RoundingOut {
                platform_fee: spec.rounding.platform_fee.word(),
                discount_share: spec.rounding.discount_share.word(),
                additional_fee: spec.rounding.additional_fee.word(),
                settlement: spec.rounding.settlement.word(),
                settlement_tax_free: spec.rounding.settlement_tax_free.word(),
                vat: spec.rounding.vat.word(),
                payment_vat: spec.rounding.payment_vat.word(),
            },
            user_formulas: spec.user_formulas.iter().map(user).collect(),
            order: spec.keys_in_sequence(),
        }
    }
}
