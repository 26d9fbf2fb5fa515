//! Splitting one order over several partners: parts that add up to it exactly, none of which breaks the four checks.
//!
//! A transfer has one partner, so a basket of several is split before it is settled. Everything is shared by largest remainder.
//! A discount is shared in two halves: its tax-free part by what is left tax-free in each part, the rest by what is left taxable.
//! A share by what is left is never more than what is left, so whatever fits the order fits every part. Does not know policies.

use std::collections::{BTreeMap, BTreeSet};

use super::builder::{Order, OrderBuilder};
use super::item::{Discount, Line, check_parts};
use crate::code::{Code, Error};
use crate::id::{ContractId, OrderId, PartnerId, ProductId};
use crate::money::{Money, checked_minor};

/// Whose one part of a split order is: a partner of the basket, with an order id of its own.
///
/// Give the parts ids from which the basket can be told, such as the basket's id and the partner's: the payment is one, and refunds
/// come back by order.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct SplitPart {
    /// The id of the part's own order.
    pub id: OrderId,
    /// The partner it is settled with.
    pub partner: PartnerId,
    /// Another contract than that partner's default. The contract of the whole order is nobody else's, so it is not inherited.
    pub contract: Option<ContractId>,
}

impl SplitPart {
    /// A part under its partner's default contract.
    #[must_use]
    pub fn new(id: OrderId, partner: PartnerId) -> Self {
        SplitPart { id, partner, contract: None }
    }
}

/// How an order is split; an entry for each part, in the same order.
///
/// | way | of an order given by | each part gets |
/// |---|---|---|
/// | `Lines` | its lines | the lines of the products named for it; every product exactly once |
/// | `Weights` | its amount | its share by largest remainder |
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SplitBy {
    /// Each part takes whole lines, named by their products.
    Lines(Vec<Vec<ProductId>>),
    /// Each part takes its weight of the amount: zero or more each, above zero in sum. Prices, headcounts or percents all do.
    Weights(Vec<i64>),
}

/// The amounts the four checks are about, in minor units: summed for the whole and for each part, because what fits the whole has to fit
/// every part.
#[derive(Clone, Copy, Default)]
struct Sums {
    order: i64,
    tax_free: i64,
    discount: i64,
    discount_tax_free: i64,
}

/// What of a part can still be discounted, in minor units.
#[derive(Clone, Copy)]
struct Pools {
    tax_free: i64,
    taxable: i64,
}

impl Sums {
    fn plus(self, other: Sums) -> Result<Sums, Error> {
        let add = |a: i64, b: i64| checked_minor(i128::from(a).saturating_add(i128::from(b)));
        Ok(Sums {
            order: add(self.order, other.order)?,
            tax_free: add(self.tax_free, other.tax_free)?,
            discount: add(self.discount, other.discount)?,
            discount_tax_free: add(self.discount_tax_free, other.discount_tax_free)?,
        })
    }

    fn of_discounts(discounts: &[Discount]) -> Result<Sums, Error> {
        discounts.iter().try_fold(Sums::default(), |sums, discount| {
            let (discount, tax_free) = (discount.amount.minor(), discount.tax_free.minor());
            sums.plus(Sums { discount, discount_tax_free: tax_free, ..Sums::default() })
        })
    }

    fn of_lines(lines: &[Line]) -> Result<Sums, Error> {
        let add = |sums: Sums, (index, line): (usize, &Line)| {
            let of_line = Sums::of_line(line).map_err(|error| error.under_index(index).under("lines"))?;
            sums.plus(of_line)
        };
        lines.iter().enumerate().try_fold(Sums::default(), add)
    }

    fn of_line(line: &Line) -> Result<Sums, Error> {
        let [order, tax_free] = match line.given {
            Some(given) => given.map(Money::minor),
            None => [line.unit_price.times(line.quantity)?.minor(), line.unit_tax_free.times(line.quantity)?.minor()],
        };
        let sums = Sums { order, tax_free, ..Sums::of_discounts(&line.discounts)? };
        sums.check().map(|()| sums)
    }

