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
use crate::words::worded;

use super::item::quantity_out_of_range;

/// How much of a discount is taken back with a cancel.
///
/// Without it a discount stays with what is left, unless discounts are [apportioned](CancellationBuilder::apportion_discounts): the buyer
/// keeps the coupon and gets the price back, and the answer [notes](crate::transfer::NoteCode::DiscountStays) it. An amount of 0 says that it
/// is meant. The last units of a line, and the last cancel of an order, take what is left of theirs without being told.
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

/// What of a line is taken back: units, money, or units for an amount of money.
///
/// | given | takes |
/// |---|---|
/// | a quantity | so many units at their unit price; the last ones whatever the line still comes to |
/// | an amount | so much of what the line comes to, and no units: goodwill, a part of the shipping |
/// | both | so many units for that amount: a return with the return shipping deducted. What was not given back stays on the line |
///
/// A line that comes to nothing any more is gone, with its units and discounts. Calculation §3.7.
///
/// ```
/// use jeongsan::{ProductId, money::{Currency, Money}, order::LineCancel};
/// let won = |minor| Money::new(minor, Currency::Krw);
/// let two_back = LineCancel::new(ProductId::new("apple")?, 2);
/// let goodwill = LineCancel::of_amount(ProductId::new("apple")?, won(3_000)?);
/// let returned_at_their_cost = LineCancel::new(ProductId::new("apple")?, 1).for_amount(won(17_000)?);
/// assert_eq!((two_back.amount, goodwill.quantity, returned_at_their_cost.quantity), (None, None, Some(1)));
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct LineCancel {
    /// The product, as on the order's line.
    pub product: ProductId,
    /// How many units, 1 to 1,000,000; none when only money comes back.
    pub quantity: Option<u32>,
    /// How much of what the line comes to, discounts included, above zero. When absent, unit price times quantity.
    pub amount: Option<Money>,
    /// The tax-free part of that. When absent: that of the units, of the last units and the last amount all that is left, and of an amount
    /// all or nothing as only the tax-free or also the taxable kind is left.
    pub tax_free: Option<Money>,
    /// The line's discounts that go with them. The last units take all of them.
    pub discounts: Vec<DiscountCancel>,
}

impl LineCancel {
    /// So many units of a product, without naming discounts.
    #[must_use]
    pub fn new(product: ProductId, quantity: u32) -> Self {
        LineCancel { product, quantity: Some(quantity), amount: None, tax_free: None, discounts: Vec::new() }
    }

    /// So much money of a line, and no units of it.
    #[must_use]
    pub fn of_amount(product: ProductId, amount: Money) -> Self {
        LineCancel { product, quantity: None, amount: Some(amount), tax_free: None, discounts: Vec::new() }
    }

    /// The same units for that amount instead of their price.
    #[must_use]
    pub fn for_amount(mut self, amount: Money) -> Self {
        self.amount = Some(amount);
        self
    }

    /// The same with the tax-free part of what is taken back.
    #[must_use]
    pub fn with_tax_free(mut self, tax_free: Money) -> Self {
        self.tax_free = Some(tax_free);
        self
    }
}

/// What is cancelled. Closed: the three ways are all there are. Lines must fit how the order was given, because units say nothing of an
/// order without lines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CancelScope {
    /// An amount of the order, discounts included. Of an order given by its lines it is shared over what they still come to.
    Amount(Money),
    /// Units or amounts of products; for an order given by its lines.
    Lines(Vec<LineCancel>),
    /// Everything that is left.
    All,
}

