//! Lines and discounts of an order.
//!
//! Do not know policies, only their ids.

use crate::code::{Code, Error};
use crate::id::{AdditionalFeePolicyId, DiscountSharePolicyId, ProductId};
use crate::limits::{ITEMS_PER_LEVEL_MAX, NAME_CHARS_MAX, QUANTITY_MAX};
use crate::money::{Currency, Money};
use crate::text::bounded;

/// A discount: a total for its line or order, never per unit, shared between partner and platform by a policy.
///
/// Its tax-free part is what of it lowers the tax-free side of the payment; a discount on taxable goods has none. The host decides,
/// because only it knows what the coupon was for. Calculation §2.2 and §2.5.
///
/// ```
/// use jeongsan::{DiscountSharePolicyId, money::{Currency, Money}, order::Discount};
/// let won = |minor| Money::new(minor, Currency::Krw);
/// let coupon = Discount::new(DiscountSharePolicyId::new("coupon")?, won(5_000)?).with_tax_free(won(2_000)?);
/// assert_eq!((coupon.amount(), coupon.tax_free()), (won(5_000)?, won(2_000)?));
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Discount {
    /// The policy that shares it.
    pub(crate) policy: DiscountSharePolicyId,
    /// The discount: zero or more, at most the order amount of its line or order.
    pub(crate) amount: Money,
    /// Its tax-free part, at most the discount.
    pub(crate) tax_free: Money,
}

impl Discount {
    /// A discount without a tax-free part.
    #[must_use]
    pub fn new(policy: DiscountSharePolicyId, amount: Money) -> Self {
        Discount { policy, amount, tax_free: Money::zero(amount.currency()) }
    }

    /// The same discount with a tax-free part.
    #[must_use]
    pub fn with_tax_free(mut self, tax_free: Money) -> Self {
        self.tax_free = tax_free;
        self
    }

    /// The policy that shares it.
    #[must_use]
    pub fn policy(&self) -> &DiscountSharePolicyId {
        &self.policy
    }

    /// The discount, in the order's currency.
    #[must_use]
    pub fn amount(&self) -> Money {
        self.amount
    }

    /// Its tax-free part.
    #[must_use]
    pub fn tax_free(&self) -> Money {
        self.tax_free
    }
}

/// One product of an order: so many units at a price.
///
/// A line is settled by itself, with its own discounts and fees, and every amount of it is rounded there; it is the smallest thing
/// whose settlement can be read off (calculation §2.12). Cancels name its product.
///
/// ```
/// use jeongsan::{AdditionalFeePolicyId, ProductId, money::{Currency, Money}, order::Line};
/// let won = |minor| Money::new(minor, Currency::Krw);
/// // A set of a taxable pan and tax-free rice at 51,900: so much of each unit has no VAT.
/// let set = Line::new(ProductId::new("gift-set")?, won(51_900)?, 3)
///     .with_unit_tax_free(won(32_000)?)
///     .with_additional_fee(AdditionalFeePolicyId::new("delivery")?);
/// assert_eq!(set.unit_price().times(set.quantity())?, won(155_700)?);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The product, unique in its order.
    pub(crate) product: ProductId,
    /// Its name, at most 256 characters. It changes nothing.
    pub(crate) product_name: Option<String>,
    /// Its tag, a category; formulas see it as `PRODUCT_TAG`.
    pub(crate) product_tag: Option<String>,
    /// Price of one unit, VAT inside, before discounts; zero or more.
    pub(crate) unit_price: Money,
    /// Tax-free part of that price: all of it for exempt goods, none for taxable ones.
    pub(crate) unit_tax_free: Money,
    /// How many units, 1 to 1,000,000.
    pub(crate) quantity: u32,
    /// What the line comes to and its tax-free part, when that is not unit price times quantity.
    pub(crate) given: Option<[Money; 2]>,
    /// Discounts on the line.
    pub(crate) discounts: Vec<Discount>,
    /// Additional fees on the line.
    pub(crate) additional_fees: Vec<AdditionalFeePolicyId>,
}

impl Line {
    /// A taxable line without discounts or fees.
    #[must_use]
    pub fn new(product: ProductId, unit_price: Money, quantity: u32) -> Self {
        Line {
            product,
            product_name: None,
            product_tag: None,
            unit_price,
            unit_tax_free: Money::zero(unit_price.currency()),
            quantity,
            given: None,
            discounts: Vec::new(),
            additional_fees: Vec::new(),
        }
    }

