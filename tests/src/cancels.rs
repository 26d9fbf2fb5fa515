//! Random cancels of random orders, and what they leave, by the letter of calculation §3.
//!
//! Works on plain JSON and counts in two buckets, taxable and tax-free. Shares nothing with the engine. A cancel made here is valid
//! by construction: payment, line by line and as a whole, falls to nothing at most and never rises.

use serde_json::{Value, json};

use crate::random::Rng;

/// Taxable and tax-free.
type Pair = [i64; 2];

fn plus(a: Pair, b: Pair) -> Pair {
    [a[0] + b[0], a[1] + b[1]]
}

fn minus(a: Pair, b: Pair) -> Pair {
    [a[0] - b[0], a[1] - b[1]]
}

fn number(value: &Value) -> i64 {
    match value.as_str() {
        Some(digits) => digits.parse().unwrap(),
        None => value.as_i64().unwrap_or(0),
    }
}

fn pair(total: &Value, tax_free: &Value) -> Pair {
    [number(total) - number(tax_free), number(tax_free)]
}

#[derive(Clone)]
struct Discount {
    policy: String,
    whole: Pair,
    left: Pair,
}

#[derive(Clone)]
struct Line {
    product: String,
    unit: Pair,
    left: i64,
    /// What the line comes to: money may come back without units.
    value: Pair,
    discounts: Vec<Discount>,
}

impl Line {
    fn amount(&self, quantity: i64) -> Pair {
        [self.unit[0] * quantity, self.unit[1] * quantity]
    }

    fn payment(&self) -> Pair {
        minus(self.value, total(&self.discounts))
    }

    fn open(&self) -> bool {
        self.left > 0 || self.value != [0, 0]
    }

    /// Takes goods away, so that so many units are left. Of a line that comes to nothing any more nothing is left.
    fn take(&mut self, goods: Pair, left: i64) {
        let before = self.value;
        self.value = minus(self.value, goods);
        self.left = left;
        if self.value == [0, 0] && (left == 0 || before != [0, 0]) {
            self.left = 0;
            self.discounts.iter_mut().for_each(|discount| discount.left = [0, 0]);
        }
    }
}

impl Line {
    /// Units, money, or units for an amount of money, taken away; nothing when so much is not there.
    fn draw(&mut self, rng: &mut Rng, record: &mut Value) -> Option<Pair> {
        let by_money = self.value != [0, 0] && (self.left == 0 || rng.chance(35));
        let mut units = 0;
        if !by_money || (self.left > 0 && rng.chance(50)) {
            units = if rng.chance(30) { self.left } else { rng.between(1, self.left) };
            record["quantity"] = json!(units);
        }
        let goods = if by_money {
            let goods = self.value.map(|left| if rng.chance(15) { left } else { rng.between(0, left) });
            let whole = goods[0] + goods[1];
            if whole == 0 {
                return None;
            }
            record["amount"] = json!(whole);
            if goods[1] != unsaid(self.value, whole) || rng.chance(30) {
                record["taxFree"] = json!(goods[1]);
            }
            goods
        } else if units == self.left {
            self.value
        } else {
            let goods = self.amount(units);
            (0..2).all(|kind| goods[kind] <= self.value[kind]).then_some(goods)?
        };
        self.take(goods, self.left - units);
        Some(goods)
    }
}

/// The tax-free part of an amount for which none is said.
fn unsaid(there: Pair, whole: i64) -> i64 {
    if whole == there[0] + there[1] {
        there[1]
    } else if there[0] == 0 {
        whole
    } else {
        0
    }
}

/// A total by weights: whole parts first, then one each to the largest remainders, the earlier first among equals.
fn shares(total: i64, weights: &[i64]) -> Vec<i64> {
    let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    if total == 0 || sum == 0 {
        return vec![0; weights.len()];
    }
    let products: Vec<i128> = weights.iter().map(|weight| i128::from(total) * i128::from(*weight)).collect();
    let mut parts: Vec<i128> = products.iter().map(|product| product / sum).collect();
    let mut places: Vec<usize> = (0..weights.len()).collect();
    places.sort_by_key(|at| (-(products[*at] % sum), *at));
    let missing = i128::from(total) - parts.iter().sum::<i128>();
    places.iter().take(usize::try_from(missing).unwrap()).for_each(|at| parts[*at] += 1);
    parts.into_iter().map(|part| i64::try_from(part).unwrap()).collect()
}

