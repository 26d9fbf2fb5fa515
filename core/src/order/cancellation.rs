//! A cancellation: what of an order is taken back, and when.
//!
//! Checks what can be checked without the order: counts, signs, that something is named. What is left of the order, and so whether
//! it is enough, is the business of [`Remaining`](super::Remaining). Rules: calculation §3.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use crate::code::{Code, Error};
use crate::id::{DiscountSharePolicyId, OrderId, ProductId, TransferId};
use crate::limits::{ITEMS_PER_LEVEL_MAX, LINES_MAX, MEMO_CHARS_MAX, QUANTITY_MAX};
use crate::money::Money;
use crate::text::at_most;

use super::item::quantity_out_of_range;

/// How much of a discount is taken back.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct DiscountCancel {
    /// The policy that shares the discount.
    pub policy: DiscountSharePolicyId,
    /// How much of it.
    pub amount: Money,
    /// The tax-free part of that. When absent: all that is left of it if the whole discount is taken back, nothing otherwise.
    pub tax_free: Option<Money>,
}

impl DiscountCancel {
    /// So much of a discount, its tax-free part left to the rule above.
    #[must_use]
    pub fn new(policy: DiscountSharePolicyId, amount: Money) -> Self {
        DiscountCancel { policy, amount, tax_free: None }
    }
}

/// How many units of a product are taken back.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct LineCancel {
    /// The product, as on the order's line.
    pub product: ProductId,
    /// How many units, 1 to 1,000,000.
    pub quantity: u32,
    /// The line's discounts that go with them. The last units take all of them.
    pub discounts: Vec<DiscountCancel>,
}

impl LineCancel {
    /// So many units of a product, without naming discounts.
    #[must_use]
    pub fn new(product: ProductId, quantity: u32) -> Self {
        LineCancel { product, quantity, discounts: Vec::new() }
    }
}

/// What is cancelled. Closed: the three ways are all there are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CancelScope {
    /// An amount of the order, discounts included; for an order given by its amount.
    Amount(Money),
    /// Units of products; for an order given by its lines.
    Lines(Vec<LineCancel>),
    /// Everything that is left.
    All,
}

/// Which settlement the reversal of a partial cancel is taken from; the last cancel takes what is left either way.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum CancelBasis {
    /// What is left is settled again, and the reversal is what that leaves less than before.
    #[default]
    Remaining,
    /// What is cancelled is settled by itself, as the field's leading API documents. Fixed fees come back with the last cancel.
    Cancelled,
}

impl CancelBasis {
    /// The word as it crosses every border.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            CancelBasis::Remaining => "remaining",
            CancelBasis::Cancelled => "cancelled",
        }
    }
}

/// A cancellation of an order or of a part of it. Make one with [`Cancellation::of_amount`], [`Cancellation::of_lines`] or
/// [`Cancellation::of_all`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cancellation {
    pub(crate) id: TransferId,
    pub(crate) order: OrderId,
    pub(crate) scope: CancelScope,
    pub(crate) tax_free: Option<Money>,
    pub(crate) discounts: Vec<DiscountCancel>,
    pub(crate) cancelled_at: Option<DateTime<Utc>>,
    pub(crate) start_date: Option<NaiveDate>,
    pub(crate) settlement_date: Option<NaiveDate>,
    pub(crate) memo: Option<String>,
}

impl Cancellation {
    /// A cancel of an amount of an order that was given by its amount. The amount is the order's, discounts included.
    pub fn of_amount(id: TransferId, order: OrderId, amount: Money) -> CancellationBuilder {
        Cancellation::of(id, order, CancelScope::Amount(amount))
    }

    /// A cancel of units of an order that was given by its lines.
    pub fn of_lines(id: TransferId, order: OrderId, lines: Vec<LineCancel>) -> CancellationBuilder {
        Cancellation::of(id, order, CancelScope::Lines(lines))
    }

    /// A cancel of everything that is left.
    pub fn of_all(id: TransferId, order: OrderId) -> CancellationBuilder {
        Cancellation::of(id, order, CancelScope::All)
    }

    fn of(id: TransferId, order: OrderId, scope: CancelScope) -> CancellationBuilder {
        CancellationBuilder(Cancellation {
            id,
            order,
            scope,
            tax_free: None,
            discounts: Vec::new(),
            cancelled_at: None,
            start_date: None,
            settlement_date: None,
            memo: None,
        })
    }

    /// The id of the cancel transfer.
    #[must_use]
    pub fn id(&self) -> &TransferId {
        &self.id
    }

    /// The order it takes back from.
    #[must_use]
    pub fn order(&self) -> &OrderId {
        &self.order
    }

    /// What is cancelled.
    #[must_use]
    pub fn scope(&self) -> &CancelScope {
        &self.scope
    }
}

/// A cancellation being written. [`CancellationBuilder::build`] checks it.
///
/// ```
/// use jeongsan::{OrderId, TransferId};
/// use jeongsan::calendar::parse_date;
/// use jeongsan::money::{Currency, Money};
/// use jeongsan::order::Cancellation;
/// let half = Money::new(5_000, Currency::Krw)?;
/// let cancellation = Cancellation::of_amount(TransferId::new("cancel-1")?, OrderId::new("order-17")?, half)
///     .start_date(parse_date("2023-08-12")?)
///     .build()?;
/// assert_eq!(cancellation.order().as_str(), "order-17");
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct CancellationBuilder(pub(crate) Cancellation);