    /// The same line at an amount of its own, with its tax-free part, instead of unit price times quantity: what is left of a line of
    /// which money was given back. Only with one may a quantity be 0. Calculation §2.1.
    ///
    /// ```
    /// use jeongsan::{ProductId, money::{Currency, Money}, order::Line};
    /// let won = |minor| Money::new(minor, Currency::Krw);
    /// let dented = Line::new(ProductId::new("pan")?, won(20_000)?, 1).with_amount(won(17_000)?, won(0)?);
    /// assert_eq!(dented.given_amount(), Some(won(17_000)?));
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    #[must_use]
    pub fn with_amount(mut self, amount: Money, tax_free: Money) -> Self {
        self.given = Some([amount, tax_free]);
        self
    }

    /// The same line with the product's name, at most 256 characters.
    #[must_use]
    pub fn with_product_name(mut self, name: &str) -> Self {
        self.product_name = Some(name.to_owned());
        self
    }

    /// The same line with the product's tag, a category that formulas may ask for; at most 256 characters.
    #[must_use]
    pub fn with_product_tag(mut self, tag: &str) -> Self {
        self.product_tag = Some(tag.to_owned());
        self
    }

    /// The same line with a tax-free part of the unit price.
    #[must_use]
    pub fn with_unit_tax_free(mut self, unit_tax_free: Money) -> Self {
        self.unit_tax_free = unit_tax_free;
        self
    }

    /// The same line with one more discount.
    #[must_use]
    pub fn with_discount(mut self, discount: Discount) -> Self {
        self.discounts.push(discount);
        self
    }

    /// The same line with one more additional fee.
    #[must_use]
    pub fn with_additional_fee(mut self, policy: AdditionalFeePolicyId) -> Self {
        self.additional_fees.push(policy);
        self
    }

    /// The product, unique in its order.
    #[must_use]
    pub fn product(&self) -> &ProductId {
        &self.product
    }

    /// The product's name.
    #[must_use]
    pub fn product_name(&self) -> Option<&str> {
        self.product_name.as_deref()
    }

    /// The product's tag, a category.
    #[must_use]
    pub fn product_tag(&self) -> Option<&str> {
        self.product_tag.as_deref()
    }

    /// Price of one unit.
    #[must_use]
    pub fn unit_price(&self) -> Money {
        self.unit_price
    }

    /// Tax-free part of that price.
    #[must_use]
    pub fn unit_tax_free(&self) -> Money {
        self.unit_tax_free
    }

    /// How many units, 1 to 1,000,000; 0 only of a line at an amount of its own.
    #[must_use]
    pub fn quantity(&self) -> u32 {
        self.quantity
    }

    /// What the line comes to, when that was given; otherwise it is unit price times quantity.
    #[must_use]
    pub fn given_amount(&self) -> Option<Money> {
        self.given.map(|[amount, _]| amount)
    }

    /// The tax-free part of a given amount.
    #[must_use]
    pub fn given_tax_free(&self) -> Option<Money> {
        self.given.map(|[_, tax_free]| tax_free)
    }

    /// What the line comes to and its tax-free part, in minor units; `None` beyond `i64`.
    #[inline]
    pub(crate) fn minor(&self) -> Option<[i64; 2]> {
        if let Some(given) = self.given {
            return Some(given.map(Money::minor));
        }
        let quantity = i64::from(self.quantity);
        let times = |unit: Money| unit.minor().checked_mul(quantity);
        Some([times(self.unit_price)?, times(self.unit_tax_free)?])
    }

    /// Discounts on the line.
    #[must_use]
    pub fn discounts(&self) -> &[Discount] {
        &self.discounts
    }

    /// Ids of the additional-fee policies on the line.
    #[must_use]
    pub fn additional_fees(&self) -> &[AdditionalFeePolicyId] {
        &self.additional_fees
    }

