//! The default calculator, its five formulas in their order, computed by the engine's language and by a general rules engine.
//!
//! An order brings its amounts, the rates that its fees go by, and the VAT on them, which is no formula. What one formula gives is put
//! in for the next. Here the rules engine's results are rounded as well, by its host, for the next formula asks for whole amounts.

use jeongsan::calculator::CalculatorSpec;
use jeongsan::formula::{Facts, Formula, FormulaKind, Inputs, Scope};
use jeongsan::money::{Rate, RoundingMode};
use rust_decimal::Decimal;
use zen_expression::expression::{Expression, Standard};
use zen_expression::variable::{Symbol, Variable, VariableMap};
use zen_expression::vm::VM;
use zen_expression::{Isolate, Scope as Context};

use jeongsan_benches::Job;
use jeongsan_benches::job::Row;

/// Share, platform fee, additional fee, settlement, its tax-free part.
pub type Results<T> = [T; 5];

/// The default formulas in both languages.
#[derive(Debug)]
pub struct Calculator {
    ours: [Formula; 5],
    theirs: [Expression<Standard>; 5],
}

/// The values of one order. The reference job has no tax-free amounts, no fixed fees and no VAT burden: they are put in as nothing.
#[derive(Clone, Copy, Debug)]
pub struct Values {
    amount: i64,
    discount: i64,
    share_rate: u32,
    platform_rate: u32,
    platform_vat: i64,
    additional_rate: u32,
    additional_vat: i64,
}

/// The rules engine, ready to run.
pub struct Peer {
    machine: VM,
    names: Names,
}

struct Names {
    order: Symbol,
    ratio: Symbol,
    discount: Symbol,
    rate: Symbol,
    fixed: Symbol,
    burden: Symbol,
    share: Symbol,
    share_tax_free: Symbol,
    platform: [Symbol; 2],
    additional: [Symbol; 2],
    settlement: Symbol,
}

/// The values of so many orders of the job.
pub fn values(orders: usize) -> Vec<Values> {
    let job = Job::reference(orders);
    let vat = |rate: u32, amount: i64, on_top: bool| if on_top { amount * i64::from(rate) / 100_000 / 10 } else { 0 };
    let of = |row: &Row| {
        let terms = job.contracts[job.partners[row.partner as usize] as usize];
        let fee = job.fees[row.fee as usize];
        Values {
            amount: row.amount,
            discount: row.discount,
            share_rate: job.shares[row.share as usize],
            platform_rate: terms.rate,
            platform_vat: vat(terms.rate, row.amount, terms.vat_on_top),
            additional_rate: fee.rate,
            additional_vat: vat(fee.rate, row.amount, fee.vat_on_top),
        }
    };
    job.orders.iter().map(of).collect()
}

impl Calculator {
    /// The default formulas, compiled by both.
    #[expect(clippy::new_without_default, reason = "a thing that is measured is made on purpose")]
    pub fn new() -> Calculator {
        use FormulaKind::{AdditionalFee, DiscountShare, PlatformFee, Settlement, SettlementTaxFree};
        let spec = CalculatorSpec::default();
        let texts = [
            (DiscountShare, &spec.discount_share),
            (PlatformFee, &spec.platform_fee),
            (AdditionalFee, &spec.additional_fee),
            (Settlement, &spec.settlement),
            (SettlementTaxFree, &spec.settlement_tax_free),
        ];
        Calculator {
            ours: texts.map(|(kind, text)| Formula::check(text, &Scope::of(kind)).expect("a valid formula")),
            theirs: texts.map(|(_, text)| Isolate::new().compile_standard(text).expect("a valid expression")),
        }
    }

