//! Calculators as records.
//!
//! One record is one version. What a record leaves out is the default formula or mode; what is faulty is told, all of it, and left at
//! its default, so that the formulas can be judged too.

use chrono::NaiveDate;

use crate::calculator::{CalculatorSpec, Rounding, UserFormula};
use crate::code::Error;
use crate::limits::PARAMETERS_MAX;
use crate::money::RoundingMode;
use crate::wire::text::fault::Faults;
use crate::wire::text::read::Gathered;
use crate::wire::text::record::record;

/// A value with all that is wrong with it.
#[derive(Clone, Debug)]
pub(crate) struct Told<T> {
    pub value: T,
    pub faults: Vec<Error>,
}

impl<T> Told<T> {
    fn good(value: T) -> Self {
        Told { value, faults: Vec::new() }
    }
}

/// The formulas every calculator has, of a calculator.
#[derive(Clone, Debug, Default)]
struct Formulas(CalculatorSpec);

/// A version of the calculator. When it begins is not written of one that is only checked.
#[derive(Clone, Debug)]
pub(crate) struct CalculatorVersion {
    pub effective_from: Option<Option<NaiveDate>>,
    pub spec: CalculatorSpec,
}

fn mode(given: Gathered<RoundingMode>, field: &str, faults: &mut Faults) -> RoundingMode {
    faults.take(given.field(field)).unwrap_or(RoundingMode::Down)
}

const fn good(mode: RoundingMode) -> Gathered<RoundingMode> {
    Gathered(Ok(mode))
}

record! {
    /// Rounding modes; each has its default when absent.
    RoundingRecord of Told<Rounding> as rounding, one form {
        /// Platform fee; `down`.
        platform_fee: Gathered<RoundingMode> = good(RoundingMode::Down) => rounding.value.platform_fee,
        /// Discount share; `down`.
        discount_share: Gathered<RoundingMode> = good(RoundingMode::Down) => rounding.value.discount_share,
        /// Additional fees; `down`.
        additional_fee: Gathered<RoundingMode> = good(RoundingMode::Down) => rounding.value.additional_fee,
        /// Settlement; `down`.
        settlement: Gathered<RoundingMode> = good(RoundingMode::Down) => rounding.value.settlement,
        /// Tax-free part of the settlement; `down`.
        settlement_tax_free: Gathered<RoundingMode> = good(RoundingMode::Down) => rounding.value.settlement_tax_free,
        /// VAT on fees; `down`.
        vat: Gathered<RoundingMode> = good(RoundingMode::Down) => rounding.value.vat,
        /// VAT inside the payment; `half_up`.
        payment_vat: Gathered<RoundingMode> = good(RoundingMode::HalfUp) => rounding.value.payment_vat,
    }
    read {
        let mut faults = Faults::default();
        let value = Rounding {
            platform_fee: mode(platform_fee, "platformFee", &mut faults),
            discount_share: mode(discount_share, "discountShare", &mut faults),
            additional_fee: mode(additional_fee, "additionalFee", &mut faults),
            settlement: mode(settlement, "settlement", &mut faults),
            settlement_tax_free: mode(settlement_tax_free, "settlementTaxFree", &mut faults),
            vat: mode(vat, "vat", &mut faults),
            payment_vat: mode(payment_vat, "paymentVat", &mut faults),
        };
        Ok(Told { value, faults: faults.into_errors() })
    }

    /// The formulas every calculator has; each has its default when absent.
    FormulasRecord of Formulas as formulas, one form {
        /// Platform fee.
        platform_fee: String = CalculatorSpec::PLATFORM_FEE.to_owned() => formulas.0.platform_fee,
        /// The partner's share of one discount.
        discount_share: String = CalculatorSpec::DISCOUNT_SHARE.to_owned() => formulas.0.discount_share,
        /// An additional fee.
        additional_fee: String = CalculatorSpec::ADDITIONAL_FEE.to_owned() => formulas.0.additional_fee,
        /// Settlement.
        settlement: String = CalculatorSpec::SETTLEMENT.to_owned() => formulas.0.settlement,
        /// Tax-free part of the settlement.
        settlement_tax_free: String = CalculatorSpec::SETTLEMENT_TAX_FREE.to_owned() => formulas.0.settlement_tax_free,
    }
    read {
        let usual = CalculatorSpec::default();
        Ok(Formulas(CalculatorSpec { platform_fee, discount_share, additional_fee, settlement, settlement_tax_free, ..usual }))
    }