    pub(super) fn check(&self, currency: Currency) -> Result<(), Error> {
        let least = u32::from(self.given.is_none());
        if !(least..=QUANTITY_MAX).contains(&self.quantity) {
            return Err(quantity_out_of_range(self.quantity).under("quantity"));
        }
        if let Some([given, tax_free]) = self.given {
            amount(given, currency, "amount")?;
            amount(tax_free, currency, "taxFree")?;
        }
        amount(self.unit_price, currency, "unitPrice")?;
        amount(self.unit_tax_free, currency, "unitTaxFree")?;
        self.unit_price.times(self.quantity).map_err(|error| error.under("unitPrice"))?;
        self.unit_tax_free.times(self.quantity).map_err(|error| error.under("unitTaxFree"))?;
        for (field, text) in [("productName", &self.product_name), ("productTag", &self.product_tag)] {
            if let Some(text) = text {
                bounded(field, text, NAME_CHARS_MAX)?;
            }
        }
        level(&self.discounts, &self.additional_fees, currency)
    }
}

/// A quantity the engine refuses.
pub(crate) fn quantity_out_of_range(quantity: impl Into<i128>) -> Error {
    let quantity: i128 = quantity.into();
    Error::new(Code::QuantityOutOfRange).with("quantity", quantity).with("limit", i64::from(QUANTITY_MAX))
}

/// A non-negative amount in the order's currency.
pub(super) fn amount(amount: Money, currency: Currency, field: &'static str) -> Result<(), Error> {
    match amount.expect_currency(currency) {
        Ok(minor) if minor < 0 => Err(Error::new(Code::NegativeAmount).with("amount", minor).under(field)),
        Ok(_) => Ok(()),
        Err(error) => Err(error.under(field)),
    }
}

/// The discounts and fees of a line or of the order.
pub(super) fn level(
    discounts: &[Discount],
    additional_fees: &[AdditionalFeePolicyId],
    currency: Currency,
) -> Result<(), Error> {
    for (count, field, what) in
        [(discounts.len(), "discounts", "discounts"), (additional_fees.len(), "additionalFees", "additional fees")]
    {
        if count > ITEMS_PER_LEVEL_MAX {
            let error = Error::new(Code::TooMany).with("count", count).with("what", what);
            return Err(error.with("limit", ITEMS_PER_LEVEL_MAX).under(field));
        }
    }
    for (index, discount) in discounts.iter().enumerate() {
        amount(discount.amount, currency, "amount")
            .and_then(|()| amount(discount.tax_free, currency, "taxFree"))
            .and_then(|()| {
                let (tax_free, amount) = (discount.tax_free.minor(), discount.amount.minor());
                if tax_free > amount {
                    return Err(Error::new(Code::DiscountTaxFreeExceedsDiscount)
                        .with("discountTaxFree", tax_free)
                        .with("discount", amount)
                        .under("taxFree"));
                }
                Ok(())
            })
            .map_err(|error| error.under_index(index).under("discounts"))?;
    }
    Ok(())
}

/// The four checks of calculation §2.4, for a line or for the whole order: that no part is larger than what it is a part of.
#[inline]
pub(crate) fn check_parts(order: i64, order_tax_free: i64, discount: i64, discount_tax_free: i64) -> Result<(), Error> {
    let (payment, payment_tax_free) =
        (order.saturating_sub(discount), order_tax_free.saturating_sub(discount_tax_free));
    let fits = discount <= order
        && discount_tax_free <= discount
        && discount_tax_free <= order_tax_free
        && payment_tax_free <= payment;
    if fits { Ok(()) } else { Err(unfit(order, order_tax_free, discount, discount_tax_free)) }
}

#[cold]
fn unfit(order: i64, order_tax_free: i64, discount: i64, discount_tax_free: i64) -> Error {
    if discount > order {
        Error::new(Code::DiscountExceedsOrder).with("discount", discount).with("order", order)
    } else if discount_tax_free > discount {
        Error::new(Code::DiscountTaxFreeExceedsDiscount)
            .with("discountTaxFree", discount_tax_free)
            .with("discount", discount)
    } else if discount_tax_free > order_tax_free {
        Error::new(Code::DiscountTaxFreeExceedsOrderTaxFree)
            .with("discountTaxFree", discount_tax_free)
            .with("orderTaxFree", order_tax_free)
    } else {
        Error::new(Code::PaymentTaxFreeExceedsPayment)
            .with("paymentTaxFree", order_tax_free.saturating_sub(discount_tax_free))
            .with("payment", order.saturating_sub(discount))
    }
}