/// What is left of an order.
#[derive(Clone)]
pub struct Left {
    order: Value,
    by_lines: bool,
    amount: Pair,
    tax_free_given: bool,
    lines: Vec<Line>,
    discounts: Vec<Discount>,
    /// Whether everything is cancelled.
    pub empty: bool,
}

fn discounts(owner: &Value) -> Vec<Discount> {
    let read = |discount: &Value| {
        let whole = pair(&discount["amount"], &discount["taxFree"]);
        Discount { policy: discount["policy"].as_str().unwrap().to_owned(), whole, left: whole }
    };
    owner["discounts"].as_array().map(|list| list.iter().map(read).collect()).unwrap_or_default()
}

fn total(discounts: &[Discount]) -> Pair {
    discounts.iter().fold([0, 0], |sum, discount| plus(sum, discount.left))
}

impl Left {
    /// Everything of an order.
    pub fn of(order: &Value) -> Left {
        let lines: Vec<Line> = order["lines"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|line| {
                let (unit, left) = (pair(&line["unitPrice"], &line["unitTaxFree"]), number(&line["quantity"]));
                Line {
                    product: line["productId"].as_str().unwrap().to_owned(),
                    unit,
                    left,
                    value: unit.map(|unit| unit * left),
                    discounts: discounts(line),
                }
            })
            .collect();
        let by_lines = order["lines"].is_array();
        let sum = lines.iter().fold([0, 0], |sum, line| plus(sum, line.value));
        let tax_free_given = !order["taxFree"].is_null();
        let whole = if by_lines { sum[0] + sum[1] } else { number(&order["amount"]) };
        let tax_free = if tax_free_given { number(&order["taxFree"]) } else { sum[1] };
        let amount = [whole - tax_free, tax_free];
        Left {
            order: order.clone(),
            by_lines,
            amount,
            tax_free_given,
            lines,
            discounts: discounts(order),
            empty: false,
        }
    }

    /// What is left as an order, or nothing.
    pub fn order(&self) -> Option<Value> {
        self.part(|whole, left| [whole, left][1], |_, left| left)
    }

    /// What is cancelled as an order, or nothing. Not for an order that is cancelled altogether.
    pub fn cancelled(&self) -> Option<Value> {
        self.part(minus, |whole, left| whole - left)
    }

    fn part(&self, amount: impl Fn(Pair, Pair) -> Pair, quantity: impl Fn(i64, i64) -> i64) -> Option<Value> {
        if self.empty {
            return None;
        }
        let whole = Left::of(&self.order);
        let mut order = self.order.clone();
        let part = amount(whole.amount, self.amount);
        if !self.by_lines {
            order["amount"] = json!(part[0] + part[1]);
        }
        order.as_object_mut().unwrap().remove("taxFree");
        if self.tax_free_given {
            order["taxFree"] = json!(part[1]);
        }
        let written = |discounts: &[Discount]| -> Vec<Value> {
            let own = discounts.iter().map(|discount| (discount, amount(discount.whole, discount.left)));
            own.filter(|(discount, own)| discount.whole == [0, 0] || *own != [0, 0])
                .map(|(discount, own)| json!({"policy": discount.policy, "amount": own[0] + own[1], "taxFree": own[1]}))
                .collect()
        };
        order["discounts"] = json!(written(&self.discounts));
        if self.by_lines {
            let lines = self.order["lines"].as_array().unwrap().iter().zip(&self.lines);
            let lines = lines.map(|(original, line)| {
                let mut written_line = original.clone();
                let units = quantity(number(&original["quantity"]), line.left);
                let value = amount(line.amount(number(&original["quantity"])), line.value);
                written_line["quantity"] = json!(units);
                written_line["discounts"] = json!(written(&line.discounts));
                if value != line.amount(units) {
                    written_line["amount"] = json!(value[0] + value[1]);
                    written_line["taxFree"] = json!(value[1]);
                }
                (written_line, units > 0 || value != [0, 0])
            });
            order["lines"] = lines.filter(|(_, open)| *open).map(|(line, _)| line).collect();
        }
        Some(order)
    }

