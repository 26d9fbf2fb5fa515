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
    discounts: Vec<Discount>,
}

impl Line {
    fn amount(&self, quantity: i64) -> Pair {
        [self.unit[0] * quantity, self.unit[1] * quantity]
    }

    fn payment(&self) -> Pair {
        minus(self.amount(self.left), total(&self.discounts))
    }
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
            .map(|line| Line {
                product: line["productId"].as_str().unwrap().to_owned(),
                unit: pair(&line["unitPrice"], &line["unitTaxFree"]),
                left: number(&line["quantity"]),
                discounts: discounts(line),
            })
            .collect();
        let by_lines = order["lines"].is_array();
        let sum = lines.iter().fold([0, 0], |sum, line| plus(sum, line.amount(line.left)));
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
                written_line["quantity"] = json!(quantity(number(&original["quantity"]), line.left));
                written_line["discounts"] = json!(written(&line.discounts));
                written_line
            });
            order["lines"] = lines.filter(|line| line["quantity"] != json!(0)).collect();
        }
        Some(order)
    }

    /// A valid cancel of a part, taken out of what is left; nothing when chance drew one that does not fit.
    pub fn cancel(&mut self, rng: &mut Rng, id: &str) -> Option<Value> {
        let mut cancel = json!({ "id": id, "order": self.order["id"] });
        let mut after = self.clone();
        let taken =
            if self.by_lines { after.take_lines(rng, &mut cancel)? } else { after.take_amount(rng, &mut cancel)? };
        // What the lines took of discounts was taken of the payment already.
        let cut_on_lines = minus(self.line_discounts(), after.line_discounts());
        let rest = minus(taken, cut_on_lines);
        let payment = minus(self.amount, plus(total(&self.discounts), self.line_discounts()));
        let cuts = cut(rng, &mut after.discounts, rest, payment)?;
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
            let lines = self.lines.iter().filter(|line| line.left > 0);
            cancel["lines"] = lines.map(|line| json!({"productId": line.product, "quantity": line.left})).collect();
        } else if !self.by_lines && whole > 0 && rng.chance(50) {
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

    fn take_amount(&mut self, rng: &mut Rng, cancel: &mut Value) -> Option<Pair> {
        let taken = self.amount.map(|left| if rng.chance(30) { left } else { rng.between(0, left) });
        let whole = taken[0] + taken[1];
        if whole == 0 || taken == self.amount {
            return None;
        }
        cancel["amount"] = json!(whole);
        if taken[1] > 0 || rng.chance(30) {
            cancel["taxFree"] = json!(taken[1]);
            self.tax_free_given = true;
        }
        self.amount = minus(self.amount, taken);
        Some(taken)
    }

    fn take_lines(&mut self, rng: &mut Rng, cancel: &mut Value) -> Option<Pair> {
        let mut taken = [0, 0];
        let mut written = Vec::new();
        for line in self.lines.iter_mut().filter(|line| line.left > 0) {
            if !rng.chance(50) {
                continue;
            }
            let quantity = if rng.chance(30) { line.left } else { rng.between(1, line.left) };
            let (amount, payment) = (line.amount(quantity), line.payment());
            let mut record = json!({ "productId": line.product, "quantity": quantity });
            line.left -= quantity;
            if line.left == 0 {
                line.discounts.iter_mut().for_each(|discount| discount.left = [0, 0]);
            } else {
                let cuts = cut(rng, &mut line.discounts, amount, payment)?;
                if !cuts.is_empty() {
                    record["discounts"] = json!(cuts);
                }
            }
            taken = plus(taken, amount);
            written.push(record);
        }
        if written.is_empty() || self.lines.iter().all(|line| line.left == 0) {
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