worded! {
    /// Which settlement the reversal of a partial cancel is taken from; the last cancel takes what is left either way.
    ///
    /// A setting of the book, for all its cancels. Let `A(x)` be the amounts of the order with `x` of it cancelled, and `C(x)` those of
    /// the cancelled part `x` settled by itself, without fixed fees. After `b` was cancelled before and `x` now:
    ///
    /// | basis | a cancel takes back | the last one |
    /// |---|---|---|
    /// | `Remaining` | `A(b) − A(b + x)` | `A(b)` |
    /// | `Cancelled` | `C(b + x) − C(b)` | the whole order less `C(b)` |
    ///
    /// Either way reversals are differences of one function, so cancels of everything sum to the order, to the won, in any number of
    /// steps and in any sequence. Single cancels may differ by the rounding, and in fixed fees: by `Remaining` the fixed fee of a line
    /// comes back with its last unit, by `Cancelled` every fixed fee with the last cancel of the order. Calculation §3.4.
    ///
    /// # What it can never be
    ///
    /// Mixed: the cancels of one order are taken by one basis, or their sum is no longer the order. A book whose setting was changed in
    /// between is found out by [`check_recorded`](crate::transfer::OrderCancel::check_recorded).
    ///
    /// # Example
    ///
    /// An order of 10,000 won with a fee of 3.3 %: 330 and VAT of 33. A first cancel of 5,010 leaves 4,990.
    ///
    /// ```
    /// use jeongsan::order::{CancelBasis, Cancellation};
    /// # use jeongsan::{OrderId, TransferId, wire};
    /// # use jeongsan::calendar::parse_date;
    /// # use jeongsan::money::{Currency, Money};
    /// # let reversed = |basis: &str| -> Result<Vec<i64>, Box<dyn std::error::Error>> {
    /// #     let book = wire::book_from_json(&r#"{"settings": {"cancelBasis": "BASIS"},
    /// #       "contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "3.3%"}, "platformFeeVatBearer": "partner",
    /// #         "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
    /// #       "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]
    /// #     }"#.replace("BASIS", basis))?;
    /// #     let order = wire::order_from_json(r#"{"id": "o-1", "partner": "farm", "amount": 10000, "startDate": "2026-10-06"}"#)?;
    /// #     let (mut earlier, mut fees) = (Vec::new(), Vec::new());
    /// #     for (id, won) in [("c-1", 5_010), ("c-2", 4_990)] {
    /// #         let cancel = Cancellation::of_amount(TransferId::new(id)?, OrderId::new("o-1")?, Money::new(won, Currency::Krw)?)
    /// #             .start_date(parse_date("2026-10-07")?)
    /// #             .build()?;
    /// #         fees.push(book.cancel(&order, &earlier, &cancel)?.amounts().platform_fee().minor());
    /// #         earlier.push(cancel);
    /// #     }
    /// #     Ok(fees)
    /// # };
    /// // Platform fees that come back: 4,990 × 3.3 % = 164.67 stays, or 5,010 × 3.3 % = 165.33 goes.
    /// assert_eq!(reversed(CancelBasis::Remaining.as_str())?, [166, 164]);
    /// assert_eq!(reversed(CancelBasis::Cancelled.as_str())?, [165, 165]);
    /// assert_eq!(CancelBasis::default(), CancelBasis::Remaining);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// By `Remaining` a formula must be computable on what is left, by `Cancelled` on what is cancelled. Where it is not (a division by
    /// zero), the cancel is refused, with the place within that part as `partAt`.
    #[derive(Default)]
    CancelBasis {
        /// What is left is settled again, and the reversal is what that leaves less than before.
        #[default]
        Remaining "remaining";
        /// What is cancelled is settled by itself, as the field's leading API documents. Fixed fees come back with the last cancel.
        Cancelled "cancelled";
    }
}