    /// A valid cancel of a part, taken out of what is left; nothing when chance drew one that does not fit.
    pub fn cancel(&mut self, rng: &mut Rng, id: &str) -> Option<Value> {
        let mut cancel = json!({ "id": id, "order": self.order["id"] });
        let mut after = self.clone();
        let apportioned = rng.chance(20);
        if apportioned {
            cancel["apportionDiscounts"] = json!(true);
        }
        let taken = if self.by_lines && !rng.chance(25) {
            after.take_lines(rng, &mut cancel, apportioned)?
        } else {
            after.take_amount(rng, &mut cancel, apportioned)?
        };
        // What the lines took of discounts was taken of the payment already.
        let cut_on_lines = minus(self.line_discounts(), after.line_discounts());
        let rest = minus(taken, cut_on_lines);
        let payment = minus(self.amount, plus(total(&self.discounts), self.line_discounts()));
        let cuts = if apportioned {
            apportion(&mut after.discounts, rest, plus(payment, total(&self.discounts)));
            let fallen = minus(rest, minus(total(&self.discounts), total(&after.discounts)));
            (0..2).all(|kind| (0..=payment[kind]).contains(&fallen[kind])).then(Vec::new)?
        } else {
            cut(rng, &mut after.discounts, rest, payment)?
        };
        if after.empty {
            after.discounts.iter_mut().for_each(|discount| discount.left = [0, 0]);
        }
        if !cuts.is_empty() {
            cancel["discounts"] = json!(cuts);
        }
        *self = after;
        Some(cancel)
    }

    /// A cancel of everything that is left, said in one of the ways it can be said.
    pub fn cancel_all(&mut self, rng: &mut Rng, id: &str) -> Value {
        let mut cancel = json!({ "id": id, "order": self.order["id"] });
        let whole = self.amount[0] + self.amount[1];
        if self.by_lines && rng.chance(50) {
            let lines = self.lines.iter().filter(|line| line.open());
            let back = lines.map(|line| match line.left {
                0 => json!({"productId": line.product, "amount": line.value[0] + line.value[1]}),
                units => json!({"productId": line.product, "quantity": units}),
            });
            cancel["lines"] = back.collect();
        } else if whole > 0 && rng.chance(50) {
            cancel["amount"] = json!(whole);
        } else {
            cancel["all"] = json!(true);
        }
        self.empty = true;
        cancel
    }

    fn line_discounts(&self) -> Pair {
        self.lines.iter().fold([0, 0], |sum, line| plus(sum, total(&line.discounts)))
    }

    fn take_amount(&mut self, rng: &mut Rng, cancel: &mut Value, apportioned: bool) -> Option<Pair> {
        let taken = self.amount.map(|left| if rng.chance(30) { left } else { rng.between(0, left) });
        let whole = taken[0] + taken[1];
        if whole == 0 || taken == self.amount {
            return None;
        }
        cancel["amount"] = json!(whole);
        if taken[1] != unsaid(self.amount, whole) || rng.chance(30) {
            cancel["taxFree"] = json!(taken[1]);
            self.tax_free_given |= !self.by_lines;
        }
        self.amount = minus(self.amount, taken);
        self.share(taken, apportioned)?;
        Some(taken)
    }