impl CancellationBuilder {
    /// The tax-free part of what is cancelled; overrides the lines. For a cancel of an amount, nothing is tax-free when absent.
    pub fn tax_free(mut self, amount: Money) -> Self {
        self.0.tax_free = Some(amount);
        self
    }

    /// A discount on the order that is taken back with it.
    pub fn discount(mut self, discount: DiscountCancel) -> Self {
        self.0.discounts.push(discount);
        self
    }

    /// When it was cancelled; its civil date is the start date unless one is given.
    pub fn cancelled_at(mut self, instant: DateTime<Utc>) -> Self {
        self.0.cancelled_at = Some(instant);
        self
    }

    /// The first day of the cancel's own cycle.
    pub fn start_date(mut self, date: NaiveDate) -> Self {
        self.0.start_date = Some(date);
        self
    }

    /// The settlement date, instead of the cycle's.
    pub fn settlement_date(mut self, date: NaiveDate) -> Self {
        self.0.settlement_date = Some(date);
        self
    }

    /// A note of at most 256 characters.
    pub fn memo(mut self, memo: &str) -> Self {
        self.0.memo = Some(memo.to_owned());
        self
    }

    /// The cancellation, if all is well by itself.
    ///
    /// # Errors
    /// The first fault in document order: [`Code::EmptyCancel`], [`Code::NegativeAmount`], [`Code::EmptyList`], [`Code::TooMany`],
    /// [`Code::DuplicateProduct`], [`Code::DuplicateDiscount`], [`Code::QuantityOutOfRange`], [`Code::ExactlyOneOf`],
    /// [`Code::TooLong`].
    pub fn build(self) -> Result<Cancellation, Error> {
        let cancellation = self.0;
        match &cancellation.scope {
            CancelScope::Amount(amount) => positive(*amount, "amount")?,
            CancelScope::Lines(lines) => check_lines(lines)?,
            CancelScope::All => {
                for (given, fields) in [
                    (cancellation.tax_free.is_some(), "`all`, `taxFree`"),
                    (!cancellation.discounts.is_empty(), "`all`, `discounts`"),
                ] {
                    if given {
                        return Err(Error::new(Code::ExactlyOneOf).with("fields", fields));
                    }
                }
            }
        }
        if let Some(tax_free) = cancellation.tax_free {
            not_negative(tax_free, "taxFree")?;
        }
        check_discounts(&cancellation.discounts)?;
        if let Some(memo) = &cancellation.memo {
            at_most("memo", memo, MEMO_CHARS_MAX)?;
        }
        Ok(cancellation)
    }
}

fn not_negative(amount: Money, field: &'static str) -> Result<(), Error> {
    match amount.minor() {
        minor if minor < 0 => Err(Error::new(Code::NegativeAmount).with("amount", minor).under(field)),
        _ => Ok(()),
    }
}

fn positive(amount: Money, field: &'static str) -> Result<(), Error> {
    match amount.minor() {
        0 => Err(Error::new(Code::EmptyCancel).under(field)),
        _ => not_negative(amount, field),
    }
}

fn too_many(count: usize, what: &'static str, limit: usize) -> Result<(), Error> {
    if count > limit {
        let error = Error::new(Code::TooMany).with("count", count).with("what", what).with("limit", limit);
        return Err(error.under(what));
    }
    Ok(())
}

fn check_lines(lines: &[LineCancel]) -> Result<(), Error> {
    if lines.is_empty() {
        return Err(Error::new(Code::EmptyList).with("what", "lines").under("lines"));
    }
    too_many(lines.len(), "lines", LINES_MAX)?;
    let mut products = BTreeSet::new();
    for (index, line) in lines.iter().enumerate() {
        let mut check = || {
            if !products.insert(line.product.as_str()) {
                let error = Error::new(Code::DuplicateProduct).with("product", line.product.as_str());
                return Err(error.under("productId"));
            }
            if !(1..=QUANTITY_MAX).contains(&line.quantity) {
                return Err(quantity_out_of_range(line.quantity).under("quantity"));
            }
            check_discounts(&line.discounts)
        };
        check().map_err(|error| error.under_index(index).under("lines"))?;
    }
    Ok(())
}

fn check_discounts(discounts: &[DiscountCancel]) -> Result<(), Error> {
    too_many(discounts.len(), "discounts", ITEMS_PER_LEVEL_MAX)?;
    let mut policies = BTreeSet::new();
    for (index, discount) in discounts.iter().enumerate() {
        let place = |error: Error| error.under_index(index).under("discounts");
        if !policies.insert(discount.policy.as_str()) {
            let error = Error::new(Code::DuplicateDiscount).with("policy", discount.policy.as_str());
            return Err(place(error.under("policy")));
        }
        not_negative(discount.amount, "amount").map_err(place)?;
        let Some(tax_free) = discount.tax_free else { continue };
        not_negative(tax_free, "taxFree").map_err(place)?;
        if tax_free.minor() > discount.amount.minor() {
            let error = Error::new(Code::DiscountTaxFreeExceedsDiscount)
                .with("discountTaxFree", tax_free.minor())
                .with("discount", discount.amount.minor());
            return Err(place(error.under("taxFree")));
        }
    }
    Ok(())
}
