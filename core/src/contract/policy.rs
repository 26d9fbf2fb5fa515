//! Policies named by orders: how a discount is shared, and what an additional fee costs.
//!
//! Do not know the orders that name them.

use super::fee::{Bearer, Fee};
use super::fee_return::FeeReturn;
use crate::code::Error;
use crate::id::{AdditionalFeePolicyId, DiscountSharePolicyId};
use crate::limits::{MEMO_CHARS_MAX, NAME_CHARS_MAX};
use crate::money::Rate;
use crate::text::{at_most, bounded};
use crate::versions::Versioned;

/// How much of a discount the partner bears (할인 분담 정책).
///
/// An order's or line's discount names one. A share of 100 % is the partner's own coupon, 0 % the platform's, anything between is
/// shared; the share is deducted from the settlement, the rest is the platform's cost. Calculation §2.5. Whether a shared coupon
/// lowers the taxable sale is a question of invoices and is not decided here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DiscountSharePolicy {
    /// Its id.
    pub(crate) id: DiscountSharePolicyId,
    /// Its name.
    pub(crate) name: String,
    /// The partner's share of each discount.
    pub(crate) partner_share: Rate,
    /// A note.
    pub(crate) memo: Option<String>,
}

impl DiscountSharePolicy {
    /// A policy without a memo.
    ///
    /// # Errors
    /// [`Code::Blank`](crate::Code::Blank), [`Code::TooLong`](crate::Code::TooLong), both of the name.
    pub fn new(id: DiscountSharePolicyId, name: &str, partner_share: Rate) -> Result<Self, Error> {
        Ok(DiscountSharePolicy { id, name: bounded("name", name, NAME_CHARS_MAX)?, partner_share, memo: None })
    }

    /// The same policy with a memo.
    ///
    /// # Errors
    /// [`Code::TooLong`](crate::Code::TooLong).
    pub fn with_memo(mut self, memo: &str) -> Result<Self, Error> {
        self.memo = Some(at_most("memo", memo, MEMO_CHARS_MAX)?);
        Ok(self)
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &DiscountSharePolicyId {
        &self.id
    }

    /// Its name, 1 to 256 characters.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The partner's share of each discount.
    #[must_use]
    pub fn partner_share(&self) -> Rate {
        self.partner_share
    }

    /// The note.
    #[must_use]
    pub fn memo(&self) -> Option<&str> {
        self.memo.as_deref()
    }
}

impl Versioned for DiscountSharePolicy {
    const KIND: &'static str = "discount-share policy";
    fn id(&self) -> &str {
        self.id.as_str()
    }
}

/// A fee besides the platform fee: a payment gateway's, a delivery's, an advertisement's (추가 수수료 정책).
///
/// Named by an order or by a line, once or several times; each is charged by itself, with VAT by its own bearer. On an order a rate
/// is of the whole order amount, on a line of the line's. Calculation §2.8.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AdditionalFeePolicy {
    /// Its id.
    pub(crate) id: AdditionalFeePolicyId,
    /// Its name.
    pub(crate) name: String,
    /// What it costs.
    pub(crate) fee: Fee,
    /// Who bears its VAT.
    pub(crate) vat_bearer: Bearer,
    /// Whether it comes back with a cancel.
    pub(crate) fee_return: FeeReturn,
    /// A note.
    pub(crate) memo: Option<String>,
}

impl AdditionalFeePolicy {
    /// A policy without a memo.
    ///
    /// # Errors
    /// [`Code::Blank`](crate::Code::Blank), [`Code::TooLong`](crate::Code::TooLong), both of the name.
    pub fn new(id: AdditionalFeePolicyId, name: &str, fee: Fee, vat_bearer: Bearer) -> Result<Self, Error> {
        Ok(AdditionalFeePolicy {
            id,
            name: bounded("name", name, NAME_CHARS_MAX)?,
            fee,
            vat_bearer,
            fee_return: FeeReturn::Always,
            memo: None,
        })
    }

    /// The same policy with a memo.
    ///
    /// # Errors
    /// [`Code::TooLong`](crate::Code::TooLong).
    pub fn with_memo(mut self, memo: &str) -> Result<Self, Error> {
        self.memo = Some(at_most("memo", memo, MEMO_CHARS_MAX)?);
        Ok(self)
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &AdditionalFeePolicyId {
        &self.id
    }

    /// Its name, 1 to 256 characters.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it costs.
    #[must_use]
    pub fn fee(&self) -> Fee {
        self.fee
    }

    /// The same policy with other terms for cancels.
    #[must_use]
    pub fn with_fee_return(mut self, fee_return: FeeReturn) -> Self {
        self.fee_return = fee_return;
        self
    }

    /// Whether it comes back with a cancel.
    #[must_use]
    pub fn fee_return(&self) -> FeeReturn {
        self.fee_return
    }

    /// Who bears its VAT.
    #[must_use]
    pub fn vat_bearer(&self) -> Bearer {
        self.vat_bearer
    }

    /// The note.
    #[must_use]
    pub fn memo(&self) -> Option<&str> {
        self.memo.as_deref()
    }
}

impl Versioned for AdditionalFeePolicy {
    const KIND: &'static str = "additional-fee policy";
    fn id(&self) -> &str {
        self.id.as_str()
    }
}