/// What of an order is taken back, and when. Make one with [`Cancellation::of_amount`], [`Cancellation::of_lines`] or
/// [`Cancellation::of_all`].
///
/// It is the question; [`PolicyBook::cancel`](crate::PolicyBook::cancel) answers with the amounts, given the order as it was
/// settled and the cancels before this one. It says what comes back in the terms the order was given in, and no amount of money
/// beyond that: fees, shares and VAT follow from settling what is left. Calculation §3.
///
/// | scope | of an order given by | takes |
/// |---|---|---|
/// | [`of_amount`](Cancellation::of_amount) | either | so much of the order amount, discounts included, shared over the lines by what they come to |
/// | [`of_lines`](Cancellation::of_lines) | its lines | units or money of each product |
/// | [`of_all`](Cancellation::of_all) | either | everything that is left, with its discounts |
///
/// Discounts that come back are named by their policy, for they are somebody's decision: a refund may keep the coupon or give it
/// back. Only the last units of a line, and the last cancel, take what is left of them unnamed.
///
/// # What it can never be
///
/// - **Of nothing,** or negative.
/// - **A charge.** What was paid may not rise by a cancel, on any line, taxable and tax-free each by itself: more discount than
///   order does not come back.
/// - **More than what is left.** The error says how much is.
/// - **A cancel of a cancel.** A mistaken cancel is deleted while its transfer still can be
///   ([`check_move`](crate::transfer::check_move)), or made good by a manual transfer.
/// - **Of today's terms.** Contract, policies and calculator are those of the order's start date; only the dates are the cancel's
///   own.
///
/// # Example
///
/// Two of five apples come back, with a thousand won of the line's discount.
///
/// ```
/// use jeongsan::money::{Currency, Money};
/// use jeongsan::order::{Cancellation, DiscountCancel, LineCancel};
/// use jeongsan::{DiscountSharePolicyId, OrderId, ProductId, TransferId};
/// # use jeongsan::{calendar::parse_date, wire};
/// # let book = wire::book_from_json(r#"{
/// #   "contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"}, "platformFeeVatBearer": "partner",
/// #     "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
/// #   "discountSharePolicies": [{"id": "half", "name": "Half", "partnerShare": "50%"}],
/// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]
/// # }"#)?;
/// let order = wire::order_from_json(r#"{
///   "id": "o-1", "partner": "farm", "startDate": "2026-10-06",
///   "lines": [{"productId": "apple", "unitPrice": 5000, "quantity": 5, "discounts": [{"policy": "half", "amount": 2500}]}]
/// }"#)?;
/// let mut apples = LineCancel::new(ProductId::new("apple")?, 2);
/// apples.discounts.push(DiscountCancel::new(DiscountSharePolicyId::new("half")?, Money::new(1_000, Currency::Krw)?));
/// let cancellation = Cancellation::of_lines(TransferId::new("c-1")?, OrderId::new("o-1")?, vec![apples])
///     .start_date(parse_date("2026-10-20")?)
///     .build()?;
/// let cancel = book.cancel(&order, &[], &cancellation)?;
/// assert_eq!((cancel.amounts().order().minor(), cancel.amounts().payment().minor()), (10_000, 9_000));
/// assert_eq!(cancel.settlement().minor(), 8_400);                         // 10,000 − 1,000 − 100 − 500
/// assert_eq!(cancel.left().settlement().minor(), 12_600);                 // three apples: 15,000 − 1,500 − 150 − 750
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// By itself, from [`build`](CancellationBuilder::build): [`Code::EmptyCancel`], [`Code::NegativeAmount`],
/// [`Code::QuantityOutOfRange`], a product or policy named twice, `taxFree` or discounts beside everything. With its order, from
/// [`Remaining::take`](super::Remaining::take): another order's, another currency, a scope that does not fit how the order was
/// given, an unknown product or discount, or too much.
///
/// ```
/// # use jeongsan::{Code, OrderId, TransferId, money::{Currency, Money}, order::Cancellation};
/// let nothing = Cancellation::of_amount(TransferId::new("c-1")?, OrderId::new("o-1")?, Money::zero(Currency::Krw)).build();
/// assert_eq!(nothing.unwrap_err().code(), Code::EmptyCancel);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cancellation {
    pub(crate) id: TransferId,
    pub(crate) order: OrderId,
    pub(crate) scope: CancelScope,
    pub(crate) tax_free: Option<Money>,
    pub(crate) discounts: Vec<DiscountCancel>,
    pub(crate) apportion_discounts: bool,
    pub(crate) cancelled_at: Option<DateTime<Utc>>,
    pub(crate) start_date: Option<NaiveDate>,
    pub(crate) settlement_date: Option<NaiveDate>,
    pub(crate) memo: Option<String>,
}