    fn check(self) -> Result<(), Error> {
        check_parts(self.order, self.tax_free, self.discount, self.discount_tax_free)
    }

    fn left(self) -> Pools {
        let tax_free = self.tax_free.saturating_sub(self.discount_tax_free);
        Pools { tax_free, taxable: self.order.saturating_sub(self.discount).saturating_sub(tax_free) }
    }
}

impl Order {
    /// One order for each part. Amounts, discounts and tax-free parts add up to this order's, and each part keeps the four checks of
    /// calculation §2.4, so whatever settles as a whole settles in parts.
    ///
    /// Lines keep their own discounts and fees. Discounts of the order are shared by what is left to be discounted; a given tax-free
    /// amount by what the lines make of it, its difference by what is left of the other kind. Additional fees of the order, payment,
    /// dates, parameters and memo go to every part: a fixed fee is charged for each transfer.
    ///
    /// ```
    /// use jeongsan::{OrderId, PartnerId};
    /// use jeongsan::money::{Currency, Money};
    /// use jeongsan::order::{Order, SplitBy, SplitPart};
    /// let order = Order::of_amount(OrderId::new("basket")?, PartnerId::new("mall")?, Money::new(100, Currency::Krw)?).build()?;
    /// let part = |name: &str| -> Result<SplitPart, jeongsan::Error> {
    ///     Ok(SplitPart::new(OrderId::new(&format!("basket-{name}"))?, PartnerId::new(name)?))
    /// };
    /// let parts = order.split(&[part("a")?, part("b")?, part("c")?], &SplitBy::Weights(vec![1, 1, 1]))?;
    /// assert_eq!(parts.iter().map(|part| part.amount().map(Money::minor)).collect::<Vec<_>>(), [Some(34), Some(33), Some(33)]);
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EmptyList`] without parts; [`Code::NumberOutOfRange`] with more or fewer shares than parts; [`Code::DuplicateId`] of the
    /// parts' orders; [`Code::SplitDoesNotFit`] when weights meet
    /// lines or products meet an amount; [`Code::UnknownProduct`], [`Code::ProductNotSplitOnce`], [`Code::InvalidWeights`]; the four
    /// checks on the order itself.
    pub fn split(&self, parts: &[SplitPart], by: &SplitBy) -> Result<Vec<Order>, Error> {
        check_ids(parts)?;
        // A share without a part would be lost.
        let shares = match by {
            SplitBy::Lines(products) => products.len(),
            SplitBy::Weights(weights) => weights.len(),
        };
        if shares != parts.len() {
            let error = Error::new(Code::NumberOutOfRange).with("value", shares);
            return Err(error.with("least", parts.len()).with("most", parts.len()).under("parts"));
        }
        let orders = match by {
            SplitBy::Weights(weights) => self.by_weights(parts, weights),
            SplitBy::Lines(products) => self.by_lines(parts, products),
        }?;
        orders.into_iter().map(|order| OrderBuilder(order).build()).collect()
    }

    /// The given amount; none for an order given by its lines.
    #[must_use]
    pub fn amount(&self) -> Option<Money> {
        self.amount
    }

    /// The given tax-free part of the whole order.
    #[must_use]
    pub fn tax_free(&self) -> Option<Money> {
        self.tax_free
    }

    /// Discounts on the order.
    #[must_use]
    pub fn discounts(&self) -> &[Discount] {
        &self.discounts
    }

    fn by_weights(&self, parts: &[SplitPart], weights: &[i64]) -> Result<Vec<Order>, Error> {
        let Some(amount) = self.amount else { return Err(unfit("lines", "weights")) };
        let tax_free = self.tax_free.map_or(0, Money::minor);
        let whole = Sums { order: amount.minor(), tax_free, ..Sums::default() };
        self.check_whole(whole)?;
        let amounts: Vec<i64> =
            amount.allocate(weights).map_err(|error| error.under("parts"))?.into_iter().map(Money::minor).collect();
        let tax_frees = self.share(tax_free, &amounts)?;
        let pools: Vec<Pools> = amounts
            .iter()
            .zip(&tax_frees)
            .map(|(order, tax_free)| Sums { order: *order, tax_free: *tax_free, ..Sums::default() }.left())
            .collect();
        let mut orders: Vec<Order> = parts.iter().map(|part| self.part(part)).collect();
        for ((order, amount), tax_free) in orders.iter_mut().zip(&amounts).zip(&tax_frees) {
            order.amount = Some(Money::trusted(*amount, self.currency));
            order.tax_free = self.tax_free.map(|_| Money::trusted(*tax_free, self.currency));
        }
        self.share_discounts(&mut orders, pools)?;
        Ok(orders)
    }

    fn by_lines(&self, parts: &[SplitPart], products: &[Vec<ProductId>]) -> Result<Vec<Order>, Error> {
        if self.amount.is_some() {
            return Err(unfit("amount", "products"));
        }
        let part_of = self.part_of_each(products)?;
        let mut orders: Vec<Order> = parts.iter().map(|part| self.part(part)).collect();
        // In the order of the basket, whatever order the products are named in.
        for (line, part) in self.lines.iter().zip(part_of) {
            orders.get_mut(part).into_iter().for_each(|order| order.lines.push(line.clone()));
        }
        let whole = Sums::of_lines(&self.lines).map_err(|error| error.under("order"))?;
        let given = self.tax_free.map_or(whole.tax_free, Money::minor);
        self.check_whole(Sums { tax_free: given, ..whole })?;
        let difference = given.saturating_sub(whole.tax_free);
        let sums = orders.iter().map(|order| Sums::of_lines(&order.lines)).collect::<Result<Vec<_>, _>>()?;
        let mut pools: Vec<Pools> = sums.iter().map(|part| part.left()).collect();
        let moved = self.move_tax_free(difference, &mut pools)?;
        for ((order, part), moved) in orders.iter_mut().zip(&sums).zip(moved) {
            order.tax_free = self.tax_free.map(|_| Money::trusted(part.tax_free.saturating_add(moved), self.currency));
        }
        self.share_discounts(&mut orders, pools)?;
        Ok(orders)
    }

    /// The four checks on the order with its own discounts.
    fn check_whole(&self, of_lines: Sums) -> Result<(), Error> {
        let whole = Sums::of_discounts(&self.discounts).and_then(|discounts| of_lines.plus(discounts));
        whole.and_then(Sums::check).map_err(|error| error.under("order"))
    }

    /// The order's facts under another id, partner and contract, without amounts.
    fn part(&self, part: &SplitPart) -> Order {
        Order {
            id: part.id.clone(),
            partner: part.partner.clone(),
            contract: part.contract.clone(),
            lines: Vec::new(),
            discounts: Vec::new(),
            amount: None,
            tax_free: None,
            currency: self.currency,
            payment: self.payment.clone(),
            payment_method: self.payment_method,
            easy_pay_provider: self.easy_pay_provider.clone(),
            paid_at: self.paid_at,
            additional_fees: self.additional_fees.clone(),
            start_date: self.start_date,
            settlement_date: self.settlement_date,
            memo: self.memo.clone(),
            parameters: self.parameters.clone(),
        }
    }

    /// Shares the difference between a given tax-free amount and that of the lines by what can be moved in each part.
    fn move_tax_free(&self, difference: i64, pools: &mut [Pools]) -> Result<Vec<i64>, Error> {
        let room: Vec<i64> =
            pools.iter().map(|left| if difference > 0 { left.taxable } else { left.tax_free }).collect();
        let moved = self.share(difference, &room)?;
        for (left, moved) in pools.iter_mut().zip(&moved) {
            left.tax_free = left.tax_free.saturating_add(*moved);
            left.taxable = left.taxable.saturating_sub(*moved);
        }
        Ok(moved)
    }

    /// Shares the order's own discounts by what is left, one after the other. A part that gets nothing of one does not name it.
    fn share_discounts(&self, orders: &mut [Order], mut pools: Vec<Pools>) -> Result<(), Error> {
        for discount in &self.discounts {
            let taxable = discount.amount.minor().saturating_sub(discount.tax_free.minor());
            let free =
                self.share(discount.tax_free.minor(), &pools.iter().map(|left| left.tax_free).collect::<Vec<_>>())?;
            let taxed = self.share(taxable, &pools.iter().map(|left| left.taxable).collect::<Vec<_>>())?;
            for (((order, left), free), taxed) in orders.iter_mut().zip(&mut pools).zip(free).zip(taxed) {
                left.tax_free = left.tax_free.saturating_sub(free);
                left.taxable = left.taxable.saturating_sub(taxed);
                let amount = free.saturating_add(taxed);
                if amount > 0 {
                    let amount = Money::trusted(amount, self.currency);
                    let part = Discount::new(discount.policy.clone(), amount);
                    order.discounts.push(part.with_tax_free(Money::trusted(free, self.currency)));
                }
            }
        }
        Ok(())
    }

    /// [`Money::allocate`], and nothing of nothing where there is no room at all.
    fn share(&self, total: i64, room: &[i64]) -> Result<Vec<i64>, Error> {
        if total == 0 {
            return Ok(vec![0; room.len()]);
        }
        let parts = Money::trusted(total, self.currency).allocate(room)?;
        Ok(parts.into_iter().map(Money::minor).collect())
    }

    /// The part that takes each line, in the order of the lines.
    fn part_of_each(&self, products: &[Vec<ProductId>]) -> Result<Vec<usize>, Error> {
        // For each product of the order: how often it is taken, and by which part.
        let mut taken: BTreeMap<&ProductId, (usize, usize)> =
            self.lines.iter().map(|line| (&line.product, (0, 0))).collect();
        for (index, part) in products.iter().enumerate() {
            for (at, product) in part.iter().enumerate() {
                let Some((count, by)) = taken.get_mut(product) else {
                    let known = self.lines.iter().map(|line| line.product.as_str());
                    let error = Error::new(Code::UnknownProduct).with("product", product.as_str());
                    let error = error.suggest(product.as_str(), known).under_index(at).under("products");
                    return Err(error.under_index(index).under("parts"));
                };
                (*count, *by) = (count.saturating_add(1), index);
            }
            if part.is_empty() {
                let error = Error::new(Code::EmptyList).with("what", "products").under("products");
                return Err(error.under_index(index).under("parts"));
            }
        }
        let part_of = |line: &Line| match taken.get(&line.product).copied().unwrap_or_default() {
            (1, part) => Ok(part),
            (count, _) => {
                let error = Error::new(Code::ProductNotSplitOnce).with("product", line.product.as_str());
                Err(error.with("count", count).under("parts"))
            }
        };
        self.lines.iter().map(part_of).collect()
    }
}

fn unfit(given: &str, by: &str) -> Error {
    Error::new(Code::SplitDoesNotFit).with("given", given).with("by", by)
}

fn check_ids(parts: &[SplitPart]) -> Result<(), Error> {
    if parts.is_empty() {
        return Err(Error::new(Code::EmptyList).with("what", "parts").under("parts"));
    }
    let mut seen = BTreeSet::new();
    match parts.iter().position(|part| !seen.insert(&part.id)) {
        None => Ok(()),
        Some(index) => {
            let id = parts.get(index).map_or("", |part| part.id.as_str());
            let error = Error::new(Code::DuplicateId).with("kind", "order").with("id", id);
            Err(error.under("id").under_index(index).under("parts"))
        }
    }
}