    /// All five by the engine.
    #[inline]
    pub fn by_engine(&self, values: &Values, facts: &Facts<'_>) -> Results<i64> {
        let [share, platform, additional, settlement, tax_free] = &self.ours;
        let rate = |rate| Rate::from_millipercent(rate).expect("rates of the job are at most 100 %");
        let amount = |formula: &Formula, inputs: &Inputs<'_>| {
            formula.evaluate_rounded(inputs, RoundingMode::Down).expect("it has a value")
        };
        // A new row of values for each costs less than the row before copied.
        let row = || Inputs::of(facts).order_amount(values.amount);
        let share = amount(share, &row().discount_amount(values.discount).fixed_rate(rate(values.share_rate)));
        let platform = amount(platform, &row().fixed_rate(rate(values.platform_rate)));
        let additional = amount(additional, &row().fixed_rate(rate(values.additional_rate)));
        let fees = row()
            .discount_share_amount(share)
            .platform_fee_amount(platform)
            .platform_fee_vat(values.platform_vat)
            .additional_fee_amount(additional)
            .additional_fee_vat(values.additional_vat);
        let settlement = amount(settlement, &fees);
        let settled = row().discount_share_amount(share).settlement_amount(settlement);
        [share, platform, additional, settlement, amount(tax_free, &settled)]
    }

    /// All five by the rules engine.
    #[inline]
    pub fn by_peer(&self, values: &Values, peer: &mut Peer) -> Results<Decimal> {
        let [share, platform, additional, settlement, tax_free] = &self.theirs;
        let Peer { machine, names } = peer;
        let rate = |rate: u32| Variable::Number(Decimal::new(i64::from(rate), 5));
        let number = |amount: i64| Variable::Number(Decimal::from(amount));
        let mut map = VariableMap::with_capacity(16);
        for name in [&names.ratio, &names.fixed, &names.burden, &names.share_tax_free] {
            map.insert(name.clone(), Variable::Number(Decimal::ZERO));
        }
        map.insert(names.order.clone(), number(values.amount));
        map.insert(names.discount.clone(), number(values.discount));
        map.insert(names.rate.clone(), rate(values.share_rate));
        let map = Variable::from_object(map);
        let object = map.as_object().expect("it was made an object");
        let context = Context::new(map);
        let put = |name: &Symbol, value: Variable| object.borrow_mut().insert(name.clone(), value);
        let mut amount = |formula: &Expression<Standard>| {
            let answer = formula.evaluate_with_scope(&context, machine).expect("it has a value");
            answer.as_number().expect("a number").trunc()
        };
        let share = amount(share);
        put(&names.share, Variable::Number(share));
        put(&names.rate, rate(values.platform_rate));
        let platform = amount(platform);
        put(&names.platform[0], Variable::Number(platform));
        put(&names.platform[1], number(values.platform_vat));
        put(&names.rate, rate(values.additional_rate));
        let additional = amount(additional);
        put(&names.additional[0], Variable::Number(additional));
        put(&names.additional[1], number(values.additional_vat));
        let settlement = amount(settlement);
        put(&names.settlement, Variable::Number(settlement));
        [share, platform, additional, settlement, amount(tax_free)]
    }

    /// Nothing is measured before this has passed: every order has the same five results.
    ///
    /// # Panics
    /// When one has not.
    pub fn assert_equal(&self, values: &[Values]) {
        let (mut peer, facts) = (Peer::new(), Facts::on(Job::first_day()));
        for values in values {
            let theirs = self.by_peer(values, &mut peer);
            assert_eq!(self.by_engine(values, &facts).map(Decimal::from), theirs, "{values:?}");
        }
    }
}

impl Peer {
    /// A machine, and the names of the variables.
    #[expect(clippy::new_without_default, reason = "a thing that is measured is made on purpose")]
    pub fn new() -> Peer {
        let names = Names {
            order: Symbol::from("ORDER_AMOUNT"),
            ratio: Symbol::from("ORDER_TAX_FREE_RATIO"),
            discount: Symbol::from("DISCOUNT_AMOUNT"),
            rate: Symbol::from("FIXED_RATE"),
            fixed: Symbol::from("FIXED_AMOUNT"),
            burden: Symbol::from("PAYMENT_VAT_BURDEN_AMOUNT"),
            share: Symbol::from("DISCOUNT_SHARE_AMOUNT"),
            share_tax_free: Symbol::from("DISCOUNT_SHARE_TAX_FREE_AMOUNT"),
            platform: ["PLATFORM_FEE_AMOUNT", "PLATFORM_FEE_VAT"].map(Symbol::from),
            additional: ["ADDITIONAL_FEE_AMOUNT", "ADDITIONAL_FEE_VAT"].map(Symbol::from),
            settlement: Symbol::from("SETTLEMENT_AMOUNT"),
        };
        Peer { machine: VM::new(), names }
    }
}