impl Cancellation {
    /// A cancel of an amount of an order, discounts included. Of an order with lines it is shared over what they come to.
    pub fn of_amount(id: TransferId, order: OrderId, amount: Money) -> CancellationBuilder {
        Cancellation::of(id, order, CancelScope::Amount(amount))
    }

    /// A cancel of units, or of money, of lines of an order that was given by its lines.
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
            apportion_discounts: false,
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

    /// The lines it names.
    pub(crate) fn lines(&self) -> &[LineCancel] {
        match &self.scope {
            CancelScope::Lines(lines) => lines,
            CancelScope::Amount(_) | CancelScope::All => &[],
        }
    }

    /// Discounts are named, or apportioned, or neither.
    fn names_no_discount(&self) -> Result<(), Error> {
        let both = || Error::new(Code::ExactlyOneOf).with("fields", "`discounts`, `apportionDiscounts`");
        if let Some(at) = self.lines().iter().position(|line| !line.discounts.is_empty()) {
            return Err(both().under_index(at).under("lines"));
        }
        if self.discounts.is_empty() { Ok(()) } else { Err(both()) }
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
    /// The tax-free part of what is cancelled; overrides the lines. For a cancel of an amount, nothing is tax-free when absent, unless only
    /// tax-free goods are left.
    pub fn tax_free(mut self, amount: Money) -> Self {
        self.0.tax_free = Some(amount);
        self
    }

    /// A discount on the order that is taken back with it.
    pub fn discount(mut self, discount: DiscountCancel) -> Self {
        self.0.discounts.push(discount);
        self
    }

    /// Takes back of every discount its part by the cancelled value, instead of naming any. Calculation §3.8.
    ///
    /// ```
    /// # use jeongsan::{OrderId, TransferId, calendar::parse_date, money::{Currency, Money}, order::Cancellation, wire};
    /// # let book = wire::book_from_json(r#"{"contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
    /// #   "platformFeeVatBearer": "partner", "settlementCycle": {"lagDays": 2, "recurrence": {"every": "day"}, "convention": "following"}}],
    /// #   "discountSharePolicies": [{"id": "half", "name": "Half", "partnerShare": "50%"}],
    /// #   "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}]}"#)?;
    /// let order = wire::order_from_json(r#"{"id": "o-1", "partner": "farm", "amount": 10000, "startDate": "2026-10-06",
    ///   "discounts": [{"policy": "half", "amount": 1000}]}"#)?;
    /// let refund = Cancellation::of_amount(TransferId::new("c-1")?, OrderId::new("o-1")?, Money::new(2_500, Currency::Krw)?);
    /// let refund = refund.apportion_discounts().start_date(parse_date("2026-10-12")?).build()?;
    /// assert_eq!(book.cancel(&order, &[], &refund)?.amounts().discount().minor(), 250);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn apportion_discounts(mut self) -> Self {
        self.0.apportion_discounts = true;
        self
    }

    /// When it was cancelled; its civil date at the book's offset is the start date unless one is given.
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
                    (cancellation.apportion_discounts, "`all`, `apportionDiscounts`"),
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
        if cancellation.apportion_discounts {
            cancellation.names_no_discount()?;
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
            match (line.quantity, line.amount) {
                (Some(quantity), _) if !(1..=QUANTITY_MAX).contains(&quantity) => {
                    return Err(quantity_out_of_range(quantity).under("quantity"));
                }
                (None, None) => return Err(Error::new(Code::EmptyCancel)),
                _ => line.amount.map_or(Ok(()), |amount| positive(amount, "amount"))?,
            }
            line.tax_free.map_or(Ok(()), |tax_free| not_negative(tax_free, "taxFree"))?;
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
