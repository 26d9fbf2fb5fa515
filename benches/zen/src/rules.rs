//! Fee formulas computed by the engine's language and by a general rules engine, `zen-expression`, order by order.
//!
//! Both compile a formula once. Then each order brings its values: to the engine as [`Inputs`], to the rules engine as the context it
//! asks for, a map from names to decimals. Both are measured with the making of that and without it. The rules engine is not asked to
//! round, which the engine does.

use jeongsan::formula::{Facts, Formula, FormulaKind, Inputs, Scope};
use jeongsan::money::{Rate, RoundingMode};
use rust_decimal::Decimal;
use zen_expression::expression::{Expression, Standard};
use zen_expression::variable::{Symbol, Variable, VariableMap};
use zen_expression::vm::VM;
use zen_expression::{Isolate, Scope as Context};

use jeongsan_benches::Job;
use jeongsan_benches::job::Row;

/// A fee rule in both languages.
#[derive(Debug)]
pub struct Rule {
    /// What it is called in tables.
    pub name: &'static str,
    ours: Formula,
    theirs: Expression<Standard>,
}

/// The values of one order.
#[derive(Clone, Copy, Debug)]
pub struct Values {
    amount: i64,
    rate: u32,
    fixed: i64,
}

/// The rules engine, ready to run.
pub struct Peer {
    machine: VM,
    names: [Symbol; 3],
}

/// The rules that are compared: the usual fee, and one with a cap.
pub fn rules() -> Vec<Rule> {
    let usual = "(ORDER_AMOUNT * FIXED_RATE) + FIXED_AMOUNT";
    let capped = [
        "min(ORDER_AMOUNT * FIXED_RATE + FIXED_AMOUNT, 5_000)",
        "min([ORDER_AMOUNT * FIXED_RATE + FIXED_AMOUNT, 5000])",
    ];
    [("rate and fixed", usual, usual), ("with a cap", capped[0], capped[1])]
        .map(|(name, ours, theirs)| Rule {
            name,
            ours: Formula::check(ours, &Scope::of(FormulaKind::PlatformFee)).expect("a valid formula"),
            theirs: Isolate::new().compile_standard(theirs).expect("a valid expression"),
        })
        .into()
}

/// The values of so many orders of the job.
pub fn values(orders: usize) -> Vec<Values> {
    let job = Job::reference(orders);
    let of = |row: &Row| {
        let terms = job.contracts[job.partners[row.partner as usize] as usize];
        Values { amount: row.amount, rate: terms.rate, fixed: i64::from(row.fee) * 100 }
    };
    job.orders.iter().map(of).collect()
}

impl Rule {
    /// The fee by the engine, rounded down.
    #[inline]
    pub fn by_engine(&self, inputs: &Inputs<'_>) -> i64 {
        self.ours.evaluate_rounded(inputs, RoundingMode::Down).expect("it has a value")
    }

    /// The fee by the rules engine, not rounded.
    #[inline]
    pub fn by_peer(&self, context: &Context, peer: &mut Peer) -> Decimal {
        let answer = self.theirs.evaluate_with_scope(context, &mut peer.machine).expect("it has a value");
        answer.as_number().expect("a number")
    }
}

impl Values {
    /// What the engine asks for.
    #[inline]
    pub fn inputs<'a>(&self, facts: &'a Facts<'a>) -> Inputs<'a> {
        let rate = Rate::from_millipercent(self.rate).expect("rates of the job are at most 100 %");
        Inputs::of(facts).order_amount(self.amount).fixed_rate(rate).fixed_amount(self.fixed)
    }
}

impl Peer {
    /// A machine, and the names of the variables.
    #[expect(clippy::new_without_default, reason = "a thing that is measured is made on purpose")]
    pub fn new() -> Peer {
        Peer { machine: VM::new(), names: ["ORDER_AMOUNT", "FIXED_RATE", "FIXED_AMOUNT"].map(Symbol::from) }
    }

    /// What the rules engine asks for: the values by name.
    #[inline]
    pub fn context(&self, values: &Values) -> Context {
        let [amount, rate, fixed] = self.names.clone();
        let mut map = VariableMap::default();
        map.insert(amount, Variable::Number(Decimal::from(values.amount)));
        map.insert(rate, Variable::Number(Decimal::new(i64::from(values.rate), 5)));
        map.insert(fixed, Variable::Number(Decimal::from(values.fixed)));
        Context::new(Variable::from_object(map))
    }
}

/// Nothing is measured before this has passed: every order has the same fee, but for the rounding.
///
/// # Panics
/// When one has not.
pub fn assert_equal(rules: &[Rule], values: &[Values]) {
    let (mut peer, facts) = (Peer::new(), Facts::on(Job::first_day()));
    for rule in rules {
        for values in values {
            let theirs = rule.by_peer(&peer.context(values), &mut peer).trunc();
            assert_eq!(Decimal::from(rule.by_engine(&values.inputs(&facts))), theirs, "{} {values:?}", rule.name);
        }
    }
}