    /// An amount of the order shared over its lines; nothing when a line's discounts do not leave room for it.
    fn share(&mut self, taken: Pair, apportioned: bool) -> Option<()> {
        let there = self.lines.iter().fold([0, 0], |sum, line| plus(sum, line.value));
        let whole = taken[0] + taken[1];
        let free = taken[1].max(whole - there[0]).min(there[1]);
        let kind = |kind: usize| self.lines.iter().map(|line| line.value[kind]).collect::<Vec<_>>();
        let (taxable, free) = (shares(whole - free, &kind(0)), shares(free, &kind(1)));
        for (line, goods) in self.lines.iter_mut().zip(taxable.into_iter().zip(free)) {
            let goods = [goods.0, goods.1];
            if goods != [0, 0] {
                if apportioned {
                    apportion(&mut line.discounts, goods, line.value);
                }
                line.take(goods, line.left);
                line.payment().iter().all(|part| *part >= 0).then_some(())?;
            }
        }
        Some(())
    }

    fn take_lines(&mut self, rng: &mut Rng, cancel: &mut Value, apportioned: bool) -> Option<Pair> {
        let mut taken = [0, 0];
        let mut written = Vec::new();
        for line in self.lines.iter_mut().filter(|line| line.open()) {
            if !rng.chance(50) {
                continue;
            }
            let (payment, before) = (line.payment(), line.value);
            let mut record = json!({ "productId": line.product });
            let amount = line.draw(rng, &mut record)?;
            if line.open() && apportioned {
                apportion(&mut line.discounts, amount, before);
            } else if line.open() {
                let cuts = cut(rng, &mut line.discounts, amount, payment)?;
                if !cuts.is_empty() {
                    record["discounts"] = json!(cuts);
                }
            }
            taken = plus(taken, amount);
            written.push(record);
        }
        if written.is_empty() || !self.lines.iter().any(Line::open) {
            return None;
        }
        let whole = taken[0] + taken[1];
        let mut tax_free = if self.tax_free_given { taken[1].min(self.amount[1]) } else { taken[1] };
        let (least, most) = ((whole - self.amount[0]).max(0), whole.min(self.amount[1]));
        if least <= most && rng.chance(15) {
            tax_free = rng.between(least, most);
            cancel["taxFree"] = json!(tax_free);
            self.tax_free_given = true;
        }
        if !(least..=most).contains(&tax_free) {
            return None;
        }
        let taken = [whole - tax_free, tax_free];
        self.amount = minus(self.amount, taken);
        cancel["lines"] = json!(written);
        Some(taken)
    }
}

/// Takes back of each kind of a level's discounts its part by the goods taken of those that are there: of the sum, then of each.
fn apportion(discounts: &mut [Discount], goods: Pair, there: Pair) {
    for kind in 0..2 {
        let there = there[kind].max(0);
        let goods = goods[kind].clamp(0, there);
        let taken = shares(total(discounts)[kind].min(there), &[goods, there - goods])[0];
        let each: Vec<i64> = discounts.iter().map(|discount| discount.left[kind]).collect();
        for (discount, taken) in discounts.iter_mut().zip(shares(taken, &each)) {
            discount.left[kind] -= taken;
        }
    }
}

/// Takes so much back of the discounts of a level that its payment falls by something between nothing and all of it.
fn cut(rng: &mut Rng, discounts: &mut [Discount], amount: Pair, payment: Pair) -> Option<Vec<Value>> {
    let there = total(discounts);
    let mut wanted = [0, 0];
    for part in 0..2 {
        let least = (amount[part] - payment[part]).max(0);
        let most = there[part].min(amount[part]);
        if least > most {
            return None;
        }
        wanted[part] = if rng.chance(40) { least } else { rng.between(least, most) };
    }
    let mut policies: Vec<String> = discounts.iter().map(|discount| discount.policy.clone()).collect();
    policies.sort();
    policies.dedup();
    let mut cuts = Vec::new();
    for policy in policies {
        let mut own = [0, 0];
        for discount in discounts.iter_mut().filter(|discount| discount.policy == policy) {
            for part in 0..2 {
                let cut = discount.left[part].min(wanted[part]);
                discount.left[part] -= cut;
                wanted[part] -= cut;
                own[part] += cut;
            }
        }
        if own != [0, 0] {
            cuts.push(json!({ "policy": policy, "amount": own[0] + own[1], "taxFree": own[1] }));
        }
    }
    Some(cuts)
}