    /// A formula of the user's own.
    UserFormulaRecord of Told<UserFormula> as formula, one form {
        /// Letters, digits and `_`.
        key: String => formula.value.key,
        /// What people call it.
        name: String => formula.value.name,
        /// The text.
        formula: String => formula.value.formula,
        /// How its result is rounded; `down` when absent.
        rounding: Gathered<RoundingMode> = good(RoundingMode::Down) => formula.value.rounding,
    }
    read {
        let mut faults = Faults::default();
        let rounding = mode(rounding, "rounding", &mut faults);
        Ok(Told { value: UserFormula { key, name, formula, rounding }, faults: faults.into_errors() })
    }

    /// One version of the calculator.
    CalculatorRecord of Told<CalculatorVersion> as told, one form {
        /// First start date of this version; since ever when absent.
        effective_from: Option<Gathered<NaiveDate>> => told.value.effective_from,
        /// The formulas every calculator has.
        formulas: Formulas = Formulas::default() => Formulas(told.value.spec.clone()),
        /// Rounding modes.
        rounding: Told<Rounding> = Told::good(Rounding::default()) => Told::good(told.value.spec.rounding),
        /// Formulas of the user's own, at most 64.
        user_formulas: Vec<Told<UserFormula>> = Vec::new()
            => told.value.spec.user_formulas.iter().cloned().map(Told::good).collect::<Vec<_>>(),
        /// Keys of all formulas in the sequence they are computed; the usual one when absent.
        order: Vec<String> = Vec::new() => told.value.spec.keys_in_sequence(),
    }
    left out: effective_from;
    read {
        let mut faults = Faults::default();
        let effective_from = Some(effective_from.and_then(|given| faults.take(given.field("effectiveFrom"))));
        let mut spec = CalculatorSpec { rounding: rounding.value, order, ..formulas.0 };
        for (index, formula) in user_formulas.into_iter().enumerate() {
            let place = |error: Error| error.under_index(index).under("userFormulas");
            formula.faults.into_iter().for_each(|error| faults.push(place(error)));
            spec.user_formulas.push(formula.value);
        }
        rounding.faults.into_iter().for_each(|error| faults.push(error.under("rounding")));
        Ok(Told { value: CalculatorVersion { effective_from, spec }, faults: faults.into_errors() })
    }
}

/// Checks a calculator: from when on it is in force, and the calculator, unless the record itself is faulty. Formulas cannot be judged
/// while a parameter they may name is not known, and are not while there are more parameters than a book takes.
pub(crate) fn judge(
    record: Gathered<Told<CalculatorVersion>>,
    parameters: Option<&[String]>,
    place: impl Fn(Error) -> Error,
    faults: &mut Faults,
) -> Option<(Option<NaiveDate>, CalculatorSpec)> {
    let Told { value: CalculatorVersion { effective_from, spec }, faults: told } =
        faults.take(record.0.map_err(&place))?;
    let good = told.is_empty();
    told.into_iter().for_each(|error| faults.push(place(error)));
    if let Some(parameters) = parameters.filter(|parameters| parameters.len() <= PARAMETERS_MAX) {
        let keys: Vec<&str> = parameters.iter().map(String::as_str).collect();
        faults.take_all(spec.compile_among(&keys), place);
    }
    good.then_some((effective_from.flatten(), spec))
}

/// The versions of a calculator, each with its place in the list.
pub(crate) fn judge_all(
    records: Vec<Gathered<Told<CalculatorVersion>>>,
    parameters: Option<&[String]>,
    faults: &mut Faults,
) -> Vec<(usize, (Option<NaiveDate>, CalculatorSpec))> {
    let judged = |(index, record)| {
        let place = |error: Error| error.under_index(index).under("calculators");
        judge(record, parameters, place, faults).map(|version| (index, version))
    };
    records.into_iter().enumerate().filter_map(judged).collect()
}
